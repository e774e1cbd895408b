// SPDX-License-Identifier: MIT
#include "lib/command/forms.h"

#include <string.h>

/** What may stand before and behind, and says nothing. */
static const char before[] = "请帮我|请你|请|帮我|麻烦|麻烦你|帮忙|could you please|can you please|could you|can you|"
                             "please|pls";
static const char behind[] = "谢谢|一下|好吗|可以吗|吧|please|pls|thanks|.|!|?";

gsize part_front(const Part *part, const char *forms)
{
    const char *text = part->text + part->start;
    gsize length = part->end - part->start;
    while (*forms != '\0') {
        gboolean longer = (guint8)*forms >= 0x80;                 /* Chinese characters share their first bytes */
        if (*forms != *text || (longer && forms[1] != text[1])) { /* most of them */
            const char *bar = strchr(forms, '|');
            if (bar == NULL)
                return 0;
            forms = bar + 1;
            continue;
        }
        gsize n = strcspn(forms, "|");
        gboolean latin = n > 0 && g_ascii_isalpha(forms[n - 1]);
        gboolean ends = n == length || !latin || (n < length && !g_ascii_isalnum(text[n]));
        if (n <= length && ends && strncmp(text, forms, n) == 0)
            return n;
        forms += n + (forms[n] == '|' ? 1 : 0);
    }
    return 0;
}

static gsize match_back(const Part *part, const char *forms)
{
    const char *text = part->text + part->start;
    gsize length = part->end - part->start;
    while (*forms != '\0') {
        gsize n = strcspn(forms, "|");
        gboolean apart = n < length && (!g_ascii_isalpha(forms[0]) || text[length - n - 1] == ' ');
        if (apart && strncmp(text + length - n, forms, n) == 0)
            return n;
        forms += n + (forms[n] == '|' ? 1 : 0);
    }
    return 0;
}

void part_trim(Part *part)
{
    while (part->start < part->end && part->text[part->start] == ' ')
        part->start++;
    while (part->end > part->start && part->text[part->end - 1] == ' ')
        part->end--;
}

void part_drop_front(Part *part, const char *forms)
{
    gsize n = 0;
    part_trim(part);
    while ((n = part_front(part, forms)) > 0) {
        part->start += n;
        part_trim(part);
    }
}

void part_drop_back(Part *part, const char *forms)
{
    gsize n = 0;
    part_trim(part);
    while ((n = match_back(part, forms)) > 0) {
        part->end -= n;
        part_trim(part);
    }
}

gboolean part_is_empty(const Part *part)
{
    return part->start >= part->end;
}

gboolean part_has(const Part *part, char c)
{
    return memchr(part->text + part->start, c, part->end - part->start) != NULL;
}

void part_drop_manners(Part *part)
{
    part_drop_front(part, before);
    part_drop_back(part, behind);
}

FormIndex *form_index_new(const char *const *forms, gsize stride, gsize rows)
{
    g_assert(rows <= 64);
    FormIndex *index = g_new0(FormIndex, 1);
    for (gsize row = 0; row < rows; row++) {
        const char *const *of_row = (const char *const *)(gconstpointer)((const char *)forms + row * stride);
        for (const char *form = *of_row; form != NULL; form = strchr(form, '|')) {
            form += *form == '|' ? 1 : 0;
            index->rows[g_utf8_get_char(form) & 0xff] |= G_GUINT64_CONSTANT(1) << row;
        }
    }
    return index;
}

guint64 form_index_rows(const FormIndex *index, const Part *part)
{
    return part_is_empty(part) ? 0 : index->rows[g_utf8_get_char(part->text + part->start) & 0xff];
}

gsize form_index_next(guint64 *rows)
{
    gsize row = (gsize)__builtin_ctzll(*rows);
    *rows &= *rows - 1;
    return row;
}

char *part_words(const Part *part, const Reading *reading)
{
    const char *mark = memchr(part->text + part->start, QUOTE_MARK, part->end - part->start);
    if (mark == NULL || part->end - part->start != 1)
        return reading_slice(reading, part->start, part->end);
    guint quote = 0;
    for (const char *p = part->text; p < mark; p++)
        quote += *p == QUOTE_MARK ? 1 : 0;
    char *words = g_strdup(reading->quotes->pdata[quote]);
    return g_strstrip(words);
}

Command *form_command(const Reading *reading, CommandOp op)
{
    Command *command = command_new(op);
    command->line = 1;
    command->column = 1;
    command->source = reading_slice(reading, 0, reading->folded->len);
    return command;
}

gboolean text_begins_with_any(const char *text, const char *const *those)
{
    for (; *those != NULL; those++) {
        gsize n = 0;
        while ((*those)[n] != '\0' && text[n] == (*those)[n])
            n++;
        if ((*those)[n] == '\0')
            return TRUE;
    }
    return FALSE;
}

gboolean text_has_any(const char *text, const char *const *those)
{
    while (*those != NULL && strstr(text, *those) == NULL)
        those++;
    return *those != NULL;
}
