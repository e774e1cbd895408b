// SPDX-License-Identifier: MIT
/** What happens to groups: made, managed, ended by hand, as in the client; and events pushed by hand. */
import { avatarOf } from "./avatars.js";
import { openConversation, showAll } from "./chat.js";
import { choice, field, listenToForm, openForm, say, textBox, ticks } from "./dialogs.js";
import { element } from "./markdown.js";
import { lookForGroups } from "./news.js";
import { $, ask, colleagues, conversation, here, messagesOf, person, state, titleOf, toast, visible } from "./state.js";
import { words } from "./words.js";

/** Change the group that is open; the platform tells the instance by an event. */
async function manage(change) {
  const changed = await ask("/sandbox/conversation", { conversation: state.current, user: state.me, ...change });
  Object.assign(conversation(state.current), changed);
  if (visible().some((one) => one.id === state.current)) showAll();
  else openConversation(visible()[0].id);
}

async function manageAtOnce(change) {
  try {
    await manage(change);
  } catch (error) {
    toast(error.message);
  }
}

function personTick(one, on) {
  const name = one.staffId ? one.name : `${one.name} · ${words().outsider}`;
  return { value: one.id, on, label: element("span", "form-person", avatarOf(one.name), name) };
}

/* --- making, naming, people ------------------------------------------------------------------------ */

function makeGroup() {
  const others = colleagues().filter((one) => one.id !== state.me);
  openForm({
    title: words().newGroup, text: words().newGroupText, action: words().create,
    body: [field(words().groupName, textBox("title", "")), ticks(words().membersOf, "members", others.map((one) => personTick(one, true)))],
    done: async (data) => {
      const made = await ask("/sandbox/group", { title: data.get("title").trim(), user: state.me, members: data.getAll("members") });
      await lookForGroups();
      openConversation(made.id);
    },
  });
}

function renameGroup() {
  openForm({
    title: words().manageRename, action: words().save,
    body: [field(words().groupName, textBox("title", titleOf(here())))],
    done: (data) => manage({ title: data.get("title").trim() }),
  });
}

function changePeople() {
  const inside = here().members;
  openForm({
    title: words().managePeople, text: words().managePeopleText, action: words().save,
    body: [ticks(words().membersOf, "members", colleagues().map((one) => personTick(one, inside.includes(one.id))))],
    done: (data) => {
      const wanted = data.getAll("members");
      return manage({ join: wanted.filter((id) => !inside.includes(id)), leave: inside.filter((id) => !wanted.includes(id)) });
    },
  });
}

function disband() {
  openForm({
    title: words().manageDisband, text: words().manageDisbandSure, action: words().manageDisband, danger: true,
    done: () => manage({ disbanded: true }),
  });
}

/** An administrator takes a message of the robot back. */
export async function recallByHand(message) {
  try {
    await ask("/sandbox/recall", { conversation: state.current, msgId: message.id });
  } catch (error) {
    toast(error.message);
  }
}

/* --- events ------------------------------------------------------------------------------------------ */

const newestKey = () => messagesOf(state.current).findLast((one) => one.processQueryKey)?.processQueryKey ?? "";
const myStaffId = () => person(state.me).staffId ?? "";
const group = () => ({ openConversationId: state.current });

/** Kinds of events, with the fields that the platform sends; the newest spelling, but for the recall, which kept its own. */
const EVENTS = {
  check_url: () => ({}),
  chat_update_title: () => ({ ...group(), title: titleOf(here()) }),
  chat_update_owner: () => ({ ...group(), owner: myStaffId() }),
  chat_add_member: () => ({ ...group(), userId: [myStaffId()] }),
  chat_remove_member: () => ({ ...group(), userId: [myStaffId()] }),
  chat_quit: () => ({ ...group(), userId: [myStaffId()] }),
  chat_disband: () => ({ ...group(), operator: myStaffId() }),
  robot_msg_recall: () => ({ OpenConversationId: state.current, ProcessQueryKey: newestKey() }),
  im_cool_app_install: () => ({ ...group(), coolAppCode: "COOLAPP-1" }),
  chat_template_change: () => group(),
};

async function pushEvent(data) {
  const event = { EventType: data.get("kind"), ...JSON.parse(data.get("fields")) };
  const robot = state.robots.find((one) => one.corpId === person(state.me).corpId).appKey;
  const { status, success } = await ask("/sandbox/event", { event, robot, spoil: data.get("spoil"), repeat: Number(data.get("repeat")), wait: true });
  say(words().pushed(status, success), !success);
  return true;
}

function pushEvents() {
  const kinds = choice("kind", Object.keys(EVENTS).map((kind) => [kind, `${words().events[kind]} · ${kind}`]));
  const fields = element("textarea", "form-code");
  Object.assign(fields, { name: "fields", rows: 7, spellcheck: false });
  const fill = () => { fields.value = JSON.stringify(EVENTS[kinds.value](), null, 2); };
  kinds.addEventListener("change", fill);
  fill();
  const repeat = textBox("repeat", "1");
  Object.assign(repeat, { type: "number", min: 1, max: 20 });
  const spoil = choice("spoil", Object.entries(words().spoils));
  openForm({
    title: words().manageEvents, text: words().manageEventsText, action: words().push, done: pushEvent,
    body: [field(words().eventKind, kinds), field(words().eventFields, fields),
      element("div", "form-row", field(words().eventSpoil, spoil), field(words().eventRepeat, repeat))],
  });
}

export function listenToManagement() {
  const items = {
    "manage-robot": () => manageAtOnce({ robot: !here().robot }),
    "manage-rename": renameGroup,
    "manage-people": changePeople,
    "manage-leave": () => manageAtOnce({ leave: [state.me] }),
    "manage-owner": () => manageAtOnce({ owner: state.me }),
    "manage-events": pushEvents,
    "manage-disband": disband,
  };
  for (const [id, act] of Object.entries(items)) {
    $(id).addEventListener("click", () => {
      $("manage").open = false;
      act();
    });
  }
  $("new-group").addEventListener("click", makeGroup);
  document.addEventListener("click", (event) => { if (!$("manage").contains(event.target)) $("manage").open = false; });
  $("manage").addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    $("manage").open = false;
    $("manage").firstElementChild.focus();
  });
  listenToForm();
}
