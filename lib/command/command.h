// SPDX-License-Identifier: MIT
/**
 * command.h - what a message says, before any board is looked at.
 *
 *     text ──reader──▶ folded text, quotes ──tokens──▶ words, numbers ──split──▶ commands ──slots──▶ Command
 *
 * Parsing is a pure function of the text: no board, no clock, no input or output, memory and time linear in
 * the text, which is bounded by LIMIT_TEXT_CHARS. Words live in tables (words.h) that parsing, describing
 * and the reference pages share. Resolving against a board is lib/board/interpret.c.
 */
#ifndef DINGBOARD_COMMAND_COMMAND_H
#define DINGBOARD_COMMAND_COMMAND_H

#include <glib.h>

#include "lib/base/lang.h"

typedef enum {
    COMMAND_DRAW,
    COMMAND_UNDO,
    COMMAND_REDO,
    COMMAND_CLEAR,
    COMMAND_SHOW,
    COMMAND_HELP,
    COMMAND_ERROR, /**< not understood, or refused: changes nothing */
    COMMAND_OPS
} CommandOp;

typedef enum {
    DRAW_NOTHING,
    DRAW_LINE,
    DRAW_ARROW,
    DRAW_POLYLINE,
    DRAW_RECTANGLE,
    DRAW_SQUARE,
    DRAW_CIRCLE,
    DRAW_ELLIPSE,
    DRAW_TRIANGLE,
    DRAW_POLYGON,
    DRAW_DIAMOND,
    DRAW_STAR,
    DRAW_DOT,
    DRAW_TEXT,
    DRAW_SHAPES
} DrawShape;

/** Why a command is refused. The texts are in replies.c. */
typedef enum {
    REFUSE_NOTHING,
    REFUSE_BAD_TEXT, /**< not UTF-8 */
    REFUSE_TOO_LONG, /**< more than LIMIT_TEXT_CHARS */
    REFUSE_TOO_MANY, /**< more than LIMIT_COMMANDS commands */
    REFUSE_TOO_MANY_SHAPES,
    REFUSE_CHATTER,  /**< not a command */
    REFUSE_NO_SHAPE, /**< a drawing verb without a shape */
    REFUSE_UNKNOWN,  /**< unknown words in a command */
    REFUSE_UNKNOWN_COLOR,
    REFUSE_TWICE,      /**< a slot has two values */
    REFUSE_BAD_NUMBER, /**< out of its range */
    REFUSE_LEFTOVER,   /**< a number that fits nowhere */
    REFUSE_OFF_BOARD,  /**< a point outside the board */
    REFUSE_NEGATED,    /**< "don't": nothing is done, as asked */
    REFUSE_LATER,      /**< understood as something dingboard cannot do */
    REFUSE_SUGGEST,    /**< close to a word that removes things: only suggested */
    REFUSE_NO_TEXT,    /**< a text without words */
    REFUSE_POINTS,     /**< too few or too many points for the shape */
    REFUSE_QUESTION,   /**< a question, not a command */
    REFUSE_REASONS
} Refusal;

typedef enum {
    ANCHOR_MIDDLE,
    ANCHOR_TOP,
    ANCHOR_BOTTOM,
    ANCHOR_LEFT,
    ANCHOR_RIGHT,
    ANCHOR_TOP_LEFT,
    ANCHOR_TOP_RIGHT,
    ANCHOR_BOTTOM_LEFT,
    ANCHOR_BOTTOM_RIGHT,
    ANCHORS
} Anchor;

/** What a refused deed was about, for its reply. */
typedef enum {
    LATER_THING, /**< a shape, or anything else with a name */
    LATER_CHANGE,
    LATER_MOVE,
    LATER_DELETE,
    LATER_COPY,
    LATER_BESIDE, /**< a place beside something */
    LATER_UNDO,   /**< an undo of others' steps, or of something unclear */
    LATERS
} Later;

/** What is to be undone. */
typedef enum {
    UNDO_STEPS,  /**< my newest */
    UNDO_ENTRY,  /**< 第9笔 */
    UNDO_OBJECT, /**< what drew 7号 */
    UNDO_CLEAR,  /**< the last clear */
    UNDO_TARGETS
} UndoTarget;

/** A place on the board: an anchor, or a point in logical pixels. */
typedef struct {
    gboolean is_anchor;
    Anchor anchor;
    double x, y;
} Spot;

typedef enum { SIZE_UNSET, SIZE_TINY, SIZE_SMALL, SIZE_MEDIUM, SIZE_LARGE, SIZE_GIANT } SizeWord;
typedef enum { TURN_UNSET, TURN_HORIZONTAL, TURN_VERTICAL, TURN_DIAGONAL } Turn;
typedef enum { ARRANGE_UNSET, ARRANGE_ROW, ARRANGE_COLUMN, ARRANGE_GRID } Arrange;
typedef enum { LINE_UNSET, LINE_SOLID, LINE_DASHED, LINE_DOTTED } LineStyle;
typedef enum { FILL_UNSET, FILL_NONE, FILL_SAME, FILL_COLOR } FillKind;

/** Unset measures are NAN. Lengths are logical pixels. */
typedef struct {
    double radius, width, height, side, length, font, stroke, angle, factor;
    /** A number whose meaning was guessed from the shape, to be said in the caption; NULL when none. */
    const char *guessed;
} Measures;

/** 0xRRGGBBAA as in lib/board/object.h; 0 when not said. */
typedef guint32 CommandColor;

typedef struct {
    CommandOp op;
    guint line;   /**< which part of the message, from 1 */
    guint column; /**< of the offending words, or of the first word; characters from 1 */
    char *source; /**< the words of this command as typed */

    /* COMMAND_DRAW */
    DrawShape shape;
    guint sides; /**< polygon, star: 0 when not said */
    guint count; /**< at least 1 */
    Arrange arrange;
    guint rows, columns; /**< of a grid; 0 when not said */
    CommandColor color;
    FillKind fill;
    CommandColor fill_color;
    LineStyle line_style;
    SizeWord size;
    Turn turn;
    Measures measures;
    GArray *spots; /**< of Spot: one is the place, two are ends or corners, more are corners */
    char *text;    /**< of a text, or the label inside a shape; NULL when none */
    char *name;    /**< what it is to be called; NULL when none */

    /* COMMAND_UNDO, COMMAND_REDO: how many; 0 = all of mine */
    guint steps;
    UndoTarget target; /**< of COMMAND_UNDO */
    guint number;      /**< of the entry or the object */

    /* COMMAND_ERROR */
    Refusal refusal;
    char *words;     /**< the offending words, as typed; NULL when none */
    char *other;     /**< a second word the refusal is about; NULL when none */
    Later later;     /**< of REFUSE_LATER */
    guint low, high; /**< the range of a number out of range */

    /** A typing mistake that was repaired: what was typed, what it was read as; NULL when none. */
    char *typed, *read_as;
} Command;

typedef struct {
    Lang lang;
    GPtrArray *commands; /**< of Command *, in order; at least one */
} Message;

/** Read a message. Never NULL; free with message_free. Thread-safe. */
Message *message_parse(const char *text);
void message_free(Message *message);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Message, message_free)

Command *command_new(CommandOp op);
void command_free(Command *command);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Command, command_free)

/** Turn a command into a refusal about `words` (copied, may be NULL). The first refusal stays. */
void command_refuse(Command *command, Refusal refusal, const char *words);

/** The names the JSON and the reference page use. */
const char *command_op_name(CommandOp op);
const char *refusal_name(Refusal refusal);
const char *draw_shape_name(DrawShape shape);

#endif
