// SPDX-License-Identifier: MIT
/* A small program on lib/web/service that tells what it was asked; service-t and service-cgi.sh drive it. */
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "lib/base/log.h"
#include "lib/web/service.h"

/** As the name says, and ?sleep=MS holds the answer back to be the request that is under way. */
static void echo(const Request *request, Response *response, gpointer data)
{
    (void)data;
    g_autofree char *delay = query_value(request->query, "sleep");
    if (delay != NULL)
        g_usleep((gulong)g_ascii_strtoull(delay, NULL, 10) * 1000);
    guint count = 0;
    const char *header = request_header(request, "HTTP_X_TEST", &count);
    g_autofree char *text =
        g_strdup_printf("%s %s ?%s %s x-test=%s/%u body=%" G_GSIZE_FORMAT ":", request->method, request->path,
                        request->query, request->content_type, header != NULL ? header : "", count, request->body_size);
    response_text(response, 200, "text/plain", text);
    g_byte_array_append(response->body, (const guint8 *)request->body, (guint)request->body_size);
    g_string_append(response->headers, "X-Echo: yes\r\n");
}

int main(int argc, char **argv)
{
    log_init("echo-service");
    const Service service = {
        .listen = argc > 1 ? argv[1] : NULL,
        .threads = 4,
        .max_body = 1000,
        .handler = echo,
    };
    return service_run(&service);
}
