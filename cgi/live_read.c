// SPDX-License-Identifier: MIT
/* What the page reads: the board, its news, what words would mean, files. */
#include <string.h>

#include "cgi/live_parts.h"
#include "lib/base/limits.h"
#include "lib/board/interpret.h"
#include "lib/board/resolve.h"
#include "lib/command/replies.h"
#include "lib/live/running.h"
#include "lib/store/store_meeting.h"
#include "lib/web/compress.h"

#define JSON_TYPE "application/json; charset=utf-8"

/** A board from before the page, or a new one: the worker makes its rows. */
static void ask_to_open(Visit *visit)
{
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "open", visit->board);
    visit_busy(visit, visit_tell(visit, json) ? NULL : "the worker did not take a request to open a board");
}

/* --- the board -------------------------------------------------------------------------------- */

static void append_member(GString *out, const char *key, cJSON *value /* taken over */)
{
    g_autofree char *text = json_text(value);
    g_string_append_printf(out, ",\"%s\":%s", key, text);
    cJSON_Delete(value);
}

/**
 * JSON with no byte above 0x7f: other characters, which stand in strings only, as \\uXXXX. Browsers keep such a text in
 * half the memory, and read it in half the time.
 */
static GString *plain_json(const GString *json)
{
    GString *out = g_string_sized_new(json->len + json->len / 16);
    for (const char *p = json->str, *end = p + json->len; p < end;) {
        const char *run = p;
        while (p < end && (guint8)*p < 0x80)
            p++;
        g_string_append_len(out, run, p - run);
        if (p == end)
            break;
        gunichar c = g_utf8_get_char(p);
        if (c >= 0x10000)
            g_string_append_printf(out, "\\u%04x\\u%04x", 0xd7c0 + (c >> 10), 0xdc00 + (c & 0x3ff));
        else
            g_string_append_printf(out, "\\u%04x", c);
        p = g_utf8_next_char(p);
    }
    return out;
}

/** Rows go out as they lie there: they are the large part, and were made by us. */
static void answer_state(Visit *visit, const LiveState *state, const GString *rows, const char *timers, guint undo,
                         guint redo)
{
    GString *out = g_string_sized_new(rows->len + 512);
    g_string_append_printf(out,
                           "{\"n\":%" G_GINT64_FORMAT ",\"seq\":%" G_GINT64_FORMAT
                           ",\"width\":%d,\"height\":%d,\"view\":%s,\"rows\":",
                           state->n, state->seq, BOARD_WIDTH, BOARD_HEIGHT, state->view != NULL ? state->view : "{}");
    g_string_append_len(out, rows->str, (gssize)rows->len);
    append_member(out, "me", visit_me(visit, &visit->session));
    append_member(out, "right", cJSON_CreateString(live_right_name(visit->session.right)));
    g_autoptr(cJSON) rights = cJSON_CreateObject();
    visit_add_rights(visit, &visit->session, rights);
    append_member(out, "rights", g_steal_pointer(&rights));
    append_member(out, "title", state->title != NULL ? cJSON_CreateString(state->title) : cJSON_CreateNull());
    g_string_append_printf(out, ",\"timers\":%s,\"now\":%" G_GINT64_FORMAT, timers, visit->now_ms);
    g_string_append_printf(out, ",\"undo\":{\"mine\":%u,\"redo\":%u}}", undo, redo);
    g_autoptr(GString) plain = plain_json(out);
    response_text(visit->response, 200, JSON_TYPE, plain->str);
    response_compress(visit->request, visit->response);
    g_string_free(out, TRUE);
}

/** The timers that run, as JSON; NULL with an error. */
static char *read_timers(const Visit *visit, GError **error)
{
    const LiveDoor *door = visit->door;
    g_autoptr(GPtrArray) stored = door->source->timers(door->data, visit->board, error);
    g_autoptr(GPtrArray) timers = g_ptr_array_new();
    for (guint i = 0; stored != NULL && i < stored->len; i++)
        g_ptr_array_add(timers, &((StoredTimer *)stored->pdata[i])->timer);
    return stored != NULL ? running_json(timers) : NULL;
}

void live_state_get(Visit *visit)
{
    const LiveDoor *door = visit->door;
    g_autoptr(GString) rows = g_string_new(NULL);
    g_auto(LiveState) state = {0};
    guint undo = 0, redo = 0;
    g_autofree char *timers = NULL;
    g_autoptr(GError) error = NULL;
    if (!door->source->state(door->data, visit->board, rows, &state, &error) ||
        (state.ready &&
         (!door->source->undo(door->data, visit->board, visit->session.author_id, &undo, &redo, &error) ||
          (timers = read_timers(visit, &error)) == NULL)))
        visit_busy(visit, error->message);
    else if (!state.ready)
        ask_to_open(visit);
    else
        answer_state(visit, &state, rows, timers, undo, redo);
}

void live_events_get(Visit *visit)
{
    const LiveDoor *door = visit->door;
    g_autofree char *text = query_value(visit->request->query, "since");
    gint64 since = 0, n = 0;
    if (text == NULL || !g_ascii_string_to_signed(text, 10, 0, G_MAXINT64, &since, NULL)) {
        visit_malformed(visit, "since must be the number of an event");
        return;
    }
    g_autoptr(GString) events = g_string_new(NULL);
    gboolean gap = FALSE;
    g_autoptr(GError) error = NULL;
    if (!door->source->events(door->data, visit->board, since, events, &n, &gap, &error)) {
        visit_busy(visit, error->message);
        return;
    }
    if (n < 0) {
        ask_to_open(visit);
        return;
    }
    g_autofree char *answer = gap ? g_strdup_printf("{\"reload\":true,\"n\":%" G_GINT64_FORMAT "}", n)
                                  : g_strdup_printf("{\"n\":%" G_GINT64_FORMAT ",\"events\":%s}", n, events->str);
    response_text(visit->response, 200, JSON_TYPE, answer);
}

/** The web server takes over: it holds the connection, without a thread of ours. The channel is chosen here. */
void live_subscribe_get(Visit *visit)
{
    if (!visit->door->pushed) {
        visit_refuse(visit, PROBLEM_OFF);
        return;
    }
    g_string_append_printf(visit->response->headers, "X-Accel-Redirect: /nchan/%s\r\n", visit->board);
    response_text(visit->response, 200, "text/event-stream", "");
}

/* --- words ------------------------------------------------------------------------------------ */

/** What a command that changes what is there does, before its own words. */
static const char *deed(CommandOp op, Lang lang)
{
    static const char *const deeds[COMMAND_OPS][2] = {
        [COMMAND_DRAW] = {"画", "draw"},
        [COMMAND_EDIT] = {"修改", "change"},
        [COMMAND_COPY] = {"复制", "copy"},
        [COMMAND_DELETE] = {"删除", "delete"},
        [COMMAND_ORDER] = {"调整前后", "reorder"},
        [COMMAND_ALIGN] = {"对齐", "align"},
        [COMMAND_DISTRIBUTE] = {"均匀分布", "distribute"},
        [COMMAND_ARRANGE] = {"排列", "arrange"},
        [COMMAND_GROUP] = {"编组", "group"},
        [COMMAND_UNGROUP] = {"取消编组", "ungroup"},
        [COMMAND_CONNECT] = {"连线", "connect"},
        [COMMAND_DISCONNECT] = {"去掉连线", "disconnect"},
        [COMMAND_SWAP] = {"交换位置", "swap"},
        [COMMAND_SWAP_COLORS] = {"交换颜色", "swap colours"},
        [COMMAND_AGAIN] = {"再来一个", "one more"},
        [COMMAND_UNDO] = {"撤销", "undo"},
        [COMMAND_REDO] = {"重做", "redo"},
        [COMMAND_CLEAR] = {"清空画板", "clear the board"},
        [COMMAND_BACKGROUND] = {"换背景", "background"},
        [COMMAND_GRID] = {"网格", "grid"},
        [COMMAND_NUMBERS] = {"编号", "numbers"},
        [COMMAND_SHOW] = {"看画板", "show the board"},
        [COMMAND_LIST] = {"列出图形", "list shapes"},
        [COMMAND_WHO] = {"查谁画的", "who drew"},
        [COMMAND_HISTORY] = {"历史", "history"},
        [COMMAND_SAVE] = {"保存", "save"},
        [COMMAND_RESTORE] = {"恢复", "restore"},
        [COMMAND_EXPORT] = {"导出", "export"},
        [COMMAND_LINK] = {"链接", "link"},
        [COMMAND_HELP] = {"帮助", "help"},
        [COMMAND_PAGE] = {"翻页", "pages"},
        [COMMAND_SCOPE] = {"撤销范围", "scope of undo"},
        [COMMAND_LOCK] = {"锁定和解锁", "the lock"},
        [COMMAND_ALLOW] = {"谁能画", "who may draw"},
        [COMMAND_SESSION] = {"新建白板群", "a new group"},
        [COMMAND_CONVERSATION] = {"这个会话", "this conversation"},
        [COMMAND_TEMPLATE] = {"模板", "template"},
        [COMMAND_TIMER] = {"计时", "timer"},
        [COMMAND_POLL] = {"投票", "vote"},
        [COMMAND_PICK] = {"抽签", "lots"},
    };
    return deeds[op][lang == LANG_EN] != NULL ? deeds[op][lang == LANG_EN] : "";
}

/** A drawing on an empty board is what it will be on a full one, but for its place. NULL when it is more than that. */
static char *describe_drawing(const Message *message, Lang lang)
{
    for (guint i = 0; i < message->commands->len; i++) {
        if (((const Command *)message->commands->pdata[i])->op != COMMAND_DRAW)
            return NULL;
    }
    g_autoptr(History) history = history_new(NULL, 0);
    const Occasion occasion = {.author = {"preview", "preview"}};
    g_autoptr(Outcome) outcome = interpret_parsed(history, message, &occasion);
    const GPtrArray *objects = history_board(history)->objects;
    if (outcome->reply != NULL || objects->len == 0)
        return NULL;
    GString *out = g_string_new(deed(COMMAND_DRAW, lang));
    for (guint i = 0; i < objects->len; i++) {
        g_autofree char *what = describe_object(objects->pdata[i], lang);
        g_string_append_printf(out, "%s%s", i == 0 ? " " : lang_pick(lang, "、", ", "), what);
    }
    return g_string_free(out, FALSE);
}

static char *describe_commands(const Message *message, Lang lang)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        const char *what = deed(command->op, lang), *words = command->source != NULL ? command->source : "";
        gboolean said = *what == '\0' || g_str_has_prefix(words, what); /* "计时：计时 5分钟" says it twice */
        g_string_append_printf(out, "%s%s%s%s", i == 0 ? "" : lang_pick(lang, "；", "; "), said ? "" : what,
                               said ? "" : lang_pick(lang, "：", ": "), words);
    }
    return g_string_free(out, FALSE);
}

static const Command *first_refused(const Message *message)
{
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        if (command->op == COMMAND_ERROR)
            return command;
    }
    return NULL;
}

void live_preview_get(Visit *visit)
{
    g_autofree char *text = query_value(visit->request->query, "text");
    if (text == NULL) {
        visit_malformed(visit, "text is missing");
        return;
    }
    g_autoptr(Message) message = message_parse(text);
    Lang lang = message->lang;
    g_autoptr(cJSON) json = cJSON_CreateObject();
    const Command *refused = first_refused(message);
    if (refused != NULL) {
        cJSON *error = cJSON_AddObjectToObject(json, "error");
        g_autofree char *why = reply_refused(refused, lang);
        cJSON_AddStringToObject(error, "message", why);
        cJSON_AddStringToObject(error, "hint", reply_hint(refused, lang));
    } else {
        char *drawing = describe_drawing(message, lang);
        g_autofree char *say = drawing != NULL ? drawing : describe_commands(message, lang);
        cJSON_AddStringToObject(json, "say", say);
    }
    visit_answer(visit, 200, json);
}

/* --- files ------------------------------------------------------------------------------------ */

/*
 * A job's name begins with the second it was asked for in: after LIMIT_EXPORT_MS it is gone, whether it was made or
 * not.
 */
#define JOB_TIME_DIGITS 8
#define JOB_DIGITS 32

void live_export_post(Visit *visit)
{
    static const char *const formats[] = {"png", "svg", "pdf", "json", NULL};
    const char *format = json_string(visit->body, "format");
    if (format == NULL || !g_strv_contains(formats, format)) {
        visit_malformed(visit, "format must be png, svg, pdf or json");
        return;
    }
    g_autofree char *random = visit_random(visit, JOB_DIGITS - JOB_TIME_DIGITS);
    g_autofree char *job = g_strdup_printf("%08x%s", (guint32)(visit->now_ms / 1000), random);
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "export", job);
    cJSON_AddStringToObject(json, "board", visit->board);
    cJSON_AddStringToObject(json, "format", format);
    cJSON_AddStringToObject(json, "lang", lang_pick(visit->lang, "zh", "en"));
    if (!visit_tell(visit, json)) {
        visit_busy(visit, "the worker did not take a request for a file");
        return;
    }
    g_autoptr(cJSON) answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "job", job);
    visit_answer(visit, 202, answer);
}

static gboolean job_is_recent(const char *job, gint64 now_ms)
{
    g_autofree char *digits = g_strndup(job, JOB_TIME_DIGITS);
    gint64 asked_ms = (gint64)g_ascii_strtoull(digits, NULL, 16) * 1000;
    return ABS(now_ms - asked_ms) < LIMIT_EXPORT_MS;
}

static void answer_file(Visit *visit, const LiveExport *file)
{
    gsize size = 0;
    const guint8 *bytes = g_bytes_get_data(file->bytes, &size);
    g_autofree char *name = g_uri_escape_string(file->name, NULL, FALSE);
    visit->response->status = 200;
    /* The response borrows: only types that are ours, and so last, are named. */
    visit->response->content_type = g_intern_string(file->type);
    g_string_append_printf(visit->response->headers, "Content-Disposition: attachment; filename*=UTF-8''%s\r\n", name);
    g_byte_array_set_size(visit->response->body, 0);
    g_byte_array_append(visit->response->body, bytes, (guint)size);
}

void live_export_get(Visit *visit)
{
    const LiveDoor *door = visit->door;
    const char *job = visit->rest;
    if (strlen(job) != JOB_DIGITS || strspn(job, "0123456789abcdef") != JOB_DIGITS ||
        !job_is_recent(job, visit->now_ms)) {
        visit_refuse(visit, PROBLEM_GONE);
        return;
    }
    g_auto(LiveExport) file = {0};
    gboolean found = FALSE;
    g_autoptr(GError) error = NULL;
    if (!door->source->export(door->data, visit->board, job, visit->now_ms, &file, &found, &error)) {
        visit_busy(visit, error->message);
        return;
    }
    if (!found)
        response_text(visit->response, 202, JSON_TYPE, "{}");
    else if (file.bytes == NULL)
        visit_refuse_because(visit, PROBLEM_GONE,
                             lang_pick(visit->lang, "这个文件做不出来", "The file could not be made"));
    else
        answer_file(visit, &file);
}

/* --- pictures ------------------------------------------------------------------------------------- */

/** Its name is the hash of what it holds: browsers need not ask again. */
void live_asset_get(Visit *visit)
{
    const LiveDoor *door = visit->door;
    g_autoptr(GBytes) png = NULL;
    g_autoptr(GError) error = NULL;
    if (!asset_id_valid(visit->rest)) {
        visit_refuse(visit, PROBLEM_GONE);
        return;
    }
    if (!door->source->asset(door->data, visit->board, visit->rest, &png, &error)) {
        visit_busy(visit, error->message);
        return;
    }
    if (png == NULL) {
        visit_refuse(visit, PROBLEM_GONE);
        return;
    }
    gsize size = 0;
    const guint8 *bytes = g_bytes_get_data(png, &size);
    visit->response->status = 200;
    visit->response->content_type = "image/png";
    g_byte_array_append(visit->response->body, bytes, (guint)size);
    g_string_replace(visit->response->headers, "no-store", "private, max-age=31536000, immutable", 1);
}
