// SPDX-License-Identifier: MIT
#include "lib/board/history.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/samples.h"

static Entry *drawing(History *history, const char *author)
{
    Entry *entry = entry_new(ENTRY_DRAW, author, author, "m", 0);
    Object *object = object_new(SHAPE_DOT);
    object->id = history_board(history)->next_id;
    g_ptr_array_add(entry->actions, action_add(object));
    return entry;
}

static Entry *clearing(const char *author)
{
    Entry *entry = entry_new(ENTRY_DRAW, author, author, "m", 0);
    g_ptr_array_add(entry->actions, action_clear());
    return entry;
}

static gint64 append(History *history, Entry *entry)
{
    g_autoptr(GError) error = NULL;
    g_assert_true(history_append(history, entry, &error));
    g_assert_no_error(error);
    return history_last_seq(history);
}

static gint64 draw(History *history, const char *author)
{
    return append(history, drawing(history, author));
}

static Entry *flipping(EntryKind kind, const char *author, const gint64 *seqs, guint n)
{
    Entry *entry = entry_new(kind, author, author, "m", 0);
    g_array_append_vals(entry->flips, seqs, n);
    return entry;
}

static gint64 undo(History *history, const char *author, gint64 seq)
{
    return append(history, flipping(ENTRY_UNDO, author, &seq, 1));
}

static gint64 redo(History *history, const char *author, gint64 seq)
{
    return append(history, flipping(ENTRY_REDO, author, &seq, 1));
}

static char *board_text(History *history)
{
    g_autoptr(cJSON) json = board_to_json(history_board(history));
    return json_text(json);
}

static void refuses(History *history, Entry *entry, BoardError code)
{
    g_autofree char *before = board_text(history);
    gint64 last = history_last_seq(history);
    g_autoptr(GError) error = NULL;
    g_assert_false(history_append(history, entry, &error));
    g_assert_error(error, BOARD_ERROR, (int)code);
    g_autofree char *after = board_text(history);
    g_assert_cmpstr(before, ==, after);
    g_assert_cmpint(history_last_seq(history), ==, last);
}

static void assert_seqs(GArray *actual, const char *expected)
{
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < actual->len; i++)
        g_string_append_printf(text, "%s%d", i > 0 ? " " : "", (int)g_array_index(actual, gint64, i));
    g_array_unref(actual);
    g_assert_cmpstr(text->str, ==, expected);
}

static void assert_ids(History *history, const char *expected)
{
    const Board *board = history_board(history);
    g_autoptr(GString) text = g_string_new(NULL);
    for (guint i = 0; i < board->objects->len; i++)
        g_string_append_printf(text, "%s%u", i > 0 ? " " : "", ((Object *)board->objects->pdata[i])->id);
    g_assert_cmpstr(text->str, ==, expected);
}

/** Who undoes takes back the own newest entry; what others drew meanwhile stays. */
static void test_own_first(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    draw(history, "a");
    draw(history, "b");
    draw(history, "a");
    assert_seqs(history_undoable(history, "a", 9), "3 1");
    assert_seqs(history_undoable(history, "a", 1), "3");
    assert_seqs(history_undoable(history, "c", 9), "");
    append(history, flipping(ENTRY_UNDO, "a", (gint64[]){3, 1}, 2));
    assert_ids(history, "2");
    assert_seqs(history_undoable(history, "a", 9), "");
    assert_seqs(history_redoable(history, "a", 9), "1 3");
    assert_seqs(history_redoable(history, "b", 9), "");
}

/** Redo brings back in the order in which it was undone, into the old place. */
static void test_redo_order(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    for (int i = 0; i < 3; i++)
        draw(history, "a");
    undo(history, "a", 2);
    undo(history, "b", 3); /* somebody else may, if the caller lets them */
    undo(history, "a", 1);
    assert_seqs(history_redoable(history, "a", 9), "1 3 2");
    redo(history, "a", 3);
    assert_seqs(history_redoable(history, "a", 9), "1 2");
    undo(history, "a", 3);
    assert_seqs(history_redoable(history, "a", 2), "3 1");
    redo(history, "a", 1);
    redo(history, "a", 2);
    redo(history, "a", 3);
    assert_ids(history, "1 2 3");
}

/** Drawing anew gives up the author's own redo and nobody else's. */
static void test_gone(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    draw(history, "a");
    draw(history, "b");
    undo(history, "a", 1);
    undo(history, "b", 2);
    draw(history, "a");
    g_assert_cmpint(history_entry(history, 1)->state, ==, ENTRY_GONE);
    g_assert_cmpint(history_entry(history, 2)->state, ==, ENTRY_UNDONE);
    assert_seqs(history_redoable(history, "a", 9), "");
    assert_seqs(history_redoable(history, "b", 9), "2");
    refuses(history, flipping(ENTRY_REDO, "a", (gint64[]){1}, 1), BOARD_ERROR_INVALID);
    refuses(history, flipping(ENTRY_UNDO, "a", (gint64[]){1}, 1), BOARD_ERROR_INVALID);
}

/** The number of an undone object is never given to another. */
static void test_numbers_stay_unique(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    draw(history, "a");
    draw(history, "a");
    undo(history, "a", 2);
    g_assert_cmpuint(history_board(history)->next_id, ==, 3);
    draw(history, "b");
    assert_ids(history, "1 3");
    redo(history, "a", 2);
    assert_ids(history, "1 2 3");
}

/** A clear is undone like a drawing, whatever was drawn after it. */
static void test_clear(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    draw(history, "a");
    append(history, clearing("b"));
    draw(history, "a");
    assert_ids(history, "2");
    undo(history, "b", 2);
    assert_ids(history, "1 2");
    redo(history, "b", 2);
    assert_ids(history, "2");
}

/** An entry that cannot be applied, or flips what it must not, changes nothing at all. */
static void test_refused(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    draw(history, "a");
    draw(history, "a");
    undo(history, "a", 2);
    refuses(history, flipping(ENTRY_UNDO, "a", (gint64[]){2}, 1), BOARD_ERROR_INVALID); /* undone already */
    refuses(history, flipping(ENTRY_REDO, "a", (gint64[]){1}, 1), BOARD_ERROR_INVALID); /* not undone */
    refuses(history, flipping(ENTRY_UNDO, "a", (gint64[]){3}, 1), BOARD_ERROR_INVALID); /* an undo */
    refuses(history, flipping(ENTRY_UNDO, "a", (gint64[]){4}, 1), BOARD_ERROR_INVALID); /* itself */
    refuses(history, flipping(ENTRY_UNDO, "a", (gint64[]){0}, 1), BOARD_ERROR_INVALID);
    refuses(history, flipping(ENTRY_UNDO, "a", (gint64[]){1, 1}, 2), BOARD_ERROR_INVALID);
    refuses(history, flipping(ENTRY_UNDO, "a", NULL, 0), BOARD_ERROR_INVALID);
    g_assert_cmpint(history_entry(history, 1)->state, ==, ENTRY_DONE);

    Entry *twice = drawing(history, "a"); /* its first half is fine */
    g_ptr_array_add(twice->actions, action_add(object_ref(((Action *)twice->actions->pdata[0])->object)));
    refuses(history, twice, BOARD_ERROR_INVALID);
    g_assert_cmpint(history_entry(history, 2)->state, ==, ENTRY_UNDONE); /* no redo was given up for it */
}

static void draw_many(History *history, const char *author, guint n)
{
    Entry *entry = entry_new(ENTRY_DRAW, author, author, "m", 0);
    guint id = history_board(history)->next_id;
    for (guint i = 0; i < n; i++) {
        Object *object = object_new(SHAPE_DOT);
        object->id = id + i;
        g_ptr_array_add(entry->actions, action_add(object));
    }
    append(history, entry);
}

/** Undoing a clear is refused when both halves together are more than a board holds. */
static void test_undo_beyond_limit(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    draw_many(history, "a", LIMIT_OBJECTS);
    append(history, clearing("a"));
    draw(history, "b");
    refuses(history, flipping(ENTRY_UNDO, "a", (gint64[]){2}, 1), BOARD_ERROR_LIMIT);
    g_assert_cmpint(history_entry(history, 2)->state, ==, ENTRY_DONE);
    undo(history, "b", 3);
    undo(history, "a", 2);
    g_assert_cmpuint(history_board(history)->objects->len, ==, LIMIT_OBJECTS);
}

/** Others' drawing takes nobody's undo away, until the board's own bound: then old entries are folded into the base. */
static void test_window(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    draw(history, "old");
    draw(history, "old");
    undo(history, "old", 2);
    while (history_last_seq(history) < LIMIT_UNDO_REACH)
        draw(history, "a");
    assert_seqs(history_undoable(history, "old", 9), "1");
    assert_seqs(history_redoable(history, "old", 9), "2");
    draw(history, "a"); /* the newest is LIMIT_UNDO_REACH after the first */
    assert_seqs(history_undoable(history, "old", 9), "");
    assert_seqs(history_redoable(history, "old", 9), "2");
    refuses(history, flipping(ENTRY_UNDO, "old", (gint64[]){1}, 1), BOARD_ERROR_INVALID);
    for (int i = 0; i < 5 * SNAPSHOT_INTERVAL; i++) {
        draw(history, "a");
        gint64 kept = history_last_seq(history) - history_base_seq(history);
        g_assert_cmpint(kept, <=, LIMIT_UNDO_REACH + 2 * SNAPSHOT_INTERVAL);
    }
    g_assert_cmpint(history_base_seq(history), >, 0);
    g_assert_null(history_entry(history, 1));
    g_assert_null(history_board_at(history, history_base_seq(history) - 1));
    refuses(history, flipping(ENTRY_REDO, "old", (gint64[]){2}, 1), BOARD_ERROR_INVALID);
    g_assert_nonnull(board_find(history_board(history), 1));
    g_assert_null(board_find(history_board(history), 2));
    g_assert_cmpint(history_board(history)->next_id, ==, history_last_seq(history));
}

/** Each person reaches as many of their own; what nobody reaches costs nothing, and a snapshot of it never is untrue.
 */
static void test_depth(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    gint64 seq = 0;
    for (int i = 0; i < LIMIT_UNDO_DEPTH; i++)
        draw(history, "a");
    undo(history, "a", 1);
    redo(history, "a", 1);
    g_assert_null(history_snapshot(history, &seq));
    draw(history, "b");
    undo(history, "a", 1);
    redo(history, "a", 1);
    draw(history, "a");
    refuses(history, flipping(ENTRY_UNDO, "a", (gint64[]){1}, 1), BOARD_ERROR_INVALID);
    g_autoptr(GArray) undoable = history_undoable(history, "a", 2 * LIMIT_UNDO_DEPTH);
    g_assert_cmpuint(undoable->len, ==, LIMIT_UNDO_DEPTH);
    for (int i = 0; i < 4 * SNAPSHOT_INTERVAL; i++)
        draw(history, "a");
    g_assert_cmpint(history_base_seq(history), >=, 2 * SNAPSHOT_INTERVAL);
    g_autoptr(Board) snapshot = history_snapshot(history, &seq);
    g_assert_cmpint(seq, ==, 4 * SNAPSHOT_INTERVAL);
    g_assert_cmpuint(snapshot->objects->len, ==, 4 * SNAPSHOT_INTERVAL);
    history_snapshot_kept(history, seq);
    g_assert_null(history_snapshot(history, &seq));
    assert_seqs(history_undoable(history, "b", 9), "1003");
}

/** The board after any entry can be asked for, with the states of today. */
static void test_board_at(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    for (int i = 0; i < 100; i++)
        draw(history, "a");
    undo(history, "a", 10);
    for (gint64 seq = 0; seq <= 101; seq++) {
        g_autoptr(Board) board = history_board_at(history, seq);
        gint64 expected = MIN(seq, 100) - (seq >= 10 ? 1 : 0);
        g_assert_cmpint(board->objects->len, ==, expected);
    }
}

/** The store is told once about each older entry whose state changed, and not about new ones. */
static void test_take_changed(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    draw(history, "a");
    draw(history, "b");
    undo(history, "a", 1);
    assert_seqs(history_take_changed(history), "");
    redo(history, "a", 1);
    undo(history, "b", 2);
    undo(history, "a", 1);
    draw(history, "b");
    assert_seqs(history_take_changed(history), "1 2");
    assert_seqs(history_take_changed(history), "");
}

/** @param edge  a drawing that `author` still reaches, and not one more behind it */
static void assert_kept_at_the_edge(History *history, const char *author, gint64 edge)
{
    g_array_unref(history_take_changed(history));
    g_assert_cmpint(history_first_in_reach(history, author), ==, edge);
    undo(history, author, edge);
    for (int i = 1; i < SNAPSHOT_INTERVAL; i++)
        draw(history, author);
    g_autoptr(GArray) changed = history_take_changed(history);
    g_assert_cmpuint(changed->len, ==, 1);
    g_assert_nonnull(history_entry(history, g_array_index(changed, gint64, 0)));
}

/** Also what was flipped at the very edge of reach can still be stored some time later. */
static void test_changed_at_the_edge(void)
{
    for (int offset = 0; offset <= 2 * SNAPSHOT_INTERVAL; offset++) {
        g_autoptr(History) history = history_new(NULL, 0);
        for (int i = 0; i < LIMIT_UNDO_DEPTH + offset; i++)
            draw(history, "a");
        assert_kept_at_the_edge(history, "a", offset + 1);
    }
    for (int offset = 0; offset <= 2 * SNAPSHOT_INTERVAL; offset += 21) { /* the board's own bound */
        g_autoptr(History) history = history_new(NULL, 0);
        for (int i = 0; i < LIMIT_UNDO_REACH + offset; i++)
            draw(history, i == offset ? "edge" : "a");
        assert_kept_at_the_edge(history, "edge", offset + 1);
    }
}

/** What the store could not have written is refused when it is loaded, and the history stays as it was. */
static void test_load_refused(void)
{
    g_autoptr(History) history = history_new(NULL, 5);
    Entry *gap = drawing(history, "a");
    gap->seq = 7;
    g_assert_false(history_load(history, gap, NULL));
    Entry *undone_undo = flipping(ENTRY_UNDO, "a", (gint64[]){1}, 1);
    undone_undo->seq = 6;
    undone_undo->state = ENTRY_UNDONE;
    g_assert_false(history_load(history, undone_undo, NULL));
    Entry *future = flipping(ENTRY_UNDO, "a", (gint64[]){6}, 1);
    future->seq = 6;
    g_assert_false(history_load(history, future, NULL));
    Entry *fine = drawing(history, "a");
    fine->seq = 6;
    g_assert_true(history_load(history, fine, NULL));
    g_assert_cmpint(history_last_seq(history), ==, 6);
}

/** The content of an entry is refused when it is malformed. */
static void test_content_refused(void)
{
    static const char *const bad[] = {
        "[]",
        "{}",
        "{\"flips\":1}",
        "{\"flips\":[0]}",
        "{\"flips\":[1.5]}",
        "{\"flips\":[\"1\"]}",
        "{\"flips\":[1e17]}",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autoptr(cJSON) json = json_parse(bad[i], strlen(bad[i]), NULL);
        g_autoptr(Entry) entry = entry_new(ENTRY_UNDO, "a", "a", NULL, 0);
        g_autoptr(GError) error = NULL;
        g_assert_false(entry_content_from_json(entry, json, &error));
        g_assert_error(error, BOARD_ERROR, BOARD_ERROR_INVALID);
    }
    g_autoptr(cJSON) json = cJSON_Parse("{\"actions\":[{\"paint\":1}]}");
    g_autoptr(Entry) entry = entry_new(ENTRY_DRAW, "a", "a", NULL, 0);
    g_assert_false(entry_content_from_json(entry, json, NULL));
}

/** What was taken back is not among the samples; of many there are as many as asked for, the last is the board now. */
static void test_samples(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    g_autoptr(GPtrArray) none = history_samples(history, 9);
    g_assert_cmpuint(none->len, ==, 1);
    draw(history, "a");
    gint64 second = draw(history, "b");
    draw(history, "a");
    undo(history, "b", second);
    g_autoptr(GPtrArray) few = history_samples(history, 9);
    g_assert_cmpuint(few->len, ==, 3);
    for (guint i = 0; i < few->len; i++)
        g_assert_cmpuint(board_count(few->pdata[i]), ==, i);
    for (int i = 0; i < 40; i++)
        draw(history, "a");
    g_autoptr(GPtrArray) many = history_samples(history, 9);
    g_assert_cmpuint(many->len, ==, 9);
    for (guint i = 1; i < many->len; i++)
        g_assert_cmpuint(board_count(many->pdata[i]), >, board_count(many->pdata[i - 1]));
    g_assert_cmpuint(board_count(many->pdata[8]), ==, 42);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/history/own-first", test_own_first);
    g_test_add_func("/history/redo-order", test_redo_order);
    g_test_add_func("/history/gone", test_gone);
    g_test_add_func("/history/numbers-stay-unique", test_numbers_stay_unique);
    g_test_add_func("/history/clear", test_clear);
    g_test_add_func("/history/refused", test_refused);
    g_test_add_func("/history/undo-beyond-limit", test_undo_beyond_limit);
    g_test_add_func("/history/window", test_window);
    g_test_add_func("/history/depth", test_depth);
    g_test_add_func("/history/board-at", test_board_at);
    g_test_add_func("/history/take-changed", test_take_changed);
    g_test_add_func("/history/changed-at-the-edge", test_changed_at_the_edge);
    g_test_add_func("/history/samples", test_samples);
    g_test_add_func("/history/load-refused", test_load_refused);
    g_test_add_func("/history/content-refused", test_content_refused);
    return g_test_run();
}
