// The left: period files with their documents, types, parts and standards with what they override.
import { filled, find, make } from "./make.js";
import { ask } from "./server.js";
import words from "./words.js";

export async function showTemplates() {
  const tree = await ask("tree");
  const groups = [["types", tree.types, entry], ["parts", tree.parts, entry], ["standards", tree.standards, standard]];
  find("templates").replaceChildren(...groups.map(([name, list = [], show]) => {
    const own = list.filter((it) => it.relation ? it.relation !== "ours" : it.files.some((file) => file.relation !== "ours")).length;
    const summary = make("summary", {}, words[name], " ", make("small", {}, own ? `${list.length} · ${own} ${words.own}` : `${list.length}`));
    const old = find("templates").querySelector(`[data-group=${name}]`);
    return make("details", { open: old ? old.open : own > 0, "data-group": name }, summary, ...list.map(show));
  }));
  return tree;
}

function entry(it) {
  const name = it.link ? make("a", { href: it.link }, it.name) : it.name;
  const own = it.relation !== "ours";
  const base = own && it.base ? make("small", {}, `← ${it.base}`) : "";
  const blocks = own && it.blocks.length ? make("small", {}, `${words.blocks}: ${it.blocks.join(", ")}`) : "";
  const tag = make("span", { class: own ? "tag own" : "tag" }, words[it.relation]);
  return make("div", { class: "entry" }, name, tag, base, blocks);
}

function standard(it) {
  const span = `${words.from} ${it.first} ${words.until} ${it.last || words.now}`;
  const own = it.files.filter((file) => file.relation !== "ours");
  const files = make("div", { class: "inside" }, ...it.files.map(entry));
  const whole = it.files.length === own.length ? words.new : words.ours;
  return make("div", { class: "entry" }, it.name, make("span", { class: whole === words.new ? "tag own" : "tag" }, whole),
    make("small", {}, it.title), make("small", {}, span), files);
}

export class Documents {
  constructor(files, open, wrong) {
    this.open = open;
    this.wrong = wrong;
    this.items = new Map();
    this.follow(files);
  }

  // The period files that there are now; what is expanded stays so.
  follow(files) {
    const old = this.items;
    this.items = new Map(files.map((it) => [it.file, old.get(it.file) ?? this.item(it)]));
    const same = old.size === this.items.size && [...old.keys()].every((it, i) => it === files[i].file);
    if (!same) find("documents").replaceChildren(make("ul", {}, ...[...this.items.values()].map((it) => it.element)));
  }

  item({ name, link, file }) {
    const button = make("button", { "aria-expanded": false, onclick: () => this.toggle(file) }, name);
    const list = make("ul", { hidden: true });
    const editor = link ? make("a", { href: link, class: "out", title: words["open-editor"], "aria-label": `${words["open-editor"]}: ${name}` }, "↗") : "";
    return { button, list, element: make("li", {}, make("div", { class: "file" }, button, editor), list) };
  }

  async toggle(file, wanted) {
    const { button, list } = this.items.get(file);
    const expand = wanted ?? button.getAttribute("aria-expanded") !== "true";
    button.setAttribute("aria-expanded", expand);
    list.hidden = !expand;
    if (expand) await this.load(file);
  }

  async load(file, quiet = false) {
    const { documents, said } = await ask("documents", { file });
    if (quiet && said.some((it) => it.severity === "error")) return documents;
    this.items.get(file)?.list.replaceChildren(...documents.map((it) => make("li", {}, make("button", {
      "data-file": file, "data-document": it.place, title: it.subject,
      onclick: () => this.open({ file, document: it.place }),
    }, `${it.type} ${it.name.split("/").pop()}`, make("small", {}, it.subject)))));
    if (!documents.length) this.wrong(said, file);
    this.mark();
    return documents;
  }

  mark(document = this.current) {
    this.current = document;
    for (const it of find("documents").querySelectorAll("[data-document]")) {
      const here = document && Number(it.dataset.file) === document.file && it.dataset.document === document.document;
      it.setAttribute("aria-current", Boolean(here));
    }
  }

  reload() {
    this.items.forEach((it, file) => { if (!it.list.hidden) this.load(file, true).catch(() => {}); });
  }
}

// Up and down among the buttons of a list.
export function arrows(event) {
  const list = [...event.currentTarget.querySelectorAll("button, summary, a")].filter((it) => it.offsetParent);
  const at = list.indexOf(document.activeElement);
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (at < 0 || !by) return;
  event.preventDefault();
  list[Math.min(list.length - 1, Math.max(0, at + by))].focus();
}
