// SPDX-License-Identifier: MIT
/*
 * A message becomes commands: the tokens are cut where one command ends and another begins, and each piece is
 * read as what its words make it. Cuts, from certain to soft:
 *
 *     newline ; . ! ?          always
 *     然后, then               always
 *     再, also                 when something was said before
 *     comma, 和, and           when a command begins after it: a verb, or a second shape
 *     nothing (spoken words)   before a second verb or count, when a shape was said and another one follows
 */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/pictures.h"
#include "lib/command/shares.h"
#include "lib/command/slots.h"

/** How a piece is joined to the one before it. */
typedef enum { JOINT_WALL, JOINT_SOFT, JOINT_SPOKEN } Joint;

typedef struct {
    const Reading *reading;
    const Token *tokens;
    guint n;
    guint start;         /**< of the piece being gathered */
    gboolean hanging;    /**< it said what must not be done only behind itself: do not, …, delete it */
    gboolean negated;    /**< the last piece was, and the next one joined by "and" shares it */
    gboolean placed;     /**< the pictures of the message have their place */
    gboolean objected;   /**< the last piece was nothing but "no", "wait", 不对 */
    guint chain;         /**< the first command since the last wall: commands joined softly stand or fall together */
    GPtrArray *commands; /**< of Command *: what was read so far */
    Ref *topic;          /**< what people spoke of in the piece before; NULL when of nothing, or of several things */
    gboolean spoke;      /**< of anything at all */
    guint corrected;     /**< one more than the index of the command that what follows replaces; 0 = none */
} Cutter;

static gboolean is_wall(const Token *t)
{
    return t->kind == TOKEN_END || t->kind == TOKEN_ASKED || token_is(t, WORD_THEN);
}

static gboolean is_soft(const Token *t)
{
    return t->kind == TOKEN_COMMA || token_is(t, WORD_AND);
}

static gboolean is_deed(const Token *t)
{
    return token_is(t, WORD_UNDO) || token_is(t, WORD_REDO) || token_is(t, WORD_CLEAR);
}

static gboolean names_thing(const Token *t)
{
    return token_is_shape(t) || token_is(t, WORD_LATER) || token_is(t, WORD_WRITE) || token_is_whole_head(t) ||
           is_deed(t);
}

static gboolean piece_names_thing(const Cutter *cutter, guint from, guint to)
{
    for (guint i = from; i < to; i++) {
        if (names_thing(&cutter->tokens[i]))
            return TRUE;
    }
    return FALSE;
}

/** Whether a shape comes before the next wall or soft cut. */
static gboolean thing_ahead(const Cutter *cutter, guint from)
{
    for (guint i = from; i < cutter->n && !is_wall(&cutter->tokens[i]) && !is_soft(&cutter->tokens[i]); i++) {
        if (token_is(&cutter->tokens[i], WORD_NAME) || token_is(&cutter->tokens[i], WORD_LABEL))
            return FALSE; /* 420 named Oak: what follows is a name */
        if (names_thing(&cutter->tokens[i]))
            return TRUE;
    }
    return FALSE;
}

static guint skip_manners(const Cutter *cutter, guint i)
{
    while (i < cutter->n && (token_is_filler(&cutter->tokens[i]) || token_is(&cutter->tokens[i], WORD_ASK) ||
                             is_soft(&cutter->tokens[i]) || token_is(&cutter->tokens[i], WORD_AGAIN)))
        i++;
    return i;
}

/** "load more" is no command and another one: behind a command about the whole board a thing has to come. */
static gboolean piece_goes_on(const Cutter *cutter, guint i)
{
    gboolean whole = FALSE;
    for (guint j = cutter->start; j < i; j++)
        whole = whole || token_is_whole_head(&cutter->tokens[j]);
    return piece_names_thing(cutter, cutter->start, i) && (!whole || thing_ahead(cutter, i + 1));
}

/** A verb, a count or an article stands in the piece before token i. */
static gboolean said_to_draw(const Cutter *cutter, guint i)
{
    guint first = skip_manners(cutter, cutter->start);
    gboolean place = first < i && token_is(&cutter->tokens[first], WORD_AT); /* 在两个圆中间|画… counts nothing */
    for (guint j = cutter->start; j < i; j++) {
        const Token *t = &cutter->tokens[j];
        if (token_is(t, WORD_VERB) || token_is(t, WORD_WRITE) || token_is(t, WORD_A) ||
            (token_is(t, WORD_MEASURE) && !place) || is_deed(t))
            return TRUE;
    }
    return FALSE;
}

/** 画, 写 or an undo stands in the piece before token i: what takes everything away can be another command. */
static gboolean said_to_do(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j < i; j++) {
        const Token *t = &cutter->tokens[j];
        if (token_is(t, WORD_VERB) || token_is(t, WORD_WRITE) || token_is_whole_head(t) || is_deed(t))
            return TRUE;
    }
    return FALSE;
}

/* --- commands about what is there ------------------------------------------------------------------------ */

static Phrase piece(const Cutter *cutter, guint from, guint to)
{
    return (Phrase){cutter->reading, cutter->tokens + from, to - from, FALSE};
}

/** The end of what comes before the next wall or soft cut. */
static guint next_cut(const Cutter *cutter, guint from)
{
    while (from < cutter->n && !is_wall(&cutter->tokens[from]) && !is_soft(&cutter->tokens[from]))
        from++;
    return from;
}

static gboolean is_edit(const Token *t, EditVerb verb)
{
    return token_is(t, WORD_EDIT) && t->row->value == (gint32)verb;
}

/** Whether the piece so far is about what is there: its things, and maybe already what happens to them. */
static gboolean piece_edits(const Cutter *cutter, guint to)
{
    Phrase phrase = piece(cutter, cutter->start, to);
    return phrase.n > 0 && editing_applies(&phrase);
}

/** 把圆 … : things were named, and what happens to them is still to come. */
static gboolean piece_is_open(const Cutter *cutter, guint to)
{
    for (guint i = cutter->start; i < to; i++) {
        const Token *t = &cutter->tokens[i];
        gboolean first = i == cutter->start || token_is_filler(t - 1) || token_is(t - 1, WORD_ASK);
        if (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK &&
            !(first && (guint8)cutter->reading->folded->str[t->start] < 0x80))
            return FALSE;
    }
    Phrase phrase = piece(cutter, cutter->start, to);
    Command scratch = {.refusal = REFUSE_NOTHING};
    Filler f = {.phrase = &phrase, .command = &scratch};
    for (guint i = 0; i < phrase.n; i++) {
        if (token_is(&phrase.tokens[i], WORD_EDIT))
            f.i = i;
    }
    while (f.i < phrase.n &&
           (token_is_filler(peek(&f, 0)) || token_is(peek(&f, 0), WORD_EDIT) || is_soft(peek(&f, 0)) ||
            token_is(peek(&f, 0), WORD_VERB) || token_is(peek(&f, 0), WORD_ASK)))
        f.i++;
    while (f.i < phrase.n) {
        Ref *ref = NULL;
        guint length = ref_read(&f, 0, REF_LOOSE | REF_RANGE | REF_RUN, &ref);
        if (length == 0)
            return FALSE;
        ref_free(ref);
        f.i += length;
        while (is_soft(peek(&f, 0)) || token_is_filler(peek(&f, 0)))
            f.i++;
    }
    return TRUE;
}

static gboolean said_to_draw_ahead(const Cutter *cutter, guint from)
{
    for (guint i = from; i < next_cut(cutter, from); i++) {
        if (token_is(&cutter->tokens[i], WORD_VERB) || token_is(&cutter->tokens[i], WORD_A))
            return TRUE;
    }
    return FALSE;
}

/** Whether what follows is a command of its own: 2号变蓝, "the square blue", "it smaller". */
static gboolean edit_begins(const Cutter *cutter, guint next)
{
    Phrase phrase = piece(cutter, next, next_cut(cutter, next));
    Filler f = {.phrase = &phrase};
    Ref *ref = NULL;
    guint length = ref_read(&f, 0, 0, &ref);
    if (length == 0) { /* 右边的变黄 */
        length = ref_read(&f, 0, REF_LOOSE, &ref);
        if (length > 0 && !(token_is(peek(&f, length), WORD_EDIT) && peek(&f, length)->row->value != EDIT_MARK)) {
            ref_free(ref);
            return FALSE;
        }
    }
    if (length == 0)
        return FALSE;
    ref_free(ref);
    guint i = length;
    while (i < phrase.n && token_is_filler(&phrase.tokens[i]))
        i++;
    return i < phrase.n && editing_applies(&phrase);
}

/** Verbs of changes go on with the same things: 把1号变红，放大，移到右边. */
static gboolean goes_on(const Token *t)
{
    return token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK && t->row->value < EDIT_OPS;
}

static gboolean thing_begins(const Cutter *cutter, guint i)
{
    Phrase phrase = piece(cutter, i, next_cut(cutter, i));
    Filler f = {.phrase = &phrase};
    Ref *ref = NULL;
    guint length = phrase.n > 0 ? ref_read(&f, 0, REF_LOOSE, &ref) : 0;
    if (length > 0)
        ref_free(ref);
    return length > 0;
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

static gboolean connects(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j < i; j++) {
        if (is_edit(&cutter->tokens[j], EDIT_CONNECT))
            return TRUE;
    }
    return FALSE;
}

/** Whether, in a piece about what is there, another command begins behind the soft cut at i. */
static gboolean begins_behind_edit(const Cutter *cutter, guint i, guint next)
{
    const Token *t = &cutter->tokens[next];
    gboolean again = FALSE;
    for (guint j = i; j < next; j++)
        again = again || token_is(&cutter->tokens[j], WORD_AGAIN);
    if (is_deed(t) || token_is(t, WORD_NOT) || is_edit(t, EDIT_MARK) || again)
        return TRUE;
    if (token_is(t, WORD_EDIT) && said_verb(cutter, i) && thing_begins(cutter, next + 1))
        return TRUE;
    if (piece_is_open(cutter, i))
        return FALSE;
    if (is_edit(t, EDIT_SHIFT))
        return TRUE; /* 往右移50，往上移20 */
    if (token_is(t, WORD_EDIT))
        return !goes_on(t) || thing_begins(cutter, next + 1);
    if ((token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL)) && connects(cutter, i))
        return FALSE;
    if (token_is(t, WORD_VERB) || token_is(t, WORD_WRITE))
        return (thing_ahead(cutter, next) || thing_begins(cutter, next + 1));
    return edit_begins(cutter, next) || ((token_is(t, WORD_AT) || token_is(t, WORD_A)) && thing_ahead(cutter, next) &&
                                         said_to_draw_ahead(cutter, next));
}

/** a circle, 12px above the line: what follows is only where. */
static gboolean is_place(const Cutter *cutter, guint next)
{
    Phrase phrase = piece(cutter, next, next_cut(cutter, next));
    Filler f = {.phrase = &phrase};
    Spot spot;
    guint length = phrase.n > 0 ? relation_read(&f, 0, &spot) : 0;
    if (length == 0)
        return FALSE;
    ref_free(spot.ref);
    ref_free(spot.other);
    return length == phrase.n;
}

/** 画一个圆，跟1号一样大: what follows is only how large. */
static gboolean is_likeness(const Cutter *cutter, guint i)
{
    guint begin = cutter->tokens[i].kind == TOKEN_COMMA ? i + 1 : i;
    guint end = next_cut(cutter, token_is(&cutter->tokens[begin], WORD_AND) ? begin + 1 : begin);
    Phrase phrase = piece(cutter, begin, end);
    Filler f = {.phrase = &phrase};
    Ref *ref = NULL;
    guint length = phrase.n > 0 ? like_read(&f, 0, &ref) : 0;
    ref_free(ref);
    return length > 0;
}

static gboolean piece_begins_edit(const Cutter *cutter, guint next)
{
    Phrase phrase = piece(cutter, next, next_cut(cutter, next));
    return phrase.n > 1 && thing_begins(cutter, next + 1) && editing_applies(&phrase);
}

/** between A and B, 在A和B之间; 圆和方块变红, which says only behind both what happens. */
static gboolean joins_things(const Cutter *cutter, guint i, guint next)
{
    if (!token_is(&cutter->tokens[i], WORD_AND) && cutter->tokens[i].kind != TOKEN_COMMA)
        return FALSE;
    for (guint j = cutter->start; j < i; j++) {
        if (token_is(&cutter->tokens[j], WORD_RELATION) && cutter->tokens[j].row->value == RELATION_BETWEEN)
            return TRUE;
    }
    Phrase rest = piece(cutter, next, next_cut(cutter, next));
    Filler f = {.phrase = &rest};
    Ref *ref = NULL;
    guint length = rest.n > 0 ? ref_read(&f, 0, REF_SINGLE, &ref) : 0;
    if (length == 0)
        return FALSE;
    ref_free(ref);
    f.i = length;
    while (token_is(peek(&f, 0), WORD_DE))
        f.i++;
    gboolean between = (token_is(peek(&f, 0), WORD_RELATION) && peek(&f, 0)->row->value == RELATION_BETWEEN) ||
                       (token_is(peek(&f, 0), WORD_ANCHOR) && peek(&f, 0)->row->value == ANCHOR_MIDDLE);
    gboolean and_then =
        token_is(&cutter->tokens[i], WORD_AND) &&
        (token_is(peek(&f, 0), WORD_EDIT) || token_is(peek(&f, 0), WORD_ALL) || token_is(peek(&f, 0), WORD_FILLER) ||
         (token_is(peek(&f, 0), WORD_TURN) && token_is(peek(&f, 1), WORD_EDIT))) &&
        piece_is_open(cutter, i);
    return (between && token_is(&cutter->tokens[i], WORD_AND) && !said_to_draw(cutter, i)) || and_then;
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

/** 画个框，写“开始”: a box is drawn for its words, which stand in it unless another place is said. */
static gboolean labels_box(const Cutter *cutter, guint i, guint next)
{
    const Token *t = cutter->tokens;
    gboolean writes = token_is(&t[next], WORD_WRITE) && (guint8)cutter->reading->folded->str[t[next].start] >= 0x80 &&
                      next + 1 < cutter->n && t[next + 1].kind == TOKEN_QUOTE && t[i].kind == TOKEN_COMMA;
    for (guint j = i; j <= next; j++)
        writes = writes && !token_is(&t[j], WORD_AGAIN);
    for (guint j = next; writes && j < next_cut(cutter, next); j++)
        writes = !token_is(&t[j], WORD_AT) && !token_is(&t[j], WORD_ANCHOR);
    gboolean box = FALSE;
    for (guint j = cutter->start; writes && j < i; j++) {
        gint32 shape = token_is(&t[j], WORD_SHAPE) ? t[j].row->value : DRAW_NOTHING;
        box = box || shape == DRAW_RECTANGLE || shape == DRAW_ROUNDED || shape == DRAW_NOTE || shape == DRAW_DIAMOND;
        writes = !token_is(&t[j], WORD_WRITE) && !token_is(&t[j], WORD_LABEL) && t[j].kind != TOKEN_QUOTE;
    }
    return writes && box;
}

/** 大字, 红色的字: what follows is only how the words look. */
static gboolean only_letters(const Cutter *cutter, guint next)
{
    guint end = next_cut(cutter, next);
    const Token *t = cutter->tokens;
    for (guint i = next; i + 1 < end; i++) {
        if (!token_is(&t[i], WORD_SIZE) && !token_is(&t[i], WORD_COLOR) && !token_is(&t[i], WORD_DE))
            return FALSE;
    }
    return end > next + 1 && token_is(&t[end - 1], WORD_SHAPE) && t[end - 1].row->value == DRAW_TEXT &&
           piece_names_thing(cutter, cutter->start, next);
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

/** 圆|和方块各画三个: what is said of each comes behind all of them. */
static gboolean each_ahead(const Cutter *cutter, guint i)
{
    guint end = i;
    while (end < cutter->n && !is_wall(&cutter->tokens[end]))
        end++;
    Phrase phrase = piece(cutter, cutter->start, end);
    guint each = 0;
    return shares_each(&phrase, &each) && cutter->start + each > i;
}

/** Whether a new command begins behind the soft cut at i. */
static gboolean begins_behind(const Cutter *cutter, guint i)
{
    guint next = skip_manners(cutter, i + 1);
    if (next >= cutter->n)
        return FALSE;
    const Token *t = &cutter->tokens[next];
    if (complains(cutter, i))
        return TRUE;
    if (keeps_something(cutter, i))
        return FALSE;
    if (each_ahead(cutter, i))
        return FALSE;
    if (token_is(t, WORD_NAME) || joins_things(cutter, i, next) || is_place(cutter, next) || is_likeness(cutter, i))
        return FALSE; /* 画一个圆，叫背景 */
    if (token_is(t, WORD_VERB) && piece_begins_edit(cutter, next))
        return TRUE;
    if (piece_edits(cutter, i))
        return begins_behind_edit(cutter, i, next);
    if (only_letters(cutter, next))
        return FALSE; /* 写“早安”，大字 */
    if (labels_box(cutter, i, next))
        return FALSE; /* 画个框，写“开始” */
    if (token_is(t, WORD_ANCHOR) && t->row->value == ANCHOR_MIDDLE && next + 1 < cutter->n &&
        token_is(t + 1, WORD_WRITE) && !said_place(cutter, i))
        return FALSE; /* 圆，中间写A */
    if (token_is(t, WORD_EDIT) || is_deed(t) || token_is(t, WORD_NOT))
        return TRUE;
    if (!piece_names_thing(cutter, cutter->start, i))
        return FALSE;
    return thing_ahead(cutter, next) || ((token_is(t, WORD_VERB) || token_is(t, WORD_REF)) && next + 1 < cutter->n &&
                                         cutter->tokens[next + 1].kind == TOKEN_UNKNOWN);
}

/** 在左边画一个圆在右边画…: who says the place first says it first again, so it goes with the verb behind it. */
static guint place_before(const Cutter *cutter, guint verb)
{
    guint first = skip_manners(cutter, cutter->start);
    if (first >= verb || !(token_is(&cutter->tokens[first], WORD_AT) || token_is(&cutter->tokens[first], WORD_ANCHOR)))
        return verb;
    guint at = verb;
    while (at > cutter->start + 1 &&
           (token_is(&cutter->tokens[at - 1], WORD_ANCHOR) || token_is(&cutter->tokens[at - 1], WORD_DE)))
        at--;
    return at > cutter->start + 1 && token_is(&cutter->tokens[at - 1], WORD_AT) ? at - 1 : at;
}

/** Things and what happens to them were said: what can begin now is another command. */
static gboolean said_to_edit(const Cutter *cutter, guint i)
{
    gboolean verb = FALSE;
    for (guint j = cutter->start; j < i; j++) {
        const Token *t = &cutter->tokens[j];
        verb = verb || (token_is(t, WORD_EDIT) && t->row->value != EDIT_MARK && t->row->value != EDIT_CONNECT);
    }
    return verb && !is_edit(&cutter->tokens[i - 1], EDIT_MARK) && !token_is_filler(&cutter->tokens[i - 1]) &&
           piece_edits(cutter, i);
}

/** 2 trees |3 red flowers: a number right behind a shape, before another one. */
static gboolean counts_next(const Cutter *cutter, guint i)
{
    const Token *t = &cutter->tokens[i];
    if (t->kind != TOKEN_NUMBER || !(t->value >= 1 && t->value <= LIMIT_SHAPES_PER_MESSAGE) ||
        !token_is(t - 1, WORD_SHAPE) || !g_ascii_isalpha(cutter->reading->folded->str[(t - 1)->start]))
        return FALSE;
    guint next = i + 1;
    while (next < cutter->n &&
           (token_is(&cutter->tokens[next], WORD_COLOR) || token_is(&cutter->tokens[next], WORD_SIZE) ||
            token_is(&cutter->tokens[next], WORD_SHADE)))
        next++;
    return next < cutter->n && token_is_shape(&cutter->tokens[next]);
}

/** 两个字 behind words that are written. */
static gboolean counts_letters(const Cutter *cutter, guint i)
{
    gboolean letters = i + 2 < cutter->n && token_is(&cutter->tokens[i + 2], WORD_SHAPE) &&
                       cutter->tokens[i + 2].row->value == DRAW_TEXT;
    for (guint j = cutter->start; letters && j + 1 < i; j++) {
        if (token_is(&cutter->tokens[j], WORD_WRITE) || token_is(&cutter->tokens[j], WORD_LABEL))
            return TRUE;
    }
    return FALSE;
}

/** 用一条线|把它们连起来: so far only with what. */
static gboolean says_with_what(const Cutter *cutter, guint i)
{
    guint j = cutter->start;
    gboolean with = FALSE;
    for (; j < i && (token_is(&cutter->tokens[j], WORD_FILLER) || token_is(&cutter->tokens[j], WORD_AGAIN)); j++)
        with = with || strncmp(cutter->reading->folded->str + cutter->tokens[j].start, "用", strlen("用")) == 0;
    gboolean connects_then = FALSE;
    for (guint k = i; k < next_cut(cutter, i); k++)
        connects_then = connects_then || is_edit(&cutter->tokens[k], EDIT_CONNECT);
    for (; j < i; j++)
        with = with && !token_is(&cutter->tokens[j], WORD_VERB);
    return with && connects_then;
}

/** 左边写优点|右边写缺点: a place before each text. */
static gboolean writes_elsewhere(const Cutter *cutter, guint i)
{
    const Token *t = cutter->tokens;
    guint first = skip_manners(cutter, cutter->start);
    if (first < i && token_is(&t[first], WORD_AT))
        first++;
    guint at = i + (token_is(&t[i], WORD_AT) ? 1u : 0u);
    return first + 2 < i && token_is(&t[first], WORD_ANCHOR) && token_is(&t[first + 1], WORD_WRITE) &&
           at + 2 < cutter->n && token_is(&t[at], WORD_ANCHOR) && token_is(&t[at + 1], WORD_WRITE) &&
           !is_wall(&t[at + 2]) && t[i - 1].kind != TOKEN_COMMA && !token_is(&t[i - 1], WORD_AT) &&
           (guint8)cutter->reading->folded->str[t[i].start] >= 0x80;
}

/** The words that begins_here can say yes to. Reading what stands before each other word would be most of the work. */
static gboolean can_begin(const Cutter *cutter, guint i)
{
    const Token *t = &cutter->tokens[i];
    if (t->kind == TOKEN_NUMBER)
        return (i + 1 < cutter->n && token_is(t + 1, WORD_MEASURE)) || (i > 0 && token_is(t - 1, WORD_SHAPE));
    return is_edit(t, EDIT_MARK) || is_deed(t) || token_is(t, WORD_NOT) || token_is(t, WORD_VERB) ||
           token_is(t, WORD_A);
}

/** Spoken words have no commas: a second verb or count begins the next command. */
static gboolean begins_here(const Cutter *cutter, guint i)
{
    const Token *t = &cutter->tokens[i];
    if (i > cutter->start && token_is(t - 1, WORD_WRITE))
        return FALSE; /* write clear the board */
    if (writes_elsewhere(cutter, i))
        return TRUE;
    if (i > cutter->start && (token_is(t, WORD_EDIT) || token_is(t, WORD_VERB)) && said_to_edit(cutter, i))
        return is_edit(t, EDIT_MARK) || (token_is(t, WORD_VERB) && thing_ahead(cutter, i + 1)) ||
               (t->row->value == EDIT_DELETE && token_is(t, WORD_EDIT) && thing_begins(cutter, i + 1));
    if (!can_begin(cutter, i) || (i > cutter->start && piece_edits(cutter, i) && !is_deed(t)))
        return FALSE;
    if (i > cutter->start && is_edit(t, EDIT_MARK) && piece_names_thing(cutter, cutter->start, i) &&
        said_to_draw(cutter, i))
        return !says_with_what(cutter, i);
    if (i == cutter->start || !piece_names_thing(cutter, cutter->start, i))
        return FALSE;
    if (token_is(t, WORD_CLEAR) && (piece_edits(cutter, i) || !said_to_do(cutter, i)))
        return FALSE; /* 把红圆|都删了, 两个圆|都删掉 */
    if (is_deed(t)) {
        Phrase so_far = piece(cutter, cutter->start, i);
        if (steps_name_person(&so_far))
            return FALSE;     /* 撤销小王的上一步 */
        guint before = i - 1; /* "undo the clear" is one */
        while (before > cutter->start &&
               (token_is(&cutter->tokens[before], WORD_THE) || token_is(&cutter->tokens[before], WORD_LAST) ||
                token_is_filler(&cutter->tokens[before])))
            before--;
        return !is_deed(&cutter->tokens[before]);
    }
    gboolean counted = t->kind == TOKEN_NUMBER && i + 1 < cutter->n && token_is(&cutter->tokens[i + 1], WORD_MEASURE);
    if (counted && counts_letters(cutter, i))
        return FALSE; /* 写上登录|两个字 */
    if (token_is(t, WORD_NOT))
        return i + 1 < cutter->n && (token_is(&cutter->tokens[i + 1], WORD_VERB) || is_deed(&cutter->tokens[i + 1]));
    const Token *before = &cutter->tokens[i - 1];
    if (counts_next(cutter, i))
        return TRUE;
    if (token_is(before, WORD_VERB) && !token_is(t, WORD_VERB))
        return FALSE; /* 画|一个 */
    if (token_is(before, WORD_WRITE) ||
        (!said_to_draw(cutter, i) && (token_is(t, WORD_VERB) || token_is(before, WORD_VERB))))
        return FALSE; /* 在圆的右边画…: so far only the place */
    if (token_is(before, WORD_ANCHOR) && !token_is(t, WORD_VERB) && place_before(cutter, i) == i)
        return FALSE;
    return (token_is(t, WORD_VERB) || token_is(t, WORD_A) || counted) && !token_is(&cutter->tokens[i - 1], WORD_AT) &&
           thing_ahead(cutter, i + 1);
}

static gboolean says_something(const Phrase *phrase)
{
    if (phrase->n > 0 && again_applies(phrase))
        return TRUE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (t->kind != TOKEN_COMMA && t->kind != TOKEN_COLON && !token_is(t, WORD_AND) && !token_is(t, WORD_AGAIN) &&
            !token_is(t, WORD_TOO) && !token_is_filler(t))
            return TRUE;
    }
    return FALSE;
}

/**
 * "a circle, 12px above the line": when one of the parts that were joined cannot be done, the others may mean
 * something else, so none is done.
 */
static void break_chain(const Cutter *cutter)
{
    GPtrArray *commands = cutter->commands;
    const Command *broken = NULL;
    for (guint i = cutter->chain; i < commands->len; i++) {
        const Command *command = commands->pdata[i];
        gboolean takes_back = i > cutter->chain && command->refusal == REFUSE_NEGATED; /* a circle, no, a square */
        if (command->op == COMMAND_ERROR && (command->refusal != REFUSE_NEGATED || takes_back) && broken == NULL)
            broken = command;
    }
    for (guint i = cutter->chain; i < commands->len && broken != NULL; i++) {
        Command *command = commands->pdata[i];
        if (command->op == COMMAND_ERROR)
            continue;
        command_refuse(command, broken->refusal, broken->words);
        command->column = broken->column;
        command->later = broken->later;
        command->low = broken->low;
        command->high = broken->high;
    }
}

/** 三角形不要红色了: what a thing shall not look like, said behind it. */
static gboolean unwanted_look(const Phrase *phrase)
{
    guint not = phrase_find(phrase, WORD_NOT);
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean look = is_color(t) && i > not ;
        if (i < not ? !(token_is_shape(t) || is_color(t) || token_is(t, WORD_REF) || t->kind == TOKEN_REF ||
                        t->kind == TOKEN_NUMBER || token_is_filler(t))
                    : i > not &&!look && !token_is_filler(t))
            return FALSE;
    }
    return not > 0 && not +1 < phrase->n;
}

/** "The tree is too small, make it bigger": what was spoken of is what "it" is. */
static void note_topic(Cutter *cutter, const Phrase *phrase, const Command *command)
{
    g_clear_pointer(&cutter->topic, ref_free);
    cutter->spoke = FALSE;
    if (command->refusal != REFUSE_CHATTER && command->refusal != REFUSE_QUESTION &&
        command->refusal != REFUSE_NO_TARGET && command->refusal != REFUSE_UNKNOWN &&
        command->refusal != REFUSE_NEGATED)
        return;
    gboolean told = command->refusal == REFUSE_CHATTER || unwanted_look(phrase);
    Filler f = {.phrase = phrase};
    while (f.i < phrase->n) {
        Ref *ref = NULL;
        guint length = ref_read(&f, 0, REF_SINGLE, &ref);
        f.i += MAX(length, 1);
        gboolean thing = length > 0 && ref->kind != REF_IT;
        if (thing && !cutter->spoke && told)
            cutter->topic = g_steal_pointer(&ref);
        else if (thing)
            g_clear_pointer(&cutter->topic, ref_free);
        cutter->spoke = cutter->spoke || thing;
        if (length > 0 && ref != NULL)
            ref_free(ref);
    }
}

/** "a circle, no wait, a square": the second instead of the first, or neither when it is not understood. */
static void apply_correction(Cutter *cutter)
{
    GPtrArray *commands = cutter->commands;
    guint before = cutter->corrected;
    if (before == 0)
        return;
    cutter->corrected = 0;
    const Command *last = commands->len > before ? commands->pdata[commands->len - 1] : NULL;
    if (last == NULL || last->op == COMMAND_ERROR) {
        command_refuse(commands->pdata[before - 1], REFUSE_NEGATED, NULL);
        return;
    }
    g_ptr_array_remove_index(commands, before - 1);
    cutter->chain = MIN(cutter->chain, commands->len - 1);
}

static gboolean is_about_it(const Command *command)
{
    const Ref *ref = command->targets->len == 1 ? command->targets->pdata[0] : NULL;
    gboolean it = ref != NULL && ref->kind == REF_IT;
    return (command->op == COMMAND_EDIT && (it || command->targets->len == 0)) || (command->op == COMMAND_DELETE && it);
}

/** Gives a change of "it" the thing that was spoken of before, or refuses it where that is not clear. */
static void apply_topic(Cutter *cutter, Command *command)
{
    if (!cutter->spoke || !is_about_it(command))
        return;
    if (cutter->topic == NULL) {
        command_refuse(command, REFUSE_NO_TARGET, command->source);
        return;
    }
    g_ptr_array_set_size(command->targets, 0);
    g_ptr_array_add(command->targets, g_steal_pointer(&cutter->topic));
    g_ptr_array_remove_index(cutter->commands, cutter->commands->len - 2); /* the talk was the reason */
    cutter->chain = MIN(cutter->chain, cutter->commands->len - 1);
}

/** 不对，撤销: a piece behind a comma that begins by taking back. */
static gboolean takes_back_last(const Cutter *cutter, const Phrase *phrase, guint start, Joint joint)
{
    guint first = phrase_first_meaning(phrase);
    return joint == JOINT_SOFT && start > 0 && first < phrase->n && cutter->tokens[start - 1].kind == TOKEN_COMMA &&
           (token_is(&phrase->tokens[first], WORD_UNDO) || token_is(&phrase->tokens[first], WORD_REDO));
}

/** 画个人|和一辆车: what was said to be drawn before goes on. */
static gboolean draws_before(const Cutter *cutter)
{
    guint n = cutter->commands->len;
    const Command *before = n > cutter->chain ? cutter->commands->pdata[n - 1] : NULL;
    return before != NULL && before->op == COMMAND_DRAW;
}

/** 千万别, do not: with nothing in it that is not to be done, it is about what follows. */
static gboolean forbids(const Phrase *phrase)
{
    static const char *const forbidding[] = {"don't",        "dont",    "do not", "never", "do n't", "don't you",
                                             "please don't", "别",      "不要",   "先别",  "千万别", "请勿",
                                             "must not",     "mustn't", "禁止",   "不许",  "不准",   NULL};
    const Filler f = {.phrase = phrase};
    gboolean said = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (names_thing(t))
            return FALSE;
        said = said || (token_is(t, WORD_NOT) && filler_is(&f, t, forbidding));
    }
    return said;
}

static gboolean removes(const Phrase *phrase)
{
    gboolean clears = phrase_count(phrase, WORD_CLEAR) > 0;
    for (guint i = 0; i < phrase->n; i++)
        clears = clears || is_edit(&phrase->tokens[i], EDIT_DELETE) || is_edit(&phrase->tokens[i], EDIT_TAKE_OFF);
    return clears;
}

/** Reads one command. @param start, end  of the piece it is from */
static void read_piece(Cutter *cutter, Phrase phrase, guint start, guint end, Joint joint)
{
    gboolean own_verb = phrase_count(&phrase, WORD_VERB) + phrase_count(&phrase, WORD_EDIT) > 0;
    gboolean takes_back = takes_back_last(cutter, &phrase, start, joint);
    if (takes_back && cutter->objected)
        g_ptr_array_remove_index(cutter->commands, cutter->commands->len - 1); /* "no, undo" is one wish */
    Command *command = command_new(COMMAND_ERROR);
    g_ptr_array_add(cutter->commands, command);
    command->line = cutter->commands->len;
    command->column = reading_column(cutter->reading, phrase.tokens[0].start);
    command->source = phrase_words(&phrase, 0, phrase.n - 1);
    gboolean asked = end < cutter->n && cutter->tokens[end].kind == TOKEN_ASKED;
    gboolean spared = cutter->hanging && removes(&phrase);
    if (cutter->negated && joint != JOINT_WALL && (!own_verb || spared) && !takes_back)
        phrase_refuse_all(&phrase, command, REFUSE_NEGATED);
    else if (!pictures_parse(&phrase, command, cutter->placed))
        phrase_parse(&phrase, command, asked);
    cutter->placed = cutter->placed || (command->op == COMMAND_DRAW && command->shape == DRAW_IMAGE);
    cutter->negated = command->refusal == REFUSE_NEGATED;
    apply_topic(cutter, command);
    note_topic(cutter, &phrase, command);
    apply_correction(cutter);
    cutter->objected = cutter->negated && !own_verb;
    cutter->hanging = cutter->negated && (spared || (!own_verb && forbids(&phrase)));
    if (joint == JOINT_SPOKEN || (joint == JOINT_SOFT && !own_verb))
        break_chain(cutter);
}

static void cut(Cutter *cutter, guint end, Joint joint)
{
    guint start = cutter->start;
    cutter->start = end;
    while (end > start && is_soft(&cutter->tokens[end - 1]))
        end--;
    while (start < end && is_soft(&cutter->tokens[start]))
        start++;
    Phrase phrase = {cutter->reading, cutter->tokens + start, end - start, joint != JOINT_WALL && draws_before(cutter)};
    if (!says_something(&phrase))
        return;
    g_autoptr(GPtrArray) parts = shares_split(&phrase);
    guint before = cutter->commands->len;
    for (guint i = 0; i < parts->len; i++) {
        const GArray *part = parts->pdata[i];
        Phrase one = {cutter->reading, (const Token *)(gpointer)part->data, part->len, phrase.drawn};
        read_piece(cutter, one, start, end, i > 0 ? JOINT_SOFT : joint);
    }
    shares_merge(cutter->commands, before, parts->len);
    if (parts->len == 0)
        read_piece(cutter, phrase, start, end, joint);
}

/** Where text that runs to the end of its line began: nothing inside is cut but by walls. */
static gboolean text_runs(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j + 1 < i; j++) {
        if (!token_is(&cutter->tokens[j], WORD_WRITE) && !token_is(&cutter->tokens[j], WORD_LABEL) &&
            !(token_is(&cutter->tokens[j], WORD_SHAPE) && cutter->tokens[j].row->value == DRAW_TEXT))
            continue;
        if (cutter->tokens[j + 1].kind == TOKEN_COLON)
            return TRUE;
    }
    return FALSE;
}

/** 复制1号|再来一个: how often, and no other thing. */
static gboolean only_count(const Cutter *cutter, guint i)
{
    while (i < cutter->n && (cutter->tokens[i].kind == TOKEN_NUMBER || token_is(&cutter->tokens[i], WORD_MEASURE) ||
                             token_is_filler(&cutter->tokens[i]) || token_is(&cutter->tokens[i], WORD_VERB)))
        i++;
    return i >= cutter->n || is_wall(&cutter->tokens[i]) || is_soft(&cutter->tokens[i]);
}

static gboolean copies(const Cutter *cutter, guint i)
{
    for (guint j = cutter->start; j < i; j++) {
        if (is_edit(&cutter->tokens[j], EDIT_COPY))
            return TRUE;
    }
    return FALSE;
}

/** 太阳|再往上一点, 1号连到2号|再连到3号: what follows is about the things before it. */
static gboolean goes_on_again(const Cutter *cutter, guint i)
{
    if (i + 1 < cutter->n && is_edit(&cutter->tokens[i + 1], EDIT_CONNECT))
        return connects(cutter, i);
    Phrase rest = piece(cutter, i + 1, next_cut(cutter, i + 1));
    Phrase things = piece(cutter, cutter->start, i);
    Filler f = {.phrase = &things};
    while (f.i < things.n && token_is_filler(peek(&f, 0)))
        f.i++;
    Ref *ref = NULL;
    guint length = rest.n > 0 && f.i < things.n ? ref_read(&f, 0, REF_RANGE, &ref) : 0;
    if (length == 0)
        return FALSE;
    ref_free(ref);
    return f.i + length == things.n && editing_applies(&rest) && !thing_begins(cutter, i + 1);
}

/** 1号变红再往右移: "再" parts two changes; 太阳再往上一点 is one. */
static gboolean said_again(const Cutter *cutter, guint i)
{
    if (only_count(cutter, i + 1) && copies(cutter, i))
        return FALSE;
    return i > cutter->start && piece_edits(cutter, i) && !piece_is_open(cutter, i);
}

static gboolean another_picture(const Cutter *cutter, guint i)
{
    Phrase rest = piece(cutter, i, cutter->n);
    return pictures_next(&rest);
}

/** 第2页，画圆: a turn of the page on either side of the comma is a command of its own. */
static gboolean turns_page(const Cutter *cutter, guint comma)
{
    Phrase before = piece(cutter, cutter->start, comma), after = piece(cutter, comma + 1, next_cut(cutter, comma + 1));
    return paging_applies(&before) || paging_applies(&after);
}

/** "circle again" is one circle. */
static gboolean is_last_again(const Cutter *cutter, guint i)
{
    const Token *t = &cutter->tokens[i];
    return token_is(t, WORD_AGAIN) && i > cutter->start && token_is_shape(t - 1) &&
           g_str_has_prefix(cutter->reading->folded->str + t->start, "again") && (i + 1 >= cutter->n || is_wall(t + 1));
}

/** "no wait" takes back what was said before it; in words to be written it does so only behind a comma. */
static gboolean corrects(const Cutter *cutter, guint i)
{
    gboolean written = FALSE;
    for (guint j = cutter->start; j < i; j++)
        written = written || token_is(&cutter->tokens[j], WORD_WRITE) || token_is(&cutter->tokens[j], WORD_LABEL);
    return (cutter->commands->len > 0 || i > cutter->start) && (!written || cutter->tokens[i - 1].kind == TOKEN_COMMA);
}

static void cut_all(Cutter *cutter)
{
    Joint joint = JOINT_WALL;
    for (guint i = 0; i < cutter->n && cutter->commands->len <= LIMIT_COMMANDS; i++) {
        const Token *t = &cutter->tokens[i];
        if (is_wall(t)) {
            cut(cutter, i, joint);
            cutter->start = i + 1;
            cutter->chain = cutter->commands->len;
            joint = JOINT_WALL;
        } else if (text_runs(cutter, i) || is_last_again(cutter, i)) {
            continue;
        } else if (token_is(t, WORD_CORRECT) && corrects(cutter, i)) {
            cut(cutter, i, joint);
            cutter->start = i + 1;
            cutter->corrected = cutter->chain = cutter->commands->len;
            joint = JOINT_WALL;
        } else if (begins_here(cutter, i)) {
            cut(cutter, place_before(cutter, i), joint);
            joint = JOINT_SPOKEN;
        } else if ((is_soft(t) &&
                    (begins_behind(cutter, i) || another_picture(cutter, i + 1) || turns_page(cutter, i))) ||
                   (token_is(t, WORD_AGAIN) && !goes_on_again(cutter, i) &&
                    (piece_goes_on(cutter, i) || said_again(cutter, i)))) {
            cut(cutter, i, joint);
            joint = JOINT_SOFT;
        }
    }
    cut(cutter, cutter->n, joint);
    apply_correction(cutter);
}

void message_cut(const Reading *reading, const GArray *tokens, GPtrArray *commands)
{
    Cutter cutter = {
        .reading = reading, .tokens = (const Token *)(gpointer)tokens->data, .n = tokens->len, .commands = commands};
    cut_all(&cutter);
    g_clear_pointer(&cutter.topic, ref_free);
}
