// SPDX-License-Identifier: MIT
/** What is selected, its handles, and how it looks while it is being moved. */
import { apply, grown, mapRect, middle } from "./geometry.js";
import { paintRow } from "./primitives.js";

/** Distance of the frame from what it holds, and of the turning handle from the frame; screen pixels. */
const MARGIN = 6,
    TURN_DISTANCE = 26,
    HANDLE = 9;
const ACCENT = "#1677ff";
export const SIDES = {
    nw: [0, 0],
    n: [0.5, 0],
    ne: [1, 0],
    e: [1, 0.5],
    se: [1, 1],
    s: [0.5, 1],
    sw: [0, 1],
    w: [0, 0.5],
};

export class Selection {
    /** @type {Set<number>} */
    ids = new Set();
    /** @type {number[]|null} what is being done to it right now, as a matrix */
    transform = null;
    #app;
    #changed = [];

    constructor(app) {
        this.#app = app;
        app.board.listen(() => this.#prune());
    }

    listen(listener) {
        this.#changed.push(listener);
    }
    #tell() {
        this.#app.overlay.redraw();
        for (const listener of this.#changed) listener();
    }

    #prune() {
        const gone = [...this.ids].filter((id) => !this.#app.board.has(id));
        for (const id of gone) this.ids.delete(id);
        if (gone.length > 0) this.#tell();
        else if (this.ids.size > 0) this.#app.overlay.redraw();
    }

    get size() {
        return this.ids.size;
    }
    get list() {
        return this.#app.board.order.filter((id) => this.ids.has(id));
    }
    get rows() {
        return this.list.map((id) => this.#app.board.rows.get(id));
    }

    set(ids) {
        this.ids = new Set(ids);
        this.#tell();
    }

    clear() {
        if (this.size > 0) this.set([]);
    }

    toggle(ids) {
        const all = ids.every((id) => this.ids.has(id));
        for (const id of ids) all ? this.ids.delete(id) : this.ids.add(id);
        this.#tell();
    }

    get bounds() {
        return this.#app.board.boundsOfAll(this.ids);
    }

    /** The two ends of the only selected thing, if it is a straight line that sticks to nothing. */
    get ends() {
        const row = this.size === 1 ? this.rows[0] : null;
        if (!row || !["line", "arrow"].includes(row.o.kind) || row.o.points?.length !== 4 || row.o.from || row.o.to)
            return null;
        const m = this.#app.board.effects.get(row.id)?.m ?? [1, 0, 0, 1, 0, 0],
            p = row.o.points;
        return [apply(m, p[0], p[1]), apply(m, p[2], p[3])];
    }

    /** All of it sticks to other things: it goes where they go. */
    get stuck() {
        return this.size > 0 && this.rows.every((row) => row.o.from || row.o.to);
    }

    /** Those that only keep their looks when both directions change alike. */
    get proportional() {
        return this.rows.some(
            (row) => row.o.kind === "text" || row.o.kind === "stamp" || (row.o.rotation ?? 0) % 90 !== 0,
        );
    }

    /** Where the handles are, on the screen. @returns {{name: string, x: number, y: number}[]} */
    get handles() {
        const { camera } = this.#app,
            bounds = this.bounds;
        if (!bounds || this.stuck || !this.#app.canDraw()) return [];
        const ends = this.ends;
        if (ends) return ends.map((one, i) => ({ name: `end${i}`, ...camera.toScreen(one.x, one.y) }));
        const frame = this.#frame(bounds),
            wide = frame[2] - frame[0],
            high = frame[3] - frame[1];
        const names = this.proportional || Math.min(wide, high) < 40 ? ["nw", "ne", "se", "sw"] : Object.keys(SIDES);
        const all = names.map((name) => ({
            name,
            x: frame[0] + SIDES[name][0] * wide,
            y: frame[1] + SIDES[name][1] * high,
        }));
        all.push({ name: "turn", x: (frame[0] + frame[2]) / 2, y: frame[1] - TURN_DISTANCE });
        return all;
    }

    #frame(bounds) {
        const { camera } = this.#app,
            a = camera.toScreen(bounds[0], bounds[1]),
            b = camera.toScreen(bounds[2], bounds[3]);
        return grown([a.x, a.y, b.x, b.y], MARGIN);
    }

    handleAt(x, y, reach) {
        return this.handles.findLast((one) => Math.hypot(one.x - x, one.y - y) <= reach)?.name ?? null;
    }

    /* --- while it is moved ---------------------------------------------------------------------- */

    /** Show it elsewhere: taken off the lower canvas, painted on the upper. */
    lift() {
        this.#app.board.hold(this.ids, { gone: true });
        this.transform ??= [1, 0, 0, 1, 0, 0];
    }

    show(matrix) {
        this.transform = matrix;
        this.#app.overlay.redraw();
    }

    drop() {
        this.transform = null;
        this.#app.board.release();
        this.#app.overlay.redraw();
    }

    /* --- painting ------------------------------------------------------------------------------- */

    /** @param {CanvasRenderingContext2D} context in CSS pixels */
    paint(context) {
        if (this.transform) this.#paintLifted(context);
        const bounds = this.bounds;
        if (!bounds) return;
        if (this.size > 1 && this.size <= 200 && !this.transform)
            for (const id of this.ids) this.#outline(context, this.#app.board.boundsOf(id));
        const frame = this.#frame(this.transform ? mapRect(this.transform, bounds) : bounds);
        context.strokeStyle = ACCENT;
        context.lineWidth = 1.5;
        context.setLineDash(this.stuck ? [4, 4] : []);
        if (!this.ends || this.transform)
            context.strokeRect(frame[0], frame[1], frame[2] - frame[0], frame[3] - frame[1]);
        context.setLineDash([]);
        if (!this.transform) this.#paintHandles(context, frame);
    }

    #paintLifted(context) {
        const { camera, board, pixelRatio } = this.#app,
            ratio = pixelRatio();
        context.save();
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        context.transform(...camera.matrix);
        context.transform(...this.transform);
        for (const id of this.list) {
            const effect = board.effects.get(id);
            context.save();
            if (effect?.m) context.transform(...effect.m);
            paintRow(context, effect?.row ?? board.rows.get(id));
            context.restore();
        }
        context.restore();
    }

    #outline(context, bounds) {
        if (!bounds) return;
        const frame = grown(this.#frame(bounds), 3 - MARGIN);
        context.strokeStyle = "rgb(22 119 255 / 45%)";
        context.lineWidth = 1;
        context.strokeRect(frame[0], frame[1], frame[2] - frame[0], frame[3] - frame[1]);
    }

    #paintHandles(context, frame) {
        const handles = this.handles;
        context.fillStyle = "#ffffff";
        context.strokeStyle = ACCENT;
        context.lineWidth = 1.5;
        const turn = handles.find((one) => one.name === "turn");
        if (turn) {
            context.beginPath();
            context.moveTo(turn.x, turn.y);
            context.lineTo(turn.x, frame[1]);
            context.stroke();
        }
        for (const one of handles) {
            context.beginPath();
            if (SIDES[one.name]) context.roundRect(one.x - HANDLE / 2, one.y - HANDLE / 2, HANDLE, HANDLE, 2.5);
            else context.arc(one.x, one.y, HANDLE / 2 + 0.5, 0, 2 * Math.PI);
            context.fill();
            context.stroke();
        }
    }

    get middle() {
        return middle(this.bounds ?? [0, 0, 0, 0]);
    }
}
