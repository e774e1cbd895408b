// SPDX-License-Identifier: MIT
/* Drawing. */
#include "lib/base/limits.h"
#include "lib/board/resolve.h"
#include "lib/board/run.h"
#include "lib/command/words.h"

/** What was drawn, and where instead when there was no room. */
static char *drawn_words(const Object *first, const Command *command, Anchor instead, Lang lang)
{
    if (instead == ANCHORS)
        return describe_drawn(first, command, lang);
    g_autofree char *name = describe_numbered(first, command->count, lang);
    g_autofree char *side = word_name(word_row(WORD_ANCHOR, (gint32)instead), lang);
    return g_strdup_printf(lang == LANG_EN ? "%s (no room there; put at the %s instead)" : "%s（那里放不下，改放在%s）",
                           name, side);
}

void run_draw(Run *run, const Command *command)
{
    const Board *before = run_board(run);
    if (before->objects->len + command->count > LIMIT_OBJECTS) {
        run_fail(run, command,
                 lang_pick(run->lang, "画板放不下了。清空请发：清空", "The board is full. To clear it send: clear"));
        return;
    }
    g_autofree char *why = NULL;
    Pointer pointer = run_pointer(run, command);
    Anchor instead = ANCHORS;
    g_autoptr(GPtrArray) objects = resolve_drawing(&pointer, command, &instead, &why);
    if (objects == NULL) {
        run_fail(run, command, why);
        return;
    }
    for (guint i = 0; i < objects->len; i++) {
        Object *object = objects->pdata[i];
        object->id = run_board(run)->next_id;
        run_sign(run, object);
        if (!run_gather(run, action_add(object_ref(object)))) {
            run_fail(run, command, lang_pick(run->lang, "这个图形画不了", "This shape cannot be drawn"));
            return;
        }
    }
    g_autofree char *what = drawn_words(objects->pdata[0], command, instead, run->lang);
    g_autofree char *brief = describe_numbered(objects->pdata[0], command->count, run->lang);
    run_tell(run, SAY(run, "画了 ", "drew "), what, brief);
    run->shapes += objects->len;
    run->done++;
}
