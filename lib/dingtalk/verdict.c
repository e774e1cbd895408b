// SPDX-License-Identifier: MIT
#include "lib/dingtalk/verdict.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"

/** A token goes into a header and a URL: longer or stranger ones are not tokens. Seen: 32 characters. */
#define VALUE_BYTES_MAX 1024
G_STATIC_ASSERT(LIMIT_URL_BYTES >= VALUE_BYTES_MAX);
/** Used when a token comes without a usable life time: short, so that a mistake is soon corrected. */
#define TOKEN_SECONDS_UNKNOWN 60

#define SECOND_MS 1000
#define MINUTE_MS (60 * 1000)

typedef struct {
    const char *code; /**< a trailing '*' stands for any rest */
    VerdictKind kind;
    VerdictReason reason;
    gint64 wait_ms;
} CodeRow;

/* Sources: docs/DINGTALK.md 2.5, 3, 4, 5.4, 12. The first row that fits counts. */
static const CodeRow code_rows[] = {
    /* token */
    {"InvalidAuthentication", VERDICT_TOKEN, REASON_TOKEN, 0},
    {"40000", VERDICT_TOKEN, REASON_TOKEN, 0}, /* "access_token is blank" */
    {"40014", VERDICT_TOKEN, REASON_TOKEN, 0},
    {"42001", VERDICT_TOKEN, REASON_TOKEN, 0},
    {"40001", VERDICT_TOKEN, REASON_TOKEN, 0},
    /* credentials, permissions */
    {"invalidClientIdOrSecret", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"40089", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"40096", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"Forbidden.AccessDenied.AccessTokenPermissionDenied", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"60011", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"Forbidden.AccessDenied.IpNotInWhiteList", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"60020", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"AuthenticationFailed.MissingParameter", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"conversation.org.notMatch", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"unauthorized", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"auth.error", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"chatbotId.notAllow.sendOTO", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"310000", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    /* the robot */
    {"invalidParameter.robotCode.notExsit", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"invalidParameter.robotCode.downloadCode", VERDICT_GIVE_UP, REASON_FILE_GONE, 0},
    {"invalidParameter.robotCode*", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"resource.not.found", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"resource.unavailable", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"bot.stopped", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"template.not.existed", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"template.stopped", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"robot.oto.notExist", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"400102", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"400106", VERDICT_GIVE_UP, REASON_ROBOT_REMOVED, 0},
    {"bot.forbidden.sendMessage", VERDICT_GIVE_UP, REASON_MUTED, 0},
    /* the conversation, the person */
    {"invalid.openConversationId", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"miss.openConversationId", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"group.disbanded", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"session.notExisted", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"session.expired", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"400013", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"staffId.notExisted", VERDICT_GIVE_UP, REASON_PERSON_GONE, 0},
    {"300001", VERDICT_GIVE_UP, REASON_WEBHOOK_DEAD, 0},
    {"300005", VERDICT_GIVE_UP, REASON_WEBHOOK_DEAD, 0},
    {"400101", VERDICT_GIVE_UP, REASON_WEBHOOK_DEAD, 0},
    /* the message */
    {"permession.checkFailed", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"illegal.openconevrsation.id", VERDICT_GIVE_UP, REASON_GROUP_GONE, 0},
    {"reject", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"contain.*", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"430101", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"430102", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"430103", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"430104", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"40006", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"invalidParameter.msgParam.tooLong", VERDICT_GIVE_UP, REASON_CONTENT, 0},
    {"robot.processQueryKey.expired", VERDICT_GIVE_UP, REASON_TOO_LATE, 0},
    {"notRevoke.all.messages", VERDICT_RETRY, REASON_SERVER, 0},
    {"invalid.processQueryKey", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"not.allowed.robotCode", VERDICT_GIVE_UP, REASON_CONFIGURATION, 0},
    {"invalidParameter.*", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"parameter.invalid", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"miss.*", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"40004", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"40005", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"40007", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"40035", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"43004", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    {"400105", VERDICT_GIVE_UP, REASON_REQUEST, 0},
    /* a wrong path */
    {"22", VERDICT_GIVE_UP, REASON_NOT_THERE, 0},
    {"404", VERDICT_GIVE_UP, REASON_NOT_THERE, 0},
    /* quota and throttling */
    {"Forbidden.AccessDenied.ApiCountLimitForOrg", VERDICT_GIVE_UP, REASON_QUOTA, 0},
    {"90020", VERDICT_GIVE_UP, REASON_QUOTA, 0},
    {"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"Forbidden.AccessDenied.QpmLimitForAppkeyAndApi", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"Forbidden.AccessDenied.QpsLimitForApi", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"qps.exceed.limit", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90001", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90002", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90003", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90004", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90005", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90006", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90007", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90008", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90009", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90010", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90011", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90012", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90013", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90014", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"90018", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"45009", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"88", VERDICT_SLOW_DOWN, REASON_THROTTLED, SECOND_MS},
    {"send.too.fast", VERDICT_SLOW_DOWN, REASON_THROTTLED, 5 * SECOND_MS},
    {"send.byToken.tooFast", VERDICT_SLOW_DOWN, REASON_THROTTLED, 5 * SECOND_MS},
    {"too.many.group", VERDICT_SLOW_DOWN, REASON_THROTTLED, 5 * SECOND_MS},
    {"too.many.people", VERDICT_SLOW_DOWN, REASON_THROTTLED, 5 * SECOND_MS},
    /* a webhook that was called too often is blocked for ten minutes */
    {"410100", VERDICT_SLOW_DOWN, REASON_THROTTLED, 10 * MINUTE_MS},
    {"130101", VERDICT_SLOW_DOWN, REASON_THROTTLED, 10 * MINUTE_MS},
    {"660026", VERDICT_SLOW_DOWN, REASON_THROTTLED, 10 * MINUTE_MS},
    /* their side */
    {"-1", VERDICT_RETRY, REASON_SERVER, 0},
    {"system.error", VERDICT_RETRY, REASON_SERVER, 0},
    {"unknownError", VERDICT_RETRY, REASON_SERVER, 0},
    {"unknown.send.result", VERDICT_RETRY, REASON_SERVER, 0},
};

static const char *const reason_texts[REASON_KINDS] = {
    [REASON_NONE] = "fine",
    [REASON_NETWORK] = "no answer",
    [REASON_SERVER] = "the server is busy or not understandable",
    [REASON_THROTTLED] = "too many calls",
    [REASON_TOKEN] = "the access token was refused",
    [REASON_WEBHOOK_DEAD] = "the session webhook cannot be used",
    [REASON_GROUP_GONE] = "the group is gone",
    [REASON_ROBOT_REMOVED] = "the robot is stopped or not in the conversation",
    [REASON_MUTED] = "the robot may not speak there",
    [REASON_PERSON_GONE] = "the person is not in the organisation",
    [REASON_CONTENT] = "the content was refused",
    [REASON_QUOTA] = "this month's calls are used up",
    [REASON_CONFIGURATION] = "credentials or permissions are not right",
    [REASON_NOT_THERE] = "there is no such call at this address",
    [REASON_TOO_LATE] = "the message is too old",
    [REASON_FILE_GONE] = "the file is not there any more",
    [REASON_TOO_LARGE] = "the file is too large",
    [REASON_UNMADE] = "it could not be made",
    [REASON_REQUEST] = "the request was refused",
};

const char *verdict_reason_text(VerdictReason reason)
{
    return reason_texts[reason];
}

/* Codes and ids come from outside and go to logs: printable ASCII only, cut to size. */
static void text_keep(char out[VERDICT_CODE_SIZE], const char *text)
{
    gsize n = 0;
    for (; text != NULL && text[n] != '\0' && n < VERDICT_CODE_SIZE - 1; n++)
        out[n] = g_ascii_isprint(text[n]) ? text[n] : '?';
    out[n] = '\0';
}

void verdict_set(Verdict *verdict, VerdictKind kind, VerdictReason reason, const char *code)
{
    verdict->kind = kind;
    verdict->reason = reason;
    text_keep(verdict->code, code);
}

void verdict_clear(Verdict *verdict)
{
    g_clear_pointer(&verdict->value, g_free);
    g_clear_pointer(&verdict->bytes, g_bytes_unref);
    g_clear_pointer(&verdict->name, g_free);
    g_clear_pointer(&verdict->recalled, g_strfreev);
    g_clear_pointer(&verdict->robots, g_strfreev);
    g_clear_pointer(&verdict->chat_id, g_free);
}

static const CodeRow *row_find(const char *code)
{
    for (gsize i = 0; i < G_N_ELEMENTS(code_rows); i++) {
        gsize length = strlen(code_rows[i].code);
        if (code_rows[i].code[length - 1] == '*' ? strncmp(code, code_rows[i].code, length - 1) == 0
                                                 : strcmp(code, code_rows[i].code) == 0)
            return &code_rows[i];
    }
    return NULL;
}

/** The text of a value that may be text or a whole number; NULL when it is neither. */
static char *scalar_text(const cJSON *object, const char *key)
{
    const cJSON *item = cJSON_GetObjectItemCaseSensitive(object, key);
    if (cJSON_IsString(item))
        return g_strdup(item->valuestring);
    return cJSON_IsNumber(item) ? g_strdup_printf("%.0f", item->valuedouble) : NULL;
}

static void apply_row(Verdict *verdict, const CodeRow *row)
{
    verdict->kind = row->kind;
    verdict->reason = row->reason;
    verdict->wait_ms = row->wait_ms;
}

/** What the HTTP status says when no known code does. `coded`: the answer is JSON and names a code. */
static void judge_status(Verdict *verdict, CallKind call, long status, gboolean coded)
{
    char text[32];
    g_snprintf(text, sizeof text, "HTTP %ld", status);
    const char *code = coded ? verdict->code : text;
    char kept[VERDICT_CODE_SIZE];
    g_strlcpy(kept, code, sizeof kept);
    gboolean token_call = call == CALL_TOKEN || call == CALL_TOKEN_OLD;
    if (status == 401 && token_call)
        verdict_set(verdict, VERDICT_GIVE_UP, REASON_CONFIGURATION, kept);
    else if (status == 401)
        verdict_set(verdict, VERDICT_TOKEN, REASON_TOKEN, kept);
    else if (status == 404 || status == 405)
        verdict_set(verdict, coded ? VERDICT_GIVE_UP : VERDICT_RETRY, REASON_NOT_THERE, kept);
    else if (status == 413)
        verdict_set(verdict, VERDICT_GIVE_UP, REASON_CONTENT, kept);
    else if (status == 429) {
        verdict_set(verdict, VERDICT_SLOW_DOWN, REASON_THROTTLED, kept);
        verdict->wait_ms = SECOND_MS;
    } else if (coded && status < 500 && status != 408)
        verdict_set(verdict, VERDICT_GIVE_UP, REASON_REQUEST, kept);
    else
        verdict_set(verdict, VERDICT_RETRY, REASON_SERVER, kept);
}

/** TRUE when the answer names a failure; the verdict is then set. */
static gboolean judge_code(Verdict *verdict, const cJSON *tree, CallKind call, long status)
{
    if (json_int64(tree, "status", 0) == 1111) { /* the gate in front of DingTalk blocks an address for 5 minutes */
        verdict_set(verdict, VERDICT_SLOW_DOWN, REASON_THROTTLED, "1111");
        verdict->wait_ms = 5 * MINUTE_MS;
        return TRUE;
    }
    g_autofree char *code = scalar_text(tree, "code");
    g_autofree char *errcode = scalar_text(tree, "errcode");
    g_autofree char *sub_code = scalar_text(tree, "sub_code");
    const char *main_code = code != NULL ? code : errcode;
    if (main_code == NULL || strcmp(main_code, "0") == 0 || *main_code == '\0')
        return FALSE;
    g_autofree char *both = sub_code != NULL ? g_strdup_printf("%s/%s", main_code, sub_code) : g_strdup(main_code);
    text_keep(verdict->code, both);
    const CodeRow *row = sub_code != NULL ? row_find(sub_code) : NULL;
    if (row == NULL)
        row = row_find(main_code);
    if (row != NULL && (row->kind != VERDICT_TOKEN || (call != CALL_TOKEN && call != CALL_TOKEN_OLD)))
        apply_row(verdict, row);
    else
        judge_status(verdict, call, status, TRUE);
    return TRUE;
}

static gboolean list_has_entries(const cJSON *tree, const char *key)
{
    return cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(tree, key)) > 0;
}

/** A 1:1 send that reached nobody is answered with 200 all the same (docs/DINGTALK.md 5.2). */
static gboolean judge_person_lists(Verdict *verdict, const cJSON *tree)
{
    if (list_has_entries(tree, "flowControlledStaffIdList")) {
        verdict_set(verdict, VERDICT_SLOW_DOWN, REASON_THROTTLED, "flowControlledStaffIdList");
        verdict->wait_ms = 5 * SECOND_MS;
        return TRUE;
    }
    if (list_has_entries(tree, "invalidStaffIdList") || list_has_entries(tree, "filteredStaffIdList")) {
        verdict_set(verdict, VERDICT_GIVE_UP, REASON_PERSON_GONE, "invalidStaffIdList");
        return TRUE;
    }
    return FALSE;
}

static gboolean value_usable(const char *value, CallKind call)
{
    if (value == NULL || *value == '\0')
        return FALSE;
    gsize n = 0;
    for (; value[n] != '\0'; n++) {
        if (!g_ascii_isgraph(value[n]))
            return FALSE;
    }
    return n <= (call == CALL_DOWNLOAD ? LIMIT_URL_BYTES : VALUE_BYTES_MAX);
}

/** HTTP 200 can hold failures (docs/DINGTALK.md 6): gone is what is named as a success and not as a failure. */
static void judge_recall(Verdict *verdict, const cJSON *tree)
{
    const cJSON *done = cJSON_GetObjectItemCaseSensitive(tree, "successResult");
    const cJSON *failed = cJSON_GetObjectItemCaseSensitive(tree, "failedResult");
    if (!cJSON_IsArray(done) && !cJSON_IsObject(failed)) {
        verdict_set(verdict, VERDICT_RETRY, REASON_SERVER, "no successResult");
        return;
    }
    g_autoptr(GStrvBuilder) keys = g_strv_builder_new();
    const cJSON *key;
    cJSON_ArrayForEach (key, done) {
        if (cJSON_IsString(key) && cJSON_GetObjectItemCaseSensitive(failed, key->valuestring) == NULL)
            g_strv_builder_add(keys, key->valuestring);
    }
    const cJSON *why = cJSON_IsObject(failed) ? failed->child : NULL;
    verdict_set(verdict, VERDICT_OK, REASON_NONE, cJSON_IsString(why) ? why->valuestring : "");
    verdict->recalled = g_strv_builder_end(keys);
}

/** Who came with a login code: their staff id, in the organisation. */
static void judge_user(Verdict *verdict, const cJSON *tree)
{
    const cJSON *result = cJSON_GetObjectItemCaseSensitive(tree, "result");
    const char *staff_id = json_string(result, "userid");
    if (!value_usable(staff_id, CALL_USER_INFO)) {
        verdict_set(verdict, VERDICT_RETRY, REASON_SERVER, "no userid");
        return;
    }
    verdict_set(verdict, VERDICT_OK, REASON_NONE, "");
    verdict->value = g_strdup(staff_id);
    verdict->name = g_strdup(json_string(result, "name"));
    verdict->admin = json_bool(result, "sys", FALSE);
}

/** Who is in a group (docs/DINGTALK.md 5.5). */
static void judge_robots(Verdict *verdict, const cJSON *tree)
{
    const cJSON *list = cJSON_GetObjectItemCaseSensitive(tree, "chatbotInstanceVOList"), *robot = NULL;
    if (!cJSON_IsArray(list)) {
        verdict_set(verdict, VERDICT_RETRY, REASON_SERVER, "no chatbotInstanceVOList");
        return;
    }
    g_autoptr(GStrvBuilder) codes = g_strv_builder_new();
    cJSON_ArrayForEach (robot, list) {
        const char *code = json_string(robot, "robotCode");
        if (value_usable(code, CALL_GROUP_ROBOTS))
            g_strv_builder_add(codes, code);
    }
    verdict_set(verdict, VERDICT_OK, REASON_NONE, "");
    verdict->robots = g_strv_builder_end(codes);
}

/** Calls that bring nothing say that they worked, in one of the two ways; adding a robot is not documented. */
static void judge_done(Verdict *verdict, const cJSON *tree)
{
    g_autofree char *errcode = scalar_text(tree, "errcode");
    gboolean success = json_bool(tree, "success", FALSE) || json_bool(tree, "result", FALSE);
    if (success || g_strcmp0(errcode, "0") == 0)
        verdict_set(verdict, VERDICT_OK, REASON_NONE, "");
    else
        verdict_set(verdict, VERDICT_RETRY, REASON_SERVER, "no word of success");
}

/** The proof of success: the field that was asked for. */
static void judge_success(Verdict *verdict, const cJSON *tree, CallKind call, long status)
{
    static const char *const fields[CALL_KINDS] = {
        [CALL_TOKEN] = "accessToken",
        [CALL_TOKEN_OLD] = "access_token",
        [CALL_UPLOAD] = "media_id",
        [CALL_SEND_GROUP] = "processQueryKey",
        [CALL_SEND_PERSON] = "processQueryKey",
        [CALL_GROUP_CREATE] = "openConversationId",
        [CALL_SCENE_CREATE] = "open_conversation_id",
        [CALL_CHAT_CREATE] = "openConversationId",
        [CALL_DOWNLOAD] = "downloadUrl",
    };
    if (status < 200 || status > 299) {
        judge_status(verdict, call, status, FALSE);
        return;
    }
    if (call == CALL_WEBHOOK) {
        g_autofree char *errcode = scalar_text(tree, "errcode");
        if (g_strcmp0(errcode, "0") == 0)
            verdict_set(verdict, VERDICT_OK, REASON_NONE, "");
        else
            verdict_set(verdict, VERDICT_RETRY, REASON_SERVER, "no errcode");
        return;
    }
    if (call == CALL_USER_INFO) {
        judge_user(verdict, tree);
        return;
    }
    if (call == CALL_GROUP_ROBOTS) {
        judge_robots(verdict, tree);
        return;
    }
    if (fields[call] == NULL && call != CALL_RECALL_GROUP && call != CALL_RECALL_PERSON) {
        judge_done(verdict, tree);
        return;
    }
    if (call == CALL_RECALL_GROUP || call == CALL_RECALL_PERSON) {
        judge_recall(verdict, tree);
        return;
    }
    const char *value = json_string(tree, fields[call]);
    if (value == NULL && call == CALL_DOWNLOAD) /* seen one level deeper (docs/DINGTALK.md 7) */
        value = json_string(cJSON_GetObjectItemCaseSensitive(tree, "data"), fields[call]);
    if (!value_usable(value, call)) {
        g_autofree char *text = g_strdup_printf("no %s", fields[call]);
        verdict_set(verdict, VERDICT_RETRY, REASON_SERVER, text);
        return;
    }
    verdict_set(verdict, VERDICT_OK, REASON_NONE, "");
    verdict->value = g_strdup(value);
    const char *chat_id = json_string(tree, call == CALL_SCENE_CREATE ? "chat_id" : "chatid");
    verdict->chat_id = value_usable(chat_id, call) ? g_strdup(chat_id) : NULL;
    verdict->expires_s = json_int64(tree, call == CALL_TOKEN ? "expireIn" : "expires_in", 0);
    if (verdict->expires_s <= 0 && (call == CALL_TOKEN || call == CALL_TOKEN_OLD))
        verdict->expires_s = TOKEN_SECONDS_UNKNOWN;
}

void verdict_read(CallKind call, long http_status, const char *body, gsize size, Verdict *verdict)
{
    memset(verdict, 0, sizeof *verdict);
    g_autoptr(cJSON) tree = json_parse(body, size, NULL);
    if (!cJSON_IsObject(tree)) {
        judge_status(verdict, call, http_status, FALSE);
        return;
    }
    static const char *const id_keys[] = {"requestid", "request_id", "requestId"};
    for (gsize i = 0; i < G_N_ELEMENTS(id_keys) && verdict->request_id[0] == '\0'; i++)
        text_keep(verdict->request_id, json_string(tree, id_keys[i]));
    if (judge_code(verdict, tree, call, http_status))
        return;
    if (call == CALL_SEND_PERSON && http_status == 200 && judge_person_lists(verdict, tree))
        return;
    judge_success(verdict, tree, call, http_status);
}

void verdict_read_file(long http_status, GBytes *bytes, Verdict *verdict)
{
    memset(verdict, 0, sizeof *verdict);
    g_autofree char *code = g_strdup_printf("HTTP %ld", http_status);
    if (http_status == 200 && g_bytes_get_size(bytes) > 0) {
        verdict_set(verdict, VERDICT_OK, REASON_NONE, "");
        verdict->bytes = g_bytes_ref(bytes);
    } else if (http_status == 403 || http_status == 404 || http_status == 410) { /* a signature that has expired: 403 */
        verdict_set(verdict, VERDICT_GIVE_UP, REASON_FILE_GONE, code);
    } else if (http_status >= 500 || http_status == 429 || http_status == 408) {
        verdict_set(verdict, VERDICT_RETRY, REASON_SERVER, code);
    } else { /* a redirect too: it could lead anywhere */
        verdict_set(verdict, VERDICT_GIVE_UP, REASON_REQUEST, code);
    }
}
