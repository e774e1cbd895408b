// SPDX-License-Identifier: MIT
#include "lib/command/beside_words.h"

#include <string.h>

#include "lib/command/forms.h"

/** What a word does in its clause. */
typedef enum {
    TELL_FREE,    /**< carries nothing: when, how much */
    TELL_WHO,     /**< nor does who */
    TELL_END,     /**< carries nothing, and may end it: 了 */
    TELL_TOO,     /**< a complaint's degree, before any look */
    TELL_VERY,    /**< any degree, before praise and blame */
    TELL_LOOK,    /**< behind 太 only: 大 alone may be a wish */
    TELL_PRAISED, /**< behind a degree: 很|好看 */
    TELL_BLAMED,  /**< behind a degree: 很|乱 */
    TELL_STATE,   /**< how it is: 看不清 */
    TELL_LIKED,   /**< 好看 */
    TELL_WRONG,   /**< 写错了 */
    TELL_EVENT,   /**< what happens: 下课, 开家长会 */
    TELL_USE,     /**< what it is for: 打印, 讲 */
    TELL_SUBJECT, /**< behind it a few characters of any sort: 讲|勾股定理 */
    TELL_LEST     /**< what shall not come of it: 别|被盖住, 免得 */
} Tell;

static const struct {
    Tell tell;
    const char *words;
} lists[] = {
    {TELL_WHO, "我闺女|我家闺女|我家娃娃|我外孙|我外孙女|我弟弟|我妹妹|我儿子他|后面同学|前面同学|前排同学|前排的同学|"
               "前面的同学|后边同学|后边的同学|外婆家|隔壁班|隔壁组|我女儿|"
               "我儿子|我孙子|我孙女|我家孩子|我家宝宝|我家娃|我妈|我爸|我奶奶|我爷爷|外孙|外孙女|老人|老人家|"
               "老师们|小组|组里|组员|组长|同桌|领导们|评委|观众|听众|下面的同学|后头|后头的同学|最后排|远处的同学|"
               "手机端|平板上|白板上|打印出来|我老公|我老婆|老公|老婆|爷爷奶奶|客人|买家|用户|学员|学员们|我|我们|咱|"
               "咱们|你|你们|您|他|她|他们|她们|大家|大伙|大伙儿|各位|老师|同学|同学们|孩子|孩子们|"
               "小孩|小孩子|小朋友|小朋友们|宝宝|宝贝|娃|娃娃|娃儿|学生|学生们|班长|客户|甲方|领导|老板|经理|同事|"
               "家长|家长们|奶奶|爷爷|爸爸|妈妈|爸|妈|外婆|外公|姥姥|姥爷|女儿|儿子|闺女|孙子|孙女|弟弟|妹妹|"
               "哥哥|姐姐|后排|前排|后排同学|后排的同学|后面的|后面的同学|坐后面的|最后一排|远处|远一点|远了|"
               "我这边|我这儿|我这里|这边|手机上|手机|电脑上|投影上|投影|投影仪|大屏|大屏上|屏幕上|屏幕|眼睛|"
               "有人|人家|别人|班里|班上|群里|家里|教室|教室里"},
    {TELL_FREE, "咦|诶|呃|额|哎哟喂|行了|好了|好啦|行啦|嗯|嗯嗯|哈喽|单独|独自|单独一个|一个人|一个|刚才|刚刚|这样摆|"
                "这么摆|这样画|这样放|这样排|这样写|这么放|这么画|"
                "这么写|这样看|放一起|放在一起|"
                "摆一起|本来|马上就|眼看|眼看就|之前|还是|仍然|依然|反正|毕竟|其实|大概|待会要|这题|这道题|这一题|这页|"
                "这一页|画面|版面|整体|整个|上去|下去|过去|出去|今天|今儿|今晚|现在|"
                "这会|这会儿|等下|等会|等会儿|待会|待会儿|一会|一会儿|马上|下节课|下一节|"
                "下堂课|这节课|这堂课|上午|下午|中午|晚上|早上|明天|明早|后天|下周|周一|周二|周三|周四|周五|周六|"
                "周日|周末|回头|快|快要|就|就要|都|已经|正好|刚好|还|又|老|老是|总|总是|也|全|全都|要|得|想|"
                "可以|能|好|会|有点|有点儿|有些|这么|那么|这样|那样|这|那|实在|真的|真是|确实|根本|完全|"
                "感觉|觉得|看着|看起来|看上去|显得|说|反映|反应|嫌|因为|所以|为了|用来|方便|好让|让|给|跟|和|"
                "被|把|不小心|一下|一点|一点儿|点|些|起来|出来|到|在|里|上|一|个|时候|也好|来|去|是|那边|以便|便于"},
    {TELL_END, "了|啦|咯|喽|啊|呀|哦|噢|喔|哈|嘛|的|吧|得很|死了|死啦|透了|极了|坏了|得慌|哎|唉|哎呀|哎哟|哇|嘿嘿|哈哈|"
               "嘻嘻|呵呵|辛苦了|谢谢|谢啦|呢"},
    {TELL_TOO, "太|有点|有点儿|有些|过于|不够|偏|略|稍微有点|嫌|忒|显得太|还是太|也太|都太|这么|那么"},
    {TELL_VERY, "好|很|真|真是|挺|蛮|特|特别|非常|十分|超|超级|老|最|更|比较|不太|不怎么|不|不是很|怪|可|贼|"
                "越来越|显得|看着|看起来|看上去|画得|做得|弄得|搞得|写得|排得|摆得"},
    {TELL_LOOK, "大|小|粗|细|深|浅|亮|暗|淡|高|低|矮|宽|窄|长|短|扁|胖|瘦|远|近|多|少|重|轻|浓|厚|薄|密|散|"
                "靠边|靠左|靠右|靠上|靠下|靠里|靠外|素|艳|鲜艳|黑|白|亮眼|透明|模糊|虚|满|浅了|偏"},
    {TELL_PRAISED, "好看|漂亮|美|美丽|可爱|棒|赞|酷|帅|萌|精致|不错|满意|喜欢|像|像样|整齐|清楚|清晰|显眼|醒目|明显|"
                   "协调|合适|舒服|顺眼|直观|直|正|齐|圆|平|对称|认真|开心|高兴|厉害|积极|乖|好|满|热闹|传神|形象"},
    {TELL_BLAMED,
     "花哨|沉闷|冷清|阴沉|压抑|老气|小气|粗糙|潦草|马虎|模糊|含糊|累赘|臃肿|笨重|单薄|寡淡|素净|素|暗|艳|亮|远|近|丑|"
     "难看|乱|挤|空|单调|死板|无聊|刺眼|晃眼|扎眼|碍眼|碍事|奇怪|别扭|突兀|吵|花|杂|杂乱|凌乱|拥挤|"
     "空荡|空旷|松散|呆板|普通|朴素|暗淡|土|俗|吓人|费眼|费劲|歪|斜|不好看|不清楚|不整齐|不协调"},
    {TELL_STATE,
     "祝他生日快乐|祝她生日快乐|祝你生日快乐|祝大家节日快乐|祝大家新年快乐|生日快乐|新年快乐|节日快乐|中秋快乐|"
     "歪七扭八|东倒西歪|七零八落|七上八下|杂乱无章|参差不齐|大小不一|长短不一|高低不平|高高低低|毫无章法|一团糟|"
     "一塌糊涂|一团乱|没什么用|没啥用|没用处|没人要|没人看|没必要留|差不多|指错|指错了|方向反了|反了|指反了|抢镜|抢眼|"
     "喧宾夺主|强迫症受不了|强迫症|受不了|忍不了|难受|看着难看|离得太远|离太远|隔太远|隔得太远|离得太近|挨得太近|"
     "靠得太近|贴得太近|挨太近|靠太近|贴太近|离太近|离得远|离得近|"
     "挨得近|隔得远|眼神不好|眼睛不好|视力不好|眼睛不行|眼神不行|老花眼|近视|近视眼|年纪大了|岁数大了|看不全|看不完整|"
     "露不全|显示不全|显示不出来|显示不出|投影不出来|投不出来|打印不出来|印不出来|看着乱|看着累|看着别扭|看着难受|"
     "看着不舒服|看着怪|看着眼花|看着眼晕|怪怪的|土土的|有空|有空位|有地方|有位置|空着呢|还空着|没东西|没内容|太空|"
     "空得慌|靠太近|出边|出边了|出框|出框了|出去了|跑偏|跑偏了|超出去|超出|越界|掉出去|缺点什么|缺点东西|少点什么|"
     "少了点什么|少点东西|没说服力|不像话|不好对比|不好比较|不好数|不好区分|不好分|分不出来谁是谁|一模一样|长得一样|"
     "长得太像|太像了|记不住|记不清|找不到|找不着|看花眼|看岔|看岔了|眼花缭乱|喘不过气|显脏|显得脏|脏兮兮|灰扑扑|"
     "暗淡无光|死气沉沉|冷冰冰|冷清|单薄|孤单单|没气氛|没有气氛|有气氛|不够喜庆|不喜庆|不活泼|不热闹|不温馨|不美观|"
     "不雅观|不规范|不正式|不严谨|没重点|不突出|没层次|看不清|看不清楚|看不太清|看不大清|看不见|看不到|看不出|看不出来|"
     "看不明白|看不懂|认不出|"
     "认不出来|分不清|分不清楚|分不出来|分不出|认不清|看得见|看得清|看得清楚|看得更清楚|看清|看清楚|"
     "看见|看到|看明白|晃眼|晃眼睛|刺眼|刺眼睛|扎眼|伤眼|伤眼睛|碍眼|碍事|碍手碍脚|挡地方|占地方|"
     "挡住|挡着|遮住|遮着|盖住|盖着|压住|压着|蒙住|没对齐|没对上|没对准|没放正|没摆正|没画好|"
     "没画直|没画圆|没写好|不齐|不直|不正|不圆|不平|不对称|不均匀|不整齐|不一样|不一致|不统一|"
     "不搭|不配|不像|歪了|歪歪扭扭|歪歪斜斜|斜了|偏了|乱了|丑|丑死|难看死|重叠|重叠了|叠一起|"
     "叠在一起|叠一块|叠一块儿|叠着|叠住|挤一块|挤一块儿|挤一起|挤在一起|挤在一块|挤成一团|挤作一团|"
     "撞色|撞上|撞一起|碰到一起|碰上|碰一起|贴在一起|没用|用不着|用不上|多余|不好看|不好认|不好找|"
     "不明显|不显眼|不醒目|不清楚|不清晰|不够清楚|不够醒目|不协调|不合适|不舒服|不顺眼|不方便|"
     "一高一低|一大一小|一上一下|一粗一细|都一样|全一样|一个样|靠边|出界|空着|空荡荡|光秃秃|"
     "白花花|乱七八糟|密密麻麻|花里胡哨|眼花|眼晕|眼睛疼|头晕|混在一起|混一起|混了|弄混|搞混|"
     "分得清|分得开|好认|好找|好懂|好记|好分|显眼|醒目|突出|强调|清楚|"
     "太丑|太乱|不喜欢|"
     "好孤单|孤零零|孤单|无聊|闷|喜庆|没精神|没意思|没看头|太闷|忘|忘了|忘记|看错|"
     "玩玩|看看|瞧瞧|试试|乐乐|耍耍|逗逗|解闷|解解闷|玩一玩|看一看|试一试|认错|搞错|弄错|数错|误会|费眼睛|"
     "护眼|保护眼睛|不刺眼|不晃眼|正式"},
    {TELL_LIKED, "漂亮|好看|可爱|真棒|太棒|好棒|真好看|喜欢|表现好|表现很好|表现特别好|表现不错|表现真好|表现得好|全对|"
                 "作业全对|好玩|有意思|温馨|热闹|画得好|画的好"},
    {TELL_WRONG, "手一抖|手抖了|手一滑|画多了|画重了|画偏了|画大了|画小了|画反了|画漏了|写反了|写漏了|写重了|点多了|"
                 "多点了|弄反了|放反了|搞反了|拼错了|打错字了|写错字了|字写错了|搞砸了|弄砸了|画砸了|发错群了|看走眼了|"
                 "想错了|错了|写错|写错了|画错|画错了|弄错了|搞错了|打错了|点错了|选错了|放错了|发错了|记错了|说错了|"
                 "手滑|手滑了|手抖|手抖了|手误|不对|不对不对|画歪了|画坏了|写歪了|画丑了|糟糕|完了|坏了"},
    {TELL_EVENT, "下一题|下一页|下一个环节|上课铃响|下课铃响|铃响|打铃|拍照|要拍照|过年|过元旦|天黑|"
                 "天亮|天晴|下雨|下雪|开始|过端午|端午节|重阳节|妇女节|劳动节|六一|运动会|毕业|"
                 "毕业典礼|开学典礼|升旗|午休|自习|早读|晚自习|点名|交卷|考完试|抄完笔记|讲完题|讲完课|讲完这题|"
                 "讲完这道题|讲完这页|听写|默写|做操|比赛|分组|分好组|答辩|汇报完|演示完|评审|评审完|录课|直播|听课|"
                 "来听课|下课|上课|放学|上学|开学|放假|下班|上班|开会|散会|开完会|讲完|说完|做完|用完|看完|学完|写完|"
                 "抄完|玩完|结束|讲解完|到点|时间到|到时间|家长会|班会|周会|晨会|例会|站会|公开课|"
                 "开家长会|开班会|开周会|开站会|吃饭|睡觉|考试|过生日|生日|过年|过节|过圣诞|过中秋|儿童节|"
                 "教师节|母亲节|父亲节|国庆|春节|元旦|中秋|圣诞节|出门|回家|休息|迟到|换下一组|换下一个|"
                 "下一题|开始上课|开始讲|讲到这|讲到这里|到这|到这儿|到这里|先到这|先到这儿|先到这里|"
                 "刚学画画|学画画"},
    {TELL_USE, "分组|分两组|分三组|分四组|分五组|分六组|分成两组|分成三组|分成四组|比赛|抢答|竞赛|投票|打分|评分|报名|"
               "登记|签到|排座位|排值日|值日|排课|做计划|做课件|做海报|做封面|做板报|出板报|做展板|做手抄报|写总结|"
               "写报告|写教案|备课|听写|认字|识字|认颜色|认形状|学颜色|学形状|学数数|数数|上色|涂鸦|画画|贴|贴墙|"
               "贴门上|贴到墙上|发出来|放课件里|放ppt里|放到课件里|插到课件里|用|要用|看|看看|看一看|看一眼|瞧瞧|讲课|"
               "讲题|讲解|填|填成绩|填数据|填写|记分|记成绩|计分|登分|"
               "记录|检查|批改|打印|打印出来|打出来|印出来|发|发到群里|发群里|发家长群|发班级群|发朋友圈|发出去|"
               "发到|留着|留着看|留个底|留念|做纪念|展示|演示|汇报|投屏|截图|"
               "截屏|复习|做|做题|做作业|写作业|写|抄|抄一下|抄笔记|抄作业|做笔记|玩|玩玩|涂|涂色|涂颜色|描|描红|"
               "临摹|学|练|练习|练手|对比|比较|比一比|对照|参考|数|数一数|量|认|猜|猜猜|猜一猜|开心|高兴|乐|"
               "乐一乐|哄孩子|逗孩子|当背景|当标题|当例子|当封面|举例|举例子|做例子|打样|区分|区别|区分开|"
               "区分一下|区别一下|突出一下|强调一下|提醒一下|叠起来啥样|啥样|长啥样|效果|看效果|看看效果|"
               "贴墙上|贴教室|贴到|奖励|表扬|加油|打气|庆祝|装饰|点缀|讨论|上台|上台做|"
               "做游戏|游戏"},
    {TELL_SUBJECT, "讲|要讲|讲讲|讲一下|讲一讲|复习|学|学习|教|教他们|教孩子|认识|考|说明|讲解|解释|"
                   "准备讲|演示"},
    {TELL_LEST, "别|别再|不要|不要再|免得|省得|以免|不然|不然的话|要不然|否则|避免|防止|怕|生怕|担心|别让|不让|"
                "不想|不想让|可别"},
};

/** So many bytes has the longest of them. */
#define WORD_BYTES 24
/** So many characters of a subject that may be any: 讲|圆的面积公式. */
#define SUBJECT_HAN 8

/** Words, and what each does: one bit for each Tell. */
static GHashTable *table(void)
{
    static gsize once;
    static GHashTable *words;
    if (g_once_init_enter(&once)) {
        words = g_hash_table_new_full(g_str_hash, g_str_equal, g_free, NULL);
        for (gsize i = 0; i < G_N_ELEMENTS(lists); i++) {
            g_auto(GStrv) list = g_strsplit(lists[i].words, "|", -1);
            for (char **word = list; *word != NULL; word++) {
                guint bits = GPOINTER_TO_UINT(g_hash_table_lookup(words, *word)) | (1u << lists[i].tell);
                g_hash_table_replace(words, g_strdup(*word), GUINT_TO_POINTER(bits));
            }
        }
        g_once_init_leave(&once, 1);
    }
    return words;
}

/** What the word of so many bytes does; 0 when it is none. */
static guint tells(const char *p, gsize length)
{
    char word[WORD_BYTES + 1];
    memcpy(word, p, length);
    word[length] = '\0';
    return GPOINTER_TO_UINT(g_hash_table_lookup(table(), word));
}

/** What was said so far, at a place of the clause: each of these is a way to come there. */
enum {
    WAY_ANCHORED = 1, /**< something is told */
    WAY_STATE = 2,
    WAY_WRONG = 4,
    WAY_TOO = 8,   /**< right behind 太 */
    WAY_VERY = 16, /**< right behind 很 */
    WAY_CLOSED = 32,
    WAY_LEST = 64,  /**< 别 stands before it, and has nothing yet that it is about */
    WAY_SAID = 128, /**< who, when or whom for */
    WAY_EVENT = 256,
    WAY_PRAISE = 512,
    WAY_WHO = 1024, /**< praise is theirs */
    WAY_ALL = 2048  /**< so many ways */
};

/** The way on behind one more word; WAY_ALL when it does not fit. */
static guint goes_on(guint way, Tell tell)
{
    guint kept = way & (WAY_ANCHORED | WAY_STATE | WAY_WRONG | WAY_LEST | WAY_SAID | WAY_EVENT | WAY_PRAISE | WAY_WHO);
    guint used = kept | WAY_SAID | ((way & WAY_SAID) != 0 ? WAY_ANCHORED : 0);
    guint state = (kept & ~(guint)WAY_LEST) | WAY_ANCHORED | WAY_STATE | WAY_CLOSED;
    guint praise = state | ((way & WAY_WHO) != 0 ? 0 : WAY_PRAISE);
    switch (tell) {
    case TELL_FREE:
        return kept | WAY_SAID;
    case TELL_WHO:
        return kept | WAY_SAID | WAY_WHO;
    case TELL_END:
        return (way & WAY_LEST) != 0 ? WAY_ALL : kept | ((way & WAY_ANCHORED) != 0 ? WAY_CLOSED : 0);
    case TELL_TOO:
        return (way & WAY_LEST) != 0 ? WAY_ALL : kept | WAY_TOO | WAY_VERY;
    case TELL_VERY:
        return kept | WAY_VERY;
    case TELL_LOOK:
        return (way & WAY_TOO) == 0 ? WAY_ALL : kept | WAY_ANCHORED | WAY_STATE;
    case TELL_PRAISED:
        return (way & WAY_VERY) == 0 ? WAY_ALL : praise;
    case TELL_BLAMED:
        return (way & WAY_VERY) == 0 ? WAY_ALL : state;
    case TELL_LIKED:
        return praise;
    case TELL_STATE:
        return state;
    case TELL_WRONG:
        return (way & WAY_LEST) != 0 ? WAY_ALL : kept | WAY_ANCHORED | WAY_STATE | WAY_WRONG | WAY_CLOSED;
    case TELL_EVENT:
        return (way & WAY_LEST) != 0 ? WAY_ALL : kept | WAY_ANCHORED | WAY_EVENT;
    case TELL_USE:
    case TELL_SUBJECT:
        return (way & WAY_LEST) != 0 ? WAY_ALL : used;
    default:
        return (way & (WAY_ANCHORED | WAY_LEST)) == WAY_ANCHORED || way == 0 ? kept | WAY_LEST : WAY_ALL;
    }
}

/** What a subject has not: another deed, a mark, a question. */
static gboolean may_be_subject(const char *p, gsize length)
{
    static const char *const never[] = {"交", "会", "想", "说", "问", "画",   "删",   "擦", "清", "撤",
                                        "改", "换", "变", "移", "挪", "放大", "缩",   "转", "添", "加",
                                        "贴", "连", "导", "把", "将", "给",   "别",   "不", "没", "如",
                                        "吗", "么", "谁", "怎", "哪", "来",   "复制", "了", NULL};
    g_autofree char *subject = g_strndup(p, length);
    for (const char *const *word = never; *word != NULL; word++) {
        if (strstr(subject, *word) != NULL)
            return FALSE;
    }
    for (gsize i = 0; i < length; i++) {
        if ((guint8)p[i] < 0x80)
            return FALSE;
    }
    return TRUE;
}

/** A clause is no longer than so many bytes. */
#define CLAUSE_BYTES 120

/** So many ways lead to a place, at most; few do. */
#define PLACE_WAYS 64

/** A place of a clause, and the ways that lead there. */
typedef struct {
    guint n;
    guint16 ways[PLACE_WAYS];
} Place;

static void note(Place *place, guint way)
{
    for (guint i = 0; i < place->n; i++) {
        if (place->ways[i] == way)
            return;
    }
    if (place->n < PLACE_WAYS)
        place->ways[place->n++] = (guint16)way;
}

/** A subject goes on to the end of its clause. */
static void note_subject(const char *p, gsize n, gsize at, guint way, Place *places)
{
    gsize left = n - at;
    if (left > 0 && (way & WAY_ANCHORED) != 0 && g_utf8_strlen(p + at, (gssize)left) <= SUBJECT_HAN &&
        may_be_subject(p + at, left))
        note(&places[n], way);
}

/** A character of Chinese begins at p. */
static gboolean is_han_at(const char *p, const char *end)
{
    return p + strlen("了") <= end && (guint8)*p >= 0xe3 && (guint8)*p <= 0xe9;
}

/** 太|潦草|了: too much of whatever it is. @return its bytes, 0 for none */
static gsize too_much(const char *p, const char *end)
{
    static const char *const praise[] = {"好", "棒", "美", "对", "可爱", "漂亮", "赞",   "牛",   "厉害",
                                         "帅", "酷", "阳", "极", "平",   "感谢", "开心", "高兴", "喜欢",
                                         "谢", "想", "多", "少", "晚",   "早",   NULL};
    static const char *const behind[] = {"了", "啦", NULL};
    const gsize han = strlen("了");
    if (text_begins_with_any(p, praise))
        return 0;
    for (gsize length = han; length <= 2 * han && is_han_at(p + length - han, end); length += han) {
        if (p + length + han <= end && text_begins_with_any(p + length, behind))
            return may_be_subject(p, length) ? length : 0;
    }
    return 0;
}

/** 够不着, 放不下, 黑乎乎: how it is. @return its bytes, 0 for none */
static gsize state_of_form(const char *p, const char *end)
{
    static const char *const ways[] = {"到", "清", "见", "着", "出", "全", "下", "住", NULL};
    static const char *const doubled[] = {"乎乎", "蒙蒙", "零零", "秃秃", "糟糟", "花花", "巴巴", "溜溜", "沉沉",
                                          "晃晃", "彤彤", "压压", "茫茫", "冰冰", "扑扑", "兮兮", "森森", "皱皱",
                                          "荡荡", "落落", "尖尖", "塌塌", "歪歪", "堂堂", NULL};
    static const char *const deeds[] = {"画", "删", "擦", "清", "撤", "改", "移", "挪",
                                        "换", "变", "等", "说", "想", "猜", NULL};
    const gsize han = strlen("了");
    if (!is_han_at(p, end) || p + 3 * han > end || text_begins_with_any(p, deeds))
        return 0;
    gboolean unable = g_str_has_prefix(p + han, "不") && text_begins_with_any(p + 2 * han, ways);
    return unable || text_begins_with_any(p + han, doubled) ? 3 * han : 0;
}

/** The ways behind what is no word of the lists. */
static void note_form(const char *p, gsize n, gsize at, Place *places)
{
    gsize form = state_of_form(p + at, p + n);
    for (guint i = 0; i < places[at].n; i++) {
        guint way = places[at].ways[i];
        gsize too = (way & WAY_TOO) != 0 ? too_much(p + at, p + n) : 0;
        gsize length = MAX(form, too);
        if (length > 0)
            note(&places[at + length], goes_on(way, TELL_STATE));
    }
}

/** The ways behind the word of so many bytes. */
static void note_word(const char *p, gsize n, gsize at, gsize length, Place *places)
{
    guint bits = tells(p + at, length);
    for (guint i = 0; bits != 0 && i < places[at].n; i++) {
        for (guint tell = 0; bits >> tell != 0; tell++) {
            guint next = (bits >> tell & 1) != 0 ? goes_on(places[at].ways[i], (Tell)tell) : WAY_ALL;
            if (next == WAY_ALL)
                continue;
            note(&places[at + length], next);
            if (tell == TELL_SUBJECT)
                note_subject(p, n, at + length, next, places);
        }
    }
}

/** What the ways to a place tell together; nothing where none is a clause. */
static Told told_at(const Place *place, gsize length, gboolean closed)
{
    Told told = {.wrong = TRUE, .praise = TRUE};
    for (guint i = 0; i < place->n; i++) {
        guint way = place->ways[i];
        if ((way & WAY_ANCHORED) == 0 || (way & WAY_LEST) != 0 || (closed && (way & WAY_CLOSED) == 0))
            continue;
        told.length = length;
        told.wrong = told.wrong && (way & WAY_WRONG) != 0;
        told.praise = told.praise && (way & WAY_PRAISE) != 0;
        told.state = told.state || (way & WAY_STATE) != 0;
        told.event = told.event || (way & WAY_EVENT) != 0;
        told.said = told.said || (way & WAY_SAID) != 0;
        told.closed = told.closed || (way & WAY_CLOSED) != 0;
    }
    return told.length > 0 ? told : (Told){0};
}

Told told_clause(const char *p, const char *end, gboolean closed)
{
    Told told = {0};
    const gsize han = strlen("了");
    if (p >= end || (guint8)*p < 0x80)
        return told;
    Place places[CLAUSE_BYTES + 1];
    gsize n = MIN((gsize)(end - p), CLAUSE_BYTES);
    for (gsize at = 0; at <= n; at++)
        places[at].n = 0;
    note(&places[0], 0);
    for (gsize at = 0; at < n; at++) {
        for (gsize length = han; places[at].n > 0 && length <= WORD_BYTES && at + length <= n; length += han)
            note_word(p, n, at, length, places);
        note_form(p, n, at, places);
    }
    for (gsize at = n; at > 0 && told.length == 0; at--)
        told = told_at(&places[at], at, closed);
    return told;
}

gsize told_lead(const char *p, const char *end)
{
    gsize led = 0, known = 0;
    do {
        known = 0;
        for (gsize length = strlen("了"); length <= WORD_BYTES && p + led + length <= end; length += strlen("了"))
            known =
                (tells(p + led, length) & (1u << TELL_FREE | 1u << TELL_WHO | 1u << TELL_END)) != 0 ? length : known;
        led += known;
    } while (known > 0);
    return led;
}

gsize told_opener(const char *p, const char *end)
{
    for (gsize length = MIN((gsize)(end - p), WORD_BYTES / 3 * 3); length > 2; length -= 3) {
        if ((tells(p, length) & (1u << TELL_LEST)) != 0)
            return length;
    }
    return 0;
}

gsize told_wish(const char *p, const char *end)
{
    static const char *const wishes[] = {"闹着要看", "吵着要看", "嚷着要看", "非要看", "一直想看", "就想看", "老想看",
                                         "特想看",   "想看看",   "想要看",   "想看",   "要看",     "爱看",   "喜欢看",
                                         "最喜欢",   "喜欢",     "想要",     "最爱",   "吵着要",   "闹着要", "就爱",
                                         "迷上",     "特别喜欢", "很喜欢",   NULL};
    const char *at = p;
    gsize found = 0;
    while (at < end && found == 0) {
        for (const char *const *wish = wishes; *wish != NULL && found == 0; wish++)
            found = g_str_has_prefix(at, *wish) ? (gsize)(at - p) + strlen(*wish) : 0;
        gsize known = 0;
        for (gsize length = strlen("了"); length <= WORD_BYTES && at + length <= end; length += strlen("了"))
            known = (tells(at, length) & (1u << TELL_FREE | 1u << TELL_WHO)) != 0 ? length : known;
        if (known == 0 && found == 0)
            return 0;
        at += known;
    }
    return found <= (gsize)(end - p) ? found : 0;
}
