// SPDX-License-Identifier: MIT
/** The board beside the chat: its page, or its newest picture. */
import { BoardPage } from "./board.js";
import { showView } from "./chat.js";
import { send } from "./composer.js";
import { webAddress } from "./markdown.js";
import { $, ask, mention, messagesOf, state } from "./state.js";
import { clockTime, words } from "./words.js";

export const board = new BoardPage({
  holder: $("board-live"),
  title: () => words().livePage,
  code: (user) => ask("/sandbox/login", { user }).then((answer) => answer.code),
});
export function openBoard(event, address) {
  event.preventDefault();
  state.live.set(state.current, address);
  state.seen.add(state.current);
  showBoard();
  showView("board");
}

/** A picture of the board, not a help card, a replay or a file. */
const showsBoard = (one) => one.sender.id === "robot" && one.kind === "image" &&
  one.content.url?.startsWith("/sandbox/media?") && (one.content.name ?? "board.png") === "board.png";

/** The board's page when there is a link and it is wanted, else the newest picture. */
export function showBoard() {
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
export function switchLive() {
  if (state.seen.has(state.current)) state.seen.delete(state.current);
  else state.seen.add(state.current);
  showBoard();
  if (state.seen.has(state.current) && !state.live.has(state.current)) send(mention() + words().liveCommand);
}

/** A robot's answer with links to its board's page: the first is the one that draws. */
export function noteLink(id, message) {
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
