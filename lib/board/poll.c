// SPDX-License-Identifier: MIT
#include "lib/board/poll.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/board.h"

/** Of a track: a bar for nobody is seen, too. */
#define STUB 0.02

static void free_voice(gpointer data)
{
    Voice *voice = data;
    g_free(voice->id);
    g_free(voice->name);
    g_free(voice);
}

Poll *poll_new(void)
{
    Poll *poll = g_new0(Poll, 1);
    poll->refs = 1;
    poll->page = 1;
    poll->open = TRUE;
    poll->choices = g_ptr_array_new_with_free_func(g_free);
    poll->voices = g_ptr_array_new_with_free_func(free_voice);
    return poll;
}

Poll *poll_ref(Poll *poll)
{
    if (poll != NULL)
        poll->refs++;
    return poll;
}

void poll_unref(Poll *poll)
{
    if (poll == NULL || --poll->refs > 0)
        return;
    g_ptr_array_unref(poll->choices);
    g_ptr_array_unref(poll->voices);
    g_free(poll->question);
    g_free(poll->owner_id);
    g_free(poll->owner_name);
    g_free(poll);
}

static void add_voice(Poll *poll, const char *id, const char *name, guint choice)
{
    Voice *voice = g_new0(Voice, 1);
    *voice = (Voice){g_strdup(id), g_strdup(name), choice};
    g_ptr_array_add(poll->voices, voice);
}

Poll *poll_own(Poll *poll)
{
    if (poll == NULL || poll->refs == 1)
        return poll;
    Poll *copy = g_memdup2(poll, sizeof *poll);
    copy->refs = 1;
    copy->choices = g_ptr_array_ref(poll->choices);
    copy->question = g_strdup(poll->question);
    copy->owner_id = g_strdup(poll->owner_id);
    copy->owner_name = g_strdup(poll->owner_name);
    copy->voices = g_ptr_array_new_with_free_func(free_voice);
    for (guint i = 0; i < poll->voices->len; i++) {
        const Voice *voice = poll->voices->pdata[i];
        add_voice(copy, voice->id, voice->name, voice->choice);
    }
    poll_unref(poll);
    return copy;
}

/* --- voices ----------------------------------------------------------------------------------- */

guint poll_count(const Poll *poll, guint choice)
{
    guint n = 0;
    for (guint i = 0; i < poll->voices->len; i++)
        n += ((const Voice *)poll->voices->pdata[i])->choice == choice;
    return n;
}

const Voice *poll_voice(const Poll *poll, const char *id)
{
    for (guint i = 0; i < poll->voices->len; i++) {
        const Voice *voice = poll->voices->pdata[i];
        if (strcmp(voice->id, id) == 0)
            return voice;
    }
    return NULL;
}

void poll_hear(Poll *poll, const char *id, const char *name, guint choice)
{
    Voice *voice = (Voice *)poll_voice(poll, id);
    if (voice != NULL)
        voice->choice = choice;
    else if (poll->voices->len < LIMIT_VOICES)
        add_voice(poll, id, name, choice);
}

guint poll_object(const Poll *poll, guint choice, guint part)
{
    return poll->first + (choice - 1) * POLL_PARTS + part;
}

char *poll_count_words(const Poll *poll, guint choice)
{
    guint n = poll_count(poll, choice), all = poll->voices->len;
    return g_strdup_printf("%u (%u%%)", n, all > 0 ? (200 * n + all) / (2 * all) : 0);
}

double poll_share(const Poll *poll, guint choice)
{
    double all = poll->voices->len;
    return MAX(STUB, all > 0 ? poll_count(poll, choice) / all : 0);
}

/* --- JSON ------------------------------------------------------------------------------------- */

static void write_voices(cJSON *json, const GPtrArray *voices)
{
    cJSON *list = voices->len > 0 ? cJSON_AddArrayToObject(json, "voices") : NULL;
    for (guint i = 0; i < voices->len; i++) {
        const Voice *voice = voices->pdata[i];
        cJSON *item = cJSON_CreateObject();
        cJSON_AddStringToObject(item, "id", voice->id);
        cJSON_AddStringToObject(item, "name", voice->name);
        cJSON_AddNumberToObject(item, "choice", voice->choice);
        cJSON_AddItemToArray(list, item);
    }
}

cJSON *poll_to_json(const Poll *poll)
{
    cJSON *json = cJSON_CreateObject();
    cJSON_AddNumberToObject(json, "number", poll->number);
    if (poll->question != NULL)
        cJSON_AddStringToObject(json, "question", poll->question);
    cJSON *choices = cJSON_AddArrayToObject(json, "choices");
    for (guint i = 0; i < poll->choices->len; i++)
        cJSON_AddItemToArray(choices, cJSON_CreateString(poll->choices->pdata[i]));
    cJSON_AddStringToObject(json, "owner_id", poll->owner_id);
    cJSON_AddStringToObject(json, "owner_name", poll->owner_name);
    cJSON_AddNumberToObject(json, "opened_ms", (double)poll->opened_ms);
    cJSON_AddNumberToObject(json, "page", poll->page);
    cJSON_AddNumberToObject(json, "first", poll->first);
    cJSON_AddBoolToObject(json, "open", poll->open);
    write_voices(json, poll->voices);
    return json;
}

static gboolean is_text(const char *text, glong most)
{
    return text != NULL && g_utf8_strlen(text, -1) <= most;
}

static gboolean read_choices(Poll *poll, const cJSON *list)
{
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, list) {
        if (!is_text(cJSON_GetStringValue(item), LIMIT_CHOICE_CHARS))
            return FALSE;
        g_ptr_array_add(poll->choices, g_strdup(item->valuestring));
    }
    return cJSON_IsArray(list) && poll->choices->len >= LIMIT_CHOICES_LEAST && poll->choices->len <= LIMIT_CHOICES;
}

static gboolean read_voices(Poll *poll, const cJSON *list)
{
    const cJSON *item = NULL;
    if (list != NULL && (!cJSON_IsArray(list) || cJSON_GetArraySize(list) > LIMIT_VOICES))
        return FALSE;
    cJSON_ArrayForEach (item, list) {
        const char *id = json_string(item, "id"), *name = json_string(item, "name");
        gint64 choice = json_int64(item, "choice", 0);
        if (id == NULL || name == NULL || choice < 1 || choice > poll->choices->len)
            return FALSE;
        add_voice(poll, id, name, (guint)choice);
    }
    return TRUE;
}

static gboolean read_count(const cJSON *json, const char *key, gint64 most, guint *value)
{
    gint64 number = json_int64(json, key, 0);
    *value = (guint)CLAMP(number, 0, most);
    return number >= 1 && number <= most;
}

static gboolean read_poll(Poll *poll, const cJSON *json)
{
    const char *question = json_string(json, "question");
    poll->question = g_strdup(question);
    poll->owner_id = g_strdup(json_string(json, "owner_id"));
    poll->owner_name = g_strdup(json_string(json, "owner_name"));
    poll->opened_ms = json_int64(json, "opened_ms", 0);
    poll->open = json_bool(json, "open", TRUE);
    return read_count(json, "number", G_MAXINT32, &poll->number) &&
           read_count(json, "page", LIMIT_PAGES, &poll->page) &&
           read_count(json, "first", G_MAXINT32 - LIMIT_CHOICES * POLL_PARTS, &poll->first) &&
           (question == NULL || is_text(question, LIMIT_QUESTION_CHARS)) && poll->owner_id != NULL &&
           poll->owner_name != NULL && read_choices(poll, cJSON_GetObjectItemCaseSensitive(json, "choices")) &&
           read_voices(poll, cJSON_GetObjectItemCaseSensitive(json, "voices"));
}

Poll *poll_from_json(const cJSON *json, GError **error)
{
    g_autoptr(Poll) poll = poll_new();
    if (cJSON_IsObject(json) && read_poll(poll, json))
        return g_steal_pointer(&poll);
    g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "a vote that is malformed");
    return NULL;
}
