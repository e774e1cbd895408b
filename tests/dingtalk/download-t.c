// SPDX-License-Identifier: MIT
/* Pictures are fetched by https from the platform's hosts only, whatever address is named. */
#include "lib/dingtalk/client.h"

#include <string.h>

#include "lib/base/limits.h"

static const char *const hosts[] = {"*.aliyuncs.com", "static.dingtalk.com", "http://127.0.0.1:8081", NULL};

static void test_allowed(void)
{
    static const char *const pairs[][2] = {
        {"http://wukong-file-im-zjk.oss-cn-zhangjiakou.aliyuncs.com/ddmedia%2FiwX.jpg?x-oss-signature=AbC%2B%3D",
         "https://wukong-file-im-zjk.oss-cn-zhangjiakou.aliyuncs.com/ddmedia%2FiwX.jpg?x-oss-signature=AbC%2B%3D"},
        {"https://a.aliyuncs.com/x", "https://a.aliyuncs.com/x"},
        {"https://A.AliyunCS.com/x", "https://A.AliyunCS.com/x"},
        {"http://a.aliyuncs.com:80/x", "https://a.aliyuncs.com/x"},
        {"https://a.aliyuncs.com:443/x", "https://a.aliyuncs.com/x"},
        {"https://static.dingtalk.com/media/x_1_2.jpg", "https://static.dingtalk.com/media/x_1_2.jpg"},
        {"http://127.0.0.1:8081/file/a?b=c", "http://127.0.0.1:8081/file/a?b=c"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(pairs); i++) {
        g_autofree char *address = download_address(pairs[i][0], hosts);
        g_assert_cmpstr(address, ==, pairs[i][1]);
    }
}

static void test_refused(void)
{
    static const char *const bad[] = {
        "",
        "a.aliyuncs.com/x",
        "//a.aliyuncs.com/x",
        "ftp://a.aliyuncs.com/x",
        "file:///etc/passwd",
        "https://aliyuncs.com/x",
        "https://.aliyuncs.com.evil.example/x",
        "https://evilaliyuncs.com/x",
        "https://evil.example/.aliyuncs.com",
        "https://evil.example/?a.aliyuncs.com/",
        "https://a.aliyuncs.com@evil.example/x",
        "https://evil.example#@a.aliyuncs.com/x",
        "https://user:a.aliyuncs.com@evil.example/x",
        "https://a.aliyuncs.com:8443/x",
        "https://a.aliyuncs.com:443:80/x",
        "http://a.aliyuncs.com:443/x",
        "https://a.aliyuncs.com",
        "https://a.aliyuncs.com?x",
        "https://a.aliyuncs.com\\@evil.example/x",
        "https://a.aliyuncs.com/x y",
        "https://a.aliyuncs.com/x\r\nHost: evil",
        "https://a%2ealiyuncs.com/x",
        "https://[::1]/x",
        "https://127.0.0.1:8081/x",
        "http://127.0.0.1:8082/x",
        "http://127.0.0.1:80810/x",
        "http://127.0.0.1/x",
        "https://sub.static.dingtalk.com/x",
        "https://a.aliyuncs.com。evil/x",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        g_autofree char *address = download_address(bad[i], hosts);
        if (address != NULL)
            g_error("allowed: %s as %s", bad[i], address);
    }
    g_assert_null(download_address(NULL, hosts));
    g_assert_null(download_address("https://a.aliyuncs.com/x", NULL));
    g_autofree char *tail = g_strnfill(LIMIT_URL_BYTES, 'x');
    g_autofree char *endless = g_strconcat("https://a.aliyuncs.com/", tail, NULL);
    g_assert_null(download_address(endless, hosts));
}

static void judged(long status, const char *content, VerdictKind kind, VerdictReason reason)
{
    Verdict verdict;
    g_autoptr(GBytes) bytes = g_bytes_new(content, strlen(content));
    verdict_read_file(status, bytes, &verdict);
    g_assert_cmpint(verdict.kind, ==, kind);
    g_assert_cmpint(verdict.reason, ==, reason);
    g_assert_true((verdict.bytes != NULL) == (kind == VERDICT_OK));
    verdict_clear(&verdict);
}

static void test_files(void)
{
    judged(200, "bytes", VERDICT_OK, REASON_NONE);
    judged(200, "", VERDICT_GIVE_UP, REASON_REQUEST);
    judged(302, "", VERDICT_GIVE_UP, REASON_REQUEST);
    judged(403, "<Error/>", VERDICT_GIVE_UP, REASON_FILE_GONE);
    judged(404, "<Error/>", VERDICT_GIVE_UP, REASON_FILE_GONE);
    judged(429, "", VERDICT_RETRY, REASON_SERVER);
    judged(503, "", VERDICT_RETRY, REASON_SERVER);
}

static void looked_up(const char *body, long status, VerdictKind kind, const char *url)
{
    Verdict verdict;
    verdict_read(CALL_DOWNLOAD, status, body, strlen(body), &verdict);
    g_assert_cmpint(verdict.kind, ==, kind);
    g_assert_cmpstr(verdict.value, ==, url);
    verdict_clear(&verdict);
}

static void test_looked_up(void)
{
    looked_up("{\"downloadUrl\":\"http://a/b\"}", 200, VERDICT_OK, "http://a/b");
    looked_up("{\"data\":{\"downloadUrl\":\"http://a/b\"}}", 200, VERDICT_OK, "http://a/b");
    looked_up("{}", 200, VERDICT_RETRY, NULL);
    looked_up("{\"code\":\"invalidParameter.robotCode.downloadCode\",\"message\":\"x\"}", 400, VERDICT_GIVE_UP, NULL);
    Verdict verdict;
    const char *expired = "{\"code\":\"invalidParameter.robotCode.downloadCode\"}";
    verdict_read(CALL_DOWNLOAD, 400, expired, strlen(expired), &verdict);
    g_assert_cmpint(verdict.reason, ==, REASON_FILE_GONE);
    verdict_clear(&verdict);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/download/allowed", test_allowed);
    g_test_add_func("/download/refused", test_refused);
    g_test_add_func("/download/files", test_files);
    g_test_add_func("/download/looked-up", test_looked_up);
    return g_test_run();
}
