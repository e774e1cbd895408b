// SPDX-License-Identifier: MIT
/**
 * The lower canvas: the board as it is. It is painted when the board changes, only where it changed; drawing, selecting,
 * other people's cursors and what is not yet confirmed are on the canvas above it and never touch this one.
 *
 * A board that takes long to paint is painted anew in slices, between which the page answers, beside the picture there is.
 * That one moves with the camera meanwhile, and gives way when the new one is whole.
 * Rows that are only added go on top of what is painted.
 */
import { contains, grown, overlap, union } from "./geometry.js";
import { paintGround, paintTop } from "./ground.js";
import { paintRow, paintRows } from "./primitives.js";
import { paintObject } from "./sketch.js";

/** Painting all is done in every frame when it takes less than this. */
const QUICK_MS = 9;
const SLICE_MS = 14;
/** Work that is begun anew more often than this, since the board goes on changing, is done in one go. */
const RESTARTS_MOST = 3;
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
    /** Where rows on top are that no picture has yet. */
    #fresh = null;
    #all = true;
    /** The camera's matrix in the picture that is seen; null: there is none. */
    #painted = null;
    /** How many rows, from the bottom, are on the picture that is seen. */
    #rows = 0;
    /** A picture under way. @type {{context: CanvasRenderingContext2D, matrix: number[], rows: number, ms: number}|null} */
    #job = null;
    #restarts = 0;
    #spare = null;
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

    /** Rows were added on top, and nothing else changed. @param {number[]|null} area where they are */
    added(area) {
        this.#fresh = union(this.#fresh, area);
        if (area && this.#lies(area)) this.damage(area);
        else this.schedule();
    }

    /** Numbers and the frame are above all rows: what they touch cannot be put on top. */
    #lies(area) {
        const { width, height, view } = this.#board;
        return view.numbers || !contains([2, 2, width - 2, height - 2], area);
    }

    /** TRUE when everything is on the canvas. */
    get settled() {
        return !this.#frame && !this.#job && !this.#all && !this.#dirty && this.#rows === this.#count;
    }

    get #count() {
        return (this.#board.shownOrder ?? this.#board.order).length;
    }

    schedule() {
        this.#frame ||= requestAnimationFrame(() => this.#paint());
    }

    #paint() {
        this.#frame = 0;
        if (this.#resized()) this.#forget();
        const { matrix } = this.#camera;
        const moved = !same(this.#painted, matrix);
        if (this.#job && (this.#all || this.#dirty || !same(this.#job.matrix, matrix))) this.#abandon();
        if (moved && this.#painted && this.#cost > QUICK_MS && !this.#all) this.#follow();
        else if (moved || this.#all) this.#begin(matrix);
        if (this.#job) this.#goOn();
        else if (same(this.#painted, matrix)) this.#change();
    }

    /** What is on the canvas is lost. */
    #forget() {
        this.#job = null;
        this.#painted = null;
        this.#all = true;
    }

    #abandon() {
        this.#job = null;
        this.#restarts += 1;
        this.#all = true;
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

    /** A new picture: on the canvas when there is none or it is made at once, else beside it. */
    #begin(matrix) {
        const apart = this.#painted && this.#cost > QUICK_MS;
        clearTimeout(this.#rest);
        this.#all = false;
        this.#dirty = null;
        this.#job = { context: apart ? this.#beside() : this.#context, matrix, rows: 0, ms: 0 };
        if (!apart) this.#canvas.style.transform = "";
        if (!apart) this.#painted = null;
        const { context } = this.#job,
            { width, height } = this.#canvas;
        context.setTransform(1, 0, 0, 1, 0, 0);
        context.clearRect(0, 0, width, height);
        this.#enter(context, matrix);
        this.#paintShadow(context);
        this.#onSheet(context, () => paintGround(context, this.#board));
        context.restore();
    }

    #beside() {
        const { width, height } = this.#canvas;
        this.#spare ??= document.createElement("canvas");
        if (this.#spare.width !== width || this.#spare.height !== height) Object.assign(this.#spare, { width, height });
        return this.#spare.getContext("2d");
    }

    /** One slice of the picture under way; the last one shows it. */
    #goOn() {
        const job = this.#job,
            { context } = job,
            begun = performance.now();
        // What is seen is put together anew after each slice, which costs more than the slice: only beside it.
        const sliced = this.#restarts <= RESTARTS_MOST && context !== this.#context;
        this.#enter(context, job.matrix);
        this.#onSheet(context, () => {
            job.rows = paintRows(context, this.#board, this.#camera.seen, job.rows, sliced ? begun + SLICE_MS : Infinity);
        });
        const whole = job.rows === this.#count;
        if (whole) this.#onSheet(context, () => paintTop(context, this.#board));
        context.restore();
        job.ms += performance.now() - begun;
        if (whole) this.#show(job);
        else this.schedule();
    }

    #show(job) {
        this.#job = null;
        this.#restarts = 0;
        this.#cost = job.ms;
        this.#painted = job.matrix;
        this.#rows = job.rows;
        this.#fresh = null;
        if (job.context === this.#context) return;
        this.#context.setTransform(1, 0, 0, 1, 0, 0);
        this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
        this.#context.drawImage(this.#spare, 0, 0);
        this.#canvas.style.transform = "";
    }

    /** The picture stays; what changed in it is painted, with what came on top, or that alone. */
    #change() {
        const count = this.#count;
        if (this.#dirty) this.#paintPart(onSheet(union(this.#dirty, this.#fresh), this.#board));
        else if (this.#rows < count) {
            const context = this.#context;
            this.#enter(context, this.#painted);
            this.#onSheet(context, () => paintRows(context, this.#board, this.#camera.seen, this.#rows, Infinity));
            context.restore();
        }
        this.#rows = count;
        this.#fresh = null;
    }

    /** The paper lies on the desk. */
    #paintShadow(context) {
        const ratio = pixelRatio();
        context.save();
        context.shadowColor = "rgb(16 24 40 / 16%)";
        context.shadowBlur = 24 * ratio;
        context.shadowOffsetY = 6 * ratio;
        context.fillStyle = "#ffffff";
        context.fillRect(0, 0, this.#board.width, this.#board.height);
        context.restore();
    }

    /** From the board's units to the canvas's pixels. */
    #enter(context, m) {
        const ratio = pixelRatio();
        context.save();
        context.setTransform(m[0] * ratio, 0, 0, m[3] * ratio, m[4] * ratio, m[5] * ratio);
    }

    /** Nothing is painted beside the paper. */
    #onSheet(context, paint) {
        context.save();
        context.beginPath();
        context.rect(0, 0, this.#board.width, this.#board.height);
        context.clip();
        paint();
        context.restore();
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
        this.#enter(context, this.#painted);
        paintSheet(context, this.#board, grown(area, 3 / scale), false);
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

const same = (a, b) => Boolean(a && b) && a.every((value, i) => value === b[i]);

/** The paper and all that is on it, in the board's units. @param {boolean} ghosts what is not yet confirmed, too */
export function paintSheet(context, board, area, ghosts = true) {
    const whole = [0, 0, board.width, board.height];
    if (!overlap(area, whole)) return;
    context.save();
    context.beginPath();
    context.rect(0, 0, board.width, board.height);
    context.clip();
    paintGround(context, board);
    paintRows(context, board, area);
    if (ghosts) paintGhosts(context, board, area);
    paintTop(context, board);
    context.restore();
}

/** What was sent and is not yet confirmed. */
export function paintGhosts(context, board, area) {
    for (const ghost of board.ghosts) {
        if (overlap(ghost.bounds, area)) paintGhost(context, ghost);
    }
}

function paintGhost(context, ghost) {
    context.save();
    if (ghost.m) context.transform(...ghost.m);
    if (ghost.row) paintRow(context, ghost.row);
    else paintObject(context, ghost.object);
    context.restore();
}
