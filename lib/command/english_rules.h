// SPDX-License-Identifier: MIT
/** english_rules.h - rules that a word sets off, so that those of other words cost nothing. Internal to english*.c. */
#ifndef DINGBOARD_COMMAND_ENGLISH_RULES_H
#define DINGBOARD_COMMAND_ENGLISH_RULES_H

#include "lib/command/english_tokens.h"

/** How many marks words have; several may share one. */
#define ENGLISH_RULE_MARKS 256

typedef struct {
    void (*settle)(Words *w, guint i); /**< changes tokens, and neither adds nor takes any */
    const char *at;                    /**< the words that set it off, parted by "|"; NULL: whatever is typed at i */
} EnglishRule;

/** A table of rules, 64 at most, static: what was made of its words at the first use stays. */
typedef struct {
    const EnglishRule *rows;
    gsize n;
    gsize ready;
    guint64 anywhere, marked[ENGLISH_RULE_MARKS]; /**< a bit for each row */
} EnglishRules;

/** Run the rules that the word at i sets off, in their order. Any thread. */
void english_rules_run(EnglishRules *rules, Words *w, guint i);

#endif
