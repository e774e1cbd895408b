// SPDX-License-Identifier: MIT
/**
 * run.h - one message on its way through the commands; what the families of commands share. For lib/board only.
 *
 * Changes of the board gather in one entry. They are tried on a copy of the board first, so that each command sees
 * what those before it did.
 */
#ifndef DINGBOARD_BOARD_RUN_H
#define DINGBOARD_BOARD_RUN_H

#include "lib/board/interpret.h"
#include "lib/board/refer.h"

typedef struct {
    History *history;
    const Occasion *occasion;
    const Author *author;
    Outcome *outcome;
    Lang lang;
    Entry *pending; /**< the changes gathered so far, or NULL */
    Board *board;   /**< the board with them; NULL when it is the history's */
    GString *drawn; /**< what they are, as the caption tells it */
    GString *brief; /**< the same for the entry, which later captions repeat */
    guint parts, shapes, done;
    gboolean failed;   /**< a command before was refused */
    gboolean lost;     /**< the last one: what "it" means was not found */
    gboolean commands; /**< more than one */
    GString *replies, *captions;
    guint pictures_taken;      /**< of those that came with the message */
    gboolean pictures_missing; /**< one was to be placed that is not there */
    gboolean negated;          /**< something was not to be done */
    const char *verb;          /**< what the last part told did; static */
    char *why;                 /**< the last reason told */
} Run;

/** A text in the author's language; a macro, so that the compiler sees both formats. */
#define SAY(run, zh, en) ((run)->lang == LANG_EN ? (en) : (zh))

/** The board with what the message did so far. */
const Board *run_board(const Run *run);
/** For references in a command. */
Pointer run_pointer(const Run *run, const Command *command);

/** Take an action (taken over) into the pending entry; FALSE when the board refuses it. */
gboolean run_gather(Run *run, Action *action);
/** The same about a page that may not be the one that is shown. */
gboolean run_gather_on(Run *run, Action *action, guint page);
/** Append what was gathered: before an undo, and at the end. */
void run_flush(Run *run);

/** Where a command began, so that one that fails half way can be taken back. */
typedef struct {
    Board *board;
    guint actions;
} Mark;
Mark run_mark(const Run *run);
void run_keep(Mark *mark);
void run_roll_back(Run *run, Mark *mark);

/** A fresh entry of the author. */
Entry *run_new_entry(const Run *run, EntryKind kind);
/** Append an entry (taken over) to the history. @param told  for the caption; may be the summary */
void run_add_entry(Run *run, Entry *entry, const char *told);

/**
 * Say what was done: for the caption, and shorter for the entry.
 * @param verb  put before the part unless the part before had the same; static, may be empty
 */
void run_tell(Run *run, const char *verb, const char *part, const char *brief);
/** Note the author on a new object. */
void run_sign(const Run *run, Object *object);
/** A line of the caption that belongs to no entry; the author is owed a picture. */
void run_caption(Run *run, const char *line);
/** A line of the answer. */
void run_reply(Run *run, const char *line);
/** Which of several pages people look at; empty when there is but one. Free with g_free. */
char *run_page_words(const Run *run);
/** A command was refused. */
void run_fail(Run *run, const Command *command, const char *why);

/** Say which pictures of the message cannot be used, and why. */
void run_tell_failures(Run *run);
/** What run_draw and run_background do with pictures. */
void run_place_pictures(Run *run, const Command *command);
void run_backdrop(Run *run, const Command *command);

/* The families of commands, one function for each. */
void run_draw(Run *run, const Command *command);
void run_edit(Run *run, const Command *command);
void run_copy(Run *run, const Command *command);
void run_delete(Run *run, const Command *command);
void run_order(Run *run, const Command *command);
void run_align(Run *run, const Command *command);
void run_distribute(Run *run, const Command *command);
void run_arrange(Run *run, const Command *command);
void run_group(Run *run, const Command *command);
void run_ungroup(Run *run, const Command *command);
void run_connect(Run *run, const Command *command);
void run_disconnect(Run *run, const Command *command);
void run_swap(Run *run, const Command *command);
void run_swap_colors(Run *run, const Command *command);
void run_again(Run *run, const Command *command);
void run_takeback(Run *run, const Command *command);
void run_clear(Run *run, const Command *command);
void run_background(Run *run, const Command *command);
void run_grid(Run *run, const Command *command);
void run_numbers(Run *run, const Command *command);
void run_show(Run *run, const Command *command);
void run_list(Run *run, const Command *command);
void run_who(Run *run, const Command *command);
void run_history(Run *run, const Command *command);
void run_save(Run *run, const Command *command);
void run_restore(Run *run, const Command *command);
void run_export(Run *run, const Command *command);
void run_link(Run *run, const Command *command);
void run_help(Run *run, const Command *command);
void run_page(Run *run, const Command *command);
void run_scope(Run *run, const Command *command);
void run_lock(Run *run, const Command *command);
void run_allow(Run *run, const Command *command);
void run_session(Run *run, const Command *command);
void run_template(Run *run, const Command *command);
void run_timer(Run *run, const Command *command);
void run_poll(Run *run, const Command *command);
void run_pick(Run *run, const Command *command);
void run_conversation(Run *run, const Command *command);

/** A caption's line about who may draw; none when everybody may. */
void rights_tell(Run *run);
/** Whether the author may say who draws, and what becomes of the board as a whole. */
gboolean rights_manage(const Run *run);
/** Why the author may not do that to this board; NULL when they may. Free with g_free. */
char *rights_refuse(const Run *run, const Command *command);

#endif
