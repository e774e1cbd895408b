// SPDX-License-Identifier: MIT
/** behaviour.h - the ways in which a call can go wrong, and what is to come of it. */
#ifndef DINGBOARD_TESTS_FAULTS_BEHAVIOUR_H
#define DINGBOARD_TESTS_FAULTS_BEHAVIOUR_H

#include "tests/faults/proxy.h"

typedef enum {
    END_ARRIVES, /**< asking again brings it */
    END_REFUSED, /**< asking again is no use: the end is recorded, and told */
    END_SILENT,  /**< the same, but no words can reach the chat */
} BehaviourEnd;

typedef struct Behaviour {
    const char *name;
    void (*play)(Spoilt *spoilt, const struct Behaviour *behaviour);
    gboolean done;    /**< the stand-in may have done what was asked: asking again doubles it */
    BehaviourEnd end; /**< of token, upload and sending */
    const char *code; /**< of the new family, or NULL */
    int errcode;      /**< of the old family, or 0 */
    int status;       /**< HTTP status of the answer */
    const char *text; /**< body, or header lines */
    gboolean slow;    /**< takes as long as the client waits: is played once only */
} Behaviour;

/** All of them, ended by one without a name. */
extern const Behaviour behaviours[];

#endif
