// SPDX-License-Identifier: MIT
#include "lib/board/samples.h"

GPtrArray *history_samples(History *history, guint n)
{
    GPtrArray *boards = g_ptr_array_new_with_free_func((GDestroyNotify)board_free);
    gint64 base = history_base_seq(history);
    gint64 span = history_last_seq(history) - base;
    gint64 steps = MIN(span, (gint64)n - 1);
    for (gint64 i = 0; i < steps; i++)
        g_ptr_array_add(boards, history_board_at(history, base + i * span / steps));
    g_ptr_array_add(boards, board_copy(history_board(history)));
    return boards;
}
