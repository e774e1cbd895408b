// SPDX-License-Identifier: MIT
#include "worker/conversation.h"

#include <string.h>

#include "lib/base/ids.h"
#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "worker/answers.h"
#include "worker/my_boards.h"

#define DAY_MS (24 * 3600 * 1000LL)

/* --- wanted groups ---------------------------------------------------------------------------- */

gboolean conversation_note(const Batch *batch, const RobotMessage *message, Occasion *occasion, GError **error)
{
    const Boards *boards = batch->boards;
    guint count = 0;
    if (!boards->settings->sessions_from_chat || message->staff_id == NULL)
        return TRUE;
    if (!store_sessions_of(boards->store, message->staff_id, batch->now_ms - DAY_MS, &count, error))
        return FALSE;
    occasion->sessions = count + batch->sessions->len < LIMIT_SESSIONS_PER_DAY;
    return TRUE;
}

static void want_session(Batch *batch, const RobotMessage *message, const Outcome *outcome)
{
    const SessionWish *wish = outcome->session;
    g_autoptr(GStrvBuilder) members = g_strv_builder_new();
    g_strv_builder_add(members, message->staff_id);
    for (char **id = wish->members; *id != NULL; id++) {
        if (strcmp(*id, message->staff_id) != 0)
            g_strv_builder_add(members, *id);
    }
    Session *session = g_new0(Session, 1);
    session->token = g_compute_checksum_for_string(G_CHECKSUM_SHA256, message->msg_id, -1);
    session->state = SESSION_WANTED;
    session->name = g_strdup(wish->name);
    session->owner = g_strdup(message->staff_id);
    session->members = g_strv_builder_end(members);
    session->robot = g_strdup(batch->robot);
    session->asked_on = g_strdup(batch->board->id);
    session->created_ms = batch->now_ms;
    Payload answer = {.lang = outcome->lang};
    answer_address(&answer, message);
    session->answer = payload_format(&answer);
    if (wish->with_board) {
        g_autoptr(cJSON) json = board_to_json(history_board(batch->board->history));
        session->content = json_text(json);
        session->source = g_strdup(batch->board->id);
    }
    g_ptr_array_add(batch->sessions, session);
}

/* --- telling ---------------------------------------------------------------------------------- */

/** Who that is, as they drew here; "you" for whoever asks. */
static const char *name_of(const Batch *batch, const RobotMessage *message, const char *id, Lang lang)
{
    const History *history = batch->board->history;
    if (g_strcmp0(id, message->staff_id) == 0)
        return lang_pick(lang, "你", "you");
    for (gint64 seq = history_last_seq(history); seq > history_base_seq(history); seq--) {
        const Entry *entry = history_entry(history, seq);
        if (strcmp(entry->author_id, id) == 0 && entry->author_name != NULL)
            return entry->author_name;
    }
    return id;
}

static void tell_rights(const Batch *batch, Lang lang, GString *out)
{
    const Board *board = history_board(batch->board->history);
    gboolean archived = batch->archive == ARCHIVE_AS_IT_IS ? batch->meta->archived : batch->archive == ARCHIVE_SET;
    g_string_append(
        out, archived                ? lang_pick(lang, "\n已归档，只能看；再画请发：恢复归档",
                                                 "\nArchived, to be looked at only; to draw again send: unarchive")
             : board->locked != NULL ? lang_pick(lang, "\n已锁定；打开请发：解锁", "\nLocked; to open it send: unlock")
             : board->allowed != NULL ? lang_pick(lang, "\n只有指定的人能画；放开请发：允许所有人",
                                                  "\nOnly certain people draw; to lift that send: allow everyone")
                                      : lang_pick(lang, "\n大家都可以画", "\nEverybody may draw"));
}

static void tell_about(Batch *batch, const RobotMessage *message, Lang lang)
{
    History *history = batch->board->history;
    const Board *board = history_board(history);
    const char *title = batch->name != NULL ? batch->name : batch->meta->title;
    const char *owner = batch->group_owner != NULL ? batch->group_owner : batch->meta->owner;
    guint objects = 0;
    for (guint page = 1; page <= board->pages->len; page++)
        objects += board_count_page(board, page);
    if (title == NULL)
        title = message->conversation_title != NULL ? message->conversation_title : lang_pick(lang, "单聊", "1:1 chat");
    g_autoptr(GString) out = g_string_new(NULL);
    g_string_append_printf(out, lang == LANG_EN ? "The board \"%s\"" : "白板“%s”", title);
    g_string_append_printf(out,
                           lang == LANG_EN ? "\n%u pages, %u objects, %" G_GINT64_FORMAT " steps"
                                           : "\n%u 页，%u 个图形，画了 %" G_GINT64_FORMAT " 步",
                           board->pages->len, objects, history_last_seq(history));
    if (owner != NULL)
        g_string_append_printf(out, lang == LANG_EN ? "\nIts owner: %s" : "\n群主：%s",
                               name_of(batch, message, owner, lang));
    tell_rights(batch, lang, out);
    g_string_append_printf(out, lang == LANG_EN ? "\nIts number, for the administrator: %s" : "\n编号（给管理员）：%s",
                           batch->board->id);
    answer_text(batch, message, lang, out->str);
}

/* --- changing --------------------------------------------------------------------------------- */

static void rename_board(Batch *batch, const RobotMessage *message, const Outcome *outcome)
{
    Lang lang = outcome->lang;
    g_free(batch->name);
    batch->name = g_strdup(outcome->name);
    g_autofree char *said =
        g_strdup_printf(lang == LANG_EN ? "The board is called \"%s\" now." : "白板改名为“%s”。", outcome->name);
    g_autofree char *text = g_strconcat(said,
                                        !message->group   ? ""
                                        : lang == LANG_EN ? " The group's own name is changed in its settings."
                                                          : "群自己的名字请在群设置里改。",
                                        NULL);
    answer_text(batch, message, lang, text);
}

static void archive(Batch *batch, const RobotMessage *message, const Outcome *outcome)
{
    Lang lang = outcome->lang;
    gboolean set = outcome->deed == DEED_ARCHIVE;
    gboolean was = batch->archive == ARCHIVE_AS_IT_IS ? batch->meta->archived : batch->archive == ARCHIVE_SET;
    batch->archive = set ? ARCHIVE_SET : ARCHIVE_LIFT;
    const char *words =
        set ? was ? lang_pick(lang, "早就归档了。再画请发：恢复归档",
                              "It was archived already. To draw again send: unarchive")
                  : lang_pick(lang, "归档了：大家还能看，不能再画。再画请发：恢复归档",
                              "Archived: it can be looked at, and nobody draws. To draw again send: unarchive")
        : was
            ? lang_pick(lang, "恢复了，大家又可以画了。例：画圆", "Open again: everybody may draw, e.g. draw a circle")
            : lang_pick(lang, "没有归档，可以直接画。例：画圆", "It is not archived. Try: draw a circle");
    answer_text(batch, message, lang, words);
}

static gboolean was_asked(const Batch *batch, const RobotMessage *message)
{
    const HotBoard *board = batch->board;
    return g_strcmp0(board->asked, message->author_id) == 0 && batch->now_ms <= board->asked_until &&
           board->asked_until - batch->now_ms <= LIMIT_CONFIRM_MS;
}

static void ask(Batch *batch, const RobotMessage *message, const Session *session, Lang lang)
{
    HotBoard *board = batch->board;
    g_free(board->asked);
    board->asked = g_strdup(message->author_id);
    board->asked_until = batch->now_ms + LIMIT_CONFIRM_MS;
    const char *title = batch->meta->title != NULL ? batch->meta->title : session->name;
    g_autofree char *text = g_strdup_printf(
        lang == LANG_EN
            ? "Shall the group \"%s\" be disbanded? Its chat is gone then for everybody, and does not come "
              "back; the board is kept in the archive. If you are sure, send within a minute: confirm "
              "disband"
            : "要解散群“%s”吗？群和聊天记录对所有人都会消失，找不回来；画板会归档留着。确定的话，请在 1 分钟内发："
              "确认解散",
        title);
    answer_text(batch, message, lang, text);
}

static gboolean disband(Batch *batch, const RobotMessage *message, const Outcome *outcome, GError **error)
{
    Lang lang = outcome->lang;
    g_autoptr(Session) session = NULL;
    if (!store_session_there(batch->boards->store, message->conversation_id, &session, error))
        return FALSE;
    if (batch->closing != NULL || (session != NULL && session->state == SESSION_CLOSING)) {
        answer_text(batch, message, lang, lang_pick(lang, "正在解散了", "It is being disbanded"));
    } else if (session == NULL || (session->state != SESSION_READY && session->state != SESSION_WAITING)) {
        answer_text(
            batch, message, lang,
            lang_pick(lang, "这个群不是我建的，我解散不了：请群主在群设置里解散。只是不想再画，请发：归档",
                      "I did not make this group and cannot disband it: its owner can, in the group's settings. "
                      "To draw here no more send: archive"));
    } else if (outcome->deed == DEED_DISBAND || !was_asked(batch, message)) {
        ask(batch, message, session, lang);
    } else {
        g_clear_pointer(&batch->board->asked, g_free);
        batch->closing_from = session->state;
        session->state = SESSION_CLOSING;
        session->attempts = 0;
        session->due_ms = 0;
        batch->closing = g_steal_pointer(&session);
        answer_text(batch, message, lang, lang_pick(lang, "好，正在解散这个群", "All right: disbanding this group"));
    }
    return TRUE;
}

/* --- all -------------------------------------------------------------------------------------- */

static gboolean do_deed(Batch *batch, const RobotMessage *message, const Outcome *outcome, GError **error)
{
    switch (outcome->deed) {
    case DEED_SESSIONS:
        return my_boards_tell(batch, message, outcome->lang, error);
    case DEED_ABOUT:
        tell_about(batch, message, outcome->lang);
        return TRUE;
    case DEED_RENAME:
        rename_board(batch, message, outcome);
        return TRUE;
    case DEED_ARCHIVE:
    case DEED_REOPEN:
        archive(batch, message, outcome);
        return TRUE;
    case DEED_DISBAND:
    case DEED_DISBAND_SURE:
        return disband(batch, message, outcome, error);
    case DEEDS:
        break;
    }
    g_assert_not_reached();
}

gboolean conversation_apply(Batch *batch, const RobotMessage *message, const Outcome *outcome, GError **error)
{
    if (outcome->session != NULL)
        want_session(batch, message, outcome);
    return !outcome->conversation || do_deed(batch, message, outcome, error);
}
