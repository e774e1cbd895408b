// SPDX-License-Identifier: MIT
/*
 * Who may draw. What stands in the way of a command, the first that holds:
 *
 *     the session is archived          nobody draws
 *     the configuration names drawers  others look only
 *     a moderator                      draws
 *     the board is locked              only who locked it draws
 *     the board names drawers          others look only
 *
 * Looking, asking and exporting are for everybody. A lock is an entry like a drawing: it is in the history, and the
 * undo of it opens the board.
 */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/people.h"
#include "lib/board/run.h"

/** Whether a command changes the board that all see. */
static gboolean changes_board(const Command *command)
{
    switch (command->op) {
    case COMMAND_SHOW:
    case COMMAND_LIST:
    case COMMAND_WHO:
    case COMMAND_HISTORY:
    case COMMAND_EXPORT:
    case COMMAND_LINK:
    case COMMAND_HELP:
    case COMMAND_ERROR:
    case COMMAND_LOCK: /* these four have rights of their own */
    case COMMAND_ALLOW:
    case COMMAND_SESSION:
    case COMMAND_TIMER: /* only answer */
    case COMMAND_PICK:
    case COMMAND_CONVERSATION:
        return FALSE;
    case COMMAND_POLL: /* whoever may not draw has a voice all the same: run_poll */
        return command->poll_deed == POLL_OPEN;
    case COMMAND_SAVE:
        return command->name != NULL;
    case COMMAND_NUMBERS:
        return command->on || command->off;
    case COMMAND_PAGE:
        return command->page_move != PAGE_LIST;
    default:
        return TRUE;
    }
}

static const char *locker_name(const Board *board)
{
    return ((const Person *)board->locked->pdata[0])->name;
}

static char *refuse_locked(const Board *board, Lang lang)
{
    return g_strdup_printf(lang == LANG_EN
                               ? "The board is locked by %s; nothing changed. To look send: show. To draw, ask %s or a "
                                 "moderator to send: unlock"
                               : "白板已被 %s 锁定，什么都没动。看画板请发：看看；要画请 %s 或管理员发：解锁",
                           locker_name(board), locker_name(board));
}

static char *refuse_others(const Board *board, Lang lang)
{
    g_autofree char *names = people_names(board->allowed, lang);
    return g_strdup_printf(lang == LANG_EN ? "Only %s may draw now; nothing changed. To look send: show"
                                           : "现在只允许 %s 画，什么都没动。看画板请发：看看",
                           names);
}

char *interpret_barred(const Board *board, const Occasion *occasion, Lang lang)
{
    const char *me = occasion->author.id;
    if (occasion->archived)
        return g_strdup(
            lang_pick(lang, "这个白板已归档，只能看，什么都没动。看画板请发：看看；要再画请群主或管理员发：恢复归档",
                      "This board is archived: it can only be looked at, and nothing changed. To look send: "
                      "show. To draw again ask the group's owner or a moderator to send: unarchive"));
    if (occasion->barred)
        return g_strdup(lang_pick(lang, "这里的画板只有指定的人能画，什么都没动。看画板请发：看看；要画请联系管理员",
                                  "Only certain people may draw here; nothing changed. To look send: show. To draw ask "
                                  "the administrator"));
    if (occasion->moderator)
        return NULL;
    if (board->locked != NULL)
        return people_have(board->locked, me) ? NULL : refuse_locked(board, lang);
    return board->allowed == NULL || people_have(board->allowed, me) ? NULL : refuse_others(board, lang);
}

char *rights_refuse(const Run *run, const Command *command)
{
    return changes_board(command) ? interpret_barred(run_board(run), run->occasion, run->lang) : NULL;
}

void rights_tell(Run *run)
{
    const Board *board = run_board(run);
    if (board->locked != NULL) {
        g_autofree char *line = g_strdup_printf(SAY(run, "白板已被 %s 锁定", "Locked by %s"), locker_name(board));
        run_caption(run, line);
    } else if (board->allowed != NULL) {
        g_autofree char *names = people_names(board->allowed, run->lang);
        g_autofree char *line = g_strdup_printf(SAY(run, "只允许 %s 画", "Only %s may draw"), names);
        run_caption(run, line);
    }
}

/* --- changing them ---------------------------------------------------------------------------- */

/** Where nobody is known as a moderator, everybody of the board is: a group of equals needs no administrator. */
gboolean rights_manage(const Run *run)
{
    const Board *board = run_board(run);
    if (run->occasion->moderator)
        return TRUE;
    if (run->occasion->moderators_known || run->occasion->barred)
        return FALSE;
    return board->allowed == NULL || people_have(board->allowed, run->author->id);
}

/** What is archived stays as it is, but for moderators. */
static gboolean may_set(const Run *run)
{
    return rights_manage(run) && (run->occasion->moderator || !run->occasion->archived);
}

static void refuse_manage(Run *run, const Command *command)
{
    run_fail(run, command,
             SAY(run, "这要由管理员或群主来设，什么都没动。看画板请发：看看",
                 "Only a moderator or the group's owner can set that; nothing changed. To look send: show"));
}

/** @param brief  for the history, which needs no advice */
static void set_rights(Run *run, const Command *command, Action *action, const char *told, const char *brief)
{
    if (!run_gather(run, action)) {
        run_fail(run, command, SAY(run, "这样设置不了", "That cannot be set"));
        return;
    }
    run_tell(run, "", told, brief);
    run->done++;
}

static void unlock(Run *run, const Command *command)
{
    const Board *board = run_board(run);
    if (board->locked == NULL) {
        run_reply(run, SAY(run, "白板没有锁定，可以直接画。例：画圆", "The board is not locked. Try: draw a circle"));
        run->done++;
        return;
    }
    if (!run->occasion->moderator && !people_have(board->locked, run->author->id)) {
        g_autofree char *why = refuse_locked(board, run->lang);
        run_fail(run, command, why);
        return;
    }
    Action *action = action_new(ACTION_VIEW, NULL);
    action->views = VIEW_LOCKED;
    set_rights(run, command, action, SAY(run, "解锁了白板，大家都可以画", "unlocked the board; everybody may draw"),
               SAY(run, "解锁", "unlock"));
}

void run_lock(Run *run, const Command *command)
{
    const Board *board = run_board(run);
    if (command->off) {
        unlock(run, command);
        return;
    }
    if (board->locked != NULL && !run->occasion->moderator) {
        g_autofree char *why = refuse_locked(board, run->lang);
        run_fail(run, command, why);
        return;
    }
    if (!may_set(run)) {
        refuse_manage(run, command);
        return;
    }
    Action *action = action_new(ACTION_VIEW, NULL);
    action->views = VIEW_LOCKED;
    action->locked = people_new();
    people_add(action->locked, run->author->id, run->author->name);
    set_rights(run, command, action,
               SAY(run, "锁定了白板，别人只能看。打开请发：解锁",
                   "locked the board; others can only look. To open it send: unlock"),
               SAY(run, "锁定", "lock"));
}

/** The name that goes with an id: as its owner drew under it, else as it was typed, if that is clear. */
static const char *name_of(const Run *run, const Command *command, const char *id, guint index, guint ids)
{
    for (gint64 seq = history_last_seq(run->history); seq > history_base_seq(run->history); seq--) {
        const Entry *entry = history_entry(run->history, seq);
        if (strcmp(entry->author_id, id) == 0)
            return entry->author_name;
    }
    return command->people->len == ids ? command->people->pdata[index] : id;
}

/** Those mentioned, by their ids, and who says so. */
static GPtrArray *mentioned(const Run *run, const Command *command)
{
    const char *const *ids = run->occasion->mentions;
    guint n = ids != NULL ? g_strv_length((char **)ids) : 0;
    GPtrArray *people = people_new();
    for (guint i = 0; i < n && people->len < LIMIT_PEOPLE; i++)
        people_add(people, ids[i], name_of(run, command, ids[i], i, n));
    if (people->len > 0)
        people_add(people, run->author->id, run->author->name);
    return people;
}

void run_allow(Run *run, const Command *command)
{
    if (!may_set(run) || (run_board(run)->locked != NULL && !run->occasion->moderator &&
                          !people_have(run_board(run)->locked, run->author->id))) {
        refuse_manage(run, command);
        return;
    }
    g_autoptr(GPtrArray) people = command->on ? NULL : mentioned(run, command);
    if (people != NULL && people->len == 0) {
        run_fail(run, command,
                 SAY(run, "没看出是谁：请在群里用 @ 选人。例：只允许 @小王 @小李",
                     "Who is meant? Pick them with @ in the group, e.g. only allow @Wang @Li"));
        return;
    }
    g_autofree char *names = people != NULL ? people_names(people, run->lang) : NULL;
    g_autofree char *told = people != NULL
                                ? g_strdup_printf(SAY(run, "只允许 %s 画。取消请发：允许所有人",
                                                      "only %s may draw now. To lift it send: allow everyone"),
                                                  names)
                                : g_strdup(SAY(run, "允许所有人画", "everybody may draw"));
    g_autofree char *brief =
        people != NULL ? g_strdup_printf(SAY(run, "只允许 %s 画", "only %s may draw"), names) : g_strdup(told);
    Action *action = action_new(ACTION_VIEW, NULL);
    action->views = VIEW_ALLOWED;
    action->allowed = g_steal_pointer(&people);
    set_rights(run, command, action, told, brief);
}
