// Elements made from values: text is never read as HTML.

export function make(tag, values = {}, ...inside) {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(values)) {
    if (name === "onclick") made.addEventListener("click", value);
    else if (value === true && !name.startsWith("aria-")) made.setAttribute(name, "");
    else if (value != null && (value !== false || name.startsWith("aria-"))) made.setAttribute(name, value);
  }
  made.append(...inside.filter((it) => it != null && it !== ""));
  return made;
}

export const find = (id) => document.getElementById(id);

export function filled(text, values) {
  return text.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

// A place in a file: its name opens the editor, the lines stand below.
export function place(it) {
  if (!it) return "";
  const excerpt = it.excerpt?.length ? make("pre", {}, it.excerpt.join("\n")) : "";
  return make("div", {}, named(it, `${it.name}:${it.line}:${it.column}`), excerpt);
}

// The same in few words: the line without its number.
export function shortPlace(it) {
  if (!it) return "";
  const text = (it.excerpt?.[0] ?? "").replace(/^\s*\d+ \| ?/, "").trim();
  return make("div", { class: "short" }, named(it, `${it.name}:${it.line}`), text ? make("code", { title: text }, text) : "");
}

function named(it, name) {
  return it.link ? make("a", { href: it.link, class: "place" }, name) : make("span", { class: "place" }, name);
}
