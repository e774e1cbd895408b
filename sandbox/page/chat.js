// SPDX-License-Identifier: MIT
/*
 * The chat page. What people say goes to /sandbox/say; one poll serves all conversations.
 *
 *   state.js     what is known, and asking      news.js      what is new
 *   list.js      who one is, the conversations  messages.js  those of the open one
 *   composer.js  saying something, mentions.js  boardpane.js the board beside it
 *   groups.js    what happens to groups, with dialogs.js; the words of both languages are in words.js
 */
import { board, showBoard, switchLive } from "./boardpane.js";
import { sendFile, setInput, setQuote, showComposer, showSamples, speak, submit } from "./composer.js";
import { listenToManagement } from "./groups.js";
import { showConversations, showHead, showPeople } from "./list.js";
import { followTyping, listenToMentions, showMentions } from "./mentions.js";
import { atEnd, enlarge, showMessages, toEnd } from "./messages.js";
import { run } from "./news.js";
import { $, mention, state, visible } from "./state.js";
import { applyWords, language, switchLanguage, words } from "./words.js";

export function openConversation(id, view = "chat") {
  if (state.current) state.drafts.set(state.current, $("input").value);
  state.current = id;
  state.unread.delete(id);
  setQuote(null);
  showSamples(false);
  showMentions(false);
  showView(view);
  showAll();
  setInput(state.drafts.get(id) ?? mention());
  if (matchMedia("(hover: hover)").matches) $("input").focus();
}

export function showAll() {
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
export function showView(view) {
  document.body.dataset.view = view;
  $("tab-chat").setAttribute("aria-pressed", String(view !== "board"));
  $("tab-board").setAttribute("aria-pressed", String(view === "board"));
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
  $("input").addEventListener("input", () => {
    setInput($("input").value);
    followTyping();
  });
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
listenToMentions();
run();
