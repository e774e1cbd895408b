// SPDX-License-Identifier: MIT
/* What is there and is not right: complaints, wishes and reasons that end in a change; read before the other rows. */
#include "lib/command/rewordings.h"
#include "lib/command/rewordings_parts.h"

#define HOW                                                                                                       \
    "(a bit |a little |a little bit |a tad |way |far |much |really |kinda |kind of |so |slightly |rather |very |" \
    "just |)"
#define ASKS "(can you |could you |can u |could u |would you |will you |please |pls |plz |just |let's |)"
#define PAUSE "(,|, so|, then| so|;| -|.|, and| and)"
/* What is done with "it", once it was said what is wrong. */
#define DOES                                                                                                         \
    "[make|move|turn|paint|rotate|color|colour|recolor|recolour|delete|remove|shrink|enlarge|shift|push|pull|bring|" \
    "put|thicken|raise|lower|lighten|darken|flip|copy|fill|send|nudge|resize|scale|shove|drag|slide|beef|bulk|blow|" \
    "bump|fade|tilt|spin|stretch|widen|lift|scoot|thin|brighten|set|change|give|straighten|rename|erase|dim|erase|"  \
    "swap|mirror|place|center|centre|bin|hollow]"
#define MUST "(should|must|have to|has to|need to|needs to|ought to|gotta|had better)"
#define SIDE "[top|bottom|left|right]"
#define TIPS                                                                                                           \
    "(a head|heads|arrowheads|arrow heads|an arrowhead|an arrow head|a tip|tips|points|a point|arrows) (at|on) (both|" \
    "each|either) (ends|end|sides|side)"
#define BOSS                                                                                                        \
    "(boss|teacher|client|customer|manager|wife|husband|mum|mom|dad|team|kids|kid|son|daughter|designer|colleague|" \
    "lead|director|ceo|grandma|grandpa|grandson|granddaughter|students|class|children|pm|team lead|project manager)"
#define OFBOARD "( of the board| of the page| of the canvas| of the whiteboard| of the screen|)"
#define PREFER                                                                                                       \
    "(i'd prefer|i would prefer|we'd prefer|i'd rather have|we'd rather have|i prefer|i would rather have|i'd like " \
    "to "                                                                                                            \
    "have|i'd like to see|i want to have|we want to have|i'd love to have|i'd love to see|i'd love)"
#define ABIT "(a bit|a little|a little bit|slightly|a tad|a touch)"
#define MORE "[bigger|larger|smaller|wider|narrower|taller|shorter|thicker|thinner|darker|lighter|higher|lower]"
#define RID "(delete|remove|erase|get rid of|take away|bin|scrap|ditch|lose|drop|take out|clear away)"

/* clang-format off */
static const Rewording rows[] = {
    /* --- manners, which ask and mean no question ----------------------------------------------------------------- */
    {"^(what a mess|oh dear|oh my|ugh|argh|omg|good grief|goodness|gosh|jeez|yikes|phew|blimey)(,|!|.|...|:) ", ""},
    {"^(when|whenever|if|once) (you|u|ya)( have| get| got| find|'ve got|'ve|) (a |a spare |a free |some |the |)(sec|second|min|minute|mo|moment|chance|time|tick)(,|) ", ""},
    {"^(could|can|may|might) (i|we) (trouble|bother|ask|get) you to ", "can you "}, {"^(would|could|can) (i|we) ask for T to be ", "make T "},
    {"^(would it be) (possible|ok|okay|alright|too much trouble|a problem) (for you |)to ", "can you "},
    {"^(any|is there any|is there a) chance (that |)(you|u|we) (could|can|might) ", "can you "}, {"^(i was |i'm |i am |)(just |)(wondering|wonder|curious) (if|whether) (you|we) (could|can|might) ", "can you "},
    {"^(i'd|i would|we'd) be (grateful|glad|happy|thankful|so happy) if (you|u) (could|would) ", "can you "}, {"^(it would|it'd|would) be (great|nice|good|lovely|cool|awesome|super|better) if (you|u|we) (could|would) ", "can you "},
    {"^(it's |its |)(ur|your|you're) (turn|go)( now|)(,|!|.|:|) ", ""}, {"^(do me a favor|do me a favour|do us a favor|do us a favour|be a dear|be so kind|be a star)(,| and|:) ", ""},
    {"^(what |all )(i'd|i|we'd|we|i would) (really |)(like|want|need) is( for|) T to ", "i want T to "},
    {"^" PREFER " T ", "i want T "}, {"^(let's|lets|let me|let us) see T in C$", "make T C"},
    {"^make sure (that |)T (is|are|goes|sits|ends up) (exactly |right |directly |really |)" PLACES, "move T G"}, {"^make sure (that |)T (is|are|looks) " LOOKS, "make T G"}, {"^make sure (that |)T (is|are) C$", "make T C"}, {"^(i changed my mind|i've changed my mind|ive changed my mind|changed my mind|come to think of it|thinking about it)(,|.|:|;| -|!|...) ", ""},
    {"^(oi|yo|hiya|heya|ey|oy|aye|hey|hi|ok|okay|dear|hello) (you |my |dear |mr |)(robot|bot|mate|buddy|dude|bro|pal|board|whiteboard|friend)(,|!|:|.|) ", ""}, {"^(oi|oy)(,|!|) ", ""},
    {"(, |)(when|whenever|once|if) (you|u|ya) (have|get|got|find|'ve got) (a |a spare |a free |some |the |)(sec|second|min|minute|mo|moment|chance|time|tick)( please| pls| thanks|)$", ""},
    {"^(can|could|would|will) (somebody|someone|anybody|anyone|one of you)( please| pls|) ", "can you "},
    {"^(mov) ", "move "}, {"[make|move|turn|delete|remove|rotate|copy|color|colour|paint|fill|put] da ", "G the "},
    {"(, |)(immediately|right away|straight away|at once|this instant|pronto|stat|on the double)$", ""},
    /* --- what is said beside it ------------------------------------------------------------------------------------ */
    {"(, |)(says|said|say) (the |my |our )" BOSS "$", ""}, {"(, |)" BOSS "'s orders$", ""},
    {"^(the|my|our) " BOSS " (says|said|insists|reckons)( that|,|:|) T " MUST " be ", "T should be "}, {"^(the|my|our) " BOSS " (says|said|insists|reckons)( that|,|:|) X " MUST " be ", "X should be "},
    {"^(the|my|our) " BOSS " (wants|would like|'d like|want|needs) T (to be |in |)C", "make T C"}, {"^(the|my|our) " BOSS " (wants|would like|want|needs) T ", "i want T "},
    {"^T (can|must|has to|have to|needs to|has got to|should) go( now| please| away|)(,|;|.| -|) (cos |cause |because |as |since |)(we|i) (don't|dont|do not|no longer) (really |)need (it|them|that)( any more| anymore| any longer| now|)$", "delete T"},
    {"^" RID " T(,|) (cos |cause |because |as |since |)(we|i|you) (don't|dont|do not|no longer) (really |)need (it|them|that)( any more| anymore| any longer| now|)$", "delete T"},
    {"(, |)(cos |because |as |since |)(we|i) (don't|dont|do not|no longer) (really |)need (it|them|that)( any more| anymore| any longer| now|)$", ""},
    {"(, |)(we|i) (need|could use) (more |the |some |a bit more |a bit of |some more |)(room|space)( here| there|)$", ""},
    {"[please|pls|plz|,|;] (i |we |they |people |)(can't|cannot|cant) (really |)(read|see) (it|that|this|anything)( from the back| from here| from over here| from a distance| from there| properly| at all| well|)$", "G"},
    {"(, |)(but|and|while) (keep|keeping|leave|leaving) (its|the|their) C [border|outline|edge]( as is| as it is| alone|)$", " and make the G C"},
    {"(, |; |)(and |but |)(keep|leave) (all |)(the rest|the others|the other ones|everything else)( as is| as it is| the same| alone| there| in place|)$", ""},
    {"(, |; |. |- |)(i |)(clicked|pressed|tapped|hit|typed) (the |)(wrong|wrongly|by mistake|wrong one|wrong button|wrong thing|wrong number)$", ""}, {", (my bad|my mistake|my fault|silly me|whoops|oopsie)$", ""},
    {"^(clear|wipe|delete|erase|clean) [it all|everything|the board|all](,| and|, and| so we can|, let's| let's) start (again|over|afresh|anew|from scratch|fresh)$", "clear the board"},
    {"^(put|change|turn|set|switch) it back( to|) (where it was|how it was|the way it was|what it was|like it was|like before)( before|)$", "undo"}, {"^back to (how it was|the way it was|what it was)( before|)$", "undo"}, {"^C would be (better|nicer|best)$", "make it C"},
    {"(,|;) (and |but |)the (left|right|other|top|bottom|first|second|red|blue|green) (one|ones) (stays|stay|can stay|remains|is fine|is ok|should stay)( as is| as it is| the same| there| put| like that|)$", ""},
    {"(, |)so( that|) (i|we|everyone|everybody|people|they) (can|could|know|see) W$", ""}, {"(, |)so( that|) (i|we|everyone|everybody|people|they) (can|could) (see|tell|read|find|recognise|recognize|spot|know|remember|compare|print|use|discuss|paste) W W$", ""},
    {"(, and |, |and )(send|post|share|drop) it (here|to me|to us|to the group|to the chat|in the chat|over|in here)$", ""},
    /* --- what is wrong with it, and what to do then ------------------------------------------------------------------ */
    {"^P (a bit |a little |a little bit |a tad |way |far |much |really |kinda |kind of |so |slightly |rather |very |just |)too W" PAUSE " " ASKS DOES " it", "G T"},
    {"^P (a bit|a little|a tad|way|really|kinda|kind of|so|slightly|rather|very) X" PAUSE " " ASKS DOES " it", "G T"},
    {"^T (is|looks|seems|feels|are|look) " HOW "too W" PAUSE " " ASKS DOES " (it|them)", "G T"}, {"^T (is|looks|seems|feels) W" PAUSE " " ASKS DOES " it", "G T"},
    {"^T (isn't|isnt|is not|should not be|shouldn't be|must not be|can't be|doesn't look|does not look) W" PAUSE " " ASKS DOES " it", "G T"},
    {"^S (is|looks|seems|feels) " HOW "too W" PAUSE " " ASKS DOES " it", "G the S"}, {"^C S (is|looks|seems|feels) " HOW "too W" PAUSE " " ASKS DOES " it", "G the C S"},
    {"^S (is|looks|seems|feels) W" PAUSE " " ASKS DOES " it", "G the S"}, {"^C S (is|looks|seems|feels) W" PAUSE " " ASKS DOES " it", "G the C S"},
    {"^S (is|looks|seems) too W W" PAUSE " " ASKS DOES " it", "G the S"}, {"^C S (is|looks|seems) too W W" PAUSE " " ASKS DOES " it", "G the C S"}, {"^T (is|looks|seems) too W W" PAUSE " " ASKS DOES " it", "G T"}, {"^P too W W" PAUSE " " ASKS DOES " it", "G T"},
    {"^(thicken|beef|bulk|fatten) T up( a bit| a little| a tad|)$", "make T thicker"}, {"^(beef|bulk) up T( a bit| a little|)$", "make T thicker"},
    {"^(shrink|scale|size) T down (a bit|a little|a tad|slightly)$", "make T a bit smaller"}, {"^(shrink|scale|size) T down$", "make T smaller"},
    {"^(lighten|brighten) T( up|)( a bit| a little|)$", "make T lighter"}, {"^darken T( up| down|)( a bit| a little|)$", "make T darker"}, {"^(raise|lift) T (up |)(a bit|a little|a tad|slightly)$", "move T up a bit"}, {"^lower T (down |)(a bit|a little|a tad|slightly)$", "move T down a bit"},
    {"^(i think |i guess |)T (looks|would look|will look|'d look) (better|nicer|best|prettier) in C(,| so|, so|;| -|.) (please |pls |)(change|make|turn|paint|do|switch) it( then| please| so| that way|)$", "make T C"},
    {"^T, (can|could) (it|that) (be|become|get|go) " LOOKS, "make T G"}, {"^the S from X to X(,|) (can|could) (it|that) (be|become|get|go) " LOOKS, "make the S from X to X G"},
    {", (so |)(please |pls |can you |could you |)(fix|change|correct|adjust|sort|do) (that|it|this)( please| pls| for me| out| thanks|)$", ""},
    {"^the text (at|in|on) the (top|bottom|left|right|middle|top left|top right|bottom left|bottom right)(:| -) " ASKS DOES " it", "G the text"}, {"^the S (at|in|on) the [top|bottom|left|right|middle](:|,| -) " ASKS DOES " it", "the G S, G it"},
    {"^" SINGLE "'s (a bit |a little |way |far |much |really |)too ", "the G is too "}, {"^(i think |)(we|i) (don't|dont|do not|no longer) need T( any more| anymore| any longer| now|)(,|;| so|, so| -) (please |pls |can you |)(remove|delete|erase)( it| that|)$", "delete T"},
    {"R T, (not|and not|instead of|rather than) R it$", "R T"}, {"R T, (not|and not|instead of|rather than) R T$", "R T"}, {"^" WISHED " T [in front of|behind] T$", "put T G T"},
    {"^(can|could) (the |)[label|text|name|color|colour|size|width|height] of T be (changed|set|turned) to ", "can you change the G of T to "}, {"^(can|could) P [label|text|name|color|colour|size|width|height] be (changed|set|turned) to ", "can you change the G of T to "},
    {"^(the |)S - " ASKS DOES " it", "G the S"}, {"the [line|arrow|connector] (connecting|joining|linking|that connects|that joins|which connects) T (and|to|with) T", "the G between T and T"},
    {"^(connect|link|join) T (and|to|with) T(,|:| -) (a |with a |using a |)[dotted|dashed|thick|thin|red|blue|green|black|straight] [line|arrow]$", "connect T and T with a G G"},
    {"^the S and (the |)S " MUST " (swap|switch|trade|change|exchange) (places|positions|spots)$", "swap the S and the S"}, {"^(turn|switch) P [fill|border|outline] off$", "remove the G of T"}, {"^do T(:|,) " ASKS DOES " it", "G T"},
    {"^T (is|was) the wrong (colour|color)" PAUSE " it (should be|should have been|was supposed to be|is supposed to be|needs to be|has to be) C$", "make T C"}, {"^T " MUST " (all |both |)be (all |both |)the same (colour|color)(,|;|:) make (both|them|all|all of them|them all|them both|it) C$", "make T C"},
    {"^(can|could) T be (joined|connected|linked) (with|by) ", "can you connect T with "}, {"^(let|have) T be " LOOKS, "make T G"}, {"^S [bigger|smaller|larger](,|) S [bigger|smaller|larger]$", "make the S G, make the S G"},
    {"^T and T(:|,| -) " ASKS "[group|connect|align|delete|remove|swap|join|link|copy] them", "G T and T"}, {"^T and T(:| -) " ASKS "(make|turn|paint|color|colour) them ", "make T and T "}, {"^(the |)same (for|with) T(:|,| -) " ASKS DOES " it", "G T"},
    {"^[move|shift|rotate|turn|delete|remove|copy|enlarge|shrink|nudge|push|align|group] both T and T", "G T and T"}, {"^make both T and T ", "make T and T "},
    {"^[filled|hollow|big|small|large|little|dashed|dotted|left|right|top|bottom] S(:| -) " ASKS DOES " it", "the G S, G it"},
    {"^T? " ASKS DOES " it", "G T"}, {"^(a|an) W (for|on|around) T (would be|'d be) (good|nice|better|great|lovely|cool|ideal|perfect)$", "give T a W"},
    {"^T(:| -) " ASKS DOES " (it|them)", "G T"}, {"^[first|second|third|fourth|last|1st|2nd|3rd|4th] S(,|:| -) " ASKS DOES " it", "the G S, G it"}, {"^(the |)S: " ASKS DOES " it", "G the S"}, {"^(the |)C S: " ASKS DOES " it", "G the C S"},
    {"^(the |)S, (please |)(go|come|hop|jump|move over) [to|on|in|next|above|below|under|between|into]", "move the S G"}, {"^(the |)S: [both|all] (of them |)C", "make G S C"},
    {"background( color| colour|) back (to|into) C", "background to C"}, {"^(change|turn|make|paint|switch|set) T back (to|into) C$", "make T C"},
    {", (but |and |)(leave|keep|keeping|leaving) (its|the|it's) (height|width|size|position|place|length)( alone| the same| as is| as it is| unchanged|)$", ""},
    {"(so|until|till)( that|) it (touches|hits|reaches) the (very |)[top|bottom|left|right]( edge| side| border|)" OFBOARD "$", "to the G"},
    /* --- which one ---------------------------------------------------------------------------------------------------- */
    {"^(whichever|whatever|which ever)( shape| one| thing| object| figure|)( is|'s) (the |)(furthest|farthest|most) (to the |on the |at the |)[left|right](,|;| -) ", "the Gmost shape, "},
    {"^(whichever|whatever|which ever)( shape| one| thing| object| figure|)( is|'s) (the |)(furthest|farthest) up(,|;| -) ", "the topmost shape, "}, {"^(whichever|whatever|which ever)( shape| one| thing| object| figure|)( is|'s) (the |)(furthest|farthest) down(,|;| -) ", "the bottommost shape, "},
    {"^(whichever|whatever|which ever)( shape| one| thing| object| figure|)( is|'s) (the |)(lowest|bottommost|lowermost)(,|;| -) ", "the bottommost shape, "}, {"^(whichever|whatever|which ever)( shape| one| thing| object| figure|)( is|'s) (the |)(highest|topmost|uppermost)(,|;| -) ", "the topmost shape, "},
    {"^(whichever|whatever|which ever)( shape| one| thing| object| figure|)( is|'s) (the |)[leftmost|rightmost|biggest|smallest|largest](,|;| -) ", "the G shape, "},
    {"(the|that|this|my) C thing", "the C one"}, {"^C (thing|one)(:| ->| >| =>) C$", "make the C one C"}, {"^the [leftmost|rightmost|topmost|bottommost|biggest|smallest|largest] shape, (delete|remove|erase) it$", "delete the G shape"},
    {"^drop [the|all|all the|both|both the|every] S(,| please| pls|)$", "delete G S"}, {"^drop [the|all|all the|both|both the|every] C S(,| please| pls|)$", "delete G C S"}, {"^drop #K$", "delete #K"},
    /* --- how it should be ----------------------------------------------------------------------------------------------- */
    {"^T " MUST " have " TIPS "$", "make T double headed"}, {"^T (needs|wants|gets|could use|could do with) " TIPS "$", "make T double headed"}, {"^(can|could) T (have|get) " TIPS "$", "can you make T double headed"}, {"^(give|put) T " TIPS "$", "make T double headed"},
    {"^(add|put) (a second|another|a) (head|arrowhead|arrow head|tip) (to|on|at) (the other end of |)the arrow$", "make the arrow double headed"}, {"^(add|put|want|i want) " TIPS " of the arrow$", "make the arrow double headed"},
    {"^T and T " MUST " (share|have) (a|an|one|the|the same|a common|the same common) " SIDE "( hand|) (edge|side|line|border)$", "align T and T G"}, {"^T " MUST " (share|have) (a|one|the same|a common) " SIDE " (edge|side|line)$", "align T G"},
    {"^T and T " MUST " (be level|be flush|line up|be lined up|be aligned|align|sit level|be in line|be even) (at|along|on|by) (the|their) " SIDE "( edge| side| edges| sides|)$", "align T and T G"}, {"^T " MUST " (be level|line up|be lined up|be aligned|align|be in line) (at|along|on|by) (the|their) " SIDE "( edge| side| edges| sides|)$", "align T G"},
    {"^(tidy|line|arrange|move|shift|get) T and T( up|) so( that|) (their|the) " SIDE " (edges|sides) (line up|match|align|are aligned|are in line|are level|meet)$", "align T and T G"}, {"^(line|get|put) (the two of them|those two|these two|the two|the pair|them both)( lined|) up (by|along|at|on|with) (their|the) " SIDE "( edges| sides| edge| side|)$", "align both G"},
    {"^(get|have) T (lined up|aligned)", "align T"}, {"[aligned|lined up|align|line up] (with|to) (each other|one another)", "G"}, {"^align (both|the two|all the|all) S (with|to) (each other|one another) ", "align all S "},
    {"^(can|could|may) (we|i|you) (please |pls |)(have|get) T (moved|shifted|put|placed) ", "can you move T "}, {"^(can|could|may) (we|i|you) (please |pls |)(have|get) T (made|painted|coloured|colored) ", "can you make T "}, {"^(can|could|may) (we|i|you) (please |pls |)(have|get) T (rotated|tilted) ", "can you rotate T "},
    {"^(can|could) T be (renamed|relabelled|relabeled|called|named) (to |as |)", "can you rename T to "},
    {"^(can|could) T be (moved|shifted|pushed|nudged|dragged|bumped) ", "can you move T "}, {"^(can|could) T be (rotated|tilted) ", "can you rotate T "}, {"^(can|could) T be (made|painted|coloured|colored) ", "can you make T "},
    {"^(can|could) T (go|sit|move|be moved|be put|be placed|be shifted|come) (right |all the way |over |up |down |)" PLACES, "can you move T G"},
    {"^(can|could) (we|i|you) (have|do|make) T in C(,| and|, and) T in C", "make T C, make T C"}, {"^" WISHED " T in C(,| and|, and) T in C", "make T C, make T C"}, {"^(can|could) (we|i) (have|get) a C background( instead|)$", "background C"},
    {"(up |right up |flush |)against the (very |)[left|right|top|bottom](-hand| hand|) (edge|side|border|wall|margin)" OFBOARD "", "to the G edge"}, {"^(let|have) T (sit|stand|be|go|live|stay|lie|rest) (right |)" PLACES, "move T G"},
    {"(centred|centered) [under|above|below|beneath|underneath|over] T", "G T"}, {"so( that|) (it's|it is|its) (centred |centered |sitting |placed |located |positioned |right |)[under|above|below|beneath|underneath|next to|beside|inside|between|on the|in the|at the|to the]", "G"},
    {"^(scooch|skooch) T ", "scoot T "}, {"^(shimmy|wiggle|yank|tug|haul) T ", "move T "}, {"^make T and (the |)S (disappear|vanish|go away)$", "delete T and the S"},
    {"^(color|colour|paint|recolor|recolour) T like T$", "make T the same color as T"}, {"^S N% [smaller|bigger|larger]$", "make the S N% G"}, {"^C S N% [smaller|bigger|larger]$", "make the C S N% G"},
    {"^(turn|flip|put) T (the other way up|the wrong way up|the right way up)$", "flip T vertically"}, {"^(swap|switch) T and T (around|round|over|about|places|positions)$", "swap T and T"},
    {"^(move|put|place|bring) T (to |)where T is( now| right now| standing|)$", "move T to T"}, {"^(center|centre) T between ", "move T between "}, {"^T, T and T(:|,| -) (all |)(in |)C$", "make T and T and T C"},
    {"^[delete|remove|erase|copy|group|align|connect] T (and also|as well as|along with|together with|plus) T", "G T and T"}, {"^get rid of T (and also|as well as|along with|together with|plus) T", "delete T and T"}, {"^(get|take|throw|kick) T (out of here|off here|off of here)$", "delete T"},
    {"(everything|anything|all things|all the things) C (should|must|needs to|has to|should all) (be|turn|become|go) C", "make all C shapes C"}, {"^(make|turn|paint|color|colour) (everything|anything) C C$", "make all C shapes C"},
    {"the S (on|at|in) the [left|right|top|bottom|middle|center|centre] [should|must|needs|has to|can|could|looks|goes|is too] ", "the G S G "},
    {"^" ABIT " " MORE " (with|for|on) T$", "make T a bit G"}, {"^" MORE " (with|for) T$", "make T G"},
    {"^T (points|faces|goes|is pointing|is facing|looks|is) (the |in the |)wrong (way|direction)( round| around|)" PAUSE " " ASKS "(turn|flip|reverse|switch|change) it( around| round| over|)$", "reverse the direction of T"}, {"^(turn|flip|spin|swap) T (around|round|about)$", "reverse the direction of T"},
    {"the [arrow|line|connector|link] between the (two |)(boxes|rectangles|squares|circles|shapes)", "the G"}, {"^(connect|link|join) W (to|with) W and W (to|with) W$", "connect W to W; connect W to W"},
    {"^(draw|show|place|keep) T (on top of|in front of|over|above) (everything else|all else|all the others|all the rest|everything)$", "bring T to the front"}, {"^(put|move|send) T behind$", "send T to the back"},
    {"^(bring back|put back|restore|get back|i want back) (the |)W (that |which |)(i|we|you) (just|accidentally|mistakenly) (deleted|removed|erased)( by mistake| by accident|)$", "undo"},
    {"^no (border|outline|edge|frame) (on|for|around|round) T$", "remove the border of T"}, {"^T N( degrees|°| deg) [clockwise|counterclockwise|anticlockwise|counter-clockwise|anti-clockwise]$", "rotate T N degrees G"},
    {"^(rotate|turn) T (until|till|so)( that|) (it's|it is) upside down$", "rotate T 180 degrees"},
    /* --- amounts -------------------------------------------------------------------------------------------------------- */
    {"(about |roughly |around |approximately |)[twice|double] the size (it is|it's|that it is)( now| at the moment| currently|)$", "twice as big"}, {"(about |roughly |around |approximately |)half the size (it is|it's|that it is)( now| at the moment| currently|)$", "half as big"},
    {"^(stretch|widen|resize|scale|size|shrink|enlarge|grow) T (so|until|till)( that|) (it's|it is|its) N", "make T N"}, {"^resize T to N" PIXELS "$", "make T N wide"},
    {"^(set|change|make|bring|put|take|drop|raise|lower|increase|reduce|decrease|bump|turn) (the |)(font size|font-size|text size|letter size) of T( up| down|) to N", "make T font size N"},
    {"^(set|change|make|bring|put|take|drop|raise|lower|increase|reduce|decrease|bump|turn) (the |)(font size|text size|letter size|size) of the (text|words|writing|title|lettering)( up| down|) to N( px| pixels| pt|)", "make the text font size N"},
    {"^(bump|take|bring|put|push|crank|turn|pull|drop) the (text|font|font size|text size|lettering|writing|words)( size|) (up|down|back)( up| down|) to N( px| pixels| pt|px|pt|)", "make the text font size N"},
    {"^(knock|bring|take|drop|turn|bump|set|put|dial|crank|pull|push|reduce|lower|raise) P opacity( back| down| up|)( down| up|) to N", "set the opacity of T to N"}, {"^(knock|bring|take|drop|turn|bump|put|dial|crank|pull|push) the opacity of T( back| down| up|)( down| up|) to N", "set the opacity of T to N"},
    {"^the text (needs|wants|should have|could use|could do with) (a |)[bigger|larger|smaller] (font|letters|type|font size)$", "make the text G"}, {"^T (needs|wants|should have|could use|could do with) (a |)[bigger|larger|smaller] (font|letters|type|font size|text)$", "make the text of T G"},
    {"^dupe T", "copy T"}, {"(the dupe|the duplicate|the clone) ", "the copy "}, {"[below|above|next to|beside|under|left of|right of|to the left of|to the right of] the original( one|)$", "G it"},
    {"^make T wider(,|) (like|say|about|to|maybe|to like|to about) N", "make T N wide"}, {"^make T (taller|higher)(,|) (like|say|about|to|maybe|to like|to about) N", "make T N high"},
    {"^(reduce|set|lower|bring|take|drop|change|turn) (down |)(the |)opacity (of|for) T (down |)to (half|a half)$", "set the opacity of T to 50%"}, {"^(reduce|set|lower|bring|take|drop|change|turn) P opacity (down |)to (half|a half)$", "set the opacity of T to 50%"},
    {"^(give me |draw |add |make |i want |i need )[two|three|four|five|2|3|4|5] (more |)" SINGLE "s (just |exactly |)like (that|this|it|the)( one| first one| other one| others|)$", "make G copies of the G"},
    {"^list (all |)(the |)(objects|shapes|things|items)( on the board|) (with|and) (their|the|its) (numbers|number|ids|names|colors|colours|positions)$", "list the objects"},
    {"^(enlarge|increase|grow|shrink|reduce|scale|set|bump) X (up |down |)to N(pt| pt| points| point)$", "make X font size N"}, {"^(enlarge|increase|grow|shrink|reduce|scale|set|bump) the (text|title|words|writing|font) (up |down |)to N(pt| pt| points| point| px|px| pixels|)$", "make the text font size N"},
    {"^(cut|reduce|shrink) the size of T (in half|by half|to half)$", "make T half as big"}, {"^(cut|reduce|shrink) P size (in half|by half|to half)$", "make T half as big"}, {"^halve the size of T$", "make T half as big"}, {"^halve P size$", "make T half as big"},
    {"^(add|put|draw) (a |an )N" PIXELS "( thick| wide|) C (border|outline|edge|frame) (to|on|around|for|round) T$", "make the border of T C and line width N"}, {"^give T (a |an )N" PIXELS "( thick| wide|) C (border|outline|edge|frame)$", "make the border of T C and line width N"},
    {"^(add|put|draw) (a |an )C N" PIXELS "( thick| wide|) (border|outline|edge|frame) (to|on|around|for|round) T$", "make the border of T C and line width N"}, {"^give T (a |an )C N" PIXELS "( thick| wide|) (border|outline|edge|frame)$", "make the border of T C and line width N"},
    {"^(turn|bring|take|dial|crank|tone|set) (down|up|back) the opacity (of|for|on) T (down |)to N", "set the opacity of T to N"}, {"extreme [left|right|top|bottom]", "far G"},
    {"^(enlarge|grow|shrink|resize|scale|make|change|reduce) T (until|till|so|so that) (its|the) [radius|width|height|diameter] is N", "make the G of T N"},
    {"^(set|change|increase|raise|reduce|decrease|lower|make|bump) the (font|letters) of the (text|title|words|writing) (up |down |)to N", "make the text font size N"}, {"^(set|change|increase|raise|reduce|decrease|lower|make|bump) the (font|letters) of T (up |down |)to N", "make T font size N"},
    {"^(enlarge|grow|scale|resize|increase|make) T to (twice|double) (its|the) (diameter|radius|side|size)$", "make T twice as big"}, {"^(enlarge|grow|scale|resize|increase|stretch|widen) T to (twice|double) (its|the) width$", "make T twice as wide"}, {"^(enlarge|grow|scale|resize|increase|stretch) T to (twice|double) (its|the) height$", "make T twice as high"},
    {"^(change|set|turn|make) (their|both their|all their) (colours|colors|colour|color) (to |into |)C$", "make them C"}, {"^undo (both|the last two|my last two)( changes| steps| of them| of those|)$", "undo 2"},
    {"^give T (a |an )N" PIXELS "( thick| wide|) [dashed|dotted] C (border|outline|edge)$", "make the border of T C, G and line width N"},
    {"^(copy|duplicate|clone) T N times$", "make N copies of T"}, {"^(copy|duplicate|clone) T twice$", "make 2 copies of T"},
    /* --- one thing, then its looks ------------------------------------------------------------------------------------- */
    {"^(about|as for|regarding|concerning|speaking of|as to) T(,|:) (please |can you |could you |can you please |could you please |)[make|move|color|colour|paint|turn|rotate|fill|give|shift|resize|shrink|enlarge|copy|put|delete|remove] it", "G T"},
    {"^(about|as for|regarding|concerning|speaking of|as to) T(,|:) [i|we|is|it|he|she|they|that|nobody|you] ", "G "},
    {"^(for |on |regarding |as for |about |concerning |)T: (the |its |)[outline|border|edge|stroke|line|fill|filling|inside] (color |colour |in |is |should be |)C", "make the G of T C"},
    {"^(for|on|regarding|as for|concerning) T(:|,) (the |its |)(stroke width|line width|outline width|border width|thickness|line thickness) (of |)N", "make T line width N"},
    {"^(for|regarding|as for|concerning) T(:|,) ", "T: "}, {"[fill|filling|outline|border|edge] (stays|remains|to stay) C", "G C"},
    {"^T( ->| =>| >) (a |)[dashed|dotted|thick|thin|bold|thicker|thinner|solid] (outline|outlines|border|borders|edge|edges|line|lines)$", "give T a G border"}, {"^T( ->| =>| >) " BARE_LOOKS "$", "make T G"},
    {"^S( ->| =>| >) " BARE_LOOKS "$", "make the S G"}, {"^C S( ->| =>| >) " BARE_LOOKS "$", "make the C S G"}, {"^C S( ->| =>| >) C$", "make the C S C"}, {"^S( ->| =>| >) (the |)" SPOTS "( corner| side| edge|)$", "move the S to the G"}, {"^C S( ->| =>| >) (the |)" SPOTS "( corner| side| edge|)$", "move the C S to the G"}, {"^T( ->| =>| >) (the |)" SPOTS "( corner| side| edge|)$", "move T to the G"},
    {"^" SINGLE "'s [color|colour|border|outline|fill|label|text|name|width|height|radius|size|opacity|edge]", "the G's G"}, {"[move|shift|push|nudge] T N" PIXELS " to the [left|right] side$", "G T N px to the G"}, {"^P (color|colour)(:| =| should be| to| ->| >) C$", "make T C"}, {"^C S instead of C$", "make the S C"}, {"^[a] C(,|;|) [b|c|d] C$", "make G C, make G C"},
    {"^make T the same (color|colour)(,|:| -|, i.e.|, namely) C$", "make T C"}, {"^make (the |)background C and T C$", "background C; make T C"}, {"^S (n|&|and) S both C$", "make the S and the S C"},
    {"^S " ABIT " lower$", "move the S a bit down"}, {"^S " ABIT " higher$", "move the S a bit up"}, {"^C S " ABIT " lower$", "move the C S a bit down"}, {"^C S " ABIT " higher$", "move the C S a bit up"},
    /* --- the same for another ------------------------------------------------------------------------------------------ */
    {"^" DOES " T W(,|,| and|.|;|, and) (the |)same (for|with|goes for|to) T( too| as well| also|)$", "G T and T W"},
    {"^(one more|another|a second) S (just |exactly |)(like|same as|the same as) (that|this|it)( one|)(,| but|, but) (put it |)(in|at|on|to) (the |)" SPOTS "( corner| side| edge|)" OFBOARD "$", "copy the S to the G"},
    {"^(connect|join|link|hook) (them|the two|these|those|both|these two|those two|the two of them)( up|) with (a|an) W, (the |)S to (the |)S$", "connect the S to the S with a W"},
    {"^(the |)same again(,|) but N" PIXELS " (lower|further down|down)$", "copy it, then move it down N"}, {"^(the |)same again(,|) but N" PIXELS " (higher|further up|up)$", "copy it, then move it up N"},
    {"^(draw |add |make |put |)(another one|one more|another|a second one) [to|on|at|in|below|above|under|underneath|next|beside|right|left|near|over] W (labelled|labeled|saying|that says|with the label|with the text) ", "draw another one G W, then label it "},
    {"^(draw |add |make |put |)(another one|one more|a second one) (labelled|labeled|saying|that says|with the label|with the text) ", "draw another one, then label it "},
    {"^(the |)S and (the |)S(:|,|) (swap|switch|trade|change|exchange) (places|positions|spots)$", "swap the S and the S"}, {"^T and T " MUST " (swap|switch|trade|change|exchange) (places|positions|spots)$", "swap T and T"},
    /* --- what is written there ------------------------------------------------------------------------------------------ */
    {"^(change|switch|edit) P (label|text|caption|title) from X (to|into) ", "change the text of T to "}, {"^(change|switch|edit) P name from X (to|into) ", "rename T to "}, {"^(change|switch|edit) the (text|label|word|words|title) from X (to|into) X$", "change X to X"},
    {"^(rename|call|name) X (to |as |)Q(,| and|, and) X (to |as |)Q$", "rename X to Q and rename X to Q"}, {"^(rename|call|name) [a|b|c|d|e] (to |)X(,| and|, and) [a|b|c|d|e] (to |)X$", "rename G to X and rename G to X"},
    {"^(make|let|have) [a|b|c|d|e] (say|read) X(,| and|, and) [a|b|c|d|e] (say|read) X$", "change the text of G to X; change the text of G to X"}, {"^(make|let|have) T (say|read) X(,| and|, and) T (say|read) X$", "change the text of T to X; change the text of T to X"},
    {"^(make|let|have) T (say|read) Q(,| and|, and) T (say|read) Q$", "change the text of T to Q; change the text of T to Q"}, {"^(put|write) Q (on|in|inside|into) (the |)S( and|, and|,) Q (on|in|inside|into) (the |)S$", "write Q in the S; write Q in the S"}, {"^(put|write) Q (on|in|inside|into) [a|b|c|d]( and|, and|,) Q (on|in|inside|into) [a|b|c|d]$", "write Q in G; write Q in G"},
    {"^P (label|text|caption|title)(:| =| ->| >) ", "change the text of T to "}, {"^(color|colour|paint) T the same as T$", "make T the same color as T"}, {"^(the |)S: D N, D N$", "move the S D N and D N"},
    {"^(move|put|place|shift|drag|bring) T (into|to|in|onto|inside) (the |)(cell|grid cell|grid square) [a|b|c|d|e|f|g|h]N", "move T to GN"}, {"(into|onto|inside) (the |)(cell|grid cell|grid square) [a|b|c|d|e|f|g|h]N", "in GN"},
    {"^(swap|switch|exchange) (the word |the text |the words |)X for Q$", "change X to Q"}, {"^(swap|switch|exchange) the (word|text|words) X for X$", "change X to X"},
    {"^(make|turn|get|have) P (text|label|writing|words|lettering|caption) [bigger|larger|smaller|a bit|a little|much]", "make the text of T G"},
    {"^(font size|text size|letter size) (of|for) X(:| to| =|) N", "make X font size N"}, {"^(correct|fix|update|amend|alter) the (text|label|word|caption|spelling) to ", "change the text to "}, {"^(correct|fix|update|amend|alter|edit) the (text|label|word|caption|spelling) (of|on|in) T to ", "change the text of T to "},
    {"^(fix the typo|fix a typo|typo|correction|spelling|spelling mistake)(:|,| -| in) X should (be|say|read) X$", "change X to X"},
    {"^(mark|tag) T (as|with) Q$", "change the text of T to Q"},
    {"^take the (fill|filling) out of T$", "make T hollow"}, {"^(put|add|stick|write|give|place) (a |the |)(label|text|caption) (on|to|in|inside|onto) T (that says|saying|which says|that reads|reading|with the words|with the text|with|:) ", "change the text of T to "},
    {"^R (the |)S [a](,|) (write|put|type) ", "R G write "}, {"^R T(,|:) (write|type) ", "R T write "},
    {"^(turn|change|convert|transform) T into (a|an) S(,|) (same|the same|in the same|with the same|keep the|but keep the) (colour|color|size|place|position|colours)$", "turn T into a S"},
    {"(, but |, |and |but )(leave|keep) (the|its|their) (outline|outlines|border|borders|edges)( as they are| alone| as is| as it is|)$", ""},
    /* --- the board ------------------------------------------------------------------------------------------------------- */
    {"^(show|display|put) (me |us |)(the |their |)numbers (on|for|of|by|next to|beside|onto) (the |all |all the |every |each )(object|objects|shapes|shape|thing|things|items)$", "show the numbers"},
    {"^what (objects|shapes|things) (do|have) we (have|got)( here| there| so far| now|)$", "what is on the board"}, {"^who (put|placed|made|wrote|added|drew) X (there|here|on the board|up there|up)$", "who drew X"},
    {"^(let me have|let us have|hand me|pass me) (a |the |)[pdf|png|svg|json]( of this| of it| of the board|)", "export G"}, {"^forget (the last thing|that|it|the last one|that last one)(,|;| -) undo (it|that)$", "undo"},
    /* --- the grid --------------------------------------------------------------------------------------------------------- */
    {"^(show|display|turn on|switch on|put on|bring up) (me |us |)the grid(,| on,| on|) (with|and|and show|show|and with|including)( the| its| all the|)( cell| square| box|) (names|labels|letters|coordinates|letters and numbers)( showing| visible| on| shown| too| displayed| switched on| as well|)$", "show the grid"},
    {"^(turn|switch|put|have|get|bring) the grid (on|up)(,|) (with|and|and show|show|and with|including)( the| its| all the|)( cell| square| box|) (names|labels|letters|coordinates|letters and numbers)( showing| visible| on| shown| too| displayed| switched on| as well|)$", "show the grid"}, {"^(the |)grid( on|)(,|) (with|and|and show|show|and with|including)( the| its| all the|)( cell| square| box|) (names|labels|letters|coordinates|letters and numbers)( showing| visible| on| shown| too| displayed| switched on| as well|)$", "show the grid"},
    {"(turn|switch|put) the grid on$", "show the grid"},
    /* --- said at length, or in the fewest words -------------------------------------------------------------------------- */
    {"(standing|sitting|resting|lying|located|positioned|sited|floating|hanging) (at|in|on) the [top|bottom|left|right|middle|center|centre|upper|lower]", "at the G"},
    {"(up near|down near|near|close to|up by|down by) the " SPOTS "( corner|)$", "at the G"}, {"^T to N,N$", "move T to N,N"}, {"^T to {N,N)$", "move T to N,N"}, {"^T to {N, N)$", "move T to N,N"},
    {"and R the S(,|) A S", "and R the S draw A S"}, {"and R the S(,|) A C S", "and R the S draw A C S"}, {"and R the S(,|) A [small|big|little|tiny|large|huge] S", "and R the S draw A G S"},
    {"^today(,|) [we need|i need|we want|i want|we'd like|i'd like|draw|make|please|can you|could you] ", "G "}, {"^(mark|highlight|surround|ring) T with (a|an) C (circle|ring)", "draw a C circle around T"}, {"^(mark|highlight|surround|ring) T with (a|an) (circle|ring)", "draw a circle around T"},
    {"^Q is wrong(,|;|:|.) (write|put|it should be|it should say|it must be|should be|make it|use) Q( instead|)$", "change Q to Q"}, {"^(the word|it|the text|the spelling) is (spelled|spelt) (wrong|wrongly|incorrectly)(,|;|.) (it should be|should be|it must be|it is|it's) Q$", "change the text to Q"},
    {"(on|at) (the |)[left|right] (side |)from (the |)S$", "to the G of the S"},
    {"~(,|;) (the |)S (is|should be|must be|has to be) R (the |)S$", ", move the S R the S"},
    {"^(the word|the words) (is|are|looks|look) (way |much |a bit |a little |)too ", "the text is too "},
    {"and Q R T$", "and write Q R T"},
    {"^remind me(,|:| again|)(,|) [what|who|where|which] ", "G "}, {"^remind me(,|:| again|)(,|) [what's|who's|where's] ", "G "},
    {"(,|;|:|.) all (of them |of these |of those |)(in |)C$", ", make them C"}, {"(,|.|!) (make|color|colour|paint|turn) them (both|all) ", " and make them "}, 
    {"(,|:|.) both (of them |)(in |)C$", ", make them C"}, {"and (then |)(make|color|colour|paint|turn) them (both|all) ", "and make them "}, {"then (make|color|colour|paint|turn) them (both|all) ", "then make them "},
    {"and W them both", "and W them"}, {"then W them both", "then W them"}, {"(,|.|!) W them both", " and W them"}, {"them both", "both"}, {"both of them", "both"},
    {"^A S would be (nice|great|lovely|good|cool|fun|perfect)(,|;|.|!)( so|)( please|) (put|draw|add|place) one ", "draw A S "}, {"^A C S would be (nice|great|lovely|good|cool|fun|perfect)(,|;|.|!)( so|)( please|) (put|draw|add|place) one ", "draw A C S "},
    {"^(we need|i need|we want|i want|i'd like|we'd like) A S(,|;|.|!)( so|)( please|) (put|draw|add|place) one ", "draw A S "}, {"^(we need|i need|we want|i want|i'd like|we'd like) A C S(,|;|.|!)( so|)( please|) (put|draw|add|place) one ", "draw A C S "},
    {"(,|;|) (and |)(his|her|its|the|their) name (is|should be|will be|shall be) X$", ", named X"}, {"(,|;|) (and |)(his|her|its) name's X$", ", named X"},
    {"^(let's see|let me see|let me think)(,|)( now| then|)(,|)( um| uh| er| erm| hmm|) [draw|make|put|add|paint|sketch|a|an|we need|i need|we want|i want] ", "G "},
    {"^(a |)S(!|!!|!!!|!!!!) a C one", "a C S"}, {"^S (goes|go|belongs|should go|has to go) (to |)R T", "move the S R T"}, {"^S (goes|go|belongs|should go|has to go) (to|at|in|into|on) the " SPOTS, "move the S to the G"},
    {"^S [dashed|dotted|solid](,|) (and|n|'n|&|plus) " LINED "$", "make the S G and G"}, {"^T [dashed|dotted|solid](,|) (n|'n|&|plus) " LINED "$", "make T G and G"},
    {"^(wait|oh|oops|hmm|hm|ah|argh|uh oh)(,|)( wait|)(,|) (no|nope|no no|no wait)(,|) (take that back|take it back|take this back|undo that|undo it|undo)$", "undo"},
    {"like (that|this) one(,| there,|) [one below the other|one above the other|side by side|next to each other|in a row|in a column|below each other]", "like that G"},
    {"^(can|could|may) (i|we) (get|have) (this|it|the board|that) as (a |an |)(picture|image|photo)(?|,|.|;) [png|svg|pdf|jpg] (would be|is|will be) (fine|ok|okay|good|great|perfect|best|enough)", "export G"},
    {"link to (this|the|our) [board|whiteboard] (that|which) (i|we) (can|could|may|might) (pass on|share|send|give|forward|show|mail|email|post|send on)( to| with|) (the |my |our |their |)X$", "link to this G"},
    {"[line|arrow|wave] (straight |right |all the way |)(across|through) the middle of " BOARD " from (one side|one edge|side|left|the left|one end) to (the other|the other side|side|right|the right|the other edge|the other end)", "G across the board"},
    {"[line|arrow|wave] (straight |right |all the way |)from (one side|one edge|one end) of " BOARD " (right |all the way |)to the other( side| edge| end|)", "G across the board"},
    {"(.|!|;) N% (opacity|opaque|transparent|transparency)$", ", N% opacity"},
};
/* clang-format on */
const RewordingTable rewordings_there = {rows, G_N_ELEMENTS(rows)};
