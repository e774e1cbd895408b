// SPDX-License-Identifier: MIT
/** The page's tests of what is around the drawing: languages, sizes, colours, files, paper, locks, and who is here. */
import assert from "node:assert/strict";
import { arrival, at, BOARD, colorAt, drag, objects, open, pressAt, ready, same, say, settled, take, tap, toasts, until,
  untilPage, watch } from "./people.mjs";

const RED = { kind: "rectangle", cx: 300, cy: 200, w: 120, h: 80, stroke: "#ff0000", fill: "#ff0000" };
const SIZES = [
  [390, 844],
  [820, 1180],
  [1024, 768],
  [1400, 900],
];
const TOOLS = ["select", "hand"];
const toolsOf = (page) => page.locator("#tools button").evaluateAll((all) => all.map((one) => one.dataset.tool));

/** Words whose contrast with what is behind them is below what everybody can read (WCAG AA), with the contrast. */
const faintWords = (page) =>
  page.evaluate(() => {
    const channelsOf = (color) => {
      const [r, g, b, a = 1] = color.match(/[\d.]+/g).map(Number);
      return { rgb: [r, g, b], a };
    };
    const over = (top, under) => top.rgb.map((one, i) => one * top.a + under[i] * (1 - top.a));
    const groundOf = (node) => {
      if (!node) return [255, 255, 255];
      const own = channelsOf(getComputedStyle(node).backgroundColor);
      return own.a === 1 ? own.rgb : over(own, groundOf(node.parentElement));
    };
    const light = (rgb) =>
      rgb
        .map((one) => one / 255)
        .map((one) => (one <= 0.04045 ? one / 12.92 : ((one + 0.055) / 1.055) ** 2.4))
        .reduce((sum, one, i) => sum + one * [0.2126, 0.7152, 0.0722][i], 0);
    const faint = [];
    for (const node of document.querySelectorAll("body *")) {
      const words = [...node.childNodes].filter((one) => one.nodeType === 3 && one.data.trim()).map((one) => one.data.trim());
      const style = getComputedStyle(node);
      if (words.length === 0 || !node.checkVisibility() || parseFloat(style.fontSize) === 0 || node.closest("noscript")) continue;
      const ground = groundOf(node),
        [a, b] = [light(over(channelsOf(style.color), ground)), light(ground)].sort((x, y) => y - x),
        contrast = (a + 0.05) / (b + 0.05);
      if (contrast < 4.5) faint.push(`${words.join(" ")}: ${contrast.toFixed(2)}`);
    }
    return faint;
  });

/** Controls that are outside the window or too small for a finger. */
const outOfReach = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll(".bar button")]
      .filter((one) => one.offsetParent)
      .filter((one) => {
        const box = one.getBoundingClientRect(),
          bar = one.closest(".bar"),
          scrolls = bar.scrollWidth > bar.clientWidth || bar.scrollHeight > bar.clientHeight;
        return !scrolls && (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight || box.width < 23 || box.height < 23);
      })
      .map((one) => one.id || one.dataset.tool || one.dataset.look),
  );

const unnamed = (page) =>
  page.evaluate(() =>
    [...document.querySelectorAll("button, input, textarea, [role=toolbar]")]
      .filter((one) => !(one.getAttribute("aria-label") || one.textContent.trim() || one.labels?.length || one.type === "file"))
      .map((one) => one.outerHTML),
  );

/** Bars that lie on each other. */
const overlapping = (page) =>
  page.evaluate(() => {
    const bars = [...document.querySelectorAll(".bar, .banner, .toasts > *")].filter((one) => one.checkVisibility()),
      found = [];
    for (const [i, one] of bars.entries())
      for (const other of bars.slice(i + 1)) {
        const a = one.getBoundingClientRect(),
          b = other.getBoundingClientRect();
        if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) found.push(`${one.id || one.className} ${other.id || other.className}`);
      }
    return found;
  });

/** @param {() => {lilei: object, hanmeimei: object, fresh: () => Promise<void>, token: string, board: string, group: string}} world */
export const aroundTests = (world) => ({
  async "ink is under the pen in the very next frame"() {
    const { lilei, fresh } = world();
    await fresh();
    await take(lilei, "p", "pen");
    await pressAt(lilei, 200, 300);
    const points = [await at(lilei, 260, 300), await at(lilei, 300, 300)];
    // The event, and what the canvas shows when the frame that follows it is painted.
    const shown = await lilei.evaluate(
      ([[x0, y0], [x1, y1]]) =>
        new Promise((resolve) => {
          const stage = document.getElementById("stage"),
            box = stage.getBoundingClientRect(),
            ratio = dingboard.pixelRatio(),
            move = (clientX, clientY) =>
              stage.dispatchEvent(
                new PointerEvent("pointermove", { pointerId: 1, pointerType: "mouse", buttons: 1, clientX, clientY, bubbles: true, isPrimary: true }),
              );
          requestAnimationFrame(() => {
            move(x0, y0);
            move(x1, y1);
            requestAnimationFrame(() => {
              // After all that asked for this frame.
              queueMicrotask(() =>
                resolve([
                  ...document
                    .getElementById("over")
                    .getContext("2d")
                    .getImageData(Math.round((x0 - box.left) * ratio), Math.round((y0 - box.top) * ratio), 1, 1).data,
                ]),
              );
            });
          });
        }),
      points,
    );
    assert.ok(shown[3] > 200, `the canvas shows ${shown}`);
    await lilei.mouse.up();
    await settled(lilei);
  },

  async "all tools of the bar make what they say"() {
    const { lilei, hanmeimei, fresh } = world();
    await fresh();
    const drawn = [
      ["p", "pen", "ink"],
      ["m", "highlighter", "ink"],
      ["r", "rectangle", "rectangle"],
      ["o", "ellipse", "ellipse"],
      ["l", "line", "line"],
      ["a", "arrow", "arrow"],
    ];
    for (const [i, [key, tool, kind]] of drawn.entries()) {
      await take(lilei, key, tool);
      await drag(lilei, [100 + 100 * i, 100], [160 + 100 * i, 150], [170 + 100 * i, 180]);
      await until(tool, async () => (await objects(hanmeimei)).length === i + 1 && (await objects(hanmeimei)).at(-1).kind === kind);
      await settled(lilei);
    }
    const [pen, marker] = await objects(hanmeimei);
    assert.ok(marker.opacity < 1 && marker.widths === undefined && (pen.opacity ?? 1) === 1);
    await same(lilei, hanmeimei);
  },

  async "a locked board is looked at only, but for who locked it"() {
    const { lilei, hanmeimei, fresh, group } = world();
    await fresh();
    await say(group, "hanmeimei", "锁定画板");
    await untilPage(lilei, "the lock", () => dingboard.board.locked);
    assert.deepEqual(await toolsOf(lilei), TOOLS);
    assert.match(await lilei.locator("#state").textContent(), /锁定/);
    await lilei.evaluate(() => dingboard.ops.act([{ clear: true }]));
    await until("why not", async () => /韩梅梅/.test((await toasts(lilei)).join()));
    // A page that does not care is refused all the same.
    await lilei.evaluate((add) => {
      dingboard.mayDraw = () => true;
      dingboard.ops.act([{ add }]);
      delete dingboard.mayDraw;
    }, RED);
    await settled(lilei);
    assert.equal((await objects(lilei)).length, 0);
    await untilPage(hanmeimei, "hers", () => dingboard.board.locked);
    assert.ok(await hanmeimei.locator("[data-tool=pen]").isVisible());
    await take(hanmeimei, "r", "rectangle");
    await drag(hanmeimei, [100, 100], [200, 200]);
    await arrival(lilei, (one) => one.kind === "rectangle");
    await hanmeimei.fill("#command", "解锁画板");
    await hanmeimei.keyboard.press("Enter");
    await untilPage(lilei, "it is open", () => !dingboard.board.locked);
    assert.ok(await lilei.locator("[data-tool=pen]").isVisible());
    await same(lilei, hanmeimei);
    // An administrator of the organisation, whom no configuration names, draws on what somebody else locked.
    await say(group, "lilei", "锁定画板");
    await untilPage(hanmeimei, "his lock", () => dingboard.board.locked);
    assert.ok(await hanmeimei.locator("[data-tool=pen]").isVisible());
    await take(hanmeimei, "o", "ellipse");
    await drag(hanmeimei, [300, 100], [400, 200]);
    await arrival(lilei, (one) => one.kind === "ellipse");
    await say(group, "lilei", "解锁画板");
    // On what is archived nobody does, until it is brought back.
    await say(group, "hanmeimei", "归档");
    for (const page of [lilei, hanmeimei]) await untilPage(page, "the archive", () => dingboard.rights.barred === "archived" && !dingboard.canDraw());
    assert.match(await hanmeimei.locator("#state").textContent(), /归档/);
    await say(group, "hanmeimei", "恢复归档");
    for (const page of [lilei, hanmeimei]) await untilPage(page, "the way back", () => dingboard.canDraw());
  },

  async "timers are counted down on every page, and heard when they are over"() {
    const { lilei, hanmeimei, fresh, group } = world();
    await fresh();
    await hanmeimei.fill("#command", "计时 3秒 站会");
    await hanmeimei.keyboard.press("Enter");
    for (const page of [lilei, hanmeimei]) await until("the time that is left", async () => /^0:0[123]$/.test(await page.locator("#timer").textContent()));
    for (const page of [lilei, hanmeimei]) await until("its end", async () => /⏰ 0:03 到了：站会/.test((await toasts(page)).join()));
    for (const page of [lilei, hanmeimei]) assert.ok(await page.locator("#timer").isHidden());
    await say(group, "lilei", "计时 2小时");
    await until("one of the chat", async () => /^(2:00:00|1:59:5\d)$/.test(await hanmeimei.locator("#timer").textContent()));
    await hanmeimei.reload();
    await ready(hanmeimei);
    await until("who comes later, too", async () => /^1:59:5\d$/.test(await hanmeimei.locator("#timer").textContent()));
    await say(group, "lilei", "取消计时");
    for (const page of [lilei, hanmeimei]) await until("none", () => page.locator("#timer").isHidden());
  },

  async "who comes knows at once who is here, and one of two windows may go"() {
    const { lilei, hanmeimei, fresh, token, board } = world();
    await fresh();
    const name = (page, wanted) => page.evaluate((one) => [...dingboard.presence.people.values()].some(({ name: other }) => other === one), wanted);
    await hanmeimei.evaluate(() => dingboard.presence.hint({ by: { id: "aaaaaaaa", name: "x" }, k: "bye" }));
    await lilei.route("**/hint", (route) => (route.request().postData()?.includes("bye") ? route.abort() : route.continue()));
    lilei.expected = [/ERR_FAILED|Failed to load/];
    await lilei.reload();
    await ready(lilei);
    await lilei.unroute("**/hint");
    await until("he knows her, though she knew him all along", () => name(lilei, "韩梅梅"), 8000);
    const tab = await lilei.context().newPage();
    watch(tab, "lilei's other tab");
    await tab.goto(`${BOARD}/board/${board}#${token}`);
    await ready(tab);
    await tab.close({ runBeforeUnload: false });
    await until("she still knows him", () => name(hanmeimei, "李雷"), 8000);
    lilei.expected = [];
  },

  async "a first visit is helped once; the legend, the whole screen and paper are there"(browser) {
    const { lilei, fresh, token, board } = world();
    await fresh();
    await lilei.evaluate((add) => dingboard.ops.act([{ add }]), RED);
    await settled(lilei);
    const page = await open(browser, board, token, "hanmeimei");
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await page.waitForSelector("body.ready", { state: "attached" });
    await page.locator("#first-hint:not([hidden])").waitFor();
    await page.click("#first-hint button");
    assert.ok(await page.locator("#first-hint").isHidden());
    await page.reload();
    await ready(page);
    assert.equal(await page.locator("#first-hint button").count(), 0);
    await page.click("#faces");
    assert.match(await page.locator("#people").textContent(), /李雷/);
    const box = await page.locator("#people .check input").boundingBox();
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.evaluate(() => dingboard.panels.faces());
    await page.mouse.up();
    assert.ok(await page.locator("#people .check input").evaluate((one) => one === document.activeElement && one.checked));
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press("Escape");
    assert.ok(await page.locator("#people").isHidden());
    const marked = await page.evaluate(async () => {
      const { colorOf } = await import("/board/people.js");
      const row = [...dingboard.board.rows.values()][0];
      const corner = dingboard.camera.toScreen(row.b[0], (row.b[1] + row.b[3]) / 2),
        beside = dingboard.camera.toBoard(corner.x - 3, corner.y);
      return [colorOf(row.by.id), beside.x, beside.y];
    });
    await until("a frame of his colour", async () => {
      const [r, g, b] = await colorAt(page, marked[1], marked[2]);
      return [r, g, b].map((one) => one.toString(16).padStart(2, "0")).join("") === marked[0].slice(1);
    });
    await page.click("#full");
    await untilPage(page, "the whole screen", () => document.fullscreenElement !== null);
    await page.click("#full");
    await untilPage(page, "a window again", () => document.fullscreenElement === null);
    await page.emulateMedia({ media: "print" });
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await untilPage(page, "the board on paper", () => {
      const sheet = document.getElementById("printed");
      if (!sheet.checkVisibility() || sheet.width === 0) return false;
      const [r, g, b] = sheet.getContext("2d").getImageData((sheet.width * 300) / 800, (sheet.height * 200) / 600, 1, 1).data;
      return r === 255 && g === 0 && b === 0;
    });
    assert.ok(await page.locator("#tools").isHidden());
    await page.context().close();
  },

  async "both languages, dark and light, narrow and wide: within reach, apart, legible"(browser) {
    const { lilei, fresh, token, board } = world();
    await fresh();
    await lilei.evaluate((add) => dingboard.ops.act([{ add }]), RED);
    await settled(lilei);
    for (const [i, [width, height]] of SIZES.entries()) {
      // Each size in one of the schemes; in both when they are to be looked at.
      for (const colorScheme of process.env.SCREENSHOTS ? ["light", "dark"] : [["dark", "light"][i % 2]]) {
        const page = await open(browser, board, token, "hanmeimei", {
          viewport: { width, height },
          colorScheme,
          locale: colorScheme === "dark" ? "en-US" : "zh-CN",
          hasTouch: width < 1100,
          isMobile: width < 500,
          reducedMotion: "reduce",
          deviceScaleFactor: process.env.SCREENSHOTS ? 2 : 1,
        });
        const where = `${width} by ${height}, ${colorScheme}`,
          check = async () => {
            assert.deepEqual(await outOfReach(page), [], where);
            assert.deepEqual(await overlapping(page), [], where);
            assert.deepEqual(await faintWords(page), [], where);
            assert.deepEqual(await unnamed(page), [], where);
          };
        await check();
        await page.evaluate(() => {
          for (const [i, name] of ["王芳", "Ann Lee", "小明", "Bo"].entries()) dingboard.presence.hint({ by: { id: `0000000${i}`, name }, k: "here" });
          dingboard.choose("select");
          dingboard.selection.set([dingboard.board.order[0]]);
          const timers = [60e3, 7200e3].map((ms, number) => ({ number, by: "x", ms, due: Date.now() + ms }));
          dingboard.board.take({ n: dingboard.board.n + 1, seq: dingboard.board.seq, kind: "answer", timers });
          Object.assign(dingboard, { waiting: 2, stuck: true });
          dingboard.panels.banner();
          dingboard.say("一", "bad");
          dingboard.say("二", "good");
        });
        await check();
        await page.click("#more");
        await page.keyboard.press("Escape");
        await page.click("#faces");
        assert.deepEqual(await faintWords(page), [], where);
        await page.keyboard.press("Escape");
        assert.equal(await page.evaluate(() => document.documentElement.lang), colorScheme === "dark" ? "en" : "zh-CN");
        assert.equal(await page.evaluate(() => document.scrollingElement.scrollWidth > innerWidth), false);
        const moving = await page.evaluate(() => document.getAnimations().length);
        assert.equal(moving, 0, "nothing moves for who does not want it");
        if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/board-${width}-${colorScheme}.png` });
        await page.context().close();
      }
    }
  },

  async "what has the focus is seen, and Tab goes to everything"() {
    const { lilei, fresh } = world();
    await fresh();
    await take(lilei, "p", "pen");
    await lilei.evaluate(() => document.activeElement.blur());
    const reached = new Set();
    for (let i = 0; i < 40; i++) {
      await lilei.keyboard.press("Tab");
      const seen = await lilei.evaluate(() => {
        const node = document.activeElement,
          style = getComputedStyle(node);
        const ringed = (one) => one && getComputedStyle(one).outlineStyle !== "none" && parseFloat(getComputedStyle(one).outlineWidth) > 0;
        const shadow = node.closest(".command") && getComputedStyle(node.closest(".command")).boxShadow !== "none";
        return node === document.body || node.id === "stage"
          ? null
          : { in: node.closest("[id]")?.id, bar: node.closest(".bar, .skip")?.id || node.className, ring: ringed(node) || Boolean(shadow), style: style.outlineStyle };
      });
      if (!seen) continue;
      assert.ok(seen.ring, `no ring on ${JSON.stringify(seen)}`);
      reached.add(seen.bar);
    }
    for (const bar of ["tools", "looks", "people-bar", "history", "command-form"]) assert.ok(reached.has(bar), `${bar}: only ${[...reached]}`);
    await tap(lilei, 790, 590);
  },
});
