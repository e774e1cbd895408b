// SPDX-License-Identifier: MIT
#include "lib/board/run.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/takeback.h"

/** Parts of a caption that are told one by one; the rest is counted. */
#define TOLD_PARTS 4

static void add_line(GString *text, const char *line)
{
    if (text->len > 0)
        g_string_append_c(text, '\n');
    g_string_append(text, line);
}

char *run_page_words(const Run *run)
{
    const Board *board = run_board(run);
    if (board->pages->len < 2)
        return g_strdup("");
    return g_strdup_printf(SAY(run, "（第%u页）", " on page %u"), board->page);
}

void run_add_entry(Run *run, Entry *entry, const char *told)
{
    g_autoptr(GError) error = NULL;
    if (!history_append(run->history, entry, &error)) {
        run->failed = TRUE;
        add_line(run->replies, lang_pick(run->lang, "画板放不下了，这次什么都没动。清空请发：清空",
                                         "The board is full; nothing changed. To clear it send: clear"));
        return;
    }
    gint64 seq = history_last_seq(run->history);
    g_array_append_val(run->outcome->entries, seq);
    g_autofree char *page = run_page_words(run);
    g_autofree char *caption = g_strdup_printf(run->lang == LANG_EN ? "Step %" G_GINT64_FORMAT "%s, %s: %s"
                                                                    : "第%" G_GINT64_FORMAT "笔%s %s：%s",
                                               seq, page, run->author->name, told);
    add_line(run->captions, caption);
    run->outcome->picture = TRUE;
}

Entry *run_new_entry(const Run *run, EntryKind kind)
{
    return entry_new(kind, run->author->id, run->author->name, run->occasion->message_id, run->occasion->now_ms);
}

const Board *run_board(const Run *run)
{
    return run->board != NULL ? run->board : history_board(run->history);
}

void run_flush(Run *run)
{
    Entry *entry = g_steal_pointer(&run->pending);
    if (entry == NULL)
        return;
    g_clear_pointer(&run->board, board_free);
    if (run->parts > TOLD_PARTS)
        g_string_append_printf(run->drawn, run->lang == LANG_EN ? " … %u in all" : "…共 %u 个", run->shapes);
    if (run->parts > TOLD_PARTS)
        g_string_append(run->brief, "…");
    entry->summary = g_strdup(run->brief->str);
    run->parts = run->shapes = 0;
    run->verb = NULL;
    run_add_entry(run, entry, run->drawn->str);
    g_string_truncate(run->drawn, 0);
    g_string_truncate(run->brief, 0);
}

static void add_part(GString *text, Lang lang, const char *part)
{
    if (text->len > 0)
        g_string_append(text, lang_pick(lang, "；", "; "));
    g_string_append(text, part);
}

void run_tell(Run *run, const char *verb, const char *part, const char *brief)
{
    if (run->parts++ >= TOLD_PARTS)
        return;
    g_autofree char *told = g_strconcat(g_strcmp0(verb, run->verb) != 0 ? verb : "", part, NULL);
    run->verb = verb;
    add_part(run->drawn, run->lang, told);
    add_part(run->brief, run->lang, brief);
}

void run_caption(Run *run, const char *line)
{
    add_line(run->captions, line);
    run->outcome->picture = TRUE;
}

void run_reply(Run *run, const char *line)
{
    add_line(run->replies, line);
}

void run_sign(const Run *run, Object *object)
{
    object->author_id = g_strdup(run->author->id);
    object->author_name = g_strdup(run->author->name);
}

Pointer run_pointer(const Run *run, const Command *command)
{
    return (Pointer){.board = run_board(run),
                     .history = run->history,
                     .pending = run->pending,
                     .author_id = run->author->id,
                     .quoted_seq = takeback_quoted(run->history, run->occasion),
                     .quoted_lost = run->occasion->quoted_lost,
                     .lang = run->lang,
                     .source = command->source};
}

Mark run_mark(const Run *run)
{
    return (Mark){.board = run->board != NULL ? board_copy(run->board) : NULL,
                  .actions = run->pending != NULL ? run->pending->actions->len : 0};
}

void run_keep(Mark *mark)
{
    g_clear_pointer(&mark->board, board_free);
}

void run_roll_back(Run *run, Mark *mark)
{
    board_free(run->board);
    run->board = g_steal_pointer(&mark->board);
    if (run->pending != NULL)
        g_ptr_array_set_size(run->pending->actions, (gint)mark->actions);
    if (run->pending != NULL && mark->actions == 0)
        g_clear_pointer(&run->pending, entry_free);
}

/** Things that are given the same one after the other are one action. */
static void keep_action(Entry *entry, Action *action)
{
    Action *last = entry->actions->len > 0 ? entry->actions->pdata[entry->actions->len - 1] : NULL;
    if (last == NULL || !action_sets_same(last, action)) {
        g_ptr_array_add(entry->actions, action);
        return;
    }
    g_array_append_vals(last->ids, action->ids->data, action->ids->len);
    action_free(action);
}

gboolean run_gather(Run *run, Action *action)
{
    return run_gather_on(run, action, run_board(run)->page);
}

gboolean run_gather_on(Run *run, Action *action, guint page)
{
    if (run->board == NULL)
        run->board = board_copy(history_board(run->history));
    action->on = page;
    g_autoptr(GError) error = NULL;
    if (!board_apply(run->board, action, &error)) {
        action_free(action);
        return FALSE;
    }
    if (run->pending == NULL)
        run->pending = run_new_entry(run, ENTRY_DRAW);
    keep_action(run->pending, action);
    return TRUE;
}

void run_fail(Run *run, const Command *command, const char *why)
{
    run->failed = run->lost = TRUE;
    if (g_strcmp0(run->why, why) == 0)
        return; /* parts that were joined share their reason */
    g_free(run->why);
    run->why = g_strdup(why);
    if (!run->commands) {
        add_line(run->replies, why);
        return;
    }
    g_autofree char *line = g_strdup_printf(run->lang == LANG_EN ? "Part %u: %s" : "第 %u 句：%s", command->line, why);
    add_line(run->replies, line);
}
