// SPDX-License-Identifier: MIT
#include "lib/command/purposes.h"

#include <string.h>

#include "lib/command/forms.h"
#include "lib/command/reader.h"

/** So it begins. */
static const char *const beginnings[] = {
    "奖励",   "讲",     "给奶奶", "给爷爷", "给妈",   "给爸",   "给外",   "给姥",     "给宝",   "给娃",   "给闺女",
    "给儿子", "给女儿", "给孙",   "给孩子", "给大家", "给同学", "给学生", "给小朋友", "给客户", "给老板", "给领导",
    "给家长", "给老师", "给他",   "给她",   "给我",   "给咱",   "给组里", "给团队",   "让",     "用来",   "用于",
    "用作",   "当",     "作为",   "代表",   "表示",   "象征",   "装饰",   "点缀",     "衬托",   "护眼",   "备份",
    "打印",   "发群",   "发到",   "发给",   "发个",   "演示",   "展示",   "说明",     "解释",   "示范",   "提醒",
    "庆祝",   "祝贺",   "迎接",   "复习",   "练习",   "上课",   "开会",   "汇报",     "备用",   "记分",   "记录",
    "计分",   "我备",   "我要",   "我好",   "我打",   "我用",   "好让",   "以便",     "方便",   "送给",   "献给",
    "哄",     "逗",     "纪念",   "投屏",   "看着",   "显得",   NULL};

/** What is no purpose: another deed or thing, a no, a question, and what may be or was. */
static const char *const never[] = {
    "画",   "写",   "删",   "擦",   "清",   "撤", "改",   "换",   "变",   "涂", "移",   "挪",   "转", "添",   "贴",
    "连",   "圆",   "方",   "星",   "三角", "线", "框",   "箭",   "别",   "不", "没",   "算",   "先", "等下", "如果",
    "要是", "假如", "万一", "吗",   "呢",   "么", "谁",   "怎",   "啥",   "哪", "几",   "昨",   "刚", "已",   "明天",
    "说",   "问",   "觉得", "以为", "玩笑", "骗", "可能", "也许", "大概", "或", "还是", "取消", "左", "右",   "上面",
    "下面", "红",   "黄",   "蓝",   "绿",   "黑", "白",   "紫",   "橙",   "粉", "灰",   "号",   NULL};

/** Without a deed before it, it is told of what there is: 三个圆代表三个阶段. What is sent or copied goes to somebody.
 */
static const char *const deeds[] = {"画", "来", "加", "写", "排", "导出", "存成", "换", "改",     "变",     "调", "设",
                                    "弄", "做", "摆", "种", "放", "贴",   "要",   "标", "给我一", "给我个", NULL};
static const char *const sending[] = {"复制", "转发", "快照", "分享", "抄送", "投票", "抽", NULL};

/** So many characters are said before it, and so many are it, at least. */
enum { BEFORE_MIN = 3, PURPOSE_MIN = 2, PURPOSE_MAX = 12 };

/** Whether a purpose may begin at p and goes to the end of the message. */
static gboolean may_be_purpose(const char *p)
{
    glong length = g_utf8_strlen(p, -1);
    if (length < PURPOSE_MIN || length > PURPOSE_MAX || !text_begins_with_any(p, beginnings) ||
        strpbrk(p, "0123456789#@\x01?,;:\n") != NULL)
        return FALSE;
    for (const char *c = p; *c != '\0'; c++) {
        if (g_ascii_isalpha(*c))
            return FALSE;
    }
    return !text_has_any(p, never);
}

char *purpose_dropped(const char *text, guint nth)
{
    Reading reading;
    char *left = NULL;
    if (reading_init(&reading, text) == READ_OK && reading.han) {
        const char *folded = reading.folded->str;
        glong before = 0;
        for (const char *p = folded; *p != '\0' && left == NULL; p = g_utf8_next_char(p), before++) {
            if (before < BEFORE_MIN || (guint8)*p < 0x80 || !may_be_purpose(p) || nth-- > 0)
                continue;
            left = g_strndup(reading.text, reading.origin[p - folded]);
            if (!text_has_any(left, deeds) || text_has_any(left, sending) || g_str_has_suffix(left, "转")) {
                g_clear_pointer(&left, g_free);
                break;
            }
        }
    }
    reading_clear(&reading);
    return left;
}
