// SPDX-License-Identifier: MIT
#include "worker/files.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/samples.h"
#include "lib/raster/replay.h"

/** A time-lapse that is too large for a picture has fewer frames, but not fewer than these. */
#define REPLAY_FRAMES_MIN 4

typedef GBytes *(*Maker)(Boards *boards, HotBoard *board, const char *const *caption, GError **error);

static GBytes *make_png(Boards *boards, HotBoard *board, const char *const *caption, GError **error)
{
    return hot_board_picture(boards, board, caption, FALSE, error);
}

static GBytes *make_pdf(Boards *boards, HotBoard *board, const char *const *caption, GError **error)
{
    (void)boards;
    return board_pdf(history_board(board->history), caption, error);
}

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

static GBytes *make_gif(Boards *boards, HotBoard *board, const char *const *caption, GError **error)
{
    (void)boards;
    (void)caption;
    g_autoptr(GBytes) gif = NULL;
    for (guint frames = LIMIT_REPLAY_FRAMES; frames >= REPLAY_FRAMES_MIN; frames /= 2) {
        g_autoptr(GPtrArray) samples = history_samples(board->history, frames);
        g_clear_pointer(&gif, g_bytes_unref);
        gif = replay_gif(samples, error);
        if (gif == NULL || g_bytes_get_size(gif) <= LIMIT_PICTURE_BYTES)
            break;
    }
    return g_steal_pointer(&gif);
}

static const struct {
    const char *format;
    const char *ending;
    Maker make;
} formats[] = {
    {"png", "png", make_png},    {"svg", "svg", make_svg}, {"pdf", "pdf", make_pdf},
    {"json", "json", make_json}, {"gif", "gif", make_gif},
};

gboolean file_can_be_made(const char *format)
{
    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
        if (strcmp(formats[i].format, format) == 0)
            return TRUE;
    }
    return FALSE;
}

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
