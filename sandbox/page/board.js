// SPDX-License-Identifier: MIT
/*
 * The board's page inside the chat, as DingTalk shows it beside a conversation, and what its client does for such pages: it
 * tells who is there. A page asks by postMessage; only pages of the board's own origin, in our frame or in a window that we
 * opened, are answered:
 *
 *      {"dingtalk":"hello","id":1}                      → {"dingtalk":"hello","id":1,"client":"sandbox"}
 *      {"dingtalk":"requestAuthCode","id":2,"corpId"}   → {"dingtalk":"requestAuthCode","id":2,"code"} or "error"
 */
import { element } from "./markdown.js";

const LINK = /https?:\/\/[^\s/]+\/board\/[0-9a-f]{20}#[A-Za-z0-9_-]{32}/;

export class BoardPage {
  #origin = null;
  #frame = null;
  /** what the frame shows, and to whom */
  #shown = "";
  /** windows we opened -> the person they belong to */
  #windows = new Map();
  #person = null;

  /** @param {{holder: HTMLElement, title: () => string, code: (user: string) => Promise<string>}} parts */
  constructor(parts) {
    this.parts = parts;
    addEventListener("message", (event) => this.#hear(event));
  }

  /** Where the page is; others are neither framed nor answered. @param {string|undefined} origin */
  set origin(origin) {
    this.#origin = origin ?? null;
  }

  knows(address) {
    return this.#origin !== null && address.startsWith(`${this.#origin}/`) && LINK.test(address);
  }

  /** The first link to a board in a text, or null. */
  linkIn(text) {
    const match = LINK.exec(text);
    return match && this.knows(match[0]) ? match[0] : null;
  }

  /** Show a link to a person; a frame anew whenever either changes. */
  show(link, person) {
    this.#person = person;
    const wanted = `${person} ${link}`;
    if (this.#shown === wanted) return;
    this.#shown = wanted;
    this.#frame = element("iframe");
    this.#frame.title = this.parts.title();
    this.#frame.allow = "fullscreen; clipboard-write";
    this.#frame.src = link;
    this.parts.holder.replaceChildren(this.#frame);
  }

  hide() {
    if (this.#frame === null) return;
    this.#shown = "";
    this.#frame = null;
    this.parts.holder.replaceChildren();
  }

  openApart(link, person) {
    const opened = open(link, "_blank");
    if (opened) this.#windows.set(opened, person);
  }

  /** Who is at a window of ours; null: it is none of ours. */
  #personAt(source) {
    if (this.#frame !== null && source === this.#frame.contentWindow) return this.#person;
    return this.#windows.get(source) ?? null;
  }

  async #hear(event) {
    const person = this.#origin !== null && event.origin === this.#origin ? this.#personAt(event.source) : null;
    const { dingtalk, id } = event.data ?? {};
    if (person === null || typeof id !== "number") return;
    const answer = (more) => event.source.postMessage({ dingtalk, id, ...more }, this.#origin);
    if (dingtalk === "hello") {
      answer({ client: "sandbox" });
    } else if (dingtalk === "requestAuthCode") {
      try {
        answer({ code: await this.parts.code(person) });
      } catch (error) {
        answer({ error: String(error.message ?? error) });
      }
    }
  }
}
