// SPDX-License-Identifier: MIT
/** The page's words in both languages. */
import { keep, kept } from "./dom.js";

const WORDS = {
  zh: {
    lang: "zh-CN", other: "Switch to English", boardArea: "画板", skipToCommand: "跳到命令框", people: "在这里的人", lookHere: "请大家看这里", fullScreen: "全屏",
    more: "更多", send: "发到群里", sendTitle: "把现在的画板发到群里", tools: "工具", looks: "样式", history: "撤销和缩放", undo: "撤销我的上一步", redo: "重做",
    zoomOut: "缩小", zoomIn: "放大", zoomFit: "缩放；点一下看整张", command: "像在群里一样说出要画什么", commandGo: "画", aids: "帮助", list: "画板上的东西", help: "帮助和快捷键",
    close: "关闭", stamps: "小图", textField: "写字", commandHint: "像聊天一样说：红色的圆 在右上角",
    tool: { select: "选择", hand: "移动视图", pen: "钢笔", highlighter: "荧光笔", eraser: "橡皮", line: "直线", arrow: "箭头", rectangle: "矩形", ellipse: "椭圆",
      connector: "连接线", text: "文字", note: "便利贴", stamp: "小图", image: "图片", laser: "激光笔" },
    look: { color: "颜色", highlight: "颜色", paper: "纸的颜色", width: "线宽", dash: "线型", fill: "填充", size: "字号", opacity: "不透明度", deeds: "对选中的东西" },
    colorNames: { "#000000": "黑", "#ff0000": "红", "#ffa500": "橙", "#008000": "绿", "#0000ff": "蓝", "#800080": "紫", "#808080": "灰", "#ffff00": "黄", "#00ff00": "亮绿",
      "#00ffff": "青", "#ff00ff": "品红", "#ff7f50": "珊瑚色", "#87ceeb": "天蓝", "#fff1a8": "便利贴黄", "#ffd27f": "浅橙", "#98fb98": "薄荷绿", "#c3e6f5": "浅天蓝",
      "#e6e6fa": "薰衣草", "#ffdfe5": "浅粉", "#ffffff": "白" },
    ownColor: "其他颜色", dashes: { solid: "实线", dashed: "虚线", dotted: "点线" }, fills: { none: "不填充", soft: "浅色填充", full: "实心" },
    widths: ["细", "中", "粗", "很粗"], sizes: ["小字", "中字", "大字", "特大字"],
    deed: { front: "移到最上面", back: "移到最下面", duplicate: "复制一份", group: "组合或取消组合", remove: "删除" },
    connectHelp: "从一个图形拖到另一个图形，连接线会跟着它们走。", connectKeys: "先选中两个图形，再按回车连接。",
    offline: "网络断了。你画的会留着，连上后自动发送。", waiting: (n) => `有 ${n} 步等着发送`, polling: "实时连接不可用，每隔一两秒更新一次", live: "实时",
    viewOnly: "只能看", locked: "画板已锁定", lockedWhy: "画板已锁定，现在不能画。", viewOnlyWhy: "这个链接只能看，不能画。", youAre: "你", nobody: "现在只有你一个人",
    here: (n) => `${n} 人在这里`, authors: "画过的人", showAuthors: "按作者标出颜色", looksAt: (name) => `${name} 请大家看这里`, lookSent: "已请大家看这里", goBack: "回到原处",
    sent: "画板已发到群里", refused: "没有成功", answer: "画板说", understood: (text) => `会做：${text}`, language: "English", exportPng: "下载 PNG", exportSvg: "下载 SVG", exportPdf: "下载 PDF", exportJson: "下载 JSON",
    print: "打印", grid: "网格", numbers: "显示编号", clear: "清空画板", clearSure: "清空画板？十分钟内可以撤销。", background: "背景颜色", making: "正在制作…", exportFailed: "没有做成，请再试一次",
    tooBig: "图片最大 4 MB", choosePicture: "选择图片", hint: "画、拖、写都行；双指缩放；也可以在下面打字，像在群里一样。", hintGo: "知道了",
    listMore: (n) => `再显示 ${n} 个`, listEmpty: "还什么都没有。", by: (say, name) => `${say} · ${name}`, number: (id) => `${id}号`, did: (name, what) => `${name}：${what}`,
    gateTitle: "需要从群里打开", gateText: "在钉钉群里对机器人说「链接」，用它给的链接打开画板。", gateExpired: "这个链接过期了。在钉钉群里对机器人再说一次「链接」。", gateLost: "连不上画板，正在重试…",
    gateNo: "打不开画板", again: "再试一次", name: "你的名字", nameHint: "别人会看到这个名字", enter: "进入",
    keysTitle: "帮助和快捷键", keys: [
      ["工具", [["V", "选择"], ["H / 空格", "移动视图"], ["P", "钢笔"], ["M", "荧光笔"], ["E", "橡皮"], ["L", "直线"], ["A", "箭头"], ["R", "矩形"], ["O", "椭圆"], ["C", "连接线"], ["T", "文字"], ["N", "便利贴"], ["S", "小图"], ["X", "激光笔"]]],
      ["不用鼠标画", [["回车", "在视图中间放下当前工具的图形"], ["J / K", "下一个 / 上一个图形"], ["方向键", "移动（Shift：十倍）"], ["Alt+方向键", "改变大小"], ["< / >", "旋转"], ["回车", "选中时：写字"]]],
      ["选中之后", [["Delete", "删除"], ["Ctrl+D", "复制一份"], ["Ctrl+C / V", "复制 / 粘贴"], ["Ctrl+G", "组合（Shift：取消）"], ["[ / ]", "往下 / 往上一层（Shift：到底 / 到顶）"], ["Esc", "取消选择"]]],
      ["其他", [["Ctrl+Z / Y", "撤销 / 重做（自己的）"], ["Ctrl+A", "全选"], ["/", "命令框"], ["B", "画板上的东西"], ["F", "全屏"], ["+ − 0 1", "放大、缩小、看整张、原大"], ["?", "这张表"]]],
    ],
    helpTouch: "触摸：一指画，两指移动和缩放。用过触控笔以后，手指和手掌不会画。按住 Shift 画正方形、正圆、15° 的线；按住 Ctrl 不吸附；拖动时按 Alt 复制。",
    stampNames: "小图",
  },
  en: {
    lang: "en", other: "切换到中文", boardArea: "Board", skipToCommand: "Skip to the command box", people: "Who is here", lookHere: "Ask everyone to look here", fullScreen: "Full screen",
    more: "More", send: "Send to chat", sendTitle: "Send the board as it is to the chat", tools: "Tools", looks: "Looks", history: "Undo and zoom", undo: "Undo my last step", redo: "Redo",
    zoomOut: "Zoom out", zoomIn: "Zoom in", zoomFit: "Zoom; press to see the whole board", command: "Say what to draw, as in the chat", commandGo: "Draw", aids: "Help", list: "What is on the board",
    help: "Help and keys", close: "Close", stamps: "Stamps", textField: "Text", commandHint: "Say it as in the chat: red circle top right",
    tool: { select: "Select", hand: "Move the view", pen: "Pen", highlighter: "Highlighter", eraser: "Eraser", line: "Line", arrow: "Arrow", rectangle: "Rectangle", ellipse: "Ellipse",
      connector: "Connector", text: "Text", note: "Sticky note", stamp: "Stamps", image: "Picture", laser: "Laser pointer" },
    look: { color: "Colour", highlight: "Colour", paper: "Paper", width: "Width", dash: "Dashes", fill: "Fill", size: "Text size", opacity: "Opacity", deeds: "Do to the selection" },
    colorNames: { "#000000": "black", "#ff0000": "red", "#ffa500": "orange", "#008000": "green", "#0000ff": "blue", "#800080": "purple", "#808080": "grey", "#ffff00": "yellow", "#00ff00": "lime",
      "#00ffff": "cyan", "#ff00ff": "magenta", "#ff7f50": "coral", "#87ceeb": "sky blue", "#fff1a8": "note yellow", "#ffd27f": "light orange", "#98fb98": "mint green", "#c3e6f5": "light sky blue",
      "#e6e6fa": "lavender", "#ffdfe5": "light pink", "#ffffff": "white" },
    ownColor: "Another colour", dashes: { solid: "Solid line", dashed: "Dashed line", dotted: "Dotted line" }, fills: { none: "No fill", soft: "Light fill", full: "Solid fill" },
    widths: ["Thin", "Medium", "Thick", "Very thick"], sizes: ["Small text", "Medium text", "Large text", "Huge text"],
    deed: { front: "Bring to front", back: "Send to back", duplicate: "Duplicate", group: "Group or ungroup", remove: "Delete" },
    connectHelp: "Drag from one shape to another: the connector follows them.", connectKeys: "Select two shapes, then press Enter to connect them.",
    offline: "No connection. What you draw is kept and sent when it is back.", waiting: (n) => (n === 1 ? "1 step is waiting to be sent" : `${n} steps are waiting to be sent`),
    polling: "No live connection here: updated every second or two", live: "Live",
    viewOnly: "View only", locked: "Locked", lockedWhy: "The board is locked: no drawing now.", viewOnlyWhy: "This link is for looking only.", youAre: "you", nobody: "Only you are here",
    here: (n) => (n === 1 ? "1 person is here" : `${n} people are here`), authors: "Who has drawn", showAuthors: "Mark things in their author's colour", looksAt: (name) => `${name} asks you to look here`,
    lookSent: "Everyone is asked to look here", goBack: "Go back", sent: "The board was sent to the chat", refused: "That did not work", answer: "The board says", understood: (text) => `Will do: ${text}`,
    language: "中文", exportPng: "Download PNG", exportSvg: "Download SVG", exportPdf: "Download PDF", exportJson: "Download JSON", print: "Print", grid: "Grid", numbers: "Show numbers", clear: "Clear the board",
    clearSure: "Clear the board? It can be undone for ten minutes.", background: "Background", making: "Being made…", exportFailed: "That did not work, please try again", tooBig: "Pictures may have 4 MB",
    choosePicture: "Choose a picture", hint: "Draw, drag, write. Two fingers zoom. Or type below, as in the chat.", hintGo: "Got it",
    listMore: (n) => `Show ${n} more`, listEmpty: "Nothing here yet.", by: (say, name) => `${say} · ${name}`, number: (id) => `#${id}`, did: (name, what) => `${name}: ${what}`,
    gateTitle: "Open it from the chat", gateText: "Say “link” to the robot in your DingTalk group and open the board with the link it gives.", gateExpired: "This link has expired. Say “link” to the robot in your DingTalk group once more.",
    gateLost: "The board cannot be reached, trying again…", gateNo: "The board cannot be opened", again: "Try again", name: "Your name", nameHint: "Others will see this name", enter: "Enter",
    keysTitle: "Help and keys", keys: [
      ["Tools", [["V", "select"], ["H / Space", "move the view"], ["P", "pen"], ["M", "highlighter"], ["E", "eraser"], ["L", "line"], ["A", "arrow"], ["R", "rectangle"], ["O", "ellipse"], ["C", "connector"], ["T", "text"], ["N", "sticky note"], ["S", "stamps"], ["X", "laser pointer"]]],
      ["Without a mouse", [["Enter", "put the tool's shape into the middle of the view"], ["J / K", "next / previous object"], ["Arrows", "move (Shift: ten times)"], ["Alt+arrows", "resize"], ["< / >", "turn"], ["Enter", "on a selection: write"]]],
      ["On a selection", [["Delete", "delete"], ["Ctrl+D", "duplicate"], ["Ctrl+C / V", "copy / paste"], ["Ctrl+G", "group (Shift: ungroup)"], ["[ / ]", "down / up one (Shift: to back / front)"], ["Esc", "select nothing"]]],
      ["Else", [["Ctrl+Z / Y", "undo / redo (your own)"], ["Ctrl+A", "select all"], ["/", "command box"], ["B", "what is on the board"], ["F", "full screen"], ["+ − 0 1", "larger, smaller, all, real size"], ["?", "this sheet"]]],
    ],
    helpTouch: "Touch: one finger draws, two move and zoom. Once a pen was used, fingers and palms do not draw. Shift makes squares, circles and lines of 15°; Ctrl does not snap; Alt copies while dragging.",
    stampNames: "Stamps",
  },
};

const KEPT = "dingboard-language";
let current = "zh";

/** What the person chose, else what the browser speaks. */
export function startLanguage() {
  current = kept(KEPT) ?? (navigator.languages?.some((one) => one.startsWith("zh")) ? "zh" : navigator.language.startsWith("zh") ? "zh" : "en");
  if (!WORDS[current]) current = "zh";
  applyWords();
}

export const language = () => current;
export const words = () => WORDS[current];

export function switchLanguage() {
  current = current === "zh" ? "en" : "zh";
  keep(KEPT, current);
  applyWords();
}

/** Put the words into everything that names one. */
export function applyWords() {
  document.documentElement.lang = words().lang;
  for (const node of document.querySelectorAll("[data-word]")) node.textContent = words()[node.dataset.word];
  for (const node of document.querySelectorAll("[data-label]")) {
    const label = words()[node.dataset.label];
    node.setAttribute("aria-label", label);
    if (node.matches("button")) node.title = label;
  }
}
