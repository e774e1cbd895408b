// SPDX-License-Identifier: MIT
/* Whether a comma or an "and" parts two commands, or joins what belongs to one. */
#include <string.h>

#include "lib/command/cut.h"
#include "lib/command/editing.h"
#include "lib/command/shares.h"

static gboolean said_to_draw_ahead(const Cutter *cutter, guint from)
{
    for (guint i = from; i < cutter_next_cut(cutter, from); i++) {
        if (token_is(&cutter->tokens[i], WORD_VERB) || token_is(&cutter->tokens[i], WORD_A))
            return TRUE;
    }
    return FALSE;
}

gboolean cutter_is_list_mark(const Cutter *cutter, guint i)
{
    const Token *t = &cutter->tokens[i];
    return token_is(t, WORD_AND) || (t->kind == TOKEN_COMMA &&
                                     g_str_has_prefix(cutter->reading->text + cutter->reading->origin[t->start], "、"));
}

/** Behind a list of things, 都 or 用红线, and what happens to them. */
static gboolean verb_comes(const Phrase *rest, Filler *f)
{
    gboolean with = FALSE;
    for (;; f->i++) {
        const Token *t = peek(f, 0);
        gboolean line = token_is(t, WORD_SHAPE) || token_is_color(t) || token_is(t, WORD_DASH);
        if (!token_is_filler(t) && !token_is(t, WORD_ALL) && !(with && line))
            break;
        with = with || word_begins(rest, t, "用");
    }
    return token_is(peek(f, 0), WORD_CLEAR) || (token_is(peek(f, 0), WORD_EDIT) && peek(f, 0)->row->value != EDIT_MARK);
}

/** Things one after the other from `first` on, and behind them all what happens. @param last  behind those things */
static gboolean run_ends_in_verb(const Cutter *cutter, guint first, guint *last)
{
    guint end = first;
    while (end < cutter->n && !token_is_wall(&cutter->tokens[end]))
        end++;
    Phrase rest = cutter_piece(cutter, first, end);
    Filler f = {.phrase = &rest};
    for (;; f.i++) {
        guint length = f.i < rest.n ? ref_read(&f, 0, REF_SINGLE, NULL) : 0;
        *last = first + f.i;
        if (length == 0)
            return FALSE;
        f.i += length;
        if (f.i >= rest.n || !token_is_soft(peek(&f, 0)) || !cutter_is_list_mark(cutter, first + f.i))
            break;
    }
    *last = first + f.i;
    return verb_comes(&rest, &f);
}

/** Whether what follows is a command of its own: 2号变蓝, "the square blue", "it smaller". */
static gboolean edit_begins(const Cutter *cutter, guint next)
{
    Phrase phrase = cutter_piece(cutter, next, cutter_next_cut(cutter, next));
    Filler f = {.phrase = &phrase};
    guint length = ref_read(&f, 0, 0, NULL);
    if (length == 0) { /* 右边的变黄 */
        length = ref_read(&f, 0, REF_LOOSE, NULL);
        if (length > 0 && !token_is(peek(&f, length), WORD_FILL) &&
            !(token_is(peek(&f, length), WORD_EDIT) && peek(&f, length)->row->value != EDIT_MARK))
            return FALSE;
    }
    if (length == 0)
        return FALSE;
    guint i = length;
    while (i < phrase.n && token_is_filler(&phrase.tokens[i]))
        i++;
    guint behind = next + phrase.n;
    if (i == phrase.n && behind < cutter->n && cutter_is_list_mark(cutter, behind))
        return run_ends_in_verb(cutter, next, &behind); /* 3号和4号变黄 */
    return i < phrase.n && editing_applies(&phrase);
}

static gboolean points_at_number(const Cutter *cutter, guint i)
{
    const Token *t = &cutter->tokens[i];
    return t->kind == TOKEN_REF || (t->kind == TOKEN_NUMBER && i + 1 < cutter->n && token_is(t + 1, WORD_REF));
}

/** Verbs of changes go on with the same things: 把1号变红，放大，移到右边. */
static gboolean goes_on(const Token *t)
{
    return token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK && t->row->value < EDIT_OPS;
}

static gboolean said_verb(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j < i; j++) {
        const Token *t = &cutter->tokens[j];
        if (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK)
            return TRUE;
    }
    return FALSE;
}

/** 从1号连到2号: from one to the other. */
static gboolean connects_from(const Cutter *cutter, guint from)
{
    for (guint j = from; j < cutter_next_cut(cutter, from); j++) {
        if (token_is_edit(&cutter->tokens[j], EDIT_CONNECT))
            return TRUE;
    }
    return FALSE;
}

static gboolean said_edit(const Cutter *cutter, guint i, EditVerb verb)
{
    guint j = cutter->start;
    while (j < i && !token_is_edit(&cutter->tokens[j], verb))
        j++;
    return j < i;
}

/** 红圆变蓝，|在底部写“好”: a text of its own; 中间写, 上面写 is on the thing, unless that is gone. */
static gboolean writes_elsewhere(const Cutter *cutter, guint i, guint next)
{
    static const char *const on[] = {"上面", "上", "上边", "中间", "中", "正中", "正中间", NULL};
    guint at = next + (token_is(&cutter->tokens[next], WORD_AT) ? 1u : 0u);
    if (at + 1 >= cutter->n || !token_is(&cutter->tokens[at], WORD_ANCHOR) ||
        !token_is(&cutter->tokens[at + 1], WORD_WRITE))
        return FALSE;
    const Phrase all = cutter_piece(cutter, 0, cutter->n);
    gboolean gone = said_edit(cutter, i, EDIT_DELETE) || said_edit(cutter, i, EDIT_TAKE_OFF);
    return gone || !filler_is(&(Filler){.phrase = &all}, &cutter->tokens[at], on);
}

/** Whether, in a piece about what is there, another command begins behind the soft cut at i. */
static gboolean begins_behind_edit(const Cutter *cutter, guint i, guint next)
{
    const Token *t = &cutter->tokens[next];
    gboolean again = FALSE;
    for (guint j = i; j < next; j++)
        again = again || token_is(&cutter->tokens[j], WORD_AGAIN);
    if (token_is_deed(t) || token_is(t, WORD_NOT) || token_is_edit(t, EDIT_MARK) || again)
        return TRUE;
    if (token_is(t, WORD_EDIT) && said_verb(cutter, i) && cutter_thing_begins(cutter, next + 1))
        return TRUE;
    if (cutter_piece_is_open(cutter, i))
        return FALSE;
    if (writes_elsewhere(cutter, i, next))
        return TRUE;
    if (token_is(t, WORD_FROM) && said_verb(cutter, i) && !cutter_connects(cutter, i) && connects_from(cutter, next))
        return TRUE; /* 删掉箭头，从1号连到2号 */
    if (token_is_edit(t, EDIT_SHIFT))
        return TRUE; /* 往右移50，往上移20 */
    if (token_is(t, WORD_EDIT))
        return !goes_on(t) || cutter_thing_begins(cutter, next + 1);
    if ((token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL)) && cutter_connects(cutter, i))
        return FALSE;
    if (token_is(t, WORD_VERB) || token_is(t, WORD_WRITE))
        return (cutter_thing_ahead(cutter, next) || cutter_thing_begins(cutter, next + 1));
    return edit_begins(cutter, next) || ((token_is(t, WORD_AT) || token_is(t, WORD_A)) &&
                                         cutter_thing_ahead(cutter, next) && said_to_draw_ahead(cutter, next));
}

/** Whether tokens up to `end` are one place beside a thing, and nothing else. */
static gboolean is_place_until(const Cutter *cutter, guint next, guint end)
{
    Phrase phrase = cutter_piece(cutter, next, end);
    Filler f = {.phrase = &phrase};
    Spot spot;
    guint length = phrase.n > 0 ? relation_read(&f, 0, &spot) : 0;
    if (length == 0)
        return FALSE;
    ref_free(spot.ref);
    ref_free(spot.other);
    return length == phrase.n;
}

/** a circle, 12px above the line: what follows is only where. 放在方块和星星中间 */
static gboolean is_place(const Cutter *cutter, guint next)
{
    guint end = cutter_next_cut(cutter, next);
    if (is_place_until(cutter, next, end))
        return TRUE;
    return end < cutter->n && token_is(&cutter->tokens[end], WORD_AND) &&
           is_place_until(cutter, next, cutter_next_cut(cutter, end + 1));
}

/** 画一个圆，跟1号一样大: what follows is only how large, or in which colour. */
static gboolean is_likeness(const Cutter *cutter, guint i)
{
    guint begin = cutter->tokens[i].kind == TOKEN_COMMA ? i + 1 : i;
    guint end = cutter_next_cut(cutter, token_is(&cutter->tokens[begin], WORD_AND) ? begin + 1 : begin);
    Phrase phrase = cutter_piece(cutter, begin, end);
    Filler f = {.phrase = &phrase};
    Ref *ref = NULL;
    Relation what;
    guint length = phrase.n > 0 ? like_read(&f, 0, &what, &ref) : 0;
    ref_free(ref);
    return length > 0;
}

static gboolean piece_begins_edit(const Cutter *cutter, guint next)
{
    Phrase phrase = cutter_piece(cutter, next, cutter_next_cut(cutter, next));
    return phrase.n > 1 && cutter_thing_begins(cutter, next + 1) && editing_applies(&phrase);
}

/** 圆、方块|和三角形都变红. Each joint of a long list is asked, so the list is read once. */
static gboolean things_run_on(const Cutter *cutter, guint i)
{
    if (!cutter_is_list_mark(cutter, i) || !cutter_piece_is_open(cutter, i))
        return FALSE;
    PieceMemo *run = cutter->run;
    if (i < run->start || i >= run->end) {
        run->start = i;
        run->answer = run_ends_in_verb(cutter, i + 1, &run->end);
    }
    return run->answer;
}

/** 复制1号|和2号到下面: so far the verb and things alone. */
static gboolean copies_things(const Cutter *cutter, guint i)
{
    guint first = cutter_skip_manners(cutter, cutter->start);
    const Token *t = &cutter->tokens[first];
    if (first + 1 >= i || !token_is(t, WORD_EDIT) || (t->row->value != EDIT_COPY && t->row->value != EDIT_MOVE) ||
        (guint8)cutter->reading->folded->str[t->start] < 0x80)
        return FALSE;
    Phrase things = cutter_piece(cutter, first + 1, i);
    return editing_thing_at(&things, 0, REF_RANGE | REF_RUN) == things.n;
}

/** between A and B, 在A和B之间; 圆和方块变红, which says only behind both what happens. */
static gboolean joins_things(const Cutter *cutter, guint i, guint next)
{
    if (!token_is(&cutter->tokens[i], WORD_AND) && cutter->tokens[i].kind != TOKEN_COMMA)
        return FALSE;
    gboolean around = FALSE; /* a box around A and B */
    for (guint j = cutter->start; j < i; j++) {
        const Token *t = &cutter->tokens[j];
        if (token_is(t, WORD_RELATION) && t->row->value == RELATION_BETWEEN)
            return TRUE;
        around = around || (token_is(t, WORD_RELATION) && t->row->value == RELATION_AROUND);
    }
    if (things_run_on(cutter, i))
        return TRUE;
    Phrase rest = cutter_piece(cutter, next, cutter_next_cut(cutter, next));
    Filler f = {.phrase = &rest};
    guint length = rest.n > 0 ? ref_read(&f, 0, REF_SINGLE, NULL) : 0;
    if (length == 0)
        return FALSE;
    if (around && length == rest.n && token_is(&cutter->tokens[i], WORD_AND))
        return TRUE;
    f.i = length;
    while (token_is(peek(&f, 0), WORD_DE))
        f.i++;
    gboolean between = (token_is(peek(&f, 0), WORD_RELATION) &&
                        (peek(&f, 0)->row->value == RELATION_BETWEEN || peek(&f, 0)->row->value == RELATION_AROUND)) ||
                       (token_is(peek(&f, 0), WORD_ANCHOR) && peek(&f, 0)->row->value == ANCHOR_MIDDLE);
    gboolean and_then =
        token_is(&cutter->tokens[i], WORD_AND) &&
        (token_is(peek(&f, 0), WORD_EDIT) || token_is(peek(&f, 0), WORD_ALL) || token_is(peek(&f, 0), WORD_FILLER) ||
         (token_is(peek(&f, 0), WORD_TURN) && token_is(peek(&f, 1), WORD_EDIT))) &&
        cutter_piece_is_open(cutter, i);
    gboolean to = (token_is(peek(&f, 0), WORD_TO) || token_is(peek(&f, 0), WORD_AT)) && copies_things(cutter, i);
    gboolean placed = FALSE; /* 画个圆，放在1号和方块之间 */
    for (guint j = cutter->start; j < i; j++)
        placed = (placed && !token_is(&cutter->tokens[j], WORD_VERB)) || token_is(&cutter->tokens[j], WORD_AT);
    return (between && token_is(&cutter->tokens[i], WORD_AND) && (placed || !cutter_said_to_draw(cutter, i))) ||
           and_then || to;
}

/** 除了红圆，其他的都删掉: so far only what stays. */
static gboolean keeps_something(const Cutter *cutter, guint i)
{
    gboolean keeps = FALSE;
    for (guint j = cutter->start; j < i; j++) {
        const Token *t = &cutter->tokens[j];
        keeps = keeps || (token_is(t, WORD_REF) && t->row->value == REFWORD_EXCEPT);
        if (keeps && token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK)
            return FALSE;
    }
    return keeps;
}

/** 太大了，小一点: the reason ends where the wish begins. */
static gboolean complains(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j < i; j++) {
        if (token_is(&cutter->tokens[j], WORD_TOO))
            return TRUE;
    }
    return FALSE;
}

/** 描述一下画面|，图片打不开: a command about the board as a whole comes before. */
static gboolean asks_of_board(const Cutter *cutter, guint i)
{
    guint j = cutter->start;
    while (j < i && !token_is_whole_head(&cutter->tokens[j]))
        j++;
    return j < i;
}

/** 画个框，写“开始”: a box is drawn for its words, which stand in it unless another place is said. */
static gboolean labels_box(const Cutter *cutter, guint i, guint next)
{
    const Token *t = cutter->tokens;
    gboolean writes = token_is(&t[next], WORD_WRITE) && (guint8)cutter->reading->folded->str[t[next].start] >= 0x80 &&
                      next + 1 < cutter->n && t[i].kind == TOKEN_COMMA;
    gboolean quoted = writes && t[next + 1].kind == TOKEN_QUOTE;
    const Phrase all = cutter_piece(cutter, 0, cutter->n);
    gboolean upon = writes && word_is(&all, &t[next], "写上");
    for (guint j = i; j <= next; j++)
        writes = writes && !token_is(&t[j], WORD_AGAIN);
    for (guint j = next; writes && j < cutter_next_cut(cutter, next); j++)
        writes = !token_is(&t[j], WORD_AT) && !token_is(&t[j], WORD_ANCHOR);
    gboolean box = FALSE;
    for (guint j = cutter->start; writes && j < i; j++) {
        gint32 shape = token_is(&t[j], WORD_SHAPE) ? t[j].row->value : DRAW_NOTHING;
        shape = token_is(&t[j], WORD_NGON) ? DRAW_POLYGON : shape;
        gboolean holds = shape == DRAW_RECTANGLE || shape == DRAW_ROUNDED || shape == DRAW_DIAMOND ||
                         shape == DRAW_POLYGON || shape == DRAW_PARALLELOGRAM || shape == DRAW_TRAPEZOID;
        gboolean figure =
            shape == DRAW_CIRCLE || shape == DRAW_SQUARE || shape == DRAW_ELLIPSE || shape == DRAW_TRIANGLE;
        figure = figure || shape == DRAW_ARROW;
        box = box || shape == DRAW_NOTE || ((holds || figure) && (quoted || (upon && shape != DRAW_ARROW)));
        writes = !token_is(&t[j], WORD_WRITE) && !token_is(&t[j], WORD_LABEL) && t[j].kind != TOKEN_QUOTE;
    }
    return writes && box;
}

/** 大字, 红色的字, 蓝底白字, 白字写“好”: what follows is only how the words look, what they stand on, and they
 * themselves. */
static gboolean only_letters(const Cutter *cutter, guint next)
{
    const guint first = next;
    guint end = cutter_next_cut(cutter, next);
    const Token *t = cutter->tokens;
    if (next + 1 < end && token_is(&t[next], WORD_FILL) && token_is_color(&t[next + 1]))
        next++; /* 填充深蓝 白字写“好” */
    if (end > next + 2 && t[end - 1].kind == TOKEN_QUOTE && token_is_color(&t[next])) {
        end--;
        end -= token_is(&t[end - 1], WORD_WRITE) || token_is(&t[end - 1], WORD_LABEL) ? 1u : 0u;
    }
    for (guint i = next; i + 1 < end; i++) {
        gboolean ground = i > next && token_is(&t[i], WORD_FILL) && token_is(&t[i - 1], WORD_COLOR);
        if (!token_is(&t[i], WORD_SIZE) && !token_is(&t[i], WORD_COLOR) && !token_is(&t[i], WORD_DE) && !ground)
            return FALSE;
    }
    return end > next + 1 && token_is_letters(&t[end - 1]) && cutter_names_thing(cutter, cutter->start, first);
}

/** 右边画个圆，中间写A: after a place, the middle is one, too. */
static gboolean said_place(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j < i; j++) {
        if (token_is(&cutter->tokens[j], WORD_ANCHOR))
            return TRUE;
    }
    return FALSE;
}

/** 分别写A、B|，用箭头连起来: behind a comma, and not a list's, that they are connected. */
static gboolean connects_next(const Cutter *cutter, guint i)
{
    guint end = cutter_next_cut(cutter, i + 1);
    gboolean connects = FALSE;
    for (guint j = i + 1; j < end; j++) {
        const Token *t = &cutter->tokens[j];
        connects = connects || token_is_edit(t, EDIT_CONNECT);
        if (t->kind == TOKEN_UNKNOWN || t->kind == TOKEN_QUOTE)
            return FALSE;
    }
    return connects && !cutter_is_list_mark(cutter, i);
}

/** two boxes labelled A and B |and connect them: the list has ended. */
static gboolean deed_follows(const Cutter *cutter, guint i)
{
    guint next = cutter_skip_manners(cutter, i + 1);
    const Token *t = &cutter->tokens[MIN(next, cutter->n - 1)];
    gboolean latin = (guint8)cutter->reading->folded->str[t->start] < 0x80;
    return connects_next(cutter, i) ||
           (latin && (token_is(t, WORD_EDIT) || token_is(t, WORD_VERB) || token_is_deed(t)));
}

/** 圆|和方块各画三个: what is said of each comes behind all of them. */
static gboolean each_ahead(const Cutter *cutter, guint i)
{
    guint end = i;
    while (end < cutter->n && !token_is_wall(&cutter->tokens[end]))
        end++;
    Phrase phrase = cutter_piece(cutter, cutter->start, end);
    guint each = 0;
    if (shares_words(&phrase, &each))
        return !deed_follows(cutter, i);
    return shares_each(&phrase, &each) && cutter->start + each > i;
}

/** label the circle customer and |label the square shop: whatever was to be written ends there. */
static gboolean labels_next(const Cutter *cutter, guint next)
{
    Phrase all = cutter_piece(cutter, 0, cutter->n);
    const Token *t = &cutter->tokens[next];
    return token_is(t, WORD_LABEL) && word_is(&all, t, "label") && next + 1 < cutter->n &&
           (token_is(t + 1, WORD_THE) || t[1].kind == TOKEN_REF);
}

/** write apples |and pears: words that are written go on, unless a deed or a thing to be drawn begins. */
static gboolean writing_goes_on(const Cutter *cutter, guint next)
{
    const Token *t = &cutter->tokens[next];
    gboolean begins = token_is(t, WORD_VERB) || token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE) ||
                      token_is(t, WORD_A) || token_is(t, WORD_THE) || token_is(t, WORD_LABEL) ||
                      t->kind == TOKEN_NUMBER || t->kind == TOKEN_REF || token_is_deed(t) || token_is_color(t) ||
                      token_is(t, WORD_AT) || token_is(t, WORD_REF) || token_is(t, WORD_NOT);
    begins = begins || (token_is(t, WORD_RELATION) && said_to_draw_ahead(cutter, next)); /* and below it a line */
    if (begins || (token_is_shape(t) && !t->repaired) || (guint8)cutter->reading->folded->str[t->start] >= 0x80)
        return FALSE;
    gboolean writes = FALSE;
    for (guint j = cutter->start; j < next; j++) {
        writes = writes || (token_is(&cutter->tokens[j], WORD_WRITE) && j + 1 < next);
        if (writes && cutter->tokens[j].kind == TOKEN_QUOTE)
            return FALSE;
    }
    return writes;
}

/** The comma of (200,150), and of 200，150 without brackets. */
static gboolean parts_numbers(const Cutter *cutter, guint i)
{
    const Token *t = cutter->tokens;
    if (t[i].kind != TOKEN_COMMA || i == cutter->start || i + 1 >= cutter->n || t[i - 1].kind != TOKEN_NUMBER ||
        t[i + 1].kind != TOKEN_NUMBER)
        return FALSE;
    gboolean bracket = i >= cutter->start + 2 && t[i - 2].kind == TOKEN_OPEN;
    gboolean counts = i + 2 < cutter->n && (token_is(&t[i + 2], WORD_MEASURE) || token_is_shape(&t[i + 2]) ||
                                            token_is(&t[i + 2], WORD_REF) || token_is(&t[i + 2], WORD_COLOR));
    return bracket || !counts;
}

/** 画一只恐龙|，画个圆: what is to be drawn is not known, and another drawing follows. */
static gboolean draws_another(const Cutter *cutter, guint i, guint next)
{
    Phrase before = cutter_piece(cutter, cutter->start, i), rest = cutter_piece(cutter, i + 1, cutter->n);
    guint first = phrase_first_meaning(&before);
    gboolean verb = token_is(&cutter->tokens[next], WORD_VERB) || cutter_draws_again(&rest);
    return verb && cutter->tokens[i].kind == TOKEN_COMMA && first < before.n &&
           token_is(&before.tokens[first], WORD_VERB) && before.tokens[before.n - 1].kind == TOKEN_UNKNOWN &&
           cutter_thing_ahead(cutter, next);
}

/** and |rotate it, and |rotate the square 90 degrees: a deed of its own. */
static gboolean rotates_thing(const Cutter *cutter, guint next)
{
    static const char *const deeds[] = {"rotate", "spin", "tilt", NULL};
    const Token *t = &cutter->tokens[next];
    if (!token_is(t, WORD_ROTATE) || next + 1 >= cutter->n)
        return FALSE;
    if (token_is(t + 1, WORD_REF) && t[1].row->value == REFWORD_IT)
        return TRUE;
    const Phrase all = cutter_piece(cutter, 0, cutter->n);
    return filler_is(&(Filler){.phrase = &all}, t, deeds) && (token_is(t + 1, WORD_THE) || t[1].kind == TOKEN_REF);
}

gboolean cutter_begins_behind(const Cutter *cutter, guint i)
{
    guint next = cutter_skip_manners(cutter, i + 1);
    if (next >= cutter->n)
        return FALSE;
    const Token *t = &cutter->tokens[next];
    if (complains(cutter, i) || (token_is(t, WORD_TOO) && (cutter_piece_edits(cutter, i) || asks_of_board(cutter, i))))
        return TRUE; /* 大一点，看不清: why, behind it */
    if (parts_numbers(cutter, i) || keeps_something(cutter, i) || writing_goes_on(cutter, next))
        return FALSE;
    if (each_ahead(cutter, i))
        return FALSE;
    if (token_is(t, WORD_NAME) || joins_things(cutter, i, next) || is_place(cutter, next) || is_likeness(cutter, i))
        return FALSE; /* 画一个圆，叫背景 */
    if (token_is(t, WORD_VERB) && piece_begins_edit(cutter, next))
        return TRUE;
    Phrase rest = cutter_piece(cutter, next, cutter_next_cut(cutter, next));
    if (token_is(t, WORD_A) && !cutter_piece_edits(cutter, i) && again_applies(&rest))
        return TRUE; /* a red circle and |a blue one */
    if (labels_next(cutter, next))
        return TRUE;
    if (token_is(t, WORD_ANCHOR) && next + 1 < cutter->n && token_is(t + 1, WORD_AGAIN) && again_applies(&rest))
        return TRUE; /* 顶上一条线，底下也来一条 */
    if (rotates_thing(cutter, next))
        return TRUE;
    if (cutter_piece_edits(cutter, i))
        return begins_behind_edit(cutter, i, next);
    if (only_letters(cutter, next))
        return FALSE; /* 写“早安”，大字 */
    if (labels_box(cutter, i, next))
        return FALSE; /* 画个框，写“开始” */
    if (token_is(t, WORD_ANCHOR) && t->row->value == ANCHOR_MIDDLE && next + 1 < cutter->n &&
        token_is(t + 1, WORD_WRITE) && !said_place(cutter, i))
        return FALSE; /* 圆，中间写A */
    if (token_is(t, WORD_EDIT) || token_is_deed(t) || token_is(t, WORD_NOT))
        return TRUE;
    if (token_is(t, WORD_REF) && t->row->value == REFWORD_NTH && edit_begins(cutter, next))
        return TRUE; /* 画三个圆，第一个变红 */
    if (!cutter_names_thing(cutter, cutter->start, i))
        return draws_another(cutter, i, next) || (points_at_number(cutter, next) && !cutter_piece_is_open(cutter, i) &&
                                                  edit_begins(cutter, next)); /* 半径50，2号变红 */
    if (!token_is(t, WORD_VERB) && !token_is(t, WORD_REF))
        return cutter_thing_ahead(cutter, next);
    guint thing = next + 1;
    while (thing < cutter->n && token_is(t, WORD_VERB) &&
           (cutter->tokens[thing].kind == TOKEN_NUMBER || token_is(&cutter->tokens[thing], WORD_MEASURE) ||
            token_is(&cutter->tokens[thing], WORD_A)))
        thing++; /* 画个圆，画一只|恐龙; draw a circle, draw a |dragon */
    return cutter_thing_ahead(cutter, next) || (thing < cutter->n && cutter->tokens[thing].kind == TOKEN_UNKNOWN);
}
