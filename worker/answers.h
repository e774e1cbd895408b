// SPDX-License-Identifier: MIT
/** answers.h - what is owed to the author of a message, addressed to where it came from. */
#ifndef DINGBOARD_WORKER_ANSWERS_H
#define DINGBOARD_WORKER_ANSWERS_H

#include "lib/delivery/payload.h"
#include "lib/dingtalk/callback.h"
#include "worker/apply_live.h"

/** Where an answer to a message goes; the parts stay the message's. */
void answer_address(Payload *payload, const RobotMessage *message);
/** Owe the message's author what `payload` says; whose it is and where it goes is filled in here. */
void answer_owe(Batch *batch, const RobotMessage *message, OutboxKind kind, Payload payload);
/** Owe them a text. */
void answer_text(Batch *batch, const RobotMessage *message, Lang lang, const char *text);
/** Owe them a text that is nobody else's business: in their 1:1 chat with the robot. They have a staff id. */
void answer_alone(Batch *batch, const RobotMessage *message, Lang lang, const char *text);
/** Owe them what their commands brought. */
void answer_outcome(Batch *batch, const RobotMessage *message, const Outcome *outcome);

#endif
