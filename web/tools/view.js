// SPDX-License-Identifier: MIT
/** The hand moves the view; the laser pointer shows others where to look and leaves nothing. */
export class Hand {
    id = "hand";
    cursor = "grab";
    #app;
    #last = null;

    constructor(app) {
        this.#app = app;
    }

    down(point) {
        this.#last = { x: point.sx, y: point.sy };
    }

    move(points) {
        const point = points.at(-1);
        this.#app.camera.pan(point.sx - this.#last.x, point.sy - this.#last.y);
        this.#last = { x: point.sx, y: point.sy };
    }
}

export class Laser {
    id = "laser";
    cursor = "crosshair";
    #app;

    constructor(app) {
        this.#app = app;
    }

    down(point) {
        this.#app.presence.laser([point]);
    }
    move(points) {
        this.#app.presence.laser(points);
    }
}
