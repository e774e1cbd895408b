// SPDX-License-Identifier: MIT
/** The bars around the board, the menu, the sheets: who is here, help, the gate before the board. */
import { $, element, icon, iconButton, keep, kept } from "./dom.js";
import { exportBoard } from "./exporting.js";
import { colorOf, initials, tidyName } from "./people.js";

const FACES = 4,
    FACES_NARROW = 2;
const ANSWER_CHARS = 140;
const TOAST_MS = 4200,
    TOAST_LONG_MS = 8000;

function face(person, className = "face") {
    const node = element("span", { class: className, title: person.name }, initials(person.name));
    node.style.backgroundColor = person.color ?? colorOf(person.id);
    return node;
}

export class Panels {
    #app;

    constructor(app) {
        this.#app = app;
        for (const button of document.querySelectorAll("[data-icon]"))
            button.replaceChildren(icon(button.dataset.icon));
        $("undo").addEventListener("click", () => app.ops.undo());
        $("redo").addEventListener("click", () => app.ops.redo());
        $("zoom").addEventListener("click", () => app.fit());
        $("zoom-in").addEventListener("click", () => app.zoomBy(1.25));
        $("zoom-out").addEventListener("click", () => app.zoomBy(0.8));
        $("look").addEventListener("click", () => app.callAll());
        $("full").addEventListener("click", () => app.fullScreen());
        $("help-show").addEventListener("click", () => this.help());
        $("faces").addEventListener("click", () => this.people());
        $("send").addEventListener("click", () => this.#send());
        $("more").addEventListener("click", () => this.#menu());
        $("menu").addEventListener("keydown", (event) => this.#menuKey(event));
        document.addEventListener("pointerdown", (event) => {
            if (!event.target.closest("#menu, #more")) this.closeMenu();
        });
        for (const dialog of document.querySelectorAll("dialog")) {
            dialog.addEventListener("click", (event) => {
                if (event.target === dialog && dialog.id !== "gate") dialog.close();
            });
        }
        $("gate").addEventListener("cancel", (event) => event.preventDefault());
    }

    /* --- bars ----------------------------------------------------------------------------------- */

    show() {
        const { board, words } = this.#app,
            draw = this.#app.canDraw();
        const { page = 1, pages = 1 } = board.view;
        $("title").textContent = pages > 1 ? `${this.#app.title()} ${page}/${pages}` : this.#app.title();
        document.title = `${this.#app.title()} · dingboard`;
        for (const id of ["undo", "redo", "send"]) $(id).hidden = !this.#app.mayAct();
        $("look").hidden = !this.#app.mayAct();
        document.body.classList.toggle("looking", !draw);
        const { transmission } = this.#app,
            note = !this.#app.mayAct()
                ? words.viewOnly
                : this.#app.rights.barred === "archived"
                  ? words.archived
                  : board.locked
                    ? words.locked
                    : !draw
                      ? words.othersOnly
                      : transmission === "live"
                        ? words.live
                        : "";
        $("state").className = `state ${transmission} ${this.#app.canDraw() ? "quiet" : ""}`;
        $("state").textContent = note;
        $("state").title = transmission === "polling" ? words.polling : "";
        this.banner();
        this.faces();
    }

    banner() {
        const { words, waiting, stuck, transmission } = this.#app,
            off = transmission === "offline";
        $("banner").textContent =
            off || stuck
                ? [off ? words.offline : "", waiting > 0 ? words.waiting(waiting) : ""].filter(Boolean).join(" ")
                : "";
        $("banner").hidden = $("banner").textContent === "";
    }

    faces() {
        const { presence, words } = this.#app,
            me = { ...this.#app.me(), color: colorOf(this.#app.me().id) },
            others = [...presence.people.values()],
            most = this.#app.narrow ? FACES_NARROW : FACES;
        const nodes = [me, ...others.slice(0, most - 1)].map((one) => face(one));
        if (others.length >= most) nodes.push(element("span", { class: "face rest" }, `+${others.length - most + 1}`));
        $("faces").replaceChildren(...nodes);
        $("faces").setAttribute("aria-label", words.here(presence.count));
        $("faces").title = words.here(presence.count);
        if ($("people").open) this.#persons();
    }

    zoom() {
        $("zoom").textContent = `${Math.round(this.#app.camera.zoom * 100)}%`;
    }

    #send() {
        $("send").disabled = true;
        const enough = setTimeout(() => {
            $("send").disabled = false;
        }, 5000);
        this.#app.ops.send((event) => {
            clearTimeout(enough);
            $("send").disabled = false;
            if (event.kind !== "refuse") this.say(this.#app.words.sent, "good");
        });
    }

    /* --- short messages --------------------------------------------------------------------------- */

    /** @param {string} text @param {"good"|"bad"|"aloud"|""} [kind] @param {{label: string, click: () => void}} [action] */
    say(text, kind = "", action = null) {
        const toast = element("div", { class: `toast ${kind}` }, element("span", {}, text));
        if (action)
            toast.append(
                element(
                    "button",
                    {
                        type: "button",
                        click: () => {
                            action.click();
                            toast.remove();
                        },
                    },
                    action.label,
                ),
            );
        $("toasts").append(toast);
        while ($("toasts").children.length > 3) $("toasts").firstChild.remove();
        setTimeout(() => toast.remove(), kind === "bad" || kind === "aloud" || action ? TOAST_LONG_MS : TOAST_MS);
    }

    /** What was said to everybody: a timer began, a lot was drawn. Long enough to be read from the last row. */
    hear(text) {
        this.say(text, "aloud");
        this.#app.tellAloud(text);
    }

    /** What the board answers to words: a line, or a sheet when it is long. */
    answer(text) {
        if (text === "") return;
        if (text.length <= ANSWER_CHARS && !text.includes("\n")) this.say(text);
        else this.#sheet("answer", this.#app.words.answer, element("p", { class: "answer" }, text));
    }

    /* --- the menu --------------------------------------------------------------------------------- */

    closeMenu() {
        const open = !$("menu").hidden;
        $("menu").hidden = true;
        $("more").setAttribute("aria-expanded", "false");
        return open;
    }

    #menu() {
        if (this.closeMenu()) return;
        const { words } = this.#app,
            item = (label, name, click) =>
                element(
                    "button",
                    {
                        type: "button",
                        role: "menuitem",
                        tabindex: "-1",
                        click: () => {
                            this.closeMenu();
                            click();
                        },
                    },
                    icon(name),
                    element("span", {}, label),
                );
        const parts = [
            [
                item(words.exportPng, "download", () => exportBoard(this.#app, "png")),
                item(words.exportSvg, "download", () => exportBoard(this.#app, "svg")),
                item(words.exportPdf, "download", () => exportBoard(this.#app, "pdf")),
                item(words.exportJson, "download", () => exportBoard(this.#app, "json")),
                item(words.print, "print", () => print()),
            ],
        ];
        if (this.#app.canDraw()) {
            const { view } = this.#app.board;
            parts.push([
                item(words.grid, view.grid ? "tick" : "grid", () =>
                    this.#app.ops.act([{ view: { grid: !view.grid } }]),
                ),
                item(words.numbers, view.numbers ? "tick" : "numbers", () =>
                    this.#app.ops.act([{ view: { numbers: !view.numbers } }]),
                ),
                this.#background(),
                item(words.clear, "remove", () => {
                    if (confirm(words.clearSure)) this.#app.ops.act([{ clear: true }]);
                }),
            ]);
        }
        parts.push([
            item(words.showAuthors, this.#app.showingAuthors ? "tick" : "people", () => this.#app.toggleAuthors()),
            item(words.fullScreen, "full", () => this.#app.fullScreen()),
            item(words.help, "help", () => this.help()),
            item(words.language, "language", () => this.#app.otherLanguage()),
        ]);
        $("menu").replaceChildren(...parts.flatMap((list, i) => [...(i > 0 ? [element("hr")] : []), ...list]));
        $("menu").hidden = false;
        $("more").setAttribute("aria-expanded", "true");
        $("menu").querySelector("button").focus();
    }

    #background() {
        const { words, board } = this.#app,
            field = element("input", {
                type: "color",
                tabindex: "-1",
                value: board.view.background.slice(0, 7),
                change: (event) => {
                    this.closeMenu();
                    this.#app.ops.act([{ view: { background: event.target.value } }]);
                },
            });
        return element("label", { class: "item" }, icon("fill-full"), element("span", {}, words.background), field);
    }

    #menuKey(event) {
        const items = [...$("menu").querySelectorAll("button, input")],
            at = items.indexOf(document.activeElement),
            step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (event.key === "Escape" || event.key === "Tab") {
            this.closeMenu();
            $("more").focus();
        } else if (step) {
            items[(at + step + items.length) % items.length].focus();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }

    /* --- sheets ----------------------------------------------------------------------------------- */

    #sheet(id, title, ...content) {
        const dialog = $(id),
            close = id === "gate" ? [] : [iconButton("close", this.#app.words.close, () => dialog.close())];
        dialog.replaceChildren(
            element("header", {}, element("h2", { id: `${id}-title` }, title), ...close),
            ...content,
        );
        if (!dialog.open) dialog.showModal();
        return dialog;
    }

    /** Who is here, and the legend of colours. */
    people() {
        const { words } = this.#app;
        this.#sheet(
            "people",
            "",
            element("div", { id: "persons" }),
            element(
                "label",
                { class: "check" },
                element("input", {
                    type: "checkbox",
                    ...(this.#app.showingAuthors && { checked: true }),
                    change: () => this.#app.toggleAuthors(),
                }),
                words.showAuthors,
            ),
        );
        this.#persons();
    }

    /** Who is on the sheet. People come and go under the hand of whoever uses its controls: those stay. */
    #persons() {
        const { words, presence, board } = this.#app,
            me = this.#app.me();
        const line = (person, note = "") =>
            element(
                "li",
                {},
                face(person),
                element("span", { class: "who" }, tidyName(person.name)),
                element("span", { class: "note" }, note),
            );
        const here = [
            line({ ...me, color: colorOf(me.id) }, words.youAre),
            ...[...presence.people.values()].map((one) => line(one)),
        ];
        const authors = new Map();
        for (const row of board.rows.values())
            if (row.by?.id) authors.set(row.by.id, { ...row.by, count: (authors.get(row.by.id)?.count ?? 0) + 1 });
        const drawn = [...authors.values()]
            .sort((a, b) => b.count - a.count)
            .map((one) => line(one, String(one.count)));
        $("people-title").textContent = words.here(presence.count);
        $("persons").replaceChildren(
            element("ul", { class: "persons" }, ...here),
            ...(drawn.length > 0
                ? [element("h3", {}, words.authors), element("ul", { class: "persons" }, ...drawn)]
                : []),
        );
        $("people").querySelector(".check").hidden = drawn.length === 0;
    }

    help() {
        const { words } = this.#app;
        const tables = words.keys.map(([title, keys]) =>
            element(
                "section",
                {},
                element("h3", {}, title),
                element(
                    "dl",
                    {},
                    ...keys.flatMap(([key, what]) => [
                        element(
                            "dt",
                            {},
                            ...key.split(" / ").flatMap((one, i) => [...(i > 0 ? [" "] : []), element("kbd", {}, one)]),
                        ),
                        element("dd", {}, what),
                    ]),
                ),
            ),
        );
        this.#sheet(
            "help",
            words.keysTitle,
            element("div", { class: "keys" }, ...tables),
            element("p", { class: "note" }, words.helpTouch),
        );
    }

    /** Before the board: what is wrong, or the name to draw under. @returns {Promise<string>} the name */
    gate(text, { name = null, again = false, title = this.#app.words.gateNo } = {}) {
        const { words } = this.#app;
        return new Promise((resolve) => {
            const field = element("input", {
                type: "text",
                maxlength: "24",
                required: true,
                value: name ?? "",
                autocomplete: "nickname",
            });
            const form = element("form", {
                method: "dialog",
                submit: (event) => {
                    event.preventDefault();
                    $("gate").close();
                    resolve(field.value.trim());
                },
            });
            if (name !== null)
                form.append(element("label", {}, words.name, field), element("p", { class: "note" }, words.nameHint));
            if (name !== null || again)
                form.append(
                    element("button", { type: "submit", class: "primary" }, name === null ? words.again : words.enter),
                );
            this.#sheet(
                "gate",
                name === null ? title : words.boardArea,
                ...(text ? [element("p", {}, text)] : []),
                form,
            );
            if (name !== null) field.focus();
        });
    }

    /** Once, on the first visit. */
    firstHint() {
        const key = "dingboard-hinted";
        if (kept(key) || !this.#app.canDraw()) return;
        keep(key, "1");
        const { words } = this.#app;
        $("first-hint").replaceChildren(
            element("p", {}, words.hint),
            element(
                "button",
                {
                    type: "button",
                    class: "primary",
                    click: () => {
                        $("first-hint").hidden = true;
                    },
                },
                words.hintGo,
            ),
        );
        $("first-hint").hidden = false;
        $("stage").addEventListener(
            "pointerdown",
            () => {
                $("first-hint").hidden = true;
            },
            { once: true },
        );
    }
}
