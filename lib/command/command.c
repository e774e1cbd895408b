// SPDX-License-Identifier: MIT
#include "lib/command/command.h"

#include <math.h>

Ref *ref_new(RefKind kind)
{
    Ref *ref = g_new0(Ref, 1);
    ref->kind = kind;
    ref->numbers = g_array_new(FALSE, FALSE, sizeof(guint));
    return ref;
}

gboolean refusal_is_of_words(Refusal refusal)
{
    switch (refusal) {
    case REFUSE_CHATTER:
    case REFUSE_NO_SHAPE:
    case REFUSE_UNKNOWN:
    case REFUSE_UNKNOWN_COLOR:
    case REFUSE_TWICE:
    case REFUSE_LEFTOVER:
    case REFUSE_LATER:
    case REFUSE_POINTS:
    case REFUSE_NO_TARGET:
        return TRUE;
    default:
        return FALSE;
    }
}

Ref *ref_copy(const Ref *ref)
{
    Ref *copy = g_memdup2(ref, sizeof *ref);
    copy->numbers = g_array_copy(ref->numbers);
    copy->text = g_strdup(ref->text);
    copy->person = g_strdup(ref->person);
    copy->words = g_strdup(ref->words);
    for (guint i = 0; i < G_N_ELEMENTS(copy->ends); i++)
        copy->ends[i] = ref->ends[i] != NULL ? ref_copy(ref->ends[i]) : NULL;
    return copy;
}

void ref_clear(Ref *ref)
{
    g_clear_pointer(&ref->numbers, g_array_unref);
    g_free(ref->text);
    g_free(ref->person);
    g_free(ref->words);
    for (guint i = 0; i < G_N_ELEMENTS(ref->ends); i++)
        ref_free(ref->ends[i]);
}

void ref_free(Ref *ref)
{
    if (ref == NULL)
        return;
    ref_clear(ref);
    g_free(ref);
}

static void free_ref(gpointer ref)
{
    ref_free(ref);
}

static void clear_spot(gpointer data)
{
    Spot *spot = data;
    ref_free(spot->ref);
    ref_free(spot->other);
}

GArray *spots_new(void)
{
    GArray *spots = g_array_new(FALSE, TRUE, sizeof(Spot));
    g_array_set_clear_func(spots, clear_spot);
    return spots;
}

Command *command_new(CommandOp op)
{
    Command *command = g_new0(Command, 1);
    command->op = op;
    command->count = 1;
    command->steps = 1;
    command->heads = -1;
    command->measures = (Measures){.radius = NAN,
                                   .width = NAN,
                                   .height = NAN,
                                   .side = NAN,
                                   .length = NAN,
                                   .font = NAN,
                                   .stroke = NAN,
                                   .angle = NAN,
                                   .factor = NAN,
                                   .sweep = NAN,
                                   .opacity = NAN,
                                   .corner = NAN,
                                   .spacing = NAN,
                                   .width_factor = NAN,
                                   .height_factor = NAN,
                                   .stroke_factor = NAN,
                                   .font_factor = NAN};
    command->targets = g_ptr_array_new_with_free_func(free_ref);
    command->people = g_ptr_array_new_with_free_func(g_free);
    command->items = g_ptr_array_new_with_free_func(g_free);
    return command;
}

void command_free(Command *command)
{
    if (command == NULL)
        return;
    g_clear_pointer(&command->spots, g_array_unref);
    g_clear_pointer(&command->colors, g_array_unref);
    g_clear_pointer(&command->texts, g_ptr_array_unref);
    g_ptr_array_unref(command->targets);
    g_ptr_array_unref(command->people);
    g_ptr_array_unref(command->items);
    ref_free(command->beside);
    ref_free(command->like);
    ref_free(command->color_like);
    ref_free(command->instead);
    g_free(command->person);
    g_free(command->source);
    g_free(command->text);
    g_free(command->name);
    g_free(command->words);
    g_free(command->other);
    g_free(command->typed);
    g_free(command->read_as);
    g_free(command);
}

static gboolean is_it(const Ref *ref)
{
    return ref != NULL && ref->kind == REF_IT;
}

gboolean command_is_about_it(const Command *command)
{
    for (guint i = 0; command->spots != NULL && i < command->spots->len; i++) {
        const Spot *spot = &g_array_index(command->spots, Spot, i);
        if (is_it(spot->ref) || is_it(spot->other))
            return TRUE;
    }
    static const CommandOp ops[] = {COMMAND_EDIT,  COMMAND_DELETE,     COMMAND_COPY,    COMMAND_CONNECT, COMMAND_ORDER,
                                    COMMAND_ALIGN, COMMAND_DISTRIBUTE, COMMAND_ARRANGE, COMMAND_GROUP};
    gboolean changes = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(ops); i++)
        changes = changes || command->op == ops[i];
    for (guint i = 0; i < command->targets->len; i++)
        changes = changes && is_it(command->targets->pdata[i]);
    return changes;
}

void command_refuse(Command *command, Refusal refusal, const char *what)
{
    if (command->refusal != REFUSE_NOTHING)
        return;
    command->op = COMMAND_ERROR;
    command->refusal = refusal;
    command->words = g_strdup(what);
}

gboolean message_can_be_done(const Message *message)
{
    for (guint i = 0; i < message->commands->len; i++) {
        const Command *command = message->commands->pdata[i];
        if (command->op == COMMAND_ERROR)
            return FALSE;
    }
    return TRUE;
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
    static const char *const names[COMMAND_OPS] = {
        [COMMAND_DRAW] = "draw",
        [COMMAND_EDIT] = "edit",
        [COMMAND_COPY] = "copy",
        [COMMAND_DELETE] = "delete",
        [COMMAND_ORDER] = "order",
        [COMMAND_ALIGN] = "align",
        [COMMAND_DISTRIBUTE] = "distribute",
        [COMMAND_ARRANGE] = "arrange",
        [COMMAND_GROUP] = "group",
        [COMMAND_UNGROUP] = "ungroup",
        [COMMAND_CONNECT] = "connect",
        [COMMAND_DISCONNECT] = "disconnect",
        [COMMAND_SWAP] = "swap",
        [COMMAND_SWAP_COLORS] = "swap_colors",
        [COMMAND_AGAIN] = "again",
        [COMMAND_UNDO] = "undo",
        [COMMAND_REDO] = "redo",
        [COMMAND_CLEAR] = "clear",
        [COMMAND_BACKGROUND] = "background",
        [COMMAND_GRID] = "grid",
        [COMMAND_NUMBERS] = "numbers",
        [COMMAND_SHOW] = "show",
        [COMMAND_LIST] = "list",
        [COMMAND_WHO] = "who",
        [COMMAND_HISTORY] = "history",
        [COMMAND_SAVE] = "save",
        [COMMAND_RESTORE] = "restore",
        [COMMAND_EXPORT] = "export",
        [COMMAND_LINK] = "link",
        [COMMAND_HELP] = "help",
        [COMMAND_PAGE] = "page",
        [COMMAND_SCOPE] = "scope",
        [COMMAND_LOCK] = "lock",
        [COMMAND_ALLOW] = "allow",
        [COMMAND_SESSION] = "session",
        [COMMAND_TEMPLATE] = "template",
        [COMMAND_TIMER] = "timer",
        [COMMAND_POLL] = "poll",
        [COMMAND_PICK] = "pick",
        [COMMAND_CONVERSATION] = "conversation",
        [COMMAND_ERROR] = "error",
    };
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
        [REFUSE_OFF_GRID] = "off_grid",
        [REFUSE_NEGATED] = "negated",
        [REFUSE_LATER] = "unsupported",
        [REFUSE_SO_ALREADY] = "so_already",
        [REFUSE_SUGGEST] = "suggestion",
        [REFUSE_NO_TEXT] = "no_text",
        [REFUSE_POINTS] = "points",
        [REFUSE_QUESTION] = "question",
        [REFUSE_NO_TARGET] = "no_target",
        [REFUSE_NO_SIDE] = "no_side",
        [REFUSE_UNFINISHED] = "unfinished",
        [REFUSE_NO_NAME] = "no_name",
        [REFUSE_NO_NEW_NAME] = "no_new_name",
        [REFUSE_LONG_NAME] = "long_name",
        [REFUSE_COLUMNS] = "columns",
        [REFUSE_MONTH] = "month",
        [REFUSE_DURATION] = "duration",
        [REFUSE_CHOICES] = "choices",
        [REFUSE_PICK] = "pick",
        [REFUSE_ADDRESSED] = "addressed",
    };
    return names[refusal];
}

const char *deed_name(ConversationDeed deed)
{
    static const char *const names[DEEDS] = {"sessions", "about",   "rename",      "archive",
                                             "reopen",   "disband", "disband_sure"};
    return names[deed];
}

const char *page_move_name(PageMove move)
{
    static const char *const names[PAGE_MOVES] = {"number", "next", "previous", "first", "last", "new", "list"};
    return names[move];
}

const char *template_name(TemplateKind kind)
{
    static const char *const names[TEMPLATES] = {"kanban", "calendar", "noughts-and-crosses"};
    return names[kind];
}

const char *timer_deed_name(TimerDeed deed)
{
    static const char *const names[TIMER_DEEDS] = {"start", "list", "cancel"};
    return names[deed];
}

const char *poll_deed_name(PollDeed deed)
{
    static const char *const names[POLL_DEEDS] = {"open", "vote", "result", "end"};
    return names[deed];
}

const char *pick_name(PickKind kind)
{
    static const char *const names[PICKS] = {"people", "items", "dice", "coin"};
    return names[kind];
}

const char *draw_shape_name(DrawShape shape)
{
    static const char *const names[DRAW_SHAPES] = {
        [DRAW_NOTHING] = "nothing",
        [DRAW_LINE] = "line",
        [DRAW_ARROW] = "arrow",
        [DRAW_POLYLINE] = "polyline",
        [DRAW_RECTANGLE] = "rectangle",
        [DRAW_SQUARE] = "square",
        [DRAW_CIRCLE] = "circle",
        [DRAW_ELLIPSE] = "ellipse",
        [DRAW_TRIANGLE] = "triangle",
        [DRAW_POLYGON] = "polygon",
        [DRAW_DIAMOND] = "diamond",
        [DRAW_STAR] = "star",
        [DRAW_DOT] = "dot",
        [DRAW_TEXT] = "text",
        [DRAW_CURVE] = "curve",
        [DRAW_WAVE] = "wave",
        [DRAW_ARC] = "arc",
        [DRAW_SECTOR] = "sector",
        [DRAW_ROUNDED] = "rounded-rectangle",
        [DRAW_RIGHT_TRIANGLE] = "right-triangle",
        [DRAW_PARALLELOGRAM] = "parallelogram",
        [DRAW_TRAPEZOID] = "trapezoid",
        [DRAW_HEART] = "heart",
        [DRAW_CROSS] = "cross",
        [DRAW_PLUS] = "plus",
        [DRAW_TICK] = "tick",
        [DRAW_NOTE] = "note",
        [DRAW_TABLE] = "table",
        [DRAW_STAMP] = "stamp",
        [DRAW_IMAGE] = "image",
    };
    return names[shape];
}

const char *export_name(ExportFormat format)
{
    static const char *const names[EXPORTS] = {"png", "svg", "pdf", "json", "gif"};
    return names[format];
}

static const char *const topic_names[HELP_TOPICS] = {"overview", "shapes", "stamps", "colors", "sizes", "places",
                                                     "text",     "edit",   "undo",   "board",  "class"};

const char *help_topic_name(HelpTopic topic)
{
    return topic_names[topic];
}

HelpTopic help_topic_from_name(const char *name)
{
    for (HelpTopic topic = HELP_OVERVIEW; topic < HELP_TOPICS; topic++) {
        if (g_strcmp0(topic_names[topic], name) == 0)
            return topic;
    }
    return HELP_OVERVIEW;
}

gboolean command_is_typeface(const char *words)
{
    static const char *const faces[] = {"宋体",     "黑体",   "楷体",   "仿宋",   "仿宋体", "隶书",   "微软雅黑",
                                        "雅黑",     "斜体",   "斜体字", "大写",   "小写",   "下划线", "大写字母",
                                        "小写字母", "删除线", "繁体",   "繁体字", "简体",   "简体字", "手写体",
                                        "竖排",     "横排",   "艺术字", NULL};
    return g_strv_contains(faces, words);
}
