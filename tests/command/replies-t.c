// SPDX-License-Identifier: MIT
/* What replies and help tell people to send is understood when they send it. */
#include <stdio.h>
#include <string.h>

#include <glib.h>

#include "lib/command/replies.h"
#include "tests/command/reading.h"

static guint checked, failed;

static void check_example(const char *example)
{
    g_autofree char *text = g_strstrip(g_strdup(example));
    g_autofree char *reading = reading_line(text);
    checked++;
    if (strstr(reading, "! ") != NULL) {
        failed++;
        printf("# %s  =>  %s\n", text, reading);
    }
}

/** Check what stands between a mark and the end of its sentence. */
static void check_behind(const char *text, const char *mark, const char *end)
{
    for (const char *at = strstr(text, mark); at != NULL; at = strstr(at, mark)) {
        at += strlen(mark);
        g_autofree char *line = g_strndup(at, strcspn(at, "\n"));
        char *stop = strstr(line, end);
        if (stop != NULL)
            *stop = '\0';
        g_auto(GStrv) examples = g_strsplit(line, " / ", -1);
        for (char **example = examples; *example != NULL; example++)
            check_example(*example);
    }
}

static void check_text(const char *text)
{
    static const char *const marks_zh[] = {"例：", "请发：", "更多：", "请看："};
    static const char *const marks_en[] = {"E.g. ", "send: ", "More: ", "see: "};
    for (gsize i = 0; i < G_N_ELEMENTS(marks_zh); i++)
        check_behind(text, marks_zh[i], "。");
    for (gsize i = 0; i < G_N_ELEMENTS(marks_en); i++)
        check_behind(text, marks_en[i], ". ");
}

static void finish(guint test, const char *what)
{
    printf("%s %u - %s: %u examples are understood\n", failed == 0 && checked > 0 ? "ok" : "not ok", test, what,
           checked);
    checked = failed = 0;
}

static void check_refusals(Lang lang)
{
    for (guint later = 0; later < LATERS; later++) {
        for (Refusal refusal = REFUSE_NOTHING + 1; refusal < REFUSE_REASONS; refusal++) {
            g_autoptr(Command) command = command_new(COMMAND_ERROR);
            command_refuse(command, refusal, "x");
            command->later = (Later)later;
            g_autofree char *reply = reply_refused(command, lang);
            check_text(reply);
        }
    }
}

int main(void)
{
    puts("1..6");
    for (Lang lang = LANG_ZH; lang <= LANG_EN; lang++) {
        guint first = lang == LANG_ZH ? 1 : 4;
        check_text(reply_help(lang));
        finish(first, "the short help");
        for (HelpTopic topic = HELP_OVERVIEW + 1; topic < HELP_TOPICS; topic++) {
            g_autofree char *help = reply_help_topic(topic, lang);
            check_text(help);
        }
        finish(first + 1, "help on topics");
        check_refusals(lang);
        finish(first + 2, "replies to what is refused");
    }
    return 0;
}
