// SPDX-License-Identifier: MIT
#include "lib/board/refer_replies.h"

#include <string.h>

#include "lib/board/resolve.h"

/** Things a reply names one by one. */
#define NAMED 5

char *refer_empty(Lang lang)
{
    return g_strdup(
        lang_pick(lang, "板上还没有图形。先来一个：画圆", "Nothing is on the board yet. Try: draw a circle"));
}

char *refer_names(const Board *board, const GArray *ids, Lang lang)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < ids->len && i < NAMED; i++) {
        g_autofree char *what = describe_object(board_find(board, g_array_index(ids, guint, i)), lang);
        if (i > 0)
            g_string_append(out, lang_pick(lang, "、", ", "));
        g_string_append_printf(out, lang == LANG_EN ? "#%u %s" : "%u号%s", g_array_index(ids, guint, i), what);
    }
    if (ids->len > NAMED)
        g_string_append(out, "…");
    return g_string_free(out, FALSE);
}

/** How much of what stands before the words stays: "delete a circle" becomes "delete #1". */
static int without_article(const char *source, const char *at)
{
    static const char *const articles[] = {" a ", " an "};
    for (guint i = 0; i < G_N_ELEMENTS(articles); i++) {
        gsize length = strlen(articles[i]);
        if ((gsize)(at - source) >= length && strncmp(at - length, articles[i], length) == 0)
            return (int)(at - source - (gssize)length) + 1;
    }
    return (int)(at - source);
}

/** As many of them as were asked for: 1号, 1号和2号. */
static char *suggested(const Pointer *p, const Ref *ref, const GArray *ids)
{
    GString *out = g_string_new(ref->worded ? lang_pick(p->lang, "", "the text of ") : NULL);
    for (guint i = 0; i < MAX(ref->count, 1) && i < ids->len; i++) {
        if (i > 0)
            g_string_append(out, lang_pick(p->lang, "和", " and "));
        g_string_append_printf(out, p->lang == LANG_EN ? "#%u" : "%u号", g_array_index(ids, guint, i));
    }
    return g_string_free(out, FALSE);
}

/** Several that nobody named, as in 用箭头连起来; them names those of the message before. */
static gboolean is_joined_unnamed(const Ref *ref)
{
    static const char *const names[] = {"them", "these", "those", "both", "它们", "他们", "她们", "这些", "那些", NULL};
    return ref->kind == REF_IT && ref->count > 1 && !(ref->words != NULL && g_strv_contains(names, ref->words));
}

/** The command they typed with a number in place of the words that were not clear. */
static char *completed(const Pointer *p, const Ref *ref, const GArray *ids)
{
    g_autofree char *number = suggested(p, ref, ids);
    if (is_joined_unnamed(ref)) /* 用箭头连起来: the words are the deed's */
        return g_strdup_printf(p->lang == LANG_EN ? "connect %s" : "连接%s", number);
    const char *at = p->source != NULL && ref->words != NULL ? strstr(p->source, ref->words) : NULL;
    if (at == NULL)
        return g_steal_pointer(&number);
    const Object *first = board_find(p->board, g_array_index(ids, guint, 0));
    if (p->letters && ref->shape == DRAW_TEXT && first->kind != SHAPE_TEXT) {
        char *of = g_strdup_printf(p->lang == LANG_EN ? "the text of %s" : "%s的字", number);
        g_free(number);
        number = of;
    }
    return g_strdup_printf("%.*s%s%s", without_article(p->source, at), p->source, number, at + strlen(ref->words));
}

static char *said_words(const Pointer *p, const Ref *ref)
{
    if (ref->words != NULL && !is_joined_unnamed(ref))
        return g_strdup(ref->words);
    if (ref->kind == REF_TEXT && ref->text != NULL)
        return g_strdup(ref->text);
    if (ref->shape != DRAW_NOTHING)
        return describe_shape(ref->shape, ref->stamp, p->lang);
    return g_strdup(lang_pick(p->lang, "图形", "shape"));
}

char *refer_ask_which(const Pointer *p, const Ref *ref, const GArray *ids)
{
    g_autofree char *said = said_words(p, ref);
    g_autofree char *names = refer_names(p->board, ids, p->lang);
    g_autofree char *command = completed(p, ref, ids);
    return g_strdup_printf(p->lang == LANG_EN ? "%u could be \"%s\": %s. Say: %s" : "有 %u 个「%s」：%s。回复：%s",
                           ids->len, said, names, command);
}

char *refer_none_such(const Pointer *p, const Ref *ref)
{
    g_autoptr(GArray) all = refer_everything(p->board);
    if (all->len == 0)
        return refer_empty(p->lang);
    g_autofree char *said = said_words(p, ref);
    g_autofree char *names = refer_names(p->board, all, p->lang);
    return g_strdup_printf(p->lang == LANG_EN ? "There is no \"%s\" on the board. There are: %s"
                                              : "板上没有「%s」，现有：%s",
                           said, names);
}

char *refer_too_few(const Pointer *p, const Ref *ref, const GArray *ids)
{
    g_autofree char *said = said_words(p, ref);
    g_autofree char *names = refer_names(p->board, ids, p->lang);
    return g_strdup_printf(p->lang == LANG_EN ? "\"%s\": there are only %u: %s" : "「%s」：只有 %u 个：%s", said,
                           ids->len, names);
}
