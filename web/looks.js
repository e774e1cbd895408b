// SPDX-License-Identifier: MIT
/** Colours, widths and the like: what new things get, and the bar that changes them. */
import { element, icon, keep, kept, rove } from "./dom.js";

/* The colours that the chat has names for: what is drawn here is called by name there. */
export const COLORS = ["#000000", "#ff0000", "#ffa500", "#008000", "#0000ff", "#800080", "#808080"];
export const HIGHLIGHTS = ["#ffff00", "#00ff00", "#00ffff", "#ffa500", "#ff00ff", "#ff7f50", "#87ceeb"];
export const PAPERS = ["#fff1a8", "#ffd27f", "#98fb98", "#c3e6f5", "#e6e6fa", "#ffdfe5", "#ffffff"];
export const WIDTHS = [2, 4, 8, 14];
export const SIZES = [20, 32, 48, 72];
const DASHES = ["solid", "dashed", "dotted"];
const FILLS = ["none", "soft", "full"];
const KEPT = "dingboard-looks";

/** Which controls a tool, or a kind of object, has. */
const CONTROLS = {
    pen: ["color", "width"],
    highlighter: ["highlight", "width"],
    line: ["color", "width", "dash"],
    arrow: ["color", "width", "dash"],
    connector: [],
    rectangle: ["color", "fill", "width", "dash"],
    ellipse: ["color", "fill", "width", "dash"],
    text: ["color", "size"],
    note: ["paper"],
    stamp: ["color", "fill"],
    ink: ["color", "width", "opacity"],
    image: ["alt", "opacity"],
    shape: ["color", "fill", "width", "dash", "opacity"],
};
const LINES = new Set(["line", "arrow", "polyline", "curve", "wave", "arc", "cross", "plus", "tick"]);

/** The light shade of a colour, as the chat reckons it; of black: silver. */
export function softened(color) {
    if (color === "#000000") return "#c0c0c0";
    const value = parseInt(color.slice(1, 7), 16),
        light = (one) => one + Math.floor((255 - one) / 2);
    return `#${[value >> 16, (value >> 8) & 255, value & 255].map((one) => light(one).toString(16).padStart(2, "0")).join("")}`;
}

export class Looks {
    color = COLORS[0];
    highlight = HIGHLIGHTS[0];
    paper = PAPERS[0];
    width = 4;
    dash = "solid";
    fill = "none";
    size = 32;
    opacity = 1;
    #app;
    #bar;

    constructor(app, bar) {
        this.#app = app;
        this.#bar = bar;
        const [color, highlight, paper, width] = (kept(KEPT) ?? "").split(" ");
        for (const [key, value] of Object.entries({ color, highlight, paper }))
            if (/^#[0-9a-f]{6}$/i.test(value)) this[key] = value;
        if (WIDTHS.includes(Number(width))) this.width = Number(width);
    }

    ofShape() {
        const fill = this.fill === "none" ? {} : { fill: this.fill === "full" ? this.color : softened(this.color) };
        return {
            stroke: this.color,
            stroke_width: this.width,
            ...(this.dash !== "solid" && { dash: this.dash }),
            ...fill,
        };
    }

    ofStamp() {
        return {
            stroke: this.color,
            ...(this.fill !== "none" && { fill: this.fill === "full" ? this.color : softened(this.color) }),
        };
    }

    #controls() {
        const { selection, tool } = this.#app;
        if (selection.size === 0) return CONTROLS[tool.id] ?? [];
        const sets = selection.rows.map(
            ({ o }) => CONTROLS[o.kind] ?? (LINES.has(o.kind) ? CONTROLS.line : CONTROLS.shape),
        );
        return [...new Set(sets.flat())].filter((name) => sets.every((one) => one.includes(name)));
    }

    /** What the selected things have, else what new ones get. */
    #now(name) {
        const rows = this.#app.selection.rows;
        if (rows.length === 0) return this[name];
        const { o } = rows[0];
        return {
            color: o.stroke ?? "#000000",
            highlight: o.stroke,
            paper: o.fill ?? PAPERS[0],
            width: o.stroke_width ?? 4,
            dash: o.dash ?? "solid",
            size: o.font_size ?? 32,
            opacity: o.opacity ?? 1,
            alt: o.name ?? "",
            fill: !o.fill ? "none" : o.fill === (o.stroke ?? "#000000") ? "full" : "soft",
        }[name];
    }

    set(name, value) {
        this[name] = value;
        keep(KEPT, [this.color, this.highlight, this.paper, this.width].join(" "));
        const { selection, ops } = this.#app;
        if (selection.size > 0) {
            const ids = selection.list;
            ops.act(this.#actions(name, value, ids));
        }
        this.show();
        this.#app.overlay.redraw();
    }

    #actions(name, value, ids) {
        const { board } = this.#app;
        if (name === "color") {
            // What was filled with its own colour stays so.
            return ids.map((id) => {
                const { o } = board.rows.get(id),
                    fill = !o.fill ? {} : { fill: o.fill === o.stroke || !o.stroke ? value : softened(value) };
                return { set: { stroke: value, ...(o.kind === "text" || o.kind === "ink" ? {} : fill) }, ids: [id] };
            });
        }
        if (name === "fill") {
            return ids.map((id) => {
                const stroke = board.rows.get(id).o.stroke ?? "#000000";
                return {
                    set: { fill: value === "none" ? "#00000000" : value === "full" ? stroke : softened(stroke) },
                    ids: [id],
                };
            });
        }
        const field = {
            paper: "fill",
            width: "stroke_width",
            dash: "dash",
            size: "font_size",
            opacity: "opacity",
            highlight: "stroke",
            alt: "name",
        }[name];
        return [{ set: { [field]: value }, ids }];
    }

    /* --- the bar -------------------------------------------------------------------------------- */

    show() {
        const controls = this.#app.canDraw() ? this.#controls() : [],
            actions = this.#app.selection.size > 0 && this.#app.canDraw();
        this.#bar.hidden = controls.length === 0 && !actions;
        if (this.#bar.hidden) return this.#bar.replaceChildren();
        const focus = document.activeElement?.dataset?.look;
        this.#bar.replaceChildren(...controls.map((name) => this.#group(name)), ...(actions ? [this.#deeds()] : []));
        rove(this.#bar, "button, input");
        if (focus) this.#bar.querySelector(`[data-look="${CSS.escape(focus)}"]`)?.focus();
    }

    #group(name) {
        const group = element("div", {
            class: `group ${name}`,
            role: "group",
            "aria-label": this.#app.words.look[name],
        });
        group.append(...this[`_${name}`]());
        return group;
    }

    #choice(name, value, content, label) {
        const button = element("button", {
            type: "button",
            class: `choice ${name}`,
            "aria-pressed": String(this.#now(name) === value),
            title: label,
            "aria-label": label,
            "data-look": `${name}-${value}`,
            click: () => this.set(name, value),
        });
        button.append(content);
        return button;
    }

    #swatches(name, colors) {
        const buttons = colors.map((color) => {
            const dot = element("span", { class: "swatch" });
            dot.style.backgroundColor = color;
            return this.#choice(name, color, dot, this.#app.words.colorNames[color] ?? color);
        });
        const now = this.#now(name);
        const own = element("input", {
            type: "color",
            class: "own",
            value: /^#[0-9a-f]{6}$/i.test(now) ? now : "#000000",
            title: this.#app.words.ownColor,
            "aria-label": this.#app.words.ownColor,
            "data-look": `${name}-own`,
            change: (event) => this.set(name, event.target.value),
        });
        return [...buttons, own];
    }

    _color() {
        return this.#swatches("color", COLORS);
    }
    _highlight() {
        return this.#swatches("highlight", HIGHLIGHTS);
    }
    _paper() {
        return this.#swatches("paper", PAPERS);
    }
    _dash() {
        return DASHES.map((value) => this.#choice("dash", value, icon(value), this.#app.words.dashes[value]));
    }
    _fill() {
        return FILLS.map((value) => this.#choice("fill", value, icon(`fill-${value}`), this.#app.words.fills[value]));
    }

    _width() {
        return WIDTHS.map((value, i) => {
            const dot = element("span", { class: "dot" });
            dot.style.width = dot.style.height = `${[4, 7, 11, 16][i]}px`;
            return this.#choice("width", value, dot, this.#app.words.widths[i]);
        });
    }

    _size() {
        return SIZES.map((value, i) => this.#choice("size", value, ["S", "M", "L", "XL"][i], this.#app.words.sizes[i]));
    }

    _opacity() {
        return [
            element("input", {
                type: "range",
                min: "0.1",
                max: "1",
                step: "0.1",
                value: String(this.#now("opacity")),
                "aria-label": this.#app.words.look.opacity,
                title: this.#app.words.look.opacity,
                "data-look": "opacity",
                change: (event) => this.set("opacity", Number(event.target.value)),
            }),
        ];
    }

    /** Said to those who do not see the picture, and what the chat may call it. */
    _alt() {
        return [
            element("input", {
                type: "text",
                maxlength: String(this.#app.limits.name ?? 64),
                value: this.#now("alt"),
                placeholder: this.#app.words.alt,
                "aria-label": this.#app.words.look.alt,
                "data-look": "alt",
                change: (event) => this.set("alt", event.target.value.trim()),
                keydown: (event) => {
                    if (event.key === "Enter") this.#app.stage.focus();
                    event.stopPropagation();
                },
            }),
        ];
    }

    /** What can be done to the selected things. */
    #deeds() {
        const { words, deeds } = this.#app,
            group = element("div", { class: "group deeds", role: "group", "aria-label": words.look.deeds });
        for (const name of ["front", "back", "duplicate", "group", "remove"]) {
            group.append(
                element(
                    "button",
                    {
                        type: "button",
                        class: "choice",
                        title: words.deed[name],
                        "aria-label": words.deed[name],
                        "data-look": name,
                        click: () => deeds[name](),
                    },
                    icon(name),
                ),
            );
        }
        return group;
    }
}
