// SPDX-License-Identifier: MIT
/* What pages may do to a board, and what is refused: nothing of what they say is believed. */
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "tests/live/ask.h"

#define DOT(x, y) "{\"add\":{\"kind\":\"dot\",\"cx\":" #x ",\"cy\":" #y ",\"w\":20}}"

static History *with_dots(void)
{
    History *history = history_new(NULL, 0);
    asked(history, "a", "{\"actions\":[" DOT(100, 100) "," DOT(200, 100) "," DOT(300, 100) "]}");
    return history;
}

static const Object *at(History *history, guint id)
{
    return board_find(history_board(history), id);
}

/** Numbers and authors are given by the board, whatever the page says. */
static void test_own_numbers(void)
{
    g_autoptr(History) history = with_dots();
    asked(history, "b",
          "{\"actions\":[{\"add\":{\"kind\":\"dot\",\"id\":1,\"author\":\"X\",\"author_id\":\"a\",\"w\":9,"
          "\"hidden\":true,\"group\":7}}]}");
    const Object *object = at(history, 4);
    g_assert_cmpstr(object->author_id, ==, "b");
    g_assert_cmpstr(object->author_name, ==, "Nb");
    g_assert_false(object->hidden);
    g_assert_cmpuint(object->group, ==, 0);
    g_assert_cmpuint(board_count(history_board(history)), ==, 4);
}

/** Each kind of action does what it says. */
static void test_actions(void)
{
    g_autoptr(History) history = with_dots();
    asked(history, "a", "{\"actions\":[{\"move\":{\"dx\":5,\"dy\":-5},\"ids\":[1,1]}]}");
    g_assert_cmpfloat(at(history, 1)->cx, ==, 105);
    asked(history, "a", "{\"actions\":[{\"scale\":{\"sx\":2,\"sy\":2,\"x\":0,\"y\":0},\"ids\":[2]}]}");
    g_assert_cmpfloat(at(history, 2)->cx, ==, 400);
    g_assert_cmpfloat(at(history, 2)->w, ==, 40);
    asked(history, "a", "{\"actions\":[{\"turn\":{\"degrees\":90,\"x\":300,\"y\":0},\"ids\":[3]}]}");
    g_assert_cmpfloat(at(history, 3)->cx, ==, 200);
    asked(history, "a", "{\"actions\":[{\"set\":{\"stroke\":\"#ff0000\",\"opacity\":0.5},\"ids\":[1,2]}]}");
    g_assert_cmpfloat(at(history, 2)->opacity, ==, 0.5);
    asked(history, "a", "{\"actions\":[{\"order\":\"front\",\"ids\":[1]}]}");
    g_assert_cmpuint(((Object *)history_board(history)->objects->pdata[2])->id, ==, 1);
    asked(history, "a", "{\"actions\":[{\"group\":true,\"ids\":[1,2]}]}");
    g_assert_cmpuint(at(history, 1)->group, ==, at(history, 2)->group);
    g_assert_cmpuint(at(history, 1)->group, !=, 0);
    asked(history, "a", "{\"actions\":[{\"group\":false,\"ids\":[1,2]}]}");
    g_assert_cmpuint(at(history, 1)->group, ==, 0);
    asked(history, "a", "{\"actions\":[{\"flip\":\"x\",\"ids\":[1,3]}]}");
    asked(history, "a", "{\"actions\":[{\"view\":{\"background\":\"#112233\",\"grid\":true}}]}");
    g_assert_true(history_board(history)->grid);
    asked(history, "a", "{\"actions\":[{\"remove\":[1,99]}]}");
    g_assert_null(at(history, 1));
    asked(history, "a", "{\"actions\":[{\"clear\":true}]}");
    g_assert_cmpuint(board_count(history_board(history)), ==, 0);
}

/** A connector sticks to what it joins, and copies of the three stick to one another. */
static void test_connecting(void)
{
    g_autoptr(History) history = with_dots();
    asked(history, "a", "{\"actions\":[{\"connect\":{\"from\":1,\"to\":2,\"heads\":2,\"stroke\":\"#00ff00\"}}]}");
    g_assert_cmpuint(at(history, 4)->heads, ==, 2);
    g_assert_cmpfloat(at(history, 4)->points[0].x, >, 109);
    asked(history, "a", "{\"actions\":[{\"duplicate\":{\"dx\":0,\"dy\":100},\"ids\":[4,2,1]}]}");
    const Object *copy = at(history, 7);
    g_assert_cmpuint(copy->from, ==, 5);
    g_assert_cmpuint(copy->to, ==, 6);
    g_assert_cmpfloat(copy->points[0].y, ==, 200);
    ask_refused(history, "e", "{\"actions\":[{\"connect\":{\"from\":1,\"to\":4}}]}", "connector");
    ask_refused(history, "e", "{\"actions\":[{\"connect\":{\"from\":1,\"to\":1}}]}", "gone");
    ask_refused(history, "e", "{\"actions\":[{\"connect\":{\"from\":1}}]}", "reload");
}

/** Copies of a group are a group of their own; one of its members alone is copied as a thing by itself. */
static void test_copied_groups(void)
{
    g_autoptr(History) history = with_dots();
    asked(history, "a", "{\"actions\":[{\"group\":true,\"ids\":[1,2]}]}");
    asked(history, "a", "{\"actions\":[{\"duplicate\":{\"dx\":0,\"dy\":50},\"ids\":[1,2,3]}]}");
    g_assert_cmpuint(at(history, 4)->group, ==, at(history, 5)->group);
    g_assert_cmpuint(at(history, 4)->group, !=, at(history, 1)->group);
    g_assert_cmpuint(at(history, 4)->group, !=, 0);
    asked(history, "a", "{\"actions\":[{\"duplicate\":{\"dx\":0,\"dy\":90},\"ids\":[1]}]}");
    g_assert_cmpuint(at(history, 6)->group | at(history, 7)->group, ==, 0);
}

/** Ink is kept as it was drawn; what scales it scales its widths. */
static void test_ink(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    asked(history, "a", "{\"actions\":[{\"add\":{\"kind\":\"ink\",\"points\":[0,0,10,10,20,0],\"widths\":[2,4,6]}}]}");
    asked(history, "a", "{\"actions\":[{\"scale\":{\"sx\":2,\"sy\":2},\"ids\":[1]}]}");
    g_assert_cmpfloat(at(history, 1)->widths[2], ==, 12);
    asked(history, "a", "{\"actions\":[{\"set\":{\"stroke_width\":8},\"ids\":[1]}]}");
    g_assert_cmpfloat(at(history, 1)->widths[2], ==, 24);
    asked(history, "a", "{\"actions\":[{\"set\":{\"kind\":\"curve\"},\"ids\":[1]}]}");
    g_assert_null(at(history, 1)->widths);
}

/** What is malformed, beyond limits or about nothing is refused in words of the person's language. */
static void test_refusals(void)
{
    static const char *const cases[][2] = {
        {"{\"actions\":[]}", "fifty"},
        {"{\"actions\":{}}", "fifty"},
        {"{}", "cannot be read"},
        {"{\"actions\":[4]}", "reload"},
        {"{\"actions\":[{\"explode\":true}]}", "reload"},
        {"{\"actions\":[{\"add\":3}]}", "beyond"},
        {"{\"actions\":[{\"add\":{\"kind\":\"dot\",\"cx\":1e300}}]}", "beyond"},
        {"{\"actions\":[{\"add\":{\"kind\":\"ink\",\"points\":[]}}]}", "beyond"},
        {"{\"actions\":[{\"add\":{\"kind\":\"ink\",\"points\":[1,2,3]}}]}", "beyond"},
        {"{\"actions\":[{\"add\":{\"kind\":\"ink\",\"points\":[1,2,3,4],\"widths\":[1]}}]}", "beyond"},
        {"{\"actions\":[{\"add\":{\"kind\":\"ink\",\"points\":[1,2,3,4],\"widths\":[1,-1]}}]}", "beyond"},
        {"{\"actions\":[{\"add\":{\"kind\":\"line\",\"points\":[1,2,3,4],\"widths\":[1,1]}}]}", "beyond"},
        {"{\"actions\":[{\"add\":{\"kind\":\"dot\",\"w\":\"wide\"}}]}", "beyond"},
        {"{\"actions\":[{\"add\":{\"kind\":\"dot\",\"stroke\":\"javascript:\"}}]}", "beyond"},
        {"{\"actions\":[{\"move\":{\"dx\":1},\"ids\":[77]}]}", "not on the board"},
        {"{\"actions\":[{\"move\":{\"dx\":1},\"ids\":\"all\"}]}", "reload"},
        {"{\"actions\":[{\"move\":{\"dx\":1e9},\"ids\":[1]}]}", "beyond"},
        {"{\"actions\":[{\"move\":{\"dx\":3999},\"ids\":[1]}]}", "beyond"},
        {"{\"actions\":[{\"scale\":{\"sx\":0},\"ids\":[1]}]}", "beyond"},
        {"{\"actions\":[{\"turn\":{\"degrees\":\"much\"},\"ids\":[1]}]}", "beyond"},
        {"{\"actions\":[{\"flip\":\"z\",\"ids\":[1]}]}", "reload"},
        {"{\"actions\":[{\"set\":{\"group\":5},\"ids\":[1]}]}", "reload"},
        {"{\"actions\":[{\"set\":{\"stroke_width\":-1},\"ids\":[1]}]}", "beyond"},
        {"{\"actions\":[{\"order\":\"above\",\"ids\":[1]}]}", "reload"},
        {"{\"actions\":[{\"view\":{\"undo_all\":true}}]}", "reload"},
        {"{\"actions\":[{\"group\":true,\"ids\":[1]}]}", "two"},
        {"{\"actions\":[{\"clear\":\"please\"}]}", "reload"},
        {"{\"undo\":0}", "fifty"},
        {"{\"undo\":\"all\"}", "fifty"},
        {"{\"redo\":51}", "fifty"},
        {"{\"undo\":3}", ""},
        {"{\"text\":\"how is the weather\"}", ""},
    };
    g_autoptr(History) history = with_dots();
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++)
        ask_refused(history, "e", cases[i][0], cases[i][1]);
    ask_refused(history, "a", "{\"actions\":[{\"move\":{\"dx\":1},\"ids\":[77]}]}", "不在");
}

/** Of an operation whose last action is refused nothing happens. */
static void test_whole_or_not(void)
{
    g_autoptr(History) history = with_dots();
    ask_refused(history, "e", "{\"actions\":[" DOT(1, 1) ",{\"clear\":true},{\"remove\":[1]}]}", "not on the board");
    g_assert_cmpuint(board_count(history_board(history)), ==, 3);
    g_assert_cmpuint(history_board(history)->next_id, ==, 4);
}

/** The board's limit holds for pages, too, and copies are bounded. */
static void test_limits(void)
{
    g_autoptr(History) history = with_dots();
    GString *many = g_string_new("{\"actions\":[");
    for (guint i = 0; i <= LIMIT_OP_ACTIONS; i++)
        g_string_append(many, i > 0 ? "," DOT(5, 5) : DOT(5, 5));
    g_string_append(many, "]}");
    ask_refused(history, "e", many->str, "fifty");
    g_string_free(many, TRUE);
    GString *ids = g_string_new("{\"actions\":[{\"duplicate\":{\"dx\":1,\"dy\":1},\"ids\":[1");
    while (board_count(history_board(history)) <= LIMIT_OP_COPIES)
        asked(history, "a", "{\"actions\":[{\"duplicate\":{\"dx\":1,\"dy\":1},\"ids\":[1,2,3]}]}");
    for (guint id = 2; id <= LIMIT_OP_COPIES + 1; id++)
        g_string_append_printf(ids, ",%u", id);
    g_string_append(ids, "]}]}");
    ask_refused(history, "e", ids->str, "Too many");
    g_string_free(ids, TRUE);
}

/** Words, undo and redo go the way of the chat; questions are answered, `send` owes a picture. */
static void test_words(void)
{
    g_autoptr(History) history = with_dots();
    asked(history, "b", "{\"text\":\"red circle\"}");
    g_auto(LiveOutcome) undo = {0}, ask_list = {0}, show = {0}, send = {0}, link = {0}, about = {0};
    g_assert_true(ask(history, "a", "{\"undo\":1}", &undo));
    g_assert_cmpstr(undo.kind, ==, "undo");
    g_assert_cmpuint(board_count(history_board(history)), ==, 1);
    asked(history, "a", "{\"redo\":1}");
    g_assert_true(ask(history, "e", "{\"text\":\"what's on the board\"}", &ask_list));
    g_assert_cmpstr(ask_list.kind, ==, "answer");
    g_assert_nonnull(strstr(ask_list.reply, "circle"));
    g_assert_true(ask(history, "e", "{\"text\":\"show\"}", &show));
    g_assert_true(show.send);
    g_assert_true(ask(history, "e", "{\"send\":true}", &send));
    g_assert_true(send.send);
    g_assert_false(send.changed);
    g_assert_true(ask(history, "e", "{\"text\":\"link\"}", &link));
    g_assert_nonnull(strstr(link.reply, "page"));
    g_assert_true(ask(history, "f", "{\"text\":\"sessions\"}", &about));
    g_assert_nonnull(strstr(about.reply, "in the chat"));
}

static void ask_picture(History *history, const char *id, const char *json, const ChatPicture *picture,
                        LiveOutcome *outcome)
{
    g_autoptr(cJSON) what = cJSON_Parse(json);
    g_autoptr(GPtrArray) pictures = g_ptr_array_new();
    const LiveRequest request = {
        .op = (char *)"testtest", .author_id = (char *)id, .author_name = (char *)id, .lang = LANG_EN, .what = what};
    if (picture != NULL)
        g_ptr_array_add(pictures, (gpointer)picture);
    const Occasion occasion = {.message_id = "m", .author = {id, id}, .pictures = picture != NULL ? pictures : NULL};
    *outcome = (LiveOutcome){0};
    live_apply(history, &request, &occasion, outcome);
}

/** A picture of a page is one object in its own proportions where it was put, one entry; or the reason why not. */
static void test_picture(void)
{
    static const char *const asset = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
    const ChatPicture good = {PICTURE_FINE, (char *)asset, 1600, 400}, bad = {.failure = PICTURE_UNREADABLE};
    g_autoptr(History) history = with_dots();
    g_auto(LiveOutcome) put = {0}, usual = {0}, broken = {0}, lost = {0}, locked = {0};
    ask_picture(history, "e", "{\"picture\":{\"x\":100,\"y\":50,\"side\":200,\"name\":\"a cat\"}}", &good, &put);
    g_assert_cmpstr(put.kind, ==, "draw");
    g_assert_cmpuint(board_count(history_board(history)), ==, 4);
    const Object *image = board_find(history_board(history), 4);
    g_assert_cmpint(image->kind, ==, SHAPE_IMAGE);
    g_assert_cmpstr(image->asset, ==, asset);
    g_assert_cmpstr(image->name, ==, "a cat");
    g_assert_true(image->cx == 100 && image->cy == 50 && image->w == 200 && image->h == 50);
    ask_picture(history, "e", "{\"picture\":{\"side\":99999,\"x\":\"7\",\"name\":5}}", &good, &usual);
    image = board_find(history_board(history), 5);
    g_assert_true(image->cx == BOARD_WIDTH / 2.0 && image->w == BOARD_WIDTH);
    asked(history, "e", "{\"undo\":2}");
    g_assert_cmpuint(board_count(history_board(history)), ==, 3);
    ask_picture(history, "e", "{\"picture\":{}}", &bad, &broken);
    g_assert_nonnull(strstr(broken.message, "cannot be opened"));
    ask_picture(history, "e", "{\"picture\":{}}", NULL, &lost);
    g_assert_nonnull(strstr(lost.message, "could not be fetched"));
    asked(history, "a", "{\"text\":\"lock\"}");
    ask_picture(history, "e", "{\"picture\":{}}", &good, &locked);
    g_assert_nonnull(strstr(locked.message, "locked by"));
    g_assert_cmpuint(board_count(history_board(history)), ==, 3);
}

/** A locked board is locked for pages, too; what is drawn goes to the page that is shown. */
static void test_lock_and_pages(void)
{
    g_autoptr(History) history = with_dots();
    asked(history, "a", "{\"text\":\"lock\"}");
    ask_refused(history, "e", "{\"actions\":[" DOT(1, 1) "]}", "locked by Na");
    ask_refused(history, "e", "{\"text\":\"circle\"}", "locked by Na");
    ask_refused(history, "e", "{\"undo\":1}", "locked by Na");
    asked(history, "a", "{\"actions\":[" DOT(50, 50) "]}");
    asked(history, "a", "{\"text\":\"unlock\"}");
    asked(history, "e", "{\"text\":\"new page\"}");
    asked(history, "e", "{\"actions\":[" DOT(60, 60) "]}");
    g_assert_cmpuint(board_count(history_board(history)), ==, 1);
    asked(history, "e", "{\"text\":\"page 1\"}");
    g_assert_cmpuint(board_count(history_board(history)), ==, 4);
    asked(history, "e", "{\"undo\":2}"); /* the turn, and the dot on the second page */
    g_assert_cmpuint(board_count(history_board(history)), ==, 0);
}

/** A request comes back from the journal as it went in; what is none is none. */
static void test_requests(void)
{
    g_autoptr(cJSON) what = cJSON_Parse("{\"undo\":1}");
    const LiveRequest request = {(char *)"k3_-abcdZ", (char *)"staff", (char *)"小\"王", NULL, TRUE, LANG_EN, 77, what};
    g_autofree char *body = live_request_format(&request);
    g_autoptr(LiveRequest) back = live_request_parse(body, strlen(body), NULL);
    g_assert_cmpstr(back->op, ==, request.op);
    g_assert_cmpstr(back->author_name, ==, request.author_name);
    g_assert_null(back->staff_id);
    g_assert_true(back->admin);
    g_assert_cmpint(back->received_ms, ==, 77);
    g_assert_cmpint(back->lang, ==, LANG_EN);
    g_assert_cmpint(json_int64(back->what, "undo", 0), ==, 1);
    g_assert_false(live_op_valid("short"));
    g_assert_false(live_op_valid("with a space"));
    g_assert_null(live_request_parse("{\"live\":1}", 10, NULL));
    g_assert_null(live_request_parse("[]", 2, NULL));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/operations/own-numbers", test_own_numbers);
    g_test_add_func("/operations/actions", test_actions);
    g_test_add_func("/operations/connecting", test_connecting);
    g_test_add_func("/operations/lock-and-pages", test_lock_and_pages);
    g_test_add_func("/operations/copied-groups", test_copied_groups);
    g_test_add_func("/operations/ink", test_ink);
    g_test_add_func("/operations/refusals", test_refusals);
    g_test_add_func("/operations/whole-or-not", test_whole_or_not);
    g_test_add_func("/operations/limits", test_limits);
    g_test_add_func("/operations/words", test_words);
    g_test_add_func("/operations/picture", test_picture);
    g_test_add_func("/operations/requests", test_requests);
    return g_test_run();
}
