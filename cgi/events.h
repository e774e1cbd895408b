// SPDX-License-Identifier: MIT
/**
 * events.h - POST /dingtalk/event: what DingTalk tells without being asked (lib/dingtalk/event.h).
 *
 * Signature → cipher → what it is → journal, once per event → the encrypted "success". Events that mean nothing for a
 * board are answered only. Without keys in the configuration the address does not exist.
 */
#ifndef DINGBOARD_CGI_EVENTS_H
#define DINGBOARD_CGI_EVENTS_H

#include "cgi/receiver.h"

/** Thread-safe. */
void events_post(const Request *request, Response *response, const Receiver *receiver);

#endif
