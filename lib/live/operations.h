// SPDX-License-Identifier: MIT
/**
 * operations.h - what a page asks for, applied to a board: one operation is one entry, or is refused whole.
 *
 * Nothing of it is believed: numbers, points, texts, ids and counts are checked, by the same code that checks what the
 * chat draws; numbers of objects and who drew them are set here.
 */
#ifndef DINGBOARD_LIVE_OPERATIONS_H
#define DINGBOARD_LIVE_OPERATIONS_H

#include "lib/board/interpret.h"
#include "lib/live/request.h"

typedef struct {
    const char
        *kind; /**< of the event: "draw", "undo", "redo", "clear", "view", "restore", "refuse", "answer"; static */
    gboolean changed; /**< entries were appended */
    char *say;        /**< what was done, in words; NULL: nothing */
    char *reply;      /**< an answer in words; NULL: none */
    char *message;    /**< why it was refused; NULL: it was not */
    char *hint;       /**< what to do about it */
    gboolean send;    /**< the chat is owed a picture */
    gboolean aloud;   /**< everybody is told: here, and in the chat */
    Outcome *said;    /**< what words came to, for what lies beside the board; NULL: there were none */
} LiveOutcome;
void live_outcome_clear(LiveOutcome *outcome);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(LiveOutcome, live_outcome_clear)

/** All is taken back that `outcome` holds, and the request is refused. */
void live_refuse(LiveOutcome *outcome, const char *message);

/**
 * @param occasion  message_id, now_ms, moderator, the picture that came along; who it is the request says
 */
void live_apply(History *history, const LiveRequest *request, const Occasion *occasion, LiveOutcome *outcome);

/** The kind of event that an entry makes. Static. */
const char *live_entry_kind(const Entry *entry);

#endif
