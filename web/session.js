// SPDX-License-Identifier: MIT
/** Getting in: with the link's token, as the person DingTalk says, or with the cookie of an earlier visit. */
import { authCode, findHost } from "./dingtalk.js";

const LOGIN_ASKS = 40,
    LOGIN_MS = 250;
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

const pause = (ms) =>
    new Promise((resolve) => {
        setTimeout(resolve, ms);
    });

/** Log in with a code from the client. */
async function login(transport, token, code) {
    let answer = await transport.session({ token, code });
    for (let i = 0; answer.login && i < LOGIN_ASKS; i++) {
        await pause(LOGIN_MS);
        answer = await transport.session({ token, login: answer.login });
    }
    return answer.login ? null : answer;
}

/** The session of a guest, or of the cookie's person; or why there is none. @returns {Promise<object>} */
async function withoutLogin(transport, body) {
    try {
        return await transport.session(body);
    } catch (refusal) {
        if (refusal.code === "guests_none")
            return { refusal, corp_id: refusal.answer?.corp_id, client_id: refusal.answer?.client_id };
        throw refusal;
    }
}

/**
 * A client that holds this page says who is there, whoever was there before.
 * @param {import("./transport.js").Transport} transport @param {string|undefined} token
 * @returns {Promise<object>} the session; throws the receiver's refusal
 */
export async function enter(transport, token) {
    const host = await findHost();
    let session = await withoutLogin(transport, token ? { token } : {});
    if (host || (!session.staff && token)) {
        const code = await authCode(host, session.corp_id ?? null, session.client_id ?? null);
        const person =
            code &&
            (await login(transport, token, code).catch((refusal) => {
                session.failed = refusal;
            }));
        if (person) return person;
        if (host)
            session = {
                ...(await withoutLogin(transport, { ...(token && { token }), guest: true })),
                failed: session.failed,
            };
    }
    if (session.refusal) throw session.failed ?? session.refusal;
    return session;
}
