// SPDX-License-Identifier: MIT
/* Connectors between things. */
#include "lib/base/limits.h"
#include "lib/board/connector.h"
#include "lib/board/edits.h"
#include "lib/board/refer.h"
#include "lib/board/resolve.h"
#include "lib/board/shapes.h"

static guint id_at(const GArray *ids, guint i)
{
    return g_array_index(ids, guint, i);
}

/** A line with the looks the command says, its ends on two things. */
static Object *new_connector(const Run *run, const Command *c, guint from, guint to)
{
    static const Point nowhere[2];
    g_autofree char *why = NULL;
    g_autoptr(GArray) spots = spots_new();
    Command line = *c;
    Pointer pointer = run_pointer(run, c);
    gboolean other = c->shape == DRAW_ARROW || c->shape == DRAW_CURVE;
    line.shape = other ? c->shape : DRAW_LINE;
    line.spots = spots;
    line.count = 1;
    Object *object = shapes_new(&pointer, &line, &why);
    g_free(object->points);
    object->points = g_memdup2(nowhere, sizeof nowhere);
    object->n_points = 2;
    object->from = from;
    object->to = to;
    connector_lay(run_board(run), object);
    object->id = run_board(run)->next_id;
    run_sign(run, object);
    return object;
}

static char *cannot_join(const Run *run, const GArray *ids)
{
    if (ids->len < 2)
        return g_strdup(
            SAY(run, "连接要两个图形。例：连接1号和2号", "Connecting needs two shapes, e.g. connect #1 and #2"));
    if (ids->len > LIMIT_SHAPES_PER_MESSAGE || run_board(run)->objects->len + ids->len > LIMIT_OBJECTS)
        return g_strdup(SAY(run, "一次连得太多了", "Too many to connect at once"));
    for (guint i = 0; i < ids->len; i++) {
        const Object *object = board_find(run_board(run), id_at(ids, i));
        if (object->from != 0 || object->to != 0)
            return g_strdup_printf(SAY(run, "%u号是连线，请连接图形", "#%u is a connector; please connect shapes"),
                                   object->id);
    }
    return NULL;
}

/** What a connector is to join. */
typedef struct {
    guint from, to;
} Pair;

static void add_pair(GArray *pairs, guint from, guint to)
{
    const Pair pair = {from, to};
    g_array_append_val(pairs, pair);
}

/** Those that some of the words mean, of `from` to `end`. */
static GArray *meant_by(const Pointer *pointer, const Command *c, guint from, guint end, char **why)
{
    g_autoptr(GPtrArray) refs = g_ptr_array_new();
    for (guint i = from; i < end; i++)
        g_ptr_array_add(refs, c->targets->pdata[i]);
    return refer_all(pointer, refs, why);
}

/** Those of some things that are not among others. */
static GArray *without(const GArray *ids, const GArray *others)
{
    GArray *left = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < ids->len; i++) {
        const guint id = id_at(ids, i);
        if (!refer_holds(others, id))
            g_array_append_val(left, id);
    }
    return left;
}

/** connect 1 and 2 to 3, B to every circle, everything to A: each of those on one side to the one on the other. */
static void pair_across(const Run *run, const Pointer *pointer, const Command *c, GArray *pairs, char **why)
{
    g_autoptr(GArray) first = meant_by(pointer, c, 0, c->apart, why);
    if (*why != NULL)
        return;
    g_autoptr(GArray) second = meant_by(pointer, c, c->apart, c->targets->len, why);
    if (*why != NULL)
        return;
    g_autoptr(GArray) from = first->len > 1 ? without(first, second) : g_array_ref(first);
    g_autoptr(GArray) to = without(second, from);
    if (from->len > 1 && to->len > 1)
        *why = g_strdup(SAY(run, "哪个连到哪个？例：连接1号和2号", "Which to which? E.g. connect #1 and #2"));
    for (guint i = 0; i < from->len; i++) {
        for (guint k = 0; k < to->len && *why == NULL; k++)
            add_pair(pairs, id_at(from, i), id_at(to, k));
    }
}

/** connect B and both boxes: from one thing to each of those that one word means; else each to the next. */
static gboolean is_star(const Command *c)
{
    const Ref *second = c->targets->len == 2 ? c->targets->pdata[1] : NULL;
    return second != NULL && (second->all || second->count > 1 || second->others);
}

static void pair_along(const Pointer *pointer, const Command *c, const GArray *ids, GArray *pairs, char **why)
{
    g_autoptr(GArray) centre = is_star(c) ? refer_find(pointer, c->targets->pdata[0], why) : NULL;
    const gboolean star = centre != NULL && centre->len == 1;
    for (guint i = 0; i + 1 < ids->len; i++)
        add_pair(pairs, id_at(ids, star ? 0 : i), id_at(ids, i + 1));
}

void run_connect(Run *run, const Command *c)
{
    char *why = NULL;
    Pointer pointer = run_pointer(run, c);
    g_autoptr(GArray) ids = refer_all(&pointer, c->targets, &why);
    g_autoptr(GArray) pairs = g_array_new(FALSE, FALSE, sizeof(Pair));
    if (why == NULL && c->apart > 0 && c->apart < c->targets->len)
        pair_across(run, &pointer, c, pairs, &why);
    else if (why == NULL)
        pair_along(&pointer, c, ids, pairs, &why);
    if (why == NULL)
        why = cannot_join(run, ids);
    if (why != NULL) {
        run_fail(run, c, why);
        g_free(why);
        return;
    }
    g_autofree char *whom = edits_whom(run_board(run), ids, run->lang);
    guint first = run_board(run)->next_id;
    for (guint i = 0; i < pairs->len; i++) {
        const Pair *pair = &g_array_index(pairs, Pair, i);
        run_gather(run, action_add(new_connector(run, c, pair->from, pair->to)));
    }
    g_autofree char *line = describe_numbered(board_find(run_board(run), first), pairs->len, run->lang);
    g_autofree char *part = g_strdup_printf(SAY(run, "连接 %s：%s", "connected %s by %s"), whom, line);
    run_tell(run, "", part, part);
    run->shapes += pairs->len;
    run->done++;
}

/** Between two of them, or of one all that touch it. */
static GArray *connectors_of(const Board *board, const GArray *ids)
{
    GArray *found = g_array_new(FALSE, FALSE, sizeof(guint));
    for (guint i = 0; i < board->connectors->len; i++) {
        const Object *o = board_find(board, id_at(board->connectors, i));
        if (o == NULL || o->hidden)
            continue;
        gboolean from = refer_holds(ids, o->from), to = refer_holds(ids, o->to);
        if (refer_holds(ids, o->id) || (ids->len == 1 ? from || to : from && to))
            g_array_append_val(found, o->id);
    }
    return found;
}

void run_disconnect(Run *run, const Command *c)
{
    char *why = NULL;
    Pointer pointer = run_pointer(run, c);
    g_autoptr(GArray) ids = refer_all(&pointer, c->targets, &why);
    g_autoptr(GArray) lines = connectors_of(pointer.board, ids);
    if (why == NULL && lines->len == 0)
        why = g_strdup(SAY(run, "它们之间没有连线，什么都没动", "Nothing connects them; nothing changed"));
    if (why != NULL) {
        run_fail(run, c, why);
        g_free(why);
        return;
    }
    g_autofree char *whom = edits_whom(pointer.board, lines, run->lang);
    run_gather(run, action_new(ACTION_REMOVE, lines));
    run_tell(run, SAY(run, "断开了 ", "disconnected "), whom, whom);
    run->done++;
}
