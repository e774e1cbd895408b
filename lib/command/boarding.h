// SPDX-License-Identifier: MIT
/**
 * boarding.h - commands about the board as a whole: the parts they are made of. Internal to lib/command.
 *
 * Each token is one part. A command is read only where every token is a part that goes with it, since people
 * speak of files, links and lists more often than of those of the board.
 */
#ifndef DINGBOARD_COMMAND_BOARDING_H
#define DINGBOARD_COMMAND_BOARDING_H

#include "lib/command/phrase.h"

/** A set; the bits below WHOLE_HEADS are the heads, 1 << WHOLE_BACKGROUND and so on. */
enum {
    PART_ON = 1 << WHOLE_ON,
    PART_OFF = 1 << WHOLE_OFF,
    PART_FORMAT = 1 << WHOLE_FORMAT,
    PART_EVERYBODY = 1 << WHOLE_EVERYBODY,
    PART_OWN = 1 << WHOLE_OWN,
    PART_TOPIC = 1 << WHOLE_TOPIC,
    PART_SMALL = 1 << 19,  /**< manners, 的, the, a comma: goes with everything */
    PART_SHOW = 1 << 20,   /**< 看看, show */
    PART_VERB = 1 << 21,   /**< 画, 要, add: to have something there */
    PART_CHANGE = 1 << 22, /**< 把, 改成, set */
    PART_AS = 1 << 23,     /**< 为, 成, 到, as: what follows is how it shall be, or its name */
    PART_NOT = 1 << 24,
    PART_REMOVE = 1 << 25, /**< 去掉, without */
    PART_COLOR = 1 << 26,
    PART_NUMBER = 1 << 27,
    PART_STEP = 1 << 28,
    PART_LAST = 1 << 29,
    PART_BOARD = 1 << 30,
};
/** The others that a part can be: a second set. */
enum {
    ALSO_WHAT = 1 << 0, /**< 什么, 几个, how many */
    ALSO_IS = 1 << 1,
    ALSO_HAVE = 1 << 2,
    ALSO_UPON = 1 << 3, /**< 上, 里, on */
    ALSO_SHAPES = 1 << 4,
    ALSO_THING = 1 << 5,
    ALSO_ALL = 1 << 6,
    ALSO_IT = 1 << 7,
    ALSO_ASK = 1 << 8,
    ALSO_WHETHER = 1 << 9, /**< 吗, behind a polite request */
    ALSO_ENDED = 1 << 10,  /**< 了 */
};

typedef struct {
    guint parts, also;
} Parts;

#define PART_HEADS ((1u << WHOLE_HEADS) - 1)

/** Whether a token is one of the spellings; a list that ends in NULL. */
gboolean boarding_is(const Phrase *phrase, const Token *token, const char *const *spellings);
/** What a token is; nothing when it goes with no command about the board. */
Parts boarding_part(const Phrase *phrase, const Token *token);

/** boarding_help.c: 怎么移动, help colors. FALSE when no topic is asked for. */
gboolean boarding_topic(const Phrase *phrase, Command *command);
/** boarding_named.c: 保存为“初稿”, 恢复到初稿; `head` is the token that says so. */
gboolean boarding_save(const Phrase *phrase, Command *command, guint head);
gboolean boarding_restore(const Phrase *phrase, Command *command, guint head);
/** boarding_named.c: 谁画的7号. */
gboolean boarding_who(const Phrase *phrase, Command *command, guint head);

#endif
