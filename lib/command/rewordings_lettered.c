// SPDX-License-Identifier: MIT
/*
 * Words that stand on a thing, and the colour of these words: of what is drawn (a circle that says "Go" in white
 * letters), and of what is there (the circle's text should be white).
 */
#include "lib/command/rewordings.h"
#include "lib/command/rewordings_parts.h"

#define TYPE "(text|letters|lettering|writing|font|type|print|characters|words|letter|label|caption)"
#define WORDS "(text|words|word|letters|lettering|writing|label|labels|caption|title|number|letter|font|digits)"
#define SAYS                                                                                                   \
    "(labelled|labeled|saying|that says|which says|says|reading|that reads|which reads|marked|titled|that is " \
    "labelled)"
#define WITHIN                                                                                                    \
    "(inside|in it|inside it|inside of it|written inside|written in it|written on it|on it|in the middle|in its " \
    "middle|in the center|in the centre|in there|within|within it|written across it|across it)"
#define MAYBE_TYPE "( text| letters| lettering| writing| font| type| print| characters| words| letter| label| caption|)"
#define MAYBE_WITHIN                                                                                 \
    "( inside| in it| inside it| inside of it| written inside| written in it| written on it| on it|" \
    " in the middle| in its middle| in the center| in the centre| in there| within| within it|"      \
    " written across it| across it|)"
#define CARRIES "(with|that has|which has|having|and|carrying|showing)"
#define MAYBE_INKED                                                                                     \
    "(should be |needs to be |must be |has to be |ought to be |to be |shall be |can be |is to be |in |" \
    "to |: |)"

/** Where the thing is to be, which may follow. */
#define BEHIND " [at|in the|on the|to the|near|under|below|above|left of|right of|next to|beside|between]"

/* clang-format off */
static const Rewording rows[] = {
    {"(text|words|letters|title|writing|lettering|heading|caption) (saying|that says|which says|reading|that reads|which reads) ", "text saying "}, /* has no other colour */
    /* --- drawn ------------------------------------------------------------------------------------------------------- */
    {CARRIES " the (words|word|text|label|letters|number|digit|name|title|letter) X( written|)" MAYBE_WITHIN " in C" MAYBE_TYPE "$", "with C text X"},
    {CARRIES " the (words|word|text|label|letters|number|digit|name|title|letter) W( written|)" MAYBE_WITHIN " in C" MAYBE_TYPE "$", "with C text W"},
    {CARRIES " Q" MAYBE_WITHIN " in C" MAYBE_TYPE "$", "with C text Q"}, {CARRIES " X " WITHIN " in C" MAYBE_TYPE "$", "with C text X"}, {CARRIES " Q in C " TYPE MAYBE_WITHIN "$", "with C text Q"},
    {CARRIES " X in C " TYPE MAYBE_WITHIN "$", "with C text X"}, {CARRIES " K" MAYBE_WITHIN " in C" MAYBE_TYPE "$", "with C text K"}, {CARRIES " a C (number |)K " WITHIN, "with C text K"},
    {CARRIES " a C (letter |) " LETTER " " WITHIN, "with C text G"}, {CARRIES " (a |the |)(word |words |text |label |)X in C " WITHIN, "with C text X"},
    {SAYS "(:|) X" MAYBE_WITHIN " in C " TYPE "$", "with C text X"}, {SAYS "(:|) W" MAYBE_WITHIN " in C " TYPE "$", "with C text W"}, {"(saying|that says|which says|reading|that reads|which reads)(:|) Q in C$", "with C text Q"},
    {SAYS "(:|) K" MAYBE_WITHIN " in C" MAYBE_TYPE "$", "with C text K"}, {SAYS "(:|) X (with|and|,) (a |)C " TYPE "$", "with C text X"}, {SAYS "(:|) W (with|and|,) (a |)C " TYPE "$", "with C text W"},
    {SAYS "(:|) K (with|and|,) (a |)C " TYPE "$", "with C text K"}, {"(,| and| with|) (text|font|letter|lettering|label) (color|colour)(:| is|) C(,| and| with) (the |)" WORDS "(:| saying| reading|) Q", " with C text Q"},
    {"(saying|that says|which says|reading|that reads|which reads)(:|) X" MAYBE_WITHIN " in C$", "with C text X"}, {"(saying|that says|which says|reading|that reads|which reads)(:|) W" MAYBE_WITHIN " in C$", "with C text W"},
    {",( and|) (the |)" TYPE "( color| colour|) (in |is |)C$", ", C text"},
    /* --- and where it stands --- */
    {CARRIES " the (words|word|text|label|letters|number|digit|name|title|letter) X( written|)" MAYBE_WITHIN " in C" MAYBE_TYPE BEHIND, "with C text X G"},
    {CARRIES " the (words|word|text|label|letters|number|digit|name|title|letter) W( written|)" MAYBE_WITHIN " in C" MAYBE_TYPE BEHIND, "with C text W G"},
    {CARRIES " Q" MAYBE_WITHIN " in C" MAYBE_TYPE BEHIND, "with C text Q G"},
    {CARRIES " X " WITHIN " in C" MAYBE_TYPE BEHIND, "with C text X G"},
    {CARRIES " Q in C " TYPE MAYBE_WITHIN BEHIND, "with C text Q G"},
    {CARRIES " X in C " TYPE MAYBE_WITHIN BEHIND, "with C text X G"},
    {CARRIES " K" MAYBE_WITHIN " in C" MAYBE_TYPE BEHIND, "with C text K G"},
    {SAYS "(:|) X" MAYBE_WITHIN " in C " TYPE BEHIND, "with C text X G"},
    {SAYS "(:|) W" MAYBE_WITHIN " in C " TYPE BEHIND, "with C text W G"},
    {"(saying|that says|which says|reading|that reads|which reads)(:|) Q in C" BEHIND, "with C text Q G"},
    {"(saying|that says|which says|reading|that reads|which reads)(:|) X" MAYBE_WITHIN " in C" BEHIND, "with C text X G"},
    {"(saying|that says|which says|reading|that reads|which reads)(:|) W" MAYBE_WITHIN " in C" BEHIND, "with C text W G"},
    {SAYS "(:|) K" MAYBE_WITHIN " in C" MAYBE_TYPE BEHIND, "with C text K G"},
    {SAYS "(:|) X (with|and|,) (a |)C " TYPE BEHIND, "with C text X G"},
    {SAYS "(:|) W (with|and|,) (a |)C " TYPE BEHIND, "with C text W G"},
    {SAYS "(:|) K (with|and|,) (a |)C " TYPE BEHIND, "with C text K G"},
    /* --- there ------------------------------------------------------------------------------------------------------- */
    {"^P " WORDS "( color| colour|) " MAYBE_INKED "C$", "make the text of T C"}, {"^(make|paint|color|colour|turn|set|change|get|recolor|recolour|put) P " WORDS "( color| colour|) (to |in |into |)C$", "make the text of T C"},
    {"^(make|paint|color|colour|turn|set|change|get|recolor|recolour) (the |all the |)" WORDS "( color| colour|) (in|on|inside|inside of|of|for|within) T (to |in |into |)C$", "make the text of T C"},
    {"^(the |)" WORDS "( color| colour|) (in|on|inside|inside of|of|for|within) T " MAYBE_INKED "C$", "make the text of T C"},
    {"^(the |)" WORDS " (color|colour) (in|on|inside|inside of|of|for|within) T(:|,) C$", "make the text of T C"}, {"^T(:|,) (the |)" WORDS "( color| colour|) " MAYBE_INKED "C$", "make the text of T C"},
    {"^T(:|,) C " WORDS "$", "make the text of T C"}, {"^T C (text|letters|lettering|writing|label|font)$", "make the text of T C"}, {"^(give|grant) T (a |)C " TYPE "( color| colour|)$", "make the text of T C"},
    {"^(use |)C " TYPE " (for|on|in|inside) T$", "make the text of T C"}, {"^(i want|i'd like|we want|we'd like|i need|we need|can we have|could we have|can i have|could i have) (the |)" WORDS " (in|on|inside|of) T (to be |in |)C$", "make the text of T C"},
    {"^(i want|i'd like|we want|we'd like|i need|we need) P " WORDS " (to be |in |)C$", "make the text of T C"},
    {"^(make|paint|color|colour|turn|set|change) (all the |all |the |)" WORDS " (of|in|on|inside) T and T (to |in |into |)C$", "make the text of T ^C,make the text of T C"},
    {"^(make|paint|color|colour|turn|set|change) P " WORDS " and P " WORDS " (to |in |into |)C$", "make the text of T ^C,make the text of T C"},
    {"^(make|paint|color|colour|turn|set|change) (all |all the |every )(labels|label|captions|caption|texts|words|letters|lettering|writing|labels and texts|texts and labels)( on the board|) (to |in |into |)C$", "make all the text C"},
    {"^write (the |)" WORDS " (in|on|inside|of) T in C$", "make the text of T C"},
};
/* clang-format on */
const RewordingTable rewordings_lettered = {rows, G_N_ELEMENTS(rows)};
