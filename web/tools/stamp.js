// SPDX-License-Identifier: MIT
/** Little pictures: chosen from the palette, put down by a tap, as large as one drags. */
import { tidy } from "../geometry.js";
import { paintObject } from "../sketch.js";
import { loadStamps } from "../stamps.js";

const USUAL = 110;
const LEAST = 16;

export class Stamp {
    id = "stamp";
    draws = true;
    needs = "draw";
    cursor = "copy";
    #from = null;
    #to = null;
    #at = null;

    constructor(app) {
        this.app = app;
        this.stamp = "house";
    }

    activate() {
        loadStamps().then(
            () => this.app.overlay.redraw(),
            () => this.app.say(this.app.words.offline),
        );
    }
    leave() {
        this.#at = null;
    }

    #object(at, side) {
        return {
            kind: "stamp",
            stamp: this.stamp,
            cx: tidy(at.x),
            cy: tidy(at.y),
            w: side,
            h: side,
            ...this.app.looks.ofStamp(),
        };
    }

    #side() {
        const far = 2 * Math.max(Math.abs(this.#to.x - this.#from.x), Math.abs(this.#to.y - this.#from.y));
        return this.app.camera.length(8) > far ? USUAL : tidy(Math.max(far, LEAST));
    }

    down(point) {
        this.#from = this.#to = point;
        this.#at = null;
        this.app.overlay.redraw();
    }
    move(points) {
        this.#to = points.at(-1);
        this.app.overlay.redraw();
    }

    up() {
        const object = this.#object(this.#from, this.#side());
        this.cancel();
        this.app.ops.act([{ add: object }]);
    }

    cancel() {
        this.#from = this.#to = null;
        this.app.overlay.redraw();
    }

    place() {
        this.app.ops.act([{ add: this.#object(this.app.centre(), USUAL) }], { select: true });
    }

    hover(point) {
        this.#at = point;
        this.app.overlay.redraw();
    }

    paint(context) {
        const at = this.#from ?? this.#at;
        if (!at) return;
        this.app.overlay.onBoard(context, () => {
            context.globalAlpha = this.#from ? 1 : 0.45;
            paintObject(context, this.#object(at, this.#from ? this.#side() : USUAL));
        });
    }
}
