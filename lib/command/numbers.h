// SPDX-License-Identifier: MIT
/** numbers.h - numbers as people write them: 80, 2.5, -3, 二百四十, 三百六, 两, 一点五. */
#ifndef DINGBOARD_COMMAND_NUMBERS_H
#define DINGBOARD_COMMAND_NUMBERS_H

#include <glib.h>

/** @return the bytes of the number in digits that `text` begins with, 0 when none. Never beyond ±1e9. */
gsize number_match_digits(const char *text, double *value);
/** The same for Chinese numerals. */
gsize number_match_chinese(const char *text, double *value);

#endif
