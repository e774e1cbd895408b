// SPDX-License-Identifier: MIT
/* Who may draw: locks, lists, what the configuration says, and that all of it is kept. */
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/interpret.h"
#include "lib/board/people.h"

static const Occasion wang = {.message_id = "m1", .author = {"staff-wang", "小王"}, .now_ms = 1000};
static const Occasion li = {.message_id = "m2", .author = {"staff-li", "小李"}, .now_ms = 2000};
/** Somebody who calls himself as the one who locks: names decide nothing. */
static const Occasion liar = {.message_id = "m3", .author = {"staff-liar", "小王"}, .now_ms = 3000};
static const Occasion boss = {
    .message_id = "m4", .author = {"staff-boss", "Boss"}, .now_ms = 4000, .moderator = TRUE, .moderators_known = TRUE};

static Outcome *said(History *history, const Occasion *who, const char *text)
{
    return interpret_message(history, text, who);
}

/** An entry comes of it. */
static void does(History *history, const Occasion *who, const char *text)
{
    g_autoptr(Outcome) outcome = said(history, who, text);
    if (outcome->entries->len != 1)
        g_error("%s did nothing: %s", text, outcome->reply);
}

/** No entry comes of it, but an answer with that part. */
static void refuses(History *history, const Occasion *who, const char *text, const char *part)
{
    g_autoptr(Outcome) outcome = said(history, who, text);
    g_assert_cmpuint(outcome->entries->len, ==, 0);
    g_assert_nonnull(outcome->reply);
    if (strstr(outcome->reply, part) == NULL)
        g_error("%s was answered: %s", text, outcome->reply);
}

/** What is on the board does not change, and it is answered or shown. */
static void looks(History *history, const Occasion *who, const char *text)
{
    g_autoptr(Outcome) outcome = said(history, who, text);
    g_assert_cmpuint(outcome->entries->len, ==, 0);
    g_assert_true(outcome->reply != NULL || outcome->picture || outcome->extras->len > 0);
    g_assert_true(outcome->reply == NULL || strstr(outcome->reply, "什么都没动") == NULL);
}

static void test_lock(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &li, "画圆");
    does(history, &wang, "锁定");
    static const char *const changes[] = {"画方",          "把1号变红", "删除1号",    "清空",     "撤销",
                                          "重做",          "撤销清空",  "背景换成红", "打开网格", "保存为“初稿”",
                                          "显示编号打开",  "撤销第1笔", "再来一个",   "锁定",     "解锁",
                                          "撤销范围 我的", "只允许 @甲"};
    for (gsize i = 0; i < G_N_ELEMENTS(changes); i++) {
        g_autoptr(Outcome) outcome = said(history, &li, changes[i]);
        if (outcome->entries->len != 0)
            g_error("%s changed a locked board", changes[i]);
    }
    refuses(history, &li, "画方", "白板已被 小王 锁定");
    refuses(history, &liar, "画方", "白板已被 小王 锁定");
    refuses(history, &liar, "解锁", "白板已被 小王 锁定");
    refuses(history, &li, "draw a square", "locked by 小王");
    refuses(history, &li, "画方；画圆", "白板已被 小王 锁定");
    looks(history, &li, "看看");
    looks(history, &li, "画板上有什么");
    looks(history, &li, "谁画的1号");
    looks(history, &li, "历史");
    looks(history, &li, "导出pdf");
    looks(history, &li, "保存");
    does(history, &wang, "画方");
    does(history, &boss, "画星");
    does(history, &wang, "解锁");
    does(history, &li, "画方");
}

static void test_shown(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "lock");
    g_autoptr(Outcome) outcome = said(history, &li, "show");
    g_assert_nonnull(strstr(outcome->caption, "Locked by 小王"));
}

/** A lock is an entry: its author's undo opens the board, and redo closes it. */
static void test_undo(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    does(history, &wang, "画圆");
    does(history, &wang, "锁定");
    does(history, &wang, "撤销");
    does(history, &li, "画方");
    does(history, &wang, "重做");
    refuses(history, &li, "画星", "锁定");
    g_assert_cmpuint(board_count(history_board(history)), ==, 2);
}

static void test_moderators(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    Occasion known = li;
    known.moderators_known = TRUE;
    refuses(history, &known, "锁定", "管理员或群主");
    refuses(history, &known, "lock the board", "moderator or the group's owner");
    does(history, &boss, "lock the board");
    refuses(history, &known, "解锁", "锁定");
    does(history, &boss, "unlock");
    refuses(history, &boss, "unlock", "not locked"); /* nothing to do is said, too */
}

static void test_allowed(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    static const char *const ids[] = {"staff-li", "$:LWCP_v1:$abc", NULL};
    Occasion naming = wang;
    does(history, &li, "画圆");
    refuses(history, &naming, "只允许 @小李 @外人", "用 @ 选人");
    naming.mentions = ids;
    does(history, &naming, "只允许 @李四 @外人");
    refuses(history, &liar, "画方", "只允许 小李、外人、小王 画"); /* 小李 by the name he drew under */
    refuses(history, &liar, "允许所有人", "管理员或群主");
    does(history, &li, "画方");
    does(history, &wang, "画方");
    does(history, &boss, "画方");
    Occasion outsider = {.author = {"$:LWCP_v1:$abc", "外人"}};
    does(history, &outsider, "画星");
    does(history, &wang, "允许所有人");
    does(history, &liar, "画方");
}

static void test_configured(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    Occasion barred = li;
    barred.barred = TRUE;
    refuses(history, &barred, "画圆", "指定的人");
    refuses(history, &barred, "锁定", "管理员");
    looks(history, &barred, "帮助");
    Occasion archived = boss;
    archived.archived = TRUE;
    refuses(history, &archived, "draw a circle", "archived");
    looks(history, &archived, "show");
}

/** The board's JSON and the entry's keep it. */
static void test_kept(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    static const char *const ids[] = {"staff-li", NULL};
    Occasion naming = wang;
    naming.mentions = ids;
    does(history, &naming, "只允许 @小李");
    does(history, &wang, "锁定");
    g_autoptr(cJSON) json = board_to_json(history_board(history));
    g_autoptr(GError) error = NULL;
    g_autoptr(Board) board = board_from_json(json, &error);
    g_assert_no_error(error);
    g_assert_true(people_have(board->locked, "staff-wang"));
    g_assert_true(people_have(board->allowed, "staff-li"));
    g_autofree char *text = json_text(json);
    g_autoptr(cJSON) again = board_to_json(board);
    g_autofree char *same = json_text(again);
    g_assert_cmpstr(text, ==, same);
    g_autoptr(cJSON) content = entry_content_to_json(history_entry(history, 2));
    g_autoptr(Entry) entry = entry_new(ENTRY_DRAW, "a", "b", "c", 1);
    g_assert_true(entry_content_from_json(entry, content, &error));
    g_assert_no_error(error);
    const Action *action = entry->actions->pdata[0];
    g_assert_cmpuint(action->views, ==, VIEW_LOCKED);
    g_assert_true(people_have(action->locked, "staff-wang"));
}

static void test_malformed(void)
{
    static const char *const wrong[] = {
        "{\"actions\":[{\"view\":{\"locked\":true}}]}",
        "{\"actions\":[{\"view\":{\"locked\":[]}}]}",
        "{\"actions\":[{\"view\":{\"locked\":[{\"id\":\"a\"}]}}]}",
        "{\"actions\":[{\"view\":{\"locked\":[{\"id\":\"a\",\"name\":\"b\"},{\"id\":\"c\",\"name\":\"d\"}]}}]}",
        "{\"actions\":[{\"view\":{\"allowed\":{}}}]}",
        "{\"actions\":[{\"view\":{\"allowed\":[1]}}]}",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++) {
        g_autoptr(GError) error = NULL;
        g_autoptr(cJSON) json = json_parse(wrong[i], strlen(wrong[i]), NULL);
        g_autoptr(Entry) entry = entry_new(ENTRY_DRAW, "a", "b", "c", 1);
        g_assert_false(entry_content_from_json(entry, json, &error));
        g_assert_error(error, BOARD_ERROR, BOARD_ERROR_INVALID);
    }
}

/** An undo of somebody who was picked with @ is about that person, whatever others are called. */
static void test_mentioned_undo(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    static const char *const ids[] = {"staff-wang", NULL};
    Occasion picking = boss;
    does(history, &wang, "画圆");
    does(history, &liar, "画方");
    refuses(history, &boss, "撤销 @小王", "2 个人叫 小王");
    picking.mentions = ids;
    does(history, &picking, "撤销 @小王");
    g_assert_cmpint(history_entry(history, 1)->state, ==, ENTRY_UNDONE);
    g_assert_cmpint(history_entry(history, 2)->state, ==, ENTRY_DONE);
}

static void test_session(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    static const char *const ids[] = {"staff-li", "$:LWCP_v1:$abc", NULL};
    Occasion occasion = wang;
    refuses(history, &occasion, "新建白板 需求评审 @小李", "不能新建");
    occasion.sessions = TRUE;
    occasion.mentions = ids;
    refuses(history, &occasion, "新建白板 @小李", "叫什么");
    g_autoptr(Outcome) outcome = said(history, &occasion, "新建白板 需求评审 @小李 @外人");
    g_assert_cmpuint(outcome->entries->len, ==, 0);
    g_assert_nonnull(outcome->session);
    g_assert_cmpstr(outcome->session->name, ==, "需求评审");
    g_assert_cmpstr(outcome->session->members[0], ==, "staff-li");
    g_assert_null(outcome->session->members[1]);
    g_assert_false(outcome->session->with_board);
    g_assert_nonnull(strstr(outcome->reply, "正在新建"));
    g_assert_nonnull(strstr(outcome->reply, "1 位不在组织里"));
}

static void passes_on(History *history, const Occasion *occasion, const char *text, ConversationDeed deed)
{
    g_autoptr(Outcome) outcome = said(history, occasion, text);
    g_assert_true(outcome->conversation);
    g_assert_cmpint(outcome->deed, ==, deed);
    g_assert_cmpuint(outcome->entries->len, ==, 0);
    g_assert_false(outcome->failed);
}

/** Whoever may lock the board may rename and archive it; only moderators disband a group, and only groups. */
static void test_conversation(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    Occasion equal = wang, boss_here = boss, stranger = liar;
    boss_here.group = equal.group = stranger.group = TRUE;
    passes_on(history, &equal, "我的白板", DEED_SESSIONS);
    passes_on(history, &equal, "白板信息", DEED_ABOUT);
    passes_on(history, &equal, "改群名 第三组", DEED_RENAME);
    passes_on(history, &equal, "归档", DEED_ARCHIVE);
    refuses(history, &equal, "解散", "只有群主或管理员");
    refuses(history, &equal, "确认解散", "只有群主或管理员");
    passes_on(history, &boss_here, "解散", DEED_DISBAND);
    passes_on(history, &boss_here, "确认解散", DEED_DISBAND_SURE);
    boss_here.group = FALSE;
    refuses(history, &boss_here, "解散", "单聊没有群");
    boss_here.group = TRUE;

    equal.archived = stranger.archived = boss_here.archived = TRUE;
    refuses(history, &equal, "画圆", "恢复归档");
    passes_on(history, &equal, "恢复归档", DEED_REOPEN);
    equal.archived = stranger.archived = FALSE;

    stranger.moderators_known = TRUE;
    refuses(history, &stranger, "归档", "管理员或群主");
    refuses(history, &stranger, "rename this session to mine", "moderator");
    stranger.group = FALSE;
    passes_on(history, &stranger, "归档", DEED_ARCHIVE); /* one's own 1:1 chat */
    stranger.barred = TRUE;
    refuses(history, &stranger, "归档", "管理员或群主");
    stranger.barred = stranger.moderators_known = FALSE;
    stranger.group = TRUE;
    does(history, &equal, "锁定");
    refuses(history, &stranger, "归档", "管理员或群主");
    passes_on(history, &equal, "归档", DEED_ARCHIVE);
    passes_on(history, &boss_here, "归档", DEED_ARCHIVE);
    passes_on(history, &stranger, "sessions", DEED_SESSIONS);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/rights/lock", test_lock);
    g_test_add_func("/rights/shown", test_shown);
    g_test_add_func("/rights/undo", test_undo);
    g_test_add_func("/rights/moderators", test_moderators);
    g_test_add_func("/rights/allowed", test_allowed);
    g_test_add_func("/rights/configured", test_configured);
    g_test_add_func("/rights/kept", test_kept);
    g_test_add_func("/rights/malformed", test_malformed);
    g_test_add_func("/rights/mentioned-undo", test_mentioned_undo);
    g_test_add_func("/rights/session", test_session);
    g_test_add_func("/rights/conversation", test_conversation);
    return g_test_run();
}
