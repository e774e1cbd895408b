// SPDX-License-Identifier: MIT
#include "lib/board/people.h"

#include <string.h>

#include "lib/base/json.h"
#include "lib/base/limits.h"
#include "lib/board/board.h"

/** Names in a sentence; of more only the number is told. */
#define NAMED 5

static void free_person(gpointer data)
{
    Person *person = data;
    g_free(person->id);
    g_free(person->name);
    g_free(person);
}

GPtrArray *people_new(void)
{
    return g_ptr_array_new_with_free_func(free_person);
}

GPtrArray *people_ref(GPtrArray *people)
{
    return people != NULL ? g_ptr_array_ref(people) : NULL;
}

gboolean people_have(const GPtrArray *people, const char *id)
{
    for (guint i = 0; people != NULL && i < people->len; i++) {
        const Person *person = people->pdata[i];
        if (strcmp(person->id, id) == 0)
            return TRUE;
    }
    return FALSE;
}

void people_add(GPtrArray *people, const char *id, const char *name)
{
    if (people_have(people, id))
        return;
    Person *person = g_new0(Person, 1);
    person->id = g_strdup(id);
    person->name = g_strdup(name);
    g_ptr_array_add(people, person);
}

char *people_names(const GPtrArray *people, Lang lang)
{
    GString *names = g_string_new(NULL);
    for (guint i = 0; i < people->len && i < NAMED; i++) {
        const Person *person = people->pdata[i];
        g_string_append_printf(names, "%s%s", i > 0 ? lang_pick(lang, "、", ", ") : "", person->name);
    }
    if (people->len > NAMED)
        g_string_append_printf(names, lang == LANG_EN ? " and others (%u in all)" : " 等 %u 人", people->len);
    return g_string_free(names, FALSE);
}

cJSON *people_to_json(const GPtrArray *people)
{
    if (people == NULL)
        return cJSON_CreateNull();
    cJSON *list = cJSON_CreateArray();
    for (guint i = 0; i < people->len; i++) {
        const Person *person = people->pdata[i];
        cJSON *item = cJSON_CreateObject();
        cJSON_AddStringToObject(item, "id", person->id);
        cJSON_AddStringToObject(item, "name", person->name);
        cJSON_AddItemToArray(list, item);
    }
    return list;
}

static gboolean refuse(GError **error)
{
    g_set_error(error, BOARD_ERROR, BOARD_ERROR_INVALID, "people who are no proper list of ids and names");
    return FALSE;
}

gboolean people_from_json(const cJSON *json, GPtrArray **people, GError **error)
{
    *people = NULL;
    if (cJSON_IsNull(json))
        return TRUE;
    if (!cJSON_IsArray(json) || cJSON_GetArraySize(json) > LIMIT_PEOPLE + 1)
        return refuse(error);
    g_autoptr(GPtrArray) list = people_new();
    const cJSON *item = NULL;
    cJSON_ArrayForEach (item, json) {
        const char *id = json_string(item, "id"), *name = json_string(item, "name");
        if (id == NULL || name == NULL || strlen(id) > LIMIT_ID_BYTES || g_utf8_strlen(name, -1) > LIMIT_NAME_CHARS)
            return refuse(error);
        people_add(list, id, name);
    }
    *people = g_steal_pointer(&list);
    return TRUE;
}
