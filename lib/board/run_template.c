// SPDX-License-Identifier: MIT
/* Boards to draw on. Each is one entry and one group; what is put in its places is found by cell, day or column. */
#include "lib/base/clock.h"
#include "lib/base/limits.h"
#include "lib/board/run.h"
#include "lib/board/template.h"

static const char *const columns_zh[] = {"待办", "进行中", "完成"};
static const char *const columns_en[] = {"To do", "Doing", "Done"};

static GPtrArray *columns_of(const Run *run, const Command *command)
{
    GPtrArray *columns = g_ptr_array_new();
    for (guint i = 0; i < command->items->len; i++)
        g_ptr_array_add(columns, command->items->pdata[i]);
    for (gsize i = 0; columns->len < G_N_ELEMENTS(columns_zh) && command->items->len == 0; i++)
        g_ptr_array_add(columns, (gpointer)SAY(run, columns_zh[i], columns_en[i]));
    return columns;
}

/** Names that are there already would mean two columns each. */
static const char *column_there(const Board *board, const GPtrArray *columns)
{
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        for (guint j = 0; object->name != NULL && j < columns->len; j++) {
            if (g_ascii_strcasecmp(object->name, columns->pdata[j]) == 0)
                return columns->pdata[j];
        }
    }
    return NULL;
}

static char *put_kanban(Run *run, const Command *command, Template *t, guint *first)
{
    g_autoptr(GPtrArray) columns = columns_of(run, command);
    const char *there = column_there(run_board(run), columns);
    if (there != NULL) {
        g_autofree char *why = g_strdup_printf(
            SAY(run, "这一页已经有「%s」了，什么都没动。请换个名字，或者：新建一页",
                "\"%s\" is on this page already; nothing changed. Take another name, or send: new page"),
            there);
        run_fail(run, command, why);
        return NULL;
    }
    template_kanban(t, columns, run->lang);
    if (!template_put(run, command, t, first))
        return NULL;
    const char *column = columns->pdata[columns->len > 2 ? 1 : 0], *last = columns->pdata[columns->len - 1];
    return g_strdup_printf(
        SAY(run, "看板。例：在 %s 里加便利贴“修登录” / 把“修登录”移到 %s",
            "a kanban board. Try: sticky note \"fix login\" in \"%s\" / move \"fix login\" to \"%s\""),
        column, last);
}

/** The month that is meant at a moment; `today` is the day of it, or 0 when it is another month. */
static void month_meant(const Command *command, gint64 now_ms, guint *year, guint *month, guint *today)
{
    g_autoptr(GDateTime) now = clock_china(now_ms);
    guint this_year = now != NULL ? (guint)g_date_time_get_year(now) : 1970;
    guint this_month = now != NULL ? (guint)g_date_time_get_month(now) : 1;
    guint months = this_year * 12 + this_month - 1 + (guint)command->month_shift;
    *year = command->month != 0 && command->year != 0 ? command->year : command->month != 0 ? this_year : months / 12;
    *month = command->month != 0 ? command->month : months % 12 + 1;
    *today = now != NULL && *year == this_year && *month == this_month ? (guint)g_date_time_get_day_of_month(now) : 0;
}

static char *put_calendar(Run *run, const Command *command, Template *t, guint *first)
{
    guint year, month, today;
    month_meant(command, run->occasion->now_ms, &year, &month, &today);
    template_calendar(t, year, month, today, run->lang);
    if (!template_put(run, command, t, first))
        return NULL;
    g_autofree char *what = template_month_name(year, month, run->lang);
    return g_strdup_printf(SAY(run, "日历 %s。例：%u月24日 写“开会” / %u月1日 画星星",
                               "a calendar of %s. Try: %u/24 write \"party\" / star on %u/1"),
                           what, month, month);
}

static char *put_game(Run *run, const Command *command, Template *t, guint *first)
{
    template_game(t, run->lang);
    if (!template_put(run, command, t, first))
        return NULL;
    return g_strdup(SAY(run, "井字棋。例：B2 打叉 / A1 画圈", "noughts and crosses. Try: cross at B2 / circle at A1"));
}

void run_template(Run *run, const Command *command)
{
    static char *(*const put[TEMPLATES])(Run *, const Command *, Template *, guint *) = {put_kanban, put_calendar,
                                                                                         put_game};
    static const char *const zh[TEMPLATES] = {"看板", "日历", "井字棋"};
    static const char *const en[TEMPLATES] = {"a kanban board", "a calendar", "noughts and crosses"};
    guint first = 0, kind = command->template_kind;
    g_auto(Template) t = {0};
    g_autofree char *told = put[kind](run, command, &t, &first);
    if (told == NULL)
        return;
    run_tell(run, SAY(run, "画了 ", "drew "), told, SAY(run, zh[kind], en[kind]));
    run->shapes++;
    run->done++;
}
