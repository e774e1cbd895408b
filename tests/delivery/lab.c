// SPDX-License-Identifier: MIT
#include "tests/delivery/lab.h"

#include <glib/gstdio.h>
#include <string.h>

#define OWNER "test:0"

char *board_of(const char *conversation_id)
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

void delivery_start(Fixture *fixture)
{
    fixture->api = api_new(&fixture->settings, &fixture->clock, 10000);
    const DeliveryContext context = {&fixture->settings, &fixture->clock, fixture->store,
                                     fixture->api,       fixture->random, paint,
                                     make_file,          fixture,         NULL};
    fixture->delivery = delivery_new(&context);
}

void delivery_stop(Fixture *fixture)
{
    g_clear_pointer(&fixture->api, api_free);
    g_clear_pointer(&fixture->delivery, delivery_free);
}

void fixture_open(Fixture *fixture, gconstpointer messages_per_minute)
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

void fixture_close(Fixture *fixture, gconstpointer data)
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

Payload payload_of(const Fixture *fixture)
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

void owe_with(Fixture *fixture, const Payload *payload, gboolean entry_too, EntryKind kind, gint64 flip)
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

void owe(Fixture *fixture, const Payload *payload)
{
    owe_with(fixture, payload, FALSE, ENTRY_DRAW, 0);
}

void owe_picture(Fixture *fixture, const char *caption)
{
    Payload payload = payload_of(fixture);
    payload.caption = (char *)caption;
    owe(fixture, &payload);
}

void owe_numbered_picture(Fixture *fixture)
{
    Payload payload = payload_of(fixture);
    payload.numbers = TRUE;
    owe(fixture, &payload);
}

void owe_text(Fixture *fixture, const char *text)
{
    Payload payload = payload_of(fixture);
    payload.text = (char *)text;
    owe(fixture, &payload);
}

void do_entry(Fixture *fixture, EntryKind kind, gint64 flip)
{
    Payload payload = payload_of(fixture);
    payload.caption = (char *)"c";
    fixture->picture_version++;
    owe_with(fixture, &payload, TRUE, kind, flip);
}

void run(Fixture *fixture)
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

void sent(Fixture *fixture, const char *log)
{
    g_assert_cmpstr(fixture->log->str, ==, log);
    g_string_truncate(fixture->log, 0);
}

guint unfinished(Fixture *fixture, const char *conversation_id)
{
    g_autofree char *board = board_of(conversation_id);
    g_autoptr(GPtrArray) items = store_outbox(fixture->store, board, NULL);
    return items->len;
}

void owe_file(Fixture *fixture, const char *format)
{
    Payload payload = payload_of(fixture);
    payload.format = (char *)format;
    owe(fixture, &payload);
}
