// SPDX-License-Identifier: MIT
/* Upload, send, recall, session webhook, groups: what the platform takes, and how it refuses the rest. */
#include <string.h>

#include "tests/sandbox/client.h"

#define SEND "/v1.0/robot/groupMessages/send"
#define OTO "/v1.0/robot/oToMessages/batchSend"
#define RECALL "/v1.0/robot/groupMessages/recall"
#define OTO_RECALL "/v1.0/robot/otoMessages/batchRecall"
#define MULTIPART "multipart/form-data; boundary=BOUND"

/* --- upload ------------------------------------------------------------------------------------- */

/** An uploaded picture comes back byte for byte with its real type. */
static void test_upload(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    g_autofree char *id = client_picture(&client, token);
    g_assert_true(g_str_has_prefix(id, "@lADP"));
    g_assert_cmpstr(client_text(&client, "type"), ==, "image");
    g_assert_cmpint(json_int64(client.json, "created_at", 0), ==, client.now_ms);
    g_autofree char *query = g_strconcat("id=%40", id + 1, NULL);
    client_get(&client, "/sandbox/media", query);
    g_assert_true(client_body_is(&client, TINY_PNG, TINY_PNG_SIZE));
    g_assert_cmpstr(client.content_type, ==, "image/png");
}

typedef struct {
    const char *type, *file_name, *part_type, *bytes;
    int errcode;
} UploadCase;

/** The type, the extension, the part's type and the first bytes must agree. */
static void test_upload_refused(void)
{
    static const UploadCase CASES[] = {
        {"image", "a.gif", "image/gif", "GIF89a..........", 0},
        {"image", "a.jpg", "image/jpeg", "\xff\xd8\xff..........", 0},
        {"image", "a.bmp", "image/bmp", "BM..........", 0},
        {"file", "a.pdf", "application/pdf", "%PDF-1.7", 0},
        {"image", "a.png", "image/png", "not a picture", 40005},
        {"image", "a.svg", "image/svg+xml", "<svg/>", 40005},
        {"image", "a", "image/png", "GIF89a..........", 40005},
        {"image", "a.png", "text/plain", "GIF89a..........", 40005},
        {"image", "a.png", "image/png", "", 40035},
        {"picture", "a.png", "image/png", "GIF89a..........", 40004},
        {"file", "a.exe", "application/pdf", "%PDF-1.7", 40005},
    };
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++) {
        const UploadCase *c = &CASES[i];
        client_upload(&client, token, c->type, c->file_name, c->part_type, c->bytes, strlen(c->bytes));
        assert_errcode(&client, c->errcode);
    }
}

static void large_images(PlatformConfig *config)
{
    config->image_bytes = 20 * 1024 * 1024;
}

/** Pictures over the limit are refused; the limit can be the larger one. */
static void test_upload_size(void)
{
    const gsize size = 1024 * 1024 + 1;
    g_autofree char *bytes = g_malloc0(size);
    memcpy(bytes, TINY_PNG, TINY_PNG_SIZE);
    for (int large = 0; large < 2; large++) {
        g_auto(Client) client;
        client_init_with(&client, large ? large_images : NULL);
        g_autofree char *token = client_token(&client);
        client_upload(&client, token, "image", "a.png", "image/png", bytes, size - 1);
        assert_errcode(&client, 0);
        client_upload(&client, token, "image", "a.png", "image/png", bytes, size);
        assert_errcode(&client, large ? 0 : 40006);
    }
}

/** Bodies that are not the form they say they are. */
static void test_upload_malformed(void)
{
    static const char *const BODIES[][2] = {
        {"application/json", "{}"},
        {"multipart/form-data", "--BOUND\r\n"},
        {MULTIPART, ""},
        {MULTIPART, "--BOUND--\r\n"},
        {MULTIPART, "--OTHER\r\nContent-Disposition: form-data; name=\"media\"\r\n\r\nx\r\n--OTHER--\r\n"},
        {MULTIPART, "--BOUND\r\nContent-Disposition: form-data; name=\"media\"\r\n\r\nx\r\n--BOUND\r\n"},
        {MULTIPART, "--BOUND\r\nContent-Disposition: form-data; name=\"media\"\r\n\r\nx"},
        {MULTIPART, "--BOUND\r\nContent-Type: image/png\r\n\r\nx\r\n--BOUND--\r\n"},
        {MULTIPART, "--BOUND\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\nimage\r\n--BOUND--\r\n"},
        {MULTIPART, "--BOUND\r\nContent-Disposition: form-data; name=\"media\"\r\n\r\nx\r\n--BOUND\r\n"
                    "Content-Disposition: form-data; name=\"type\"\r\n\r\nimage\r\n--BOUND--\r\n"}, /* no file name */
    };
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    g_autofree char *query = g_strconcat("access_token=", token, "&type=image", NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(BODIES); i++) {
        client_send(&client, "POST", "/media/upload", query, NULL, BODIES[i][0], BODIES[i][1], strlen(BODIES[i][1]));
        assert_errcode(&client, 40035);
    }
}

/* --- send --------------------------------------------------------------------------------------- */

/** @param param  the text of msgParam, put into the JSON as a string */
static void send_group(Client *client, const char *token, const char *robot, const char *conversation, const char *key,
                       const char *param)
{
    g_autoptr(cJSON) body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "robotCode", robot);
    cJSON_AddStringToObject(body, "openConversationId", conversation);
    cJSON_AddStringToObject(body, "msgKey", key);
    cJSON_AddStringToObject(body, "msgParam", param);
    g_autofree char *text = json_text(body);
    client_post(client, SEND, token, text);
}

static int event_count(Client *client, const char *type)
{
    client_get(client, "/sandbox/messages", "after=0");
    const cJSON *event;
    int count = 0;
    cJSON_ArrayForEach (event, cJSON_GetObjectItemCaseSensitive(client->json, "events"))
        count += g_strcmp0(json_string(event, "type"), type) == 0 ? 1 : 0;
    return count;
}

/** A picture is sent by its media id or an https URL; each message has a key of its own. */
static void test_send_picture(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    g_autofree char *id = client_picture(&client, token);
    g_autofree char *param = g_strdup_printf("{\"photoURL\":\"%s\"}", id);
    send_group(&client, token, KEY, GROUP, "sampleImageMsg", param);
    g_assert_cmpint(client.status, ==, 200);
    g_autofree char *key = g_strdup(client_text(&client, "processQueryKey"));
    send_group(&client, token, KEY, GROUP, "sampleImageMsg", "{\"photoURL\":\"https://example.com/a.png\"}");
    g_assert_cmpstr(client_text(&client, "processQueryKey"), !=, key);
    g_assert_cmpint(event_count(&client, "message"), ==, 2);
}

typedef struct {
    const char *robot, *conversation, *key, *param, *code;
} SendCase;

/** Every refusal of a group send, by its code. */
static void test_send_refused(void)
{
    static const SendCase CASES[] = {
        {"", GROUP, "sampleText", "{}", "invalidParameter.robotCode.empty"},
        {"other", GROUP, "sampleText", "{}", "invalidParameter.robotCode.notExsit"},
        {KEY, "", "sampleText", "{}", "miss.openConversationId"},
        {KEY, "cidNobody==", "sampleText", "{}", "invalid.openConversationId"},
        {KEY, SINGLE_HAN, "sampleText", "{}", "invalid.openConversationId"},
        {KEY, GROUP, "", "{}", "invalidParameter.msgKey.empty"},
        {KEY, GROUP, "sampleNothing", "{}", "invalidParameter.msgKey.invalid"},
        {KEY, GROUP, "sampleText", "not JSON", "invalidParameter.msgParam.invalid"},
        {KEY, GROUP, "sampleText", "[]", "invalidParameter.msgParam.invalid"},
        {KEY, GROUP, "sampleText", "{}", "miss.param.content"},
        {KEY, GROUP, "sampleText", "{\"content\":5}", "miss.param.content"},
        {KEY, GROUP, "sampleMarkdown", "{\"title\":\"t\"}", "miss.param.text"},
        {KEY, GROUP, "sampleImageMsg", "{}", "miss.param.photoTophotoUrl"},
        {KEY, GROUP, "sampleImageMsg", "{\"photoURL\":\"@lADPnobody\"}", "invalidParameter.param.invalid"},
        {KEY, GROUP, "sampleImageMsg", "{\"photoURL\":\"http://example.com/a.png\"}", "invalidParameter.param.invalid"},
        {KEY, GROUP, "sampleActionCard2",
         "{\"title\":\"t\",\"text\":\"x\",\"actionTitle1\":\"a\",\"actionURL1\":\"u\"}", "miss.param.actionTitle2"},
    };
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++) {
        const SendCase *c = &CASES[i];
        send_group(&client, token, c->robot, c->conversation, c->key, c->param);
        assert_code(&client, 400, c->code);
    }
    g_assert_cmpint(event_count(&client, "message"), ==, 0);
}

/** msgParam is text of at most 15 000 bytes; an embedded picture gets the web server's page. */
static void test_send_odd_param(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    g_autofree char *long_text = g_strnfill(15000, 'x');
    g_autofree char *long_param = g_strdup_printf("{\"content\":\"%s\"}", long_text);
    send_group(&client, token, KEY, GROUP, "sampleText", long_param);
    assert_code(&client, 400, "invalidParameter.msgParam.tooLong");
    client_post(&client, SEND, token,
                "{\"robotCode\":\"" KEY "\",\"openConversationId\":\"" GROUP
                "\",\"msgKey\":\"sampleText\",\"msgParam\":{\"content\":\"an object\"}}");
    assert_code(&client, 400, "invalidParameter.msgParam.invalid");
    send_group(&client, token, KEY, GROUP, "sampleImageMsg", "{\"photoURL\":\"data:image/png;base64,AAAA\"}");
    g_assert_cmpint(client.status, ==, 413);
    g_assert_null(client.json);
}

/** Each kind of card is taken when it is complete, and shows its buttons. */
static void test_send_cards(void)
{
    static const char *const CARDS[][2] = {
        {"sampleMarkdown", "{\"title\":\"t\",\"text\":\"**x**\"}"},
        {"sampleLink", "{\"title\":\"t\",\"text\":\"x\",\"picUrl\":\"p\",\"messageUrl\":\"https://example.com\"}"},
        {"sampleActionCard", "{\"title\":\"t\",\"text\":\"x\",\"singleTitle\":\"b\",\"singleURL\":\"u\"}"},
        {"sampleActionCard6", "{\"title\":\"t\",\"text\":\"x\",\"buttonTitle1\":\"a\",\"buttonUrl1\":\"u\","
                              "\"buttonTitle2\":\"b\",\"buttonUrl2\":\"v\"}"},
    };
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    for (gsize i = 0; i < G_N_ELEMENTS(CARDS); i++) {
        send_group(&client, token, KEY, GROUP, CARDS[i][0], CARDS[i][1]);
        g_assert_nonnull(client_text(&client, "processQueryKey"));
    }
    client_get(&client, "/sandbox/messages", "after=0");
    const char *shown = (const char *)client.body->data;
    g_assert_nonnull(g_strstr_len(shown, client.body->len, "\"buttons\":[{\"title\":\"a\",\"url\":\"u\"}"));
}

/** A file keeps the name it was sent with and its bytes; what is no picture is no image. */
static void test_send_file(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    client_upload(&client, token, "image", "a.svg", "image/svg+xml", "<svg/>", 6);
    assert_errcode(&client, 40005);
    client_upload(&client, token, "file", "a.exe", "application/octet-stream", "MZ", 2);
    assert_errcode(&client, 40005);
    client_upload(&client, token, "file", "board.svg", "image/svg+xml", "<svg/>", 6);
    assert_errcode(&client, 0);
    g_autofree char *id = g_strdup(client_text(&client, "media_id"));
    g_autofree char *param = g_strdup_printf("{\"mediaId\":\"%s\",\"fileName\":\"画板.svg\",\"fileType\":\"svg\"}", id);
    send_group(&client, token, KEY, GROUP, "sampleFile", param);
    g_assert_nonnull(client_text(&client, "processQueryKey"));
    client_get(&client, "/sandbox/messages", "after=0");
    const cJSON *event = cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(client.json, "events"), 0);
    const cJSON *message = cJSON_GetObjectItemCaseSensitive(event, "message");
    const cJSON *content = cJSON_GetObjectItemCaseSensitive(message, "content");
    g_assert_cmpstr(json_string(message, "kind"), ==, "file");
    g_assert_cmpstr(json_string(content, "name"), ==, "画板.svg");
    g_assert_cmpint(json_int64(content, "size", 0), ==, 6);
    g_autofree char *query = g_strconcat("id=", json_string(content, "mediaId"), NULL);
    client_get(&client, "/sandbox/media", query);
    g_assert_true(client_body_is(&client, "<svg/>", 6));
    send_group(&client, token, KEY, GROUP, "sampleFile",
               "{\"mediaId\":\"@lADPnobody\",\"fileName\":\"a\",\"fileType\":\"b\"}");
    assert_code(&client, 400, "invalidParameter.param.invalid");
}

/** 1:1 sends reach known people and name the unknown ones. */
static void test_oto(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    const char *message =
        "\"robotCode\":\"" KEY "\",\"msgKey\":\"sampleText\",\"msgParam\":\"{\\\"content\\\":\\\"x\\\"}\"";
    static const char *const IDS[][2] = {
        {"[\"staff0001\",\"staff9999\",\"staff0002\"]", NULL},
        {"[]", "invalidParameter.userIds.empty"},
        {"\"staff0001\"", "invalidParameter.userIds.empty"},
        {"[\"staff9999\"]", "staffId.notExisted"},
        {"[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]", "invalidParameter.userIds.overMax"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(IDS); i++) {
        g_autofree char *body = g_strdup_printf("{%s,\"userIds\":%s}", message, IDS[i][0]);
        client_post(&client, OTO, token, body);
        if (IDS[i][1] != NULL) {
            assert_code(&client, 400, IDS[i][1]);
            continue;
        }
        g_assert_nonnull(client_text(&client, "processQueryKey"));
        const cJSON *invalid = cJSON_GetObjectItemCaseSensitive(client.json, "invalidStaffIdList");
        g_assert_cmpint(cJSON_GetArraySize(invalid), ==, 1);
        g_assert_true(cJSON_HasObjectItem(client.json, "flowControlledStaffIdList"));
    }
    g_assert_cmpint(event_count(&client, "message"), ==, 2);
}

/* --- recall ------------------------------------------------------------------------------------- */

static void recall_group(Client *client, const char *token, const char *conversation, const char *keys)
{
    g_autofree char *body = g_strdup_printf("{\"robotCode\":\"%s\",\"openConversationId\":\"%s\","
                                            "\"processQueryKeys\":%s}",
                                            KEY, conversation, keys);
    client_post(client, RECALL, token, body);
}

static const char *failed_reason(const Client *client, const char *key)
{
    return json_string(cJSON_GetObjectItemCaseSensitive(client->json, "failedResult"), key);
}

static int success_count(const Client *client)
{
    return cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(client->json, "successResult"));
}

/** A recalled message goes once; keys of other chats and unknown keys fail one by one under HTTP 200. */
static void test_recall(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    g_autofree char *key = client_send_text(&client, token);
    g_autofree char *keys = g_strdup_printf("[\"%s\",\"unknown=\"]", key);
    recall_group(&client, token, "cidSandboxGroup0002AAAA==", keys);
    g_assert_cmpint(success_count(&client), ==, 0);
    g_assert_cmpstr(failed_reason(&client, key), ==, "SYSTEM_ERROR");
    recall_group(&client, token, GROUP, keys);
    g_assert_cmpint(client.status, ==, 200);
    g_assert_cmpint(success_count(&client), ==, 1);
    g_assert_null(failed_reason(&client, key));
    g_assert_cmpstr(failed_reason(&client, "unknown="), ==, "SYSTEM_ERROR");
    recall_group(&client, token, GROUP, keys);
    g_assert_cmpint(success_count(&client), ==, 1);
    g_assert_cmpint(event_count(&client, "recall"), ==, 1);
}

/** Refusals of a recall, the played failure, and the end of its 24 hours. */
static void test_recall_refused(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    g_autofree char *key = client_send_text(&client, token);
    g_autofree char *keys = g_strdup_printf("[\"%s\"]", key);
    recall_group(&client, token, "cidNobody==", keys);
    assert_code(&client, 400, "invalid.openConversationId");
    recall_group(&client, token, GROUP, "[]");
    assert_code(&client, 400, "invalidParameter.processQueryKey.missing");
    recall_group(&client, token, GROUP, "[5]");
    assert_code(&client, 400, "invalid.processQueryKey");
    recall_group(&client, token, GROUP, "[1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1,1]");
    assert_code(&client, 400, "invalidParameter.processQueryKeys.overMax");
    client_fault(&client, "recall", "failed-result", 1);
    recall_group(&client, token, GROUP, keys);
    g_assert_cmpint(client.status, ==, 200);
    g_assert_cmpstr(failed_reason(&client, key), ==, "SYSTEM_ERROR");
    client.now_ms += 24 * 3600 * 1000LL + 1;
    g_autofree char *fresh = client_token(&client);
    recall_group(&client, fresh, GROUP, keys);
    g_assert_cmpstr(failed_reason(&client, key), ==, "SYSTEM_ERROR");
}

/** A 1:1 message is recalled from everyone who got it, within 24 hours. */
static void test_recall_oto(void)
{
    g_auto(Client) client;
    client_init(&client);
    for (int late = 0; late < 2; late++) {
        g_autofree char *token = client_token(&client);
        client_post(&client, OTO, token,
                    "{\"robotCode\":\"" KEY "\",\"userIds\":[\"staff0001\",\"staff0002\"],\"msgKey\":\"sampleText\","
                    "\"msgParam\":\"{\\\"content\\\":\\\"x\\\"}\"}");
        g_autofree char *body = g_strdup_printf("{\"robotCode\":\"%s\",\"processQueryKeys\":[\"%s\"]}", KEY,
                                                client_text(&client, "processQueryKey"));
        client.now_ms += late ? 24 * 3600 * 1000LL + 1 : 0;
        g_autofree char *fresh = client_token(&client);
        client_post(&client, OTO_RECALL, fresh, body);
        if (late)
            assert_code(&client, 400, "robot.processQueryKey.expired");
        else
            g_assert_cmpint(success_count(&client), ==, 1);
    }
    g_assert_cmpint(event_count(&client, "recall"), ==, 2);
}

/** "unknown.send.result" may have been sent: here it was. */
static void test_unknown_send_result(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    client_fault(&client, "send", "unknown-send-result", 1);
    send_group(&client, token, KEY, GROUP, "sampleText", "{\"content\":\"x\"}");
    assert_code(&client, 400, "unknown.send.result");
    g_assert_cmpint(event_count(&client, "message"), ==, 1);
    client_fault(&client, "send", "unknown-send-result-lost", 1);
    send_group(&client, token, KEY, GROUP, "sampleText", "{\"content\":\"x\"}");
    g_assert_cmpint(event_count(&client, "message"), ==, 1);
}

/* --- session webhook ---------------------------------------------------------------------------- */

/** Say something and take the session from the callback. */
static char *session_query(Client *client)
{
    g_autoptr(Post) post = client_say(client, "{\"conversation\":\"" GROUP "\",\"user\":\"lilei\",\"text\":\"x\"}");
    g_autoptr(cJSON) body = json_parse(post->body, strlen(post->body), NULL);
    const char *url = json_string(body, "sessionWebhook");
    g_assert_true(g_str_has_prefix(url, "http://sandbox/robot/sendBySession?session="));
    return g_strdup(strchr(url, '?') + 1);
}

static void webhook(Client *client, const char *query, const char *type, const char *json)
{
    client_send(client, "POST", "/robot/sendBySession", query, NULL, type, json, strlen(json));
}

/** The five types are taken complete and refused with a part missing; others are not supported. */
static void test_webhook_types(void)
{
    static const struct {
        const char *json;
        int errcode;
    } CASES[] = {
        {"{\"msgtype\":\"text\",\"text\":{\"content\":\"x\"},\"at\":{\"isAtAll\":false}}", 0},
        {"{\"msgtype\":\"markdown\",\"markdown\":{\"title\":\"t\",\"text\":\"x\"}}", 0},
        {"{\"msgtype\":\"link\",\"link\":{\"title\":\"t\",\"text\":\"x\",\"messageUrl\":\"u\"}}", 0},
        {"{\"msgtype\":\"actionCard\",\"actionCard\":{\"title\":\"t\",\"text\":\"x\",\"singleTitle\":\"s\","
         "\"singleURL\":\"u\"}}",
         0},
        {"{\"msgtype\":\"actionCard\",\"actionCard\":{\"title\":\"t\",\"text\":\"x\",\"btns\":[{\"title\":\"b\","
         "\"actionURL\":\"u\"}]}}",
         0},
        {"{\"msgtype\":\"feedCard\",\"feedCard\":{\"links\":[{\"title\":\"t\",\"messageURL\":\"u\",\"picURL\":\"p\"}]}"
         "}",
         0},
        {"{\"msgtype\":\"text\",\"text\":{\"content\":\"\"}}", 40035},
        {"{\"msgtype\":\"text\"}", 40035},
        {"{\"msgtype\":\"markdown\",\"markdown\":{\"text\":\"x\"}}", 40035},
        {"{\"msgtype\":\"link\",\"link\":{\"title\":\"t\",\"text\":\"x\",\"messageURL\":\"u\"}}", 40035},
        {"{\"msgtype\":\"actionCard\",\"actionCard\":{\"title\":\"t\",\"text\":\"x\"}}", 40035},
        {"{\"msgtype\":\"feedCard\",\"feedCard\":{\"links\":[]}}", 40035},
        {"{\"msgtype\":\"image\",\"image\":{\"picURL\":\"https://example.com/a.png\"}}", 400105},
        {"{\"msgtype\":\"file\"}", 400105},
        {"{}", 40035},
        {"not JSON", 40035},
    };
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *query = session_query(&client);
    for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++) {
        webhook(&client, query, "application/json; charset=utf-8", CASES[i].json);
        assert_errcode(&client, CASES[i].errcode);
    }
    g_assert_cmpint(event_count(&client, "message"), ==, 7);
}

/** A person who is mentioned by id is seen by name. */
static void test_webhook_mention(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *query = session_query(&client);
    webhook(
        &client, query, "application/json",
        "{\"msgtype\":\"text\",\"text\":{\"content\":\"@staff0001 好\"},\"at\":{\"atUserIds\":[\"staff0001\",\"x\"]}}");
    assert_errcode(&client, 0);
    client_get(&client, "/sandbox/messages", "after=0");
    g_assert_nonnull(g_strstr_len((const char *)client.body->data, client.body->len, "\"@李雷 好\""));
}

/** A session lives 90 minutes; its calls say what they carry; twenty a minute are taken. */
static void test_webhook_refused(void)
{
    const char *text = "{\"msgtype\":\"text\",\"text\":{\"content\":\"x\"}}";
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *query = session_query(&client);
    webhook(&client, query, NULL, text);
    assert_errcode(&client, 43004);
    webhook(&client, query, "text/plain", text);
    assert_errcode(&client, 43004);
    webhook(&client, "session=0123", "application/json", text);
    assert_errcode(&client, 300001);
    webhook(&client, "", "application/json", text);
    assert_errcode(&client, 300001);
    for (int i = 0; i < 20; i++)
        webhook(&client, query, "application/json", text);
    assert_errcode(&client, 0);
    webhook(&client, query, "application/json", text);
    assert_errcode(&client, 130101);
    client.now_ms += 90 * 60 * 1000 - 1;
    webhook(&client, query, "application/json", text);
    assert_errcode(&client, 0);
    client.now_ms += 1;
    webhook(&client, query, "application/json", text);
    assert_errcode(&client, 300001);
}

/* --- groups ------------------------------------------------------------------------------------- */

/** A new group is without the robot: sends fail until it was added. */
static void test_group(void)
{
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    client_post(&client, "/v1.0/im/group/create", token,
                "{\"name\":\"画板 7\",\"owner\":\"staff0001\",\"useridlist\":[\"staff0001\",\"staff0002\"]}");
    g_assert_cmpint(json_int64(client.json, "conversationTag", 0), ==, 2);
    g_autofree char *id = g_strdup(client_text(&client, "openConversationId"));
    g_autofree char *convert =
        g_strdup_printf("/v1.0/im/chat/%s/convertToOpenConversationId", client_text(&client, "chatid"));
    client_post(&client, convert, token, "{}");
    g_assert_cmpstr(client_text(&client, "openConversationId"), ==, id);
    send_group(&client, token, KEY, id, "sampleText", "{\"content\":\"x\"}");
    assert_code(&client, 400, "resource.not.found");
    g_autofree char *body = g_strdup_printf("{\"openConversationId\":\"%s\",\"robotCode\":\"%s\"}", id, KEY);
    for (int members = 0; members < 2; members++) {
        client_post(&client, "/v1.0/robot/groups/robots/query", token, body);
        const cJSON *robots = cJSON_GetObjectItemCaseSensitive(client.json, "chatbotInstanceVOList");
        g_assert_cmpint(cJSON_GetArraySize(robots), ==, members);
        client_post(&client, "/v1.0/robot/groups/orgRobots/add", token, body);
        g_assert_true(json_bool(client.json, "success", FALSE));
    }
    send_group(&client, token, KEY, id, "sampleText", "{\"content\":\"x\"}");
    g_assert_cmpint(client.status, ==, 200);
}

/** In a group that is disbanded, or has lost its robot, nothing can be sent, by the API or the webhook. */
static void test_group_end(void)
{
    static const struct {
        const char *change, *code;
        int errcode;
    } CASES[] = {
        {"\"robot\":false", "resource.not.found", 400106},
        {"\"disbanded\":true", "group.disbanded", 400013},
    };
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    g_autofree char *query = session_query(&client);
    for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++) {
        g_autofree char *change = g_strdup_printf("{\"conversation\":\"%s\",%s}", GROUP, CASES[i].change);
        client_post(&client, "/sandbox/conversation", NULL, change);
        g_assert_cmpint(client.status, ==, 200);
        send_group(&client, token, KEY, GROUP, "sampleText", "{\"content\":\"x\"}");
        assert_code(&client, 400, CASES[i].code);
        webhook(&client, query, "application/json", "{\"msgtype\":\"text\",\"text\":{\"content\":\"x\"}}");
        assert_errcode(&client, CASES[i].errcode);
    }
}

/** Groups the platform would not make, and ids it does not know. */
static void test_group_refused(void)
{
    static const char *const CASES[][2] = {
        {"{}", "parameter.invalid"},
        {"{\"name\":\"一二三四五六七八九十一二三四五六七八九十一\",\"owner\":\"staff0001\",\"useridlist\":["
         "\"staff0001\"]}",
         "parameter.invalid"},
        {"{\"name\":\"x\",\"owner\":\"staff0001\",\"useridlist\":[]}", "parameter.invalid"},
        {"{\"name\":\"x\",\"owner\":\"staff0001\",\"useridlist\":[\"staff0002\"]}", "parameter.invalid"},
        {"{\"name\":\"x\",\"owner\":\"nobody\",\"useridlist\":[\"nobody\"]}", "permession.checkFailed"},
    };
    g_auto(Client) client;
    client_init(&client);
    g_autofree char *token = client_token(&client);
    for (gsize i = 0; i < G_N_ELEMENTS(CASES); i++) {
        client_post(&client, "/v1.0/im/group/create", token, CASES[i][0]);
        assert_code(&client, 400, CASES[i][1]);
    }
    client_post(&client, "/v1.0/robot/groups/robots/query", token, "{\"openConversationId\":\"x\"}");
    assert_code(&client, 400, "illegal.openconevrsation.id");
    client_post(&client, "/v1.0/im/chat/x/convertToOpenConversationId", token, "{}");
    assert_code(&client, 400, "invalideChatId");
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/sandbox/upload/kept", test_upload);
    g_test_add_func("/sandbox/upload/refused", test_upload_refused);
    g_test_add_func("/sandbox/upload/size", test_upload_size);
    g_test_add_func("/sandbox/upload/malformed", test_upload_malformed);
    g_test_add_func("/sandbox/send/picture", test_send_picture);
    g_test_add_func("/sandbox/send/refused", test_send_refused);
    g_test_add_func("/sandbox/send/odd-param", test_send_odd_param);
    g_test_add_func("/sandbox/send/cards", test_send_cards);
    g_test_add_func("/sandbox/send/file", test_send_file);
    g_test_add_func("/sandbox/send/unknown-result", test_unknown_send_result);
    g_test_add_func("/sandbox/send/oto", test_oto);
    g_test_add_func("/sandbox/recall/group", test_recall);
    g_test_add_func("/sandbox/recall/refused", test_recall_refused);
    g_test_add_func("/sandbox/recall/oto", test_recall_oto);
    g_test_add_func("/sandbox/webhook/types", test_webhook_types);
    g_test_add_func("/sandbox/webhook/mention", test_webhook_mention);
    g_test_add_func("/sandbox/webhook/refused", test_webhook_refused);
    g_test_add_func("/sandbox/group/life", test_group);
    g_test_add_func("/sandbox/group/end", test_group_end);
    g_test_add_func("/sandbox/group/refused", test_group_refused);
    return g_test_run();
}
