// A paragraph that was clicked: where it comes from, how it looks and why.
import { find, make, place } from "./make.js";
import { ask } from "./server.js";
import words from "./words.js";

let asked = 0;

export async function inspect(document, spot) {
  const number = ++asked;
  const quote = make("blockquote", {}, spot.text.length > 240 ? `${spot.text.slice(0, 240)}…` : spot.text);
  find("inspector").replaceChildren(quote);
  const found = await ask("explain", { ...document, page: spot.page, number: spot.number }).catch(() => null);
  if (number !== asked) return;
  find("inspector").replaceChildren(quote, ...(found?.parts ?? []).map(part));
  find("inspector").dataset.ready = spot.number;
}

export function forget() {
  asked++;
  delete find("inspector").dataset.ready;
  find("inspector").replaceChildren(make("p", { class: "empty" }, words.pick));
}

function part({ title, items }) {
  return make("section", {}, make("h3", {}, words[title]), make("ul", {}, ...items.map(item)));
}

function item(it) {
  const text = it.over ? make("del", {}, it.text) : it.text;
  const verdict = it.verdict ? make("span", { class: it.verdict }, ` ${words[it.verdict]}`) : "";
  return make("li", {}, text, verdict, place(it.place));
}
