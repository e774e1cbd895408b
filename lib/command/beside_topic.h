// SPDX-License-Identifier: MIT
/**
 * beside_topic.h - the thing that is told of beside an order, and the order about it. Internal to beside.c.
 */
#ifndef DINGBOARD_COMMAND_BESIDE_TOPIC_H
#define DINGBOARD_COMMAND_BESIDE_TOPIC_H

#include "lib/command/reader.h"

/** What there is among the words of a part. */
typedef struct {
    gboolean thing, it, color, place, draws, edits, whole, fills, number;
    gboolean other; /**< words that a thing is not told by */
    gboolean all, writes, border;
    gboolean own;                     /**< it begins with a thing of its own: 红的|缩小 */
    gboolean leads_color, leads_size; /**< the first word is one */
    guint n;
} BesideContent;

BesideContent beside_content(const char *text, gsize start, gsize end);
/** Whether a part tells a thing, or a place, and nothing else. */
gboolean beside_is_topic(const char *text, gsize start, gsize end);

/** What was typed there; free with g_free. */
char *beside_typed(const Reading *reading, gsize start, gsize end);

/** An order, and the thing told of beside it; all are places in the folded text. */
typedef struct {
    gsize start, end;
    gsize topic, topic_end;
    gboolean wish;   /**< somebody wants to see it */
    gboolean praise; /**< it is praised, or too few: more of it may be wanted */
} BesideTopic;

/** The order with what it is about; NULL where it cannot be told which one is meant. Free with g_free. */
char *beside_with_topic(const Reading *reading, const BesideTopic *about);

#endif
