// SPDX-License-Identifier: MIT
/** folder.h - a folder of its own for a store under test, and short ways to use it. */
#ifndef DINGBOARD_TESTS_STORE_FOLDER_H
#define DINGBOARD_TESTS_STORE_FOLDER_H

#include "lib/store/store.h"

/** A new empty folder; remove it with folder_remove, which frees the name. */
char *folder_new(void);
void folder_remove(char *folder);

/** As store_open, sqlite3_open and store_journal; failing is the end of the test. */
Store *open_store(const char *folder, StoreRole role);
/** Run SQL on a file of the folder, as an administrator could. */
void run_sql(const char *folder, const char *file, const char *sql);
/** The first column of the first row. */
gint64 ask_sql(const char *folder, const char *file, const char *sql);

/** A message with an own, fresh signature pair; the body is the msg_id. */
JournalMessage message_with(const char *msg_id, const char *conversation_id);
JournalVerdict journal(Store *store, const JournalMessage *message);

#endif
