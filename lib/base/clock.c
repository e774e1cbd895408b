// SPDX-License-Identifier: MIT
#include "lib/base/clock.h"

static gint64 system_now_ms(gpointer data)
{
    (void)data;
    return g_get_real_time() / 1000;
}

const Clock clock_system = {system_now_ms, NULL};
