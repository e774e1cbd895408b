// SPDX-License-Identifier: MIT
/**
 * fuzz.h - the frame of a fuzz target. Include it after defining fuzz_one().
 *
 * With --enable-fuzzers libFuzzer drives it; otherwise main replays the files of FUZZ_CORPUS, a folder below tests/.
 */
#ifndef DINGBOARD_TESTS_FUZZ_H
#define DINGBOARD_TESTS_FUZZ_H

#include <glib.h>
#include <stdint.h>
#include <stdio.h>

#ifndef FUZZ_CORPUS
#define FUZZ_CORPUS "command/corpus"
#endif

static void fuzz_one(const char *text);

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autofree char *text = g_strndup((const char *)data, size);
    fuzz_one(text);
    return 0;
}

#ifndef FUZZING
int main(void)
{
    g_autofree char *folder = g_build_filename(TEST_DATA, FUZZ_CORPUS, NULL);
    g_autoptr(GDir) dir = g_dir_open(folder, 0, NULL);
    guint n = 0;
    for (const char *name; dir != NULL && (name = g_dir_read_name(dir)) != NULL; n++) {
        g_autofree char *path = g_build_filename(folder, name, NULL);
        g_autofree char *content = NULL;
        gsize size = 0;
        if (g_file_get_contents(path, &content, &size, NULL))
            LLVMFuzzerTestOneInput((const uint8_t *)content, size);
    }
    printf("1..1\n%sok 1 - %u files replayed\n", n > 0 ? "" : "not ", n);
    return 0;
}
#endif

#endif
