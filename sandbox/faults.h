// SPDX-License-Identifier: MIT
/** faults.h - the troubles of the real platform, each by a name, played on demand. */
#ifndef DINGBOARD_SANDBOX_FAULTS_H
#define DINGBOARD_SANDBOX_FAULTS_H

#include <glib.h>

#include "lib/web/service.h"

typedef enum {
    FAULT_ERROR,         /**< an error answer instead of the work */
    FAULT_RAW,           /**< a fixed body instead of the work */
    FAULT_HUGE,          /**< a body of several megabytes instead of the work */
    FAULT_DELAY,         /**< the work, late */
    FAULT_TRUNCATED,     /**< the work, and half of its answer */
    FAULT_DONE_BUT,      /**< the work, then an error all the same */
    FAULT_FAILED_RESULT, /**< recall: nothing is recalled, HTTP 200 with failedResult */
    FAULT_NUMBER_TEXT,   /**< the work; numbers of the answer come as text */
} FaultKind;

typedef struct {
    FaultKind kind;
    char *name;
    char *api;
    guint times; /**< how often it is still played */
    gint64 delay_ms;
    int new_status;
    char *new_code;    /**< answer of the new family; NULL: as the old one */
    int old_errcode;   /**< answer of the old family; 0: as the new one */
    gboolean style_88; /**< old family: errcode 88 with a sub_code */
    const char *raw;   /**< of FAULT_RAW */
    const char *raw_type;
} Fault;

/** Longest delay a fault may ask for. */
#define FAULT_DELAY_MAX_MS 60000

/**
 * A fault by its name: one of the table in faults.c, "delay:MS", "code:CODE" (new family, 400) or
 * "errcode:N" (old family).
 * @return NULL when there is no such name; free with fault_free
 */
Fault *fault_new(const char *api, const char *name, guint times) G_GNUC_WARN_UNUSED_RESULT;
void fault_free(Fault *fault);
G_DEFINE_AUTOPTR_CLEANUP_FUNC(Fault, fault_free)

/** The names of the table, for the error message of a wrong name; free with g_free. */
char *fault_names(void);

/** Answer instead of the work: FAULT_ERROR, FAULT_RAW, FAULT_HUGE, FAULT_DONE_BUT. */
void fault_answer(const Fault *fault, gboolean old_family, Response *response);
/** Change the answer of the work: FAULT_TRUNCATED, FAULT_NUMBER_TEXT. */
void fault_spoil(const Fault *fault, Response *response);

#endif
