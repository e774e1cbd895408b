// SPDX-License-Identifier: MIT
#include "config.h" /* memmem */

#include "sandbox/multipart.h"

#include <string.h>

/** The value of `name` among the parameters `; name=value` or `; name="value"` of a header. */
static char *parameter(const char *header, const char *name)
{
    const char *at = strchr(header, ';');
    gsize length = strlen(name);
    while (at != NULL) {
        at++;
        at += strspn(at, " \t");
        if (g_ascii_strncasecmp(at, name, length) == 0 && at[length] == '=') {
            at += length + 1;
            if (*at == '"') {
                const char *end = strchr(at + 1, '"');
                return end != NULL ? g_strndup(at + 1, (gsize)(end - at - 1)) : NULL;
            }
            return g_strndup(at, strcspn(at, "; \t"));
        }
        at = strchr(at, ';');
    }
    return NULL;
}

static const char *find(const char *haystack, gsize size, const char *needle, gsize needle_size)
{
    return memmem(haystack, size, needle, needle_size);
}

/** The headers of a part: needs Content-Disposition: form-data with a name. */
static gboolean part_headers(Part *part, const char *text, gsize size)
{
    g_autofree char *copy = g_strndup(text, size);
    g_auto(GStrv) lines = g_strsplit(copy, "\r\n", 16);
    for (char **line = lines; *line != NULL; line++) {
        char *colon = strchr(*line, ':');
        if (colon == NULL)
            return FALSE;
        *colon = '\0';
        char *value = g_strstrip(colon + 1);
        if (g_ascii_strcasecmp(*line, "Content-Disposition") == 0) {
            if (part->name != NULL || g_ascii_strncasecmp(value, "form-data", 9) != 0)
                return FALSE;
            part->name = parameter(value, "name");
            part->file_name = parameter(value, "filename");
        } else if (g_ascii_strcasecmp(*line, "Content-Type") == 0 && part->content_type == NULL) {
            part->content_type = g_strdup(value);
        }
    }
    return part->name != NULL;
}

/* A body is: --B CRLF headers CRLF CRLF data CRLF --B CRLF ... CRLF --B-- */
gboolean multipart_parse(Multipart *multipart, const char *content_type, const char *body, gsize size)
{
    memset(multipart, 0, sizeof *multipart);
    if (content_type == NULL || g_ascii_strncasecmp(content_type, "multipart/form-data", 19) != 0)
        return FALSE;
    g_autofree char *boundary = parameter(content_type, "boundary");
    if (boundary == NULL || boundary[0] == '\0' || strlen(boundary) > 70)
        return FALSE;
    g_autofree char *delimiter = g_strconcat("\r\n--", boundary, NULL);
    gsize length = strlen(delimiter);
    if (size < length - 2 || memcmp(body, delimiter + 2, length - 2) != 0)
        return FALSE;
    const char *at = body + length - 2, *end = body + size;
    while (end - at < 2 || memcmp(at, "--", 2) != 0) {
        if (end - at < 2 || memcmp(at, "\r\n", 2) != 0 || multipart->count == MULTIPART_MAX_PARTS)
            return FALSE;
        at += 2;
        const char *blank = find(at, (gsize)(end - at), "\r\n\r\n", 4);
        if (blank == NULL)
            return FALSE;
        Part *part = &multipart->parts[multipart->count++];
        if (!part_headers(part, at, (gsize)(blank - at)))
            return FALSE;
        part->data = blank + 4;
        at = find(part->data, (gsize)(end - part->data), delimiter, length);
        if (at == NULL)
            return FALSE;
        part->size = (gsize)(at - part->data);
        at += length;
    }
    return multipart->count > 0;
}

void multipart_clear(Multipart *multipart)
{
    for (guint i = 0; i < multipart->count; i++) {
        g_free(multipart->parts[i].name);
        g_free(multipart->parts[i].file_name);
        g_free(multipart->parts[i].content_type);
    }
    multipart->count = 0;
}

const Part *multipart_find(const Multipart *multipart, const char *name)
{
    for (guint i = 0; i < multipart->count; i++)
        if (strcmp(multipart->parts[i].name, name) == 0)
            return &multipart->parts[i];
    return NULL;
}
