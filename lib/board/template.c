// SPDX-License-Identifier: MIT
#include "lib/board/template.h"

#include "lib/base/limits.h"
#include "lib/board/apply.h"
#include "lib/board/resolve.h"
#include "lib/board/sizes.h"

#define PAPER COLOR_RGB(0xff, 0xff, 0xff)
#define EDGE COLOR_RGB(0xd7, 0xdc, 0xe3)
#define INK COLOR_RGB(0x22, 0x2b, 0x38)
#define QUIET COLOR_RGB(0x6b, 0x72, 0x80)
#define ROUND 14.0
/** Sizes that are tried where the page is not empty; in smaller ones words are not read any more. */
static const double sizes[] = {1, 0.8, 0.65, 0.5};

void template_clear(Template *t)
{
    g_clear_pointer(&t->objects, g_ptr_array_unref);
    g_clear_pointer(&t->name, g_free);
}

static void free_object(gpointer object)
{
    object_unref(object);
}

static Object *append(Template *t, Object *object)
{
    if (t->objects == NULL)
        t->objects = g_ptr_array_new_with_free_func(free_object);
    g_ptr_array_add(t->objects, object);
    return object;
}

Object *template_box(Template *t, Rect r, Color fill, Color edge, double corner)
{
    Object *box = append(t, object_new(SHAPE_RECTANGLE));
    box->cx = (r.x0 + r.x1) / 2;
    box->cy = (r.y0 + r.y1) / 2;
    box->w = r.x1 - r.x0;
    box->h = r.y1 - r.y0;
    box->fill = fill;
    box->stroke = edge != COLOR_NONE ? edge : fill;
    box->stroke_width = 1.5;
    box->corner = corner;
    box->carries = TRUE;
    return box;
}

Object *template_text(Template *t, const char *text, double x, double y, double font, Color color)
{
    Object *object = append(t, object_new(SHAPE_TEXT));
    object->text = g_strdup(text);
    object->font_size = font;
    object->cx = x;
    object->cy = y;
    object->stroke = color;
    size_text_frame(text, font, &object->w, &object->h);
    return object;
}

/* --- kanban ----------------------------------------------------------------------------------- */

/** One after the other: to do, doing, done; more of them for more columns. */
static const struct {
    Color heading, ground;
} column_colors[LIMIT_KANBAN_COLUMNS] = {
    {COLOR_RGB(0x64, 0x74, 0x8b), COLOR_RGB(0xf1, 0xf4, 0xf8)},
    {COLOR_RGB(0x25, 0x63, 0xeb), COLOR_RGB(0xeb, 0xf2, 0xff)},
    {COLOR_RGB(0x16, 0x9b, 0x62), COLOR_RGB(0xe9, 0xf8, 0xf0)},
    {COLOR_RGB(0xd9, 0x77, 0x06), COLOR_RGB(0xfe, 0xf5, 0xe4)},
    {COLOR_RGB(0x7c, 0x3a, 0xed), COLOR_RGB(0xf3, 0xee, 0xff)},
    {COLOR_RGB(0xdb, 0x27, 0x77), COLOR_RGB(0xfd, 0xee, 0xf6)},
};

void template_kanban(Template *t, const GPtrArray *columns, Lang lang)
{
    const double gap = 14, head = 44, inset = 10;
    double w = (TEMPLATE_WIDTH - gap * (columns->len - 1)) / columns->len;
    t->w = TEMPLATE_WIDTH;
    t->h = TEMPLATE_HEIGHT;
    t->name = g_strdup(lang_pick(lang, "看板", "kanban"));
    for (guint i = 0; i < columns->len; i++) {
        const char *name = columns->pdata[i];
        guint look = columns->len == 2 && i == 1 ? 2 : i;
        double x = i * (w + gap);
        Object *panel =
            template_box(t, (Rect){x, 0, x + w, TEMPLATE_HEIGHT}, column_colors[look].ground, COLOR_NONE, ROUND);
        panel->name = g_strdup(name);
        Object *heading = template_box(t, (Rect){x + inset, inset, x + w - inset, inset + head},
                                       column_colors[look].heading, COLOR_NONE, 10);
        heading->text = g_strdup(name);
        heading->stroke_width = 1;
        heading->font_size = MIN(22, size_label_font(name, heading->w * 0.9, heading->h * 0.8));
    }
}

/* --- noughts and crosses ---------------------------------------------------------------------- */

void template_game(Template *t, Lang lang)
{
    static const char *const columns[] = {"A", "B", "C"}, *const rows[] = {"1", "2", "3"};
    const double margin = 46, cell = 130;
    t->w = t->h = margin + 3 * cell + 26;
    t->name = g_strdup(lang_pick(lang, "井字棋", "tic tac toe"));
    template_box(t, (Rect){0, 0, t->w, t->h}, PAPER, EDGE, ROUND);
    for (guint i = 0; i < 3; i++) {
        template_text(t, columns[i], margin + (i + 0.5) * cell, margin / 2 + 2, 22, QUIET);
        template_text(t, rows[i], margin / 2, margin + (i + 0.5) * cell, 22, QUIET);
    }
    Object *table = append(t, object_new(SHAPE_TABLE));
    table->rows = table->columns = 3;
    table->w = table->h = 3 * cell;
    table->cx = table->cy = margin + 1.5 * cell;
    table->stroke = INK;
    table->stroke_width = 4;
}

/* --- votes ------------------------------------------------------------------------------------ */

static const Color bar_colors[] = {
    COLOR_RGB(0x3b, 0x82, 0xf6), COLOR_RGB(0xf5, 0x9e, 0x0b), COLOR_RGB(0x10, 0xb9, 0x81), COLOR_RGB(0xef, 0x44, 0x44),
    COLOR_RGB(0x8b, 0x5c, 0xf6), COLOR_RGB(0x06, 0xb6, 0xd4), COLOR_RGB(0xec, 0x48, 0x99), COLOR_RGB(0x84, 0xcc, 0x16),
    COLOR_RGB(0x64, 0x74, 0x8b), COLOR_RGB(0xd9, 0x77, 0x06),
};

static void add_choice(Template *t, const Poll *poll, guint choice, double top, double row)
{
    const double left = 20, name_width = 190, right = t->w - 118;
    g_autofree char *words = g_strdup_printf("%u  %s", choice, (const char *)poll->choices->pdata[choice - 1]);
    g_autofree char *count = poll_count_words(poll, choice);
    double y0 = top + row * 0.14, y1 = top + row * 0.86, x0 = left + name_width + 12;
    Object *name = template_box(t, (Rect){left, y0, left + name_width, y1}, COLOR_RGB(0xf3, 0xf4, 0xf6), COLOR_NONE, 8);
    name->text = g_strdup(words);
    name->stroke_width = 0;
    name->font_size = MIN(20, size_label_font(words, name_width * 0.92, (y1 - y0) * 0.9));
    template_box(t, (Rect){x0, y0, right, y1}, COLOR_RGB(0xee, 0xf1, 0xf5), COLOR_NONE, 8)->stroke_width = 0;
    Color color = bar_colors[(choice - 1) % G_N_ELEMENTS(bar_colors)];
    double end = x0 + (right - x0) * poll_share(poll, choice);
    template_box(t, (Rect){x0, y0, end, y1}, color, COLOR_NONE, MIN(8, (end - x0) / 2))->stroke_width = 0;
    template_text(t, count, right + 56, (y0 + y1) / 2, 20, INK);
}

void template_poll(Template *t, const Poll *poll, guint *first, Lang lang)
{
    const double head = 64, foot = 44;
    double row = MIN(58, (TEMPLATE_HEIGHT - head - foot) / poll->choices->len);
    const char *question = poll->question != NULL ? poll->question : lang_pick(lang, "投票", "Vote");
    t->w = 680;
    t->h = head + row * poll->choices->len + foot;
    t->name = g_strdup(lang_pick(lang, "投票", "vote"));
    template_box(t, (Rect){0, 0, t->w, t->h}, PAPER, EDGE, ROUND);
    const char *second = poll->choices->pdata[1];
    g_autofree char *how = lang == LANG_EN ? g_strdup_printf("Send: vote 2, or vote %s", second)
                                           : g_strdup_printf("发：投 2，或 投 %s", second);
    template_text(t, how, t->w / 2, t->h - foot / 2, 16, QUIET);
    template_text(t, question, t->w / 2, head / 2 + 2, MIN(30, size_label_font(question, t->w * 0.92, 44)), INK);
    *first = t->objects->len;
    for (guint i = 0; i < poll->choices->len; i++)
        add_choice(t, poll, i + 1, head + i * row, row);
}

/* --- onto the board --------------------------------------------------------------------------- */

/** How large, and where; FALSE: nowhere. */
static gboolean find_place(const Board *board, const Template *t, double *scale, Point *middle)
{
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++) {
        double covered = 0;
        *scale = sizes[i];
        *middle = place_free(board, t->w * sizes[i], t->h * sizes[i], &covered);
        if (covered <= 0)
            return TRUE;
    }
    return FALSE;
}

static void fit(Object *object, const Template *t, double scale, Point middle)
{
    Map map = {.sx = scale, .sy = scale, .cos = 1, .about = TRUE, .x = t->w / 2, .y = t->h / 2};
    map.dx = middle.x - t->w / 2;
    map.dy = middle.y - t->h / 2;
    object_map(object, &map);
    object->stroke_width *= scale;
    if (object->kind != SHAPE_TEXT)
        object->font_size *= scale;
}

gboolean template_put(Run *run, const Command *command, Template *t, guint *first)
{
    double scale = 1;
    Point middle;
    const Board *board = run_board(run);
    if (board->objects->len + t->objects->len > LIMIT_OBJECTS || !find_place(board, t, &scale, &middle)) {
        run_fail(run, command,
                 SAY(run, "这一页没有地方了，什么都没动。新的一页请发：新建一页；或者：清空",
                     "There is no room on this page; nothing changed. For a new page send: new page; or: clear"));
        return FALSE;
    }
    Mark mark = run_mark(run);
    *first = board->next_id;
    for (guint i = 0; i < t->objects->len; i++) {
        Object *object = object_ref(t->objects->pdata[i]);
        fit(object, t, scale, middle);
        object->id = run_board(run)->next_id;
        object->group = group_number(run->history, command->line);
        object->group_name = g_strdup(t->name);
        run_sign(run, object);
        if (run_gather(run, action_add(object)))
            continue;
        run_roll_back(run, &mark);
        run_fail(run, command, SAY(run, "画板放不下了。清空请发：清空", "The board is full. To clear it send: clear"));
        return FALSE;
    }
    run_keep(&mark);
    return TRUE;
}
