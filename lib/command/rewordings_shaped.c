// SPDX-License-Identifier: MIT
/* How a new thing is to look, how large it is and where it lies, in the words of those who draw on paper. */
#include "lib/command/rewordings.h"

#include "lib/command/rewordings_parts.h"

#define CLEAR "(transparent|translucent|see-through|see through|sheer)"
#define BOARD_WORD "(board|canvas|page|screen|whiteboard|drawing area)"
#define WHOSE_SIDE "(the board's |the canvas's |the page's |the screen's |the whiteboard's |its |the |board |)"
#define OF_BOARD "( of the board| of the canvas| of the page| of the screen| of the whiteboard|)"
#define TAKES                                                                                                     \
    "(takes up|taking up|that takes up|which takes up|to take up|covers|covering|that covers|which covers|fills|" \
    "filling|that fills|which fills|occupying|that occupies|spanning|that spans|which is|that is|that's|with) "   \
    "(about |roughly |around |exactly |)"
#define SIDE_OF "[width|height]"
/* a line as long as the board */
#define RUNS                                                                                                    \
    "(running |going |stretching |reaching |spanning |stretched |drawn |that runs |that goes |that stretches |" \
    "which runs |which goes |that spans |extending |from one side |right |straight |)"
#define DOWN_IT "( the board| the page| the canvas| the screen| the whiteboard|)"
#define THE_INSIDE "(inside|interior|fill|filling|inner part|center|centre|middle|body)"
#define WHOSE "(whose |with its |with the |with a |with an |the |its |)"
#define IS "( is| being| in| should be| to be|:|)"
#define ALSO_JOINED "(,| and|, and| but| with|)"
#define PEOPLE                                                                                                     \
    "(my|our|the|his|her|their|your) (son|daughter|kids|kid|children|wife|husband|mum|mom|dad|boss|team|class|"    \
    "students|students|pupils|grandson|granddaughter|grandma|grandpa|family|client|customer|customers|colleagues|" \
    "friends|friend|neighbours|neighbors|visitors|guests|boy|girl|boys|girls|brother|sister|teacher|little one)"
#define ANYBODY "(we|i|you|they|people|everyone|everybody|he|she|all of us|nobody|no one)"
#define LEARNS                                                                                                 \
    "(sees|see|knows|know|remembers|remember|notices|notice|understands|understand|finds|find|gets|get|spots|" \
    "spot|recognises|recognise|recognizes|recognize|can see|can tell|can find|can spot|forgets|forget|misses|miss)"

/* clang-format off */
static const Rewording rows[] = {
    /* --- seen through: slightly see-through, a bit transparent, you can almost see through it ------------------- */
    {"(slightly|just slightly|ever so slightly|very slightly|a bit|a little|a little bit|a tad|a touch|somewhat|lightly|a wee bit|partly|partially) " CLEAR "( too| as well|)", "30% transparent"},
    {"(mostly|nearly|almost|very|highly|really|almost completely|nearly completely) " CLEAR, "70% transparent"},
    {"(kind of|kinda|sort of|sorta|quite|pretty|fairly|rather|half way|halfway|semi) " CLEAR, "50% transparent"},
    {"(that|which|so|so that) (you|we|one|i) can (just |)see (right |)through( it|)(,|) (a bit|a little|a little bit|slightly|somewhat|a tad|a touch|partly|partially)", "30% transparent"},
    {"(that|which|so|so that) (you|we|one|i) can (just |just about |almost |nearly |sort of |kind of |half |partly )see (right |)through( it|)", "50% transparent"},
    {"(that|which|so|so that) (you|we|one|i) can see (right |)through( it|)$", "50% transparent"},
    {"S (you|we|one|i) can (just |)see (right |)through( it|)(,|) (a bit|a little|a little bit|slightly|somewhat|a tad|a touch|partly|partially)", "S 30% transparent"},
    {"S (you|we|one|i) can (just |just about |almost |nearly |sort of |kind of |half |partly )see (right |)through( it|)", "S 50% transparent"},
    {"S (you|we|one|i) can see (right |)through( it|)$", "S 50% transparent"},
    {"(so that|so|that) (you|we|one|i|people) can (still |)see (what is|what's|whatever is|whatever's|things|stuff|the grid|the lines|the background) (behind|under|underneath|beneath|below|through)( it|)$", "50% transparent"},
    {"with (a bit of|a little|a little bit of|some|slight|a touch of) (transparency|see-through)", "30% transparent"},

    {"(can|could|do|did|does) (you|we|i|u|they|anyone|anybody) see (right |)through ", "did they look through "},

    /* --- border and inside: whose outline is red and whose inside is pale yellow ---------------------------------- */
    {WHOSE "(outline|border|edge|edges|rim|outside|sides|contour|frame|line|outer line)" IS " C" ALSO_JOINED " " WHOSE THE_INSIDE IS " C", "C border, C fill"},
    {"(with |)(a |an |)C (outline|border|edge|edges|rim)(,| and|, and| but) (the |its |)" THE_INSIDE IS " C$", "C border, C fill"},
    {"C (on |)(the |)(inside|within)" ALSO_JOINED " (and |)C (on |around |round |)(the |)(outside|edge|edges|border|rim|outline)$", "C fill, C border"},
    {"C (on |around |round |)(the |)(outside|edge|edges|border|rim|outline)" ALSO_JOINED " (and |)C (on |)(the |)(inside|within)$", "C border, C fill"},

    /* --- parts of the board: takes up 40% of the width and 25% of the height ---------------------------------------- */
    {TAKES "N% of " WHOSE_SIDE SIDE_OF OF_BOARD "(,| and|, and| by) N%( of|) " WHOSE_SIDE SIDE_OF OF_BOARD, "G N%, G N%"},
    {"S(,|) N% of " WHOSE_SIDE SIDE_OF OF_BOARD "(,| and|, and| by) N% of " WHOSE_SIDE SIDE_OF OF_BOARD, "S G N%, G N%"},
    {TAKES "N% of " WHOSE_SIDE SIDE_OF OF_BOARD, "G N%"},
    {TAKES "half (of |)" WHOSE_SIDE SIDE_OF OF_BOARD, "G 50%"}, {TAKES "(a|one) third (of |)" WHOSE_SIDE SIDE_OF OF_BOARD, "G 33%"},
    {TAKES "(a|one) quarter (of |)" WHOSE_SIDE SIDE_OF OF_BOARD, "G 25%"}, {TAKES "two thirds (of |)" WHOSE_SIDE SIDE_OF OF_BOARD, "G 67%"},
    {TAKES "three quarters (of |)" WHOSE_SIDE SIDE_OF OF_BOARD, "G 75%"}, {TAKES "(a|one) fifth (of |)" WHOSE_SIDE SIDE_OF OF_BOARD, "G 20%"},
    {"(and |, )half (of |)" WHOSE_SIDE SIDE_OF OF_BOARD, ", G 50%"}, {"(and |, )(a|one) third of " WHOSE_SIDE SIDE_OF OF_BOARD, ", G 33%"},
    {"(and |, )(a|one) quarter of " WHOSE_SIDE SIDE_OF OF_BOARD, ", G 25%"}, {"(and |, )N% of " WHOSE_SIDE SIDE_OF OF_BOARD "$", ", G N%"},
    {"S(,|) half (of |)" WHOSE_SIDE SIDE_OF OF_BOARD, "S G 50%"}, {"S(,|) (a|one) third of " WHOSE_SIDE SIDE_OF OF_BOARD, "S G 33%"},
    {"S(,|) (a|one) quarter of " WHOSE_SIDE SIDE_OF OF_BOARD, "S G 25%"}, {"S(,|) two thirds of " WHOSE_SIDE SIDE_OF OF_BOARD, "S G 67%"},
    {"S(,|) three quarters of " WHOSE_SIDE SIDE_OF OF_BOARD, "S G 75%"},
    {"as [wide|tall|high] as half (of |)the " BOARD_WORD, "50% G"}, {"as [wide|tall|high] as (a|one) (quarter|fourth) of the " BOARD_WORD, "25% G"},
    {"as [wide|tall|high] as (a|one) third of the " BOARD_WORD, "33% G"}, {"half as [wide|tall|high] as the " BOARD_WORD, "50% G"},

    /* --- measures: legs of 90 and 120, sweeping from 0 to 120 degrees ------------------------------------------------ */
    {"(with |whose |having |and |)(its |the |two |)(legs|catheti|perpendicular sides|short sides|shorter sides)(:| are| of| of length| of lengths| being| measuring|) N" PIXELS "( and|,| by| x|, and) N" PIXELS, "width N height N"},
    {"triangle(,|) (with |)(side|sides|the sides) N" PIXELS " and N" PIXELS " (at|next to|beside|around|enclosing) the right angle", "right triangle width N height N"},
    {"(sweeping|spanning|covering|going|running|stretching|that sweeps|that spans|that goes|that runs|which goes|which spans|extending)( out|) from N( degrees|°|) to N( degrees|°)", "from N to N degrees"},
    {"from N(°| degrees) to N(°| degrees)", "from N to N degrees"},
    {"(sweeping|spanning|subtending|covering|that sweeps|that spans|opening|sweeping through|sweeping over|spanning over)( an angle of| through|) N( degrees|°)", "of N degrees"},

    /* --- a line as long as the board, and how far down: all the way across, halfway down ------------------------------ */
    {RUNS "all the way across (at |along |)the [top|bottom|middle|center|centre]", "full width at the G"},
    {RUNS "all the way across" DOWN_IT, "full width"}, {RUNS "all the way along the [top|bottom]", "full width at the G"},
    {RUNS "all the way down (through |along |)the (middle|center|centre)", "vertical full width in the middle"},
    {RUNS "all the way down the [left|right]( side| edge| hand side|)", "vertical full width on the G"},
    {"[line|wave|arrow|curve](,|) " RUNS "all the way (down|from top to bottom|from the top to the bottom|up and down)" DOWN_IT "$", "vertical G full width"},
    {"(running |going |spanning |across |over |along |with |that is |of |)the (full|whole|entire) (width|length)( of the board| of the page| of the canvas| of the screen|)(,|) (at|along|across|on) the [top|bottom|middle]", "full width at the G"},
    {"(running |going |spanning |across |over |along |that spans |covering |)the (full|whole|entire) width( of the board| of the page| of the canvas| of the screen|)", "full width"},
    {"(running |going |spanning |over |along |that spans |covering )the (full|whole|entire) height( of the board| of the page| of the canvas| of the screen|)", "vertical full width"},
    {"[line|wave|arrow|curve](,|) (running |going |)from (edge to edge|side to side|one side to the other|one edge to the other)", "G full width"},
    {"[line|wave|arrow|curve|wavy line|dashed line|dotted line] (right |clear |straight |clean |going |)across( the board| the page| the canvas| the screen| the whiteboard)(,|) [at|about|halfway|half way|midway|a|one|two|three] ", "G full width, G "},
    {"^(move|shift|slide|put|place|drag|bring|push) T (to |)(halfway|half way|half-way|midway) (down|up)" DOWN_IT "$", "move T halfway"},
    /* of the board, where it is of what it has already: refused */
    {"^(make|have) T N% of " WHOSE_SIDE SIDE_OF OF_BOARD "$", "make T as much of the board G"},
    {"(at half height|at half the height|at half of the height|at mid height|at mid-height|at middle height)" DOWN_IT "$", "centered at 50%,50%"},
    {"(halfway|half way|half-way|midway) (down|up)" DOWN_IT "$", "centered at 50%,50%"},
    {"(at |)(a|one) third of the way down" DOWN_IT "$", "centered at 50%,33%"}, {"(at |)two thirds of the way down" DOWN_IT "$", "centered at 50%,67%"},
    {"(at |)(a|one) quarter of the way down" DOWN_IT "$", "centered at 50%,25%"}, {"(at |)three quarters of the way down" DOWN_IT "$", "centered at 50%,75%"},
    {"(at |)(a|one) third of the way up" DOWN_IT "$", "centered at 50%,67%"}, {"(at |)(a|one) quarter of the way up" DOWN_IT "$", "centered at 50%,75%"},
    {"(at |)(a|one) third of the way across" DOWN_IT "$", "centered at 33%,50%"}, {"(at |)two thirds of the way across" DOWN_IT "$", "centered at 67%,50%"},
    {"(at |)(a|one) quarter of the way across" DOWN_IT "$", "centered at 25%,50%"}, {"(at |)three quarters of the way across" DOWN_IT "$", "centered at 75%,50%"},
    {"full width(,|) (about |roughly |)N" PIXELS " (down |)(from|below) the top( edge|)$", "full width, centered at {400,N)"},

    /* --- cells: into cell C2, in square B3, goes in B3 ---------------------------------------------------------------- */
    {"into (the |)(cell|square|grid cell|grid square|grid box|field|box) [a|b|c|d|e|f|g|h]K", "in GK"}, {"(in|at) (the |)(square|grid square|grid cell|grid box) [a|b|c|d|e|f|g|h]K", "in GK"},
    {"~into [a|b|c|d|e|f|g|h]K$", "in GK"},
    {"^(a |an |)S (goes|belongs|comes|should go|has to go|needs to go|must go|sits|is to go) (in|into|at|on) (the |)(cell |square |)[a|b|c|d|e|f|g|h]K$", "S in GK"},
    {"^(a |an |)C S (goes|belongs|comes|should go|has to go|needs to go|must go|sits|is to go) (in|into|at|on) (the |)(cell |square |)[a|b|c|d|e|f|g|h]K$", "C S in GK"},
    {"^R (rectangle|box|circle|square|shape|object) [a|b|c|d|e|f|g|h] (write|add|put|draw|type|place)", "R G draw"},

    /* --- wishes: how about a big yellow sun at the bottom -------------------------------------------------------------- */
    {"^(so |)how about A C S(,|) [in|at|on] (the |)[top|bottom|left|right|middle|center|centre|upper|lower]", "can you draw A C S G the G"}, {"^(so |)how about A S(,|) [in|at|on] (the |)[top|bottom|left|right|middle|center|centre|upper|lower]", "can you draw A S G the G"},
    {"^(so |)how about A [big|small|large|huge|tiny|little] C S(,|) [in|at|on] (the |)[top|bottom|left|right|middle|center|centre|upper|lower|corner]", "can you draw A G C S G the G"},
    {"^(so |)how about A C S(,|) N", "can you draw A C S, N"}, {"^(so |)how about A S(,|) N", "can you draw A S, N"}, {"^(so |)how about A C S(,|) (with |)(a |)[radius|side|width|height|diameter] ", "can you draw A C S, G "},
    {"=(class|children|kids|boys and girls|everyone|folks|guys|team)(,|:) [axes|the axes|first|arrow|line|circle|a|an|one|two|three|four|five] ", "G "},
    {"^(the |)(axes|coordinate axes|frame|walls|ground|basics|easy part|easy one|easy bit|important bit|main thing) first(:|,) ", ""},

    /* --- words: in gold letters across the top; "Welcome", written in green --------------------------------------------- */
    {"in (big|large) C (letters|text|writing|font|type|lettering|print)(,|) (across|along|at|on|in|near) the [top|bottom|middle|center|centre|left|right|upper|lower]", "at the G in big C letters"},
    {"in (huge|giant|enormous|massive) C (letters|text|writing|font|type|lettering|print)(,|) (across|along|at|on|in|near) the [top|bottom|middle|center|centre|left|right|upper|lower]", "at the G in huge C letters"},
    {"in (small|little) C (letters|text|writing|font|type|lettering|print)(,|) (across|along|at|on|in|near) the [top|bottom|middle|center|centre|left|right|upper|lower]", "at the G in small C letters"},
    {"in C (letters|text|writing|font|type|lettering|print)(,|) (across|along|at|on|in|near) the [top|bottom|middle|center|centre|left|right|upper|lower]", "at the G in C letters"},
    {"^Q(,|) (written|printed|lettered|set|typed|painted) (in|across|along|at|on) ", "write Q in "}, {"Q and Q (in|on|inside) (two|2) S", "two S labelled Q and Q"}, {"Q and Q (in|on|inside) (two|2) C S", "two C S labelled Q and Q"}, {"Q(,|) (written|printed|lettered|set|typed|painted) in ", "Q in "}, {"Q(,|) written (across|along|at|on|in) ", "Q at "},
    {"(another one|one more)(,|) (to|on) its [left|right]", "another one to the G of it"},

    /* --- why: so my son sees it's our home ------------------------------------------------------------------------------ */
    {"(so that|so) " PEOPLE " " LEARNS " W and W$", ""}, {"(so that|so) " PEOPLE " " LEARNS " W$", ""}, {"(so that|so) " PEOPLE " " LEARNS " W W$", ""},
    {"(so that|so) " ANYBODY " " LEARNS " (where|what|which|who|how|that|when|it's|it is|this is|that's|why) W$", ""}, {"(so that|so) " ANYBODY " " LEARNS " (where|what|which|who|how|that|when|it's|it is|this is|that's|why) W W$", ""},
    {"(because|cause|cuz|cos|since) (that's|that is|it's|it is|this is|thats) (where|what|how|who|when|why) W$", ""}, {"(because|cause|cuz|cos|since) (that's|that is|it's|it is|this is|thats) (where|what|how|who|when|why) W W$", ""},
    /* --- a tree on either side: two of them --------------------------------------------------------------------------- */
    {"^(a|an|one|two|2) S(,| one| with one|, one|) (on |at |)(either side|both sides|each side) of the S$", "a S to the left of the S and a ^S to the right of the ~S"}, {"^(put|draw|add|place) (a|an|one|two|2) S(,| one|, one|) (on |at |)(either side|both sides|each side) of the S$", "draw a S to the left of the S and a ^S to the right of the ~S"},
    {"^(put|draw|add|place) (a|an|one|two|2) C S(,| one|, one|) (on |at |)(either side|both sides|each side) of the S$", "draw a C S to the left of the S and a ^C ^S to the right of the ~S"},
    {"S(,|) (with|and) (a|an|one|two|2) S(,| one|, one|) (on |at |standing on |)(either side|both sides|each side)( of it| of that|)", "S, a S to the left of it, and a ~S to the right of the ^S"},
    {"S(,|) (with|and) (a|an|one|two|2) C S(,| one|, one|) (on |at |standing on |)(either side|both sides|each side)( of it| of that|)", "S, a C S to the left of it, and a ~C ~S to the right of the ^S"},
    {"S(,|) (with|and) (a|an|one|two|2) [small|big|little|tiny|large|dashed|filled] S(,| one|, one|) (on |at |standing on |)(either side|both sides|each side)( of it| of that|)", "S, a G S to the left of it, and a ~G ~S to the right of the ^S"},

    /* --- said in pieces: row of stars, five of them; ellipse please. width 260. ---------------------------------------- */
    {"- [big|small|large|huge|tiny|thick|thin|dashed|dotted|filled|hollow] -", ", G,"}, {"- C - ", ", C, "},
    {"S(,| -|, -) N of (them|those)(,| -|, -)", "N S,"},
    {"~. [width|height|radius|diameter|side|length|opacity|font size|line width|line thickness|stroke width|corner radius] N", ", G N"},
    {"~. C [fill|filling|border|outline|edge]$", ", C G"}, {"~. [no border|no outline|no fill|dashed|dotted|dashed border|dotted border]$", ", G"},
    {"~. [fill|filling|border|outline|edge|color|colour](:|) C$", ", G C"},
    {"evenly (spread|spaced|distributed|spaced out|spread out)(,|) (along|across|at|over) the [top|bottom|middle]", "in a row at the G"},
    {"(spread|spaced|distributed) (out |)evenly (along|across|at|over) the [top|bottom|middle]", "in a row at the G"},
    {"grid of S(,|) N (across|wide|columns|cols)(,| and|, and| by) N (down|high|tall|rows)$", "S in N columns and N rows"}, {"grid of C S(,|) N (across|wide|columns|cols)(,| and|, and| by) N (down|high|tall|rows)$", "C S in N columns and N rows"},
    {"grid of S(,|) N (down|high|tall|rows)(,| and|, and| by) N (across|wide|columns|cols)$", "S in N rows and N columns"},
    {"background(,|) (and|with) A W (in|at) the (middle|center|centre) of it$", "background; A W in the middle"},

    /* --- how it is turned, and which of its points lie where ------------------------------------------------------------- */
    {"(tilted|tipped|leaning|leaned|slanted|rotated|turned|inclined) (by |)N(°| degrees| deg|)(,|) (to|towards) the left", "rotated N degrees counterclockwise"}, {"(tilted|tipped|leaning|leaned|slanted|rotated|turned|inclined) (by |)N(°| degrees| deg|)(,|) (to|towards) the right", "rotated N degrees clockwise"},
    {"[line|arrow|wave|curve](,|) between (the points |points |){N,( |)N) and {N,( |)N)", "G from {N,N) to {N,N)"}, {"[line|arrow|wave|curve](,|) between (the points |points |)N,N and N,N", "G from {N,N) to {N,N)"},
    {"[line|arrow|wave|curve](,|) (that |which |)(starts|starting|begins|beginning|starting out) (in|at|from|on) the [middle|center|centre|top left|top right|bottom left|bottom right|top|bottom|left|right]( corner| edge| side|)(,|)( and|) (then |)(goes|going|ends|ending|runs|running|leads|stretches|finishing|finishes) (straight |all the way |)(up |down |across |)(to|at|in|on|towards) the [middle|center|centre|top left|top right|bottom left|bottom right|top|bottom|left|right]", "G from the G to the G"},
    {"(sitting|standing|perched|resting|balanced|balancing|lying|parked|sat|stood) on (top of |)(the |)[box|circle|square|rectangle|house|star|triangle|cloud|table|car|boat|tree|mountain|note|shape|#]", "on top of the G"},
    {"^(a |add a |draw a |put a |)new S [b|c|d|e|f|g|h|x|y|z] [between|in|at|on|under|below|above|next|to|left|right|inside] ", "draw a S called G G "},
    {"(next to|beside|near|close to) T(,|) (to|on) (its|the|it's) [left|right]$", "to the G of T"},
    {"(twice|double|two times) (as big as |)(the |its |)(normal|usual|default|standard|regular|ordinary) size", "large"}, {"half (as big as |)(the |its |)(normal|usual|default|standard|regular|ordinary) size", "small"},
    {"(twice|double) as (big|large) as (normal|usual|default|standard|regular)", "large"}, {"half as (big|large) as (normal|usual|default|standard|regular)", "small"},
    {"(minty) (green|)", "mint green"},
    /* --- one thing several times; how they differ ---------------------------------------------------------------------- */
    {"^(a |draw a |make a |put a |)S(,|) N times$", "draw N S"}, {"^(a |draw a |make a |put a |)C S(,|) N times$", "draw N C S"},
    {"^(a |draw a |make a |put a |)S(,|) N times(,|) [in|on|at|along|across|down|side]", "draw N S G"}, {"^(a |draw a |make a |put a |)C S(,|) N times(,|) [in|on|at|along|across|down|side]", "draw N C S G"},
    {"(,|) (each |all |)(one |of them |)(a |in a |in |with a |of a |)(different|its own|their own) (color|colour|colors|colours)(:|,| -)", ":"},
    {"(4|four) arrows(,|) (pointing |one each |one |going |facing |)up, down, left(,| and|, and) right", "arrow pointing up, arrow pointing down, arrow pointing left, arrow pointing right"},
    {"(2|two) arrows(,|) (one |)(pointing |going |facing |to the |)D(,| and|, and) (one |the other |the other one |)(pointing |going |facing |to the |)D", "arrow pointing D, arrow pointing D"},

    /* --- as large as the board, and where on a thing ------------------------------------------------------------------- */
    {"[rectangle|box|frame|rect](,|) (that is |that's |)(as big as|as large as|the size of|covering|filling|that fills|that covers|around|all around|all the way around) (all of |)(the|our|this) (whole |entire |full |)" BOARD_WORD, "rectangle width 100% height 100%"},
    {"(on|onto) the (roof|tip|peak|top edge) of T", "on top of T"}, {"on P (roof|tip|peak|top edge|top)", "on top of T"},
    {"(that|which) (just |exactly |perfectly |only just |)(fits|fits in|fits inside|fits inside it|fits in it)$", ""},
    {"(all around|around|round) T and T (together|both together)", "around T and T"},
    {", N( px|px| pixels|) (away |apart )from (it|that|there)$", " with a gap of N"}, {"R the (text|word|words) X$", "R X"},
    {"[line|arrow](,|) (curving|bending|that curves|that bends|arching|arcing|that arcs)( up| down| over|)(,|) [from|to|between]", "curved G G"},
    {"(cross hairs|crosshairs|crosshair|cross hair)", "cross"}, {"triangle(,|) W, (with |)(the |)sides (of |all |)(length |)N", "triangle W, side N"},

    /* --- what leads to a drawing: ok first thing: a box ------------------------------------------------------------------ */
    {"^(ok |okay |right |and |)(first thing|first up|first off|for starters|to start|to start with|to begin with|next up|last thing|one last thing|one more thing|another thing)(:|,| -|;) ", ""},
    {"^(a |make me a |draw me a |draw a |need a |i need a |)(name tag|stop sign|traffic light|traffic lights|mountain range|solar system|family|village|timeline|bouquet|snowman|logo|road sign|signpost|sketch|diagram|plan|my idea|the idea|idea)(:| -) [a|an|one|two|three|four|red|rounded|yellow|green|blue|big|small] ", "G "},
    {"~for the (title|heading|header|footer|caption|legend|menu|agenda|todo list|subtitle)$", ""},
    {"~. (in the |at the |on the |in |)[top left|top right|bottom left|bottom right|upper left|upper right|lower left|lower right|top|bottom|middle|center|centre|left|right]( corner| side|)$", ", at the G"},
    {"^(the |a |)(big |)(letter|digit) X$", "write X"}, {"^(the |a |)(big |)(letter|digit) X, ", "write X, "},
    {"(whose|with its|with the|with a|its|and its|with) (center|centre|middle|midpoint)(| is| being)( at| on| in|) {N,( |)N)", "centered at {N,N)"}, {"(whose|with its|with the|with a|its|and its|with) (center|centre|middle|midpoint)(| is| being)( at| on| in|) N,( |)N", "centered at {N,N)"},
    /* --- in a part of the board; beside each other in their order --------------------------------------------------------- */
    {"(in|at|on|into) the (lower|bottom) third( of the board| of the page| of the canvas| of the screen|)(,| in the| in|) (middle|center|centre|centred|centered)$", "centered at 50%,83%"}, {"(in|at|on|into) the (lower|bottom) third( of the board| of the page| of the canvas| of the screen|)$", "centered at 50%,83%"},
    {"(in|at|on|into) the (upper|top) third( of the board| of the page| of the canvas| of the screen|)(,| in the| in|) (middle|center|centre|centred|centered)$", "centered at 50%,17%"}, {"(in|at|on|into) the (upper|top) third( of the board| of the page| of the canvas| of the screen|)$", "centered at 50%,17%"},
    {"(in|at|on|into) the (left) third( of the board| of the page| of the canvas| of the screen|)(,| in the| in|) (middle|center|centre|centred|centered)$", "centered at 17%,50%"}, {"(in|at|on|into) the (left) third( of the board| of the page| of the canvas| of the screen|)$", "centered at 17%,50%"},
    {"(in|at|on|into) the (right) third( of the board| of the page| of the canvas| of the screen|)(,| in the| in|) (middle|center|centre|centred|centered)$", "centered at 83%,50%"}, {"(in|at|on|into) the (right) third( of the board| of the page| of the canvas| of the screen|)$", "centered at 83%,50%"},
    {"(in|at|on|into) the (middle|central) third( of the board| of the page| of the canvas| of the screen|)(,| in the| in|) (middle|center|centre|centred|centered)$", "centered at 50%,50%"}, {"(in|at|on|into) the (middle|central) third( of the board| of the page| of the canvas| of the screen|)$", "centered at 50%,50%"},
    {"(in|at|on|into) the (lower|bottom) half( of the board| of the page| of the canvas| of the screen|)$", "centered at 50%,75%"},
    {"(in|at|on|into) the (upper|top) half( of the board| of the page| of the canvas| of the screen|)$", "centered at 50%,25%"},
    {"(in|at|on|into) the (left|left hand|left-hand) half( of the board| of the page| of the canvas| of the screen|)$", "centered at 25%,50%"},
    {"(in|at|on|into) the (right|right hand|right-hand) half( of the board| of the page| of the canvas| of the screen|)$", "centered at 75%,50%"},
    {"^(a |draw a |draw |)S(,| then| and then|, then|) (a |)S(,| and| then| and then|, and|, then|, and then) (a |)S(,|) (going |from |)left to right$", "draw a S on the left, a S in the middle, a S on the right"},
    {"^(a |draw a |draw |)S(,| then| and then|, then|) (a |)S(,| and| then| and then|, and|, then|, and then) (a |)S(,|) (going |from |)top to bottom$", "draw a S at the top, a S in the middle, a S at the bottom"},
    {"C S, (a |)C S(,| and|, and) (a |)C S(,|)( all the same size,| same size,| the same size,|) (stacked|stacked up|stacked vertically|in a column|one below the other|on top of each other|from top to bottom|top to bottom)$", "C S centered at 50%,20%, a C S centered at 50%,50%, a C S centered at 50%,80%"},
    {"C S, (a |)C S(,| and|, and) (a |)C S(,|)( all the same size,| same size,| the same size,|) (side by side|next to each other|in a row|from left to right|left to right|beside each other)$", "C S centered at 25%,50%, a C S centered at 50%,50%, a C S centered at 75%,50%"},
    {"N parallel (horizontal |)lines(,|) (about |)N" PIXELS " apart", "N horizontal lines in a column N px apart"}, {"N parallel vertical lines(,|) (about |)N" PIXELS " apart", "N vertical lines in a row N px apart"},
    {"N horizontal lines(,|) (about |)N" PIXELS " apart", "N horizontal lines in a column N px apart"}, {"N vertical lines(,|) (about |)N" PIXELS " apart", "N vertical lines in a row N px apart"},
    {"^[from the top|from the left|from top to bottom|from left to right](:|,) (a |)C S, (a |)C S(,| and|, and) (a |)C S$", "C S, C S, C S G"},
    {"^(from the top|top to bottom|from left to right|from the left)(:|,) (a |)C S, (a |)C S(,| and|, and) (a |)C S(,|)( same size,|)( all the same size,|) [stacked|in a column|in a row|side by side]$", "C S, C S, C S G"},
    {"[arrow|line|connector](,|) (the |)S to (the |)S$", "G from the S to the S"}, {"[arrow|line|connector](,|) (the |)C S to (the |)C S$", "G from the C S to the C S"},
    {"(going |running |pointing |stretching |that goes |that runs |)diagonally from ", "from "},
    {"[line|arrow|wave|curve] (going|running|stretching|leading|reaching|that runs|that leads|that stretches|extending) from ", "G from "},
    {"(one under another|one below another|one beneath another|one above another|one on top of another|one underneath another|each below the last|each under the last)", "in a column"}, {"(one next to another|one beside another|one after another|one after the other)", "in a row"},
    {"(,|) (with |)(sharp|square|pointy|sharp square|crisp) corners", ""}, {"(see through|see-through|transparent|translucent|transparency)(:|) (about |around |roughly )N%", "N% transparent"},
    {"~, N( px|px| pixels|) (line|lines|stroke|pen)$", ", N px border"},
    {"^R T(,|) (i would like|we would like|i'd like|we'd like|i would love|there should be|can i have|can we have|could i have|could we have|could i get|can i get) A ", "R T draw A "},
    {"(,|) with (about |roughly |around |)(a |)N" PIXELS " (between them|between the two|apart|in between|of space between them|of space)$", " with a gap of N"},
    {"^(draw |sketch )(the |a |)(letter|number|word|digit) X (inside|in|on) (a|an) S$", "draw a S labelled X"}, {"^(draw |sketch )(the |a |)(letter|number|word|digit) X (inside|in|on) (a|an) C S$", "draw a C S labelled X"},
    {"(and|then|,) (put|add|draw|stick|place|pop) (a|an) W on (the |)top$", "and add a W above it"}, {"(and|then|,) (put|add|draw|stick|place|pop) (a|an) W on (top|the top) of (it|that)$", "and add a W above it"},
    {"with the (label|text|word|words|name|title) X and (a|an) W [border|outline|edge|fill|background]", "labelled X with a W G"},
    {"(rectangle|box|rect)(,|) (covering|filling|taking up|that covers|that fills|over|on) (all of |)(the |)(left|left hand|left-hand) half( of the board| of the page| of the canvas| of the screen|)$", "rectangle width 50% height 100% centered at 25%,50%"},
    {"(rectangle|box|rect)(,|) (covering|filling|taking up|that covers|that fills|over|on) (all of |)(the |)(right|right hand|right-hand) half( of the board| of the page| of the canvas| of the screen|)$", "rectangle width 50% height 100% centered at 75%,50%"},
    {"(rectangle|box|rect)(,|) (covering|filling|taking up|that covers|that fills|over|on) (all of |)(the |)(top|upper) half( of the board| of the page| of the canvas| of the screen|)$", "rectangle width 100% height 50% centered at 50%,25%"},
    {"(rectangle|box|rect)(,|) (covering|filling|taking up|that covers|that fills|over|on) (all of |)(the |)(bottom|lower) half( of the board| of the page| of the canvas| of the screen|)$", "rectangle width 100% height 50% centered at 50%,75%"},
    {"~across the [top|bottom|middle|center|centre](,|) (going|heading|running) (to the |)D$", "across the G pointing D"}, {"(please and thanks|please and thank you)", "please"},
    {"(a|one) S (on|at) (each|either|both) (side|sides) of the board(,|:) one C(,| and|, and) one C$", "C S on the left, C ~S on the right"}, {"(two|2) S(,|:|) (one |a |)C (one |)on the left(,| and|, and) (one |a |)C (one |)on the right$", "C S on the left, C ~S on the right"},
    {"^(draw |draw a |a |)S (on the |at the |)left, (a |)S (on the |at the |)right(,| and|, and) (a |an |)[line|arrow|connector] (in between|between|between them|between the two)$", "S on the left, S on the right, G between them"},
    {"^(draw |draw a |a |)S (on the |at the |)left, (a |)S (on the |at the |)right(,| and|, and) (a |)S (in between|between|between them|between the two|in the middle)$", "draw a S on the left, a S on the right, a S in the middle"},
    {"(right |)in the (middle|center|centre), between ", "between "}, {"(this time|this time round|this time around)$", ""},
    {"with the (word|words|text|label|caption) Q [above|below|under|underneath|beneath|over|next to|beside] it", "and write Q G it"},
};
/* clang-format on */
const RewordingTable rewordings_shaped = {rows, G_N_ELEMENTS(rows)};
