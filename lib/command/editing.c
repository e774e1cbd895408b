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

static gboolean is_edit(const Token *t, EditVerb verb)
{
    return token_is(t, WORD_EDIT) && t->row->value == (gint32)verb;
}

static gboolean word_begins(const Phrase *phrase, const Token *t, const char *beginning)
{
    return g_str_has_prefix(phrase->reading->folded->str + t->start, beginning);
}

static gboolean word_is(const Phrase *phrase, const Token *t, const char *word)
{
    return t->end - t->start == strlen(word) && word_begins(phrase, t, word);
}

/* --- whether it is one --------------------------------------------------------------------------------------- */

/** 删除所有红圆: the words for clearing, with things that narrow them. */
static gboolean clears_some(const Phrase *phrase)
{
    guint deed = phrase_find(phrase, WORD_CLEAR);
    if (deed >= phrase->n)
        return FALSE;
    static const char *const single[] = {"删",     "擦",   "清除",   "全删",   "全擦",  "都删", "全部删", "全都擦",
                                         "全部擦", "清掉", "delete", "remove", "erase", "去掉", NULL};
    gboolean deletes = FALSE;
    for (gsize i = 0; single[i] != NULL; i++)
        deletes = deletes || word_begins(phrase, &phrase->tokens[deed], single[i]);
    for (guint i = 0; deletes && i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        if (token_is_shape(t) || is_color(t) || token_is(t, WORD_REF) || t->kind == TOKEN_REF ||
            token_is(t, WORD_SIZE) || t->kind == TOKEN_QUOTE || token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) ||
            token_is(t, WORD_ANCHOR))
            return TRUE;
    }
    return FALSE;
}

static guint thing_at(const Phrase *phrase, guint i, guint flags)
{
    Command scratch = {.refusal = REFUSE_NOTHING};
    Filler f = {.phrase = phrase, .command = &scratch, .i = i};
    Ref *ref = NULL;
    guint length = ref_read(&f, 0, flags, &ref);
    if (length > 0)
        ref_free(ref);
    return length;
}

/** What stands where a thing ends and a change begins: 圆|移到, 红圆|大一点, 圆|往右. */
static gboolean change_begins(const Phrase *phrase, guint i, gboolean sure)
{
    while (i < phrase->n && (token_is(&phrase->tokens[i], WORD_FILLER) || token_is(&phrase->tokens[i], WORD_AGAIN)))
        i++;
    if (i >= phrase->n)
        return FALSE;
    const Token *t = &phrase->tokens[i];
    if (token_is(t, WORD_EDIT))
        return TRUE;
    if (token_is(t, WORD_TO) || (token_is(t, WORD_AT) && word_is(phrase, t, "to the")))
        return i + 1 < phrase->n && token_is(t + 1, WORD_ANCHOR);
    if (token_is(t, WORD_SIZE) || token_is(t, WORD_STROKE) || token_is(t, WORD_LONG)) {
        g_autofree char *word = g_strndup(phrase->reading->folded->str + t->start, t->end - t->start);
        gboolean compares = g_str_has_suffix(word, "一点") || g_str_has_suffix(word, "些");
        gboolean much = i + 1 < phrase->n && (token_is(t + 1, WORD_BIT) || token_is(t + 1, WORD_MUCH));
        return i + 1 >= phrase->n ? compares || sure : compares || much || sure;
    }
    if (sure && (token_is(t, WORD_WRITE) || token_is(t, WORD_LABEL) || token_is(t, WORD_NAME)))
        return TRUE;
    return sure && (is_color(t) || token_is(t, WORD_FILL) || token_is(t, WORD_BORDER) || token_is(t, WORD_OPACITY) ||
                    token_is(t, WORD_DASH) || token_is(t, WORD_FILLED) || token_is(t, WORD_HOLLOW) ||
                    token_is(t, WORD_ROTATE) || token_is(t, WORD_METRIC) || token_is(t, WORD_ANCHOR) ||
                    token_is(t, WORD_SHADE) || token_is(t, WORD_BIT));
}

/** Whether the thing at i is surely one of the board: #7, it, the circle. */
static gboolean thing_is_sure(const Phrase *phrase, guint i, guint length)
{
    for (guint j = i; j < i + length; j++) {
        const Token *t = &phrase->tokens[j];
        if (t->kind == TOKEN_REF || token_is(t, WORD_REF) || token_is(t, WORD_THE) || token_is(t, WORD_ALL) ||
            t->kind == TOKEN_QUOTE)
            return TRUE;
    }
    return FALSE;
}

static guint first_word(const Phrase *phrase)
{
    guint i = phrase_first_meaning(phrase);
    while (i < phrase->n && token_is_filler(&phrase->tokens[i]))
        i++;
    return i;
}

/** 往右一点, 大一点, bigger: a change without its thing. */
static gboolean only_changes(const Phrase *phrase, guint first)
{
    const Token *t = &phrase->tokens[first];
    if (phrase_has_shape(phrase) || phrase_count(phrase, WORD_VERB) > 0)
        return FALSE;
    if (token_is(t, WORD_TO))
        return first + 1 < phrase->n && token_is(t + 1, WORD_ANCHOR) && !word_is(phrase, t, "to");
    gboolean way =
        token_is(t, WORD_ANCHOR) || token_is(t, WORD_BIT) || (token_is(t, WORD_AT) && word_is(phrase, t, "to the"));
    gboolean far = phrase_count(phrase, WORD_BIT) + phrase_count(phrase, WORD_MUCH) > 0;
    if (way && far && phrase_count(phrase, WORD_ANCHOR) == 1)
        return TRUE;
    return change_begins(phrase, first, FALSE) || token_is(t, WORD_OPACITY) ||
           (token_is(t, WORD_ROTATE) && phrase_count(phrase, WORD_DE) == 0);
}

/** make, put, 放: with a thing that is there. */
static gboolean verb_with_thing(const Phrase *phrase)
{
    guint verb = phrase_find(phrase, WORD_VERB);
    if (verb + 1 >= phrase->n)
        return FALSE;
    guint length = thing_at(phrase, verb + 1, 0);
    guint property = verb + 1 + (token_is(&phrase->tokens[verb + 1], WORD_THE) ? 1 : 0);
    if (length == 0)
        return property > verb + 1 && property < phrase->n && phrase->tokens[verb].row->value == VERB_MAKE &&
               (token_is(&phrase->tokens[property], WORD_BORDER) || token_is(&phrase->tokens[property], WORD_FILL) ||
                token_is(&phrase->tokens[property], WORD_METRIC)); /* make the border black */
    const Token *next = &phrase->tokens[verb + 1];
    gboolean sure = thing_is_sure(phrase, verb + 1, length);
    gboolean paints = word_is(phrase, &phrase->tokens[verb], "paint") && verb + 1 + length < phrase->n;
    gboolean makes = phrase->tokens[verb].row->value == VERB_MAKE || paints;
    return makes && sure && !token_is(next, WORD_A);
}

/** 给1号写上A, 给圆加个箭头 */
static gboolean gives(const Phrase *phrase, guint first)
{
    const Token *t = &phrase->tokens[first > 0 ? first - 1 : 0];
    if (first == 0 || !token_is(t, WORD_FILLER) || !(word_is(phrase, t, "给") || word_is(phrase, t, "帮")))
        return FALSE;
    guint length = thing_at(phrase, first, REF_RANGE);
    return length > 0 && first + length < phrase->n;
}

/** center it */
static gboolean centers(const Phrase *phrase, guint first)
{
    const Token *t = &phrase->tokens[first];
    guint length = token_is(t, WORD_ANCHOR) && t->row->value == ANCHOR_MIDDLE ? thing_at(phrase, first + 1, 0) : 0;
    return length > 0 && thing_is_sure(phrase, first + 1, length);
}

/** label #1 "Start", change the text of #1 to "A", 1号写上“开始” */
static gboolean labels(const Phrase *phrase, guint first)
{
    const Token *t = &phrase->tokens[first];
    guint length = token_is(t, WORD_LABEL) || token_is(t, WORD_NAME) ? thing_at(phrase, first + 1, 0) : 0;
    if (length > 0 && t[1].kind != TOKEN_QUOTE && thing_is_sure(phrase, first + 1, length))
        return TRUE;
    if (token_is(t, WORD_EDIT))
        return TRUE;
    length = thing_at(phrase, first, 0);
    return length > 0 && first + length < phrase->n && t->kind != TOKEN_QUOTE && thing_is_sure(phrase, first, length) &&
           (token_is(t + length, WORD_WRITE) || token_is(t + length, WORD_LABEL) || token_is(t + length, WORD_NAME));
}

gboolean editing_applies(const Phrase *phrase)
{
    guint first = first_word(phrase);
    guint text = phrase_find_text(phrase);
    if (first >= phrase->n)
        return FALSE;
    guint edit = phrase_find(phrase, WORD_EDIT);
    if (clears_some(phrase) || gives(phrase, first) || centers(phrase, first) || labels(phrase, first))
        return TRUE;
    guint verb = phrase_find(phrase, WORD_VERB);
    if (edit < MIN(text, phrase->n)) {
        gboolean draws = verb < edit && phrase->tokens[verb].row->value == VERB_DRAW && phrase_has_shape(phrase);
        EditVerb what = (EditVerb)phrase->tokens[edit].row->value;
        return !draws || what == EDIT_CONNECT || what == EDIT_MARK;
    }
    if (verb_with_thing(phrase))
        return TRUE;
    if (verb < phrase->n && verb < text)
        return FALSE;
    guint length = thing_at(phrase, first, REF_RANGE | REF_PART);
    if (length > 0 && first + length < phrase->n) {
        gboolean line = FALSE;
        for (guint i = first; i < first + length; i++)
            line = line || (token_is(&phrase->tokens[i], WORD_SHAPE) &&
                            (phrase->tokens[i].row->value == DRAW_LINE || phrase->tokens[i].row->value == DRAW_ARROW));
        gboolean sure = thing_is_sure(phrase, first, length);
        const Token *next = &phrase->tokens[first + length];
        if (next->kind == TOKEN_COMMA || (line && !sure && !token_is(next, WORD_SIZE) && !token_is(next, WORD_STROKE)))
            return FALSE;
        if (change_begins(phrase, first + length, sure))
            return TRUE;
    }
    if (first + 1 < phrase->n && token_is(&phrase->tokens[first], WORD_ROTATE) && thing_at(phrase, first + 1, 0) > 0 &&
        !word_is(phrase, &phrase->tokens[first], "rotated"))
        return thing_is_sure(phrase, first + 1, thing_at(phrase, first + 1, 0));
    if (token_is(&phrase->tokens[first], WORD_FILL) && thing_at(phrase, first + 1, 0) > 0)
        return thing_is_sure(phrase, first + 1, thing_at(phrase, first + 1, 0));
    return only_changes(phrase, first);
}

/* --- what must not be one -------------------------------------------------------------------------------------- */

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
    gboolean done = has_particle(phrase, "了") && !has_particle(phrase, "吧") && !has_particle(phrase, "请");
    const Token *last = &phrase->tokens[phrase->n - 1];
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
        gboolean noun = latin && named && t->row->value != EDIT_GROW && t->row->value != EDIT_SHRINK &&
                        (t->row->value < EDIT_FRONT || t->row->value > EDIT_BACKWARD);
        if (noun)
            return TRUE; /* a change, the group */
    }
    gboolean marked = edit < phrase->n && is_edit(&phrase->tokens[edit], EDIT_MARK);
    gboolean things_first = thing_at(phrase, first_word(phrase), REF_RANGE) > 0;
    gboolean ends_in_done = token_is(last, WORD_FILLER) && (word_is(phrase, last, "了") || word_is(phrase, last, "啦"));
    return things_first && !marked && ends_in_done && phrase_count(phrase, WORD_ASK) == 0;
}

static gboolean is_statement(const Phrase *phrase)
{
    guint is = phrase_find(phrase, WORD_IS);
    return is < phrase->n && phrase_count(phrase, WORD_VERB) == 0 &&
           (phrase_find(phrase, WORD_EDIT) > is || word_begins(phrase, &phrase->tokens[is], "is") ||
            word_begins(phrase, &phrase->tokens[is], "are"));
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

static gboolean refuse_talk(const Phrase *phrase, Command *command, gboolean asked)
{
    for (guint i = 0; i < phrase->n; i++) {
        if (!repair_is_doubtful(phrase, &phrase->tokens[i]))
            continue;
        command->other = g_strdup(phrase->tokens[i].spelling);
        phrase_refuse(phrase, command, REFUSE_SUGGEST, i, i);
        return TRUE;
    }
    if (asked && phrase_count(phrase, WORD_ASK) == 0)
        phrase_refuse_all(phrase, command, REFUSE_QUESTION);
    else if (compares_loosely(phrase))
        phrase_refuse_all(phrase, command, REFUSE_NO_TARGET);
    else if (tells_of_deed(phrase) || is_statement(phrase))
        phrase_refuse_all(phrase, command, REFUSE_CHATTER);
    return command->refusal != REFUSE_NOTHING;
}

/* --- reading it ------------------------------------------------------------------------------------------------ */

static void find_verb(Editor *e)
{
    const Phrase *phrase = e->f.phrase;
    e->verb = EDIT_CHANGE;
    e->verb_at = phrase->n;
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
        e->marked = e->marked || verb == EDIT_MARK;
        if ((verb > EDIT_OPS && e->verb < EDIT_OPS) || (e->verb_at == phrase->n && verb != EDIT_MARK)) {
            e->verb = verb;
            e->verb_at = i;
        }
    }
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
                                    [EDIT_GROUP] = COMMAND_GROUP,
                                    [EDIT_UNGROUP] = COMMAND_UNGROUP,
                                    [EDIT_CONNECT] = COMMAND_CONNECT,
                                    [EDIT_DISCONNECT] = COMMAND_DISCONNECT,
                                    [EDIT_SWAP] = COMMAND_SWAP};
    return verb > EDIT_OPS ? ops[verb] : COMMAND_EDIT;
}

static gboolean takes_several(const Editor *e)
{
    return e->verb == EDIT_CONNECT || e->verb == EDIT_DISCONNECT || e->verb == EDIT_SWAP;
}

/** Connected things are told apart: 1号和3号 are two targets. */
static void add_target(Editor *e, Ref *ref)
{
    GPtrArray *targets = e->f.command->targets;
    if (e->all && ref->kind == REF_LOOKS)
        ref->all = TRUE;
    if (!takes_several(e) || ref->kind != REF_NUMBERS || ref->numbers->len == 1) {
        g_ptr_array_add(targets, ref);
        return;
    }
    for (guint i = 0; i < ref->numbers->len; i++) {
        Ref *one = ref_new(REF_NUMBERS);
        one->words = g_strdup(ref->words);
        g_array_append_val(one->numbers, g_array_index(ref->numbers, guint, i));
        g_ptr_array_add(targets, one);
    }
    ref_free(ref);
}

static guint target_flags(const Editor *e)
{
    guint flags = 0;
    if (e->marked || e->verb > EDIT_OPS || e->f.i > 0)
        flags |= REF_LOOSE;
    if (takes_several(e) || e->verb == EDIT_GROUP || e->verb == EDIT_DELETE)
        flags |= REF_RUN;
    if (!takes_several(e) && e->verb != EDIT_MOVE)
        flags |= REF_RANGE;
    if (e->verb != EDIT_MOVE && e->verb != EDIT_MOVE_TO)
        flags |= REF_PART;
    return flags;
}

/** One thing more behind 和, 到 or nothing: "1号和圆", "connect A to B". */
static gboolean read_target(Editor *e, guint ahead)
{
    Ref *ref = NULL;
    gboolean numbered = token_is(peek(&e->f, ahead + 1), WORD_REF);
    if (peek(&e->f, ahead)->kind == TOKEN_NUMBER && !numbered && (e->f.command->changes != 0 || e->verb == EDIT_RESIZE))
        return FALSE;
    guint length = ref_read(&e->f, ahead, target_flags(e), &ref);
    if (length == 0)
        return FALSE;
    e->f.i += ahead + length;
    add_target(e, ref);
    return TRUE;
}

static void read_targets(Editor *e)
{
    while (!refused(&e->f) && e->f.command->targets->len < LIMIT_SHAPES_PER_MESSAGE) {
        const Token *t = peek(&e->f, 0);
        gboolean joined = token_is(t, WORD_AND) || t->kind == TOKEN_COMMA ||
                          (takes_several(e) && (token_is(t, WORD_TO) || is_edit(t, EDIT_CONNECT) ||
                                                (token_is(t, WORD_AT) && word_is(e->f.phrase, t, "to the")) ||
                                                (token_is(t, WORD_FILLER) && word_is(e->f.phrase, t, "with"))));
        guint ahead = joined ? 1 : 0;
        if (!joined && !takes_several(e) && t->kind != TOKEN_REF)
            return;
        if (!read_target(e, ahead))
            return;
    }
}

/** 用红色箭头 …: how it is connected, not what. */
static gboolean says_with(const Editor *e)
{
    for (guint i = 0; i < e->f.i; i++) {
        const Token *t = &e->f.phrase->tokens[i];
        if (token_is(t, WORD_VERB) ||
            (token_is(t, WORD_FILLER) &&
             (word_is(e->f.phrase, t, "用") || word_is(e->f.phrase, t, "use") || word_is(e->f.phrase, t, "using"))))
            return TRUE;
    }
    return FALSE;
}

static gboolean may_be_target(const Editor *e)
{
    const Token *t = peek(&e->f, 0);
    if (e->becoming || token_is(t, WORD_A) || token_is(t, WORD_DE))
        return FALSE;
    if (e->verb == EDIT_CONNECT && e->f.i < e->verb_at && !e->expecting && says_with(e))
        return FALSE;
    if (e->f.command->targets->len > 0)
        return takes_several(e) && e->f.command->targets->len < 2 && e->verb != EDIT_SWAP;
    return e->expecting || (!e->marked && e->f.command->changes == 0 && (e->verb_at >= e->f.i || e->puts));
}

static gboolean is_plain(const Editor *e)
{
    const Token *t = peek(&e->f, 0);
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
        return e->verb == EDIT_TAKE_OFF || e->verb == EDIT_DELETE;
    default:
        return FALSE;
    }
}

static void connect_value(Editor *e)
{
    const Token *t = peek(&e->f, 0);
    Command *c = e->f.command;
    if (token_is(t, WORD_SHAPE) && (t->row->value == DRAW_ARROW || t->row->value == DRAW_LINE)) {
        if (t->row->value == DRAW_ARROW)
            c->heads = 1;
        e->f.i++;
    } else if (token_is(t, WORD_STROKE)) {
        c->measures.stroke = t->row->value / 100.0;
        c->changes |= CHANGE_STROKE;
        e->f.i++;
    } else if (!editing_value(e)) {
        refuse(&e->f, t->kind == TOKEN_UNKNOWN ? REFUSE_UNKNOWN : REFUSE_NO_TARGET, e->f.i, e->f.i);
    }
}

static void read_op_word(Editor *e)
{
    Command *c = e->f.command;
    const WordRow *row = peek(&e->f, 0)->row;
    EditVerb verb = (EditVerb)row->value;
    if (verb == EDIT_ALIGN && row->color > 0)
        c->align = (Align)(row->color - 1), e->sized = TRUE;
    if (verb == EDIT_MARK)
        c->changes = op_of(e->verb) == COMMAND_EDIT ? c->changes : c->changes;
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

static void read_value(Editor *e)
{
    const Token *t = peek(&e->f, 0);
    if (e->verb == EDIT_ALIGN && token_is(t, WORD_ANCHOR))
        align_value(e);
    else if (e->verb == EDIT_DISTRIBUTE && token_is(t, WORD_TURN)) {
        e->f.command->axis = t->row->value == TURN_VERTICAL ? AXIS_VERTICAL : AXIS_HORIZONTAL;
        e->f.i++;
    } else if (e->verb == EDIT_GROUP && t->kind == TOKEN_QUOTE) {
        e->property = PROPERTY_NAME;
        editing_value(e);
    } else if (e->puts && e->f.command->targets->len > 0 && token_is_shape(t)) {
        e->becoming = TRUE; /* make #1 a star */
        if (!editing_value(e))
            refuse(&e->f, REFUSE_NO_TARGET, e->f.i, e->f.i);
    } else if (e->verb == EDIT_CONNECT)
        connect_value(e);
    else if (!editing_value(e) && !refused(&e->f)) {
        if (t->kind == TOKEN_UNKNOWN)
            phrase_refuse_unknown(e->f.phrase, e->f.command, e->f.i);
        else
            refuse(&e->f, t->kind == TOKEN_NUMBER ? REFUSE_LEFTOVER : REFUSE_NO_TARGET, e->f.i, e->f.i);
    }
}

/** 把红圆全删了, 圆都变红: all of what was said before. */
static void apply_all(Editor *e)
{
    GPtrArray *targets = e->f.command->targets;
    Ref *ref = targets->len > 0 ? targets->pdata[targets->len - 1] : NULL;
    if (ref != NULL && ref->kind == REF_LOOKS && ref->ordinal == 0 && ref->extreme == EXTREME_NONE && ref->count == 0)
        ref->all = TRUE;
}

static gboolean says_all(const Phrase *phrase, const Token *t)
{
    g_autofree char *word = g_strndup(phrase->reading->folded->str + t->start, t->end - t->start);
    static const char *const alls[] = {"全", "所有", "都", "all", "everything"};
    gboolean all = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(alls); i++)
        all = all || strstr(word, alls[i]) != NULL;
    return all;
}

static void step(Editor *e)
{
    const Token *t = peek(&e->f, 0);
    if ((token_is(t, WORD_EDIT) && (t->row->value > EDIT_OPS || t->row->value == EDIT_MARK ||
                                    t->row->value == EDIT_CHANGE || t->row->value == EDIT_MOVE))) {
        read_op_word(e);
        return;
    }
    if (may_be_target(e) && read_target(e, 0)) {
        read_targets(e);
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
    e->f.i++;
}

/** What a change of the words, the inside or the ends takes off is no deletion of the thing. */
static void settle_op(Editor *e)
{
    static const guint connecting = CHANGE_COLOR | CHANGE_DASH | CHANGE_STROKE | CHANGE_TEXT | CHANGE_HEADS;
    Command *c = e->f.command;
    if (c->op != COMMAND_ORDER)
        c->op = op_of(e->verb);
    guint allowed = c->op == COMMAND_EDIT || c->op == COMMAND_COPY ? ~0u
                    : c->op == COMMAND_CONNECT                     ? connecting
                    : c->op == COMMAND_GROUP                       ? CHANGE_NAME
                                                                   : 0;
    if (c->op == COMMAND_DELETE && c->changes != 0 &&
        !(c->changes & ~(guint)(CHANGE_TEXT | CHANGE_FILL | CHANGE_HEADS | CHANGE_NAME)))
        c->op = COMMAND_EDIT;
    else if (c->changes & ~allowed)
        refuse(&e->f, REFUSE_NO_TARGET, 0, e->f.phrase->n - 1);
    if (c->op == COMMAND_ORDER && c->beside == NULL)
        c->order = e->verb == EDIT_FRONT     ? ORDER_FRONT
                   : e->verb == EDIT_BACK    ? ORDER_BACK
                   : e->verb == EDIT_FORWARD ? ORDER_FORWARD
                                             : ORDER_BACKWARD;
}

/** Enough is said: what is done, and for some commands to what. */
static void check_enough(Editor *e)
{
    const Command *c = e->f.command;
    guint n = c->targets->len;
    const Ref *first = n > 0 ? c->targets->pdata[0] : NULL;
    gboolean several = n >= 2 || (first != NULL && (first->all || first->count >= 2));
    gboolean enough = TRUE;
    switch (c->op) {
    case COMMAND_EDIT:
        enough = c->changes != 0;
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
    default:
        break;
    }
    if (!enough)
        refuse(&e->f, REFUSE_NO_TARGET, 0, e->f.phrase->n - 1);
}

void editing_parse(const Phrase *phrase, Command *command, gboolean asked)
{
    if (refuse_talk(phrase, command, asked))
        return;
    Editor e = {.f = {.phrase = phrase, .command = command}, .distance = NAN};
    command->op = COMMAND_EDIT;
    command->spots = spots_new();
    find_verb(&e);
    while (e.f.i < phrase->n && !refused(&e.f))
        step(&e);
    if (!refused(&e.f))
        editing_settle(&e);
    if (!refused(&e.f))
        settle_op(&e);
    if (!refused(&e.f))
        check_enough(&e);
}

/* --- once more ------------------------------------------------------------------------------------------------- */

gboolean again_applies(const Phrase *phrase)
{
    guint again = phrase_find(phrase, WORD_AGAIN);
    if (again >= phrase->n || phrase_has_shape(phrase) || phrase_find_text(phrase) < phrase->n)
        return FALSE;
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        gboolean goes = token_is_filler(t) || token_is(t, WORD_AGAIN) || token_is(t, WORD_ASK) ||
                        token_is(t, WORD_VERB) || t->kind == TOKEN_NUMBER || token_is(t, WORD_MEASURE) ||
                        token_is(t, WORD_STEP) || is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_SIZE) ||
                        t->kind == TOKEN_COMMA || token_is(t, WORD_AT) || token_is(t, WORD_ANCHOR) ||
                        token_is(t, WORD_A) || token_is(t, WORD_THE) ||
                        (token_is(t, WORD_RELATION) && word_begins(phrase, t, "same")) ||
                        (token_is(t, WORD_RELATION) && word_begins(phrase, t, "the same")) ||
                        (token_is(t, WORD_RELATION) && word_begins(phrase, t, "同样")) ||
                        (token_is(t, WORD_RELATION) && word_begins(phrase, t, "一样")) ||
                        (token_is(t, WORD_REF) && t->row->value == REFWORD_IT);
        if (!goes)
            return FALSE;
    }
    static const char *const more[] = {"再来", "再画", "再加", "另画", "another", "one more", "again", "more"};
    gboolean says = phrase_count(phrase, WORD_MEASURE) + phrase_count(phrase, WORD_STEP) > 0;
    for (gsize k = 0; k < G_N_ELEMENTS(more); k++)
        says = says || word_begins(phrase, &phrase->tokens[again], more[k]);
    return says && phrase_count(phrase, WORD_TO) == 0;
}

void again_parse(const Phrase *phrase, Command *command)
{
    Editor e = {.f = {.phrase = phrase, .command = command}, .distance = NAN};
    command->op = COMMAND_AGAIN;
    command->spots = spots_new();
    while (e.f.i < phrase->n && !refused(&e.f)) {
        const Token *t = peek(&e.f, 0);
        if (t->kind == TOKEN_NUMBER) {
            if (!(t->value >= 1 && t->value <= LIMIT_SHAPES_PER_MESSAGE && t->value == floor(t->value)))
                refuse(&e.f, REFUSE_TOO_MANY_SHAPES, e.f.i, e.f.i);
            else
                command->count = (guint)t->value;
            e.f.i++;
        } else if (is_color(t) || token_is(t, WORD_SHADE) || token_is(t, WORD_SIZE) || token_is(t, WORD_ANCHOR)) {
            if (!editing_value(&e))
                refuse(&e.f, REFUSE_UNKNOWN, e.f.i, e.f.i);
        } else {
            e.f.i++;
        }
    }
}
