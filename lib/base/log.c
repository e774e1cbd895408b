// SPDX-License-Identifier: MIT
#include "lib/base/log.h"

#include <string.h>
#include <unistd.h>

static const char *program_name = "dingboard";

/** sd-daemon(3) priorities. */
static int priority_of(GLogLevelFlags level)
{
    switch (level & G_LOG_LEVEL_MASK) {
    case G_LOG_LEVEL_ERROR:
    case G_LOG_LEVEL_CRITICAL:
        return 3;
    case G_LOG_LEVEL_WARNING:
        return 4;
    case G_LOG_LEVEL_MESSAGE:
        return 5;
    case G_LOG_LEVEL_INFO:
        return 6;
    default:
        return 7;
    }
}

/* One write per line, so that lines of several threads never mix; line breaks in the text become
 * spaces, so that nobody's name can forge a line. */
static GLogWriterOutput write_line(GLogLevelFlags level, const GLogField *fields, gsize n_fields, gpointer data)
{
    (void)data;
    const char *text = "";
    for (gsize i = 0; i < n_fields; i++) {
        if (strcmp(fields[i].key, "MESSAGE") == 0)
            text = fields[i].value;
    }
    if (priority_of(level) == 7)
        return G_LOG_WRITER_HANDLED;
    g_autofree char *line = g_strdup_printf("<%d>%s: %s", priority_of(level), program_name, text);
    for (char *p = line; *p != '\0'; p++) {
        if ((guchar)*p < 0x20)
            *p = ' ';
    }
    gsize size = strlen(line);
    line[size] = '\n';
    if (write(STDERR_FILENO, line, size + 1) < 0)
        return G_LOG_WRITER_UNHANDLED;
    return G_LOG_WRITER_HANDLED;
}

void log_init(const char *program)
{
    program_name = program;
    g_log_set_writer_func(write_line, NULL, NULL);
}
