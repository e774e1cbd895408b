// SPDX-License-Identifier: MIT
/*
 * Lots. Chance comes in from outside; what it brought is the answer, which is kept with the message before anybody is
 * told, so that it never changes afterwards.
 */
#include "lib/base/limits.h"
#include "lib/board/people.h"
#include "lib/board/run.h"

static guint32 draw(const Run *run, guint32 below)
{
    const Surroundings *around = run->occasion->around;
    return around->random(below, around->data);
}

/** `n` of `names` by lot, in the order they were drawn: "乙、丙". */
static char *draw_names(const Run *run, const GPtrArray *names, guint n)
{
    g_autoptr(GPtrArray) left = g_ptr_array_new();
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < names->len; i++)
        g_ptr_array_add(left, names->pdata[i]);
    for (guint i = 0; i < n && left->len > 0; i++) {
        const char *name = g_ptr_array_steal_index(left, draw(run, left->len));
        g_string_append_printf(out, "%s%s", i > 0 ? SAY(run, "、", ", ") : "", name);
    }
    return g_string_free(out, FALSE);
}

static void answer(Run *run, const char *text)
{
    run_reply(run, text);
    run->outcome->aloud = TRUE;
    run->done++;
}

static void pick_items(Run *run, const Command *command)
{
    g_autofree char *names = draw_names(run, command->items, command->count);
    g_autofree char *line =
        g_strdup_printf(SAY(run, "抽到了：%s（%u 个里抽 %u 个）", "Picked: %s (%u things, %u picked)"), names,
                        command->items->len, command->count);
    answer(run, line);
}

/** Everybody who was heard there, who asks included; borrowed names. */
static GPtrArray *names_of(const Run *run)
{
    const Surroundings *around = run->occasion->around;
    const GPtrArray *people = around->people != NULL ? around->people(around->data) : NULL;
    GPtrArray *names = g_ptr_array_new();
    if (!people_have(people, run->author->id))
        g_ptr_array_add(names, (gpointer)run->author->name);
    for (guint i = 0; people != NULL && i < people->len; i++)
        g_ptr_array_add(names, ((const Person *)people->pdata[i])->name);
    return names;
}

static void pick_people(Run *run, const Command *command)
{
    g_autoptr(GPtrArray) names = names_of(run);
    if (names->len < 2 || names->len < command->count) {
        g_autofree char *why = g_strdup_printf(
            SAY(run, "在这里说过话、画过画的只有 %u 人，抽不了。可以写名字，例：随机选一个：甲、乙、丙",
                "Only %u of you have spoken or drawn here: too few. Name them, e.g. pick one: Ann, Bob, Cy"),
            names->len);
        run_fail(run, command, why);
        return;
    }
    g_autofree char *drawn = draw_names(run, names, command->count);
    g_autofree char *line = g_strdup_printf(
        SAY(run, "抽到了：%s（在这里说过话、画过画的 %u 人里）", "Picked: %s (of %u who have spoken or drawn here)"),
        drawn, names->len);
    answer(run, line);
}

static void throw_dice(Run *run, const Command *command)
{
    static const char *const faces[] = {"⚀", "⚁", "⚂", "⚃", "⚄", "⚅"};
    GString *out = g_string_new(SAY(run, "🎲 掷出了 ", "🎲 Rolled "));
    guint sum = 0;
    for (guint i = 0; i < command->count; i++) {
        guint eyes = draw(run, 6) + 1;
        sum += eyes;
        g_string_append_printf(out, "%s%s %u", i > 0 ? SAY(run, "、", ", ") : "", faces[eyes - 1], eyes);
    }
    if (command->count > 1)
        g_string_append_printf(out, SAY(run, "，一共 %u", "; %u in all"), sum);
    answer(run, out->str);
    g_string_free(out, TRUE);
}

void run_pick(Run *run, const Command *command)
{
    const Surroundings *around = run->occasion->around;
    if (around == NULL || around->random == NULL) {
        run_fail(run, command, SAY(run, "这里不能抽签，请在群里发", "There are no lots here; send it in the chat"));
        return;
    }
    switch (command->pick_kind) {
    case PICK_DICE:
        throw_dice(run, command);
        break;
    case PICK_COIN:
        answer(run, draw(run, 2) == 0 ? SAY(run, "🪙 正面", "🪙 Heads") : SAY(run, "🪙 反面", "🪙 Tails"));
        break;
    case PICK_PEOPLE:
        pick_people(run, command);
        break;
    default:
        pick_items(run, command);
        break;
    }
}
