// SPDX-License-Identifier: MIT
#include "tests/faults/behaviour.h"

#include <string.h>

#define JSON "application/json; charset=utf-8"
#define HTML "text/html; charset=utf-8"
/** Longer than any client waits. */
#define FOREVER_MS 60000
/** Bytes of an answer no client should read to its end. */
#define FLOOD_BYTES (64 * 1024 * 1024)

/* --- the connection --------------------------------------------------------------------------- */

static void play_hang_up(Spoilt *spoilt, const Behaviour *behaviour)
{
    (void)spoilt;
    (void)behaviour;
}

static void play_reset(Spoilt *spoilt, const Behaviour *behaviour)
{
    if (behaviour->text != NULL)
        (void)spoilt_print(spoilt, "%s", behaviour->text);
    spoilt_reset(spoilt);
}

static void play_reset_when_done(Spoilt *spoilt, const Behaviour *behaviour)
{
    int status = 0;
    (void)spoilt_forward(spoilt, &status);
    play_reset(spoilt, behaviour);
}

static void play_black_hole(Spoilt *spoilt, const Behaviour *behaviour)
{
    (void)behaviour;
    (void)spoilt_wait(spoilt, FOREVER_MS);
}

/** An answer of one byte a second. */
static void play_drip(Spoilt *spoilt, const Behaviour *behaviour)
{
    const char *at = behaviour->text;
    while (*at != '\0' && spoilt_write(spoilt, at, 1) && !spoilt_wait(spoilt, 1000))
        at++;
}

/** The work is done, the answer comes when nobody waits for it any more. */
static void play_late(Spoilt *spoilt, const Behaviour *behaviour)
{
    (void)behaviour;
    int status = 0;
    const char *answer = spoilt_forward(spoilt, &status);
    (void)spoilt_wait(spoilt, FOREVER_MS);
    spoilt_answer(spoilt, status, JSON, "", answer);
}

/** A machine on the way sends it twice. */
static void play_twice(Spoilt *spoilt, const Behaviour *behaviour)
{
    (void)behaviour;
    int status = 0;
    (void)spoilt_forward(spoilt, &status);
    const char *answer = spoilt_forward(spoilt, &status);
    spoilt_answer(spoilt, status, JSON, "", answer);
}

/* --- bytes that are no answer ----------------------------------------------------------------- */

static void play_bytes(Spoilt *spoilt, const Behaviour *behaviour)
{
    (void)spoilt_print(spoilt, "%s", behaviour->text);
}

static void play_answer(Spoilt *spoilt, const Behaviour *behaviour)
{
    const char *type = g_str_has_prefix(behaviour->text, "<") ? HTML : JSON;
    spoilt_answer(spoilt, behaviour->status, type, "", behaviour->text);
}

/** Header lines instead of a body. */
static void play_headers(Spoilt *spoilt, const Behaviour *behaviour)
{
    spoilt_answer(spoilt, behaviour->status, JSON, behaviour->text, "{}");
}

static void play_nul(Spoilt *spoilt, const Behaviour *behaviour)
{
    (void)behaviour;
    static const char body[] =
        "{\"errcode\":0,\"accessToken\":\"a\0b\",\"media_id\":\"@a\0b\",\"processQueryKey\":\"a\0b\"}";
    if (spoilt_print(spoilt, "HTTP/1.1 200 OK\r\nContent-Type: " JSON "\r\nContent-Length: %zu\r\n\r\n",
                     sizeof body - 1))
        (void)spoilt_write(spoilt, body, sizeof body - 1);
}

static void play_deep(Spoilt *spoilt, const Behaviour *behaviour)
{
    (void)behaviour;
    g_autofree char *brackets = g_strnfill(60000, '[');
    spoilt_answer(spoilt, 200, JSON, "", brackets);
}

/** What was done, and half of the answer; `text` is the size that is promised: half, whole or more. */
static void play_cut(Spoilt *spoilt, const Behaviour *behaviour)
{
    int status = 0;
    const char *answer = spoilt_forward(spoilt, &status);
    gsize size = strlen(answer), half = size / 2;
    gsize promised = g_str_equal(behaviour->text, "half")    ? half
                     : g_str_equal(behaviour->text, "whole") ? size
                                                             : size + 100;
    gsize sent = promised > size ? size : half;
    if (spoilt_print(spoilt, "HTTP/1.1 %d OK\r\nContent-Type: " JSON "\r\nContent-Length: %zu\r\n\r\n", status,
                     promised))
        (void)spoilt_write(spoilt, answer, sent);
}

/** In chunks; the last one, which ends the body, never comes. */
static void play_chunks_cut(Spoilt *spoilt, const Behaviour *behaviour)
{
    (void)behaviour;
    int status = 0;
    const char *answer = spoilt_forward(spoilt, &status);
    (void)spoilt_print(spoilt,
                       "HTTP/1.1 %d OK\r\nContent-Type: " JSON "\r\nTransfer-Encoding: chunked\r\n\r\n%zx\r\n%s\r\n",
                       status, strlen(answer), answer);
}

static void flood(Spoilt *spoilt, gsize bytes)
{
    g_autofree char *block = g_strnfill(64 * 1024, ' ');
    for (gsize sent = 0; sent < bytes && spoilt_write(spoilt, block, 64 * 1024); sent += 64 * 1024)
        continue;
}

/** `text` tells whether the size is said before. */
static void play_huge(Spoilt *spoilt, const Behaviour *behaviour)
{
    g_autofree char *length = g_strdup_printf("Content-Length: %d\r\n", FLOOD_BYTES);
    if (spoilt_print(spoilt, "HTTP/1.1 200 OK\r\nContent-Type: " JSON "\r\n%s\r\n",
                     behaviour->text != NULL ? length : ""))
        flood(spoilt, FLOOD_BYTES);
}

static void play_header_flood(Spoilt *spoilt, const Behaviour *behaviour)
{
    (void)behaviour;
    g_autofree char *value = g_strnfill(1000, 'x');
    gboolean more = spoilt_print(spoilt, "HTTP/1.1 200 OK\r\n");
    for (guint i = 0; i < 20000 && more; i++)
        more = spoilt_print(spoilt, "X-Flood-%u: %s\r\n", i, value);
}

/** Thousands of "wait a little", and no answer. */
static void play_1xx_flood(Spoilt *spoilt, const Behaviour *behaviour)
{
    (void)behaviour;
    gboolean more = TRUE;
    for (guint i = 0; i < 20000 && more; i++)
        more = spoilt_print(spoilt, "HTTP/1.1 %d Later\r\nX-Number: %u\r\n\r\n", i % 2 == 0 ? 100 : 199, i);
}

/* --- the platform's refusals ------------------------------------------------------------------ */

static gboolean of_old_family(ProxyCall call)
{
    return call == CALL_OF_UPLOAD || call == CALL_OF_WEBHOOK;
}

/** In the family's shape. With `done` the work was done all the same. */
static void play_code(Spoilt *spoilt, const Behaviour *behaviour)
{
    int status = 0;
    if (behaviour->done)
        (void)spoilt_forward(spoilt, &status);
    g_autofree char *body = NULL;
    if (behaviour->code == NULL || (behaviour->errcode != 0 && of_old_family(spoilt_call(spoilt)))) {
        body = behaviour->text != NULL
                   ? g_strdup_printf("{\"errcode\":88,\"sub_code\":\"%d\",\"errmsg\":\"ding talk error\"}",
                                     behaviour->errcode)
                   : g_strdup_printf("{\"errcode\":%d,\"errmsg\":\"no\"}", behaviour->errcode);
        spoilt_answer(spoilt, 200, JSON, "", body);
        return;
    }
    body = g_strdup_printf("{\"code\":\"%s\",\"requestid\":\"7D3B0000\",\"message\":\"no\"}", behaviour->code);
    spoilt_answer(spoilt, behaviour->status, JSON, "", body);
}

static void play_redirect(Spoilt *spoilt, const Behaviour *behaviour)
{
    g_autofree char *line = g_strdup_printf("Location: %s%s\r\n", spoilt_base(spoilt), behaviour->text);
    spoilt_answer(spoilt, behaviour->status, JSON, line, "{}");
}

/** Soon, as a date. */
static void play_retry_date(Spoilt *spoilt, const Behaviour *behaviour)
{
    g_autoptr(GDateTime) now = g_date_time_new_now_utc();
    g_autoptr(GDateTime) then = g_date_time_add_seconds(now, 2);
    g_autofree char *line = g_date_time_format(then, "Retry-After: %a, %d %b %Y %H:%M:%S GMT\r\n");
    spoilt_answer(spoilt, behaviour->status, JSON, line, "");
}

#define HTML_PAGE "<html><head><title>Bad Gateway</title></head><body>Bad Gateway</body></html>"
#define OK_HEAD "HTTP/1.1 200 OK\r\nContent-Type: " JSON "\r\n"
#define LOOKS_FINE "{\"errcode\":0,\"accessToken\":\"x\",\"media_id\":\"@x\",\"processQueryKey\":\"x\"}"

/* clang-format off */
const Behaviour behaviours[] = {
    /* the connection */
    {.name = "hang up", .play = play_hang_up},
    {.name = "reset before the answer", .play = play_reset},
    {.name = "reset in the status line", .play = play_reset, .text = "HTTP/1.1 20"},
    {.name = "reset in the headers", .play = play_reset, .text = "HTTP/1.1 200 OK\r\nContent-Ty"},
    {.name = "reset before the body", .play = play_reset, .text = OK_HEAD "Content-Length: 60\r\n\r\n"},
    {.name = "reset in the body", .play = play_reset, .text = OK_HEAD "Content-Length: 60\r\n\r\n{\"processQueryKey\":\"ab"},
    {.name = "reset when done", .play = play_reset_when_done, .done = TRUE},
    {.name = "black hole", .play = play_black_hole, .slow = TRUE},
    {.name = "slow drip", .play = play_drip, .slow = TRUE, .text = OK_HEAD "Content-Length: 60\r\n\r\n{}"},
    {.name = "late answer", .play = play_late, .done = TRUE, .slow = TRUE},
    {.name = "delivered twice", .play = play_twice, .done = TRUE},
    /* lengths and chunks */
    {.name = "cut answer", .play = play_cut, .done = TRUE, .text = "whole"},
    {.name = "length too short", .play = play_cut, .done = TRUE, .text = "half"},
    {.name = "length too long", .play = play_cut, .done = TRUE, .text = "more"},
    {.name = "length that is no number", .play = play_bytes, .text = OK_HEAD "Content-Length: banana\r\n\r\n"},
    {.name = "negative length", .play = play_bytes, .text = OK_HEAD "Content-Length: -5\r\n\r\n{}"},
    {.name = "two lengths", .play = play_bytes, .text = OK_HEAD "Content-Length: 2\r\nContent-Length: 9000\r\n\r\n{}"},
    {.name = "garbage for chunks", .play = play_bytes, .text = OK_HEAD "Transfer-Encoding: chunked\r\n\r\nzebra\r\n{}\r\n"},
    {.name = "chunk larger than memory", .play = play_bytes,
     .text = OK_HEAD "Transfer-Encoding: chunked\r\n\r\nffffffffffffff\r\n{}"},
    {.name = "last chunk missing", .play = play_chunks_cut, .done = TRUE},
    {.name = "huge answer", .play = play_huge, .text = "length"},
    {.name = "endless answer", .play = play_huge},
    {.name = "flood of headers", .play = play_header_flood},
    {.name = "flood of 1xx", .play = play_1xx_flood},
    /* not what was meant */
    {.name = "another protocol", .play = play_bytes, .text = "SSH-2.0-OpenSSH_9.2\r\n"},
    {.name = "TLS alert", .play = play_bytes, .text = "\x15\x03\x03\x02\x02\x28"},
    {.name = "strange status line", .play = play_bytes, .text = "HTTP/9.9 banana\r\n\r\n"},
    {.name = "compressed though nobody asked", .play = play_bytes,
     .text = OK_HEAD "Content-Encoding: gzip\r\nContent-Length: 6\r\n\r\n\x1f\x8b\x08zzz"},
    {.name = "HTML with 200", .play = play_answer, .status = 200, .text = HTML_PAGE},
    {.name = "HTML with 502", .play = play_answer, .status = 502, .text = HTML_PAGE},
    {.name = "HTML with 404", .play = play_answer, .status = 404, .text = HTML_PAGE},
    {.name = "success with 500", .play = play_answer, .status = 500, .text = LOOKS_FINE},
    {.name = "empty body", .play = play_answer, .status = 200, .text = ""},
    {.name = "no content", .play = play_bytes, .text = "HTTP/1.1 204 No Content\r\n\r\n"},
    {.name = "not JSON", .play = play_answer, .status = 200, .text = "{\"processQueryKey\":"},
    {.name = "JSON that is no object", .play = play_answer, .status = 200, .text = "[1, \"x\"]"},
    {.name = "wrong types", .play = play_answer, .status = 200,
     .text = "{\"accessToken\":{},\"media_id\":[1],\"processQueryKey\":7,\"errcode\":[],\"successResult\":\"x\"}"},
    {.name = "empty values", .play = play_answer, .status = 200,
     .text = "{\"accessToken\":\"\",\"media_id\":\"\",\"processQueryKey\":\"\",\"errcode\":\"\"}"},
    {.name = "line breaks in values", .play = play_answer, .status = 200,
     .text = "{\"accessToken\":\"a\\r\\nX: y\",\"media_id\":\"@a\\nb\",\"processQueryKey\":\"a b\"}"},
    {.name = "deep JSON", .play = play_deep},
    {.name = "NUL bytes", .play = play_nul},
    {.name = "not UTF-8", .play = play_answer, .status = 200, .text = "{\"processQueryKey\":\"\xff\xfe\xc0\"}"},
    /* elsewhere */
    {.name = "redirect elsewhere", .play = play_redirect, .status = 302, .text = "/elsewhere/x"},
    {.name = "redirect that keeps the method", .play = play_redirect, .status = 307, .text = "/elsewhere/x"},
    {.name = "redirect to a file", .play = play_headers, .status = 302, .text = "Location: file:///etc/passwd\r\n"},
    /* busy */
    {.name = "429, seconds", .play = play_headers, .status = 429, .text = "Retry-After: 1\r\n"},
    {.name = "429, a date", .play = play_retry_date, .status = 429},
    {.name = "429, nonsense", .play = play_headers, .status = 429, .text = "Retry-After: banana\r\n"},
    {.name = "500", .play = play_answer, .status = 500, .text = ""},
    {.name = "503, seconds", .play = play_headers, .status = 503, .text = "Retry-After: 1\r\n"},
    {.name = "408", .play = play_answer, .status = 408, .text = ""},
    {.name = "system error", .play = play_code, .code = "system.error", .errcode = -1, .status = 500},
    {.name = "unknown result", .play = play_code, .code = "unknown.send.result", .errcode = -1, .status = 400, .done = TRUE},
    {.name = "throttled", .play = play_code, .code = "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", .errcode = 90018,
     .status = 403},
    {.name = "platform throttled", .play = play_code, .code = "Forbidden.AccessDenied.QpsLimitForApi", .errcode = 90002,
     .status = 403},
    {.name = "too fast", .play = play_code, .code = "send.too.fast", .errcode = 90001, .status = 400},
    /* tokens: fetched anew, and the call made again */
    {.name = "token refused", .play = play_code, .code = "InvalidAuthentication", .errcode = 40014, .status = 400},
    {.name = "token refused with 401", .play = play_code, .code = "InvalidAuthentication", .errcode = 42001, .status = 401},
    {.name = "token refused, sub code", .play = play_code, .errcode = 40014, .text = "sub"},
    /* for good */
    {.name = "quota used up", .play = play_code, .code = "Forbidden.AccessDenied.ApiCountLimitForOrg", .errcode = 90020,
     .status = 403, .end = END_REFUSED},
    {.name = "permission missing", .play = play_code, .code = "Forbidden.AccessDenied.AccessTokenPermissionDenied",
     .errcode = 60011, .status = 403, .end = END_REFUSED},
    {.name = "muted", .play = play_code, .code = "bot.forbidden.sendMessage", .errcode = 40004, .status = 400,
     .end = END_REFUSED},
    {.name = "content refused", .play = play_code, .code = "contain.notAllowed.picture", .errcode = 430103, .status = 400,
     .end = END_REFUSED},
    {.name = "unknown code", .play = play_code, .code = "brand.new.code", .errcode = 987654, .status = 400,
     .end = END_REFUSED},
    {.name = "robot removed", .play = play_code, .code = "resource.not.found", .errcode = 400106, .status = 400,
     .end = END_SILENT},
    {.name = "group disbanded", .play = play_code, .code = "group.disbanded", .errcode = 400013, .status = 400,
     .end = END_SILENT},
    {0},
};
/* clang-format on */
