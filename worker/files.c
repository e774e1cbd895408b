// SPDX-License-Identifier: MIT
#include "worker/files.h"

#include <string.h>

#include "lib/base/json.h"

typedef GBytes *(*Maker)(Boards *boards, HotBoard *board, const char *const *caption, GError **error);

static GBytes *make_svg(Boards *boards, HotBoard *board, const char *const *caption, GError **error)
{
    (void)boards;
    return board_svg(history_board(board->history), caption, error);
}

static GBytes *make_json(Boards *boards, HotBoard *board, const char *const *caption, GError **error)
{
    (void)boards;
    (void)caption;
    (void)error;
    g_autoptr(cJSON) json = board_to_json(history_board(board->history));
    char *text = json_text(json);
    return g_bytes_new_take(text, strlen(text));
}

static const struct {
    const char *format;
    const char *ending;
    Maker make;
} formats[] = {
    {"png", "png", hot_board_picture},
    {"svg", "svg", make_svg},
    {"json", "json", make_json},
};

GBytes *file_make(Boards *boards, HotBoard *board, const Payload *payload, char **name, GError **error)
{
    const char *const caption[] = {payload->caption, NULL};
    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
        if (strcmp(formats[i].format, payload->format) != 0)
            continue;
        *name = g_strconcat(lang_pick(payload->lang, "画板.", "board."), formats[i].ending, NULL);
        return formats[i].make(boards, board, caption, error);
    }
    g_set_error(error, RASTER_ERROR, RASTER_ERROR_ENCODE, "there is no file of the format \"%s\"", payload->format);
    return NULL;
}
