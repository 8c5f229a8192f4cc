// The middle: pages of one view, drawn when they come near; only what changed is fetched again.
import { filled, find, make } from "./make.js";
import { address, ask } from "./server.js";
import words from "./words.js";

const PX_PT = 96 / 72;
const STEPS = [0.4, 0.5, 0.67, 0.8, 0.9, 1, 1.25, 1.5, 2, 3];
const THUMB_PX = 96;
const RETRY_MS = 1000;
const A4 = { width: 595, height: 842 };
const GAP_PX = 16;
const EDGES_PX = 34;

const box = find("pages");
const thumbs = find("thumbs");

export const pages = {
  view: "pdf", zoom: null, state: null, leaves: [], current: 1, document: null, chosen: null,
  onseen: () => {}, onspot: () => {}, onshown: () => {},

  clear(text) {
    this.state = null;
    this.leaves = [];
    box.replaceChildren(make("p", { class: "empty" }, text));
    thumbs.replaceChildren();
  },

  show(state) {
    this.state = state;
    this.draw();
  },

  turn(view) {
    this.view = view;
    sessionStorage.setItem("view", view);
    for (const it of document.querySelectorAll("[data-view]")) it.setAttribute("aria-pressed", it.dataset.view === view);
    this.leaves = [];
    box.replaceChildren();
    if (this.state) this.draw();
  },

  // What stands on the leaves: for each a list of sheets, each with the keys that are drawn.
  wanted() {
    const { pages: now, before, word } = this.state;
    const count = (...lists) => Math.max(...lists.map((it) => it.length));
    const list = (length, sheet) => Array.from({ length }, (_, i) => sheet(i));
    const alone = (it) => (it ? { ...it, keys: it.key } : null);
    const pair = (a, b) => (a && b ? { ...b, keys: a.key === b.key ? a.key : `${a.key}/${b.key}` } : a || b ? { ...(b || a), keys: (b || a).key } : null);
    if (this.view === "word") return list(word.pages.length, (i) => [alone(word.pages[i])]);
    if (this.view === "beside" && word.state !== "boxes") return list(count(now, word.pages), (i) => [alone(now[i]), alone(word.pages[i])]);
    if (this.view === "over") return list(count(now, word.pages), (i) => [pair(now[i], word.pages[i])]);
    if (this.view === "difference" && before.length) return list(count(now, before), (i) => [pair(before[i], now[i])]);
    return list(now.length, (i) => [alone(now[i])]);
  },

  draw() {
    const state = this.state.word.state;
    const boxed = state === "boxes" && (this.view === "word" || this.view === "beside");
    this.say(boxed);
    box.classList.toggle("boxed", boxed && this.view === "beside");
    if (boxed && this.view === "word") return this.drawBoxes();
    if (!boxed) find("boxes")?.remove();
    const wanted = this.wanted();
    if (!wanted.length) {
      this.leaves = [];
      const text = this.view === "word" && state === "working" ? words["word-working"] : words["no-pages"];
      box.replaceChildren(make("p", { class: "empty" }, text));
    } else {
      if (!this.leaves.length) box.replaceChildren();
      if (boxed) this.boxes();
      while (this.leaves.length > wanted.length) this.leaves.pop().element.remove();
      while (this.leaves.length < wanted.length) this.leaves.push(this.leaf(this.leaves.length + 1));
      wanted.forEach((sheets, i) => this.fill(this.leaves[i], sheets));
    }
    this.drawThumbs(this.view === "word" ? this.state.word.pages : this.state.pages);
    this.measure();
    this.refresh();
  },

  say(boxed) {
    const { word, before } = this.state;
    const text = {
      over: word.pages.length ? words["over-legend"] : word.state === "boxes" ? words["no-over"] : words["word-working"],
      difference: before.length ? words["difference-legend"] : words["no-difference"],
      word: boxed ? `${words["word-boxes"]} ${words["word-pick"]}` : word.state === "failed" ? words["word-failed"] : "",
      beside: word.state === "boxes" ? words["word-boxes"] : word.state === "working" ? words["word-working"] : "",
    }[this.view];
    find("legend").textContent = text || "";
    find("legend").hidden = !text;
  },

  drawBoxes() {
    this.leaves = [];
    [...box.children].forEach((it) => { if (it.id !== "boxes") it.remove(); });
    this.boxes();
    thumbs.replaceChildren();
  },

  // Our own view of what Word is given.
  boxes() {
    const source = address("boxes", { ...this.document, render: this.state.render });
    const old = find("boxes");
    if (old?.getAttribute("src") === source) return;
    const made = make("iframe", { id: "boxes", src: source, title: words.word, sandbox: true });
    if (old) old.replaceWith(made);
    else box.prepend(made);
  },

  leaf(number) {
    const element = make("div", { class: "leaf", "data-page": number });
    box.append(element);
    watcher.observe(element);
    return { element, number, near: number < 3, slots: [] };
  },

  fill(leaf, sheets) {
    while (leaf.slots.length > sheets.length) leaf.slots.pop().element.remove();
    sheets.forEach((sheet, i) => {
      if (!leaf.slots[i]) {
        const element = make("div", { class: "sheet" });
        leaf.element.append(element);
        leaf.slots[i] = { element, keys: null, shown: null, width: 0 };
      }
      const slot = leaf.slots[i];
      slot.sheet = sheet;
      slot.word = this.view === "word" || (this.view === "beside" && i === 1);
      slot.element.classList.toggle("none", !sheet);
      if (!sheet) { slot.element.replaceChildren("—"); slot.shown = slot.keys = slot.spotted = null; }
    });
  },

  // The size that was chosen; else that at which the leaf is as wide as there is room.
  scale(leaf = this.leaves[this.current - 1]) {
    if (this.zoom || !leaf) return this.zoom ?? 1;
    const width = leaf.slots.reduce((sum, slot) => sum + (slot.sheet?.width ?? A4.width), 0);
    const whole = box.classList.contains("boxed") ? box.clientWidth / 2 : box.clientWidth;
    const room = whole - EDGES_PX - GAP_PX * (leaf.slots.length - 1);
    return Math.min(2, Math.max(0.2, room / (width * PX_PT)));
  },

  measure() {
    find("zoom").textContent = `${Math.round(this.scale() * 100)} %`;
    for (const leaf of this.leaves) {
      const scale = this.scale(leaf);
      for (const { element, sheet } of leaf.slots) {
        element.style.width = `${(sheet ?? A4).width * PX_PT * scale}px`;
        element.style.height = `${(sheet ?? A4).height * PX_PT * scale}px`;
      }
    }
  },

  // Fetches what is near and not yet shown as it should be; the page that is looked at comes first.
  async refresh() {
    if (!this.state) return;
    const { render, saved, whole } = this.state;
    const near = this.leaves.filter((it) => it.near);
    near.sort((a, b) => Math.abs(a.number - this.current) - Math.abs(b.number - this.current));
    const done = near.flatMap((leaf) => leaf.slots.map((slot) => this.paint(leaf, slot)));
    const changed = (await Promise.all(done)).filter(Boolean).length;
    this.onshown({ render, saved, whole, changed });
    if (whole) near.forEach((leaf) => leaf.slots.forEach((slot) => this.spots(leaf, slot)));
  },

  async paint(leaf, slot) {
    const { sheet } = slot;
    if (!sheet) return false;
    const width = Math.round(sheet.width * PX_PT * this.scale(leaf) * devicePixelRatio);
    if (slot.keys === sheet.keys && slot.width === width) return slot.busy ?? false;
    const again = slot.keys && slot.keys !== sheet.keys;
    Object.assign(slot, { keys: sheet.keys, width });
    slot.busy = this.load(leaf, slot, sheet.keys, width, again).finally(() => { slot.busy = null; });
    return slot.busy;
  },

  async load(leaf, slot, keys, width, again) {
    const image = new Image();
    image.alt = filled(slot.word ? words["page-word"] : words["page-of"], { page: leaf.number, pages: this.leaves.length });
    image.src = address(`picture/${keys}`, { width });
    try { await image.decode(); } catch {
      if (slot.keys === keys) { slot.keys = null; setTimeout(() => this.refresh(), RETRY_MS); }
      return false;
    }
    if (slot.keys !== keys || slot.width !== width) return false;
    slot.element.querySelector("img")?.remove();
    slot.element.prepend(image);
    slot.element.dataset.keys = slot.shown = keys;
    if (again) flash(slot.element);
    return again;
  },

  async spots(leaf, slot) {
    const mark = slot.word ? slot.keys : this.state.render;
    if (!slot.shown || slot.spotted === mark) return;
    slot.spotted = mark;
    const which = { ...this.document, page: leaf.number, ...(slot.word && { word: 1 }) };
    const found = await ask("spots", which).catch(() => []);
    if (slot.spotted !== mark || !slot.sheet) return;
    const focused = slot.element.contains(document.activeElement) ? document.activeElement.dataset.number : null;
    slot.element.querySelectorAll(".spot").forEach((it) => it.remove());
    const { width, height } = slot.sheet;
    for (const it of found) {
      const button = make("button", { class: `spot of-${it.kind}`, "data-number": it.number, tabindex: -1, "aria-label": it.text, "aria-pressed": it.number === this.chosen }, it.text);
      button.style.left = `${(it.x_pt / width) * 100}%`;
      button.style.top = `${(it.y_pt / height) * 100}%`;
      button.style.width = `${(it.width_pt / width) * 100}%`;
      button.style.height = `${(it.height_pt / height) * 100}%`;
      button.addEventListener("click", () => this.pick(button, { ...it, page: leaf.number }, slot.word));
      slot.element.append(button);
      if (`${it.number}` === focused) button.focus({ preventScroll: true });
    }
  },

  // A paragraph of the Word file may be that of an earlier save.
  pick(button, spot, old) {
    this.press(spot);
    this.onspot(spot, old);
  },

  // Marks a paragraph wherever it stands; without one, none.
  press(spot) {
    this.chosen = spot?.number ?? null;
    for (const it of box.querySelectorAll(".spot")) it.setAttribute("aria-pressed", it.dataset.number === `${this.chosen}`);
  },

  step(by) {
    const all = [...box.querySelectorAll(".spot")];
    const on = document.activeElement.closest(".leaf")?.dataset.page;
    const at = on === `${this.current}` ? all.indexOf(document.activeElement) : -1;
    const here = all.findIndex((it) => Number(it.closest(".leaf").dataset.page) >= this.current);
    const next = all[at < 0 ? Math.max(0, here) : Math.min(all.length - 1, Math.max(0, at + by))];
    next?.focus();
    next?.scrollIntoView({ block: "nearest" });
  },

  go(number) {
    const leaf = this.leaves[Math.min(this.leaves.length, Math.max(1, number)) - 1];
    if (leaf) box.scrollTo({ top: leaf.element.offsetTop - box.offsetTop - 12 });
  },

  magnify(by) {
    const now = this.scale();
    this.zoom = by === 0 ? null : by > 0 ? STEPS.find((it) => it > now + 0.01) ?? now : [...STEPS].reverse().find((it) => it < now - 0.01) ?? now;
    this.measure();
    this.refresh();
  },

  drawThumbs(list) {
    while (thumbs.children.length > list.length) thumbs.lastChild.remove();
    list.forEach((sheet, i) => {
      let item = thumbs.children[i];
      if (!item) {
        const label = filled(words["page-of"], { page: i + 1, pages: list.length });
        const button = make("button", { "aria-label": label, onclick: () => this.go(i + 1) }, make("img", { alt: "", loading: "lazy" }), `${i + 1}`);
        item = make("li", {}, button);
        thumbs.append(item);
      }
      const image = item.querySelector("img");
      if (image.dataset.key === sheet.key) return;
      item.classList.toggle("new", Boolean(image.dataset.key));
      image.dataset.key = sheet.key;
      image.style.aspectRatio = `${sheet.width} / ${sheet.height}`;
      setTimeout(() => { image.src = address(`picture/${sheet.key}`, { width: Math.round(THUMB_PX * devicePixelRatio) }); }, 150);
    });
    this.mark();
  },

  mark() {
    [...thumbs.children].forEach((it, i) => it.firstChild.setAttribute("aria-current", i + 1 === this.current));
    find("where").textContent = this.leaves.length ? filled(words["page-of"], { page: this.current, pages: this.leaves.length }) : "";
  },

  look() {
    const middle = box.scrollTop + box.offsetTop + box.clientHeight / 3;
    const found = this.leaves.findLast((it) => it.element.offsetTop <= middle)?.number ?? 1;
    if (found !== this.current) {
      this.current = found;
      this.mark();
      this.onseen(found);
      thumbs.children[found - 1]?.scrollIntoView({ block: "nearest" });
    }
  },
};

function flash(element) {
  element.classList.remove("new");
  void element.offsetWidth;
  element.classList.add("new");
}

const watcher = new IntersectionObserver((entries) => {
  for (const it of entries) {
    const leaf = pages.leaves[it.target.dataset.page - 1];
    if (leaf) leaf.near = it.isIntersecting;
  }
  pages.refresh();
}, { root: box, rootMargin: "60% 0px" });

box.addEventListener("scroll", () => requestAnimationFrame(() => pages.look()), { passive: true });
new ResizeObserver(() => { if (pages.leaves.length && !pages.zoom) { pages.measure(); pages.refresh(); } }).observe(box);
