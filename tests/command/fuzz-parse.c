// SPDX-License-Identifier: MIT
/* Whatever is parsed ends in at least one command within the limits, and its JSON can be made. */
#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/command/command_json.h"
#include "tests/command/fuzz.h"

static void fuzz_one(const char *text)
{
    g_autoptr(Message) message = message_parse(text);
    g_assert_cmpuint(message->commands->len, >=, 1);
    g_assert_cmpuint(message->commands->len, <=, LIMIT_COMMANDS);
    guint shapes = 0;
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        g_assert_true((command->op == COMMAND_ERROR) == (command->refusal != REFUSE_NOTHING));
        if (command->op == COMMAND_DRAW) {
            g_assert_cmpint(command->shape, !=, DRAW_NOTHING);
            g_assert_cmpuint(command->count, >=, 1);
            shapes += command->count;
        }
    }
    g_assert_cmpuint(shapes, <=, LIMIT_SHAPES_PER_MESSAGE);
    g_autoptr(cJSON) json = message_to_json(message, text);
    g_autofree char *printed = json_text(json);
    g_assert_true(g_utf8_validate(printed, -1, NULL));
}
