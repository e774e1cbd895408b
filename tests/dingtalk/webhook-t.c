// SPDX-License-Identifier: MIT
/* Only URLs that certainly lead to an allowed origin are called. */
#include "lib/dingtalk/webhook.h"

#include <string.h>

#include "lib/base/limits.h"

static const char *const origins[] = {"https://oapi.dingtalk.com", "", "http://127.0.0.1:8080/", "oapi", NULL};

static const char *const good[] = {
    "https://oapi.dingtalk.com/robot/sendBySession?session=0123456789abcdef0123456789abcdef",
    "https://oapi.dingtalk.com/",
    "https://oapi.dingtalk.com/a@b:c",
    "http://127.0.0.1:8080/robot/sendBySession?session=1",
};

static const char *const bad[] = {
    "",
    "/",
    "oapi/",
    "oapi.dingtalk.com/robot",
    "//oapi.dingtalk.com/robot",
    "https://oapi.dingtalk.com",
    "https://oapi.dingtalk.com?session=1",
    "https://oapi.dingtalk.com#/x",
    "http://oapi.dingtalk.com/x",
    "ftp://oapi.dingtalk.com/x",
    "file:///etc/passwd",
    "gopher://oapi.dingtalk.com/x",
    "javascript:https://oapi.dingtalk.com/",
    "HTTPS://oapi.dingtalk.com/x",
    "https://OAPI.dingtalk.com/x",
    "https://oapi.dingtalk.com./x",
    "https://oapi.dingtalk.com:443/x",
    "https://oapi.dingtalk.com:8443/x",
    "https://oapi.dingtalk.com:/x",
    "https://oapi.dingtalk.com@evil.example/x",
    "https://oapi.dingtalk.com:x@evil.example/x",
    "https://user@oapi.dingtalk.com/x",
    "https://user:pw@oapi.dingtalk.com/x",
    "https://@oapi.dingtalk.com/x",
    "https://oapi.dingtalk.com.evil.example/x",
    "https://evil.example/https://oapi.dingtalk.com/x",
    "https://evil.example/?u=https://oapi.dingtalk.com/",
    "https://evil.oapi.dingtalk.com/x",
    "https://dingtalk.com/x",
    "https://oapi.dingtalk.co/x",
    "https://oapi%2edingtalk.com/x",
    "https://oapi.dingtalk.com%2f@evil.example/x",
    "https://oapi.dingtalk.com\\@evil.example/x",
    "https://oapi.dingtalk.com\\x",
    "https:\\\\oapi.dingtalk.com/x",
    "https:/oapi.dingtalk.com/x",
    "https:///oapi.dingtalk.com/x",
    " https://oapi.dingtalk.com/x",
    "https://oapi.dingtalk.com/x y",
    "https://oapi.dingtalk.com/x\r\nHost: evil.example",
    "https://oapi.dingtalk.com/x\t",
    "https://oapi.dingtalk.com/\x01",
    "https://oapi.dingtalk.com/\xe7\x94\xbb",
    "https://oapi\xe3\x80\x82.com/x",
    "https://[::1]/x",
    "https://[::ffff:127.0.0.1]/x",
    "http://127.0.0.1/x",
    "http://127.0.0.1:80801/x",
    "http://127.0.0.1:808/x",
    "http://127.1:8080/x",
    "http://2130706433:8080/x",
    "http://localhost:8080/x",
    "https://127.0.0.1:8080/x",
};

/** The spelling of DingTalk is called, everything else is not. */
static void test_urls(void)
{
    for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
        g_test_message("%s", good[i]);
        g_assert_true(webhook_allowed(good[i], origins));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_test_message("%s", bad[i]);
        g_assert_false(webhook_allowed(bad[i], origins));
    }
    g_assert_false(webhook_allowed(NULL, origins));
    g_assert_false(webhook_allowed(good[0], NULL));
}

/** A URL that is too long is not called. */
static void test_long(void)
{
    g_autofree char *tail = g_strnfill(LIMIT_URL_BYTES, 'x');
    g_autofree char *url = g_strconcat("https://oapi.dingtalk.com/", tail, NULL);
    g_assert_false(webhook_allowed(url, origins));
    url[LIMIT_URL_BYTES] = '\0';
    g_assert_true(webhook_allowed(url, origins));
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/webhook/urls", test_urls);
    g_test_add_func("/webhook/long", test_long);
    return g_test_run();
}
