// SPDX-License-Identifier: MIT
/**
 * Operations on their way to the receiver, in order, each until it is answered: an operation that was not
 * acknowledged is sent again under the same id, which the receiver applies once. They outlive a reload of the page.
 */
import { freshId } from "./transport.js";

const RETRY_MS = [300, 700, 1500, 3000, 5000];

export class Outbox {
    #transport;
    #key;
    #waiting = [];
    #busy = false;
    #tries = 0;
    #timer = 0;
    #accepted;
    #refused;
    #changed;

    /**
     * @param {import("./transport.js").Transport} transport
     * @param {string} key where waiting operations are kept for a reload
     * @param {{accepted: (body: object) => void, refused: (body: object, refusal: Error) => void,
     *          changed: (waiting: number, stuck: boolean) => void}} told accepted and refused: when it waits no more
     */
    constructor(transport, key, told) {
        this.#transport = transport;
        this.#key = key;
        this.#accepted = told.accepted;
        this.#refused = told.refused;
        this.#changed = told.changed;
        addEventListener("online", () => this.kick());
    }

    /** What an earlier load of the page left behind: to be shown again, and sent. */
    restore() {
        try {
            this.#waiting = JSON.parse(sessionStorage.getItem(this.#key) ?? "[]");
        } catch {
            this.#waiting = [];
        }
        this.kick();
        return [...this.#waiting];
    }

    get waiting() {
        return this.#waiting.length;
    }
    has(op) {
        return this.#waiting.some((body) => body.op === op);
    }

    /** @param {object} content actions, text, undo … @param {string} [op] @returns {string} its id */
    put(content, op = freshId()) {
        this.#waiting.push({ op, ...content });
        this.#save();
        this.#run();
        return op;
    }

    kick() {
        clearTimeout(this.#timer);
        this.#tries = 0;
        this.#run();
    }

    #save() {
        try {
            sessionStorage.setItem(this.#key, JSON.stringify(this.#waiting));
        } catch {
            /* full or forbidden: then a reload forgets them */
        }
        this.#changed(this.#waiting.length, this.#tries > 0);
    }

    async #run() {
        if (this.#busy) return;
        this.#busy = true;
        while (this.#waiting.length > 0 && (await this.#send(this.#waiting[0]))) {
            /* one after the other */
        }
        this.#busy = false;
    }

    /** FALSE: later. */
    async #send(body) {
        let refusal = null;
        try {
            await this.#transport.op(body);
        } catch (error) {
            if (error.passes) return this.#later(error);
            refusal = error;
        }
        this.#waiting.shift();
        this.#tries = 0;
        this.#save();
        if (refusal) this.#refused(body, refusal);
        else this.#accepted(body);
        return true;
    }

    #later(refusal) {
        const wait = refusal.retryAfter * 1000 || RETRY_MS[Math.min(this.#tries, RETRY_MS.length - 1)];
        this.#tries += 1;
        this.#timer = setTimeout(() => this.#run(), wait);
        this.#changed(this.#waiting.length, true);
        return false;
    }
}
