// SPDX-License-Identifier: MIT
/** beside_words.h - the words of clauses that only tell something. Internal to beside.c. */
#ifndef DINGBOARD_COMMAND_BESIDE_WORDS_H
#define DINGBOARD_COMMAND_BESIDE_WORDS_H

#include <glib.h>

/** What a clause is, by its words. */
typedef struct {
    gsize length;    /**< bytes; 0 when it is none */
    gboolean state;  /**< of how something is: 看不清 */
    gboolean wrong;  /**< of a mistake: 写错了, which stands before what mends it */
    gboolean event;  /**< of what happens: 下课了 */
    gboolean praise; /**< 真好看, which stands before what more is wanted */
    gboolean said;   /**< it says for whom, or when */
    gboolean closed; /**< an order may follow without a mark */
} Told;

/** The longest clause that begins at p and ends at `end` at the latest, `closed` or not. */
Told told_clause(const char *p, const char *end, gboolean closed);
/** The longest beginning that says what is not to come of it, and whose words a thing may follow: 免得|字看不清. */
gsize told_opener(const char *p, const char *end);
/** So many bytes at p say only who speaks or when: 我觉得|这个圆. */
gsize told_lead(const char *p, const char *end);
/** Whether somebody wants to see what is named right behind: 孩子喜欢|小狗. @return its bytes, 0 else */
gsize told_wish(const char *p, const char *end);

#endif
