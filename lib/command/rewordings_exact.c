// SPDX-License-Identifier: MIT
/* What people say who measure: looks behind a thing, gaps, middles, and several things at once; read before all others.
 */
#include "lib/command/rewordings.h"
#include "lib/command/rewordings_parts.h"

#define PURPOSE "(looks|look|stands|stand|sits|sit|reads|read|lies|lie|becomes|ends up|points|matches|fits)"
#define GREAT                                                                                                       \
    "(great|nice|awesome|perfect|lovely|amazing|super|cool|fantastic|helpful|wonderful|good|brilliant|ideal|sweet|" \
    "much appreciated|appreciated|so nice|really nice|really great|really helpful|super helpful)"
#define ORDER                                                                                                       \
    "[turn|make|move|put|draw|add|rotate|delete|remove|change|colour|color|paint|fill|connect|link|copy|duplicate|" \
    "resize|enlarge|shrink|flip|align|write|place|set|give|bring|send|rename|label|group|show|clear|export|drag|"   \
    "shift|nudge|space]"
#define PLURALS                                                                                  \
    "[circles|squares|boxes|rectangles|triangles|stars|diamonds|hexagons|ellipses|notes|sticky " \
    "notes|houses|trees|dots|hearts]"
#define LETTERS "[b|c|d|e|f|g|h|j|k|l|m|n|o|p|q|r|s|t|v|w|x|y|z]"
#define LINE "[line|arrow|double arrow|double-headed arrow|two-headed arrow|lines|arrows|curve]"
#define NO_HEADS \
    "(no|without|with no|without any) (arrowheads|arrow heads|arrowhead|arrow head|heads|head|arrow tips|tips)"
#define IN_BOARD "( of the board| of the canvas| of the screen| of the page|)"
#define LISTING                                                                                                     \
    "[make|move|turn|paint|color|colour|recolor|recolour|rotate|shift|nudge|resize|scale|shrink|enlarge|fill|push|" \
    "slide|drag|lift|raise|lower]"
#define PX "( px|px| pixels| pixel|-px|pt)"
#define OFFSET "(move|shift|offset|translate|nudge|displace) T (by|by an offset of|with an offset of)"
#define OFFSET_X "(move|shift|offset|translate|nudge|displace) T (by |)(dx|x)( = |=| |: )"
#define AND_Y "(,| and|, and| px,|px,|) (dy|y)( = |=| |: )"
#define HEAD "(arrowhead|arrow head|arrow-head|head|tip|arrow tip|arrowheads|heads)"
#define EVEN                                                                                                     \
    "(equal|even|the same|identical|uniform|equally sized) (gaps|spacing|spaces|distances|distance|gap|space)( " \
    "between them| in between| between each| everywhere|)"
#define GAP "(gap|space|distance|spacing)"
#define LEAVE "(leave|keep|put|make|set|have)"
#define SETS "(increase|reduce|decrease|raise|lower|bring|set|change|thicken|thin|bump)"
#define RIMS "(border|outline|stroke|edge|borders|outlines|edges|line)"
#define WISH "(i want|i need|i'd like|i would like|we want|we need|we'd like)"
#define WAYS                                                                                                       \
    "[up|down|left|right|north east|north west|south east|south west|northeast|northwest|southeast|southwest|top " \
    "right|top left|bottom left|bottom right]"
#define TWO_WORD_SPOTS "[top left|top right|bottom left|bottom right|upper left|upper right|lower left|lower right]"
#define EVENLY "( evenly| equally|)"

/* clang-format off */
static const Rewording rows[] = {
    /* --- looks in a list behind a thing: a 3x4 table, thin grey lines --------------------------------------------------- */
    {"~, (with |and |)(a |an |)N" PX "( thick| wide|) L (border|outline|edge|stroke|frame|contour|outlines|borders)", ", L border, stroke N"}, {"~, (with |and |)(a |an |)N" PX "( thick| wide|) (border|outline|stroke|edge|contour|frame|outlines|borders)", ", stroke N"},
    {"~, L (borders|edges|outlines)$", ", L border"}, {"~, (with |)(a |an |)L (edge|outline|stroke|contour)$", ", L border"},
    {"[table|spreadsheet|timetable](,|) L lines$", "G, L border"}, {"[table|spreadsheet|timetable](,|) W(,|) L lines$", "G, W, L border"}, {"[table|spreadsheet|timetable](,|) N(x| x | by | times )N(,|) L lines$", "G N by N, L border"},

    /* --- from edge to edge ----------------------------------------------------------------------------------------------- */
    {"(right |all the way |going |going right |straight |)(across|over) the (whole|entire|full|complete) (width of the |)(board|canvas|page|screen|whiteboard)$", "from left to right"},
    {"(right |all the way |straight |)(across|over) the (full|whole|entire) width$", "from left to right"},
    {"(right |all the way |straight |going |)(down|over) the (whole|entire|full|complete) (height of the |)(board|canvas|page|screen|whiteboard)$", "from top to bottom"},
    {"from one side" IN_BOARD " to the other$", "from left to right"},

    /* --- in rows and with gaps --------------------------------------------------------------------------------------------- */
    {"N rows (with|having) N ", "N rows of N "}, {"N columns (with|having) N ", "N columns of N "}, {"rows of N [cups|phones|books|cars|people|fish|apples|cakes|gifts|clocks|envelopes|computers] each$", "rows of N G"},
    {"^(gimme|give me|i need|i want|we need|i'd like|need|can i have|can i get|could i get) N [rows|columns] of N ", "draw N G of N "}, {"^N [rows|columns] of N ", "draw N G of N "},
    {"~[labelled|labeled|called|named] X, X(,|) and X, (a |)N" PX "( gaps| gap| apart| spacing| spaces)( between them| in between|)", ", N px apart, G X, X and X"}, {"~[labelled|labeled|called|named] X and X, (a |)N" PX "( gaps| gap| apart| spacing| spaces)( between them| in between|)", ", N px apart, G X and X"},
    {"~[labelled|labeled|called|named] X, X(,|) and X, L$", ", L, G X, X and X"}, {"~[labelled|labeled|called|named] X and X, L$", ", L, G X and X"}, {"~(with|w/) (a |)N" PX " gap$", "with a gap of N"}, {"~, (a |)N" PX " gap between$", " with a gap of N"},
    {"~, (the |its |with the |with its |)top(-| )left( corner|)(:| at| is at|) {N,( |)N)", " with its top left corner at {N,N)"}, {"~, (the |its |with the |with its |)top(-| )left( corner|)(:| at| is at|) N,( |)N", " with its top left corner at {N,N)"},
    {"~(with|and|and with) Q (written |placed |standing |printed )(right |just |directly |)[below|underneath|beneath|above]( it|)$", "and write Q G it"},
    {"~(with|w/|and) (a |)N( px|px| pixels| pixel) (gaps|spaces)( between them| in between| between each| between each one| in between them| apart|)$", "with a gap of N"},
    {"~(with|w/|and) (a |)N" PIXELS " (gap|space)( between them| in between| between each| between each one| in between them)$", "with a gap of N"},
    {"~, (a |)N( px|px| pixels| pixel) (gaps|spaces|gap)( between them| in between| between each| in between them| apart|)$", " with a gap of N"},
    {"~, (a |)gap of N" PIXELS "( between them| in between| between each| in between them)$", " with a gap of N"}, {"~with (a gap|gaps) of N" PIXELS "( between them| in between| between each| in between them)$", "with a gap of N"},
    {"~(with |w/ |and |)(gaps|spaces) of N" PIXELS "$", "with a gap of N"}, {"~(with no|without any|without|no) (gaps|spaces|spacing)( between them| in between| between|)$", "gap 0"}, {"~(with no|without a|without any) gap( between them| in between| between|)$", "gap 0"},

    /* --- by the middle: arc 180 degrees radius 100 centre 400,300 --------------------------------------------------------- */
    {"(in|at|on) the (center|centre|middle)(,|) {N,( |)N)", "centered at {N,N)"}, {"(with |)(the |)(center|centre|midpoint|center point|centre point)(:| at| is at| being at| =|=|) {N,( |)N)", "centered at {N,N)"},
    {"(in|at|on) the (center|centre|middle)(,|) N,( |)N", "centered at {N,N)"}, {"(with |)(the |)(center|centre|midpoint|center point|centre point)(:| at| is at| being at| =|=|) N,( |)N", "centered at {N,N)"},
    {"(with |)(the |)(center|centre)(:| at|) K K", "centered at {K,K)"},
    {"[arc|sector](,|) (with |)(a |)radius (of |)N" PIXELS ",( and|) (of |with |angle |angle of |an angle of |spanning |sweep |sweep of |)N(°| degrees| degree| deg)", "G of N degrees, radius N"},
    {"semi(-| )circle", "semicircle"},

    /* --- near the middle: a bit above the centre -------------------------------------------------------------------------- */
    {"(a bit|a little|slightly|just|a little bit|a tad|somewhat|a touch) (above|over|higher than|up from|north of) (the |)(exact |very |)(center|centre|middle)" IN_BOARD "$", "centered at 50%,38%"},
    {"(a bit|a little|slightly|just|a little bit|a tad|somewhat|a touch) (below|under|lower than|down from|beneath|underneath|south of) (the |)(exact |very |)(center|centre|middle)" IN_BOARD "$", "centered at 50%,62%"},
    {"(a bit|a little|slightly|just|a little bit|a tad|somewhat|a touch) (to the |)left (of|from) (the |)(exact |very |)(center|centre|middle)" IN_BOARD "( line|)$", "centered at 40%,50%"},
    {"(a bit|a little|slightly|just|a little bit|a tad|somewhat|a touch) (to the |)right (of|from) (the |)(exact |very |)(center|centre|middle)" IN_BOARD "( line|)$", "centered at 60%,50%"},
    {"(a bit|a little|slightly|just|somewhat|) (off center|off centre|off-center|off-centre)(,|) to the left$", "centered at 40%,50%"}, {"(a bit|a little|slightly|just|somewhat|) (off center|off centre|off-center|off-centre)(,|) to the right$", "centered at 60%,50%"},

    /* --- words under a new thing: a lightbulb in the middle with "idea" under it ------------------------------------------ */
    {"~(with|and with|and) Q (right |just |directly |)[above|below|under|underneath|beneath|over|next to|beside|left of|right of|to the left of|to the right of] it$", "and write Q G it"},
    {"~, (with |and |and with |)Q (right |just |directly |)[above|below|under|underneath|beneath|over|next to|beside|left of|right of|to the left of|to the right of] it$", " and write Q G it"},
    {"~(, with|with) (the |a |)(text|caption|word|words|label|title) Q (right |just |directly |)[below|underneath|beneath|above]$", "and write Q G it"}, {"~(, with|with) Q (right |just |directly |)[below|underneath|beneath|above]$", "and write Q G it"},
    {"~(, with|with) (the |a |)(text|caption|word|words|label|title) W (right |just |directly |)[below|underneath|beneath|above]( it|)$", "and write W G it"},

    /* --- several at once: A, B and the arrow, all of them up by 60 ------------------------------------------------------- */
    {"^T, T(,|) and T(,|)( all of them| all three| all| together| all three of them|) D (by |)N" PIXELS "$", "move T, T and T D by N"}, {"^T and T(,|)( both| both of them| all| together| the two of them|) D (by |)N" PIXELS "$", "move T and T D by N"},
    {"^T, T(,|) and T(,|)( all of them| all three| all| together| all three of them|) N" PIXELS " (to the |)D$", "move T, T and T D by N"}, {"^T and T(,|)( both| both of them| all| together| the two of them|) N" PIXELS " (to the |)D$", "move T and T D by N"},
    {"^(all of |)T, T(,|) and T(,|)( all of them| all three| all| together|) N" PIXELS " (higher)$", "move T, T and T up by N"}, {"^(all of |both |)T and T(,|)( both| both of them| together|) N" PIXELS " (higher)$", "move T and T up by N"},
    {"^(all of |)T, T(,|) and T(,|)( all of them| all three| all| together|) N" PIXELS " (lower)$", "move T, T and T down by N"}, {"^(all of |both |)T and T(,|)( both| both of them| together|) N" PIXELS " (lower)$", "move T and T down by N"},
    {"^T, T(,|) and T(:|,| -)( all of them| all three| all| together| all of these|) " LOOKS "$", "make T, T and T G"}, {"^T and T(:|,| -)( both of them| both| all| together) " LOOKS "$", "make T and T G"},
    {"^T, T(,|) and T(:|,| -)( all of them| all three| all| together| all of these|) C$", "make T, T and T C"}, {"^T and T(:|,| -)( both of them| both| all| together) C$", "make T and T C"},
    {"^(the |)same size for T(:|,| -| =) N" PIXELS " [wide|high|tall|across]$", "make T N px G"}, {"^(the |)same (width|size) for T(:|,| -| =) N" PIXELS "$", "make T N px wide"}, {"^(the |)same height for T(:|,| -| =) N" PIXELS "$", "make T N px high"},
    {"^(the |)same size for T$", "make T the same size"}, {"^T (the |)same size$", "make T the same size"}, {"^(the |)same (color|colour) for T(:|,| -| =) C$", "make T C"}, {"^make T the same size(,|:) N" PIXELS "( wide| across)$", "make T N px wide"},
    {"^make T the same size(,|:) N" PIXELS "$", "make T N px wide"},

    /* --- several things in a list: make the house, the star and #3 red ----------------------------------------------------- */
    {"^" LISTING " O, O, O,( and|) O ", "G O and O and O and O "}, {"^" LISTING " O, O, O and O ", "G O and O and O and O "}, {"^" LISTING " O, O(,|) and O ", "G O and O and O "},
    {"^O, O, O,( and|) O(,|)( all of them| all four| all|) D (by |)N" PIXELS "$", "move O and O and O and O D by N"},

    /* --- what a thing is to be labelled ------------------------------------------------------------------------------------- */
    {"^T [needs|gets|wants] the label [too|as well|back|again|now|soon|please|removed|deleted|gone|bigger|smaller|moved|changed|fixed|to|in|on|at]", "T G the label G"},
    {"^T (needs|need|gets|get|wants|should get|should have|should carry|must have|has to have|could use) (a |the |)(label|caption|title|text)(:| -|,) Q$", "change the text of T to Q"}, {"^T (needs|need|gets|get|wants|should get|should have|should carry|must have|has to have|could use) (a |the |)(label|caption|title|text)(:| -) W$", "change the text of T to W"},
    {"^T (needs|gets|wants|should get|should have|should carry|must have|has to have) the (label|caption|title|text) X$", "change the text of T to X"}, {"^(give|add to) T (a |the |)(label|caption|title|text)(:| -) W$", "change the text of T to W"}, {"^(give|add to) T (a |the |)(label|caption|title|text)(:| -|,) Q$", "change the text of T to Q"},

    /* --- lines between things ------------------------------------------------------------------------------------------------- */
    {"(a |an |)L [line|lines](,|) " NO_HEADS, "a L G"}, {"(with |)(a |)(plain |simple |straight )line(,|) " NO_HEADS, "with a line"}, {"with (a |)line(,|) " NO_HEADS, "with a line"},
    {"^(connect|link|join) T(,|) (and|to|with) T(,|:| -) (just |only |)(a |an |)L " LINE "$", "connect T and T with a L G"}, {"^(connect|link|join) T(,|:| -) (just |only |)(a |an |)L " LINE "$", "connect T with a L G"},
    {"^(connect|link|join) K (and|to|with|,) K(,|:| -) (just |only |)(a |an |)L " LINE "$", "connect #K and #K with a L G"}, {"^(connect|link|join) X (and|to|with) X(,|:| -) (just |only |)(a |an |)L " LINE "$", "connect X and X with a L G"},
    {"^(connect|link|join) L S (and|to|with) L S(,|:| -) (just |only |)(a |an |)L " LINE "$", "connect the L S and the L S with a L G"}, {"^(connect|link|join) S (and|to|with) S(,|:| -) (just |only |)(a |an |)L " LINE "$", "connect the S and the S with a L G"},
    {"^(connect|link|join) O (to|with) O and O with (the |)[arrows|lines]$", "connect O to O and O by G"}, {"^(connect|link|join) O (to|with) O and O with (the |)L [arrows|lines]$", "connect O to O and O by L G"}, {"^(connect|link|join) O, O and O (to|with) O ", "connect O and O and O to O "},
    {"^(connect|link|join) O (to|with) O, O(,|) and O with (a |an |)[arrows|lines|arrow|line]$", "connect O to O and O and O by G"}, {"^(connect|link|join) O (to|with) O, O(,|) and O$", "connect O to O and O and O"},
    {"^(connect|link|join) O (to|with) the (text|word|title|caption)$", "connect O to the words"}, {"^(connect|link|join) O (to|with) the (text|word|title|caption) [with|by|using] ", "connect O to the words G "}, {"^(connect|link|join) the (text|word|words|title|caption) (to|with) ", "connect the text and "},
    {"^(connect|link|join) O (to|with|and) (the text |the word |the words |the title |text )Q ", "connect O to Q "}, {"^(connect|link|join) O (to|with|and) (the text |the word |the words |the title |text )Q$", "connect O to Q"},
    {"^(connect|link|join) T (and|to|with) Q(,|:| -| with| by| using| through| via) (just |only |)(a |an |)L " LINE "$", "connect T and Q with a L G"},
    {"(with|by|using|via) (a |an |)" LINE "(,|) N( px|px| pixels| pixel) (wide|thick|in width|in thickness|strong)$", "with a G of thickness N"}, {"(with|by|using|via) (a |an |)L " LINE "(,|) N( px|px| pixels| pixel) (wide|thick|in width|in thickness|strong)$", "with a L G of thickness N"},
    {"^(connect|link|join) T (and|to|with) T(,|:| -) (just |only |)(a |an |)(plain |simple |normal |straight |regular )" LINE "(,|) N( px|px| pixels| pixel)( wide| thick|)$", "connect T and T with a G of thickness N"}, {"^(connect|link|join) T (and|to|with) T(,|:| -) (just |only |)(a |an |)(plain |simple |normal |straight |regular )" LINE "$", "connect T and T with a G"},
    {"^(connect|link|join) T (and|to|with) T(,|:| -) (just |only |)(a |an |)" LINE "(,|) N( px|px| pixels| pixel)( wide| thick|)$", "connect T and T with a G of thickness N"},
    {"^(connect|link|join) T and T(,|:| -) " LINE "$", "connect T and T with a G"},
    {"^(draw |add |put |make |i need |i want |we need |)(a |an |one |)[line|arrow] from (each|every|each of the|every one of the|both|both the|all|all of the|all the) S to T$", "connect every S to T with Gs"}, {"^(draw |add |put |make |i need |i want |we need |)(a |an |one |)L [line|arrow] from (each|every|each of the|every one of the|both|both the|all|all of the|all the) S to T$", "connect every S to T with L Gs"},
    {"^(draw |add |put |make |i need |i want |we need |)(some |)[lines|arrows] from (each|every|each of the|both|both the|all|all of the|all the) S to T$", "connect every S to T with G"}, {"^(draw |add |put |make |i need |i want |we need |)(some |)(lines) from the (two |three |four |)" PLURALS " to T$", "connect every G to T with lines"}, {"^(draw |add |put |make |i need |i want |we need |)(some |)(arrows) from the (two |three |four |)" PLURALS " to T$", "connect every G to T with arrows"},
    {"^(draw |add |put |make |i need |i want |we need |)(a |an |one |)[line|arrow] from T to (each|every|each of the|every one of the|both|both the|all|all of the|all the) S$", "connect T to every S with Gs"}, {"^(draw |add |put |make |i need |i want |we need |)(a |an |one |)L [line|arrow] from T to (each|every|each of the|every one of the|both|both the|all|all of the|all the) S$", "connect T to every S with L Gs"},
    {"^(draw |add |put |make |i need |i want |we need |)(some |)[lines|arrows] from T to (each|every|each of the|both|both the|all|all of the|all the) S$", "connect T to every S with G"},
    {"^(draw |add |put |make |i need |i want |we need |)(some |two |)[lines|arrows] from K and K to K$", "connect #K and #K to #K with G"}, {"^(draw |add |put |make |i need |i want |we need |)(some |two |)[lines|arrows] from O and O to O$", "connect O and O to O with G"}, {"^(draw |add |put |make |i need |i want |we need |)(some |two |)[lines|arrows] from O to O and O$", "connect O to O and O with G"},
    {"^(draw |add |put |make |i need |i want |we need |)(some |two |)[lines|arrows] from K to K and K$", "connect #K to #K and #K with G"}, {"^(draw |add |put |make |i need |i want |we need |)(some |two |)L [lines|arrows] from O and O to O$", "connect O and O to O with L G"}, {"^(draw |add |put |make |i need |i want |we need |)(some |two |)L [lines|arrows] from O to O and O$", "connect O to O and O with L G"},
    {"^(connect|link|join) (each|each of the|every one of the) S (to|with) T", "connect every S to T"}, {"^(connect|link|join) T (to|with) (each|each of the|every one of the) S", "connect T to every S"},

    /* --- moved, turned, filled, spaced ------------------------------------------------------------------------------------------ */
    {"^(take|bring|pull|push|slide|scoot|bump|nudge) T (by |)N" PIXELS " (to the |)D$", "move T D by N"}, {"^(take|bring|pull|push|slide|scoot|bump|nudge) T D (by |)N" PIXELS "$", "move T D by N"},
    {"[and|then|and then] (take|bring|pull|push|slide|scoot|bump|nudge) T (by |)N" PIXELS " (to the |)D$", "G move T D by N"}, {"[and|then|and then] (take|bring|pull|push|slide|scoot|bump|nudge) T D (by |)N" PIXELS "$", "G move T D by N"},
    {"^(fill|color|colour|shade|paint) T in (with|using) C$", "fill T with C"}, {"^(fill|color|colour|shade) in T (with|in|using) C$", "fill T with C"},
    {"^(rotate|turn|spin|tilt) T (by |)N(°| degrees| degree| deg|)(,|) (so|so that|such that) it " PURPOSE " W$", "rotate T by N degrees"}, {"^(rotate|turn|spin|tilt) T (by |)N(°| degrees| degree| deg|)(,|) (so|so that|such that) it " PURPOSE " W W$", "rotate T by N degrees"},
    {"^(rotate|turn|spin|tilt) T (by |)N(°| degrees| degree| deg|)(,|) (to make|making) it look W$", "rotate T by N degrees"}, {"^(rotate|turn|spin|tilt) T (by |)N(°| degrees| degree| deg|)(,|) it should look W$", "rotate T by N degrees"},
    {"^(space|spread|distribute) (out |)K, K(,|) (and |)K( out|)" EVENLY "$", "space #K, #K and #K evenly"}, {"^(space|spread|distribute) (out |)K, K(,|) (and |)K( out|)" EVENLY " [from left to right|horizontally|across|from top to bottom|vertically|down]", "space #K, #K and #K evenly G"},
    {"^(space|spread|distribute) (out |)K K (and |)K( out|)" EVENLY " [from left to right|horizontally|across|from top to bottom|vertically|down]", "space #K, #K and #K evenly G"},
    {"^space out T" EVENLY "$", "space T evenly"},
    {"!(lose|scrap|ditch) O$", "delete O"}, {"!(we can|you can|we could|you could|let's|lets) (lose|scrap|ditch) O( now|)$", "delete O"},

    /* --- a copy, and where it goes by the original --------------------------------------------------------------------------------- */
    {"^(copy|duplicate|clone) T(,| and|, and)( then|) (put|place|move|set|drop|stick) (the copy|it|the duplicate|the clone|the new one|that copy|the second one) N" PIXELS " R (the original|the original one|the first one|the old one|it)$", "make a copy of T N px R it"},
    {"^(copy|duplicate|clone) T(,| and|, and)( then|) (put|place|move|set|drop|stick) (the copy|it|the duplicate|the clone|the new one|that copy|the second one) R (the original|the original one|the first one|the old one|it)(,| with|) (a gap of |gap |a distance of |)N" PIXELS "( away| apart)$", "make a copy of T N px R it"},
    {"^(copy|duplicate|clone) T(,| and|, and)( then|) (put|place|move|set|drop|stick) (the copy|it|the duplicate|the clone|the new one|that copy|the second one) (right |directly |just |)R (the original|the original one|the first one|the old one|it)$", "make a copy of T R it"},
    {"^(copy|duplicate|clone) T R itself$", "make a copy of T R it"}, {"^(copy|duplicate|clone) T R itself (with |)(a |)N" PIXELS " (gap|away|apart)$", "make a copy of T N px R it"}, {"^(copy|duplicate|clone) T R itself (with |)a gap of N" PIXELS "$", "make a copy of T N px R it"},
    {"^(call|name) T " LETTERS "N$", "rename T to GN"}, {"^(call|name) T aN$", "rename T to aN"}, {"[and|then|, and|,] (call|name|rename|label) (the copy|it|the new one|that one|the duplicate) (to |as |)" LETTERS "N$", "G rename it to GN"}, {"[and|then|, and|,] (call|name|rename) (the copy|it|the new one|that one|the duplicate) (to |as |)[a]N$", "G rename it to GN"}, {"[and|then|, and|,] (call|name|rename) (the copy|the new one|that one|the duplicate) (to |as |)X$", "G rename it to X"}, {"[and|then|, and|,] (call|name|rename) (the copy|it|the new one|that one|the duplicate) (to |as |)[box|node|step|task|item|star|circle|server|stage|phase|team|sprint|note|house|arrow|state|level|layer|user|test|case|db|app|host|page|screen]N$", "G rename it to GN"}, {"^(call|name) T [box|node|step|task|item|star|circle|server|stage|phase|team|sprint|note|house|arrow|state|level|layer|user|test|case|db|app|host|page|screen]N$", "rename T to GN"},

    /* --- a box C ---------------------------------------------------------------------------------------------------------------------- */
    {"~(a|an|another|one|new|a new|one more) S " LETTERS " (right |directly |just |)R T", "a S labelled G R T"}, {"~(a|an|another|one|new|a new|one more) L S " LETTERS " (right |directly |just |)R T", "a L S labelled G R T"},
    {"~(a|an|another|one|new|a new|one more) S " LETTERS " between T and T", "a S labelled G between T and T"}, {"~(a|an|another|one|new|a new|one more) L S " LETTERS " between T and T", "a L S labelled G between T and T"},

    /* --- looks of a thing, behind a colon: the circle: radius 50, green, dashed ------------------------------------------ */
    {"!T(:| -) (a |the |with |)[radius|diameter|width|height|side|opacity|font size|line width|stroke width|thickness|length|corner radius|border radius](:| of| is| to| =|=|) N", "make T G N"},
    {"!T(:| -|,) (position|pos|location|centre|center|coordinates|coords|placed|at)(:| is| at| to| =|=|) {N,( |)N)", "move T to {N,N)"}, {"!T(:| -|,) (position|pos|location|centre|center|coordinates|coords|placed|at)(:| is| at| to| =|=|) N,( |)N", "move T to {N,N)"},
    {"!T(:| -|,|) x( = |=| |: )N(,| and|) y( = |=| |: )N", "move T to {N,N)"},
    {"!T(:| -) N" PX "( thick| wide|) (border|outline|stroke|edge|contour|frame|line|outlines|borders)", "make T stroke N"}, {"!T(:| -) N" PX " (thick|wide) ", "make T stroke N, "}, {"!(the |this |that )[arrow|line|connector|curve](:| -) N" PX "( thick| wide|)", "make the G stroke N"},
    {"!T(:| -) (in |at |to |on )(the |)[left|right|top|bottom]( side| edge| half|),", "move T to the G edge,"}, {"!T(:| -) (in |at |to |on )(the |)[left|right|top|bottom]( side| edge| half|)$", "move T to the G edge"},
    {"!T(:| -) (in |at |to |on )(the |)" SPOTS "( corner| side| edge| half|),", "move T to the G,"}, {"!T(:| -) (in |at |to |on )(the |)" SPOTS "( corner| side| edge| half|)$", "move T to the G"}, {"!T(:| -) (the |)" TWO_WORD_SPOTS "( corner|),", "move T to the G,"}, {"!T(:| -) (the |)" TWO_WORD_SPOTS "( corner|)$", "move T to the G"},
    {"!T(:| -) (a |an |)L (one|ones|line|lines)$", "make T L"},
    {"!T: L(,| and|, and) T: L$", "make T L and make T L"},
    {"!T(:| -) L [fill|border|outline|edge|filling|inside]", "make T L G"}, {"!T(:| -) L,", "make T L,"}, {"!T(:| -) L$", "make T L"},

    /* --- how thick a border is, among its looks: a 3px dashed orange outline ------------------------------------------------ */
    {"~N" PX "( thick| wide|) L (border|outline|edge|stroke|frame|contour|outlines|borders)", "L border, stroke N"}, {"~L (border|outline|edge|stroke|frame|contour|outlines|borders) (of|in|with a width of|with a thickness of|with width|with thickness) N" PX "( thickness| width|)", "L border, stroke N"},
    {"~L (border|outline|edge|stroke|frame|contour|outlines|borders)(,|) N" PX "( thick| wide| in width|)$", "L border, stroke N"},
    {"~L N" PX " (border|outline|edge|stroke|frame|contour)", "L border, stroke N"}, {"~N (—|–|-|--) N" PX, "N, N px"}, {"~S (—|–|-|--) N", "S, N"}, {"~C (—|–|-|--) N", "C, N"},
    {"^make the [arrow|line|connector] N" PX "(,)", "make the G stroke N,"}, {"^make the [arrow|line|connector] N" PX " and ", "make the G stroke N and "}, {"^make the [arrow|line|connector] N" PX "$", "make the G stroke N"},
    {"!(the |)[arrow|line|connector|link] (between|from) T (and|to) T(:|,| -) make it ", "make the G between T and T "}, {"^make the [arrow|line|connector] between T and T N" PX "$", "make the G between T and T stroke N"}, {"^make the [arrow|line|connector] between T and T N" PX " and ", "make the G between T and T stroke N and "},

    /* --- round corners --------------------------------------------------------------------------------------------------------- */
    {"^(round|soften) (off |)(the |all |all the |)corners of T(,|) (to |by |with |with a |with a radius of |with radius |radius |)N" PX "( radius|)$", "make T corner radius N"}, {"^(round|soften) (off |)P corners(,|) (to |by |with |with a |with a radius of |with radius |radius |)N" PX "( radius|)$", "make T corner radius N"},
    {"^(round|soften) (off |)(the |all |all the |)corners of T(,|) (with |with a |a |)radius (of |)N$", "make T corner radius N"}, {"^(round|soften) (off |)P corners(,|) (with |with a |a |)radius (of |)N$", "make T corner radius N"},
    {"^(round|soften) (off |)(the |all |all the |)corners of T$", "give T rounded corners"}, {"^(round|soften) (off |)P corners$", "give T rounded corners"},
    {"^(set|change|make|give|increase|reduce|bring) (the |)(corner radius|border radius|corner rounding) of T (to |=|= |)N", "make T corner radius N"}, {"^(set|change|make|give|increase|reduce|bring) P (corner radius|border radius|corner rounding) (to |=|= |)N", "make T corner radius N"},
    {"^(give|set) T (a |)(corner radius|border radius) (of |to |= |=|)N", "make T corner radius N"}, {"^give T (a |)N" PX " (corner radius|rounded corners|round corners|corners|border radius)$", "make T corner radius N"}, {"^give T (rounded |round )corners(,|) (of |with a radius of |with radius |radius )N", "make T corner radius N"},
    {"^T (should have|needs|gets|must have) (a |)(corner radius|border radius) (of |)N" PX "$", "make T corner radius N"}, {"^T (should have|needs|gets|must have) (rounded|round) corners$", "give T rounded corners"},

    /* --- by so much each way: offset B by (50, -30) ------------------------------------------------------------------------------- */
    {"^" OFFSET " {-N,( |)-N)$", "move T left N and up N"}, {"^" OFFSET " {-N,( |)(+|)N)$", "move T left N and down N"}, {"^" OFFSET " {(+|)N,( |)-N)$", "move T right N and up N"}, {"^" OFFSET " {(+|)N,( |)(+|)N)$", "move T right N and down N"},
    {"^" OFFSET " -N,( |)-N$", "move T left N and up N"}, {"^" OFFSET " -N,( |)(+|)N$", "move T left N and down N"}, {"^" OFFSET " (+|)N,( |)-N$", "move T right N and up N"}, {"^" OFFSET " (+|)N,( |)(+|)N$", "move T right N and down N"},
    {"^" OFFSET_X "-N" AND_Y "-N" PIXELS "$", "move T left N and up N"}, {"^" OFFSET_X "-N" AND_Y "(+|)N" PIXELS "$", "move T left N and down N"}, {"^" OFFSET_X "(+|)N" AND_Y "-N" PIXELS "$", "move T right N and up N"}, {"^" OFFSET_X "(+|)N" AND_Y "(+|)N" PIXELS "$", "move T right N and down N"},
    {"^S N" PIXELS " (lower|down|further down)(,| and|, and) N" PIXELS " (to the |further |)[left|right]$", "move the S down N and G N"}, {"^S: N" PIXELS " D(,| and|, and) N" PIXELS " D$", "move the S D N and D N"}, {"^T(:| -) N" PIXELS " D(,| and|, and) N" PIXELS " D$", "move T D N and D N"}, {"^T(:| -) N" PIXELS " (to the |)D$", "move T D N"}, {"^S N" PIXELS " (higher|up|further up)(,| and|, and) N" PIXELS " (to the |further |)[left|right]$", "move the S up N and G N"},

    /* --- arrow heads, fills, even gaps, lines that run ------------------------------------------------------------------------------ */
    {"^(remove|delete|drop|take off|lose|get rid of) (the|its) " HEAD "(,|, but| but| and|, and)( just|) (keep|leave|keeping|leaving) (the |just the |)(line|shaft|rest|stroke)( as is| as it is| there|)$", "remove the arrowhead"}, {"^(remove|delete|drop|take off|lose|get rid of) (the |)P " HEAD "(,|, but| but| and|, and)( just|) (keep|leave|keeping|leaving) (the |just the |)(line|shaft|rest|stroke)( as is| as it is| there|)$", "remove the arrowhead of T"},
    {"^no " HEAD " (on|for|at) T$", "remove the arrowhead of T"},
    {"^(swap|change|switch|replace|exchange) the [fill|border|outline] (color |colour |)of T (for|with|by) C$", "make the G of T C"}, {"^(swap|change|switch|replace|exchange) P [fill|border|outline] (color |colour |)(for|with|by) C$", "make the G of T C"}, {"[and|then|,] give it (a |an )L (border|outline|edge) of N" PX, "G give it a L border, stroke N"},
    {"[in a row|in a line|in a column|in a grid|side by side](,|) (with |and |)" EVEN "$", "G"}, {"~, (with |)" EVEN "$", " evenly"}, {"~with " EVEN "$", "evenly"}, {"^(space|spread) T out evenly", "space T evenly"},
    {"^(stretch|string|route|pull) (a|an|another|one) [line|arrow|connector|curve|wave|polyline] (from|between|along|across) ", "draw a G from "}, {"^(run|stretch|string|route|pull) (a|an|another|one) L [line|arrow|connector|curve|wave|polyline] from ", "draw a L G from "},
    {"[line|arrow|connector|curve] from O (up|over|down|across|all the way|straight) to O", "G from O to O"},
    {"[line|arrow|curve] (starting|that starts|which starts|beginning|begins) (at|from) {N,( |)N)(,|) (and |)(going|running|pointing|leading|goes|up|down|across|heading) (up |down |over |straight |across |left |right |)to {N,( |)N)", "G from {N,N) to {N,N)"}, {"[line|arrow|curve] (starting|that starts|which starts|beginning|begins) (at|from) N,( |)N(,|) (and |)(going|running|pointing|leading|goes|up|down|across|heading) (up |down |over |straight |across |left |right |)to N,( |)N", "G from {N,N) to {N,N)"},

    /* --- one deed for two things, each with its value: scale the circle by 1.5 and the square by 0.5 -------------------------- */
    {"^[scale|enlarge|shrink|rotate|turn|tilt|resize|grow] O by N[%|°| degrees| px|px|x| times|]( and|, and|,) O by N", "G O by NG; ^G O by N"}, {"^[scale|enlarge|shrink|rotate|turn|tilt|resize|grow|set] O to N[%|°| degrees| px|px|x| times|]( and|, and|,) O to N", "G O to NG; ^G O to N"},
    {"^make O N[ px wide|px wide| wide| px high|px high| high| px tall|px tall| tall]( and|, and|,) O N", "make O NG; make O N"}, {"^(move|put|place) O (to|at) {N,( |)N)( and|, and|,) O (to|at) {N,( |)N)$", "move O to {N,N); move O to {N,N)"}, {"^O (at|to|goes to|goes at) {N,( |)N)( and|, and|,) O (at|to|goes to|goes at) {N,( |)N)$", "move O to {N,N); move O to {N,N)"},
    {"^(move|put|place|set) P (centre|center|middle)( point|) (to|at) x( = |=| )N(,| and|) y( = |=| )N", "move T to {N,N)"}, {"^(move|put|place|set) P (centre|center|middle)( point|) (to|at) {N,( |)N)", "move T to {N,N)"},

    /* --- what each of them gets -------------------------------------------------------------------------------------------------- */
    {"^T (gets|get|shall get|should get|is to get|has to get|needs|need) (a |an |)L [border|outline|edge|contour|frame|fill|filling|stroke]", "give T a L G"}, {"^T (gets|get|shall get|should get) (a |an |)N" PX " L (border|outline|edge|contour|frame|stroke)", "give T a L border, stroke N"},
    {"^S (gets|shall get|should get) (a |an |)L [border|outline|edge|contour|frame|fill|filling|stroke]", "give the S a L G"}, {"^S (gets|shall get|should get) (a |an |)N" PX " L (border|outline|edge|contour|frame|stroke)", "give the S a L border, stroke N"},
    {"^[give|make|fill|color|colour|paint|rotate|turn|move] each (of the |one of the |)S ", "G every S "}, {"^(set|make|change) (the |all |all the |)(outlines|borders|edges|strokes) of (all |all the |every |each |the |)(shapes|shape|objects|things) (to |)", "make the border of every shape "}, {"^(set|make|change) (all|all the|every) (outlines|outline|edges|strokes) (to |)N" PX, "make all borders N px"},

    /* --- which way it points, what an arrow becomes ------------------------------------------------------------------------------ */
    {"^(rotate|turn|spin|flip) T(,|) (so|so that|such that|until|till) it (points|faces|is pointing|is facing|looks|is looking)( to the| to|) [left|right|up|down]", "make T point G"}, {"^(rotate|turn|spin|flip) T(,|) (so|so that|such that|until|till) it (points|faces|is pointing|is facing) (upwards|upward)$", "make T point up"}, {"^(rotate|turn|spin|flip) T(,|) (so|so that|such that|until|till) it (points|faces|is pointing|is facing) (downwards|downward)$", "make T point down"},
    {"^(replace|swap|exchange|substitute) the arrow (by|with|for) (a |an )(plain |simple |normal |)L (line|connector)$", "make the arrow L, no arrowheads"}, {"^(make|turn) the arrow (into |)(a |an )(plain |simple |normal |)L line$", "make the arrow L, no arrowheads"},

    /* --- behind an arrow that is typed: square -> 180x90 --------------------------------------------------------------------------- */
    {"^T( ->| =>| →) N(x| x | by )N", "make T N by N"}, {"^S( ->| =>| →) N(x| x | by )N", "make the S N by N"}, {"^C S( ->| =>| →) N(x| x | by )N", "make the C S N by N"},
    {"^T( ->| =>| →) [radius|width|height|diameter|side|opacity|font size|stroke] N", "make T G N"}, {"^S( ->| =>| →) [radius|width|height|diameter|side|opacity|font size|stroke] N", "make the S G N"}, {"^T( ->| =>| →) N" PX " [wide|high|tall|thick|across]", "make T N px G"}, {"^S( ->| =>| →) N" PX " [wide|high|tall|thick|across]", "make the S N px G"},

    /* --- drawn: spaced 30px apart, corners 24, "Auth" in a box, a 45° line ----------------------------------------------------------- */
    {"~(evenly |)spaced (by |at |out |)N" PX " (apart|from each other|between them)", "with a gap of N"}, {"~spaced (by |at |out |)N" PX "$", "with a gap of N"},
    {"~(rounded |round |)corners(:| of| =|=|) N" PX, "corner radius N"}, {"~(rounded |round |)corners(:| of| =|=|) N$", "corner radius N"}, {"~(with |)N" PX " (rounded |round |)corners$", "corner radius N"}, {"~(r|radius)( = |=| )N" PIXELS " corners$", "corner radius N"},
    {"^Q in (a|an) S", "a S labelled Q"}, {"^Q in (a|an) L S", "a L S labelled Q"}, {"~(a )N° [line|arrow]", "a N degree G"},
    {"[rows|columns|cells](,|) L lines$", "G, L border"}, {"[rows|columns|cells](,|) W(,|) L lines$", "G, W, L border"}, {"[rows|columns|cells], W, W, L lines$", "G, W, W, L border"},

    /* --- curved ones, and one more from the same place --------------------------------------------------------------------------------- */
    {"^(connect|link|join) O (and|to|with) O(,| with| by| via| using|:) (a |an |)[curve|curved line|curved arrow]", "draw a G from O to O"}, {"^(connect|link|join) O (and|to|with) O(,| with| by| via| using|:) (a |an |)L [curve|curved line|curved arrow]", "draw a L G from O to O"}, {"^(connect|link|join) O (and|to|with) X(,| with| by| via| using|:) (a |an |)[curve|curved line|curved arrow]", "draw a G from O to X"},
    {"^(draw |add |put |make |)(a |an )[line|arrow] from O to O( and|,|, and| and then) (another|one|another one|a second one|one more|also one) to O$", "connect O to O and O by Gs"}, {"^(draw |add |put |make |)(a |an )[line|arrow] from O to O( and|,|, and| and then) (another|one|another one|a second one|one more|also one) to O, both L$", "connect O to O and O by L Gs"},
    {"^(draw |add |put |make |)(a |an )L [line|arrow] from O to O( and|,|, and| and then) (another|one|another one|a second one|one more|also one) to O$", "connect O to O and O by L Gs"}, {"^from O(,|) (draw |add |put |make |)(a |an )[line|arrow] to O( and|,|, and| and then) (another|one|another one|a second one|one more|also one) to O$", "connect O to O and O by Gs"},
    {"^from O(,|) (draw |add |put |make |)(a |an )[line|arrow] to O( and|,|, and| and then) (another|one|another one|a second one|one more|also one) to O, both (of them |)L$", "connect O to O and O by L Gs"}, {"^(draw |add |put |make |)(some |two |)[lines|arrows] from O to O and to O$", "connect O to O and O by G"}, {"^(draw |add |put |make |)(some |two |)L [lines|arrows] from O to O and to O$", "connect O to O and O by L G"},

    /* --- how far from each other: leave a gap of 50 px between A and B ---------------------------------------------------------- */
    {"^" LEAVE " (a |)N" PX "( gap| space| distance| spacing| of space|) between T and T$", "space T and T N px apart"}, {"^" LEAVE " (a |an |)" GAP " of N" PX " between T and T$", "space T and T N px apart"},
    {"^" LEAVE " (a |)N" PX "( gap| space| distance| spacing| of space|) between [them|both|the two|the shapes|all shapes|the circles|the squares|the boxes|the rectangles]$", "space G N px apart"}, {"^" LEAVE " (a |an |)" GAP " of N" PX " between [them|both|the two|the shapes|all shapes|the circles|the squares|the boxes|the rectangles]$", "space G N px apart"},
    {"^(make|set|change|increase|reduce) the " GAP " between T and T (to |be |)N" PX "$", "space T and T N px apart"}, {"^the " GAP " between T and T (should|must|has to|needs to|ought to) be N" PX "$", "space T and T N px apart"}, {"^(the |)" GAP " between T and T(:| =| to) N" PX "$", "space T and T N px apart"},
    {"^(put|move|place|set|bring) T and T (exactly |)N" PX " apart( from each other|)$", "space T and T N px apart"}, {"^(put|move|place|set|bring|draw apart|pull) T (exactly |)N" PX " apart( from each other|)$", "space T N px apart"}, {"^T and T (should|must|have to|need to) be N" PX " apart$", "space T and T N px apart"},

    /* --- wished at a place, how it is turned, where it starts -------------------------------------------------------------------- */
    {"^(i'd like|i would like|i want|i need|we need|we want|we'd like) O (to be |)(at|on) {N,( |)N)", "move O to {N,N)"}, {"^(i'd like|i would like|i want|i need|we need|we want|we'd like) O (to be |)(at|on) x( = |=| )N(,| and| /|) y( = |=| )N", "move O to {N,N)"},
    {"^(the |)(angle|rotation|tilt) of T(:| to| =| is to be| should be) N(°| degrees| deg|)$", "rotate T to N degrees"}, {"^no (fill|filling) (for|in|on|inside) T$", "make T hollow"},
    {"[arrow|line](,|) K" PX " long(,|) (pointing|going|facing) [up|down|left|right](,|) (and |)(start|starting|starts|begins|beginning|from) (at |from |){N,( |)N)", "G from {N,N) pointing G, K px long"}, {"[arrow|line](,|) K" PX " long(,|) (pointing|going|facing) [up|down|left|right](,|) (and |)(start|starting|starts|begins|beginning|from) (at |from |)N,( |)N", "G from {N,N) pointing G, K px long"},
    {"[arrow|line](,|) (pointing|going|facing) [up|down|left|right](,|) K" PX " long(,|) (and |)(start|starting|starts|begins|beginning|from) (at |from |){N,( |)N)", "G from {N,N) pointing G, K px long"}, {"[arrow|line](,|) (pointing|going|facing) [up|down|left|right](,|) K" PX " long(,|) (and |)(start|starting|starts|begins|beginning|from) (at |from |)N,( |)N", "G from {N,N) pointing G, K px long"},
    {"[arrow|line] (starting|that starts|which starts|from) (at |){N,( |)N)(,|) K" PX " long(,|) (and |)(pointing|going|facing|heading) [up|down|left|right]", "G from {N,N) pointing G, K px long"}, {"[arrow|line] (starting|that starts|which starts|from) (at |)N,( |)N(,|) K" PX " long(,|) (and |)(pointing|going|facing|heading) [up|down|left|right]", "G from {N,N) pointing G, K px long"},
    {"[arrow|line] from {N,( |)N) (to the |)[left|right|up|down](,|) (by |)K" PX "( long|)$", "G from {N,N) pointing G, K px long"}, {"[arrow|line] from N,( |)N (to the |)[left|right|up|down](,|) (by |)K" PX "( long|)$", "G from {N,N) pointing G, K px long"},
    {"~vertical line (at|on) x( = |=| )N(,|) from top to bottom", "line from {N,0) to {~N,600)"}, {"~vertical L line (at|on) x( = |=| )N(,|) from top to bottom", "L line from {N,0) to {~N,600)"}, {"~L vertical line (at|on) x( = |=| )N(,|) from top to bottom", "L line from {N,0) to {~N,600)"},
    {"~horizontal line (at|on) y( = |=| )N(,|) from left to right", "line from {0,N) to {800,~N)"}, {"~horizontal L line (at|on) y( = |=| )N(,|) from left to right", "L line from {0,N) to {800,~N)"}, {"~L horizontal line (at|on) y( = |=| )N(,|) from left to right", "L line from {0,N) to {800,~N)"},
    {"~vertical L line (at|on) x( = |=| )N", "L vertical line at {N,300)"}, {"~horizontal line (at|on) y( = |=| )N", "horizontal line at {400,N)"}, {"~horizontal L line (at|on) y( = |=| )N", "L horizontal line at {400,N)"},
    {"from the (centre|center|middle) of O to the (centre|center|middle) of O", "from O to O"}, {"^connect (them|the three shapes|the shapes|these|all three|these three) with [arrows|lines] in (this|the|that|the following) order(:|) K, K(,| and|, and) K$", "connect #K, #K, #K with G"},
    {"^T(:| -) (the |)same (fill|filling|inside) as T$", "fill T with the same color as T"}, {"^T(:| -) (the |)same (color|colour) as T$", "make T the same color as T"}, {"^make T the same (fill|filling) as T$", "fill T with the same color as T"}, {"~(rounded |round )corners {(radius |)N" PX ")", "corner radius N"}, {"~(rounded |round )corners {(radius |)N)", "corner radius N"},

    /* --- a border to so many pixels; by so many more is asked back ---------------------------------------------------------------- */
    {"^" SETS " (up |down |)the " RIMS "( width| thickness|) (of|on|for|around) T to N" PX "$", "make T stroke N"}, {"^" SETS " (up |down |)P " RIMS "( width| thickness|) to N" PX "$", "make T stroke N"}, {"^" SETS " (all |both |the |)S' " RIMS "( width| thickness|) to N" PX "$", "make all S stroke N"},
    {"^" SETS " (up |down |)the " RIMS "( width| thickness|) (of|on|for|around) T by N" PX "$", "change T by N px"}, {"^" SETS " (up |down |)P " RIMS "( width| thickness|) by N" PX "$", "change T by N px"},
    {"^make P " RIMS " N" PX " (thicker|thinner|wider|narrower|bolder)", "change T by N px"}, {"^make the " RIMS " of T N" PX " (thicker|thinner|wider|narrower|bolder)", "change T by N px"}, {"^make P " RIMS " (thicker|thinner|wider|narrower|bolder) by N", "change T by N"}, {"^P " RIMS " (should|must|has to|needs to) be N" PX " (thicker|thinner|wider|narrower|bolder)", "change T by N px"},
    {"^(move|bring|push|pull|shift|nudge) T N" PX " (closer|nearer) to T", "change T by N px toward T"}, {"^all (strokes|borders|outlines|edges) N" PX "$", "make all borders N px"}, {"^all (strokes|outlines|edges) C$", "make all borders C"}, {"^all (strokes|outlines|edges) [dashed|dotted|thick|thin|solid]$", "make all borders G"},

    /* --- wished as it should look ----------------------------------------------------------------------------------------------------- */
    {"^" WISH " O (to be |)N%", "make O N%"}, {"^" WISH " O (with|to have) (a |an |)L [border|outline|edge|fill|contour]$", "make O L G"}, {"^" WISH " O (with|to have) (a |an |)N" PX " (border|outline|edge|contour|stroke)$", "make O stroke N"}, {"^" WISH " O (with|to have) (a |an |)N" PX " L (border|outline|edge|contour|stroke)$", "make O L border, stroke N"},
    {"^hide the (fill|filling|inside) of T(,| and| but|, but| and just|)( keep the border| keep the outline| leave the border|)$", "make T hollow"}, {"^hide P (fill|filling|inside)$", "make T hollow"},

    /* --- the way it points before the place where it starts ---------------------------------------------------------------------------- */
    {"[arrow|line] from (the |)(centre|center|middle)( of the board|)(,|) (pointing|going|facing|heading) (to the |)" WAYS "(,|) K" PX "( long|)", "G from {400,300) pointing G, K px long"}, {"[arrow|line](,|) (pointing|going|facing|heading) (to the |)" WAYS "(,|) K" PX "( long|)(,|) (start|starting|starts|beginning|from) (in |at |from |)(the |)(centre|center|middle)", "G from {400,300) pointing G, K px long"}, {"[arrow|line](,|) (pointing|going|facing|heading) (to the |)" WAYS " (start|starting|starts|beginning|from) (in |at |from |)(the |)(centre|center|middle)(,|) K" PX "( long|)", "G from {400,300) pointing G, K px long"},
    {"[arrow|line](,|) (pointing|going|facing|heading) (to the |)D(,|) (start|starting|that starts|which starts|beginning) (in |at |from )(the |)[centre|center|middle|top left|top right|bottom left|bottom right|left|right|top|bottom]", "G from the G pointing D"}, {"[arrow|line](,|) (pointing|going|facing|heading) (to the |)" WAYS "(,|) K" PX "( long|), L, (start|starting|starts|beginning|from) (in |at |from |)(the |)(centre|center|middle)", "G from {400,300) pointing G, K px long, L"},
    {"both (the |)" PLURALS "' X", "the X of both G"}, {"all (the |)" PLURALS "' X", "the X of all G"}, {"the " PLURALS "' X", "the X of the G"},

    /* --- manners ------------------------------------------------------------------------------------------------------------------------ */
    {"^(if you could|if you can|if u could|if u can|if you would|maybe you could|perhaps you could|i'd appreciate it if you could|i would appreciate it if you could|we'd appreciate it if you could|i'd be grateful if you could|it'd be great if you could|it would be great if you could|it'd be nice if you could|it would be nice if you could|could you be so kind and|would you be so kind as to|could you be so kind as to|would you be so kind and|could you be so good and)(,|) (just |please |)" ORDER " ", "G "},
    {"~(, |)(that|it|which)( would be|'d be| will be|'ll be) " GREAT "$", ""},
};
/* clang-format on */
const RewordingTable rewordings_exact = {rows, G_N_ELEMENTS(rows)};
