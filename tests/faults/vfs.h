// SPDX-License-Identifier: MIT
/**
 * vfs.h - a disk that fails when it is told to: SQLite's own file system with a fault in front of it.
 *
 * Operations of the chosen kind are counted from vfs_fail on; the k-th fails, and with `stays` every one after it. Not
 * thread-safe: for programs with one thread.
 */
#ifndef DINGBOARD_TESTS_FAULTS_VFS_H
#define DINGBOARD_TESTS_FAULTS_VFS_H

#include <glib.h>

typedef enum {
    VFS_OPEN,
    VFS_READ,
    VFS_WRITE, /**< an I/O error */
    VFS_FULL,  /**< the same operation, for want of room */
    VFS_SYNC,
    VFS_DELETE, /**< of a log; nothing is ever truncated */
    VFS_LOCK,   /**< somebody else has it */
    VFS_SHM,    /**< mapping the memory that connections share */
    VFS_FAULTS
} VfsFault;

const char *vfs_fault_name(VfsFault fault);

/** Make it SQLite's default. Once, before anything is opened. */
void vfs_register(void);
/** @param k  from 1; 0: nothing fails, operations are only counted */
void vfs_fail(VfsFault fault, guint k, gboolean stays);
/** Operations of the chosen kind since vfs_fail. */
guint vfs_count(void);
/** Whether one has failed. */
gboolean vfs_failed(void);

#endif
