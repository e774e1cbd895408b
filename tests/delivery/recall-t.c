// SPDX-License-Identifier: MIT
/* Pictures that an undo or redo made untrue leave the chat, after the new one came; nothing else waits for that. */
#include "tests/delivery/lab.h"

/** After an undo the new picture is sent first, then the old ones go in one call, newest first; those before stay. */
static void test_recall(Fixture *fixture, gconstpointer data)
{
    (void)data;
    for (int i = 0; i < 3; i++) {
        do_entry(fixture, ENTRY_DRAW, 0);
        run(fixture);
    }
    g_string_truncate(fixture->log, 0);
    do_entry(fixture, ENTRY_UNDO, 2);
    run(fixture);
    sent(fixture, "u g(cidG @4) r(\"k3\",\"k2\") ");
    do_entry(fixture, ENTRY_REDO, 2);
    run(fixture);
    sent(fixture, "u g(cidG @5) r(\"k4\") ");
    g_autofree char *board = board_of("cidG");
    g_assert_false(delivery_owes(fixture->delivery, board));
    g_assert_cmpuint(delivery_count(fixture->delivery, 1).boards, ==, 0);
}

/** A picture that was merged was never sent, and one painted after the undo is true: nothing is recalled. */
static void test_recall_nothing(Fixture *fixture, gconstpointer data)
{
    (void)data;
    do_entry(fixture, ENTRY_DRAW, 0);
    do_entry(fixture, ENTRY_UNDO, 1);
    run(fixture);
    sent(fixture, "u g(cidG @2) ");
    do_entry(fixture, ENTRY_DRAW, 0);
    owe_text(fixture, "T");
    do_entry(fixture, ENTRY_UNDO, 3);
    run(fixture);
    sent(fixture, "u g(cidG @4) w(@staff1 T) g(cidG @4) ");
}

/** A picture that was painted before the undo but sent after it is recalled like one that was there. */
static void test_recall_under_way(Fixture *fixture, gconstpointer data)
{
    (void)data;
    do_entry(fixture, ENTRY_DRAW, 0);
    delivery_run(fixture->delivery); /* painted */
    do_entry(fixture, ENTRY_UNDO, 1);
    run(fixture);
    sent(fixture, "u g(cidG @1) u g(cidG @2) r(\"k1\") ");
}

/** In 1:1 the other call is made. */
static void test_recall_one_to_one(Fixture *fixture, gconstpointer data)
{
    (void)data;
    Payload person = payload_of(fixture);
    person.conversation_id = (char *)"cidP";
    person.group = FALSE;
    owe_with(fixture, &person, TRUE, ENTRY_DRAW, 0);
    run(fixture);
    fixture->picture_version++;
    owe_with(fixture, &person, TRUE, ENTRY_UNDO, 1);
    run(fixture);
    sent(fixture, "u p(staff1 @0) u p(staff1 @1) o(\"k1\") ");
}

/** What failedResult names is tried again after 1 and 2 s, while messages go on; then the next picture tells, once. */
static void test_recall_fails(Fixture *fixture, gconstpointer data)
{
    (void)data;
    for (int i = 0; i < 2; i++) {
        do_entry(fixture, ENTRY_DRAW, 0);
        run(fixture);
    }
    g_string_truncate(fixture->log, 0);
    fixture->recall_answer = "{\"successResult\":[\"k1\"],\"failedResult\":{\"k2\":\"SYSTEM_ERROR\"}}";
    do_entry(fixture, ENTRY_UNDO, 1);
    run(fixture);
    sent(fixture, "u g(cidG @3) r(\"k2\",\"k1\") ");
    g_assert_cmpint(fixture->next, ==, START + 1000);
    owe_text(fixture, "T");
    run(fixture);
    sent(fixture, "w(@staff1 T) ");
    fixture->now_ms = START + 1000;
    run(fixture);
    sent(fixture, "r(\"k2\") ");
    g_assert_cmpint(fixture->next, ==, START + 3000);
    fixture->now_ms = START + 3000;
    run(fixture);
    sent(fixture, "r(\"k2\") ");
    g_autofree char *board = board_of("cidG");
    g_assert_false(delivery_owes(fixture->delivery, board));
    do_entry(fixture, ENTRY_DRAW, 0);
    run(fixture);
    sent(fixture, "u g(cidG @4) ");
    g_assert_cmpstr(fixture->captions, ==, "旧图未能撤回|c");
    do_entry(fixture, ENTRY_DRAW, 0);
    run(fixture);
    g_assert_cmpstr(fixture->captions, ==, "c");
}

/** A call that is refused as a whole is made again for each key alone: one bad key does not spoil the others. */
static void test_recall_refused(Fixture *fixture, gconstpointer data)
{
    (void)data;
    for (int i = 0; i < 2; i++) {
        do_entry(fixture, ENTRY_DRAW, 0);
        run(fixture);
    }
    g_string_truncate(fixture->log, 0);
    fixture->recall_answer = "{\"code\":\"robot.processQueryKey.expired\"}";
    fixture->recall_status = 400;
    do_entry(fixture, ENTRY_UNDO, 1);
    run(fixture);
    sent(fixture, "u g(cidG @3) r(\"k2\",\"k1\") r(\"k2\") r(\"k1\") ");
    do_entry(fixture, ENTRY_DRAW, 0);
    run(fixture);
    g_assert_cmpstr(fixture->captions, ==, "旧图未能撤回|c");
}

/** More than twenty are recalled in several calls, newest first. */
static void test_recall_many(Fixture *fixture, gconstpointer data)
{
    (void)data;
    for (int i = 0; i < 21; i++) {
        do_entry(fixture, ENTRY_DRAW, 0);
        run(fixture);
    }
    g_string_truncate(fixture->log, 0);
    do_entry(fixture, ENTRY_UNDO, 1);
    run(fixture);
    g_assert_true(g_str_has_prefix(fixture->log->str, "u g(cidG @22) r(\"k21\",\"k20\","));
    g_assert_true(g_str_has_suffix(fixture->log->str, "\"k2\") r(\"k1\") "));
}

/** Killed between the send and the recall, or between two tries, the next process recalls. */
static void test_recall_after_kill(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autofree char *board = board_of("cidG");
    do_entry(fixture, ENTRY_DRAW, 0);
    run(fixture);
    g_string_truncate(fixture->log, 0);
    do_entry(fixture, ENTRY_UNDO, 1);
    for (guint items = 1; items > 0; items = unfinished(fixture, "cidG")) {
        delivery_run(fixture->delivery);
        api_run(fixture->api);
        api_wait(fixture->api, NULL, 0, 20);
    }
    delivery_stop(fixture);
    delivery_start(fixture);
    g_autoptr(GPtrArray) work = store_boards_with_work(fixture->store, NULL);
    g_assert_cmpuint(work->len, ==, 1);
    g_assert_true(delivery_load(fixture->delivery, board, NULL));
    fixture->recall_answer = "{\"successResult\":[],\"failedResult\":{\"k1\":\"SYSTEM_ERROR\"}}";
    g_string_truncate(fixture->log, 0);
    run(fixture);
    sent(fixture, "r(\"k1\") ");
    delivery_stop(fixture);
    delivery_start(fixture);
    fixture->recall_answer = NULL;
    g_assert_true(delivery_load(fixture->delivery, board, NULL));
    run(fixture);
    sent(fixture, ""); /* the pause is kept */
    fixture->now_ms += 1000;
    run(fixture);
    sent(fixture, "r(\"k1\") ");
    g_autoptr(GPtrArray) nothing = store_boards_with_work(fixture->store, NULL);
    g_assert_cmpuint(nothing->len, ==, 0);
}

/** When DingTalk cannot be asked for a day, it is not asked any more. */
static void test_recall_too_late(Fixture *fixture, gconstpointer data)
{
    (void)data;
    do_entry(fixture, ENTRY_DRAW, 0);
    run(fixture);
    fixture->recall_answer = "{\"code\":\"system.error\"}";
    fixture->recall_status = 500;
    do_entry(fixture, ENTRY_UNDO, 1);
    run(fixture);
    g_string_truncate(fixture->log, 0);
    fixture->now_ms = START + 24 * 3600 * 1000LL;
    run(fixture);
    sent(fixture, "");
    g_autofree char *board = board_of("cidG");
    g_assert_false(delivery_owes(fixture->delivery, board));
}

/** A file is not recalled with the pictures that an undo makes untrue. */
static void test_file_stays(Fixture *fixture, gconstpointer data)
{
    (void)data;
    do_entry(fixture, ENTRY_DRAW, 0);
    run(fixture);
    owe_file(fixture, "png");
    run(fixture);
    do_entry(fixture, ENTRY_UNDO, 1);
    run(fixture);
    sent(fixture, "u g(cidG @1) u g(cidG @png) u g(cidG @2) r(\"k1\") ");
}

/** With keep_newest each picture takes the place of the one before. */
static void test_keep_newest(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->settings.keep_newest = TRUE;
    for (int i = 0; i < 3; i++) {
        do_entry(fixture, ENTRY_DRAW, 0);
        run(fixture);
    }
    sent(fixture, "u g(cidG @1) u g(cidG @2) r(\"k1\") u g(cidG @3) r(\"k2\") ");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_log_set_always_fatal(G_LOG_LEVEL_CRITICAL);
    ADD("/delivery/recall", test_recall, 0);
    ADD("/delivery/recall-nothing", test_recall_nothing, 0);
    ADD("/delivery/recall-under-way", test_recall_under_way, 0);
    ADD("/delivery/recall-one-to-one", test_recall_one_to_one, 0);
    ADD("/delivery/recall-fails", test_recall_fails, 0);
    ADD("/delivery/recall-refused", test_recall_refused, 0);
    ADD("/delivery/recall-many", test_recall_many, 0);
    ADD("/delivery/recall-after-kill", test_recall_after_kill, 0);
    ADD("/delivery/recall-too-late", test_recall_too_late, 0);
    ADD("/delivery/file-stays", test_file_stays, 0);
    ADD("/delivery/keep-newest", test_keep_newest, 0);
    return g_test_run();
}
