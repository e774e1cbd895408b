// SPDX-License-Identifier: MIT
/** lang.h - the language a person typed, in which they are answered. Mixed text is Chinese. */
#ifndef DINGBOARD_BASE_LANG_H
#define DINGBOARD_BASE_LANG_H

typedef enum {
    LANG_ZH,
    LANG_EN,
} Lang;

/** Pick the text for a language: `say(lang, "画好了", "Done")`. */
static inline const char *lang_pick(Lang lang, const char *zh, const char *en)
{
    return lang == LANG_EN ? en : zh;
}

#endif
