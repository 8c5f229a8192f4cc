// A paragraph that was clicked: where it comes from, how it looks and why.
import { find, make, shortPlace } from "./make.js";
import { ask } from "./server.js";
import words from "./words.js";

const QUOTED = 240;
const KNOWN_BY = 200;
let asked = 0;
let picked = null;

export async function inspect(document, spot) {
  const number = ++asked;
  picked = spot;
  const panel = find("inspector");
  delete panel.dataset.ready;
  const quote = quoted(spot);
  panel.replaceChildren(quote, make("p", { class: "empty" }, words.loading));
  const found = await ask("explain", { ...document, number: spot.number }).catch(() => null);
  if (number !== asked) return;
  const element = found ? make("p", {}, make("code", {}, found.element)) : unknown();
  panel.replaceChildren(quote, element, ...(found?.parts ?? []).map(part));
  panel.dataset.ready = spot.number;
}

// After a save: the same paragraph (or another) as it is now, wherever it stands. Gives where, or null.
export async function follow(document, spot = picked) {
  if (!spot) return null;
  picked = spot;
  const number = ++asked;
  const { text } = picked;
  const found = await ask("spot", { ...document, number: picked.number, text: text.slice(0, KNOWN_BY) }).catch(() => null);
  if (number !== asked) return null;
  if (found) inspect(document, found);
  else find("inspector").replaceChildren(quoted(picked), unknown());
  return found;
}

function unknown() {
  const broken = globalThis.document.body.classList.contains("broken");
  return make("p", { class: "empty" }, words[broken ? "broken-explained" : "not-explained"]);
}

function quoted({ text }) {
  return make("blockquote", {}, text.length > QUOTED ? `${text.slice(0, QUOTED)}…` : text);
}

export function forget() {
  asked++;
  picked = null;
  delete find("inspector").dataset.ready;
  find("inspector").replaceChildren(make("p", { class: "empty" }, words.pick));
}

function part({ title, lines }) {
  return make("details", { open: true }, make("summary", {}, title), make("ul", {}, ...lines.map(line)));
}

function line(it) {
  const text = make(it.over ? "del" : "span", {}, it.text);
  const kind = it.kind ? make("span", { class: "kind" }, ` ${it.kind}`) : "";
  const verdict = it.verdict ? make("b", { class: it.verdict }, ` ${words[it.verdict]}`) : "";
  const note = it.note ? make("small", {}, it.note) : "";
  return make("li", { class: it.over || it.inner ? "inner" : null }, text, verdict, kind, note, shortPlace(it.place));
}
