// SPDX-License-Identifier: MIT
/* What cannot arrive ends, and its author is told by the best way left; so when the month's calls run short. */
#include "tests/delivery/lab.h"

#include <string.h>

#include "lib/delivery/quota.h"

/** What cannot arrive ends at once; where words still arrive they say why. */
static void test_give_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->send_status = 400;
    fixture->send_answer = "{\"code\":\"group.disbanded\"}";
    owe_picture(fixture, "1");
    run(fixture);
    g_assert_true(g_str_has_prefix(fixture->log->str, "u g(cidG @0) w(@staff1 画好了"));
    g_string_truncate(fixture->log, 0);
    g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
    fixture->send_answer = "{\"code\":\"Forbidden.AccessDenied.ApiCountLimitForOrg\"}";
    owe_picture(fixture, "2");
    run(fixture);
    g_assert_true(g_str_has_prefix(fixture->log->str, "g(cidG @0) w(@staff1 画好了"));
    g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
    g_assert_cmpuint(delivery_count(fixture->delivery, 1).given_up, ==, 2);
}

/** When the group cannot be reached any more, its author is told in person, once, and it ends. */
static void test_told_in_person(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const codes[] = {"resource.not.found", "group.disbanded", "bot.forbidden.sendMessage"};
    for (gsize i = 0; i < G_N_ELEMENTS(codes); i++) {
        g_autofree char *answer = g_strdup_printf("{\"code\":\"%s\"}", codes[i]);
        fixture->send_answer = answer;
        fixture->send_status = 400;
        fixture->person_works = TRUE;
        fixture->webhook_answer = "{\"errcode\":400106}";
        fixture->picture_version++;
        owe_picture(fixture, "c");
        run(fixture);
        g_assert_nonnull(strstr(fixture->log->str, "p(staff1 群里的画板：画好了，但图片发不出去"));
        g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
        g_string_truncate(fixture->log, 0);
        owe_text(fixture, "T");
        run(fixture);
        g_assert_nonnull(strstr(fixture->log->str, "p(staff1 群里的画板：T)"));
        g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
        g_string_truncate(fixture->log, 0);
    }
}

/** 80 % of the month: administrators are told, more is merged. 95 %: told again, words instead of pictures. */
static void test_quota(Fixture *fixture, gconstpointer data)
{
    (void)data;
    char *administrators[] = {(char *)"boss", NULL};
    fixture->settings.administrators = administrators;
    fixture->settings.api_calls_per_month = 100;
    fixture->settings.public_base = (char *)"https://board.example.com";
    fixture->settings.link_hours = 1;
    const Attempt call = {.call = CALL_UPLOAD};
    int month = quota_month(START);
    for (int i = 0; i < 78; i++)
        g_assert_true(store_attempt(fixture->store, &call, month, NULL));
    owe_picture(fixture, "1");
    run(fixture);
    run(fixture);
    g_assert_true(g_str_has_prefix(fixture->log->str, "u g(cidG @0) p(boss 画板：本月的接口调用已用去 80%"));
    g_string_truncate(fixture->log, 0);
    for (int i = 0; i < 14; i++) /* with the three calls above that is 95 of 100 */
        g_assert_true(store_attempt(fixture->store, &call, month, NULL));
    fixture->now_ms += 5000;
    owe_picture(fixture, "2");
    run(fixture);
    run(fixture);
    g_assert_nonnull(strstr(fixture->log->str, "p(boss 画板：本月的接口调用已用去 95%"));
    g_assert_nonnull(strstr(fixture->log->str, "w(@staff1 画好了，但图片发不出去：本月的接口调用次数"));
    g_assert_nonnull(strstr(fixture->log->str, "在网页里看画板：https://board.example.com/board/"));
    g_assert_null(strstr(fixture->log->str, "u "));
    g_string_truncate(fixture->log, 0);
    fixture->now_ms += 5000;
    run(fixture);
    sent(fixture, "");                          /* told once */
    fixture->now_ms += 32 * 24 * 3600 * 1000LL; /* another month: all is well */
    Payload payload = payload_of(fixture);
    payload.caption = (char *)"3";
    owe(fixture, &payload);
    run(fixture);
    sent(fixture, "g(cidG @0) ");
}

/** When DingTalk says that the calls are used up, nothing but words is tried until the month turns. */
static void test_quota_gone(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->send_answer = "{\"code\":\"Forbidden.AccessDenied.ApiCountLimitForOrg\"}";
    fixture->send_status = 403;
    owe_picture(fixture, "1");
    run(fixture);
    g_assert_true(g_str_has_prefix(fixture->log->str, "u g(cidG @0) w(@staff1 画好了"));
    g_string_truncate(fixture->log, 0);
    delivery_stop(fixture);
    delivery_start(fixture); /* the next process knows as well */
    owe_picture(fixture, "2");
    run(fixture);
    g_assert_true(g_str_has_prefix(fixture->log->str, "w(@staff1 画好了"));
    g_string_truncate(fixture->log, 0);
    gboolean raised = FALSE;
    g_assert_true(store_flag_raise(fixture->store, quota_month(START), QUOTA_WEBHOOK_GONE, &raised, NULL));
    fixture->now_ms += 5000;
    owe_text(fixture, "T");
    fixture->send_answer = NULL;
    run(fixture);
    sent(fixture, "g(cidG @Lei T) "); /* session webhooks are used up, too: what still works is tried */
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_log_set_always_fatal(G_LOG_LEVEL_CRITICAL);
    ADD("/delivery/give-up", test_give_up, 0);
    ADD("/delivery/told-in-person", test_told_in_person, 0);
    ADD("/delivery/quota", test_quota, 0);
    ADD("/delivery/quota-gone", test_quota_gone, 0);
    return g_test_run();
}
