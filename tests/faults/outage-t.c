// SPDX-License-Identifier: MIT
/*
 * The platform is away for hours, of which the worker's clock knows: what was said meanwhile arrives afterwards, merged
 * into one picture of each board. And a clock that jumps, either way, keeps nothing from arriving.
 */
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include "tests/faults/behaviour.h"
#include "tests/faults/lab.h"

#define HOUR_MS (3600 * 1000LL)
#define MINUTE_MS (60 * 1000LL)
#define PATIENCE_SECONDS 60

typedef struct {
    Instance *instance;
    char *path;
    gint64 *offset; /* of the worker's clock, ms */
    guint said;
} Fixture;

static Lab *lab;

static void fixture_open(Fixture *fixture, const char *name)
{
    const gint64 none = 0;
    fixture->said = 0;
    fixture->instance = instance_new(lab, name);
    fixture->path = g_build_filename(fixture->instance->folder, "clock", NULL);
    g_assert_true(g_file_set_contents(fixture->path, (const char *)&none, sizeof none, NULL));
    int fd = open(fixture->path, O_RDWR | O_CLOEXEC);
    fixture->offset = mmap(NULL, sizeof none, PROT_READ | PROT_WRITE, MAP_SHARED, fd, 0);
    g_assert_true(fd >= 0 && fixture->offset != MAP_FAILED);
    close(fd);
    proxy_route(lab->proxy, name, CALL_OF_OTHER, NULL, 0);
}

static void fixture_close(Fixture *fixture)
{
    g_assert_cmpint(worker_stop(fixture->instance), ==, 0);
    munmap(fixture->offset, sizeof *fixture->offset);
    g_free(fixture->path);
    instance_free(fixture->instance);
}

static void start(Fixture *fixture)
{
    const char *build = g_getenv("top_builddir");
    g_autofree char *library = g_build_filename(build != NULL ? build : ".", "tests/faults/clock.so", NULL);
    const char *const environment[] = {
        "LD_PRELOAD", library, "CLOCK_OFFSET_FILE", fixture->path, "ASAN_OPTIONS", "verify_asan_link_order=0", NULL};
    worker_start(fixture->instance, environment);
}

static void say(Fixture *fixture, const char *conversation, const char *text)
{
    instance_say(fixture->instance, conversation, text);
    fixture->said++;
}

/** @param call  without a token nothing of the API works; webhooks do */
static void platform_away(Fixture *fixture, ProxyCall call, gboolean is_away)
{
    static const Behaviour *hang_up = &behaviours[0];
    proxy_route(lab->proxy, fixture->instance->name, call, is_away ? hang_up : NULL, is_away ? ALWAYS : 0);
}

static gboolean all_arrived(const Fixture *fixture)
{
    g_autofree char *sql =
        g_strdup_printf("SELECT count(*) = %u AND sum(outcome = 2) = 0 AND NOT EXISTS (SELECT 1 FROM "
                        "outbox) FROM delivery",
                        fixture->said);
    return instance_await(fixture->instance, sql, PATIENCE_SECONDS);
}

/** The next attempt fails, too: each is recorded. */
static void await_attempts(const Fixture *fixture, gint64 more_than)
{
    g_autofree char *sql =
        g_strdup_printf("SELECT coalesce(max(attempts), 0) > %" G_GINT64_FORMAT " FROM outbox", more_than);
    g_assert_true(instance_await(fixture->instance, sql, PATIENCE_SECONDS));
}

static gint64 attempts(const Fixture *fixture)
{
    return instance_ask(fixture->instance, "SELECT coalesce(max(attempts), 0) FROM outbox");
}

static void test_hours(void)
{
    Fixture fixture;
    fixture_open(&fixture, "hours");
    platform_away(&fixture, CALL_OF_TOKEN, TRUE);
    start(&fixture);
    for (int hours = 0; hours < 20; hours += 5) {
        gint64 before = attempts(&fixture);
        for (int i = 0; i < 6; i++)
            say(&fixture, i % 2 == 0 ? LAB_GROUP : LAB_SINGLE, "画圆");
        await_attempts(&fixture, before);
        *fixture.offset += 5 * HOUR_MS;
    }
    g_assert_cmpint(instance_ask(fixture.instance, "SELECT count(*) FROM delivery"), ==, 0);
    platform_away(&fixture, CALL_OF_TOKEN, FALSE);
    *fixture.offset += 10 * MINUTE_MS;
    g_assert_true(all_arrived(&fixture));
    RouteCount count = proxy_count(lab->proxy, "hours");
    g_assert_cmpuint(count.worked[CALL_OF_GROUP], ==, 1); /* of twelve */
    g_assert_cmpuint(count.worked[CALL_OF_PERSON], ==, 1);
    g_assert_cmpint(instance_ask(fixture.instance, "SELECT count(*) FROM board WHERE last_seq <> (SELECT max(seq) FROM "
                                                   "delivery WHERE board_id = board.id AND outcome = 0)"),
                    ==, 0);
    fixture_close(&fixture);
}

/** @param by  hours, forwards or back */
static void test_jump(gconstpointer data)
{
    gint64 by = GPOINTER_TO_INT(data);
    Fixture fixture;
    fixture_open(&fixture, by > 0 ? "forwards" : "back");
    *fixture.offset = 100 * HOUR_MS;
    start(&fixture);
    say(&fixture, LAB_GROUP, "画圆");
    g_assert_true(all_arrived(&fixture));
    *fixture.offset += by * HOUR_MS;
    say(&fixture, LAB_GROUP, "画圆"); /* while the board is leased */
    g_assert_true(all_arrived(&fixture));

    platform_away(&fixture, CALL_OF_GROUP, TRUE);
    say(&fixture, LAB_GROUP, "画圆");
    await_attempts(&fixture, 0);
    *fixture.offset += by * HOUR_MS; /* between two attempts */
    platform_away(&fixture, CALL_OF_GROUP, FALSE);
    g_assert_true(all_arrived(&fixture));
    g_assert_true(worker_lives(fixture.instance));
    fixture_close(&fixture);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    lab = lab_new();
    g_test_add_func("/faults/outage/of hours", test_hours);
    g_test_add_data_func("/faults/clock/forwards", GINT_TO_POINTER(12), test_jump);
    g_test_add_data_func("/faults/clock/back", GINT_TO_POINTER(-40), test_jump);
    int status = g_test_run();
    lab_free(lab);
    return status;
}
