// SPDX-License-Identifier: MIT
/** Where the eye is: which part of the board fills the stage, and how large. Screen = (board - x,y) × zoom. */
import { clamp } from "./geometry.js";
import { reducedMotion } from "./dom.js";

export const ZOOM_LEAST = 0.1;
export const ZOOM_MOST = 32;
const GLIDE_MS = 350;

export class Camera {
    x = 0;
    y = 0;
    zoom = 1;
    /** The stage, CSS pixels. */
    width = 1;
    height = 1;
    #moved;
    #glide = 0;

    /** @param {() => void} moved told after each change */
    constructor(moved) {
        this.#moved = moved;
    }

    set(x, y, zoom) {
        this.zoom = clamp(zoom, ZOOM_LEAST, ZOOM_MOST);
        this.x = x;
        this.y = y;
        this.#moved();
    }

    resize(width, height) {
        // What was in the middle stays there.
        const x = this.x + (this.width - width) / 2 / this.zoom,
            y = this.y + (this.height - height) / 2 / this.zoom;
        this.width = width;
        this.height = height;
        this.set(x, y, this.zoom);
    }

    toBoard(x, y) {
        return { x: this.x + x / this.zoom, y: this.y + y / this.zoom };
    }
    toScreen(x, y) {
        return { x: (x - this.x) * this.zoom, y: (y - this.y) * this.zoom };
    }
    /** Board units that so many screen pixels cover. */
    length(pixels) {
        return pixels / this.zoom;
    }
    get seen() {
        return [this.x, this.y, this.x + this.width / this.zoom, this.y + this.height / this.zoom];
    }
    get matrix() {
        return [this.zoom, 0, 0, this.zoom, -this.x * this.zoom, -this.y * this.zoom];
    }

    pan(dx, dy) {
        cancelAnimationFrame(this.#glide);
        this.set(this.x - dx / this.zoom, this.y - dy / this.zoom, this.zoom);
    }

    /** Zoom so that the point of the screen stays where it is. */
    zoomAt(x, y, factor) {
        cancelAnimationFrame(this.#glide);
        const at = this.toBoard(x, y),
            zoom = clamp(this.zoom * factor, ZOOM_LEAST, ZOOM_MOST);
        this.set(at.x - x / zoom, at.y - y / zoom, zoom);
    }

    /** Show a rectangle of the board as large as the room between the bars allows. */
    show(rect, room, smooth = true) {
        const width = Math.max(rect[2] - rect[0], 1),
            height = Math.max(rect[3] - rect[1], 1);
        const wide = this.width - room.left - room.right,
            high = this.height - room.top - room.bottom;
        const zoom = clamp(Math.min(wide / width, high / height), ZOOM_LEAST, ZOOM_MOST);
        const x = (rect[0] + rect[2]) / 2 - (room.left + wide / 2) / zoom;
        const y = (rect[1] + rect[3]) / 2 - (room.top + high / 2) / zoom;
        if (smooth && !reducedMotion()) this.#glideTo(x, y, zoom);
        else this.set(x, y, zoom);
    }

    #glideTo(x, y, zoom) {
        cancelAnimationFrame(this.#glide);
        const from = { x: this.x, y: this.y, zoom: this.zoom },
            begun = performance.now();
        const step = (now) => {
            const part = clamp((now - begun) / GLIDE_MS, 0, 1),
                t = 1 - (1 - part) ** 3;
            const z = from.zoom * (zoom / from.zoom) ** t;
            // The middle goes straight, whatever the zoom does.
            const middle = (at, size, one) => at + size / 2 / one;
            const mx = middle(from.x, this.width, from.zoom) * (1 - t) + middle(x, this.width, zoom) * t;
            const my = middle(from.y, this.height, from.zoom) * (1 - t) + middle(y, this.height, zoom) * t;
            this.set(mx - this.width / 2 / z, my - this.height / 2 / z, z);
            if (part < 1) this.#glide = requestAnimationFrame(step);
        };
        this.#glide = requestAnimationFrame(step);
    }
}
