// SPDX-License-Identifier: MIT
/**
 * Mouse, fingers and pen on the stage. One pointer works with the tool; two fingers move and zoom the view. Once a pen
 * was seen, fingers and resting hands do not draw: a finger moves the view.
 */
const WHEEL_LINE = 40;
const WHEEL_ZOOM = 0.0022;
/** A second finger that comes later than this, or after the first has gone this far, is a resting hand. */
const SECOND_FINGER_MS = 250;
const SECOND_FINGER_PX = 24;
/** Contact wider than this is a palm. */
const PALM_PX = 90;
const PEN_BUTTON_ERASER = 32;

export class Pointers {
    #app;
    #stage;
    #fingers = new Map();
    #active = null;
    #begun = null;
    #gesture = null;
    #pan = null;
    #penSeen = false;
    #space = false;

    /** @param {HTMLElement} stage */
    constructor(app, stage) {
        this.#app = app;
        this.#stage = stage;
        stage.addEventListener("pointerdown", (event) => this.#down(event));
        stage.addEventListener("pointermove", (event) => this.#move(event));
        stage.addEventListener("pointerup", (event) => this.#up(event));
        stage.addEventListener("pointercancel", (event) => this.#cancelled(event));
        stage.addEventListener("pointerleave", (event) => {
            if (!this.#active) this.#app.tool.hover?.(null, event);
        });
        stage.addEventListener("wheel", (event) => this.#wheel(event), { passive: false });
        stage.addEventListener("contextmenu", (event) => event.preventDefault());
        stage.addEventListener("dblclick", (event) => this.#app.tool.twice?.(this.#point(event), event));
        // Old engines scroll and zoom in spite of touch-action.
        for (const name of ["touchstart", "touchmove", "gesturestart"])
            stage.addEventListener(name, (event) => event.preventDefault(), { passive: false });
    }

    get penSeen() {
        return this.#penSeen;
    }
    get busy() {
        return this.#active !== null || this.#gesture !== null;
    }

    /** While the space bar is down, dragging moves the view. */
    holdSpace(down) {
        this.#space = down;
        this.#stage.classList.toggle("panning", down);
    }

    #point(event) {
        const box = this.#stage.getBoundingClientRect(),
            sx = event.clientX - box.left,
            sy = event.clientY - box.top;
        const pressure = event.pointerType === "pen" ? event.pressure : 0.5;
        return { ...this.#app.camera.toBoard(sx, sy), sx, sy, pressure, type: event.pointerType };
    }

    #down(event) {
        if (event.target.closest("textarea")) return;
        event.preventDefault();
        this.#app.attend();
        if (event.pointerType === "pen") this.#firstPen();
        if (event.pointerType === "touch" && this.#isPalm(event)) return;
        this.#stage.setPointerCapture(event.pointerId);
        if (event.pointerType === "touch") return this.#finger(event);
        if (event.button === 1 || (this.#space && event.button === 0)) return this.#beginPan(event);
        if (event.button === 0 || event.button === 5) this.#begin(event);
    }

    /** What a hand drew just before the pen came was no drawing. */
    #firstPen() {
        this.#penSeen = true;
        if (this.#active && this.#begun?.type === "touch") this.#abandon();
        this.#gesture = null;
        this.#fingers.clear();
    }

    #isPalm(event) {
        return (this.#penSeen && this.#active !== null) || Math.max(event.width, event.height) > PALM_PX;
    }

    #finger(event) {
        this.#fingers.set(event.pointerId, this.#point(event));
        if (this.#fingers.size === 2) return this.#second();
        if (this.#fingers.size > 2) return;
        if (this.#penSeen && this.#app.tool.draws) this.#beginPan(event);
        else this.#begin(event);
    }

    #second() {
        const begun = this.#begun;
        if (
            this.#active !== null &&
            begun &&
            (performance.now() - begun.time > SECOND_FINGER_MS || begun.far > SECOND_FINGER_PX)
        )
            return;
        this.#abandon();
        this.#pan = null;
        this.#gesture = this.#span();
    }

    #span() {
        const [a, b] = [...this.#fingers.values()];
        return { x: (a.sx + b.sx) / 2, y: (a.sy + b.sy) / 2, apart: Math.max(Math.hypot(a.sx - b.sx, a.sy - b.sy), 1) };
    }

    #begin(event) {
        if (this.#active !== null) return;
        const point = this.#point(event);
        this.#active = event.pointerId;
        this.#begun = { time: performance.now(), far: 0, x: point.sx, y: point.sy, type: event.pointerType };
        const eraser = event.button === 5 || (event.buttons & PEN_BUTTON_ERASER) !== 0;
        this.#app.beginTool(eraser ? "eraser" : null);
        this.#app.tool.down?.(point, event);
    }

    #beginPan(event) {
        this.#pan = { id: event.pointerId, x: event.clientX, y: event.clientY };
    }

    #move(event) {
        if (this.#fingers.has(event.pointerId)) this.#fingers.set(event.pointerId, this.#point(event));
        if (this.#gesture && this.#fingers.size >= 2) return this.#pinch();
        if (this.#pan?.id === event.pointerId) return this.#dragView(event);
        const point = this.#point(event);
        if (event.pointerId === this.#active) this.#draw(point, event);
        else if (this.#active === null && event.pointerType !== "touch") this.#app.tool.hover?.(point, event);
        if (event.pointerType !== "touch" || event.pointerId === this.#active) this.#app.presence.pointAt(point);
    }

    #draw(point, event) {
        const begun = this.#begun,
            list = event.getCoalescedEvents?.() ?? [];
        begun.far = Math.max(begun.far, Math.hypot(point.sx - begun.x, point.sy - begun.y));
        const points = list.length > 0 ? list.map((one) => this.#point(one)) : [point];
        const coming =
            event
                .getPredictedEvents?.()
                .slice(0, 2)
                .map((one) => this.#point(one)) ?? [];
        this.#app.tool.move?.(points, event, coming);
    }

    #dragView(event) {
        this.#app.camera.pan(event.clientX - this.#pan.x, event.clientY - this.#pan.y);
        this.#pan.x = event.clientX;
        this.#pan.y = event.clientY;
    }

    #pinch() {
        const now = this.#span(),
            before = this.#gesture;
        this.#app.camera.pan(now.x - before.x, now.y - before.y);
        this.#app.camera.zoomAt(now.x, now.y, now.apart / before.apart);
        this.#gesture = now;
    }

    #up(event) {
        this.#fingers.delete(event.pointerId);
        if (this.#fingers.size < 2) this.#gesture = null;
        if (this.#pan?.id === event.pointerId) this.#pan = null;
        if (event.pointerId !== this.#active) return;
        this.#active = this.#begun = null;
        this.#app.tool.up?.(this.#point(event), event);
        this.#app.endTool();
    }

    #cancelled(event) {
        this.#fingers.delete(event.pointerId);
        if (this.#fingers.size < 2) this.#gesture = null;
        if (this.#pan?.id === event.pointerId) this.#pan = null;
        if (event.pointerId === this.#active) this.#abandon();
    }

    /** Take back what the tool has begun. */
    #abandon() {
        if (this.#active === null) return;
        this.#active = this.#begun = null;
        this.#app.tool.cancel?.();
        this.#app.endTool();
    }

    abandon() {
        this.#abandon();
    }

    #wheel(event) {
        event.preventDefault();
        const box = this.#stage.getBoundingClientRect(),
            unit = event.deltaMode === 1 ? WHEEL_LINE : 1;
        if (event.ctrlKey || event.metaKey) {
            this.#app.camera.zoomAt(
                event.clientX - box.left,
                event.clientY - box.top,
                Math.exp(-event.deltaY * unit * WHEEL_ZOOM * (Math.abs(event.deltaY) < 20 ? 4 : 1)),
            );
        } else {
            const dx = event.shiftKey && !event.deltaX ? event.deltaY : event.deltaX,
                dy = event.shiftKey && !event.deltaX ? 0 : event.deltaY;
            this.#app.camera.pan(-dx * unit, -dy * unit);
        }
    }
}
