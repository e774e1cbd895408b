// SPDX-License-Identifier: MIT
/** Snapping: edges and middles of what is being moved or drawn meet those of what is there. */

/** Screen pixels within which things snap. */
const NEAR = 6;
/** More neighbours than this would snap everywhere. */
const NEIGHBOURS = 400;

/** The lines of a rectangle along one axis: both edges and the middle. */
const lines = (rect, axis) => [rect[axis], (rect[axis] + rect[axis + 2]) / 2, rect[axis + 2]];

export class Snapper {
    #targets = [[], []];
    #reach;
    #board;

    /**
     * @param {import("./board.js").Board} board @param {Set<number>} moving not to be snapped to
     * @param {import("./camera.js").Camera} camera
     */
    constructor(board, moving, camera) {
        this.#reach = camera.length(NEAR);
        this.#board = board;
        const seen = camera.seen;
        this.#add([0, 0, board.width, board.height]);
        let count = 0;
        for (let i = board.order.length - 1; i >= 0 && count < NEIGHBOURS; i--) {
            const id = board.order[i],
                bounds = moving.has(id) ? null : board.boundsOf(id);
            if (
                !bounds ||
                board.rows.get(id).o.hidden ||
                bounds[0] > seen[2] ||
                bounds[2] < seen[0] ||
                bounds[1] > seen[3] ||
                bounds[3] < seen[1]
            )
                continue;
            this.#add(bounds);
            count += 1;
        }
    }

    #add(rect) {
        for (const axis of [0, 1]) {
            for (const at of lines(rect, axis))
                this.#targets[axis].push({ at, from: rect[1 - axis], to: rect[3 - axis] });
        }
    }

    #nearest(axis, values) {
        let best = null;
        for (const value of values) {
            for (const target of this.#targets[axis]) {
                const off = target.at - value;
                if (Math.abs(off) <= this.#reach && (!best || Math.abs(off) < Math.abs(best.off)))
                    best = { off, target };
            }
        }
        return best;
    }

    /**
     * How far a rectangle is to be moved so that it meets something, and the guide lines that show it.
     * @returns {{dx: number, dy: number, guides: {axis: number, at: number, from: number, to: number}[]}}
     */
    rect(rect) {
        const found = [this.#nearest(0, lines(rect, 0)), this.#nearest(1, lines(rect, 1))];
        return this.#answer(found, rect);
    }

    point(x, y) {
        return this.#answer([this.#nearest(0, [x]), this.#nearest(1, [y])], [x, y, x, y]);
    }

    #answer(found, rect) {
        const guides = [];
        for (const axis of [0, 1]) {
            if (!found[axis]) continue;
            const { target } = found[axis];
            guides.push({
                axis,
                at: target.at,
                from: Math.min(target.from, rect[1 - axis]),
                to: Math.max(target.to, rect[3 - axis]),
            });
        }
        return { dx: found[0]?.off ?? 0, dy: found[1]?.off ?? 0, guides };
    }
}
