// SPDX-License-Identifier: MIT
/* Changes in words, for captions and the history. */
#include <math.h>
#include <string.h>

#include "lib/board/edits.h"
#include "lib/board/resolve.h"
#include "lib/command/words.h"

/** Things that are named one by one; of more only the number is said. */
#define NAMED 3
/** Characters of a text that a caption repeats. */
#define QUOTED_CHARS 12

char *edits_whom(const Board *board, const GArray *ids, Lang lang)
{
    GString *out = g_string_new(NULL);
    if (ids->len > NAMED)
        g_string_append_printf(out, lang == LANG_EN ? "%u things" : "%u 个图形", ids->len);
    for (guint i = 0; ids->len <= NAMED && i < ids->len; i++) {
        g_autofree char *name = describe_numbered(board_find(board, g_array_index(ids, guint, i)), 1, lang);
        g_string_append_printf(out, "%s%s", i > 0 ? lang_pick(lang, "、", ", ") : "", name);
    }
    return g_string_free(out, FALSE);
}

static void add(GString *out, Lang lang, char *part /* taken over */)
{
    g_string_append_printf(out, "%s%s", out->len > 0 ? lang_pick(lang, "，", ", ") : "", part);
    g_free(part);
}

/** 4 → "4", 1.25 → "1.25", 33.333 → "33.33". */
static char *number(double value)
{
    g_autofree char *text = g_strdup_printf("%.2f", value);
    gsize end = strlen(text);
    while (end > 0 && text[end - 1] == '0')
        end--;
    if (end > 0 && text[end - 1] == '.')
        end--;
    return g_strndup(text, end);
}

static char *with_number(Lang lang, const char *zh, const char *en, double value)
{
    g_autofree char *text = number(value);
    g_autofree char *format = g_strdup(lang_pick(lang, zh, en));
    g_auto(GStrv) halves = g_strsplit(format, "#", 2);
    return g_strjoinv(text, halves);
}

static char *quoted(const char *text, Lang lang)
{
    g_autofree char *head = g_utf8_strlen(text, -1) > QUOTED_CHARS ? g_utf8_substring(text, 0, QUOTED_CHARS) : NULL;
    return g_strdup_printf(lang == LANG_EN ? "\"%s%s\"" : "“%s%s”", head != NULL ? head : text,
                           head != NULL ? "…" : "");
}

/* --- places ----------------------------------------------------------------------------------- */

static char *place_words(const Spot *spot, Lang lang)
{
    g_autofree char *at = describe_spot(spot, lang);
    gboolean beside = spot->kind == SPOT_SIDE || spot->kind == SPOT_INSIDE || spot->kind == SPOT_AROUND ||
                      spot->kind == SPOT_BETWEEN; /* moved below the circle, moved to the left, moved to B3 */
    const char *moved = beside ? "moved " : spot->kind == SPOT_ANCHOR ? "moved to the " : "moved to ";
    return g_strconcat(lang_pick(lang, "移到", moved), at, NULL);
}

static void add_shift(GString *out, const Command *c, Lang lang)
{
    if (c->shift_x < 0 || c->shift_x > 0)
        add(out, lang,
            c->shift_x > 0 ? with_number(lang, "右移 #", "moved right by #", c->shift_x)
                           : with_number(lang, "左移 #", "moved left by #", -c->shift_x));
    if (c->shift_y < 0 || c->shift_y > 0)
        add(out, lang,
            c->shift_y > 0 ? with_number(lang, "下移 #", "moved down by #", c->shift_y)
                           : with_number(lang, "上移 #", "moved up by #", -c->shift_y));
}

/* --- looks ------------------------------------------------------------------------------------ */

static void add_colors(GString *out, const Command *c, guint changes, Lang lang)
{
    if (changes & CHANGE_COLOR) {
        g_autofree char *color = color_name(c->color, lang);
        const char *form = c->outlined ? lang_pick(lang, "边框改成", "border made ") : lang_pick(lang, "改成", "made ");
        add(out, lang, g_strconcat(form, color, NULL));
    }
    if (changes & CHANGE_TEXT_COLOR) {
        g_autofree char *color = color_name(c->text_color, lang);
        add(out, lang, g_strdup_printf(lang == LANG_EN ? "words made %s" : "文字改成%s", color));
    }
    if (changes & CHANGE_SHADE)
        add(out, lang,
            g_strdup(c->shade < 0 ? lang_pick(lang, "颜色变深", "made darker")
                                  : lang_pick(lang, "颜色变浅", "made lighter")));
    if (!(changes & CHANGE_FILL))
        return;
    if (c->borderless)
        add(out, lang, g_strdup(lang_pick(lang, "去掉边框", "border taken away")));
    if (c->fill == FILL_UNSET)
        return;
    if (c->fill == FILL_COLOR) {
        g_autofree char *color = color_name(c->fill_color, lang);
        add(out, lang, g_strdup_printf(lang == LANG_EN ? "filled with %s" : "填充%s", color));
    } else {
        add(out, lang,
            g_strdup(c->fill == FILL_NONE ? lang_pick(lang, "不填充", "not filled")
                                          : lang_pick(lang, "填充", "filled")));
    }
}

static char *heads_words(Lang lang, gint heads)
{
    static const char *const zh[] = {"不带箭头", "一端带箭头", "两端带箭头"};
    static const char *const en[] = {"without heads", "with one head", "with two heads"};
    gint i = CLAMP(heads, 0, 2);
    return g_strdup(lang_pick(lang, zh[i], en[i]));
}

static void add_strokes(GString *out, const Command *c, guint changes, Lang lang)
{
    static const char *const zh[] = {"实线", "实线", "虚线", "点线"}, *const en[] = {"solid", "solid", "dashed",
                                                                                     "dotted"};
    const Measures *m = &c->measures;
    if (changes & CHANGE_STROKE)
        add(out, lang,
            isnan(m->stroke) ? with_number(lang, "线粗细 # 倍", "stroke # times", m->stroke_factor)
                             : with_number(lang, "线宽 #", "stroke #", m->stroke));
    if (changes & CHANGE_DASH)
        add(out, lang, g_strdup(lang_pick(lang, zh[c->line_style], en[c->line_style])));
    if (changes & CHANGE_OPACITY)
        add(out, lang, with_number(lang, "不透明度 #%", "opacity #%", m->opacity * 100));
    if (changes & CHANGE_HEADS)
        add(out, lang, heads_words(lang, c->heads));
}

static void add_words(GString *out, const Command *c, guint changes, Lang lang)
{
    g_autofree char *text = c->text != NULL ? quoted(c->text, lang) : NULL;
    g_autofree char *name = c->name != NULL ? quoted(c->name, lang) : NULL;
    if (changes & CHANGE_TEXT)
        add(out, lang,
            text != NULL ? g_strconcat(lang_pick(lang, "写上", "text "), text, NULL)
                         : g_strdup(lang_pick(lang, "去掉文字", "text taken away")));
    if (changes & CHANGE_FONT)
        add(out, lang,
            isnan(c->measures.font)
                ? with_number(lang, "字 # 倍大", "letters # times as large", c->measures.font_factor)
                : with_number(lang, "字号 #", "font size #", c->measures.font));
    if (changes & CHANGE_NAME)
        add(out, lang,
            name != NULL ? g_strconcat(lang_pick(lang, "叫", "named "), name, NULL)
                         : g_strdup(lang_pick(lang, "去掉名字", "name taken away")));
}

/* --- sizes ------------------------------------------------------------------------------------ */

static void add_factor(GString *out, Lang lang, const char *zh, const char *en, double factor)
{
    if (!isnan(factor))
        add(out, lang, with_number(lang, zh, en, factor));
}

static void add_size(GString *out, const Command *c, Lang lang)
{
    const Measures *m = &c->measures;
    const WordRow *row = c->size != SIZE_UNSET ? word_row(WORD_SIZE, (gint32)c->size) : NULL;
    if (row != NULL) {
        g_autofree char *size = word_name(row, lang);
        add(out, lang, g_strdup_printf(lang == LANG_EN ? "made %s" : "改成%s号", size));
    }
    if (c->like != NULL)
        add(out, lang,
            g_strdup_printf(lang == LANG_EN ? "made as large as %s" : "改得和 %s 一样大",
                            c->like->words != NULL ? c->like->words : lang_pick(lang, "它", "it")));
    add_factor(out, lang, m->factor >= 1 ? "放大到 # 倍" : "缩小到 # 倍", "scaled by #", m->factor);
    add_factor(out, lang, "宽 # 倍", "# times as wide", m->width_factor);
    add_factor(out, lang, "高 # 倍", "# times as high", m->height_factor);
    add_factor(out, lang, "半径 #", "radius #", m->radius);
    add_factor(out, lang, "宽 #", "width #", m->width);
    add_factor(out, lang, "高 #", "height #", m->height);
    add_factor(out, lang, "边长 #", "side #", m->side);
    add_factor(out, lang, "长 #", "length #", m->length);
}

static void add_turns(GString *out, const Command *c, guint changes, Lang lang)
{
    if (changes & CHANGE_ROTATION)
        add(out, lang,
            c->angle_absolute ? with_number(lang, "转到 #°", "turned to #°", c->measures.angle)
                              : with_number(lang, "转 #°", "turned by #°", c->measures.angle));
    if (changes & CHANGE_FLIP)
        add(out, lang,
            g_strdup(c->flip == FLIP_VERTICAL ? lang_pick(lang, "上下翻转", "flipped upside down")
                     : c->flip == FLIP_ENDS   ? lang_pick(lang, "反过来", "turned round")
                                              : lang_pick(lang, "左右翻转", "mirrored")));
}

static void add_shape(GString *out, const Command *c, Lang lang)
{
    g_autofree char *shape = describe_shape(c->shape, c->stamp, lang);
    gboolean vowel = strchr("aeiou", shape[0]) != NULL;
    add(out, lang,
        g_strdup_printf(lang != LANG_EN ? "变成%s"
                        : vowel         ? "turned into an %s"
                                        : "turned into a %s",
                        shape));
}

char *edits_words(const Command *c, guint changes, Lang lang)
{
    GString *out = g_string_new(NULL);
    if (changes & CHANGE_SHAPE)
        add_shape(out, c, lang);
    add_colors(out, c, changes, lang);
    add_strokes(out, c, changes, lang);
    add_words(out, c, changes, lang);
    if (changes & CHANGE_SIZE)
        add_size(out, c, lang);
    add_turns(out, c, changes, lang);
    if ((changes & CHANGE_PLACE) && c->spots->len > 0)
        add(out, lang, place_words(&g_array_index(c->spots, Spot, 0), lang));
    if (changes & CHANGE_SHIFT)
        add_shift(out, c, lang);
    return g_string_free(out, FALSE);
}
