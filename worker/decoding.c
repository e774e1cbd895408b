// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include "worker/decoding.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <spawn.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/wait.h>
#include <unistd.h>

#include "decode/frame.h"
#include "lib/base/limits.h"

/** What a picture as large as one is kept has. */
#define MOST_BYTES (DECODE_HEAD_BYTES + 4u * LIMIT_ASSET_SIDE * LIMIT_ASSET_SIDE)
#define SELF "/proc/self/exe"

struct Decoding {
    pid_t pid; /**< 0: it has ended */
    int fd;    /**< what it writes; -1: closed */
    GByteArray *out;
    gint64 deadline;
    int status; /**< as waitpid has it; of no meaning while it runs */
};

char *decoding_program(void)
{
    g_autofree char *self = g_file_read_link(SELF, NULL);
    g_autofree char *folder = self != NULL ? g_path_get_dirname(self) : g_strdup(".");
    return g_build_filename(folder, "dingboard-decode", NULL);
}

/* --- starting --------------------------------------------------------------------------------- */

static gboolean failed(GError **error, const char *what, int number)
{
    g_set_error(error, G_FILE_ERROR, (gint)g_file_error_from_errno(number), "%s: %s", what, g_strerror(number));
    return FALSE;
}

/** A file in memory that holds the bytes, to be read from its beginning; -1 with an error. */
static int file_of(GBytes *bytes, GError **error)
{
    gsize size = 0;
    const char *data = g_bytes_get_data(bytes, &size);
    int fd = memfd_create("picture", MFD_CLOEXEC);
    while (fd >= 0 && size > 0) {
        ssize_t n = write(fd, data, size);
        if (n <= 0 && errno != EINTR) {
            failed(error, "a picture could not be handed over", errno);
            close(fd);
            return -1;
        }
        data += MAX(n, 0);
        size -= (gsize)MAX(n, 0);
    }
    if (fd < 0)
        failed(error, "a picture could not be handed over", errno);
    else
        lseek(fd, 0, SEEK_SET);
    return fd;
}

/** Signals as a program expects them: this one has some blocked, and others ignored. */
static void attributes_init(posix_spawnattr_t *attributes)
{
    sigset_t none, usual;
    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    posix_spawnattr_init(attributes);
    posix_spawnattr_setsigmask(attributes, &none);
    posix_spawnattr_setsigdefault(attributes, &usual);
    posix_spawnattr_setflags(attributes, POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF);
}

static gboolean spawn(const char *program, int in, int out, pid_t *pid, GError **error)
{
    char *const arguments[] = {(char *)"dingboard-decode", NULL};
    char *const environment[] = {(char *)"LC_ALL=C", NULL};
    posix_spawn_file_actions_t files;
    posix_spawnattr_t attributes;
    attributes_init(&attributes);
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, in, STDIN_FILENO);
    posix_spawn_file_actions_adddup2(&files, out, STDOUT_FILENO);
    posix_spawn_file_actions_addopen(&files, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    int bad = posix_spawn(pid, program, &files, &attributes, arguments, environment);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    return bad == 0 || failed(error, program, bad);
}

Decoding *decoding_start(const char *program, GBytes *bytes, gint64 now_ms, GError **error)
{
    int ends[2] = {-1, -1};
    int in = file_of(bytes, error);
    if (in < 0)
        return NULL;
    g_autoptr(Decoding) decoding = g_new0(Decoding, 1);
    decoding->fd = -1;
    decoding->out = g_byte_array_new();
    decoding->deadline = now_ms + LIMIT_DECODE_MS;
    gboolean started = pipe2(ends, O_CLOEXEC) == 0 || failed(error, "no pipe", errno);
    if (started) {
        decoding->fd = ends[0];
        fcntl(ends[0], F_SETFL, O_NONBLOCK);
        started = spawn(program, in, ends[1], &decoding->pid, error);
        close(ends[1]);
    }
    close(in);
    return started ? g_steal_pointer(&decoding) : NULL;
}

/* --- its end ---------------------------------------------------------------------------------- */

static void reap(Decoding *decoding)
{
    while (decoding->pid > 0 && waitpid(decoding->pid, &decoding->status, 0) < 0 && errno == EINTR)
        continue;
    decoding->pid = 0;
}

static void stop(Decoding *decoding)
{
    if (decoding->fd >= 0)
        close(decoding->fd);
    decoding->fd = -1;
    if (decoding->pid > 0)
        kill(decoding->pid, SIGKILL);
    reap(decoding);
}

void decoding_free(Decoding *decoding)
{
    if (decoding == NULL)
        return;
    stop(decoding);
    g_byte_array_unref(decoding->out);
    g_free(decoding);
}

int decoding_fd(const Decoding *decoding)
{
    return decoding->fd;
}

gint64 decoding_deadline(const Decoding *decoding)
{
    return decoding->deadline;
}

/** It has closed its end: it has ended, or has nothing to say any more. A moment is given it to say how it ended. */
static void finish(Decoding *decoding)
{
    for (int i = 0; i < 20 && decoding->pid > 0; i++) {
        if (waitpid(decoding->pid, &decoding->status, WNOHANG) == decoding->pid)
            decoding->pid = 0;
        else
            g_usleep(500);
    }
    stop(decoding);
}

gboolean decoding_run(Decoding *decoding, gint64 now_ms)
{
    guint8 block[65536];
    while (decoding->fd >= 0) {
        ssize_t n = read(decoding->fd, block, sizeof block);
        if (n == 0)
            finish(decoding);
        else if (n < 0 && errno == EAGAIN && now_ms < decoding->deadline)
            return FALSE;
        else if (n < 0 && errno == EINTR)
            continue;
        else if (n < 0 || decoding->out->len + (gsize)n > MOST_BYTES)
            stop(decoding);
        else
            g_byte_array_append(decoding->out, block, (guint)n);
    }
    return TRUE;
}

static guint be32_at(const guint8 *bytes)
{
    guint32 value;
    memcpy(&value, bytes, sizeof value);
    return GUINT32_FROM_BE(value);
}

Decoded decoding_result(const Decoding *decoding)
{
    const GByteArray *out = decoding->out;
    Decoded result = {.failure = PICTURE_UNREADABLE};
    if (WIFEXITED(decoding->status) && WEXITSTATUS(decoding->status) == DECODE_TOO_LARGE)
        result.failure = PICTURE_TOO_LARGE;
    if (!WIFEXITED(decoding->status) || WEXITSTATUS(decoding->status) != DECODE_DONE || out->len < DECODE_HEAD_BYTES ||
        memcmp(out->data, DECODE_MARK, 4) != 0)
        return result;
    guint width = be32_at(out->data + 4), height = be32_at(out->data + 8);
    if (width < 1 || height < 1 || width > LIMIT_ASSET_SIDE || height > LIMIT_ASSET_SIDE ||
        out->len != DECODE_HEAD_BYTES + 4u * width * height)
        return result;
    return (Decoded){PICTURE_FINE, width, height, out->data + DECODE_HEAD_BYTES};
}
