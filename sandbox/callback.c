// SPDX-License-Identifier: MIT
/* What a person says becomes a callback body (docs/DINGTALK.md 1.4 to 1.11), is signed and posted by one thread. */
#include <string.h>

#include "lib/dingtalk/signature.h"
#include "sandbox/answer.h"
#include "sandbox/api.h"

/** How long /sandbox/say waits for the instance's answer. */
#define SAY_WAIT_SECONDS 12
/** Most bytes of a person's message. */
#define SAY_TEXT_BYTES 20000

/** What is being said, checked. */
typedef struct {
    const cJSON *body;
    Conversation *conversation;
    const Person *person;
    const char *type;
    const char *text;
    Media *media;         /**< the picture or file that goes with it, or NULL */
    const Message *quote; /**< or NULL */
    gboolean at_robot;
} Saying;

void delivery_free(gpointer data)
{
    Delivery *delivery = data;
    g_free(delivery->conversation_id);
    g_free(delivery->message_id);
    g_free(delivery->body);
    g_free(delivery->event);
    g_free(delivery);
}

/* --- the parts of the body ---------------------------------------------------------------------- */

static void add_at_users(const Saying *saying, cJSON *body)
{
    cJSON *users = cJSON_AddArrayToObject(body, "atUsers");
    cJSON *robot = cJSON_CreateObject();
    cJSON_AddStringToObject(robot, "dingtalkId", saying->conversation->robot->user_id);
    cJSON_AddItemToArray(users, robot);
    for (guint i = 0; i < saying->conversation->members->len; i++) {
        const Person *person = saying->conversation->members->pdata[i];
        g_autofree char *mention = g_strconcat("@", person->name, NULL);
        if (strstr(saying->text, mention) == NULL)
            continue;
        cJSON *user = cJSON_CreateObject();
        cJSON_AddStringToObject(user, "dingtalkId", person->sender_id);
        if (person->staff_id != NULL)
            cJSON_AddStringToObject(user, "staffId", person->staff_id);
        cJSON_AddItemToArray(users, user);
    }
    cJSON_AddBoolToObject(body, "isInAtList", TRUE);
}

static void add_sender(const Person *person, cJSON *body)
{
    cJSON_AddStringToObject(body, "senderId", person->sender_id);
    cJSON_AddStringToObject(body, "senderNick", person->name);
    cJSON_AddStringToObject(body, "senderPlatform", "Mac");
    if (person->staff_id == NULL)
        return; /* outsiders have neither (1.11 i) */
    cJSON_AddStringToObject(body, "senderStaffId", person->staff_id);
    cJSON_AddStringToObject(body, "senderCorpId", person->robot->config->corp_id);
    cJSON_AddBoolToObject(body, "isAdmin", person->admin);
}

/** The robot's mention is taken out; where it stood first, the space after it stays (1.5). */
static char *text_without_mention(const Saying *saying)
{
    if (!saying->conversation->group)
        return g_strdup(saying->text);
    g_autofree char *mention = g_strconcat("@", saying->conversation->robot->config->name, NULL);
    const char *at = strstr(saying->text, mention);
    if (at == NULL)
        return g_strconcat(" ", saying->text, NULL);
    const char *rest = at + strlen(mention);
    gboolean first_without_space = at == saying->text && *rest != ' ';
    g_autofree char *before = g_strndup(saying->text, (gsize)(at - saying->text));
    return g_strconcat(before, first_without_space ? " " : "", rest, NULL);
}

static cJSON *quoted_content(Platform *platform, const Robot *robot, const Message *quote)
{
    cJSON *content = cJSON_CreateObject();
    Media *media = media_find(platform, json_string(quote->content, "mediaId"));
    const char *text = json_string(quote->content, "text");
    if (media != NULL)
        cJSON_AddStringToObject(content, "downloadCode", media_download_code(platform, media, robot));
    else
        cJSON_AddStringToObject(content, "text", text != NULL ? text : "");
    return content;
}

/** isReplyMsg and repliedMsg go beside the text, the ids to the top level (1.7). */
static void add_quote(Platform *platform, const Saying *saying, cJSON *body, cJSON *holder)
{
    const Message *quote = saying->quote;
    const Robot *robot = saying->conversation->robot;
    cJSON_AddStringToObject(body, "originalMsgId", quote->id);
    if (quote->process_key != NULL)
        cJSON_AddStringToObject(body, "originalProcessQueryKey", quote->process_key);
    cJSON_AddBoolToObject(holder, "isReplyMsg", TRUE);
    cJSON *replied = cJSON_AddObjectToObject(holder, "repliedMsg");
    cJSON_AddStringToObject(replied, "msgType", strcmp(quote->kind, "image") == 0 ? "picture" : quote->kind);
    cJSON_AddStringToObject(replied, "msgId", quote->id);
    cJSON_AddStringToObject(replied, "senderId", quote->sender != NULL ? quote->sender->sender_id : robot->user_id);
    cJSON_AddNumberToObject(replied, "createdAt", (double)quote->time_ms);
    cJSON_AddItemToObject(replied, "content", quoted_content(platform, robot, quote));
}

/** text, picture, text: as the clients send a picture in a group (1.11 d). */
static cJSON *rich_text(Platform *platform, const Saying *saying)
{
    cJSON *items = cJSON_CreateArray();
    g_autofree char *text = text_without_mention(saying);
    cJSON *words = cJSON_CreateObject();
    cJSON_AddStringToObject(words, "text", text);
    cJSON_AddItemToArray(items, words);
    if (saying->media != NULL) {
        const char *code = media_download_code(platform, saying->media, saying->conversation->robot);
        cJSON *picture = cJSON_CreateObject();
        cJSON_AddStringToObject(picture, "pictureDownloadCode", code);
        cJSON_AddStringToObject(picture, "downloadCode", code);
        cJSON_AddStringToObject(picture, "type", "picture");
        cJSON_AddItemToArray(items, picture);
    }
    return items;
}

static cJSON *content_part(Platform *platform, const Saying *saying)
{
    cJSON *content = cJSON_CreateObject();
    const char *code =
        saying->media != NULL ? media_download_code(platform, saying->media, saying->conversation->robot) : NULL;
    if (strcmp(saying->type, "richText") == 0) {
        cJSON_AddItemToObject(content, "richText", rich_text(platform, saying));
        return content;
    }
    if (code != NULL)
        cJSON_AddStringToObject(content, "downloadCode", code);
    if (strcmp(saying->type, "picture") == 0 && code != NULL)
        cJSON_AddStringToObject(content, "pictureDownloadCode", code);
    if (strcmp(saying->type, "audio") == 0) {
        cJSON_AddNumberToObject(content, "duration", 4000);
        cJSON_AddStringToObject(content, "recognition", saying->text);
    } else if (strcmp(saying->type, "video") == 0) {
        cJSON_AddNumberToObject(content, "duration", 4000);
        cJSON_AddStringToObject(content, "videoType", "mp4");
    } else if (strcmp(saying->type, "file") == 0) {
        const char *name = saying->media != NULL ? saying->media->file_name : NULL;
        cJSON_AddStringToObject(content, "spaceId", "1234567890");
        cJSON_AddStringToObject(content, "fileName", name != NULL ? name : "file.pdf");
        cJSON_AddStringToObject(content, "fileId", "9876543210");
    }
    return content;
}

static void add_message(Platform *platform, const Saying *saying, cJSON *body)
{
    if (strcmp(saying->type, "quota") == 0) { /* 1.9: the text does not come */
        cJSON_AddStringToObject(body, "msgtype", "text");
        cJSON_AddNumberToObject(body, "errorCode", 20001);
        cJSON_AddStringToObject(body, "errorMessage", "本月的消息推送额度已用完，消息服务已暂停");
        return;
    }
    cJSON_AddStringToObject(body, "msgtype", saying->type);
    cJSON *holder;
    if (strcmp(saying->type, "text") == 0) {
        g_autofree char *text = text_without_mention(saying);
        holder = cJSON_AddObjectToObject(body, "text");
        cJSON_AddStringToObject(holder, "content", text);
    } else {
        holder = content_part(platform, saying);
        cJSON_AddItemToObject(body, "content", holder);
    }
    if (saying->quote != NULL)
        add_quote(platform, saying, body, holder);
}

static char *callback_body(Platform *platform, const Saying *saying, const Message *message)
{
    gint64 until = message->time_ms + SESSION_MS;
    const Robot *robot = saying->conversation->robot;
    const Ticket *session = ticket_add(&platform->sessions, saying->conversation, saying->person, until);
    g_autofree char *webhook =
        g_strconcat(platform->config.public_base, "/robot/sendBySession?session=", session->id, NULL);
    g_autoptr(cJSON) body = cJSON_CreateObject();
    cJSON_AddStringToObject(body, "conversationId", saying->conversation->id);
    if (saying->conversation->group) {
        add_at_users(saying, body);
        cJSON_AddStringToObject(body, "conversationTitle", saying->conversation->title);
    }
    cJSON_AddStringToObject(body, "conversationType", saying->conversation->group ? "2" : "1");
    cJSON_AddStringToObject(body, "chatbotCorpId", robot->config->corp_id);
    cJSON_AddStringToObject(body, "chatbotUserId", robot->user_id);
    cJSON_AddStringToObject(body, "msgId", message->id);
    cJSON_AddNumberToObject(body, "createAt", (double)message->time_ms);
    add_sender(saying->person, body);
    cJSON_AddStringToObject(body, "sessionWebhook", webhook);
    cJSON_AddNumberToObject(body, "sessionWebhookExpiredTime", (double)until);
    cJSON_AddStringToObject(body, "robotCode", robot->config->robot_code);
    add_message(platform, saying, body);
    return json_text(body);
}

/* --- posting ------------------------------------------------------------------------------------ */

/** The answer's body may be a message in the webhook format; "empty" and anything else is none (1.10). */
static void post_reply(Platform *platform, Conversation *conversation, const GString *reply)
{
    g_autoptr(cJSON) tree = reply != NULL ? json_parse(reply->str, reply->len, NULL) : NULL;
    if (cJSON_IsObject(tree) && json_string(tree, "msgtype") != NULL)
        (void)webhook_message(platform, conversation, tree, "reply");
}

static void post_result_clear(PostResult *result)
{
    g_free(result->error);
    if (result->reply != NULL)
        g_string_free(result->reply, TRUE);
}

static void delivered(Platform *platform, const Delivery *delivery, PostResult *result)
{
    pthread_mutex_lock(&platform->lock);
    Conversation *conversation = conversation_by_id(platform, delivery->conversation_id);
    Message *message = conversation != NULL ? message_by_id(conversation, delivery->message_id) : NULL;
    if (message != NULL) {
        message->status = result->status;
        g_free(message->status_error);
        message->status_error = g_steal_pointer(&result->error);
        message->status_seq = ++platform->seq;
        if (result->status == 200)
            post_reply(platform, conversation, result->reply);
        pthread_cond_broadcast(&platform->news);
    }
    pthread_mutex_unlock(&platform->lock);
    post_result_clear(result);
}

static void deliver_event(Platform *platform, const Delivery *delivery)
{
    for (guint i = 0; i < delivery->repeat; i++) {
        PostResult result = {0};
        g_autofree char *body = NULL;
        g_autofree char *address = event_address(platform, delivery, &body);
        platform->config.post(address, NULL, NULL, body, &result, platform->config.post_data);
        event_pushed(platform, delivery, &result);
        post_result_clear(&result);
    }
}

static void deliver(Platform *platform, const Delivery *delivery)
{
    if (delivery->event != NULL) {
        deliver_event(platform, delivery);
        return;
    }
    const PlatformConfig *config = &platform->config;
    g_autofree char *timestamp = g_strdup_printf("%" G_GINT64_FORMAT, clock_now_ms(&config->clock));
    char sign[SIGN_LENGTH + 1];
    signature_make(delivery->robot->app_secret, timestamp, sign);
    for (guint i = 0; i < delivery->repeat; i++) {
        PostResult result = {0};
        config->post(config->callback_url, timestamp, sign, delivery->body, &result, config->post_data);
        delivered(platform, delivery, &result);
    }
}

/** The next delivery, or NULL when it is time to end. */
static Delivery *next_delivery(Platform *platform)
{
    pthread_mutex_lock(&platform->lock);
    while (!platform->stopping && g_queue_is_empty(&platform->deliveries))
        pthread_cond_wait(&platform->work, &platform->lock);
    Delivery *delivery = platform->stopping ? NULL : g_queue_pop_head(&platform->deliveries);
    pthread_mutex_unlock(&platform->lock);
    return delivery;
}

gpointer poster_main(gpointer data)
{
    Platform *platform = data;
    for (Delivery *delivery; (delivery = next_delivery(platform)) != NULL;) {
        deliver(platform, delivery);
        delivery_free(delivery);
    }
    return NULL;
}

/* --- saying ------------------------------------------------------------------------------------- */

static gboolean type_known(const char *type)
{
    static const char *const TYPES[] = {"text", "richText", "picture", "audio", "video", "file", "quota", NULL};
    return g_strv_contains(TYPES, type);
}

/** The attached medium by its id; without one, pictures get none and the callback no download code. */
static gboolean saying_media(Platform *platform, Saying *saying)
{
    const char *id = json_string(saying->body, "mediaId");
    saying->media = media_find(platform, id);
    return id == NULL || saying->media != NULL;
}

static const char *saying_check(Platform *platform, Saying *saying)
{
    const char *type = json_string(saying->body, "type"), *text = json_string(saying->body, "text");
    const char *quote = json_string(saying->body, "quote");
    saying->type = type != NULL ? type : "text";
    saying->text = text != NULL ? text : "";
    saying->conversation = conversation_by_id(platform, json_string(saying->body, "conversation"));
    saying->person = person_by_id(platform, json_string(saying->body, "user"));
    if (saying->conversation == NULL || saying->person == NULL)
        return "conversation and user must be known: see /sandbox/state";
    if (!g_ptr_array_find(saying->conversation->members, saying->person, NULL))
        return "this user is not in that conversation";
    if (!type_known(saying->type))
        return "type must be text, richText, picture, audio, video, file or quota";
    if (strlen(saying->text) > SAY_TEXT_BYTES)
        return "the text is longer than 20000 bytes";
    if (!saying_media(platform, saying))
        return "no such mediaId: post the file to /sandbox/media first";
    saying->quote = message_by_id(saying->conversation, quote);
    if (quote != NULL && saying->quote == NULL)
        return "no such message to quote";
    saying->at_robot = json_bool(saying->body, "at", TRUE);
    return NULL;
}

/** In groups the robot hears only what mentions it, and no sound, video or file (1.1, 1.6). */
static gboolean robot_hears(const Platform *platform, const Saying *saying)
{
    if (platform->config.callback_url == NULL || !saying->conversation->robot_in || saying->conversation->disbanded)
        return FALSE;
    if (!saying->conversation->group)
        return TRUE;
    static const char *const DEAF[] = {"audio", "video", "file", NULL};
    return saying->at_robot && !g_strv_contains(DEAF, saying->type);
}

static cJSON *shown_content(const Platform *platform, const Saying *saying)
{
    cJSON *content = saying->media != NULL ? content_of_picture(platform, saying->media->id) : cJSON_CreateObject();
    g_autofree char *mention = g_strconcat("@", saying->conversation->robot->config->name, NULL);
    gboolean implied = saying->conversation->group && saying->at_robot && strstr(saying->text, mention) == NULL;
    g_autofree char *text = implied ? g_strconcat(mention, " ", saying->text, NULL) : g_strdup(saying->text);
    cJSON_AddStringToObject(content, "text", text);
    if (saying->quote != NULL)
        cJSON_AddStringToObject(content, "quote", saying->quote->id);
    return content;
}

static const char *shown_kind(const Saying *saying)
{
    static const char *const KINDS[][2] = {{"richText", "richText"}, {"picture", "image"}, {"audio", "audio"},
                                           {"video", "video"},       {"file", "file"},     {"text", "text"}};
    for (gsize i = 0; i < G_N_ELEMENTS(KINDS); i++)
        if (strcmp(KINDS[i][0], saying->type) == 0)
            return KINDS[i][1];
    return "text";
}

/** Wait until the callback was answered; the message is looked up again, as a reset may drop it. */
static void wait_for_status(Platform *platform, const char *conversation_id, const char *message_id, cJSON *answer)
{
    gint64 until = g_get_monotonic_time() + SAY_WAIT_SECONDS * G_TIME_SPAN_SECOND;
    for (;;) {
        const Conversation *conversation = conversation_by_id(platform, conversation_id);
        const Message *message = conversation != NULL ? message_by_id(conversation, message_id) : NULL;
        if (message != NULL && message->status_seq != 0) {
            cJSON_AddNumberToObject(answer, "status", message->status);
            if (message->status_error != NULL)
                cJSON_AddStringToObject(answer, "error", message->status_error);
            return;
        }
        if (message == NULL || platform->stopping || !news_wait(platform, until)) {
            cJSON_AddNumberToObject(answer, "status", 0);
            cJSON_AddStringToObject(answer, "error", "the instance has not answered yet");
            return;
        }
    }
}

void control_say(Platform *platform, Call *call)
{
    Saying saying = {.body = call->body};
    const char *wrong = saying_check(platform, &saying);
    gint64 repeat = json_int64(call->body, "repeat", 1);
    if (wrong == NULL && (repeat < 1 || repeat > 20))
        wrong = "repeat must be 1 to 20";
    if (wrong == NULL && platform->deliveries.length >= MAX_DELIVERIES)
        wrong = "too many callbacks are waiting to be posted";
    if (wrong != NULL) {
        control_error(call, wrong);
        return;
    }
    Message *message = message_post(platform, saying.conversation, saying.person, shown_kind(&saying), "person",
                                    shown_content(platform, &saying));
    cJSON *answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "msgId", message->id);
    if (robot_hears(platform, &saying)) {
        Delivery *delivery = g_new0(Delivery, 1);
        delivery->conversation_id = g_strdup(saying.conversation->id);
        delivery->message_id = g_strdup(message->id);
        delivery->body = callback_body(platform, &saying, message);
        delivery->robot = saying.conversation->robot->config;
        delivery->repeat = (guint)repeat;
        g_autofree char *conversation_id = g_strdup(delivery->conversation_id);
        g_autofree char *message_id = g_strdup(delivery->message_id);
        g_queue_push_tail(&platform->deliveries, delivery);
        pthread_cond_signal(&platform->work);
        if (json_bool(call->body, "wait", TRUE))
            wait_for_status(platform, conversation_id, message_id, answer);
    } else {
        cJSON_AddNullToObject(answer, "status"); /* the robot does not hear it */
    }
    answer_json(call->response, 200, answer);
}
