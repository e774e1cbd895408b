// SPDX-License-Identifier: MIT
/*
 * The pages of a board: 新建一页, 第2页, next page, pages. They are whole commands of few forms, so the phrase is
 * compared with patterns: numbers stand as #, words that carry nothing are left out, Latin words are parted by one
 * space.
 */
#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/phrase.h"

typedef enum { DEED_PAGE, DEED_EXPORT, DEED_REMOVE } Deed;

#define ZH_GO \
    "(?:翻到|翻回|翻|去到|去|跳到|跳转到|切到|切换到|切换|换到|打开|看看|看|查看|回到|返回|转到|显示|进入|到)?"
#define EN_GO                                                                                                 \
    "(?:go to|go back to|go|turn to|turn|open|show me|show|switch to|jump to|back to|return to|flip to|move " \
    "to|view|see)?(?: ?the)?"
#define ZH_MAKE "(?:新建|新增|新开|新加|增加|添加|再加|再来|再开|再建|另开|另起|插入|创建|加|开|建|来)"

static const struct {
    Deed deed;
    PageMove move;
    const char *pattern;
} forms[] = {
    {DEED_PAGE, PAGE_NUMBER, ZH_GO "第?#页(?:面)?(?:去)?|" EN_GO " ?page #|" EN_GO " ?#(?: ?(?:st|nd|rd|th))? page"},
    {DEED_PAGE, PAGE_NEXT,
     ZH_GO "(?:下一页|下页|后一页|下#页|后#页|下#张|下一张)|往后翻(?:#页|一页)?|向后翻(?:#页|一页)?|翻页|" EN_GO
           " ?next page|page forward"},
    {DEED_PAGE, PAGE_PREVIOUS,
     ZH_GO "(?:上一页|上页|前一页|上#页|前#页|上#张|上一张)|往前翻(?:#页|一页)?|向前翻(?:#页|一页)?|" EN_GO
           " ?(?:previous|prior|preceding|prev) page|page back|back # page"},
    {DEED_PAGE, PAGE_LAST,
     ZH_GO "(?:最后#页|最后一页|最后页|最后那页|最后的一页|末页|尾页)|" EN_GO " ?(?:last|final) page"},
    {DEED_PAGE, PAGE_FIRST, ZH_GO "(?:首页|最前#页|最前面#页)|" EN_GO " ?first page"},
    {DEED_PAGE, PAGE_NEW,
     "新建|" ZH_MAKE "(?:#|一)?(?:个|张)?(?:新的|新|空白的|空白|空的|空)?(?:页|页面|页纸|白纸|张纸|张白纸)|" ZH_MAKE
     "?(?:#|一)?(?:个|张)?(?:新的|新|空白的|空白|空)(?:页|页面|#页)|"
     "(?:add|create|make|start|open|insert)(?: (?:another|one more|more|#|new|blank|empty|fresh|clean))* "
     "page|(?:(?:another|one more|#|new|blank|empty|fresh|clean) )*(?:another|new|blank|empty|fresh|clean|one more) "
     "page"},
    {DEED_PAGE, PAGE_LIST,
     "(?:一共|总共|现在|画板|白板)*有?(?:几|多少)页|(?:列出|显示|查看|看看|看)?(?:所有|全部)?(?:的)?(?:页面|页码|"
     "页面列表|页)(?:列表)?|"
     "(?:list|show)? ?(?:all )?(?:of )?pages|(?:how many|which) pages(?: (?:are there|are|exist|there|do we have|have "
     "we|have))*"},
    {DEED_EXPORT, PAGE_LIST,
     "(?:把)?(?:导出|下载|保存|发|打包)(?:全部|所有|整个|每一|每#|每)(?:的)?(?:页面|页)(?:(?:为|成|到|做成|保存为)*(?:"
     "一个|#个)?pdf)?(?:文件)?|"
     "(?:把)?(?:全部|所有)(?:的)?(?:页面|页)(?:都)?(?:导出|下载|打包)(?:为|成|到|做成)?(?:一个|#个)?(?:pdf)?(?:文件)?|"
     "(?:export|download|save) (?:all|every)(?: of)? pages?(?: (?:as|to|in|into|#|one|single) ?)* ?(?:pdf)?(?: file)?"},
    {DEED_REMOVE, PAGE_LIST,
     "(?:把)?(?:删除|删掉|删|去掉|移除|撕掉)(?:第?#页|这#页|这一页|这页|本页|当前页|当前的页|页面|页)(?:面)?|(?:把)?(?:"
     "第?#页|这一页|这#页|这页|本页)(?:删除|删掉|删)|"
     "(?:delete|remove|drop) (?:this |current )?page(?: #)?|(?:delete|remove) #(?: ?(?:st|nd|rd|th))? page"},
};

static gpointer compile(gpointer data)
{
    (void)data;
    GPtrArray *patterns = g_ptr_array_new();
    for (gsize i = 0; i < G_N_ELEMENTS(forms); i++) {
        g_autofree char *whole = g_strdup_printf("^(?:%s)$", forms[i].pattern);
        g_autoptr(GError) error = NULL;
        GRegex *regex = g_regex_new(whole, G_REGEX_OPTIMIZE, 0, &error);
        g_assert_no_error(error);
        g_ptr_array_add(patterns, regex);
    }
    return patterns;
}

/** Compiled once, kept for ever. Safe with threads. */
static const GPtrArray *patterns_compiled(void)
{
    static GOnce once = G_ONCE_INIT;
    return g_once(&once, compile, NULL);
}

static gboolean carries_nothing(const Phrase *phrase, const Token *t)
{
    static const char *const articles[] = {"a", "an", "the", "please", NULL};
    g_autofree char *word = g_strndup(phrase->reading->folded->str + t->start, t->end - t->start);
    return g_strv_contains(articles, word) || (token_is_filler(t) && !g_utf8_strchr(word, -1, 0x9875)); /* 页 */
}

static gboolean is_latin(char c)
{
    return g_ascii_isalnum(c);
}

/** The phrase as the patterns see it; NULL when it can be none of them. @param number  the first that is said, else 0
 */
static char *normalized(const Phrase *phrase, double *number)
{
    GString *out = g_string_new(NULL);
    for (guint i = 0; i < phrase->n; i++) {
        const Token *t = &phrase->tokens[i];
        const char *word = phrase->reading->folded->str + t->start;
        if (t->kind == TOKEN_QUOTE || t->kind == TOKEN_BY || t->repaired) {
            g_string_free(out, TRUE);
            return NULL;
        }
        if (carries_nothing(phrase, t))
            continue;
        gboolean ordinal = token_is(t, WORD_REF) && t->row->value == REFWORD_ORDINAL && (gint)t->row->color > 0;
        gboolean digits = t->kind == TOKEN_NUMBER || ordinal;
        gboolean latin = is_latin(digits ? 'x' : word[0]) && out->len > 0 &&
                         (is_latin(out->str[out->len - 1]) || (out->str[out->len - 1] == '#' && !digits));
        if (latin && t[-1].end < t->start)
            g_string_append_c(out, ' ');
        if (digits) {
            *number = *number > 0 ? *number : ordinal ? (double)t->row->color : t->value;
            g_string_append_c(out, '#');
        } else {
            g_string_append_len(out, word, t->end - t->start);
        }
    }
    return g_string_free(out, FALSE);
}

static gsize find_form(const char *text)
{
    const GPtrArray *patterns = patterns_compiled();
    gsize i = 0;
    while (i < G_N_ELEMENTS(forms) && !g_regex_match(patterns->pdata[i], text, 0, NULL))
        i++;
    return i;
}

static const char *const signs[] = {"页", "page", "白纸", "新建", "一张"};

gboolean paging_occurs(const Reading *reading)
{
    gboolean occurs = FALSE;
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++)
        occurs = occurs || strstr(reading->folded->str, signs[i]) != NULL;
    return occurs;
}

/** Few phrases speak of pages: the patterns are for them only. */
static gboolean speaks_of_pages(const Phrase *phrase)
{
    if (!phrase->reading->pages || phrase->n == 0 || phrase->n > 16)
        return FALSE;
    const char *start = phrase->reading->folded->str + phrase->tokens[0].start;
    const char *end = phrase->reading->folded->str + phrase->tokens[phrase->n - 1].end;
    for (gsize i = 0; i < G_N_ELEMENTS(signs); i++) {
        if (g_strstr_len(start, end - start, signs[i]) != NULL)
            return TRUE;
    }
    return FALSE;
}

/** Which form a phrase has; as many as there are when it has none. */
static gsize form_of(const Phrase *phrase, double *number)
{
    g_autofree char *text = speaks_of_pages(phrase) ? normalized(phrase, number) : NULL;
    return text != NULL ? find_form(text) : G_N_ELEMENTS(forms);
}

gboolean paging_applies(const Phrase *phrase)
{
    double number = 0;
    return form_of(phrase, &number) < G_N_ELEMENTS(forms);
}

gboolean paging_parse(const Phrase *phrase, Command *command)
{
    double number = 0;
    gsize form = form_of(phrase, &number);
    if (form == G_N_ELEMENTS(forms))
        return FALSE;
    gboolean single = forms[form].move == PAGE_NUMBER || number <= 1;
    if (forms[form].deed == DEED_REMOVE) {
        phrase_refuse_later(phrase, command, LATER_PAGE);
    } else if (forms[form].deed == DEED_EXPORT) {
        command->op = COMMAND_EXPORT;
        command->format = EXPORT_PDF;
    } else if (!single) {
        phrase_refuse(phrase, command, REFUSE_LEFTOVER, 0, phrase->n - 1);
    } else if (forms[form].move == PAGE_NUMBER && !(number >= 1 && number <= LIMIT_PAGES && number == (guint)number)) {
        phrase_refuse(phrase, command, REFUSE_BAD_NUMBER, 0, phrase->n - 1);
        command->low = 1;
        command->high = LIMIT_PAGES;
    } else {
        command->op = COMMAND_PAGE;
        command->page_move = forms[form].move;
        command->page = forms[form].move == PAGE_NUMBER ? (guint)number : 0;
    }
    return TRUE;
}
