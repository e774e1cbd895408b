// SPDX-License-Identifier: MIT
/* Texts, labels and names: quoted, or the words up to the looks that end the command. */
#include <math.h>
#include <string.h>

#include "lib/command/editing.h"
#include "lib/command/slots.h"

static void set_text(Filler *f, char *text /* taken over */, guint token)
{
    if (f->command->text != NULL) {
        g_free(text);
        refuse(f, REFUSE_TWICE, token, token);
        return;
    }
    if (*text == '\0' || g_utf8_strlen(text, -1) > LIMIT_LABEL_CHARS) {
        refuse(f, *text == '\0' ? REFUSE_NO_TEXT : REFUSE_TOO_LONG, token, token);
        g_free(text);
        return;
    }
    f->command->text = text;
}

static char *quote_text(const Filler *f, const Token *token)
{
    return g_strstrip(g_strdup(f->phrase->reading->quotes->pdata[(guint)token->value]));
}

static gboolean is_slot_word(const Token *t)
{
    if (t->kind == TOKEN_COLOR || t->kind == TOKEN_NUMBER || t->kind == TOKEN_COMMA || t->kind == TOKEN_OPEN ||
        t->kind == TOKEN_CLOSE || t->kind == TOKEN_COLON)
        return TRUE;
    if (t->kind != TOKEN_WORD)
        return FALSE;
    switch (t->row->kind) {
    case WORD_COLOR:
    case WORD_SHADE:
    case WORD_SIZE:
    case WORD_AT:
    case WORD_ANCHOR:
    case WORD_METRIC:
    case WORD_UNIT:
    case WORD_FILLER:
    case WORD_DE:
    case WORD_THE:
    case WORD_OF:
    case WORD_BOARD:
    case WORD_AND:
    case WORD_STROKE:
        return TRUE;
    default:
        return FALSE;
    }
}

static gboolean slots_to_the_end(const Filler *f, guint from)
{
    for (guint j = from; j < f->phrase->n; j++) {
        if (!is_slot_word(&f->phrase->tokens[j]))
            return FALSE;
    }
    return TRUE;
}

/**
 * "write Hi in the circle": the words end before the shape they go to; a house or a car may be part of them, as in "at
 * the house", but not above the house, nor where they are only a few. The tokens of that place, 0 for none.
 */
static guint beside_thing(const Filler *f, guint from, gboolean few)
{
    Filler rest = {.phrase = f->phrase, .i = from};
    Spot spot;
    guint length = relation_read(&rest, 0, &spot);
    if (length == 0)
        return 0;
    const Ref *ref = spot.ref;
    const Token *last = &f->phrase->tokens[from + length - 1];
    gboolean beside = token_is(&f->phrase->tokens[from], WORD_RELATION) && length > 2 &&
                      (token_is(last - 1, WORD_THE) || (length > 3 && token_is(last - 2, WORD_THE)));
    gboolean plain = ref->kind == REF_IT || ref->kind == REF_NUMBERS ||
                     (ref->kind == REF_LOOKS && token_is_shape(last) &&
                      (last->row->value != DRAW_STAMP || beside || (few && spot.kind == SPOT_SIDE))) ||
                     (ref->kind == REF_TEXT && (last->kind == TOKEN_QUOTE || filler_is_letter(f, last)));
    ref_free(spot.ref);
    ref_free(spot.other);
    return plain ? length : 0;
}

/** So many words are few. */
enum { FEW_WORDS = 3 };

/** in the |top left corner: of one word more than a side, so that it is no part of a text. */
static gboolean is_corner(const Token *t)
{
    return token_is(t, WORD_ANCHOR) && t->row->value >= ANCHOR_TOP_LEFT;
}

/** inside A in white, in big letters on the note: where and how, and nothing else, to the end. */
static gboolean tail_is_slots(const Filler *f, guint from, gboolean few)
{
    guint things = 0, looks = 0;
    for (guint i = from; i < f->phrase->n;) {
        const Token *t = &f->phrase->tokens[i];
        gboolean leads = token_is(t, WORD_AT) || token_is(t, WORD_RELATION) || token_is(t, WORD_ANCHOR);
        guint length = leads && things == 0 ? beside_thing(f, i, few) : 0;
        things += length > 0 ? 1 : 0;
        gboolean letters = looks > 0 && token_is(t, WORD_METRIC);
        if (length == 0 && !is_slot_word(t) && !letters)
            return FALSE;
        looks += length == 0 ? 1 : 0;
        i += MAX(length, 1);
    }
    return things > 0 || is_corner(&f->phrase->tokens[from]);
}

/** What one look of unquoted words sets; two of a kind in one command are words. */
enum {
    LOOK_COLOR = 1,
    LOOK_SIZE = 2,
    LOOK_PLACE = 4,
    LOOK_CLASH = 8,
    LOOK_INSIDE = 16,
    LOOK_OUTLINE = 32,
    LOOK_NONE = 0
};

/** 用浅绿, 是红色: nothing but a colour comes to the end. */
static gboolean color_comes(const Filler *f, guint from, guint end)
{
    gboolean color = FALSE;
    for (guint j = from; j < end; j++) {
        const Token *t = &f->phrase->tokens[j];
        if (!token_is_filler(t) && !token_is(t, WORD_IS) && !token_is(t, WORD_SHADE) && !token_is_color(t) &&
            !token_is(t, WORD_VERB) && t->kind != TOKEN_COLON)
            return FALSE;
        color = color || token_is_color(t);
    }
    return color;
}

static gboolean parts_words(const Token *t)
{
    return t->kind == TOKEN_COMMA || t->start > t[-1].end;
}

/** 放在: where it is to be follows. */
static gboolean puts_there(const Filler *f, guint i)
{
    static const char *const put[] = {"放在", "放到", "摆在", "摆到", "画在", NULL};
    return token_is(&f->phrase->tokens[i], WORD_AT) && filler_is(f, &f->phrase->tokens[i], put);
}

/** 红色, 字大一点, 放中间, 字号50 between two separators: what it sets, LOOK_CLASH when there is any other word in it.
 */
static guint looks_of_part(const Filler *f, guint from, guint end)
{
    guint looks = LOOK_NONE;
    const Filler rest = {.phrase = f->phrase, .i = from};
    Spot spot;
    guint length = puts_there(f, from) ? relation_read(&rest, 0, &spot) : 0;
    if (length > 0) {
        ref_free(spot.ref);
        ref_free(spot.other);
        return from + length == end ? LOOK_PLACE : LOOK_CLASH; /* 放在A下面 */
    }
    for (guint j = from; j < end; j++) {
        const Token *t = &f->phrase->tokens[j];
        const Token *next = j + 1 < end ? t + 1 : NULL;
        gboolean long_word = t->end - t->start >= strlen("红色") || (next != NULL && token_is(next, WORD_SHAPE));
        gboolean letters = token_is_letters(t);
        gboolean put =
            token_is(t, WORD_VERB) && next != NULL && (token_is(next, WORD_ANCHOR) || token_is(next, WORD_AT));
        gboolean font = token_is(t, WORD_METRIC) && t->row->value == METRIC_FONT;
        gboolean inside = token_is(t, WORD_COLOR) && next != NULL && token_is(next, WORD_FILL); /* 蓝底 */
        guint look = inside                                                             ? LOOK_INSIDE
                     : (t->kind == TOKEN_COLOR || token_is(t, WORD_COLOR)) && long_word ? LOOK_COLOR
                     : (font || (token_is(t, WORD_SIZE) && (long_word || looks == 0)))  ? LOOK_SIZE
                     : token_is(t, WORD_ANCHOR) && long_word                            ? LOOK_PLACE
                                                                                        : LOOK_NONE;
        gboolean keyed =
            j == from && (token_is(t, WORD_FILL) || token_is(t, WORD_BORDER)) && color_comes(f, j + 1, end);
        if (keyed)
            return token_is(t, WORD_FILL) ? LOOK_INSIDE : LOOK_OUTLINE; /* 底色用浅绿 */
        gboolean claims = j > from && (token_is(t, WORD_FILL) || token_is(t, WORD_BORDER)) &&
                          (t[-1].kind == TOKEN_COLOR || token_is(t - 1, WORD_COLOR)); /* gray底 */
        if (looks & look || (look == LOOK_NONE && !letters && !put && !claims && !is_slot_word(t)))
            return LOOK_CLASH;
        looks |= look;
    }
    return looks;
}

/** 底色| #1677ff, 边框用| 红色: the space parts no look from its colour. */
static gboolean goes_with(const Token *before, const Token *color)
{
    return token_is_color(color) &&
           (token_is(before, WORD_FILL) || token_is(before, WORD_BORDER) ||
            (token_is_filler(before) && (token_is(before - 1, WORD_FILL) || token_is(before - 1, WORD_BORDER))));
}

/** 写 加油 字大一点 红色: where nothing but looks, parted by spaces or commas, comes to the end; else the end. */
static guint words_before_looks(const Filler *f, guint from)
{
    guint end = f->phrase->n;
    guint looks = LOOK_NONE;
    guint cut = end;
    for (guint j = end; j > from + 1; j--) {
        const Token *t = &f->phrase->tokens[j - 1];
        if (!parts_words(t) || (t->kind != TOKEN_COMMA && goes_with(t - 1, t)))
            continue;
        guint part = t->kind == TOKEN_COMMA ? j : j - 1;
        guint said = part < end ? looks_of_part(f, part, end) : LOOK_NONE;
        if (part >= end || said == LOOK_NONE || said == LOOK_CLASH || looks & said)
            break;
        looks |= said;
        end = cut = j - 1;
    }
    gboolean words_left = FALSE;
    for (guint j = from; j < cut; j++)
        words_left = words_left || !is_slot_word(&f->phrase->tokens[j]);
    return words_left ? cut : f->phrase->n;
}

/** Where a place beside a thing, with what else is said behind it, comes to the end of Latin words; else the end. */
static guint latin_tail(const Filler *f, guint from)
{
    gboolean plain = TRUE; /* the sun is above the house: a sentence */
    for (guint j = from + 1; j < f->phrase->n; j++) {
        const Token *t = &f->phrase->tokens[j];
        gboolean latin = (guint8)f->phrase->reading->folded->str[t->start] < 0x80;
        gboolean corner = is_corner(t) && !is_slot_word(t - 1);
        gboolean side = token_is(t, WORD_ANCHOR) && j + 1 < f->phrase->n && token_is(t + 1, WORD_OF); /* right of B */
        if (latin && (token_is(t, WORD_AT) || token_is(t, WORD_RELATION) || corner || side) &&
            tail_is_slots(f, j, plain && j - from <= FEW_WORDS))
            return j;
        plain = plain && !token_is(t, WORD_IS) && !token_is(t, WORD_AT) && !token_is(t, WORD_VERB);
    }
    return f->phrase->n;
}

/** a box labelled Login|, dashed, 200x80; labelled Login| with a red border: nothing but looks comes to the end. */
static gboolean looks_to_the_end(const Filler *f, guint from)
{
    static const char *const with[] = {"with", "having", NULL};
    const Token *t = &f->phrase->tokens[from];
    if (t->kind != TOKEN_COMMA && !(token_is(t, WORD_FILLER) && filler_is(f, t, with)))
        return FALSE;
    guint looks = 0;
    for (guint j = from + 1; j < f->phrase->n; j++) {
        t = &f->phrase->tokens[j];
        gboolean look = token_is(t, WORD_DASH) || token_is(t, WORD_BORDER) || token_is(t, WORD_FILL) ||
                        token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) || token_is(t, WORD_OPACITY) ||
                        token_is(t, WORD_CORNER) || token_is(t, WORD_ROTATE) || t->kind == TOKEN_BY;
        if (!look && !is_slot_word(t) && !token_is(t, WORD_A) && !token_is(t, WORD_NO))
            return FALSE;
        looks += look ? 1 : 0;
    }
    return looks > 0;
}

/** Where the words of an unquoted text end: before ", 红色" or "in red at the top", if that is all that follows. */
static guint text_end(const Filler *f, guint from)
{
    guint end = f->phrase->n;
    guint looks = f->phrase->reading->lang == LANG_ZH ? words_before_looks(f, from) : end;
    if (looks < end)
        return looks;
    gboolean label = f->command->shape != DRAW_NOTHING && f->command->shape != DRAW_TEXT;
    gboolean english = f->phrase->reading->lang == LANG_EN;
    for (guint j = from + 1; label && j < end; j++) {
        if ((english || f->phrase->tokens[j].kind == TOKEN_COMMA) && looks_to_the_end(f, j))
            return j;
    }
    guint slots = end;
    while (slots > from + 1 && is_slot_word(&f->phrase->tokens[slots - 1]))
        slots--;
    guint tail = latin_tail(f, from);
    for (guint j = MAX(slots, from + 1); j < tail; j++) {
        const Token *t = &f->phrase->tokens[j];
        if ((t->kind == TOKEN_COMMA || (token_is(t, WORD_AT) && j + 1 < end)) && slots_to_the_end(f, j))
            return j;
    }
    if (tail < end)
        return tail;
    const Token *last = &f->phrase->tokens[end - 1];
    if (label && end - 1 > from && token_is(last, WORD_RELATION) && last->row->value == RELATION_INSIDE)
        return end - 1; /* a circle with the letter A inside */
    return end;
}

/** 写：上线倒计时|，字号48，红色: nothing but looks, and the size of the letters among them, to the end. */
static guint behind_han_colon_end(const Filler *f, guint from)
{
    guint end = words_before_looks(f, from);
    for (guint j = end; j < f->phrase->n; j++) {
        const Token *t = &f->phrase->tokens[j];
        if (token_is(t, WORD_METRIC) && t->row->value == METRIC_FONT)
            return end;
    }
    return f->phrase->n;
}

/** text: Hello team|, top centre, size 32: a place of two words or a size, and nothing but looks, to the end. */
static guint behind_colon_end(const Filler *f, guint from)
{
    const guint n = f->phrase->n;
    if (f->phrase->reading->lang != LANG_EN)
        return behind_han_colon_end(f, from);
    for (guint j = from + 1; j < n; j++) {
        gboolean told = FALSE;
        guint k = j;
        for (; k < n; k++) {
            const Token *t = &f->phrase->tokens[k];
            gboolean measure = token_is(t, WORD_METRIC) && k + 1 < n && (t + 1)->kind == TOKEN_NUMBER;
            gboolean place = token_is(t, WORD_ANCHOR) && (t - 1)->kind == TOKEN_COMMA &&
                             memchr(f->phrase->reading->folded->str + t->start, ' ', t->end - t->start) != NULL;
            told = told || measure || place || (token_is(t, WORD_ANCHOR) && token_is(t - 1, WORD_AT));
            if (!is_slot_word(t))
                break;
        }
        if (f->phrase->tokens[j].kind == TOKEN_COMMA && k == n && told)
            return j;
    }
    return n;
}

static gboolean ends_in_de(const Filler *f, const Token *t)
{
    const char *end = f->phrase->reading->folded->str + t->end;
    return t->end - t->start > strlen("的") && g_str_has_prefix(end - strlen("的"), "的");
}

/** 写一个大大的福: the count carries nothing when looks follow it. */
static void skip_one(Filler *f)
{
    if (peek(f, 0)->kind == TOKEN_NUMBER && word_is(f->phrase, peek(f, 1), "行字") && f->i + 2 < f->phrase->n) {
        f->i += 2; /* 写三行字 … */
        return;
    }
    guint one = peek(f, 0)->kind == TOKEN_NUMBER && peek(f, 0)->value == 1 ? 1 : 0;
    if (!token_is(peek(f, one), WORD_MEASURE))
        return;
    const Token *t = peek(f, one + 1);
    if (token_is_color(t) || token_is(t, WORD_SIZE))
        f->i += one + 1;
}

/** 圆里写大大的A: as large are the letters on a thing, which is no larger for it. */
static double letters_of_size(SizeWord size)
{
    return size >= SIZE_GIANT ? 72 : size == SIZE_LARGE ? 48 : size == SIZE_MEDIUM ? 24 : size == SIZE_SMALL ? 16 : 12;
}

/** Looks that stand right after the verb: 写红色的…, "write red: …". */
static void leading_slots(Filler *f)
{
    for (;;) {
        const Token *t = peek(f, 0);
        const Token *next = peek(f, 1);
        gboolean joined = t->kind == TOKEN_WORD && ends_in_de(f, t); /* 大大的 is one word */
        gboolean parted = joined || token_is(next, WORD_DE) || next->kind == TOKEN_QUOTE || next->kind == TOKEN_COLON ||
                          next->kind == TOKEN_COMMA || token_is(next, WORD_SHAPE);
        if (!parted || refused(f))
            return;
        gboolean label =
            f->command->shape != DRAW_NOTHING && f->command->shape != DRAW_TEXT && f->phrase->reading->lang == LANG_ZH;
        if (token_is_color(t) && label) { /* 圆里写红色的“A” */
            f->letters = shaded_color(f, t);
            f->letters_token = f->i++;
        } else if (token_is_color(t))
            slot_color(f);
        else if (token_is(t, WORD_SIZE) && label && isnan(f->command->measures.font))
            f->command->measures.font = letters_of_size((SizeWord)t->row->value), f->i++;
        else if (token_is(t, WORD_SIZE) && f->command->size == SIZE_UNSET)
            f->command->size = (SizeWord)t->row->value, f->i++;
        else
            return;
        while (token_is(peek(f, 0), WORD_DE) || peek(f, 0)->kind == TOKEN_COMMA || token_is(peek(f, 0), WORD_SHAPE))
            f->i++;
    }
}

/** 四个大字 欢迎光临: the words behind their count, which has to be right; 0 when none stands before them. */
static gsize letter_count_before(const char *text, const char *count, glong value, const char *end)
{
    if (!g_str_has_prefix(text, count) || !g_str_has_prefix(text + strlen(count), end))
        return 0;
    const char *rest = text + strlen(count) + strlen(end);
    while (g_str_has_prefix(rest, " ") || g_str_has_prefix(rest, ":") || g_str_has_prefix(rest, ","))
        rest++;
    gboolean right = *rest != '\0' && (value == 0 || g_utf8_strlen(rest, -1) == value);
    return right ? (gsize)(rest - text) : 0;
}

void text_drop_letter_count(char *text)
{
    static const char *const counts[] = {"一", "两", "三", "四", "五", "六", "七",
                                         "八", "九", "十", "几", "2",  "3",  "4"};
    static const glong values[] = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 0, 2, 3, 4};
    static const char *const ends[] = {"个字", "个大字", "个小字", "個字", "個大字"};
    for (gsize e = 0; e < G_N_ELEMENTS(ends); e++) {
        for (gsize i = 0; i < G_N_ELEMENTS(counts); i++) {
            gsize before = letter_count_before(text, counts[i], values[i], ends[e]);
            if (before > 0) {
                memmove(text, text + before, strlen(text + before) + 1);
                return;
            }
            g_autofree char *end = g_strconcat(counts[i], ends[e], NULL);
            if (!g_str_has_suffix(text, end))
                continue;
            gsize length = strlen(text) - strlen(end);
            while (length > 0 && text[length - 1] == ' ')
                length--; /* 需求冻结 四个字 */
            gboolean these = length > strlen("这") && strncmp(text + length - strlen("这"), "这", strlen("这")) == 0;
            length -= these ? strlen("这") : 0;
            if (length > 0 && (these || values[i] == 0 || g_utf8_strlen(text, (gssize)length) == values[i]))
                text[length] = '\0';
            return;
        }
    }
}

gboolean text_is_any_words(const char *text)
{
    static const char *const any[] = {"字",   "文字", "几个字", "点字",     "一些字", "些字",
                                      "个字", "文本", "一行字", "一段文字", "一句话", NULL};
    return g_strv_contains(any, text);
}

/** write it, write something, write to Tom, write a poem: who says so has not said what is to stand there. */
static gboolean says_no_words(const Filler *f, guint first, guint end)
{
    static const char *const vague[] = {"it",   "this", "that",  "them",  "something", "anything", "here",  "there",
                                        "now",  "big",  "small", "text",  "words",     "in",       "again", "more",
                                        "down", "up",   "stuff", "names", "your name", "my name",  NULL};
    static const char *const people[] = {"me", "us", "to", "him", "her", "them", "for me", "for us", NULL};
    static const char *const works[] = {"poem", "essay", "email", "mail",  "letter", "report",  "story",  "song",
                                        "code", "paper", "book",  "novel", "review", "summary", "script", NULL};
    static const char *const pointed[] = {"this", "it", "that", "these", "them", "out", "on", "off", NULL};
    const Token *t = &f->phrase->tokens[first];
    gboolean copies = FALSE;
    for (guint i = first; i < end; i++)
        copies =
            copies || token_is_edit(&f->phrase->tokens[i], EDIT_COPY) || token_is(&f->phrase->tokens[i], WORD_BOARD);
    if (token_is(t - 1, WORD_WRITE) && word_is(f->phrase, t - 1, "print") && (copies || filler_is(f, t, pointed)))
        return TRUE; /* print this on paper, print two copies of the board */
    static const char *const text[] = {"write the text", "write the words", "write text",
                                       "add text",       "add the text",    NULL};
    static const char *const about[] = {"for", "about", "of", NULL};
    if (token_is(t - 1, WORD_WRITE) && filler_is(f, t - 1, text) && filler_is(f, t, about))
        return TRUE; /* write the text for the exam */
    if (!g_ascii_isalpha(f->phrase->reading->folded->str[t->start]) || !token_is(t - 1, WORD_WRITE) ||
        !(word_is(f->phrase, t - 1, "write") || word_is(f->phrase, t - 1, "write down")))
        return FALSE;
    gboolean more = first + 1 < end;
    guint noun = first + (token_is(t, WORD_A) ? 1 : 0);
    if (noun > first && noun < end && filler_is(f, &f->phrase->tokens[noun], works))
        return TRUE;
    gboolean ours = word_is(f->phrase, t, "our") && end < f->phrase->n && token_is(t + 2, WORD_RELATION);
    if (first + 2 == end && filler_is(f, t, (const char *const[]){"your", "our", NULL}) && !ours)
        return TRUE; /* write your answers; but: write our shop above the circle */
    if (token_is(t, WORD_AT) && more && first + 2 == end && token_is_color(t + 1))
        return TRUE; /* write in red */
    guint start, behind;
    phrase_span(f->phrase, first, end - 1, &start, &behind);
    g_autofree char *said = g_strndup(f->phrase->reading->folded->str + start, behind - start);
    gboolean list = g_str_has_prefix(said, "to do"); /* of what is to be done */
    return g_strv_contains(vague, said) || (more && !list && filler_is(f, t, people));
}

/** write |on the sticky note buy milk: where, and then what. */
static void leading_place(Filler *f)
{
    const Token *t = peek(f, 0);
    gboolean at = (token_is(t, WORD_AT) || token_is(t, WORD_RELATION)) &&
                  (token_is(peek(f, 1), WORD_THE) || token_is(peek(f, 1), WORD_REF) || peek(f, 1)->kind == TOKEN_REF);
    if (!at || !g_ascii_isalpha(f->phrase->reading->folded->str[t->start]))
        return;
    Spot spot;
    guint length = relation_read(f, 0, &spot);
    if (length == 0)
        return;
    guint first = f->i;
    if (f->i + length < f->phrase->n && f->command->spots->len == 0) {
        f->i += length;
        filler_take_spot(f, spot, first, f->i - 1);
        while (peek(f, 0)->kind == TOKEN_COMMA || peek(f, 0)->kind == TOKEN_COLON)
            f->i++;
        return;
    }
    ref_free(spot.ref);
    ref_free(spot.other);
}

gboolean text_skip_pause(Filler *f)
{
    gboolean pause = peek(f, 0)->kind == TOKEN_COMMA, label = token_is(token_before(f, 0), WORD_LABEL);
    f->i += pause ? 1 : 0;
    return !(pause && label);
}

void slot_text(Filler *f)
{
    gboolean colon = FALSE;
    gboolean in_color = token_is(peek(f, 0), WORD_AT) && token_is_color(peek(f, 1)) &&
                        (peek(f, 2)->kind == TOKEN_COLON || peek(f, 2)->kind == TOKEN_COMMA);
    f->i += in_color ? 1 : 0; /* write in blue: … */
    if (token_is(peek(f, 0), WORD_REF) && peek(f, 0)->row->value == REFWORD_IT && f->i + 1 < f->phrase->n &&
        token_is(token_before(f, 0), WORD_LABEL) && word_is(f->phrase, token_before(f, 0), "label"))
        f->i++; /* a circle and label it A */
    skip_one(f);
    if (word_is(f->phrase, peek(f, 0), "was") || word_is(f->phrase, peek(f, 0), "were")) {
        refuse(f, REFUSE_CHATTER, f->i, f->phrase->n - 1); /* the label was red yesterday */
        return;
    }
    leading_place(f);
    leading_slots(f);
    while (peek(f, 0)->kind == TOKEN_COLON || token_is(peek(f, 0), WORD_LABEL) ||
           (f->i < f->phrase->n && token_is(peek(f, 0), WORD_SHAPE) && peek(f, 0)->row->value == DRAW_TEXT &&
            f->i + 1 < f->phrase->n)) {
        colon = colon || peek(f, 0)->kind == TOKEN_COLON;
        f->i++;
    }
    if (refused(f))
        return;
    if (word_is(f->phrase, peek(f, 0), "个") && f->i + 1 < f->phrase->n && token_before(f, 0)->end == peek(f, 0)->start)
        f->i++; /* 写个A */
    for (guint j = 0; !colon && f->i + j < f->phrase->n; j++) {
        if (peek(f, j)->kind == TOKEN_QUOTE)
            return; /* the walk goes on: slots may stand before the quote */
    }
    if (peek(f, 0)->kind == TOKEN_QUOTE)
        return;
    gboolean it = f->i + 1 == f->phrase->n && token_is(peek(f, 0), WORD_REF) &&
                  phrase_is_latin(f->phrase, peek(f, 0)) &&
                  word_is(f->phrase, token_before(f, 0), "label"); /* label it, and nothing more */
    if (it || !text_skip_pause(f) || f->i >= f->phrase->n) {
        refuse(f, REFUSE_NO_TEXT, f->phrase->n - 1, f->phrase->n - 1);
        return;
    }
    guint end = colon ? behind_colon_end(f, f->i) : text_end(f, f->i);
    guint first = f->i;
    f->i = end;
    if (!colon && first > 0 && says_no_words(f, first, end)) {
        refuse(f, REFUSE_NO_TEXT, first - 1, end - 1);
        return;
    }
    char *text = phrase_words(f->phrase, first, end - 1);
    if (!colon && text_is_any_words(text)) {
        g_free(text);
        refuse(f, REFUSE_NO_TEXT, first, end - 1);
        return;
    }
    if (!colon)
        text_drop_letter_count(text);
    if (!colon && g_utf8_strlen(text, -1) == 2 && g_str_has_suffix(text, "字"))
        text[strlen(text) - strlen("字")] = '\0'; /* 写个福字 */
    set_text(f, text, first);
}

/** 写着“付款”的矩形: the shape comes behind the quoted label. */
static gboolean shape_behind_quote(const Filler *f)
{
    gboolean quote = FALSE;
    for (guint j = 0; f->i + j < f->phrase->n; j++) {
        quote = quote || peek(f, j)->kind == TOKEN_QUOTE;
        if (quote && (token_is(peek(f, j), WORD_RELATION) || token_is(peek(f, j), WORD_AT)))
            return FALSE; /* write "A" inside the circle */
        gboolean letters = token_is(peek(f, j), WORD_SHAPE) && peek(f, j)->row->value == DRAW_TEXT; /* “…”小字 */
        if (quote && !letters && (token_is(peek(f, j), WORD_SHAPE) || token_is(peek(f, j), WORD_NGON)))
            return TRUE;
    }
    return FALSE;
}

/** 圆，中间|写A: where in the shape, and not on the board; but 便签在左上角|写着A, 放在4号左边|写着A. */
static gboolean is_place_in_shape(const Filler *f)
{
    const Command *c = f->command;
    const Token *t = peek(f, 0);
    if (c->spots->len == 0 || f->i == 0 || !token_is(token_before(f, 0), WORD_ANCHOR) ||
        !(token_is(t, WORD_WRITE) || (guint8)f->phrase->reading->folded->str[t->start] >= 0x80))
        return FALSE;
    const Spot *spot = &g_array_index(c->spots, Spot, c->spots->len - 1);
    gboolean told = f->i > 1 && token_is(token_before(f, 0) - 1, WORD_AT);
    return spot->kind == SPOT_ANCHOR && spot->anchor <= ANCHOR_BOTTOM && (spot->anchor == ANCHOR_MIDDLE || !told);
}

void slot_write(Filler *f)
{
    Command *c = f->command;
    if (c->shape == DRAW_NOTHING && !shape_behind_quote(f))
        c->shape = DRAW_TEXT;
    else if (c->shape != DRAW_TEXT && is_place_in_shape(f))
        g_array_set_size(c->spots, c->spots->len - 1);
    f->i++;
    slot_text(f);
}

void slot_quote(Filler *f)
{
    if (f->command->shape == DRAW_NOTHING) {
        if (!shape_behind_quote(f))
            f->command->shape = DRAW_TEXT;
    }
    guint at = f->i++;
    set_text(f, quote_text(f, &f->phrase->tokens[at]), at);
}

/** Any word may be part of a name, written together: 付款, 小红, A1; what leads on to the next slot is not. */
static gboolean may_name(const Token *t)
{
    if (t->kind == TOKEN_QUOTE || t->kind == TOKEN_UNKNOWN || t->kind == TOKEN_NUMBER || t->kind == TOKEN_BY)
        return TRUE;
    return t->kind == TOKEN_WORD && !token_is(t, WORD_AT) && !token_is(t, WORD_FROM) && !token_is(t, WORD_TO) &&
           !token_is(t, WORD_DE) && !token_is(t, WORD_AND) && !token_is(t, WORD_THEN) && !token_is(t, WORD_AGAIN) &&
           !token_is(t, WORD_LABEL) && !token_is(t, WORD_WRITE) && !token_is(t, WORD_NAME);
}

void slot_name(Filler *f)
{
    f->i++;
    while (peek(f, 0)->kind == TOKEN_COLON)
        f->i++;
    const Token *t = peek(f, 0);
    gboolean long_word = t->kind == TOKEN_WORD && t->end - t->start > strlen("到"); /* 叫终点 */
    if (!may_name(t) && !(long_word && !token_is(t, WORD_LABEL) && !token_is(t, WORD_WRITE) &&
                          !token_is(t, WORD_NAME) && !token_is(t, WORD_THEN))) {
        refuse(f, REFUSE_UNKNOWN, f->i - 1, MIN(f->i, f->phrase->n - 1));
        return;
    }
    if (f->command->name != NULL) {
        refuse(f, REFUSE_TWICE, f->i, f->i);
        return;
    }
    guint first = f->i++;
    while (t->kind != TOKEN_QUOTE && may_name(peek(f, 0)) && peek(f, 0)->start == token_before(f, 0)->end)
        f->i++;
    f->command->name = t->kind == TOKEN_QUOTE ? quote_text(f, t) : phrase_words(f->phrase, first, f->i - 1);
    if (*f->command->name == '\0' || g_utf8_strlen(f->command->name, -1) > LIMIT_NAME_CHARS)
        refuse(f, REFUSE_TOO_LONG, f->i - 1, f->i - 1);
}
