// SPDX-License-Identifier: MIT
/*
 * Whatever a page sends, and to whichever address: the answer is one we know, JSON where it should be, nothing of it
 * crashes, and only what has a session that may draw reaches the journal.
 *
 * Input: "METHOD PATH[?QUERY] WHO\nBODY"; WHO is "draw", "view" or anybody. With --enable-fuzzers a libFuzzer program;
 * else it replays its corpus and neighbours of each file.
 */
#include <stdint.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/live/request.h"
#include "tests/cgi/lab.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

static void promise_journal(const Lab *lab, const char *who)
{
    if (lab->journaled == 0)
        return;
    g_assert_cmpstr(who, ==, "draw");
    g_autoptr(GError) error = NULL;
    g_autoptr(LiveRequest) request = live_request_parse(lab->journal_body, strlen(lab->journal_body), &error);
    /* One that is nested as deep as it may be is deeper in the journal: the worker passes it over. */
    g_assert_true(request != NULL || error != NULL);
    if (request != NULL)
        g_assert_cmpstr(request->author_id, ==, "staff0001");
}

static void promise_answer(const Said *said)
{
    static const int known[] = {200, 202, 204, 400, 401, 403, 404, 405, 413, 415, 429, 503};
    gboolean found = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(known); i++)
        found = found || known[i] == said->status;
    g_assert_true(found);
    g_auto(GStrv) lines = g_strsplit(said->headers, "\r\n", 0);
    for (char **line = lines; *line != NULL; line++) { /* nobody smuggles a header in */
        g_assert_true(**line == '\0' || strstr(*line, ": ") != NULL);
        g_assert_null(strpbrk(*line, "\r\n"));
    }
    if (said->status < 400)
        return;
    g_autoptr(cJSON) json = json_parse(said->body, said->size, NULL);
    g_assert_true(cJSON_IsObject(json));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static gboolean quiet;
    if (!quiet)
        lab_quiet();
    quiet = TRUE;
    if (size > LIMIT_BODY_BYTES)
        return 0;
    const uint8_t *end = size > 0 ? memchr(data, '\n', size) : NULL;
    gsize head_size = end != NULL ? (gsize)(end - data) : size;
    g_autofree char *head = g_strndup((const char *)data, head_size);
    g_auto(GStrv) words = g_strsplit(head, " ", 3);
    if (g_strv_length(words) != 3)
        return 0;
    char *query = strchr(words[1], '?');
    if (query != NULL)
        *query++ = '\0';
    g_auto(Lab) lab;
    lab_init(&lab);
    gboolean draws = strcmp(words[2], "draw") == 0, views = strcmp(words[2], "view") == 0;
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", draws ? RIGHT_DRAW : RIGHT_VIEW);
    g_autofree char *whole = g_strconcat("=", words[1], NULL);
    g_autofree char *body = end != NULL ? g_strndup((const char *)end + 1, size - head_size - 1) : g_strdup("");
    const Ask ask = {
        .method = words[0],
        .path = words[1][0] == '/' && !g_str_has_prefix(words[1], "/api/") ? words[1] : whole,
        .query = query,
        .body = body,
        .size = end != NULL ? size - head_size - 1 : 0,
        .cookie = draws || views ? cookie : NULL,
        .cookie_header = draws || views ? NULL : words[2],
    };
    g_auto(Said) said = lab_ask(&lab, &ask);
    if (live_has_path(ask.path[0] == '=' ? ask.path + 1 : "/api/board/"))
        promise_answer(&said);
    promise_journal(&lab, words[2]);
    return 0;
}

#ifndef FUZZING
static void replay(const char *data, gsize size)
{
    LLVMFuzzerTestOneInput((const uint8_t *)data, size);
    for (gsize i = 0; i < size; i += 1 + size / 200) {
        g_autofree char *changed = g_memdup2(data, size);
        changed[i] = (char)(changed[i] ^ 0x21);
        LLVMFuzzerTestOneInput((const uint8_t *)changed, size);
        LLVMFuzzerTestOneInput((const uint8_t *)data, i);
    }
}

static void test_corpus(void)
{
    g_autoptr(GDir) folder = g_dir_open(TEST_DATA "/cgi/corpus", 0, NULL);
    g_assert_nonnull(folder);
    guint files = 0;
    for (const char *name = g_dir_read_name(folder); name != NULL; name = g_dir_read_name(folder)) {
        g_autofree char *path = g_build_filename(TEST_DATA "/cgi/corpus", name, NULL);
        g_autofree char *text = NULL;
        gsize size = 0;
        g_assert_true(g_file_get_contents(path, &text, &size, NULL));
        replay(text, size);
        files++;
    }
    g_assert_cmpuint(files, >=, 20);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/fuzz-live/corpus", test_corpus);
    return g_test_run();
}
#endif
