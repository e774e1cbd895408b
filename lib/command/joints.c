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

/** The bytes of a comma, or of a word that joins, at p; 0 for none. */
static gsize joint_length(const char *text, const char *p)
{
    static const char *const joining[] = {"，", ",", "and ", "& ", "plus ", NULL};
    for (const char *const *word = joining; *word != NULL; word++) {
        const gsize length = strlen(*word);
        if (g_ascii_strncasecmp(p, *word, length) == 0 && (!g_ascii_isalpha(*p) || (p > text && p[-1] == ' ')))
            return length;
    }
    return 0;
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
