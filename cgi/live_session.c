// SPDX-License-Identifier: MIT
/*
 * A token becomes a session:
 *
 *      {"token"}                 a guest, or whoever the cookie says already
 *      {"token","code"}    202   the worker asks DingTalk who that is; {"login": nonce}
 *      {"token","login"}   202   not known yet; then 200, and the session is that person's
 *      {"token","guest":true}    a guest, whoever the cookie says
 *      {}                        the cookie's own session again, after a reload
 *
 * The session's right is the link's, for guests not more than the configuration grants them; its end is the link's.
 */
#include <string.h>

#include "cgi/live_parts.h"
#include "lib/base/limits.h"
#include "lib/dingtalk/callback.h"

#define NONCE_DIGITS 32
#define SESSION_ID_DIGITS 16
#define GUEST_PREFIX "guest:"

static LiveRight guest_right(LiveGuests guests)
{
    return guests == GUESTS_DRAW ? RIGHT_DRAW : guests == GUESTS_VIEW ? RIGHT_VIEW : RIGHT_NONE;
}

/** "访客 X": who only says a name is never taken for a member of that name. */
static char *guest_name(const Visit *visit, const char *wanted, const char *author_id)
{
    g_autofree char *clean = person_name_clean(wanted != NULL ? wanted : "");
    static const char *const prefixes[] = {"访客", "Guest"};
    const char *bare = clean;
    for (gsize i = 0; i < G_N_ELEMENTS(prefixes); i++) { /* a name that comes back is not prefixed twice */
        if (g_str_has_prefix(bare, prefixes[i]))
            bare += strlen(prefixes[i]);
    }
    while (*bare == ' ')
        bare++;
    g_autofree char *number = g_strndup(author_id + strlen(GUEST_PREFIX), 4);
    g_autofree char *name = g_strconcat(prefixes[visit->lang == LANG_EN], " ", *bare != '\0' ? bare : number, NULL);
    return person_name_clean(name);
}

/** Right and end: of the token when there is one, else of the cookie. FALSE: refused. */
static gboolean find_grant(Visit *visit, gboolean known, const LiveSession *before, LiveRight *right, gint64 *until_ms)
{
    const char *token = json_string(visit->body, "token");
    if (token == NULL) {
        if (!known)
            visit_refuse(visit, PROBLEM_SESSION);
        *right = before->right;
        *until_ms = before->until_ms;
        return known;
    }
    switch (live_token_check(visit->door->keys, visit->board, token, visit->now_ms, right, until_ms)) {
    case LIVE_OK:
        return TRUE;
    case LIVE_EXPIRED:
        visit_refuse(visit, PROBLEM_LINK_EXPIRED);
        return FALSE;
    case LIVE_FORGED:
        visit_refuse(visit, PROBLEM_LINK_INVALID);
        return FALSE;
    }
    g_assert_not_reached();
}

/** Two cookies, so that a browser sends it where it is read only, and not those of all boards everywhere. */
static void set_cookie(Visit *visit, const LiveSession *session)
{
    static const char *const paths[] = {"/api/board/", "/live/"};
    g_autofree char *value = live_session_format(visit->door->keys, visit->board, session);
    gboolean secure = g_str_has_prefix(visit->door->public_base, "https://");
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++)
        g_string_append_printf(visit->response->headers,
                               "Set-Cookie: dingboard_%s=%s; Path=%s%s; Max-Age=%" G_GINT64_FORMAT
                               "; HttpOnly; SameSite=Strict%s\r\n",
                               visit->board, value, paths[i], visit->board, (session->until_ms - visit->now_ms) / 1000,
                               secure ? "; Secure" : "");
}

static void add_limits(cJSON *json)
{
    static const struct {
        const char *key;
        int value;
    } limits[] = {
        {"actions", LIMIT_OP_ACTIONS}, {"points", LIMIT_POINTS},   {"text", LIMIT_LABEL_CHARS},
        {"command", LIMIT_TEXT_CHARS}, {"body", LIMIT_BODY_BYTES}, {"hint", LIMIT_HINT_BYTES},
        {"name", LIMIT_NAME_CHARS},    {"objects", LIMIT_OBJECTS}, {"picture_bytes", LIMIT_UPLOAD_BYTES},
    };
    cJSON *out = cJSON_AddObjectToObject(json, "limits");
    for (gsize i = 0; i < G_N_ELEMENTS(limits); i++)
        cJSON_AddNumberToObject(out, limits[i].key, limits[i].value);
    cJSON_AddNumberToObject(out, "op_per_minute", 60 * rates_per_second(RATE_OP));
    cJSON_AddNumberToObject(out, "hint_per_second", rates_per_second(RATE_HINT));
}

/** A text that may be missing. */
static void add_text(cJSON *json, const char *key, const char *text)
{
    cJSON_AddItemToObject(json, key, text != NULL ? cJSON_CreateString(text) : cJSON_CreateNull());
}

/** The settings of the robot that the board hears, and what is known of its conversation; NULL: nobody knows whose. */
static const Settings *find_board(Visit *visit, BoardMeta *meta)
{
    const LiveDoor *door = visit->door;
    g_autoptr(GError) error = NULL;
    *meta = (BoardMeta){0};
    if (!door->source->meta(door->data, visit->board, meta, &error)) {
        g_warning("whose a board is could not be read: %s", error->message);
        return NULL;
    }
    return door->settings != NULL ? settings_of_robot(door->settings, meta->robot) : NULL;
}

void visit_add_app(Visit *visit, cJSON *json)
{
    g_auto(BoardMeta) meta = {0};
    const Settings *settings = find_board(visit, &meta);
    add_text(json, "corp_id", settings != NULL ? settings->corp_id : NULL);
    add_text(json, "client_id", settings != NULL ? settings->app_key : NULL);
}

/** As the worker will decide: batch_note_rights and interpret_barred. */
static gboolean moderates(const LiveSession *session, const Settings *settings, const BoardMeta *meta)
{
    return session->staff && (session->admin_ms > 0 || g_strcmp0(meta->owner, session->author_id) == 0 ||
                              settings_moderator(settings, session->author_id));
}

void visit_add_rights(Visit *visit, const LiveSession *session, cJSON *json)
{
    g_auto(BoardMeta) meta = {0};
    const Settings *settings = find_board(visit, &meta);
    cJSON_AddBoolToObject(json, "moderator", moderates(session, settings, &meta));
    add_text(json, "barred",
             meta.archived                                    ? "archived"
             : !settings_drawer(settings, session->author_id) ? "drawers"
                                                              : NULL);
}

static void answer_session(Visit *visit, const LiveSession *session)
{
    const LiveDoor *door = visit->door;
    g_auto(LiveState) state = {0};
    g_autoptr(GError) error = NULL;
    if (!door->source->state(door->data, visit->board, NULL, &state, &error)) {
        visit_busy(visit, error->message);
        return;
    }
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON_AddItemToObject(json, "me", visit_me(visit, session));
    cJSON_AddBoolToObject(json, "staff", session->staff);
    visit_add_rights(visit, session, json);
    cJSON_AddStringToObject(json, "right", live_right_name(session->right));
    cJSON_AddBoolToObject(json, "live", door->pushed);
    cJSON_AddStringToObject(json, "lang", lang_pick(visit->lang, "zh", "en"));
    add_text(json, "title", state.title);
    cJSON_AddBoolToObject(json, "can_name", !session->staff && session->right == RIGHT_DRAW);
    visit_add_app(visit, json);
    cJSON_AddNumberToObject(json, "until", (double)session->until_ms);
    add_limits(json);
    set_cookie(visit, session);
    visit_answer(visit, 200, json);
}

/* --- by DingTalk ------------------------------------------------------------------------------ */

static void answer_wait(Visit *visit, const char *nonce)
{
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "login", nonce);
    visit_answer(visit, 202, json);
}

static void ask_dingtalk(Visit *visit, const char *code)
{
    if (*code == '\0' || strlen(code) > LIMIT_LOGIN_CODE_BYTES) {
        visit_malformed(visit, "code is empty or too long");
        return;
    }
    g_autofree char *nonce = visit_random(visit, NONCE_DIGITS);
    g_autoptr(cJSON) json = cJSON_CreateObject();
    cJSON_AddStringToObject(json, "login", nonce);
    cJSON_AddStringToObject(json, "code", code);
    cJSON_AddStringToObject(json, "board", visit->board);
    if (visit_tell(visit, json))
        answer_wait(visit, nonce);
    else
        visit_busy(visit, "the worker did not take a login");
}

static gboolean is_nonce(const char *text)
{
    return strlen(text) == NONCE_DIGITS && strspn(text, "0123456789abcdef") == NONCE_DIGITS;
}

static void finish_login(Visit *visit, const char *nonce, LiveSession *session)
{
    const LiveDoor *door = visit->door;
    if (!is_nonce(nonce)) {
        visit_malformed(visit, "login must be 32 hexadecimal digits");
        return;
    }
    g_auto(Login) login = {0};
    gboolean found = FALSE;
    g_autoptr(GError) error = NULL;
    if (!door->source->login(door->data, nonce, visit->now_ms, &login, &found, &error)) {
        visit_busy(visit, error->message);
        return;
    }
    if (!found) {
        answer_wait(visit, nonce);
        return;
    }
    if (login.staff_id == NULL) {
        visit_refuse_because(visit, PROBLEM_LOGIN_FAILED,
                             login.problem != NULL
                                 ? login.problem
                                 : lang_pick(visit->lang, "钉钉登录没有成功", "Logging in by DingTalk failed"));
        return;
    }
    g_free(session->author_id);
    g_free(session->name);
    session->author_id = g_strdup(login.staff_id);
    session->name = person_name_clean(login.name != NULL && *login.name != '\0' ? login.name : login.staff_id);
    session->staff = TRUE;
    session->admin_ms = login.admin ? visit->now_ms + LIMIT_ADMIN_MS : 0;
    answer_session(visit, session);
}

/* --- as a guest ------------------------------------------------------------------------------- */

static void admit_guest(Visit *visit, LiveSession *session)
{
    session->right = MIN(session->right, guest_right(visit->door->guests));
    if (session->right == RIGHT_NONE) {
        visit_refuse(visit, PROBLEM_GUESTS_NONE);
        return;
    }
    if (session->author_id == NULL) {
        g_autofree char *digits = visit_random(visit, 16);
        session->author_id = g_strconcat(GUEST_PREFIX, digits, NULL);
    }
    const char *wanted = session->right == RIGHT_DRAW ? json_string(visit->body, "name") : NULL;
    char *name = guest_name(visit, wanted != NULL ? wanted : session->name, session->author_id);
    g_free(session->name);
    session->name = name;
    answer_session(visit, session);
}

void live_session_post(Visit *visit)
{
    g_auto(LiveSession) before = {0}, session = {0};
    gboolean known = visit_session(visit, &before) == LIVE_OK;
    if (!find_grant(visit, known, &before, &session.right, &session.until_ms))
        return;
    gboolean forget = before.staff && json_bool(visit->body, "guest", FALSE);
    if (!forget) {
        session.author_id = g_steal_pointer(&before.author_id);
        session.name = g_steal_pointer(&before.name);
        session.staff = before.staff;
        session.admin_ms = before.admin_ms;
    }
    session.id = visit_random(visit, SESSION_ID_DIGITS);
    const char *code = json_string(visit->body, "code"), *login = json_string(visit->body, "login");
    if (code != NULL)
        ask_dingtalk(visit, code);
    else if (login != NULL)
        finish_login(visit, login, &session);
    else if (session.staff)
        answer_session(visit, &session);
    else
        admit_guest(visit, &session);
}
