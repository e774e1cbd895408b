// SPDX-License-Identifier: MIT
#include "worker/extras.h"

#include "worker/files.h"

/** The outbox outlives the program: formats and topics stand in it by name. */
static const char *const format_names[EXPORTS] = {
    [EXPORT_PNG] = "png", [EXPORT_SVG] = "svg", [EXPORT_PDF] = "pdf", [EXPORT_JSON] = "json", [EXPORT_GIF] = "gif",
};

static const char *const topic_names[HELP_TOPICS] = {
    [HELP_OVERVIEW] = "overview", [HELP_SHAPES] = "shapes", [HELP_STAMPS] = "stamps", [HELP_COLORS] = "colors",
    [HELP_SIZES] = "sizes",       [HELP_PLACES] = "places", [HELP_TEXT] = "text",     [HELP_EDIT] = "edit",
    [HELP_UNDO] = "undo",         [HELP_BOARD] = "board",
};

OutboxKind extra_payload(const Extra *extra, Payload *payload)
{
    const char *format = extra->help ? "help" : format_names[extra->format];
    if (!file_can_be_made(format)) {
        payload->text = (char *)lang_pick(
            payload->lang, "这种文件我做不了。可以发：导出 png、导出 svg、导出 pdf、导出 json、回放",
            "I cannot make such a file. Try: export png, export svg, export pdf, export json, replay");
        return OUTBOX_TEXT;
    }
    payload->format = (char *)format;
    payload->topic = extra->help ? (char *)topic_names[extra->topic] : NULL;
    return OUTBOX_FILE;
}
