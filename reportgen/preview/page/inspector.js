// A paragraph that was clicked: where it comes from, how it looks and why.
import { find, make, shortPlace } from "./make.js";
import { ask } from "./server.js";
import words from "./words.js";

const QUOTED = 240;
let asked = 0;

export async function inspect(document, spot) {
  const number = ++asked;
  const panel = find("inspector");
  delete panel.dataset.ready;
  const quote = make("blockquote", {}, spot.text.length > QUOTED ? `${spot.text.slice(0, QUOTED)}…` : spot.text);
  panel.replaceChildren(quote, make("p", { class: "empty" }, words.loading));
  const found = await ask("explain", { ...document, number: spot.number }).catch(() => null);
  if (number !== asked) return;
  const element = found ? make("p", {}, make("code", {}, found.element)) : make("p", { class: "empty" }, words["not-explained"]);
  panel.replaceChildren(quote, element, ...(found?.parts ?? []).map(part));
  panel.dataset.ready = spot.number;
}

export function forget() {
  asked++;
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
