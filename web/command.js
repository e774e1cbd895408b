// SPDX-License-Identifier: MIT
/** The command box: the chat's language, with what was understood shown while one types. */
import { $, settled, reasonOf } from "./dom.js";

const PREVIEW_MS = 160;
const REMEMBERED = 50;

export class Command {
    #app;
    #transport;
    #field = $("command");
    #said = $("understood");
    #form = $("command-form");
    #past = [];
    #at = 0;
    #asked = 0;
    #preview;

    constructor(app, transport) {
        this.#app = app;
        this.#transport = transport;
        this.#preview = settled(PREVIEW_MS, () => this.#ask());
        this.#field.addEventListener("input", () => this.#preview());
        this.#field.addEventListener("keydown", (event) => this.#key(event));
        this.#field.addEventListener("blur", () => {
            if (this.#field.value === "") this.hide();
        });
        this.#form.addEventListener("submit", (event) => {
            event.preventDefault();
            this.#go();
        });
        $("command-show").addEventListener("click", () =>
            this.#form.classList.contains("open") ? this.hide() : this.focus(),
        );
    }

    name() {
        this.#field.placeholder = this.#app.words.commandHint;
    }

    allow(allowed) {
        this.#form.hidden = !allowed;
        $("command-show").hidden = !allowed;
    }

    focus() {
        if (this.#form.hidden) return;
        this.#form.classList.add("open");
        $("command-show").setAttribute("aria-expanded", "true");
        this.#field.focus();
    }

    /** On small screens the box makes room when it is not needed. */
    hide() {
        this.#form.classList.remove("open");
        $("command-show").setAttribute("aria-expanded", "false");
        this.#show("");
    }

    #key(event) {
        if (event.isComposing) return;
        if (event.key === "Escape") {
            this.#field.value = "";
            this.hide();
            this.#app.stage.focus({ preventScroll: true });
        } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
            const at = this.#at + (event.key === "ArrowUp" ? -1 : 1);
            if (at < 0 || at > this.#past.length) return;
            event.preventDefault();
            this.#at = at;
            this.#field.value = this.#past[at] ?? "";
            this.#preview();
        }
    }

    async #ask() {
        const text = this.#field.value.trim(),
            asked = ++this.#asked;
        if (text === "") return this.#show("");
        let answer;
        try {
            answer = await this.#transport.preview(text);
        } catch (refusal) {
            answer = refusal.status >= 400 && refusal.status < 429 ? { error: refusal } : {};
        }
        if (asked !== this.#asked) return;
        if (answer.error) this.#show(reasonOf(answer.error), true);
        else this.#show(answer.say ? this.#app.words.understood(answer.say) : "");
    }

    #show(text, wrong = false) {
        this.#said.textContent = text;
        this.#said.hidden = text === "";
        this.#said.classList.toggle("wrong", wrong);
    }

    #go() {
        const text = this.#field.value.trim();
        if (text === "") return;
        this.#asked += 1;
        if (this.#past.at(-1) !== text) this.#past.push(text);
        this.#past.splice(0, this.#past.length - REMEMBERED);
        this.#at = this.#past.length;
        this.#field.value = "";
        this.#show("");
        this.#app.ops.text(text, (event) => this.#answered(text, event));
    }

    /** Said again, to be corrected, when it was refused. */
    #answered(text, event) {
        if (event.kind === "refuse") {
            if (this.#field.value === "") this.#field.value = text;
        } else {
            const said = [event.say, event.reply].filter(Boolean).join("\n");
            if (event.aloud) this.#app.panels.hear(said);
            else this.#app.panels.answer(said);
        }
    }
}
