// SPDX-License-Identifier: MIT
/* The worker program with two mines in it, laid by the linker: a message and a board that end it. */
#include <stdlib.h>
#include <string.h>

#include "lib/board/interpret.h"
#include "lib/raster/canvas.h"

Outcome *__real_interpret_message(History *history, const char *text, const Occasion *occasion);
Outcome *__wrap_interpret_message(History *history, const char *text, const Occasion *occasion);
gboolean __real_canvas_paint(Canvas *canvas, const Board *board, const char *const *caption, GError **error);
gboolean __wrap_canvas_paint(Canvas *canvas, const Board *board, const char *const *caption, GError **error);

Outcome *__wrap_interpret_message(History *history, const char *text, const Occasion *occasion)
{
    if (strstr(text, "end the worker") != NULL)
        abort();
    return __real_interpret_message(history, text, occasion);
}

gboolean __wrap_canvas_paint(Canvas *canvas, const Board *board, const char *const *caption, GError **error)
{
    for (guint i = 0; i < board->objects->len; i++) {
        const Object *object = g_ptr_array_index(board->objects, i);
        if (object->text != NULL && strstr(object->text, "unpaintable") != NULL)
            abort();
    }
    return __real_canvas_paint(canvas, board, caption, error);
}
