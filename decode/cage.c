// SPDX-License-Identifier: MIT
#define _GNU_SOURCE
#include "decode/cage.h"

#include <errno.h>
#include <fcntl.h>
#include <seccomp.h>
#include <signal.h>
#include <stdio.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "lib/base/limits.h"

/** A sanitizer maps terabytes of address space for itself. */
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
#define HAS_SANITIZER 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer) || __has_feature(thread_sanitizer) || __has_feature(memory_sanitizer)
#define HAS_SANITIZER 1
#endif
#endif
#ifndef HAS_SANITIZER
#define HAS_SANITIZER 0
#endif

static gboolean bound(__rlimit_resource_t resource, rlim_t value)
{
    const struct rlimit limit = {value, value};
    return setrlimit(resource, &limit) == 0;
}

gboolean cage_limit(void)
{
    const rlim_t seconds = (LIMIT_DECODE_MS + 999) / 1000;
    close_range(STDERR_FILENO + 1, ~0U, 0);
    return prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && prctl(PR_SET_DUMPABLE, 0) == 0 && bound(RLIMIT_CORE, 0) &&
           bound(RLIMIT_FSIZE, 0) && bound(RLIMIT_CPU, seconds) &&
           (HAS_SANITIZER || bound(RLIMIT_AS, (rlim_t)LIMIT_DECODE_MEMORY));
}

/** What computing needs. */
static const int allowed[] = {
    SCMP_SYS(read),          SCMP_SYS(readv),          SCMP_SYS(pread64),     SCMP_SYS(write),
    SCMP_SYS(writev),        SCMP_SYS(lseek),          SCMP_SYS(fstat),       SCMP_SYS(close),
    SCMP_SYS(munmap),        SCMP_SYS(mremap),         SCMP_SYS(brk),         SCMP_SYS(madvise),
    SCMP_SYS(futex),         SCMP_SYS(exit),           SCMP_SYS(exit_group),  SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigaction),  SCMP_SYS(rt_sigprocmask), SCMP_SYS(sigaltstack), SCMP_SYS(getrandom),
    SCMP_SYS(clock_gettime), SCMP_SYS(gettimeofday),   SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getpid),        SCMP_SYS(gettid),         SCMP_SYS(sysinfo),     SCMP_SYS(restart_syscall),
    SCMP_SYS(tgkill),
};

/** What libraries try and can do without: they are told that it is not allowed. */
static const int declined[] = {
    SCMP_SYS(open),     SCMP_SYS(openat), SCMP_SYS(access), SCMP_SYS(faccessat), SCMP_SYS(stat),   SCMP_SYS(newfstatat),
    SCMP_SYS(readlink), SCMP_SYS(statx),  SCMP_SYS(ioctl),  SCMP_SYS(clone),     SCMP_SYS(clone3), SCMP_SYS(prlimit64),
};

static int add_rules(scmp_filter_ctx filter)
{
    int bad = 0;
    for (gsize i = 0; i < G_N_ELEMENTS(allowed); i++)
        bad |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, allowed[i], 0);
    for (gsize i = 0; i < G_N_ELEMENTS(declined); i++)
        bad |= seccomp_rule_add(filter, SCMP_ACT_ERRNO(EPERM), declined[i], 0);
    /* Memory, but never code. */
    const struct scmp_arg_cmp no_code = SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0);
    bad |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mmap), 1, no_code);
    bad |= seccomp_rule_add(filter, SCMP_ACT_ALLOW, SCMP_SYS(mprotect), 1, no_code);
    return bad;
}

gboolean cage_close(void)
{
    scmp_filter_ctx filter = seccomp_init(SCMP_ACT_KILL_PROCESS);
    if (filter == NULL)
        return FALSE;
    gboolean closed = add_rules(filter) == 0 && seccomp_load(filter) == 0;
    seccomp_release(filter);
    return closed;
}

/* --- the check -------------------------------------------------------------------------------- */

static void try_open(void)
{
    if (open("/etc/passwd", O_RDONLY | O_CLOEXEC) >= 0)
        _exit(0);
}

static void try_create(void)
{
    if (open("/tmp", O_TMPFILE | O_RDWR | O_CLOEXEC, 0600) >= 0)
        _exit(0);
}

static void try_socket(void)
{
    if (socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) >= 0)
        _exit(0);
}

static void try_program(void)
{
    char *const arguments[] = {(char *)"/bin/true", NULL};
    execve("/bin/true", arguments, NULL);
}

static void try_process(void)
{
    if (fork() >= 0)
        _exit(0);
}

static void try_code(void)
{
    if (mmap(NULL, 4096, PROT_READ | PROT_EXEC, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0) != MAP_FAILED)
        _exit(0);
}

static void try_signal(void)
{
    if (kill(getppid(), 0) == 0)
        _exit(0);
}

static const struct {
    const char *what;
    void (*attempt)(void);
} attempts[] = {
    {"open a file", try_open},
    {"make a file", try_create},
    {"open a socket", try_socket},
    {"start a program", try_program},
    {"start a process", try_process},
    {"map code", try_code},
    {"reach another process", try_signal},
};

/** TRUE when the attempt failed in the cage, or ended the process. */
static gboolean attempt_fails(gsize i)
{
    pid_t child = fork();
    if (child == 0) {
        if (!cage_limit() || !cage_close())
            _exit(0);
        attempts[i].attempt();
        _exit(1);
    }
    int status = 0;
    if (child < 0 || waitpid(child, &status, 0) != child)
        return FALSE;
    return !WIFEXITED(status) || WEXITSTATUS(status) == 1;
}

gboolean cage_check(void)
{
    gboolean fine = TRUE;
    printf("1..%" G_GSIZE_FORMAT "\n", G_N_ELEMENTS(attempts));
    for (gsize i = 0; i < G_N_ELEMENTS(attempts); i++) {
        fflush(stdout);
        gboolean fails = attempt_fails(i);
        printf("%s %" G_GSIZE_FORMAT " - cannot %s\n", fails ? "ok" : "not ok", i + 1, attempts[i].what);
        fine = fine && fails;
    }
    return fine;
}
