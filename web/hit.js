// SPDX-License-Identifier: MIT
/** What lies under a point of the board. */
import { contains, inside, overlap } from "./geometry.js";
import { pathOf } from "./primitives.js";

const scratch = document.createElement("canvas").getContext("2d");

/** TRUE when one of the row's primitives is painted within `reach` of the point. */
export function touches(row, x, y, reach) {
    if (row.o.hidden || !inside(row.b, x, y, reach)) return false;
    // Letters are thin: a text is all of its box.
    if (row.o.kind === "text" || row.o.kind === "stamp" || row.o.kind === "table") return true;
    return row.d.some((one) => touchesPrimitive(one, x, y, reach));
}

function touchesPrimitive(one, x, y, reach) {
    if (one.g) return one.g.some((part) => touchesPrimitive(part, x, y, reach));
    if (one.i) return one.t ? true : inside([one.x, one.y, one.x + one.w, one.y + one.h], x, y, reach);
    const { path } = pathOf(one);
    scratch.lineWidth = Math.max(one.s ? (one.w ?? 1) : 0, 2 * reach);
    return (
        (one.f && scratch.isPointInPath(path, x, y, one.r ? "evenodd" : "nonzero")) ||
        scratch.isPointInStroke(path, x, y)
    );
}

/** The topmost object at a point: painted there, or (`hollow`) the smallest that surrounds it. @returns {number|null} */
export function objectAt(board, x, y, reach, hollow = false) {
    const order = board.order;
    for (let i = order.length - 1; i >= 0; i--) {
        const row = board.rows.get(order[i]);
        if (inside(row.b, x, y, reach) && board.has(row.id) && touches(row, x, y, reach)) return row.id;
    }
    return hollow ? smallestAround(board, x, y) : null;
}

const area = (b) => (b[2] - b[0]) * (b[3] - b[1]);

function smallestAround(board, x, y) {
    let found = null;
    for (const id of board.order) {
        const row = board.rows.get(id);
        if (row.o.hidden || row.o.points || !inside(row.b, x, y) || !board.has(id)) continue;
        if (!found || area(row.b) <= area(found.b)) found = row;
    }
    return found?.id ?? null;
}

/** Objects in a rectangle: those inside it, or (`touched`) those it touches. @returns {number[]} */
export function objectsIn(board, rect, touched = false) {
    return board.order.filter((id) => {
        const bounds = board.boundsOf(id);
        return bounds && !board.rows.get(id).o.hidden && (touched ? overlap(rect, bounds) : contains(rect, bounds));
    });
}
