// SPDX-License-Identifier: MIT
/*
 * How quick the board's page is: a stroke from one browser to another, a large board until it can be drawn on, frames while one
 * draws on it, ink behind the pen. bench/page starts an instance and calls it with the number of objects.
 */
import {
  at,
  BOARD,
  boardOf,
  launch,
  open,
  ready,
  say,
  session,
  settled,
  take,
  tokenFor,
  until,
  untilPage,
} from "./people.mjs";

const GROUP = "cidSandboxGroup0001AAAA==";
const objects = Number(process.argv[2] ?? 10000);
const STROKES = 60,
  LOADS = 5,
  PER_OP = 50,
  MOVES = 240;

const quantile = (list, part) =>
  [...list].sort((a, b) => a - b)[Math.min(list.length - 1, Math.floor(list.length * part))];
const line = (list, unit = "ms") =>
  `p50 ${quantile(list, 0.5).toFixed(1)} ${unit}   p99 ${quantile(list, 0.99).toFixed(1)} ${unit}   max ${Math.max(...list).toFixed(1)} ${unit}   (${list.length})`;

/** From the end of a stroke in one browser to its ink, confirmed, in another; both on one clock. */
async function strokes(from, to) {
  await to.evaluate(() => {
    globalThis.seen = new Map();
    dingboard.board.listen(({ event }) => {
      if (event?.op) seen.set(event.op, performance.timeOrigin + performance.now());
    });
  });
  const took = [];
  for (let i = 0; i < STROKES; i++) {
    const [op, sent] = await from.evaluate(
      (y) => [
        dingboard.ops.act([
          { add: { kind: "ink", points: [100, y, 200, y + 20, 300, y], stroke: "#ff0000", stroke_width: 4 } },
        ]),
        performance.timeOrigin + performance.now(),
      ],
      50 + i * 8,
    );
    took.push((await until("the stroke", () => to.evaluate((one) => seen.get(one), op))) - sent);
    await settled(from);
  }
  return took;
}

async function fill(board, token) {
  const { cookie } = await session(board, token, "lilei");
  for (let i = 0; i < objects; i += PER_OP) {
    const actions = Array.from({ length: Math.min(PER_OP, objects - i) }, (_, k) => {
      const n = i + k;
      return {
        add: {
          kind: ["rectangle", "ellipse"][n % 2],
          cx: 10 + ((n * 37) % 780),
          cy: 10 + ((n * 53) % 580),
          w: 8 + (n % 23),
          h: 8 + (n % 17),
          stroke: "#0000ff",
          stroke_width: 1,
        },
      };
    });
    await until(
      "the operation is taken",
      async () =>
        (
          await fetch(`${BOARD}/api/board/${board}/ops`, {
            method: "POST",
            headers: { "Content-Type": "application/json", "X-Dingboard": "1", Cookie: cookie },
            body: JSON.stringify({ op: `fill-${i}-xxxx`, actions }),
          })
        ).status === 202,
      120000,
    );
  }
}

/** Milliseconds from opening the page until the board is painted and takes a pen. */
async function load(page) {
  await page.addInitScript(() => {
    const look = () =>
      document.body?.classList.contains("ready")
        ? requestAnimationFrame(() =>
            requestAnimationFrame(() => {
              globalThis.readyAt = performance.now();
            }),
          )
        : requestAnimationFrame(look);
    requestAnimationFrame(look);
  });
  const took = [];
  for (let i = 0; i < LOADS; i++) {
    await page.reload();
    await ready(page);
    took.push(await until("the first picture", () => page.evaluate(() => globalThis.readyAt)));
  }
  return took;
}

/** Frames, and how old the newest point of the pen is when it is painted, while one draws. */
async function drawing(page) {
  await take(page, "p", "pen");
  await page.evaluate(() => {
    globalThis.frames = [];
    globalThis.late = [];
    let last = 0,
      moved = 0;
    document.getElementById("stage").addEventListener("pointermove", (event) => {
      moved = event.timeStamp;
    });
    dingboard.overlay.layers.push(() => {
      if (moved) late.push(performance.now() - moved);
      moved = 0;
    });
    const frame = (now) => {
      if (last) frames.push(now - last);
      last = now;
      requestAnimationFrame(frame);
    };
    requestAnimationFrame(frame);
  });
  const [x, y] = await at(page, 100, 300);
  await page.mouse.move(x, y);
  await page.mouse.down();
  for (let i = 0; i < MOVES; i++) await page.mouse.move(x + i * 2, y + 80 * Math.sin(i / 12));
  const figures = await page.evaluate(() => ({ frames: [...frames], late: [...late] }));
  await page.mouse.up();
  return figures;
}

const browser = await launch();
const board = boardOf(GROUP);
await say(GROUP, "lilei", "画一个圆");
const token = await until("the board", async () => {
  const one = tokenFor(board);
  return (await session(board, one, null)).status === 200 && one;
});
const lilei = await open(browser, board, token, "lilei"),
  hanmeimei = await open(browser, board, token, "hanmeimei");
console.log(`a stroke, from its end in one browser until another has it:  ${line(await strokes(lilei, hanmeimei))}`);
await lilei.evaluate(() => dingboard.ops.act([{ clear: true }]));
await untilPage(hanmeimei, "an empty board", () => dingboard.board.size === 0);
await lilei.context().close();
await fill(board, token);
await untilPage(hanmeimei, `${objects} objects`, (most) => dingboard.board.size >= most, objects);
console.log(
  `a board of ${objects} objects, opened until it is painted and can be drawn on:  ${line(await load(hanmeimei))}`,
);
const { frames, late } = await drawing(hanmeimei);
console.log(`drawing on it, from frame to frame:  ${line(frames)}`);
console.log(`drawing on it, the ink behind the pen:  ${line(late)}`);
await browser.close();
process.exit(0);
