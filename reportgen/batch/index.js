
"use strict"
// Thousands of rows are laid out slowly: with this script, only the first are shown.
const STEP = 300
document.documentElement.classList.add("waiting")
document.addEventListener("DOMContentLoaded", () => {
  try {
    start()
  } finally {
    document.documentElement.classList.remove("waiting")
  }
})

function start() {
  const table = document.getElementById("documents")
  if (!table) return
  const body = table.tBodies[0]
  const heads = [...table.tHead.rows[0].cells]
  const form = document.forms[0]
  const told = form.querySelector("output")
  const more = document.getElementById("more")
  const selects = [...form.querySelectorAll("select")]
  const lang = document.documentElement.lang
  const collator = new Intl.Collator(lang, { numeric: true })
  const number = new Intl.NumberFormat(lang)

  const rows = [...body.rows]
  let order = rows
  let fits = new Set(rows)
  let limit = STEP
  let texts

  const cell = (row, column) => row.cells[column].textContent.trim()
  // Letters without accents, so that «muong vang» finds «Mường Vang».
  const plain = text => text.normalize("NFD").replace(/[\u0300-\u036f]/g, "").toLowerCase().replace(/đ/g, "d")
  const filled = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => number.format(values[name]))

  const draw = () => {
    let shown = 0
    for (const row of order) row.hidden = !(fits.has(row) && shown++ < limit)
    told.textContent = filled(told.dataset.text, { shown: fits.size, total: rows.length })
    const left = fits.size - limit
    more.hidden = left <= 0
    const [next, all] = more.children
    next.textContent = filled(next.dataset.text, { count: Math.min(left, STEP) })
    all.textContent = filled(all.dataset.text, { count: left })
  }

  const filter = () => {
    texts ??= new Map(rows.map(row => [row, plain(row.textContent)]))
    const words = plain(form.words.value).split(/\s+/).filter(Boolean)
    const chosen = selects.filter(it => it.value)
      .map(it => [heads.findIndex(head => head.dataset.key === it.name), it.value])
    const said = form.said?.checked
    fits = new Set(rows.filter(row => words.every(it => texts.get(row).includes(it))
      && chosen.every(([column, value]) => cell(row, column) === value)
      && (!said || row.querySelector("details"))))
    limit = STEP
    draw()
  }

  // Up, down, and back to the order of the run.
  const NEXT = { none: "ascending", ascending: "descending", descending: "none" }
  const sort = head => {
    const way = NEXT[head.getAttribute("aria-sort") ?? "none"]
    for (const it of heads) it.removeAttribute("aria-sort")
    order = rows
    if (way !== "none") {
      head.setAttribute("aria-sort", way)
      const column = heads.indexOf(head)
      const sign = way === "ascending" ? 1 : -1
      const keyed = rows.map(row => [cell(row, column), row])
      order = keyed.sort((a, b) => sign * collator.compare(a[0], b[0])).map(it => it[1])
    }
    draw()
    body.append(...order)
  }
  for (const head of heads) {
    if (head.dataset.key === "page") continue
    const button = document.createElement("button")
    button.type = "button"
    button.append(...head.childNodes)
    button.addEventListener("click", () => sort(head))
    head.append(button)
  }

  const [next, all] = more.children
  next.addEventListener("click", () => { limit += STEP; draw() })
  all.addEventListener("click", () => { limit = Infinity; draw() })

  let typing
  form.addEventListener("input", () => {
    clearTimeout(typing)
    typing = setTimeout(filter, 150)
  })
  form.addEventListener("submit", event => event.preventDefault())

  // Paper gets every row that fits; errors are unfolded, warnings as they stand on the screen.
  let before, unfolded
  addEventListener("beforeprint", () => {
    before = limit
    limit = Infinity
    draw()
    unfolded = [...document.querySelectorAll("details:not([open])")]
      .filter(it => it.querySelector(".error") && !it.closest("[hidden]"))
    for (const it of unfolded) it.open = true
  })
  addEventListener("afterprint", () => {
    for (const it of unfolded) it.open = false
    limit = before
    draw()
  })

  form.hidden = false
  // A browser that comes back to the page has kept what was typed.
  if (form.words.value || form.said?.checked || selects.some(it => it.value)) filter()
  else draw()
}
