// SPDX-License-Identifier: MIT
/*
 * Where the platform should be there is a closed port, or somebody with a certificate of his own. Nothing is sent to
 * him, and nothing is lost: it arrives when the address is right again, after a restart.
 */
#include "config.h"

#include "tests/faults/lab.h"

#include <arpa/inet.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include <openssl/ssl.h>
#include <openssl/x509.h>

#define PATIENCE_SECONDS 60

/* --- doors ------------------------------------------------------------------------------------ */

typedef struct {
    int fd;
    char *base;
    SSL_CTX *tls; /* NULL: the port is closed */
    GThread *thread;
    guint visits, trusted; /* connections, and those that went on after they saw the certificate */
} Door;

static Door *lab_door;
static Lab *lab;

static SSL_CTX *tls_with_own_certificate(void)
{
    EVP_PKEY *key = EVP_RSA_gen(2048);
    X509 *certificate = X509_new();
    X509_set_version(certificate, X509_VERSION_3);
    ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
    X509_gmtime_adj(X509_getm_notBefore(certificate), -3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate), 3600);
    X509_NAME *name = X509_get_subject_name(certificate);
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC, (const unsigned char *)"127.0.0.1", -1, -1, 0);
    X509_set_issuer_name(certificate, name);
    X509_set_pubkey(certificate, key);
    g_assert_cmpint(X509_sign(certificate, key, EVP_sha256()), >, 0);
    SSL_CTX *context = SSL_CTX_new(TLS_server_method());
    g_assert_cmpint(SSL_CTX_use_certificate(context, certificate), ==, 1);
    g_assert_cmpint(SSL_CTX_use_PrivateKey(context, key), ==, 1);
    X509_free(certificate);
    EVP_PKEY_free(key);
    return context;
}

static gpointer tls_thread(gpointer data)
{
    Door *door = data;
    int fd;
    while ((fd = accept4(door->fd, NULL, NULL, SOCK_CLOEXEC)) >= 0) {
        SSL *tls = SSL_new(door->tls);
        char byte;
        SSL_set_fd(tls, fd);
        g_atomic_int_inc(&door->visits);
        if (SSL_accept(tls) == 1 && SSL_read(tls, &byte, 1) == 1)
            g_atomic_int_inc(&door->trusted);
        SSL_free(tls);
        close(fd);
    }
    return NULL;
}

static void door_open(Door *door, gboolean tls)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
    socklen_t size = sizeof address;
    door->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    g_assert_cmpint(bind(door->fd, (struct sockaddr *)&address, size), ==, 0);
    g_assert_cmpint(getsockname(door->fd, (struct sockaddr *)&address, &size), ==, 0);
    door->base = g_strdup_printf("%s://127.0.0.1:%d", tls ? "https" : "http", ntohs(address.sin_port));
    if (!tls)
        return; /* bound, so that nobody else gets the port, but not listening */
    door->tls = tls_with_own_certificate();
    g_assert_cmpint(listen(door->fd, 64), ==, 0);
    door->thread = g_thread_new("tls", tls_thread, door);
}

static void door_close(Door *door)
{
    shutdown(door->fd, SHUT_RDWR);
    if (door->thread != NULL)
        g_thread_join(door->thread);
    SSL_CTX_free(door->tls);
    close(door->fd);
    g_free(door->base);
}

/* --- tests ------------------------------------------------------------------------------------ */

typedef struct {
    const char *name;
    gboolean tls;
    gboolean api, oapi, webhook; /* what is behind the wrong door */
} Way;

static void test_way(gconstpointer data)
{
    const Way *way = data;
    Door *door = &lab_door[way->tls ? 1 : 0];
    Instance *instance = instance_new(lab, way->name);
    proxy_route(lab->proxy, way->name, CALL_OF_OTHER, NULL, 0);
    instance_configure(instance, way->api ? door->base : NULL, way->oapi ? door->base : NULL,
                       way->webhook ? door->base : NULL);
    instance_say(instance, LAB_GROUP, way->webhook ? "画一个恐龙" : "画圆");
    worker_start(instance, NULL);
    g_assert_true(instance_await(instance, "SELECT count(*) FROM outbox WHERE attempts >= 1", PATIENCE_SECONDS));
    g_assert_cmpint(worker_stop(instance), ==, 0);
    g_assert_cmpint(instance_ask(instance, "SELECT count(*) FROM delivery"), ==, 0);

    instance_configure(instance, NULL, NULL, NULL);
    worker_start(instance, NULL);
    g_assert_true(instance_await(instance, "SELECT count(*) FROM delivery WHERE outcome = 0", PATIENCE_SECONDS));
    RouteCount count = proxy_count(lab->proxy, way->name);
    g_assert_cmpuint(count.worked[CALL_OF_GROUP], ==, 1);
    g_assert_cmpint(worker_stop(instance), ==, 0);
    instance_free(instance);
}

/** There were attempts, and not one of them told anything. */
static void test_nobody_trusted(void)
{
    g_assert_cmpint(g_atomic_int_get(&lab_door[1].visits), >=, 3);
    g_assert_cmpint(g_atomic_int_get(&lab_door[1].trusted), ==, 0);
}

int main(int argc, char **argv)
{
    static const Way ways[] = {
        {"closed-api", FALSE, TRUE, FALSE, FALSE},        {"closed-upload", FALSE, FALSE, TRUE, FALSE},
        {"closed-webhook", FALSE, FALSE, FALSE, TRUE},    {"certificate-api", TRUE, TRUE, FALSE, FALSE},
        {"certificate-upload", TRUE, FALSE, TRUE, FALSE}, {"certificate-webhook", TRUE, FALSE, FALSE, TRUE},
    };
    Door doors[2] = {0};
    g_test_init(&argc, &argv, NULL);
    lab = lab_new();
    lab_door = doors;
    door_open(&doors[0], FALSE);
    door_open(&doors[1], TRUE);
    for (gsize i = 0; i < G_N_ELEMENTS(ways); i++) {
        g_autofree char *path = g_strdup_printf("/faults/doors/%s", ways[i].name);
        g_test_add_data_func(path, &ways[i], test_way);
    }
    g_test_add_func("/faults/doors/a false certificate is told nothing", test_nobody_trusted);
    int status = g_test_run();
    for (gsize i = 0; i < G_N_ELEMENTS(doors); i++)
        door_close(&doors[i]);
    lab_free(lab);
    return status;
}
