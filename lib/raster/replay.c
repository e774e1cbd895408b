// SPDX-License-Identifier: MIT
#include "lib/raster/replay.h"

#include <gif_lib.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/raster/canvas.h"

/** Times in hundredths of a second. */
#define FRAME_TIME 50
#define LAST_TIME 300
#define COLORS 256
/** Pixels are looked up in the palette by this many bits a channel. */
#define BITS 5
#define CELLS (1 << (3 * BITS))
#define NO_ENTRY (-1)
#define REDUCED_MOST 4

/** Pixels of one frame, 0xRRGGBB. */
typedef struct {
    int w, h;
    guint32 *pixels;
} Frame;

typedef struct {
    GifFileType *gif;
    ColorMapObject *palette;
    gint16 nearest[CELLS];
} Film;

/* --- frames --------------------------------------------------------------------------------- */

/** The mean of a square of device pixels. */
static guint32 mean(const guint8 *data, int stride, int x, int y, int n)
{
    guint red = 0, green = 0, blue = 0, count = (guint)(n * n);
    for (int i = 0; i < n * n; i++) {
        const guint8 *row = data + (gsize)(y * n + i / n) * (gsize)stride;
        guint32 pixel = ((const guint32 *)(gconstpointer)row)[x * n + i % n];
        red += pixel >> 16 & 0xff;
        green += pixel >> 8 & 0xff;
        blue += pixel & 0xff;
    }
    return (red / count) << 16 | (green / count) << 8 | blue / count;
}

static gboolean take_frame(Canvas *canvas, const Board *board, int reduce, Frame *frame, GError **error)
{
    if (!canvas_paint(canvas, board, NULL, error))
        return FALSE;
    cairo_surface_t *surface = canvas_surface(canvas);
    const guint8 *data = cairo_image_surface_get_data(surface);
    int stride = cairo_image_surface_get_stride(surface);
    for (int y = 0; y < frame->h; y++) {
        for (int x = 0; x < frame->w; x++)
            frame->pixels[y * frame->w + x] = mean(data, stride, x, y, reduce);
    }
    return TRUE;
}

/** What differs, at least a pixel. */
static cairo_rectangle_int_t changed(const Frame *a, const Frame *b)
{
    int x0 = a->w, y0 = a->h, x1 = 0, y1 = 0;
    for (int i = 0; i < a->w * a->h; i++) {
        if (a->pixels[i] == b->pixels[i])
            continue;
        x0 = MIN(x0, i % a->w);
        x1 = MAX(x1, i % a->w + 1);
        y0 = MIN(y0, i / a->w);
        y1 = i / a->w + 1;
    }
    return x0 < x1 ? (cairo_rectangle_int_t){x0, y0, x1 - x0, y1 - y0} : (cairo_rectangle_int_t){0, 0, 1, 1};
}

/* --- colours -------------------------------------------------------------------------------- */

static guint cell_of(guint32 pixel)
{
    return (pixel >> 19 & 0x1f) << 10 | (pixel >> 11 & 0x1f) << 5 | (pixel >> 3 & 0x1f);
}

static gint compare_counts(gconstpointer a, gconstpointer b)
{
    guint64 x = *(const guint64 *)a, y = *(const guint64 *)b;
    return x > y ? -1 : x < y;
}

/** The commonest colours of all frames. Each cell's colour is that of its first pixel: flat colours stay what they are.
 */
static void make_palette(Film *film, const guint32 *counts, const guint32 *colors)
{
    g_autoptr(GArray) order = g_array_new(FALSE, FALSE, sizeof(guint64));
    for (guint cell = 0; cell < CELLS; cell++) {
        guint64 key = (guint64)counts[cell] << 24 | colors[cell];
        if (counts[cell] > 0)
            g_array_append_val(order, key);
    }
    g_array_sort(order, compare_counts);
    for (guint i = 0; i < COLORS && i < order->len; i++) {
        guint32 color = (guint32)(g_array_index(order, guint64, i) & 0xffffff);
        film->palette->Colors[i] = (GifColorType){(guint8)(color >> 16), (guint8)(color >> 8), (guint8)color};
    }
    memset(film->nearest, NO_ENTRY, sizeof film->nearest);
}

static gint16 search_color(const Film *film, guint32 pixel)
{
    int nearest = G_MAXINT;
    gint16 found = 0;
    for (gint16 i = 0; i < COLORS; i++) {
        const GifColorType *color = &film->palette->Colors[i];
        int red = color->Red - (int)(pixel >> 16), green = color->Green - (int)(pixel >> 8 & 0xff);
        int blue = color->Blue - (int)(pixel & 0xff), far = 2 * red * red + 4 * green * green + blue * blue;
        if (far < nearest) {
            nearest = far;
            found = i;
        }
    }
    return found;
}

static GifByteType find_color(Film *film, guint32 pixel)
{
    gint16 *entry = &film->nearest[cell_of(pixel)];
    if (*entry == NO_ENTRY)
        *entry = search_color(film, pixel);
    return (GifByteType)*entry;
}

/* --- the file ------------------------------------------------------------------------------- */

static int append(GifFileType *gif, const GifByteType *data, int size)
{
    g_byte_array_append(gif->UserData, data, (guint)size);
    return size;
}

static gboolean put_loop(GifFileType *gif)
{
    static const guint8 for_ever[] = {1, 0, 0};
    return EGifPutExtensionLeader(gif, APPLICATION_EXT_FUNC_CODE) == GIF_OK &&
           EGifPutExtensionBlock(gif, 11, "NETSCAPE2.0") == GIF_OK &&
           EGifPutExtensionBlock(gif, sizeof for_ever, for_ever) == GIF_OK && EGifPutExtensionTrailer(gif) == GIF_OK;
}

static gboolean put_frame(Film *film, const Frame *frame, cairo_rectangle_int_t box, int time)
{
    GifByteType control[4], line[BOARD_WIDTH];
    EGifGCBToExtension(
        &(GraphicsControlBlock){.DisposalMode = DISPOSE_DO_NOT, .DelayTime = time, .TransparentColor = -1}, control);
    if (EGifPutExtension(film->gif, GRAPHICS_EXT_FUNC_CODE, sizeof control, control) != GIF_OK ||
        EGifPutImageDesc(film->gif, box.x, box.y, box.width, box.height, false, NULL) != GIF_OK)
        return FALSE;
    for (int y = box.y; y < box.y + box.height; y++) {
        for (int x = 0; x < box.width; x++)
            line[x] = find_color(film, frame->pixels[y * frame->w + box.x + x]);
        if (EGifPutLine(film->gif, line, box.width) != GIF_OK)
            return FALSE;
    }
    return TRUE;
}

static gboolean refuse(GError **error)
{
    g_set_error_literal(error, RASTER_ERROR, RASTER_ERROR_ENCODE, "the replay could not be encoded");
    return FALSE;
}

/* --- two passes: the colours, then the pictures ---------------------------------------------- */

typedef struct {
    const GPtrArray *boards;
    const AssetSource *assets;
    int reduce; /**< the frames, so many times */
} Reel;

typedef gboolean (*FrameFunc)(gpointer data, const Frame *frame, cairo_rectangle_int_t box, gboolean last);

static gboolean for_each_frame(const Reel *reel, FrameFunc func, gpointer data, GError **error)
{
    const GPtrArray *boards = reel->boards;
    int reduce = reel->reduce;
    g_autoptr(Canvas) canvas = canvas_new();
    canvas_set_assets(canvas, reel->assets);
    const int w = BOARD_WIDTH * PICTURE_SCALE / reduce, h = BOARD_HEIGHT * PICTURE_SCALE / reduce;
    g_autofree guint32 *one = g_new0(guint32, (gsize)w * (gsize)h), *other = g_new0(guint32, (gsize)w * (gsize)h);
    Frame before = {w, h, one}, frame = {w, h, other};
    for (guint i = 0; i < boards->len; i++) {
        if (!take_frame(canvas, g_ptr_array_index(boards, i), reduce, &frame, error))
            return FALSE;
        cairo_rectangle_int_t box = i == 0 ? (cairo_rectangle_int_t){0, 0, w, h} : changed(&before, &frame);
        if (!func(data, &frame, box, i + 1 == boards->len))
            return refuse(error);
        Frame swap = before;
        before = frame;
        frame = swap;
    }
    return TRUE;
}

typedef struct {
    guint32 counts[CELLS], colors[CELLS];
} Histogram;

static gboolean count_colors(gpointer data, const Frame *frame, cairo_rectangle_int_t box, gboolean last)
{
    Histogram *histogram = data;
    (void)last;
    for (int y = box.y; y < box.y + box.height; y++) {
        for (int x = box.x; x < box.x + box.width; x++) {
            guint32 pixel = frame->pixels[y * frame->w + x], cell = cell_of(pixel);
            if (histogram->counts[cell]++ == 0)
                histogram->colors[cell] = pixel;
        }
    }
    return TRUE;
}

static gboolean write_frame(gpointer data, const Frame *frame, cairo_rectangle_int_t box, gboolean last)
{
    return put_frame(data, frame, box, last ? LAST_TIME : FRAME_TIME);
}

static gboolean write_film(Film *film, const Reel *reel, GError **error)
{
    g_autofree Histogram *histogram = g_new0(Histogram, 1);
    if (!for_each_frame(reel, count_colors, histogram, error))
        return FALSE;
    make_palette(film, histogram->counts, histogram->colors);
    EGifSetGifVersion(film->gif, true);
    if (EGifPutScreenDesc(film->gif, BOARD_WIDTH * PICTURE_SCALE / reel->reduce,
                          BOARD_HEIGHT * PICTURE_SCALE / reel->reduce, 8, 0, film->palette) != GIF_OK ||
        !put_loop(film->gif))
        return refuse(error);
    return for_each_frame(reel, write_frame, film, error);
}

/** The file, however large. */
static GBytes *make_film(const Reel *reel, GError **error)
{
    GByteArray *out = g_byte_array_new();
    g_autofree Film *film = g_new0(Film, 1);
    int code;
    film->palette = GifMakeMapObject(COLORS, NULL);
    film->gif = EGifOpen(out, append, &code);
    gboolean done = film->palette != NULL && film->gif != NULL ? write_film(film, reel, error) : refuse(error);
    if (film->gif != NULL && EGifCloseFile(film->gif, &code) != GIF_OK && done)
        done = refuse(error);
    GifFreeMapObject(film->palette);
    GBytes *bytes = g_byte_array_free_to_bytes(out);
    if (!done)
        g_clear_pointer(&bytes, g_bytes_unref);
    return bytes;
}

GBytes *replay_gif(const GPtrArray *boards, const AssetSource *assets, GError **error)
{
    GBytes *film = NULL;
    g_assert(boards->len >= 1 && boards->len <= LIMIT_REPLAY_FRAMES);
    for (int reduce = PICTURE_SCALE; reduce <= REDUCED_MOST; reduce *= 2) {
        g_clear_pointer(&film, g_bytes_unref);
        film = make_film(&(Reel){boards, assets, reduce}, error);
        if (film == NULL || g_bytes_get_size(film) <= LIMIT_REPLAY_BYTES)
            break;
    }
    return film;
}
