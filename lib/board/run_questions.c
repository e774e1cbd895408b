// SPDX-License-Identifier: MIT
/* Questions about the board that are answered in words: what is there, who drew it, what happened. */
#include <string.h>

#include "lib/board/apply.h"
#include "lib/board/looks.h"
#include "lib/board/resolve.h"
#include "lib/board/run.h"
#include "lib/command/words.h"

/** Objects that a list names one by one; of more only the kinds are counted. */
#define LISTED 20
/** Kinds that are counted; the rest is summed up. */
#define COUNTED 12
/** Entries of a history when nobody says how many, and at most. */
#define HISTORY_LINES 10
#define HISTORY_MOST 30

/* --- what is there ---------------------------------------------------------------------------- */

static char *object_line(const Object *object, Lang lang)
{
    g_autofree char *what = describe_numbered(object, 1, lang);
    Anchor part = looks_part(object_middle(object));
    g_autofree char *place = word_name(word_row(WORD_ANCHOR, (gint32)part), lang);
    g_autofree char *name =
        object->name != NULL ? g_strdup_printf(lang == LANG_EN ? " called %s" : "，叫%s", object->name) : g_strdup("");
    if (object->from != 0 && object->to != 0)
        return g_strdup_printf(lang == LANG_EN ? "%s from #%u to #%u%s" : "%s，从 %u号 到 %u号%s", what, object->from,
                               object->to, name);
    return g_strdup_printf(lang == LANG_EN ? "%s, %s%s" : "%s，在%s%s", what, place, name);
}

static void list_each(Run *run, const GArray *ids)
{
    for (guint i = 0; i < ids->len; i++) {
        g_autofree char *line = object_line(board_find(run_board(run), g_array_index(ids, guint, i)), run->lang);
        run_reply(run, line);
    }
}

/** "12 个红圆、3 个方块…" in the order they were first drawn. */
static void count_kinds(Run *run, const GArray *ids)
{
    g_autoptr(GHashTable) counts = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    g_autoptr(GPtrArray) order = g_ptr_array_new();
    for (guint i = 0; i < ids->len; i++) {
        char *what = describe_object(board_find(run_board(run), g_array_index(ids, guint, i)), run->lang);
        guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, what));
        if (n == 0)
            g_ptr_array_add(order, what);
        gboolean fresh = g_hash_table_insert(counts, what, GUINT_TO_POINTER(n + 1));
        (void)fresh; /* a second name was freed by the table */
    }
    g_autoptr(GString) line = g_string_new(NULL);
    for (guint i = 0; i < order->len && i < COUNTED; i++) {
        guint n = GPOINTER_TO_UINT(g_hash_table_lookup(counts, order->pdata[i]));
        g_string_append_printf(line, run->lang == LANG_EN ? "%s%u × %s" : "%s%u 个%s",
                               i > 0 ? SAY(run, "、", ", ") : "", n, (const char *)order->pdata[i]);
    }
    if (order->len > COUNTED)
        g_string_append(line, "…");
    run_reply(run, line->str);
}

/** 有几个圆: those that are asked for, or why there are none. */
static void list_some(Run *run, const Command *command)
{
    g_autofree char *why = NULL;
    Pointer pointer = run_pointer(run, command);
    g_autoptr(GArray) ids = refer_all(&pointer, command->targets, &why);
    if (why != NULL) {
        run_reply(run, why);
        return;
    }
    const Ref *ref = command->targets->pdata[0];
    g_autofree char *head =
        g_strdup_printf(run->lang == LANG_EN ? "%u × %s on the board:" : "画板上有 %u 个%s：", ids->len, ref->words);
    run_reply(run, head);
    if (ids->len <= LISTED)
        list_each(run, ids);
    else
        count_kinds(run, ids);
}

void run_list(Run *run, const Command *command)
{
    run_flush(run);
    g_autoptr(GArray) ids = refer_everything(run_board(run));
    run->done++;
    if (ids->len > 0 && command->targets->len > 0) {
        list_some(run, command);
        return;
    }
    if (ids->len == 0) {
        g_autofree char *empty = refer_empty(run->lang);
        run_reply(run, empty);
        return;
    }
    g_autofree char *objects = describe_count(ids->len, run->lang);
    g_autofree char *head = g_strdup_printf(SAY(run, "画板上有 %s：", "%s on the board:"), objects);
    run_reply(run, head);
    if (ids->len <= LISTED)
        list_each(run, ids);
    else
        count_kinds(run, ids);
}

/* --- who -------------------------------------------------------------------------------------- */

/** "3 分钟前": no clock on the wall is known here, only how long ago it was. */
static char *ago(const Run *run, gint64 time_ms)
{
    gint64 minutes = MAX(0, run->occasion->now_ms - time_ms) / 60000;
    if (minutes < 1)
        return g_strdup(SAY(run, "刚才", "just now"));
    if (minutes < 60)
        return g_strdup_printf(SAY(run, "%d 分钟前", "%d min ago"), (int)minutes);
    if (minutes < 48 * 60)
        return g_strdup_printf(SAY(run, "%d 小时前", "%d h ago"), (int)(minutes / 60));
    return g_strdup_printf(SAY(run, "%d 天前", "%d days ago"), (int)(minutes / 60 / 24));
}

static const char *state_words(const Run *run, const Entry *entry)
{
    return entry->state == ENTRY_DONE ? "" : SAY(run, "（已撤销）", " (undone)");
}

/** What an entry did, as its caption said it: the summary of a drawing leaves the verb out. */
static char *deed(const Run *run, const Entry *entry)
{
    const char *summary = entry->summary != NULL ? entry->summary : "";
    const Action *first = entry->actions->len > 0 ? entry->actions->pdata[0] : NULL;
    gboolean bare = first != NULL && first->kind == ACTION_ADD && (g_ascii_isdigit(*summary) || *summary == '#');
    return g_strconcat(bare ? SAY(run, "画了 ", "drew ") : "", summary, NULL);
}

static char *entry_line(const Run *run, const Entry *entry)
{
    g_autofree char *what = deed(run, entry);
    return g_strdup_printf(run->lang == LANG_EN ? "Step %" G_GINT64_FORMAT ", %s: %s%s"
                                                : "第%" G_GINT64_FORMAT "笔 %s：%s%s",
                           entry->seq, entry->author_name, what, state_words(run, entry));
}

static const Entry *entry_that_added(const History *history, guint id)
{
    for (gint64 seq = history_last_seq(history); seq > history_base_seq(history); seq--) {
        const Entry *entry = history_entry(history, seq);
        for (guint i = 0; entry->kind == ENTRY_DRAW && i < entry->actions->len; i++) {
            const Action *action = entry->actions->pdata[i];
            if (action->kind == ACTION_ADD && action->object->id == id)
                return entry;
        }
    }
    return NULL;
}

static void who_object(Run *run, const Object *object)
{
    g_autofree char *what = describe_numbered(object, 1, run->lang);
    const Entry *entry = entry_that_added(run->history, object->id);
    g_autofree char *line = NULL;
    if (entry != NULL) {
        g_autofree char *when = ago(run, entry->time_ms);
        line = g_strdup_printf(run->lang == LANG_EN ? "%s was drawn by %s (step %" G_GINT64_FORMAT ", %s)"
                                                    : "%s 是 %s 画的（第%" G_GINT64_FORMAT "笔，%s）",
                               what, entry->author_name, entry->seq, when);
    } else if (object->author_name != NULL) {
        line = g_strdup_printf(SAY(run, "%s 是 %s 画的，很久以前", "%s was drawn by %s, long ago"), what,
                               object->author_name);
    } else {
        line = g_strdup_printf(SAY(run, "%s 是谁画的已经查不到了", "Nobody knows any more who drew %s"), what);
    }
    run_reply(run, line);
}

static void who_entry(Run *run, const Command *command)
{
    const Entry *entry = history_entry(run->history, command->number);
    g_autofree char *line = NULL;
    if (entry == NULL) {
        line = g_strdup_printf(
            SAY(run, "没有第%u笔。看历史请发：历史", "There is no step %u. For the history send: history"),
            command->number);
        run_fail(run, command, line);
        return;
    }
    g_autofree char *what = entry_line(run, entry);
    g_autofree char *when = ago(run, entry->time_ms);
    line = g_strdup_printf(SAY(run, "%s，%s", "%s, %s"), what, when);
    run_reply(run, line);
    run->done++;
}

/** One number that is not on the board any more, but that somebody once drew. */
static gboolean who_gone(Run *run, const Command *command)
{
    const Ref *ref = command->targets->len == 1 ? command->targets->pdata[0] : NULL;
    if (ref == NULL || ref->kind != REF_NUMBERS || ref->numbers->len != 1)
        return FALSE;
    guint id = g_array_index(ref->numbers, guint, 0);
    const Entry *entry = board_find(run_board(run), id) == NULL ? entry_that_added(run->history, id) : NULL;
    if (entry == NULL)
        return FALSE;
    g_autofree char *what = entry_line(run, entry);
    g_autofree char *line =
        g_strdup_printf(SAY(run, "%u号 现在不在画板上。%s", "#%u is not on the board now. %s"), id, what);
    run_reply(run, line);
    run->done++;
    return TRUE;
}

void run_who(Run *run, const Command *command)
{
    char *why = NULL;
    run_flush(run);
    if (command->number > 0) {
        who_entry(run, command);
        return;
    }
    if (who_gone(run, command))
        return;
    Pointer pointer = run_pointer(run, command);
    g_autoptr(GArray) ids = refer_all(&pointer, command->targets, &why);
    if (why != NULL) {
        run_fail(run, command, why);
        g_free(why);
        return;
    }
    for (guint i = 0; i < ids->len && i < LISTED; i++)
        who_object(run, board_find(pointer.board, g_array_index(ids, guint, i)));
    run->done++;
}

/* --- what happened ---------------------------------------------------------------------------- */

void run_history(Run *run, const Command *command)
{
    run_flush(run);
    guint wanted = command->steps > 0 ? MIN(command->steps, HISTORY_MOST) : HISTORY_LINES;
    gint64 last = history_last_seq(run->history), first = MAX(history_base_seq(run->history) + 1, last + 1 - wanted);
    run->done++;
    if (first > last) {
        run_reply(run, SAY(run, "还没有历史。先来一个：画圆", "Nothing has happened yet. Try: draw a circle"));
        return;
    }
    for (gint64 seq = last; seq >= first; seq--) {
        g_autofree char *line = entry_line(run, history_entry(run->history, seq));
        run_reply(run, line);
    }
    if (first > 1 && command->steps != 0 && last - first + 1 < (gint64)command->steps) {
        g_autofree char *rest = g_strdup_printf(
            run->lang == LANG_EN ? "%" G_GINT64_FORMAT " more before, too many for "
                                   "one answer. For one of them send: who did step 9"
                                 : "之前还有 %" G_GINT64_FORMAT " 笔，一次列不完。看其中一笔请发：谁画的第9笔",
            first - 1);
        run_reply(run, rest);
    }
}
