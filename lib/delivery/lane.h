// SPDX-License-Identifier: MIT
/**
 * lane.h - the parts of a delivery, for lib/delivery only.
 *
 *      delivery.c   which lane's turn it is
 *      picture.c    the attempt at one or more merged pictures
 *      file.c       the attempt at a file or another picture
 *      words.c      the attempt at a text, and the words about what failed
 *      lane.c       how attempts end
 *
 * An attempt takes the first items that are not ended (`taken` says how many) and always ends in lane_end,
 * lane_give_up or lane_later.
 */
#ifndef DINGBOARD_DELIVERY_LANE_H
#define DINGBOARD_DELIVERY_LANE_H

#include "lib/delivery/delivery.h"
#include "lib/delivery/pace.h"
#include "lib/delivery/payload.h"
#include "lib/delivery/quota.h"
#include "lib/delivery/recall.h"

typedef struct {
    OutboxItem *item;
    Payload *payload;
    gboolean tells; /**< the picture says that a recall has failed */
    gboolean ended; /**< only the store has to know yet */
    OutboxEnd end;
    char *name; /**< of an uploaded file, as people see it */
    char *key;  /**< processQueryKey */
    char *note; /**< why it was given up */
} Owed;

typedef struct {
    Delivery *delivery;
    char *board_id;
    Api *api;        /**< of the robot that the board hears */
    GPtrArray *owed; /**< of Owed *, in order; those ended come first */
    guint taken;     /**< items of the attempt under way, the first that are not ended; 0: none is */
    gboolean dropped;
    gboolean webhook_tried;  /**< of the attempt under way */
    VerdictReason explained; /**< the attempt only says why there is no picture or file */
    gboolean in_person;      /**< and says it in a 1:1 chat */
    char *words;             /**< what it says; NULL: nothing was to be explained yet */
    Pace pace;
    gint64 mark_at; /**< not before, when the store refused */
    char *sum;      /**< of the picture under way, SHA-256; NULL: none was painted yet */
    Recalls recalls;
} Lane;

struct Delivery {
    DeliveryContext context;
    GHashTable *lanes;    /**< board id (the lane's own) → Lane * */
    GHashTable *uploaded; /**< SHA-256 of a picture → its media_id; both text */
    Quota quota;
    QuotaLevel level_told; /**< what administrators were told of month_told */
    int month_told;
    gboolean webhook_told;
    guint given_up;
};

/* lane.c */
Lane *lane_new(Delivery *delivery, const char *board_id);
void lane_free(gpointer lane);
gint64 lane_now(const Lane *lane);
Owed *lane_at(const Lane *lane, guint index);
/** Index of the first item that is not ended; the number of items when all are. */
guint lane_first(const Lane *lane);
/** The newest item of the attempt under way: it knows the latest webhook and author. */
Owed *lane_newest(const Lane *lane);
/** Tell the store what has ended. What it refuses is told again later: the message itself is not repeated. */
void lane_mark(Lane *lane);
/** End the taken items: the newest with `end`, those it stands for as merged into it, or as given up like it. */
void lane_end(Lane *lane, OutboxEnd end, const char *key, const char *note);
void lane_give_up(Lane *lane, const char *why);
/** Try again, not before `wait_ms` and the pause for failures are over. */
void lane_later(Lane *lane, gint64 wait_ms, const char *why);
/** What came of a call: kept in the store and counted. To be called while the attempt is under way. */
void lane_note(Lane *lane, CallKind call, const Verdict *verdict);
/** Keep what an attempt brought so far. */
void lane_keep(Lane *lane, const OutboxItem *item);

/* words.c */
void text_start(Lane *lane);
/** The attempt has failed: later again, or never and its author is told. */
void lane_failed(Lane *lane, const Verdict *verdict);
/** The picture or file could not be made. */
void lane_unmade(Lane *lane, const GError *error);
/** When calls run short, words go instead; then the attempt is on its way with them. */
gboolean lane_saves(Lane *lane);
/** What was sent is a picture or file: the end of its attempt. An ApiDone; `lane` is the Lane. */
void lane_sent(const Verdict *verdict, gpointer lane);
/** Whether anything but words can reach who is answered; if not, the attempt is ended with words about it. */
gboolean lane_reaches(Lane *lane);

/* picture.c, file.c */
void picture_start(Lane *lane);
void file_start(Lane *lane);
/** TRUE for a format that can be sent; NULL is none. */
gboolean file_known(const char *format);
/** TRUE for a format that the chat shows. */
gboolean file_is_picture(const char *format);
/** Send a message to where the newest taken item belongs; lane_sent is called with what came of it. */
void lane_send(Lane *lane, const ApiMessage *message);

#endif
