// SPDX-License-Identifier: MIT
#include "ctl/export.h"

#include <stdio.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/samples.h"
#include "lib/raster/canvas.h"
#include "lib/raster/portable.h"
#include "lib/raster/replay.h"

Board *import_board(const char *path, GHashTable **pictures, GError **error)
{
    g_autofree char *text = NULL;
    gsize size;
    if (path == NULL)
        return board_new();
    if (!g_file_get_contents(path, &text, &size, error))
        return NULL;
    g_autoptr(cJSON) json = json_parse(text, size, error);
    g_autoptr(Board) board = json != NULL ? board_from_json(json, error) : NULL;
    g_autoptr(GHashTable) found = board != NULL ? portable_pictures(json, error) : NULL;
    if (found == NULL) {
        g_prefix_error(error, "%s: ", path);
        return NULL;
    }
    if (pictures != NULL)
        *pictures = g_steal_pointer(&found);
    return g_steal_pointer(&board);
}

typedef GBytes *(*Maker)(History *history, const AssetSource *assets, const char *const *caption, GError **error);

static GBytes *make_png(History *history, const AssetSource *assets, const char *const *caption, GError **error)
{
    g_autoptr(Canvas) canvas = canvas_new();
    canvas_set_assets(canvas, assets);
    return canvas_paint(canvas, history_board(history), caption, error) ? canvas_png(canvas, error) : NULL;
}

static GBytes *make_svg(History *history, const AssetSource *assets, const char *const *caption, GError **error)
{
    return board_svg(history_board(history), assets, caption, error);
}

static GBytes *make_pdf(History *history, const AssetSource *assets, const char *const *caption, GError **error)
{
    return board_pdf(history_board(history), assets, caption, error);
}

static GBytes *make_json(History *history, const AssetSource *assets, const char *const *caption, GError **error)
{
    (void)caption;
    (void)error;
    return portable_write(history_board(history), assets, G_MAXSIZE);
}

static GBytes *make_gif(History *history, const AssetSource *assets, const char *const *caption, GError **error)
{
    (void)caption;
    g_autoptr(GPtrArray) samples = history_samples(history, LIMIT_REPLAY_FRAMES);
    return replay_gif(samples, assets, error);
}

static Maker maker_of(const char *path)
{
    static const struct {
        const char *ending;
        Maker make;
    } kinds[] = {
        {".png", make_png}, {".svg", make_svg}, {".pdf", make_pdf}, {".json", make_json}, {".gif", make_gif},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (g_str_has_suffix(path, kinds[i].ending))
            return kinds[i].make;
    }
    return strcmp(path, "-") == 0 ? make_png : NULL;
}

static gboolean write_standard_output(GBytes *bytes, GError **error)
{
    gsize size;
    const char *data = g_bytes_get_data(bytes, &size);
    if (fwrite(data, 1, size, stdout) == size && fflush(stdout) == 0)
        return TRUE;
    g_set_error_literal(error, G_FILE_ERROR, G_FILE_ERROR_IO, "standard output could not be written");
    return FALSE;
}

gboolean export_write(History *history, const AssetSource *assets, const char *const *caption, const char *path,
                      GError **error)
{
    Maker make = maker_of(path);
    if (make == NULL) {
        g_set_error(error, G_OPTION_ERROR, G_OPTION_ERROR_BAD_VALUE, "%s must end in " EXPORT_ENDINGS, path);
        return FALSE;
    }
    g_autoptr(GBytes) bytes = make(history, assets, caption, error);
    if (bytes == NULL)
        return FALSE;
    if (strcmp(path, "-") == 0)
        return write_standard_output(bytes, error);
    gsize size;
    const char *data = g_bytes_get_data(bytes, &size);
    return g_file_set_contents(path, data, (gssize)size, error);
}
