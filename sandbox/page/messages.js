// SPDX-License-Identifier: MIT
/** The messages of the open conversation. */
import { avatarOf } from "./avatars.js";
import { board, openBoard } from "./boardpane.js";
import { exampleButton, send, setQuote } from "./composer.js";
import { recallByHand } from "./groups.js";
import { previewOf } from "./list.js";
import { element, linkNode, markdown, pictureNode, plainText } from "./markdown.js";
import { $, conversation, messagesOf, person, robotOf, state } from "./state.js";
import { clockTime, dayTime, words } from "./words.js";

/** A time line stands between messages further apart than this. */
const TIME_GAP_MS = 5 * 60 * 1000;
/** The robot is shown at work for at most this long. */
const WORKING_MS = 8000;
/** This close to the end counts as being at the end. */
const NEAR_END_PX = 120;

const actions = { say: (text) => send(text), enlarge, opensBoard: (address) => board.knows(address), openBoard };

export function enlarge(url, alt) {
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
  video: (m) => [fileNode({ name: words().kinds.video, ...m.content })],
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

export function thumbnailOf(message) {
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

function sideButton(label, click) {
  const button = element("button", "quote-button", label);
  button.type = "button";
  button.addEventListener("click", click);
  return button;
}

/** What can be done with a message: quoted by everybody, a robot's recalled by an administrator. */
function sideButtons(message) {
  const buttons = [sideButton(words().quote, () => setQuote(message))];
  if (message.sender.id === "robot" && person(state.me).admin)
    buttons.push(sideButton(words().recall, () => recallByHand(message)));
  buttons[0].classList.add("quote");
  return element("span", "side-buttons", ...buttons);
}

export function messageNode(message) {
  const mine = message.sender.id === state.me, robot = message.sender.id === "robot";
  const render = RENDER[message.kind] ?? ((m) => [words().kinds[m.kind] ?? "", " ", m.content.text ?? ""]);
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
  row.append(element("div", "beside", time, sideButtons(message)));
  const node = element("article", `message ${mine ? "mine" : ""} ${robot ? "from-robot" : ""}`,
    avatarOf(message.sender.name, robot), body);
  node.dataset.id = message.id;
  node.dataset.kind = message.kind;
  return node;
}

export function timeLine(before, message) {
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

export const atEnd = () => $("scroll").scrollHeight - $("scroll").scrollTop - $("scroll").clientHeight < NEAR_END_PX;

export function toEnd(smooth = false) {
  $("scroll").scrollTo({ top: $("scroll").scrollHeight, behavior: smooth ? "smooth" : "instant" });
  $("newest").hidden = true;
  state.following = true;
}

export function showMessages() {
  const list = messagesOf(state.current);
  const nodes = list.flatMap((message, i) => [...timeLine(list[i - 1], message), messageNode(message)]);
  $("messages").replaceChildren(...(nodes.length ? nodes : [welcomeNode()]));
  showWorking();
  toEnd();
}

/* --- the robot at work ------------------------------------------------------------------------- */

export function setWorking(id) {
  clearTimeout(setWorking.timer);
  state.working = id;
  if (id) setWorking.timer = setTimeout(() => { setWorking(null); }, WORKING_MS);
  showWorking();
}

export function showWorking() {
  const old = $("messages").querySelector(".working");
  const wanted = state.working !== null && state.working === state.current;
  if (!wanted) {
    old?.remove();
    return;
  }
  const dots = element("span", "dots", element("i"), element("i"), element("i"));
  $("messages").append(old ?? element("div", "working", `${robotOf(conversation(state.working))} ${words().working}`, dots));
  if (state.following) toEnd();
}
