// SPDX-License-Identifier: MIT
/*
 * dingboardctl doctor - is everything in place? One line per check; a fault comes with what to do about it.
 *
 *      ok    configuration  /etc/dingboard/dingboard.conf
 *      FAIL  secret         /etc/dingboard/app-secret can be read by everyone: chmod 640 …
 */
#include "ctl/ctl.h"

#include <errno.h>
#include <pango/pangocairo.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <sys/un.h>
#include <unistd.h>

#include "lib/base/clock.h"
#include "lib/base/settings.h"
#include "lib/dingtalk/client.h"
#include "lib/store/store.h"

/** Below this much free disk a warning, below a tenth of it a fault: SQLite's logs need room to grow. */
#define DISK_WARN_BYTES (1024LL * 1024 * 1024)
/** 2024-01-01: a clock before the program was written is wrong. */
#define CLOCK_EARLIEST_MS 1704067200000LL
/** 2100-01-01 */
#define CLOCK_LATEST_MS 4102444800000LL

/** What dingboard-receiver.socket makes. */
#define RECEIVER_SOCKET "/run/dingboard/receiver.sock"

typedef struct {
    const char *config;
    Settings *settings;
    guint faults;
} Doctor;

typedef enum { RESULT_OK, RESULT_WARN, RESULT_FAIL } Result;

static void G_GNUC_PRINTF(4, 5) report(Doctor *doctor, Result result, const char *check, const char *format, ...)
{
    static const char *const words[] = {"ok", "warn", "FAIL"};
    va_list arguments;
    va_start(arguments, format);
    g_autofree char *text = g_strdup_vprintf(format, arguments);
    va_end(arguments);
    printf("%-5s %-14s %s\n", words[result], check, text);
    doctor->faults += result == RESULT_FAIL ? 1 : 0;
}

static gboolean check_configuration(Doctor *doctor)
{
    g_autoptr(GError) error = NULL;
    doctor->settings = settings_load_public(doctor->config, &error);
    if (doctor->settings == NULL) {
        const char *advice = g_file_test(doctor->config, G_FILE_TEST_EXISTS)
                                 ? ""
                                 : ". Copy dingboard.conf.example, which is installed beside it, to this name.";
        report(doctor, RESULT_FAIL, "configuration", "%s%s", error->message, advice);
        return FALSE;
    }
    report(doctor, RESULT_OK, "configuration", "%s", doctor->config);
    return TRUE;
}

/** @return whether the secret is there, so that a token can be asked for */
static gboolean check_secret(Doctor *doctor)
{
    g_autofree char *path = g_strdup(doctor->settings->app_secret_file); /* the settings are read anew below */
    struct stat info;
    if (stat(path, &info) != 0) {
        report(doctor, RESULT_FAIL, "secret", "%s: %s. Write the AppSecret into this file.", path, g_strerror(errno));
        return FALSE;
    }
    g_autoptr(GError) error = NULL;
    Settings *full = settings_load(doctor->config, &error);
    if (full == NULL) {
        report(doctor, RESULT_FAIL, "secret", "%s", error->message);
        return FALSE;
    }
    settings_free(doctor->settings);
    doctor->settings = full;
    if ((info.st_mode & (S_IROTH | S_IWOTH)) != 0)
        report(doctor, RESULT_FAIL, "secret", "everyone on this machine can open %s: chmod o= %s", path, path);
    else if ((info.st_mode & S_IWGRP) != 0)
        report(doctor, RESULT_WARN, "secret", "its group can change %s: chmod g-w %s", path, path);
    else if (info.st_uid != 0 && info.st_uid != geteuid())
        report(doctor, RESULT_WARN, "secret", "%s belongs neither to root nor to you (uid %u)", path,
               (unsigned)info.st_uid);
    else
        report(doctor, RESULT_OK, "secret", "%s", path);
    return TRUE;
}

static void check_address(Doctor *doctor, const char *key, const char *base)
{
    gboolean loopback = g_str_has_prefix(base, "http://127.0.0.1:") || g_str_has_prefix(base, "http://localhost:") ||
                        g_str_has_prefix(base, "http://[::1]:");
    if (g_str_has_prefix(base, "https://"))
        report(doctor, RESULT_OK, key, "%s", base);
    else if (loopback)
        report(doctor, RESULT_WARN, key, "%s is on this machine: right for trying, wrong for DingTalk", base);
    else
        report(doctor, RESULT_FAIL, key, "%s would send the secret in clear: use https://", base);
}

static void check_store(Doctor *doctor)
{
    const char *folder = doctor->settings->store;
    if (!g_file_test(folder, G_FILE_TEST_IS_DIR)) {
        report(doctor, RESULT_FAIL, "store",
               "the folder %s is missing: systemd-tmpfiles --create, or create it, owned by the service's user",
               folder);
        return;
    }
    if (access(folder, R_OK | W_OK | X_OK) != 0) {
        report(doctor, RESULT_FAIL, "store", "%s: %s. Run this as the service's user, or correct the folder's owner.",
               folder, g_strerror(errno));
        return;
    }
    struct stat info;
    if (geteuid() == 0 && stat(folder, &info) == 0 && info.st_uid != 0) { /* root's files would lock the service out */
        report(doctor, RESULT_WARN, "store", "%s belongs to uid %u: run this as that user to have it checked", folder,
               (unsigned)info.st_uid);
        return;
    }
    g_autoptr(GError) error = NULL;
    g_autoptr(Store) store = store_open(folder, STORE_WORKER, &error);
    if (store == NULL || !store_check(store, &error))
        report(doctor, RESULT_FAIL, "store", "%s: %s", folder, error->message);
    else
        report(doctor, RESULT_OK, "store", "%s can be opened and written", folder);
}

static void check_disk(Doctor *doctor)
{
    struct statvfs info;
    if (statvfs(doctor->settings->store, &info) != 0)
        return; /* the store's check has said why */
    gint64 bytes = (gint64)info.f_bavail * (gint64)info.f_frsize;
    g_autofree char *size = g_format_size((guint64)bytes);
    if (bytes < DISK_WARN_BYTES / 10)
        report(doctor, RESULT_FAIL, "disk", "only %s free: messages will soon be refused", size);
    else if (bytes < DISK_WARN_BYTES)
        report(doctor, RESULT_WARN, "disk", "%s free: make room soon", size);
    else
        report(doctor, RESULT_OK, "disk", "%s free", size);
}

/** Pango paints a box with the code for what no font has. */
static void check_font(Doctor *doctor, const char *check, const char *text, const char *package)
{
    PangoContext *context = pango_font_map_create_context(pango_cairo_font_map_get_default());
    PangoLayout *layout = pango_layout_new(context);
    PangoFontDescription *sans = pango_font_description_from_string("Sans 20");
    pango_layout_set_font_description(layout, sans);
    pango_layout_set_text(layout, text, -1);
    if (pango_layout_get_unknown_glyphs_count(layout) > 0)
        report(doctor, RESULT_FAIL, check, "no font has %s: apt-get install %s", text, package);
    else
        report(doctor, RESULT_OK, check, "%s can be painted", text);
    pango_font_description_free(sans);
    g_object_unref(layout);
    g_object_unref(context);
}

static void check_program(Doctor *doctor, const char *program, const char *folder, const char *package)
{
    g_autofree char *path = g_find_program_in_path(program);
    if (path == NULL) /* root's programs are not on everyone's path */
        path = g_build_filename(folder, program, NULL);
    if (g_file_test(path, G_FILE_TEST_IS_EXECUTABLE))
        report(doctor, RESULT_OK, program, "%s", path);
    else
        report(doctor, RESULT_WARN, program, "not found: apt-get install %s, unless it runs on another machine",
               package);
}

/** Without the cage no picture that people send is opened. */
static void check_decode(Doctor *doctor)
{
    static const char *const program = PKGLIBEXECDIR "/dingboard-decode";
    char *arguments[] = {(char *)program, (char *)"--check", NULL};
    int status = -1;
    g_autofree char *said = NULL;
    if (!g_file_test(program, G_FILE_TEST_IS_EXECUTABLE))
        report(doctor, RESULT_WARN, "pictures", "%s is missing: pictures that people send are not opened", program);
    else if (!g_spawn_sync(NULL, arguments, NULL, G_SPAWN_DEFAULT, NULL, NULL, &said, NULL, &status, NULL) ||
             status != 0)
        report(doctor, RESULT_FAIL, "pictures", "%s cannot be locked in: does this kernel have seccomp?", program);
    else
        report(doctor, RESULT_OK, "pictures", "%s is locked in", program);
}

/** 0 when somebody listens at a unix socket, else why not. */
static int knock(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (g_strlcpy(address.sun_path, path, sizeof address.sun_path) >= sizeof address.sun_path)
        return ENAMETOOLONG;
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return errno;
    int fault = connect(fd, (const struct sockaddr *)&address, sizeof address) == 0 ? 0 : errno;
    close(fd);
    return fault == EAGAIN ? 0 : fault; /* a full queue is somebody, too */
}

/** Does anybody listen at the socket that the unit makes? Another way of starting it is not wrong. */
static void check_receiver(Doctor *doctor)
{
    int fault = knock(RECEIVER_SOCKET);
    if (fault == 0)
        report(doctor, RESULT_OK, "receiver", "%s is listened to", RECEIVER_SOCKET);
    else if (fault == EACCES)
        report(doctor, RESULT_WARN, "receiver", "%s is not open to you: run this as the service's user",
               RECEIVER_SOCKET);
    else
        report(
            doctor, RESULT_WARN, "receiver",
            "nobody listens at %s: systemctl enable --now dingboard-receiver.socket, unless it is started another way",
            RECEIVER_SOCKET);
}

/** The board's page: its address, who can come in, how news reach it. */
static void check_page(Doctor *doctor)
{
    const Settings *settings = doctor->settings;
    if (settings->public_base == NULL) {
        report(doctor, RESULT_OK, "page", "there is none: public_base in [live] would make one");
        return;
    }
    check_address(doctor, "page", settings->public_base);
    if (settings->corp_id == NULL)
        report(doctor, RESULT_WARN, "page login",
               "nobody can log in by DingTalk, all are guests: set corp_id in [robot] to the organisation's CorpId");
    else
        report(doctor, RESULT_OK, "page login", "members of %s, and guests as [live] guests says", settings->corp_id);
}

static void check_push(Doctor *doctor)
{
    const char *path = doctor->settings->nchan_publish;
    if (doctor->settings->public_base == NULL)
        return;
    if (path == NULL) {
        report(doctor, RESULT_WARN, "page push",
               "the page asks for news every 1.5 s: with libnginx-mod-nchan and nchan_publish in [live] it is told");
        return;
    }
    int fault = knock(path);
    if (fault == 0)
        report(doctor, RESULT_OK, "page push", "%s is listened to", path);
    else if (fault == EACCES)
        report(doctor, RESULT_WARN, "page push", "%s is not open to you: run this as the service's user", path);
    else
        report(doctor, RESULT_FAIL, "page push",
               "nobody listens at %s: apt-get install libnginx-mod-nchan, and give nginx dingboard_publisher.conf",
               path);
}

static void check_clock(Doctor *doctor)
{
    gint64 now = clock_now_ms(&clock_system);
    g_autoptr(GDateTime) time = g_date_time_new_from_unix_utc(now / 1000);
    g_autofree char *text = time != NULL ? g_date_time_format(time, "%Y-%m-%d %H:%M:%S UTC") : g_strdup("?");
    if (now < CLOCK_EARLIEST_MS || now > CLOCK_LATEST_MS)
        report(doctor, RESULT_FAIL, "clock", "%s is wrong: every signature would be refused. Set up NTP.", text);
    else
        report(doctor, RESULT_OK, "clock", "%s", text);
}

static void token_came(const Verdict *verdict, gpointer data)
{
    Doctor *doctor = data;
    if (verdict->kind == VERDICT_OK) {
        report(doctor, RESULT_OK, "token", "DingTalk knows the application");
        return;
    }
    const char *advice = verdict->reason == REASON_CONFIGURATION
                             ? "Compare AppKey, AppSecret and the address white-list with the developer console."
                             : "Check the network, the firewall, and api_base.";
    report(doctor, RESULT_FAIL, "token", "%s (%s%s%s). %s", verdict_reason_text(verdict->reason), verdict->code,
           verdict->request_id[0] != '\0' ? ", request " : "", verdict->request_id, advice);
}

static void check_token(Doctor *doctor)
{
    g_autoptr(Api) api = api_new(doctor->settings, &clock_system, API_TIMEOUT_MS);
    api_token(api, token_came, doctor);
    api_run(api);
    while (api_pending(api) > 0) {
        api_wait(api, NULL, 0, 1000);
        api_run(api);
    }
}

static void examine(Doctor *doctor)
{
    check_clock(doctor);
    check_font(doctor, "font Chinese", "中", "fonts-noto-cjk");
    check_font(doctor, "font emoji", "😀", "fonts-noto-color-emoji");
    check_program(doctor, "nginx", "/usr/sbin", "nginx");
    check_decode(doctor);
    check_receiver(doctor);
    if (!check_configuration(doctor))
        return;
    gboolean secret = check_secret(doctor);
    check_address(doctor, "api_base", doctor->settings->api_base);
    check_address(doctor, "oapi_base", doctor->settings->oapi_base);
    check_page(doctor);
    check_push(doctor);
    check_store(doctor);
    check_disk(doctor);
    if (secret)
        check_token(doctor);
}

int ctl_doctor(int argc, char **argv)
{
    g_autofree char *config = NULL;
    const GOptionEntry entries[] = {
        {"config", 'c', 0, G_OPTION_ARG_FILENAME, &config, "configuration (" SETTINGS_DEFAULT_FILE ")", "FILE"},
        G_OPTION_ENTRY_NULL,
    };
    g_autoptr(GOptionContext) context = g_option_context_new("- check that everything is in place");
    g_autoptr(GError) error = NULL;
    g_option_context_add_main_entries(context, entries, NULL);
    if (!g_option_context_parse(context, &argc, &argv, &error) || argc > 1) {
        fprintf(stderr, "dingboardctl doctor: %s\n", error != NULL ? error->message : "there are no arguments");
        return 2;
    }
    Doctor doctor = {.config = settings_file(config, g_getenv("DINGBOARD_CONFIG"))};
    examine(&doctor);
    settings_free(doctor.settings);
    return doctor.faults > 0 ? 1 : 0;
}
