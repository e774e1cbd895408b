// SPDX-License-Identifier: MIT
/* Which things an edit is about, and whether a thing may stand where the cursor is. */
#include <string.h>

#include "lib/command/editing.h"

gboolean editing_takes_several(const Editor *e)
{
    return e->verb == EDIT_CONNECT || e->verb == EDIT_DISCONNECT || e->verb == EDIT_SWAP;
}

/** Connected things are told apart: 1号和3号 are two targets. */
static void add_target(Editor *e, Ref *ref)
{
    GPtrArray *targets = e->f.command->targets;
    if (e->all && ref->kind == REF_LOOKS)
        ref->all = TRUE;
    if (!editing_takes_several(e) || ref->kind != REF_NUMBERS || ref->numbers->len == 1) {
        g_ptr_array_add(targets, ref);
        return;
    }
    for (guint i = 0; i < ref->numbers->len; i++) {
        Ref *one = ref_new(REF_NUMBERS);
        one->words = g_strdup(ref->words);
        g_array_append_val(one->numbers, g_array_index(ref->numbers, guint, i));
        g_ptr_array_add(targets, one);
    }
    ref_free(ref);
}

/** 右边的|变黄: with the verb right behind it, it can only be a thing. */
static gboolean verb_follows_looks(const Editor *e, guint ahead)
{
    Ref *ref = NULL;
    const Token *t = peek(&e->f, ahead);
    gboolean looks = token_is(t, WORD_ANCHOR) || token_is_color(t) || token_is(t, WORD_SHADE) ||
                     token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) || token_is(t, WORD_SIZE);
    guint length = looks ? ref_read(&e->f, ahead, REF_LOOSE | REF_PART, &ref) : 0;
    if (length == 0)
        return FALSE;
    ref_free(ref);
    while (token_is(peek(&e->f, ahead + length), WORD_DE))
        length++;
    if (token_is(peek(&e->f, ahead + length), WORD_ALL))
        length++; /* 红色的都变成蓝色 */
    const Token *next = peek(&e->f, ahead + length);
    return token_is(next, WORD_FILL) || (token_is(next, WORD_EDIT) && next->row->value != EDIT_MARK) ||
           editing_puts_down(e->f.phrase, next);
}

/** move the one |on the right |down a bit, |to the top: with another way or place behind, the first says which one. */
static gboolean part_is_said(const Editor *e)
{
    static const char *const on[] = {"on", "on the", "in the", "at the", "in", "at", NULL};
    const Phrase *phrase = e->f.phrase;
    for (guint i = 0; i + 2 < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (!token_is(t, WORD_AT) || !filler_is(&e->f, t, on))
            continue;
        guint anchor = i + (token_is(t + 1, WORD_THE) ? 2 : 1), next = anchor + 1;
        if (next >= phrase->n || !token_is(&phrase->tokens[anchor], WORD_ANCHOR))
            continue;
        const Token *place = &phrase->tokens[next];
        return token_is(place, WORD_ANCHOR) || token_is(place, WORD_TO) || token_is(place, WORD_AT);
    }
    return FALSE;
}

static guint target_flags(const Editor *e)
{
    guint flags = 0;
    gboolean there = e->f.phrase->reading->there && token_is(peek(&e->f, 0), WORD_ANCHOR); /* top box |green */
    flags |= there ? REF_PLACED : 0;
    if (e->marked || e->verb > EDIT_OPS || e->f.i > 0 || there || verb_follows_looks(e, 0))
        flags |= REF_LOOSE;
    if (e->marked || e->verb > EDIT_OPS)
        flags |= REF_BARE;
    if (e->all)
        flags |= REF_EVERY;
    if (editing_takes_several(e) || e->verb == EDIT_GROUP || e->verb == EDIT_DELETE)
        flags |= REF_RUN;
    if (!editing_takes_several(e) && e->verb != EDIT_MOVE)
        flags |= REF_RANGE;
    if ((e->verb != EDIT_MOVE && e->verb != EDIT_MOVE_TO && e->verb != EDIT_ALIGN) || part_is_said(e))
        flags |= REF_PART;
    return flags;
}

/** 从1号连|一条红线|到2号: what connects, and no thing that is connected. */
static gboolean connector_here(const Editor *e, guint ahead)
{
    if (e->verb != EDIT_CONNECT)
        return FALSE;
    if (peek(&e->f, ahead)->kind == TOKEN_NUMBER && token_is(peek(&e->f, ahead + 1), WORD_MEASURE))
        ahead += 2;
    while (token_is_color(peek(&e->f, ahead)) || token_is(peek(&e->f, ahead), WORD_DASH) ||
           token_is(peek(&e->f, ahead), WORD_STROKE) || token_is(peek(&e->f, ahead), WORD_SIZE) ||
           token_is(peek(&e->f, ahead), WORD_DE))
        ahead++;
    const Token *line = peek(&e->f, ahead);
    const Token *next = peek(&e->f, ahead + 1);
    gboolean dashed = ahead > 0 && token_is(peek(&e->f, ahead - 1), WORD_DASH) && token_is(line, WORD_TO);
    return dashed || (token_is(line, WORD_SHAPE) && (line->row->value == DRAW_LINE || line->row->value == DRAW_ARROW) &&
                      token_is(next, WORD_TO));
}

gboolean editing_read_target(Editor *e, guint ahead)
{
    Ref *ref = NULL;
    gboolean numbered = token_is(peek(&e->f, ahead + 1), WORD_REF);
    if (peek(&e->f, ahead)->kind == TOKEN_NUMBER && token_is_edit(peek(&e->f, ahead + 1), EDIT_COPY))
        return FALSE; /* make 5 copies of it */
    gboolean counted = e->verb == EDIT_CONNECT && token_is(peek(&e->f, ahead + 1), WORD_MEASURE); /* 用红线把|两个圆 */
    if (peek(&e->f, ahead)->kind == TOKEN_NUMBER && !numbered && !counted &&
        (e->f.command->changes != 0 || e->verb == EDIT_RESIZE))
        return FALSE;
    const Token *copies = peek(&e->f, ahead + 1); /* 复制两份|三角形: how often */
    if (e->verb == EDIT_COPY && peek(&e->f, ahead)->kind == TOKEN_NUMBER && token_is(copies, WORD_MEASURE) &&
        word_is(e->f.phrase, copies, "份"))
        return FALSE;
    guint length = connector_here(e, ahead) ? 0 : ref_read(&e->f, ahead, target_flags(e), &ref);
    if (length == 0)
        return FALSE;
    e->f.i += ahead + length;
    add_target(e, ref);
    return TRUE;
}

/** the red and blue circles: what they are is said once, behind. */
static void share_noun(Editor *e)
{
    GPtrArray *targets = e->f.command->targets;
    Ref *first = targets->pdata[targets->len - 2];
    Ref *second = targets->pdata[targets->len - 1];
    gboolean bare = first->kind == REF_LOOKS && first->color != 0 && first->shape == DRAW_NOTHING;
    if (!bare || second->kind != REF_LOOKS || second->shape == DRAW_NOTHING || second->count != 0 ||
        (guint8)second->words[0] >= 0x80)
        return;
    first->shape = second->shape;
    first->sides = second->sides;
    first->stamp = second->stamp;
    if (g_str_has_suffix(second->words, "s"))
        first->all = second->all = TRUE;
}

/** connect them with |line, with |thick red arrows: what it is done with, where no article says so. */
static gboolean connects_by(const Editor *e, guint i)
{
    while (token_is_color(peek(&e->f, i)) || token_is(peek(&e->f, i), WORD_SHADE) ||
           token_is(peek(&e->f, i), WORD_DASH) || token_is(peek(&e->f, i), WORD_STROKE))
        i++;
    const Token *line = peek(&e->f, i), *behind = peek(&e->f, i + 1);
    return e->verb == EDIT_CONNECT && token_is(line, WORD_SHAPE) &&
           (line->row->value == DRAW_LINE || line->row->value == DRAW_ARROW) && behind->kind != TOKEN_NUMBER &&
           behind->kind != TOKEN_QUOTE && behind->kind != TOKEN_REF && !token_is(behind, WORD_TO);
}

/** "… and Payment to Done": goes on from another thing than the last one. */
static gboolean says_to(const Editor *e)
{
    const GPtrArray *targets = e->f.command->targets;
    const Ref *before = targets->pdata[targets->len - 2];
    const Ref *now = targets->pdata[targets->len - 1];
    const Token *t = peek(&e->f, 0);
    gboolean to = token_is(t, WORD_TO) || (token_is(t, WORD_AT) && word_is(e->f.phrase, t, "to the"));
    return to && g_strcmp0(before->words, now->words) != 0;
}

/** 把红圆|绿圆都删掉: said one after the other, each with its colour. */
static gboolean another_follows(const Editor *e)
{
    const Token *t = peek(&e->f, 0);
    gboolean lists = e->verb == EDIT_DELETE || e->verb == EDIT_TAKE_OFF || e->verb == EDIT_GROUP ||
                     e->verb == EDIT_ALIGN || e->verb == EDIT_ARRANGE || e->verb == EDIT_DISTRIBUTE;
    if (lists && token_is(t, WORD_THE))
        return TRUE; /* delete the circle |the square and the triangle */
    gboolean figure = lists && e->verb != EDIT_DELETE && e->verb != EDIT_TAKE_OFF && token_is_shape(t) &&
                      e->f.i < e->verb_at; /* 把圆|方块|三角形排成一行 */
    if (!(figure || (e->marked && token_is_color(t))) || (guint8)e->f.phrase->reading->folded->str[t->start] < 0x80)
        return FALSE;
    Ref *ref = NULL;
    guint length = ref_read(&e->f, 0, 0, &ref);
    gboolean noun = length > 0 && ref->shape != DRAW_NOTHING;
    if (length > 0)
        ref_free(ref);
    return noun;
}

/** connect 1 and 2 |to 3, 把1号和2号|连到3号: what is connected to what. A second one makes them a chain. */
void editing_note_to(Editor *e, const Token *t)
{
    static const char *const to[] = {"to the", "with", NULL};
    Command *c = e->f.command;
    if (e->verb != EDIT_CONNECT ||
        !(token_is(t, WORD_TO) || token_is_edit(t, EDIT_CONNECT) || (t->kind == TOKEN_WORD && filler_is(&e->f, t, to))))
        return;
    e->tos++;
    c->apart = e->tos == 1 ? c->targets->len : 0;
}

void editing_read_targets(Editor *e)
{
    while (!refused(&e->f) && e->f.command->targets->len < LIMIT_SHAPES_PER_MESSAGE) {
        Ref *like = NULL;
        Relation what;
        gboolean compares = like_read(&e->f, 0, &what, &like) > 0; /* 把2号|和1号一样大 */
        ref_free(like);
        if (compares)
            return;
        guint again = e->verb == EDIT_CONNECT && token_is(peek(&e->f, 0), WORD_AGAIN) &&
                              token_is_edit(peek(&e->f, 1), EDIT_CONNECT)
                          ? 1
                          : 0; /* 再连到3号 */
        const Token *t = peek(&e->f, again);
        gboolean joined =
            token_is(t, WORD_AND) || t->kind == TOKEN_COMMA ||
            (editing_takes_several(e) && (token_is(t, WORD_TO) || token_is_edit(t, EDIT_CONNECT) ||
                                          (token_is(t, WORD_AT) && word_is(e->f.phrase, t, "to the")) ||
                                          (token_is(t, WORD_FROM) && e->verb == EDIT_DISCONNECT) ||
                                          (token_is(t, WORD_FILLER) && word_is(e->f.phrase, t, "with") &&
                                           !token_is(peek(&e->f, again + 1), WORD_A) && !connects_by(e, again + 1))));
        guint ahead = again + (joined ? 1 : 0);
        if (token_is_edit(t, EDIT_CONNECT) && t->row->color > 0)
            e->f.command->heads = (gint)t->row->color;
        if (!joined && !editing_takes_several(e) && t->kind != TOKEN_REF && !another_follows(e))
            return;
        const guint apart = e->f.command->apart, tos = e->tos;
        editing_note_to(e, t);
        if (!editing_read_target(e, ahead)) {
            e->f.command->apart = apart;
            e->tos = tos;
            return;
        }
        if (e->verb == EDIT_CONNECT && token_is(t, WORD_AND) && e->f.command->targets->len > 2 && says_to(e)) {
            refuse(&e->f, REFUSE_TWICE, e->f.i - 1, e->f.i); /* connect A to B and A to C: two commands */
            return;
        }
        if (joined && e->f.command->targets->len > 1)
            share_noun(e);
    }
}

/** 用红色箭头 …: how it is connected, not what. */
static gboolean says_with(const Editor *e)
{
    static const char *const with[] = {"用", "拿", "拿着", "use", "using", NULL};
    for (guint i = 0; i < e->f.i; i++) {
        const Token *t = &e->f.phrase->tokens[i];
        if (token_is(t, WORD_VERB) || (token_is(t, WORD_FILLER) && filler_is(&e->f, t, with)))
            return TRUE;
    }
    return FALSE;
}

/** with a |red arrow: one that is to be drawn. */
static gboolean article_before(const Editor *e)
{
    const Token *t = peek(&e->f, 0);
    guint i = e->f.i;
    while (i > 0 && (token_is_color(t - 1) || token_is(t - 1, WORD_DASH) || token_is(t - 1, WORD_STROKE) ||
                     token_is(t - 1, WORD_SHADE)))
        t--, i--;
    if (i > 1 && token_is(t - 1, WORD_UNIT) && (t - 2)->kind == TOKEN_NUMBER)
        t -= 2, i -= 2; /* with a 4px |line */
    static const char *const with[] = {"with", "by", "using", NULL};
    return i > 0 && (token_is(t - 1, WORD_A) ||
                     (token_is(t - 1, WORD_FILLER) && filler_is(&e->f, t - 1, with) && connects_by(e, 0)));
}

/** 一根|红色的: looks of one that is counted. */
static gboolean measured_before(const Editor *e)
{
    guint i = e->f.i;
    const Token *t = e->f.phrase->tokens;
    while (i > 0 && (token_is_color(&t[i - 1]) || token_is(&t[i - 1], WORD_DE) || token_is(&t[i - 1], WORD_STROKE) ||
                     token_is(&t[i - 1], WORD_SHADE)))
        i--;
    return i > 0 && token_is(&t[i - 1], WORD_MEASURE);
}

gboolean editing_may_be_target(const Editor *e)
{
    const Token *t = peek(&e->f, 0);
    gboolean look = e->property == PROPERTY_BORDER || e->property == PROPERTY_FILL;
    if (look && token_is_color(t))
        return FALSE; /* 加个边框 黑的 */
    if (e->becoming || (token_is(t, WORD_A) && !filler_is_letter(&e->f, t)) || token_is(t, WORD_DE))
        return FALSE;
    if (e->verb == EDIT_CONNECT && e->f.i < e->verb_at && !e->expecting && says_with(e))
        return FALSE;
    if (e->verb == EDIT_CONNECT && e->f.i < e->verb_at && token_is(t, WORD_ANCHOR) && t->row->value == ANCHOR_MIDDLE &&
        !token_is(peek(&e->f, 1), WORD_DE))
        return FALSE; /* 中间连一条线: between them */
    gboolean one = t->kind == TOKEN_NUMBER && t->value == 1 && token_is(peek(&e->f, 1), WORD_MEASURE);
    gboolean measured = one || measured_before(e);
    guint looks = one ? 2 : 0; /* 一根|红色的|虚线 */
    while (measured && (token_is_color(peek(&e->f, looks)) || token_is(peek(&e->f, looks), WORD_DE) ||
                        token_is(peek(&e->f, looks), WORD_STROKE) || token_is(peek(&e->f, looks), WORD_SHADE)))
        looks++;
    const Token *line = peek(&e->f, looks);
    gboolean dashed = token_is(line, WORD_DASH);
    gboolean lined =
        dashed || (token_is(line, WORD_SHAPE) && (line->row->value == DRAW_LINE || line->row->value == DRAW_ARROW));
    if (e->verb == EDIT_CONNECT && e->f.i > e->verb_at && measured && lined)
        return FALSE; /* 连一条线 */
    if (e->verb == EDIT_CONNECT && e->f.command->targets->len > 0 && article_before(e))
        return FALSE;
    if (e->f.command->targets->len > 0)
        return editing_takes_several(e) && e->f.command->targets->len < 2 && e->verb != EDIT_SWAP;
    gboolean after_place = e->f.command->changes == CHANGE_PLACE && e->f.i > 0 && e->f.command->spots->len == 1 &&
                           token_is(token_before(&e->f, 0), WORD_ANCHOR);
    return e->expecting || after_place ||
           (!e->marked && e->f.command->changes == 0 && (e->verb_at >= e->f.i || e->puts));
}
