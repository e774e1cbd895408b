// SPDX-License-Identifier: MIT
/** People's colours: the same for everybody, from their public id; white is read well on each. */
const COLORS = [
    "#2f6fed",
    "#c2410c",
    "#0b7a5c",
    "#7c3aed",
    "#be185d",
    "#0e7490",
    "#935a06",
    "#4d5b70",
    "#b91c1c",
    "#3f6d12",
    "#a21caf",
    "#1d4ed8",
];

export function colorOf(id) {
    let hash = 7;
    for (const char of String(id)) hash = (hash * 31 + char.charCodeAt(0)) >>> 0;
    return COLORS[hash % COLORS.length];
}

/** Chinese names show their last two characters, others their initials. */
export function initials(name) {
    const text = String(name ?? "").trim();
    if (/^\p{Script=Han}+$/u.test(text)) return text.slice(-2);
    return (
        text
            .split(/\s+/u)
            .slice(0, 2)
            .map((word) => [...word][0]?.toUpperCase() ?? "")
            .join("") || "?"
    );
}

/** Names are other people's: short, on one line, no tricks with the direction of writing. */
export function tidyName(name) {
    const plain = String(name ?? "")
        .replace(/[\p{Cc}\p{Cf}]/gu, "")
        .trim();
    return [...plain].slice(0, 24).join("") || "?";
}
