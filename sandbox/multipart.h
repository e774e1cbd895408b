// SPDX-License-Identifier: MIT
/** multipart.h - reading a multipart/form-data body (RFC 7578), strictly. */
#ifndef DINGBOARD_SANDBOX_MULTIPART_H
#define DINGBOARD_SANDBOX_MULTIPART_H

#include <glib.h>

/** Parts at most; an upload has two. */
#define MULTIPART_MAX_PARTS 8

typedef struct {
    char *name;
    char *file_name;    /**< NULL: a plain field */
    char *content_type; /**< NULL: none given */
    const char *data;   /**< borrowed from the body */
    gsize size;
} Part;

typedef struct {
    Part parts[MULTIPART_MAX_PARTS];
    guint count;
} Multipart;

/**
 * Read a body.
 * @return FALSE when the content type has no boundary, a delimiter, header or the end is missing, or
 *         there are too many parts. Call multipart_clear in either case.
 */
gboolean multipart_parse(Multipart *multipart, const char *content_type, const char *body,
                         gsize size) G_GNUC_WARN_UNUSED_RESULT;
void multipart_clear(Multipart *multipart);
G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC(Multipart, multipart_clear)

/** The first part of this name, or NULL. */
const Part *multipart_find(const Multipart *multipart, const char *name);

#endif
