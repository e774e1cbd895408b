// SPDX-License-Identifier: MIT
/**
 * words.h - every word dingboard knows: the one source for parsing, describing and the reference pages.
 *
 * A row gives one meaning its spellings, separated by "|"; the first of each language is the one that
 * captions and the reference use. Chinese in simplified characters, English in lower case with single spaces;
 * what people type otherwise is folded to that (reader.h).
 */
#ifndef DINGBOARD_COMMAND_WORDS_H
#define DINGBOARD_COMMAND_WORDS_H

#include "lib/command/command.h"

typedef enum {
    WORD_FILLER,  /**< carries nothing: 请, 的, please */
    WORD_DE,      /**< 的: a filler that parts a number from a shape */
    WORD_IS,      /**< 是, is */
    WORD_A,       /**< a, an, another: may begin a command */
    WORD_THE,     /**< the: with "make" it points at something on the board */
    WORD_OF,      /**< of */
    WORD_VERB,    /**< draws; value: a VerbKind */
    WORD_WRITE,   /**< begins a text */
    WORD_LABEL,   /**< begins the label inside a shape */
    WORD_NAME,    /**< begins a name */
    WORD_SHAPE,   /**< value: a DrawShape; extra: its sides, sweep, heads, or stamp */
    WORD_NGON,    /**< 边形 after a number */
    WORD_POINTED, /**< 角星 after a number */
    WORD_LATER,   /**< a thing or deed dingboard knows of but cannot do */
    WORD_COLOR,   /**< color: RGBA */
    WORD_SHADE,   /**< value: a ShadeKind */
    WORD_PAGE,    /**< next page: as a whole, for the patterns of paging.c */
    WORD_FILLED,  /**< 实心, 无边框; value: a FilledKind */
    WORD_HOLLOW,  /**< 空心 */
    WORD_FILL,    /**< 填充: with a colour beside it */
    WORD_BORDER,  /**< 边: with a colour beside it */
    WORD_SIZE,    /**< value: a SizeWord */
    WORD_LONG,    /**< long, short without a number; value: a SizeWord */
    WORD_STROKE,  /**< 粗, 细; value: hundredths of a pixel */
    WORD_DASH,    /**< value: a LineStyle */
    WORD_METRIC,  /**< value: a MetricKind */
    WORD_UNIT,    /**< value: a UnitKind */
    WORD_ANCHOR,  /**< value: an Anchor */
    WORD_AT,      /**< 在 */
    WORD_FROM,
    WORD_TO,
    WORD_AXIS,    /**< x, y; value: 0, 1 */
    WORD_TURN,    /**< value: a Turn */
    WORD_ROTATE,  /**< value: 1 clockwise, -1 the other way */
    WORD_MEASURE, /**< 个: makes the number before it a count */
    WORD_ARRANGE, /**< value: an Arrange */
    WORD_ROWS,    /**< 行 after a number */
    WORD_COLUMNS, /**< 列 after a number */
    WORD_THEN,    /**< parts commands */
    WORD_AGAIN,   /**< 再: parts commands, or begins one */
    WORD_AND,     /**< parts commands when one begins after it */
    WORD_NOT,     /**< 别: nothing is to be done */
    WORD_CORRECT, /**< no wait: what follows is meant instead of what came before */
    WORD_NO,      /**< without; 不要 before an attribute */
    WORD_UNDO,
    WORD_REDO,
    WORD_CLEAR,
    WORD_SHOW,
    WORD_HELP,
    WORD_BOARD, /**< the board itself */
    WORD_ALL,
    WORD_LAST, /**< 上一步: after undo */
    WORD_STEP,
    WORD_TIMES,    /**< twice; value: 2 */
    WORD_EDIT,     /**< changes something that is there; value: an EditVerb; extra: its Anchor, Align or Flip */
    WORD_REF,      /**< points at something that is there; value: a RefWord; extra: its ordinal or Extreme */
    WORD_RELATION, /**< a place relative to something that is there; value: a Relation */
    WORD_OPACITY,  /**< value: an OpacityKind */
    WORD_HEADS,    /**< of a line; value: how many */
    WORD_CORNER,   /**< 圆角: the radius of round corners beside it */
    WORD_OCCUPY,   /**< 占: a part of the board beside it */
    WORD_SHARE, /**< 半个画板; value: a hundred times what is over the line, and what is under it; extra: 1 when the
                   word names the board */
    WORD_CELL,  /**< 格, beside B3 */
    WORD_BIT,   /**< 一点, a bit */
    WORD_MUCH,  /**< 很多, a lot */
    WORD_WHOLE, /**< a command about the board as a whole, or what goes with one; value: a WholeWord */
    WORD_ASK,   /**< 能, can you: polite */
    WORD_QUESTION, /**< what, 怎么 */
    WORD_PRAISE,   /**< nice, that's: with a verb a filler, without one people talking */
    WORD_TOO,      /**< 太大: why something is to be done, never what */
    WORD_CHAT,     /**< never part of a command */
    WORD_NUMBER,   /**< English number words; value */
    WORD_HALF,
    WORD_KINDS
} WordKind;

typedef enum { VERB_DRAW, VERB_MAKE } VerbKind;
typedef enum { SHADE_DARK, SHADE_LIGHT } ShadeKind;
typedef enum { FILLED_SAME, FILLED_BORDERLESS } FilledKind;
typedef enum { OPACITY_HALF, OPACITY_TRANSPARENCY, OPACITY_OPACITY } OpacityKind;
typedef enum {
    EDIT_MARK,   /**< 把: what is to be changed follows */
    EDIT_CHANGE, /**< change: the thing or the property follows */
    EDIT_BECOME, /**< 变成: how it shall be follows */
    EDIT_MOVE,
    EDIT_MOVE_TO, /**< 移到: the place follows */
    EDIT_SHIFT,   /**< 左移 */
    EDIT_GROW,
    EDIT_SHRINK,
    EDIT_WIDEN,
    EDIT_NARROW,
    EDIT_HEIGHTEN,
    EDIT_LOWER,
    EDIT_DOUBLE,
    EDIT_HALVE,
    EDIT_TRIPLE,
    EDIT_RESIZE,
    EDIT_THICKEN,
    EDIT_THIN,
    EDIT_BOLD,
    EDIT_FLIP,
    EDIT_RENAME,
    EDIT_HEADS, /**< 双箭头, 两端: of a line; extra: how many */
    EDIT_OPS,   /**< those behind are commands of their own */
    EDIT_DELETE,
    EDIT_TAKE_OFF, /**< 去掉: a thing, or something of it */
    EDIT_COPY,
    EDIT_FRONT,
    EDIT_BACK,
    EDIT_FORWARD,
    EDIT_BACKWARD,
    EDIT_ALIGN,
    EDIT_DISTRIBUTE,
    EDIT_ARRANGE, /**< 重新排列: in a row, a column or a grid; which one is said beside it */
    EDIT_GROUP,
    EDIT_UNGROUP,
    EDIT_CONNECT,
    EDIT_DISCONNECT,
    EDIT_SWAP
} EditVerb;
typedef enum {
    REFWORD_IT,
    REFWORD_THEM,
    REFWORD_THIS,   /**< 这, before a count or a shape */
    REFWORD_NTH,    /**< 第 before, nd behind a number */
    REFWORD_NUMBER, /**< 号 behind a number */
    REFWORD_FROM_END,
    REFWORD_ORDINAL,
    REFWORD_EXTREME,
    REFWORD_ALL,
    REFWORD_BOTH,
    REFWORD_OTHERS,
    REFWORD_EXCEPT, /**< 除了: all but the things that follow */
    REFWORD_MINE,
    REFWORD_THING /**< 图形, thing: any shape */
} RefWord;
typedef enum {
    RELATION_NEXT,
    RELATION_BETWEEN,
    RELATION_INSIDE,
    RELATION_ABOVE,
    RELATION_BELOW,
    RELATION_FRONT,
    RELATION_BEHIND,
    RELATION_GAP,
    RELATION_AROUND,     /**< around: what is drawn encloses it */
    RELATION_SAME_SIZE,  /**< 一样大: beside the thing that is as large */
    RELATION_SAME_COLOR, /**< 一样颜色: beside the thing that has it */
    RELATION_OTHER       /**< one that dingboard cannot do */
} Relation;
typedef enum {
    WHOLE_BACKGROUND,
    WHOLE_GRID,
    WHOLE_NUMBERS,
    WHOLE_LIST,
    WHOLE_WHO,
    WHOLE_HISTORY,
    WHOLE_SAVE, /**< extra: 1 when a name follows: 另存为 */
    WHOLE_RESTORE,
    WHOLE_EXPORT,
    WHOLE_REPLAY,
    WHOLE_LINK,
    WHOLE_SCOPE,
    WHOLE_HEADS, /**< those behind only go with them */
    WHOLE_ON,
    WHOLE_OFF,
    WHOLE_FORMAT, /**< extra: an ExportFormat */
    WHOLE_EVERYBODY,
    WHOLE_OWN,
    WHOLE_TOPIC /**< extra: a HelpTopic */
} WholeWord;
typedef enum { UNIT_PIXEL, UNIT_PERCENT, UNIT_DEGREE, UNIT_FACTOR } UnitKind;
typedef enum {
    METRIC_RADIUS,
    METRIC_DIAMETER,
    METRIC_WIDTH,
    METRIC_HEIGHT,
    METRIC_SIDE,
    METRIC_LENGTH,
    METRIC_FONT,
    METRIC_STROKE,
    METRIC_SIZE,
    METRIC_ANGLE,
    METRICS
} MetricKind;

typedef struct {
    WordKind kind;
    gint32 value;
    /** WORD_COLOR: its RGBA. WORD_SHAPE: a detail of the shape, as sides or the stamp. Else what the kind calls extra.
     */
    guint32 color;
    const char *zh; /**< spellings, or NULL */
    const char *en;
} WordRow;

/** All rows; `words_count` of them. */
extern const WordRow words[];
extern const gsize words_count;

/** The first spelling of a row in a language (the other language's when it has none); free with g_free. */
char *word_name(const WordRow *row, Lang lang);

/** The first row that means the same: its first word is the name of them all. */
const WordRow *word_first(const WordRow *row);

/** The row of a kind with that value, or NULL. */
const WordRow *word_row(WordKind kind, gint32 value);

/** The first `most` meanings of a kind, each by its first spelling; free with g_free. */
char *word_list(WordKind kind, guint most, Lang lang);

/** The name of a colour ("深红", "dark red", "#12ab9f"); free with g_free. */
char *color_name(CommandColor color, Lang lang);

/** A darker or lighter colour. */
CommandColor color_shade(CommandColor color, ShadeKind shade);

/** The row of a darker or lighter one of a WORD_COLOR of the table: 深绿, dark green. Any thread. */
const WordRow *word_shaded(const WordRow *color, ShadeKind shade);

#endif
