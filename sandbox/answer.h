// SPDX-License-Identifier: MIT
/**
 * answer.h - the platform's answers. The new family says errors as an HTTP status and
 * {"code","requestid","message"}, the old one as HTTP 200 and {"errcode","errmsg"} (docs/DINGTALK.md 3).
 */
#ifndef DINGBOARD_SANDBOX_ANSWER_H
#define DINGBOARD_SANDBOX_ANSWER_H

#include "lib/base/json.h"
#include "lib/web/service.h"

/** Takes the tree. */
void answer_json(Response *response, int status, cJSON *tree);
/** The new family's error; its status follows from the code. */
void answer_code(Response *response, const char *code);
void answer_code_status(Response *response, int status, const char *code);
/** The old family's error or success (0). */
void answer_errcode(Response *response, int errcode);
/** The old family's topapi style: errcode 88 around a sub_code. */
void answer_errcode_88(Response *response, int sub_code);
/** Replace the body by these bytes. */
void answer_bytes(Response *response, int status, const char *content_type, gconstpointer bytes, gsize size);

#endif
