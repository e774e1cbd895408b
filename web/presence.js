// SPDX-License-Identifier: MIT
/**
 * Who is here and what they are doing this moment: cursors, ink while it flows, laser pointers, "look here". None of it
 * is stored. The more people, the less often each one tells.
 */
import { paintInk } from "./ink.js";
import { clamp, tidy } from "./geometry.js";
import { colorOf, tidyName } from "./people.js";

const CURSOR_MS = 50,
    CURSOR_MS_PER_PERSON = 15,
    CURSOR_MS_MOST = 1500;
const STROKE_MS = 45,
    STROKE_POINTS = 120;
const LASER_MS = 45,
    LASER_LASTS_MS = 1200;
const HERE_MS = 20000,
    HERE_MS_PER_PERSON = 500,
    GONE_MS = 75000;
/** A newcomer is greeted, so that he learns of us; not by all at once. */
const GREETING_MS = 1500,
    GREETING_MS_PER_PERSON = 80;
const CURSOR_LASTS_MS = 6000;
const STROKE_LASTS_MS = 8000;
const STROKES_MOST = 100,
    PEOPLE_MOST = 500,
    POINTS_MOST = 4000;

const number = (value) => Number.isFinite(value) && Math.abs(value) < 1e5;
const isColor = (value) => typeof value === "string" && /^#[0-9a-f]{6}([0-9a-f]{2})?$/i.test(value);

/**
 * @typedef {{id: string, name: string, color: string, seen: number, x?: number, y?: number, moved?: number}} Person
 */
export class Presence {
    /** @type {Map<string, Person>} */
    people = new Map();
    #app;
    #transport;
    #changed = [];
    #strokes = new Map();
    #lasers = new Map();
    #own = new Set();
    #stroke = null;
    #laser = [];
    #cursor = null;
    #timers = {};
    #greeting = 0;
    #last = { cursor: 0 };

    constructor(app, transport) {
        this.#app = app;
        this.#transport = transport;
        app.board.listen(({ event }) => {
            if (event?.op && this.#strokes.delete(event.op)) app.overlay.redraw();
        });
        addEventListener("pagehide", () => this.#send({ k: "bye" }, true));
        addEventListener("pageshow", (event) => {
            if (event.persisted) this.#send({ k: "here", new: true });
        });
    }

    /** The connection is there, or there again. */
    arrive() {
        this.#tellHere({ new: true });
        this.#timers.sweep ??= setInterval(() => this.#sweep(), 5000);
    }

    listen(listener) {
        this.#changed.push(listener);
    }
    #tell() {
        for (const listener of this.#changed) listener();
    }

    get count() {
        return this.people.size + 1;
    }

    #tellHere(more = {}) {
        this.#send({ k: "here", ...more });
        clearTimeout(this.#timers.here);
        this.#timers.here = setTimeout(
            () => this.#tellHere(),
            (HERE_MS + this.count * HERE_MS_PER_PERSON) * (0.8 + Math.random() * 0.4),
        );
    }

    #send(hint, leaving = false) {
        if (this.#app.online() || leaving)
            this.#transport.hint(hint, leaving).catch(() => {
                /* the next one tells */
            });
    }

    /* --- what we do ----------------------------------------------------------------------------- */

    /** The pointer is there. */
    pointAt(point) {
        this.#cursor = point;
        if (this.#timers.cursor || this.people.size === 0) return;
        const pause = clamp(CURSOR_MS + this.people.size * CURSOR_MS_PER_PERSON, CURSOR_MS, CURSOR_MS_MOST);
        this.#timers.cursor = setTimeout(
            () => {
                this.#timers.cursor = 0;
                if (!this.#stroke) this.#send({ k: "cursor", x: tidy(this.#cursor.x), y: tidy(this.#cursor.y) });
            },
            Math.max(0, this.#last.cursor + pause - performance.now()),
        );
        this.#last.cursor = performance.now();
    }

    beginStroke(id, look) {
        this.#own.add(id);
        if (this.#own.size > STROKES_MOST) this.#own.delete(this.#own.values().next().value);
        this.#stroke = { id, look, points: [], told: false };
    }

    addToStroke(id, samples) {
        if (this.#stroke?.id !== id) return;
        this.#stroke.points.push(...samples.flatMap((one) => [tidy(one.x), tidy(one.y), tidy(one.w)]));
        this.#timers.stroke ||= setTimeout(() => this.#flushStroke(), STROKE_MS + this.people.size * 2);
    }

    #flushStroke() {
        clearTimeout(this.#timers.stroke);
        this.#timers.stroke = 0;
        const stroke = this.#stroke;
        if (!stroke || stroke.points.length === 0) return;
        // Nobody to tell: kept for who comes while it is being drawn.
        if (this.people.size === 0)
            return void stroke.points.splice(0, Math.max(0, stroke.points.length - 3 * POINTS_MOST));
        const points = stroke.points.splice(0, 3 * STROKE_POINTS);
        this.#send({ k: "stroke", s: stroke.id, ...(!stroke.told && { o: stroke.look }), p: points });
        stroke.told = true;
        if (stroke.points.length > 0) this.#timers.stroke = setTimeout(() => this.#flushStroke(), STROKE_MS);
    }

    endStroke(id) {
        if (this.#stroke?.id !== id) return;
        clearTimeout(this.#timers.stroke);
        this.#timers.stroke = 0;
        if (this.#stroke.told) this.#send({ k: "end", s: id });
        this.#stroke = null;
    }

    laser(points) {
        for (const one of points) this.#laser.push(tidy(one.x), tidy(one.y));
        this.#shine(this.#app.me().id, points);
        this.#timers.laser ||= setTimeout(() => {
            this.#timers.laser = 0;
            this.#send({ k: "laser", p: this.#laser.splice(0, 200) });
            this.#laser.length = 0;
        }, LASER_MS);
    }

    lookHere(rect) {
        this.#send({ k: "look", v: rect.map(tidy) });
    }

    /* --- what others do ------------------------------------------------------------------------- */

    hint(hint) {
        const by = hint?.by;
        if (!by || typeof by.id !== "string") return;
        if (by.id === this.#app.me().id) {
            if (hint.k === "stroke" && !this.#own.has(hint.s)) this.#remoteStroke(hint, by.id);
            // Another window of ours was closed: this one is still here.
            if (hint.k === "bye") this.#greet();
            return;
        }
        if (hint.k === "bye") return this.#leave(by.id);
        const person = this.#meet(by);
        if (!person) return;
        if (hint.k === "here" && hint.new === true) this.#greet();
        if (hint.k === "cursor" && number(hint.x) && number(hint.y))
            Object.assign(person, { x: hint.x, y: hint.y, moved: performance.now() });
        else if (hint.k === "stroke") this.#remoteStroke(hint, by.id, person);
        else if (hint.k === "end") this.#endRemote(by.id, hint.s);
        else if (hint.k === "laser") this.#shine(by.id, pairs(hint.p));
        else if (hint.k === "look" && Array.isArray(hint.v) && hint.v.length === 4 && hint.v.every(number))
            this.#app.lookAt(hint.v, person);
        this.#app.overlay.redraw();
    }

    #meet(by) {
        let person = this.people.get(by.id);
        const name = tidyName(by.name);
        if (!person) {
            if (this.people.size >= PEOPLE_MOST) return null;
            person = { id: by.id, name, color: colorOf(by.id), seen: 0 };
            this.people.set(by.id, person);
            this.#greet();
            this.#flushStroke();
            this.#tell();
        }
        person.seen = performance.now();
        if (person.name !== name) {
            person.name = name;
            this.#tell();
        }
        return person;
    }

    #greet() {
        clearTimeout(this.#greeting);
        this.#greeting = setTimeout(
            () => this.#tellHere(),
            Math.random() * (GREETING_MS + this.count * GREETING_MS_PER_PERSON),
        );
    }

    #leave(id) {
        if (!this.people.delete(id)) return;
        for (const [key, stroke] of this.#strokes) if (stroke.by === id) this.#strokes.delete(key);
        this.#app.overlay.redraw();
        this.#tell();
    }

    #remoteStroke(hint, by, person) {
        const key = String(hint.s);
        let stroke = this.#strokes.get(key);
        if (!stroke) {
            if (
                !hint.o ||
                !isColor(hint.o.stroke) ||
                !number(hint.o.width) ||
                this.#strokes.size >= STROKES_MOST ||
                this.#app.board.pending.has(key)
            )
                return;
            const look = {
                color: hint.o.stroke,
                width: hint.o.width,
                even: Boolean(hint.o.even),
                opacity: clamp(Number(hint.o.opacity ?? 1) || 1, 0.05, 1),
            };
            stroke = { by, look, samples: [], seen: 0 };
            this.#strokes.set(key, stroke);
        }
        if (stroke.by !== by) return;
        stroke.seen = performance.now();
        const p = Array.isArray(hint.p) ? hint.p : [];
        for (let i = 0; i + 2 < p.length && stroke.samples.length < POINTS_MOST; i += 3) {
            if (number(p[i]) && number(p[i + 1]) && number(p[i + 2]))
                stroke.samples.push({ x: p[i], y: p[i + 1], w: clamp(p[i + 2], 0.5, 200) });
        }
        const last = stroke.samples.at(-1);
        if (person && last) Object.assign(person, { x: last.x, y: last.y, moved: stroke.seen });
        this.#app.overlay.redraw();
    }

    /** Its event takes it away; should none come, time does. */
    #endRemote(by, s) {
        const stroke = this.#strokes.get(String(s));
        if (stroke?.by === by) stroke.seen = performance.now() - STROKE_LASTS_MS + 3000;
    }

    #shine(id, points) {
        const now = performance.now(),
            trail = this.#lasers.get(id) ?? [];
        for (const one of points) trail.push({ x: one.x, y: one.y, t: now });
        this.#lasers.set(id, trail.slice(-300));
        this.#app.overlay.redraw();
    }

    #sweep() {
        const now = performance.now();
        for (const [id, person] of this.people) if (now - person.seen > GONE_MS) this.#leave(id);
        for (const [key, stroke] of this.#strokes) if (now - stroke.seen > STROKE_LASTS_MS) this.#strokes.delete(key);
        this.#app.overlay.redraw();
    }

    /* --- painting ------------------------------------------------------------------------------- */

    /** Under the selection: ink of others. */
    paintStrokes(context) {
        if (this.#strokes.size === 0) return;
        this.#app.overlay.onBoard(context, () => {
            for (const { samples, look } of this.#strokes.values()) paintInk(context, samples, look);
        });
    }

    /** Over everything: laser trails, cursors with names. */
    paintPeople(context) {
        const now = performance.now();
        for (const [id, trail] of this.#lasers) this.#paintLaser(context, id, trail, now);
        for (const person of this.people.values()) {
            if (person.moved && now - person.moved < CURSOR_LASTS_MS)
                paintCursor(context, this.#app.camera.toScreen(person.x, person.y), person, now - person.moved);
        }
    }

    #paintLaser(context, id, trail, now) {
        const live = trail.filter((one) => now - one.t < LASER_LASTS_MS);
        if (live.length === 0) return void this.#lasers.delete(id);
        this.#lasers.set(id, live);
        context.lineCap = "round";
        context.strokeStyle = context.fillStyle = "#f5222d";
        for (let i = 1; i < live.length; i++) {
            const left = 1 - (now - live[i].t) / LASER_LASTS_MS,
                a = this.#app.camera.toScreen(live[i - 1].x, live[i - 1].y),
                b = this.#app.camera.toScreen(live[i].x, live[i].y);
            context.globalAlpha = left;
            context.lineWidth = 1 + 5 * left;
            context.beginPath();
            context.moveTo(a.x, a.y);
            context.lineTo(b.x, b.y);
            context.stroke();
        }
        const tip = this.#app.camera.toScreen(live.at(-1).x, live.at(-1).y);
        context.globalAlpha = 1;
        context.beginPath();
        context.arc(tip.x, tip.y, 5, 0, 2 * Math.PI);
        context.fill();
        this.#app.overlay.redraw();
    }
}

function pairs(list) {
    const points = [];
    if (!Array.isArray(list)) return points;
    for (let i = 0; i + 1 < list.length && i < 800; i += 2)
        if (number(list[i]) && number(list[i + 1])) points.push({ x: list[i], y: list[i + 1] });
    return points;
}

const ARROW = new Path2D("M0 0L0 17L4.5 13L7.5 19.5L10.5 18L7.6 11.8L13.5 11.5Z");

function paintCursor(context, at, person, age) {
    context.save();
    context.globalAlpha = clamp((CURSOR_LASTS_MS - age) / 800, 0, 1);
    context.translate(at.x, at.y);
    context.fillStyle = person.color;
    context.strokeStyle = "#ffffff";
    context.lineWidth = 2;
    context.lineJoin = "round";
    context.stroke(ARROW);
    context.fill(ARROW);
    context.font = "600 12px system-ui, sans-serif";
    const width = context.measureText(person.name).width + 14;
    context.beginPath();
    context.roundRect(12, 17, width, 20, 7);
    context.fill();
    context.fillStyle = "#ffffff";
    context.textBaseline = "middle";
    context.fillText(person.name, 19, 27.5);
    context.restore();
}
