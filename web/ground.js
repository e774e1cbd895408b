// SPDX-License-Identifier: MIT
/** What is under and over the rows: paper, grid, frame, numbers. */
import { clamp } from "./geometry.js";
import { paintPrimitive } from "./primitives.js";

const BADGE = { height: 22, digit: 9.5, padding: 7, color: "#3370ff" };

/** "#rrggbb" as three numbers. */
export function channels(color) {
    const value = parseInt(/^#([0-9a-f]{6})/i.exec(color ?? "")?.[1] ?? "ffffff", 16);
    return [value >> 16, (value >> 8) & 255, value & 255];
}

export function isDark(color) {
    const [r, g, b] = channels(color);
    return 0.299 * r + 0.587 * g + 0.114 * b < 128;
}

/** `part` of the way from a colour to black or white, whichever stands out. */
function contrasting(color, part) {
    const far = isDark(color) ? 255 : 0;
    return `rgb(${channels(color)
        .map((one) => Math.round(one + (far - one) * part))
        .join(" ")})`;
}

export function paintGround(context, board) {
    const { background, d } = board.view;
    context.fillStyle = /^#[0-9a-f]{6,8}$/i.test(background) ? background : "#ffffff";
    context.fillRect(0, 0, board.width, board.height);
    for (const one of d ?? []) paintPrimitive(context, one);
}

export function paintTop(context, board) {
    const { background, numbers } = board.view;
    context.strokeStyle = isDark(background) ? contrasting(background, 0.35) : "#d0d4da";
    context.lineWidth = 1;
    context.setLineDash([]);
    context.strokeRect(0.5, 0.5, board.width - 1, board.height - 1);
    if (numbers) for (const id of board.order) paintBadge(context, board, id);
}

function paintBadge(context, board, id) {
    const bounds = board.boundsOf(id);
    if (!bounds || board.rows.get(id).o.hidden) return;
    const width = Math.max(String(id).length * BADGE.digit + 2 * BADGE.padding, BADGE.height);
    const x = clamp(bounds[0] - width + 8, 2, board.width - 2 - width);
    const y = clamp(bounds[1] - BADGE.height + 8, 2, board.height - 2 - BADGE.height);
    context.fillStyle = "#ffffff";
    context.beginPath();
    context.roundRect(x, y, width, BADGE.height, BADGE.height / 2);
    context.fill();
    context.fillStyle = BADGE.color;
    context.beginPath();
    context.roundRect(x + 1.5, y + 1.5, width - 3, BADGE.height - 3, BADGE.height / 2);
    context.fill();
    context.fillStyle = "#ffffff";
    context.font = "600 16px system-ui, sans-serif";
    context.textAlign = "center";
    context.textBaseline = "middle";
    context.fillText(String(id), x + width / 2, y + BADGE.height / 2 + 1);
}
