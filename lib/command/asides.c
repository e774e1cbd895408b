// SPDX-License-Identifier: MIT
#include "lib/command/asides.h"

#include <string.h>

#include "lib/command/forms.h"
#include "lib/command/lexicon.h"
#include "lib/command/reader.h"
#include "lib/command/rewording_index.h"
#include "lib/command/tokens.h"

/** A piece of the folded text, between two marks. */
typedef struct {
    const char *text;
    gsize start, end;
} Span;

/* --- English ---------------------------------------------------------------------------------------------------- */

/** They begin a sentence that tells something. */
static const char *const subjects[] = {"i",      "i'm",      "im",        "i'll",   "i've",    "i'd",     "we",
                                       "we're",  "we'll",    "we've",     "it",     "it's",    "its",     "that",
                                       "that's", "thats",    "this",      "these",  "they",    "they're", "he",
                                       "she",    "he's",     "she's",     "there",  "there's", "you",     "you're",
                                       "u",      "everyone", "everybody", "people", "nobody",  "kids",    NULL};

/** With one of these behind them, so do a thing or a person: the kids love it, my boss wants it so. */
static const char *const owners[] = {"the", "my", "our", "his", "her", "their", "your", NULL};
static const char *const telling[] = {"is",    "are",  "wants", "want", "needs", "need", "loves", "love",
                                      "likes", "like", "looks", "look", "has",   "have", "can",   "will",
                                      "asks",  "gets", "keeps", "hurt", "hurts", "was",  NULL};

/** A reason begins so, wherever it stands. */
static const char *const reasons[] = {"because", "cause", "cuz", "cos", "coz", "since", NULL};

/** These take back what was said, put it off, ask, or tell what others did. */
static const char *const never[] = {
    "if",        "unless",  "when",      "whenever", "until",   "till",    "maybe",   "perhaps", "later",    "tomorrow",
    "yesterday", "kidding", "joke",      "joking",   "jk",      "test",    "testing", "wait",    "waiting",  "hold",
    "forget",    "cancel",  "nevermind", "pretend",  "imagine", "suppose", "said",    "says",    "say",      "saying",
    "told",      "tell",    "tells",     "asked",    "ask",     "think",   "thinks",  "thought", "guess",    "wonder",
    "wondering", "should",  "would",     "could",    "might",   "must",    "shall",   "what",    "why",      "how",
    "who",       "which",   "where",     "whose",    "did",     "done",    "had",     "used",    "before",   "already",
    "changed",   "mind",    "instead",   "but",      "or",      "than",    "wrong",   "mistake", "meant",    "mean",
    "sure",      "decide",  "decided",   "doubt",    "unsure",  "soon",    "after",   "else",    "question", "asking",
    "going",     "gonna",   "dream",     "dreamt",   "hate",    "wish",    "only",    "one",     "ones",     NULL};

/** Of no table, or of these kinds: nothing to be drawn, and nothing to be done. */
static gboolean carries(const WordRow *row)
{
    switch (row->kind) {
    case WORD_FILLER:
    case WORD_IS:
    case WORD_AND:
    case WORD_TO:
    case WORD_AT:
    case WORD_FROM:
    case WORD_BIT:
    case WORD_MUCH:
    case WORD_PRAISE:
    case WORD_TOO:
    case WORD_THE:
    case WORD_OF:
    case WORD_A:
        return FALSE;
    default:
        return TRUE;
    }
}

/** What stands in a table and is harmless where somebody only tells something. */
static gboolean is_told(const char *word, gsize length)
{
    static const char *const those[] = {"is",      "are",   "today", "tonight", "lunch", "dinner", "meeting",
                                        "because", "like",  "want",  "need",    "have",  "see",    "it",
                                        "that",    "this",  "them",  "these",   "can",   "will",   "get",
                                        "us",      "small", "big",   "hard",    "i'd",   NULL};
    return typed_is_any(word, length, those);
}

/** Whether the words of a span carry nothing. */
static gboolean words_tell(const Span *span, guint *n, gboolean *told)
{
    for (const char *p = span->text + span->start; p < span->text + span->end;) {
        gsize length = rewording_word_length(p);
        if (*p == ' ' || *p == '-') {
            p++;
            continue;
        }
        const WordRow *row = NULL;
        if (length == 0 || g_ascii_isdigit(*p) || typed_is_any(p, length, never))
            return FALSE;
        gsize known = lexicon_match(p, &row);
        if (known > 0 && known >= length && carries(row) && !is_told(p, length) && !typed_is_any(p, length, owners))
            return FALSE;
        *told = *told || typed_is_any(p, length, telling);
        ++*n;
        p += length;
    }
    return TRUE;
}

/** for my granddaughter, to celebrate the release, as a reminder */
static gboolean for_somebody(const char *text)
{
    const char *owner = text + strlen("for ");
    if (g_str_has_prefix(text, "for ") && typed_is_any(owner, rewording_word_length(owner), owners))
        return TRUE;
    static const char *const purposes[] = {"to celebrate ", "to represent ", "to symbolise ",  "to symbolize ",
                                           "to remind ",    "to welcome ",   "to thank ",      "to cheer ",
                                           "as a reminder", "as a reward",   "as a symbol",    "for today",
                                           "for tomorrow",  "for next ",     "to make it fun", NULL};
    return text_begins_with_any(text, purposes);
}

/** like a stop sign: whatever that is, if it is nothing to be drawn */
static gboolean is_likeness(const Span *span, const char *first)
{
    if (!g_str_has_prefix(first, "like a ") && !g_str_has_prefix(first, "like an ") &&
        !g_str_has_prefix(first, "like the "))
        return FALSE;
    for (const char *p = strchr(first, ' ') + 1; p < span->text + span->end; p += strcspn(p, " ") + 1) {
        const WordRow *row = NULL;
        if (g_ascii_isdigit(*p) || (lexicon_match(p, &row) > 0 && (row->kind == WORD_SHAPE || row->kind == WORD_REF)))
            return FALSE;
        if (strchr(p, ' ') == NULL)
            break;
    }
    return TRUE;
}

static gboolean english_aside(const Span *span)
{
    const char *first = span->text + span->start;
    first += strspn(first, " ");
    if (g_str_has_prefix(first, "and ") || g_str_has_prefix(first, "so ") || g_str_has_prefix(first, "as "))
        first += strcspn(first, " ") + 1;
    if (is_likeness(span, first))
        return TRUE;
    gsize length = rewording_word_length(first);
    guint n = 0;
    gboolean told = FALSE;
    if (length == 0 || !words_tell(span, &n, &told))
        return FALSE;
    return typed_is_any(first, length, reasons) || for_somebody(first) ||
           (n > 1 && typed_is_any(first, length, subjects)) || (n > 2 && told && typed_is_any(first, length, owners));
}

/* --- Chinese ---------------------------------------------------------------------------------------------------- */

/** Somebody, or how it is for somebody: without one of these it may be a thing that is not known. */
static const char *const people[] = {"今天", "我",   "你",   "您",     "他",   "她",   "它",   "咱",   "大家",
                                     "老师", "同学", "孩子", "小朋友", "宝宝", "客户", "领导", "老板", "家长",
                                     "组长", "经理", "学生", "孙",     "爸",   "妈",   "看",   "要",   "用",
                                     "被",   "挺",   "很",   "有点",   "清楚", "显眼", "醒目", "舒服", "放学",
                                     "放假", "下班", "上学", "开学",   "吃饭", "生日", "辛苦", "加油", NULL};

/** Of these words, parts would be taken for deeds, things or a no. */
static const char *const harmless[] = {
    "看不清楚", "看不清", "看不见", "看不到", "不好看", "不好认", "不明显", "不显眼", "不方便", "不够显眼",
    "大家",     "小朋友", "小孩",   "小组",   "上课",   "下课",   "晚上",   "早上",   "上午",   "下午",
    "等下",     "等会",   "待会",   "一会",   "一下",   "清楚",   "清晰",   "好看点", "舒服点", "好看一点",
    "舒服一点", "打印",   "好说",   "说位置", "上线",   "开会",   "要用",   "要看",   "黑板",   "白板",
    "有点",     "位置",   "方便",   "对方",   "地方",   "那边",   "这边",   "身边",   "被挡住", "挡住",
    "方案",     "方法",   "放学",   "放假",   "下班",   "上学",   "上班",   "开学",   "大伙",   NULL};

/** What takes back, puts off, asks, tells what was, or names a thing or a deed. */
static const char *const telling_more[] = {
    "别",   "不",   "没",   "算",   "先", "等",   "如果", "要是", "假如", "万一",   "的话", "吗",   "呢", "么",
    "谁",   "怎",   "啥",   "哪",   "几", "多少", "昨",   "刚",   "已",   "明天",   "后天", "次",   "周", "回头",
    "以后", "之后", "然后", "再",   "说", "问",   "觉",   "以为", "想",   "玩笑",   "逗",   "骗",   "梦", "可能",
    "也许", "大概", "或",   "要不", "还", "取消", "撤",   "删",   "擦",   "清",     "画",   "写",   "改", "变",
    "换",   "涂",   "移",   "挪",   "放", "转",   "加",   "添",   "贴",   "连",     "复",   "号",   "圆", "圈",
    "方",   "角",   "星",   "线",   "框", "点",   "红",   "黄",   "蓝",   "绿",     "黑",   "白",   "紫", "橙",
    "粉",   "灰",   "色",   "大",   "小", "粗",   "细",   "左",   "右",   "上",     "下",   "中",   "旁", "边",
    "底",   "顶",   "个",   "一",   "两", "三",   "四",   "五",   "六",   "七",     "八",   "九",   "十", "停",
    "慢",   "去",   "导",   "存",   "发", "链",   "保",   "名",   "叫",   "字",     "表",   "图",   "来", "做",
    "搞",   "弄",   "让",   "把",   "将", "给",   "错",   "对",   "该",   "应",     "才",   "只",   "除", "无",
    "勿",   "莫",   "甭",   "罢",   "拉", "后悔", "拒绝", "反对", "放弃", "知道了", "懂了", "发现", NULL};

static void blank(char *text, const char *const *those)
{
    for (; *those != NULL; those++) {
        for (char *p = text; (p = strstr(p, *those)) != NULL;)
            memset(p, ' ', strlen(*those));
    }
}

#define ASIDE_HAN 3 /* with fewer characters it may be anything: 等下 */

/** 把圆删了，|我还要用: no reason to remove what is needed. */
static gboolean regrets(const Span *span, const char *piece)
{
    static const char *const removing[] = {"删", "擦", "清", "去掉", "抹", "拿掉", "撤", NULL};
    static const char *const needing[] = {"要用", "要看", "要讲", "还用", "在用", "在看", "有用", NULL};
    return text_has_any(piece, needing) && text_has_any(span->text, removing);
}

static gboolean chinese_aside(const Span *span)
{
    g_autofree char *piece = g_strndup(span->text + span->start, span->end - span->start);
    if (g_utf8_strlen(piece, -1) < ASIDE_HAN || !text_has_any(piece, people) || regrets(span, piece) ||
        strpbrk(piece, "0123456789#@\x01?:") != NULL)
        return FALSE;
    for (const char *p = piece; *p != '\0'; p++) {
        if (g_ascii_isalpha(*p))
            return FALSE; /* a name, or a word of the other language */
    }
    blank(piece, harmless);
    return !text_has_any(piece, telling_more);
}

/* --- pieces ----------------------------------------------------------------------------------------------------- */

static gboolean is_mark(const Reading *reading, gsize at)
{
    const char *text = reading->folded->str;
    if (text[at] == '.')
        return !g_ascii_isdigit(text[at + 1]);
    gboolean gap = text[at] == ' ' && at > 0 && ((guint8)text[at - 1] >= 0x80 || (guint8)text[at + 1] >= 0x80);
    return gap || strchr(",;!?\n~", text[at]) != NULL;
}

/** Where a reason begins within a piece: … because it's too dark, … for our class. */
static gsize reason_begins(const Span *span)
{
    for (gsize at = span->start + 1; at < span->end; at++) {
        const char *word = span->text + at;
        if (word[-1] == ' ' && (for_somebody(word) || typed_is_any(word, rewording_word_length(word), reasons)))
            return at;
    }
    return span->end;
}

static gboolean is_aside(const Span *span)
{
    gboolean han = FALSE;
    for (gsize i = span->start; i < span->end; i++)
        han = han || (guint8)span->text[i] >= 0x80;
    return han ? chinese_aside(span) : english_aside(span);
}

/** Blanks an aside out, in the text as typed. */
static void drop(const Reading *reading, const Span *span, char *text)
{
    gsize from = reading->origin[span->start], to = reading->origin[span->end];
    memset(text + from, ' ', to - MIN(from, to));
}

char *asides_dropped(const char *text)
{
    Reading reading;
    char *left = NULL;
    guint dropped = 0, kept = 0;
    if (reading_init(&reading, text) == READ_OK) {
        left = g_strdup(reading.text);
        const gsize length = reading.folded->len;
        for (gsize start = 0; start < length;) {
            gsize end = start;
            while (end < length && !is_mark(&reading, end))
                end++;
            Span span = {reading.folded->str, start, end};
            gboolean asked = reading.folded->str[end] == '?';
            Span reason = {span.text, reason_begins(&span), end};
            start = end + 1;
            if (strspn(span.text + span.start, " ") >= span.end - span.start)
                continue;
            gboolean aside = !asked && is_aside(&span);
            gboolean reasoned = !aside && !asked && reason.start < end && is_aside(&reason);
            kept += aside ? 0 : 1;
            dropped += aside || reasoned ? 1 : 0;
            if (aside || reasoned)
                drop(&reading, aside ? &span : &reason, left);
        }
    }
    reading_clear(&reading);
    if (dropped > 0 && kept > 0)
        return left;
    g_free(left);
    return NULL;
}
