// SPDX-License-Identifier: MIT
/*
 * The page's painting of rows and the painter's picture of the same board, pixel by pixel. Browsers smooth edges in their own
 * way: what counts is how many pixels differ by more than an edge can.
 *
 *     WEB=web BOARDS=FOLDER node likeness.mjs       FOLDER as tests/web-page/boards writes it
 *
 * Prints TAP. SCREENSHOTS names a folder for the page's pictures.
 */
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { join, normalize } from "node:path";
import { chromium } from "playwright-core";

const TYPES = { js: "text/javascript", json: "application/json", png: "image/png" };
/** A channel of a logical pixel that differs by this much is no matter of smoothing. */
const FAR = 64;
const DIFFERENT_PER_MILLION = 600;

const server = createServer((request, response) => {
  const path = normalize(request.url),
    [, folder, ...rest] = path.split("/");
  if (path === "/")
    return response.writeHead(200, { "Content-Type": "text/html" }).end("<!doctype html><title>boards</title>");
  try {
    const body = readFileSync(join({ board: process.env.WEB, boards: process.env.BOARDS }[folder] ?? "none", ...rest));
    return response.writeHead(200, { "Content-Type": TYPES[path.split(".").at(-1)] ?? "text/plain" }).end(body);
  } catch {
    return response.writeHead(404).end();
  }
});
await new Promise((resolve) => {
  server.listen(0, "127.0.0.1", resolve);
});

/** In the browser: paint a board, compare it with its picture. */
async function compare([name, far]) {
  const [{ Board }, { paintedCanvas }] = await Promise.all([import("/board/board.js"), import("/board/exporting.js")]);
  const board = new Board(() => {});
  board.load(await (await fetch(`/boards/${name}.json`)).json());
  // Pictures inside rows come by and by: painted once to ask for them, then with them.
  await paintedCanvas(board, 2);
  const mine = await paintedCanvas(board, 2),
    picture = await createImageBitmap(await (await fetch(`/boards/${name}.png`)).blob());
  // Looked at in logical pixels, the mean of four: letters are fitted to the pixels by one and not by the other.
  const pixels = (image) => {
    const context = new OffscreenCanvas(board.width, board.height).getContext("2d");
    context.drawImage(image, 0, 0, board.width, board.height);
    return context.getImageData(0, 0, board.width, board.height).data;
  };
  const a = pixels(mine),
    b = pixels(picture);
  let different = 0,
    painted = 0;
  for (let i = 0; i < a.length; i += 4) {
    const off = Math.max(Math.abs(a[i] - b[i]), Math.abs(a[i + 1] - b[i + 1]), Math.abs(a[i + 2] - b[i + 2]));
    if (off > far) different += 1;
    if (Math.abs(b[i] - b[0]) + Math.abs(b[i + 1] - b[1]) + Math.abs(b[i + 2] - b[2]) > 60) painted += 1;
  }
  return {
    perMillion: Math.round((different / (a.length / 4)) * 1e6),
    painted,
    width: picture.width,
    objects: board.size,
    url: mine.toDataURL("image/png"),
  };
}

const browser = await chromium.launch({
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
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/`);
const names = readdirSync(process.env.BOARDS)
  .filter((one) => one.endsWith(".json"))
  .map((one) => one.slice(0, -5));
let failed = names.length === 0 ? 1 : 0,
  seen = 0;
for (const [i, name] of names.entries()) {
  const result = await page.evaluate(compare, [name, FAR]);
  const good = result.width === 1600 && result.perMillion <= DIFFERENT_PER_MILLION;
  if (!good) failed += 1;
  seen += result.painted;
  console.log(
    `${good ? "ok" : "not ok"} ${i + 1} - ${name} # ${result.objects} objects, ${result.perMillion} pixels per million differ`,
  );
  if (process.env.SCREENSHOTS)
    writeFileSync(join(process.env.SCREENSHOTS, `${name}.png`), Buffer.from(result.url.split(",")[1], "base64"));
}
// Empty pictures would be alike, too.
console.log(
  `${seen > 250000 ? "ok" : "not ok"} ${names.length + 1} - there is much to be seen on them # ${seen} pixels`,
);
if (seen <= 250000) failed += 1;
console.log(`1..${names.length + 1}`);
// One that does not close is ended with this process.
await Promise.race([
  browser.close(),
  new Promise((done) => {
    setTimeout(done, 10000);
  }),
]);
server.close();
process.exit(failed > 0 ? 1 : 0);
