// SPDX-License-Identifier: MIT
/**
 * The board's page. The parts, and where they are:
 *
 *     session · transport · outbox · live     to and from the receiver (docs/LIVE.md)
 *     board · pending                         what is on the board, and what was sent but not yet confirmed
 *     camera · painter · primitives · ground  the lower canvas: the board as it is
 *     overlay · selection · presence          the upper canvas: ink that flows, handles, other people
 *     pointer · keyboard · tools/             what hands do
 *     ops · editor · command · looks · pictures
 *                                             what becomes of it
 *     toolbar · panels · list · exporting     what is around the board
 */
import "./older.js";
import { Board } from "./board.js";
import { Camera } from "./camera.js";
import { Command } from "./command.js";
import { $, keep, kept, reasonOf, reducedMotion, settled } from "./dom.js";
import { Editor } from "./editor.js";
import { preparePrinting } from "./exporting.js";
import { grown, tidy } from "./geometry.js";
import { bare, Keyboard, Nudging } from "./keyboard.js";
import { applyWords, language, startLanguage, switchLanguage, words } from "./language.js";
import { List } from "./list.js";
import { Live } from "./live.js";
import { Looks } from "./looks.js";
import { Ops } from "./ops.js";
import { Outbox } from "./outbox.js";
import { Overlay } from "./overlay.js";
import { paintGhosts, Painter, pixelRatio } from "./painter.js";
import { Panels } from "./panels.js";
import { colorOf } from "./people.js";
import { Pointers } from "./pointer.js";
import { Presence } from "./presence.js";
import { Pictures } from "./pictures.js";
import { usePictures } from "./primitives.js";
import { Selection } from "./selection.js";
import { enter, takeToken } from "./session.js";
import { Timers } from "./timers.js";
import { makeTools, ONE_SHOT, Toolbar } from "./toolbar.js";
import { Refusal, Transport } from "./transport.js";

const BOARD_ID = /^[0-9a-f]{20}$/;
/** So often a receiver may be busy with a board that nobody had open, before that is called trouble. */
const FIRST_ROWS_TRIES = 3;
const RETRY_MS = 3000;
const NAME_KEY = "dingboard-name";
const PASTE_STEP = 20,
    PASTE_MOST = 50;

class Page {
    stage = $("stage");
    session = { me: { id: "", name: "" }, right: "view", limits: {} };
    transmission = "offline";
    waiting = 0;
    stuck = false;
    showingAuthors = false;
    #chosen = "select";
    #lent = null;
    #kept = false;
    #room = null;
    #pasted = 0;

    constructor(id) {
        this.id = id;
        this.transport = new Transport(id, language);
        this.board = new Board(
            (area) => this.painter.damage(area),
            (area) => this.painter.added(area),
        );
        this.camera = new Camera(() => this.#moved());
        this.painter = new Painter($("sheet"), this.board, this.camera);
        this.overlay = new Overlay($("over"), this.camera);
        this.selection = new Selection(this);
        this.presence = new Presence(this, this.transport);
        this.looks = new Looks(this, $("looks"));
        this.outbox = new Outbox(this.transport, `dingboard-outbox:${id}`, {
            accepted: (body) => this.ops.accepted(body),
            refused: (body, refusal) => this.ops.refused(body, refusal),
            changed: (waiting, stuck) => this.#sending(waiting, stuck),
        });
        this.ops = new Ops(this, this.outbox);
        this.pictures = new Pictures(this);
        this.editor = new Editor(this);
        this.nudging = new Nudging(this);
        this.tools = makeTools(this);
        this.toolbar = new Toolbar(this);
        this.panels = new Panels(this);
        this.command = new Command(this, this.transport);
        this.timers = new Timers(this);
        this.list = new List(this);
        this.pointers = new Pointers(this, this.stage);
        this.keyboard = new Keyboard(this);
        this.deeds = makeDeeds(this);
        this.#connect();
    }

    /** Who hears of what. */
    #connect() {
        usePictures(
            (asset) => this.transport.assetUrl(asset),
            () => {
                this.painter.damage(null);
                this.overlay.redraw();
            },
        );
        this.overlay.layers = [
            (c) => this.#paintGhosts(c),
            (c) => this.#paintAuthors(c),
            (c) => this.presence.paintStrokes(c),
            (c) => this.tool.paint?.(c),
            (c) => this.selection.paint(c),
            (c) => this.presence.paintPeople(c),
        ];
        this.selection.listen(() => this.looks.show());
        this.presence.listen(() => this.panels.faces());
        const aloud = settled(400, (text) => this.tellAloud(text));
        this.board.listen(({ event }) => {
            if (event?.view) this.#allow();
            if (event?.say && event.by?.id !== this.me().id && !["refuse", "answer"].includes(event.kind))
                aloud(words().did(event.by?.name ?? "", event.say));
            // Whoever typed it on this page gets its answer there.
            if (event?.aloud && event.reply && (event.chat || event.by?.id !== this.me().id))
                this.panels.hear(words().says(event.by?.name ?? "", event.reply));
            this.overlay.redraw();
        });
        new ResizeObserver(() => this.#resize()).observe(this.stage);
        preparePrinting(this.board);
    }

    /* --- what the parts ask ----------------------------------------------------------------------- */

    get words() {
        return words();
    }
    get tool() {
        return this.tools[this.#lent ?? this.#chosen];
    }
    get limits() {
        return this.session.limits ?? {};
    }
    language() {
        return language();
    }
    pixelRatio() {
        return pixelRatio();
    }
    me() {
        return this.session.me;
    }
    /** What is known of a moderator's rights, the archive and the lists of the configuration: by the newest answer. */
    get rights() {
        return this.board.rights ?? this.session;
    }
    title() {
        return this.board.title || this.session.title || words().boardArea;
    }
    fileName() {
        return `${
            this.title()
                .replace(/[^\p{L}\p{N}]+/gu, "-")
                .replace(/^-|-$/g, "") || "board"
        }-${this.board.seq}`;
    }
    online() {
        return this.transmission !== "offline";
    }
    mayAct() {
        return this.session.right === "draw";
    }
    canDraw() {
        if (!this.mayAct() || this.rights.barred) return false;
        return this.rights.moderator === true || !this.board.bars(this.me().id);
    }

    barredWhy() {
        if (!this.mayAct()) return words().viewOnlyWhy;
        if (this.rights.barred === "archived") return words().archivedWhy;
        if (this.rights.barred) return words().othersWhy;
        return this.board.locked ? words().lockedWhy(this.board.view.locked) : words().othersWhy;
    }

    /** As canDraw, and says why not. */
    mayDraw() {
        if (!this.canDraw()) this.say(this.barredWhy(), "bad");
        return this.canDraw();
    }

    say(text, kind = "", action = null) {
        this.panels.say(text, kind, action);
    }
    refuse(reason) {
        this.say(reasonOf(reason) || words().refused, "bad");
    }
    tellAloud(text) {
        $("said").textContent = text;
    }

    describe(id) {
        const row = this.board.rows.get(id),
            what = (language() === "zh" ? row.say : row.en) ?? row.o.kind,
            number = words().number(id),
            name = row.o.name && !what.includes(row.o.name) ? ` “${row.o.name}”` : "";
        return (what.includes(number) ? what : `${number} ${what}`) + name;
    }

    /* --- tools ------------------------------------------------------------------------------------ */

    choose(id) {
        if (id === "image") return this.pictures.choose();
        if (!this.toolbar.allowed(id)) return;
        this.pointers.abandon();
        this.editor.close();
        if (this.#chosen !== id) this.tool.leave?.();
        this.#chosen = id;
        this.#kept = false;
        if (id !== "select" && id !== "connector") this.selection.clear();
        this.tool.activate?.();
        this.#showTool();
    }

    /** Twice on a tool: it stays when it has made something. */
    keepTool() {
        this.#kept = true;
    }

    #showTool() {
        this.setCursor(this.tool.cursor);
        this.toolbar.show();
        this.looks.show();
        this.overlay.redraw();
    }

    /** A pointer begins to work, perhaps with another tool for this once (a pen's other end). */
    beginTool(lent) {
        this.nudging.commit();
        this.editor.close();
        if (lent && this.toolbar.allowed(lent)) this.#lent = lent;
        if (this.tool.needs === "draw" && !this.canDraw()) this.mayDraw();
        document.body.classList.add("working");
    }

    endTool() {
        document.body.classList.remove("working");
        if (this.#lent) {
            this.#lent = null;
            this.#showTool();
        } else if (ONE_SHOT.has(this.#chosen) && !this.#kept && !this.editor.open) {
            this.choose("select");
        } else if (ONE_SHOT.has(this.#chosen) && !this.#kept) {
            this.#chosen = "select";
            this.#showTool();
        }
    }

    setCursor(cursor) {
        this.stage.style.cursor = cursor;
    }
    attend() {
        if (document.activeElement !== this.stage && !this.editor.open) this.stage.focus({ preventScroll: true });
    }

    /* --- the view --------------------------------------------------------------------------------- */

    #moved() {
        this.painter.schedule();
        this.overlay.redraw();
        this.editor.place();
        this.panels?.zoom();
    }

    #resize() {
        const box = this.stage.getBoundingClientRect();
        if (box.width === 0) return;
        this.camera.resize(box.width, box.height);
        // On a phone the keyboard comes and goes: only a turned screen is shown anew.
        if (this.#room !== box.width) this.fit(false);
        this.#room = box.width;
    }

    /** A phone's window: the tools are below. */
    get narrow() {
        return this.camera.width < 720;
    }

    /** What the bars leave free. */
    #free() {
        const { width, height } = this.camera;
        if (this.narrow) return { left: 10, right: 10, top: 62, bottom: 128 };
        // Looks lie above a board that is not wide; tools stand in two columns where it is low (page.css).
        return { left: height <= 780 ? 110 : 78, right: 24, top: width < 1100 && this.canDraw() ? 124 : 70, bottom: 76 };
    }

    fit(smooth = true) {
        this.camera.show([0, 0, this.board.width, this.board.height], this.#free(), smooth);
    }
    zoomBy(factor) {
        this.camera.zoomAt(this.camera.width / 2, this.camera.height / 2, factor);
    }

    centre() {
        const seen = this.camera.seen,
            clip = (value, most) => Math.min(Math.max(value, 60), most - 60);
        return {
            x: clip((seen[0] + seen[2]) / 2, this.board.width),
            y: clip((seen[1] + seen[3]) / 2, this.board.height),
            sx: 0,
            sy: 0,
        };
    }

    /** Bring an object into view. */
    reveal(id) {
        const bounds = this.board.boundsOf(id),
            seen = this.camera.seen;
        if (bounds && (bounds[0] < seen[0] || bounds[1] < seen[1] || bounds[2] > seen[2] || bounds[3] > seen[3]))
            this.camera.show(grown(bounds, 60), this.#free());
    }

    callAll() {
        this.presence.lookHere(this.camera.seen);
        this.say(words().lookSent, "good");
    }

    /** Somebody asks to look there. */
    lookAt(rect, person) {
        const before = this.camera.seen;
        if (!this.pointers.busy) this.camera.show(rect, { left: 0, right: 0, top: 0, bottom: 0 });
        this.say(words().looksAt(person.name), "", {
            label: words().goBack,
            click: () => this.camera.show(before, { left: 0, right: 0, top: 0, bottom: 0 }),
        });
    }

    fullScreen() {
        if (document.fullscreenElement) document.exitFullscreen();
        else
            document.documentElement.requestFullscreen?.().catch(() => {
                /* a frame may not */
            });
    }

    toggleAuthors() {
        this.showingAuthors = !this.showingAuthors;
        this.overlay.redraw();
    }

    #paintGhosts(context) {
        const { board } = this;
        if (board.ghosts.length === 0) return;
        this.overlay.onBoard(context, (c) => {
            c.beginPath();
            c.rect(0, 0, board.width, board.height);
            c.clip();
            paintGhosts(c, board, this.camera.seen);
        });
    }

    #paintAuthors(context) {
        if (!this.showingAuthors) return;
        context.lineWidth = 2;
        for (const id of this.board.order) {
            const bounds = this.board.boundsOf(id),
                row = this.board.rows.get(id);
            if (!bounds || row.o.hidden) continue;
            const a = this.camera.toScreen(bounds[0], bounds[1]),
                b = this.camera.toScreen(bounds[2], bounds[3]);
            context.strokeStyle = colorOf(row.by?.id ?? "");
            context.beginPath();
            context.roundRect(a.x - 3, a.y - 3, b.x - a.x + 6, b.y - a.y + 6, 5);
            context.stroke();
        }
    }

    /* --- pages and panels ------------------------------------------------------------------------- */

    showHelp() {
        this.panels.help();
    }
    closePopups() {
        return this.panels.closeMenu() || this.toolbar.closeStamps();
    }

    otherLanguage() {
        switchLanguage();
        this.#allow();
    }

    /** What one may do now: when the session, the lock or the language has changed. */
    #allow() {
        if (!this.toolbar.allowed(this.#chosen)) this.#chosen = "select";
        applyWords();
        this.command.name();
        this.command.allow(this.mayAct());
        this.toolbar.build();
        this.#showTool();
        this.panels.show();
    }

    #sending(waiting, stuck) {
        Object.assign(this, { waiting, stuck });
        this.panels.banner();
    }

    /* --- the clipboard ----------------------------------------------------------------- */

    pasteText(text) {
        let objects = null;
        try {
            objects = JSON.parse(text).dingboard;
        } catch {
            /* plain words */
        }
        const off = PASTE_STEP * (1 + (this.#pasted++ % 5));
        if (Array.isArray(objects)) {
            const moved = objects.slice(0, PASTE_MOST).map((one) => shifted(bare(Object(one)), off));
            return this.ops.act(
                moved.map((add) => ({ add })),
                { select: true },
            );
        }
        const at = this.centre();
        this.ops.act(
            [
                {
                    add: {
                        kind: "text",
                        cx: tidy(at.x),
                        cy: tidy(at.y),
                        text: text.trim().slice(0, this.limits.text ?? 200),
                        font_size: this.looks.size,
                        stroke: this.looks.color,
                    },
                },
            ],
            { select: true },
        );
    }

    /* --- coming in ---------------------------------------------------------------------------------- */

    async start() {
        if (!BOARD_ID.test(this.id)) return this.#nowhere();
        const token = takeToken(this.id);
        this.session = await this.#enter(token);
        this.transport.renew = async () => {
            this.session = await enter(this.transport, token);
            this.board.rights = null;
            this.#allow();
        };
        await this.#load();
        $("gate").open && $("gate").close();
        document.body.classList.remove("loading");
        this.ops.restore();
        if (this.canDraw()) this.#chosen = "pen";
        this.#allow();
        this.fit(false); // now that it is known which bars there are
        this.live = new Live(
            this.transport,
            {
                newest: () => this.board.n,
                event: (event) => this.board.take(event),
                hint: (hint) => this.presence.hint(hint),
                reload: () => this.#reload(),
                denied: (refusal) => this.#wait(refusal).then(() => location.reload()),
                state: (state) => this.#transmits(state),
            },
            this.session.live,
        );
        this.live.start();
        this.panels.firstHint();
        document.body.classList.add("ready");
    }

    /** The page without a board: where to get one. */
    #nowhere() {
        document.body.classList.remove("loading");
        this.panels.gate(words().gateText, { title: words().gateTitle });
    }

    #transmits(state) {
        this.transmission = state;
        if (state !== "offline") {
            this.outbox.kick();
            this.presence.arrive();
        }
        this.panels.show();
    }

    /** Until one is in. */
    async #enter(token) {
        for (;;) {
            try {
                const session = await enter(this.transport, token);
                if (!session.can_name || !token) return session;
                return await this.#named(token, session);
            } catch (refusal) {
                if (!(refusal instanceof Refusal)) throw refusal;
                await this.#wait(refusal);
            }
        }
    }

    /** A guest who may draw says under which name. */
    async #named(token, session) {
        const name = kept(NAME_KEY) || (await this.panels.gate("", { name: "" }));
        keep(NAME_KEY, name);
        return name ? this.transport.session({ token, name }) : session;
    }

    async #wait(refusal) {
        document.body.classList.remove("loading");
        if (refusal.passes) {
            this.panels.gate(words().gateLost);
            await new Promise((resolve) => {
                setTimeout(resolve, refusal.retryAfter * 1000 || RETRY_MS);
            });
            $("gate").close();
            return;
        }
        if (["session", "link_invalid", "no_board"].includes(refusal.code))
            return this.panels.gate(words().gateText, { again: true, title: words().gateTitle });
        const text =
            refusal.code === "link_expired" ? words().gateExpired : reasonOf(refusal);
        await this.panels.gate(text, { again: true });
    }

    async #load() {
        for (let tries = 1; ; tries++) {
            try {
                this.board.load(await this.transport.state());
                return;
            } catch (refusal) {
                if (!(refusal instanceof Refusal) || !refusal.passes) throw refusal;
                $("banner").textContent = words().gateLost;
                $("banner").hidden = refusal.status === 503 && tries <= FIRST_ROWS_TRIES;
                await new Promise((resolve) => {
                    setTimeout(resolve, refusal.retryAfter * 1000 || RETRY_MS);
                });
            }
        }
    }

    /** The whole state anew. */
    async #reload() {
        this.board.load(await this.transport.state());
        this.#allow();
    }
}

/** The same a little further down. */
function shifted(object, by) {
    if (Array.isArray(object.points))
        return {
            ...object,
            points: object.points.map((one) => tidy(Number(one) + by)),
            ...(object.cx !== undefined && { cx: object.cx + by, cy: object.cy + by }),
        };
    return { ...object, cx: tidy((Number(object.cx) || 0) + by), cy: tidy((Number(object.cy) || 0) + by) };
}

/** What the keys and the bar do to the selected things. */
function makeDeeds(page) {
    const { selection, ops } = page;
    const some =
        (run) =>
        (...values) => {
            page.nudging.commit();
            if (selection.size > 0) run(selection.list, ...values);
        };
    return {
        remove: some((ids) => ops.act([{ remove: ids }])),
        duplicate: some((ids) => ops.act([{ duplicate: { dx: PASTE_STEP, dy: PASTE_STEP }, ids }], { select: true })),
        front: some((ids) => ops.act([{ order: "front", ids }])),
        back: some((ids) => ops.act([{ order: "back", ids }])),
        order: some((ids, order) => ops.act([{ order, ids }])),
        /** Without saying which: what it is not yet. */
        group: some((ids, on) => {
            const first = page.board.rows.get(ids[0]).o.group,
                one = first && ids.every((id) => page.board.rows.get(id).o.group === first);
            const group = on ?? !one;
            if (!group || ids.length > 1) ops.act([{ group, ids }]);
        }),
    };
}

startLanguage();
if (reducedMotion()) document.documentElement.classList.add("calm");
const page = new Page(location.pathname.split("/").at(-1));
page.start();
// For the page's tests: looked at, never needed.
globalThis.dingboard = page;
