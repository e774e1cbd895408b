// SPDX-License-Identifier: MIT
/**
 * The board as the receiver told it, with what this page has sent and not yet heard of laid over it.
 *
 * Rows come with the primitives to paint; the page makes none. An operation under way changes how rows are shown
 * (moved, gone, in another colour) or adds ghosts; when its event comes, or it is refused, that is taken off again.
 * @typedef {{id: number, o: object, d: object[], b: number[], a?: number, say: string, en: string, by: {id: string, name: string}}} Row
 * @typedef {{m?: number[], gone?: boolean, alpha?: number, row?: Row}} Effect
 * @typedef {{op: string, object?: object, row?: Row, m?: number[], line?: number[], bounds: number[]}} Ghost
 */
import { grown, mapRect, union } from "./geometry.js";
import { layEffects } from "./pending.js";

/** A board's view says all that is not plain: what a new one leaves out is gone. */
const PLAIN = { background: "#ffffff", grid: false, numbers: false };

/** Whether things ride on it: it is a table, or a part of a template. */
const carries = (o) => o?.carries === true || o?.kind === "table";

/** Whether a thing's middle is there, and it is not larger. */
function isOn(box, on) {
    if (!box) return false;
    const x = (box[0] + box[2]) / 2,
        y = (box[1] + box[3]) / 2;
    return (
        x > on[0] && x < on[2] && y > on[1] && y < on[3] && box[2] - box[0] <= on[2] - on[0] && box[3] - box[1] <= on[3] - on[1]
    );
}

export class Board {
    n = 0;
    seq = 0;
    width = 800;
    height = 600;
    /** What the chat is called; null when that is not known. */
    title = null;
    /** What locks and lists come to for who looks, as the newest state said; null: it did not say. */
    rights = null;
    view = PLAIN;
    /** @type {Map<number, Row>} */
    rows = new Map();
    /** @type {number[]} ids, bottom to top */
    order = [];
    /** @type {Map<string, object>} operations under way */
    pending = new Map();
    /** @type {Map<number, Effect>} how rows are shown because of them */
    effects = new Map();
    /** @type {Ghost[]} */
    ghosts = [];
    /** @type {number[]|null} the order as an operation under way will leave it */
    shownOrder = null;
    /** @type {Map<number, Effect>} what the tools hide or fade right now */
    held = new Map();
    #painted;
    #added;
    #listeners = [];

    /**
     * @param {(area: number[]|null) => void} painted told which part looks different now; null: all
     * @param {(area: number[]|null) => void} added told where rows came on top of the others, all else being the same
     */
    constructor(painted, added = painted) {
        this.#painted = painted;
        this.#added = added;
    }

    /** @param {(change: {event?: object, loaded?: boolean}) => void} listener */
    listen(listener) {
        this.#listeners.push(listener);
    }
    #tell(change) {
        for (const listener of this.#listeners) listener(change);
    }

    /** The whole state, as GET gives it. */
    load(state) {
        this.n = state.n;
        this.seq = state.seq;
        this.width = state.width ?? this.width;
        this.height = state.height ?? this.height;
        this.view = { ...PLAIN, ...state.view };
        this.rights = state.rights ?? null;
        this.title = state.title ?? state.view.title ?? this.title;
        this.rows = new Map(state.rows.map((row) => [row.id, row]));
        this.order = state.rows.map((row) => row.id);
        this.#relay();
        this.#painted(null);
        this.#tell({ loaded: true, state });
    }

    /** An event that follows the newest one. */
    take(event) {
        const before = this.#areaOf(event);
        this.n = event.n;
        this.seq = event.seq ?? this.seq;
        for (const id of event.del ?? []) this.rows.delete(id);
        const added = [];
        for (const row of event.put ?? []) {
            if (!this.rows.has(row.id)) added.push(row.id);
            this.rows.set(row.id, row);
        }
        if (event.order) this.order = event.order.filter((id) => this.rows.has(id));
        else if (added.length > 0 || event.del?.length > 0) {
            const fresh = new Set(added);
            this.order = [...this.order.filter((id) => this.rows.has(id) && !fresh.has(id)), ...added];
        }
        if (event.view) this.view = { ...PLAIN, ...event.view };
        this.title = event.view?.title ?? this.title;
        const ended = event.op && this.pending.delete(event.op);
        const effects = this.pending.size > 0 || ended ? this.#relay() : null;
        const area = union(union(before, this.#areaOf(event)), effects);
        if (event.order || event.view) this.#painted(null);
        else if (area && !before && !effects && added.length > 0) this.#added(area);
        else if (area) this.#painted(area);
        this.#tell({ event, added });
    }

    #areaOf(event) {
        let area = null;
        for (const id of event.del ?? []) area = union(area, this.rows.get(id)?.b ?? null);
        for (const row of event.put ?? []) area = union(area, this.rows.get(row.id)?.b ?? null);
        return area;
    }

    /* --- operations under way ------------------------------------------------------------------ */

    /** Show what an operation will bring. */
    expect(body) {
        this.pending.set(body.op, body);
        this.#repaint();
        this.#tell({});
    }

    #repaint() {
        const area = this.#relay();
        if (area) this.#painted(area);
    }

    /** It was refused: as if it had never been. */
    forget(op) {
        if (!this.pending.delete(op)) return;
        this.#repaint();
        this.#tell({});
    }

    /** Lay all operations under way anew. @returns the area where rows may look different; ghosts are painted apart */
    #relay() {
        const before = this.#effectsArea(),
            reordered = this.shownOrder !== null;
        this.effects = new Map();
        this.ghosts = [];
        this.shownOrder = null;
        for (const body of this.pending.values()) layEffects(this, body);
        if (reordered || this.shownOrder) return [0, 0, this.width, this.height];
        return union(before, this.#effectsArea());
    }

    #effectsArea() {
        let area = null;
        for (const [id, effect] of this.effects) {
            const row = this.rows.get(id);
            if (!row) continue;
            area = union(area, row.b);
            if (effect.m) area = union(area, mapRect(effect.m, row.b));
            if (effect.row) area = union(area, effect.row.b);
        }
        return area && grown(area, 2);
    }

    /* --- what the tools do to rows while they are in use ------------------------------------------ */

    /** Hide or fade rows. @param {Iterable<number>} ids @param {Effect} effect */
    hold(ids, effect) {
        let area = null;
        for (const id of ids) {
            this.held.set(id, effect);
            area = union(area, this.boundsOf(id));
        }
        if (area) this.#painted(area);
    }

    release() {
        let area = null;
        for (const id of this.held.keys()) area = union(area, this.boundsOf(id));
        this.held.clear();
        if (area) this.#painted(area);
    }

    /* --- asking --------------------------------------------------------------------------------- */

    get locked() {
        return Boolean(this.view.locked);
    }

    /** Whether somebody is kept from drawing by a lock, or because only others may. @param {string} person */
    bars(person) {
        return Array.isArray(this.view.may) ? !this.view.may.includes(person) : this.locked;
    }

    /** Where a row is shown. @returns {number[]|null} */
    boundsOf(id) {
        const row = this.rows.get(id),
            effect = this.effects.get(id);
        if (!row || effect?.gone) return null;
        const bounds = effect?.row?.b ?? row.b;
        return effect?.m ? mapRect(effect.m, bounds) : bounds;
    }

    boundsOfAll(ids) {
        let area = null;
        for (const id of ids) area = union(area, this.boundsOf(id));
        return area;
    }

    has(id) {
        return this.boundsOf(id) !== null;
    }
    get size() {
        return this.rows.size;
    }

    /** The group a thing is in, in the order of the stack, connectors aside. @returns {(id: number) => number[]} */
    #membership() {
        const groups = new Map();
        for (const id of this.order) {
            const { group, from, to } = this.rows.get(id).o;
            if (!group || from || to) continue;
            if (!groups.has(group)) groups.set(group, []);
            groups.get(group).push(id);
        }
        return (id) => groups.get(this.rows.get(id)?.o.group) ?? [id];
    }

    /**
     * An object with all that belongs to its group, and, of a template or a table, all that lies on it: as the chat's
     * commands have it (lib/board/riders.h). @returns {number[]}
     */
    groupOf(id) {
        const { group } = this.rows.get(id)?.o ?? {},
            members = group ? this.order.filter((one) => this.rows.get(one).o.group === group) : [id],
            carriers = members.filter((one) => carries(this.rows.get(one)?.o));
        if (carriers.length === 0) return members;
        const on = this.boundsOfAll(carriers),
            going = new Set(members),
            wholeOf = this.#membership(),
            above = this.order.slice(this.order.indexOf(carriers[0]) + 1);
        for (const one of on ? above : []) {
            const { o } = this.rows.get(one),
                whole = wholeOf(one);
            // Of a group the lowest member speaks for all.
            if (going.has(one) || o.from || o.to || whole[0] !== one) continue;
            if (isOn(this.boundsOfAll(whole), on)) for (const rider of whole) going.add(rider);
        }
        for (const one of this.order) {
            const { from, to } = this.rows.get(one).o;
            if (going.has(from) && going.has(to)) going.add(one);
        }
        return this.order.filter((one) => going.has(one));
    }
}
