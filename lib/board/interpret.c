// SPDX-License-Identifier: MIT
/*
 * message ──parse──▶ commands ──▶ drawings gather in one entry; undo and redo are entries of their own, in order
 *
 * Drawings are tried on a copy of the board first, so that each finds its place among those before it.
 */
#include "lib/board/interpret.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/resolve.h"
#include "lib/board/takeback.h"
#include "lib/command/replies.h"

/** Parts of a caption that are told one by one; the rest is counted. */
#define TOLD_PARTS 4

typedef struct {
    History *history;
    const Occasion *occasion;
    const Author *author;
    Outcome *outcome;
    Lang lang;
    Entry *pending; /**< the drawings gathered so far, or NULL */
    Board *board;   /**< the board with them; NULL when it is the history's */
    GString *drawn; /**< what they are, as the caption tells it */
    GString *brief; /**< the same for the entry, which later captions repeat */
    guint parts, shapes, done;
    gboolean failed;   /**< a command before was refused */
    gboolean commands; /**< more than one */
    GString *replies, *captions;
    gboolean negated; /**< something was not to be done */
    char *why;        /**< the last reason told */
} Run;

static void add_line(GString *text, const char *line)
{
    if (text->len > 0)
        g_string_append_c(text, '\n');
    g_string_append(text, line);
}

/** @param told  for the caption; may be the summary */
static void add_entry(Run *run, Entry *entry, const char *told)
{
    g_autofree char *caption =
        g_strdup_printf(run->lang == LANG_EN ? "Step %" G_GINT64_FORMAT ", %s: %s" : "第%" G_GINT64_FORMAT "笔 %s：%s",
                        history_last_seq(run->history) + 1, run->author->name, told);
    g_autoptr(GError) error = NULL;
    if (!history_append(run->history, entry, &error)) {
        run->failed = TRUE;
        add_line(run->replies, lang_pick(run->lang, "画板放不下了，这次什么都没动。清空请发：清空",
                                         "The board is full; nothing changed. To clear it send: clear"));
        return;
    }
    gint64 seq = history_last_seq(run->history);
    g_array_append_val(run->outcome->entries, seq);
    add_line(run->captions, caption);
    run->outcome->picture = TRUE;
}

static Entry *new_entry(const Run *run, EntryKind kind)
{
    return entry_new(kind, run->author->id, run->author->name, run->occasion->message_id, run->occasion->now_ms);
}

static const Board *current_board(const Run *run)
{
    return run->board != NULL ? run->board : history_board(run->history);
}

/** Append what was gathered: before an undo, and at the end. */
static void flush(Run *run)
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
    add_entry(run, entry, run->drawn->str);
    g_string_truncate(run->drawn, 0);
    g_string_truncate(run->brief, 0);
}

static void add_part(GString *text, Lang lang, const char *part)
{
    if (text->len > 0)
        g_string_append(text, lang_pick(lang, "；", "; "));
    g_string_append(text, part);
}

static void tell(Run *run, const char *part, const char *brief)
{
    if (run->parts++ >= TOLD_PARTS)
        return;
    add_part(run->drawn, run->lang, part);
    add_part(run->brief, run->lang, brief);
}

/** Take an action into the pending entry; FALSE when the board refuses it. */
static gboolean gather(Run *run, Action *action)
{
    if (run->board == NULL)
        run->board = board_copy(history_board(run->history));
    g_autoptr(GError) error = NULL;
    if (!board_apply(run->board, action, &error)) {
        action_free(action);
        return FALSE;
    }
    if (run->pending == NULL)
        run->pending = new_entry(run, ENTRY_DRAW);
    g_ptr_array_add(run->pending->actions, action);
    return TRUE;
}

static void fail(Run *run, const Command *command, const char *why)
{
    run->failed = TRUE;
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

static void run_draw(Run *run, const Command *command)
{
    const Board *before = current_board(run);
    if (before->objects->len + command->count > LIMIT_OBJECTS) {
        fail(run, command,
             lang_pick(run->lang, "画板放不下了。清空请发：清空", "The board is full. To clear it send: clear"));
        return;
    }
    g_autoptr(GPtrArray) objects = resolve_drawing(before, command);
    for (guint i = 0; i < objects->len; i++) {
        Object *object = objects->pdata[i];
        object->id = current_board(run)->next_id;
        if (!gather(run, action_add(object_ref(object)))) {
            fail(run, command, lang_pick(run->lang, "这个图形画不了", "This shape cannot be drawn"));
            return;
        }
    }
    g_autofree char *what = describe_drawn(objects->pdata[0], command, run->lang);
    g_autofree char *part = g_strconcat(lang_pick(run->lang, "画了 ", "drew "), what, NULL);
    g_autofree char *brief = describe_numbered(objects->pdata[0], command->count, run->lang);
    tell(run, run->parts == 0 ? part : what, brief);
    run->shapes += objects->len;
    run->done++;
}

static void run_clear(Run *run, const Command *command)
{
    if (run->failed) {
        fail(run, command,
             lang_pick(run->lang, "前面有没看懂的，所以没有清空", "not cleared, since something before it failed"));
        return;
    }
    guint n = current_board(run)->objects->len;
    if (n == 0) {
        add_line(run->replies, lang_pick(run->lang, "画板本来就是空的。先来一个：画圆",
                                         "The board is empty already. Try: draw a circle"));
        return;
    }
    if (!gather(run, action_clear())) {
        fail(run, command, lang_pick(run->lang, "没能清空", "could not clear"));
        return;
    }
    g_autofree char *part =
        g_strdup_printf(run->lang == LANG_EN ? "cleared the board (%u objects)" : "清空了画板（%u 个图形）", n);
    g_autofree char *brief = g_strdup_printf(run->lang == LANG_EN ? "clear of %u objects" : "清空 %u 个图形", n);
    tell(run, part, brief);
    run->done++;
}

static void run_flip(Run *run, const Command *command)
{
    g_autofree char *why = NULL;
    flush(run);
    g_autoptr(GArray) seqs =
        takeback_choose(run->history, command, run->author->id, run->occasion->now_ms, run->lang, &why);
    if (why != NULL) {
        fail(run, command, why);
        return;
    }
    Entry *entry = new_entry(run, command->op == COMMAND_UNDO ? ENTRY_UNDO : ENTRY_REDO);
    g_array_append_vals(entry->flips, seqs->data, seqs->len);
    entry->summary = takeback_words(run->history, command, seqs, run->lang);
    add_entry(run, entry, entry->summary);
    run->done++;
}

static void run_show(Run *run)
{
    flush(run);
    guint n = history_board(run->history)->objects->len;
    g_autofree char *caption =
        g_strdup_printf(run->lang == LANG_EN ? "The board after step %" G_GINT64_FORMAT ": %u objects"
                                             : "画板，到第%" G_GINT64_FORMAT "笔：%u 个图形",
                        history_last_seq(run->history), n);
    add_line(run->captions, caption);
    run->outcome->picture = TRUE;
    run->done++;
}

static void run_command(Run *run, const Command *command)
{
    g_autofree char *why = NULL;
    switch (command->op) {
    case COMMAND_DRAW:
        run_draw(run, command);
        break;
    case COMMAND_CLEAR:
        run_clear(run, command);
        break;
    case COMMAND_UNDO:
    case COMMAND_REDO:
        run_flip(run, command);
        break;
    case COMMAND_SHOW:
        run_show(run);
        break;
    case COMMAND_HELP:
        add_line(run->replies, reply_help(run->lang));
        run->done++;
        break;
    default:
        why = reply_refused(command, run->lang);
        if (command->refusal == REFUSE_NEGATED)
            run->negated = TRUE;
        else
            fail(run, command, why);
    }
}

/** "已完成 2 句；第 2 句：没看懂…" */
static char *finish_reply(Run *run)
{
    if (run->replies->len == 0 && run->done == 0 && run->negated)
        return g_strdup(lang_pick(run->lang, "好，什么都没动", "All right, nothing changed"));
    if (run->replies->len == 0)
        return NULL;
    if (!run->commands || !run->failed || run->done == 0)
        return g_strdup(run->replies->str);
    return g_strdup_printf(run->lang == LANG_EN ? "Did %u; not the rest.\n%s" : "已完成 %u 句，其余没有做。\n%s",
                           run->done, run->replies->str);
}

Outcome *interpret_message(History *history, const char *text, const Occasion *occasion)
{
    g_autoptr(Message) message = message_parse(text);
    Outcome *outcome = g_new0(Outcome, 1);
    outcome->lang = message->lang;
    outcome->entries = g_array_new(FALSE, FALSE, sizeof(gint64));
    outcome->extras = g_array_new(FALSE, FALSE, sizeof(Extra));
    Run run = {.history = history,
               .occasion = occasion,
               .author = &occasion->author,
               .outcome = outcome,
               .lang = message->lang,
               .drawn = g_string_new(NULL),
               .brief = g_string_new(NULL),
               .replies = g_string_new(NULL),
               .captions = g_string_new(NULL),
               .commands = message->commands->len > 1};
    for (guint i = 0; i < message->commands->len; i++)
        run_command(&run, message->commands->pdata[i]);
    flush(&run);
    outcome->reply = finish_reply(&run);
    outcome->caption = run.captions->len > 0 ? g_strdup(run.captions->str) : NULL;
    board_free(run.board);
    g_string_free(run.drawn, TRUE);
    g_string_free(run.brief, TRUE);
    g_string_free(run.replies, TRUE);
    g_string_free(run.captions, TRUE);
    g_free(run.why);
    return outcome;
}

void outcome_free(Outcome *outcome)
{
    if (outcome == NULL)
        return;
    g_array_unref(outcome->entries);
    g_array_unref(outcome->extras);
    g_free(outcome->caption);
    g_free(outcome->reply);
    g_free(outcome);
}
