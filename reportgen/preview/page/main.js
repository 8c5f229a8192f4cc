// Wires the page: what is open, what comes from the server, keys.
import { showFindings } from "./findings.js";
import { follow, forget, inspect } from "./inspector.js";
import { arrows, Documents, showTemplates } from "./lists.js";
import { filled, find } from "./make.js";
import { pages } from "./pages.js";
import { listen, tell } from "./server.js";
import words from "./words.js";

const VIEWS = ["pdf", "word", "beside", "over", "difference"];
const PANES = ["left", "pages", "right"];
let stop = () => {};
let left = false;
const PLACE = /^van_ban\[\d{1,4}\]$/;
const LISTS_MS = 800;
let reloading;
let documents, current, last = { render: 0, saved: null };

function open(document) {
  stop();
  current = document;
  last = { render: 0, saved: null };
  pages.document = document;
  pages.current = 1;
  pages.press(null);
  pages.clear(words.loading);
  forget();
  showFindings([], false);
  documents.mark(document);
  history.replaceState(null, "", `#${new URLSearchParams(document)}`);
  hear();
}

function hear() {
  left = false;
  stop = listen(current, pages.current, told, lost);
}

// Too many windows are open: this one waits until somebody looks at it again.
function look() {
  if (left && !document.hidden) hear();
}
document.addEventListener("visibilitychange", look);
addEventListener("focus", look);

function told(state) {
  if (state.left) {
    stop();
    left = true;
    return;
  }
  last.saved ??= state.saved;
  find("name").textContent = state.name || words.title;
  document.title = `${state.name || words.title} · reportgen`;
  showFindings(state.said, state.broken, state.missing);
  if (!state.whole) say(words.loading);
  else if (state.broken) say("");
  if (state.lists !== (last.lists ??= state.lists)) reloadLists();
  last.lists = state.lists;
  if (state.pages.length || !state.broken) pages.show(state);
  else {
    pages.clear(words["no-pages"]);
    document.body.dataset.render = state.render;
  }
  document.body.dataset.state = state.broken ? "broken" : "good";
  document.body.dataset.word = state.word.state;
  document.body.dataset.heard = state.render;
}

function shown({ render, saved, whole, changed }) {
  const data = document.body.dataset;
  if (saved && saved !== last.saved && changed) {
    last.saved = saved;
    data.ms = Date.now() - saved;
    say(`${filled(words.updated, { ms: data.ms })} · ${filled(words.changed, { count: changed })}`);
  } else if (saved && saved !== last.saved && whole && data.state === "good") {
    last.saved = saved;
    say(words.unchanged);
  }
  if (whole) {
    if (find("status").textContent === words.loading) say("");
    if (render !== last.render) data.wholeMs = saved ? Date.now() - saved : 0;
    if (last.render && render !== last.render) follow(current).then((spot) => spot && pages.press(spot));
    last.render = render;
    data.render = render;
  }
}

// Names, files and templates may be others now; the pages come first.
function reloadLists() {
  clearTimeout(reloading);
  reloading = setTimeout(async () => {
    const tree = await showTemplates().catch(() => null);
    if (tree) documents.follow(tree.files);
    documents.reload();
  }, LISTS_MS);
}

function say(text, bad = false) {
  find("status").textContent = text;
  find("status").classList.toggle("bad", bad);
}

function lost(closed) {
  if (closed === null) { if (find("status").classList.contains("bad")) say(""); }
  else say(words.lost, true);
}

pages.onseen = (page) => tell("seen", { ...current, page });
pages.onspot = (spot, old) => (old ? follow(current, spot) : inspect(current, spot));
pages.onshown = shown;

// A finding that has no line leads to its paragraph, which tells the lines that made it so.
find("findings").addEventListener("click", async ({ target }) => {
  const text = target.dataset?.words;
  const spot = text && await follow(current, { number: 1, text });
  if (!spot) return;
  pages.go(spot.page);
  pages.press(spot);
});

for (const it of document.querySelectorAll("[data-view]")) it.addEventListener("click", () => pages.turn(it.dataset.view));
find("zoom-in").addEventListener("click", () => pages.magnify(1));
find("zoom-out").addEventListener("click", () => pages.magnify(-1));
find("fit").addEventListener("click", () => pages.magnify(0));
find("again").addEventListener("click", () => tell("again", current));
find("help").addEventListener("click", () => find("keys").showModal());
find("left").addEventListener("keydown", arrows);
find("thumbs").addEventListener("keydown", arrows);
document.querySelector(".skip").addEventListener("click", (event) => { event.preventDefault(); find("pages").focus(); });

const KEYS = {
  PageDown: () => pages.go(pages.current + 1),
  PageUp: () => pages.go(pages.current - 1),
  Home: () => pages.go(1),
  End: () => pages.go(pages.leaves.length),
  "+": () => pages.magnify(1), "=": () => pages.magnify(1), "-": () => pages.magnify(-1), 0: () => pages.magnify(0),
  ".": () => pages.step(1), ",": () => pages.step(-1),
  F6: () => pane(1),
  e: nextFinding,
  r: () => tell("again", current),
  "?": () => find("keys").showModal(),
  Escape: () => { pages.press(null); forget(); find("pages").focus(); },
};
VIEWS.forEach((view, i) => { KEYS[i + 1] = () => pages.turn(view); });

document.addEventListener("keydown", (event) => {
  if (find("keys").open || event.ctrlKey || event.metaKey || event.altKey) return;
  const act = event.key === "F6" && event.shiftKey ? () => pane(-1) : KEYS[event.key];
  if (!act || ((event.key === "Home" || event.key === "End") && find("left").contains(event.target))) return;
  event.preventDefault();
  act();
});

function pane(by) {
  const at = PANES.findIndex((it) => find(it).contains(document.activeElement));
  const next = find(PANES[(at + by + PANES.length) % PANES.length]);
  (next.id === "left" ? next.querySelector("[aria-current=true], button") : next).focus();
}

function nextFinding() {
  const list = [...find("findings").children];
  const at = list.indexOf(document.activeElement.closest?.("#findings li"));
  list[(at + 1) % list.length]?.focus();
}

const tree = await showTemplates();
documents = new Documents(tree.files, open, (said) => showFindings(said, true));
const asked = new URLSearchParams(location.hash.slice(1));
const view = sessionStorage.getItem("view");
if (VIEWS.includes(view)) pages.turn(view);
const wanted = Number(asked.get("file") ?? 0);
const file = documents.items.has(wanted) ? wanted : tree.files[0]?.file;
if (file !== undefined) await documents.toggle(file, true);
const first = documents.items.get(file)?.list.querySelector("button");
const place = PLACE.test(asked.get("document") ?? "") ? asked.get("document") : first?.dataset.document;
if (place) open({ file, document: place });
else pages.clear(words["no-pages"]);
