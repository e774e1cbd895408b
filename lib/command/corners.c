// SPDX-License-Identifier: MIT
/* 四个角各放一个小圆点, 在四个角都画星星, 画四个圆放在四个角: the same thing in each corner of the board. */
#include "lib/command/flow.h"

#include <string.h>

#include "lib/command/forms.h"

static const char corners[] = "四个角落|四个角|四角|每个角落|每个角|四个边角";
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

static char *in_each_corner(const char *thing)
{
    static const char *const places[] = {"左上角", "右上角", "左下角", "右下角"};
    GString *text = g_string_new(NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(places); i++)
        g_string_append_printf(text, "%s%s画%s", i > 0 ? "；" : "", places[i], thing);
    return g_string_free(text, FALSE);
}

/** What follows the corners is in each of them. */
static char *things_behind(const Reading *reading, Part part)
{
    part_drop_front(&part, each);
    part_drop_back(&part, "谢谢|吧|.|!");
    if (part_is_empty(&part))
        return NULL;
    g_autofree char *thing = reading_slice(reading, part.start, part.end);
    g_autofree char *drawn = g_strconcat("画", thing, NULL);
    g_autoptr(Message) message = read_thing(drawn, 1);
    return message != NULL ? in_each_corner(thing) : NULL;
}

/** 画四个圆|放在四个角: four of them, one in each. */
static char *things_before(const Reading *reading, Part part)
{
    static const char four[] =
        "画四个|画四颗|画四只|画四朵|画4个|四个|四颗|四只|四朵|放四个|放四颗|来四个|加四个|4个|来4个";
    part_drop_back(&part, putting);
    part_drop_front(&part, "请帮我|请|帮我|麻烦");
    gsize n = part_front(&part, four);
    part.start += n;
    if (n == 0 || part_is_empty(&part))
        return NULL;
    g_autofree char *thing = reading_slice(reading, part.start, part.end);
    g_autofree char *drawn = g_strconcat("画一个", thing, NULL);
    g_autoptr(Message) message = read_thing(drawn, 1);
    return message != NULL ? in_each_corner(thing) : NULL;
}

char *corners_reworded(const Reading *reading)
{
    const GString *folded = reading->folded;
    gboolean each_one = strstr(folded->str, "四") != NULL || strstr(folded->str, "每") != NULL;
    if (!each_one || strstr(folded->str, "角") == NULL || reading->lang != LANG_ZH)
        return NULL;
    for (gsize i = 0; i < folded->len; i++) {
        Part at = {folded->str, i, folded->len};
        gsize n = part_front(&at, corners);
        if (n == 0)
            continue;
        Part before = {folded->str, 0, i};
        Part behind = {folded->str, i + n, folded->len};
        part_drop_front(&before, leading);
        if (part_is_empty(&before))
            return things_behind(reading, behind);
        part_drop_front(&behind, "上|里|处|吧|.|!");
        return part_is_empty(&behind) ? things_before(reading, (Part){folded->str, 0, i}) : NULL;
    }
    return NULL;
}
