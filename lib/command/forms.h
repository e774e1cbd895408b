// SPDX-License-Identifier: MIT
/**
 * forms.h - whole messages of a fixed form: manners, a deed, what it takes, manners. Internal to lib/command.
 *
 * Their words are common in talk about other things; so nothing but the form itself is taken for one.
 */
#ifndef DINGBOARD_COMMAND_FORMS_H
#define DINGBOARD_COMMAND_FORMS_H

#include "lib/command/command.h"
#include "lib/command/reader.h"

/** A part of a reading's folded text. */
typedef struct {
    const char *text;
    gsize start, end;
} Part;

/** The length of the first of the forms (parted by |) that the part begins with; Latin ones end with their word. */
gsize part_front(const Part *part, const char *forms);
/** Take spaces off both ends. */
void part_trim(Part *part);
/** Take all of the forms, and spaces, off the front, or off the end. */
void part_drop_front(Part *part, const char *forms);
void part_drop_back(Part *part, const char *forms);
gboolean part_is_empty(const Part *part);
gboolean part_has(const Part *part, char c);

/** Take off what is said out of manners on both ends. */
void part_drop_manners(Part *part);

/** What was typed there, without the quotes around it; free with g_free. */
char *part_words(const Part *part, const Reading *reading);

/** Which rows of a table of forms a part can begin with, by its first character: few, and only they are looked at. */
typedef struct {
    guint64 rows[256]; /**< characters that have the same lowest byte share them */
} FormIndex;

/**
 * The index of a table, to be kept for good.
 * @param forms   those of the first row; the next row's are `stride` bytes behind it
 * @param rows    64 at most
 */
FormIndex *form_index_new(const char *const *forms, gsize stride, gsize rows);
/** A bit for each row that has a form with the first character of the part. */
guint64 form_index_rows(const FormIndex *index, const Part *part);
/** The lowest row in `rows`, which has one, taken out of it. */
gsize form_index_next(guint64 *rows);

/** Whether a text begins with, or has somewhere in it, one of a list that ends in NULL. */
gboolean text_begins_with_any(const char *text, const char *const *those);
gboolean text_has_any(const char *text, const char *const *those);

/** A command that is the whole message. */
Command *form_command(const Reading *reading, CommandOp op);

#endif
