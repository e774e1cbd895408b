// SPDX-License-Identifier: MIT
#include "lib/board/interpret.h"

#include <math.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"

static const Author wang = {"u1", "小王"};
static const Author li = {"u2", "Li"};

static Outcome *say(History *history, const Author *author, const char *text)
{
    return interpret_message(history, text, &(Occasion){.message_id = "m", .author = *author, .now_ms = 1700000000000});
}

static void says(History *history, const Author *author, const char *text, guint objects)
{
    g_autoptr(Outcome) outcome = say(history, author, text);
    (void)outcome;
    g_assert_cmpuint(history_board(history)->objects->len, ==, objects);
}

/** The outcome's reply holds the words, and nothing was entered. */
static void refuses(History *history, const Author *author, const char *text, const char *part)
{
    gint64 before = history_last_seq(history);
    g_autoptr(Outcome) outcome = say(history, author, text);
    g_assert_nonnull(outcome->reply);
    if (strstr(outcome->reply, part) == NULL)
        g_test_message("reply: %s", outcome->reply);
    g_assert_nonnull(strstr(outcome->reply, part));
    g_assert_cmpint(history_last_seq(history), ==, before);
    g_assert_cmpuint(outcome->entries->len, ==, 0);
    g_assert_false(outcome->picture);
    g_assert_null(outcome->caption);
}

/** Undo is one's own: A1 B1 A2, A undoes twice, B1 stays. */
static void test_own_first(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    says(history, &wang, "画圆", 1);
    says(history, &li, "square", 2);
    says(history, &wang, "画五角星", 3);
    says(history, &wang, "撤销", 2);
    says(history, &wang, "撤销", 1);
    const Object *left = history_board(history)->objects->pdata[0];
    g_assert_cmpint(left->kind, ==, SHAPE_SQUARE);
    refuses(history, &wang, "撤销", "Li");
}

/** With nothing to undo or redo nothing happens, and the reply says why. */
static void test_nothing(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    refuses(history, &wang, "撤销", "没有可撤销的");
    refuses(history, &li, "redo", "Nothing to redo");
    says(history, &wang, "画圆", 1);
    refuses(history, &li, "undo", "step 1 by 小王");
    refuses(history, &wang, "重做", "没有撤销过");
}

/** Redo lives through others' drawings and ends with one's own. */
static void test_redo(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    says(history, &wang, "画圆", 1);
    says(history, &wang, "撤销", 0);
    says(history, &li, "star", 1);
    says(history, &wang, "重做", 2);
    says(history, &wang, "撤销", 1);
    says(history, &wang, "画方块", 2);
    refuses(history, &wang, "重做", "又画了新的");
}

/** A message of three commands is one entry and goes with one undo. */
static void test_message_is_one_entry(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_autoptr(Outcome) outcome = say(history, &wang, "画圆\n画方块；画三角形");
    g_assert_cmpuint(outcome->entries->len, ==, 1);
    g_assert_cmpuint(history_board(history)->objects->len, ==, 3);
    says(history, &wang, "撤销", 0);
    says(history, &wang, "重做", 3);
}

/** One thing is joined to each of those that one word means, and things that are listed each to the next. */
static void test_joined(void)
{
    static const struct {
        const char *said;
        guint from[2], to[2];
    } cases[] = {{"connect the circle to both rectangles", {3, 3}, {1, 2}}, {"把圆、1号、2号连起来", {3, 1}, {1, 2}}};
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(History) history = history_new(NULL, 0);
        says(history, &wang, "画一个矩形在左上角", 1);
        says(history, &wang, "画一个矩形在右上角", 2);
        says(history, &wang, "画一个圆在下面", 3);
        says(history, &wang, cases[i].said, 5);
        for (guint k = 0; k < 2; k++) {
            const Object *line = history_board(history)->objects->pdata[3 + k];
            g_assert_cmpuint(line->from, ==, cases[i].from[k]);
            g_assert_cmpuint(line->to, ==, cases[i].to[k]);
        }
    }
}

/** Clear takes everything off and can be undone; beyond the depth all is undone and said. */
static void test_clear_and_depth(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    refuses(history, &wang, "清空", "空的");
    says(history, &wang, "画圆", 1);
    says(history, &wang, "清空", 0);
    says(history, &wang, "撤销", 1);
    g_autoptr(Outcome) outcome = say(history, &wang, "撤销 9");
    g_assert_nonnull(strstr(outcome->caption, "一共只有 1 笔"));
    g_assert_cmpuint(history_board(history)->objects->len, ==, 0);
}

/** Nothing is cleared after a part that was not understood; good parts before it stay. */
static void test_partial(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    says(history, &wang, "画圆", 1);
    g_autoptr(Outcome) outcome = say(history, &wang, "画方块\n画长颈鹿\n清空");
    g_assert_cmpuint(history_board(history)->objects->len, ==, 2);
    g_assert_nonnull(strstr(outcome->reply, "长颈鹿"));
    g_assert_nonnull(strstr(outcome->reply, "没有清空"));
    g_assert_true(outcome->picture);
}

/** One entry is undone by its number or by what it drew, by its author alone. */
static void test_undo_one(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    says(history, &wang, "画圆", 1);
    says(history, &li, "square", 2);
    says(history, &wang, "画五角星", 3);
    refuses(history, &wang, "撤销第2笔", "是 Li 画的");
    refuses(history, &wang, "撤销第9笔", "第9笔没有可撤销的");
    refuses(history, &wang, "撤销别人的", "还不会这样撤销");
    says(history, &wang, "撤销第1笔", 2);
    refuses(history, &wang, "undo step 1", "undone already");
    says(history, &li, "undo #2", 1);
    says(history, &wang, "重做", 2);
    refuses(history, &wang, "撤销7号", "没有可撤销的 7号");
}

/** Anyone may undo a clear within ten minutes, later only who cleared. */
static void test_undo_clear(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    says(history, &wang, "画圆", 1);
    refuses(history, &wang, "撤销清空", "没有可撤销的清空");
    says(history, &li, "clear", 0);
    says(history, &wang, "撤销清空", 1);
    says(history, &li, "clear", 0);
    gint64 late = history_entry(history, history_last_seq(history))->time_ms + 10 * 60 * 1000 + 1;
    g_autoptr(Outcome) no =
        interpret_message(history, "undo the clear", &(Occasion){.message_id = "late", .author = wang, .now_ms = late});
    g_assert_nonnull(strstr(no->reply, "no clear"));
    g_assert_cmpuint(history_board(history)->objects->len, ==, 0);
    g_autoptr(Outcome) yes = interpret_message(history, "undo the clear",
                                               &(Occasion){.message_id = "late too", .author = li, .now_ms = late});
    g_assert_true(yes->picture);
    g_assert_cmpuint(history_board(history)->objects->len, ==, 1);
}

/** A full board still takes more: what has no room lies where it covers least, and not all in one place. */
static void test_crowded(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    for (guint i = 0; i < 40; i++)
        says(history, &wang, "画圆", i + 1);
    const GPtrArray *objects = history_board(history)->objects;
    for (guint i = 0; i < objects->len; i++) {
        const Object *a = objects->pdata[i];
        for (guint j = 0; j < i; j++) {
            const Object *b = objects->pdata[j];
            g_assert_false(fabs(a->cx - b->cx) < 1 && fabs(a->cy - b->cy) < 1);
        }
    }
}

/** Captions say the entry, the author and everything that was guessed. */
static void test_captions(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_autoptr(Outcome) zh = say(history, &wang, "画一个红色的圆");
    g_assert_cmpstr(zh->caption, ==, "第1笔 小王：画了 1号 红圆（中间，半径 60）");
    g_assert_cmpstr(history_entry(history, 1)->summary, ==, "1号 红圆");
    g_autoptr(Outcome) en = say(history, &li, "draw a 90x40 rectangle at 100,100");
    g_assert_cmpstr(en->caption, ==, "Step 2, Li: drew #2 rectangle (top left at 100,100, 90×40)");
    g_autoptr(Outcome) undone = say(history, &wang, "撤销");
    g_assert_cmpstr(undone->caption, ==, "第3笔 小王：撤销了第1笔（1号 红圆）");
    g_autoptr(Outcome) redone = say(history, &wang, "重做");
    g_assert_cmpstr(redone->caption, ==, "第4笔 小王：重做了第1笔（1号 红圆）");
    g_autoptr(Outcome) line = say(history, &li, "arrow from 100,500 to 700,501.8");
    g_assert_cmpstr(line->caption, ==, "Step 5, Li: drew #3 arrow (from 100,500 to 700,502)");
    g_autoptr(Outcome) typo = say(history, &wang, "画一个椭园");
    g_assert_nonnull(strstr(typo->caption, "「椭园」当作「椭圆」"));
}

/** Things nobody placed keep apart and on the board; the same messages give the same board. */
static void test_placing(void)
{
    g_autofree char *boards[2] = {NULL, NULL};
    for (int round = 0; round < 2; round++) {
        g_autoptr(History) history = history_new(NULL, 0);
        static const char *const shapes[] = {"画圆", "画方块", "画三角形", "画椭圆", "画五角星", "画矩形"};
        for (gsize i = 0; i < G_N_ELEMENTS(shapes); i++)
            says(history, &wang, shapes[i], (guint)i + 1);
        const GPtrArray *objects = history_board(history)->objects;
        for (guint i = 0; i < objects->len; i++) {
            Rect a = object_bounds(objects->pdata[i]);
            g_assert_true(a.x0 >= 0 && a.y0 >= 0 && a.x1 <= BOARD_WIDTH && a.y1 <= BOARD_HEIGHT);
            for (guint j = 0; j < i; j++) {
                Rect b = object_bounds(objects->pdata[j]);
                g_assert_false(a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1);
            }
        }
        cJSON *json = board_to_json(history_board(history));
        boards[round] = cJSON_PrintUnformatted(json);
        cJSON_Delete(json);
    }
    g_assert_cmpstr(boards[0], ==, boards[1]);
    g_free(g_steal_pointer(&boards[1]));
}

/** Anchors are inset so that the thing stays on the board whole. */
static void test_anchors(void)
{
    static const char *const places[] = {"左上角", "上面",   "右上角", "左边",  "中间",
                                         "右边",   "左下角", "下面",   "右下角"};
    for (gsize i = 0; i < G_N_ELEMENTS(places); i++) {
        g_autoptr(History) history = history_new(NULL, 0);
        g_autofree char *text = g_strconcat("在", places[i], "画一个大圆", NULL);
        says(history, &wang, text, 1);
        Rect r = object_bounds(history_board(history)->objects->pdata[0]);
        g_assert_true(r.x0 >= 0 && r.y0 >= 0 && r.x1 <= BOARD_WIDTH && r.y1 <= BOARD_HEIGHT);
    }
}

/** What is said to stand in a row or a column does, and all of it is on the board; sizes that were said are kept. */
static void test_arranged(void)
{
    static const struct {
        const char *text;
        guint rows, columns;
        double width; /**< of one when it was said; 0: may be smaller than usual */
        double gap;   /**< between two when it was said, else 0 */
    } cases[] = {
        {"draw 5 stars in a row", 1, 5, 0, 0},
        {"二十个小三角并排，棕色", 1, 20, 0, 0},
        {"画十个圆排成一列", 10, 1, 0, 0},
        {"4 big houses in a column", 4, 1, 0, 0},
        {"5 circles radius 70 in a row", 1, 5, 140, 0},
        {"6 circles radius 80 in a row", 2, 3, 160, 0}, /* no room in one */
        {"5 dots in a row, 40px apart", 1, 5, 0, 40},
        {"三个圆排成一排，间隔7", 1, 3, 120, 7},
        {"8 stars in a row 80 px apart", 1, 8, 0, 80}, /* made smaller, for the distance was said */
    };
    for (guint i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(History) history = history_new(NULL, 0);
        says(history, &wang, cases[i].text, cases[i].rows * cases[i].columns);
        const GPtrArray *objects = history_board(history)->objects;
        for (guint k = 0; k < objects->len; k++) {
            const Object *object = objects->pdata[k], *left = objects->pdata[k - k % cases[i].columns];
            Rect box = object_bounds(object);
            g_assert_true(box.x0 >= 0 && box.y0 >= 0 && box.x1 <= BOARD_WIDTH && box.y1 <= BOARD_HEIGHT);
            g_assert_cmpfloat_with_epsilon(object->cy, left->cy, 0.01);
            double gap = k % cases[i].columns != 0 ? box.x0 - object_bounds(objects->pdata[k - 1]).x1 : 1;
            g_assert_cmpfloat(gap, >, 0);
            if (k % cases[i].columns != 0 && cases[i].gap > 0)
                g_assert_cmpfloat_with_epsilon(gap, cases[i].gap, 0.01);
            if (cases[i].width > 0)
                g_assert_cmpfloat(object->w, ==, cases[i].width);
        }
    }
}

static void assert_holds(Rect outer, Rect inner)
{
    g_assert_cmpfloat(outer.x0, <, inner.x0);
    g_assert_cmpfloat(outer.y0, <, inner.y0);
    g_assert_cmpfloat(outer.x1, >, inner.x1);
    g_assert_cmpfloat(outer.y1, >, inner.y1);
}

/** A frame around two things holds both of them, whatever lies between. */
static void test_around_two(void)
{
    static const char *const frames[] = {"draw a box around #1 and #2", "把1号和2号框起来", "把1号和2号圈起来"};
    for (gsize i = 0; i < G_N_ELEMENTS(frames); i++) {
        g_autoptr(History) history = history_new(NULL, 0);
        says(history, &wang, "圆 在(300,250) 半径40", 1);
        says(history, &wang, "方块 在(400,300) 边长60", 2);
        says(history, &wang, frames[i], 3);
        const GPtrArray *objects = history_board(history)->objects;
        for (guint k = 0; k < 2; k++)
            assert_holds(object_bounds(objects->pdata[2]), object_bounds(objects->pdata[k]));
    }
}

/** Beside a thing there may be little room: what is drawn is made smaller, or goes to another side, and that is said.
 */
static void test_no_room(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    says(history, &wang, "画个半径100的圆，在(650,300)", 1);
    says(history, &wang, "在它右边画个方块", 2); /* 50 are left: none of 120, at half the size neither */
    const Object *circle = history_board(history)->objects->pdata[0],
                 *square = history_board(history)->objects->pdata[1];
    g_assert_cmpfloat(square->w, ==, 120);
    g_assert_cmpfloat(object_bounds(square).y0, >=, object_bounds(circle).y1);
    g_autoptr(Outcome) outcome = say(history, &wang, "circle radius 60 right of #1");
    g_assert_nonnull(strstr(outcome->caption, "no room there; put at the top instead"));
    says(history, &wang, "画个矩形在(430,20)", 4);
    says(history, &wang, "在它右边画个矩形", 5);
    const Object *rectangle = history_board(history)->objects->pdata[4];
    g_assert_cmpfloat(object_bounds(rectangle).x1, <=, BOARD_WIDTH);
    g_assert_cmpfloat(rectangle->w, ==, 160); /* it fits closer */
}

/** Who names no colour gets ink that is seen on the background. */
static void test_plain_ink(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    says(history, &wang, "背景换成深蓝色", 0);
    says(history, &wang, "画圆；画红圆；连接1号和2号", 3);
    const GPtrArray *objects = history_board(history)->objects;
    const Color white = COLOR_RGB(0xff, 0xff, 0xff), red = COLOR_RGB(0xff, 0, 0);
    g_assert_cmphex(((const Object *)objects->pdata[0])->stroke, ==, white);
    g_assert_cmphex(((const Object *)objects->pdata[1])->stroke, ==, red);
    g_assert_cmphex(((const Object *)objects->pdata[2])->stroke, ==, white);
}

/** Pages are boards of their own: what is drawn stays on its page, undo finds it there, and all survive a restart. */
static void test_pages(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    says(history, &wang, "画红圆", 1);
    says(history, &li, "new page", 0);
    says(history, &li, "draw a square", 1);
    says(history, &wang, "第1页", 1);
    g_autoptr(Outcome) undone = say(history, &li, "undo"); /* the square, on the page that is not shown */
    g_assert_nonnull(undone->caption);
    const Board *board = history_board(history);
    g_assert_cmpuint(board->page, ==, 1);
    g_assert_cmpuint(board->objects->len, ==, 1);
    g_assert_cmpuint(board_count_page(board, 2), ==, 0);
    says(history, &li, "redo", 1);
    g_assert_cmpuint(board_count_page(history_board(history), 2), ==, 1);
    g_autoptr(cJSON) json = board_to_json(history_board(history));
    g_autoptr(GError) error = NULL;
    g_autoptr(Board) again = board_from_json(json, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(again->page, ==, 1);
    g_assert_cmpuint(board_count_page(again, 2), ==, 1);
    says(history, &wang, "下一页", 1);
    g_assert_cmpint(((const Object *)history_board(history)->objects->pdata[0])->kind, ==, SHAPE_SQUARE);
    refuses(history, &wang, "下一页", "只有 2 页");
    refuses(history, &wang, "page 7", "There are 2 pages");
    says(history, &wang, "清空", 0);
    says(history, &wang, "第1页", 1);
}

/** Who takes the page back takes what others drew on it off the board; redo brings it again. */
static void test_page_taken_back(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    says(history, &wang, "画红圆；新建一页", 0);
    says(history, &li, "draw a square", 1);
    says(history, &wang, "撤销", 0);
    g_assert_cmpuint(history_board(history)->pages->len, ==, 1);
    says(history, &wang, "重做", 1);
    g_assert_cmpuint(history_board(history)->page, ==, 2);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/interpret/own-first", test_own_first);
    g_test_add_func("/interpret/nothing", test_nothing);
    g_test_add_func("/interpret/redo", test_redo);
    g_test_add_func("/interpret/message-is-one-entry", test_message_is_one_entry);
    g_test_add_func("/interpret/joined", test_joined);
    g_test_add_func("/interpret/clear-and-depth", test_clear_and_depth);
    g_test_add_func("/interpret/partial", test_partial);
    g_test_add_func("/interpret/undo-one", test_undo_one);
    g_test_add_func("/interpret/undo-clear", test_undo_clear);
    g_test_add_func("/interpret/crowded", test_crowded);
    g_test_add_func("/interpret/arranged", test_arranged);
    g_test_add_func("/interpret/around-two", test_around_two);
    g_test_add_func("/interpret/no-room", test_no_room);
    g_test_add_func("/interpret/plain-ink", test_plain_ink);
    g_test_add_func("/interpret/pages", test_pages);
    g_test_add_func("/interpret/page-taken-back", test_page_taken_back);
    g_test_add_func("/interpret/captions", test_captions);
    g_test_add_func("/interpret/placing", test_placing);
    g_test_add_func("/interpret/anchors", test_anchors);
    return g_test_run();
}
