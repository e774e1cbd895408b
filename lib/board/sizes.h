// SPDX-License-Identifier: MIT
/** sizes.h - how large things are that nobody measured. For lib/board only. */
#ifndef DINGBOARD_BOARD_SIZES_H
#define DINGBOARD_BOARD_SIZES_H

#include "lib/board/action.h"
#include "lib/board/object.h"
#include "lib/command/command.h"

#define DEFAULT_LENGTH 300.0
#define DEFAULT_FONT 32.0
#define DEFAULT_LABEL_FONT 24.0
#define DEFAULT_STROKE 4.0
#define DEFAULT_CORNER 20.0
/** 巨大 fills this part of the board. */
#define GIANT_PART 0.8

/** `value`, or `fallback` when it is NAN. */
double either(double value, double fallback);
/** How much larger than medium; for giant, what makes w × h fill its part of the board. */
double size_scale(SizeWord size, double w, double h);
/** Width and height before any size word. */
void size_natural(DrawShape shape, double *w, double *h);
/** How wide a line of text is. */
double size_text_width(const char *text, double font);
/** The frame of a text of that font size, line breaks heeded. */
void size_text_frame(const char *text, double font, double *w, double *h);
/** Give a framed object its size from a command's words and measures. */
void size_frame(Object *object, const Command *command);
/** Give a picture of so many pixels its frame; it is one of `n` that come together. */
void size_image(Object *object, const Command *command, double width, double height, guint n);
/** Give a text its font size and frame. */
void size_text(Object *object, const Command *command);
/** What makes `o` as large as `model`: of one kind the same frame, else the longer sides alike. */
Map size_like(const Object *o, const Object *model);
/** The font size of a label that fits a frame of that width, as far as it stays readable. */
double size_label_font(const char *text, double w, double h);
/** A shape whose width and height are one measure. */
gboolean size_is_regular(DrawShape shape);

#endif
