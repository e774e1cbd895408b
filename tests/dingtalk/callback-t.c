// SPDX-License-Identifier: MIT
/* Every shape of message of docs/DINGTALK.md is understood; see receiver-body-t for what is refused. */
#include "lib/dingtalk/callback.h"

#include <string.h>

#include "lib/base/limits.h"

#define GROUP_HEAD "{\"msgId\":\"m1\",\"conversationId\":\"c1\",\"conversationType\":\"2\",\"senderId\":\"s1\","
#define SINGLE_HEAD "{\"msgId\":\"m1\",\"conversationId\":\"c1\",\"conversationType\":\"1\",\"senderId\":\"s1\","

static RobotMessage *parsed(const char *body)
{
    g_autoptr(GError) error = NULL;
    RobotMessage *message = robot_message_parse(body, strlen(body), &error);
    g_assert_no_error(error);
    g_assert_nonnull(message);
    return message;
}

static void refused(const char *body, const char *part_of_reason)
{
    g_autoptr(GError) error = NULL;
    g_assert_null(robot_message_parse(body, strlen(body), &error));
    g_assert_error(error, CALLBACK_ERROR, CALLBACK_ERROR_MALFORMED);
    g_assert_nonnull(strstr(error->message, part_of_reason));
}

/** The text of a message whose members from msgtype on are these. */
static char *text_of(const char *head, const char *tail)
{
    g_autofree char *body = g_strconcat(head, tail, NULL);
    g_autoptr(RobotMessage) message = parsed(body);
    return g_steal_pointer(&message->text);
}

static void text_is(const char *head, const char *tail, const char *expected)
{
    g_autofree char *text = text_of(head, tail);
    g_assert_cmpstr(text, ==, expected);
}

/** The recorded shapes, one per line, in the order of this table. */
static void test_shapes(void)
{
    static const struct {
        MessageType type;
        gboolean group;
        guint pictures;
        const char *author_id;
        const char *text;
    } shapes[] = {
        {MESSAGE_TEXT, TRUE, 0, "staff0001", "画 圆 300 200 80 红"},
        {MESSAGE_TEXT, FALSE, 0, "staff0002", "帮助"},
        {MESSAGE_PICTURE, FALSE, 1, "staff0002", ""},
        {MESSAGE_RICH_TEXT, TRUE, 1, "staff0001", "背景用这张  \n谢谢"},
        {MESSAGE_AUDIO, FALSE, 0, "staff0002", "撤销上一步"},
        {MESSAGE_VIDEO, FALSE, 0, "staff0002", ""},
        {MESSAGE_FILE, FALSE, 0, "staff0002", ""},
        {MESSAGE_TEXT, TRUE, 0, "staff0001", "撤销"},
        {MESSAGE_TEXT, TRUE, 0, "$:LWCP_v1:$usrEEEEEEEEEEEEEEEEEEEE==", "draw a circle"},
        {MESSAGE_QUOTA, TRUE, 0, "staff0001", ""},
        {MESSAGE_TEXT, TRUE, 0, "staff0001", "画一条直线"},
        {MESSAGE_AUDIO, FALSE, 0, "staff0002", "画一个圆"},
        {MESSAGE_TEXT, TRUE, 0, "staff0003", "draw a line"},
        {MESSAGE_RICH_TEXT, TRUE, 0, "staff0003", "draw a star"},
        {MESSAGE_UNKNOWN, TRUE, 0, "staff0003", ""},
        {MESSAGE_UNKNOWN, TRUE, 0, "staff0003", ""},
    };
    g_autofree char *text = NULL;
    g_assert_true(g_file_get_contents(TEST_DATA "/fixtures/shapes.jsonl", &text, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(g_strchomp(text), "\n", 0);
    g_assert_cmpuint(g_strv_length(lines), ==, G_N_ELEMENTS(shapes));
    for (gsize i = 0; i < G_N_ELEMENTS(shapes); i++) {
        g_test_message("line %" G_GSIZE_FORMAT, i + 1);
        g_autoptr(RobotMessage) message = parsed(lines[i]);
        g_assert_cmpint(message->type, ==, shapes[i].type);
        g_assert_cmpint(message->group, ==, shapes[i].group);
        g_assert_cmpuint(message->pictures->len, ==, shapes[i].pictures);
        g_assert_cmpstr(message->author_id, ==, shapes[i].author_id);
        g_assert_cmpstr(message->text, ==, shapes[i].text);
    }
}

#define HEAD                                                                                                        \
    "{\"conversationId\":\"c\",\"conversationType\":\"1\",\"msgId\":\"m\",\"senderId\":\"s\",\"senderNick\":\"n\"," \
    "\"chatbotUserId\":\"bot\","

/** Codes in their order, the original's first; what is too many is counted; what has no code is left out. */
static void test_pictures(void)
{
    g_autoptr(RobotMessage) rich = parsed(
        HEAD "\"msgtype\":\"richText\",\"content\":{\"richText\":[{\"type\":\"picture\",\"pictureDownloadCode\":\"p1\","
             "\"downloadCode\":\"d1\"},{\"text\":\"x\"},{\"type\":\"picture\",\"pictureDownloadCode\":\"p2\"},"
             "{\"type\":\"picture\"}]}}");
    g_assert_cmpuint(rich->pictures->len, ==, 2);
    g_assert_cmpstr(rich->pictures->pdata[0], ==, "d1");
    g_assert_cmpstr(rich->pictures->pdata[1], ==, "p2");
    g_autoptr(GString) many = g_string_new(HEAD "\"msgtype\":\"richText\",\"content\":{\"richText\":[");
    for (int i = 0; i < LIMIT_PICTURES_PER_MESSAGE + 3; i++)
        g_string_append_printf(many, "%s{\"type\":\"picture\",\"downloadCode\":\"d%d\"}", i > 0 ? "," : "", i);
    g_string_append(many, "]}}");
    g_autoptr(RobotMessage) crowd = parsed(many->str);
    g_assert_cmpuint(crowd->pictures->len, ==, LIMIT_PICTURES_PER_MESSAGE);
    g_assert_cmpuint(crowd->pictures_left, ==, 3);
    g_autoptr(RobotMessage) none = parsed(HEAD "\"msgtype\":\"picture\",\"content\":{}}");
    g_assert_cmpuint(none->pictures->len, ==, 0);
}

static void quotes(const char *replied, const char *code)
{
    g_autofree char *body = g_strconcat(
        HEAD "\"msgtype\":\"text\",\"text\":{\"content\":\"as background\",\"isReplyMsg\":true,\"repliedMsg\":",
        replied, "}}", NULL);
    g_autoptr(RobotMessage) message = parsed(body);
    g_assert_cmpstr(message->quoted_picture, ==, code);
}

/** A picture of a person that is quoted has its code; the robot's own has not, nor what is odd. */
static void test_quoted_picture(void)
{
    quotes("{\"msgType\":\"picture\",\"senderId\":\"s\",\"content\":{\"downloadCode\":\"q\"}}", "q");
    quotes("{\"msgType\":\"picture\",\"senderId\":\"s\",\"content\":\"{\\\"downloadCode\\\":\\\"q\\\"}\"}", "q");
    quotes("{\"msgType\":\"richText\",\"content\":{\"richText\":[{\"msgType\":\"text\",\"content\":\"x\"},"
           "{\"msgType\":\"picture\",\"downloadCode\":\"q\"}]}}",
           "q");
    quotes("{\"msgType\":\"picture\",\"senderId\":\"bot\",\"content\":{\"downloadCode\":\"q\"}}", NULL);
    quotes("{\"msgType\":\"text\",\"senderId\":\"s\",\"content\":{\"text\":\"x\"}}", NULL);
    quotes("{\"msgType\":\"picture\",\"content\":7}", NULL);
    quotes("{\"msgType\":\"picture\",\"content\":{\"downloadCode\":{}}}", NULL);
    quotes("{\"msgType\":\"file\",\"content\":{\"downloadCode\":\"q\"}}", NULL);
    quotes("[]", NULL);
}

/** All that is taken from a quoted reply in a group, and from the notice about the quota. */
static void test_fields(void)
{
    g_autofree char *text = NULL;
    g_assert_true(g_file_get_contents(TEST_DATA "/fixtures/shapes.jsonl", &text, NULL, NULL));
    g_auto(GStrv) lines = g_strsplit(text, "\n", 0);
    g_autoptr(RobotMessage) quote = parsed(lines[7]);
    g_assert_cmpstr(quote->msg_id, ==, "msgQuote0001==");
    g_assert_cmpstr(quote->conversation_id, ==, "cidAb3dEfGhIjKlMnOpQrStUvw==");
    g_assert_cmpstr(quote->conversation_title, ==, "画板测试群");
    g_assert_cmpstr(quote->staff_id, ==, "staff0001");
    g_assert_cmpstr(quote->author_name, ==, "李雷");
    g_assert_false(quote->author_is_admin);
    g_assert_cmpstr(quote->corp_id, ==, "ding00aa11bb22cc33dd44ee");
    g_assert_true(g_str_has_prefix(quote->session_webhook, "https://oapi.dingtalk.com/robot/sendBySession?"));
    g_assert_cmpint(quote->session_webhook_until - quote->created_ms, ==, 5400112);
    g_assert_cmpstr(quote->quoted_key, ==, "Kq3bInventedProcessQueryKey0007=");
    g_assert_true(quote->quotes_picture);
    g_autoptr(RobotMessage) single = parsed(lines[1]);
    g_assert_null(single->conversation_title);
    g_assert_true(single->author_is_admin);
    g_autoptr(RobotMessage) guest = parsed(lines[8]);
    g_assert_null(guest->staff_id);
    g_autoptr(RobotMessage) quota = parsed(lines[9]);
    g_assert_cmpint(quota->error_code, ==, 20001);
}

/** Mentions at the beginning go when they can only be the robot's; blanks at the ends always go. */
static void test_words(void)
{
    static const char *const only_robot = "\"chatbotUserId\":\"r\",\"atUsers\":[{\"dingtalkId\":\"r\"}],";
    static const char *const others =
        "\"chatbotUserId\":\"r\",\"atUsers\":[{\"dingtalkId\":\"r\"},{\"dingtalkId\":\"x\"}],";
    g_autofree char *robot_head = g_strconcat(GROUP_HEAD, only_robot, NULL);
    g_autofree char *others_head = g_strconcat(GROUP_HEAD, others, NULL);
#define TEXT(t) "\"msgtype\":\"text\",\"text\":{\"content\":\"" t "\"}}"
    text_is(robot_head, TEXT(" 画圆 "), "画圆");
    text_is(robot_head, TEXT("@画板 画圆"), "画圆");
    text_is(robot_head, TEXT("@画板\u2005@Board\u00a0画圆\\n"), "画圆");
    text_is(robot_head, TEXT("@画板"), "");
    text_is(robot_head, TEXT("撤销 @李雷"), "撤销 @李雷");
    text_is(robot_head, TEXT("\u200b\ufeff\u3000画\u200b圆\u200b"), "画\u200b圆");
    text_is(others_head, TEXT(" @李雷 的圆 删除"), "@李雷 的圆 删除");
    text_is(SINGLE_HEAD, TEXT("@李雷 你好"), "@李雷 你好");
    text_is(SINGLE_HEAD, TEXT(""), "");
#undef TEXT
    text_is(SINGLE_HEAD, "\"msgtype\":\"text\"}", "");
    text_is(SINGLE_HEAD, "\"msgtype\":\"text\",\"text\":null,\"content\":\"{not json\"}", "{not json");
    text_is(SINGLE_HEAD, "\"msgtype\":\"text\",\"content\":{\"content\":\"圆\"}}", "圆");
    text_is(
        robot_head,
        "\"msgtype\":\"richText\",\"content\":{\"richText\":[{\"text\":\"画\"},{\"type\":\"at\",\"atName\":\"李雷\","
        "\"atUserId\":\"x\"},{\"type\":\"at\",\"atName\":\"画板\",\"atUserId\":\"r\"},{\"text\":\"圆\"}]}}",
        "画@李雷 圆");
}

/** Names are cleaned of what could forge or hide, cut, and never empty. */
static void test_names(void)
{
    static const struct {
        const char *nick;
        const char *name;
    } names[] = {
        {"\"李雷\"", "李雷"},
        {"\" a \\t\\n b \"", "a b"},
        {"\"a\\u202eb\\u2066c\\u200b\\u0007\"", "abc"},
        {"\"\\u200b\\u202e \"", "?"},
        {"\"\"", "?"},
        {"null", "?"},
        {"12345", "12345"},
        {"\"👩\u200d🏫\"", "👩\u200d🏫"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_autofree char *body =
            g_strconcat(SINGLE_HEAD "\"msgtype\":\"text\",\"senderNick\":", names[i].nick, "}", NULL);
        g_autoptr(RobotMessage) message = parsed(body);
        g_assert_cmpstr(message->author_name, ==, names[i].name);
    }
    g_autofree char *long_name = g_strnfill(LIMIT_NAME_CHARS + 10, 'n');
    g_autofree char *body = g_strconcat(SINGLE_HEAD "\"msgtype\":\"text\",\"senderNick\":\"", long_name, "\"}", NULL);
    g_autoptr(RobotMessage) message = parsed(body);
    g_assert_cmpuint(strlen(message->author_name), ==, LIMIT_NAME_CHARS);
}

/** Numbers and text stand for each other; without its type a conversation with a title is a group. */
static void test_permissive(void)
{
    g_autoptr(RobotMessage) numbers = parsed(
        "{\"msgId\":17,\"conversationId\":\"c\",\"conversationType\":2,\"senderId\":5,\"createAt\":\"1767225605011\","
        "\"sessionWebhookExpiredTime\":\"\",\"isAdmin\":\"true\",\"msgtype\":\"text\",\"errCode\":\"20001\"}");
    g_assert_cmpstr(numbers->msg_id, ==, "17");
    g_assert_cmpstr(numbers->author_id, ==, "5");
    g_assert_true(numbers->group);
    g_assert_true(numbers->author_is_admin);
    g_assert_cmpint(numbers->created_ms, ==, 1767225605011);
    g_assert_cmpint(numbers->session_webhook_until, ==, 0);
    g_assert_cmpint(numbers->type, ==, MESSAGE_QUOTA);
    g_autoptr(RobotMessage) titled =
        parsed("{\"msgId\":\"m\",\"conversationId\":\"c\",\"conversationTitle\":\"t\",\"senderStaffId\":\"s\","
               "\"msgtype\":\"text\"}");
    g_assert_true(titled->group);
}

/** What is refused says which field it was. */
static void test_refused(void)
{
    refused("[]", "object");
    refused("{\"encrypt\":\"abc\"}", "encrypted");
    refused(SINGLE_HEAD "\"msgtype\":\"text\",\"msgId\":\"m2\"}", "msgId");
    refused(SINGLE_HEAD
            "\"msgtype\":\"audio\",\"content\":\"{\\\"recognition\\\":\\\"a\\\",\\\"recognition\\\":\\\"b\\\"}\"}",
            "recognition");
    refused(SINGLE_HEAD "\"msgtype\":\"richText\",\"content\":{\"richText\":{}}}", "richText");
    refused(SINGLE_HEAD "\"msgtype\":\"richText\",\"content\":{\"richText\":[1]}}", "richText");
    refused(SINGLE_HEAD "\"msgtype\":\"text\",\"text\":{\"content\":5}}", "content");
    refused(SINGLE_HEAD "\"msgtype\":\"text\",\"createAt\":9007199254740993}", "createAt");
}

/** A quoted picture is known as the robot's own even without its key; others', and strange shapes, are none of ours. */
static void test_quotes(void)
{
    static const struct {
        const char *tail;
        gboolean quotes;
    } cases[] = {
        {"\"msgtype\":\"text\",\"text\":{\"content\":\"x\",\"repliedMsg\":{\"msgType\":\"picture\",\"senderId\":\"$:"
         "bot\"}}}",
         TRUE},
        {"\"msgtype\":\"richText\",\"content\":{\"richText\":[{\"text\":\"x\"}],\"repliedMsg\":{\"msgType\":"
         "\"picture\","
         "\"senderId\":\"$:bot\"}}}",
         TRUE},
        {"\"msgtype\":\"text\",\"text\":{\"content\":\"x\",\"repliedMsg\":{\"msgType\":\"picture\",\"senderId\":\"$:"
         "s\"}}}",
         FALSE},
        {"\"msgtype\":\"text\",\"text\":{\"content\":\"x\",\"repliedMsg\":{\"msgType\":\"text\",\"senderId\":\"$:bot\"}"
         "}}",
         FALSE},
        {"\"msgtype\":\"text\",\"text\":{\"content\":\"x\",\"repliedMsg\":{\"msgType\":\"picture\"}}}", FALSE},
        {"\"msgtype\":\"text\",\"text\":{\"content\":\"x\",\"repliedMsg\":\"{}\"}}", FALSE},
        {"\"msgtype\":\"text\",\"text\":{\"content\":\"x\",\"repliedMsg\":{\"msgType\":[],\"senderId\":7}}}", FALSE},
        {"\"msgtype\":\"text\",\"text\":{\"content\":\"x\"}}", FALSE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *body = g_strconcat(GROUP_HEAD "\"chatbotUserId\":\"$:bot\",", cases[i].tail, NULL);
        g_autoptr(RobotMessage) message = parsed(body);
        g_assert_cmpint(message->quotes_picture, ==, cases[i].quotes);
        g_assert_cmpstr(message->text, ==, "x");
        g_assert_null(message->quoted_key);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/callback/shapes", test_shapes);
    g_test_add_func("/callback/pictures", test_pictures);
    g_test_add_func("/callback/quoted-picture", test_quoted_picture);
    g_test_add_func("/callback/fields", test_fields);
    g_test_add_func("/callback/words", test_words);
    g_test_add_func("/callback/names", test_names);
    g_test_add_func("/callback/permissive", test_permissive);
    g_test_add_func("/callback/refused", test_refused);
    g_test_add_func("/callback/quotes", test_quotes);
    return g_test_run();
}
