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
    const char *spelling; /**< interned */
    const WordRow *row;
} Sounded;

/** The characters of the vocabulary, each before those that are typed instead; some only look alike (撒, 撤). */
static const char *const groups[] = {
    "圆园元员", "矩巨距具句拒炬", "椭妥拖托驼", "形行型刑邢", "线现县限", "直只值支", "箭剑建件见", "头投",
    "方芳房放", "块快筷",         "菱零灵铃凌", "红洪宏虹",   "蓝兰篮",   "绿率律",   "紫子仔",     "黄皇煌",
    "角脚饺",   "折哲",           "星惺腥",     "清请青情轻", "空恐控孔", "撤撒彻澈", "销消削肖",   "左坐做座",
    "右又有",   "虚需须",         "实石时",     "框筐眶",     "棕宗",     "橙澄",     "五无伍",     "粉份纷",
    "灰恢辉",   "屏平瓶",         "边变编",     "正证",       "心新欣",
};

/** Words that mean something else, though they sound like one of ours. */
static const char *const others[] = {"实现", "时限", "放心", "实心", "时间", "放空", "轻空"};

static const char *sound_of(const char *character)
{
    for (gsize i = 0; i < G_N_ELEMENTS(groups); i++) {
        for (const char *p = groups[i]; *p != '\0'; p += 3) {
            if (memcmp(p, character, 3) == 0)
                return groups[i];
        }
    }
    return character;
}

/** The first characters' sounds, up to WORD_CHARS, while they are Chinese (three bytes each). */
static void sounds_of(const char *text, char sounds[3 * WORD_CHARS + 1])
{
    gsize n = 0;
    while (n < (gsize)3 * WORD_CHARS && (text[n] & 0xf0) == 0xe0 && text[n + 1] != '\0' && text[n + 2] != '\0') {
        memcpy(sounds + n, sound_of(text + n), 3);
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

static gpointer build(gpointer data)
{
    (void)data;
    GArray *all = g_array_new(FALSE, FALSE, sizeof(Sounded));
    for (gsize i = 0; i < words_count; i++) {
        if (!is_repairable(words[i].kind) || words[i].zh == NULL)
            continue;
        g_auto(GStrv) spellings = g_strsplit(words[i].zh, "|", -1);
        for (char **spelling = spellings; *spelling != NULL; spelling++) {
            gsize length = strlen(*spelling);
            if (length < 6 || length > (gsize)3 * WORD_CHARS || !is_chinese(*spelling))
                continue;
            char sounds[3 * WORD_CHARS + 1];
            sounds_of(*spelling, sounds);
            Sounded one = {g_strdup(sounds), g_intern_string(*spelling), &words[i]};
            g_array_append_val(all, one);
        }
    }
    return all;
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
    const GArray *all = g_once(&once, build, NULL);
    char sounds[3 * WORD_CHARS + 1];
    sounds_of(text, sounds);
    gsize best = 0;
    if (strlen(sounds) < 6 || begins_with_other(text))
        return 0;
    for (guint i = 0; i < all->len; i++) {
        const Sounded *one = &g_array_index(all, Sounded, i);
        gsize length = strlen(one->sound);
        if (length <= best || !g_str_has_prefix(sounds, one->sound) || !half_is_right(text, one->spelling))
            continue;
        best = length;
        *row = one->row;
        *spelling = one->spelling;
    }
    return best;
}
