// SPDX-License-Identifier: MIT
/**
 * quota.h - what the organisation's calls of this month still allow.
 *
 *      used of api_calls_per_month   pictures                         administrators
 *      below 80 %                    as they come
 *      80 %                          merged harder: a third as often  told once
 *      95 %                          words instead                    told once
 *
 * Without a configured limit only DingTalk's own word counts: that the calls, or the session webhooks, are used up.
 * Both are remembered in the store until the month turns (in China's time, as DingTalk counts).
 */
#ifndef DINGBOARD_DELIVERY_QUOTA_H
#define DINGBOARD_DELIVERY_QUOTA_H

#include "lib/dingtalk/client.h"
#include "lib/store/store.h"

/** Flags of a month. */
#define QUOTA_API_GONE "api-gone"
#define QUOTA_WEBHOOK_GONE "webhook-gone"

typedef enum { QUOTA_FINE, QUOTA_TIGHT, QUOTA_SHORT } QuotaLevel;

typedef struct {
    Store *store;             /**< borrowed */
    const Settings *settings; /**< borrowed: api_calls_per_month */
    int month;
    gint64 used;    /**< calls of the API in this month */
    gint64 read_at; /**< when the store was asked */
    gboolean api_gone, webhook_gone;
} Quota;

/** Such as 202611. */
int quota_month(gint64 now_ms);
/** TRUE for the calls that the monthly limit of the API counts; webhooks have another one, tokens none. */
gboolean quota_counts(CallKind call);
/** Know what the store knows, at most every few seconds. */
void quota_refresh(Quota *quota, gint64 now_ms);
QuotaLevel quota_level(const Quota *quota);
/** The month in which an attempt is counted, 0: it is not, for it was refused or reached nobody. Notes that calls are
 * used up when the verdict says so. */
int quota_note(Quota *quota, CallKind call, const Verdict *verdict, gint64 now_ms);

#endif
