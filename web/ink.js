// SPDX-License-Identifier: MIT
/**
 * Ink: from what the pen reported to a stroke, and a stroke's outline while it is being drawn.
 * @typedef {{x: number, y: number, w: number}} Sample where the pen was, and how wide it is there
 */
import { distanceToSegment, tidy } from "./geometry.js";

/** Points of one stroke that the receiver takes. */
export const INK_POINTS = 2000;
/** Samples nearer than this say nothing new, board pixels at zoom 1. */
const NEAR = 0.6;
const ROUGHNESS = 0.3;
/** The painter bends its curves between the points that are kept: far apart they would leave the way the pen took. */
const APART = 12;
const THINNEST = 0.3;
const PRESSURE_SPAN = 1.4;

/** The pen's width under a pressure from 0 to 1; at a half it is the width that was chosen. */
export const widthOf = (pressure, width) => Math.max(width * (THINNEST + PRESSURE_SPAN * pressure), 0.5);

/** Add a sample unless it is where the last one was. @param {Sample[]} samples */
export function addSample(samples, sample, zoom = 1) {
    const last = samples.at(-1);
    if (last && Math.hypot(last.x - sample.x, last.y - sample.y) < NEAR / zoom) {
        last.w = Math.max(last.w, sample.w);
        return false;
    }
    samples.push(sample);
    return true;
}

/** Hands tremble and screens have pixels: each sample moves a little toward its neighbours. */
export function smooth(samples) {
    return samples.map((one, i) => {
        const before = samples[i - 1],
            after = samples[i + 1];
        if (!before || !after) return one;
        return {
            x: (before.x + 2 * one.x + after.x) / 4,
            y: (before.y + 2 * one.y + after.y) / 4,
            w: (before.w + 2 * one.w + after.w) / 4,
        };
    });
}

/** Leave out what lies on the way anyhow (Douglas and Peucker, without recursion); widths count, too. */
export function simplify(samples, tolerance) {
    const keep = new Uint8Array(samples.length),
        work = [[0, samples.length - 1]];
    keep[0] = keep[samples.length - 1] = 1;
    while (work.length > 0) {
        const [first, last] = work.pop(),
            a = samples[first],
            b = samples[last];
        let worst = tolerance,
            at = -1;
        for (let i = first + 1; i < last; i++) {
            const part = (i - first) / (last - first),
                width = Math.abs(samples[i].w - (a.w + (b.w - a.w) * part)) / 2;
            const off = Math.max(distanceToSegment(samples[i], a, b), width);
            if (off > worst) [worst, at] = [off, i];
        }
        if (at < 0) continue;
        keep[at] = 1;
        work.push([first, at], [at, last]);
    }
    return samples.filter((_, i) => keep[i]);
}

/** Simplified, but with points all along the way. */
function thinned(samples, tolerance, apart) {
    const kept = new Set(simplify(samples, tolerance)),
        way = [samples[0]];
    for (const [i, one] of samples.entries()) {
        const next = samples[i + 1] ?? one,
            last = way.at(-1);
        if (kept.has(one) || Math.hypot(next.x - last.x, next.y - last.y) > apart) way.push(one);
    }
    return way[1] === way[0] ? way.slice(1) : way;
}

/** The stroke as an object for the board. @param {Sample[]} samples @param {{color: string, width: number, opacity: number, even: boolean}} look */
export function inkObject(samples, look, zoom = 1) {
    const steady = smooth(samples);
    let tolerance = ROUGHNESS / Math.max(zoom, 1),
        apart = APART,
        points = thinned(steady, tolerance, apart);
    while (points.length > INK_POINTS) points = thinned(points, (tolerance *= 1.5), (apart *= 2));
    const object = {
        kind: "ink",
        points: points.flatMap((one) => [tidy(one.x), tidy(one.y)]),
        stroke: look.color,
        stroke_width: look.width,
    };
    if (points.length === 1) object.points.push(object.points[0], object.points[1]);
    if (!look.even)
        object.widths = Array.from({ length: object.points.length / 2 }, (_, i) => tidy((points[i] ?? points[0]).w));
    if (look.opacity !== 1) object.opacity = look.opacity;
    return object;
}

/** @returns {Sample[]} */
export function samplesOf(object) {
    const width = object.stroke_width ?? 4,
        samples = [];
    for (let i = 0; i + 1 < object.points.length; i += 2) {
        samples.push({ x: object.points[i], y: object.points[i + 1], w: object.widths?.[i / 2] ?? width });
    }
    return samples;
}

/** The way turns sharply when the cosine between two chords is less; the board's painter goes by the same. */
const SHARP = 0.3;

const direction = (a, b) => {
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    return length > 0 ? { x: (b.x - a.x) / length, y: (b.y - a.y) / length } : { x: 1, y: 0 };
};

/** Samples with the directions of the way before and after each: the same where it bends gently. */
function knotsOf(samples) {
    return samples.map((one, i) => {
        const before = i > 0 ? direction(samples[i - 1], one) : direction(one, samples[1]),
            after = i + 1 < samples.length ? direction(one, samples[i + 1]) : before;
        if (before.x * after.x + before.y * after.y < SHARP) return { ...one, in: before, out: after, sharp: true };
        const both = direction({ x: 0, y: 0 }, { x: before.x + after.x, y: before.y + after.y });
        return { ...one, in: both, out: both, sharp: false };
    });
}

/** Add the smooth curve from p to q that leaves and arrives in these directions. */
function curveTo(path, p, leave, q, arrive) {
    const third = Math.hypot(q.x - p.x, q.y - p.y) / 3;
    path.bezierCurveTo(
        p.x + leave.x * third,
        p.y + leave.y * third,
        q.x - arrive.x * third,
        q.y - arrive.y * third,
        q.x,
        q.y,
    );
}

/** A line of one width. */
function even(samples) {
    const path = new Path2D(),
        knots = knotsOf(samples);
    path.moveTo(knots[0].x, knots[0].y);
    for (let i = 1; i < knots.length; i++) curveTo(path, knots[i - 1], knots[i - 1].out, knots[i], knots[i].in);
    return path;
}

const back = (along) => ({ x: -along.x, y: -along.y });
/** The knot's point on the left of a way in that direction. */
const beside = (knot, along) => ({ x: knot.x + (along.y * knot.w) / 2, y: knot.y - (along.x * knot.w) / 2 });

function cap(path, knot, along) {
    const angle = Math.atan2(along.y, along.x);
    path.arc(knot.x, knot.y, knot.w / 2, angle - Math.PI / 2, angle + Math.PI / 2);
}

/** A closed outline whose width follows the pen: one path, so that nothing darkens where it meets itself. */
function varying(samples) {
    const path = new Path2D(),
        knots = knotsOf(samples),
        n = knots.length;
    cap(path, knots[0], back(knots[0].out));
    for (let i = 1; i < n; i++) {
        const from = beside(knots[i - 1], knots[i - 1].out);
        path.lineTo(from.x, from.y);
        curveTo(path, from, knots[i - 1].out, beside(knots[i], knots[i].in), knots[i].in);
    }
    cap(path, knots[n - 1], knots[n - 1].in);
    for (let i = n - 1; i > 0; i--) {
        const from = beside(knots[i], back(knots[i].in));
        path.lineTo(from.x, from.y);
        curveTo(path, from, back(knots[i].in), beside(knots[i - 1], back(knots[i - 1].out)), back(knots[i - 1].out));
    }
    path.closePath();
    for (const one of knots.filter((knot) => knot.sharp)) {
        path.moveTo(one.x + one.w / 2, one.y);
        path.arc(one.x, one.y, one.w / 2, 0, 2 * Math.PI);
    }
    return path;
}

/** Paint a stroke that is being drawn. @param {Sample[]} samples */
export function paintInk(context, samples, look) {
    if (samples.length === 0) return;
    context.save();
    context.globalAlpha *= look.opacity ?? 1;
    context.fillStyle = context.strokeStyle = look.color;
    if (samples.length === 1) {
        context.beginPath();
        context.arc(samples[0].x, samples[0].y, samples[0].w / 2, 0, 2 * Math.PI);
        context.fill();
    } else if (look.even) {
        context.lineWidth = samples[0].w;
        context.lineCap = context.lineJoin = "round";
        context.setLineDash([]);
        context.stroke(even(samples));
    } else {
        context.fill(varying(samples));
    }
    context.restore();
}
