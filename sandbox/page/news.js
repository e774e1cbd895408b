// SPDX-License-Identifier: MIT
/** News of the platform: state comes from /sandbox/state, then events by long polls of /sandbox/messages. */
import { board, noteLink, showBoard } from "./boardpane.js";
import { openConversation, showAll } from "./chat.js";
import { showConversations, showHead } from "./list.js";
import { messageNode, setWorking, showMessages, showWorking, timeLine, toEnd } from "./messages.js";
import { $, ask, conversation, messagesOf, person, state, visible } from "./state.js";

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
  Object.assign(state, { epoch: fresh.epoch, seq: history.seq, robots: fresh.robots, people: fresh.people,
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

/** A group that was made without a message in it, or whose robot has come. */
export async function lookForGroups() {
  const fresh = await ask("/sandbox/state");
  if (fresh.epoch !== state.epoch) return;
  state.conversations = fresh.conversations;
  showConversations();
  showHead();
}

export async function run() {
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
