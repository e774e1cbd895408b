// SPDX-License-Identifier: MIT
/*
 * A service answers over FastCGI and CGI alike, bounds bodies, finishes what is under way when told to end, and leaves
 * sockets as it should. Drives tests/web/echo-service.
 */
#include "lib/web/service.h"

#include <fcntl.h>
#include <signal.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include <glib/gstdio.h>

#include "tests/web/fcgi-client.h"

typedef struct {
    char *folder;
    char *path;    /**< of the socket */
    char *address; /**< unix:path */
    pid_t pid;
} Fixture;

static char *program(void)
{
    return g_build_filename(g_getenv("top_builddir") != NULL ? g_getenv("top_builddir") : ".", "tests", "web",
                            "echo-service", NULL);
}

static pid_t start(const char *address, int stdin_fd)
{
    g_autofree char *name = program();
    pid_t pid = fork();
    g_assert_cmpint(pid, >=, 0);
    if (pid == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL); /* also when a test is aborted */
        if (stdin_fd >= 0)
            dup2(stdin_fd, 0);
        execl(name, name, address, (char *)NULL);
        _exit(127);
    }
    return pid;
}

static int exit_status(pid_t pid)
{
    int status = 0;
    g_assert_cmpint(waitpid(pid, &status, 0), ==, pid);
    return WIFEXITED(status) ? WEXITSTATUS(status) : -WTERMSIG(status);
}

static void set_up(Fixture *f, gconstpointer data)
{
    (void)data;
    f->folder = g_dir_make_tmp("service-XXXXXX", NULL);
    g_assert_nonnull(f->folder);
    f->path = g_build_filename(f->folder, "socket", NULL);
    f->address = g_strconcat("unix:", f->path, NULL);
    f->pid = start(f->address, -1);
}

static void tear_down(Fixture *f, gconstpointer data)
{
    (void)data;
    if (f->pid > 0) {
        kill(f->pid, SIGTERM);
        g_assert_cmpint(exit_status(f->pid), ==, 0);
    }
    g_unlink(f->path);
    g_rmdir(f->folder);
    g_free(f->folder);
    g_free(f->path);
    g_free(f->address);
}

static void starts_with(const char *answer, const char *start_text)
{
    g_assert_nonnull(answer);
    if (!g_str_has_prefix(answer, start_text))
        g_error("expected %s, got %s", start_text, answer);
}

static void ends_with(const char *answer, const char *end_text)
{
    g_assert_nonnull(answer);
    if (!g_str_has_suffix(answer, end_text))
        g_error("expected %s at the end, got %s", end_text, answer);
}

/** Method, path, query, headers and body reach the handler; its answer comes back framed. */
static void test_request(Fixture *f, gconstpointer data)
{
    (void)data;
    const char *params[] = {"REQUEST_METHOD=POST", "DOCUMENT_URI=/a",        "SCRIPT_NAME=/wrong",
                            "QUERY_STRING=x=1",    "CONTENT_TYPE=t/t",       "CONTENT_LENGTH=5",
                            "HTTP_X_TEST=one",     "HTTP_X_TEST=two, three", NULL};
    g_autofree char *answer = fcgi_ask(f->path, params, "he\0lo", 5);
    starts_with(answer, "Status: 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 42\r\nX-Echo: yes\r\n\r\n"
                        "POST /a ?x=1 t/t x-test=one/3 body=5:he");
    const char *bare[] = {"REQUEST_METHOD=GET", "SCRIPT_NAME=/s", "PATH_INFO=/p", NULL};
    g_autofree char *second = fcgi_ask(f->path, bare, NULL, 0);
    ends_with(second, "\r\n\r\nGET /s/p ?  x-test=/0 body=0:");
    const char *head[] = {"REQUEST_METHOD=HEAD", "SCRIPT_NAME=/s", NULL};
    g_autofree char *third = fcgi_ask(f->path, head, NULL, 0);
    starts_with(third, "Status: 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 28\r\n");
    ends_with(third, "\r\n\r\n");
}

/** A body that is too long, too short or of no stated length does not reach the handler. */
static void test_bodies(Fixture *f, gconstpointer data)
{
    (void)data;
    static const struct {
        const char *length;
        gsize sent;
        const char *status;
    } cases[] = {
        {"CONTENT_LENGTH=1000", 1000, "Status: 200 "},
        {"CONTENT_LENGTH=1001", 1001, "Status: 413 "},
        {"CONTENT_LENGTH=1001", 0, "Status: 413 "},
        {"CONTENT_LENGTH=99999999999999999999999999", 0, "Status: 413 "},
        {"CONTENT_LENGTH=18446744073709551621", 5, "Status: 413 "},
        {"CONTENT_LENGTH=6", 5, "Status: 400 "},
        {"CONTENT_LENGTH=1", 0, "Status: 400 "},
        {"CONTENT_LENGTH=-1", 5, "Status: 400 "},
        {"CONTENT_LENGTH=+5", 5, "Status: 400 "},
        {"CONTENT_LENGTH= 5", 5, "Status: 400 "},
        {"CONTENT_LENGTH=5x", 5, "Status: 400 "},
        {"CONTENT_LENGTH=0x5", 5, "Status: 400 "},
        {"CONTENT_LENGTH=", 0, "Status: 200 "},
        {"HTTP_TRANSFER_ENCODING=chunked", 5, "Status: 411 "},
    };
    g_autofree char *body = g_strnfill(1001, 'b');
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        const char *params[] = {"REQUEST_METHOD=POST", cases[i].length, NULL};
        g_autofree char *answer = fcgi_ask(f->path, params, body, cases[i].sent);
        starts_with(answer, cases[i].status);
    }
    const char *no_method[] = {"DOCUMENT_URI=/", NULL};
    g_autofree char *answer = fcgi_ask(f->path, no_method, NULL, 0);
    starts_with(answer, "Status: 400 ");
}

/** Connections that should be kept, never speak or break off hold nobody up. */
static void test_rude_connections(Fixture *f, gconstpointer data)
{
    (void)data;
    const char *params[] = {"REQUEST_METHOD=GET", NULL};
    int kept[8];
    for (gsize i = 0; i < G_N_ELEMENTS(kept); i++) { /* twice as many as threads */
        kept[i] = fcgi_connect(f->path);
        fcgi_send(kept[i], params, NULL, 0, TRUE);
    }
    for (guint i = 0; i < 8; i++) {
        int fd = fcgi_connect(f->path);
        g_assert_cmpint(write(fd, "\1\1\0\1\0", 5), ==, 5);
        close(fd);
    }
    g_autofree char *answer = fcgi_ask(f->path, params, NULL, 0);
    starts_with(answer, "Status: 200 ");
    for (gsize i = 0; i < G_N_ELEMENTS(kept); i++) {
        g_autofree char *earlier = fcgi_receive(kept[i]);
        starts_with(earlier, "Status: 200 ");
    }
}

static gpointer ask_often(gpointer data)
{
    const char *params[] = {"REQUEST_METHOD=POST", "CONTENT_LENGTH=4", "QUERY_STRING=x", NULL};
    for (guint i = 0; i < 50; i++) {
        g_autofree char *answer = fcgi_ask(data, params, "body", 4);
        ends_with(answer, "body=4:body");
    }
    return NULL;
}

/** Many clients at once each get their own answer. */
static void test_many_at_once(Fixture *f, gconstpointer data)
{
    (void)data;
    GThread *threads[8];
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        threads[i] = g_thread_new("client", ask_often, f->path);
    for (gsize i = 0; i < G_N_ELEMENTS(threads); i++)
        g_thread_join(threads[i]);
}

/** SIGTERM: what is under way is finished, the exit status is 0, and its own socket is gone. */
static void test_end(Fixture *f, gconstpointer data)
{
    (void)data;
    const char *params[] = {"REQUEST_METHOD=GET", "QUERY_STRING=sleep=300", NULL};
    int fd = fcgi_connect(f->path);
    fcgi_send(fd, params, NULL, 0, FALSE);
    const char *quick[] = {"REQUEST_METHOD=GET", NULL};
    g_autofree char *second = fcgi_ask(f->path, quick, NULL, 0); /* accepted later, so the first one is under way */
    starts_with(second, "Status: 200 ");
    kill(f->pid, SIGTERM);
    g_autofree char *answer = fcgi_receive(fd);
    starts_with(answer, "Status: 200 ");
    g_assert_cmpint(exit_status(f->pid), ==, 0);
    f->pid = 0;
    g_assert_false(g_file_test(f->path, G_FILE_TEST_EXISTS));
}

/** A peer that never finishes its request cannot keep the program from ending. */
static void test_end_with_silent_peer(Fixture *f, gconstpointer data)
{
    (void)data;
    const char *quick[] = {"REQUEST_METHOD=GET", NULL};
    int fd = fcgi_connect(f->path);
    g_assert_cmpint(write(fd, "\1\1\0\1\0\10\0\0\0\1\0\0\0\0\0\0", 16), ==, 16); /* begin, then nothing */
    g_autofree char *answer = fcgi_ask(f->path, quick, NULL, 0);
    starts_with(answer, "Status: 200 ");
    kill(f->pid, SIGINT);
    g_assert_cmpint(exit_status(f->pid), ==, 0);
    f->pid = 0;
    close(fd);
}

/** The socket is for owner and group; a second program refuses it while it is used, a dead one is replaced. */
static void test_socket_file(Fixture *f, gconstpointer data)
{
    (void)data;
    close(fcgi_connect(f->path));
    struct stat info;
    g_assert_cmpint(stat(f->path, &info), ==, 0);
    g_assert_cmpuint(info.st_mode & 0777, ==, 0660);
    g_assert_cmpint(exit_status(start(f->address, -1)), ==, 1);
    kill(f->pid, SIGKILL);
    exit_status(f->pid);
    g_assert_true(g_file_test(f->path, G_FILE_TEST_EXISTS));
    f->pid = start(f->address, -1);
    const char *params[] = {"REQUEST_METHOD=GET", NULL};
    g_autofree char *answer = fcgi_ask(f->path, params, NULL, 0);
    starts_with(answer, "Status: 200 ");
    g_assert_cmpint(exit_status(start("unix:relative", -1)), ==, 1);
    g_autofree char *file = g_build_filename(f->folder, "file", NULL);
    g_assert_true(g_file_set_contents(file, "kept", -1, NULL));
    g_autofree char *file_address = g_strconcat("unix:", file, NULL);
    g_assert_cmpint(exit_status(start(file_address, -1)), ==, 1);
    g_assert_true(g_file_test(file, G_FILE_TEST_IS_REGULAR));
    g_unlink(file);
}

/** A socket inherited as descriptor 0 goes on listening after the program ended, and another one serves it. */
static void test_inherited_socket(void)
{
    g_autofree char *folder = g_dir_make_tmp("service-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "socket", NULL);
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    g_strlcpy(address.sun_path, path, sizeof address.sun_path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    g_assert_cmpint(bind(fd, (const struct sockaddr *)&address, sizeof address), ==, 0);
    g_assert_cmpint(listen(fd, 16), ==, 0);
    const char *params[] = {"REQUEST_METHOD=GET", NULL};
    for (guint i = 0; i < 2; i++) {
        int waiting = fcgi_connect(path); /* before the program is there */
        fcgi_send(waiting, params, NULL, 0, FALSE);
        pid_t pid = start(NULL, fd);
        g_autofree char *answer = fcgi_receive(waiting);
        starts_with(answer, "Status: 200 ");
        kill(pid, SIGTERM);
        g_assert_cmpint(exit_status(pid), ==, 0);
    }
    close(fd);
    g_unlink(path);
    g_rmdir(folder);
}

/** Run as plain CGI with this environment. */
static char *cgi(const char *const *environment, const char *input, int *status)
{
    g_autofree char *name = program();
    char *argv[] = {name, NULL};
    g_autofree char *folder = g_dir_make_tmp("service-XXXXXX", NULL);
    g_autofree char *path = g_build_filename(folder, "input", NULL);
    g_assert_true(g_file_set_contents(path, input, -1, NULL));
    int in = open(path, O_RDONLY | O_CLOEXEC);
    g_autofree char *output = NULL;
    int wait_status = 0;
    int out = -1;
    GPid pid = 0;
    g_autoptr(GError) error = NULL;
    g_assert_true(g_spawn_async_with_pipes_and_fds(NULL, (const char *const *)argv, environment,
                                                   G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL, in, -1, -1, NULL, NULL, 0,
                                                   &pid, NULL, &out, NULL, &error));
    g_autoptr(GString) text = g_string_new(NULL);
    char buffer[4096];
    for (gssize count; (count = read(out, buffer, sizeof buffer)) > 0;)
        g_string_append_len(text, buffer, count);
    g_assert_cmpint(waitpid(pid, &wait_status, 0), ==, pid);
    *status = WIFEXITED(wait_status) ? WEXITSTATUS(wait_status) : -1;
    close(in);
    close(out);
    g_unlink(path);
    g_rmdir(folder);
    return g_string_free(g_steal_pointer(&text), FALSE);
}

/** The same program answers one request from environment and standard input. */
static void test_cgi(void)
{
    int status = -1;
    const char *post[] = {"REQUEST_METHOD=POST", "SCRIPT_NAME=/a", "CONTENT_LENGTH=4", "HTTP_X_TEST=1, 2", NULL};
    g_autofree char *answer = cgi(post, "bodyEXTRA", &status);
    g_assert_cmpint(status, ==, 0);
    starts_with(answer, "Status: 200 OK\r\n");
    ends_with(answer, "\r\n\r\nPOST /a ?  x-test=1, 2/2 body=4:body");
    g_autofree char *cut = cgi(post, "bo", &status);
    starts_with(cut, "Status: 400 ");
    const char *large[] = {"REQUEST_METHOD=POST", "CONTENT_LENGTH=1001", NULL};
    g_autofree char *refused = cgi(large, "x", &status);
    starts_with(refused, "Status: 413 ");
    g_assert_cmpint(status, ==, 0);
    const char *none[] = {"PATH=/bin", NULL};
    g_autofree char *nothing = cgi(none, "", &status);
    g_assert_cmpint(status, ==, 2);
    g_assert_cmpstr(nothing, ==, "");
}

/** Values of a query string are decoded; what cannot be decoded is not there. */
static void test_query(void)
{
    static const struct {
        const char *query, *key, *value;
    } cases[] = {
        {"a=1&b=2", "b", "2"},
        {"a=1&b=2", "c", NULL},
        {"a", "a", ""},
        {"a=", "a", ""},
        {"a=%E7%94%BB+x", "a", "画 x"},
        {"a=%", "a", NULL},
        {"a=%00", "a", NULL},
        {"a=%ff", "a", NULL},
        {"%61=1", "a", "1"},
        {"&&a=1", "a", "1"},
        {"ab=1&a=2", "a", "2"},
        {"a=b=c", "a", "b=c"},
        {"", "a", NULL},
        {NULL, "a", NULL},
        {"a=1&a=2", "a", "1"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(cases); i++) {
        g_autofree char *value = query_value(cases[i].query, cases[i].key);
        g_assert_cmpstr(value, ==, cases[i].value);
    }
}

/** Reasons are escaped into JSON, and a second answer replaces the first. */
static void test_response(void)
{
    Response response = {.headers = g_string_new(NULL), .body = g_byte_array_new()};
    response_text(&response, 200, "text/plain", "something long");
    response_json_message(&response, 400, "error", "a \"quote\"\n");
    g_autofree char *text = g_strndup((const char *)response.body->data, response.body->len);
    g_assert_cmpint(response.status, ==, 400);
    g_assert_cmpstr(text, ==, "{\"error\":\"a \\\"quote\\\"\\n\"}");
    g_string_free(response.headers, TRUE);
    g_byte_array_unref(response.body);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
#define WITH_SERVICE(name, function) g_test_add(name, Fixture, NULL, set_up, function, tear_down)
    WITH_SERVICE("/service/request", test_request);
    WITH_SERVICE("/service/bodies", test_bodies);
    WITH_SERVICE("/service/rude-connections", test_rude_connections);
    WITH_SERVICE("/service/many-at-once", test_many_at_once);
    WITH_SERVICE("/service/end", test_end);
    WITH_SERVICE("/service/end-with-silent-peer", test_end_with_silent_peer);
    WITH_SERVICE("/service/socket-file", test_socket_file);
    g_test_add_func("/service/inherited-socket", test_inherited_socket);
    g_test_add_func("/service/cgi", test_cgi);
    g_test_add_func("/service/query", test_query);
    g_test_add_func("/service/response", test_response);
    return g_test_run();
}
