// SPDX-License-Identifier: MIT
/* A message as a whole: read, cut, and held to the limits of one message. */

#include "lib/base/limits.h"
#include "lib/command/addressed.h"
#include "lib/command/among.h"
#include "lib/command/asides.h"
#include "lib/command/beside.h"
#include "lib/command/bullets.h"
#include "lib/command/clauses.h"
#include "lib/command/courtesy.h"
#include "lib/command/flow.h"
#include "lib/command/forms.h"
#include "lib/command/machine.h"
#include "lib/command/managing.h"
#include "lib/command/meeting.h"
#include "lib/command/names.h"
#include "lib/command/phrase.h"
#include "lib/command/pictures.h"
#include "lib/command/plain.h"
#include "lib/command/purposes.h"
#include "lib/command/requests.h"
#include "lib/command/rewordings.h"
#include "lib/command/several.h"
#include "lib/command/whose.h"

static Command *refuse_message(Message *message, Refusal refusal)
{
    g_ptr_array_set_size(message->commands, 0);
    Command *command = command_new(COMMAND_ERROR);
    command->line = 1;
    command->column = 1;
    command_refuse(command, refusal, NULL);
    g_ptr_array_add(message->commands, command);
    return command;
}

/** A message adds no more than LIMIT_SHAPES_PER_MESSAGE shapes, or none. */
static void check_totals(Message *message)
{
    guint shapes = 0;
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        shapes += command->op == COMMAND_DRAW ? command->count : 0;
        if (command->refusal == REFUSE_TOO_MANY_SHAPES)
            shapes = LIMIT_SHAPES_PER_MESSAGE + 1;
    }
    if (message->commands->len > LIMIT_COMMANDS)
        refuse_message(message, REFUSE_TOO_MANY);
    else if (shapes > LIMIT_SHAPES_PER_MESSAGE)
        refuse_message(message, REFUSE_TOO_MANY_SHAPES);
    else if (message->commands->len == 0)
        refuse_message(message, REFUSE_CHATTER);
}

static void free_command(gpointer command)
{
    command_free(command);
}

/** What is to be written may be an address; before it, addresses and program text are not for the board. */
static gboolean is_pasted(const Reading *reading, const GArray *tokens)
{
    Phrase all = phrase_of(reading, (const Token *)(gpointer)tokens->data, tokens->len, FALSE);
    guint text = phrase_find_text(&all);
    return machine_text(reading, text < all.n ? all.tokens[text].start : reading->folded->len);
}

Message *message_parse(const char *text)
{
    return message_parse_pictures(text, 0);
}

Message *message_parse_pictures(const char *text, guint pictures)
{
    return message_parse_there(text, pictures, FALSE);
}

/** Chinese names and words to be written do not make an English sentence Chinese: undo the last thing 韩梅梅 did. */
static gboolean is_english(const Reading *reading, const GArray *tokens)
{
    guint known = 0, names = 0;
    for (guint i = 0; i < tokens->len; i++) {
        const Token *t = &g_array_index(tokens, Token, i);
        guint8 first = (guint8)reading->folded->str[t->start];
        if (first >= 0x80 && t->kind != TOKEN_QUOTE && t->kind != TOKEN_UNKNOWN)
            return FALSE;
        names += first >= 0x80 && t->kind == TOKEN_UNKNOWN ? 1 : 0;
        known += t->kind == TOKEN_WORD && g_ascii_isalpha((char)first) ? 1 : 0;
    }
    return names == 1 && known >= 2;
}

/** What is said anew in the words of single drawings; NULL when nothing is, or they cannot be done. */
static Message *read_reworded(const Reading *reading)
{
    g_autofree char *reworded = flow_reworded(reading);
    gboolean flow = reworded != NULL;
    if (!flow)
        reworded = corners_reworded(reading);
    if (reworded == NULL)
        reworded = joined_reworded(reading);
    g_autoptr(Message) message = reworded != NULL ? message_parse(reworded) : NULL;
    for (guint i = 0; message != NULL && i < message->commands->len; i++) {
        Command *command = message->commands->pdata[i];
        if (command->op == COMMAND_ERROR)
            return NULL;
        command->joined = flow && command->count > 1;
    }
    if (message != NULL) {
        message->lang = reading->lang;
        message->flow = flow;
    }
    return g_steal_pointer(&message);
}

/** Cut into commands, or read as what it is as a whole. */
static void read_commands(Reading *reading, guint pictures, Message *message)
{
    bullets_drop(reading);
    if (reading->latin || reading->han)
        reading_reword(reading);
    g_autoptr(GArray) tokens = tokens_read(reading);
    if (reading->lang == LANG_ZH && is_english(reading, tokens))
        message->lang = reading->lang = LANG_EN;
    requests_settle(reading, tokens);
    if (reading->addressed == NULL)
        reading->addressed = addressed_name(reading, tokens);
    gboolean said_to_other = reading->addressed != NULL && pictures == 0;
    Command *whole = said_to_other ? NULL : managing_parse(reading);
    if (whole == NULL && pictures == 0 && !said_to_other)
        whole = meeting_parse(reading);
    if (whole == NULL && pictures == 0 && !said_to_other)
        whole = whose_parse(reading);
    reading->pictures = pictures;
    reading->pages = paging_occurs(reading);
    pictures_mark(reading, tokens);
    if (whole != NULL) {
        g_ptr_array_add(message->commands, whole);
    } else if (said_to_other) {
        refuse_message(message, REFUSE_ADDRESSED)->words = g_strdup(reading->addressed);
    } else if (is_pasted(reading, tokens)) {
        refuse_message(message, REFUSE_CHATTER);
    } else {
        names_quote(reading, tokens);
        message_cut(reading, tokens, message->commands);
    }
}

void message_warm_up(void)
{
    message_free(message_parse("a circle, 画圆")); /* each language has tables of its own */
}

static Message *message_new(void)
{
    Message *message = g_new0(Message, 1);
    message->commands = g_ptr_array_new_with_free_func(free_command);
    return message;
}

/** One drawing in plain words, read at once; NULL for everything else. */
static Message *read_plain(const Reading *reading)
{
    g_autoptr(GArray) tokens = tokens_scan(reading);
    if (!plain_is(reading, tokens))
        return NULL;
    Message *message = message_new();
    message->lang = reading->lang;
    message_cut(reading, tokens, message->commands);
    check_totals(message);
    return message;
}

static Message *parse_once(const char *text, guint pictures, gboolean there)
{
    Reading reading;
    ReadResult result = reading_init(&reading, text);
    gboolean alone = result == READ_OK && pictures == 0 && reading.addressed == NULL;
    Message *message = alone && !there ? read_plain(&reading) : NULL;
    if (message == NULL && alone)
        message = read_reworded(&reading);
    if (message != NULL) {
        reading_clear(&reading);
        return message;
    }
    message = message_new();
    gboolean wordless = pictures > 0 && result == READ_OK && reading.folded->len == 0;
    message->lang = result == READ_OK && !wordless ? reading.lang : LANG_ZH;
    if (result == READ_OK) {
        reading.there = there;
        read_commands(&reading, pictures, message);
        commands_settle_among(message, there);
        check_totals(message);
    } else {
        refuse_message(message, result == READ_TOO_LONG ? REFUSE_TOO_LONG : REFUSE_BAD_TEXT);
    }
    if (pictures > 0 && result == READ_OK)
        pictures_settle(message, pictures);
    reading_clear(&reading);
    return message;
}

/** A question may be none where what makes it one is left out; what else is refused for what it says stays so. */
static gboolean is_not_understood(const Message *message)
{
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        if (command->op == COMMAND_ERROR &&
            (refusal_is_of_words(command->refusal) || command->refusal == REFUSE_QUESTION))
            return TRUE;
    }
    return FALSE;
}

/** The message without some of its words, if all that is left can be done; NULL else. */
static Message *parse_rest(const char *rest, guint pictures, gboolean there)
{
    g_autoptr(Message) message = rest != NULL ? parse_once(rest, pictures, there) : NULL;
    return message != NULL && message_can_be_done(message) ? g_steal_pointer(&message) : NULL;
}

/** The message without a clause that tells something, if what is left is an order. */
static Message *parse_beside(const char *text, guint pictures, gboolean there)
{
    g_autoptr(GPtrArray) ways = beside_dropped(text);
    Message *message = NULL;
    for (guint i = 0; i < ways->len && message == NULL; i++)
        message = parse_rest(ways->pdata[i], pictures, there);
    for (guint i = 0; i < ways->len && message == NULL; i++) {
        g_autofree char *less = purpose_dropped(ways->pdata[i], 0);
        message = parse_rest(less, pictures, there);
    }
    return message;
}

/** What was taken for a no may stand beside an order: star置顶 |别被盖住了. */
static gboolean is_denied(const Message *message)
{
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        if (command->op == COMMAND_ERROR && command->refusal == REFUSE_NEGATED)
            return TRUE;
    }
    return FALSE;
}

/** What is said beside a command, or what it is for, is left out at most so many times. */
#define PURPOSES_MAX 3

/** What was not understood, without what is said beside the order, or as the order that it politely asks for; NULL for
 * no such way. */
static Message *parse_again(const char *text, guint pictures, gboolean there)
{
    gboolean unsure;
    g_autofree char *orders = clauses_dropped(text, &unsure);
    if (unsure)
        return NULL;
    g_autofree char *rest = asides_dropped(text);
    Message *message = parse_rest(orders, pictures, there);
    if (message == NULL)
        message = parse_rest(rest, pictures, there);
    for (guint i = 0; i < PURPOSES_MAX && message == NULL; i++) {
        g_autofree char *less = purpose_dropped(rest != NULL ? rest : text, i);
        if (less == NULL)
            break;
        message = parse_rest(less, pictures, there);
    }
    if (message == NULL)
        message = parse_beside(text, pictures, there);
    if (message == NULL) {
        g_autofree char *order = courtesy_dropped(text);
        message = parse_rest(order, pictures, there);
    }
    return message;
}

/** 小王说圆变绿，方块变红; 圆变绿，方块变红，好看吗: what tells of somebody at its front, or asks at its end, does so
 * of all that commas part, where some of it cannot be done. */
static gboolean is_told_or_asked(const char *text)
{
    static const char *const parts[] = {";", "；", "。", "\n", "！", "!", NULL};
    static const char *const people[] = {"他", "她", "有人", "刚才", "刚刚", "昨天", "谁", NULL};
    static const char *const telling[] = {"说", "让我", "叫我", "要我", "告诉我", "问我", NULL};
    static const char *const asking[] = {"吗", "吗？", "吗?", "么", "么？", "？", "?", NULL};
    g_autofree char *typed = g_strstrip(g_strdup(text));
    if (text_has_any(typed, parts))
        return FALSE;
    g_autofree char *front = g_utf8_substring(typed, 0, MIN(g_utf8_strlen(typed, -1), 5));
    gboolean asks = FALSE;
    for (gsize i = 0; asking[i] != NULL; i++)
        asks = asks || g_str_has_suffix(typed, asking[i]);
    return asks || text_begins_with_any(typed, people) || text_has_any(front, telling);
}

/** Nothing of such a message is done. */
static void hold_back(Message *message, const char *text)
{
    guint n = 0, error = 0;
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        error = command->op == COMMAND_ERROR && n++ == 0 ? i : error;
    }
    if (n == 0 || n == message->commands->len || !is_told_or_asked(text))
        return;
    g_ptr_array_remove_range(message->commands, error + 1, message->commands->len - error - 1);
    if (error > 0)
        g_ptr_array_remove_range(message->commands, 0, error);
}

Message *message_parse_there(const char *text, guint pictures, gboolean there)
{
    g_autofree char *about = pictures == 0 ? beside_about(text) : NULL;
    Message *message = parse_rest(about, pictures, there);
    if (message != NULL)
        return message;
    message = parse_once(text, pictures, there);
    Message *several = pictures == 0 ? several_read(text, message, there, parse_rest) : NULL;
    if (several != NULL) {
        message_free(message);
        return several;
    }
    Message *other = is_not_understood(message) ? parse_again(text, pictures, there)
                     : is_denied(message)       ? parse_beside(text, pictures, there)
                                                : NULL;
    if (other == NULL) {
        hold_back(message, text);
        return message;
    }
    message_free(message);
    return other;
}
