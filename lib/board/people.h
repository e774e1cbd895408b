// SPDX-License-Identifier: MIT
/**
 * people.h - people as boards remember them: who locked a board, who may draw.
 *
 * A person is an id, which decides, and a name, which is only shown: people change their names, and take others'.
 * Lists are never changed once they are on a board, so boards share them.
 */
#ifndef DINGBOARD_BOARD_PEOPLE_H
#define DINGBOARD_BOARD_PEOPLE_H

#include <cjson/cJSON.h>
#include <glib.h>

#include "lib/base/lang.h"

typedef struct {
    char *id; /**< staff id, else sender id */
    char *name;
} Person;

/** A list that owns its people; free with g_ptr_array_unref. */
GPtrArray *people_new(void);
void people_add(GPtrArray *people, const char *id, const char *name);
/** FALSE for NULL. */
gboolean people_have(const GPtrArray *people, const char *id);
/** "甲、乙 等 5 人": the names; free with g_free. */
char *people_names(const GPtrArray *people, Lang lang);
/** A reference of a list, or NULL of NULL. */
GPtrArray *people_ref(GPtrArray *people);

/** [{"id":…,"name":…}…]; null for NULL. */
cJSON *people_to_json(const GPtrArray *people);
/** @param people  set to the list, or NULL for null */
gboolean people_from_json(const cJSON *json, GPtrArray **people, GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
