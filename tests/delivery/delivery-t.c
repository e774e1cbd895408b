// SPDX-License-Identifier: MIT
/* What is owed arrives: in order, merged, paced, repeated. */
#include "tests/delivery/lab.h"

#include <string.h>

#include "lib/base/limits.h"

/** Pictures that follow each other are one picture with the newest four captions; texts keep their place. */
static void test_merge(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const captions[] = {"1", "2", "3", "4", "5", "6"};
    for (gsize i = 0; i < G_N_ELEMENTS(captions); i++)
        owe_picture(fixture, captions[i]);
    owe_text(fixture, "T");
    owe_picture(fixture, "7");
    fixture->picture_version = 7;
    run(fixture);
    sent(fixture, "u g(cidG @7) w(@staff1 T) g(cidG @7) ");
    g_assert_cmpstr(fixture->captions, ==, "7");
    g_assert_cmpuint(fixture->painted, ==, 2);
    g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
}

/** Who asked for the numbers gets them, though the picture stands for another one, too; the next is without. */
static void test_numbers(Fixture *fixture, gconstpointer data)
{
    (void)data;
    owe_numbered_picture(fixture);
    owe_picture(fixture, "2");
    run(fixture);
    g_assert_cmpuint(fixture->painted, ==, 1);
    g_assert_true(fixture->numbered);
    owe_picture(fixture, "3");
    run(fixture);
    g_assert_cmpuint(fixture->painted, ==, 2);
    g_assert_false(fixture->numbered);
}

/** The strip shows the newest captions of the merged pictures, and counts the others. */
static void test_captions(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const captions[] = {"1", "2", "3", "4", "5", "6"};
    for (gsize i = 0; i < G_N_ELEMENTS(captions); i++)
        owe_picture(fixture, captions[i]);
    run(fixture);
    g_assert_cmpstr(fixture->captions, ==, "之前还有 3 条，全部请发：历史|4|5|6");
    sent(fixture, "u g(cidG @0) ");
}

/** The first picture goes at once, those that come in the pause wait and go as one. */
static void test_pace(Fixture *fixture, gconstpointer data)
{
    (void)data;
    owe_picture(fixture, "1");
    run(fixture);
    sent(fixture, "u g(cidG @0) ");
    for (int i = 0; i < 3; i++) {
        fixture->picture_version++;
        owe_picture(fixture, "more");
        run(fixture);
    }
    sent(fixture, "");
    g_assert_cmpint(fixture->next, ==, START + 30000);
    fixture->now_ms = START + 30000;
    run(fixture);
    sent(fixture, "u g(cidG @3) ");
    g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
}

/** The same picture is not uploaded twice. */
static void test_unchanged(Fixture *fixture, gconstpointer data)
{
    (void)data;
    for (int i = 0; i < 3; i++) {
        owe_picture(fixture, "same");
        run(fixture);
    }
    sent(fixture, "u g(cidG @0) g(cidG @0) g(cidG @0) ");
    fixture->picture_version = 1;
    owe_picture(fixture, "other");
    run(fixture);
    sent(fixture, "u g(cidG @1) ");
}

/** What failed is tried again after a growing pause, without a second upload, also by the next process. */
static void test_retry(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->send_answer = "{\"code\":\"system.error\"}";
    fixture->send_status = 500;
    owe_picture(fixture, "1");
    run(fixture);
    sent(fixture, "u g(cidG @0) ");
    g_assert_cmpint(fixture->next, >=, START + 500);
    g_assert_cmpint(fixture->next, <=, START + 1000);
    fixture->now_ms = START + 1000;
    run(fixture);
    sent(fixture, "g(cidG @0) ");
    g_assert_cmpint(fixture->next, >=, fixture->now_ms + 1000);
    delivery_stop(fixture);
    delivery_start(fixture);
    g_autofree char *board = board_of("cidG");
    g_assert_true(delivery_load(fixture->delivery, board, NULL));
    g_assert_cmpuint(delivery_count(fixture->delivery, 2).stuck, ==, 1);
    run(fixture);
    sent(fixture, "");
    fixture->now_ms += 2000;
    fixture->send_answer = NULL;
    run(fixture);
    sent(fixture, "g(cidG @0) ");
    g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
}

/** When DingTalk says slower, its pause is kept. */
static void test_slow_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->send_answer = "{\"code\":\"send.too.fast\"}";
    fixture->send_status = 400;
    owe_picture(fixture, "1");
    run(fixture);
    g_assert_cmpint(fixture->next, ==, START + 5000);
    g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 1);
}

/** A text goes through the webhook; when that is dead, throttled or expired, through the API. */
static void test_webhook_dead(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const answers[] = {"{\"errcode\":300001}", "{\"errcode\":\"300005\"}", "{\"errcode\":400101}",
                                          "{\"errcode\":130101}"};
    for (gsize i = 0; i < G_N_ELEMENTS(answers); i++) {
        fixture->webhook_answer = answers[i];
        owe_text(fixture, "T");
        run(fixture);
        sent(fixture, "w(@staff1 T) g(cidG @Lei T) ");
    }
    fixture->now_ms = START + 5400000;
    owe_text(fixture, "T");
    run(fixture);
    sent(fixture, "g(cidG @Lei T) ");
    Payload person = payload_of(fixture);
    person.conversation_id = (char *)"cidP";
    person.group = FALSE;
    person.text = (char *)"hi";
    owe(fixture, &person);
    run(fixture);
    sent(fixture, "p(staff1 hi) ");
    g_assert_cmpuint(unfinished(fixture, "cidG") + unfinished(fixture, "cidP"), ==, 0);
}

/** In 1:1 a person of the organisation gets pictures; one from outside is told in words. */
static void test_one_to_one(Fixture *fixture, gconstpointer data)
{
    (void)data;
    Payload person = payload_of(fixture);
    person.conversation_id = (char *)"cidP";
    person.group = FALSE;
    owe(fixture, &person);
    run(fixture);
    sent(fixture, "u p(staff1 @0) ");
    person.staff_id = NULL;
    person.lang = LANG_EN;
    owe(fixture, &person);
    run(fixture);
    g_assert_true(g_str_has_prefix(fixture->log->str, "w(Drawn, but the picture cannot be sent: in a 1:1 chat"));
    g_assert_cmpuint(delivery_count(fixture->delivery, 1).given_up, ==, 0);
    g_string_truncate(fixture->log, 0);
    person.webhook = (char *)"https://evil.example/x";
    person.text = (char *)"T";
    owe(fixture, &person);
    run(fixture);
    sent(fixture, "");
    g_assert_cmpuint(delivery_count(fixture->delivery, 1).given_up, ==, 1);
    g_assert_cmpuint(unfinished(fixture, "cidP"), ==, 0);
}

/** With reply_style = card the picture comes in a card, which an undo recalls as well. */
static void test_card(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->settings.reply_style = REPLY_CARD;
    do_entry(fixture, ENTRY_DRAW, 0);
    run(fixture);
    do_entry(fixture, ENTRY_UNDO, 1);
    run(fixture);
    sent(fixture, "u g(cidG card @1) u g(cidG card @2) r(\"k1\") ");
}

/** Every attempt is written down, with what came of it. */
static void test_attempts(Fixture *fixture, gconstpointer data)
{
    (void)data;
    do_entry(fixture, ENTRY_DRAW, 0);
    fixture->send_answer = "{\"code\":\"system.error\",\"requestid\":\"R-1\"}";
    fixture->send_status = 500;
    run(fixture);
    fixture->send_answer = NULL;
    fixture->now_ms += 1000;
    run(fixture);
    do_entry(fixture, ENTRY_UNDO, 1);
    run(fixture);
    owe_text(fixture, "T");
    run(fixture);
    g_autofree char *board = board_of("cidG");
    g_autoptr(GPtrArray) attempts = store_attempts(fixture->store, board, NULL);
    g_assert_cmpuint(attempts->len, ==, 7);
    const Attempt *refused = g_ptr_array_index(attempts, 1);
    g_assert_cmpstr(refused->request_id, ==, "R-1");
    g_assert_nonnull(strstr(refused->verdict, "system.error"));
    static const int calls[] = {CALL_UPLOAD,     CALL_SEND_GROUP,   CALL_SEND_GROUP, CALL_UPLOAD,
                                CALL_SEND_GROUP, CALL_RECALL_GROUP, CALL_WEBHOOK};
    for (guint i = 0; i < attempts->len; i++)
        g_assert_cmpint(((Attempt *)g_ptr_array_index(attempts, i))->call, ==, calls[i]);
}

/** After a day an item is given up, and the next has its turn. */
static void test_lifetime(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->upload_fails = TRUE;
    owe_picture(fixture, "1");
    for (int i = 1; i < DELIVERY_LIFETIME_TRIES; i++) {
        run(fixture);
        sent(fixture, "u ");
        fixture->now_ms += 10 * 60 * 1000;
    }
    fixture->now_ms = START + DELIVERY_LIFETIME_MS; /* old enough, but a clock that jumped would look the same */
    run(fixture);
    sent(fixture, "u ");
    fixture->now_ms += 10 * 60 * 1000;
    owe_text(fixture, "T");
    run(fixture);
    sent(fixture, "g(cidG @Lei T) ");
    g_assert_cmpuint(delivery_count(fixture->delivery, 1).given_up, ==, 1);
    g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
}

/** A board whose sends hang keeps nobody else waiting. */
static void test_isolation(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->held_conversation = (char *)"cidSlow";
    Payload slow = payload_of(fixture);
    slow.conversation_id = (char *)"cidSlow";
    owe(fixture, &slow);
    delivery_run(fixture->delivery);
    while (scripted_held(fixture->server) == 0) {
        api_run(fixture->api);
        api_wait(fixture->api, NULL, 0, 20);
    }
    for (int i = 0; i < 20; i++) {
        g_autofree char *id = g_strdup_printf("cid%d", i);
        Payload other = payload_of(fixture);
        other.conversation_id = id;
        owe(fixture, &other);
    }
    while (delivery_count(fixture->delivery, 1).boards > 1) {
        delivery_run(fixture->delivery);
        api_run(fixture->api);
        api_wait(fixture->api, NULL, 0, 10);
    }
    g_assert_cmpuint(unfinished(fixture, "cidSlow"), ==, 1);
    scripted_release(fixture->server);
    run(fixture);
    g_assert_cmpuint(unfinished(fixture, "cidSlow"), ==, 0);
}

/** When another worker takes the board, what is under way is still marked and the rest is left to it. */
static void test_drop(Fixture *fixture, gconstpointer data)
{
    (void)data;
    owe_text(fixture, "A");
    owe_text(fixture, "B");
    delivery_run(fixture->delivery);
    g_autofree char *board = board_of("cidG");
    delivery_drop(fixture->delivery, board);
    run(fixture);
    sent(fixture, "w(@staff1 A) ");
    g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 1);
    g_assert_false(delivery_owes(fixture->delivery, board));
}

/** The clock jumps by a day while something waits, or after it was sent: nothing is lost, nothing waits for a day. */
static void test_clock_jumps(Fixture *fixture, gconstpointer data)
{
    (void)data;
    const gint64 day = 24 * 3600 * 1000LL;
    static const int directions[] = {1, -1};
    for (gsize i = 0; i < G_N_ELEMENTS(directions); i++) {
        fixture->send_answer = "{\"code\":\"system.error\"}";
        fixture->send_status = 500;
        fixture->picture_version++;
        owe_picture(fixture, "c");
        run(fixture);
        fixture->send_answer = NULL;
        fixture->now_ms += directions[i] * day;
        run(fixture);
        fixture->now_ms += 60 * 1000; /* the pace of a minute may have to be kept anew */
        run(fixture);
        g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
        g_assert_cmpuint(delivery_count(fixture->delivery, 1).given_up, ==, 0);
        fixture->picture_version++;
        owe_picture(fixture, "c");
        run(fixture);
        g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
    }
    fixture->recall_answer = "{\"code\":\"system.error\"}";
    fixture->recall_status = 500;
    do_entry(fixture, ENTRY_DRAW, 0);
    run(fixture);
    do_entry(fixture, ENTRY_UNDO, 1);
    run(fixture);
    fixture->recall_answer = NULL;
    fixture->now_ms -= day;
    g_string_truncate(fixture->log, 0);
    run(fixture);
    fixture->now_ms += 60 * 1000;
    run(fixture);
    g_assert_true(g_str_has_prefix(fixture->log->str, "r("));
}

/** Files and other pictures keep their place, are made when they are sent, and never merge. */
static void test_files(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const char *const formats[] = {"svg", "pdf", "json", "gif", "help", "png", "png"};
    owe_picture(fixture, "1");
    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++)
        owe_file(fixture, formats[i]);
    owe_picture(fixture, "2");
    run(fixture);
    sent(fixture, "u g(cidG @0) u g(cidG file @svg) u g(cidG file @pdf) u g(cidG file @json) u g(cidG @gif) "
                  "u g(cidG @help) u g(cidG @png) u g(cidG @png) g(cidG @0) ");
    g_assert_cmpuint(fixture->made, ==, G_N_ELEMENTS(formats));
    g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
}

/** A file that cannot be made now is made later, by the next process as well. */
static void test_file_later(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->file_fails = TRUE;
    owe_file(fixture, "pdf");
    run(fixture);
    sent(fixture, "");
    fixture->file_fails = FALSE;
    fixture->send_answer = "{\"code\":\"system.error\"}";
    fixture->send_status = 500;
    fixture->now_ms += 1000;
    run(fixture);
    sent(fixture, "u g(cidG file @pdf) ");
    fixture->now_ms += 2000;
    run(fixture);
    sent(fixture, "g(cidG file @pdf) "); /* not uploaded again by the same process */
    delivery_stop(fixture);
    delivery_start(fixture);
    g_autofree char *board = board_of("cidG");
    g_assert_true(delivery_load(fixture->delivery, board, NULL));
    fixture->send_answer = NULL;
    fixture->now_ms += 4000;
    run(fixture);
    sent(fixture, "u g(cidG file @pdf) ");
    g_assert_cmpuint(unfinished(fixture, "cidG"), ==, 0);
}

/** A file beyond what the platform takes is not uploaded; its author reads why. */
static void test_file_too_large(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->file_size = LIMIT_FILE_BYTES + 1;
    owe_file(fixture, "pdf");
    run(fixture);
    g_assert_true(g_str_has_prefix(fixture->log->str, "w(@staff1 文件发不出去"));
    g_string_truncate(fixture->log, 0);
    fixture->file_size = LIMIT_PICTURE_BYTES + 1;
    owe_file(fixture, "gif");
    run(fixture);
    g_assert_true(g_str_has_prefix(fixture->log->str, "w(@staff1 图片发不出去"));
    g_assert_cmpuint(delivery_count(fixture->delivery, 1).given_up, ==, 2);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_log_set_always_fatal(G_LOG_LEVEL_CRITICAL);
    ADD("/delivery/merge", test_merge, 0);
    ADD("/delivery/numbers", test_numbers, 0);
    ADD("/delivery/captions", test_captions, 0);
    ADD("/delivery/pace", test_pace, 3);
    ADD("/delivery/unchanged", test_unchanged, 0);
    ADD("/delivery/retry", test_retry, 0);
    ADD("/delivery/slow-down", test_slow_down, 0);
    ADD("/delivery/webhook-dead", test_webhook_dead, 0);
    ADD("/delivery/one-to-one", test_one_to_one, 0);
    ADD("/delivery/card", test_card, 0);
    ADD("/delivery/attempts", test_attempts, 0);
    ADD("/delivery/lifetime", test_lifetime, 0);
    ADD("/delivery/isolation", test_isolation, 0);
    ADD("/delivery/drop", test_drop, 0);
    ADD("/delivery/clock-jumps", test_clock_jumps, 0);
    ADD("/delivery/files", test_files, 0);
    ADD("/delivery/file-later", test_file_later, 0);
    ADD("/delivery/file-too-large", test_file_too_large, 0);
    return g_test_run();
}
