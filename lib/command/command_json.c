// SPDX-License-Identifier: MIT
#include "lib/command/command_json.h"

#include <math.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/command/replies.h"

static void add_measure(cJSON *json, const char *key, double value)
{
    if (!isnan(value))
        cJSON_AddNumberToObject(json, key, value);
}

static void add_color(cJSON *json, const char *key, CommandColor color)
{
    char text[sizeof "#rrggbb"];
    g_snprintf(text, sizeof text, "#%06x", color >> 8);
    cJSON_AddStringToObject(json, key, text);
}

static cJSON *spot_json(const Spot *spot)
{
    static const char *const names[ANCHORS] = {"middle",   "top",       "bottom",      "left",        "right",
                                               "top-left", "top-right", "bottom-left", "bottom-right"};
    if (spot->kind == SPOT_ANCHOR)
        return cJSON_CreateString(names[spot->anchor]);
    return cJSON_CreateDoubleArray((const double[]){spot->x, spot->y}, 2);
}

static void add_spots(cJSON *json, const Command *c)
{
    if (c->spots->len == 1) {
        cJSON_AddItemToObject(json, "at", spot_json(&g_array_index(c->spots, Spot, 0)));
    } else if (c->spots->len > 1) {
        cJSON *points = cJSON_AddArrayToObject(json, "points");
        for (guint i = 0; i < c->spots->len; i++)
            cJSON_AddItemToArray(points, spot_json(&g_array_index(c->spots, Spot, i)));
    }
}

static void add_measures(cJSON *json, const Measures *m)
{
    add_measure(json, "r", m->radius);
    add_measure(json, "w", m->width);
    add_measure(json, "h", m->height);
    add_measure(json, "side", m->side);
    add_measure(json, "length", m->length);
    add_measure(json, "font", m->font);
    add_measure(json, "stroke", m->stroke);
    add_measure(json, "rotate", m->angle);
    add_measure(json, "scale", m->factor);
}

static void add_drawing(cJSON *json, const Command *c)
{
    static const char *const sizes[] = {NULL, "tiny", "small", "medium", "large", "giant"};
    static const char *const turns[] = {NULL, "horizontal", "vertical", "diagonal"};
    static const char *const arranges[] = {NULL, "row", "column", "grid"};
    static const char *const lines[] = {NULL, "solid", "dashed", "dotted"};
    cJSON_AddStringToObject(json, "shape", draw_shape_name(c->shape));
    if (c->sides > 0)
        cJSON_AddNumberToObject(json, "sides", c->sides);
    if (c->count > 1)
        cJSON_AddNumberToObject(json, "count", c->count);
    if (c->color != 0)
        add_color(json, "color", c->color);
    if (c->fill == FILL_COLOR)
        add_color(json, "fill", c->fill_color);
    else if (c->fill == FILL_SAME && c->color != 0)
        add_color(json, "fill", c->color);
    else if (c->fill != FILL_UNSET)
        cJSON_AddStringToObject(json, "fill", c->fill == FILL_NONE ? "none" : "same");
    if (c->size != SIZE_UNSET)
        cJSON_AddStringToObject(json, "size", sizes[c->size]);
    add_measures(json, &c->measures);
    if (c->line_style != LINE_UNSET)
        cJSON_AddStringToObject(json, "dash", lines[c->line_style]);
    if (c->turn != TURN_UNSET)
        cJSON_AddStringToObject(json, "direction", turns[c->turn]);
    if (c->arrange != ARRANGE_UNSET)
        cJSON_AddStringToObject(json, "arrange", arranges[c->arrange]);
    if (c->rows > 0)
        cJSON_AddNumberToObject(json, "rows", c->rows);
    if (c->columns > 0)
        cJSON_AddNumberToObject(json, "columns", c->columns);
    add_spots(json, c);
    if (c->text != NULL)
        cJSON_AddStringToObject(json, "text", c->text);
    if (c->name != NULL)
        cJSON_AddStringToObject(json, "name", c->name);
}

static cJSON *error_json(const Command *c, Lang lang)
{
    cJSON *json = cJSON_CreateObject();
    g_autofree char *message = reply_refused(c, lang);
    cJSON_AddStringToObject(json, "code", refusal_name(c->refusal));
    cJSON_AddStringToObject(json, "message", message);
    cJSON_AddStringToObject(json, "hint", reply_hint(c, lang));
    cJSON_AddNumberToObject(json, "column", c->column);
    if (c->words != NULL)
        cJSON_AddStringToObject(json, "words", c->words);
    return json;
}

static cJSON *command_json(const Command *c, Lang lang)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "op", command_op_name(c->op));
    if (c->op == COMMAND_DRAW)
        add_drawing(json, c);
    else if (c->op == COMMAND_UNDO && c->target == UNDO_CLEAR)
        cJSON_AddStringToObject(json, "target", "clear");
    else if (c->op == COMMAND_UNDO && c->target != UNDO_STEPS)
        cJSON_AddNumberToObject(json, c->target == UNDO_ENTRY ? "step" : "object", c->number);
    else if ((c->op == COMMAND_UNDO || c->op == COMMAND_REDO) && c->steps == 0)
        cJSON_AddStringToObject(json, "n", "all");
    else if (c->op == COMMAND_UNDO || c->op == COMMAND_REDO)
        cJSON_AddNumberToObject(json, "n", c->steps);
    else if (c->op == COMMAND_ERROR)
        cJSON_AddItemToObject(json, "error", error_json(c, lang));
    if (c->typed != NULL) {
        cJSON *repaired = cJSON_AddObjectToObject(json, "repaired");
        cJSON_AddStringToObject(repaired, "typed", c->typed);
        cJSON_AddStringToObject(repaired, "read_as", c->read_as);
    }
    return json;
}

/** What is repeated of the text: no more than a message may have. */
static char *shown_text(const char *text)
{
    g_autofree char *valid = g_utf8_make_valid(text, (gssize)strnlen(text, LIMIT_TEXT_CHARS * 4));
    return g_utf8_strlen(valid, -1) > LIMIT_TEXT_CHARS ? g_utf8_substring(valid, 0, LIMIT_TEXT_CHARS)
                                                       : g_steal_pointer(&valid);
}

cJSON *message_to_json(const Message *message, const char *text)
{
    cJSON *json = cJSON_CreateObject();
    g_autofree char *shown = shown_text(text);
    cJSON_AddStringToObject(json, "text", shown);
    cJSON_AddStringToObject(json, "lang", lang_pick(message->lang, "zh", "en"));
    const Command *first = message->commands->pdata[0];
    if (message->commands->len == 1 && first->op == COMMAND_ERROR) {
        cJSON_AddItemToObject(json, "error", error_json(first, message->lang));
        return json;
    }
    cJSON *commands = cJSON_AddArrayToObject(json, "commands");
    for (guint i = 0; i < message->commands->len; i++)
        cJSON_AddItemToArray(commands, command_json(message->commands->pdata[i], message->lang));
    return json;
}
