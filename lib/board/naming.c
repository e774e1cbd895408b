// SPDX-License-Identifier: MIT
#include "lib/board/naming.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/apply.h"
#include "lib/board/days.h"
#include "lib/board/looks.h"
#include "lib/board/pointing.h"

static guint count_errors(const Message *message, gboolean *names_may_help)
{
    guint n = 0;
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        n += command->op == COMMAND_ERROR ? 1 : 0;
        if (command->op == COMMAND_ERROR && names_may_help != NULL)
            *names_may_help = *names_may_help || refusal_is_of_words(command->refusal);
    }
    return n;
}

gboolean naming_may_help(const Message *message)
{
    gboolean may_help = FALSE;
    count_errors(message, &may_help);
    return may_help;
}

/* --- the names that occur ------------------------------------------------------------------------ */

static void add_name(GPtrArray *names, const char *name, const char *text)
{
    if (name == NULL || *name == '\0' || strchr(name, '\n') != NULL || strstr(text, name) == NULL ||
        g_utf8_strlen(name, -1) > LIMIT_NAME_CHARS)
        return;
    g_ptr_array_add(names, (gpointer)name);
}

/** What things on the board, or those drawn earlier in the message, are called; borrowed from both. */
static GPtrArray *names_in(const Board *board, const Message *message, const char *text)
{
    GPtrArray *names = g_ptr_array_new();
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (object->hidden)
            continue;
        add_name(names, object->name, text);
        add_name(names, object->text, text);
        add_name(names, object->group_name, text);
    }
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        if (command->op == COMMAND_DRAW || command->op == COMMAND_EDIT || command->op == COMMAND_ERROR)
            add_name(names, command->name, text);
    }
    return names;
}

static gboolean is_latin(char c)
{
    return g_ascii_isalnum(c) || c == '_';
}

/** The longest name that stands at `at`, not in the middle of a Latin word; NULL when none does. */
static const char *name_at(const GPtrArray *names, const char *text, const char *at)
{
    const char *best = NULL;
    for (guint i = 0; i < names->len; i++) {
        const char *name = names->pdata[i];
        gsize length = strlen(name);
        if (strncmp(at, name, length) != 0 || (best != NULL && length <= strlen(best)))
            continue;
        gboolean cuts_before = at > text && is_latin(at[-1]) && is_latin(name[0]);
        gboolean cuts_behind = is_latin(name[length - 1]) && is_latin(at[length]);
        if (!cuts_before && !cuts_behind)
            best = name;
    }
    return best;
}

/** The end of a quotation that opens at p, behind its closing mark; NULL when none does. */
static const char *quotation_end(const char *p)
{
    static const char *const marks[][2] = {{"“", "”"}, {"「", "」"}, {"『", "』"},
                                           {"‘", "’"}, {"《", "》"}, {"\"", "\""}};
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        if (!g_str_has_prefix(p, marks[i][0]))
            continue;
        const char *close = strstr(p + strlen(marks[i][0]), marks[i][1]);
        return close != NULL ? close + strlen(marks[i][1]) : NULL;
    }
    return NULL;
}

/** Bytes up to the mark that ends a clause. */
static gsize clause_length(const char *p)
{
    static const char *const marks[] = {",", ";", "\n", "，", "；", "。", "！", "、"};
    gsize length = strlen(p);
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        const char *at = strstr(p, marks[i]);
        length = at != NULL ? MIN(length, (gsize)(at - p)) : length;
    }
    return length;
}

/** As clause_length, without the 吧 of a wish; 0 where what was done is told, or asked: 改成绿色了. */
static gsize words_length(const char *p)
{
    static const char *const told[] = {"了", "啦", "吗", "呢", "么", "没"};
    static const char wish[] = "吧";
    gsize length = clause_length(p);
    for (gsize i = 0; i < G_N_ELEMENTS(told); i++) {
        gsize end = strlen(told[i]);
        if (length > end && strncmp(p + length - end, told[i], end) == 0)
            return 0;
    }
    gboolean wished = length > strlen(wish) && strncmp(p + length - strlen(wish), wish, strlen(wish)) == 0;
    return length - (wished ? strlen(wish) : 0);
}

static gboolean becomes_at(const char *p, gsize *length)
{
    static const char *const becoming[] = {"改成", "换成", "改为", "换为", "變成", "換成", "換為", "改為"};
    gsize i = 0;
    while (i < G_N_ELEMENTS(becoming) && !g_str_has_prefix(p, becoming[i]))
        i++;
    *length = i < G_N_ELEMENTS(becoming) ? strlen(becoming[i]) : 0;
    return *length > 0;
}

/** A改成开始| B改成结束: how much of so many bytes is left before the next name that becomes something. */
static gsize before_next_name(const GPtrArray *names, const char *text, const char *p, gsize length)
{
    gsize word;
    for (const char *q = memchr(p, ' ', length); q != NULL && q < p + length;
         q = memchr(q, ' ', length - (gsize)(q - p))) {
        gsize end = (gsize)(q++ - p);
        const char *name = name_at(names, text, q);
        if (name != NULL && becomes_at(q + strlen(name), &word))
            return end;
    }
    return length;
}

/** How much of the clause is left behind 换成, when it is that what a name or label becomes; 0 elsewhere. */
static gsize rest_of_clause(const GPtrArray *names, const char *text, const char *p)
{
    gsize word = strlen("改成");
    if (p < text + word || !becomes_at(p - word, &word) || quotation_end(p) != NULL)
        return 0;
    gsize length = before_next_name(names, text, p, words_length(p));
    g_autofree char *becomes = g_strndup(p, length);
    return command_is_typeface(becomes) ? 0 : length;
}

/**
 * The text with its names in quotes; those quoted are added to `used`.
 * @param rest  what a thing with a name becomes is put in quotes, too
 */
static char *quote_names(const GPtrArray *names, const char *text, gboolean rest, GPtrArray *used)
{
    GString *out = g_string_new(NULL);
    for (const char *p = text; *p != '\0';) {
        gsize words = rest && used->len > 0 ? rest_of_clause(names, text, p) : 0;
        if (words > 0) {
            g_string_append_printf(out, "“%.*s”", (int)words, p);
            p += words;
            continue;
        }
        const char *quoted = quotation_end(p);
        const char *name = quoted == NULL ? name_at(names, text, p) : NULL;
        const char *end = quoted != NULL ? quoted : name != NULL ? p + strlen(name) : g_utf8_next_char(p);
        if (name != NULL) {
            g_ptr_array_add(used, (gpointer)name);
            g_string_append_printf(out, "“%s”", name);
        } else {
            g_string_append_len(out, p, end - p);
        }
        p = end;
    }
    return g_string_free(out, FALSE);
}

/* --- whether they are what was meant ----------------------------------------------------------- */

static gboolean is_one_of(const GPtrArray *used, const char *words)
{
    for (guint i = 0; words != NULL && i < used->len; i++) {
        if (strcmp(used->pdata[i], words) == 0)
            return TRUE;
    }
    return FALSE;
}

/** A name that became words to be drawn, or written on a thing, was none: 开始吧. */
static gboolean draws_names(const Message *message, const GPtrArray *used)
{
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        if (command->op == COMMAND_DRAW && (is_one_of(used, command->text) || is_one_of(used, command->name)))
            return TRUE;
        if (command->op == COMMAND_EDIT && command->bare_text && is_one_of(used, command->text))
            return TRUE; /* make A half as big as B */
    }
    return FALSE;
}

/* --- what only the board knows ------------------------------------------------------------------ */

/** The message with its days as places, when it can be read so; else NULL. */
static Message *read_days(const Board *board, const char *text, guint pictures)
{
    g_autofree char *quoted = g_utf8_validate(text, -1, NULL) ? days_quoted(board, text) : NULL;
    g_autoptr(Message) message = quoted != NULL ? message_parse_pictures(quoted, pictures) : NULL;
    return message != NULL && message_can_be_done(message) ? g_steal_pointer(&message) : NULL;
}

/** A choice alone, or touching 投, while there is a vote: 饺子, 投饺子, 2. Only of what says nothing else. */
static Message *read_voice(const Board *board, const char *text)
{
    const Poll *poll = board->poll;
    if (poll == NULL || !poll->open)
        return NULL;
    g_autofree char *words = g_strstrip(g_strdup(text));
    const char *choice = g_str_has_prefix(words, "投") ? words + strlen("投") : words;
    for (guint i = 0; i < poll->choices->len; i++) {
        g_autofree char *number = g_strdup_printf("%u", i + 1);
        if (g_ascii_strcasecmp(poll->choices->pdata[i], choice) != 0 && strcmp(number, choice) != 0)
            continue;
        g_autofree char *vote = g_strdup_printf("vote %s", number);
        Message *message = message_parse(vote);
        message->lang = g_str_is_ascii(text) ? LANG_EN : LANG_ZH;
        return message;
    }
    return NULL;
}

/** 圆放到左边: whether what such words may be about is there, and looks as they say. */
static gboolean is_there(const Board *board, const Message *message)
{
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        guint found = 0;
        for (guint j = 0; command->instead != NULL && j < board->objects->len; j++) {
            const Object *object = board->objects->pdata[j];
            const char *called = command->instead->text;
            if (called != NULL && !object->hidden &&
                (g_strcmp0(object->name, called) == 0 || g_strcmp0(object->text, called) == 0))
                return TRUE;
            gboolean fits = called == NULL && !object->hidden && looks_like(object, command->instead) == 2 &&
                            looks_right(object, command->instead, "");
            found += fits ? 1 : 0;
        }
        if (found > 0 && found >= command->instead->count)
            return TRUE; /* 三个圆竖着排 needs three of them */
    }
    return FALSE;
}

/** 圆在左边: of one that is there it tells where it is. */
static gboolean is_remark(const Message *message)
{
    const Command *command = message->commands->pdata[0];
    return message->commands->len == 1 && (command->refusal == REFUSE_CHATTER || command->refusal == REFUSE_SO_ALREADY);
}

/** Whether it lies there: a side is a third of the board, from one end to the other. */
static gboolean lies_at(const Object *object, Anchor anchor)
{
    Point middle = object_middle(object);
    switch (anchor) {
    case ANCHOR_LEFT:
        return middle.x < BOARD_WIDTH / 3.0;
    case ANCHOR_RIGHT:
        return middle.x > BOARD_WIDTH * 2 / 3.0;
    case ANCHOR_TOP:
        return middle.y < BOARD_HEIGHT / 3.0;
    case ANCHOR_BOTTOM:
        return middle.y > BOARD_HEIGHT * 2 / 3.0;
    default:
        return looks_part(middle) == anchor;
    }
}

/** 圆在左边, where one lies: it tells what is so. Said of red ones, or where none lies, it asks for a drawing. */
static gboolean tells_what_is(const Board *board, const Message *plain)
{
    const Command *draw = plain->commands->pdata[0];
    if (plain->commands->len != 1 || draw->op != COMMAND_DRAW || draw->spots->len != 1 || draw->instead == NULL)
        return TRUE;
    const Spot *spot = &g_array_index(draw->spots, Spot, 0);
    if (spot->kind != SPOT_ANCHOR)
        return TRUE;
    if (draw->color != COLOR_NONE)
        return FALSE;
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (!object->hidden && looks_like(object, draw->instead) == 2 && lies_at(object, spot->anchor))
            return TRUE;
    }
    return FALSE;
}

/** 黄色便利贴上写“…”: on a board that has no note, one is wanted with these words; NULL when they say otherwise. */
static Message *read_new_note(const Board *board, const Message *message, const char *text)
{
    const Command *said = message->commands->pdata[0];
    const Ref *note = said->targets->len == 1 ? said->targets->pdata[0] : NULL;
    gboolean worded = message->commands->len == 1 && said->op == COMMAND_EDIT && said->changes == CHANGE_TEXT &&
                      note != NULL && note->kind == REF_LOOKS && note->shape == DRAW_NOTE && note->text == NULL &&
                      said->source != NULL && note->words != NULL && g_str_has_prefix(said->source, note->words);
    for (guint i = 0; i < board->objects->len && worded; i++) {
        const Object *object = board->objects->pdata[i];
        worded = object->hidden || object->kind != SHAPE_NOTE;
    }
    if (!worded)
        return NULL;
    g_autofree char *drawn = g_strconcat("画", text, NULL);
    Message *message_drawn = message_parse(drawn);
    const Command *c = message_drawn->commands->pdata[0];
    if (message_drawn->commands->len == 1 && c->op == COMMAND_DRAW && c->shape == DRAW_NOTE && c->text != NULL)
        return message_drawn;
    message_free(message_drawn);
    return NULL;
}

/** The message as it reads on its own; where words may draw a thing or change one, by what is there. */
static Message *read_plain(const Board *board, const char *text, guint pictures)
{
    Message *plain = message_parse_pictures(text, pictures);
    Message *note = pictures == 0 ? read_new_note(board, plain, text) : NULL;
    if (note != NULL) {
        message_free(plain);
        return note;
    }
    if (!is_there(board, plain))
        return plain;
    Message *about = message_parse_there(text, pictures, TRUE);
    if (count_errors(about, NULL) > count_errors(plain, NULL) && !(is_remark(about) && tells_what_is(board, plain))) {
        message_free(about);
        return plain;
    }
    message_free(plain);
    return about;
}

/** A→B→C where each of the steps is a name on the board: they are to be joined, not drawn. NULL else. */
static Message *join_names(const Board *board, const Message *message, const char *text)
{
    const Command *boxes = message->commands->pdata[0];
    if (!message->flow || boxes->texts == NULL)
        return NULL;
    g_autoptr(GPtrArray) names = names_in(board, message, text);
    g_autoptr(GString) joined = g_string_new("用箭头连接");
    for (guint i = 0; i < boxes->texts->len; i++) {
        if (!is_one_of(names, boxes->texts->pdata[i]))
            return NULL;
        g_string_append_printf(joined, "%s“%s”", i > 0 ? "、" : "", (const char *)boxes->texts->pdata[i]);
    }
    if (message->commands->len > 2) /* and back to the first */
        g_string_append_printf(joined, "；用箭头连接“%s”和“%s”",
                               (const char *)boxes->texts->pdata[boxes->texts->len - 1],
                               (const char *)boxes->texts->pdata[0]);
    Message *about = message_parse(joined->str);
    about->lang = message->lang;
    return about;
}

/** 把2号移到叫B的下面: with the numbers of what it tells, if all of it can be read so; NULL else. */
static Message *read_pointed(const Board *board, const char *text)
{
    g_autofree char *numbered = pointing_numbered(board, text);
    g_autoptr(Message) message = numbered != NULL ? read_plain(board, numbered, 0) : NULL;
    return message != NULL && message_can_be_done(message) ? g_steal_pointer(&message) : NULL;
}

Message *naming_read(const Board *board, const char *text, guint pictures)
{
    Message *dated = read_days(board, text, pictures);
    if (dated != NULL)
        return dated;
    Message *plain = read_plain(board, text, pictures);
    gboolean may_help = FALSE;
    guint errors = count_errors(plain, &may_help);
    Message *joined = join_names(board, plain, text);
    if (joined != NULL) {
        message_free(plain);
        return joined;
    }
    Message *voice = may_help && pictures == 0 ? read_voice(board, text) : NULL;
    if (voice != NULL) {
        message_free(plain);
        return voice;
    }
    gboolean named = pointing_may_help(text);
    Message *pointed = (may_help || named) && pictures == 0 ? read_pointed(board, text) : NULL;
    if (pointed != NULL) {
        message_free(plain);
        return pointed;
    }
    if (!may_help)
        return plain;
    g_autoptr(GPtrArray) names = names_in(board, plain, text);
    if (names->len == 0)
        return plain;
    g_autoptr(GPtrArray) used = g_ptr_array_new();
    for (gboolean rest = FALSE; rest <= TRUE; rest++) {
        g_ptr_array_set_size(used, 0);
        g_autofree char *quoted = quote_names(names, text, rest, used);
        Message *message = used->len > 0 ? read_plain(board, quoted, pictures) : NULL;
        if (message != NULL && count_errors(message, NULL) < errors && !draws_names(message, used)) {
            message_free(plain);
            return message;
        }
        message_free(message);
    }
    return plain;
}
