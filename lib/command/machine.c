// SPDX-License-Identifier: MIT
#include "lib/command/machine.h"

#include <string.h>

static gboolean is_letter_at(const char *text, gsize length, gsize at)
{
    return at < length && g_ascii_isalpha(text[at]);
}

/** canvas.clear(, www.example.com, picture.png: letters joined by a dot, as in no sentence; circle.draw may be one. */
static gboolean is_dotted_name(const Reading *reading, gsize length, gsize dot)
{
    const char *text = reading->folded->str;
    static const char *const endings[] = {"com", "cn",   "org",  "net",  "io",   "gov", "edu",
                                          "png", "jpg",  "jpeg", "gif",  "svg",  "pdf", "doc",
                                          "xls", "docx", "xlsx", "pptx", "html", "py",  "js"};
    if (dot == 0 || reading->text[reading->origin[dot]] != '.' || text[dot - 1] == ' ' ||
        !is_letter_at(text, length, dot + 1))
        return FALSE;
    gsize size = 0;
    while (dot + 1 + size < length && g_ascii_isalnum(text[dot + 1 + size]))
        size++;
    if (dot + 1 + size < length && text[dot + 1 + size] == '(')
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(endings); i++) {
        if (size == strlen(endings[i]) && strncmp(text + dot + 1, endings[i], size) == 0)
            return TRUE;
    }
    return FALSE;
}

/** /usr/bin: two slashes that begin words; "red/blue" has one. */
static gboolean is_path(const char *text, gsize length, gsize slash)
{
    if (!is_letter_at(text, length, slash + 1))
        return FALSE;
    gsize at = slash + 1;
    while (at < length && g_ascii_isalnum(text[at]))
        at++;
    return at < length && text[at] == '/' && is_letter_at(text, length, at + 1);
}

/** {"op": …, { delete it; }: a brace before a letter or a quote. Braces around numbers are a place. */
static gboolean is_block(const Reading *reading, gsize length, gsize at)
{
    const char *text = reading->folded->str;
    if (text[at] != '(' || reading->text[reading->origin[at]] != '{')
        return FALSE;
    gsize next = at + 1 + strspn(text + at + 1, " \n");
    return next < length && (g_ascii_isalpha(text[next]) || text[next] == QUOTE_MARK);
}

/** [图片]: what a chat shows in the place of a message that is not text. */
static gboolean is_attachment(const Reading *reading, gsize at)
{
    static const char *const kinds[] = {"图片", "语音", "文件", "链接", "视频", "表情", "动画表情", "位置"};
    if (reading->text[reading->origin[at]] != '[')
        return FALSE;
    const char *inside = reading->folded->str + at + 1;
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (g_str_has_prefix(inside, kinds[i]) && inside[strlen(kinds[i])] == ')')
            return TRUE;
    }
    return FALSE;
}

gboolean machine_text(const Reading *reading, gsize length)
{
    static const char *const signs[] = {"://", "www.", "$(", "==", "&&", "||"};
    static const char special[] = ":w$=&|<\\./(@"; /* what all of them begin with; [ and { are folded to ( */
    const char *text = reading->folded->str;
    for (gsize at = strcspn(text, special); at < length; at += 1 + strcspn(text + at + 1, special)) {
        for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
            if (strncmp(text + at, signs[i], strlen(signs[i])) == 0 && at + strlen(signs[i]) <= length)
                return TRUE;
        }
        gboolean begins = is_letter_at(text, length, at + 1);
        if ((text[at] == '<' && (begins || (at + 1 < length && text[at + 1] == '/'))) || (text[at] == '\\' && begins) ||
            (text[at] == '.' && is_dotted_name(reading, length, at)) ||
            (text[at] == '/' && is_path(text, length, at)) || is_block(reading, length, at) ||
            is_attachment(reading, at) || (text[at] == '@' && begins && at > 0 && g_ascii_isalnum(text[at - 1])))
            return TRUE;
    }
    return FALSE;
}
