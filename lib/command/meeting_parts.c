// SPDX-License-Identifier: MIT
/* Lists, spans of time, months. */
#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/meeting.h"
#include "lib/command/numbers.h"

/* --- lists ------------------------------------------------------------------------------------ */

/** What parts the items of a list, the strongest first. */
static const char *const separators[] = {"\n", ";", ",", "/", "|", " or ", "还是", "或者", " "};

static const char *separator_in(const Part *part)
{
    for (gsize i = 0; i < G_N_ELEMENTS(separators); i++) {
        if (g_strstr_len(part->text + part->start, (gssize)(part->end - part->start), separators[i]) != NULL)
            return separators[i];
    }
    return NULL;
}

/** One item: numbers before it, "or", "and" and a full stop say nothing. */
static void add_item(Part part, const Reading *reading, GPtrArray *items)
{
    part_drop_front(&part, "or|and|还是|或者|或|和");
    part_drop_back(&part, ".|!");
    g_autofree char *words = part_is_empty(&part) ? NULL : part_words(&part, reading);
    if (words != NULL && *words != '\0')
        g_ptr_array_add(items, g_steal_pointer(&words));
}

/** "面、饭还是饺子": the last two are parted by words. */
static void add_last(Part part, const Reading *reading, GPtrArray *items)
{
    static const char *const words[] = {" or ", "还是", "或者"};
    for (gsize i = 0; i < G_N_ELEMENTS(words); i++) {
        const char *at = g_strstr_len(part.text + part.start, (gssize)(part.end - part.start), words[i]);
        if (at == NULL || at == part.text + part.start)
            continue;
        add_item((Part){part.text, part.start, (gsize)(at - part.text)}, reading, items);
        add_item((Part){part.text, (gsize)(at - part.text) + strlen(words[i]), part.end}, reading, items);
        return;
    }
    add_item(part, reading, items);
}

void meeting_items(const Part *part, const Reading *reading, GPtrArray *items)
{
    Part rest = *part;
    part_trim(&rest);
    const char *separator = separator_in(&rest);
    while (!part_is_empty(&rest)) {
        const char *at =
            separator != NULL ? g_strstr_len(rest.text + rest.start, (gssize)(rest.end - rest.start), separator) : NULL;
        Part item = rest;
        item.end = at != NULL ? (gsize)(at - rest.text) : rest.end;
        rest.start = at != NULL ? item.end + strlen(separator) : rest.end;
        if (at == NULL && g_strcmp0(separator, " ") != 0)
            add_last(item, reading, items);
        else
            add_item(item, reading, items);
    }
}

gboolean meeting_items_double(const GPtrArray *items)
{
    g_autoptr(GHashTable) seen = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    for (guint i = 0; i < items->len; i++) {
        if (!g_hash_table_add(seen, g_utf8_casefold(items->pdata[i], -1)))
            return TRUE;
    }
    return FALSE;
}

/* --- numbers ---------------------------------------------------------------------------------- */

/** Digits or numerals at the front, which are not taken off; the bytes they have. */
static gsize value_at(const Part *part, double *value)
{
    static const struct {
        const char *forms;
        double value;
    } words[] = {{"half an|half a|半", 0.5},
                 {"one|an|a", 1},
                 {"two", 2},
                 {"three", 3},
                 {"four", 4},
                 {"five", 5},
                 {"six", 6},
                 {"seven", 7},
                 {"eight", 8},
                 {"nine", 9},
                 {"ten", 10},
                 {"fifteen", 15},
                 {"twenty", 20},
                 {"thirty", 30}};
    gsize left = part->end - part->start, n = number_match_digits(part->text + part->start, value);
    if (n == 0)
        n = number_match_chinese(part->text + part->start, value);
    for (gsize i = 0; n == 0 && i < G_N_ELEMENTS(words); i++) {
        n = part_front(part, words[i].forms);
        *value = words[i].value;
    }
    return n <= left ? n : 0;
}

gboolean meeting_number(Part *part, gint64 *number)
{
    double value = 0;
    gsize n = value_at(part, &value);
    if (n == 0 || value < floor(value) || value > floor(value))
        return FALSE;
    part->start += n;
    part_trim(part);
    *number = (gint64)value;
    return TRUE;
}

/* --- time ------------------------------------------------------------------------------------- */

static const struct {
    const char *forms;
    double ms;
} units[] = {
    {"个小时|小时|个钟头|钟头|hours|hour|hrs|hr|h", 3600e3},
    {"分钟|分|minutes|minute|mins|min|m", 60e3},
    {"秒钟|秒|seconds|second|secs|sec|s", 1e3},
    {"个星期|星期|周|weeks|week", 7 * 86400e3},
    {"天|日|days|day|d", 86400e3},
    {"个月|月|months|month", 30 * 86400e3},
    {"年|years|year", 365 * 86400e3},
};

/** A unit at the front, of which the letters may touch the next number: 1h30m. */
static gsize unit_at(const Part *part, double *ms)
{
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        g_auto(GStrv) forms = g_strsplit(units[i].forms, "|", -1);
        for (char **form = forms; *form != NULL; form++) {
            gsize n = strlen(*form);
            const char *at = part->text + part->start;
            gboolean ends = n >= part->end - part->start || !g_ascii_isalpha(at[n]) || !g_ascii_isalpha(**form);
            *ms = units[i].ms;
            if (n <= part->end - part->start && ends && strncmp(at, *form, n) == 0)
                return n;
        }
    }
    return 0;
}

/** One number with its unit: 一个半小时, 5分, 5分半. FALSE when there is none. */
static gboolean duration_step(Part *part, double *total)
{
    Part rest = *part;
    double value = 0, unit = 0;
    gsize n = value_at(&rest, &value);
    if (n == 0)
        return FALSE;
    rest.start += n;
    part_trim(&rest);
    n = part_front(&rest, "个半");
    if (n > 0)
        value += 0.5;
    rest.start += n;
    n = unit_at(&rest, &unit);
    if (n == 0)
        return FALSE;
    rest.start += n;
    n = part_front(&rest, "半");
    if (n > 0 && part_front(&rest, "半小时|半分") == 0) {
        value += 0.5;
        rest.start += n;
    }
    *total += value * unit;
    *part = rest;
    part_trim(part);
    return TRUE;
}

gboolean meeting_duration(Part *part, gint64 *ms)
{
    double total = 0, value = 0;
    guint steps = 0;
    while (steps < 4 && duration_step(part, &total)) {
        steps++;
        part_drop_front(part, "零|又|and");
    }
    if (steps == 0) {
        gsize n = value_at(part, &value);
        if (n == 0 || part_front(part, "half an|half a|one|an|a") > 0)
            return FALSE;
        part->start += n;
        part_trim(part);
        total = value * 60e3;
    }
    gboolean possible = total >= 1 && total <= 1e12;
    *ms = possible ? (gint64)total : -1;
    return TRUE;
}

/** What is refused as a month: 0月. */
#define NO_MONTH 13

/* --- months ----------------------------------------------------------------------------------- */

guint meeting_month_named(const char *name, gsize length)
{
    static const char *const names[] = {"january", "february", "march",     "april",   "may",      "june",
                                        "july",    "august",   "september", "october", "november", "december"};
    for (guint i = 0; i < G_N_ELEMENTS(names); i++) {
        gboolean whole = length == strlen(names[i]) || length == 3 || (i == 8 && length == 4);
        if (whole && length <= strlen(names[i]) && strncmp(name, names[i], length) == 0)
            return i + 1;
    }
    return 0;
}

static gboolean shifted_month(const Part *part, Command *command)
{
    static const struct {
        const char *forms;
        gint shift;
    } rows[] = {{"这个月|本月|当月|this month", 0},
                {"下个月|下月|next month", 1},
                {"上个月|上月|last month|previous month", -1}};
    for (gsize i = 0; i < G_N_ELEMENTS(rows); i++) {
        if (part_front(part, rows[i].forms) != part->end - part->start)
            continue;
        command->month_shift = rows[i].shift;
        return TRUE;
    }
    return FALSE;
}

static gboolean month_of_words(Part part, Command *command)
{
    gsize n = strspn(part.text + part.start, "abcdefghijklmnopqrstuvwxyz");
    command->month = n <= part.end - part.start ? meeting_month_named(part.text + part.start, n) : 0;
    if (command->month == 0)
        return FALSE;
    part.start += n;
    part_drop_front(&part, ",|of|in");
    gint64 year = 0;
    gboolean said = meeting_number(&part, &year);
    command->year = said ? (guint)CLAMP(year, 1, 9999) : 0;
    return part_is_empty(&part);
}

/** 2026年12月, 12月, 2026-12, 2026.12, 2026/12 */
static gboolean month_of_numbers(Part part, Command *command)
{
    double value = 0;
    gsize n = value_at(&part, &value);
    if (n == 0 || value != floor(value) || value < 0 || value > 9999)
        return FALSE;
    part.start += n;
    part_trim(&part);
    if (part_front(&part, "月份|月") == part.end - part.start && !part_is_empty(&part)) {
        command->month = value > 0 ? (guint)value : NO_MONTH;
        return TRUE;
    }
    n = part_front(&part, "年|-|/");
    command->year = (guint)value;
    part.start += n;
    part_trim(&part);
    gsize digits = n > 0 ? value_at(&part, &value) : 0;
    if (digits == 0 || value != floor(value) || value < 0 || value > 9999)
        return FALSE;
    part.start += digits;
    part_drop_front(&part, "月份|月");
    command->month = value > 0 ? (guint)value : NO_MONTH;
    return part_is_empty(&part);
}

gboolean meeting_month(Part part, Command *command)
{
    part_drop_front(&part, "for|of|:");
    part_drop_back(&part, "的");
    return shifted_month(&part, command) || month_of_words(part, command) || month_of_numbers(part, command);
}
