// SPDX-License-Identifier: MIT
/** The board as a file: PNG, SVG and JSON are made here, PDF by the board's own painter; and on paper. */
import { $ } from "./dom.js";
import { bare } from "./keyboard.js";
import { paintSheet } from "./painter.js";
import { picturesReady, pictureUrl } from "./primitives.js";

const PNG_SCALE = 2,
    PRINT_SCALE = 3;
const ASK_MS = 700,
    ASKS = 60;

export async function paintedCanvas(board, scale, canvas = document.createElement("canvas")) {
    await picturesReady();
    Object.assign(canvas, { width: board.width * scale, height: board.height * scale });
    const context = canvas.getContext("2d");
    context.scale(scale, scale);
    paintSheet(context, board, [0, 0, board.width, board.height]);
    return canvas;
}

const escaped = (text) => String(text).replace(/[&<>"']/g, (one) => `&#${one.charCodeAt(0)};`);
const attributes = (list) =>
    list
        .filter(([, value]) => value !== undefined)
        .map(([name, value]) => ` ${name}="${escaped(value)}"`)
        .join("");

function primitiveSvg(one, urlOf) {
    if (one.g) return `<g${attributes([["opacity", one.a]])}>${drawnSvg(one.g, urlOf)}</g>`;
    if (one.i) {
        const url = urlOf(one.i);
        return url
            ? `<image${attributes([
                  ["href", url],
                  ["x", one.x],
                  ["y", one.y],
                  ["width", one.w],
                  ["height", one.h],
                  ["preserveAspectRatio", "none"],
                  ["transform", one.t && `matrix(${one.t.join(" ")})`],
              ])}/>`
            : "";
    }
    return `<path${attributes([
        ["d", one.p],
        ["fill", one.f ?? "none"],
        ["fill-rule", one.r ? "evenodd" : undefined],
        ["stroke", one.s],
        ["stroke-width", one.s && one.w],
        ["stroke-linecap", one.s && one.c],
        ["stroke-linejoin", one.s && one.j],
        ["stroke-miterlimit", one.s && one.m],
        ["stroke-dasharray", one.D?.length ? one.D.join(" ") : undefined],
        ["stroke-dashoffset", one.D?.length ? one.O : undefined],
    ])}/>`;
}

let clips = 0;

/** Within each path of `k`. */
function clippedSvg(paths, inner) {
    return paths.reduce((svg, path) => {
        const id = `k${++clips}`;
        return `<clipPath id="${id}"><path clip-rule="evenodd"${attributes([["d", path]])}/></clipPath><g clip-path="url(#${id})">${svg}</g>`;
    }, inner);
}

const drawnSvg = (list, urlOf) =>
    list.map((one) => (one.k ? clippedSvg(one.k, primitiveSvg(one, urlOf)) : primitiveSvg(one, urlOf))).join("");

/** @param {(source: string) => string|null} [urlOf] where a picture is @returns {string} */
export function boardSvg(board, urlOf = pictureUrl) {
    const { width, height, view } = board;
    const rows = board.order
        .map((id) => board.rows.get(id))
        .filter((row) => !row.o.hidden)
        .map((row) => `<g${attributes([["opacity", row.a]])}><title>${escaped(row.say)}</title>${drawnSvg(row.d, urlOf)}</g>`)
        .join("\n");
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<rect width="${width}" height="${height}" fill="${escaped(view.background)}"/>
${drawnSvg(view.d ?? [], urlOf)}${rows}
</svg>
`;
}

const sourcesOf = (list) => list.flatMap((one) => (one.g ? sourcesOf(one.g) : one.i ? [one.i] : []));

const dataUrl = (blob) =>
    new Promise((resolve, reject) => {
        const reader = new FileReader();
        reader.onload = () => resolve(reader.result);
        reader.onerror = () => reject(reader.error);
        reader.readAsDataURL(blob);
    });

/** With the pictures in it: a file that is carried away finds none where they are. */
async function wholeSvg(board) {
    const all = [board.view.d ?? [], ...[...board.rows.values()].map((row) => row.d)],
        urls = new Map();
    for (const source of new Set(all.flatMap(sourcesOf))) {
        const url = pictureUrl(source);
        if (url?.startsWith("/")) urls.set(source, await dataUrl(await (await fetch(url)).blob()));
    }
    return boardSvg(board, (source) => urls.get(source) ?? pictureUrl(source));
}

export function boardJson(board) {
    return JSON.stringify(
        {
            width: board.width,
            height: board.height,
            background: board.view.background,
            objects: board.order.map((id) => ({ id, ...bare(board.rows.get(id).o) })),
        },
        null,
        1,
    );
}

function save(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 60000);
}

const MAKE = {
    png: async (app) =>
        new Promise((resolve, reject) =>
            paintedCanvas(app.board, PNG_SCALE).then(
                (canvas) => canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error("png"))), "image/png"),
                reject,
            ),
        ),
    svg: async (app) => new Blob([await wholeSvg(app.board)], { type: "image/svg+xml" }),
    json: async (app) => new Blob([boardJson(app.board)], { type: "application/json" }),
    pdf: async (app) => fetchMade(app, "pdf"),
};

async function fetchMade(app, format) {
    app.say(app.words.making);
    const { job } = await app.transport.exporting(format);
    for (let i = 0; i < ASKS; i++) {
        const blob = await app.transport.exported(job);
        if (blob) return blob;
        await new Promise((resolve) => {
            setTimeout(resolve, ASK_MS);
        });
    }
    throw new Error("late");
}

/** @param {"png"|"svg"|"pdf"|"json"} format */
export async function exportBoard(app, format) {
    try {
        save(await MAKE[format](app), `${app.fileName()}.${format}`);
    } catch (error) {
        app.say([error.status > 0 && error.message, app.words.exportFailed].filter(Boolean).join(" "), "bad");
    }
}

/** Whichever way printing is asked for, the board alone is on the paper, large. */
export function preparePrinting(board) {
    addEventListener("beforeprint", () => {
        const canvas = $("printed");
        Object.assign(canvas, { width: board.width * PRINT_SCALE, height: board.height * PRINT_SCALE });
        const context = canvas.getContext("2d");
        context.scale(PRINT_SCALE, PRINT_SCALE);
        paintSheet(context, board, [0, 0, board.width, board.height]);
    });
}
