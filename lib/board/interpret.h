// SPDX-License-Identifier: MIT
/**
 * interpret.h - one chat message against one board: parse, resolve, apply, and say what happened.
 *
 * The only entrance that the worker, dingboardctl and the tests need. Pure: no clock, no disk, no network.
 */
#ifndef DINGBOARD_BOARD_INTERPRET_H
#define DINGBOARD_BOARD_INTERPRET_H

#include "lib/base/lang.h"
#include "lib/board/history.h"
#include "lib/command/command.h"

typedef struct {
    const char *id;   /**< what undo goes by */
    const char *name; /**< what captions say */
} Author;

/** Why a picture that came with a message cannot be used. */
typedef enum {
    PICTURE_FINE,
    PICTURE_TOO_LARGE,  /**< in bytes or pixels */
    PICTURE_UNREADABLE, /**< broken, or of a kind that is not taken */
    PICTURE_EXPIRED,    /**< the platform does not have it any more */
    PICTURE_LOST,       /**< it could not be fetched in time */
    PICTURE_TOO_MANY,   /**< the board has no room for it */
    PICTURE_BEYOND,     /**< the message has more than LIMIT_PICTURES_PER_MESSAGE */
    PICTURE_FAILURES
} PictureFailure;

/** What to say of a picture that cannot be used, and what to do about it. Static. */
const char *picture_failure_text(PictureFailure failure, Lang lang);

/** A picture that came with a message. */
typedef struct {
    PictureFailure failure;
    char *asset;          /**< what its pixels are kept under; NULL when it failed */
    double width, height; /**< pixels */
} ChatPicture;
void chat_picture_free(ChatPicture *picture);

/** A timer that runs, or is to run. */
typedef struct {
    guint number; /**< of those that run on this board, from 1; one that ended is given again */
    char *name;   /**< what it is for; NULL: nothing was said */
    gint64 duration_ms, due_ms;
    char *owner_id, *owner_name;
} Timer;
void timer_free(Timer *timer);
/** "5分钟", "1 hour 30 minutes": a span of time in words. Free with g_free. */
char *timer_span(gint64 ms, Lang lang);
/** What is told when a timer is over; when that is late, with the time it was due. Free with g_free. */
char *timer_over(const Timer *timer, gint64 now_ms, Lang lang);

/** What is beside the board, looked up when a command needs it. A NULL function: that is not to be had here. */
typedef struct {
    /** The people who were heard there; of Person *, owned by the callee until the message is over; NULL: unknown. */
    const GPtrArray *(*people)(gpointer data);
    /** The timers that run there, by number; of Timer *, as above. */
    const GPtrArray *(*timers)(gpointer data);
    /** A number by lot, below `below`, each as likely as any other. */
    guint32 (*random)(guint32 below, gpointer data);
    gpointer data;
} Surroundings;

/** What is known of the moment a message came in. Everything but `author` may be left out. */
typedef struct {
    const char *message_id;
    Author author;
    gint64 now_ms;
    gboolean moderator;          /**< may take back others' entries */
    gboolean moderators_known;   /**< somebody is known to be one; else all are equals */
    gboolean barred;             /**< the configuration lets others draw, not the author */
    gboolean guest;              /**< known by a browser alone: the same person may be another guest tomorrow */
    gboolean archived;           /**< nobody draws any more */
    gboolean sessions;           /**< the author may have a new group made */
    gboolean group;              /**< others read along; else it is a 1:1 chat */
    const char *const *mentions; /**< ids of those who are mentioned, without the robot; NULL-terminated, or NULL */
    gint64 quoted_seq;           /**< the message answers the picture that shows the board up to this entry; 0: none */
    gint64 quoted_after;  /**< the picture before that one shows it up to this entry: the steps since are what is new */
    gboolean quoted_lost; /**< it answers something of ours that nobody remembers any more */
    const Surroundings *around; /**< NULL: there is nothing */
    const GPtrArray *pictures;  /**< of ChatPicture *, that came with the message, in order; NULL: none */
} Occasion;

/** A file or picture beside the board's own picture. */
typedef struct {
    ExportFormat format;
    gboolean help; /**< no export: the help card on `topic` */
    HelpTopic topic;
} Extra;

/** A group that somebody wants to have, with a board of its own. */
typedef struct {
    char *name;
    char **members;      /**< staff ids without the author's, NULL-terminated */
    gboolean with_board; /**< what is on this board comes along */
} SessionWish;
void session_wish_free(SessionWish *wish);

typedef struct {
    Lang lang;
    /** Seqs of the entries that were appended to the history, in order; empty when nothing changed. */
    GArray *entries;
    /** One line for the caption strip: what was understood, by whom, entry number. NULL without a picture. */
    char *caption;
    /** A text answer (error, help, question), or NULL. May stand beside a caption. */
    char *reply;
    /** What was said or begun is for everybody there, wherever it was asked for: a timer, a lot, a vote. */
    gboolean aloud;
    /** A part of the message was refused. */
    gboolean failed;
    /** The author asked for the way to the board's page. */
    gboolean link;
    /** The author is owed a picture of the board. */
    gboolean picture;
    /** That picture shows the objects' numbers. */
    gboolean numbers;
    /** What else is owed, in order; of Extra. */
    GArray *extras;
    /** A session to be made; NULL: none. */
    SessionWish *session;
    GPtrArray *timers; /**< of Timer *: they are to run */
    GArray *stopped;   /**< of guint: numbers of timers that are not to run any more */
    /** The author may do, or be told, `deed`, which takes more than a board: who carries messages does it, and answers.
     */
    gboolean conversation;
    ConversationDeed deed;
    /** DEED_RENAME: what the board is to be called; else NULL. */
    char *name;
} Outcome;

/**
 * @param text  the message, any bytes that are UTF-8; bounds and oddities are handled here
 * @return never NULL; free with outcome_free. The history has the new entries appended.
 */
Outcome *interpret_message(History *history, const char *text, const Occasion *occasion);
/** The same of a message that was read already. */
Outcome *interpret_parsed(History *history, const Message *message, const Occasion *occasion);
/** Why somebody may not change the board, for people; NULL: they may. Free with g_free. */
char *interpret_barred(const Board *board, const Occasion *occasion, Lang lang);
void outcome_free(Outcome *outcome);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Outcome, outcome_free)

#endif
