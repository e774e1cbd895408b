// SPDX-License-Identifier: MIT
/*
 * Pictures come with messages, and the words beside them say what becomes of them:
 *
 *     放在左上角 小一点         a place and a size, without a shape: COMMAND_DRAW of DRAW_IMAGE
 *     设为背景, as background   COMMAND_BACKGROUND with `picture`
 *     画一个圆, 旋转30度        anything else: the pictures are placed first, and are "it" for what follows
 */
#include "lib/command/pictures.h"

#include <string.h>

#include "lib/command/slots.h"

const WordRow picture_row = {WORD_SHAPE, DRAW_IMAGE, 0, "图片|照片|相片|图像|图", "picture|photo|image|pic|photograph"};

/* --- marking ---------------------------------------------------------------------------------- */

/** Longest first. */
static const char *const nouns[] = {"photographs", "photograph", "pictures", "picture", "images",
                                    "image",       "photos",     "photo",    "pics",    "pic",
                                    "图片",        "图像",       "照片",     "相片",    "图"};
static const char *const articles[] = {"the ", "an ", "a "};

static gboolean is_whole(const Token *t, WholeWord word)
{
    return token_is(t, WORD_WHOLE) && t->row->value == (gint32)word;
}

/** The token that ends at a byte, from `first` on; a noun has three at most. */
static guint ends_at(const GArray *tokens, guint first, gsize end)
{
    for (guint i = first; i < tokens->len && i < first + 3; i++) {
        if (g_array_index(tokens, Token, i).end == end)
            return i;
    }
    return tokens->len;
}

/** The last token of a noun that begins with token i; the number of tokens when none does. */
static guint find_noun(const Reading *reading, const GArray *tokens, guint i, gsize *start)
{
    const Token *t = &g_array_index(tokens, Token, i);
    if (t->kind != TOKEN_WORD && t->kind != TOKEN_UNKNOWN)
        return tokens->len;
    *start = t->start;
    for (gsize a = 0; a < G_N_ELEMENTS(articles); a++) {
        const char *first = reading->folded->str + t->start;
        if (*first == articles[a][0] && g_str_has_prefix(first, articles[a]) && t->end > t->start + strlen(articles[a]))
            *start = t->start + strlen(articles[a]);
    }
    const char *word = reading->folded->str + *start;
    for (gsize k = 0; k < G_N_ELEMENTS(nouns); k++) {
        gboolean may = word[0] == nouns[k][0] && word[1] == nouns[k][1];
        guint last =
            may && g_str_has_prefix(word, nouns[k]) ? ends_at(tokens, i, *start + strlen(nouns[k])) : tokens->len;
        if (last < tokens->len)
            return last;
    }
    return tokens->len;
}

/** 这张图: one character alone is mostly the board. */
static gboolean is_counted(const Reading *reading, gsize start)
{
    static const char *const before[] = {"张", "幅", "这", "那", "个"};
    for (gsize k = 0; k < G_N_ELEMENTS(before); k++) {
        if (start >= strlen(before[k]) && g_str_has_prefix(reading->folded->str + start - strlen(before[k]), before[k]))
            return TRUE;
    }
    return FALSE;
}

/** "draw me a picture of a cat" asks for the cat. */
static gboolean noun_points(const Reading *reading, const GArray *tokens, gsize start, guint last)
{
    const Token *end = &g_array_index(tokens, Token, last);
    gboolean of = last + 1 < tokens->len && token_is(end + 1, WORD_OF);
    gboolean single = end->end - start == strlen("图") && (guint8)reading->folded->str[start] >= 0x80;
    return !of && (!single || reading->pictures > 0 || is_counted(reading, start));
}

/** 图片右边, 图片大一点 */
static gboolean places_beside(const Reading *reading, const GArray *tokens, guint i)
{
    gsize start = 0;
    gboolean near = FALSE; /* a noun has three tokens at most */
    for (guint j = i + 1; j <= i + 3 && j < tokens->len; j++)
        near = near || token_is(&g_array_index(tokens, Token, j), WORD_ANCHOR) ||
               token_is(&g_array_index(tokens, Token, j), WORD_SIZE);
    guint last = near ? find_noun(reading, tokens, i, &start) : tokens->len;
    return last + 1 < tokens->len && (guint8)reading->folded->str[start] >= 0x80 &&
           (token_is(&g_array_index(tokens, Token, last + 1), WORD_ANCHOR) ||
            token_is(&g_array_index(tokens, Token, last + 1), WORD_SIZE));
}

/** Words that export, save or show speak of the board; words that change, ask who, or say where speak of things. */
static gboolean points_at_pictures(const Reading *reading, const GArray *tokens)
{
    gboolean points = reading->pictures > 0;
    for (guint i = 0; i < tokens->len; i++) {
        const Token *t = &g_array_index(tokens, Token, i);
        if (token_is(t, WORD_SHOW) || is_whole(t, WHOLE_EXPORT) || is_whole(t, WHOLE_SAVE) ||
            is_whole(t, WHOLE_REPLAY) || is_whole(t, WHOLE_LINK) || is_whole(t, WHOLE_RESTORE))
            return FALSE;
        points = points || token_is(t, WORD_EDIT) || token_is(t, WORD_RELATION) || token_is(t, WORD_ROTATE) ||
                 is_whole(t, WHOLE_WHO) || is_whole(t, WHOLE_BACKGROUND) ||
                 (token_is(t, WORD_ANCHOR) && i + 1 < tokens->len && token_is(t + 1, WORD_OF)) ||
                 places_beside(reading, tokens, i);
    }
    return points;
}

void pictures_mark(const Reading *reading, GArray *tokens)
{
    if (!points_at_pictures(reading, tokens))
        return;
    for (guint i = 0; i < tokens->len; i++) {
        gsize start = 0;
        guint last = find_noun(reading, tokens, i, &start);
        if (last == tokens->len || !noun_points(reading, tokens, start, last))
            continue;
        Token *t = &g_array_index(tokens, Token, i);
        guint end = g_array_index(tokens, Token, last).end;
        if (last > i)
            g_array_remove_range(tokens, i + 1, last - i);
        if (start > t->start) {
            Token article = {.kind = TOKEN_WORD, .row = word_row(WORD_THE, 0), .start = t->start, .end = (guint)start};
            g_array_insert_val(tokens, i, article);
            i++;
        }
        g_array_index(tokens, Token, i) =
            (Token){.kind = TOKEN_WORD, .row = &picture_row, .start = (guint)start, .end = end};
    }
}

/* --- the background --------------------------------------------------------------------------- */

static gboolean is_picture(const Token *t)
{
    return token_is(t, WORD_SHAPE) && t->row == &picture_row;
}

static gboolean takes_away(const Token *t)
{
    return token_is(t, WORD_NOT) || token_is(t, WORD_NO) || token_is(t, WORD_CLEAR) || token_is_edit(t, EDIT_DELETE) ||
           token_is_edit(t, EDIT_TAKE_OFF) || is_whole(t, WHOLE_OFF);
}

/** Words of a colour, another shape or another deed: then it is not about a picture as the background. */
static gboolean only_backdrop(const Phrase *phrase)
{
    gboolean head = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (takes_away(t) || t->kind == TOKEN_COLOR || token_is(t, WORD_COLOR) || token_is(t, WORD_WRITE) ||
            (token_is_shape(t) && !is_picture(t)))
            return FALSE;
        if (token_is_whole_head(t) && !is_whole(t, WHOLE_BACKGROUND))
            return FALSE;
        head = head || is_whole(t, WHOLE_BACKGROUND);
    }
    return head;
}

static gboolean says_one_of(const Phrase *phrase, const char *const *words_of_it)
{
    g_autofree char *said = phrase_words(phrase, 0, phrase->n - 1);
    g_autofree char *lower = g_ascii_strdown(said, -1);
    while (*words_of_it != NULL && strstr(lower, *words_of_it) == NULL)
        words_of_it++;
    return *words_of_it != NULL;
}

/** Which picture on the board, and that it shall become something. */
static gboolean read_backdrop_target(const Phrase *phrase, Command *command)
{
    static const char *const becoming[] = {"设", "为", "成", "当", "作", "做", "as", "make", "use", "set", NULL};
    if (!says_one_of(phrase, becoming))
        return FALSE;
    Filler f = {.phrase = phrase, .command = command};
    for (; f.i < phrase->n; f.i++) {
        Ref *ref = NULL;
        if (!is_whole(peek(&f, 0), WHOLE_BACKGROUND) && ref_read(&f, 0, REF_SINGLE, &ref) > 0) {
            g_ptr_array_add(command->targets, ref);
            return TRUE;
        }
    }
    return FALSE;
}

static gboolean parse_backdrop(const Phrase *phrase, Command *command)
{
    static const char *const whole[] = {"完整", "全部", "不裁", "contain", "whole", "uncropped", "fit inside", NULL};
    if (!only_backdrop(phrase) || (phrase->reading->pictures == 0 && !read_backdrop_target(phrase, command)))
        return FALSE;
    command->op = COMMAND_BACKGROUND;
    command->picture = TRUE;
    command->contain = says_one_of(phrase, whole);
    return TRUE;
}

/* --- a place ---------------------------------------------------------------------------------- */

gboolean pictures_turn(const Phrase *phrase)
{
    guint first = phrase_first_meaning(phrase);
    return phrase->reading->pictures == 0 && first < phrase->n && is_picture(&phrase->tokens[first]) &&
           phrase_count(phrase, WORD_ROTATE) > 0 && phrase_count(phrase, WORD_VERB) == 0;
}

/** Words that point at the picture or say that it shall be there: without them only the slots are left. */
static gboolean is_dropped(const Token *t)
{
    return is_picture(t) || token_is_filler(t) || token_is(t, WORD_THE) || token_is(t, WORD_A) ||
           token_is(t, WORD_VERB) || token_is(t, WORD_MEASURE) || token_is(t, WORD_ASK) || token_is(t, WORD_BOARD) ||
           token_is(t, WORD_PRAISE) || token_is(t, WORD_BIT) || token_is_edit(t, EDIT_MARK) ||
           token_is_edit(t, EDIT_MOVE) || token_is_edit(t, EDIT_MOVE_TO) ||
           (token_is(t, WORD_REF) && (t->row->value == REFWORD_IT || t->row->value == REFWORD_THEM ||
                                      t->row->value == REFWORD_THIS || t->row->value == REFWORD_NTH));
}

/** 到画板上, "on the board": where every picture goes. */
static gboolean is_aboard(const Phrase *phrase, guint i)
{
    static const char *const upon[] = {"上", "上面", "里", "里面", "上去", NULL};
    const Token *t = &phrase->tokens[i];
    const Filler f = {.phrase = phrase};
    if (i > 0 && token_is(t - 1, WORD_BOARD) && t->kind == TOKEN_WORD && filler_is(&f, t, upon))
        return TRUE;
    guint next = i + 1;
    while (next < phrase->n && token_is(&phrase->tokens[next], WORD_THE))
        next++;
    return (token_is(t, WORD_AT) || token_is(t, WORD_TO)) && next < phrase->n &&
           token_is(&phrase->tokens[next], WORD_BOARD);
}

/** 第一张, 两张: which or how many pictures, not how many things to draw. */
static gboolean counts_pictures(const Phrase *phrase, guint i)
{
    const Token *t = &phrase->tokens[i];
    return t->kind == TOKEN_NUMBER && i + 1 < phrase->n && (token_is(t + 1, WORD_MEASURE) || is_picture(t + 1));
}

/** The rest of the tokens; FALSE when one of them makes it another command. */
static gboolean take_slots(const Phrase *phrase, GArray *slots)
{
    static const WordKind kinds[] = {WORD_SIZE,   WORD_LONG,   WORD_ANCHOR, WORD_AT,       WORD_FROM,    WORD_TO,
                                     WORD_AXIS,   WORD_METRIC, WORD_UNIT,   WORD_RELATION, WORD_OPACITY, WORD_ROTATE,
                                     WORD_OCCUPY, WORD_SHARE,  WORD_CELL,   WORD_ARRANGE,  WORD_ROWS,    WORD_COLUMNS,
                                     WORD_NAME,   WORD_LABEL,  WORD_OF,     WORD_AND,      WORD_HALF,    WORD_REF,
                                     WORD_SHAPE,  WORD_COLOR,  WORD_SHADE};
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (is_dropped(t) || is_aboard(phrase, i) || counts_pictures(phrase, i))
            continue;
        gboolean slot = t->kind != TOKEN_WORD;
        for (gsize k = 0; !slot && k < G_N_ELEMENTS(kinds); k++)
            slot = token_is(t, kinds[k]);
        if (!slot)
            return FALSE;
        g_array_append_vals(slots, t, 1);
    }
    return TRUE;
}

/** Something of the words must have been about putting it there, or saying how. */
static gboolean asks_for_place(const Phrase *phrase, const GArray *slots)
{
    return slots->len > 0 || phrase_count(phrase, WORD_VERB) + phrase_count(phrase, WORD_EDIT) > 0;
}

static void command_take(Command *command, Command *from)
{
    from->line = command->line;
    from->column = command->column;
    char *source = from->source;
    from->source = command->source;
    command->source = source;
    Command kept = *command;
    *command = *from;
    *from = kept;
}

static gboolean parse_place(const Phrase *phrase, Command *command)
{
    g_autoptr(GArray) slots = g_array_new(FALSE, FALSE, sizeof(Token));
    if (phrase->reading->pictures == 0 || !take_slots(phrase, slots) || !asks_for_place(phrase, slots))
        return FALSE;
    g_autoptr(Command) trial = command_new(COMMAND_DRAW);
    trial->shape = DRAW_IMAGE;
    const Phrase said = phrase_of(phrase->reading, (const Token *)(gpointer)slots->data, slots->len, FALSE);
    drawing_parse(&said, trial);
    /* Shapes and colours may only say of another thing where it lies. */
    if (trial->refusal != REFUSE_NOTHING || trial->shape != DRAW_IMAGE || trial->color != 0)
        return FALSE;
    trial->count = 1;
    command_take(command, trial);
    return TRUE;
}

gboolean pictures_next(const Phrase *rest)
{
    gboolean nth = rest->n > 2 && token_is(&rest->tokens[0], WORD_REF) && rest->tokens[0].row->value == REFWORD_NTH;
    return rest->reading->pictures > 1 && nth && rest->tokens[1].kind == TOKEN_NUMBER &&
           (token_is(&rest->tokens[2], WORD_MEASURE) || is_picture(&rest->tokens[2]));
}

gboolean pictures_parse(const Phrase *phrase, Command *command, gboolean placed)
{
    return parse_backdrop(phrase, command) || (!placed && parse_place(phrase, command));
}

/* --- the message ------------------------------------------------------------------------------ */

static gboolean is_placing(const Command *command)
{
    return command->op == COMMAND_DRAW && command->shape == DRAW_IMAGE;
}

/** 清空, 撤销 stand before the picture that came with them; the background takes the first of several. */
static gboolean comes_before(const Command *command)
{
    return command->op == COMMAND_UNDO || command->op == COMMAND_REDO || command->op == COMMAND_CLEAR ||
           command->op == COMMAND_RESTORE || command->op == COMMAND_SAVE ||
           (command->op == COMMAND_BACKGROUND && command->picture);
}

static void place_pictures(Message *message)
{
    Command *command = command_new(COMMAND_DRAW);
    command->shape = DRAW_IMAGE;
    command->line = 1;
    command->column = 1;
    command->spots = spots_new();
    command->source = g_strdup("");
    guint at = 0;
    while (at < message->commands->len && comes_before(message->commands->pdata[at]))
        at++;
    g_ptr_array_insert(message->commands, (gint)at, command);
}

/** Words that are no command are what people say about their picture. */
static void forget_talk(Message *message)
{
    for (guint i = message->commands->len; i > 0; i--) {
        const Command *command = message->commands->pdata[i - 1];
        if (command->op == COMMAND_ERROR && command->refusal == REFUSE_CHATTER)
            g_ptr_array_remove_index(message->commands, i - 1);
    }
}

void pictures_settle(Message *message, guint pictures)
{
    guint placing = 0, backdrops = 0, negated = 0;
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        placing += is_placing(command) ? 1 : 0;
        backdrops += command->op == COMMAND_BACKGROUND && command->picture ? 1 : 0;
        negated += command->refusal == REFUSE_NEGATED ? 1 : 0;
    }
    message->places = placing + backdrops > 0;
    if (negated > 0 && negated == message->commands->len)
        return;
    forget_talk(message);
    if (placing == 0 && pictures > backdrops)
        place_pictures(message);
}
