// SPDX-License-Identifier: MIT
/**
 * The subset of Markdown that robots' messages use, as DOM nodes. Foreign text only ever becomes text
 * nodes; links are http(s), pictures come from this origin, and dtmd links become buttons.
 */

/** @typedef {{say: (text: string) => void, enlarge: (url: string, alt: string) => void}} Actions */

export function element(name, className, ...children) {
  const made = document.createElement(name);
  if (className) made.className = className;
  made.append(...children);
  return made;
}

/** The text that a dtmd link says, or null. */
export function dtmdText(url) {
  const match = /^dtmd:\/\/dingtalkclient\/sendMessage\?(.*)$/i.exec(url);
  const content = match && /(?:^|&)content=([^&]*)/.exec(match[1]);
  if (!content) return null;
  try {
    return decodeURIComponent(content[1]);
  } catch {
    return content[1]; /* raw text with a stray percent sign */
  }
}

/** The web address of a link: itself, or what a dingtalk://…/page/link opens; null when neither. */
export function webAddress(url) {
  const inner = /^dingtalk:\/\/dingtalkclient\/page\/link\?(.*)$/i.exec(url);
  const target = inner ? new URLSearchParams(inner[1]).get("url") : url;
  try {
    const parsed = new URL(target ?? "");
    return parsed.protocol === "https:" || parsed.protocol === "http:" ? parsed.href : null;
  } catch {
    return null;
  }
}

/** @param {Actions} actions */
export function linkNode(label, url, actions, className = "") {
  const text = dtmdText(url);
  if (text !== null) {
    const button = element("button", className || "say", label);
    button.type = "button";
    button.addEventListener("click", () => actions.say(text));
    return button;
  }
  const address = webAddress(url);
  if (address === null) return element("span", className, label);
  const anchor = element("a", className, label);
  if (actions.opensBoard?.(address)) anchor.addEventListener("click", (event) => actions.openBoard(event, address));
  anchor.href = address;
  anchor.target = "_blank";
  anchor.rel = "noopener";
  return anchor;
}

/** A picture by media id or by a path of this origin; pictures from elsewhere are links. */
export function pictureNode(source, alt, actions) {
  const url = /^[@$]/.test(source) ? `/sandbox/media?id=${encodeURIComponent(source)}` : source;
  if (!url.startsWith("/sandbox/media?")) return linkNode(alt || source, source, actions);
  const image = element("img");
  image.src = url;
  image.alt = alt;
  image.loading = "lazy";
  const button = element("button", "picture", image);
  button.type = "button";
  button.addEventListener("click", () => actions.enlarge(url, alt));
  return button;
}

const INLINE = /!\[([^\]]*)\]\(([^()\s]*)\)|\[([^\]]*)\]\(([^()\s]*)\)|\*\*([^*]+)\*\*|\*([^*]+)\*|`([^`]+)`|(https?:\/\/[^\s<>()"'，。；！？）]+)/g;

function inline(parent, text, actions) {
  const plain = text.replace(/<\/?font[^<>]*>/gi, "");
  let last = 0;
  for (const match of plain.matchAll(INLINE)) {
    parent.append(plain.slice(last, match.index));
    const [, alt, source, label, url, bold, italic, code, bare] = match;
    if (source !== undefined) parent.append(pictureNode(source, alt, actions));
    else if (url !== undefined) parent.append(linkNode(label, url, actions));
    else if (bold !== undefined) parent.append(element("strong", "", bold));
    else if (italic !== undefined) parent.append(element("em", "", italic));
    else if (code !== undefined) parent.append(element("code", "", code));
    else parent.append(linkNode(bare, bare, actions));
    last = match.index + match[0].length;
  }
  parent.append(plain.slice(last));
}

const BLOCKS = [
  { pattern: /^(#{1,6})\s+(.*)$/, tag: (m) => `h${Math.min(6, m[1].length + 2)}`, text: (m) => m[2] },
  { pattern: /^>\s?(.*)$/, tag: () => "blockquote", text: (m) => m[1] },
  { pattern: /^\s*[-*+]\s+(.*)$/, list: "ul", tag: () => "li", text: (m) => m[1] },
  { pattern: /^\s*\d+[.)]\s+(.*)$/, list: "ol", tag: () => "li", text: (m) => m[1] },
];

/** @param {string} text @param {Actions} actions @returns {DocumentFragment} */
export function markdown(text, actions) {
  const out = document.createDocumentFragment();
  let list = null;
  for (const line of text.split(/\r?\n/)) {
    if (line.trim() === "") {
      list = null;
      continue;
    }
    const block = BLOCKS.find(({ pattern }) => pattern.test(line));
    const match = block?.pattern.exec(line);
    const node = element(block ? block.tag(match) : "p");
    inline(node, block ? block.text(match) : line.trim(), actions);
    if (block?.list) {
      if (list?.tagName.toLowerCase() !== block.list) out.append((list = element(block.list)));
      list.append(node);
    } else {
      list = null;
      out.append(node);
    }
  }
  return out;
}

/** Plain text with its web addresses as links, line breaks kept by the style sheet. */
export function plainText(text, actions) {
  const out = element("span", "plain");
  let last = 0;
  for (const match of text.matchAll(/https?:\/\/[^\s<>()"'，。；！？）]+/g)) {
    out.append(text.slice(last, match.index), linkNode(match[0], match[0], actions));
    last = match.index + match[0].length;
  }
  out.append(text.slice(last));
  return out;
}
