// SPDX-License-Identifier: MIT
/* Who comes to the page as whom, and who does not: links, guests, logins, cookies; whatever is forged opens nothing. */
#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "tests/cgi/lab.h"

/* --- coming in -------------------------------------------------------------------------------- */

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
        g_autoptr(cJSON) json = said_json(&said);
        g_assert_cmpstr(json_string(json, "corp_id"), ==, "dingcorp2");
        g_assert_cmpstr(json_string(json, "client_id"), ==, LAB_ROBOT);
    }
}

/** A link's token becomes a session with its right; the cookie is for this board alone and for no script. */
static void test_session(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    lab.door.guests = GUESTS_DRAW;
    g_autofree char *token = lab_token(&lab, RIGHT_DRAW, LAB_NOW + 7000);
    g_autofree char *body = g_strdup_printf("{\"token\":\"%s\",\"name\":\" 李\\n雷 \"}", token);
    g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "/session", .body = body});
    said_check(&said, 200, NULL);
    static const char *const flags =
        "; Path=/api/board/" LAB_BOARD "; Max-Age=7; HttpOnly; SameSite=Strict; Secure\r\n";
    g_assert_nonnull(strstr(said.headers, flags));
    g_assert_nonnull(strstr(said.headers, "; Path=/live/" LAB_BOARD "; "));
    g_autoptr(cJSON) json = said_json(&said);
    g_assert_cmpstr(json_string(json, "right"), ==, "draw");
    g_assert_cmpstr(json_string(json, "title"), ==, "画\"板\"</script>");
    g_assert_cmpstr(json_string(json, "corp_id"), ==, "dingcorp");
    g_assert_true(json_bool(json, "live", FALSE));
    g_assert_true(json_bool(json, "can_name", FALSE));
    const cJSON *me = cJSON_GetObjectItemCaseSensitive(json, "me");
    g_assert_cmpstr(json_string(me, "name"), ==, "访客 李 雷");
    g_autofree char *cookie = said_cookie(&said);
    g_auto(Said) again = lab_ask(&lab, &(Ask){.path = "/session", .body = "{}", .cookie = cookie});
    g_autoptr(cJSON) renewed = said_json(&again);
    g_assert_true(cJSON_Compare(me, cJSON_GetObjectItemCaseSensitive(renewed, "me"), TRUE));
    g_assert_cmpint(json_int64(renewed, "until", 0), ==, LAB_NOW + 7000);
    lab.now_ms = LAB_NOW + 7000;
    lab_expect(&lab, 401, "session", &(Ask){.path = "/session", .body = "{}", .cookie = cookie});
    lab_expect(&lab, 403, "link_expired", &(Ask){.path = "/session", .body = body});
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
        said_check(&said, cases[i].right != NULL ? 200 : 403, cases[i].right != NULL ? NULL : "guests_none");
        g_autoptr(cJSON) json = said_json(&said);
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
        g_autoptr(cJSON) json = said_json(&said);
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
    said_check(&asked, 202, NULL);
    g_assert_null(strstr(asked.headers, "Set-Cookie"));
    g_autoptr(cJSON) json = said_json(&asked);
    const char *nonce = json_string(json, "login");
    g_assert_cmpuint(strlen(nonce), ==, 32);
    g_assert_nonnull(strstr(lab.told, nonce));
    g_assert_nonnull(strstr(lab.told, "\"code\":\"abc\""));

    g_autofree char *body = g_strdup_printf("{\"token\":\"%s\",\"login\":\"%s\"}", token, nonce);
    const Ask poll = {.path = "/session", .body = body};
    lab_expect(&lab, 202, NULL, &poll);
    lab.nonce = nonce;
    lab.login = (Login){.staff_id = (char *)"staff0001", .name = (char *)"李雷", .until_ms = LAB_NOW + 60000};
    g_auto(Said) said = lab_ask(&lab, &poll);
    said_check(&said, 200, NULL);
    g_autoptr(cJSON) session = said_json(&said);
    g_assert_true(json_bool(session, "staff", FALSE));
    g_assert_false(json_bool(session, "can_name", TRUE));
    g_assert_cmpstr(json_string(session, "right"), ==, "draw");
    g_assert_cmpstr(json_string(cJSON_GetObjectItemCaseSensitive(session, "me"), "name"), ==, "李雷");
    g_assert_null(strstr(said.body, "staff0001"));

    lab.login = (Login){.problem = (char *)"这个码用过了", .until_ms = LAB_NOW + 60000};
    lab_expect(&lab, 401, "login_failed", &poll);
    g_autofree char *odd = g_strdup_printf("{\"token\":\"%s\",\"login\":\"' OR 1=1\"}", token);
    lab_expect(&lab, 400, "malformed", &(Ask){.path = "/session", .body = odd});
    lab.deaf = TRUE;
    lab_expect(&lab, 503, "busy", &(Ask){.path = "/session", .body = ask});
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
    g_autoptr(cJSON) known = said_json(&same);
    g_assert_true(json_bool(known, "staff", FALSE));
    g_assert_true(json_bool(known, "moderator", FALSE));
    g_assert_cmpstr(json_string(known, "right"), ==, "draw"); /* a better link gives a better right */
    g_autofree char *guest = g_strdup_printf("{\"token\":\"%s\",\"guest\":true}", token);
    g_auto(Said) said = lab_ask(&lab, &(Ask){.path = "/session", .body = guest, .cookie = cookie});
    g_autoptr(cJSON) json = said_json(&said);
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
        g_autoptr(cJSON) json = said_json(&said), all = said_json(&state);
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
        lab_expect(&lab, 403, "link_invalid", &(Ask){.path = "/session", .body = body});
    }
    lab_expect(&lab, 401, "session", &(Ask){.path = "/session", .body = "{\"token\":7}"});
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_DRAW);
    g_autofree char *foreign = g_strconcat("dingboard_" LAB_OTHER "=", cookie, NULL);
    g_autofree char *spoiled = g_strdup(cookie);
    spoiled[10] = spoiled[10] == 'A' ? 'B' : 'A';
    g_autofree char *other = g_strconcat("dingboard_" LAB_OTHER "=", cookie, NULL);
    const char *const paths[] = {"", "/events", "/preview", "/export/0", ("=/live/" LAB_BOARD)};
    for (gsize i = 0; i < G_N_ELEMENTS(paths); i++) {
        lab_expect(&lab, 401, "session", &(Ask){.path = paths[i]});
        lab_expect(&lab, 401, "session", &(Ask){.path = paths[i], .cookie_header = foreign});
        lab_expect(&lab, 401, "session", &(Ask){.path = paths[i], .cookie = spoiled});
    }
    lab_expect(&lab, 401, "session", &(Ask){.path = "=/api/board/" LAB_OTHER, .cookie_header = other});
    const char *const posts[] = {"/ops", "/hint", "/export"};
    for (gsize i = 0; i < G_N_ELEMENTS(posts); i++)
        lab_expect(&lab, 401, "session", &(Ask){.path = posts[i], .body = "{\"k\":\"here\"}", .cookie = spoiled});
    lab.now_ms += 3600 * 1000;
    lab_expect(&lab, 401, "session", &(Ask){.path = "", .cookie = cookie});
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
        lab_expect(&lab, 403, "origin", &asks[i]);
    g_assert_cmpuint(lab.journaled, ==, 0);
    lab_expect(&lab, 202, NULL,
               &(Ask){.path = "/ops", .body = op, .cookie = cookie, .origin = LAB_BASE, .site = "same-origin"});
    g_assert_cmpuint(lab.journaled, ==, 1);
}

/** A link for looking shows the board and who is there, and changes nothing. */
static void test_view_only(void)
{
    g_auto(Lab) lab;
    lab_init(&lab);
    g_autofree char *cookie = lab_cookie(&lab, "staff0001", RIGHT_VIEW);
    lab_expect(&lab, 200, NULL, &(Ask){.path = "", .cookie = cookie});
    lab_expect(&lab, 403, "view_only",
               &(Ask){.path = "/ops", .body = "{\"op\":\"abcdefgh\",\"undo\":1}", .cookie = cookie});
    static const char *const drawing[] = {"{\"k\":\"stroke\",\"s\":\"a\",\"p\":[]}", "{\"k\":\"end\",\"s\":\"a\"}",
                                          "{\"k\":\"laser\",\"p\":[1,2]}", "{\"k\":\"look\",\"v\":[0,0,1,1]}"};
    for (gsize i = 0; i < G_N_ELEMENTS(drawing); i++)
        lab_expect(&lab, 403, "view_only", &(Ask){.path = "/hint", .body = drawing[i], .cookie = cookie});
    g_assert_cmpuint(lab.journaled + lab.tellings, ==, 0);
    lab_expect(&lab, 204, NULL,
               &(Ask){.path = "/hint", .body = "{\"k\":\"cursor\",\"x\":1,\"y\":2.5}", .cookie = cookie});
    g_assert_cmpuint(lab.tellings, ==, 1);
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
    return g_test_run();
}
