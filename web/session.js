// SPDX-License-Identifier: MIT
/** Getting in: with the link's token, as the person DingTalk says, or with the cookie of an earlier visit. */
import { authCode } from "./dingtalk.js";

const LOGIN_ASKS = 40, LOGIN_MS = 250;
const KEPT = "dingboard-token:";

/** The token behind the # of the link. It leaves the address at once, so that a copied address gives nobody a right. */
export function takeToken(board) {
  const token = location.hash.slice(1).split("&")[0];
  try {
    if (token) sessionStorage.setItem(KEPT + board, token);
    if (token) history.replaceState(null, "", location.pathname + location.search);
    return token || sessionStorage.getItem(KEPT + board) || undefined;
  } catch {
    return token || undefined;
  }
}

const pause = (ms) => new Promise((resolve) => { setTimeout(resolve, ms); });

/** Log in with a code from the client. */
async function login(transport, token, code) {
  let answer = await transport.session({ token, code });
  for (let i = 0; answer.login && i < LOGIN_ASKS; i++) {
    await pause(LOGIN_MS);
    answer = await transport.session({ token, login: answer.login });
  }
  return answer.login ? null : answer;
}

/**
 * @param {import("./transport.js").Transport} transport @param {string|undefined} token
 * @returns {Promise<object>} the session; throws the receiver's refusal
 */
export async function enter(transport, token) {
  let guest = null, refusal = null;
  try {
    guest = await transport.session(token ? { token } : {});
  } catch (error) {
    if (error.code !== "guests_none") throw error;
    refusal = error;
  }
  const asked = guest ?? refusal;
  if (guest?.staff || !token) return guest ?? Promise.reject(refusal);
  const code = await authCode(asked.corp_id ?? null, asked.client_id ?? null);
  if (code) {
    try {
      const person = await login(transport, token, code);
      if (person) return person;
    } catch (error) {
      if (!guest) throw error;
    }
  }
  if (guest) return guest;
  throw refusal;
}
