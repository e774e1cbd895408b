// SPDX-License-Identifier: MIT
#include "lib/command/rewording_looks.h"

#include <string.h>

#include "lib/command/lexicon.h"
#include "lib/command/rewording_index.h"

/** So many looks are told of one thing at most. */
#define LOOKS_MAX 5

gsize rewording_color(const char *text)
{
    if (*text == '#' && strspn(text + 1, "0123456789abcdef") >= 3)
        return 1 + strspn(text + 1, "0123456789abcdef");
    const gsize shade = lexicon_match_kind(text, WORD_SHADE);
    const gsize skip = shade > 0 && text[shade] == ' ' ? shade + 1 : 0;
    const gsize color = lexicon_match_kind(text + skip, WORD_COLOR);
    return color > 0 ? skip + color : 0;
}

/** 4px, 4 px, 4 pixel: how thick a line is. */
static gsize pixels(const char *text)
{
    static const char *const units[] = {"px", "pixels", "pixel", "pt"};
    gsize number = strspn(text, "0123456789.");
    if (number == 0 || !g_ascii_isdigit(*text))
        return 0;
    number += text[number] == ' ' || text[number] == '-' ? 1 : 0;
    const gsize length = rewording_word_length(text + number);
    for (gsize i = 0; i < G_N_ELEMENTS(units); i++) {
        if (length == strlen(units[i]) && strncmp(text + number, units[i], length) == 0)
            return number + length;
    }
    return 0;
}

/** dashed |line: what has the look is no part of it. */
static gsize dash(const char *text)
{
    static const char *const lines[] = {" line", " lines"};
    const gsize length = lexicon_match_kind(text, WORD_DASH);
    for (gsize i = 0; i < G_N_ELEMENTS(lines); i++) {
        const gsize line = strlen(lines[i]);
        if (length > line && strncmp(text + length - line, lines[i], line) == 0)
            return length - line;
    }
    return length;
}

static gsize look(const char *text)
{
    static const WordKind kinds[] = {WORD_STROKE, WORD_SIZE, WORD_FILLED, WORD_HOLLOW};
    gsize length = g_ascii_isdigit(*text) ? pixels(text) : rewording_color(text);
    length = length > 0 ? length : dash(text);
    for (gsize i = 0; i < G_N_ELEMENTS(kinds) && length == 0; i++)
        length = lexicon_match_kind(text, kinds[i]);
    return length;
}

/** What may stand between two looks: dashed, red; thin and blue. */
static gsize joint(const char *text)
{
    static const char *const joints[] = {", and ", " and ", ", ", " "};
    for (gsize i = 0; i < G_N_ELEMENTS(joints); i++) {
        if (g_str_has_prefix(text, joints[i]))
            return strlen(joints[i]);
    }
    return 0;
}

gsize rewording_looks(const char *text, guint k)
{
    gsize ends[LOOKS_MAX], at = 0;
    guint n = 0;
    while (n < LOOKS_MAX) {
        const gsize length = look(text + at);
        if (length == 0 || is_word_byte(text[at + length]))
            break;
        ends[n] = at + length;
        at = ends[n] + joint(text + ends[n]);
        n++;
    }
    return k < n ? ends[n - 1 - k] : 0;
}
