// SPDX-License-Identifier: MIT
/* A picture that a page sends: its file is journaled with the operation that puts it there. Nothing here opens it. */
#include <math.h>

#include "cgi/live_parts.h"
#include "lib/base/kind.h"
#include "lib/base/limits.h"
#include "lib/live/request.h"

/** Take a number of the address into `what`, when it is there. FALSE: it is none, or out of range. */
static gboolean take_number(const Visit *visit, const char *key, double min, double max, cJSON *what)
{
    g_autofree char *text = query_value(visit->request->query, key);
    char *end = NULL;
    if (text == NULL)
        return TRUE;
    double value = g_ascii_strtod(text, &end);
    if (end == text || *end != '\0' || !isfinite(value) || value < min || value > max)
        return FALSE;
    cJSON_AddNumberToObject(what, key, value);
    return TRUE;
}

/** What it is called, for those who do not see it. */
static gboolean take_name(const Visit *visit, cJSON *what)
{
    g_autofree char *name = query_value(visit->request->query, "name");
    if (name != NULL && g_utf8_strlen(name, -1) > LIMIT_NAME_CHARS)
        return FALSE;
    if (name != NULL && *name != '\0')
        cJSON_AddStringToObject(what, "name", name);
    return TRUE;
}

/** Where it goes, from the address; NULL: what that says is wrong. */
static cJSON *read_place(const Visit *visit)
{
    g_autoptr(cJSON) what = cJSON_CreateObject();
    cJSON *picture = cJSON_AddObjectToObject(what, "picture");
    gboolean good = take_number(visit, "x", -LIMIT_COORDINATE, LIMIT_COORDINATE, picture) &&
                    take_number(visit, "y", -LIMIT_COORDINATE, LIMIT_COORDINATE, picture) &&
                    take_number(visit, "side", 1, BOARD_WIDTH, picture) && take_name(visit, picture);
    return good ? g_steal_pointer(&what) : NULL;
}

/** The first bytes say at once what the worker's decoder would refuse; it believes neither them nor us. */
void live_picture_post(Visit *visit)
{
    const Request *request = visit->request;
    g_autofree char *op = query_value(request->query, "op");
    g_autoptr(cJSON) what = read_place(visit);
    if (op == NULL || !live_op_valid(op)) {
        visit_malformed(visit, "op must be 8 to 40 of A-Za-z0-9_-");
    } else if (what == NULL) {
        visit_malformed(visit, "x, y and side must be numbers on the board, name at most 64 characters");
    } else if (picture_kind((const guint8 *)request->body, request->body_size) == NULL) {
        visit_refuse(visit, PROBLEM_PICTURE_KIND);
    } else {
        g_autoptr(GBytes) bytes = g_bytes_new_static(request->body, request->body_size);
        visit_journal(visit, op, what, bytes);
    }
}
