// SPDX-License-Identifier: MIT
#include "lib/command/manners.h"

#include <string.h>

#include "lib/command/forms.h"

/** Where words carry nothing, by what stands beside them. */
typedef enum {
    BESIDE_ANYTHING,
    BESIDE_MARK, /**< before a comma, a full stop, a space */
    BESIDE_COMMA,
    BESIDE_DEED, /**< before a word that does something */
    BESIDE_WISH, /**< that, where no question mark follows: with it they tell that something is wished */
} Beside;

typedef struct {
    const char *word;
    Beside beside;
    const char *but; /**< not before one of these, parted by "|" */
} Lead;

static const Lead leads[] = {
    {"大家好", BESIDE_MARK, NULL},
    {"老师好", BESIDE_MARK, NULL},
    {"同学们好", BESIDE_MARK, NULL},
    {"同学们", BESIDE_MARK, NULL},
    {"各位好", BESIDE_MARK, NULL},
    {"各位", BESIDE_MARK, NULL},
    {"老师", BESIDE_MARK, NULL},
    {"你好", BESIDE_COMMA, "在吗|在不"},
    {"您好", BESIDE_COMMA, "在吗|在不"},
    {"您好 请", BESIDE_DEED, NULL},
    {"你好 请", BESIDE_DEED, NULL},
    {"您好 麻烦", BESIDE_DEED, NULL},
    {"你好 麻烦", BESIDE_DEED, NULL},
    {"早上好", BESIDE_COMMA, NULL},
    {"下午好", BESIDE_COMMA, NULL},
    {"好的", BESIDE_MARK, NULL},
    {"好嘞", BESIDE_MARK, NULL},
    {"好", BESIDE_COMMA, NULL},
    {"嗯嗯", BESIDE_ANYTHING, NULL},
    {"嗯", BESIDE_ANYTHING, NULL},
    {"呃", BESIDE_ANYTHING, NULL},
    {"额", BESIDE_MARK, NULL},
    {"那个", BESIDE_COMMA, NULL},
    {"来来来", BESIDE_COMMA, NULL},
    {"来吧", BESIDE_COMMA, NULL},
    {"来", BESIDE_COMMA, NULL},
    {"对了", BESIDE_MARK, NULL},
    {"哎", BESIDE_MARK, NULL},
    {"诶", BESIDE_MARK, NULL},
    {"嘿", BESIDE_MARK, NULL},
    {"喂", BESIDE_MARK, NULL},
    {"小白板", BESIDE_COMMA, NULL},
    {"白板", BESIDE_COMMA, NULL},
    {"画板", BESIDE_COMMA, NULL},
    {"机器人", BESIDE_COMMA, NULL},
    {"如果可以的话", BESIDE_ANYTHING, NULL},
    {"如果可以", BESIDE_COMMA, NULL},
    {"如果方便的话", BESIDE_ANYTHING, NULL},
    {"如果方便", BESIDE_COMMA, NULL},
    {"可以的话", BESIDE_ANYTHING, NULL},
    {"方便的话", BESIDE_ANYTHING, NULL},
    {"有空的话", BESIDE_ANYTHING, NULL},
    {"有时间的话", BESIDE_ANYTHING, NULL},
    {"麻烦你", BESIDE_ANYTHING, NULL},
    {"麻烦您", BESIDE_ANYTHING, NULL},
    {"麻烦", BESIDE_ANYTHING, "了|死|事|吗|大|的"},
    {"劳驾", BESIDE_ANYTHING, NULL},
    {"请", BESIDE_ANYTHING, "问|假|客|教|求|勿|不|别|到|坐|大家|你们|各位|吃|示|看|老师|他|她|同学|空|除"},
    {"帮我们", BESIDE_DEED, NULL},
    {"帮我", BESIDE_ANYTHING, "们|点"},
    {"帮手", BESIDE_DEED, NULL},
    {"唔该", BESIDE_DEED, NULL},
    {"帮个忙", BESIDE_ANYTHING, NULL},
    {"帮忙", BESIDE_ANYTHING, NULL},
    {"那就", BESIDE_ANYTHING, "算|不|是|这|好|行|别|没|等|先这"},
    {"先", BESIDE_DEED, NULL},
    {"我想要", BESIDE_DEED, "删|清|擦|撤"},
    {"我想", BESIDE_DEED, "删|清|擦|撤"},
    {"我要", BESIDE_DEED, "删|清|擦|撤|把|将"},
    {"给我", BESIDE_DEED, NULL},
    {"赶紧的", BESIDE_MARK, NULL},
    {"赶紧", BESIDE_DEED, NULL},
    {"赶快", BESIDE_DEED, NULL},
    {"快点", BESIDE_DEED, NULL},
    {"快", BESIDE_DEED, NULL},
    {"现在", BESIDE_DEED, NULL},
    {"please", BESIDE_ANYTHING, NULL},
    {"pls", BESIDE_ANYTHING, NULL},
    {"plz", BESIDE_ANYTHING, NULL},
    {"kindly", BESIDE_ANYTHING, NULL},
    {"hey there", BESIDE_MARK, NULL},
    {"hi there", BESIDE_MARK, NULL},
    {"hi bot", BESIDE_MARK, NULL},
    {"hey bot", BESIDE_MARK, NULL},
    {"hi everyone", BESIDE_MARK, NULL},
    {"hi all", BESIDE_MARK, NULL},
    {"good morning", BESIDE_COMMA, NULL},
    {"hello", BESIDE_COMMA, NULL},
    {"hey", BESIDE_DEED, NULL},
    {"hi", BESIDE_DEED, NULL},
    {"okay", BESIDE_DEED, NULL},
    {"ok", BESIDE_DEED, NULL},
    {"so", BESIDE_DEED, NULL},
    {"um", BESIDE_DEED, NULL},
    {"uh", BESIDE_DEED, NULL},
    {"well", BESIDE_COMMA, NULL},
    {"right", BESIDE_COMMA, NULL},
    {"alright", BESIDE_DEED, NULL},
    {"i want you to", BESIDE_DEED, NULL},
    {"i'd like you to", BESIDE_DEED, NULL},
    {"i would like you to", BESIDE_DEED, NULL},
    {"would you", BESIDE_WISH, "delete|remove|clear|undo"},
    {"could you", BESIDE_WISH, "delete|remove|clear|undo"},
    {"can you", BESIDE_WISH, "delete|remove|clear|undo"},
    {"when you have time", BESIDE_DEED, NULL},
    {"when you get a chance", BESIDE_DEED, NULL},
    {"when you're ready", BESIDE_DEED, NULL},
    {"whenever you're ready", BESIDE_DEED, NULL},
    {"if you have time", BESIDE_DEED, NULL},
    {"if you have a minute", BESIDE_DEED, NULL},
    {"if you like", BESIDE_COMMA, NULL},
    {"and now", BESIDE_DEED, NULL},
    {"now", BESIDE_DEED, NULL},
    {"quickly", BESIDE_DEED, NULL},
    {"just", BESIDE_DEED, NULL},
};

static const char *const han_deeds[] = {"画", "把", "给", "帮", "来一", "来个", "来两", "来三", "删", "清", "撤",
                                        "加", "写", "移", "放", "改",   "换",   "变",   "涂",   "擦", "标", "贴",
                                        "在", "用", "将", "转", "旋",   "复",   "连",   "显",   "打", "关", "隐",
                                        "锁", "导", "保", "投", "抽",   "做",   "建",   "插",   "添", NULL};
static const char *const deeds[] = {
    "draw ",  "make ",  "put ",    "add ",   "create ", "give ",   "delete ",  "remove ",  "move ",
    "write ", "color ", "colour ", "paint ", "change ", "turn ",   "rotate ",  "connect ", "undo",
    "redo",   "clear",  "copy ",   "fill ",  "show ",   "place ",  "sketch ",  "let ",     "can ",
    "could ", "i ",     "a ",      "an ",    "the ",    "use ",    "set ",     "export ",  "list",
    "what ",  "swap ",  "align ",  "group ", "label ",  "rename ", "replace ", NULL};

/** How long a word is that stands at p; 0 when it does not. */
static gsize word_at(const char *p, const char *word)
{
    gsize length = 0;
    while (word[length] != '\0' && p[length] == word[length])
        length++;
    return word[length] == '\0' ? length : 0;
}

static gboolean is_latin(const char *p)
{
    return g_ascii_isalpha(*p);
}

/** How long the lead at p is, with the marks behind it; 0 when none is there or it carries something. */
static gsize lead_length(const char *p, const Lead *lead)
{
    gsize length = word_at(p, lead->word);
    if (length == 0)
        return 0;
    const char *behind = p + length;
    gsize marks = strspn(behind, " ,.!~");
    gboolean comma = strcspn(behind, ",.!~") < marks;
    const char *rest = behind + marks;
    if (*rest == '\0' || *rest == '?' || (is_latin(p) && g_ascii_isalnum(*behind)) ||
        (lead->but != NULL && part_front(&(Part){rest, 0, strlen(rest)}, lead->but) > 0))
        return 0;
    switch (lead->beside) {
    case BESIDE_MARK:
        return marks > 0 ? length + marks : 0;
    case BESIDE_COMMA:
        return comma ? length + marks : 0;
    case BESIDE_WISH:
        if (strchr(rest, '?') != NULL)
            return 0;
        /* fall through */
    case BESIDE_DEED:
        return comma || text_begins_with_any(rest, is_latin(p) ? deeds : han_deeds) ? length + marks : 0;
    default:
        return length + marks;
    }
}

static char *drop_leads(char *p)
{
    for (gboolean found = TRUE; found;) {
        p += strspn(p, " ");
        found = FALSE;
        for (gsize i = 0; i < G_N_ELEMENTS(leads) && !found; i++) {
            gsize length = lead_length(p, &leads[i]);
            found = length > 0;
            memset(p, ' ', length);
            p += length;
        }
    }
    return p;
}

/** Words for what is written, named or listed to the end of the message; quoted it needs none of the rest. */
static gboolean text_runs(const char *text)
{
    static const char *const writing[] = {
        "写",   "叫",   "题",       "便签",   "便利贴", "便条",    "标注", "标上", "备注", "名",   "的字", "个字",
        "文字", "字母", "字改",     "内容",   "投票",   "抽",      "流程", "看板", "存为", "存成", "快照", ">",
        "writ", "text", "note",     "label",  "call",   "nam",     "say",  "read", "titl", "word", "vote", "poll",
        "pick", "save", "snapshot", "sticky", "letter", "replace", "with", "flow", NULL};
    return strchr(text, QUOTE_MARK) == NULL && text_has_any(text, writing);
}

/** What thanks can be part of: write many thanks, say thank you, 写上谢谢. */
static gboolean is_said(const char *text, const char *end)
{
    static const char *const before[] = {"many", "no",    "and",  "write", "say",   "says", "saying", "with", "text",
                                         "note", "label", "word", "words", "named", "read", "reads",  "to",   "a"};
    while (end > text && end[-1] == ' ')
        end--;
    for (gsize i = 0; i < G_N_ELEMENTS(before); i++) {
        gsize length = strlen(before[i]);
        if ((gsize)(end - text) >= length && strncmp(end - length, before[i], length) == 0 &&
            ((gsize)(end - text) == length || end[-(gssize)length - 1] == ' '))
            return TRUE;
    }
    return end == text;
}

typedef enum {
    TAIL_ALWAYS, /**< also behind text that is written to the end */
    TAIL_PLAIN,  /**< where no such text is */
    TAIL_DEED,   /**< and something is to be done: 圆啊 tells, and orders nothing */
    TAIL_KEEPS,  /**< and nothing is to be removed */
    TAIL_ASKS,   /**< both */
} Tail;

static const struct {
    const char *word;
    Tail tail;
} tails[] = {
    {"please", TAIL_ALWAYS},  {"pls", TAIL_ALWAYS},        {"plz", TAIL_ALWAYS},        {"thank you", TAIL_ALWAYS},
    {"thanks", TAIL_ALWAYS},  {"thx", TAIL_ALWAYS},        {"for me", TAIL_PLAIN},      {"for us", TAIL_PLAIN},
    {"asap", TAIL_PLAIN},     {"from now on", TAIL_PLAIN}, {"real quick", TAIL_PLAIN},  {"right now", TAIL_PLAIN},
    {"now", TAIL_PLAIN},      {"if you can", TAIL_PLAIN},  {"if possible", TAIL_PLAIN}, {"when you can", TAIL_PLAIN},
    {"lol", TAIL_KEEPS},      {"haha", TAIL_KEEPS},        {":)", TAIL_ALWAYS},         {":-)", TAIL_ALWAYS},
    {";)", TAIL_ALWAYS},      {":d", TAIL_ALWAYS},         {"ok?", TAIL_KEEPS},         {"okay?", TAIL_KEEPS},
    {"谢谢老师", TAIL_PLAIN}, {"谢谢大家", TAIL_PLAIN},    {"谢谢你", TAIL_PLAIN},      {"谢谢您", TAIL_PLAIN},
    {"谢谢啦", TAIL_PLAIN},   {"谢谢了", TAIL_PLAIN},      {"谢谢", TAIL_PLAIN},        {"多谢", TAIL_PLAIN},
    {"辛苦了", TAIL_PLAIN},   {"辛苦啦", TAIL_PLAIN},      {"麻烦了", TAIL_PLAIN},      {"麻烦你了", TAIL_PLAIN},
    {"拜托了", TAIL_PLAIN},   {"拜托", TAIL_PLAIN},        {"快点", TAIL_DEED},         {"赶紧的", TAIL_DEED},
    {"好吗", TAIL_ASKS},      {"可以吗", TAIL_ASKS},       {"行吗", TAIL_ASKS},         {"好不好", TAIL_ASKS},
    {"好吗?", TAIL_ASKS},     {"可以吗?", TAIL_ASKS},      {"行吗?", TAIL_ASKS},        {"好不好?", TAIL_ASKS},
    {"吧", TAIL_DEED},        {"呗", TAIL_DEED},           {"哈", TAIL_DEED},           {"哦", TAIL_DEED},
    {"噢", TAIL_DEED},        {"呀", TAIL_DEED},           {"嘛", TAIL_DEED},           {"咧", TAIL_DEED},
    {"撒", TAIL_DEED},        {"噻", TAIL_DEED},           {"哩", TAIL_DEED},           {"嘞", TAIL_DEED},
    {"咯", TAIL_DEED},        {"唔该晒", TAIL_PLAIN},      {"唔该", TAIL_PLAIN},        {"👍", TAIL_PLAIN},
    {"🙏", TAIL_PLAIN},        {"👌", TAIL_PLAIN},
};

/** circle, top |right now: where it is to be, and then when. */
static gboolean is_place(const char *text, const char *word)
{
    static const char *const before[] = {"top ", "bottom ", "upper ", "lower ", "the ", "on ", "to ", ", "};
    gboolean place = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(before); i++) {
        gsize length = strlen(before[i]);
        place = place || ((gsize)(word - text) >= length && strncmp(word - length, before[i], length) == 0);
    }
    return (place || g_strstr_len(text, word - text, "left") != NULL) && g_str_has_prefix(word, "right now");
}

static gboolean tail_carries_nothing(const char *text, const char *word, Tail tail)
{
    static const char *const removing[] = {"删",    "清",    "擦",   "撤",   "去掉",    "delete", "remove",
                                           "clear", "erase", "wipe", "undo", "get rid", NULL};
    if (is_said(text, word) || is_place(text, word))
        return FALSE;
    gboolean joined = is_latin(word) && word > text && g_ascii_isalnum(word[-1]);
    if (joined || (tail != TAIL_ALWAYS && text_runs(text)) ||
        (tail == TAIL_ALWAYS && memchr(text, ':', (gsize)(word - text)) != NULL))
        return FALSE;
    gboolean deed = tail == TAIL_DEED || tail == TAIL_ASKS, keeps = tail == TAIL_KEEPS || tail == TAIL_ASKS;
    return (!deed || text_has_any(text, han_deeds)) && (!keeps || !text_has_any(text, removing));
}

/** Whether the text up to `end` ends so. */
static gboolean ends_in(const char *text, gsize end, const char *word)
{
    gsize length = strlen(word);
    return end >= length && text[end - 1] == word[length - 1] && memcmp(text + end - length, word, length) == 0;
}

/** …，别挡住它: things are kept apart where there is room, so that it asks for nothing more. */
static void drop_care(char *text)
{
    static const char *const not [] = {"别", "不要", "不能", "注意别", "注意不要", NULL};
    static const char *const covering[] = {"挡", "遮", "盖住", "压", "重叠", "叠", "碰到", NULL};
    char *comma = strrchr(text, ',');
    if (comma == NULL || comma == text)
        return;
    const char *p = comma + 1 + strspn(comma + 1, " ");
    for (gsize i = 0; not [i] != NULL; i++) {
        gsize length = word_at(p, not [i]);
        if (length > 0 && text_begins_with_any(p + length, covering) && !text_runs(text)) {
            memset(comma, ' ', strlen(comma));
            return;
        }
    }
}

static void drop_tails(char *text)
{
    for (gboolean found = TRUE; found;) {
        gsize end = strlen(text);
        while (end > 0 && strchr(" .!~", text[end - 1]) != NULL)
            end--;
        found = FALSE;
        for (gsize i = 0; i < G_N_ELEMENTS(tails) && !found; i++) {
            if (!ends_in(text, end, tails[i].word))
                continue;
            gsize at = end - strlen(tails[i].word);
            if (at == 0)
                return; /* right now: nothing else is said */
            if (!tail_carries_nothing(text, text + at, tails[i].tail))
                continue;
            while (at > 0 && strchr(" ,", text[at - 1]) != NULL)
                at--;
            memset(text + at, ' ', strlen(text + at));
            found = TRUE;
        }
    }
}

void manners_drop(Reading *reading)
{
    if (reading->folded->len == 0)
        return;
    char *text = drop_leads(reading->folded->str);
    drop_tails(text);
    if (reading->han)
        drop_care(text);
}
