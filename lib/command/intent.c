// SPDX-License-Identifier: MIT
/* What a piece of a message is: a command, a question, people talking, or a thing dingboard cannot do. */
#include "lib/command/editing.h"
#include "lib/command/pictures.h"
#include "lib/command/shares.h"
#include "lib/command/slots.h"

static void refuse_kind(const Phrase *phrase, Command *command, Refusal refusal, WordKind kind)
{
    guint i = phrase_find(phrase, kind);
    phrase_refuse(phrase, command, refusal, i, i);
}

/** The words of a show or help command: nothing that is not known, nothing that draws. */
static gboolean only_known(const Phrase *phrase, Command *command)
{
    guint unknown = phrase_first_unknown(phrase);
    if (unknown == phrase->n)
        return TRUE;
    phrase_refuse_unknown(phrase, command, unknown);
    return FALSE;
}

/** Single characters that touch the word before them are something else: 点 in 三点了, 线 in 上线. */
static gboolean shape_is_weak(const Phrase *phrase)
{
    guint at = phrase_find(phrase, WORD_SHAPE);
    if (at == 0 || at >= phrase->n || phrase_count(phrase, WORD_VERB) > 0)
        return FALSE;
    const Token *shape = &phrase->tokens[at];
    const Token *before = shape - 1;
    gboolean dot = shape->row->value == DRAW_DOT;
    gboolean single =
        shape->end - shape->start == 3 && (dot || shape->row->value == DRAW_LINE || shape->row->value == DRAW_TEXT);
    return single && before->end == shape->start &&
           (token_is(before, WORD_ANCHOR) || (dot && before->kind == TOKEN_NUMBER));
}

/** "colour it mauve", "a chartreuse circle": one word is not known, but what is wanted is. */
static gboolean lacks_one_word(const Phrase *phrase)
{
    guint unknown = 0;
    guint things = 0;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        unknown += t->kind == TOKEN_UNKNOWN ? 1 : 0;
        things += token_is_shape(t) || token_is(t, WORD_REF) ? 1 : 0;
    }
    guint first = phrase_first_meaning(phrase);
    gboolean described = first < phrase->n && token_is(&phrase->tokens[first], WORD_A) &&
                         token_is(&phrase->tokens[phrase->n - 1], WORD_SHAPE);
    return unknown == 1 && things == 1 && (described || phrase_paints(phrase));
}

/** rename #3 to |auth service, call #3 |auth service, rename box B to |Payment: what follows is a name. */
static gboolean names_number(const Phrase *phrase)
{
    guint first = phrase_first_meaning(phrase);
    const Token *t = &phrase->tokens[first];
    if (first + 2 >= phrase->n || !(token_is_edit(t, EDIT_RENAME) || token_is(t, WORD_NAME)))
        return FALSE;
    const guint letter = first + (token_is_shape(t + 1) ? 2 : 1);
    const Token *named = &phrase->tokens[letter];
    gboolean lettered = token_is_edit(t, EDIT_RENAME) && letter + 2 < phrase->n && named->end == named->start + 1 &&
                        named->kind == TOKEN_UNKNOWN && token_is(named + 1, WORD_TO);
    return t[1].kind == TOKEN_REF || t[1].kind == TOKEN_QUOTE || lettered;
}

/** No verb and much that is not understood: people talking. */
static gboolean is_chatter(const Phrase *phrase)
{
    gboolean verb = phrase_count(phrase, WORD_VERB) + phrase_count(phrase, WORD_WRITE) > 0;
    if (phrase_count(phrase, WORD_CHAT) + phrase_count(phrase, WORD_TOO) > 0 ||
        (!verb && phrase_count(phrase, WORD_PRAISE) > 0))
        return TRUE;
    if (phrase->n == 1 && phrase->tokens[0].kind == TOKEN_QUOTE)
        return TRUE;
    gsize known = 0;
    gsize unknown = 0;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean name = i > 1 && token_is(t - 1, WORD_NAME) && token_is(t - 2, WORD_REF); /* 它名字叫|任务区 */
        if (t->kind == TOKEN_UNKNOWN && !name)
            unknown += t->end - t->start;
        else if (!token_is_filler(t) && !token_is(t, WORD_ASK))
            known += t->end - t->start;
    }
    return (unknown > 0 && !verb && unknown >= known && !lacks_one_word(phrase) && !names_number(phrase)) ||
           known + unknown == 0;
}

static void note_repair(const Phrase *phrase, Command *command)
{
    guint end = command->shape == DRAW_TEXT || command->text != NULL ? phrase_find_text(phrase) : phrase->n;
    for (guint i = 0; i < end && command->typed == NULL; i++) {
        if (phrase->tokens[i].repaired) {
            command->typed = phrase_words(phrase, i, i);
            command->read_as = g_strdup(phrase->tokens[i].spelling);
        }
    }
}

/** 你会画圆吗: what the board can do, not what it is to do. */
static gboolean asks_whether_able(const Phrase *phrase)
{
    static const char *const able[] = {"会", "会不会", "你会", "你会不会", NULL};
    const Filler f = {.phrase = phrase};
    guint ask = phrase_find(phrase, WORD_ASK);
    return ask < phrase->n && filler_is(&f, &phrase->tokens[ask], able) && phrase_count(phrase, WORD_MEASURE) == 0;
}

/** 我先撤了: who says so leaves, and takes nothing back. */
static gboolean takes_leave(const Phrase *phrase)
{
    static const char *const people[] = {"我", "我们", "咱们", "大家", "咱", NULL};
    const Filler f = {.phrase = phrase};
    guint undo = phrase_find(phrase, WORD_UNDO);
    gboolean person = FALSE;
    for (guint i = 0; i < undo && i < phrase->n; i++)
        person = person || (phrase->tokens[i].kind == TOKEN_WORD && filler_is(&f, &phrase->tokens[i], people));
    const Token *last = &phrase->tokens[phrase->n - 1];
    return undo < phrase->n && person && filler_is(&f, &phrase->tokens[undo], (const char *const[]){"撤", NULL}) &&
           filler_is(&f, last, (const char *const[]){"了", "啦", NULL});
}

/** A question is one unless it politely asks for something: 能画个圆吗. */
static gboolean is_question(const Phrase *phrase)
{
    guint at = phrase_find(phrase, WORD_QUESTION);
    if (at == phrase->n)
        return FALSE;
    gboolean particle = phrase->tokens[at].end - phrase->tokens[at].start == 3;
    const char *word = phrase->reading->folded->str + phrase->tokens[at].start;
    particle = particle && (g_str_has_prefix(word, "吗") || g_str_has_prefix(word, "么"));
    return !(particle && phrase_count(phrase, WORD_QUESTION) == 1 && phrase_count(phrase, WORD_ASK) > 0) ||
           asks_whether_able(phrase);
}

/** 有几个圆, how many red circles are there: a question about the board that it can answer. */
static gboolean counts_things(const Phrase *phrase, Command *command)
{
    static const char *const how_many[] = {"几个", "多少", "how many", NULL};
    static const char *const led_in[] = {"有", "一共", "总共", "里", "上面的", "这", "这里", "这儿", NULL};
    Filler f = {.phrase = phrase};
    static const char *const listing[] = {"list", "list all", "list the", "list all the", NULL};
    f.i = phrase_find(phrase, WORD_QUESTION);
    guint list = phrase_first_meaning(phrase);
    gboolean listed = list < phrase->n && filler_is(&f, &phrase->tokens[list], listing);
    f.i = listed ? list : f.i;
    if (!listed && (f.i >= phrase->n || !filler_is(&f, peek(&f, 0), how_many)))
        return FALSE;
    gboolean has = FALSE;
    for (guint i = 0; i < f.i; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean place = token_is(t, WORD_BOARD) || token_is(t, WORD_AT) || token_is(t, WORD_ANCHOR);
        has = has || word_is(phrase, t, "有") || word_is(phrase, t, "一共") || word_is(phrase, t, "总共");
        if (!place && !filler_is(&f, t, led_in))
            return FALSE;
    }
    f.i++;
    Ref *ref = NULL;
    guint skip = token_is(peek(&f, 0), WORD_MEASURE) ? 1 : 0;
    guint length = ref_read(&f, skip, REF_SINGLE, &ref);
    if (length == 0)
        return FALSE;
    g_ptr_array_add(command->targets, ref);
    has = has || (guint8)phrase->reading->folded->str[phrase->tokens[0].start] < 0x80;
    gboolean noun = ref->kind == REF_LOOKS && (ref->shape != DRAW_NOTHING || ref->color != 0);
    ref->all = TRUE;
    for (f.i += skip + length; f.i < phrase->n; f.i++)
        noun = noun && (token_is_filler(peek(&f, 0)) || token_is(peek(&f, 0), WORD_QUESTION) ||
                        token_is(peek(&f, 0), WORD_AT) || token_is(peek(&f, 0), WORD_BOARD));
    if (!noun || !has) {
        g_ptr_array_set_size(command->targets, 0);
        return FALSE;
    }
    command->op = COMMAND_LIST;
    return TRUE;
}

/** 怎么用箭头连接圆和方块: asks how, and not for help as 怎么用 alone does. */
static gboolean asks_how_to(const Phrase *phrase)
{
    static const char *const how[] = {"怎么用", "怎么使用", "如何使用", "how to use", NULL};
    const Filler f = {.phrase = phrase};
    guint help = phrase_find(phrase, WORD_HELP);
    gboolean deed = FALSE;
    for (guint i = help; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        deed = deed || token_is(t, WORD_VERB) || token_is(t, WORD_EDIT) || token_is(t, WORD_WRITE);
    }
    return deed && filler_is(&f, &phrase->tokens[help], how);
}

static guint find_text_shape(const Phrase *phrase)
{
    guint i = 0;
    while (i < phrase->n && !(token_is_letters(&phrase->tokens[i])))
        i++;
    return i;
}

static gboolean is_letter(const Phrase *phrase, guint i)
{
    const Filler f = {.phrase = phrase};
    return filler_is_letter(&f, &phrase->tokens[i]) ||
           (i > 0 && token_is_shape(&phrase->tokens[i - 1]) && filler_is_corners(&f, &phrase->tokens[i]));
}

/** empty |the note, blue |the circle: only looks before it. */
static guint the_behind_looks(const Phrase *phrase)
{
    guint i = phrase_first_meaning(phrase);
    while (i < phrase->n && (token_is_color(&phrase->tokens[i]) || token_is(&phrase->tokens[i], WORD_HOLLOW) ||
                             token_is(&phrase->tokens[i], WORD_FILLED) || token_is(&phrase->tokens[i], WORD_SIZE) ||
                             token_is(&phrase->tokens[i], WORD_DASH) || token_is(&phrase->tokens[i], WORD_STROKE)))
        i++;
    return i;
}

/** "the circle", "make the circle …": something that is there, unless the verb only draws. */
static gboolean speaks_of_the(const Phrase *phrase)
{
    guint the = the_behind_looks(phrase);
    guint verb = phrase_find(phrase, WORD_VERB);
    if (verb == the && verb < phrase->n && phrase->tokens[verb].row->value == VERB_MAKE)
        the++;
    return the + 1 < phrase->n && token_is(&phrase->tokens[the], WORD_THE) && (verb >= phrase->n || verb < the);
}

/** a thick border for |the square: one that is there, and not to be drawn. */
static gboolean is_for_the(const Phrase *phrase)
{
    static const char *const leading[] = {"for", "has", "whose", "by", "as", NULL};
    const Filler f = {.phrase = phrase};
    for (guint i = 1; i < phrase->n; i++) {
        if (!token_is(&phrase->tokens[i], WORD_THE))
            continue;
        const Token *before = &phrase->tokens[i - 1];
        gboolean done_to = token_is_shape(before) && phrase_count(phrase, WORD_VERB) == 0; /* dot the i */
        if (done_to || (token_is(before, WORD_FILLER) && filler_is(&f, before, leading)))
            return TRUE;
    }
    return FALSE;
}

/** The first word of a command about the board, or the first that only goes with one and draws nothing. */
static guint find_whole(const Phrase *phrase, gboolean head)
{
    guint i = 0;
    for (; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is(t, WORD_WHOLE) && token_is_whole_head(t) == head && t->row->value != WHOLE_EVERYBODY)
            break;
    }
    return i;
}

/** 上面的内容抄下来: a word for what is written, and nothing that it is to be written in, or says what. */
static gboolean content_is_spoken_of(const Phrase *phrase)
{
    guint label = phrase_find(phrase, WORD_LABEL);
    if (label >= phrase->n || phrase_has_shape(phrase) || phrase_count(phrase, WORD_WRITE) > 0)
        return FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        if (phrase->tokens[i].kind == TOKEN_QUOTE || phrase->tokens[i].kind == TOKEN_COLON)
            return FALSE;
    }
    return word_begins(phrase, &phrase->tokens[label], "内容") || word_begins(phrase, &phrase->tokens[label], "标签") ||
           word_begins(phrase, &phrase->tokens[label], "文字内容");
}

/** 覆盖圆: takes up no part of the board, so that something else is meant. */
static guint find_idle_occupy(const Phrase *phrase)
{
    gboolean part = phrase_count(phrase, WORD_SHARE) > 0;
    for (guint i = 0; i < phrase->n; i++)
        part = part || phrase->tokens[i].kind == TOKEN_NUMBER || token_is(&phrase->tokens[i], WORD_BOARD) ||
               token_is(&phrase->tokens[i], WORD_ALL);
    return part ? phrase->n : phrase_find(phrase, WORD_OCCUPY);
}

static void parse_drawing(const Phrase *phrase, Command *command)
{
    gboolean drawn = phrase_has_shape(phrase) || phrase_count(phrase, WORD_WRITE) > 0;
    guint text = phrase_find_text(phrase);
    guint later = MIN(phrase_find(phrase, WORD_LATER), find_whole(phrase, TRUE));
    if (later < MIN(text, phrase_find(phrase, WORD_NAME))) {
        guint first = later;
        while (first > 0 && token_is(&phrase->tokens[first - 1], WORD_COLOR) &&
               phrase->tokens[first - 1].end == phrase->tokens[first].start)
            first--; /* 红蓝相间 */
        if (token_is(&phrase->tokens[later], WORD_LATER) && command->refusal == REFUSE_NOTHING)
            command->later = (Later)phrase->tokens[later].row->color;
        phrase_refuse(phrase, command, REFUSE_LATER, first, later);
        return;
    }
    guint unknown = MIN(MIN(phrase_first_unknown(phrase), find_whole(phrase, FALSE)), find_idle_occupy(phrase));
    if (unknown < MIN(MIN(text, phrase_find(phrase, WORD_NAME)),
                      phrase_count(phrase, WORD_VERB) > 0 ? find_text_shape(phrase) : phrase->n) &&
        !is_letter(phrase, unknown)) {
        phrase_refuse_unknown(phrase, command, unknown);
        return;
    }
    guint is = phrase_find(phrase, WORD_IS);
    if (is < text && is > 0 && phrase_count(phrase, WORD_VERB) == 0 && token_is_shape(&phrase->tokens[is - 1])) {
        phrase_refuse_all(phrase, command, REFUSE_CHATTER); /* 圆是红色的: says how something is */
        return;
    }
    if ((speaks_of_the(phrase) || is_for_the(phrase)) && text == phrase->n) {
        phrase_refuse_all(phrase, command, REFUSE_NO_TARGET);
        return;
    }
    if (drawn && phrase_count(phrase, WORD_SHAPE) == 1 && phrase_count(phrase, WORD_NGON) == 0 &&
        shape_is_weak(phrase)) {
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
        return;
    }
    if (content_is_spoken_of(phrase)) {
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
        return;
    }
    guint words_of_each = 0;
    if (shares_words(phrase, &words_of_each)) { /* 画三个框，分别写A、B */
        phrase_refuse(phrase, command, REFUSE_TWICE, words_of_each, phrase->n - 1);
        return;
    }
    editing_may_apply(phrase, &command->instead);
    if (phrase_talks_of_thing(phrase) || phrase_is_remark(phrase)) {
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
        return;
    }
    command->op = COMMAND_DRAW;
    drawing_parse(phrase, command);
    static const char *const asking[] = {
        "什么",     "啥",         "些什么",   "些啥",   "什么字",     "什么内容", "什么呢",   "什么好", "什么好呢",
        "啥好",     "啥好呢",     "点什么好", "点啥好", "点什么好呢", "些什么好", "什么合适", "点啥",   "点什么",
        "什么好看", "什么比较好", "点什么呢", "吗",     "么",         "了吗",     NULL};
    if (command->text != NULL && phrase_find(phrase, WORD_QUESTION) < phrase->n &&
        g_strv_contains(asking, command->text))
        phrase_refuse_all(phrase, command, REFUSE_QUESTION); /* 左边的圆里写着什么; “什么” in quotes is no question */
}

/** 这个不要了, 不要那个圆了: it is to go, as it seems; of everything else nothing is to be done. */
static void refuse_denied(const Phrase *phrase, Command *command)
{
    const Filler f = {.phrase = phrase};
    guint denied = phrase_find(phrase, WORD_NOT);
    guint end = phrase->n;
    while (end > 0 && filler_is(&f, &phrase->tokens[end - 1], (const char *const[]){"吧", "啊", "哈", NULL}))
        end--;
    gboolean gone = denied + 1 < end && word_is(phrase, &phrase->tokens[denied], "不要") &&
                    word_is(phrase, &phrase->tokens[end - 1], "了");
    guint first = editing_first_word(phrase);
    gboolean before = gone && denied + 2 == end && first < denied &&
                      first + editing_thing_at(phrase, first, REF_PART | REF_RANGE) == denied;
    gboolean behind = gone && first == denied && denied + 2 < end &&
                      denied + 1 + editing_thing_at(phrase, denied + 1, REF_PART) == end - 1;
    command->of_change = before || behind;
    phrase_refuse_all(phrase, command, before || behind ? REFUSE_SUGGEST : REFUSE_NEGATED);
}

void phrase_parse(const Phrase *phrase, Command *command, gboolean asked)
{
    guint text = phrase_find_text(phrase);
    Phrase head = phrase_of(phrase->reading, phrase->tokens, text, FALSE);
    phrase_note_kinds(&head);
    guint first = phrase_first_meaning(phrase);
    gboolean shaped = phrase_has_shape(&head) || text < phrase->n;
    if (mood_refuses(&head, command) || paging_parse(phrase, command) || boarding_parse(phrase, command) ||
        counts_things(phrase, command))
        ;
    else if (phrase_count(&head, WORD_NOT) + phrase_count(&head, WORD_NO) + phrase_count(&head, WORD_CORRECT) > 0)
        refuse_denied(&head, command);
    else if (text == phrase->n && (is_chatter(phrase) || takes_leave(phrase)))
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
    else if (text == phrase->n && phrase_breaks_off(phrase, command))
        ;
    else if (asks_how_to(phrase))
        refuse_kind(phrase, command, REFUSE_QUESTION, WORD_HELP);
    else if (!shaped && phrase_count(phrase, WORD_HELP) > 0 && only_known(phrase, command))
        command->op = COMMAND_HELP;
    else if (command->refusal != REFUSE_NOTHING)
        return;
    else if (is_question(&head))
        refuse_kind(phrase, command, REFUSE_QUESTION, WORD_QUESTION);
    else if (asked && shaped &&
             phrase_count(phrase, WORD_VERB) + phrase_count(phrase, WORD_ASK) + phrase_count(phrase, WORD_WRITE) == 0)
        phrase_refuse_all(phrase, command, REFUSE_QUESTION); /* circle? */
    else if (asked && phrase->reading->lang == LANG_ZH && phrase_count(phrase, WORD_ASK) == 0 && text == phrase->n &&
             phrase->n <= 3 && token_is(&phrase->tokens[0], WORD_VERB) &&
             !token_is_filler(&phrase->tokens[phrase->n - 1]))
        phrase_refuse_all(phrase, command, REFUSE_QUESTION); /* 画圆？ */
    else if (first < phrase->n && token_is(&phrase->tokens[first], WORD_REDO))
        steps_parse(phrase, command, COMMAND_REDO);
    else if (first < phrase->n && (token_is(&phrase->tokens[first], WORD_UNDO) ||
                                   (token_is(&phrase->tokens[first], WORD_ALL) && first + 1 < phrase->n &&
                                    token_is(&phrase->tokens[first + 1], WORD_UNDO))))
        steps_parse(phrase, command, COMMAND_UNDO);
    else if (again_applies(phrase))
        again_parse(phrase, command);
    else if (editing_applies(phrase) || pictures_turn(phrase))
        editing_parse(phrase, command, asked);
    else if (phrase_count(&head, WORD_CLEAR) > 0)
        clear_parse(phrase, command, asked);
    else if (!shaped &&
             phrase_count(phrase, WORD_EDIT) + phrase_count(phrase, WORD_REF) + phrase_count(phrase, WORD_LATER) == 0 &&
             (phrase_count(phrase, WORD_SHOW) > 0 ||
              (phrase_count(phrase, WORD_BOARD) > 0 && phrase_count(phrase, WORD_VERB) == 0 &&
               phrase_count(phrase, WORD_COLOR) == 0)) &&
             only_known(phrase, command))
        command->op = COMMAND_SHOW;
    else if (command->refusal == REFUSE_NOTHING) /* not for a word that only_known did not know */
        parse_drawing(phrase, command);
    if (command->op == COMMAND_CLEAR || command->op != COMMAND_ERROR)
        note_repair(phrase, command);
}
