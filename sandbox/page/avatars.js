// SPDX-License-Identifier: MIT
/** Pictures of people: their initials on a colour of their own. */
import { element } from "./markdown.js";

const COLORS = 8;

/** Chinese people's names show their last two characters, groups their first, others their initials. */
function initials(name) {
  if (/^[\p{Script=Han}]+$/u.test(name)) return name.length > 3 ? name.slice(0, 2) : name.slice(-2);
  return name.split(/\s+/).slice(0, 2).map((word) => word[0]?.toUpperCase() ?? "").join("");
}

export function fillAvatar(avatar, name, robot = false) {
  avatar.className = `avatar ${robot ? "robot" : ""}`;
  if (robot) {
    const image = element("img");
    image.src = "icon.svg";
    image.alt = "";
    avatar.replaceChildren(image);
    return;
  }
  let hash = 0;
  for (const char of name) hash = (hash * 31 + char.codePointAt(0)) % 9973;
  avatar.classList.add(`color-${hash % COLORS}`);
  avatar.replaceChildren(initials(name));
}

export function avatarOf(name, robot) {
  const avatar = element("span");
  fillAvatar(avatar, name, robot);
  avatar.setAttribute("aria-hidden", "true");
  return avatar;
}
