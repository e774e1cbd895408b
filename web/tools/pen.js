// SPDX-License-Identifier: MIT
/** Pen and highlighter: ink at once on the upper canvas, streamed to the others while it flows, one operation at its end. */
import { addSample, inkObject, paintInk, widthOf } from "../ink.js";
import { freshId } from "../transport.js";

const HIGHLIGHT_OPACITY = 0.4;
const HIGHLIGHT_WIDTH = 5;

class Ink {
    draws = true;
    needs = "draw";
    cursor = "crosshair";
    #app;
    #samples = [];
    #coming = [];
    #look = null;
    #stroke = null;

    constructor(app) {
        this.#app = app;
    }

    lookFor() {
        throw new Error("abstract");
    }

    #sample(point) {
        return {
            x: point.x,
            y: point.y,
            w: this.#look.even ? this.#look.width : widthOf(point.pressure, this.#look.width),
        };
    }

    down(point) {
        this.#look = this.lookFor(this.#app.looks, point);
        this.#stroke = freshId();
        this.#samples = [this.#sample(point)];
        this.#coming = [];
        this.#app.presence.beginStroke(this.#stroke, {
            stroke: this.#look.color,
            width: this.#look.width,
            even: this.#look.even,
            opacity: this.#look.opacity,
            kind: "ink",
        });
        this.#stream(this.#samples);
        this.#app.overlay.redraw();
    }

    move(points, event, coming) {
        const { zoom } = this.#app.camera;
        for (const one of points) {
            const sample = this.#sample(one);
            if (addSample(this.#samples, sample, zoom)) this.#stream([sample]);
        }
        this.#coming = coming.map((one) => this.#sample(one));
        this.#app.overlay.redraw();
    }

    #stream(samples) {
        this.#app.presence.addToStroke(this.#stroke, samples);
    }

    up() {
        const object = inkObject(this.#samples, this.#look, this.#app.camera.zoom),
            stroke = this.#stroke;
        this.#reset();
        this.#app.ops.act([{ add: object }], { op: stroke });
        this.#app.presence.endStroke(stroke);
    }

    cancel() {
        if (this.#stroke) this.#app.presence.endStroke(this.#stroke);
        this.#reset();
    }

    #reset() {
        this.#samples = this.#coming = [];
        this.#stroke = null;
        this.#app.overlay.redraw();
    }

    paint(context) {
        if (!this.#stroke) return;
        this.#app.overlay.onBoard(context, () => paintInk(context, [...this.#samples, ...this.#coming], this.#look));
    }
}

export class Pen extends Ink {
    id = "pen";
    lookFor(looks, point) {
        return { color: looks.color, width: looks.width, opacity: 1, even: point.type !== "pen" };
    }
}

export class Highlighter extends Ink {
    id = "highlighter";
    lookFor(looks) {
        return { color: looks.highlight, width: looks.width * HIGHLIGHT_WIDTH, opacity: HIGHLIGHT_OPACITY, even: true };
    }
}
