// SPDX-License-Identifier: MIT
#include "cgi/journal.h"

#include <sys/socket.h>
#include <unistd.h>

/** Least time between two attempts to open, and between two checks. */
#define RETRY_MS 1000

struct Journal {
    const char *folder;
    char *ear; /**< the worker's socket */
    int mouth;
    const Clock *clock;
    GMutex opening;    /**< over store and opened_ms */
    Store *store;      /**< NULL until it was opened; then it stays */
    gint64 opened_ms;  /**< last attempt to open */
    GMutex checking;   /**< over checked_ms and healthy; apart, since a check may take long */
    gint64 checked_ms; /**< last check */
    gboolean healthy;  /**< what it said */
};

/** Whether RETRY_MS went by since `*last`, which moves on. A clock that was set back counts as gone by. */
static gboolean is_due(const Clock *clock, gint64 *last)
{
    gint64 now = clock_now_ms(clock);
    if (now >= *last && now - *last < RETRY_MS)
        return FALSE;
    *last = now;
    return TRUE;
}

Store *journal_store(Journal *journal, GError **error)
{
    g_mutex_lock(&journal->opening);
    if (journal->store == NULL && is_due(journal->clock, &journal->opened_ms)) {
        g_autoptr(GError) cause = NULL;
        journal->store = store_open(journal->folder, STORE_RECEIVER, &cause);
        if (journal->store == NULL)
            g_warning("the store cannot be opened yet: %s", cause->message);
    }
    Store *store = journal->store;
    g_mutex_unlock(&journal->opening);
    if (store == NULL)
        g_set_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE, "the store is not open");
    return store;
}

Journal *journal_new(const char *folder, const Clock *clock)
{
    Journal *journal = g_new0(Journal, 1);
    journal->folder = folder;
    journal->ear = g_build_filename(folder, "live.sock", NULL);
    journal->mouth = socket(AF_UNIX, SOCK_DGRAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    journal->clock = clock;
    g_mutex_init(&journal->opening);
    g_mutex_init(&journal->checking);
    journal_store(journal, NULL);
    return journal;
}

void journal_free(Journal *journal)
{
    if (journal == NULL)
        return;
    g_clear_pointer(&journal->store, store_close);
    if (journal->mouth >= 0)
        close(journal->mouth);
    g_free(journal->ear);
    g_mutex_clear(&journal->checking);
    g_mutex_clear(&journal->opening);
    g_free(journal);
}

const char *journal_ear(const Journal *journal)
{
    return journal->ear;
}

int journal_mouth(const Journal *journal)
{
    return journal->mouth;
}

gboolean journal_append(gpointer data, const JournalMessage *message, JournalVerdict *verdict, GError **error)
{
    Store *store = journal_store(data, error);
    return store != NULL && store_journal(store, message, verdict, error);
}

gboolean journal_check(gpointer data, GError **error)
{
    Journal *journal = data;
    Store *store = journal_store(journal, error);
    if (store == NULL)
        return FALSE;
    g_mutex_lock(&journal->checking);
    if (is_due(journal->clock, &journal->checked_ms)) {
        g_autoptr(GError) cause = NULL;
        journal->healthy = store_check(store, &cause);
        if (!journal->healthy)
            g_warning("the store cannot be written: %s", cause->message);
    }
    gboolean healthy = journal->healthy;
    g_mutex_unlock(&journal->checking);
    if (!healthy)
        g_set_error(error, STORE_ERROR, STORE_ERROR_UNAVAILABLE, "the store cannot be written");
    return healthy;
}
