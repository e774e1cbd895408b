// SPDX-License-Identifier: MIT
/*
 * Every way a call can go wrong, for every kind of call, against the worker program: what can arrive arrives when the
 * fault ends, once but where the platform itself may have done it twice; what cannot is recorded and told. The worker
 * lives, stays small, follows no redirect and logs no secret.
 *
 *      tests/faults/matrix-t [CALL[/BEHAVIOUR]]      only these
 *      MATRIX_EVERY=7 tests/faults/matrix-t          every seventh, where programs are slow
 *
 * All cases run side by side, each with a store and a worker of its own, before the first result is printed.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "tests/faults/behaviour.h"
#include "tests/faults/lab.h"

/** Cases under way at once: most of the time each of them waits. */
#define SIDE_BY_SIDE 48
/** A spoilt call is repeated after at most this: the client's time is over, two pauses, a loaded machine. */
#define PATIENCE_SECONDS 150
/** A worker has about 50 MB with its fonts and one board; an answer of 64 MB must not be in it. */
#define PEAK_KILOBYTES (112 * 1024)

typedef struct {
    guint number;
    char *name;
    char *path;
    ProxyCall call;
    const Behaviour *behaviour;
    guint times;
    GString *wrong; /* "": all is as it should be */
} Case;

static Lab *lab;
static char *token;

/* --- one case --------------------------------------------------------------------------------- */

static BehaviourEnd end_of(const Case *one)
{
    gboolean about_tokens = g_str_has_prefix(one->behaviour->name, "token refused");
    return about_tokens && one->call == CALL_OF_TOKEN ? END_REFUSED : one->behaviour->end;
}

static void expect(Case *one, gboolean good, const char *format, ...) G_GNUC_PRINTF(3, 4);
static void expect(Case *one, gboolean good, const char *format, ...)
{
    if (good)
        return;
    va_list arguments;
    va_start(arguments, format);
    g_string_append_vprintf(one->wrong, format, arguments);
    va_end(arguments);
    g_string_append(one->wrong, "; ");
}

/** Until `messages` were answered, and nothing is owed. */
static void await_settled(Case *one, const Instance *instance, guint messages)
{
    g_autofree char *sql = g_strdup_printf("SELECT (SELECT count(*) FROM delivery) >= %u AND"
                                           " NOT EXISTS (SELECT 1 FROM outbox) AND"
                                           " NOT EXISTS (SELECT 1 FROM delivery WHERE recall = 1)",
                                           messages);
    expect(one, instance_await(instance, sql, PATIENCE_SECONDS), "not settled");
}

static void judge_arrival(Case *one, const Instance *instance, const RouteCount *count, guint messages)
{
    guint arrived = count->worked[CALL_OF_GROUP] + count->worked[CALL_OF_PERSON] + count->worked[CALL_OF_WEBHOOK];
    gboolean sends = one->call == CALL_OF_GROUP || one->call == CALL_OF_PERSON || one->call == CALL_OF_WEBHOOK;
    guint doubles = one->behaviour->done && sends ? 2 * one->times : 0;
    expect(one, arrived >= messages, "lost: %u of %u arrived", arrived, messages);
    expect(one, arrived <= messages + doubles, "doubled: %u arrived, not %u", arrived, messages);
    expect(one, instance_ask(instance, "SELECT count(*) FROM delivery WHERE outcome = 2") == 0, "given up");
}

static void judge_refusal(Case *one, const Instance *instance, const RouteCount *count)
{
    expect(one, instance_ask(instance, "SELECT count(*) FROM delivery WHERE outcome = 2 AND note IS NOT NULL") == 1,
           "the end is not recorded");
    if (end_of(one) == END_REFUSED && one->call != CALL_OF_WEBHOOK)
        expect(one, count->worked[CALL_OF_WEBHOOK] >= 1, "nobody was told");
}

/** An undo is answered whatever becomes of the recall, and the recall's end is known. */
static void judge_recall(Case *one, const Instance *instance)
{
    const char *sql = one->behaviour->end == END_ARRIVES ? "SELECT count(*) FROM delivery WHERE recall = 2"
                                                         : "SELECT count(*) FROM delivery WHERE recall = 3";
    expect(one, instance_ask(instance, sql) == 1, "the recall's end is not right");
}

/** The message is answered, with its picture or without it, and done once at most; nothing waits for it for ever. */
static void judge_download(Case *one, const Instance *instance, const RouteCount *count)
{
    guint arrived = count->worked[CALL_OF_GROUP] + count->worked[CALL_OF_WEBHOOK];
    expect(one, arrived >= 1 && arrived <= 2, "%u answers arrived", arrived);
    expect(one, instance_ask(instance, "SELECT count(*) FROM entry") <= 1, "it was done twice");
    expect(one, instance_ask(instance, "SELECT count(*) FROM delivery WHERE outcome = 2") == 0, "given up");
}

static void judge_log(Case *one, const Instance *instance)
{
    g_autofree char *log = instance_log(instance);
    const char *const secrets[] = {LAB_SECRET, token, "session=", "圆", "恐龙", "access_token="};
    for (gsize i = 0; i < G_N_ELEMENTS(secrets); i++)
        expect(one, strstr(log, secrets[i]) == NULL, "a secret is logged");
    expect(one, strstr(log, "CRITICAL") == NULL, "the worker complains about itself");
}

static void speak(Case *one, Instance *instance)
{
    const char *conversation = one->call == CALL_OF_PERSON   ? LAB_SINGLE
                               : one->call == CALL_OF_RECALL ? LAB_RECALL_GROUP
                                                             : LAB_GROUP;
    if (one->call == CALL_OF_DOWNLOAD)
        instance_say_picture(instance, conversation, "画圆");
    else
        instance_say(instance, conversation, one->call == CALL_OF_WEBHOOK ? "画一个恐龙" : "画圆");
    worker_start(instance, NULL);
    await_settled(one, instance, 1);
    if (one->call != CALL_OF_RECALL)
        return;
    instance_say(instance, conversation, "撤销");
    await_settled(one, instance, 2);
}

static void run_case(gpointer data, gpointer unused)
{
    (void)unused;
    Case *one = data;
    Instance *instance = instance_new(lab, one->name);
    proxy_route(lab->proxy, one->name, one->call, one->behaviour, one->times);
    speak(one, instance);
    expect(one, worker_lives(instance), "the worker has ended");
    expect(one, worker_stop(instance) == 0, "the worker did not end well");
    RouteCount count = proxy_count(lab->proxy, one->name);
    expect(one, count.spoilt >= 1, "nothing was spoilt");
    if (one->call == CALL_OF_RECALL)
        judge_recall(one, instance);
    if (one->call == CALL_OF_DOWNLOAD)
        judge_download(one, instance, &count);
    else if (one->call == CALL_OF_RECALL || end_of(one) == END_ARRIVES)
        judge_arrival(one, instance, &count, one->call == CALL_OF_RECALL ? 2 : 1);
    else
        judge_refusal(one, instance, &count);
    judge_log(one, instance);
    expect(one, instance->peak_kilobytes < PEAK_KILOBYTES || g_getenv("ASAN_OPTIONS") != NULL, "%ld kB of memory",
           instance->peak_kilobytes);
    if (one->wrong->len > 0) {
        g_autofree char *log = instance_log(instance);
        g_string_append_printf(one->wrong, "\n%s", log);
    }
    instance_free(instance);
}

/* --- all cases -------------------------------------------------------------------------------- */

static void case_free(gpointer data)
{
    Case *one = data;
    g_free(one->name);
    g_free(one->path);
    g_string_free(one->wrong, TRUE);
    g_free(one);
}

/** Slow ones come once: each costs the client's whole patience. */
static guint times_of(ProxyCall call, const Behaviour *behaviour)
{
    if (behaviour->end != END_ARRIVES || (call == CALL_OF_TOKEN && g_str_has_prefix(behaviour->name, "token refused")))
        return ALWAYS;
    return behaviour->slow ? 1 : 2;
}

static GPtrArray *cases_make(void)
{
    GPtrArray *cases = g_ptr_array_new_with_free_func(case_free);
    for (const Behaviour *behaviour = behaviours; behaviour->name != NULL; behaviour++) {
        for (ProxyCall call = CALL_OF_TOKEN; call < CALL_OF_OTHER; call++) {
            Case *one = g_new0(Case, 1);
            *one = (Case){.number = cases->len, .call = call, .behaviour = behaviour, .wrong = g_string_new(NULL)};
            one->name = g_strdup_printf("case-%u", cases->len);
            one->path = g_strdup_printf("%s/%s", proxy_call_name(call), behaviour->name);
            one->times = times_of(call, behaviour);
            g_ptr_array_add(cases, one);
        }
    }
    return cases;
}

static gboolean is_chosen(const Case *one, const char *only)
{
    const char *every = g_getenv("MATRIX_EVERY");
    return (every == NULL || one->number % (guint)MAX(1, atoi(every)) == 0) &&
           (only == NULL || g_str_has_prefix(one->path, only));
}

/** Those that wait longest begin first. */
static void run_all(GPtrArray *cases, const char *only)
{
    GThreadPool *pool = g_thread_pool_new(run_case, NULL, SIDE_BY_SIDE, TRUE, NULL);
    for (int slow = 1; slow >= 0; slow--) {
        for (guint i = 0; i < cases->len; i++) {
            Case *one = g_ptr_array_index(cases, i);
            if ((int)one->behaviour->slow == slow && is_chosen(one, only))
                g_thread_pool_push(pool, one, NULL);
        }
    }
    g_thread_pool_free(pool, FALSE, TRUE);
}

static void report(guint number, gboolean good, const char *path, const char *wrong)
{
    printf("%s %u - %s\n", good ? "ok" : "not ok", number, path);
    g_auto(GStrv) lines = g_strsplit(wrong, "\n", -1);
    for (guint i = 0; !good && lines[i] != NULL; i++)
        printf("# %s\n", lines[i]);
}

/** @return whether all went well */
static gboolean report_all(const GPtrArray *cases, const char *only)
{
    guint number = 0, failed = 0;
    for (guint i = 0; i < cases->len; i++) {
        const Case *one = g_ptr_array_index(cases, i);
        if (!is_chosen(one, only))
            continue;
        report(++number, one->wrong->len == 0, one->path, one->wrong->str);
        failed += one->wrong->len > 0 ? 1 : 0;
    }
    guint strays = proxy_strays(lab->proxy);
    report(++number, strays == 0, "no address is called that only a redirect named", "there were calls");
    printf("1..%u\n", number);
    return failed == 0 && strays == 0;
}

int main(int argc, char **argv)
{
    const char *only = argc > 1 ? argv[1] : NULL;
    lab = lab_new();
    token = lab_token(lab);
    g_autoptr(GPtrArray) cases = cases_make();
    run_all(cases, only);
    gboolean good = report_all(cases, only);
    lab_free(lab);
    g_free(token);
    return good ? 0 : 1;
}
