// SPDX-License-Identifier: MIT
#include "cgi/refusals.h"

#define MINUTE_MS (60 * 1000)
/** Longest address printed: IPv6 with a zone. The variable comes from the web server but is not trusted for that. */
#define ADDRESS_CHARS 64

gboolean refusals_log(Refusals *refusals, gint64 now_ms, int status, const char *reason, const char *address)
{
    gint64 minute = now_ms / MINUTE_MS;
    guint left_out = 0;
    g_mutex_lock(&refusals->mutex);
    if (minute != refusals->minute) {
        left_out = refusals->dropped;
        refusals->minute = minute;
        refusals->logged = refusals->dropped = 0;
    }
    gboolean log = refusals->logged < REFUSALS_PER_MINUTE;
    if (log)
        refusals->logged++;
    else
        refusals->dropped++;
    g_mutex_unlock(&refusals->mutex);
    if (left_out > 0)
        g_warning("%u more refusals were not logged", left_out);
    if (log)
        g_warning("refused with %d: %s (from %.*s)", status, reason, ADDRESS_CHARS,
                  address != NULL && *address != '\0' ? address : "an unknown address");
    return log;
}
