// SPDX-License-Identifier: MIT
/**
 * Logging in inside DingTalk: its client gives the page a code, which the server turns into a person.
 *
 * Two ways to ask: a window that holds or opened this page and says that it is such a client; and DingTalk's own
 * script, which is loaded only inside DingTalk and only from this very site, where an administrator may have put it
 * (unconfirmed: we could not try it in the real client).
 */
/** Only a client may frame the page, so that a busy one is waited for; a window that opened it may be any. */
const FRAMED_MS = 10000,
    OPENED_MS = 800,
    CODE_MS = 8000,
    SCRIPT_MS = 6000;
const SCRIPT = "/board/dingtalk.open.js";

let count = 0;

function answerOf(host, message, patience) {
    return new Promise((resolve, reject) => {
        const id = ++count;
        const timer = setTimeout(() => finish(reject, new Error("no answer")), patience);
        const hear = (event) => {
            if (event.source !== host || event.data?.dingtalk !== message.dingtalk || event.data.id !== id) return;
            // Our own question, when a window talks to itself.
            if (!("client" in event.data) && !("code" in event.data) && !("error" in event.data)) return;
            finish(
                event.data.error ? reject : resolve,
                event.data.error ? new Error(String(event.data.error)) : event.data,
            );
        };
        const finish = (settle, value) => {
            clearTimeout(timer);
            removeEventListener("message", hear);
            settle(value);
        };
        addEventListener("message", hear);
        host.postMessage({ ...message, id }, "*");
    });
}

/** The window that holds or opened this one, if it is such a client. @returns {Promise<Window|null>} */
export async function findHost() {
    const host = parent !== window ? parent : window.opener;
    if (!host) return null;
    try {
        await answerOf(host, { dingtalk: "hello" }, host === parent ? FRAMED_MS : OPENED_MS);
        return host;
    } catch {
        return null;
    }
}

function loadScript() {
    return new Promise((resolve, reject) => {
        const script = document.createElement("script");
        script.src = SCRIPT;
        script.onload = resolve;
        script.onerror = reject;
        document.head.append(script);
        setTimeout(reject, SCRIPT_MS, new Error("late"));
    });
}

async function codeFromClient(corpId, clientId) {
    if (!/DingTalk/i.test(navigator.userAgent)) return null;
    await loadScript();
    const { dd } = window;
    return new Promise((resolve, reject) => {
        const options = {
            corpId,
            clientId,
            onSuccess: (result) => resolve(result.code),
            success: (result) => resolve(result.code),
            onFail: reject,
            fail: reject,
        };
        if (typeof dd?.requestAuthCode === "function") dd.requestAuthCode(options);
        else if (dd?.runtime?.permission?.requestAuthCode) dd.runtime.permission.requestAuthCode(options);
        else reject(new Error("no way to ask"));
        setTimeout(reject, CODE_MS, new Error("late"));
    });
}

/**
 * A code for the person who holds the client; null where there is no client, or it does not know the person.
 * @param {Window|null} host @param {string|null} corpId @param {string|null} clientId
 */
export async function authCode(host, corpId, clientId) {
    try {
        if (!host) return await codeFromClient(corpId, clientId);
        const { code } = await answerOf(host, { dingtalk: "requestAuthCode", corpId }, CODE_MS);
        return typeof code === "string" ? code : null;
    } catch {
        return null;
    }
}
