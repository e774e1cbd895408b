// SPDX-License-Identifier: MIT
#include "tests/board/commands.h"

#include <math.h>
#include <string.h>

#include "lib/base/json.h"

const Author wang = {"u1", "小王"}, li = {"u2", "Li"}, boss = {"u3", "Boss"};

/** As the parser leaves it when nothing is said. */
static Command *plain_command(CommandOp op)
{
    Command *command = command_new(op);
    double *measures[] = {
        &command->measures.radius,       &command->measures.width,         &command->measures.height,
        &command->measures.side,         &command->measures.length,        &command->measures.font,
        &command->measures.stroke,       &command->measures.angle,         &command->measures.factor,
        &command->measures.sweep,        &command->measures.opacity,       &command->measures.corner,
        &command->measures.width_factor, &command->measures.height_factor, &command->measures.stroke_factor,
        &command->measures.font_factor};
    for (gsize i = 0; i < G_N_ELEMENTS(measures); i++)
        *measures[i] = NAN;
    command->count = 1;
    command->heads = -1;
    if (command->spots == NULL)
        command->spots = spots_new();
    return command;
}

Command *command_on(CommandOp op, Ref *ref)
{
    Command *command = plain_command(op);
    if (ref != NULL)
        add_target(command, ref);
    return command;
}

Command *edit_of(Ref *ref, guint changes)
{
    Command *command = command_on(COMMAND_EDIT, ref);
    command->changes = changes;
    return command;
}

Command *draw_of(DrawShape shape)
{
    Command *command = plain_command(COMMAND_DRAW);
    command->shape = shape;
    return command;
}

void add_target(Command *command, Ref *ref)
{
    g_ptr_array_add(command->targets, ref);
}

void add_spot(Command *command, Spot spot)
{
    g_array_append_val(command->spots, spot);
}

Ref *ref_number(guint id)
{
    Ref *ref = ref_new(REF_NUMBERS);
    g_array_append_val(ref->numbers, id);
    return ref;
}

Ref *ref_shape(DrawShape shape)
{
    Ref *ref = ref_new(REF_LOOKS);
    ref->shape = shape;
    return ref;
}

Ref *ref_words(const char *text)
{
    Ref *ref = ref_new(REF_TEXT);
    ref->text = g_strdup(text);
    return ref;
}

static void free_command(gpointer command)
{
    command_free(command);
}

Outcome *tell_on(History *history, const Occasion *occasion, Command *command)
{
    Message message = {.lang = LANG_ZH, .commands = g_ptr_array_new_with_free_func(free_command)};
    g_ptr_array_add(message.commands, command);
    Outcome *outcome = interpret_parsed(history, &message, occasion);
    g_ptr_array_unref(message.commands);
    return outcome;
}

Outcome *tell(History *history, const Author *author, Command *command)
{
    return tell_on(
        history,
        &(Occasion){.message_id = "m", .author = *author, .now_ms = 1700000000000, .moderator = author == &boss},
        command);
}

void does(History *history, const Author *author, Command *command)
{
    g_autoptr(Outcome) outcome = tell(history, author, command);
    if (outcome->entries->len != 1)
        g_test_message("reply: %s", outcome->reply);
    g_assert_cmpuint(outcome->entries->len, ==, 1);
    g_assert_null(outcome->reply);
    g_assert_nonnull(outcome->caption);
    g_test_message("%s", outcome->caption);
}

void refuses(History *history, const Author *author, Command *command, const char *part)
{
    g_autofree char *before = board_words(history_board(history));
    g_autoptr(Outcome) outcome = tell(history, author, command);
    g_autofree char *after = board_words(history_board(history));
    g_assert_cmpuint(outcome->entries->len, ==, 0);
    g_assert_nonnull(outcome->reply);
    if (strstr(outcome->reply, part) == NULL)
        g_error("reply: %s", outcome->reply);
    g_assert_cmpstr(before, ==, after);
}

guint drawn(History *history, const Author *author, DrawShape shape, double x, double y)
{
    guint id = history_board(history)->next_id;
    Command *command = draw_of(shape);
    add_spot(command, (Spot){.kind = SPOT_POINT, .x = x, .y = y});
    does(history, author, command);
    return id;
}

const Object *seen(History *history, guint id)
{
    const Object *object = board_find(history_board(history), id);
    return object != NULL && !object->hidden ? object : NULL;
}

char *board_words(const Board *board)
{
    g_autoptr(cJSON) json = board_to_json(board);
    return json_text(json);
}
