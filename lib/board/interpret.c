// SPDX-License-Identifier: MIT
/*
 * message ──parse──▶ commands ──▶ changes gather in one entry; undo and redo are entries of their own, in order
 *
 * Each family of commands has a file of its own, run_*.c; what they share is in run.h.
 */
#include "lib/board/interpret.h"

#include "lib/board/naming.h"
#include "lib/board/run.h"
#include "lib/command/replies.h"

typedef void Runner(Run *run, const Command *command);

static void run_error(Run *run, const Command *command)
{
    g_autofree char *why = reply_refused(command, run->lang);
    if (command->refusal == REFUSE_NEGATED)
        run->negated = TRUE;
    else
        run_fail(run, command, why);
}

static Runner *const runners[COMMAND_OPS] = {
    [COMMAND_DRAW] = run_draw,
    [COMMAND_EDIT] = run_edit,
    [COMMAND_COPY] = run_copy,
    [COMMAND_DELETE] = run_delete,
    [COMMAND_ORDER] = run_order,
    [COMMAND_ALIGN] = run_align,
    [COMMAND_DISTRIBUTE] = run_distribute,
    [COMMAND_ARRANGE] = run_arrange,
    [COMMAND_GROUP] = run_group,
    [COMMAND_UNGROUP] = run_ungroup,
    [COMMAND_CONNECT] = run_connect,
    [COMMAND_DISCONNECT] = run_disconnect,
    [COMMAND_SWAP] = run_swap,
    [COMMAND_SWAP_COLORS] = run_swap_colors,
    [COMMAND_AGAIN] = run_again,
    [COMMAND_UNDO] = run_takeback,
    [COMMAND_REDO] = run_takeback,
    [COMMAND_CLEAR] = run_clear,
    [COMMAND_BACKGROUND] = run_background,
    [COMMAND_GRID] = run_grid,
    [COMMAND_NUMBERS] = run_numbers,
    [COMMAND_SHOW] = run_show,
    [COMMAND_LIST] = run_list,
    [COMMAND_WHO] = run_who,
    [COMMAND_HISTORY] = run_history,
    [COMMAND_SAVE] = run_save,
    [COMMAND_RESTORE] = run_restore,
    [COMMAND_EXPORT] = run_export,
    [COMMAND_LINK] = run_link,
    [COMMAND_HELP] = run_help,
    [COMMAND_PAGE] = run_page,
    [COMMAND_SCOPE] = run_scope,
    [COMMAND_LOCK] = run_lock,
    [COMMAND_ALLOW] = run_allow,
    [COMMAND_SESSION] = run_session,
    [COMMAND_TEMPLATE] = run_template,
    [COMMAND_TIMER] = run_timer,
    [COMMAND_POLL] = run_poll,
    [COMMAND_PICK] = run_pick,
    [COMMAND_CONVERSATION] = run_conversation,
    [COMMAND_ERROR] = run_error,
};

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

/** Words about a picture that is not there could change another thing. */
static gboolean misses_picture(const Run *run, const Command *command)
{
    gboolean drawing = command->op == COMMAND_DRAW && command->shape != DRAW_IMAGE;
    return run->pictures_missing && !drawing && command->op != COMMAND_ERROR;
}

/** "Thicken the furry line and make it brown": what "it" is was not found. */
static char *lost_it(const Run *run, const Command *command)
{
    if (!run->lost || !command_is_about_it(command))
        return NULL;
    return g_strdup(lang_pick(run->lang, "前一句没做成，不知道这里指的是哪个。请说出是哪个，例：把1号变红",
                              "What came before was not done, so I don't know which one is meant. Say which, e.g. "
                              "make #1 red"));
}

static void run_command(Run *run, const Command *command)
{
    if (misses_picture(run, command))
        return;
    g_autofree char *why = rights_refuse(run, command);
    if (why == NULL)
        why = lost_it(run, command);
    run->lost = FALSE;
    if (why != NULL)
        run_fail(run, command, why);
    else
        runners[command->op](run, command);
    run->lost = run->lost && command->op != COMMAND_ERROR; /* which the reader answers for what follows it, too */
}

Outcome *interpret_parsed(History *history, const Message *message, const Occasion *occasion)
{
    Outcome *outcome = g_new0(Outcome, 1);
    outcome->lang = message->lang;
    outcome->entries = g_array_new(FALSE, FALSE, sizeof(gint64));
    outcome->extras = g_array_new(FALSE, FALSE, sizeof(Extra));
    outcome->timers = g_ptr_array_new_with_free_func((GDestroyNotify)timer_free);
    outcome->stopped = g_array_new(FALSE, FALSE, sizeof(guint));
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
    run_tell_failures(&run);
    for (guint i = 0; i < message->commands->len; i++)
        run_command(&run, message->commands->pdata[i]);
    run_flush(&run);
    outcome->reply = finish_reply(&run);
    outcome->failed = run.failed;
    outcome->caption = run.captions->len > 0 ? g_strdup(run.captions->str) : NULL;
    board_free(run.board);
    g_string_free(run.drawn, TRUE);
    g_string_free(run.brief, TRUE);
    g_string_free(run.replies, TRUE);
    g_string_free(run.captions, TRUE);
    g_free(run.why);
    return outcome;
}

Outcome *interpret_message(History *history, const char *text, const Occasion *occasion)
{
    guint pictures = occasion->pictures != NULL ? occasion->pictures->len : 0;
    g_autoptr(Message) message = naming_read(history_board(history), text, pictures);
    return interpret_parsed(history, message, occasion);
}

void outcome_free(Outcome *outcome)
{
    if (outcome == NULL)
        return;
    g_array_unref(outcome->entries);
    g_array_unref(outcome->extras);
    session_wish_free(outcome->session);
    g_ptr_array_unref(outcome->timers);
    g_array_unref(outcome->stopped);
    g_free(outcome->name);
    g_free(outcome->caption);
    g_free(outcome->reply);
    g_free(outcome);
}
