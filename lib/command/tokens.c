// SPDX-License-Identifier: MIT
#include "lib/command/tokens.h"

#include <string.h>

#include "lib/command/emoji.h"
#include "lib/command/english.h"
#include "lib/command/homophones.h"
#include "lib/command/lexicon.h"
#include "lib/command/numbers.h"
#include "lib/command/spoken.h"

/** No emoji that is drawn comes before this character. */
#define EMOJI_FIRST 0x2194

typedef struct {
    const char *text;
    guint at;
    GArray *tokens;
    guint quotes;
    double added;                 /**< to the last number, by its last word; 0 for none */
    guint added_at, added_behind; /**< where that word began, and the number before it ended */
} Scanner;

/** A token has at least one byte, so that reading comes to an end. */
static Token *push(Scanner *scanner, TokenKind kind, gsize length)
{
    length = MAX(length, 1);
    Token token = {.kind = kind, .start = scanner->at, .end = scanner->at + (guint)length};
    scanner->at = token.end;
    g_array_append_val(scanner->tokens, token);
    return &g_array_index(scanner->tokens, Token, scanner->tokens->len - 1);
}

static Token *last(Scanner *scanner)
{
    guint n = scanner->tokens->len;
    return n > 0 ? &g_array_index(scanner->tokens, Token, n - 1) : NULL;
}

/** #rgb or #rrggbb; else #7, which names an object. */
static gboolean scan_hash(Scanner *scanner)
{
    const char *p = scanner->text + scanner->at + 1;
    gsize digits = 0;
    guint32 value = 0;
    gboolean decimal = TRUE;
    for (; g_ascii_isxdigit(p[digits]) && digits < 7; digits++) {
        value = value * 16 + (guint32)g_ascii_xdigit_value(p[digits]);
        decimal = decimal && g_ascii_isdigit(p[digits]);
    }
    if ((digits == 3 || digits == 6) && !g_ascii_isalnum(p[digits])) {
        if (digits == 3)
            value = (value >> 8) * 0x110000 + ((value >> 4) & 15) * 0x1100 + (value & 15) * 0x11;
        push(scanner, TOKEN_COLOR, digits + 1)->color = (value << 8) | 0xff;
        return TRUE;
    }
    if (digits == 0 || !decimal)
        return FALSE;
    push(scanner, TOKEN_REF, digits + 1)->value = g_ascii_strtod(p, NULL);
    return TRUE;
}

/** As g_str_has_prefix; at most characters of a message the first byte says no. */
static gboolean begins(const char *text, const char *word)
{
    return *text == *word && g_str_has_prefix(text, word);
}

/** No.1 */
static gboolean scan_number_sign(Scanner *scanner)
{
    static const char sign[] = "no.";
    const char *p = scanner->text + scanner->at;
    gsize length = strlen(sign);
    gsize digits = begins(p, sign) ? strspn(p + length, "0123456789") : 0;
    if (digits == 0 || digits > 6 || (scanner->at > 0 && g_ascii_isalnum(p[-1])))
        return FALSE;
    push(scanner, TOKEN_REF, length + digits)->value = g_ascii_strtod(p + length, NULL);
    return TRUE;
}

/** rgb(255, 0, 0) */
static gboolean scan_rgb(Scanner *scanner)
{
    const char *start = scanner->text + scanner->at;
    if (!begins(start, "rgb"))
        return FALSE;
    const char *p = start + 3;
    guint32 color = 0;
    for (int i = 0; i < 3; i++) {
        p += strspn(p, i == 0 ? " (" : " ,");
        double value = 0;
        gsize length = number_match_digits(p, &value);
        if (length == 0 || value < 0 || value > 255)
            return FALSE;
        color = (color << 8) | (guint32)value;
        p += length;
    }
    p += strspn(p, " ");
    if (*p != ')')
        return FALSE;
    push(scanner, TOKEN_COLOR, (gsize)(p + 1 - start))->color = (color << 8) | 0xff;
    return TRUE;
}

/** "100x50": a cross counts only between numbers. */
static gboolean scan_by(Scanner *scanner)
{
    const char *p = scanner->text + scanner->at;
    const Token *before = last(scanner);
    gsize length = *p == 'x'           ? 1
                   : begins(p, "by ")  ? 2
                   : begins(p, "乘以") ? strlen("乘以")
                   : begins(p, "乘")   ? strlen("乘")
                                       : 0;
    gboolean number = before != NULL && (before->kind == TOKEN_NUMBER ||
                                         (token_is(before, WORD_UNIT) && before->row->value == UNIT_PIXEL));
    if (length == 0 || !number)
        return FALSE;
    const char *q = p + length + strspn(p + length, " ");
    double value = 0;
    const WordRow *row = NULL;
    gboolean word = lexicon_match(q, &row) > 0 && row->kind == WORD_NUMBER;
    if (!word && number_match_digits(q, &value) == 0 && number_match_chinese(q, &value) == 0)
        return FALSE;
    push(scanner, TOKEN_BY, length);
    return TRUE;
}

/** English number words add up: "one hundred (and) fifty", "twenty five". */
static void push_number_word(Scanner *scanner, const WordRow *row, gsize length)
{
    Token *before = last(scanner);
    double value = row->value;
    if (before != NULL && token_is(before, WORD_AND) && scanner->tokens->len > 1) {
        const Token *hundreds = before - 1; /* one hundred and fifty */
        if (hundreds->kind == TOKEN_NUMBER && hundreds->spelled && hundreds->value >= 100 && value < 100) {
            g_array_set_size(scanner->tokens, scanner->tokens->len - 1);
            before = last(scanner);
        }
    }
    if (before != NULL && before->kind == TOKEN_NUMBER && before->spelled && scanner->added > 0 && value == 100) {
        before->value -= scanner->added; /* one hundred |one hundred: two numbers */
        before->end = scanner->added_behind;
        double hundreds = scanner->added * value;
        guint start = scanner->added_at;
        Token *token = push(scanner, TOKEN_NUMBER, length);
        token->start = start;
        token->value = hundreds;
        token->spelled = TRUE;
        scanner->added = 0;
        return;
    }
    scanner->added = 0;
    if (before != NULL && before->kind == TOKEN_NUMBER && before->spelled) {
        gboolean multiplies =
            (value >= 100 && before->value < value) || g_str_has_prefix(scanner->text + scanner->at, "dozen");
        gboolean adds = !multiplies && before->value >= 20 && value < (before->value >= 100 ? 100 : 10) &&
                        (gint64)before->value % (value < 10 ? 10 : 100) == 0;
        if (multiplies || adds) {
            if (adds && value < 10 && before->value >= 100) {
                scanner->added = value;
                scanner->added_at = scanner->at;
                scanner->added_behind = before->end;
            }
            before->value = multiplies ? before->value * value : before->value + value;
            scanner->at += (guint)length;
            before->end = scanner->at;
            return;
        }
    }
    Token *token = push(scanner, TOKEN_NUMBER, length);
    token->value = value;
    token->spelled = TRUE;
}

/** 百分之三十 is 30%. */
static gboolean scan_percent(Scanner *scanner)
{
    static const char of_hundred[] = "百分之";
    const char *p = scanner->text + scanner->at;
    double value = 0;
    if (!begins(p, of_hundred))
        return FALSE;
    p += strlen(of_hundred);
    gsize length = number_match_digits(p, &value);
    length = length > 0 ? length : number_match_chinese(p, &value);
    if (length == 0)
        return FALSE;
    push(scanner, TOKEN_NUMBER, strlen(of_hundred))->value = value;
    push(scanner, TOKEN_WORD, length)->row = word_row(WORD_UNIT, UNIT_PERCENT);
    return TRUE;
}

static gboolean scan_word_or_numeral(Scanner *scanner)
{
    if (scan_percent(scanner))
        return TRUE;
    const char *p = scanner->text + scanner->at;
    const WordRow *row = NULL;
    gsize length = lexicon_match(p, &row);
    double value = 0;
    gsize numeral = number_match_chinese(p, &value);
    if (numeral > length) {
        Token *token = push(scanner, TOKEN_NUMBER, numeral);
        token->value = value;
        token->spelled = TRUE;
        return TRUE;
    }
    if (length == 0)
        return FALSE;
    if (row->kind == WORD_NUMBER)
        push_number_word(scanner, row, length);
    else
        push(scanner, TOKEN_WORD, length)->row = row;
    return TRUE;
}

static gboolean scan_digits(Scanner *scanner)
{
    const char *p = scanner->text + scanner->at;
    const Token *before = last(scanner);
    gboolean signed_here = *p == '-' || *p == '+';
    if (signed_here && before != NULL && before->kind == TOKEN_NUMBER && before->end == scanner->at)
        return FALSE; /* 10-20 is no number */
    double value = 0;
    gsize length = number_match_digits(p, &value);
    if (length == 0)
        return FALSE;
    if (p[length] == '.' && g_ascii_isdigit(p[length + 1]) && memchr(p, '.', length) != NULL) {
        gsize sign = signed_here ? 1 : 0;
        push(scanner, TOKEN_UNKNOWN, sign + strspn(p + sign, "0123456789.")); /* 2026.11.25, -1.2.3 */
        return TRUE;
    }
    if (p[length] == 'd' && length == 1 && !g_ascii_isalnum(p[2]))
        return FALSE;                                                      /* 3d is no diameter */
    gboolean marked = p[length] == '#' && !g_ascii_isalnum(p[length + 1]); /* 1# */
    push(scanner, marked ? TOKEN_REF : TOKEN_NUMBER, length + (marked ? 1 : 0))->value = value;
    return TRUE;
}

/** Mr. Wang, Fig. 1: the full stop ends no sentence. */
static gboolean ends_short_word(const Scanner *scanner)
{
    static const char *const short_words[] = {"mr", "mrs", "ms", "dr", "fig", "no", "vs", "st", "prof", NULL};
    const char *text = scanner->text;
    guint begin = scanner->at;
    while (begin > 0 && g_ascii_isalpha(text[begin - 1]))
        begin--;
    if (text[scanner->at] != '.' || text[scanner->at + 1] != ' ' || begin == scanner->at)
        return FALSE;
    for (gsize i = 0; short_words[i] != NULL; i++) {
        if (strlen(short_words[i]) == scanner->at - begin && g_str_has_prefix(text + begin, short_words[i]))
            return TRUE;
    }
    return FALSE;
}

static gboolean scan_mark(Scanner *scanner)
{
    static const struct {
        char mark;
        TokenKind kind;
    } marks[] = {
        {',', TOKEN_COMMA}, {'\n', TOKEN_END},  {';', TOKEN_END},   {'.', TOKEN_END},  {'!', TOKEN_END},
        {'?', TOKEN_ASKED}, {':', TOKEN_COLON}, {'=', TOKEN_COLON}, {'(', TOKEN_OPEN}, {')', TOKEN_CLOSE},
    };
    char c = scanner->text[scanner->at];
    if (c == QUOTE_MARK) {
        push(scanner, TOKEN_QUOTE, 1)->value = scanner->quotes++;
        return TRUE;
    }
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (marks[i].mark == c) {
            push(scanner, marks[i].kind, 1);
            return TRUE;
        }
    }
    return FALSE;
}

/** Emoji and the like decorate. */
static gboolean is_ornament(gunichar c)
{
    return c == '~' || c == 0x2026 || c == '^' || c == '`' || (c >= 0x1f000 && c < 0x20000) ||
           g_unichar_type(c) == G_UNICODE_OTHER_SYMBOL || g_unichar_type(c) == G_UNICODE_MODIFIER_SYMBOL;
}

/** A plain shape: nobody greets with it, so alone it is drawn. */
static gboolean is_geometric(gunichar c)
{
    return (c >= 0x25a0 && c <= 0x26ab) || c == 0x2b1b || c == 0x2b1c || (c >= 0x1f534 && c <= 0x1f53b) ||
           (c >= 0x1f7e0 && c <= 0x1f7eb);
}

/** ⭐ at the top, ❤ in the middle */
static gboolean place_follows(const Scanner *scanner, gunichar c)
{
    const char *p = scanner->text + scanner->at + g_unichar_to_utf8(c, NULL);
    const WordRow *row = NULL;
    p += strspn(p, " ");
    gsize length = lexicon_match(p, &row);
    if (begins(p, "放") && length == strlen("放")) {
        p += length;
        length = lexicon_match(p, &row);
    }
    if (length > 0 && row->kind == WORD_AT) {
        p += length + strspn(p + length, " ");
        if (begins(p, "the "))
            p += strlen("the ");
        length = lexicon_match(p, &row);
        if (*p == '(' || g_ascii_isdigit(*p))
            return TRUE;
    }
    if (length > 0 && row->kind == WORD_RELATION && begins(p + length, " the "))
        return TRUE; /* ⭐ above the text */
    return length > 0 && row->kind == WORD_ANCHOR;
}

/** 大号|❤: all that is said, but for how it looks. */
static gboolean is_all_but_look(const Scanner *scanner, gunichar c)
{
    const Token *look = (const Token *)(gconstpointer)scanner->tokens->data;
    const char *p = scanner->text + scanner->at + g_unichar_to_utf8(c, NULL);
    p += begins(p, "\357\270\217") ? 3 : 0; /* shown as a picture */
    return scanner->tokens->len == 1 && (token_is(look, WORD_SIZE) || token_is(look, WORD_COLOR)) &&
           look->end == scanner->at && p[strspn(p, " ")] == '\0';
}

/** ❤ |来一个: it is asked for behind it. */
static gboolean wish_follows(const Scanner *scanner, gunichar c)
{
    static const char *const wishes[] = {"来一个", "来个", "画一个", "画个", "来一颗", "来一朵", "来一只", NULL};
    const char *p = scanner->text + scanner->at + g_unichar_to_utf8(c, NULL);
    p += strspn(p, " ");
    guint i = 0;
    while (wishes[i] != NULL && !g_str_has_prefix(p, wishes[i]))
        i++;
    return wishes[i] != NULL && strchr(" ,.!~", p[strlen(wishes[i])]) != NULL;
}

/** ❤ |要粉的，放右下角, ⭐ |大一点，放中间: how it is to look, and where. */
static gboolean look_and_place_follow(const Scanner *scanner, gunichar c, gboolean in_color)
{
    const char *p = scanner->text + scanner->at + g_unichar_to_utf8(c, NULL);
    p += begins(p, "\357\270\217") ? 3 : 0; /* shown as a picture */
    p += strspn(p, " ");
    p += begins(p, "要") ? strlen("要") : 0;
    gboolean looks = FALSE;
    for (guint n = 0; n < 8; n++) {
        const WordRow *row = NULL;
        gsize length = lexicon_match(p, &row);
        if (length == 0)
            return FALSE;
        gboolean look = row->kind == WORD_COLOR || row->kind == WORD_SHADE || row->kind == WORD_SIZE;
        gboolean puts = begins(p, "放") && row->kind != WORD_EDIT;
        if (looks && row->kind == WORD_ANCHOR)
            return TRUE;
        if (!look && !puts && row->kind != WORD_DE && row->kind != WORD_AT)
            return FALSE;
        looks = looks || (in_color ? row->kind == WORD_COLOR : look);
        p += puts ? strlen("放") : length;
        p += strspn(p, " ,");
    }
    return FALSE;
}

/** Emoji that people add to what they say, whatever it is. */
static gboolean is_mood(gunichar c)
{
    const char *shown = emoji_words(c);
    return shown != NULL && (strcmp(shown, "笑脸") == 0 || g_str_has_suffix(shown, "心形"));
}

/** A shape that an emoji stands for. */
static gboolean is_shown(const Token *t, const Scanner *scanner)
{
    return token_is(t, WORD_SHAPE) && emoji_words(g_utf8_get_char(scanner->text + t->start)) != NULL;
}

/** A picture is drawn where a shape is asked for and none was named yet: 画一个🔴, 两个⭐; else it decorates. */
static gboolean emoji_is_meant(Scanner *scanner, gunichar c)
{
    const Token *t = (const Token *)(gconstpointer)scanner->tokens->data;
    guint n = scanner->tokens->len;
    if (n == 0 || t[n - 1].kind == TOKEN_END || token_is(&t[n - 1], WORD_THEN) || token_is(&t[n - 1], WORD_AND))
        return is_geometric(c) || place_follows(scanner, c) ||
               (n == 0 && (wish_follows(scanner, c) || look_and_place_follow(scanner, c, FALSE))) ||
               (n > 1 && token_is(&t[n - 1], WORD_AND) && is_shown(&t[n - 2], scanner) && !is_mood(c)); /* 画🌳和|🌞 */
    const Token *before = &t[n - 1];
    if (is_all_but_look(scanner, c))
        return TRUE;
    if (token_is(before, WORD_EDIT) &&
        (before->row->value == EDIT_MARK || (is_geometric(c) && before->row->value == EDIT_DELETE)))
        return TRUE; /* 把⭐变红 */
    if (is_shown(before, scanner) && before->end == scanner->at)
        return is_geometric(c) || !is_mood(c); /* 🟩🟥, 画🌳|🌞 */
    if (before->kind == TOKEN_COMMA && n > 1 && is_shown(&t[n - 2], scanner))
        return !is_mood(c); /* 画🌳、|🌞 */
    if (token_is(before, WORD_ANCHOR) && place_follows(scanner, c))
        return TRUE; /* 🔴放左边 |🔵放右边 */
    gboolean asked = token_is(before, WORD_VERB) || token_is(before, WORD_MEASURE) || token_is(before, WORD_A) ||
                     token_is(before, WORD_COLOR) || token_is(before, WORD_SIZE) || token_is(before, WORD_DE) ||
                     before->kind == TOKEN_NUMBER;
    gboolean verb = FALSE;
    for (guint i = n; asked && i > 0 && t[i - 1].kind != TOKEN_END && !token_is(&t[i - 1], WORD_AND) &&
                      !token_is(&t[i - 1], WORD_THEN) && t[i - 1].kind != TOKEN_COMMA;
         i--) {
        verb = verb || token_is(&t[i - 1], WORD_VERB) || token_is(&t[i - 1], WORD_MEASURE);
        asked = t[i - 1].kind != TOKEN_UNKNOWN && t[i - 1].kind != TOKEN_QUOTE && !token_is(&t[i - 1], WORD_SHAPE) &&
                !token_is(&t[i - 1], WORD_WRITE) && !token_is(&t[i - 1], WORD_CHAT);
    }
    gboolean noun = token_is(before, WORD_A) && !is_mood(c); /* a circle and a 🌳 */
    return asked && (verb || noun || is_geometric(c));
}

/** The same emoji several times is so many: 画🔴🔴🔴. */
static guint count_repeats(const char *p, gsize *length)
{
    gsize one = (gsize)(g_utf8_next_char(p) - p);
    guint n = 1;
    for (*length = one; strncmp(p, p + *length, one) == 0; *length += one)
        n++;
    return n;
}

/** 🔴 becomes the words for what it shows, all at its place. */
static gboolean scan_emoji(Scanner *scanner, gunichar c)
{
    const char *p = scanner->text + scanner->at;
    const char *shown = emoji_words(c);
    if (shown == NULL || !emoji_is_meant(scanner, c))
        return FALSE;
    gsize size = 0;
    guint count = count_repeats(p, &size);
    guint start = scanner->at;
    guint n = scanner->tokens->len;
    const Token *t = (const Token *)(gconstpointer)scanner->tokens->data;
    gboolean colored =
        n > 0 && (token_is_color(&t[n - 1]) || (n > 1 && token_is(&t[n - 1], WORD_DE) && token_is_color(&t[n - 2])));
    colored = colored || (n == 0 && look_and_place_follow(scanner, c, TRUE)); /* ❤ 要|粉的 */
    if (n > 0 && is_shown(&t[n - 1], scanner)) {
        const Token comma = {.kind = TOKEN_COMMA, .start = start, .end = start};
        g_array_append_val(scanner->tokens, comma);
        colored = FALSE;
    }
    if (count > 1) {
        scanner->at = start;
        Token *number = push(scanner, TOKEN_NUMBER, size);
        number->value = count;
        number->spelled = TRUE;
    }
    while (*shown != '\0') {
        const WordRow *row = NULL;
        gsize length = lexicon_match(shown, &row);
        g_return_val_if_fail(length > 0, FALSE);
        shown += length;
        if (colored && row->kind == WORD_COLOR)
            continue;
        scanner->at = start;
        push(scanner, TOKEN_WORD, size)->row = row;
    }
    return TRUE;
}

static gsize latin_length(const char *p)
{
    gsize length = 0;
    while (g_ascii_isalpha(p[length]) || (length > 0 && p[length] == '\'' && g_ascii_isalpha(p[length + 1])))
        length++;
    return length;
}

/** 园 alone is the circle that was meant where a shape stands last: 红色的园. */
static gboolean scan_lone_homophone(Scanner *scanner)
{
    static const char garden[] = "园";
    const char *p = scanner->text + scanner->at;
    const Token *before = last(scanner);
    if (!begins(p, garden) || (guint8)p[strlen(garden)] >= 0x80 || before == NULL)
        return FALSE;
    if (!token_is(before, WORD_VERB) && !token_is(before, WORD_MEASURE) && !token_is(before, WORD_DE) &&
        !token_is(before, WORD_COLOR) && !token_is(before, WORD_SIZE))
        return FALSE;
    Token *token = push(scanner, TOKEN_WORD, strlen(garden));
    token->row = word_row(WORD_SHAPE, DRAW_CIRCLE);
    token->repaired = TRUE;
    token->spelling = "圆";
    return TRUE;
}

/** 椭园: a word spelled with a character that sounds alike, maybe begun by one that is a word: 箭投. */
static gboolean scan_homophone(Scanner *scanner)
{
    Token *before = last(scanner);
    gboolean touches = before != NULL && before->end == scanner->at && before->end - before->start == 3 &&
                       (before->kind == TOKEN_WORD || (before->kind == TOKEN_NUMBER && before->spelled));
    guint starts[] = {scanner->at, touches ? before->start : scanner->at};
    for (gsize i = 0; i < G_N_ELEMENTS(starts); i++) {
        const WordRow *row = NULL;
        const char *spelling = NULL;
        gsize length = homophone_match(scanner->text + starts[i], &row, &spelling);
        if (length == 0)
            continue;
        if (starts[i] < scanner->at)
            g_array_set_size(scanner->tokens, scanner->tokens->len - 1);
        scanner->at = starts[i];
        Token *token = push(scanner, TOKEN_WORD, length);
        token->row = row;
        token->repaired = TRUE;
        token->spelling = spelling;
        return TRUE;
    }
    return FALSE;
}

/** the circle|'s border: as "the circle 的 border"; "the circle's red" tells how it is. */
static void push_possession(Scanner *scanner)
{
    static const WordRow of = {WORD_DE, 0, 0, "的", NULL};
    static const WordRow is = {WORD_IS, 0, 0, "是", "is"};
    const char *behind = scanner->text + scanner->at + strlen("'s");
    const WordRow *next = NULL;
    behind += strspn(behind, " ");
    gboolean property = lexicon_match(behind, &next) > 0 &&
                        (next->kind == WORD_BORDER || next->kind == WORD_FILL || next->kind == WORD_METRIC ||
                         next->kind == WORD_LABEL || next->kind == WORD_OPACITY || g_str_has_prefix(behind, "color") ||
                         g_str_has_prefix(behind, "colour") || g_str_has_prefix(behind, "text"));
    push(scanner, TOKEN_WORD, strlen("'s"))->row = property ? &of : &is;
}

static gboolean scan_possessive(Scanner *scanner, gsize length)
{
    const char *p = scanner->text + scanner->at;
    if (length < 3 || p[length - 2] != '\'' || p[length - 1] != 's')
        return FALSE;
    char stem[24];
    const WordRow *row = NULL;
    if (length > sizeof stem)
        return FALSE;
    memcpy(stem, p, length - 2);
    stem[length - 2] = '\0';
    if (lexicon_match(stem, &row) != length - 2 || row->kind != WORD_SHAPE)
        return FALSE;
    push(scanner, TOKEN_WORD, length - 2)->row = row;
    push_possession(scanner);
    return TRUE;
}

static void scan_unknown(Scanner *scanner)
{
    const char *p = scanner->text + scanner->at;
    gsize length = latin_length(p);
    if (length > 0 && scan_possessive(scanner, length))
        return;
    const Token *stem = last(scanner);
    gboolean owner = stem != NULL && stem->end == scanner->at &&
                     (token_is(stem, WORD_SHAPE) || stem->kind == TOKEN_REF || stem->kind == TOKEN_QUOTE);
    if (owner && begins(p, "'s") && !g_ascii_isalpha(p[2])) {
        push_possession(scanner); /* the smiley face|'s border, #7|'s border */
        return;
    }
    if (length > 0) {
        const char *spelling = NULL;
        const WordRow *row = lexicon_repair(p, length, &spelling);
        if (row == NULL || row->kind == WORD_NUMBER) {
            push(scanner, TOKEN_UNKNOWN, length);
            return;
        }
        Token *token = push(scanner, TOKEN_WORD, length);
        token->row = row;
        token->repaired = TRUE;
        token->spelling = spelling;
        return;
    }
    if (scan_lone_homophone(scanner) || scan_homophone(scanner))
        return;
    length = (gsize)(g_utf8_next_char(p) - p);
    Token *before = last(scanner);
    gboolean joins = before != NULL && before->kind == TOKEN_UNKNOWN && before->end == scanner->at &&
                     (guint8)*p >= 0x80 && (guint8)scanner->text[before->end - 1] >= 0x80;
    if (joins) {
        before->end += (guint)length;
        scanner->at = before->end;
    } else {
        push(scanner, TOKEN_UNKNOWN, length);
    }
}

/** 在200,200点一个红点: the first one is what is done, not a thing, where it begins or follows a place. */
static void settle_dot_verbs(const Scanner *scanner)
{
    Token *t = (Token *)(gpointer)scanner->tokens->data;
    guint n = scanner->tokens->len;
    for (guint i = 0; i + 2 < n; i++) {
        if (!token_is(&t[i], WORD_SHAPE) || t[i].row->value != DRAW_DOT || t[i].end - t[i].start != strlen("点"))
            continue;
        gboolean counted =
            token_is(&t[i + 1], WORD_MEASURE) || (t[i + 1].kind == TOKEN_NUMBER && token_is(&t[i + 2], WORD_MEASURE));
        gboolean pair = i > 1 && t[i - 1].kind == TOKEN_NUMBER && t[i - 2].kind == TOKEN_COMMA;
        gboolean begins = i == 0 || pair || t[i - 1].kind == TOKEN_CLOSE || t[i - 1].kind == TOKEN_END ||
                          token_is(&t[i - 1], WORD_ANCHOR) || token_is(&t[i - 1], WORD_FILLER) ||
                          (token_is(&t[i - 1], WORD_AT) && i > 1 && token_is(&t[i - 2], WORD_DE)); /* …的位置|点一个 */
        if (counted && begins)
            t[i].row = word_row(WORD_VERB, VERB_DRAW);
    }
}

static gboolean points_at_thing(const Token *t)
{
    return t->kind == TOKEN_QUOTE || t->kind == TOKEN_REF || (t->kind == TOKEN_NUMBER && token_is(t + 1, WORD_REF));
}

/** “登录”指向“首页”: an arrow from the one to the other. */
static void settle_pointing(const Scanner *scanner)
{
    static const char pointing[] = "指向";
    static const WordRow connects = {WORD_EDIT, EDIT_CONNECT, 1, pointing, NULL};
    Token *t = (Token *)(gpointer)scanner->tokens->data;
    guint n = scanner->tokens->len;
    for (guint i = 1; i + 1 < n; i++) {
        gboolean drawn = token_is(&t[i], WORD_CHAT) && scanner->text[t[i].end - 1] == '>'; /* 1号→2号 */
        if (!drawn && !(token_is(&t[i], WORD_TO) && g_str_has_prefix(scanner->text + t[i].start, pointing)))
            continue;
        const Token *before = &t[i - 1];
        gboolean from = before->kind == TOKEN_QUOTE || before->kind == TOKEN_REF || token_is(before, WORD_REF);
        guint lead = i > 1 && before->kind == TOKEN_WORD ? i - 2 : i - 1;
        gboolean led = lead > 0 && token_is(&t[lead - 1], WORD_FROM); /* 画个箭头从1号|指向2号: its ends */
        if (from && !led &&
            (i + 2 < n ? points_at_thing(&t[i + 1]) : t[i + 1].kind == TOKEN_QUOTE || t[i + 1].kind == TOKEN_REF))
            t[i].row = &connects;
    }
}

/** "draw a plus": at the end it is the sign, not "and". */
static void settle_plus(const Scanner *scanner)
{
    Token *t = (Token *)(gpointer)scanner->tokens->data;
    guint n = scanner->tokens->len;
    for (guint i = 1; i < n; i++) {
        if (!token_is(&t[i], WORD_AGAIN) || !g_str_has_prefix(scanner->text + t[i].start, "plus"))
            continue;
        gboolean looks = token_is(&t[i - 1], WORD_A) || token_is(&t[i - 1], WORD_COLOR) ||
                         token_is(&t[i - 1], WORD_SIZE) || token_is(&t[i - 1], WORD_VERB);
        gboolean ends = i + 1 == n || t[i + 1].kind != TOKEN_WORD || token_is(&t[i + 1], WORD_AT) ||
                        token_is(&t[i + 1], WORD_ANCHOR) || token_is(&t[i + 1], WORD_FILLER);
        if (looks && ends && t[i + (i + 1 < n ? 1 : 0)].kind != TOKEN_NUMBER)
            t[i].row = word_row(WORD_SHAPE, DRAW_PLUS);
    }
}

/** An upward arrow points there; what is moved goes upward. */
static void settle_ways(const Scanner *scanner)
{
    Token *t = (Token *)(gpointer)scanner->tokens->data;
    for (guint i = 0; i + 1 < scanner->tokens->len; i++) {
        gboolean points = token_is(&t[i + 1], WORD_SHAPE) && t[i + 1].row->value == DRAW_ARROW &&
                          (guint8)scanner->text[t[i].start] < 0x80 && (i == 0 || !token_is(&t[i - 1], WORD_THE));
        if (points && token_is(&t[i], WORD_EDIT) && t[i].row->value == EDIT_SHIFT)
            t[i].row = word_row(WORD_ANCHOR, (gint32)t[i].row->color);
    }
}

/** "1. ", "①", "- ", "/": what stands before a line of a list, or marks a command. */
static gboolean skip_bullet(Scanner *scanner)
{
    const char *p = scanner->text + scanner->at;
    const Token *before = last(scanner);
    if (before != NULL && !(before->kind == TOKEN_END && scanner->text[before->start] == '\n'))
        return FALSE;
    gunichar c = g_utf8_get_char(p);
    gsize digits = strspn(p, "0123456789");
    gsize length = 0;
    if (digits >= 1 && digits <= 2 && (p[digits] == '.' || p[digits] == ')') && !g_ascii_isdigit(p[digits + 1]))
        length = digits + 1;
    else if (c >= 0x2460 && c <= 0x2473)
        length = (gsize)(g_utf8_next_char(p) - p);
    else if ((*p == '-' && p[1] == ' ') || (*p == '/' && p[1] != '/') || (*p == '#' && (guint8)p[1] >= 0x80))
        length = 1;
    scanner->at += (guint)length;
    return length > 0;
}

/** dark |green, 深|绿: one colour, which no rule need know to be two words. */
static void join_shades(const Scanner *scanner)
{
    GArray *tokens = scanner->tokens;
    for (guint i = 0; i + 1 < tokens->len; i++) {
        Token *shade = &g_array_index(tokens, Token, i), *color = shade + 1;
        if (!token_is(shade, WORD_SHADE) || !token_is(color, WORD_COLOR) || shade->repaired || color->repaired)
            continue;
        guint between = shade->end;
        while (between < color->start && scanner->text[between] == ' ')
            between++;
        if (between < color->start)
            continue;
        color->row = word_shaded(color->row, (ShadeKind)shade->row->value);
        color->start = shade->start;
        g_array_remove_index(tokens, i);
    }
}

GArray *tokens_scan(const Reading *reading)
{
    Scanner scanner = {reading->folded->str, 0, g_array_sized_new(FALSE, TRUE, sizeof(Token), 64), 0, 0, 0, 0};
    while (scanner.text[scanner.at] != '\0') {
        const char *p = scanner.text + scanner.at;
        gunichar c = g_utf8_get_char(p);
        if (c == ' ' || ends_short_word(&scanner))
            scanner.at++;
        else if (skip_bullet(&scanner))
            continue;
        else if (scan_emoji(&scanner, c))
            continue;
        else if (is_ornament(c))
            scanner.at += (guint)(g_utf8_next_char(p) - p);
        else if (!scan_number_sign(&scanner) && !scan_digits(&scanner) && !(c == '#' && scan_hash(&scanner)) &&
                 !scan_rgb(&scanner) && !scan_by(&scanner) && !scan_word_or_numeral(&scanner) && !scan_mark(&scanner))
            scan_unknown(&scanner);
    }
    join_shades(&scanner);
    return scanner.tokens;
}

void tokens_settle(const Reading *reading, GArray *tokens)
{
    const Scanner scanner = {.text = reading->folded->str, .tokens = tokens};
    settle_dot_verbs(&scanner);
    if (reading->han)
        spoken_settle(reading, tokens);
    settle_plus(&scanner);
    settle_pointing(&scanner);
    settle_ways(&scanner);
    if (reading->latin)
        english_settle(scanner.text, tokens);
}

GArray *tokens_read(const Reading *reading)
{
    GArray *tokens = tokens_scan(reading);
    tokens_settle(reading, tokens);
    return tokens;
}
