// SPDX-License-Identifier: MIT
#include "lib/base/clock.h"

static gint64 system_now_ms(gpointer data)
{
    (void)data;
    return g_get_real_time() / 1000;
}

#define CHINA_MS (8 * 3600 * 1000LL)

GDateTime *clock_china(gint64 ms)
{
    return g_date_time_new_from_unix_utc((ms + CHINA_MS) / 1000);
}

const Clock clock_system = {system_now_ms, NULL};
