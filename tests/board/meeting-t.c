// SPDX-License-Identifier: MIT
/* What a class or a stand-up uses: boards to draw on, timers, votes, lots, and what none of them may do. */
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/interpret.h"
#include "lib/board/people.h"

/** 2026-12-10 10:30 in China. */
#define NOON G_GINT64_CONSTANT(1796869800000)

/* --- who speaks, and what is around ------------------------------------------------------------- */

static GPtrArray *timers, *people;
/** What chance brings next; the last one stays. */
static guint32 chances[8];
static guint chance;

static const GPtrArray *get_timers(gpointer data)
{
    (void)data;
    return timers;
}

static const GPtrArray *get_people(gpointer data)
{
    (void)data;
    return people;
}

static guint32 by_lot(guint32 below, gpointer data)
{
    (void)data;
    guint32 value = chances[chance];
    chance = MIN(chance + 1, (guint)G_N_ELEMENTS(chances) - 1);
    g_assert_cmpuint(value, <, below);
    return value;
}

static const Surroundings around = {get_people, get_timers, by_lot, NULL};
static Occasion wang = {.message_id = "m1", .author = {"staff-wang", "小王"}, .now_ms = NOON, .around = &around};
static Occasion li = {.message_id = "m2", .author = {"staff-li", "小李"}, .now_ms = NOON, .around = &around};
/** Another one of that name. */
static Occasion double_li = {.message_id = "m3", .author = {"staff-other", "小李"}, .now_ms = NOON, .around = &around};
static Occasion boss = {.message_id = "m4",
                        .author = {"staff-boss", "Boss"},
                        .now_ms = NOON,
                        .moderator = TRUE,
                        .moderators_known = TRUE,
                        .around = &around};

static void fate(guint32 a, guint32 b, guint32 c)
{
    chance = 0;
    memset(chances, 0, sizeof chances);
    chances[0] = a;
    chances[1] = b;
    chances[2] = c;
}

static void free_timer(gpointer timer)
{
    timer_free(timer);
}

static void reset(void)
{
    g_clear_pointer(&timers, g_ptr_array_unref);
    g_clear_pointer(&people, g_ptr_array_unref);
    timers = g_ptr_array_new_with_free_func(free_timer);
    people = people_new();
    fate(0, 0, 0);
}

/** One entry comes of it. */
static void does(History *history, const Occasion *who, const char *text)
{
    g_autoptr(Outcome) outcome = interpret_message(history, text, who);
    if (outcome->entries->len != 1)
        g_error("%s did nothing: %s", text, outcome->reply);
}

/** No entry comes of it, but an answer with that part. @return what came of it */
static Outcome *answers(History *history, const Occasion *who, const char *text, const char *part)
{
    Outcome *outcome = interpret_message(history, text, who);
    g_assert_cmpuint(outcome->entries->len, ==, 0);
    if (outcome->reply == NULL || strstr(outcome->reply, part) == NULL)
        g_error("%s was answered: %s", text, outcome->reply);
    return outcome;
}

static void says(History *history, const Occasion *who, const char *text, const char *part)
{
    g_autoptr(Outcome) outcome = answers(history, who, text, part);
    g_assert_false(outcome->failed);
}

static void refuses(History *history, const Occasion *who, const char *text, const char *part)
{
    g_autoptr(Outcome) outcome = answers(history, who, text, part);
    g_assert_true(outcome->failed);
    g_assert_cmpuint(outcome->timers->len + outcome->stopped->len, ==, 0);
}

static const Object *newest(History *history)
{
    const Board *board = history_board(history);
    return board->objects->pdata[board->objects->len - 1];
}

static const Object *called(History *history, const char *name)
{
    const Board *board = history_board(history);
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (g_strcmp0(object->name, name) == 0)
            return object;
    }
    g_error("nothing is called %s", name);
}

static void assert_within(const Object *inner, double x0, double y0, double x1, double y1)
{
    Rect r = object_bounds(inner);
    g_assert_cmpfloat(r.x0, >=, x0 - 1);
    g_assert_cmpfloat(r.y0, >=, y0 - 1);
    g_assert_cmpfloat(r.x1, <=, x1 + 1);
    g_assert_cmpfloat(r.y1, <=, y1 + 1);
}

static void assert_inside(const Object *inner, const Object *outer)
{
    Rect r = object_bounds(outer);
    assert_within(inner, r.x0, r.y0, r.x1, r.y1);
}

static gboolean meet(const Object *a, const Object *b)
{
    Rect r = object_bounds(a), s = object_bounds(b);
    return r.x0 < s.x1 && s.x0 < r.x1 && r.y0 < s.y1 && s.y0 < r.y1;
}

/* --- templates ---------------------------------------------------------------------------------- */

static void test_kanban(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "看板 待办 进行中 完成");
    g_assert_cmpuint(board_count(history_board(history)), ==, 6);
    does(history, &wang, "在 进行中 里加便利贴 “修登录”");
    const Object *first = newest(history);
    assert_inside(first, called(history, "进行中"));
    does(history, &li, "在 进行中 里加便利贴 “写文档”");
    const Object *second = newest(history);
    assert_inside(second, called(history, "进行中"));
    g_assert_false(meet(first, second));
    does(history, &li, "把 “修登录” 移到 完成");
    assert_inside(board_find(history_board(history), first->id), called(history, "完成"));
    does(history, &li, "撤销");
    assert_inside(board_find(history_board(history), first->id), called(history, "进行中"));
    refuses(history, &wang, "看板", "已经有「待办」");
    does(history, &wang, "撤销");
    does(history, &wang, "撤销");
    g_assert_cmpuint(board_count(history_board(history)), ==, 1); /* the other one's card */
}

static char *dump(History *history)
{
    g_autoptr(cJSON) json = board_to_json(history_board(history));
    return json_text(json);
}

/** Where a thing's middle is, from the kanban's. */
static Point from_column(History *history, guint id, const char *column)
{
    const Object *thing = board_find(history_board(history), id), *on = called(history, column);
    return (Point){(thing->cx - on->cx) / on->w, (thing->cy - on->cy) / on->h};
}

static void assert_rides(History *history, guint id, Point was)
{
    Point is = from_column(history, id, "进行中");
    g_assert_cmpfloat_with_epsilon(is.x, was.x, 0.01);
    g_assert_cmpfloat_with_epsilon(is.y, was.y, 0.01);
}

/** What lies on a template or a table goes where that goes, in one step; alone it goes alone. */
static void test_riders(void)
{
    static const char *const moves[] = {"把看板缩小一半", "把看板右移30", "把看板旋转180度", "全部下移 20"};
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "看板 待办 进行中 完成");
    does(history, &li, "在 进行中 里加便利贴 “修登录”");
    guint card = newest(history)->id;
    Point was = from_column(history, card, "进行中");
    g_autofree char *before = dump(history);
    for (gsize i = 0; i < G_N_ELEMENTS(moves); i++) {
        does(history, &wang, moves[i]);
        if (i != 2) /* turned, it is on the other side */
            assert_rides(history, card, i < 2 ? was : (Point){-was.x, -was.y});
        assert_inside(board_find(history_board(history), card), called(history, "进行中"));
    }
    does(history, &wang, "撤销 4");
    g_autofree char *after = dump(history);
    g_assert_cmpstr(before, ==, after);
    does(history, &wang, "把看板缩小一半");
    does(history, &wang, "复制看板");
    g_assert_cmpuint(board_count(history_board(history)), ==, 14);
    does(history, &wang, "撤销");
    does(history, &wang, "画一个红圆在右下角");
    does(history, &wang, "删除看板");
    g_assert_cmpuint(board_count(history_board(history)), ==, 1);
    g_assert_null(board_find(history_board(history), card));
    does(history, &wang, "撤销");
    g_assert_cmpuint(board_count(history_board(history)), ==, 8);
    assert_rides(history, card, was);
    does(history, &li, "把 “修登录” 移到 完成");
    assert_inside(board_find(history_board(history), card), called(history, "完成"));
    g_assert_cmpuint(board_count(history_board(history)), ==, 8);
}

/** A table carries as well; what lies below it, is larger, or only touches it does not ride. */
static void test_riders_of_tables(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "画一个黄色方块在中间 大小 100");          /* below */
    does(history, &wang, "画一个3行3列的表格在中间 宽 300 高 200"); /* 2 */
    does(history, &wang, "画一个红色圆在中间 半径 20");             /* rides */
    does(history, &wang, "画一个圆在中间 半径 200");                /* larger */
    does(history, &wang, "画一个蓝色圆在右下角 半径 20");           /* elsewhere */
    does(history, &wang, "把2号右移40");
    static const double x[] = {400, 440, 440, 400};
    for (guint i = 0; i < G_N_ELEMENTS(x); i++)
        g_assert_cmpfloat_with_epsilon(board_find(history_board(history), i + 1)->cx, x[i], 0.01);
    does(history, &wang, "把3号左移40");
    g_assert_cmpfloat_with_epsilon(board_find(history_board(history), 2)->cx, 440, 0.01);
}

static void test_kanban_is_filled(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "kanban todo, doing, done");
    for (guint i = 0; i < 6; i++) {
        g_autofree char *text = g_strdup_printf("sticky note \"card %u\" in \"todo\"", i);
        does(history, &wang, text);
        assert_inside(newest(history), called(history, "todo"));
        const Board *board = history_board(history);
        for (guint j = 6; j + 1 < board->objects->len; j++)
            g_assert_false(meet(board->objects->pdata[j], newest(history)));
    }
}

/** A group: what moves one part moves all. */
static void test_moves_as_one(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "井字棋");
    double before = ((const Object *)history_board(history)->objects->pdata[0])->cx;
    does(history, &wang, "把井字棋往左移50");
    for (guint i = 0; i < history_board(history)->objects->len; i++)
        g_assert_cmpuint(((const Object *)history_board(history)->objects->pdata[i])->group, !=, 0);
    g_assert_cmpfloat_with_epsilon(((const Object *)history_board(history)->objects->pdata[0])->cx, before - 50, 0.01);
}

static void test_calendar(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "日历 2026年12月");
    const Object *first = called(history, "12月1日"), *monday = called(history, "12月7日");
    const Object *last = called(history, "12月31日"), *saturday = called(history, "12月5日");
    g_assert_cmpfloat(monday->cx, <, first->cx); /* the 1st is a Tuesday */
    g_assert_cmpfloat(first->cy, <, monday->cy);
    g_assert_cmpfloat(saturday->cx, >, called(history, "12月4日")->cx);
    g_assert_cmpuint(saturday->stroke, !=, monday->stroke);
    does(history, &li, "12月24日 写 “圣诞”");
    const Object *text = newest(history), *day = called(history, "12月24日");
    g_assert_cmpstr(text->text, ==, "圣诞");
    assert_within(text, day->cx - 21, day->cy - 20, day->cx - 20 + 109, day->cy - 19 + 96);
    g_assert_false(meet(text, day));
    does(history, &li, "在 31 里写 圣诞");
    g_assert_cmpfloat(newest(history)->cy, >, last->cy);
    does(history, &li, "star on dec 9");
    day = called(history, "12月9日");
    assert_within(newest(history), day->cx - 21, day->cy - 20, day->cx - 20 + 109, day->cy - 19 + 96);
    does(history, &li, "把五角星移到12月10日");
    g_assert_cmpfloat(newest(history)->cx, >, day->cx + 80);
}

/** Without a month it is that of the message, in China. */
static void test_calendar_of_now(void)
{
    static const struct {
        gint64 now_ms;
        const char *text, *day;
    } cases[] = {
        {NOON, "日历", "12月31日"},
        {NOON, "calendar", "december 31"},
        {NOON, "下个月的日历", "1月31日"},
        {NOON, "calendar february 2028", "february 29"},
        {G_GINT64_CONSTANT(1798736400000), "日历", "1月1日"}, /* 2027-01-01 01:00 there, and not yet in London */
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(History) history = history_new(NULL, 0);
        Occasion then = wang;
        then.now_ms = cases[i].now_ms;
        does(history, &then, cases[i].text);
        called(history, cases[i].day);
    }
}

static void test_game(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "井字棋");
    const Object *table = newest(history);
    g_assert_cmpint(table->kind, ==, SHAPE_TABLE);
    double left = table->cx - table->w / 2, top = table->cy - table->h / 2, cell = table->w / 3;
    does(history, &wang, "B2 打叉");
    assert_within(newest(history), left + cell, top + cell, left + 2 * cell, top + 2 * cell);
    does(history, &li, "circle at a1");
    assert_within(newest(history), left, top, left + cell, top + cell);
    does(history, &li, "把它移到C3");
    assert_within(newest(history), left + 2 * cell, top + 2 * cell, left + 3 * cell, top + 3 * cell);
    does(history, &li, "打开网格"); /* now a cell is the grid's */
    does(history, &li, "小圆 在A1");
    assert_within(newest(history), 0, 0, 100, 100);
}

/** What does not fit is refused, with the way out. */
static void test_no_room(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "日历");
    refuses(history, &wang, "看板", "新建一页");
    refuses(history, &wang, "tic tac toe", "new page");
    does(history, &wang, "新建一页");
    does(history, &wang, "看板");
    does(history, &wang, "清空");
    does(history, &wang, "右边画一个小圆");
    does(history, &wang, "井字棋"); /* beside it */
    g_assert_false(
        meet(board_find(history_board(history), newest(history)->id), history_board(history)->objects->pdata[0]));
}

/* --- votes -------------------------------------------------------------------------------------- */

static guint votes(History *history, guint choice)
{
    return poll_count(history_board(history)->poll, choice);
}

static double bar(History *history, guint choice)
{
    const Board *board = history_board(history);
    return board_find(board, poll_object(board->poll, choice, POLL_BAR))->w;
}

static double track(History *history)
{
    const Board *board = history_board(history);
    return board_find(board, poll_object(board->poll, 1, POLL_TRACK))->w;
}

static void test_vote(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    refuses(history, &wang, "投 1", "现在没有投票");
    refuses(history, &wang, "vote result", "Nothing is being voted on");
    does(history, &wang, "投票 午饭吃什么：面、饭、饺子");
    does(history, &wang, "投 2");
    does(history, &li, "投饺子");
    does(history, &double_li, "饺子");
    g_assert_cmpuint(votes(history, 2), ==, 1);
    g_assert_cmpuint(votes(history, 3), ==, 2); /* one for each id, whatever the name */
    g_assert_cmpfloat_with_epsilon(bar(history, 3), track(history) * 2 / 3, 0.01);
    says(history, &li, "投 3", "已经投了 饺子");
    does(history, &li, "vote 1");
    g_assert_cmpuint(votes(history, 3), ==, 1);
    refuses(history, &li, "投 4", "没有这个选项");
    refuses(history, &li, "vote pizza", "Choices: 1 面");
    refuses(history, &li, "投票 别的：甲、乙", "先发：结束投票");
    says(history, &li, "投票结果", "1 面：1 票（小李）");
    refuses(history, &li, "结束投票", "由 小王 或管理员");
    does(history, &wang, "结束投票");
    refuses(history, &li, "投 1", "现在没有投票");
    says(history, &li, "投票结果", "已经结束，3 人");
    does(history, &li, "投票 别的：甲、乙"); /* where there is room */
}

static void test_vote_ends(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "vote \"Lunch?\" noodles, rice");
    does(history, &boss, "end vote");
    does(history, &boss, "undo");
    does(history, &li, "vote rice");
    Occasion next_week = li;
    next_week.now_ms += G_GINT64_CONSTANT(7 * 24 * 3600 * 1000);
    does(history, &next_week, "end vote"); /* who asked may be gone */
}

/** A voice can be taken back and brought again; others' stay, whatever is in between. */
static void test_vote_undo(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "投票 午饭：面、饭");
    does(history, &wang, "投 1");
    does(history, &li, "投 1");
    does(history, &wang, "撤销");
    g_assert_cmpuint(votes(history, 1), ==, 1);
    g_assert_cmpfloat_with_epsilon(bar(history, 1), track(history), 0.01);
    does(history, &wang, "重做");
    g_assert_cmpuint(votes(history, 1), ==, 2);
    does(history, &wang, "撤销 2"); /* the vote itself goes, and with it what was said in it */
    g_assert_null(history_board(history)->poll);
    g_assert_cmpuint(board_count(history_board(history)), ==, 0);
    refuses(history, &li, "投 2", "现在没有投票");
    does(history, &wang, "重做 2");
    g_assert_cmpuint(votes(history, 1), ==, 2);
}

/** Who may not draw has a voice; who is archived has none. */
static void test_vote_rights(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "投票 午饭：面、饭");
    does(history, &wang, "锁定");
    does(history, &li, "投 1");
    refuses(history, &li, "日历", "锁定");
    Occasion archived = li;
    archived.archived = TRUE;
    refuses(history, &archived, "投 2", "归档");
    refuses(history, &archived, "投票 晚饭：面、饭", "归档");
    says(history, &archived, "投票结果", "1 人");
    Occasion guest = li;
    guest.guest = TRUE;
    guest.author.id = "guest-1";
    refuses(history, &guest, "投 2", "访客不能投票");
    says(history, &guest, "投票结果", "1 人");
    does(history, &wang, "结束投票");
    does(history, &wang, "解锁");
    does(history, &wang, "锁定");
    refuses(history, &li, "投票 晚饭：面、饭", "锁定");
}

/** The chart may be moved, and lose parts; the page may be another. */
static void test_vote_chart(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "投票 午饭：面、饭");
    guint gone = poll_object(history_board(history)->poll, 2, POLL_BAR);
    g_autofree char *move = g_strdup_printf("把%u号往下移 60", gone);
    does(history, &wang, move);
    const Board *board = history_board(history);
    double y = board_find(board, poll_object(board->poll, 1, POLL_TRACK))->cy;
    does(history, &wang, "新建一页");
    does(history, &li, "投 1");
    g_assert_cmpuint(board_count(history_board(history)), ==, 0);
    does(history, &li, "第1页");
    board = history_board(history);
    g_assert_cmpfloat_with_epsilon(board_find(board, poll_object(board->poll, 1, POLL_BAR))->cy, y, 0.01);
    g_assert_cmpfloat_with_epsilon(bar(history, 1), track(history), 0.01);
    does(history, &wang, "清空");
    does(history, &wang, "投 2");
    says(history, &wang, "投票结果", "2 人");
}

/** Written and read again, the board and its entries are the same. */
static void test_vote_is_kept(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "vote \"Lunch?\" noodles, rice");
    does(history, &li, "vote 1");
    does(history, &wang, "vote 2");
    does(history, &wang, "end vote");
    g_autoptr(cJSON) json = board_to_json(history_board(history));
    g_autoptr(GError) error = NULL;
    g_autoptr(Board) again = board_from_json(json, &error);
    g_assert_no_error(error);
    g_autoptr(cJSON) second = board_to_json(again);
    g_assert_true(cJSON_Compare(json, second, TRUE));
    g_assert_false(again->poll->open);
    g_autoptr(History) copy = history_new(NULL, 0);
    for (gint64 seq = 1; seq <= history_last_seq(history); seq++) {
        const Entry *entry = history_entry(history, seq);
        g_autoptr(cJSON) content = entry_content_to_json(entry);
        Entry *read = entry_new(entry->kind, entry->author_id, entry->author_name, NULL, entry->time_ms);
        g_assert_true(entry_content_from_json(read, content, &error));
        g_assert_true(history_append(copy, read, &error));
    }
    g_autoptr(cJSON) third = board_to_json(history_board(copy));
    g_assert_true(cJSON_Compare(json, third, TRUE));
}

static void refuses_poll(const char *text)
{
    g_autoptr(cJSON) json = cJSON_Parse(text);
    g_autoptr(GError) error = NULL;
    g_assert_nonnull(json);
    g_assert_null(poll_from_json(json, &error));
    g_assert_error(error, BOARD_ERROR, BOARD_ERROR_INVALID);
}

static void test_vote_malformed(void)
{
    refuses_poll("{}");
    refuses_poll("{\"number\":1,\"choices\":[\"a\"],\"owner_id\":\"x\",\"owner_name\":\"x\",\"page\":1,\"first\":2}");
    refuses_poll("{\"number\":1,\"choices\":[\"a\",7],\"owner_id\":\"x\",\"owner_name\":\"x\",\"page\":1,\"first\":2}");
    refuses_poll(
        "{\"number\":1,\"choices\":[\"a\",\"b\"],\"owner_id\":\"x\",\"owner_name\":\"x\",\"page\":99,\"first\":2}");
    refuses_poll("{\"number\":1,\"choices\":[\"a\",\"b\"],\"owner_id\":\"x\",\"owner_name\":\"x\",\"page\":1,\"first\":"
                 "2,\"voices\":[{\"id\":\"y\",\"name\":\"y\",\"choice\":3}]}");
}

/* --- timers ------------------------------------------------------------------------------------- */

/** Say it, and let what it began run and what it stopped end. */
static void times(History *history, const Occasion *who, const char *text, const char *part)
{
    g_autoptr(Outcome) outcome = answers(history, who, text, part);
    for (guint i = 0; i < outcome->stopped->len; i++) {
        for (guint j = 0; j < timers->len; j++) {
            if (((const Timer *)timers->pdata[j])->number == g_array_index(outcome->stopped, guint, i))
                g_ptr_array_remove_index(timers, j--);
        }
    }
    while (outcome->timers->len > 0)
        g_ptr_array_add(timers, g_ptr_array_steal_index(outcome->timers, 0));
}

static void test_timers(void)
{
    reset();
    g_autoptr(History) history = history_new(NULL, 0);
    times(history, &wang, "计时器", "没有在计时");
    times(history, &wang, "计时 5分钟 站会", "到 10:35");
    times(history, &li, "timer 90 seconds", "until 10:31:30");
    g_assert_cmpuint(timers->len, ==, 2);
    const Timer *first = timers->pdata[0], *second = timers->pdata[1];
    g_assert_cmpint(first->due_ms, ==, NOON + 300000);
    g_assert_cmpstr(first->name, ==, "站会");
    g_assert_cmpstr(first->owner_id, ==, "staff-wang");
    g_assert_cmpuint(second->number, ==, 2);
    Occasion later = wang;
    later.now_ms += 60000;
    times(history, &later, "计时器", "计时器 1：站会：10:35 到，还有 4分钟（小王）");
    refuses(history, &li, "取消计时 1", "由开始的人或管理员");
    refuses(history, &double_li, "取消计时", "由开始的人或管理员");
    refuses(history, &li, "取消计时 7", "没有这个计时器");
    times(history, &li, "cancel timer", "Stopped timer 2");
    g_assert_cmpuint(timers->len, ==, 1);
    times(history, &boss, "取消计时 1", "取消了计时器 1：站会");
    refuses(history, &wang, "取消计时", "没有这个计时器");
}

static void test_timer_bounds(void)
{
    reset();
    g_autoptr(History) history = history_new(NULL, 0);
    static const char *const bad[] = {"计时 -5分钟", "计时 3天", "计时 0秒", "timer 25 hours", "计时"};
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
        refuses(history, &wang, bad[i], i == 3 ? "24 hours" : "1 秒到 24 小时");
    for (guint i = 0; i < LIMIT_TIMERS; i++)
        times(history, &wang, "计时 24小时", "开始计时");
    refuses(history, &wang, "计时 1分钟", "最多同时计时");
    refuses(history, &wang, "取消计时", "你有几个计时器");
    times(history, &wang, "取消计时 3", "取消了计时器 3");
    times(history, &wang, "计时 1秒", "取消计时 3"); /* its number is free again */
    Occasion nowhere = wang;
    nowhere.around = NULL;
    refuses(history, &nowhere, "计时 5分钟", "不能计时");
    g_assert_cmpint(history_last_seq(history), ==, 0);
}

static void test_timer_words(void)
{
    const Timer timer = {.name = (char *)"站会", .duration_ms = 3690000, .due_ms = NOON};
    g_autofree char *now = timer_over(&timer, NOON + 1000, LANG_ZH);
    g_assert_cmpstr(now, ==, "⏰ 1小时1分钟30秒到了：站会");
    g_autofree char *late = timer_over(&timer, NOON + 3600000, LANG_EN);
    g_assert_cmpstr(late, ==, "⏰ 1 hour 1 minute 30 seconds over: 站会 (it was at 10:30:00; sorry for telling late)");
}

/* --- lots --------------------------------------------------------------------------------------- */

static void test_lots(void)
{
    reset();
    g_autoptr(History) history = history_new(NULL, 0);
    fate(2, 0, 1);
    says(history, &wang, "随机选两个：甲、乙、丙", "抽到了：丙、甲（3 个里抽 2 个）");
    fate(1, 0, 0);
    says(history, &wang, "pick one: tea, coffee", "Picked: coffee (2 things, 1 picked)");
    fate(5, 0, 0);
    says(history, &wang, "掷骰子", "⚅ 6");
    fate(0, 3, 0);
    says(history, &wang, "roll two dice", "⚀ 1, ⚃ 4; 5 in all");
    fate(0, 1, 0);
    says(history, &wang, "抛硬币", "正面");
    says(history, &wang, "flip a coin", "Tails");
    refuses(history, &wang, "随机选三个：甲、乙", "抽不了");
    refuses(history, &wang, "pick one: a", "two different things");
    refuses(history, &wang, "掷99个骰子", "最多 10 个");
    g_assert_cmpint(history_last_seq(history), ==, 0);
}

/** Among those who were heard, the one who asks included. */
static void test_lots_of_people(void)
{
    reset();
    g_autoptr(History) history = history_new(NULL, 0);
    refuses(history, &wang, "抽签", "只有 1 人");
    people_add(people, "staff-li", "小李");
    people_add(people, "staff-other", "小李"); /* two of a name are two */
    fate(0, 0, 0);
    says(history, &wang, "随机点名", "抽到了：小王（在这里说过话、画过画的 3 人里）");
    people_add(people, "staff-wang", "小王");
    fate(2, 0, 0);
    says(history, &wang, "pick someone", "Picked: 小王 (of 3 who have spoken or drawn here)");
    refuses(history, &wang, "抽4个人", "只有 3 人");
    Occasion locked = li;
    locked.archived = TRUE; /* it only answers */
    fate(0, 0, 0);
    says(history, &locked, "抽签", "抽到了");
    Occasion nowhere = wang;
    nowhere.around = NULL;
    refuses(history, &nowhere, "抽签", "不能抽签");
}

/* --- talk --------------------------------------------------------------------------------------- */

/** What only sounds like it starts nothing, even while there is a vote and a calendar. */
static void test_talk(void)
{
    static const char *const talk[] = {"会议开了5分钟",   "我们投票吧",      "我抽签抽到了",   "计时器坏了",
                                       "投稿给报社",      "还有5分钟",       "日历上写着什么", "the timer is broken",
                                       "vote with care!", "pick up the tab", "24号是什么日子", "flip the table over"};
    reset();
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "日历");
    does(history, &wang, "新建一页");
    does(history, &wang, "投票 午饭：面、饭");
    gint64 before = history_last_seq(history);
    for (gsize i = 0; i < G_N_ELEMENTS(talk); i++) {
        g_autoptr(Outcome) outcome = interpret_message(history, talk[i], &li);
        if (outcome->timers->len + outcome->stopped->len > 0 || history_last_seq(history) != before)
            g_error("%s did something: %s", talk[i], outcome->caption);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    reset();
    g_test_add_func("/meeting/kanban", test_kanban);
    g_test_add_func("/meeting/riders", test_riders);
    g_test_add_func("/meeting/riders-of-tables", test_riders_of_tables);
    g_test_add_func("/meeting/kanban-is-filled", test_kanban_is_filled);
    g_test_add_func("/meeting/moves-as-one", test_moves_as_one);
    g_test_add_func("/meeting/calendar", test_calendar);
    g_test_add_func("/meeting/calendar-of-now", test_calendar_of_now);
    g_test_add_func("/meeting/noughts-and-crosses", test_game);
    g_test_add_func("/meeting/no-room", test_no_room);
    g_test_add_func("/meeting/vote", test_vote);
    g_test_add_func("/meeting/vote-ends", test_vote_ends);
    g_test_add_func("/meeting/vote-undo", test_vote_undo);
    g_test_add_func("/meeting/vote-rights", test_vote_rights);
    g_test_add_func("/meeting/vote-chart", test_vote_chart);
    g_test_add_func("/meeting/vote-is-kept", test_vote_is_kept);
    g_test_add_func("/meeting/vote-malformed", test_vote_malformed);
    g_test_add_func("/meeting/timers", test_timers);
    g_test_add_func("/meeting/timer-bounds", test_timer_bounds);
    g_test_add_func("/meeting/timer-words", test_timer_words);
    g_test_add_func("/meeting/lots", test_lots);
    g_test_add_func("/meeting/lots-of-people", test_lots_of_people);
    g_test_add_func("/meeting/talk", test_talk);
    int status = g_test_run();
    g_ptr_array_unref(timers);
    g_ptr_array_unref(people);
    return status;
}
