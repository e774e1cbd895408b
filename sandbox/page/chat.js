// SPDX-License-Identifier: MIT
/*
 * The chat page: state comes from /sandbox/state, news by long polls of /sandbox/messages, and what
 * people say goes to /sandbox/say. One poll serves all conversations.
 */
import { element, linkNode, markdown, pictureNode, plainText, webAddress } from "./markdown.js";
import { BoardPage } from "./board.js";
import { drawSample, samples } from "./samples.js";
import { applyWords, clockTime, dayTime, language, switchLanguage, words } from "./words.js";

const $ = (id) => document.getElementById(id);
/** A time line stands between messages further apart than this. */
const TIME_GAP_MS = 5 * 60 * 1000;
/** The robot is shown at work for at most this long. */
const WORKING_MS = 8000;
/** This close to the end counts as being at the end. */
const NEAR_END_PX = 120;
const COLORS = 8;
const MAX_FILE = 20 * 1024 * 1024;

const state = {
  epoch: 0,
  seq: 0,
  robot: "画板",
  people: [],
  conversations: [],
  /** conversation id -> messages in order */
  messages: new Map(),
  /** conversation id -> unread messages */
  unread: new Map(),
  drafts: new Map(),
  me: null,
  current: null,
  quote: null,
  working: null,
  /** conversation id -> the newest link to its board's page */
  live: new Map(),
  /** conversations whose board is shown as a page, not as a picture */
  seen: new Set(),
  /** the end of the messages stays in view while they grow */
  following: true,
  /** the group of suggestions that is open */
  group: 0,
};

/* --- asking ---------------------------------------------------------------------------------- */

async function ask(path, body, type = "application/json") {
  const options = body === undefined ? {} : {
    method: "POST",
    headers: { "Content-Type": type },
    body: type === "application/json" ? JSON.stringify(body) : body,
  };
  const response = await fetch(path, options);
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? `HTTP ${response.status}`);
  return answer;
}

function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { $("toast").hidden = true; }, 5000);
}

/* --- people and conversations ----------------------------------------------------------------- */

const person = (id) => state.people.find((one) => one.id === id);
const conversation = (id) => state.conversations.find((one) => one.id === id);
const titleOf = (one) => one.title ?? state.robot;
const visible = () => state.conversations.filter((one) => one.members.includes(state.me));
const messagesOf = (id) => state.messages.get(id) ?? [];

/** Chinese people's names show their last two characters, groups their first, others their initials. */
function initials(name) {
  if (/^[\p{Script=Han}]+$/u.test(name)) return name.length > 3 ? name.slice(0, 2) : name.slice(-2);
  return name.split(/\s+/).slice(0, 2).map((word) => word[0]?.toUpperCase() ?? "").join("");
}

function fillAvatar(avatar, name, robot = false) {
  avatar.className = `avatar ${robot ? "robot" : ""}`;
  if (robot) {
    const image = element("img");
    image.src = "icon.svg";
    image.alt = "";
    avatar.replaceChildren(image);
    return;
  }
  let hash = 0;
  for (const char of name) hash = (hash * 31 + char.codePointAt(0)) % 9973;
  avatar.classList.add(`color-${hash % COLORS}`);
  avatar.replaceChildren(initials(name));
}

function avatarOf(name, robot) {
  const avatar = element("span");
  fillAvatar(avatar, name, robot);
  avatar.setAttribute("aria-hidden", "true");
  return avatar;
}

function previewOf(message) {
  if (!message) return "";
  const text = words().kinds[message.kind] ?? message.content.text ?? "";
  const mine = message.sender.id === state.me;
  return `${mine ? words().you : message.sender.name}: ${text.replace(/[#>*]|!?\[([^\]]*)\]\([^)]*\)/g, "$1").trim()}`;
}

function showPeople() {
  const options = state.people.map((one) => {
    const option = element("option", "", one.staffId ? one.name : `${one.name} · ${words().outsider}`);
    option.value = one.id;
    return option;
  });
  $("person").replaceChildren(...options);
  $("person").value = state.me;
  fillAvatar($("me-avatar"), person(state.me).name);
}

function conversationItem(one) {
  const last = messagesOf(one.id).at(-1);
  const unread = state.unread.get(one.id) ?? 0;
  const top = element("span", "item-top", element("span", "item-title", titleOf(one)));
  if (!one.group) top.append(element("span", "tag", words().robotTag));
  if (last) top.append(element("span", "item-time", clockTime(last.time)));
  const preview = previewOf(last) || (one.group ? words().members(one.members.length) : words().single);
  const bottom = element("span", "item-bottom", element("span", "item-text", preview));
  if (unread > 0) bottom.append(element("span", "badge", unread > 99 ? "99+" : String(unread)));
  const button = element("button", "item", avatarOf(titleOf(one), !one.group), element("span", "item-lines", top, bottom));
  button.type = "button";
  button.dataset.conversation = one.id;
  if (one.id === state.current) button.setAttribute("aria-current", "true");
  button.addEventListener("click", () => openConversation(one.id));
  return element("li", "", button);
}

function showConversations() {
  const focused = document.activeElement?.dataset?.conversation;
  $("conversations").replaceChildren(...visible().map(conversationItem));
  if (focused) document.querySelector(`[data-conversation="${CSS.escape(focused)}"]`)?.focus();
}

/* --- one message ------------------------------------------------------------------------------ */

const board = new BoardPage({
  holder: $("board-live"),
  title: () => words().livePage,
  code: (user) => ask("/sandbox/login", { user }).then((answer) => answer.code),
});
const actions = {
  say: (text) => send(text),
  enlarge,
  opensBoard: (address) => board.knows(address),
  openBoard: (event, address) => {
    event.preventDefault();
    state.live.set(state.current, address);
    state.seen.add(state.current);
    showBoard();
    showView("board");
  },
};

function enlarge(url, alt) {
  $("viewer-image").src = url;
  $("viewer-image").alt = alt;
  $("viewer-open").href = url;
  $("viewer").showModal();
}

const sizeText = (bytes) => (bytes < 1024 ? `${bytes} B` : bytes < 1048576 ? `${Math.round(bytes / 1024)} KB` : `${(bytes / 1048576).toFixed(1)} MB`);

/** A file to be downloaded under the name it was sent with. */
function fileNode(content) {
  const name = content.name ?? words().kinds.file;
  const ending = /\.([^.]{1,5})$/.exec(name)?.[1] ?? "";
  const lines = element("span", "file-lines", element("strong", "", name));
  const detail = [content.size === undefined ? "" : sizeText(content.size), content.url ? words().download : ""];
  lines.append(element("span", "", detail.filter(Boolean).join(" · ")));
  const node = element(content.url ? "a" : "span", "file", element("span", "file-kind", ending.toUpperCase()), lines);
  if (content.url) {
    node.href = content.url;
    node.download = name;
  }
  return node;
}

const isAnimated = (message) => message.content.name?.endsWith(".gif") ?? false;

function imageNodes(message) {
  const picture = pictureNode(message.content.url, words().pictureOf(message.sender.name), actions);
  return isAnimated(message) ? [picture, element("span", "moves", `GIF · ${words().moves}`)] : [picture];
}

function buttonsOf(content) {
  const row = element("div", "buttons");
  for (const one of content.buttons ?? []) row.append(linkNode(one.title, one.url, actions, "card-button"));
  return row;
}

const RENDER = {
  text: (m) => [plainText(m.content.text, actions)],
  markdown: (m) => [markdown(m.content.text, actions)],
  image: imageNodes,
  file: (m) => [fileNode(m.content)],
  audio: (m) => [element("span", "voice", "🔊 ", m.content.text || words().silence)],
  richText: (m) => [plainText(m.content.text, actions),
    m.content.url ? pictureNode(m.content.url, words().pictureOf(m.sender.name), actions) : ""],
  actionCard: (m) => [markdown(m.content.text, actions), buttonsOf(m.content)],
  link: (m) => [element("strong", "", m.content.title), element("p", "", m.content.text),
    linkNode(m.content.url, m.content.url, actions)],
  feedCard: (m) => m.content.links.map((one) => linkNode(one.title, one.url, actions, "feed")),
};

function quoteOf(message) {
  const quoted = message.content.quote && messagesOf(state.current).find((one) => one.id === message.content.quote);
  return quoted ? [element("div", "quoted", ...thumbnailOf(quoted), previewOf(quoted))] : [];
}

function thumbnailOf(message) {
  if (message.kind !== "image") return [];
  const image = element("img", "thumbnail");
  image.src = message.content.url;
  image.alt = "";
  return [image];
}

function failureOf(message) {
  const mark = element("span", "failure", "!");
  const text = words().failed(message.status > 0 ? `HTTP ${message.status}` : message.error ?? words().noAnswer);
  mark.title = text;
  mark.setAttribute("role", "img");
  mark.setAttribute("aria-label", text);
  return [mark, element("span", "failure-text", text)];
}

function quoteButton(message) {
  const button = element("button", "quote-button", words().quote);
  button.type = "button";
  button.addEventListener("click", () => setQuote(message));
  return button;
}

function messageNode(message) {
  const mine = message.sender.id === state.me, robot = message.sender.id === "robot";
  const render = RENDER[message.kind] ?? ((m) => [words().kinds[m.kind] ?? "", " ", m.content.name ?? m.content.text ?? ""]);
  const bubble = element("div", `bubble kind-${message.kind}`, ...quoteOf(message), ...render(message));
  const head = element("div", "sender", message.sender.name);
  if (robot) head.append(element("span", "tag", words().robotTag));
  const time = element("time", "at", clockTime(message.time));
  const row = element("div", "bubble-row", bubble);
  const body = element("div", "body", head, row);
  if (message.status !== undefined && message.status !== 200) {
    const [mark, text] = failureOf(message);
    row.append(mark);
    body.append(text);
  }
  row.append(element("div", "beside", time, quoteButton(message)));
  const node = element("article", `message ${mine ? "mine" : ""} ${robot ? "from-robot" : ""}`,
    avatarOf(message.sender.name, robot), body);
  node.dataset.id = message.id;
  node.dataset.kind = message.kind;
  return node;
}

function timeLine(before, message) {
  if (before && message.time - before.time < TIME_GAP_MS) return [];
  return [element("div", "time-line", dayTime(message.time))];
}

/* --- the open conversation -------------------------------------------------------------------- */

function welcomeNode() {
  const image = element("img");
  image.src = "icon.svg";
  image.alt = "";
  const list = element("div", "welcome-examples");
  for (const text of words().welcomeExamples) list.append(exampleButton(text));
  return element("div", "welcome", image, element("h2", "", words().welcome), element("p", "", words().welcomeText), list);
}

const atEnd = () => $("scroll").scrollHeight - $("scroll").scrollTop - $("scroll").clientHeight < NEAR_END_PX;

function toEnd(smooth = false) {
  $("scroll").scrollTo({ top: $("scroll").scrollHeight, behavior: smooth ? "smooth" : "instant" });
  $("newest").hidden = true;
  state.following = true;
}

function showMessages() {
  const list = messagesOf(state.current);
  const nodes = list.flatMap((message, i) => [...timeLine(list[i - 1], message), messageNode(message)]);
  $("messages").replaceChildren(...(nodes.length ? nodes : [welcomeNode()]));
  showWorking();
  toEnd();
}

function showHead() {
  const one = conversation(state.current);
  $("title").textContent = titleOf(one);
  const people = one.robot ? words().members(one.members.length) : words().membersAlone(one.members.length);
  $("members").textContent = one.disbanded ? words().disbanded : one.group ? people : words().single;
  $("manage").hidden = !one.group || one.disbanded;
  $("manage-robot").textContent = one.robot ? words().manageRobotOut : words().manageRobotIn;
  document.title = `${titleOf(one)} · dingboard`;
}

/** A picture of the board, not a help card, a replay or a file. */
const showsBoard = (one) => one.sender.id === "robot" && one.kind === "image" &&
  one.content.url?.startsWith("/sandbox/media?") && (one.content.name ?? "board.png") === "board.png";

/** The board's page when there is a link and it is wanted, else the newest picture. */
function showBoard() {
  const link = state.live.get(state.current) ?? null;
  const live = link !== null && state.seen.has(state.current);
  $("board").toggleAttribute("data-live", live);
  $("board-live").hidden = !live;
  $("live-switch").hidden = link === null && messagesOf(state.current).length === 0;
  $("live-switch").textContent = live ? words().livePicture : words().livePage;
  $("board-open").textContent = live ? words().liveApart : words().openFull;
  if (live) {
    $("board-empty").hidden = $("board-picture").hidden = true;
    $("board-time").textContent = "";
    $("board-open").hidden = false;
    $("board-open").href = link;
    board.show(link, state.me);
  } else {
    board.hide();
    showPicture();
  }
}

/** Switch between page and picture; without a link the robot is asked for one. */
function switchLive() {
  if (state.seen.has(state.current)) state.seen.delete(state.current);
  else state.seen.add(state.current);
  showBoard();
  if (state.seen.has(state.current) && !state.live.has(state.current)) {
    const mentioned = conversation(state.current).group ? `@${state.robot} ` : "";
    send(mentioned + words().liveCommand);
  }
}

/** A robot's answer with links to its board's page: the first is the one that draws. */
function noteLink(id, message) {
  if (message.sender?.id !== "robot") return;
  const text = `${message.content.text ?? ""} ${(message.content.buttons ?? []).map((one) => webAddress(one.url) ?? "").join(" ")}`;
  const link = board.linkIn(text);
  if (link) state.live.set(id, link);
}

/** The newest picture of the robot that was not recalled. */
function showPicture() {
  const picture = messagesOf(state.current).findLast(showsBoard) ?? cardPicture();
  $("board-empty").hidden = Boolean(picture);
  $("board-picture").hidden = !picture;
  $("board-open").hidden = !picture;
  $("board-time").textContent = picture ? words().updated(clockTime(picture.time)) : "";
  if (!picture) {
    $("board-image").removeAttribute("src");
    return;
  }
  const url = picture.content.url ?? picture.url;
  if ($("board-image").getAttribute("src") !== url) $("board-image").src = url;
  $("board-image").alt = words().board;
  $("board-open").href = url;
}

/** A picture inside a card or a Markdown message. */
function cardPicture() {
  for (const message of messagesOf(state.current).toReversed()) {
    const match = message.sender.id === "robot" && /!\[[^\]]*\]\(([@$][^()\s]+)\)/.exec(message.content.text ?? "");
    if (match) return { time: message.time, content: {}, url: `/sandbox/media?id=${encodeURIComponent(match[1])}` };
  }
  return null;
}

function exampleButton(text) {
  const button = element("button", "hint", text);
  button.type = "button";
  button.addEventListener("click", () => {
    setInput(mention() + text);
    $("input").focus();
  });
  return button;
}

const mention = () => (conversation(state.current)?.group ? `@${state.robot} ` : "");

function groupButton([name], number) {
  const button = element("button", "hint-group", name);
  button.type = "button";
  button.setAttribute("aria-pressed", String(number === state.group));
  button.addEventListener("click", () => {
    state.group = number;
    showPalette();
    $("groups").children[number].focus();
  });
  return button;
}

/** What can be typed, by group; a touch puts it into the message box. */
function showPalette() {
  $("groups").replaceChildren(...words().palette.map(groupButton));
  $("hints").replaceChildren(...words().palette[state.group][1].map(exampleButton));
  $("hints").scrollLeft = 0;
}

function showComposer() {
  showPalette();
  const group = conversation(state.current).group;
  $("input").placeholder = group ? words().groupPlaceholder(state.robot) : words().placeholder(state.robot);
  $("input").setAttribute("aria-label", $("input").placeholder);
}

function setInput(text) {
  $("input").value = text;
  sizeInput();
  $("send").disabled = text.replace(`@${state.robot}`, "").trim() === "";
}

function sizeInput() {
  $("input").style.height = "auto";
  $("input").style.height = `${Math.min($("input").scrollHeight, 140)}px`;
}

function setQuote(message) {
  state.quote = message;
  $("quote-bar").hidden = !message;
  $("quote-text").replaceChildren(...(message ? [...thumbnailOf(message), previewOf(message)] : []));
  if (message) $("input").focus();
}

function openConversation(id, view = "chat") {
  if (state.current) state.drafts.set(state.current, $("input").value);
  state.current = id;
  state.unread.delete(id);
  setQuote(null);
  showSamples(false);
  showView(view);
  showAll();
  setInput(state.drafts.get(id) ?? mention());
  if (matchMedia("(hover: hover)").matches) $("input").focus();
}

function showAll() {
  applyWords();
  $("language").textContent = words().languageShort;
  showPeople();
  showConversations();
  showHead();
  showMessages();
  showBoard();
  showComposer();
}

/** On narrow screens one of list, chat and board is seen; on wide ones all are. */
function showView(view) {
  document.body.dataset.view = view;
  $("tab-chat").setAttribute("aria-pressed", String(view !== "board"));
  $("tab-board").setAttribute("aria-pressed", String(view === "board"));
}

/* --- the robot at work ------------------------------------------------------------------------- */

function setWorking(id) {
  clearTimeout(setWorking.timer);
  state.working = id;
  if (id) setWorking.timer = setTimeout(() => { setWorking(null); }, WORKING_MS);
  showWorking();
}

function showWorking() {
  const old = $("messages").querySelector(".working");
  const wanted = state.working !== null && state.working === state.current;
  if (!wanted) {
    old?.remove();
    return;
  }
  const dots = element("span", "dots", element("i"), element("i"), element("i"));
  $("messages").append(old ?? element("div", "working", `${state.robot} ${words().working}`, dots));
  if (state.following) toEnd();
}

/* --- saying ------------------------------------------------------------------------------------ */

/** @param {object} [extra] more fields of /sandbox/say */
async function send(text, extra = {}) {
  const one = conversation(state.current);
  const body = { conversation: one.id, user: state.me, text, wait: false, ...extra };
  if (state.quote) body.quote = state.quote.id;
  setQuote(null);
  try {
    await ask("/sandbox/say", body);
    return true;
  } catch {
    toast(words().notSent);
    return false;
  }
}

async function submit() {
  const text = $("input").value.trim();
  const heard = text.includes(`@${state.robot}`);
  if (text.replace(`@${state.robot}`, "").trim() === "") return;
  setInput(mention());
  const group = conversation(state.current).group;
  if (!(await send(text, { at: !group || heard }))) setInput(text);
}

/** What is in the message box, without the mention; the box is empty then. */
function takeInput() {
  const text = $("input").value.replace(`@${state.robot}`, "").trim();
  setInput(mention());
  return text;
}

/**
 * What is typed goes with the picture, as one message of both. In a group that mentions the robot, for it hears
 * nothing else; alone in a direct chat a picture comes as one.
 */
async function sendFile(file, name = file.name) {
  if (file.size > MAX_FILE) {
    toast(words().tooBig);
    return;
  }
  const text = takeInput();
  const rich = conversation(state.current).group || text !== "";
  try {
    const path = `/sandbox/media?name=${encodeURIComponent(name)}`;
    const { mediaId } = await ask(path, file, file.type || "application/octet-stream");
    if (!(await send((mention() + text).trim(), { type: rich ? "richText" : "picture", mediaId }))) setInput(mention() + text);
  } catch {
    setInput(mention() + text);
    toast(words().notSent);
  }
}

/** What is typed counts as what was heard. Groups have no voice for the robot. */
async function speak() {
  if (conversation(state.current).group) {
    toast(words().deaf);
    return;
  }
  const text = takeInput();
  if (text === "") toast(words().sayFirst);
  else if (!(await send(text, { type: "audio" }))) setInput(text);
}

/* --- pictures to try with ------------------------------------------------------------------------ */

function sampleButton(name) {
  const canvas = drawSample(name);
  canvas.className = "sample-picture";
  const button = element("button", "sample", canvas);
  button.type = "button";
  button.title = words().sampleNames[name];
  button.setAttribute("aria-label", button.title);
  button.addEventListener("click", () => {
    showSamples(false);
    canvas.toBlob((blob) => sendFile(blob, `${name}.png`), "image/png");
  });
  return button;
}

function showSamples(open) {
  $("samples").hidden = !open;
  $("sample").setAttribute("aria-expanded", String(open));
  if (open) $("samples").replaceChildren(...samples.map(sampleButton));
}

/* --- news ---------------------------------------------------------------------------------------- */

function addMessage(event) {
  const message = { id: event.msgId, time: event.time, ...event.message };
  if (message.recalled) return;
  noteLink(event.conversation, message);
  const list = messagesOf(event.conversation);
  const before = list.at(-1);
  list.push(message);
  state.messages.set(event.conversation, list);
  if (event.conversation !== state.current) {
    if (message.sender.id !== state.me) state.unread.set(event.conversation, (state.unread.get(event.conversation) ?? 0) + 1);
    return;
  }
  if (message.sender.id === "robot") setWorking(null);
  if (message.sender.id === state.me) state.following = true;
  $("messages").querySelector(".welcome")?.remove();
  const node = messageNode(message);
  node.classList.add("arriving");
  $("messages").append(...timeLine(before, message), node);
  showWorking();
  if (state.following) toEnd();
  else $("newest").hidden = false;
}

/** A recalled message disappears; no line tells of it. */
function recallMessage(event) {
  const list = messagesOf(event.conversation);
  const index = list.findIndex((one) => one.id === event.msgId);
  if (index < 0) return;
  list.splice(index, 1);
  if (event.conversation !== state.current) return;
  const node = $("messages").querySelector(`[data-id="${CSS.escape(event.msgId)}"]`);
  if (!node) return;
  node.style.height = `${node.offsetHeight}px`;
  node.getBoundingClientRect(); /* so that the height shrinks from here */
  node.classList.add("leaving");
  node.style.height = "0";
  setTimeout(() => {
    node.remove();
    if (list.length === 0) showMessages();
  }, 400);
}

function setStatus(event) {
  const message = messagesOf(event.conversation).find((one) => one.id === event.msgId);
  if (!message) return;
  message.status = event.status;
  message.error = event.error;
  if (event.conversation !== state.current) return;
  if (event.status === 200) {
    if (messagesOf(event.conversation).at(-1) === message) setWorking(event.conversation);
    return;
  }
  $("messages").querySelector(`[data-id="${CSS.escape(event.msgId)}"]`)?.replaceWith(messageNode(message));
}

function applyEvents(events) {
  const apply = { message: addMessage, recall: recallMessage, status: setStatus };
  for (const event of events) apply[event.type]?.(event);
  if (events.length === 0) return;
  showConversations();
  showBoard();
}

const pause = (ms) => new Promise((done) => { setTimeout(done, ms); });

/** A reset of the sandbox shows as another epoch; a created group as an unknown conversation. */
async function poll() {
  const answer = await ask(`/sandbox/messages?after=${state.seq}&wait=20`);
  const strange = answer.events.some((event) => !conversation(event.conversation));
  if (answer.epoch !== state.epoch || strange) {
    await load();
    return;
  }
  state.seq = answer.seq;
  applyEvents(answer.events);
  if (answer.events.some((event) => event.message?.sender.id === "robot")) await lookForGroups();
  if (answer.events.length === 0) await pause(200); /* all places for waiting may be taken */
}

async function load() {
  const fresh = await ask("/sandbox/state");
  const history = await ask("/sandbox/messages?after=0");
  Object.assign(state, { epoch: fresh.epoch, seq: history.seq, robot: fresh.robotName, people: fresh.people,
    conversations: fresh.conversations, messages: new Map(), unread: new Map(), live: new Map() });
  board.origin = fresh.boardOrigin;
  if (!person(state.me)) state.me = state.people[0].id;
  const keep = visible().some((one) => one.id === state.current) ? state.current : visible()[0].id;
  for (const event of history.events) {
    if (event.type === "message") noteLink(event.conversation, event.message);
    if (event.type === "message" && !event.message.recalled)
      state.messages.set(event.conversation, [...messagesOf(event.conversation), { id: event.msgId, time: event.time, ...event.message }]);
    else if (event.type === "status")
      Object.assign(messagesOf(event.conversation).find((one) => one.id === event.msgId) ?? {}, { status: event.status, error: event.error });
  }
  const draft = state.current === keep;
  state.current = draft ? keep : null;
  if (draft) showAll();
  else openConversation(keep, document.body.dataset.view);
  document.body.classList.add("ready");
}

async function run() {
  let wait = 500;
  for (;;) {
    try {
      if (state.epoch === 0) await load();
      await poll();
      $("offline").hidden = true;
      wait = 500;
    } catch {
      $("offline").hidden = false;
      await pause(wait);
      wait = Math.min(wait * 2, 5000);
    }
  }
}

/* --- what happens to groups ------------------------------------------------------------------------ */

/** Change the group that is open, as its owner would; the platform tells the instance by an event. */
async function manage(change) {
  $("manage").open = false;
  try {
    const changed = await ask("/sandbox/conversation", { conversation: state.current, ...change });
    Object.assign(conversation(state.current), changed);
    showAll();
  } catch (error) {
    toast(error.message);
  }
}

/** An event that the page itself does not show. */
async function push(fields) {
  $("manage").open = false;
  try {
    await ask("/sandbox/event", { event: { openConversationId: state.current, ...fields } });
    toast(words().pushed);
  } catch (error) {
    toast(error.message);
  }
}

function listenToManagement() {
  $("manage-robot").addEventListener("click", () => manage({ robot: !conversation(state.current).robot }));
  $("manage-rename").addEventListener("click", () => {
    const title = prompt(words().manageRename, titleOf(conversation(state.current)))?.trim();
    if (title) manage({ title });
  });
  $("manage-leave").addEventListener("click", () => push({ EventType: "chat_quit", userId: [person(state.me).staffId ?? ""] }));
  $("manage-owner").addEventListener("click", () => push({ EventType: "chat_update_owner", owner: person(state.me).staffId ?? "" }));
  $("manage-disband").addEventListener("click", () => {
    if (confirm(words().manageDisbandSure)) manage({ disbanded: true });
  });
}

/** A group that was made without a message in it, or whose robot has come. */
async function lookForGroups() {
  const fresh = await ask("/sandbox/state");
  if (fresh.epoch !== state.epoch) return;
  state.conversations = fresh.conversations;
  showConversations();
  showHead();
}

/* --- hands --------------------------------------------------------------------------------------- */

function listen() {
  $("composer").addEventListener("submit", (event) => {
    event.preventDefault();
    submit();
  });
  $("input").addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    submit();
  });
  $("input").addEventListener("input", () => setInput($("input").value));
  $("person").addEventListener("change", () => {
    state.me = $("person").value;
    state.drafts.clear();
    const keep = visible().some((one) => one.id === state.current) ? state.current : visible().find((one) => !one.group)?.id;
    state.current = null;
    openConversation(keep ?? visible()[0].id, document.body.dataset.view);
    $("person").focus();
  });
  $("language").addEventListener("click", () => {
    switchLanguage();
    showAll();
  });
  $("back").addEventListener("click", () => showView("list"));
  $("tab-chat").addEventListener("click", () => showView("chat"));
  $("tab-board").addEventListener("click", () => showView("board"));
  $("live-switch").addEventListener("click", switchLive);
  $("live-ask").addEventListener("click", switchLive);
  // Not as a link to another site: that window could not ask us who is there.
  $("board-open").addEventListener("click", (event) => {
    if (!$("board").hasAttribute("data-live")) return;
    event.preventDefault();
    board.openApart($("board-open").href, state.me);
  });
  $("newest").addEventListener("click", () => toEnd(true));
  // Only who scrolls up leaves the end: a picture that comes in late moves the end away as well.
  let top = 0;
  $("scroll").addEventListener("scroll", () => {
    const up = $("scroll").scrollTop < top;
    top = $("scroll").scrollTop;
    if (up || atEnd()) state.following = atEnd();
    if (state.following) $("newest").hidden = true;
  });
  new ResizeObserver(() => { if (state.following) toEnd(); }).observe($("messages")); /* pictures come in late */
  $("quote-off").addEventListener("click", () => setQuote(null));
  $("attach").addEventListener("click", () => $("file").click());
  $("file").addEventListener("change", () => {
    const file = $("file").files[0];
    if (file) sendFile(file);
    $("file").value = "";
  });
  $("sample").addEventListener("click", () => showSamples($("samples").hidden));
  $("speak").addEventListener("click", speak);
  $("board-picture").addEventListener("click", () => enlarge($("board-image").getAttribute("src"), words().board));
  $("viewer").addEventListener("click", (event) => { if (event.target !== $("viewer-open")) $("viewer").close(); });
}

document.documentElement.lang = language;
applyWords();
listen();
listenToManagement();
run();
