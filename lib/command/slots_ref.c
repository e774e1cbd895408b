// SPDX-License-Identifier: MIT
/* Things on the board, as people point at them: 7号, “付款”, 最大的红圆, the last star, it. */
#include <string.h>

#include "lib/command/slots.h"

typedef struct {
    const Filler *f;
    guint i; /**< ahead of the cursor */
    Ref *ref;
    gboolean the, this; /**< said: something that is there */
    gboolean noun;      /**< the thing itself was said: what describes it stands before */
    gboolean said, de;  /**< looks, and the 的 behind them */
    gboolean sure;      /**< all, the others …: points without a noun */
    gboolean shade, light;
    guint flags;
    gboolean numbered; /**< "object 3": the number cannot count what follows */
    guint sure_end;    /**< behind the last word that points without a noun */
    guint limit;       /**< read no further */
} Pointer;

static const Token *at(const Pointer *p, guint ahead)
{
    static const Token nothing = {.kind = TOKEN_END};
    return p->i + ahead < p->limit ? peek(p->f, p->i + ahead) : &nothing;
}

static gboolean is_ref(const Token *t, RefWord word)
{
    return token_is(t, WORD_REF) && t->row->value == (gint32)word;
}

gboolean filler_is(const Filler *f, const Token *token, const char *const *spellings)
{
    const char *word = token->repaired ? token->spelling : f->phrase->reading->folded->str + token->start;
    gsize length = token->repaired ? strlen(word) : token->end - token->start;
    while (*spellings != NULL && (**spellings != *word || strlen(*spellings) != length ||
                                  strncmp(word, *spellings, length) != 0)) /* the first letter tells most apart */
        spellings++;
    return *spellings != NULL;
}

static gboolean is_thing_word(const Pointer *p, const Token *t)
{
    static const char *const things[] = {"图形",    "形状", "shape",  "shapes", "object",
                                         "objects", "ones", "figure", NULL};
    return is_ref(t, REFWORD_THING) || (token_is(t, WORD_FILLER) && filler_is(p->f, t, things));
}

/* --- numbers ----------------------------------------------------------------------------------------------- */

/** #7, 7号, or a bare 7 where only a number of a thing can stand: the tokens it has, 0 when it is none. */
static guint number_here(const Pointer *p, guint ahead, gboolean bare, guint *number)
{
    const Token *t = at(p, ahead);
    const Token *next = at(p, ahead + 1);
    gboolean marked = t->kind == TOKEN_NUMBER && is_ref(next, REFWORD_NUMBER);
    gboolean alone = bare && t->kind == TOKEN_NUMBER && next->kind != TOKEN_BY && next->kind != TOKEN_NUMBER &&
                     !token_is(next, WORD_UNIT) && !token_is(next, WORD_MEASURE) && !token_is_shape(next) &&
                     (p->numbered || (!is_color(next) && !token_is(next, WORD_SIZE) && !token_is(next, WORD_METRIC)));
    if (t->kind != TOKEN_REF && !marked && !alone)
        return 0;
    if (!(t->value >= 1 && t->value <= G_MAXINT32 && t->value == (guint)t->value))
        return 0;
    *number = (guint)t->value;
    return marked ? 2 : 1;
}

/** 到, through, - between two numbers of which the second is marked as one. */
static guint range_here(const Pointer *p, guint ahead, guint *number)
{
    static const char *const marks[] = {"到", "至", "to", "through", "-", NULL};
    const Token *t = at(p, ahead);
    if (!(p->flags & REF_RANGE) || t->kind == TOKEN_END || !filler_is(p->f, t, marks))
        return 0;
    gboolean dash = filler_is(p->f, t, (const char *const[]){"-", NULL}); /* delete 1-3 */
    guint length = number_here(p, ahead + 1, dash && (p->flags & REF_BARE), number);
    return length > 0 ? length + 1 : 0;
}

static void add_numbers(Ref *ref, guint first, guint last)
{
    for (guint n = first; n <= last && ref->numbers->len < LIMIT_SHAPES_PER_MESSAGE * 5; n++)
        g_array_append_val(ref->numbers, n);
}

/** Whether a list of bare numbers ends in a marked one: 1和3号, 1到3号. */
static gboolean list_is_marked(const Pointer *p)
{
    guint j = 0;
    guint number = 0;
    static const char *const marks[] = {"到", "至", "-", NULL};
    while (at(p, j)->kind == TOKEN_NUMBER) {
        if (number_here(p, j, FALSE, &number) > 0)
            return TRUE;
        j++;
        const Token *t = at(p, j);
        if (t->kind != TOKEN_COMMA && !token_is(t, WORD_AND) && !(t->kind != TOKEN_END && filler_is(p->f, t, marks)))
            return FALSE;
        j++;
    }
    return FALSE;
}

static void set_color(Pointer *p, const Token *t);
static void set_shape(Pointer *p, const WordRow *row);

/** 1号红圆, as replies name it: the looks behind the number, written together, have to be right. */
static void read_noun(Pointer *p)
{
    const char *text = p->f->phrase->reading->folded->str;
    guint end = 0;
    while (is_color(at(p, end)) || token_is(at(p, end), WORD_SHADE) || (end > 0 && token_is(at(p, end), WORD_DE)))
        end++;
    const Token *noun = at(p, end);
    guint before = at(p, 0)->kind == TOKEN_END ? 0 : token_before(p->f, p->i)->end;
    gboolean together = noun->kind == TOKEN_WORD && before == at(p, 0)->start && (guint8)text[before] >= 0x80;
    if (!together || !token_is(noun, WORD_SHAPE) || noun->row->value == DRAW_TEXT)
        return;
    for (guint j = 0; j < end; j++, p->i++) {
        if (token_is(at(p, 0), WORD_SHADE)) {
            p->shade = TRUE;
            p->light = at(p, 0)->row->value == SHADE_LIGHT;
        } else if (is_color(at(p, 0))) {
            set_color(p, at(p, 0));
            p->i--;
        }
    }
    set_shape(p, noun->row);
    p->i++;
}

static gboolean read_numbers(Pointer *p)
{
    guint number = 0;
    gboolean measures = token_is(token_before(p->f, p->i), WORD_METRIC); /* 半径50，2号… */
    gboolean bare = !measures && ((p->flags & REF_BARE) != 0 || list_is_marked(p));
    guint length = number_here(p, 0, bare, &number);
    if (length == 0 && bare && at(p, 0)->kind == TOKEN_NUMBER && at(p, 1)->kind == TOKEN_NUMBER &&
        (p->flags & REF_RUN)) {
        number = (guint)CLAMP(at(p, 0)->value, 1, G_MAXINT32);
        length = 1; /* connect 1 2 3 */
    }
    while (length > 0) {
        p->i += length;
        guint last = number;
        length = range_here(p, 0, &last);
        p->i += length;
        add_numbers(p->ref, number, MAX(last, number));
        if (p->flags & REF_SINGLE)
            break;
        gboolean joined = at(p, 0)->kind == TOKEN_COMMA || token_is(at(p, 0), WORD_AND);
        gboolean loose = bare && (joined || (p->flags & REF_RUN));
        length = number_here(p, joined ? 1 : 0, loose, &number);
        if (length > 0 && joined)
            length++;
    }
    if (p->ref->numbers->len == 0)
        return FALSE;
    if (p->ref->numbers->len == 1)
        read_noun(p);
    p->ref->kind = REF_NUMBERS;
    return TRUE;
}

/* --- names ------------------------------------------------------------------------------------------------- */

static gboolean set_text(Pointer *p, char *text /* taken over */, guint length)
{
    p->ref->kind = REF_TEXT;
    p->ref->text = text;
    p->i += length;
    return TRUE;
}

static char *word_here(const Pointer *p, guint ahead)
{
    const Token *t = at(p, ahead);
    if (t->kind == TOKEN_QUOTE)
        return g_strstrip(g_strdup(p->f->phrase->reading->quotes->pdata[(guint)t->value]));
    return phrase_words(p->f->phrase, p->f->i + p->i + ahead, p->f->i + p->i + ahead);
}

gboolean filler_is_letter(const Filler *f, const Token *t)
{
    if (t->end - t->start != 1 || (t->kind != TOKEN_UNKNOWN && t->kind != TOKEN_WORD))
        return FALSE;
    g_autofree char *typed = reading_slice(f->phrase->reading, t->start, t->end);
    return g_ascii_isupper(typed[0]) ||
           (t->kind == TOKEN_UNKNOWN && g_ascii_islower(f->phrase->reading->folded->str[t->start]));
}

/** 付款框: characters that are no words, right before a shape. */
static gboolean read_labelled(Pointer *p)
{
    const char *typed = p->f->phrase->reading->folded->str + at(p, 0)->start;
    if (at(p, 0)->kind != TOKEN_UNKNOWN || (guint8)typed[0] < 0x80)
        return FALSE;
    for (guint j = 1; j <= 3 && at(p, j)->start == at(p, j - 1)->end; j++) {
        const Token *t = at(p, j);
        if (token_is_shape(t)) {
            guint first = p->f->i + p->i;
            return set_text(p, phrase_words(p->f->phrase, first, first + j - 1), j + 1);
        }
        if (t->kind != TOKEN_UNKNOWN && !token_is(t, WORD_MEASURE))
            return FALSE;
    }
    return FALSE;
}

/** “付款”, 付款框, P. */
static gboolean read_name(Pointer *p)
{
    const Token *t = at(p, 0);
    if (token_is(t, WORD_THE) && at(p, 1)->kind == TOKEN_QUOTE) {
        p->i++; /* the "Login" box */
        t = at(p, 0);
    }
    if (t->kind == TOKEN_QUOTE) {
        set_text(p, word_here(p, 0), 1);
        guint shape = token_is(at(p, 0), WORD_DE) ? 1 : 0;
        if (token_is_shape(at(p, shape)) && at(p, shape)->row->value != DRAW_TEXT)
            p->i += shape + 1;
        return *p->ref->text != '\0';
    }
    if (token_is(t, WORD_NAME) || token_is(t, WORD_LABEL)) {
        gboolean named =
            at(p, 1)->kind == TOKEN_QUOTE || at(p, 1)->kind == TOKEN_UNKNOWN || filler_is_letter(p->f, at(p, 1));
        guint shape = token_is(at(p, 2), WORD_DE) ? 3 : 2;
        return named && (token_is_shape(at(p, shape)) || is_thing_word(p, at(p, shape))) &&
               set_text(p, word_here(p, 1), shape + 1);
    }
    gboolean cell = at(p, 1)->kind == TOKEN_NUMBER && at(p, 1)->start == t->end; /* in B3 */
    if (filler_is_letter(p->f, t) && !token_is_shape(at(p, 1)) && !cell)
        return set_text(p, word_here(p, 0), 1);
    return read_labelled(p);
}

/** the box named P, the circle labelled "go" */
static void read_name_behind(Pointer *p)
{
    static const char *const telling[] = {"写着", "标着", "带", "里面写着", "里写着", "内写着", "上写着", NULL};
    static const char *const saying[] = {"saying", "reading", "with the text", "with text", "that says", NULL};
    guint word = token_is(at(p, 1), WORD_QUESTION) ? 2 : 1;
    gboolean han = at(p, 0)->kind == TOKEN_WORD && (guint8)p->f->phrase->reading->folded->str[at(p, 0)->start] >= 0x80;
    if (han && token_is(at(p, 0), WORD_LABEL) && !filler_begins(p->f, at(p, 0), telling))
        return; /* 给圆|里面写上“A”: what is to be done */
    gboolean drawn = p->f->bare != NULL && p->f->command->shape != DRAW_NOTHING && p->f->command->text == NULL;
    if (drawn && at(p, 0)->kind == TOKEN_WORD && filler_is(p->f, at(p, 0), saying))
        return; /* a note next to the box saying "A" */
    if (!(token_is(at(p, 0), WORD_NAME) || token_is(at(p, 0), WORD_LABEL)) || p->ref->text != NULL)
        return;
    if (at(p, word)->kind == TOKEN_QUOTE || at(p, word)->kind == TOKEN_UNKNOWN || filler_is_letter(p->f, at(p, word)))
        set_text(p, word_here(p, word), word + 1);
}

/* --- looks ------------------------------------------------------------------------------------------------- */

/** 第二个, 倒数第二个, the 2nd */
static gboolean read_ordinal(Pointer *p)
{
    guint j = is_ref(at(p, 0), REFWORD_FROM_END) ? 1 : 0;
    gboolean from_end = j == 1;
    gboolean behind = at(p, j)->kind == TOKEN_NUMBER && is_ref(at(p, j + 1), REFWORD_NTH);
    if (!behind && !is_ref(at(p, j), REFWORD_NTH))
        return FALSE;
    const Token *number = at(p, behind ? j : j + 1);
    if (number->kind != TOKEN_NUMBER || !(number->value >= 1 && number->value <= 1000) ||
        token_is(at(p, j + 2), WORD_STEP))
        return FALSE;
    p->ref->ordinal = from_end ? -(gint)number->value : (gint)number->value;
    p->i += j + 2;
    if (token_is(at(p, 0), WORD_MEASURE))
        p->i++;
    return p->sure = TRUE;
}

/** "make it red": nothing behind it but what it is to become; "that red circle" goes on. */
static gboolean stands_alone(const Pointer *p)
{
    guint j = 1;
    while (is_color(at(p, j)) || token_is(at(p, j), WORD_SIZE) || token_is(at(p, j), WORD_SHADE) ||
           token_is(at(p, j), WORD_DE) || token_is(at(p, j), WORD_FILLED) || token_is(at(p, j), WORD_HOLLOW) ||
           token_is(at(p, j), WORD_DASH))
        j++;
    return j > 1 && !token_is_shape(at(p, j)) && !is_thing_word(p, at(p, j));
}

static gboolean read_ref_word(Pointer *p)
{
    const WordRow *row = at(p, 0)->row;
    Ref *ref = p->ref;
    switch ((RefWord)row->value) {
    case REFWORD_IT:
        p->this = p->sure = TRUE;
        p->noun = stands_alone(p);
        break;
    case REFWORD_THEM:
        p->this = p->sure = ref->all = TRUE;
        p->noun = stands_alone(p);
        break;
    case REFWORD_THIS:
        p->this = TRUE;
        break;
    case REFWORD_ORDINAL:
        ref->ordinal = (gint)row->color;
        p->sure = TRUE;
        break;
    case REFWORD_EXTREME:
        ref->extreme = (Extreme)row->color;
        p->sure = TRUE;
        break;
    case REFWORD_ALL:
        ref->all = p->sure = TRUE;
        break;
    case REFWORD_BOTH:
        ref->count = 2;
        p->sure = TRUE;
        break;
    case REFWORD_OTHERS:
        ref->others = p->sure = TRUE;
        if (filler_begins(p->f, at(p, 0), (const char *const[]){"另", NULL}))
            ref->count = 1;
        break;
    case REFWORD_MINE:
        ref->mine = p->sure = TRUE;
        break;
    case REFWORD_THING:
        p->noun = TRUE;
        break;
    default:
        return FALSE;
    }
    p->i++;
    return TRUE;
}

static gboolean read_count(Pointer *p)
{
    const Token *t = at(p, 0);
    const Token *next = at(p, 1);
    if (token_is(next, WORD_NGON) && t->value >= 3 && t->value <= LIMIT_SIDES) {
        p->ref->shape = DRAW_POLYGON;
        p->ref->sides = (guint)t->value;
        p->i += 2;
        return p->noun = TRUE;
    }
    static const char *const both[] = {"都", "全都", NULL};
    gboolean one = t->value == 1;
    if (token_is(next, WORD_MEASURE) && token_is(at(p, 2), WORD_ALL) && filler_is(p->f, at(p, 2), both) &&
        t->value >= 2 && t->value <= LIMIT_SHAPES_PER_MESSAGE) {
        p->ref->count = (guint)t->value; /* 两个|都放大 */
        p->i += 2;
        return p->sure = TRUE;
    }
    if (one && t->spelled && (p->said || p->the || p->sure || p->ref->extreme != EXTREME_NONE) &&
        !token_is(next, WORD_MEASURE) && !token_is_shape(next)) {
        p->i++; /* the red one */
        return p->noun = TRUE;
    }
    gboolean counts = token_is(next, WORD_MEASURE) || is_color(next) || token_is_shape(next) || is_thing_word(p, next);
    if (!counts || !(t->value >= 1 && t->value <= LIMIT_SHAPES_PER_MESSAGE) || (one && !p->this))
        return FALSE;
    p->ref->count = one ? 0 : (guint)t->value;
    p->i += token_is(next, WORD_MEASURE) ? 2 : 1;
    return TRUE;
}

static void set_color(Pointer *p, const Token *t)
{
    CommandColor color = t->kind == TOKEN_COLOR ? t->color : t->row->color;
    p->ref->color = p->shade ? color_shade(color, p->light ? SHADE_LIGHT : SHADE_DARK) : color;
    p->shade = FALSE;
    p->said = TRUE;
    p->de = FALSE;
    p->i++;
}

static gboolean word_ends(const Pointer *p, const Token *t, const char *end)
{
    return strncmp(p->f->phrase->reading->folded->str + t->end - strlen(end), end, strlen(end)) == 0;
}

static gboolean read_size(Pointer *p)
{
    static const char *const comparing[] = {"大一点", "大一些", "大些", "小一点", "小一些", "小些", NULL};
    static const char *const largest[] = {"最大", NULL};
    static const char *const smallest[] = {"最小", NULL};
    const Token *t = at(p, 0);
    if (filler_is(p->f, t, comparing))
        return FALSE;
    if (filler_is(p->f, t, largest) || filler_is(p->f, t, smallest))
        p->ref->extreme = filler_is(p->f, t, largest) ? EXTREME_LARGEST : EXTREME_SMALLEST;
    else if (t->row->value >= SIZE_LARGE)
        p->ref->large = TRUE;
    else if (t->row->value <= SIZE_SMALL)
        p->ref->small = TRUE;
    p->de = p->de || word_ends(p, t, "的"); /* 大的 */
    p->i++;
    return p->said = TRUE;
}

/** 那个, 这条 */
static gboolean is_that(const Pointer *p, const Token *t)
{
    static const char *const that[] = {"这个", "那个", "这条", "那条", "这张", "那张",
                                       "这颗", "那颗", "这根", "那根", "那",   NULL};
    return t->kind == TOKEN_WORD && filler_is(p->f, t, that);
}

/** the left one */
static gboolean part_of_one(const Pointer *p)
{
    const Token *one = at(p, 1);
    return p->the && one->kind == TOKEN_NUMBER && one->spelled && one->value == 1 && at(p, 2)->kind != TOKEN_NUMBER &&
           !token_is(at(p, 2), WORD_MEASURE);
}

/** 左上角的圆, the leftmost circle */
static gboolean read_part(Pointer *p)
{
    static const char *const most[] = {"leftmost", "rightmost", NULL};
    const Token *t = at(p, 0);
    if (filler_is(p->f, t, most)) {
        p->ref->extreme = t->row->value == ANCHOR_LEFT ? EXTREME_LEFTMOST : EXTREME_RIGHTMOST;
        p->i++;
        return p->sure = TRUE;
    }
    if (is_that(p, at(p, 1)) && (token_is_shape(at(p, 2)) || is_color(at(p, 2)) || is_thing_word(p, at(p, 2)) ||
                                 token_is(at(p, 2), WORD_EDIT) || (p->flags & REF_LOOSE))) {
        p->ref->in_part = TRUE; /* 左边那个圆 */
        p->ref->part = (Anchor)t->row->value;
        p->i += 2;
        return p->said = p->sure = TRUE;
    }
    if (!token_is(at(p, 1), WORD_DE) && !part_of_one(p) &&
        !(p->the && (token_is_shape(at(p, 1)) || is_color(at(p, 1)) || is_thing_word(p, at(p, 1)))))
        return FALSE;
    p->ref->in_part = TRUE;
    p->ref->part = (Anchor)t->row->value;
    p->i += token_is(at(p, 1), WORD_DE) ? 2 : 1;
    p->de = TRUE;
    return p->said = TRUE;
}

static void set_shape(Pointer *p, const WordRow *row)
{
    p->ref->shape = (DrawShape)row->value;
    if (row->value == DRAW_TRIANGLE)
        return; /* which way it points does not tell them apart */
    if (row->value == DRAW_STAMP)
        p->ref->stamp = (Stamp)row->color;
    else
        p->ref->sides = row->color;
}

static gboolean read_shape(Pointer *p)
{
    static const char *const words_of_it[] = {"字", "文字", "text", NULL};
    const WordRow *row = at(p, 0)->row;
    gboolean plain = !p->the && !p->this && !p->sure && !p->said && p->ref->count == 0;
    const Token *before = token_before(p->f, p->i);
    gboolean marked = token_is(before, WORD_EDIT) && before->row->value == EDIT_MARK &&
                      filler_is(p->f, at(p, 0), (const char *const[]){"文字", NULL}); /* 把文字改成红色 */
    if (plain && !marked && filler_is(p->f, at(p, 0), words_of_it))
        return FALSE; /* 字大一点: the words of what was meant */
    static const char *const its_words[] = {"the text", "the words", NULL};
    static const char *const of[] = {"in", "on", "inside", "of", NULL};
    if (filler_is(p->f, at(p, 0), its_words) && at(p, 1)->kind == TOKEN_WORD && filler_is(p->f, at(p, 1), of))
        return FALSE; /* the text in the box: not a text of its own */
    if (row->kind == WORD_SHAPE)
        set_shape(p, row);
    const char *end = p->f->phrase->reading->folded->str + at(p, 0)->end;
    gboolean plural = p->the && row->en != NULL && end[-1] == 's';
    p->ref->all = p->ref->all || (plural && p->ref->count == 0 && p->ref->ordinal == 0 && !p->ref->others);
    p->i++;
    return p->noun = row->kind == WORD_SHAPE;
}

static gboolean read_word(Pointer *p)
{
    const Token *t = at(p, 0);
    static const char *const both[] = {"都", "全", "全都", NULL};
    static const char *const that[] = {"那", NULL};
    switch (t->row->kind) {
    case WORD_THE:
        p->the = TRUE;
        p->i++;
        return TRUE;
    case WORD_ALL:
        if (filler_is(p->f, t, both))
            return FALSE;
        p->ref->all = p->sure = TRUE;
        p->i++;
        return TRUE;
    case WORD_REF:
        return read_ref_word(p);
    case WORD_LAST:
        p->ref->ordinal = -1;
        p->i++;
        return p->sure = TRUE;
    case WORD_SHADE:
        if (!is_color(at(p, 1)))
            return FALSE;
        p->shade = TRUE;
        p->light = t->row->value == SHADE_LIGHT;
        p->i++;
        return TRUE;
    case WORD_SIZE:
        return read_size(p);
    case WORD_FILLED:
        p->ref->filled = p->said = TRUE;
        p->i++;
        return TRUE;
    case WORD_HOLLOW:
        p->ref->hollow = p->said = TRUE;
        p->i++;
        return TRUE;
    case WORD_DASH:
        p->ref->dashed = t->row->value != LINE_SOLID;
        p->noun = p->noun ||
                  filler_begins(p->f, t, (const char *const[]){"虚线", "点线", "dashed line", "dotted line", NULL});
        if (p->noun && p->ref->shape == DRAW_NOTHING && !token_is(at(p, 1), WORD_DE) && !token_is_shape(at(p, 1)))
            p->ref->shape = DRAW_LINE;
        else
            p->noun = FALSE;
        p->i++;
        return p->said = TRUE;
    case WORD_ANCHOR:
        return read_part(p);
    case WORD_SHAPE:
    case WORD_NGON:
        return read_shape(p);
    case WORD_DE:
        if (!p->said && !p->sure)
            return FALSE;
        p->i++;
        return p->de = TRUE;
    case WORD_MEASURE:
    case WORD_OF:
        p->i++;
        return p->this || p->sure;
    default:
        if (filler_is(p->f, t, that) || (token_is(t, WORD_FILLER) && is_thing_word(p, t))) {
            p->this = p->this || filler_is(p->f, t, that);
            p->noun = is_thing_word(p, t);
            p->ref->all = p->ref->all || (p->noun && p->said && p->ref->count == 0 && word_ends(p, t, "s"));
            p->i++;
            return TRUE;
        }
        return FALSE;
    }
}

/** the circle on the left: where what is said of it cannot be a place to go to. */
static void read_part_behind(Pointer *p)
{
    static const char *const places[] = {"in", "on", "at", NULL};
    guint j = token_is(at(p, 0), WORD_AT) && filler_is(p->f, at(p, 0), places) ? 1 : 0;
    if (j == 0 || !(p->flags & REF_PART))
        return;
    if (token_is(at(p, j), WORD_THE))
        j++;
    if (!token_is(at(p, j), WORD_ANCHOR) || token_is(at(p, j + 1), WORD_OF))
        return;
    p->ref->in_part = TRUE;
    p->ref->part = (Anchor)at(p, j)->row->value;
    p->i += j + 1;
}

/** 小王画的: a short name before 画的. */
static gboolean read_person(Pointer *p)
{
    g_autofree char *owner = at(p, 0)->kind == TOKEN_UNKNOWN ? word_here(p, 0) : NULL;
    if (owner != NULL && g_str_has_suffix(owner, "'s") && strlen(owner) > 2) { /* Bob's circle */
        p->ref->person = g_strndup(owner, strlen(owner) - 2);
        p->i++;
        return p->sure = TRUE;
    }
    for (guint j = 1; j <= 4; j++) {
        const Token *verb = at(p, j);
        if (token_is(verb, WORD_VERB) && filler_is(p->f, verb, (const char *const[]){"画", "加", NULL}) &&
            token_is(at(p, j + 1), WORD_DE) && at(p, j - 1)->end == verb->start) {
            guint first = p->f->i + p->i;
            gboolean known = TRUE;
            for (guint k = 0; k < j; k++)
                known = known && at(p, k)->kind != TOKEN_UNKNOWN;
            if (known)
                return FALSE;
            p->ref->person = phrase_words(p->f->phrase, first, first + j - 1);
            p->i += j + 2;
            return p->sure = TRUE;
        }
        if (verb->kind != TOKEN_UNKNOWN && verb->end - verb->start != 3)
            return FALSE;
    }
    return FALSE;
}

static gboolean read_looks(Pointer *p);

/** "make it red": what follows a word that points by itself describes it only with a noun behind. */
static gboolean read_looks_again(Pointer *p, guint begun)
{
    Pointer again = {.f = p->f, .i = begun, .ref = ref_new(REF_LOOKS), .flags = p->flags, .limit = p->sure_end};
    ref_free(p->ref);
    *p = again;
    return read_looks(p);
}

static gboolean read_looks(Pointer *p)
{
    guint begun = p->i;
    if (token_is(at(p, 0), WORD_DE))
        return FALSE;
    read_person(p);
    for (gboolean more = TRUE; more && !p->noun;) {
        const Token *t = at(p, 0);
        gboolean sure = p->sure;
        p->sure = FALSE;
        more = read_ordinal(p) || (t->kind == TOKEN_NUMBER && read_count(p));
        if (!more && is_color(t)) {
            set_color(p, t);
            more = TRUE;
        } else if (!more && t->kind == TOKEN_WORD) {
            more = read_word(p);
        }
        if (p->sure)
            p->sure_end = p->i;
        p->sure = p->sure || sure;
    }
    if (p->sure && !p->noun && p->i > p->sure_end && p->limit == G_MAXUINT && !(p->de && p->said))
        return read_looks_again(p, begun);
    if (p->noun)
        read_part_behind(p);
    if (p->noun && !(token_is(at(p, 0), WORD_LABEL) && (p->flags & REF_UNLABELLED)))
        read_name_behind(p);
    const Ref *ref = p->ref;
    gboolean it = p->this && ref->shape == DRAW_NOTHING && ref->color == 0 && ref->count == 0 && !ref->in_part &&
                  !ref->small && !ref->large && ref->kind == REF_LOOKS && ref->person == NULL &&
                  ref->extreme == EXTREME_NONE && ref->ordinal == 0 && !ref->others && !ref->mine && !ref->filled &&
                  !ref->hollow && !ref->dashed;
    if (it)
        p->ref->kind = REF_IT;
    gboolean loose = (p->flags & REF_LOOSE) && p->said && (p->de || p->the || (p->flags & REF_EVERY));
    return p->i > begun && !p->shade && (p->noun || p->sure || loose || (p->this && (p->said || ref->count > 0)));
}

/** 以外, 之外 behind what stays, and the words for everything else. */
static gboolean read_outside(Pointer *p)
{
    static const char *const outside[] = {"以外", "之外", NULL};
    if (!token_is(at(p, 0), WORD_RELATION) || !filler_is(p->f, at(p, 0), outside))
        return FALSE;
    p->ref->except = TRUE;
    p->ref->all = FALSE;
    p->i++;
    for (;; p->i++) {
        const Token *t = at(p, 0);
        gboolean rest = token_is(t, WORD_DE) || token_is(t, WORD_ALL) || is_ref(t, REFWORD_OTHERS) ||
                        is_ref(t, REFWORD_ALL) || is_thing_word(p, t);
        if (!rest)
            return TRUE;
    }
}

/** everything |except, delete all |except: of all is said before. */
static gboolean excepts_from_all(const Pointer *p, guint begun)
{
    const Token *t = &p->f->phrase->tokens[p->f->i + begun];
    const char *word = p->f->phrase->reading->folded->str + t->start;
    gboolean before = p->f->i + begun > 0 && (token_is(t - 1, WORD_CLEAR) || token_is(t - 1, WORD_ALL) ||
                                              is_ref(t - 1, REFWORD_ALL) || is_thing_word(p, t - 1));
    return (guint8)*word < 0x80 && (before || g_str_has_prefix(word, "every") || g_str_has_prefix(word, "all"));
}

/** 除了红圆其他的都…: only with words for the rest, or 以外, is it sure what is meant. */
static guint read_except(Pointer *p, Ref **ref)
{
    guint begun = p->i;
    Ref *kept = NULL;
    guint length = ref_read(p->f, p->i + 1, p->flags | REF_LOOSE | REF_RANGE, &kept);
    if (length == 0 && at(p, 1)->kind == TOKEN_WORD && token_is(at(p, 1), WORD_SHAPE)) { /* 除了文字 */
        kept = ref_new(REF_LOOKS);
        kept->shape = (DrawShape)at(p, 1)->row->value;
        length = 1;
    }
    ref_free(p->ref);
    p->ref = kept;
    if (length == 0)
        return 0;
    p->i += length + 1;
    gboolean outside = kept->except || excepts_from_all(p, begun) || read_outside(p);
    guint rest = p->i;
    while (at(p, 0)->kind == TOKEN_COMMA || token_is(at(p, 0), WORD_DE) || is_ref(at(p, 0), REFWORD_OTHERS) ||
           is_ref(at(p, 0), REFWORD_ALL) || token_is(at(p, 0), WORD_ALL) || is_thing_word(p, at(p, 0)))
        p->i++;
    if (!outside && rest == p->i && !(token_is(at(p, 0), WORD_CLEAR))) {
        ref_free(kept);
        return 0;
    }
    kept->except = TRUE;
    kept->all = kept->others = FALSE;
    g_free(kept->words);
    kept->words = phrase_words(p->f->phrase, p->f->i + begun, p->f->i + p->i - 1);
    *ref = kept;
    return p->i - begun;
}

guint ref_read(const Filler *f, guint ahead, guint flags, Ref **ref)
{
    static const char *const things[] = {"图形",   "object",  "objects", "shape", "shapes",
                                         "number", "numbers", "编号",    NULL};
    Pointer p = {.f = f, .i = ahead, .ref = ref_new(REF_LOOKS), .flags = flags, .limit = G_MAXUINT};
    guint j = token_is(at(&p, 0), WORD_THE) ? 1 : 0;
    gboolean thing = at(&p, j)->kind != TOKEN_END && filler_is(f, at(&p, j), things) &&
                     (at(&p, j + 1)->kind == TOKEN_NUMBER || at(&p, j + 1)->kind == TOKEN_REF);
    if (thing) {
        p.i += j + 1;
        p.numbered = TRUE;
        p.flags |= REF_BARE;
    }
    guint everything = is_ref(at(&p, 0), REFWORD_ALL) || token_is(at(&p, 0), WORD_ALL) ? 1 : 0;
    while (is_thing_word(&p, at(&p, everything)))
        everything++;
    if (is_ref(at(&p, everything), REFWORD_EXCEPT)) {
        p.i += everything;
        return read_except(&p, ref) > 0 ? p.i - ahead : 0;
    }
    if (read_numbers(&p) || (!thing && (read_name(&p) || read_looks(&p)))) {
        read_outside(&p);
        p.ref->words = phrase_words(f->phrase, f->i + ahead, f->i + p.i - 1);
        *ref = p.ref;
        return p.i - ahead;
    }
    ref_free(p.ref);
    return 0;
}
