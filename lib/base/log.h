// SPDX-License-Identifier: MIT
/**
 * log.h - one line per event on standard error, for the journal: `<4>dingboard-worker: text`.
 *
 * Use GLib's g_message, g_warning, g_info. Never logged: secrets, tokens, webhook URLs, message text.
 */
#ifndef DINGBOARD_BASE_LOG_H
#define DINGBOARD_BASE_LOG_H

#include <glib.h>

/** Route GLib's logging to standard error with systemd's priority prefixes. Call once, first in main. */
void log_init(const char *program);

#endif
