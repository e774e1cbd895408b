// SPDX-License-Identifier: MIT
#include "tests/cgi/lab.h"

#include "lib/store/store_meeting.h"

#include <string.h>

#include "lib/base/json.h"

/* --- a store and a worker that only note ------------------------------------------------------ */

static gboolean is_whole(const Lab *lab, GError **error)
{
    if (lab->broken)
        g_set_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE, "/secret/path is broken");
    return !lab->broken;
}

static gboolean note_state(gpointer data, const char *board_id, GString *rows, LiveState *state, GError **error)
{
    Lab *lab = data;
    g_assert_cmpstr(board_id, ==, LAB_BOARD);
    state->ready = lab->ready;
    if (!lab->ready)
        return is_whole(lab, error);
    state->n = 12;
    state->seq = 7;
    state->view = g_strdup("{\"background\":\"#ffffff\"}");
    state->title = g_strdup("画\"板\"</script>");
    if (rows != NULL)
        g_string_append(rows, lab->rows);
    return is_whole(lab, error);
}

static gboolean note_events(gpointer data, const char *board_id, gint64 since, GString *events, gint64 *n,
                            gboolean *gap, GError **error)
{
    Lab *lab = data;
    g_assert_cmpstr(board_id, ==, LAB_BOARD);
    *n = lab->ready ? 12 : -1;
    *gap = since < 5;
    g_string_append(events, *gap ? "[]" : "[{\"n\":12}]");
    return is_whole(lab, error);
}

static gboolean note_undo(gpointer data, const char *board_id, const char *author_id, guint *undo, guint *redo,
                          GError **error)
{
    g_assert_cmpstr(board_id, ==, LAB_BOARD);
    *undo = strcmp(author_id, "staff0001") == 0 ? 3 : 0;
    *redo = 1;
    return is_whole(data, error);
}

static gboolean note_login(gpointer data, const char *nonce, gint64 now_ms, Login *login, gboolean *found,
                           GError **error)
{
    Lab *lab = data;
    *found = lab->nonce != NULL && strcmp(lab->nonce, nonce) == 0 && now_ms < lab->login.until_ms;
    if (*found)
        *login = (Login){g_strdup(lab->login.staff_id), g_strdup(lab->login.name), lab->login.admin,
                         g_strdup(lab->login.problem), lab->login.until_ms};
    return is_whole(lab, error);
}

static gboolean note_export(gpointer data, const char *board_id, const char *job, gint64 now_ms, LiveExport *export,
                            gboolean *found, GError **error)
{
    Lab *lab = data;
    (void)now_ms;
    g_assert_cmpstr(board_id, ==, LAB_BOARD);
    *found = lab->job != NULL && strcmp(lab->job, job) == 0;
    if (*found)
        *export = (LiveExport){.name = g_strdup("画板.svg"),
                               .type = g_strdup("image/svg+xml"),
                               .bytes = lab->file != NULL ? g_bytes_ref(lab->file) : NULL};
    return is_whole(lab, error);
}

/** The board has one picture, LAB_ASSET. */
static gboolean note_asset(gpointer data, const char *board_id, const char *id, GBytes **png, GError **error)
{
    g_assert_cmpstr(board_id, ==, LAB_BOARD);
    *png = strcmp(id, LAB_ASSET) == 0 ? g_bytes_new_static("png", 3) : NULL;
    return is_whole(data, error);
}

static gboolean note_meta(gpointer data, const char *board_id, BoardMeta *meta, GError **error)
{
    const Lab *lab = data;
    g_assert_cmpstr(board_id, ==, LAB_BOARD);
    *meta = (BoardMeta){
        .there = TRUE, .robot = g_strdup(lab->robot), .owner = g_strdup(lab->owner), .archived = lab->archived};
    return is_whole(data, error);
}

/** One timer runs, of a minute. */
static GPtrArray *note_timers(gpointer data, const char *board_id, GError **error)
{
    const Lab *lab = data;
    g_assert_cmpstr(board_id, ==, LAB_BOARD);
    if (!is_whole(lab, error))
        return NULL;
    GPtrArray *timers = g_ptr_array_new_with_free_func((GDestroyNotify)stored_timer_free);
    StoredTimer *stored = g_new0(StoredTimer, 1);
    stored->timer = (Timer){1, g_strdup("a \"b\""), 60000, LAB_NOW + 50000, g_strdup("staff0001"), g_strdup("李雷")};
    g_ptr_array_add(timers, stored);
    return timers;
}

static gboolean note_told(gpointer data, const char *text, gsize size)
{
    Lab *lab = data;
    if (lab->deaf)
        return FALSE;
    g_free(lab->told);
    lab->told = g_strndup(text, size);
    lab->tellings++;
    return TRUE;
}

static const LiveSource source = {
    .state = note_state,
    .events = note_events,
    .undo = note_undo,
    .login = note_login,
    .export = note_export,
    .asset = note_asset,
    .meta = note_meta,
    .timers = note_timers,
    .tell = note_told,
};

static gboolean note_journal(gpointer data, const JournalMessage *message, JournalVerdict *verdict, GError **error)
{
    Lab *lab = data;
    if (!is_whole(lab, error))
        return FALSE;
    lab->journaled++;
    g_free(lab->journal_id);
    g_free(lab->journal_board);
    g_free(lab->journal_body);
    lab->journal_id = g_strdup(message->msg_id);
    lab->journal_board = g_strdup(message->board_id);
    lab->journal_body = g_strndup(message->body, message->body_size);
    g_clear_pointer(&lab->upload, g_bytes_unref);
    if (message->upload != NULL) {
        gsize size = 0;
        const void *bytes = g_bytes_get_data(message->upload, &size);
        lab->upload = g_bytes_new(bytes, size);
    }
    *verdict = lab->verdict;
    return TRUE;
}

/* --- the lab ---------------------------------------------------------------------------------- */

static gint64 lab_now(gpointer data)
{
    return ((const Lab *)data)->now_ms;
}

static Clock lab_clock = {lab_now, NULL};

static void count_up(guint8 *bytes, gsize n)
{
    static guint8 next;
    for (gsize i = 0; i < n; i++)
        bytes[i] = next++;
}

static GLogWriterOutput log_nothing(GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
    (void)data;
    if ((level & (G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL)) != 0)
        return g_log_writer_standard_streams(level, fields, n_fields, NULL);
    return G_LOG_WRITER_HANDLED;
}

void lab_quiet(void)
{
    g_log_set_always_fatal(G_LOG_LEVEL_ERROR | G_LOG_LEVEL_CRITICAL);
    g_log_set_writer_func(log_nothing, NULL, NULL);
}

void lab_init(Lab *lab)
{
    *lab = (Lab){.now_ms = LAB_NOW,
                 .ready = TRUE,
                 .rows = "[{\"id\":1}]",
                 .settings = {.app_key = (char *)"dingkey", .corp_id = (char *)"dingcorp"}};
    live_keys_init(&lab->keys, "secret");
    rates_init(&lab->rates);
    lab_clock.data = lab;
    lab->door = (LiveDoor){
        .keys = &lab->keys,
        .public_base = LAB_BASE,
        .guests = GUESTS_VIEW,
        .pushed = TRUE,
        .settings = &lab->settings,
        .rates = &lab->rates,
        .source = &source,
        .data = lab,
    };
    lab->receiver = (Receiver){
        .app_secret = "secret",
        .clock = &lab_clock,
        .random = count_up,
        .journal = note_journal,
        .journal_data = lab,
        .refusals = &lab->refusals,
        .live = &lab->door,
    };
}

void lab_clear(Lab *lab)
{
    rates_clear(&lab->rates);
    g_free(lab->journal_id);
    g_free(lab->journal_board);
    g_free(lab->journal_body);
    g_free(lab->told);
    g_clear_pointer(&lab->upload, g_bytes_unref);
    g_clear_pointer(&lab->file, g_bytes_unref);
}

void said_clear(Said *said)
{
    g_free(said->headers);
    g_free(said->body);
}

static void add_header(GPtrArray *headers, const char *name, const char *value)
{
    if (value != NULL)
        g_ptr_array_add(headers, g_strconcat(name, "=", value, NULL));
}

static GPtrArray *headers_of(const Ask *ask)
{
    GPtrArray *headers = g_ptr_array_new_with_free_func(g_free);
    g_autofree char *cookie =
        ask->cookie != NULL ? g_strconcat("a=b; dingboard_" LAB_BOARD "=", ask->cookie, "; c=d", NULL) : NULL;
    add_header(headers, "HTTP_COOKIE", ask->cookie_header != NULL ? ask->cookie_header : cookie);
    add_header(headers, "HTTP_ORIGIN", ask->origin);
    add_header(headers, "HTTP_SEC_FETCH_SITE", ask->site);
    const char *own = ask->header != NULL ? ask->header : "1";
    add_header(headers, "HTTP_X_DINGBOARD", *own != '\0' ? own : NULL);
    add_header(headers, "HTTP_ACCEPT_LANGUAGE", ask->language);
    add_header(headers, "HTTP_ACCEPT_ENCODING", ask->encoding);
    add_header(headers, "REMOTE_ADDR", ask->address != NULL ? ask->address : "192.0.2.1");
    g_ptr_array_add(headers, NULL);
    return headers;
}

Said lab_ask(Lab *lab, const Ask *ask)
{
    g_autoptr(GPtrArray) headers = headers_of(ask);
    g_autofree char *path =
        ask->path[0] == '=' ? g_strdup(ask->path + 1) : g_strconcat("/api/board/" LAB_BOARD, ask->path, NULL);
    const Request request = {
        .method = ask->method != NULL ? ask->method
                  : ask->body != NULL ? "POST"
                                      : "GET",
        .path = path,
        .query = ask->query != NULL ? ask->query : "",
        .content_type = "application/json",
        .body = ask->body != NULL ? ask->body : "",
        .body_size = ask->size > 0       ? ask->size
                     : ask->body != NULL ? strlen(ask->body)
                                         : 0,
        .environment = headers->pdata,
    };
    Response response = {.status = 200, .headers = g_string_new(NULL), .body = g_byte_array_new()};
    receiver_handle(&request, &response, &lab->receiver);
    Said said = {.status = response.status, .size = response.body->len};
    said.headers = g_string_free(response.headers, FALSE);
    said.body = g_strndup(said.size > 0 ? (const char *)response.body->data : "", said.size);
    g_byte_array_unref(response.body);
    return said;
}

char *lab_token(Lab *lab, LiveRight right, gint64 until_ms)
{
    char *token = g_malloc(LIVE_TOKEN_LENGTH + 1);
    live_token_make(&lab->keys, LAB_BOARD, right, until_ms, token);
    return token;
}

char *lab_cookie(Lab *lab, const char *author_id, LiveRight right)
{
    const LiveSession session = {
        .author_id = (char *)author_id,
        .name = (char *)"小王",
        .id = (char *)"0123456789abcdef",
        .right = right,
        .staff = !g_str_has_prefix(author_id, "guest:"),
        .until_ms = LAB_NOW + 3600 * 1000,
    };
    return live_session_format(&lab->keys, LAB_BOARD, &session);
}

/* --- what was said ------------------------------------------------------------------------------- */

cJSON *said_json(const Said *said)
{
    g_autoptr(GError) error = NULL;
    cJSON *json = json_parse(said->body, said->size, &error);
    g_assert_no_error(error);
    return json;
}

void said_check(const Said *said, int status, const char *code)
{
    if (said->status != status)
        g_test_message("said %d: %s", said->status, said->body);
    g_assert_cmpint(said->status, ==, status);
    g_assert_null(strstr(said->body, "/secret/"));
    g_assert_nonnull(strstr(said->headers, "Cache-Control: no-store"));
    if (code == NULL)
        return;
    g_autoptr(cJSON) json = said_json(said);
    const cJSON *error = cJSON_GetObjectItemCaseSensitive(json, "error");
    g_assert_cmpstr(json_string(error, "code"), ==, code);
    g_assert_nonnull(json_string(error, "message"));
    g_assert_nonnull(json_string(error, "hint"));
}

void lab_expect(Lab *lab, int status, const char *code, const Ask *ask)
{
    g_auto(Said) said = lab_ask(lab, ask);
    said_check(&said, status, code);
}

char *said_cookie(const Said *said)
{
    const char *at = strstr(said->headers, "Set-Cookie: dingboard_" LAB_BOARD "=");
    g_assert_nonnull(at);
    at = strchr(at, '=') + 1;
    return g_strndup(at, strcspn(at, ";"));
}
