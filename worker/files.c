// SPDX-License-Identifier: MIT
#include "worker/files.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/board/helpcard.h"
#include "lib/board/samples.h"
#include "lib/raster/portable.h"
#include "lib/raster/replay.h"

/** A time-lapse that is too large for a picture has fewer frames, but not fewer than these. */
#define REPLAY_FRAMES_MIN 4

typedef struct {
    Boards *boards;
    HotBoard *board;
    const Payload *payload;
    const char *const *caption;
} Wanted;

typedef GBytes *(*Maker)(const Wanted *order, GError **error);

static GBytes *make_png(const Wanted *order, GError **error)
{
    return hot_board_picture(order->boards, order->board, order->caption, FALSE, error);
}

static const Board *board_of(const Wanted *order)
{
    return history_board(order->board->history);
}

static GBytes *make_pdf(const Wanted *order, GError **error)
{
    return board_pdf(board_of(order), &order->board->assets, order->caption, error);
}

static GBytes *make_svg(const Wanted *order, GError **error)
{
    return board_svg(board_of(order), &order->board->assets, order->caption, error);
}

static GBytes *make_json(const Wanted *order, GError **error)
{
    (void)error;
    return portable_write(board_of(order), &order->board->assets, LIMIT_FILE_BYTES);
}

static GBytes *make_gif(const Wanted *order, GError **error)
{
    g_autoptr(GBytes) gif = NULL;
    for (guint frames = LIMIT_REPLAY_FRAMES; frames >= REPLAY_FRAMES_MIN; frames /= 2) {
        g_autoptr(GPtrArray) samples = history_samples(order->board->history, frames);
        g_clear_pointer(&gif, g_bytes_unref);
        gif = replay_gif(samples, &order->board->assets, error);
        if (gif == NULL || g_bytes_get_size(gif) <= LIMIT_PICTURE_BYTES)
            break;
    }
    return g_steal_pointer(&gif);
}

static GBytes *make_help(const Wanted *order, GError **error)
{
    g_autoptr(Board) card = help_card(help_topic_from_name(order->payload->topic), order->payload->lang);
    g_autoptr(Canvas) canvas = canvas_new();
    return canvas_paint(canvas, card, NULL, error) ? canvas_png(canvas, error) : NULL;
}

static const struct {
    const char *format;
    const char *ending;
    Maker make;
} formats[] = {
    {"png", "png", make_png},    {"svg", "svg", make_svg}, {"pdf", "pdf", make_pdf},
    {"json", "json", make_json}, {"gif", "gif", make_gif}, {"help", "png", make_help},
};

GBytes *file_make(Boards *boards, HotBoard *board, const Payload *payload, char **name, GError **error)
{
    const char *const caption[] = {payload->caption, NULL};
    for (gsize i = 0; i < G_N_ELEMENTS(formats); i++) {
        if (strcmp(formats[i].format, payload->format) != 0)
            continue;
        *name = g_strconcat(lang_pick(payload->lang, "画板.", "board."), formats[i].ending, NULL);
        return formats[i].make(&(Wanted){boards, board, payload, caption}, error);
    }
    g_set_error(error, RASTER_ERROR, RASTER_ERROR_ENCODE, "there is no file of the format \"%s\"", payload->format);
    return NULL;
}
