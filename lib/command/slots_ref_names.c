// SPDX-License-Identifier: MIT
/* Things that are called by their number or their name: 7号, 1到3号, “付款”, 付款框, P. */
#include <string.h>

#include "lib/command/slots_ref.h"

/** Words that a name is looked for in: longer ones are quoted. */
#define NAME_TOKENS 6

/** three, in letters: seldom the number of a thing. */
static gboolean is_spelled(const Pointer *p, const Token *t)
{
    return t->spelled && g_ascii_isalpha(p->f->phrase->reading->folded->str[t->start]);
}

/** #7, 7号, or a bare 7 where only a number of a thing can stand: the tokens it has, 0 when it is none. */
static guint number_here(const Pointer *p, guint ahead, gboolean bare, guint *number)
{
    const Token *t = pointer_at(p, ahead);
    const Token *next = pointer_at(p, ahead + 1);
    gboolean marked = t->kind == TOKEN_NUMBER && token_is_ref(next, REFWORD_NUMBER);
    gboolean alone =
        bare && t->kind == TOKEN_NUMBER && next->kind != TOKEN_BY && next->kind != TOKEN_NUMBER &&
        !token_is(next, WORD_UNIT) && !token_is(next, WORD_MEASURE) && !token_is_shape(next) &&
        (p->numbered || !is_spelled(p, t)) &&
        (p->numbered || (!token_is_color(next) && !token_is(next, WORD_SIZE) && !token_is(next, WORD_METRIC)));
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
    static const char *const marks[] = {"到", "至", "to", "through", "-", "~", NULL};
    const Token *t = pointer_at(p, ahead);
    if (!(p->flags & REF_RANGE) || t->kind == TOKEN_END || !filler_is(p->f, t, marks))
        return 0;
    gboolean dash = filler_is(p->f, t, (const char *const[]){"-", NULL}); /* delete 1-3 */
    guint length = number_here(p, ahead + 1, dash && (p->flags & REF_BARE), number);
    return length > 0 ? length + 1 : 0;
}

static void add_numbers(Ref *ref, guint first, guint last)
{
    if (ref->numbers == NULL)
        ref->numbers = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint n = first; n <= last && ref->numbers->len < LIMIT_SHAPES_PER_MESSAGE * 5; n++)
        g_array_append_val(ref->numbers, n);
}

/** Whether a list of bare numbers ends in a marked one: 1和3号, 1到3号. */
static gboolean list_is_marked(const Pointer *p)
{
    guint j = 0;
    guint number = 0;
    static const char *const marks[] = {"到", "至", "-", "~", NULL};
    while (pointer_at(p, j)->kind == TOKEN_NUMBER) {
        if (number_here(p, j, FALSE, &number) > 0)
            return TRUE;
        j++;
        const Token *t = pointer_at(p, j);
        if (t->kind != TOKEN_COMMA && !token_is(t, WORD_AND) && !(t->kind != TOKEN_END && filler_is(p->f, t, marks)))
            return FALSE;
        j++;
    }
    return FALSE;
}

/** 1号红圆, as replies name it: the looks behind the number, written together, have to be right. */
static void read_noun(Pointer *p)
{
    const char *text = p->f->phrase->reading->folded->str;
    guint end = 0;
    while (token_is_color(pointer_at(p, end)) || token_is(pointer_at(p, end), WORD_SHADE) ||
           (end > 0 && token_is(pointer_at(p, end), WORD_DE)))
        end++;
    const Token *noun = pointer_at(p, end);
    guint before = pointer_at(p, 0)->kind == TOKEN_END ? 0 : token_before(p->f, p->i)->end;
    gboolean together = noun->kind == TOKEN_WORD && before == pointer_at(p, 0)->start &&
                        ((guint8)text[before] >= 0x80 || noun->end == before); /* or rectangle 3 */
    if (!together || !token_is(noun, WORD_SHAPE) || noun->row->value == DRAW_TEXT)
        return;
    for (guint j = 0; j < end; j++, p->i++) {
        if (token_is(pointer_at(p, 0), WORD_SHADE)) {
            p->shade = TRUE;
            p->light = pointer_at(p, 0)->row->value == SHADE_LIGHT;
        } else if (token_is_color(pointer_at(p, 0))) {
            pointer_set_color(p, pointer_at(p, 0));
            p->i--;
        }
    }
    pointer_set_shape(p, noun->row);
    p->i++;
}

gboolean pointer_read_numbers(Pointer *p)
{
    guint number = 0;
    gboolean measures = token_is(token_before(p->f, p->i), WORD_METRIC); /* 半径50，2号… */
    gboolean bare = !measures && ((p->flags & REF_BARE) != 0 || list_is_marked(p));
    guint length = number_here(p, 0, bare, &number);
    if (length == 0 && bare && pointer_at(p, 0)->kind == TOKEN_NUMBER && pointer_at(p, 1)->kind == TOKEN_NUMBER &&
        (p->flags & REF_RUN)) {
        number = (guint)CLAMP(pointer_at(p, 0)->value, 1, G_MAXINT32);
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
        gboolean joined = pointer_at(p, 0)->kind == TOKEN_COMMA || token_is(pointer_at(p, 0), WORD_AND);
        gboolean loose = bare && (joined || (p->flags & REF_RUN));
        length = number_here(p, joined ? 1 : 0, loose, &number);
        const Token *same = pointer_at(p, length + (joined ? 1 : 0));
        if (length > 0 && token_is(same, WORD_RELATION) && same->row->value == RELATION_SAME_SIZE)
            break; /* 1号|跟2号一样大 */
        if (length > 0 && joined)
            length++;
    }
    if (p->ref->numbers == NULL)
        return FALSE;
    if (p->ref->numbers->len == 1)
        read_noun(p);
    p->ref->kind = REF_NUMBERS;
    return TRUE;
}

static gboolean set_text(Pointer *p, char *text /* taken over */, guint length)
{
    p->ref->kind = REF_TEXT;
    p->ref->text = text;
    p->i += length;
    return TRUE;
}

char *pointer_word(const Pointer *p, guint ahead)
{
    const Token *t = pointer_at(p, ahead);
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

gboolean filler_is_corners(const Filler *f, const Token *t)
{
    if (t->kind != TOKEN_UNKNOWN || t->end - t->start > 5 || f->phrase->reading->lang != LANG_ZH)
        return FALSE;
    g_autofree char *typed = reading_slice(f->phrase->reading, t->start, t->end);
    gsize n = 0;
    while (g_ascii_isupper(typed[n]))
        n++;
    return n > 1 && typed[n] == '\0';
}

/** 付款框: characters that are no words, right before a shape. */
static gboolean read_labelled(Pointer *p)
{
    const char *typed = p->f->phrase->reading->folded->str + pointer_at(p, 0)->start;
    if (pointer_at(p, 0)->kind != TOKEN_UNKNOWN || (guint8)typed[0] < 0x80)
        return FALSE;
    for (guint j = 1; j <= 3 && pointer_at(p, j)->start == pointer_at(p, j - 1)->end; j++) {
        const Token *t = pointer_at(p, j);
        if (token_is_shape(t)) {
            guint first = p->f->i + p->i;
            return set_text(p, phrase_words(p->f->phrase, first, first + j - 1), j + 1);
        }
        if (t->kind != TOKEN_UNKNOWN && !token_is(t, WORD_MEASURE))
            return FALSE;
    }
    return FALSE;
}

/** 叫张三的圆: the 的 behind a name of several words that are written together; 0 when there is none. */
static guint name_before_de(const Pointer *p)
{
    if (!token_is(pointer_at(p, 0), WORD_NAME) || pointer_at(p, 1)->kind == TOKEN_QUOTE)
        return 0;
    for (guint j = 2; j <= NAME_TOKENS && pointer_at(p, j)->start == pointer_at(p, j - 1)->end; j++) {
        if (token_is(pointer_at(p, j), WORD_DE))
            return token_is_shape(pointer_at(p, j + 1)) || pointer_is_thing_word(p, pointer_at(p, j + 1)) ? j : 0;
    }
    return 0;
}

/** todo|那张便利贴, A|那个: what the name is of. */
static void read_that_behind(Pointer *p)
{
    static const char *const that[] = {"那", "这", NULL};
    const Token *t = pointer_at(p, 0);
    if (token_is_ref(t, REFWORD_BOTH) && token_is_shape(pointer_at(p, 1)) &&
        pointer_at(p, 1)->row->value == DRAW_TEXT) {
        p->i += 2; /* 你好|那两个字 */
        return;
    }
    if (t->kind == TOKEN_WORD && filler_is(p->f, t, that) && pointer_at(p, 1)->kind == TOKEN_NUMBER &&
        token_is(pointer_at(p, 2), WORD_MEASURE) && token_is_shape(pointer_at(p, 3))) {
        p->i += 4; /* 欢迎光临|那四个字 */
        return;
    }
    if (!pointer_is_that(p, t))
        return;
    p->i += token_is_shape(pointer_at(p, 1)) ? 2 : 1;
}

gboolean pointer_read_name(Pointer *p)
{
    const Token *t = pointer_at(p, 0);
    gboolean the = token_is(t, WORD_THE) && pointer_at(p, 1)->kind == TOKEN_QUOTE;
    if (the) {
        p->i++; /* the "Login" box */
        t = pointer_at(p, 0);
    }
    if (t->kind == TOKEN_QUOTE) {
        set_text(p, pointer_word(p, 0), 1);
        guint shape = token_is(pointer_at(p, 0), WORD_DE) ? 1 : 0;
        if (p->flags & REF_UNJOINED) /* 从“A”到“B”|的箭头 */
            return *p->ref->text != '\0';
        if (token_is_shape(pointer_at(p, shape)) && (the || pointer_at(p, shape)->row->value != DRAW_TEXT))
            p->i += shape + 1;
        read_that_behind(p);
        return *p->ref->text != '\0';
    }
    guint de = name_before_de(p);
    if (de > 0)
        return set_text(p, phrase_words(p->f->phrase, p->f->i + p->i + 1, p->f->i + p->i + de - 1), de + 2);
    if (token_is(t, WORD_NAME) || token_is(t, WORD_LABEL)) {
        gboolean named = pointer_at(p, 1)->kind == TOKEN_QUOTE || pointer_at(p, 1)->kind == TOKEN_UNKNOWN ||
                         filler_is_letter(p->f, pointer_at(p, 1));
        guint shape = token_is(pointer_at(p, 2), WORD_DE) ? 3 : 2;
        return named && (token_is_shape(pointer_at(p, shape)) || pointer_is_thing_word(p, pointer_at(p, shape))) &&
               set_text(p, pointer_word(p, 1), shape + 1);
    }
    gboolean cell = pointer_at(p, 1)->kind == TOKEN_NUMBER && pointer_at(p, 1)->start == t->end; /* in B3 */
    if (filler_is_letter(p->f, t) && !token_is_shape(pointer_at(p, 1)) && !cell) {
        set_text(p, pointer_word(p, 0), 1);
        read_that_behind(p);
        return TRUE;
    }
    return read_labelled(p);
}

/** make circle |A bigger: a capital right behind the thing is its name. */
static gboolean read_letter_behind(Pointer *p)
{
    const Token *t = pointer_at(p, 0);
    if (t->kind == TOKEN_QUOTE &&
        (p->flags & REF_UNLABELLED)) { /* from circle A to circle B, of a board that has them */
        g_autofree char *name = pointer_word(p, 0);
        return strlen(name) == 1 && set_text(p, g_steal_pointer(&name), 1);
    }
    g_autofree char *typed =
        t->end - t->start == 1 && t->kind != TOKEN_END ? reading_slice(p->f->phrase->reading, t->start, t->end) : NULL;
    const Token *before = token_before(p->f, p->i);
    if (typed == NULL || !g_ascii_isupper(typed[0]) || t->kind == TOKEN_NUMBER || p->ref->text != NULL ||
        !token_is(before, WORD_SHAPE) || !g_ascii_isalpha(p->f->phrase->reading->folded->str[before->start]) ||
        token_is_shape(pointer_at(p, 1)))
        return FALSE;
    return set_text(p, g_steal_pointer(&typed), 1);
}

void pointer_read_name_behind(Pointer *p)
{
    if (read_letter_behind(p))
        return;
    static const char *const telling[] = {"写着", "标着", "带", "里面写着", "里写着", "内写着", "上写着", NULL};
    static const char *const saying[] = {"saying", "reading", "with the text", "with text", "that says", NULL};
    guint word = token_is(pointer_at(p, 1), WORD_QUESTION) ? 2 : 1;
    gboolean han = pointer_at(p, 0)->kind == TOKEN_WORD &&
                   (guint8)p->f->phrase->reading->folded->str[pointer_at(p, 0)->start] >= 0x80;
    if (han && token_is(pointer_at(p, 0), WORD_LABEL) && !filler_begins(p->f, pointer_at(p, 0), telling))
        return; /* 给圆|里面写上“A”: what is to be done */
    gboolean added = token_is(&p->f->phrase->tokens[0], WORD_EDIT) &&
                     filler_is(p->f, &p->f->phrase->tokens[0], (const char *const[]){"add", NULL});
    if (filler_is(p->f, pointer_at(p, 0), (const char *const[]){"say", "read", ":", NULL}) || added)
        return; /* make the box |say A, add a label to it |saying A, the top box|: A */
    if (han && token_is(pointer_at(p, 0), WORD_NAME))
        return; /* 给圆|起名叫张三; one that has that name is 叫张三的圆 */
    gboolean drawn = p->f->bare != NULL && p->f->command->shape != DRAW_NOTHING && p->f->command->text == NULL;
    if (drawn && pointer_at(p, 0)->kind == TOKEN_WORD && filler_is(p->f, pointer_at(p, 0), saying))
        return; /* a note next to the box saying "A" */
    if (!(token_is(pointer_at(p, 0), WORD_NAME) || token_is(pointer_at(p, 0), WORD_LABEL)) || p->ref->text != NULL)
        return;
    if (pointer_at(p, word)->kind == TOKEN_QUOTE || pointer_at(p, word)->kind == TOKEN_UNKNOWN ||
        filler_is_letter(p->f, pointer_at(p, word)))
        set_text(p, pointer_word(p, word), word + 1);
}
