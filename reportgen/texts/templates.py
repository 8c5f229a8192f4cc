"""The workshop of templates."""

from collections.abc import Mapping

from reportgen.messages import Language

TEMPLATES: Mapping[Language, Mapping[str, str]] = {
    "vi": {
        "template": "Xưởng mẫu: xem, thêm, đổi, soát mẫu văn bản của mình.",
        "template-list": "Kể các thể loại, quy định, phần dùng chung: của ai, đổi những gì.",
        "list-types": "Thể loại",
        "list-standards": "Quy định",
        "list-parts": "Phần dùng chung",
        "list-ours": "có sẵn",
        "list-new": "{file}: mới{base}{blocks}",
        "list-extends": "{file}: kế thừa bản gốc{blocks}",
        "list-replaces": "{file}: thay cả bản gốc{base}{blocks}",
        "list-base": ", kế thừa {value}",
        "list-blocks": "; các khối: {value}",
        "list-from": "từ {first}",
        "list-from-to": "{first} – {last}",
    },
    "en": {
        "template": "The workshop: see, add, change and lint document templates of your own.",
        "template-list": "Name document types, standards, parts: whose each is, what it changes.",
        "list-types": "Document types",
        "list-standards": "Standards",
        "list-parts": "Parts",
        "list-ours": "ours",
        "list-new": "{file}: new{base}{blocks}",
        "list-extends": "{file}: extends the original{blocks}",
        "list-replaces": "{file}: replaces the original{base}{blocks}",
        "list-base": ", extends {value}",
        "list-blocks": "; blocks: {value}",
        "list-from": "from {first}",
        "list-from-to": "{first} – {last}",
    },
}
