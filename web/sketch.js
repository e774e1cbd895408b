// SPDX-License-Identifier: MIT
/**
 * Objects that the board has not painted yet: a rectangle while it is being dragged, a note just put down. Near enough
 * to what comes back a moment later.
 */
import { grown, rectOf } from "./geometry.js";
import { paintInk, samplesOf } from "./ink.js";
import { paintStamp } from "./stamps.js";

const FONT = `"Noto Sans CJK SC", "Noto Sans SC", "PingFang SC", "Microsoft YaHei", system-ui, sans-serif`;
export const LINE_HEIGHT = 1.4;
/** What a new object has when nothing is said. */
const STROKE = "#000000",
    STROKE_WIDTH = 4,
    FONT_SIZE = 32;

export const fontOf = (size) => `${size}px ${FONT}`;

const DASHES = { dashed: (w) => [w * 3, w * 2.6], dotted: (w) => [0, w * 2.2] };

function setLook(context, object) {
    const width = object.stroke_width ?? STROKE_WIDTH;
    context.strokeStyle = object.stroke ?? STROKE;
    context.fillStyle = object.fill ?? "transparent";
    context.lineWidth = width;
    context.lineJoin = "miter";
    context.lineCap = object.points || object.dash === "dotted" ? "round" : "butt";
    context.setLineDash(DASHES[object.dash]?.(width) ?? []);
}

function fillAndStroke(context, object, path) {
    if (object.fill) context.fill(path);
    if ((object.stroke_width ?? STROKE_WIDTH) > 0) context.stroke(path);
}

function paintHead(context, tip, from, width) {
    const length = Math.max(12, 4 * width),
        angle = Math.atan2(tip.y - from.y, tip.x - from.x);
    context.save();
    context.translate(tip.x, tip.y);
    context.rotate(angle);
    context.beginPath();
    context.moveTo(0, 0);
    context.lineTo(-length, -length / 2);
    context.lineTo(-length, length / 2);
    context.fillStyle = context.strokeStyle;
    context.fill();
    context.restore();
}

function pointsOf(object) {
    const points = [];
    for (let i = 0; i + 1 < object.points.length; i += 2) points.push({ x: object.points[i], y: object.points[i + 1] });
    return points;
}

function paintLine(context, object) {
    const points = pointsOf(object),
        width = object.stroke_width ?? STROKE_WIDTH,
        heads = object.heads ?? (object.kind === "arrow" ? 1 : 0);
    const path = new Path2D();
    for (const [i, one] of points.entries()) i === 0 ? path.moveTo(one.x, one.y) : path.lineTo(one.x, one.y);
    context.stroke(path);
    if (heads > 0) paintHead(context, points.at(-1), points.at(-2), width);
    if (heads > 1) paintHead(context, points[0], points[1], width);
}

function paintText(context, object, size, color) {
    if (!object.text) return;
    const lines = object.text.split("\n");
    context.font = fontOf(size);
    context.fillStyle = color;
    context.textAlign = "center";
    context.textBaseline = "middle";
    for (const [i, line] of lines.entries()) {
        context.fillText(line, object.cx, object.cy + (i - (lines.length - 1) / 2) * size * LINE_HEIGHT);
    }
}

function paintNote(context, object) {
    const frame = frameOf(object);
    context.fillStyle = object.fill ?? "#fff1a8";
    context.fillRect(frame[0], frame[1], object.w, object.h);
    paintText(context, object, object.font_size ?? 24, "#1f2329");
}

const PAINT = {
    ink: (context, object) =>
        paintInk(context, samplesOf(object), { color: object.stroke ?? STROKE, even: !object.widths, opacity: 1 }),
    line: paintLine,
    arrow: paintLine,
    text: (context, object) => paintText(context, object, object.font_size ?? FONT_SIZE, object.stroke ?? STROKE),
    note: paintNote,
    stamp: paintStamp,
    /** On its way: as it will be, but pale. */
    image(context, object) {
        const frame = frameOf(object);
        context.setLineDash([6, 4]);
        context.lineWidth = 1.5;
        context.strokeStyle = "#8a94a6";
        context.strokeRect(frame[0], frame[1], object.w, object.h);
        context.globalAlpha *= 0.55;
        if (object.bitmap) context.drawImage(object.bitmap, frame[0], frame[1], object.w, object.h);
    },
    ellipse(context, object) {
        const path = new Path2D();
        path.ellipse(object.cx, object.cy, object.w / 2, object.h / 2, 0, 0, 2 * Math.PI);
        fillAndStroke(context, object, path);
    },
    rectangle(context, object) {
        const path = new Path2D(),
            frame = frameOf(object);
        path.roundRect(
            frame[0],
            frame[1],
            object.w,
            object.h,
            Math.min(object.corner ?? 0, object.w / 2, object.h / 2),
        );
        fillAndStroke(context, object, path);
    },
};

const frameOf = (object) => [
    object.cx - object.w / 2,
    object.cy - object.h / 2,
    object.cx + object.w / 2,
    object.cy + object.h / 2,
];

/** @param {CanvasRenderingContext2D} context in the board's units */
export function paintObject(context, object) {
    context.save();
    context.globalAlpha *= object.opacity ?? 1;
    setLook(context, object);
    (PAINT[object.kind] ?? PAINT.rectangle)(context, object);
    context.restore();
}

let measure = null;

/** About how large a text is painted. */
export function textSize(text, size) {
    const lines = text.split("\n");
    measure ??= document.createElement("canvas").getContext("2d");
    measure.font = fontOf(size);
    return {
        w: Math.max(...lines.map((line) => measure.measureText(line).width), size / 2),
        h: lines.length * size * LINE_HEIGHT,
    };
}

/** What it covers, strokes and heads included. */
export function objectBounds(object) {
    const reach = (object.stroke_width ?? STROKE_WIDTH) * 2 + 14;
    if (object.points) {
        return grown(
            pointsOf(object)
                .map((one) => rectOf(one, one))
                .reduce((a, b) => [
                    Math.min(a[0], b[0]),
                    Math.min(a[1], b[1]),
                    Math.max(a[2], b[2]),
                    Math.max(a[3], b[3]),
                ]),
            reach + Math.max(0, ...(object.widths ?? [])),
        );
    }
    const size = object.kind === "text" ? textSize(object.text ?? "", object.font_size ?? FONT_SIZE) : object;
    return grown(frameOf({ ...object, w: size.w ?? 0, h: size.h ?? 0 }), reach);
}
