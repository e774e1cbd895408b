// SPDX-License-Identifier: MIT
#include "lib/command/rewording_things.h"

#include <string.h>

#include "lib/command/lexicon.h"
#include "lib/command/numbers.h"
#include "lib/command/reader.h"
#include "lib/command/rewording_index.h"

static gsize one_of(const char *text, const char *const *words_of_it)
{
    for (; *words_of_it != NULL; words_of_it++) {
        if (g_str_has_prefix(text, *words_of_it))
            return strlen(*words_of_it);
    }
    return 0;
}

/** 1号, #1, “A”, A, 它: by what it is called. */
static gsize called(const char *text)
{
    static const char *const it[] = {"它们", "它俩", "它", NULL};
    if (*text == QUOTE_MARK)
        return 1;
    if (*text == '#')
        return g_ascii_isdigit(text[1]) ? 1 + strspn(text + 1, "0123456789") : 0;
    const gsize latin = rewording_word_length(text);
    if (latin == 1 && g_ascii_isalpha(*text))
        return 1;
    double value;
    gsize number = strspn(text, "0123456789");
    if (number == 0 && (guint8)*text >= 0x80)
        number = number_match_chinese(text, &value);
    if (number > 0 && g_str_has_prefix(text + number, "号"))
        return number + strlen("号");
    return one_of(text, it);
}

/** 第二个, 最左边的, 那个: which of them; 0 when nothing tells it. */
static gsize which(const char *text)
{
    static const char *const sides[] = {"最左边", "最右边", "最上面", "最下面", "最左",   "最右",   "最上",   "最下",
                                        "左边的", "右边的", "上面的", "下面的", "中间的", "左边那", "右边那", NULL};
    static const char *const that[] = {"那", "这", NULL};
    gsize at = one_of(text, sides);
    if (g_str_has_prefix(text, "第")) {
        double value;
        const char *number = text + strlen("第");
        const gsize digits = strspn(number, "0123456789");
        const gsize length = digits > 0 ? digits : number_match_chinese(number, &value);
        const gsize measure = length > 0 ? lexicon_match_kind(number + length, WORD_MEASURE) : 0;
        return measure > 0 ? strlen("第") + length + measure : 0;
    }
    at += g_str_has_prefix(text + at, "的") ? strlen("的") : 0;
    const gsize pointed = one_of(text + at, that);
    const gsize measure = lexicon_match_kind(text + at + pointed, WORD_MEASURE);
    return at + (measure > 0 && at + pointed > 0 ? pointed + measure : 0);
}

/** 浅蓝色的, 蓝的那个: how it looks. */
static gsize looks(const char *text)
{
    const gsize shade = lexicon_match_kind(text, WORD_SHADE);
    const gsize color = lexicon_match_kind(text + shade, WORD_COLOR);
    if (color == 0)
        return 0;
    const gsize end = shade + color;
    return end + (g_str_has_prefix(text + end, "的") ? strlen("的") : 0);
}

gsize rewording_thing(const char *text, guint k)
{
    const gsize name = called(text);
    if (name > 0)
        return k == 0 ? name : 0;
    gsize at = which(text);
    const gsize color = looks(text + at);
    const gsize told = at + color;
    const gsize shape = lexicon_match_kind(text + told, WORD_SHAPE);
    if (shape > 0)
        return k == 0 ? told + shape : k == 1 && at > 0 ? at : 0;
    return k == 0 && at > 0 ? told : 0;
}
