// SPDX-License-Identifier: MIT
/*
 * What one command of a message means for another, once each was read by itself:
 *
 *     画个圆，算了                     nothing: taken back
 *     红的变绿，绿的变红               both at once
 *     make the furry line red, and move it up      "it" is not the thing that was meant before
 */
#include "lib/command/among.h"

#include <math.h>
#include <string.h>

#include "lib/command/lexicon.h"

/** or not, then don't, just kidding: nothing but words that take back. */
static gboolean takes_back_all(const char *source)
{
    static const char *const negative[] = {"not", "don't", "dont", "kidding", "jk",   "nah",    "nope", "leave",
                                           "nvm", "stop",  "wait", "never",   "joke", "joking", "none", NULL};
    static const char *const beside[] = {"or",   "then",   "but",   "just",  "maybe",    "please", "do",       "it",
                                         "that", "no",     "mind",  "lol",   "haha",     "sorry",  "actually", "let's",
                                         "on",   "second", "i'm",   "im",    "a",        "better", "rather",   "oh",
                                         "",     "thanks", "alone", "as",    "is",       "was",    "draw",     "put",
                                         "of",   "them",   "any",   "those", "anywhere", "all",    NULL};
    g_autofree char *folded = g_ascii_strdown(source, -1);
    g_auto(GStrv) said = g_strsplit_set(folded, " ,.!?", -1);
    gboolean negates = FALSE;
    for (char **word = said; *word != NULL; word++) {
        gboolean no = g_strv_contains(negative, *word);
        if (!no && !g_strv_contains(beside, *word))
            return FALSE;
        negates = negates || no;
    }
    return negates;
}

/** …，以上都是假设; …, purely hypothetical: nothing of it was meant. */
static gboolean was_supposed(const char *source)
{
    static const char *const supposing[] = {"假设",         "打个比方",        "举个例子",       "只是举例",
                                            "hypothetical", "just an example", "just a thought", "for instance"};
    g_autofree char *folded = g_ascii_strdown(source, -1);
    gboolean supposed = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(supposing); i++)
        supposed = supposed || strstr(folded, supposing[i]) != NULL;
    return supposed;
}

/** 画个圆，算了: taking it all back at the end means that nothing is wanted. */
static void apply_afterthought(Message *message)
{
    guint n = message->commands->len;
    if (n < 2)
        return;
    Command *last = message->commands->pdata[n - 1];
    if (last->op == COMMAND_ERROR && (takes_back_all(last->source) || was_supposed(last->source))) {
        last->refusal = REFUSE_NEGATED;
        g_ptr_array_remove_range(message->commands, 0, n - 1);
        return;
    }
    gboolean unwanted = last->refusal == REFUSE_SUGGEST && strstr(last->source, "不要") != NULL; /* 圆不要了 */
    if ((last->refusal != REFUSE_NEGATED && !unwanted) || g_utf8_strlen(last->source, -1) > 12)
        return;
    static const char *const words_off[] = {"算了",      "不要了",    "不用了",      "别画了", "不画了", "never mind",
                                            "nevermind", "forget it", "cancel that", "等等",   "停",     "还是留着",
                                            "stop",      "开玩笑",    "开个玩笑",    "逗你",   "说着玩", "当我没",
                                            "kidding",   "joking",    "jk"};
    static const char *const plain[] = {"no",   "No",     "nope",   "no thanks", "不", "不用",
                                        "别删", "别删了", "先别删", "留着",      NULL};
    gboolean off = g_strv_contains(plain, last->source); /* undo that? no */
    for (gsize i = 0; i < G_N_ELEMENTS(words_off) && !off; i++)
        off = strstr(last->source, words_off[i]) != NULL;
    if (off)
        g_ptr_array_remove_range(message->commands, 0, n - 1);
}

static gboolean is_plain_undo(const Command *command)
{
    return command->op == COMMAND_UNDO && command->target == UNDO_STEPS && command->steps == 1;
}

/** "oops, undo that", 画错了，撤销: the reason and the wish are one undo, and not two. */
static void join_undos(Message *message)
{
    for (guint i = 1; i < message->commands->len; i++) {
        const Command *first = message->commands->pdata[i - 1];
        const Command *second = message->commands->pdata[i];
        if (!is_plain_undo(first) || second->op != COMMAND_UNDO || strcmp(first->source, second->source) == 0)
            continue;
        g_ptr_array_remove_index(message->commands, i - 1);
        i--;
    }
}

/** "It" behind what was not understood could be another thing than the one that was meant. */
static void refuse_followers(Message *message)
{
    for (guint i = 1; i < message->commands->len; i++) {
        const Command *before = message->commands->pdata[i - 1];
        Command *command = message->commands->pdata[i];
        gboolean gone = before->op == COMMAND_DELETE; /* 把圆删了，变大; delete the circle, make it bigger */
        if (((before->op == COMMAND_ERROR && before->refusal != REFUSE_NEGATED) || gone) &&
            command_is_about_it(command))
            command_refuse(command, REFUSE_NO_TARGET, command->source);
    }
}

/** 正方形深绿色: a thing and its colour, and no more. */
#define RECOLOURED_CHARS 8

/** Turns words that draw into a change of another thing. */
static void turn_into_edit(Command *command, Change change, Ref *ref)
{
    command->op = COMMAND_EDIT;
    command->changes = change;
    command->shape = DRAW_NOTHING;
    g_ptr_array_add(command->targets, ref);
}

/** 复制一份到左下角，再写上“备用”: on the copy; A移到右上角，写上“完成”: on A. */
static void write_on_copies(Message *message)
{
    static const char *const on[] = {"写上", "写着", "标上", "写个", "再写上", "里面写", NULL};
    for (guint i = 1; i < message->commands->len; i++) {
        const Command *before = message->commands->pdata[i - 1];
        Command *command = message->commands->pdata[i];
        gboolean edited = before->op == COMMAND_EDIT && before->targets->len == 1 && !(before->changes & CHANGE_TEXT);
        gboolean words_alone = (before->op == COMMAND_COPY || edited) && command->op == COMMAND_DRAW &&
                               command->count == 1 && command->shape == DRAW_TEXT && command->spots->len == 0 &&
                               command->text != NULL;
        gboolean written = before->op == COMMAND_COPY && g_str_has_prefix(command->source, "写");
        for (guint k = 0; on[k] != NULL; k++)
            written = written || g_str_has_prefix(command->source, on[k]);
        if (!written || !words_alone)
            continue;
        Ref *ref = ref_new(REF_IT);
        ref->words = g_strdup("它");
        turn_into_edit(command, CHANGE_TEXT, ref);
    }
}

/** Bytes before the colour, with its shade, that 正方形深绿色 ends in. */
static gsize before_color(const char *source)
{
    static const char *const shades[] = {"深", "浅", "淡", "暗", "亮"};
    const char *p = source;
    const WordRow *row = NULL;
    while (*p != '\0' && !(lexicon_match(p, &row) == strlen(p) && row->kind == WORD_COLOR))
        p = g_utf8_next_char(p);
    gsize length = (gsize)(p - source);
    for (gsize i = 0; i < G_N_ELEMENTS(shades); i++) {
        gsize shade = strlen(shades[i]);
        if (length > shade && strncmp(source + length - shade, shades[i], shade) == 0)
            return length - shade;
    }
    return length;
}

/** A黄色, B绿色, 箭头红色: behind what recolours things, a thing and its colour go on with it, if it is there. */
static void go_on_recolouring(Message *message, gboolean there)
{
    for (guint i = 1; i < message->commands->len; i++) {
        const Command *before = message->commands->pdata[i - 1];
        Command *command = message->commands->pdata[i];
        gboolean goes_on = before->op == COMMAND_EDIT && before->changes == CHANGE_COLOR &&
                           command->op == COMMAND_DRAW && command->text == NULL && command->spots->len == 0 &&
                           command->shape != DRAW_TEXT && command->color != 0 && command->instead == NULL &&
                           g_str_has_suffix(command->source, "色") &&
                           g_utf8_strlen(command->source, -1) <= RECOLOURED_CHARS;
        if (!goes_on)
            continue;
        Ref *ref = ref_new(REF_LOOKS);
        ref->shape = command->shape;
        ref->stamp = command->stamp;
        ref->count = command->count > 1 ? command->count : 0;
        ref->words = g_strndup(command->source, before_color(command->source));
        if (there)
            turn_into_edit(command, CHANGE_COLOR, ref);
        else
            command->instead = ref;
    }
}

/** How much of the source is the shape that it begins with: 方块 of 方块边长150; 0 when it begins otherwise. */
static gsize shape_leads(const Command *command)
{
    const WordRow *row = NULL;
    gsize length = command->source != NULL ? lexicon_match(command->source, &row) : 0;
    return length > 0 && row->kind == WORD_SHAPE && row->value == (gint32)command->shape ? length : 0;
}

/** 方块边长150，三角形放大1.5倍: beside what changes another thing, a thing and its size change it, if it is there. */
static void go_on_measuring(Message *message, gboolean there)
{
    const Command *edit = NULL;
    for (guint i = 0; i < message->commands->len && edit == NULL; i++) {
        const Command *command = message->commands->pdata[i];
        edit = command->op == COMMAND_EDIT && command->targets->len > 0 ? command : NULL;
    }
    const Ref *other = edit != NULL ? edit->targets->pdata[0] : NULL;
    if (message->commands->len != 2 || other == NULL || other->kind == REF_IT)
        return;
    for (guint i = 0; i < message->commands->len; i++) {
        Command *command = message->commands->pdata[i];
        const Measures *m = &command->measures;
        gboolean sized = !isnan(m->radius) || !isnan(m->width) || !isnan(m->height) || !isnan(m->side);
        gboolean measured = command->op == COMMAND_DRAW && sized && command->count == 1 && command->color == 0 &&
                            command->text == NULL && command->spots->len == 0 && command->instead == NULL &&
                            command->shape != other->shape;
        gsize length = measured ? shape_leads(command) : 0;
        if (length == 0)
            continue;
        Ref *ref = ref_new(REF_LOOKS);
        ref->shape = command->shape;
        ref->stamp = command->stamp;
        ref->words = g_strndup(command->source, length);
        if (there)
            turn_into_edit(command, CHANGE_SIZE, ref);
        else
            command->instead = ref;
    }
}

/** The words behind "no, don't"; NULL where it is no such. */
static const char *denied(const char *source)
{
    static const char *const leading[] = {"no ", "no, ", "wait ", "wait, ", "oh ", "actually ", "please "};
    static const char *const denying[] = {"don't ", "dont ", "do not ", "别", "不要"};
    for (gsize i = 0; i < G_N_ELEMENTS(leading); i++) {
        if (g_ascii_strncasecmp(source, leading[i], strlen(leading[i])) == 0)
            return denied(source + strlen(leading[i]));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(denying); i++) {
        if (g_ascii_strncasecmp(source, denying[i], strlen(denying[i])) == 0)
            return source + strlen(denying[i]);
    }
    return NULL;
}

/** delete it no don't delete it: who says the same again with "don't" takes it back. */
static void take_back_denied(Message *message)
{
    for (guint i = 1; i < message->commands->len; i++) {
        const Command *before = message->commands->pdata[i - 1], *command = message->commands->pdata[i];
        const char *rest = command->refusal == REFUSE_NEGATED ? denied(command->source) : NULL;
        gsize verb = rest != NULL ? strcspn(rest, " ") : 0;
        gboolean same = rest != NULL && before->op != COMMAND_ERROR &&
                        (g_ascii_strcasecmp(rest, before->source) == 0 ||
                         (g_ascii_strncasecmp(rest, before->source, verb + 1) == 0 &&
                          g_strv_contains((const char *const[]){" it", " that", " them", " this", NULL}, rest + verb)));
        if (!same)
            continue;
        g_ptr_array_remove_index(message->commands, i - 1);
        i--;
    }
}

/** What a rename, or a change of words, makes of one thing that is called by its name; NULL for anything else. */
static const char *new_name(const Command *command)
{
    const Ref *ref = command->targets->len == 1 ? command->targets->pdata[0] : NULL;
    if (command->op != COMMAND_EDIT || ref == NULL || ref->kind != REF_TEXT)
        return NULL;
    return command->changes == CHANGE_NAME ? command->name : command->changes == CHANGE_TEXT ? command->text : NULL;
}

static gboolean takes_name(const Command *command, const Command *before)
{
    const char *given = new_name(before);
    const Ref *ref = new_name(command) != NULL ? command->targets->pdata[0] : NULL;
    return given != NULL && ref != NULL && g_ascii_strcasecmp(given, ref->text) == 0;
}

/**
 * rename A to B and B to C: the B that was there before, so it is renamed first. Two that take each other's names
 * cannot both go first.
 */
static void untangle_renames(Message *message)
{
    GPtrArray *commands = message->commands;
    for (guint i = 1; i < commands->len; i++) {
        guint first = i;
        while (first > 0 && !takes_name(commands->pdata[i], commands->pdata[first - 1]))
            first--;
        if (first == 0)
            continue;
        Command *command = commands->pdata[i], *before = commands->pdata[first - 1];
        if (takes_name(before, command)) {
            command_refuse(before, REFUSE_TWICE, before->source);
            command_refuse(command, REFUSE_TWICE, command->source);
            continue;
        }
        g_ptr_array_steal_index(commands, i);
        g_ptr_array_insert(commands, (gint)first - 1, command);
    }
}

/** One thing told by its looks, which gets a colour and nothing else; NULL when it is anything else. */
static const Ref *recoloured(const Command *command)
{
    const Ref *ref = command->targets->len == 1 ? command->targets->pdata[0] : NULL;
    gboolean only = command->op == COMMAND_EDIT && command->changes == CHANGE_COLOR && ref != NULL;
    return only && ref->kind == REF_LOOKS && ref->color != 0 && !ref->all ? ref : NULL;
}

/** 红的变绿，绿的变红: both at once, for one after the other would make them alike. */
static void join_swapped_colors(Message *message)
{
    for (guint i = 1; i < message->commands->len; i++) {
        Command *first = message->commands->pdata[i - 1], *second = message->commands->pdata[i];
        const Ref *a = recoloured(first), *b = recoloured(second);
        if (a == NULL || b == NULL || first->color != b->color || second->color != a->color)
            continue;
        first->op = COMMAND_SWAP_COLORS;
        first->changes = 0;
        first->color = 0;
        g_ptr_array_add(first->targets, ref_copy(b));
        g_ptr_array_remove_index(message->commands, i);
    }
}

void commands_settle_among(Message *message, gboolean there)
{
    write_on_copies(message);
    go_on_recolouring(message, there);
    go_on_measuring(message, there);
    join_swapped_colors(message);
    apply_afterthought(message);
    join_undos(message);
    take_back_denied(message);
    untangle_renames(message);
    refuse_followers(message);
}
