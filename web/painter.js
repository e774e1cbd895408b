// SPDX-License-Identifier: MIT
/**
 * The lower canvas: the board as it is. It is painted when the board changes, only where it changed; drawing, selecting
 * and other people's cursors are on the canvas above it and never touch this one.
 *
 * While the camera moves over a board that takes long to paint, the picture there is moves with it, and is painted
 * anew, crisp, when the camera rests.
 */
import { grown, overlap, union } from "./geometry.js";
import { paintGround, paintTop } from "./ground.js";
import { paintRow, paintRows } from "./primitives.js";
import { paintObject } from "./sketch.js";

/** Painting all is done in every frame when it takes less than this. */
const QUICK_MS = 9;
const REST_MS = 90;
const DPR_MOST = 3;

export const pixelRatio = () => Math.min(globalThis.devicePixelRatio || 1, DPR_MOST);

export class Painter {
    #canvas;
    #context;
    #board;
    #camera;
    #frame = 0;
    #dirty = null;
    #all = true;
    #painted = null;
    #cost = 0;
    #rest = 0;

    /** @param {HTMLCanvasElement} canvas */
    constructor(canvas, board, camera) {
        this.#canvas = canvas;
        this.#context = canvas.getContext("2d");
        this.#board = board;
        this.#camera = camera;
    }

    /** @param {number[]|null} area of the board that looks different; null: all of it */
    damage(area) {
        if (area === null) this.#all = true;
        else this.#dirty = union(this.#dirty, area);
        this.schedule();
    }

    schedule() {
        this.#frame ||= requestAnimationFrame(() => this.#paint());
    }

    #paint() {
        this.#frame = 0;
        if (this.#resized()) this.#all = true;
        const moved = !this.#painted || this.#painted.some((value, i) => value !== this.#camera.matrix[i]);
        if (moved && this.#painted && this.#cost > QUICK_MS && !this.#all) this.#follow();
        else if (moved || this.#all) this.#paintAll();
        else if (this.#dirty) this.#paintPart(onSheet(this.#dirty, this.#board));
    }

    #resized() {
        const ratio = pixelRatio(),
            width = Math.round(this.#camera.width * ratio),
            height = Math.round(this.#camera.height * ratio);
        if (this.#canvas.width === width && this.#canvas.height === height) return false;
        Object.assign(this.#canvas, { width, height });
        this.#canvas.style.width = `${this.#camera.width}px`;
        this.#canvas.style.height = `${this.#camera.height}px`;
        return true;
    }

    /** Move the picture there is; paint when the camera rests. */
    #follow() {
        const [z0, , , , x0, y0] = this.#painted,
            [z1, , , , x1, y1] = this.#camera.matrix,
            scale = z1 / z0;
        this.#canvas.style.transform = `matrix(${scale},0,0,${scale},${x1 - x0 * scale},${y1 - y0 * scale})`;
        clearTimeout(this.#rest);
        this.#rest = setTimeout(() => {
            this.#all = true;
            this.schedule();
        }, REST_MS);
    }

    #paintAll() {
        const begun = performance.now();
        clearTimeout(this.#rest);
        this.#canvas.style.transform = "";
        this.#painted = this.#camera.matrix;
        this.#all = false;
        this.#dirty = null;
        this.#context.setTransform(1, 0, 0, 1, 0, 0);
        this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
        this.#enter();
        this.#paintShadow();
        paintSheet(this.#context, this.#board, this.#camera.seen);
        this.#context.restore();
        this.#cost = performance.now() - begun;
    }

    /** The paper lies on the desk. */
    #paintShadow() {
        const ratio = pixelRatio(),
            context = this.#context;
        context.save();
        context.shadowColor = "rgb(16 24 40 / 16%)";
        context.shadowBlur = 24 * ratio;
        context.shadowOffsetY = 6 * ratio;
        context.fillStyle = "#ffffff";
        context.fillRect(0, 0, this.#board.width, this.#board.height);
        context.restore();
    }

    /** From the board's units to the canvas's pixels. */
    #enter() {
        const ratio = pixelRatio(),
            m = this.#painted;
        this.#context.save();
        this.#context.setTransform(m[0] * ratio, 0, 0, m[3] * ratio, m[4] * ratio, m[5] * ratio);
    }

    #paintPart(area) {
        this.#dirty = null;
        if (area[0] >= area[2] || area[1] >= area[3]) return;
        const ratio = pixelRatio(),
            scale = this.#painted[0] * ratio,
            context = this.#context;
        const pixel = (value, offset, round, more, most) =>
            Math.min(
                Math.max(round(value * scale + this.#painted[offset] * ratio) + more, this.#painted[offset] * ratio),
                most * scale + this.#painted[offset] * ratio,
            );
        const { width, height } = this.#board;
        const left = pixel(area[0], 4, Math.floor, -2, width),
            top = pixel(area[1], 5, Math.floor, -2, height);
        const right = pixel(area[2], 4, Math.ceil, 2, width),
            bottom = pixel(area[3], 5, Math.ceil, 2, height);
        context.save();
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.beginPath();
        context.rect(left, top, right - left, bottom - top);
        context.clip();
        context.clearRect(left, top, right - left, bottom - top);
        this.#enter();
        paintSheet(context, this.#board, grown(area, 3 / scale));
        context.restore();
        context.restore();
    }
}

/** Nothing is painted beside the paper. */
const onSheet = (area, { width, height }) => [
    Math.max(area[0], 0),
    Math.max(area[1], 0),
    Math.min(area[2], width),
    Math.min(area[3], height),
];

/** The paper and all that is on it, in the board's units. */
export function paintSheet(context, board, area) {
    const whole = [0, 0, board.width, board.height];
    if (!overlap(area, whole)) return;
    context.save();
    context.beginPath();
    context.rect(0, 0, board.width, board.height);
    context.clip();
    paintGround(context, board);
    paintRows(context, board, area);
    for (const ghost of board.ghosts) {
        if (overlap(ghost.bounds, area)) paintGhost(context, ghost);
    }
    paintTop(context, board);
    context.restore();
}

function paintGhost(context, ghost) {
    context.save();
    if (ghost.m) context.transform(...ghost.m);
    if (ghost.row) paintRow(context, ghost.row);
    else paintObject(context, ghost.object);
    context.restore();
}
