// SPDX-License-Identifier: MIT
#include "lib/board/board.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/apply.h"
#include "lib/board/people.h"

G_DEFINE_QUARK(dingboard_board_error, board_error)

static void unref_object(gpointer object)
{
    object_unref(object);
}

static gpointer ref_object(gconstpointer object, gpointer data)
{
    (void)data;
    return object_ref((Object *)object);
}

static gpointer ref_saved(gconstpointer saved, gpointer data)
{
    (void)data;
    if (saved != NULL)
        g_atomic_int_inc(&((SavedBoard *)saved)->refs);
    return (gpointer)saved;
}

void saved_board_unref(gpointer data)
{
    SavedBoard *saved = data;
    if (saved == NULL)
        return;
    if (!g_atomic_int_dec_and_test(&saved->refs))
        return;
    g_ptr_array_unref(saved->objects);
    object_unref(saved->backdrop);
    g_free(saved->name);
    g_free(saved);
}

SavedBoard *saved_board_new(const char *name, Color background, Object *backdrop, const GPtrArray *objects)
{
    SavedBoard *saved = g_new0(SavedBoard, 1);
    saved->refs = 1;
    saved->name = g_strdup(name);
    saved->background = background;
    saved->backdrop = backdrop != NULL ? object_ref(backdrop) : NULL;
    saved->objects = objects != NULL ? g_ptr_array_copy((GPtrArray *)objects, ref_object, NULL)
                                     : g_ptr_array_new_with_free_func(unref_object);
    return saved;
}

const SavedBoard *board_saved(const Board *board, const char *name)
{
    for (guint i = 0; i < board->saved->len; i++) {
        const SavedBoard *saved = board->saved->pdata[i];
        if (strcmp(saved->name, name) == 0)
            return saved;
    }
    return NULL;
}

/* --- boards ----------------------------------------------------------------------------------- */

Board *board_new(void)
{
    Board *board = g_new0(Board, 1);
    board->objects = g_ptr_array_new_with_free_func(unref_object);
    board->next_id = 1;
    board->background = COLOR_RGB(255, 255, 255);
    board->saved = g_ptr_array_new_with_free_func(saved_board_unref);
    board->page = 1;
    board->pages = g_ptr_array_new_with_free_func(saved_board_unref);
    g_ptr_array_add(board->pages, NULL);
    board->connectors = g_array_new(FALSE, FALSE, sizeof(guint));
    return board;
}

Board *board_copy(const Board *board)
{
    Board *copy = g_memdup2(board, sizeof *board);
    copy->objects = g_ptr_array_copy(board->objects, ref_object, NULL);
    copy->saved = g_ptr_array_copy(board->saved, ref_saved, NULL);
    copy->pages = g_ptr_array_copy(board->pages, ref_saved, NULL);
    copy->connectors = g_array_copy(board->connectors);
    copy->locked = people_ref(board->locked);
    copy->allowed = people_ref(board->allowed);
    copy->poll = poll_ref(board->poll);
    copy->backdrop = board->backdrop != NULL ? object_ref(board->backdrop) : NULL;
    copy->places = NULL;
    return copy;
}

void board_free(Board *board)
{
    if (board == NULL)
        return;
    g_ptr_array_unref(board->objects);
    g_ptr_array_unref(board->saved);
    g_ptr_array_unref(board->pages);
    object_unref(board->backdrop);
    g_array_unref(board->connectors);
    g_clear_pointer(&board->locked, g_ptr_array_unref);
    g_clear_pointer(&board->allowed, g_ptr_array_unref);
    poll_unref(board->poll);
    board_forget_places(board);
    g_free(board);
}

/* Numbers grow with every object, so as long as nobody changed the order of the layers they are sorted from
 * the bottom to the top, and the thing with a number lies no higher than that: as much lower as things before it were
 * removed, which are mostly few. */
static Object *find_by_halving(const GPtrArray *objects, guint id)
{
    guint low = 0, high = MIN(objects->len, id);
    for (guint step = 1; step <= high; step *= 2) {
        Object *object = objects->pdata[high - step];
        if (object->id == id)
            return object;
        if (object->id < id) {
            low = high - step + 1;
            break;
        }
        high -= step;
    }
    while (low < high) {
        guint middle = low + (high - low) / 2;
        Object *object = objects->pdata[middle];
        if (object->id == id)
            return object;
        if (object->id < id)
            low = middle + 1;
        else
            high = middle;
    }
    return NULL;
}

void board_forget_places(Board *board)
{
    g_clear_pointer(&board->places, g_hash_table_unref);
}

static void note_places(Board *board)
{
    board->places = g_hash_table_new(NULL, NULL);
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        g_hash_table_insert(board->places, GUINT_TO_POINTER(object->id), GUINT_TO_POINTER(i + 1));
    }
}

/* Whoever changes the objects by hand leaves the places behind; so each is looked at before it is believed. */
static Object *find_by_place(const Board *board, guint id)
{
    guint place = GPOINTER_TO_UINT(g_hash_table_lookup(board->places, GUINT_TO_POINTER(id)));
    Object *object = place > 0 && place <= board->objects->len ? board->objects->pdata[place - 1] : NULL;
    return object != NULL && object->id == id ? object : NULL;
}

Object *board_find(const Board *board, guint id)
{
    Object *found = find_by_halving(board->objects, id);
    if (found != NULL || id == 0)
        return found;
    if (board->places == NULL) /* what is kept for speed alone is no change of the board */
        note_places((Board *)board);
    return find_by_place(board, id);
}

guint board_count(const Board *board)
{
    guint hidden = 0;
    for (guint i = 0; i < board->connectors->len; i++) {
        const Object *object = board_find(board, g_array_index(board->connectors, guint, i));
        hidden += object != NULL && object->hidden;
    }
    return board->objects->len - hidden;
}

guint board_count_page(const Board *board, guint page)
{
    if (page == board->page)
        return board_count(board);
    const SavedBoard *saved = page >= 1 && page <= board->pages->len ? board->pages->pdata[page - 1] : NULL;
    guint seen = 0;
    for (guint i = 0; saved != NULL && i < saved->objects->len; i++)
        seen += !((const Object *)saved->objects->pdata[i])->hidden;
    return seen;
}

/* --- pictures --------------------------------------------------------------------------------- */

static void add_asset(const Object *object, GHashTable *ids)
{
    if (object != NULL && object->asset != NULL)
        g_hash_table_add(ids, g_strdup(object->asset));
}

static void add_assets(const GPtrArray *objects, GHashTable *ids)
{
    for (guint i = 0; i < objects->len; i++)
        add_asset(objects->pdata[i], ids);
}

static void add_assets_of_all(const GPtrArray *boards, GHashTable *ids)
{
    for (guint i = 0; i < boards->len; i++) {
        const SavedBoard *saved = boards->pdata[i];
        if (saved == NULL)
            continue;
        add_asset(saved->backdrop, ids);
        add_assets(saved->objects, ids);
    }
}

void board_assets(const Board *board, GHashTable *ids)
{
    add_asset(board->backdrop, ids);
    add_assets(board->objects, ids);
    add_assets_of_all(board->saved, ids);
    add_assets_of_all(board->pages, ids);
}

Object *backdrop_new(const char *asset, double w, double h, gboolean cover)
{
    double x = BOARD_WIDTH / w, y = BOARD_HEIGHT / h, scale = cover ? MAX(x, y) : MIN(x, y);
    Object *object = object_new(SHAPE_IMAGE);
    object->id = BACKDROP_ID;
    object->asset = g_strdup(asset);
    object->cx = BOARD_WIDTH / 2.0;
    object->cy = BOARD_HEIGHT / 2.0;
    object->w = MIN(w * scale, LIMIT_COORDINATE);
    object->h = MIN(h * scale, LIMIT_COORDINATE);
    return object;
}
