// SPDX-License-Identifier: MIT
/* Undo and redo, and what they did to others' work. */
#include "lib/board/run.h"
#include "lib/board/takeback.h"

/** Others' entries that are named one by one. */
#define NAMED 3

static gboolean is_flipped(const GArray *seqs, gint64 seq)
{
    for (guint i = 0; i < seqs->len; i++) {
        if (g_array_index(seqs, gint64, i) == seq)
            return TRUE;
    }
    return FALSE;
}

/** Whether an entry changes something that is on one board and not on the other. */
static gboolean works_only_on(const Entry *entry, const Board *with, const Board *without)
{
    for (guint i = 0; i < entry->actions->len; i++) {
        const Action *action = entry->actions->pdata[i];
        for (guint j = 0; j < action->ids->len; j++) {
            guint id = g_array_index(action->ids, guint, j);
            if (board_find(with, id) != NULL && board_find(without, id) == NULL)
                return TRUE;
        }
        const Object *added = action->kind == ACTION_ADD ? board_find(without, action->object->id) : NULL;
        const Object *there = added != NULL ? board_find(with, added->id) : NULL;
        if (there != NULL && added->hidden && !there->hidden) /* a connector that lost an end */
            return TRUE;
    }
    return FALSE;
}

static gint64 oldest_of(const GArray *seqs)
{
    gint64 oldest = G_MAXINT64;
    for (guint i = 0; i < seqs->len; i++)
        oldest = MIN(oldest, g_array_index(seqs, gint64, i));
    return oldest;
}

/**
 * "李四 的第5笔（把 1号 红圆 改成蓝）": entries that have no effect any more, or have it again. They were built on what
 * is flipped, so they came after it.
 */
static char *name_touched(Run *run, const GArray *seqs, const Board *with, const Board *without)
{
    GString *out = g_string_new(NULL);
    guint n = 0;
    for (gint64 seq = oldest_of(seqs) + 1; seq < history_last_seq(run->history); seq++) {
        const Entry *entry = history_entry(run->history, seq);
        if (entry->kind != ENTRY_DRAW || entry->state != ENTRY_DONE || is_flipped(seqs, seq) ||
            g_str_equal(entry->author_id, run->author->id) || !works_only_on(entry, with, without))
            continue;
        if (n++ >= NAMED)
            continue;
        g_string_append_printf(out,
                               run->lang == LANG_EN ? "%sstep %" G_GINT64_FORMAT " by %s (%s)"
                                                    : "%s第%" G_GINT64_FORMAT "笔 %s 的（%s）",
                               out->len > 0 ? SAY(run, "、", ", ") : "", seq, entry->author_name, entry->summary);
    }
    if (n > NAMED)
        g_string_append(out, "…");
    return g_string_free(out, FALSE);
}

static void tell_touched(Run *run, const GArray *seqs, const Board *before, const Board *after)
{
    g_autofree char *lost = name_touched(run, seqs, before, after);
    g_autofree char *gained = name_touched(run, seqs, after, before);
    g_autofree char *lost_line = g_strconcat(SAY(run, "同时失效：", "Also without effect now: "), lost, NULL);
    g_autofree char *gained_line = g_strconcat(SAY(run, "重新生效：", "In effect again: "), gained, NULL);
    if (*lost != '\0')
        run_caption(run, lost_line);
    if (*gained != '\0')
        run_caption(run, gained_line);
}

void run_takeback(Run *run, const Command *command)
{
    g_autofree char *why = NULL;
    run_flush(run);
    Asker asker = {.history = run->history, .occasion = run->occasion, .lang = run->lang};
    g_autoptr(GArray) seqs = takeback_choose(&asker, command, &why);
    if (why != NULL) {
        run_fail(run, command, why);
        return;
    }
    g_autoptr(Board) before = board_copy(history_board(run->history));
    Entry *entry = run_new_entry(run, command->op == COMMAND_UNDO ? ENTRY_UNDO : ENTRY_REDO);
    g_array_append_vals(entry->flips, seqs->data, seqs->len);
    entry->summary = takeback_words(&asker, command, seqs);
    guint entries = run->outcome->entries->len;
    run_add_entry(run, entry, entry->summary);
    if (run->outcome->entries->len > entries)
        tell_touched(run, seqs, before, history_board(run->history));
    run->done++;
}
