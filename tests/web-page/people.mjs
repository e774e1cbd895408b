// SPDX-License-Identifier: MIT
/** For the page's tests: a browser, people in it, the chat beside it, and waiting for what is to come. */
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { execFileSync } from "node:child_process";
import { chromium } from "playwright-core";

export const BOARD = process.env.BOARD_URL;
export const SANDBOX = process.env.SANDBOX_URL;
/** Generous: sanitizers and busy machines are slow. */
const PATIENCE_MS = 30000;
const STEP_MS = 25;

/** What nobody wants to see: errors of the page, and of its policy. */
export const complaints = [];

export const launch = () =>
  chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    args: [
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
    ],
  });

export const boardOf = (conversation) => createHash("sha256").update(conversation).digest("hex").slice(0, 20);

export const pause = (ms) =>
  new Promise((resolve) => {
    setTimeout(resolve, ms);
  });

/** Until `look` gives something true; that. */
export async function until(what, look, patience = PATIENCE_MS) {
  const deadline = Date.now() + patience;
  for (;;) {
    const found = await look();
    if (found) return found;
    if (Date.now() > deadline) throw new Error(`${what}: it did not come`);
    await pause(STEP_MS);
  }
}

/** As `until`, inside the page. Not waitForFunction: it evaluates text, which the page's policy forbids. */
export const untilPage = (page, what, look, value) => until(what, () => page.evaluate(look, value));

async function post(url, body, headers = {}) {
  const response = await fetch(url, {
    method: "POST",
    headers: { "Content-Type": "application/json", ...headers },
    body: JSON.stringify(body),
  });
  return {
    status: response.status,
    cookie: response.headers.getSetCookie().map((one) => one.split(";")[0])[0],
    body: await response.json().catch(() => ({})),
  };
}

/** Something said in the chat. */
export async function say(conversation, user, text) {
  const { status } = await post(`${SANDBOX}/sandbox/say`, { conversation, user, text });
  assert.equal(status, 200, `the chat refuses: ${text}`);
}

/** The secret of a link to the board. */
export function tokenFor(board, ...options) {
  const link = execFileSync(process.env.CTL, ["board", "link", board, ...options], { encoding: "utf8" });
  return /#([^&\s]+)/.exec(link)[1];
}

/** Log in as DingTalk's client does; the session's cookie. `person`: an id of the chat; null: a guest. */
export async function session(board, token, person) {
  const api = `${BOARD}/api/board/${board}/session`,
    headers = { "X-Dingboard": "1" };
  if (person === null) return post(api, { token }, headers);
  const { body } = await post(`${SANDBOX}/sandbox/login`, { user: person });
  let answer = await post(api, { token, code: body.code }, headers);
  const { login } = answer.body;
  return until(`${person} logs in`, async () => {
    answer = await post(api, { token, login }, headers);
    return answer.status !== 202 && answer;
  });
}

/** A person's browser window on the board. */
export async function open(browser, board, token, person, options = {}) {
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1280, height: 860 }, ...options });
  const { cookie, body } = await session(board, token, person);
  assert.ok(cookie, `no session for ${person}: ${JSON.stringify(body)}`);
  const [name, value] = [cookie.slice(0, cookie.indexOf("=")), cookie.slice(cookie.indexOf("=") + 1)];
  await context.addCookies([
    { name, value, url: `${BOARD}/api/board/${board}` },
    { name, value, url: `${BOARD}/live/${board}` },
  ]);
  const page = await context.newPage();
  watch(page, person ?? "guest");
  await visit(page, board, token);
  return page;
}

/** Errors are gathered; those that a test brings about itself it may expect. */
export function watch(page, who) {
  page.expected = [];
  page.setDefaultTimeout(PATIENCE_MS);
  const complain = (text) => {
    if (!page.expected.some((one) => one.test(text))) complaints.push(`${who}: ${text}`);
  };
  page.on("pageerror", (error) => complain(error.stack ?? error.message));
  page.on("console", (message) => {
    if (message.type() === "error") complain(`${message.text()} (${message.location().url})`);
  });
}

export async function visit(page, board, token) {
  await page.goto(`${BOARD}/board/${board}#${token}`);
  await ready(page);
}

export async function ready(page) {
  await page.waitForSelector("body.ready", { state: "attached" });
  await untilPage(page, "news of the board", () => dingboard.transmission !== "offline");
  // The first-time hint would lie over what is drawn on.
  await page.evaluate(() => {
    document.getElementById("first-hint").hidden = true;
  });
}

/* --- hands ------------------------------------------------------------------------------------ */

/** Where a point of the board is on the screen. */
export const at = (page, x, y) => page.evaluate(([bx, by]) => Object.values(dingboard.camera.toScreen(bx, by)), [x, y]);

export async function pressAt(page, x, y) {
  await page.mouse.move(...(await at(page, x, y)));
  await page.mouse.down();
}

export async function moveTo(page, x, y, steps = 6) {
  await page.mouse.move(...(await at(page, x, y)), { steps });
}

/** With the mouse from point to point. */
export async function drag(page, ...points) {
  await pressAt(page, ...points[0]);
  for (const one of points.slice(1)) await moveTo(page, ...one);
  await page.mouse.up();
}

export async function tap(page, x, y) {
  await page.mouse.click(...(await at(page, x, y)));
}

/** Take a tool by its key. */
export async function take(page, key, id) {
  await page.evaluate(() => document.getElementById("stage").focus());
  await page.keyboard.press(key);
  await untilPage(page, `the tool ${id}`, (tool) => dingboard.tool.id === tool, id);
}

/* --- eyes ------------------------------------------------------------------------------------- */

/** The objects, bottom to top. */
export const objects = (page) =>
  page.evaluate(() => dingboard.board.order.map((id) => dingboard.board.rows.get(id).o).filter((one) => !one.hidden));

/** Nothing of this page is on its way. */
export const settled = (page) =>
  untilPage(page, "everything is confirmed", () => dingboard.board.pending.size === 0 && dingboard.waiting === 0);

/** Until the page knows of event n. */
export const knows = (page, n) => untilPage(page, `event ${n}`, (wanted) => dingboard.board.n >= wanted, n);

export const newest = (page) => page.evaluate(() => dingboard.board.n);

/** All the pages show the same objects. */
export async function same(...pages) {
  await Promise.all(pages.map(settled));
  await until("the boards are the same", async () => {
    const states = await Promise.all(
      pages.map((page) =>
        page.evaluate(() =>
          JSON.stringify([
            dingboard.board.n,
            dingboard.board.order,
            [...dingboard.board.rows.values()].map((row) => row.o).sort((a, b) => a.id - b.id),
          ]),
        ),
      ),
    );
    return states.every((one) => one === states[0]);
  });
}

/** Until a new object has come that `fits`; it. */
export async function arrival(page, fits = () => true, more = undefined) {
  return until("a new object", async () => (await objects(page)).findLast((one) => fits(one, more)));
}

/** The colour that is seen at a point of the board: what the canvases show on each other. */
export const colorAt = (page, x, y) =>
  page.evaluate(
    ([bx, by]) => {
      const { x: sx, y: sy } = dingboard.camera.toScreen(bx, by),
        ratio = dingboard.pixelRatio();
      let [r, g, b] = [255, 255, 255];
      for (const id of ["sheet", "over"]) {
        const data = document
            .getElementById(id)
            .getContext("2d")
            .getImageData(Math.round(sx * ratio), Math.round(sy * ratio), 1, 1).data,
          a = data[3] / 255;
        [r, g, b] = [r, g, b].map((one, i) => Math.round(one * (1 - a) + data[i] * a));
      }
      return [r, g, b];
    },
    [x, y],
  );

export const isDark = ([r, g, b]) => r + g + b < 240;
export const isWhite = ([r, g, b]) => r + g + b > 740;

/** The words of the short messages there are. */
export const toasts = (page) => page.locator(".toast").allTextContents();

/** How the picture that the page paints differs from the robot's: mean difference of a channel, pixels with something on them. */
export const pictureDifference = (page) =>
  page.evaluate(async () => {
    const { job: id } = await dingboard.transport.exporting("png");
    for (;;) {
      const blob = await dingboard.transport.exported(id);
      if (!blob) {
        await new Promise((asked) => {
          setTimeout(asked, 300); /* the receiver bounds how often one asks */
        });
        continue;
      }
      const robot = await createImageBitmap(blob),
        { paintedCanvas } = await import("/board/exporting.js"),
        mine = await paintedCanvas(dingboard.board, 2);
      const other = new OffscreenCanvas(mine.width, mine.height),
        context = other.getContext("2d");
      context.drawImage(robot, 0, 0);
      const a = mine.getContext("2d").getImageData(0, 0, mine.width, mine.height).data,
        b = context.getImageData(0, 0, mine.width, mine.height).data;
      let sum = 0,
        painted = 0;
      for (let i = 0; i < a.length; i += 4) {
        for (let k = 0; k < 3; k++) sum += Math.abs(a[i + k] - b[i + k]);
        if (b[i] + b[i + 1] + b[i + 2] < 740) painted += 1;
      }
      return { mean: sum / ((a.length / 4) * 3), painted, width: robot.width };
    }
  });
