// SPDX-License-Identifier: MIT
/** What an operation that was sent will look like, until the board's own answer comes. */
import { grown, mapRect, moving, multiply, scaling, turning } from "./geometry.js";
import { objectBounds } from "./sketch.js";

/** @param {import("./board.js").Board} board @param {{op: string, actions?: object[]}} body */
export function layEffects(board, body) {
    for (const action of body.actions ?? []) {
        const kind = Object.keys(LAY).find((name) => name in action);
        if (kind) LAY[kind](board, action, body.op);
    }
}

const present = (board, ids) => ids.filter((id) => board.rows.has(id));

function change(board, ids, effect) {
    for (const id of present(board, ids)) board.effects.set(id, { ...board.effects.get(id), ...effect(id) });
}

function map(board, ids, matrixOf) {
    change(board, ids, (id) => ({ m: multiply(matrixOf(id), board.effects.get(id)?.m ?? moving(0, 0)) }));
}

/** Mirrored about the middle of them all. */
function flipping(board, axis, ids) {
    const area = board.boundsOfAll(ids) ?? [0, 0, 0, 0];
    const x = (area[0] + area[2]) / 2,
        y = (area[1] + area[3]) / 2;
    return axis === "x" ? scaling(-1, 1, x, y) : scaling(1, -1, x, y);
}

/** The same primitives in other colours and widths: those that had the object's own take the new ones. */
export function repainted(row, fields) {
    const old = { stroke: row.o.stroke ?? "#000000", fill: row.o.fill, width: row.o.stroke_width ?? 4 };
    const swap = (color) => {
        if (color && fields.fill && color === old.fill) return fields.fill;
        return color && fields.stroke && color === old.stroke ? fields.stroke : color;
    };
    const painted = (one) => ({
        ...one,
        ...(one.g && { g: one.g.map(painted) }),
        ...(one.f && { f: swap(one.f) }),
        ...(one.s && { s: swap(one.s) }),
        ...(one.w && fields.stroke_width && one.w === old.width && { w: fields.stroke_width }),
    });
    const more = Math.max(0, (fields.stroke_width ?? 0) - old.width);
    return {
        ...row,
        d: row.d.map(painted),
        o: { ...row.o, ...fields },
        b: grown(row.b, more),
        ...(fields.opacity !== undefined && { a: fields.opacity }),
    };
}

function reorder(board, where, ids) {
    const chosen = new Set(ids),
        taken = board.order.filter((id) => chosen.has(id));
    const rest = board.order.filter((id) => !chosen.has(id));
    if (where === "front" || where === "back") {
        board.shownOrder = where === "front" ? [...rest, ...taken] : [...taken, ...rest];
    }
}

const LAY = {
    add(board, { add }, op) {
        board.ghosts.push({ op, object: add, bounds: objectBounds(add) });
    },
    set(board, { set, ids }) {
        change(board, ids, (id) => ({ row: repainted(board.effects.get(id)?.row ?? board.rows.get(id), set) }));
    },
    move(board, { move, ids }) {
        map(board, ids, () => moving(move.dx, move.dy));
    },
    scale(board, { scale, ids }) {
        map(board, ids, () => scaling(scale.sx, scale.sy, scale.x, scale.y));
    },
    turn(board, { turn, ids }) {
        map(board, ids, () => turning(turn.degrees, turn.x, turn.y));
    },
    flip(board, { flip, ids }) {
        const matrix = flipping(board, flip, ids);
        map(board, ids, () => matrix);
    },
    remove(board, { remove }) {
        change(board, remove, () => ({ gone: true }));
    },
    clear(board) {
        change(board, board.order, () => ({ gone: true }));
    },
    order(board, { order, ids }) {
        reorder(board, order, ids);
    },
    duplicate(board, { duplicate, ids }, op) {
        for (const id of present(board, ids)) {
            const row = board.rows.get(id),
                m = moving(duplicate.dx, duplicate.dy);
            board.ghosts.push({ op, row, m, bounds: mapRect(m, row.b) });
        }
    },
};
