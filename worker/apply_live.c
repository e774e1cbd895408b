// SPDX-License-Identifier: MIT
#include "worker/apply_live.h"
#include "worker/apply_meeting.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/delivery/payload.h"
#include "lib/live/operations.h"
#include "lib/live/rows.h"
#include "worker/apply_pictures.h"

/** Of what was typed on the page so much is said again in the chat: it is there to be recognised, not to be read. */
#define TYPED_CHARS 80

void batch_clear(Batch *batch)
{
    g_ptr_array_unref(batch->assets);
    g_ptr_array_unref(batch->outbox);
    g_ptr_array_unref(batch->recalled);
    g_free(batch->conversation_id);
    g_free(batch->title);
    g_free(batch->name);
    session_free(batch->closing);
    g_free(batch->group_owner);
    g_free(batch->robot);
    g_ptr_array_unref(batch->sessions);
    live_log_free(batch->log);
    g_free(batch->quiet);
    g_ptr_array_unref(batch->timers);
    g_array_unref(batch->stopped);
    g_ptr_array_unref(batch->people);
    g_ptr_array_unref(batch->left);
    g_clear_pointer(&batch->known_people, g_ptr_array_unref);
    g_ptr_array_unref(batch->known_timers);
    g_clear_pointer(&batch->stored_timers, g_ptr_array_unref);
    g_clear_error(&batch->unread);
}

/** Moderators: those configured, the group's owner where that was learnt, administrators of the organisation. */
void batch_note_rights(const Batch *batch, const char *staff_id, gboolean admin, Occasion *occasion)
{
    const char *robot = batch->heard ? batch->robot : batch->meta->robot;
    const Settings *settings = settings_of_robot(batch->boards->settings, robot);
    const char *owner = batch->group_owner != NULL ? batch->group_owner : batch->meta->owner;
    gboolean owns = owner != NULL && g_strcmp0(owner, staff_id) == 0;
    occasion->moderator = settings_moderator(settings, staff_id) || owns || admin;
    occasion->moderators_known = (settings != NULL && settings->moderators != NULL) || owner != NULL;
    occasion->barred = !settings_drawer(settings, occasion->author.id);
    occasion->archived = batch->archive == ARCHIVE_AS_IT_IS ? batch->meta->archived : batch->archive == ARCHIVE_SET;
}

void batch_owe(Batch *batch, OutboxKind kind, char *payload)
{
    OutboxItem *item = g_new0(OutboxItem, 1);
    item->kind = kind;
    item->seq = history_last_seq(batch->board->history);
    item->payload = payload;
    item->due_ms = batch->now_ms;
    item->created_ms = batch->now_ms;
    g_ptr_array_add(batch->outbox, item);
}

/* --- what is due ------------------------------------------------------------------------------------ */

gboolean live_rows_due(const HotBoard *board)
{
    return board->live.ready ? board->live.version != ROWS_VERSION : board->live_wanted;
}

gboolean live_quiet_due(const Boards *boards, const HotBoard *board)
{
    gint64 now = clock_now_ms(boards->clock), longest = boards->settings->quiet_picture_seconds * 1000LL;
    return board->live.quiet_ms != 0 && clock_due(board->live.quiet_ms, now, longest) <= now;
}

static gboolean any_request(const GPtrArray *rows)
{
    for (guint i = 0; i < rows->len; i++) {
        if (g_str_has_prefix(((const JournalRow *)rows->pdata[i])->msg_id, LIVE_ID_PREFIX))
            return TRUE;
    }
    return FALSE;
}

/* --- events ----------------------------------------------------------------------------------------- */

static void note(Batch *batch, const LiveNote *note)
{
    History *history = batch->board->history;
    if (batch->log != NULL)
        live_log_note(batch->log, history_board(history), history_last_seq(history), note);
}

static void quiet_set(Batch *batch, gint64 due_ms, char *payload)
{
    g_free(batch->quiet);
    batch->quiet_ms = due_ms;
    batch->quiet = payload;
}

void batch_live_begin(Batch *batch, const GPtrArray *rows)
{
    HotBoard *board = batch->board;
    if (!board->live.ready && !board->live_wanted && !any_request(rows))
        return;
    batch->log = live_log_new(board->id, history_board(board->history), board->live.n);
    batch->rows = !board->live.ready || board->live.version != ROWS_VERSION;
    if (batch->rows && board->live.ready)
        note(batch, &(LiveNote){.kind = "reload"});
    if (live_quiet_due(batch->boards, board))
        batch_owe(batch, OUTBOX_PICTURE, g_strdup(board->live.quiet));
    else
        quiet_set(batch, board->live.quiet_ms, g_strdup(board->live.quiet));
}

void batch_tell_chat(Batch *batch, const Author *author, const Outcome *outcome)
{
    const History *history = batch->board->history;
    const Entry *entry = outcome->entries->len > 0 ? history_entry(history, history_last_seq(history)) : NULL;
    g_autofree char *timers = batch_running(batch, outcome);
    if (outcome->picture) /* it shows what was drawn on the page, too */
        quiet_set(batch, 0, NULL);
    note(batch, &(LiveNote){.kind = entry != NULL    ? live_entry_kind(entry)
                                    : outcome->aloud ? "answer"
                                                     : "draw",
                            .author = *author,
                            .say = outcome->caption,
                            .reply = outcome->aloud ? outcome->reply : NULL,
                            .timers = timers,
                            .aloud = outcome->aloud,
                            .chat = TRUE});
}

/* --- requests --------------------------------------------------------------------------------------- */

/** To whom things go that the page asks for; FALSE when there is no chat they could go to. */
static gboolean address(const Batch *batch, const LiveRequest *request, Payload *payload)
{
    const BoardMeta *meta = batch->meta;
    gboolean newer = batch->conversation_id != NULL;
    payload->conversation_id = newer ? batch->conversation_id : meta->conversation_id;
    payload->group = newer ? batch->group : meta->group;
    payload->staff_id = request->staff_id;
    payload->author_name = request->author_name;
    payload->lang = request->lang;
    return payload->conversation_id != NULL && (payload->group || payload->staff_id != NULL);
}

/** A picture's payload; NULL when there is no chat it could go to. */
static char *picture_payload(const Batch *batch, const LiveRequest *request, const char *caption)
{
    Payload payload = {.caption = (char *)caption};
    return address(batch, request, &payload) ? payload_format(&payload) : NULL;
}

/** FALSE: there is no chat to send it to. */
static gboolean owe_picture(Batch *batch, const LiveRequest *request, const char *caption)
{
    char *payload = picture_payload(batch, request, caption);
    if (payload == NULL)
        return FALSE;
    batch_owe(batch, OUTBOX_PICTURE, payload);
    quiet_set(batch, 0, NULL);
    return TRUE;
}

/** What was to be sent is owed, or why it is not is told. */
static void send_outcome(Batch *batch, const LiveRequest *request, LiveOutcome *outcome)
{
    g_autofree char *caption =
        g_strconcat(request->author_name, lang_pick(request->lang, "：", ": "), outcome->say, NULL);
    if (!owe_picture(batch, request, caption))
        live_refuse(outcome, lang_pick(request->lang, "访客不能发到单聊里，请让群里的人来发。",
                                       "Guests cannot send to a chat of one: ask somebody who is in it."));
}

static void put_off_picture(Batch *batch, const LiveRequest *request)
{
    guint seconds = batch->boards->settings->quiet_picture_seconds;
    g_autofree char *caption =
        g_strconcat(request->author_name, lang_pick(request->lang, " 在网页上画了新的", " drew on the page"), NULL);
    char *payload = seconds > 0 ? picture_payload(batch, request, caption) : NULL;
    quiet_set(batch, payload != NULL ? batch->now_ms + seconds * 1000LL : 0, payload);
}

/* --- what is said aloud --------------------------------------------------------------------------- */

/** What was typed on the page and what came of it: the chat did not read the question. */
static void owe_words(Batch *batch, const LiveRequest *request, const char *typed, const char *reply, Lang lang)
{
    Payload payload = {0};
    if (reply == NULL || !address(batch, request, &payload))
        return;
    g_autofree char *start = g_utf8_substring(typed, 0, MIN(g_utf8_strlen(typed, -1), TYPED_CHARS));
    const char *more = strlen(start) < strlen(typed) ? "…" : "";
    g_autofree char *text =
        g_strconcat(lang_pick(lang, "在网页上说：", "on the page: "), start, more, "\n", reply, NULL);
    payload.text = text;
    batch_owe(batch, OUTBOX_TEXT, payload_format(&payload));
}

/** Timers begin and end, and everybody hears of them, of lots and votes. FALSE: to be applied again. */
static gboolean say_aloud(Batch *batch, const LiveRequest *request, LiveOutcome *outcome, GError **error)
{
    const Outcome *said = outcome->said;
    Payload payload = {0};
    if (!address(batch, request, &payload) && said->timers->len > 0) {
        live_refuse(outcome, lang_pick(request->lang, "访客不能在单聊的画板上计时：到点时没法告诉你。",
                                       "Guests have no timers on the board of a chat of one: nobody could be told."));
        return TRUE;
    }
    payload.lang = said->lang;
    g_autofree char *told = payload_format(&payload);
    if (!batch_take_timers(batch, said, told, error))
        return FALSE;
    if (!said->aloud)
        return TRUE;
    outcome->aloud = TRUE;
    if (outcome->changed)
        owe_picture(batch, request, said->caption);
    owe_words(batch, request, json_string(request->what, "text"), said->reply, said->lang);
    return TRUE;
}

static void tell_outcome(Batch *batch, const LiveRequest *request, const LiveOutcome *outcome)
{
    g_autofree char *timers = outcome->said != NULL ? batch_running(batch, outcome->said) : NULL;
    note(batch, &(LiveNote){.kind = outcome->kind,
                            .author = {request->author_id, request->author_name},
                            .op = request->op,
                            .say = outcome->say,
                            .reply = outcome->reply,
                            .aloud = outcome->aloud,
                            .timers = timers,
                            .message = outcome->message,
                            .hint = outcome->hint});
}

static void refuse_poisoned(Batch *batch, const LiveRequest *request)
{
    const LiveOutcome outcome = {
        .kind = "refuse",
        .message = (char *)lang_pick(request->lang, "这一笔我处理不了，已经跳过，画板没有变。",
                                     "I could not handle this and passed over it; the board is unchanged."),
        .hint = NULL};
    tell_outcome(batch, request, &outcome);
}

/** What a page sends a picture with: those who may not draw have none decoded. */
static RowEnd take_upload(Batch *batch, const JournalRow *row, const LiveRequest *request, Occasion *occasion,
                          GPtrArray **pictures, GError **error)
{
    const Board *board = history_board(batch->board->history);
    g_autofree char *barred = interpret_barred(board, occasion, request->lang);
    batch->uploads = TRUE;
    RowEnd end = barred == NULL ? batch_uploaded(batch, row, pictures, error) : ROW_APPLIED;
    occasion->pictures = *pictures;
    return end;
}

static LiveRequest *read_request(const Batch *batch, const JournalRow *row)
{
    gsize size = 0;
    const char *body = g_bytes_get_data(row->body, &size);
    g_autoptr(GError) error = NULL;
    LiveRequest *request = live_request_parse(body, size, &error);
    if (request == NULL)
        g_warning("board %s: journal row %" G_GINT64_FORMAT " is passed over: %s", batch->board->id, row->id,
                  error->message);
    return request;
}

RowEnd apply_request(Batch *batch, const JournalRow *row, gboolean poisoned, GError **error)
{
    g_autoptr(LiveRequest) request = read_request(batch, row);
    g_autoptr(GPtrArray) pictures = NULL;
    g_auto(LiveOutcome) outcome = {0};
    if (request != NULL && poisoned)
        refuse_poisoned(batch, request);
    if (request == NULL || poisoned)
        return ROW_APPLIED;
    Occasion occasion = {.message_id = row->msg_id,
                         .author = {request->author_id, request->author_name},
                         .guest = request->staff_id == NULL,
                         .around = batch_around(batch),
                         .now_ms = request->received_ms > 0 ? request->received_ms : batch->now_ms};
    batch_note_rights(batch, request->staff_id, request->admin, &occasion);
    occasion.group = batch->meta->group;
    if (live_request_has_picture(request)) {
        RowEnd end = take_upload(batch, row, request, &occasion, &pictures, error);
        if (end != ROW_APPLIED)
            return end;
    }
    live_apply(batch->board->history, request, &occasion, &outcome);
    if (outcome.said != NULL && !say_aloud(batch, request, &outcome, error))
        return ROW_FAILED;
    if ((outcome.changed || outcome.aloud) && request->staff_id != NULL)
        batch_hear(batch, request->author_id, request->author_name);
    if (outcome.send)
        send_outcome(batch, request, &outcome);
    tell_outcome(batch, request, &outcome);
    if (outcome.changed && !outcome.aloud)
        put_off_picture(batch, request);
    return ROW_APPLIED;
}

/* --- the commit ------------------------------------------------------------------------------------- */

LiveChange *batch_live_end(Batch *batch)
{
    if (batch->log == NULL)
        return NULL;
    if (batch->archive != ARCHIVE_AS_IT_IS || batch->group_owner != NULL) /* who may draw is another one */
        note(batch, &(LiveNote){.kind = "reload"});
    LiveChange *change = live_log_finish(batch->log, batch->rows);
    change->quiet_ms = batch->disbanded ? 0 : batch->quiet_ms;
    change->quiet = change->quiet_ms != 0 ? g_strdup(batch->quiet) : NULL;
    return change;
}

void batch_live_kept(const Batch *batch, const LiveChange *change)
{
    LiveState *live = &batch->board->live;
    if (change == NULL)
        return;
    batch->board->live_wanted = FALSE;
    live->ready = TRUE;
    live->n = change->n;
    live->version = change->version;
    live->quiet_ms = change->quiet_ms;
    g_free(live->quiet);
    live->quiet = g_strdup(change->quiet);
}
