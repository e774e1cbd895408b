// SPDX-License-Identifier: MIT
/* Help cards show only what works: every example is understood, and what has a picture draws something that fits. */
#include "lib/board/helpcard.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/interpret.h"
#include "lib/board/people.h"

/** Of whoever has spoken there, two. */
static const GPtrArray *two_people(gpointer data)
{
    return data;
}

static const GPtrArray *no_timers(gpointer data)
{
    (void)data;
    static GPtrArray none;
    return &none;
}

static guint32 first(guint32 below, gpointer data)
{
    (void)below;
    (void)data;
    return 0;
}

static Surroundings around = {.people = two_people, .timers = no_timers, .random = first};
static const Occasion occasion = {.message_id = "m", .author = {"a", "A"}, .now_ms = 1700000000000, .around = &around};

/** Nothing of the message is refused, by the words or by the board. */
static void assert_understood(History *history, const char *text)
{
    g_autoptr(Message) message = message_parse(text);
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        if (command->op == COMMAND_ERROR)
            g_error("\"%s\" is refused: %s", text, refusal_name(command->refusal));
    }
    g_autoptr(Outcome) outcome = interpret_message(history, text, &occasion);
    if (!outcome->picture && outcome->extras->len == 0 && outcome->reply == NULL)
        g_error("\"%s\" does nothing", text);
}

static void test_examples(void)
{
    for (HelpTopic topic = 0; topic < HELP_TOPICS; topic++) {
        gsize n = 0;
        const HelpExample *examples = help_examples(topic, &n);
        g_assert_cmpuint(n, >=, 4);
        g_assert_cmpuint(n, <=, HELP_EXAMPLES);
        for (gsize i = 0; i < n; i++) {
            for (Lang lang = LANG_ZH; lang <= LANG_EN; lang++) {
                g_autoptr(History) history = history_new(NULL, 0);
                if (examples[i].before[lang] != NULL)
                    assert_understood(history, examples[i].before[lang]);
                gint64 before = history_last_seq(history);
                assert_understood(history, examples[i].say[lang]);
                if (examples[i].means[lang] == NULL && history_last_seq(history) == before)
                    g_error("\"%s\" changes nothing", examples[i].say[lang]);
            }
        }
    }
}

/** Nothing leaves the card, and every object can be stored and painted. */
static void test_cards(void)
{
    for (HelpTopic topic = 0; topic < HELP_TOPICS; topic++) {
        for (Lang lang = LANG_ZH; lang <= LANG_EN; lang++) {
            g_autoptr(Board) card = help_card(topic, lang);
            g_autoptr(GError) error = NULL;
            g_assert_cmpuint(card->objects->len, >, 6);
            for (guint i = 0; i < card->objects->len; i++) {
                const Object *object = card->objects->pdata[i];
                g_assert_true(object_check(object, &error));
                g_assert_no_error(error);
                Rect r = object_bounds(object);
                g_assert_cmpfloat(r.x0, >=, 0);
                g_assert_cmpfloat(r.y0, >=, 0);
                g_assert_cmpfloat(r.x1, <=, BOARD_WIDTH);
                g_assert_cmpfloat(r.y1, <=, BOARD_HEIGHT);
            }
        }
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_autoptr(GPtrArray) people = people_new();
    people_add(people, "a", "A");
    people_add(people, "b", "B");
    around.data = people;
    g_test_add_func("/helpcard/examples-work", test_examples);
    g_test_add_func("/helpcard/fits", test_cards);
    return g_test_run();
}
