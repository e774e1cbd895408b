// SPDX-License-Identifier: MIT
/* Pictures that come with messages: placed by words, made the background, undone, kept as long as they are needed. */
#include <math.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/interpret.h"

static const Author wang = {"u1", "小王"};
static const Author li = {"u2", "Li"};

#define ONE "1111111111111111111111111111111111111111111111111111111111111111"
#define TWO "2222222222222222222222222222222222222222222222222222222222222222"
#define THREE "3333333333333333333333333333333333333333333333333333333333333333"

static const ChatPicture landscape = {PICTURE_FINE, (char *)ONE, 1600, 900};
static const ChatPicture tall = {PICTURE_FINE, (char *)TWO, 300, 900};
static const ChatPicture square = {PICTURE_FINE, (char *)THREE, 500, 500};
static const ChatPicture broken = {PICTURE_UNREADABLE, NULL, 0, 0};
static const ChatPicture expired = {PICTURE_EXPIRED, NULL, 0, 0};

/** Say it with so many pictures, ended by NULL. */
static Outcome *send(History *history, const Author *author, const char *text, ...) G_GNUC_NULL_TERMINATED;
static Outcome *send(History *history, const Author *author, const char *text, ...)
{
    g_autoptr(GPtrArray) pictures = g_ptr_array_new();
    va_list list;
    va_start(list, text);
    for (const ChatPicture *one; (one = va_arg(list, const ChatPicture *)) != NULL;)
        g_ptr_array_add(pictures, (gpointer)one);
    va_end(list);
    return interpret_message(history, text,
                             &(Occasion){.message_id = "m", .author = *author, .now_ms = 1, .pictures = pictures});
}

static void say(History *history, const Author *author, const char *text)
{
    g_autoptr(Outcome) outcome = send(history, author, text, NULL);
    g_assert_true(outcome->entries->len > 0);
}

static const Object *newest(History *history)
{
    const GPtrArray *objects = history_board(history)->objects;
    g_assert_cmpuint(objects->len, >, 0);
    return objects->pdata[objects->len - 1];
}

static void assert_proportions(const Object *object, const ChatPicture *picture)
{
    g_assert_cmpint(object->kind, ==, SHAPE_IMAGE);
    g_assert_cmpstr(object->asset, ==, picture->asset);
    g_assert_true(fabs(object->w / object->h - picture->width / picture->height) < 0.01);
}

static void like(const char *text, const char *part)
{
    g_assert_nonnull(text);
    if (strstr(text, part) == NULL)
        g_error("\"%s\" has no \"%s\"", text, part);
}

/** Alone it goes where there is room, as large as is usual, and the caption says so. */
static void test_bare(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_autoptr(Outcome) outcome = send(history, &wang, "", &landscape, NULL);
    like(outcome->caption, "第1笔 小王：放了 1号 图片（中间，320×180）");
    g_assert_null(outcome->reply);
    assert_proportions(newest(history), &landscape);
    g_autoptr(Outcome) other = send(history, &li, "hi there, look at this", &tall, NULL);
    like(other->caption, "placed #2 picture");
    assert_proportions(newest(history), &tall);
    const Object *a = history_board(history)->objects->pdata[0], *b = newest(history);
    g_assert_true(fabs(a->cx - b->cx) > (a->w + b->w) / 2 || fabs(a->cy - b->cy) > (a->h + b->h) / 2);
    g_assert_cmpstr(b->author_name, ==, "Li");
}

/** Words say where and how large; what they measure is a frame that it fits into. */
static void test_placed(void)
{
    static const struct {
        const char *text;
        double cx, cy, w, h; /**< NAN: any */
    } cases[] = {
        {"放在左上角 小一点", 20 + 80, 20 + 45, 160, 90},
        {"bottom right", 800 - 20 - 160, 600 - 20 - 90, 320, 180},
        {"宽400", 400, 300, 400, 225},
        {"300x300 中间", 400, 300, 300, 168.75},
        {"at 400,300 width 160", 400, 300, 160, 90},
        {"从(100,100)到(420,500)", 260, 300, 320, 180},
        {"旋转90度", 400, 300, 320, 180},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_test_message("%s", cases[i].text);
        g_autoptr(History) history = history_new(NULL, 0);
        g_autoptr(Outcome) outcome = send(history, &wang, cases[i].text, &landscape, NULL);
        const Object *object = newest(history);
        assert_proportions(object, &landscape);
        g_assert_true(fabs(object->cx - cases[i].cx) < 1 && fabs(object->cy - cases[i].cy) < 1);
        g_assert_true(fabs(object->w - cases[i].w) < 1 && fabs(object->h - cases[i].h) < 1);
        g_assert_null(outcome->reply);
    }
}

/** What follows is about the picture; all of it is one step. */
static void test_changed_and_drawn(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    say(history, &wang, "画一个圆");
    g_autoptr(Outcome) outcome = send(history, &wang, "放大一倍，然后在左下角画一个方块", &square, NULL);
    g_assert_cmpuint(outcome->entries->len, ==, 1);
    const GPtrArray *objects = history_board(history)->objects;
    g_assert_cmpuint(objects->len, ==, 3);
    const Object *circle = objects->pdata[0], *image = objects->pdata[1];
    g_assert_true(fabs(circle->w - 120) < 1);
    g_assert_true(fabs(image->w - 480) < 1);
    say(history, &wang, "撤销");
    g_assert_cmpuint(history_board(history)->objects->len, ==, 1);
    say(history, &wang, "重做");
    say(history, &li, "把图片移到右上角");
    say(history, &li, "rotate the picture 45 degrees");
    say(history, &li, "把图片删掉");
    g_assert_cmpuint(history_board(history)->objects->len, ==, 2);
}

/** Several stand side by side, none on another, all on the board. */
static void test_several(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_autoptr(Outcome) outcome = send(history, &wang, "排成一排", &landscape, &tall, &square, NULL);
    like(outcome->caption, "3个图片 1–3号");
    const GPtrArray *objects = history_board(history)->objects;
    g_assert_cmpuint(objects->len, ==, 3);
    for (guint i = 0; i < 3; i++) {
        const Object *object = objects->pdata[i];
        Rect box = object_bounds(object);
        g_assert_true(box.x0 >= 0 && box.x1 <= BOARD_WIDTH && box.y0 >= 0 && box.y1 <= BOARD_HEIGHT);
        for (guint j = 0; j < i; j++) {
            Rect other = object_bounds(objects->pdata[j]);
            g_assert_true(box.x0 >= other.x1 || other.x0 >= box.x1);
        }
    }
    g_autoptr(Outcome) split = send(history, &wang, "第一张设为背景，第二张放左上角", &tall, &square, NULL);
    g_assert_cmpuint(split->entries->len, ==, 1);
    g_assert_cmpstr(history_board(history)->backdrop->asset, ==, TWO);
    g_assert_cmpstr(newest(history)->asset, ==, THREE);
    g_assert_true(newest(history)->cx < 200 && newest(history)->cy < 200);
}

static char *text_of(History *history)
{
    g_autoptr(cJSON) json = board_to_json(history_board(history));
    return json_text(json);
}

/** The background: covers, or is seen whole; goes with a colour, by name, by undo; stays with what is saved. */
static void test_background(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_autoptr(Outcome) cover = send(history, &wang, "设为背景", &landscape, NULL);
    like(cover->caption, "把图片设为背景（铺满）");
    const Object *backdrop = history_board(history)->backdrop;
    g_assert_true(backdrop->w >= BOARD_WIDTH && backdrop->h >= BOARD_HEIGHT);
    g_assert_cmpuint(history_board(history)->objects->len, ==, 0);
    say(history, &wang, "保存为“有图”");
    g_autoptr(Outcome) contain = send(history, &li, "use it as the background, contain", &tall, NULL);
    like(contain->caption, "all of it");
    backdrop = history_board(history)->backdrop;
    g_assert_cmpstr(backdrop->asset, ==, TWO);
    g_assert_true(fabs(backdrop->h - BOARD_HEIGHT) < 1 && fabs(backdrop->w - 200) < 1);
    say(history, &li, "background light blue");
    g_assert_null(history_board(history)->backdrop);
    say(history, &li, "undo");
    g_assert_cmpstr(history_board(history)->backdrop->asset, ==, TWO);
    say(history, &li, "remove the background picture");
    g_assert_null(history_board(history)->backdrop);
    say(history, &li, "恢复“有图”");
    g_assert_cmpstr(history_board(history)->backdrop->asset, ==, ONE);
    g_autofree char *text = text_of(history);
    g_autoptr(cJSON) json = json_parse(text, strlen(text), NULL);
    g_autoptr(Board) again = board_from_json(json, NULL);
    g_autoptr(cJSON) written = board_to_json(again);
    g_autofree char *same = json_text(written);
    g_assert_cmpstr(same, ==, text);
}

/** An image becomes the background by words; other things cannot. */
static void test_turned_into_background(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_autoptr(Outcome) placed = send(history, &wang, "", &square, NULL);
    g_assert_true(placed->picture);
    say(history, &wang, "画一个圆");
    say(history, &li, "make the picture the background");
    g_assert_cmpstr(history_board(history)->backdrop->asset, ==, THREE);
    g_assert_cmpuint(history_board(history)->objects->len, ==, 1);
    g_autoptr(Outcome) refused = send(history, &wang, "把2号设为背景", NULL);
    like(refused->reply, "只有图片能设为背景");
    g_assert_cmpuint(refused->entries->len, ==, 0);
    g_autoptr(Outcome) again = send(history, &wang, "右边", &square, NULL);
    g_assert_true(again->picture);
    g_autoptr(Outcome) circle = send(history, &wang, "把图片变成圆", NULL);
    like(circle->reply, "变不成");
    g_autoptr(Outcome) without = send(history, &wang, "设为背景", NULL);
    g_assert_cmpuint(without->entries->len, ==, 0);
}

/** What cannot be used is told; words about it change nothing else; what else was asked for is done. */
static void test_failures(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    say(history, &wang, "画一个圆");
    g_autoptr(Outcome) bare = send(history, &wang, "", &broken, NULL);
    like(bare->reply, "打不开");
    g_assert_cmpuint(bare->entries->len, ==, 0);
    g_autoptr(Outcome) it = send(history, &wang, "make it twice as big", &expired, NULL);
    like(it->reply, "expired");
    g_assert_cmpuint(it->entries->len, ==, 0);
    g_autoptr(Outcome) drawn = send(history, &wang, "左上角画一个方块", &broken, NULL);
    like(drawn->reply, "打不开");
    g_assert_cmpuint(history_board(history)->objects->len, ==, 2);
    g_autoptr(Outcome) some = send(history, &wang, "放在右边", &broken, &square, &expired, &broken, NULL);
    like(some->reply, "2 张");
    like(some->reply, "过期");
    g_assert_cmpstr(newest(history)->asset, ==, THREE);
    g_autoptr(Outcome) background = send(history, &wang, "设为背景", &broken, NULL);
    like(background->reply, "打不开");
    g_assert_null(history_board(history)->backdrop);
    g_autoptr(Outcome) none = send(history, &wang, "别放上去", &square, NULL);
    g_assert_cmpuint(none->entries->len, ==, 0);
}

static gboolean needs(const History *history, const char *asset)
{
    g_autoptr(GHashTable) ids = history_assets(history);
    return g_hash_table_contains(ids, asset);
}

/** A picture is needed as long as undo or redo can bring it back; not when its entry is gone for good. */
static void test_needed(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_autoptr(Outcome) a = send(history, &wang, "", &square, NULL);
    g_autoptr(Outcome) b = send(history, &li, "as background", &tall, NULL);
    g_assert_true(a->picture && b->picture);
    g_assert_true(needs(history, TWO) && needs(history, THREE));
    say(history, &wang, "清空");
    g_assert_true(needs(history, THREE));
    say(history, &wang, "撤销 2");
    g_assert_true(needs(history, THREE));
    say(history, &wang, "画一个圆"); /* redo is lost */
    g_assert_false(needs(history, THREE));
    g_assert_true(needs(history, TWO));
}

static void test_refused_json(void)
{
    static const char *const boards[] = {
        "{\"version\":3,\"next_id\":2,\"objects\":[{\"id\":1,\"kind\":\"image\",\"w\":1,\"h\":1}]}",
        "{\"version\":3,\"next_id\":2,\"objects\":[{\"id\":1,\"kind\":\"image\",\"asset\":\"../x\"}]}",
        "{\"version\":3,\"next_id\":2,\"objects\":[{\"id\":1,\"kind\":\"dot\",\"asset\":\"ABC\"}]}",
        "{\"version\":3,\"next_id\":2,\"objects\":[],\"backdrop\":{\"id\":1,\"kind\":\"circle\"}}",
        "{\"version\":3,\"next_id\":2,\"objects\":[],\"backdrop\":7}",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(boards); i++) {
        g_autoptr(cJSON) json = json_parse(boards[i], strlen(boards[i]), NULL);
        g_autoptr(GError) error = NULL;
        g_assert_null(board_from_json(json, &error));
        g_assert_error(error, BOARD_ERROR, BOARD_ERROR_INVALID);
    }
    g_autoptr(cJSON) action = json_parse("{\"view\":{\"backdrop\":{\"id\":1,\"kind\":\"dot\"}}}", 45, NULL);
    g_assert_null(action_from_json(action, NULL));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/pictures/bare", test_bare);
    g_test_add_func("/pictures/placed", test_placed);
    g_test_add_func("/pictures/changed-and-drawn", test_changed_and_drawn);
    g_test_add_func("/pictures/several", test_several);
    g_test_add_func("/pictures/background", test_background);
    g_test_add_func("/pictures/turned-into-background", test_turned_into_background);
    g_test_add_func("/pictures/failures", test_failures);
    g_test_add_func("/pictures/needed", test_needed);
    g_test_add_func("/pictures/refused-json", test_refused_json);
    return g_test_run();
}
