// SPDX-License-Identifier: MIT
#include "lib/command/joints.h"

#include <string.h>

/** What is written between these is not looked into. */
static const struct {
    const char *open, *close;
} held[] = {{"\"", "\""}, {"“", "”"}, {"‘", "’"}, {"「", "」"}, {"『", "』"}, {"《", "》"}, {"(", ")"}, {"（", "）"}};

/** Behind what is held together and begins at p; p itself where nothing does, or it has no end. */
static const char *behind_held(const char *p)
{
    for (gsize i = 0; i < G_N_ELEMENTS(held); i++) {
        if (!g_str_has_prefix(p, held[i].open))
            continue;
        const char *close = strstr(p + strlen(held[i].open), held[i].close);
        return close != NULL ? close + strlen(held[i].close) : p;
    }
    return p;
}

/** The bytes of one of these words at p; 0 for none. */
static gsize word_length(const char *p, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (g_ascii_strncasecmp(p, *words, strlen(*words)) == 0)
            return strlen(*words);
    }
    return 0;
}

static gboolean is_han(const char *p)
{
    return g_unichar_get_script(g_utf8_get_char(p)) == G_UNICODE_SCRIPT_HAN;
}

/** A blank parts Chinese as a comma does, which is harder to reach on a phone: 圆变绿| |方块变红. */
static gsize blank_length(const char *text, const char *p)
{
    const gsize length = strspn(p, " ");
    if (length == 0 || p == text || p[length] == '\0')
        return 0;
    const char *before = g_utf8_prev_char(p);
    const gboolean quote = g_str_has_prefix(before, "”") || g_str_has_prefix(before, "」") || *before == '"';
    return (is_han(p + length) && (quote || is_han(before) || g_ascii_isalnum(*before))) ||
                   (g_ascii_isdigit(p[length]) && (quote || is_han(before)))
               ? length
               : 0;
}

/** The bytes of a comma, a blank or a word that joins, at p, and of what leads on behind it; 0 for none. */
static gsize joint_length(const char *text, const char *p)
{
    static const char *const commas[] = {"，", ",", "、", NULL};
    static const char *const words[] = {"and ", "& ", "plus ", NULL};
    static const char *const han[] = {"并且", "同时", "再", "并", NULL};
    static const char *const leading[] = {"并且", "同时", "另外", "还有",  "顺便",  "接着",  "然后",
                                          "再",   "并",   "and ", "also ", "then ", "plus ", NULL};
    gsize length = word_length(p, commas);
    if (length == 0)
        length = blank_length(text, p);
    if (length == 0 && p > text && p[-1] == ' ')
        length = word_length(p, words);
    if (length == 0 && p > text && is_han(p))
        return word_length(p, han);
    for (gsize more = length; length > 0 && more > 0;) {
        length += strspn(p + length, " ");
        more = word_length(p + length, leading);
        length += more;
    }
    return length;
}

static gboolean between_numbers(const char *text, const char *start, const char *end)
{
    while (start > text && start[-1] == ' ')
        start--;
    end += strspn(end, " ");
    return start > text && g_ascii_isdigit(start[-1]) && (g_ascii_isdigit(*end) || *end == '-');
}

GArray *joints_find(const char *text)
{
    GArray *joints = g_array_new(FALSE, FALSE, sizeof(Joint));
    for (const char *p = text; *p != '\0';) {
        const char *behind = behind_held(p);
        gsize length = behind == p ? joint_length(text, p) : 0;
        if (length > 0 && !between_numbers(text, p, p + length)) {
            const Joint joint = {(gsize)(p - text), (gsize)(p - text) + length};
            g_array_append_val(joints, joint);
        }
        p = behind > p ? behind : length > 0 ? p + length : g_utf8_next_char(p);
    }
    return joints;
}
