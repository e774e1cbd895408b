// SPDX-License-Identifier: MIT
/* Drawing. */
#include "lib/base/limits.h"
#include "lib/board/resolve.h"
#include "lib/board/run.h"

void run_draw(Run *run, const Command *command)
{
    if (command->shape == DRAW_IMAGE) {
        run_place_pictures(run, command);
        return;
    }
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
    g_autofree char *what = describe_drawn(objects->pdata[0], command, instead, run->lang);
    gboolean shares = command->colors != NULL || command->texts != NULL;
    g_autofree char *brief = shares ? g_strdup(what) : describe_numbered(objects->pdata[0], command->count, run->lang);
    run_tell(run, SAY(run, "画了 ", "drew "), what, brief);
    run->shapes += objects->len;
    run->done++;
}
