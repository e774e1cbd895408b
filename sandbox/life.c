// SPDX-License-Identifier: MIT
/* What people do to groups: make them, rename them, come, go, end them. The instance learns of it by events. */
#include <string.h>

#include "sandbox/answer.h"
#include "sandbox/api.h"

/** The people that a list of names means, of one organisation; NULL when one of them is not there. */
static GPtrArray *people_of(const Platform *platform, const Robot *robot, const cJSON *names)
{
    g_autoptr(GPtrArray) people = g_ptr_array_new();
    const cJSON *name;
    cJSON_ArrayForEach (name, names) {
        const Person *person = person_by_id(platform, cJSON_GetStringValue(name));
        if (person == NULL || person->robot != robot)
            return NULL;
        if (!g_ptr_array_find(people, person, NULL))
            g_ptr_array_add(people, (gpointer)person);
    }
    return g_steal_pointer(&people);
}

/** POST /sandbox/group {"title","user","members"?}: a person makes a group, into which no robot comes by itself. */
void control_group(Platform *platform, Call *call)
{
    const char *title = json_string(call->body, "title");
    const Person *owner = person_by_id(platform, json_string(call->body, "user"));
    g_autoptr(GPtrArray) members =
        owner != NULL ? people_of(platform, owner->robot, cJSON_GetObjectItemCaseSensitive(call->body, "members"))
                      : NULL;
    if (title == NULL || *title == '\0' || strlen(title) > GROUP_TITLE_BYTES || members == NULL) {
        control_error(call, "title, and user and members of one organisation, are needed: see /sandbox/state");
        return;
    }
    g_autofree char *hex = random_hex(10);
    g_autofree char *id = g_strconcat("cid", hex, "==", NULL);
    Conversation *group = conversation_add(platform, owner->robot, id, title, TRUE);
    if (group == NULL) {
        control_error(call, "there are too many conversations");
        return;
    }
    group->owner = owner;
    if (!g_ptr_array_find(members, owner, NULL))
        g_ptr_array_add(group->members, (gpointer)owner);
    g_ptr_array_extend(group->members, members, NULL, NULL);
    answer_json(call->response, 200, conversation_json(group));
}

/** The people who come or go, of whom that is new; NULL after answering an error. */
static GPtrArray *movers(const Platform *platform, Call *call, const Conversation *group, const char *key,
                         gboolean inside)
{
    g_autoptr(GPtrArray) people = people_of(platform, group->robot, cJSON_GetObjectItemCaseSensitive(call->body, key));
    if (people == NULL) {
        control_error(call, "join and leave name people of the group's organisation: see /sandbox/state");
        return NULL;
    }
    for (guint i = people->len; i-- > 0;) {
        if (g_ptr_array_find(group->members, people->pdata[i], NULL) != inside)
            g_ptr_array_remove_index(people, i);
    }
    return g_steal_pointer(&people);
}

/** @param type  chat_quit of who went by themselves, chat_remove_member of others */
static void leave(Platform *platform, Conversation *group, const GPtrArray *people, const char *type)
{
    for (guint i = 0; i < people->len; i++)
        g_ptr_array_remove(group->members, people->pdata[i]);
    if (people->len > 0)
        event_people(platform, group, type, people);
}

/** Whoever they are, and whatever else happens: people first, so that a new owner may have just come. */
static gboolean move_people(Platform *platform, Call *call, Conversation *group)
{
    g_autoptr(GPtrArray) coming = movers(platform, call, group, "join", FALSE);
    g_autoptr(GPtrArray) going = coming != NULL ? movers(platform, call, group, "leave", TRUE) : NULL;
    if (going == NULL)
        return FALSE;
    const Person *actor = person_by_id(platform, json_string(call->body, "user"));
    gboolean quits = going->len == 1 && going->pdata[0] == actor;
    g_ptr_array_extend(group->members, coming, NULL, NULL);
    if (coming->len > 0)
        event_people(platform, group, "chat_add_member", coming);
    leave(platform, group, going, quits ? "chat_quit" : "chat_remove_member");
    const Person *owner = person_by_id(platform, json_string(call->body, "owner"));
    if (owner != NULL && owner->staff_id != NULL && g_ptr_array_find(group->members, owner, NULL)) {
        group->owner = owner;
        event_owned(platform, group);
    }
    return TRUE;
}

static void rename_group(Platform *platform, Conversation *group, const char *title)
{
    if (title == NULL || strlen(title) > GROUP_TITLE_BYTES)
        return;
    g_free(group->title);
    group->title = g_strdup(title);
    event_titled(platform, group);
}

/**
 * POST /sandbox/conversation {"conversation","robot"?,"disbanded"?,"title"?,"join"?,"leave"?,"owner"?,"user"?}: what
 * happens to groups in their life.
 */
void control_conversation(Platform *platform, Call *call)
{
    Conversation *conversation = conversation_by_id(platform, json_string(call->body, "conversation"));
    if (conversation == NULL) {
        control_error(call, "no such conversation: see /sandbox/state");
        return;
    }
    if (conversation->group && !move_people(platform, call, conversation))
        return;
    conversation->robot_in = json_bool(call->body, "robot", conversation->robot_in);
    gboolean before = conversation->disbanded;
    conversation->disbanded = json_bool(call->body, "disbanded", before);
    if (conversation->disbanded && !before)
        event_disbanded(platform, conversation);
    if (conversation->group)
        rename_group(platform, conversation, json_string(call->body, "title"));
    answer_json(call->response, 200, conversation_json(conversation));
}
