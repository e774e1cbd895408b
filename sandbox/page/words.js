// SPDX-License-Identifier: MIT
/** The page's words in both languages. */
const WORDS = {
  zh: {
    subtitle: "群聊试用", language: "Switch to English", languageShort: "EN", youAre: "你是", chats: "会话",
    note: "这里模拟钉钉，只用于试用和测试。", back: "返回会话列表", tabChat: "聊天", board: "画板",
    offline: "连接已断开，正在重试…", messages: "消息", newest: "↓ 新消息", hints: "试试这些",
    attach: "发送图片、文件、视频", samples: "发送一张试用图片", speak: "把输入框里的话当语音发送", deaf: "群里的机器人听不到语音，请到单聊里试",
    sayFirst: "先在输入框里写下要说的话", silence: "（没有说话）",
    sampleNames: { photo: "风景照片", chart: "图表", logo: "透明背景的标志", tall: "长截图" }, send: "发送", skip: "跳到输入框", openFull: "查看原图 ↗", enlarge: "放大画板",
    picture: "图片", boardEmpty: "画点什么，画板就会出现在这里。", robotTag: "机器人", single: "单聊",
    outsider: "外部联系人", members: (n) => `${n} 人和机器人`, membersAlone: (n) => `${n} 人，机器人不在群里`,
    disbanded: "群已解散", manage: "管理", manageRobotIn: "把机器人加进群", manageRobotOut: "把机器人移出群", manageRename: "改群名…",
    managePeople: "加人、移人…", managePeopleText: "勾上的人在群里。加人、移人、退群都会推送事件。", membersOf: "群成员", manageOwner: "我来当群主", manageLeave: "我退群",
    manageDisband: "解散群", manageDisbandSure: "群会对所有人消失，画板会归档。", manageEvents: "推送事件…",
    manageEventsText: "按钉钉的方式加密、签名后推送给画板，看它怎么回答。字段可以改。",
    eventKind: "事件", eventFields: "字段（JSON）", eventSpoil: "故意弄错", eventRepeat: "推送几遍", push: "推送", cancel: "取消", save: "保存", create: "建群",
    spoils: { "": "不弄错", key: "密钥不对", signature: "签名不对", time: "两天前的" },
    events: { check_url: "验证地址", chat_update_title: "改群名", chat_update_owner: "换群主", chat_add_member: "有人进群", chat_remove_member: "有人被移出",
      chat_quit: "有人退群", chat_disband: "群解散", robot_msg_recall: "机器人消息被撤回", im_cool_app_install: "装了酷应用", chat_template_change: "换了群模板" },
    pushed: (status, success) => `HTTP ${status || "—"}，${success ? "回答是加密的 success" : "没有回答 success"}`,
    newGroup: "新建群", newGroupText: "像在钉钉里一样自己建一个群；机器人要另外加进去。想让机器人来建，就在群里说：新建白板 名字 @同事", groupName: "群名",
    mention: "提到谁", recall: "撤回", organisation: (n) => `组织 ${n}`, deafToFiles: "群里的机器人收不到文件和视频，请到单聊里试", you: "我", failed: (s) => `没有送达：${s}`,
    noAnswer: "没有回应", pictureOf: (name) => `${name} 发的图片`, updated: (t) => `${t} 更新`,
    placeholder: (robot) => `发消息给 ${robot}`, groupPlaceholder: (robot) => `@${robot} 说出要画什么`,
    quote: "引用", quoteOff: "取消引用", working: "正在画", today: "今天", yesterday: "昨天",
    welcome: "在聊天里一起画画", tooBig: "不能超过 20 MB", notSent: "没有发出去，请再试一次",
    welcomeText: "像平时聊天一样说出要画的东西，机器人把画板发回来。换个身份，看看两个人怎么一起画。",
    livePage: "打开网页画板", livePicture: "看图片", liveApart: "单独打开 ↗", liveAsk: "打开网页画板，动手画", liveCommand: "链接",
    download: "下载", close: "关闭", original: "原图 ↗", moves: "动图",
    welcomeExamples: ["画一条红色的直线", "画一个蓝色的圆 在右上角", "画三颗星星 黄色"],
    palette: [
      ["图形", ["画一条红色的直线", "画一个蓝色的圆 在右上角", "画三颗星星 黄色", "绿色实心方块 在左下角", "写上“你好”", "画一座房子", "画一棵树 在房子右边"]],
      ["修改", ["把它移到右边", "把圆改成红色", "放大一倍", "把它转45度", "把1号和2号连起来", "复制它到左上角", "所有图形左对齐"]],
      ["图片", ["放在左上角 小一点", "设为背景", "把图片移到右边", "把图片放大", "图片旋转30度", "把图片设为背景", "去掉背景图", "删除图片"]],
      ["撤销", ["撤销", "撤销2步", "重做", "撤销第1笔", "清空", "撤销清空"]],
      ["画板", ["看看", "画布上有什么", "历史", "谁画的 #1", "显示编号", "背景浅蓝色", "保存为 草稿", "恢复 草稿", "链接"]],
      ["多人", ["锁定", "解锁", "只允许 @韩梅梅", "允许所有人"]],
      ["会话", ["新建白板 需求评审 @韩梅梅", "复制到新白板 第二轮 @韩梅梅", "我的白板", "白板信息", "改群名 第三组", "归档", "恢复归档", "解散"]],
      ["导出", ["导出png", "导出svg", "导出pdf", "导出json", "回放"]],
      ["帮助", ["帮助", "图形帮助", "颜色帮助", "位置帮助", "修改帮助", "撤销帮助"]],
    ],
    kinds: { image: "[图片]", richText: "[图文]", actionCard: "[卡片]", feedCard: "[链接]", link: "[链接]",
      audio: "[语音]", video: "[视频]", file: "[文件]" },
  },
  en: {
    subtitle: "Group chat playground", language: "切换到中文", languageShort: "中", youAre: "You are", chats: "Chats",
    note: "A stand-in of DingTalk, for trying and testing only.", back: "Back to the chats", tabChat: "Chat", board: "Board",
    offline: "Connection lost, trying again…", messages: "Messages", newest: "↓ New messages", hints: "Try these",
    attach: "Send a picture, file or video", samples: "Send a picture to try with", speak: "Send what is typed as a voice message",
    deaf: "The robot hears no voice in groups: try it in the direct chat", sayFirst: "First type what is to be said",
    silence: "(nothing was said)",
    sampleNames: { photo: "A landscape", chart: "A chart", logo: "A logo on a transparent ground", tall: "A long screenshot" }, send: "Send", skip: "Skip to the message box", openFull: "Full size ↗", enlarge: "Enlarge the board",
    picture: "Picture", boardEmpty: "Draw something and the board appears here.", robotTag: "Robot", single: "Direct chat",
    outsider: "External", members: (n) => `${n} people and the robot`, membersAlone: (n) => `${n} people, no robot`,
    disbanded: "Disbanded", manage: "Manage", manageRobotIn: "Add the robot", manageRobotOut: "Remove the robot", manageRename: "Rename the group…",
    managePeople: "Add or remove people…", managePeopleText: "Who is ticked is in the group. Coming, going and leaving push events.", membersOf: "Members", manageOwner: "Make me the owner", manageLeave: "Leave the group",
    manageDisband: "Disband the group", manageDisbandSure: "The group is gone for everybody; its board goes to the archive.", manageEvents: "Push an event…",
    manageEventsText: "Sealed and signed as DingTalk does it, and pushed to the board; see what it answers. The fields can be changed.",
    eventKind: "Event", eventFields: "Fields (JSON)", eventSpoil: "Spoilt on purpose", eventRepeat: "How often", push: "Push", cancel: "Cancel", save: "Save", create: "Make the group",
    spoils: { "": "no", key: "with another key", signature: "signed wrong", time: "two days old" },
    events: { check_url: "Address check", chat_update_title: "New title", chat_update_owner: "New owner", chat_add_member: "Somebody joined", chat_remove_member: "Somebody was removed",
      chat_quit: "Somebody left", chat_disband: "Group disbanded", robot_msg_recall: "Robot's message recalled", im_cool_app_install: "Cool app installed", chat_template_change: "Template changed" },
    pushed: (status, success) => `HTTP ${status || "—"}, ${success ? "the answer is a sealed success" : "no success in the answer"}`,
    newGroup: "New group", newGroupText: "Make a group by hand, as in DingTalk; the robot has to be added to it. To have the robot make one, say in a group: new board \"Name\" @colleague", groupName: "Name of the group",
    mention: "Mention somebody", recall: "Recall", organisation: (n) => `Organisation ${n}`, deafToFiles: "The robot hears of no files and videos in groups: try it in the direct chat", you: "Me", failed: (s) => `Not delivered: ${s}`,
    noAnswer: "no answer", pictureOf: (name) => `Picture from ${name}`, updated: (t) => `updated ${t}`,
    placeholder: (robot) => `Message ${robot}`, groupPlaceholder: (robot) => `@${robot} say what to draw`,
    quote: "Quote", quoteOff: "Do not quote", working: "is drawing", today: "Today", yesterday: "Yesterday",
    welcome: "Draw together in a chat", tooBig: "20 MB at most", notSent: "Not sent, please try again",
    welcomeText: "Say what to draw as you would in any chat; the robot answers with the board. Switch who you are to see how two people draw together.",
    livePage: "Open the page", livePicture: "Show the picture", liveApart: "In a window ↗", liveAsk: "Open the board's page and draw", liveCommand: "link",
    download: "Download", close: "Close", original: "Full size ↗", moves: "Animated",
    welcomeExamples: ["draw a red line", "draw a blue circle at top right", "draw 3 yellow stars"],
    palette: [
      ["Shapes", ["draw a red line", "draw a blue circle at top right", "draw 3 yellow stars", "green filled square bottom left", "write \"hello\"", "draw a house", "draw a tree right of the house"]],
      ["Change", ["move it right", "make the circle red", "make it twice as big", "rotate it 45 degrees", "connect #1 and #2", "copy it to the top left", "align all left"]],
      ["Pictures", ["top left, small", "as background", "move the picture right", "make the picture bigger", "rotate the picture 30 degrees", "make the picture the background", "remove the background picture", "delete the picture"]],
      ["Undo", ["undo", "undo 2", "redo", "undo step 1", "clear", "undo clear"]],
      ["Board", ["show", "what is on the board", "history", "who drew #1", "show numbers", "background light blue", "save as draft", "restore draft", "link"]],
      ["People", ["lock", "unlock", "only allow @韩梅梅", "allow everyone"]],
      ["Sessions", ["new board \"Review\" @韩梅梅", "copy to a new board \"Round 2\" @韩梅梅", "sessions", "about this board", "rename this session to Team 3", "archive", "unarchive", "disband"]],
      ["Export", ["export png", "export svg", "export pdf", "export json", "replay"]],
      ["Help", ["help", "help shapes", "help colors", "help places", "help edit", "help undo"]],
    ],
    kinds: { image: "[Picture]", richText: "[Picture]", actionCard: "[Card]", feedCard: "[Links]", link: "[Link]",
      audio: "[Voice]", video: "[Video]", file: "[File]" },
  },
};

const STORED = "dingboard-language";

function stored() {
  try {
    return localStorage.getItem(STORED);
  } catch {
    return null; /* storage may be forbidden */
  }
}

export let language = stored() ?? (navigator.language.toLowerCase().startsWith("zh") ? "zh" : "en");

/** The words of the present language. */
export const words = () => WORDS[language] ?? WORDS.en;

export function switchLanguage() {
  language = language === "zh" ? "en" : "zh";
  try {
    localStorage.setItem(STORED, language);
  } catch { /* then it lasts as long as the page */ }
}

/** Fill every element that names its word. */
export function applyWords() {
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = words()[element.dataset.word];
  for (const element of document.querySelectorAll("[data-label]")) {
    element.setAttribute("aria-label", words()[element.dataset.label]);
    if (element.tagName === "BUTTON") element.title = words()[element.dataset.label];
  }
}

const pad = (n) => String(n).padStart(2, "0");

export function clockTime(ms) {
  const date = new Date(ms);
  return `${pad(date.getHours())}:${pad(date.getMinutes())}`;
}

/** "今天 09:05", "Yesterday 18:30", "11/23 08:00". */
export function dayTime(ms) {
  const date = new Date(ms), now = new Date();
  const days = Math.round((new Date(now).setHours(0, 0, 0, 0) - new Date(ms).setHours(0, 0, 0, 0)) / 86400000);
  const day = days === 0 ? words().today : days === 1 ? words().yesterday : `${date.getMonth() + 1}/${date.getDate()}`;
  return `${day} ${clockTime(ms)}`;
}
