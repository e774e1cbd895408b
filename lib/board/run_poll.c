// SPDX-License-Identifier: MIT
/*
 * Votes. Asking is drawing: a chart, and the vote itself. A voice is an entry of its own, which the one who said it can
 * take back; it needs no right to draw. Everybody sees who said what: it is in the captions, the history and the
 * result.
 */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/resolve.h"
#include "lib/board/run.h"
#include "lib/board/template.h"

/** After this long anybody may end a vote: who asked may be gone. */
#define ABANDONED_MS (24 * 3600 * 1000LL)
/** Names told for a choice; of more only the number is. */
#define NAMED 5

static const char *question_of(const Run *run, const Poll *poll)
{
    return poll->question != NULL ? poll->question : SAY(run, "投票", "Vote");
}

static const char *choice_of(const Poll *poll, guint choice)
{
    return poll->choices->pdata[choice - 1];
}

/** "1 面、2 饭、3 饺子" */
static char *choices_words(const Run *run, const Poll *poll)
{
    GString *out = g_string_new(NULL);
    for (guint i = 1; i <= poll->choices->len; i++)
        g_string_append_printf(out, "%s%u %s", i > 1 ? SAY(run, "、", ", ") : "", i, choice_of(poll, i));
    return g_string_free(out, FALSE);
}

/* --- asking ----------------------------------------------------------------------------------- */

static Poll *poll_asked(const Run *run, const Command *command)
{
    Poll *poll = poll_new();
    poll->number = group_number(run->history, command->line);
    poll->question = g_strdup(command->name);
    for (guint i = 0; i < command->items->len; i++)
        g_ptr_array_add(poll->choices, g_strdup(command->items->pdata[i]));
    poll->owner_id = g_strdup(run->author->id);
    poll->owner_name = g_strdup(run->author->name);
    poll->opened_ms = run->occasion->now_ms;
    poll->page = run_board(run)->page;
    return poll;
}

static void ask(Run *run, const Command *command)
{
    const Poll *before = run_board(run)->poll;
    if (before != NULL && before->open) {
        g_autofree char *why = g_strdup_printf(SAY(run, "「%s」还在投票，什么都没动。先发：结束投票",
                                                   "\"%s\" is being voted on; nothing changed. First send: end vote"),
                                               question_of(run, before));
        run_fail(run, command, why);
        return;
    }
    g_autoptr(Poll) poll = poll_asked(run, command);
    g_auto(Template) t = {0};
    guint index = 0, first = 0;
    template_poll(&t, poll, &index, run->lang);
    if (!template_put(run, command, &t, &first))
        return;
    poll->first = first + index;
    Action *action = action_new(ACTION_POLL, NULL);
    action->poll = poll_ref(poll);
    run_gather(run, action);
    g_autofree char *choices = choices_words(run, poll);
    g_autofree char *told = g_strdup_printf(SAY(run, "发起投票「%s」：%s。发：投 1", "asks \"%s\": %s. Send: vote 1"),
                                            question_of(run, poll), choices);
    run_tell(run, "", told, SAY(run, "发起投票", "a vote"));
    run->outcome->aloud = TRUE;
    run->done++;
}

/* --- voices ----------------------------------------------------------------------------------- */

static gboolean same_words(const char *a, const char *b)
{
    g_autofree char *x = g_utf8_casefold(a, -1), *y = g_utf8_casefold(b, -1);
    return strcmp(x, y) == 0;
}

/** 0: it is none of them. */
static guint choice_meant(const Poll *poll, const Command *command)
{
    for (guint i = 1; i <= poll->choices->len && command->text != NULL; i++) {
        if (same_words(choice_of(poll, i), command->text))
            return i;
    }
    return command->number <= poll->choices->len ? command->number : 0;
}

static void refuse_voice(Run *run, const Command *command, const Poll *poll)
{
    g_autofree char *choices = choices_words(run, poll);
    g_autofree char *why = g_strdup_printf(SAY(run, "没有这个选项，没有算。选项：%s。例：投 1",
                                               "There is no such choice; it did not count. Choices: "
                                               "%s. Try: vote 1"),
                                           choices);
    run_fail(run, command, why);
}

static void vote(Run *run, const Command *command, const Poll *poll)
{
    if (run->occasion->guest) { /* one voice each: of guests nobody knows who is who */
        run_fail(run, command,
                 SAY(run, "访客不能投票，没有算。请在群里发，例：投 1",
                     "Guests have no vote; it did not count. Send it in the chat, e.g. vote 1"));
        return;
    }
    guint choice = choice_meant(poll, command);
    const Voice *before = poll_voice(poll, run->author->id);
    if (choice == 0) {
        refuse_voice(run, command, poll);
        return;
    }
    if (before == NULL && poll->voices->len >= LIMIT_VOICES) {
        run_fail(run, command, SAY(run, "投票的人已经太多，没有算", "Too many have voted already; it did not count"));
        return;
    }
    if (before != NULL && before->choice == choice) {
        g_autofree char *same = g_strdup_printf(SAY(run, "你已经投了 %s，改投请发：投 1",
                                                    "You voted %s already; to change "
                                                    "it send: vote 1"),
                                                choice_of(poll, choice));
        run_reply(run, same);
        run->done++;
        return;
    }
    g_autofree char *told = before != NULL
                                ? g_strdup_printf(SAY(run, "改投 %s（原来是 %s）", "votes %s now (it was %s)"),
                                                  choice_of(poll, choice), choice_of(poll, before->choice))
                                : g_strdup_printf(SAY(run, "投给 %s", "votes %s"), choice_of(poll, choice));
    Action *action = action_new(ACTION_VOICE, NULL);
    action->other = poll->number;
    action->choice = choice;
    action->person = g_strdup(run->author->id);
    action->name = g_strdup(run->author->name);
    run_gather_on(run, action, poll->page);
    run_tell(run, "", told, told);
    run->done++;
}

/* --- the result ------------------------------------------------------------------------------- */

static char *names_for(const Run *run, const Poll *poll, guint choice)
{
    GString *out = g_string_new(NULL);
    guint n = 0;
    for (guint i = 0; i < poll->voices->len; i++) {
        const Voice *voice = poll->voices->pdata[i];
        if (voice->choice != choice || ++n > NAMED)
            continue;
        g_string_append_printf(out, "%s%s", out->len > 0 ? SAY(run, "、", ", ") : "", voice->name);
    }
    if (n > NAMED)
        g_string_append(out, SAY(run, " 等", " and others"));
    return g_string_free(out, FALSE);
}

static void result(Run *run, const Poll *poll)
{
    g_autofree char *head = g_strdup_printf(
        SAY(run, "「%s」%s，%u 人投了票：", "\"%s\" %s; %u voted:"), question_of(run, poll),
        poll->open ? SAY(run, "正在投票", "is being voted on") : SAY(run, "已经结束", "is over"), poll->voices->len);
    run_reply(run, head);
    for (guint i = 1; i <= poll->choices->len; i++) {
        guint n = poll_count(poll, i);
        g_autofree char *names = names_for(run, poll, i);
        g_autofree char *line =
            g_strdup_printf(SAY(run, "%u %s：%u 票%s%s%s", "%u %s: %u%s%s%s"), i, choice_of(poll, i), n,
                            n > 0 ? SAY(run, "（", " (") : "", names, n > 0 ? SAY(run, "）", ")") : "");
        run_reply(run, line);
    }
    run->done++;
}

/** "饺子，3 票"; of several alike all. */
static char *winners(const Run *run, const Poll *poll)
{
    guint most = 0;
    GString *out = g_string_new(NULL);
    for (guint i = 1; i <= poll->choices->len; i++)
        most = MAX(most, poll_count(poll, i));
    for (guint i = 1; i <= poll->choices->len && most > 0; i++) {
        if (poll_count(poll, i) == most)
            g_string_append_printf(out, "%s%s", out->len > 0 ? SAY(run, "、", ", ") : "", choice_of(poll, i));
    }
    if (most == 0)
        g_string_append(out, SAY(run, "没有人投", "nobody voted"));
    else
        g_string_append_printf(out, SAY(run, "，%u 票", ", %u"), most);
    return g_string_free(out, FALSE);
}

/* --- the end ---------------------------------------------------------------------------------- */

/** Give one object of the chart other words or another colour. */
static void change_one(Run *run, const Poll *poll, guint id, const char *text, Color fill)
{
    g_autoptr(GArray) ids = g_array_new(FALSE, FALSE, sizeof(guint));
    g_array_append_val(ids, id);
    Action *set = action_new(ACTION_SET, ids);
    set->fields = text != NULL ? FIELD_TEXT : FIELD_FILL | FIELD_STROKE;
    set->object->text = g_strdup(text);
    set->object->fill = set->object->stroke = fill;
    run_gather_on(run, set, poll->page);
}

/** Bars of those that have not won turn pale. */
static void mark_winners(Run *run, const Poll *poll)
{
    guint most = 0;
    for (guint i = 1; i <= poll->choices->len; i++)
        most = MAX(most, poll_count(poll, i));
    for (guint i = 1; i <= poll->choices->len; i++) {
        if (poll_count(poll, i) < most)
            change_one(run, poll, poll_object(poll, i, POLL_BAR), NULL, COLOR_RGB(0xb8, 0xc0, 0xcc));
    }
}

static gboolean may_end(const Run *run, const Poll *poll)
{
    return run->occasion->moderator || strcmp(poll->owner_id, run->author->id) == 0 ||
           run->occasion->now_ms - poll->opened_ms > ABANDONED_MS;
}

static void end(Run *run, const Command *command, const Poll *open)
{
    if (!may_end(run, open)) {
        g_autofree char *why = g_strdup_printf(SAY(run, "投票由 %s 或管理员结束，什么都没动。看结果请发：投票结果",
                                                   "%s ends this vote, or a moderator; nothing changed. To see how it "
                                                   "stands send: vote result"),
                                               open->owner_name);
        run_fail(run, command, why);
        return;
    }
    g_autoptr(Poll) poll = poll_ref((Poll *)open);
    Action *action = action_new(ACTION_CLOSE, NULL);
    action->other = poll->number;
    run_gather_on(run, action, poll->page);
    g_autofree char *won = winners(run, poll);
    g_autofree char *over = g_strdup_printf(SAY(run, "投票结束：%s", "The vote is over: %s"), won);
    change_one(run, poll, poll->first - 2, over, COLOR_NONE);
    mark_winners(run, poll);
    g_autofree char *told =
        g_strdup_printf(SAY(run, "结束投票「%s」：%s", "ends the vote \"%s\": %s"), question_of(run, poll), won);
    run_tell(run, "", told, SAY(run, "结束投票", "the end of the vote"));
    run->outcome->aloud = TRUE;
    run->done++;
}

void run_poll(Run *run, const Command *command)
{
    const Poll *poll = run_board(run)->poll;
    gboolean result_asked = command->poll_deed == POLL_RESULT;
    if (command->poll_deed == POLL_OPEN) {
        ask(run, command);
    } else if (poll == NULL || (!poll->open && !result_asked)) {
        run_fail(run, command,
                 SAY(run, "现在没有投票。例：投票 午饭吃什么：面、饭、饺子",
                     "Nothing is being voted on. Try: vote \"Lunch?\" noodles, rice, dumplings"));
    } else if (result_asked) {
        result(run, poll);
    } else if (run->occasion->archived) {
        g_autofree char *why = interpret_barred(run_board(run), run->occasion, run->lang);
        run_fail(run, command, why);
    } else if (command->poll_deed == POLL_END) {
        end(run, command, poll);
    } else {
        vote(run, command, poll);
    }
}
