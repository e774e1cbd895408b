// SPDX-License-Identifier: MIT
/** Small helpers for the page's elements. Text goes in as text only: names and labels are other people's. */

/** @param {string} id */
export const $ = (id) => document.getElementById(id);

/**
 * @param {string} tag
 * @param {Record<string, string|boolean|((event: Event) => void)>} [attributes] functions are listeners
 * @param {...(Node|string)} children
 */
export function element(tag, attributes = {}, ...children) {
    const node = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
        if (typeof value === "function") node.addEventListener(name, value);
        else if (value === true) node.setAttribute(name, "");
        else if (value !== false && value !== undefined) node.setAttribute(name, value);
    }
    node.append(...children);
    return node;
}

const SVG = "http://www.w3.org/2000/svg";

/** @param {string} name a symbol of icons.svg */
export function icon(name) {
    const svg = document.createElementNS(SVG, "svg");
    const use = document.createElementNS(SVG, "use");
    svg.setAttribute("class", "icon");
    svg.setAttribute("aria-hidden", "true");
    use.setAttribute("href", `/board/icons.svg#${name}`);
    svg.append(use);
    return svg;
}

/** A button with a picture, and with its name for those who cannot see it. */
export function iconButton(name, label, click, attributes = {}) {
    return element(
        "button",
        { type: "button", class: "tool", "aria-label": label, title: label, click, ...attributes },
        icon(name),
    );
}

/** Arrow keys go from control to control, as in every toolbar; Tab leaves it. */
export function rove(bar, selector = "button") {
    const controls = () =>
        [...bar.querySelectorAll(selector)].filter((one) => !one.disabled && one.offsetParent !== null);
    const settle = () => {
        const all = controls();
        const current =
            all.find((one) => one === document.activeElement) ??
            all.find((one) => one.getAttribute("aria-pressed") === "true") ??
            all[0];
        for (const one of all) one.tabIndex = one === current ? 0 : -1;
    };
    bar.addEventListener("keydown", (event) => {
        const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
        const all = controls(),
            at = all.indexOf(document.activeElement);
        if (at < 0 || (!step && event.key !== "Home" && event.key !== "End")) return;
        event.preventDefault();
        event.stopPropagation();
        const next =
            event.key === "Home" ? 0 : event.key === "End" ? all.length - 1 : (at + step + all.length) % all.length;
        all[next].focus();
        settle();
    });
    bar.addEventListener("focusin", settle);
    settle();
    return settle;
}

/** Run once after `ms` without another call. */
export function settled(ms, run) {
    let timer = 0;
    return (...values) => {
        clearTimeout(timer);
        timer = setTimeout(run, ms, ...values);
    };
}

/** Why something was refused and what to do about it: the one often says the other already. */
export const reasonOf = ({ message, hint }) =>
    hint && !message?.includes(hint) ? [message, hint].filter(Boolean).join(" ") : (message ?? "");

export const reducedMotion = () => matchMedia("(prefers-reduced-motion: reduce)").matches;

/** What this browser remembers; a private window may forbid it. */
export function kept(key) {
    try {
        return localStorage.getItem(key);
    } catch {
        return null;
    }
}

export function keep(key, value) {
    try {
        localStorage.setItem(key, value);
    } catch {
        /* for this time only */
    }
}
