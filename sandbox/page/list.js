// SPDX-License-Identifier: MIT
/** Who one is, and the conversations. */
import { avatarOf, fillAvatar } from "./avatars.js";
import { openConversation } from "./chat.js";
import { element } from "./markdown.js";
import { $, conversation, messagesOf, person, state, titleOf, visible } from "./state.js";
import { clockTime, words } from "./words.js";

export function previewOf(message) {
  if (!message) return "";
  const text = words().kinds[message.kind] ?? message.content.text ?? "";
  const mine = message.sender.id === state.me;
  return `${mine ? words().you : message.sender.name}: ${text.replace(/[#>*]|!?\[([^\]]*)\]\([^)]*\)/g, "$1").trim()}`;
}

function personOption(one) {
  const option = element("option", "", one.staffId ? one.name : `${one.name} · ${words().outsider}`);
  option.value = one.id;
  return option;
}

/** Of several organisations each has its heading. */
export function showPeople() {
  const groups = state.robots.map((robot, i) => {
    const group = element("optgroup", "", ...state.people.filter((one) => one.corpId === robot.corpId).map(personOption));
    group.label = words().organisation(i + 1);
    return group;
  });
  $("person").replaceChildren(...(groups.length > 1 ? groups : state.people.map(personOption)));
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

export function showConversations() {
  const focused = document.activeElement?.dataset?.conversation;
  $("conversations").replaceChildren(...visible().map(conversationItem));
  if (focused) document.querySelector(`[data-conversation="${CSS.escape(focused)}"]`)?.focus();
}

export function showHead() {
  const one = conversation(state.current);
  $("title").textContent = titleOf(one);
  const people = one.robot ? words().members(one.members.length) : words().membersAlone(one.members.length);
  $("members").textContent = one.disbanded ? words().disbanded : one.group ? people : words().single;
  $("manage").hidden = one.disbanded;
  for (const item of document.querySelectorAll("#manage [data-group]")) item.hidden = !one.group;
  $("manage-robot").textContent = one.robot ? words().manageRobotOut : words().manageRobotIn;
  document.title = `${titleOf(one)} · dingboard`;
}
