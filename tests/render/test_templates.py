"""A user's own templates: one block overridden, a new type, and every mistake in them."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from reportgen import pipeline
from reportgen.diagnostic import Diagnostic
from reportgen.job import jobs_of
from reportgen.shelf import Shelf, take_shelf

Render = Callable[..., tuple[str, list[Diagnostic]]]

NEW_TYPE = """\
{% extends trang %}
{%- from "parts/noi-dung.html" import cac_muc with context %}
{% set ten_loai = "TỜ TRÌNH" %}
{% set ky_hieu_loai = "TTr" %}
{% set danh_so_thuong_le = ["1.", "a)"] %}
{% block noi_dung %}
{{ cac_muc([{"tieu_de": "Sự cần thiết", "gom": ["ket_qua"]}], 1) }}
{{ BODY }}
{% endblock %}
"""


def document(body: str) -> str:
    return NEW_TYPE.replace("{{ BODY }}", body)


def words(html: str) -> str:
    body = html.partition("<body")[2].partition(">")[2]
    return " ".join(re.sub("<[^>]*>", " ", body).split())


def codes(mistakes: list[Diagnostic]) -> list[str]:
    return [it.code for it in mistakes]


def test_one_block_of_one_document_is_overridden(render_with: Render, shelf: Shelf) -> None:
    override = (
        '{% extends "goc/documents/thong-bao.html" %}'
        "{% block ket %}<p>Văn phòng theo dõi.</p>{% endblock %}"
    )
    changed, mistakes = render_with(override, "thong-bao")
    ready, _ = pipeline.prepare(Path("ky.yaml"), shelf)
    assert ready is not None
    (job,), _ = jobs_of(ready, shelf)
    plain, _, _ = pipeline.render(job, shelf)
    assert mistakes == []
    assert words(changed) == words(plain).replace("Kết thúc.", "Văn phòng theo dõi.")


@pytest.mark.parametrize("others", ["", ", nguoi_ky_khac: [pho_bi_thu, bi_thu]"])
def test_the_signer_is_overridden_beside_others(render_with: Render, others: str) -> None:
    extends = '{% extends "goc/documents/bien-ban.html" %}'
    block = "{% block nguoi_ky %}<p>Đã ký</p>{% endblock %}"
    html, _ = render_with(extends + block, "bien-ban", others)
    assert html.count("Đã ký") == 1
    assert 'id="cho-ky"' not in html
    assert html.count('class="ho-ten"') == (2 if others else 0)


@pytest.mark.parametrize("standard", ["hd36", "hd05", "nd30"])
def test_the_subject_of_a_letter_is_overridden(render_with: Render, standard: str) -> None:
    extends = '{% extends "goc/documents/cong-van.html" %}'
    block = "{% block trich_yeu_cong_van %}Trích yếu khác{% endblock %}"
    html, _ = render_with(extends + block, "cong-van", f", tieu_chuan: {standard}")
    assert '<p class="trich-yeu-cong-van">Trích yếu khác</p>' in html


def test_the_page_on_templates_names_every_block() -> None:
    templates = Path(__file__).parents[2] / "templates"
    files = [templates / "parts" / "trang.html", *templates.glob("standards/*/page.html")]
    blocks = {
        it for file in files for it in re.findall(r"{%-? block (\w+)", file.read_text("utf-8"))
    }
    page = (templates / "README.md").read_text("utf-8")
    table = page.partition("| khối |")[2].partition("\n\n")[0]
    named = {it for row in table.splitlines()[2:] for it in re.findall(r"`(\w+)`", row)}
    assert named - {"html"} == blocks


def test_super_keeps_what_the_block_had(render_with: Render) -> None:
    html, mistakes = render_with(
        '{% extends "goc/documents/thong-bao.html" %}'
        "{% block ket %}{{ super() }}<p>Thêm.</p>{% endblock %}",
        "thong-bao",
    )
    assert mistakes == []
    assert "Kết thúc. Thêm." in words(html)


def test_an_override_keeps_symbol_and_numbering(render_with: Render) -> None:
    html, _ = render_with('{% extends "goc/documents/thong-bao.html" %}', "thong-bao")
    assert "01-TB/HU" in html
    assert "THÔNG BÁO" in html
    assert "counter(cap-1, upper-roman)" in html


def test_an_override_may_change_one_constant(render_with: Render) -> None:
    html, mistakes = render_with(
        '{% extends "goc/documents/thong-bao.html" %}{% set ky_hieu_loai = "TBKL" %}', "thong-bao"
    )
    assert mistakes == []
    assert "01-TBKL/HU" in html
    assert "THÔNG BÁO" in html


def test_an_override_adds_no_type(own: Path, render_with: Render, shelf: Shelf) -> None:
    render_with('{% extends "goc/documents/thong-bao.html" %}', "thong-bao")
    assert take_shelf([own])[0].templates.types() == shelf.templates.types()


def test_a_new_type_is_one_file(own: Path, render_with: Render) -> None:
    html, mistakes = render_with(document("<p>Kính trình.</p>"))
    assert mistakes == []
    assert "to-trinh" in take_shelf([own])[0].templates.types()
    assert "01-TTr/HU" in html
    assert "TỜ TRÌNH về việc A ----- Mở đầu. Sự cần thiết Kết quả. Kính trình." in words(html)


def test_all_missing_names_are_listed_with_their_lines(render_with: Render) -> None:
    html, mistakes = render_with(
        document(
            "{{ khong_co }}\n{{ van_ban.khong_co.sau_hon }}\n{{ khong_macro(1) }}\n"
            "{% for x in danh_sach %}{{ x }}{% endfor %}{% if co_khong %}{% endif %}\n"
            "{{ ky['thang'] }}"
        )
    )
    found = [(it.values["value"], it.mark.line if it.mark else None) for it in mistakes]
    assert set(codes(mistakes)) == {"mau-thieu-ten"}
    assert found == [
        ("khong_co", 8),
        ("khong_co", 9),
        ("khong_macro", 10),
        ("danh_sach", 11),
        ("co_khong", 11),
        ("thang", 12),
    ]
    assert "Kết quả." in html


def test_a_name_that_may_be_missing_has_a_default(render_with: Render) -> None:
    html, mistakes = render_with(
        document("{{ khong_co | default('thay') }}{% if khong_co is defined %}x{% endif %}")
    )
    assert mistakes == []
    assert "thay" in html


def test_missing_names_are_said_before_the_fault_that_stops(render_with: Render) -> None:
    _, mistakes = render_with(document("{{ khong_co }}\n{{ 1 // 0 }}"))
    assert codes(mistakes) == ["mau-thieu-ten", "mau-chia-khong"]
    assert [it.mark.line for it in mistakes if it.mark] == [8, 9]


@pytest.mark.parametrize(
    ("body", "line", "code"),
    [
        ("{{ x | donng }}", 8, "mau-bo-loc-la"),
        ("{{ x is definedd }}", 8, "mau-phep-thu-la"),
        ("{% for %}", 8, "mau-thieu-gia-tri"),
        ("\n{{ f(a=1, 2) }}", 9, "mau-cu-phap"),
    ],
)
def test_wrong_syntax_names_the_line(render_with: Render, body: str, line: int, code: str) -> None:
    html, mistakes = render_with(document(body))
    assert html == ""
    assert codes(mistakes) == [code]
    assert mistakes[0].mark is not None
    assert mistakes[0].mark.source.name.endswith("to-trinh.html")
    assert mistakes[0].mark.line == line


@pytest.mark.parametrize(
    ("body", "line", "code"),
    [
        ("{{ 1 / 0 }}", 8, "mau-chia-khong"),
        ("\n{{ 'a' + 1 }}", 9, "mau-sai-kieu"),
        ("{{ [1, 'a'] | sort }}", 8, "mau-sai-kieu"),
        ("{{ ky.nam < 'a' }}", 8, "mau-sai-kieu"),
        ("{{ range(200000) | list }}", 8, "mau-loi"),
        ("{{ nd.ket | van }}", 8, "mau-sai-kieu"),
        ("{% if ky.nam %}{{ 1 | string }}{% endif %}", 8, "mau-bo-loc-la"),
    ],
)
def test_a_fault_while_running_names_the_line(
    render_with: Render, body: str, line: int, code: str
) -> None:
    html, mistakes = render_with(document(body))
    assert html == ""
    assert codes(mistakes) == [code]
    assert mistakes[0].mark is not None
    assert mistakes[0].mark.line == line
    assert mistakes[0].render("vi") != mistakes[0].render("en")


@pytest.mark.parametrize(
    ("template", "code"),
    [
        ('{% extends "khong/co.html" %}', "mau-khong-co"),
        ('{% extends "documents/to-trinh.html" %}', "mau-tu-ke-thua"),
        ('{% set ten_loai = 5 %}{% set ky_hieu_loai = "A" %}', "mau-thieu-trang"),
        ("{% extends trang %}", "mau-hang-so"),
    ],
)
def test_a_type_without_its_constants_is_told(
    render_with: Render, template: str, code: str
) -> None:
    html, mistakes = render_with(template)
    assert html == ""
    assert set(codes(mistakes)) == {code}


def test_constants_that_are_computed_do_not_stop(render_with: Render) -> None:
    html, mistakes = render_with(document("").replace("{% block", "{% set t = ky.ten %}\n{% block"))
    assert mistakes == []
    assert "TỜ TRÌNH" in html


@pytest.mark.parametrize("sum_", ["'… ' * 14", "14 * [1]", "'%d' % 1", "2 ** 3"])
def test_an_operator_that_could_fill_the_memory_has_its_reason(
    render_with: Render, sum_: str
) -> None:
    html, mistakes = render_with(document(f"\n{{{{ {sum_} }}}}"))
    assert html == ""
    assert codes(mistakes) == ["mau-phep-cam"]
    assert mistakes[0].mark is not None
    assert mistakes[0].mark.line == 9
    assert "~" in mistakes[0].render("vi")


def test_what_includes_itself_is_told(render_with: Render) -> None:
    _, mistakes = render_with(document('{% include "documents/to-trinh.html" %}'))
    assert codes(mistakes) == ["mau-goi-vong"]
    assert mistakes[0].mark is not None


def test_a_macro_without_end_is_told(render_with: Render) -> None:
    _, mistakes = render_with(document("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}"))
    assert codes(mistakes) == ["mau-goi-mai"]


def test_a_template_that_is_not_utf8_is_told(own: Path, render_with: Render) -> None:
    render_with(document(""))
    (own / "documents" / "to-trinh.html").write_bytes(document("").encode("utf-16"))
    shelf = take_shelf([own])[0]
    ready, _ = pipeline.prepare(Path("ky.yaml"), shelf)
    assert ready is not None
    jobs, mistakes = jobs_of(ready, shelf)
    assert jobs == []
    assert codes(mistakes) == ["mau-ma-hoa"]
    assert mistakes[0].path == "documents/to-trinh.html"


def test_keys_come_before_methods(render_with: Render) -> None:
    html, mistakes = render_with(
        document("{{ {'items': 'khóa', 'keys': 'k'}.items }}{{ {'items': 'số'}['items'] }}")
    )
    assert mistakes == []
    assert "khóasố" in html


def test_a_method_of_a_mapping_is_a_missing_name(render_with: Render) -> None:
    html, mistakes = render_with(document("[{{ ky.items }}]"))
    assert codes(mistakes) == ["mau-thieu-ten"]
    assert "built-in" not in html


def test_context_holds_plain_values_only(shelf: Shelf, folder: Path, own: Path) -> None:
    def live(value: object) -> bool:
        if isinstance(value, dict):
            return any(live(it) for it in value.values())
        if isinstance(value, list | tuple):
            return any(live(it) for it in value)
        return not (value is None or isinstance(value, str | bool | int | float))

    del folder, own
    from reportgen.render.context import context  # noqa: PLC0415

    sample = Path(__file__).parents[2] / "data" / "muong-vang" / "2024-h1.yaml"
    ready, _ = pipeline.prepare(sample, shelf)
    assert ready is not None
    for job in jobs_of(ready, shelf)[0]:
        values = context(
            job.document, ready.period, ready.unit, ready.catalogue, ready.figures, job.usage
        )
        assert not live(values)


def test_blank_columns_stand_in_every_row_of_an_annex(render_with: Render) -> None:
    """In rows of heads, of formulas, and of the estimate's note too; widths are shared."""
    html, mistakes = render_with(
        '{% extends "goc/documents/thong-bao.html" %}'
        '{% from "parts/phu-luc.html" import cac_phu_luc with context %}'
        '{% block phu_luc %}{{ cac_phu_luc(phu_luc, cot_trong=["Ký", "Ghi"]) }}{% endblock %}',
        "thong-bao",
        ", phu_luc: [{ten: A, bang: chi_tieu, dong_cong_thuc: co}]}\n"
        "so_lieu: {thu_ngan_sach: {thuc_hien: 1, ke_hoach: 2, uoc: co}, ho_ngheo: 3",
    )
    assert codes(mistakes) == []
    table = html.partition('<table class="bang')[2].partition("</table>")[0]
    rows = [
        sum(int(span or 1) for span in re.findall(r'<t[dh](?:[^>]*?colspan="(\d+)")?[^>]*>', row))
        for row in table.split("<tr")[1:]
    ]
    widths = [float(it) for it in re.findall(r"width: ([\d.]+)%", table)]
    assert rows == [len(widths)] * len(rows)
    assert len(rows) > 3
    assert round(sum(widths)) == 100
