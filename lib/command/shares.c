// SPDX-License-Identifier: MIT
/*
 * One phrase that says several things at once, each with its own look or number:
 *
 *     红绿蓝三个圆   画两个方块，一红一蓝   画两颗星星，一大一小      one look each
 *     圆和方块各画三个                                                  so many each
 *     画三个框，分别写 待办 进行中 已完成   three boxes labelled A, B and C   words for each
 *     a tree next to a house                                            the house, and the tree next to it
 *
 * Each becomes the phrase of its own command: the tokens without those that belong to the others, in their order.
 */
#include <string.h>

#include "lib/command/shares.h"
#include "lib/command/slots.h"

typedef struct {
    guint first, value, end; /**< of tokens: 一个红的, and which of them is the look */
} Share;

static gboolean is_each(const Phrase *phrase, const Token *t)
{
    const Filler f = {.phrase = phrase};
    return filler_is(&f, t, (const char *const[]){"各", "各自", NULL});
}

static gboolean is_joint(const Token *t)
{
    return t->kind == TOKEN_COMMA || token_is(t, WORD_AND);
}

static gboolean is_look(const Token *t)
{
    return token_is_color(t) || (token_is(t, WORD_SIZE) && t->row->value != SIZE_UNSET);
}

/** 一条粗的一条细的, 一条虚的一条实线: so only behind their count. */
static gboolean is_line_look(const Token *t)
{
    return token_is(t, WORD_STROKE) || token_is(t, WORD_DASH);
}

/** 一个深红的, 红, 一大: one look, with the count of one that may stand before it. */
static gboolean share_at(const Phrase *phrase, guint i, Share *share)
{
    const Token *t = phrase->tokens;
    share->first = i;
    if (i < phrase->n && token_is(&t[i], WORD_A))
        i++; /* a red, a green and a blue circle */
    else if (i < phrase->n && t[i].kind == TOKEN_NUMBER && t[i].value == 1)
        i += i + 1 < phrase->n && token_is(&t[i + 1], WORD_MEASURE) ? 2 : 1;
    if (i + 1 < phrase->n && token_is(&t[i], WORD_SHADE) && token_is_color(&t[i + 1]))
        i++;
    gboolean line = i < phrase->n && i > share->first && t[share->first].kind == TOKEN_NUMBER && is_line_look(&t[i]);
    if (i >= phrase->n || !(is_look(&t[i]) || line))
        return FALSE;
    share->value = i++;
    if (i < phrase->n && token_is(&t[i], WORD_DE))
        i++;
    share->end = i;
    return TRUE;
}

static gboolean same_kind(const Token *a, const Token *b)
{
    return token_is_color(a) == token_is_color(b) && is_line_look(a) == is_line_look(b);
}

static gboolean same_look(const Token *a, const Token *b)
{
    if (token_is_color(a) && token_is_color(b))
        return (token_color(a)) == (token_color(b));
    return a->kind == TOKEN_WORD && b->kind == TOKEN_WORD && a->row->value == b->row->value;
}

/** The first run of looks; fewer than two are none. No look comes twice. */
static GArray *find_run(const Phrase *phrase)
{
    GArray *run = g_array_new(FALSE, FALSE, sizeof(Share));
    for (guint i = 0; i < phrase->n && run->len < 2; i++) {
        Share share;
        g_array_set_size(run, 0);
        guint at = i;
        while (share_at(phrase, at, &share) &&
               (run->len == 0 || same_kind(&phrase->tokens[share.value],
                                           &phrase->tokens[g_array_index(run, Share, run->len - 1).value]))) {
            g_array_append_val(run, share);
            at = share.end;
            while (at < phrase->n && is_joint(&phrase->tokens[at]))
                at++;
        }
    }
    for (guint a = 0; a < run->len; a++) {
        for (guint b = a + 1; b < run->len; b++) {
            if (same_look(&phrase->tokens[g_array_index(run, Share, a).value],
                          &phrase->tokens[g_array_index(run, Share, b).value]))
                g_array_set_size(run, 0);
        }
    }
    return run;
}

/** What may stand beside the looks: a plain drawing, without things that are there and without words. */
static gboolean is_plain(const Phrase *phrase, const Token *t)
{
    static const WordKind kinds[] = {WORD_VERB,    WORD_MEASURE, WORD_SIZE,   WORD_ANCHOR, WORD_AT,
                                     WORD_ARRANGE, WORD_IS,      WORD_METRIC, WORD_UNIT,   WORD_STROKE,
                                     WORD_DASH,    WORD_FILLED,  WORD_ASK,    WORD_AGAIN,  WORD_HOLLOW,
                                     WORD_AND,     WORD_DE,      WORD_FILLER, WORD_ALL,    WORD_TURN};
    if (t->kind == TOKEN_NUMBER || t->kind == TOKEN_COMMA || t->kind == TOKEN_COLON || is_each(phrase, t))
        return TRUE;
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (token_is(t, kinds[i]))
            return TRUE;
    }
    return FALSE;
}

static void append(GArray *part, const Phrase *phrase, guint from, guint end)
{
    for (guint i = from; i < end; i++) {
        if (!is_each(phrase, &phrase->tokens[i]))
            g_array_append_val(part, phrase->tokens[i]);
    }
}

/** 三个, "three boxes": how many things. */
static gboolean counts_things(const Phrase *phrase, guint i)
{
    const Token *t = &phrase->tokens[i];
    if (t->kind != TOKEN_NUMBER || i + 1 >= phrase->n)
        return FALSE;
    guint next = i + 1;
    while (phrase_is_latin(phrase, t) && next + 1 < phrase->n && is_look(&phrase->tokens[next]))
        next++;
    return token_is(t + 1, WORD_MEASURE) || (phrase_is_latin(phrase, t) && token_is(&phrase->tokens[next], WORD_SHAPE));
}

/** … circles: more than one, said by the word alone. */
static gboolean are_several(const Phrase *phrase, guint i)
{
    return i < phrase->n && token_is(&phrase->tokens[i], WORD_SHAPE) && phrase_is_plural(phrase, &phrase->tokens[i]);
}

/** The phrases of the commands, when the words outside the run are those of one drawing of as many things. */
static void split_looks(const Phrase *phrase, const GArray *run, GPtrArray *parts)
{
    const Share *shares = (const Share *)(gpointer)run->data;
    guint first = shares[0].first, end = shares[run->len - 1].end;
    guint things = 0, count = phrase->n, counts = 0;
    gboolean placed = FALSE;
    gboolean each = FALSE;
    const gboolean colors = token_is_color(&phrase->tokens[shares[0].value]);
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (i >= first && i < end)
            continue;
        each = each || is_each(phrase, t);
        placed = placed || token_is(t, WORD_ANCHOR) || token_is(t, WORD_AT);
        if (token_is(t, WORD_SHAPE) && t->row->value != DRAW_TEXT && t->row->value != DRAW_TABLE)
            things++;
        else if (!is_plain(phrase, t) && !(!colors && (token_is_color(t) || token_is(t, WORD_SHADE))))
            return; /* 两个红圆，一大一小 */
        else if (counts_things(phrase, i) || (t->kind == TOKEN_NUMBER && i + 1 == first))
            count = i, counts++;
    }
    gboolean ones = !each; /* 一个红的一个蓝的圆, but not 一个红的蓝的圆 */
    for (guint k = 0; k < run->len; k++)
        ones = ones && (phrase->tokens[shares[k].first].kind == TOKEN_NUMBER ||
                        token_is(&phrase->tokens[shares[k].first], WORD_A));
    ones = ones || are_several(phrase, end);
    gboolean counted = counts == 0 ? ones : each || phrase->tokens[count].value == (double)run->len;
    gboolean together = !each && token_is_color(&phrase->tokens[shares[0].value]);
    if (things != 1 || counts > 1 || !counted || (placed && !together))
        return;
    for (guint k = 0; k < run->len; k++) {
        GArray *part = g_array_new(FALSE, FALSE, sizeof(Token));
        append(part, phrase, 0, first);
        append(part, phrase, shares[k].value, shares[k].end);
        append(part, phrase, end, phrase->n);
        for (guint i = 0; i + 1 < part->len && !each; i++) {
            Token *t = &g_array_index(part, Token, i);
            Phrase made = phrase_of(phrase->reading, (const Token *)(gpointer)part->data, part->len, FALSE);
            if (counts_things(&made, i))
                t->value = 1;
        }
        g_ptr_array_add(parts, part);
    }
}

/** 红圆和蓝方块各两个: what is said behind is said of each. */
static void split_things(const Phrase *phrase, guint each, GPtrArray *parts)
{
    guint begin = 0;
    if (phrase_count(phrase, WORD_ANCHOR) + phrase_count(phrase, WORD_AT) > 0)
        return; /* they cannot all stand there */
    for (guint i = 0; i <= each; i++) {
        const Token *t = &phrase->tokens[i];
        if (i < each && !is_joint(t))
            continue;
        guint things = 0;
        for (guint j = begin; j < i; j++) {
            const Token *word = &phrase->tokens[j];
            things += token_is(word, WORD_SHAPE) ? 1 : 0;
            if (!token_is(word, WORD_SHAPE) && !token_is_color(word) && !is_plain(phrase, word))
                things = 2;
        }
        GArray *part = g_array_new(FALSE, FALSE, sizeof(Token));
        append(part, phrase, begin, i);
        append(part, phrase, each, phrase->n);
        g_ptr_array_add(parts, part);
        if (things != 1) {
            g_ptr_array_set_size(parts, 0);
            return;
        }
        begin = i + 1;
    }
}

/** three boxes labelled |A, B and C: where the words for each begin; 0 when they are no list. */
static guint listed_each(const Phrase *phrase)
{
    gboolean several = FALSE;
    guint begin = 0;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        several = several || (counts_things(phrase, i) && t->value > 1);
        gboolean writes = token_is(t, WORD_LABEL) || token_is(t, WORD_NAME);
        if (several && begin == 0 && writes && phrase_is_latin(phrase, t) && !phrase->tokens[i].repaired)
            begin = i + 1;
        else if (begin > 0 && i > begin && is_joint(t))
            return begin;
    }
    return 0;
}

/** Words that may stand alone for one of several things: 登录, A, “开始”. */
static gboolean may_stand_for(const Phrase *phrase, guint i, gboolean listed)
{
    const Token *t = &phrase->tokens[i];
    const Filler f = {.phrase = phrase};
    return t->kind == TOKEN_UNKNOWN || t->kind == TOKEN_QUOTE || filler_is_letter(&f, t) ||
           (listed && t->kind == TOKEN_WORD && !token_is_shape(t) && !token_is(t, WORD_VERB));
}

/** 画三个框A、B、C, 画三个框：登录、注册、支付: where the words begin right behind the things; 0 when they do not. */
static guint named_each(const Phrase *phrase)
{
    guint things = 0;
    gboolean several = FALSE;
    if (phrase->reading->lang != LANG_ZH || phrase_count(phrase, WORD_VERB) == 0)
        return 0;
    for (guint i = 0; i + 1 < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        several = several || (counts_things(phrase, i) && t->value > 1);
        things += token_is(t, WORD_SHAPE) && !phrase_tells_place(phrase, i) ? 1 : 0;
        if (!token_is(t, WORD_SHAPE) || !several || things != 1 || t->row->value == DRAW_TEXT)
            continue;
        guint begin = i + 1;
        gboolean listed = begin + 1 < phrase->n && phrase->tokens[begin].kind == TOKEN_COLON;
        begin += listed ? 1 : 0;
        if (!may_stand_for(phrase, begin, listed))
            return 0;
        for (guint j = begin + 1; j < phrase->n; j++) {
            if (is_joint(&phrase->tokens[j]) || phrase->tokens[j].start > phrase->tokens[j - 1].end)
                return begin;
        }
        return 0;
    }
    return 0;
}

static guint words_end(const Phrase *phrase, guint i, gboolean joined);

/** TRUE when as many words are parted there as there are things: 画三个框，写 一 二 三. */
static gboolean lists_as_many(const Phrase *phrase, guint begin, double things)
{
    gboolean joined = FALSE;
    guint parts = 0;
    for (guint i = begin; i < phrase->n; i++)
        joined = joined || is_joint(&phrase->tokens[i]);
    for (guint i = begin; i < phrase->n; parts++) {
        i = words_end(phrase, i, joined);
        while (i < phrase->n && is_joint(&phrase->tokens[i]))
            i++;
    }
    return things >= 2 && (double)parts == things;
}

/** 分别写, 依次写着: the token behind it, where the words for each begin; 0 when there is none. */
static guint written_each(const Phrase *phrase)
{
    double things = 0;
    static const char *const each[] = {"分别", "依次", "分别是", "分别为", "依次是", "依次为", NULL};
    const Filler f = {.phrase = phrase};
    gboolean said = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        said = said || (token_is(t, WORD_FILLER) && filler_is(&f, t, each));
        gboolean writes = token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) || token_is(t, WORD_NAME);
        things = counts_things(phrase, i) ? t->value : things;
        gboolean many = writes && !said && !phrase_is_latin(phrase, t) && lists_as_many(phrase, i + 1, things);
        if ((!said && !many) || !writes)
            continue;
        while (i + 1 < phrase->n && (phrase->tokens[i + 1].kind == TOKEN_COLON || token_is(t + 1, WORD_IS)))
            i++;
        return i + 1;
    }
    guint begin = listed_each(phrase);
    return begin > 0 ? begin : named_each(phrase);
}

/** TRUE when commas or 和 part the words for each: then a space within Latin ones does not (To do, In progress), as it
 * does in 分别写dev test prod. */
static gboolean are_joined(const Phrase *phrase, guint begin)
{
    gboolean joined = phrase->reading->lang == LANG_EN;
    for (guint i = begin; i < phrase->n; i++)
        joined = joined || is_joint(&phrase->tokens[i]);
    return joined;
}

/** Where the next of the words for each ends: at a space, a comma, 和, or behind its quote. */
static guint words_end(const Phrase *phrase, guint i, gboolean joined)
{
    gboolean quoted = phrase->tokens[i].kind == TOKEN_QUOTE;
    for (i++; i < phrase->n && !quoted; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean whole = joined && phrase_is_latin(phrase, t) && phrase_is_latin(phrase, t - 1);
        gboolean apart = t->start > t[-1].end && !whole;
        if (is_joint(t) || apart || t->kind == TOKEN_QUOTE)
            break;
    }
    return i;
}

gboolean shares_words(const Phrase *phrase, guint *at)
{
    guint begin = written_each(phrase);
    guint things = 0;
    double count = 0;
    for (guint i = 0; i < begin; i++) {
        const Token *t = &phrase->tokens[i];
        things += token_is(t, WORD_SHAPE) && !phrase_tells_place(phrase, i) ? 1 : 0;
        if (i + 1 < begin && counts_things(phrase, i))
            count = count == 0 ? t->value : -1;
    }
    *at = begin;
    return things == 1 && count >= 2 && count <= LIMIT_SHAPES_PER_MESSAGE && begin < phrase->n;
}

/** 画三个框，分别写A、B、C: as many words as there are things, or none is split. */
static void split_words(const Phrase *phrase, guint begin, GPtrArray *parts)
{
    guint head_end = begin - (token_is(&phrase->tokens[begin - 1], WORD_SHAPE) ? 0 : 1);
    guint head = begin - 1;
    while (head > 0 && !token_is(&phrase->tokens[head], WORD_SHAPE))
        head--;
    guint count = 0;
    for (guint i = 0; i < head; i++)
        count = counts_things(phrase, i) ? (guint)phrase->tokens[i].value : count;
    gboolean joined = are_joined(phrase, begin);
    for (guint i = begin; i < phrase->n;) {
        guint end = words_end(phrase, i, joined);
        GArray *part = g_array_new(FALSE, FALSE, sizeof(Token));
        append(part, phrase, 0, head_end);
        for (guint j = 0; j + 1 < part->len; j++) {
            Token *t = &g_array_index(part, Token, j);
            Phrase made = phrase_of(phrase->reading, (const Token *)(gpointer)part->data, part->len, FALSE);
            if (counts_things(&made, j))
                t->value = 1;
        }
        Token label = phrase->tokens[begin - 1];
        label.kind = TOKEN_WORD;
        label.row = word_row(WORD_LABEL, 0);
        g_array_append_val(part, label);
        append(part, phrase, i, end);
        g_ptr_array_add(parts, part);
        for (i = end; i < phrase->n && is_joint(&phrase->tokens[i]); i++)
            ;
    }
    if (parts->len != count)
        g_ptr_array_set_size(parts, 0);
}

static void free_tokens(gpointer tokens)
{
    g_array_unref(tokens);
}

gboolean shares_each(const Phrase *phrase, guint *at)
{
    guint things = 0;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (is_each(phrase, t)) {
            *at = i;
            return things >= 2;
        }
        if (!token_is(t, WORD_SHAPE) && !token_is_color(t) && !is_plain(phrase, t))
            return FALSE;
        things += token_is(t, WORD_SHAPE) ? 1 : 0;
    }
    return FALSE;
}

/* --- a tree next to a house --- */

/** next to, left of, inside: what may lead to a thing that is to be drawn, too; the token behind it, 0 for none. */
static guint behind_relation(const Phrase *phrase, guint i)
{
    static const char *const upon[] = {"in", "on", "inside", NULL};
    const Token *t = &phrase->tokens[i];
    const Filler f = {.phrase = phrase};
    if (token_is(t, WORD_RELATION) && (t->row->value <= RELATION_BELOW || t->row->value == RELATION_AROUND))
        return t->row->value == RELATION_BETWEEN ? 0 : i + 1;
    if (token_is(t, WORD_ANCHOR) && i + 1 < phrase->n && token_is(t + 1, WORD_OF))
        return i + 2;
    return token_is(t, WORD_AT) && filler_is(&f, t, upon) ? i + 1 : 0;
}

/** a |big red house, described and named at `a`; the token behind it, 0 when there is none. */
static guint behind_new_thing(const Phrase *phrase, guint a)
{
    if (a >= phrase->n || !token_is(&phrase->tokens[a], WORD_A) || !phrase_is_latin(phrase, &phrase->tokens[a]))
        return 0;
    guint i = a + 1;
    while (i < phrase->n && (is_look(&phrase->tokens[i]) || token_is(&phrase->tokens[i], WORD_SHADE) ||
                             token_is(&phrase->tokens[i], WORD_FILLED) || token_is(&phrase->tokens[i], WORD_HOLLOW)))
        i++;
    gboolean thing = i < phrase->n && token_is_shape(&phrase->tokens[i]) && phrase->tokens[i].row->value != DRAW_TEXT;
    return thing ? i + 1 : 0;
}

guint shares_neighbour(const Phrase *phrase, guint *end)
{
    gboolean shape = FALSE, several = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) || token_is(t, WORD_NAME) ||
            t->kind == TOKEN_QUOTE || t->kind == TOKEN_UNKNOWN)
            return phrase->n;
        guint a = shape ? behind_relation(phrase, i) : 0;
        *end = a > 0 && !(several && token_is(t, WORD_AT)) ? behind_new_thing(phrase, a) : 0;
        if (*end > 0)
            return a;
        several = several || t->kind == TOKEN_NUMBER || (shape && are_several(phrase, i)) || are_several(phrase, i);
        shape = shape || token_is_shape(t);
    }
    return phrase->n;
}

Ref *shares_neighbour_ref(const Phrase *phrase, guint a, guint end)
{
    g_autoptr(GArray) tokens = g_array_new(FALSE, FALSE, sizeof(Token));
    append(tokens, phrase, a, end);
    g_array_index(tokens, Token, 0).row = word_row(WORD_THE, 0);
    const Phrase thing = phrase_of(phrase->reading, (const Token *)(gpointer)tokens->data, tokens->len, FALSE);
    const Filler f = {.phrase = &thing};
    Ref *ref = NULL;
    return ref_read(&f, 0, REF_SINGLE, &ref) > 0 ? ref : NULL;
}

/** When there is such a house, it is meant. */
static void take_neighbour(const Phrase *phrase, guint a, GPtrArray *parts)
{
    GArray *all = g_array_new(FALSE, FALSE, sizeof(Token));
    append(all, phrase, 0, phrase->n);
    g_array_index(all, Token, a).row = word_row(WORD_THE, 0);
    g_ptr_array_add(parts, all);
}

/** First what is beside, then what is drawn beside it. */
static void split_neighbours(const Phrase *phrase, guint a, guint end, GPtrArray *parts)
{
    GArray *first = g_array_new(FALSE, FALSE, sizeof(Token)), *second = g_array_new(FALSE, FALSE, sizeof(Token));
    append(first, phrase, a, phrase->n);
    append(second, phrase, 0, a);
    Token it = phrase->tokens[a];
    it.end = phrase->tokens[end - 1].end;
    it.row = word_row(WORD_REF, REFWORD_IT);
    g_array_append_val(second, it);
    g_ptr_array_add(parts, first);
    g_ptr_array_add(parts, second);
}

GPtrArray *shares_split(const Phrase *phrase)
{
    GPtrArray *parts = g_ptr_array_new_with_free_func(free_tokens);
    guint each = 0, end = 0;
    guint neighbour = shares_neighbour(phrase, &end);
    if (neighbour < phrase->n && phrase->reading->there) {
        take_neighbour(phrase, neighbour, parts);
    } else if (neighbour < phrase->n) {
        split_neighbours(phrase, neighbour, end, parts);
    } else if (shares_words(phrase, &each)) {
        split_words(phrase, each, parts);
    } else if (shares_each(phrase, &each)) {
        split_things(phrase, each, parts);
    } else {
        g_autoptr(GArray) run = find_run(phrase);
        if (run->len >= 2)
            split_looks(phrase, run, parts);
    }
    return parts;
}

/** The colours of drawings that differ in nothing else; NULL when they are not such. */
static GArray *colors_of(const GPtrArray *commands, guint first)
{
    g_autoptr(GArray) colors = g_array_new(FALSE, FALSE, sizeof(CommandColor));
    const Command *before = NULL;
    for (guint i = first; i < commands->len; i++) {
        const Command *c = commands->pdata[i];
        if (c->op != COMMAND_DRAW || c->count != 1 || c->color == 0 || c->text != NULL ||
            (before != NULL && before->shape != c->shape) || (before != NULL && before->size != c->size))
            return NULL;
        g_array_append_val(colors, c->color);
        before = c;
    }
    return g_steal_pointer(&colors);
}

/** The words on drawings that differ in nothing else; NULL when they are not such. */
static GPtrArray *texts_of(const GPtrArray *commands, guint first)
{
    g_autoptr(GPtrArray) texts = g_ptr_array_new_with_free_func(g_free);
    const Command *before = NULL;
    for (guint i = first; i < commands->len; i++) {
        const Command *c = commands->pdata[i];
        gboolean alike =
            before == NULL || (before->shape == c->shape && before->size == c->size && before->color == c->color);
        if (c->op != COMMAND_DRAW || c->shape == DRAW_TEXT || c->count != 1 || c->text == NULL || !alike)
            return NULL;
        g_ptr_array_add(texts, g_strdup(c->text));
        before = c;
    }
    return g_steal_pointer(&texts);
}

void shares_merge(GPtrArray *commands, guint first, guint count)
{
    if (count < 2 || first + count != commands->len)
        return;
    g_autoptr(GArray) colors = colors_of(commands, first);
    g_autoptr(GPtrArray) texts = texts_of(commands, first);
    if (colors == NULL && texts == NULL)
        return;
    Command *merged = commands->pdata[first];
    merged->count = count;
    merged->colors = g_steal_pointer(&colors);
    merged->texts = g_steal_pointer(&texts);
    if (merged->texts != NULL)
        g_clear_pointer(&merged->text, g_free);
    g_ptr_array_set_size(commands, (gint)first + 1);
}
