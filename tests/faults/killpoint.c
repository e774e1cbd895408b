// SPDX-License-Identifier: MIT
/*
 * Loaded before a program's libraries (LD_PRELOAD), it ends the program at a named point, as a power cut would: no
 * handler runs. The programs themselves know nothing of it.
 *
 *      KILL_POINT      one of the names below
 *      KILL_COUNT      the how-manieth time it is passed; 1 when absent
 */
#include <dlfcn.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <curl/curl.h>
#include <sqlite3.h>

static void *next(const char *name)
{
    return dlsym(RTLD_NEXT, name);
}

static void pass(const char *point)
{
    static atomic_int passed;
    const char *chosen = getenv("KILL_POINT"), *count = getenv("KILL_COUNT");
    if (chosen == NULL || strcmp(chosen, point) != 0)
        return;
    if (atomic_fetch_add(&passed, 1) + 1 == (count != NULL ? atoi(count) : 1))
        kill(getpid(), SIGKILL);
}

/* Prototypes as the libraries' headers have them; these are found first. */

static int starts(const char *sql, const char *words)
{
    return sql != NULL && strncmp(sql, words, strlen(words)) == 0;
}

int sqlite3_step(sqlite3_stmt *statement)
{
    static int (*real)(sqlite3_stmt *);
    if (real == NULL)
        *(void **)&real = next("sqlite3_step");
    const char *sql = sqlite3_sql(statement);
    int commits = starts(sql, "COMMIT");
    if (commits)
        pass("commit");
    if (starts(sql, "INSERT INTO delivery"))
        pass("mark");
    if (starts(sql, "INSERT INTO entry"))
        pass("entry");
    if (starts(sql, "UPDATE outbox"))
        pass("note");
    int result = real(statement);
    if (commits && result == SQLITE_DONE)
        pass("committed");
    return result;
}

int fdatasync(int fd)
{
    static int (*real)(int);
    if (real == NULL)
        *(void **)&real = next("fdatasync");
    pass("sync");
    int result = real(fd);
    pass("synced");
    return result;
}

/* A call to the platform begins: a token, an upload, a message, a recall. */
CURLMcode curl_multi_add_handle(CURLM *multi, CURL *easy)
{
    static CURLMcode (*real)(CURLM *, CURL *);
    if (real == NULL)
        *(void **)&real = next("curl_multi_add_handle");
    pass("call");
    return real(multi, easy);
}

/* It has been answered, and nobody knows yet. */
CURLMsg *curl_multi_info_read(CURLM *multi, int *left)
{
    static CURLMsg *(*real)(CURLM *, int *);
    if (real == NULL)
        *(void **)&real = next("curl_multi_info_read");
    CURLMsg *message = real(multi, left);
    if (message != NULL)
        pass("answered");
    return message;
}
