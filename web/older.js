// SPDX-License-Identifier: MIT
/** What the engines inside older clients lack, as far as this page needs it. Imported before all else. */
function lacking(prototype, name, value) {
    if (prototype && !(name in prototype))
        Object.defineProperty(prototype, name, { value, writable: true, configurable: true });
}

lacking(Array.prototype, "at", function at(index) {
    return this[index < 0 ? this.length + index : index];
});
lacking(Array.prototype, "findLast", function findLast(test) {
    return [...this].reverse().find(test);
});
// Square corners will do there.
for (const kind of [globalThis.CanvasRenderingContext2D, globalThis.Path2D]) {
    lacking(kind?.prototype, "roundRect", function roundRect(x, y, width, height) {
        this.rect(x, y, width, height);
    });
}
