// SPDX-License-Identifier: MIT
#include "worker/sessions.h"

#include <string.h>

#include "lib/base/ids.h"
#include "lib/base/json.h"
#include "lib/delivery/pace.h"
#include "lib/delivery/quota.h"
#include "worker/session_words.h"

/** The store is looked at this often even when nobody says that there is something. */
#define LOOK_MS 5000

struct Sessions {
    SessionsContext context;
    GPtrArray *open;  /**< of Session *, as the store had them */
    GHashTable *busy; /**< ids of those with a call under way */
    gint64 look_at;
};

/** A call under way. */
typedef struct {
    Sessions *sessions;
    Session *session;
    CallKind call;
} Step;

static Store *store_of(const Sessions *sessions)
{
    return sessions->context.boards->store;
}

static gint64 now_of(const Sessions *sessions)
{
    return clock_now_ms(sessions->context.boards->clock);
}

static Api *api_of(const Sessions *sessions, const Session *session)
{
    return sessions->context.api(session->robot, sessions->context.data);
}

/* --- moving on -------------------------------------------------------------------------------- */

static void free_told(gpointer data)
{
    SessionTold *told = data;
    g_free(told->board_id);
    outbox_item_free(told->item);
    g_free(told);
}

static GPtrArray *told_new(void)
{
    return g_ptr_array_new_with_free_func(free_told);
}

/** Owe something to a board's conversation. */
static void tell(const Sessions *sessions, GPtrArray *told, const char *board_id, OutboxKind kind,
                 const Payload *payload)
{
    SessionTold *one = g_new0(SessionTold, 1);
    one->board_id = g_strdup(board_id);
    one->item = g_new0(OutboxItem, 1);
    one->item->kind = kind;
    one->item->payload = payload_format(payload);
    one->item->due_ms = one->item->created_ms = now_of(sessions);
    g_ptr_array_add(told, one);
}

/** Tell the one who asked, where it was asked. */
static void tell_asker(const Sessions *sessions, GPtrArray *told, const Session *session, const char *words)
{
    g_autoptr(Payload) payload = session->answer != NULL ? payload_parse(session->answer, NULL) : NULL;
    if (payload == NULL || session->asked_on == NULL)
        return;
    payload->text = g_strdup(words);
    tell(sessions, told, session->asked_on, OUTBOX_TEXT, payload);
}

/** Tell the owner in their 1:1 chat, by way of the new group's board. */
static void tell_owner(const Sessions *sessions, GPtrArray *told, const Session *session, const char *words)
{
    g_autofree char *board_id = board_id_for_conversation(session->conversation_id);
    const Payload payload = {.conversation_id = session->conversation_id,
                             .staff_id = session->owner,
                             .lang = session_lang(session),
                             .text = (char *)words};
    tell(sessions, told, board_id, OUTBOX_TEXT, &payload);
}

/** Store the session's new state and what is told with it; look again at once. */
static void move(Sessions *sessions, Session *session, SessionState from, SessionState to, const GPtrArray *told)
{
    gboolean moved = FALSE;
    g_autoptr(GError) error = NULL;
    session->state = to;
    if (from != to) {
        session->attempts = 0;
        session->due_ms = to == SESSION_MAKING ? now_of(sessions) + SESSION_CLAIM_MS : 0;
    }
    if (!store_session_move(store_of(sessions), session, from, told, &moved, &error)) {
        g_warning("session %" G_GINT64_FORMAT ": %s", session->id, error->message);
        session->state = from;
        return;
    }
    if (!moved)
        session->state = from;
    for (guint i = 0; moved && told != NULL && i < told->len; i++)
        sessions->context.owed(((const SessionTold *)told->pdata[i])->board_id, sessions->context.data);
    sessions->look_at = 0;
}

/** The same step again, after a pause. */
static void later(Sessions *sessions, Session *session, gint64 wait_ms)
{
    session->attempts++;
    session->due_ms = now_of(sessions) + MAX(wait_ms, backoff_ms(session->attempts, sessions->context.random));
    move(sessions, session, session->state, session->state, NULL);
}

static void note(Session *session, const Verdict *verdict)
{
    g_free(session->note);
    session->note = g_strdup_printf("%s (%s)", verdict_reason_text(verdict->reason), verdict->code);
}

/* --- calls ------------------------------------------------------------------------------------ */

static Session *session_copy(const Session *session)
{
    Session *copy = g_memdup2(session, sizeof *session);
    copy->token = g_strdup(session->token);
    copy->name = g_strdup(session->name);
    copy->owner = g_strdup(session->owner);
    copy->members = g_strdupv(session->members);
    copy->robot = g_strdup(session->robot);
    copy->asked_on = g_strdup(session->asked_on);
    copy->answer = g_strdup(session->answer);
    copy->content = g_strdup(session->content);
    copy->conversation_id = g_strdup(session->conversation_id);
    copy->chat_id = g_strdup(session->chat_id);
    copy->note = g_strdup(session->note);
    return copy;
}

static Step *step_new(Sessions *sessions, const Session *session, CallKind call)
{
    Step *step = g_new0(Step, 1);
    step->sessions = sessions;
    step->session = session_copy(session);
    step->call = call;
    g_hash_table_add(sessions->busy, GINT_TO_POINTER((gint)session->id));
    return step;
}

/** The call of a step has ended: count it. */
static void step_end(Step *step, const Verdict *verdict)
{
    Sessions *sessions = step->sessions;
    gint64 now = now_of(sessions);
    gboolean counted = quota_counts(step->call) && !verdict->unsent && verdict->reason != REASON_NETWORK &&
                       verdict->reason != REASON_THROTTLED && verdict->reason != REASON_QUOTA;
    const Attempt attempt = {.call = (int)step->call, .at_ms = now};
    g_autoptr(GError) error = NULL;
    if (!store_attempt(store_of(sessions), &attempt, counted ? quota_month(now) : 0, &error))
        g_warning("a call could not be counted: %s", error->message);
    if (verdict->kind != VERDICT_OK)
        g_message("session %" G_GINT64_FORMAT ", %s: %s (%s)", step->session->id,
                  session_state_name(step->session->state), verdict_reason_text(verdict->reason), verdict->code);
    g_hash_table_remove(sessions->busy, GINT_TO_POINTER((gint)step->session->id));
}

static void step_free(Step *step)
{
    session_free(step->session);
    g_free(step);
}

/** A step that may be repeated, and has not failed for good. */
static gboolean may_repeat(const Session *session, const Verdict *verdict)
{
    gboolean passes = verdict->kind == VERDICT_RETRY || verdict->kind == VERDICT_SLOW_DOWN;
    return passes && session->attempts + 1 < SESSION_TRIES;
}

/* --- making the group ------------------------------------------------------------------------- */

static void create_failed(Sessions *sessions, Session *session, const Verdict *verdict)
{
    gboolean doubtful = verdict->kind == VERDICT_RETRY && !verdict->unsent;
    gboolean again = !doubtful || api_group_create_repeatable(api_of(sessions, session));
    g_autoptr(GPtrArray) told = told_new();
    note(session, verdict);
    if (again && may_repeat(session, verdict)) {
        guint attempts = session->attempts + 1;
        session->state = SESSION_WANTED;
        session->attempts = attempts;
        session->due_ms = now_of(sessions) + MAX(verdict->wait_ms, backoff_ms(attempts, sessions->context.random));
        gboolean moved = FALSE;
        g_autoptr(GError) error = NULL;
        if (!store_session_move(store_of(sessions), session, SESSION_MAKING, NULL, &moved, &error))
            g_warning("session %" G_GINT64_FORMAT ": %s", session->id, error->message);
        sessions->look_at = 0;
        return;
    }
    g_autofree char *words =
        doubtful && !again ? session_unknown_words(session) : session_failed_words(session, verdict);
    tell_asker(sessions, told, session, words);
    move(sessions, session, SESSION_MAKING, doubtful && !again ? SESSION_UNKNOWN : SESSION_FAILED, told);
}

static void created(const Verdict *verdict, gpointer data)
{
    Step *step = data;
    Session *session = step->session;
    step_end(step, verdict);
    if (verdict->kind == VERDICT_OK) {
        session->conversation_id = g_strdup(verdict->value);
        session->chat_id = g_strdup(verdict->chat_id);
        move(step->sessions, session, SESSION_MAKING, SESSION_MADE, NULL);
    } else {
        create_failed(step->sessions, session, verdict);
    }
    step_free(step);
}

static CallKind create_call(const Settings *settings)
{
    if (settings->sessions_template != NULL)
        return CALL_SCENE_CREATE;
    return settings->sessions_legacy ? CALL_CHAT_CREATE : CALL_GROUP_CREATE;
}

static void create(Sessions *sessions, Session *session)
{
    guint attempts = session->attempts;
    move(sessions, session, SESSION_WANTED, SESSION_MAKING, NULL);
    if (session->state != SESSION_MAKING) /* another worker makes it */
        return;
    session->attempts = attempts;
    const ApiGroup group = {session->name, session->owner, (const char *const *)session->members, session->token};
    Step *step = step_new(sessions, session, create_call(sessions->context.boards->settings));
    api_group_create(api_of(sessions, session), &group, created, step);
}

/** Its worker was killed, or could not store what came of it. */
static void doubt(Sessions *sessions, Session *session)
{
    if (api_group_create_repeatable(api_of(sessions, session))) {
        move(sessions, session, SESSION_MAKING, SESSION_WANTED, NULL);
        return;
    }
    g_autoptr(GPtrArray) told = told_new();
    g_autofree char *words = session_unknown_words(session);
    tell_asker(sessions, told, session, words);
    move(sessions, session, SESSION_MAKING, SESSION_UNKNOWN, told);
}

/* --- its board -------------------------------------------------------------------------------- */

/** What the session begins with becomes the owner's entry; nothing when it begins empty. */
static gboolean copy_content(const Session *session, History *history, gint64 now_ms, GError **error)
{
    if (session->content == NULL)
        return TRUE;
    g_autoptr(cJSON) json = json_parse(session->content, strlen(session->content), error);
    g_autoptr(Board) board = json != NULL ? board_from_json(json, error) : NULL;
    if (board == NULL)
        return FALSE;
    g_autoptr(Payload) answer = session->answer != NULL ? payload_parse(session->answer, NULL) : NULL;
    const char *name = answer != NULL && answer->author_name != NULL ? answer->author_name : session->owner;
    guint objects = 0;
    for (guint page = 1; page <= board->pages->len; page++)
        objects += board_count_page(board, page);
    Entry *entry = entry_new(ENTRY_DRAW, session->owner, name, session->token, now_ms);
    entry->summary = session_copy_words(session, objects);
    entry_add_board(entry, board);
    return history_append(history, entry, error);
}

static gboolean begin_board(Sessions *sessions, Session *session, HotBoard *board, GError **error)
{
    Boards *boards = sessions->context.boards;
    gint64 now = now_of(sessions), before = history_last_seq(board->history);
    if (before == 0 && !copy_content(session, board->history, now, error))
        return FALSE;
    session->state = SESSION_BOARD;
    session->attempts = 0;
    session->due_ms = 0;
    const BoardCommit commit = {
        .board_id = board->id,
        .owner = boards->owner,
        .now_ms = now,
        .conversation_id = session->conversation_id,
        .title = session->name,
        .group = TRUE,
        .history = board->history,
        .first_new_seq = history_last_seq(board->history) > before ? before + 1 : 0,
        .group_owner = session->owner,
        .robot = session->robot,
        .session = session,
        .session_from = SESSION_MADE,
    };
    return store_commit(boards->store, &commit, error);
}

static void make_board(Sessions *sessions, Session *session)
{
    Boards *boards = sessions->context.boards;
    g_autofree char *id = board_id_for_conversation(session->conversation_id);
    HotBoard *board = boards_get(boards, id);
    gboolean got = FALSE;
    g_autoptr(GError) error = NULL;
    if (hot_board_open(boards, board, &got, &error) && got && begin_board(sessions, session, board, &error)) {
        g_free(board->robot);
        board->robot = g_strdup(session->robot);
        sessions->look_at = 0;
        return;
    }
    hot_board_forget(board);
    session->state = SESSION_MADE;
    g_message("session %" G_GINT64_FORMAT ": its board must wait: %s", session->id,
              error != NULL ? error->message : "another worker has it");
    later(sessions, session, 0);
}

/* --- the robot -------------------------------------------------------------------------------- */

/** Whatever comes of it, the next step looks: the platform may add robots in ways of its own. */
static void robot_added(const Verdict *verdict, gpointer data)
{
    Step *step = data;
    step_end(step, verdict);
    if (verdict->kind == VERDICT_SLOW_DOWN && may_repeat(step->session, verdict))
        later(step->sessions, step->session, verdict->wait_ms);
    else
        move(step->sessions, step->session, SESSION_BOARD, SESSION_ADDED, NULL);
    step_free(step);
}

static void chat_told(const Verdict *verdict, gpointer data)
{
    Step *step = data;
    step_end(step, verdict);
    step_free(step);
}

/** The owner is told how to bring it in; an older app can also say so in the group itself. */
static void robot_absent(Sessions *sessions, Session *session)
{
    g_autoptr(GPtrArray) told = told_new();
    g_autofree char *how = session_absent_words(session);
    g_autofree char *done = session_done_words(session, FALSE);
    tell_owner(sessions, told, session, how);
    tell_asker(sessions, told, session, done);
    move(sessions, session, SESSION_ADDED, SESSION_WAITING, told);
    if (session->state == SESSION_WAITING && sessions->context.boards->settings->sessions_legacy &&
        session->chat_id != NULL)
        api_chat_send(api_of(sessions, session), session->chat_id, how, chat_told,
                      step_new(sessions, session, CALL_CHAT_SEND));
}

static void robots_known(const Verdict *verdict, gpointer data)
{
    Step *step = data;
    Session *session = step->session;
    step_end(step, verdict);
    const char *code = api_robot_code(api_of(step->sessions, session));
    gboolean in = verdict->kind == VERDICT_OK && g_strv_contains((const char *const *)verdict->robots, code);
    if (in) {
        move(step->sessions, session, SESSION_ADDED, SESSION_MEMBER, NULL);
    } else if (may_repeat(session, verdict)) {
        later(step->sessions, session, verdict->wait_ms);
    } else {
        if (verdict->kind != VERDICT_OK)
            note(session, verdict);
        robot_absent(step->sessions, session);
    }
    step_free(step);
}

static void welcome(Sessions *sessions, Session *session)
{
    g_autoptr(GPtrArray) told = told_new();
    g_autofree char *board_id = board_id_for_conversation(session->conversation_id);
    g_autofree char *words = session_welcome_words(session);
    g_autofree char *done = session_done_words(session, TRUE);
    Payload payload = {.conversation_id = session->conversation_id,
                       .group = TRUE,
                       .lang = session_lang(session),
                       .caption = session->name};
    tell(sessions, told, board_id, OUTBOX_PICTURE, &payload);
    payload.caption = NULL;
    payload.text = words;
    tell(sessions, told, board_id, OUTBOX_TEXT, &payload);
    tell_asker(sessions, told, session, done);
    move(sessions, session, SESSION_MEMBER, SESSION_READY, told);
}

/* --- the end of a group ----------------------------------------------------------------------- */

/** The platform does not disband it: its owner can. */
static void stays(Sessions *sessions, Session *session)
{
    g_autoptr(GPtrArray) told = told_new();
    g_autofree char *words = session_stays_words(session);
    tell_owner(sessions, told, session, words);
    move(sessions, session, SESSION_CLOSING, SESSION_READY, told);
}

static void disbanded(const Verdict *verdict, gpointer data)
{
    Step *step = data;
    Session *session = step->session;
    step_end(step, verdict);
    gboolean gone = verdict->kind == VERDICT_OK || verdict->reason == REASON_GROUP_GONE, found = FALSE;
    g_autofree char *board_id = board_id_for_conversation(session->conversation_id);
    g_autoptr(GError) error = NULL;
    if (gone && !store_board_archive(store_of(step->sessions), board_id, TRUE, &found, &error))
        g_warning("session %" G_GINT64_FORMAT ": %s", session->id, error->message);
    if (!gone)
        note(session, verdict);
    if (!gone && may_repeat(session, verdict))
        later(step->sessions, session, verdict->wait_ms);
    else if (gone)
        move(step->sessions, session, SESSION_CLOSING, SESSION_CLOSED, NULL);
    else
        stays(step->sessions, session);
    step_free(step);
}

/* --- all -------------------------------------------------------------------------------------- */

static void step(Sessions *sessions, Session *session)
{
    Api *api = api_of(sessions, session);
    const char *conversation = session->conversation_id;
    switch (session->state) {
    case SESSION_WANTED:
        create(sessions, session);
        break;
    case SESSION_MAKING:
        doubt(sessions, session);
        break;
    case SESSION_MADE:
        make_board(sessions, session);
        break;
    case SESSION_BOARD:
        api_group_add_robot(api, conversation, robot_added, step_new(sessions, session, CALL_GROUP_ADD_ROBOT));
        break;
    case SESSION_ADDED:
        api_group_robots(api, conversation, robots_known, step_new(sessions, session, CALL_GROUP_ROBOTS));
        break;
    case SESSION_MEMBER:
        welcome(sessions, session);
        break;
    case SESSION_CLOSING:
        api_group_disband(api, conversation, disbanded, step_new(sessions, session, CALL_GROUP_DISBAND));
        break;
    default:
        break;
    }
}

static gboolean is_busy(const Sessions *sessions, const Session *session)
{
    return g_hash_table_contains(sessions->busy, GINT_TO_POINTER((gint)session->id));
}

static void look(Sessions *sessions, gint64 now)
{
    g_autoptr(GError) error = NULL;
    GPtrArray *open = store_sessions(store_of(sessions), SESSIONS_OPEN, &error);
    sessions->look_at = now + LOOK_MS;
    if (open == NULL) {
        g_warning("the sessions could not be read: %s", error->message);
        return;
    }
    g_ptr_array_unref(sessions->open);
    sessions->open = open;
}

gint64 sessions_run(Sessions *sessions)
{
    gint64 now = now_of(sessions), next = G_MAXINT64;
    if (now < clock_due(sessions->look_at, now, LOOK_MS))
        return sessions->look_at;
    look(sessions, now);
    for (guint i = 0; i < sessions->open->len; i++) {
        Session *session = sessions->open->pdata[i];
        gint64 due = clock_due(session->due_ms, now, MAX(SESSION_CLAIM_MS, WAIT_MAX_MS));
        if (is_busy(sessions, session))
            continue;
        if (due <= now)
            step(sessions, session);
        else
            next = MIN(next, due);
    }
    sessions->look_at = MIN(sessions->look_at, next);
    return sessions->look_at;
}

void sessions_wake(Sessions *sessions)
{
    sessions->look_at = 0;
}

guint sessions_open(const Sessions *sessions, guint tries)
{
    guint open = g_hash_table_size(sessions->busy);
    for (guint i = 0; i < sessions->open->len; i++) {
        const Session *session = sessions->open->pdata[i];
        gboolean ended = session->state == SESSION_READY || session->state == SESSION_WAITING ||
                         session->state == SESSION_FAILED || session->state == SESSION_UNKNOWN ||
                         session->state == SESSION_CLOSED;
        open += !ended && session->state != SESSION_MAKING && session->attempts < tries;
    }
    return open;
}

static void free_session(gpointer session)
{
    session_free(session);
}

Sessions *sessions_new(const SessionsContext *context)
{
    Sessions *sessions = g_new0(Sessions, 1);
    sessions->context = *context;
    sessions->open = g_ptr_array_new_with_free_func(free_session);
    sessions->busy = g_hash_table_new(NULL, NULL);
    return sessions;
}

void sessions_free(Sessions *sessions)
{
    if (sessions == NULL)
        return;
    g_ptr_array_unref(sessions->open);
    g_hash_table_unref(sessions->busy);
    g_free(sessions);
}
