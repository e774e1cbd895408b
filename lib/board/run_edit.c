// SPDX-License-Identifier: MIT
/* Changes of things that are there. Looks change on what was named; places and sizes on whole groups. */
#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/apply.h"
#include "lib/board/edits.h"
#include "lib/board/looks.h"
#include "lib/board/shapes.h"
#include "lib/board/sizes.h"
#include "lib/board/spots.h"
#include "lib/board/units.h"
#include "lib/command/words.h"

/** Nothing gets smaller than one can see, or so large that only its inside is on the board. */
#define SMALLEST 3.0
#define LARGEST (3.0 * BOARD_WIDTH)
#define STROKE_MOST 100.0
#define FONT_LEAST 6.0
#define FONT_MOST 400.0

static guint id_at(const GArray *ids, guint i)
{
    return g_array_index(ids, guint, i);
}

/* --- looks ------------------------------------------------------------------------------------ */

static gboolean is_note(const Object *o)
{
    return o->kind == SHAPE_NOTE;
}

/** What was filled with its own colour keeps being so, unless the border alone is meant; a note's colour is its
 * paper's. */
static void set_color(Action *set, const Object *o, CommandColor color, gboolean outlined)
{
    if (!is_note(o)) {
        set->object->stroke = color;
        set->fields |= FIELD_STROKE;
    }
    if (is_note(o) || o->kind == SHAPE_DOT || (!outlined && o->fill != COLOR_NONE && o->fill == o->stroke)) {
        set->object->fill = color;
        set->fields |= FIELD_FILL;
    }
}

/** Of the words on it; a text has no other colour. */
static void set_text_color(Action *set, const Object *o, CommandColor color)
{
    if (o->kind == SHAPE_TEXT) {
        set_color(set, o, color, FALSE);
        return;
    }
    set->object->text_color = color;
    set->fields |= FIELD_TEXT_COLOR;
}

/** 不要边框: of the colour of the inside, where there is one. @return FALSE when nothing would be left */
static gboolean take_border(Action *set, const Object *o)
{
    Color fill = set->fields & FIELD_FILL ? set->object->fill : o->fill;
    if (object_is_line(o) || o->kind == SHAPE_TEXT || fill == COLOR_NONE)
        return FALSE;
    if (!is_note(o)) {
        set->object->stroke = fill;
        set->fields |= FIELD_STROKE;
    }
    return TRUE;
}

static void set_fill(Action *set, const Object *o, const Command *c)
{
    if (c->fill == FILL_UNSET)
        return;
    Color stroke = set->fields & FIELD_STROKE ? set->object->stroke : o->stroke;
    if (object_is_line(o) || o->kind == SHAPE_TEXT) { /* without an inside: their colour is meant */
        if (c->fill == FILL_COLOR)
            set_color(set, o, c->fill_color, FALSE);
        return;
    }
    set->object->fill = c->fill == FILL_NONE ? COLOR_NONE : c->fill == FILL_COLOR ? c->fill_color : stroke;
    set->fields |= FIELD_FILL;
}

/** 深一点: its colours, as they are. */
static void set_shade(Action *set, const Object *o, ShadeKind shade)
{
    gboolean filled = o->fill != COLOR_NONE;
    if (!is_note(o)) {
        set->object->stroke = color_shade(o->stroke, shade);
        set->fields |= FIELD_STROKE;
    }
    if (filled) {
        set->object->fill = color_shade(o->fill, shade);
        set->fields |= FIELD_FILL;
    }
}

static void set_stroke(Action *set, const Object *o, const Measures *m)
{
    double width = either(m->stroke, o->stroke_width * either(m->stroke_factor, 1));
    set->object->stroke_width = CLAMP(width, 0.5, STROKE_MOST);
    set->fields |= FIELD_STROKE_WIDTH;
}

/** A text's frame follows its words and their size. */
static void fit_text(Action *set, const Object *o)
{
    const char *text = set->fields & FIELD_TEXT ? set->object->text : o->text;
    double font = set->fields & FIELD_FONT_SIZE ? set->object->font_size : o->font_size;
    if (o->kind != SHAPE_TEXT || !(set->fields & (FIELD_TEXT | FIELD_FONT_SIZE)) || text == NULL)
        return;
    size_text_frame(text, font, &set->object->w, &set->object->h);
    set->fields |= FIELD_W | FIELD_H;
}

static void set_heads(Action *set, const Object *o, gint heads)
{
    if (!object_is_line(o))
        return;
    set->object->heads = (guint)CLAMP(heads, 0, 2);
    set->fields |= FIELD_HEADS;
    if (o->kind != SHAPE_LINE && o->kind != SHAPE_ARROW)
        return;
    set->object->kind = heads > 0 ? SHAPE_ARROW : SHAPE_LINE;
    set->fields |= FIELD_KIND;
}

static void set_words(Action *set, const Object *o, const Command *c, guint changes)
{
    if (changes & CHANGE_TEXT) {
        set->object->text = g_strdup(c->text);
        set->fields |= FIELD_TEXT;
    }
    if ((changes & CHANGE_TEXT) && o->text == NULL && o->kind != SHAPE_TEXT && c->text != NULL &&
        isnan(c->measures.font)) {
        set->object->font_size = object_is_line(o) ? DEFAULT_LABEL_FONT : size_label_font(c->text, o->w, o->h);
        set->fields |= FIELD_FONT_SIZE;
    }
    if (changes & CHANGE_FONT) {
        double font = either(c->measures.font, o->font_size * either(c->measures.font_factor, 1));
        set->object->font_size = CLAMP(font, FONT_LEAST, FONT_MOST);
        set->fields |= FIELD_FONT_SIZE;
    }
    if (changes & CHANGE_NAME) {
        set->object->name = g_strdup(c->name);
        set->fields |= FIELD_NAME;
    }
    fit_text(set, o);
}

static Action *looks_action(const Object *o, const Command *c, guint changes)
{
    g_autoptr(GArray) one = g_array_new(FALSE, FALSE, sizeof(guint));
    g_array_append_val(one, o->id);
    Action *set = action_new(ACTION_SET, one);
    if (changes & CHANGE_COLOR)
        set_color(set, o, c->color, c->outlined);
    if (changes & CHANGE_FILL)
        set_fill(set, o, c);
    if (changes & CHANGE_TEXT_COLOR)
        set_text_color(set, o, c->text_color);
    if (changes & CHANGE_SHADE)
        set_shade(set, o, c->shade < 0 ? SHADE_DARK : SHADE_LIGHT);
    if (changes & CHANGE_STROKE)
        set_stroke(set, o, &c->measures);
    if (changes & CHANGE_DASH) {
        set->object->dash = c->line_style == LINE_DASHED   ? DASH_DASHED
                            : c->line_style == LINE_DOTTED ? DASH_DOTTED
                                                           : DASH_SOLID;
        set->fields |= FIELD_DASH;
    }
    if (changes & CHANGE_OPACITY) {
        set->object->opacity = CLAMP(c->measures.opacity, 0, 1);
        set->fields |= FIELD_OPACITY;
    }
    if (changes & CHANGE_HEADS)
        set_heads(set, o, c->heads);
    set_words(set, o, c, changes);
    return set;
}

static char *change_looks(Run *run, const Command *c, const GArray *ids, guint changes)
{
    for (guint i = 0; i < ids->len; i++) {
        const Object *o = board_find(run_board(run), id_at(ids, i));
        if (o->kind == SHAPE_TEXT && (changes & CHANGE_TEXT) && (c->text == NULL || *c->text == '\0'))
            return g_strdup_printf(SAY(run, "%u号是文字，不能空着。要去掉请发：删除%u号",
                                       "#%u is a text and needs words. To take it away send: delete #%u"),
                                   o->id, o->id);
        if (o->kind == SHAPE_TEXT && (changes & CHANGE_STROKE) && ids->len == 1)
            return g_strdup_printf(SAY(run, "文字只有一种粗细，什么都没动。要显眼些请发：把%u号放大",
                                       "Texts have one weight; nothing changed. To make it stand out send: make #%u "
                                       "bigger"),
                                   o->id);
        Action *action = looks_action(o, c, changes);
        if ((changes & CHANGE_FILL) && c->borderless && !take_border(action, o)) {
            action_free(action);
            if (object_is_line(o) || o->kind == SHAPE_TEXT)
                return g_strdup_printf(SAY(run, "%u号没有边框。要去掉它请发：删除%u号",
                                           "#%u has no border. To take it away send: delete #%u"),
                                       o->id, o->id);
            return g_strdup_printf(
                SAY(run, "%u号没有填充，去掉边框就看不见了，什么都没动。要填充请发：把%u号填满",
                    "#%u is not filled, so that nothing would be left; nothing changed. To fill it send: "
                    "fill #%u"),
                o->id, o->id);
        }
        if (action->fields == 0)
            action_free(action);
        else if (!run_gather(run, action))
            return g_strdup(SAY(run, "这样改不了", "That cannot be changed so"));
    }
    return NULL;
}

/* --- another shape ---------------------------------------------------------------------------- */

static Action *shape_action(const Object *o, const Object *model, DrawShape shape)
{
    g_autoptr(GArray) one = g_array_new(FALSE, FALSE, sizeof(guint));
    g_array_append_val(one, o->id);
    Action *set = action_new(ACTION_SET, one);
    double side = sqrt(o->w * o->h);
    *set->object = (Object){.refs = 1,
                            .kind = model->kind,
                            .sides = model->sides,
                            .stamp = model->stamp,
                            .sweep = model->sweep,
                            .rows = model->rows,
                            .columns = model->columns,
                            .corner = MIN(model->corner, MIN(o->w, o->h) / 2),
                            .heads = model->heads,
                            .w = size_is_regular(shape) ? side : o->w,
                            .h = size_is_regular(shape) ? side : o->h,
                            .opacity = 1};
    set->fields = FIELD_KIND | FIELD_SIDES | FIELD_STAMP | FIELD_SWEEP | FIELD_ROWS | FIELD_COLUMNS | FIELD_CORNER;
    set->fields |= object_is_line(o) ? (guint)FIELD_HEADS : (guint)(FIELD_W | FIELD_H);
    return set;
}

static gboolean can_become(const Object *o, const Object *model)
{
    if (o->kind == SHAPE_IMAGE || model->kind == SHAPE_IMAGE)
        return FALSE;
    gboolean frames = !object_is_line(o) && !object_is_line(model) && o->n_points == 0 && model->n_points == 0 &&
                      o->kind != SHAPE_TEXT && model->kind != SHAPE_TEXT;
    return frames || (object_is_line(o) && object_is_line(model));
}

/** corner radius 12: only what has corners that can be round. */
static char *cannot_round(const Run *run, const Command *c, const GArray *ids)
{
    for (guint i = 0; i < ids->len && c->shape == DRAW_ROUNDED && !isnan(c->measures.corner); i++) {
        const Object *o = board_find(run_board(run), id_at(ids, i));
        if (o->kind != SHAPE_RECTANGLE && o->kind != SHAPE_SQUARE)
            return g_strdup_printf(SAY(run, "%u号的角圆不了，只有矩形和正方形可以",
                                       "#%u has no corners to be rounded; rectangles and squares have"),
                                   o->id);
    }
    return NULL;
}

static char *change_shape(Run *run, const Command *c, const GArray *ids)
{
    g_autofree char *why = cannot_round(run, c, ids);
    if (why != NULL)
        return g_steal_pointer(&why);
    Pointer pointer = run_pointer(run, c);
    Command plain = {.shape = c->shape, .sides = c->sides, .stamp = c->stamp, .heads = -1, .count = 1};
    plain.measures = c->measures;
    plain.text = c->shape == DRAW_TEXT ? (char *)" " : NULL;
    g_autoptr(GArray) nowhere = spots_new();
    plain.spots = nowhere;
    g_autoptr(Object) model = shapes_new(&pointer, &plain, &why);
    for (guint i = 0; i < ids->len; i++) {
        const Object *o = board_find(run_board(run), id_at(ids, i));
        if (!can_become(o, model))
            return g_strdup_printf(SAY(run, "%u号变不成那种形状：线只能变成线，框只能变成框。可以删除后重画",
                                       "#%u cannot become that: lines become lines, outlines become outlines. You can "
                                       "delete it and draw anew"),
                                   o->id);
        if (!run_gather(run, shape_action(o, model, c->shape)))
            return g_strdup(SAY(run, "这样改不了", "That cannot be changed so"));
    }
    return NULL;
}

/* --- size ------------------------------------------------------------------------------------- */

static double line_length(const Object *o)
{
    Point a = o->points[0], b = o->points[o->n_points - 1];
    return MAX(hypot(b.x - a.x, b.y - a.y), 1);
}

static void scale_by_word(Map *map, const Object *o, SizeWord size)
{
    double w, h, now = MAX(o->w, o->h);
    size_natural(looks_drawn(o), &w, &h);
    if (object_is_line(o)) {
        w = h = DEFAULT_LENGTH;
        now = line_length(o);
    } else if (o->kind == SHAPE_TEXT) {
        w = h = DEFAULT_FONT;
        now = o->font_size;
    }
    map->sx = map->sy = MAX(w, h) * size_scale(size, w, h) / MAX(now, 1);
}

static void scale_by_measures(Map *map, const Object *o, const Measures *m)
{
    double across = object_is_line(o) ? line_length(o) : MAX(o->w, 1);
    double height = object_is_line(o) ? across : MAX(o->h, 1);
    gboolean even = object_is_line(o) || size_is_regular(looks_drawn(o));
    if (!isnan(m->radius))
        map->sx = map->sy = 2 * m->radius / across;
    else if (!isnan(m->side))
        map->sx = map->sy = m->side / across;
    else if (!isnan(m->length) && (even || isnan(m->width)))
        map->sx = map->sy = m->length / across;
    if (!isnan(m->width))
        map->sx = m->width / across;
    if (!isnan(m->height))
        map->sy = m->height / height;
    if (even && isnan(m->width) != isnan(m->height))
        map->sx = map->sy = isnan(m->width) ? map->sy : map->sx;
}

static Map size_map(const Object *o, const Command *c)
{
    Map map = {.sx = 1, .sy = 1, .cos = 1};
    const Measures *m = &c->measures;
    if (c->size != SIZE_UNSET)
        scale_by_word(&map, o, c->size);
    map.sx *= either(m->factor, 1) * either(m->width_factor, 1);
    map.sy *= either(m->factor, 1) * either(m->height_factor, 1);
    scale_by_measures(&map, o, m);
    if (o->kind == SHAPE_TEXT) /* letters keep their proportions */
        map.sx = map.sy = (map.sx < 1 || map.sx > 1) ? map.sx : map.sy;
    return map;
}

/* --- checks ----------------------------------------------------------------------------------- */

static char *check_one(const Run *run, const Object *o)
{
    Rect r = object_bounds(o);
    double size = MAX(r.x1 - r.x0, r.y1 - r.y0), bare = object_is_line(o) ? size : MAX(o->w, o->h);
    if (size > LARGEST)
        return g_strdup_printf(SAY(run, "%u号会太大（%.0f 像素），什么都没动",
                                   "#%u would be too large (%.0f px); nothing "
                                   "changed"),
                               o->id, size);
    if (bare < SMALLEST)
        return g_strdup_printf(
            SAY(run, "%u号会小得看不见，什么都没动", "#%u would be too small to see; nothing changed"), o->id);
    if (r.x1 <= 0 || r.y1 <= 0 || r.x0 >= BOARD_WIDTH || r.y0 >= BOARD_HEIGHT)
        return g_strdup_printf(SAY(run, "%u号会跑到板外，什么都没动。板宽 800 高 600",
                                   "#%u would leave the board; nothing changed. The board is 800 by 600"),
                               o->id);
    return NULL;
}

char *edits_check(const Run *run, const GArray *ids)
{
    for (guint i = 0; i < ids->len; i++) {
        const Object *o = board_find(run_board(run), id_at(ids, i));
        char *why = o != NULL && !o->hidden ? check_one(run, o) : NULL;
        if (why != NULL)
            return why;
    }
    return NULL;
}

/** The board leaves alone what would pass its limits; so that is asked before. */
static char *gather_map(Run *run, const Unit *unit, const Map *map)
{
    g_autoptr(Action) action = unit_map(unit, map);
    for (guint i = 0; i < unit->ids->len; i++) {
        g_autoptr(Object) mapped = object_copy(board_find(run_board(run), id_at(unit->ids, i)));
        object_map(mapped, &action->map);
        char *why = check_one(run, mapped);
        if (why != NULL)
            return why;
        if (!object_check(mapped, NULL))
            return g_strdup(SAY(run, "这样会超出限制，什么都没动", "That passes the limits; nothing changed"));
    }
    run_gather(run, g_steal_pointer(&action));
    return NULL;
}

/** How far something that sticks out over one end of the board has to go back. */
static double way_back(double low, double high, double room)
{
    if (high - low > room)
        return 0;
    return low < 0 ? -low : high > room ? room - high : 0;
}

/** What was whole on the board and grew over its edge moves in again, when it still fits. */
static void nudge_back(Run *run, const Unit *unit)
{
    Rect was = unit->box, is = spots_box(run_board(run), unit->ids);
    if (was.x0 < 0 || was.y0 < 0 || was.x1 > BOARD_WIDTH || was.y1 > BOARD_HEIGHT)
        return;
    double dx = way_back(is.x0, is.x1, BOARD_WIDTH), dy = way_back(is.y0, is.y1, BOARD_HEIGHT);
    if (dx < 0 || dx > 0 || dy < 0 || dy > 0)
        run_gather(run, unit_shift(unit, dx, dy));
}

/** What the things shall be as large as, a copy; NULL when nothing, or *why says what is wrong. */
static Object *find_model(Run *run, const Command *c, Change change, char **why)
{
    if (c->like == NULL || change != CHANGE_SIZE)
        return NULL;
    Pointer pointer = run_pointer(run, c);
    g_autoptr(GArray) ids = refer_find(&pointer, c->like, why);
    return *why == NULL ? object_copy(board_find(run_board(run), id_at(ids, 0))) : NULL;
}

static char *map_units(Run *run, const Command *c, const GPtrArray *units, Change change)
{
    char *unclear = NULL;
    g_autoptr(Object) model = find_model(run, c, change, &unclear);
    if (unclear != NULL)
        return unclear;
    for (guint i = 0; i < units->len; i++) {
        const Unit *unit = units->pdata[i];
        Map map = {.sx = 1, .sy = 1, .cos = 1};
        const Object *first = board_find(run_board(run), id_at(unit->ids, 0));
        if (change == CHANGE_SIZE && model != NULL)
            map = size_like(first, model);
        else if (change == CHANGE_SIZE)
            map = size_map(first, c);
        else if (change == CHANGE_FLIP)
            *(c->flip == FLIP_VERTICAL ? &map.sy : &map.sx) = -1;
        else
            map_turn(&map, c->angle_absolute ? c->measures.angle - first->rotation : c->measures.angle);
        char *why = gather_map(run, unit, &map);
        if (why != NULL)
            return why;
        if (change == CHANGE_SIZE)
            nudge_back(run, unit);
    }
    return NULL;
}

/* --- place ------------------------------------------------------------------------------------ */

static GArray *ids_of_units(const GPtrArray *units)
{
    GArray *ids = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < units->len; i++) {
        const Unit *unit = units->pdata[i];
        g_array_append_vals(ids, unit->ids->data, unit->ids->len);
    }
    return ids;
}

/** Several things keep their places to one another: the box round all of them goes there. */
static char *place_units(Run *run, const Command *c, const GArray *targets)
{
    char *why = NULL;
    Pointer pointer = run_pointer(run, c);
    g_autoptr(GPtrArray) units = units_of(pointer.board, targets);
    g_autoptr(GArray) ids = ids_of_units(units);
    Rect box = spots_box(pointer.board, ids);
    double scale = 1, w = box.x1 - box.x0, h = box.y1 - box.y0;
    Point to = spots_middle(&pointer, &g_array_index(c->spots, Spot, 0), w, h, ids, &scale, NULL, &why);
    if (why != NULL)
        return why;
    Unit all = {.ids = ids, .box = box};
    Map map = {.sx = scale, .sy = scale, .cos = 1};
    why = scale < 1 ? gather_map(run, &all, &map) : NULL;
    if (why != NULL)
        return why;
    all.box = spots_box(run_board(run), ids);
    run_gather(run, unit_place(run_board(run), &all, to));
    return NULL;
}

static char *shift_units(Run *run, const Command *c, const GPtrArray *units)
{
    g_autoptr(GArray) ids = ids_of_units(units);
    Unit all = {.ids = ids};
    return gather_map(run, &all, &(Map){.dx = c->shift_x, .dy = c->shift_y, .sx = 1, .sy = 1, .cos = 1});
}

/* --- all -------------------------------------------------------------------------------------- */

#define LOOKS                                                                                                \
    (CHANGE_COLOR | CHANGE_FILL | CHANGE_STROKE | CHANGE_DASH | CHANGE_OPACITY | CHANGE_TEXT | CHANGE_FONT | \
     CHANGE_NAME | CHANGE_HEADS | CHANGE_SHADE | CHANGE_TEXT_COLOR)
#define MOVES (CHANGE_PLACE | CHANGE_SHIFT | CHANGE_SIZE | CHANGE_ROTATION | CHANGE_FLIP)

/** 箭头反过来: the ends of lines that have one head change places; what is no line stands on its head. */
static char *turn_round(Run *run, const Command *c, const GArray *ids)
{
    g_autoptr(GArray) lines = g_array_new(FALSE, FALSE, sizeof(guint)),
                      others = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < ids->len; i++) {
        const Object *o = board_find(run_board(run), id_at(ids, i));
        if (o->heads == 1 || !object_is_line(o))
            g_array_append_val(object_is_line(o) ? lines : others, o->id);
    }
    if (lines->len > 0) {
        Action *action = action_new(ACTION_MAP, lines);
        action->map.ends = TRUE;
        run_gather(run, action);
    }
    Command upside_down = *c;
    upside_down.flip = FLIP_VERTICAL;
    g_autoptr(GPtrArray) units = units_of(run_board(run), others);
    return others->len > 0 ? map_units(run, &upside_down, units, CHANGE_FLIP) : NULL;
}

static char *move_units(Run *run, const Command *c, const GArray *ids, guint changes)
{
    static const Change maps[] = {CHANGE_SIZE, CHANGE_ROTATION, CHANGE_FLIP};
    if ((changes & CHANGE_FLIP) && c->flip == FLIP_ENDS) {
        char *unclear = turn_round(run, c, ids);
        changes &= ~(guint)CHANGE_FLIP;
        if (unclear != NULL || !(changes & MOVES))
            return unclear;
    }
    char *why = NULL;
    g_autoptr(GPtrArray) units = units_of(run_board(run), ids);
    if (units->len == 0)
        return g_strdup(SAY(run, "连线跟着它连的图形走，要移动请移动那些图形，或先断开：断开连线",
                            "A connector goes with what it joins: move those, or disconnect them first"));
    for (gsize i = 0; i < G_N_ELEMENTS(maps) && why == NULL; i++) {
        if (changes & maps[i])
            why = map_units(run, c, units, maps[i]);
    }
    if (why == NULL && (changes & CHANGE_PLACE) && c->spots->len > 0)
        why = place_units(run, c, ids);
    if (why == NULL && (changes & CHANGE_SHIFT))
        why = shift_units(run, c, units);
    g_autoptr(GArray) moved = ids_of_units(units);
    return why != NULL ? why : edits_check(run, moved);
}

char *edits_make(Run *run, const Command *c, const GArray *ids, guint changes)
{
    char *why = NULL;
    if (changes & CHANGE_SHAPE)
        why = change_shape(run, c, ids);
    if (why == NULL && (changes & LOOKS))
        why = change_looks(run, c, ids, changes);
    if (why == NULL && (changes & MOVES))
        why = move_units(run, c, ids, changes);
    return why;
}

/** Whether the board after the command is another one than before, as far as these things go. */
static gboolean changed(const Board *before, const Board *after, const GArray *ids)
{
    for (guint i = 0; i < ids->len; i++) {
        if (!object_equal(board_find(before, id_at(ids, i)), board_find(after, id_at(ids, i))))
            return TRUE;
    }
    return FALSE;
}

/** The same colour as the star: from here on, that of the star. @param c  to be filled in */
static char *find_color(const Pointer *pointer, Command *c)
{
    char *why = NULL;
    CommandColor color = 0;
    if (c->color_like == NULL || !refer_color(pointer, c->color_like, &color, &why))
        return why;
    if (c->changes & CHANGE_COLOR)
        c->color = color;
    if ((c->changes & CHANGE_FILL) && c->fill_color == 0)
        c->fill_color = color;
    return NULL;
}

/** Whether a colour of their border is another than that of their inside. */
static gboolean has_filled(const Board *board, const GArray *ids)
{
    for (guint i = 0; i < ids->len; i++) {
        const Object *o = board_find(board, g_array_index(ids, guint, i));
        if (o != NULL && o->fill != COLOR_NONE && !is_note(o) && o->kind != SHAPE_DOT)
            return TRUE;
    }
    return FALSE;
}

static gboolean has_note(const Board *board, const GArray *ids)
{
    for (guint i = 0; i < ids->len; i++) {
        const Object *o = board_find(board, g_array_index(ids, guint, i));
        if (o != NULL && is_note(o))
            return TRUE;
    }
    return FALSE;
}

/** Whether there are texts alone, or none at all. */
static gboolean are_texts(const Board *board, const GArray *ids)
{
    for (guint i = 0; i < ids->len; i++) {
        if (board_find(board, id_at(ids, i))->kind != SHAPE_TEXT)
            return FALSE;
    }
    return TRUE;
}

/** A text has one colour alone; what is called a text may be words on a thing, whose other colour that is not. */
static void choose_color(Command *c, const Board *board, const GArray *ids)
{
    const Ref *ref = c->targets->len == 1 ? c->targets->pdata[0] : NULL;
    gboolean texts = are_texts(board, ids);
    if (texts && (c->changes & CHANGE_TEXT_COLOR) && !(c->changes & CHANGE_COLOR))
        c->color = c->text_color;
    else if (!texts && c->changes == CHANGE_COLOR && ref != NULL && ref->kind == REF_LOOKS && ref->shape == DRAW_TEXT)
        c->text_color = c->color;
    else
        return;
    c->changes ^= CHANGE_TEXT_COLOR | CHANGE_COLOR;
}

/** What colours words alone has to find some. */
static char *wordless(const Run *run, const Command *c, const GArray *ids)
{
    for (guint i = 0; c->changes == CHANGE_TEXT_COLOR && i < ids->len; i++) {
        guint id = id_at(ids, i);
        if (board_find(run_board(run), id)->text == NULL)
            return g_strdup_printf(SAY(run, "%u号上没有字，什么都没动", "There are no words on #%u; nothing changed"),
                                   id);
    }
    return NULL;
}

void run_edit(Run *run, const Command *said)
{
    Command colored = *said; /* borrows all that it points at */
    const Command *c = &colored;
    Pointer pointer = run_pointer(run, c);
    char *why = find_color(&pointer, &colored);
    pointer.letters = c->changes == CHANGE_COLOR || c->changes == CHANGE_TEXT_COLOR || c->changes == CHANGE_FONT;
    g_autoptr(GArray) ids =
        why == NULL ? refer_all(&pointer, c->targets, &why) : g_array_new(FALSE, FALSE, sizeof(guint));
    g_autoptr(Board) before = board_copy(run_board(run));
    g_autofree char *whom = why == NULL ? edits_whom(before, ids, run->lang) : NULL;
    Mark mark = run_mark(run);
    colored.outlined = c->outlined && has_filled(before, ids);
    if (why == NULL && said->outlined && (c->changes & CHANGE_COLOR) && has_note(before, ids))
        why = g_strdup(SAY(run, "便利贴没有边框。换纸的颜色请发：便利贴改成粉色",
                           "A note has no border. For its paper send: make the note pink"));
    choose_color(&colored, before, ids);
    if (why == NULL)
        why = wordless(run, c, ids);
    if (why == NULL)
        why = edits_make(run, c, ids, c->changes);
    if (why == NULL && !changed(before, run_board(run), ids))
        why = g_strdup(SAY(run, "改完还是一样，什么都没动", "That changes nothing"));
    if (why != NULL) {
        run_roll_back(run, &mark);
        run_fail(run, c, why);
        g_free(why);
        return;
    }
    run_keep(&mark);
    g_autofree char *what = edits_words(c, c->changes, run->lang);
    g_autofree char *part = g_strdup_printf(SAY(run, "把 %s %s", "%s: %s"), whom, what);
    run_tell(run, "", part, part);
    run->done++;
}
