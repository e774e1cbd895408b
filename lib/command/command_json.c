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

static void add_colors(cJSON *json, const GArray *colors)
{
    cJSON *list = cJSON_AddArrayToObject(json, "colors");
    for (guint i = 0; i < colors->len; i++) {
        cJSON *one = cJSON_CreateObject();
        add_color(one, "color", g_array_index(colors, CommandColor, i));
        cJSON_AddItemToArray(list, cJSON_DetachItemFromObject(one, "color"));
        cJSON_Delete(one);
    }
}

static const char *const anchors[ANCHORS] = {"middle",   "top",       "bottom",      "left",        "right",
                                             "top-left", "top-right", "bottom-left", "bottom-right"};

static void add_flag(cJSON *json, const char *key, gboolean flag)
{
    if (flag)
        cJSON_AddTrueToObject(json, key);
}

static cJSON *ref_json(const Ref *ref);

static void add_looks(cJSON *json, const Ref *ref)
{
    static const char *const extremes[EXTREMES] = {NULL,        "largest", "smallest",  "leftmost",
                                                   "rightmost", "topmost", "bottommost"};
    if (ref->shape != DRAW_NOTHING)
        cJSON_AddStringToObject(json, "shape",
                                ref->shape == DRAW_STAMP ? stamp_name(ref->stamp) : draw_shape_name(ref->shape));
    if (ref->sides > 0)
        cJSON_AddNumberToObject(json, "sides", ref->sides);
    if (ref->color != 0)
        add_color(json, "color", ref->color);
    if (ref->small || ref->large)
        cJSON_AddStringToObject(json, "size", ref->small ? "small" : "large");
    if (ref->count > 0)
        cJSON_AddNumberToObject(json, "count", ref->count);
    if (ref->ordinal != 0)
        cJSON_AddNumberToObject(json, "nth", ref->ordinal);
    if (ref->extreme != EXTREME_NONE)
        cJSON_AddStringToObject(json, "which", extremes[ref->extreme]);
    if (ref->in_part)
        cJSON_AddStringToObject(json, "part", anchors[ref->part]);
    if (ref->person != NULL)
        cJSON_AddStringToObject(json, "by", ref->person);
    if (ref->ends[0] != NULL) {
        cJSON *joins = cJSON_AddArrayToObject(json, "joins");
        for (guint i = 0; i < G_N_ELEMENTS(ref->ends); i++)
            cJSON_AddItemToArray(joins, ref_json(ref->ends[i]));
    }
    add_flag(json, "all", ref->all);
    add_flag(json, "filled", ref->filled);
    add_flag(json, "hollow", ref->hollow);
    add_flag(json, "dashed", ref->dashed);
    add_flag(json, "mine", ref->mine);
    add_flag(json, "worded", ref->worded);
    add_flag(json, "others", ref->others);
}

static cJSON *ref_json(const Ref *ref)
{
    cJSON *json = cJSON_CreateObject();
    if (ref->kind == REF_NUMBERS) {
        cJSON *numbers = cJSON_AddArrayToObject(json, "numbers");
        for (guint i = 0; i < ref->numbers->len; i++)
            cJSON_AddItemToArray(numbers, cJSON_CreateNumber(g_array_index(ref->numbers, guint, i)));
        add_looks(json, ref);
    } else if (ref->kind == REF_TEXT) {
        cJSON_AddStringToObject(json, "named", ref->text);
    } else if (ref->kind == REF_LOOKS) {
        add_looks(json, ref);
    } else {
        cJSON_AddTrueToObject(json, "it");
        add_flag(json, "all", ref->all);
    }
    add_flag(json, "except", ref->except);
    if (ref->among.shape != DRAW_NOTHING || ref->among.color != 0) {
        const Ref kind = {.kind = REF_LOOKS,
                          .shape = ref->among.shape,
                          .sides = ref->among.sides,
                          .stamp = ref->among.stamp,
                          .color = ref->among.color};
        cJSON *among = cJSON_AddObjectToObject(json, "among");
        add_looks(among, &kind);
    }
    return json;
}

/** {"right-of": {…}, "gap": 20} */
static cJSON *related_spot_json(const Spot *spot)
{
    static const char *const sides[ANCHORS] = {"next-to",      "above",          "below",
                                               "left-of",      "right-of",       "top-left-of",
                                               "top-right-of", "bottom-left-of", "bottom-right-of"};
    cJSON *json = cJSON_CreateObject();
    if (spot->kind == SPOT_BETWEEN || (spot->kind == SPOT_AROUND && spot->other != NULL)) {
        cJSON *both = cJSON_AddArrayToObject(json, spot->kind == SPOT_BETWEEN ? "between" : "around");
        cJSON_AddItemToArray(both, ref_json(spot->ref));
        if (spot->other != NULL)
            cJSON_AddItemToArray(both, ref_json(spot->other));
        return json;
    }
    const char *key = spot->kind == SPOT_SIDE     ? sides[spot->anchor]
                      : spot->kind == SPOT_INSIDE ? "inside"
                      : spot->kind == SPOT_AROUND ? "around"
                                                  : "thing";
    cJSON_AddItemToObject(json, key, ref_json(spot->ref));
    if (spot->kind == SPOT_INSIDE && spot->anchor != ANCHOR_MIDDLE)
        cJSON_AddStringToObject(json, "part", anchors[spot->anchor]);
    if (spot->kind == SPOT_SIDE)
        add_measure(json, "gap", spot->gap);
    return json;
}

static cJSON *spot_json(const Spot *spot)
{
    if (spot->kind == SPOT_ANCHOR)
        return cJSON_CreateString(anchors[spot->anchor]);
    if (spot->kind != SPOT_POINT)
        return related_spot_json(spot);
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
    add_measure(json, "scale_w", m->width_factor);
    add_measure(json, "scale_h", m->height_factor);
    add_measure(json, "scale_stroke", m->stroke_factor);
    add_measure(json, "scale_font", m->font_factor);
    add_measure(json, "sweep", m->sweep);
    add_measure(json, "opacity", m->opacity);
    add_measure(json, "corner", m->corner);
    add_measure(json, "spacing", m->spacing);
}

/** The slots that drawings and changes share. */
static void add_slots(cJSON *json, const Command *c)
{
    static const char *const sizes[] = {NULL, "tiny", "small", "medium", "large", "giant"};
    static const char *const turns[] = {NULL, "horizontal", "vertical", "diagonal"};
    static const char *const arranges[] = {NULL, "row", "column", "grid"};
    static const char *const lines[] = {NULL, "solid", "dashed", "dotted"};
    if (c->shape != DRAW_NOTHING)
        cJSON_AddStringToObject(json, "shape",
                                c->shape == DRAW_STAMP ? stamp_name(c->stamp) : draw_shape_name(c->shape));
    if (c->sides > 0)
        cJSON_AddNumberToObject(json, "sides", c->sides);
    if (c->count > 1)
        cJSON_AddNumberToObject(json, "count", c->count);
    for (guint i = 0; c->texts != NULL && i < c->texts->len; i++)
        cJSON_AddItemToArray(i == 0 ? cJSON_AddArrayToObject(json, "texts") : cJSON_GetObjectItem(json, "texts"),
                             cJSON_CreateString(c->texts->pdata[i]));
    if (c->colors != NULL)
        add_colors(json, c->colors);
    else if (c->color != 0)
        add_color(json, "color", c->color);
    if (c->fill == FILL_COLOR && c->fill_color == 0)
        cJSON_AddStringToObject(json, "fill", "like");
    else if (c->fill == FILL_COLOR)
        add_color(json, "fill", c->fill_color);
    else if (c->fill == FILL_SAME && c->color != 0 && c->colors == NULL)
        add_color(json, "fill", c->color);
    else if (c->fill != FILL_UNSET)
        cJSON_AddStringToObject(json, "fill", c->fill == FILL_NONE ? "none" : "same");
    if (c->text_color != 0)
        add_color(json, "text_color", c->text_color);
    if (c->size != SIZE_UNSET)
        cJSON_AddStringToObject(json, "size", sizes[c->size]);
    if (c->like != NULL)
        cJSON_AddItemToObject(json, "like", ref_json(c->like));
    if (c->color_like != NULL)
        cJSON_AddItemToObject(json, "color_like", ref_json(c->color_like));
    add_measures(json, &c->measures);
    if (c->heads >= 0)
        cJSON_AddNumberToObject(json, "heads", c->heads);
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

static void add_targets(cJSON *json, const Command *c)
{
    if (c->targets->len == 1) {
        cJSON_AddItemToObject(json, "target", ref_json(c->targets->pdata[0]));
    } else if (c->targets->len > 1) {
        cJSON *targets = cJSON_AddArrayToObject(json, "target");
        for (guint i = 0; i < c->targets->len; i++)
            cJSON_AddItemToArray(targets, ref_json(c->targets->pdata[i]));
    } else if (c->op != COMMAND_ALIGN && c->op != COMMAND_DISTRIBUTE && c->op != COMMAND_ARRANGE &&
               c->op != COMMAND_GROUP && c->op != COMMAND_AGAIN) {
        const Ref it = {.kind = REF_IT};
        cJSON_AddItemToObject(json, "target", ref_json(&it));
    }
}

/** What an edit changes names it, unless it is several things. */
static const char *edit_name(guint changes)
{
    static const struct {
        guint changes;
        const char *name;
    } names[] = {{CHANGE_PLACE | CHANGE_SHIFT, "move"},
                 {CHANGE_COLOR | CHANGE_FILL | CHANGE_SHADE | CHANGE_TEXT_COLOR, "recolor"},
                 {CHANGE_SIZE, "resize"},
                 {CHANGE_ROTATION, "rotate"},
                 {CHANGE_FLIP, "flip"},
                 {CHANGE_STROKE | CHANGE_DASH | CHANGE_OPACITY | CHANGE_HEADS, "restyle"},
                 {CHANGE_TEXT | CHANGE_FONT, "relabel"},
                 {CHANGE_NAME, "rename"},
                 {CHANGE_SHAPE, "reshape"}};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        if (changes != 0 && (changes & ~names[i].changes) == 0)
            return names[i].name;
    }
    return "edit";
}

static void add_deed(cJSON *json, const Command *c)
{
    static const char *const orders[] = {"front", "back", "forward", "backward", "above", "below"};
    static const char *const aligns[ALIGNS] = {"left", "center", "right", "top", "middle", "bottom"};
    static const char *const axes[] = {"auto", "horizontal", "vertical"};
    if (c->op == COMMAND_ORDER)
        cJSON_AddStringToObject(json, "to", orders[c->order]);
    if (c->beside != NULL)
        cJSON_AddItemToObject(json, "beside", ref_json(c->beside));
    if (c->op == COMMAND_ALIGN)
        cJSON_AddStringToObject(json, "side", aligns[c->align]);
    if (c->op == COMMAND_DISTRIBUTE)
        cJSON_AddStringToObject(json, "axis", axes[c->axis]);
}

/** A command about what is there: its things, and its changes as flat fields. */
static void add_edit(cJSON *json, const Command *c)
{
    static const char *const flips[] = {"none", "horizontal", "vertical", "ends"};
    add_targets(json, c);
    add_deed(json, c);
    if (c->changes & CHANGE_SHIFT) {
        cJSON_AddNumberToObject(json, "dx", c->shift_x);
        cJSON_AddNumberToObject(json, "dy", c->shift_y);
    }
    if (c->changes & CHANGE_FILL)
        add_flag(json, "borderless", c->borderless);
    if (c->changes & CHANGE_FLIP)
        cJSON_AddStringToObject(json, "flip", flips[c->flip]);
    if (c->changes & CHANGE_SHADE)
        cJSON_AddStringToObject(json, "shade", c->shade < 0 ? "darker" : "lighter");
    add_flag(json, "absolute", (c->changes & CHANGE_ROTATION) != 0 && c->angle_absolute);
    add_slots(json, c);
    if (c->changes & CHANGE_TEXT && c->text == NULL)
        cJSON_AddNullToObject(json, "text");
    if (c->changes & CHANGE_NAME && c->name == NULL)
        cJSON_AddNullToObject(json, "name");
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

static void add_undo(cJSON *json, const Command *c)
{
    if (c->target == UNDO_CLEAR)
        cJSON_AddStringToObject(json, "target", "clear");
    else if (c->target == UNDO_BOARD)
        cJSON_AddStringToObject(json, "target", "any");
    else if (c->target == UNDO_PERSON)
        cJSON_AddStringToObject(json, "person", c->person);
    else if (c->target != UNDO_STEPS)
        cJSON_AddNumberToObject(json, c->target == UNDO_ENTRY ? "step" : "object", c->number);
    else if (c->steps == 0)
        cJSON_AddStringToObject(json, "n", "all");
    else
        cJSON_AddNumberToObject(json, "n", c->steps);
}

static void add_switch(cJSON *json, const Command *c)
{
    if (c->on || c->off)
        cJSON_AddBoolToObject(json, "on", c->on);
}

static void add_conversation(cJSON *json, const Command *c)
{
    cJSON_AddStringToObject(json, "deed", deed_name(c->deed));
    if (c->deed == DEED_RENAME)
        cJSON_AddStringToObject(json, "name", c->name);
}

/** Who is mentioned, and a new session's name. */
static void add_people(cJSON *json, const Command *c)
{
    if (c->op == COMMAND_SESSION) {
        cJSON_AddStringToObject(json, "name", c->name);
        add_flag(json, "with_board", c->on);
    }
    if (c->op == COMMAND_ALLOW && c->on) {
        cJSON_AddStringToObject(json, "people", "all");
        return;
    }
    cJSON *people = cJSON_AddArrayToObject(json, "people");
    for (guint i = 0; i < c->people->len; i++)
        cJSON_AddItemToArray(people, cJSON_CreateString(c->people->pdata[i]));
}

static void add_items(cJSON *json, const char *key, const Command *c)
{
    cJSON *items = c->items->len > 0 ? cJSON_AddArrayToObject(json, key) : NULL;
    for (guint i = 0; i < c->items->len; i++)
        cJSON_AddItemToArray(items, cJSON_CreateString(c->items->pdata[i]));
}

static void add_count(cJSON *json, const char *key, guint n)
{
    if (n > 0)
        cJSON_AddNumberToObject(json, key, n);
}

static void add_template(cJSON *json, const Command *c)
{
    cJSON_AddStringToObject(json, "template", template_name(c->template_kind));
    add_items(json, "columns", c);
    add_count(json, "year", c->year);
    add_count(json, "month", c->month);
    if (c->month_shift != 0)
        cJSON_AddNumberToObject(json, "months_on", c->month_shift);
}

static void add_poll(cJSON *json, const Command *c)
{
    cJSON_AddStringToObject(json, "deed", poll_deed_name(c->poll_deed));
    if (c->name != NULL)
        cJSON_AddStringToObject(json, "question", c->name);
    add_items(json, "choices", c);
    add_count(json, "choice", c->number);
    if (c->text != NULL)
        cJSON_AddStringToObject(json, "choice", c->text);
}

/** What a class or a stand-up uses. */
static void add_meeting(cJSON *json, const Command *c)
{
    if (c->op == COMMAND_TEMPLATE) {
        add_template(json, c);
    } else if (c->op == COMMAND_TIMER) {
        cJSON_AddStringToObject(json, "deed", timer_deed_name(c->timer_deed));
        if (c->timer_deed == TIMER_START)
            cJSON_AddNumberToObject(json, "seconds", (double)c->duration_ms / 1000);
        if (c->name != NULL)
            cJSON_AddStringToObject(json, "name", c->name);
        add_count(json, "number", c->number);
    } else if (c->op == COMMAND_POLL) {
        add_poll(json, c);
    } else {
        cJSON_AddStringToObject(json, "from", pick_name(c->pick_kind));
        add_items(json, "items", c);
        cJSON_AddNumberToObject(json, "count", c->count);
    }
}

/** Of the commands about the board as a whole. */
static void add_board(cJSON *json, const Command *c)
{
    switch (c->op) {
    case COMMAND_BACKGROUND:
        if (c->picture)
            cJSON_AddStringToObject(json, "picture", c->contain ? "contain" : "cover");
        else
            add_color(json, "color", c->color);
        if (c->targets->len > 0)
            add_targets(json, c);
        break;
    case COMMAND_GRID:
    case COMMAND_NUMBERS:
        add_switch(json, c);
        break;
    case COMMAND_WHO:
        if (c->number > 0)
            cJSON_AddNumberToObject(json, "step", c->number);
        else
            add_targets(json, c);
        break;
    case COMMAND_HISTORY:
        if (c->steps > 0)
            cJSON_AddNumberToObject(json, "n", c->steps);
        break;
    case COMMAND_SAVE:
    case COMMAND_RESTORE:
        if (c->name != NULL)
            cJSON_AddStringToObject(json, "name", c->name);
        break;
    case COMMAND_EXPORT:
        cJSON_AddStringToObject(json, "format", export_name(c->format));
        break;
    case COMMAND_HELP:
        cJSON_AddStringToObject(json, "topic", help_topic_name(c->topic));
        break;
    case COMMAND_PAGE:
        if (c->page_move == PAGE_NUMBER)
            cJSON_AddNumberToObject(json, "to", c->page);
        else
            cJSON_AddStringToObject(json, "to", page_move_name(c->page_move));
        break;
    case COMMAND_SCOPE:
        cJSON_AddStringToObject(json, "scope", c->on ? "all" : "mine");
        break;
    case COMMAND_LOCK:
        cJSON_AddBoolToObject(json, "on", c->on);
        break;
    case COMMAND_ALLOW:
    case COMMAND_SESSION:
        add_people(json, c);
        break;
    case COMMAND_CONVERSATION:
        add_conversation(json, c);
        break;
    default:
        break;
    }
}

static cJSON *command_json(const Command *c, Lang lang)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "op", c->op == COMMAND_EDIT ? edit_name(c->changes) : command_op_name(c->op));
    if (c->op == COMMAND_DRAW)
        add_slots(json, c);
    else if (c->op >= COMMAND_EDIT && c->op <= COMMAND_AGAIN)
        add_edit(json, c);
    else if (c->op == COMMAND_UNDO || c->op == COMMAND_REDO)
        add_undo(json, c);
    else if (c->op == COMMAND_ERROR)
        cJSON_AddItemToObject(json, "error", error_json(c, lang));
    else if (c->op >= COMMAND_TEMPLATE && c->op <= COMMAND_PICK)
        add_meeting(json, c);
    else
        add_board(json, c);
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
