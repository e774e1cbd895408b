// SPDX-License-Identifier: MIT
/** The catalogue of stamps: stamps.json, made from the drawings that the board itself uses. */
import { channels } from "./ground.js";

const SIZE = 100;
const DARKER = 0.22,
    LIGHTER = 0.62,
    LINE_DARKER = 0.5;

/** @type {{name: string, zh: string, en: string, layers: [string, string][]}[]|null} */
let catalogue = null;
let coming = null;

/** Fetched when it is first needed. */
export function loadStamps() {
    coming ??= fetch("/board/stamps.json")
        .then((response) => response.json())
        .then((list) => {
            catalogue = list;
            return list;
        });
    return coming;
}

const mixed = (color, far, part) =>
    `rgb(${channels(color)
        .map((one) => Math.round(one + (far - one) * part))
        .join(" ")})`;

function layerColor(kind, fill, line) {
    return { body: fill, dark: mixed(fill, 0, DARKER), light: mixed(fill, 255, LIGHTER), ink: line }[kind];
}

/** A stamp in its frame. */
export function paintStamp(context, object) {
    const stamp = catalogue?.find((one) => one.name === object.stamp);
    if (!stamp) return;
    const line = object.fill ? mixed(object.fill, 0, LINE_DARKER) : (object.stroke ?? "#000000");
    context.save();
    context.translate(object.cx - object.w / 2, object.cy - object.h / 2);
    context.scale(object.w / SIZE, object.h / SIZE);
    context.lineWidth = ((object.stroke_width ?? 4) * SIZE) / 120;
    context.lineCap = context.lineJoin = "round";
    context.setLineDash([]);
    context.strokeStyle = line;
    for (const [kind, d] of stamp.layers) {
        const path = new Path2D(d);
        const fill =
            object.fill || kind === "ink"
                ? layerColor(kind, object.fill ?? "#ffffff", line)
                : kind === "line"
                  ? null
                  : "#ffffff";
        if (fill) context.fillStyle = fill;
        if (fill) context.fill(path);
        if (kind !== "ink") context.stroke(path);
    }
    context.restore();
}
