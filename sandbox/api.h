// SPDX-License-Identifier: MIT
/** api.h - the handlers of the routing table in platform.c; each runs with the lock held. */
#ifndef DINGBOARD_SANDBOX_API_H
#define DINGBOARD_SANDBOX_API_H

#include "sandbox/state.h"

typedef void (*ApiHandler)(Platform *platform, Call *call);

/* tokens.c: docs/DINGTALK.md 3 */
void api_token_new(Platform *platform, Call *call);
void api_token_old(Platform *platform, Call *call);
void api_token_corp(Platform *platform, Call *call);
/** Check the token the way the call's family wants it; answers and returns FALSE when it is bad. */
gboolean token_check(Platform *platform, Call *call);
void tokens_expire(Platform *platform);

/* media.c: docs/DINGTALK.md 4 and 7 */
void api_upload(Platform *platform, Call *call);
void api_download(Platform *platform, Call *call);
void api_file(Platform *platform, Call *call);
void control_media_get(Platform *platform, Call *call);
void control_media_put(Platform *platform, Call *call);

/* send.c: docs/DINGTALK.md 5.1 to 5.4 */
void api_send_group(Platform *platform, Call *call);
void api_send_oto(Platform *platform, Call *call);
/** What the chat page shows of a msgKey and its parameters; NULL with the error code set. */
cJSON *content_of_template(const Platform *platform, const char *key, const char *param, const char **kind,
                           char **error_code);
/** {"url","mediaId"} of a picture given as media id or https URL; NULL when it is neither. */
cJSON *content_of_picture(const Platform *platform, const char *picture);
/** The robot code of the call, or FALSE after answering an error. */
gboolean robot_code_check(const Call *call);
/** The conversation of the call, or NULL after answering an error. */
Conversation *conversation_check(const Platform *platform, Call *call);

/* recall.c: docs/DINGTALK.md 6, and 5.8's read status */
void api_recall_group(Platform *platform, Call *call);
void api_recall_oto(Platform *platform, Call *call);

/* webhook.c: docs/DINGTALK.md 2 */
void api_webhook(Platform *platform, Call *call);
/** Post a message in the webhook format. @return an errcode, 0 when it was posted */
int webhook_message(Platform *platform, Conversation *conversation, const cJSON *body, const char *via);

/* groups.c: docs/DINGTALK.md 5.5 and 10 */
void api_group_create(Platform *platform, Call *call);
void api_group_robots(Platform *platform, Call *call);
void api_group_add_robot(Platform *platform, Call *call);
void api_chat_convert(Platform *platform, Call *call);
void api_scene_create(Platform *platform, Call *call);
void api_group_disband(Platform *platform, Call *call);
void api_chat_create(Platform *platform, Call *call);
void api_chat_send(Platform *platform, Call *call);
void api_user_info(Platform *platform, Call *call);

/* callback.c: docs/DINGTALK.md 1 */
void control_say(Platform *platform, Call *call);
/** The posting thread. @param data the Platform */
gpointer poster_main(gpointer data);
void delivery_free(gpointer delivery);

/* events.c: docs/DINGTALK.md 8 */
void event_disbanded(Platform *platform, const Conversation *conversation);
void event_owned(Platform *platform, const Conversation *conversation);
/** People came or went: chat_add_member, chat_remove_member, chat_quit. */
void event_people(Platform *platform, const Conversation *conversation, const char *type, const GPtrArray *people);
void event_titled(Platform *platform, const Conversation *conversation);
/** The address, signed for now, and the sealed body to post an event's message to; free both with g_free. */
char *event_address(const Platform *platform, const Delivery *delivery, char **body);
/** An event was pushed: note what came of it. Takes the lock. */
void event_pushed(Platform *platform, const Delivery *delivery, const PostResult *result);
void control_recall(Platform *platform, Call *call);
void control_event(Platform *platform, Call *call);

/* life.c */
void control_group(Platform *platform, Call *call);
void control_conversation(Platform *platform, Call *call);

/* control.c */
/** As the pages and tests see it. */
cJSON *conversation_json(const Conversation *conversation);
void control_state(Platform *platform, Call *call);
void control_messages(Platform *platform, Call *call);
void control_faults(Platform *platform, Call *call);
void control_expire(Platform *platform, Call *call);
void control_reset(Platform *platform, Call *call);
void control_calls(Platform *platform, Call *call);
void control_login_code(Platform *platform, Call *call);
/** A wrong /sandbox/ call: HTTP 400 {"error": text}. */
void control_error(Call *call, const char *text);

#endif
