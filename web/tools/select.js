// SPDX-License-Identifier: MIT
/** Choosing, and doing things to what is chosen: move, copy, resize, turn. */
import { moving, multiply, rectOf, scaling, tidy, turning } from "../geometry.js";
import { objectAt, objectsIn } from "../hit.js";
import { SIDES } from "../selection.js";
import { Snapper } from "../snap.js";

const REACH_PX = { mouse: 5, pen: 6, touch: 14 };
const HANDLE_PX = { mouse: 10, pen: 12, touch: 22 };
const DRAG_PX = 4;
const TURN_STEP = 15,
    TURN_NEAR = 3;
const LEAST_SCALE = 0.02;
const CURSORS = {
    nw: "nwse-resize",
    se: "nwse-resize",
    ne: "nesw-resize",
    sw: "nesw-resize",
    n: "ns-resize",
    s: "ns-resize",
    e: "ew-resize",
    w: "ew-resize",
    turn: "grab",
    end0: "crosshair",
    end1: "crosshair",
};

export class Select {
    id = "select";
    cursor = "default";
    #app;
    #drag = null;
    #from = null;
    #marquee = null;
    #hit = null;

    constructor(app) {
        this.#app = app;
    }

    #under(point, hollow = false) {
        return objectAt(this.#app.board, point.x, point.y, this.#app.camera.length(REACH_PX[point.type] ?? 6), hollow);
    }

    #handle(point) {
        return this.#app.selection.handleAt(point.sx, point.sy, HANDLE_PX[point.type] ?? 10);
    }

    hover(point) {
        if (!point) return;
        const handle = this.#handle(point);
        this.#app.setCursor(
            handle ? CURSORS[handle] : this.#under(point) || this.#inSelection(point) ? "move" : "default",
        );
    }

    #inSelection(point) {
        const b = this.#app.selection.bounds;
        return (
            b !== null &&
            this.#app.selection.size > 0 &&
            point.x >= b[0] &&
            point.x <= b[2] &&
            point.y >= b[1] &&
            point.y <= b[3]
        );
    }

    down(point, event) {
        const { selection, board } = this.#app;
        this.#from = point;
        this.#drag = null;
        this.#hit = null;
        const handle = this.#handle(point);
        if (handle) {
            this.#drag = this.#grip(handle);
            return;
        }
        const id = this.#under(point);
        this.#hit = id;
        if (id && event.shiftKey) selection.toggle(board.groupOf(id));
        else if (id && !selection.ids.has(id)) selection.set(event.altKey ? [id] : board.groupOf(id));
        if ((id || this.#inSelection(point)) && !event.shiftKey) this.#drag = this.#mover(event.altKey);
        else if (!id) this.#marquee = { kept: event.shiftKey ? [...selection.ids] : [] };
    }

    move(points, event) {
        const point = points.at(-1),
            from = this.#from;
        const far = Math.hypot(point.sx - from.sx, point.sy - from.sy) >= DRAG_PX;
        if (this.#marquee) this.#stretch(point);
        else if (this.#drag && this.#app.canDraw() && (far || this.#drag.begun)) this.#pull(point, event);
    }

    #stretch(point) {
        this.#marquee.rect = rectOf(this.#from, point);
        // Dragged to the left it takes what it touches, as in drawing programs.
        const found = objectsIn(this.#app.board, this.#marquee.rect, point.x < this.#from.x).flatMap((id) =>
            this.#app.board.groupOf(id),
        );
        this.#app.selection.set([...this.#marquee.kept, ...found]);
        this.#app.overlay.redraw();
    }

    #pull(point, event) {
        if (!this.#drag.begun) {
            this.#drag.begun = true;
            this.#app.nudging.commit();
            if (!this.#drag.copies) this.#app.selection.lift();
        }
        this.#app.selection.show(this.#drag.matrix(point, event));
        if (this.#drag.copies) this.#app.overlay.redraw();
    }

    up(point) {
        const { selection, overlay } = this.#app,
            drag = this.#drag,
            tapped = !drag?.begun && !this.#marquee?.rect;
        overlay.guides = [];
        if (drag?.begun) {
            const actions = drag.actions();
            if (actions.length > 0) this.#app.ops.act(actions, { select: drag.copies });
            selection.drop();
        } else if (tapped && !this.#hit && !drag?.handle) {
            this.#tap(point);
        }
        this.#drag = this.#marquee = null;
        overlay.redraw();
    }

    /** On nothing: inside an outline chooses it, elsewhere chooses nothing. */
    #tap(point) {
        const id = this.#under(point, true);
        if (id) this.#app.selection.set(this.#app.board.groupOf(id));
        else if (!this.#marquee?.kept.length) this.#app.selection.clear();
    }

    cancel() {
        this.#drag = this.#marquee = null;
        this.#app.overlay.guides = [];
        this.#app.selection.drop();
    }

    twice(point) {
        const id = this.#under(point, true);
        if (!id) return;
        if (this.#app.board.groupOf(id).length > 1) this.#app.selection.set([id]);
        else this.#app.editor.edit(id);
    }

    paint(context) {
        if (!this.#marquee?.rect) return;
        const a = this.#app.camera.toScreen(this.#marquee.rect[0], this.#marquee.rect[1]);
        const b = this.#app.camera.toScreen(this.#marquee.rect[2], this.#marquee.rect[3]);
        context.fillStyle = "rgb(22 119 255 / 10%)";
        context.strokeStyle = "rgb(22 119 255 / 70%)";
        context.lineWidth = 1;
        context.fillRect(a.x, a.y, b.x - a.x, b.y - a.y);
        context.strokeRect(a.x, a.y, b.x - a.x, b.y - a.y);
    }

    /* --- what a drag does: each has matrix(point, event), and actions() at its end ----------------- */

    #mover(copies) {
        const { selection, camera, board, overlay } = this.#app,
            from = this.#from,
            bounds = selection.bounds,
            ids = selection.list;
        const snapper = new Snapper(board, copies ? new Set() : selection.ids, camera);
        let dx = 0,
            dy = 0;
        return {
            copies,
            matrix: (point, event) => {
                [dx, dy] = [point.x - from.x, point.y - from.y];
                if (event.shiftKey) Math.abs(dx) > Math.abs(dy) ? (dy = 0) : (dx = 0);
                overlay.guides = [];
                if (!event.ctrlKey && !event.metaKey && bounds) {
                    const snap = snapper.rect([bounds[0] + dx, bounds[1] + dy, bounds[2] + dx, bounds[3] + dy]);
                    [dx, dy] = [dx + snap.dx, dy + snap.dy];
                    overlay.guides = snap.guides;
                }
                return moving(dx, dy);
            },
            actions: () => {
                const by = { dx: tidy(dx), dy: tidy(dy) };
                if (by.dx === 0 && by.dy === 0) return [];
                return [copies ? { duplicate: by, ids } : { move: by, ids }];
            },
        };
    }

    #grip(handle) {
        const grip =
            handle === "turn"
                ? this.#turner()
                : handle.startsWith("end")
                  ? this.#ender(Number(handle.at(-1)))
                  : this.#scaler(handle);
        return { ...grip, handle };
    }

    #scaler(handle) {
        const { selection } = this.#app,
            b = selection.bounds,
            from = this.#from,
            ids = selection.list;
        const [px, py] = SIDES[handle],
            x = px === 0.5 ? (b[0] + b[2]) / 2 : px === 0 ? b[2] : b[0],
            y = py === 0.5 ? (b[1] + b[3]) / 2 : py === 0 ? b[3] : b[1];
        const corner = px !== 0.5 && py !== 0.5,
            proportional = selection.proportional;
        let sx = 1,
            sy = 1;
        return {
            matrix: (point, event) => {
                const along = (now, begun, fixed) => Math.max((now - fixed) / (begun - fixed || 1), LEAST_SCALE);
                sx = px === 0.5 ? 1 : along(point.x, from.x, x);
                sy = py === 0.5 ? 1 : along(point.y, from.y, y);
                if (corner && (proportional || event.shiftKey)) sx = sy = Math.max(sx, sy);
                return scaling(sx, sy, x, y);
            },
            actions: () =>
                sx === 1 && sy === 1 ? [] : [{ scale: { sx: round(sx), sy: round(sy), x: tidy(x), y: tidy(y) }, ids }],
        };
    }

    #turner() {
        const { selection } = this.#app,
            { x, y } = selection.middle,
            from = this.#from,
            ids = selection.list;
        const begun = Math.atan2(from.y - y, from.x - x);
        let degrees = 0;
        return {
            matrix: (point, event) => {
                degrees = ((((Math.atan2(point.y - y, point.x - x) - begun) * 180) / Math.PI + 540) % 360) - 180;
                const even = Math.round(degrees / TURN_STEP) * TURN_STEP;
                if (event.shiftKey || (Math.abs(degrees - even) < TURN_NEAR && even % 90 === 0)) degrees = even;
                return turning(degrees, x, y);
            },
            actions: () =>
                tidy(degrees) === 0 ? [] : [{ turn: { degrees: tidy(degrees), x: tidy(x), y: tidy(y) }, ids }],
        };
    }

    /** One end of a line: turned and stretched about the other, which comes to the same. */
    #ender(which) {
        const { selection } = this.#app,
            ends = selection.ends,
            moved = ends[which],
            fixed = ends[1 - which],
            ids = selection.list;
        let degrees = 0,
            scale = 1;
        return {
            matrix: (point, event) => {
                const before = Math.atan2(moved.y - fixed.y, moved.x - fixed.x),
                    length = Math.hypot(moved.x - fixed.x, moved.y - fixed.y) || 1;
                let angle = Math.atan2(point.y - fixed.y, point.x - fixed.x);
                if (event.shiftKey) angle = (Math.round((angle * 12) / Math.PI) * Math.PI) / 12;
                degrees = ((angle - before) * 180) / Math.PI;
                scale = Math.max(Math.hypot(point.x - fixed.x, point.y - fixed.y) / length, LEAST_SCALE);
                return multiply(turning(degrees, fixed.x, fixed.y), scaling(scale, scale, fixed.x, fixed.y));
            },
            actions: () => [
                { scale: { sx: round(scale), sy: round(scale), ...at(fixed) }, ids },
                { turn: { degrees: tidy(degrees), ...at(fixed) }, ids },
            ],
        };
    }
}

const round = (value) => Math.round(value * 10000) / 10000;
const at = (point) => ({ x: tidy(point.x), y: tidy(point.y) });
