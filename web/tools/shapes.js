// SPDX-License-Identifier: MIT
/** Rectangle, ellipse, line and arrow: dragged out, or put down in their usual size by a tap or by Enter. */
import { middle, tidy } from "../geometry.js";
import { objectAt } from "../hit.js";
import { paintObject } from "../sketch.js";
import { Snapper } from "../snap.js";

/** A drag shorter than this was a tap, screen pixels. */
const TAP_PX = 5;
const REACH_PX = 10;
const USUAL = { w: 160, h: 100 };
const RIGHT_ANGLES = Math.PI / 12;

class Dragged {
    draws = true;
    needs = "draw";
    cursor = "crosshair";
    #from = null;
    #to = null;
    #snapper = null;

    constructor(app) {
        this.app = app;
    }

    down(point, event) {
        this.#snapper = new Snapper(this.app.board, new Set(), this.app.camera);
        this.#from = this.#to = { ...point, ...this.#snapped(point, event) };
    }

    #snapped(point, event) {
        if (event.ctrlKey || event.metaKey) return point;
        const { dx, dy, guides } = this.#snapper.point(point.x, point.y);
        this.app.overlay.guides = guides;
        return { x: point.x + dx, y: point.y + dy };
    }

    move(points, event) {
        const point = points.at(-1);
        this.#to = { ...point, ...this.#snapped(point, event) };
        if (event.shiftKey) this.#to = { ...this.#to, ...this.even(this.#from, this.#to) };
        this.over?.(this.#from, this.#to);
        this.app.overlay.redraw();
    }

    up() {
        const from = this.#from,
            to = this.#to,
            tapped = Math.hypot(to.sx - from.sx, to.sy - from.sy) < TAP_PX;
        this.cancel();
        this.finish(tapped ? this.usual(from) : this.object(from, to), tapped ? null : [from, to]);
    }

    cancel() {
        this.#from = this.#to = null;
        this.app.overlay.guides = [];
        this.app.overlay.redraw();
    }

    finish(object) {
        this.app.ops.act([{ add: object }], { select: true });
    }

    /** From the keyboard: in the middle of what is seen. */
    place() {
        this.finish(this.usual(this.app.centre()), null);
    }

    paint(context) {
        if (this.#from && this.#to !== this.#from)
            this.app.overlay.onBoard(context, () => paintObject(context, this.object(this.#from, this.#to)));
    }

    looks() {
        return this.app.looks.ofShape();
    }
}

class Framed extends Dragged {
    usual(at) {
        return this.object(
            { x: at.x - USUAL.w / 2, y: at.y - USUAL.h / 2 },
            { x: at.x + USUAL.w / 2, y: at.y + USUAL.h / 2 },
        );
    }

    object(a, b) {
        return {
            kind: this.kind,
            cx: tidy((a.x + b.x) / 2),
            cy: tidy((a.y + b.y) / 2),
            w: tidy(Math.max(Math.abs(a.x - b.x), 1)),
            h: tidy(Math.max(Math.abs(a.y - b.y), 1)),
            ...this.looks(),
        };
    }

    /** As wide as high. */
    even(from, to) {
        const side = Math.max(Math.abs(to.x - from.x), Math.abs(to.y - from.y));
        return { x: from.x + Math.sign(to.x - from.x || 1) * side, y: from.y + Math.sign(to.y - from.y || 1) * side };
    }
}

export class Rectangle extends Framed {
    id = "rectangle";
    kind = "rectangle";
}

export class Ellipse extends Framed {
    id = "ellipse";
    kind = "ellipse";
}

class Straight extends Dragged {
    usual(at) {
        return this.object({ x: at.x - USUAL.w / 2, y: at.y }, { x: at.x + USUAL.w / 2, y: at.y });
    }

    object(a, b) {
        const { fill, ...looks } = this.looks();
        return { kind: this.kind, points: [tidy(a.x), tidy(a.y), tidy(b.x), tidy(b.y)], ...looks };
    }

    /** In steps of 15 degrees. */
    even(from, to) {
        const length = Math.hypot(to.x - from.x, to.y - from.y);
        const angle = Math.round(Math.atan2(to.y - from.y, to.x - from.x) / RIGHT_ANGLES) * RIGHT_ANGLES;
        return { x: from.x + length * Math.cos(angle), y: from.y + length * Math.sin(angle) };
    }
}

export class Line extends Straight {
    id = "line";
    kind = "line";
}

export class Arrow extends Straight {
    id = "arrow";
    kind = "arrow";
}

/** From one object to another: the line sticks to both and follows them. */
export class Connector extends Straight {
    id = "connector";
    kind = "arrow";
    #ends = [null, null];

    #at(point) {
        return objectAt(this.app.board, point.x, point.y, this.app.camera.length(REACH_PX), true);
    }

    over(from, to) {
        this.#ends = [this.#at(from), this.#at(to)];
    }

    hover(point) {
        this.#ends = [point && this.#at(point), null];
        this.app.overlay.redraw();
    }

    finish(object, ends) {
        const [from, to] = ends ? ends.map((one) => this.#at(one)) : [];
        this.#ends = [null, null];
        if (from && to && from !== to) this.app.ops.act([{ connect: { from, to, heads: 1 } }]);
        else this.app.say(this.app.words.connectHelp);
    }

    /** From the keyboard: the two things that are selected. */
    place() {
        const [from, to] = this.app.selection.list;
        if (this.app.selection.size === 2) this.app.ops.act([{ connect: { from, to, heads: 1 } }]);
        else this.app.say(this.app.words.connectKeys);
    }

    paint(context) {
        super.paint(context);
        context.strokeStyle = "#1677ff";
        context.lineWidth = 2;
        for (const id of this.#ends) {
            const bounds = id && this.app.board.boundsOf(id);
            if (!bounds) continue;
            const a = this.app.camera.toScreen(bounds[0], bounds[1]),
                b = this.app.camera.toScreen(bounds[2], bounds[3]),
                c = middle([a.x, a.y, b.x, b.y]);
            context.beginPath();
            context.roundRect(a.x - 4, a.y - 4, b.x - a.x + 8, b.y - a.y + 8, 6);
            context.stroke();
            context.beginPath();
            context.arc(c.x, c.y, 4, 0, 2 * Math.PI);
            context.stroke();
        }
    }
}
