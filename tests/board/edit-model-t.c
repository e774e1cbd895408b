// SPDX-License-Identifier: MIT
/*
 * Random commands of several people, told through the whole of the interpreter. The model is the plainest there is: a
 * new board on which the done entries are applied from the first to the last.
 */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "tests/board/commands.h"

static int sequences = 4000;

static gint random_to(gint n)
{
    return g_test_rand_int_range(0, n);
}

static Ref *random_ref(void)
{
    Ref *ref = NULL;
    switch (random_to(4)) {
    case 0:
        return NULL;
    case 1:
        ref = ref_shape((DrawShape)(DRAW_LINE + random_to(DRAW_IMAGE - 1)));
        break;
    case 2:
        ref = ref_new(REF_LOOKS);
        ref->extreme = (Extreme)random_to(EXTREMES);
        ref->others = random_to(4) == 0;
        ref->except = random_to(4) == 0;
        break;
    default:
        return ref_number((guint)random_to(9) + 1);
    }
    ref->all = random_to(2) == 0;
    return ref;
}

static Spot random_spot(void)
{
    Spot spot = {.kind = (SpotKind)random_to(SPOT_KINDS), .anchor = (Anchor)random_to(ANCHORS), .gap = NAN};
    spot.x = random_to(BOARD_WIDTH);
    spot.y = random_to(BOARD_HEIGHT);
    if (spot.kind == SPOT_POINT || spot.kind == SPOT_ANCHOR)
        return spot;
    spot.ref = ref_number((guint)random_to(9) + 1);
    spot.other = spot.kind == SPOT_BETWEEN ? ref_number((guint)random_to(9) + 1) : NULL;
    return spot;
}

static Command *random_drawing(void)
{
    Command *command = draw_of((DrawShape)(DRAW_LINE + random_to(DRAW_IMAGE - 1)));
    command->stamp = command->shape == DRAW_STAMP ? STAMP_TREE : STAMP_NONE;
    command->text = command->shape == DRAW_TEXT || random_to(4) == 0 ? g_strdup("字") : NULL;
    gboolean line = command->shape == DRAW_LINE || command->shape == DRAW_ARROW || command->shape == DRAW_CURVE;
    for (gint i = random_to(line ? 3 : 2); i > 0; i--)
        add_spot(command, random_spot());
    return command;
}

static void random_changes(Command *command)
{
    command->changes = 1u << random_to(16) | (random_to(3) == 0 ? 1u << random_to(16) : 0);
    command->shade = random_to(2) == 0 ? -1 : 1;
    add_spot(command, random_spot());
    command->shift_x = random_to(300) - 150;
    command->shift_y = random_to(300) - 150;
    command->color = COLOR_RGB(random_to(2) * 255, 0, 255);
    command->fill = (FillKind)(1 + random_to(3));
    command->fill_color = COLOR_RGB(0, 255, 0);
    command->measures.stroke = 1 + random_to(9);
    command->measures.opacity = 0.5;
    command->measures.factor = 0.3 + random_to(20) / 10.0;
    command->measures.width_factor = random_to(3) == 0 ? 1.4 : NAN;
    command->measures.angle = random_to(720) - 360;
    command->measures.font = 10 + random_to(40);
    command->flip = (Flip)(FLIP_HORIZONTAL + random_to(3));
    command->line_style = (LineStyle)(1 + random_to(3));
    command->text = random_to(3) == 0 ? NULL : g_strdup("话");
    command->name = random_to(3) == 0 ? NULL : g_strdup("P");
    command->shape = (DrawShape)(DRAW_LINE + random_to(DRAW_IMAGE - 1));
    command->heads = random_to(3);
}

static Command *random_edit(void)
{
    static const CommandOp ops[] = {
        COMMAND_EDIT,    COMMAND_EDIT,  COMMAND_EDIT,        COMMAND_EDIT,  COMMAND_COPY,       COMMAND_ORDER,
        COMMAND_DELETE,  COMMAND_ALIGN, COMMAND_DISTRIBUTE,  COMMAND_GROUP, COMMAND_UNGROUP,    COMMAND_CONNECT,
        COMMAND_CONNECT, COMMAND_SWAP,  COMMAND_SWAP_COLORS, COMMAND_AGAIN, COMMAND_DISCONNECT, COMMAND_ARRANGE};
    Command *command = command_on(ops[random_to(G_N_ELEMENTS(ops))], random_ref());
    for (gint i = random_to(3); i > 0; i--)
        add_target(command, ref_number((guint)random_to(9) + 1));
    command->order = (Order)random_to(6);
    command->beside = command->order >= ORDER_ABOVE ? ref_number((guint)random_to(9) + 1) : NULL;
    command->align = (Align)random_to(ALIGNS);
    command->arrange = (Arrange)(1 + random_to(3));
    command->columns = (guint)random_to(4);
    command->count = 1 + (guint)random_to(2);
    if (command->op == COMMAND_EDIT || random_to(3) == 0)
        random_changes(command);
    return command;
}

static Command *random_other(void)
{
    static const CommandOp ops[] = {COMMAND_CLEAR, COMMAND_SAVE, COMMAND_RESTORE, COMMAND_BACKGROUND, COMMAND_GRID,
                                    COMMAND_LIST,  COMMAND_WHO,  COMMAND_HISTORY, COMMAND_SCOPE};
    Command *command = command_on(ops[random_to(G_N_ELEMENTS(ops))], NULL);
    command->name = g_strdup(random_to(2) == 0 ? "一" : "二");
    command->color = COLOR_RGB(random_to(255), 0, 0);
    command->on = command->op == COMMAND_SCOPE && random_to(2) == 0;
    return command;
}

static Command *random_takeback(void)
{
    Command *command = command_on(random_to(2) == 0 ? COMMAND_UNDO : COMMAND_REDO, NULL);
    command->steps = (guint)random_to(3) + 1;
    command->target = command->op == COMMAND_UNDO ? (UndoTarget)random_to(UNDO_TARGETS) : UNDO_STEPS;
    command->number = (guint)random_to(9) + 1;
    command->person = command->target == UNDO_PERSON ? g_strdup(random_to(2) == 0 ? "Li" : "boss") : NULL;
    return command;
}

static Command *random_command(void)
{
    gint what = random_to(20);
    return what < 6 ? random_drawing() : what < 14 ? random_edit() : what < 18 ? random_takeback() : random_other();
}

/* --- the model -------------------------------------------------------------------------------- */

static char *replayed(const History *history)
{
    g_autoptr(Board) board = board_new();
    guint next_id = 1;
    for (gint64 seq = 1; seq <= history_last_seq(history); seq++) {
        const Entry *entry = history_entry(history, seq);
        for (guint i = 0; i < entry->actions->len; i++) {
            const Action *action = entry->actions->pdata[i];
            if (action->kind == ACTION_ADD)
                next_id = MAX(next_id, action->object->id + 1);
            if (entry->state == ENTRY_DONE)
                g_assert_true(board_apply(board, action, NULL));
        }
    }
    board->next_id = next_id;
    return board_words(board);
}

static Entry *through_text(const Entry *entry)
{
    g_autoptr(cJSON) content = entry_content_to_json(entry);
    g_autofree char *text = json_text(content);
    g_autoptr(cJSON) json = json_parse(text, strlen(text), NULL);
    Entry *copy = entry_new(entry->kind, entry->author_id, entry->author_name, entry->message_id, entry->time_ms);
    copy->seq = entry->seq;
    copy->state = entry->state;
    copy->summary = g_strdup(entry->summary);
    g_assert_true(entry_content_from_json(copy, json, NULL));
    return copy;
}

/** What a store that was closed and opened again has. */
static void assert_survives(History *history, const char *words)
{
    g_autoptr(History) loaded = history_new(NULL, 0);
    for (gint64 seq = 1; seq <= history_last_seq(history); seq++)
        g_assert_true(history_load(loaded, through_text(history_entry(history, seq)), NULL));
    g_autofree char *after = board_words(history_board(loaded));
    g_assert_cmpstr(words, ==, after);
    g_autoptr(cJSON) json = json_parse(words, strlen(words), NULL);
    g_autoptr(Board) board = board_from_json(json, NULL);
    g_assert_nonnull(board);
    g_autofree char *again = board_words(board);
    g_assert_cmpstr(words, ==, again);
}

/* --- whose work it is ------------------------------------------------------------------------- */

static gboolean has_kind(const Entry *entry, ActionKind kind, guint views)
{
    for (guint i = 0; i < entry->actions->len; i++) {
        const Action *action = entry->actions->pdata[i];
        if (action->kind == kind && (views == 0 || action->views & views))
            return TRUE;
    }
    return FALSE;
}

/** Who undid entry `seq` last, before entry `before`. */
static const char *undone_by(const History *history, gint64 seq, gint64 before)
{
    while (--before > seq) {
        const Entry *entry = history_entry(history, before);
        for (guint i = 0; entry->kind == ENTRY_UNDO && i < entry->flips->len; i++) {
            if (g_array_index(entry->flips, gint64, i) == seq)
                return entry->author_id;
        }
    }
    g_assert_not_reached();
}

static gboolean may_flip(const History *history, const Entry *flip, const Entry *target, gboolean all)
{
    if (g_str_equal(flip->author_id, target->author_id))
        return TRUE;
    if (flip->kind == ENTRY_REDO)
        return g_str_equal(undone_by(history, target->seq, flip->seq), flip->author_id);
    gboolean fresh = flip->time_ms - target->time_ms <= 10 * 60 * 1000;
    return (all && !has_kind(target, ACTION_VIEW, VIEW_UNDO_ALL)) || (fresh && has_kind(target, ACTION_CLEAR, 0));
}

/** Nobody but a moderator takes a neighbour's work, unless a moderator said that all may; a clear for ten minutes. */
static void assert_rights(const History *history, const Occasion *occasion, gint64 seq, gboolean all)
{
    const Entry *entry = history_entry(history, seq);
    if (occasion->moderator)
        return;
    g_assert_false(has_kind(entry, ACTION_VIEW, VIEW_UNDO_ALL));
    for (guint i = 0; i < entry->flips->len; i++)
        g_assert_true(may_flip(history, entry, history_entry(history, g_array_index(entry->flips, gint64, i)), all));
}

/** Somebody, some time later, who may answer a picture. */
static Occasion random_occasion(const History *history, gint64 *now_ms)
{
    static const Author *const people[] = {&wang, &li, &boss};
    const Author *author = people[random_to(3)];
    Occasion occasion = {.message_id = "m", .author = *author, .moderator = author == &boss};
    occasion.now_ms = *now_ms += random_to(5) * 60 * 1000;
    if (random_to(4) == 0) {
        occasion.quoted_seq = random_to((gint)history_last_seq(history) + 2);
        occasion.quoted_after = occasion.quoted_seq - 1 - random_to(4);
        occasion.quoted_lost = occasion.quoted_seq == 0;
    }
    return occasion;
}

/** Each command either leaves all as it was and says why, or makes entries; the board is the replay of them. */
static void run_sequence(void)
{
    g_autoptr(History) history = history_new(NULL, 0);
    gint64 now_ms = 1700000000000;
    for (gint i = 5 + random_to(40); i > 0; i--) {
        g_autofree char *before = board_words(history_board(history));
        gboolean all = history_board(history)->undo_all;
        const Occasion occasion = random_occasion(history, &now_ms);
        g_autoptr(Outcome) outcome = tell_on(history, &occasion, random_command());
        g_assert_true(outcome->reply != NULL || outcome->picture);
        g_autofree char *after = board_words(history_board(history));
        if (outcome->entries->len == 0)
            g_assert_cmpstr(before, ==, after);
        for (guint k = 0; k < outcome->entries->len; k++)
            assert_rights(history, &occasion, g_array_index(outcome->entries, gint64, k), all);
    }
    g_autofree char *now = board_words(history_board(history));
    g_autofree char *model = replayed(history);
    g_assert_cmpstr(now, ==, model);
    assert_survives(history, now);
}

static void test_sequences(void)
{
    for (int i = 0; i < sequences; i++)
        run_sequence();
}

/* BOARD_TEST_SEQUENCES: how many. */
int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    const char *number = getenv("BOARD_TEST_SEQUENCES");
    if (number != NULL)
        sequences = atoi(number);
    g_test_add_func("/edit-model/sequences", test_sequences);
    return g_test_run();
}
