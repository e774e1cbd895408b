// SPDX-License-Identifier: MIT
/** homophones.h - words typed with a character that sounds alike: 椭园 for 椭圆. Internal to lib/command. */
#ifndef DINGBOARD_COMMAND_HOMOPHONES_H
#define DINGBOARD_COMMAND_HOMOPHONES_H

#include "lib/command/words.h"

/**
 * The longest word that `text` begins with when characters that sound alike count as one; at least half of its
 * characters stand there as they should.
 * @param spelling  set to the word as it should be; static
 * @return its bytes, 0 when there is none
 */
gsize homophone_match(const char *text, const WordRow **row, const char **spelling);

#endif
