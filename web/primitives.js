// SPDX-License-Identifier: MIT
/** Rows of draw primitives on a canvas. What they look like was decided by the board's own painter; see docs/LIVE.md. */
import { overlap } from "./geometry.js";

/** @type {WeakMap<object, {path: Path2D|null, clips?: Path2D[]}>} */
const paths = new WeakMap();
/** @type {Map<string, HTMLImageElement>} */
const pictures = new Map();
const PICTURES_KEPT = 400;

let assetUrl = (id) => id;
let arrived = () => {};

/** @param {(id: string) => string} url of a stored picture @param {() => void} loaded called when one has come */
export function usePictures(url, loaded) {
    assetUrl = url;
    arrived = loaded;
}

/** A primitive's path, and those that it is clipped by; made once. */
export function pathOf(primitive) {
    let made = paths.get(primitive);
    if (!made) {
        made = {
            path: primitive.p === undefined ? null : new Path2D(primitive.p),
            clips: primitive.k?.map((one) => new Path2D(one)),
        };
        paths.set(primitive, made);
    }
    return made;
}

/** Only pictures of the board itself: no address that a row names is ever fetched. */
export function pictureUrl(source) {
    if (/^data:image\/(png|jpeg|webp|gif);base64,/.test(source)) return source;
    const asset = /^asset:([0-9a-f]{8,64})$/.exec(source);
    return asset ? assetUrl(asset[1]) : null;
}

function pictureOf(source) {
    let image = pictures.get(source);
    if (!image) {
        const url = pictureUrl(source);
        if (!url) return null;
        if (pictures.size >= PICTURES_KEPT) pictures.delete(pictures.keys().next().value);
        image = new Image();
        image.onload = () => arrived();
        image.src = url;
        pictures.set(source, image);
    }
    return image.complete && image.naturalWidth > 0 ? image : null;
}

/** Until all pictures that were asked for are there or have failed. */
export function picturesReady() {
    return Promise.all([...pictures.values()].map((image) => image.decode().catch(() => {})));
}

function paintPicture(context, one) {
    const image = pictureOf(one.i);
    if (!image) return;
    context.save();
    if (one.t) context.transform(...one.t);
    context.drawImage(image, one.x, one.y, one.w, one.h);
    context.restore();
}

function setPen(context, one) {
    context.strokeStyle = one.s;
    context.lineWidth = one.w ?? 1;
    context.lineCap = one.c ?? "butt";
    context.lineJoin = one.j ?? "miter";
    context.miterLimit = one.m ?? 10;
    context.setLineDash(one.D ?? []);
    context.lineDashOffset = one.O ?? 0;
}

export function paintPrimitive(context, one) {
    const { path, clips } = pathOf(one);
    if (clips) context.save();
    for (const clip of clips ?? []) context.clip(clip, "evenodd");
    if (one.g) paintGroup(context, one.g, one.a ?? 1);
    else if (one.i) paintPicture(context, one);
    else paintPath(context, one, path);
    if (clips) context.restore();
}

function paintPath(context, one, path) {
    if (one.f) {
        context.fillStyle = one.f;
        context.fill(path, one.r ? "evenodd" : "nonzero");
    }
    if (one.s) {
        setPen(context, one);
        context.stroke(path);
    }
}

/** Canvases to paint groups apart on, one for each depth. */
const layers = [];
let depth = 0;

/** Several primitives that are seen through as one: painted apart, then laid on. */
function paintTogether(context, primitives, alpha) {
    const layer = (layers[depth] ??= document.createElement("canvas")),
        { width, height } = context.canvas;
    if (layer.width !== width || layer.height !== height) Object.assign(layer, { width, height });
    const apart = layer.getContext("2d");
    apart.setTransform(1, 0, 0, 1, 0, 0);
    apart.clearRect(0, 0, width, height);
    apart.setTransform(context.getTransform());
    depth += 1;
    for (const one of primitives) paintPrimitive(apart, one);
    depth -= 1;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.globalAlpha *= alpha;
    context.drawImage(layer, 0, 0);
    context.restore();
}

const isSimple = (one) => one.p !== undefined && !(one.f && one.s);

function paintGroup(context, primitives, alpha) {
    if (alpha <= 0) return;
    if (alpha === 1) {
        for (const one of primitives) paintPrimitive(context, one);
    } else if (primitives.length === 1 && isSimple(primitives[0])) {
        const before = context.globalAlpha;
        context.globalAlpha = before * alpha;
        paintPrimitive(context, primitives[0]);
        context.globalAlpha = before;
    } else {
        paintTogether(context, primitives, alpha);
    }
}

/** @param {CanvasRenderingContext2D} context @param {{d: object[], a?: number}} row */
export function paintRow(context, row, fade = 1) {
    paintGroup(context, row.d, (row.a ?? 1) * fade);
}

/** So many rows are painted between two looks at the clock. */
const ROWS_AT_ONCE = 32;

/**
 * The rows of a board, ghosts excepted, that touch an area: from the one at `first` on, until all are painted or the
 * time is up. @returns {number} how many are done, those before `first` included
 */
export function paintRows(context, board, area, first = 0, until = Infinity) {
    const { rows, effects, held } = board,
        order = board.shownOrder ?? board.order;
    const plain = effects.size === 0 && held.size === 0;
    for (let i = first; i < order.length; i++) {
        if (i > first && (i - first) % ROWS_AT_ONCE === 0 && performance.now() > until) return i;
        const row = rows.get(order[i]);
        if (plain) {
            if (overlap(row.b, area)) paintRow(context, row);
        } else {
            paintAffected(context, board, order[i], row, area);
        }
    }
    return order.length;
}

function paintAffected(context, board, id, row, area) {
    const effect = board.effects.get(id),
        held = board.held.get(id);
    if (effect?.gone || held?.gone) return;
    const bounds = board.boundsOf(id);
    if (!overlap(bounds, area)) return;
    if (effect?.m) {
        context.save();
        context.transform(...effect.m);
    }
    paintRow(context, effect?.row ?? row, held?.alpha ?? 1);
    if (effect?.m) context.restore();
}
