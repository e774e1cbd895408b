// SPDX-License-Identifier: MIT
/** The board's timers, counted down in the bar: the next one, and how many more there are. */
import { $ } from "./dom.js";

const TICK_MS = 250;
/** From here on it is seen to be nearly over. */
const NEARLY_MS = 10000;

/** "4:05", "1:00:00" @param {number} ms */
export function clockOf(ms) {
    const seconds = Math.max(0, Math.ceil(ms / 1000)),
        two = (n) => String(n).padStart(2, "0"),
        hours = Math.floor(seconds / 3600),
        minutes = Math.floor(seconds / 60) % 60;
    return hours > 0 ? `${hours}:${two(minutes)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
}

export class Timers {
    #app;
    /** @type {{number: number, name?: string, by: string, ms: number, due: number}[]} */
    #running = [];
    /** What the receiver's clock is ahead of this one's. */
    #ahead = 0;
    #tick = 0;
    #button = $("timer");

    constructor(app) {
        this.#app = app;
        this.#button.addEventListener("click", () => this.#tell());
        app.board.listen(({ event, state }) => {
            if (state?.now) this.#ahead = state.now - Date.now();
            if (event?.timers ?? state?.timers) this.#take(event?.timers ?? state.timers);
        });
    }

    get running() {
        return this.#running;
    }
    get #now() {
        return Date.now() + this.#ahead;
    }

    #take(timers) {
        this.#running = timers.filter((one) => one.due > this.#now).sort((a, b) => a.due - b.due);
        clearInterval(this.#tick);
        if (this.#running.length > 0) this.#tick = setInterval(() => this.#count(), TICK_MS);
        this.show();
    }

    #count() {
        const over = this.#running.filter((one) => one.due <= this.#now);
        for (const one of over) this.#app.panels.hear(this.#app.words.timerOver(clockOf(one.ms), one.name ?? ""));
        if (over.length > 0) this.#take(this.#running);
        else this.show();
    }

    show() {
        const [next, ...more] = this.#running;
        this.#button.hidden = !next;
        document.body.classList.toggle("timing", Boolean(next));
        if (!next) return;
        const left = next.due - this.#now;
        this.#button.textContent = `${clockOf(left)}${more.length > 0 ? ` +${more.length}` : ""}`;
        this.#button.classList.toggle("nearly", left <= NEARLY_MS);
        this.#button.title = this.#lines().join("\n");
        this.#button.setAttribute("aria-label", this.#lines()[0]);
    }

    #lines() {
        return this.#running.map((one) => this.#app.words.timer(one.number, one.name ?? "", clockOf(one.due - this.#now), one.by));
    }

    #tell() {
        this.#app.panels.hear(this.#lines().join("\n"));
    }
}
