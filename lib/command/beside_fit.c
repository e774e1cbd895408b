// SPDX-License-Identifier: MIT
/*
 * What is told beside an order may be left out where the order stays the same without it. Not so:
 *
 *     下课了|都清空了           the "order" tells what was done
 *     讲完了|我来擦             somebody else will do it
 *     圆放大一点|就看得清了     tells what would come of it
 *     把圆删了|我还要用         complains of the deed
 *     待会下课了|全擦掉         puts it off; what removes things is not done on a guess
 */
#include "lib/command/beside_fit.h"

#include <string.h>

#include "lib/command/forms.h"

static gboolean ends_with_any(const char *text, const char *const *those)
{
    for (; *those != NULL; those++) {
        if (g_str_has_suffix(text, *those))
            return TRUE;
    }
    return FALSE;
}

/** An order that ends so is one: 换一下吧. */
static gboolean is_soft(const BesideFit *fit)
{
    static const char *const ends[] = {"吧", "呗", "下", "点", "些", "掉", "哈", "嘛", "啦吧", NULL};
    return fit->asked || ends_with_any(fit->order, ends);
}

static gboolean removes(const char *order)
{
    static const char *const removing[] = {"删", "擦",   "清", "去掉", "去除", "抹",   "拿掉", "拿走", "扔", "移除",
                                           "消", "不要", "丢", "撤",   "取消", "重来", "重新", "还原", NULL};
    return text_has_any(order, removing);
}

/** 全擦掉了, 放大了一点, 已经改了: tells what was done. 把它擦了 asks for it, where nothing went wrong before. */
static gboolean tells_done(const BesideFit *fit)
{
    static const char *const done[] = {
        "已",     "刚",     "差点",   "本来",   "原来",   "应该", "怎么", "谁",   "为什么", "为啥", "吗",     "会不会",
        "是不是", "要不要", "有没有", "好不好", "行不行", "还是", "了一", "了两", "了点",   "了个", "了好",   "了些",
        "画了",   "写了",   "改了",   "被",     "没",     "过了", "呢",   "不用", "不必",   "最好", "除非",   "只要",
        "只有",   "不了",   "可惜",   "其实",   "居然",   "竟然", "之后", "以后", "的话",   "什么", "的一组", "的同学",
        "的人",   "的那组", "举手",   "的赢",   "之前",   "再说", "其他", NULL};
    static const char *const ends[] = {"了", "了啊", "了呀", "了哦", "了哈", "啦", "了呢", "过", NULL};
    static const char *const asking[] = {"不要了", "算了", NULL};
    static const char *const writing[] = {"写", "标", NULL};
    static const char *const moved[] = {"把", "将", "帮", "请", NULL};
    static const char *const recent[] = {"刚才那", "刚才的", "刚刚那", "刚画的", "刚才画的", "刚才这", NULL};
    if (text_has_any(fit->order, done) && !(removes(fit->order) && text_has_any(fit->order, recent)))
        return TRUE;
    if (fit->asked || !ends_with_any(fit->order, ends) || ends_with_any(fit->order, asking) ||
        text_has_any(fit->order, writing))
        return FALSE;
    return !(fit->before && !fit->wrong && text_begins_with_any(fit->order, moved));
}

/** 我来擦, 请同学们画一个圆, 待会儿再缩小: it is not for the robot to do, or not now. */
static gboolean others_do(const char *order)
{
    static const char *const leads[] = {"请",   "让",   "叫", "那", "就", "但是", "但",
                                        "可是", "不过", "要", "由", " ",  NULL};
    static const char *const persons[] = {
        "我",   "咱",   "他",   "她",   "你们", "大家",   "大伙", "各位", "同学", "孩子", "小朋友", "宝宝", "宝贝",
        "娃",   "学生", "班长", "家长", "每人", "每个人", "每位", "人人", "值日", "有人", "别人",   "人家", "老师",
        "爸",   "妈",   "爷爷", "奶奶", "外公", "外婆",   "弟弟", "妹妹", "哥哥", "姐姐", "小明",   "小红", "小刚",
        "小华", "小李", "小王", "小张", "客户", "领导",   "老板", "经理", "同事", "甲方", NULL};
    static const char *const wishes[] = {"我想把", "我想要", "我想画", "我要一", "我要个", "我要画", "我想换", NULL};
    static const char *const later[] = {"明",   "后天", "下次", "下周", "回头", "待会", "等",
                                        "过会", "一会", "晚点", "以后", "之后", "将来", NULL};
    const char *group = strstr(order, "组");
    if (text_begins_with_any(order, later) || (group != NULL && group - order <= (gssize)strlen("第一")))
        return TRUE;
    for (const char *const *lead = leads; *lead != NULL; lead++) {
        if (g_str_has_prefix(order, *lead) && others_do(order + strlen(*lead)))
            return TRUE;
    }
    return text_begins_with_any(order, persons) && !text_begins_with_any(order, wishes);
}

/** What removes things is done only right then, and for a plain reason. */
static gboolean may_remove(const BesideFit *fit)
{
    static const char *const later[] = {"明",   "后天", "下周", "周",     "回头",   "待会", "等",   "一会", "晚",
                                        "下午", "下节", "下堂", "下一节", "下一堂", "以后", "之后", "再",   NULL};
    static const char *const others[] = {"说", "嫌", "让", "叫", "反映", "觉得", "怕", "担心", "别", NULL};
    static const char *const regretting[] = {"看", "还", "要", "就", "也", "会", "喜欢", "才", NULL};
    static const char *const wishing[] = {"再", "随便", "想", "能", "要", NULL};
    gboolean reason = fit->state || fit->event || fit->wrong;
    if (!reason || fit->praise || text_begins_with_any(fit->order, wishing) || text_has_any(fit->told, later) ||
        text_has_any(fit->told, others))
        return FALSE;
    if (fit->before)
        return TRUE;
    return fit->state && !text_has_any(fit->told, regretting) && fit->marked;
}

/** 给孩子看看|星星, 孩子不喜欢|画圆: what follows belongs to it. */
static gboolean goes_on(const BesideFit *fit)
{
    static const char *const ends[] = {
        "喜欢",   "想",   "要",   "会",     "爱",     "能",     "可以",   "看",     "看看",   "瞧瞧", "学",
        "用",     "讲",   "说",   "觉得",   "忘",     "忘了",   "忘记",   "看见",   "看到",   "怕",   "嫌",
        "玩",     "让",   "给",   "教",     "练习",   "复习",   "认识",   "清楚",   "强调",   "突出", "用不着",
        "用不上", "没用", "多余", "不方便", "不合适", "没意思", "没看头", "没精神", "不舒服", NULL};
    static const char *const looks[] = {"好看", "难看", NULL};
    return fit->before && !fit->marked && ends_with_any(fit->told, ends) && !ends_with_any(fit->told, looks);
}

/** It says what would become of the order: 就看得清了, 还是看不清, 大家都不喜欢. */
static gboolean tells_effect(const BesideFit *fit)
{
    static const char *const meant[] = {"等会", "待会", "一会", "开会", "家长会", "班会", "周会",
                                        "例会", "站会", "这会", "刚才", "就要",   NULL};
    static const char *const effects[] = {"就", "也",   "还",   "仍",   "反而", "会", "倒", "却",
                                          "才", "都不", "喜欢", "显得", "反倒", "更", "又", NULL};
    g_autofree char *told = g_strdup(fit->told);
    for (const char *const *word = meant; *word != NULL; word++) {
        for (char *p = told; (p = strstr(p, *word)) != NULL;)
            memset(p, ' ', strlen(*word));
    }
    return text_has_any(told, effects);
}

/** Behind an order, without a mark, it begins so: with what it is for, or for whom. */
static gboolean begins_purpose(const char *told)
{
    static const char *const beginnings[] = {
        "祝",     "给",     "让",   "好让", "方便", "以便", "便于", "为了", "用来", "免得", "省得", "以免", "别",
        "不然",   "否则",   "避免", "防止", "因为", "等",   "待会", "下节", "下堂", "今天", "马上", "明天", "我要",
        "我们要", "咱们要", "我",   "孩子", "老师", "他们", "她",   "他",   "大家", "同学", "要",   NULL};
    return text_begins_with_any(told, beginnings);
}

static gboolean is_averted(const char *told)
{
    static const char *const openers[] = {"别", "免得", "省得", "以免", "不然", "否则", "要不然", "避免", "防止",
                                          "怕", "生怕", "担心", "不让", "不想", "可别", "因为",   NULL};
    return text_begins_with_any(told, openers);
}

/** 让大家看看 */
static gboolean is_given(const char *told)
{
    static const char *const giving[] = {"让", "给", "好让", "方便", NULL};
    static const char *const blaming[] = {"不", "没", "太", NULL};
    return text_begins_with_any(told, giving) && !text_has_any(told, blaming);
}

/** 圆改成蓝色|怕看不清 doubts it. */
static gboolean begins_fear(const char *told)
{
    static const char *const fears[] = {"怕", "生怕", "担心", NULL};
    return text_begins_with_any(told, fears);
}

/** 圆改成蓝色|太丑了 judges what is not there yet; 把圆改成蓝色|太丑了 gives a reason. */
static gboolean is_reason(const BesideFit *fit)
{
    static const char *const asking[] = {"把", "将", "请", "帮", "给", "画",   "加", "来",
                                         "换", "改", "放", "移", "调", "麻烦", NULL};
    gboolean soft = is_soft(fit);
    if (is_averted(fit->told) && (soft || fit->marked || !begins_fear(fit->told)))
        return TRUE;
    if (fit->marked)
        return !fit->state || fit->topic || soft || is_given(fit->told) || removes(fit->order) ||
               text_begins_with_any(fit->order, asking);
    gsize length = strlen(fit->told);
    gboolean doubled = length == 2 * strlen("看") && memcmp(fit->told, fit->told + length / 2, length / 2) == 0;
    if (doubled || (soft && fit->topic))
        return TRUE;
    static const char *const blaming[] = {"不", "没", "太", "难看", "丑", "乱", "歪", NULL};
    return text_has_any(fit->told, blaming) ? soft && !g_str_has_prefix(fit->told, "太")
                                            : soft || begins_purpose(fit->told);
}

gboolean beside_fits(const BesideFit *fit)
{
    if (fit->bare && !fit->wish && (fit->named || !fit->marked || (fit->state && !is_given(fit->told))))
        return FALSE;
    static const char *const needless[] = {"用不着", "用不上", "多余", "没用", "不方便", "不合适", "没意思", NULL};
    if (!fit->topic && fit->before && ends_with_any(fit->told, needless))
        return FALSE;
    if (fit->open && (!fit->whole || fit->bare || removes(fit->order)))
        return FALSE;
    if (tells_done(fit) || others_do(fit->order) || goes_on(fit))
        return FALSE;
    if (removes(fit->order) && !may_remove(fit))
        return FALSE;
    return fit->before || (!tells_effect(fit) && is_reason(fit));
}
