// SPDX-License-Identifier: MIT
/*
 *        December 2026
 *      M  T  W  T  F  S  S      the week begins on Monday; Saturday and Sunday are tinted
 *     +--+--+--+--+--+--+--+
 *     |  | 1| 2| 3| 4| 5| 6|    a table; each number is a text with the day's name
 */
#include "lib/board/template.h"

#define TITLE 52.0
#define HEADINGS 30.0
#define INK COLOR_RGB(0x22, 0x2b, 0x38)
#define QUIET COLOR_RGB(0x6b, 0x72, 0x80)
#define REST COLOR_RGB(0xd9, 0x3b, 0x3b)
#define ACCENT COLOR_RGB(0x25, 0x63, 0xeb)
#define PAPER COLOR_RGB(0xff, 0xff, 0xff)

static const char *const month_names[] = {"January", "February", "March",     "April",   "May",      "June",
                                          "July",    "August",   "September", "October", "November", "December"};

char *template_month_name(guint year, guint month, Lang lang)
{
    return lang == LANG_EN ? g_strdup_printf("%s %u", month_names[month - 1], year)
                           : g_strdup_printf("%u年%u月", year, month);
}

char *template_day_name(guint month, guint day, Lang lang)
{
    if (lang != LANG_EN)
        return g_strdup_printf("%u月%u日", month, day);
    g_autofree char *name = g_ascii_strdown(month_names[month - 1], -1);
    return g_strdup_printf("%s %u", name, day);
}

/** Where the days lie. */
typedef struct {
    guint before; /**< cells of the first week that are another month's */
    guint days, weeks;
    double w, h; /**< of a cell */
} Month;

static Month month_of(guint year, guint month)
{
    GDate first;
    g_date_clear(&first, 1);
    g_date_set_dmy(&first, 1, (GDateMonth)month, (GDateYear)year);
    Month m = {.before = (guint)g_date_get_weekday(&first) - 1,
               .days = g_date_get_days_in_month((GDateMonth)month, (GDateYear)year)};
    m.weeks = (m.before + m.days + 6) / 7;
    m.w = TEMPLATE_WIDTH / 7;
    m.h = (TEMPLATE_HEIGHT - TITLE - HEADINGS) / m.weeks;
    return m;
}

static void add_headings(Template *t, const Month *m, Lang lang)
{
    static const char *const zh[] = {"一", "二", "三", "四", "五", "六", "日"};
    static const char *const en[] = {"Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"};
    for (guint i = 0; i < 7; i++)
        template_text(t, lang == LANG_EN ? en[i] : zh[i], (i + 0.5) * m->w, TITLE + HEADINGS / 2 - 1, 18,
                      i >= 5 ? REST : QUIET);
}

static void add_table(Template *t, const Month *m)
{
    Object *table = object_new(SHAPE_TABLE);
    table->rows = m->weeks;
    table->columns = 7;
    table->w = TEMPLATE_WIDTH;
    table->h = m->weeks * m->h;
    table->cx = TEMPLATE_WIDTH / 2;
    table->cy = TITLE + HEADINGS + table->h / 2;
    table->stroke = COLOR_RGB(0xc9, 0xd0, 0xd9);
    table->stroke_width = 1.5;
    g_ptr_array_add(t->objects, table);
}

static void add_disc(Template *t, double x, double y)
{
    Object *disc = object_new(SHAPE_CIRCLE);
    disc->cx = x;
    disc->cy = y;
    disc->w = disc->h = 30;
    disc->fill = disc->stroke = ACCENT;
    disc->stroke_width = 1;
    g_ptr_array_add(t->objects, disc);
}

static void add_days(Template *t, const Month *m, guint month, guint today, Lang lang)
{
    for (guint day = 1; day <= m->days; day++) {
        guint cell = m->before + day - 1, column = cell % 7;
        double x = column * m->w + 20, y = TITLE + HEADINGS + (cell / 7) * m->h + 19;
        if (day == today)
            add_disc(t, x, y);
        g_autofree char *number = g_strdup_printf("%u", day);
        Object *text = template_text(t, number, x, y, 18, day == today ? PAPER : column >= 5 ? REST : INK);
        text->name = template_day_name(month, day, lang);
    }
}

void template_calendar(Template *t, guint year, guint month, guint today, Lang lang)
{
    Month m = month_of(year, month);
    double top = TITLE + HEADINGS;
    t->w = TEMPLATE_WIDTH;
    t->h = TEMPLATE_HEIGHT;
    t->name = g_strdup(lang_pick(lang, "日历", "calendar"));
    template_box(t, (Rect){0, 0, t->w, t->h}, PAPER, COLOR_RGB(0xd7, 0xdc, 0xe3), 0);
    template_box(t, (Rect){5 * m.w, top, t->w, t->h}, COLOR_RGB(0xff, 0xf3, 0xf0), COLOR_NONE, 0)->stroke_width = 0;
    add_table(t, &m);
    g_autofree char *title = template_month_name(year, month, lang);
    template_text(t, title, t->w / 2, TITLE / 2 + 2, 30, INK);
    add_headings(t, &m, lang);
    add_days(t, &m, month, today, lang);
}
