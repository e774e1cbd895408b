// SPDX-License-Identifier: MIT
/**
 * journal.h - the store as the receiver holds it: opened when it can be, and tried again when it cannot.
 *
 * A store that is missing at the start (a disk not mounted yet) must not end the program: requests are answered with
 * 503 until it is there.
 */
#ifndef DINGBOARD_CGI_JOURNAL_H
#define DINGBOARD_CGI_JOURNAL_H

#include "lib/base/clock.h"
#include "lib/store/store.h"

typedef struct Journal Journal;

/** A journal in `folder` (borrowed, like `clock`); opens it if possible and logs if not. */
Journal *journal_new(const char *folder, const Clock *clock);
void journal_free(Journal *journal);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Journal, journal_free)

/** store_journal on a Journal. Thread-safe. */
gboolean journal_append(gpointer journal, const JournalMessage *message, JournalVerdict *verdict, GError **error);

/** store_check on a Journal, at most once a second: the outcome is kept for that long. Thread-safe. */
gboolean journal_check(gpointer journal, GError **error);

/** The store itself, opened now if it is time to try; NULL with an error. Borrowed. Thread-safe. */
Store *journal_store(Journal *journal, GError **error);

/** The worker's datagram socket: a path in the store's folder. Borrowed. */
const char *journal_ear(const Journal *journal);
/** A datagram socket to send from; -1 when there is none. */
int journal_mouth(const Journal *journal);

#endif
