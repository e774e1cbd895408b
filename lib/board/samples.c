// SPDX-License-Identifier: MIT
#include "lib/board/samples.h"

/** Where the board was another one than before: what was taken back shows no more, and leaves no pause. */
static GArray *seqs_that_stand(const History *history)
{
    GArray *seqs = g_array_new(FALSE, FALSE, sizeof(gint64));
    gint64 base = history_base_seq(history);
    g_array_append_val(seqs, base);
    for (gint64 seq = base + 1; seq <= history_last_seq(history); seq++) {
        const Entry *entry = history_entry(history, seq);
        if (entry->kind == ENTRY_DRAW && entry->state == ENTRY_DONE)
            g_array_append_val(seqs, seq);
    }
    return seqs;
}

GPtrArray *history_samples(History *history, guint n)
{
    g_autoptr(GArray) seqs = seqs_that_stand(history);
    GPtrArray *boards = g_ptr_array_new_with_free_func((GDestroyNotify)board_free);
    guint span = seqs->len - 1, steps = MIN(span, n - 1);
    for (guint i = 0; i < steps; i++)
        g_ptr_array_add(boards, history_board_at(history, g_array_index(seqs, gint64, i * span / steps)));
    g_ptr_array_add(boards, board_copy(history_board(history)));
    return boards;
}
