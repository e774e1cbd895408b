// SPDX-License-Identifier: MIT
/* What is owed arrives: in order, merged, paced, repeated; what cannot arrive ends, and its author is told. */
#include "lib/delivery/delivery.h"

#include <glib/gstdio.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/delivery/payload.h"
#include "lib/delivery/quota.h"
#include "tests/dingtalk/scripted.h"

#define START 1700000000000
#define OWNER "test:0"

typedef struct {
    char *folder;
    Store *store;
    Scripted *server;
    Settings settings;
    char *origins[2];
    char *webhook;
    gint64 now_ms;
    Clock clock;
    GRand *random;
    Api *api;
    Delivery *delivery;
    gint64 next;
    /* the script */
    const char *send_answer; /* NULL: it works */
    int send_status;
    gboolean person_works; /* send_answer is that of groups only */
    const char *webhook_answer;
    const char *recall_answer; /* NULL: it works */
    int recall_status;
    guint sent_keys;
    gboolean upload_fails;
    char *held_conversation; /* sends to it are not answered before they are released */
    /* seen */
    GString *log; /* u: upload, g(...): to a group, p(...): to a person, w(...): through a webhook, r(...): recall from
                     a group, o(...): from 1:1 */
    guint painted;
    gboolean numbered; /* the newest picture shows numbers */
    guint made;        /* files */
    gboolean file_fails;
    gsize file_size;       /* 0: a few bytes that say what it is */
    char *upload_type;     /* of the last upload */
    char *captions;        /* of the last picture */
    guint picture_version; /* what the picture shows */
} Fixture;

static char *board_of(const char *conversation_id)
{
    char *id = g_compute_checksum_for_string(G_CHECKSUM_SHA256, conversation_id, -1);
    id[20] = '\0';
    return id;
}

static const char *between(const char *text, const char *before, char end, char **out)
{
    const char *at = strstr(text, before);
    g_assert_nonnull(at);
    at += strlen(before);
    const char *stop = strchr(at, end);
    g_assert_nonnull(stop);
    *out = g_strndup(at, (gsize)(stop - at));
    return *out;
}

static void handle_send(Fixture *fixture, const ScriptedRequest *request, ScriptedReply *reply)
{
    gboolean group = strstr(request->target, "groupMessages") != NULL;
    gboolean text = strstr(request->body, "sampleText") != NULL;
    gboolean file = strstr(request->body, "sampleFile") != NULL;
    g_autofree char *to = NULL;
    g_autofree char *what = NULL;
    between(request->body, group ? "\"openConversationId\":\"" : "\"userIds\":[\"", '"', &to);
    gboolean card = strstr(request->body, "sampleActionCard2") != NULL;
    const char *before = card   ? "![]("
                         : text ? "\\\"content\\\":\\\""
                         : file ? "\\\"mediaId\\\":\\\""
                                : "\\\"photoURL\\\":\\\"";
    between(request->body, before, card ? ')' : '\\', &what);
    g_string_append_printf(fixture->log, "%c(%s %s%s) ", group ? 'g' : 'p', to,
                           file   ? "file "
                           : card ? "card "
                                  : "",
                           what);
    if (file) {
        g_autofree char *name = NULL;
        between(request->body, "\\\"fileName\\\":\\\"", '\\', &name);
        g_autofree char *type = NULL;
        between(request->body, "\\\"fileType\\\":\\\"", '\\', &type);
        g_assert_cmpstr(strrchr(name, '.') + 1, ==, type);
    }
    reply->held = g_strcmp0(to, fixture->held_conversation) == 0;
    if (fixture->send_answer != NULL && (group || !fixture->person_works)) {
        reply->status = fixture->send_status;
        g_string_assign(reply->body, fixture->send_answer);
    } else {
        g_string_printf(reply->body, "{\"processQueryKey\":\"k%u\"}", ++fixture->sent_keys);
    }
}

static void handle_recall(Fixture *fixture, const ScriptedRequest *request, ScriptedReply *reply)
{
    gboolean group = strstr(request->target, "groupMessages/recall") != NULL;
    g_assert_true(group || strstr(request->target, "/otoMessages/batchRecall") != NULL);
    g_assert_cmpint(strstr(request->body, "\"openConversationId\":\"cidG\"") != NULL, ==, group);
    g_autofree char *keys = NULL;
    between(request->body, "\"processQueryKeys\":[", ']', &keys);
    g_string_append_printf(fixture->log, "%c(%s) ", group ? 'r' : 'o', keys);
    if (fixture->recall_answer != NULL) {
        reply->status = fixture->recall_status != 0 ? fixture->recall_status : 200;
        g_string_assign(reply->body, fixture->recall_answer);
    } else {
        g_string_printf(reply->body, "{\"successResult\":[%s],\"failedResult\":{}}", keys);
    }
}

static void handle(const ScriptedRequest *request, ScriptedReply *reply, gpointer data)
{
    Fixture *fixture = data;
    if (strstr(request->target, "accessToken") != NULL) {
        g_string_assign(reply->body, "{\"accessToken\":\"t\",\"expireIn\":7200}");
    } else if (g_str_has_prefix(request->target, "/media/upload")) {
        g_string_append(fixture->log, "u ");
        g_autofree char *picture = NULL;
        g_clear_pointer(&fixture->upload_type, g_free);
        between(request->target, "&type=", '\0', &fixture->upload_type);
        between(request->body, "picture-", '\r', &picture);
        g_string_printf(reply->body, "{\"errcode\":0,\"media_id\":\"@%s\"}", picture);
        if (fixture->upload_fails)
            reply->status = 500;
    } else if (g_str_has_prefix(request->target, "/robot/sendBySession")) {
        g_autofree char *text = NULL;
        between(request->body, "\"content\":\"", '"', &text);
        g_string_append_printf(fixture->log, "w(%s) ", text);
        g_string_assign(reply->body, fixture->webhook_answer != NULL ? fixture->webhook_answer : "{\"errcode\":0}");
    } else if (strstr(request->target, "ecall") != NULL) {
        handle_recall(fixture, request, reply);
    } else {
        handle_send(fixture, request, reply);
    }
}

static gint64 fixture_now(gpointer data)
{
    return ((Fixture *)data)->now_ms;
}

static GBytes *paint(const char *board_id, const char *const *caption, gboolean numbers, gint64 *seq, gpointer data,
                     GError **error)
{
    (void)error;
    Fixture *fixture = data;
    g_autoptr(History) history = store_load_history(fixture->store, board_id, NULL);
    *seq = history_last_seq(history);
    fixture->painted++;
    g_free(fixture->captions);
    fixture->captions = g_strjoinv("|", (char **)caption);
    fixture->numbered = numbers;
    char *text = g_strdup_printf("picture-%u", fixture->picture_version);
    return g_bytes_new_take(text, strlen(text));
}

static GBytes *make_file(const char *board_id, const Payload *payload, char **name, gpointer data, GError **error)
{
    (void)board_id;
    Fixture *fixture = data;
    fixture->made++;
    if (fixture->file_fails) {
        g_set_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE, "not now");
        return NULL;
    }
    *name = g_strdup_printf("board.%s", strcmp(payload->format, "help") == 0 ? "png" : payload->format);
    if (fixture->file_size > 0)
        return g_bytes_new_take(g_malloc0(fixture->file_size), fixture->file_size);
    char *text = g_strdup_printf("picture-%s", payload->format);
    return g_bytes_new_take(text, strlen(text));
}

static void delivery_start(Fixture *fixture)
{
    fixture->api = api_new(&fixture->settings, &fixture->clock, 10000);
    const DeliveryContext context = {&fixture->settings, &fixture->clock, fixture->store,
                                     fixture->api,       fixture->random, paint,
                                     make_file,          fixture,         NULL};
    fixture->delivery = delivery_new(&context);
}

static void delivery_stop(Fixture *fixture)
{
    g_clear_pointer(&fixture->api, api_free);
    g_clear_pointer(&fixture->delivery, delivery_free);
}

static void fixture_open(Fixture *fixture, gconstpointer messages_per_minute)
{
    g_autoptr(GError) error = NULL;
    fixture->folder = g_dir_make_tmp("dingboard-delivery-XXXXXX", &error);
    g_assert_no_error(error);
    fixture->store = store_open(fixture->folder, STORE_WORKER, &error);
    g_assert_no_error(error);
    fixture->server = scripted_new(handle, fixture);
    fixture->log = g_string_new(NULL);
    fixture->now_ms = START;
    fixture->clock = (Clock){fixture_now, fixture};
    fixture->random = g_rand_new_with_seed(1);
    char *base = (char *)scripted_base(fixture->server);
    fixture->origins[0] = base;
    fixture->webhook = g_strconcat(base, "/robot/sendBySession?session=1", NULL);
    fixture->settings = (Settings){
        .app_key = (char *)"k",
        .app_secret = (char *)"s",
        .robot_code = (char *)"r",
        .api_base = base,
        .oapi_base = base,
        .webhook_origins = fixture->origins,
        .calls_per_second = 1000,
        .messages_per_minute = messages_per_minute != NULL ? GPOINTER_TO_UINT(messages_per_minute) : 1000,
    };
    delivery_start(fixture);
}

static void folder_remove(const char *folder)
{
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    for (const char *name; (name = g_dir_read_name(dir)) != NULL;) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_unlink(path);
    }
    g_rmdir(folder);
}

static void fixture_close(Fixture *fixture, gconstpointer data)
{
    (void)data;
    delivery_stop(fixture);
    scripted_free(fixture->server);
    store_close(fixture->store);
    folder_remove(fixture->folder);
    g_rand_free(fixture->random);
    g_string_free(fixture->log, TRUE);
    g_free(fixture->webhook);
    g_free(fixture->captions);
    g_free(fixture->upload_type);
    g_free(fixture->folder);
}

/** What a test owes: in group "cidG" to staff1 with a living webhook, unless changed. */
static Payload payload_of(const Fixture *fixture)
{
    return (Payload){
        .conversation_id = (char *)"cidG",
        .group = TRUE,
        .staff_id = (char *)"staff1",
        .author_name = (char *)"Lei",
        .webhook = fixture->webhook,
        .webhook_until = START + 5400000,
    };
}

/** Owe it together with an entry: a drawing when `flip` is 0, or the undo or redo of entry `flip`. */
static void owe_with(Fixture *fixture, const Payload *payload, gboolean entry_too, EntryKind kind, gint64 flip)
{
    g_autoptr(GError) error = NULL;
    g_autofree char *board = board_of(payload->conversation_id);
    g_autoptr(GPtrArray) outbox = g_ptr_array_new_with_free_func((GDestroyNotify)outbox_item_free);
    OutboxItem *item = g_new0(OutboxItem, 1);
    item->kind = payload->format != NULL ? OUTBOX_FILE : payload->text != NULL ? OUTBOX_TEXT : OUTBOX_PICTURE;
    item->payload = payload_format(payload);
    item->due_ms = fixture->now_ms;
    item->created_ms = fixture->now_ms;
    g_ptr_array_add(outbox, item);
    gboolean got = FALSE;
    g_assert_true(store_lease(fixture->store, board, OWNER, fixture->now_ms, 1000, &got, &error) && got);
    g_autoptr(History) history = store_load_history(fixture->store, board, &error);
    g_assert_no_error(error);
    if (entry_too) {
        Entry *entry = entry_new(kind, "staff1", "Lei", NULL, fixture->now_ms);
        if (kind == ENTRY_DRAW)
            g_ptr_array_add(entry->actions, action_clear());
        else
            g_array_append_val(entry->flips, flip);
        g_assert_true(history_append(history, entry, &error));
    }
    g_autoptr(GArray) changed = history_take_changed(history);
    const BoardCommit commit = {
        .board_id = board,
        .owner = OWNER,
        .now_ms = fixture->now_ms,
        .conversation_id = payload->conversation_id,
        .group = payload->group,
        .history = history,
        .first_new_seq = entry_too ? history_last_seq(history) : 0,
        .changed = changed,
        .outbox = outbox,
    };
    g_assert_true(store_commit(fixture->store, &commit, &error));
    g_assert_true(delivery_load(fixture->delivery, board, &error));
}

static void owe(Fixture *fixture, const Payload *payload)
{
    owe_with(fixture, payload, FALSE, ENTRY_DRAW, 0);
}

static void owe_picture(Fixture *fixture, const char *caption)
{
    Payload payload = payload_of(fixture);
    payload.caption = (char *)caption;
    owe(fixture, &payload);
}

static void owe_numbered_picture(Fixture *fixture)
{
    Payload payload = payload_of(fixture);
    payload.numbers = TRUE;
    owe(fixture, &payload);
}

static void owe_text(Fixture *fixture, const char *text)
{
    Payload payload = payload_of(fixture);
    payload.text = (char *)text;
    owe(fixture, &payload);
}

/** Draw, undo or redo something in the group; its picture is owed. */
static void do_entry(Fixture *fixture, EntryKind kind, gint64 flip)
{
    Payload payload = payload_of(fixture);
    payload.caption = (char *)"c";
    fixture->picture_version++;
    owe_with(fixture, &payload, TRUE, kind, flip);
}

/** Run until nothing is under way and nothing is due at this moment of the test's clock. */
static void run(Fixture *fixture)
{
    gint64 give_up = g_get_monotonic_time() + 20 * G_TIME_SPAN_SECOND;
    do {
        g_assert_cmpint(g_get_monotonic_time(), <, give_up);
        api_run(fixture->api);
        fixture->next = delivery_run(fixture->delivery);
        if (api_pending(fixture->api) > 0)
            api_wait(fixture->api, NULL, 0, 100);
    } while (api_pending(fixture->api) > 0 || fixture->next <= fixture->now_ms);
}

static void sent(Fixture *fixture, const char *log)
{
    g_assert_cmpstr(fixture->log->str, ==, log);
    g_string_truncate(fixture->log, 0);
}

static guint unfinished(Fixture *fixture, const char *conversation_id)
{
    g_autofree char *board = board_of(conversation_id);
    g_autoptr(GPtrArray) items = store_outbox(fixture->store, board, NULL);
    return items->len;
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

static void owe_file(Fixture *fixture, const char *format)
{
    Payload payload = payload_of(fixture);
    payload.format = (char *)format;
    owe(fixture, &payload);
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
    for (int i = 0; i < 20; i++)
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

#define ADD(name, function, minute) \
    g_test_add(name, Fixture, GUINT_TO_POINTER(minute), fixture_open, function, fixture_close)

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
    ADD("/delivery/files", test_files, 0);
    ADD("/delivery/file-later", test_file_later, 0);
    ADD("/delivery/file-too-large", test_file_too_large, 0);
    ADD("/delivery/file-stays", test_file_stays, 0);
    ADD("/delivery/slow-down", test_slow_down, 0);
    ADD("/delivery/webhook-dead", test_webhook_dead, 0);
    ADD("/delivery/one-to-one", test_one_to_one, 0);
    ADD("/delivery/give-up", test_give_up, 0);
    ADD("/delivery/told-in-person", test_told_in_person, 0);
    ADD("/delivery/attempts", test_attempts, 0);
    ADD("/delivery/quota", test_quota, 0);
    ADD("/delivery/quota-gone", test_quota_gone, 0);
    ADD("/delivery/clock-jumps", test_clock_jumps, 0);
    ADD("/delivery/card", test_card, 0);
    ADD("/delivery/keep-newest", test_keep_newest, 0);
    ADD("/delivery/lifetime", test_lifetime, 0);
    ADD("/delivery/isolation", test_isolation, 0);
    ADD("/delivery/drop", test_drop, 0);
    ADD("/delivery/recall", test_recall, 0);
    ADD("/delivery/recall-nothing", test_recall_nothing, 0);
    ADD("/delivery/recall-under-way", test_recall_under_way, 0);
    ADD("/delivery/recall-one-to-one", test_recall_one_to_one, 0);
    ADD("/delivery/recall-fails", test_recall_fails, 0);
    ADD("/delivery/recall-refused", test_recall_refused, 0);
    ADD("/delivery/recall-many", test_recall_many, 0);
    ADD("/delivery/recall-after-kill", test_recall_after_kill, 0);
    ADD("/delivery/recall-too-late", test_recall_too_late, 0);
    return g_test_run();
}
