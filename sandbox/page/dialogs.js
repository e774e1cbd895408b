// SPDX-License-Identifier: MIT
/** One dialog that asks for things. */
import { element } from "./markdown.js";
import { $ } from "./state.js";
import { words } from "./words.js";

let ready = null;

export function field(label, control) {
  return element("label", "form-field", element("span", "", label), control);
}

export function textBox(name, value = "", most = 60) {
  const box = element("input");
  Object.assign(box, { name, value, maxLength: most, required: true, autocomplete: "off" });
  return box;
}

/** @param {[string, string][]} options value and label */
export function choice(name, options) {
  const select = element("select");
  select.name = name;
  select.replaceChildren(...options.map(([value, label]) => {
    const option = element("option", "", label);
    option.value = value;
    return option;
  }));
  return select;
}

/** Boxes to tick, of one name. @param {{value: string, label: Node, on: boolean}[]} items */
export function ticks(label, name, items) {
  const legend = element("legend", "", label);
  return element("fieldset", "form-ticks", legend, ...items.map((item) => {
    const box = element("input");
    Object.assign(box, { type: "checkbox", name, value: item.value, checked: item.on });
    return element("label", "", box, item.label);
  }));
}

export function say(text, bad = false) {
  $("form-said").textContent = text;
  $("form-said").classList.toggle("bad", bad);
}

/**
 * @param {{title: string, text?: string, body?: Node[], action: string, danger?: boolean,
 *   done: (data: FormData) => Promise<boolean|void>}} form `done` returns true when the dialog shall stay
 */
export function openForm(form) {
  ready = form.done;
  $("form-title").textContent = form.title.replace(/…$/u, ""); /* a menu's dots say that more is asked */
  $("form-text").textContent = form.text ?? "";
  $("form-text").hidden = !form.text;
  $("form-body").replaceChildren(...(form.body ?? []));
  $("form-action").textContent = form.action;
  $("form-action").classList.toggle("danger", form.danger ?? false);
  $("form-cancel").textContent = words().cancel;
  say("");
  $("form").showModal();
}

export function listenToForm() {
  $("form-cancel").addEventListener("click", () => $("form").close());
  $("form-fields").addEventListener("submit", async (event) => {
    event.preventDefault();
    $("form-action").disabled = true;
    try {
      if (!(await ready(new FormData($("form-fields"))))) $("form").close();
    } catch (error) {
      say(error.message, true);
    } finally {
      $("form-action").disabled = false;
    }
  });
}
