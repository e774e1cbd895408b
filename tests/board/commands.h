// SPDX-License-Identifier: MIT
/** commands.h - commands made by hand and said to a board, for tests. */
#ifndef DINGBOARD_TESTS_BOARD_COMMANDS_H
#define DINGBOARD_TESTS_BOARD_COMMANDS_H

#include "lib/board/interpret.h"

extern const Author wang, li, boss;

/** A command on one reference (taken over; NULL: none said). */
Command *command_on(CommandOp op, Ref *ref);
/** One that changes something. */
Command *edit_of(Ref *ref, guint changes);
Command *draw_of(DrawShape shape);
void add_target(Command *command, Ref *ref);
void add_spot(Command *command, Spot spot);

Ref *ref_number(guint id);
Ref *ref_shape(DrawShape shape);
Ref *ref_words(const char *text);

/** Say one command, which is freed, and give back what came of it. */
Outcome *tell_on(History *history, const Occasion *occasion, Command *command);
/** The same by somebody at some time; `boss` is a moderator. */
Outcome *tell(History *history, const Author *author, Command *command);
/** Say it; an entry comes of it. */
void does(History *history, const Author *author, Command *command);
/** Say it; nothing comes of it but a reply with that part. */
void refuses(History *history, const Author *author, Command *command, const char *part);
/** Draw something at a point and give back its number. */
guint drawn(History *history, const Author *author, DrawShape shape, double x, double y);
/** What the board has under a number; NULL when it is not seen. */
const Object *seen(History *history, guint id);
char *board_words(const Board *board);

#endif
