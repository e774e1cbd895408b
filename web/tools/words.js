// SPDX-License-Identifier: MIT
/** Text and sticky notes: put down, then written in place. */
import { tidy } from "../geometry.js";
import { objectAt } from "../hit.js";
import { objectBounds } from "../sketch.js";

const NOTE_SIDE = 150;
const NOTE_FONT = 24;
const REACH_PX = 4;

class Written {
    needs = "draw";
    cursor = "text";
    #down = null;

    constructor(app) {
        this.app = app;
    }

    down(point) {
        this.#down = point;
    }
    cancel() {
        this.#down = null;
    }

    up() {
        const at = this.#down;
        if (!at) return;
        const there = objectAt(this.app.board, at.x, at.y, this.app.camera.length(REACH_PX));
        if (there && this.app.board.rows.get(there).o.kind === this.id) this.app.editor.edit(there);
        else this.begin(at);
    }

    place() {
        this.begin(this.app.centre());
    }
}

export class Text extends Written {
    id = "text";

    begin(at) {
        const { looks, editor } = this.app,
            object = { kind: "text", cx: tidy(at.x), cy: tidy(at.y), stroke: looks.color, font_size: looks.size };
        editor.write(object, (text) => {
            if (text.trim() === "") return;
            const bounds = objectBounds({ ...object, text, stroke_width: 0 });
            // Never over the edge: text grows about its middle.
            const shift = (low, high, most) => Math.max(0, 4 - low) - Math.max(0, high - most + 4);
            object.cx = tidy(object.cx + shift(bounds[0] + 14, bounds[2] - 14, this.app.board.width));
            object.cy = tidy(object.cy + shift(bounds[1] + 14, bounds[3] - 14, this.app.board.height));
            this.app.ops.act([{ add: { ...object, text } }], { select: true });
        });
    }
}

export class Note extends Written {
    id = "note";
    cursor = "copy";

    begin(at) {
        const { looks, editor, board } = this.app,
            half = NOTE_SIDE / 2;
        const within = (value, most) => tidy(Math.min(Math.max(value, half + 4), most - half - 8));
        const object = {
            kind: "note",
            cx: within(at.x, board.width),
            cy: within(at.y, board.height),
            w: NOTE_SIDE,
            h: NOTE_SIDE,
            fill: looks.paper,
            font_size: NOTE_FONT,
        };
        editor.write(object, (text) =>
            this.app.ops.act([{ add: { ...object, ...(text.trim() !== "" && { text }) } }], { select: true }),
        );
    }
}
