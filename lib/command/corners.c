// SPDX-License-Identifier: MIT
/* 四个角各放一个小圆点, 画四个圆放在四个角, a star in each corner: the same thing in each corner of the board; and
 * 左右各画一个圆, on either side of it. */
#include "lib/command/flow.h"

#include <string.h>

#include "lib/command/forms.h"

/** Where it is the same, and how many of it that takes. */
static const struct {
    const char *forms; /**< what is said of all of them */
    const char *told;  /**< what has to follow, "" for nothing */
    const char *count; /**< so many are to be drawn */
    guint n;
    const char *places[4];
} regions[] = {
    {"四个角落|四个角|四角|每个角落|每个角|四个边角",
     "",
     "画四个|画四颗|画四只|画四朵|画4个|四个|四颗|四只|四朵|放四个|放四颗|来四个|加四个|4个|来4个",
     4,
     {"左上角", "右上角", "左下角", "右下角"}},
    {"左右两边|左右两侧|左右两端|左边和右边|左右",
     "各|都|分别",
     "画两个|画两棵|画两颗|画两朵|画2个|两个|两棵|两颗|两朵|放两个|来两个|加两个|2个",
     2,
     {"左边", "右边"}},
    {"上下两边|上下两侧|上边和下边|上下",
     "各|都|分别",
     "画两个|画两颗|画两条|画2个|两个|两颗|两条|放两个|来两个|加两个|2个",
     2,
     {"上面", "下面"}},
};
static const char leading[] = "请帮我|请|帮我|麻烦|在|画板的|白板的|画布的|画板|白板|画布";
static const char each[] = "上|里|处|各自|各|都|分别|每个|放上|放置|放|画上|画|加上|加|来|摆上|摆|贴上|贴";
static const char putting[] = "分别放在|分别放到|分别放|放在|放到|放于|摆在|画在|放|在|，|,|到";

/** The only drawing that the words are; NULL when they are anything else. */
static Message *read_thing(const char *words_of_it, guint count)
{
    g_autoptr(Message) message = message_parse(words_of_it);
    const Command *command = message->commands->pdata[0];
    gboolean fits = message->commands->len == 1 && command->op == COMMAND_DRAW && command->count == count &&
                    command->spots->len == 0 && command->targets->len == 0;
    return fits ? g_steal_pointer(&message) : NULL;
}

static char *in_each_place(gsize region, const char *thing)
{
    GString *text = g_string_new(NULL);
    for (guint i = 0; i < regions[region].n; i++)
        g_string_append_printf(text, "%s%s画%s", i > 0 ? "；" : "", regions[region].places[i], thing);
    return g_string_free(text, FALSE);
}

/** What follows the places is in each of them. */
static char *things_behind(const Reading *reading, gsize region, Part part)
{
    if (*regions[region].told != '\0' && part_front(&part, regions[region].told) == 0)
        return NULL;
    part_drop_front(&part, each);
    part_drop_back(&part, "谢谢|吧|.|!");
    if (part_is_empty(&part))
        return NULL;
    g_autofree char *thing = reading_slice(reading, part.start, part.end);
    g_autofree char *drawn = g_strconcat("画", thing, NULL);
    g_autoptr(Message) message = read_thing(drawn, 1);
    return message != NULL ? in_each_place(region, thing) : NULL;
}

/** 画四个圆|放在四个角: so many of them, one in each. */
static char *things_before(const Reading *reading, gsize region, Part part)
{
    part_drop_back(&part, putting);
    part_drop_front(&part, "请帮我|请|帮我|麻烦");
    gsize n = part_front(&part, regions[region].count);
    part.start += n;
    if (n == 0 || part_is_empty(&part))
        return NULL;
    g_autofree char *thing = reading_slice(reading, part.start, part.end);
    g_autofree char *drawn = g_strconcat("画一个", thing, NULL);
    g_autoptr(Message) message = read_thing(drawn, 1);
    return message != NULL ? in_each_place(region, thing) : NULL;
}

/** a small star |in each corner, four dots, |one in each corner */
static char *english_corners(const Reading *reading)
{
    static const char there[] = "in each corner|in every corner|at each corner|at every corner|in all four corners|"
                                "in the four corners|in all corners|in all the corners|at the four corners|"
                                "on each corner|to each corner|to every corner|in each of the corners|"
                                "in each of the four corners";
    static const char whose[] = "please|pls|thanks|.|!|of the board|of the canvas|of the page|of the screen";
    const char *folded = reading->folded->str;
    for (const char *space = strchr(folded, ' '); space != NULL; space = strchr(space + 1, ' ')) {
        gsize at = (gsize)(space - folded) + 1;
        Part rest = {folded, at, reading->folded->len}, thing = {folded, 0, at};
        gsize n = part_front(&rest, there);
        rest.start += n;
        part_drop_back(&rest, whose);
        if (n == 0 || !part_is_empty(&rest))
            continue;
        part_drop_back(&thing, ",|one");
        g_autofree char *words_of_it = reading_slice(reading, thing.start, thing.end);
        g_autoptr(Message) one = read_thing(words_of_it, 1);
        g_autoptr(Message) four = one == NULL ? read_thing(words_of_it, 4) : NULL;
        part_drop_front(&thing, "draw|add|put|place|please|4|four");
        g_autofree char *bare = reading_slice(reading, thing.start, thing.end);
        const char *drawn = one != NULL ? words_of_it : bare;
        return one == NULL && four == NULL
                   ? NULL
                   : g_strdup_printf("%s top left; %s top right; %s bottom left; %s bottom right", drawn, drawn, drawn,
                                     drawn);
    }
    return NULL;
}

char *corners_reworded(const Reading *reading)
{
    if (reading->lang == LANG_EN)
        return strstr(reading->folded->str, "corner") != NULL ? english_corners(reading) : NULL;
    const GString *folded = reading->folded;
    gboolean cornered =
        strstr(folded->str, "角") != NULL && (strstr(folded->str, "四") != NULL || strstr(folded->str, "每") != NULL);
    gboolean sided = (strstr(folded->str, "左") != NULL && strstr(folded->str, "右") != NULL) ||
                     (strstr(folded->str, "上") != NULL && strstr(folded->str, "下") != NULL);
    if (!cornered && !sided)
        return NULL;
    for (gsize i = 0; i < folded->len; i++) {
        Part at = {folded->str, i, folded->len};
        gsize n = 0, region = 0;
        for (; region < G_N_ELEMENTS(regions) && n == 0; region++)
            n = part_front(&at, regions[region].forms);
        if (n == 0)
            continue;
        region--;
        Part before = {folded->str, 0, i};
        Part behind = {folded->str, i + n, folded->len};
        part_drop_front(&before, leading);
        if (part_is_empty(&before))
            return things_behind(reading, region, behind);
        part_drop_front(&behind, "上|里|处|吧|.|!");
        return part_is_empty(&behind) ? things_before(reading, region, (Part){folded->str, 0, i}) : NULL;
    }
    return NULL;
}
