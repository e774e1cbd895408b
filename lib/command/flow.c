// SPDX-License-Identifier: MIT
/*
 * A flow chart is a head, its steps, and maybe more behind a comma:
 *
 *     请   画一个   红色的   流程图   ：   开始 → 审批 → 结束   ，   竖着排
 *          verb     look     flow            steps                  way
 *
 * Steps are parted by arrows. Where it is called a flow chart, commas, 、 and 到 part them as well. Without a verb and
 * that word it takes three short steps, for two of them and an arrow are said in talk, too: 3→5.
 */
#include "lib/command/flow.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/forms.h"

/** Characters of a step; of one in a message that does not say what it is. */
#define STEP_CHARS 24
#define BARE_STEP_CHARS 8
/** Characters of the words for the look of its boxes. */
#define LOOK_CHARS 12

static const char verbs[] = "画一个|画一张|画一下|画个|画张|画出|画|做一个|做一张|做个|做张|来一个|来一张|来个|来张|"
                            "弄一个|弄个|加一个|加个|绘制|生成一个|生成|创建一个|创建|新建一个|新建|整个|搞个|"
                            "draw a|draw me a|draw|make a|make|create a|create|sketch a|add a";
static const char flows[] =
    "业务流程图|流程示意图|流程框图|流程图|流程|步骤图|关系链|流向图|flow chart of|flowchart of|"
    "flow chart|flowchart|flow diagram|flow";
static const char closings[] = "连成一个流程图|连成流程图|连成图|连一下|画成一个流程图|画成流程图|画个流程图|"
                               "画一个流程图|画流程图|做成流程图|做个流程图|"
                               "画成流程|用箭头连起来|用箭头连接起来|用箭头连接|用箭头依次连起来|依次用箭头连起来|"
                               "依次连起来|连起来|画出来|画一下";
static const char upright[] = "竖着排|竖着画|竖着排列|竖排|从上到下|从上往下|自上而下|排成一列|纵向排列|纵向|竖向|竖着|"
                              "竖着的|竖的|vertical|vertically|top to bottom|from top to bottom";
static const char level[] = "横着排|横着画|横排|从左到右|从左往右|自左向右|排成一排|横向排列|横向|横着|横着的|横的|"
                            "horizontal|horizontally|left to right|from left to right";

typedef struct {
    const Reading *reading;
    GPtrArray *steps; /**< of char *, as typed */
    char *look;       /**< 红色的; NULL when not said */
    const char *rest; /**< what follows the steps, of the folded text; NULL when nothing does */
    gboolean verb, flow, column;
    gboolean apart; /**< a colon or a comma stands behind the head */
} Flow;

static gboolean is_arrow(char c)
{
    return c == '>';
}

static gboolean is_down(const char *p)
{
    return g_str_has_prefix(p, "↓") || g_str_has_prefix(p, "⬇");
}

/** The arrow at p: its length; 0 when there is none. */
static gsize arrow_length(const char *p)
{
    gsize shaft = strspn(p, "-=");
    if (is_arrow(p[shaft]))
        return shaft + 1 + strspn(p + shaft + 1, ">");
    return is_down(p) ? strlen("↓") : 0;
}

/** Take one of the forms off the front. */
static gboolean take(Part *part, const char *forms)
{
    part_trim(part);
    gsize n = part_front(part, forms);
    part->start += n;
    part_trim(part);
    return n > 0;
}

/** Take off a word for the way it goes. */
static gboolean take_way(Flow *flow, Part *part)
{
    if (take(part, upright)) {
        flow->column = TRUE;
        return TRUE;
    }
    return take(part, level);
}

static void skip_breaks(Part *part)
{
    while (!part_is_empty(part) && strchr(" \n", part->text[part->start]) != NULL)
        part->start++;
    while (!part_is_empty(part) && strchr(" \n", part->text[part->end - 1]) != NULL)
        part->end--;
}

/** 红色的|流程图: the look may stand before the word, and nothing else. */
static gboolean take_flow(Flow *flow, Part *part)
{
    Part at = *part;
    glong skipped = 0;
    for (; !part_is_empty(&at) && skipped <= LOOK_CHARS; skipped++) {
        char c = at.text[at.start];
        if (c == ':' || c == ',' || c == '\n' || arrow_length(at.text + at.start) > 0)
            return FALSE;
        gsize n = part_front(&at, flows);
        if (n > 0 && ((at.start > part->start && !flow->verb) || at.start + n == part->end))
            return FALSE;
        if (n > 0) {
            flow->look = at.start > part->start ? reading_slice(flow->reading, part->start, at.start) : NULL;
            part->start = at.start + n;
            return TRUE;
        }
        at.start += (gsize)(g_utf8_next_char(at.text + at.start) - (at.text + at.start));
    }
    return FALSE;
}

/** Takes the head off. FALSE when it is none that a flow chart has. */
static gboolean read_head(Flow *flow, Part *part)
{
    part_drop_front(part, "请帮我|请你|请给我|请|帮我|帮忙|给我|麻烦|please|can you");
    flow->verb = take(part, verbs);
    while (take_way(flow, part))
        ;
    flow->flow = take_flow(flow, part);
    while (flow->flow && take_way(flow, part))
        ;
    if (flow->flow)
        part_drop_front(part, "吧|呗");
    skip_breaks(part);
    if (flow->flow && part_has(part, ':') && strchr(":,", part->text[part->start]) == NULL)
        return FALSE; /* 流程图的标题：… */
    gsize begin = part->start;
    while (!part_is_empty(part) && strchr(":,\n ", part->text[part->start]) != NULL)
        part->start++;
    flow->apart = part->start > begin;
    return !part_is_empty(part);
}

/** A step is words, and no thing of the board, no sum, nothing that ends or is asked. */
static gboolean add_step(Flow *flow, Part part)
{
    skip_breaks(&part);
    part_drop_front(&part, "从|由");
    if (part_is_empty(&part) || part_has(&part, ':') || part_has(&part, '?') || part_has(&part, '\n'))
        return FALSE;
    g_autofree char *step = part_words(&part, flow->reading);
    if (*step == '\0' || g_utf8_strlen(step, -1) > STEP_CHARS || strchr(step, '#') != NULL)
        return FALSE;
    gboolean numbered = g_str_has_suffix(step, "号") && g_ascii_isdigit(*step);
    gboolean way = strstr(step, "从上") != NULL || strstr(step, "从左") != NULL; /* 从上|到|下 */
    if (numbered || way || strstr(step, "“") != NULL || strstr(step, "”") != NULL)
        return FALSE;
    g_ptr_array_add(flow->steps, g_steal_pointer(&step));
    return TRUE;
}

/** What parts the steps: an arrow; in what has none, and is called a flow chart, 、 or a comma, else 到. */
static gsize joint_length(const Part *part, gsize at, const char *joint)
{
    const char *p = part->text + at;
    if (joint == NULL)
        return arrow_length(p);
    return g_str_has_prefix(p, joint) ? strlen(joint) : 0;
}

static gboolean ends_steps(const char *p, const char *joint)
{
    gboolean point = *p == '.' && !g_ascii_isalnum(p[1]); /* v1.0 */
    return point || *p == ';' || *p == '!' || (*p == ',' && joint == NULL);
}

/** The steps, up to what ends them. */
static gboolean read_steps(Flow *flow, Part *part, const char *joint)
{
    gsize begin = part->start;
    gsize i = begin;
    while (i < part->end) {
        gsize n = joint_length(part, i, joint);
        if (n == 0 && ends_steps(part->text + i, joint))
            break;
        if (n == 0) {
            i++;
            continue;
        }
        flow->column = flow->column || is_down(part->text + i);
        if (!add_step(flow, (Part){part->text, begin, i}))
            return FALSE;
        i += n;
        begin = i;
    }
    Part last = {part->text, begin, i};
    Part before = last;
    skip_breaks(&last);
    if (flow->verb)
        part_drop_back(&last, "的流程图|的流程|这样的流程图|流程图");
    flow->flow = flow->flow || last.end + 1 < before.end;
    flow->rest = i < part->end ? part->text + i + 1 : NULL;
    return add_step(flow, last);
}

/** Behind the steps: that it is a flow chart, or which way it goes. FALSE when it is something else. */
static gboolean read_closing(Flow *flow)
{
    if (flow->rest == NULL)
        return TRUE;
    Part part = {flow->reading->folded->str, (gsize)(flow->rest - flow->reading->folded->str),
                 flow->reading->folded->len};
    part_drop_back(&part, "谢谢|吧|.|!");
    part_drop_front(&part, "请帮我|请|帮我|帮忙");
    while (!part_is_empty(&part)) {
        if (take(&part, closings))
            flow->flow = flow->verb = TRUE;
        else if (!take_way(flow, &part) && !take(&part, ",|.|;"))
            break;
    }
    flow->rest = part_is_empty(&part) ? NULL : part.text + part.start;
    return flow->rest == NULL;
}

/** Steps that nobody called a flow chart: several, short, and not numbers. */
static gboolean is_plain_enough(const Flow *flow)
{
    gboolean words = FALSE;
    for (guint i = 0; i < flow->steps->len; i++) {
        const char *step = flow->steps->pdata[i];
        if (g_utf8_strlen(step, -1) > BARE_STEP_CHARS || strpbrk(step, " @/\\.") != NULL)
            return FALSE;
        for (const char *p = step; *p != '\0' && !words; p = g_utf8_next_char(p))
            words = g_unichar_isalpha(g_utf8_get_char(p));
    }
    return words && flow->steps->len >= 3;
}

/** The steps, but for a last one that leads back to the first. */
static guint count_boxes(const Flow *flow)
{
    guint n = flow->steps->len;
    return n > 2 && strcmp(flow->steps->pdata[0], flow->steps->pdata[n - 1]) == 0 ? n - 1 : n;
}

static gboolean is_double(const Flow *flow, guint n)
{
    for (guint i = 0; i < n; i++) {
        for (guint j = i + 1; j < n; j++) {
            if (strcmp(flow->steps->pdata[i], flow->steps->pdata[j]) == 0)
                return TRUE;
        }
    }
    return FALSE;
}

/** 圆→矩形→花: whether the steps are shapes themselves. */
static gboolean are_shapes(const Flow *flow)
{
    for (guint i = 0; i < flow->steps->len; i++) {
        g_autofree char *drawn = g_strconcat("画", flow->steps->pdata[i], NULL);
        g_autoptr(Message) message = message_parse(drawn);
        const Command *command = message->commands->pdata[0];
        if (message->commands->len != 1 || command->op != COMMAND_DRAW || command->shape == DRAW_TEXT ||
            command->count != 1 || command->typed != NULL)
            return FALSE;
    }
    return TRUE;
}

static char *reword(const Flow *flow)
{
    guint n = count_boxes(flow);
    GString *text = g_string_new(NULL);
    if (are_shapes(flow) && n == flow->steps->len) {
        for (guint i = 0; i < n; i++)
            g_string_append_printf(text, "画%s；", (const char *)flow->steps->pdata[i]);
    } else {
        g_string_append_printf(text, "画%u个%s框%s，分别写", n, flow->look != NULL ? flow->look : "",
                               flow->column ? "排成一列" : "");
        for (guint i = 0; i < n; i++)
            g_string_append_printf(text, "%s“%s”", i > 0 ? "、" : "", (const char *)flow->steps->pdata[i]);
        g_string_append(text, "；");
    }
    g_string_append(text, "用箭头连起来");
    if (n < flow->steps->len)
        g_string_append_printf(text, "；用箭头连接“%s”和“%s”", (const char *)flow->steps->pdata[n - 1],
                               (const char *)flow->steps->pdata[0]);
    return g_string_free(text, FALSE);
}

/** 画箭头→右边: an arrow that goes there, and no step. */
static gboolean draws_line(const Flow *flow)
{
    const char *first = flow->steps->pdata[0];
    return strstr(first, "箭头") != NULL || strstr(first, "线") != NULL || strstr(first, "arrow") != NULL ||
           strstr(first, "line") != NULL;
}

/** The first arrow, and whether a word for a flow chart is anywhere: most messages have neither. */
static gboolean may_be_flow(const char *text, gboolean *arrows)
{
    *arrows = strchr(text, '>') != NULL || strstr(text, "↓") != NULL || strstr(text, "⬇") != NULL;
    return *arrows || strstr(text, "流程") != NULL || strstr(text, "flow") != NULL;
}

/** 三个框, 从上到下, 箭头连着: said of all the steps, between spaces as they are. FALSE when it is a step. */
static gboolean take_aside(Flow *flow, const char *step)
{
    static const char boxes[] = "个框|个步骤|步|个方框|个节点|个环节";
    static const char counts[] = "两|三|四|五|六|七|八|九|十|2|3|4|5|6|7|8|9";
    static const char joined[] = "箭头连着|箭头相连|箭头连起来|箭头连接|用箭头连着|用箭头连起来|用箭头连接|用箭头相连";
    Part part = {step, 0, strlen(step)};
    if (take_way(flow, &part))
        return part_is_empty(&part);
    if (take(&part, "上到下|上往下")) /* its 从 went as that of a step does */
        return flow->column = part_is_empty(&part);
    if (take(&part, "左到右|左往右") || take(&part, joined))
        return part_is_empty(&part);
    return take(&part, counts) && take(&part, boxes) && part_is_empty(&part);
}

/** 开始 审批 结束 三个框 箭头连着: steps parted by spaces are sure only beside such words, or when they begin and end.
 */
static gboolean drop_asides(Flow *flow)
{
    static const char *const ends[] = {"结束", "完成", "完", "end", "done", NULL};
    guint before = flow->steps->len;
    for (guint i = before; i > 0; i--) {
        if (take_aside(flow, flow->steps->pdata[i - 1]))
            g_ptr_array_remove_index(flow->steps, i - 1);
    }
    guint n = flow->steps->len;
    gboolean whole =
        n > 2 && strcmp(flow->steps->pdata[0], "开始") == 0 && g_strv_contains(ends, flow->steps->pdata[n - 1]);
    return n > 1 && is_plain_enough(flow) && (n < before || whole);
}

/** Reads the message with steps parted so. @return TRUE when it is a flow chart */
static gboolean read_flow(Flow *flow, const char *joint)
{
    const GString *folded = flow->reading->folded;
    Part part = {folded->str, 0, folded->len};
    part_drop_back(&part, "谢谢|吧|.|!");
    if (!read_head(flow, &part) || (joint != NULL && *joint == ',' && !(flow->flow && flow->apart)))
        return FALSE;
    if (!read_steps(flow, &part, joint) || !read_closing(flow) || flow->steps->len < 2)
        return FALSE;
    if (joint != NULL && *joint == ' ' && !drop_asides(flow))
        return FALSE;
    guint n = count_boxes(flow);
    if (n > LIMIT_SHAPES_PER_MESSAGE || is_double(flow, n) || (joint != NULL && !(flow->flow && flow->verb)))
        return FALSE;
    return flow->flow || (flow->verb && !draws_line(flow)) || is_plain_enough(flow);
}

char *flow_reworded(const Reading *reading)
{
    static const char *const joints[] = {NULL, ",", "到", " "};
    gboolean arrows = FALSE;
    if (!may_be_flow(reading->folded->str, &arrows))
        return NULL;
    char *text = NULL;
    for (gsize i = arrows ? 0 : 1; i < (arrows ? 1 : G_N_ELEMENTS(joints)) && text == NULL; i++) {
        Flow flow = {.reading = reading, .steps = g_ptr_array_new_with_free_func(g_free)};
        text = read_flow(&flow, joints[i]) ? reword(&flow) : NULL;
        g_ptr_array_unref(flow.steps);
        g_free(flow.look);
    }
    return text;
}
