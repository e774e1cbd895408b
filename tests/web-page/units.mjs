// SPDX-License-Identifier: MIT
/*
 * The page's reckoning without a browser: geometry, ink, what is sent and what comes back. Prints TAP.
 *
 *     WEB=web node tests/web-page/units.mjs
 */
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";

const WEB = process.env.WEB ?? "web";

/* The little of a browser that the modules ask for when they are read or run here. */
const kept = new Map();
globalThis.sessionStorage = { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => kept.set(key, value) };
const listeners = new Map();
globalThis.addEventListener = (name, listener) => listeners.set(name, [...(listeners.get(name) ?? []), listener]);
globalThis.cancelAnimationFrame = () => {};
globalThis.document = { hidden: false, addEventListener: () => {} };

const load = (name) => import(pathToFileURL(join(process.cwd(), WEB, name)).href);
const { Board } = await load("board.js");
const { Camera } = await load("camera.js");
const geometry = await load("geometry.js");
const ink = await load("ink.js");
const { Live } = await load("live.js");
const { Outbox } = await load("outbox.js");
const { parts } = await load("ops.js");
const people = await load("people.js");
const { Snapper } = await load("snap.js");
const { boardSvg } = await load("exporting.js");
const { paintRows, pictureUrl } = await load("primitives.js");
const { Refusal, freshId } = await load("transport.js");

const BY = { id: "aa", name: "李雷" };
const row = (id, x, y, more = {}) => ({
  id,
  o: { id, kind: "rectangle", cx: x, cy: y, w: 20, h: 20, ...more },
  d: [{ p: "M0 0L1 1", s: "#000000", w: 4 }],
  b: [x - 12, y - 12, x + 12, y + 12],
  say: "方块",
  en: "square",
  by: BY,
});
const state = (...rows) => ({ n: 5, seq: 5, width: 800, height: 600, view: { background: "#ffffff" }, rows });
const turns = async (n = 20) => {
  for (let i = 0; i < n; i++)
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
};

function boardOf(...rows) {
  const areas = [],
    board = new Board((area) => areas.push(area));
  board.load(state(...rows));
  areas.length = 0;
  return { board, areas };
}

/** A receiver that answers as it is told. */
function transportOf(answers) {
  const asked = [];
  return {
    asked,
    stream: "/live/x",
    op: async (body) => {
      asked.push(body);
      const answer = answers.shift();
      if (answer instanceof Error) throw answer;
      return { op: body.op };
    },
  };
}

const tests = {
  "matrices: first the right one, then the left"() {
    const m = geometry.multiply(geometry.moving(10, 0), geometry.turning(90, 0, 0)),
      p = geometry.apply(m, 1, 0);
    assert.ok(Math.abs(p.x - 10) < 1e-9 && Math.abs(p.y - 1) < 1e-9);
    assert.deepEqual(geometry.mapRect(geometry.scaling(2, 3, 0, 0), [1, 1, 2, 2]), [2, 3, 4, 6]);
    const about = geometry.apply(geometry.scaling(5, 5, 7, 8), 7, 8);
    assert.deepEqual([about.x, about.y], [7, 8]);
  },

  "the camera zooms about the pointer"() {
    const camera = new Camera(() => {});
    camera.resize(1000, 700);
    camera.set(-100, -50, 1);
    const before = camera.toBoard(300, 200);
    camera.zoomAt(300, 200, 2.5);
    const after = camera.toBoard(300, 200);
    assert.ok(Math.abs(before.x - after.x) < 1e-9 && Math.abs(before.y - after.y) < 1e-9);
    camera.zoomAt(300, 200, 1e9);
    assert.equal(camera.zoom, 32);
    camera.show([0, 0, 800, 600], { left: 100, right: 0, top: 0, bottom: 0 }, false);
    assert.ok(camera.toScreen(0, 0).x >= 100 && camera.toScreen(800, 600).x <= 1000.01);
  },

  "ink keeps its way and its widths with few points"() {
    const samples = [];
    for (let i = 0; i <= 500; i++) ink.addSample(samples, { x: 100 + i, y: 300 + 80 * Math.sin(i / 60), w: 4 });
    const object = ink.inkObject(samples, { color: "#ff0000", width: 4, opacity: 1, even: true });
    assert.equal(object.kind, "ink");
    assert.ok(object.points.length / 2 < 80, `${object.points.length / 2} points`);
    assert.deepEqual(object.points.slice(0, 2), [100, 300]);
    assert.equal(object.widths, undefined);
    const line = ink.samplesOf(object);
    for (const sample of samples) {
      const off = Math.min(...line.slice(1).map((one, i) => geometry.distanceToSegment(sample, line[i], one)));
      assert.ok(off < 1, `${off} off the way`);
    }
  },

  "pressure changes widths, and a change of width alone is kept"() {
    assert.ok(ink.widthOf(0.5, 10) === 10 && ink.widthOf(1, 10) > 16 && ink.widthOf(0, 10) < 4);
    const samples = Array.from({ length: 101 }, (_, i) => ({
      x: i * 3,
      y: 50,
      w: 4 + 10 * Math.sin((i / 100) * Math.PI),
    }));
    const object = ink.inkObject(samples, { color: "#000000", width: 4, opacity: 0.5, even: false });
    assert.equal(object.widths.length, object.points.length / 2);
    assert.ok(object.points.length > 8 && Math.max(...object.widths) > 13 && object.opacity === 0.5);
  },

  "a long scribble stays within the limit, a dot is a stroke"() {
    const samples = Array.from({ length: 20000 }, (_, i) => ({
      x: Math.random() * 800,
      y: Math.random() * 600,
      w: i % 9,
    }));
    const object = ink.inkObject(samples, { color: "#000000", width: 4, opacity: 1, even: false }, 32);
    assert.ok(object.points.length / 2 <= ink.INK_POINTS && object.widths.length === object.points.length / 2);
    const dot = ink.inkObject([{ x: 3, y: 4, w: 6 }], { color: "#000000", width: 4, opacity: 1, even: false });
    assert.deepEqual(
      [dot.points, dot.widths],
      [
        [3, 4, 3, 4],
        [6, 6],
      ],
    );
  },

  "events change rows, order and view, and damage only where"() {
    const { board, areas } = boardOf(row(1, 100, 100), row(2, 300, 100));
    board.take({ n: 6, seq: 6, put: [row(2, 320, 100), row(3, 500, 500)] });
    assert.deepEqual(board.order, [1, 2, 3]);
    assert.deepEqual(areas.pop(), [288, 88, 512, 512]);
    board.take({ n: 7, seq: 7, del: [1] });
    assert.deepEqual(
      [board.order, areas.pop()],
      [
        [2, 3],
        [88, 88, 112, 112],
      ],
    );
    board.take({ n: 8, seq: 8, order: [3, 2], view: { grid: true } });
    assert.deepEqual([board.order, board.view.grid, areas.pop()], [[3, 2], true, null]);
  },

  "a view is taken whole: what it leaves out is gone; a lock bars all but who may"() {
    const { board } = boardOf(row(1, 100, 100));
    board.take({ n: 6, seq: 6, view: { background: "#000000", grid: true, locked: "李雷", may: ["aa"], d: [{ p: "M0 0L1 1", s: "#000000" }] } });
    assert.deepEqual([board.locked, board.bars("aa"), board.bars("bb"), board.view.d.length], [true, false, true, 1]);
    board.take({ n: 7, seq: 7, view: { background: "#ffffff", grid: false, may: ["bb"] } });
    assert.deepEqual([board.locked, board.bars("aa"), board.bars("bb"), board.view.d], [false, true, false, undefined]);
    board.take({ n: 8, seq: 8, view: { background: "#ffffff", grid: false } });
    assert.deepEqual([board.locked, board.bars("aa")], [false, false]);
  },

  "what lies on a template or a table is taken hold of with it, and can be taken alone"() {
    const wide = (id, x, more) => ({ ...row(id, x, 300, more), b: [x - 100, 200, x + 100, 400] }),
      column = (id, x) => wide(id, x, { group: 7, carries: true });
    const { board } = boardOf(
      row(1, 200, 300),
      column(2, 200),
      column(3, 420),
      row(4, 200, 250),
      { ...row(5, 310, 300), b: [-100, 0, 720, 600] },
      row(6, 600, 300),
      row(7, 400, 300, { group: 8 }),
      row(8, 440, 300, { group: 8 }),
      row(9, 300, 275, { from: 4, to: 7 }),
      row(10, 300, 275, { from: 4, to: 6 }),
    );
    assert.deepEqual(board.groupOf(2), [2, 3, 4, 7, 8, 9]);
    assert.deepEqual([board.groupOf(4), board.groupOf(7)], [[4], [7, 8]]);
    board.load(state(wide(1, 200, { kind: "table" }), row(2, 200, 300), row(3, 420, 300)));
    assert.deepEqual(board.groupOf(1), [1, 2]);
  },

  "what only comes on top is told apart from what changes the picture below"() {
    const told = [],
      board = new Board(
        (area) => told.push(["changed", area]),
        (area) => told.push(["added", area]),
      );
    board.load(state(row(1, 100, 100)));
    const toldOf = (event) => {
      told.length = 0;
      board.take(event);
      return told;
    };
    board.expect({ op: "op-eeeeeee", actions: [{ add: { kind: "ellipse", cx: 9, cy: 9, w: 4, h: 4 } }] });
    assert.deepEqual(toldOf({ n: 6, seq: 6, op: "op-eeeeeee", put: [row(2, 300, 100)] }), [
      ["added", [288, 88, 312, 112]],
    ]);
    assert.deepEqual(toldOf({ n: 7, seq: 7, put: [row(2, 300, 200), row(3, 500, 500)] }), [
      ["changed", [288, 88, 512, 512]],
    ]);
    assert.deepEqual(toldOf({ n: 8, seq: 8, put: [row(4, 50, 50)], order: [4, 1, 2, 3] }), [["changed", null]]);
    board.expect({ op: "op-fffffff", actions: [{ remove: [1] }] });
    assert.deepEqual(toldOf({ n: 9, seq: 9, op: "op-fffffff", put: [row(5, 400, 400)] }), [
      ["changed", [86, 86, 412, 412]],
    ]);
  },

  "painting rows stops when the time is up, and goes on from there"() {
    const { board } = boardOf(...Array.from({ length: 100 }, (_, i) => row(i + 1, 100, 100)));
    const elsewhere = [500, 500, 600, 600],
      done = [];
    for (let at = 0; at < 100; done.push(at)) at = paintRows(null, board, elsewhere, at, 0);
    assert.deepEqual(done, [32, 64, 96, 100]);
    assert.equal(paintRows(null, board, elsewhere), 100);
  },

  "an operation under way is seen at once, and confirmed or rolled back without a trace"() {
    const { board } = boardOf(row(1, 100, 100), row(2, 300, 100));
    board.expect({
      op: "op-aaaaaaa",
      actions: [
        { move: { dx: 50, dy: 0 }, ids: [1] },
        { remove: [2] },
        { add: { kind: "ellipse", cx: 9, cy: 9, w: 4, h: 4 } },
      ],
    });
    assert.deepEqual(board.boundsOf(1), [138, 88, 162, 112]);
    assert.equal(board.has(2), false);
    assert.equal(board.ghosts.length, 1);
    board.expect({ op: "op-bbbbbbb", actions: [{ scale: { sx: 2, sy: 2, x: 0, y: 0 }, ids: [1] }] });
    assert.deepEqual(board.boundsOf(1), [276, 176, 324, 224]);
    board.forget("op-aaaaaaa");
    assert.deepEqual([board.boundsOf(1), board.has(2), board.ghosts.length], [[176, 176, 224, 224], true, 0]);
    board.take({ n: 6, seq: 6, op: "op-bbbbbbb", kind: "draw", put: [row(1, 200, 200)] });
    assert.deepEqual([board.boundsOf(1), board.pending.size, board.effects.size], [[188, 188, 212, 212], 0, 0]);
  },

  "a new colour is shown on what has the old one"() {
    const { board } = boardOf(row(1, 100, 100, { stroke: "#000000" }));
    board.expect({ op: "op-ccccccc", actions: [{ set: { stroke: "#ff0000", stroke_width: 10 }, ids: [1] }] });
    const shown = board.effects.get(1).row;
    assert.deepEqual([shown.d[0].s, shown.d[0].w, board.rows.get(1).d[0].s], ["#ff0000", 10, "#000000"]);
  },

  "a change of order is shown before it is confirmed"() {
    const { board } = boardOf(row(1, 0, 0), row(2, 5, 5), row(3, 9, 9));
    board.expect({ op: "op-ddddddd", actions: [{ order: "front", ids: [1] }] });
    assert.deepEqual(
      [board.shownOrder, board.order],
      [
        [2, 3, 1],
        [1, 2, 3],
      ],
    );
    board.forget("op-ddddddd");
    assert.equal(board.shownOrder, null);
  },

  async "operations go one after the other, again under the same id, and outlive a reload"() {
    const transport = transportOf([new Refusal(0), undefined, undefined]);
    const accepted = [],
      told = { accepted: (body) => accepted.push(body.op), refused: () => assert.fail("refused"), changed: () => {} };
    const outbox = new Outbox(transport, "box", told);
    outbox.put({ undo: 1 }, "op-first00");
    outbox.put({ undo: 2 }, "op-second0");
    await turns();
    assert.deepEqual(
      transport.asked.map((one) => one.op),
      ["op-first00"],
    );
    assert.equal(JSON.parse(kept.get("box")).length, 2);
    const later = transportOf([undefined, undefined]),
      other = new Outbox(later, "box", told);
    assert.equal(other.restore().length, 2);
    await turns();
    assert.deepEqual(
      later.asked.map((one) => one.op),
      ["op-first00", "op-second0"],
    );
    assert.equal(kept.get("box"), "[]");
    outbox.kick();
    await turns();
    assert.deepEqual(
      transport.asked.map((one) => one.op),
      ["op-first00", "op-first00", "op-second0"],
    );
    assert.deepEqual(accepted, ["op-first00", "op-second0", "op-first00", "op-second0"]);
  },

  async "what is refused for good is told, and the next one goes"() {
    const refused = [],
      transport = transportOf([new Refusal(403, { code: "view_only", message: "只能看" }), undefined]);
    const outbox = new Outbox(transport, "box2", {
      accepted: () => {},
      refused: (body, why) => refused.push([body.op, why.message]),
      changed: () => {},
    });
    outbox.put({ undo: 1 }, "op-one0000");
    outbox.put({ undo: 1 }, "op-two0000");
    await turns();
    assert.deepEqual([refused, outbox.waiting], [[["op-one0000", "只能看"]], 0]);
  },

  "large operations are cut where the receiver would refuse them"() {
    assert.deepEqual(
      parts(Array.from({ length: 120 }, () => ({ clear: true }))).map((one) => one.length),
      [50, 50, 20],
    );
    const big = { add: { text: "x".repeat(15000) } };
    assert.deepEqual(
      parts([big, big, { clear: true }]).map((one) => one.length),
      [1, 2],
    );
  },

  async "a gap is fetched, a base that is too old is loaded anew"() {
    let n = 5,
      reloads = 0,
      answer = { n: 7, events: [{ n: 6 }, { n: 7 }] };
    const seen = [],
      sources = [];
    globalThis.EventSource = class {
      constructor() {
        sources.push(this);
      }
      close() {}
    };
    const live = new Live(
      { stream: "/live/x", events: async () => answer },
      {
        newest: () => n,
        event: (event) => {
          seen.push(event.n);
          n = event.n;
        },
        hint: (hint) => seen.push(hint.k),
        reload: async () => {
          reloads += 1;
          n = 20;
        },
        state: () => {},
      },
      true,
    );
    live.start();
    const hear = (news) => sources[0].onmessage({ data: typeof news === "string" ? news : JSON.stringify(news) });
    hear({ event: { n: 7 } });
    await turns();
    assert.deepEqual(seen, [6, 7]);
    hear({ event: { n: 7 } });
    hear("no json");
    hear({ hints: [{ k: "cursor" }] });
    hear({ event: { n: 8 } });
    assert.deepEqual(seen, [6, 7, "cursor", 8]);
    answer = { n: 9, events: [{ n: 9, put: [] }] };
    hear({ event: { n: 9, big: true } });
    await turns();
    assert.deepEqual([seen.at(-1), reloads], [9, 0]);
    answer = { reload: true, n: 20 };
    hear({ beat: 20 });
    await turns();
    assert.deepEqual([reloads, n], [1, 20]);
    live.stop();
  },

  "things snap to edges and middles near them, and to nothing far away"() {
    const { board } = boardOf(row(1, 100, 100), row(2, 300, 300));
    const camera = new Camera(() => {});
    camera.resize(800, 600);
    const snapper = new Snapper(board, new Set([2]), camera),
      near = snapper.rect([85, 200, 109, 224]);
    assert.equal(near.dx, 3);
    assert.equal(near.guides[0].at, 88);
    assert.deepEqual(snapper.rect([500, 420, 530, 450]).guides, []);
    assert.equal(snapper.point(403, 7).dx, -3);
  },

  "names are shown short, on one line, in their own direction"() {
    assert.equal(people.tidyName("a\u202eb\nc\u200b"), "abc");
    assert.equal([...people.tidyName("长".repeat(300))].length, 24);
    assert.equal(people.tidyName(null), "?");
    assert.deepEqual([people.initials("韩梅梅"), people.initials("Tom Li"), people.initials("")], ["梅梅", "TL", "?"]);
    assert.equal(people.colorOf("0a1b2c3d"), people.colorOf("0a1b2c3d"));
  },

  "an exported drawing holds nobody's markup"() {
    const evil = `"/><script>alert(1)</script>`;
    const { board } = boardOf({
      ...row(1, 10, 10),
      say: evil,
      d: [
        { p: evil, s: evil, f: evil, D: [evil] },
        { i: "https://evil.example/x.png", x: 0, y: 0, w: 1, h: 1 },
      ],
    });
    board.view.background = evil;
    const svg = boardSvg(board);
    assert.ok(!svg.includes("<script") && !svg.includes("evil.example") && !/="[^"]*"[^ />\n]/.test(svg), svg);
  },

  "only the board's own pictures are fetched"() {
    assert.equal(pictureUrl("https://evil.example/a.png"), null);
    assert.equal(pictureUrl("javascript:alert(1)"), null);
    assert.equal(pictureUrl("data:image/svg+xml;base64,AAAA"), null);
    assert.equal(pictureUrl("asset:../../x"), null);
    assert.ok(pictureUrl("data:image/png;base64,AAAA").startsWith("data:image/png"));
  },

  "ids of operations are what the receiver takes, and new each time"() {
    const ids = new Set(Array.from({ length: 1000 }, freshId));
    assert.equal(ids.size, 1000);
    for (const id of ids) assert.match(id, /^[A-Za-z0-9_-]{8,40}$/);
  },

  "the page has no script, style or address of others in it, and names all its modules"() {
    const html = readFileSync(join(WEB, "index.html"), "utf8");
    assert.ok(!/ style=| on[a-z]+=|<style|<script(?! type="module" src=)/.test(html));
    const files = [...readdirSync(WEB), ...readdirSync(join(WEB, "tools")).map((name) => `tools/${name}`)].filter(
      (name) => name.endsWith(".js"),
    );
    for (const name of files) assert.ok(html.includes(`"/board/${name}"`), `${name} is not in index.html`);
    for (const [address] of html.matchAll(/(?:src|href)="[^"]*"/g))
      assert.match(address, /="(?:\/board\/[a-z0-9/.#-]+|#command)"/);
  },

  "the first visit loads less than 100 kB"() {
    const names = [
      "index.html",
      "page.css",
      "board.svg",
      "icons.svg",
      ...readdirSync(WEB).filter((name) => name.endsWith(".js")),
      ...readdirSync(join(WEB, "tools")).map((name) => `tools/${name}`),
    ];
    const size = names.reduce((sum, name) => sum + gzipSync(readFileSync(join(WEB, name)), { level: 6 }).length, 0);
    assert.ok(size > 20000 && size < 100000, `${size} bytes`);
  },

  async "both languages have the same words"() {
    const { WORDS } = await load("language.js");
    const shape = (value) => {
      if (Array.isArray(value)) return value.map(shape);
      return value && typeof value === "object"
        ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shape(one)]))
        : typeof value;
    };
    assert.deepEqual(shape(WORDS.zh), shape(WORDS.en));
  },
};

let failed = 0,
  count = 0;
for (const [name, run] of Object.entries(tests)) {
  try {
    await run();
    console.log(`ok ${++count} - ${name}`);
  } catch (error) {
    failed += 1;
    console.log(`not ok ${++count} - ${name}\n# ${String(error.stack).replaceAll("\n", "\n# ")}`);
  }
}
console.log(`1..${count}`);
process.exit(failed > 0 ? 1 : 0);
