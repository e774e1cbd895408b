// SPDX-License-Identifier: MIT
#include <math.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "tests/board/commands.h"

#define RED COLOR_RGB(255, 0, 0)
#define BLUE COLOR_RGB(0, 0, 255)

static Command *shift(Ref *ref, double x, double y)
{
    Command *command = edit_of(ref, CHANGE_SHIFT);
    command->shift_x = x;
    command->shift_y = y;
    return command;
}

static Command *recolor(Ref *ref, Color color)
{
    Command *command = edit_of(ref, CHANGE_COLOR);
    command->color = color;
    return command;
}

static Command *scale(Ref *ref, double factor)
{
    Command *command = edit_of(ref, CHANGE_SIZE);
    command->measures.factor = factor;
    return command;
}

static Command *undo(UndoTarget target)
{
    Command *command = command_new(COMMAND_UNDO);
    command->target = target;
    command->steps = 1;
    return command;
}

static Command *connection(guint from, guint to)
{
    Command *command = command_on(COMMAND_CONNECT, ref_number(from));
    add_target(command, ref_number(to));
    return command;
}

/** Each change does what it says, to what it names. */
static void test_changes(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint id = drawn(history, &wang, DRAW_CIRCLE, 300, 300);
    does(history, &wang, shift(ref_number(id), 100, -50));
    g_assert_cmpfloat(seen(history, id)->cx, ==, 400);
    g_assert_cmpfloat(seen(history, id)->cy, ==, 250);
    does(history, &wang, recolor(ref_shape(DRAW_CIRCLE), RED));
    g_assert_cmphex(seen(history, id)->stroke, ==, RED);
    does(history, &wang, scale(NULL, 2));
    g_assert_cmpfloat(seen(history, id)->w, ==, 240);
    Command *fill = edit_of(NULL, CHANGE_FILL | CHANGE_STROKE | CHANGE_DASH | CHANGE_OPACITY);
    fill->fill = FILL_SAME;
    fill->measures.stroke = 10;
    fill->measures.opacity = 0.5;
    fill->line_style = LINE_DASHED;
    does(history, &wang, fill);
    g_assert_cmphex(seen(history, id)->fill, ==, RED);
    g_assert_cmpfloat(seen(history, id)->stroke_width, ==, 10);
    g_assert_cmpint(seen(history, id)->dash, ==, DASH_DASHED);
    does(history, &wang, recolor(NULL, BLUE));
    g_assert_cmphex(seen(history, id)->fill, ==, BLUE);
    Command *shape = edit_of(NULL, CHANGE_SHAPE);
    shape->shape = DRAW_SQUARE;
    does(history, &wang, shape);
    g_assert_cmpint(seen(history, id)->kind, ==, SHAPE_SQUARE);
    Command *wide = edit_of(NULL, CHANGE_SIZE);
    wide->measures.width_factor = 1.5;
    does(history, &wang, wide);
    g_assert_cmpint(seen(history, id)->kind, ==, SHAPE_RECTANGLE);
    g_assert_cmpfloat(seen(history, id)->w, ==, 360);
    Command *turn = edit_of(NULL, CHANGE_ROTATION);
    turn->measures.angle = -90;
    does(history, &wang, turn);
    g_assert_cmpfloat(seen(history, id)->rotation, ==, 270);
    Command *words = edit_of(NULL, CHANGE_TEXT | CHANGE_NAME);
    words->text = g_strdup("付款");
    words->name = g_strdup("P");
    does(history, &wang, words);
    does(history, &li, shift(ref_words("p"), 10, 0));
    does(history, &li, shift(ref_words("付款"), 10, 0));
    g_assert_cmpfloat(seen(history, id)->cx, ==, 420);
}

/** What would leave the board, vanish, grow beyond it or change nothing is refused and changes nothing. */
static void test_limits(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint id = drawn(history, &wang, DRAW_CIRCLE, 300, 300);
    refuses(history, &wang, shift(NULL, 2000, 0), "板外");
    refuses(history, &wang, scale(NULL, 100), "太大");
    refuses(history, &wang, scale(NULL, 0.001), "看不见");
    refuses(history, &wang, scale(NULL, 1), "一样");
    refuses(history, &wang, shift(ref_number(9), 1, 0), "板上没有「9号」");
    g_assert_nonnull(seen(history, id));
}

/** One change is undone, the others' stay; the undone thing's changes come back with it. */
static void test_independent(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint id = drawn(history, &wang, DRAW_CIRCLE, 300, 300);
    does(history, &wang, shift(NULL, 100, 0));
    does(history, &li, recolor(ref_number(id), RED));
    does(history, &wang, undo(UNDO_STEPS));
    g_assert_cmpfloat(seen(history, id)->cx, ==, 300);
    g_assert_cmphex(seen(history, id)->stroke, ==, RED);
    g_autoptr(Outcome) gone = tell(history, &wang, undo(UNDO_STEPS));
    g_assert_null(seen(history, id));
    g_assert_nonnull(strstr(gone->caption, "同时失效"));
    g_assert_nonnull(strstr(gone->caption, "Li"));
    Command *redo = command_new(COMMAND_REDO);
    redo->steps = 1;
    g_autoptr(Outcome) back = tell(history, &wang, redo);
    g_assert_nonnull(strstr(back->caption, "重新生效"));
    g_assert_cmphex(seen(history, id)->stroke, ==, RED);
}

/** Several candidates are named, and the command is completed; none, and an empty board, are said. */
static void test_ask(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    refuses(history, &wang, scale(NULL, 2), "还没有图形");
    guint a = drawn(history, &wang, DRAW_CIRCLE, 100, 100), b = drawn(history, &wang, DRAW_CIRCLE, 400, 100);
    does(history, &wang, recolor(ref_number(a), RED));
    does(history, &wang, recolor(ref_number(b), BLUE));
    Command *vague = scale(ref_shape(DRAW_CIRCLE), 1.3);
    Ref *ref = vague->targets->pdata[0];
    ref->words = g_strdup("圆");
    vague->source = g_strdup("把圆变大");
    refuses(history, &wang, vague, "有 2 个「圆」：1号红圆、2号蓝圆。回复：把1号变大");
    Command *none = scale(ref_shape(DRAW_STAR), 1.3);
    refuses(history, &wang, none, "现有：1号红圆、2号蓝圆");
    Ref *red = ref_shape(DRAW_CIRCLE);
    red->color = RED;
    does(history, &wang, scale(red, 1.5));
    g_assert_cmpfloat(seen(history, a)->w, ==, 180);
    Ref *smallest = ref_new(REF_LOOKS);
    smallest->extreme = EXTREME_SMALLEST;
    does(history, &wang, shift(smallest, 0, 10));
    g_assert_cmpfloat(seen(history, b)->cy, ==, 110);
    Ref *second = ref_shape(DRAW_CIRCLE);
    second->ordinal = -1;
    does(history, &wang, shift(second, 0, 10));
    g_assert_cmpfloat(seen(history, b)->cy, ==, 120);
    Ref *all = ref_shape(DRAW_CIRCLE);
    all->all = TRUE;
    does(history, &wang, shift(all, 0, 5));
    g_assert_cmpfloat(seen(history, a)->cy, ==, 105);
    g_assert_cmpfloat(seen(history, b)->cy, ==, 125);
}

/** "It" is what the sender touched last, not what is newest on the board. */
static void test_it(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint mine = drawn(history, &wang, DRAW_CIRCLE, 100, 100);
    guint other = drawn(history, &li, DRAW_SQUARE, 400, 100);
    does(history, &wang, shift(NULL, 10, 0));
    g_assert_cmpfloat(seen(history, mine)->cx, ==, 110);
    does(history, &boss, shift(NULL, 10, 0));
    g_assert_cmpfloat(seen(history, other)->cx, >, 400);
}

static Rect box(History *history, guint id)
{
    return object_bounds(seen(history, id));
}

/** Things go beside, inside and between others. */
static void test_places(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint a = drawn(history, &wang, DRAW_SQUARE, 100, 200), b = drawn(history, &wang, DRAW_CIRCLE, 600, 400);
    Command *right = draw_of(DRAW_CIRCLE);
    add_spot(right, (Spot){.kind = SPOT_SIDE, .anchor = ANCHOR_RIGHT, .ref = ref_number(a), .gap = NAN});
    does(history, &wang, right);
    g_assert_cmpfloat_with_epsilon(box(history, 3).x0, box(history, a).x1 + 20, 1e-9);
    Command *inside = draw_of(DRAW_STAR);
    inside->size = SIZE_LARGE;
    add_spot(inside, (Spot){.kind = SPOT_INSIDE, .ref = ref_number(a), .gap = NAN});
    does(history, &wang, inside);
    g_assert_true(box(history, 4).x0 > box(history, a).x0 && box(history, 4).x1 < box(history, a).x1);
    Command *between = edit_of(ref_number(3), CHANGE_PLACE);
    add_spot(between, (Spot){.kind = SPOT_BETWEEN, .ref = ref_number(a), .other = ref_number(b), .gap = NAN});
    does(history, &wang, between);
    g_assert_cmpfloat_with_epsilon(seen(history, 3)->cx, (seen(history, a)->cx + seen(history, b)->cx) / 2, 1e-9);
    Command *corner = edit_of(ref_number(b), CHANGE_PLACE);
    add_spot(corner, (Spot){.kind = SPOT_ANCHOR, .anchor = ANCHOR_TOP_LEFT});
    does(history, &wang, corner);
    g_assert_cmpfloat_with_epsilon(box(history, b).x0, 20, 1e-9);
}

/** A connector follows what it joins, vanishes with it and comes back. */
static void test_connector(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint a = drawn(history, &wang, DRAW_CIRCLE, 100, 300), b = drawn(history, &li, DRAW_CIRCLE, 500, 300);
    does(history, &wang, connection(a, b));
    const Object *line = seen(history, 3);
    g_assert_cmpfloat_with_epsilon(line->points[0].x, 164, 0.01);
    g_assert_cmpfloat_with_epsilon(line->points[1].x, 436, 0.01);
    does(history, &li, shift(ref_number(b), 100, 0));
    g_assert_cmpfloat_with_epsilon(seen(history, 3)->points[1].x, 536, 0.01);
    does(history, &li, command_on(COMMAND_DELETE, ref_number(b)));
    g_assert_null(seen(history, 3));
    g_assert_cmpuint(board_count(history_board(history)), ==, 1);
    does(history, &li, undo(UNDO_STEPS));
    g_assert_nonnull(seen(history, 3));
    does(history, &li, undo(UNDO_STEPS));
    g_assert_cmpfloat_with_epsilon(seen(history, 3)->points[1].x, 436, 0.01);
    does(history, &li, undo(UNDO_STEPS));
    g_assert_null(seen(history, 3));
    Command *redo = command_new(COMMAND_REDO);
    redo->steps = 1;
    does(history, &li, redo);
    Command *apart = command_on(COMMAND_DISCONNECT, ref_number(a));
    add_target(apart, ref_number(b));
    does(history, &wang, apart);
    g_assert_null(board_find(history_board(history), 3));
    refuses(history, &wang, connection(a, a), "两个图形");
}

/** 箭头反过来: an arrow starts where it ended, also when it is replayed from its entry; undone it is as before. */
static void test_turned_round(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint a = drawn(history, &wang, DRAW_CIRCLE, 200, 300);
    guint b = drawn(history, &wang, DRAW_SQUARE, 600, 300);
    Command *arrow = connection(a, b);
    arrow->heads = 1;
    does(history, &wang, arrow);
    Command *turn = edit_of(ref_number(b + 1), CHANGE_FLIP);
    turn->flip = FLIP_ENDS;
    does(history, &wang, turn);
    const Object *turned = seen(history, b + 1);
    g_assert_cmpuint(turned->from, ==, b);
    g_assert_cmpuint(turned->to, ==, a);
    g_assert_cmpfloat(turned->points[0].x, >, turned->points[1].x);
    const Entry *entry = history_entry(history, history_last_seq(history));
    g_autoptr(cJSON) json = action_to_json(entry->actions->pdata[0]);
    g_autoptr(Action) read = action_from_json(json, NULL);
    g_assert_nonnull(read);
    g_assert_true(read->map.ends);
    does(history, &wang, undo(UNDO_STEPS));
    g_assert_cmpuint(seen(history, b + 1)->from, ==, a);
    guint line = drawn(history, &wang, DRAW_LINE, 300, 100);
    Command *plain = edit_of(ref_number(line), CHANGE_FLIP);
    plain->flip = FLIP_ENDS;
    refuses(history, &wang, plain, "一样");
}

/** Copies, groups, lines and layers. */
static void test_several(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint a = drawn(history, &wang, DRAW_CIRCLE, 100, 100), b = drawn(history, &wang, DRAW_CIRCLE, 120, 300);
    Command *group = command_on(COMMAND_GROUP, ref_number(a));
    add_target(group, ref_number(b));
    group->name = g_strdup("眼睛");
    does(history, &wang, group);
    does(history, &wang, shift(ref_number(a), 10, 0));
    g_assert_cmpfloat(seen(history, b)->cx, ==, 130);
    Command *copy = command_on(COMMAND_COPY, ref_words("眼睛"));
    copy->count = 2;
    does(history, &wang, copy);
    g_assert_cmpuint(board_count(history_board(history)), ==, 6);
    g_assert_cmpuint(seen(history, 3)->group, ==, seen(history, 4)->group);
    g_assert_cmpuint(seen(history, 3)->group, !=, seen(history, a)->group);
    g_assert_cmpuint(seen(history, 3)->group, !=, seen(history, 5)->group);
    does(history, &wang, command_on(COMMAND_UNGROUP, ref_number(b)));
    Command *align = command_on(COMMAND_ALIGN, ref_number(a));
    add_target(align, ref_number(b));
    align->align = ALIGN_LEFT;
    does(history, &wang, align);
    g_assert_cmpfloat_with_epsilon(box(history, a).x0, box(history, b).x0, 1e-9);
    Command *front = command_on(COMMAND_ORDER, ref_number(a));
    front->order = ORDER_FRONT;
    does(history, &wang, front);
    const GPtrArray *objects = history_board(history)->objects;
    g_assert_cmpuint(((const Object *)objects->pdata[objects->len - 1])->id, ==, a);
    Command *swap = command_on(COMMAND_SWAP, ref_number(a));
    add_target(swap, ref_number(b));
    double y = seen(history, a)->cy;
    does(history, &wang, swap);
    g_assert_cmpfloat_with_epsilon(seen(history, b)->cy, y, 1e-9);
    Command *even = command_on(COMMAND_DISTRIBUTE, NULL);
    does(history, &wang, even);
    Command *again = command_on(COMMAND_AGAIN, NULL);
    again->changes = CHANGE_COLOR;
    again->color = RED;
    does(history, &wang, again);
    g_assert_cmphex(seen(history, 7)->stroke, ==, RED);
    Ref *all = ref_new(REF_LOOKS);
    all->all = TRUE;
    does(history, &wang, command_on(COMMAND_DELETE, all));
    g_assert_cmpuint(history_board(history)->objects->len, ==, 0);
}

static Command *copies_of(guint id, guint count, Arrange arrange)
{
    Command *copy = command_on(COMMAND_COPY, ref_number(id));
    copy->count = count;
    copy->arrange = arrange;
    return copy;
}

/** Copies in a row lie beside the original, and below or above it where that has no room; a column likewise. */
static void test_copies_in_a_row(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint a = drawn(history, &wang, DRAW_CIRCLE, 100, 300);
    does(history, &wang, copies_of(a, 2, ARRANGE_ROW)); /* on to the right */
    double step = seen(history, a + 1)->cx - 100;
    g_assert_cmpfloat(step, >, seen(history, a)->w);
    g_assert_cmpfloat_with_epsilon(seen(history, a + 2)->cx, 100 + 2 * step, 1e-6);
    g_assert_cmpfloat(seen(history, a + 2)->cy, ==, 300);
    does(history, &wang, undo(UNDO_STEPS));
    does(history, &wang, copies_of(a, 1, ARRANGE_COLUMN)); /* down */
    g_assert_cmpfloat(seen(history, a + 3)->cx, ==, 100);
    g_assert_cmpfloat_with_epsilon(seen(history, a + 3)->cy, 300 + step, 1e-6);
    does(history, &wang, undo(UNDO_STEPS));
    guint b = drawn(history, &wang, DRAW_CIRCLE, 700, 500); /* only back has room */
    does(history, &wang, copies_of(b, 2, ARRANGE_ROW));
    g_assert_cmpfloat_with_epsilon(seen(history, b + 2)->cx, 700 - 2 * step, 1e-6);
    does(history, &wang, undo(UNDO_STEPS));
    guint c = drawn(history, &wang, DRAW_CIRCLE, 400, 500); /* no room on either side of it, nor below it */
    does(history, &wang, copies_of(c, 4, ARRANGE_ROW));
    for (guint i = 1; i <= 4; i++) {
        const Object *copy = seen(history, c + i);
        g_assert_cmpfloat_with_epsilon(copy->cx, 400 + (i - 2.5) * step, 1e-6);
        g_assert_cmpfloat_with_epsilon(copy->cy, 500 - step, 1e-6);
    }
}

/** 不要边框: the edge takes the colour of the inside; what has none would be gone, and stays. */
static void test_border_taken(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint id = drawn(history, &wang, DRAW_CIRCLE, 300, 300);
    Command *bare = edit_of(ref_number(id), CHANGE_FILL);
    bare->borderless = TRUE;
    refuses(history, &wang, bare, "把1号填满");
    Command *filled = edit_of(ref_number(id), CHANGE_FILL);
    filled->fill = FILL_COLOR;
    filled->fill_color = RED;
    does(history, &wang, filled);
    g_assert_cmphex(seen(history, id)->stroke, !=, RED);
    Command *taken = edit_of(ref_number(id), CHANGE_FILL);
    taken->borderless = TRUE;
    does(history, &wang, taken);
    g_assert_cmphex(seen(history, id)->fill, ==, RED);
    g_assert_cmphex(seen(history, id)->stroke, ==, RED);
}

static Command *letters(Ref *target, CommandColor color)
{
    Command *command = edit_of(target, CHANGE_TEXT_COLOR);
    command->text_color = color;
    return command;
}

/** 字改成红色: of the words on a shape alone, where there are some; a text has no other colour. */
static void test_letters_colored(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    drawn(history, &wang, DRAW_STAR, 100, 100);
    guint id = drawn(history, &wang, DRAW_CIRCLE, 300, 300);
    Color stroke = seen(history, id)->stroke;
    refuses(history, &wang, letters(ref_number(id), RED), "2号上没有字");
    Command *text = edit_of(ref_number(id), CHANGE_TEXT);
    text->text = g_strdup("门");
    does(history, &wang, text);
    g_assert_cmphex(seen(history, id)->text_color, ==, COLOR_NONE);
    does(history, &wang, letters(ref_number(id), RED));
    g_assert_cmphex(seen(history, id)->text_color, ==, RED);
    g_assert_cmphex(seen(history, id)->stroke, ==, stroke);
    refuses(history, &wang, letters(ref_number(id), RED), "改完还是一样");
    does(history, &wang, command_on(COMMAND_UNDO, NULL));
    g_assert_cmphex(seen(history, id)->text_color, ==, COLOR_NONE);
    Command *write = draw_of(DRAW_TEXT);
    write->text = g_strdup("你好");
    does(history, &wang, write);
    guint words = id + 1;
    does(history, &wang, letters(ref_number(words), RED));
    g_assert_cmphex(seen(history, words)->stroke, ==, RED);
    g_assert_cmphex(seen(history, words)->text_color, ==, COLOR_NONE);
}

static Command *arrangement(Arrange arrange)
{
    Command *command = command_on(COMMAND_ARRANGE, NULL);
    command->arrange = arrange;
    return command;
}

/** Rows, columns and grids: level, apart, in the order they were seen, on the board; or nothing moves. */
static void test_arrange(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint a = drawn(history, &wang, DRAW_CIRCLE, 600, 100);
    refuses(history, &wang, arrangement(ARRANGE_ROW), "两个图形");
    guint b = drawn(history, &wang, DRAW_RECTANGLE, 20, 300), c = drawn(history, &wang, DRAW_STAR, 300, 500);
    does(history, &wang, arrangement(ARRANGE_ROW));
    Rect ra = box(history, a), rb = box(history, b), rc = box(history, c);
    g_assert_cmpfloat_with_epsilon(ra.y0 + ra.y1, rb.y0 + rb.y1, 1e-6);
    g_assert_cmpfloat_with_epsilon(ra.y0 + ra.y1, rc.y0 + rc.y1, 1e-6);
    g_assert_true(rb.x1 + 8 <= rc.x0 && rc.x1 + 8 <= ra.x0);
    does(history, &wang, arrangement(ARRANGE_COLUMN));
    ra = box(history, a), rb = box(history, b), rc = box(history, c);
    g_assert_cmpfloat_with_epsilon(ra.x0 + ra.x1, rb.x0 + rb.x1, 1e-6);
    g_assert_true(rb.y1 + 8 <= rc.y0 && rc.y1 + 8 <= ra.y0);
    g_assert_true(rb.y0 >= 0 && ra.y1 <= BOARD_HEIGHT);
    Command *grid = arrangement(ARRANGE_GRID);
    grid->columns = 2;
    grid->changes = CHANGE_PLACE;
    g_array_append_val(grid->spots, ((Spot){.kind = SPOT_ANCHOR, .anchor = ANCHOR_TOP_LEFT}));
    does(history, &wang, grid);
    ra = box(history, a), rb = box(history, b), rc = box(history, c);
    g_assert_true(ra.x1 < rb.x0 && ra.y1 < rc.y0 && rc.x1 < rb.x0 && ra.y0 < 100);
    does(history, &wang, undo(UNDO_STEPS));
    ra = box(history, a), rb = box(history, b);
    g_assert_cmpfloat_with_epsilon(ra.x0 + ra.x1, rb.x0 + rb.x1, 1e-6); /* the column again */
}

/** What does not fit the board stays where it is. */
static void test_arrange_room(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    for (guint i = 0; i < 6; i++)
        drawn(history, &wang, DRAW_RECTANGLE, 20 + 30 * i, 100);
    Rect before = box(history, 1);
    refuses(history, &wang, arrangement(ARRANGE_ROW), "放不下");
    g_assert_cmpfloat(box(history, 1).x0, ==, before.x0);
    does(history, &wang, arrangement(ARRANGE_GRID));
    Command *it = command_on(COMMAND_ARRANGE, NULL);
    Ref *them = ref_new(REF_IT);
    them->all = TRUE;
    add_target(it, them);
    it->arrange = ARRANGE_GRID;
    it->rows = 2;
    does(history, &wang, it);
    g_assert_cmpfloat_with_epsilon(box(history, 1).y0, box(history, 3).y0, 1e-6);
    g_assert_cmpfloat(box(history, 4).y0, >, box(history, 3).y1);
}

/** Every shape can be drawn, described and stored. */
static void test_shapes(void)
{
    for (DrawShape shape = DRAW_LINE; shape < DRAW_IMAGE; shape++) {
        g_autoptr(History) history = history_new(NULL, 0);
        Command *command = draw_of(shape);
        command->text = shape == DRAW_TEXT || shape == DRAW_NOTE ? g_strdup("你好") : NULL;
        command->stamp = shape == DRAW_STAMP ? STAMP_HOUSE : STAMP_NONE;
        does(history, &wang, command);
        Rect r = box(history, 1);
        g_assert_true(r.x0 >= 0 && r.y0 >= 0 && r.x1 <= BOARD_WIDTH && r.y1 <= BOARD_HEIGHT);
        g_autofree char *text = board_words(history_board(history));
        g_autoptr(cJSON) json = json_parse(text, strlen(text), NULL);
        g_autoptr(Board) back = board_from_json(json, NULL);
        g_assert_true(object_equal(seen(history, 1), back->objects->pdata[0]));
    }
}

/** Boards are kept by name and brought back as a new entry; settings are entries, too. */
static void test_board(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint id = drawn(history, &wang, DRAW_CIRCLE, 100, 100);
    Command *save = command_new(COMMAND_SAVE);
    save->name = g_strdup("初稿");
    does(history, &wang, save);
    does(history, &li, command_new(COMMAND_CLEAR));
    Command *wrong = command_new(COMMAND_RESTORE);
    wrong->name = g_strdup("终稿");
    refuses(history, &li, wrong, "已保存：初稿");
    Command *restore = command_new(COMMAND_RESTORE);
    restore->name = g_strdup("初稿");
    does(history, &li, restore);
    g_assert_nonnull(seen(history, id));
    Command *background = command_new(COMMAND_BACKGROUND);
    background->color = BLUE;
    does(history, &li, background);
    g_assert_cmphex(history_board(history)->background, ==, BLUE);
    does(history, &li, undo(UNDO_STEPS));
    g_assert_cmphex(history_board(history)->background, ==, COLOR_RGB(255, 255, 255));
    g_autofree char *text = board_words(history_board(history));
    g_autoptr(cJSON) json = json_parse(text, strlen(text), NULL);
    g_autoptr(Board) back = board_from_json(json, NULL);
    g_autofree char *again = board_words(back);
    g_assert_cmpstr(text, ==, again);
    refuses(history, &li, command_new(COMMAND_LIST), "1号 圆，在左上角");
    refuses(history, &li, command_on(COMMAND_WHO, ref_number(id)), "小王 画的（第1笔");
    Command *past = command_new(COMMAND_HISTORY);
    past->steps = 0;
    refuses(history, &li, past, "第1笔 小王：画了 1号 圆");
    g_autoptr(Outcome) file = tell(history, &li, command_new(COMMAND_EXPORT));
    g_assert_cmpuint(file->extras->len, ==, 1);
    g_autoptr(Outcome) numbers = tell(history, &li, command_new(COMMAND_NUMBERS));
    g_assert_true(numbers->numbers && numbers->picture);
}

/** Others' steps are for moderators, or for everybody when the board is set so. */
static void test_rights(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    guint id = drawn(history, &wang, DRAW_CIRCLE, 100, 100);
    drawn(history, &li, DRAW_CIRCLE, 400, 100);
    Command *person = undo(UNDO_PERSON);
    person->person = g_strdup("小王");
    refuses(history, &li, person, "管理员");
    Command *scope = command_new(COMMAND_SCOPE);
    scope->on = TRUE;
    refuses(history, &li, scope, "管理员");
    Command *again = undo(UNDO_PERSON);
    again->person = g_strdup("小王");
    does(history, &boss, again);
    g_assert_null(seen(history, id));
    scope = command_new(COMMAND_SCOPE);
    scope->on = TRUE;
    does(history, &boss, scope);
    drawn(history, &li, DRAW_STAR, 600, 400);
    does(history, &wang, undo(UNDO_BOARD));
    g_assert_null(seen(history, 3));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/edit/changes", test_changes);
    g_test_add_func("/edit/limits", test_limits);
    g_test_add_func("/edit/independent", test_independent);
    g_test_add_func("/edit/ask", test_ask);
    g_test_add_func("/edit/it", test_it);
    g_test_add_func("/edit/places", test_places);
    g_test_add_func("/edit/connector", test_connector);
    g_test_add_func("/edit/turned-round", test_turned_round);
    g_test_add_func("/edit/several", test_several);
    g_test_add_func("/edit/copies-in-a-row", test_copies_in_a_row);
    g_test_add_func("/edit/border-taken", test_border_taken);
    g_test_add_func("/edit/letters-colored", test_letters_colored);
    g_test_add_func("/edit/arrange", test_arrange);
    g_test_add_func("/edit/arrange-room", test_arrange_room);
    g_test_add_func("/edit/shapes", test_shapes);
    g_test_add_func("/edit/board", test_board);
    g_test_add_func("/edit/rights", test_rights);
    return g_test_run();
}
