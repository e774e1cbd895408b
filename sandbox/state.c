// SPDX-License-Identifier: MIT
#include "sandbox/state.h"

#include <openssl/rand.h>
#include <string.h>

typedef struct {
    const char *id, *name, *staff_id;
    gboolean admin;
    guint organisation; /**< number of its robot */
} PersonRow;

static const PersonRow PEOPLE[] = {
    {"lilei", "李雷", "staff0001", FALSE, 0},     {"hanmeimei", "韩梅梅", "staff0002", TRUE, 0},
    {"wangfang", "王芳", NULL, FALSE, 0},         /* from outside the organisation: no staffId */
    {"zhaoqiang", "赵强", "staff0001", FALSE, 1}, /* staff ids are an organisation's own: two may have the same */
    {"sunli", "孙丽", "staff0003", TRUE, 1},
};

typedef struct {
    const char *id, *title;
    guint organisation;
} GroupRow;

static const GroupRow GROUPS[] = {
    {"cidSandboxGroup0001AAAA==", "画板测试群", 0},
    {"cidSandboxGroup0002AAAA==", "Design stand-up", 0},
    {"cidSandboxGroup0003AAAA==", "二号公司画板群", 1},
};

char *random_hex(guint bytes)
{
    guint8 raw[32];
    g_assert(bytes <= sizeof raw);
    g_assert(RAND_bytes(raw, (int)bytes) == 1);
    GString *text = g_string_sized_new(bytes * 2);
    for (guint i = 0; i < bytes; i++)
        g_string_append_printf(text, "%02x", raw[i]);
    return g_string_free(text, FALSE);
}

static void person_free(gpointer data)
{
    Person *person = data;
    g_free(person->id);
    g_free(person->name);
    g_free(person->staff_id);
    g_free(person->union_id);
    g_free(person->sender_id);
    g_free(person);
}

static void message_free(gpointer data)
{
    Message *message = data;
    g_free(message->id);
    g_free(message->process_key);
    g_free(message->status_error);
    cJSON_Delete(message->content);
    g_free(message);
}

static void conversation_free(gpointer data)
{
    Conversation *conversation = data;
    g_free(conversation->id);
    g_free(conversation->chat_id);
    g_free(conversation->uuid);
    g_free(conversation->title);
    g_ptr_array_unref(conversation->members);
    g_queue_clear_full(&conversation->messages, message_free);
    g_queue_clear_full(&conversation->webhooks, g_free);
    g_free(conversation);
}

static void media_free(gpointer data)
{
    Media *media = data;
    g_free(media->id);
    g_free(media->download_code);
    g_free(media->file_name);
    g_bytes_unref(media->bytes);
    g_free(media);
}

void ticket_free(Ticket *ticket)
{
    g_free(ticket->id);
    g_free(ticket);
}

static void call_record_free(gpointer data)
{
    CallRecord *record = data;
    g_free(record->api);
    g_free(record->conversation);
    g_free(record->fault);
    g_free(record);
}

static void times_free(gpointer data)
{
    g_queue_free_full(data, g_free);
}

/* --- finding ------------------------------------------------------------------------------------ */

const Person *person_by_id(const Platform *platform, const char *id)
{
    for (guint i = 0; id != NULL && i < platform->people->len; i++) {
        const Person *person = platform->people->pdata[i];
        if (strcmp(person->id, id) == 0 || strcmp(person->name, id) == 0 || g_strcmp0(person->staff_id, id) == 0)
            return person;
    }
    return NULL;
}

const Person *person_by_staff_id(const Platform *platform, const Robot *robot, const char *staff_id)
{
    for (guint i = 0; staff_id != NULL && i < platform->people->len; i++) {
        const Person *person = platform->people->pdata[i];
        if (person->robot == robot && g_strcmp0(person->staff_id, staff_id) == 0)
            return person;
    }
    return NULL;
}

Conversation *conversation_by_id(const Platform *platform, const char *id)
{
    for (guint i = 0; id != NULL && i < platform->conversations->len; i++) {
        Conversation *conversation = platform->conversations->pdata[i];
        if (strcmp(conversation->id, id) == 0)
            return conversation;
    }
    return NULL;
}

Conversation *conversation_with(const Platform *platform, const Person *person)
{
    for (guint i = 0; i < platform->conversations->len; i++) {
        Conversation *conversation = platform->conversations->pdata[i];
        if (!conversation->group && conversation->members->pdata[0] == person)
            return conversation;
    }
    return NULL;
}

Message *message_by_id(const Conversation *conversation, const char *id)
{
    for (GList *link = conversation->messages.tail; id != NULL && link != NULL; link = link->prev) {
        Message *message = link->data;
        if (strcmp(message->id, id) == 0)
            return message;
    }
    return NULL;
}

/* --- filling ------------------------------------------------------------------------------------ */

Conversation *conversation_add(Platform *platform, const Robot *robot, const char *id, const char *title,
                               gboolean group)
{
    if (platform->conversations->len >= MAX_CONVERSATIONS)
        return NULL;
    Conversation *conversation = g_new0(Conversation, 1);
    g_autofree char *hex = random_hex(16);
    conversation->id = g_strdup(id);
    conversation->chat_id = g_strconcat("chat", hex, NULL);
    conversation->title = g_strdup(title);
    conversation->robot = robot;
    conversation->group = group;
    conversation->members = g_ptr_array_new();
    g_ptr_array_add(platform->conversations, conversation);
    return conversation;
}

static void add_robots(Platform *platform)
{
    platform->robots = g_new0(Robot, platform->config.n_robots);
    for (guint i = 0; i < platform->config.n_robots; i++) {
        platform->robots[i].config = &platform->config.robots[i];
        platform->robots[i].user_id = g_strdup_printf("$:LWCP_v1:$botHuaBan%uAAAAAAAAAAAAA==", i + 1);
    }
}

static void add_person(Platform *platform, const PersonRow *row)
{
    Person *person = g_new0(Person, 1);
    person->id = g_strdup(row->id);
    person->name = g_strdup(row->name);
    person->staff_id = g_strdup(row->staff_id);
    person->union_id = g_strdup_printf("union%sAAAAAAAAAAiEiE", row->id);
    person->sender_id = g_strdup_printf("$:LWCP_v1:$usr%sAAAAAAAAAAAA==", row->id);
    person->admin = row->admin;
    person->robot = &platform->robots[row->organisation];
    g_ptr_array_add(platform->people, person);
}

/** With everybody of its organisation. */
static void add_group(Platform *platform, const GroupRow *row)
{
    const Robot *robot = &platform->robots[row->organisation];
    Conversation *group = conversation_add(platform, robot, row->id, row->title, TRUE);
    group->robot_in = TRUE;
    for (guint i = 0; i < platform->people->len; i++) {
        Person *person = platform->people->pdata[i];
        if (person->robot == robot)
            g_ptr_array_add(group->members, person);
    }
}

static void add_single(Platform *platform, Person *person, guint number)
{
    g_autofree char *id = g_strdup_printf("cidSandboxSingle%04uAAA==", number);
    Conversation *single = conversation_add(platform, person->robot, id, NULL, FALSE);
    single->robot_in = TRUE;
    g_ptr_array_add(single->members, person);
    g_assert(conversation_with(platform, person) == single);
}

void state_fill(Platform *platform)
{
    guint robots = platform->config.n_robots;
    platform->people = g_ptr_array_new_with_free_func(person_free);
    platform->conversations = g_ptr_array_new_with_free_func(conversation_free);
    platform->dead_tokens = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
    platform->media_by_id = g_hash_table_new(g_str_hash, g_str_equal);
    platform->media_by_code = g_hash_table_new(g_str_hash, g_str_equal);
    platform->call_times = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, times_free);
    add_robots(platform);
    for (gsize i = 0; i < G_N_ELEMENTS(PEOPLE); i++) {
        if (PEOPLE[i].organisation < robots)
            add_person(platform, &PEOPLE[i]);
    }
    for (gsize i = 0; i < G_N_ELEMENTS(GROUPS); i++) {
        if (GROUPS[i].organisation < robots)
            add_group(platform, &GROUPS[i]);
    }
    for (guint i = 0; i < platform->people->len; i++)
        add_single(platform, platform->people->pdata[i], i + 1);
}

static void clear_robots(Platform *platform)
{
    for (guint i = 0; i < platform->config.n_robots; i++) {
        g_free(platform->robots[i].user_id);
        g_free(platform->robots[i].token);
    }
    g_clear_pointer(&platform->robots, g_free);
}

void state_clear(Platform *platform)
{
    g_ptr_array_unref(platform->conversations);
    g_ptr_array_unref(platform->people);
    clear_robots(platform);
    g_hash_table_unref(platform->dead_tokens);
    g_hash_table_unref(platform->media_by_id);
    g_hash_table_unref(platform->media_by_code);
    g_hash_table_unref(platform->call_times);
    g_queue_clear_full(&platform->media, media_free);
    g_queue_clear_full(&platform->sessions, (GDestroyNotify)ticket_free);
    g_queue_clear_full(&platform->login_codes, (GDestroyNotify)ticket_free);
    g_queue_clear_full(&platform->faults, (GDestroyNotify)fault_free);
    g_queue_clear_full(&platform->calls, call_record_free);
    platform->media_bytes = 0;
}

gboolean news_wait(Platform *platform, gint64 until_us)
{
    const struct timespec until = {.tv_sec = until_us / G_USEC_PER_SEC, .tv_nsec = until_us % G_USEC_PER_SEC * 1000};
    return pthread_cond_timedwait(&platform->news, &platform->lock, &until) == 0;
}

/* --- messages ----------------------------------------------------------------------------------- */

Message *message_post(Platform *platform, Conversation *conversation, const Person *sender, const char *kind,
                      const char *via, cJSON *content)
{
    g_autofree char *hex = random_hex(11);
    Message *message = g_new0(Message, 1);
    message->id = g_strconcat("msg", hex, "==", NULL);
    message->time_ms = clock_now_ms(&platform->config.clock);
    message->sender = sender;
    message->kind = kind;
    message->via = via;
    message->content = content;
    message->seq = ++platform->seq;
    g_queue_push_tail(&conversation->messages, message);
    if (conversation->messages.length > KEPT_MESSAGES)
        message_free(g_queue_pop_head(&conversation->messages));
    pthread_cond_broadcast(&platform->news);
    return message;
}

void message_recall(Platform *platform, Message *message)
{
    message->recalled_seq = ++platform->seq;
    pthread_cond_broadcast(&platform->news);
}

/* --- media -------------------------------------------------------------------------------------- */

static void media_drop_oldest(Platform *platform)
{
    Media *media = g_queue_pop_head(&platform->media);
    g_hash_table_remove(platform->media_by_id, media->id);
    if (media->download_code != NULL)
        g_hash_table_remove(platform->media_by_code, media->download_code);
    platform->media_bytes -= g_bytes_get_size(media->bytes);
    media_free(media);
}

Media *media_add(Platform *platform, GBytes *bytes, const char *content_type, const char *file_name)
{
    g_autofree char *hex = random_hex(12);
    Media *media = g_new0(Media, 1);
    media->id = g_strconcat("@lADPD", hex, NULL);
    media->file_name = g_strdup(file_name);
    media->content_type = content_type;
    media->bytes = g_bytes_ref(bytes);
    platform->media_bytes += g_bytes_get_size(bytes);
    g_queue_push_tail(&platform->media, media);
    g_hash_table_insert(platform->media_by_id, media->id, media);
    while (platform->media_bytes > KEPT_MEDIA_BYTES && platform->media.length > 1)
        media_drop_oldest(platform);
    return media;
}

Media *media_find(const Platform *platform, const char *id)
{
    return id != NULL ? g_hash_table_lookup(platform->media_by_id, id) : NULL;
}

const char *media_download_code(Platform *platform, Media *media, const Robot *robot)
{
    media->robot = robot;
    if (media->download_code == NULL) {
        g_autofree char *hex = random_hex(16);
        media->download_code = g_strconcat("mIof", hex, "/+AbCd==", NULL);
        g_hash_table_insert(platform->media_by_code, media->download_code, media);
    }
    return media->download_code;
}

const char *picture_type(const guint8 *bytes, gsize size)
{
    static const struct {
        const char *magic;
        gsize size;
        const char *type;
    } TYPES[] = {
        {"\x89PNG\r\n\x1a\n", 8, "image/png"},
        {"\xff\xd8\xff", 3, "image/jpeg"},
        {"GIF87a", 6, "image/gif"},
        {"GIF89a", 6, "image/gif"},
        {"BM", 2, "image/bmp"},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(TYPES); i++)
        if (size > TYPES[i].size && memcmp(bytes, TYPES[i].magic, TYPES[i].size) == 0)
            return TYPES[i].type;
    return NULL;
}

/* --- tickets and rates -------------------------------------------------------------------------- */

Ticket *ticket_add(GQueue *tickets, Conversation *conversation, const Person *person, gint64 until_ms)
{
    Ticket *ticket = g_new0(Ticket, 1);
    ticket->id = random_hex(16);
    ticket->conversation = conversation;
    ticket->person = person;
    ticket->until_ms = until_ms;
    g_queue_push_tail(tickets, ticket);
    if (tickets->length > KEPT_TICKETS)
        ticket_free(g_queue_pop_head(tickets));
    return ticket;
}

Ticket *ticket_find(const GQueue *tickets, const char *id)
{
    for (GList *link = tickets->tail; id != NULL && link != NULL; link = link->prev) {
        Ticket *ticket = link->data;
        if (strcmp(ticket->id, id) == 0)
            return ticket;
    }
    return NULL;
}

gboolean rate_take(GQueue *times, guint limit, gint64 window_ms, gint64 now_ms)
{
    if (limit == 0)
        return TRUE;
    for (gint64 *oldest; (oldest = g_queue_peek_head(times)) != NULL && now_ms - *oldest >= window_ms;)
        g_free(g_queue_pop_head(times));
    if (times->length >= limit)
        return FALSE;
    gint64 *now = g_new(gint64, 1);
    *now = now_ms;
    g_queue_push_tail(times, now);
    return TRUE;
}
