// SPDX-License-Identifier: MIT
/*
 * Which thing is meant, in ways that the rules do not know everywhere: the top one, the red one by 45 degrees, circle B
 * should be red; and borders that a thing told so is given.
 */
#include "lib/command/rewordings.h"
#include "lib/command/rewordings_parts.h"

#define WHICH                                                                                                         \
    "[smallest|biggest|largest|leftmost|rightmost|topmost|bottommost|highest|lowest|first|second|third|fourth|fifth|" \
    "last|red|blue|green|yellow|black|orange|purple|pink|white|gray|grey|brown]"
#define BORDERED "(border|outline|edge|rim|frame|contour)"
#define COLORS "(make|paint|color|colour|turn|set|change|recolor|recolour)"

/* clang-format off */
static const Rewording rows[] = {
    {"the " WHICH " one by N", "the G object by N"}, {"the " WHICH " one half ", "the G object half "}, {"the " WHICH " one N", "the G object N"},
    {"the top (one|object|thing|figure|shape) (by |)N", "the topmost shape N"}, {"the top one half ", "the top object half "},
    {"the bottom (one|object|thing|figure|shape) (by |)N", "the bottommost shape N"}, {"the bottom one half ", "the bottom object half "},
    {"the left (one|object|thing|figure|shape) (by |)N", "the leftmost shape N"}, {"the left one half ", "the left object half "},
    {"the right (one|object|thing|figure|shape) (by |)N", "the rightmost shape N"}, {"the right one half ", "the right object half "},
    {"the S (on|at) the [left|right|top|bottom] N( px| pixels|) [to the|left|right|up|down]", "the G S N px G"}, {"the C S (on|at) the [left|right|top|bottom] N( px| pixels|) [to the|left|right|up|down]", "the G C S N px G"},
    {"the [top|bottom|left|right|upper|lower|top left|top right|bottom left|bottom right|middle|center|centre] shape", "the G object"},
    {"^" COLORS " the " BORDERED "( color| colour|) (of|around|on) T (to |in |into |)C$", "change the border of T to C"}, {"^(give|grant) T a C " BORDERED "$", "make T have a C border"},
    {"^(add|put|draw) a C " BORDERED " (to|on|around) T$", "make T have a C border"},
    {"^S " LETTER " (should|must|has to|needs to|ought to) be ", "make S G "}, {"^(let|have) S " LETTER " be ", "make S G "},
    {"^(i want|i'd like|we want|we'd like|i need|we need) S " LETTER " to be ", "make S G "}, {"^(make|scale) S " LETTER " [twice|half|double|three times|two times|four times] ", "make G G "},
    {"^(center|centre) S " LETTER "$", "center G"}, {"^make S " LETTER " half transparent$", "make G half transparent"},
};
/* clang-format on */
const RewordingTable rewordings_pointed = {rows, G_N_ELEMENTS(rows)};
