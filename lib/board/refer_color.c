// SPDX-License-Identifier: MIT
/* The colour of what somebody points at: 跟1号一样颜色, the same colour as the star. */
#include "lib/board/looks.h"
#include "lib/board/refer.h"

gboolean refer_color(const Pointer *pointer, const Ref *ref, CommandColor *color, char **why)
{
    g_autoptr(GArray) ids = refer_find(pointer, ref, why);
    if (*why != NULL)
        return FALSE;
    const Object *model = board_find(pointer->board, g_array_index(ids, guint, 0));
    *color = looks_color(model);
    for (guint i = 1; i < ids->len && *color != COLOR_NONE; i++) {
        if (looks_color(board_find(pointer->board, g_array_index(ids, guint, i))) != *color)
            *color = COLOR_NONE;
    }
    if (*color == COLOR_NONE)
        *why = g_strdup_printf(pointer->lang == LANG_EN ? "%s has no single colour. Say which, e.g. make #%u red"
                                                        : "看不出 %s 是哪一种颜色。请说颜色，例：把%u号变红",
                               ref->words != NULL ? ref->words : lang_pick(pointer->lang, "它", "it"), model->id);
    return *color != COLOR_NONE;
}
