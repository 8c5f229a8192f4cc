// The right: what is said of the document, and over the pages what keeps it from being made.
import { find, make, place } from "./make.js";
import words from "./words.js";

export function showFindings(own, broken, missing = []) {
  const said = [...own, ...missing];
  const wrong = said.filter((it) => it.severity === "error");
  const doubts = said.length - wrong.length;
  find("count").textContent = said.length ? `· ${wrong.length} ${words.error}, ${doubts} ${words.warning}` : "";
  find("findings").replaceChildren(...(said.length ? said.map(finding) : [make("li", { class: "good" }, words["all-good"])]));
  const notice = find("notice");
  notice.hidden = !broken && !missing.length;
  notice.classList.toggle("doubt", !broken);
  document.body.classList.toggle("broken", broken);
  notice.replaceChildren(
    ...missing.map((it) => make("div", {}, make("p", {}, it.message), make("p", { class: "remedy" }, it.remedy))),
    ...(broken ? [make("b", {}, words.broken), ...wrong.slice(0, 3).map(short)] : []));
}

function short(it) {
  return make("div", {}, make("p", {}, it.message), place(it.place));
}

function finding(it) {
  const head = make("p", {}, make("span", { class: "word" }, words[it.severity]), " ", make("code", {}, it.code));
  return make("li", { class: it.severity, tabindex: -1 },
    head,
    make("p", {}, it.message),
    it.place ? place(it.place) : it.words ? make("button", { class: "find", "data-words": it.words }, words["find-words"]) : it.key ? make("code", {}, it.key) : "",
    it.clause ? make("p", { class: "clause" }, `${words.clause}: ${it.clause}`) : "",
    it.remedy ? make("p", { class: "remedy" }, `${words.remedy}: ${it.remedy}`) : "");
}
