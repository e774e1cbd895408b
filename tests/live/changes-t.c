// SPDX-License-Identifier: MIT
/*
 * A page that only applies events has the board that is read anew, and so has the store, whatever people do in whatever
 * order.
 */
#include <string.h>

#include "lib/base/ids.h"
#include "lib/base/json.h"
#include "lib/live/changes.h"
#include "lib/live/rows.h"
#include "tests/live/ask.h"

/* --- a page, and a store ------------------------------------------------------------------------ */

typedef struct {
    GHashTable *rows; /**< number → row as text */
    GArray *order;    /**< of guint */
    char *view;
    gint64 n;
} Page;

static void page_init(Page *page, const Board *board)
{
    *page = (Page){.rows = g_hash_table_new_full(NULL, NULL, NULL, g_free),
                   .order = g_array_new(FALSE, FALSE, sizeof(guint)),
                   .view = view_json(ASK_BOARD, board)};
}

static void page_clear(Page *page)
{
    g_hash_table_unref(page->rows);
    g_array_unref(page->order);
    g_free(page->view);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Page, page_clear)

static void page_put(Page *page, guint id, char *row)
{
    if (!g_hash_table_contains(page->rows, GUINT_TO_POINTER(id)))
        g_array_append_val(page->order, id);
    g_hash_table_insert(page->rows, GUINT_TO_POINTER(id), row);
}

static void page_drop(Page *page, guint id)
{
    g_assert_true(g_hash_table_remove(page->rows, GUINT_TO_POINTER(id)));
    for (guint i = 0; i < page->order->len; i++) {
        if (g_array_index(page->order, guint, i) == id)
            g_array_remove_index(page->order, i--);
    }
}

static void page_sort(Page *page, const cJSON *order)
{
    const cJSON *id = NULL;
    g_array_set_size(page->order, 0);
    cJSON_ArrayForEach (id, order) {
        guint number = (guint)id->valuedouble;
        g_array_append_val(page->order, number);
    }
}

static void page_hear(Page *page, const char *text)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(cJSON) event = json_parse(text, strlen(text), &error);
    g_assert_no_error(error);
    g_assert_true(json_keys_unique(event, NULL));
    g_assert_cmpint(json_int64(event, "n", 0), ==, ++page->n);
    const cJSON *item = NULL, *order = cJSON_GetObjectItemCaseSensitive(event, "order");
    cJSON_ArrayForEach (item, cJSON_GetObjectItemCaseSensitive(event, "del"))
        page_drop(page, (guint)item->valuedouble);
    cJSON_ArrayForEach (item, cJSON_GetObjectItemCaseSensitive(event, "put"))
        page_put(page, (guint)json_int64(item, "id", 0), json_text(item));
    if (order != NULL)
        page_sort(page, order);
    const cJSON *view = cJSON_GetObjectItemCaseSensitive(event, "view");
    if (view == NULL)
        return;
    g_free(page->view);
    page->view = json_text(view);
}

/* The same by what the store is told. */
static void page_keep(Page *page, const LiveChange *change)
{
    if (change->reset) {
        g_hash_table_remove_all(page->rows);
        g_array_set_size(page->order, 0);
    }
    for (guint i = 0; i < change->removed->len; i++)
        page_drop(page, g_array_index(change->removed, guint, i));
    for (guint i = 0; i < change->put->len; i++) {
        const LiveRow *row = change->put->pdata[i];
        g_autoptr(cJSON) json = json_parse(row->json, strlen(row->json), NULL);
        page_put(page, row->id, json_text(json));
    }
    if (change->order != NULL) {
        g_array_set_size(page->order, 0);
        g_array_append_vals(page->order, change->order->data, change->order->len);
    }
    page->n = change->n;
}

static void assert_shows(const Page *page, const Board *board, const char *who)
{
    guint n = 0;
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (!row_is_shown(object))
            continue;
        g_assert_cmpuint(n, <, page->order->len);
        g_assert_cmpuint(g_array_index(page->order, guint, n), ==, object->id);
        g_autofree char *row = row_json(ASK_BOARD, object, board->background);
        g_autoptr(cJSON) json = json_parse(row, strlen(row), NULL);
        g_autofree char *expected = json_text(json);
        g_assert_cmpstr(g_hash_table_lookup(page->rows, GUINT_TO_POINTER(object->id)), ==, expected);
        n++;
    }
    if (n != page->order->len || n != g_hash_table_size(page->rows))
        g_error("%s has %u rows, not %u", who, page->order->len, n);
}

/* --- what people do ------------------------------------------------------------------------------ */

static char *some_operation(GRand *rand, guint next_id)
{
    static const char *const forms[] = {
        "{\"actions\":[{\"add\":{\"kind\":\"circle\",\"cx\":%u,\"cy\":90,\"w\":40,\"h\":40,\"text\":\"x\"}}]}",
        "{\"actions\":[{\"add\":{\"kind\":\"ink\",\"points\":[%u,2,3,4],\"widths\":[1,2]}}]}",
        "{\"actions\":[{\"move\":{\"dx\":7,\"dy\":3},\"ids\":[%u]}]}",
        "{\"actions\":[{\"remove\":[%u]}]}",
        "{\"actions\":[{\"order\":\"front\",\"ids\":[%u]}]}",
        "{\"actions\":[{\"order\":\"back\",\"ids\":[%u]}]}",
        "{\"actions\":[{\"duplicate\":{\"dx\":9,\"dy\":9},\"ids\":[%u]}]}",
        "{\"actions\":[{\"connect\":{\"from\":1,\"to\":%u}}]}",
        "{\"actions\":[{\"add\":{\"kind\":\"line\",\"points\":[1,1,9,%u],\"text\":\"l\"}}]}",
        "{\"actions\":[{\"order\":\"forward\",\"ids\":[%u]}]}",
        "{\"actions\":[{\"view\":{\"grid\":true}},{\"view\":{\"background\":\"#0000%02u\"}}]}",
        "{\"actions\":[{\"set\":{\"opacity\":0.5,\"text\":\"label\"},\"ids\":[%u]}]}",
        "{\"undo\":%u}",
        "{\"redo\":%u}",
        "{\"text\":\"白色背景，%u个红圆\"}",
        "{\"text\":\"清空%.0u\"}",
    };
    guint form = (guint)g_rand_int_range(rand, 0, G_N_ELEMENTS(forms));
    if (form == G_N_ELEMENTS(forms) - 1 && g_rand_int_range(rand, 0, 4) != 0)
        form = 0;
    guint number = form == 12 || form == 13 || form == 14 ? (guint)g_rand_int_range(rand, 1, 4)
                   : form == 10                           ? (guint)g_rand_int_range(rand, 10, 99)
                                                          : (guint)g_rand_int_range(rand, 1, (gint32)next_id + 1);
    g_auto(GStrv) halves = g_strsplit(forms[form], "%", 2);
    const char *rest = halves[1] + strcspn(halves[1], "u") + 1;
    gboolean bare = g_str_has_prefix(halves[1], ".0u");
    g_autofree char *digits = g_strdup_printf("%u", number);
    return g_strconcat(halves[0], bare ? "" : digits, rest, NULL);
}

static void note_outcome(LiveLog *log, History *history, const LiveOutcome *outcome)
{
    live_log_note(log, history_board(history), history_last_seq(history),
                  &(LiveNote){.kind = outcome->kind,
                              .author = {"a", "A"},
                              .op = "testtest",
                              .say = outcome->say,
                              .message = outcome->message});
}

static void hear_all(Page *page, const LiveChange *change)
{
    for (guint i = 0; i < change->events->len; i++)
        page_hear(page, change->events->pdata[i]);
}

/** Events and rows follow the board through a thousand operations, several in one commit. */
static void test_follow(void)
{
    g_autoptr(GRand) rand = g_rand_new_with_seed(11);
    g_autoptr(History) history = history_new(NULL, 0);
    g_auto(Page) page = {0}, store = {0};
    page_init(&page, history_board(history));
    page_init(&store, history_board(history));
    for (guint round = 0; round < 300; round++) {
        g_autoptr(LiveLog) log = live_log_new(ASK_BOARD, history_board(history), page.n);
        for (int i = g_rand_int_range(rand, 1, 6); i > 0; i--) {
            g_auto(LiveOutcome) outcome = {0};
            g_autofree char *operation = some_operation(rand, history_board(history)->next_id);
            g_assert_true(ask(history, g_rand_boolean(rand) ? "a" : "b", operation, &outcome));
            note_outcome(log, history, &outcome);
        }
        g_autoptr(LiveChange) change = live_log_finish(log, round % 50 == 0);
        hear_all(&page, change);
        page_keep(&store, change);
        g_assert_cmpint(page.n, ==, change->n);
        g_assert_cmpstr(page.view, ==, change->view);
        assert_shows(&page, history_board(history), "the page");
        assert_shows(&store, history_board(history), "the store");
    }
}

/** Nothing of the organisation is in a row, and what people call themselves cannot end a text. */
static void test_secrets(void)
{
    g_autoptr(Object) object = object_new(SHAPE_DOT);
    object->id = 3;
    object->author_id = g_strdup("staff-4711");
    object->author_name = g_strdup("</script>\"\\\n\xe2\x80\xa8");
    object->text = g_strdup("\"},{\"id\":9");
    g_autofree char *row = row_json(ASK_BOARD, object, COLOR_RGB(255, 255, 255));
    g_assert_null(strstr(row, "4711"));
    g_assert_null(strchr(row, '\n'));
    g_autoptr(cJSON) json = json_parse(row, strlen(row), NULL);
    g_assert_cmpint(json_int64(json, "id", 0), ==, 3);
    g_assert_cmpstr(json_string(cJSON_GetObjectItem(json, "by"), "name"), ==, object->author_name);
    g_assert_cmpuint(strlen(json_string(cJSON_GetObjectItem(json, "by"), "id")), ==, 8);
}

/** What is too large to be told is to be read: whoever waits for the operation hears of it. */
static void test_large(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_autoptr(LiveLog) log = live_log_new(ASK_BOARD, history_board(history), 0);
    Entry *entry = entry_new(ENTRY_DRAW, "a", "A", "m", 1);
    for (guint i = 1; i <= 6000; i++) {
        Object *object = object_new(SHAPE_CIRCLE);
        object->id = i;
        object->w = object->h = i % 100;
        g_ptr_array_add(entry->actions, action_add(object));
    }
    g_assert_true(history_append(history, entry, NULL));
    live_log_note(log, history_board(history), 1, &(LiveNote){.kind = "draw", .op = "testtest"});
    g_autoptr(LiveChange) change = live_log_finish(log, FALSE);
    g_assert_cmpuint(change->events->len, ==, 1);
    g_assert_cmpstr(change->events->pdata[0], ==, "{\"n\":1,\"seq\":1,\"kind\":\"reload\",\"op\":\"testtest\"}");
    g_assert_cmpuint(change->put->len, ==, 6000);
}

/** A view says who may draw, where not everybody may: by what the page knows them by. */
static void test_lock(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_autofree char *tag = author_tag(ASK_BOARD, "a");
    g_autofree char *open = view_json(ASK_BOARD, history_board(history));
    asked(history, "a", "{\"text\":\"lock\"}");
    g_autofree char *locked = view_json(ASK_BOARD, history_board(history));
    g_assert_null(strstr(open, "may"));
    g_autofree char *part = g_strdup_printf("\"locked\":\"Na\",\"may\":[\"%s\"]", tag);
    g_assert_nonnull(strstr(locked, part));
    asked(history, "a", "{\"text\":\"unlock\"}");
    g_autofree char *again = view_json(ASK_BOARD, history_board(history));
    g_assert_cmpstr(again, ==, open);
}

/** What the chat says and does not do to the board is no event. */
static void test_nothing(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_autoptr(LiveLog) log = live_log_new(ASK_BOARD, history_board(history), 5);
    live_log_note(log, history_board(history), 0, &(LiveNote){.kind = "draw", .say = "x", .chat = TRUE});
    g_autoptr(LiveChange) change = live_log_finish(log, FALSE);
    g_assert_cmpuint(change->events->len, ==, 0);
    g_assert_cmpint(change->n, ==, 5);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/changes/follow", test_follow);
    g_test_add_func("/changes/secrets", test_secrets);
    g_test_add_func("/changes/large", test_large);
    g_test_add_func("/changes/lock", test_lock);
    g_test_add_func("/changes/nothing", test_nothing);
    return g_test_run();
}
