// SPDX-License-Identifier: MIT
/*
 * A command about what is there. The things stand behind 把, behind the verb, or first:
 *
 *     把1号变红        make the circle red        圆移到右边
 *
 * What is left of the words must be values of changes, or the whole is refused: nothing is changed on a guess.
 */
#include "lib/command/editing.h"

#include <math.h>
#include <string.h>

/* --- reading it ------------------------------------------------------------------------------------------------ */

/** 把它们|排成一排, put them |in 2 rows: whatever the verb was, it is the arrangement that is meant. */
static gboolean arranges(const Editor *e)
{
    if (e->verb > EDIT_OPS && e->verb != EDIT_ALIGN && e->verb != EDIT_DISTRIBUTE)
        return FALSE;
    const Phrase *phrase = e->f.phrase;
    gboolean said = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is(t, WORD_SHAPE) && t->row->value == DRAW_TABLE)
            return FALSE; /* 把表格改成3行: rows of its own */
        said = said || token_is(t, WORD_ARRANGE) ||
               (i > 0 && t[-1].kind == TOKEN_NUMBER && (token_is(t, WORD_ROWS) || token_is(t, WORD_COLUMNS)));
    }
    return said;
}

static void find_verb(Editor *e)
{
    const Phrase *phrase = e->f.phrase;
    e->verb = EDIT_CHANGE;
    e->verb_at = phrase->n;
    if (editing_is_chain(phrase)) {
        e->verb = EDIT_CONNECT;
        e->f.command->heads = 1;
    }
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is(t, WORD_CLEAR)) {
            e->verb = EDIT_DELETE;
            e->verb_at = i;
        }
        if (token_is(t, WORD_VERB) && t->row->value == VERB_MAKE && e->verb_at == phrase->n)
            e->puts = TRUE;
        if (e->puts && token_is(t, WORD_VERB) && !word_is(phrase, t, "make") && e->verb_at == phrase->n)
            e->verb = EDIT_MOVE;
        if (!token_is(t, WORD_EDIT))
            continue;
        EditVerb verb = (EditVerb)t->row->value;
        e->turns = e->turns || (verb == EDIT_CHANGE && (guint8)phrase->reading->folded->str[t->start] < 0x80);
        e->marked = e->marked || verb == EDIT_MARK;
        if ((verb > EDIT_OPS && e->verb < EDIT_OPS) || (e->verb_at == phrase->n && verb != EDIT_MARK)) {
            e->verb = verb;
            e->verb_at = i;
        }
    }
    if (arranges(e))
        e->verb = EDIT_ARRANGE;
}

static CommandOp op_of(EditVerb verb)
{
    static const CommandOp ops[] = {[EDIT_DELETE] = COMMAND_DELETE,
                                    [EDIT_TAKE_OFF] = COMMAND_DELETE,
                                    [EDIT_COPY] = COMMAND_COPY,
                                    [EDIT_FRONT] = COMMAND_ORDER,
                                    [EDIT_BACK] = COMMAND_ORDER,
                                    [EDIT_FORWARD] = COMMAND_ORDER,
                                    [EDIT_BACKWARD] = COMMAND_ORDER,
                                    [EDIT_ALIGN] = COMMAND_ALIGN,
                                    [EDIT_DISTRIBUTE] = COMMAND_DISTRIBUTE,
                                    [EDIT_ARRANGE] = COMMAND_ARRANGE,
                                    [EDIT_GROUP] = COMMAND_GROUP,
                                    [EDIT_UNGROUP] = COMMAND_UNGROUP,
                                    [EDIT_CONNECT] = COMMAND_CONNECT,
                                    [EDIT_DISCONNECT] = COMMAND_DISCONNECT,
                                    [EDIT_SWAP] = COMMAND_SWAP};
    return verb > EDIT_OPS ? ops[verb] : COMMAND_EDIT;
}

/** 画板中间: the board said beside a place of it. */
static gboolean board_has_place(const Editor *e)
{
    guint ahead = token_is(peek(&e->f, 1), WORD_DE) ? 2 : 1;
    return token_is(peek(&e->f, ahead), WORD_ANCHOR);
}

static gboolean is_plain(const Editor *e)
{
    const Token *t = peek(&e->f, 0);
    if (token_is(t, WORD_BOARD))
        return board_has_place(e);
    if (e->verb == EDIT_SWAP && token_is(t, WORD_AT) && word_is(e->f.phrase, t, "位置"))
        return TRUE; /* 调换1号和2号的位置 */
    if (t->kind == TOKEN_COMMA || t->kind == TOKEN_COLON)
        return TRUE;
    if (t->kind != TOKEN_WORD)
        return FALSE;
    switch (t->row->kind) {
    case WORD_FILLER:
    case WORD_DE:
    case WORD_IS:
    case WORD_A:
    case WORD_THE:
    case WORD_OF:
    case WORD_AND:
    case WORD_AGAIN:
    case WORD_ASK:
    case WORD_VERB:
    case WORD_HELP:
    case WORD_QUESTION:
    case WORD_ALL:
    case WORD_MEASURE:
        return TRUE;
    case WORD_CLEAR:
    case WORD_PRAISE:
        return TRUE;
    case WORD_FROM:
        return e->verb == EDIT_TAKE_OFF || e->verb == EDIT_DELETE || e->verb == EDIT_CONNECT;
    default:
        return FALSE;
    }
}

/** The thickest that a line is told to be where it connects: more is no thickness. */
#define THICK_MOST 60

/** with a |4px line, with a |3px dashed red arrow: how thick it is, and not how long. */
static gboolean says_thickness(const Editor *e)
{
    const Token *t = peek(&e->f, 0), *unit = peek(&e->f, 1);
    guint i = 2;
    while (token_is_color(peek(&e->f, i)) || token_is(peek(&e->f, i), WORD_SHADE) ||
           token_is(peek(&e->f, i), WORD_DASH) || token_is(peek(&e->f, i), WORD_STROKE))
        i++;
    static const char *const lines[] = {"dashed line",  "dotted line",  "solid line",
                                        "dashed lines", "dotted lines", NULL};
    const Token *line = peek(&e->f, i), *last = peek(&e->f, i - 1);
    const gboolean drawn = token_is(last, WORD_DASH) && filler_is(&e->f, last, lines);
    return t->kind == TOKEN_NUMBER && t->value > 0 && t->value <= THICK_MOST && token_is(unit, WORD_UNIT) &&
           unit->row->value == UNIT_PIXEL && !(e->f.command->changes & CHANGE_STROKE) &&
           (drawn || token_is(line, WORD_BORDER) ||
            (token_is(line, WORD_SHAPE) && (line->row->value == DRAW_LINE || line->row->value == DRAW_ARROW)));
}

static void connect_value(Editor *e)
{
    const Token *t = peek(&e->f, 0);
    Command *c = e->f.command;
    if (token_is(t, WORD_SHAPE) && (t->row->value == DRAW_ARROW || t->row->value == DRAW_LINE)) {
        if (t->row->value == DRAW_ARROW)
            c->heads = t->row->color > 1 ? (gint)t->row->color : 1;
        e->f.i++;
    } else if (token_is(t, WORD_RELATION) && t->row->value == RELATION_BETWEEN) {
        e->f.i++; /* 1号和2号之间 */
    } else if (token_is(t, WORD_ANCHOR) && t->row->value == ANCHOR_MIDDLE && e->f.i < e->verb_at) {
        e->f.i++; /* 中间用箭头连起来 */
    } else if (t->kind == TOKEN_NUMBER && t->value == 1 && token_is(peek(&e->f, 1), WORD_MEASURE)) {
        e->f.i += 2; /* 一条虚线 */
    } else if (token_is(t, WORD_STROKE)) {
        c->measures.stroke = t->row->value / 100.0;
        c->changes |= CHANGE_STROKE;
        e->f.i++;
    } else if (says_thickness(e)) {
        c->measures.stroke = t->value;
        c->changes |= CHANGE_STROKE;
        e->f.i += 2;
    } else if (!editing_value(e)) {
        refuse(&e->f, t->kind == TOKEN_UNKNOWN ? REFUSE_UNKNOWN : REFUSE_NO_TARGET, e->f.i, e->f.i);
    }
}

static void read_op_word(Editor *e)
{
    Command *c = e->f.command;
    const WordRow *row = peek(&e->f, 0)->row;
    EditVerb verb = (EditVerb)row->value;
    if (verb == EDIT_ALIGN && row->color > 0) {
        if (e->last == EDIT_ALIGN && e->sized && c->align != (Align)(row->color - 1))
            refuse(&e->f, REFUSE_TWICE, e->f.i, e->f.i);
        c->align = (Align)(row->color - 1), e->sized = TRUE;
    }
    e->lines_up = e->lines_up || (verb == EDIT_ALIGN && word_begins(e->f.phrase, peek(&e->f, 0), "line"));
    if (verb == EDIT_ARRANGE && word_is(e->f.phrase, peek(&e->f, 0), "stack"))
        c->arrange = ARRANGE_COLUMN;
    gboolean evenly = e->verb == EDIT_ARRANGE && (verb == EDIT_ALIGN || verb == EDIT_DISTRIBUTE) && row->color == 0;
    if (verb > EDIT_OPS && verb != e->verb && !evenly && op_of(verb) != op_of(e->verb))
        refuse(&e->f, REFUSE_NO_TARGET, e->f.i, e->f.i); /* delete this group */
    if (verb == EDIT_CONNECT && row->color > 0)
        c->heads = (gint)row->color;
    e->last = verb;
    e->expecting = c->targets->len == 0 && (!e->marked || verb == EDIT_MARK);
    e->f.i++;
}

static void align_value(Editor *e)
{
    static const Align sides[ANCHORS] = {ALIGN_CENTER, ALIGN_TOP, ALIGN_BOTTOM, ALIGN_LEFT, ALIGN_RIGHT};
    const Token *t = peek(&e->f, 0);
    if (e->sized || t->row->value > ANCHOR_RIGHT) {
        refuse(&e->f, REFUSE_TWICE, e->f.i, e->f.i);
        return;
    }
    gboolean level = t->row->value == ANCHOR_MIDDLE && word_is(e->f.phrase, t, "middle");
    e->f.command->align = level ? ALIGN_MIDDLE : sides[t->row->value];
    e->sized = TRUE;
    e->f.i++;
}

/** Behind the word at the cursor, and a "the" that follows it. */
static guint filler_skip_the(const Filler *f)
{
    return token_is(peek(f, 1), WORD_THE) ? 2 : 1;
}

/** in a row, 两行, in a 2 by 3 grid. FALSE: it is another value. */
static gboolean arrange_value(Editor *e)
{
    Command *c = e->f.command;
    if (e->verb == EDIT_ARRANGE && slot_spacing(&e->f))
        return TRUE; /* in a row, |20px apart */
    const Token *t = peek(&e->f, 0);
    guint in = token_is(t, WORD_AT) ? 1 : 0; /* in |2 rows, in a |2 by 3 grid */
    in += in > 0 && token_is(peek(&e->f, in), WORD_A) ? 1 : 0;
    const Token *value = peek(&e->f, in);
    if (token_is(value, WORD_TURN) && (value->row->value == TURN_VERTICAL || value->row->value == TURN_HORIZONTAL) &&
        in == 0) {
        c->arrange = value->row->value == TURN_VERTICAL ? ARRANGE_COLUMN : ARRANGE_ROW;
        e->f.i++;
        return TRUE;
    }
    if (token_is(value, WORD_ARRANGE)) {
        gboolean other = c->arrange != ARRANGE_UNSET && (gint32)c->arrange != value->row->value;
        if (other)
            refuse(&e->f, REFUSE_TWICE, e->f.i, e->f.i + in);
        c->arrange = (Arrange)value->row->value;
        e->f.i += in + 1;
        return TRUE;
    }
    guint length = slot_rows_and_columns(&e->f, in);
    e->f.i += length > 0 ? in + length : 0;
    return length > 0;
}

static void read_value(Editor *e)
{
    const Token *t = peek(&e->f, 0);
    if (e->verb == EDIT_ALIGN && token_is(t, WORD_ANCHOR))
        align_value(e);
    else if (e->verb == EDIT_ALIGN && token_is(t, WORD_AT) &&
             token_is(peek(&e->f, filler_skip_the(&e->f)), WORD_ANCHOR))
        e->f.i += filler_skip_the(&e->f); /* at the top */
    else if ((e->verb == EDIT_ARRANGE || (e->verb == EDIT_ALIGN && e->lines_up)) && arrange_value(e))
        return;
    else if (e->verb == EDIT_COPY && token_is(t, WORD_ARRANGE) && t->row->value != ARRANGE_GRID &&
             !token_is(token_before(&e->f, 0), WORD_STEP) && !token_is(token_before(&e->f, 0), WORD_UNIT) &&
             arrange_value(e))
        return; /* 复制三个|排成一排; but: copy it three times in a row */
    else if (e->verb == EDIT_ALIGN && token_is(t, WORD_TURN) && t->row->value != TURN_DIAGONAL && !e->sized) {
        e->f.command->align = t->row->value == TURN_VERTICAL ? ALIGN_CENTER : ALIGN_MIDDLE;
        e->sized = TRUE;
        e->f.i++;
    } else if (e->verb == EDIT_DISTRIBUTE && slot_spacing(&e->f)) {
        return; /* space them |40 px apart */
    } else if (e->verb == EDIT_DISTRIBUTE && token_is(t, WORD_TURN)) {
        e->f.command->axis = t->row->value == TURN_VERTICAL ? AXIS_VERTICAL : AXIS_HORIZONTAL;
        e->f.i++;
    } else if (e->verb == EDIT_GROUP && t->kind == TOKEN_QUOTE) {
        e->property = PROPERTY_NAME;
        editing_value(e);
    } else if (e->puts && e->verb != EDIT_MOVE && e->f.command->targets->len > 0 && token_is_shape(t) &&
               !token_is(t - 1, WORD_THE) &&
               (t->row->value != DRAW_DOT || token_is(t - 1, WORD_A))) { /* not: make #4 point down */
        e->becoming = TRUE;                                              /* make #1 a star */
        if (!editing_value(e))
            refuse(&e->f, REFUSE_NO_TARGET, e->f.i, e->f.i);
    } else if (e->verb == EDIT_CONNECT)
        connect_value(e);
    else if (!editing_value(e) && !refused(&e->f)) {
        if (t->kind == TOKEN_UNKNOWN)
            phrase_refuse_unknown(e->f.phrase, e->f.command, e->f.i);
        else
            refuse(&e->f, t->kind == TOKEN_NUMBER && !t->spelled ? REFUSE_LEFTOVER : REFUSE_NO_TARGET, e->f.i, e->f.i);
    }
}

/** 把红圆全删了, 圆都变红: all of what was said before. */
static void apply_all(Editor *e)
{
    GPtrArray *targets = e->f.command->targets;
    Ref *ref = targets->len == 1 ? targets->pdata[0] : NULL; /* of several, it is all that were named */
    if (ref != NULL && ref->kind == REF_LOOKS && ref->ordinal == 0 && ref->extreme == EXTREME_NONE && ref->count == 0)
        ref->all = TRUE;
}

static gboolean says_all(const Phrase *phrase, const Token *t)
{
    g_autofree char *word = g_strndup(phrase->reading->folded->str + t->start, t->end - t->start);
    static const char *const alls[] = {"全", "整体", "所有", "都", "all", "everything"};
    gboolean all = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(alls); i++)
        all = all || strstr(word, alls[i]) != NULL;
    return all;
}

/** 在|圆上写“A”: the thing that it is written on stands behind it, and no place. */
static gboolean writes_on_thing(const Editor *e)
{
    static const char *const on[] = {"上",   "里",   "中",   "内",   "心",     "里面",
                                     "里边", "里头", "中间", "正中", "正中间", NULL};
    const Token *t = peek(&e->f, 0);
    if (!token_is(t, WORD_AT) || !word_is(e->f.phrase, t, "在") || e->f.command->targets->len > 0 ||
        e->f.command->changes != 0)
        return FALSE;
    guint i = 1 + editing_thing_at(e->f.phrase, e->f.i + 1, REF_LOOSE);
    i += i > 1 && token_is(peek(&e->f, i), WORD_DE) ? 1u : 0u;
    const Token *side = peek(&e->f, i);
    return i > 1 && side->kind == TOKEN_WORD && filler_is(&e->f, side, on) &&
           (token_is(peek(&e->f, i + 1), WORD_WRITE) || token_is(peek(&e->f, i + 1), WORD_LABEL));
}

/** 放大|到跟便利贴一样大: how much larger is said, and not left to the verb. */
static void measure_by_likeness(Editor *e)
{
    Ref *like = NULL;
    Relation what = RELATION_SAME_COLOR;
    const Token *before = e->f.i > 0 ? token_before(&e->f, 0) : peek(&e->f, 0);
    if (!e->sized || before->kind == TOKEN_NUMBER || token_is(before, WORD_TIMES) || token_is(before, WORD_UNIT) ||
        like_read(&e->f, 0, &what, &like) == 0)
        return; /* 放大两倍，跟圆一样大 says it twice */
    ref_free(like);
    if (what == RELATION_SAME_SIZE) {
        e->f.command->measures.factor = NAN;
        e->sized = FALSE;
    }
}

static void step(Editor *e)
{
    if (writes_on_thing(e))
        e->f.i++;
    measure_by_likeness(e);
    const Token *t = peek(&e->f, 0);
    if (slot_like(&e->f)) {
        editing_like(e);
        return;
    }
    if ((token_is(t, WORD_EDIT) && (t->row->value > EDIT_OPS || t->row->value == EDIT_MARK ||
                                    t->row->value == EDIT_CHANGE || t->row->value == EDIT_MOVE))) {
        read_op_word(e);
        return;
    }
    const Token *next = peek(&e->f, 1);
    gboolean beside = token_is(t, WORD_ANCHOR) && t->row->value != ANCHOR_MIDDLE && t->row->value != ANCHOR_TOP;
    gboolean on = ((token_is(t, WORD_ANCHOR) && !beside) || token_is(t, WORD_RELATION)) &&
                  e->f.command->targets->len > 0 &&
                  (token_is(next, WORD_WRITE) || token_is(next, WORD_LABEL)); /* 在1号上|写“完成” */
    if (on) {
        e->f.i++;
        return;
    }
    gboolean onward = e->verb == EDIT_CONNECT && token_is(t, WORD_TO) && e->f.command->targets->len == 1;
    if (e->adds && e->f.i == editing_added_to(e->f.phrase) && editing_read_target(e, 1))
        return;
    gboolean deletes = (e->verb == EDIT_DELETE || e->verb == EDIT_TAKE_OFF) && e->f.command->targets->len == 0;
    if (deletes && t->kind == TOKEN_NUMBER && t->value >= 1 && t->value <= 1 && token_is(next, WORD_MEASURE)) {
        e->f.i += 2; /* 删一个圆: which one, if there are several */
        return;
    }
    if (onward)
        editing_note_to(e, t);
    if (editing_may_be_target(e) && editing_read_target(e, onward ? 1 : 0)) {
        editing_read_targets(e);
        e->expecting = FALSE;
        return;
    }
    if (token_is(t, WORD_ALL) || token_is(t, WORD_CLEAR)) {
        gboolean all = says_all(e->f.phrase, t);
        e->all = all;
        if (all)
            apply_all(e);
        e->expecting = token_is(t, WORD_CLEAR) && !e->marked;
    } else if (token_is(t, WORD_VERB)) {
        e->expecting = e->f.command->targets->len == 0 && !e->marked && e->verb != EDIT_CONNECT;
    } else if (!is_plain(e)) {
        read_value(e);
        return;
    }
    if (token_is(t, WORD_A) && e->f.command->targets->len > 0 && !token_is(t - 1, WORD_AT) &&
        (e->puts || e->verb == EDIT_CHANGE || e->verb == EDIT_BECOME))
        e->becoming = TRUE; /* make #1 a star */
    e->f.i++;
}

/** make lines thicker: which ones? */
static gboolean is_bare_plural(const Ref *ref)
{
    return ref->kind == REF_LOOKS && !ref->all && ref->count == 0 && ref->shape != DRAW_NOTHING &&
           ref->shape != DRAW_CROSS && g_str_has_suffix(ref->words, "s") && strchr(ref->words, ' ') == NULL;
}

/** What a change of the words, the inside or the ends takes off is no deletion of the thing. */
static void settle_op(Editor *e)
{
    static const guint connecting = CHANGE_COLOR | CHANGE_DASH | CHANGE_STROKE | CHANGE_TEXT | CHANGE_HEADS;
    Command *c = e->f.command;
    if (c->op != COMMAND_ORDER)
        c->op = op_of(e->verb);
    if (c->op == COMMAND_ALIGN && !e->sized && e->lines_up) { /* line them up */
        c->op = COMMAND_ARRANGE;
        c->arrange = c->arrange == ARRANGE_UNSET ? ARRANGE_ROW : c->arrange;
    }
    for (guint i = 0; i < c->targets->len && c->op == COMMAND_ARRANGE; i++) {
        Ref *ref = c->targets->pdata[i]; /* the stars and circles */
        ref->all = ref->all || is_bare_plural(ref);
    }
    if (c->op == COMMAND_ARRANGE && e->property != PROPERTY_NONE)
        refuse(&e->f, REFUSE_NO_TARGET, 0, e->f.phrase->n - 1); /* by size */
    if ((c->op == COMMAND_DISTRIBUTE || c->op == COMMAND_ALIGN || c->op == COMMAND_ARRANGE) && c->targets->len == 1)
        apply_all(e); /* one thing alone cannot be */
    guint allowed = c->op == COMMAND_EDIT      ? ~0u
                    : c->op == COMMAND_COPY    ? ~(guint)CHANGE_TEXT
                    : c->op == COMMAND_CONNECT ? connecting
                    : c->op == COMMAND_ARRANGE ? CHANGE_PLACE
                    : c->op == COMMAND_GROUP   ? CHANGE_NAME
                                               : 0;
    if (c->op == COMMAND_DELETE && c->changes != 0 &&
        !(c->changes & ~(guint)(CHANGE_TEXT | CHANGE_FILL | CHANGE_HEADS | CHANGE_NAME)))
        c->op = COMMAND_EDIT;
    else if ((c->changes & ~allowed) || (c->color_like != NULL && c->op != COMMAND_EDIT))
        refuse(&e->f, REFUSE_NO_TARGET, 0, e->f.phrase->n - 1);
    if (c->op == COMMAND_ORDER && c->beside == NULL)
        c->order = e->verb == EDIT_FRONT     ? ORDER_FRONT
                   : e->verb == EDIT_BACK    ? ORDER_BACK
                   : e->verb == EDIT_FORWARD ? ORDER_FORWARD
                                             : ORDER_BACKWARD;
}

/** 用箭头连起来: those that were meant last. */
static void connect_last(Editor *e)
{
    static const char *const together[] = {"连起来", "连一下",   "连一连",   "连条线", "连个线",
                                           "连上",   "连接起来", "连在一起", "连线",   NULL};
    Command *c = e->f.command;
    guint verb = e->verb_at;
    if (c->op != COMMAND_CONNECT || c->targets->len > 0 || verb >= e->f.phrase->n ||
        !(filler_is(&e->f, &e->f.phrase->tokens[verb], together) || (phrase_has_shape(e->f.phrase) && verb > 0)))
        return;
    Ref *ref = ref_new(REF_IT);
    ref->all = TRUE;
    ref->words = phrase_words(e->f.phrase, verb, verb);
    g_ptr_array_add(c->targets, ref);
}

/** 从B连过去: to what was meant last. */
static void connect_onward(Editor *e)
{
    static const char *const there[] = {"过去", "过来", "到这里", NULL};
    Command *c = e->f.command;
    const Phrase *phrase = e->f.phrase;
    guint from = phrase_find(phrase, WORD_FROM);
    const Token *last = &phrase->tokens[phrase->n - 1];
    if (c->op != COMMAND_CONNECT || c->targets->len != 1 || from >= e->verb_at || last->kind != TOKEN_WORD ||
        !filler_is(&e->f, last, there))
        return;
    Ref *ref = ref_new(REF_IT);
    ref->words = phrase_words(phrase, phrase->n - 1, phrase->n - 1);
    g_ptr_array_add(c->targets, ref);
}

static gboolean says_part(const Phrase *phrase, const char *const *parts)
{
    const Filler f = {.phrase = phrase};
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean letters = token_is(t, WORD_SHAPE) && (i == 0 || !token_is(t - 1, WORD_DE)); /* 文字和圆 */
        if (t->kind == TOKEN_WORD && !letters && filler_is(&f, t, parts))
            return TRUE;
    }
    return FALSE;
}

/** 对调一下大小: something of them is to change places that cannot, and they themselves are not. */
static gboolean swaps_looks(const Phrase *phrase)
{
    static const char *const parts[] = {
        "大小",   "尺寸", "形状",   "样式",  "样子",   "文字", "字",    "内容",  "名字",   "名称",    "标签",
        "填充",   "边框", "填充色", "底色",  "粗细",   "线条", "size",  "sizes", "text",   "texts",   "label",
        "labels", "name", "names",  "shape", "shapes", "fill", "fills", "words", "border", "borders", NULL};
    return says_part(phrase, parts);
}

/** 对调颜色, swap the colours of A and B */
static gboolean swaps_colors(const Phrase *phrase)
{
    static const char *const color[] = {"颜色", "颜色的", "色", "color", "colour", "colors", "colours", NULL};
    return says_part(phrase, color);
}

/** everything except the circle and the note: both stay. Behind 以外 only the last is sure to. */
static void share_exception(Editor *e)
{
    const GPtrArray *targets = e->f.command->targets;
    const Ref *first = targets->len > 1 ? targets->pdata[0] : NULL;
    if (first == NULL || !first->except || first->words == NULL || (guint8)*first->words >= 0x80)
        return;
    for (guint i = 1; i < targets->len; i++)
        ((Ref *)targets->pdata[i])->except = TRUE;
}

/** Words written beside a thing that nothing says goes there; 把圆连到所有图形: each to the circle, or to the next? */
static gboolean is_doubtful(const Editor *e)
{
    const Command *c = e->f.command;
    gboolean moves = e->last == EDIT_MOVE || e->last == EDIT_MOVE_TO || e->last == EDIT_SHIFT || e->puts;
    gboolean written_there = c->op == COMMAND_EDIT && (c->changes & CHANGE_TEXT) && (c->changes & CHANGE_PLACE) &&
                             c->targets->len == 0 && !moves;
    gboolean one_to_all = FALSE;
    for (guint i = 0; i < c->targets->len && c->targets->len > 1 && c->op == COMMAND_CONNECT; i++)
        one_to_all = one_to_all || ((const Ref *)c->targets->pdata[i])->all;
    one_to_all = one_to_all && (c->apart == 0 || e->f.phrase->reading->han);
    return written_there || one_to_all;
}

/** Enough is said: what is done, and for some commands to what. */
static void check_enough(Editor *e)
{
    const Command *c = e->f.command;
    guint n = c->targets->len;
    const Ref *first = n > 0 ? c->targets->pdata[0] : NULL;
    gboolean vague = n == 1 && is_bare_plural(first);
    gboolean several = n >= 2 || (first != NULL && (first->all || first->count >= 2));
    gboolean enough = TRUE;
    switch (c->op) {
    case COMMAND_EDIT:
        enough = c->changes != 0 &&
                 !(e->verb == EDIT_MOVE && !(c->changes & (CHANGE_PLACE | CHANGE_SHIFT)) && n == 0) &&
                 !(c->changes == CHANGE_SHIFT && (e->last == EDIT_CHANGE || e->turns)); /* turn it up */
        break;
    case COMMAND_DELETE:
    case COMMAND_ORDER:
        enough = n > 0;
        break;
    case COMMAND_CONNECT:
    case COMMAND_DISCONNECT:
    case COMMAND_SWAP:
        enough = several || (c->op == COMMAND_DISCONNECT && n > 0);
        break;
    case COMMAND_ALIGN:
        enough = e->sized;
        break;
    case COMMAND_ARRANGE:
        enough = c->arrange != ARRANGE_UNSET;
        vague = FALSE;
        break;
    default:
        break;
    }
    gboolean all_alike = (c->changes & CHANGE_NAME) && c->name != NULL && n == 1 && first->all &&
                         first->kind == REF_LOOKS && first->shape == DRAW_NOTHING && first->color == 0;
    guint except = 0; /* 圆和方块以外的: is the circle to stay, too? */
    for (guint i = 0; i < n; i++)
        except += ((const Ref *)c->targets->pdata[i])->except ? 1 : 0;
    gboolean except_one = except > 0 && except < n;
    if (c->op == COMMAND_ALIGN && n > 0 && !enough && !vague && !except_one)
        refuse(&e->f, REFUSE_NO_SIDE, 0, e->f.phrase->n - 1);
    else if (!enough || vague || except_one || all_alike || is_doubtful(e) ||
             (c->op == COMMAND_SWAP && swaps_looks(e->f.phrase)))
        refuse(&e->f, REFUSE_NO_TARGET, 0, e->f.phrase->n - 1);
    else if (c->op == COMMAND_SWAP && swaps_colors(e->f.phrase))
        e->f.command->op = COMMAND_SWAP_COLORS;
}

/** 都往下移: without a thing, everything. */
static void take_everything(Editor *e)
{
    Command *c = e->f.command;
    if (!e->all || e->verb > EDIT_OPS || c->targets->len > 0)
        return;
    guint first = phrase_first_meaning(e->f.phrase);
    const Token *t = &e->f.phrase->tokens[MIN(first, e->f.phrase->n - 1)];
    if (!token_is(t, WORD_ALL))
        return;
    Ref *ref = ref_new(REF_LOOKS);
    ref->all = TRUE;
    ref->words = phrase_words(e->f.phrase, first, first);
    g_ptr_array_add(c->targets, ref);
}

/** 文字变红, 把那行字删掉: the words on the board, where there are any; else those of what was meant last. */
static gboolean is_about_words(const Phrase *phrase)
{
    static const char *const letters[] = {"字", "文字", "文本", "text", "texts", NULL};
    static const char *const leading[] = {"那", "这", "那个", "这个", "行", "那行", "这行", "那些", "这些", NULL};
    const Filler f = {.phrase = phrase};
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean line = i > 0 && token_is(t, WORD_MEASURE) && word_is(phrase, t, "行字") && token_is_filler(t - 1);
        if (line || (token_is_letters(t) && filler_is(&f, t, letters)))
            return TRUE;
        gboolean led = token_is_filler(t) || token_is_edit(t, EDIT_MARK) || token_is_edit(t, EDIT_DELETE) ||
                       token_is_edit(t, EDIT_TAKE_OFF) || token_is(t, WORD_ASK) ||
                       (t->kind == TOKEN_WORD && filler_is(&f, t, leading));
        if (!led)
            return FALSE;
    }
    return FALSE;
}

static void settle_words(Editor *e)
{
    Command *c = e->f.command;
    if (c->targets->len > 0 || !is_about_words(e->f.phrase) || (c->op != COMMAND_EDIT && c->op != COMMAND_DELETE))
        return;
    Ref *ref = ref_new(REF_LOOKS);
    ref->shape = DRAW_TEXT;
    ref->words = g_strdup("文字");
    if (!e->f.phrase->reading->there) {
        ref_free(c->instead);
        c->instead = ref;
        return;
    }
    g_ptr_array_add(c->targets, ref);
    if (c->op == COMMAND_EDIT && c->changes == CHANGE_TEXT && c->text == NULL) {
        c->op = COMMAND_DELETE; /* 删除文字: there is nothing left of it */
        c->changes = 0;
    }
}

/** change the text to Done: of whatever has words, and not of what was meant last. */
static void take_worded(Editor *e)
{
    static const char *const texts[] = {"the text", "the words", "the label", "the caption", NULL};
    static const char *const labels[] = {"label", "caption", "wording", "writing", NULL};
    Command *c = e->f.command;
    const Phrase *phrase = e->f.phrase;
    if (c->targets->len > 0 || !(c->changes & (CHANGE_TEXT | CHANGE_FONT)))
        return;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean the = i > 0 && token_is(t - 1, WORD_THE) && filler_is(&e->f, t, labels);
        if (t->kind != TOKEN_WORD || !(the || filler_is(&e->f, t, texts)))
            continue;
        Ref *ref = ref_new(REF_LOOKS);
        ref->worded = TRUE;
        ref->words = phrase_words(phrase, the ? i - 1 : i, i);
        g_ptr_array_add(c->targets, ref);
        return;
    }
}

void editing_parse(const Phrase *phrase, Command *command, gboolean asked)
{
    command->of_change = TRUE;
    if (editing_refuse_talk(phrase, command, asked))
        return;
    guint later = phrase_find(phrase, WORD_LATER);
    if (later < phrase_find_text(phrase) && phrase->tokens[later].row->color == LATER_SELECT) {
        command->later = LATER_SELECT; /* 全选删除 */
        phrase_refuse(phrase, command, REFUSE_LATER, later, later);
        return;
    }
    Editor e = {.f = {.phrase = phrase, .command = command}, .distance = NAN, .far_x = NAN, .far_y = NAN};
    command->op = COMMAND_EDIT;
    command->spots = spots_new();
    find_verb(&e);
    e.adds = editing_added_to(phrase) < phrase->n;
    while (e.f.i < phrase->n && !refused(&e.f))
        step(&e);
    if (!refused(&e.f))
        take_everything(&e);
    if (!refused(&e.f))
        take_worded(&e);
    if (!refused(&e.f))
        editing_settle(&e);
    if (!refused(&e.f))
        settle_op(&e);
    if (!refused(&e.f)) {
        connect_last(&e);
        connect_onward(&e);
        settle_words(&e);
        share_exception(&e);
        check_enough(&e);
    }
}
