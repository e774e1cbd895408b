// SPDX-License-Identifier: MIT
/**
 * Pictures that people choose, paste or drop: made smaller, shown where they go, sent one after the other. What they
 * are is found out by the board, which believes neither a name nor a type.
 */
import { $, element } from "./dom.js";
import { clamp, tidy } from "./geometry.js";
import { freshId } from "./transport.js";

/** As large as the board keeps them; a larger one would only take longer. */
const SIDE_PX = 1600;
/** How large one is on the board, at first. */
const SIDE = 300,
    SIDE_MIN = 16;
const AT_ONCE = 9,
    STEP = 28;
/** Of the file, before it is made smaller: what a browser can open without running out of memory. */
const FILE_BYTES = 60 * 1024 * 1024;
const KINDS = ["image/png", "image/jpeg", "image/webp", "image/gif"];
const RETRY_MS = [500, 1500, 3000, 6000];
/** With everything else going through, a picture that does not is not wanted by something in between. */
const TRIES = 12;
const NAME_CHARS = 64;
/** Names that cameras and clipboards give say nothing. */
const NAMELESS = /^(image|img|dsc|pxl|photo|picture|screenshot|screen shot|mmexport|图片|照片|截图|截屏|屏幕截图|微信图片)?[\s\d_().:（）a-f-]*$/i;

/** What a picture is called, for those who do not see it: its file's name, where that says something. */
export function nameOf(fileName) {
    const stem = fileName
        .replace(/\.[a-z0-9]{1,5}$/i, "")
        .replace(/\p{C}/gu, "")
        .trim();
    return NAMELESS.test(stem) ? "" : [...stem].slice(0, NAME_CHARS).join("");
}

/** How large it will be on the board. */
export function sizeOf(width, height) {
    const longer = Math.max(width, height),
        scale = Math.min(Math.max(longer, SIDE_MIN), SIDE) / longer;
    return { w: tidy(Math.max(width * scale, 1)), h: tidy(Math.max(height * scale, 1)) };
}

const blobOf = (canvas, type) =>
    new Promise((resolve) => {
        canvas.toBlob(resolve, type, 0.9);
    });

function redrawn(bitmap, scale, ground) {
    const canvas = document.createElement("canvas"),
        context = canvas.getContext("2d");
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    if (ground) {
        context.fillStyle = ground;
        context.fillRect(0, 0, canvas.width, canvas.height);
    }
    context.imageSmoothingQuality = "high";
    context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    return canvas;
}

/** The file as it is sent: itself when it is small, else with fewer pixels, and as JPEG when that is not enough. */
async function reduced(file, bitmap, most) {
    const scale = Math.min(1, SIDE_PX / Math.max(bitmap.width, bitmap.height));
    if (scale === 1 && file.size <= most && KINDS.includes(file.type)) return file;
    const photo = file.type === "image/jpeg";
    let blob = await blobOf(redrawn(bitmap, scale, photo && "#ffffff"), photo ? "image/jpeg" : "image/png");
    if (!blob || blob.size > most) blob = await blobOf(redrawn(bitmap, scale, "#ffffff"), "image/jpeg");
    return blob;
}

export class Pictures {
    #app;
    /** Still to be sent, and those whose words are still shown. */
    #jobs = [];
    #shown = new Set();
    #busy = false;
    #over = 0;
    #put = 0;

    constructor(app) {
        this.#app = app;
        $("picture").addEventListener("change", () => {
            this.add([...$("picture").files]);
            $("picture").value = "";
        });
        for (const name of ["dragenter", "dragover", "dragleave", "drop"])
            document.addEventListener(name, (event) => this.#drag(event));
        app.board.listen(() => this.#tidy());
        addEventListener("online", () => this.#jobs[0]?.wake?.());
        addEventListener("beforeunload", (event) => {
            if (this.#jobs.length > 0) event.preventDefault();
        });
    }

    allowed() {
        return this.#app.canDraw() && this.#app.limits.picture_bytes > 0;
    }

    choose() {
        if (this.#app.mayDraw()) $("picture").click();
    }

    /** A file let go of anywhere on the page must not open in its place. */
    #drag(event) {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        event.dataTransfer.dropEffect = this.allowed() ? "copy" : "none";
        this.#over = { dragenter: this.#over + 1, dragleave: this.#over - 1, drop: 0 }[event.type] ?? this.#over;
        document.body.classList.toggle("dropping", this.#over > 0 && this.allowed());
        if (event.type !== "drop") return;
        const box = this.#app.stage.getBoundingClientRect();
        this.add(
            [...event.dataTransfer.files],
            this.#app.camera.toBoard(event.clientX - box.left, event.clientY - box.top),
        );
    }

    /** @param {File[]} files @param {{x: number, y: number}} [at] on the board; else in the middle of what is seen */
    async add(files, at = this.#middle()) {
        const { words } = this.#app;
        if (files.length === 0 || !this.#app.mayDraw()) return;
        if (!this.allowed()) return this.#app.say(words.refused, "bad");
        if (files.length > AT_ONCE) this.#app.say(words.pictureMany(AT_ONCE), "bad");
        const { width, height } = this.#app.board;
        for (const [i, file] of files.slice(0, AT_ONCE).entries())
            await this.#take(file, {
                x: tidy(clamp(at.x + i * STEP, 0, width)),
                y: tidy(clamp(at.y + i * STEP, 0, height)),
            });
    }

    /** Of what is seen, a little further each time: one pasted after the other is not hidden. */
    #middle() {
        const { x, y } = this.#app.centre(),
            off = (this.#put++ % 5) * STEP;
        return { x: x + off, y: y + off };
    }

    async #take(file, at) {
        const { words, limits } = this.#app;
        if (file.size > FILE_BYTES) return this.#app.say(words.tooBig, "bad");
        let bitmap, blob;
        try {
            // One with a script in it would be a picture to a browser, too.
            bitmap = /svg/i.test(file.type) ? null : await createImageBitmap(file);
            blob = bitmap && (await reduced(file, bitmap, limits.picture_bytes));
        } catch {
            bitmap = null;
        }
        if (!bitmap) return this.#app.say(words.notPicture, "bad");
        if (!blob || blob.size > limits.picture_bytes) return this.#app.say(words.tooBig, "bad");
        this.#queue({ op: freshId(), at, bitmap, blob, name: nameOf(file.name ?? "") });
    }

    /* --- sending -------------------------------------------------------------------------------- */

    #queue(job) {
        const { w, h } = sizeOf(job.bitmap.width, job.bitmap.height),
            add = { kind: "image", cx: job.at.x, cy: job.at.y, w, h, bitmap: job.bitmap };
        Object.assign(job, { side: Math.max(w, h), stop: new AbortController() });
        this.#app.ops.expect(job.op, [{ add }]);
        this.#show(job);
        this.#jobs.push(job);
        this.#run();
    }

    #show(job) {
        const { words } = this.#app,
            label = job.name ? `${words.placing} ${job.name}` : words.placing;
        job.bar = element("progress", { max: "1", value: "0", "aria-label": label });
        job.cancel = element("button", { type: "button", click: () => this.#cancel(job) }, words.cancel);
        job.toast = element("div", { class: "toast upload" }, element("span", {}, label), job.bar, job.cancel);
        $("toasts").append(job.toast);
        this.#shown.add(job);
    }

    /** What is on the board, or was refused, needs no more words. */
    #tidy() {
        for (const job of this.#shown) {
            if (this.#app.board.pending.has(job.op)) continue;
            this.#shown.delete(job);
            job.toast.remove();
        }
    }

    #cancel(job) {
        job.cancelled = true;
        job.stop.abort();
        job.wake?.();
    }

    async #run() {
        if (this.#busy) return;
        this.#busy = true;
        for (; this.#jobs.length > 0; this.#jobs.shift()) await this.#send(this.#jobs[0]);
        this.#busy = false;
    }

    /** Until it is answered; again under the same name, which puts it there once. */
    async #send(job) {
        const { ops, transport } = this.#app;
        for (let tries = 0; !job.cancelled; tries++) {
            try {
                await transport.picture(job, (part) => {
                    job.bar.value = part;
                });
                // From here on the board looks at it; how long that takes nobody knows.
                job.bar.removeAttribute("value");
                job.cancel.remove();
                return ops.accepted(job);
            } catch (refusal) {
                const hopeless = !refusal.passes || (tries >= TRIES && this.#app.online());
                if (!job.cancelled && hopeless) return ops.refused(job, refusal.status > 0 ? refusal : {});
                if (!job.cancelled)
                    await this.#pause(job, refusal.retryAfter * 1000 || RETRY_MS[Math.min(tries, RETRY_MS.length - 1)]);
            }
        }
        ops.drop(job.op);
    }

    #pause(job, ms) {
        return new Promise((resolve) => {
            job.wake = resolve;
            setTimeout(resolve, ms);
        });
    }
}
