// SPDX-License-Identifier: MIT
/**
 * Points, rectangles [x0,y0,x1,y1] and matrices [a,b,c,d,e,f] as canvas has them.
 * @typedef {{x: number, y: number}} Point
 * @typedef {[number, number, number, number]} Rect
 * @typedef {[number, number, number, number, number, number]} Matrix
 */
export const IDENTITY = Object.freeze([1, 0, 0, 1, 0, 0]);

/** First `b`, then `a`. @returns {Matrix} */
export function multiply(a, b) {
    return [
        a[0] * b[0] + a[2] * b[1],
        a[1] * b[0] + a[3] * b[1],
        a[0] * b[2] + a[2] * b[3],
        a[1] * b[2] + a[3] * b[3],
        a[0] * b[4] + a[2] * b[5] + a[4],
        a[1] * b[4] + a[3] * b[5] + a[5],
    ];
}

export const moving = (dx, dy) => [1, 0, 0, 1, dx, dy];
export const scaling = (sx, sy, x, y) => [sx, 0, 0, sy, x - sx * x, y - sy * y];
export function turning(degrees, x, y) {
    const c = Math.cos((degrees * Math.PI) / 180),
        s = Math.sin((degrees * Math.PI) / 180);
    return [c, s, -s, c, x - c * x + s * y, y - s * x - c * y];
}

export const apply = (m, x, y) => ({ x: m[0] * x + m[2] * y + m[4], y: m[1] * x + m[3] * y + m[5] });

/** The upright rectangle about a mapped one. @returns {Rect} */
export function mapRect(m, r) {
    const corners = [apply(m, r[0], r[1]), apply(m, r[2], r[1]), apply(m, r[2], r[3]), apply(m, r[0], r[3])];
    const xs = corners.map((p) => p.x),
        ys = corners.map((p) => p.y);
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** @param {Rect|null} a @param {Rect|null} b @returns {Rect|null} */
export function union(a, b) {
    if (!a || !b) return a ?? b;
    return [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[2], b[2]), Math.max(a[3], b[3])];
}

export const overlap = (a, b) => a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
export const inside = (r, x, y, margin = 0) =>
    x >= r[0] - margin && x <= r[2] + margin && y >= r[1] - margin && y <= r[3] + margin;
export const contains = (outer, r) => r[0] >= outer[0] && r[1] >= outer[1] && r[2] <= outer[2] && r[3] <= outer[3];
export const grown = (r, by) => [r[0] - by, r[1] - by, r[2] + by, r[3] + by];
export const rectOf = (a, b) => [Math.min(a.x, b.x), Math.min(a.y, b.y), Math.max(a.x, b.x), Math.max(a.y, b.y)];
export const middle = (r) => ({ x: (r[0] + r[2]) / 2, y: (r[1] + r[3]) / 2 });
export const clamp = (value, low, high) => Math.min(Math.max(value, low), high);
/** What is sent has no more digits than the board keeps. */
export const tidy = (value) => Math.round(value * 100) / 100;

/** How far a point is from the line between two others. */
export function distanceToSegment(p, a, b) {
    const dx = b.x - a.x,
        dy = b.y - a.y,
        length = dx * dx + dy * dy;
    const t = length === 0 ? 0 : clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0, 1);
    return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}
