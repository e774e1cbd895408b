// SPDX-License-Identifier: MIT
/*
 * Everyone takes back their own, and of others only a clear: it hits everybody, so everybody may bring the
 * board back for a while.
 */
#include "lib/board/takeback.h"

#include <string.h>

#include "lib/base/limits.h"

/** Entries that are named one by one; the rest is counted. */
#define TOLD_ENTRIES 4
/** How long a clear can be undone by everybody: long enough to notice, short enough not to reopen old boards. */
#define CLEAR_OPEN_MS (10 * 60 * 1000)

typedef struct {
    const History *history;
    const char *author_id;
    Lang lang;
} Asker;

static gboolean is_mine(const Asker *asker, const Entry *entry)
{
    return strcmp(entry->author_id, asker->author_id) == 0;
}

static gboolean has_action(const Entry *entry, ActionKind kind, guint id)
{
    for (guint i = 0; entry->kind == ENTRY_DRAW && i < entry->actions->len; i++) {
        const Action *action = entry->actions->pdata[i];
        if (action->kind == kind && (kind != ACTION_ADD || action->object->id == id))
            return TRUE;
    }
    return FALSE;
}

/** The newest drawing entry that stands, of anyone; NULL when there is none. */
static const Entry *newest_done(const Asker *asker)
{
    for (gint64 seq = history_last_seq(asker->history); seq > history_base_seq(asker->history); seq--) {
        const Entry *entry = history_entry(asker->history, seq);
        if (entry->kind == ENTRY_DRAW && entry->state == ENTRY_DONE)
            return entry;
    }
    return NULL;
}

static char *nothing_to_undo(const Asker *asker)
{
    const Entry *last = newest_done(asker);
    if (last == NULL)
        return g_strdup(lang_pick(asker->lang, "没有可撤销的，板上还没有图形。先来一个：画圆",
                                  "Nothing to undo: the board is empty. Try: draw a circle"));
    return g_strdup_printf(asker->lang == LANG_EN ? "Nothing of yours to undo. Last was step %" G_GINT64_FORMAT
                                                    " by %s (%s); only they can undo it"
                                                  : "你没有可撤销的。最后是第%" G_GINT64_FORMAT
                                                    "笔 %s（%s），请本人来撤销",
                           last->seq, last->author_name, last->summary);
}

static gboolean drew_since_undo(const Asker *asker)
{
    for (gint64 seq = history_last_seq(asker->history); seq > history_base_seq(asker->history); seq--) {
        const Entry *entry = history_entry(asker->history, seq);
        if (entry->state == ENTRY_GONE && is_mine(asker, entry))
            return TRUE;
    }
    return FALSE;
}

static char *nothing_to_redo(const Asker *asker)
{
    if (drew_since_undo(asker))
        return g_strdup(lang_pick(asker->lang, "不能重做：撤销之后你又画了新的",
                                  "Nothing to redo: you drew something new after the undo"));
    return g_strdup(lang_pick(asker->lang, "没有可重做的：你没有撤销过。撤销请发：撤销",
                              "Nothing to redo: you have not undone anything. To undo send: undo"));
}

/** The newest clear that stands: of anyone while it is fresh, else the author's own; NULL when there is none. */
static const Entry *find_clear(const Asker *asker, gint64 now_ms)
{
    for (gint64 seq = history_last_seq(asker->history); seq > history_base_seq(asker->history); seq--) {
        const Entry *entry = history_entry(asker->history, seq);
        gboolean mine = is_mine(asker, entry) || now_ms - entry->time_ms <= CLEAR_OPEN_MS;
        if (mine && entry->state == ENTRY_DONE && has_action(entry, ACTION_CLEAR, 0))
            return entry;
    }
    return NULL;
}

/** The entry that drew an object, done or not; NULL when it is too long ago or never was. */
static const Entry *find_object(const Asker *asker, guint id)
{
    for (gint64 seq = history_last_seq(asker->history); seq > history_base_seq(asker->history); seq--) {
        const Entry *entry = history_entry(asker->history, seq);
        if (has_action(entry, ACTION_ADD, id))
            return entry;
    }
    return NULL;
}

static const Entry *find_target(const Asker *asker, const Command *command, gint64 now_ms)
{
    const Entry *entry = NULL;
    if (command->target == UNDO_CLEAR)
        return find_clear(asker, now_ms);
    if (command->target == UNDO_OBJECT)
        entry = find_object(asker, command->number);
    else
        entry = history_entry(asker->history, command->number);
    gboolean reached = entry != NULL && entry->seq > history_last_seq(asker->history) - LIMIT_UNDO_DEPTH;
    return reached && entry->kind == ENTRY_DRAW ? entry : NULL;
}

static char *no_target(const Asker *asker, const Command *command)
{
    if (command->target == UNDO_CLEAR)
        return g_strdup(lang_pick(asker->lang, "没有可撤销的清空。撤销自己的上一笔请发：撤销",
                                  "There is no clear to undo. To undo your own last step send: undo"));
    if (command->target == UNDO_OBJECT)
        return g_strdup_printf(asker->lang == LANG_EN ? "There is no #%u to undo. To see the board send: show"
                                                      : "没有可撤销的 %u号。看画板请发：看看",
                               command->number);
    return g_strdup_printf(asker->lang == LANG_EN
                               ? "Step %u drew nothing that can be undone. To see the board send: show"
                               : "第%u笔没有可撤销的。看画板请发：看看",
                           command->number);
}

/** Why one entry may not be undone; NULL when it may. */
static char *refuse_target(const Asker *asker, const Command *command, const Entry *entry)
{
    if (entry == NULL)
        return no_target(asker, command);
    if (entry->state != ENTRY_DONE)
        return g_strdup_printf(asker->lang == LANG_EN ? "Step %" G_GINT64_FORMAT " (%s) is undone already. To bring it "
                                                        "back its author can send: redo"
                                                      : "第%" G_GINT64_FORMAT
                                                        "笔（%s）已经撤销过了。本人要恢复请发：重做",
                               entry->seq, entry->summary);
    if (command->target != UNDO_CLEAR && !is_mine(asker, entry))
        return g_strdup_printf(asker->lang == LANG_EN ? "Step %" G_GINT64_FORMAT
                                                        " (%s) is by %s; please ask them to undo it"
                                                      : "第%" G_GINT64_FORMAT "笔（%s）是 %s 画的，请本人来撤销",
                               entry->seq, entry->summary, entry->author_name);
    return NULL;
}

GArray *takeback_choose(const History *history, const Command *command, const char *author_id, gint64 now_ms, Lang lang,
                        char **why)
{
    Asker asker = {history, author_id, lang};
    gboolean undo = command->op == COMMAND_UNDO;
    if (undo && command->target != UNDO_STEPS) {
        GArray *one = g_array_new(FALSE, FALSE, sizeof(gint64));
        const Entry *entry = find_target(&asker, command, now_ms);
        *why = refuse_target(&asker, command, entry);
        if (*why == NULL)
            g_array_append_val(one, entry->seq);
        return one;
    }
    guint wanted = command->steps > 0 ? command->steps : LIMIT_UNDO_DEPTH;
    GArray *seqs = undo ? history_undoable(history, author_id, wanted) : history_redoable(history, author_id, wanted);
    if (seqs->len == 0)
        *why = undo ? nothing_to_undo(&asker) : nothing_to_redo(&asker);
    return seqs;
}

char *takeback_words(const History *history, const Command *command, const GArray *seqs, Lang lang)
{
    GString *out = g_string_new(command->op == COMMAND_UNDO ? lang_pick(lang, "撤销了", "undid ")
                                                            : lang_pick(lang, "重做了", "redid "));
    for (guint i = 0; i < seqs->len && i < TOLD_ENTRIES; i++) {
        const Entry *entry = history_entry(history, g_array_index(seqs, gint64, i));
        if (i > 0)
            g_string_append(out, lang_pick(lang, "、", ", "));
        g_string_append_printf(out,
                               lang == LANG_EN ? "step %" G_GINT64_FORMAT " (%s)" : "第%" G_GINT64_FORMAT "笔（%s）",
                               entry->seq, entry->summary);
    }
    if (seqs->len > TOLD_ENTRIES)
        g_string_append_printf(out, lang == LANG_EN ? " … %u in all" : "…共 %u 笔", seqs->len);
    if (command->target == UNDO_STEPS && command->steps > seqs->len)
        g_string_append_printf(out, lang == LANG_EN ? "; that is all you had (%u)" : "；一共只有 %u 笔", seqs->len);
    return g_string_free(out, FALSE);
}
