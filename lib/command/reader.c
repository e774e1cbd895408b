// SPDX-License-Identifier: MIT
#include "lib/command/reader.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/manners.h"
#include "lib/command/simplify.h"

/** Bytes that LIMIT_TEXT_CHARS characters may have at most; longer texts are refused before they are read. */
#define TEXT_BYTES_MAX (LIMIT_TEXT_CHARS * 4)

/** The plain Chinese characters: neither marks nor spaces, and most of what is read. */
static gboolean is_han(gunichar c)
{
    return c >= 0x4e00 && c < 0xa000;
}

static gboolean is_invisible(gunichar c)
{
    if (is_han(c) || (c >= 0x20 && c < 0x7f))
        return FALSE;
    if (c == '\n' || c == '\r' || c == '\t')
        return FALSE;
    if (c < 0x20 || c == 0x7f || (c >= 0x80 && c < 0xa0))
        return TRUE;
    GUnicodeType type = g_unichar_type(c);
    /* Emoji are told apart by variation selectors and joiners; nothing here depends on them. */
    return type == G_UNICODE_FORMAT || type == G_UNICODE_CONTROL || (c >= 0xfe00 && c <= 0xfe0f) || c == 0x115f ||
           c == 0x3164 || c == 0xfffc;
}

/** Most characters of a message are one byte long. */
static gsize put_char(char *out, gunichar c)
{
    if (c >= 0x80)
        return (gsize)g_unichar_to_utf8(c, out);
    *out = (char)c;
    return 1;
}

/** Invisible characters leave, line ends become "\n". */
static char *visible_text(const char *text, Reading *reading)
{
    char *visible = g_malloc(strlen(text) + 1); /* nothing becomes longer */
    char *out = visible;
    gboolean han = FALSE;
    gboolean letters = FALSE;
    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c == '\r')
            c = p[1] == '\n' ? 0 : '\n';
        else if (c == 0x2028 || c == 0x2029 || c == 0x85)
            c = '\n';
        if (c == 0 || is_invisible(c))
            continue;
        gboolean ascii = c < 0x80 && g_ascii_isalpha((char)c);
        gboolean broad = (c >= 0xff21 && c <= 0xff3a) || (c >= 0xff41 && c <= 0xff5a);
        reading->latin = reading->latin || ascii || broad;
        letters = letters || ascii || (c >= 0x80 && g_unichar_isalpha(c));
        han = han || (c >= 0x3400 && c < 0xa000) || (c >= 0x20000 && c < 0x32000);
        out += put_char(out, c);
    }
    *out = '\0';
    reading->han = han;
    reading->lang = han || !letters ? LANG_ZH : LANG_EN; /* 666, 👍: no language at all */
    return visible;
}

static gboolean is_word_char(gunichar c)
{
    return c < 0x80 && g_ascii_isalnum((char)c);
}

static const gunichar quote_pairs[][2] = {
    {0x201c, 0x201d}, {0x300c, 0x300d}, {0x300e, 0x300f}, {0x2018, 0x2019}, {'"', '"'},       {'\'', '\''},
    {0x300a, 0x300b}, {0xff02, 0xff02}, {0x201d, 0x201d}, {0x201e, 0x201d}, {0x00ab, 0x00bb},
};

/** For each pair, up to where it was looked for a closing mark in vain: that line is not looked through again. */
typedef struct {
    const char *unclosed[G_N_ELEMENTS(quote_pairs)];
} Closes;

/** Which pair an opening mark has; as many as there are for any other character. */
static gsize quote_pair(gunichar c)
{
    gsize i = 0;
    if (is_han(c) || (c < 0x80 && c != '"' && c != '\''))
        return G_N_ELEMENTS(quote_pairs);
    while (i < G_N_ELEMENTS(quote_pairs) && quote_pairs[i][0] != c)
        i++;
    return i;
}

/**
 * The end of a quote that opens at p, or NULL when it is none: an apostrophe inside a word, or never closed
 * on its line.
 */
static const char *find_close(Closes *closes, const char *p, gunichar open, gunichar before)
{
    gsize pair = quote_pair(open);
    if (pair == G_N_ELEMENTS(quote_pairs) || p < closes->unclosed[pair] ||
        ((open == '\'' || open == 0x2019 || open == 0x2018) && is_word_char(before)))
        return NULL;
    gunichar close = quote_pairs[pair][1];
    const char *q = g_utf8_next_char(p);
    for (; *q != '\0' && *q != '\n'; q = g_utf8_next_char(q)) {
        gunichar c = g_utf8_get_char(q);
        gboolean same = c == close || (open == 0x201c && c == 0x201c) || (open == '"' && c == 0x201d) ||
                        (open == 0x201c && c == '"') || (open == 0x201e && c == 0x201c);
        if (!same)
            continue;
        gboolean inside_word = (close == '\'' || close == 0x2019) && is_word_char(g_utf8_get_char(q + 1)) &&
                               g_utf8_get_char(g_utf8_prev_char(q)) < 0x80 &&
                               is_word_char(g_utf8_get_char(g_utf8_prev_char(q)));
        if (!inside_word)
            return q;
    }
    closes->unclosed[pair] = q;
    return NULL;
}

/** One character in the spelling that the tables use. */
static gunichar fold_char(gunichar c)
{
    if (is_han(c))
        return simplify_char(c);
    static const struct {
        gunichar from, to;
    } marks[] = {
        {0x3000, ' '}, {'\t', ' '},   {0xa0, ' '},   {0x3001, ','}, {0x3002, '.'},  {0xff61, '.'},  {0xd7, 'x'},
        {0x2716, 'x'}, {0x2715, 'x'}, {'*', 'x'},    {0xff0a, 'x'}, {0x2019, '\''}, {0x2018, '\''}, {0x2212, '-'},
        {0x2013, '-'}, {0x2014, '-'}, {0x2192, '>'}, {0x27a1, '>'}, {0x21d2, '>'},  {0x2794, '>'},  {0x279c, '>'},
        {0x27f6, '>'}, {0x3010, '('}, {0x3011, ')'}, {0x301c, '~'}, {'[', '('},     {']', ')'},     {'{', '('},
        {'}', ')'},    {0xff3b, '('}, {0xff3d, ')'}, {0xb0, 0xb0},  {0x2103, 0xb0},
    };
    if (c < 0x80 && (g_ascii_isalnum((char)c) || c == ' '))
        return (gunichar)g_ascii_tolower((char)c);
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (marks[i].from == c)
            return marks[i].to;
    }
    if (c >= 0xff01 && c <= 0xff5e)
        c = c - 0xff01 + 0x21;
    if (c < 0x80)
        return (gunichar)g_ascii_tolower((char)c);
    if (g_unichar_isspace(c))
        return ' ';
    return g_unichar_tolower(c);
}

static void folded_append(Reading *reading, gunichar c, gsize from)
{
    GString *folded = reading->folded; /* with room for all of it */
    gsize length = put_char(folded->str + folded->len, c);
    for (gsize i = 0; i <= length; i++)
        reading->origin[folded->len + i] = (guint32)from;
    folded->len += length;
}

/** Spaces at either end of a line and doubled ones carry nothing. */
static gboolean space_is_spare(const Reading *reading)
{
    gsize length = reading->folded->len;
    return length == 0 || reading->folded->str[length - 1] == ' ' || reading->folded->str[length - 1] == '\n';
}

/** "top-left", "5-pointed": a hyphen between letters joins words; before a digit it is a minus. */
static gboolean hyphen_joins(const Reading *reading, const char *next)
{
    gsize length = reading->folded->len;
    return length > 0 && g_ascii_isalnum(reading->folded->str[length - 1]) && g_ascii_isalpha(*next);
}

static void fold(Reading *reading)
{
    gunichar before = 0;
    Closes closes = {{NULL}};
    for (const char *p = reading->text; *p != '\0'; p = g_utf8_next_char(p)) {
        gsize from = (gsize)(p - reading->text);
        gunichar c = g_utf8_get_char(p);
        const char *close = find_close(&closes, p, c, before);
        before = c;
        if (close != NULL) {
            const char *inside = g_utf8_next_char(p);
            g_ptr_array_add(reading->quotes, g_strndup(inside, (gsize)(close - inside)));
            folded_append(reading, QUOTE_MARK, from);
            p = close;
            before = ' ';
            continue;
        }
        c = fold_char(c);
        gsize shaft = c == '-' || c == '=' ? strspn(p, "-=") : 0;
        if (shaft > 0 && shaft <= 3 && (g_str_has_prefix(p + shaft, "> #") || g_str_has_prefix(p + shaft, ">#")))
            continue; /* #1 -> #2 */
        if ((c == '-' || c == '_') && hyphen_joins(reading, g_utf8_next_char(p)))
            c = ' ';
        gboolean wide = before == 0xff58 || before == 0xff38; /* １２０ｐｘ: the letter, and no ✕ */
        gboolean times = c == 'x' && *p != 'x' && *p != 'X' && !wide && reading->folded->len > 0 &&
                         g_ascii_isalpha(reading->folded->str[reading->folded->len - 1]);
        if (times)
            folded_append(reading, ' ', from); /* 100px*50px */
        if (c == ' ' && space_is_spare(reading))
            continue;
        folded_append(reading, c, from);
    }
    reading->folded->str[reading->folded->len] = '\0';
    reading->origin[reading->folded->len] = (guint32)strlen(reading->text);
}

static gsize mention_length(const char *text)
{
    gsize length = 1;
    while (text[length] != '\0' && strchr(" \n,:.", text[length]) == NULL)
        length++;
    return length;
}

/** A name that boards have, as DingTalk shows them. */
static gboolean names_robot(const char *name)
{
    static const char *const parts[] = {"板", "机器人", "助手", "小助", "dingboard", "board", "robot", "assistant"};
    gsize length = strcspn(name, " \n,:.");
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        if (g_strstr_len(name, (gssize)length, parts[i]) != NULL)
            return TRUE;
    }
    return length >= 3 && (g_str_has_prefix(name, "bot") || strncmp(name + length - 3, "bot", 3) == 0);
}

/** Who is named behind an undo may be the one whose drawing is meant, unless it is a name of the board. */
static gboolean may_be_robot(const char *text, const char *name)
{
    return names_robot(name) || (strstr(text, "撤") == NULL && strstr(text, "undo") == NULL);
}

/** @小王 的圆, @Tom's circle, @小王 画的: whose it is, and not who is spoken to. */
static gboolean owns(const char *text, gsize length)
{
    static const char *const owning[] = {"的", "画的", "加的", "写的", "'s "};
    const char *behind = text + length + strspn(text + length, " ");
    gboolean owner =
        g_strstr_len(text, (gssize)length, "'s") != NULL || g_strstr_len(text, (gssize)length, "的") != NULL;
    for (gsize i = 0; i < G_N_ELEMENTS(owning); i++)
        owner = owner || g_str_has_prefix(behind, owning[i]);
    return owner;
}

/**
 * "@画板 画圆", "画圆 @whiteboard": blank the mention at either end out. The platform takes the robot's own out of
 * what is said to a group, so that any other name at the beginning is of somebody else, to whom it is said.
 */
static void drop_mentions(Reading *reading)
{
    char *text = reading->folded->str;
    gsize at = 0, other = 0, other_end = 0;
    gboolean robot = FALSE, owned = FALSE;
    while (text[at] == '@' || text[at] == ' ' || text[at] == '\n') {
        gsize length = text[at] == '@' ? mention_length(text + at) : 1;
        if (text[at] == '@' && length > 1 && names_robot(text + at + 1)) {
            robot = TRUE;
        } else if (text[at] == '@' && length > 1 && text[at + 1] != '@') {
            owned = owns(text + at, length);
            other = other_end == 0 ? at : other;
            other_end = at + length;
        }
        if (owned) {
            text[at] = ' ';
            break;
        }
        memset(text + at, text[at] == '\n' ? '\n' : ' ', length);
        at += length;
    }
    gsize end = reading->folded->len;
    while (end > at && (text[end - 1] == ' ' || text[end - 1] == '\n'))
        end--;
    char *last = g_strrstr_len(text, (gssize)end, " @");
    if (last != NULL && (gsize)(last - text) >= at && may_be_robot(text, last + 2) &&
        (gsize)(last - text) + 1 + mention_length(last + 1) >= end) {
        robot = robot || names_robot(last + 2);
        memset(last, ' ', end - (gsize)(last - text));
    }
    for (char *p = text; (p = strstr(p, " @")) != NULL;) { /* hey @whiteboard draw a line */
        gsize length = mention_length(p + 1);
        if (length > 1 && names_robot(p + 2))
            memset(p + 1, ' ', length);
        p += 1 + MAX(length, 1);
    }
    if (other_end > 0 && !robot && !owned)
        reading->addressed = reading_slice(reading, other, other_end);
}

ReadResult reading_init(Reading *reading, const char *text)
{
    memset(reading, 0, sizeof *reading);
    gsize size = strnlen(text, TEXT_BYTES_MAX + 1);
    if (size > TEXT_BYTES_MAX)
        return READ_TOO_LONG;
    if (!g_utf8_validate(text, (gssize)size, NULL))
        return READ_BAD_TEXT;
    if (g_utf8_strlen(text, (gssize)size) > LIMIT_TEXT_CHARS)
        return READ_TOO_LONG;
    reading->text = visible_text(text, reading);
    reading->quotes = g_ptr_array_new_with_free_func(g_free);
    /* Folding never lengthens a character by more than one byte. */
    reading->origin_room = (guint)(2 * strlen(reading->text) + 8);
    reading->folded = g_string_sized_new(reading->origin_room);
    reading->origin = g_new(guint32, reading->origin_room);
    reading->origin[0] = 0;
    fold(reading);
    drop_mentions(reading);
    manners_drop(reading);
    return READ_OK;
}

void reading_clear(Reading *reading)
{
    if (reading->folded != NULL)
        g_string_free(reading->folded, TRUE);
    g_clear_pointer(&reading->quotes, g_ptr_array_unref);
    g_free(reading->origin);
    g_free(reading->addressed);
    g_free(reading->text);
}

char *reading_slice(const Reading *reading, gsize start, gsize end)
{
    gsize to = reading->origin[end];
    while (start > 0 && start < end && reading->origin[start] >= to)
        start--; /* a word that a rewording brought in: what was said for it */
    gsize from = reading->origin[start];
    return g_strstrip(g_strndup(reading->text + from, to > from ? to - from : 0));
}

guint reading_column(const Reading *reading, gsize at)
{
    return (guint)g_utf8_strlen(reading->text, (gssize)reading->origin[at]) + 1;
}
