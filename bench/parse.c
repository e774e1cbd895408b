// SPDX-License-Identifier: MIT
/*
 * Time of message_parse per message of 10, 40, 100 and 1000 characters, and of a refused 500 000: p50 and p99 in µs of
 * this thread's processor time, so that neighbours on the machine do not count; what they do to the caches does. Then
 * how it grows with the length, up to the longest text that is read: what is repeated there would be read again at each
 * of its joints if a rule looked back over all of it.
 *
 * With files of phrases as arguments (tests/command/…txt): all that have about 40 characters, each by its median, so
 * that the p99 is that of what people type and not of what else the machine does.
 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "lib/base/limits.h"
#include "lib/command/command.h"

#define WARM 200
#define ROUNDS 20000
#define ROUNDS_LONG 41

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

/** How long a text takes to read, so often, sorted. */
static void time_reading(const char *text, double *times, int n)
{
    for (int i = 0; i < n; i++) {
        double begun = thread_us();
        Message *message = message_parse(text);
        times[i] = thread_us() - begun;
        message_free(message);
    }
    qsort(times, (size_t)n, sizeof times[0], ascending);
}

static void measure(const char *name, const char *text)
{
    static double times[ROUNDS];
    for (int i = 0; i < WARM; i++)
        message_free(message_parse(text));
    time_reading(text, times, ROUNDS);
    printf("%-34s %6ld characters  p50 %8.2f us  p99 %8.2f us\n", name, g_utf8_strlen(text, -1), times[ROUNDS / 2],
           times[ROUNDS * 99 / 100]);
}

/** The median for a message of so many characters, in which one thing is said again and again. */
static double repeated(const char *part, glong characters)
{
    double times[ROUNDS_LONG];
    g_autoptr(GString) text = g_string_new(NULL);
    for (glong n = g_utf8_strlen(part, -1), length = n; length <= characters; length += n)
        g_string_append(text, part);
    time_reading(text->str, times, ROUNDS_LONG);
    return times[ROUNDS_LONG / 2];
}

static void measure_growth(void)
{
    static const char *const parts[] = {"1号和",
                                        "1号、",
                                        "#1 and ",
                                        "1 2,",
                                        "红圆，",
                                        "red circle, ",
                                        "画个圆",
                                        "三个",
                                        "把",
                                        "变红和",
                                        "在1号和",
                                        "除了",
                                        "make it red and ",
                                        "画圆然后",
                                        "再来一个",
                                        "和",
                                        "，",
                                        "\xe2\x80\x9c",
                                        "\"a\" ",
                                        "(",
                                        "(1,",
                                        "12",
                                        "100x",
                                        "#",
                                        "\xf0\x9f\x94\xb4",
                                        "\xf0\x9f\x94\xb4圆",
                                        "note: ",
                                        "xyz ",
                                        "reed circel ",
                                        "箭投",
                                        "没"};
    puts("growth, median us for this many characters: 10, 100, 1000, all that are read; the last is how often the one "
         "before");
    for (gsize i = 0; i < G_N_ELEMENTS(parts); i++) {
        const glong lengths[] = {10, 100, 1000, LIMIT_TEXT_CHARS};
        double times[G_N_ELEMENTS(lengths)];
        for (gsize k = 0; k < G_N_ELEMENTS(lengths); k++)
            times[k] = repeated(parts[i], lengths[k]);
        printf("%8.1f %8.1f %8.1f %8.1f  %4.1f  %s\n", times[0], times[1], times[2], times[3], times[3] / times[2],
               parts[i]);
    }
}

/** How many characters the messages of a file have that are measured, at least and at most. */
#define LEAST 35
#define MOST 45

static void measure_phrase(const char *line, GArray *medians)
{
    const char *arrow = strstr(line, "  =>");
    g_autofree char *text = g_strndup(line, arrow != NULL ? (gsize)(arrow - line) : strlen(line));
    glong length = g_utf8_strlen(text, -1);
    if (*line == '#' || length < LEAST || length > MOST)
        return;
    double times[ROUNDS_LONG];
    time_reading(text, times, ROUNDS_LONG);
    g_array_append_val(medians, times[ROUNDS_LONG / 2]);
}

static int measure_files(int n, char **paths)
{
    g_autoptr(GArray) medians = g_array_new(FALSE, FALSE, sizeof(double));
    for (int i = 0; i < n; i++) {
        g_autofree char *content = NULL;
        if (!g_file_get_contents(paths[i], &content, NULL, NULL)) {
            fprintf(stderr, "cannot read %s\n", paths[i]);
            return 1;
        }
        g_auto(GStrv) lines = g_strsplit(content, "\n", -1);
        for (char **line = lines; *line != NULL; line++)
            measure_phrase(*line, medians);
    }
    if (medians->len == 0) {
        fprintf(stderr, "no message of %d to %d characters in these files\n", LEAST, MOST);
        return 1;
    }
    qsort(medians->data, medians->len, sizeof(double), ascending);
    const double *us = (const double *)(gpointer)medians->data;
    printf("%u messages of %d to %d characters: p50 %.2f us  p90 %.2f us  p99 %.2f us\n", medians->len, LEAST, MOST,
           us[medians->len / 2], us[medians->len * 9 / 10], us[medians->len * 99 / 100]);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc > 1)
        return measure_files(argc - 1, argv + 1);
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
    measure_growth();
    return 0;
}
