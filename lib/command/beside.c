// SPDX-License-Identifier: MIT
#include "lib/command/beside.h"

#include <string.h>

#include "lib/command/beside_fit.h"
#include "lib/command/beside_open.h"
#include "lib/command/beside_topic.h"
#include "lib/command/beside_words.h"
#include "lib/command/forms.h"
#include "lib/command/reader.h"

/** What is told, somewhere in the folded text; as long as nothing, when nothing is. */
typedef struct {
    gsize start, end;
    gsize topic, topic_end; /**< it is about that */
    gboolean open;          /**< a remark in any words */
    gboolean wish;          /**< somebody wants to see the topic */
    gboolean event, wrong, praise, state, said;
} Clause;

/** A piece of the folded text: what of it is an order, and what is told before and behind it. */
typedef struct {
    gsize start, end; /**< the order; as long as nothing, when all of the piece is told in `front` */
    Clause front, back;
} Piece;

#define PIECES_MAX 8
/** A thing that is spoken of takes no more characters. */
#define TOPIC_HAN 14
/** What is told behind an order, without a mark, has so many at least, and so many bytes at most. */
enum { BEHIND_HAN = 3, BEHIND_BYTES = 120 };
/** So many places are tried at which it may begin. */
#define BACKS_MAX 12
/** Longer messages are no order with something beside it. */
#define TEXT_MAX 360

/** What is told from each place on, up to one end: it is asked for from all the places before it. */
typedef struct {
    gsize end;
    gboolean whole;
    guint8 known[TEXT_MAX + 1];
    Told told[TEXT_MAX + 1];
} Tellings;

/** told_clause() from there on, which may have been asked before. */
static Told clause_at(Tellings *tellings, const char *text, gsize at, gsize end, gboolean whole)
{
    if (at > TEXT_MAX)
        return told_clause(text + at, text + end, !whole);
    if (tellings->end != end || tellings->whole != whole) {
        memset(tellings->known, 0, sizeof tellings->known);
        tellings->end = end;
        tellings->whole = whole;
    }
    if (!tellings->known[at])
        tellings->told[at] = told_clause(text + at, text + end, !whole);
    tellings->known[at] = 1;
    return tellings->told[at];
}

/* --- a clause with what it is about ------------------------------------------------------------------------------ */

static gsize next_char(const char *text, gsize at)
{
    return (gsize)(g_utf8_next_char(text + at) - text);
}

/** 星星|被|房子|盖住了, 房子|把|星星|盖住了: behind the other thing, and which of the two is the one spoken of. */
static gsize told_of_two(Tellings *tellings, const char *text, gsize at, gsize end, gboolean whole, Clause *clause)
{
    static const char *const by[] = {"被", "给", "让", "把", "离", NULL};
    gsize other = at + strlen("被");
    gsize start = other;
    if (!text_begins_with_any(text + at, by))
        return at;
    for (guint n = 0; start < end && n < TOPIC_HAN; n++) {
        start = next_char(text, start);
        Told told = clause_at(tellings, text, start, end, whole);
        if (told.length == 0 || !told.state || told.praise || (whole && start + told.length < end) ||
            !beside_is_topic(text, other, start))
            continue;
        if (g_str_has_prefix(text + at, "把")) {
            clause->topic = other;
            clause->topic_end = start;
        }
        return start + told.length;
    }
    return at;
}

/** 方块|挡住|圆了: what it does to another thing; behind it, or `at`. */
static gsize told_of_covered(const char *text, gsize at, gsize end, gboolean whole)
{
    static const char *const covering[] = {"挡住了", "挡着了", "盖住了", "压住了", "压着了", "遮住了",
                                           "遮着了", "碰到了", "挨着了", "挡住",   "挡着",   "盖住",
                                           "盖着",   "压住",   "压着",   "遮住",   "遮着",   "碰到",
                                           "挨着",   "挡",     "盖",     "压",     "遮",     NULL};
    static const char *const adverbs[] = {"都", "快", "有点", "老", "又", "总", NULL};
    static const char *const ends[] = {"了", "啦", "啊", "呀", NULL};
    gsize verb = at;
    for (const char *const *word = adverbs; *word != NULL; word++)
        verb += g_str_has_prefix(text + verb, *word) ? strlen(*word) : 0;
    gsize thing = verb;
    for (const char *const *word = covering; *word != NULL && thing == verb; word++)
        thing += g_str_has_prefix(text + verb, *word) ? strlen(*word) : 0;
    gsize over = thing;
    for (guint n = 0; thing > verb && over < end && n < TOPIC_HAN; n++) {
        over = next_char(text, over);
        gsize behind = over;
        while (behind < end && text_begins_with_any(text + behind, ends))
            behind = next_char(text, behind);
        gboolean lasts = behind > over || g_strstr_len(text + verb, (gssize)(thing - verb), "着") != NULL;
        if (lasts && (!whole || behind == end) && beside_is_topic(text, thing, over))
            return behind;
    }
    return at;
}

/** 字|太小了, A和B顶部|没对齐啊: what is told of a thing, as far as that goes, or up to the end only. */
static gsize told_of_topic(Tellings *tellings, const char *text, gsize start, gsize end, gboolean whole, Clause *clause)
{
    static const char *const on[] = {"的", "那", "这", "都", NULL}; /* 蓝|的那个|碍眼 */
    gsize at = start, behind = start;
    for (guint n = 0; at < end && n < TOPIC_HAN; n++) {
        at = next_char(text, at);
        Clause two = {.topic = start, .topic_end = at};
        gsize over = told_of_two(tellings, text, at, end, whole, &two);
        over = over > at ? over : told_of_covered(text, at, end, whole);
        Told told = over > at ? (Told){.length = over - at, .state = TRUE} : clause_at(tellings, text, at, end, whole);
        if (told.length == 0 || !told.state || told.wrong || (whole && at + told.length < end) ||
            (behind > start && (at + told.length != behind || !text_begins_with_any(text + clause->topic_end, on) ||
                                (at >= strlen("这") && text_begins_with_any(text + at - strlen("这"), on)))) ||
            !beside_is_topic(text, start, at))
            continue;
        clause->topic = two.topic;
        clause->topic_end = two.topic_end;
        clause->praise = told.praise;
        clause->state = TRUE;
        clause->event = told.event;
        behind = at + told.length;
    }
    return behind;
}

/** 免得|字|看不清, 别让圆和方块|挤一块儿: what is not to come of it; the thing in it is none that is meant. */
static gsize told_lest(Tellings *tellings, const char *text, gsize start, gsize end, gboolean whole)
{
    gsize opener = told_opener(text + start, text + end);
    Clause without = {0};
    gsize behind = opener > 0 ? told_of_topic(tellings, text, start + opener, end, whole, &without) : start;
    return opener > 0 && behind > start + opener ? behind : start;
}

/** Where what is told from `start` on ends; `start` when nothing is. */
static gsize told_from(Tellings *tellings, const char *text, gsize start, gsize end, gboolean whole, Clause *clause)
{
    Told told = clause_at(tellings, text, start, end, whole);
    if (told.length > 0 && (!whole || start + told.length == end)) {
        clause->event = told.event;
        clause->wrong = told.wrong;
        clause->praise = told.praise;
        clause->state = told.state;
        clause->said = told.said;
        if (!(told.event && !told.state && !told.closed && !told.said))
            return start + told.length;
    }
    gsize behind = told_lest(tellings, text, start, end, whole);
    clause->state = clause->state || behind > start;
    if (behind == start)
        behind = told_of_topic(tellings, text, start, end, whole, clause);
    if (behind == start) {
        behind = told_of_covered(text, start, end, whole);
        clause->state = clause->state || behind > start;
    }
    if (behind == start) {
        gsize led = start + told_lead(text + start, text + end);
        gsize of_topic = led > start ? told_of_topic(tellings, text, led, end, whole, clause) : start;
        behind = of_topic > led ? of_topic : start;
    }
    return behind;
}

/** 孩子喜欢小狗: the thing goes up to the end, or up to what asks for one. */
static gsize wished_from(const char *text, gsize start, gsize end, gboolean whole, Clause *clause)
{
    static const char *const asking[] = {"画", "来", "给", "帮", "请", "加", "再", "麻烦", "整", NULL};
    static const char *const behind[] = {"了", "呢", "呀", "啊", "啦", "的", "哦", NULL};
    gsize wish = told_wish(text + start, text + end);
    gsize thing = start + wish, at = thing;
    if (wish == 0)
        return start;
    while (at < end && !text_begins_with_any(text + at, asking))
        at = next_char(text, at);
    if ((at < end) == whole)
        return start;
    gsize over = at;
    while (over >= thing + strlen("了") && text_begins_with_any(text + over - strlen("了"), behind))
        over -= strlen("了");
    if (!beside_is_topic(text, thing, over))
        return start;
    clause->topic = thing;
    clause->topic_end = over;
    clause->wish = TRUE;
    return at;
}

/* --- pieces ------------------------------------------------------------------------------------------------------ */

static gboolean is_mark(const char *text, gsize at)
{
    gboolean gap = text[at] == ' ' && at > 0 && ((guint8)text[at - 1] >= 0x80 || (guint8)text[at + 1] >= 0x80);
    return gap || strchr(",;!\n~", text[at]) != NULL || (text[at] == '.' && !g_ascii_isdigit(text[at + 1]));
}

/** 下课了|再擦: then it does not tell why, but when. */
static gboolean puts_off(const char *rest, gboolean event)
{
    static const char *const after[] = {"就", "才", "后", "以后", "之后", "时", "的", "吗",   "么", "也",
                                        "怎", "为", "没", "不",   "呢",   "谁", "还", "先别", NULL};
    static const char *const then[] = {"再", "我再", "你再", "咱再", "我们再", "然后", NULL};
    return text_begins_with_any(rest, after) || (event && text_begins_with_any(rest, then));
}

/** Take what is told off the front of an order, where no mark stands between. */
static gboolean take_front(Tellings *tellings, const char *text, Piece *piece)
{
    Clause front = {.start = piece->start};
    front.end = told_from(tellings, text, piece->start, piece->end, FALSE, &front);
    if (front.end == front.start)
        front.end = wished_from(text, piece->start, piece->end, FALSE, &front);
    if (front.end == front.start || front.end >= piece->end || puts_off(text + front.end, front.event))
        return FALSE;
    piece->start = front.end;
    piece->front = front;
    return TRUE;
}

/** What is told goes on behind these: no order ends in them. */
static gboolean is_governed(const char *text, gsize at)
{
    static const char *const governing[] = {"别", "不", "要", "没", "得", "的", "太", "更", "最",
                                            "写", "叫", "是", "成", "为", "到", "在", "着", "很",
                                            "有", "说", "先", "等", "了", "真", NULL};
    return g_str_has_prefix(text + at, "了") || (guint8)text[at] < 0x80 ||
           (at >= strlen("别") && text_begins_with_any(text + at - strlen("别"), governing));
}

/** Where what is told may begin behind an order, the first such place first, and what it is. */
typedef struct {
    guint n;
    gsize at[BACKS_MAX];
    Clause told[BACKS_MAX];
} Backs;

/** The places of one piece; what is told there goes to its end. */
static void find_backs(Tellings *tellings, const char *text, const Piece *piece, Backs *backs)
{
    static const char *const writing[] = {"写", "标上", "内容", "叫", NULL};
    g_autofree char *order = g_strndup(text + piece->start, piece->end - piece->start);
    backs->n = 0;
    if (text_has_any(order, writing))
        return;
    gsize at = piece->start;
    for (guint n = 0; at < piece->end && backs->n < BACKS_MAX; n++, at = next_char(text, at)) {
        Clause back = {.start = at, .end = piece->end};
        gboolean doubled = at + 2 * strlen("看") == piece->end && memcmp(text + at, text + at + 3, 3) == 0;
        if (n < 2 || piece->end - at > BEHIND_BYTES || is_governed(text, at) ||
            (g_utf8_strlen(text + at, (gssize)(piece->end - at)) < BEHIND_HAN && !doubled) ||
            told_from(tellings, text, at, piece->end, TRUE, &back) != piece->end || back.wrong || back.praise)
            continue;
        backs->at[backs->n] = at;
        backs->told[backs->n++] = back;
    }
}

/** Take what is told off the end of an order: from the nth place on. */
static gboolean take_back(Piece *piece, const Backs *backs, guint nth)
{
    if (nth >= backs->n)
        return FALSE;
    piece->end = backs->at[nth];
    piece->back = backs->told[nth];
    return TRUE;
}

/** Cut the text at its marks, and see which of the pieces only tell something. @return how many; 0 when too many */
static guint read_pieces(Tellings *tellings, const char *text, gsize length, Piece pieces[PIECES_MAX])
{
    guint n = 0;
    for (gsize start = 0; start < length;) {
        gsize end = start;
        while (end < length && !is_mark(text, end))
            end++;
        gboolean empty = strspn(text + start, " ") >= end - start;
        if (!empty && n == PIECES_MAX)
            return 0;
        if (!empty) {
            Clause told = {.start = start, .end = end};
            Piece piece = {.start = start, .end = end};
            gsize behind = told_from(tellings, text, start, end, TRUE, &told);
            if (behind < end)
                behind = wished_from(text, start, end, TRUE, &told);
            if (behind == end && g_utf8_strlen(text + start, (gssize)(end - start)) > 1) {
                piece.start = end;
                piece.front = told;
            }
            pieces[n++] = piece;
        }
        start = end + 1;
    }
    return n;
}

/* --- what is left ------------------------------------------------------------------------------------------------ */

static gboolean is_order(const Piece *piece)
{
    return piece->start < piece->end;
}

/** The order that a piece tells something beside: the next one, else the one before. */
static guint order_of(const Piece *pieces, guint n, guint told)
{
    if (is_order(&pieces[told]))
        return told;
    for (guint i = told + 1; i < n; i++) {
        if (is_order(&pieces[i]))
            return i;
    }
    for (guint i = told; i > 0; i--) {
        if (is_order(&pieces[i - 1]))
            return i - 1;
    }
    return n;
}

/** 星星|太少了, 星星|好看: more are wanted. */
static gboolean wants_more(const Reading *reading, gsize start, gsize end)
{
    static const char *const few[] = {"少", "不够", "好看", "漂亮", "可爱", "喜欢", "不错",
                                      "美", "棒",   "萌",   "赞",   "好玩", NULL};
    static const char *const blamed[] = {"不好", "不漂亮", "不可爱", "不喜欢", "不太好看", "不怎么", "不美", NULL};
    g_autofree char *told = g_strndup(reading->folded->str + start, end - start);
    return text_has_any(told, few) && !text_has_any(told, blamed);
}

/** An order with the thing that it is about. @return NULL where it cannot be told which one is meant */
static char *with_topic(const Reading *reading, const Piece *order, const Clause *told)
{
    BesideTopic about = {.start = order->start,
                         .end = order->end,
                         .topic = told->topic,
                         .topic_end = told->topic_end,
                         .wish = told->wish,
                         .praise = told->praise || wants_more(reading, told->start, told->end)};
    return beside_with_topic(reading, &about);
}

static gboolean is_told(const Clause *clause)
{
    return clause->start < clause->end;
}

/** 删了|吧: manners at the end of all are blank in the folded text. */
static gboolean is_asked(const Reading *reading, gsize end)
{
    const char *behind = reading->folded->str + end;
    const char *manners = reading->text + reading->origin[end];
    return behind[0] != '\0' && behind[strspn(behind, " ")] == '\0' && manners[strspn(manners, " ")] != '\0';
}

/** Whether what is told may be left out beside the order. */
static gboolean fits(const Reading *reading, const Piece *pieces, guint n, const Piece *order, const Clause *clause)
{
    if (!is_told(clause))
        return TRUE;
    const char *text = reading->folded->str;
    gboolean bare = TRUE, named = TRUE;
    for (guint i = 0; i < n; i++) {
        BesideContent content = beside_content(text, pieces[i].start, pieces[i].end);
        bare = bare && !content.other && !content.fills && !content.writes;
        named = named && !content.number;
    }
    BesideContent own = beside_content(text, order->start, order->end);
    g_autofree char *asked = g_strndup(text + order->start, order->end - order->start);
    g_autofree char *told = g_strndup(text + clause->start, clause->end - clause->start);
    gboolean before = clause->end <= order->start;
    BesideFit fit = {.order = asked,
                     .told = told,
                     .before = before,
                     .marked = before ? clause->end < order->start : order->end < clause->start,
                     .bare = bare,
                     .named = named,
                     .topic = clause->topic < clause->topic_end,
                     .asked = is_asked(reading, order->end),
                     .event = clause->event,
                     .wrong = clause->wrong,
                     .praise = clause->praise,
                     .state = clause->state,
                     .open = clause->open,
                     .whole = beside_is_whole(asked, own.draws, own.thing, own.place),
                     .wish = clause->wish};
    return !(before && puts_off(asked, clause->event || clause->open)) && beside_fits(&fit);
}

/** The ith order, with what it is about; NULL when that cannot be told, or what is told must not be left out. */
static char *order_left(const Reading *reading, const Piece *pieces, guint n, guint i, gboolean *given)
{
    const Clause *about = NULL;
    for (guint j = 0; j < n; j++) {
        const Clause *const those[] = {&pieces[j].front, &pieces[j].back};
        for (guint k = 0; k < G_N_ELEMENTS(those) && order_of(pieces, n, j) == i; k++) {
            if (!fits(reading, pieces, n, &pieces[i], those[k]))
                return NULL;
            if (about == NULL && those[k]->topic < those[k]->topic_end)
                about = those[k];
        }
    }
    g_autofree char *said = beside_typed(reading, pieces[i].start, pieces[i].end);
    char *order = about != NULL ? with_topic(reading, &pieces[i], about) : g_strdup(said);
    *given = *given || g_strcmp0(order, said) != 0;
    return order;
}

/** The orders of the pieces, in their order; NULL when it cannot be told what one is about. */
static char *orders_left(const Reading *reading, const Piece *pieces, guint n, gboolean *given)
{
    g_autoptr(GString) left = g_string_new(NULL);
    for (guint i = 0; i < n; i++) {
        if (!is_order(&pieces[i]))
            continue;
        g_autofree char *order = order_left(reading, pieces, n, i, given);
        if (order == NULL)
            return NULL;
        g_string_append_printf(left, "%s%s", left->len > 0 ? "，" : "", order);
    }
    return left->len > 0 ? g_strdup(left->str) : NULL;
}

static void note_left(const Reading *reading, const Piece *pieces, guint n, GPtrArray *all)
{
    gboolean told = FALSE, order_before = FALSE;
    for (guint i = 0; i < n; i++) {
        const Clause *front = &pieces[i].front;
        told = told || is_told(front) || is_told(&pieces[i].back);
        if ((front->wrong || front->praise) && order_before)
            return; /* 画个圆，不对: takes it back; 房子涂成红色，真好看: tells of it */
        order_before = order_before || is_order(&pieces[i]);
    }
    gboolean given = FALSE;
    char *left = told ? orders_left(reading, pieces, n, &given) : NULL;
    if (left != NULL)
        g_ptr_array_add(all, left);
}

/** What a clause may hang on, or be told of: then nothing is left out. */
static gboolean hangs_on(const char *text)
{
    static const char *const never[] = {"如果", "要是", "假如", "万一", "假设", "倘若", "的话",
                                        "?",    "昨",   "上次", "以前", "明明", NULL};
    return text_has_any(text, never);
}

char *beside_about(const char *text)
{
    static const char *const blaming[] = {"太",   "挡", "盖", "压",   "遮",     "有点", "不清",
                                          "不见", "丑", "歪", "难看", "不好看", NULL};
    Reading reading;
    char *left = NULL;
    if (strnlen(text, TEXT_MAX + 1) > TEXT_MAX || !text_has_any(text, blaming))
        return NULL;
    if (reading_init(&reading, text) == READ_OK && reading.han && reading.addressed == NULL &&
        !hangs_on(reading.folded->str)) {
        Tellings tellings = {0};
        Piece pieces[PIECES_MAX] = {0};
        guint n = read_pieces(&tellings, reading.folded->str, reading.folded->len, pieces);
        gboolean given = FALSE, first = n == 2 && !is_order(&pieces[0]) && is_order(&pieces[1]);
        if (first && !pieces[0].front.wrong && !pieces[0].front.wish && !pieces[0].front.praise)
            left = orders_left(&reading, pieces, n, &given);
        if (!given)
            g_clear_pointer(&left, g_free);
    }
    reading_clear(&reading);
    return left;
}

/** Take the pieces for told that are remarks before an order. @return how many are */
static guint take_remarks(const char *text, Piece *pieces, guint n)
{
    guint taken = 0;
    for (guint i = 0; i + 1 < n && is_order(&pieces[i]); i++) {
        g_autofree char *piece = g_strndup(text + pieces[i].start, pieces[i].end - pieces[i].start);
        if (!beside_is_remark(piece))
            break;
        pieces[i].front = (Clause){.start = pieces[i].start, .end = pieces[i].end, .open = TRUE};
        pieces[i].start = pieces[i].end;
        taken++;
    }
    return taken;
}

GPtrArray *beside_dropped(const char *text)
{
    GPtrArray *all = g_ptr_array_new_with_free_func(g_free);
    Reading reading;
    if (strnlen(text, TEXT_MAX + 1) > TEXT_MAX)
        return all;
    if (reading_init(&reading, text) == READ_OK && reading.han && reading.addressed == NULL &&
        !hangs_on(reading.folded->str)) {
        const char *folded = reading.folded->str;
        Tellings tellings = {0};
        Piece pieces[PIECES_MAX] = {0}, fronts[PIECES_MAX];
        guint n = read_pieces(&tellings, folded, reading.folded->len, pieces), front = 0;
        note_left(&reading, pieces, n, all);
        memcpy(fronts, pieces, sizeof fronts);
        for (guint i = 0; i < n; i++)
            front += is_order(&fronts[i]) && take_front(&tellings, folded, &fronts[i]) ? 1 : 0;
        if (front > 0)
            note_left(&reading, fronts, n, all);
        Backs plain[PIECES_MAX], behind[PIECES_MAX]; /* behind what is told at the front */
        for (guint i = 0; i < n; i++) {
            find_backs(&tellings, folded, &pieces[i], &plain[i]);
            find_backs(&tellings, folded, &fronts[i], &behind[i]);
        }
        for (guint nth = 0; nth < 2 * BACKS_MAX; nth++) {
            Piece backs[PIECES_MAX];
            guint back = 0;
            memcpy(backs, nth % 2 == 0 ? pieces : fronts, sizeof backs);
            for (guint i = 0; i < n; i++)
                back +=
                    is_order(&backs[i]) && take_back(&backs[i], nth % 2 == 0 ? &plain[i] : &behind[i], nth / 2) ? 1 : 0;
            if (back > 0 && (nth % 2 == 0 || front > 0))
                note_left(&reading, backs, n, all);
        }
        if (take_remarks(folded, pieces, n) > 0)
            note_left(&reading, pieces, n, all);
    }
    reading_clear(&reading);
    return all;
}
