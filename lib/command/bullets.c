// SPDX-License-Identifier: MIT
#include "lib/command/bullets.h"

#include <stdlib.h>
#include <string.h>

#include "lib/command/forms.h"

/** How many bytes of a line as typed are its mark; 0 for none. @param nth  which line it is, from 1 */
static gsize mark_length(const char *line, guint nth)
{
    static const char *const bullets[] = {"* ", "- ", "+ ", "•", "· ", "– ", NULL};
    static const char *const behind[] = {"、", "．", "）", ".", ")", NULL};
    char *end = NULL;
    if (text_begins_with_any(line, bullets))
        return (gsize)(g_utf8_next_char(line) - line);
    unsigned long number = g_ascii_isdigit(*line) ? strtoul(line, &end, 10) : 0;
    if (number != nth || end - line > 3 || !text_begins_with_any(end, behind) || g_ascii_isdigit(end[1]))
        return 0;
    return (gsize)(g_utf8_next_char(end) - line);
}

/** Goes through the lines; each is blanked up to its mark's end if `blank`. @return how many there are, 0 if one has
 * none */
static guint go_through(Reading *reading, gboolean blank)
{
    char *folded = reading->folded->str;
    guint lines = 0;
    for (gsize at = 0; folded[at] != '\0'; at += strcspn(folded + at, "\n"), at += folded[at] == '\n' ? 1 : 0) {
        gsize first = at + strspn(folded + at, " ");
        if (folded[first] == '\n' || folded[first] == '\0')
            continue;
        const guint32 start = reading->origin[first];
        gsize length = mark_length(reading->text + start, lines + 1);
        if (length == 0)
            return 0;
        lines++;
        while (blank && folded[first] != '\0' && folded[first] != '\n' && reading->origin[first] < start + length)
            folded[first++] = ' ';
    }
    return lines;
}

void bullets_drop(Reading *reading)
{
    if (strchr(reading->folded->str, '\n') != NULL && go_through(reading, FALSE) > 1)
        go_through(reading, TRUE);
}
