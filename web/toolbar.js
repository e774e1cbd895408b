// SPDX-License-Identifier: MIT
/** The tools and their bar. */
import { $, element, icon, rove } from "./dom.js";
import { loadStamps, paintStamp } from "./stamps.js";
import { Eraser } from "./tools/eraser.js";
import { Highlighter, Pen } from "./tools/pen.js";
import { Select } from "./tools/select.js";
import { Arrow, Connector, Ellipse, Line, Rectangle } from "./tools/shapes.js";
import { Stamp } from "./tools/stamp.js";
import { Hand, Laser } from "./tools/view.js";
import { Note, Text } from "./tools/words.js";

const KEYS = {
    select: "V",
    hand: "H",
    pen: "P",
    highlighter: "M",
    eraser: "E",
    line: "L",
    arrow: "A",
    rectangle: "R",
    ellipse: "O",
    connector: "C",
    text: "T",
    note: "N",
    stamp: "S",
    image: "I",
    laser: "X",
};
/** In the bar, with rules between the groups. */
const BAR = [
    ["select", "hand"],
    ["pen", "highlighter", "eraser"],
    ["rectangle", "ellipse", "line", "arrow", "connector"],
    ["text", "note", "stamp", "image"],
    ["laser"],
];
const VIEWERS = new Set(["select", "hand"]);
/** Having made one thing, one usually goes on to move it. */
export const ONE_SHOT = new Set(["rectangle", "ellipse", "line", "arrow", "text", "note"]);
const STAMP_PX = 40;

export const makeTools = (app) =>
    Object.fromEntries(
        [Select, Hand, Pen, Highlighter, Eraser, Rectangle, Ellipse, Line, Arrow, Connector, Text, Note, Stamp, Laser]
            .map((Tool) => new Tool(app))
            .map((tool) => [tool.id, tool]),
    );

export class Toolbar {
    #app;
    #bar = $("tools");
    #stamps = $("stamps");
    #settle = () => {};

    constructor(app) {
        this.#app = app;
        document.addEventListener("pointerdown", (event) => {
            if (!this.#stamps.hidden && !event.target.closest("#stamps, [data-tool=stamp]")) this.closeStamps();
        });
        this.#stamps.addEventListener("keydown", (event) => {
            if (event.key !== "Escape") return;
            event.stopPropagation();
            this.closeStamps();
            this.#bar.querySelector("[data-tool=stamp]")?.focus();
        });
    }

    allowed(id) {
        if (id === "image") return this.#app.pictures.allowed();
        return this.#app.canDraw() || VIEWERS.has(id);
    }

    build() {
        const groups = BAR.map((ids) => ids.filter((id) => this.allowed(id))).filter((ids) => ids.length > 0);
        this.#bar.replaceChildren(
            ...groups.flatMap((ids, i) => [
                ...(i > 0 ? [element("span", { class: "rule" })] : []),
                ...ids.map((id) => this.#button(id)),
            ]),
        );
        this.#settle = rove(this.#bar);
        this.show();
    }

    #button(id) {
        const label = `${this.#app.words.tool[id]} (${KEYS[id]})`;
        return element(
            "button",
            {
                type: "button",
                class: "tool",
                title: label,
                "aria-label": this.#app.words.tool[id],
                "aria-keyshortcuts": KEYS[id],
                "data-tool": id,
                "aria-pressed": "false",
                click: () => this.#pressed(id),
                dblclick: () => this.#app.keepTool(),
            },
            icon(id),
        );
    }

    #pressed(id) {
        if (id === "stamp" && !this.#stamps.hidden) return this.closeStamps();
        this.#app.choose(id);
        if (id === "stamp") this.#openStamps();
    }

    show() {
        for (const one of this.#bar.querySelectorAll("button"))
            one.setAttribute("aria-pressed", String(one.dataset.tool === this.#app.tool.id));
        const pressed = this.#bar.querySelector("[aria-pressed=true]");
        if (this.#bar.scrollWidth > this.#bar.clientWidth)
            pressed?.scrollIntoView({ block: "nearest", inline: "nearest" });
        this.#settle();
    }

    closeStamps() {
        const open = !this.#stamps.hidden;
        this.#stamps.hidden = true;
        return open;
    }

    async #openStamps() {
        let list;
        try {
            list = await loadStamps();
        } catch {
            return this.#app.say(this.#app.words.offline);
        }
        this.#stamps.replaceChildren(...list.map((one) => this.#stampButton(one)));
        this.#stamps.hidden = false;
        rove(this.#stamps);
        this.#stamps.querySelector("[aria-pressed=true], button")?.focus();
    }

    #stampButton(stamp) {
        const name = stamp[this.#app.language()],
            ratio = devicePixelRatio,
            canvas = element("canvas", {
                width: String(STAMP_PX * ratio),
                height: String(STAMP_PX * ratio),
                "aria-hidden": "true",
            });
        const context = canvas.getContext("2d");
        context.scale((STAMP_PX * ratio) / 100, (STAMP_PX * ratio) / 100);
        paintStamp(context, {
            stamp: stamp.name,
            cx: 50,
            cy: 50,
            w: 96,
            h: 96,
            stroke: "#4d5b70",
            stroke_width: 3.5,
            fill: "#9ec5fe",
        });
        return element(
            "button",
            {
                type: "button",
                class: "choice",
                title: name,
                "aria-label": name,
                "aria-pressed": String(this.#app.tools.stamp.stamp === stamp.name),
                "data-stamp": stamp.name,
                click: () => this.#choose(stamp.name),
            },
            canvas,
        );
    }

    #choose(name) {
        this.#app.tools.stamp.stamp = name;
        this.closeStamps();
        this.#app.choose("stamp");
        this.#app.stage.focus({ preventScroll: true });
    }
}
