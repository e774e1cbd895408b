// SPDX-License-Identifier: MIT
#include "lib/command/stamps.h"

#include <string.h>

static const char *const names[STAMPS] = {
    [STAMP_NONE] = "",
    [STAMP_HOUSE] = "house",
    [STAMP_TREE] = "tree",
    [STAMP_SUN] = "sun",
    [STAMP_MOON] = "moon",
    [STAMP_CLOUD] = "cloud",
    [STAMP_FLOWER] = "flower",
    [STAMP_SMILEY] = "smiley",
    [STAMP_PERSON] = "person",
    [STAMP_CAR] = "car",
    [STAMP_FISH] = "fish",
    [STAMP_CAT] = "cat",
    [STAMP_DOG] = "dog",
    [STAMP_BIRD] = "bird",
    [STAMP_RABBIT] = "rabbit",
    [STAMP_BUTTERFLY] = "butterfly",
    [STAMP_BOAT] = "boat",
    [STAMP_PLANE] = "plane",
    [STAMP_ROCKET] = "rocket",
    [STAMP_FLAG] = "flag",
    [STAMP_MOUNTAIN] = "mountain",
    [STAMP_CUP] = "cup",
    [STAMP_BULB] = "bulb",
    [STAMP_APPLE] = "apple",
    [STAMP_CAKE] = "cake",
    [STAMP_SNOWFLAKE] = "snowflake",
    [STAMP_LIGHTNING] = "lightning",
    [STAMP_UMBRELLA] = "umbrella",
    [STAMP_BOOK] = "book",
    [STAMP_CLOCK] = "clock",
    [STAMP_ENVELOPE] = "envelope",
    [STAMP_GIFT] = "gift",
    [STAMP_COMPUTER] = "computer",
    [STAMP_PHONE] = "phone",
};

const char *stamp_name(Stamp stamp)
{
    return names[stamp];
}

Stamp stamp_from_name(const char *name)
{
    for (Stamp stamp = STAMP_NONE + 1; stamp < STAMPS; stamp++) {
        if (strcmp(names[stamp], name) == 0)
            return stamp;
    }
    return STAMP_NONE;
}
