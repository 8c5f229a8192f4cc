"""The elements of HTML, by what a template may do with them."""

VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr"}
INLINE = {
    "a", "abbr", "b", "bdi", "bdo", "big", "cite", "code", "data", "del", "dfn", "em", "font", "i",
    "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strike", "strong", "sub",
    "sup", "time", "tt", "u", "var",
}  # fmt: skip
OPTIONAL = {
    "body", "caption", "colgroup", "dd", "dt", "head", "html", "li", "option", "p", "tbody", "td",
    "tfoot", "th", "thead", "tr",
}  # fmt: skip
"""Elements whose end tag may be left out. Source: HTML, 13.1.2.4 (optional tags)."""
BLOCKS = {
    "address", "article", "aside", "blockquote", "center", "details", "div", "dl", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr",
    "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "ul",
}  # fmt: skip
"""Elements that cannot stand in a paragraph: where one begins, it ends."""
OTHERS = {
    "audio", "button", "canvas", "dialog", "iframe", "math", "meter", "noscript", "object",
    "optgroup", "output", "picture", "progress", "rp", "rt", "ruby", "script", "select", "style",
    "svg", "template", "textarea", "title", "video",
}  # fmt: skip
FOREIGN = {"svg", "math"}
"""Elements whose inside is another language."""
KNOWN = VOID | INLINE | OPTIONAL | BLOCKS | OTHERS
