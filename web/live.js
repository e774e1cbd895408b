// SPDX-License-Identifier: MIT
/**
 * News of the board: by server-sent events; where there is no such stream, by asking every now and then.
 *
 * Events carry numbers without gaps. What is missing is fetched, what is too old to be fetched is loaded anew.
 * A stream that is silent for longer than two beats is taken for dead and opened again.
 */
const SILENCE_MS = 35000;
const POLL_MS = 1500;
const RETRY_MS = [500, 1000, 2000, 4000, 8000];
/** After so many streams in a row that did not open, polling takes over; the stream is tried again later. */
const STREAM_FAILURES = 2;
const STREAM_AGAIN_MS = 60000;

/**
 * @typedef {object} Receiver
 * @property {() => number} newest the number of the newest event that was applied
 * @property {(event: object) => void} event
 * @property {(hint: object) => void} hint
 * @property {() => Promise<void>} reload load the whole state anew
 * @property {(refusal: Error) => void} denied there will be no more news
 * @property {(state: "live"|"polling"|"offline") => void} state
 */
export class Live {
    #transport;
    #receiver;
    #source = null;
    #silence = 0;
    #timer = 0;
    #failures = 0;
    #catching = null;
    #again = false;
    #state = "offline";
    #streams;
    #stopped = false;

    /** @param {import("./transport.js").Transport} transport @param {Receiver} receiver @param {boolean} streams */
    constructor(transport, receiver, streams) {
        this.#transport = transport;
        this.#receiver = receiver;
        this.#streams = streams && typeof EventSource !== "undefined";
        addEventListener("online", () => this.restart());
        addEventListener("offline", () => this.#become("offline"));
        document.addEventListener("visibilitychange", () => {
            if (!document.hidden && this.#state !== "live") this.restart();
        });
    }

    get state() {
        return this.#state;
    }

    restart() {
        if (this.#stopped) return;
        this.#close();
        this.#failures = 0;
        this.#open();
    }

    start() {
        this.#open();
    }

    stop() {
        this.#stopped = true;
        this.#close();
    }

    #close() {
        this.#source?.close();
        this.#source = null;
        clearTimeout(this.#silence);
        clearTimeout(this.#timer);
    }

    #become(state) {
        if (state === this.#state) return;
        this.#state = state;
        this.#receiver.state(state);
    }

    #open() {
        if (this.#stopped) return;
        if (!this.#streams || this.#failures >= STREAM_FAILURES) {
            this.#poll(performance.now());
            return;
        }
        const source = new EventSource(this.#transport.stream);
        this.#source = source;
        source.onopen = () => {
            this.#failures = 0;
            this.#become("live");
            this.#hear();
            this.catchUp();
        };
        source.onmessage = (message) => this.#message(message.data);
        source.onerror = () => this.#failed(source);
        this.#hear();
    }

    #failed(source) {
        if (source !== this.#source) return;
        this.#close();
        if (this.#state === "live") this.#become("offline");
        const wait = RETRY_MS[Math.min(this.#failures++, RETRY_MS.length - 1)];
        this.#timer = setTimeout(() => this.#open(), wait * (0.75 + Math.random() / 2));
    }

    #hear() {
        clearTimeout(this.#silence);
        const source = this.#source;
        this.#silence = setTimeout(() => this.#failed(source), SILENCE_MS);
    }

    #message(text) {
        this.#hear();
        let news;
        try {
            news = JSON.parse(text);
        } catch {
            return;
        }
        for (const hint of news.hints ?? []) this.#receiver.hint(hint);
        if (news.beat > this.#receiver.newest()) this.catchUp();
        if (news.event) this.#take(news.event);
    }

    #take(event) {
        const newest = this.#receiver.newest();
        if (event.n <= newest) return;
        if (event.n > newest + 1 || event.big) this.catchUp();
        else if (event.kind === "reload") this.reload();
        else this.#receiver.event(event);
    }

    /** Fetch what is newer than what we have. Calls while one is under way are answered by one more. */
    catchUp() {
        if (this.#catching) {
            this.#again = true;
            return this.#catching;
        }
        this.#catching = this.#catch().finally(() => {
            this.#catching = null;
            if (this.#again) {
                this.#again = false;
                this.catchUp();
            }
        });
        return this.#catching;
    }

    async #catch() {
        try {
            const answer = await this.#transport.events(this.#receiver.newest());
            if (answer.reload) return await this.#receiver.reload();
            for (const event of answer.events) {
                if (event.n <= this.#receiver.newest()) continue;
                if (event.kind === "reload" || event.n > this.#receiver.newest() + 1)
                    return await this.#receiver.reload();
                this.#receiver.event(event);
            }
            if (this.#state === "offline" && !this.#source) this.#become("polling");
            return true;
        } catch (refusal) {
            if (refusal.status === 0 && this.#state !== "live") this.#become("offline");
            if (refusal.status === 401 || refusal.status === 403) this.#deny(refusal);
            return false;
        }
    }

    /** The link has ended while the page was open. */
    #deny(refusal) {
        this.stop();
        this.#become("offline");
        this.#receiver.denied(refusal);
    }

    /** Load the whole state anew, if it can be had now. */
    async reload() {
        try {
            await this.#receiver.reload();
        } catch {
            /* the next news tries again */
        }
    }

    async #poll(since) {
        await this.catchUp();
        if (this.#stopped || this.#source) return;
        if (this.#streams && performance.now() - since > STREAM_AGAIN_MS) {
            this.#failures = 0;
            this.#timer = setTimeout(() => this.#open(), POLL_MS);
            return;
        }
        this.#timer = setTimeout(() => this.#poll(since), document.hidden ? POLL_MS * 4 : POLL_MS);
    }
}
