// SPDX-License-Identifier: MIT
/** What the page knows of the platform, and how it asks. */

export const $ = (id) => document.getElementById(id);

export const state = {
  epoch: 0,
  seq: 0,
  robots: [],
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

export async function ask(path, body, type = "application/json") {
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

export function toast(text) {
  $("toast").textContent = text;
  $("toast").hidden = false;
  clearTimeout(toast.timer);
  toast.timer = setTimeout(() => { $("toast").hidden = true; }, 5000);
}

/* --- people and conversations ----------------------------------------------------------------- */

export const person = (id) => state.people.find((one) => one.id === id);
export const conversation = (id) => state.conversations.find((one) => one.id === id);
/** What the robot of a conversation is called. */
export const robotOf = (one) => one?.robotName ?? "";
export const here = () => conversation(state.current);
export const titleOf = (one) => one.title ?? robotOf(one);
export const visible = () => state.conversations.filter((one) => one.members.includes(state.me));
export const messagesOf = (id) => state.messages.get(id) ?? [];
/** What stands before words that the robot of the open conversation shall hear. */
export const mention = () => (here()?.group ? `@${robotOf(here())} ` : "");
/** Who may be in a group with the present person: their organisation. */
export const colleagues = () => state.people.filter((one) => one.corpId === person(state.me).corpId);
