// SPDX-License-Identifier: MIT
/* Order of layers, lining up, equal distances, groups, changing places. */
#include <math.h>

#include "lib/base/limits.h"
#include "lib/board/edits.h"
#include "lib/board/resolve.h"
#include "lib/board/riders.h"
#include "lib/board/spots.h"
#include "lib/board/units.h"

static double middle_x(Rect r)
{
    return (r.x0 + r.x1) / 2;
}

static double middle_y(Rect r)
{
    return (r.y0 + r.y1) / 2;
}

/** "them", said alone. */
static gboolean are_them(const Command *c)
{
    const Ref *ref = c->targets->len == 1 ? c->targets->pdata[0] : NULL;
    return ref != NULL && ref->kind == REF_IT && ref->all;
}

/** 圆和方块左对齐，再编成一组: those of which the same message spoke; NULL when it was no more than one. */
static GArray *done_before(const Run *run, const Pointer *pointer)
{
    if (run->pending == NULL)
        return NULL;
    g_autofree char *why = NULL;
    g_autoptr(GPtrArray) them = g_ptr_array_new();
    Ref ref = {.kind = REF_IT, .all = TRUE};
    g_ptr_array_add(them, &ref);
    GArray *ids = refer_all(pointer, them, &why);
    if (why == NULL && ids->len > 1)
        return ids;
    g_array_unref(ids);
    return NULL;
}

/** The targets, or everything when none are said; NULL with the refusal told. What several things are needed for is
 * done with everything, too, when "them" would be one thing, or any. */
static GArray *targets_of(Run *run, const Command *c, gboolean all)
{
    g_autofree char *why = NULL;
    Pointer pointer = run_pointer(run, c);
    if (all && c->targets->len == 0) {
        GArray *them = done_before(run, &pointer);
        return them != NULL ? them : refer_everything(pointer.board);
    }
    GArray *ids = refer_all(&pointer, c->targets, &why);
    gboolean any = why != NULL && !pointer.quoted_lost && board_count(pointer.board) > 0;
    if (all && are_them(c) && (any || (why == NULL && ids->len == 1))) {
        g_array_unref(ids);
        return refer_everything(pointer.board);
    }
    if (why == NULL)
        return ids;
    run_fail(run, c, why);
    g_array_unref(ids);
    return NULL;
}

static void told(Run *run, const char *zh, const char *en, const char *whom)
{
    g_autofree char *part = g_strdup_printf(SAY(run, "把 %s %s", "%s: %s"), whom, SAY(run, zh, en));
    run_tell(run, "", part, part);
    run->done++;
}

static void need_two(Run *run, const Command *c)
{
    run_fail(run, c,
             SAY(run, "这至少要两个图形。例：对齐 1号和2号 左边",
                 "That needs two shapes at least, e.g. align #1 "
                 "and #2 left"));
}

/* --- layers ----------------------------------------------------------------------------------- */

static guint other_of(Run *run, const Command *c, gboolean *failed)
{
    g_autofree char *why = NULL;
    if (c->beside == NULL)
        return 0;
    Pointer pointer = run_pointer(run, c);
    g_autoptr(GArray) ids = refer_find(&pointer, c->beside, &why);
    if (why != NULL)
        run_fail(run, c, why);
    *failed = why != NULL;
    return ids->len > 0 ? g_array_index(ids, guint, 0) : 0;
}

void run_order(Run *run, const Command *c)
{
    static const char *const zh[] = {"置于顶层", "置于底层", "上移一层", "下移一层", "放到它上面", "放到它下面"};
    static const char *const en[] = {"brought to the front", "sent to the back",   "brought forward",
                                     "sent backward",        "put in front of it", "put behind it"};
    gboolean failed = FALSE;
    g_autoptr(GArray) ids = targets_of(run, c, FALSE);
    guint other = ids != NULL ? other_of(run, c, &failed) : 0;
    if (ids == NULL || failed)
        return;
    refer_add_groups(run_board(run), ids);
    riders_add(run_board(run), ids);
    Action *action = action_new(ACTION_ORDER, ids);
    action->order = c->order;
    action->other = other;
    g_autofree char *whom = edits_whom(run_board(run), ids, run->lang);
    run_gather(run, action);
    told(run, zh[c->order], en[c->order], whom);
}

/* --- lines ------------------------------------------------------------------------------------ */

static Rect box_of_units(const GPtrArray *units)
{
    Rect box = ((const Unit *)units->pdata[0])->box;
    for (guint i = 1; i < units->len; i++) {
        Rect r = ((const Unit *)units->pdata[i])->box;
        box = (Rect){MIN(box.x0, r.x0), MIN(box.y0, r.y0), MAX(box.x1, r.x1), MAX(box.y1, r.y1)};
    }
    return box;
}

static Point aligned(Rect own, Rect box, Align align)
{
    Point at = {middle_x(own), middle_y(own)};
    double w = own.x1 - own.x0, h = own.y1 - own.y0;
    switch (align) {
    case ALIGN_LEFT:
        at.x = box.x0 + w / 2;
        break;
    case ALIGN_RIGHT:
        at.x = box.x1 - w / 2;
        break;
    case ALIGN_CENTER:
        at.x = middle_x(box);
        break;
    case ALIGN_TOP:
        at.y = box.y0 + h / 2;
        break;
    case ALIGN_BOTTOM:
        at.y = box.y1 - h / 2;
        break;
    default:
        at.y = middle_y(box);
        break;
    }
    return at;
}

void run_align(Run *run, const Command *c)
{
    static const char *const zh[ALIGNS] = {"左对齐", "左右居中对齐", "右对齐", "顶端对齐", "上下居中对齐", "底端对齐"};
    static const char *const en[ALIGNS] = {"aligned left",       "aligned at the center", "aligned right",
                                           "aligned at the top", "aligned at the middle", "aligned at the bottom"};
    g_autoptr(GArray) ids = targets_of(run, c, TRUE);
    if (ids == NULL)
        return;
    g_autoptr(GPtrArray) units = units_apart(run_board(run), ids);
    if (units->len < 2) {
        need_two(run, c);
        return;
    }
    g_autofree char *whom = edits_whom(run_board(run), ids, run->lang);
    Rect box = box_of_units(units);
    for (guint i = 0; i < units->len; i++) {
        const Unit *unit = units->pdata[i];
        run_gather(run, unit_place(run_board(run), unit, aligned(unit->box, box, c->align)));
    }
    told(run, zh[c->align], en[c->align], whom);
}

static int compare_x(gconstpointer a, gconstpointer b)
{
    double x = middle_x((*(Unit *const *)a)->box), y = middle_x((*(Unit *const *)b)->box);
    return x < y ? -1 : x > y;
}

static int compare_y(gconstpointer a, gconstpointer b)
{
    double x = middle_y((*(Unit *const *)a)->box), y = middle_y((*(Unit *const *)b)->box);
    return x < y ? -1 : x > y;
}

/** The gap that they are to have, with the first of them where it is, if the board has room behind it. */
static double told_gap(double gap, double used, guint n, double room, double *at)
{
    const double extent = used + (n - 1) * gap;
    *at = CLAMP(*at, 0, MAX(room - extent, 0));
    return extent <= room ? gap : NAN;
}

/**
 * Equal gaps between neighbours; the outer ones stay, unless the things have no room between them.
 * @param wished  the gap that was told; NAN for none
 * @return FALSE when the board has no room for it
 */
static gboolean distribute(Run *run, GPtrArray *units, gboolean level, double wished)
{
    g_ptr_array_sort(units, level ? compare_x : compare_y);
    Rect box = box_of_units(units);
    double used = 0, least = level ? box.x0 : box.y0, most = level ? box.x1 : box.y1;
    for (guint i = 0; i < units->len; i++) {
        Rect r = ((const Unit *)units->pdata[i])->box;
        used += level ? r.x1 - r.x0 : r.y1 - r.y0;
    }
    double gap = (most - least - used) / (units->len - 1), at = least;
    if (!isnan(wished))
        gap = told_gap(wished, used, units->len, level ? BOARD_WIDTH : BOARD_HEIGHT, &at);
    if (isnan(gap))
        return FALSE;
    for (guint i = 0; i < units->len; i++) {
        const Unit *unit = units->pdata[i];
        double size = level ? unit->box.x1 - unit->box.x0 : unit->box.y1 - unit->box.y0;
        Point to = {level ? at + size / 2 : middle_x(unit->box), level ? middle_y(unit->box) : at + size / 2};
        run_gather(run, unit_place(run_board(run), unit, to));
        at += size + gap;
    }
    return TRUE;
}

static char *with_gap(const Run *run, const char *done, double gap)
{
    return isnan(gap) ? g_strdup(done) : g_strdup_printf(SAY(run, "%s，间隔 %g", "%s, %g apart"), done, gap);
}

static void refuse_room(Run *run, const Command *c)
{
    run_fail(
        run, c,
        c->arrange == ARRANGE_GRID
            ? SAY(run, "画板放不下，什么都没动。先缩小，例：全部缩小一半",
                  "There is no room for that; nothing changed. Make them smaller first, e.g. make all half the size")
            : SAY(run, "一排放不下，什么都没动。可发：把它们排成网格",
                  "They do not fit in one line; nothing changed. Try: put them in a grid"));
}

void run_distribute(Run *run, const Command *c)
{
    g_autoptr(GArray) ids = targets_of(run, c, TRUE);
    if (ids == NULL)
        return;
    g_autoptr(GPtrArray) units = units_apart(run_board(run), ids);
    const double wished = c->measures.spacing;
    if (units->len < (isnan(wished) ? 3 : 2)) {
        run_fail(run, c, SAY(run, "等距至少要三个图形", "Equal distances need three shapes at least"));
        return;
    }
    Rect box = box_of_units(units);
    gboolean level = c->axis == AXIS_HORIZONTAL || (c->axis == AXIS_UNSET && box.x1 - box.x0 >= box.y1 - box.y0);
    g_autofree char *whom = edits_whom(run_board(run), ids, run->lang);
    if (!distribute(run, units, level, wished)) {
        refuse_room(run, c);
        return;
    }
    g_autofree char *zh = with_gap(run, level ? "左右等距" : "上下等距", wished);
    g_autofree char *en = with_gap(run, level ? "spaced evenly across" : "spaced evenly down", wished);
    told(run, zh, en, whom);
}

/* --- rows, columns, grids --------------------------------------------------------------------- */

/** Each column is as wide as the widest thing in it, each row as high as the highest. */
typedef struct {
    guint columns, rows;
    double *widths, *heights;
    double gap_x, gap_y;
    double w, h; /**< of the whole */
} Lattice;

static guint lattice_columns(const Command *c, guint n)
{
    if (c->arrange == ARRANGE_ROW)
        return n;
    if (c->arrange == ARRANGE_COLUMN)
        return 1;
    if (c->columns > 0)
        return MIN(c->columns, n);
    return c->rows > 0 ? (n + c->rows - 1) / c->rows : (guint)ceil(sqrt(n));
}

/** The whole extent of `n` sizes, with the gap that was told, or that suits the room. */
static double extent(const double *sizes, guint n, double room, double wished, double *gap)
{
    static const double widest_gap = 60;
    double used = 0, largest = 0;
    for (guint i = 0; i < n; i++) {
        used += sizes[i];
        largest = MAX(largest, sizes[i]);
    }
    *gap = isnan(wished) ? resolve_gap(CLAMP(largest / 2, 20, widest_gap), n, used, room) : wished;
    return used + (n - 1) * *gap;
}

static void lattice_fill(Lattice *l, const GPtrArray *units, double wished)
{
    l->widths = g_new0(double, l->columns);
    l->heights = g_new0(double, l->rows);
    for (guint i = 0; i < units->len; i++) {
        Rect r = ((const Unit *)units->pdata[i])->box;
        l->widths[i % l->columns] = MAX(l->widths[i % l->columns], r.x1 - r.x0);
        l->heights[i / l->columns] = MAX(l->heights[i / l->columns], r.y1 - r.y0);
    }
    l->w = extent(l->widths, l->columns, BOARD_WIDTH - BOARD_MARGIN, wished, &l->gap_x);
    l->h = extent(l->heights, l->rows, BOARD_HEIGHT - BOARD_MARGIN, wished, &l->gap_y);
}

static void lattice_place(Run *run, const Lattice *l, const GPtrArray *units, Point middle)
{
    double y = middle.y - l->h / 2;
    for (guint row = 0, i = 0; row < l->rows; y += l->heights[row++] + l->gap_y) {
        double x = middle.x - l->w / 2;
        for (guint k = 0; k < l->columns && i < units->len; x += l->widths[k++] + l->gap_x, i++) {
            Point to = {x + l->widths[k] / 2, y + l->heights[row] / 2};
            run_gather(run, unit_place(run_board(run), units->pdata[i], to));
        }
    }
}

/** Where it was said, else where the things are, moved onto the board. */
static Point lattice_middle(Run *run, const Command *c, const Lattice *l, const GArray *ids, Rect box, char **why)
{
    Pointer pointer = run_pointer(run, c);
    if (c->changes & CHANGE_PLACE && c->spots->len > 0)
        return spots_middle(&pointer, &g_array_index(c->spots, Spot, 0), l->w, l->h, ids, NULL, NULL, why);
    double x = (l->w + BOARD_MARGIN) / 2, y = (l->h + BOARD_MARGIN) / 2;
    return (Point){CLAMP(middle_x(box), x, BOARD_WIDTH - x), CLAMP(middle_y(box), y, BOARD_HEIGHT - y)};
}

/** They keep the order in which people see them; a grid, which is read row by row, has them by number. */
static GPtrArray *units_as_seen(Run *run, const Command *c, const GArray *ids)
{
    GPtrArray *units = units_apart(run_board(run), ids);
    if (units->len < 2 || c->arrange == ARRANGE_GRID)
        return units;
    Rect box = box_of_units(units);
    g_ptr_array_sort(units, box.x1 - box.x0 >= box.y1 - box.y0 ? compare_x : compare_y);
    return units;
}

void run_arrange(Run *run, const Command *c)
{
    static const char *const zh[] = {"", "排成一排", "排成一列", "排成网格"};
    static const char *const en[] = {"", "put in a row", "put in a column", "put in a grid"};
    g_autofree char *why = NULL;
    g_autoptr(GArray) ids = targets_of(run, c, TRUE);
    if (ids == NULL)
        return;
    g_autoptr(GPtrArray) units = units_as_seen(run, c, ids);
    if (units->len < 2) {
        need_two(run, c);
        return;
    }
    Lattice l = {.columns = lattice_columns(c, units->len)};
    l.rows = (units->len + l.columns - 1) / l.columns;
    lattice_fill(&l, units, c->measures.spacing);
    gboolean fits = l.w <= BOARD_WIDTH && l.h <= BOARD_HEIGHT;
    Point middle = fits ? lattice_middle(run, c, &l, ids, box_of_units(units), &why) : (Point){0};
    g_autofree char *whom = edits_whom(run_board(run), ids, run->lang);
    if (fits && why == NULL) {
        lattice_place(run, &l, units, middle);
        g_autofree char *in_zh = with_gap(run, zh[c->arrange], c->measures.spacing);
        g_autofree char *in_en = with_gap(run, en[c->arrange], c->measures.spacing);
        told(run, in_zh, in_en, whom);
    } else if (why != NULL) {
        run_fail(run, c, why);
    } else {
        refuse_room(run, c);
    }
    g_free(l.widths);
    g_free(l.heights);
}

/* --- groups ----------------------------------------------------------------------------------- */

static void set_group(Run *run, const GArray *ids, guint group, const char *name)
{
    Action *action = action_new(ACTION_SET, ids);
    action->object->group = group;
    action->object->group_name = g_strdup(name);
    action->fields = FIELD_GROUP | FIELD_GROUP_NAME;
    run_gather(run, action);
}

guint group_number(const History *history, guint nth)
{
    gint64 seq = (history_last_seq(history) + 1) % ((1 << 30) / (LIMIT_COMMANDS + 1) - 1);
    return (guint)seq * (LIMIT_COMMANDS + 1) + nth % (LIMIT_COMMANDS + 1);
}

/** Copies of groups are numbered from here on. */
#define COPIED_GROUP 0x40000000u

guint group_copied(const Object *old, GHashTable *groups, guint first)
{
    gpointer group = GUINT_TO_POINTER(old->group);
    if (old->group == 0)
        return 0;
    if (!g_hash_table_contains(groups, group))
        g_hash_table_insert(groups, group, GUINT_TO_POINTER(COPIED_GROUP + first));
    return GPOINTER_TO_UINT(g_hash_table_lookup(groups, group));
}

void run_group(Run *run, const Command *c)
{
    g_autoptr(GArray) ids = targets_of(run, c, TRUE);
    if (ids == NULL)
        return;
    refer_add_groups(run_board(run), ids);
    if (ids->len < 2) {
        need_two(run, c);
        return;
    }
    g_autofree char *whom = edits_whom(run_board(run), ids, run->lang);
    set_group(run, ids, group_number(run->history, c->line), c->name);
    told(run, "编成一组", "grouped", whom);
}

void run_ungroup(Run *run, const Command *c)
{
    g_autoptr(GArray) ids = targets_of(run, c, FALSE);
    if (ids == NULL)
        return;
    refer_add_groups(run_board(run), ids);
    gboolean any = FALSE;
    for (guint i = 0; i < ids->len; i++)
        any |= board_find(run_board(run), g_array_index(ids, guint, i))->group != 0;
    if (!any) {
        run_fail(run, c, SAY(run, "它们没有编组，什么都没动", "They are in no group; nothing changed"));
        return;
    }
    g_autofree char *whom = edits_whom(run_board(run), ids, run->lang);
    set_group(run, ids, 0, NULL);
    told(run, "解散编组", "ungrouped", whom);
}

/* --- changing places -------------------------------------------------------------------------- */

void run_swap(Run *run, const Command *c)
{
    g_autoptr(GArray) ids = targets_of(run, c, are_them(c));
    if (ids == NULL)
        return;
    g_autoptr(GPtrArray) units = units_apart(run_board(run), ids);
    if (units->len != 2) {
        run_fail(run, c,
                 SAY(run, "交换要正好两个图形。例：交换1号和2号", "Swapping needs two shapes, e.g. swap #1 and #2"));
        return;
    }
    const Unit *a = units->pdata[0], *b = units->pdata[1];
    g_autofree char *whom = edits_whom(run_board(run), ids, run->lang);
    run_gather(run, unit_place(run_board(run), a, (Point){middle_x(b->box), middle_y(b->box)}));
    run_gather(run, unit_place(run_board(run), b, (Point){middle_x(a->box), middle_y(a->box)}));
    told(run, "交换了位置", "swapped", whom);
}

/** The colour a thing is seen in: of paper that of its inside. */
static Color seen_color(const Object *o)
{
    return o->kind == SHAPE_NOTE || o->kind == SHAPE_DOT ? o->fill : o->stroke;
}

static char *paint(Run *run, guint id, Color color)
{
    g_autoptr(Command) painted = command_new(COMMAND_EDIT);
    painted->color = color;
    g_autoptr(GArray) one = g_array_new(FALSE, FALSE, sizeof(guint));
    g_array_append_val(one, id);
    return edits_make(run, painted, one, CHANGE_COLOR);
}

void run_swap_colors(Run *run, const Command *c)
{
    g_autoptr(GArray) ids = targets_of(run, c, are_them(c));
    if (ids == NULL)
        return;
    if (ids->len != 2) {
        run_fail(run, c,
                 SAY(run, "交换颜色要正好两个图形。例：交换1号和2号的颜色",
                     "Swapping colours needs two shapes, e.g. swap the colours of #1 and #2"));
        return;
    }
    guint a = g_array_index(ids, guint, 0), b = g_array_index(ids, guint, 1);
    g_autofree char *whom = edits_whom(run_board(run), ids, run->lang);
    Color first = seen_color(board_find(run_board(run), a)), second = seen_color(board_find(run_board(run), b));
    Mark mark = run_mark(run);
    g_autofree char *why = paint(run, a, second);
    if (why == NULL)
        why = paint(run, b, first);
    if (why != NULL) {
        run_roll_back(run, &mark);
        run_fail(run, c, why);
        return;
    }
    run_keep(&mark);
    told(run, "交换了颜色", "swapped colours", whom);
}
