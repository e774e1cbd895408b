// SPDX-License-Identifier: MIT
#include "lib/command/beside_open.h"

#include <string.h>

#include "lib/command/forms.h"
#include "lib/command/reader.h"

/** So many characters a remark has, at least and at most. */
enum { REMARK_MIN = 3, REMARK_MAX = 14 };

/** What an order may depend on: when, whether, who says it; what takes back, asks, or tells of the past; deeds. */
static const char *const never[] = {
    "别",   "勿",   "甭",   "莫",     "如果", "要是", "假如", "的话", "时候", "等",   "再",   "才",   "就",   "以后",
    "之后", "之前", "万一", "除非",   "只要", "只有", "要不", "否则", "不然", "一旦", "每次", "每当", "说",   "问",
    "让",   "叫",   "觉得", "以为",   "听",   "梦",   "昨",   "前天", "刚",   "已",   "上次", "以前", "从前", "小时候",
    "明天", "后天", "明年", "下次",   "下周", "回头", "待会", "一会", "吗",   "呢",   "么",   "谁",   "怎",   "啥",
    "哪",   "几",   "多少", "是不是", "算了", "取消", "玩笑", "逗",   "骗",   "假",   "猜",   "或",   "可能", "也许",
    "大概", "应该", "该",   "想",     "打算", "准备", "计划", "画",   "写",   "删",   "擦",   "清",   "撤",   "改",
    "变",   "换",   "涂",   "移",     "挪",   "转",   "添",   "贴",   "连",   "复制", "放大", "缩",   "导",   "存",
    "对齐", "把",   "将",   "给",     "被",   "无",   "未",   "但",   "可是", "不过", "虽",   "错",   "反悔", "只",
    "停",   "暂",   "先",   "后",     "前",   "除",   "发现", "看见", "看到", "知道", "明白", "懂",   "记",   "确定",
    "注意", "放弃", "拒绝", "反对",   "后悔", "禁止", "讨论", "考虑", "表决", "要么", "到时", NULL};

/** Of these, parts would be taken for one of those. */
static const char *const harmless[] = {"前排", "后排",   "前面", "后面", "只见",   "放假",
                                       "外面", "要开始", "快要", "就要", "后天气", NULL};

/** A no in it is none to the order behind. */
static const char *const able[] = {"看不清", "看不见", "看不到", "够不着", "分不清",   "认不出", "找不到",
                                   "记不住", "受不了", "睡不着", "不太好", "不好看",   "不舒服", "不够",
                                   "没人",   "没意思", "没精神", "没气氛", "没什么用", NULL};

static void blank(char *text, const char *const *those)
{
    for (; *those != NULL; those++) {
        for (char *p = text; (p = strstr(p, *those)) != NULL;)
            memset(p, ' ', strlen(*those));
    }
}

static gboolean is_all_han(const char *text)
{
    for (const char *p = text; *p != '\0'; p = g_utf8_next_char(p)) {
        gunichar c = g_utf8_get_char(p);
        if (c < 0x4e00 || c > 0x9fff)
            return FALSE;
    }
    return TRUE;
}

gboolean beside_is_remark(const char *piece)
{
    static const char *const begins[] = {"我",   "咱",   "大家",   "今天", "孩子", "小朋友", "同学", "老师", "宝宝",
                                         "外面", "外边", "班里",   "班上", "家里", "天",     "奶奶", "爷爷", "爸爸",
                                         "妈妈", "客户", "领导",   "家长", "学校", "单位",   "公司", "屏幕", "课件",
                                         "教室", "班级", "幼儿园", "这",   "为",   "配合",   "今年", "马上", "最近",
                                         "闺女", "儿子", "女儿",   "孙",   NULL};
    static const char *const no[] = {"不", "没", NULL};
    glong length = g_utf8_strlen(piece, -1);
    gboolean ends = g_str_has_suffix(piece, "了") || g_str_has_suffix(piece, "啦") || g_str_has_suffix(piece, "用的") ||
                    g_str_has_suffix(piece, "用");
    if (length < REMARK_MIN || length > REMARK_MAX || !is_all_han(piece) ||
        (!ends && !text_begins_with_any(piece, begins)))
        return FALSE;
    g_autofree char *left = g_strdup(piece);
    blank(left, harmless);
    blank(left, able);
    return !text_has_any(left, never) && !text_has_any(left, no);
}

gboolean beside_is_whole(const char *order, gboolean draws, gboolean thing, gboolean place)
{
    static const char *const drawing[] = {"画", "涂成", "涂上", NULL};
    static const char *const changing[] = {"改成", "换成", "变成", "改为", "放大", "缩小", "旋转", "对齐", "加粗",
                                           "上移", "下移", "左移", "右移", "挪",   "移到", "移动", NULL};
    static const char *const boards[] = {"背景", "网格", "编号", NULL};
    gboolean board = text_begins_with_any(order, boards) ||
                     text_begins_with_any(order, (const char *const[]){"把背景", "打开网格", NULL});
    if (g_str_has_suffix(order, "了"))
        return FALSE;
    if (strchr(order, QUOTE_MARK) != NULL || board)
        return TRUE;
    return thing && (text_has_any(order, drawing) || text_has_any(order, changing) || (draws && place)) &&
           strstr(order, "写") == NULL;
}
