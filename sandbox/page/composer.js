// SPDX-License-Identifier: MIT
/** Saying something: words, pictures, files, voice, quotes. */
import { showMentions } from "./mentions.js";
import { element } from "./markdown.js";
import { thumbnailOf } from "./messages.js";
import { previewOf } from "./list.js";
import { drawSample, samples } from "./samples.js";
import { $, ask, here, mention, robotOf, state, toast } from "./state.js";
import { words } from "./words.js";

const MAX_FILE = 20 * 1024 * 1024;

export function exampleButton(text) {
  const button = element("button", "hint", text);
  button.type = "button";
  button.addEventListener("click", () => {
    setInput(mention() + text);
    $("input").focus();
  });
  return button;
}

function groupButton([name], number) {
  const button = element("button", "hint-group", name);
  button.type = "button";
  button.setAttribute("aria-pressed", String(number === state.group));
  button.addEventListener("click", () => {
    state.group = number;
    showPalette();
    $("groups").children[number].focus();
  });
  return button;
}

/** What can be typed, by group; a touch puts it into the message box. */
function showPalette() {
  $("groups").replaceChildren(...words().palette.map(groupButton));
  $("hints").replaceChildren(...words().palette[state.group][1].map(exampleButton));
  $("hints").scrollLeft = 0;
}

export function showComposer() {
  showPalette();
  const robot = robotOf(here());
  $("input").placeholder = here().group ? words().groupPlaceholder(robot) : words().placeholder(robot);
  $("mention").hidden = !here().group;
  $("input").setAttribute("aria-label", $("input").placeholder);
}

export function setInput(text) {
  $("input").value = text;
  sizeInput();
  $("send").disabled = unaddressed(text) === "";
}

/** What is said, without the robot's mention. */
const unaddressed = (text) => (here().group ? text.replace(`@${robotOf(here())}`, "") : text).trim();


function sizeInput() {
  $("input").style.height = "auto";
  $("input").style.height = `${Math.min($("input").scrollHeight, 140)}px`;
}

export function setQuote(message) {
  state.quote = message;
  $("quote-bar").hidden = !message;
  $("quote-text").replaceChildren(...(message ? [...thumbnailOf(message), previewOf(message)] : []));
  if (message) $("input").focus();
}

/* --- saying ------------------------------------------------------------------------------------ */

/** @param {object} [extra] more fields of /sandbox/say */
export async function send(text, extra = {}) {
  const body = { conversation: state.current, user: state.me, text, wait: false, ...extra };
  if (state.quote) body.quote = state.quote.id;
  setQuote(null);
  try {
    await ask("/sandbox/say", body);
    return true;
  } catch {
    toast(words().notSent);
    return false;
  }
}

export async function submit() {
  const text = $("input").value.trim();
  const heard = !here().group || text.includes(`@${robotOf(here())}`);
  if (unaddressed(text) === "") return;
  showMentions(false);
  setInput(mention());
  if (!(await send(text, { at: heard }))) setInput(text);
}

/** What is in the message box, without the mention; the box is empty then. */
function takeInput() {
  const text = unaddressed($("input").value);
  setInput(mention());
  return text;
}

/** Put a file there where the platform has it; its media id. */
async function upload(file, name) {
  const path = `/sandbox/media?name=${encodeURIComponent(name)}`;
  const { mediaId } = await ask(path, file, file.type || "application/octet-stream");
  return mediaId;
}

/**
 * What is typed goes with the picture, as one message of both. In a group that mentions the robot, for it hears
 * nothing else; alone in a direct chat a picture comes as one.
 */
async function sendPicture(mediaId) {
  const text = takeInput();
  const rich = here().group || text !== "";
  if (!(await send((mention() + text).trim(), { type: rich ? "richText" : "picture", mediaId }))) setInput(mention() + text);
}

/** Groups show files and videos, and the robot there is not told of them. */
async function sendOther(type, mediaId) {
  await send("", { type, mediaId });
  if (here().group) toast(words().deafToFiles);
}

export async function sendFile(file, name = file.name) {
  if (file.size > MAX_FILE) {
    toast(words().tooBig);
    return;
  }
  const kind = file.type.split("/")[0];
  try {
    const mediaId = await upload(file, name);
    await (kind === "image" ? sendPicture(mediaId) : sendOther(kind === "video" ? "video" : "file", mediaId));
  } catch {
    toast(words().notSent);
  }
}

/** What is typed counts as what was heard. Groups have no voice for the robot. */
export async function speak() {
  if (here().group) {
    toast(words().deaf);
    return;
  }
  const text = takeInput();
  if (text === "") toast(words().sayFirst);
  else if (!(await send(text, { type: "audio" }))) setInput(text);
}

/* --- pictures to try with ------------------------------------------------------------------------ */

function sampleButton(name) {
  const canvas = drawSample(name);
  canvas.className = "sample-picture";
  const button = element("button", "sample", canvas);
  button.type = "button";
  button.title = words().sampleNames[name];
  button.setAttribute("aria-label", button.title);
  button.addEventListener("click", () => {
    showSamples(false);
    canvas.toBlob((blob) => sendFile(blob, `${name}.png`), "image/png");
  });
  return button;
}

export function showSamples(open) {
  $("samples").hidden = !open;
  $("sample").setAttribute("aria-expanded", String(open));
  if (open) $("samples").replaceChildren(...samples.map(sampleButton));
}
