// SPDX-License-Identifier: MIT
/*
 * What a class or a stand-up uses. These are whole messages of a fixed form (forms.h): "timer", "vote" and "pick" are
 * common in talk, and talk must not start anything.
 *
 *     请   倒计时   5分钟   站会   吧           投票   午饭吃什么：面、饭、饺子
 *     manners deed  what it takes  manners      deed   question  choices
 */
#include "lib/command/meeting.h"

#include <string.h>

#include "lib/base/limits.h"

typedef enum {
    TAKES_NOTHING,
    TAKES_COLUMNS, /**< or nothing */
    TAKES_MONTH,   /**< or nothing */
    TAKES_TIME,    /**< and maybe a label */
    TAKES_NUMBER,  /**< or nothing */
    TAKES_QUESTION,
    TAKES_VOICE,
    TAKES_DICE,   /**< how many, or nothing */
    TAKES_PEOPLE, /**< how many, or nothing */
    TAKES_LIST,   /**< how many, or nothing; and a list */
    TAKES_FROM    /**< the same; the list is said to be one, for the words are common */
} Takes;

typedef struct {
    CommandOp op;
    int deed; /**< of its enum */
    Takes takes;
    const char *forms; /**< parted by |; the longer of two that begin alike comes first */
} DeedRow;

#define ZH_MAKE(what)                                                                                                \
    what "|画" what "|画个" what "|画一个" what "|画一张" what "|来个" what "|来一个" what "|新建" what "|做个" what \
         "|建个" what
#define EN_MAKE(what) what "|draw a " what "|make a " what "|create a " what "|add a " what "|new " what "|a " what

static const DeedRow deeds[] = {
    {COMMAND_TEMPLATE, TEMPLATE_KANBAN, TAKES_COLUMNS,
     ZH_MAKE("看板") "|" EN_MAKE("kanban board") "|" EN_MAKE("kanban")},
    {COMMAND_TEMPLATE, TEMPLATE_CALENDAR, TAKES_MONTH, ZH_MAKE("日历") "|" ZH_MAKE("月历") "|" EN_MAKE("calendar")},
    {COMMAND_TEMPLATE, TEMPLATE_GAME, TAKES_NOTHING,
     ZH_MAKE("井字棋") "|下井字棋|玩井字棋|下一盘井字棋|来一局井字棋|来一盘井字棋|来盘井字棋|" EN_MAKE(
         "tic tac toe board") "|tic tac toe|play tic tac toe|draw tic tac toe|noughts and crosses|play noughts and "
                              "crosses|"
                              "draw noughts and crosses"},

    {COMMAND_HELP, HELP_CLASS, TAKES_NOTHING,
     "帮助 课堂|帮助课堂|帮助 上课|帮助上课|帮助 开会|帮助开会|帮助 投票|"
     "帮助投票|帮助 计时|帮助计时|帮助 计时器|帮助计时器|帮助 倒计时|"
     "帮助倒计时|帮助 抽签|帮助抽签|帮助 看板|帮助看板|帮助 日历|帮助日历|"
     "帮助 井字棋|帮助井字棋|帮助 模板|帮助模板|帮助 骰子|帮助骰子|"
     "帮助 硬币|帮助硬币|怎么投票|怎么计时|怎么抽签|help class|help classes|"
     "help meeting|help meetings|help vote|help votes|help poll|help polls|help timer|help timers|"
     "help lots|help pick|help kanban|help calendar|help tic tac toe|help templates|help template|"
     "help dice|help coin"},

    {COMMAND_TIMER, TIMER_CANCEL, TAKES_NUMBER,
     "取消倒计时|取消计时器|取消计时|取消定时|停止倒计时|停止计时器|停止计时|结束倒计时|结束计时|关掉计时器|关闭计时器|"
     "cancel the timer|cancel timer|cancel timers|stop the timer|stop timer|stop timers|end the timer|end timer"},
    {COMMAND_TIMER, TIMER_LIST, TAKES_NOTHING,
     "计时器|查看计时器|看看计时器|有哪些计时器|计时器列表|还剩多少时间|还剩多久|timers|list timers|show timers|"
     "list the timers|show the timers|timer list|how much time is left|how long left"},
    {COMMAND_TIMER, TIMER_START, TAKES_TIME,
     "倒计时|计时器|计时|定时|设个计时器|设一个计时器|开始计时|开始倒计时|set a timer for|set a timer of|set timer for|"
     "set timer|start a timer for|start a timer of|start timer|timer for|timer of|timer|count down|countdown for|"
     "countdown|count down from"},

    {COMMAND_PICK, PICK_DICE, TAKES_DICE,
     "掷骰子|扔骰子|摇骰子|投骰子|丢骰子|掷个骰子|扔个骰子|摇个骰子|掷一个骰子|掷一次骰子|骰子|roll the dice|"
     "roll a dice|roll a die|roll the die|roll dice|throw the dice|throw a die|throw dice|dice roll|roll a d6|roll d6"},
    {COMMAND_PICK, PICK_COIN, TAKES_NOTHING,
     "抛硬币|扔硬币|掷硬币|投硬币|丢硬币|抛个硬币|扔个硬币|抛一枚硬币|抛一个硬币|flip a coin|toss a coin|flip coin|"
     "flip the coin|toss the coin|coin flip|coin toss|throw a coin|heads or tails"},
    {COMMAND_PICK, PICK_PEOPLE, TAKES_PEOPLE,
     "抽签|抽个签|抽奖|draw lots|random pick|pick at random|randomly "
     "pick|随机点名|点个名|随机选人|随机抽人|随机抽一个人|随机选一个人|随机选个人|随机抽个人|随机挑一个人|抽一个人|"
     "抽个人|"
     "抽人|谁来发言|pick someone|pick somebody|pick anyone|pick a person|pick a name|random person|pick one of us|"
     "pick a random person|pick a student|who is next"},
    {COMMAND_PICK, PICK_ITEMS, TAKES_LIST,
     "随机选择|随机选出|随机选|随机抽取|随机抽|随机挑|抽签选|抽签|抽奖|draw lots|random pick|pick at random|"
     "randomly pick|random choice"},
    {COMMAND_PICK, PICK_ITEMS, TAKES_FROM, "抽|选|pick|choose"},

    {COMMAND_POLL, POLL_END, TAKES_NOTHING,
     "结束投票|停止投票|关闭投票|截止投票|投票结束|投票截止|end vote|end the vote|close the vote|close vote|"
     "stop the vote|stop voting|end voting|close voting|end poll|end the poll|close poll|close the poll"},
    {COMMAND_POLL, POLL_RESULT, TAKES_NOTHING,
     "投票结果|投票情况|看投票结果|查看投票结果|查看投票|看看投票|公布投票结果|公布结果|vote result|vote results|"
     "voting result|voting results|poll result|poll results|show votes|show the votes|show the vote|result of the "
     "vote|results of the vote|show vote results"},
    {COMMAND_POLL, POLL_OPEN, TAKES_QUESTION,
     "发起投票|开始投票|新建投票|来个投票|投票|vote on|vote|poll|start a vote|start a poll|new vote|new poll|create a "
     "poll|create a vote"},
    {COMMAND_POLL, POLL_VOTE, TAKES_VOICE,
     "我投票给|投票给|我投给|投给|我投|投票|投|i vote for|vote for|i vote|my vote is|my vote|vote"},
};

/* --- templates -------------------------------------------------------------------------------- */

/** Words stand apart from the deed: 看板 待办, but not 看板上有什么. */
static gboolean stands_apart(const Part *part)
{
    return part_is_empty(part) || part->text[part->start] == ':' || part->text[part->start] == ',' ||
           part->text[part->start] == '\n' || part->text[part->start] == QUOTE_MARK ||
           part->text[part->start - 1] == ' ';
}

static void count_items(Command *command, guint least, guint most, gsize longest, Refusal refusal)
{
    gboolean wrong = command->items->len < least || command->items->len > most || meeting_items_double(command->items);
    for (guint i = 0; i < command->items->len; i++)
        wrong = wrong || (gsize)g_utf8_strlen(command->items->pdata[i], -1) > longest;
    if (wrong)
        command_refuse(command, refusal, command->source);
}

static gboolean take_columns(const Reading *reading, Part part, Command *command)
{
    static const char talk[] = "is|was|are|has|had|in|on|for|at|by|to|and|or|of|as|from";
    if (!stands_apart(&part) || part_has(&part, '\n') || part_front(&part, talk) > 0)
        return FALSE;
    part_drop_front(&part, ":|,|with columns|with the columns|with|columns");
    part_drop_back(&part,
                   " 两列| 三列| 四列| 五列| 六列| 2列| 3列| 4列| 5列| 6列| 三栏| 四栏| 3栏| 4栏"); /* how many */
    if (part_is_empty(&part))
        return TRUE;
    meeting_items(&part, reading, command->items);
    count_items(command, LIMIT_KANBAN_LEAST, LIMIT_KANBAN_COLUMNS, LIMIT_COLUMN_CHARS, REFUSE_COLUMNS);
    return TRUE;
}

static void check_month(Command *command)
{
    gboolean year = command->year == 0 || (command->year >= LIMIT_YEAR_FIRST && command->year <= LIMIT_YEAR_LAST);
    gboolean shifted = command->month == 0 && command->year == 0;
    if (!year || (!shifted && (command->month < 1 || command->month > 12)))
        command_refuse(command, REFUSE_MONTH, command->source);
}

static gboolean take_month(Part part, Command *command)
{
    if (!part_is_empty(&part) && !meeting_month(part, command))
        return FALSE;
    check_month(command);
    return TRUE;
}

/** 12月的日历, "december calendar": the month comes first. */
static Command *calendar_behind(const Reading *reading, Part part)
{
    Part month = part;
    part_drop_back(&month, "日历|月历|calendar");
    if (month.end == part.end)
        return NULL;
    part_drop_front(&month, "画一个|画个|画|draw a|draw the|draw");
    if (part_is_empty(&month))
        return NULL;
    part_drop_back(&month, "'s|的");
    g_autoptr(Command) command = form_command(reading, COMMAND_TEMPLATE);
    command->template_kind = TEMPLATE_CALENDAR;
    if (!meeting_month(month, command))
        return NULL;
    check_month(command);
    return g_steal_pointer(&command);
}

/* --- timers ----------------------------------------------------------------------------------- */

/** Behind the time stands what it is for; "timer 5 minutes is too short" is talk. */
static gboolean is_label(const Part *label, gboolean apart)
{
    static const char talk[] =
        "is|was|are|were|has|had|will|would|isn't|too|ago|later|already|就|了|以后|之后|前|后|太|不|"
        "过|都|才|内|是";
    Part end = *label;
    gsize before = label->end;
    part_drop_back(&end, "了|吗|呢|啊|的");
    return part_is_empty(label) ||
           (apart && !part_has(label, '\n') && part_front(label, talk) == 0 && end.end == before);
}

static gboolean take_time(const Reading *reading, Part part, Command *command)
{
    part_drop_front(&part, ":|,|for|of");
    if (part_is_empty(&part)) {
        command_refuse(command, REFUSE_DURATION, command->source);
        return TRUE;
    }
    if (!meeting_duration(&part, &command->duration_ms))
        return FALSE;
    if (part_front(&part, "开始|start|now") == part.end - part.start)
        part.start = part.end;
    gboolean apart = stands_apart(&part);
    part_drop_front(&part, ":|,|for|called|named|叫");
    if (!is_label(&part, apart))
        return FALSE;
    if (!part_is_empty(&part))
        command->name = part_words(&part, reading);
    gboolean named = command->name == NULL || g_utf8_strlen(command->name, -1) <= LIMIT_NAME_CHARS;
    if (!named || command->duration_ms < LIMIT_TIMER_LEAST_MS || command->duration_ms > LIMIT_TIMER_MOST_MS)
        command_refuse(command, REFUSE_DURATION, command->source);
    return TRUE;
}

static gboolean take_number(Part part, Command *command)
{
    gint64 number = 0;
    part_drop_front(&part, "第|#|number");
    if (!part_is_empty(&part) && !meeting_number(&part, &number))
        return FALSE;
    part_drop_front(&part, "个|号");
    command->number = (guint)CLAMP(number, 0, G_MAXINT32);
    return part_is_empty(&part);
}

/* --- votes ------------------------------------------------------------------------------------ */

/** Where the question ends; 0: nothing says that it is one. @param choices  set to where the choices begin */
static gsize question_end(const Part *part, gsize *choices)
{
    static const char *const marks[] = {":", "?", "\n"};
    if (!part_is_empty(part) && part->text[part->start] == QUOTE_MARK && part->end > part->start + 1)
        return *choices = part->start + 1;
    for (gsize i = 0; i < G_N_ELEMENTS(marks); i++) {
        const char *at = g_strstr_len(part->text + part->start, (gssize)(part->end - part->start), marks[i]);
        if (at == NULL)
            continue;
        *choices = (gsize)(at - part->text) + 1;
        return *at == '?' ? *choices : *choices - 1;
    }
    return 0;
}

static gboolean take_question(const Reading *reading, Part part, Command *command)
{
    gboolean apart = stands_apart(&part);
    part_drop_front(&part, ":|,");
    gsize begin = 0, end = question_end(&part, &begin);
    gboolean list = part_has(&part, ',') && apart;
    if (end == 0 && (part_is_empty(&part) || list)) {
        command_refuse(command, REFUSE_CHOICES, command->source);
        return TRUE;
    }
    if (end == 0 || (!apart && part.text[end] != ':'))
        return FALSE;
    Part question = {part.text, part.start, end};
    Part choices = {part.text, begin, part.end};
    part_trim(&question);
    part_drop_front(&choices, ":|,|\n|?");
    if (!part_is_empty(&question))
        command->name = part_words(&question, reading);
    meeting_items(&choices, reading, command->items);
    count_items(command, LIMIT_CHOICES_LEAST, LIMIT_CHOICES, LIMIT_CHOICE_CHARS, REFUSE_CHOICES);
    if (command->name != NULL && g_utf8_strlen(command->name, -1) > LIMIT_QUESTION_CHARS)
        command_refuse(command, REFUSE_CHOICES, command->source);
    return TRUE;
}

/** 投 2, 投第2个, 投“饺子”, vote noodles; 投稿 is none. */
static gboolean take_voice(const Reading *reading, Part part, Command *command)
{
    g_autofree char *deed = g_strndup(part.text, part.start);
    gint64 number = 0;
    gboolean apart = stands_apart(&part) || g_str_has_suffix(deed, "给");
    part_drop_front(&part, ":|for");
    Part rest = part;
    part_drop_front(&rest, "第|#|number|choice|option");
    if (meeting_number(&rest, &number) && (part_front(&rest, "个|号|项") == rest.end - rest.start)) {
        command->number = (guint)CLAMP(number, 0, G_MAXINT32);
        return TRUE;
    }
    if (!apart || part_is_empty(&part) || part_has(&part, '\n'))
        return FALSE;
    command->text = part_words(&part, reading);
    return g_utf8_strlen(command->text, -1) <= LIMIT_CHOICE_CHARS;
}

/* --- lots ------------------------------------------------------------------------------------- */

static gboolean take_dice(Part part, Command *command)
{
    gint64 number = 1;
    if (!part_is_empty(&part) && !meeting_number(&part, &number))
        return FALSE;
    part_drop_front(&part, "个|次|颗|枚|times|dice");
    command->count = (guint)CLAMP(number, 0, G_MAXINT32);
    if (number < 1 || number > LIMIT_DICE)
        command_refuse(command, REFUSE_PICK, command->source);
    return part_is_empty(&part);
}

/** "roll two dice", 掷两个骰子: the number stands within. */
static Command *dice_within(const Reading *reading, Part part)
{
    gsize n = part_front(&part, "掷|扔|摇|丢|投|roll|throw");
    gint64 number = 0;
    part.start += n;
    part_trim(&part);
    if (n == 0 || !meeting_number(&part, &number))
        return NULL;
    part_drop_front(&part, "个|颗|枚|次");
    if (part_front(&part, "骰子|dice|die") != part.end - part.start || part_is_empty(&part))
        return NULL;
    Command *command = form_command(reading, COMMAND_PICK);
    command->pick_kind = PICK_DICE;
    command->count = (guint)CLAMP(number, 0, G_MAXINT32);
    if (number < 1 || number > LIMIT_DICE)
        command_refuse(command, REFUSE_PICK, command->source);
    return command;
}

/** How many: 两个人, one, 3 people. @return TRUE when it is about people */
static gboolean take_count(Part *part, Command *command)
{
    static const char persons[] = "个同学|位同学|名同学|个人|位|名|人|people|persons|students|person|student|of us";
    gint64 number = 1;
    Part rest = *part;
    gboolean article = part_front(part, "a|an") > 0, said = meeting_number(&rest, &number);
    if (said && (!article || part_front(&rest, persons) > 0))
        *part = rest;
    command->count = (guint)CLAMP(number, 0, G_MAXINT32);
    gsize people = part_front(part, persons);
    part->start += people > 0 ? people : part_front(part, "个|项|items|item");
    part_trim(part);
    return people > 0;
}

static gboolean take_people(Part part, Command *command)
{
    part_drop_front(&part, ":");
    take_count(&part, command);
    if (command->count < 1 || command->count > LIMIT_PICK_ITEMS)
        command_refuse(command, REFUSE_PICK, command->source);
    return part_is_empty(&part);
}

/** 随机选一个：甲、乙; "pick 2 from a, b"; 随机选两个人 is about people. @param said  it must be said to be a list */
static gboolean take_lots(const Reading *reading, Part part, Command *command, gboolean said)
{
    static const char marks[] = ":|from|of|out of|between|among|从|\n";
    gboolean people = take_count(&part, command), apart = stands_apart(&part);
    gboolean marked = part_front(&part, marks) > 0;
    gboolean list = part_has(&part, ',') || part_has(&part, '\n') || part_has(&part, '/');
    part_drop_front(&part, marks);
    if (people && part_is_empty(&part)) {
        command->pick_kind = PICK_PEOPLE;
        if (command->count < 1 || command->count > LIMIT_PICK_ITEMS)
            command_refuse(command, REFUSE_PICK, command->source);
        return TRUE;
    }
    if (!marked && (said || !list || !apart))
        return FALSE;
    meeting_items(&part, reading, command->items);
    count_items(command, LIMIT_CHOICES_LEAST, LIMIT_PICK_ITEMS, LIMIT_LABEL_CHARS, REFUSE_PICK);
    if (command->count < 1 || command->count > command->items->len)
        command_refuse(command, REFUSE_PICK, command->source);
    return TRUE;
}

/* --- all -------------------------------------------------------------------------------------- */

static void set_deed(Command *command, const DeedRow *row)
{
    switch (row->op) {
    case COMMAND_TEMPLATE:
        command->template_kind = (TemplateKind)row->deed;
        break;
    case COMMAND_TIMER:
        command->timer_deed = (TimerDeed)row->deed;
        break;
    case COMMAND_POLL:
        command->poll_deed = (PollDeed)row->deed;
        break;
    case COMMAND_HELP:
        command->topic = (HelpTopic)row->deed;
        break;
    default:
        command->pick_kind = (PickKind)row->deed;
        break;
    }
}

/** What stands behind the deed; FALSE when that is not what it takes. */
static gboolean take(const Reading *reading, const DeedRow *row, Part part, Command *command)
{
    switch (row->takes) {
    case TAKES_NOTHING:
        return part_is_empty(&part);
    case TAKES_COLUMNS:
        return take_columns(reading, part, command);
    case TAKES_MONTH:
        return take_month(part, command);
    case TAKES_TIME:
        return take_time(reading, part, command);
    case TAKES_NUMBER:
        return take_number(part, command);
    case TAKES_QUESTION:
        return take_question(reading, part, command);
    case TAKES_VOICE:
        return take_voice(reading, part, command);
    case TAKES_DICE:
        return take_dice(part, command);
    case TAKES_PEOPLE:
        return take_people(part, command);
    case TAKES_LIST:
    case TAKES_FROM:
        break;
    }
    return take_lots(reading, part, command, row->takes == TAKES_FROM);
}

static Command *try_row(const Reading *reading, const DeedRow *row, Part part)
{
    gsize n = part_front(&part, row->forms);
    if (n == 0)
        return NULL;
    part.start += n;
    part_trim(&part);
    g_autoptr(Command) command = form_command(reading, row->op);
    set_deed(command, row);
    return take(reading, row, part, command) ? g_steal_pointer(&command) : NULL;
}

static gpointer index_deeds(gpointer data)
{
    (void)data;
    return form_index_new(&deeds[0].forms, sizeof deeds[0], G_N_ELEMENTS(deeds));
}

Command *meeting_parse(const Reading *reading)
{
    Part part = {reading->folded->str, 0, reading->folded->len};
    Command *command = NULL;
    part_drop_manners(&part);
    static GOnce once = G_ONCE_INIT;
    guint64 rows = form_index_rows(g_once(&once, index_deeds, NULL), &part);
    while (command == NULL && rows != 0)
        command = try_row(reading, &deeds[form_index_next(&rows)], part);
    if (command == NULL)
        command = dice_within(reading, part);
    return command != NULL ? command : calendar_behind(reading, part);
}
