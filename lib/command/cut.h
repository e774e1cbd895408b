// SPDX-License-Identifier: MIT
/**
 * cut.h - the state of cutting one message into commands, and the questions that are asked of it. Internal to the
 * files of cut.c.
 *
 * The tokens from `start` on are the piece being gathered; those before it were read into commands.
 */
#ifndef DINGBOARD_COMMAND_CUT_H
#define DINGBOARD_COMMAND_CUT_H

#include "lib/command/slots.h"

/** How a piece is joined to the one before it. */
typedef enum { JOINT_WALL, JOINT_SOFT, JOINT_SPOKEN } Joint;

/** How a piece begins that was refused for its first words. */
typedef enum { LEAD_OTHER, LEAD_PLACE, LEAD_MARK } Lead;

/** What the last question about a piece was answered: several rules, or joints, ask the same of it. */
typedef struct {
    guint start, end; /**< of that piece; it has an end behind its start */
    gboolean answer;
} PieceMemo;

typedef struct {
    const Reading *reading;
    const Token *tokens;
    guint n;
    PieceMemo *edits, *open, *run;
    guint start;         /**< of the piece being gathered */
    gboolean hanging;    /**< it said what must not be done only behind itself: do not, …, delete it */
    gboolean supposed;   /**< the last piece was refused, and says under what condition what follows holds */
    gboolean tried;      /**< the last piece was to draw what is not known */
    gboolean negated;    /**< the last piece was, and the next one joined by "and" shares it */
    gboolean bare;       /**< the last piece only names a thing, which is drawn for want of a verb */
    gboolean placed;     /**< the pictures of the message have their place */
    gboolean framed;     /**< the last piece was refused, and its first words hold for what follows, too */
    Lead lead;           /**< of that piece, behind those words */
    gboolean objected;   /**< the last piece was nothing but "no", "wait", 不对 */
    guint chain;         /**< the first command since the last wall: commands joined softly stand or fall together */
    GPtrArray *commands; /**< of Command *: what was read so far */
    Ref *topic;          /**< what people spoke of in the piece before; NULL when of nothing, or of several things */
    gboolean spoke;      /**< of anything at all */
    gboolean asked;      /**< who drew it, which is answered, too */
    guint corrected;     /**< one more than the index of the command that what follows replaces; 0 = none */
} Cutter;

/** Ends a command for certain. */
static inline gboolean token_is_wall(const Token *t)
{
    return t->kind == TOKEN_END || t->kind == TOKEN_ASKED || token_is(t, WORD_THEN);
}

/** May end a command. */
static inline gboolean token_is_soft(const Token *t)
{
    return t->kind == TOKEN_COMMA || token_is(t, WORD_AND);
}

static inline gboolean token_is_deed(const Token *t)
{
    return token_is(t, WORD_UNDO) || token_is(t, WORD_REDO) || token_is(t, WORD_CLEAR);
}

/* cut_seen.c */
gboolean token_names_thing(const Token *t);
/** Whether a shape, a text or a command of its own stands between two tokens. */
gboolean cutter_names_thing(const Cutter *cutter, guint from, guint to);
/** Whether a shape comes before the next wall or soft cut. */
gboolean cutter_thing_ahead(const Cutter *cutter, guint from);
/** The first token from i on that is more than "and", "please". */
guint cutter_skip_manners(const Cutter *cutter, guint i);
/** A verb, a count or an article stands in the piece before token i. */
gboolean cutter_said_to_draw(const Cutter *cutter, guint i);
Phrase cutter_piece(const Cutter *cutter, guint from, guint to);
/** The end of what comes before the next wall or soft cut. */
guint cutter_next_cut(const Cutter *cutter, guint from);
/** Whether the piece so far is about what is there: its things, and maybe already what happens to them. */
gboolean cutter_piece_edits(const Cutter *cutter, guint to);
/** 把圆 … : things were named, and what happens to them is still to come. */
gboolean cutter_piece_is_open(const Cutter *cutter, guint to);
/** Whether a thing that is there is pointed at from i on. */
gboolean cutter_thing_begins(const Cutter *cutter, guint i);
/** Whether the piece before token i connects things. */
gboolean cutter_connects(const Cutter *cutter, guint i);

/* cut_behind.c */
/** 、 and 和 join what is of one kind, as no other comma does. */
gboolean cutter_is_list_mark(const Cutter *cutter, guint i);
/** Whether a new command begins behind the soft cut at i. */
gboolean cutter_begins_behind(const Cutter *cutter, guint i);

/* cut_spoken.c */
/** 在左边画一个圆在右边画…: who says the place first says it first again, so it goes with the verb behind it. */
guint cutter_place_before(const Cutter *cutter, guint verb);
/** Spoken words have no commas: a second verb or count begins the next command. */
gboolean cutter_begins_here(const Cutter *cutter, guint i);

/* cut_frames.c */
/** Remembers a piece that was refused for its first words: don't …, 听说 …. */
void cutter_note_frame(Cutter *cutter, const Phrase *phrase, const Command *command);
/** Whether the piece that begins at token `start` was refused with the one before it. */
gboolean cutter_frame_holds(const Cutter *cutter, const Phrase *phrase, guint start, Joint joint);

/* cut_pieces.c */
/** Reads one command. @param start, end  of the piece it is from */
void cutter_read_piece(Cutter *cutter, Phrase phrase, guint start, guint end, Joint joint);
/** "a circle, no wait, a square": the second instead of the first, or neither when it is not understood. */
void cutter_apply_correction(Cutter *cutter);
/** 画个人|和一辆车: what was said to be drawn before goes on. */
gboolean cutter_draws_before(const Cutter *cutter);
/** 再画一只…: the word for another one is the verb of a piece. */
gboolean cutter_draws_again(const Phrase *phrase);

#endif
