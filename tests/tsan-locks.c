// SPDX-License-Identifier: MIT
/*
 * GLib's locks made of pthread's, for ThreadSanitizer: GLib's own are futexes in a library that is not instrumented, so
 * every use of them looks like a race. Linked into all programs with --enable-sanitizers=thread; run with
 * G_SLICE=always-malloc, whose allocator has the same trouble.
 *
 * GMutex and GCond start as zeros and have room for a pointer: the lock is made at its first use.
 */
#include <errno.h>
#include <glib.h>
#include <pthread.h>

static pthread_mutex_t *mutex_of(GMutex *mutex)
{
    gpointer *place = &mutex->p;
    gpointer found = __atomic_load_n(place, __ATOMIC_ACQUIRE);
    if (found != NULL)
        return found;
    pthread_mutex_t *made = g_new(pthread_mutex_t, 1);
    pthread_mutex_init(made, NULL);
    if (__atomic_compare_exchange_n(place, &found, made, FALSE, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
        return made;
    pthread_mutex_destroy(made);
    g_free(made);
    return found;
}

static pthread_cond_t *cond_of(GCond *cond)
{
    gpointer *place = &cond->p;
    gpointer found = __atomic_load_n(place, __ATOMIC_ACQUIRE);
    if (found != NULL)
        return found;
    pthread_cond_t *made = g_new(pthread_cond_t, 1);
    pthread_condattr_t attributes;
    pthread_condattr_init(&attributes);
    pthread_condattr_setclock(&attributes, CLOCK_MONOTONIC);
    pthread_cond_init(made, &attributes);
    pthread_condattr_destroy(&attributes);
    if (__atomic_compare_exchange_n(place, &found, made, FALSE, __ATOMIC_ACQ_REL, __ATOMIC_ACQUIRE))
        return made;
    pthread_cond_destroy(made);
    g_free(made);
    return found;
}

void g_mutex_init(GMutex *mutex)
{
    mutex->p = NULL;
}

void g_mutex_clear(GMutex *mutex)
{
    if (mutex->p != NULL)
        pthread_mutex_destroy(mutex->p);
    g_clear_pointer(&mutex->p, g_free);
}

void g_mutex_lock(GMutex *mutex)
{
    pthread_mutex_lock(mutex_of(mutex));
}

gboolean g_mutex_trylock(GMutex *mutex)
{
    return pthread_mutex_trylock(mutex_of(mutex)) == 0;
}

void g_mutex_unlock(GMutex *mutex)
{
    pthread_mutex_unlock(mutex_of(mutex));
}

void g_cond_init(GCond *cond)
{
    cond->p = NULL;
}

void g_cond_clear(GCond *cond)
{
    if (cond->p != NULL)
        pthread_cond_destroy(cond->p);
    g_clear_pointer(&cond->p, g_free);
}

void g_cond_wait(GCond *cond, GMutex *mutex)
{
    pthread_cond_wait(cond_of(cond), mutex_of(mutex));
}

gboolean g_cond_wait_until(GCond *cond, GMutex *mutex, gint64 end_time)
{
    struct timespec until = {end_time / G_USEC_PER_SEC, end_time % G_USEC_PER_SEC * 1000};
    return pthread_cond_timedwait(cond_of(cond), mutex_of(mutex), &until) != ETIMEDOUT;
}

void g_cond_signal(GCond *cond)
{
    pthread_cond_signal(cond_of(cond));
}

void g_cond_broadcast(GCond *cond)
{
    pthread_cond_broadcast(cond_of(cond));
}
