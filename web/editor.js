// SPDX-License-Identifier: MIT
/** Writing on the board: a field of the page over the place where the words will stand. */
import { element } from "./dom.js";
import { LINE_HEIGHT, textSize } from "./sketch.js";

const MOST_CHARS = 200;
const HOLDS_LABEL = new Set([
    "rectangle",
    "square",
    "circle",
    "ellipse",
    "triangle",
    "polygon",
    "star",
    "note",
    "text",
    "line",
    "arrow",
    "stamp",
    "heart",
    "parallelogram",
    "trapezoid",
    "right-triangle",
    "sector",
    "curve",
    "polyline",
]);

export class Editor {
    #app;
    #field = null;
    #object = null;
    #finish = null;

    constructor(app) {
        this.#app = app;
    }

    get open() {
        return this.#field !== null;
    }

    /** Write a new object's words. @param {object} object with cx, cy @param {(text: string) => void} done */
    write(object, done) {
        this.close();
        this.#object = object;
        this.#finish = done;
        this.#field = element("textarea", {
            class: `writing ${object.kind}`,
            rows: "1",
            maxlength: String(MOST_CHARS),
            spellcheck: "false",
            "aria-label": this.#app.words.textField,
            input: () => this.place(),
            keydown: (event) => this.#key(event),
            blur: () => this.close(),
        });
        this.#field.value = object.text ?? "";
        this.#app.stage.append(this.#field);
        this.place();
        this.#field.focus();
        this.#field.select();
    }

    /** Change the words of what is there. */
    edit(id) {
        const { board } = this.#app,
            row = board.rows.get(id);
        if (!this.#app.mayDraw() || !HOLDS_LABEL.has(row.o.kind)) return;
        const bounds = board.boundsOf(id),
            before = row.o.text ?? "";
        const object = {
            ...row.o,
            cx: (bounds[0] + bounds[2]) / 2,
            cy: (bounds[1] + bounds[3]) / 2,
            w: bounds[2] - bounds[0],
            h: bounds[3] - bounds[1],
        };
        if (row.o.kind === "text") board.hold([id], { gone: true });
        this.write(object, (text) => {
            board.release();
            if (text === before) return;
            if (row.o.kind === "text" && text.trim() === "") this.#app.ops.act([{ remove: [id] }]);
            else this.#app.ops.act([{ set: { text }, ids: [id] }]);
        });
    }

    #key(event) {
        event.stopPropagation();
        if (event.isComposing) return;
        if (event.key === "Escape" || (event.key === "Enter" && (event.ctrlKey || event.metaKey))) {
            event.preventDefault();
            this.close();
        }
    }

    /** Done: take what was written. */
    close() {
        if (!this.#field) return;
        const field = this.#field,
            finish = this.#finish;
        this.#field = this.#finish = null;
        const text = field.value.replace(/\s+$/u, "");
        field.remove();
        finish(text);
        this.#app.stage.focus({ preventScroll: true });
    }

    /** Where the camera has it now. */
    place() {
        if (!this.#field) return;
        const { camera } = this.#app,
            object = this.#object,
            size = object.font_size ?? (object.kind === "text" ? 32 : 24);
        const at = camera.toScreen(object.cx, object.cy),
            style = this.#field.style,
            box = textSize(this.#field.value || " ", size);
        const width = object.kind === "note" ? object.w : Math.max(box.w + size, 4 * size),
            height = object.kind === "note" ? object.h : box.h;
        const padding = object.kind === "note" ? Math.max(0, (height - box.h) / 2) : 0;
        style.fontSize = `${size * camera.zoom}px`;
        style.lineHeight = String(LINE_HEIGHT);
        style.width = `${width * camera.zoom}px`;
        style.height = `${height * camera.zoom}px`;
        style.paddingTop = `${padding * camera.zoom}px`;
        style.left = `${at.x - (width * camera.zoom) / 2}px`;
        style.top = `${at.y - (height * camera.zoom) / 2}px`;
        style.color =
            object.kind === "note" ? "#1f2329" : object.kind === "text" ? (object.stroke ?? "#000000") : "#1f2329";
        style.background = object.kind === "note" ? (object.fill ?? "#fff1a8") : "";
    }
}
