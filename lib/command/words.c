// SPDX-License-Identifier: MIT
#include "lib/command/words.h"

#include <string.h>

#define RGB(hex) (((guint32)(hex) << 8) | 0xffu)
/* clang-format off */
const WordRow words[] = {
    /* --- shapes: value, sides ------------------------------------------------------------------------- */
    {WORD_SHAPE, DRAW_LINE, 0, "线|直线|分割线|分隔线|平行线|平行的线|线段|直线段|线条|连线", "line|straight line|connector|connection|connector line|connecting line|line segment|segment"},
    {WORD_SHAPE, DRAW_ARROW, 0, "箭头|箭|箭头线|剪头|建头|尖头|带箭头的线|带箭头的直线|箭号|单箭头|单向箭头", "arrow|line with an arrow|line with arrow|line with an arrowhead|arrow line|arow|arrwo"},
    {WORD_SHAPE, DRAW_POLYLINE, 0, "折线|多段线|折线段", "polyline|poly line|polygonal line|broken line"},
    {WORD_SHAPE, DRAW_RECTANGLE, 0, "矩形|文本框|文字框|输入框|长方形|方框|框|框框|长方框|矩形框|长方型|四方框|框子|长方行|距形|巨行|距行|长条|长条形|横条", "rectangle|rect|box|frame|oblong|text box|textbox|rectangular box|rectangular frame"},
    {WORD_SHAPE, DRAW_SQUARE, 0, "正方形|方块|四方形|方形|正方|方格|正方型|方|方块块|四方块|正方行|正方心", "square"},
    {WORD_SHAPE, DRAW_CIRCLE, 0, "圆|圆形|圆圈|圈|圈圈|圆圆|圈儿|圆圈圈|正圆|正圆形|圆环|圆儿|圆型", "circle|ring|disc|disk|round"},
    {WORD_SHAPE, DRAW_ELLIPSE, 0, "椭圆|椭圆形|椭圆圈|扁圆|椭圆型|拖圆|脱圆|妥圆", "ellipse|oval"},
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
    {WORD_SHAPE, DRAW_WAVE, 0, "波浪线|波浪|波浪形|波浪曲线|波纹线|波形|正弦曲线|正弦波|正弦线|水波|水波纹|波纹|波浪纹|曲折波浪线", "wave|wavy|squiggly|wavy line|sine wave|squiggle|squiggly line|sine curve|waveform|wave line|sine|zigzag wave|wiggly line|wiggle|sinusoid|curly line|wiggly"},
    {WORD_SHAPE, DRAW_ARC, 0, "弧|弧线|圆弧|半圆弧|弧形|圆弧线|弧形线|半圆弧线|半圆线|弓形线", "arc|circular arc|arch|half arc|semicircular arc"},
    {WORD_SHAPE, DRAW_SECTOR, 0, "扇形|扇面|扇子形|扇型|饼图的一块|切片", "sector|pie slice|circular sector|wedge|pie piece|pie wedge|slice|slice of pie|fan shape|pizza slice"},
    {WORD_SHAPE, DRAW_SECTOR, 90, "四分之一圆|四分圆|四分之一个圆|直角扇形", "quarter circle|quadrant"},
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
    {WORD_LATER, 0, LATER_SELECT, "选中|全选|框选|圈选|选取|选定|选择所有|选择全部|选中所有|选中全部|多选|反选|取消选择|取消选中|选一下|选择", NULL},
    {WORD_LATER, 0, LATER_FLOW, "流程图|业务流程图|流程示意图", "flowchart|flow chart"},
    {WORD_LATER, 0, 0, "树状图|树形图|树图|组织架构图|组织结构图|架构图|关系图|时序图|韦恩图|鱼骨图|折线图|扇形图|雷达图|散点图|漏斗图|类图|时间轴|时间线|日程表|课程表|红绿灯|数轴|xy轴", NULL},
    {WORD_LATER, 1, 0, "变细长|细长|相间|会转的|会转|会旋转的|自转的|会飞的|会跑的|彩虹|彩虹色|七彩|七彩色|五颜六色|五彩|彩色|多彩|条纹|斑马纹|格纹|花纹|波点|带阴影|投影|渐变填充|双色|三色|双拼|撞色|荧光|闪光|会动的|透明色|3d|三维|锁定|解锁|缩放|第几|新建画板|新建白板|渐变|阴影|立体|发光|渐变色|别人|别人的|其他人|其他人的", "broken heart|drop shadow|rainbow|rainbow colored|rainbow coloured|rainbow color|multicolored|multicoloured|multicolor|striped|stripes|stripy|checkered|polka dot|glowing|glow|3d|three dimensional|two tone|two toned|animated|lock|unlock|new board|gradient|shadow|zoom|zoom in|zoom out|somebody|someone else|somebody else|every corner|each corner|all corners|the corners|four corners|all four corners|the four corners"},
    /* --- the board as a whole: value, extra -------------------------------------------------------------- */
    {WORD_WHOLE, WHOLE_BACKGROUND, 0, "背景|背景色|背景颜色|背景的颜色|背板颜色|背景图|背景图片|背景照片|背景画", "background|background color|background colour|backdrop|bg|background picture|background image|background photo"},
    {WORD_WHOLE, WHOLE_GRID, 0, "网格|网格线|坐标格|坐标网格|参考网格|格线|格子线|方格线|网格辅助线|坐标网|坐标线", "grid|gridlines|grid lines"},
    {WORD_WHOLE, WHOLE_NUMBERS, 0, "编号|图形编号|图形的编号|序号|标上编号|标出编号|标编号|标上序号|标上号码|标号码|加编号|加上编号|编上号|给图形标上编号|给图形编号|给每个图形标上编号|给每个图形编号|每个图形标上编号|每个图形编号|给所有图形编号|给所有图形标上编号|给图形标编号|标一下编号|编一下号|给每个图形写上编号|给图形写上编号|每个图形写上编号|给每个图形写编号", "numbers|object numbers|shape numbers|numbering|number labels"},
    {WORD_WHOLE, WHOLE_LIST, 0, "列出图形|描述一下|描述一下画面|描述一下画板|描述画面|描述画板|列出|列出来|列一下|列表|图形列表|清单|图形清单|有哪些图形|有什么图形|有几个图形|有多少图形|有多少个图形|列出所有图形|列出全部图形|画了什么|念一下|读一下|念给我听|读给我听|都画了什么|都画了啥|画了啥|念一下画板|读一下画板|一共有几个图形|一共几个图形|总共几个图形|总共有几个图形|一共有多少图形|一共有多少个图形|现在有几个图形|上面有几个图形", "list|describe|describe the board|describe the picture|describe the drawing|describe the whiteboard|describe everything|list all|list shapes|list objects|list the shapes|list all shapes|list everything|how many shapes|how many objects|list of shapes|list of objects"},
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
    {WORD_WHOLE, WHOLE_LINK, 0, "链接|手绘页面|手绘页面的链接|手绘页面的链接发我|手绘链接|手绘页链接|手绘页的链接|手绘页面链接|页面链接|页面的链接|页面链接发我|页面的链接发我|发下链接|发一下网址|链接给我|链接给我一下|链接发群里|链接发一下群里|把链接发群里|把链接发到群里|求链接|链接是多少|链接呢|网址|网页|打开网页|网页版|发链接|发个链接|发一下链接|链接发一下|给个链接|链接发我|网址发我|把链接发出来|把链接发我|把链接发给我|链接发给我|把白板的链接发我|把白板链接发我|把画板的链接发我|把画板链接发我|把白板的链接发给我|把画板的链接发给我|把白板链接发给我|把画板链接发给我|把白板的链接发出来|把画板的链接发出来|白板的链接|画板的链接|白板链接|画板链接|把链接发一下|网页链接|手绘页|连结|网页版链接|发我网页版链接|发我网页链接|发我链接|给我链接|发个网页链接|给我网页链接|把网页链接发我|把网址发我|发我网址|给我网址|发个网址", "link|url|web page|webpage|web address|web link|share link|send link|send the link|send me the link|send a link|send me a link|share the link|share a link|give me link|link of this board|link of the board|link to this board|link for this board|link for the board"},
    {WORD_CHAT, 0, 0, "下载完|导出完|保存完|回放完|播放完|下载好|导出好|保存好", NULL},
    {WORD_WHOLE, WHOLE_SCOPE, 0, "撤销范围|撤消范围|撤回范围", "undo scope"},
    {WORD_WHOLE, WHOLE_ON, 0, "打开|开启|启用|开", "open|turn on|switch on|enable"},
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
    {WORD_EDIT, EDIT_BECOME, 0, "改成|改为|变成|换成|变|变为|换|换为|改到|染成|设为|设成|设置为|设置成|调成|调到|调为|弄成|搞成|刷成|转成|转换成|替换成|替换为|改作|做成|画成|改用|变得|变回|染", "into|become|should be|needs to be|must be|should become|has to be|ought to be"},
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
    {WORD_EDIT, EDIT_GROW, 0, "放大|变大|加大|改大|调大|弄大|扩大|增大|搞大|大点|大点儿|再大点|变得更大|更大", "enlarge|bigger|larger|grow|increase|increase the size of"},
    {WORD_EDIT, EDIT_SHRINK, 0, "缩小|变小|减小|改小|调小|弄小|搞小|小点|小点儿|再小点|更小", "shrink|smaller|less big|less large|reduce|reduce the size of|decrease|decrease the size of"},
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
    {WORD_EDIT, EDIT_RENAME, 0, "改名|改名为|改名叫|重命名|重命名为|命名|名字改成|名字改为|改名成|名称改成|改叫", "rename|name"},
    {WORD_EDIT, EDIT_HEADS, 2, "两端箭头|两头箭头|两端加箭头|两头加箭头|两端都加箭头|两头都加箭头", "arrowheads at both ends|arrows at both ends|arrowheads on both ends|arrows on both ends"},
    {WORD_EDIT, EDIT_HEADS, 1, NULL, "arrowhead|arrow head"},
    {WORD_EDIT, EDIT_DELETE, 0, "删|删除|删掉|删去|擦掉|擦|擦除|擦去|抹掉|删了|擦了", "delete|erase|del|rub out|trash"},
    {WORD_EDIT, EDIT_TAKE_OFF, 0, "去掉|移除|去除|拿掉|拿走|移走|去了", "remove|rid of|get rid of|take away|take off|take out"},
    {WORD_EDIT, EDIT_COPY, 0, "复制|拷贝|克隆|复制到|拷贝到|复制一份|拷贝一份", "copy|duplicate|clone|make a copy of|copies of|copies|make copies of"},
    {WORD_EDIT, EDIT_FRONT, 0, "置顶|最前面|最上层|顶层|最前|最顶层|最顶上一层|置于最顶层|放到最顶层|移到最顶层|放在最顶层|提到最顶层|调到最顶层|提到最上层|调到最上层|置于顶层|移到最前面|移到最上层|移到顶层|放到最前面|放到最上层|放到顶层|置于最前|提到最前面|移到最前|移到前面", "bring to front|bring to the front|to front|to the front|send to front|to the very front|on top of everything|to the top layer"},
    {WORD_EDIT, EDIT_BACK, 0, "置底|最后面|最下层|底层|最底层|置于底层|移到最后面|移到最下层|移到底层|移到最底层|放到最后面|放到最下层|放到底层|放到最底层|置于最后|移到后面", "send to back|send to the back|to back|to the back|move to back|to the very back|behind everything|to the bottom layer"},
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
    {WORD_EDIT, EDIT_GROUP, 0, "编组|打个组|打成组|打组|组个组|编个组|组合|成组|编成一组|组合起来|合成一组|合并|编为一组|组成一组|编到一起|组到一起|组合到一起|归为一组|归成一组|分到一组|绑在一起|捆在一起|合在一起|合到一起|绑定", "group|group together"},
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
    {WORD_LABEL, 0, 0, "加上文字|文案|文案是|文案为|文案写|文案写着|加文字|加上字|添加文字|添上文字|中写上|里填|里填上|加个字|加几个字|加两个字|加一行字|加行字|加个文字|加个标签|加标签|加个标题|加标题|添个字|添几个字|加段文字|加一段文字|加点字|配上文字|配文字", NULL},
    {WORD_CLEAR, 0, 0, "把画板清干净|把白板清干净|把画布清干净|把板子清干净|清干净画板|画布清零|画板清零|把画板清一下|把白板清一下|清一下|清一清", NULL},
    {WORD_UNDO, 0, 0, "把上一步撤了|把上一步撤销|把刚才的撤了|把刚才那步撤了|把上一步撤销掉|往前撤|往回撤|把刚才那步撤销|刚才那步撤了吧|刚才那一步撤了吧|刚刚那步撤了吧|刚才那笔撤了吧|上一步撤了吧|刚才那步撤掉|刚才那步撤销|刚才那步撤一下|刚才那笔撤销|刚才那一步撤销|刚刚那步撤销", NULL},
    {WORD_FILLER, 0, 0, "一下下|重新|就是那个|就是那种|那种|就是|照着|照样|照样子|照着样子|整个颜色|一模一样|一模一样的|原来的|原先的|粉笔|画笔|彩笔|水彩笔|马克笔|一起|哥们|哥们儿|老铁|姐妹|同学们|大伙|小助手", NULL},
    {WORD_TOO, 0, 0, "太大|挡着了|挡住了|挡着|碍事|遮住了|压住了|加载不出来|显示不出来|图片加载不出来|图片打不开|图片显示不出来|太小|太粗|太细|太高|太低|太长|太短|太宽|太窄|太淡|太深|太浅|太暗|太亮|太远|太近|太挤|太靠上|太靠下|太靠左|太靠右|看不清|看不清楚|看不见|太艳|太花|太素|太扎眼|太丑|太土|太密|太散|太偏|太靠边|太乱|太刺眼|太显眼|不够大|不够小|不够粗", "wrong color|wrong colour|wrong shape|wrong place|wrong one|wrong size|wrong way|the wrong color|the wrong colour|the wrong place|my bad|my fault|my error|sorry my bad|sorry my mistake|typo|too big|too small|too large|too thick|too thin|too long|too short|too dark|too light"},
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
    {WORD_RELATION, RELATION_OTHER, 0, "以外|之外|相邻|对面|外部|外|一样|同样|挨|贴着|连着|穿过|平行于|垂直于|相交|交叉|相切|内切|外切", "as tall as|as wide as|as high as|as long as|as thick as|as thin as|as dark as|as bright as|outside|same|touching|through|across|along|outside of|against|parallel to|perpendicular to"},
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
    {WORD_BIT, 0, 0, "一点|一点点|一些些|稍微|稍|点儿|略微|一丢丢|一小点|稍稍|些", "a bit|a little|slightly|a little bit|a tad|somewhat|a touch"},
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
    {WORD_COLOR, 0, RGB(0x808000), "橄榄绿|橄榄色|橄榄绿色", "olive"},
    {WORD_COLOR, 0, RGB(0x40e0d0), "青绿|青绿色|绿松石色|蓝绿|蓝绿色", "turquoise|turquoise blue"},
    {WORD_COLOR, 0, RGB(0x008080), "水鸭色|凫蓝", "teal|blue green|bluish green|teal blue|teal green|greenish blue"},
    {WORD_COLOR, 0, RGB(0xff00ff), "品红|品红色|洋红|洋红色|玫红|玫红色|玫瑰红|玫瑰色|紫红|紫红色", "magenta|fuchsia|hot pink|shocking pink|fuschia"},
    {WORD_COLOR, 0, RGB(0xee82ee), "紫罗兰|紫罗兰色", "violet|lilac"},
    {WORD_COLOR, 0, RGB(0xe6e6fa), "薰衣草|薰衣草色|薰衣草紫", "lavender"},
    {WORD_COLOR, 0, RGB(0x4b0082), "靛|靛蓝|靛蓝色|靛青|靛色", "indigo"},
    {WORD_COLOR, 0, RGB(0x800000), "酒红|酒红色|栗色|枣红|枣红色", "maroon|wine|burgundy|wine red|maroon red|bordeaux|burgundy red"},
    {WORD_COLOR, 0, RGB(0xff7f50), "珊瑚色|珊瑚红|珊瑚", "coral"},
    {WORD_COLOR, 0, RGB(0xdc143c), "深红|深红色|绯红|绯红色|猩红", "crimson"},
    {WORD_COLOR, 0, RGB(0xd2b48c), "棕褐|卡其|卡其色", "tan|khaki"},
    {WORD_COLOR, 0, RGB(0xfa8072), "三文鱼色|鲑鱼色|橙粉色", "salmon"},
    {WORD_COLOR, 0, RGB(0x7fffd4), "碧绿|碧绿色|碧蓝|碧蓝色", "aquamarine"},
    {WORD_COLOR, 0, RGB(0x98fb98), "薄荷绿|薄荷绿色", "mint green"},
    {WORD_COLOR, 0, RGB(0x4169e1), "品蓝|皇家蓝|皇室蓝", "royal blue"},
    {WORD_COLOR, 0, RGB(0x4682b4), "钢蓝|钢蓝色|雾霾蓝", "steel blue"},
    {WORD_COLOR, 0, RGB(0xda70d6), "兰花紫|淡紫红", "orchid"},
    {WORD_COLOR, 0, RGB(0xdda0dd), "梅红|梅红色|梅子色", "plum"},
    {WORD_COLOR, 0, RGB(0xffdab9), "桃色|蜜桃色|桃粉色", "peach pink"},
    {WORD_COLOR, 0, RGB(0xfffff0), "象牙白|象牙色", "ivory|off white"},
    {WORD_COLOR, 0, RGB(0xd2691e), "巧克力色|古铜色", "chocolate"},
    {WORD_COLOR, 0, RGB(0xcd853f), "焦糖色|驼色", "caramel"},
    {WORD_COLOR, 0, RGB(0x2e8b57), "海绿|海绿色|松绿", "sea green"},
    {WORD_COLOR, 0, RGB(0x00ff7f), "春绿|春绿色", "spring green"},
    {WORD_COLOR, 0, RGB(0x36454f), "炭灰|炭灰色|炭黑", "charcoal|charcoal grey|charcoal gray|anthracite|slate grey|slate gray"},
    {WORD_COLOR, 0, RGB(0xffbf00), "琥珀色|琥珀", "amber"},
    {WORD_COLOR, 0, RGB(0xb22222), "砖红|砖红色", "brick red"},
    {WORD_SHADE, SHADE_DARK, 0, "深|暗|深深的", "dark|deep|darker"},
    {WORD_SHADE, SHADE_LIGHT, 0, "浅|淡|亮|浅浅的|淡淡的", "light|pale|lighter|brighter|paler"},
    {WORD_PAGE, 0, 0, "最后一页|最后页|最后那页|最后的一页", "next page|previous page|prev page|last page|the last page|final page|the final page|first page|the first page|new page|blank page|another page|one more page"},
    {WORD_FILLED, FILLED_BORDERLESS, 0, "无边框|没有边框|没边框|不要边框|不带边框|去掉边框|无边|不要边|没有边|没边|不要描边|无描边|没有描边|不描边|不要轮廓|没有轮廓|无轮廓", "borderless|no border|without border|without a border|without the border|with no border|no outline|without outline|without an outline|with no outline|no stroke|without stroke|without a stroke|with no stroke|no borders|without borders"},
    {WORD_FILLED, FILLED_SAME, 0, "实心|实心的|实心儿|填满|涂满|填实|涂实|填上色|上色", "filled|solid|filled in|solid filled|fully filled|filled up"},
    {WORD_HOLLOW, 0, 0, "空心|空心的|镂空|无填充|不填充|不要填充|不用填色|不要填色|不用涂色|不要涂色|不填颜色|不用填颜色|不要填颜色|不用上色|不要上色|别填色|别涂色|别上色|没有填充|别填充|不用填充|不填色|不涂色|空的|不上色|不实心|只要边框|只要轮廓|不要实心|只留边|只留边框|只留轮廓|只要边|只剩边框|留个边|只保留边框", "hollow|empty|unfilled|no fill|without fill|not filled|don't fill|outline only|only outline|only the outline|just the outline|just outline|outlined|without filling|with no fill|without a fill|don't fill it|do not fill|do not fill it|not solid|transparent inside"},
    {WORD_FILL, 0, 0, "填充|填|涂|填色|填充色|填充颜色|填成|填上|涂上|底色|底|里面填|里面是|填充为|填充成|内部填充|面|中间填|里面涂|内填", "fill|filled with|filled in with|fill color|fill colour|fill with|filling|inside color|interior|colored in|coloured in|shaded"},
    {WORD_BORDER, 0, 0, "边|边框|边线|描边|轮廓|外框|边缘|线框|框线|外边|边儿|边框颜色|边框色|线条颜色|描边色|轮廓线|外边框|勾边|镶边|边色", "border|outline|edge|edges|stroke color|stroke colour|borders|line color|line colour|border color|border colour|outline color|outline colour|bordered|edged|rim|boder|boarder"},

    /* --- size, stroke, dash ---------------------------------------------------------------------------- */
    {WORD_SIZE, SIZE_TINY, 0, "迷你|极小|很小|超小|特小|小小|小小的|非常小|很小的|超级小|最小|微型|特别小", "tiny|mini|very small|teeny|little tiny|really small|super small|minuscule|wee little|extremely small"},
    {WORD_SIZE, SIZE_SMALL, 0, "小|小号|小一点|小一点的|小一些|较小|比较小|小型|偏小|稍小|小个|小些|小的", "small|little|smallish|small sized|wee|compact"},
    {WORD_SIZE, SIZE_MEDIUM, 0, "中等|中号|中等大小|适中|普通大小|中型|正常大小|大小适中|一般大小", "medium|normal|regular|medium sized|normal sized|mid sized|average|average sized|midsize|standard|default|standard sized|default sized|middle sized|standard size|default size"},
    {WORD_SIZE, SIZE_LARGE, 0, "大|特别特别大|特别特别大的|非常非常大|非常非常大的|很大很大|很大很大的|大号|大一点|大一点的|大一些|较大|比较大|很大|大大|大大的|大型|很大的|偏大|稍大|大个|大些|大的|大大滴|非常大|特别大", "large|big|very big|very large|great|large sized|really big|big sized|great big|larg|sizeable|sizable|biggish|good sized|extra large"},
    {WORD_SIZE, SIZE_GIANT, 0, "巨大|超大|特大|最大|巨型|满屏|铺满|占满|超级大|巨大的|超级无敌大|无敌大|特大号|超大号|充满|贯穿|贯穿的|横贯|横贯的|贯穿画板的|贯穿整个画板的", "huge|giant|enormous|gigantic|massive|full size|as big as possible|that fills the whole board|filling the whole board|fills the whole board|that fills the board|fills the board|filling the board|as big as the board|that covers the whole board|covering the whole board|that takes up the whole board|full screen|fullscreen|full board|that fills the screen|filling the screen|that fills the page|filling the page|that fills the whole page|that fills the whole screen|that fills the canvas|filling the canvas|as large as the board|humongous|colossal|ginormous|jumbo|immense|oversized|super big|super large|extra big|xxl|super huge"},
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
    {WORD_ANCHOR, ANCHOR_TOP, 0, "上面|上头|顶边|上边中间|顶边中间|上边中点|顶边中点|偏上|偏上方|顶部|上|上边|上方|顶|上部|最上面|顶端|上端|上侧|最上边|最上方|中上|正上|上中|顶上|上沿|最顶上|中间上方|上面中间|上方中间|顶部中间", "top|top center|very top|the very top|top centre|top middle|upper|upper middle|upper center|top edge|upper edge|up|upper side|top side|upper part|upper half|center top|middle top|north|middle of the top edge|middle of the top side|centre top|top mid"},
    {WORD_ANCHOR, ANCHOR_BOTTOM, 0, "下面|下头|底边中间|下边中间|底边中点|下边中点|偏下|偏下方|底部|下|下边|下方|底下|下部|最下面|底端|下端|下侧|最下边|最下方|中下|正下|下中|下沿|最底下|中间下方|下面中间|下方中间|底部中间|底边", "bottom|very bottom|the very bottom|bottom center|bottom centre|bottom middle|lower|lower middle|lower center|bottom edge|lower edge|down|lower side|bottom side|lower part|lower half|center bottom|middle bottom|south|middle of the bottom edge|middle of the bottom side|centre bottom|bottom mid"},
    {WORD_ANCHOR, ANCHOR_LEFT, 0, "左边|左边中点|左侧中点|偏左|偏左边|靠左的位置|左侧|左|左面|左方|左部|最左边|左端|左手边|最左侧|最左|左中|左边中间|左侧中间|靠左边|左边缘|中间左边|正左", "left|left side|left edge|far left|the far left|very left|left center|left centre|left middle|middle left|center left|left hand side|leftmost|left part|left half|west|lefthand side|lft|middle of the left side|middle of the left edge|mid left|centre left"},
    {WORD_ANCHOR, ANCHOR_RIGHT, 0, "右边|右边中点|右侧中点|偏右|偏右边|右侧|右|右面|右方|右部|最右边|右端|右手边|最右侧|最右|右中|右边中间|右侧中间|靠右边|右边缘|中间右边|正右", "right|right side|right edge|far right|the far right|very right|right center|right centre|right middle|middle right|center right|right hand side|rightmost|right part|right half|east|righthand side|middle of the right side|middle of the right edge|mid right|centre right"},
    {WORD_ANCHOR, ANCHOR_TOP_LEFT, 0, "左上角|左上|左上方|左上边|左上部|左上侧|上左|左上面|左上角落|上左角|左边上面|左上端|西北角|左顶角|上面左边|左面上角|左上脚", "top left|top left corner|upper left|upper left corner|left top|upper left hand corner|left upper corner|left top corner|top left hand corner|northwest|north west|left upper|topleft|upperleft"},
    {WORD_ANCHOR, ANCHOR_TOP_RIGHT, 0, "右上角|右上|右上方|右上边|右上部|右上侧|上右|右上面|右上角落|上右角|右边上面|右上端|东北角|右顶角|上面右边|右上脚", "top right|top right corner|upper right|upper right corner|right top|upper right hand corner|right upper corner|right top corner|top right hand corner|northeast|north east|right upper|topright|upperright"},
    {WORD_ANCHOR, ANCHOR_BOTTOM_LEFT, 0, "左下角|左下|左下方|左下边|左下部|左下侧|下左|左下面|左下角落|下左角|左边下面|左下端|西南角|左底角|下面左边|左下脚", "bottom left|bottom left corner|lower left|lower left corner|left bottom|lower left hand corner|left lower corner|left bottom corner|bottom left hand corner|southwest|south west|left lower|bottomleft|lowerleft"},
    {WORD_ANCHOR, ANCHOR_BOTTOM_RIGHT, 0, "右下角|右下|右下方|右下边|右下部|右下侧|下右|右下面|右下角落|下右角|右边下面|右下端|东南角|右底角|下面右边|右下脚", "bottom right|bottom right corner|lower right|lower right corner|right bottom|lower right hand corner|right lower corner|right bottom corner|bottom right hand corner|southeast|south east|right lower|bottomright|lowerright"},
    {WORD_AT, 0, 0, "在|位于|搁|搁在|搁到|放在|画在|写在|摆在|放到|画到|写到|摆到|加在|靠|靠在|靠着|于|坐标|位置|位置在|位置是|坐标是|坐标为|圆心|圆心在|圆心是|圆心为|中心在|放于|处于|置于|中心点在|画于|加到|中心是|中心为|贴在|贴着边|紧靠|紧贴|挂在|挂到|挂于|钉在|钉到|安在|安放在|站在|坐在|停在|趴在|蹲在|躺在|飞在|长在|种在|插在", "at|in|on|onto|into|located at|positioned at|centered at|centred at|placed at|placed in|placed on|position|located in|center at|centered on|centered in|with center at|with its center at|with center|to the|towards|toward|at position|at point|at coordinates|at location|pos|location|coordinates|coords|situated at|located|positioned|centre at|centred on"},
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
    {WORD_MEASURE, 0, 0, "个|棵|辆|架|艘|匹|座|本|盏|封|台|顶|位|头|栋|间|束|轮|杯|条|根|颗|朵|只|张|块|枚|道|支|粒|幅|把儿|片|组|枝|段|行字|滴|款|件|份|串", NULL},
    {WORD_ARRANGE, ARRANGE_ROW, 0, "从左到右排|从左到右排列|从左往右排|从左往右排列|从左到右排成一排|从左到右依次排开|从左到右排开|排成一排|并排|横着排|一排|排成一行|横排|排一排|排成排|成一排|并列|横向排列|一字排开|排成一横排|一行排开|排列成一行|一行|水平排列|并排放|横着排成一排|左右排列|横着排列|一横排|排成一条线|一排排开|依次排开|横着并排|并排排列|排排|左右摆|左右排|左右摆放|左右放|并排摆|横向排开|从左到右摆", "in a row|in row|side by side|in a line|in a horizontal row|in one row|horizontally arranged|lined up|row of|a row of|in line|arranged in a row|horizontal row of|next to each other|next to one another|beside each other|beside one another|in a horizontal line"},
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

    /* --- between commands ------------------------------------------------------------------------------ */
    {WORD_THEN, 0, 0, "然后|然后呢|接着呢|再然后呢|之后呢|最后呢|最后|接着|随后|之后|接下来|而后|以后|完了|再然后|然后再|接着再|最后再|紧接着|其次|下一步|后再|顺便|顺带|然后顺便|顺便再|顺手", "then|and then|after that|next|afterwards|afterward|finally|and after that|followed by|after which|lastly"},
    {WORD_AGAIN, 0, 0, "再|还要|还有|另外|再画|再加|再来|再给|另|另画|此外|还|另外再", "also|and also|plus|as well as|another|one more|again"},
    {WORD_AND, 0, 0, "和|与|跟|以及|加上|及|并|并且|而且|同时|还有|外加|且|而|配|配上", "and|&|but"},
    {WORD_NOT, 0, 0, "别|不要|先别|不用|不想|不必|不需要|不|别再|不准|不许|请勿|勿|不能|禁止|千万别|停|等等|等一下|等下|算了|且慢|先不|先不要|不可以|不行|不得|住手|不想要|别给我|不要再|没有要|没让你|没叫你|不该|不应该|还不要|暂时不|暂时别|暂停|慢着|打住|停止|不再|莫|甭|没说|没要|没必要|没有必要|用不着|犯不着|开玩笑|开玩笑的|开个玩笑|逗你玩|逗你玩的|逗你们玩|说着玩的|当我没说", "don't|do not|dont|never|not yet|not|no|stop|wait|please don't|hold on|don't you|cancel that|forget it|never mind|nevermind|don't want|do n't|shouldn't|should not|mustn't|must not|won't|wouldn't|cannot|can't|hold off|refrain|avoid|didn't|did not|no need|no more|isn't|stop drawing|cant|wont|doesn't|nope|just kidding|only kidding|kidding|just joking|only joking|jk|hypothetically|purely hypothetical|hypothetical|none of them|none of it|none of those"},
    {WORD_CORRECT, 0, 0, NULL, "no wait|wait no|oh wait|oh no wait|scratch that|no sorry|sorry no|no i mean|no i meant|sorry i mean|sorry i meant|i mean|i meant|or rather|actually no|no actually|correction|on second thought|on second thoughts"},
    {WORD_NO, 0, 0, "无|没有|不带|没", "without|with no"},
    {WORD_UNDO, 0, 0, "撤销|复原|往回退|回到上一步|往后退一步|往回退一步|退回去|退回上一步|撤消|撤回|回退|后退|画错了|退回|撤|上一步|取消上一步|取消上一个|退一步|回退一步|撤一下|撤销一下|我画错了|返回上一步|反悔|取消刚才的|后退一步|撤回一下|撤销掉|画错啦|不对撤回|弄错了|搞错了|撤掉|还原上一步|恢复上一步", "undo|undo that last thing|undo the last thing|undo last thing|undo that last one|undo it|undo that|undo this|revert|go back|undo my last|undo last|undo the last|step back|take it back|take that back|undo my|oops|whoops|roll back|rollback|ctrl z|undo please|undo the last step|undo last step|back up a step|my mistake|undo what i did|undo what i just did|undo what you did|undo what you just did|ctrl+z|ctrl-z|cmd z|cmd+z|control z|command z|take back my last|take back my last step|take back the last step|take back the last|take my last step back|take the last step back|undo the last thing i did|undo the last thing i drew|go one step back|go a step back|one step back|a step back|reverse the last thing i did|reverse my last step|reverse the last step|reverse the last thing|reverse that|revert that|revert the last step|revert the last thing i did|take back the last thing i did|undo the last change|undo my last change|revert the last change|revert my last change|cancel the last step|cancel my last step"},
    {WORD_REDO, 0, 0, "重做|重作|恢复|把撤销的恢复|撤销的恢复|把刚才撤销的恢复|把撤销的加回来|取消撤销|取消复原|还原|前进|取消撤消|取消撤回|撤销撤销|恢复撤销|反撤销|重新做|恢复一下|恢复刚才的|恢复撤销的|恢复刚才撤销的|取消刚才的撤销", "redo|redo it|redo that|redo this|undo the undo|undo undo|restore|redo last|redo the last|bring back|ctrl y|unundo|redo my last|ctrl+y|ctrl-y|cmd y|cmd+y|control y|ctrl shift z|ctrl+shift+z"},
    {WORD_CLEAR, 0, 0, "清空|清屏|全擦掉|全擦干净|全清掉|全清了|全部清掉|都清掉|全删光|都删光|全删掉|擦干净|清空画板|清空白板|清除全部|清除所有|全部清除|全清|全部清空|清除画板|清除白板|全部删除|全部删掉|全删|全删了|都删了|都删掉|都擦掉|都擦了|全擦了|全部擦掉|全都擦掉|删除全部|删除所有|删掉全部|删掉所有|清理画板|清理白板|清空所有|清空全部|擦掉全部|擦掉所有|重新开始|清一下屏|清空一下|清除|清干净|清空屏幕|清空画布|清除画布|清除屏幕|擦黑板|擦白板|清板|擦掉全部|把画板清空|把白板清空|把画板擦干净|把白板擦干净|把全部清空|把画布清空|把所有的都删掉|把全部删除|把全部删掉|把所有图形删除|把所有的删掉|把黑板擦干净|删除所有图形|删除全部图形|清掉|全部去掉|从头开始|把屏幕清空|把板子清空|把所有都清空|擦掉整个画板|清除一切|清理|清理一下|清理掉|清空重来|清空重新来|清空重画|清空重新开始", "clear|clear all|clear board|clear the board|clear everything|clear the screen|clear screen|clear canvas|clear the canvas|clear whiteboard|clear the whiteboard|erase all|erase everything|erase the board|erase board|erase the whiteboard|delete all|delete everything|remove everything|remove all|wipe|wipe board|wipe the board|wipe all|wipe everything|wipe the whiteboard|wipe it clean|clean board|clean the board|clean the whiteboard|clean everything|start over|start over from scratch|start from scratch|start again from scratch|reset|reset board|reset the board|clear it|clear up|clear it all|clean up|clean all|cls|empty the board|clean canvas|start fresh|start again|wipe clean|wipe out everything|clean the canvas|clear the page|erase it all|delete it all|clean screen|clear off the board|wipe the whole board|clear the whole board|wipe the board clean|wipe the whole board clean|clear the entire board|erase the whole board|wipe the entire board"},
    {WORD_SHOW, 0, 0, "看|再发一遍|再发一次|再发一下|发一遍|重发一遍|重发一下|重新发一遍|重新发一下|再发个图|再发张图|再发一张|再看一遍|再看一眼|看一眼|再看看|再看一下|再给我看看|看看|查看|看一下|看一看|显示|展示|瞧瞧|发一下|发图|发出来|看图|显示一下|出图|刷新|预览|给看|看下|发一张|贴出来|发张图|发张图看看|发个图|发个图看看|出张图|看看图|来张图看看", "show|display|view|see|show me|look at|refresh|preview|let me see|let's see|take a look at|have a look at|post|print the board|show us|look"},
    {WORD_HELP, 0, 0, "帮助|有哪些图形能画|有哪些图形可以画|有哪些图形|有哪些形状|能画哪些图形|可以画哪些图形|能画哪些|可以画哪些|你会画啥|会画啥|你会啥|都会画啥|能画啥|你能画啥|都能画啥|会画些啥|能画些啥|你会画些啥|你都会画些什么|都会画些什么|会画些什么|都会画什么|能画些什么|都能画些什么|怎么用|怎么使用|使用说明|说明|说明书|指令|命令|命令列表|菜单|你会什么|你会画什么|能画什么|有什么功能|你能做什么|你会做什么|功能|用法|教程|使用方法|怎么玩|你能画什么|可以画什么|都能画什么|如何使用|怎么操作|你可以做什么|支持什么|支持哪些|有哪些命令|有什么命令|会画什么|能干什么|你能干什么|帮助一下|使用帮助|新手教程|你能干嘛|你会干嘛|指南", "help|commands|usage|how to use|what can you do|what shapes do you know|which shapes do you know|what shapes can you draw|which shapes can you draw|what can you make|what can you draw|how does this work|manual|instructions|how do i use this|help me|what can i do|what can i draw|menu|how do i use it|list commands|command list|guide|tutorial|what do you do|show help|how does it work|what are the commands|what commands|how to use this|what shapes|which shapes|what can i say|what can i type"},
    {WORD_BOARD, 0, 0, "画板|白板|画布|板子|屏幕|画面|黑板|板|整个画板|整个画布|图|现在的图|当前画板|当前画面|纸|页面|画面上|整个板|图画|当前|目前", "board|canvas|screen|whiteboard|page|picture|the board|the canvas|the whiteboard|the screen|the page|the picture|drawing board|current board|image|paper|the image|the drawing"},
    {WORD_ALL, 0, 0, "全部|整体|所有|一切|全都|全部我的|我的全部|全部的|我所有的|所有我的|全|都|我画的全部|我画的所有|我全部的", "all|everything|all mine|all my|all of it|all of mine|all of them|all my steps|all my drawings|entire|whole|everything i did|everything i drew"},
    {WORD_LAST, 0, 0, "上一步|上一个|上一笔|刚才|刚才的|刚才那个|刚刚|刚刚的|上一次|刚才那步|最近|最近的|前|刚才那一步|刚才那笔|最近一步|刚画的|刚才画的|这一步|我刚才画的|我刚画的|刚刚画的|刚刚那个|我的上一步|前面|前一步|这步|那步|这个|我的|我自己的上一步|我自己上一步|自己的上一步|我自己的最后一步", "last|previous|the last|the previous|my last|last one|the last one|latest|most recent|the latest|the most recent|my latest|that|this|that one|recent|mine|my previous"},
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
    {WORD_FILLER, 0, 0, "请|正|又|请你|请帮我|请给我|帮我|帮|给我|给|一下|一下子|吧|呀|哦|哈|啊|了|谢谢|谢啦|多谢|谢谢你|用|里|嘛|哟|呗|呐|噻|嘞|咯|哎|唉|诶|咧|哩|嗯|嗯嗯|额|呃|那|那么|就|为我|替我|我|我们|咱们|咱|你|您|先|好的|好吧|大家|现在|这里|那里|这儿|那儿|给大家|直接|快|快点|赶紧|马上|帮忙|大概|大约|左右|差不多|要求|用来|以|为|颜色|颜色的|色|色的|颜色是|颜色为|形状|图形|形|状|带|有|带有|具有|成|请画|排成|分成|机器人|亲|哥|姐|小助手|画笔|笔|喂|嘿|哎|诶|对|行|简单的|普通的|简单|随便|随意|任意|任意位置|位置随意|随机|标准的|标准|规则的|即可|就行|就好|就可以|就可以了|就行了|就好了|好吗|好不好|行吗|行不行|可以吗|好么|谢了|辛苦了|辛苦|拜托|拜托了|处|部分|位置|地方|那边|这边|平面|啦|咯|喽|哇|哎呀|噢|唉|麻烦了|角落|并|它的|去|喔|图案|图标|拿|名|字|帮个忙|所示|样子|左右的|大约是|要|用户|老师|同学|想|的话|给你|个儿|属性|来|出来|上去|下来|起来|进去|从而", "please|pls|plz|bright|vivid|with|having|just|some|thanks|thank you|thx|for me|for us|hey|hi|hello|ok|okay|now|here|there|shape|shapes|shaped|color|colour|colored|coloured|in color|in colour|of color|of colour|in the color|in the colour|that is|which is|which|with the color|using|use|so|very|really|quite|about|around about|approximately|approx|roughly|exactly|simple|basic|kindly|maybe|perhaps|then please|first|ones|one's|well|um|uh|er|hmm|oh|yes|yeah|sure|bot|robot|dingboard|as|by|looking|me|us|area|region|part|i|we|you|u|spot on|position of|somewhere|anywhere|right now|up there|like|like this|thank|and please|cheers|thankyou|ty|tks|kinda|sort of|kind of|each with|each|its|new|fresh|for|has|super|alright|period|get|instead|whose|style|styled|corner|object|figure|ok class|okay class|alright class|hello class|hi class|hey guys|hi guys|hello guys|ok guys|okay guys|alright guys|hey everyone|hi everyone|hello everyone|ok everyone|okay everyone|alright everyone|hey everybody|ok everybody|hi team|hey team|hello team|ok team|okay team|alright team|hi all|hey all|hello all|hey folks|ok folks|hey buddy|hey mate|hey there|hi there|hello there|actually|basically|honestly|thats|anyway|even|plese|pleas|plase|yo|hiya|howdy|dude|bro|instead of|an image of|a picture of|a drawing of|an illustration of|a sketch of|an icon of|image of|picture of|drawing of|icon of|the picture of|pictures of|if you can|if you could|if possible|if you don't mind|if you dont mind|if that's ok|if it's ok|if thats ok|if it's possible|when you can|when you get a chance|whenever you can|plain|ordinary|let's begin|let's start|lets begin|lets start|to begin with|to start with|sorry|so sorry"},
    {WORD_QUESTION, 0, 0, "写的啥|写的什么|写着啥|写着什么|写了啥|写了什么|写的是啥|写的是什么|什么|些什么|些啥|怎么|如何|为什么|为啥|谁|哪|哪里|哪个|多少|几个|怎样|咋|干嘛|是不是|有没有|吗|么|几号|几点|啥|什么时候|哪些|多大|多长|了吗|了没|没有吗|为何|呢|怎么画|画了吗|是谁|何时|干什么|还是", "what|how|why|who|where|when|which one|whose|what's|how many|how much|how do|did you|do you|does|is it|are there|is there|is this|who's|where's|have you|how to|would you like|would you like to|are you able to|are you|should i|should we|should the|shall i|shall we|what if|would it|am i|is it possible|is it ok|is it okay|whats|is the|are the|what is|was it|do we|did i|did"},
    {WORD_CHAT, 0, 0, "黄山|白雪公主|小红书|白领|黑马|白马|黑车|喝咖啡|咖啡厅|咖啡馆|红人|黑人|白人|加油|画风|上线|下线|在线|离线|热线|点赞|点餐|点外卖|要点|重点|观点|缺点|优点|特点|地点|有点|点子|面试|大学|小学|中学|中国|红包|黄金|白天|黑夜|上班|下班|上课|下课|上午|下午|中午|中秋|大家好|你好|您好|早上好|晚上好|晚安|早安|再见|拜拜|方便|方法|方案|方向|方面|地方|圆满|圈子|朋友圈|商圈|框架|星期|明星|星巴克|直线上升|画家|画展|画报|计划|动画|漫画|画质|画得|画的真|画了|写了|写得|写作业|写代码|写字楼|作业|收到|知道了|明白|明白了|没问题|辛苦啦|不客气|哈哈|哈哈哈|哈哈哈哈|呵呵|嘻嘻|嘿嘿|厉害|牛|棒|太棒了|真棒|不错|喜欢|好玩|有意思|没事|没关系|高兴|高级|高铁|高考|长大|长期|宽带|宽敞|粗心|细节|细心|小时|小心|小说|小组|大概率|大佬|大哥|中文|中等生|上海|北京|下次|下周|下雨|上次|上周|左右手|底线|产品线|生产线|地铁|线上|线下|线索|路线|光线|航线|圆桌|圆梦|点评|点名|点击|三点|两点|四点|五点|六点|七点|八点|九点|十点|十一点|十二点|一点钟|点钟|点半|点了|点菜|加班|加入群|加群|加微信|要是|如果|假如|假设|假使|倘若|万一|听说|据说|要不|要不要|除非|因为|所以|虽然|但是|只要|昨天|今天|明天|会议|开会|文档|项目|报告|同事|老板|客户|需求|填写|填一下|填表|用完了|放心|转发|转给|我来画|你来画|谁来画|歪了|谢谢你的|上去看看|看看去|好评|看不清|看不见|can everyone see|can everybody see|can you all see|can you see|can you guys see|do you see|does everyone see|call it a day|call it quits|call it a night|call it even|方方正正|圆圆满满|大大小小|红红火火|花花绿绿|黑白分明|红男绿女|圆滑|圆润|方圆|写一下名字|写个名字|写下名字|写个检讨|写检讨|写作文|写日记|写个作文|写篇作文|写总结|写个总结|写报告|写个报告|转一圈|转圈|转圈圈|转个圈|转几圈|绕一圈|跑一圈|走一圈", "let's start again|let's start over|let's start fresh|once the|once you|once we|once they|once everyone|as soon as|in case|whenever|assuming|suppose|supposing|until|write it down|write this down|write that down|write them down|write it up|next time|next week|next lesson|next class|next meeting|next year|make a note|take a note|take note|take notes|make note|make a note of|home page|homepage|at home|lol|copy that|haha|hahaha|good morning|good night|good job|great job|well done|nice work|nice job|nice one|bye|goodbye|see you|see you later|see ya|all right|right away|that's right|you're right|you are right|i'm here|on my way|on time|in time|on line|online|offline|deadline|by the way|how are you|sounds good|looks good|looks great|square root|square meters|square feet|circle back|round trip|all round|next round|star wars|all star|rock star|superstar|box office|inbox|the point is|point out|good point|no point|at some point|some point|at this point|what's the point|to the point|point of view|line up|bottom line|in line with|draw a conclusion|draw attention|draw the line|if|unless|when i|because|was drawing|drew|drawn|meeting|lunch|dinner|tomorrow|yesterday|today|tonight|monday|tuesday|wednesday|thursday|friday|left for|left early|left already|right here|make sense|makes sense|make sure|made|all clear|is clear|clear enough|crystal clear|i see|see above|green light|blue moon|think outside the box|back to square one|out of the blue|white paper|big deal|in a big way|the big picture|text me|text you|write to me|write back|write code|write a report|type in|on top of it|over the top|have a heart|broke down|breaks down|breakdown|write a letter|sketchy|copy me|draw a line under this|draw a line under that|my name|your name|his name|her name|their names|our names|your names|double check|double checked|double tap|double click|give it up|give it a try|give it a go|give it a shot|apply"},
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

char *word_list(WordKind kind, guint most, Lang lang)
{
    GString *list = g_string_new(NULL);
    guint n = 0;
    for (gsize i = 0; i < words_count && n < most; i++) {
        const WordRow *row = &words[i];
        if (row->kind != kind || (lang == LANG_EN ? row->en : row->zh) == NULL)
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
