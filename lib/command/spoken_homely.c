// SPDX-License-Identifier: MIT
/*
 * Chinese as it is spoken at home, up north: sounds and words that carry nothing, and places and looks in words of
 * their own. These passes run first; what they leave is what the others know.
 *
 *     横着排一溜儿   换个色儿   起个名儿叫“讲台”     the last sound of a word
 *     摆正中间   画下边   往下来一丁点               where one word ends, and the next begins
 *     画在当中   挪到右下旮旯里                      places of the board
 *     扁扁的椭圆   尖尖的三角                        what such a shape is anyway
 *     整块板子   像真黑板那样                        all of it, and what it is to look like
 */
#include "lib/command/lexicon.h"
#include "lib/command/spoken_named.h"

/** 一溜|儿, 色|儿: the last sound of a word, but not of what is written, and not of 一会儿. */
static void settle_last_sound(const Spoken *s)
{
    gboolean written = FALSE;
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *before = t - 1;
        if (is_end(t))
            written = FALSE;
        if (t->kind == TOKEN_UNKNOWN && !written && before->end == t->start && is_spelled(s, t, "儿") &&
            before->kind == TOKEN_WORD && !token_is(before, WORD_ASK) && !token_is(before, WORD_CHAT)) {
            drop(s, i--, 1);
            continue;
        }
        written = written || token_is(before, WORD_WRITE) || token_is(before, WORD_LABEL) ||
                  token_is(before, WORD_NAME) || before->kind == TOKEN_COLON;
    }
}

/** Cuts token i behind so many bytes, which are the word `first`; what follows is the longest word from there on. */
static gboolean recut(const Spoken *s, guint i, const char *first, const WordRow *head, WordKind kind)
{
    gsize length = strlen(first);
    const WordRow *row = NULL;
    gsize rest = lexicon_match(s->text + token_at(s, i)->start + length, &row);
    if (rest == 0 || row->kind != kind)
        return FALSE;
    Token tail = {.kind = TOKEN_WORD, .row = row, .start = token_at(s, i)->start + (guint)length};
    tail.end = tail.start + (guint)rest;
    while (i + 1 < s->tokens->len && token_at(s, i + 1)->start < tail.end)
        drop(s, i + 1, 1);
    Token *t = token_at(s, i);
    t->kind = TOKEN_WORD;
    t->row = head;
    t->end = tail.start;
    g_array_insert_val(s->tokens, i + 1, tail);
    return TRUE;
}

/** The words of a place, where its first character went into the word before it. */
static gboolean goes_on_as_place(const Spoken *s, const Token *next)
{
    static const char *const rest[] = {"边", "面", "方", "头", "侧", "部", "角", "端", NULL};
    gboolean place = FALSE;
    for (gsize k = 0; rest[k] != NULL; k++)
        place = place || begins_with(s, next, rest[k]);
    return place;
}

/** |摆正|中间, 房子|画下|边, 往|下来|一点: a place, and no other verb. */
static void settle_split_places(const Spoken *s)
{
    static const char *const straight[] = {"摆正", "放正", NULL};
    static const char *const down[] = {"画下", "画上", "写下", "写上", NULL};
    static const char *const people[] = {"你", "您", "老师", "同学", "大家", "我", "你们", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        const Token *next = t + 1;
        if (t->kind != TOKEN_WORD || next->start != t->end)
            continue;
        if (spelled_any(s, t, straight) && begins_with(s, t, "摆正中"))
            recut(s, i, "摆", word_row(WORD_VERB, VERB_MAKE), WORD_ANCHOR);
        else if (spelled_any(s, t, straight) && begins_with(s, t, "放正中"))
            recut(s, i, "放", word_row(WORD_VERB, VERB_MAKE), WORD_ANCHOR);
        else if (token_is(t, WORD_VERB) && spelled_any(s, t, down) && goes_on_as_place(s, next))
            recut(s, i, "画", t->row, WORD_ANCHOR);
        else if (token_is(t, WORD_ANCHOR) && t->row->value >= ANCHOR_TOP_LEFT && token_is(next, WORD_MEASURE) &&
                 is_spelled(s, next, "头"))
            drop(s, i + 1, 1); /* 右上|头 */
        else if (token_is(t, WORD_WRITE) && spelled_any(s, t, down) && goes_on_as_place(s, next) &&
                 next_to(s, i + 2)->kind == TOKEN_QUOTE)
            recut(s, i, "写", t->row, WORD_ANCHOR);
        else if (token_is(t, WORD_TO) && token_is(next, WORD_FILLER) &&
                 (is_spelled(s, next, "下来") || is_spelled(s, next, "上来")) &&
                 !(i > 0 && token_is(t - 1, WORD_FILLER) && spelled_any(s, t - 1, people))) {
            lexicon_match(begins_with(s, next, "下") ? "往下移" : "往上移", &t->row);
            t->end = next->end;
            drop(s, i + 1, 1);
        }
    }
}

/** 画在|当中, |当中画个圆, 画板的|当间: the middle of the board, where no two things are named. */
static void settle_middle(const Spoken *s)
{
    static const char *const middle[] = {"当中", "当间", "当间儿", NULL};
    for (guint i = 0; i < s->tokens->len; i++) {
        Token *t = token_at(s, i);
        if (!token_is(t, WORD_RELATION) || !spelled_any(s, t, middle))
            continue;
        guint of = i > 0 && token_is(t - 1, WORD_DE) ? i - 1 : i;
        const Token *before = of > 0 ? token_at(s, of - 1) : NULL;
        gboolean board = before != NULL && token_is(before, WORD_BOARD);
        gboolean led = of == i && (before == NULL || is_end(before) || before->kind == TOKEN_COMMA ||
                                   token_is(before, WORD_AT) || token_is(before, WORD_VERB) ||
                                   token_is(before, WORD_TO) || token_is_edit(before, EDIT_MOVE_TO));
        if (board || led)
            t->row = word_row(WORD_ANCHOR, ANCHOR_MIDDLE);
    }
}

/** 右下|旮旯|里, 左上|犄角: a corner, in another word for it. */
static void settle_nooks(const Spoken *s)
{
    static const char *const nooks[] = {"旮旯", "旮旯儿", "犄角", "犄角旮旯", "犄角儿", "犄角旮旯儿",
                                        "角角", "角",     "嘎啦", "角角儿",   "拐角",   NULL};
    static const char *const in[] = {"里", "里头", "里面", "里边", "那里", "那儿", "那边", "处", "上", NULL};
    for (guint i = 1; i < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        const Token *corner = t - 1 - (i > 1 && token_is(t - 1, WORD_DE) ? 1 : 0);
        if (!token_is(corner, WORD_ANCHOR) || corner->row->value < ANCHOR_TOP_LEFT || t->kind != TOKEN_UNKNOWN ||
            !spelled_any(s, t, nooks))
            continue;
        guint end = i + 1;
        if (end < s->tokens->len && token_at(s, end)->kind == TOKEN_WORD && spelled_any(s, token_at(s, end), in))
            end++;
        guint first = (guint)(corner - token_at(s, 0)) + 1;
        drop(s, first, end - first);
        i = first;
    }
}

/** 扁扁|的椭圆, 尖尖的三角: such a shape is so anyway; 扁扁的圆 is an ellipse. */
static void settle_doubled_looks(const Spoken *s)
{
    static const char *const flat[] = {"扁扁", NULL};
    static const char *const others[] = {"尖尖", "弯弯", "方方", "圆圆", NULL};
    for (guint i = 0; i + 1 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (!(t->kind == TOKEN_UNKNOWN || token_is(t, WORD_SHAPE)))
            continue;
        gboolean squashed = spelled_any(s, t, flat);
        if (!squashed && !spelled_any(s, t, others))
            continue;
        guint thing = i + 1 + (token_is(t + 1, WORD_DE) ? 1u : 0u);
        guint noun = thing;
        while (token_is_color(next_to(s, noun)) || token_is(next_to(s, noun), WORD_SIZE) ||
               token_is(next_to(s, noun), WORD_SHADE) || token_is(next_to(s, noun), WORD_DE))
            noun++;
        const Token *shape = next_to(s, noun);
        if (!(token_is(shape, WORD_SHAPE) && !is_letters(shape)) || thing == i + 1)
            continue;
        if (squashed && shape->row->value == DRAW_CIRCLE)
            token_at(s, noun)->row = word_row(WORD_SHAPE, DRAW_ELLIPSE);
        drop(s, i, thing - i);
    }
}

/** |整块|板子弄成黑的, 把|整块黑板|擦干净: all of it, as the board is. */
static void settle_whole_board(const Spoken *s)
{
    for (guint i = 0; i + 3 < s->tokens->len; i++) {
        const Token *t = token_at(s, i);
        if (t->kind != TOKEN_WORD || !is_spelled(s, t, "整") || !token_is(t + 1, WORD_MEASURE) ||
            !token_is(t + 2, WORD_BOARD) || t[1].start != t->end)
            continue;
        guint behind = i + 3;
        if (next_to(s, behind)->end > 0 && is_spelled(s, next_to(s, behind), "都"))
            drop(s, behind, 1);
        gboolean marked = i > 0 && token_is_edit(token_at(s, i - 1), EDIT_MARK);
        gboolean cleared = token_is(next_to(s, behind), WORD_CLEAR);
        drop(s, i, cleared ? 3 : 2);
        if (cleared && marked)
            drop(s, i - 1, 1);
    }
}

/** 弄成墨绿，|像真黑板那样|, 跟草地似的: like what is not on the board. */
static void settle_likened(const Spoken *s)
{
    static const char *const like[] = {"像", "就像", "好像", "跟", "和", "如同", NULL};
    static const char *const ends[] = {"那样", "那样的", "一样", "一样的", "似的", "那种", "那样子", "一般", NULL};
    for (guint i = 2; i + 1 < s->tokens->len; i++) {
        gboolean comma = token_at(s, i - 1)->kind == TOKEN_COMMA;
        if (!comma && !is_pause(s, i))
            continue;
        guint end = MIN(sentence_end(s, i), i + TOLD_TOKENS);
        const Token *t = token_at(s, i);
        gboolean begins =
            (t->kind == TOKEN_UNKNOWN && begins_with(s, t, "像")) || (t->kind == TOKEN_WORD && spelled_any(s, t, like));
        if (!begins || end < i + 2 || !(end == s->tokens->len || is_end(token_at(s, end))) ||
            (end < s->tokens->len && token_at(s, end)->kind == TOKEN_ASKED))
            continue;
        const Token whole = {.start = t->start, .end = token_at(s, end - 1)->end};
        gboolean over = FALSE;
        for (gsize k = 0; ends[k] != NULL; k++)
            over = over || ends_in(s, &whole, ends[k]);
        gboolean there = FALSE;
        for (guint j = i; j < end; j++) {
            const Token *word = token_at(s, j);
            there = there || token_is_shape(word) || token_is(word, WORD_REF) || word->kind == TOKEN_QUOTE ||
                    word->kind == TOKEN_REF || word->kind == TOKEN_NUMBER || word->kind == TOKEN_COMMA ||
                    token_is(word, WORD_EDIT) || token_is(word, WORD_VERB) || token_is(word, WORD_WRITE) ||
                    (called_at(s, j, end) > 0);
        }
        guint first = i - (comma ? 1u : 0u);
        if (over && !there)
            drop(s, first, end - first);
    }
}

void spoken_homely(const Spoken *s)
{
    settle_last_sound(s);
    settle_split_places(s);
    settle_middle(s);
    settle_nooks(s);
    settle_doubled_looks(s);
    settle_whole_board(s);
    settle_likened(s);
}
