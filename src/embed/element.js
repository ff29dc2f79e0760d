// The <cross-check> element: reads a story, starts the wasm and shows it, or says in one sentence why it cannot.
//
// The bundling step wraps this file with VERSION, STYLE (the widget's sheets), WASM (base64 of the packed module),
// UNPACKER (base64 of the small one that unpacks it, deflated), SENTENCES (English, by what they are about), TABLE (a name
// of the table of words) and makeGlue.
// It stays outside wasm so that a failure of wasm can be told. It holds nothing on `window`, reads only the
// address in `src`, and builds every node by hand: text is never parsed as markup.

const RESTARTABLE = ["story-unreachable", "wasm-broken", "stopped"];
const OBSERVED = ["src", "mode", "theme", "hash", "shortcuts", "lang", "editor", "full", "frame"];

const BASE_STYLE = `
:host { display: block; }
:host([hidden]) { display: none; }
:host(:state(loading)) { min-block-size: 24rem; }
:host(:state(far)), .cx-fallback__account { content-visibility: auto; contain-intrinsic-block-size: 24rem; }
@media print { :host(:state(far)), .cx-fallback__account { content-visibility: visible; } }
.cx-fallback__alert { margin-block: 1rem; padding: .75rem 1rem; border: 1px solid; font: 1rem/1.5 system-ui, sans-serif; }
.cx-fallback__restart { display: block; min-block-size: 2.75rem; margin-block-start: .5rem; padding-inline: 1rem; font: inherit; }
.cx-fallback__text { white-space: pre-line; overflow-wrap: anywhere; }`;

/** A failure with a stable code. */
class Trouble extends Error {
  constructor(code, message = "") {
    super(message);
    this.code = code;
  }
}

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function sheet(text) {
  const made = new CSSStyleSheet();
  made.replaceSync(text);
  return made;
}

function fromBase64(text) {
  if (Uint8Array.fromBase64) return Uint8Array.fromBase64(text);
  const letters = atob(text);
  const bytes = new Uint8Array(letters.length);
  for (let i = 0; i < letters.length; i++) bytes[i] = letters.charCodeAt(i);
  return bytes;
}

const ENGLISH = { lang: "en", dir: "ltr", sentences: SENTENCES };
/** The packs of languages that scripts beside this one gave, by language. */
const packs = new Map();
/** The elements on the page, to be said anew when the pack of their language comes late. */
const shown = new Set();

let baseSheet;
let widgetSheet;
let compiled;
let firstDrawn;
let lastTurn = Promise.resolve();

/** After the browser has drawn; a page that nobody sees draws nothing. */
const drawn = () =>
  new Promise((done) => {
    requestAnimationFrame(() => setTimeout(done));
    setTimeout(done, 100);
  });
const once = (act) => drawn().then(act);
/** When the page has nothing else to do. */
const idle = () => new Promise((done) => (globalThis.requestIdleCallback ?? setTimeout)(done, { timeout: 500 }));

/** The compiled module: unpacked and compiled once for all elements of the page, unless it failed. */
async function module() {
  try {
    return await (compiled ??= compile());
  } catch (error) {
    compiled = undefined;
    throw error;
  }
}

/** Unpacks the module while the browser has yet to draw what can be read until then. */
function drawnMeanwhile() {
  compiled ??= compile();
  compiled.catch(() => {}); // who asks for the module hears of it
  return drawn();
}

async function compile() {
  if (typeof WebAssembly !== "object") throw new Trouble("browser-too-old");
  let bytes;
  try {
    const packed = fromBase64(WASM);
    bytes = new Uint8Array(await inflated(fromBase64(UNPACKER)));
    const { instance } = await WebAssembly.instantiate(bytes);
    bytes = unpacked(packed, instance.exports);
    return await WebAssembly.compile(bytes);
  } catch (error) {
    // Whole bytes that may not be compiled: the page's policy says no.
    throw new Trouble(bytes && WebAssembly.validate(bytes) ? "wasm-refused" : "wasm-broken", String(error));
  }
}

/** The bytes of the module, as the crate `unpack` tells them. */
function unpacked(bytes, { memory, packed, unpack, module }) {
  new Uint8Array(memory.buffer).set(bytes, packed());
  return new Uint8Array(memory.buffer, module(), unpack());
}

/** A fresh instance of the module; `stopped` hears its first panic or trap, and from then on every call does nothing. */
async function instance(stopped) {
  const compiledModule = await module();
  let panic = "";
  let alive = true;
  const panicked = (message) => (panic = message);
  const guard = (call) => (...args) => {
    if (!alive) return undefined;
    try {
      return call(...args);
    } catch (error) {
      alive = false;
      stopped(panic || String(error));
      throw error;
    }
  };
  const guarded = (exports) =>
    Object.fromEntries(
      Object.entries(exports).map(([name, value]) => [name, typeof value === "function" ? guard(value) : value]),
    );
  const glue = makeGlue(panicked, guarded);
  try {
    await glue(compiledModule);
  } catch (error) {
    // Where WebKit says no.
    throw alive ? new Trouble("wasm-refused", String(error)) : error;
  }
  return glue;
}

function storyText(story) {
  return typeof story === "string" ? story : JSON.stringify(story);
}

/** The accounts of a story that have a text, whatever else is wrong with it. */
function readableAccounts(text) {
  try {
    const accounts = JSON.parse(text)?.accounts;
    return Array.isArray(accounts) ? accounts.filter((account) => typeof account?.text === "string") : [];
  } catch {
    return [];
  }
}

/** Where a link holds a whole comparison: version, packed story, checksum. */
const STORY_IN_LINK = /[#&]cx-story=([^&]*)/;
/** Longer addresses are cut on their way: servers promise 8,000 characters, some chats keep 4,000, bookmarks 2,000. */
const LONGEST_LINK = 8_000;

/** As in `src/load`, in bytes. */
const LONGEST_FILE = 20_000_000;

const through = (bytes, stream) => new Response(new Response(bytes).body.pipeThrough(stream)).arrayBuffer();
const inflated = (bytes) => through(bytes, new DecompressionStream("deflate-raw"));

/** CRC-32 in letters and digits: links lose a full stop or a bracket at their end, but no letter. */
function checksum(text) {
  let sum = -1;
  for (const letter of text) {
    sum ^= letter.charCodeAt(0);
    for (let i = 0; i < 8; i++) sum = (sum >>> 1) ^ (sum & 1 ? 0xedb88320 : 0);
  }
  return (~sum >>> 0).toString(36);
}

async function packStory(text) {
  const packed = new Uint8Array(await through(text, new CompressionStream("deflate-raw")));
  if (LONGEST_LINK < packed.length) throw new Trouble("link-too-long", SENTENCES["link-too-long"]);
  const data = btoa(String.fromCharCode(...packed)).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
  return `1.${data}.${checksum(data)}`;
}

async function unpackStory(part) {
  const [version, data, sum] = part.split(".");
  if (version !== "1") throw new Trouble("link-version");
  // A longer one was made by other hands, and may unpack to more than the page can hold.
  if (LONGEST_LINK < part.length) throw new Trouble("link-damaged");
  if (!data || checksum(data) !== sum) throw new Trouble("link-damaged");
  try {
    const bytes = fromBase64(data.replace(/-/g, "+").replace(/_/g, "/"));
    return new TextDecoder("utf-8", { fatal: true }).decode(await inflated(bytes));
  } catch (error) {
    throw new Trouble("link-damaged", String(error));
  }
}

const escaped = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");

/** Data as it stands in a script, which none of its text can end. */
const scriptText = (data) => JSON.stringify(data).replace(/</g, "\\u003c");

/** A page with the story and this script in it, which may do nothing but run the script. */
async function savedPage(text, pack) {
  const words = pack ? `customElements.get("cross-check").speak("${TABLE}", ${scriptText(pack)});\n` : "";
  const script = `\n(${crosscheck})();\n${words}`;
  const accounts = readableAccounts(text).map(
    ({ outlet, title, text }) =>
      `<article><h2>${escaped([outlet, title].filter((part) => typeof part === "string").join(": "))}</h2>
<p>${escaped(text).replace(/\n+/g, "</p>\n<p>")}</p></article>\n`,
  );
  // Pages without a secure connection cannot count hashes.
  const hash = await crypto.subtle?.digest("SHA-256", new TextEncoder().encode(script));
  const allowed = hash ? `'sha256-${btoa(String.fromCharCode(...new Uint8Array(hash)))}'` : "'unsafe-inline'";
  return `<!doctype html>
<html lang="${(pack ?? ENGLISH).lang}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src ${allowed} 'wasm-unsafe-eval'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(storyTitle(text))}</title>
</head>
<body>
<cross-check hash editor>
<script type="application/json">${scriptText(JSON.parse(text))}</${""}script>
${accounts.join("")}</cross-check>
<script>${script}</${""}script>
</body>
</html>
`;
}

function storyTitle(text) {
  const title = JSON.parse(text)?.title;
  return typeof title === "string" && title.trim() !== "" ? title : "Crosscheck";
}

/** Offers a file named by letters and digits of the title of its story. */
function offer(content, type, story) {
  const href = URL.createObjectURL(new Blob([content], { type }));
  const words = storyTitle(story).match(/[\p{L}\p{N}]+/gu) ?? ["story"];
  const name = words.slice(0, 8).join("-").slice(0, 60).toLowerCase();
  element("a", { href, download: `${name}.${type.split("/")[1]}` }).click();
  // Some browsers read the address only after the click is over.
  setTimeout(() => URL.revokeObjectURL(href), 60_000);
}

class CrossCheckElement extends HTMLElement {
  static observedAttributes = OBSERVED;
  static version = VERSION;

  /** The report on a story (an object or JSON text), as the native command writes it. */
  static async compare(story) {
    const glue = await instance(() => {});
    return glue.compare(storyText(story));
  }

  /** Takes a language from the script that holds it: what its texts are, and the words as the wasm reads them. */
  static speak(table, pack) {
    if (table !== TABLE) console.warn(`the words in ${pack.lang} were made for another Crosscheck than ${VERSION}`);
    else packs.set(pack.lang, pack);
    for (const one of shown) one.#hearPack();
  }

  /** The version of this script. */
  get version() {
    return VERSION;
  }

  #root = this.attachShadow({ mode: "open" });
  #internals = this.attachInternals();
  #story; // set by the page; undefined: read from src or the child
  #read = ""; // the text that was read last
  #own; // the reader's own story, while it is shown
  #view = ""; // as in links
  #selected = null;
  #glue;
  #run = 0; // counts starts, so that a late answer to an earlier start is dropped
  #planned = false;
  #widget;
  #pack; // of the language shown; undefined: English

  constructor() {
    super();
    baseSheet ??= sheet(BASE_STYLE);
    this.#root.adoptedStyleSheets = [baseSheet];
    this.#root.append(document.createElement("slot"));
    // For tests of the fallback: makes this widget fail as an error inside it would.
    this.addEventListener("cx-test-panic", () => this.#widget?.panicForTest());
  }

  /** The story as an object or JSON text; undefined to read it from `src` or the child. */
  get story() {
    return this.#story;
  }
  set story(story) {
    this.#story = story;
    this.#plan();
  }

  connectedCallback() {
    if (Object.hasOwn(this, "story")) {
      const story = this.story; // set before the element was defined
      delete this.story;
      this.#story = story;
    }
    addEventListener("hashchange", this.#linkChanged);
    shown.add(this);
    // Moved, not removed: what is shown stays.
    if (this.#widget) this.#watchHeight();
    else this.#plan();
  }

  disconnectedCallback() {
    removeEventListener("hashchange", this.#linkChanged);
    shown.delete(this);
    this.#observer.disconnect();
    queueMicrotask(() => this.isConnected || this.destroy());
  }

  attributeChangedCallback(_name, before, after) {
    if (before !== after) this.#plan();
  }

  /** The pack of the language of the element or what it stands in, or of its kind ("de" for "de-AT"). */
  #asked() {
    const lang = this.closest("[lang]")?.lang.toLowerCase() ?? "";
    return packs.get(lang) ?? packs.get(lang.split("-")[0]);
  }

  #sentence(name) {
    return (this.#pack ?? ENGLISH).sentences[name];
  }

  /** A pack that comes after what it is for was shown starts that afresh. */
  #hearPack() {
    if (!this.#internals.states.has("loading") && this.#asked() !== this.#pack) this.#plan();
  }

  /** The report on the page's story, as the native command writes it; undefined while nothing is shown. */
  get report() {
    return this.#widget && this.#glue.compare(this.#read);
  }

  /** Opens or selects the claim of a group of the report, by its id; null closes it. */
  select(id) {
    this.#widget?.select(id ?? undefined);
  }

  /** An address that holds the whole comparison, and its length; throws where it is too long for a link. */
  async link() {
    const page = (this.getAttribute("full") ?? location.href).split("#")[0];
    const view = this.#view === "" ? "" : `&${this.#view}`;
    const url = `${page}#cx-story=${await packStory(this.#shown())}${view}`;
    if (LONGEST_LINK < url.length) throw new Trouble("link-too-long", this.#sentence("link-too-long"));
    return { url, length: url.length };
  }

  /** Copies that address for the reader, and says how long it is. */
  async #copyLink() {
    const link = this.link();
    let said;
    try {
      // Asked for before the link is there, while the browser still sees the click.
      const text = () => link.then(({ url }) => new Blob([url], { type: "text/plain" }));
      await navigator.clipboard.write([new ClipboardItem({ "text/plain": text() })]);
      const { url, length } = await link;
      said = this.#sentence("say.link-copied").replace("{}", length.toLocaleString(`${(this.#pack ?? ENGLISH).lang}-u-nu-latn`));
      if (2_000 < length) said += ` ${this.#sentence(length <= 4_000 ? "say.link-long" : "say.link-longer")}`;
      this.#tell("cx-share", { url });
    } catch {
      said = await link.then(
        () => this.#sentence("say.link-not-copied"),
        () => this.#sentence("link-too-long"),
      );
    }
    this.#say(said);
  }

  /** Says something to the reader, for a moment. */
  #say(words) {
    const said = element("p", { className: "cx-toast", role: "status" }, words);
    this.#root.querySelector(".cx-root")?.append(said);
    setTimeout(() => said.remove(), 10_000);
  }

  /** The comparison as the text of one page that opens by double click, with this script in it. */
  page() {
    return savedPage(this.#shown(), this.#pack);
  }

  /** Offers that page as a file. */
  async save() {
    offer(await this.page(), "text/html", this.#shown());
  }

  /** Starts afresh: a new instance, the story read again. */
  restart() {
    this.#start();
  }

  /** Takes the widget off and frees its instance, until a new story, a change or restart() starts it again. */
  destroy() {
    this.#run += 1;
    this.#drop();
  }

  #shown() {
    return this.#own ?? this.#read;
  }

  // A link can hold anybody's comparison, so only a page for readers' own texts opens it.
  #linked() {
    return this.#on("hash") && this.#on("editor") ? STORY_IN_LINK.exec(location.hash)?.[1] : undefined;
  }

  #linkedBefore; // the part of the link that is shown
  #linkChanged = () => {
    if (this.#linked() !== this.#linkedBefore) this.#plan();
  };

  /** Starts once for all changes made in one go, when the children have been parsed. */
  #plan() {
    if (this.#planned || !this.isConnected) return;
    this.#planned = true;
    const start = () => {
      this.#planned = false;
      if (this.isConnected) this.#start();
    };
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
    else queueMicrotask(start);
  }

  async #start() {
    const run = (this.#run += 1);
    const current = () => run === this.#run;
    this.#drop();
    this.#pack = this.#asked();
    this.#watchHeight();
    // Before the wasm starts: what it shows is styled from the first moment.
    widgetSheet ??= sheet(STYLE);
    this.#root.adoptedStyleSheets = [baseSheet, widgetSheet];
    this.#internals.states.add("loading");
    // What the page says of it stays to be read, found and printed until the comparison is there.
    this.#root.append(document.createElement("slot"));
    const late = setTimeout(() => {
      if (current()) this.#root.replaceChildren(element("p", { role: "status" }, this.#sentence("say.reading")));
    }, 300);
    try {
      const story = await this.#readStory();
      if (!current()) return;
      this.#read = story;
      this.#root.append(...this.#accounts());
      await (firstDrawn ??= drawnMeanwhile());
      const later = await this.#turn();
      if (!current()) return;
      const glue = await instance((message) => {
        // Once the failed call has left wasm.
        queueMicrotask(() => current() && this.#fail("stopped", message));
      });
      if (!current()) return;
      const container = element("div");
      container.part = "root";
      this.#root.replaceChildren(container);
      this.#glue = glue;
      this.#selected = null;
      this.#pack = this.#asked(); // which may have come meanwhile
      this.#widget = mount(glue, container, story, this.#options(later !== once), (name, detail) =>
        name === "later" ? later(detail) : this.#hear(name, detail),
      );
      this.#internals.states.delete("loading");
      if (this.#on("hash") && !this.#on("editor") && STORY_IN_LINK.test(location.hash)) this.#say(this.#sentence("say.own-story"));
      this.#tell("cx-ready", { version: VERSION });
    } catch (error) {
      if (current()) this.#fail(error instanceof Trouble ? error.code : "stopped", error.message);
    } finally {
      clearTimeout(late);
    }
  }

  /**
   * Waits where the reader is more than a screen away: until they come near, or for a turn when the page is idle.
   *
   * Until they are near the browser neither lays out nor paints what is there, which for ten widgets in a row takes it
   * longer than all else; and `later`, which is given back for such an element, holds what its widget can do without
   * until they are near, or all elements have had their turns.
   */
  async #turn() {
    const { top, bottom } = this.getBoundingClientRect();
    if (top < 2 * innerHeight && -innerHeight < bottom) return once;
    this.#internals.states.add("far");
    const near = new Promise((done) => {
      const look = (entries) => {
        if (!entries.some((entry) => entry.isIntersecting)) return;
        this.#approached();
        done();
      };
      this.#approach = new IntersectionObserver(look, { rootMargin: "100%" });
      this.#approach.observe(this);
    });
    lastTurn = lastTurn.then(idle);
    await Promise.race([near, lastTurn]);
    return (act) => Promise.race([near, lastTurn.then(idle)]).then(() => once(act));
  }
  #approach; // watches for the reader

  #approached() {
    this.#approach?.disconnect();
    this.#internals.states.delete("far");
  }

  /** Watches only where somebody is told: an observer that cannot keep up is an error in the console of the page. */
  #watchHeight() {
    if (this.#on("frame") && parent !== window) this.#observer.observe(document.documentElement);
    else this.#observer.disconnect();
  }

  /** In a frame, tells the page around it how high the page within is: in our own words, AMP's and Medium's. */
  #tellHeight = () => {
    const height = Math.ceil(document.documentElement.getBoundingClientRect().height);
    if (height === this.#height) return;
    this.#height = height;
    parent.postMessage({ type: "crosscheck-height", height }, "*");
    parent.postMessage({ sentinel: "amp", type: "embed-size", height }, "*");
    parent.postMessage(JSON.stringify({ src: location.href, context: "iframe.resize", height }), "*");
  };
  #height;
  #observer = new ResizeObserver(this.#tellHeight);

  /** The address of the story; a frame without one may be given one of its own site. */
  #source(hasChild) {
    const given = this.getAttribute("src");
    const asked = this.#on("frame") && !hasChild && new URLSearchParams(location.search).get("src");
    if (given !== null || !asked) return given;
    return new URL(asked, document.baseURI).origin === location.origin ? asked : null;
  }

  async #readStory() {
    this.#linkedBefore = this.#linked();
    if (this.#linkedBefore !== undefined) return unpackStory(this.#linkedBefore);
    if (this.#story !== undefined) return storyText(this.#story);
    const child = this.querySelector(':scope > script[type="application/json"]');
    const src = this.#source(child !== null);
    if (src === null) {
      if (child === null) throw new Trouble("story-missing");
      return child.textContent;
    }
    try {
      const answer = await fetch(new URL(src, document.baseURI));
      if (!answer.ok) throw new Error(`the server answered ${answer.status}`);
      return await answer.text();
    } catch (error) {
      throw new Trouble("story-unreachable", error.message);
    }
  }

  #options(far) {
    return {
      far,
      mode: this.getAttribute("mode") ?? "full",
      theme: this.getAttribute("theme") ?? "auto",
      hash: this.#on("hash"),
      shortcuts: this.getAttribute("shortcuts") !== "off",
      editor: this.#on("editor"),
      fullUrl: this.getAttribute("full") ?? undefined,
      words: this.#pack?.words,
    };
  }

  #on(attribute) {
    return this.hasAttribute(attribute) && this.getAttribute(attribute) !== "off";
  }

  #drop() {
    const widget = this.#widget;
    this.#widget = this.#glue = this.#own = undefined;
    widget?.unmount();
    this.#root.replaceChildren();
    this.#internals.states.delete("loading");
    this.#approached();
  }

  /** What the widget says of itself; the page hears of what the reader did. */
  #hear(name, detail) {
    if (name === "view") this.#view = detail;
    else if (name === "story") this.#own = detail ?? undefined;
    else if (name === "save") this.save();
    else if (name === "read") this.#take(detail);
    else if (name === "file") offer(JSON.stringify(JSON.parse(detail), null, 2), "application/json", detail);
    else if (name === "link") this.#copyLink();
    else if (name === "share") this.#tell("cx-share", { url: detail });
    else if (name === "select" && detail !== this.#selected) {
      this.#selected = detail;
      this.#tell("cx-select", { claim: detail });
    }
  }

  /** Reads files for the widget; a longer one is refused by its name and length alone. */
  async #take(files) {
    const blank = () => new Uint8Array(LONGEST_FILE + 1).fill(32);
    const bytes = async (file) => (file.size <= LONGEST_FILE ? new Uint8Array(await file.arrayBuffer()) : blank());
    const read = [...files].map(async (file) => [file.name, await bytes(file).catch(() => null)]);
    this.#widget?.take(await Promise.all(read));
  }

  /** One plain sentence with a remedy, above the page's own fallback or else the texts of the accounts. */
  #fail(code, message) {
    this.#widget = this.#glue = undefined; // Its instance answers no more.
    this.#internals.states.delete("loading");
    this.#root.adoptedStyleSheets = [baseSheet];
    const told = this.#sentence(code) ?? this.#sentence("say.not-compared").replace("{}", message);
    const { lang, dir } = this.#pack ?? ENGLISH;
    const alert = element("div", { role: "alert", className: "cx-fallback__alert", lang, dir }, `${told} (${code})`);
    if (RESTARTABLE.includes(code)) {
      const restart = element("button", { type: "button", className: "cx-fallback__restart" }, this.#sentence("say.restart"));
      restart.addEventListener("click", () => this.restart());
      alert.append(restart);
    }
    this.#root.replaceChildren(alert, document.createElement("slot"), ...this.#accounts());
    this.#tell("cx-error", { code, message });
  }

  /** The accounts as plain text, unless the page's own fallback already has them. */
  #accounts() {
    const fallback = [...this.childNodes]
      .filter((node) => !["SCRIPT", "TEMPLATE", "STYLE"].includes(node.nodeName))
      .map((node) => node.textContent)
      .join(" ");
    return readableAccounts(this.#read)
      .filter((account) => !fallback.includes(account.text.trim().slice(0, 40)))
      .map((account) =>
        element(
          "article",
          { className: "cx-fallback__account" },
          element("h3", {}, [account.outlet, account.title].filter((part) => typeof part === "string").join(": ")),
          element("p", { className: "cx-fallback__text" }, account.text),
        ),
      );
  }

  #tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
  }
}

/** Mounts the widget; what is wrong with a story comes back as an Error named by the problem. */
function mount(glue, container, story, options, emit) {
  try {
    return glue.mount(container, story, options, emit);
  } catch (error) {
    if (error instanceof WebAssembly.RuntimeError) throw error;
    throw new Trouble(error.name, error.message);
  }
}

const defined = customElements.get("cross-check");
if (defined === undefined) {
  customElements.define("cross-check", CrossCheckElement);
} else if (defined.version !== VERSION) {
  console.warn(`<cross-check> ${defined.version} is already on this page; ${VERSION} was not used`);
}
