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
#include "lib/command/stamps.h"

typedef enum {
    COMMAND_DRAW,
    COMMAND_EDIT,       /**< what `changes` names happens to the targets */
    COMMAND_COPY,       /**< the targets, `count` times, to a place, with changes if said */
    COMMAND_DELETE,     /**< the targets */
    COMMAND_ORDER,      /**< the targets to the front or back, or above or below another thing */
    COMMAND_ALIGN,      /**< the targets along `align` */
    COMMAND_DISTRIBUTE, /**< the targets at equal distances */
    COMMAND_ARRANGE,    /**< the targets in a row, a column or a grid, as `arrange` says; at a place if said */
    COMMAND_GROUP,      /**< the targets; `name` names the group */
    COMMAND_UNGROUP,
    COMMAND_CONNECT,     /**< each target to the next, with the slots of a line */
    COMMAND_DISCONNECT,  /**< what connects the targets goes */
    COMMAND_SWAP,        /**< two targets change places */
    COMMAND_SWAP_COLORS, /**< two targets change colours */
    COMMAND_AGAIN,       /**< the thing drawn last once more, with changes if said */
    COMMAND_UNDO,
    COMMAND_REDO,
    COMMAND_CLEAR,
    COMMAND_BACKGROUND, /**< of `color`, or `picture` */
    COMMAND_GRID,       /**< `on` or off */
    COMMAND_NUMBERS,    /**< objects' numbers on the picture: `on`, off, or once (neither said) */
    COMMAND_SHOW,
    COMMAND_LIST,    /**< what is on the board, in words */
    COMMAND_WHO,     /**< who drew the targets, or entry `number` */
    COMMAND_HISTORY, /**< the newest `steps` entries; 0 = as many as one answer holds */
    COMMAND_SAVE,    /**< the board as it is, under `name`; without: lists what is saved */
    COMMAND_RESTORE, /**< the board saved as `name` */
    COMMAND_EXPORT,  /**< in `format` */
    COMMAND_LINK,
    COMMAND_HELP,         /**< on `topic` */
    COMMAND_PAGE,         /**< turn to a page, add one or list them, as `page_move` says */
    COMMAND_SCOPE,        /**< undo of one's own (`on` off) or of everybody's entries (`on`) */
    COMMAND_LOCK,         /**< nobody else draws (`on`), or everybody again (`off`) */
    COMMAND_ALLOW,        /**< only `people` draw, or everybody (`on`) */
    COMMAND_SESSION,      /**< a new group called `name` with `people`; `on`: the board comes along */
    COMMAND_CONVERSATION, /**< what `deed` says becomes of this conversation and its board, or is told of them */
    COMMAND_TEMPLATE,     /**< a board to draw on: `template_kind`, with `items` as columns, or of `year` and `month` */
    COMMAND_TIMER,        /**< as `timer_deed` says: run for `duration_ms`, called `name`; stop timer `number` */
    COMMAND_POLL,         /**< as `poll_deed` says: ask `name` with `items`; answer `number` or `text` */
    COMMAND_PICK,         /**< `count` by lot, from what `pick_kind` says */
    COMMAND_ERROR,        /**< not understood, or refused: changes nothing */
    COMMAND_OPS
} CommandOp;

/** What can be done with conversations, beside drawing in them. */
typedef enum {
    DEED_SESSIONS,     /**< tell the author's own */
    DEED_ABOUT,        /**< tell of this one */
    DEED_RENAME,       /**< its board is called `name` */
    DEED_ARCHIVE,      /**< nobody draws any more */
    DEED_REOPEN,       /**< they may again */
    DEED_DISBAND,      /**< ask whether the group shall be no more */
    DEED_DISBAND_SURE, /**< the answer to that: it shall */
    DEEDS
} ConversationDeed;

typedef enum { TEMPLATE_KANBAN, TEMPLATE_CALENDAR, TEMPLATE_GAME, TEMPLATES } TemplateKind;
typedef enum { TIMER_START, TIMER_LIST, TIMER_CANCEL, TIMER_DEEDS } TimerDeed;
typedef enum { POLL_OPEN, POLL_VOTE, POLL_RESULT, POLL_END, POLL_DEEDS } PollDeed;
typedef enum { PICK_PEOPLE, PICK_ITEMS, PICK_DICE, PICK_COIN, PICKS } PickKind;

typedef enum { PAGE_NUMBER, PAGE_NEXT, PAGE_PREVIOUS, PAGE_FIRST, PAGE_LAST, PAGE_NEW, PAGE_LIST, PAGE_MOVES } PageMove;

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
    DRAW_CURVE,
    DRAW_WAVE,
    DRAW_ARC,     /**< a part of a circle's line; measures.sweep degrees, a semicircle when not said */
    DRAW_SECTOR,  /**< a slice; a semicircle (半圆) is one of 180 degrees */
    DRAW_ROUNDED, /**< a rectangle with round corners */
    DRAW_RIGHT_TRIANGLE,
    DRAW_PARALLELOGRAM,
    DRAW_TRAPEZOID,
    DRAW_HEART,
    DRAW_CROSS, /**< 叉: of two crossing strokes */
    DRAW_PLUS,  /**< 十字 */
    DRAW_TICK,
    DRAW_NOTE,  /**< 便利贴: a square of paper with its text */
    DRAW_TABLE, /**< of rows and columns */
    DRAW_STAMP, /**< a small picture, `stamp` */
    DRAW_IMAGE, /**< a picture that came with the message, or one on the board */
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
    REFUSE_TWICE,       /**< a slot has two values */
    REFUSE_BAD_NUMBER,  /**< out of its range */
    REFUSE_LEFTOVER,    /**< a number that fits nowhere */
    REFUSE_OFF_BOARD,   /**< a point outside the board */
    REFUSE_OFF_GRID,    /**< a cell beyond A1 to H6 */
    REFUSE_NEGATED,     /**< "don't": nothing is done, as asked */
    REFUSE_LATER,       /**< understood as something dingboard cannot do */
    REFUSE_SO_ALREADY,  /**< 圆在左边, where it lies: tells what is so */
    REFUSE_SUGGEST,     /**< close to a word that removes things: only suggested */
    REFUSE_NO_TEXT,     /**< a text without words */
    REFUSE_POINTS,      /**< too few or too many points for the shape */
    REFUSE_QUESTION,    /**< a question, not a command */
    REFUSE_NO_TARGET,   /**< a change without what it is about, or without what is to change */
    REFUSE_NO_SIDE,     /**< things to align, and not by which side */
    REFUSE_UNFINISHED,  /**< breaks off behind a word that leads on: rotate the */
    REFUSE_NO_NAME,     /**< a new session without a name */
    REFUSE_NO_NEW_NAME, /**< a rename without one */
    REFUSE_LONG_NAME,   /**< a name longer than the platform takes */
    REFUSE_COLUMNS,     /**< too few or too many columns, or two alike */
    REFUSE_MONTH,       /**< no month of the years that are known */
    REFUSE_DURATION,    /**< no time, too short or too long */
    REFUSE_CHOICES,     /**< a vote without its question, or with too few or too many choices, or two alike */
    REFUSE_PICK,        /**< too little to pick from, or more wanted than there is */
    REFUSE_ADDRESSED,   /**< said to somebody else: @Tom delete the circle */
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
    LATER_THING,  /**< a shape, or anything else with a name */
    LATER_DELETE, /**< clearing with more words than it takes */
    LATER_BESIDE, /**< a place beside something */
    LATER_UNDO,   /**< an undo of others' steps, or of something unclear */
    LATER_PAGE,   /**< a page stays */
    LATER_SELECT, /**< 选中: nothing is selected here */
    LATER_FLOW,   /**< a flow chart whose steps are not said */
    LATERS
} Later;

/** What is to be undone. */
typedef enum {
    UNDO_STEPS,  /**< my newest */
    UNDO_ENTRY,  /**< 第9笔 */
    UNDO_OBJECT, /**< what drew 7号 */
    UNDO_CLEAR,  /**< the last clear */
    UNDO_BOARD,  /**< 大家: the board's newest, whoever drew it */
    UNDO_PERSON, /**< @小王: the newest of `person` */
    UNDO_TARGETS
} UndoTarget;

/** Which of several alike. */
typedef enum {
    EXTREME_NONE,
    EXTREME_LARGEST,
    EXTREME_SMALLEST,
    EXTREME_LEFTMOST,
    EXTREME_RIGHTMOST,
    EXTREME_TOPMOST,
    EXTREME_BOTTOMMOST,
    EXTREMES
} Extreme;

typedef enum {
    REF_IT,      /**< 它, it, or nothing said: what the sender touched last, else what is newest on the board */
    REF_NUMBERS, /**< 7号, #7, 1到3号 */
    REF_TEXT,    /**< a name or label: “付款”, P */
    REF_LOOKS,   /**< by shape, colour and the like: 最大的红圆, all stars, everything */
    REF_KINDS
} RefKind;

/** 0xRRGGBBAA as in lib/board/object.h; 0 when not said. */
typedef guint32 CommandColor;

/** Things on the board, as a command points at them; which they are is told against the board. */
typedef struct Ref Ref;
struct Ref {
    RefKind kind;
    GArray *numbers; /**< REF_NUMBERS: of guint; with a shape or colour said beside them: 1号红圆 */
    char *text;      /**< REF_TEXT */
    /* REF_LOOKS; what is not said does not matter */
    DrawShape shape; /**< DRAW_NOTHING: any */
    guint sides;
    Stamp stamp;
    CommandColor color; /**< of the outline, the inside or the words */
    gboolean filled, hollow, dashed;
    gboolean small, large; /**< 小圆: of several, the smaller; 大圆 the larger */
    gboolean all;          /**< 所有, all, 都 */
    guint count;           /**< 两个圆, both: exactly so many; 0: one */
    gint ordinal;          /**< 2: the second one drawn, -1 the last, -2 the one before; 0: not said */
    Extreme extreme;
    gboolean in_part; /**< 左上角的圆: in that part of the board */
    Anchor part;
    gboolean mine;   /**< 我画的 */
    gboolean worded; /**< the text: something that has words, of whatever shape */
    char *person;    /**< 小王画的; NULL when not said */
    gboolean others; /**< 其他的圆, the rest: all such but it; with a count of 1, 另一个, the one that is left */
    gboolean except; /**< 除了红圆: everything but what the rest says */
    struct {
        DrawShape shape; /**< DRAW_NOTHING: of any */
        guint sides;
        Stamp stamp;
        CommandColor color; /**< 0: of any */
    } among;                /**< except: 除了A其他的圆, of these alone */
    Ref *ends[2];           /**< the arrow from A to B: the things that a line joins; NULL when not said */
    gboolean directed;      /**< from the first of these to the second */
    char *words;            /**< as typed; NULL when nothing was said */
};

typedef enum {
    SPOT_POINT,
    SPOT_ANCHOR,
    SPOT_SIDE,    /**< beside `ref`: left, right, above, below, or off one of its corners, as `anchor` says;
                       ANCHOR_MIDDLE: next to it on whichever side is free */
    SPOT_INSIDE,  /**< in `ref`, at its `anchor` */
    SPOT_BETWEEN, /**< half way from `ref` to `other`; without it amid the things that `ref` means: 两个圆中间 */
    SPOT_AROUND,  /**< what is drawn there goes round `ref`, and `other` unless NULL, as large as that takes */
    SPOT_THING,   /**< `ref` itself: the end of a line, the middle of a thing, what to move onto */
    SPOT_KINDS
} SpotKind;

/** A place on the board. Points are logical pixels; percents and cells of the grid have become points. */
typedef struct {
    SpotKind kind;
    Anchor anchor;
    double x, y;
    char cell[4];      /**< "B3": said as a cell; of a table, where there is one, else of the grid; "" when not */
    gboolean centered; /**< 中心在: a point that is the middle even of what has corners */
    Ref *ref, *other;  /**< owned by the command */
    double gap;        /**< SPOT_SIDE: pixels between; NAN when not said */
} Spot;

/** What a COMMAND_EDIT, COMMAND_COPY or COMMAND_AGAIN changes; a set. */
typedef enum {
    CHANGE_PLACE = 1 << 0,       /**< to spots[0] */
    CHANGE_SHIFT = 1 << 1,       /**< by shift_x, shift_y */
    CHANGE_COLOR = 1 << 2,       /**< color */
    CHANGE_FILL = 1 << 3,        /**< fill, fill_color */
    CHANGE_STROKE = 1 << 4,      /**< measures.stroke, or measures.stroke_factor */
    CHANGE_DASH = 1 << 5,        /**< line_style */
    CHANGE_OPACITY = 1 << 6,     /**< measures.opacity */
    CHANGE_SIZE = 1 << 7,        /**< size, measures.factor, width_factor, height_factor, or a measure */
    CHANGE_ROTATION = 1 << 8,    /**< by measures.angle, or to it when angle_absolute */
    CHANGE_FLIP = 1 << 9,        /**< flip */
    CHANGE_TEXT = 1 << 10,       /**< text; NULL takes it away */
    CHANGE_FONT = 1 << 11,       /**< measures.font, or measures.font_factor */
    CHANGE_NAME = 1 << 12,       /**< name; NULL takes it away */
    CHANGE_SHAPE = 1 << 13,      /**< shape, sides, stamp */
    CHANGE_HEADS = 1 << 14,      /**< heads */
    CHANGE_SHADE = 1 << 15,      /**< shade */
    CHANGE_TEXT_COLOR = 1 << 16, /**< text_color */
} Change;

typedef enum {
    FLIP_NONE,
    FLIP_HORIZONTAL,
    FLIP_VERTICAL,
    FLIP_ENDS /**< 箭头反过来: an arrow points the other way; anything else is turned upside down */
} Flip;
typedef enum { ORDER_FRONT, ORDER_BACK, ORDER_FORWARD, ORDER_BACKWARD, ORDER_ABOVE, ORDER_BELOW } Order;
typedef enum {
    ALIGN_LEFT,
    ALIGN_CENTER, /**< middles on one upright line */
    ALIGN_RIGHT,
    ALIGN_TOP,
    ALIGN_MIDDLE, /**< middles on one level line */
    ALIGN_BOTTOM,
    ALIGNS
} Align;
typedef enum { AXIS_UNSET, AXIS_HORIZONTAL, AXIS_VERTICAL } Axis;
typedef enum {
    EXPORT_PNG,
    EXPORT_SVG,
    EXPORT_PDF,
    EXPORT_JSON,
    EXPORT_GIF /**< 回放: a time-lapse */,
    EXPORTS
} ExportFormat;
typedef enum {
    HELP_OVERVIEW,
    HELP_SHAPES,
    HELP_STAMPS,
    HELP_COLORS,
    HELP_SIZES,
    HELP_PLACES,
    HELP_TEXT,
    HELP_EDIT,
    HELP_UNDO,
    HELP_BOARD,
    HELP_CLASS, /**< templates, timers, votes, lots */
    HELP_TOPICS
} HelpTopic;

typedef enum { SIZE_UNSET, SIZE_TINY, SIZE_SMALL, SIZE_MEDIUM, SIZE_LARGE, SIZE_GIANT } SizeWord;
typedef enum { TURN_UNSET, TURN_HORIZONTAL, TURN_VERTICAL, TURN_DIAGONAL } Turn;
typedef enum { ARRANGE_UNSET, ARRANGE_ROW, ARRANGE_COLUMN, ARRANGE_GRID } Arrange;
typedef enum { LINE_UNSET, LINE_SOLID, LINE_DASHED, LINE_DOTTED } LineStyle;
typedef enum { FILL_UNSET, FILL_NONE, FILL_SAME, FILL_COLOR } FillKind;

/** Unset measures are NAN. Lengths are logical pixels. */
typedef struct {
    double radius, width, height, side, length, font, stroke, angle, factor;
    double sweep;                       /**< degrees, of arcs and sectors */
    double opacity;                     /**< 0 to 1 */
    double corner;                      /**< radius of round corners */
    double spacing;                     /**< between several that are drawn in a row, a column or a grid */
    double width_factor, height_factor; /**< 宽一点, 高一倍 */
    double stroke_factor, font_factor;  /**< 线粗一点, 字大一点 */
    /** A number whose meaning was guessed from the shape, to be said in the caption; NULL when none. */
    const char *guessed;
} Measures;

typedef struct {
    CommandOp op;
    guint line;   /**< which part of the message, from 1 */
    guint column; /**< of the offending words, or of the first word; characters from 1 */
    char *source; /**< the words of this command as typed */

    /* COMMAND_EDIT and other commands about what is there */
    GPtrArray *targets; /**< of Ref *; empty: REF_IT, or for align, distribute, arrange and group everything */
    guint apart;        /**< connect 1 and 2 |to 3: so many stand before the one "to"; 0 for none, or for several */
    guint changes;      /**< of Change */
    double shift_x, shift_y;
    gboolean angle_absolute; /**< 转到45度 */
    Flip flip;
    Order order;
    Ref *beside; /**< ORDER_ABOVE, ORDER_BELOW: the other thing; NULL else */
    Align align;
    Axis axis; /**< of distribute */

    /** 圆放到左边: the thing that these words may change instead of drawing it, if it is there; NULL for most. */
    Ref *instead;

    /* COMMAND_DRAW; COMMAND_EDIT and the like use the slots that `changes` names */
    DrawShape shape;
    guint sides;         /**< polygon, star: 0 when not said */
    Stamp stamp;         /**< of DRAW_STAMP */
    gint heads;          /**< of a line: 0, 1, 2; -1 when not said */
    gint shade;          /**< -1: darker than it is, 1: lighter */
    gboolean borderless; /**< CHANGE_FILL takes the border away; with FILL_UNSET the inside stays as it is */
    gboolean outlined;   /**< CHANGE_COLOR is said of the border: what is filled stays so */
    guint count;         /**< at least 1 */
    Arrange arrange;
    gboolean joined;     /**< arrows are to join them in their order: they leave room, and a next row goes back */
    guint rows, columns; /**< of a grid; 0 when not said */
    CommandColor color;
    GArray *colors;   /**< of CommandColor, one for each of `count` drawings; NULL when they are alike */
    GPtrArray *texts; /**< of char *, what is written on each of `count` drawings; NULL when it is the same */
    FillKind fill;
    CommandColor fill_color;
    CommandColor text_color; /**< 白字: of the words on a thing; 0 when not said, or what is read there best anyhow */
    LineStyle line_style;
    SizeWord size;
    Ref *like; /**< 跟1号一样大: as large as this, by CHANGE_SIZE or in a drawing; NULL when not said */
    /** 跟1号一样颜色: coloured as this, where CHANGE_COLOR, CHANGE_FILL or a drawing says none; NULL when not said */
    Ref *color_like;
    Turn turn;
    Measures measures;
    GArray *spots;      /**< of Spot: one is the place, two are ends or corners, more are corners */
    char *text;         /**< of a text, or the label inside a shape; NULL when none */
    gboolean bare_text; /**< it stood in quotes, and no word said that it is to be written */
    char *name;         /**< what it is to be called; NULL when none */

    /* COMMAND_UNDO, COMMAND_REDO: how many; 0 = all of mine */
    guint steps;
    UndoTarget target; /**< of COMMAND_UNDO */
    guint number;      /**< of the entry or the object */
    char *person;      /**< UNDO_PERSON: the name as typed */

    /* COMMAND_PAGE */
    PageMove page_move;
    guint page; /**< PAGE_NUMBER */

    /* COMMAND_TEMPLATE, COMMAND_TIMER, COMMAND_POLL, COMMAND_PICK */
    TemplateKind template_kind;
    TimerDeed timer_deed;
    PollDeed poll_deed;
    PickKind pick_kind;
    GPtrArray *items; /**< of char *, as typed: columns, choices, what to pick from */
    guint year;       /**< of a calendar; 0: the present one, or the next in which there is that month */
    guint month;      /**< 1 to 12; 0: the present one, and `month_shift` after it */
    gint month_shift;
    gint64 duration_ms;

    GPtrArray *people; /**< of char *: COMMAND_ALLOW, COMMAND_SESSION: the mentioned ones' names as typed */

    ConversationDeed deed; /**< COMMAND_CONVERSATION */

    /* COMMAND_GRID, COMMAND_NUMBERS, COMMAND_SCOPE, COMMAND_LOCK, COMMAND_ALLOW, COMMAND_SESSION */
    gboolean on, off;
    gboolean picture;    /**< COMMAND_BACKGROUND: a picture of the message, or the image that is the target */
    gboolean contain;    /**< all of it is seen; else it covers the whole board */
    ExportFormat format; /**< COMMAND_EXPORT */
    HelpTopic topic;     /**< COMMAND_HELP */

    /* COMMAND_ERROR */
    Refusal refusal;
    gboolean of_change; /**< it was to change what is there */
    char *words;        /**< the offending words, as typed; NULL when none */
    char *other;        /**< a second word the refusal is about; NULL when none */
    Later later;        /**< of REFUSE_LATER */
    guint low, high;    /**< the range of a number out of range */

    /** A typing mistake that was repaired: what was typed, what it was read as; NULL when none. */
    char *typed, *read_as;
} Command;

typedef struct {
    Lang lang;
    GPtrArray *commands; /**< of Command *, in order; at least one */
    gboolean places;     /**< its words say what becomes of the pictures that came with it */
    gboolean flow;       /**< A→B→C: new boxes and arrows, unless these are things that are there */
} Message;

/** Whether it was refused for words that were not understood, or too many of them, and not for what it says. */
gboolean refusal_is_of_words(Refusal refusal);

/** Read a message. Never NULL; free with message_free. Thread-safe. */
Message *message_parse(const char *text);
/**
 * Read a message that came with so many pictures. A COMMAND_DRAW of DRAW_IMAGE places all that no COMMAND_BACKGROUND
 * before it took; when no word says where, it is added.
 */
Message *message_parse_pictures(const char *text, guint pictures);
/** The same; with `there`, words that may draw a thing or change one (a Command's `instead`) change it. */
Message *message_parse_there(const char *text, guint pictures, gboolean there);
/** Make the tables of words now, which else the first message waits for: some milliseconds. Once per process is enough.
 */
void message_warm_up(void);
/** Whether all of it is understood: no command is an error. */
gboolean message_can_be_done(const Message *message);
void message_free(Message *message);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Message, message_free)

Command *command_new(CommandOp op);
void command_free(Command *command);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Command, command_free)

Ref *ref_new(RefKind kind);
Ref *ref_copy(const Ref *ref);
/** Frees what a Ref in the caller's storage holds. */
void ref_clear(Ref *ref);
void ref_free(Ref *ref);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Ref, ref_free)

/** An empty array of Spot that owns their refs. */
GArray *spots_new(void);

/**
 * Whether it is done to, or placed beside, what was meant last, and nothing that is named: make it red, 在它右边画圆.
 * Where the command before it failed, that would be another thing.
 */
gboolean command_is_about_it(const Command *command);

/** 宋体, 斜体: how letters are shaped, which is the same for all of them: a thing that becomes so gets no words. */
gboolean command_is_typeface(const char *words);

/** Turn a command into a refusal about `words` (copied, may be NULL). The first refusal stays. */
void command_refuse(Command *command, Refusal refusal, const char *words);

/** The names the JSON and the reference page use. */
const char *command_op_name(CommandOp op);
const char *refusal_name(Refusal refusal);
/** "png", "svg", "pdf", "json", "gif"; also their file names' endings. Static, like the next. */
const char *export_name(ExportFormat format);
/** "overview", "shapes" and so on. */
const char *help_topic_name(HelpTopic topic);
/** The reverse; HELP_OVERVIEW for an unknown name and NULL. */
HelpTopic help_topic_from_name(const char *name);
/** "sessions", "about"…; static. */
const char *deed_name(ConversationDeed deed);
const char *page_move_name(PageMove move);
/** "kanban", "start", "open", "dice" and so on. */
const char *template_name(TemplateKind kind);
const char *timer_deed_name(TimerDeed deed);
const char *poll_deed_name(PollDeed deed);
const char *pick_name(PickKind kind);
const char *draw_shape_name(DrawShape shape);

#endif
