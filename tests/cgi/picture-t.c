// SPDX-License-Identifier: MIT
/* Pictures that pages send: what is journaled with them, and that everything else is refused in words. */
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/live/request.h"
#include "tests/cgi/lab.h"

/** The first bytes of a picture, and some more. */
#define PNG "\x89PNG\r\n\x1a\n0123456789"

static void expect(Lab *lab, int status, const char *code, const Ask *ask)
{
    g_auto(Said) said = lab_ask(lab, ask);
    if (said.status != status)
        g_error("said %d: %s", said.status, said.body);
    g_autoptr(cJSON) json = json_parse(said.body, said.size, NULL);
    const cJSON *error = cJSON_GetObjectItemCaseSensitive(json, "error");
    g_assert_cmpstr(json_string(error, "code"), ==, code);
    if (code != NULL && status != 405)
        g_assert_cmpstr(json_string(error, "hint"), !=, "");
}

/** A picture is journaled with the operation that puts it there, as the session's person. */
static void test_taken(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    const Ask ask = {.path = "/picture",
                     .query = "op=abcdefgh&x=12.5&y=-3&side=120&name=%E7%8C%AB",
                     .body = PNG,
                     .size = sizeof PNG - 1,
                     .cookie = cookie};
    g_autoptr(GBytes) sent = g_bytes_new_static(PNG, sizeof PNG - 1);
    for (guint i = 1; i <= 2; i++) {
        lab.verdict = i == 1 ? JOURNAL_NEW : JOURNAL_DUPLICATE;
        expect(&lab, 202, NULL, &ask);
        g_assert_cmpuint(lab.journaled, ==, i);
        g_assert_cmpstr(lab.journal_id, ==, "live:" LAB_BOARD ":abcdefgh");
        g_assert_true(g_bytes_equal(lab.upload, sent));
    }
    g_autoptr(LiveRequest) request = live_request_parse(lab.journal_body, strlen(lab.journal_body), NULL);
    g_assert_true(live_request_has_picture(request));
    g_assert_cmpstr(request->author_id, ==, "staff0001");
    g_autofree char *what = json_text(request->what);
    g_assert_cmpstr(what, ==, "{\"picture\":{\"x\":12.5,\"y\":-3,\"side\":120,\"name\":\"猫\"}}");
}

/** What is no picture, is too large or has no place is refused, with what to do; nothing of it is kept. */
static void test_refused(void)
{
    static const char *const svg = "<svg xmlns='http://www.w3.org/2000/svg' onload='alert(1)'/>";
    static const struct {
        const char *query, *body;
        int status;
        const char *code;
    } cases[] = {
        {"op=abcdefgh", svg, 415, "picture_kind"},
        {"op=abcdefgh", "<!doctype html><script>alert(1)</script>", 415, "picture_kind"},
        {"op=abcdefgh", "{\"op\":\"abcdefgh\"}", 415, "picture_kind"},
        {"op=abcdefgh", "\x89PNG", 415, "picture_kind"},
        {"op=abcdefgh", "", 415, "picture_kind"},
        {"op=short", PNG, 400, "malformed"},
        {"", PNG, 400, "malformed"},
        {"op=abcdefgh&x=nan", PNG, 400, "malformed"},
        {"op=abcdefgh&x=4001", PNG, 400, "malformed"},
        {"op=abcdefgh&y=1e99", PNG, 400, "malformed"},
        {"op=abcdefgh&y=7px", PNG, 400, "malformed"},
        {"op=abcdefgh&side=0", PNG, 400, "malformed"},
        {"op=abcdefgh&side=", PNG, 400, "malformed"},
    };
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        lab.now_ms += 5000; /* not too fast, and before the cookie ends */
        expect(&lab, cases[i].status, cases[i].code,
               &(Ask){.method = "POST",
                      .path = "/picture",
                      .query = cases[i].query,
                      .body = cases[i].body,
                      .cookie = cookie});
    }
    g_autofree char *name = g_strnfill(LIMIT_NAME_CHARS + 1, 'a');
    g_autofree char *query = g_strconcat("op=abcdefgh&name=", name, NULL);
    expect(&lab, 400, "malformed", &(Ask){.path = "/picture", .query = query, .body = PNG, .cookie = cookie});
    g_autofree char *large = g_malloc0(LIMIT_UPLOAD_BYTES + 1);
    memcpy(large, PNG, sizeof PNG);
    const Ask most = {
        .path = "/picture", .query = "op=abcdefgh", .body = large, .size = LIMIT_UPLOAD_BYTES, .cookie = cookie};
    Ask more = most;
    more.size++;
    expect(&lab, 413, "picture_large", &more);
    g_assert_cmpuint(lab.journaled, ==, 0);
    expect(&lab, 202, NULL, &most);
    expect(&lab, 405, "method", &(Ask){.path = "/picture", .query = "op=abcdefgh", .cookie = cookie});
}

/** Who may not draw, or comes from elsewhere, puts no picture there. */
static void test_strangers(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *draws = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    g_autofree char *views = lab_cookie(&lab, "staff0002", RIGHT_VIEW);
    Ask ask = {.path = "/picture", .query = "op=abcdefgh", .body = PNG};
    expect(&lab, 401, "session", &ask);
    ask.cookie = views;
    expect(&lab, 403, "view_only", &ask);
    ask.cookie = draws;
    ask.header = "";
    expect(&lab, 403, "origin", &ask);
    ask.header = NULL;
    ask.origin = "https://evil.example";
    expect(&lab, 403, "origin", &ask);
    g_assert_cmpuint(lab.journaled, ==, 0);
}

/** Pictures are heavier than strokes: somebody who sends many has to wait, and so when there is no room for them. */
static void test_flood(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    const Ask ask = {.path = "/picture", .query = "op=abcdefgh", .body = PNG, .cookie = cookie};
    lab.verdict = JOURNAL_FULL;
    expect(&lab, 503, "busy", &ask);
    lab.verdict = JOURNAL_NEW;
    guint sent = 0;
    for (int status = 202; status == 202; sent++) {
        g_auto(Said) said = lab_ask(&lab, &ask);
        status = said.status;
        g_assert_true(status == 202 || status == 429);
        g_assert_cmpuint(sent, <, 100);
        if (status == 429)
            g_assert_nonnull(strstr(said.headers, "Retry-After: "));
    }
    g_assert_cmpuint(sent, >=, 10);
    lab.now_ms += 6000;
    expect(&lab, 202, NULL, &ask);
    expect(&lab, 429, "too_many", &ask);
}

/** Only this address takes bodies of megabytes, and says in words when they are too large. */
static void test_bounds(void)
{
    static const struct {
        const char *path;
        gboolean takes;
        const char *code;
    } cases[] = {
        {"/api/board/" LAB_BOARD "/picture", TRUE, "picture_large"},
        {"/api/board/" LAB_BOARD "/ops", FALSE, "too_large"},
        {"/api/board/" LAB_BOARD "/picture/", FALSE, "too_large"},
        {"/live/" LAB_BOARD "/picture", FALSE, "too_large"},
        {"/dingtalk/robot/picture", FALSE, NULL},
    };
    g_auto(Lab) lab;
    lab_init(&lab);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_assert_cmpint(live_takes_picture(cases[i].path), ==, cases[i].takes);
        if (cases[i].code == NULL)
            continue;
        const Request request = {.method = "POST", .path = cases[i].path, .query = ""};
        Response response = {.headers = g_string_new(NULL), .body = g_byte_array_new()};
        live_refused(&request, &response, &lab.receiver, 413);
        g_assert_cmpint(response.status, ==, 413);
        g_autoptr(cJSON) json = json_parse((const char *)response.body->data, response.body->len, NULL);
        const cJSON *error = cJSON_GetObjectItemCaseSensitive(json, "error");
        g_assert_cmpstr(json_string(error, "code"), ==, cases[i].code);
        g_string_free(response.headers, TRUE);
        g_byte_array_unref(response.body);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    lab_quiet();
    g_test_add_func("/picture/taken", test_taken);
    g_test_add_func("/picture/refused", test_refused);
    g_test_add_func("/picture/strangers", test_strangers);
    g_test_add_func("/picture/flood", test_flood);
    g_test_add_func("/picture/bounds", test_bounds);
    return g_test_run();
}
