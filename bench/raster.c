// SPDX-License-Identifier: MIT
/* How long painting and encoding take, in one run, so that the ratios mean something. Usage: bench/raster [ROUNDS] */
#include <cairo.h>
#include <isa-l.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/raster/canvas.h"

/* stb_image_write as it comes, for comparison. */
#define STB_IMAGE_WRITE_STATIC
#define STB_IMAGE_WRITE_IMPLEMENTATION
#include <stb/stb_image_write.h>

#define ROUNDS 51

typedef struct {
    GArray *times; /**< of double, microseconds */
    gint64 start;
} Watch;

static void watch_start(Watch *watch)
{
    if (watch->times == NULL)
        watch->times = g_array_new(FALSE, FALSE, sizeof(double));
    watch->start = g_get_monotonic_time();
}

static void watch_stop(Watch *watch)
{
    double time = (double)(g_get_monotonic_time() - watch->start);
    g_array_append_val(watch->times, time);
}

static int compare_times(gconstpointer a, gconstpointer b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

/** The median in microseconds; the watch is empty again. */
static double watch_median(Watch *watch)
{
    g_array_sort(watch->times, compare_times);
    double median = g_array_index(watch->times, double, watch->times->len / 2);
    g_array_unref(watch->times);
    watch->times = NULL;
    return median;
}

/* --- boards --------------------------------------------------------------------------------- */

static Object *add(Board *board, ShapeKind kind, double cx, double cy, double size)
{
    Object *object = object_new(kind);
    object->id = board->next_id++;
    object->cx = cx;
    object->cy = cy;
    object->w = object->h = size;
    object->sides = 5;
    g_ptr_array_add(board->objects, object);
    return object;
}

static void add_one(Board *board, ShapeKind kind, GRand *rand)
{
    double x = g_rand_double_range(rand, 60, BOARD_WIDTH - 60), y = g_rand_double_range(rand, 60, BOARD_HEIGHT - 60);
    Object *object = add(board, kind, x, y, 80);
    object->stroke = g_rand_int(rand) | 0xff;
    if (kind == SHAPE_TEXT)
        object->text = g_strdup("一条红色的线");
    if (object_is_line(object)) {
        object->n_points = 2;
        object->points = g_new(Point, 2);
        object->points[0] = (Point){x - 50, y - 50};
        object->points[1] = (Point){x + 50, y + 50};
    }
}

static Board *make_board(guint n)
{
    static const ShapeKind kinds[] = {SHAPE_LINE, SHAPE_ARROW,    SHAPE_RECTANGLE, SHAPE_CIRCLE,
                                      SHAPE_STAR, SHAPE_TRIANGLE, SHAPE_ELLIPSE,   SHAPE_TEXT};
    g_autoptr(GRand) rand = g_rand_new_with_seed(n);
    Board *board = board_new();
    for (guint i = 0; i < n; i++)
        add_one(board, kinds[i % G_N_ELEMENTS(kinds)], rand);
    return board;
}

static const char *const caption[] = {"第9笔 小王：画了 7号 红圆（中间，半径 60）", NULL};

static void paint(Canvas *canvas, const Board *board)
{
    if (!canvas_paint(canvas, board, caption, NULL))
        abort();
}

static gsize encode(Canvas *canvas)
{
    g_autoptr(GBytes) png = canvas_png(canvas, NULL);
    if (png == NULL)
        abort();
    return g_bytes_get_size(png);
}

/* --- decoding ------------------------------------------------------------------------------- */

typedef struct {
    GBytes *bytes;
    gsize at;
} Reader;

static cairo_status_t read_some(void *closure, unsigned char *out, unsigned int size)
{
    Reader *reader = closure;
    if (size > g_bytes_get_size(reader->bytes) - reader->at)
        return CAIRO_STATUS_READ_ERROR;
    memcpy(out, (const guint8 *)g_bytes_get_data(reader->bytes, NULL) + reader->at, size);
    reader->at += size;
    return CAIRO_STATUS_SUCCESS;
}

/* --- measurements --------------------------------------------------------------------------- */

typedef struct {
    double paint, encode;
} Times;

/** One more object on a board of n, and the picture after it. */
static Times time_one_more(guint n, ShapeKind kind, int rounds)
{
    g_autoptr(Board) board = make_board(n);
    g_autoptr(Canvas) canvas = canvas_new();
    g_autoptr(GRand) rand = g_rand_new_with_seed(1);
    Watch painting = {0}, encoding = {0};
    paint(canvas, board);
    encode(canvas);
    for (int i = 0; i < rounds; i++) {
        add_one(board, kind, rand);
        watch_start(&painting);
        paint(canvas, board);
        watch_stop(&painting);
        watch_start(&encoding);
        encode(canvas);
        watch_stop(&encoding);
    }
    return (Times){watch_median(&painting), watch_median(&encoding)};
}

/** The whole board on a canvas whose pixels mean nothing yet, and its whole picture. */
static Times time_everything(guint n, int rounds)
{
    g_autoptr(Board) board = make_board(n);
    Watch painting = {0}, encoding = {0};
    for (int i = 0; i < rounds; i++) {
        g_autoptr(Canvas) canvas = canvas_new();
        watch_start(&painting);
        paint(canvas, board);
        watch_stop(&painting);
        watch_start(&encoding);
        encode(canvas);
        watch_stop(&encoding);
    }
    return (Times){watch_median(&painting), watch_median(&encoding)};
}

/** An object taken out of the middle of the stack, as undo does. */
static double time_removal(guint n, int rounds)
{
    Watch painting = {0};
    g_autoptr(Board) board = make_board(n);
    g_autoptr(Canvas) canvas = canvas_new();
    paint(canvas, board);
    for (int i = 0; i < rounds; i++) {
        Object *object = g_ptr_array_steal_index(board->objects, n / 2);
        watch_start(&painting);
        paint(canvas, board);
        watch_stop(&painting);
        g_ptr_array_insert(board->objects, (gint)(n / 2), object);
        paint(canvas, board);
    }
    return watch_median(&painting);
}

static void print_painting(int rounds)
{
    static const guint sizes[] = {10, 100, 1000};
    printf("%-34s %10s %10s %10s\n", "painting, µs (median)", "10", "100", "1000 objects");
    const struct {
        const char *name;
        ShapeKind kind;
    } more[] = {{"one more line", SHAPE_LINE}, {"one more circle", SHAPE_CIRCLE}, {"one more text", SHAPE_TEXT}};
    for (gsize row = 0; row < G_N_ELEMENTS(more); row++) {
        printf("%-34s", more[row].name);
        for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++)
            printf(" %10.0f", time_one_more(sizes[i], more[row].kind, rounds).paint);
        putchar('\n');
    }
    printf("%-34s", "one removed from the middle");
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++)
        printf(" %10.0f", time_removal(sizes[i], rounds));
    printf("\n%-34s", "everything, on a new canvas");
    for (gsize i = 0; i < G_N_ELEMENTS(sizes); i++)
        printf(" %10.0f", time_everything(sizes[i], rounds).paint);
    putchar('\n');
}

/** The pixels of our PNG as stb wants them: decoded by cairo, three bytes each. */
static guint8 *decode(GBytes *png, int *width, int *rows)
{
    cairo_surface_t *surface = cairo_image_surface_create_from_png_stream(read_some, &(Reader){png, 0});
    *width = cairo_image_surface_get_width(surface);
    *rows = cairo_image_surface_get_height(surface);
    guint8 *packed = g_malloc_n((gsize)*width * 3, (gsize)*rows), *out = packed;
    for (int y = 0; y < *rows; y++) {
        const guint8 *row =
            cairo_image_surface_get_data(surface) + (gsize)y * (gsize)cairo_image_surface_get_stride(surface);
        for (int x = 0; x < *width; x++, out += 3) {
            guint32 word;
            memcpy(&word, row + (gsize)x * 4, 4);
            out[0] = (guint8)(word >> 16);
            out[1] = (guint8)(word >> 8);
            out[2] = (guint8)word;
        }
    }
    cairo_surface_destroy(surface);
    return packed;
}

/** stb_image_write with its own filters and zlib; `*size` is that of its file. */
static double time_stb(GBytes *png, int rounds, int *size)
{
    int width, height;
    g_autofree guint8 *packed = decode(png, &width, &height);
    Watch watch = {0};
    for (int i = 0; i < rounds; i++) {
        watch_start(&watch);
        free(stbi_write_png_to_mem(packed, 0, width, height, 3, size));
        watch_stop(&watch);
    }
    return watch_median(&watch);
}

/** What no encoder of ours can be faster than: rows that are packed already. */
typedef struct {
    double touch;   /**< copy them and sum them up */
    double deflate; /**< ISA-L at level 1, in bands, with warm buffers */
} Floor;

static void deflate_band(guint8 *data, guint32 size, guint8 *out, guint32 room, guint8 *memory)
{
    static struct isal_zstream stream;
    isal_deflate_stateless_init(&stream);
    stream.level = 1;
    stream.level_buf = memory;
    stream.level_buf_size = ISAL_DEF_LVL1_DEFAULT;
    stream.flush = FULL_FLUSH;
    stream.next_in = data;
    stream.avail_in = size;
    stream.next_out = out;
    stream.avail_out = room;
    if (isal_deflate_stateless(&stream) != COMP_OK)
        abort();
}

static Floor time_floor(GBytes *png, int rounds)
{
    int width, height;
    g_autofree guint8 *packed = decode(png, &width, &height);
    guint32 band = (guint32)width * 3 * PNG_BAND_ROWS;
    guint bands = (guint)height / PNG_BAND_ROWS;
    g_autofree guint8 *out = g_malloc0((gsize)band * 2), *memory = g_malloc0(ISAL_DEF_LVL1_DEFAULT);
    Watch touching = {0}, deflating = {0};
    guint32 sum = 0;
    for (int i = 0; i < rounds; i++) {
        watch_start(&touching);
        for (guint b = 0; b < bands; b++) {
            memcpy(out, packed + (gsize)b * band, band);
            sum += isal_adler32(1, out, band);
        }
        watch_stop(&touching);
        watch_start(&deflating);
        for (guint b = 0; b < bands; b++)
            deflate_band(packed + (gsize)b * band, band, out, band * 2, memory);
        watch_stop(&deflating);
    }
    if (sum == 0)
        abort();
    return (Floor){watch_median(&touching), watch_median(&deflating)};
}

static void print_encoding(int rounds)
{
    int stb_size = 0;
    const guint n = 60;
    g_autoptr(Board) board = make_board(n);
    g_autoptr(Canvas) canvas = canvas_new();
    paint(canvas, board);
    g_autoptr(GBytes) png = canvas_png(canvas, NULL);
    gsize size = g_bytes_get_size(png);
    double stb = time_stb(png, MIN(rounds, 9), &stb_size);
    Floor floor = time_floor(png, rounds);
    double all = time_everything(n, rounds).encode;
    double line = time_one_more(n, SHAPE_LINE, rounds).encode, text = time_one_more(n, SHAPE_TEXT, rounds).encode;
    printf("\nPNG of 60 objects, µs (median)\n");
    printf("%-34s %10.0f  %d bytes\n", "stb_image_write as it comes", stb, stb_size);
    printf("%-34s %10.0f  rows packed before, copied and summed\n", "touching every row", floor.touch);
    printf("%-34s %10.0f  rows packed before\n", "ISA-L alone, all bands", floor.deflate);
    printf("%-34s %10.0f  %zu bytes (1/%.1f of stb's time, %.2f of ISA-L's)\n", "all bands", all, size, stb / all,
           all / floor.deflate);
    printf("%-34s %10.0f  (1/%.0f of all bands)\n", "after one line", line, all / line);
    printf("%-34s %10.0f  (1/%.0f of all bands)\n", "after one text", text, all / text);
    printf("%-34s %10zu  bytes\n", "memory of the canvas", canvas_memory(canvas));
}

int main(int argc, char **argv)
{
    int rounds = argc > 1 ? atoi(argv[1]) : ROUNDS;
    raster_warm_up();
    print_painting(MAX(rounds, 3));
    print_encoding(MAX(rounds, 3));
    return 0;
}
