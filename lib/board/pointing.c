// SPDX-License-Identifier: MIT
#include "lib/board/pointing.h"

#include <string.h>

#include "lib/board/looks.h"

/** So many bytes tell a thing: 最左边的那个红色的圆. */
#define WORDS_MAX 36
/** Longer messages are no single sentence about a thing or two. */
#define TEXT_MAX 200

/* --- which thing ------------------------------------------------------------------------------------------------ */

static gboolean is_called(const Object *object, const char *name)
{
    return g_strcmp0(object->name, name) == 0 || g_strcmp0(object->text, name) == 0;
}

/** Whether an object is what a reference tells, which says nothing of others. */
static gboolean is_told(const Object *object, const Ref *ref)
{
    const gboolean shaped = ref->shape == DRAW_NOTHING || looks_like(object, ref) > 0;
    switch (ref->kind) {
    case REF_NUMBERS:
        return shaped && ref->numbers->len == 1 && g_array_index(ref->numbers, guint, 0) == object->id;
    case REF_TEXT:
        return shaped && ref->text != NULL && is_called(object, ref->text);
    case REF_LOOKS:
        return shaped && ref->ordinal == 0 && ref->extreme == EXTREME_NONE && !ref->all && !ref->others && !ref->mine &&
               !ref->except && !ref->worded && ref->person == NULL && ref->ends[0] == NULL && ref->count < 2 &&
               looks_right(object, ref, "");
    default:
        return FALSE;
    }
}

/** The number of the one thing that a command of its own would be about, with these words; 0 for none, and several. */
static guint told_by(const Board *board, const char *deed, const char *words, gsize length)
{
    g_autofree char *probe = g_strdup_printf("%s%.*s", deed, (int)length, words);
    g_autoptr(Message) message = message_parse(probe);
    const Command *command = message->commands->pdata[0];
    if (message->commands->len != 1 || command->op != COMMAND_DELETE || command->targets->len != 1)
        return 0;
    guint id = 0, n = 0;
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (object->hidden || !is_told(object, command->targets->pdata[0]))
            continue;
        id = object->id;
        n++;
    }
    return n == 1 ? id : 0;
}

/* --- where it is told ------------------------------------------------------------------------------------------- */

static GRegex *compiled(const char *pattern)
{
    GError *error = NULL;
    GRegex *regex = g_regex_new(pattern, G_REGEX_OPTIMIZE, G_REGEX_MATCH_ANCHORED, &error);
    if (regex == NULL)
        g_error("%s: %s", pattern, error->message);
    return regex;
}

static gpointer compile_all(gpointer data)
{
    static const char *const patterns[] = {
        "(?:the|that) (?:[a-z]+ ){1,3}(?:on the (?:left|right)(?: side)?|at the (?:top|bottom)|in the middle)\\b",
        "(?:the )?[a-z]+ (?:called|named|labelled|labeled) (?:\"[^\"]+\"|[A-Za-z0-9]+)",
        "[a-z]+ [0-9]{1,2}\\b(?!\\s*(?:px|pixels|%|x|by|wide|high|degrees|times))",
        "(?:the )?[a-z]+ [A-Z]\\b",
    };
    (void)data;
    GPtrArray *all = g_ptr_array_new();
    for (gsize i = 0; i < G_N_ELEMENTS(patterns); i++)
        g_ptr_array_add(all, compiled(patterns[i]));
    return all;
}

/** The bytes of a thing told in English at p, and its number; 0 for none. */
static gsize english_thing(const Board *board, const char *text, const char *p, guint *id)
{
    static GOnce once = G_ONCE_INIT;
    const GPtrArray *patterns = g_once(&once, compile_all, NULL);
    if (!g_ascii_islower(*p) || (p > text && (g_ascii_isalnum(p[-1]) || p[-1] == '#')))
        return 0;
    for (guint i = 0; i < patterns->len; i++) {
        g_autoptr(GMatchInfo) match = NULL;
        gint start, end;
        if (!g_regex_match_full(patterns->pdata[i], text, -1, (gint)(p - text), G_REGEX_MATCH_ANCHORED, &match, NULL) ||
            !g_match_info_fetch_pos(match, 0, &start, &end))
            continue;
        *id = told_by(board, "delete ", p, (gsize)(end - start));
        if (*id > 0)
            return (gsize)(end - start);
    }
    return 0;
}

static const char *behind_any(const char *p, const char *const *words)
{
    for (; *words != NULL; words++) {
        if (g_str_has_prefix(p, *words))
            return p + strlen(*words);
    }
    return p;
}

/** 那个, and the noun of what it is, which has to fit it: what is behind them. */
static const char *behind_noun(const Board *board, const char *p, guint id)
{
    static const char *const pointing[] = {"那个", "这个", "那一个", NULL};
    enum { NOUN_MAX = 4 };
    p = behind_any(p, pointing);
    const char *ends[NOUN_MAX], *end = p;
    guint n = 0;
    while (n < NOUN_MAX && (guint8)*end >= 0x80) {
        end = g_utf8_next_char(end);
        ends[n++] = end;
    }
    while (n-- > 0) {
        const Object *object = board_find(board, id);
        g_autofree char *probe = g_strdup_printf("删除%.*s", (int)(ends[n] - p), p);
        g_autoptr(Message) message = message_parse(probe);
        const Command *command = message->commands->pdata[0];
        const Ref *ref =
            command->op == COMMAND_DELETE && command->targets->len == 1 ? command->targets->pdata[0] : NULL;
        if (message->commands->len == 1 && ref != NULL && ref->kind == REF_LOOKS && ref->shape != DRAW_NOTHING &&
            is_told(object, ref))
            return ends[n];
    }
    return p;
}

/** 红色的圆|下面写“好”: what words are to stand beside, where the message begins with it. */
static gsize beside_words(const Board *board, const char *text, guint *id)
{
    static const char *const sides[] = {"下面写", "下方写", "底下写", "左边写", "右边写", "旁边写", NULL};
    const char *end = text + strlen(text);
    for (const char *const *side = sides; *side != NULL; side++) {
        const char *at = strstr(text, *side);
        end = at != NULL ? MIN(end, at) : end;
    }
    const gsize length = (gsize)(end - text);
    if (length == 0 || *end == '\0' || length > WORDS_MAX || memchr(text, ',', length) != NULL)
        return 0;
    *id = told_by(board, "删除", text, length);
    return *id > 0 ? length : 0;
}

/** The same in Chinese: 叫B的, 写着“开始”的那个方块; but what 画一个|叫B的圆 draws, or 改名|叫B makes, is none. */
static gsize chinese_thing(const Board *board, const char *text, const char *p, guint *id)
{
    static const char *const telling[] = {"名字叫", "名叫", "叫做", "叫", "写着", "标着", NULL};
    static const char *const before[] = {"把", "将", "在", "从", "和", "跟", "与", "同", "到",
                                         "给", "除", "了", "接", "制", "让", "向", "往", "请",
                                         "，", ",",  "、", " ",  "。", "；", ";",  "\n", NULL};
    const char *name = behind_any(p, telling);
    if (name == p || (p > text && behind_any(g_utf8_prev_char(p), before) == g_utf8_prev_char(p)))
        return 0;
    const char *open = behind_any(name, (const char *const[]){"“", "\"", "「", NULL});
    const char *end = open;
    while (g_ascii_isalnum(*end) ||
           (open > name && (guint8)*end >= 0x80 && !g_str_has_prefix(end, "”") && !g_str_has_prefix(end, "」")))
        end = g_utf8_next_char(end);
    const char *behind = open > name ? behind_any(end, (const char *const[]){"”", "\"", "」", NULL}) : end;
    if (end == open || !g_str_has_prefix(behind, "的"))
        return 0;
    g_autofree char *quoted = g_strdup_printf("“%.*s”", (int)(end - open), open);
    *id = told_by(board, "删除", quoted, strlen(quoted));
    return *id > 0 ? (gsize)(behind_noun(board, behind + strlen("的"), *id) - p) : 0;
}

gboolean pointing_may_help(const char *text)
{
    static const char *const telling[] = {"叫", "写着", "标着", "面写", "方写", "下写", "边写"};
    gsize i = 0;
    while (i < G_N_ELEMENTS(telling) && strstr(text, telling[i]) == NULL)
        i++;
    return i < G_N_ELEMENTS(telling);
}

char *pointing_numbered(const Board *board, const char *text)
{
    if (strnlen(text, TEXT_MAX + 1) > TEXT_MAX || !g_utf8_validate(text, -1, NULL))
        return NULL;
    g_autoptr(GString) out = g_string_new(NULL);
    gboolean any = FALSE;
    for (const char *p = text; *p != '\0';) {
        guint id = 0;
        const gsize english = english_thing(board, text, p, &id);
        gsize length = english > 0 ? english : chinese_thing(board, text, p, &id);
        if (length == 0 && p == text)
            length = beside_words(board, text, &id);
        if (length > 0)
            g_string_append_printf(out, english > 0 ? "#%u" : "%u号", id);
        else
            g_string_append_len(out, p, g_utf8_next_char(p) - p);
        any = any || length > 0;
        p = length > 0 ? p + length : g_utf8_next_char(p);
    }
    return any ? g_string_free(g_steal_pointer(&out), FALSE) : NULL;
}
