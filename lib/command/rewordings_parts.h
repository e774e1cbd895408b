// SPDX-License-Identifier: MIT
/** rewordings_parts.h - groups of words that stand in many rows. Internal to the tables of rewordings. */
#ifndef DINGBOARD_COMMAND_REWORDINGS_PARTS_H
#define DINGBOARD_COMMAND_REWORDINGS_PARTS_H

#define BOARD "(the |this |our |my |)(board|canvas|whiteboard|white board|screen|page|drawing board)"
#define WISHED "(i want|i'd like|id like|i would like|we want|we'd like|i need)"
#define EDGE "(border|outline|edge|edges|rim|sides|contour|frame|stroke|borders)"
#define PIXELS "( px|px| pixels| pixel|)"
#define PAINTS "(color|colour|paint|turn|make|recolor|recolour)"
/* Where something is to be, by the words that lead to it. */
#define PLACES                                                                                                     \
    "[in the|in a|at the|on the|to the top|to the bottom|to the middle|to the center|to the centre|to the corner|" \
    "to the far|to the upper|to the lower|to the left of|to the right of|to the left side|to the right side|into " \
    "the|under|underneath|below|beneath|above|over|next to|beside|inside|near|"                                    \
    "between|left of|right of|in between|further|closer|higher|lower|up|down|left|right|at {|to {|on top of|behind]"
/* What leads to how something is to look. */
#define LOOKS                                                                                                       \
    "[bigger|larger|smaller|wider|narrower|taller|shorter|longer|thicker|thinner|bolder|darker|lighter|brighter|"   \
    "dashed|dotted|solid|filled|hollow|transparent|see-through|invisible|a bit|a little|a lot|slightly|much|way|"   \
    "twice|double|half|three times|as big as|the same size|the same color|the same colour|more|less|bold|outlined|" \
    "not filled|unfilled|semi|very|really|huge|tiny|double headed]"
#define SOME_LIKE "(nice|lovely|proper|decent|bit of a|little|small|nice little)"
#define SPOTS                                                                               \
    "[top left|top right|bottom left|bottom right|upper left|upper right|lower left|lower " \
    "right|middle|center|centre|top|bottom|left|right]"
#define BARE_LOOKS \
    "[bigger|smaller|larger|thicker|thinner|bolder|wider|taller|dashed|dotted|filled|no fill|no border|no outline]"
#define LINED "[thicker|thinner|bolder|dashed|dotted]"
#define DEED "[make|move|turn|paint|rotate|color|colour]"
#define RIM "(border|outline|edge|contour)"
#define ALSO "(,| and|, and)"
#define TOO "(too|as well|also)$"
#define FEW "[two|three|four|2|3|4]"
#define LETTER "[a|b|c|d|e|f]"
#define SINGLE                                                                                                  \
    "[square|circle|star|triangle|house|tree|heart|line|arrow|rectangle|diamond|flower|note|dot|cloud|hexagon|" \
    "ellipse]"
#define DULL                                                   \
    "(a bit |a little |too |way too |so |really |very |kinda " \
    "|)(boring|dull|ugly|wrong|off|sad|plain|weird|strange|small|big|tiny|large|little|high|low|thin|thick|pale|dark)"

#endif
