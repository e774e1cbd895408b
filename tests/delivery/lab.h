// SPDX-License-Identifier: MIT
/**
 * lab.h - a delivery with a store of its own and a scripted platform, which notes what is called. Time stands still
 * until a test moves it.
 */
#ifndef DINGBOARD_TESTS_DELIVERY_LAB_H
#define DINGBOARD_TESTS_DELIVERY_LAB_H

#include "lib/delivery/delivery.h"
#include "lib/delivery/payload.h"
#include "tests/dingtalk/scripted.h"

#define START 1700000000000

typedef struct {
    char *folder;
    Store *store;
    Scripted *server;
    Settings settings;
    char *origins[2];
    char *webhook;
    gint64 now_ms;
    Clock clock;
    GRand *random;
    Api *api;
    Delivery *delivery;
    gint64 next;
    /* the script */
    const char *send_answer; /* NULL: it works */
    int send_status;
    gboolean person_works; /* send_answer is that of groups only */
    const char *webhook_answer;
    const char *recall_answer; /* NULL: it works */
    int recall_status;
    guint sent_keys;
    gboolean upload_fails;
    char *held_conversation; /* sends to it are not answered before they are released */
    /* seen */
    GString *log; /* u: upload, g(...): to a group, p(...): to a person, w(...): through a webhook, r(...): recall from
                     a group, o(...): from 1:1 */
    guint painted;
    gboolean numbered; /* the newest picture shows numbers */
    guint made;        /* files */
    gboolean file_fails;
    gsize file_size;       /* 0: a few bytes that say what it is */
    char *upload_type;     /* of the last upload */
    char *captions;        /* of the last picture */
    guint picture_version; /* what the picture shows */
} Fixture;

/** For g_test_add; messages_per_minute in a pointer, NULL: as many as come. */
void fixture_open(Fixture *fixture, gconstpointer messages_per_minute);
void fixture_close(Fixture *fixture, gconstpointer data);
#define ADD(name, function, minute) \
    g_test_add(name, Fixture, GUINT_TO_POINTER(minute), fixture_open, function, fixture_close)

/** As when the process ends, and another one begins. */
void delivery_stop(Fixture *fixture);
void delivery_start(Fixture *fixture);

/** The id of a conversation's board. Free with g_free. */
char *board_of(const char *conversation_id);
/** What a test owes: in group "cidG" to staff1 with a living webhook, unless changed. */
Payload payload_of(const Fixture *fixture);
void owe(Fixture *fixture, const Payload *payload);
/** Owe it together with an entry: a drawing when `flip` is 0, or the undo or redo of entry `flip`. */
void owe_with(Fixture *fixture, const Payload *payload, gboolean entry_too, EntryKind kind, gint64 flip);
void owe_picture(Fixture *fixture, const char *caption);
void owe_numbered_picture(Fixture *fixture);
void owe_text(Fixture *fixture, const char *text);
void owe_file(Fixture *fixture, const char *format);
/** Draw, undo or redo something in the group; its picture is owed. */
void do_entry(Fixture *fixture, EntryKind kind, gint64 flip);

/** Run until nothing is under way and nothing is due at this moment of the test's clock. */
void run(Fixture *fixture);
/** What was called since the last time this was asked, as Fixture's log has it. */
void sent(Fixture *fixture, const char *log);
guint unfinished(Fixture *fixture, const char *conversation_id);

#endif
