// SPDX-License-Identifier: MIT
/**
 * slot.h - who a worker is, in the eyes of leases.
 *
 * A worker takes the lowest numbered lock file of the store's folder that no living process holds; host and number
 * name it. The kernel frees the lock of a killed process, so the one that is started in its place gets the same
 * name, finds the leases its own, and goes on at once instead of waiting until they expire.
 */
#ifndef DINGBOARD_WORKER_SLOT_H
#define DINGBOARD_WORKER_SLOT_H

#include <glib.h>

/** Workers on one host that share a store. */
#define SLOTS_MAX 64

/** Given the descriptor of each slot whose process has ended, while no other process can take it. */
typedef gboolean (*SlotFound)(int descriptor, gpointer data, GError **error);

/**
 * @param found       called for each free slot, the one that is taken included
 * @param descriptor  set to the lock's descriptor; the slot is held until it is closed
 * @return "host:number", free with g_free; NULL with a G_FILE_ERROR
 */
char *slot_take(const char *folder, SlotFound found, gpointer data, int *descriptor,
                GError **error) G_GNUC_WARN_UNUSED_RESULT;

#endif
