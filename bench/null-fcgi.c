// SPDX-License-Identifier: MIT
/* The receiver's front without a receiver: reads each request and answers at once. What the acknowledgement is compared
 * with. Usage: bench/null-fcgi unix:PATH THREADS */
#include <stdio.h>
#include <stdlib.h>

#include "lib/base/limits.h"
#include "lib/web/service.h"

static void answer_nothing(const Request *request, Response *response, gpointer data)
{
    (void)request;
    (void)data;
    response_text(response, 200, "application/json; charset=utf-8", "{\"msgtype\":\"empty\"}");
}

int main(int argc, char **argv)
{
    if (argc != 3) {
        fputs("usage: null-fcgi unix:PATH THREADS\n", stderr);
        return 2;
    }
    const Service service = {
        .listen = argv[1],
        .threads = (guint)atoi(argv[2]),
        .max_body = LIMIT_BODY_BYTES,
        .handler = answer_nothing,
    };
    return service_run(&service);
}
