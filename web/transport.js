// SPDX-License-Identifier: MIT
/** The receiver's answers to this page: one function per address of the API. */

/** Why the receiver said no, in words for people. status 0: it was not reached. */
export class Refusal extends Error {
    constructor(status, { code = "", message = "", hint = "" } = {}, retryAfter = 0) {
        super(message || `HTTP ${status}`);
        Object.assign(this, { status, code, hint, retryAfter });
    }

    /** TRUE when asking again may help. */
    get passes() {
        return this.status === 0 || this.status === 429 || this.status >= 500;
    }
}

/** A request that has no answer by then is asked anew. */
const PATIENCE_MS = 15000;
/** A picture takes longer through a narrow line. */
const FILE_PATIENCE_MS = 120000;

function refusalOf(status, answer, retryAfter) {
    const error = typeof answer.error === "object" ? answer.error : { message: answer.error };
    return Object.assign(new Refusal(status, error, Number(retryAfter) || 0), { answer });
}

export class Transport {
    /** Get a new session when the old one has ended; set when there is one. @type {(() => Promise<void>)|null} */
    renew = null;
    #renewing = null;

    /** @param {string} board its id @param {() => string} language */
    constructor(board, language) {
        this.base = `/api/board/${encodeURIComponent(board)}`;
        this.stream = `/live/${encodeURIComponent(board)}`;
        this.language = language;
    }

    #ask(path, body, options = {}) {
        return this.#renewed(() => this.#once(path, body, options), path === "/session");
    }

    /** Ask; with a new session when the old one has ended. */
    async #renewed(ask, enters = false) {
        try {
            return await ask();
        } catch (refusal) {
            if (refusal.status !== 401 || !this.renew || enters) throw refusal;
            this.#renewing ??= this.renew().finally(() => {
                this.#renewing = null;
            });
            await this.#renewing;
            return ask();
        }
    }

    async #once(path, body, options) {
        const headers = { "Accept-Language": this.language() };
        if (body !== undefined) Object.assign(headers, { "X-Dingboard": "1" });
        if (body !== undefined) headers["Content-Type"] = "application/json";
        let response;
        try {
            response = await fetch(this.base + path, {
                method: body === undefined ? "GET" : "POST",
                headers,
                cache: "no-store",
                credentials: "same-origin",
                body: body === undefined ? body : JSON.stringify(body),
                keepalive: options.keepalive ?? false,
                signal: options.keepalive ? undefined : AbortSignal.timeout?.(PATIENCE_MS),
            });
        } catch {
            throw new Refusal(0);
        }
        if (response.ok) return response;
        const answer = await response.json().catch(() => ({}));
        throw refusalOf(response.status, answer, response.headers.get("Retry-After"));
    }

    /** A file, with news of how much of it has gone: fetch cannot tell. */
    #file(path, blob, progress, signal) {
        return new Promise((resolve, reject) => {
            const request = new XMLHttpRequest();
            request.open("POST", this.base + path);
            request.setRequestHeader("Accept-Language", this.language());
            request.setRequestHeader("X-Dingboard", "1");
            request.setRequestHeader("Content-Type", "application/octet-stream");
            request.responseType = "json";
            request.timeout = FILE_PATIENCE_MS;
            request.upload.onprogress = (event) => progress(event.total > 0 ? event.loaded / event.total : 0);
            request.onload = () => {
                if (request.status === 202) return resolve();
                reject(refusalOf(request.status, request.response ?? {}, request.getResponseHeader("Retry-After")));
            };
            for (const name of ["onerror", "onabort", "ontimeout"]) request[name] = () => reject(new Refusal(0));
            signal.addEventListener("abort", () => request.abort(), { once: true });
            request.send(blob);
        });
    }

    async #json(path, body, options) {
        const response = await this.#ask(path, body, options);
        if (response.status === 204) return {};
        try {
            return { status: response.status, ...(await response.json()) };
        } catch {
            throw new Refusal(0);
        }
    }

    session(body) {
        return this.#json("/session", body);
    }
    state() {
        return this.#json("");
    }
    events(since) {
        return this.#json(`/events?since=${since}`);
    }
    op(body) {
        return this.#json("/ops", body);
    }
    hint(body, leaving = false) {
        return this.#json("/hint", body, { keepalive: leaving });
    }
    preview(text) {
        return this.#json(`/preview?text=${encodeURIComponent(text)}&lang=${this.language()}`);
    }
    /** Put a picture there. @param {{op: string, blob: Blob, at: {x: number, y: number}, side: number, name: string}} job */
    picture({ op, blob, at, side, name, stop }, progress) {
        const query = new URLSearchParams({ op, x: at.x, y: at.y, side, ...(name && { name }) });
        return this.#renewed(() => this.#file(`/picture?${query}`, blob, progress, stop.signal));
    }
    exporting(format) {
        return this.#json("/export", { format });
    }

    /** The file of an export job, null while it is being made. */
    async exported(job) {
        const response = await this.#ask(`/export/${encodeURIComponent(job)}`);
        return response.status === 202 ? null : response.blob();
    }

    assetUrl(id) {
        return `${this.base}/asset/${encodeURIComponent(id)}`;
    }
}

/** An id that nobody has used: of operations and strokes. */
export function freshId() {
    const bytes = crypto.getRandomValues(new Uint8Array(12));
    return Array.from(bytes, (byte) => byte.toString(36).padStart(2, "0")).join("");
}
