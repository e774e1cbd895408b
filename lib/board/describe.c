// SPDX-License-Identifier: MIT
/* Objects in words, from the same tables that read them. */
#include <math.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/looks.h"
#include "lib/board/resolve.h"
#include "lib/board/shapes.h"
#include "lib/command/pictures.h"
#include "lib/command/words.h"

/** Characters of a text that a caption repeats. */
#define QUOTED_CHARS 12

char *describe_shape(DrawShape shape, Stamp stamp, Lang lang)
{
    for (gsize i = 0; shape == DRAW_STAMP && i < words_count; i++) {
        if (words[i].kind == WORD_SHAPE && words[i].value == DRAW_STAMP && words[i].color == (guint)stamp)
            return word_name(&words[i], lang);
    }
    if (shape == DRAW_IMAGE)
        return word_name(&picture_row, lang);
    const WordRow *row = shape != DRAW_STAMP ? word_row(WORD_SHAPE, (gint32)shape) : NULL;
    if (row != NULL)
        return word_name(row, lang);
    return g_strdup(shape == DRAW_STAMP && stamp != STAMP_NONE ? stamp_name(stamp) : draw_shape_name(shape));
}

static char *kind_name(const Object *o, Lang lang)
{
    static const char *const polygons_zh[] = {"三角形", "菱形", "五边形", "六边形", "七边形", "八边形"};
    static const char *const polygons_en[] = {"triangle", "diamond", "pentagon", "hexagon", "heptagon", "octagon"};
    if (o->kind == SHAPE_POLYGON && o->sides >= 3 && o->sides <= 8 && !(o->sides == 4 && o->n_points > 0))
        return g_strdup(lang_pick(lang, polygons_zh[o->sides - 3], polygons_en[o->sides - 3]));
    if (o->kind == SHAPE_POLYGON)
        return g_strdup_printf(lang == LANG_EN ? "%u-sided polygon" : "%u边形", o->sides);
    if (o->kind == SHAPE_STAR && o->sides == 5)
        return g_strdup(lang_pick(lang, "五角星", "star"));
    if (o->kind == SHAPE_STAR)
        return g_strdup_printf(lang == LANG_EN ? "%u-pointed star" : "%u角星", o->sides);
    if (o->kind == SHAPE_INK)
        return g_strdup(lang_pick(lang, "手绘", "ink stroke"));
    return describe_shape(looks_drawn(o), o->stamp, lang);
}

static char *quoted(const char *text, Lang lang)
{
    g_autofree char *head = g_utf8_strlen(text, -1) > QUOTED_CHARS ? g_utf8_substring(text, 0, QUOTED_CHARS) : NULL;
    return g_strdup_printf(lang == LANG_EN ? "\"%s%s\"" : "“%s%s”", head != NULL ? head : text,
                           head != NULL ? "…" : "");
}

static void add_colors(GString *out, const Object *o, Lang lang)
{
    const char *space = lang == LANG_EN ? " " : "";
    gboolean filled = o->fill != COLOR_NONE && o->kind != SHAPE_DOT;
    g_autofree char *stroke = color_name(o->stroke, lang);
    g_autofree char *fill = color_name(o->fill, lang);
    if (o->kind == SHAPE_NOTE) { /* paper is yellow unless it is said; words on it are black */
        if (filled && o->fill != SHAPES_PAPER)
            g_string_append_printf(out, "%s%s", fill, space);
        return;
    }
    if (o->kind == SHAPE_IMAGE)
        return;
    if (o->stroke != COLOR_RGB(0, 0, 0) || filled)
        g_string_append_printf(out, "%s%s", stroke, space);
    if (filled && o->fill == o->stroke)
        g_string_append_printf(out, "%s%s", lang_pick(lang, "实心", "filled"), space);
    else if (filled)
        g_string_append_printf(out, lang == LANG_EN ? "border %s fill " : "边%s底", fill);
}

/** What stands on it, and in which colour where it has one of its own. */
static void add_label(GString *out, const Object *o, Lang lang)
{
    g_autofree char *text = quoted(o->text, lang);
    g_autofree char *color = o->text_color != COLOR_NONE ? color_name(o->text_color, lang) : NULL;
    if (lang == LANG_EN)
        g_string_append_printf(out, " %s%s%s", text, color != NULL ? " in " : "", color != NULL ? color : "");
    else
        g_string_append_printf(out, "%s%s%s", color != NULL ? color : "", color != NULL ? "字" : "", text);
}

char *describe_object(const Object *o, Lang lang)
{
    GString *out = g_string_new(NULL);
    add_colors(out, o, lang);
    g_autofree char *kind = kind_name(o, lang);
    g_string_append(out, kind);
    if (o->text != NULL)
        add_label(out, o, lang);
    return g_string_free(out, FALSE);
}

static void add_part(GString *out, Lang lang, const char *part)
{
    if (out->len > 0)
        g_string_append(out, lang_pick(lang, "，", ", "));
    g_string_append(out, part);
}

/** Whole pixels, and tenths of small things. */
static char *number_words(double value)
{
    return fabs(value) < 10 ? g_strdup_printf("%.2g", value) : g_strdup_printf("%.0f", value);
}

static void add_length(GString *out, Lang lang, const char *zh, const char *en, double value)
{
    g_autofree char *number = number_words(value);
    g_autofree char *part = g_strdup_printf("%s %s", lang_pick(lang, zh, en), number);
    add_part(out, lang, part);
}

static void add_box(GString *out, const Object *o, Lang lang)
{
    g_autofree char *box = g_strdup_printf("%.0f×%.0f", o->w, o->h);
    add_part(out, lang, box);
}

static void add_size(GString *out, const Object *o, Lang lang)
{
    switch (o->kind) {
    case SHAPE_LINE:
    case SHAPE_ARROW:
        add_length(out, lang, "长", "length", hypot(o->points[1].x - o->points[0].x, o->points[1].y - o->points[0].y));
        break;
    case SHAPE_SQUARE:
        add_length(out, lang, "边长", "side", o->w);
        break;
    case SHAPE_TRIANGLE:
        if (fabs(o->h - o->w * sqrt(3) / 2) < 1)
            add_length(out, lang, "边长", "side", o->w);
        else
            add_box(out, o, lang);
        break;
    case SHAPE_RECTANGLE:
    case SHAPE_IMAGE:
    case SHAPE_ELLIPSE:
        add_box(out, o, lang);
        break;
    case SHAPE_POLYGON:
        if (o->n_points > 0)
            break;
        /* fall through */
    case SHAPE_CIRCLE:
    case SHAPE_STAR:
        if (fabs(o->w - o->h) < 1)
            add_length(out, lang, "半径", "radius", o->w / 2);
        else
            add_box(out, o, lang);
        break;
    case SHAPE_TEXT:
        add_length(out, lang, "字号", "size", o->font_size);
        break;
    default:
        break;
    }
    if (o->rotation != 0)
        add_length(out, lang, "转", "turned", o->rotation);
}

/** "1号", "red circle": what a place is relative to, as it was said. */
static char *thing_words(const Ref *ref, Lang lang)
{
    if (ref != NULL && ref->kind == REF_NUMBERS && ref->numbers->len == 1)
        return g_strdup_printf(lang == LANG_EN ? "#%u" : "%u号", g_array_index(ref->numbers, guint, 0));
    if (ref != NULL && ref->kind == REF_TEXT)
        return quoted(ref->text, lang);
    static const char *const pointing[] = {"it",   "that", "this", "them", "these", "those",
                                           "both", "the",  "a",    "an",   "one",   NULL};
    g_auto(GStrv) said = ref != NULL && ref->words != NULL ? g_strsplit(ref->words, " ", 2) : NULL;
    if (lang == LANG_EN && said != NULL && ref->kind == REF_IT && ref->count == 0 && said[0] != NULL &&
        (guint8)*said[0] < 0x80 && !g_strv_contains(pointing, said[0]))
        return g_strdup("it"); /* which nobody typed: a tree on either side */
    return g_strdup(ref != NULL && ref->words != NULL ? ref->words : lang_pick(lang, "它", "it"));
}

char *describe_spot(const Spot *spot, Lang lang)
{
    g_autofree char *anchor = word_name(word_row(WORD_ANCHOR, (gint32)spot->anchor), lang);
    g_autofree char *thing = thing_words(spot->ref, lang);
    g_autofree char *other = thing_words(spot->other, lang);
    gboolean en = lang == LANG_EN;
    switch (spot->kind) {
    case SPOT_ANCHOR:
        return g_steal_pointer(&anchor);
    case SPOT_SIDE:
        if (spot->anchor == ANCHOR_MIDDLE)
            return g_strdup_printf(en ? "next to %s" : "%s旁边", thing);
        if (en && (spot->anchor == ANCHOR_TOP || spot->anchor == ANCHOR_BOTTOM))
            return g_strdup_printf(spot->anchor == ANCHOR_TOP ? "above %s" : "below %s", thing);
        return en ? g_strdup_printf("%s of %s", anchor, thing)
                  : g_strdup_printf(g_str_has_suffix(thing, "的") ? "%s%s" : "%s的%s", thing, anchor);
    case SPOT_INSIDE:
        return g_strdup_printf(en ? "inside %s" : "%s里面", thing);
    case SPOT_AROUND:
        if (spot->other != NULL)
            return g_strdup_printf(en ? "around %s and %s" : "%s和%s周围", thing, other);
        return g_strdup_printf(en ? "around %s" : "%s周围", thing);
    case SPOT_BETWEEN:
        if (spot->other == NULL)
            return g_strdup_printf(en ? "between %s" : "%s中间", thing);
        return g_strdup_printf(en ? "between %s and %s" : "%s和%s中间", thing, other);
    case SPOT_THING:
        return g_strdup(thing);
    default:
        if (spot->cell[0] != '\0')
            return g_strdup(spot->cell);
        return g_strdup_printf("%.0f,%.0f", spot->x, spot->y);
    }
}

char *describe_count(guint n, Lang lang)
{
    return g_strdup_printf("%u %s", n, lang_pick(lang, "个图形", n == 1 ? "object" : "objects"));
}

/** "在 83,83", "at 83,83"; a named place needs no word before it. */
static void add_spot(GString *out, const Spot *spot, const char *zh, const char *en, Lang lang)
{
    g_autofree char *at = describe_spot(spot, lang);
    g_autofree char *part =
        spot->kind != SPOT_POINT ? g_strdup(at) : g_strdup_printf("%s %s", lang_pick(lang, zh, en), at);
    add_part(out, lang, part);
}

static void add_place(GString *out, const Object *o, const Command *c, Lang lang)
{
    if (c->spots->len == 2) {
        g_autofree char *a = describe_spot(&g_array_index(c->spots, Spot, 0), lang);
        g_autofree char *b = describe_spot(&g_array_index(c->spots, Spot, 1), lang);
        g_autofree char *both = g_strdup_printf(lang == LANG_EN ? "from %s to %s" : "从 %s 到 %s", a, b);
        add_part(out, lang, both);
        return;
    }
    if (c->spots->len > 2) {
        g_autofree char *n = g_strdup_printf(lang == LANG_EN ? "%u points" : "%u 个点", c->spots->len);
        add_part(out, lang, n);
        return;
    }
    if (c->spots->len == 1) {
        Spot spot = g_array_index(c->spots, Spot, 0);
        gboolean boxy = o->kind == SHAPE_RECTANGLE || o->kind == SHAPE_SQUARE;
        gboolean corner = boxy && spot.cell[0] == '\0' && !spot.centered;
        add_spot(out, &spot, corner ? "左上角在" : "在", corner ? "top left at" : "at", lang);
        return;
    }
    Rect r = object_bounds(o);
    double x = (r.x0 + r.x1) / 2;
    double y = (r.y0 + r.y1) / 2;
    gboolean middle = fabs(x - BOARD_WIDTH / 2.0) < 1 && fabs(y - BOARD_HEIGHT / 2.0) < 1;
    Spot spot = {.kind = middle ? SPOT_ANCHOR : SPOT_POINT, .anchor = ANCHOR_MIDDLE, .x = x, .y = y};
    add_spot(out, &spot, "在", "at", lang);
}

static gboolean leaves_board(const Object *o)
{
    Rect r = object_bounds(o);
    double slack = o->stroke_width;
    return r.x0 < -slack || r.y0 < -slack || r.x1 > BOARD_WIDTH + slack || r.y1 > BOARD_HEIGHT + slack;
}

char *describe_numbered(const Object *o, guint count, Lang lang)
{
    g_autofree char *what = describe_object(o, lang);
    if (count > 1)
        return g_strdup_printf(lang == LANG_EN ? "%u × %s #%u–#%u" : "%u个%s %u–%u号", count, what, o->id,
                               o->id + count - 1);
    return g_strdup_printf(lang == LANG_EN ? "#%u %s" : "%u号 %s", o->id, what);
}

/** 红、绿、蓝; “登录”、“注册”: what each has of its own. */
static char *describe_shares(const Command *c, Lang lang)
{
    g_autoptr(GString) names = g_string_new(NULL);
    for (guint i = 0; i < c->count; i++) {
        g_autofree char *name = c->colors != NULL ? color_name(g_array_index(c->colors, CommandColor, i), lang)
                                                  : quoted(c->texts->pdata[i], lang);
        g_string_append_printf(names, "%s%s", i == 0 ? "" : lang_pick(lang, "、", ", "), name);
    }
    return g_string_free(g_steal_pointer(&names), FALSE);
}

/** 3个圆（红、绿、蓝）1–3号: each with its colour, or its words. */
static char *describe_each(const Object *first, const Command *c, Lang lang)
{
    Object plain = *first;
    if (c->colors != NULL) {
        plain.stroke = COLOR_RGB(0, 0, 0);
        plain.fill = COLOR_NONE;
    } else {
        plain.text = NULL;
    }
    g_autofree char *what = describe_object(&plain, lang);
    g_autofree char *shares = describe_shares(c, lang);
    return g_strdup_printf(lang == LANG_EN ? "%u × %s (%s) #%u–#%u" : "%u个%s（%s）%u–%u号", c->count, what, shares,
                           first->id, first->id + c->count - 1);
}

static char *describe_drawing(const Object *o, const Command *c, Lang lang)
{
    return c->colors != NULL || c->texts != NULL ? describe_each(o, c, lang) : describe_numbered(o, c->count, lang);
}

/** Another side of a thing than the one that was said. */
static char *describe_instead(const Object *o, const Command *c, Anchor side, Lang lang)
{
    g_autofree char *name = describe_drawing(o, c, lang);
    g_autofree char *at = word_name(word_row(WORD_ANCHOR, (gint32)side), lang);
    return g_strdup_printf(lang == LANG_EN ? "%s (no room there; put at the %s instead)" : "%s（那里放不下，改放在%s）",
                           name, at);
}

char *describe_drawn(const Object *o, const Command *c, Anchor instead, Lang lang)
{
    if (instead != ANCHORS)
        return describe_instead(o, c, instead, lang);
    g_autoptr(GString) details = g_string_new(NULL);
    if (c->count == 1)
        add_place(details, o, c, lang);
    gboolean both_ends = object_is_line(o) && c->spots->len == 2;
    if (!both_ends) /* which say the length, too, and the strip is short */
        add_size(details, o, lang);
    if (c->measures.guessed != NULL && strcmp(c->measures.guessed, "stroke") == 0)
        add_length(details, lang, "线宽", "width", o->stroke_width);
    if (leaves_board(o))
        add_part(details, lang, lang_pick(lang, "部分在板外", "partly off the board"));
    if (c->typed != NULL) {
        g_autofree char *note =
            g_strdup_printf(lang == LANG_EN ? "read \"%s\" as \"%s\", undo if wrong" : "「%s」当作「%s」，不对请撤销",
                            c->typed, c->read_as);
        add_part(details, lang, note);
    }
    char *name = describe_drawing(o, c, lang);
    if (details->len == 0)
        return name;
    g_autofree char *plain = name;
    return g_strdup_printf(lang == LANG_EN ? "%s (%s)" : "%s（%s）", plain, details->str);
}
