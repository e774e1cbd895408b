// SPDX-License-Identifier: MIT
/* Timers are only wished for here, like sessions: whoever carries messages keeps and tells them (worker/timers.c). */
#include <string.h>

#include "lib/base/clock.h"
#include "lib/base/limits.h"
#include "lib/board/run.h"

/** Told this much later, the time it was due is told, too. */
#define LATE_MS 60000

void timer_free(Timer *timer)
{
    if (timer == NULL)
        return;
    g_free(timer->name);
    g_free(timer->owner_id);
    g_free(timer->owner_name);
    g_free(timer);
}

static void add_span(GString *out, gint64 n, const char *zh, const char *en, Lang lang)
{
    if (n == 0)
        return;
    if (lang == LANG_EN)
        g_string_append_printf(out, "%s%" G_GINT64_FORMAT " %s%s", out->len > 0 ? " " : "", n, en, n == 1 ? "" : "s");
    else
        g_string_append_printf(out, "%" G_GINT64_FORMAT "%s", n, zh);
}

char *timer_span(gint64 ms, Lang lang)
{
    gint64 seconds = (ms + 500) / 1000;
    GString *out = g_string_new(NULL);
    add_span(out, seconds / 3600, "小时", "hour", lang);
    add_span(out, seconds / 60 % 60, "分钟", "minute", lang);
    add_span(out, seconds % 60, "秒", "second", lang);
    if (out->len == 0)
        g_string_append(out, lang_pick(lang, "0秒", "0 seconds"));
    return g_string_free(out, FALSE);
}

/** "10:35", with seconds when the span has any. */
static char *time_words(gint64 ms, gint64 span_ms)
{
    g_autoptr(GDateTime) time = clock_china(ms);
    return time != NULL ? g_date_time_format(time, span_ms % 60000 != 0 ? "%H:%M:%S" : "%H:%M") : g_strdup("?");
}

/** "：站会", or nothing. */
static char *name_words(const Timer *timer, Lang lang)
{
    return timer->name != NULL ? g_strconcat(lang_pick(lang, "：", ": "), timer->name, NULL) : g_strdup("");
}

char *timer_over(const Timer *timer, gint64 now_ms, Lang lang)
{
    g_autofree char *span = timer_span(timer->duration_ms, lang), *name = name_words(timer, lang);
    g_autofree char *due = time_words(timer->due_ms, timer->duration_ms);
    if (now_ms - timer->due_ms < LATE_MS)
        return g_strconcat("⏰ ", span, lang_pick(lang, "到了", " over"), name, NULL);
    return g_strconcat("⏰ ", span, lang_pick(lang, "到了", " over"), name, lang_pick(lang, "（是 ", " (it was at "),
                       due, lang_pick(lang, " 到的，现在才说，抱歉）", "; sorry for telling late)"), NULL);
}

/* --- what runs -------------------------------------------------------------------------------- */

static const GPtrArray *running(const Run *run)
{
    const Surroundings *around = run->occasion->around;
    return around != NULL && around->timers != NULL ? around->timers(around->data) : NULL;
}

static gboolean is_stopped(const Run *run, guint number)
{
    for (guint i = 0; i < run->outcome->stopped->len; i++) {
        if (g_array_index(run->outcome->stopped, guint, i) == number)
            return TRUE;
    }
    return FALSE;
}

/** Those that will run when the message is over; borrowed. */
static GPtrArray *all_timers(const Run *run, const GPtrArray *known)
{
    GPtrArray *all = g_ptr_array_new();
    for (guint i = 0; i < known->len; i++) {
        Timer *timer = known->pdata[i];
        if (!is_stopped(run, timer->number))
            g_ptr_array_add(all, timer);
    }
    for (guint i = 0; i < run->outcome->timers->len; i++)
        g_ptr_array_add(all, run->outcome->timers->pdata[i]);
    return all;
}

static Timer *timer_of(const GPtrArray *timers, guint number)
{
    for (guint i = 0; i < timers->len; i++) {
        Timer *timer = timers->pdata[i];
        if (timer->number == number)
            return timer;
    }
    return NULL;
}

static char *timer_line(const Run *run, const Timer *timer)
{
    gint64 left = MAX(0, timer->due_ms - run->occasion->now_ms);
    g_autofree char *name = name_words(timer, run->lang), *rest = timer_span(left, run->lang);
    g_autofree char *due = time_words(timer->due_ms, timer->duration_ms);
    return g_strdup_printf(SAY(run, "计时器 %u%s：%s 到，还有 %s（%s）", "timer %u%s: until %s, %s left (%s)"),
                           timer->number, name, due, rest, timer->owner_name);
}

static void list(Run *run, const GPtrArray *timers)
{
    if (timers->len == 0)
        run_reply(run, SAY(run, "没有在计时。例：计时 5分钟", "No timer is running. Try: timer 5 minutes"));
    for (guint i = 0; i < timers->len; i++) {
        g_autofree char *line = timer_line(run, timers->pdata[i]);
        run_reply(run, line);
    }
    run->done++;
}

/* --- deeds ------------------------------------------------------------------------------------ */

static void start(Run *run, const Command *command, const GPtrArray *timers)
{
    if (timers->len >= LIMIT_TIMERS) {
        g_autofree char *why =
            g_strdup_printf(SAY(run, "最多同时计时 %d 个，这次没有开始。看有哪些请发：计时器；停掉一个请发：取消计时 1",
                                "At most %d timers at once; this one was not started. To see them send: "
                                "timers; to stop one: cancel timer 1"),
                            LIMIT_TIMERS);
        run_fail(run, command, why);
        return;
    }
    Timer *timer = g_new0(Timer, 1);
    timer->number = 1;
    while (timer_of(timers, timer->number) != NULL)
        timer->number++;
    timer->name = g_strdup(command->name);
    timer->duration_ms = command->duration_ms;
    timer->due_ms = run->occasion->now_ms + command->duration_ms;
    timer->owner_id = g_strdup(run->author->id);
    timer->owner_name = g_strdup(run->author->name);
    g_ptr_array_add(run->outcome->timers, timer);
    run->outcome->aloud = TRUE;
    g_autofree char *span = timer_span(timer->duration_ms, run->lang), *name = name_words(timer, run->lang);
    g_autofree char *due = time_words(timer->due_ms, timer->duration_ms);
    g_autofree char *line = g_strdup_printf(SAY(run, "开始计时 %s%s，到 %s。取消请发：取消计时 %u",
                                                "Timing %s%s, until %s. To stop it send: cancel timer %u"),
                                            span, name, due, timer->number);
    run_reply(run, line);
    run->done++;
}

static gboolean may_stop(const Run *run, const Timer *timer)
{
    return run->occasion->moderator || strcmp(timer->owner_id, run->author->id) == 0;
}

/** The one that is meant; else NULL, and *why says what to type. */
static Timer *timer_meant(const Run *run, const Command *command, const GPtrArray *timers, char **why)
{
    Timer *only = command->number > 0 ? timer_of(timers, command->number) : NULL;
    guint mine = 0;
    for (guint i = 0; command->number == 0 && i < timers->len; i++) {
        if (!may_stop(run, timers->pdata[i]))
            continue;
        only = timers->pdata[i];
        mine++;
    }
    if (timers->len == 0 || (command->number > 0 && only == NULL))
        *why = g_strdup(SAY(run, "没有这个计时器，什么都没动。看有哪些请发：计时器",
                            "There is no such timer; nothing changed. To see them send: timers"));
    else if (mine > 1)
        *why = g_strdup(SAY(run, "你有几个计时器，取消哪个？看编号请发：计时器。例：取消计时 1",
                            "You have several timers: which one? For their numbers send: timers. Try: cancel timer 1"));
    else if (only == NULL || !may_stop(run, only))
        *why = g_strdup(SAY(run, "计时器由开始的人或管理员取消，什么都没动。看是谁的请发：计时器",
                            "Whoever started a timer stops it, or a moderator; nothing changed. To see whose they are "
                            "send: timers"));
    return *why == NULL ? only : NULL;
}

/** Those of this very message never ran. */
static void stop(Run *run, const Command *command, const GPtrArray *timers)
{
    g_autofree char *why = NULL;
    Timer *timer = timer_meant(run, command, timers, &why);
    if (timer == NULL) {
        run_fail(run, command, why);
        return;
    }
    g_autofree char *name = name_words(timer, run->lang);
    g_autofree char *line = g_strdup_printf(SAY(run, "取消了计时器 %u%s", "Stopped timer %u%s"), timer->number, name);
    guint number = timer->number;
    if (!g_ptr_array_remove(run->outcome->timers, timer))
        g_array_append_val(run->outcome->stopped, number);
    run->outcome->aloud = TRUE;
    run_reply(run, line);
    run->done++;
}

void run_timer(Run *run, const Command *command)
{
    const GPtrArray *known = running(run);
    if (known == NULL) {
        run_fail(run, command, SAY(run, "这里不能计时，请在群里发", "There are no timers here; send it in the chat"));
        return;
    }
    g_autoptr(GPtrArray) timers = all_timers(run, known);
    switch (command->timer_deed) {
    case TIMER_LIST:
        list(run, timers);
        break;
    case TIMER_CANCEL:
        stop(run, command, timers);
        break;
    default:
        start(run, command, timers);
        break;
    }
}
