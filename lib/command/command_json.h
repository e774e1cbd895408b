// SPDX-License-Identifier: MIT
/** command_json.h - a parsed message as JSON, for dingboardctl and the tests. */
#ifndef DINGBOARD_COMMAND_COMMAND_JSON_H
#define DINGBOARD_COMMAND_COMMAND_JSON_H

#include <cjson/cJSON.h>

#include "lib/command/command.h"

/**
 * {"text":…,"lang":"zh","commands":[{"op":"draw",…}]}. One refused command alone is "error" beside "text"
 * and "lang"; among others it is a command with "op":"error". Free with cJSON_Delete.
 */
cJSON *message_to_json(const Message *message, const char *text);

#endif
