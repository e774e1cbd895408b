// SPDX-License-Identifier: MIT
/*
 * Who may take back what, and what is said: conversations, each line "who: what they say" and what comes of it.
 *
 *      DONE   how many objects are on the board then, and a part of the caption
 *      TOLD   the same and a part of the reply: nothing was entered
 */
#include "lib/board/interpret.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"

/** What a message answers, and when it comes. */
typedef struct {
    const char *who, *says;
    guint objects;
    const char *part;    /**< of the caption, or with `refused` of the reply */
    const char *without; /**< is not in it; NULL: nothing is asked */
    gboolean refused;
    gint64 quoted, after; /**< the picture that it answers shows the entries from `after` + 1 to `quoted` as new */
    gboolean lost;
    gint64 minutes; /**< since the beginning */
} Line;

#define DONE(person, text, count, words) .who = person, .says = text, .objects = count, .part = words
#define TOLD(person, text, count, words) DONE(person, text, count, words), .refused = TRUE

/** Staff id and name: 小王 is called as another one, boss is a moderator. */
static const struct {
    const char *who, *id, *name;
    gboolean moderator;
} people[] = {{"wang", "u1", "小王", FALSE}, {"li", "u2", "Li", FALSE},      {"zhao", "u3", "Zhao", FALSE},
              {"boss", "u4", "Boss", TRUE},  {"wang2", "u5", "小王", FALSE}, {"li renamed", "u2", "Lily", FALSE}};

static char *board_words(History *history)
{
    g_autoptr(cJSON) json = board_to_json(history_board(history));
    return json_text(json);
}

static Outcome *say(History *history, const Line *line)
{
    gsize i = 0;
    while (strcmp(people[i].who, line->who) != 0)
        g_assert_cmpuint(++i, <, G_N_ELEMENTS(people));
    const Occasion occasion = {.message_id = "m",
                               .author = {people[i].id, people[i].name},
                               .now_ms = 1700000000000 + line->minutes * 60000,
                               .moderator = people[i].moderator,
                               .quoted_seq = line->quoted,
                               .quoted_after = line->quoted > 0 && line->after == 0 ? line->quoted - 1 : line->after,
                               .quoted_lost = line->lost};
    return interpret_message(history, line->says, &occasion);
}

static void happens(History *history, const Line *line)
{
    g_autofree char *before = board_words(history);
    gint64 last = history_last_seq(history);
    g_autoptr(Outcome) outcome = say(history, line);
    const char *told = line->refused ? outcome->reply : outcome->caption;
    g_test_message("%s: %s -> %s / %s", line->who, line->says, outcome->caption, outcome->reply);
    g_assert_nonnull(told);
    g_assert_nonnull(strstr(told, line->part));
    g_assert_true(line->without == NULL || strstr(told, line->without) == NULL);
    g_assert_cmpuint(board_count(history_board(history)), ==, line->objects);
    if (!line->refused)
        return;
    g_autofree char *after = board_words(history);
    g_assert_cmpint(history_last_seq(history), ==, last);
    g_assert_cmpstr(before, ==, after);
    g_assert_false(outcome->picture);
}

static void test_talk(gconstpointer data)
{
    g_autoptr(History) history = history_new(NULL, 0);
    for (const Line *line = data; line->who != NULL; line++)
        happens(history, line);
}

/** The moderator's word on who may undo what is taken back by moderators alone. */
static const Line scope[] = {
    {DONE("wang", "画圆", 1, "第1笔")},
    {DONE("li", "draw a square", 2, "Step 2")},
    {DONE("li", "undo any", 1, "undid step 2")},
    {DONE("li", "redo", 2, "redid step 2")},
    {TOLD("wang", "撤销 大家", 2, "要本人或管理员来撤销")},
    {TOLD("wang", "撤销范围 全部", 2, "要由管理员来设")},
    {DONE("boss", "撤销范围 全部", 2, "人人可以撤销大家画的")},
    {TOLD("boss", "undo scope all", 2, "already")},
    {DONE("wang", "撤销 大家", 1, "撤销了第2笔 Li")},
    {TOLD("wang", "undo step 5", 1, "that is for moderators")},
    {TOLD("wang", "撤销第5笔", 1, "要由管理员来撤销")},
    {TOLD("wang", "撤销 @boss", 1, "没有可撤销的")},
    {TOLD("wang", "undo scope mine", 1, "Only a moderator")},
    {DONE("wang", "撤销 大家", 0, "撤销了第1笔")},
    {TOLD("wang", "撤销 大家", 0, "请本人或管理员来撤销")},
    {DONE("boss", "undo any", 0, "undid step 5")},
    {TOLD("boss", "撤销范围 我的", 0, "本来就是我的")},
    {DONE("boss", "redo", 0, "redid step 5")},
    {DONE("boss", "撤销范围 我的", 0, "各撤各的")},
    {0},
};

/** Who undid another's step may bring it back, until they draw; its author may in any case. */
static const Line redo_of_others[] = {
    {DONE("wang", "画圆", 1, "第1笔")},
    {DONE("li", "draw a square", 2, "Step 2")},
    {TOLD("li", "redo", 2, "you have not undone anything")},
    {DONE("boss", "撤销 @小王", 1, "撤销了第1笔 小王")},
    {TOLD("li", "redo", 1, "you have not undone anything")},
    {DONE("boss", "redo", 2, "redid step 1 by 小王")},
    {DONE("boss", "撤销第1笔", 1, "撤销了第1笔 小王")},
    {DONE("wang", "重做", 2, "重做了第1笔")},
    {TOLD("boss", "redo", 2, "what you undid is back already")},
    {DONE("boss", "撤销第1笔", 1, "撤销了第1笔 小王")},
    {DONE("boss", "draw a star", 2, "Step 8")},
    {TOLD("boss", "redo", 2, "you drew something new after the undo")},
    {DONE("wang", "重做", 3, "重做了第1笔")},
    {DONE("li", "clear", 0, "cleared")},
    {DONE("wang", "撤销清空", 3, "撤销了第10笔 Li")},
    {DONE("wang", "重做", 0, "重做了第10笔 Li")},
    {DONE("boss", "undo clear", 3, "undid step 10 by Li")},
    {0},
};

/** A clear can be undone by anybody for ten minutes, then by its author and by moderators. */
static const Line clear[] = {
    {DONE("wang", "画圆", 1, "第1笔")},
    {DONE("li", "clear", 0, "cleared")},
    {DONE("zhao", "undo clear", 1, "undid step 2 by Li"), .minutes = 10},
    {DONE("li", "clear", 0, "cleared")},
    {TOLD("zhao", "undo clear", 0, "no clear to undo"), .minutes = 11},
    {DONE("boss", "undo clear", 1, "undid step 4 by Li"), .minutes = 11},
    {DONE("li", "clear", 0, "cleared")},
    {DONE("li", "撤销清空", 1, "撤销了第6笔"), .minutes = 600},
    {0},
};

/** An answer to a picture is about what is new on it: one's own first, never what was not on it. */
static const Line answers[] = {
    {DONE("wang", "画圆", 1, "第1笔")},
    {DONE("li", "draw a square", 2, "Step 2")},
    {DONE("wang", "画三角形", 3, "第3笔")},
    {DONE("zhao", "draw a star", 4, "Step 4")},
    {TOLD("wang", "撤销", 4, "第4笔（#4 star）是 Zhao 画的"), .quoted = 4},
    {DONE("li", "undo", 3, "undid step 2 ("), .quoted = 4, .after = 1},
    {TOLD("li", "undo", 3, "is by Zhao"), .quoted = 4, .after = 1},
    {DONE("boss", "undo", 2, "undid step 4 by Zhao"), .quoted = 4, .after = 2},
    {TOLD("wang", "撤销", 2, "要恢复请发：重做"), .quoted = 6},
    {TOLD("zhao", "undo", 2, "is undone already"), .quoted = 4},
    {DONE("wang", "撤销", 1, "撤销了第1笔"), .quoted = 1},
    {TOLD("wang", "撤销", 1, "认不出是哪一笔"), .lost = TRUE},
    {TOLD("wang", "undo", 1, "too long ago"), .lost = TRUE},
    {TOLD("wang", "撤销 1", 1, "认不出是哪一笔"), .lost = TRUE},
    {TOLD("wang", "把它变红", 1, "认不出指的是哪个"), .lost = TRUE},
    {TOLD("wang", "make it red", 1, "Say its number"), .lost = TRUE},
    {DONE("wang", "撤销第3笔", 0, "撤销了第3笔"), .lost = TRUE},
    {TOLD("wang", "把它变红", 0, "还没有图形"), .lost = TRUE},
    {DONE("wang", "重做 2", 2, "重做了第3笔"), .lost = TRUE},
    {TOLD("wang", "undo", 2, "is a redo. To undo again send: undo"), .quoted = 9},
    {DONE("wang", "把它变红", 2, "把 3号 三角形 改成红"), .quoted = 4, .after = 2},
    {DONE("wang", "画方块，把它变红", 3, "红"), .lost = TRUE},
    {0},
};

/** A name may be changed, and two people may have the same. */
static const Line names[] = {
    {DONE("li", "draw a square", 1, "Step 1")},
    {DONE("li renamed", "draw a circle", 2, "Step 2")},
    {DONE("wang", "画圆", 3, "第3笔")},
    {DONE("boss", "undo @lily", 2, "undid step 2 by Lily")},
    {DONE("boss", "undo @li", 1, "undid step 1 by Li")},
    {TOLD("boss", "undo @li", 1, "li has nothing to undo")},
    {TOLD("boss", "undo @nobody", 1, "nobody has nothing to undo")},
    {DONE("wang2", "画方块", 2, "第6笔")},
    {TOLD("boss", "撤销 @小王", 2, "这里有 2 个人叫 小王")},
    {TOLD("boss", "undo @小王", 2, "这里有 2 个人叫 小王")},
    {DONE("wang2", "撤销", 1, "撤销了第6笔")},
    {0},
};

/** Others' work upon an undone thing has no effect while it is away, and comes back with it. */
static const Line inert[] = {
    {DONE("wang", "画红圆", 1, "1号")},
    {DONE("li", "把1号改成蓝色", 1, "第2笔")},
    {DONE("li", "draw a square at 100,100", 2, "#2")},
    {DONE("zhao", "connect #1 and #2", 3, "Step 4")},
    {DONE("wang", "撤销", 1, "同时失效：第2笔 Li 的（把 1号 红圆 改成蓝）、第4笔 Zhao 的")},
    {DONE("wang", "重做", 3, "重新生效：第2笔 Li 的（把 1号 红圆 改成蓝）、第4笔 Zhao 的")},
    {DONE("li", "undo #2", 1, "Also without effect now: step 4 by Zhao")},
    {DONE("wang", "清空", 0, "清空")},
    {DONE("zhao", "undo clear", 1, "by 小王"), .without = "In effect again"}, /* they were built on other things */
    {TOLD("zhao", "谁画的 #2", 1, "2号 现在不在画板上。第3笔 Li：画了 #2 square")},
    {TOLD("zhao", "who drew #9", 1, "#9")},
    {TOLD("zhao", "who drew #1", 1, "was drawn by 小王 (step 1")},
    {0},
};

/** A message is one step, whatever it says; what others did to its things goes and comes with it. */
static const Line one_message[] = {
    {DONE("wang", "画圆；画方块；画星星", 3, "第1笔")},
    {DONE("li", "把1号移到左上角", 3, "第2笔")},
    {DONE("zhao", "draw a dot", 4, "Step 3")},
    {DONE("wang", "撤销", 1, "同时失效：第2笔 Li 的")},
    {TOLD("li", "undo #1", 1, "is undone already")},
    {DONE("wang", "重做", 4, "重新生效：第2笔 Li 的")},
    {DONE("li", "undo", 4, "undid step 2")},
    {0},
};

/** Kept boards: restoring is a new entry, which can be undone. */
static const Line snapshots[] = {
    {TOLD("wang", "快照", 0, "还没有保存过")},
    {DONE("wang", "画圆", 1, "第1笔")},
    {DONE("wang", "保存快照 初稿", 1, "保存为“初稿”")},
    {DONE("li", "save a snapshot as final", 1, "saved as \"final\"")},
    {DONE("li", "draw a square", 2, "Step 4")},
    {TOLD("li", "snapshots", 2, "Saved: 初稿, final")},
    {DONE("zhao", "restore snapshot final", 1, "Step 5, Zhao: restored \"final\"")},
    {DONE("zhao", "undo", 2, "undid step 5")},
    {TOLD("zhao", "恢复快照 没有", 2, "没有保存过「没有」")},
    {DONE("wang", "撤销第2笔", 2, "撤销了第2笔")},
    {TOLD("zhao", "恢复快照 初稿", 2, "没有保存过「初稿」，已保存：final")},
    {0},
};

static void draws(History *history, const char *who, guint times)
{
    const Line line = {.who = who, .says = "draw a dot at 100,100"};
    for (guint i = 0; i < times; i++) {
        g_autoptr(Outcome) outcome = say(history, &line);
        g_assert_cmpuint(outcome->entries->len, ==, 1);
    }
}

/** Without anything being said: it is quicker. */
static void drew(History *history, const char *id, const char *name, guint times)
{
    for (guint i = 0; i < times; i++) {
        Entry *entry = entry_new(ENTRY_DRAW, id, name, "m", 0);
        Object *object = object_new(SHAPE_DOT);
        object->id = history_board(history)->next_id;
        g_ptr_array_add(entry->actions, action_add(object));
        entry->summary = g_strdup("dot");
        g_assert_true(history_append(history, entry, NULL));
    }
}

/** Beyond the reach of undo nothing is taken back, and it is said why; others' drawing shortens nobody's reach. */
static void test_depth(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    const guint all = LIMIT_UNDO_DEPTH + 505;
    draws(history, "wang", 2);
    draws(history, "li", 1);
    drew(history, "u3", "Zhao", LIMIT_UNDO_DEPTH + 500);
    draws(history, "zhao", 2);
    happens(history, &(Line){DONE("wang", "撤销 5", all - 2, "能撤销的一共只有 2 笔")});
    happens(history, &(Line){DONE("wang", "重做 2", all, "重做了第1笔")});
    happens(history, &(Line){TOLD("wang", "历史 30", all, "第1505笔 Zhao")});
    happens(history, &(Line){TOLD("zhao", "undo step 4", all, "Step 4 is too old: it is not within reach")});
    happens(history, &(Line){TOLD("zhao", "undo", all, "too old"), .quoted = 4});
    happens(history, &(Line){DONE("zhao", "undo 1000", all - 1000, "1000 in all")});
    happens(history, &(Line){TOLD("zhao", "undo", all - 1000, "Nothing of yours to undo within reach (everybody's")});
    happens(history, &(Line){DONE("zhao", "redo 1000", all, "1000 in all")});
}

/** The board's own bound, for all of them. */
static void test_reach(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    const guint all = LIMIT_UNDO_REACH + 3;
    draws(history, "wang", 2);
    draws(history, "li", 1);
    drew(history, "u3", "Zhao", LIMIT_UNDO_REACH - 2);
    happens(history, &(Line){DONE("wang", "撤销 5", all - 3, "能撤销的一共只有 1 笔")});
    happens(history,
            &(Line){TOLD("wang", "重做", all - 3, "能撤销的范围（每人最近 1000 笔、画板最近 4000 笔）里没有可重做的")});
    happens(history, &(Line){TOLD("wang", "撤销", all - 3, "笔）里你没有可撤销的")});
    happens(history, &(Line){TOLD("wang", "undo", all - 3, "of the board's last 4000). Last was")});
    happens(history, &(Line){TOLD("wang", "撤销第1笔", all - 3, "第1笔太早了")});
    draws(history, "zhao", 1);
    happens(history, &(Line){TOLD("li", "undo step 3", all - 2, "Step 3 is too old")});
    happens(history, &(Line){TOLD("li", "undo", all - 2, "too old"), .quoted = 3});
    happens(history, &(Line){TOLD("li", "历史 100", all - 2, "之前还有 3973 笔")});
    happens(history, &(Line){TOLD("li", "history 31", all - 2, "3973 more before")});
    drew(history, "u3", "Zhao", 3 * SNAPSHOT_INTERVAL); /* beyond what is in memory */
    const guint most = all - 2 + 3 * SNAPSHOT_INTERVAL;
    happens(history, &(Line){TOLD("li", "undo step 3", most, "Step 3 is too old")});
    happens(history, &(Line){TOLD("li", "undo", most, "too old"), .quoted = 3});
    happens(history, &(Line){TOLD("li", "undo step 9999", most, "drew nothing")});
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_data_func("/takeback/scope", scope, test_talk);
    g_test_add_data_func("/takeback/redo-of-others", redo_of_others, test_talk);
    g_test_add_data_func("/takeback/clear", clear, test_talk);
    g_test_add_data_func("/takeback/answers", answers, test_talk);
    g_test_add_data_func("/takeback/names", names, test_talk);
    g_test_add_data_func("/takeback/inert", inert, test_talk);
    g_test_add_data_func("/takeback/one-message", one_message, test_talk);
    g_test_add_data_func("/takeback/snapshots", snapshots, test_talk);
    g_test_add_func("/takeback/depth", test_depth);
    g_test_add_func("/takeback/reach", test_reach);
    return g_test_run();
}
