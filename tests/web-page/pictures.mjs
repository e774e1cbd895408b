// SPDX-License-Identifier: MIT
/** The page's tests of pictures: chosen, pasted and dropped, refused, and sent again when the line fails. */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { arrival, at, colorAt, objects, same, settled, toasts, until, untilPage } from "./people.mjs";

/** A picture of one colour, made in the page; or other bytes by that name. */
const filesOf = (page, list) =>
  page.evaluateHandle(async (all) => {
    const transfer = new DataTransfer();
    for (const { name, type, color, text, width = 80, height = 40 } of all) {
      if (text !== undefined) {
        transfer.items.add(new File([text], name, { type }));
        continue;
      }
      const canvas = new OffscreenCanvas(width, height),
        context = canvas.getContext("2d");
      context.fillStyle = color;
      context.fillRect(0, 0, width, height);
      transfer.items.add(new File([await canvas.convertToBlob({ type })], name, { type }));
    }
    return transfer;
  }, list);

async function drop(page, x, y, ...list) {
  const dataTransfer = await filesOf(page, list),
    [clientX, clientY] = await at(page, x, y);
  for (const type of ["dragenter", "dragover"]) await page.dispatchEvent("#stage", type, { dataTransfer, clientX, clientY });
  assert.equal(await page.evaluate(() => document.body.classList.contains("dropping")), true);
  await page.dispatchEvent("#stage", "drop", { dataTransfer, clientX, clientY });
  assert.equal(await page.evaluate(() => document.body.classList.contains("dropping")), false);
}

const paste = async (page, ...list) =>
  page.evaluate((clipboardData) => {
    document.getElementById("stage").focus();
    document.activeElement.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, await filesOf(page, list));

const images = async (page) => (await objects(page)).filter((one) => one.kind === "image");
const near = (a, b) => Math.abs(a - b) < 2;
const seen = (page, x, y, color) => until(`${color} at ${x},${y}`, async () => (await colorAt(page, x, y)).join() === color);

/** @param {() => {lilei: object, hanmeimei: object, fresh: () => Promise<void>}} world */
export const pictureTests = (world) => ({
  async "a picture is chosen, dropped, pasted: it is where it was put, for everybody"() {
    const { lilei, hanmeimei, fresh } = world();
    await fresh();
    const chooser = lilei.waitForEvent("filechooser");
    await lilei.click("[data-tool=image]");
    const png = await lilei.evaluate(async () => {
      const canvas = new OffscreenCanvas(600, 300),
        context = canvas.getContext("2d");
      context.fillStyle = "#00a000";
      context.fillRect(0, 0, 600, 300);
      return [...new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer())];
    });
    await (await chooser).setFiles({ name: "草地.png", mimeType: "image/png", buffer: Buffer.from(png) });
    const chosen = await arrival(hanmeimei, (one) => one.kind === "image");
    assert.ok(chosen.w === 300 && chosen.h === 150 && chosen.name === "草地", JSON.stringify(chosen));
    await seen(hanmeimei, chosen.cx, chosen.cy, "0,160,0");
    await settled(lilei);
    assert.deepEqual(await lilei.evaluate(() => dingboard.selection.list), [chosen.id]);
    await drop(lilei, 150, 120, { name: "IMG_0001.jpg", type: "image/jpeg", color: "#0000ff" });
    const dropped = await until("the dropped one", async () => (await images(hanmeimei))[1]);
    assert.ok(near(dropped.cx, 150) && near(dropped.cy, 120) && dropped.w === 80 && dropped.name === undefined, JSON.stringify(dropped));
    await paste(lilei, { name: "image.png", type: "image/png", color: "#ff0000", width: 4000, height: 1000 });
    const pasted = await until("the pasted one", async () => (await images(hanmeimei))[2]);
    assert.ok(pasted.w === 300 && pasted.h === 75);
    await same(lilei, hanmeimei);
    assert.equal(await lilei.locator(".toast.upload").count(), 0);
    await lilei.click("#more");
    const coming = lilei.waitForEvent("download");
    await lilei.locator("#menu button", { hasText: "SVG" }).click();
    const svg = readFileSync(await (await coming).path(), "utf8");
    assert.ok(svg.match(/href="data:image\/png;base64,/g).length === 3 && !svg.includes("/api/"), "the file holds its pictures");
    await lilei.keyboard.press("Control+z");
    await until("it is taken back", async () => (await images(hanmeimei)).length === 2);
  },

  async "a picture has words for those who do not see it"() {
    const { lilei, hanmeimei, fresh } = world();
    await fresh();
    await paste(lilei, { name: "image.png", type: "image/png", color: "#ff0000" });
    const { id } = await arrival(lilei, (one) => one.kind === "image");
    await untilPage(lilei, "it is selected", (one) => dingboard.selection.ids.has(one), id);
    await lilei.fill("[data-look=alt]", "一只红猫");
    await lilei.keyboard.press("Enter");
    await until("the words", async () => (await images(hanmeimei))[0].name === "一只红猫");
    assert.match(await hanmeimei.evaluate((one) => dingboard.describe(one), id), /图片.*一只红猫/);
    await same(lilei, hanmeimei);
  },

  async "what is no picture is refused in words, before and behind the line"() {
    const { lilei, fresh } = world();
    await fresh();
    const said = (pattern) => until(`${pattern}`, async () => pattern.test((await toasts(lilei)).join()));
    await drop(lilei, 300, 300, { name: "a.svg", type: "image/svg+xml", text: "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>" });
    await said(/放不了/);
    await drop(lilei, 300, 300, { name: "b.png", type: "image/png", text: "no picture" });
    await said(/放不了/);
    lilei.expected = [/415|Failed to load resource/];
    // A page that lies is not believed.
    const status = await lilei.evaluate(async () => {
      const job = { op: "op-not-a-picture", at: { x: 1, y: 1 }, side: 9, name: "", blob: new Blob(["<svg/>"]), stop: new AbortController() };
      return dingboard.transport.picture(job, () => {}).catch((refusal) => refusal.status);
    });
    assert.equal(status, 415);
    lilei.expected = [];
    assert.equal((await images(lilei)).length, 0);
    assert.equal(await lilei.evaluate(() => dingboard.board.ghosts.length), 0);
  },

  async "a picture shows while it goes, goes again when the line fails, and can be called back"() {
    const { lilei, hanmeimei, fresh } = world();
    await fresh();
    lilei.expected = [/Failed to load resource|ERR_FAILED/];
    let tries = 0;
    await lilei.route("**/picture?*", (route) => (++tries < 3 ? route.abort() : route.continue()));
    await drop(lilei, 200, 200, { name: "x.png", type: "image/png", color: "#ff0000", width: 200, height: 200 });
    await until("it is pale", async () => (await colorAt(lilei, 200, 200)).join() === "255,115,115");
    await lilei.locator(".toast.upload progress").waitFor();
    await until("it comes", async () => (await images(hanmeimei)).length === 1);
    await seen(hanmeimei, 200, 200, "255,0,0");
    assert.equal(tries, 3);
    await same(lilei, hanmeimei);
    await lilei.unroute("**/picture?*");
    await lilei.route("**/picture?*", (route) => route.abort());
    await drop(lilei, 500, 400, { name: "y.png", type: "image/png", color: "#0000ff" });
    await lilei.click(".toast.upload button");
    await untilPage(lilei, "it is gone", () => dingboard.board.pending.size === 0 && !document.querySelector(".toast.upload"));
    await lilei.unroute("**/picture?*");
    assert.equal((await images(hanmeimei)).length, 1);
    lilei.expected = [];
  },
});
