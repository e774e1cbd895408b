// SPDX-License-Identifier: MIT
/*
 * What it costs to find out which things a command means on a board of 10 000: p50 and p99 in µs of this thread's
 * processor time. Beside it what the words cost, which are read with the names of what is there.
 *
 *      bench/resolve [OBJECTS]
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "lib/base/limits.h"
#include "lib/board/naming.h"
#include "lib/board/resolve.h"

#define ROUNDS 300

/** One of each kind of reference; the second half in English. All mean something on the board. */
static const char *const said[] = {
    "把7号变红",
    "删除第三个红色的圆",
    "把最大的星星变绿",
    "最左边的方块放大",
    "把“付款777”变蓝",
    "把付款777变蓝",
    "所有红色的圆都变大",
    "把它们都删了",
    "除了红圆其他的都删掉",
    "在1号和9999号之间画一个圆",
    "在最后一个红圆旁边画一个星星",
    "make #9999 red",
    "delete the second blue star",
    "make the smallest green square bigger",
    "move the rightmost circle up",
    "make \"login888\" red",
    "delete all small green circles",
    "make everything blue",
    "delete all except the red ones",
    "connect #3 to the last green star",
    "draw a star between #1 and the last blue square",
    "make the red circle bigger",
    "make it red",
};

static double thread_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static Object *thing(guint i)
{
    static const ShapeKind kinds[] = {SHAPE_CIRCLE, SHAPE_SQUARE, SHAPE_STAR, SHAPE_RECTANGLE, SHAPE_TRIANGLE};
    static const Color colors[] = {0xff0000ff, 0x0000ffff, 0x008000ff, 0xffff00ff};
    Object *object = object_new(kinds[i % G_N_ELEMENTS(kinds)]);
    object->id = i + 1;
    object->sides = object->kind == SHAPE_STAR ? 5 : 0;
    object->cx = 20 + (double)(i * 7 % 760);
    object->cy = 20 + (double)(i * 13 % 560);
    object->w = object->h = 8 + (double)(i * 31 % 1009) / 50;
    if (i < 2 * G_N_ELEMENTS(kinds)) /* the outermost and the largest, then the smallest of each kind */
        object->w = object->h = i < G_N_ELEMENTS(kinds) ? 60 : 4;
    if (i < G_N_ELEMENTS(kinds))
        object->cx = i % 2 == 0 ? 790 : 10;
    object->stroke = colors[i / 3 % G_N_ELEMENTS(colors)];
    if (i % 10 == 7)
        object->name = g_strdup_printf("付款%u", i);
    if (i % 10 == 8)
        object->text = g_strdup_printf("login%u", i);
    return object;
}

static History *board_of(guint objects)
{
    History *history = history_new(NULL, 0);
    Entry *entry = entry_new(ENTRY_DRAW, "lei", "Lei", "m", 7);
    for (guint i = 0; i < objects; i++)
        g_ptr_array_add(entry->actions, action_add(thing(i)));
    if (!history_append(history, entry, NULL))
        g_error("the board is refused");
    return history;
}

/** What the first command of a message means; FALSE when it is nothing, or not clear. */
static gboolean resolve(History *history, const Message *message)
{
    const Command *command = message->commands->pdata[0];
    const Pointer pointer = {
        .board = history_board(history), .history = history, .author_id = "lei", .lang = message->lang};
    g_autofree char *why = NULL;
    if (command->op == COMMAND_DRAW) {
        Anchor instead = ANCHORS;
        GPtrArray *objects = resolve_drawing(&pointer, command, &instead, &why);
        g_clear_pointer(&objects, g_ptr_array_unref);
        return why == NULL;
    }
    g_autoptr(GArray) ids = refer_all(&pointer, command->targets, &why);
    return command->op != COMMAND_ERROR && ids->len > 0;
}

static void measure(History *history, const char *text)
{
    static double read[ROUNDS], found[ROUNDS];
    gboolean clear = TRUE;
    for (guint i = 0; i < ROUNDS; i++) {
        double begun = thread_us();
        g_autoptr(Message) message = naming_read(history_board(history), text, 0);
        read[i] = thread_us() - begun;
        begun = thread_us();
        clear = resolve(history, message) && clear;
        found[i] = thread_us() - begun;
    }
    qsort(read, ROUNDS, sizeof read[0], ascending);
    qsort(found, ROUNDS, sizeof found[0], ascending);
    printf("resolve p50 %7.1f us p99 %7.1f us   read p50 %7.1f us p99 %7.1f us   %s%s\n", found[ROUNDS / 2],
           found[ROUNDS * 99 / 100], read[ROUNDS / 2], read[ROUNDS * 99 / 100], text, clear ? "" : "   (asks back)");
}

int main(int argc, char **argv)
{
    guint objects = argc > 1 ? (guint)strtoul(argv[1], NULL, 10) : LIMIT_OBJECTS;
    History *history = board_of(CLAMP(objects, 1, LIMIT_OBJECTS));
    for (gsize i = 0; i < G_N_ELEMENTS(said); i++)
        measure(history, said[i]);
    history_free(history);
    return 0;
}
