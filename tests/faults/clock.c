// SPDX-License-Identifier: MIT
/*
 * Loaded before a program's libraries (LD_PRELOAD), it puts the program's clock wrong by as many milliseconds as the
 * file CLOCK_OFFSET_FILE says, a gint64 that a test changes while the program runs. Only the time of day: what measures
 * durations goes on as before.
 */
#include <dlfcn.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

static int64_t offset_ms(void)
{
    static const volatile int64_t *offset;
    const char *path = getenv("CLOCK_OFFSET_FILE");
    if (offset == NULL && path != NULL) {
        int fd = open(path, O_RDONLY | O_CLOEXEC);
        void *memory = fd >= 0 ? mmap(NULL, sizeof *offset, PROT_READ, MAP_SHARED, fd, 0) : MAP_FAILED;
        if (fd >= 0)
            close(fd);
        if (memory == MAP_FAILED)
            abort();
        offset = memory;
    }
    return offset != NULL ? *offset : 0;
}

int clock_gettime(clockid_t clock, struct timespec *time)
{
    static int (*real)(clockid_t, struct timespec *);
    if (real == NULL)
        *(void **)&real = dlsym(RTLD_NEXT, "clock_gettime");
    int result = real(clock, time);
    if (clock == CLOCK_REALTIME) {
        int64_t ms = offset_ms();
        time->tv_sec += ms / 1000;
        time->tv_nsec += ms % 1000 * 1000000;
        if (time->tv_nsec < 0 || time->tv_nsec >= 1000000000) {
            int carry = time->tv_nsec < 0 ? -1 : 1;
            time->tv_sec += carry;
            time->tv_nsec -= carry * 1000000000L;
        }
    }
    return result;
}

int gettimeofday(struct timeval *restrict time, void *restrict zone)
{
    struct timespec exact;
    (void)zone;
    clock_gettime(CLOCK_REALTIME, &exact);
    time->tv_sec = exact.tv_sec;
    time->tv_usec = exact.tv_nsec / 1000;
    return 0;
}
