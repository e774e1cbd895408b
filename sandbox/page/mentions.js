// SPDX-License-Identifier: MIT
/** Who can be mentioned: a list that opens by its button, and by an @ that is typed. */
import { avatarOf } from "./avatars.js";
import { setInput } from "./composer.js";
import { element } from "./markdown.js";
import { $, here, person, robotOf, state } from "./state.js";
import { words } from "./words.js";

/** The @ before the cursor with the letters behind it; null: there is none. */
function typedMention() {
  const { value, selectionStart } = $("input");
  return /@([^\s@]*)$/u.exec(value.slice(0, selectionStart));
}

/** The robot first, where it is, then everybody else. */
function candidates() {
  const people = here().members.filter((id) => id !== state.me).map((id) => person(id).name);
  return here().robot ? [robotOf(here()), ...people] : people;
}

/** Put the name where the @ stands, else where the cursor is. */
function insert(name) {
  const { value, selectionStart } = $("input");
  const typed = typedMention();
  const from = typed ? selectionStart - typed[0].length : selectionStart;
  const gap = from > 0 && value[from - 1] !== " " ? " " : "";
  const put = `${gap}@${name} `;
  setInput(value.slice(0, from) + put + value.slice(selectionStart).trimStart());
  showMentions(false);
  $("input").focus();
  $("input").setSelectionRange(from + put.length, from + put.length);
}

function mentionButton(name) {
  const robot = name === robotOf(here());
  const button = element("button", "mention-item", avatarOf(name, robot), element("span", "", name));
  if (robot) button.append(element("span", "tag", words().robotTag));
  button.type = "button";
  button.addEventListener("click", () => insert(name));
  return button;
}

export function showMentions(open, begin = "") {
  const names = open ? candidates().filter((name) => name.startsWith(begin)) : [];
  $("mentions").hidden = names.length === 0;
  $("mention").setAttribute("aria-expanded", String(names.length > 0));
  $("mentions").replaceChildren(...names.map(mentionButton));
}

/** While somebody types: an @ in a group opens the list of those whose name begins so. */
export function followTyping() {
  const typed = here().group ? typedMention() : null;
  showMentions(typed !== null, typed?.[1]);
}

/** Up, down and Escape in the list; down leads into it. */
export function listenToMentions() {
  $("mention").addEventListener("click", () => showMentions($("mentions").hidden));
  $("input").addEventListener("keydown", (event) => {
    if ($("mentions").hidden || event.key !== "ArrowDown") return;
    event.preventDefault();
    $("mentions").firstElementChild.focus();
  });
  $("mentions").addEventListener("keydown", (event) => {
    const move = { ArrowDown: "nextElementSibling", ArrowUp: "previousElementSibling" }[event.key];
    if (move) {
      event.preventDefault();
      (document.activeElement[move] ?? $("input")).focus();
    }
  });
  $("composer").addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || $("mentions").hidden) return;
    showMentions(false);
    $("input").focus();
  });
}
