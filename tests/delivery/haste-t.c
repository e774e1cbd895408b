// SPDX-License-Identifier: MIT
/* Who writes too fast is told once a minute, and nobody else is held up. */
#include "worker/haste.h"

static Settings settings = {.person_per_minute = 3, .board_per_minute = 5};

static void take(Haste *haste, const char *person, gint64 at, HasteVerdict expected)
{
    g_assert_cmpint(haste_take(haste, &settings, person, at), ==, expected);
}

static void test_person(void)
{
    g_autoptr(Haste) haste = haste_new();
    for (gint64 at = 1000; at < 1003; at++)
        take(haste, "wang", at, HASTE_FINE);
    take(haste, "wang", 1004, HASTE_PERSON);
    take(haste, "wang", 1005, HASTE_TOLD);
    take(haste, "li", 1006, HASTE_FINE);
    take(haste, "wang", 60999, HASTE_TOLD);
    take(haste, "wang", 61000, HASTE_FINE);
    take(haste, "wang", 500, HASTE_FINE); /* the clock was set back */
}

static void test_board(void)
{
    g_autoptr(Haste) haste = haste_new();
    static const char *const people[] = {"a", "b", "c", "d", "e"};
    for (guint i = 0; i < G_N_ELEMENTS(people); i++)
        take(haste, people[i], 1000, HASTE_FINE);
    take(haste, "f", 1001, HASTE_BOARD);
    take(haste, "g", 1002, HASTE_TOLD);
    take(haste, "g", 61000, HASTE_FINE);
}

/** Many people leave no memory behind, and no limit refuses nobody. */
static void test_many(void)
{
    g_autoptr(Haste) haste = haste_new();
    const Settings none = {0};
    for (guint i = 0; i < 5000; i++) {
        g_autofree char *person = g_strdup_printf("person %u", i % 700);
        g_assert_cmpint(haste_take(haste, &none, person, 1000 + i * 100), ==, HASTE_FINE);
    }
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/haste/person", test_person);
    g_test_add_func("/haste/board", test_board);
    g_test_add_func("/haste/many", test_many);
    return g_test_run();
}
