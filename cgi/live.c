// SPDX-License-Identifier: MIT
/* Routes of the page, and what every answer checks before anything else. */
#include "cgi/live_parts.h"

#include <string.h>

#include "lib/base/limits.h"

#define JSON_TYPE "application/json; charset=utf-8"
#define API_PREFIX "/api/board/"
#define LIVE_PREFIX "/live/"
#define PICTURE_PATH "/picture"

/* --- what can be wrong ------------------------------------------------------------------------ */

static const struct {
    int status;
    const char *code;
    gboolean log; /**< worth a line: not what happens to everybody */
    const char *zh, *en;
    const char *hint_zh, *hint_en;
} problems[PROBLEMS] = {
    [PROBLEM_OFF] = {404, "off", TRUE, "画板网页没有启用", "The board's page is not set up",
                     "请管理员在配置里填写 [live] public_base",
                     "Ask the administrator to set [live] public_base in the configuration"},
    [PROBLEM_PATH] = {404, "path", TRUE, "这里什么都没有", "There is nothing at this address", "", ""},
    [PROBLEM_METHOD] = {405, "method", TRUE, "这个地址不接受这种请求", "This method is not answered here", "", ""},
    [PROBLEM_ORIGIN] = {403, "origin", TRUE, "请求不是画板网页发来的",
                        "The request does not come from the board's page", "请从群里的链接打开画板",
                        "Open the board by its link in the chat"},
    [PROBLEM_SESSION] = {401, "session", FALSE, "没有登录，或登录已过期", "Not logged in, or no longer",
                         "请从群里的链接重新打开画板", "Open the board again by its link in the chat"},
    [PROBLEM_LINK_INVALID] = {403, "link_invalid", TRUE, "这个链接不对", "This link is not right",
                              "请在群里 @机器人 发“链接”，用新的链接打开",
                              "Say link to the robot in the chat and open the new one"},
    [PROBLEM_LINK_EXPIRED] = {403, "link_expired", FALSE, "这个链接过期了", "This link has expired",
                              "请在群里 @机器人 发“链接”，用新的链接打开",
                              "Say link to the robot in the chat and open the new one"},
    [PROBLEM_GUESTS_NONE] = {403, "guests_none", FALSE, "只有登录钉钉的组织成员能打开这个画板",
                             "Only members of the organisation, logged in by DingTalk, can open this board",
                             "请在钉钉里点开链接", "Open the link inside DingTalk"},
    [PROBLEM_LOGIN_FAILED] = {401, "login_failed", FALSE, "钉钉登录没有成功", "Logging in by DingTalk failed",
                              "请关掉网页，从群里重新打开", "Close the page and open it from the chat again"},
    [PROBLEM_VIEW_ONLY] = {403, "view_only", FALSE, "这个链接只能看，不能画",
                           "This link is for looking, not for drawing", "想画请在群里发“链接”，或直接在群里说",
                           "To draw say link in the chat, or draw by words there"},
    [PROBLEM_MALFORMED] = {400, "malformed", TRUE, "请求的格式不对", "The request is malformed", "请刷新网页再试",
                           "Reload the page and try again"},
    [PROBLEM_TOO_LARGE] = {413, "too_large", TRUE, "一次画的太多了", "That is too much at once", "请分几次画",
                           "Draw it in several steps"},
    [PROBLEM_TOO_MANY] = {429, "too_many", FALSE, "太快了", "Too fast", "稍等一下再试", "Wait a moment and try again"},
    [PROBLEM_BUSY] = {503, "busy", FALSE, "画板还没准备好", "The board is not ready", "稍等，马上再试",
                      "It will be tried again in a moment"},
    [PROBLEM_PICTURE_LARGE] = {413, "picture_large", FALSE, "图片太大了，最多 4 MB",
                               "The picture is too large: 4 MB at most", "请缩小或压缩以后再放",
                               "Make it smaller and try again"},
    [PROBLEM_PICTURE_KIND] = {415, "picture_kind", FALSE, "这个文件不是能放的图片",
                              "This file is no picture that can be placed", "请用 PNG、JPEG、GIF、WebP 或 BMP",
                              "Use PNG, JPEG, GIF, WebP or BMP"},
    [PROBLEM_GONE] = {404, "gone", FALSE, "文件没有了", "The file is gone", "请重新导出", "Export it again"},
};
G_STATIC_ASSERT(LIMIT_UPLOAD_BYTES == 4 * 1024 * 1024);

static const char *code_of(Problem problem)
{
    return problems[problem].code;
}

void visit_answer(Visit *visit, int status, const cJSON *json)
{
    g_autofree char *text = json_text(json);
    response_text(visit->response, status, JSON_TYPE, text);
}

void visit_refuse_because(Visit *visit, Problem problem, const char *message)
{
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON *error = cJSON_AddObjectToObject(json, "error");
    cJSON_AddStringToObject(error, "code", code_of(problem));
    cJSON_AddStringToObject(error, "message", message);
    cJSON_AddStringToObject(error, "hint",
                            lang_pick(visit->lang, problems[problem].hint_zh, problems[problem].hint_en));
    if (problem == PROBLEM_GUESTS_NONE) /* so that the page can ask DingTalk for a login */
        visit_add_app(visit, json);
    visit_answer(visit, problems[problem].status, json);
    if (problem == PROBLEM_BUSY)
        g_string_append(visit->response->headers, "Retry-After: 1\r\n");
    if (problems[problem].log)
        refusals_log(visit->receiver->refusals, visit->now_ms, problems[problem].status, problems[problem].en,
                     request_header(visit->request, "REMOTE_ADDR", NULL));
}

void visit_refuse(Visit *visit, Problem problem)
{
    visit_refuse_because(visit, problem, lang_pick(visit->lang, problems[problem].zh, problems[problem].en));
}

void visit_malformed(Visit *visit, const char *what)
{
    g_autofree char *message =
        g_strconcat(lang_pick(visit->lang, "请求的格式不对：", "The request is malformed: "), what, NULL);
    visit_refuse_because(visit, PROBLEM_MALFORMED, message);
}

void visit_busy(Visit *visit, const char *cause)
{
    if (cause != NULL)
        refusals_log(visit->receiver->refusals, visit->now_ms, 503, cause, NULL);
    visit_refuse(visit, PROBLEM_BUSY);
}

/* --- what the answers share ------------------------------------------------------------------- */

gboolean visit_rate(Visit *visit, RateKind kind, const char *who)
{
    guint wait = rates_take(visit->door->rates, kind, visit->board, who, visit->now_ms);
    if (wait == 0)
        return TRUE;
    visit_refuse(visit, PROBLEM_TOO_MANY);
    g_string_append_printf(visit->response->headers, "Retry-After: %u\r\n", wait);
    return FALSE;
}

char *visit_random(const Visit *visit, guint digits)
{
    guint8 bytes[32];
    g_assert(digits % 2 == 0 && digits / 2 <= sizeof bytes);
    visit->receiver->random(bytes, digits / 2);
    GString *text = g_string_sized_new(digits);
    for (guint i = 0; i < digits / 2; i++)
        g_string_append_printf(text, "%02x", bytes[i]);
    return g_string_free(text, FALSE);
}

gboolean visit_tell(const Visit *visit, const cJSON *json)
{
    g_autofree char *text = json_text(json);
    gsize size = strlen(text);
    return size <= LIMIT_DATAGRAM_BYTES && visit->door->source->tell(visit->door->data, text, size);
}

cJSON *visit_me(const Visit *visit, const LiveSession *session)
{
    g_autofree char *id = author_tag(visit->board, session->author_id);
    cJSON *me = cJSON_CreateObject();
    cJSON_AddStringToObject(me, "id", id);
    cJSON_AddStringToObject(me, "name", session->name);
    return me;
}

/** The value of a cookie, or NULL. */
static char *cookie_value(const Request *request, const char *name)
{
    const char *header = request_header(request, "HTTP_COOKIE", NULL);
    g_auto(GStrv) cookies = g_strsplit(header != NULL ? header : "", ";", 0);
    gsize length = strlen(name);
    for (char **cookie = cookies; *cookie != NULL; cookie++) {
        g_strstrip(*cookie);
        if (strncmp(*cookie, name, length) == 0 && (*cookie)[length] == '=')
            return g_strdup(*cookie + length + 1);
    }
    return NULL;
}

LiveVerdict visit_session(Visit *visit, LiveSession *session)
{
    g_autofree char *name = g_strconcat("dingboard_", visit->board, NULL);
    g_autofree char *value = cookie_value(visit->request, name);
    return live_session_parse(visit->door->keys, visit->board, value != NULL ? value : "", visit->now_ms, session);
}

/** zh or en: what the address says, else the first of the two that the browser names. */
static Lang lang_of(const Request *request)
{
    g_autofree char *said = query_value(request->query, "lang");
    const char *header = request_header(request, "HTTP_ACCEPT_LANGUAGE", NULL);
    const char *text = said != NULL ? said : header != NULL ? header : "";
    const char *zh = strstr(text, "zh"), *en = strstr(text, "en");
    return en != NULL && (zh == NULL || en < zh) ? LANG_EN : LANG_ZH;
}

/* --- gates ------------------------------------------------------------------------------------ */

/** Whether a header has this value; one that is there twice has none. */
static gboolean header_is(const Visit *visit, const char *name, const char *wanted, gboolean absent)
{
    guint count = 0;
    const char *value = request_header(visit->request, name, &count);
    return value == NULL ? absent : count == 1 && strcmp(value, wanted) == 0;
}

/**
 * Another site can have a browser send a form or a plain request with our cookie, but neither this header nor our
 * Origin. SameSite keeps the cookie away from it, too.
 */
static gboolean comes_from_page(const Visit *visit)
{
    return header_is(visit, "HTTP_X_DINGBOARD", "1", FALSE) &&
           header_is(visit, "HTTP_ORIGIN", visit->door->public_base, TRUE) &&
           header_is(visit, "HTTP_SEC_FETCH_SITE", "same-origin", TRUE);
}

static gboolean read_body(Visit *visit)
{
    g_autoptr(GError) error = NULL;
    visit->body = json_parse(visit->request->body, visit->request->body_size, &error);
    if (visit->body != NULL && json_keys_unique(visit->body, &error) && cJSON_IsObject(visit->body))
        return TRUE;
    visit_malformed(visit, error != NULL ? error->message : "the body must be a JSON object");
    return FALSE;
}

typedef struct {
    const char *method; /**< GET answers HEAD, too */
    const char *path;   /**< behind the board's id; one that ends in "/" is followed by more */
    RateKind rate;
    gboolean cookie;  /**< needs a session */
    gboolean drawing; /**< that may draw */
    gboolean raw;     /**< its body is no JSON */
    gsize max_body;   /**< of a POST */
    void (*answer)(Visit *visit);
} LiveRoute;

static const LiveRoute api_routes[] = {
    {"POST", "/session", RATE_SESSION, FALSE, FALSE, FALSE, LIMIT_HINT_BYTES, live_session_post},
    {"GET", "", RATE_STATE, TRUE, FALSE, FALSE, 0, live_state_get},
    {"GET", "/events", RATE_EVENTS, TRUE, FALSE, FALSE, 0, live_events_get},
    {"POST", "/ops", RATE_OP, TRUE, TRUE, FALSE, LIMIT_BODY_BYTES, live_ops_post},
    {"POST", PICTURE_PATH, RATE_PICTURE, TRUE, TRUE, TRUE, LIMIT_UPLOAD_BYTES, live_picture_post},
    {"POST", "/hint", RATE_HINT, TRUE, FALSE, FALSE, LIMIT_HINT_BYTES, live_hint_post},
    {"GET", "/preview", RATE_PREVIEW, TRUE, FALSE, FALSE, 0, live_preview_get},
    {"POST", "/export", RATE_EXPORT, TRUE, FALSE, FALSE, LIMIT_HINT_BYTES, live_export_post},
    {"GET", "/asset/", RATE_EVENTS, TRUE, FALSE, FALSE, 0, live_asset_get},
    {"GET", "/export/", RATE_EVENTS, TRUE, FALSE, FALSE, 0, live_export_get},
};
static const LiveRoute listening = {"GET", "", RATE_LIVE, TRUE, FALSE, FALSE, 0, live_subscribe_get};

static gboolean enter(Visit *visit, const LiveRoute *route)
{
    gboolean post = strcmp(route->method, "POST") == 0;
    if (post && !comes_from_page(visit)) {
        visit_refuse(visit, PROBLEM_ORIGIN);
        return FALSE;
    }
    if (route->cookie && visit_session(visit, &visit->session) != LIVE_OK) {
        visit_refuse(visit, PROBLEM_SESSION);
        return FALSE;
    }
    const char *address = request_header(visit->request, "REMOTE_ADDR", NULL);
    const char *who = route->cookie ? visit->session.author_id : address != NULL ? address : "";
    if (!visit_rate(visit, route->rate, who))
        return FALSE;
    if (route->drawing && visit->session.right != RIGHT_DRAW) {
        visit_refuse(visit, PROBLEM_VIEW_ONLY);
        return FALSE;
    }
    if (post && visit->request->body_size > route->max_body) {
        visit_refuse(visit, route->raw ? PROBLEM_PICTURE_LARGE : PROBLEM_TOO_LARGE);
        return FALSE;
    }
    return !post || route->raw || read_body(visit);
}

/* --- routes ----------------------------------------------------------------------------------- */

static gboolean method_matches(const char *wanted, const char *method)
{
    return strcmp(method, wanted) == 0 || (strcmp(method, "HEAD") == 0 && strcmp(wanted, "GET") == 0);
}

/** @param rest  set to what follows the row's path */
static gboolean path_matches(const LiveRoute *route, const char *path, const char **rest)
{
    gsize length = strlen(route->path);
    gboolean open = length > 0 && route->path[length - 1] == '/';
    *rest = path + (open ? length : strlen(path));
    return open ? strncmp(path, route->path, length) == 0 : strcmp(path, route->path) == 0;
}

/** The route of the part behind the board's id; NULL when it was refused. */
static const LiveRoute *find_route(Visit *visit, const char *path)
{
    GString *allow = g_string_new(NULL);
    const LiveRoute *found = NULL;
    const char *rest = "";
    for (gsize i = 0; found == NULL && i < G_N_ELEMENTS(api_routes); i++) {
        if (!path_matches(&api_routes[i], path, &rest))
            continue;
        if (method_matches(api_routes[i].method, visit->request->method))
            found = &api_routes[i];
        else
            g_string_append_printf(allow, "%s%s", allow->len > 0 ? ", " : "", api_routes[i].method);
    }
    if (found == NULL)
        visit_refuse(visit, allow->len > 0 ? PROBLEM_METHOD : PROBLEM_PATH);
    if (found == NULL && allow->len > 0)
        g_string_append_printf(visit->response->headers, "Allow: %s\r\n", allow->str);
    g_string_free(allow, TRUE);
    visit->rest = rest;
    return found;
}

static const char *behind_prefix(const char *path)
{
    if (g_str_has_prefix(path, API_PREFIX))
        return path + strlen(API_PREFIX);
    return g_str_has_prefix(path, LIVE_PREFIX) ? path + strlen(LIVE_PREFIX) : NULL;
}

gboolean live_has_path(const char *path)
{
    return behind_prefix(path) != NULL;
}

gboolean live_takes_picture(const char *path)
{
    return g_str_has_prefix(path, API_PREFIX) && g_str_has_suffix(path, PICTURE_PATH);
}

static void visit_init(Visit *visit, const Request *request, Response *response, const Receiver *receiver)
{
    *visit = (Visit){
        .receiver = receiver,
        .door = receiver->live,
        .request = request,
        .response = response,
        .rest = "",
        .lang = lang_of(request),
        .now_ms = clock_now_ms(receiver->clock),
    };
    g_string_append(response->headers, "Cache-Control: no-store\r\n");
}

static void visit_clear(Visit *visit)
{
    live_session_clear(&visit->session);
    cJSON_Delete(visit->body);
}
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Visit, visit_clear)

void live_handle(const Request *request, Response *response, const Receiver *receiver)
{
    g_auto(Visit) visit;
    visit_init(&visit, request, response, receiver);
    if (visit.door == NULL || visit.door->public_base == NULL) {
        visit_refuse(&visit, PROBLEM_OFF);
        return;
    }
    const char *id = behind_prefix(request->path);
    g_strlcpy(visit.board, id, sizeof visit.board);
    if (!board_id_valid(visit.board) || (id[BOARD_ID_LENGTH] != '\0' && id[BOARD_ID_LENGTH] != '/')) {
        visit_refuse(&visit, PROBLEM_PATH);
        return;
    }
    gboolean api = g_str_has_prefix(request->path, API_PREFIX);
    const char *path = id + BOARD_ID_LENGTH;
    if (!api && (*path != '\0' || !method_matches("GET", request->method))) {
        visit_refuse(&visit, *path != '\0' ? PROBLEM_PATH : PROBLEM_METHOD);
        return;
    }
    const LiveRoute *route = api ? find_route(&visit, path) : &listening;
    if (route != NULL && enter(&visit, route))
        route->answer(&visit);
}

void live_refused(const Request *request, Response *response, const Receiver *receiver, int status)
{
    g_auto(Visit) visit;
    visit_init(&visit, request, response, receiver);
    if (status == 413)
        visit_refuse(&visit, live_takes_picture(request->path) ? PROBLEM_PICTURE_LARGE : PROBLEM_TOO_LARGE);
    else
        visit_malformed(&visit, status == 411 ? "the length of the body is not stated" : "the body ended early");
}
