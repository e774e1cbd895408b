// SPDX-License-Identifier: MIT
/* The board itself: clearing, how it looks, what is kept by name, what is sent beside the picture. */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/resolve.h"
#include "lib/board/run.h"
#include "lib/command/replies.h"
#include "lib/command/words.h"

void run_clear(Run *run, const Command *command)
{
    if (run->failed) {
        run_fail(run, command,
                 lang_pick(run->lang, "前面有没看懂的，所以没有清空", "not cleared, since something before it failed"));
        return;
    }
    guint n = board_count(run_board(run));
    if (run_board(run)->objects->len == 0) {
        run_reply(run, lang_pick(run->lang, "画板本来就是空的。先来一个：画圆",
                                 "The board is empty already. Try: draw a circle"));
        return;
    }
    if (!run_gather(run, action_clear())) {
        run_fail(run, command, lang_pick(run->lang, "没能清空", "could not clear"));
        return;
    }
    g_autofree char *objects = describe_count(n, run->lang);
    g_autofree char *part = g_strdup_printf(SAY(run, "清空了画板（%s）", "cleared the board (%s)"), objects);
    g_autofree char *brief = g_strdup_printf(SAY(run, "清空 %s", "clear of %s"), objects);
    run_tell(run, "", part, brief);
    run->done++;
}

void run_show(Run *run, const Command *command)
{
    (void)command;
    run_flush(run);
    g_autofree char *objects = describe_count(board_count(history_board(run->history)), run->lang);
    g_autofree char *page = run_page_words(run);
    g_autofree char *caption = g_strdup_printf(run->lang == LANG_EN ? "The board%s after step %" G_GINT64_FORMAT ": %s"
                                                                    : "画板%s，到第%" G_GINT64_FORMAT "笔：%s",
                                               page, history_last_seq(run->history), objects);
    run_caption(run, caption);
    rights_tell(run);
    run->done++;
}

/* --- settings --------------------------------------------------------------------------------- */

static void set_view(Run *run, const Command *command, Action *action, const char *told)
{
    if (!run_gather(run, action)) {
        run_fail(run, command, SAY(run, "这样设置不了", "That cannot be set"));
        return;
    }
    run_tell(run, "", told, told);
    run->done++;
}

void run_background(Run *run, const Command *command)
{
    if (command->picture) {
        run_backdrop(run, command);
        return;
    }
    Action *action = action_new(ACTION_VIEW, NULL);
    action->views = VIEW_BACKGROUND;
    if (run_board(run)->backdrop != NULL) /* which would hide the colour */
        action->views |= VIEW_BACKDROP;
    action->background = command->color != 0 ? command->color : COLOR_RGB(255, 255, 255);
    g_autofree char *color = color_name(action->background, run->lang);
    g_autofree char *told = g_strdup_printf(SAY(run, "背景改成%s", "made the background %s"), color);
    set_view(run, command, action, told);
}

void run_grid(Run *run, const Command *command)
{
    Action *action = action_new(ACTION_VIEW, NULL);
    action->views = VIEW_GRID;
    action->grid = !command->off;
    set_view(run, command, action,
             command->off ? SAY(run, "关掉了网格", "hid the grid")
                          : SAY(run, "打开了网格，可以说 B3 这样的格子", "showed the grid; cells like B3 are places"));
}

void run_numbers(Run *run, const Command *command)
{
    if (!command->on && !command->off) {
        run_show(run, command);
        run->outcome->numbers = TRUE;
        return;
    }
    Action *action = action_new(ACTION_VIEW, NULL);
    action->views = VIEW_NUMBERS;
    action->numbers = command->on;
    set_view(run, command, action,
             command->on ? SAY(run, "打开了编号", "showed the numbers") : SAY(run, "关掉了编号", "hid the numbers"));
}

void run_scope(Run *run, const Command *command)
{
    if (run_board(run)->undo_all == command->on) {
        run_reply(run, command->on ? SAY(run, "撤销范围本来就是全部", "Everybody may undo everybody's steps already")
                                   : SAY(run, "撤销范围本来就是我的：各撤各的",
                                         "Everybody undoes their own steps only already"));
        run->done++;
        return;
    }
    if (!run->occasion->moderator) {
        run_fail(run, command,
                 SAY(run, "撤销范围要由管理员来设。撤销自己的请发：撤销",
                     "Only a moderator can change who may undo what. To undo your own send: undo"));
        return;
    }
    Action *action = action_new(ACTION_VIEW, NULL);
    action->views = VIEW_UNDO_ALL;
    action->undo_all = command->on;
    set_view(run, command, action,
             command->on
                 ? SAY(run, "撤销范围改成全部：人人可以撤销大家画的", "everybody may undo everybody's steps now")
                 : SAY(run, "撤销范围改成我的：各撤各的", "everybody undoes their own steps only now"));
}

/* --- kept boards ------------------------------------------------------------------------------ */

static char *saved_names(const Run *run)
{
    const GPtrArray *saved = run_board(run)->saved;
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < saved->len; i++)
        g_string_append_printf(out, "%s%s", i > 0 ? SAY(run, "、", ", ") : "",
                               ((const SavedBoard *)saved->pdata[i])->name);
    return g_string_free(out, FALSE);
}

static void list_saved(Run *run)
{
    g_autofree char *names = saved_names(run);
    g_autofree char *line =
        *names == '\0' ? g_strdup(SAY(run, "还没有保存过。例：保存为 初稿", "Nothing is saved yet. E.g. save as draft"))
                       : g_strdup_printf(SAY(run, "已保存：%s。恢复请发：恢复 名字",
                                             "Saved: %s. To bring one back send: restore "
                                             "NAME"),
                                         names);
    run_reply(run, line);
    run->done++;
}

void run_save(Run *run, const Command *command)
{
    if (command->name == NULL) {
        list_saved(run);
        return;
    }
    Action *action = action_new(ACTION_SAVE, NULL);
    action->name = g_strdup(command->name);
    if (!run_gather(run, action)) {
        g_autofree char *names = saved_names(run);
        g_autofree char *why = g_strdup_printf(SAY(run, "已经保存了 %u 个，不能再多。可以用旧名字覆盖：%s",
                                                   "%u boards are saved, no more fit. Reuse a name: %s"),
                                               (guint)LIMIT_SAVED_BOARDS, names);
        run_fail(run, command, why);
        return;
    }
    g_autofree char *told = g_strdup_printf(SAY(run, "保存为“%s”", "saved as \"%s\""), command->name);
    run_tell(run, "", told, told);
    run->done++;
}

void run_restore(Run *run, const Command *command)
{
    const SavedBoard *saved = command->name != NULL ? board_saved(run_board(run), command->name) : NULL;
    if (saved == NULL || run->failed) {
        g_autofree char *names = saved_names(run);
        g_autofree char *why =
            *names == '\0'
                ? g_strdup(SAY(run, "还没有保存过。例：保存为 初稿", "Nothing is saved yet. E.g. save as draft"))
                : g_strdup_printf(SAY(run, "没有保存过「%s」，已保存：%s", "Nothing is saved as \"%s\". Saved: %s"),
                                  command->name != NULL ? command->name : "", names);
        run_fail(run, command,
                 saved != NULL
                     ? SAY(run, "前面有没做成的，所以没有恢复", "not restored, since something before it failed")
                     : why);
        return;
    }
    Action *action = action_new(ACTION_RESTORE, NULL);
    action->name = g_strdup(command->name);
    g_autofree char *objects = describe_count(saved->objects->len, run->lang);
    g_autofree char *told =
        g_strdup_printf(SAY(run, "恢复了“%s”（%s）", "restored \"%s\" (%s)"), command->name, objects);
    run_gather(run, action);
    run_tell(run, "", told, told);
    run->done++;
}

/* --- beside the picture ----------------------------------------------------------------------- */

void run_export(Run *run, const Command *command)
{
    Extra extra = {.format = command->format};
    run_flush(run);
    g_array_append_val(run->outcome->extras, extra);
    run->done++;
}

void run_help(Run *run, const Command *command)
{
    const Extra card = {.help = TRUE, .topic = command->topic};
    if (command->topic != HELP_OVERVIEW) /* which words say well enough */
        g_array_append_val(run->outcome->extras, card);
    g_autofree char *help = reply_help_topic(command->topic, run->lang);
    run_reply(run, help);
    run->done++;
}

/* Where the page is, and its secret, are not the board's to know: who sends the answer adds them. */
void run_link(Run *run, const Command *command)
{
    (void)command;
    run_flush(run);
    run->outcome->link = TRUE;
    run->done++;
}
