// SPDX-License-Identifier: MIT
#include "lib/base/settings.h"

#include <glib/gstdio.h>
#include <string.h>

typedef struct {
    char *folder;
    char *config;
    char *secret;
} Fixture;

static void set_up(Fixture *fixture, gconstpointer data)
{
    (void)data;
    fixture->folder = g_dir_make_tmp("settings-t-XXXXXX", NULL);
    fixture->config = g_build_filename(fixture->folder, "dingboard.conf", NULL);
    fixture->secret = g_build_filename(fixture->folder, "secret", NULL);
    g_assert_true(g_file_set_contents(fixture->secret, "s3cret\r\n", -1, NULL));
}

static void tear_down(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_remove(fixture->config);
    g_remove(fixture->secret);
    g_rmdir(fixture->folder);
    g_free(fixture->folder);
    g_free(fixture->config);
    g_free(fixture->secret);
}

/** Load a file with the two required keys and `more`. */
static Settings *load_with(Fixture *fixture, const char *more, GError **error)
{
    g_autofree char *text =
        g_strdup_printf("[robot]\napp_key = dingkey\napp_secret_file = %s\n%s", fixture->secret, more);
    g_assert_true(g_file_set_contents(fixture->config, text, -1, NULL));
    return settings_load(fixture->config, error);
}

/** Two keys are enough; everything else has DingTalk's public values. */
static void test_defaults(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(Settings) settings = load_with(fixture, "", &error);
    g_assert_no_error(error);
    g_assert_cmpstr(settings->app_secret, ==, "s3cret");
    g_assert_cmpstr(settings->robot_code, ==, "dingkey");
    g_assert_null(settings->corp_id);
    g_assert_cmpstr(settings->api_base, ==, "https://api.dingtalk.com");
    g_assert_cmpstr(settings->webhook_origins[0], ==, "https://oapi.dingtalk.com");
    g_assert_null(settings->webhook_origins[1]);
    g_assert_cmpstr(settings->picture_hosts[0], ==, "*.aliyuncs.com");
    g_assert_cmpstr(settings->picture_hosts[1], ==, "*.dingtalk.com");
    g_assert_null(settings->picture_hosts[2]);
    g_assert_cmpuint(settings->threads, ==, 16);
}

static void refuses(Fixture *fixture, const char *more, const char *word)
{
    g_autoptr(GError) error = NULL;
    g_autoptr(Settings) settings = load_with(fixture, more, &error);
    g_assert_null(settings);
    g_assert_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE);
    g_assert_nonnull(strstr(error->message, word));
    g_assert_null(strstr(error->message, "s3cret"));
}

/** A typing mistake is told with the place where it stands. */
static void test_refused(Fixture *fixture, gconstpointer data)
{
    (void)data;
    refuses(fixture, "robotcode = x\n", "robotcode");
    refuses(fixture, "[reciever]\nthreads = 4\n", "reciever");
    refuses(fixture, "[receiver]\nthreads = 0\n", "1 to 64");
    refuses(fixture, "[receiver]\nthreads = many\n", "threads");
    refuses(fixture, "[dingtalk]\napi_base = api.dingtalk.com\n", "https://");
    refuses(fixture, "[events]\ntoken_file = /x\n", "aes_key_file");
    g_assert_true(g_file_set_contents(fixture->secret, "\n", -1, NULL));
    refuses(fixture, "", "alone");
}

/** Bases lose their slash at the end, lists are split at ; and spaces. */
static void test_normalised(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(Settings) settings = load_with(
        fixture, "[dingtalk]\napi_base = http://127.0.0.1:9/\nwebhook_origins = https://a.example; https://b.example\n",
        &error);
    g_assert_no_error(error);
    g_assert_cmpstr(settings->api_base, ==, "http://127.0.0.1:9");
    g_assert_true(g_strv_contains((const char *const *)settings->webhook_origins, "https://a.example"));
    g_assert_true(g_strv_contains((const char *const *)settings->webhook_origins, "https://b.example"));
    g_assert_cmpuint(g_strv_length(settings->webhook_origins), ==, 2);
}

/** Moderators are those that are named; nobody when nobody is, and never people without a staff id. */
static void test_moderators(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(Settings) none = load_with(fixture, "", NULL);
    g_assert_false(settings_moderator(none, "m1"));
    g_autoptr(Settings) settings = load_with(fixture, "[board]\nmoderators = m1; m2\n", NULL);
    g_assert_true(settings_moderator(settings, "m1"));
    g_assert_true(settings_moderator(settings, "m2"));
    g_assert_false(settings_moderator(settings, "m"));
    g_assert_false(settings_moderator(settings, NULL));
}

/** Without [live] there is no page; what stands there is read, and what is no origin is refused. */
static void test_live(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autoptr(Settings) none = load_with(fixture, "", &error);
    g_assert_no_error(error);
    g_assert_null(none->public_base);
    g_assert_null(none->nchan_publish);
    g_assert_cmpint(none->guests, ==, GUESTS_VIEW);
    g_assert_cmpuint(none->link_hours, ==, 168);
    g_assert_cmpuint(none->quiet_picture_seconds, ==, 60);
    g_autoptr(Settings) settings =
        load_with(fixture,
                  "[live]\npublic_base = https://board.example.com:8443/\nguests = draw\nlink_hours = 2\n"
                  "nchan_publish = unix:/run/nchan.sock\nquiet_picture_seconds = 0\n",
                  &error);
    g_assert_no_error(error);
    g_assert_cmpstr(settings->public_base, ==, "https://board.example.com:8443");
    g_assert_cmpstr(settings->nchan_publish, ==, "/run/nchan.sock");
    g_assert_cmpint(settings->guests, ==, GUESTS_DRAW);
    g_assert_cmpuint(settings->link_hours, ==, 2);
    g_assert_cmpuint(settings->quiet_picture_seconds, ==, 0);
    refuses(fixture, "[live]\npublic_base = board.example.com\n", "public_base must begin with https://");
    refuses(fixture, "[live]\npublic_base = https://board.example.com/board\n", "scheme and host only");
    refuses(fixture, "[live]\npublic_base = https://\n", "must begin with https://");
    refuses(fixture, "[live]\npublic_base = https://a b\n", "scheme and host only");
    refuses(fixture, "[live]\nguests = all\n", "none, view or draw");
    refuses(fixture, "[live]\nnchan_publish = /run/nchan.sock\n", "unix:");
    refuses(fixture, "[live]\nlink_hours = 0\n", "1 to 8784");
}

/** Files that are not there are named. */
/** Further robots have what is theirs, and share the rest; two cannot be the same. */
static void test_robots(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_autofree char *more =
        g_strdup_printf("[board]\nmoderators = boss\n[robot second]\napp_key = dingsecond\n"
                        "app_secret_file = %s\ncorp_id = dingcorp2\n"
                        "[robot 第三]\napp_key = dingthird\napp_secret_file = %s\nrobot_code = r3\n",
                        fixture->secret, fixture->secret);
    g_autoptr(Settings) settings = load_with(fixture, more, &error);
    g_assert_no_error(error);
    g_assert_cmpuint(settings->others->len, ==, 2);
    g_assert_true(settings_of_robot(settings, NULL) == settings);
    g_assert_true(settings_of_robot(settings, "dingkey") == settings);
    g_assert_null(settings_of_robot(settings, "dingunknown"));
    const Settings *second = settings_of_robot(settings, "dingsecond"),
                   *third = settings_of_robot(settings, "dingthird");
    g_assert_cmpstr(second->app_secret, ==, "s3cret");
    g_assert_cmpstr(second->robot_code, ==, "dingsecond");
    g_assert_cmpstr(second->corp_id, ==, "dingcorp2");
    g_assert_true(settings_moderator(third, "boss")); /* it may be of the same organisation */
    g_assert_cmpstr(third->robot_code, ==, "r3");
    g_assert_null(third->corp_id);
    refuses(fixture, "[robot second]\napp_key = a\n", "app_secret_file");
    refuses(fixture, "[robot second]\napp_key = a\nsecret = b\n", "secret");
    refuses(fixture, "[robot ]\napp_key = a\n", "[robot ]");
    g_autofree char *same = g_strdup_printf("[robot b]\napp_key = dingkey\napp_secret_file = %s\n", fixture->secret);
    refuses(fixture, same, "two robots");
    g_autofree char *half =
        g_strdup_printf("[robot b]\napp_key = x\napp_secret_file = %s\nevent_token_file = t\n", fixture->secret);
    refuses(fixture, half, "event_aes_key_file");
}

/** Staff ids are an organisation's own: another one's robot names its people, or has none of them. */
static void test_people(Fixture *fixture, gconstpointer data)
{
    (void)data;
    static const struct {
        const char *own; /* what the second robot's group says */
        gboolean boss_moderates, chef_moderates, boss_draws, chef_draws;
    } cases[] = {
        {"corp_id = corp2\n", FALSE, FALSE, FALSE, FALSE},
        {"corp_id = corp1\n", TRUE, FALSE, TRUE, FALSE},
        {"", TRUE, FALSE, TRUE, FALSE},
        {"corp_id = corp2\nmoderators = chef\n", FALSE, TRUE, FALSE, FALSE},
        {"corp_id = corp2\ndrawers = chef; cook\n", FALSE, FALSE, FALSE, TRUE},
        {"corp_id = corp1\nmoderators = chef\ndrawers = chef\n", FALSE, TRUE, FALSE, TRUE},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autoptr(GError) error = NULL;
        g_autofree char *more = g_strdup_printf("corp_id = corp1\n[board]\nmoderators = boss\ndrawers = boss\n"
                                                "[robot second]\napp_key = second\napp_secret_file = %s\n%s",
                                                fixture->secret, cases[i].own);
        g_autoptr(Settings) settings = load_with(fixture, more, &error);
        g_assert_no_error(error);
        const Settings *second = settings_of_robot(settings, "second");
        g_assert_cmpint(settings_moderator(second, "boss"), ==, cases[i].boss_moderates);
        g_assert_cmpint(settings_moderator(second, "chef"), ==, cases[i].chef_moderates);
        g_assert_cmpint(settings_drawer(second, "boss"), ==, cases[i].boss_draws);
        g_assert_cmpint(settings_drawer(second, "chef"), ==, cases[i].chef_draws);
        g_assert_true(settings_moderator(settings, "boss") && settings_drawer(settings, "boss"));
    }
    static const char *const organisations[][3] = {
        {"corp1", NULL, "/dingkey/second"}, {"corp2", NULL, "/dingkey"}, {"corp1", "second", "/dingkey/second"},
        {"corp2", "second", "second"},      {"", "second", "second"},    {"corp1", "gone", "gone"}};
    for (gsize i = 0; i < G_N_ELEMENTS(organisations); i++) { /* by certainty alone: not what may be one */
        g_autofree char *more = g_strdup_printf("corp_id = corp1\n[robot second]\napp_key = second\n"
                                                "app_secret_file = %s\ncorp_id = %s\n",
                                                fixture->secret, organisations[i][0]);
        g_autoptr(Settings) settings = load_with(fixture, more, NULL);
        g_autofree const char **keys = settings_organisation(settings, organisations[i][1]);
        g_autofree char *joined = g_strjoinv("/", (char **)keys);
        g_assert_cmpstr(joined, ==, organisations[i][2]);
    }
    g_assert_false(settings_moderator(NULL, "boss") || settings_drawer(NULL, "boss"));
}

static void test_missing(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    g_assert_null(settings_load("/nonexistent/dingboard.conf", &error));
    g_assert_error(error, SETTINGS_ERROR, SETTINGS_ERROR_FILE);
    g_clear_error(&error);
    g_remove(fixture->secret);
    g_assert_null(load_with(fixture, "", &error));
    g_assert_error(error, SETTINGS_ERROR, SETTINGS_ERROR_FILE);
    g_assert_true(g_file_set_contents(fixture->secret, "x", -1, NULL));
}

/** A secret is one line; what is empty or too long to be one is refused, not cut. */
static void test_secret(Fixture *fixture, gconstpointer data)
{
    (void)data;
    g_autoptr(GError) error = NULL;
    char *secret = settings_read_secret(fixture->secret, &error);
    g_assert_no_error(error);
    g_assert_cmpstr(secret, ==, "s3cret");
    settings_free_secret(secret);
    g_autofree char *long_text = g_strnfill(2000, 'x');
    g_assert_true(g_file_set_contents(fixture->secret, long_text, -1, NULL));
    g_assert_null(settings_read_secret(fixture->secret, &error));
    g_assert_error(error, SETTINGS_ERROR, SETTINGS_ERROR_VALUE);
}

/** The option names the file, else the environment, else it is the default. */
static void test_file(void)
{
    g_assert_cmpstr(settings_file("a", "b"), ==, "a");
    g_assert_cmpstr(settings_file(NULL, "b"), ==, "b");
    g_assert_cmpstr(settings_file(NULL, NULL), ==, SETTINGS_DEFAULT_FILE);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add("/settings/defaults", Fixture, NULL, set_up, test_defaults, tear_down);
    g_test_add("/settings/refused", Fixture, NULL, set_up, test_refused, tear_down);
    g_test_add("/settings/normalised", Fixture, NULL, set_up, test_normalised, tear_down);
    g_test_add("/settings/people", Fixture, NULL, set_up, test_people, tear_down);
    g_test_add("/settings/moderators", Fixture, NULL, set_up, test_moderators, tear_down);
    g_test_add("/settings/robots", Fixture, NULL, set_up, test_robots, tear_down);
    g_test_add("/settings/secret", Fixture, NULL, set_up, test_secret, tear_down);
    g_test_add_func("/settings/file", test_file);
    g_test_add("/settings/live", Fixture, NULL, set_up, test_live, tear_down);
    g_test_add("/settings/missing", Fixture, NULL, set_up, test_missing, tear_down);
    return g_test_run();
}
