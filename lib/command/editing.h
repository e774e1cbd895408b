// SPDX-License-Identifier: MIT
/** editing.h - commands about what is there: which verb, which things, and what changes. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_EDITING_H
#define DINGBOARD_COMMAND_EDITING_H

#include "lib/command/slots.h"

/** What the next value is about: 边框 … 红色, 半径 … 80. */
typedef enum {
    PROPERTY_NONE,
    PROPERTY_BORDER,
    PROPERTY_FILL,
    PROPERTY_TEXT,
    PROPERTY_NAME,
    PROPERTY_OPACITY,
    PROPERTY_TRANSPARENCY,
    PROPERTY_METRIC
} Property;

typedef struct {
    Filler f;
    EditVerb verb;      /**< the first that is a command of its own, else EDIT_CHANGE and the like */
    guint verb_at;      /**< its token */
    EditVerb last;      /**< the verb read last */
    gboolean marked;    /**< 把 is in it: things stand behind that alone */
    gboolean expecting; /**< a thing may come now */
    gboolean becoming;  /**< 变成: a shape is what it becomes */
    gboolean all;       /**< 删除所有: the thing that follows is all of its kind */
    gboolean toward;    /**< 往: a direction, not a place */
    gboolean to;        /**< 到, to: a place, or an absolute value */
    gboolean far, near; /**< 很多, 一点 */
    Anchor heading;     /**< 往左移到: the side that it may go to; ANCHOR_MIDDLE: any */
    Property property;
    MetricKind metric;
    gboolean opaque; /**< a look by itself, not a measure: 不透明 */
    gboolean turned; /**< how far to turn was said */
    gboolean sized;  /**< a factor may follow: 放大 … 两倍 */
    gboolean shrinks;
    gboolean doubled;    /**< double, halve: what, is said behind */
    gint way_x, way_y;   /**< a direction said */
    double distance;     /**< NAN: not said */
    double far_x, far_y; /**< of one way each: 100 left and 50 down; NAN when not said */
    gboolean labels;     /**< label …: a thing follows, and then the words */
    gboolean relabels;   /**< 写上: text follows */
    gboolean puts;       /**< make, put … with a thing */
    gboolean turns;      /**< change, turn, set: no word for moving */
    gboolean lines_up;   /**< line them up: a row, unless a side is said */
    guint tos;           /**< connect 1 to 2 to 3: so many words say "to" */
    gboolean adds;       /**< add a border to …: the thing stands behind "to" */
} Editor;

/** The tokens from i on that point at a thing of the board, 0 when none does. @param flags  of ref_read */
guint editing_thing_at(const Phrase *phrase, guint i, guint flags);
/** The first token that is more than manners. */
guint editing_first_word(const Phrase *phrase);
/** editing_targets.c: t parts what is connected from what it is connected to, if it says so. */
void editing_note_to(Editor *e, const Token *t);
/** editing_talk.c: refuse talk about changes, and questions; TRUE when it was. */
gboolean editing_refuse_talk(const Phrase *phrase, Command *command, gboolean asked);
/**
 * 圆放到左边, 三角形旋转90度: words that draw such a thing, or change it when it is there.
 * @param ref  set to the thing, owned by the caller; NULL when not wanted
 */
gboolean editing_may_apply(const Phrase *phrase, Ref **ref);
/** editing_bare.c: square purple, circle 200 px wide: the same of English, of one that its kind alone names. */
gboolean editing_bare_may_apply(const Phrase *phrase, Ref **ref);
/** 的颜色用|红色: the colour, which a word leads to. */
gboolean editing_color_is_led_to(const Phrase *phrase, guint i);
/** Of those, words that draw a thing as long as none is there, although they say what becomes of one. */
gboolean editing_may_draw(const Phrase *phrase);
/** editing_maybe.c: 圆角框里写“登录”: into one that is there, or drawn with these words. */
gboolean editing_written_in(const Phrase *phrase);
/** #1 -> #2: an arrow between things connects them. */
gboolean editing_is_chain(const Phrase *phrase);
/** add a border to the circle: the token of its "to"; n when it is none of that. */
guint editing_added_to(const Phrase *phrase);
/** 放在, 摆到, 挂在, 贴到: it is to be there. */
gboolean editing_puts_down(const Phrase *phrase, const Token *t);
/* editing_told.c */
/** 蓝色的|放到右边 */
gboolean editing_told_is_put(const Phrase *phrase, guint first);
/** 下面的|涂成绿色 */
gboolean editing_told_is_painted(const Phrase *phrase, guint first);
/** 加个边框 黑的: nothing but a part of what was meant last. */
gboolean editing_adds_part(const Phrase *phrase, guint first);
gboolean word_begins(const Phrase *phrase, const Token *t, const char *beginning);
gboolean word_is(const Phrase *phrase, const Token *t, const char *word);

/* editing_targets.c */
/** Connected and swapped things are told apart. */
gboolean editing_takes_several(const Editor *e);
/** One thing more at some tokens ahead: "1号和圆", "connect A to B". */
gboolean editing_read_target(Editor *e, guint ahead);
/** Those that are joined to the first one. */
void editing_read_targets(Editor *e);
/** Whether what stands at the cursor can be the thing, and not what becomes of it. */
gboolean editing_may_be_target(const Editor *e);

/** editing_look.c: what slot_like has read becomes a change of the size, or of the colour. */
void editing_like(Editor *e);
/** editing_values.c: take the value at the cursor. FALSE when it is none. */
gboolean editing_value(Editor *e);
/** Turn what was gathered (a direction and how far) into changes. */
void editing_settle(Editor *e);

#endif
