// SPDX-License-Identifier: MIT
/**
 * stamps.h - the small pictures: their numbers and their names in stored boards.
 *
 * What people call them is in words.c, how they look in lib/raster/stamps.c.
 */
#ifndef DINGBOARD_COMMAND_STAMPS_H
#define DINGBOARD_COMMAND_STAMPS_H

typedef enum {
    STAMP_NONE,
    STAMP_HOUSE,
    STAMP_TREE,
    STAMP_SUN,
    STAMP_MOON,
    STAMP_CLOUD,
    STAMP_FLOWER,
    STAMP_SMILEY,
    STAMP_PERSON,
    STAMP_CAR,
    STAMP_FISH,
    STAMP_CAT,
    STAMP_DOG,
    STAMP_BIRD,
    STAMP_RABBIT,
    STAMP_BUTTERFLY,
    STAMP_BOAT,
    STAMP_PLANE,
    STAMP_ROCKET,
    STAMP_FLAG,
    STAMP_MOUNTAIN,
    STAMP_CUP,
    STAMP_BULB,
    STAMP_APPLE,
    STAMP_CAKE,
    STAMP_SNOWFLAKE,
    STAMP_LIGHTNING,
    STAMP_UMBRELLA,
    STAMP_BOOK,
    STAMP_CLOCK,
    STAMP_ENVELOPE,
    STAMP_GIFT,
    STAMP_COMPUTER,
    STAMP_PHONE,
    STAMPS
} Stamp;

/** "house", "tree" …; the name in stored boards and in JSON. Static. */
const char *stamp_name(Stamp stamp);
/** The reverse; STAMP_NONE when there is none of that name. */
Stamp stamp_from_name(const char *name);

#endif
