// SPDX-License-Identifier: MIT
#include "lib/command/words.h"

#include <string.h>

#define RGB(hex) (((guint32)(hex) << 8) | 0xffu)
/* clang-format off */
const WordRow words[] = {
    /* --- shapes: value, sides ------------------------------------------------------------------------- */
    {WORD_SHAPE, DRAW_LINE, 0, "线|直线|分割线|分隔线|分界线|中轴线|隔线|平行线|平行的线|线段|直线段|线条|连线", "line|straight line|connector|connection|connector line|connecting line|line segment|segment"},
    {WORD_SHAPE, DRAW_ARROW, 0, "箭头|箭|箭头线|剪头|建头|尖头|带箭头的线|带箭头的直线|箭号|单箭头|单向箭头", "arrow|line with an arrow|line with arrow|line with an arrowhead|arrow line|arow|arrwo"},
    {WORD_SHAPE, DRAW_POLYLINE, 0, "折线|多段线|折线段", "polyline|poly line|polygonal line|broken line"},
    {WORD_SHAPE, DRAW_RECTANGLE, 0, "矩形|文本框|文字框|输入框|长方形|方框|框|框框|长方框|矩形框|长方型|四方框|框子|长方行|距形|巨行|距行|长条|长条形|横条", "rectangle|rect|box|frame|oblong|text box|textbox|rectangular box|rectangular frame"},
    {WORD_SHAPE, DRAW_SQUARE, 0, "正方形|方块|四方形|方形|正方|方格|正方型|方|方块块|四方块|正方行|正方心", "square"},
    {WORD_SHAPE, DRAW_CIRCLE, 0, "圆|圆形|圆圈|圈|圈圈|圆圆|圈儿|圆圈圈|正圆|正圆形|圆环|圆儿|圆型", "circle|ring|disc|disk|round"},
    {WORD_SHAPE, DRAW_ELLIPSE, 0, "椭圆|扁椭圆|长椭圆|椭圆形|椭圆圈|扁圆|椭圆型|拖圆|脱圆|妥圆", "ellipse|oval"},
    {WORD_SHAPE, DRAW_TRIANGLE, 0, "三角形|等腰|等边|等腰的|等边的|三角|正三角形|等边三角形|三角型|等腰三角形|三角框|三角行|三角心", "triangle|equilateral triangle|isosceles triangle"},
    {WORD_SHAPE, DRAW_POLYGON, 0, "多边形|正多边形|多边型", "polygon|regular polygon"},
    {WORD_SHAPE, DRAW_POLYGON, 4, "四边形", "quadrilateral"},
    {WORD_SHAPE, DRAW_POLYGON, 5, NULL, "pentagon"},
    {WORD_SHAPE, DRAW_POLYGON, 6, NULL, "hexagon"},
    {WORD_SHAPE, DRAW_POLYGON, 7, NULL, "heptagon|septagon"},
    {WORD_SHAPE, DRAW_POLYGON, 8, NULL, "octagon"},
    {WORD_SHAPE, DRAW_POLYGON, 9, NULL, "nonagon"},
    {WORD_SHAPE, DRAW_POLYGON, 10, NULL, "decagon"},
    {WORD_SHAPE, DRAW_POLYGON, 12, NULL, "dodecagon"},
    {WORD_SHAPE, DRAW_DIAMOND, 0, "菱形|菱型|棱形|凌形|零形|钻石形|菱形框", "diamond|rhombus|lozenge|diamond shape|decision diamond|rhomb"},
    {WORD_SHAPE, DRAW_STAR, 0, "星形|五角星|星星|星|五星|五角形星|星型|五芒星|五角心|五角兴|五脚星", "star|five pointed star"},
    {WORD_SHAPE, DRAW_DOT, 0, "点|圆点|小点|点点|实心点|点儿", "dot|point|spot"},
    {WORD_SHAPE, DRAW_TEXT, 0, "文字|文本|字|一行字|几个字|一句话|一段话|标题|一段文字|一行文字", "text|some text|line of text|a line of text|bit of text|a bit of text|piece of text|a piece of text|words|title|caption|heading"},
    {WORD_NGON, 0, 0, "边形|边行|角形|角行|角型|边型|条边|边的多边形|条边的多边形|条边的形状|边多边形", "sided polygon|sides|edges|sides polygon|sided shape|gon|sided|sided figure"},
    {WORD_POINTED, 0, 0, "角星|芒星|角的星|个角的星|角的星星|个角的星星|角星形", "pointed star|point star|points star|pointed"},

    {WORD_SHAPE, DRAW_TRIANGLE, 180, "倒三角|倒三角形|倒立三角形|倒立的三角形|倒着的三角形|倒过来的三角形|反三角形", "upside down triangle|inverted triangle"},
    {WORD_SHAPE, DRAW_CURVE, 0, "曲线|弯线|弯曲的线|弯弯的线|曲线段|抛物线|贝塞尔曲线|弯的线|样条曲线", "curve|curved line|curvy line|bent line|parabola|spline|bezier|bezier curve|bendy line|curving line|curved stroke"},
    {WORD_SHAPE, DRAW_CURVE, 1, "弯箭头|弯的箭头|弧线箭头|弯曲的箭头|弧形箭头|曲线箭头|弯弯的箭头", "curved arrow|bent arrow|curvy arrow"},
    {WORD_SHAPE, DRAW_WAVE, 0, "波浪线|波浪|波浪形|波浪曲线|波纹线|波形|正弦曲线|正弦波|正弦线|水波|水波纹|波纹|波浪纹|曲折波浪线", "wave|wavy|squiggly|wavy line|sine wave|squiggle|squiggly line|sine curve|waveform|wave line|sine|wiggly line|wiggle|sinusoid|curly line|wiggly"},
    {WORD_SHAPE, DRAW_ARC, 0, "弧|弧线|圆弧|半圆弧|弧形|圆弧线|弧形线|半圆弧线|半圆线|弓形线", "arc|circular arc|arch|half arc|semicircular arc"},
    {WORD_SHAPE, DRAW_SECTOR, 0, "扇形|扇面|扇子形|扇型|饼图的一块|切片", "sector|pie slice|circular sector|wedge|pie piece|pie wedge|slice|slice of pie|fan shape|pizza slice"},
    {WORD_SHAPE, DRAW_SECTOR, 90, "四分之一圆|四分圆|四分之一个圆|直角扇形", "quarter circle|a quarter circle|quarter of a circle|a quarter of a circle|quadrant"},
    {WORD_SHAPE, DRAW_SECTOR, 120, "三分之一圆|三分之一个圆", "a third of a circle|one third of a circle"},
    {WORD_SHAPE, DRAW_SECTOR, 240, "三分之二圆|三分之二个圆", "two thirds of a circle"},
    {WORD_SHAPE, DRAW_SECTOR, 270, "四分之三圆|四分之三个圆", "three quarters of a circle|three quarter circle"},
    {WORD_SHAPE, DRAW_SECTOR, 180, "半圆|半圆形|半个圆|半个圆形|半圆型|二分之一圆", "semicircle|half circle|semi circle|half a circle|half disc|half moon shape"},
    {WORD_SHAPE, DRAW_ROUNDED, 0, "圆角矩形|圆角长方形|按钮|圆角框|圆角方框|圆角矩形框|圆角的矩形|圆角的长方形|圆角的框|带圆角的矩形|带圆角的长方形|带圆角的框|胶囊形|胶囊|圆矩形|有圆角的矩形", "rounded rectangle|button|rounded rect|rounded box|rounded corner rectangle|round rectangle|round rect|roundrect|round cornered rectangle|round corner rectangle|rectangle with rounded corners|rectangle with round corners|box with rounded corners|box with round corners|rounded oblong|round box|rounded frame|capsule|pill shape|pill"},
    {WORD_SHAPE, DRAW_ROUNDED, 1, "圆角正方形|圆角方块|圆角方形|圆角的正方形|圆角的方块|圆角的方形|圆角方|带圆角的正方形|带圆角的方块|带圆角的方形|圆角四方形", "rounded square|square with rounded corners|square with round corners|round cornered square|round square|squircle|rounded corner square"},
    {WORD_SHAPE, DRAW_RIGHT_TRIANGLE, 0, "直角三角形|直角三角|直角三角型|直角的三角形|三角板", "right triangle|right angled triangle|right angle triangle|rightangled triangle"},
    {WORD_SHAPE, DRAW_PARALLELOGRAM, 0, "平行四边形|平行四边型|平行四方形|斜方形", "parallelogram|rhomboid|slanted rectangle|slanted box|skewed rectangle|leaning rectangle|slanting rectangle"},
    {WORD_SHAPE, DRAW_TRAPEZOID, 0, "梯形|等腰梯形|梯型|直角梯形", "trapezoid|trapezium|isosceles trapezoid|trapeze|trapezoidal shape"},
    {WORD_SHAPE, DRAW_HEART, 0, "爱心|心形|桃心|红桃心|心型|小心心|心心|爱心形|心|比心|爱心图案|爱心形状|桃心形", "heart|heart shape|love heart|valentine heart|hart|love symbol"},
    {WORD_SHAPE, DRAW_CROSS, 0, "叉|叉叉|打叉|叉号|错号|打个叉|叉子号|乘号|叉形|错误符号|x形|打x|x号|叉儿", "cross|x mark|cross mark|xmark|x sign|crossmark|letter x|big x|big x mark|x shape|wrong mark|saltire"},
    {WORD_SHAPE, DRAW_PLUS, 0, "十字|十字架|加号|十字形|十字形状|正号|十字号|十字型|加号形", "plus sign|plus symbol|plus mark|plus shape|addition sign|greek cross"},
    {WORD_SHAPE, DRAW_TICK, 0, "对勾|勾|打勾|对号|打钩|勾勾|钩|打个勾|打对勾|勾号|对钩|钩钩|打个钩|打对号|勾选|正确符号|√", "tick|check mark|checkmark|check|tick mark|check sign|tickmark|correct mark"},
    {WORD_SHAPE, DRAW_NOTE, 0, "便利贴|便签|便条|贴纸|即时贴|便利贴纸|便签纸|便条纸|便笺|报事贴|告示贴|记事贴|纸条|便贴", "sticky note|note|post it|postit|post it note|memo|sticky|memo note|stickie|note card|notecard|reminder note"},
    {WORD_SHAPE, DRAW_TABLE, 0, "表格|表|网格表|格子|方格表|格子表|单元格|表格框|网格图|方格纸|田字格|空白表格|空白的表格|空表格|空表", "table|grid of cells|spreadsheet|cells|table grid|empty table|data table|grid table"},
    {WORD_SHAPE, DRAW_TABLE, 33, "井字棋棋盘|井字棋盘|井字棋|井字|井字格|九宫格|井字形|圈圈叉叉|井字棋盘|井字图", "tic tac toe|tic tac toe board|tic tac toe grid|noughts and crosses|tictactoe|three in a row board|hash grid"},
    {WORD_SHAPE, DRAW_ARROW, 2, "双箭头|双向箭头|双头箭头|双箭头线|两头箭头|双向的箭头|两头带箭头的线|两端带箭头的线|两头都有箭头的线|两头有箭头的线|两端有箭头的线|双头箭|左右箭头|上下箭头|双向箭|来回箭头", "double arrow|line with arrows at both ends|line with arrowheads at both ends|line with arrowheads on both ends|line with heads at both ends|line with two arrowheads|two headed arrow|double headed arrow|two way arrow|bidirectional arrow|double ended arrow|two sided arrow|arrow with two heads|double sided arrow|arrow with heads on both ends|line with arrows on both ends|line with two arrows|dual arrow|arrow with two arrowheads"},

    /* --- stamps: their number ---------------------------------------------------------------------------- */
    {WORD_SHAPE, DRAW_STAMP, STAMP_HOUSE, "房子|小房子|房屋|小屋|屋子|房|木屋|别墅|小房|茅屋|民房", "house|home|cottage|hut|little house|cabin|building|bungalow|villa|farmhouse|family house"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_TREE, "树|小树|树木|松树|一棵树|小树苗|树苗|圣诞树|果树|苹果树|柳树", "tree|pine tree|pine|oak|oak tree|christmas tree|xmas tree|apple tree|palm tree|fir tree|maple tree"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_SUN, "太阳|小太阳|日头|红日|日|阳光", "sun|sunshine|little sun"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_MOON, "月亮|月牙|弯月|月儿|小月亮|月|新月|弯弯的月亮|月牙儿|圆月", "moon|crescent|crescent moon|half moon|new moon|full moon|quarter moon"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_CLOUD, "云|云朵|白云|云彩|小云朵|乌云|小白云|一朵云|云朵儿", "cloud|little cloud|rain cloud"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_FLOWER, "花|小花|花朵|鲜花|玫瑰|玫瑰花|花儿|向日葵|太阳花|小红花|大红花|梅花|荷花|菊花|郁金香|雏菊", "flower|rose|daisy|sunflower|tulip|blossom|little flower|poppy|cherry blossom|dandelion|lotus"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_SMILEY, "笑脸|小笑脸|笑脸表情|微笑|笑脸图|微笑的脸|笑容|开心的脸|笑脸图案|脸|笑的表情", "smiley|smiley face|smile|face|happy face|smiling face|smile face|smily|smily face|grin|grinning face|cheerful face|laughing face|happy smiley|smileyface"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_PERSON, "人|小人|火柴人|人物|小人儿|人形|人像|小火柴人|男人|女人|男孩|女孩|小男孩|小女孩|小朋友|小孩|人儿|火柴棍人|棍子人|小孩子|孩子", "person|man|stick man|stick figure|stickman|human|woman|boy|girl|child|kid|little man|people|guy|stick person|people figure|stick woman|human figure|stick girl|stick boy"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_CAR, "汽车|车|小汽车|车子|小车|轿车|小轿车|汽车儿|出租车|跑车|玩具车", "car|automobile|auto|taxi|cab|vehicle|little car|sports car|race car|racing car|sedan|toy car|motor car|police car"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_FISH, "鱼|小鱼|金鱼|小金鱼|鱼儿|小鱼儿|热带鱼", "fish|goldfish|little fish|fishes|tropical fish|fishie"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_CAT, "猫|小猫|猫咪|小猫咪|喵|小花猫|猫头|猫脸|猫猫|喵星人", "cat|kitty|kitten|cat face|pussy cat|pussycat|tomcat|cat head|moggy"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_DOG, "狗|小狗|狗狗|小狗狗|汪|犬|狗头|小黄狗|汪星人|狗子", "dog|puppy|doggy|doggie|dog face|pup|doggo|dog head"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_BIRD, "鸟|小鸟|鸟儿|飞鸟|燕子|鸽子|小鸟儿|麻雀|海鸥|小燕子", "bird|birdie|dove|pigeon|sparrow|swallow|seagull|birdy|songbird"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_RABBIT, "兔子|小兔子|小白兔|兔|兔兔|小兔|白兔|大白兔|兔儿", "rabbit|bunny|hare|bunny rabbit|easter bunny|bunny face"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_BUTTERFLY, "蝴蝶|小蝴蝶|花蝴蝶|蝶", "butterfly|butterflies|butter fly"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_BOAT, "船|小船|帆船|轮船|船只|小帆船|小舟|小船儿", "boat|ship|sailboat|sailing boat|vessel|yacht|little boat|sail boat|sailing ship|rowing boat|paper boat"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_PLANE, "飞机|小飞机|纸飞机|客机", "plane|airplane|aeroplane|aircraft|jet|airliner|paper plane|air plane|passenger plane"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_ROCKET, "火箭|小火箭|宇宙飞船|飞船", "rocket|rocket ship|spaceship|spacecraft|rocketship|space ship|space rocket|space shuttle|spacerocket"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_FLAG, "旗|面旗|面旗子|面红旗|面小旗|面彩旗|面旗帜|面小红旗|旗子|旗帜|小旗|红旗|小旗子|小红旗|彩旗", "flag|banner|little flag|pennant|flag pole|flagpole|flag on a pole"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_MOUNTAIN, "山|大山|小山|山峰|高山|雪山|山脉|山头|火山|群山", "mountain|hill|peak|mountains|volcano|mountain range|snowy mountain|mountain peak|mountain top"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_CUP, "杯子|杯咖啡|杯茶|茶杯|水杯|咖啡杯|杯|马克杯|小杯子|一杯咖啡|一杯茶", "cup|mug|coffee cup|teacup|cup of coffee|cup of tea|coffee mug|tea cup"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_BULB, "灯泡|电灯泡|电灯|小灯泡|灯|小灯", "bulb|light bulb|lightbulb|lamp|idea bulb|electric bulb|idea lamp|electric light bulb"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_APPLE, "苹果|红苹果|青苹果|小苹果", "apple|red apple"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_CAKE, "蛋糕|生日蛋糕|小蛋糕|奶油蛋糕", "cake|birthday cake|cupcake|cream cake|cake with candles"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_SNOWFLAKE, "雪花|小雪花|雪片|雪花片|雪", "snowflake|snow flake|snow|snow crystal"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_LIGHTNING, "闪电|闪电符号|雷电|小闪电|闪电形|闪电标志", "lightning|lightning bolt|thunderbolt|bolt|flash of lightning|thunder|bolt of lightning|lightning flash|lightning strike|thunder bolt"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_UMBRELLA, "雨伞|伞|小雨伞|小伞|太阳伞|遮阳伞|花伞", "umbrella|parasol|brolly|sun umbrella|rain umbrella|sunshade"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_BOOK, "书|书本|一本书|课本|打开的书|小书|书籍", "book|open book|textbook|story book|storybook|school book|exercise book|notebook"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_CLOCK, "钟|时钟|钟表|闹钟|挂钟|表盘|小闹钟|小时钟|钟面", "clock|alarm clock|wall clock|watch|clock face|stopwatch|wristwatch|wrist watch"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_ENVELOPE, "信封|邮件图标|小信封", "envelope|mail icon|letter envelope|mail envelope|email icon|closed envelope"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_GIFT, "礼物|礼盒|礼物盒|礼品|礼品盒|小礼物|礼包", "gift|present|gift box|giftbox|wrapped present|birthday present|wrapped gift|christmas present|parcel|gift package|gift parcel"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_COMPUTER, "电脑|计算机|笔记本电脑|笔记本|台式机|显示器|台式电脑|小电脑", "computer|laptop|pc|desktop|monitor|notebook computer|desktop computer|personal computer|desktop pc|laptop computer|workstation"},
    {WORD_SHAPE, DRAW_STAMP, STAMP_PHONE, "手机|电话|智能手机|电话机|小手机", "phone|smartphone|cell phone|mobile|mobile phone|telephone|cellphone|iphone|smart phone|android phone|mobile device"},

    /* --- known, not there -------------------------------------------------------------------------------- */
    {WORD_LATER, 0, 0, "螺旋线|螺旋|立方体|正方体|长方体|圆柱|圆柱体|圆锥|圆锥体|球|球体|坐标系|坐标轴|柱状图|饼图|条形图|思维导图|甘特图|桌子|雪人|同心圆", "spiral|cube|cylinder|cone|sphere|chart|graph|axes|pie chart|bar chart|mind map|concentric circle"},
    {WORD_LATER, 0, LATER_SELECT, "选中|全选|框选|圈选|选取|选定|选择所有|选择全部|选中所有|选中全部|多选|反选|取消选择|取消选中|选一下|选择", "select|deselect|unselect|select all|select everything|multi select"},
    {WORD_LATER, 0, LATER_FLOW, "流程图|业务流程图|流程示意图", "flowchart|flow chart"},
    {WORD_LATER, 0, 0, "树状图|树形图|树图|组织架构图|组织结构图|架构图|关系图|时序图|韦恩图|鱼骨图|折线图|扇形图|雷达图|散点图|漏斗图|类图|时间轴|时间线|日程表|课程表|红绿灯|数轴|xy轴", NULL},
    {WORD_LATER, 1, 0, "莫兰迪色|莫兰迪|变细长|细长|相间|会转的|会转|会旋转的|自转的|会飞的|会跑的|彩虹|彩虹色|七彩|七彩色|五颜六色|五彩|彩色|多彩|条纹|斑马纹|格纹|花纹|波点|带阴影|投影|渐变填充|双色|三色|双拼|撞色|荧光|闪光|会动的|透明色|3d|三维|锁定|解锁|第几|新建画板|新建白板|渐变|阴影|立体|发光|渐变色|别人|别人的|其他人|其他人的", "broken heart|drop shadow|rainbow|rainbow colored|rainbow coloured|rainbow color|multicolored|multicoloured|multicolor|striped|stripes|stripy|checkered|polka dot|glowing|glow|3d|three dimensional|two tone|two toned|animated|lock|unlock|new board|gradient|shadow|zoom|zoom in|zoom out|somebody|someone else|somebody else|every corner|each corner|all corners|the corners|four corners|all four corners|the four corners"},
    /* --- the board as a whole: value, extra -------------------------------------------------------------- */
    {WORD_WHOLE, WHOLE_BACKGROUND, 0, "背景|背景色|背景颜色|背景的颜色|背板颜色|背景图|背景图片|背景照片|背景画", "background|background color|background colour|backdrop|bg|background picture|background image|background photo"},
    {WORD_WHOLE, WHOLE_GRID, 0, "网格|网格线|坐标格|坐标网格|参考网格|格线|格子线|方格线|网格辅助线|坐标网|坐标线", "grid|gridlines|grid lines"},
    {WORD_WHOLE, WHOLE_NUMBERS, 0, "编号|图形的号码|图形号码|每个图形的号码|每个图形的编号|各图形的编号|所有图形的编号|图形们的编号|图形编号|图形的编号|序号|标上编号|标出编号|标编号|标上序号|标上号码|标号码|加编号|加上编号|编上号|给图形标上编号|给图形编号|给每个图形标上编号|给每个图形编号|每个图形标上编号|每个图形编号|给所有图形编号|给所有图形标上编号|给图形标编号|标一下编号|编一下号|给每个图形写上编号|给图形写上编号|每个图形写上编号|给每个图形写编号", "numbers|object numbers|shape numbers|numbering|number labels"},
    {WORD_WHOLE, WHOLE_LIST, 0, "列出图形|是空的吗|是空的么|是不是空的|有东西吗|有没有东西|有图形吗|有没有图形|上有东西吗|上有没有东西|描述一下|描述一下画面|描述一下画板|描述画面|描述画板|列出|列出来|列一下|列表|图形列表|清单|图形清单|有哪些图形|有什么图形|有几个图形|有多少图形|有多少个图形|列出所有图形|列出全部图形|画了什么|念一下|读一下|念给我听|读给我听|都画了什么|都画了啥|画了啥|念一下画板|读一下画板|一共有几个图形|一共几个图形|总共几个图形|总共有几个图形|一共有多少图形|一共有多少个图形|现在有几个图形|上面有几个图形", "list|describe|describe the board|describe the picture|describe the drawing|describe the whiteboard|describe everything|list all|list shapes|list objects|list the shapes|list all shapes|list everything|how many shapes|how many objects|list of shapes|list of objects"},
    {WORD_WHOLE, WHOLE_WHO, 0, "谁画的|哪位同学加的|哪位同学画的|是哪位同学加的|是哪位同学画的|哪个同学画的|哪个同学加的|是哪个同学画的|是哪个同学加的|哪位画的|是哪位画的|哪个人画的|是哪个人画的|谁弄的|是谁弄的|谁放的|是谁放的|谁贴的|是谁贴的|谁加上的|谁加上去的|是谁加上去的|谁画上去的|是谁画上去的|是谁画的|谁画了|谁加的|是谁加的|谁写的|是谁写的|谁动的|谁改的|是谁改的|谁添加的", "who drew|who made|who did|who added|who wrote|who created|who painted"},
    {WORD_WHOLE, WHOLE_HISTORY, 0, "历史|历史记录|操作记录|操作历史|修改记录|修改历史|绘画历史|绘画记录|画画记录", "history|log|change log|edit history|drawing history|activity"},
    {WORD_WHOLE, WHOLE_SAVE, 0, "保存|存档|存盘|存一下|保存一下|存个档", "save"},
    {WORD_WHOLE, WHOLE_SAVE, 1, "保存为|保存成|存档为|另存为|存为|存成|保存作", "save as|save it as|save this as"},
    {WORD_WHOLE, WHOLE_SAVE, 1, "保存快照为|快照保存为|存快照为", "save snapshot as|save a snapshot as|save the snapshot as"},
    {WORD_WHOLE, WHOLE_SAVE, 2, "保存快照|存快照|存个快照|存一个快照|拍快照|创建快照|新建快照", "save snapshot|save a snapshot|take snapshot|take a snapshot|create snapshot|create a snapshot"},
    {WORD_WHOLE, WHOLE_SAVE, 3, "快照|快照列表|快照清单|有哪些快照|有什么快照", "snapshots|list snapshots|saved boards|list saved boards|which snapshots"},
    {WORD_WHOLE, WHOLE_RESTORE, 1, "恢复快照|恢复到快照|还原快照|载入快照|打开快照|读取快照|回到快照", "restore snapshot|restore the snapshot|load snapshot|load the snapshot|go back to snapshot"},
    {WORD_WHOLE, WHOLE_RESTORE, 0, "读档|读取存档|载入|载入存档|恢复存档|打开存档|读取|加载", "load|reload"},
    {WORD_WHOLE, WHOLE_EXPORT, 0, "导出|导出一张图|导出一张图片|导出成图|导出个图|导出张图|导出一下图|导出来|下载|截图|截个图|截屏|输出|导成|汇出|导出一张|导出一个|导出一份|导出为|导出一下|导出一个文件", "export|download|screenshot"},
    {WORD_WHOLE, WHOLE_REPLAY, 0, "回放|重放|播放|播放过程|回放过程|播放画画过程|播放绘画过程|绘画过程|延时动画|延时摄影", "replay|time lapse|timelapse|playback|play back"},
    {WORD_WHOLE, WHOLE_LINK, 0, "链接|网页版入口|网页入口|网页版入口在哪|网页版在哪|网页版在哪里|链接在哪|链接在哪里|网址在哪|网址是多少|网址是什么|手绘页面|手绘页面的链接|手绘页面的链接发我|手绘链接|手绘页链接|手绘页的链接|手绘页面链接|页面链接|页面的链接|页面链接发我|页面的链接发我|发下链接|发一下网址|链接给我|链接给我一下|链接发群里|链接发一下群里|把链接发群里|把链接发到群里|求链接|链接是多少|链接呢|网址|网页|打开网页|网页版|发链接|发个链接|发一下链接|链接发一下|给个链接|链接发我|网址发我|把链接发出来|把链接发我|把链接发给我|链接发给我|把白板的链接发我|把白板链接发我|把画板的链接发我|把画板链接发我|把白板的链接发给我|把画板的链接发给我|把白板链接发给我|把画板链接发给我|把白板的链接发出来|把画板的链接发出来|白板的链接|画板的链接|白板链接|画板链接|把链接发一下|网页链接|手绘页|连结|网页版链接|发我网页版链接|发我网页链接|发我链接|给我链接|发个网页链接|给我网页链接|把网页链接发我|把网址发我|发我网址|给我网址|发个网址", "link|url|web page|webpage|web address|web link|share link|send link|send the link|send me the link|send a link|send me a link|share the link|share a link|give me link|link of this board|link of the board|link to this board|link for this board|link for the board"},
    {WORD_CHAT, 0, 0, "下载完|导出完|保存完|回放完|播放完|下载好|导出好|保存好", NULL},
    {WORD_WHOLE, WHOLE_SCOPE, 0, "撤销范围|撤消范围|撤回范围", "undo scope"},
    {WORD_WHOLE, WHOLE_ON, 0, "打开|弄出来|调出来|亮出来|叫出来|显示出来|开启|启用|开", "open|turn on|switch on|enable"},
    {WORD_WHOLE, WHOLE_OFF, 0, "关掉|关了|关闭|关|隐藏|隐去|收起|不显示|取消显示", "off|turn off|switch off|hide|disable|close"},
    {WORD_WHOLE, WHOLE_FORMAT, EXPORT_PNG, "图片|原图|高清图|高清大图|图像|图片文件|图片格式", "png|png file|image file|as image|an image|as a picture"},
    {WORD_WHOLE, WHOLE_FORMAT, EXPORT_SVG, "矢量图|矢量", "svg|svg file|vector"},
    {WORD_WHOLE, WHOLE_FORMAT, EXPORT_PDF, NULL, "pdf|pdf file"},
    {WORD_WHOLE, WHOLE_FORMAT, EXPORT_JSON, NULL, "json|json file"},
    {WORD_WHOLE, WHOLE_FORMAT, EXPORT_GIF, "动图|动画文件", "gif|gif file|animated gif|animation"},
    {WORD_WHOLE, WHOLE_EVERYBODY, 0, "大家|大家的|任何人|任何人的|所有人|所有人的|每个人|每个人的|最后一步的", "any|anybody|anyone|anyone's|anybody's|everyone|everybody|everyone's|everybody's"},
    {WORD_WHOLE, WHOLE_OWN, 0, "自己|自己的|我自己|我自己的|只有我|仅自己", "own|my own|only mine|only me|myself"},
    {WORD_WHOLE, WHOLE_TOPIC, HELP_STAMPS, "图标|贴图|印章|简笔画", "stamps|stamp|icons|icon"},
    {WORD_WHOLE, WHOLE_TOPIC, HELP_COLORS, NULL, "colors|colours"},
    {WORD_WHOLE, WHOLE_TOPIC, HELP_SIZES, NULL, "sizes"},
    {WORD_WHOLE, WHOLE_TOPIC, HELP_PLACES, NULL, "places|positions"},
    {WORD_WHOLE, WHOLE_TOPIC, HELP_EDIT, NULL, "editing"},
    /* --- what is there: changing it, pointing at it, places beside it ------------------------------------- */
    {WORD_EDIT, EDIT_MARK, 0, "把|将|让", NULL},
    {WORD_EDIT, EDIT_CHANGE, 0, "改|改变|修改|调整|更改|编辑|调", "change|recolor|recolour|set|adjust|update|modify|edit|turn|convert|restyle"},
    {WORD_EDIT, EDIT_BECOME, 0, "改成|改为|变成|换成|变|变为|换|换为|改到|染成|设为|设成|设置为|设置成|调成|调到|调为|弄成|弄得|搞成|搞得|整得|调得|做得|改得|刷成|转成|转换成|替换成|替换为|改作|做成|画成|改用|变得|变回|染", "into|become|should be|needs to be|must be|should become|has to be|ought to be"},
    {WORD_EDIT, EDIT_MOVE, 0, "移动|移|挪|挪动|搬|拖|拖动|挪一下|移动一下|平移|移过去", "move|shift|drag|nudge|slide|bring|send|push|relocate|pull"},
    {WORD_EDIT, EDIT_MOVE_TO, 0, "移到|拉到|拽到|移动去|移至|挪到|拖到|搬到|移动到|移动至|挪至|移去|挪去|移往|靠近|移回|移回到|挪回|挪回到|放回|放回到", NULL},
    {WORD_EDIT, EDIT_MOVE_TO, ANCHOR_TOP, "往上移到|往上挪到|向上移到|向上挪到", NULL},
    {WORD_EDIT, EDIT_MOVE_TO, ANCHOR_BOTTOM, "往下移到|往下挪到|向下移到|向下挪到", NULL},
    {WORD_EDIT, EDIT_MOVE_TO, ANCHOR_LEFT, "往左移到|往左挪到|向左移到|向左挪到", NULL},
    {WORD_EDIT, EDIT_MOVE_TO, ANCHOR_RIGHT, "往右移到|往右挪到|向右移到|向右挪到", NULL},
    {WORD_EDIT, EDIT_SHIFT, ANCHOR_LEFT, "左移|左移动|向左移|往左移|向左移动|往左移动|往左挪|向左挪|往左走|向左走|往左边挪|往左边移|往左靠|往左边移动|往左边平移|往左面移|往左侧移|向左边移|向左边移动|朝左移|朝左移动|朝左边移", NULL},
    {WORD_EDIT, EDIT_SHIFT, ANCHOR_RIGHT, "右移|右移动|向右移|往右移|向右移动|往右移动|往右挪|向右挪|往右走|向右走|往右边挪|往右边移|往右靠|往右边移动|往右边平移|往右面移|往右侧移|向右边移|向右边移动|朝右移|朝右移动|朝右边移", NULL},
    {WORD_EDIT, EDIT_SHIFT, ANCHOR_TOP, "上移|上移动|向上移|往上移|向上移动|往上移动|往上挪|向上挪|往上走|向上走|往上边挪|往上边移|往上靠|往上边移动|往上面移|往上面移动|往上方移|往上方移动|向上面移|向上面移动|朝上移|朝上移动|往上面挪|往上抬", "upwards|upward|higher"},
    {WORD_EDIT, EDIT_SHIFT, ANCHOR_BOTTOM, "下移|下移动|向下移|往下移|向下移动|往下移动|往下挪|向下挪|往下走|向下走|往下边挪|往下边移|往下靠|往下边移动|往下面移|往下面移动|往下方移|往下方移动|向下面移|向下面移动|朝下移|朝下移动|往下面挪|往下放", "downwards|downward"},
    {WORD_EDIT, EDIT_GROW, 0, "放大|大一圈|再大一圈|大一号|再大一号|大一轮|变大|加大|改大|调大|弄大|扩大|增大|搞大|大点|大点儿|再大点|变得更大|更大", "enlarge|bigger|larger|grow|increase|increase the size of"},
    {WORD_EDIT, EDIT_SHRINK, 0, "缩小|缩细|小一圈|再小一圈|小一号|再小一号|变小|减小|改小|调小|弄小|搞小|小点|小点儿|再小点|更小", "shrink|smaller|less big|less large|reduce|reduce the size of|decrease|decrease the size of"},
    {WORD_EDIT, EDIT_WIDEN, 0, "加宽|变长|拉长|加长|延长|变宽|宽点|拉宽|宽一点|宽一些|宽些", "wider|widen"},
    {WORD_EDIT, EDIT_NARROW, 0, "变窄|变短|缩短|窄点|窄一点|窄一些|窄些", "narrower|less wide"},
    {WORD_EDIT, EDIT_HEIGHTEN, 0, "加高|变高|高点|拉高|高一点|高一些|高些", "taller"},
    {WORD_EDIT, EDIT_LOWER, 0, "变矮|矮点|矮一点|矮一些|矮些|变扁|压扁", NULL},
    {WORD_EDIT, EDIT_DOUBLE, 0, "翻倍|加倍|翻一倍", "double|double the size of|twice as big|twice as large|twice the size|double in size"},
    {WORD_EDIT, EDIT_HALVE, 0, "减半", "halve|half as big|half as large|half the size|half size"},
    {WORD_EDIT, EDIT_TRIPLE, 0, NULL, "triple|treble|triple the size of|triple the size"},
    {WORD_EDIT, EDIT_DOUBLE, 1 + METRIC_WIDTH, NULL, "twice as wide|double the width|double the width of|twice the width"},
    {WORD_EDIT, EDIT_DOUBLE, 1 + METRIC_HEIGHT, NULL, "twice as tall|twice as high|double the height|double the height of|twice the height"},
    {WORD_EDIT, EDIT_HALVE, 1 + METRIC_WIDTH, NULL, "half as wide|halve the width|halve the width of"},
    {WORD_EDIT, EDIT_HALVE, 1 + METRIC_HEIGHT, NULL, "half as tall|half as high|halve the height|halve the height of"},
    {WORD_EDIT, EDIT_RESIZE, 0, "缩放|缩放到|调整大小|缩到|缩至|扩到|缩小成", "resize|scale|rescale|stretch"},
    {WORD_EDIT, EDIT_THICKEN, 0, "变粗|粗点|弄粗|调粗|改粗", "thicker|bolder|thicken"},
    {WORD_EDIT, EDIT_THIN, 0, "变细|细点|弄细|调细|改细", "thinner|less thick"},
    {WORD_EDIT, EDIT_BOLD, 0, "加粗", "embolden"},
    {WORD_EDIT, EDIT_FLIP, FLIP_HORIZONTAL, "翻转|镜像|水平翻转|左右翻转|左右镜像|水平镜像|左右对调|翻过来|左右翻过来|左右翻|左右翻一下|翻转过来|镜像翻转|翻转一下|翻个面|翻面|左右颠倒|镜像一下", "flip|mirror|flip horizontally|mirror horizontally|flip left to right"},
    {WORD_EDIT, EDIT_FLIP, FLIP_VERTICAL, "垂直翻转|上下翻转|上下镜像|垂直镜像|上下颠倒|颠倒|倒过来|颠倒过来|倒转过来|上下颠倒过来|上下翻过来|上下翻|上下翻一下|上下颠倒一下|颠倒一下|倒置|倒过来放|倒着放|头朝下", "flip vertically|mirror vertically|upside down|flip upside down"},
    {WORD_EDIT, EDIT_FLIP, FLIP_ENDS, "反过来|反向|掉头|掉个头|调头|调个头|调转|掉转|调转方向|掉转方向|反转|换个方向|换方向|反一下|反个方向|方向反过来|方向反一下|方向掉转|方向调转|方向换一下|方向倒过来|调个方向|掉个方向|反着来|反转方向|方向反转", "reverse the direction of"},
    {WORD_CHAT, 0, 0, "反过来说|反过来讲|反过来想|反过来看", NULL},
    {WORD_EDIT, EDIT_RENAME, 0, "改名|改名为|改名叫|重命名|重命名为|命名|名字改成|名字改为|改名成|名称改成|改叫", "rename|name"},
    {WORD_EDIT, EDIT_HEADS, 2, "两端箭头|两头箭头|两端加箭头|两头加箭头|两端都加箭头|两头都加箭头", "point both ways|pointing both ways|point in both directions|pointing in both directions|heads on both ends|heads at both ends|arrowheads at both ends|arrows at both ends|arrowheads on both ends|arrows on both ends"},
    {WORD_EDIT, EDIT_HEADS, 1, NULL, "arrowhead|arrow head"},
    {WORD_EDIT, EDIT_DELETE, 0, "删|删除|删掉|删去|擦掉|擦|擦除|擦去|抹掉|删了|擦了", "delete|erase|del|rub out|trash"},
    {WORD_EDIT, EDIT_TAKE_OFF, 0, "去掉|移除|去除|拿掉|拿走|移走|去了", "remove|rid of|get rid of|take away|take off|take out"},
    {WORD_EDIT, EDIT_COPY, 0, "复制|拷贝|克隆|复制到|拷贝到|复制一份|拷贝一份", "copy|duplicate|clone|make a copy of|copies of|copies|make copies of"},
    {WORD_EDIT, EDIT_FRONT, 0, "置顶|推到前面|推到最前面|推到前面去|挪到前面|挪到最前面|放到前面去|最前面|最上层|顶层|最前|最顶层|最顶上一层|置于最顶层|放到最顶层|移到最顶层|放在最顶层|提到最顶层|调到最顶层|提到最上层|调到最上层|置于顶层|移到最前面|移到最上层|移到顶层|放到最前面|放到最上层|放到顶层|置于最前|提到最前面|移到最前|移到前面", "bring to front|bring to the front|to front|to the front|send to front|to the very front|on top of everything|to the top layer"},
    {WORD_EDIT, EDIT_BACK, 0, "置底|推到后面|推到最后面|推到后面去|挪到后面|挪到最后面|放到后面去|放后面去|最后面|最下层|底层|最底层|置于底层|移到最后面|移到最下层|移到底层|移到最底层|放到最后面|放到最下层|放到底层|放到最底层|置于最后|移到后面", "send to back|send to the back|to back|to the back|move to back|to the very back|behind everything|to the bottom layer"},
    {WORD_EDIT, EDIT_FORWARD, 0, "上移一层|往前一层|前移一层|往上一层|向上一层", "bring forward|forward|forwards|one layer up|up one layer"},
    {WORD_EDIT, EDIT_BACKWARD, 0, "下移一层|往后一层|后移一层|往下一层|向下一层", "send backward|send backwards|backward|backwards|one layer down|down one layer"},
    {WORD_EDIT, EDIT_ALIGN, 0, "对齐|排齐", "align|aligned"},
    {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_LEFT, "左对齐|靠左对齐|左边对齐|向左对齐|左侧对齐", "left align|align left"},
    {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_CENTER, "居中对齐|水平居中|水平居中对齐|竖直中线对齐|中线对齐|中间对齐|竖直对齐|垂直对齐|纵向对齐|竖向对齐", "align center|align centers|align centre|center align"},
    {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_RIGHT, "右对齐|靠右对齐|右边对齐|向右对齐|右侧对齐", "right align|align right"},
    {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_TOP, "顶对齐|顶部对齐|上对齐|靠上对齐|顶端对齐|上边对齐", "align top|align tops|top align"},
    {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_MIDDLE, "放到一条水平线上|放在一条水平线上|放到同一水平线上|放在同一水平线上|放到同一条水平线上|排到一条水平线上|垂直居中|垂直居中对齐|横向中线对齐|水平对齐|横向对齐", "align middle|align middles"},
    {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_BOTTOM, "底对齐|底部对齐|下对齐|靠下对齐|底端对齐|下边对齐", "align bottom|align bottoms|bottom align"},
    {WORD_EDIT, EDIT_DISTRIBUTE, 0, "等距|等距分布|等间距|平均分布|均匀分布|均匀排列|等距排列|平均排列|等间距排列|间距相等", "distribute|distribute evenly|space evenly|space out evenly|evenly spaced|evenly|out evenly|spread evenly|spread out evenly"},
    {WORD_EDIT, EDIT_GROUP, 0, "编组|打包|打包成一组|打成一组|打包成组|打个组|打成组|打组|组个组|编个组|组合|成组|编成一组|组合起来|合成一组|合并|编为一组|组成一组|编到一起|组到一起|组合到一起|归为一组|归成一组|分到一组|绑在一起|捆在一起|合在一起|合到一起|绑定", "group|group together"},
    {WORD_EDIT, EDIT_UNGROUP, 0, "取消编组|取消组合|解组|解散|拆组|解除编组|解除组合|拆开", "ungroup"},
    {WORD_EDIT, EDIT_CONNECT, 0, "连接|连一下|连一连|连下|连个线|连条线|连起来|连|连上|连到|连接到|连接起来|相连|连在一起|接到|连线", "connect|join|link together|connected to|connecting|linking|joining"},
    {WORD_EDIT, EDIT_DISCONNECT, 0, "断开|断开连接|取消连接|断开连线|取消连线|断开|解除连接", "disconnect|unlink|unconnect"},
    {WORD_EDIT, EDIT_ARRANGE, 0, "重新排列|重新排|重新排成|重排|重排成|整齐地排成|整齐排成", "rearrange|reorganize|reorganise"},
    {WORD_EDIT, EDIT_SWAP, 0, "交换|对调|互换|交换位置|互换位置|调换|换位置|调换位置|对换|换一下位置|交换一下位置|交换一下", "swap|exchange|switch places|swap places|trade places|swap positions|switch"},
    {WORD_EDIT, EDIT_SWAP, 0, "换一下|换一换|换个位置|换换位置|调个位置|换一换位置|互换一下|对调一下|调换一下|换下位置", NULL},
    {WORD_EDIT, EDIT_DISTRIBUTE, 0, "间隔一样|间距一样|间隔相等|间隔相同|间距相同|间隔均匀|间距均匀|距离一样|距离相等|排得均匀|均匀分布开|等距排开|等距离排开|等距离排列|均匀排开|平均排开|等距离分布|排均匀|均匀分开|等间距排开", NULL},
    {WORD_EDIT, EDIT_FRONT, 0, "最上面一层|最前面一层|最上一层|最前一层|放在最前面|放在最上层|放在最上面一层|放到最上面一层|移到最上面一层", NULL},
    {WORD_EDIT, EDIT_BACK, 0, "最下面一层|最后面一层|最下一层|最底一层|最底下一层|放在最后面|放在最下层|放在最底层|放在最下面一层|放到最下面一层|移到最下面一层", NULL},
    {WORD_EDIT, EDIT_BECOME, 0, "改回|还原成|还原为|恢复成|恢复为|变回为|改回成|变回成|换回|改回到", NULL},
    {WORD_CHAT, 0, 0, "为了|正在|转正|摆正|放正|扶正|小写|大写|本来|原本|原先|曾经|写完|写不完|写不了|写不好|写不出|写不下|写得|写字要|部分|写错|写错了|写错字|写错字了|写好看点|写好看一点|写漂亮点|写漂亮一点|写工整|写工整点|写工整一点|写整齐|写整齐点|写大一点|写大点|写小一点|写小点|写清楚|写清楚点|写快点|写慢点", NULL},
    {WORD_CHAT, 0, 0, NULL, "at some point|at some stage|some day|someday|one day"},
    {WORD_CHAT, 0, 0, "->|>|-->|=>", NULL}, /* but between two things that are there: tokens.c */
    {WORD_EDIT, EDIT_SHRINK, 0, "缩|收小|缩一缩|缩小一号|小一号", NULL},
    {WORD_EDIT, EDIT_GROW, 0, "大一号", NULL},
    {WORD_EDIT, EDIT_BECOME, 0, "描成|刷上", NULL},
    {WORD_EDIT, EDIT_MOVE_TO, 0, "待在|呆在|塞进|塞到|夹在|拿到|弄到|挪进|移进|放进|丢到|扔到|拿去|排到|摆去", NULL},
    {WORD_EDIT, EDIT_ALIGN, 0, "看齐|齐平|取齐", NULL},
    {WORD_EDIT, EDIT_FRONT, 0, "提到前面|提到最前|提到顶层|提到最上面|拿到最前面|调到最前面|压在最上面|压到最上面", NULL},
    {WORD_EDIT, EDIT_BACK, 0, "压到最底层|压到底层|压到最下面|压到最下层|压在最下面|压在最底层|沉到底层|沉到最底层|调到最底层|调到最后面", NULL},
    {WORD_EDIT, EDIT_FORWARD, 0, "往前提一层|往上提一层|提一层|提上一层|往前挪一层|前进一层", NULL},
    {WORD_EDIT, EDIT_BACKWARD, 0, "往后挪一层|往下压一层|压下一层|后退一层|往后退一层", NULL},
    {WORD_EDIT, EDIT_DELETE, 0, "扔掉|扔了|丢掉|删除掉|清除掉", NULL},
    {WORD_EDIT, EDIT_THICKEN, 0, "描粗", NULL},
    {WORD_EDIT, EDIT_THIN, 0, "描细", NULL},
    {WORD_EDIT, EDIT_HEADS, 2, "两头都带尖|两头带尖|两端都带尖|两头都有尖|两头都加尖", NULL},
    {WORD_ALL, 0, 0, "全体|统统|通通|一律", NULL},
    {WORD_FILLER, 0, 0, "一块儿|一块", NULL},
    {WORD_EDIT, EDIT_GROUP, 0, "绑成一组|绑成组|捆成一组|凑成一组|拼成一组", NULL},
    {WORD_EDIT, EDIT_BECOME, 0, "统一成|统一为|统一改成|统一变成|统一换成|统一改为|统一设成|统一涂成", NULL},
    {WORD_EDIT, EDIT_MOVE, 0, "拽|拽一下", NULL},
    {WORD_WHOLE, WHOLE_WHO, 0, "谁干的|是谁干的|谁搞的|是谁搞的|谁加上来的", NULL},
    {WORD_DASH, LINE_DOTTED, 0, "点状|点状的", NULL},
    {WORD_FILLER, 0, 0, "线型|空白地方|空白的地方|空白处|空的地方|空地方|空白位置|空白区域", NULL},
    {WORD_AT, 0, 0, "飘在|浮在|漂在", NULL},
    {WORD_CHAT, 0, 0, "带头|带头的|带队的|领头的|向右看齐|向左看齐|向前看齐|向我看齐|向他看齐|向她看齐", NULL},
    {WORD_REF, REFWORD_THEM, 0, "整组|这组|那组|这一组|那一组", NULL},
    {WORD_REF, REFWORD_EXTREME, EXTREME_TOPMOST, "最上头的|最顶头的", NULL},
    {WORD_REF, REFWORD_EXTREME, EXTREME_BOTTOMMOST, "最下头的", NULL},
    {WORD_REF, REFWORD_EXTREME, EXTREME_LEFTMOST, "最左头的", NULL},
    {WORD_REF, REFWORD_EXTREME, EXTREME_RIGHTMOST, "最右头的", NULL},
    {WORD_LABEL, 0, 0, "加上文字|文案|文案是|文案为|文案写|文案写着|加文字|加上字|添加文字|添上文字|中写上|里填|里填上|加个字|加几个字|加两个字|加一行字|加行字|加个文字|加个标签|加标签|加个标题|加标题|添个字|添几个字|加段文字|加一段文字|加点字|配上文字|配文字", NULL},
    {WORD_CLEAR, 0, 0, "把画板清干净|把白板清干净|把画布清干净|把板子清干净|清干净画板|画布清零|画板清零|把画板清一下|把白板清一下|清一下|清一清", NULL},
    {WORD_UNDO, 0, 0, "把上一步撤了|把上一步撤销|把刚才的撤了|把刚才那步撤了|把上一步撤销掉|往前撤|往回撤|把刚才那步撤销|刚才那步撤了吧|刚才那一步撤了吧|刚刚那步撤了吧|刚才那笔撤了吧|上一步撤了吧|刚才那步撤掉|刚才那步撤销|刚才那步撤一下|刚才那笔撤销|刚才那一步撤销|刚刚那步撤销", NULL},
    {WORD_FILLER, 0, 0, "一下下|重新|就是那个|就是那种|那种|就是|照着|照样|照样子|照着样子|整个颜色|一模一样|一模一样的|原来的|原先的|粉笔|画笔|彩笔|水彩笔|马克笔|一起|哥们|哥们儿|老铁|姐妹|同学们|大伙|小助手", NULL},
    {WORD_TOO, 0, 0, "太大|太红|太绿|太蓝|太黄|太黑|太白|太灰|太紫|太满|太厚|太薄|太尖|太方|太胖|太瘦|太歪|太亮眼|挡着了|挡住了|挡着|碍事|遮住了|压住了|加载不出来|显示不出来|图片加载不出来|图片打不开|图片显示不出来|太小|太粗|太细|太高|太低|太长|太短|太宽|太窄|太淡|太深|太浅|太暗|太亮|太远|太近|太挤|太靠上|太靠下|太靠左|太靠右|看不清|看不清楚|看不见|太艳|太花|太素|太扎眼|太丑|太土|太密|太散|太偏|太靠边|太乱|太刺眼|太显眼|不够大|不够小|不够粗", "wrong color|wrong colour|wrong shape|wrong place|wrong one|wrong size|wrong way|the wrong color|the wrong colour|the wrong place|my bad|my fault|my error|sorry my bad|sorry my mistake|typo|too big|too small|too large|too thick|too thin|too long|too short|too dark|too light"},
    {WORD_RELATION, RELATION_FRONT, 0, "上面一层|前面一层", NULL},
    {WORD_RELATION, RELATION_BEHIND, 0, "下面一层|后面一层", NULL},
    {WORD_REF, REFWORD_IT, 0, "它|这个|那个|这一个|那一个|这条|那条|刚才的|刚才那个|刚刚那个|刚才画的|刚画的|刚刚画的|最后画的|上一个|前一个|刚刚的|刚才画的那个|刚画的那个|刚写的|刚写的那个|刚才写的|刚刚写的|刚写的字|刚才写的字|最后一笔|最后一步|最后一次|这张|那张|这颗|那颗|这根|那根|复制的|拷贝的|复制出来的|拷贝出来的|刚复制的|复制的那个|拷贝的那个|复制出来的那个|新复制的|副本|新的那个|新画的|新画的那个|刚加的|刚加的那个|刚才加的|刚才加的那个", "it|this|that|this one|that one|its"},
    {WORD_REF, REFWORD_THEM, 0, "它们|这些|那些|他们", "them|these|those|their"},
    {WORD_REF, REFWORD_THIS, 0, "这", NULL},
    {WORD_REF, REFWORD_NTH, 0, "第", "st|nd|rd|th"},
    {WORD_REF, REFWORD_NUMBER, 0, "号|号图形|号图|号对象", NULL},
    {WORD_REF, REFWORD_FROM_END, 0, "倒数", "from last|from the end"},
    {WORD_REF, REFWORD_ORDINAL, 1, "最早的|最先画的", "first|the first|first one"},
    {WORD_REF, REFWORD_ORDINAL, 2, NULL, "second|the second"}, {WORD_REF, REFWORD_ORDINAL, 3, NULL, "third|the third"},
    {WORD_REF, REFWORD_ORDINAL, 4, NULL, "fourth"}, {WORD_REF, REFWORD_ORDINAL, 5, NULL, "fifth"},
    {WORD_REF, REFWORD_ORDINAL, 6, NULL, "sixth"}, {WORD_REF, REFWORD_ORDINAL, 7, NULL, "seventh"},
    {WORD_REF, REFWORD_ORDINAL, (CommandColor)-1, "最后一个|最后那个|最后的|最后一条|最后一颗|最后画的那个|最新的", "last one|the last one|the last|newest|latest one"},
    {WORD_REF, REFWORD_ORDINAL, (CommandColor)-2, NULL, "second last|second to last|last but one|next to last"},
    {WORD_REF, REFWORD_EXTREME, EXTREME_LARGEST, "最大的|最大那个", "largest|biggest|the largest|the biggest"},
    {WORD_REF, REFWORD_EXTREME, EXTREME_SMALLEST, "最小的|最小那个", "smallest|the smallest|littlest"},
    {WORD_REF, REFWORD_EXTREME, EXTREME_LEFTMOST, "最左边的|最左的|最左侧的|最左面的|最靠左的", NULL},
    {WORD_REF, REFWORD_EXTREME, EXTREME_RIGHTMOST, "最右边的|最右的|最右侧的|最右面的|最靠右的", NULL},
    {WORD_REF, REFWORD_EXTREME, EXTREME_TOPMOST, "最上面的|最上边的|最上方的|最上的|最高的|最顶上的|最靠上的", "topmost|highest|uppermost"},
    {WORD_REF, REFWORD_EXTREME, EXTREME_BOTTOMMOST, "最下面的|最下边的|最下方的|最下的|最低的|最底下的|最靠下的", "bottommost|lowest"},
    {WORD_REF, REFWORD_ALL, 0, "所有的|所有|全部的|每个|每一个|每条", "all the|all of the|every|all these|all those"},
    {WORD_REF, REFWORD_BOTH, 0, "它俩|他俩|她俩|这俩|那俩|俩|它们俩|他们俩|这两个|那两个|它们两个|他们两个", "both|both of the|both the"},
    {WORD_REF, REFWORD_OTHERS, 0, "其他|其他的|其它|其它的|其余|其余的|别的|剩下的|剩下|剩余的|另一个|另外一个|另外那个", "others|the others|the rest|rest|everything else|all others|all the others|the other|the other one|other|else|the rest of"},
    {WORD_REF, REFWORD_EXCEPT, 0, "除了|除去|除开|只留下|只留|只保留|保留|只剩下", "except|except for|apart from|other than|everything but|all but|everything except|everything except for|everything apart from|everything other than|all except|all except for|all shapes except|all the shapes except|all shapes but"},
    {WORD_REF, REFWORD_MINE, 0, "我画的|我刚画的|我加的", "my"},
    {WORD_REF, REFWORD_THING, 0, "东西|物体|对象|元素", "thing|things|item|items|element|elements"},
    {WORD_RELATION, RELATION_NEXT, 0, "旁边|边上|隔壁|附近|挨着|紧挨着|旁", "next to|right next to|just next to|directly next to|right beside|just beside|beside|besides|near|close to|adjacent to|by the side of"},
    {WORD_RELATION, RELATION_BETWEEN, 0, "之间|当中", "between|in between|halfway between|midway between"},
    {WORD_RELATION, RELATION_INSIDE, 0, "里面|里边|内部|内|里头", "inside|right inside|just inside|within|inside of"},
    {WORD_RELATION, RELATION_ABOVE, 0, "正上方|头顶|头上", "above|right above|just above|directly above|right over|just over|right on top of|over|on top of"},
    {WORD_RELATION, RELATION_BELOW, 0, "正下方", "below|right below|just below|directly below|right under|just under|directly under|right underneath|right beneath|beneath|underneath|under"},
    {WORD_RELATION, RELATION_FRONT, 0, "前面|前方", "in front of"},
    {WORD_RELATION, RELATION_BEHIND, 0, "后面|后方|背后", "behind"},
    {WORD_RELATION, RELATION_GAP, 0, "隔|间隔|相隔|隔开|相距|距离|距", "apart|away|gap|gap of|with a gap of|a gap of|leaving a gap of|with gap|at a distance of|a distance of|spacing of|with a spacing of"},
    {WORD_RELATION, RELATION_AROUND, 0, "外面|外边|外围|外圈|周围|四周|围着|围绕|环绕", "around|surrounding|encircling|enclosing"},
    {WORD_RELATION, RELATION_OTHER, 0, "以外|之外|相邻|对面|外部|外|一样|同样|同款|挨|贴着|连着|穿过|平行于|垂直于|相交|交叉|相切|内切|外切", "as tall as|as wide as|as high as|as long as|as thick as|as thin as|as dark as|as bright as|outside|same|touching|through|across|along|outside of|against|parallel to|perpendicular to"},
    {WORD_RELATION, RELATION_SAME_SIZE, 0, "一样大|一样大小|同样大|同样大小|一般大|等大|大小一样|大小相同|一样的大小|相同大小|差不多大", "same size as|the same size as|same size|the same size|as big as|as large as|equal in size to"},
    {WORD_RELATION, RELATION_SAME_COLOR, 0, "一样颜色|一样的颜色|同样颜色|同样的颜色|颜色一样|颜色一样的|颜色相同|颜色相同的|相同颜色|相同的颜色|同色|同色的|同一个颜色|同一种颜色|颜色一致", "same color as|the same color as|in the same color as|with the same color as|of the same color as|in the color of|same color|the same color|in the same color|with the same color|of the same color|same colour as|the same colour as|in the same colour as|with the same colour as|of the same colour as|in the colour of|same colour|the same colour|in the same colour|with the same colour|of the same colour"},
    {WORD_AGAIN, 0, 0, "也来|也画|也加|再来|再画|再加|再来一遍|再来一次", "one more|another one|more|repeat|do it again|do that again|once more|one more time|do the same again|same thing again|the same again|the same thing again|same again|same thing|the same thing|same one|the same one"},
    {WORD_FILLER, 0, 0, "去|过去|首先|一共|总共|分别|分别是|分别为|依次是|依次为|依次", NULL},
    {WORD_FILL, 0, 0, "涂成|涂为|涂上了", NULL},
    {WORD_OPACITY, OPACITY_HALF, 0, "半透明|半透明的", "translucent|see through|see-through|semi-transparent|half-transparent|semi transparent|half transparent|semitransparent"},
    {WORD_OPACITY, OPACITY_TRANSPARENCY, 0, "透明度|透明", "transparency|transparent"},
    {WORD_OPACITY, OPACITY_OPACITY, 0, "不透明度|不透明", "opacity|alpha|opaque"},
    {WORD_HEADS, 1, 0, "带箭头|带箭头的|有箭头|有箭头的|带一个箭头|带个箭头|一端带箭头|一头带箭头|末端带箭头|末尾带箭头|带有箭头|带有箭头的", "with an arrow|with arrow|with an arrowhead|with an arrow head|with arrowhead|with one arrowhead|with a head|with an arrow at the end"},
    {WORD_HEADS, 2, 0, "双向|双向的|双头|双头的|两头的|两端带箭头|两端带箭头的|两头带箭头|两头带箭头的|两端有箭头|两头有箭头|两端都有箭头|两头都有箭头|两端都带箭头|两头都带箭头|带双箭头|带双向箭头|带两个箭头|双箭头的|双向箭头的|两端带箭头的", "with two heads|double headed|two headed|double ended|with two arrowheads|with arrows at both ends|with arrowheads at both ends|with arrows on both ends|with arrowheads on both ends|with heads at both ends|with heads on both ends|with double arrows|with two arrows"},
    {WORD_HEADS, 0, 0, "没有箭头|没有箭头的|不带箭头|不带箭头的|无箭头|无箭头的|没箭头|没箭头的|不要箭头|不要箭头的|别带箭头", "without arrow|without arrows|without an arrow|without an arrowhead|without arrowheads|without heads|no arrow|no arrows|no arrowhead|no arrowheads|with no arrow|with no arrowhead|with no arrowheads|headless"},
    {WORD_CORNER, 0, 0, "圆角|圆角半径|圆角大小|圆角半径是|圆角半径为|圆角为|圆角是|带圆角|带圆角的|有圆角|有圆角的|圆角的|拐角半径", "corner radius|corner radius of|a corner radius of|with corner radius|with a corner radius of|rounded corners|round corners|with rounded corners|with round corners|rounded|corner rounding|rounded corner|border radius|corners rounded"},
    {WORD_OCCUPY, 0, 0, "占|占据|占了|占掉|占着|占用|覆盖", "taking up|takes up|take up|occupying|occupies|filling up|covering|covers|that covers|that fills"},
    {WORD_SHARE, 102, 1, "半个画板|半个白板|半个画布|半个屏幕|半个板|半屏|一半画板|一半的画板|画板的一半|画板一半|白板的一半|画布的一半|半个画面|半个板子|半个图", "half the board|half of the board|half the canvas|half of the canvas|half the screen|half of the screen|half the whiteboard|half a board"},
    {WORD_SHARE, 102, 0, "二分之一", "one half|half the width|half the height"},
    {WORD_SHARE, 103, 0, "三分之一", "a third|one third|third of the board"},
    {WORD_SHARE, 203, 0, "三分之二", "two thirds"},
    {WORD_SHARE, 104, 0, "四分之一", "a quarter|one quarter|a fourth|quarter of the board"},
    {WORD_SHARE, 304, 0, "四分之三", "three quarters|three fourths"},
    {WORD_SHARE, 105, 0, "五分之一", "a fifth|one fifth"},
    {WORD_SHARE, 101, 1, "和画板一样|跟画板一样|与画板一样|和画板同|跟画板同", "full width|the full width|across the full width|as wide as the board|as high as the board"},
    {WORD_CELL, 0, 0, "格|格里|格子里|那格|号格|这格|格内|那一格|格中", "cell|grid cell|in cell|at cell|in grid cell"},
    {WORD_BIT, 0, 0, "一点|一点点|一些些|稍微|稍|点儿|略微|一丢丢|一小点|稍稍|些", "a bit|a little|slightly|a little bit|little bit|tiny bit|a tiny bit|wee bit|a tad|somewhat|a touch"},
    {WORD_MUCH, 0, 0, "很多|许多|好多|多一点|不少|得多", "a lot|much|far|way|a great deal|lots"},

    /* --- verbs ------------------------------------------------------------------------------------------- */
    {WORD_VERB, VERB_DRAW, 0, "画|新建|画一下|画上|画出|画出来|绘制|绘|画画|来|来点|加|加上|加个|加入|添加|添|添上|增加|做|弄|要|想要|需要|想画|要画|画成|生成|创建|新增|插入|搞|整|再来|给画|描|勾画|帮画|补|补上|补充|画下|插|插上|贴|贴一张|贴个|话一个|话一条|话一只|话一颗|话一朵|花一朵|花一只|花一条|花一颗|华一个|花一个|话个|华个|花个|划一个|划个|画哥", "draw|add|sketch|create|plot|insert|paint|i want|i need|i would like|i'd like|give me|drawing|want|need|generate|show me a|show me an|draw me|make me|get me|gimme|render|i wanna|can i have|may i have|could i have|can i get|drw|darw|drwa|darwing|drow|we'll need|i'll need|we will need|i will need|we could use|i could use|let's get|i'll have|i'll take|let me have|let us have|let's have"},
    {WORD_VERB, VERB_MAKE, 0, "放|摆|放上|摆上|放个|放一下", "make|put|place|stick a|stick an|pop a|pop an|slap a|let's have|lets have|let there be|have"},
    {WORD_WRITE, 0, 0, "写|画个字母|画一个字母|画字母|写个字母|写字母|画个数字|画一个数字|画数字|写个数字|写数字|画个汉字|画一个汉字|写个汉字|写上|写下|写个|写字|写一下|打字|输入|写文字|写一行字|写一行|写一句|写几个字|打上|写出|题字", "write|type out|type the text|type the word|text saying|text that says|write down|write text|write the text|add text|add the text|put text|write the word|write the words|put the text|text reading|the text|the word|the words|print|a text saying|draw text"},
    {WORD_LABEL, 0, 0, "写着|标着|标注|标注为|标|标上|里面写|里面写上|里面写着|里写|里写着|里写上|内写|内写着|带文字|带字|标签|标签是|标签为|文字是|文字为|文字内容|内容是|内容为|内容|上写着|里面的文字是|里面的字是|里面有字|标成|标为|标记为|标记成", "labelled|labeled|label|saying|that says|which says|with text|with the text|with label|with the label|with a label|reading|that reads|with the word|with the words|containing the text|captioned|labelled with|labeled with|with text inside|says|labeled as|labelled as|with the letter|with a letter|with the number|with the numbers|with the letters|containing|with the text saying|with a label saying|with the label saying"},
    {WORD_NAME, 0, 0, "叫|叫做|叫作|名叫|名为|取名|取名为|取名叫|取个名字叫|取个名字|取个名叫|取个名|取名字叫|起个名字叫|起个名字|起个名叫|起个名|起名字叫|起名为|起名叫|命名为|起名|名字叫|名字为|名字是|名称是", "named|called|name it|call it|and call it|with name|with the name"},

    /* --- colours ----------------------------------------------------------------------------------------- */
    {WORD_COLOR, 0, RGB(0xff0000), "红|红色|大红色|正红|正红色|红颜色|赤", "red|scarlet|cherry red|ruby red|fire red|fire engine red|blood red"},
    {WORD_COLOR, 0, RGB(0xffa500), "橙|橙色|橘|橘色|橘黄|橘黄色|橘红|橘红色|桔色|橙黄|橙黄色|桔黄|橙红|橙红色|橘子色", "orange|tangerine|pumpkin orange|bright orange"},
    {WORD_COLOR, 0, RGB(0xffff00), "黄|黄色|明黄|明黄色|黄颜色", "yellow|lemon yellow|lemon|canary yellow|sunny yellow|sunshine yellow"},
    {WORD_COLOR, 0, RGB(0x008000), "绿|绿色|翠绿|翠绿色|绿颜色", "green|emerald green|leaf green"},
    {WORD_COLOR, 0, RGB(0x00ffff), "青|青色|青蓝|青蓝色|水蓝色", "cyan|aqua|aqua blue|cyan blue"},
    {WORD_COLOR, 0, RGB(0x0000ff), "蓝|蓝色|宝蓝|宝蓝色|湛蓝|蓝颜色", "blue|blu|bleu"},
    {WORD_COLOR, 0, RGB(0x800080), "紫|紫色|紫颜色", "purple"},
    {WORD_COLOR, 0, RGB(0xffc0cb), "粉|粉色|粉红|粉红色|粉颜色", "pink"},
    {WORD_COLOR, 0, RGB(0xa52a2a), "棕|棕色|咖啡|咖啡色|褐|褐色|棕褐色|咖色|棕黄色|棕红色|茶色", "brown|chestnut|chestnut brown|mahogany|coffee brown|reddish brown"},
    {WORD_COLOR, 0, RGB(0x000000), "黑|黑色|墨黑|纯黑|黑颜色", "black|jet black|pitch black|coal black"},
    {WORD_COLOR, 0, RGB(0xffffff), "白|白色|纯白|白颜色", "white|snow white"},
    {WORD_COLOR, 0, RGB(0x808080), "灰|灰色|灰颜色", "gray|grey"},
    {WORD_COLOR, 0, RGB(0xffd700), "金|金色|金黄|金黄色", "gold|golden|golden yellow"},
    {WORD_COLOR, 0, RGB(0xc0c0c0), "银|银色|银灰|银灰色|银白|银白色", "silver|silver grey|silver gray|silvery"},
    {WORD_COLOR, 0, RGB(0x87ceeb), "天蓝|天蓝色|天青|天青色", "sky blue|skyblue|azure|azure blue"},
    {WORD_COLOR, 0, RGB(0x000080), "藏青|藏青色|藏蓝|藏蓝色|海军蓝|海蓝|海蓝色", "navy|navy blue|marine blue"},
    {WORD_COLOR, 0, RGB(0x006400), "墨绿|墨绿色", "dark green|forest green|bottle green|hunter green"},
    {WORD_COLOR, 0, RGB(0xf5f5dc), "米色|米黄|米黄色|米白|米白色", "beige|cream|cream white"},
    {WORD_COLOR, 0, RGB(0x00ff00), "亮绿|亮绿色|荧光绿|荧光绿色", "lime|lime green|neon green"},
    {WORD_COLOR, 0, RGB(0x9acd32), "草绿|草绿色|黄绿|黄绿色|嫩绿|嫩绿色", "yellow green|grass green"},
    {WORD_COLOR, 0, RGB(0x808000), "橄榄绿|橄榄色|橄榄绿色", "olive|olive green|moss green"},
    {WORD_COLOR, 0, RGB(0x40e0d0), "青绿|青绿色|绿松石色|蓝绿|蓝绿色", "turquoise|turquoise blue"},
    {WORD_COLOR, 0, RGB(0x008080), "水鸭色|凫蓝", "teal|blue green|bluish green|teal blue|teal green|greenish blue"},
    {WORD_COLOR, 0, RGB(0xff00ff), "品红|品红色|洋红|洋红色|玫红|玫红色|玫瑰红|玫瑰色|紫红|紫红色", "magenta|fuchsia|hot pink|shocking pink|fuschia"},
    {WORD_COLOR, 0, RGB(0xee82ee), "紫罗兰|紫罗兰色", "violet|lilac"},
    {WORD_COLOR, 0, RGB(0xe6e6fa), "薰衣草|薰衣草色|薰衣草紫", "lavender"},
    {WORD_COLOR, 0, RGB(0x4b0082), "靛|靛蓝|靛蓝色|靛青|靛色", "indigo"},
    {WORD_COLOR, 0, RGB(0x800000), "酒红|酒红色|栗色|枣红|枣红色", "maroon|wine|burgundy|wine red|maroon red|bordeaux|burgundy red"},
    {WORD_COLOR, 0, RGB(0xff7f50), "珊瑚色|珊瑚红|珊瑚", "coral"},
    {WORD_COLOR, 0, RGB(0xdc143c), "深红|深红色|绯红|绯红色|猩红", "crimson"},
    {WORD_COLOR, 0, RGB(0xd2b48c), "棕褐|卡其|卡其色|奶茶色|奶咖色", "tan|khaki"},
    {WORD_COLOR, 0, RGB(0xfa8072), "三文鱼色|鲑鱼色|橙粉色", "salmon"},
    {WORD_COLOR, 0, RGB(0x7fffd4), "碧绿|碧绿色|碧蓝|碧蓝色", "aquamarine"},
    {WORD_COLOR, 0, RGB(0x98fb98), "薄荷绿|薄荷绿色|护眼绿|护眼绿色|豆沙绿|豆沙绿色|莫兰迪绿|抹茶绿|抹茶绿色|牛油果绿", "mint green|mint"},
    {WORD_COLOR, 0, RGB(0x4169e1), "品蓝|皇家蓝|皇室蓝", "royal blue"},
    {WORD_COLOR, 0, RGB(0x4682b4), "钢蓝|钢蓝色|雾霾蓝", "steel blue"},
    {WORD_COLOR, 0, RGB(0xda70d6), "兰花紫|淡紫红", "orchid"},
    {WORD_COLOR, 0, RGB(0xdda0dd), "梅红|梅红色|梅子色", "plum"},
    {WORD_COLOR, 0, RGB(0xffdab9), "桃色|蜜桃色|桃粉色|藕粉|藕粉色|肉粉|肉粉色", "peach pink|peach|apricot"},
    {WORD_COLOR, 0, RGB(0xfffff0), "象牙白|象牙色", "ivory|off white"},
    {WORD_COLOR, 0, RGB(0xd2691e), "巧克力色|古铜色", "chocolate"},
    {WORD_COLOR, 0, RGB(0xcd853f), "焦糖色|驼色", "caramel"},
    {WORD_COLOR, 0, RGB(0x2e8b57), "海绿|海绿色|松绿", "sea green"},
    {WORD_COLOR, 0, RGB(0x00ff7f), "春绿|春绿色", "spring green"},
    {WORD_COLOR, 0, RGB(0x36454f), "炭灰|炭灰色|炭黑", "charcoal|charcoal grey|charcoal gray|anthracite|slate grey|slate gray|slate|graphite"},
    {WORD_COLOR, 0, RGB(0xffbf00), "琥珀色|琥珀", "amber"},
    {WORD_COLOR, 0, RGB(0xb22222), "砖红|砖红色", "brick red"},
    {WORD_COLOR, 0, RGB(0xf4c430), "藏红|藏红色|藏红花色", "saffron"},
    {WORD_COLOR, 0, RGB(0xe1ad01), "芥末黄|芥末色", "mustard|mustard yellow"},
    {WORD_COLOR, 0, RGB(0x50c878), "宝石绿|宝石绿色", "emerald|jade"},
    {WORD_COLOR, 0, RGB(0x0f52ba), "宝石蓝|宝石蓝色|克莱因蓝|电光蓝", "sapphire|cobalt|cobalt blue|electric blue|sapphire blue"},
    {WORD_COLOR, 0, RGB(0x191970), "午夜蓝|午夜蓝色|牛仔蓝", "midnight blue|denim blue|denim"},
    {WORD_COLOR, 0, RGB(0x81d8d0), "蒂芙尼蓝|蒂芙尼蓝色", "tiffany blue"},
    {WORD_COLOR, 0, RGB(0xe0115f), "宝石红|宝石红色", "ruby"},
    {WORD_COLOR, 0, RGB(0xb7410e), "锈色|锈红色", "rust|rust red"},
    {WORD_COLOR, 0, RGB(0xcd7f32), "青铜色|铜色|黄铜色|紫铜色", "bronze|copper"},
    {WORD_COLOR, 0, RGB(0xcc7722), "赭黄|赭黄色", "ochre|ocher|sienna"},
    {WORD_COLOR, 0, RGB(0xe0b0ff), "香芋紫|香芋色|藕荷色", "mauve"},
    {WORD_COLOR, 0, RGB(0x614051), "茄紫|茄紫色", "eggplant|aubergine"},
    {WORD_COLOR, 0, RGB(0x7fff00), "查特酒绿", "chartreuse"},
    {WORD_SHADE, SHADE_DARK, 0, "深|暗|深深的", "dark|deep|darker"},
    {WORD_SHADE, SHADE_LIGHT, 0, "浅|淡|亮|浅浅的|淡淡的", "light|pale|lighter|brighter|paler"},
    {WORD_PAGE, 0, 0, "最后一页|最后页|最后那页|最后的一页", "next page|previous page|prev page|last page|the last page|final page|the final page|first page|the first page|new page|blank page|another page|one more page"},
    {WORD_FILLED, FILLED_BORDERLESS, 0, "无边框|没有边框|没边框|不要边框|不带边框|去掉边框|无边|不要边|没有边|没边|不要描边|无描边|没有描边|不描边|不要轮廓|没有轮廓|无轮廓", "borderless|no border|without border|without a border|without the border|with no border|no outline|without outline|without an outline|with no outline|no stroke|without stroke|without a stroke|with no stroke|no borders|without borders"},
    {WORD_FILLED, FILLED_SAME, 0, "实心|实心的|实心儿|填满|涂满|填实|涂实|填上色|上色|上个色|上点色|涂个色|涂上色", "filled|solid|filled in|solid filled|fully filled|filled up"},
    {WORD_HOLLOW, 0, 0, "空心|空心的|镂空|无填充|不填充|不要填充|不用填色|不要填色|不用涂色|不要涂色|不填颜色|不用填颜色|不要填颜色|不用上色|不要上色|别填色|别涂色|别上色|没有填充|别填充|不用填充|不填色|不涂色|空的|不上色|不实心|只要边框|只要轮廓|不要实心|只留边|只留边框|只留轮廓|只要边|只剩边框|留个边|只保留边框", "hollow|empty|unfilled|no fill|without fill|not filled|don't fill|outline only|only outline|only the outline|just the outline|just outline|outlined|without filling|with no fill|without a fill|don't fill it|do not fill|do not fill it|not solid|transparent inside"},
    {WORD_FILL, 0, 0, "填充|填|涂|填色|填充色|填充颜色|填成|填上|涂上|底色|底|里面填|里面是|填充为|填充成|内部填充|面|中间填|里面涂|内填", "fill|filled with|filled in with|fill color|fill colour|fill with|filling|inside color|interior|colored in|coloured in|shaded"},
    {WORD_BORDER, 0, 0, "边|边框|边线|描边|轮廓|外框|边缘|线框|框线|外边|边儿|边框颜色|边框色|线条颜色|描边色|轮廓线|外边框|勾边|镶边|边色", "border|outline|edge|edges|stroke color|stroke colour|borders|line color|line colour|border color|border colour|outline color|outline colour|bordered|edged|rim|boder|boarder"},

    /* --- size, stroke, dash ---------------------------------------------------------------------------- */
    {WORD_SIZE, SIZE_TINY, 0, "迷你|极小|很小|超小|特小|小小|小小的|非常小|很小的|超级小|最小|微型|特别小", "tiny|mini|very small|teeny|little tiny|really small|super small|minuscule|extremely small"},
    {WORD_SIZE, SIZE_SMALL, 0, "小|小号|小一点|小一点的|小一些|较小|比较小|小型|偏小|稍小|小个|小些|小的", "small|little|smallish|small sized|wee|compact"},
    {WORD_SIZE, SIZE_MEDIUM, 0, "中等|中号|中等大小|适中|普通大小|中型|正常大小|大小适中|一般大小", "medium|normal|regular|medium sized|normal sized|mid sized|average|average sized|midsize|standard|default|standard sized|default sized|middle sized|standard size|default size"},
    {WORD_SIZE, SIZE_LARGE, 0, "大|特别特别大|特别特别大的|非常非常大|非常非常大的|很大很大|很大很大的|大号|大一点|大一点的|大一些|较大|比较大|很大|大大|大大的|大型|很大的|偏大|稍大|大个|大些|大的|大大滴|非常大|特别大", "large|big|very big|very large|great|large sized|really big|big sized|great big|larg|sizeable|sizable|biggish|good sized"},
    {WORD_SIZE, SIZE_GIANT, 0, "巨大|超大|特大|最大|巨型|满屏|铺满|占满|超级大|巨大的|超级无敌大|无敌大|特大号|超大号|充满|贯穿|贯穿的|横贯|横贯的", "huge|giant|enormous|gigantic|massive|full size|as big as possible|that fills the whole board|filling the whole board|fills the whole board|that fills the board|fills the board|filling the board|as big as the board|that covers the whole board|covering the whole board|that takes up the whole board|full screen|fullscreen|full board|that fills the screen|filling the screen|that fills the page|filling the page|that fills the whole page|that fills the whole screen|that fills the canvas|filling the canvas|as large as the board|humongous|colossal|ginormous|jumbo|immense|oversized|super big|super large|extra large|extra big|xxl|super huge"},
    {WORD_LONG, SIZE_LARGE, 0, "长长|长长的|很长|很长的|长一点|长一点的|长一些|比较长|长的", "long|longer|very long"},
    {WORD_LONG, SIZE_SMALL, 0, "短|短短|短短的|很短|很短的|短一点|短一点的|短一些|比较短|短的", "short|shorter|very short"},
    {WORD_STROKE, 1000, 0, "粗|粗线的|粗粗|粗粗的|很粗|粗一点|粗一点的|粗一些|粗体|粗线条|较粗|比较粗|粗的|线粗一点|线粗一些|线粗点|边线粗一点|边线粗一些|线再粗一点|粗粗地", "thick|bold|heavy|very thick|fat|chunky|broad"},
    {WORD_STROKE, 200, 0, "细|细线的|细细|细细的|很细|细一点|细一点的|细一些|细线条|较细|比较细|细的|线细一点|线细一些|线细点|边线细一点|边线细一些|线再细一点", "thin|fine|narrow|very thin|slim|slender|skinny|hairline"},
    {WORD_DASH, LINE_DASHED, 0, "虚线|虚线的|虚|破折线|断续线|断线", "dashed|dash|dashes|dashed line|broken|with dashes|interrupted"},
    {WORD_DASH, LINE_DOTTED, 0, "点线|点状线|点状|圆点线|点虚线|点点线", "dotted|dotted line"},
    {WORD_DASH, LINE_SOLID, 0, "实线", "solid line|continuous"},

    /* --- measures ------------------------------------------------------------------------------------------ */
    {WORD_METRIC, METRIC_RADIUS, 0, "半径|半径是|半径为", "radius|r|rad|with radius|a radius of|radius of|with a radius of"},
    {WORD_METRIC, METRIC_DIAMETER, 0, "直径|直径是|直径为", "diameter|d|dia|a diameter of|with a diameter of|diameter of"},
    {WORD_METRIC, METRIC_WIDTH, 0, "宽|宽度|宽是|宽为|宽度是|宽度为|长轴|横轴|底边|底边长|底长|底宽", "width|w|wide|a width of|with a width of|width of|wide by|base|base of|a base of|with a base of|with base"},
    {WORD_METRIC, METRIC_HEIGHT, 0, "高|高度|高是|高为|高度是|高度为|短轴|纵轴|竖轴", "height|h|high|tall|a height of|height of"},
    {WORD_METRIC, METRIC_SIDE, 0, "边长|边长是|边长为", "side|side length|a side of|with side|with sides|with sides of|side of|edge length"},
    {WORD_METRIC, METRIC_LENGTH, 0, "长|长度|长是|长为|长度是|长度为|总长", "length|len|l|a length of|with a length of|length of"},
    {WORD_METRIC, METRIC_FONT, 0, "字号|字体大小|字大小|字体|文字大小|字号是", "font size|font sizes|text sizes|font|text size|fontsize|letter size|letters"},
    {WORD_METRIC, METRIC_STROKE, 0, "线宽|线粗|粗细|线条宽度|线条粗细|线的宽度|边框宽度|线条宽|边宽|笔宽|笔触|线宽度|边框粗细|边框宽", "line width|line widths|stroke widths|border widths|stroke width|stroke|linewidth|thickness|line thickness|border width|pen width|weight|strokewidth|a thickness of|outline width"},
    {WORD_METRIC, METRIC_SIZE, 0, "大小|尺寸|大小是|大小为|尺寸是|尺寸为", "size|sized|a size of|of size|size of|dimensions|with size"},
    {WORD_METRIC, METRIC_ANGLE, 0, "角度|角度是|角度为", "angle|an angle of|at an angle of|angle of"},
    {WORD_UNIT, UNIT_PIXEL, 0, "像素处|像素|象素|像素点", "px|pixel|pixels|pix|pxs"},
    {WORD_UNIT, UNIT_DEGREE, 0, "度|°|度角", "degree|degrees|deg|degs|°"},
    {WORD_UNIT, UNIT_PERCENT, 0, "%", "percent|per cent|%"},
    {WORD_UNIT, UNIT_FACTOR, 0, "倍|倍大|倍大小", "times"},

    /* --- places -------------------------------------------------------------------------------------------- */
    {WORD_ANCHOR, ANCHOR_MIDDLE, 0, "中间|正中间|中央|正中|正中央|中心|当中央|居中|中部|中间位置|正中心|最中间|中心位置|中|正中间位置|中心点|中央位置|忠间|中见|仲间", "middle|center|centre|centered|centred|the very middle|dead center|midpoint|center point|very center|right in the middle|dead center"},
    {WORD_ANCHOR, ANCHOR_TOP, 0, "上面|上头|最上头|最顶头|顶边|上边中间|顶边中间|上边中点|顶边中点|偏上|偏上方|顶部|上|上边|上方|顶|上部|最上面|顶端|上端|上侧|最上边|最上方|中上|正上|上中|顶上|上沿|最顶上|中间上方|上面中间|上方中间|顶部中间|上半边|上半部|上半部分", "top|top center|very top|the very top|top centre|top middle|upper|upper middle|upper center|upper centre|top edge|upper edge|up|upper side|top side|upper part|upper half|center top|middle top|north|middle of the top edge|middle of the top side|centre top|top mid"},
    {WORD_ANCHOR, ANCHOR_BOTTOM, 0, "下面|下头|底边中间|下边中间|底边中点|下边中点|偏下|偏下方|底部|下|下边|下方|底下|下部|最下面|底端|下端|下侧|最下边|最下方|中下|正下|下中|下沿|最底下|中间下方|下面中间|下方中间|底部中间|底边|下半边|下半部|下半部分", "bottom|very bottom|the very bottom|bottom center|bottom centre|bottom middle|lower|lower middle|lower center|lower centre|bottom edge|lower edge|down|lower side|bottom side|lower part|lower half|center bottom|middle bottom|south|middle of the bottom edge|middle of the bottom side|centre bottom|bottom mid"},
    {WORD_ANCHOR, ANCHOR_LEFT, 0, "左边|左边中点|左侧中点|偏左|偏左边|靠左的位置|左侧|左|左面|左方|左部|最左边|左端|左手边|最左侧|最左|左中|左边中间|左侧中间|靠左边|左边缘|中间左边|正左|左半边|左半部|左半部分", "left|left side|left edge|far left|the far left|very left|left center|left centre|left middle|middle left|center left|left hand side|leftmost|left part|left half|west|lefthand side|lft|middle of the left side|middle of the left edge|mid left|centre left"},
    {WORD_ANCHOR, ANCHOR_RIGHT, 0, "右边|右边中点|右侧中点|偏右|偏右边|右侧|右|右面|右方|右部|最右边|右端|右手边|最右侧|最右|右中|右边中间|右侧中间|靠右边|右边缘|中间右边|正右|右半边|右半部|右半部分", "right|right side|right edge|far right|the far right|very right|right center|right centre|right middle|middle right|center right|right hand side|rightmost|right part|right half|east|righthand side|middle of the right side|middle of the right edge|mid right|centre right"},
    {WORD_ANCHOR, ANCHOR_TOP_LEFT, 0, "左上角|左上|左上方|左上边|左上部|左上侧|上左|左上面|左上角落|上左角|左边上面|左上端|西北角|左顶角|上面左边|左面上角|左上脚", "top left|top left corner|upper left|upper left corner|left top|upper left hand corner|left upper corner|left top corner|top left hand corner|northwest|north west|left upper|topleft|upperleft"},
    {WORD_ANCHOR, ANCHOR_TOP_RIGHT, 0, "右上角|右上|右上方|右上边|右上部|右上侧|上右|右上面|右上角落|上右角|右边上面|右上端|东北角|右顶角|上面右边|右上脚", "top right|top right corner|upper right|upper right corner|right top|upper right hand corner|right upper corner|right top corner|top right hand corner|northeast|north east|right upper|topright|upperright"},
    {WORD_ANCHOR, ANCHOR_BOTTOM_LEFT, 0, "左下角|左下|左下方|左下边|左下部|左下侧|下左|左下面|左下角落|下左角|左边下面|左下端|西南角|左底角|下面左边|左下脚", "bottom left|bottom left corner|lower left|lower left corner|left bottom|lower left hand corner|left lower corner|left bottom corner|bottom left hand corner|southwest|south west|left lower|bottomleft|lowerleft"},
    {WORD_ANCHOR, ANCHOR_BOTTOM_RIGHT, 0, "右下角|右下|右下方|右下边|右下部|右下侧|下右|右下面|右下角落|下右角|右边下面|右下端|东南角|右底角|下面右边|右下脚", "bottom right|bottom right corner|lower right|lower right corner|right bottom|lower right hand corner|right lower corner|right bottom corner|bottom right hand corner|southeast|south east|right lower|bottomright|lowerright"},
    {WORD_AT, 0, 0, "在|位于|搁|搁在|搁到|放在|画在|写在|摆在|放到|画到|写到|摆到|加在|靠|靠在|靠着|于|坐标|位置|位置在|位置是|坐标是|坐标为|圆心|圆心在|圆心是|圆心为|中心在|放于|处于|置于|中心点在|画于|加到|中心是|中心为|贴在|贴着边|紧靠|紧贴|挂在|挂到|挂于|钉在|钉到|安在|安放在|站在|坐在|停在|趴在|蹲在|躺在|飞在|游在|睡在|卧在|爬在|立在|长在|种在|插在|叠在|叠到|叠放在|盖在|盖到|覆盖在|叠加在|重叠在|压在|粘贴到|粘贴在|粘贴于", "at|in|on|onto|into|located at|positioned at|centered at|centred at|placed at|placed in|placed on|position|located in|center at|centered on|centered in|with center at|with its center at|with center|to the|towards|toward|at position|at point|at coordinates|at location|pos|location|coordinates|coords|situated at|located|positioned|centre at|centred on"},
    {WORD_FROM, 0, 0, "从|自|由|起点|起点在|起点是|起点为|起始于|始于|起于", "from|starting in the|starting on the|starting at the|starting in|starting on|coming from|coming in from|starting at|starting from|start at|beginning at|start|starts at|going from|that goes from|which goes from|running from|that runs from|leading from"},
    {WORD_TO, 0, 0, "到|至|指向|指到|朝向|朝着|朝|向着|向|往|终点|终点在|终点是|终点为|一直到|连到点|直到|止于|通向|>", "to|pointing|facing|pointing to the|pointing towards|facing the|until|ending at|ending in|ending on|ending at the|ending in the|ending on the|finishing at|finishing in|end at|pointing to|pointing at|through to|end|ends at|that points|which points|that points to|that points to the|which points to the|that goes to|that goes|over to|down to|up to|across to|all the way to|all the way over to|right over to"},
    {WORD_AXIS, 0, 0, "横坐标", "x"},
    {WORD_AXIS, 1, 0, "纵坐标", "y"},
    {WORD_TURN, TURN_HORIZONTAL, 0, "横|横的|水平|水平的|横向|横着|横着的|横向的", "horizontal|horizontally|flat|level|going across|straight across|running across"},
    {WORD_TURN, TURN_VERTICAL, 0, "竖|竖的|竖直|竖直的|垂直|垂直的|竖向|竖着|竖着的|纵向|竖起来|纵", "vertical|vertically|upright|going down|going up and down|straight down|running down"},
    {WORD_TURN, TURN_DIAGONAL, 0, "斜|斜的|斜着|斜着的|对角|对角线方向|斜向|倾斜的|斜的", "diagonal|diagonally|slanted|slanting|oblique|sloping"},
    {WORD_ROTATE, 1, 0, "旋转|旋转了|转|悬转|选转|顺时针旋转|顺时针转|倾斜|顺时针|斜着转|转动|歪|转个|顺时针倾斜", "rotated|rotate|spin|rotated by|rotation|rotated clockwise|tilted|tilted by|tilt|clockwise|turned|turned by|tilted clockwise|rotated clockwise by|rotate by|with rotation|with a rotation of"},
    {WORD_ROTATE, -1, 0, "逆时针旋转|逆时针转|逆时针|反时针|逆时针倾斜", "rotated counterclockwise|counterclockwise|anticlockwise|rotated anticlockwise|rotated counterclockwise by|counter clockwise|tilted counterclockwise"},

    /* --- counts ------------------------------------------------------------------------------------------ */
    {WORD_MEASURE, 0, 0, "个|棵|枚|辆|架|艘|匹|座|本|盏|封|台|顶|位|头|栋|间|束|轮|杯|条|根|颗|朵|只|张|块|枚|道|支|粒|幅|把儿|片|组|枝|段|行字|滴|款|件|份|串", NULL},
    {WORD_ARRANGE, ARRANGE_ROW, 0, "从左到右排|从左到右排列|从左往右排|从左往右排列|从左到右排成一排|从左到右依次排开|从左到右排开|排成一排|并排|横着排|一排|排成一行|横排|排一排|排成排|成一排|并列|横向排列|一字排开|排成一横排|一行排开|排列成一行|一行|水平排列|并排放|横着排成一排|左右排列|横着排列|一横排|排成一条线|一排排开|依次排开|横着并排|并排排列|排排|左右摆|左右排|左右摆放|左右放|并排摆|横向排开|从左到右摆|横着摆|横着放|横着排开|横着一排|横着一字排开", "in a row|in row|side by side|in a line|in a horizontal row|in one row|horizontally arranged|lined up|row of|a row of|in line|arranged in a row|horizontal row of|next to each other|next to one another|beside each other|beside one another|in a horizontal line"},
    {WORD_ARRANGE, ARRANGE_COLUMN, 0, "排成一列|竖着排|竖排|一列|纵向排列|竖向排列|排成一竖排|竖着排列|垂直排列|上下排列|排成一竖列|竖着排成一列|成一列|一竖排|竖着排一排|从上到下排|从上到下排列|一竖列|排列成一列|上下摆|上下排|上下摆放|上下放|竖着摆|竖着放|竖向排开|从上到下摆", "in a column|in column|stacked|in a vertical row|vertically arranged|in one column|column of|a column of|in a vertical line|one above the other|one below the other|one under the other|one beneath the other|below each other|under each other|underneath each other|below one another|under one another|above each other|on top of one another|stacked vertically|arranged in a column|in a stack|on top of each other"},
    {WORD_ARRANGE, ARRANGE_GRID, 0, "排成网格|网格排列|排成方阵|方阵|阵列", "in a grid|grid of|a grid of|as a grid|in a grid of"},
    {WORD_ROWS, 0, 0, "行|排", "rows|rows of|rows by|row"},
    {WORD_COLUMNS, 0, 0, "列", "columns|cols|columns of|column"},
    {WORD_NUMBER, 1, 0, NULL, "one|single"}, {WORD_NUMBER, 2, 0, "一对|一双", "two|a pair of|a couple of|pair of|couple of"}, {WORD_NUMBER, 3, 0, "仨|一些|好几个", "three"},
    {WORD_NUMBER, 4, 0, NULL, "four"}, {WORD_NUMBER, 5, 0, NULL, "five"}, {WORD_NUMBER, 6, 0, NULL, "six|half a dozen"},
    {WORD_NUMBER, 7, 0, NULL, "seven"}, {WORD_NUMBER, 8, 0, NULL, "eight"}, {WORD_NUMBER, 9, 0, NULL, "nine"},
    {WORD_NUMBER, 10, 0, NULL, "ten"}, {WORD_NUMBER, 11, 0, NULL, "eleven"}, {WORD_NUMBER, 12, 0, NULL, "twelve|a dozen|dozen"},
    {WORD_NUMBER, 13, 0, NULL, "thirteen"}, {WORD_NUMBER, 14, 0, NULL, "fourteen"}, {WORD_NUMBER, 15, 0, NULL, "fifteen"},
    {WORD_NUMBER, 16, 0, NULL, "sixteen"}, {WORD_NUMBER, 17, 0, NULL, "seventeen"}, {WORD_NUMBER, 18, 0, NULL, "eighteen"},
    {WORD_NUMBER, 19, 0, NULL, "nineteen"}, {WORD_NUMBER, 20, 0, NULL, "twenty"}, {WORD_NUMBER, 30, 0, NULL, "thirty"},
    {WORD_NUMBER, 40, 0, NULL, "forty|fourty"}, {WORD_NUMBER, 50, 0, NULL, "fifty"}, {WORD_NUMBER, 60, 0, NULL, "sixty"},
    {WORD_NUMBER, 70, 0, NULL, "seventy"}, {WORD_NUMBER, 80, 0, NULL, "eighty"}, {WORD_NUMBER, 90, 0, NULL, "ninety"},
    {WORD_NUMBER, 100, 0, NULL, "hundred|hundreds"}, {WORD_NUMBER, 1000, 0, NULL, "thousand"},
    {WORD_HALF, 0, 0, "半", "half"},

    /* --- the same, said in other words ------------------------------------------------------------------------- */
    {WORD_VERB, VERB_DRAW, 0, "描出|做出|弄出|弄出来|整出|整出来|搞出|搞出来|绘出|绘制出|勾勒|勾勒出|勾出|来上|整上|弄上|搞上|做上|制作|制作出|增添|画一画|涂鸦|来一下", NULL}, {WORD_VERB, VERB_MAKE, 0, "放置|搁上|安放|摆放", NULL}, {WORD_SHAPE, DRAW_CIRCLE, 0, "环形|圆乎乎的图形|圆乎乎的形状", NULL},
    {WORD_SHAPE, DRAW_ELLIPSE, 0, "扁的圆|鸡蛋形|鸡蛋圆|鹅蛋形|蛋形|卵形|卵圆形|长圆|长圆形|压扁的圆|扁一点的圆|扁扁的圆|橄榄形", NULL}, {WORD_SHAPE, DRAW_RECTANGLE, 0, "长方块|方盒|方盒子|长框|空框|空白框|空白矩形|空白的框|长的方框|长形方块", NULL},
    {WORD_SHAPE, DRAW_SQUARE, 0, "豆腐块|正四边形|等边的四边形|四四方方的框|四方的框", NULL}, {WORD_SHAPE, DRAW_TRIANGLE, 0, "等边三角|等腰三角|锐角三角形|尖尖的三角|尖尖的三角形|金字塔形", NULL},
    {WORD_SHAPE, DRAW_TRIANGLE, 180, "反过来的三角形|颠倒的三角形|尖朝下的三角形|尖头朝下的三角形|尖角朝下的三角形|尖端朝下的三角形|角朝下的三角形|尖向下的三角形|头朝下的三角形|倒置的三角形|倒的三角形|倒转的三角形|反着的三角形|反向三角形|朝下的三角形|向下的三角形|尖尖朝下的三角形", NULL},
    {WORD_SHAPE, DRAW_RIGHT_TRIANGLE, 0, "等腰直角三角形|直角的三角|勾股三角形|有一个角是直角的三角形|有个直角的三角形|一个角是90度的三角形|rt三角形", NULL}, {WORD_SHAPE, DRAW_DIAMOND, 0, "方片|菱角形", NULL}, {WORD_SHAPE, DRAW_PARALLELOGRAM, 0, "平行四边|平四边形", NULL},
    {WORD_SHAPE, DRAW_TRAPEZOID, 0, "上窄下宽的四边形|上小下大的四边形|上窄下宽的图形|上窄下宽的形状|台形", NULL}, {WORD_SHAPE, DRAW_POLYGON, 6, "蜂窝形|蜂窝状|蜂窝格|六棱形", NULL}, {WORD_NGON, 0, 0, "个角的图形|个角的形状|个角的多边形|个边的图形|个边的形状|边的图形|边的形状|边图形", NULL},
    {WORD_POINTED, 0, 0, "尖星|个尖的星|个尖角的星|角形的星|个角的五角星", NULL}, {WORD_SHAPE, DRAW_CROSS, 0, "错误号|错的符号|错的标记|差号|打叉符号", NULL}, {WORD_SHAPE, DRAW_TICK, 0, "正确号|对的符号|对的标记|完成符号|勾选符号", NULL},
    {WORD_SHAPE, DRAW_PLUS, 0, "十字标|十字线|十字叉|医院十字|加的符号", NULL}, {WORD_SHAPE, DRAW_LINE, 0, "直的线|笔直的线|笔直的直线|笔直线|平直的线|直直的线|单线|直杠|杠|杠杠|道道|直线条|连接线|连接的线", NULL},
    {WORD_DASH, LINE_DASHED, 0, "断断续续的|断断续续|间断的|一段一段的|一截一截的|一节一节的|不连续的|短划线|分段的", NULL}, {WORD_DASH, LINE_DOTTED, 0, "由点组成的|点组成的|点构成的|由点构成的|点连成的|一个点一个点的|点点的", NULL},
    {WORD_DASH, LINE_SOLID, 0, "取消虚线|不要虚线|别用虚线|不用虚线|去掉虚线|恢复实线|恢复成实线|还原成实线|变成实的|改成实的", NULL}, {WORD_TURN, TURN_HORIZONTAL, 0, "平的|水平方向的|水平方向|横向方向|左右方向的|左右方向|平平的", NULL},
    {WORD_TURN, TURN_VERTICAL, 0, "竖立的|立着的|直立的|竖直方向的|竖直方向|垂直方向的|垂直方向|上下方向的|上下方向|铅垂的", NULL}, {WORD_TURN, TURN_DIAGONAL, 0, "斜斜的|歪歪的", NULL},
    {WORD_SHAPE, DRAW_WAVE, 0, "弯弯曲曲的线|弯弯曲曲线|起伏的线|弯曲的波浪线|曲折的波浪线|曲折的波浪|浪线|海浪线|海浪|浪花线|蛇形线|s形线|s形曲线|s线|波浪线条|水纹|抖动的线|波状线|扭来扭去的线", NULL},
    {WORD_SHAPE, DRAW_CURVE, 0, "曲的线|弧度线|带弧度的线|有弧度的线|弯曲线|光滑曲线|光滑的曲线|平滑曲线|平滑的曲线|弯曲线条|曲线条|不直的线", NULL},
    {WORD_SHAPE, DRAW_POLYLINE, 0, "锯齿线|锯齿形|锯齿状的线|锯齿形的线|锯齿|之字形线|之字形的线|之字形|之字线|z字形线|z字形的线|z字形|z字线|z形线|w形线|m形线|n形线|曲折线|曲折的线|拐弯的线|转折线|弯折的线|折来折去的线|折的线|折叠线|拐折线|拐角线|直角折线", NULL},
    {WORD_SHAPE, DRAW_ARC, 0, "拱形|拱形线|弯弧|拱门形|弧条", NULL}, {WORD_SHAPE, DRAW_ARROW, 0, "指示箭头|方向箭头|指向箭头|直箭头|直的箭头|有方向的线|有箭头的线|有箭头的直线|带箭头线|带尖的线|一头有箭头的线", NULL},
    {WORD_SHAPE, DRAW_ARROW, 2, "两边都有箭头的线|两边有箭头的线|两边带箭头的线|两边带箭头的直线|两头带箭头的直线|两头都带箭头的线|两端都带箭头的线|两头尖的箭头|两头都是箭头的线|两边都是箭头的线|左右都有箭头的线|首尾都有箭头的线|双头的箭头|两个头的箭头|往返箭头|双向线|双向的线|双向的直线", NULL},
    {WORD_SHAPE, DRAW_SECTOR, 0, "披萨形|一块披萨|饼状", NULL}, {WORD_SHAPE, DRAW_SECTOR, 180, "半边圆|半拉圆|半块圆|圆的一半|一半的圆", NULL}, {WORD_SHAPE, DRAW_SECTOR, 90, "四分之一的圆|圆的四分之一", NULL},
    {WORD_SHAPE, DRAW_ROUNDED, 0, "四角圆的矩形|四个角是圆的矩形|四角圆滑的矩形|角是圆的矩形|角圆圆的矩形|角圆一点的矩形|角圆一点的长方形|圆润的矩形|圆滑的矩形|边角圆润的矩形|倒圆角的矩形|倒圆角矩形|带弧度的矩形|圆边矩形|圆边的矩形|药丸形|药丸形状|跑道形", NULL},
    {WORD_SHAPE, DRAW_NOTE, 0, "便签条|备忘|备忘录|备忘贴|n次贴|易事贴|留言条|留言贴|记事条|标签贴", NULL}, {WORD_TO, 0, 0, "方向朝|方向向|方向往|方向朝向|方向指向|指着|冲着|面朝|面向|头朝|头指向", NULL},
    {WORD_EDIT, EDIT_MOVE_TO, 0, "藏到|躲到|钻到|拉到|拽到|推到|扯到|送到|扔到|丢到|甩到|滑到|滑动到|跑到|走到|飞到|安排到|安放到|安置到|放置到|放置在|拖拽到|拖放到|移进|定位到|转移到|归到|归置到|弄到|搞到|整到|弄去|拉去|拖去|搬去|移过去到|移步到|移位到|位移到|调整到位置|位置设置到|位置定到", NULL},
    {WORD_EDIT, EDIT_SHIFT, ANCHOR_LEFT, "左挪|左偏|水平左移|水平向左移|水平向左移动|水平往左移|往西移|左边移|左边挪", NULL}, {WORD_EDIT, EDIT_SHIFT, ANCHOR_RIGHT, "右挪|右偏|水平右移|水平向右移|水平向右移动|水平往右移|往东移|右边移|右边挪", NULL},
    {WORD_EDIT, EDIT_SHIFT, ANCHOR_TOP, "上挪|上提|上升|放高|挪高|移高|位置高一点|位置高一些|位置高点|位置再高|位置调高|再往高处|升高|抬高|抬起|垂直上移|竖直上移|垂直向上移|垂直向上移动|竖直向上移|垂直往上移", NULL}, {WORD_EDIT, EDIT_SHIFT, ANCHOR_BOTTOM, "下挪|下降|下沉|落下|放低|挪低|移低|再低|位置低一点|位置低一些|位置低点|位置再低|位置调低|压低|垂直下移|竖直下移|垂直向下移|垂直向下移动|竖直向下移|垂直往下移", NULL},
    {WORD_BIT, 0, 0, "少许|一丁点|一丁点儿|一丢丢儿|一小段|一小截|一小步|微微|一点儿", NULL}, {WORD_MUCH, 0, 0, "一大截|一大段|很远|老远|远一点|远一些|远点|一大步", NULL}, {WORD_EDIT, EDIT_CHANGE, 0, "改下|调下|修改下|改一改|调一调|改动", NULL},
    {WORD_EDIT, EDIT_BECOME, 0, "变作|转为|转变成|转变为|转化为|转化成|更换为|更换成|变更为|变更成|整成|喷成|变身|变身为|刷上", NULL},
    {WORD_METRIC, METRIC_STROKE, 0, "描边宽度|描边粗细|轮廓宽度|轮廓粗细|边的粗细|边的宽度|笔画粗细|线条的粗细|外框粗细|外框宽度|框线粗细|边框的粗细|边框的宽度|线的粗细|线条粗细为|线条宽度为", NULL},
    {WORD_HOLLOW, 0, 0, "取消填充|取消填色|取消填充色|不要底色|不要填色|不要填充色|里面不填|里面空着|里面不要颜色|里面别填|里面透明|只留外框|只有边框|只有轮廓|只有外框|掏空|填充设为无|填充改为无|填充设成无|填充改成无|填充为无|中空的|里面空的|里面是空的|内部空的|内部是空的|中间空的|中间是空的|中间镂空的|中间镂空|仅边框|仅轮廓|不带填充|不带填充的|没填充|没填充的|里面不涂色|里面不上色|光留边框|就留边框|只剩下边框|只留下边框|光要边框|就要边框|光留个边|就留个边|只留个边|光剩边框|就剩边框|光留外框|就留外框|光留轮廓|就留轮廓|只留个边框|光留个边框|就留个边框|空心儿的|空心儿|不填满|不填满的|透明填充|填充透明", NULL},
    {WORD_FILLED, FILLED_SAME, 0, "里面填满|里面涂满|填充满|里面填上颜色|里面涂上颜色|填上颜色|填满颜色|涂满颜色|涂上颜色|实心化|全填充|全填充的|满的|内部填满|里面填充|不空心|不空心的|非空心|非空心的|里面要涂满", NULL},
    {WORD_FILLED, FILLED_BORDERLESS, 0, "取消边框|取消描边|取消轮廓|去边框|去描边|去掉描边|去掉轮廓|去掉外框|去掉边线|去掉边|去除边框|移除边框|清除边框|隐藏边框|删除边框|删掉边框|拿掉边框|不要外框|不要边线|边框设为无|边框改为无|边框设成无|边框改成无|边框为无", NULL},
    {WORD_OPACITY, OPACITY_HALF, 0, "半透|半透明化|透明一半|一半透明|透明度一半|透明度调到一半|透明度调成一半|透明度设为一半|半透明效果|透明点|透明些|透一点|透一些|更透明|更透明一点|透明度高一点|透明度高些|透明度大一点|透明度调高|透明度调高一点|透明度提高|透明度提高一点|透明度加一点|透明度加大|提高透明度|增加透明度|加点透明度|透明度增加|不透明度低一点|不透明度降低|降低不透明度", NULL},
    {WORD_EDIT, EDIT_GROW, 0, "调大一号|弄大一号|改大一号|变大一号|拉大|拉大点|撑大|大一号|大一圈|放大一圈|放大一号|加大一号|扩展|扩张|扩一下|胖一点|整大|整大点|大一点点|大一丢丢|放大一点点|扩一点|撑大一点|拉大一点", NULL},
    {WORD_EDIT, EDIT_SHRINK, 0, "调小一号|弄小一号|改小一号|变小一号|缩一号|整小|整小点|缩一点|缩一缩|缩一下|缩点|缩小一圈|小一圈|小一号|缩小一号|变小一号|小一点点|小一丢丢|缩小一点点|压缩|收缩|缩减|收小|往小了调", NULL}, {WORD_EDIT, EDIT_DOUBLE, 0, "翻一番|翻番", NULL},
    {WORD_EDIT, EDIT_THICKEN, 0, "加厚|变厚|厚一点|厚点|粗一号|线宽增加|线宽加大|线宽大一点", NULL}, {WORD_SHADE, SHADE_DARK, 0, "浓|偏深的|比较深的|很深的|较深的|深色的|暗色的", NULL}, {WORD_EDIT, EDIT_HALVE, 0, "缩一半|缩为一半|缩成一半|缩减一半|砍一半|一半大|一半大小", NULL},
    {WORD_EDIT, EDIT_WIDEN, 0, "宽度加一点|宽度大一点|宽度增加一点|宽度加大|宽度加大一点|横向拉长|横向拉伸|横着拉长|横向放大|水平拉伸|水平拉长|左右拉长|左右拉宽|撑宽|撑宽一点|调宽|改宽|弄宽|弄宽点|弄宽一点|搞宽|搞宽一点|更宽|更宽一点|变宽一点|变宽点|拉宽一点|拉宽点", NULL},
    {WORD_EDIT, EDIT_NARROW, 0, "瘦一点|瘦点|变瘦|弄窄|弄窄点|弄窄一点|调窄|改窄|压窄|更窄|更窄一点|宽度小一点|宽度减一点|宽度减小|横向压缩|横向缩小", NULL},
    {WORD_EDIT, EDIT_HEIGHTEN, 0, "高度加一点|高度大一点|高度增加一点|高度加大|高度加大一点|纵向拉长|纵向拉伸|竖着拉长|竖向拉长|竖向拉伸|纵向放大|垂直拉伸|竖直拉伸|垂直拉长|上下拉长|上下拉高|拔高|拔高一点|调高|改高|弄高|弄高点|弄高一点|搞高一点|更高|更高一点|变高一点|变高点|拉高一点", NULL},
    {WORD_EDIT, EDIT_LOWER, 0, "扁一点|扁点|扁一些|弄扁|弄扁一点|压扁一点|变扁一点|更矮|更矮一点|弄矮|弄矮一点|调矮|改矮|高度小一点|高度减一点|高度减小|纵向压缩|纵向缩小", NULL},
    {WORD_ROTATE, 1, 0, "右旋|右转|顺时针转动|按顺时针|按顺时针转|按顺时针旋转|顺时针方向|顺时针方向转|顺时针方向旋转|按顺时针方向|按顺时针方向转|按顺时针方向旋转|沿顺时针|沿顺时针旋转|沿顺时针方向旋转|转一转|转转|转个角度|转点角度|转个小角度|旋转个角度|打斜|斜一点|斜一些|弄斜|弄斜一点|斜过来|歪着放|斜着放|拧|扭|扭转", NULL},
    {WORD_ROTATE, -1, 0, "左旋|左转|逆时针转动|按逆时针|按逆时针转|按逆时针旋转|逆时针方向|逆时针方向转|逆时针方向旋转|按逆时针方向|按逆时针方向转|按逆时针方向旋转|沿逆时针|沿逆时针旋转|沿逆时针方向旋转|反时针转|反时针旋转|反时针转动|逆着转|反着转|反向旋转|反向转|反方向转|反方向旋转", NULL},
    {WORD_EDIT, EDIT_FLIP, FLIP_HORIZONTAL, "水平翻|水平翻一下|水平翻过来|横向翻转|横向翻|横着翻|左右反过来|左右反一下|左右反转|左右对称翻转|水平反转|水平方向翻转|镜面翻转|左右翻个面|左右翻个个|左右调个个|左右倒一下|左右倒过来|左右互换|左右调换|翻一下|翻个个儿|调个面|掉个头|掉头|调头|调个头|转个身|做个镜像|照镜子|反个方向", NULL},
    {WORD_EDIT, EDIT_FLIP, FLIP_VERTICAL, "垂直翻|垂直翻一下|垂直翻过来|竖着翻|竖向翻转|纵向翻转|竖直翻转|垂直方向翻转|垂直反转|上下反过来|上下反转|上下反一下|上下对调|上下互换|上下倒一下|上下倒过来|翻个底朝天|底朝天|倒立|倒立过来|倒转|倒着|变成倒的|弄倒|倒个个儿|倒个个", NULL},
    {WORD_FILL, 0, 0, "中间涂|中间涂上|中间涂成|中间填上|里面填上|里面涂上|里面涂成|里头涂|里头填|里边涂|里边填|内部填|内部填上|内部涂|内部涂上|内部涂成|里面改成|里面变成|里面换成|里头改成|内部改成|内部变成|内部换成|中间改成|内部颜色改成|里面的颜色改成|中间的颜色改成|铺上|灌满", NULL},
    {WORD_ANCHOR, ANCHOR_MIDDLE, 0, "最中央|最中心|正当中|当中间|中间那儿|画面中间|画面中央|画面正中间|画面正中央", NULL}, {WORD_ANCHOR, ANCHOR_TOP, 0, "最顶部|最顶端|最上端|最上部|上边缘|上半部|上半部分|上半边|中上方|中上部|画面上方|画面上面|画面顶部|正上面|正上边|上头|北边|页面上方|版面上方", NULL},
    {WORD_ANCHOR, ANCHOR_BOTTOM, 0, "最底部|最底端|最下端|最下部|下边缘|下半部|下半部分|下半边|中下方|中下部|画面下方|画面下面|画面底部|正下面|正下边|下头|南边|页面下方|版面下方|底边中间|底边中央|底边正中", NULL},
    {WORD_ANCHOR, ANCHOR_LEFT, 0, "最左端|最左面|最左部|左半边|左半部|左半部分|左中部|画面左边|画面左侧|正左方|正左面|西边|左边沿", NULL}, {WORD_ANCHOR, ANCHOR_RIGHT, 0, "最右端|最右面|最右部|右半边|右半部|右半部分|右中部|画面右边|画面右侧|正右方|正右面|东边|右边沿", NULL},
    {WORD_ANCHOR, ANCHOR_TOP_LEFT, 0, "最左上角|最左上|左上部分|左上的角|左边上角|左边靠上|左侧靠上|左边偏上|上面靠左|上面偏左|上边靠左|上方靠左|上方偏左|顶部靠左|顶部偏左|偏左上|偏左上角|上边左侧|左上角上", NULL},
    {WORD_ANCHOR, ANCHOR_TOP_RIGHT, 0, "最右上角|最右上|右上部分|右上的角|右边上角|右边靠上|右侧靠上|右边偏上|上面靠右|上面偏右|上边靠右|上方靠右|上方偏右|顶部靠右|顶部偏右|偏右上|偏右上角|上边右侧|右上角上", NULL},
    {WORD_ANCHOR, ANCHOR_BOTTOM_LEFT, 0, "最左下角|最左下|左下部分|左下的角|左边下角|左边靠下|左侧靠下|左边偏下|下面靠左|下面偏左|下边靠左|下方靠左|下方偏左|底部靠左|底部偏左|底下靠左|偏左下|偏左下角|下边左侧", NULL},
    {WORD_ANCHOR, ANCHOR_BOTTOM_RIGHT, 0, "最右下角|最右下|右下部分|右下的角|右边下角|右边靠下|右侧靠下|右边偏下|下面靠右|下面偏右|下边靠右|下方靠右|下方偏右|底部靠右|底部偏右|底下靠右|偏右下|偏右下角|下边右侧", NULL}, {WORD_AT, 0, 0, "坐标点|坐标点在|中心位于", NULL},
    {WORD_RELATION, RELATION_NEXT, 0, "身边|身旁|跟前|一旁|左近|边儿上|周边|紧挨|靠着|临近|邻近", NULL}, {WORD_RELATION, RELATION_INSIDE, 0, "之内|以内", NULL}, {WORD_RELATION, RELATION_GAP, 0, "间距|间距是|间距为|间隔是|间隔为|空出|空隙|间隙", NULL},
    {WORD_RELATION, RELATION_BETWEEN, 0, "中点|的中点|正当间|当间", NULL},
    {WORD_ARRANGE, ARRANGE_ROW, 0, "左右排开|排一行|排列成一排|并列排|列成一排|站成一排|凑成一排|连成一排|一个挨一个|一个接一个|肩并肩|从左往右一字排开|从左到右一字排开|横着排开|并排排开|一溜排开|排成一溜|一溜|按行排|成行排列|整齐排成一排|整齐地排成一排|整齐的排成一排|排成整齐的一排|水平对齐排列|水平排开|横着排一排|横着排一行|横着摆一排|横着摆一行|横着放一排|横向排一排|横排一排|从左到右排一排|从左到右依次排|从左到右依次排列|从左往右依次排列|从左往右依次排开", NULL},
    {WORD_ARRANGE, ARRANGE_COLUMN, 0, "排一列|纵向排开|从上往下排|从上往下排列|从上到下依次排开|从上往下依次排|从上往下依次排开|上下排开|排成竖列|竖直排列|列成一列|竖着排开|站成一列|按列排|成列排列|叠成一列|上下叠着放|纵着排|竖着叠起来|整齐排成一列|整齐地排成一列", NULL},
    {WORD_SIZE, SIZE_LARGE, 0, "大点的|大点儿的|大尺寸|大尺寸的|大个儿|大个儿的|蛮大的|挺大的|够大的|老大的|稍微大一点的|稍大一点的|略大的|更大的|大块头|大一号的", NULL}, {WORD_SIZE, SIZE_SMALL, 0, "小点的|小点儿的|小尺寸|小尺寸的|小个儿|小个儿的|挺小的|蛮小的|稍微小一点的|稍小一点的|略小的|小巧的|小巧|更小的|小一号的", NULL},
    {WORD_SIZE, SIZE_GIANT, 0, "撑满画布的|撑满画板的|撑满整个画布的|满屏大的|巨无霸|超级巨大的|超级巨大|硕大的|极大的|庞大的|贼大的|老大老大的|填满画布的|填满整个画布的|跟画布一样大的|和画布一样大的|跟画板一样大的|和画板一样大的|整个画布那么大的|占满画布的|占满整个画布的", NULL},
    {WORD_SIZE, SIZE_TINY, 0, "微小的|小小小的|丁点大的|贼小的|袖珍的|袖珍|小不点|小不点的|超迷你的|超迷你", NULL}, {WORD_METRIC, METRIC_RADIUS, 0, "半径长|半径长度|半径大小|半径约|半径取|半径要|半径有|半径约为", NULL},
    {WORD_METRIC, METRIC_SIDE, 0, "每边|每边长|每条边|每条边长|边长都是|边长都为|边长约|边长取|四边都是|四条边都是", NULL},
    {WORD_METRIC, METRIC_SIZE, 0, "宽高|长宽|宽高是|长宽是|宽高为|长宽为|宽高都是|长宽都是|宽高都为|长宽都为|宽高分别是|宽高分别为|长宽分别是|长宽分别为|宽与高为|宽和高都是|长和宽都是|宽和高是|宽和高分别是", NULL},
    {WORD_METRIC, METRIC_FONT, 0, "字号为|字号大小|字号大小为|字体大小是|字体大小为|字的大小|字的大小是|字高|文字大小为|字体用|字号用|文字字号", NULL}, {WORD_WRITE, 0, 0, "写一句话|写句话|写一段话|写段话|写一段文字|写个标题叫|写一个标题叫|写标题", NULL},
    {WORD_LABEL, 0, 0, "里边写|里边写上|里边写着|里头写|里头写上|里头写着|内部写|内部写上|内部写着|文案|文案是|文案为|文字写|配文|配文是|配字|字样|字样是|字样为|字是|文本是|文本为|文字写着|里面题字|附文字|内写上", NULL}, {WORD_NAME, 0, 0, "命名|命名成|命名叫|名字|名称|名称为|名称叫|名字就叫|称为|称作|称之为|代号|代号是|记作|记为|就叫", NULL},
    {WORD_EDIT, EDIT_RENAME, 0, "更名为|更名|改名字叫|改名字为|改个名叫|名称改为", NULL}, {WORD_FILLER, 0, 0, "空白处|空白的地方|空白地方|空的地方|空白位置|空着的地方|大概约|尝试|动手|试试看|符号|样式|样式的|行不|好不|成不|成不成|得不得|中不中", NULL},
    {WORD_EDIT, EDIT_DELETE, 0, "抹去|弄掉|搞掉|丢掉|扔掉|干掉|剔除|除掉|弄走|撤走", NULL}, {WORD_EDIT, EDIT_COPY, 0, "做个副本|做一个副本|拷一份|拷一个|复制出|复制出来|多复制", NULL},
    {WORD_EDIT, EDIT_FRONT, 0, "移到最顶层|放到最顶层|放最顶层|最顶层|提到最上层|提到前面|显示在最前面|显示在最上层|显示在最上面|排到最前面|放到前面|放前面|往前放|浮到最上面|盖在最上面|压在最上面|图层置顶|图层放到最上面|图层移到最上面|图层调到最上层|移到图层最上面|层级最高|层级调到最高|提至最前|提到最前|放到所有图形的最前面|放到所有图形最前面|放到所有图形前面|盖在所有图形上面|盖在所有图形上", NULL},
    {WORD_EDIT, EDIT_BACK, 0, "移到最后|移至最后|压到最底层|压到最下面|压到最下层|压在最下面|压到底下|沉到底层|沉到最底层|沉到最下面|藏到最后面|显示在最后面|显示在最下层|设为最后|放到后面|放后面|往后放|垫在最下面|垫到最下面|垫底|图层置底|图层放到最下面|图层移到最下面|图层调到最下层|移到图层最下面|层级最低|层级调到最低|放到背景层|退到最后面|退到最后|放到所有图形后面|放到所有图形最后面", NULL},
    {WORD_EDIT, EDIT_FORWARD, 0, "往上移一层|向上移一层|提一层|提高一层|上升一层|往上提一层|图层上移一层|图层往上移一层|图层上移|上移一个图层|往前挪一层|往前提一层|往前调一层|层级上移|层级上移一层|上调一层|向前一层|向前移一层|往前移一层", NULL},
    {WORD_EDIT, EDIT_BACKWARD, 0, "往下移一层|向下移一层|降一层|下降一层|往下压一层|图层下移一层|图层往下移一层|图层下移|下移一个图层|往后挪一层|往后退一层|往后调一层|层级下移|层级下移一层|下调一层|向后一层|向后移一层|往后移一层|退后一层", NULL},
    {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_LEFT, "按左边对齐|沿左边对齐|按左对齐|左边齐平|左侧齐平|左边缘齐平|左齐|左缘对齐|左边对整齐|左边拉齐|左边弄齐|居左对齐", NULL},
    {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_RIGHT, "按右边对齐|沿右边对齐|按右对齐|右边齐平|右侧齐平|右边缘齐平|右齐|右缘对齐|右边对整齐|右边拉齐|右边弄齐|居右对齐", NULL}, {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_TOP, "按上边对齐|沿上边对齐|顶部齐平|顶边齐平|顶边对齐|上边齐平|顶齐|上齐|顶边拉齐|顶部拉齐|上边拉齐", NULL},
    {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_BOTTOM, "按底边对齐|按下边对齐|沿底边对齐|底边对齐|底部齐平|底边齐平|下边齐平|底齐|下齐|底线对齐|对齐底边|底边拉齐|底部拉齐", NULL},
    {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_CENTER, "左右居中|左右居中对齐|水平方向居中|上下对齐|沿竖线对齐|竖着排齐|竖向排齐|对齐到一条竖线|排成一条竖线|放到一条竖线上|放在一条竖线上", NULL},
    {WORD_EDIT, EDIT_ALIGN, 1 + ALIGN_MIDDLE, "上下居中|上下居中对齐|垂直方向居中|水平中线对齐|排在一条水平线上|摆在一条水平线上|摆到一条水平线上|放到一条水平线|对齐到一条水平线|对齐到一条横线|放在一条直线上|放到一条直线上|摆在一条直线上|左右对齐|横着排齐|横向排齐|水平排齐|横平对齐", NULL},
    {WORD_EDIT, EDIT_DISTRIBUTE, 0, "等间距分布|平均分开|平均间隔|均匀摆放|均匀摆开|匀开|分布均匀|分布均匀一点|间距调成一样|间距调一样|间距弄一样|间距弄成一样|间隔弄成一样|间隔调成一样|间隔调一样|间距改成一样|间距保持一致|间距一致|间隔一致|等分间距|等距离|排均匀点|排均匀一点|摆均匀|摆均匀点", NULL},
    {WORD_EDIT, EDIT_GROUP, 0, "编到一组|合并成一组|打成一组|打包|打包成一组|归到一组|分为一组|变成一组|变成一个组|做成一组|弄成一组|绑到一起|绑成一组|捆绑|捆绑在一起|连成一组|成一组|放到一组|放在一组|放一组|合成一个|合成一个整体|组成一个整体|作为一组|作为一个整体|凑成一组|结合在一起|粘在一起|拼在一起|拼成一组|合体", NULL},
    {WORD_EDIT, EDIT_UNGROUP, 0, "拆散|打散|取消打组|取消成组|取消合并|解散编组|解散组合|拆分|拆开组合|解绑|取消绑定|解除绑定|取消群组|打散编组|打散组合|拆掉编组|拆组合", NULL},
    {WORD_COLOR, 0, RGB(0xff0000), "鲜红|鲜红色|火红|火红色|通红|纯红|纯红色|中国红|艳红|艳红色|红彤彤|红通通|国旗红|赤红|赤红色|朱红|朱红色|辣椒红|红色系", NULL}, {WORD_COLOR, 0, RGB(0xdc143c), "胭脂红|樱桃红|绛红|绛红色|西瓜红", NULL},
    {WORD_COLOR, 0, RGB(0xb22222), "铁锈红|铁锈色|赭色|赭石色", NULL}, {WORD_COLOR, 0, RGB(0xff7f50), "番茄红|柿子红|柿子色", NULL}, {WORD_COLOR, 0, RGB(0xffa500), "橙子色|橘子色|桔子色|南瓜色|杏色|杏黄|杏黄色", NULL},
    {WORD_COLOR, 0, RGB(0xffff00), "柠檬黄|柠檬色|鹅黄|鹅黄色|嫩黄|嫩黄色|纯黄|纯黄色|黄澄澄|荧光黄|荧光黄色", NULL}, {WORD_COLOR, 0, RGB(0xcd853f), "土黄|土黄色|姜黄|姜黄色|土色|木色|木头色|铜色|青铜色", NULL}, {WORD_COLOR, 0, RGB(0xa52a2a), "土棕色|红棕色", NULL},
    {WORD_COLOR, 0, RGB(0x0000ff), "纯蓝|纯蓝色|钴蓝|钴蓝色", NULL}, {WORD_COLOR, 0, RGB(0x4682b4), "湖蓝|湖蓝色|孔雀蓝|孔雀蓝色", NULL}, {WORD_COLOR, 0, RGB(0x87ceeb), "蔚蓝|蔚蓝色", NULL}, {WORD_COLOR, 0, RGB(0x40e0d0), "湖绿|湖绿色|松石绿|水绿|水绿色", NULL},
    {WORD_COLOR, 0, RGB(0x2e8b57), "孔雀绿|孔雀绿色|祖母绿|祖母绿色", NULL}, {WORD_COLOR, 0, RGB(0x006400), "森林绿|军绿|军绿色", NULL}, {WORD_COLOR, 0, RGB(0x808000), "苔藓绿|茶绿|茶绿色", NULL}, {WORD_COLOR, 0, RGB(0x9acd32), "豆绿|豆绿色|苹果绿|青柠色", NULL},
    {WORD_COLOR, 0, RGB(0x98fb98), "粉绿|粉绿色", NULL}, {WORD_COLOR, 0, RGB(0x800080), "葡萄紫|茄子紫|纯紫|纯紫色", NULL}, {WORD_COLOR, 0, RGB(0xda70d6), "丁香紫|丁香色", NULL}, {WORD_COLOR, 0, RGB(0xffc0cb), "樱花粉|粉嫩", NULL},
    {WORD_COLOR, 0, RGB(0xff00ff), "荧光粉|荧光粉色|玫粉|玫粉色", NULL}, {WORD_COLOR, 0, RGB(0xfa8072), "桃红|桃红色|玫瑰金|玫瑰金色", NULL}, {WORD_COLOR, 0, RGB(0xffdab9), "肉色|肤色", NULL}, {WORD_COLOR, 0, RGB(0xd2b48c), "沙色", NULL},
    {WORD_COLOR, 0, RGB(0x000000), "漆黑|乌黑|黑乎乎|黑漆漆|墨色|纯黑色", NULL}, {WORD_COLOR, 0, RGB(0xffffff), "雪白|雪白色|乳白|乳白色|奶白|奶白色|纯白色", NULL}, {WORD_COLOR, 0, RGB(0x808080), "烟灰|烟灰色|青灰|青灰色|铁灰|铁灰色|铅灰|铅灰色|石墨灰", NULL},
    {WORD_SHADE, SHADE_LIGHT, 0, "偏浅的|比较浅的|很浅的|较浅的|浅色的|淡色的", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_HOUSE, "瓦房|茅草屋|小木屋|小茅屋|小洋楼", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_TREE, "杨树|桃树|柏树|梧桐树", NULL},
    {WORD_SHAPE, DRAW_STAMP, STAMP_SUN, "太阳公公|朝阳|夕阳|烈日", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_MOON, "月芽|月芽儿|残月|月亮婆婆", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_FLOWER, "桃花|樱花|野花|牡丹花|牡丹|百合花|康乃馨|牵牛花", NULL},
    {WORD_SHAPE, DRAW_STAMP, STAMP_SMILEY, "笑脸图标|笑的脸|笑眯眯的脸|高兴的脸|开心脸|哈哈脸", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_FISH, "鲤鱼", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_CAT, "花猫", NULL},
    {WORD_SHAPE, DRAW_STAMP, STAMP_BIRD, "喜鹊", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_ROCKET, "太空船", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_CUP, "玻璃杯|保温杯", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_BOOK, "教科书|翻开的书", NULL},
    {WORD_SHAPE, DRAW_STAMP, STAMP_CLOCK, "手表", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_ENVELOPE, "一封信|封信", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_GIFT, "生日礼物", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_COMPUTER, "手提电脑", NULL},
    {WORD_SHAPE, DRAW_STAMP, STAMP_PHONE, "苹果手机|移动电话", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_MOUNTAIN, "富士山", NULL}, {WORD_SHAPE, DRAW_STAMP, STAMP_BUTTERFLY, "彩蝶", NULL},
    {WORD_SHAPE, DRAW_STAMP, STAMP_BOAT, "游艇|邮轮|货轮", NULL}, {WORD_WHOLE, WHOLE_NUMBERS, 0, "标号|号码|标出序号|标个号|标一下号|标下编号|标注编号|编个号|显示所有编号|显示所有图形的编号|显示每个图形的编号|把号码标出来|把编号标出来|每个图形标号|让我看看编号|数字编号|给每个图形标一下编号|给图形标一下编号|每个图形标一下编号|给每个图形标号|给每个图形标个号|给图形标个号", NULL},
    {WORD_REF, REFWORD_NUMBER, 0, "号物体|号元素|号形状|号那个|号的那个|号图案", NULL}, {WORD_REF, REFWORD_ORDINAL, 1, "头一个|最早画的|最早画的那个|最开始画的|最开始那个|开头那个|先画的|先画的那个|第一个画的|第一个画的那个", NULL},
    {WORD_REF, REFWORD_ORDINAL, (CommandColor)-1, "最新画的|最新画的那个|最新那个|最近画的|最近画的那个|后画的那个|末尾的|末尾那个", NULL}, {WORD_ALL, 0, 0, "所有内容|所有的内容|全部内容|全部的内容|所有画的东西|画的所有东西|画的全部东西|全体|全体图形|统统|各个|每只|每颗|每条", NULL},
    {WORD_UNDO, 0, 0, "倒退一步|收回上一步|悔一步|悔棋|回撤|回撤一步|取消刚才那步|连撤|连续撤销|撤销上|倒退|ctrlz", NULL}, {WORD_REDO, 0, 0, "重做上一步|恢复刚撤销的|恢复被撤销的|找回刚才撤销的|把撤掉的找回来|把撤销的找回来|还原撤销", NULL},
    {WORD_CLEAR, 0, 0, "将画布清空|将画板清空|将白板清空|清空内容|清空所有内容|清除所有内容|清空当前页|把画布擦干净|把黑板擦干净|把黑板擦了|把画面清了|一键清空|重置画布|重置白板|重置画板|清个屏|把画的都删了|把画的全删了", NULL},
    {WORD_WHOLE, WHOLE_BACKGROUND, 0, "设置背景|设置背景色|设置背景颜色|更换背景|更换背景色|更换背景颜色|修改背景|修改背景色", NULL}, {WORD_WHOLE, WHOLE_GRID, 0, "显示格子|显示格子线|打开格子|打开格子线|开格子|辅助线|参考线", NULL},
    {WORD_WHOLE, WHOLE_ON, 0, "露出来|亮起来|显出来|现出来|亮一下|显示出来|都显示出来|全都显示出来|调出|调出来|呼出", NULL}, {WORD_WHOLE, WHOLE_OFF, 0, "禁用|停用|藏起来|隐藏起来|隐藏掉|隐藏所有", NULL},
    {WORD_WHOLE, WHOLE_LIST, 0, "描述画布|描述下画面|描述下画布|说一下画面|说说画面|讲讲画面|介绍一下画面|介绍一下画布|介绍一下画布上的内容|画面内容|画布内容|画板内容|数一下图形|统计一下图形|汇总一下图形|概述一下画面|一共多少个图形|现在几个图形|把图形列出来|把图形都列出来|列个清单|画了哪些|画了些什么|文字描述一下|用文字描述画面|用文字描述画布|用文字描述一下画面|用文字描述一下画布|用文字说明一下画面|告诉我画布上有什么|告诉我画板上有什么|告诉我有哪些图形|说说画布上有什么|说说画板上有什么|说一下画布上有什么|到现在画了什么|上面有什么|上面都有什么|这上面有什么|这张图里有什么|查看所有图形|数一数有几个图形", NULL},
    {WORD_WHOLE, WHOLE_WHO, 0, "作者是谁|的作者是谁|谁创建的|是谁创建的|谁搞的|是谁添加的|看看是谁画的|看一下谁画的|看一下是谁画的|告诉我谁画的|告诉我是谁画的|都是谁画的|都谁画的|分别是谁画的|查看作者|哪个画的|问一下谁画的|谁加了", NULL}, {WORD_WHOLE, WHOLE_EXPORT, 0, "导个|导一份|导一张|导张|导出成图片|把画面导出成图片|导图片|存图", NULL},
    {WORD_WHOLE, WHOLE_FORMAT, EXPORT_PNG, "png格式", NULL}, {WORD_WHOLE, WHOLE_FORMAT, EXPORT_SVG, "svg格式|矢量格式", NULL}, {WORD_WHOLE, WHOLE_FORMAT, EXPORT_PDF, "pdf格式", NULL},
    {WORD_WHOLE, WHOLE_LINK, 0, "把链接给我|链接在哪|链接在哪里|网页地址|这个白板的链接|这个画板的链接|白板地址|画板地址|画布地址|分享链接|分享白板|分享画板|分享一下白板|分享一下链接|共享链接|生成分享链接|生成链接|获取链接|邀请链接|协作链接|在线编辑链接|在浏览器打开|浏览器打开|发个link|甩个链接|丢个链接|链接甩我|有链接吗|链接有吗|有没有链接", NULL},
    {WORD_HELP, 0, 0, "帮助文档|求助|使用指南|帮助手册|手册|能做什么|你会干什么|你都会什么|功能列表|功能介绍|都能做什么|可以做什么|你能干啥|你会干啥|你会些什么|指令列表|教我怎么用|教我用|不会用|我不会用|打开帮助|介绍一下功能|你是干嘛的|给点提示", NULL}, {WORD_CHAT, 0, 0, "行不通|抬杠|杠杆|杠精|右转弯|左转弯|转转钱", NULL},
    {WORD_BORDER, 0, 0, "外轮廓|外轮廓线|外边线|外框线", NULL}, {WORD_TO, 0, 0, "延伸到|延伸至|通到|开始到|出发到", NULL},
    {WORD_THEN, 0, 0, "随即|末了|完成后|画完后|做完后|完事儿|完事", NULL},
    {WORD_FILLER, 0, 0, "立刻|立即|烦请|求求你|跪求|单独|师傅|亲爱的|嗨|打扰了|打扰一下|不好意思", NULL},

    /* --- as it is said at home, up north ---------------------------------------------------------------- */
    {WORD_COLOR, 0, RGB(0x008000), "绿油油|绿莹莹|绿茵茵|绿葱葱", NULL}, {WORD_COLOR, 0, RGB(0xff0000), "红艳艳|红扑扑", NULL},
    {WORD_COLOR, 0, RGB(0xffff00), "黄灿灿|黄橙橙", NULL}, {WORD_COLOR, 0, RGB(0x0000ff), "蓝盈盈|蓝莹莹|蓝汪汪|蓝晶晶", NULL},
    {WORD_COLOR, 0, RGB(0xffffff), "白花花|白茫茫|白皑皑|白白净净", NULL}, {WORD_COLOR, 0, RGB(0xffd700), "金灿灿|金闪闪|金晃晃", NULL},
    {WORD_COLOR, 0, RGB(0xffc0cb), "粉嘟嘟|粉扑扑", NULL}, {WORD_COLOR, 0, RGB(0x800080), "紫莹莹|紫盈盈", NULL},
    {WORD_COLOR, 0, RGB(0x000000), "黑黢黢|黑咕隆咚|黑油油|黑亮黑亮", NULL}, {WORD_COLOR, 0, RGB(0x808080), "灰蒙蒙|灰扑扑|灰不溜秋", NULL},
    {WORD_COLOR, 0, RGB(0xc0c0c0), "银闪闪|银晃晃", NULL},
    {WORD_RELATION, RELATION_ABOVE, 0, "上空|头顶上|头顶上面|头顶上方|头上面|头上方|头上边|脑袋上|脑袋上面|脑袋上头|脑袋上方|脑袋上边|脑袋顶上|脑袋顶|脑门上|脑门儿上|脑瓜上|脑瓜顶上", NULL},
    {WORD_RELATION, RELATION_BELOW, 0, "脚下|脚下面|脚底下|脚底|脚底板下|脚跟下", NULL},
    {WORD_BOARD, 0, 0, "整个板子", NULL},
    {WORD_FILLER, 0, 0, "方方正正的|方方正正|圆溜溜的|圆滚滚的|圆乎乎的|圆咕隆咚的|尖溜溜的|扁平扁平的", NULL},
    {WORD_FILLED, FILLED_SAME, 0, "里头填满|里头涂满|里边填满|里边涂满|里面全填满|里面全涂满|里头全涂满", NULL},
    {WORD_BIT, 0, 0, "一丝丝|一丝儿|一点点儿|一小点儿|一丁丁点|丁点儿|一咪咪|一捏捏", NULL},
    {WORD_EDIT, EDIT_GROUP, 0, "绑一起|绑一块|绑一块儿|绑到一块|绑到一块儿|绑在一块|绑在一块儿|捆一起|捆一块|捆一块儿|捆到一起|捆在一块|捆在一块儿|拼一组|凑一组|归一组|绑一组|捆一组|编一组|弄一组|绑成一个组|绑成一块|绑成一块儿|捆成一块|捆成一块儿", NULL},
    {WORD_NAME, 0, 0, "起个名儿|起个名儿叫|取个名儿|取个名儿叫|起名儿|起名儿叫|取名儿|取名儿叫|名儿叫|起个小名叫|起个小名儿叫|取个小名叫|起个外号叫|起个外号", NULL},

    /* --- between commands ------------------------------------------------------------------------------ */
    {WORD_THEN, 0, 0, "然后|然后呢|接着呢|再然后呢|之后呢|最后呢|最后|接着|随后|之后|接下来|而后|以后|完了|再然后|然后再|接着再|最后再|紧接着|其次|下一步|后再|顺便|顺带|然后顺便|顺便再|顺手", "then|and then|after that|next|afterwards|afterward|finally|and after that|followed by|after which|lastly"},
    {WORD_AGAIN, 0, 0, "再|还要|还有|另外|再画|再加|再来|再给|另|另画|此外|还|另外再", "also|and also|plus|as well as|another|one more|again"},
    {WORD_AND, 0, 0, "和|与|跟|以及|加上|及|并|并且|而且|同时|还有|外加|且|而|配|配上", "and|&|but|n|nd"},
    {WORD_NOT, 0, 0, "别|不要|先别|不用|不想|不必|不需要|不|别再|不准|不许|请勿|勿|不能|禁止|千万别|停|等等|等一下|等下|算了|且慢|先不|先不要|不可以|不行|不得|住手|不想要|别给我|不要再|没有要|没让你|没叫你|不该|不应该|还不要|暂时不|暂时别|暂停|慢着|打住|停止|不再|莫|甭|没说|没要|没必要|没有必要|用不着|犯不着|开玩笑|开玩笑的|开个玩笑|逗你玩|逗你玩的|逗你们玩|说着玩的|当我没说", "don't|do not|dont|never|not yet|not|no|stop|wait|please don't|hold on|don't you|cancel that|forget it|never mind|nevermind|don't want|do n't|shouldn't|should not|mustn't|must not|won't|wouldn't|cannot|can't|hold off|refrain|avoid|didn't|did not|no need|no more|isn't|stop drawing|cant|wont|doesn't|nope|just kidding|only kidding|kidding|just joking|only joking|jk|hypothetically|purely hypothetical|hypothetical|none of them|none of it|none of those"},
    {WORD_CORRECT, 0, 0, NULL, "no wait|wait no|oh wait|oh no wait|scratch that|no sorry|sorry no|no i mean|no i meant|sorry i mean|sorry i meant|i mean|i meant|or rather|actually no|no actually|correction|on second thought|on second thoughts"},
    {WORD_NO, 0, 0, "无|没有|不带|没", "without|with no"},
    {WORD_UNDO, 0, 0, "撤销|复原|往回退|回到上一步|往后退一步|往回退一步|退回去|退回上一步|撤消|撤回|回退|后退|画错了|退回|撤|上一步|取消上一步|取消上一个|退一步|回退一步|撤一下|撤销一下|我画错了|返回上一步|反悔|取消刚才的|后退一步|撤回一下|撤销掉|画错啦|不对撤回|弄错了|搞错了|撤掉|还原上一步|恢复上一步", "undo|undo that last thing|undo the last thing|undo last thing|undo that last one|undo it|undo that|undo this|revert|go back|undo my last|undo last|undo the last|step back|take it back|take that back|undo my|oops|whoops|roll back|rollback|ctrl z|undo please|undo the last step|undo last step|back up a step|my mistake|undo what i did|undo what i just did|undo what you did|undo what you just did|ctrl+z|ctrl-z|cmd z|cmd+z|control z|command z|take back my last|take back my last step|take back the last step|take back the last|take my last step back|take the last step back|undo the last thing i did|undo the last thing i drew|go one step back|go a step back|one step back|reverse the last thing i did|reverse my last step|reverse the last step|reverse the last thing|reverse that|revert that|revert the last step|revert the last thing i did|take back the last thing i did|undo the last change|undo my last change|revert the last change|revert my last change|cancel the last step|cancel my last step"},
    {WORD_REDO, 0, 0, "重做|重作|恢复|把撤销的恢复|撤销的恢复|把刚才撤销的恢复|把撤销的加回来|取消撤销|取消复原|还原|前进|取消撤消|取消撤回|撤销撤销|恢复撤销|反撤销|重新做|恢复一下|恢复刚才的|恢复撤销的|恢复刚才撤销的|取消刚才的撤销", "redo|redo it|redo that|redo this|undo the undo|undo undo|restore|redo last|redo the last|bring back|ctrl y|unundo|redo my last|ctrl+y|ctrl-y|cmd y|cmd+y|control y|ctrl shift z|ctrl+shift+z"},
    {WORD_CLEAR, 0, 0, "清空|删干净|都删干净|全删干净|全部删干净|从头来|从头再来|清屏|全擦掉|全擦干净|全清掉|全清了|全部清掉|都清掉|全删光|都删光|全删掉|擦干净|清空画板|清空白板|清除全部|清除所有|全部清除|全清|全部清空|清除画板|清除白板|全部删除|全部删掉|全删|全删了|都删了|都删掉|都擦掉|都擦了|全擦了|全部擦掉|全都擦掉|删除全部|删除所有|删掉全部|删掉所有|清理画板|清理白板|清空所有|清空全部|擦掉全部|擦掉所有|重新开始|清一下屏|清空一下|清除|清干净|清空屏幕|清空画布|清除画布|清除屏幕|擦黑板|擦白板|清板|擦掉全部|把画板清空|把白板清空|把画板擦干净|把白板擦干净|把全部清空|把画布清空|把所有的都删掉|把全部删除|把全部删掉|把所有图形删除|把所有的删掉|把黑板擦干净|删除所有图形|删除全部图形|清掉|全部去掉|从头开始|把屏幕清空|把板子清空|把所有都清空|擦掉整个画板|清除一切|清理|清理一下|清理掉|全部清掉重来|清掉重来|清空重来|清空重新来|清空重画|清空重新开始", "clear|clear all|clear board|clear the board|clear everything|clear the screen|clear screen|clear canvas|clear the canvas|clear whiteboard|clear the whiteboard|erase all|erase everything|erase the board|erase board|erase the whiteboard|delete all|delete everything|remove everything|remove all|wipe|wipe board|wipe the board|wipe all|wipe everything|wipe the whiteboard|wipe it clean|clean board|clean the board|clean the whiteboard|clean everything|start over|start over from scratch|start from scratch|start again from scratch|reset|reset board|reset the board|clear it|clear up|clear it all|clean up|clean all|cls|empty the board|clean canvas|start fresh|start again|wipe clean|wipe out everything|clean the canvas|clear the page|erase it all|delete it all|clean screen|clear off the board|wipe the whole board|clear the whole board|wipe the board clean|wipe the whole board clean|clear the entire board|erase the whole board|wipe the entire board"},
    {WORD_SHOW, 0, 0, "看|再发一遍|再发一次|再发一下|发一遍|重发一遍|重发一下|重新发一遍|重新发一下|再发个图|再发张图|再发一张|再看一遍|再看一眼|看一眼|再看看|再看一下|再给我看看|看看|查看|看一下|看一看|显示|展示|瞧瞧|发一下|发图|发出来|看图|显示一下|出图|刷新|预览|给看|看下|发一张|贴出来|发张图|发张图看看|发个图|发个图看看|出张图|看看图|来张图看看", "show|display|view|see|show me|look at|refresh|preview|let me see|let's see|take a look at|have a look at|post|print the board|show us|look"},
    {WORD_HELP, 0, 0, "帮助|有教程吗|有教程没|有没有教程|使用教程|新手教程|操作指南|使用指南|有说明吗|有说明书吗|有使用说明吗|有哪些图形能画|有哪些图形可以画|有哪些图形|有哪些形状|能画哪些图形|可以画哪些图形|能画哪些|可以画哪些|你会画啥|会画啥|你会啥|都会画啥|能画啥|你能画啥|都能画啥|会画些啥|能画些啥|你会画些啥|你都会画些什么|都会画些什么|会画些什么|都会画什么|能画些什么|都能画些什么|怎么用|怎么使用|使用说明|说明|说明书|指令|命令|命令列表|菜单|你会什么|你会画什么|能画什么|有什么功能|你能做什么|你会做什么|功能|用法|教程|使用方法|怎么玩|你能画什么|可以画什么|都能画什么|如何使用|怎么操作|你可以做什么|支持什么|支持哪些|有哪些命令|有什么命令|会画什么|能干什么|你能干什么|帮助一下|使用帮助|新手教程|你能干嘛|你会干嘛|指南", "help|commands|usage|how to use|what can you do|what shapes do you know|which shapes do you know|what shapes can you draw|which shapes can you draw|what can you make|what can you draw|how does this work|manual|instructions|how do i use this|help me|what can i do|what can i draw|menu|how do i use it|list commands|command list|guide|tutorial|what do you do|show help|how does it work|what are the commands|what commands|how to use this|what shapes|which shapes|what can i say|what can i type"},
    {WORD_BOARD, 0, 0, "画板|白板|画布|板子|屏幕|画面|黑板|板|整个画板|整个画布|图|现在的图|当前画板|当前画面|纸|页面|画面上|整个板|图画|当前|目前", "board|canvas|screen|whiteboard|page|picture|the board|the canvas|the whiteboard|the screen|the page|the picture|drawing board|current board|image|paper|the image|the drawing"},
    {WORD_ALL, 0, 0, "全部|整体|所有|一切|全都|全部我的|我的全部|全部的|我所有的|所有我的|全|都|我画的全部|我画的所有|我全部的", "all|everything|all mine|all my|all of it|all of mine|all of them|all my steps|all my drawings|entire|whole|everything i did|everything i drew"},
    {WORD_LAST, 0, 0, "上一步|我刚刚那下|刚刚那下|刚才那下|我刚才那下|我刚刚那一下|刚刚那一下|刚才那一下|我刚才那一下|上一个|上一笔|刚才|刚才的|刚才那个|刚刚|刚刚的|上一次|刚才那步|最近|最近的|前|刚才那一步|刚才那笔|最近一步|刚画的|刚才画的|这一步|我刚才画的|我刚画的|刚刚画的|刚刚那个|我的上一步|前面|前一步|这步|那步|这个|我的|我自己的上一步|我自己上一步|自己的上一步|我自己的最后一步", "last|previous|the last|the previous|my last|last one|the last one|latest|most recent|the latest|the most recent|my latest|that|this|that one|recent|mine|my previous"},
    {WORD_STEP, 0, 0, "步|次|笔|步骤|操作|下|回|遍|步操作|个操作|次操作|个步骤", "step|steps|time|times|actions|action|operations|operation|changes|change|commands|strokes|drawing|drawings|moves"},
    {WORD_TIMES, 2, 0, NULL, "twice"}, {WORD_TIMES, 1, 0, NULL, "once"}, {WORD_TIMES, 3, 0, NULL, "thrice"},

    /* --- manners ------------------------------------------------------------------------------------------- */
    {WORD_DE, 0, 0, "嘅|的|地|得|滴|哒", NULL},
    {WORD_A, 0, 0, NULL, "a|an|some"},
    {WORD_IS, 0, 0, "是", "is|are"},
    {WORD_PRAISE, 0, 0, "好|可爱的|漂亮的|好看的|漂亮|好看|可爱", "nice|beautiful|pretty|cute|cool|good|lovely|that's|it's|great looking"},
    {WORD_THE, 0, 0, NULL, "the|teh|hte"},
    {WORD_OF, 0, 0, NULL, "of"},
    {WORD_ASK, 0, 0, "能|能不能|可以|可不可以|可否|能否|会|想|麻烦|麻烦您|麻烦你|帮忙|劳驾|可以帮我|能帮我|能帮忙|可以请你|能给我|能不能帮我|可以给我|我想|我要|我想要|我需要|试试|试着|你能|你可以|你能不能|你可以帮我|请问能|会不会|可以的话|请问|请问一下|请问可以|请问可不可以|请问能不能|请问可以帮我|请问能帮我", "can you|could you|would you|will you|would you be so kind as to|would you be so kind to|could you be so kind as to|be so kind as to|be so kind to|do me a favor and|do me a favour and|would it be possible to|i would like you to|can you please|could you please|would you please|i'd like you to|i want you to|please can you|try to|can|could|can we|may we|might we|can't you|cant you|cant u|can't u|couldn't you|we have to|let's|lets|let us|let me|would you mind|i would like to|i'd like to|i want to|i wanna|may i|can i|could i|would|may|could we|i'd love|i need you to|go ahead and|try|i will|i'll|we need|we want|you can|you could|could you possibly|can you possibly|would you possibly|help me to|help us to|help us|can u|can u do|can you do|could you do|could u|would u"},
    {WORD_FILLER, 0, 0, "请|正|又|请你|请帮我|请给我|帮我|帮|给我|给|一下|一下子|吧|呀|哦|哈|啊|了|谢谢|谢啦|多谢|谢谢你|用|里|嘛|哟|呗|呐|噻|嘞|咯|哎|唉|诶|咧|哩|嗯|嗯嗯|额|呃|那|那么|就|为我|替我|我|我们|咱们|咱|你|您|先|好的|好吧|大家|现在|这里|那里|这儿|那儿|给大家|直接|快|快点|赶紧|马上|帮忙|大概|大约|左右|差不多|要求|用来|以|为|颜色|颜色的|色|色的|颜色是|颜色为|形状|图形|形|状|带|有|带有|具有|成|请画|排成|分成|机器人|亲|哥|姐|小助手|画笔|笔|喂|嘿|哎|诶|对|行|简单的|普通的|简单|随便|随意|任意|任意位置|位置随意|随机|标准的|标准|规则的|即可|就行|就好|就可以|就可以了|就行了|就好了|好吗|好不好|行吗|行不行|可以吗|好么|谢了|辛苦了|辛苦|拜托|拜托了|处|部分|位置|地方|那边|这边|平面|啦|咯|喽|哇|哎呀|噢|唉|麻烦了|角落|并|它的|去|喔|图案|图标|拿|名|字|帮个忙|所示|样子|左右的|大约是|要|用户|老师|同学|想|的话|给你|个儿|属性|来|出来|上去|下来|起来|进去|从而", "please|pls|plz|bright|vivid|with|having|just|some|thanks|thank you|thx|for me|for us|hey|hi|hello|ok|okay|now|here|there|shape|shapes|shaped|color|colour|colored|coloured|in color|in colour|of color|of colour|in the color|in the colour|that is|which is|which|with the color|using|use|so|very|really|quite|about|around about|approximately|approx|roughly|exactly|simple|basic|kindly|maybe|perhaps|then please|first|ones|one's|well|um|uh|er|hmm|oh|yes|yeah|sure|bot|robot|dingboard|as|by|looking|me|us|area|region|part|i|we|you|u|spot on|position of|somewhere|anywhere|right now|rn|atm|up there|like|like this|thank|and please|cheers|thankyou|ty|tks|kinda|sort of|kind of|each with|each|its|new|fresh|for|has|super|alright|period|get|instead|whose|style|styled|corner|object|figure|ok class|okay class|alright class|hello class|hi class|hey guys|hi guys|hello guys|ok guys|okay guys|alright guys|hey everyone|hi everyone|hello everyone|ok everyone|okay everyone|alright everyone|hey everybody|ok everybody|hi team|hey team|hello team|ok team|okay team|alright team|hi all|hey all|hello all|hey folks|ok folks|hey buddy|hey mate|hey there|hi there|hello there|actually|basically|honestly|thats|anyway|even|plese|pleas|plase|plss|plsss|plsssss|plzz|plzzz|pleasee|pleaseee|yo|hiya|howdy|dude|bro|instead of|an image of|a picture of|a drawing of|an illustration of|a sketch of|an icon of|image of|picture of|drawing of|icon of|the picture of|pictures of|if you can|if you could|if possible|if you don't mind|if you dont mind|if that's ok|if it's ok|if thats ok|if it's possible|when you can|when you get a chance|whenever you can|plain|ordinary|let's begin|let's start|lets begin|lets start|to begin with|to start with|sorry|so sorry"},
    {WORD_QUESTION, 0, 0, "有说明吗|有教程吗|有没有说明|有没有教程|写的啥|写的什么|写着啥|写着什么|写了啥|写了什么|写的是啥|写的是什么|什么|些什么|些啥|怎么|如何|为什么|为啥|谁|哪|哪里|哪个|多少|几个|怎样|咋|干嘛|是不是|有没有|吗|么|几号|几点|啥|什么时候|哪些|多大|多长|了吗|了没|没有吗|为何|呢|怎么画|画了吗|是谁|何时|干什么|还是", "what|how|why|who|where|when|which one|whose|what's|how many|how much|how do|did you|do you|does|is it|are there|is there|is this|who's|where's|have you|how to|would you like|would you like to|are you able to|are you|should i|should we|should the|shall i|shall we|what if|would it|am i|is it possible|is it ok|is it okay|whats|is the|are the|what is|was it|do we|did i|did"},
    {WORD_CHAT, 0, 0, "黄山|白雪公主|小红书|白领|黑马|白马|黑车|喝咖啡|咖啡厅|咖啡馆|红人|黑人|白人|加油|画风|上线|下线|在线|离线|热线|点赞|点餐|点外卖|要点|重点|观点|缺点|优点|特点|地点|有点|点子|面试|大学|小学|中学|中国|红包|黄金|白天|黑夜|上班|下班|上课|下课|上午|下午|中午|中秋|大家好|你好|您好|早上好|晚上好|晚安|早安|再见|拜拜|方便|方法|方案|方向|方面|地方|圆满|圈子|朋友圈|商圈|框架|星期|明星|星巴克|直线上升|画家|画展|画报|计划|动画|漫画|画质|画得|画的真|画了|写了|写得|写作业|写代码|写字楼|作业|收到|知道了|明白|明白了|没问题|辛苦啦|不客气|哈哈|哈哈哈|哈哈哈哈|呵呵|嘻嘻|嘿嘿|厉害|牛|棒|太棒了|真棒|不错|喜欢|好玩|有意思|没事|没关系|高兴|高级|高铁|高考|长大|长期|宽带|宽敞|粗心|细节|细心|小时|小心|小说|小组|大概率|大佬|大哥|中文|中等生|上海|北京|下次|下周|下雨|上次|上周|左右手|底线|产品线|生产线|地铁|线上|线下|线索|路线|光线|航线|圆桌|圆梦|点评|点名|点击|三点|两点|四点|五点|六点|七点|八点|九点|十点|十一点|十二点|一点钟|点钟|点半|点了|点菜|加班|加入群|加群|加微信|要是|如果|假如|假设|假使|倘若|万一|听说|据说|要不|要不要|除非|因为|所以|虽然|但是|只要|昨天|今天|明天|会议|开会|文档|项目|报告|同事|老板|客户|需求|填写|填一下|填表|用完了|放心|转发|转给|我来画|你来画|谁来画|歪了|谢谢你的|上去看看|看看去|好评|看不清|看不见|can everyone see|can everybody see|can you all see|can you see|can you guys see|do you see|does everyone see|should be fine|would be fine|will be fine|must be fine|be fine|looks fine|just fine|make it clear|make this clear|make that clear|make things clear|make everything clear|make myself clear|make yourself clear|make it crystal clear|call it a day|call it quits|call it a night|call it even|方方正正|圆圆满满|大大小小|红红火火|花花绿绿|黑白分明|红男绿女|圆滑|圆润|方圆|写一下名字|写个名字|写下名字|写个检讨|写检讨|写作文|写日记|写个作文|写篇作文|写总结|写个总结|写报告|写个报告|还写着|还写了|还画着|还画了|转一圈|转圈|转圈圈|转个圈|转几圈|绕一圈|跑一圈|走一圈", "the text says|the words say|the text reads|the label says|the sign says|let's start again|let's start over|let's start fresh|once the|once you|once we|once they|once everyone|as soon as|in case|whenever|assuming|suppose|supposing|until|write it down|write this down|write that down|write them down|write it up|next time|next week|next lesson|next class|next meeting|next year|make a note|take a note|take note|take notes|make note|make a note of|home page|homepage|at home|lol|copy that|haha|hahaha|good morning|good night|good job|great job|well done|nice work|nice job|nice one|bye|goodbye|see you|see you later|see ya|all right|right away|that's right|you're right|you are right|i'm here|on my way|on time|in time|on line|online|offline|deadline|by the way|how are you|sounds good|looks good|looks great|square root|square meters|square feet|circle back|round trip|all round|next round|star wars|all star|rock star|superstar|box office|inbox|the point is|point out|good point|no point|at some point|some point|at this point|what's the point|to the point|point of view|line up|bottom line|in line with|draw a conclusion|draw attention|draw the line|if|unless|when i|because|was drawing|drew|drawn|meeting|lunch|dinner|tomorrow|yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|left for|left early|left already|right here|make sense|makes sense|make sure|made|all clear|is clear|clear enough|crystal clear|i see|see above|green light|blue moon|think outside the box|back to square one|out of the blue|white paper|big deal|in a big way|the big picture|text me|text you|write to me|write back|write code|write a report|type in|on top of it|over the top|have a heart|broke down|breaks down|breakdown|write a letter|sketchy|copy me|draw a line under this|draw a line under that|my name|your name|his name|her name|their names|our names|your names|double check|double checked|double tap|double click|give it up|give it a try|give it a go|give it a shot|apply"},
};
/* clang-format on */
const gsize words_count = G_N_ELEMENTS(words);

char *word_name(const WordRow *row, Lang lang)
{
    const char *spellings = lang == LANG_EN ? row->en : row->zh;
    if (spellings == NULL)
        spellings = lang == LANG_EN ? row->zh : row->en;
    return g_strndup(spellings, strcspn(spellings, "|"));
}

const WordRow *word_first(const WordRow *row)
{
    const WordRow *first = words;
    while (first->kind != row->kind || first->value != row->value || first->color != row->color)
        first++;
    return first;
}

char *word_list(WordKind kind, guint most, Lang lang)
{
    GString *list = g_string_new(NULL);
    guint n = 0;
    for (gsize i = 0; i < words_count && n < most; i++) {
        const WordRow *row = &words[i];
        if (row->kind != kind || (lang == LANG_EN ? row->en : row->zh) == NULL || word_first(row) != row)
            continue;
        g_autofree char *name = word_name(row, lang);
        g_string_append_printf(list, "%s%s", n++ > 0 ? lang_pick(lang, "、", ", ") : "", name);
    }
    return g_string_free(list, FALSE);
}

const WordRow *word_row(WordKind kind, gint32 value)
{
    for (gsize i = 0; i < words_count; i++) {
        if (words[i].kind == kind && words[i].value == value)
            return &words[i];
    }
    return NULL;
}

static guint32 shade_channel(guint32 channel, ShadeKind shade)
{
    return shade == SHADE_DARK ? channel * 6 / 10 : channel + (255 - channel) / 2;
}

CommandColor color_shade(CommandColor color, ShadeKind shade)
{
    /* Darker black and lighter white stay visibly themselves. */
    guint32 r = shade_channel(color >> 24, shade);
    guint32 g = shade_channel((color >> 16) & 0xff, shade);
    guint32 b = shade_channel((color >> 8) & 0xff, shade);
    return (r << 24) | (g << 16) | (b << 8) | 0xff;
}

/** Each row of a colour, dark and light, by its place in the table. */
static gpointer shade_rows(gpointer data)
{
    (void)data;
    static const char *const zh[] = {[SHADE_DARK] = "深", [SHADE_LIGHT] = "浅"};
    static const char *const en[] = {[SHADE_DARK] = "dark ", [SHADE_LIGHT] = "light "};
    WordRow *shaded = g_new0(WordRow, 2 * words_count);
    for (gsize i = 0; i < 2 * words_count; i++) {
        const WordRow *row = &words[i / 2];
        const ShadeKind shade = (ShadeKind)(i % 2);
        if (row->kind != WORD_COLOR)
            continue;
        g_autofree char *zh_name = word_name(row, LANG_ZH), *en_name = word_name(row, LANG_EN);
        shaded[i] = (WordRow){WORD_COLOR, row->value, color_shade(row->color, shade),
                              g_strconcat(zh[shade], zh_name, NULL), g_strconcat(en[shade], en_name, NULL)};
    }
    return shaded;
}

const WordRow *word_shaded(const WordRow *color, ShadeKind shade)
{
    static GOnce once = G_ONCE_INIT;
    const WordRow *shaded = g_once(&once, shade_rows, NULL);
    return &shaded[2 * (color - words) + (gssize)shade];
}

char *color_name(CommandColor color, Lang lang)
{
    for (gsize i = 0; i < words_count; i++) {
        if (words[i].kind == WORD_COLOR && words[i].color == color)
            return word_name(&words[i], lang);
    }
    for (gsize i = 0; i < words_count; i++) {
        if (words[i].kind != WORD_COLOR)
            continue;
        for (ShadeKind shade = SHADE_DARK; shade <= SHADE_LIGHT; shade++) {
            if (color_shade(words[i].color, shade) != color)
                continue;
            g_autofree char *base = word_name(&words[i], lang);
            g_autofree char *prefix = word_name(word_row(WORD_SHADE, (gint32)shade), lang);
            return g_strconcat(prefix, lang == LANG_EN ? " " : "", base, NULL);
        }
    }
    return g_strdup_printf("#%06x", color >> 8);
}
