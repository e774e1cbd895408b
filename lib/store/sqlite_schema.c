// SPDX-License-Identifier: MIT
/* All SQL of the engine: the schema of both files, and their statements. */
#include "lib/store/sqlite_schema.h"

#include "lib/store/sqlite_store.h"

/* --- journal.db ------------------------------------------------------------------------------- */

static const char *const journal_migrations[] = {
    /* Numbers begin at the time of creation, in microseconds, so that a journal that had to be created anew goes on
     * beyond the positions boards have noted; they stay below 2^53. */
    "CREATE TABLE journal ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " msg_id TEXT NOT NULL UNIQUE,"
    " board_id TEXT NOT NULL,"
    " received_ms INTEGER NOT NULL,"
    " body BLOB NOT NULL,"
    " pair BLOB NOT NULL,"     /* of (timestamp, sign): 16 bytes of SHA-256 */
    " body_hash BLOB NOT NULL" /* 16 bytes of SHA-256 */
    ") STRICT;"
    "CREATE INDEX journal_of_board ON journal (board_id, id);"
    "CREATE INDEX journal_of_pair ON journal (pair);"
    "CREATE INDEX journal_by_age ON journal (received_ms);"
    "CREATE TABLE probe (id INTEGER PRIMARY KEY) STRICT;"
    "INSERT INTO sqlite_sequence (name, seq) VALUES ('journal', CAST((julianday('now') - 2440587.5) * 86400000 AS "
    "INTEGER) * 1000);",

    /* Whose it is, where there are several robots. */
    "ALTER TABLE journal ADD COLUMN robot TEXT;",

    /* Pictures that pages send, until they are on their boards. */
    "CREATE TABLE upload ("
    " msg_id TEXT PRIMARY KEY,"
    " bytes BLOB NOT NULL"
    ") STRICT;",
};

static const char *const journal_statements[JOURNAL_STATEMENTS] = {
    [JOURNAL_BODY_OF_MSG] = "SELECT body_hash = ?2 FROM journal WHERE msg_id = ?1",
    [JOURNAL_PAIR_SEEN] = "SELECT count(*), coalesce(max(body_hash = ?2), 0) FROM journal WHERE pair = ?1",
    [JOURNAL_INSERT] = "INSERT INTO journal (msg_id, board_id, received_ms, body, pair, body_hash, robot)"
                       " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (msg_id) DO NOTHING",
    [JOURNAL_PROBE_IN] = "INSERT INTO probe (id) VALUES (1)",
    [JOURNAL_PROBE_OUT] = "DELETE FROM probe",
    /* By number: the index by board would be quicker to group, but is read from end to end. */
    [JOURNAL_NEWS] = "SELECT board_id, max(id) FROM journal NOT INDEXED WHERE id > ?1 GROUP BY board_id"
                     " ORDER BY min(id)",
    [JOURNAL_WORK] = "SELECT board_id FROM ("
                     " SELECT j.board_id AS board_id, min(j.id) AS first FROM journal j"
                     " LEFT JOIN boards.board b ON b.id = j.board_id"
                     " WHERE j.id > coalesce(b.journal_position, 0) GROUP BY j.board_id"
                     " UNION ALL SELECT DISTINCT board_id, 0 FROM boards.outbox"
                     " UNION ALL SELECT DISTINCT board_id, 0 FROM boards.delivery WHERE recall IN (1, 3) AND recall = 1"
                     " UNION ALL SELECT board_id, 0 FROM boards.live WHERE quiet_ms > 0"
                     ") GROUP BY board_id ORDER BY max(first), board_id",
    [JOURNAL_UNREAD] = "SELECT id, msg_id, received_ms, body, robot FROM journal WHERE board_id = ?1 AND id >"
                       " coalesce((SELECT journal_position FROM boards.board WHERE id = ?1), 0) ORDER BY id LIMIT ?2",
    [JOURNAL_PRUNE] = "DELETE FROM main.journal WHERE id IN ("
                      " SELECT j.id FROM main.journal j JOIN boards.board b ON b.id = j.board_id"
                      " WHERE j.received_ms < ?1 AND j.id <= b.journal_position ORDER BY j.received_ms LIMIT ?2)",
    [JOURNAL_LIST] = "SELECT b.id, b.conversation_id, coalesce(b.name, b.title), b.is_group, b.last_seq, b.updated_ms,"
                     " (SELECT count(*) FROM main.journal j WHERE j.board_id = b.id AND j.id > b.journal_position),"
                     " (SELECT count(*) FROM boards.outbox o WHERE o.board_id = b.id)"
                     " FROM boards.board b ORDER BY b.updated_ms DESC, b.id",
    [JOURNAL_UPLOAD_ROOM] = "SELECT coalesce(sum(length(bytes)), 0) FROM upload",
    [JOURNAL_UPLOAD_ADD] = "INSERT INTO upload (msg_id, bytes) VALUES (?1, ?2)",
    [JOURNAL_UPLOAD] = "SELECT bytes FROM main.upload WHERE msg_id = ?1",
    [JOURNAL_UPLOADS_PRUNE] = "DELETE FROM main.upload WHERE msg_id IN ("
                              " SELECT u.msg_id FROM main.upload u LEFT JOIN main.journal j ON j.msg_id = u.msg_id"
                              " LEFT JOIN boards.board b ON b.id = j.board_id"
                              " WHERE j.id IS NULL OR j.id <= b.journal_position)",
};

const DbSchema sqlite_journal_schema = {journal_migrations, G_N_ELEMENTS(journal_migrations), journal_statements,
                                        JOURNAL_STATEMENTS};

/* --- boards.db -------------------------------------------------------------------------------- */

static const char *const boards_migrations[] = {
    "CREATE TABLE board ("
    " id TEXT PRIMARY KEY,"
    " conversation_id TEXT,"
    " title TEXT,"
    " is_group INTEGER NOT NULL,"
    " journal_position INTEGER NOT NULL," /* id of the last journal message applied */
    " last_seq INTEGER NOT NULL,"
    " created_ms INTEGER NOT NULL,"
    " updated_ms INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE entry ("
    " board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,"
    " seq INTEGER NOT NULL,"
    " kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),"   /* draw, undo, redo */
    " state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 2)," /* done, undone, gone */
    " author_id TEXT NOT NULL,"
    " author_name TEXT,"
    " message_id TEXT,"
    " time_ms INTEGER NOT NULL,"
    " summary TEXT,"
    " content TEXT NOT NULL," /* JSON: actions or flips */
    " PRIMARY KEY (board_id, seq)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE snapshot (" /* the board after entry seq, which nobody can undo any more */
    " board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,"
    " seq INTEGER NOT NULL,"
    " content TEXT NOT NULL,"
    " PRIMARY KEY (board_id, seq)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE lease (" /* may be older than its board: the first message makes that */
    " board_id TEXT PRIMARY KEY,"
    " owner TEXT NOT NULL,"
    " until_ms INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE outbox (" /* what is still owed to the chat */
    " id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,"
    " kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 1)," /* picture, text */
    " seq INTEGER NOT NULL,"
    " payload TEXT NOT NULL,"
    " due_ms INTEGER NOT NULL,"
    " attempts INTEGER NOT NULL,"
    " media_id TEXT,"
    " created_ms INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX outbox_of_board ON outbox (board_id, id);"
    "CREATE TABLE delivery (" /* what became of it; a recall needs the process query key */
    " board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,"
    " seq INTEGER NOT NULL,"
    " id INTEGER NOT NULL,"                                      /* it had in the outbox */
    " outcome INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 2)," /* sent, merged, given up */
    " process_query_key TEXT,"
    " media_id TEXT,"
    " note TEXT,"
    " ended_ms INTEGER NOT NULL,"
    " PRIMARY KEY (board_id, seq, id)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE probe (id INTEGER PRIMARY KEY) STRICT;",

    /* Recalling. Only pictures had a media_id before; they are not older than their platform's memory of them. */
    "ALTER TABLE delivery ADD COLUMN kind INTEGER NOT NULL DEFAULT 1 CHECK (kind BETWEEN 0 AND 1);"
    "ALTER TABLE delivery ADD COLUMN recall INTEGER NOT NULL DEFAULT 0 CHECK (recall BETWEEN 0 AND 4);"
    "ALTER TABLE delivery ADD COLUMN recall_attempts INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE delivery ADD COLUMN recall_due_ms INTEGER NOT NULL DEFAULT 0;"
    "ALTER TABLE delivery ADD COLUMN recalled_ms INTEGER;"
    "UPDATE delivery SET kind = 0 WHERE media_id IS NOT NULL;"
    "CREATE INDEX delivery_to_recall ON delivery (board_id) WHERE recall IN (1, 3);",

    /* Files. A CHECK can only change with its table; the outbox goes on counting where it was, for its numbers are part
     * of the key of `delivery`. */
    "CREATE TABLE outbox_new ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,"
    " kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2)," /* picture, text, file */
    " seq INTEGER NOT NULL,"
    " payload TEXT NOT NULL,"
    " due_ms INTEGER NOT NULL,"
    " attempts INTEGER NOT NULL,"
    " media_id TEXT,"
    " created_ms INTEGER NOT NULL"
    ") STRICT;"
    "INSERT INTO outbox_new SELECT * FROM outbox;"
    "DELETE FROM sqlite_sequence WHERE name = 'outbox_new';"
    "INSERT INTO sqlite_sequence (name, seq) SELECT 'outbox_new', seq FROM sqlite_sequence WHERE name = 'outbox';"
    "DROP TABLE outbox;"
    "ALTER TABLE outbox_new RENAME TO outbox;"
    "CREATE INDEX outbox_of_board ON outbox (board_id, id);"
    "CREATE TABLE delivery_new ("
    " board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,"
    " seq INTEGER NOT NULL,"
    " id INTEGER NOT NULL,"
    " kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2),"
    " outcome INTEGER NOT NULL CHECK (outcome BETWEEN 0 AND 2)," /* sent, merged, given up */
    " process_query_key TEXT,"
    " media_id TEXT,"
    " note TEXT,"
    " ended_ms INTEGER NOT NULL,"
    " recall INTEGER NOT NULL DEFAULT 0 CHECK (recall BETWEEN 0 AND 4),"
    " recall_attempts INTEGER NOT NULL DEFAULT 0,"
    " recall_due_ms INTEGER NOT NULL DEFAULT 0,"
    " recalled_ms INTEGER,"
    " PRIMARY KEY (board_id, seq, id)"
    ") STRICT, WITHOUT ROWID;"
    "INSERT INTO delivery_new SELECT board_id, seq, id, kind, outcome, process_query_key, media_id, note, ended_ms,"
    " recall, recall_attempts, recall_due_ms, recalled_ms FROM delivery;"
    "DROP TABLE delivery;"
    "ALTER TABLE delivery_new RENAME TO delivery;"
    "CREATE INDEX delivery_to_recall ON delivery (board_id) WHERE recall IN (1, 3);",

    "CREATE INDEX delivery_by_age ON delivery (ended_ms);"
    "CREATE TABLE crash (" /* of workers, by what they were doing */
    " board_id TEXT NOT NULL,"
    " kind INTEGER NOT NULL CHECK (kind BETWEEN 0 AND 2)," /* applying a message, painting, making a file */
    " number INTEGER NOT NULL,"                            /* the journal's, or the newest entry on the picture */
    " crashes INTEGER NOT NULL,"
    " last_ms INTEGER NOT NULL,"
    " PRIMARY KEY (board_id, kind, number)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE attempt (" /* what each call for an outbox item brought */
    " id INTEGER PRIMARY KEY,"
    " board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,"
    " item INTEGER NOT NULL,"
    " call INTEGER NOT NULL,"
    " verdict TEXT NOT NULL,"
    " request_id TEXT,"
    " at_ms INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX attempt_of_board ON attempt (board_id, id);"
    "CREATE INDEX attempt_by_age ON attempt (at_ms);"
    "CREATE TABLE call_start (" /* of the last second, of all workers */
    " id INTEGER PRIMARY KEY,"
    " call INTEGER NOT NULL,"
    " at_ms INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX call_start_by_age ON call_start (call, at_ms);"
    "CREATE TABLE call_count ("
    " month INTEGER NOT NULL," /* such as 202611 */
    " call INTEGER NOT NULL,"
    " calls INTEGER NOT NULL,"
    " PRIMARY KEY (month, call)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE month_flag (" /* what happened, or was told, once in a month */
    " month INTEGER NOT NULL,"
    " name TEXT NOT NULL,"
    " PRIMARY KEY (month, name)"
    ") STRICT, WITHOUT ROWID;",

    /* A quoted picture is found by the key the callback brings. */
    "CREATE INDEX delivery_by_key ON delivery (process_query_key) WHERE process_query_key IS NOT NULL;",

    /* Pictures that people sent. With a rowid: rows of megabytes do not belong into a tree of keys. */
    "CREATE TABLE asset ("
    " board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,"
    " id TEXT NOT NULL," /* SHA-256 of the bytes, hexadecimal */
    " width INTEGER NOT NULL,"
    " height INTEGER NOT NULL,"
    " bytes BLOB NOT NULL," /* PNG */
    " added_ms INTEGER NOT NULL,"
    " PRIMARY KEY (board_id, id)"
    ") STRICT;",

    "CREATE TABLE live (" /* of a board that is looked at live */
    " board_id TEXT PRIMARY KEY REFERENCES board (id) ON DELETE CASCADE,"
    " n INTEGER NOT NULL,"        /* the newest event */
    " version INTEGER NOT NULL,"  /* of the form of its rows */
    " view TEXT NOT NULL,"        /* JSON: background and the like */
    " quiet_ms INTEGER NOT NULL," /* when a picture is owed if nobody draws until then; 0: none */
    " quiet TEXT"                 /* its payload, delivery's own business */
    ") STRICT, WITHOUT ROWID;"
    "CREATE TABLE live_row (" /* its objects as the page draws them */
    " board_id TEXT NOT NULL REFERENCES live (board_id) ON DELETE CASCADE,"
    " object INTEGER NOT NULL,"
    " place INTEGER NOT NULL," /* higher ones lie above */
    " content TEXT NOT NULL,"
    " PRIMARY KEY (board_id, object)"
    ") STRICT;"
    "CREATE INDEX live_row_by_place ON live_row (board_id, place);"
    "CREATE TABLE live_event ("
    " board_id TEXT NOT NULL REFERENCES live (board_id) ON DELETE CASCADE,"
    " n INTEGER NOT NULL,"
    " content TEXT NOT NULL,"
    " PRIMARY KEY (board_id, n)"
    ") STRICT;"
    "CREATE TABLE login (" /* who came with which code, for the receiver that waits for it */
    " nonce TEXT PRIMARY KEY,"
    " staff_id TEXT,"
    " name TEXT,"
    " problem TEXT,"
    " until_ms INTEGER NOT NULL"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX login_by_end ON login (until_ms);"
    "CREATE TABLE export (" /* files made for the page */
    " job TEXT PRIMARY KEY,"
    " board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,"
    " name TEXT NOT NULL,"
    " type TEXT NOT NULL,"
    " content BLOB," /* NULL: it could not be made */
    " until_ms INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX export_by_end ON export (until_ms);",

    /* Conversations: whose they are, and the groups that people want to have. */
    "ALTER TABLE board ADD COLUMN owner TEXT;"
    "ALTER TABLE board ADD COLUMN robot TEXT;"
    "ALTER TABLE board ADD COLUMN archived INTEGER NOT NULL DEFAULT 0 CHECK (archived BETWEEN 0 AND 1);"
    "CREATE TABLE session ("
    " id INTEGER PRIMARY KEY AUTOINCREMENT,"
    " token TEXT NOT NULL UNIQUE,"
    " state INTEGER NOT NULL CHECK (state BETWEEN 0 AND 11),"
    " name TEXT NOT NULL,"
    " owner TEXT NOT NULL,"
    " members TEXT NOT NULL,"
    " robot TEXT,"
    " asked_on TEXT,"
    " answer TEXT,"
    " content TEXT,"
    " conversation_id TEXT,"
    " chat_id TEXT,"
    " note TEXT,"
    " attempts INTEGER NOT NULL DEFAULT 0,"
    " due_ms INTEGER NOT NULL DEFAULT 0,"
    " created_ms INTEGER NOT NULL"
    ") STRICT;"
    "CREATE INDEX session_open ON session (id) WHERE state < 6 OR state = 10;"
    "CREATE INDEX session_of_owner ON session (owner, created_ms);"
    "CREATE INDEX session_of_conversation ON session (conversation_id) WHERE conversation_id IS NOT NULL;",

    /* A name given here, until the chat has another title; and the pictures that come along to a new session. */
    "ALTER TABLE board ADD COLUMN name TEXT;"
    "CREATE TABLE session_asset ("
    " token TEXT NOT NULL REFERENCES session (token) ON DELETE CASCADE,"
    " id TEXT NOT NULL,"
    " width INTEGER NOT NULL,"
    " height INTEGER NOT NULL,"
    " bytes BLOB NOT NULL,"
    " PRIMARY KEY (token, id)"
    ") STRICT;",
    /* Classes and stand-ups: timers that run, and who was heard, to draw lots among. */
    "CREATE TABLE timer ("
    " board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,"
    " number INTEGER NOT NULL,"
    " due_ms INTEGER NOT NULL,"
    " duration_ms INTEGER NOT NULL,"
    " name TEXT,"
    " owner_id TEXT NOT NULL,"
    " owner_name TEXT NOT NULL,"
    " payload TEXT NOT NULL," /* of the text that tells when it is over, without its words */
    " PRIMARY KEY (board_id, number)"
    ") STRICT, WITHOUT ROWID;"
    "CREATE INDEX timer_by_end ON timer (due_ms);"
    "CREATE TABLE person ("
    " board_id TEXT NOT NULL REFERENCES board (id) ON DELETE CASCADE,"
    " id TEXT NOT NULL," /* staff id, else sender id */
    " name TEXT NOT NULL,"
    " heard_ms INTEGER NOT NULL,"
    " PRIMARY KEY (board_id, id)"
    ") STRICT, WITHOUT ROWID;"
    "INSERT INTO person (board_id, id, name, heard_ms)"
    " SELECT board_id, author_id, coalesce(author_name, author_id), max(time_ms) FROM entry"
    " GROUP BY board_id, author_id;",

    /* Whether who logs in is an administrator of the organisation; and whose boards somebody was heard on. */
    "ALTER TABLE login ADD COLUMN admin INTEGER NOT NULL DEFAULT 0;"
    "CREATE INDEX person_by_id ON person (id);"
    "CREATE INDEX board_by_owner ON board (owner) WHERE owner IS NOT NULL;",
};

/*
 * recall: 0 none, 1 owed, 2 done, 3 failed and to be told, 4 told. "recall IN (1, 3)" before the state that is meant
 * lets SQLite use the index of the few rows there are.
 */

#define TIMER_COLUMNS "SELECT board_id, number, due_ms, duration_ms, name, owner_id, owner_name, payload FROM timer"

/** Columns of a SentPicture. */
#define PICTURE_COLUMNS                                                                                  \
    "SELECT d.id, d.seq, d.process_query_key, d.ended_ms, d.recall, d.recall_attempts, d.recall_due_ms," \
    " coalesce(d.recalled_ms, 0), b.conversation_id, b.is_group"                                         \
    " FROM delivery d JOIN board b ON b.id = d.board_id WHERE d.board_id = ?1"

/** Columns of a Session. */
#define SESSION_COLUMNS                                                                \
    "SELECT id, token, state, name, owner, members, robot, asked_on, answer, content," \
    " conversation_id, chat_id, note, attempts, due_ms, created_ms FROM session"

static const char *const boards_statements[BOARDS_STATEMENTS] = {
    [BOARDS_LEASE] = "INSERT INTO lease (board_id, owner, until_ms) VALUES (?1, ?2, ?3)"
                     " ON CONFLICT (board_id) DO UPDATE SET owner = excluded.owner, until_ms = excluded.until_ms"
                     " WHERE owner = excluded.owner OR until_ms <= ?4"
                     " OR until_ms > ?3 + (?3 - ?4)", /* the clock was set back since */
    [BOARDS_RELEASE] = "DELETE FROM lease WHERE board_id = ?1 AND owner = ?2",
    [BOARDS_LEASE_HELD] = "SELECT 1 FROM lease WHERE board_id = ?1 AND owner = ?2 AND until_ms > ?3",
    [BOARDS_POSITION] = "SELECT last_seq, journal_position FROM board WHERE id = ?1",
    [BOARDS_PUT_BOARD] = "INSERT INTO board (id, conversation_id, title, is_group, journal_position, last_seq,"
                         " created_ms, updated_ms) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?7)"
                         " ON CONFLICT (id) DO UPDATE SET"
                         " conversation_id = coalesce(excluded.conversation_id, conversation_id),"
                         " name = iif(excluded.title IS NULL OR excluded.title IS title, name, NULL),"
                         " title = coalesce(excluded.title, title),"
                         " is_group = iif(excluded.conversation_id IS NULL, is_group, excluded.is_group),"
                         " journal_position = max(excluded.journal_position, journal_position),"
                         " last_seq = excluded.last_seq, updated_ms = excluded.updated_ms",
    [BOARDS_PUT_ENTRY] = "INSERT INTO entry (board_id, seq, kind, state, author_id, author_name, message_id, time_ms,"
                         " summary, content) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    [BOARDS_SET_STATE] = "UPDATE entry SET state = ?3 WHERE board_id = ?1 AND seq = ?2",
    [BOARDS_PUT_SNAPSHOT] = "INSERT OR REPLACE INTO snapshot (board_id, seq, content) VALUES (?1, ?2, ?3)",
    [BOARDS_DROP_SNAPSHOTS] = "DELETE FROM snapshot WHERE board_id = ?1 AND seq < ?2",
    [BOARDS_SNAPSHOT] = "SELECT seq, content FROM snapshot WHERE board_id = ?1 ORDER BY seq DESC LIMIT 1",
    [BOARDS_ENTRIES] = "SELECT seq, kind, state, author_id, author_name, message_id, time_ms, summary, content"
                       " FROM entry WHERE board_id = ?1 AND seq > ?2 ORDER BY seq",
    [BOARDS_ASSET_ADD] = "INSERT INTO asset (board_id, id, width, height, bytes, added_ms)"
                         " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (board_id, id) DO NOTHING",
    [BOARDS_ASSET] = "SELECT bytes FROM asset WHERE board_id = ?1 AND id = ?2",
    [BOARDS_ASSET_ROOM] = "SELECT count(*), coalesce(sum(length(bytes)), 0) FROM asset WHERE board_id = ?1",
    [BOARDS_ASSET_IDS] = "SELECT id FROM asset WHERE board_id = ?1",
    [BOARDS_ASSET_REMOVE] = "DELETE FROM asset WHERE board_id = ?1 AND id = ?2",
    [BOARDS_OUTBOX_ADD] = "INSERT INTO outbox (board_id, kind, seq, payload, due_ms, attempts, media_id, created_ms)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [BOARDS_OUTBOX] = "SELECT id, kind, seq, payload, due_ms, attempts, media_id, created_ms FROM outbox"
                      " WHERE board_id = ?1 ORDER BY id",
    [BOARDS_OUTBOX_UPDATE] = "UPDATE outbox SET attempts = ?2, due_ms = ?3, media_id = ?4, seq = ?5 WHERE id = ?1",
    [BOARDS_DELIVERED] = "INSERT INTO delivery (board_id, seq, id, kind, outcome, process_query_key, media_id,"
                         " note, ended_ms) SELECT board_id, ?6, id, kind, ?2, ?3, media_id, ?4, ?5"
                         " FROM outbox WHERE id = ?1",
    [BOARDS_OUTBOX_REMOVE] = "DELETE FROM outbox WHERE id = ?1",
    [BOARDS_SHOWN] = "SELECT o.board_id, coalesce((SELECT d.seq FROM delivery d WHERE d.board_id = o.board_id"
                     " AND d.kind = 0 AND d.outcome = 0 ORDER BY d.seq DESC LIMIT 1), 0) FROM outbox o WHERE o.id = ?1 "
                     "AND o.kind = 0",
    /* What was undone and redone in between is as it was: only an odd number of flips makes a picture untrue. */
    [BOARDS_OWE_RECALLS] = "UPDATE delivery SET recall = 1, recall_due_ms = ?4 WHERE board_id = ?1 AND kind = 0"
                           " AND process_query_key IS NOT NULL AND recall = 0 AND ended_ms > ?5"
                           " AND seq < max(?2, ?3) AND seq >= (SELECT min(flipped) FROM ("
                           " SELECT f.value AS flipped FROM entry e, json_each(e.content, '$.flips') f"
                           " WHERE e.board_id = ?1 AND e.kind <> 0 AND e.seq > min(?2, ?3) AND e.seq <= max(?2, ?3)"
                           " GROUP BY f.value HAVING count(*) % 2 = 1))",
    [BOARDS_OWE_OLDER] = "UPDATE delivery SET recall = 1, recall_due_ms = ?3 WHERE board_id = ?1 AND kind = 0"
                         " AND process_query_key IS NOT NULL AND recall = 0 AND ended_ms > ?4 AND id <> ?2",
    [BOARDS_PICTURES] = PICTURE_COLUMNS " AND d.kind = 0 AND d.process_query_key IS NOT NULL"
                                        " ORDER BY d.seq DESC, d.id DESC",
    [BOARDS_RECALLS] = PICTURE_COLUMNS " AND d.recall IN (1, 3) ORDER BY d.seq DESC, d.id DESC",
    /* Without a picture before (the first, or long ago) only the newest entry is known to be new on it. */
    [BOARDS_QUOTED] = "SELECT CASE d.kind WHEN 0 THEN d.seq ELSE 0 END,"
                      " coalesce((SELECT max(b.seq) FROM delivery b WHERE b.board_id = ?1 AND b.kind = 0"
                      " AND b.outcome = 0 AND b.seq < d.seq), d.seq - 1)"
                      " FROM delivery d WHERE d.process_query_key = ?2 AND d.board_id = ?1",
    [BOARDS_RECALL_KEEP] = "UPDATE delivery SET recall = ?4, recall_attempts = ?5, recall_due_ms = ?6,"
                           " recalled_ms = nullif(?7, 0) WHERE board_id = ?1 AND seq = ?2 AND id = ?3 AND recall = 1",
    [BOARDS_RECALL_TOLD] = "UPDATE delivery SET recall = 4 WHERE board_id = ?1 AND recall IN (1, 3) AND recall = 3",
    [BOARDS_RECALLED_BY_HAND] = "UPDATE delivery SET recall = 2, recalled_ms = ?3 WHERE board_id = ?1"
                                " AND process_query_key = ?2 AND recall <> 2",
    [BOARDS_GIVE_UP_OUTBOX] = "INSERT INTO delivery (board_id, seq, id, kind, outcome, media_id, note, ended_ms)"
                              " SELECT board_id, seq, id, kind, 2, media_id, 'the group was disbanded', ?2"
                              " FROM outbox WHERE board_id = ?1",
    [BOARDS_EMPTY_OUTBOX] = "DELETE FROM outbox WHERE board_id = ?1",
    [BOARDS_GIVE_UP_RECALLS] = "UPDATE delivery SET recall = 4 WHERE board_id = ?1 AND recall IN (1, 3)",
    [BOARDS_CRASH_COUNT] = "INSERT INTO crash (board_id, kind, number, crashes, last_ms) VALUES (?1, ?2, ?3, 1, ?4)"
                           " ON CONFLICT (board_id, kind, number) DO UPDATE SET crashes = crashes + 1,"
                           " last_ms = excluded.last_ms",
    [BOARDS_CRASHES] = "SELECT board_id, kind, number, crashes, last_ms FROM crash"
                       " WHERE ?1 IS NULL OR board_id = ?1 ORDER BY last_ms DESC, board_id, kind, number",
    [BOARDS_RATE_FORGET] = "DELETE FROM call_start WHERE call = ?1 AND (at_ms <= ?2 OR at_ms > ?3)",
    [BOARDS_RATE_RECENT] = "SELECT count(*), coalesce(min(at_ms), 0) FROM call_start WHERE call = ?1",
    [BOARDS_RATE_TAKE] = "INSERT INTO call_start (call, at_ms) VALUES (?1, ?2)",
    /* A board may have been removed since. */
    [BOARDS_ATTEMPT] = "INSERT INTO attempt (board_id, item, call, verdict, request_id, at_ms)"
                       " SELECT id, ?2, ?3, ?4, ?5, ?6 FROM board WHERE id = ?1",
    [BOARDS_ATTEMPTS] = "SELECT item, call, verdict, request_id, at_ms FROM attempt WHERE board_id = ?1 ORDER BY id",
    [BOARDS_CALL_COUNT] = "INSERT INTO call_count (month, call, calls) VALUES (?1, ?2, 1)"
                          " ON CONFLICT (month, call) DO UPDATE SET calls = calls + 1",
    [BOARDS_CALLS] = "SELECT call, calls FROM call_count WHERE month = ?1",
    [BOARDS_FLAG_RAISE] = "INSERT INTO month_flag (month, name) VALUES (?1, ?2) ON CONFLICT DO NOTHING",
    [BOARDS_FLAG] = "SELECT 1 FROM month_flag WHERE month = ?1 AND name = ?2",
    /* What can still be recalled, and the newest picture of a board, on which the next recall depends, stay. */
    [BOARDS_PRUNE_DELIVERY] = "DELETE FROM delivery WHERE (board_id, seq, id) IN ("
                              " SELECT d.board_id, d.seq, d.id FROM delivery d WHERE d.ended_ms < ?1 AND d.recall <> 1"
                              " AND (d.kind <> 0 OR d.outcome <> 0 OR d.seq < (SELECT max(n.seq) FROM delivery n"
                              " WHERE n.board_id = d.board_id AND n.kind = 0 AND n.outcome = 0))"
                              " ORDER BY d.ended_ms LIMIT ?2)",
    [BOARDS_PRUNE_ATTEMPTS] = "DELETE FROM attempt WHERE id IN"
                              " (SELECT id FROM attempt WHERE at_ms < ?1 ORDER BY at_ms LIMIT ?2)",
    [BOARDS_PRUNE_CRASHES] = "DELETE FROM crash WHERE (board_id, kind, number) IN"
                             " (SELECT board_id, kind, number FROM crash WHERE last_ms < ?1 LIMIT ?2)",
    [BOARDS_LIVE_PUT] = "INSERT INTO live (board_id, n, version, view, quiet_ms, quiet)"
                        " VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (board_id) DO UPDATE SET n = excluded.n,"
                        " version = excluded.version, view = excluded.view, quiet_ms = excluded.quiet_ms,"
                        " quiet = excluded.quiet",
    [BOARDS_LIVE_FORGET_ROWS] = "DELETE FROM live_row WHERE board_id = ?1",
    [BOARDS_LIVE_PUT_ROW] = "INSERT INTO live_row (board_id, object, place, content) VALUES (?1, ?2,"
                            " (SELECT coalesce(max(place), 0) + 1 FROM live_row WHERE board_id = ?1), ?3)"
                            " ON CONFLICT (board_id, object) DO UPDATE SET content = excluded.content",
    [BOARDS_LIVE_DROP_ROW] = "DELETE FROM live_row WHERE board_id = ?1 AND object = ?2",
    [BOARDS_LIVE_PLACE_ROW] = "UPDATE live_row SET place = ?3 WHERE board_id = ?1 AND object = ?2 AND place <> ?3",
    [BOARDS_LIVE_PUT_EVENT] = "INSERT INTO live_event (board_id, n, content) VALUES (?1, ?2, ?3)",
    [BOARDS_LIVE_DROP_EVENTS] = "DELETE FROM live_event WHERE board_id = ?1 AND n <= ?2",
    [BOARDS_LIVE_STATE] = "SELECT l.n, b.last_seq, l.version, l.view, coalesce(b.name, b.title),"
                          " l.quiet_ms, l.quiet FROM live l"
                          " JOIN board b ON b.id = l.board_id WHERE l.board_id = ?1",
    [BOARDS_LIVE_ROWS] = "SELECT content FROM live_row WHERE board_id = ?1 ORDER BY place",
    [BOARDS_LIVE_EVENTS] = "SELECT content FROM live_event WHERE board_id = ?1 AND n > ?2 ORDER BY n",
    [BOARDS_LIVE_UNDO] = "SELECT coalesce(sum(state = 0), 0), coalesce(sum(state = 1), 0) FROM (SELECT state FROM entry"
                         " WHERE board_id = ?1 AND kind = 0 AND author_id = ?2 AND seq > ?3 +"
                         " (SELECT last_seq FROM board WHERE id = ?1) ORDER BY seq DESC LIMIT ?4)",
    [BOARDS_LOGIN_PUT] = "INSERT OR REPLACE INTO login (nonce, staff_id, name, problem, until_ms, admin)"
                         " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [BOARDS_LOGIN_GET] =
        "SELECT staff_id, name, problem, until_ms, admin FROM login WHERE nonce = ?1 AND until_ms > ?2",
    [BOARDS_LOGIN_PRUNE] = "DELETE FROM login WHERE until_ms <= ?1",
    [BOARDS_EXPORT_PUT] = "INSERT OR REPLACE INTO export (job, board_id, name, type, content, until_ms)"
                          " VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
    [BOARDS_EXPORT_GET] = "SELECT board_id, name, type, content, until_ms FROM export"
                          " WHERE job = ?1 AND board_id = ?2 AND until_ms > ?3",
    [BOARDS_EXPORT_PRUNE] = "DELETE FROM export WHERE until_ms <= ?1",
    [BOARDS_META] =
        "SELECT conversation_id, coalesce(name, title), owner, robot, is_group, archived, updated_ms FROM board"
        " WHERE id = ?1",
    [BOARDS_ARCHIVE] = "UPDATE board SET archived = ?2 WHERE id = ?1",
    [BOARDS_RENAME] = "UPDATE board SET name = ?2 WHERE id = ?1",
    [BOARDS_PUT_OWNER] = "UPDATE board SET owner = ?2 WHERE id = ?1",
    [BOARDS_PUT_ROBOT] = "UPDATE board SET robot = nullif(?2, '') WHERE id = ?1",
    [BOARDS_SESSION_ADD] = "INSERT INTO session (token, state, name, owner, members, robot, asked_on, answer, content,"
                           " created_ms, conversation_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)"
                           " ON CONFLICT (token) DO NOTHING",
    [BOARDS_SESSIONS] = SESSION_COLUMNS " WHERE ?1 = 1 OR (state < 6 OR state = 10) ORDER BY id",
    [BOARDS_SESSIONS_WITH] = SESSION_COLUMNS " WHERE owner = ?1 OR instr(char(10) || members || char(10),"
                                             " char(10) || ?1 || char(10)) > 0 ORDER BY id DESC LIMIT ?2",
    [BOARDS_SESSION_THERE] = SESSION_COLUMNS " WHERE conversation_id = ?1 ORDER BY id DESC LIMIT 1",
    [BOARDS_SESSIONS_OF] = "SELECT count(*) FROM session WHERE owner = ?1 AND created_ms > ?2",
    /* A note that came once stays until another one comes. */
    [BOARDS_SESSION_MOVE] = "UPDATE session SET state = ?3, conversation_id = ?4, chat_id = ?5,"
                            " note = coalesce(?6, note), attempts = ?7, due_ms = ?8,"
                            " content = iif(?3 IN (3, 8, 9), NULL, content) WHERE id = ?1 AND state = ?2",
    /* Asset ids are SHA-256: what is in the text is meant. */
    [BOARDS_SESSION_ASSETS] = "INSERT INTO session_asset (token, id, width, height, bytes)"
                              " SELECT ?1, id, width, height, bytes FROM asset WHERE board_id = ?2"
                              " AND instr(?3, id) > 0 ON CONFLICT DO NOTHING",
    [BOARDS_SESSION_ASSETS_GIVE] = "INSERT INTO asset (board_id, id, width, height, bytes, added_ms)"
                                   " SELECT ?1, id, width, height, bytes, ?3 FROM session_asset WHERE token = ?2"
                                   " ON CONFLICT DO NOTHING",
    [BOARDS_SESSION_ASSETS_DROP] = "DELETE FROM session_asset WHERE token = ?1",
    [BOARDS_SESSION_DISBANDED] = "UPDATE session SET state = 11 WHERE conversation_id = ?1 AND state IN (6, 7, 10)",
    [BOARDS_SESSION_HEARD] = "UPDATE session SET state = 6 WHERE conversation_id = ?1 AND state = 7",
    [BOARDS_TIMER_ADD] = "INSERT OR REPLACE INTO timer (board_id, number, due_ms, duration_ms, name, owner_id,"
                         " owner_name, payload) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
    [BOARDS_TIMER_STOP] = "DELETE FROM timer WHERE board_id = ?1 AND number = ?2"
                          " AND (?3 = 0 OR due_ms = ?3)",
    [BOARDS_TIMERS] = TIMER_COLUMNS " WHERE board_id = ?1 ORDER BY number",
    [BOARDS_TIMERS_DUE] = TIMER_COLUMNS " WHERE due_ms <= ?1 ORDER BY due_ms LIMIT ?2",
    [BOARDS_TIMER_NEXT] = "SELECT min(due_ms) FROM timer",
    [BOARDS_TIMERS_FORGET] = "DELETE FROM timer WHERE board_id = ?1",
    [BOARDS_PERSON_ADD] = "INSERT INTO person (board_id, id, name, heard_ms) VALUES (?1, ?2, ?3, ?4)"
                          " ON CONFLICT (board_id, id) DO UPDATE SET name = excluded.name,"
                          " heard_ms = excluded.heard_ms",
    [BOARDS_PERSON_LEFT] = "DELETE FROM person WHERE board_id = ?1 AND id = ?2",
    [BOARDS_PEOPLE] = "SELECT id, name FROM person WHERE board_id = ?1 ORDER BY heard_ms DESC, id LIMIT ?2",
    [BOARDS_WITH] = "SELECT b.id, coalesce(b.name, b.title), b.archived, coalesce(b.owner = ?2, 0), b.updated_ms FROM"
                    " (SELECT board_id AS id FROM person WHERE id = ?1 UNION SELECT id FROM board WHERE owner = ?2) m"
                    " JOIN board b ON b.id = m.id"
                    " WHERE b.is_group AND instr(?3, char(10) || coalesce(b.robot, '') || char(10)) > 0"
                    " ORDER BY b.updated_ms DESC, b.id LIMIT ?4",
    [BOARDS_PEOPLE_FORGET] = "DELETE FROM person WHERE board_id = ?1 AND id NOT IN"
                             " (SELECT id FROM person WHERE board_id = ?1 ORDER BY heard_ms DESC, id LIMIT ?2)",
    [BOARDS_PROBE_IN] = "INSERT INTO probe (id) VALUES (1)",
    [BOARDS_PROBE_OUT] = "DELETE FROM probe",
};

const DbSchema sqlite_boards_schema = {boards_migrations, G_N_ELEMENTS(boards_migrations), boards_statements,
                                       BOARDS_STATEMENTS};
