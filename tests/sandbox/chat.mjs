// SPDX-License-Identifier: MIT
/*
 * The chat page in a browser, against a whole running instance: people type, the robot's pictures appear, a
 * recalled one vanishes, in both languages, on a wide and a narrow screen.
 *
 *     BASE_URL=http://127.0.0.1:8081 node tests/sandbox/chat.mjs
 *
 * Prints TAP. With APP_KEY and APP_SECRET_FILE of the instance it recalls a picture, too. CHROMIUM names the
 * browser (default /usr/bin/chromium), SCREENSHOTS a folder for pictures of the page.
 */
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { chromium } from "playwright-core";

const BASE = process.env.BASE_URL ?? "http://127.0.0.1:8081";
const GROUP = "cidSandboxGroup0001AAAA==";
const ENGLISH_GROUP = "cidSandboxGroup0002AAAA==";
const WAIT = { timeout: 60000 }; /* sanitizers and busy machines are slow */
const complaints = [];

async function post(path, body) {
  const response = await fetch(BASE + path, { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  assert.equal(response.status, 200, `${path}: HTTP ${response.status}`);
  return response.json();
}

async function open(browser, options = {}) {
  // waitForFunction evaluates strings, which the page's own policy forbids.
  const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1400, height: 900 }, bypassCSP: true, ...options });
  const page = await context.newPage();
  page.setDefaultTimeout(WAIT.timeout);
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("console", (message) => { if (message.type() === "error") complaints.push(message.text()); });
  await page.goto(`${BASE}/`);
  await page.waitForSelector("body.ready");
  return page;
}

async function say(page, text) {
  await page.fill("#input", text);
  await page.press("#input", "Enter");
}

const pictures = (page) => page.locator(".from-robot[data-kind=image]:not(.leaving)");
const pictureIds = (page) => pictures(page).evaluateAll((nodes) => nodes.map((node) => node.dataset.id));

/** Wait until the robot's newest picture is none of `known` and is loaded; its id. */
async function newPicture(page, known) {
  const found = await page.waitForFunction((old) => {
    const node = [...document.querySelectorAll(".from-robot[data-kind=image]:not(.leaving)")].at(-1);
    const image = node?.querySelector(".bubble img");
    return image?.complete && image.naturalWidth > 0 && !old.includes(node.dataset.id) && node.dataset.id;
  }, known, WAIT);
  return found.jsonValue();
}

/** Type a command and wait for the picture it brings; its id. */
async function draw(page, text) {
  const known = await pictureIds(page);
  await say(page, text);
  return newPicture(page, known);
}

async function appToken() {
  const { accessToken } = await post("/v1.0/oauth2/accessToken", { appKey: process.env.APP_KEY,
    appSecret: readFileSync(process.env.APP_SECRET_FILE, "utf8").trim() });
  return accessToken;
}

/** Upload and send to the group as the robot does it. */
async function sendAsRobot(type, name, bytes, key, parameters) {
  const accessToken = await appToken();
  const form = new FormData();
  form.set("type", type);
  form.set("media", new Blob([bytes], { type: type === "image" ? "image/gif" : "application/octet-stream" }), name);
  const uploaded = await (await fetch(`${BASE}/media/upload?access_token=${accessToken}&type=${type}`, { method: "POST", body: form })).json();
  assert.equal(uploaded.errcode, 0, uploaded.errmsg);
  const response = await fetch(`${BASE}/v1.0/robot/groupMessages/send`, { method: "POST",
    headers: { "Content-Type": "application/json", "x-acs-dingtalk-access-token": accessToken },
    body: JSON.stringify({ robotCode: process.env.ROBOT_CODE ?? process.env.APP_KEY, openConversationId: GROUP, msgKey: key,
      msgParam: JSON.stringify(parameters(uploaded.media_id)) }) });
  assert.equal(response.status, 200);
}

/** Recall as the robot does it: by the key that the send gave. */
async function recall(id) {
  const accessToken = await appToken();
  const { events } = await (await fetch(`${BASE}/sandbox/messages?after=0`)).json();
  const key = events.find((event) => event.msgId === id && event.type === "message").message.processQueryKey;
  const response = await fetch(`${BASE}/v1.0/robot/groupMessages/recall`, { method: "POST",
    headers: { "Content-Type": "application/json", "x-acs-dingtalk-access-token": accessToken },
    body: JSON.stringify({ robotCode: process.env.ROBOT_CODE ?? process.env.APP_KEY, openConversationId: GROUP, processQueryKeys: [key] }) });
  assert.deepEqual((await response.json()).successResult, [key]);
}

async function shot(page, name) {
  if (process.env.SCREENSHOTS) await page.screenshot({ path: `${process.env.SCREENSHOTS}/${name}.png` });
}

/** Let the page see changed answers of /sandbox/messages. */
async function changeNews(page, change) {
  let asked;
  const asks = new Promise((resolve) => { asked = resolve; });
  await page.route("**/sandbox/messages?*", async (route) => {
    asked();
    try {
      const response = await route.fetch();
      const answer = await response.json();
      change(answer);
      await route.fulfill({ response, json: answer });
    } catch { /* the page went away while it waited */ }
  });
  // What the page asked before is answered unchanged; so it is given an answer, and asks again.
  await post("/sandbox/say", { conversation: GROUP, user: "hanmeimei", text: "你好", at: false });
  await asks;
}

/* The pictures of the newest board: what is seen on the right is what was sent last. */
const boardShowsLast = (page) => page.waitForFunction(() => {
  const last = [...document.querySelectorAll(".from-robot[data-kind=image]:not(.leaving) .bubble img")].at(-1);
  return last && document.getElementById("board-image").getAttribute("src") === last.getAttribute("src");
}, undefined, WAIT);

const tests = {
  async "an empty chat welcomes and says what to type"(browser) {
    await post("/sandbox/reset", {});
    const page = await open(browser);
    assert.equal(await page.locator(".welcome .hint").count(), 3);
    assert.equal(await page.inputValue("#input"), "@画板 ");
    assert.ok(await page.isVisible("#board-empty"));
    await page.locator("#hints .hint").first().click();
    assert.match(await page.inputValue("#input"), /^@画板 \S+/);
    await shot(page, "empty");
    await page.context().close();
  },

  async "a typed command brings a picture into the chat and onto the board"(browser) {
    const page = await open(browser);
    await draw(page, "@画板 画一条红色的直线");
    await boardShowsLast(page);
    assert.equal(await page.locator(".message.mine .plain").first().textContent(), "@画板 画一条红色的直线");
    assert.equal(await page.inputValue("#input"), "@画板 ");
    assert.equal(await page.getAttribute("#board-open", "href"), await page.getAttribute("#board-image", "src"));
    await shot(page, "picture");
    await page.context().close();
  },

  async "the page obeys its own content security policy"(browser) {
    const page = await open(browser, { bypassCSP: false });
    const policy = (await (await page.request.get(`${BASE}/`)).headers())["content-security-policy"];
    assert.match(policy ?? "", /default-src 'self'; img-src 'self' data:/);
    await say(page, "@画板 画一个绿色的点");
    await page.locator(".mine .plain", { hasText: "绿色的点" }).waitFor();
    assert.ok(await page.locator(".from-robot[data-kind=image] .bubble img").last().evaluate((image) => image.decode().then(() => image.naturalWidth > 0)));
    await page.context().close();
  },

  async "a chat stays at its end when pictures come in late, until somebody scrolls up"(browser) {
    const page = await open(browser);
    await newPicture(page, []);
    const atEnd = () => page.waitForFunction(() => {
      const box = document.getElementById("scroll");
      return box.scrollHeight > box.clientHeight && box.scrollHeight - box.scrollTop - box.clientHeight < 2;
    }, undefined, WAIT);
    // It grows between scrolling and the news of it.
    const grow = () => page.evaluate(() => {
      const box = document.getElementById("scroll"), messages = document.getElementById("messages");
      messages.style.minHeight = "1500px";
      box.scrollTop = box.scrollHeight;
      messages.style.minHeight = "2500px";
    });
    await grow();
    await atEnd();
    await page.evaluate(() => { document.getElementById("scroll").scrollTop = 0; });
    await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
    await page.evaluate(() => { document.getElementById("messages").style.minHeight = "3500px"; });
    await page.waitForFunction(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(true)))));
    assert.equal(await page.evaluate(() => document.getElementById("scroll").scrollTop), 0, "who reads above is left alone");
    await page.context().close();
  },

  async "two people draw, and one takes the last step back"(browser) {
    const page = await open(browser);
    await newPicture(page, []);
    await page.selectOption("#person", "hanmeimei");
    await draw(page, "@画板 画一个蓝色的圆 在右上角");
    await boardShowsLast(page);
    const untrue = (await pictureIds(page)).at(-1);
    const kept = (await pictureIds(page)).slice(0, -1);
    const newest = await draw(page, "@画板 撤销");
    await page.waitForFunction((id) => !document.querySelector(`[data-id="${CSS.escape(id)}"]`), untrue, WAIT);
    assert.deepEqual(await pictureIds(page), [...kept, newest], "what is still true stays");
    await boardShowsLast(page);
    assert.ok(await page.locator(".message:not(.mine):not(.from-robot)").count() > 0, "the other person's words stand on the left");
    await shot(page, "undone");
    await page.context().close();
  },

  async "a recalled picture vanishes without a word and stays away"(browser) {
    if (!process.env.APP_KEY || !process.env.APP_SECRET_FILE) return "SKIP needs APP_KEY and APP_SECRET_FILE";
    const page = await open(browser);
    const last = await newPicture(page, []);
    const shown = await page.getAttribute("#board-image", "src");
    await recall(last);
    await page.waitForFunction((id) => !document.querySelector(`[data-id="${CSS.escape(id)}"]`), last, WAIT);
    assert.notEqual(await page.getAttribute("#board-image", "src"), shown, "the board goes back to the newest picture left");
    assert.ok(!(await page.locator("#messages").textContent()).includes("撤回"));
    await page.reload();
    await page.waitForSelector("body.ready");
    assert.ok(!(await pictureIds(page)).includes(last));
    await page.context().close();
  },

  async "a file is a bubble with its name that can be stored; a replay is seen, and is not the board"(browser) {
    if (!process.env.APP_KEY || !process.env.APP_SECRET_FILE) return "SKIP needs APP_KEY and APP_SECRET_FILE";
    const page = await open(browser);
    const shown = await page.getAttribute("#board-image", "src");
    await sendAsRobot("file", "board.svg", "<svg/>", "sampleFile", (id) => ({ mediaId: id, fileName: "画板.svg", fileType: "svg" }));
    const link = page.locator(".from-robot[data-kind=file] a.file").last();
    await link.waitFor(WAIT);
    assert.match(await link.textContent(), /SVG画板\.svg6 B · 下载/);
    const [download] = await Promise.all([page.waitForEvent("download"), link.click()]);
    assert.equal(download.suggestedFilename(), "画板.svg");
    assert.equal(readFileSync(await download.path(), "utf8"), "<svg/>");
    const known = await pictureIds(page);
    await sendAsRobot("image", "replay.gif", Buffer.from("R0lGODlhAQABAIAAAP///wAAACwAAAAAAQABAAACAkQBADs=", "base64"),
      "sampleImageMsg", (id) => ({ photoURL: id }));
    await newPicture(page, known);
    assert.equal(await page.getAttribute("#board-image", "src"), shown);
    await page.context().close();
  },

  async "a second window sees the news by itself"(browser) {
    const one = await open(browser), other = await open(browser);
    const known = await pictureIds(other);
    await draw(one, "@画板 画一个绿色的方块");
    await newPicture(other, known);
    await one.context().close();
    await other.context().close();
  },

  async "the English group is drawn in with English"(browser) {
    const page = await open(browser, { locale: "en-US" });
    await page.click(`[data-conversation="${ENGLISH_GROUP}"]`);
    assert.equal(await page.textContent("#tab-board"), "Board");
    await draw(page, "@画板 draw a red circle at 200,150 radius 40");
    await page.click("#language");
    assert.equal(await page.textContent("#tab-board"), "画板");
    await page.context().close();
  },

  async "the 1:1 chat needs no mention"(browser) {
    const page = await open(browser);
    await page.click('[data-conversation="cidSandboxSingle0001AAA=="]');
    assert.equal(await page.inputValue("#input"), "");
    await draw(page, "画一个三角形");
    await page.context().close();
  },

  async "pictures open large and close with Escape, by keyboard alone"(browser) {
    const page = await open(browser);
    await page.locator(".bubble .picture").last().focus();
    await page.keyboard.press("Enter");
    assert.ok(await page.isVisible("#viewer"));
    assert.equal(await page.getAttribute("#viewer-open", "href"), await page.getAttribute("#viewer-image", "src"));
    await shot(page, "viewer");
    await page.keyboard.press("Escape");
    await page.waitForSelector("#viewer", { state: "hidden" });
    await page.context().close();
  },

  async "suggestions come in groups, in both languages"(browser) {
    const page = await open(browser);
    const groups = await page.locator("#groups button").allTextContents();
    assert.ok(groups.length >= 5, groups.join());
    for (const name of groups) {
      await page.locator("#groups button", { hasText: name }).click();
      assert.equal(await page.getAttribute("#groups button[aria-pressed=true]", "aria-pressed"), "true");
      const first = page.locator("#hints .hint").first();
      const text = await first.textContent();
      await first.click();
      assert.equal(await page.inputValue("#input"), `@画板 ${text}`);
    }
    await page.click("#language");
    assert.equal(await page.locator("#groups button").count(), groups.length);
    assert.match(await page.locator("#hints .hint").first().textContent(), /^help/);
    await page.context().close();
  },

  async "a group is made by saying so, and managed from its menu"(browser) {
    const page = await open(browser);
    await say(page, "@画板 新建白板 课后讨论 @韩梅梅");
    const made = page.getByRole("button", { name: /^课后讨论/ });
    await made.waitFor();
    await made.click();
    await newPicture(page, []);
    await page.locator("#members", { hasText: /2 人和机器人/ }).waitFor();
    await page.click("#manage summary");
    await shot(page, "manage");
    await page.click("#manage-robot");
    await page.locator("#members", { hasText: /机器人不在群里/ }).waitFor();
    await page.click("#manage summary");
    await page.click("#manage-robot");
    await page.click("#manage summary");
    await page.click("#manage-rename");
    await page.fill("#form [name=title]", "改过的名字");
    await page.click("#form-action");
    await page.waitForFunction(() => document.querySelector("#title").textContent === "改过的名字");
    await page.click("#manage summary");
    await page.click("#manage-disband");
    await page.click("#form-action");
    await page.waitForFunction(() => document.querySelector("#manage").hidden);
    assert.equal(await page.textContent("#members"), "群已解散");
    await page.context().close();
  },

  async "a group is made by hand, and people come and go"(browser) {
    const page = await open(browser);
    await page.click("#new-group");
    await page.fill("#form [name=title]", "自己建的群");
    await shot(page, "new-group");
    await page.click("#form-action");
    await page.waitForFunction(() => document.querySelector("#title").textContent === "自己建的群");
    assert.equal(await page.textContent("#members"), "3 人，机器人不在群里");
    await page.click("#manage summary");
    await page.click("#manage-robot");
    await page.locator("#members", { hasText: /3 人和机器人/ }).waitFor();
    await draw(page, "@画板 画一个圆");
    await page.click("#manage summary");
    await page.click("#manage-people");
    await page.uncheck("#form [value=wangfang]");
    await page.click("#form-action");
    await page.locator("#members", { hasText: /2 人和机器人/ }).waitFor();
    await page.click("#manage summary");
    await page.click("#manage-leave");
    await page.waitForFunction(() => document.querySelector("#title").textContent !== "自己建的群");
    assert.equal(await page.getByRole("button", { name: /^自己建的群/ }).count(), 0, "who left does not see it");
    await page.context().close();
  },

  async "events are pushed by hand, and what they are answered is told"(browser) {
    const page = await open(browser);
    await page.click("#manage summary");
    await page.click("#manage-events");
    const kinds = await page.locator("#form [name=kind] option").evaluateAll((all) => all.map((one) => one.value));
    assert.ok(kinds.length >= 10 && kinds.includes("check_url") && kinds.includes("robot_msg_recall"), kinds.join());
    const said = (part) => page.locator("#form-said", { hasText: part }).waitFor();
    for (const kind of kinds.filter((one) => one !== "chat_disband")) {
      await page.selectOption("#form [name=kind]", kind);
      await page.fill("#form [name=repeat]", "2");
      await page.evaluate(() => { document.querySelector("#form-said").textContent = ""; });
      await page.click("#form-action");
      await said("HTTP 200，回答是加密的 success");
    }
    for (const spoil of ["key", "signature", "time"]) {
      await page.selectOption("#form [name=spoil]", spoil);
      await page.evaluate(() => { document.querySelector("#form-said").textContent = ""; });
      await page.click("#form-action");
      await said("HTTP 401，没有回答 success");
    }
    await shot(page, "events");
    await page.fill("#form [name=fields]", "{ no json");
    await page.click("#form-action");
    await page.waitForSelector("#form-said.bad");
    await page.keyboard.press("Escape");
    await page.context().close();
  },

  async "people are mentioned from a list, by hand and by keyboard"(browser) {
    const page = await open(browser);
    await page.click("#mention");
    assert.deepEqual(await page.locator("#mentions .mention-item > span:nth-child(2)").allTextContents(), ["画板", "韩梅梅", "王芳"]);
    await page.locator("#mentions .mention-item", { hasText: "王芳" }).click();
    assert.equal(await page.inputValue("#input"), "@画板 @王芳 ");
    await page.fill("#input", "@画板 只允许 ");
    await page.locator("#input").pressSequentially("@韩");
    assert.deepEqual(await page.locator("#mentions .mention-item > span:nth-child(2)").allTextContents(), ["韩梅梅"]);
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    assert.equal(await page.inputValue("#input"), "@画板 只允许 @韩梅梅 ");
    await shot(page, "mentions");
    const known = await pictureIds(page);
    await page.press("#input", "Enter");
    await newPicture(page, known);
    await draw(page, "@画板 允许所有人");
    await page.context().close();
  },

  async "an administrator recalls the robot's message by hand"(browser) {
    const page = await open(browser);
    const id = await newPicture(page, []);
    assert.equal(await page.locator(`[data-id="${id}"] .quote-button`).count(), 1, "others cannot");
    await page.selectOption("#person", "hanmeimei");
    const one = page.locator(`[data-id="${id}"]`);
    await one.hover();
    await one.locator(".quote-button:not(.quote)").click();
    await page.waitForFunction((gone) => !document.querySelector(`[data-id="${CSS.escape(gone)}"]`), id, WAIT);
    await page.context().close();
  },

  async "files and videos go to the direct chat, which answers politely"(browser) {
    const page = await open(browser);
    await page.setInputFiles("#file", { name: "方案.pdf", mimeType: "application/pdf", buffer: Buffer.from("%PDF-1.4") });
    await page.locator("#toast", { hasText: "单聊" }).waitFor();
    await page.locator("#conversations .item", { has: page.locator(".tag") }).first().click();
    for (const [name, mimeType, kind] of [["方案.pdf", "application/pdf", "file"], ["片段.mp4", "video/mp4", "video"]]) {
      const answers = await page.locator(".from-robot .plain").count();
      await page.setInputFiles("#file", { name, mimeType, buffer: Buffer.from("x") });
      await page.locator(`.mine[data-kind=${kind}]`, { hasText: name }).waitFor();
      await page.waitForFunction((n) => document.querySelectorAll(".from-robot .plain").length > n, answers, WAIT);
      assert.match(await page.locator(".from-robot .plain").last().textContent(), /看不懂视频和文件/);
    }
    await shot(page, "files");
    await page.context().close();
  },

  async "a quoted picture is named by its key to the robot"(browser) {
    const page = await open(browser);
    const id = await newPicture(page, []);
    const one = page.locator(`[data-id="${id}"]`);
    await one.hover();
    await one.locator(".quote-button.quote").click();
    assert.ok(await page.isVisible("#quote-bar .thumbnail"));
    const request = page.waitForRequest((call) => call.url().endsWith("/sandbox/say"));
    await say(page, "@画板 看看");
    assert.equal((await request).postDataJSON().quote, id);
    await page.locator(".mine .quoted .thumbnail").first().waitFor();
    await page.context().close();
  },

  async "foreign text stays text, and a dtmd link says its words as the present user"(browser) {
    const page = await open(browser);
    const evil = "<img src=x onerror=\"window.hacked=1\"> [撤销](dtmd://dingtalkclient/sendMessage?content=%E5%B8%AE%E5%8A%A9) [x](javascript:window.hacked=2)";
    let added = false;
    await changeNews(page, (answer) => {
      if (added || answer.events.length === 0) return;
      added = true;
      answer.events.push({ seq: answer.seq, type: "message", conversation: GROUP, msgId: "msgEvil==", time: Date.now(),
        message: { sender: { id: "robot", name: "画板" }, kind: "markdown", via: "webhook", content: { title: "x", text: evil }, recalled: false } });
    });
    await post("/sandbox/say", { conversation: GROUP, user: "hanmeimei", text: "大家好", at: false });
    const bubble = page.locator('[data-id="msgEvil=="]');
    await bubble.waitFor();
    assert.ok((await bubble.textContent()).includes("<img src=x"));
    assert.equal(await bubble.locator(".bubble img").count(), 0);
    assert.equal(await bubble.locator("a").count(), 0);
    const request = page.waitForRequest((one) => one.url().endsWith("/sandbox/say"));
    await bubble.locator("button.say").click();
    const said = (await request).postDataJSON();
    assert.deepEqual([said.text, said.user, said.conversation], ["帮助", "lilei", GROUP]);
    assert.equal(await page.evaluate(() => window.hacked), undefined);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().close();
  },

  async "a message the instance refused carries a red mark"(browser) {
    const page = await open(browser);
    await changeNews(page, (answer) => {
      for (const event of answer.events) if (event.type === "status") event.status = 502;
    });
    await say(page, "@画板 帮助");
    await page.waitForSelector(".mine .failure");
    assert.match(await page.locator(".mine .failure-text").last().textContent(), /HTTP 502/);
    await page.unrouteAll({ behavior: "ignoreErrors" });
    await page.context().close();
  },

  async "a picture goes with what is typed, and a file can be chosen"(browser) {
    const page = await open(browser);
    await page.click("#sample");
    assert.equal(await page.locator("#samples .sample").count(), 4);
    await shot(page, "samples");
    await page.fill("#input", "@画板 设为背景");
    const known = await pictureIds(page);
    await page.locator("#samples .sample").first().click();
    const backdrop = await newPicture(page, known);
    assert.ok(!(await page.isVisible("#samples")));
    assert.match(await page.locator(".mine[data-kind=richText] .bubble").last().textContent(), /设为背景/);
    assert.equal(await page.inputValue("#input"), "@画板 ");
    await page.fill("#input", "@画板 放在右下角 小一点");
    await page.setInputFiles("#file", { name: "dot.png", mimeType: "image/png", buffer: Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==", "base64") });
    await newPicture(page, [...known, backdrop]);
    await boardShowsLast(page);
    await shot(page, "pictures");
    await page.context().close();
  },

  async "one speaks to the robot in a direct chat"(browser) {
    const page = await open(browser);
    await page.fill("#input", "画一个圆");
    await page.click("#speak");
    await page.waitForSelector("#toast:not([hidden])");
    await page.locator("#conversations .item", { has: page.locator(".tag") }).first().click();
    await page.fill("#input", "画一个红色的圆");
    await page.click("#speak");
    await newPicture(page, []);
    assert.match(await page.locator(".mine[data-kind=audio]").last().textContent(), /画一个红色的圆/);
    await shot(page, "voice");
    await page.context().close();
  },

  async "on a phone the list, the chat and the board take turns"(browser) {
    const page = await open(browser, { viewport: { width: 390, height: 800 }, isMobile: true, hasTouch: true });
    assert.ok(await page.isVisible("#conversations"));
    assert.ok(!(await page.isVisible("#input")));
    await page.click(`[data-conversation="${GROUP}"]`);
    assert.ok(await page.isVisible("#input"));
    await shot(page, "phone-chat");
    await page.click("#tab-board");
    assert.ok(await page.isVisible("#board-image"));
    await page.click("#tab-chat");
    await page.click("#back");
    assert.ok(await page.isVisible("#conversations"));
    assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), "nothing sticks out");
    await page.context().close();
  },

  async "the board's page opens beside the chat, as who is selected"(browser) {
    const context = await browser.newContext({ locale: "zh-CN", viewport: { width: 1500, height: 900 } });
    const page = await context.newPage();
    page.setDefaultTimeout(WAIT.timeout);
    await page.goto(`${BASE}/`);
    await page.waitForSelector("body.ready");
    const { boardOrigin } = await (await fetch(`${BASE}/sandbox/state`)).json();
    await page.click("#live-switch");
    await page.waitForSelector("#board-live iframe");
    const frame = () => page.frames().find((one) => one.url().startsWith(`${boardOrigin}/board/`));
    /** Who the server takes the page for, once it is a person of that name. */
    const becomes = async (name) => {
      for (const until = Date.now() + WAIT.timeout; Date.now() < until;) {
        const known = await frame()?.evaluate(async () => {
          const board = location.pathname.split("/").at(-1);
          const answer = await fetch(`/api/board/${board}/session`, { method: "POST", body: "{}",
            headers: { "Content-Type": "application/json", "X-Dingboard": "1" } });
          return (await answer.json()).me?.name;
        }).catch(() => undefined); /* the frame is just being replaced */
        if (name.test(known ?? "")) return;
        await new Promise((done) => { setTimeout(done, 200); });
      }
      assert.fail(`nobody became ${name}`);
    };
    await becomes(/^李雷$/);
    await shot(page, "live");
    await page.selectOption("#person", "hanmeimei");
    await becomes(/^韩梅梅$/);
    await page.selectOption("#person", "wangfang"); /* from outside the organisation */
    await becomes(/^访客 /);
    let asked = 0;
    page.on("request", (request) => { if (request.url().endsWith("/sandbox/login")) asked++; });
    await page.evaluate(() => new Promise((done) => {
      addEventListener("message", () => setTimeout(done, 0), { once: true });
      postMessage({ dingtalk: "requestAuthCode", id: 1 }, "*");
    }));
    assert.equal(asked, 0, "only the board's own page is told who is there");
    await page.click("#live-switch");
    assert.ok(await page.isVisible("#board-image"), "the picture is one press away");
    assert.equal(await page.locator("#board-live iframe").count(), 0);
    await context.close();
  },

  async "in the dark everything can be read, too"(browser) {
    const page = await open(browser, { colorScheme: "dark" });
    await newPicture(page, []);
    const [back, front] = await page.evaluate(() => [getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]
      .map((color) => color.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0)));
    assert.ok(back < 150 && front > 600, `${back} ${front}`);
    await shot(page, "dark");
    await page.context().close();
  },

  async "nothing was complained about in the console"() {
    assert.deepEqual(complaints, []);
  },
};

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
let number = 0, failed = 0;
console.log(`1..${Object.keys(tests).length}`);
for (const [name, test] of Object.entries(tests)) {
  number++;
  try {
    const skip = await test(browser);
    console.log(`ok ${number} - ${name}${skip ? ` # ${skip}` : ""}`);
  } catch (error) {
    failed++;
    console.log(`not ok ${number} - ${name}`);
    console.log(String(error.stack ?? error).replace(/^/gm, "# "));
  }
}
// One that does not close is ended with this process.
await Promise.race([browser.close(), new Promise((done) => { setTimeout(done, 10000); })]);
process.exit(failed > 0 ? 1 : 0);
