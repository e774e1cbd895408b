// SPDX-License-Identifier: MIT
#include "lib/command/requests.h"

#include "lib/command/tokens.h"

/** Asks the robot to do something; 会画圆和方块吗 asks what it is able to. */
static gboolean is_request(const char *text, const Token *t)
{
    static const char *const requests[] = {
        "can you", "could you", "would you", "will you", "can we", "could we", "can u", "could u", "would u", "能",
        "可以",    "可否",      "可不可以",  "麻烦",     "请问能", "请问可以", "你能",  "你可以",  NULL};
    guint i = 0;
    if (!token_is(t, WORD_ASK))
        return FALSE;
    while (requests[i] != NULL && !g_str_has_prefix(text + t->start, requests[i]))
        i++;
    return requests[i] != NULL;
}

/** 吗, 么, 呢 at the end of what is asked. */
static gboolean is_particle(const char *text, const Token *t)
{
    const char *word = text + t->start;
    return t->end - t->start == strlen("吗") && (token_is(t, WORD_QUESTION) || t->kind == TOKEN_UNKNOWN) &&
           (g_str_has_prefix(word, "吗") || g_str_has_prefix(word, "么") || g_str_has_prefix(word, "呢"));
}

/** What it says of single things and of what is to happen to them, as one does who wants them. */
static gboolean is_of_things(const Token *t)
{
    return token_is(t, WORD_A) || token_is(t, WORD_MEASURE) || t->kind == TOKEN_NUMBER || token_is(t, WORD_EDIT) ||
           token_is(t, WORD_REF) || t->kind == TOKEN_REF;
}

static gboolean joins(const Token *t)
{
    return t->kind == TOKEN_COMMA || token_is(t, WORD_AND) || token_is(t, WORD_THEN) || token_is(t, WORD_AGAIN);
}

static gboolean removes(const Token *t)
{
    return token_is(t, WORD_CLEAR) || token_is(t, WORD_UNDO) || token_is(t, WORD_REDO) || token_is(t, WORD_NOT) ||
           token_is(t, WORD_NO) || token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF);
}

/** Whether the sentence from begin to end wants several things done. */
static gboolean wants_several(const char *text, const Token *tokens, guint begin, guint end)
{
    while (begin < end && (token_is(&tokens[begin], WORD_FILLER) || tokens[begin].kind == TOKEN_COMMA))
        begin++;
    if (begin == end || !is_request(text, &tokens[begin]))
        return FALSE;
    gboolean things = FALSE, joined = FALSE;
    for (guint i = begin + 1; i < end; i++) {
        const Token *t = &tokens[i];
        if (removes(t) || t->kind == TOKEN_QUOTE ||
            (token_is(t, WORD_QUESTION) && !(i + 1 == end && is_particle(text, t))))
            return FALSE;
        things = things || is_of_things(t);
        joined = joined || joins(t);
    }
    return things && joined;
}

void requests_settle(const Reading *reading, GArray *tokens)
{
    const char *text = reading->folded->str;
    guint begin = 0;
    for (guint i = 0; i <= tokens->len; i++) {
        Token *t = (Token *)(gpointer)tokens->data;
        if (i < tokens->len && t[i].kind != TOKEN_END && t[i].kind != TOKEN_ASKED)
            continue;
        if (wants_several(text, t, begin, i)) {
            if (i < tokens->len)
                t[i].kind = TOKEN_END;
            if (is_particle(text, &t[i - 1]))
                g_array_remove_index(tokens, --i);
        }
        begin = i + 1;
    }
}
