// SPDX-License-Identifier: MIT
/* What the page sends: operations for the log, and hints that nobody keeps. */
#include <math.h>
#include <string.h>

#include "cgi/live_parts.h"
#include "lib/base/limits.h"
#include "lib/live/request.h"

/* --- operations ------------------------------------------------------------------------------- */

#define OP_STEPS_MAX 50

static gboolean steps_fit(const cJSON *value)
{
    double n = cJSON_GetNumberValue(value);
    return cJSON_IsNumber(value) && n >= 1 && n <= OP_STEPS_MAX && floor(n) == n;
}

static gboolean actions_fit(const cJSON *value)
{
    int n = cJSON_IsArray(value) ? cJSON_GetArraySize(value) : 0;
    const cJSON *action = NULL;
    cJSON_ArrayForEach (action, value) {
        if (!cJSON_IsObject(action))
            return FALSE;
    }
    return n >= 1 && n <= LIMIT_OP_ACTIONS;
}

static gboolean text_fits(const cJSON *value)
{
    const char *text = cJSON_GetStringValue(value);
    return text != NULL && *text != '\0' && g_utf8_strlen(text, -1) <= LIMIT_TEXT_CHARS;
}

static gboolean is_true(const cJSON *value)
{
    return cJSON_IsTrue(value) != 0;
}

/** What an operation can be, and the shape of it; the worker checks what is inside. */
static const struct {
    const char *key;
    gboolean (*fits)(const cJSON *value);
    const char *wanted;
} deeds[] = {
    {"actions", actions_fit, "actions must be 1 to 50 objects"},
    {"text", text_fits, "text must have 1 to 2000 characters"},
    {"undo", steps_fit, "undo must be a whole number from 1 to 50"},
    {"redo", steps_fit, "redo must be a whole number from 1 to 50"},
    {"send", is_true, "send must be true"},
};

/** NULL when the operation has the right shape, else what is wrong; *deed is then what it does. */
static const char *op_fault(const cJSON *body, cJSON **deed)
{
    *deed = NULL;
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, body) {
        gsize row = 0;
        if (strcmp(item->string, "op") == 0)
            continue;
        while (row < G_N_ELEMENTS(deeds) && strcmp(item->string, deeds[row].key) != 0)
            row++;
        if (row == G_N_ELEMENTS(deeds))
            return "there is a key that operations do not have";
        if (*deed != NULL)
            return "an operation does one thing";
        if (!deeds[row].fits(item))
            return deeds[row].wanted;
        *deed = (cJSON *)item;
    }
    return *deed == NULL ? "it does nothing" : NULL;
}

static char *journal_body(const Visit *visit, const char *op, cJSON *what)
{
    const LiveRequest request = {
        .op = (char *)op,
        .author_id = visit->session.author_id,
        .author_name = visit->session.name,
        .staff_id = visit->session.staff ? visit->session.author_id : NULL,
        .admin = visit->session.staff && visit->session.admin_ms > 0,
        .lang = visit->lang,
        .received_ms = visit->now_ms,
        .what = what,
    };
    return live_request_format(&request);
}

void visit_journal(Visit *visit, const char *op, cJSON *what, GBytes *upload)
{
    g_autofree char *body = journal_body(visit, op, what);
    g_autofree char *id = live_request_id(visit->board, op);
    const JournalMessage entry = {
        .msg_id = id,
        .board_id = visit->board,
        .received_ms = visit->now_ms,
        .body = body,
        .body_size = strlen(body),
        .upload = upload,
    };
    JournalVerdict verdict = JOURNAL_NEW;
    g_autoptr(GError) error = NULL;
    gboolean kept = visit->receiver->journal(visit->receiver->journal_data, &entry, &verdict, &error);
    if (!kept || verdict == JOURNAL_FULL) {
        visit_busy(visit, kept ? "too many pictures wait for the worker" : error->message);
        return;
    }
    g_autoptr(cJSON) answer = cJSON_CreateObject();
    cJSON_AddStringToObject(answer, "op", op);
    visit_answer(visit, 202, answer);
}

void live_ops_post(Visit *visit)
{
    const char *op = json_string(visit->body, "op");
    cJSON *deed = NULL;
    const char *fault =
        op != NULL && live_op_valid(op) ? op_fault(visit->body, &deed) : "op must be 8 to 40 of A-Za-z0-9_-";
    if (fault != NULL) {
        visit_malformed(visit, fault);
        return;
    }
    g_autoptr(cJSON) what = cJSON_CreateObject();
    cJSON_AddItemReferenceToObject(what, deed->string, deed);
    visit_journal(visit, op, what, NULL);
}

/* --- hints ------------------------------------------------------------------------------------ */

/** Names of strokes, and the words of their looks. */
#define NAME_LETTERS "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
#define NAME_MAX_LENGTH 40

static gboolean is_coordinate(const cJSON *value)
{
    return cJSON_IsNumber(value) && fabs(value->valuedouble) <= LIMIT_COORDINATE;
}

static gboolean numbers_fit(const cJSON *hint, const char *key, int min, int max)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(hint, key);
    const cJSON *number = NULL;
    cJSON_ArrayForEach (number, list) {
        if (!is_coordinate(number))
            return FALSE;
    }
    int n = cJSON_IsArray(list) ? cJSON_GetArraySize(list) : -1;
    return n >= min && n <= max;
}

static gboolean cursor_fits(const cJSON *hint)
{
    return is_coordinate(cJSON_GetObjectItemCaseSensitive(hint, "x")) &&
           is_coordinate(cJSON_GetObjectItemCaseSensitive(hint, "y"));
}

static gboolean name_fits(const cJSON *hint)
{
    const char *name = json_string(hint, "s");
    gsize length = name != NULL ? strlen(name) : 0;
    return length >= 1 && length <= NAME_MAX_LENGTH && strspn(name, NAME_LETTERS) == length;
}

/** How a stroke looks: a flat object of short texts and numbers, which the page reads again with care. */
static gboolean looks_fit(const cJSON *hint)
{
    const cJSON *looks = cJSON_GetObjectItemCaseSensitive(hint, "o");
    const cJSON *item = NULL;
    if (looks != NULL && !cJSON_IsObject(looks))
        return FALSE;
    cJSON_ArrayForEach (item, looks) {
        const char *text = cJSON_GetStringValue(item);
        if (!(text != NULL && strlen(text) <= NAME_MAX_LENGTH) && !is_coordinate(item) && !cJSON_IsBool(item))
            return FALSE;
    }
    return TRUE;
}

static gboolean stroke_fits(const cJSON *hint)
{
    return name_fits(hint) && looks_fit(hint) && numbers_fit(hint, "p", 0, LIMIT_HINT_NUMBERS);
}

static gboolean laser_fits(const cJSON *hint)
{
    return numbers_fit(hint, "p", 0, LIMIT_HINT_NUMBERS);
}

static gboolean look_fits(const cJSON *hint)
{
    return numbers_fit(hint, "v", 4, 4);
}

static gboolean always_fits(const cJSON *hint)
{
    (void)hint;
    return TRUE;
}

/** Somebody who has just come asks the others to say that they are here. */
static gboolean here_fits(const cJSON *hint)
{
    const cJSON *fresh = cJSON_GetObjectItemCaseSensitive(hint, "new");
    return fresh == NULL || cJSON_IsBool(fresh);
}

static const struct {
    const char *kind;
    gboolean drawing;    /**< only of those who may draw: it shows on everybody's board */
    const char *keys[4]; /**< beside "k"; what else is there is refused */
    gboolean (*fits)(const cJSON *hint);
} hints[] = {
    {"cursor", FALSE, {"x", "y"}, cursor_fits},
    {"stroke", TRUE, {"s", "o", "p"}, stroke_fits},
    {"end", TRUE, {"s"}, name_fits},
    {"laser", TRUE, {"p"}, laser_fits},
    {"look", TRUE, {"v"}, look_fits},
    {"here", FALSE, {"new"}, here_fits},
    {"bye", FALSE, {NULL}, always_fits},
};

static gboolean keys_known(const cJSON *hint, const char *const *keys)
{
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, hint) {
        if (strcmp(item->string, "k") != 0 && !g_strv_contains(keys, item->string))
            return FALSE;
    }
    return TRUE;
}

/** Dropped when the worker does not listen or is full: the next one is newer anyway. */
static void pass_hint(const Visit *visit)
{
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON_AddItemReferenceToObject(json, "hint", visit->body);
    cJSON_AddStringToObject(json, "board", visit->board);
    cJSON_AddItemToObject(json, "by", visit_me(visit, &visit->session));
    visit_tell(visit, json);
}

void live_hint_post(Visit *visit)
{
    const char *kind = json_string(visit->body, "k");
    for (gsize i = 0; kind != NULL && i < G_N_ELEMENTS(hints); i++) {
        if (strcmp(hints[i].kind, kind) != 0)
            continue;
        if (hints[i].drawing && visit->session.right != RIGHT_DRAW) {
            visit_refuse(visit, PROBLEM_VIEW_ONLY);
        } else if (!keys_known(visit->body, hints[i].keys) || !hints[i].fits(visit->body)) {
            visit_malformed(visit, "this kind of hint has other values");
        } else {
            pass_hint(visit);
            response_text(visit->response, 204, "text/plain; charset=utf-8", "");
        }
        return;
    }
    visit_malformed(visit, "there is no such kind of hint");
}
