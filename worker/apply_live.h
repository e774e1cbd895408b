// SPDX-License-Identifier: MIT
/** apply_live.h - messages on their way into one transaction, and what of them the board's page sees. For apply.c. */
#ifndef DINGBOARD_WORKER_APPLY_LIVE_H
#define DINGBOARD_WORKER_APPLY_LIVE_H

#include "lib/board/interpret.h"
#include "lib/live/changes.h"
#include "lib/live/request.h"
#include "worker/boards.h"
#include "worker/pictures.h"

/** What one transaction writes. */
typedef struct {
    const Boards *boards;
    HotBoard *board;
    Pictures *pictures;
    gint64 now_ms;
    GPtrArray *assets;   /**< of Asset *, borrowed from the pictures */
    GPtrArray *outbox;   /**< of OutboxItem * */
    GPtrArray *recalled; /**< of char *: keys of pictures that somebody recalled by hand */
    gboolean disbanded;  /**< the conversation is no more */
    gboolean starved;    /**< DingTalk says that the month's messages are used up */
    /* the conversation, as the newest that could be read has it */
    char *conversation_id; /**< NULL: nothing could be read */
    char *title;           /**< NULL: not said */
    gboolean group;
    char *name;          /**< one that was given here; NULL: not said */
    Archive archive;     /**< what becomes of the board's being archived */
    char *group_owner;   /**< NULL: not said */
    gboolean heard;      /**< somebody spoke to the robot */
    char *robot;         /**< app_key of the robot that heard the newest of it; NULL: the first, or nothing heard */
    gboolean uploads;    /**< something that came along with a message is used */
    GPtrArray *sessions; /**< of Session *: groups that are wanted */
    Session *closing;    /**< the group's session, which is to be disbanded; NULL: it is not */
    SessionState closing_from;
    const BoardMeta *meta; /**< as the batch began */
    /* classes and stand-ups: apply_meeting.h */
    GPtrArray *timers;   /**< of StoredTimer *, which begin */
    GArray *stopped;     /**< of guint: timers that end */
    GPtrArray *people;   /**< of Person *, who were heard and are not stored yet */
    GPtrArray *left;     /**< of char *: ids of those who left */
    Surroundings around; /**< what messages may look up, kept in the next four */
    GPtrArray *known_people, *known_timers, *stored_timers;
    GError *unread; /**< why they could not */
    /* the page */
    LiveLog *log;    /**< NULL: nobody looks at the board live */
    gboolean rows;   /**< all rows are made anew */
    gint64 quiet_ms; /**< when a picture is owed if nobody draws until then; 0: none */
    char *quiet;     /**< its payload */
} Batch;
void batch_clear(Batch *batch);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Batch, batch_clear)

/** How a row of the journal ends. */
typedef enum { ROW_APPLIED, ROW_WAITS /**< for its pictures */, ROW_FAILED } RowEnd;

/** Fill in what the author may do. @param staff_id  or NULL @param admin  of the organisation */
void batch_note_rights(const Batch *batch, const char *staff_id, gboolean admin, Occasion *occasion);

/** Owe the chat something. @param payload  taken over */
void batch_owe(Batch *batch, OutboxKind kind, char *payload);

/** Somebody opens the board's page, or looks at it already, and its rows are not there or of another version. */
gboolean live_rows_due(const HotBoard *board);
/** Nobody drew on the page for a while, and the chat has not seen what was drawn. */
gboolean live_quiet_due(const Boards *boards, const HotBoard *board);

/** Before the rows (of JournalRow *) are applied. */
void batch_live_begin(Batch *batch, const GPtrArray *rows);
/** A message of the chat was applied. */
void batch_tell_chat(Batch *batch, const Author *author, const Outcome *outcome);
/** Apply a page's request. @param poisoned  it has ended workers, and is refused */
RowEnd apply_request(Batch *batch, const JournalRow *row, gboolean poisoned, GError **error);
/** What the commit changes for the page; NULL: nothing. */
LiveChange *batch_live_end(Batch *batch);
/** It is written. */
void batch_live_kept(const Batch *batch, const LiveChange *change);

#endif
