// SPDX-License-Identifier: MIT
/*
 * A calendar's days are texts that are called by their date (template.h), so a date is a name; but people say it in
 * many ways, and mean the cell and not the number in it. So dates are put in quotes, and as places, before the message
 * is read:
 *
 *     12月24日 写 圣诞          写“圣诞” 在“12月24日”里
 *     star on dec 24            star in "december 24"
 */
#include "lib/board/days.h"

#include <stdlib.h>
#include <string.h>

#include "lib/board/template.h"
#include "lib/command/meeting.h"

#define NUMBER "([0-9]{1,2})"
#define MONTH                                                                                                         \
    "(january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|" \
    "aug|sept|sep|oct|nov|dec)"
/** Of each alternative the groups that are filled say what it is. */
#define DATE                                                                                                       \
    "(?:" NUMBER "月" NUMBER "[日号]|" NUMBER "日|(?<=在)\\s*" NUMBER "\\s*(?=里)|" MONTH " " NUMBER               \
    "(?:st|nd|rd|th)?(?![0-9])|" NUMBER "(?:st|nd|rd|th)?(?: of)? " MONTH "(?![a-z])|(?<![0-9])" NUMBER "/" NUMBER \
    "(?![0-9/]))"
#define GROUPS 10

static const char *const patterns[] = {
    /* a place, with the words around that make it one */
    "(?:(到|移到|放到|挪到|onto |to )|在|于|(?<![a-z])(?:on|in|at|into) (?:the )?|^|(?<=[\\s,，]))\\s*" DATE
    "\\s*(?:那天|这天|里面|里|那一天|当天|那格)?",
    /* what is written there: before it, and behind it */
    "^\\s*(?:write|note|put) ([^\"“]+?) (?:on|in|at|into|to) (?:the )?" DATE "\\s*$",
    "^\\s*(?:请)?(?:在|给|on |in )?\\s*" DATE "\\s*(?:那天|这天|里面|里|上|当天)?\\s*(?:写上|写着|写|记上|记下|记|填上|"
    "填|:|：|write |note )\\s*[:：]?\\s*(.+?)\\s*$",
};
enum { AS_PLACE, WRITTEN_BEFORE, WRITTEN_BEHIND, PATTERNS };

static gpointer compile(gpointer data)
{
    (void)data;
    GPtrArray *compiled = g_ptr_array_new();
    for (gsize i = 0; i < PATTERNS; i++) {
        g_autoptr(GError) error = NULL;
        GRegex *regex = g_regex_new(patterns[i], G_REGEX_OPTIMIZE | G_REGEX_CASELESS, 0, &error);
        g_assert_no_error(error);
        g_ptr_array_add(compiled, regex);
    }
    return compiled;
}

/** Compiled once, kept for ever. Safe with threads. */
static const GRegex *pattern(guint which)
{
    static GOnce once = G_ONCE_INIT;
    const GPtrArray *compiled = g_once(&once, compile, NULL);
    return compiled->pdata[which];
}

/* --- the calendar ----------------------------------------------------------------------------- */

/** The month and day that a name is. */
static gboolean read_name(const char *name, guint *month, guint *day)
{
    gsize letters = strspn(name, "abcdefghijklmnopqrstuvwxyz");
    *month = meeting_month_named(name, letters);
    if (*month > 0 && name[letters] == ' ') {
        *day = (guint)strtoul(name + letters + 1, NULL, 10);
        return *day > 0;
    }
    char *end = NULL;
    *month = (guint)strtoul(name, &end, 10);
    if (*month == 0 || !g_str_has_prefix(end, "月"))
        return FALSE;
    *day = (guint)strtoul(end + strlen("月"), &end, 10);
    return *day > 0 && strcmp(end, "日") == 0;
}

/** What the day is called on the board; a month of 0 is that of the newest calendar. NULL: there is no such day. */
static const char *day_called(const Board *board, guint month, guint day)
{
    for (guint i = board->objects->len; i > 0; i--) {
        const Object *object = board->objects->pdata[i - 1];
        guint m = 0, d = 0;
        if (object->kind == SHAPE_TEXT && object->name != NULL && read_name(object->name, &m, &d) && d == day &&
            (month == 0 || m == month))
            return object->name;
    }
    return NULL;
}

static guint number_in(const GMatchInfo *match, gint group)
{
    g_autofree char *text = g_match_info_fetch(match, group);
    return text != NULL ? (guint)strtoul(text, NULL, 10) : 0;
}

static guint month_in(const GMatchInfo *match, gint group)
{
    g_autofree char *text = g_match_info_fetch(match, group);
    g_autofree char *folded = g_ascii_strdown(text != NULL ? text : "", -1);
    return meeting_month_named(folded, strlen(folded));
}

/** The day of a match whose date's groups begin at `first`, if the board has it. */
static const char *day_of(const Board *board, const GMatchInfo *match, gint first)
{
    guint month = number_in(match, first), day = number_in(match, first + 1);
    if (day == 0)
        day = number_in(match, first + 2);
    if (day == 0)
        day = number_in(match, first + 3);
    if (day == 0) {
        month = month_in(match, first + 4);
        day = number_in(match, first + 5);
    }
    if (day == 0) {
        day = number_in(match, first + 6);
        month = month_in(match, first + 7);
    }
    if (day == 0) {
        month = number_in(match, first + 8);
        day = number_in(match, first + 9);
    }
    return day > 0 ? day_called(board, month, day) : NULL;
}

/* --- the message ------------------------------------------------------------------------------ */

static gboolean is_english(const char *text)
{
    return g_str_is_ascii(text);
}

static char *written(const char *words, const char *day, gboolean english)
{
    g_autofree char *text = g_strstrip(g_strdup(words));
    gboolean quoted = g_str_has_prefix(text, "“") || g_str_has_prefix(text, "\"") || g_str_has_prefix(text, "「");
    if (english)
        return g_strdup_printf(quoted ? "write %s in \"%s\"" : "write \"%s\" in \"%s\"", text, day);
    return g_strdup_printf(quoted ? "写%s 在“%s”里" : "写“%s” 在“%s”里", text, day);
}

static char *all_written(const Board *board, const char *text)
{
    for (guint which = WRITTEN_BEFORE; which <= WRITTEN_BEHIND; which++) {
        g_autoptr(GMatchInfo) match = NULL;
        if (!g_regex_match(pattern(which), text, 0, &match))
            continue;
        gboolean before = which == WRITTEN_BEFORE;
        const char *day = day_of(board, match, before ? 2 : 1);
        g_autofree char *words = g_match_info_fetch(match, before ? 1 : GROUPS + 1);
        if (day != NULL && words != NULL && *words != '\0')
            return written(words, day, is_english(text));
    }
    return NULL;
}

typedef struct {
    const Board *board;
    gboolean english;
    guint days;
} Places;

static gboolean put_place(const GMatchInfo *match, GString *out, gpointer data)
{
    Places *places = data;
    const char *day = day_of(places->board, match, 2);
    g_autofree char *to = g_match_info_fetch(match, 1);
    if (day == NULL) {
        g_autofree char *all = g_match_info_fetch(match, 0);
        g_string_append(out, all);
        return FALSE;
    }
    places->days++;
    if (places->english)
        g_string_append_printf(out, "%s\"%s\"", *to != '\0' ? to : "in ", day);
    else
        g_string_append_printf(out, "%s“%s”里", *to != '\0' ? to : "在", day);
    return FALSE;
}

char *days_quoted(const Board *board, const char *text)
{
    if (day_called(board, 0, 1) == NULL)
        return NULL;
    char *whole = all_written(board, text);
    if (whole != NULL)
        return whole;
    Places places = {board, is_english(text), 0};
    g_autofree char *out = g_regex_replace_eval(pattern(AS_PLACE), text, -1, 0, 0, put_place, &places, NULL);
    return out != NULL && places.days > 0 ? g_steal_pointer(&out) : NULL;
}
