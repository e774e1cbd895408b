// SPDX-License-Identifier: MIT
/* The words of a thing and its name. */
#include <string.h>

#include "lib/command/editing_values.h"

/** 改名|终点: the words themselves, and none that lead to others. */
static gboolean is_all_the_words(const Editor *e)
{
    return e->f.i + 1 == e->f.phrase->n && token_is(peek(&e->f, 0), WORD_TO) &&
           spelled(e, (const char *const[]){"终点", NULL});
}

static gboolean rest_is_text(Editor *e)
{
    while (peek(&e->f, 0)->kind == TOKEN_COLON || token_is(peek(&e->f, 0), WORD_NAME) ||
           token_is(peek(&e->f, 0), WORD_IS) || (token_is(peek(&e->f, 0), WORD_TO) && !is_all_the_words(e)) ||
           (token_is(peek(&e->f, 0), WORD_EDIT) && peek(&e->f, 0)->row->value == EDIT_BECOME) ||
           token_is(peek(&e->f, 0), WORD_LABEL))
        e->f.i++;
    return e->f.i < e->f.phrase->n;
}

/** 方块里写着什么, 写什么好: asks, when nothing else is to be written. */
static gboolean asks_for_words(const Editor *e)
{
    static const char *const asking[] = {"什么", "啥", "些什么", "些啥", "什么字", "什么内容", "几", "几个", NULL};
    static const char *const beside[] = {"好", "呢", "呀", "啊", "字", "内容", "了", "的", "合适", NULL};
    guint at = spelled(e, (const char *const[]){"点", "些", NULL}) ? 1 : 0; /* 写点什么 */
    if (!token_is(peek(&e->f, at), WORD_QUESTION) || !filler_is(&e->f, peek(&e->f, at), asking))
        return FALSE;
    for (guint j = at + 1; e->f.i + j < e->f.phrase->n; j++) {
        if (peek(&e->f, j)->kind != TOKEN_WORD || !filler_is(&e->f, peek(&e->f, j), beside))
            return FALSE;
    }
    return TRUE;
}

/** 一个白色的停字: how the words are to look, which the thing they stand on decides. */
static gboolean says_their_look(const Editor *e)
{
    const Token *t = peek(&e->f, 0);
    guint at = t->kind == TOKEN_NUMBER && token_is(peek(&e->f, 1), WORD_MEASURE) ? 2
               : token_is(t, WORD_MEASURE)                                       ? 1
                                                                                 : 0;
    const Token *last = &e->f.phrase->tokens[e->f.phrase->n - 1];
    return at > 0 && token_is_color(peek(&e->f, at)) && token_is(peek(&e->f, at + 1), WORD_DE) &&
           e->f.i + at + 2 < e->f.phrase->n && word_is(e->f.phrase, last, "字");
}

gboolean edit_words(Editor *e, char **field, Change change, gsize limit)
{
    if (!text_skip_pause(&e->f) || !rest_is_text(e)) {
        refuse(&e->f, REFUSE_NO_TEXT, e->f.phrase->n - 1, e->f.phrase->n - 1);
        return TRUE;
    }
    if (change == CHANGE_TEXT && word_is(e->f.phrase, peek(&e->f, 0), "个") && e->f.i + 1 < e->f.phrase->n &&
        token_before(&e->f, 0)->end == peek(&e->f, 0)->start)
        e->f.i++; /* 写个1 */
    const Token *t = peek(&e->f, 0);
    guint last = e->f.phrase->n - 1;
    gboolean becomes = token_is_edit(token_before(&e->f, 0), EDIT_BECOME);
    if (change == CHANGE_TEXT && says_their_look(e)) {
        refuse(&e->f, REFUSE_LATER, e->f.i, last); /* 写上一个白色的停字 */
        return TRUE;
    }
    if (token_is(t, WORD_DE) && t->end > t->start) {
        refuse(&e->f, REFUSE_NO_TARGET, e->f.i, last); /* 上面写的…: what is written there, and not what shall be */
        return TRUE;
    }
    if (change == CHANGE_TEXT && asks_for_words(e)) {
        refuse(&e->f, REFUSE_QUESTION, e->f.i, last);
        return TRUE;
    }
    if (token_is(t, WORD_CHAT) && word_begins(e->f.phrase, t, "写")) {
        refuse(&e->f, REFUSE_CHATTER, e->f.i, last); /* 便签内容写错了 */
        return TRUE;
    }
    if (e->f.i == last && token_is(t, WORD_ALL) && g_ascii_isalpha(e->f.phrase->reading->folded->str[t->start])) {
        refuse(&e->f, REFUSE_NO_TEXT, e->f.i, last); /* label everything */
        return TRUE;
    }
    if (*field != NULL && change == CHANGE_TEXT && t->kind == TOKEN_QUOTE) {
        refuse(&e->f, REFUSE_TWICE, e->f.i, e->f.i);
        return TRUE;
    }
    g_free(*field);
    guint comma = e->f.i;
    while (comma <= last && e->f.phrase->tokens[comma].kind != TOKEN_COMMA)
        comma++;
    if (change == CHANGE_NAME && t->kind != TOKEN_QUOTE && comma > e->f.i && comma < last) {
        *field = phrase_words(e->f.phrase, e->f.i, comma - 1); /* 命名为小红，|小红变绿 */
        e->f.i = comma;
        changed(e, change);
        return TRUE;
    }
    if (t->kind == TOKEN_QUOTE) {
        *field = g_strstrip(g_strdup(e->f.phrase->reading->quotes->pdata[(guint)t->value]));
        e->f.i++;
        if (token_is(peek(&e->f, 0), WORD_DE) && e->f.i < last && change == CHANGE_TEXT)
            refuse(&e->f, REFUSE_NO_TARGET, e->f.i - 1, last); /* 把A写着“B”的删了: which one is meant, and no words */
    } else {
        *field = phrase_words(e->f.phrase, e->f.i, last);
        if (change == CHANGE_TEXT && text_is_any_words(*field))
            refuse(&e->f, REFUSE_NO_TEXT, e->f.i, last); /* 给圆写上字 */
        if (change == CHANGE_TEXT && becomes && command_is_typeface(*field))
            refuse(&e->f, REFUSE_LATER, e->f.i, last); /* 便签的字改成宋体 */
        text_drop_letter_count(*field);
        e->f.i = last + 1;
    }
    if (**field == '\0' || g_utf8_strlen(*field, -1) > (glong)limit)
        refuse(&e->f, **field == '\0' ? REFUSE_NO_TEXT : REFUSE_TOO_LONG, last, last);
    changed(e, change);
    return TRUE;
}

static gboolean quote_comes(const Editor *e)
{
    for (guint j = e->f.i; j < e->f.phrase->n; j++) {
        if (e->f.phrase->tokens[j].kind == TOKEN_QUOTE)
            return TRUE;
    }
    return FALSE;
}

/** the text of #1, the label in the circle: whose words they are follows, and the words themselves behind it. */
static gboolean text_of_thing(Editor *e)
{
    static const char *const in[] = {"in", "on", "inside", NULL};
    const Token *t = peek(&e->f, 0);
    if (e->f.command->targets->len > 0 || e->marked || !(token_is(t, WORD_OF) || spelled(e, in)))
        return FALSE;
    if (takes_off(e))
        changed(e, CHANGE_TEXT);
    else
        e->property = PROPERTY_TEXT;
    e->expecting = TRUE;
    e->f.i++;
    return TRUE;
}

/** label |the square Home: a thing that is there, and no words yet. */
static gboolean labels_thing(const Editor *e)
{
    if (!word_is(e->f.phrase, token_before(&e->f, 0), "label") || e->f.command->targets->len > 0 || quote_comes(e))
        return FALSE;
    const Token *t = peek(&e->f, 0);
    return t->kind == TOKEN_REF || token_is(t, WORD_THE) ||
           (token_is(t, WORD_REF) &&
            (t->row->value == REFWORD_IT || t->row->value == REFWORD_THEM || t->row->value == REFWORD_EXTREME ||
             t->row->value == REFWORD_ORDINAL || t->row->value == REFWORD_BOTH || t->row->value == REFWORD_ALL));
}

/** 写上“A”, change the text of #1 to "A", remove the text from #1 */

gboolean value_text(Editor *e)
{
    e->f.i++;
    gboolean off = takes_off(e);
    if (text_of_thing(e))
        return TRUE;
    if (labels_thing(e)) {
        e->expecting = e->labels = TRUE;
        return TRUE;
    }
    if (token_is(peek(&e->f, 0), WORD_TO) && token_is_color(peek(&e->f, 1)) && peek(&e->f, 2)->kind == TOKEN_END) {
        e->property = PROPERTY_TEXT; /* change the text to red */
        return TRUE;
    }
    gboolean given = peek(&e->f, token_is(peek(&e->f, 0), WORD_TO) ? 1 : 0)->kind == TOKEN_QUOTE &&
                     peek(&e->f, 2)->kind == TOKEN_END; /* change the text |to "Done" */
    if (off || (quote_comes(e) && peek(&e->f, 0)->kind != TOKEN_QUOTE && !given)) {
        e->property = PROPERTY_TEXT;
        e->expecting = e->f.command->targets->len == 0 && !e->marked;
        if (off)
            changed(e, CHANGE_TEXT);
        return TRUE;
    }
    return edit_words(e, &e->f.command->text, CHANGE_TEXT, LIMIT_LABEL_CHARS);
}

gboolean value_name(Editor *e)
{
    if (token_is(peek(&e->f, 0), WORD_NAME) && (e->marked || e->verb > EDIT_OPS) && e->f.command->targets->len == 0)
        return FALSE; /* 把叫…, 删掉叫…: which one, and not how it is called */
    e->f.i++;
    const Token *it = peek(&e->f, 0);
    if (token_is(it, WORD_REF) && it->row->value == REFWORD_IT && e->f.command->targets->len == 0 &&
        e->f.i + 1 < e->f.phrase->n && (guint8)e->f.phrase->reading->folded->str[it->start] >= 0x80)
        e->f.i++; /* 叫它小红 */
    return edit_words(e, &e->f.command->name, CHANGE_NAME, LIMIT_NAME_CHARS);
}

gboolean value_quote(Editor *e)
{
    e->f.command->bare_text = e->property != PROPERTY_TEXT;
    return edit_words(e, &e->f.command->text, CHANGE_TEXT, LIMIT_LABEL_CHARS);
}

/** 文字, text: the words of a thing are taken off, written anew, or made larger. */
gboolean value_property_text(Editor *e)
{
    e->f.i++;
    if (takes_off(e)) {
        changed(e, CHANGE_TEXT);
        return TRUE;
    }
    const Token *t = peek(&e->f, 0);
    guint next = 0;
    while (token_is(peek(&e->f, next), WORD_EDIT) && peek(&e->f, next)->row->value == EDIT_BECOME)
        next++;
    gboolean said = next > 0 || t->kind == TOKEN_COLON || token_is(t, WORD_TO) || token_is(t, WORD_IS);
    const Token *value = peek(&e->f, next);
    if (text_of_thing(e))
        return TRUE;
    if (said && !token_is_color(value) && !token_is(value, WORD_SIZE) && !token_is(value, WORD_OPACITY))
        return edit_words(e, &e->f.command->text, CHANGE_TEXT, LIMIT_LABEL_CHARS);
    e->property = PROPERTY_TEXT;
    return TRUE;
}
