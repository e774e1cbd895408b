// SPDX-License-Identifier: MIT
#include "lib/command/command.h"

#include <math.h>

Command *command_new(CommandOp op)
{
    Command *command = g_new0(Command, 1);
    command->op = op;
    command->count = 1;
    command->steps = 1;
    command->measures = (Measures){NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NULL};
    return command;
}

void command_free(Command *command)
{
    if (command == NULL)
        return;
    g_clear_pointer(&command->spots, g_array_unref);
    g_free(command->source);
    g_free(command->text);
    g_free(command->name);
    g_free(command->words);
    g_free(command->other);
    g_free(command->typed);
    g_free(command->read_as);
    g_free(command);
}

void command_refuse(Command *command, Refusal refusal, const char *what)
{
    if (command->refusal != REFUSE_NOTHING)
        return;
    command->op = COMMAND_ERROR;
    command->refusal = refusal;
    command->words = g_strdup(what);
}

void message_free(Message *message)
{
    if (message == NULL)
        return;
    g_ptr_array_unref(message->commands);
    g_free(message);
}

const char *command_op_name(CommandOp op)
{
    static const char *const names[COMMAND_OPS] = {"draw", "undo", "redo", "clear", "show", "help", "error"};
    return names[op];
}

const char *refusal_name(Refusal refusal)
{
    static const char *const names[REFUSE_REASONS] = {
        [REFUSE_NOTHING] = "none",
        [REFUSE_BAD_TEXT] = "bad_text",
        [REFUSE_TOO_LONG] = "too_long",
        [REFUSE_TOO_MANY] = "too_many_commands",
        [REFUSE_TOO_MANY_SHAPES] = "too_many_shapes",
        [REFUSE_CHATTER] = "not_a_command",
        [REFUSE_NO_SHAPE] = "no_shape",
        [REFUSE_UNKNOWN] = "unknown_words",
        [REFUSE_UNKNOWN_COLOR] = "unknown_color",
        [REFUSE_TWICE] = "two_values",
        [REFUSE_BAD_NUMBER] = "bad_number",
        [REFUSE_LEFTOVER] = "leftover_number",
        [REFUSE_OFF_BOARD] = "off_board",
        [REFUSE_NEGATED] = "negated",
        [REFUSE_LATER] = "unsupported",
        [REFUSE_SUGGEST] = "suggestion",
        [REFUSE_NO_TEXT] = "no_text",
        [REFUSE_POINTS] = "points",
        [REFUSE_QUESTION] = "question",
    };
    return names[refusal];
}

const char *draw_shape_name(DrawShape shape)
{
    static const char *const names[DRAW_SHAPES] = {"nothing", "line",   "arrow",   "polyline", "rectangle",
                                                   "square",  "circle", "ellipse", "triangle", "polygon",
                                                   "diamond", "star",   "dot",     "text"};
    return names[shape];
}
