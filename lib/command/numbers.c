// SPDX-License-Identifier: MIT
#include "lib/command/numbers.h"

#include <string.h>

/** Larger values are all alike: out of every range. */
#define NUMBER_MAX 1e9

gsize number_match_digits(const char *text, double *value)
{
    const char *p = text;
    gboolean negative = *p == '-';
    if (negative || *p == '+')
        p++;
    if (!g_ascii_isdigit(*p))
        return 0;
    double number = 0;
    for (; g_ascii_isdigit(*p); p++)
        number = MIN(number * 10 + g_ascii_digit_value(*p), NUMBER_MAX);
    if (*p == '.' && g_ascii_isdigit(p[1])) {
        double scale = 0.1;
        for (p++; g_ascii_isdigit(*p); p++, scale /= 10)
            number += scale * g_ascii_digit_value(*p);
    }
    *value = negative ? -number : number;
    return (gsize)(p - text);
}

/** The value of a numeral: 0-9, or 10, 100, 1000, 10000 for a unit; -1 when it is none. */
static int numeral(gunichar c)
{
    static const struct {
        gunichar c;
        int value;
    } numerals[] = {
        {0x4e00, 1},    {0x4e8c, 2},     {0x4e24, 2}, {0x4e09, 3},    {0x56db, 4},   {0x4e94, 5}, {0x516d, 6},
        {0x4e03, 7},    {0x516b, 8},     {0x4e5d, 9}, {0x5341, 10},   {0x96f6, 0},   {0x3007, 0}, {0x767e, 100},
        {0x5343, 1000}, {0x4e07, 10000}, {0x4fe9, 2}, {0x4edf, 1000}, {0x4f70, 100},
    };
    for (gsize i = 0; i < G_N_ELEMENTS(numerals); i++) {
        if (numerals[i].c == c)
            return numerals[i].value;
    }
    return -1;
}

typedef struct {
    double total, section;
    int digit;      /**< read and not yet multiplied; -1 = none */
    int last_unit;  /**< the unit before the digit: 三百六 is 360 */
    gboolean zero;  /**< 零 stands between: 三百零六 is 306 */
    gboolean plain; /**< only digits so far: 二四〇 is 240 */
} Numeral;

static void numeral_feed(Numeral *n, int value)
{
    if (value < 10) {
        if (n->plain && n->digit >= 0) {
            n->section = MIN((n->section + n->digit) * 10, NUMBER_MAX);
        } else if (value == 0) {
            n->zero = TRUE;
        }
        n->digit = value;
        return;
    }
    n->plain = FALSE;
    if (value == 10000) {
        n->total = MIN((n->total + n->section + MAX(n->digit, 0)) * value, NUMBER_MAX);
        n->section = 0;
    } else {
        n->section = MIN(n->section + (n->digit > 0 ? n->digit : 1) * (double)value, NUMBER_MAX);
    }
    n->digit = -1;
    n->last_unit = value;
    n->zero = FALSE;
}

static double numeral_value(const Numeral *n)
{
    double value = n->total + n->section;
    if (n->digit > 0 && n->last_unit >= 100 && !n->zero)
        return value + (double)n->digit * n->last_unit / 10;
    return value + MAX(n->digit, 0);
}

gsize number_match_chinese(const char *text, double *value)
{
    Numeral n = {0, 0, -1, 0, FALSE, TRUE};
    const char *p = text;
    gboolean counted = FALSE; /* 俩|三角形: nobody counts on behind it */
    for (; *p != '\0' && !counted; p = g_utf8_next_char(p)) {
        counted = g_utf8_get_char(p) == 0x4fe9;
        int one = numeral(g_utf8_get_char(p));
        if (one < 0 || (one >= 10 && n.plain && n.section > 0))
            break;
        numeral_feed(&n, one);
    }
    if (p == text)
        return 0;
    *value = MIN(numeral_value(&n), NUMBER_MAX);
    if (g_utf8_get_char(p) != 0x70b9) /* 点 */
        return (gsize)(p - text);
    double scale = 0.1;
    const char *q = g_utf8_next_char(p);
    for (int one; (one = numeral(g_utf8_get_char(q))) >= 0 && one < 10; q = g_utf8_next_char(q), scale /= 10) {
        *value += scale * one;
        p = g_utf8_next_char(q);
    }
    return (gsize)(p - text);
}
