// SPDX-License-Identifier: MIT
/** The upper canvas: ink while it flows, selection, guide lines, and where other people are. */
import { pixelRatio } from "./painter.js";

export class Overlay {
    /** @type {{axis: number, at: number, from: number, to: number}[]} */
    guides = [];
    /** @type {((context: CanvasRenderingContext2D) => void)[]} painted in this order, in CSS pixels */
    layers = [];
    #canvas;
    #context;
    #camera;
    #frame = 0;

    constructor(canvas, camera) {
        this.#canvas = canvas;
        this.#context = canvas.getContext("2d");
        this.#camera = camera;
    }

    redraw() {
        this.#frame ||= requestAnimationFrame(() => this.#paint());
    }

    /** Paint in the board's units. */
    onBoard(context, paint) {
        context.save();
        context.transform(...this.#camera.matrix);
        paint(context);
        context.restore();
    }

    #paint() {
        this.#frame = 0;
        const ratio = pixelRatio(),
            { width, height } = this.#camera,
            context = this.#context;
        const w = Math.round(width * ratio),
            h = Math.round(height * ratio);
        if (this.#canvas.width !== w || this.#canvas.height !== h) {
            Object.assign(this.#canvas, { width: w, height: h });
            this.#canvas.style.width = `${width}px`;
            this.#canvas.style.height = `${height}px`;
        }
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, w, h);
        context.setTransform(ratio, 0, 0, ratio, 0, 0);
        for (const layer of this.layers) {
            context.save();
            layer(context);
            context.restore();
        }
        this.#paintGuides(context);
    }

    #paintGuides(context) {
        context.strokeStyle = "#f03e9d";
        context.lineWidth = 1;
        for (const { axis, at, from, to } of this.guides) {
            const a = axis === 0 ? this.#camera.toScreen(at, from) : this.#camera.toScreen(from, at);
            const b = axis === 0 ? this.#camera.toScreen(at, to) : this.#camera.toScreen(to, at);
            context.beginPath();
            context.moveTo(a.x, a.y);
            context.lineTo(b.x, b.y);
            context.stroke();
        }
    }
}
