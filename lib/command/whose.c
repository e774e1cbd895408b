// SPDX-License-Identifier: MIT
/*
 * What somebody drew, as the whole message:
 *
 *     李雷都画了啥   我画了哪些   小王画过什么图形
 *     哪些是我画的   李雷画的有哪些   列出我画的图形
 *     what did Li Lei draw   which ones are mine   list the shapes I drew
 */
#include "lib/command/whose.h"

#include <string.h>

#include "lib/command/forms.h"

/** Longest name of a person who may be asked about: 欧阳小红. */
#define NAME_CHARS 5

static const char what[] =
    "哪些东西|哪些图形|哪些图|哪些|哪几个图形|哪几个|些什么|些啥|什么东西|什么图形|什么图|什么|啥东西|啥图|啥";
static const char things[] = "所有的图形|所有图形|图形|东西|图|形状|内容";

/** Whether those of the forms that the part begins with could be taken off. */
static gboolean take(Part *part, const char *forms)
{
    gsize length = part_front(part, forms);
    part->start += length;
    return length > 0;
}

static gboolean take_end(Part *part, const char *end)
{
    gsize length = strlen(end);
    if (part->end - part->start < length || strncmp(part->text + part->end - length, end, length) != 0)
        return FALSE;
    part->end -= length;
    return TRUE;
}

/** Whether from `behind` on it is only asked what; then the part ends before `at`. */
static gboolean is_asked(Part *part, gsize at, gsize behind)
{
    Part rest = {part->text, behind, part->end};
    gboolean asked = take(&rest, what);
    take(&rest, things);
    if (!asked || !part_is_empty(&rest))
        return FALSE;
    part->end = at;
    return TRUE;
}

/** 都画了|什么: that it is asked what was drawn; the part is what stands before it. */
static gboolean ends_in_drawn(Part *part)
{
    static const char *const drawn[] = {"一共都画了", "一共画了", "总共画了", "都画过", "都画了", "画过了",
                                        "画过",       "画了",     "都画的",   "画的是", NULL};
    for (gsize at = part->start; at < part->end; at++) {
        for (gsize k = 0; drawn[k] != NULL; k++) {
            gsize length = strlen(drawn[k]);
            if (part->end - at <= length || strncmp(part->text + at, drawn[k], length) != 0)
                continue;
            return is_asked(part, at, at + length);
        }
    }
    return FALSE;
}

/** 李雷画的|有哪些 */
static gboolean ends_in_which(Part *part)
{
    static const char *const behind[] = {"都有", "一共有", "有", "是", "都是", NULL};
    for (gsize at = part->start; at < part->end; at++) {
        Part rest = {part->text, at, part->end};
        if (!take(&rest, "画的"))
            continue;
        take(&rest, things);
        gboolean has = FALSE;
        for (gsize k = 0; behind[k] != NULL && !has; k++)
            has = take(&rest, behind[k]);
        return has && is_asked(part, at, rest.start);
    }
    return FALSE;
}

/** 哪些是|我|画的, 列出|我|画的图形 */
static gboolean begins_with_which(Part *part)
{
    Part rest = *part;
    gboolean listed = take(&rest, "列出所有|列出|列一下|列一列|看看|看一下|显示一下");
    if (!listed && !(take(&rest, what) && take(&rest, "是|都是")))
        return FALSE;
    if (listed)
        part_drop_back(&rest, things);
    if (!take_end(&rest, "画的"))
        return FALSE;
    *part = rest;
    return TRUE;
}

/** Whether it can be who drew: 我, or a name, and nobody who is only pointed at. */
static gboolean is_somebody(const Part *who)
{
    static const char not_in[] =
        "到|从|截|你|您|谁|他|她|它|这|那|都|我|咱|大家|人家|别人|每|哪|什么|刚|昨|今|已|没|不|要|想|能|会|可|把|给|用|"
        "在|"
        "上面|下面|左边|右边|上边|下边|里面|中间|前面|最|第|再|还|又|只|先|画|怎|为什|所|自己|机器|板|图|一|两|三|总";
    Part left = *who;
    g_autofree char *name = g_strndup(who->text + who->start, who->end - who->start);
    glong letters = g_utf8_strlen(name, -1);
    for (const char *c = name; *c != '\0'; c = g_utf8_next_char(c)) {
        gunichar letter = g_utf8_get_char(c);
        if (!g_unichar_isalpha(letter) || g_unichar_ispunct(letter))
            return FALSE;
    }
    if (strstr(name, "谁") != NULL || g_str_has_prefix(name, "查") || g_str_has_prefix(name, "看"))
        return FALSE; /* 查一下谁|画了啥 */
    gboolean latin = letters > 0 && (guint8)*name < 0x80;
    return letters >= 2 && letters <= (latin ? 3 * NAME_CHARS : NAME_CHARS) && part_front(&left, not_in) == 0;
}

static Command *list_of(const Reading *reading, Part *who, gboolean mine)
{
    Command *command = form_command(reading, COMMAND_LIST);
    Ref *ref = ref_new(REF_LOOKS);
    ref->all = TRUE;
    ref->mine = mine;
    ref->person = mine ? NULL : part_words(who, reading);
    if (reading->lang == LANG_EN)
        ref->words = mine ? g_strdup("shape of yours") : g_strdup_printf("shape of %s", ref->person);
    else
        ref->words = g_strdup_printf("%s画的图形", mine ? "你" : ref->person);
    g_ptr_array_add(command->targets, ref);
    return command;
}

/** Whether it can be who drew: a name of one to three words. */
static gboolean is_person(const Part *who)
{
    static const char not_in[] = "you|we|they|he|she|it|that|this|someone|anyone|everyone|everybody|somebody|nobody|"
                                 "the|a|an|my|your|our|his|her|people|i";
    Part left = *who;
    guint words = 1;
    for (gsize at = who->start; at < who->end; at++) {
        const char c = who->text[at];
        words += c == ' ' ? 1 : 0;
        if ((guint8)c < 0x80 && !g_ascii_isalpha(c) && c != ' ' && c != '-' && c != '\'')
            return FALSE;
    }
    return who->end > who->start + 1 && words <= 3 && part_front(&left, not_in) == 0;
}

/** what did |Li Lei| draw, what have |i| drawn so far; list the shapes that |Li Lei| made */
static gboolean english_drawn(Part *part)
{
    Part rest = *part;
    gboolean listed =
        take(&rest, "list all the shapes that|list all the shapes|list the shapes that|list the shapes|"
                    "list everything that|list everything|list all that|list what|show me what|"
                    "show me the shapes that|show me the shapes|show me everything that|show me everything");
    if (!listed &&
        !take(&rest, "what did|what has|what have|what all did|which shapes did|which ones did|which things did"))
        return FALSE;
    part_drop_back(&rest, "so far|until now|yet|today|on the board|on here|here");
    part_trim(&rest);
    if (!take_end(&rest, "drawn") && !take_end(&rest, "draw") && !take_end(&rest, "drew") && !take_end(&rest, "made") &&
        !take_end(&rest, "make") && !take_end(&rest, "added") && !take_end(&rest, "add"))
        return FALSE;
    *part = rest;
    return TRUE;
}

static Command *english_parse(const Reading *reading)
{
    static const char *const mine[] = {"which ones are mine", "which are mine",      "which shapes are mine",
                                       "which is mine",       "list my shapes",      "list all my shapes",
                                       "show my shapes",      "show me my shapes",   "list my drawings",
                                       "list my things",      "show me my drawings", NULL};
    Part part = {reading->folded->str, 0, reading->folded->len};
    part_drop_back(&part, "?|.|!|please|pls|again");
    part_trim(&part);
    g_autofree char *text = g_strndup(part.text + part.start, part.end - part.start);
    if (g_strv_contains(mine, text))
        return list_of(reading, &part, TRUE);
    if (!english_drawn(&part))
        return NULL;
    part_trim(&part);
    gboolean self = part.end - part.start == 1 && take(&part, "i");
    return self || is_person(&part) ? list_of(reading, &part, self) : NULL;
}

/** What cannot be such a question is told apart first: every message is asked. */
static gboolean asks_in_english(const char *text)
{
    static const char *const begins[] = {"what", "which", "list", "show", NULL};
    text += strspn(text, " ");
    for (gsize i = 0; begins[i] != NULL; i++) {
        if (g_str_has_prefix(text, begins[i]))
            return TRUE;
    }
    return FALSE;
}

static gboolean asks_in_chinese(const char *text)
{
    return strstr(text, "画了") != NULL || strstr(text, "画过") != NULL || strstr(text, "画的") != NULL;
}

Command *whose_parse(const Reading *reading)
{
    Part part = {reading->folded->str, 0, reading->folded->len};
    Command *english = reading->latin && asks_in_english(reading->folded->str) ? english_parse(reading) : NULL;
    if (english != NULL || reading->lang != LANG_ZH || !asks_in_chinese(reading->folded->str))
        return english;
    part_drop_front(&part, "请问一下|请问|那么|那|哎|诶|现在");
    part_drop_back(&part, "?|？|。|呀|啊|呢|吧|来着|哈|了");
    part_trim(&part);
    if (!ends_in_drawn(&part) && !ends_in_which(&part) && !begins_with_which(&part))
        return NULL;
    part_trim(&part);
    gboolean mine = part.end - part.start == strlen("我") && take(&part, "我");
    return mine || is_somebody(&part) ? list_of(reading, &part, mine) : NULL;
}
