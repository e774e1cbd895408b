// SPDX-License-Identifier: MIT
/* What the page reads: the board, its news, files and pictures, in the browser's language; nothing lies elsewhere. */
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "tests/cgi/lab.h"

/* --- reading ---------------------------------------------------------------------------------- */

/** The board is what lies in the store; when nothing lies there yet, the worker is asked and the page waits. */
static void test_state(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "", .cookie = cookie});
    said_check(&said, 200, NULL);
    g_autoptr(cJSON) json = said_json(&said);
    g_assert_cmpint(json_int64(json, "n", 0), ==, 12);
    g_assert_cmpint(json_int64(json, "seq", 0), ==, 7);
    g_assert_cmpint(json_int64(json, "width", 0), ==, 800);
    g_assert_cmpint(cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(json, "rows")), ==, 1);
    g_assert_cmpint(json_int64(cJSON_GetObjectItemCaseSensitive(json, "undo"), "mine", 0), ==, 3);
    g_assert_cmpstr(json_string(json, "right"), ==, "draw");
    g_auto(Said) head = lab_ask(&lab, &(Ask){.method = "HEAD", .path = "", .cookie = cookie});
    said_check(&head, 200, NULL);

    lab.ready = FALSE;
    g_auto(Said) later = lab_ask(&lab, &(Ask){.path = "", .cookie = cookie});
    said_check(&later, 503, "busy");
    g_assert_nonnull(strstr(later.headers, "Retry-After: 1\r\n"));
    g_assert_cmpstr(lab.told, ==, "{\"open\":\"" LAB_BOARD "\"}");
    lab_expect(&lab, 503, "busy", &(Ask){.path = "/events", .query = "since=3", .cookie = cookie});
    lab.broken = TRUE;
    lab_expect(&lab, 503, "busy", &(Ask){.path = "", .cookie = cookie});
    lab_expect(&lab, 503, "busy", &(Ask){.path = "/events", .query = "since=3", .cookie = cookie});
}

/** A large board goes out packed, where the browser takes that, and as ASCII. */
static void test_large_state(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *blank = g_strnfill(LIMIT_PLAIN_BODY, ' ');
    g_autofree char *rows = g_strdup_printf("[{\"id\":1,\"say\":\"圆😀é\"}%s]", blank);
    lab.rows = rows;
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    g_auto(Said) plain = lab_ask(&lab, &(Ask){.path = "", .cookie = cookie});
    said_check(&plain, 200, NULL);
    g_assert_null(strstr(plain.headers, "Content-Encoding"));
    for (gsize i = 0; i < plain.size; i++)
        g_assert_cmpint((guint8)plain.body[i], <, 0x80);
    g_autoptr(cJSON) json = said_json(&plain);
    g_assert_cmpstr(json_string(cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(json, "rows"), 0), "say"), ==,
                    "圆😀é");
    g_auto(Said) packed = lab_ask(&lab, &(Ask){.path = "", .cookie = cookie, .encoding = "gzip, br"});
    g_assert_cmpint(packed.status, ==, 200);
    g_assert_nonnull(strstr(packed.headers, "Content-Encoding: gzip\r\n"));
    g_assert_cmpuint(packed.size, <, plain.size / 10);
}

/** News since an event, or that there is a gap. */
static void test_events(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    g_auto(Said) news = lab_ask(&lab, &(Ask){.path = "/events", .query = "since=11", .cookie = cookie});
    g_assert_cmpstr(news.body, ==, "{\"n\":12,\"events\":[{\"n\":12}]}");
    g_auto(Said) gap = lab_ask(&lab, &(Ask){.path = "/events", .query = "since=0", .cookie = cookie});
    g_assert_cmpstr(gap.body, ==, "{\"reload\":true,\"n\":12}");
    static const char *const wrong[] = {"", "since=", "since=-1", "since=x", "since=99999999999999999999", "n=3"};
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++)
        lab_expect(&lab, 400, "malformed", &(Ask){.path = "/events", .query = wrong[i], .cookie = cookie});
}

/** Listening is handed to the web server, on the board's own channel; without a push module there is none. */
static void test_listen(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "=/live/" LAB_BOARD, .cookie = cookie});
    said_check(&said, 200, NULL);
    g_assert_nonnull(strstr(said.headers, "X-Accel-Redirect: /nchan/" LAB_BOARD "\r\n"));
    lab_expect(&lab, 404, "path", &(Ask){.path = "=/live/" LAB_BOARD "/x", .cookie = cookie});
    lab_expect(&lab, 405, "method", &(Ask){.method = "POST", .path = "=/live/" LAB_BOARD, .cookie = cookie});
    lab.door.pushed = FALSE;
    lab_expect(&lab, 404, "off", &(Ask){.path = "=/live/" LAB_BOARD, .cookie = cookie});
}

static void preview(Lab *lab, const char *cookie, const char *query, const char *say, const char *message)
{
    lab->now_ms += 1000;
    g_auto(Said) said = lab_ask(lab, &(Ask){.path = "/preview", .query = query, .cookie = cookie});
    said_check(&said, 200, NULL);
    g_autoptr(cJSON) json = said_json(&said);
    g_assert_cmpstr(json_string(json, "say"), ==, say);
    const char *why = json_string(cJSON_GetObjectItemCaseSensitive(json, "error"), "message");
    g_assert_true(message == NULL ? why == NULL : why != NULL && strstr(why, message) != NULL);
}

/** Words are read as in the chat, and said back in their language. */
static void test_preview(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    preview(&lab, cookie, "text=%E7%94%BB%E7%BA%A2%E5%9C%86", "画 红圆", NULL);
    preview(&lab, cookie, "text=red+circle", "draw red circle", NULL);
    preview(&lab, cookie, "text=undo+2", "undo 2", NULL);
    preview(&lab, cookie, "text=%E5%88%A0%E9%99%A4%E6%89%80%E6%9C%89%E5%9C%86", "删除所有圆", NULL);
    preview(&lab, cookie, "text=roll+a+dice", "lots: roll a dice", NULL);
    preview(&lab, cookie, "text=draw+a+quux", NULL, "quux");
    preview(&lab, cookie, "text=", NULL, "");
    lab_expect(&lab, 400, "malformed", &(Ask){.path = "/preview", .query = "", .cookie = cookie});
    g_assert_cmpuint(lab.journaled + lab.tellings, ==, 0);
}

/* --- files ------------------------------------------------------------------------------------ */

/** A file is asked of the worker, waited for, handed out as a download, and gone after a while. */
static void test_export(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    lab_expect(&lab, 400, "malformed", &(Ask){.path = "/export", .body = "{\"format\":\"exe\"}", .cookie = cookie});
    g_auto(Said) asked = lab_ask(&lab, &(Ask){.path = "/export", .body = "{\"format\":\"svg\"}", .cookie = cookie});
    said_check(&asked, 202, NULL);
    g_autoptr(cJSON) json = said_json(&asked);
    const char *job = json_string(json, "job");
    g_assert_nonnull(strstr(lab.told, job));
    g_assert_nonnull(strstr(lab.told, "\"format\":\"svg\""));
    g_autofree char *path = g_strconcat("/export/", job, NULL);
    lab_expect(&lab, 202, NULL, &(Ask){.path = path, .cookie = cookie});
    lab.job = job;
    lab.file = g_bytes_new_static("<svg/>", 6);
    g_auto(Said) file = lab_ask(&lab, &(Ask){.path = path, .cookie = cookie});
    said_check(&file, 200, NULL);
    g_assert_cmpstr(file.body, ==, "<svg/>");
    g_assert_nonnull(strstr(file.headers, "attachment; filename*=UTF-8''%E7%94%BB%E6%9D%BF.svg\r\n"));
    g_clear_pointer(&lab.file, g_bytes_unref);
    lab_expect(&lab, 404, "gone", &(Ask){.path = path, .cookie = cookie});
    lab.now_ms += LIMIT_EXPORT_MS;
    lab.job = NULL;
    lab_expect(&lab, 404, "gone", &(Ask){.path = path, .cookie = cookie});
    lab_expect(&lab, 404, "gone", &(Ask){.path = "/export/../../x", .cookie = cookie});
    lab.deaf = TRUE;
    lab_expect(&lab, 503, "busy", &(Ask){.path = "/export", .body = "{\"format\":\"svg\"}", .cookie = cookie});
}

/** Pictures of the board are given to whoever may look, for ever; nothing else is. */
static void test_pictures(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    g_auto(Said) picture = lab_ask(&lab, &(Ask){.path = "/asset/" LAB_ASSET, .cookie = cookie});
    g_assert_cmpint(picture.status, ==, 200);
    g_assert_cmpstr(picture.body, ==, "png");
    g_assert_nonnull(strstr(picture.headers, "Cache-Control: private, max-age=31536000, immutable\r\n"));
    g_assert_null(strstr(picture.headers, "no-store"));
    lab_expect(&lab, 401, "session", &(Ask){.path = "/asset/" LAB_ASSET});
    lab_expect(
        &lab, 404, "gone",
        &(Ask){.path = "/asset/f3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", .cookie = cookie});
    lab_expect(&lab, 404, "gone", &(Ask){.path = "/asset/../../x", .cookie = cookie});
}

/* --- addresses -------------------------------------------------------------------------------- */

/** Only what the table has is answered; without a public base there is no page at all. */
static void test_paths(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    static const char *const nowhere[] = {
        "/nothing",
        "/ops/x",
        "/",
        "=/api/board/",
        "=/api/board/short",
        "=/api/board/../../../etc/passwd0",
        "=/api/board/E3B0C44298FC1C149AFB",
        "=/live/",
        "=/live/x",
        "=/api/board/" LAB_BOARD "0",
        "=/api/board/" LAB_BOARD "?x",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(nowhere); i++)
        lab_expect(&lab, 404, "path", &(Ask){.path = nowhere[i], .cookie = cookie});
    static const char *const methods[][2] = {{"DELETE", ""}, {"GET", "/ops"}, {"POST", "/events"}, {"PUT", "/session"}};
    for (gsize i = 0; i < G_N_ELEMENTS(methods); i++) {
        g_auto(Said) said = lab_ask(&lab, &(Ask){.method = methods[i][0], .path = methods[i][1], .cookie = cookie});
        said_check(&said, 405, "method");
        g_assert_nonnull(strstr(said.headers, "Allow: "));
    }
    lab.door.public_base = NULL;
    lab_expect(&lab, 404, "off", &(Ask){.path = "", .cookie = cookie});
    lab.receiver.live = NULL;
    lab_expect(&lab, 404, "off", &(Ask){.path = "/session", .body = "{}"});
}

/** Every refusal is said in the language of the browser, or of the address. */
static void test_languages(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    static const struct {
        const char *query, *header, *word;
    } cases[] = {
        {"", NULL, "登录"},       {"", "zh-CN,zh;q=0.9,en;q=0.8", "登录"}, {"", "en-GB,en;q=0.9,zh;q=0.8", "logged in"},
        {"", "fr-FR,fr", "登录"}, {"lang=en", "zh-CN", "logged in"},       {"lang=zh", "en", "登录"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_auto(Said) said =
            lab_ask(&lab, &(Ask){.path = "/events", .query = cases[i].query, .language = cases[i].header});
        said_check(&said, 401, "session");
        g_assert_nonnull(strstr(said.body, cases[i].word));
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    lab_quiet();
    g_test_add_func("/live/state", test_state);
    g_test_add_func("/live/large", test_large_state);
    g_test_add_func("/live/events", test_events);
    g_test_add_func("/live/listen", test_listen);
    g_test_add_func("/live/preview", test_preview);
    g_test_add_func("/live/export", test_export);
    g_test_add_func("/live/pictures", test_pictures);
    g_test_add_func("/live/paths", test_paths);
    g_test_add_func("/live/languages", test_languages);
    return g_test_run();
}
