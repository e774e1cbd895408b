// SPDX-License-Identifier: MIT
#include "worker/haste.h"

#define WINDOW_MS (60 * 1000LL)
/** People remembered; when there are more, those of past minutes go. */
#define PEOPLE_KEPT 512

typedef struct {
    gint64 since_ms;
    guint messages;
    gboolean told;
} Window;

struct Haste {
    GHashTable *people; /**< author id → Window * */
    Window board;
};

Haste *haste_new(void)
{
    Haste *haste = g_new0(Haste, 1);
    haste->people = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, g_free);
    return haste;
}

void haste_free(Haste *haste)
{
    if (haste == NULL)
        return;
    g_hash_table_unref(haste->people);
    g_free(haste);
}

/** A clock that was set back begins anew. */
static gboolean is_past(const Window *window, gint64 now_ms)
{
    return now_ms - window->since_ms >= WINDOW_MS || now_ms < window->since_ms;
}

static gboolean is_past_entry(gpointer key, gpointer window, gpointer now_ms)
{
    (void)key;
    return is_past(window, *(const gint64 *)now_ms);
}

static Window *window_of(Haste *haste, const char *author_id, gint64 now_ms)
{
    Window *window = g_hash_table_lookup(haste->people, author_id);
    if (window != NULL)
        return window;
    if (g_hash_table_size(haste->people) >= PEOPLE_KEPT)
        g_hash_table_foreach_remove(haste->people, is_past_entry, &now_ms);
    window = g_new0(Window, 1);
    g_hash_table_insert(haste->people, g_strdup(author_id), window);
    return window;
}

/** @return TRUE when it is one too many */
static gboolean count(Window *window, guint limit, gint64 now_ms)
{
    if (window->messages == 0 || is_past(window, now_ms))
        *window = (Window){.since_ms = now_ms};
    window->messages++;
    return limit > 0 && window->messages > limit;
}

HasteVerdict haste_take(Haste *haste, const Settings *settings, const char *author_id, gint64 received_ms)
{
    Window *person = window_of(haste, author_id, received_ms);
    gboolean much = count(person, settings->person_per_minute, received_ms);
    /* Who is refused takes nothing from the others. */
    gboolean full = !much && count(&haste->board, settings->board_per_minute, received_ms);
    if (!much && !full)
        return HASTE_FINE;
    Window *told = much ? person : &haste->board;
    if (told->told)
        return HASTE_TOLD;
    told->told = TRUE;
    return much ? HASTE_PERSON : HASTE_BOARD;
}
