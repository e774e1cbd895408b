// SPDX-License-Identifier: MIT
#include "sandbox/answer.h"

#include <string.h>

typedef struct {
    const char *code;
    int status;
    const char *message;
} CodeRow;

/* Codes not listed are 400 with a general message. */
static const CodeRow CODES[] = {
    {"InvalidAuthentication", 400, "不合法的access_token"},
    {"AuthenticationFailed.MissingParameter", 400, "缺少鉴权参数 x-acs-dingtalk-access-token"},
    {"invalidClientIdOrSecret", 400, "无效的clientId或者clientSecret"},
    {"Forbidden.AccessDenied.QpsLimitForAppkeyAndApi", 403, "应用调用该接口的QPS超限"},
    {"Forbidden.AccessDenied.QpmLimitForAppkeyAndApi", 403, "应用调用该接口的QPM超限"},
    {"Forbidden.AccessDenied.QpsLimitForApi", 403, "接口的总QPS超限"},
    {"Forbidden.AccessDenied.ApiCountLimitForOrg", 403, "企业本月的API调用量已用完"},
    {"Forbidden.AccessDenied.AccessTokenPermissionDenied", 403, "应用尚未开通所需的权限"},
    {"Forbidden.AccessDenied.IpNotInWhiteList", 403, "访问ip不在白名单之中"},
    {"system.error", 500, "系统错误"},
    {"unknownError", 500, "未知错误"},
    {"unknown.send.result", 400, "发送结果未知"},
    {"send.too.fast", 400, "限流错误"},
    {"group.disbanded", 400, "群已解散"},
    {"conversation.org.notMatch", 400, "会话不属于该应用所在的组织"},
    {"resource.not.found", 400, "机器人不在群内"},
    {"bot.stopped", 400, "机器人已停用"},
    {"bot.forbidden.sendMessage", 400, "机器人被禁言"},
    {"contain.notAllowed.picture", 400, "包含不合适的图片"},
    {"contain.notAllowed.text", 400, "包含不合适的文本"},
    {"contain.notAllowed.content", 400, "包含不合适的内容"},
    {"contain.unsafe.url", 400, "包含不安全的外链"},
    {"invalid.openConversationId", 400, "无效的openConversationId"},
    {"miss.openConversationId", 400, "缺少openConversationId"},
    {"invalidParameter.robotCode.empty", 400, "robotCode不能为空"},
    {"invalidParameter.robotCode.auth", 400, "robotCode鉴权错误"},
    {"invalidParameter.robotCode.notExsit", 400, "robotCode不存在"},
    {"invalidParameter.robotCode.downloadCode", 400, "downloadCode无效或已过期"},
    {"invalidParameter.msgKey.empty", 400, "msgKey不能为空"},
    {"invalidParameter.msgKey.invalid", 400, "无效的msgKey"},
    {"invalidParameter.msgParam.invalid", 400, "无效的msgParam"},
    {"invalidParameter.msgParam.tooLong", 400, "msgParam过长"},
    {"invalidParameter.param.invalid", 400, "参数错误"},
    {"invalidParameter.userIds.empty", 400, "userIds不能为空"},
    {"invalidParameter.userIds.overMax", 400, "userIds超过上限"},
    {"staffId.notExisted", 400, "staffId不存在"},
    {"invalidParameter.processQueryKeys.overMax", 400, "processQueryKeys超过上限"},
    {"invalidParameter.processQueryKey.missing", 400, "缺少processQueryKey"},
    {"invalid.processQueryKey", 400, "无效的processQueryKey"},
    {"robot.processQueryKey.expired", 400, "消息已超过可撤回的时间"},
    {"parameter.invalid", 400, "参数错误"},
    {"permession.checkFailed", 400, "群主不在应用可见性内"},
    {"illegal.openconevrsation.id", 400, "无效的openConversationId"},
    {"invalideChatId", 400, "无效的chatId"},
};

typedef struct {
    int errcode;
    const char *message;
} ErrcodeRow;

static const ErrcodeRow ERRCODES[] = {
    {0, "ok"},
    {-1, "系统繁忙"},
    {22, "无效的路径或方法"},
    {40001, "获取access_token时Secret错误，或者access_token无效"},
    {40004, "不合法的媒体文件类型"},
    {40005, "不合法的文件类型"},
    {40006, "不合法的文件大小"},
    {40007, "不合法的媒体文件id"},
    {40014, "不合法的access_token"},
    {40035, "不合法的参数"},
    {40000, "access_token is blank"},
    {40078, "不存在的临时授权码"},
    {40089, "不合法的corpid或corpsecret"},
    {40096, "不合法的appkey或appsecret"},
    {42001, "access_token超时"},
    {43004, "无效的HTTP HEADER Content-Type"},
    {60011, "没有调用该接口的权限"},
    {60020, "访问ip不在白名单之中"},
    {90002, "调用次数超过该接口的总限制"},
    {90018, "调用该接口的QPS超限"},
    {90020, "企业本月的API调用量已用完"},
    {130101, "send too fast, exceed 20 times per minute"},
    {300001, "session 不存在"},
    {300005, "token is not exist"},
    {310000, "安全设置不通过"},
    {400013, "群已被解散"},
    {400101, "access_token不存在"},
    {400102, "机器人已停用"},
    {400105, "不支持的消息类型"},
    {400106, "机器人不存在"},
    {410100, "发送速度太快而限流"},
    {430101, "含有不安全的外链"},
    {430102, "含有不合适的文本"},
    {430103, "含有不合适的图片"},
    {430104, "含有不合适的内容"},
    {660026, "一分钟内发送的消息太多"},
};

static const char *errcode_message(int errcode)
{
    for (gsize i = 0; i < G_N_ELEMENTS(ERRCODES); i++)
        if (ERRCODES[i].errcode == errcode)
            return ERRCODES[i].message;
    return "请求失败";
}

static const CodeRow *code_row(const char *code)
{
    for (gsize i = 0; i < G_N_ELEMENTS(CODES); i++)
        if (strcmp(CODES[i].code, code) == 0)
            return &CODES[i];
    return NULL;
}

void answer_bytes(Response *response, int status, const char *content_type, gconstpointer bytes, gsize size)
{
    response->status = status;
    response->content_type = content_type;
    g_byte_array_set_size(response->body, 0);
    g_byte_array_append(response->body, bytes, (guint)size);
}

void answer_json(Response *response, int status, cJSON *tree)
{
    g_autofree char *text = json_text(tree);
    cJSON_Delete(tree);
    answer_bytes(response, status, "application/json; charset=utf-8", text, strlen(text));
}

static char *request_id(void)
{
    g_autofree char *lower = g_uuid_string_random();
    return g_ascii_strup(lower, -1);
}

void answer_code_status(Response *response, int status, const char *code)
{
    const CodeRow *row = code_row(code);
    g_autofree char *id = request_id();
    cJSON *tree = cJSON_CreateObject();
    cJSON_AddStringToObject(tree, "code", code);
    cJSON_AddStringToObject(tree, "requestid", id);
    cJSON_AddStringToObject(tree, "message", row != NULL ? row->message : "请求失败");
    if (strcmp(code, "Forbidden.AccessDenied.AccessTokenPermissionDenied") == 0) {
        cJSON *detail = cJSON_AddObjectToObject(tree, "accessdenieddetail");
        cJSON_AddItemToArray(cJSON_AddArrayToObject(detail, "requiredScopes"),
                             cJSON_CreateString("qyapi_robot_sendmsg"));
    }
    answer_json(response, status, tree);
}

void answer_code(Response *response, const char *code)
{
    const CodeRow *row = code_row(code);
    answer_code_status(response, row != NULL ? row->status : 400, code);
}

void answer_errcode(Response *response, int errcode)
{
    cJSON *tree = cJSON_CreateObject();
    cJSON_AddNumberToObject(tree, "errcode", errcode);
    cJSON_AddStringToObject(tree, "errmsg", errcode_message(errcode));
    answer_json(response, 200, tree);
}

void answer_errcode_88(Response *response, int sub_code)
{
    const char *message = errcode_message(sub_code);
    g_autofree char *number = g_strdup_printf("%d", sub_code);
    g_autofree char *full = g_strdup_printf("ding talk error[subcode=%d,submsg=%s]", sub_code, message);
    g_autofree char *id = request_id();
    cJSON *tree = cJSON_CreateObject();
    cJSON_AddNumberToObject(tree, "errcode", 88);
    cJSON_AddStringToObject(tree, "sub_code", number);
    cJSON_AddStringToObject(tree, "sub_msg", message);
    cJSON_AddStringToObject(tree, "errmsg", full);
    cJSON_AddStringToObject(tree, "request_id", id);
    answer_json(response, 200, tree);
}
