// SPDX-License-Identifier: MIT
/** What this person does to the board: shown at once, sent, and taken off again with the reason if it is refused. */
import { freshId } from "./transport.js";

const ACTIONS_PER_OP = 50;
/** Of what the receiver takes in one piece, leaving room for the rest of the operation. */
const CHARS_PER_OP = 20000;
/** What is remembered about operations until their events come; an event may be lost for good by a reload. */
const REMEMBERED = 200;
/** So long after its receipt an operation's event may take, before we ask whether it is on the board already. */
const DOUBT_MS = 2000;
/** Of operations that an earlier load of the page sent: before any state that this one has. */
const BEFORE = -1;

/** Actions in pieces that are taken each as one operation. */
export function parts(actions) {
    const all = [];
    let size = 0;
    for (const action of actions) {
        const length = JSON.stringify(action).length,
            part = all.at(-1);
        if (!part || part.length >= ACTIONS_PER_OP || size + length > CHARS_PER_OP) {
            all.push([action]);
            size = length;
        } else {
            part.push(action);
            size += length;
        }
    }
    return all;
}

export class Ops {
    #app;
    #outbox;
    #mine = new Map();
    /** Operations that somebody else sends. @type {Set<string>} */
    #elsewhere = new Set();
    /** How many whole states were loaded. */
    #loads = 0;

    constructor(app, outbox) {
        this.#app = app;
        this.#outbox = outbox;
        app.board.listen((change) => this.#heard(change));
    }

    /** Those that an earlier load of the page did not get rid of. */
    restore() {
        for (const body of this.#outbox.restore()) {
            this.#remember(body.op, {}, BEFORE);
            if (body.actions) this.#app.board.expect(body);
        }
    }

    #remember(op, what, loads = this.#loads) {
        this.#mine.set(op, { ...what, loads });
        if (this.#mine.size > REMEMBERED) this.#mine.delete(this.#mine.keys().next().value);
    }

    /** What was taken is in the state, or its event follows. */
    #loaded() {
        this.#loads += 1;
        for (const op of [...this.#app.board.pending.keys()])
            if (!this.#outbox.has(op) && !this.#elsewhere.has(op)) this.#app.board.forget(op);
    }

    #heard({ event, added, loaded }) {
        if (loaded) this.#loaded();
        if (!event?.op || !this.#mine.has(event.op)) return;
        const what = this.#mine.get(event.op);
        this.#mine.delete(event.op);
        if (event.kind === "refuse") this.#app.refuse(event.error ?? {});
        else if (what.select && added.length > 0) this.#app.selection.set(added);
        what.done?.(event);
    }

    /** @param {object[]} actions @param {{op?: string, select?: boolean}} [options] select: choose what is new */
    act(actions, { op = freshId(), select = false } = {}) {
        if (!this.#app.mayDraw()) return null;
        for (const [i, part] of parts(actions).entries()) {
            const id = i === 0 ? op : freshId();
            this.#remember(id, { select });
            this.#app.board.expect({ op: id, actions: part });
            this.#outbox.put({ actions: part }, id);
        }
        return op;
    }

    /** Show what somebody else is sending, who then says `accepted`, `refused` or `drop`. */
    expect(op, actions) {
        this.#elsewhere.add(op);
        this.#remember(op, { select: true });
        this.#app.board.expect({ op, actions });
    }

    /** It will not be sent after all. */
    drop(op) {
        this.#elsewhere.delete(op);
        this.#mine.delete(op);
        this.#app.board.forget(op);
    }

    /** Words may be questions, or unlock the board: what they may do the board says. */
    #plain(content, done, allowed = this.#app.mayDraw()) {
        if (!allowed) return;
        const op = freshId();
        this.#remember(op, { done });
        this.#outbox.put(content, op);
    }

    undo(steps = 1) {
        this.#plain({ undo: steps });
    }
    redo(steps = 1) {
        this.#plain({ redo: steps });
    }
    /** As if it had been typed in the chat. */
    text(text, done) {
        this.#plain({ text }, done, this.#app.mayAct());
    }
    send(done) {
        this.#plain({ send: true }, done, this.#app.mayAct());
    }

    /**
     * The receiver has it. Where a state was loaded meanwhile the event may be part of that, and never come: an earlier
     * try had been taken, and only its receipt was lost.
     */
    accepted(body) {
        this.#elsewhere.delete(body.op);
        if (this.#mine.get(body.op)?.loads !== this.#loads) this.#doubt(body.op);
    }

    #doubt(op) {
        setTimeout(async () => {
            if (!this.#app.board.pending.has(op)) return;
            await this.#app.live.reload();
            this.#doubt(op);
        }, DOUBT_MS);
    }

    /** The receiver would not take it. */
    refused(body, refusal) {
        this.#elsewhere.delete(body.op);
        this.#app.board.forget(body.op);
        this.#mine.get(body.op)?.done?.({ kind: "refuse" });
        this.#mine.delete(body.op);
        this.#app.refuse(refusal);
    }
}
