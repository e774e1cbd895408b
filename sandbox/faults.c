// SPDX-License-Identifier: MIT
#include "sandbox/faults.h"

#include <string.h>

#include "sandbox/answer.h"

typedef struct {
    const char *name;
    FaultKind kind;
    int new_status; /**< 0: as the code has it */
    const char *new_code;
    int old_errcode;
    gboolean style_88;
    const char *raw;
    const char *raw_type;
} FaultRow;

#define HTML_TYPE "text/html; charset=utf-8"
#define JSON_TYPE "application/json; charset=utf-8"
#define HTML_502 "<html>\r\n<head><title>502 Bad Gateway</title></head>\r\n<body>502 Bad Gateway</body>\r\n</html>\r\n"
#define HTML_413                                                                                          \
    "<html>\r\n<head><title>413 Request Entity Too Large</title></head>\r\n<body>413 Request Entity Too " \
    "Large</body>\r\n</html>\r\n"
#define BLOCKED \
    "{\"status\":1111,\"wait\":5,\"source\":\"x5\",\"punish\":\"deny\",\"uuid\":\"0123456789abcdef0123456789abcdef\"}"

/* clang-format off */
static const FaultRow FAULTS[] = {
    /* tokens */
    {"invalid-token-new", FAULT_ERROR, 400, "InvalidAuthentication", 0, FALSE, NULL, NULL},
    {"invalid-token-401", FAULT_ERROR, 401, "InvalidAuthentication", 0, FALSE, NULL, NULL},
    {"invalid-token-88", FAULT_ERROR, 0, NULL, 40014, TRUE, NULL, NULL},
    {"invalid-token-40014", FAULT_ERROR, 0, NULL, 40014, FALSE, NULL, NULL},
    {"invalid-token-40001", FAULT_ERROR, 0, NULL, 40001, FALSE, NULL, NULL},
    {"expired-42001", FAULT_ERROR, 0, NULL, 42001, FALSE, NULL, NULL},
    {"bad-credentials", FAULT_ERROR, 0, "invalidClientIdOrSecret", 40096, FALSE, NULL, NULL},
    {"scope-missing", FAULT_ERROR, 0, "Forbidden.AccessDenied.AccessTokenPermissionDenied", 60011, FALSE, NULL, NULL},
    {"ip-refused", FAULT_ERROR, 0, "Forbidden.AccessDenied.IpNotInWhiteList", 60020, FALSE, NULL, NULL},
    /* limits */
    {"qps", FAULT_ERROR, 0, "Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", 90018, FALSE, NULL, NULL},
    {"qpm", FAULT_ERROR, 0, "Forbidden.AccessDenied.QpmLimitForAppkeyAndApi", 90018, FALSE, NULL, NULL},
    {"qps-platform", FAULT_ERROR, 0, "Forbidden.AccessDenied.QpsLimitForApi", 90002, FALSE, NULL, NULL},
    {"quota", FAULT_ERROR, 0, "Forbidden.AccessDenied.ApiCountLimitForOrg", 90020, FALSE, NULL, NULL},
    {"too-fast", FAULT_ERROR, 0, "send.too.fast", 130101, FALSE, NULL, NULL},
    {"too-fast-410100", FAULT_ERROR, 0, NULL, 410100, FALSE, NULL, NULL},
    {"too-fast-660026", FAULT_ERROR, 0, NULL, 660026, FALSE, NULL, NULL},
    {"blocked-ip", FAULT_RAW, 200, NULL, 0, FALSE, BLOCKED, JSON_TYPE},
    /* the server */
    {"busy", FAULT_ERROR, 0, "system.error", -1, FALSE, NULL, NULL},
    {"system-error-500", FAULT_ERROR, 500, "system.error", 0, FALSE, NULL, NULL},
    {"unknown-send-result", FAULT_DONE_BUT, 400, "unknown.send.result", -1, FALSE, NULL, NULL},
    {"unknown-send-result-lost", FAULT_ERROR, 400, "unknown.send.result", -1, FALSE, NULL, NULL},
    {"html", FAULT_RAW, 502, NULL, 0, FALSE, HTML_502, HTML_TYPE},
    {"html-200", FAULT_RAW, 200, NULL, 0, FALSE, HTML_502, HTML_TYPE},
    {"html-413", FAULT_RAW, 413, NULL, 0, FALSE, HTML_413, HTML_TYPE},
    {"empty", FAULT_RAW, 200, NULL, 0, FALSE, "", JSON_TYPE},
    {"not-found-404", FAULT_RAW, 200, NULL, 0, FALSE, "{\"errcode\":404,\"errmsg\":\"请求的URI地址不存在\"}", JSON_TYPE},
    {"truncated", FAULT_TRUNCATED, 0, NULL, 0, FALSE, NULL, NULL},
    {"huge", FAULT_HUGE, 0, NULL, 0, FALSE, NULL, NULL},
    {"number-text", FAULT_NUMBER_TEXT, 0, NULL, 0, FALSE, NULL, NULL},
    /* conversations and content */
    {"group-disbanded", FAULT_ERROR, 0, "group.disbanded", 400013, FALSE, NULL, NULL},
    {"robot-removed", FAULT_ERROR, 0, "resource.not.found", 400106, FALSE, NULL, NULL},
    {"robot-stopped", FAULT_ERROR, 0, "bot.stopped", 400102, FALSE, NULL, NULL},
    {"robot-muted", FAULT_ERROR, 0, "bot.forbidden.sendMessage", 400102, FALSE, NULL, NULL},
    {"content-refused", FAULT_ERROR, 0, "contain.notAllowed.picture", 430103, FALSE, NULL, NULL},
    {"text-refused", FAULT_ERROR, 0, "contain.notAllowed.text", 430102, FALSE, NULL, NULL},
    {"unsafe-url", FAULT_ERROR, 0, "contain.unsafe.url", 430101, FALSE, NULL, NULL},
    {"too-large", FAULT_ERROR, 0, NULL, 40006, FALSE, NULL, NULL},
    {"dead-session", FAULT_ERROR, 0, NULL, 300001, FALSE, NULL, NULL},
    {"dead-session-300005", FAULT_ERROR, 0, NULL, 300005, FALSE, NULL, NULL},
    {"failed-result", FAULT_FAILED_RESULT, 0, NULL, 0, FALSE, NULL, NULL},
    {"recall-expired", FAULT_ERROR, 0, "robot.processQueryKey.expired", 0, FALSE, NULL, NULL},
    {"bad-download-code", FAULT_ERROR, 0, "invalidParameter.robotCode.downloadCode", 0, FALSE, NULL, NULL},
};
/* clang-format on */

static gboolean fault_from_row(Fault *fault)
{
    for (gsize i = 0; i < G_N_ELEMENTS(FAULTS); i++) {
        const FaultRow *row = &FAULTS[i];
        if (strcmp(row->name, fault->name) != 0)
            continue;
        fault->kind = row->kind;
        fault->new_status = row->new_status;
        fault->new_code = g_strdup(row->new_code);
        fault->old_errcode = row->old_errcode;
        fault->style_88 = row->style_88;
        fault->raw = row->raw;
        fault->raw_type = row->raw_type;
        return TRUE;
    }
    return FALSE;
}

/** "delay:MS", "code:CODE" and "errcode:N". */
static gboolean fault_from_value(Fault *fault)
{
    gint64 number = 0;
    if (g_str_has_prefix(fault->name, "delay:")) {
        fault->kind = FAULT_DELAY;
        return g_ascii_string_to_signed(fault->name + 6, 10, 0, FAULT_DELAY_MAX_MS, &fault->delay_ms, NULL);
    }
    if (g_str_has_prefix(fault->name, "errcode:")) {
        if (!g_ascii_string_to_signed(fault->name + 8, 10, G_MININT, G_MAXINT, &number, NULL))
            return FALSE;
        fault->old_errcode = (int)number;
        return number != 0;
    }
    if (g_str_has_prefix(fault->name, "code:")) {
        fault->new_code = g_strdup(fault->name + 5);
        return fault->new_code[0] != '\0';
    }
    return FALSE;
}

Fault *fault_new(const char *api, const char *name, guint times)
{
    g_autoptr(Fault) fault = g_new0(Fault, 1);
    fault->kind = FAULT_ERROR;
    fault->api = g_strdup(api);
    fault->name = g_strdup(name);
    fault->times = times;
    if (!fault_from_row(fault) && !fault_from_value(fault))
        return NULL;
    return g_steal_pointer(&fault);
}

void fault_free(Fault *fault)
{
    g_free(fault->name);
    g_free(fault->api);
    g_free(fault->new_code);
    g_free(fault);
}

char *fault_names(void)
{
    GString *names = g_string_new("delay:MS code:CODE errcode:N");
    for (gsize i = 0; i < G_N_ELEMENTS(FAULTS); i++)
        g_string_append_printf(names, " %s", FAULTS[i].name);
    return g_string_free(names, FALSE);
}

/** Valid JSON of 4 MB, more than any client should be ready to read. */
static void answer_huge(Response *response)
{
    g_autofree char *filler = g_strnfill(4 * 1024 * 1024, 'x');
    cJSON *tree = cJSON_CreateObject();
    cJSON_AddStringToObject(tree, "filler", filler);
    answer_json(response, 200, tree);
}

void fault_answer(const Fault *fault, gboolean old_family, Response *response)
{
    if (fault->kind == FAULT_RAW) {
        answer_bytes(response, fault->new_status, fault->raw_type, fault->raw, strlen(fault->raw));
    } else if (fault->kind == FAULT_HUGE) {
        answer_huge(response);
    } else if (fault->old_errcode != 0 && (old_family || fault->new_code == NULL)) {
        if (fault->style_88)
            answer_errcode_88(response, fault->old_errcode);
        else
            answer_errcode(response, fault->old_errcode);
    } else if (fault->new_status != 0) {
        answer_code_status(response, fault->new_status, fault->new_code);
    } else {
        answer_code(response, fault->new_code);
    }
}

static void numbers_to_text(cJSON *tree)
{
    for (cJSON *item = tree->child, *next; item != NULL; item = next) {
        next = item->next;
        if (!cJSON_IsNumber(item) || item->string == NULL)
            continue;
        g_autofree char *digits = json_text(item);
        g_autofree char *key = g_strdup(item->string);
        cJSON_ReplaceItemInObjectCaseSensitive(tree, key, cJSON_CreateString(digits));
    }
}

void fault_spoil(const Fault *fault, Response *response)
{
    if (fault->kind == FAULT_TRUNCATED) {
        g_byte_array_set_size(response->body, response->body->len / 2);
    } else if (fault->kind == FAULT_NUMBER_TEXT) {
        cJSON *tree = json_parse((const char *)response->body->data, response->body->len, NULL);
        if (tree == NULL)
            return;
        numbers_to_text(tree);
        answer_json(response, response->status, tree);
    }
}
