// SPDX-License-Identifier: MIT
/** All of it without a mouse. */
import { moving, multiply, scaling, tidy, turning } from "./geometry.js";

const TOOL_KEYS = {
    v: "select",
    h: "hand",
    p: "pen",
    m: "highlighter",
    e: "eraser",
    l: "line",
    a: "arrow",
    r: "rectangle",
    o: "ellipse",
    c: "connector",
    t: "text",
    n: "note",
    s: "stamp",
    i: "image",
    x: "laser",
};
const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const FAST = 10,
    PAN_PX = 60,
    TURN_DEGREES = 15,
    STRETCH = 8;
const COMMIT_MS = 450;

/** Many small steps by keys become one operation when they pause. */
export class Nudging {
    #app;
    #matrix = null;
    #actions = [];
    #timer = 0;

    constructor(app) {
        this.#app = app;
    }

    add(matrix, merge) {
        const { selection } = this.#app;
        if (selection.size === 0 || !this.#app.mayDraw()) return;
        if (!this.#matrix) selection.lift();
        this.#matrix = multiply(matrix, this.#matrix ?? moving(0, 0));
        merge(this.#actions);
        selection.show(this.#matrix);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.commit(), COMMIT_MS);
    }

    commit() {
        if (!this.#matrix) return;
        clearTimeout(this.#timer);
        const actions = this.#actions;
        this.#matrix = null;
        this.#actions = [];
        this.#app.ops.act(actions);
        this.#app.selection.drop();
    }
}

export class Keyboard {
    #app;

    constructor(app) {
        this.#app = app;
        document.addEventListener("keydown", (event) => this.#down(event));
        document.addEventListener("keyup", (event) => {
            if (event.key === " ") app.pointers.holdSpace(false);
        });
        addEventListener("blur", () => app.pointers.holdSpace(false));
        document.addEventListener("copy", (event) => this.#copy(event, false));
        document.addEventListener("cut", (event) => this.#copy(event, true));
        document.addEventListener("paste", (event) => this.#paste(event));
    }

    /** Keys in fields, open dialogs and on controls mean what they mean there. */
    #elsewhere(event) {
        const target = event.target;
        if (document.querySelector("dialog:modal") || target.closest?.("input, textarea, select")) return true;
        return target.closest?.("button, [role=option], a") && ["Enter", " "].includes(event.key);
    }

    #down(event) {
        if (event.isComposing || this.#elsewhere(event)) return;
        const handled = event.ctrlKey || event.metaKey ? this.#command(event) : this.#plain(event);
        if (handled) event.preventDefault();
    }

    #command(event) {
        const { ops, deeds, selection, board } = this.#app,
            key = event.key.toLowerCase();
        const deed = {
            z: () => (event.shiftKey ? ops.redo() : ops.undo()),
            y: () => ops.redo(),
            d: () => deeds.duplicate(),
            g: () => deeds.group(!event.shiftKey),
            a: () => selection.set(board.order.filter((id) => board.has(id) && !board.rows.get(id).o.hidden)),
            "=": () => this.#app.zoomBy(1.25),
            "+": () => this.#app.zoomBy(1.25),
            "-": () => this.#app.zoomBy(0.8),
            0: () => this.#app.fit(),
        }[key];
        if (!deed) return false;
        this.#app.nudging.commit();
        deed();
        return true;
    }

    #plain(event) {
        if (ARROWS[event.key]) return this.#arrow(event);
        const deed = this.#named(event) ?? this.#lettered(event);
        if (!deed) return false;
        deed();
        return true;
    }

    #named(event) {
        const { deeds, selection, pointers } = this.#app;
        return {
            Delete: () => deeds.remove(),
            Backspace: () => deeds.remove(),
            Escape: () => this.#escape(),
            Enter: () => this.#enter(),
            " ": () => pointers.holdSpace(true),
            "[": () => deeds.order("backward"),
            "]": () => deeds.order("forward"),
            "{": () => deeds.back(),
            "}": () => deeds.front(),
            "<": () => this.#turn(-TURN_DEGREES),
            ">": () => this.#turn(TURN_DEGREES),
            ",": () => selection.size > 0 && this.#turn(-1),
            ".": () => selection.size > 0 && this.#turn(1),
            "+": () => this.#app.zoomBy(1.25),
            "=": () => this.#app.zoomBy(1.25),
            "-": () => this.#app.zoomBy(0.8),
            0: () => this.#app.fit(),
            1: () => this.#app.zoomBy(1 / this.#app.camera.zoom),
            "/": () => this.#app.command.focus(),
            "?": () => this.#app.showHelp(),
        }[event.key];
    }

    #lettered(event) {
        const key = event.key.toLowerCase();
        if (event.altKey) return null;
        if (TOOL_KEYS[key]) return () => this.#app.choose(TOOL_KEYS[key]);
        return {
            j: () => this.#step(1),
            k: () => this.#step(-1),
            b: () => this.#app.list.toggle(),
            f: () => this.#app.fullScreen(),
        }[key];
    }

    #escape() {
        const { pointers, selection } = this.#app;
        if (pointers.busy) pointers.abandon();
        else if (this.#app.closePopups()) return;
        else if (selection.size > 0) selection.clear();
        else this.#app.choose("select");
    }

    /** Put down what the tool makes; with the selecting tool, write on what is selected. */
    #enter() {
        const { tool, selection, editor } = this.#app;
        if (tool.place) tool.place();
        else if (selection.size === 1) editor.edit(selection.list[0]);
    }

    #step(by) {
        const { board, selection } = this.#app,
            all = board.order.filter((id) => board.has(id) && !board.rows.get(id).o.hidden);
        if (all.length === 0) return;
        const at = selection.size > 0 ? all.indexOf(selection.list.at(-1)) : by > 0 ? -1 : 0;
        const id = all[(at + by + all.length) % all.length];
        this.#app.choose("select");
        selection.set([id]);
        this.#app.reveal(id);
        this.#app.tellAloud(this.#app.describe(id));
    }

    #arrow(event) {
        const [dx, dy] = ARROWS[event.key],
            { selection, camera } = this.#app;
        if (selection.size === 0 || !this.#app.canDraw()) {
            camera.pan(-dx * PAN_PX, -dy * PAN_PX);
            return true;
        }
        if (event.altKey) this.#stretch(dx, dy);
        else this.#move(dx * (event.shiftKey ? FAST : 1), dy * (event.shiftKey ? FAST : 1));
        return true;
    }

    #move(dx, dy) {
        const ids = this.#app.selection.list;
        this.#app.nudging.add(moving(dx, dy), (actions) => {
            const last = actions.at(-1);
            if (last?.move) last.move = { dx: tidy(last.move.dx + dx), dy: tidy(last.move.dy + dy) };
            else actions.push({ move: { dx, dy }, ids });
        });
    }

    #stretch(dx, dy) {
        const { selection } = this.#app,
            b = selection.bounds,
            ids = selection.list,
            w = Math.max(b[2] - b[0], 1),
            h = Math.max(b[3] - b[1], 1);
        let sx = Math.max((w + dx * STRETCH) / w, 0.2),
            sy = Math.max((h + dy * STRETCH) / h, 0.2);
        if (selection.proportional) sx = sy = dx === 0 ? sy : sx;
        this.#app.nudging.add(scaling(sx, sy, b[0], b[1]), (actions) =>
            actions.push({
                scale: { sx: Number(sx.toFixed(4)), sy: Number(sy.toFixed(4)), x: tidy(b[0]), y: tidy(b[1]) },
                ids,
            }),
        );
    }

    #turn(degrees) {
        const { selection } = this.#app,
            { x, y } = selection.middle,
            ids = selection.list;
        if (selection.size === 0) return;
        this.#app.nudging.add(turning(degrees, x, y), (actions) => {
            const last = actions.at(-1);
            if (last?.turn) last.turn.degrees += degrees;
            else actions.push({ turn: { degrees, x: tidy(x), y: tidy(y) }, ids });
        });
    }

    /* --- the clipboard -------------------------------------------------------------------------- */

    #copy(event, cut) {
        const { selection } = this.#app;
        if (this.#elsewhere(event) || selection.size === 0) return;
        event.clipboardData.setData(
            "text/plain",
            JSON.stringify({ dingboard: selection.rows.map(({ o }) => bare(o)) }),
        );
        event.preventDefault();
        if (cut) this.#app.deeds.remove();
    }

    #paste(event) {
        if (this.#elsewhere(event)) return;
        const files = [...event.clipboardData.files].filter((one) => one.type.startsWith("image/")),
            text = event.clipboardData.getData("text/plain");
        if (files.length === 0 && !text) return;
        event.preventDefault();
        if (files.length > 0) this.#app.pictures.add(files);
        else this.#app.pasteText(text);
    }
}

/** An object without what belongs to its place on this board. */
export function bare(object) {
    const { id, author, author_id, author_name, group, group_name, from, to, hidden, ...rest } = object;
    return rest;
}
