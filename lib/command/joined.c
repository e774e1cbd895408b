// SPDX-License-Identifier: MIT
/* two boxes |with an arrow between them, a circle and a square |connected by a line: drawn first, and then joined. */
#include "lib/command/flow.h"

#include <string.h>

#include "lib/command/forms.h"

static const char joining[] = "between them|between the two|between both|between these|connecting them|joining them|"
                              "linking them|that connects them|that joins them|which connects them|"
                              "to connect them|to join them|from one to the other|between the boxes|connecting the two|"
                              "joining the two|linking the two";
static const char joined_by[] = "connected by|connected with|joined by|joined with|linked by|linked with";
static const char leading[] = "with|and|plus|,";

/** What joins them, "an arrow" or "a red line", with its colour: it ends in such a word. */
static gboolean is_line(const char *words_of_it)
{
    static const char *const lines[] = {"arrow", "line", "arrows", "lines", "double arrow", "connector", NULL};
    g_auto(GStrv) said = g_strsplit(words_of_it, " ", -1);
    guint n = g_strv_length(said);
    return n >= 1 && n <= 5 && g_strv_contains(lines, said[n - 1]);
}

/** The text up to `before`, and then the wish to join what it draws. NULL when it draws nothing but that. */
static char *reword(const Reading *reading, gsize before, const char *line)
{
    g_autofree char *drawn = reading_slice(reading, 0, before);
    if (*drawn == '\0' || !is_line(line))
        return NULL;
    return g_strdup_printf("%s; connect them with %s", drawn, line);
}

/** two boxes| with |an arrow |between them */
static char *line_between(const Reading *reading, gsize at)
{
    const char *text = reading->folded->str;
    for (gsize i = at; i > 0; i--) {
        Part part = {text, i, at};
        gsize n = text[i - 1] == ' ' || text[i] == ',' ? part_front(&part, leading) : 0;
        if (n == 0)
            continue;
        g_autofree char *line = g_strndup(text + i + n, at - i - n);
        return reword(reading, i, g_strstrip(line));
    }
    return NULL;
}

char *joined_reworded(const Reading *reading)
{
    const char *text = reading->folded->str;
    if (reading->lang != LANG_EN || (strstr(text, "arrow") == NULL && strstr(text, "line") == NULL))
        return NULL;
    for (const char *at = strchr(text, ' '); at != NULL; at = strchr(at + 1, ' ')) {
        gsize i = (gsize)(at - text) + 1;
        Part rest = {text, i, reading->folded->len};
        gsize n = part_front(&rest, joining);
        Part behind = {text, i + n, reading->folded->len};
        part_drop_back(&behind, "please|pls|thanks|.|!");
        if (n > 0 && part_is_empty(&behind))
            return line_between(reading, i);
        n = part_front(&rest, joined_by);
        if (n > 0) {
            g_autofree char *line = reading_slice(reading, i + n, reading->folded->len);
            return reword(reading, i, line);
        }
    }
    return NULL;
}
