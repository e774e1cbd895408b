// SPDX-License-Identifier: MIT
#include "lib/dingtalk/callback.h"

#include <math.h>
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"

G_DEFINE_QUARK(dingboard_callback_error, callback_error)

/** errorCode of the notice that the organisation's quota is used up (docs/DINGTALK.md 1.9). */
#define QUOTA_ERROR_CODE 20001
/** Integers up to here have a double, which is what cJSON holds, of their own. */
#define EXACT_INTEGER_MAX 9007199254740991.0
/** Shown for people without a name. */
#define NAMELESS "?"

static gboolean malformed(GError **error, const char *format, ...) G_GNUC_PRINTF(2, 3);
static gboolean malformed(GError **error, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    g_autofree char *valid = g_utf8_make_valid(text, -1); /* a quoted key may be cut inside a character */
    g_set_error_literal(error, CALLBACK_ERROR, CALLBACK_ERROR_MALFORMED, valid);
    return FALSE;
}

/* --- single fields: sources disagree whether numbers come as text or as numbers, so both are taken ------- */

static const cJSON *field(const cJSON *object, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    return cJSON_IsNull(item) ? NULL : item;
}

static gboolean is_exact_integer(const cJSON *item)
{
    return cJSON_IsNumber(item) && fabs(item->valuedouble) <= EXACT_INTEGER_MAX &&
           floor(item->valuedouble) == item->valuedouble;
}

static gboolean has_control_bytes(const char *text)
{
    for (const char *p = text; *p != '\0'; p++) {
        if ((guchar)*p < 0x20 || *p == 0x7f)
            return TRUE;
    }
    return FALSE;
}

/** Text of at most `max` bytes without control characters; *value is NULL when absent or empty. */
static gboolean take_string(const cJSON *object, const char *key, gsize max, char **value, GError **error)
{
    const cJSON *item = field(object, key);
    if (item == NULL)
        return TRUE;
    if (is_exact_integer(item)) {
        *value = g_strdup_printf("%" G_GINT64_FORMAT, (gint64)item->valuedouble);
        return TRUE;
    }
    if (!cJSON_IsString(item))
        return malformed(error, "%s must be text", key);
    if (strlen(item->valuestring) > max)
        return malformed(error, "%s is longer than %" G_GSIZE_FORMAT " bytes", key, max);
    if (has_control_bytes(item->valuestring))
        return malformed(error, "%s holds control characters", key);
    if (*item->valuestring != '\0')
        *value = g_strdup(item->valuestring);
    return TRUE;
}

static gboolean take_id(const cJSON *object, const char *key, char **value, GError **error)
{
    return take_string(object, key, LIMIT_ID_BYTES, value, error);
}

static gboolean take_needed_id(const cJSON *object, const char *key, char **value, GError **error)
{
    if (!take_id(object, key, value, error))
        return FALSE;
    return *value != NULL || malformed(error, "%s is missing", key);
}

/** A whole number; *value stays as it is when the key is absent or an empty text. */
static gboolean take_integer(const cJSON *object, const char *key, gint64 *value, GError **error)
{
    const cJSON *item = field(object, key);
    if (item == NULL || (cJSON_IsString(item) && *item->valuestring == '\0'))
        return TRUE;
    if (is_exact_integer(item)) {
        *value = (gint64)item->valuedouble;
        return TRUE;
    }
    if (cJSON_IsString(item) && g_ascii_string_to_signed(item->valuestring, 10, G_MININT64, G_MAXINT64, value, NULL))
        return TRUE;
    return malformed(error, "%s must be a whole number", key);
}

static gboolean take_bool(const cJSON *object, const char *key, gboolean *value, GError **error)
{
    const cJSON *item = field(object, key);
    if (item == NULL)
        return TRUE;
    const char *text = cJSON_GetStringValue(item);
    if (cJSON_IsBool(item))
        *value = cJSON_IsTrue(item);
    else if (g_strcmp0(text, "true") == 0 || g_strcmp0(text, "false") == 0)
        *value = *text == 't';
    else
        return malformed(error, "%s must be true or false", key);
    return TRUE;
}

/* --- names ---------------------------------------------------------------------------------- */

/** Characters that could forge a line, turn the direction of writing or hide; the joiner of emoji may stay. */
static gboolean is_hidden(gunichar c)
{
    switch (g_unichar_type(c)) {
    case G_UNICODE_CONTROL:
    case G_UNICODE_FORMAT:
    case G_UNICODE_PRIVATE_USE:
    case G_UNICODE_SURROGATE:
        return c != 0x200D;
    default:
        return FALSE;
    }
}

char *person_name_clean(const char *name)
{
    g_autoptr(GString) clean = g_string_new(NULL);
    guint length = 0;
    gboolean gap = FALSE;
    for (const char *p = name; *p != '\0' && length < LIMIT_NAME_CHARS; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (g_unichar_isspace(c)) {
            gap = TRUE;
        } else if (!is_hidden(c)) {
            if (gap && length > 0 && length + 1 < LIMIT_NAME_CHARS) {
                g_string_append_c(clean, ' ');
                length++;
            }
            gap = FALSE;
            g_string_append_unichar(clean, c);
            length++;
        }
    }
    return g_string_free(g_steal_pointer(&clean), FALSE);
}

/** Names are shown, not compared: a long one is cut, not refused. */
static gboolean take_name(const cJSON *object, const char *key, char **value, GError **error)
{
    const cJSON *item = field(object, key);
    g_autofree char *name = NULL;
    if (cJSON_IsString(item))
        name = person_name_clean(item->valuestring);
    else if (!take_string(object, key, LIMIT_ID_BYTES, &name, error))
        return FALSE;
    if (name != NULL && *name != '\0')
        *value = g_steal_pointer(&name);
    return TRUE;
}

/* --- the words of a message ----------------------------------------------------------------- */

/** White space and what clients leave invisibly around a mention. */
static gboolean is_blank(gunichar c)
{
    return g_unichar_isspace(c) || c == 0x200B || c == 0xFEFF;
}

static const char *blanks_skip(const char *text)
{
    while (*text != '\0' && is_blank(g_utf8_get_char(text)))
        text = g_utf8_next_char(text);
    return text;
}

static const char *word_skip(const char *text)
{
    while (*text != '\0' && !is_blank(g_utf8_get_char(text)))
        text = g_utf8_next_char(text);
    return text;
}

/** The text without blanks at its ends and, if asked for, without the mentions it begins with. */
static char *words_clean(const char *text, gboolean drop_mentions)
{
    text = blanks_skip(text);
    while (drop_mentions && *text == '@')
        text = blanks_skip(word_skip(text));
    const char *end = text + strlen(text);
    while (end > text) {
        const char *last = g_utf8_prev_char(end);
        if (!is_blank(g_utf8_get_char(last)))
            break;
        end = last;
    }
    return g_strndup(text, (gsize)(end - text));
}

/**
 * DingTalk takes the robot's own @ out of the text, but some clients leave it in (1.5). When nobody else was
 * mentioned, mentions at the beginning can only be the robot's.
 */
static gboolean only_robot_mentioned(const cJSON *root)
{
    const char *robot = json_string(root, "chatbotUserId");
    const cJSON *user = NULL;
    cJSON_ArrayForEach (user, field(root, "atUsers")) {
        if (g_strcmp0(json_string(user, "dingtalkId"), robot) != 0)
            return FALSE;
    }
    return TRUE;
}

/** An optional member that must be an object. */
static gboolean take_object(const cJSON *object, const char *key, const cJSON **value, GError **error)
{
    *value = field(object, key);
    return *value == NULL || cJSON_IsObject(*value) || malformed(error, "%s must be an object", key);
}

/** Text under a key of `text` or `content`; *value is NULL when absent. Borrowed. */
static gboolean take_words(const cJSON *object, const char *key, const char **value, GError **error)
{
    const cJSON *item = field(object, key);
    *value = cJSON_GetStringValue(item);
    return item == NULL || *value != NULL || malformed(error, "%s must be text", key);
}

static void rich_at(const cJSON *item, const char *robot, GString *words)
{
    const char *name = json_string(item, "atName");
    const char *user = json_string(item, "atUserId");
    if (name != NULL && (robot == NULL || g_strcmp0(user, robot) != 0))
        g_string_append_printf(words, "%s%s ", *name == '@' ? "" : "@", name);
}

/**
 * The code by which a picture is fetched. Two may be there (1.6): the first is said to be the original. A picture
 * without one cannot be had, and is left out.
 */
static gboolean picture_code(const cJSON *item, char **code, GError **error)
{
    static const char *const keys[] = {"downloadCode", "pictureDownloadCode"};
    for (gsize i = 0; i < G_N_ELEMENTS(keys) && *code == NULL; i++) {
        if (!take_string(item, keys[i], LIMIT_CODE_BYTES, code, error))
            return FALSE;
    }
    return TRUE;
}

static gboolean add_picture(const cJSON *item, RobotMessage *message, GError **error)
{
    char *code = NULL;
    if (!picture_code(item, &code, error))
        return FALSE;
    if (code == NULL)
        return TRUE;
    if (message->pictures->len < LIMIT_PICTURES_PER_MESSAGE) {
        g_ptr_array_add(message->pictures, code);
        return TRUE;
    }
    message->pictures_left++;
    g_free(code);
    return TRUE;
}

/** The texts of a richText in their order. A picture parts words. */
static gboolean rich_words(const cJSON *content, const char *robot, RobotMessage *message, GString *words,
                           GError **error)
{
    const cJSON *list = field(content, "richText");
    if (list != NULL && !cJSON_IsArray(list))
        return malformed(error, "richText must be a list");
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, list) {
        if (!cJSON_IsObject(item))
            return malformed(error, "richText must be a list of objects");
        const char *type = json_string(item, "type");
        const char *text = NULL;
        if (!take_words(item, "text", &text, error))
            return FALSE;
        if (g_strcmp0(type, "picture") == 0) {
            if (!add_picture(item, message, error))
                return FALSE;
            g_string_append_c(words, ' ');
        } else if (g_strcmp0(type, "at") == 0) {
            rich_at(item, robot, words);
        } else if (text != NULL) {
            g_string_append(words, text);
        }
    }
    return TRUE;
}

/**
 * `content` is an object, or the text of one (1.6), or in one page of the documentation the words themselves (1.5).
 * @param parsed  owns the tree when it came as text
 */
static gboolean take_content(const cJSON *root, const cJSON **object, const char **words, cJSON **parsed,
                             GError **error)
{
    const cJSON *content = field(root, "content");
    const char *text = cJSON_GetStringValue(content);
    if (text == NULL)
        return take_object(root, "content", object, error);
    *words = text;
    if (*text != '{')
        return TRUE;
    *parsed = json_parse(text, strlen(text), NULL);
    if (*parsed == NULL)
        return TRUE; /* somebody typed a brace */
    g_autoptr(GError) cause = NULL;
    if (!json_keys_unique(*parsed, &cause))
        return malformed(error, "in content: %s", cause->message);
    *object = *parsed;
    return TRUE;
}

/** The first picture of a quoted message's content, which is an object, or the text of one. */
static char *quoted_code(const cJSON *content)
{
    const char *text = cJSON_GetStringValue(content);
    g_autoptr(cJSON) parsed = text != NULL && *text == '{' ? json_parse(text, strlen(text), NULL) : NULL;
    const cJSON *object = parsed != NULL ? parsed : content;
    g_autofree char *code = NULL;
    if (cJSON_IsObject(object) && !picture_code(object, &code, NULL))
        return NULL;
    const cJSON *item = NULL;
    const cJSON *list = cJSON_IsObject(object) ? field(object, "richText") : NULL;
    cJSON_ArrayForEach (item, list) {
        if (code == NULL && cJSON_IsObject(item) && !picture_code(item, &code, NULL))
            return NULL;
    }
    return g_steal_pointer(&code);
}

/**
 * A quoted picture: the robot's own stands for what was new on it, another's may be wanted on the board. Nobody
 * promises this part (1.7): what is odd about it is passed over.
 */
static void take_quoted(const cJSON *root, const cJSON *text, const cJSON *content, RobotMessage *message)
{
    const cJSON *holder = text != NULL && field(text, "repliedMsg") != NULL ? text : content;
    const cJSON *quoted = cJSON_IsObject(holder) ? field(holder, "repliedMsg") : NULL;
    if (!cJSON_IsObject(quoted))
        return;
    const char *sender = json_string(quoted, "senderId"), *robot = json_string(root, "chatbotUserId");
    const char *type = json_string(quoted, "msgType");
    gboolean pictured = g_strcmp0(type, "picture") == 0 || g_strcmp0(type, "richText") == 0;
    gboolean own = robot != NULL && g_strcmp0(sender, robot) == 0;
    message->quotes_picture = own && g_strcmp0(type, "picture") == 0;
    if (pictured && !own)
        message->quoted_picture = quoted_code(field(quoted, "content"));
}

static gboolean take_text(const cJSON *root, RobotMessage *message, GError **error)
{
    const cJSON *text = NULL, *content = NULL;
    const char *words = NULL, *found = NULL;
    g_autoptr(cJSON) parsed = NULL;
    g_autoptr(GString) joined = g_string_new(NULL);
    if (!take_object(root, "text", &text, error) || !take_content(root, &content, &words, &parsed, error))
        return FALSE;
    switch (message->type) {
    case MESSAGE_TEXT:
        if (!take_words(text, "content", &found, error))
            return FALSE;
        if (found == NULL && !take_words(content, "content", &found, error))
            return FALSE;
        g_string_append(joined, found != NULL ? found : words != NULL ? words : "");
        break;
    case MESSAGE_RICH_TEXT:
        if (!rich_words(content, json_string(root, "chatbotUserId"), message, joined, error))
            return FALSE;
        break;
    case MESSAGE_PICTURE:
        if (content != NULL && !add_picture(content, message, error))
            return FALSE;
        break;
    case MESSAGE_AUDIO:
        if (!take_words(content, "recognition", &found, error))
            return FALSE;
        g_string_append(joined, found != NULL ? found : "");
        break;
    default:
        break;
    }
    take_quoted(root, text, content, message);
    message->text = words_clean(joined->str, message->group && only_robot_mentioned(root));
    return TRUE;
}

/* --- the message ---------------------------------------------------------------------------- */

static gboolean take_conversation(const cJSON *root, RobotMessage *message, GError **error)
{
    g_autofree char *type = NULL;
    if (!take_needed_id(root, "conversationId", &message->conversation_id, error) ||
        !take_id(root, "conversationType", &type, error) ||
        !take_name(root, "conversationTitle", &message->conversation_title, error))
        return FALSE;
    if (type == NULL)
        message->group = message->conversation_title != NULL; /* only groups have one */
    else if (strcmp(type, "1") == 0 || strcmp(type, "2") == 0)
        message->group = *type == '2';
    else
        return malformed(error, "conversationType must be 1 or 2");
    if (!message->group)
        g_clear_pointer(&message->conversation_title, g_free);
    return TRUE;
}

static gboolean take_author(const cJSON *root, RobotMessage *message, GError **error)
{
    g_autofree char *sender_id = NULL;
    if (!take_id(root, "senderId", &sender_id, error) || !take_id(root, "senderStaffId", &message->staff_id, error) ||
        !take_name(root, "senderNick", &message->author_name, error) ||
        !take_bool(root, "isAdmin", &message->author_is_admin, error))
        return FALSE;
    message->author_id = message->staff_id != NULL ? g_strdup(message->staff_id) : g_steal_pointer(&sender_id);
    if (message->author_id == NULL)
        return malformed(error, "senderId is missing");
    if (message->author_name == NULL)
        message->author_name = g_strdup(NAMELESS);
    return TRUE;
}

static gboolean take_type(const cJSON *root, RobotMessage *message, GError **error)
{
    static const struct {
        const char *name;
        MessageType type;
    } types[] = {
        {"text", MESSAGE_TEXT},   {"richText", MESSAGE_RICH_TEXT}, {"picture", MESSAGE_PICTURE},
        {"audio", MESSAGE_AUDIO}, {"video", MESSAGE_VIDEO},        {"file", MESSAGE_FILE},
    };
    g_autofree char *name = NULL;
    if (!take_needed_id(root, "msgtype", &name, error) ||
        !take_integer(root, field(root, "errorCode") != NULL ? "errorCode" : "errCode", &message->error_code, error))
        return FALSE;
    message->type = MESSAGE_UNKNOWN;
    for (gsize i = 0; i < G_N_ELEMENTS(types); i++) {
        if (strcmp(types[i].name, name) == 0)
            message->type = types[i].type;
    }
    if (message->error_code == QUOTA_ERROR_CODE)
        message->type = MESSAGE_QUOTA;
    return TRUE;
}

/** Who else is mentioned, as authors are named: by staff id, else by the encrypted id that senderId has, too. */
static gboolean take_mentions(const cJSON *root, RobotMessage *message, GError **error)
{
    g_autoptr(GStrvBuilder) ids = g_strv_builder_new();
    const char *robot = json_string(root, "chatbotUserId");
    const cJSON *users = field(root, "atUsers"), *user = NULL;
    guint n = 0;
    if (users != NULL && !cJSON_IsArray(users))
        return malformed(error, "atUsers must be a list");
    cJSON_ArrayForEach (user, users) {
        g_autofree char *dingtalk_id = NULL;
        g_autofree char *staff_id = NULL;
        if (!cJSON_IsObject(user))
            return malformed(error, "atUsers must be a list of objects");
        if (!take_id(user, "dingtalkId", &dingtalk_id, error) || !take_id(user, "staffId", &staff_id, error))
            return FALSE;
        const char *id = staff_id != NULL ? staff_id : dingtalk_id;
        if (id != NULL && g_strcmp0(dingtalk_id, robot) != 0 && n++ < LIMIT_PEOPLE)
            g_strv_builder_add(ids, id);
    }
    message->mentions = g_strv_builder_end(ids);
    return TRUE;
}

static gboolean take_message(const cJSON *root, RobotMessage *message, GError **error)
{
    return take_needed_id(root, "msgId", &message->msg_id, error) && take_type(root, message, error) &&
           take_conversation(root, message, error) && take_author(root, message, error) &&
           take_id(root, "chatbotCorpId", &message->corp_id, error) &&
           take_string(root, "sessionWebhook", LIMIT_URL_BYTES, &message->session_webhook, error) &&
           take_integer(root, "sessionWebhookExpiredTime", &message->session_webhook_until, error) &&
           take_integer(root, "createAt", &message->created_ms, error) &&
           take_id(root, "originalProcessQueryKey", &message->quoted_key, error) &&
           take_mentions(root, message, error) && take_text(root, message, error);
}

RobotMessage *robot_message_parse(const char *body, gsize size, GError **error)
{
    g_autoptr(GError) cause = NULL;
    g_autoptr(cJSON) root = NULL;
    if (size > LIMIT_BODY_BYTES) {
        malformed(error, "the body is longer than %d bytes", LIMIT_BODY_BYTES);
        return NULL;
    }
    root = json_parse(body, size, &cause);
    if (root == NULL || !json_keys_unique(root, &cause)) {
        malformed(error, "%s", cause->message);
        return NULL;
    }
    if (!cJSON_IsObject(root)) {
        malformed(error, "the body must be a JSON object");
        return NULL;
    }
    if (field(root, "encrypt") != NULL && field(root, "msgtype") == NULL) {
        malformed(error, "encrypted robot messages are not supported: leave the robot's encryption switched off");
        return NULL;
    }
    g_autoptr(RobotMessage) message = g_new0(RobotMessage, 1);
    message->pictures = g_ptr_array_new_with_free_func(g_free);
    return take_message(root, message, error) ? g_steal_pointer(&message) : NULL;
}

void robot_message_free(RobotMessage *message)
{
    if (message == NULL)
        return;
    g_free(message->msg_id);
    g_free(message->conversation_id);
    g_free(message->conversation_title);
    g_free(message->author_id);
    g_free(message->staff_id);
    g_free(message->author_name);
    g_free(message->corp_id);
    g_free(message->session_webhook);
    g_free(message->text);
    g_free(message->quoted_key);
    g_strfreev(message->mentions);
    g_ptr_array_unref(message->pictures);
    g_free(message->quoted_picture);
    g_free(message);
}
