// SPDX-License-Identifier: MIT
#include "lib/command/reference.h"

#include <string.h>

#include "lib/base/limits.h"
#include "lib/command/replies.h"
#include "lib/command/tokens.h"

typedef struct {
    WordKind kind;
    const char *name;    /**< in explanations */
    const char *zh, *en; /**< heading of the reference; NULL when the words are not listed there */
} KindRow;

static const KindRow kinds[] = {
    {WORD_SHAPE, "shape", "图形", "Shapes"},
    {WORD_NGON, "polygon after a number", "数字后：多边形", "Polygons, after a number"},
    {WORD_POINTED, "star after a number", "数字后：星形", "Stars, after a number"},
    {WORD_COLOR, "colour", "颜色", "Colours"},
    {WORD_SHADE, "shade", "深浅（放在颜色前）", "Shades, before a colour"},
    {WORD_FILLED, "filled", "实心", "Filled"},
    {WORD_HOLLOW, "hollow", "空心", "Hollow"},
    {WORD_FILL, "fill", "填充（和颜色一起）", "Fill, with a colour"},
    {WORD_BORDER, "border", "边框（和颜色一起）", "Border, with a colour"},
    {WORD_SIZE, "size", "大小", "Sizes"},
    {WORD_LONG, "length word", "长短", "Long and short"},
    {WORD_STROKE, "stroke", "粗细", "Thick and thin"},
    {WORD_DASH, "dash", "线型", "Line styles"},
    {WORD_OPACITY, "opacity", "透明（可写百分数）", "Seen through, with a percentage"},
    {WORD_HEADS, "arrow heads", "箭头的有无", "Arrow heads of a line"},
    {WORD_CORNER, "round corners", "圆角（可写半径）", "Round corners, with a radius"},
    {WORD_SHARE, "part of the board", "画板的几分之几", "Parts of the board"},
    {WORD_OCCUPY, "takes up", "占（后面写多少）", "Taking up, with a part"},
    {WORD_CELL, "cell", "格子（和 B3 一起）", "Cells of the grid, with B3"},
    {WORD_RELATION, "relative place", "在别的图形旁边", "Places beside a shape"},
    {WORD_REF, "reference", "指已有的图形", "Pointing at a shape"},
    {WORD_EDIT, "edit", "改已有的图形", "Changing a shape"},
    {WORD_LATER, "not supported", "知道但不会的", "Known and refused"},
    {WORD_METRIC, "measure", "尺寸（后面写数字）", "Measures, with a number"},
    {WORD_UNIT, "unit", "单位", "Units"},
    {WORD_ANCHOR, "anchor", "位置", "Places"},
    {WORD_AT, "at", "在……", "At"},
    {WORD_FROM, "from", "从……", "From"},
    {WORD_TO, "to", "到……", "To"},
    {WORD_TURN, "direction", "方向", "Directions"},
    {WORD_ROTATE, "rotation", "旋转（后面写角度）", "Turning, with degrees"},
    {WORD_MEASURE, "measure word", "量词（前面写数量）", NULL},
    {WORD_ARRANGE, "arrangement", "排列", "Arrangements"},
    {WORD_VERB, "verb", "动词（可以不写）", "Verbs, which may be left out"},
    {WORD_WRITE, "write", "写字", "Texts"},
    {WORD_LABEL, "label", "图形里的字", "Words inside a shape"},
    {WORD_NAME, "name", "名字", "Names"},
    {WORD_UNDO, "undo", "撤销（后面可写步数，或“全部”）", "Undo, with a number or \"all\""},
    {WORD_REDO, "redo", "重做（后面可写步数）", "Redo, with a number"},
    {WORD_CLEAR, "clear", "清空", "Clear"},
    {WORD_PAGE, "page", "翻页", "Turning pages"},
    {WORD_SHOW, "show", "看画板", "Show the board"},
    {WORD_HELP, "help", "帮助", "Help"},
    {WORD_WHOLE, "board", "整个画板", "The board as a whole"},
    {WORD_THEN, "then", "分开两条命令", "Between two commands"},
    {WORD_AND, "and", "连接两个图形", "Between two shapes"},
    {WORD_NOT, "not", "不要做", "Don't"},
    {WORD_FILLER, "filler", NULL, NULL},
    {WORD_DE, "filler", NULL, NULL},
    {WORD_IS, "filler", NULL, NULL},
    {WORD_A, "article", NULL, NULL},
    {WORD_THE, "article", NULL, NULL},
    {WORD_OF, "filler", NULL, NULL},
    {WORD_AXIS, "axis", NULL, NULL},
    {WORD_ROWS, "rows", NULL, NULL},
    {WORD_COLUMNS, "columns", NULL, NULL},
    {WORD_AGAIN, "again", NULL, NULL},
    {WORD_NO, "without", NULL, NULL},
    {WORD_BOARD, "board", NULL, NULL},
    {WORD_ALL, "all", NULL, NULL},
    {WORD_LAST, "last", NULL, NULL},
    {WORD_STEP, "step", NULL, NULL},
    {WORD_TIMES, "number", NULL, NULL},
    {WORD_ASK, "polite request", NULL, NULL},
    {WORD_QUESTION, "question", NULL, NULL},
    {WORD_PRAISE, "praise", NULL, NULL},
    {WORD_CHAT, "chat", NULL, NULL},
    {WORD_NUMBER, "number", NULL, NULL},
    {WORD_HALF, "half", NULL, NULL},
};

/* --- explanations -------------------------------------------------------------------------------------------- */

static const char *kind_name(WordKind kind)
{
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++) {
        if (kinds[i].kind == kind)
            return kinds[i].name;
    }
    return "word";
}

static void explain_token(GString *out, const Reading *reading, const Token *token)
{
    static const char *const marks[] = {
        [TOKEN_QUOTE] = "quoted text",   [TOKEN_COMMA] = "comma", [TOKEN_END] = "end of command",
        [TOKEN_ASKED] = "question mark", [TOKEN_COLON] = "is",    [TOKEN_OPEN] = "opens",
        [TOKEN_CLOSE] = "closes",        [TOKEN_BY] = "by",       [TOKEN_REF] = "object number",
        [TOKEN_UNKNOWN] = "unknown"};
    g_autofree char *typed = reading_slice(reading, token->start, token->end);
    g_string_append_printf(out, "%u\t%s\t", reading_column(reading, token->start), typed);
    if (token->kind == TOKEN_WORD) {
        g_autofree char *meaning = word_name(token->row, LANG_EN);
        g_string_append_printf(out, "%s: %s%s%s\n", kind_name(token->row->kind), meaning,
                               token->repaired ? ", mistyped for " : "", token->repaired ? token->spelling : "");
    } else if (token->kind == TOKEN_NUMBER) {
        g_string_append_printf(out, "number: %.10g\n", token->value);
    } else if (token->kind == TOKEN_COLOR) {
        g_string_append_printf(out, "colour: #%06x\n", token->color >> 8);
    } else {
        g_string_append_printf(out, "%s\n", marks[token->kind]);
    }
}

char *explain_words(const char *text)
{
    Reading reading;
    GString *out = g_string_new(NULL);
    if (reading_init(&reading, text) == READ_OK) {
        g_autoptr(GArray) tokens = tokens_read(&reading);
        for (guint i = 0; i < tokens->len; i++)
            explain_token(out, &reading, &g_array_index(tokens, Token, i));
    }
    reading_clear(&reading);
    return g_string_free(out, FALSE);
}

/* --- the reference page ------------------------------------------------------------------------------------------ */

static void add_spellings(GString *out, const char *spellings, const char *between)
{
    g_auto(GStrv) parts = g_strsplit(spellings, "|", -1);
    g_autofree char *joined = g_strjoinv(between, parts);
    g_string_append(out, joined);
}

/** The spellings in a language of all rows that mean what this one does; "" when there are none. */
static char *spellings_of(const WordRow *first, Lang lang, const char *between)
{
    GString *out = g_string_new(NULL);
    for (const WordRow *row = first; row < words + words_count; row++) {
        const char *spellings = lang == LANG_EN ? row->en : row->zh;
        if (spellings == NULL || row->kind != first->kind || word_first(row) != first)
            continue;
        if (out->len > 0)
            g_string_append(out, between);
        add_spellings(out, spellings, between);
    }
    return g_string_free(out, FALSE);
}

/** One line for each meaning of a kind: the chosen language first, then the other. */
static void add_kind(GString *out, const KindRow *kind, Lang lang)
{
    const char *heading = lang_pick(lang, kind->zh, kind->en);
    if (heading == NULL)
        return;
    g_string_append_printf(out, "\n### %s\n\n", heading);
    for (gsize i = 0; i < words_count; i++) {
        const WordRow *row = &words[i];
        if (row->kind != kind->kind || word_first(row) != row)
            continue;
        g_autofree char *first = spellings_of(row, lang, lang_pick(lang, "、", ", "));
        g_autofree char *second = spellings_of(row, lang == LANG_EN ? LANG_ZH : LANG_EN, lang_pick(lang, ", ", "、"));
        g_string_append(out, "- ");
        if (row->kind == WORD_COLOR)
            g_string_append_printf(out, "`#%06x` ", row->color >> 8);
        g_string_append_printf(out, "%s%s%s\n", first, *first != '\0' && *second != '\0' ? " · " : "", second);
    }
}

static const char intro_zh[] =
    "# 画板的命令\n\n"
    "<!-- 本页由 dingboardctl parse --reference zh 生成，请勿手改。 -->\n\n"
    "直接说要画什么就行，除了图形什么都可以不写，顺序随意，中英文可以混用：\n\n"
    "    画一条直线\n    绿 圆 右上角\n    在(200,150)画一个半径40的红色圆\n    三个五角星排成一列\n    红边绿底的矩形 "
    "100x50\n"
    "    箭头 从左上角到中间\n    写“你好”\n    画一个圆，然后撤销\n\n"
    "画板宽 800 高 600，左上角是 (0,0)。矩形、方块的坐标是左上角，其他图形的坐标是中心。\n"
    "没说位置：空板放中间，否则放在上一个图形旁边（右、下、左、上），放不下再找空的地方。\n"
    "没说大小：圆和星半径 60，方块和三角形边长 120，矩形和椭圆 160×100，线长 300，字号 32，线宽 "
    "4；小是一半，大是两倍，巨大占板的八成。\n"
    "格子从 A1 到 H6，每格 100：圆 B3 / 在C4格画星星 / 线 从A1到H6。画板的一部分：宽50% / 占半个画板。\n"
    "透明：半透明 / 透明度30%。扇形和弧可写度数：90度的扇形。圆角20的矩形。没写几个的一排、一列是 5 个。\n"
    "没写单位的一个数：圆、星、多边形是半径，方块和三角形是边长，线是长度，文字是字号。\n\n"
    "一条消息可以有几条命令，用换行、分号、句号、“然后”分开；“和”、逗号后面是新的图形时也分开。整条消息一次撤销。\n"
    "流程图一句话画完：画流程图：开始→处理→结束 / A→B→C，竖着排。各步已经是画板上的名字时只连线。\n"
    "撤销只撤销自己画的；别人画新的不影响你重做，自己画了新的就不能重做了。\n"
    "看不懂的话什么都不画，并说明是哪几个字。\n\n"
    "图片：和文字放在一条消息里发（群里要 @ 机器人），或者引用别人发的图片再说。没说放哪就找空的地方；\n"
    "说了别的就先放好，“它”指的就是这张图：\n\n"
    "    放在左上角 小一点\n    宽400 在右边\n    旋转30度\n    画一个红色的圆\n    设为背景\n    设为背景，完整显示\n"
    "    第一张设为背景，第二张放左上角\n\n"
    "已经在画板上的图片和图形一样改：把图片放大 / 把照片移到右边 / 把图片设为背景 / 去掉背景图 / 删除图片。\n"
    "单聊里的语音按听到的文字处理。引用机器人发的图片说“撤销”“谁画的”“放大”，指的是那张图画的那一笔。\n\n## 词\n";

static const char intro_en[] =
    "# The commands of the board\n\n"
    "<!-- Made by dingboardctl parse --reference en; do not edit. -->\n\n"
    "Just say what to draw. Nothing but the shape is needed, the order is free, and Chinese and English mix:\n\n"
    "    line\n    green circle top right\n    draw a red circle at 200,150 radius 40\n    three stars in a column\n"
    "    rectangle 100x50 red border green fill\n    arrow from top left to middle\n    write \"hello\"\n"
    "    draw a circle, then undo\n\n"
    "The board is 800 wide and 600 high; (0,0) is the top left. A point is the top left corner of a rectangle or\n"
    "square and the middle of everything else.\n"
    "Without a place: the middle of an empty board, else beside the last object (right, below, left, above), else\n"
    "where there is room.\n"
    "Without a size: circle and star radius 60, square and triangle side 120, rectangle and ellipse 160×100, line "
    "300,\n"
    "text 32, stroke 4; small is half, big is double, huge fills 80 % of the board.\n"
    "Cells A1 to H6 are 100 wide: circle at B3, line from A1 to H6. Parts of the board: 50% wide, taking up half the\n"
    "board. Seen through: translucent, opacity 50%. Slices and arcs take degrees: arc of 120 degrees. Rectangles take "
    "a\n"
    "corner radius 20. A row or column without a number has 5.\n"
    "A number alone is the radius of circles, stars and polygons, the side of squares and triangles, the length of a\n"
    "line, the size of a text.\n\n"
    "A message may hold several commands, parted by new lines, `;`, `.` or \"then\"; by \"and\" or a comma when "
    "another\n"
    "shape follows. One undo takes back the whole message.\n"
    "A flow chart is one message: flow chart: start -> work -> end, or A -> B -> C. Steps that are names of things on\n"
    "the board are only connected.\n"
    "Undo takes back what you drew yourself. Others' drawing does not end your redo, your own does.\n"
    "What is not understood is not drawn, and the answer names the words.\n\n"
    "Pictures: send them with words in one message (in a group it mentions the robot), or quote somebody's picture "
    "and\n"
    "say it. Without a place they go where there is room; other words are done after that, and \"it\" is the "
    "picture:\n\n"
    "    top left, small\n    width 400 on the right\n    rotate it 30 degrees\n    draw a red circle\n    as "
    "background\n"
    "    as background, contain\n\n"
    "Pictures on the board are changed like shapes: make the picture bigger, move the photo right, make the picture "
    "the\n"
    "background, remove the background picture, delete the picture.\n"
    "In a 1:1 chat a voice message counts as the words that were heard. Quoting a picture of the robot, \"undo\", "
    "\"who drew\n"
    "it\" and \"make it bigger\" are about the step that it shows.\n\n## Words\n";

static const struct {
    const char *field, *zh, *en;
} fields[] = {
    {"text", "原文", "the text as given"},
    {"lang", "`zh` 或 `en`：回答用的语言", "`zh` or `en`: the language of the answer"},
    {"commands", "命令，按顺序", "the commands in order"},
    {"error", "整条消息看不懂时代替 commands；也可以在一条命令里",
     "instead of commands when the whole message is refused; or inside one command"},
    {"error.code", "原因，见下表", "the reason, see below"},
    {"error.message, error.hint", "回答的话，和下一步可以发什么", "what is answered, and what to type next"},
    {"error.column, error.words", "出问题的字从第几个字开始（从 1 数），是哪些字",
     "where the offending words begin (characters from 1), and what they are"},
    {"op",
     "`draw`；改图形：`move` `recolor` `resize` `rotate` `flip` `restyle` `relabel` `rename` `reshape` "
     "`edit`（几样一起）"
     "`copy` `delete` `order` `align` `distribute` `arrange` `group` `ungroup` `connect` `disconnect` `swap` "
     "`swap_colors` "
     "`again`；其他：`undo` "
     "`redo` `clear` `background` `grid` `numbers` `show` `list` `who` `history` `save` `restore` `export` `link` "
     "`help` "
     "`scope` `lock` `allow` `session` `conversation` `template` `timer` `poll` `pick` `error`",
     "`draw`; changes: `move` `recolor` `resize` `rotate` `flip` `restyle` `relabel` `rename` `reshape` `edit` "
     "(several "
     "at once) `copy` `delete` `order` `align` `distribute` `arrange` `group` `ungroup` `connect` `disconnect` `swap` "
     "`swap_colors` "
     "`again`; "
     "others: `undo` `redo` `clear` `background` `grid` `numbers` `show` `list` `who` `history` `save` `restore` "
     "`export` "
     "`link` `help` `scope` `lock` `allow` `session` `conversation` `template` `timer` `poll` `pick` `error`"},
    {"deed", "会话：`sessions` `about` `rename` `archive` `reopen` `disband` `disband_sure`",
     "of conversation: `sessions` `about` `rename` `archive` `reopen` `disband` `disband_sure`"},
    {"people, with_board", "谁可以画（`\"all\"` 是所有人）、新群里有谁；画板带到新群",
     "who may draw (`\"all\"`: everybody), or who is in the new group; the board comes along"},
    {"template, columns, year, month, months_on",
     "kanban calendar noughts-and-crosses；看板的列；日历是哪年哪月，或者往后几个月",
     "kanban calendar noughts-and-crosses; columns of a kanban board; of a calendar, or how many months on"},
    {"deed, seconds, number", "计时、投票：做什么；计多久；第几个计时器",
     "of timers and votes: what is done; how long; which timer"},
    {"question, choices, choice", "投票：问什么，有哪些选项；投第几个，或者写的字",
     "of votes: what is asked, and the choices; which one, by number or in words"},
    {"from, items, count", "抽签：people items dice coin；从哪些里抽；抽几个",
     "of lots: people items dice coin; what is picked from; how many"},
    {"step, object, target", "撤销：哪一笔；画出几号图形的那一笔；`\"clear\"` 是上一次清空",
     "undo: which step; the step that drew an object; `\"clear\"` is the last clear"},
    {"n", "撤销、重做：几步，或 `\"all\"`", "undo, redo: how many steps, or `\"all\"`"},
    {"shape",
     "图形：line arrow polyline curve wave arc sector rectangle rounded-rectangle square circle ellipse triangle "
     "right-triangle parallelogram trapezoid polygon diamond star heart cross plus tick note table dot "
     "image text，或小图的名字："
     "house tree sun moon cloud flower smiley person car fish cat dog bird rabbit butterfly boat plane rocket flag "
     "mountain cup bulb apple cake snowflake lightning umbrella book clock envelope gift computer phone",
     "line arrow polyline curve wave arc sector rectangle rounded-rectangle square circle ellipse triangle "
     "right-triangle parallelogram trapezoid polygon diamond star heart cross plus tick note table dot image text, or "
     "a "
     "small "
     "picture: house tree sun moon cloud flower smiley person car fish cat dog bird rabbit butterfly boat plane rocket "
     "flag mountain cup bulb apple cake snowflake lightning umbrella book clock envelope gift computer phone"},
    {"opacity, sweep, corner, heads", "0 到 1；弧和扇形的度数；圆角半径；线的箭头数 0、1、2",
     "0 to 1; degrees of an arc or slice; radius of round corners; 0, 1 or 2 heads of a line"},
    {"spacing", "几个图形之间隔多少像素", "pixels between several that are drawn"},
    {"target",
     "改哪些图形：`{\"numbers\":[7]}` `{\"named\":…}` `{\"it\":true}` 或按样子：shape color which nth size all mine "
     "worded "
     "others by part；joins 是线连的两个东西；带 except 就是这些以外的全部，有 among 就只算这一类",
     "the shapes that change: `{\"numbers\":[7]}`, `{\"named\":…}`, `{\"it\":true}`, or by looks: shape color which "
     "nth size "
     "all mine worded others by part joins (the two that a line joins); with except, everything but those, or, with "
     "among, all of that kind but those"},
    {"dx, dy, absolute, flip, shade", "移动多少；转到而不是再转；horizontal vertical ends；darker lighter",
     "how far to move; turned to, not by; horizontal vertical; darker lighter"},
    {"scale_w, scale_h, scale_stroke, scale_font", "宽、高、线宽、字号的倍数",
     "factors of width, height, stroke, text"},
    {"picture", "背景用图片：`cover` 铺满，`contain` 完整显示；`target` 是画板上的哪张",
     "of a background: `cover` fills the board, `contain` shows all of it; `target` is the one on the board"},
    {"to, beside, side, axis", "层次 front back forward backward above below 和相对的图形；对齐的边；分布的方向",
     "order: front back forward backward above below, and the other shape; side of aligning; axis of distributing"},
    {"sides, count", "边数或角数；几个（没有就是 1）", "corners or points; how many (1 when absent)"},
    {"colors", "每个一种颜色时：各个的颜色，按画的顺序", "when each has its own: theirs, in the order they are drawn"},
    {"texts", "每个写的字不同时：各个的字，按画的顺序",
     "when each has words of its own: theirs, in the order they are drawn"},
    {"color, fill", "`#rrggbb`；填充也可以是 `none`、`same`（和线同色）或 `like`（和 color_like 同色）",
     "`#rrggbb`; fill may be `none`, `same` (as the stroke) or `like` (as color_like)"},
    {"text_color", "图形上的字的颜色；没有时自动选看得清的", "of the words on a shape; without it what is read best"},
    {"color_like", "和哪个图形同色，写法同 target", "the shape whose colour it has, written like a target"},
    {"size, scale, like", "tiny small medium large giant；倍数；和哪个图形一样大，写法同 target",
     "tiny small medium large giant; a factor; the shape that it is as large as, written like a target"},
    {"r, w, h, side, length, font, stroke", "尺寸，像素", "measures in pixels"},
    {"rotate, direction", "顺时针度数；horizontal vertical diagonal",
     "degrees clockwise; horizontal vertical diagonal"},
    {"dash, arrange, rows, columns", "solid dashed dotted；row column grid；几行几列",
     "solid dashed dotted; row column grid; of a grid"},
    {"at, points", "`[x,y]`、位置名，或 `{\"right-of\":{…}}` 这样相对别的图形；两个以上的点",
     "`[x,y]`, the name of a place, or beside a shape as `{\"right-of\":{…}}`; two or more of them"},
    {"text, name", "文字或图形里的字；名字", "the text, or the label inside a shape; the name"},
    {"repaired", "`{\"typed\",\"read_as\"}`：按哪个词理解的错字",
     "`{\"typed\",\"read_as\"}`: a typing mistake and what it was read as"},
};

static void add_fields(GString *out, Lang lang)
{
    g_string_append(out, lang_pick(lang, "\n## `dingboardctl parse` 的输出\n\n每条消息一行 JSON。没说的不出现。\n\n",
                                   "\n## What `dingboardctl parse` prints\n\nOne JSON line for each message. What was "
                                   "not said is absent.\n\n"));
    for (gsize i = 0; i < G_N_ELEMENTS(fields); i++)
        g_string_append_printf(out, "- `%s`: %s\n", fields[i].field, lang_pick(lang, fields[i].zh, fields[i].en));
    g_string_append(out, lang_pick(lang, "\n### 不照做的原因\n\n", "\n### Reasons for refusing\n\n"));
    for (Refusal refusal = REFUSE_NOTHING + 1; refusal < REFUSE_REASONS; refusal++) {
        g_autoptr(Command) command = command_new(COMMAND_ERROR);
        command_refuse(command, refusal, lang_pick(lang, "……", "…"));
        command->low = 1;
        command->high = 1000;
        g_autofree char *reply = reply_refused(command, lang);
        g_string_append_printf(out, "- `%s`: %s\n", refusal_name(refusal), reply);
    }
}

char *reference_page(Lang lang)
{
    GString *out = g_string_new(lang_pick(lang, intro_zh, intro_en));
    for (gsize i = 0; i < G_N_ELEMENTS(kinds); i++)
        add_kind(out, &kinds[i], lang);
    g_string_append(out, reference_meeting(lang));
    add_fields(out, lang);
    return g_string_free(out, FALSE);
}
