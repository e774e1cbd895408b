// SPDX-License-Identifier: MIT
/*
 * A reference is first what could be meant (every object that looks right), then which of them: an ordinal, an
 * extreme, all. When one is meant and several are left, nobody guesses: the reply names them.
 */
#include "lib/board/refer.h"

#include <string.h>

#include "lib/board/apply.h"
#include "lib/board/looks.h"
#include "lib/board/refer_replies.h"
#include "lib/board/resolve.h"

static GArray *new_ids(void)
{
    return g_array_new(FALSE, FALSE, sizeof(guint));
}

static guint id_at(const GArray *ids, guint i)
{
    return g_array_index(ids, guint, i);
}

static int compare_ids(gconstpointer a, gconstpointer b)
{
    guint x = *(const guint *)a, y = *(const guint *)b;
    return x < y ? -1 : x > y;
}

static void turn_round(GArray *ids)
{
    for (guint i = 0, j = ids->len; i + 1 < j; i++) {
        guint id = id_at(ids, i);
        g_array_index(ids, guint, i) = id_at(ids, --j);
        g_array_index(ids, guint, j) = id;
    }
}

/** Numbers mostly come in order already, or from the last to the first: as long as nobody changed the layers. */
static void sort_ids(GArray *ids)
{
    guint falls = 0;
    for (guint i = 1; i < ids->len; i++)
        falls += id_at(ids, i - 1) > id_at(ids, i) ? 1 : 0;
    if (falls > 0 && falls + 1 == ids->len)
        turn_round(ids);
    else if (falls > 0)
        g_array_sort(ids, compare_ids);
}

/** Notes a number of a thing on the board; FALSE when it was noted before. @param seen  one bit for each number */
static gboolean note_seen(GByteArray *seen, guint id)
{
    guint byte = id / 8;
    guint8 bit = (guint8)(1u << id % 8);
    if (byte >= seen->len) {
        guint before = seen->len;
        g_byte_array_set_size(seen, MAX(byte + 1, 2 * before));
        memset(seen->data + before, 0, seen->len - before);
    }
    gboolean fresh = (seen->data[byte] & bit) == 0;
    seen->data[byte] |= bit;
    return fresh;
}

GArray *refer_everything(const Board *board)
{
    GArray *ids = new_ids();
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (!object->hidden)
            g_array_append_val(ids, object->id);
    }
    sort_ids(ids);
    return ids;
}

/* --- what it is ------------------------------------------------------------------------------- */

/** The thing with that number, which goes to the ids once; NULL: it is not seen on the board. */
static const Object *add_if_seen(const Board *board, GArray *ids, GByteArray *there, guint id)
{
    const Object *object = board_find(board, id);
    if (object == NULL || object->hidden)
        return NULL;
    if (note_seen(there, id))
        g_array_append_val(ids, id);
    return object;
}

GArray *refer_touched(const Board *board, const Entry *entry, gboolean all)
{
    GArray *ids = new_ids();
    g_autoptr(GByteArray) there = g_byte_array_new();
    const guint together = entry->actions->len > 0 ? refer_last_began(entry) : 0;
    for (guint i = entry->actions->len; i > 0 && (all || ids->len == 0 || i > together); i--) {
        const Action *action = entry->actions->pdata[i - 1];
        if (action->kind == ACTION_ADD)
            add_if_seen(board, ids, there, action->object->id);
        for (guint j = 0; j < action->ids->len; j++)
            add_if_seen(board, ids, there, id_at(action->ids, j));
    }
    sort_ids(ids);
    return ids;
}

static GArray *touched_by_author(const Pointer *p, gboolean all)
{
    if (p->quoted_seq != 0) {
        const Entry *quoted = history_entry(p->history, p->quoted_seq);
        if (quoted != NULL && quoted->kind == ENTRY_DRAW)
            return refer_touched(p->board, quoted, TRUE);
    }
    GArray *ids = p->pending != NULL ? refer_touched(p->board, p->pending, all) : new_ids();
    for (gint64 seq = history_last_seq(p->history); ids->len == 0 && seq > history_base_seq(p->history); seq--) {
        const Entry *entry = history_entry(p->history, seq);
        if (entry->kind != ENTRY_DRAW || entry->state != ENTRY_DONE || strcmp(entry->author_id, p->author_id) != 0)
            continue;
        g_array_unref(ids);
        ids = refer_touched(p->board, entry, all);
    }
    return ids;
}

static GArray *find_it(const Pointer *p, const Ref *ref)
{
    GArray *ids = touched_by_author(p, ref != NULL && (ref->all || ref->count > 1));
    if (ids->len > 0)
        return ids;
    guint newest = 0;
    for (guint i = 0; i < p->board->objects->len; i++) {
        const Object *object = p->board->objects->pdata[i];
        if (!object->hidden)
            newest = MAX(newest, object->id);
    }
    if (newest > 0)
        g_array_append_val(ids, newest);
    return ids;
}

/* --- numbers, names --------------------------------------------------------------------------- */

/** 1号红圆: the looks said beside a number; 框 is also the outline of anything. */
static gboolean is_as_said(const Object *object, const Ref *ref)
{
    gboolean shape = ref->shape == DRAW_NOTHING || looks_like(object, ref) > 0 ||
                     (ref->shape == DRAW_RECTANGLE && !object_is_line(object));
    return shape && (ref->color == 0 || looks_colored(object, ref->color));
}

static GArray *find_numbers(const Pointer *p, const Ref *ref, char **why)
{
    GArray *ids = new_ids();
    g_autoptr(GByteArray) there = g_byte_array_new();
    for (guint i = 0; i < ref->numbers->len && *why == NULL; i++) {
        guint id = id_at(ref->numbers, i);
        const Object *object = add_if_seen(p->board, ids, there, id);
        if (object != NULL && is_as_said(object, ref))
            continue;
        g_autofree char *number = ref->shape != DRAW_NOTHING && ref->words != NULL
                                      ? g_strdup(ref->words)
                                      : g_strdup_printf(p->lang == LANG_EN ? "#%u" : "%u号", id);
        Ref missing = {.kind = REF_NUMBERS, .words = number};
        *why = refer_none_such(p, &missing);
    }
    return ids;
}

/** A plain Chinese character, which has no other case: U+5000 to U+8FFF. */
static gboolean is_han(const char *p)
{
    return (guint8)*p >= 0xe5 && (guint8)*p <= 0xe8;
}

/** Whether the first character tells that they are not the same, so that most names are not folded. */
static gboolean begin_otherwise(const char *a, const char *folded)
{
    if (is_han(a) || is_han(folded))
        return strncmp(a, folded, 3) != 0;
    return (guint8)*a < 0x80 && g_ascii_tolower(*a) != *folded;
}

static gboolean same_words(const char *a, const char *folded)
{
    if (a == NULL || begin_otherwise(a, folded))
        return FALSE;
    g_autofree char *x = g_utf8_casefold(a, -1);
    return strcmp(x, folded) == 0;
}

/** Some of the words of a text, but no part of a Latin word: "Pay" is not in "Payment". */
static gboolean has_words(const char *text, const char *words)
{
    if (text == NULL)
        return FALSE;
    for (const char *p = strstr(text, words); p != NULL; p = strstr(p + 1, words)) {
        const char *end = p + strlen(words);
        gboolean torn = (p > text && g_ascii_isalnum(p[-1]) && g_ascii_isalnum(*p)) ||
                        (end > p && g_ascii_isalnum(*end) && g_ascii_isalnum(end[-1]));
        if (!torn)
            return TRUE;
    }
    return FALSE;
}

typedef enum { BY_NAME, BY_GROUP, BY_TEXT, BY_PART, WAYS } Way;

/** @param folded  the text without its capitals */
static gboolean is_called(const Object *object, const char *text, const char *folded, Way way)
{
    switch (way) {
    case BY_NAME:
        return same_words(object->name, folded);
    case BY_GROUP:
        return same_words(object->group_name, folded);
    case BY_TEXT:
        return same_words(object->text, folded);
    default:
        return has_words(object->text, text);
    }
}

static gboolean is_new(const Entry *pending, guint id)
{
    for (guint i = 0; i < pending->actions->len; i++) {
        const Action *action = pending->actions->pdata[i];
        if (action->kind == ACTION_ADD && action->object->id == id)
            return TRUE;
    }
    return FALSE;
}

/** What the message itself drew is meant before what was there: of ids, those that are new, if so many are. */
static void keep_new(const Pointer *p, GArray *ids, guint least)
{
    static const char *const old[] = {"原来",     "原先", "原本", "旧",   "之前",   "以前",   "old",
                                      "previous", "删",   "擦",   "去掉", "delete", "remove", "erase"};
    guint n = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(old) && p->source != NULL; i++) {
        if (strstr(p->source, old[i]) != NULL)
            return;
    }
    for (guint i = 0; i < ids->len && p->pending != NULL; i++)
        n += is_new(p->pending, id_at(ids, i)) ? 1 : 0;
    if (n < MAX(least, 1))
        return;
    n = 0;
    for (guint i = 0; i < ids->len; i++) {
        guint id = id_at(ids, i);
        if (is_new(p->pending, id))
            g_array_index(ids, guint, n++) = id;
    }
    g_array_set_size(ids, n);
}

/** rectangle A: no circle of that name. */
static gboolean is_so_shaped(const Object *object, const Ref *ref)
{
    return ref->shape == DRAW_NOTHING || ref->shape == DRAW_TEXT || looks_like(object, ref) > 0;
}

static GArray *find_text(const Pointer *p, const Ref *ref, char **why)
{
    GArray *ids = new_ids();
    g_autofree char *folded = g_utf8_casefold(ref->text, -1);
    Way way = BY_NAME;
    for (; way < WAYS; way++) {
        for (guint i = 0; i < p->board->objects->len; i++) {
            const Object *object = p->board->objects->pdata[i];
            if (!object->hidden && is_called(object, ref->text, folded, way) &&
                (way == BY_GROUP || is_so_shaped(object, ref)))
                g_array_append_val(ids, object->id);
        }
        if (ids->len > 0)
            break;
    }
    sort_ids(ids);
    if (ids->len > 1 && way != BY_GROUP && !ref->all)
        keep_new(p, ids, 1);
    if (ids->len == 0)
        *why = refer_none_such(p, ref);
    else if (ids->len > 1 && way != BY_GROUP && !ref->all)
        *why = refer_ask_which(p, ref, ids);
    return ids;
}

/* --- looks ------------------------------------------------------------------------------------ */

static void add_labelled(const Board *board, GArray *ids)
{
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (!object->hidden && object->text != NULL)
            g_array_append_val(ids, object->id);
    }
}

/** All that look right; those the shape word fits best. */
static GArray *candidates(const Pointer *p, const Ref *ref)
{
    GArray *ids = new_ids();
    guint best = 1;
    for (guint i = 0; i < p->board->objects->len; i++) {
        const Object *object = p->board->objects->pdata[i];
        if (!looks_right(object, ref, p->author_id))
            continue;
        guint fit = looks_like(object, ref);
        if (fit > best)
            g_array_set_size(ids, 0);
        best = MAX(best, fit);
        if (fit == best)
            g_array_append_val(ids, object->id);
    }
    if (ids->len == 0 && p->letters && ref->shape == DRAW_TEXT && ref->color == 0)
        add_labelled(p->board, ids);
    sort_ids(ids);
    return ids;
}

/** How much room a thing takes before it is turned; cheap, for it is asked of thousands. */
static double area_of(const Object *object)
{
    if (!object_is_line(object))
        return object->w * (object->kind == SHAPE_DOT ? object->w : object->h);
    Rect r = object_bounds(object);
    return (r.x1 - r.x0) * (r.y1 - r.y0);
}

static double measure(const Object *object, Extreme extreme)
{
    Point middle = object_middle(object);
    switch (extreme) {
    case EXTREME_LARGEST:
        return area_of(object);
    case EXTREME_SMALLEST:
        return -area_of(object);
    case EXTREME_LEFTMOST:
        return -middle.x;
    case EXTREME_RIGHTMOST:
        return middle.x;
    case EXTREME_TOPMOST:
        return -middle.y;
    default:
        return middle.y;
    }
}

/** Keeps those that lie furthest out; several when they are equal. */
static void keep_extreme(const Board *board, GArray *ids, Extreme extreme)
{
    double best = -G_MAXDOUBLE;
    guint kept = 0;
    for (guint i = 0; i < ids->len; i++) {
        guint id = id_at(ids, i);
        double value = measure(board_find(board, id), extreme);
        if (value > best + 1)
            kept = 0;
        if (value >= best - 1)
            g_array_index(ids, guint, kept++) = id;
        best = MAX(best, value);
    }
    g_array_set_size(ids, kept);
}

/** 小圆, all small circles: on the smaller side of what there is. */
static void keep_half(const Board *board, GArray *ids, gboolean small)
{
    double least = G_MAXDOUBLE, most = 0;
    for (guint i = 0; i < ids->len; i++) {
        double area = measure(board_find(board, id_at(ids, i)), EXTREME_LARGEST);
        least = MIN(least, area);
        most = MAX(most, area);
    }
    guint kept = 0;
    for (guint i = 0; i < ids->len; i++) {
        guint id = id_at(ids, i);
        double area = measure(board_find(board, id), EXTREME_LARGEST);
        if (most - least < 1 || (area < (least + most) / 2) == small)
            g_array_index(ids, guint, kept++) = id;
    }
    g_array_set_size(ids, kept);
}

static void keep_one(GArray *ids, gint ordinal)
{
    gint at = ordinal > 0 ? ordinal - 1 : (gint)ids->len + ordinal;
    guint id = at >= 0 && at < (gint)ids->len ? id_at(ids, (guint)at) : 0;
    g_array_set_size(ids, 0);
    if (id != 0)
        g_array_append_val(ids, id);
}

/** Those of `all` that are not in `out`. */
static GArray *all_but(const GArray *all, const GArray *out)
{
    GArray *rest = new_ids();
    for (guint i = 0, at = 0; i < all->len; i++) { /* both are sorted */
        guint id = id_at(all, i);
        if (at < out->len && id_at(out, at) == id)
            at++;
        else
            g_array_append_val(rest, id);
    }
    return rest;
}

static void narrow(const Board *board, GArray *ids, const Ref *ref)
{
    if (ids->len > 1 && (ref->small || ref->large))
        keep_half(board, ids, ref->small);
    if (ref->extreme != EXTREME_NONE)
        keep_extreme(board, ids, ref->extreme);
    if (ref->ordinal != 0)
        keep_one(ids, ref->ordinal);
}

/** 左边那个圆 of two: the one that lies further left, wherever both are. */
static void keep_sided(const Pointer *p, const Ref *ref, GArray *ids)
{
    static const Extreme sides[ANCHORS] = {[ANCHOR_TOP] = EXTREME_TOPMOST,
                                           [ANCHOR_BOTTOM] = EXTREME_BOTTOMMOST,
                                           [ANCHOR_LEFT] = EXTREME_LEFTMOST,
                                           [ANCHOR_RIGHT] = EXTREME_RIGHTMOST};
    Ref anywhere = *ref;
    anywhere.in_part = FALSE;
    g_autoptr(GArray) all = candidates(p, &anywhere);
    if (all->len != 2)
        return;
    keep_extreme(p->board, all, sides[ref->part]);
    if (all->len != 1)
        return;
    guint id = id_at(all, 0);
    g_array_set_size(ids, 0);
    g_array_append_val(ids, id);
}

gboolean refer_holds(const GArray *ids, guint id)
{
    guint i = 0;
    while (i < ids->len && id_at(ids, i) != id)
        i++;
    return i < ids->len;
}

/** How many of these are lines from one to the other; they come first then, and where there is none, all stay. */
static guint keep_from_to(const Board *board, GArray *ids, const GArray *from, const GArray *to, gboolean either)
{
    guint kept = 0;
    for (guint i = 0; i < ids->len; i++) {
        const guint id = id_at(ids, i);
        const Object *line = board_find(board, id);
        if ((refer_holds(from, line->from) && refer_holds(to, line->to)) ||
            (either && refer_holds(to, line->from) && refer_holds(from, line->to)))
            g_array_index(ids, guint, kept++) = id;
    }
    return kept;
}

/** the arrow from A to B: of two the one that goes so, of one whichever way it goes. */
static void keep_joining(const Pointer *p, const Ref *ref, GArray *ids, char **why)
{
    g_autoptr(GArray) from = refer_find(p, ref->ends[0], why);
    g_autoptr(GArray) to = *why == NULL ? refer_find(p, ref->ends[1], why) : new_ids();
    guint kept = ref->directed ? keep_from_to(p->board, ids, from, to, FALSE) : 0;
    if (kept == 0)
        kept = keep_from_to(p->board, ids, from, to, TRUE);
    g_array_set_size(ids, kept);
}

/** an arrow from Login to Home: no house is there, and one thing is called so. */
static guint called_like(const Pointer *p, const Ref *ref)
{
    if (ref->words == NULL || ref->shape == DRAW_NOTHING || ref->all || ref->count > 0 || ref->ordinal != 0)
        return 0;
    g_autofree char *folded = g_utf8_casefold(ref->words, -1);
    guint id = 0, n = 0;
    for (guint i = 0; i < p->board->objects->len; i++) {
        const Object *object = p->board->objects->pdata[i];
        gboolean called = !object->hidden && (is_called(object, ref->words, folded, BY_NAME) ||
                                              is_called(object, ref->words, folded, BY_TEXT));
        id = called ? object->id : id;
        n += called ? 1 : 0;
    }
    return n == 1 ? id : 0;
}

static GArray *find_looks(const Pointer *p, const Ref *ref, char **why)
{
    GArray *ids = candidates(p, ref);
    const guint called = ids->len == 0 ? called_like(p, ref) : 0;
    if (called > 0) {
        g_array_append_val(ids, called);
        return ids;
    }
    if (ref->ends[0] != NULL) {
        keep_joining(p, ref, ids, why);
        if (*why != NULL)
            return ids;
    }
    refer_keep_figures(p->board, ref, ids);
    refer_keep_letters(p->board, ref, ids);
    refer_keep_counted(p->board, ref, ids);
    if (ids->len == 0 && ref->in_part && ref->part == ANCHOR_MIDDLE && !ref->all && ref->count == 0) {
        Ref anywhere = *ref;
        anywhere.in_part = FALSE;
        g_array_unref(ids);
        ids = candidates(p, &anywhere);
        refer_keep_median(p->board, ids);
    }
    gboolean sided = ref->in_part && ref->part >= ANCHOR_TOP && ref->part <= ANCHOR_RIGHT && !ref->all &&
                     !ref->others && ref->count == 0 && ref->ordinal == 0;
    if (sided && ids->len != 1)
        keep_sided(p, ref, ids);
    if (ref->ordinal > 0)
        keep_new(p, ids, 2); /* 画三个圆，第一个写A */
    narrow(p->board, ids, ref);
    if (ref->others) {
        g_autoptr(GArray) it = p->pending != NULL ? refer_touched(p->board, p->pending, TRUE) : find_it(p, NULL);
        GArray *rest = all_but(ids, it); /* 1号变绿，2号变黄，其余变灰 */
        if (rest->len == 0) {
            g_autoptr(GArray) last = find_it(p, NULL); /* 全部变绿，1号变黄，其余变灰 */
            g_array_unref(rest);
            rest = all_but(ids, last);
        }
        g_array_unref(ids);
        ids = rest;
    }
    guint wanted = ref->all || (ref->others && ref->count == 0) || ref->except ? ids->len : MAX(ref->count, 1);
    if (ids->len > wanted && ref->ordinal == 0 && !ref->in_part)
        keep_new(p, ids, wanted); /* 画个圆，把圆变红 */
    if (ids->len == 0)
        *why = refer_none_such(p, ref);
    else if (ids->len > wanted)
        *why = refer_ask_which(p, ref, ids);
    else if (ids->len < wanted || (ref->count > 1 && ids->len < ref->count))
        *why = refer_too_few(p, ref, ids);
    return ids;
}

/* --- them ------------------------------------------------------------------------------------- */

/** "them", of somebody who touched one thing last: both that there are, and of more nobody guesses. */
static GArray *find_them(const Pointer *p, const Ref *ref, char **why)
{
    GArray *ids = find_it(p, ref);
    if (!ref->all || ids->len != 1 || p->quoted_seq != 0 || board_find(p->board, id_at(ids, 0))->group != 0)
        return ids;
    GArray *all = refer_everything(p->board);
    for (guint i = all->len; i > 0; i--) {
        const Object *object = board_find(p->board, id_at(all, i - 1));
        if (object->from != 0 || object->to != 0)
            g_array_remove_index(all, i - 1);
    }
    const Ref two = {.words = ref->words, .count = 2};
    if (all->len > 2)
        *why = refer_ask_which(p, &two, all);
    GArray *found = all->len > 1 ? all : ids;
    g_array_unref(found == all ? ids : all);
    return found;
}

/* --- all -------------------------------------------------------------------------------------- */

/** Of what an exception is one: everything, or 除了A其他的圆, all circles. */
static GArray *all_among(const Pointer *p, const Ref *ref)
{
    if (ref->among.shape == DRAW_NOTHING && ref->among.color == 0)
        return refer_everything(p->board);
    const Ref kind = {.kind = REF_LOOKS,
                      .shape = ref->among.shape,
                      .sides = ref->among.sides,
                      .stamp = ref->among.stamp,
                      .color = ref->among.color,
                      .all = TRUE};
    return candidates(p, &kind);
}

GArray *refer_find(const Pointer *p, const Ref *ref, char **why)
{
    GArray *ids = NULL;
    if (ref->kind == REF_NUMBERS)
        ids = find_numbers(p, ref, why);
    else if (ref->kind == REF_TEXT)
        ids = find_text(p, ref, why);
    else if (ref->kind == REF_LOOKS)
        ids = find_looks(p, ref, why);
    else
        ids = p->quoted_lost && p->pending == NULL ? new_ids() : find_them(p, ref, why);
    if (ids->len == 0 && *why == NULL && p->quoted_lost && board_count(p->board) > 0)
        *why = g_strdup(
            lang_pick(p->lang, "引用的这条太久了，认不出指的是哪个。请说编号，例：把1号变红；要看编号请发：编号",
                      "What you answer is too long ago to know what is meant. Say its number, as in make #1 "
                      "red; to see them send: numbers"));
    if (ref->except && *why == NULL) {
        g_autoptr(GArray) all = all_among(p, ref);
        sort_ids(ids);
        GArray *rest = all_but(all, ids);
        g_array_unref(ids);
        ids = rest;
        if (ids->len == 0)
            *why = refer_none_such(p, ref);
    }
    if (ids->len == 0 && *why == NULL)
        *why = refer_empty(p->lang);
    if (*why != NULL)
        g_array_set_size(ids, 0);
    return ids;
}

/** All but A and B: what is neither. */
static GArray *find_neither(const Pointer *p, const GPtrArray *refs, char **why)
{
    GArray *ids = refer_everything(p->board);
    for (guint i = 0; i < refs->len && *why == NULL; i++) {
        g_autoptr(GArray) some = refer_find(p, refs->pdata[i], why);
        g_autoptr(GArray) all = refer_everything(p->board);
        g_autoptr(GArray) kept = all_but(all, some); /* what this one excepts, and what is of no such kind */
        GArray *rest = all_but(ids, kept);
        g_array_unref(ids);
        ids = rest;
    }
    if (*why == NULL && ids->len == 0)
        *why = g_strdup(lang_pick(p->lang, "除了这些没有别的了，什么都没动。要看有哪些请发：编号",
                                  "Nothing is left but those; nothing changed. To see what there is send: numbers"));
    if (*why != NULL)
        g_array_set_size(ids, 0);
    return ids;
}

GArray *refer_all(const Pointer *p, const GPtrArray *refs, char **why)
{
    static const Ref it = {.kind = REF_IT};
    if (refs->len <= 1)
        return refer_find(p, refs->len == 0 ? &it : refs->pdata[0], why);
    if (((const Ref *)refs->pdata[0])->except)
        return find_neither(p, refs, why);
    GArray *ids = new_ids();
    g_autoptr(GByteArray) there = g_byte_array_new();
    for (guint i = 0; i < refs->len && *why == NULL; i++) {
        g_autoptr(GArray) some = refer_find(p, refs->pdata[i], why);
        for (guint j = 0; j < some->len; j++) {
            guint id = id_at(some, j);
            if (note_seen(there, id))
                g_array_append_val(ids, id);
        }
    }
    if (*why != NULL)
        g_array_set_size(ids, 0);
    return ids;
}

void refer_add_groups(const Board *board, GArray *ids)
{
    g_autoptr(GHashTable) groups = g_hash_table_new(NULL, NULL);
    g_autoptr(GByteArray) there = g_byte_array_new();
    for (guint i = 0; i < ids->len; i++) {
        const Object *object = board_find(board, id_at(ids, i));
        note_seen(there, object->id);
        if (object->group != 0)
            g_hash_table_add(groups, GUINT_TO_POINTER(object->group));
    }
    for (guint i = 0; g_hash_table_size(groups) > 0 && i < board->objects->len; i++) {
        const Object *object = board->objects->pdata[i];
        if (!object->hidden && object->group != 0 && g_hash_table_contains(groups, GUINT_TO_POINTER(object->group)) &&
            note_seen(there, object->id))
            g_array_append_val(ids, object->id);
    }
}
