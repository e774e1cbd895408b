// SPDX-License-Identifier: MIT
/*
 * Time of message_parse per message of 10, 40, 100 and 1000 characters, and of a refused 500 000: p50 and p99 in µs of
 * this thread's processor time, so that neighbours on the machine do not count; what they do to the caches does.
 */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "lib/command/command.h"

#define WARM 200
#define ROUNDS 20000

static int ascending(const void *a, const void *b)
{
    double x = *(const double *)a;
    double y = *(const double *)b;
    return x < y ? -1 : x > y;
}

static double thread_us(void)
{
    struct timespec now;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e6 + (double)now.tv_nsec / 1e3;
}

static void measure(const char *name, const char *text)
{
    static double times[ROUNDS];
    for (int i = 0; i < WARM; i++)
        message_free(message_parse(text));
    for (int i = 0; i < ROUNDS; i++) {
        double begun = thread_us();
        Message *message = message_parse(text);
        times[i] = thread_us() - begun;
        message_free(message);
    }
    qsort(times, ROUNDS, sizeof times[0], ascending);
    printf("%-34s %6ld characters  p50 %8.2f us  p99 %8.2f us\n", name, g_utf8_strlen(text, -1), times[ROUNDS / 2],
           times[ROUNDS * 99 / 100]);
}

int main(void)
{
    measure("parse, Chinese", "在左上角画个红色的圆");
    measure("parse, English", "red circle");
    measure("parse, Chinese", "请帮我在画板的右上角画三个大大的红边绿底的五角星，旋转三十度，线宽8，虚线，谢谢");
    measure("parse, English", "draw a red circle at 200,150 radius 4000");
    measure("parse, mistyped", "please darw a bule circel and a sqaure ok");
    measure("parse, story",
            "draw a red circle at 200,150 radius 40; draw a blue square top left; then write hello in red; 3 stars");
    GString *many = g_string_new(NULL);
    for (int i = 0; i < 19; i++)
        g_string_append(many, "draw a thick dashed red circle at 200,150 radius 40\n");
    measure("parse, 19 commands", many->str);
    g_string_free(many, TRUE);
    g_autofree char *huge = g_strnfill(500000, 'a');
    measure("refuse, over the cap", huge);
    return 0;
}
