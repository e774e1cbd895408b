// SPDX-License-Identifier: MIT
/*
 * Whatever comes as a callback body, parsing neither crashes nor leaks, and what it accepts keeps the promises of
 * callback.h. With --enable-fuzzers a libFuzzer program; else it replays its corpus and the recorded bodies.
 */
#include <stdint.h>
#include <string.h>

#include "lib/base/limits.h"
#include "lib/dingtalk/callback.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void promise_id(const char *id)
{
    g_assert_nonnull(id);
    g_assert_cmpuint(strlen(id), >, 0);
    g_assert_cmpuint(strlen(id), <=, LIMIT_ID_BYTES);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(RobotMessage) message = robot_message_parse((const char *)data, size, &error);
    if (message == NULL) {
        g_assert_error(error, CALLBACK_ERROR, CALLBACK_ERROR_MALFORMED);
        g_assert_true(g_utf8_validate(error->message, -1, NULL));
        return 0;
    }
    promise_id(message->msg_id);
    promise_id(message->conversation_id);
    promise_id(message->author_id);
    g_assert_nonnull(message->text);
    g_assert_true(g_utf8_validate(message->text, -1, NULL));
    g_assert_cmpint(g_utf8_strlen(message->author_name, -1), >, 0);
    g_assert_cmpint(g_utf8_strlen(message->author_name, -1), <=, LIMIT_NAME_CHARS);
    return 0;
}

#ifndef FUZZING
static void replay(const char *data, gsize size)
{
    LLVMFuzzerTestOneInput((const uint8_t *)data, size);
    for (gsize i = 0; i < size; i += 1 + size / 64) { /* and a few neighbours of each body */
        g_autofree char *changed = g_memdup2(data, size);
        changed[i] = (char)(changed[i] ^ 0x21);
        LLVMFuzzerTestOneInput((const uint8_t *)changed, size);
        LLVMFuzzerTestOneInput((const uint8_t *)data, i);
    }
}

static void test_corpus(void)
{
    g_autoptr(GDir) folder = g_dir_open(TEST_DATA "/dingtalk/corpus", 0, NULL);
    g_assert_nonnull(folder);
    guint files = 0;
    for (const char *name = g_dir_read_name(folder); name != NULL; name = g_dir_read_name(folder)) {
        g_autofree char *path = g_build_filename(TEST_DATA "/dingtalk/corpus", name, NULL);
        g_autofree char *text = NULL;
        gsize size = 0;
        g_assert_true(g_file_get_contents(path, &text, &size, NULL));
        replay(text, size);
        files++;
    }
    g_assert_cmpuint(files, >, 0);
}

static void test_recordings(void)
{
    static const char *const names[] = {"/fixtures/shapes.jsonl", "/fixtures/conversation.jsonl"};
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *path = g_strconcat(TEST_DATA, names[i], NULL);
        g_autofree char *text = NULL;
        g_assert_true(g_file_get_contents(path, &text, NULL, NULL));
        g_auto(GStrv) lines = g_strsplit(text, "\n", 0);
        for (char **line = lines; *line != NULL; line++)
            replay(*line, strlen(*line));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fuzz-callback/corpus", test_corpus);
    g_test_add_func("/fuzz-callback/recordings", test_recordings);
    return g_test_run();
}
#endif
