// SPDX-License-Identifier: MIT
/*
 * What becomes of a conversation and its board as a whole. Here it is only decided whether the author may; who
 * carries messages knows the conversation, does it and answers (worker/conversation.c).
 *
 *     tell of one's own, or of this one   everybody
 *     rename, archive, reopen             who may also lock the board, and everybody their own 1:1 chat's
 *     disband                             moderators and the group's owner, nobody else, and asked before
 */
#include "lib/board/people.h"
#include "lib/board/run.h"

static const char *refuse_disband(const Run *run)
{
    if (!run->occasion->group)
        return SAY(run, "单聊没有群可以解散。不想再画了可以发：归档",
                   "There is no group to disband in a 1:1 chat. To draw here no more send: archive");
    if (!run->occasion->moderator)
        return SAY(run, "解散群只有群主或管理员能做，什么都没动。不想再画了可以发：归档",
                   "Only the group's owner or a moderator can disband it; nothing changed. To draw here no more send: "
                   "archive");
    return NULL;
}

/** What somebody else locked is theirs to change; a 1:1 chat is nobody else's. */
static const char *refuse_change(const Run *run)
{
    const Board *board = run_board(run);
    gboolean locked = board->locked != NULL && !people_have(board->locked, run->author->id);
    gboolean alone = !run->occasion->group && !run->occasion->barred;
    if (run->occasion->moderator || alone || (rights_manage(run) && !locked))
        return NULL;
    return SAY(run, "这要由管理员或群主来做，什么都没动。看画板请发：看看",
               "Only a moderator or the group's owner can do that; nothing changed. To look send: show");
}

static const char *refuse(const Run *run, const Command *command)
{
    switch (command->deed) {
    case DEED_RENAME:
    case DEED_ARCHIVE:
    case DEED_REOPEN:
        return refuse_change(run);
    case DEED_DISBAND:
    case DEED_DISBAND_SURE:
        return refuse_disband(run);
    default:
        return NULL;
    }
}

void run_conversation(Run *run, const Command *command)
{
    const char *why = refuse(run, command);
    if (why != NULL) {
        run_fail(run, command, why);
        return;
    }
    run->outcome->conversation = TRUE;
    run->outcome->deed = command->deed;
    run->outcome->name = g_strdup(command->name);
    run->done++;
}
