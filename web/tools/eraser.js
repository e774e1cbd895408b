// SPDX-License-Identifier: MIT
/** The eraser takes whole objects: those under its way fade, and go when it is lifted, in one operation. */
import { inside, rectOf, overlap, grown } from "../geometry.js";
import { touches } from "../hit.js";

const REACH_PX = 8;
const FADED = 0.2;

export class Eraser {
    id = "eraser";
    draws = true;
    needs = "draw";
    cursor = "none";
    #app;
    #hit = new Set();
    #last = null;
    #at = null;

    constructor(app) {
        this.#app = app;
    }

    down(point) {
        this.#hit.clear();
        this.#last = point;
        this.#sweep(point);
    }

    move(points) {
        for (const one of points) this.#sweep(one);
    }

    /** Between two reports a quick hand goes far: look at every step of the way. */
    #sweep(point) {
        const { camera, board } = this.#app,
            reach = camera.length(REACH_PX),
            from = this.#last;
        const way = grown(rectOf(from, point), reach),
            steps = Math.max(1, Math.ceil(Math.hypot(point.x - from.x, point.y - from.y) / reach));
        const near = board.order.filter(
            (id) => !this.#hit.has(id) && board.has(id) && overlap(board.rows.get(id).b, way),
        );
        const fresh = near.filter((id) => {
            const row = board.rows.get(id);
            for (let i = 0; i <= steps; i++) {
                const x = from.x + ((point.x - from.x) * i) / steps,
                    y = from.y + ((point.y - from.y) * i) / steps;
                if (inside(row.b, x, y, reach) && touches(row, x, y, reach)) return true;
            }
            return false;
        });
        for (const id of fresh) this.#hit.add(id);
        board.hold(fresh, { alpha: FADED });
        this.#last = this.#at = point;
        this.#app.overlay.redraw();
    }

    up() {
        if (this.#hit.size > 0) this.#app.ops.act([{ remove: [...this.#hit] }]);
        this.cancel();
    }

    cancel() {
        this.#hit.clear();
        this.#app.board.release();
        this.#app.overlay.redraw();
    }

    hover(point) {
        this.#at = point;
        this.#app.overlay.redraw();
    }

    leave() {
        this.#at = null;
    }

    paint(context) {
        if (!this.#at) return;
        const at = this.#app.camera.toScreen(this.#at.x, this.#at.y);
        context.beginPath();
        context.arc(at.x, at.y, REACH_PX, 0, 2 * Math.PI);
        context.fillStyle = "rgb(255 255 255 / 70%)";
        context.fill();
        context.strokeStyle = "#5b6472";
        context.lineWidth = 1.5;
        context.stroke();
    }
}
