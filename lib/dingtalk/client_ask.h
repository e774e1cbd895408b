// SPDX-License-Identifier: MIT
/** client_ask.h - what the families of calls share. For lib/dingtalk only. */
#ifndef DINGBOARD_DINGTALK_CLIENT_ASK_H
#define DINGBOARD_DINGTALK_CLIENT_ASK_H

#include <cjson/cJSON.h>

#include "lib/dingtalk/client.h"

/** Post a JSON body (taken over) to `path` at the host of the call's family. */
void api_ask(Api *api, CallKind call, const char *path, cJSON *body, ApiDone done, gpointer data);
/** Of the robot that asks. Borrowed. */
const Settings *api_settings(const Api *api);

#endif
