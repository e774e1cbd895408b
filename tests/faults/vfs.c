// SPDX-License-Identifier: MIT
/* A file of ours is followed in memory by the file of the VFS below; methods it has not got we have not got either. */
#include "tests/faults/vfs.h"

#include <string.h>

#include <sqlite3.h>

typedef struct {
    sqlite3_file base;
    sqlite3_file *below;
} File;

static const char *const fault_names[VFS_FAULTS] = {"open", "read", "write", "full", "sync", "delete", "lock", "shm"};

static struct {
    sqlite3_vfs vfs;
    sqlite3_vfs *below;
    VfsFault fault;
    guint k, count;
    gboolean stays, failed;
} state;

const char *vfs_fault_name(VfsFault fault)
{
    return fault_names[fault];
}

void vfs_fail(VfsFault fault, guint k, gboolean stays)
{
    state.fault = fault;
    state.k = k;
    state.stays = stays;
    state.count = 0;
    state.failed = FALSE;
}

guint vfs_count(void)
{
    return state.count;
}

gboolean vfs_failed(void)
{
    return state.failed;
}

/** Count this operation. @return whether it is to fail */
static gboolean fails(VfsFault fault)
{
    if (fault != state.fault)
        return FALSE;
    state.count++;
    gboolean hit = state.k != 0 && (state.stays ? state.count >= state.k : state.count == state.k);
    state.failed |= hit;
    return hit;
}

static sqlite3_file *below(sqlite3_file *file)
{
    return ((File *)file)->below;
}

#define BELOW(file, method) below(file)->pMethods->method

/* --- a file ----------------------------------------------------------------------------------- */

static int file_close(sqlite3_file *file)
{
    int result = BELOW(file, xClose)(below(file));
    g_free(below(file));
    return result;
}

static int file_read(sqlite3_file *file, void *out, int size, sqlite3_int64 offset)
{
    return fails(VFS_READ) ? SQLITE_IOERR_READ : BELOW(file, xRead)(below(file), out, size, offset);
}

/** A write that fails may have got half of its way. */
static int file_write(sqlite3_file *file, const void *data, int size, sqlite3_int64 offset)
{
    gboolean error = fails(VFS_WRITE), full = fails(VFS_FULL);
    if (!error && !full)
        return BELOW(file, xWrite)(below(file), data, size, offset);
    (void)BELOW(file, xWrite)(below(file), data, size / 2, offset);
    return error ? SQLITE_IOERR_WRITE : SQLITE_FULL;
}

static int file_truncate(sqlite3_file *file, sqlite3_int64 size)
{
    return BELOW(file, xTruncate)(below(file), size);
}

static int file_sync(sqlite3_file *file, int flags)
{
    return fails(VFS_SYNC) ? SQLITE_IOERR_FSYNC : BELOW(file, xSync)(below(file), flags);
}

static int file_size(sqlite3_file *file, sqlite3_int64 *size)
{
    return BELOW(file, xFileSize)(below(file), size);
}

static int file_lock(sqlite3_file *file, int level)
{
    return fails(VFS_LOCK) ? SQLITE_BUSY : BELOW(file, xLock)(below(file), level);
}

static int file_unlock(sqlite3_file *file, int level)
{
    return BELOW(file, xUnlock)(below(file), level);
}

static int file_check_reserved(sqlite3_file *file, int *result)
{
    return BELOW(file, xCheckReservedLock)(below(file), result);
}

static int file_control(sqlite3_file *file, int operation, void *argument)
{
    return BELOW(file, xFileControl)(below(file), operation, argument);
}

static int file_sector_size(sqlite3_file *file)
{
    return BELOW(file, xSectorSize)(below(file));
}

static int file_characteristics(sqlite3_file *file)
{
    return BELOW(file, xDeviceCharacteristics)(below(file));
}

static int file_shm_map(sqlite3_file *file, int region, int size, int extend, void volatile **memory)
{
    return fails(VFS_SHM) ? SQLITE_IOERR_SHMMAP : BELOW(file, xShmMap)(below(file), region, size, extend, memory);
}

/** Giving a lock back never fails. */
static int file_shm_lock(sqlite3_file *file, int offset, int count, int flags)
{
    gboolean takes = (flags & SQLITE_SHM_LOCK) != 0;
    return takes && fails(VFS_LOCK) ? SQLITE_BUSY : BELOW(file, xShmLock)(below(file), offset, count, flags);
}

static void file_shm_barrier(sqlite3_file *file)
{
    BELOW(file, xShmBarrier)(below(file));
}

static int file_shm_unmap(sqlite3_file *file, int delete_it)
{
    return BELOW(file, xShmUnmap)(below(file), delete_it);
}

/** Version 2: with what WAL needs, without memory-mapped reads. */
static const sqlite3_io_methods methods = {
    .iVersion = 2,
    .xClose = file_close,
    .xRead = file_read,
    .xWrite = file_write,
    .xTruncate = file_truncate,
    .xSync = file_sync,
    .xFileSize = file_size,
    .xLock = file_lock,
    .xUnlock = file_unlock,
    .xCheckReservedLock = file_check_reserved,
    .xFileControl = file_control,
    .xSectorSize = file_sector_size,
    .xDeviceCharacteristics = file_characteristics,
    .xShmMap = file_shm_map,
    .xShmLock = file_shm_lock,
    .xShmBarrier = file_shm_barrier,
    .xShmUnmap = file_shm_unmap,
};

/* --- the file system -------------------------------------------------------------------------- */

static int vfs_open(sqlite3_vfs *vfs, const char *name, sqlite3_file *file, int flags, int *out_flags)
{
    (void)vfs;
    file->pMethods = NULL;
    if (fails(VFS_OPEN))
        return SQLITE_CANTOPEN;
    File *ours = (File *)file;
    ours->below = g_malloc0((gsize)state.below->szOsFile);
    int result = state.below->xOpen(state.below, name, ours->below, flags, out_flags);
    if (result == SQLITE_OK)
        file->pMethods = &methods;
    else
        g_free(ours->below);
    return result;
}

static int vfs_delete(sqlite3_vfs *vfs, const char *name, int sync_folder)
{
    (void)vfs;
    return fails(VFS_DELETE) ? SQLITE_IOERR_DELETE : state.below->xDelete(state.below, name, sync_folder);
}

void vfs_register(void)
{
    state.below = sqlite3_vfs_find(NULL);
    g_assert_nonnull(state.below);
    state.vfs = *state.below;
    state.vfs.zName = "faulty";
    state.vfs.szOsFile = (int)sizeof(File);
    state.vfs.xOpen = vfs_open;
    state.vfs.xDelete = vfs_delete;
    state.vfs.pNext = NULL;
    g_assert_cmpint(sqlite3_vfs_register(&state.vfs, 1), ==, SQLITE_OK);
}
