// SPDX-License-Identifier: MIT
#include "tests/command/reading.h"

#include <math.h>
#include <string.h>

#include "lib/command/command.h"
#include "lib/command/words.h"

static const char *const anchors[ANCHORS] = {"middle",   "top",       "bottom",      "left",        "right",
                                             "top-left", "top-right", "bottom-left", "bottom-right"};
static const char *const sizes[] = {"", "tiny", "small", "medium", "large", "giant"};
static const char *const lines[] = {"", "solid", "dashed", "dotted"};

static void add_word(GString *out, const char *word)
{
    if (word[0] != '\0')
        g_string_append_printf(out, " %s", word);
}

static void add_number(GString *out, const char *key, double value)
{
    if (!isnan(value))
        g_string_append_printf(out, " %s=%.6g", key, value);
}

static void add_count(GString *out, const char *key, guint value)
{
    if (value > 0)
        g_string_append_printf(out, " %s%u", key, value);
}

static void add_color(GString *out, const char *prefix, CommandColor color)
{
    g_autofree char *name = color_name(color, LANG_EN);
    g_string_append_printf(out, " %s%s", prefix, g_strdelimit(name, " ", '-'));
}

static const char *shape_word(DrawShape shape, Stamp stamp)
{
    return shape == DRAW_NOTHING ? "thing" : shape == DRAW_STAMP ? stamp_name(stamp) : draw_shape_name(shape);
}

/* --- things ------------------------------------------------------------------------------------------------ */

static void add_which(GString *out, const Ref *ref)
{
    static const char *const extremes[EXTREMES] = {"",          "largest", "smallest",  "leftmost",
                                                   "rightmost", "topmost", "bottommost"};
    add_word(out, ref->all ? "all" : "");
    add_count(out, "", ref->count);
    if (ref->ordinal == 1 || ref->ordinal == -1)
        add_word(out, ref->ordinal == 1 ? "first" : "last");
    else if (ref->ordinal != 0)
        g_string_append_printf(out, " %d%s", ref->ordinal,
                               ref->ordinal == 3 || ref->ordinal == -3   ? "rd"
                               : ref->ordinal == 2 || ref->ordinal == -2 ? "nd"
                                                                         : "th");
    add_word(out, extremes[ref->extreme]);
    add_word(out, ref->small ? "small" : ref->large ? "large" : "");
    add_word(out, ref->mine ? "mine" : "");
    add_word(out, ref->worded ? "worded" : "");
    add_word(out, ref->others ? "others" : "");
    if (ref->person != NULL)
        g_string_append_printf(out, " by=%s", ref->person);
}

static void add_looks(GString *out, const Ref *ref)
{
    gsize before = out->len;
    add_which(out, ref);
    if (ref->color != 0)
        add_color(out, "", ref->color);
    add_word(out, ref->filled ? "filled" : "");
    add_word(out, ref->hollow ? "hollow" : "");
    add_word(out, ref->dashed ? "dashed" : "");
    gboolean plain = out->len == before || ref->in_part;
    add_word(out, ref->shape == DRAW_NOTHING && !plain ? "" : shape_word(ref->shape, ref->stamp));
    add_count(out, "sides=", ref->sides);
    if (ref->in_part)
        g_string_append_printf(out, " in-%s", anchors[ref->part]);
}

static void add_ref(GString *out, const Ref *ref);

/** arrow (circle to square) */
static void add_ends(GString *out, const Ref *ref)
{
    if (ref->ends[0] == NULL)
        return;
    GString *ends = g_string_new(NULL);
    add_ref(ends, ref->ends[0]);
    g_string_append(ends, ref->directed ? " to" : " and");
    add_ref(ends, ref->ends[1]);
    g_string_append_printf(out, " (%s)", ends->str + 1);
    g_string_free(ends, TRUE);
}

/** With a space before it. */
static void add_ref(GString *out, const Ref *ref)
{
    if (ref->among.shape != DRAW_NOTHING || ref->among.color != 0) {
        const Ref kind = {
            .shape = ref->among.shape, .sides = ref->among.sides, .stamp = ref->among.stamp, .color = ref->among.color};
        add_looks(out, &kind);
    }
    add_word(out, ref->except ? "except" : "");
    switch (ref->kind) {
    case REF_NUMBERS:
        for (guint i = 0; i < ref->numbers->len; i++)
            g_string_append_printf(out, "%s#%u", i == 0 ? " " : ",", g_array_index(ref->numbers, guint, i));
        if (ref->shape != DRAW_NOTHING || ref->color != 0)
            add_looks(out, ref);
        break;
    case REF_TEXT:
        g_string_append_printf(out, " \"%s\"", ref->text);
        break;
    case REF_LOOKS:
        add_looks(out, ref);
        add_ends(out, ref);
        break;
    default:
        add_word(out, "it");
    }
}

static void add_targets(GString *out, const Command *c, const char *none, const char *between)
{
    if (c->targets->len == 0)
        add_word(out, none);
    for (guint i = 0; i < c->targets->len; i++) {
        add_word(out, i > 0 ? between : "");
        add_ref(out, c->targets->pdata[i]);
    }
}

/** ref(…): a thing inside a place. */
static void add_bracketed(GString *out, const Ref *ref)
{
    gsize before = out->len;
    add_ref(out, ref);
    g_string_erase(out, (gssize)before, 1);
}

/* --- places and measures ----------------------------------------------------------------------------------- */

static void add_related_spot(GString *out, const Spot *spot)
{
    static const char *const sides[ANCHORS] = {"next-to",      "above",          "below",
                                               "left-of",      "right-of",       "top-left-of",
                                               "top-right-of", "bottom-left-of", "bottom-right-of"};
    if (spot->kind == SPOT_SIDE)
        g_string_append_printf(out, " @%s(", sides[spot->anchor]);
    else if (spot->kind == SPOT_INSIDE && spot->anchor == ANCHOR_MIDDLE)
        g_string_append(out, " @inside(");
    else if (spot->kind == SPOT_INSIDE)
        g_string_append_printf(out, " @inside-%s(", anchors[spot->anchor]);
    else
        g_string_append(out, spot->kind == SPOT_BETWEEN  ? " @between("
                             : spot->kind == SPOT_AROUND ? " @around("
                                                         : " @thing(");
    add_bracketed(out, spot->ref);
    if (spot->other != NULL) {
        g_string_append_c(out, ',');
        add_bracketed(out, spot->other);
    }
    g_string_append_c(out, ')');
    if (spot->kind == SPOT_SIDE)
        add_number(out, "gap", spot->gap);
}

static void add_spot(GString *out, const Spot *spot)
{
    if (spot->kind == SPOT_ANCHOR)
        g_string_append_printf(out, " @%s", anchors[spot->anchor]);
    else if (spot->kind == SPOT_POINT)
        g_string_append_printf(out, " @%.6g,%.6g", spot->x, spot->y);
    else
        add_related_spot(out, spot);
}

static void add_spots(GString *out, const Command *c)
{
    for (guint i = 0; c->spots != NULL && i < c->spots->len; i++)
        add_spot(out, &g_array_index(c->spots, Spot, i));
}

static void add_lengths(GString *out, const Measures *m)
{
    add_number(out, "r", m->radius);
    add_number(out, "w", m->width);
    add_number(out, "h", m->height);
    add_number(out, "side", m->side);
    add_number(out, "length", m->length);
}

static void add_like(GString *out, const char *key, const Ref *ref)
{
    if (ref == NULL)
        return;
    g_string_append_printf(out, " %s(", key);
    add_bracketed(out, ref);
    g_string_append_c(out, ')');
}

static const char *const arranges[] = {"", "row", "column", "grid"};

static void add_drawing(GString *out, const Command *c)
{
    static const char *const turns[] = {"", "horizontal", "vertical", "diagonal"};
    static const char *const fills[] = {"", "hollow", "filled", ""};
    const Measures *m = &c->measures;
    g_string_append(out, shape_word(c->shape, c->stamp));
    add_count(out, "sides=", c->sides);
    add_count(out, "x", c->count > 1 ? c->count : 0);
    for (guint i = 0; c->colors != NULL && i < c->colors->len; i++)
        add_color(out, i == 0 ? "each=" : "", g_array_index(c->colors, CommandColor, i));
    for (guint i = 0; c->texts != NULL && i < c->texts->len; i++)
        g_string_append_printf(out, "%s\"%s\"", i == 0 ? " each=" : "", (const char *)c->texts->pdata[i]);
    if (c->color != 0 && c->colors == NULL)
        add_color(out, "", c->color);
    add_word(out, fills[c->fill]);
    if (c->fill == FILL_COLOR)
        add_color(out, "fill=", c->fill_color);
    add_word(out, sizes[c->size]);
    add_like(out, "like", c->like);
    add_like(out, "color-like", c->color_like);
    add_word(out, lines[c->line_style]);
    add_word(out, turns[c->turn]);
    add_word(out, arranges[c->arrange]);
    add_lengths(out, m);
    add_number(out, "font", m->font);
    add_number(out, "stroke", m->stroke);
    add_number(out, "turn", m->angle);
    add_number(out, "scale", m->factor);
    if (c->heads >= 0)
        g_string_append_printf(out, " heads=%d", c->heads);
    add_number(out, "opacity", m->opacity);
    add_number(out, "sweep", m->sweep);
    add_number(out, "corner", m->corner);
    add_number(out, "spacing", m->spacing);
    add_count(out, "rows=", c->rows);
    add_count(out, "columns=", c->columns);
    add_spots(out, c);
    if (c->text_color != 0)
        add_color(out, "words=", c->text_color);
    if (c->text != NULL)
        g_string_append_printf(out, " \"%s\"", c->text);
    if (c->name != NULL)
        g_string_append_printf(out, " name=%s", c->name);
}

/* --- changes ----------------------------------------------------------------------------------------------- */

static void add_fill(GString *out, const Command *c)
{
    if (c->fill == FILL_COLOR && c->fill_color == 0)
        add_like(out, "fill-like", c->color_like);
    else if (c->fill == FILL_COLOR)
        add_color(out, "fill=", c->fill_color);
    else
        add_word(out, c->fill == FILL_NONE ? "fill=none" : "fill=same");
}

static void add_new_look(GString *out, const Command *c)
{
    const Measures *m = &c->measures;
    if ((c->changes & CHANGE_COLOR) && c->color == 0)
        add_like(out, "color-like", c->color_like);
    else if (c->changes & CHANGE_COLOR)
        add_color(out, "color=", c->color);
    if (c->changes & CHANGE_TEXT_COLOR)
        add_color(out, "words=", c->text_color);
    if ((c->changes & CHANGE_FILL) && c->borderless)
        add_word(out, "borderless");
    if ((c->changes & CHANGE_FILL) && c->fill != FILL_UNSET)
        add_fill(out, c);
    if (c->changes & CHANGE_SHADE)
        add_word(out, c->shade < 0 ? "darker" : "lighter");
    if (c->changes & CHANGE_STROKE) {
        add_number(out, "stroke", m->stroke);
        add_number(out, "stroke-scale", m->stroke_factor);
    }
    if (c->changes & CHANGE_DASH)
        g_string_append_printf(out, " dash=%s", lines[c->line_style]);
    if (c->changes & CHANGE_OPACITY)
        add_number(out, "opacity", m->opacity);
}

static void add_new_size(GString *out, const Command *c)
{
    const Measures *m = &c->measures;
    if (!(c->changes & CHANGE_SIZE))
        return;
    if (c->size != SIZE_UNSET)
        g_string_append_printf(out, " size=%s", sizes[c->size]);
    add_like(out, "like", c->like);
    add_number(out, "scale", m->factor);
    add_number(out, "width-scale", m->width_factor);
    add_number(out, "height-scale", m->height_factor);
    add_lengths(out, m);
}

static void add_new_words(GString *out, const Command *c)
{
    if (c->changes & CHANGE_TEXT && c->text != NULL)
        g_string_append_printf(out, " text=\"%s\"", c->text);
    else if (c->changes & CHANGE_TEXT)
        add_word(out, "text=");
    if (c->changes & CHANGE_FONT) {
        add_number(out, "font", c->measures.font);
        add_number(out, "font-scale", c->measures.font_factor);
    }
    if (c->changes & CHANGE_NAME)
        g_string_append_printf(out, " name=%s", c->name != NULL ? c->name : "");
}

static void add_changes(GString *out, const Command *c)
{
    if (c->changes & CHANGE_PLACE)
        add_spots(out, c);
    if (c->changes & CHANGE_SHIFT)
        g_string_append_printf(out, " shift=%.6g,%.6g", c->shift_x, c->shift_y);
    add_new_look(out, c);
    add_new_size(out, c);
    if (c->changes & CHANGE_ROTATION)
        add_number(out, c->angle_absolute ? "turn-to" : "turn", c->measures.angle);
    if (c->changes & CHANGE_FLIP)
        add_word(out, c->flip == FLIP_VERTICAL ? "flip=vertical"
                      : c->flip == FLIP_ENDS   ? "flip=ends"
                                               : "flip=horizontal");
    add_new_words(out, c);
    if (c->changes & CHANGE_SHAPE) {
        g_string_append_printf(out, " shape=%s", shape_word(c->shape, c->stamp));
        add_count(out, "sides=", c->sides);
    }
    if (c->changes & CHANGE_HEADS)
        g_string_append_printf(out, " heads=%d", c->heads);
}

/* --- the other commands ------------------------------------------------------------------------------------ */

static void add_order(GString *out, const Command *c)
{
    static const char *const orders[] = {"front", "back", "forward", "backward", "above", "below"};
    add_targets(out, c, "it", "+");
    add_word(out, orders[c->order]);
    if (c->beside == NULL)
        return;
    g_string_append_c(out, '(');
    add_bracketed(out, c->beside);
    g_string_append_c(out, ')');
}

static void add_connection(GString *out, const Command *c)
{
    add_targets(out, c, "it", "->");
    if (c->heads >= 0)
        g_string_append_printf(out, " heads=%d", c->heads);
    if (c->color != 0)
        add_color(out, "color=", c->color);
    add_word(out, lines[c->line_style]);
    add_number(out, "stroke", c->measures.stroke);
    if (c->text != NULL)
        g_string_append_printf(out, " \"%s\"", c->text);
}

static void add_lattice(GString *out, const Command *c)
{
    add_word(out, arranges[c->arrange]);
    add_count(out, "rows=", c->rows);
    add_count(out, "columns=", c->columns);
    add_spots(out, c);
}

static void add_arrangement(GString *out, const Command *c)
{
    static const char *const aligns[ALIGNS] = {"left", "center", "right", "top", "middle", "bottom"};
    static const char *const axes[] = {"auto", "horizontal", "vertical"};
    add_targets(out, c, "all", "+");
    if (c->op == COMMAND_ALIGN)
        add_word(out, aligns[c->align]);
    else if (c->op == COMMAND_DISTRIBUTE)
        add_word(out, axes[c->axis]);
    else if (c->op == COMMAND_ARRANGE)
        add_lattice(out, c);
    else if (c->name != NULL)
        g_string_append_printf(out, " name=%s", c->name);
}

static void add_undo(GString *out, const Command *c)
{
    if (c->steps != 1)
        g_string_append_printf(out, c->steps == 0 ? " all" : " %u", c->steps);
    if (c->op == COMMAND_REDO)
        return;
    if (c->target == UNDO_ENTRY || c->target == UNDO_OBJECT)
        g_string_append_printf(out, "%s%u", c->target == UNDO_ENTRY ? " step=" : " #", c->number);
    else if (c->target == UNDO_PERSON)
        g_string_append_printf(out, " @%s", c->person);
    else
        add_word(out, c->target == UNDO_CLEAR ? "clear" : c->target == UNDO_BOARD ? "any" : "");
}

static void add_who(GString *out, const Command *c)
{
    if (c->number > 0)
        add_count(out, "step=", c->number);
    else
        add_targets(out, c, "it", "+");
}

static void add_people(GString *out, const Command *c)
{
    if (c->op == COMMAND_SESSION)
        g_string_append_printf(out, " name=%s%s", c->name, c->on ? " with-board" : "");
    if (c->op == COMMAND_ALLOW && c->on)
        add_word(out, "all");
    for (guint i = 0; i < c->people->len; i++)
        g_string_append_printf(out, " @%s", (const char *)c->people->pdata[i]);
}

static void add_items(GString *out, const Command *c)
{
    for (guint i = 0; i < c->items->len; i++)
        g_string_append_printf(out, "%s%s", i == 0 ? " " : "/", (const char *)c->items->pdata[i]);
}

/** What a class or a stand-up uses. */
static void add_meeting(GString *out, const Command *c)
{
    if (c->op == COMMAND_TEMPLATE) {
        add_word(out, template_name(c->template_kind));
        add_count(out, "year=", c->year);
        add_count(out, "month=", c->month);
        if (c->month_shift != 0)
            g_string_append_printf(out, " %+d", c->month_shift);
    } else if (c->op == COMMAND_TIMER) {
        add_word(out, timer_deed_name(c->timer_deed));
        add_count(out, "s=", (guint)(c->duration_ms / 1000));
    } else if (c->op == COMMAND_POLL) {
        add_word(out, poll_deed_name(c->poll_deed));
    } else {
        add_count(out, "", c->count);
        add_word(out, pick_name(c->pick_kind));
    }
    add_count(out, "#", c->number);
    if (c->name != NULL)
        g_string_append_printf(out, " name=%s", c->name);
    if (c->text != NULL)
        g_string_append_printf(out, " \"%s\"", c->text);
    add_items(out, c);
}

static void add_board(GString *out, const Command *c)
{
    static const char *const formats[EXPORTS] = {"png", "svg", "pdf", "json", "gif"};
    static const char *const topics[HELP_TOPICS] = {"",     "shapes", "stamps", "colors", "sizes", "places",
                                                    "text", "edit",   "undo",   "board",  "class"};
    switch (c->op) {
    case COMMAND_BACKGROUND:
        if (c->picture)
            add_word(out, c->contain ? "picture contain" : "picture");
        else
            add_color(out, "", c->color);
        if (c->targets->len > 0)
            add_targets(out, c, "it", "+");
        break;
    case COMMAND_GRID:
    case COMMAND_NUMBERS:
        add_word(out, c->on ? "on" : c->off ? "off" : "");
        break;
    case COMMAND_WHO:
        add_who(out, c);
        break;
    case COMMAND_HISTORY:
        add_count(out, "", c->steps);
        break;
    case COMMAND_SAVE:
    case COMMAND_RESTORE:
        if (c->name != NULL)
            g_string_append_printf(out, " name=%s", c->name);
        break;
    case COMMAND_EXPORT:
        add_word(out, formats[c->format]);
        break;
    case COMMAND_HELP:
        add_word(out, topics[c->topic]);
        break;
    case COMMAND_PAGE:
        if (c->page_move == PAGE_NUMBER)
            g_string_append_printf(out, " %u", c->page);
        else
            add_word(out, page_move_name(c->page_move));
        break;
    case COMMAND_SCOPE:
        add_word(out, c->on ? "all" : "mine");
        break;
    case COMMAND_LOCK:
        add_word(out, c->on ? "on" : "off");
        break;
    case COMMAND_ALLOW:
    case COMMAND_SESSION:
        add_people(out, c);
        break;
    case COMMAND_CONVERSATION:
        add_word(out, deed_name(c->deed));
        if (c->deed == DEED_RENAME)
            g_string_append_printf(out, " name=%s", c->name);
        break;
    default:
        break;
    }
}

static void add_refusal(GString *out, const Command *c)
{
    g_string_append_printf(out, "! %s", refusal_name(c->refusal));
    if (c->refusal == REFUSE_UNKNOWN)
        add_word(out, c->words);
}

static void add_edit(GString *out, const Command *c)
{
    add_targets(out, c, "it", "+");
    if (c->op == COMMAND_EDIT)
        g_string_append(out, " :");
    add_count(out, "x", c->count > 1 ? c->count : 0);
    add_changes(out, c);
}

static void add_list(GString *out, const Command *c)
{
    if (c->targets->len > 0)
        add_targets(out, c, "all", "+");
}

static void add_again(GString *out, const Command *c)
{
    add_count(out, "x", c->count > 1 ? c->count : 0);
    if (c->changes & CHANGE_COLOR)
        add_color(out, "", c->color);
    add_word(out, sizes[c->size]);
    add_spots(out, c);
}

static void add_command(GString *out, const Command *c)
{
    static void (*const adders[COMMAND_OPS])(GString *, const Command *) = {
        [COMMAND_DRAW] = add_drawing,
        [COMMAND_EDIT] = add_edit,
        [COMMAND_COPY] = add_edit,
        [COMMAND_DELETE] = add_edit,
        [COMMAND_UNGROUP] = add_edit,
        [COMMAND_DISCONNECT] = add_edit,
        [COMMAND_SWAP] = add_edit,
        [COMMAND_SWAP_COLORS] = add_edit,
        [COMMAND_ORDER] = add_order,
        [COMMAND_ALIGN] = add_arrangement,
        [COMMAND_DISTRIBUTE] = add_arrangement,
        [COMMAND_GROUP] = add_arrangement,
        [COMMAND_ARRANGE] = add_arrangement,
        [COMMAND_CONNECT] = add_connection,
        [COMMAND_AGAIN] = add_again,
        [COMMAND_UNDO] = add_undo,
        [COMMAND_REDO] = add_undo,
        [COMMAND_TEMPLATE] = add_meeting,
        [COMMAND_TIMER] = add_meeting,
        [COMMAND_POLL] = add_meeting,
        [COMMAND_PICK] = add_meeting,
        [COMMAND_ERROR] = add_refusal,
        [COMMAND_LIST] = add_list,
    };
    if (c->op != COMMAND_DRAW && c->op != COMMAND_ERROR)
        g_string_append(out, command_op_name(c->op));
    (adders[c->op] != NULL ? adders[c->op] : add_board)(out, c);
    if (c->typed != NULL && c->op != COMMAND_ERROR)
        g_string_append_printf(out, " ~%s", c->read_as);
}

char *reading_line(const char *text)
{
    guint pictures = 0;
    for (; g_str_has_prefix(text, PICTURE_MARK); text += strlen(PICTURE_MARK))
        pictures++;
    g_autoptr(Message) message = message_parse_pictures(text, pictures);
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < message->commands->len; i++) {
        if (i > 0)
            g_string_append(out, " | ");
        add_command(out, message->commands->pdata[i]);
    }
    return g_string_free(out, FALSE);
}
