// SPDX-License-Identifier: MIT
#include "cgi/answers.h"

#include "lib/board/interpret.h"
#include "lib/board/naming.h"
#include "lib/dingtalk/webhook.h"

/** Whether a command says the same whatever is on the board. */
static gboolean needs_no_board(const Command *command)
{
    return command->op == COMMAND_ERROR || (command->op == COMMAND_HELP && command->topic == HELP_OVERVIEW);
}

/** What was not understood may be about things of the board, which have names: 登录往右. */
static gboolean all_need_no_board(const Message *message)
{
    if (naming_may_help(message))
        return FALSE;
    for (guint i = 0; i < message->commands->len; i++) {
        if (!needs_no_board(message->commands->pdata[i]))
            return FALSE;
    }
    return TRUE;
}

/** The words for it; NULL when there are none, or more than words is owed. */
static char *words_of(const RobotMessage *message, const Message *parsed)
{
    g_autoptr(History) history = history_new(NULL, 0);
    const Occasion occasion = {.author = {message->author_id, message->author_name}};
    g_autoptr(Outcome) outcome = interpret_parsed(history, parsed, &occasion);
    gboolean only_words = !outcome->picture && outcome->entries->len == 0 && outcome->extras->len == 0;
    return only_words ? g_steal_pointer(&outcome->reply) : NULL;
}

char *answer_at_once(const RobotMessage *message)
{
    gboolean words = message->type == MESSAGE_TEXT || message->type == MESSAGE_AUDIO;
    if (!words || message->text[0] == '\0')
        return NULL;
    g_autoptr(Message) parsed = message_parse(message->text);
    g_autofree char *reply = all_need_no_board(parsed) ? words_of(message, parsed) : NULL;
    if (reply == NULL)
        return NULL;
    const char *at = message->group ? message->staff_id : NULL;
    g_autofree char *addressed = at != NULL ? g_strdup_printf("@%s %s", at, reply) : g_strdup(reply);
    return webhook_text(addressed, at);
}
