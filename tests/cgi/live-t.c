// SPDX-License-Identifier: MIT
/*
 * The page's answers over a store that only notes: who may do what, what is journaled and passed on, and that nothing
 * else is, whoever asks and however.
 */
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/live/request.h"
#include "tests/cgi/lab.h"

static cJSON *json_of(const Said *said)
{
    g_autoptr(GError) error = NULL;
    cJSON *json = json_parse(said->body, said->size, &error);
    g_assert_no_error(error);
    return json;
}

static void check_code(const Said *said, int status, const char *code)
{
    if (said->status != status)
        g_test_message("said %d: %s", said->status, said->body);
    g_assert_cmpint(said->status, ==, status);
    g_assert_null(strstr(said->body, "/secret/"));
    g_assert_nonnull(strstr(said->headers, "Cache-Control: no-store"));
    if (code == NULL)
        return;
    g_autoptr(cJSON) json = json_of(said);
    const cJSON *error = cJSON_GetObjectItemCaseSensitive(json, "error");
    g_assert_cmpstr(json_string(error, "code"), ==, code);
    g_assert_nonnull(json_string(error, "message"));
    g_assert_nonnull(json_string(error, "hint"));
}

static void expect(Lab *lab, int status, const char *code, const Ask *ask)
{
    g_auto(Said) said = lab_ask(lab, ask);
    check_code(&said, status, code);
}

/** The value of the cookie that an answer sets. */
static char *cookie_of(const Said *said)
{
    const char *at = strstr(said->headers, "Set-Cookie: dingboard_" LAB_BOARD "=");
    g_assert_nonnull(at);
    at = strchr(at, '=') + 1;
    return g_strndup(at, strcspn(at, ";"));
}

/* --- coming in -------------------------------------------------------------------------------- */

/** A link's token becomes a session with its right; the cookie is for this board alone and for no script. */
/** A board that another organisation's robot hears is logged in to by that organisation. */
static void test_other_organisation(void)
{
    Settings third = {.app_key = (char *)"dingthird", .corp_id = (char *)"dingcorp3"};
    Settings second = {.app_key = (char *)LAB_ROBOT, .corp_id = (char *)"dingcorp2"};
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    g_ptr_array_add(others, &third);
    g_ptr_array_add(others, &second);
    static const LiveGuests guests[] = {GUESTS_DRAW, GUESTS_NONE};
    for (gsize i = 0; i < G_N_ELEMENTS(guests); i++) {
        g_auto(Lab) lab;
        lab_init(&lab);
        lab.settings.others = others;
        lab.robot = LAB_ROBOT;
        lab.door.guests = guests[i];
        g_autofree char *token = lab_token(&lab, RIGHT_DRAW, LAB_NOW + 7000);
        g_autofree char *body = g_strdup_printf("{\"token\":\"%s\"}", token);
        g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "/session", .body = body});
        g_autoptr(cJSON) json = json_of(&said);
        g_assert_cmpstr(json_string(json, "corp_id"), ==, "dingcorp2");
        g_assert_cmpstr(json_string(json, "client_id"), ==, LAB_ROBOT);
    }
}

static void test_session(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    lab.door.guests = GUESTS_DRAW;
    g_autofree char *token = lab_token(&lab, RIGHT_DRAW, LAB_NOW + 7000);
    g_autofree char *body = g_strdup_printf("{\"token\":\"%s\",\"name\":\" 李\\n雷 \"}", token);
    g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "/session", .body = body});
    check_code(&said, 200, NULL);
    static const char *const flags =
        "; Path=/api/board/" LAB_BOARD "; Max-Age=7; HttpOnly; SameSite=Strict; Secure\r\n";
    g_assert_nonnull(strstr(said.headers, flags));
    g_assert_nonnull(strstr(said.headers, "; Path=/live/" LAB_BOARD "; "));
    g_autoptr(cJSON) json = json_of(&said);
    g_assert_cmpstr(json_string(json, "right"), ==, "draw");
    g_assert_cmpstr(json_string(json, "title"), ==, "画\"板\"</script>");
    g_assert_cmpstr(json_string(json, "corp_id"), ==, "dingcorp");
    g_assert_true(json_bool(json, "live", FALSE));
    g_assert_true(json_bool(json, "can_name", FALSE));
    const cJSON *me = cJSON_GetObjectItemCaseSensitive(json, "me");
    g_assert_cmpstr(json_string(me, "name"), ==, "访客 李 雷");
    g_autofree char *cookie = cookie_of(&said);
    g_auto(Said) again = lab_ask(&lab, &(Ask){.path = "/session", .body = "{}", .cookie = cookie});
    g_autoptr(cJSON) renewed = json_of(&again);
    g_assert_true(cJSON_Compare(me, cJSON_GetObjectItemCaseSensitive(renewed, "me"), TRUE));
    g_assert_cmpint(json_int64(renewed, "until", 0), ==, LAB_NOW + 7000);
    lab.now_ms = LAB_NOW + 7000;
    expect(&lab, 401, "session", &(Ask){.path = "/session", .body = "{}", .cookie = cookie});
    expect(&lab, 403, "link_expired", &(Ask){.path = "/session", .body = body});
}

/** What guests may do is the configuration's to say, but never more than the link's. */
static void test_guests(void)
{
    static const struct {
        LiveGuests guests;
        LiveRight link;
        const char *right; /**< NULL: refused */
    } cases[] = {
        {GUESTS_NONE, RIGHT_DRAW, NULL},   {GUESTS_NONE, RIGHT_VIEW, NULL},   {GUESTS_VIEW, RIGHT_DRAW, "view"},
        {GUESTS_VIEW, RIGHT_VIEW, "view"}, {GUESTS_DRAW, RIGHT_DRAW, "draw"}, {GUESTS_DRAW, RIGHT_VIEW, "view"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_auto(Lab) lab;
        lab_init(&lab);
        lab.door.guests = cases[i].guests;
        g_autofree char *token = lab_token(&lab, cases[i].link, LAB_NOW + 7000);
        g_autofree char *body = g_strdup_printf("{\"token\":\"%s\"}", token);
        g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "/session", .body = body, .language = "en-US,en;q=0.9,zh"});
        check_code(&said, cases[i].right != NULL ? 200 : 403, cases[i].right != NULL ? NULL : "guests_none");
        g_autoptr(cJSON) json = json_of(&said);
        g_assert_cmpstr(json_string(json, "right"), ==, cases[i].right);
        g_assert_cmpstr(json_string(json, "corp_id"), ==, "dingcorp"); /* a login may still be asked for */
        if (cases[i].right == NULL)
            continue;
        g_assert_true(g_str_has_prefix(json_string(cJSON_GetObjectItemCaseSensitive(json, "me"), "name"), "Guest "));
    }
}

/** A guest's name is always marked as one, also when it comes back from the page with the mark. */
static void test_guest_names(void)
{
    static const char *const names[][2] = {
        {"李雷", "访客 李雷"},
        {"访客 李雷", "访客 李雷"},
        {"访客访客 Guest 李雷", "访客 访客 Guest 李雷"},
        {"Guest Ann", "访客 Ann"},
        {"<img src=x onerror=alert(1)>", "访客 <img src=x onerror=alert(1)>"},
        {"\\u202e\\u0007雷", "访客 雷"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(names); i++) {
        g_auto(Lab) lab;
        lab_init(&lab);
        lab.door.guests = GUESTS_DRAW;
        g_autofree char *token = lab_token(&lab, RIGHT_DRAW, LAB_NOW + 7000);
        g_autofree char *body = g_strdup_printf("{\"token\":\"%s\",\"name\":\"%s\"}", token, names[i][0]);
        g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "/session", .body = body});
        g_autoptr(cJSON) json = json_of(&said);
        const char *name = json_string(cJSON_GetObjectItemCaseSensitive(json, "me"), "name");
        g_assert_true(g_str_has_prefix(name, "访客 "));
        g_assert_cmpint(g_utf8_strlen(name, -1), <=, LIMIT_NAME_CHARS);
        if (i != 2)
            g_assert_cmpstr(name, ==, names[i][1]);
    }
}

/** A code goes to the worker, never into a session; its nonce becomes one when the worker knows who it is. */
static void test_login(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    lab.door.guests = GUESTS_NONE;
    g_autofree char *token = lab_token(&lab, RIGHT_DRAW, LAB_NOW + 7000);
    g_autofree char *ask = g_strdup_printf("{\"token\":\"%s\",\"code\":\"abc\"}", token);
    g_auto(Said) asked = lab_ask(&lab, &(Ask){.path = "/session", .body = ask});
    check_code(&asked, 202, NULL);
    g_assert_null(strstr(asked.headers, "Set-Cookie"));
    g_autoptr(cJSON) json = json_of(&asked);
    const char *nonce = json_string(json, "login");
    g_assert_cmpuint(strlen(nonce), ==, 32);
    g_assert_nonnull(strstr(lab.told, nonce));
    g_assert_nonnull(strstr(lab.told, "\"code\":\"abc\""));

    g_autofree char *body = g_strdup_printf("{\"token\":\"%s\",\"login\":\"%s\"}", token, nonce);
    const Ask poll = {.path = "/session", .body = body};
    expect(&lab, 202, NULL, &poll);
    lab.nonce = nonce;
    lab.login = (Login){.staff_id = (char *)"staff0001", .name = (char *)"李雷", .until_ms = LAB_NOW + 60000};
    g_auto(Said) said = lab_ask(&lab, &poll);
    check_code(&said, 200, NULL);
    g_autoptr(cJSON) session = json_of(&said);
    g_assert_true(json_bool(session, "staff", FALSE));
    g_assert_false(json_bool(session, "can_name", TRUE));
    g_assert_cmpstr(json_string(session, "right"), ==, "draw");
    g_assert_cmpstr(json_string(cJSON_GetObjectItemCaseSensitive(session, "me"), "name"), ==, "李雷");
    g_assert_null(strstr(said.body, "staff0001"));

    lab.login = (Login){.problem = (char *)"这个码用过了", .until_ms = LAB_NOW + 60000};
    expect(&lab, 401, "login_failed", &poll);
    g_autofree char *odd = g_strdup_printf("{\"token\":\"%s\",\"login\":\"' OR 1=1\"}", token);
    expect(&lab, 400, "malformed", &(Ask){.path = "/session", .body = odd});
    lab.deaf = TRUE;
    expect(&lab, 503, "busy", &(Ask){.path = "/session", .body = ask});
}

/** Who is known by the cookie stays so, unless they ask to be a guest: another person may sit there now. */
static void test_forget(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *token = lab_token(&lab, RIGHT_DRAW, LAB_NOW + 7000);
    lab.settings.moderators = (char *[]){(char *)"staff0009", (char *)"staff0001", NULL};
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    g_autofree char *body = g_strdup_printf("{\"token\":\"%s\"}", token);
    g_auto(Said) same = lab_ask(&lab, &(Ask){.path = "/session", .body = body, .cookie = cookie});
    g_autoptr(cJSON) known = json_of(&same);
    g_assert_true(json_bool(known, "staff", FALSE));
    g_assert_true(json_bool(known, "moderator", FALSE));
    g_assert_cmpstr(json_string(known, "right"), ==, "draw"); /* a better link gives a better right */
    g_autofree char *guest = g_strdup_printf("{\"token\":\"%s\",\"guest\":true}", token);
    g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "/session", .body = guest, .cookie = cookie});
    g_autoptr(cJSON) json = json_of(&said);
    g_assert_false(json_bool(json, "staff", TRUE) || json_bool(json, "moderator", TRUE));
    g_assert_cmpstr(json_string(json, "right"), ==, "view");
    g_assert_true(g_str_has_prefix(json_string(cJSON_GetObjectItemCaseSensitive(json, "me"), "name"), "访客 "));
}

/**
 * What locks and lists come to, in the session and in the state: moderators are those of the robot's own organisation,
 * the group's owner, and administrators for as long as DingTalk's word is new.
 */
static void test_rights(void)
{
    static const struct {
        const char *robot, *owner, *who;
        gint64 admin_ms;
        gboolean archived, moderator;
        const char *barred;
    } cases[] = {
        {NULL, NULL, "boss", 0, FALSE, TRUE, NULL},
        {NULL, NULL, "anna", 0, FALSE, FALSE, NULL},
        {NULL, "anna", "anna", 0, FALSE, TRUE, NULL},
        {NULL, NULL, "anna", LAB_NOW + 5, FALSE, TRUE, NULL},
        {NULL, NULL, "anna", LAB_NOW - 5, FALSE, FALSE, NULL},
        {NULL, NULL, "boss", 0, TRUE, TRUE, "archived"},
        {LAB_ROBOT, NULL, "boss", 0, FALSE, FALSE, "drawers"},
        {LAB_ROBOT, NULL, "chef", 0, FALSE, TRUE, NULL},
        {"dinggone", NULL, "boss", 0, FALSE, FALSE, "drawers"},
    };
    Settings second = {.app_key = (char *)LAB_ROBOT,
                       .moderators = (char *[]){(char *)"chef", NULL},
                       .drawers = (char *[]){(char *)"chef", NULL}};
    g_autoptr(GPtrArray) others = g_ptr_array_new();
    g_ptr_array_add(others, &second);
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_auto(Lab) lab;
        lab_init(&lab);
        lab.settings.moderators = (char *[]){(char *)"boss", NULL};
        lab.settings.others = others;
        lab.robot = cases[i].robot;
        lab.owner = cases[i].owner;
        lab.archived = cases[i].archived;
        const LiveSession session = {.author_id = (char *)cases[i].who,
                                     .name = (char *)"N",
                                     .id = (char *)"0",
                                     .right = RIGHT_DRAW,
                                     .staff = TRUE,
                                     .admin_ms = cases[i].admin_ms,
                                     .until_ms = LAB_NOW + 7000};
        g_autofree char *cookie = live_session_format(&lab.keys, LAB_BOARD, &session);
        g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "/session", .body = "{}", .cookie = cookie});
        g_auto(Said) state = lab_ask(&lab, &(Ask){.path = "", .cookie = cookie});
        g_autoptr(cJSON) json = json_of(&said), all = json_of(&state);
        const cJSON *answers[] = {json, cJSON_GetObjectItemCaseSensitive(all, "rights")};
        for (gsize j = 0; j < G_N_ELEMENTS(answers); j++) {
            g_assert_cmpint(json_bool(answers[j], "moderator", !cases[i].moderator), ==, cases[i].moderator);
            g_assert_cmpstr(json_string(answers[j], "barred"), ==, cases[i].barred);
        }
    }
}

/* --- who may not ------------------------------------------------------------------------------ */

/** Forged, foreign and expired tokens and cookies open nothing. */
static void test_strangers(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    static const char *const tokens[] = {"", "x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"};
    for (gsize i = 0; i < G_N_ELEMENTS(tokens); i++) {
        g_autofree char *body = g_strdup_printf("{\"token\":\"%s\"}", tokens[i]);
        expect(&lab, 403, "link_invalid", &(Ask){.path = "/session", .body = body});
    }
    expect(&lab, 401, "session", &(Ask){.path = "/session", .body = "{\"token\":7}"});
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    g_autofree char *foreign = g_strconcat("dingboard_" LAB_OTHER "=", cookie, NULL);
    g_autofree char *spoiled = g_strdup(cookie);
    spoiled[10] = spoiled[10] == 'A' ? 'B' : 'A';
    g_autofree char *other = g_strconcat("dingboard_" LAB_OTHER "=", cookie, NULL);
    const char *const paths[] = {"", "/events", "/preview", "/export/0", ("=/live/" LAB_BOARD)};
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        expect(&lab, 401, "session", &(Ask){.path = paths[i]});
        expect(&lab, 401, "session", &(Ask){.path = paths[i], .cookie_header = foreign});
        expect(&lab, 401, "session", &(Ask){.path = paths[i], .cookie = spoiled});
    }
    expect(&lab, 401, "session", &(Ask){.path = "=/api/board/" LAB_OTHER, .cookie_header = other});
    const char *const posts[] = {"/ops", "/hint", "/export"};
    for (gsize i = 0; i < G_N_ELEMENTS(posts); i++)
        expect(&lab, 401, "session", &(Ask){.path = posts[i], .body = "{\"k\":\"here\"}", .cookie = spoiled});
    lab.now_ms += 3600 * 1000;
    expect(&lab, 401, "session", &(Ask){.path = "", .cookie = cookie});
    g_assert_cmpuint(lab.journaled + lab.tellings, ==, 0);
}

/** Other sites can send neither our header nor our Origin, and the browser says where it comes from. */
static void test_cross_site(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    static const char *const op = "{\"op\":\"abcdefgh\",\"undo\":1}";
    const Ask asks[] = {
        {.path = "/ops", .body = op, .cookie = cookie, .header = ""},
        {.path = "/ops", .body = op, .cookie = cookie, .header = "2"},
        {.path = "/ops", .body = op, .cookie = cookie, .origin = "https://evil.example"},
        {.path = "/ops", .body = op, .cookie = cookie, .origin = "null"},
        {.path = "/ops", .body = op, .cookie = cookie, .origin = LAB_BASE ".evil.example"},
        {.path = "/ops", .body = op, .cookie = cookie, .origin = "http://board.example.com"},
        {.path = "/ops", .body = op, .cookie = cookie, .site = "cross-site"},
        {.path = "/ops", .body = op, .cookie = cookie, .site = "same-site"},
        {.path = "/session", .body = "{}", .cookie = cookie, .origin = "https://evil.example"},
        {.path = "/ops", .body = op, .cookie = cookie, .origin = LAB_BASE ", https://evil.example"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(asks); i++)
        expect(&lab, 403, "origin", &asks[i]);
    g_assert_cmpuint(lab.journaled, ==, 0);
    expect(&lab, 202, NULL,
           &(Ask){.path = "/ops", .body = op, .cookie = cookie, .origin = LAB_BASE, .site = "same-origin"});
    g_assert_cmpuint(lab.journaled, ==, 1);
}

/** A link for looking shows the board and who is there, and changes nothing. */
static void test_view_only(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    expect(&lab, 200, NULL, &(Ask){.path = "", .cookie = cookie});
    expect(&lab, 403, "view_only",
           &(Ask){.path = "/ops", .body = "{\"op\":\"abcdefgh\",\"undo\":1}", .cookie = cookie});
    static const char *const drawing[] = {"{\"k\":\"stroke\",\"s\":\"a\",\"p\":[]}", "{\"k\":\"end\",\"s\":\"a\"}",
                                          "{\"k\":\"laser\",\"p\":[1,2]}", "{\"k\":\"look\",\"v\":[0,0,1,1]}"};
    for (gsize i = 0; i < G_N_ELEMENTS(drawing); i++)
        expect(&lab, 403, "view_only", &(Ask){.path = "/hint", .body = drawing[i], .cookie = cookie});
    g_assert_cmpuint(lab.journaled + lab.tellings, ==, 0);
    expect(&lab, 204, NULL, &(Ask){.path = "/hint", .body = "{\"k\":\"cursor\",\"x\":1,\"y\":2.5}", .cookie = cookie});
    g_assert_cmpuint(lab.tellings, ==, 1);
}

/* --- operations ------------------------------------------------------------------------------- */

/** An operation is journaled once it has the right shape, as its session's person, whatever it says itself. */
static void test_ops(void)
{
    static const char *const good[] = {
        "{\"op\":\"abcdefgh\",\"actions\":[{\"remove\":[1]}]}",
        "{\"op\":\"A_b-09xyzzy\",\"text\":\"画一个红圆\"}",
        "{\"undo\":1,\"op\":\"abcdefgh\"}",
        "{\"op\":\"abcdefgh\",\"redo\":50}",
        "{\"op\":\"abcdefgh\",\"send\":true}",
    };
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
        lab.verdict = i % 2 == 0 ? JOURNAL_NEW : JOURNAL_DUPLICATE;
        expect(&lab, 202, NULL, &(Ask){.path = "/ops", .body = good[i], .cookie = cookie, .language = "en"});
        g_assert_cmpuint(lab.journaled, ==, i + 1);
        g_assert_cmpstr(lab.journal_board, ==, LAB_BOARD);
        g_assert_true(g_str_has_prefix(lab.journal_id, "live:" LAB_BOARD ":"));
        g_autoptr(LiveRequest) request = live_request_parse(lab.journal_body, strlen(lab.journal_body), NULL);
        g_assert_nonnull(request);
        g_assert_cmpstr(request->author_id, ==, "staff0001");
        g_assert_cmpstr(request->staff_id, ==, "staff0001");
        g_assert_cmpstr(request->author_name, ==, "小王");
        g_assert_cmpint(request->lang, ==, LANG_EN);
        g_assert_cmpint(request->received_ms, ==, LAB_NOW);
        g_assert_cmpint(cJSON_GetArraySize(request->what), ==, 1);
    }
    g_autofree char *guest = lab_cookie(&lab, "guest:0123456789abcdef", RIGHT_DRAW);
    expect(&lab, 202, NULL, &(Ask){.path = "/ops", .body = good[0], .cookie = guest});
    g_autoptr(LiveRequest) request = live_request_parse(lab.journal_body, strlen(lab.journal_body), NULL);
    g_assert_null(request->staff_id);
    lab.broken = TRUE;
    expect(&lab, 503, "busy", &(Ask){.path = "/ops", .body = good[0], .cookie = cookie});
}

/** What is no operation is not journaled. */
static void test_ops_refused(void)
{
    static const char *const bad[] = {
        "",
        "[]",
        "{}",
        "{\"op\":\"abcdefgh\"}",
        "{\"op\":\"short\",\"undo\":1}",
        "{\"op\":\"a:b:c:d:e\",\"undo\":1}",
        "{\"op\":12345678,\"undo\":1}",
        "{\"undo\":1}",
        "{\"op\":\"abcdefgh\",\"undo\":0}",
        "{\"op\":\"abcdefgh\",\"undo\":51}",
        "{\"op\":\"abcdefgh\",\"undo\":1.5}",
        "{\"op\":\"abcdefgh\",\"undo\":\"1\"}",
        "{\"op\":\"abcdefgh\",\"send\":false}",
        "{\"op\":\"abcdefgh\",\"text\":\"\"}",
        "{\"op\":\"abcdefgh\",\"text\":7}",
        "{\"op\":\"abcdefgh\",\"actions\":[]}",
        "{\"op\":\"abcdefgh\",\"actions\":{}}",
        "{\"op\":\"abcdefgh\",\"actions\":[1]}",
        "{\"op\":\"abcdefgh\",\"undo\":1,\"redo\":1}",
        "{\"op\":\"abcdefgh\",\"undo\":1,\"undo\":1}",
        "{\"op\":\"abcdefgh\",\"undo\":1,\"author\":{\"id\":\"staff0002\"}}",
        "{\"op\":\"abcdefgh\",\"undo\":1,\"by\":{\"id\":\"staff0002\"}}",
        "{\"op\":\"abcdefgh\",\"undo\":1} x",
        "{\"op\":\"abcdefgh\",\"text\":\"\xff\"}",
        "{\"op\":\"abcdefgh\",\"text\":\"a\\u0000b\"}",
    };
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++) {
        lab.now_ms += 1000;
        expect(&lab, 400, "malformed", &(Ask){.method = "POST", .path = "/ops", .body = bad[i], .cookie = cookie});
    }
    GString *many = g_string_new("{\"op\":\"abcdefgh\",\"actions\":[{}");
    for (guint i = 0; i < LIMIT_OP_ACTIONS; i++)
        g_string_append(many, ",{}");
    g_string_append(many, "]}");
    expect(&lab, 400, "malformed", &(Ask){.path = "/ops", .body = many->str, .cookie = cookie});
    g_string_free(many, TRUE);
    g_autofree char *letters = g_strnfill(LIMIT_TEXT_CHARS + 1, 'x');
    g_autofree char *wordy = g_strdup_printf("{\"op\":\"abcdefgh\",\"text\":\"%s\"}", letters);
    expect(&lab, 400, "malformed", &(Ask){.path = "/ops", .body = wordy, .cookie = cookie});
    g_autofree char *huge = g_strnfill(LIMIT_BODY_BYTES + 1, ' ');
    expect(&lab, 413, "too_large", &(Ask){.path = "/ops", .body = huge, .cookie = cookie});
    expect(&lab, 413, "too_large",
           &(Ask){.path = "/hint", .body = huge, .size = LIMIT_HINT_BYTES + 1, .cookie = cookie});
    g_assert_cmpuint(lab.journaled, ==, 0);
}

/** Who sends too much is slowed down, alone, and told for how long; the next second all is well. */
static void test_flood(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    g_autofree char *other = lab_cookie(&lab, "staff0002", RIGHT_DRAW);
    guint taken = 0;
    for (guint i = 0; i < 1000; i++) {
        g_auto(Said) said =
            lab_ask(&lab, &(Ask){.path = "/ops", .body = "{\"op\":\"abcdefgh\",\"undo\":1}", .cookie = cookie});
        taken += said.status == 202 ? 1 : 0;
        if (said.status == 202)
            continue;
        check_code(&said, 429, "too_many");
        g_assert_nonnull(strstr(said.headers, "Retry-After: 1\r\n"));
    }
    g_assert_cmpuint(taken, ==, 60);
    expect(&lab, 202, NULL, &(Ask){.path = "/ops", .body = "{\"op\":\"abcdefgh\",\"undo\":1}", .cookie = other});
    lab.now_ms += 1000;
    expect(&lab, 202, NULL, &(Ask){.path = "/ops", .body = "{\"op\":\"abcdefgh\",\"undo\":1}", .cookie = cookie});
    guint guesses = 0;
    for (guint i = 0; i < 1000; i++) {
        g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "/session", .body = "{\"token\":\"x\"}"});
        guesses += said.status == 403 ? 1 : 0;
    }
    g_assert_cmpuint(guesses, <=, 200);
    expect(&lab, 403, "link_invalid", &(Ask){.path = "/session", .body = "{\"token\":\"x\"}", .address = "192.0.2.2"});
}

/* --- hints ------------------------------------------------------------------------------------ */

/** Hints go to the worker with their author, who is the session's; only what a hint has is passed on. */
static void test_hints(void)
{
    static const char *const good[] = {
        "{\"k\":\"here\"}",
        "{\"k\":\"here\",\"new\":true}",
        "{\"k\":\"bye\"}",
        "{\"k\":\"cursor\",\"x\":1,\"y\":-2.25}",
        "{\"k\":\"stroke\",\"s\":\"s1\",\"o\":{\"stroke\":\"#ff0000\",\"width\":3,\"kind\":\"ink\"},\"p\":[1,2,0.5]}",
        "{\"k\":\"stroke\",\"s\":\"s1\",\"p\":[1,2,0.5,3,4,0.5]}",
        "{\"k\":\"end\",\"s\":\"s1\"}",
        "{\"k\":\"laser\",\"p\":[1,2]}",
        "{\"k\":\"look\",\"v\":[0,0,800,600]}",
    };
    static const char *const bad[] = {
        "{\"k\":\"shout\"}",
        "{\"k\":7}",
        "{\"k\":\"here\",\"name\":\"x\"}",
        "{\"k\":\"here\",\"new\":1}",
        "{\"k\":\"cursor\",\"x\":1}",
        "{\"k\":\"cursor\",\"x\":1,\"y\":\"2\"}",
        "{\"k\":\"cursor\",\"x\":1e999,\"y\":2}",
        "{\"k\":\"cursor\",\"x\":1e6,\"y\":2}",
        "{\"k\":\"cursor\",\"x\":1,\"y\":2,\"by\":{\"id\":\"1\"}}",
        "{\"k\":\"stroke\",\"s\":\"<b>\",\"p\":[]}",
        "{\"k\":\"stroke\",\"s\":\"s1\",\"o\":{\"a\":{\"b\":1}},\"p\":[]}",
        "{\"k\":\"stroke\",\"s\":\"s1\",\"o\":[1],\"p\":[]}",
        "{\"k\":\"stroke\",\"s\":\"s1\",\"p\":[1,\"2\"]}",
        "{\"k\":\"stroke\",\"s\":\"s1\"}",
        "{\"k\":\"look\",\"v\":[0,0,800]}",
    };
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    for (gsize i = 0; i < G_N_ELEMENTS(good); i++) {
        expect(&lab, 204, NULL, &(Ask){.path = "/hint", .body = good[i], .cookie = cookie});
        g_assert_cmpuint(lab.tellings, ==, i + 1);
        g_autoptr(cJSON) told = json_parse(lab.told, strlen(lab.told), NULL);
        g_autoptr(cJSON) hint = json_parse(good[i], strlen(good[i]), NULL);
        g_assert_true(cJSON_Compare(cJSON_GetObjectItemCaseSensitive(told, "hint"), hint, TRUE));
        g_assert_cmpstr(json_string(told, "board"), ==, LAB_BOARD);
        const cJSON *by = cJSON_GetObjectItemCaseSensitive(told, "by");
        g_assert_cmpuint(strlen(json_string(by, "id")), ==, 8);
        g_assert_cmpstr(json_string(by, "name"), ==, "小王");
        g_assert_null(strstr(lab.told, "staff0001"));
    }
    for (gsize i = 0; i < G_N_ELEMENTS(bad); i++)
        expect(&lab, 400, "malformed", &(Ask){.path = "/hint", .body = bad[i], .cookie = cookie});
    g_assert_cmpuint(lab.tellings, ==, G_N_ELEMENTS(good));
    lab.deaf = TRUE; /* a hint that is lost is no fault */
    expect(&lab, 204, NULL, &(Ask){.path = "/hint", .body = good[0], .cookie = cookie});
}

/* --- reading ---------------------------------------------------------------------------------- */

/** The board is what lies in the store; when nothing lies there yet, the worker is asked and the page waits. */
static void test_state(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "", .cookie = cookie});
    check_code(&said, 200, NULL);
    g_autoptr(cJSON) json = json_of(&said);
    g_assert_cmpint(json_int64(json, "n", 0), ==, 12);
    g_assert_cmpint(json_int64(json, "seq", 0), ==, 7);
    g_assert_cmpint(json_int64(json, "width", 0), ==, 800);
    g_assert_cmpint(cJSON_GetArraySize(cJSON_GetObjectItemCaseSensitive(json, "rows")), ==, 1);
    g_assert_cmpint(json_int64(cJSON_GetObjectItemCaseSensitive(json, "undo"), "mine", 0), ==, 3);
    g_assert_cmpstr(json_string(json, "right"), ==, "draw");
    g_auto(Said) head = lab_ask(&lab, &(Ask){.method = "HEAD", .path = "", .cookie = cookie});
    check_code(&head, 200, NULL);

    lab.ready = FALSE;
    g_auto(Said) later = lab_ask(&lab, &(Ask){.path = "", .cookie = cookie});
    check_code(&later, 503, "busy");
    g_assert_nonnull(strstr(later.headers, "Retry-After: 1\r\n"));
    g_assert_cmpstr(lab.told, ==, "{\"open\":\"" LAB_BOARD "\"}");
    expect(&lab, 503, "busy", &(Ask){.path = "/events", .query = "since=3", .cookie = cookie});
    lab.broken = TRUE;
    expect(&lab, 503, "busy", &(Ask){.path = "", .cookie = cookie});
    expect(&lab, 503, "busy", &(Ask){.path = "/events", .query = "since=3", .cookie = cookie});
}

/** A large board goes out packed, where the browser takes that, and as ASCII. */
static void test_large_state(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *blank = g_strnfill(LIMIT_PLAIN_BODY, ' ');
    g_autofree char *rows = g_strdup_printf("[{\"id\":1,\"say\":\"圆😀é\"}%s]", blank);
    lab.rows = rows;
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    g_auto(Said) plain = lab_ask(&lab, &(Ask){.path = "", .cookie = cookie});
    check_code(&plain, 200, NULL);
    g_assert_null(strstr(plain.headers, "Content-Encoding"));
    for (gsize i = 0; i < plain.size; i++)
        g_assert_cmpint((guint8)plain.body[i], <, 0x80);
    g_autoptr(cJSON) json = json_of(&plain);
    g_assert_cmpstr(json_string(cJSON_GetArrayItem(cJSON_GetObjectItemCaseSensitive(json, "rows"), 0), "say"), ==,
                    "圆😀é");
    g_auto(Said) packed = lab_ask(&lab, &(Ask){.path = "", .cookie = cookie, .encoding = "gzip, br"});
    g_assert_cmpint(packed.status, ==, 200);
    g_assert_nonnull(strstr(packed.headers, "Content-Encoding: gzip\r\n"));
    g_assert_cmpuint(packed.size, <, plain.size / 10);
}

/** News since an event, or that there is a gap. */
static void test_events(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    g_auto(Said) news = lab_ask(&lab, &(Ask){.path = "/events", .query = "since=11", .cookie = cookie});
    g_assert_cmpstr(news.body, ==, "{\"n\":12,\"events\":[{\"n\":12}]}");
    g_auto(Said) gap = lab_ask(&lab, &(Ask){.path = "/events", .query = "since=0", .cookie = cookie});
    g_assert_cmpstr(gap.body, ==, "{\"reload\":true,\"n\":12}");
    static const char *const wrong[] = {"", "since=", "since=-1", "since=x", "since=99999999999999999999", "n=3"};
    for (gsize i = 0; i < G_N_ELEMENTS(wrong); i++)
        expect(&lab, 400, "malformed", &(Ask){.path = "/events", .query = wrong[i], .cookie = cookie});
}

/** Listening is handed to the web server, on the board's own channel; without a push module there is none. */
static void test_listen(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "=/live/" LAB_BOARD, .cookie = cookie});
    check_code(&said, 200, NULL);
    g_assert_nonnull(strstr(said.headers, "X-Accel-Redirect: /nchan/" LAB_BOARD "\r\n"));
    expect(&lab, 404, "path", &(Ask){.path = "=/live/" LAB_BOARD "/x", .cookie = cookie});
    expect(&lab, 405, "method", &(Ask){.method = "POST", .path = "=/live/" LAB_BOARD, .cookie = cookie});
    lab.door.pushed = FALSE;
    expect(&lab, 404, "off", &(Ask){.path = "=/live/" LAB_BOARD, .cookie = cookie});
}

static void preview(Lab *lab, const char *cookie, const char *query, const char *say, const char *message)
{
    lab->now_ms += 1000;
    g_auto(Said) said = lab_ask(lab, &(Ask){.path = "/preview", .query = query, .cookie = cookie});
    check_code(&said, 200, NULL);
    g_autoptr(cJSON) json = json_of(&said);
    g_assert_cmpstr(json_string(json, "say"), ==, say);
    const char *why = json_string(cJSON_GetObjectItemCaseSensitive(json, "error"), "message");
    g_assert_true(message == NULL ? why == NULL : why != NULL && strstr(why, message) != NULL);
}

/** Words are read as in the chat, and said back in their language. */
static void test_preview(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    preview(&lab, cookie, "text=%E7%94%BB%E7%BA%A2%E5%9C%86", "画 红圆", NULL);
    preview(&lab, cookie, "text=red+circle", "draw red circle", NULL);
    preview(&lab, cookie, "text=undo+2", "undo 2", NULL);
    preview(&lab, cookie, "text=%E5%88%A0%E9%99%A4%E6%89%80%E6%9C%89%E5%9C%86", "删除所有圆", NULL);
    preview(&lab, cookie, "text=roll+a+dice", "lots: roll a dice", NULL);
    preview(&lab, cookie, "text=draw+a+quux", NULL, "quux");
    preview(&lab, cookie, "text=", NULL, "");
    expect(&lab, 400, "malformed", &(Ask){.path = "/preview", .query = "", .cookie = cookie});
    g_assert_cmpuint(lab.journaled + lab.tellings, ==, 0);
}

/* --- files ------------------------------------------------------------------------------------ */

/** A file is asked of the worker, waited for, handed out as a download, and gone after a while. */
static void test_export(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    expect(&lab, 400, "malformed", &(Ask){.path = "/export", .body = "{\"format\":\"exe\"}", .cookie = cookie});
    g_auto(Said) asked = lab_ask(&lab, &(Ask){.path = "/export", .body = "{\"format\":\"svg\"}", .cookie = cookie});
    check_code(&asked, 202, NULL);
    g_autoptr(cJSON) json = json_of(&asked);
    const char *job = json_string(json, "job");
    g_assert_nonnull(strstr(lab.told, job));
    g_assert_nonnull(strstr(lab.told, "\"format\":\"svg\""));
    g_autofree char *path = g_strconcat("/export/", job, NULL);
    expect(&lab, 202, NULL, &(Ask){.path = path, .cookie = cookie});
    lab.job = job;
    lab.file = g_bytes_new_static("<svg/>", 6);
    g_auto(Said) file = lab_ask(&lab, &(Ask){.path = path, .cookie = cookie});
    check_code(&file, 200, NULL);
    g_assert_cmpstr(file.body, ==, "<svg/>");
    g_assert_nonnull(strstr(file.headers, "attachment; filename*=UTF-8''%E7%94%BB%E6%9D%BF.svg\r\n"));
    g_clear_pointer(&lab.file, g_bytes_unref);
    expect(&lab, 404, "gone", &(Ask){.path = path, .cookie = cookie});
    lab.now_ms += LIMIT_EXPORT_MS;
    lab.job = NULL;
    expect(&lab, 404, "gone", &(Ask){.path = path, .cookie = cookie});
    expect(&lab, 404, "gone", &(Ask){.path = "/export/../../x", .cookie = cookie});
    lab.deaf = TRUE;
    expect(&lab, 503, "busy", &(Ask){.path = "/export", .body = "{\"format\":\"svg\"}", .cookie = cookie});
}

/** Pictures of the board are given to whoever may look, for ever; nothing else is. */
static void test_pictures(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    g_auto(Said) picture = lab_ask(&lab, &(Ask){.path = "/asset/" LAB_ASSET, .cookie = cookie});
    g_assert_cmpint(picture.status, ==, 200);
    g_assert_cmpstr(picture.body, ==, "png");
    g_assert_nonnull(strstr(picture.headers, "Cache-Control: private, max-age=31536000, immutable\r\n"));
    g_assert_null(strstr(picture.headers, "no-store"));
    expect(&lab, 401, "session", &(Ask){.path = "/asset/" LAB_ASSET});
    expect(&lab, 404, "gone",
           &(Ask){.path = "/asset/f3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855", .cookie = cookie});
    expect(&lab, 404, "gone", &(Ask){.path = "/asset/../../x", .cookie = cookie});
}

/* --- addresses -------------------------------------------------------------------------------- */

/** Only what the table has is answered; without a public base there is no page at all. */
static void test_paths(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    static const char *const nowhere[] = {
        "/nothing",
        "/ops/x",
        "/",
        "=/api/board/",
        "=/api/board/short",
        "=/api/board/../../../etc/passwd0",
        "=/api/board/E3B0C44298FC1C149AFB",
        "=/live/",
        "=/live/x",
        "=/api/board/" LAB_BOARD "0",
        "=/api/board/" LAB_BOARD "?x",
    };
    for (gsize i = 0; i < G_N_ELEMENTS(nowhere); i++)
        expect(&lab, 404, "path", &(Ask){.path = nowhere[i], .cookie = cookie});
    static const char *const methods[][2] = {{"DELETE", ""}, {"GET", "/ops"}, {"POST", "/events"}, {"PUT", "/session"}};
    for (gsize i = 0; i < G_N_ELEMENTS(methods); i++) {
        g_auto(Said) said = lab_ask(&lab, &(Ask){.method = methods[i][0], .path = methods[i][1], .cookie = cookie});
        check_code(&said, 405, "method");
        g_assert_nonnull(strstr(said.headers, "Allow: "));
    }
    lab.door.public_base = NULL;
    expect(&lab, 404, "off", &(Ask){.path = "", .cookie = cookie});
    lab.receiver.live = NULL;
    expect(&lab, 404, "off", &(Ask){.path = "/session", .body = "{}"});
}

/** Every refusal is said in the language of the browser, or of the address. */
static void test_languages(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    static const struct {
        const char *query, *header, *word;
    } cases[] = {
        {"", NULL, "登录"},       {"", "zh-CN,zh;q=0.9,en;q=0.8", "登录"}, {"", "en-GB,en;q=0.9,zh;q=0.8", "logged in"},
        {"", "fr-FR,fr", "登录"}, {"lang=en", "zh-CN", "logged in"},       {"lang=zh", "en", "登录"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_auto(Said) said =
            lab_ask(&lab, &(Ask){.path = "/events", .query = cases[i].query, .language = cases[i].header});
        check_code(&said, 401, "session");
        g_assert_nonnull(strstr(said.body, cases[i].word));
    }
}

/* --- threads ---------------------------------------------------------------------------------- */

static gpointer take_many(gpointer data)
{
    guint taken = 0;
    for (guint i = 0; i < 500; i++)
        taken += rates_take(data, RATE_OP, LAB_BOARD, "somebody", LAB_NOW) == 0 ? 1 : 0;
    return GUINT_TO_POINTER(taken);
}

/** Threads share the rates: together they get no more than one alone. */
static void test_threads(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    GThread *threads[4];
    guint taken = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("taker", take_many, &lab.rates);
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        taken += GPOINTER_TO_UINT(g_thread_join(threads[i]));
    g_assert_cmpuint(taken, ==, 60);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    lab_quiet();
    g_test_add_func("/live/session", test_session);
    g_test_add_func("/live/other-organisation", test_other_organisation);
    g_test_add_func("/live/guests", test_guests);
    g_test_add_func("/live/guest-names", test_guest_names);
    g_test_add_func("/live/login", test_login);
    g_test_add_func("/live/forget", test_forget);
    g_test_add_func("/live/rights", test_rights);
    g_test_add_func("/live/strangers", test_strangers);
    g_test_add_func("/live/cross-site", test_cross_site);
    g_test_add_func("/live/view-only", test_view_only);
    g_test_add_func("/live/ops", test_ops);
    g_test_add_func("/live/ops-refused", test_ops_refused);
    g_test_add_func("/live/flood", test_flood);
    g_test_add_func("/live/hints", test_hints);
    g_test_add_func("/live/state", test_state);
    g_test_add_func("/live/large", test_large_state);
    g_test_add_func("/live/events", test_events);
    g_test_add_func("/live/listen", test_listen);
    g_test_add_func("/live/preview", test_preview);
    g_test_add_func("/live/export", test_export);
    g_test_add_func("/live/pictures", test_pictures);
    g_test_add_func("/live/paths", test_paths);
    g_test_add_func("/live/languages", test_languages);
    g_test_add_func("/live/threads", test_threads);
    return g_test_run();
}
