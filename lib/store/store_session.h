// SPDX-License-Identifier: MIT
/**
 * store_session.h - what the store knows of conversations beside their boards: whose they are, whether they are
 * archived, and the groups that were asked for and are being made.
 *
 * A session is made in steps, each a call of the platform (worker/sessions.c). Its row says which step is next; it is
 * claimed before the call and moved after it, so that no step is done twice by two workers, and a step whose worker
 * was killed is known to be in doubt.
 */
#ifndef DINGBOARD_STORE_STORE_SESSION_H
#define DINGBOARD_STORE_STORE_SESSION_H

#include <glib.h>

typedef struct Store Store;

/** What a board's row says about its conversation. */
typedef struct {
    gboolean there; /**< FALSE: there is no such board yet, and all else is empty */
    char *conversation_id;
    char *title; /**< the chat's, or the name that was given here since */
    char *owner; /**< staff id of the group's owner, where it was learnt; else NULL */
    char *robot; /**< app_key of the robot that heard it last; NULL: the first of the configuration */
    gboolean group;
    gboolean archived; /**< nobody draws any more */
    gint64 updated_ms; /**< when it changed last */
} BoardMeta;
void board_meta_clear(BoardMeta *meta);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(BoardMeta, board_meta_clear)

/** A group's board, for one of its people. */
typedef struct {
    char *id;
    char *title; /**< NULL: not known */
    gboolean archived;
    gboolean owns; /**< the group is theirs */
    gint64 updated_ms;
} PersonBoard;
void person_board_free(PersonBoard *board);

/**
 * The boards of groups on which somebody was heard, or whose groups are theirs, those that changed last first; none of
 * people who left.
 * @param person  as they are known on boards
 * @param owner   their staff id; NULL: they are of no organisation, and own nothing
 * @param robots  app_keys of one organisation's robots, "" for the first of the configuration; NULL-terminated
 * @return array of PersonBoard *, owned
 */
GPtrArray *store_boards_with(Store *store, const char *person, const char *owner, const char *const *robots, guint most,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** What becomes of a board's being archived. */
typedef enum { ARCHIVE_AS_IT_IS, ARCHIVE_SET, ARCHIVE_LIFT } Archive;

/** Fills `meta` anew. */
gboolean store_board_meta(Store *store, const char *board_id, BoardMeta *meta, GError **error);
/** Archive a board, or bring it back. @param found  set to whether there is one */
gboolean store_board_archive(Store *store, const char *board_id, gboolean archived, gboolean *found, GError **error);
/** Give a board a name of its own, which holds until the chat has another title than now. */
gboolean store_board_rename(Store *store, const char *board_id, const char *name, gboolean *found, GError **error);

typedef enum {
    SESSION_WANTED,  /**< the group is to be made */
    SESSION_MAKING,  /**< the call is under way, or its worker was killed */
    SESSION_MADE,    /**< the group is there; its board comes next */
    SESSION_BOARD,   /**< the board is there; the robot is to be added */
    SESSION_ADDED,   /**< adding it was tried; is it in? */
    SESSION_MEMBER,  /**< it is; the first picture is owed next */
    SESSION_READY,   /**< all is done */
    SESSION_WAITING, /**< the robot is not in: the owner was told how to add it */
    SESSION_FAILED,  /**< there is no group; `note` says why */
    SESSION_UNKNOWN, /**< nobody knows whether there is one: not tried again, so that there are never two */
    SESSION_CLOSING, /**< the group is to be disbanded */
    SESSION_CLOSED,  /**< it was */
    SESSION_STATES
} SessionState;
/** "wanted", "making"…; static. */
const char *session_state_name(SessionState state);

typedef struct {
    gint64 id;   /**< given by the store */
    char *token; /**< the same wish has the same: it is stored once, and known to the platform by it */
    SessionState state;
    char *name;
    char *owner;           /**< staff id */
    char **members;        /**< staff ids with the owner's, NULL-terminated */
    char *robot;           /**< app_key; NULL: the first */
    char *asked_on;        /**< board on which it was asked for; NULL: by dingboardctl */
    char *answer;          /**< payload of a text to the one who asked there; NULL: none */
    char *content;         /**< JSON of a board to begin with; NULL: an empty one, or there is one already */
    char *source;          /**< to be added: the board whose pictures `content` shows; NULL: it shows none */
    char *conversation_id; /**< of the group; NULL: not made yet */
    char *chat_id;         /**< its older id, or NULL */
    char *note;            /**< what went wrong, or NULL */
    guint attempts;        /**< of the present step */
    gint64 due_ms;         /**< the present step not before */
    gint64 created_ms;
} Session;
void session_free(Session *session);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Session, session_free)

/** Want a session. @param added  set to FALSE when one with that token is there already */
gboolean store_session_add(Store *store, const Session *session, gboolean *added, GError **error);

typedef enum {
    SESSIONS_ALL,
    SESSIONS_OPEN, /**< those with a step to do */
} SessionChoice;
/** In order; of Session *. */
GPtrArray *store_sessions(Store *store, SessionChoice choice, GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** The newest `most` that a person owns or is a member of, newest first; of Session *. */
GPtrArray *store_sessions_with(Store *store, const char *staff_id, guint most,
                               GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** The session of a group. @param session  set to it, or to NULL when the group was not made by one; free it */
gboolean store_session_there(Store *store, const char *conversation_id, Session **session,
                             GError **error) G_GNUC_WARN_UNUSED_RESULT;
/** How many were asked for by that person since a moment. */
gboolean store_sessions_of(Store *store, const char *owner, gint64 since_ms, guint *count, GError **error);

/** What a step owes to a board's conversation. */
typedef struct {
    char *board_id;
    struct OutboxItem *item;
} SessionTold;

/**
 * Keep state, conversation_id, chat_id, note, attempts and due_ms, if the row is in state `from` still, and owe in the
 * same transaction what `told` (of SessionTold *; NULL: nothing) says.
 * @param moved  set to FALSE when it was not: somebody else did the step, and nothing was written
 */
gboolean store_session_move(Store *store, const Session *session, SessionState from, const GPtrArray *told,
                            gboolean *moved, GError **error);

#endif
