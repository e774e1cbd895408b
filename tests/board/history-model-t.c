// SPDX-License-Identifier: MIT
/*
 * Random work of several people against a model that is too simple to be wrong: a list of what everybody did,
 * replayed from the first entry every time.
 */
#include "lib/board/history.h"

#include <stdlib.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"

#define PEOPLE 3
#define LONG_STEPS (LIMIT_UNDO_REACH + 8 * SNAPSHOT_INTERVAL)

/** What the model knows of an entry. */
typedef struct {
    int author;
    EntryKind kind;
    EntryState state;
    gboolean clear;
    guint first_id, n_ids; /**< objects it adds */
    int undone_at;         /**< grows with every flip; orders the redo */
    int undone_by;         /**< who flipped it last */
    gint64 undone_seq;     /**< with which entry */
    int drawn;             /**< of a drawing: the how-manieth of its author */
} Step;

typedef struct {
    GArray *steps;  /**< of Step; seq is the index + 1 */
    GArray *stored; /**< of EntryState, as a store would have them */
    int flips;
    guint next_id;
    int drawn[PEOPLE];
    int busy; /**< of twenty steps as many are by the first of them alone */
} Model;

static const char *const people[PEOPLE] = {"a", "b", "c"};

static Step *step_at(const Model *model, gint64 seq)
{
    return &g_array_index(model->steps, Step, seq - 1);
}

static gboolean in_reach(const Model *model, gint64 seq)
{
    if (seq < 1 || seq > model->steps->len || seq <= (gint64)model->steps->len - LIMIT_UNDO_REACH)
        return FALSE;
    const Step *step = step_at(model, seq);
    return step->kind == ENTRY_DRAW && step->drawn > model->drawn[step->author] - LIMIT_UNDO_DEPTH;
}

/* --- the model's board ------------------------------------------------------------------------ */

static GArray *model_ids(const Model *model, gint64 seq)
{
    GArray *ids = g_array_new(FALSE, FALSE, sizeof(guint));
    for (gint64 i = 1; i <= seq; i++) {
        const Step *step = step_at(model, i);
        if (step->kind != ENTRY_DRAW || step->state != ENTRY_DONE)
            continue;
        if (step->clear)
            g_array_set_size(ids, 0);
        for (guint id = step->first_id; id < step->first_id + step->n_ids; id++)
            g_array_append_val(ids, id);
    }
    return ids;
}

static void assert_same_board(const Model *model, const Board *board, gint64 seq)
{
    g_autoptr(GArray) ids = model_ids(model, seq);
    g_assert_cmpuint(board->objects->len, ==, ids->len);
    for (guint i = 0; i < ids->len; i++) {
        const Object *object = board->objects->pdata[i];
        g_assert_cmpuint(object->id, ==, g_array_index(ids, guint, i));
    }
}

static void assert_same_states(const Model *model, const History *history)
{
    for (gint64 seq = history_base_seq(history) + 1; seq <= history_last_seq(history); seq++)
        g_assert_cmpint(history_entry(history, seq)->state, ==, step_at(model, seq)->state);
}

/* --- steps ------------------------------------------------------------------------------------ */

static void model_add(Model *model, Step step)
{
    if (step.kind == ENTRY_DRAW)
        step.drawn = ++model->drawn[step.author];
    g_array_append_val(model->steps, step);
    for (guint seq = 1; step.kind == ENTRY_DRAW && seq < model->steps->len; seq++) {
        Step *other = step_at(model, seq);
        if (other->author == step.author && other->state == ENTRY_UNDONE && in_reach(model, seq))
            other->state = ENTRY_GONE;
    }
}

static Object *random_object(guint id)
{
    Object *object = object_new(g_test_rand_bit() ? SHAPE_CIRCLE : SHAPE_RECTANGLE);
    object->id = id;
    object->cx = g_test_rand_double_range(0, BOARD_WIDTH);
    object->cy = g_test_rand_int_range(0, BOARD_HEIGHT);
    object->w = 40;
    return object;
}

static void do_draw(Model *model, History *history, int author)
{
    Step step = {.author = author, .kind = ENTRY_DRAW, .first_id = history_board(history)->next_id};
    g_assert_cmpuint(step.first_id, ==, model->next_id);
    Entry *entry = entry_new(ENTRY_DRAW, people[author], people[author], "m", 0);
    step.clear = g_test_rand_int_range(0, 6) == 0;
    if (step.clear)
        g_ptr_array_add(entry->actions, action_clear());
    step.n_ids = (guint)g_test_rand_int_range(step.clear ? 0 : 1, 4);
    for (guint i = 0; i < step.n_ids; i++)
        g_ptr_array_add(entry->actions, action_add(random_object(step.first_id + i)));
    g_assert_true(history_append(history, entry, NULL));
    model->next_id += step.n_ids;
    model_add(model, step);
}

static int compare_newest(gconstpointer a, gconstpointer b)
{
    return *(const gint64 *)a < *(const gint64 *)b ? 1 : -1;
}

static int compare_undone(gconstpointer a, gconstpointer b, gpointer model)
{
    return step_at(model, *(const gint64 *)a)->undone_at < step_at(model, *(const gint64 *)b)->undone_at ? 1 : -1;
}

/** Who undid another's entry may redo it until they draw. */
static gboolean model_redoes_for(const Model *model, const Step *step, int author)
{
    gboolean drew = FALSE;
    for (gint64 seq = step->undone_seq + 1; seq <= model->steps->len; seq++)
        drew = drew || (step_at(model, seq)->kind == ENTRY_DRAW && step_at(model, seq)->author == author);
    return step->undone_by == author && !drew;
}

static GArray *model_flippable(Model *model, int author, EntryKind kind, guint n)
{
    GArray *seqs = g_array_new(FALSE, FALSE, sizeof(gint64));
    EntryState state = kind == ENTRY_UNDO ? ENTRY_DONE : ENTRY_UNDONE;
    for (gint64 seq = 1; seq <= model->steps->len; seq++) {
        const Step *step = step_at(model, seq);
        if (step->state == state && in_reach(model, seq) &&
            (step->author == author || (kind == ENTRY_REDO && model_redoes_for(model, step, author))))
            g_array_append_val(seqs, seq);
    }
    if (kind == ENTRY_UNDO)
        g_array_sort(seqs, compare_newest);
    else
        g_array_sort_with_data(seqs, compare_undone, model);
    g_array_set_size(seqs, MIN(seqs->len, n));
    return seqs;
}

static void model_flip(Model *model, int author, EntryKind kind, const GArray *seqs)
{
    for (guint i = 0; i < seqs->len; i++) {
        Step *step = step_at(model, g_array_index(seqs, gint64, i));
        step->state = kind == ENTRY_UNDO ? ENTRY_UNDONE : ENTRY_DONE;
        step->undone_at = ++model->flips;
        step->undone_by = author;
        step->undone_seq = model->steps->len + 1;
    }
    model_add(model, (Step){.author = author, .kind = kind});
}

static void do_own_flip(Model *model, History *history, int author, EntryKind kind)
{
    guint n = (guint)g_test_rand_int_range(1, 4);
    g_autoptr(GArray) expected = model_flippable(model, author, kind, n);
    g_autoptr(GArray) seqs = kind == ENTRY_UNDO ? history_undoable(history, people[author], n)
                                                : history_redoable(history, people[author], n);
    g_assert_cmpuint(seqs->len, ==, expected->len);
    for (guint i = 0; i < seqs->len; i++)
        g_assert_cmpint(g_array_index(seqs, gint64, i), ==, g_array_index(expected, gint64, i));
    if (seqs->len == 0)
        return;
    Entry *entry = entry_new(kind, people[author], people[author], "m", 0);
    g_array_append_vals(entry->flips, seqs->data, seqs->len);
    g_assert_true(history_append(history, entry, NULL));
    model_flip(model, author, kind, seqs);
}

/* Any entry, by anybody, whether it may be flipped or not: history and model must agree on that. */
static void do_wild_flip(Model *model, History *history, int author)
{
    gint64 seq = g_test_rand_int_range(0, (gint32)model->steps->len + 3);
    EntryKind kind = g_test_rand_bit() ? ENTRY_UNDO : ENTRY_REDO;
    EntryState from = kind == ENTRY_UNDO ? ENTRY_DONE : ENTRY_UNDONE;
    gboolean allowed = in_reach(model, seq) && step_at(model, seq)->state == from;
    Entry *entry = entry_new(kind, people[author], people[author], "m", 0);
    g_array_append_val(entry->flips, seq);
    g_autoptr(GError) error = NULL;
    g_assert_cmpint(history_append(history, entry, &error), ==, allowed);
    g_autoptr(GArray) seqs = g_array_new(FALSE, FALSE, sizeof(gint64));
    g_array_append_val(seqs, seq);
    if (allowed)
        model_flip(model, author, kind, seqs);
    else
        g_assert_error(error, BOARD_ERROR, BOARD_ERROR_INVALID);
}

static void do_something(Model *model, History *history)
{
    int author = g_test_rand_int_range(0, 20) < model->busy ? 0 : g_test_rand_int_range(0, PEOPLE);
    int what = g_test_rand_int_range(0, 20);
    if (what < 9)
        do_draw(model, history, author);
    else if (what < 14)
        do_own_flip(model, history, author, ENTRY_UNDO);
    else if (what < 18)
        do_own_flip(model, history, author, ENTRY_REDO);
    else
        do_wild_flip(model, history, author);
}

/* --- saving and loading ----------------------------------------------------------------------- */

/* Take the changes as the store does: new entries whole, of older ones the changed states. */
static void store_changes(Model *model, History *history)
{
    g_autoptr(GArray) changed = history_take_changed(history);
    for (guint i = 0; i < changed->len; i++) {
        gint64 seq = g_array_index(changed, gint64, i);
        g_assert_cmpint(seq, <=, model->stored->len);
        g_array_index(model->stored, EntryState, seq - 1) = history_entry(history, seq)->state;
    }
    for (gint64 seq = model->stored->len + 1; seq <= history_last_seq(history); seq++)
        g_array_append_val(model->stored, history_entry(history, seq)->state);
    for (guint i = 0; i < model->stored->len; i++)
        g_assert_cmpint(g_array_index(model->stored, EntryState, i), ==, step_at(model, i + 1)->state);
}

static char *board_text(const Board *board)
{
    g_autoptr(cJSON) json = board_to_json(board);
    return json_text(json);
}

static Board *board_through_text(const Board *board)
{
    g_autofree char *text = board_text(board);
    g_autoptr(cJSON) json = json_parse(text, strlen(text), NULL);
    return board_from_json(json, NULL);
}

static Entry *entry_through_text(const Entry *entry)
{
    g_autoptr(cJSON) content = entry_content_to_json(entry);
    g_autofree char *text = json_text(content);
    g_autoptr(cJSON) json = json_parse(text, strlen(text), NULL);
    Entry *copy = entry_new(entry->kind, entry->author_id, entry->author_name, entry->message_id, entry->time_ms);
    copy->seq = entry->seq;
    copy->state = entry->state;
    g_assert_true(entry_content_from_json(copy, json, NULL));
    return copy;
}

static History *history_through_text(History *history)
{
    g_autoptr(Board) base = history_board_at(history, history_base_seq(history));
    History *loaded = history_new(board_through_text(base), history_base_seq(history));
    for (gint64 seq = history_base_seq(history) + 1; seq <= history_last_seq(history); seq++)
        g_assert_true(history_load(loaded, entry_through_text(history_entry(history, seq)), NULL));
    g_autofree char *before = board_text(history_board(history));
    g_autofree char *after = board_text(history_board(loaded));
    g_assert_cmpstr(before, ==, after);
    return loaded;
}

/* --- runs ------------------------------------------------------------------------------------- */

static void check_past_board(const Model *model, History *history)
{
    gint64 seq = g_test_rand_int_range((gint32)history_base_seq(history), (gint32)history_last_seq(history) + 1);
    g_autoptr(Board) board = history_board_at(history, seq);
    assert_same_board(model, board, seq);
}

static void run_sequence(int steps, int check_every, int busy)
{
    Model model = {.steps = g_array_new(FALSE, FALSE, sizeof(Step)),
                   .stored = g_array_new(FALSE, FALSE, sizeof(EntryState)),
                   .next_id = 1,
                   .busy = busy};
    History *history = history_new(NULL, 0);
    for (int i = 1; i <= steps; i++) {
        do_something(&model, history);
        if (i % check_every == 0) {
            assert_same_board(&model, history_board(history), history_last_seq(history));
            g_assert_cmpuint(history_board(history)->next_id, ==, model.next_id);
        }
        if (g_test_rand_int_range(0, 8) == 0)
            store_changes(&model, history);
    }
    assert_same_states(&model, history);
    store_changes(&model, history);
    check_past_board(&model, history);
    /* The work goes on with what was loaded, as after a restart. */
    History *loaded = history_through_text(history);
    for (int i = 0; i < 10; i++)
        do_something(&model, loaded);
    assert_same_board(&model, history_board(loaded), history_last_seq(loaded));
    assert_same_states(&model, loaded);
    store_changes(&model, loaded);
    history_free(loaded);
    history_free(history);
    g_array_unref(model.steps);
    g_array_unref(model.stored);
}

static int sequences = 16500;

/** Whatever three people draw, clear, undo and redo: the board is the replay of what is done. */
static void test_short(void)
{
    for (int i = 0; i < sequences; i++)
        run_sequence(g_test_rand_int_range(1, 70), 1, 0);
}

/** The same beyond the reach of undo, of the busiest and of all, where old entries are folded away. */
static void test_long(void)
{
    for (int i = 0; i < MAX(3, sequences / 6000); i++)
        run_sequence(LONG_STEPS, 97, i % 3 * 8);
}

/* --sequences=N, or N in BOARD_TEST_SEQUENCES: how many short runs. */
int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    const char *number = getenv("BOARD_TEST_SEQUENCES");
    for (int i = 1; i < argc; i++) {
        if (g_str_has_prefix(argv[i], "--sequences="))
            number = strchr(argv[i], '=') + 1;
    }
    if (number != NULL)
        sequences = atoi(number);
    g_test_add_func("/history-model/short", test_short);
    g_test_add_func("/history-model/long", test_long);
    return g_test_run();
}
