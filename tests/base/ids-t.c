// SPDX-License-Identifier: MIT
#include "lib/base/ids.h"

#include <string.h>

/** A board's name depends on the conversation's id alone and is the same on every machine. */
static void test_stable(void)
{
    g_autofree char *id = board_id_for_conversation("cidAb3dEfGhIjKlMnOpQrStUvw==");
    g_autofree char *again = board_id_for_conversation("cidAb3dEfGhIjKlMnOpQrStUvw==");
    g_autofree char *other = board_id_for_conversation("cidAb3dEfGhIjKlMnOpQrStUvw=");
    g_autofree char *empty = board_id_for_conversation("");
    g_assert_cmpstr(id, ==, again);
    g_assert_cmpstr(id, !=, other);
    g_assert_cmpstr(empty, ==, "e3b0c44298fc1c149afb");
    g_assert_true(board_id_valid(id));
}

/** Nothing but 20 lower-case hexadecimal digits is taken for a board's name. */
static void test_valid(void)
{
    g_assert_false(board_id_valid(""));
    g_assert_false(board_id_valid("../../../etc/passwd0"));
    g_assert_false(board_id_valid("E3B0C44298FC1C149AFB"));
    g_assert_false(board_id_valid("e3b0c44298fc1c149afb0"));
}

/** A person's tag is the same on one board and another on the next; it holds nothing of the name. */
static void test_person(void)
{
    g_autofree char *id = author_tag("e3b0c44298fc1c149afb", "staff0001");
    g_autofree char *again = author_tag("e3b0c44298fc1c149afb", "staff0001");
    g_autofree char *elsewhere = author_tag("e3b0c44298fc1c149afc", "staff0001");
    g_autofree char *other = author_tag("e3b0c44298fc1c149afb", "staff0002");
    g_assert_cmpstr(id, ==, again);
    g_assert_cmpstr(id, !=, elsewhere);
    g_assert_cmpstr(id, !=, other);
    g_assert_cmpuint(strlen(id), ==, 8);
    g_assert_cmpuint(strspn(id, "0123456789abcdef"), ==, 8);
}

int main(int argc, char **argv)
{
    g_test_init(&argc, &argv, NULL);
    g_test_add_func("/ids/stable", test_stable);
    g_test_add_func("/ids/valid", test_valid);
    g_test_add_func("/ids/person", test_person);
    return g_test_run();
}
