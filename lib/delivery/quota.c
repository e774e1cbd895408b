// SPDX-License-Identifier: MIT
#include "lib/delivery/quota.h"

/** Other workers' calls are looked up this often. */
#define REFRESH_MS 5000
#define TIGHT_PERCENT 80
#define SHORT_PERCENT 95

int quota_month(gint64 now_ms)
{
    g_autoptr(GDateTime) time = clock_china(now_ms);
    return time != NULL ? g_date_time_get_year(time) * 100 + g_date_time_get_month(time) : 0;
}

gboolean quota_counts(CallKind call)
{
    return call != CALL_TOKEN && call != CALL_TOKEN_OLD && call != CALL_WEBHOOK && call != CALL_FETCH &&
           call != CALL_USER_INFO;
}

static gboolean quota_read(Quota *quota, GError **error)
{
    g_autoptr(GArray) counts = g_array_new(FALSE, TRUE, sizeof(gint64));
    g_array_set_size(counts, CALL_KINDS);
    if (!store_calls(quota->store, quota->month, counts, error) ||
        !store_flag(quota->store, quota->month, QUOTA_API_GONE, &quota->api_gone, error) ||
        !store_flag(quota->store, quota->month, QUOTA_WEBHOOK_GONE, &quota->webhook_gone, error))
        return FALSE;
    quota->used = 0;
    for (guint call = 0; call < counts->len; call++)
        quota->used += quota_counts((CallKind)call) ? g_array_index(counts, gint64, call) : 0;
    return TRUE;
}

void quota_refresh(Quota *quota, gint64 now_ms)
{
    int month = quota_month(now_ms);
    if (month == quota->month && now_ms >= quota->read_at && now_ms - quota->read_at < REFRESH_MS)
        return;
    quota->month = month;
    quota->read_at = now_ms;
    g_autoptr(GError) error = NULL;
    if (!quota_read(quota, &error))
        g_warning("the month's calls could not be read: %s", error->message);
}

QuotaLevel quota_level(const Quota *quota)
{
    gint64 limit = quota->settings->api_calls_per_month;
    if (quota->api_gone || (limit > 0 && quota->used * 100 >= limit * SHORT_PERCENT))
        return QUOTA_SHORT;
    return limit > 0 && quota->used * 100 >= limit * TIGHT_PERCENT ? QUOTA_TIGHT : QUOTA_FINE;
}

int quota_note(Quota *quota, CallKind call, const Verdict *verdict, gint64 now_ms)
{
    quota_refresh(quota, now_ms);
    if (verdict->reason == REASON_QUOTA && quota_counts(call)) {
        gboolean raised = FALSE;
        g_autoptr(GError) error = NULL;
        quota->api_gone = TRUE;
        if (!store_flag_raise(quota->store, quota->month, QUOTA_API_GONE, &raised, &error))
            g_warning("that the month's calls are used up could not be noted: %s", error->message);
    }
    if (verdict->reason == REASON_NETWORK || verdict->reason == REASON_THROTTLED || verdict->reason == REASON_QUOTA)
        return 0;
    quota->used += quota_counts(call) ? 1 : 0;
    return quota->month;
}
