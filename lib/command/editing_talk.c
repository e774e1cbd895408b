// SPDX-License-Identifier: MIT
/* People telling each other what they did or are going to do, and questions: nothing of that is to be done. */
#include <string.h>

#include "lib/command/editing.h"

static gboolean is_person(const Phrase *phrase, const Token *t)
{
    static const char *const people[] = {"我", "我们", "咱们", "咱", "你", "您", "i", "we", "you"};
    for (gsize k = 0; token_is(t, WORD_FILLER) && k < G_N_ELEMENTS(people); k++) {
        if (word_is(phrase, t, people[k]))
            return TRUE;
    }
    return FALSE;
}

static gboolean has_particle(const Phrase *phrase, const char *particle)
{
    for (guint i = 0; i < phrase->n; i++) {
        if (word_is(phrase, &phrase->tokens[i], particle))
            return TRUE;
    }
    return FALSE;
}

/** 我把圆移到右边了, 圆变红了, "I move it": what somebody did, not what is to be done. */
static gboolean tells_of_deed(const Phrase *phrase)
{
    guint edit = phrase_find(phrase, WORD_EDIT);
    const Token *last = &phrase->tokens[phrase->n - 1];
    gboolean joined =
        token_is(last, WORD_EDIT) && last->end - last->start > strlen("了") &&
        strncmp(phrase->reading->folded->str + last->end - strlen("了"), "了", strlen("了")) == 0; /* 删了 */
    gboolean done =
        (has_particle(phrase, "了") || joined) && !has_particle(phrase, "吧") && !has_particle(phrase, "请");
    if (edit < phrase->n) {
        const Token *t = &phrase->tokens[edit];
        gboolean latin = (guint8)phrase->reading->folded->str[t->start] < 0x80;
        gboolean person = edit > 0 && is_person(phrase, t - 1);
        if (person && (done || (latin && phrase_count(phrase, WORD_ASK) == 0)))
            return TRUE;
        if (word_begins(phrase, t, "删了") && edit > 0 && is_person(phrase, t - 1))
            return TRUE;
        gboolean named = edit > 0 && (token_is(t - 1, WORD_A) || token_is(t - 1, WORD_THE) ||
                                      token_is(t - 1, WORD_SIZE) || token_is(t - 1, WORD_COLOR));
        gboolean noun = latin && named && t->row->value != EDIT_HEADS && t->row->value != EDIT_GROW &&
                        t->row->value != EDIT_SHRINK && (t->row->value < EDIT_FRONT || t->row->value > EDIT_BACKWARD);
        if (noun)
            return TRUE; /* a change, the group */
    }
    gboolean marked = edit < phrase->n && token_is_edit(&phrase->tokens[edit], EDIT_MARK);
    gboolean things_first = editing_thing_at(phrase, editing_first_word(phrase), REF_RANGE) > 0;
    gboolean ends_in_done = token_is(last, WORD_FILLER) && (word_is(phrase, last, "了") || word_is(phrase, last, "啦"));
    gboolean verb_first = edit < phrase->n && phrase->tokens[edit].row->value > EDIT_OPS && !things_first;
    return !verb_first && !marked && ends_in_done && phrase_count(phrase, WORD_ASK) == 0;
}

/** 我要把A删掉了哦: who says so does it; 想删掉B: is it decided? */
static gboolean tells_of_deleting(const Phrase *phrase)
{
    static const char *const particles[] = {"哦", "哈", "啊", "呀", "喔", "咯", NULL};
    static const char *const self[] = {"我", "我们", "我要", "我想", "咱们", NULL};
    const Filler f = {.phrase = phrase};
    gboolean deletes = phrase_count(phrase, WORD_CLEAR) > 0;
    for (guint i = 0; i < phrase->n; i++)
        deletes = deletes || token_is_edit(&phrase->tokens[i], EDIT_DELETE);
    const Token *first = &phrase->tokens[0];
    if (!deletes || first->kind != TOKEN_WORD)
        return FALSE;
    guint end = phrase->n;
    while (end > 1 && phrase->tokens[end - 1].kind == TOKEN_WORD && filler_is(&f, &phrase->tokens[end - 1], particles))
        end--;
    const char *behind = phrase->reading->folded->str + phrase->tokens[end - 1].end; /* 删了 is one word */
    gboolean done =
        phrase->tokens[end - 1].end >= strlen("了") && strncmp(behind - strlen("了"), "了", strlen("了")) == 0;
    return (done && filler_is(&f, first, self)) || word_is(phrase, first, "想");
}

/** 我去把圆删掉, 我来改: what somebody is going to do. */
static gboolean tells_of_plan(const Phrase *phrase)
{
    static const char *const going[] = {"去", "来", "过去", "马上", "等会", "等下", "晚点", "已经", NULL};
    const Filler f = {.phrase = phrase};
    guint i = 0;
    while (i < phrase->n && is_person(phrase, &phrase->tokens[i]))
        i++;
    if (i == 0 || i >= phrase->n)
        return FALSE;
    const Token *t = &phrase->tokens[i];
    return t->kind == TOKEN_WORD && filler_is(&f, t, going) && phrase_find(phrase, WORD_EDIT) > i &&
           !word_is(phrase, &phrase->tokens[0], "你") && !word_is(phrase, &phrase->tokens[0], "您");
}

/** 老师让我把三角形涂红: somebody is to do it, and not the board. */
static gboolean tells_to_do(const Phrase *phrase)
{
    for (guint i = 0; i + 2 < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is_edit(t, EDIT_MARK) && word_is(phrase, t, "让") && is_person(phrase, t + 1) && i > 0 &&
            token_is_edit(t + 2, EDIT_MARK))
            return TRUE;
    }
    return FALSE;
}

/** 把便签清空: what is in it, or the thing itself? */
static gboolean empties_thing(const Phrase *phrase)
{
    guint clear = phrase_find(phrase, WORD_CLEAR);
    guint label = phrase_find(phrase, WORD_LABEL);
    if (clear < phrase->n && word_begins(phrase, &phrase->tokens[clear], "清一"))
        return TRUE; /* 把圆清一下 */
    return clear < phrase->n && label >= phrase->n && word_begins(phrase, &phrase->tokens[clear], "清空") &&
           phrase_has_shape(phrase);
}

/** 圆在左边, 圆偏左: where a thing is that is there. */
static gboolean tells_where(const Phrase *phrase)
{
    static const char *const lies[] = {"在",   "位于",   "处于",   "偏左",   "偏右",   "偏上",
                                       "偏下", "偏左边", "偏右边", "偏上方", "偏下方", NULL};
    const Filler f = {.phrase = phrase};
    guint first = editing_first_word(phrase);
    guint next = first + editing_thing_at(phrase, first, 0);
    return phrase->reading->there && next > first && next < phrase->n && filler_is(&f, &phrase->tokens[next], lies) &&
           phrase_find(phrase, WORD_EDIT) == phrase->n;
}

/** 世界那么大: how large it is, and no wish. */
static gboolean marvels(const Phrase *phrase)
{
    static const char *const so[] = {"那么", "这么", "那样", "这样", "好", NULL};
    const Filler f = {.phrase = phrase};
    const Token *last = &phrase->tokens[phrase->n - 1];
    return phrase->n > 1 && token_is(last, WORD_SIZE) && (last - 1)->kind == TOKEN_WORD && filler_is(&f, last - 1, so);
}

static gboolean is_statement(const Phrase *phrase)
{
    guint is = phrase_find(phrase, WORD_IS);
    return is < phrase->n && phrase_count(phrase, WORD_VERB) == 0 &&
           (phrase_find(phrase, WORD_EDIT) > is || word_begins(phrase, &phrase->tokens[is], "is") ||
            word_begins(phrase, &phrase->tokens[is], "are"));
}

/** 圆删了: asked for, or told? Said together with others it is one of them. */
static gboolean may_tell_deletion(const Phrase *phrase)
{
    static const char *const gone[] = {"删了", "擦了", "去了", "删除了", NULL};
    const Filler f = {.phrase = phrase};
    const Token *last = &phrase->tokens[phrase->n - 1];
    const char *behind = phrase->reading->folded->str + last->end;
    guint first = editing_first_word(phrase);
    gboolean alone = phrase->tokens[0].start == 0 && behind[strspn(behind, " .!~")] == '\0';
    static const char *const wishes[] = {"吧", "谢", "请", "帮", "麻烦", "劳驾", NULL}; /* manners are gone already */
    gboolean asked_for = FALSE;
    for (guint i = 0; wishes[i] != NULL; i++)
        asked_for = asked_for || strstr(phrase->reading->text, wishes[i]) != NULL;
    return alone && phrase_find(phrase, WORD_EDIT) + 1 == phrase->n && filler_is(&f, last, gone) &&
           first + 1 < phrase->n && token_is_shape(last - 1) && !asked_for &&
           first + editing_thing_at(phrase, first, REF_LOOSE | REF_PART) + 1 == phrase->n;
}

/** 删处1号: who mistypes 删除 gets nothing deleted. */
static guint mistyped_deletion(const Phrase *phrase)
{
    guint i = 0;
    for (; i + 1 < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is_edit(t, EDIT_DELETE) && word_is(phrase, t, "删") && word_begins(phrase, t + 1, "处") &&
            t->end == t[1].start)
            return i;
    }
    return phrase->n;
}

/** A mistyped verb is only done when it cannot be another form of it, or remove something. */
static gboolean repair_is_doubtful(const Phrase *phrase, const Token *t)
{
    if (!t->repaired || !token_is(t, WORD_EDIT))
        return FALSE;
    g_autofree char *typed = g_strndup(phrase->reading->folded->str + t->start, t->end - t->start);
    return t->row->value == EDIT_DELETE || t->row->value == EDIT_TAKE_OFF || g_str_has_suffix(typed, "ed") ||
           g_str_has_suffix(typed, "ing") || g_str_has_suffix(typed, "s") || g_str_has_suffix(typed, "d");
}

/** 把1写到圆里: what is to be written, or a thing of that number? */
static gboolean moves_writing(const Phrase *phrase)
{
    guint mark = phrase_find(phrase, WORD_EDIT);
    if (mark >= phrase->n || !token_is_edit(&phrase->tokens[mark], EDIT_MARK))
        return FALSE;
    for (guint i = mark + 1; i < phrase->n; i++) {
        if (token_is(&phrase->tokens[i], WORD_AT) && word_begins(phrase, &phrase->tokens[i], "写"))
            return TRUE;
    }
    return FALSE;
}

/** 换人, 换车: another one of them is to come, and nothing becomes one. */
static gboolean changes_people(const Phrase *phrase)
{
    guint first = phrase_first_meaning(phrase);
    const Token *t = &phrase->tokens[MIN(first, phrase->n - 1)];
    return first + 2 == phrase->n && token_is_edit(t, EDIT_BECOME) && word_is(phrase, t, "换") &&
           token_is(t + 1, WORD_SHAPE) && t[1].row->value == DRAW_STAMP && t->end == t[1].start;
}

/** "smaller circle" may be one to draw, or what is to become of one. */
static gboolean compares_loosely(const Phrase *phrase)
{
    guint edit = phrase_find(phrase, WORD_EDIT);
    if (edit + 1 >= phrase->n || !token_is_shape(&phrase->tokens[edit + 1]))
        return FALSE;
    const Token *t = &phrase->tokens[edit];
    return word_is(phrase, t, "bigger") || word_is(phrase, t, "smaller") || word_is(phrase, t, "larger") ||
           word_is(phrase, t, "thicker") || word_is(phrase, t, "thinner") || word_is(phrase, t, "wider");
}

/** 变红了: it has become so. */
static gboolean tells_of_becoming(const Phrase *phrase)
{
    const Token *last = &phrase->tokens[phrase->n - 1];
    guint first = editing_first_word(phrase);
    return first < phrase->n && token_is_edit(&phrase->tokens[first], EDIT_BECOME) && token_is(last, WORD_FILLER) &&
           word_is(phrase, last, "了");
}

/** "delete this group" deletes no group of people: one deed is said at a time. */
static gboolean says_two_deeds(const Phrase *phrase)
{
    gint deed = EDIT_OPS;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (!token_is_edit(t, EDIT_DELETE) && !token_is_edit(t, EDIT_GROUP) && !token_is_edit(t, EDIT_SWAP) &&
            !token_is_edit(t, EDIT_ALIGN))
            continue;
        if (deed != EDIT_OPS && deed != t->row->value)
            return TRUE;
        deed = t->row->value;
    }
    return FALSE;
}

/** 1号|到2号的箭头: which one is meant is told by both. */
static gboolean leads_here(const Phrase *phrase, guint i)
{
    const Filler f = {.phrase = phrase};
    if (filler_is_link(&f, &phrase->tokens[i]) && phrase_count(phrase, WORD_AND) > 0)
        return TRUE;
    for (guint k = i - MIN(i, 5); k + 1 < i; k++) {
        if (token_is(&phrase->tokens[k], WORD_TO))
            return TRUE;
    }
    return FALSE;
}

/** 1号和2号的连线删掉, A的箭头变红: it is about what connects them, if anything, and not about them. */
static gboolean is_about_link(const Phrase *phrase)
{
    gboolean deletes = FALSE;
    gboolean takes_off = FALSE; /* 去掉1号的箭头: its head */
    gboolean link = FALSE;
    gboolean arrow = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean off = token_is_edit(t, EDIT_TAKE_OFF);
        deletes = deletes || off || token_is_edit(t, EDIT_DELETE);
        takes_off = takes_off || off;
        gboolean line =
            (token_is(t, WORD_SHAPE) && (t->row->value == DRAW_LINE || (t->row->value == DRAW_ARROW && !takes_off))) ||
            token_is_edit(t, EDIT_CONNECT);
        gboolean theirs = line && i > 1 && token_is(t - 1, WORD_DE) && !leads_here(phrase, i) &&
                          (token_is(t - 2, WORD_REF) || (t - 2)->kind == TOKEN_REF || (t - 2)->kind == TOKEN_QUOTE ||
                           (t - 2)->kind == TOKEN_UNKNOWN || token_is(t - 2, WORD_SHAPE) ||
                           (token_is(t - 2, WORD_A) && phrase->reading->lang == LANG_ZH));
        link = link || theirs;
        arrow = arrow || (theirs && token_is(t, WORD_SHAPE) && t->row->value == DRAW_ARROW);
    }
    return (deletes && link) || (arrow && !takes_off && phrase->reading->lang == LANG_ZH);
}

/** 去掉方块的颜色, copy the colour: its look, which it cannot be without, and not the thing. */
static gboolean deletes_look(const Phrase *phrase)
{
    static const char *const looks[] = {"颜色",   "大小", "位置",     "样子",  "形状",  "尺寸",      "粗细", "color",
                                        "colour", "size", "position", "style", "angle", "thickness", NULL};
    const Filler f = {.phrase = phrase};
    gboolean deletes = FALSE;
    gboolean look = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        deletes =
            deletes || token_is_edit(t, EDIT_DELETE) || token_is_edit(t, EDIT_TAKE_OFF) || token_is_edit(t, EDIT_COPY);
        look = look || (i > 0 && filler_is(&f, t, looks) && t->kind != TOKEN_QUOTE);
    }
    return deletes && look;
}

/** 能把1号删掉吗, "can I delete it?": of what removes things, a question may be one. */
static gboolean asks_to_delete(const Phrase *phrase, gboolean asked)
{
    gboolean deletes = FALSE;
    gboolean may_i = FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        deletes = deletes || token_is(t, WORD_CLEAR) ||
                  (token_is(t, WORD_EDIT) && (t->row->value == EDIT_DELETE || t->row->value == EDIT_TAKE_OFF));
        may_i = may_i || (token_is(t, WORD_ASK) && (word_is(phrase, t, "can i") || word_is(phrase, t, "may i") ||
                                                    word_is(phrase, t, "could i") || word_is(phrase, t, "能")));
    }
    const Token *last = &phrase->tokens[phrase->n - 1];
    gboolean allowed =
        has_particle(phrase, "可以") && (word_is(phrase, last, "了") || word_begins(phrase, last, "删了"));
    if (deletes && allowed && phrase_find(phrase, WORD_ASK) > 0)
        return TRUE; /* A可以删了: by whom? */
    return deletes && (phrase_count(phrase, WORD_QUESTION) > 0 || (asked && may_i) || phrase_hedges(phrase));
}

gboolean editing_refuse_talk(const Phrase *phrase, Command *command, gboolean asked)
{
    for (guint i = 0; i < phrase->n; i++) {
        if (!repair_is_doubtful(phrase, &phrase->tokens[i]))
            continue;
        command->other = g_strdup(phrase->tokens[i].spelling);
        phrase_refuse(phrase, command, REFUSE_SUGGEST, i, i);
        return TRUE;
    }
    guint mistyped = mistyped_deletion(phrase);
    if (mistyped < phrase->n) {
        command->other = g_strdup("删除");
        phrase_refuse(phrase, command, REFUSE_SUGGEST, mistyped, mistyped + 1);
    } else if (asks_to_delete(phrase, asked) || empties_thing(phrase) || may_tell_deletion(phrase))
        phrase_refuse_all(phrase, command, REFUSE_SUGGEST);
    else if (asked && phrase_count(phrase, WORD_ASK) == 0)
        phrase_refuse_all(phrase, command, REFUSE_QUESTION);
    else if (moves_writing(phrase) || compares_loosely(phrase) || is_about_link(phrase) || deletes_look(phrase))
        phrase_refuse_all(phrase, command, REFUSE_NO_TARGET);
    else if (tells_where(phrase))
        phrase_refuse_all(phrase, command, REFUSE_SO_ALREADY);
    else if (changes_people(phrase) || tells_of_deleting(phrase) || tells_of_plan(phrase) || tells_to_do(phrase) ||
             marvels(phrase) || tells_of_deed(phrase) || tells_of_becoming(phrase) || is_statement(phrase) ||
             says_two_deeds(phrase))
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
    return command->refusal != REFUSE_NOTHING;
}
