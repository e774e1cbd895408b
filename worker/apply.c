// SPDX-License-Identifier: MIT
#include "worker/apply.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/interpret.h"
#include "lib/board/people.h"
#include "lib/delivery/payload.h"
#include "lib/delivery/quota.h"
#include "lib/dingtalk/callback.h"
#include "lib/dingtalk/event.h"
#include "worker/answers.h"
#include "worker/apply_meeting.h"
#include "worker/apply_pictures.h"
#include "worker/conversation.h"
#include "worker/crash.h"

/** What the quoted message shows, if one is quoted. */
static gboolean find_quoted(const Batch *batch, const RobotMessage *message, QuotedMessage *quoted, GError **error)
{
    *quoted = (QuotedMessage){0};
    return message->quoted_key == NULL ||
           store_quoted(batch->boards->store, batch->board->id, message->quoted_key, quoted, error);
}

/* --- people --------------------------------------------------------------------------------- */

/** Too many messages in a minute are answered once, and not carried out. */
static gboolean is_hasty(Batch *batch, const RobotMessage *message, gint64 received_ms)
{
    const Settings *settings = batch->boards->settings;
    HotBoard *board = batch->board;
    if (board->haste == NULL)
        board->haste = haste_new();
    HasteVerdict verdict = haste_take(board->haste, settings, message->author_id, received_ms);
    Lang lang = g_str_is_ascii(message->text) && message->text[0] != '\0' ? LANG_EN : LANG_ZH;
    guint limit = verdict == HASTE_PERSON ? settings->person_per_minute : settings->board_per_minute;
    const char *words =
        verdict == HASTE_PERSON
            ? lang_pick(lang, "发得太快了：每人每分钟最多 %u 条，多出来的没有照做。请过一分钟再发。",
                        "Too fast: at most %u messages a minute from one person; more are not carried out. Please go "
                        "on in a minute.")
            : lang_pick(lang, "大家发得太快了：一块画板每分钟最多 %u 条，多出来的没有照做。请过一分钟再发。",
                        "Too fast: at most %u messages a minute on one board; more are not carried out. Please go on "
                        "in a minute.");
    if (verdict == HASTE_PERSON || verdict == HASTE_BOARD) {
        g_auto(GStrv) parts = g_strsplit(words, "%u", 2);
        g_autofree char *number = g_strdup_printf("%u", limit);
        g_autofree char *text = g_strjoinv(number, parts);
        answer_text(batch, message, lang, text);
    }
    return verdict != HASTE_FINE;
}

/* --- pictures --------------------------------------------------------------------------------- */

/** Whether words say what becomes of a picture they quote: only then is it fetched. */
static gboolean words_place(const RobotMessage *message)
{
    g_autoptr(Message) read = message_parse_pictures(message->text, 1);
    return read->places;
}

/** The codes of the pictures a message is about: its own, else the one it quotes; NULL: none. Free the array. */
static GPtrArray *codes_of(const RobotMessage *message)
{
    if (message->pictures->len > 0)
        return g_ptr_array_ref(message->pictures);
    if (message->quoted_picture == NULL || message->text[0] == '\0' || !words_place(message))
        return NULL;
    GPtrArray *codes = g_ptr_array_new_with_free_func(g_free);
    g_ptr_array_add(codes, g_strdup(message->quoted_picture));
    return codes;
}

/** What was fetched, as the board's commands see it; what can be used is kept with the board. */
static GPtrArray *take_pictures(Batch *batch, const RobotMessage *message, const GPtrArray *fetched, GError **error)
{
    g_autoptr(GPtrArray) pictures = g_ptr_array_new_with_free_func((GDestroyNotify)chat_picture_free);
    for (guint i = 0; i < fetched->len; i++) {
        ChatPicture *picture = batch_take_picture(batch, fetched->pdata[i], error);
        if (picture == NULL)
            return NULL;
        g_ptr_array_add(pictures, picture);
    }
    for (guint i = 0; i < message->pictures_left; i++)
        g_ptr_array_add(pictures, picture_without(PICTURE_BEYOND));
    return g_steal_pointer(&pictures);
}

/* --- words ------------------------------------------------------------------------------------ */

static gboolean apply_words(Batch *batch, const RobotMessage *message, const GPtrArray *fetched, GError **error)
{
    QuotedMessage quoted;
    g_autoptr(GPtrArray) pictures = NULL;
    if (!find_quoted(batch, message, &quoted, error))
        return FALSE;
    if (fetched != NULL && (pictures = take_pictures(batch, message, fetched, error)) == NULL)
        return FALSE;
    Occasion occasion = {
        .message_id = message->msg_id,
        .author = {message->author_id, message->author_name},
        .now_ms = message->created_ms > 0 ? message->created_ms : batch->now_ms,
        .mentions = (const char *const *)message->mentions,
        .quoted_seq = quoted.seq,
        .quoted_after = quoted.after,
        .quoted_lost = message->quoted_key != NULL ? !quoted.known : message->quotes_picture,
        .around = batch_around(batch),
        .pictures = pictures,
    };
    batch_hear(batch, message->author_id, message->author_name);
    batch_note_rights(batch, message->staff_id, message->author_is_admin, &occasion);
    occasion.group = message->group;
    if (!conversation_note(batch, message, &occasion, error))
        return FALSE;
    g_autoptr(Outcome) outcome = interpret_message(batch->board->history, message->text, &occasion);
    Payload told = {.lang = outcome->lang};
    answer_address(&told, message);
    g_autofree char *payload = payload_format(&told);
    if (!batch_take_timers(batch, outcome, payload, error))
        return FALSE;
    answer_outcome(batch, message, outcome);
    batch_tell_chat(batch, &occasion.author, outcome);
    return conversation_apply(batch, message, outcome, error);
}

/** What a message that says nothing is answered; NULL when it says something. Both languages: it has none. */
static const char *wordless_answer(const RobotMessage *message)
{
    gboolean words = message->text[0] != '\0';
    switch (message->type) {
    case MESSAGE_TEXT:
        return NULL;
    case MESSAGE_RICH_TEXT:
    case MESSAGE_PICTURE:
        return words ? NULL : "这张图片取不到，请重新发一次。\nThe picture cannot be fetched. Please send it again.";
    case MESSAGE_AUDIO:
        return words ? NULL
                     : "我没听清这段语音，请再说一遍或打字。\nI could not make out any words. Please say it again or "
                       "type it.";
    case MESSAGE_VIDEO:
    case MESSAGE_FILE:
        return "我看不懂视频和文件，请用文字告诉我画什么，发“帮助”看例子。\nI cannot read videos and files: tell me in "
               "words what to draw, or say help.";
    case MESSAGE_QUOTA:
    case MESSAGE_UNKNOWN:
        break;
    }
    return "我看不懂这种消息，请用文字告诉我画什么，发“帮助”看例子。\nI cannot read this kind of message: tell me in "
           "words what to draw, or say help.";
}

static gboolean apply_message(Batch *batch, const RobotMessage *message, const GPtrArray *fetched, GError **error)
{
    if (message->type == MESSAGE_QUOTA) { /* an answer would be counted, and refused, too */
        g_warning("DingTalk says that the organisation's message quota is used up (code %" G_GINT64_FORMAT ")",
                  message->error_code);
        batch->starved = TRUE;
        return TRUE;
    }
    const char *answer = fetched == NULL ? wordless_answer(message) : NULL;
    if (answer == NULL)
        return apply_words(batch, message, fetched, error);
    answer_text(batch, message, LANG_ZH, answer);
    return TRUE;
}

static void note_conversation(Batch *batch, const char *id, const char *title, gboolean group)
{
    g_free(batch->conversation_id);
    batch->conversation_id = g_strdup(id);
    batch->group = group;
    if (title == NULL)
        return;
    g_free(batch->title);
    batch->title = g_strdup(title);
}

/** A lock of somebody who is not there any more would stay for ever where there are no moderators. */
static void open_for_those_left(Batch *batch, const Event *event)
{
    History *history = batch->board->history;
    const GPtrArray *locked = history_board(history)->locked;
    const Person *locker = locked != NULL ? locked->pdata[0] : NULL;
    if (locker == NULL || !g_strv_contains((const char *const *)event->users, locker->id))
        return;
    Entry *entry = entry_new(ENTRY_DRAW, locker->id, locker->name, event->id, batch->now_ms);
    entry->summary = g_strdup("离开群，解锁 / left: unlock");
    Action *action = action_new(ACTION_VIEW, NULL);
    action->views = VIEW_LOCKED;
    g_ptr_array_add(entry->actions, action);
    g_autoptr(GError) error = NULL;
    if (!history_append(history, entry, &error))
        g_warning("board %s: could not be unlocked: %s", batch->board->id, error->message);
}

/** What happened to the conversation itself. */
static void apply_event(Batch *batch, const Event *event)
{
    if (event->kind == EVENT_RECALL && event->process_query_key != NULL)
        g_ptr_array_add(batch->recalled, g_strdup(event->process_query_key));
    batch->disbanded = batch->disbanded || event->kind == EVENT_DISBAND;
    if (event->kind == EVENT_OWNER && event->owner != NULL) {
        g_free(batch->group_owner);
        batch->group_owner = g_strdup(event->owner);
    }
    if (event->kind == EVENT_LEFT) {
        batch_forget_people(batch, event->users);
        open_for_those_left(batch, event);
    }
    note_conversation(batch, event->conversation_id, event->kind == EVENT_TITLE ? event->title : NULL, TRUE);
}

static void apply_event_row(Batch *batch, const JournalRow *row, const char *body, gsize size)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Event) event = event_parse(body, size, &error);
    if (event != NULL)
        apply_event(batch, event);
    else
        g_warning("board %s: journal row %" G_GINT64_FORMAT " is passed over: %s", batch->board->id, row->id,
                  error->message);
}

/** A message that always ends the worker: its author is told, and the board goes on. */
static void apply_poisoned(Batch *batch, const RobotMessage *message)
{
    static const char *const words = "这条消息我处理不了，已经跳过，画板没有变。请换个说法。";
    static const char *const english = "I could not handle this message and passed over it; the board is unchanged. "
                                       "Please put it another way.";
    Lang lang = g_str_is_ascii(message->text) ? LANG_EN : LANG_ZH;
    answer_text(batch, message, lang, lang_pick(lang, words, english));
}

static RowEnd apply_body(Batch *batch, const JournalRow *row, const RobotMessage *message, GError **error)
{
    g_autoptr(GPtrArray) codes = codes_of(message);
    const GPtrArray *fetched = codes != NULL ? pictures_get(batch->pictures, batch->board->id, row, codes) : NULL;
    if (codes != NULL && fetched == NULL)
        return ROW_WAITS;
    if (message->type != MESSAGE_QUOTA && is_hasty(batch, message, row->received_ms))
        return ROW_APPLIED;
    return apply_message(batch, message, fetched, error) ? ROW_APPLIED : ROW_FAILED;
}

/**
 * Whoever has one robot's secret can sign for any conversation: what another organisation's robot brings is not for
 * this board.
 */
static gboolean is_foreign(const Batch *batch, const JournalRow *row)
{
    const char *mine = batch->heard ? batch->robot : batch->meta->robot;
    if (!batch->meta->there || settings_together(batch->boards->settings, mine, row->robot))
        return FALSE;
    g_warning("board %s: journal row %" G_GINT64_FORMAT " is passed over: it came by a robot of another organisation",
              batch->board->id, row->id);
    return TRUE;
}

static RowEnd apply_row(Batch *batch, const JournalRow *row, guint crashes, GError **error)
{
    /* One more and even reading it, to tell its author, ends the worker. */
    if (crashes > CRASHES_MAX)
        return ROW_APPLIED;
    gsize size = 0;
    const char *body = g_bytes_get_data(row->body, &size);
    if (g_str_has_prefix(row->msg_id, LIVE_ID_PREFIX)) {
        return apply_request(batch, row, crashes >= CRASHES_MAX, error);
    }
    if (is_foreign(batch, row))
        return ROW_APPLIED;
    if (g_str_has_prefix(row->msg_id, EVENT_ID_PREFIX)) {
        apply_event_row(batch, row, body, size);
        return ROW_APPLIED;
    }
    g_autoptr(GError) unread = NULL;
    g_autoptr(RobotMessage) message = robot_message_parse(body, size, &unread);
    if (message == NULL) { /* the receiver journals only what can be read: an older or newer version wrote this */
        g_warning("board %s: journal row %" G_GINT64_FORMAT " is passed over: %s", batch->board->id, row->id,
                  unread->message);
        return ROW_APPLIED;
    }
    RowEnd end = ROW_APPLIED;
    g_free(batch->robot);
    batch->robot = g_strdup(row->robot);
    batch->heard = TRUE;
    if (crashes < CRASHES_MAX) {
        end = apply_body(batch, row, message, error);
    } else {
        g_warning("board %s: message %" G_GINT64_FORMAT " is poisoned: set aside", batch->board->id, row->id);
        apply_poisoned(batch, message);
    }
    if (end == ROW_APPLIED) {
        batch->disbanded = FALSE; /* who speaks is there */
        note_conversation(batch, message->conversation_id, message->conversation_title, message->group);
    }
    return end;
}

/** Another robot than before was spoken to: it answers from now on. */
static gboolean other_robot(const Batch *batch)
{
    return batch->heard && g_strcmp0(batch->robot, batch->meta->robot) != 0;
}

static gboolean batch_commit(const Batch *batch, gint64 position, gint64 seq_before, const LiveChange *live,
                             GError **error)
{
    const Boards *boards = batch->boards;
    History *history = batch->board->history;
    g_autoptr(GArray) changed = history_take_changed(history);
    BoardCommit commit = {
        .board_id = batch->board->id,
        .owner = boards->owner,
        .now_ms = batch->now_ms,
        .conversation_id = batch->conversation_id,
        .title = batch->title,
        .group = batch->group,
        .journal_position = position,
        .history = history,
        .first_new_seq = history_last_seq(history) > seq_before ? seq_before + 1 : 0,
        .changed = changed,
        .outbox = batch->outbox,
        .recalled = batch->recalled,
        .name = batch->name,
        .archive = batch->archive,
        .group_owner = batch->group_owner,
        .session = batch->closing,
        .session_from = batch->closing_from,
        .robot = other_robot(batch) ? (batch->robot != NULL ? batch->robot : "") : NULL,
        .sessions = batch->sessions,
        .heard = batch->heard,
        .disbanded = batch->disbanded,
        .assets = batch->assets,
        .live = live,
    };
    batch_meeting_commit(batch, &commit);
    return store_commit(boards->store, &commit, error);
}

/**
 * Apply rows until the transaction is full: the store takes SNAPSHOT_INTERVAL entries at most.
 * @param n  set to how many
 * @param waits  set to whether the next one waits for its pictures
 */
static gboolean batch_fill(Batch *batch, const GPtrArray *rows, gint64 seq_before, guint *n, gboolean *waits,
                           GError **error)
{
    const HotBoard *board = batch->board;
    int slot_fd = batch->boards->slot_fd;
    RowEnd end = ROW_APPLIED;
    for (*n = 0; *n < rows->len && history_last_seq(board->history) - seq_before <= SNAPSHOT_INTERVAL - LIMIT_COMMANDS;
         (*n)++) {
        const JournalRow *row = g_ptr_array_index(rows, *n);
        crash_note(slot_fd, board->id, CRASH_APPLY, row->id);
        end = apply_row(batch, row, crash_times(board->crashes, CRASH_APPLY, row->id), error);
        if (end != ROW_APPLIED)
            break;
    }
    crash_clear(slot_fd);
    *waits = end == ROW_WAITS;
    return end != ROW_FAILED;
}

/** Write what the first n rows did. @param live  set to what the page sees of it, or NULL */
static gboolean batch_keep(Batch *batch, const GPtrArray *rows, guint n, gint64 seq_before, LiveChange **live,
                           GError **error)
{
    const Boards *boards = batch->boards;
    gint64 position = n > 0 ? ((const JournalRow *)g_ptr_array_index(rows, n - 1))->id : 0;
    gboolean raised = FALSE;
    if (batch->starved &&
        !store_flag_raise(boards->store, quota_month(batch->now_ms), QUOTA_WEBHOOK_GONE, &raised, error))
        return FALSE;
    *live = batch_live_end(batch);
    if (!batch_commit(batch, position, seq_before, *live, error))
        return FALSE;
    batch_live_kept(batch, *live);
    for (guint i = 0; i < n; i++)
        pictures_forget(batch->pictures, batch->board->id, ((const JournalRow *)rows->pdata[i])->id);
    batch_uploads_used(batch);
    return TRUE;
}

gboolean apply_is_due(const Boards *boards, const HotBoard *board)
{
    return board->history != NULL && (live_rows_due(board) || live_quiet_due(boards, board));
}

gboolean apply_news(const Boards *boards, HotBoard *board, Pictures *pictures, Applied *applied, GError **error)
{
    g_autoptr(GPtrArray) rows = store_read_journal(boards->store, board->id, APPLY_BATCH, error);
    if (rows == NULL)
        return FALSE;
    *applied = (Applied){0};
    if (rows->len == 0 && !apply_is_due(boards, board))
        return TRUE;
    g_auto(BoardMeta) meta = {0};
    if (!store_board_meta(boards->store, board->id, &meta, error))
        return FALSE;
    g_auto(Batch) batch = {
        .boards = boards,
        .board = board,
        .pictures = pictures,
        .now_ms = clock_now_ms(boards->clock),
        .outbox = g_ptr_array_new_with_free_func((GDestroyNotify)outbox_item_free),
        .recalled = g_ptr_array_new_with_free_func(g_free),
        .sessions = g_ptr_array_new_with_free_func((GDestroyNotify)session_free),
        .meta = &meta,
        .assets = g_ptr_array_new(),
    };
    batch_meeting_begin(&batch);
    batch_live_begin(&batch, rows);
    gint64 seq_before = history_last_seq(board->history);
    guint n = 0;
    gboolean waits = FALSE;
    if (!batch_fill(&batch, rows, seq_before, &n, &waits, error))
        return FALSE;
    board->used_ms = batch.now_ms;
    g_autoptr(LiveChange) live = NULL;
    if ((n > 0 || apply_is_due(boards, board)) && !batch_keep(&batch, rows, n, seq_before, &live, error))
        return FALSE;
    if (n > 0 && other_robot(&batch)) {
        g_free(board->robot);
        board->robot = g_strdup(batch.robot);
    }
    *applied = (Applied){.more = n < rows->len || rows->len == APPLY_BATCH,
                         .sessions = batch.sessions->len > 0 || batch.closing != NULL,
                         .disbanded = batch.disbanded,
                         .timers = batch.timers->len > 0,
                         .waits = waits,
                         .events = live != NULL ? g_ptr_array_ref(live->events) : NULL};
    return TRUE;
}
