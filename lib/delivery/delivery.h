// SPDX-License-Identifier: MIT
/**
 * delivery.h - what is owed to the chats gets there: in order, merged, paced, again until it works.
 *
 * Each board has a lane of its outbox items. The lane's first item is under way or waits for its time; lanes never wait
 * for each other. Pictures that follow each other become one picture of the board as it is now, with the captions of
 * all. Files and pictures other than the board's own (exports, the help card) go one by one, are never merged and
 * never recalled. Texts go through the sessionWebhook while it lives, else through the API. An item that did not arrive
 * is tried again with growing pauses for DELIVERY_LIFETIME_MS; one that cannot arrive ends at once, and a picture's
 * author is then told in words, if there is a way to.
 *
 * After a picture was sent, those that it makes untrue are recalled; nothing waits for that (recall.h).
 *
 * An item is marked in the store after DingTalk confirmed it: killed in between, the message is sent twice, never
 * not at all. Not thread-safe; everything happens in delivery_run and in api_run's callbacks.
 */
#ifndef DINGBOARD_DELIVERY_DELIVERY_H
#define DINGBOARD_DELIVERY_DELIVERY_H

#include "lib/delivery/payload.h"
#include "lib/dingtalk/client.h"
#include "lib/store/store.h"

/** After a day nobody waits for the answer any more. */
#define DELIVERY_LIFETIME_MS (24 * 3600 * 1000LL)
/** Tries without which nothing is given up for its age: the clock may have jumped. */
#define DELIVERY_LIFETIME_TRIES 8

typedef enum {
    DELIVERY_ERROR_NEVER, /**< from the makers of pictures and files: trying again would end the same way */
} DeliveryError;
#define DELIVERY_ERROR (delivery_error_quark())
GQuark delivery_error_quark(void);

typedef struct {
    const Settings *settings; /**< messages_per_minute */
    const Clock *clock;
    Store *store;
    Api *api;
    GRand *random; /**< for the chance in pauses */
    /**
     * The board as it is now, as PNG, with these lines (NULL-terminated, newest last) in its strip, and
     * the objects' numbers if so asked; *seq is set to the newest entry it shows.
     */
    GBytes *(*picture)(const char *board_id, const char *const *caption, gboolean numbers, gint64 *seq, gpointer data,
                       GError **error);
    /**
     * The bytes of a file or other picture that payload->format names, made when it is sent.
     * @param name  set to what people see it called, with its ending: free with g_free
     */
    GBytes *(*file)(const char *board_id, const Payload *payload, char **name, gpointer data, GError **error);
    gpointer data;
    /** The client of the robot that a board hears; NULL, and NULL from it: `api`. */
    Api *(*api_of)(const char *board_id, gpointer data);
} DeliveryContext;

typedef struct Delivery Delivery;

/** The context's parts are borrowed and must outlive the delivery; free the Api first, its callbacks need us. */
Delivery *delivery_new(const DeliveryContext *context);
void delivery_free(Delivery *delivery);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Delivery, delivery_free)

/** Go on with other settings. */
void delivery_reconfigure(Delivery *delivery, const Settings *settings);

/** Take what is owed to a board from the outbox; to be called after each commit and at the start. */
gboolean delivery_load(Delivery *delivery, const char *board_id, GError **error) G_GNUC_WARN_UNUSED_RESULT;

/** Forget a board's items, because another worker has the board. What is under way is still marked. */
void delivery_drop(Delivery *delivery, const char *board_id);

/** TRUE while the board has items that are not finished, or pictures to be recalled. */
gboolean delivery_owes(const Delivery *delivery, const char *board_id);

/** Start what is due. @return when to call again, ms, or G_MAXINT64 for when something changes. */
gint64 delivery_run(Delivery *delivery);

typedef struct {
    guint boards; /**< with unfinished items or recalls */
    guint stuck;  /**< of those: the first item failed `tries` times or more */
    guint under_way;
    guint given_up; /**< items, since the start */
} DeliveryCount;
DeliveryCount delivery_count(const Delivery *delivery, guint tries);

#endif
