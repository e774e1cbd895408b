// SPDX-License-Identifier: MIT
/**
 * poll.h - a vote on a board: what is asked, and who said what.
 *
 * It is part of the board and changes by actions, so that undo, redo, a restart and a second delivery of a message
 * treat a voice like a drawing. Its chart is made of ordinary objects with numbers in a row, of which each voice
 * stretches the bars; what of them is not there any more is left alone.
 *
 *     first - 1   the question
 *     first       choice 1: its name     + 1 the track of its bar     + 2 the bar     + 3 the count
 *     first + 4   choice 2 …
 *
 * A poll is shared by boards, and copied before it changes.
 */
#ifndef DINGBOARD_BOARD_POLL_H
#define DINGBOARD_BOARD_POLL_H

#include <cjson/cJSON.h>
#include <glib.h>

/** Objects of a choice in the chart. */
enum { POLL_NAME, POLL_TRACK, POLL_BAR, POLL_COUNT, POLL_PARTS };

typedef struct {
    char *id; /**< staff id, else sender id: who has said something already is told by it alone */
    char *name;
    guint choice; /**< from 1 */
} Voice;

typedef struct {
    gint refs;
    guint number;       /**< no other vote of this board has it */
    char *question;     /**< NULL: none was said */
    GPtrArray *choices; /**< of char *; shared, never changed */
    char *owner_id, *owner_name;
    gint64 opened_ms;
    guint page;  /**< its chart is on */
    guint first; /**< number of the chart's first choice's name */
    gboolean open;
    GPtrArray *voices; /**< of Voice *, in the order of their first */
} Poll;

/** An open poll without choices or voices, to be filled in. One reference. */
Poll *poll_new(void);
Poll *poll_ref(Poll *poll);
void poll_unref(Poll *poll);
/** NULL of NULL; else one with a single reference: this one, or a copy in its place. */
Poll *poll_own(Poll *poll);

/** How many said choice `choice` (from 1). */
guint poll_count(const Poll *poll, guint choice);
/** What somebody said, or NULL. Borrowed. */
const Voice *poll_voice(const Poll *poll, const char *id);
/** Take somebody's voice instead of the one before. Of a poll with a single reference. */
void poll_hear(Poll *poll, const char *id, const char *name, guint choice);
/** The number of an object in the chart. */
guint poll_object(const Poll *poll, guint choice, guint part);

/** "3 (50%)"; free with g_free. */
char *poll_count_words(const Poll *poll, guint choice);
/** How much of its track a bar has: a stub of it at least. */
double poll_share(const Poll *poll, guint choice);

cJSON *poll_to_json(const Poll *poll);
Poll *poll_from_json(const cJSON *json, GError **error) G_GNUC_WARN_UNUSED_RESULT;
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Poll, poll_unref)

#endif
