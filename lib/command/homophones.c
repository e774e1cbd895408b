// SPDX-License-Identifier: MIT
/*
 * A phone's keyboard offers characters by their sound, so a mistyped word sounds right. Every character of the
 * words that may be repaired is written as the first of its group, then compared:
 *
 *     椭园 ─▶ 椭圆        妥圆 ─▶ 椭圆
 */
#include "lib/command/homophones.h"

#include <string.h>

/** Words are two to four characters long. */
#define WORD_CHARS 4

typedef struct {
    char *sound;          /**< the word in first characters of groups */
    gsize length;         /**< bytes of it */
    const char *spelling; /**< kept for good */
    const WordRow *row;
} Sounded;

/** The characters of the vocabulary, each before those that are typed instead; some only look alike (撒, 撤). */
static const char *const groups[] = {
    "圆园元员", "矩巨距具句拒炬", "椭妥拖托驼", "形行型刑邢", "线现县限", "直只值支", "箭剑建件见", "头投",
    "方芳房放", "块快筷",         "菱零灵铃凌", "红洪宏虹",   "蓝兰篮",   "绿率律",   "紫子仔",     "黄皇煌",
    "角脚饺",   "折哲",           "星惺腥",     "清请青情轻", "空恐控孔", "撤撒彻澈", "销消削肖",   "左坐做座",
    "右又有",   "虚需须",         "实石时",     "框筐眶",     "棕宗",     "橙澄",     "五无伍",     "粉份纷",
    "灰恢辉",   "屏瓶",           "边变编",     "正证",       "心新欣",   "爱艾碍",   "曲屈驱",     "波播玻",
    "浪郎朗",   "弧胡狐",         "扇善删",     "梯踢提",     "叉插差",   "勾钩沟",   "贴帖铁",     "表标婊",
    "格隔",     "太泰态",         "阳羊扬",     "月越悦",     "亮凉",     "云匀",     "朵躲垛",     "笑效校",
    "脸练联",   "汽气器",         "车扯彻",     "猫矛",       "狗苟够",   "兔吐",     "蝴壶湖",     "蝶碟跌",
    "帆翻凡",   "飞非肥",         "机鸡基",     "火伙货",     "旗棋",     "杯悲背",   "灯登",       "泡炮跑",
    "苹凭评平", "果裹过",         "蛋但单",     "糕高告",     "雪学血",   "闪陕擅",   "电店典",     "雨语羽",
    "伞散",     "书输舒",         "钟终中",     "信性姓",     "封风丰",   "礼理里",   "物误悟",     "脑闹恼",
    "色涩瑟",   "树数术",         "花哗",
};

/** Words that mean something else, though they sound like one of ours. */
static const char *const others[] = {"实现",   "时限",   "放心", "实心",   "时间",   "放空", "轻空", "小数", "大数",
                                     "半元",   "数目",   "新型", "新形势", "新形式", "情理", "情色", "棋子", "炮车",
                                     "矛头",   "翻船",   "元月", "火轮",   "草率",   "折现", "信丰", "信风", "风信",
                                     "土皇帝", "水玻璃", "石心", "石钟",   "非机动", "环行", "血花", "背子", "筐子",
                                     "三脚架", "三脚猫", "清灰", "纷红",   "雨散"};

typedef struct {
    GHashTable *sounds; /**< character → the first of its group, both as three bytes */
    GHashTable *words;  /**< sound of a first character → GArray of Sounded, in the order of the tables */
} Homophones;

/** Three bytes of a Chinese character as a key. */
static gpointer key_of(const char *character)
{
    const guint8 *bytes = (const guint8 *)character;
    return GUINT_TO_POINTER(((guint)bytes[0] << 16) | ((guint)bytes[1] << 8) | bytes[2]);
}

static GHashTable *sounds_build(void)
{
    GHashTable *sounds = g_hash_table_new(NULL, NULL);
    for (gsize i = 0; i < G_N_ELEMENTS(groups); i++) {
        for (const char *p = groups[i]; *p != '\0'; p += 3) {
            if (!g_hash_table_contains(sounds, key_of(p)))
                g_hash_table_insert(sounds, key_of(p), (gpointer)groups[i]);
        }
    }
    return sounds;
}

static const char *sound_of(const Homophones *homophones, const char *character)
{
    const char *sound = g_hash_table_lookup(homophones->sounds, key_of(character));
    return sound != NULL ? sound : character;
}

/** The first characters' sounds, up to WORD_CHARS, while they are Chinese (three bytes each). */
static void sounds_of(const Homophones *homophones, const char *text, char sounds[3 * WORD_CHARS + 1])
{
    gsize n = 0;
    while (n < (gsize)3 * WORD_CHARS && (text[n] & 0xf0) == 0xe0 && text[n + 1] != '\0' && text[n + 2] != '\0') {
        memcpy(sounds + n, sound_of(homophones, text + n), 3);
        n += 3;
    }
    sounds[n] = '\0';
}

static gboolean is_repairable(WordKind kind)
{
    return kind == WORD_SHAPE || kind == WORD_COLOR || kind == WORD_FILLED || kind == WORD_HOLLOW ||
           kind == WORD_DASH || kind == WORD_ANCHOR || kind == WORD_CLEAR || kind == WORD_UNDO || kind == WORD_REDO;
}

static gboolean is_chinese(const char *word)
{
    while (*word != '\0' && (*word & 0xf0) == 0xe0)
        word += 3;
    return *word == '\0';
}

static void add_word(Homophones *homophones, const char *spelling, const WordRow *row)
{
    gsize length = strlen(spelling);
    if (length < 6 || length > (gsize)3 * WORD_CHARS || !is_chinese(spelling))
        return;
    char sounds[3 * WORD_CHARS + 1];
    sounds_of(homophones, spelling, sounds);
    Sounded one = {g_strdup(sounds), length, g_strdup(spelling), row};
    GArray *alike = g_hash_table_lookup(homophones->words, key_of(sounds));
    if (alike == NULL) {
        alike = g_array_new(FALSE, FALSE, sizeof(Sounded));
        g_hash_table_insert(homophones->words, key_of(sounds), alike);
    }
    g_array_append_val(alike, one);
}

static gpointer build(gpointer data)
{
    (void)data;
    Homophones *homophones = g_new0(Homophones, 1);
    homophones->sounds = sounds_build();
    homophones->words = g_hash_table_new(NULL, NULL);
    for (gsize i = 0; i < words_count; i++) {
        if (!is_repairable(words[i].kind) || words[i].zh == NULL)
            continue;
        g_auto(GStrv) spellings = g_strsplit(words[i].zh, "|", -1);
        for (char **spelling = spellings; *spelling != NULL; spelling++)
            add_word(homophones, *spelling, &words[i]);
    }
    return homophones;
}

static gboolean begins_with_other(const char *text)
{
    for (gsize i = 0; i < G_N_ELEMENTS(others); i++) {
        if (g_str_has_prefix(text, others[i]))
            return TRUE;
    }
    return FALSE;
}

static gboolean half_is_right(const char *text, const char *spelling)
{
    gsize right = 0;
    gsize length = strlen(spelling);
    for (gsize i = 0; i < length; i += 3)
        right += memcmp(text + i, spelling + i, 3) == 0 ? 1 : 0;
    return 2 * 3 * right >= length;
}

gsize homophone_match(const char *text, const WordRow **row, const char **spelling)
{
    static GOnce once = G_ONCE_INIT;
    const Homophones *homophones = g_once(&once, build, NULL);
    char sounds[3 * WORD_CHARS + 1];
    sounds_of(homophones, text, sounds);
    gsize best = 0;
    if (strlen(sounds) < 6 || begins_with_other(text))
        return 0;
    const GArray *alike = g_hash_table_lookup(homophones->words, key_of(sounds));
    for (guint i = 0; alike != NULL && i < alike->len; i++) {
        const Sounded *one = &g_array_index(alike, Sounded, i);
        if (one->length <= best || strncmp(sounds, one->sound, one->length) != 0 || !half_is_right(text, one->spelling))
            continue;
        best = one->length;
        *row = one->row;
        *spelling = one->spelling;
    }
    return best;
}
