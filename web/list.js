// SPDX-License-Identifier: MIT
/** What is on the board, as a list: for screen readers, and for finding things. Newest first. */
import { $, element, settled } from "./dom.js";

const SHOWN = 100;

export class List {
    #app;
    #panel = $("list");
    #items = $("list-items");
    #shown = SHOWN;
    #fill;

    constructor(app) {
        this.#app = app;
        this.#fill = settled(120, () => this.#show());
        app.board.listen(() => {
            if (!this.#panel.hidden) this.#fill();
        });
        app.selection.listen(() => {
            if (!this.#panel.hidden) this.#mark();
        });
        $("list-show").addEventListener("click", () => this.toggle());
        $("list-hide").addEventListener("click", () => this.toggle(false));
        this.#items.addEventListener("keydown", (event) => this.#key(event));
        this.#items.addEventListener("click", (event) =>
            this.#choose(event.target.closest("[data-id]"), event.shiftKey || event.ctrlKey),
        );
    }

    toggle(open = this.#panel.hidden) {
        this.#panel.hidden = !open;
        document.body.classList.toggle("with-list", open);
        $("list-show").setAttribute("aria-expanded", String(open));
        if (open) this.#show();
        if (open) (this.#items.querySelector("[tabindex='0']") ?? $("list-hide")).focus();
        else $("list-show").focus();
    }

    get open() {
        return !this.#panel.hidden;
    }

    #show() {
        const { board, words } = this.#app,
            focused = document.activeElement?.dataset?.id;
        const ids = board.order.filter((id) => board.has(id) && !board.rows.get(id).o.hidden).reverse();
        const nodes = ids.slice(0, this.#shown).map((id) => this.#item(id));
        if (ids.length === 0) nodes.push(element("li", { class: "none" }, words.listEmpty));
        if (ids.length > this.#shown) {
            nodes.push(
                element(
                    "li",
                    { role: "option", class: "more", "data-id": "more", tabindex: "-1" },
                    words.listMore(Math.min(SHOWN, ids.length - this.#shown)),
                ),
            );
        }
        this.#items.replaceChildren(...nodes);
        this.#mark();
        if (focused) this.#items.querySelector(`[data-id="${CSS.escape(focused)}"]`)?.focus();
    }

    #item(id) {
        const row = this.#app.board.rows.get(id),
            swatch = element("span", { class: "swatch" }),
            { fill, stroke } = row.o;
        const shown = fill && !/^#.{6}00$/.test(fill) ? fill : (stroke ?? "#000000");
        if (/^#[0-9a-f]{6,8}$/i.test(shown)) swatch.style.backgroundColor = shown;
        return element(
            "li",
            { role: "option", "data-id": String(id), tabindex: "-1", "aria-selected": "false" },
            swatch,
            element("span", { class: "what" }, this.#app.describe(id)),
            element("span", { class: "who" }, row.by?.name ?? ""),
        );
    }

    #mark() {
        const options = [...this.#items.querySelectorAll("[role=option]")];
        for (const one of options)
            one.setAttribute("aria-selected", String(this.#app.selection.ids.has(Number(one.dataset.id))));
        const current =
            options.find((one) => one === document.activeElement) ??
            options.find((one) => one.getAttribute("aria-selected") === "true") ??
            options[0];
        for (const one of options) one.tabIndex = one === current ? 0 : -1;
    }

    #choose(item, more) {
        if (!item) return;
        if (item.dataset.id === "more") {
            this.#shown += SHOWN;
            return this.#show();
        }
        const id = Number(item.dataset.id),
            { selection } = this.#app;
        this.#app.choose("select");
        if (more) selection.toggle([id]);
        else selection.set([id]);
        this.#app.reveal(id);
    }

    #key(event) {
        const options = [...this.#items.querySelectorAll("[role=option]")],
            at = options.indexOf(document.activeElement);
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (at < 0) return;
        if (step) options[Math.min(Math.max(at + step, 0), options.length - 1)].focus();
        else if (event.key === "Home") options[0].focus();
        else if (event.key === "End") options.at(-1).focus();
        else if (event.key === "Enter" || event.key === " ") this.#choose(options[at], event.shiftKey || event.ctrlKey);
        else if (event.key === "Delete" && options[at].dataset.id !== "more") this.#remove(options, at);
        else return;
        event.preventDefault();
        event.stopPropagation();
        this.#mark();
    }

    #remove(options, at) {
        (options[at + 1] ?? options[at - 1])?.focus();
        this.#app.ops.act([{ remove: [Number(options[at].dataset.id)] }]);
    }
}
