// SPDX-License-Identifier: MIT
/* What English clauses beside an order are: told by who is spoken of, and by the verb. */
#include <string.h>

#include "lib/command/clauses.h"
#include "lib/command/lexicon.h"
#include "lib/command/rewording_index.h"
#include "lib/command/rewording_things.h"
#include "lib/command/word_set.h"

/** The words of a clause, one behind the other. */
typedef struct {
    const char *text;
    gsize at, end;
} Words;

/** The length of the word that is next; 0 for no more, or for what is no word. */
static gsize next_length(Words *w)
{
    w->at += strspn(w->text + w->at, " ");
    return w->at < w->end ? rewording_word_length(w->text + w->at) : 0;
}

static gboolean next_is(Words *w, const char *list)
{
    return word_is_listed(w->text + w->at, next_length(w), list);
}

/** Take the next word if it is one of the list. */
static gboolean take(Words *w, const char *list)
{
    if (!next_is(w, list))
        return FALSE;
    w->at += next_length(w);
    return TRUE;
}

static gboolean is_over(Words *w)
{
    next_length(w);
    return w->at >= w->end;
}

static gboolean has_word(const char *text, gsize start, gsize end, const char *list)
{
    Words w = {text, start, end};
    while (!is_over(&w)) {
        if (take(&w, list))
            return TRUE;
        gsize length = next_length(&w);
        w.at += length > 0 ? length : 1;
    }
    return FALSE;
}

/* --- orders ----------------------------------------------------------------------------------------------------- */

#define MANNERS                                                                                                      \
    "please|pls|plz|so|and|then|now|ok|okay|just|also|but|kindly|well|um|uh|oh|hey|hi|right|alright|first|next|lol|" \
    "maybe|therefore|hence|actually|quickly|sorry|yeah|yes|cool|great|thanks"
#define DEEDS                                                                                                         \
    "draw|make|put|add|create|place|sketch|insert|paint|write|type|delete|remove|erase|clear|wipe|move|color|colour|" \
    "fill|turn|rotate|change|set|give|resize|enlarge|shrink|copy|duplicate|align|group|flip|mirror|bring|send|show|"  \
    "export|scale|rename|label|connect|undo|redo|take|get|swap|shift|push|pull|nudge|tilt|spin|grow|thicken|"         \
    "recolor|recolour|hide|empty|clean|rub|bin|scrap|ditch|drag|slide|switch|replace|double|halve|link|join|"         \
    "number|list|save|drop|stick|pop|widen|stretch|straighten|center|centre|raise|lower|lift|repeat|mark|circle|"     \
    "highlight|underline|outline|dash|fade|lighten|darken|ungroup|arrange|sort|space|distribute|line"

gsize clause_deed(const char *text, gsize start, gsize end)
{
    Words w = {text, start, end};
    while (take(&w, MANNERS)) {
    }
    if (take(&w, "you"))
        return take(&w, "can|may") && (take(&w, "now|please|just") || TRUE) && next_is(&w, DEEDS) ? w.at : end;
    if (take(&w, "can|could|would|will|cld") && !take(&w, "you|u|we|ya"))
        return end;
    while (take(&w, "please|pls|plz|just|kindly|now|also|maybe|quickly")) {
    }
    take(&w, "let's|lets");
    return next_is(&w, DEEDS) ? w.at : end;
}

#define GREATER \
    "bigger|smaller|larger|thicker|thinner|wider|taller|higher|lower|darker|lighter|longer|shorter|brighter|bolder"

/** bigger; a bit bigger; three times the size; half the size; one more: nothing else is said. */
static gboolean is_bare_wish(Words w)
{
    if (next_is(&w, "twice|half|double"))
        return TRUE;
    Words times = w, more = w;
    if (take(&more, "another") || take(&more, "one|two|three"))
        return next_is(&more, "one|more") || (take(&times, "two|three") && take(&times, "times"));
    if (take(&times, "four|five|six|ten") && take(&times, "times"))
        return next_is(&times, "the|as|that|bigger|smaller|larger");
    Words way = w;
    if (take(&way, "up|down|left|right|higher|lower"))
        return is_over(&way) ||
               (take(&way, "a|please") && next_is(&way, "bit|little") && !has_word(w.text, way.at, w.end, "and|or"));
    while (take(&w, "a|bit|little|lot|much|way|even|slightly|far")) {
    }
    return take(&w, GREATER) && (is_over(&w) || next_is(&w, "please|pls|now|and|still|again|if"));
}

/** bigger please; it should be red; can it be red; three times the size please */
static gboolean is_wish(const char *text, gsize start, gsize end)
{
    Words w = {text, start, end};
    while (take(&w, MANNERS)) {
    }
    if (has_word(text, start, end, "please|pls|plz"))
        return !next_is(&w, "don't|dont|no|not|never|if|when");
    Words thing = w;
    next_length(&thing);
    gsize named = rewording_named_thing(text + thing.at);
    thing.at += named;
    if (named > 0 || take(&thing, "it|they|this|that"))
        return next_is(&thing, "should|must|needs|ought") || (take(&thing, "has") && next_is(&thing, "to"));
    if (is_bare_wish(w))
        return TRUE;
    if (take(&w, "can|could"))
        return next_is(&w, "it|they|the|this|that");
    return take(&w, "i|we") && take(&w, "want|need|would|'d") && (take(&w, "like") || TRUE) && next_is(&w, "it|them");
}

/* --- remarks ---------------------------------------------------------------------------------------------------- */

/** These take back, put off, suppose, ask, tell what others say, or what should be. */
#define NEVER                                                                                                      \
    "if|unless|when|whenever|until|till|maybe|perhaps|later|tomorrow|kidding|joke|joking|jk|test|testing|wait|"    \
    "waiting|hold|forget|cancel|nevermind|pretend|imagine|suppose|said|says|say|saying|told|tell|tells|"           \
    "asked|ask|asks|think|thinks|thought|guess|wonder|wondering|should|shouldn't|shouldnt|would|wouldn't|wouldnt|" \
    "i'd|we'd|might|must|shall|why|whose|had|meant|mean|changed|mind|doubt|unsure|sure|soon|else|dream|wish|or|"   \
    "instead|yet|gonna|going|let|let's|stop|deleted|deleting|removed|removing|erased|erasing|delete|remove|erase|" \
    "undo|undid|wipe|wiped|wiping|cleared|clearing|lost|yesterday|example|story|idea|whether|almost|nearly|"       \
    "hypothetically|theoretically|never|could"

#define PEOPLE                                                                                                    \
    "i|we|it|this|that|these|those|they|he|she|you|u|there|nobody|noone|everyone|everybody|people|kids|children|" \
    "students|somebody|someone|both|all|here|parents|mum|mom|dad|mama|papa|grandma|grandpa|granny|everything|nothing"
#define CONTRACTED                                                                                                   \
    "it's|its|that's|thats|this's|i'm|im|we're|they're|theyre|he's|she's|there's|theres|you're|nobody's|everyone's|" \
    "everybody's|time's|here's|we've|i've|they've|you've|lesson's|class's|meeting's|mum's|mom's|dad's"
#define STATES                                                                                                         \
    "'s|is|are|was|were|am|isn't|isnt|aren't|arent|wasn't|wasnt|weren't|ain't|aint|look|looks|looked|seem|seems|feel|" \
    "feels|sound|sounds|got|gets|get|sits|sit|stands|stand|stays|keeps|keep|takes|covers|cover|hides|hide|blocks|"     \
    "block|overlaps|overlap|touches|bothers|bother|confuses|confuse|annoys|annoy|distracts|belongs|matters|hurts|"     \
    "hurt|fits|fit|works|work|helps|has|have|haven't|hasn't|like|likes|love|loves|hate|hates|dislike|dislikes|"        \
    "prefer|prefers|finished|ended|sticks|stick|hangs|crosses|ate|ran|start|starts|begin|begins|have|asking|"          \
    "represents|represent|stands|symbolises|symbolizes|means|contains|belong|points|point|marks|"                      \
    "floats|"                                                                                                          \
    "floating|lies|reminds|ruins|complain|complains|keep|made|drew|see|saw|know|knows|remember|use|used|hardly|barely"
/** What people did or do, and nothing on the board is changed by. */
#define DOING                                                                                                          \
    "learn|learned|learnt|learning|study|studied|practise|practice|practised|practiced|talk|talked|discuss|discussed|" \
    "promise|promised|explain|explained|teach|taught|present|presented|play|played|celebrate|celebrated|meet|met|"     \
    "try|tried|live|lived|moved|voted|won|spoke|speak|visit|visited|went|came|cried|laughed|sing|sang|painted|"        \
    "coloured|colored|wrote|placed|typed|chose|picked|find|finds|found"
#define SEEING                                                                                                       \
    "see|read|recognise|recognize|find|tell-apart|make|use|understand|bear|stand|look|spot|follow|notice|stop|work|" \
    "draw|hear|even|really|hardly|barely|possibly|properly|actually"
#define OPINING                                                                                                 \
    "like|love|need|want|fit|work|look|match|belong|help|see|understand|get|seem|care|feel|have|show|stand|go|" \
    "really|even|quite|make|use|fits|enjoy|notice"
#define ABLE "can|can't|cant|cannot|could|couldn't|couldnt"
#define DENYING "don't|dont|doesn't|doesnt|didn't|didnt"
#define WISHING "want|wants|need|needs|wanted|needed"

/** Greetings, and to whom it is said. */
#define CALLING                                                                                                     \
    "ok|okay|hi|hello|hey|hiya|good|morning|afternoon|evening|day|dear|class|kids|children|guys|folks|everyone|"    \
    "everybody|all|team|friends|robot|bot|dingboard|there|mr|mrs|ms|sir|miss|teacher|right|alright|well|so|now|oh|" \
    "um|uh|er|hmm|sorry|listen|look|see|attention|thanks|thank|you|great|cool|nice|lovely|perfect|wonderful|yes|"   \
    "yeah|yep|yup|lol|haha|hahaha|wow|omg|ugh|argh|yikes|boys|girls|and|ladies|gentlemen|gang|people|then|guess|"   \
    "brilliant|super|awesome|excellent|fine|anyway|honestly|seriously|actually|again|today|hm|ah|aha|mate|buddy|"   \
    "work|job|done|dude|bro|god|gosh|whew|phew|yay|hooray|sweetie|honey|darling|pal|my|friend|dears|bravo|hurray"
#define CALLS                                                                                                        \
    "first things first|first of all|first thing|to begin with|to start with|quick|hurry|hurry up|guess what|story " \
    "time|new idea|good idea|ready|question|important|surprise|one more "                                            \
    "thing|one last thing|last thing|next thing|quick question|quick favour|quick favor|it's me|new here|"           \
    "me again|big favour|eyes on the board|eyes on me|eyes up here|eyes to the front|one more request|small "        \
    "request|quick request|next task|next one|change of plan"

/** What nothing that is to be done is told by: a wish, and none of the board's words. */
static gboolean carries_nothing(Words w)
{
    while (!is_over(&w)) {
        const WordRow *row = NULL;
        const char *p = w.text + w.at;
        gsize length = next_length(&w), known = lexicon_match(p, &row);
        if (length == 0 || g_ascii_isdigit(*p))
            return FALSE;
        if (known >= length && row->kind != WORD_FILLER && row->kind != WORD_THE && row->kind != WORD_A &&
            row->kind != WORD_TO && row->kind != WORD_OF && row->kind != WORD_AT && row->kind != WORD_AND &&
            row->kind != WORD_PRAISE && row->kind != WORD_BIT && row->kind != WORD_MUCH &&
            !word_is_listed(p, length, "it|this|that|them|these|today|space|room|lunch|meeting|break|more|another"))
            return FALSE;
        w.at += length;
    }
    return TRUE;
}

/** nobody |in the back row can, everyone |from the other class wants */
static void skip_whereabouts(Words *w)
{
    Words there = *w;
    if (!take(&there, "in|at|from|of|on|with|over|back") || has_word(there.text, there.at, there.end, "and|or|but|who"))
        return;
    for (guint i = 0; i < 4 && next_length(&there) > 0 && !next_is(&there, STATES "|" WISHING "|" ABLE "|" DENYING);
         i++)
        there.at += next_length(&there);
    if (next_is(&there, WISHING "|" ABLE "|" DENYING "|is|are|was|likes|loves|hates|like|love|hate|finds|find|thinks"))
        *w = there;
}

/** Behind "the square", "my kids", "half of the class", "Tom": who or what is spoken of. */
static gboolean take_subject(Words *w)
{
    gsize thing = rewording_named_thing(w->text + w->at);
    if (thing > 0 && w->at + thing < w->end) {
        w->at += thing;
        for (gsize more; take(w, "and") && next_length(w) > 0; w->at += more) {
            more = rewording_named_thing(w->text + w->at);
            if (more == 0)
                return FALSE;
        }
        return TRUE;
    }
    if (take(w, PEOPLE)) {
        take(w, "one|all|both|really|still|also|just|now|of");
        take(w, "us|them");
        skip_whereabouts(w);
        return TRUE;
    }
    if (take(w, "no") && take(w, "one"))
        return TRUE;
    gboolean owned = take(w, "the|my|our|his|her|their|your|some|half|most|a|many");
    for (guint i = 0; i < (owned ? 4 : 2); i++) {
        gsize length = next_length(w);
        if (length == 0 || next_is(w, DEEDS "|" STATES "|" DOING "|" WISHING "|" ABLE "|" DENYING "|" NEVER))
            return i > 0;
        w->at += length;
    }
    return next_is(w, STATES "|" DOING "|" WISHING "|" ABLE "|" DENYING);
}

/** Behind the verb of a remark, when it is one that tells how things are. */
static gboolean take_verb(Words *w)
{
    take(w, "just|really|still|also|only|simply|already|now|honestly|actually|all|both");
    if (take(w, ABLE))
        return take(w, SEEING);
    if (take(w, DENYING)) {
        take(w, "really|even|quite|actually|all");
        return take(w, OPINING);
    }
    if (take(w, WISHING)) {
        Words more = *w;
        if (take(&more, "more|some|enough|less|extra") &&
            next_is(&more, "space|room|light|contrast|colour|color|time|variety|fun|order"))
            return TRUE;
        if (take(&more, "to") && take(&more, "see|know|learn|understand|hear"))
            return next_is(&more, "a|an|what|how|why|where|some") &&
                   !has_word(more.text, more.at, more.end, "in|as|with");
        more = *w;
        if (take(&more, "to") &&
            take(&more, "hand|print|present|go|leave|finish|submit|be|talk|teach|study|learn|catch|"
                        "eat|sleep|prepare|practise|practice"))
            return TRUE;
        next_length(w);
        w->at += rewording_named_thing(w->text + w->at);
        return take(w, "gone|away|removed|out") || carries_nothing(*w);
    }
    Words have = *w;
    if (take(&have, "have|has") && take(&have, "to"))
        return next_is(&have,
                       "hand|print|present|go|leave|finish|submit|be|talk|teach|study|learn|catch|eat|sleep|prepare");
    return take(w, STATES "|" DOING) && !next_is(w, "to");
}

/** What is only said to somebody, or of how somebody feels. */
static gboolean is_call(const char *text, gsize start, gsize end)
{
    Words w = {text, start, end};
    guint n = 0;
    next_length(&w);
    Words thanked = w;
    if (take(&thanked, "thanks|thank") && (take(&thanked, "you|u|so|a") || TRUE) &&
        (take(&thanked, "much|lot") || TRUE) && take(&thanked, "for"))
        return !has_word(text, thanked.at, end, DEEDS "|" NEVER "|not|no|nothing") ||
               has_word(text, thanked.at, end, "yesterday");
    gsize last = end;
    while (last > w.at && text[last - 1] == ' ')
        last--;
    if (word_is_listed(text + w.at, last - w.at, CALLS))
        return TRUE;
    while (!is_over(&w) && take(&w, CALLING))
        n++;
    return n > 0 && is_over(&w);
}

static gboolean has_digits(const char *text, gsize start, gsize end)
{
    for (gsize i = start; i < end; i++) {
        if (g_ascii_isdigit(text[i]) && !(i > 0 && (text[i - 1] == '#' || g_ascii_isdigit(text[i - 1]))))
            return TRUE;
    }
    return FALSE;
}

/** ok class |we are done; but everyone |likes it */
static void skip_call(Words *w)
{
    while (take(w, "ok|okay|oh|well|hmm|um|uh|ugh|sorry|lol|haha|yeah|right|alright|now|honestly|actually|hey|hi|so|"
                   "unfortunately|sadly|apparently|and|too|but")) {
    }
    Words called = *w;
    if (take(&called, "class|kids|guys|everyone|team|all|friends|folks|children|everybody|boys|teacher") &&
        next_is(&called, "we|we're|i|i'm|it|it's|that|that's|this|the|i've|we've|they|there's|there|my|our"))
        *w = called;
}

static gboolean is_remark(const char *text, gsize start, gsize end)
{
    Words w = {text, start, end};
    if (has_word(text, start, end, NEVER) || has_digits(text, start, end))
        return FALSE;
    take(&w, "because|cause|cuz|cos|coz|since|as|so|and|but|otherwise|see|look");
    skip_call(&w);
    if (take(&w, CONTRACTED))
        return !is_over(&w) && !next_is(&w, "to") &&
               !(next_is(&w, "just") && has_word(text, start, end, "kidding|joking"));
    if (take(&w, "today|tonight"))
        take(&w, "we|i|is");
    Words now = {text, start, end};
    if (take(&now, "now") && take(&now, "that"))
        w = now;
    Words meant = w;
    for (; !is_over(&meant) && !next_is(&meant, "supposed"); meant.at += MAX(next_length(&meant), 1)) {
    }
    if (take(&meant, "supposed") &&
        !(take(&meant, "to") && take(&meant, "be|show|look") && next_is(&meant, "the|a|an|my|our|like")))
        return FALSE; /* it is supposed to be red asks for it; it is supposed to be the sun does not */
    if (next_is(&w, "what|how|which|where|once|after|while|whatever|whichever|before|by|as"))
        return FALSE;
    Words bare = w;
    if (take(&bare, "no") && take(&bare, "need|use|reason") && take(&bare, "for"))
        return !has_word(text, bare.at, end, DEEDS "|you|that");
    bare = w;
    if (take(&bare, "can't|cant|cannot|couldn't") && take(&bare, SEEING))
        return TRUE;
    bare = w;
    if (take(&bare, "don't|dont")) {
        take(&bare, "really");
        return take(&bare, "like|need|love|see|care");
    }
    if (take(&bare, "looks|hate|love|too|way"))
        return !is_over(&bare);
    return take_subject(&w) && take_verb(&w);
}

/** to make it clearer, for the people at the back, just for fun: said before an order, and no place in it. */
static gboolean is_lead_in(const char *text, gsize start, gsize end)
{
    Words w = {text, start, end};
    while (take(&w, "so|and|but|just|ok|okay|now|oh")) {
    }
    if (has_digits(text, start, end) || has_word(text, start, end, NEVER "|not|don't"))
        return FALSE;
    if (take(&w, "before") && !has_word(text, w.at, end, DEEDS "|drawing|drawn"))
        return carries_nothing(w) ||
               has_word(text, w.at, end, "bell|lunch|break|class|lesson|meeting|school|exam|bus") ||
               (take(&w, "we|i|you") && take(&w, "start|begin|continue|go|finish|forget|leave"));
    if (take(&w, "to|in")) {
        take(&w, "order");
        take(&w, "to");
        if (take(&w, "help|explain|celebrate|show|mark|indicate|signal|see|remind|avoid|save|start|begin|finish|end|"
                     "practise|practice|illustrate"))
            return TRUE;
        return take(&w, "make|keep|be|have|get") && take(&w, "it|this|that|things|them|everything|more|a|some") &&
               has_word(text, w.at, end,
                        "clear|clearer|easier|easy|nicer|nice|prettier|fun|simple|simpler|readable|tidy|tidier|sense|"
                        "better|interesting|space|room|start|break|change|obvious|visible");
    }
    if (take(&w, "as") && take(&w, "a|an|my|our"))
        return next_is(&w, "surprise|present|gift|reminder|reward|start|warm-up|treat|bonus|little|small|special");
    return take(&w, "for") &&
           has_word(text, w.at, end,
                    "people|kids|class|back|lesson|party|meeting|maths|math|homework|game|others|everyone|fun|now|"
                    "today|birthday|presentation|children|students|team|record|grandma|grandpa|mum|mom|dad|ones|"
                    "lovers|us|reason|clarity|starters|warm-up|practice|science|geography|biology|art") &&
           !has_word(text, w.at, end, "circle|square|text|title|triangle|star|line|arrow|box|rectangle|border");
}

/** so the class can refer to them, so it isn't in the way: not "so it is in the middle". */
static gboolean is_purpose(const char *text, gsize start, gsize end)
{
    Words w = {text, start, end};
    if (!take(&w, "so") || has_word(text, start, end, NEVER) || has_digits(text, start, end))
        return FALSE;
    take(&w, "that");
    gboolean people = next_is(&w, "i|we|you|they|he|she|everyone|everybody|people|kids|children|students|all|parents");
    gboolean thing = rewording_named_thing(text + w.at) > 0 || next_is(&w, "it|its|it's|they|there|there's|that");
    if (!people && next_is(&w, "the|my|our|his|her|their|your"))
        people = !thing;
    if (people)
        return has_word(text, w.at, end,
                        "can|could|will|have|has|see|know|don't|won't|get|gets|can't|understand|"
                        "remember|don't|doesn't|notice|find|knows|sees|are|is");
    return thing && has_word(text, w.at, end,
                             "way|visible|seen|read|easier|easy|clear|clearer|readable|legible|better|nicer|nice|"
                             "pretty|good|isn't|doesn't|won't|stands|space|room");
}

/** let's make a garden: nothing that can be drawn, and what follows is it. */
static gboolean is_scene(const char *text, gsize start, gsize end)
{
    Words w = {text, start, end};
    while (take(&w, MANNERS)) {
    }
    Words seen = w;
    if (take(&seen, "imagine|picture") && take(&seen, "a|an|the|our"))
        return !is_over(&seen) && !has_word(text, seen.at, end, NEVER "|not|don't|without") && carries_nothing(seen);
    gboolean together = take(&w, "let's|lets|we're|we|today|i'm|i") && (take(&w, "are|want|will|to|am") || TRUE);
    while (together && take(&w, "to|we|all|going|now|just")) {
    }
    if (!together || !take(&w, "make|draw|do|build|create|paint|have|making|drawing|building|doing|painting") ||
        !take(&w, "a|an|the|our|some|my"))
        return FALSE;
    return !is_over(&w) && !has_word(text, w.at, end, NEVER "|not|don't") && !has_digits(text, w.at, end) &&
           carries_nothing(w);
}

/** can we have another one? could I get one in red? */
static gboolean asks_for_more(const char *text, gsize start, gsize end)
{
    Words w = {text, start, end};
    while (take(&w, MANNERS)) {
    }
    return take(&w, "can|could|may") && take(&w, "i|we") && take(&w, "please|also|just|have|get|see|add") &&
           (next_is(&w, "another|one|some|a|an") || take(&w, "have|get|see"));
}

/** who wants a triangle? what can be answered and asks for nothing. */
static gboolean is_asked(const char *text, gsize start, gsize end)
{
    Words w = {text, start, end};
    while (take(&w, MANNERS)) {
    }
    return next_is(&w, "who|why|isn't|doesn't|do|did|does|see|remember|anyone|anybody|where|is|are|you") &&
           !has_word(text, start, end, "if|should|want|would|delete|remove|mind|clear|erase");
}

ClauseKind clause_kind(const char *text, gsize start, gsize end, char mark)
{
    if (is_call(text, start, end))
        return CLAUSE_CALL;
    if (is_scene(text, start, end))
        return CLAUSE_SCENE;
    if (clause_deed(text, start, end) < end)
        return CLAUSE_ORDER;
    if (is_purpose(text, start, end) || (mark != ' ' && is_lead_in(text, start, end)))
        return CLAUSE_PURPOSE;
    if (is_wish(text, start, end))
        return CLAUSE_WISH;
    if (mark == '?')
        return asks_for_more(text, start, end) ? CLAUSE_WISH : is_asked(text, start, end) ? CLAUSE_ASKED : CLAUSE_OTHER;
    return is_remark(text, start, end) ? CLAUSE_REMARK : CLAUSE_OTHER;
}

gsize clause_subject(const char *text, gsize start, gsize end)
{
    Words w = {text, start, end};
    next_length(&w);
    const gsize first = w.at;
    gboolean people =
        next_is(&w, PEOPLE "|" CONTRACTED "|half|most|some|no|so|and|but|as|since|because|can't|don't|too");
    if (people || rewording_named_thing(text + w.at) > 0 || !take_subject(&w))
        return 0;
    const gsize length = w.at - first;
    return next_is(&w, "is|are|looks|look|isn't|aren't|seems|was|doesn't") ? length : 0;
}

gboolean clause_praises(const char *text, gsize start, gsize end)
{
    return has_word(text, start, end,
                    "like|likes|love|loves|need|needs|want|wants|nice|great|good|perfect|beautiful|cute|pretty|lovely|"
                    "important|still|keep|keeps|best|fine|ok|okay|awesome|cool") &&
           !has_word(text, start, end,
                     "not|don't|dont|doesn't|doesnt|isn't|aren't|no|nobody|noone|hardly|barely|didn't|can't|cannot|"
                     "space|room|anymore|too|longer|looks|gone|away|removed|finished|done");
}

gboolean clause_names_kind(const char *text, gsize start, gsize end)
{
    Words w = {text, start, end};
    if (has_digits(text, start, end) ||
        has_word(text, start, end,
                 "if|unless|when|until|said|says|told|don't|dont|not|never|maybe|tomorrow|later|yesterday|instead|wait|"
                 "kidding|deleted|removed|delete|remove|erase|clear|or|asked|should|stop|forget|cancel|cannot|can't"))
        return FALSE;
    while (take(&w, MANNERS)) {
    }
    return next_is(&w, "what|every|each|we|i|my|our|the|this|that|there|there's|it|kids|children|do|does|did|have|you|"
                       "who|a|an|all|most|everyone|everybody|people|today|let's");
}
