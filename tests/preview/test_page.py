"""The page in a browser: it follows the files, keeps the last good pages, is used by keys alone."""

import re
from pathlib import Path
from typing import Any

import pytest

SHEET = "standards/hd36/style.css"
BASE = '@import url("../../goc/standards/hd36/style.css");\n'
KIND = "documents/thong-bao.html"
BROKEN = (
    '{% extends "goc/documents/thong-bao.html" %}\n{% block noi_dung %}\n{{ a. }}\n{% endblock %}\n'
)
NEW_PARAGRAPH = (
    '{% extends "goc/documents/thong-bao.html" %}\n'
    "{% block bo_cuc %}<p>Đoạn mới</p>{{ super() }}{% endblock %}\n"
)
NAMED = """() => {
    const it = document.activeElement;
    return it.id || it.dataset.view || it.dataset.document || it.tagName;
}"""
RINGED = """() => {
    const it = document.activeElement;
    return it === document.body || getComputedStyle(it).outlineStyle !== "none";
}"""
NAMELESS = """() => [...document.querySelectorAll("button, a, [role], img, iframe")]
    .filter((it) => !["status", "alert"].includes(it.getAttribute("role")))
    .filter((it) => !it.getAttribute("aria-label") && !it.textContent.trim())
    .filter((it) => !it.title && !it.hasAttribute("alt"))
    .map((it) => it.outerHTML.slice(0, 120))"""
WIDEST = "() => document.documentElement.scrollWidth"
FIGURE = "12,31 tiêu chí"


@pytest.fixture(scope="session")
def shots(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where pictures of the states are put, to be looked at."""
    return tmp_path_factory.getbasetemp()


def keys(page: Any) -> list[str]:
    return page.locator(".sheet").evaluate_all("all => all.map(it => it.dataset.keys)")


def data(page: Any, name: str) -> str:
    return page.locator("body").get_attribute(f"data-{name}") or ""


def rendered_again(page: Any, before: str) -> None:
    page.wait_for_selector(f'body[data-render]:not([data-render="{before}"])')


@pytest.fixture
def still(preview: Any) -> Any:
    """The user's templates as they were at first, also after the test."""

    def tidy() -> None:
        (preview.mau / KIND).unlink(missing_ok=True)
        preview.write(SHEET, BASE)

    tidy()
    yield
    tidy()


@pytest.mark.usefixtures("still")
def test_an_edited_stylesheet_changes_the_page_and_says_how_long_it_took(
    page: Any, preview: Any, shots: Path
) -> None:
    before = keys(page)
    page.screenshot(path=shots / "tot.png")
    preview.write(SHEET, f"{BASE}.ten-loai {{ color: #c00000 }}\n")
    page.wait_for_selector(f'.leaf:first-child .sheet:not([data-keys="{before[0]}"])')
    page.wait_for_selector("#status:text-matches('[0-9]+ ms')")
    assert int(data(page, "ms")) > 0
    page.screenshot(path=shots / "da-doi.png")


@pytest.mark.usefixtures("still")
def test_only_changed_pages_are_drawn_again(page: Any, preview: Any) -> None:
    page.wait_for_selector(".leaf:nth-child(2) .sheet img")
    before, render = keys(page), data(page, "render")
    asked: list[str] = []
    page.on("request", lambda it: asked.append(it.url))
    preview.write(SHEET, f"{BASE}.noi-nhan {{ color: #c00000 }}\n")
    rendered_again(page, render)
    page.keyboard.press("End")
    page.wait_for_selector(f'.leaf:last-child .sheet:not([data-keys="{before[-1]}"])')
    assert keys(page)[:-1] == before[:-1]
    assert not [it for it in asked if f"/picture/{before[0]}" in it]


@pytest.mark.usefixtures("still")
def test_a_broken_template_keeps_the_pages_and_says_its_line(
    page: Any, preview: Any, shots: Path
) -> None:
    before = keys(page)
    preview.write(KIND, BROKEN)
    page.wait_for_selector("body[data-state=broken]")
    notice = page.locator("#notice")
    assert f"mau/{KIND}:3:5" in notice.inner_text()
    assert "{{ a. }}" in notice.inner_text()
    link = page.locator("#findings a").first.get_attribute("href")
    assert link == f"vscode://file{preview.mau}/{KIND}:3:5"
    assert keys(page) == before
    page.screenshot(path=shots / "hong.png")
    (preview.mau / KIND).unlink()
    page.wait_for_selector("body[data-state=good]")
    assert not notice.is_visible()
    assert keys(page) == before


@pytest.mark.usefixtures("still")
def test_what_is_broken_keeps_its_place_in_the_list_and_cannot_be_asked(
    page: Any, preview: Any
) -> None:
    page.locator(".spot", has_text=FIGURE).first.click()
    page.wait_for_selector("#inspector[data-ready]")
    lists = page.locator("#documents [data-document]").count()
    preview.write(KIND, BROKEN)
    page.wait_for_selector("#inspector:has-text('đang hỏng')")
    page.wait_for_selector("#templates .tag.own >> text=sửa")
    assert page.locator("#documents [data-document]").count() == lists
    (preview.mau / KIND).unlink()
    page.wait_for_selector(f"#inspector[data-ready]:has-text('{FIGURE}')")
    page.wait_for_selector("#inspector:has-text('thong-bao.html')")


@pytest.mark.usefixtures("still")
def test_a_finding_without_a_line_leads_to_its_paragraph(page: Any, preview: Any) -> None:
    preview.write(SHEET, f"{BASE}.trich-yeu {{ font-size: 22pt }}\n")
    page.locator("#findings .find").click()
    page.wait_for_selector("#inspector[data-ready]")
    assert f"mau/{SHEET}:2" in page.locator("#inspector").inner_text()


@pytest.mark.usefixtures("still")
def test_broken_data_keep_the_pages_and_say_their_line(page: Any, preview: Any) -> None:
    file = preview.folder / "data" / "muong-vang" / "2024-h1.yaml"
    text = file.read_text(encoding="utf-8")
    before, line = keys(page), text.count("\n") + 1
    file.write_text(f"{text}la_lung: 1\n", encoding="utf-8")
    page.wait_for_selector("body[data-state=broken]")
    assert f"data/muong-vang/2024-h1.yaml:{line}" in page.locator("#notice").inner_text()
    assert keys(page) == before
    file.write_text(text, encoding="utf-8")
    page.wait_for_selector("body[data-state=good]")


@pytest.mark.usefixtures("still")
def test_the_catalogue_is_followed_too(page: Any, preview: Any) -> None:
    file = preview.folder / "data" / "chi-tieu.yaml"
    text, before = file.read_text(encoding="utf-8"), keys(page)
    shown = "don_vi_tinh: tiêu chí/xã\n    so_le: "
    assert f"{shown}2" in text
    file.write_text(text.replace(f"{shown}2", f"{shown}1"), encoding="utf-8")
    page.wait_for_selector(f'.leaf:first-child .sheet:not([data-keys="{before[0]}"])')
    file.write_text(text, encoding="utf-8")
    page.wait_for_selector(f'.leaf:first-child .sheet[data-keys="{before[0]}"]')


def test_a_figure_that_is_clicked_tells_where_it_comes_from(page: Any, shots: Path) -> None:
    page.locator(".spot", has_text=FIGURE).first.click()
    page.wait_for_selector("#inspector[data-ready]")
    said = page.locator("#inspector").inner_text()
    assert FIGURE in said
    assert re.search(r"templates/documents/thong-bao\.html:\d+", said)
    assert re.search(r"data/muong-vang/2024-h1\.yaml:\d+", said)
    assert re.search(r"templates/standards/hd36/style\.css:\d+", said)
    assert "HD 36" in said or "36-HD" in said
    assert page.locator("#inspector del").count()
    page.screenshot(path=shots / "doan.png")


def test_margins_and_the_sheet_are_told_of_too(page: Any, shots: Path) -> None:
    page.wait_for_selector(".leaf:nth-child(2) .spot.of-margin")
    page.locator(".leaf:nth-child(2) .spot.of-margin", has_text="số trang").click()
    page.wait_for_selector("#inspector[data-ready]:has-text('counter(page)')")
    page.screenshot(path=shots / "le-trang.png")
    page.locator(".leaf:first-child .spot.of-sheet").click(position={"x": 20, "y": 400})
    page.wait_for_selector("#inspector[data-ready]:has-text('@page')")
    assert "margin" in page.locator("#inspector").inner_text()
    page.screenshot(path=shots / "trang-giay.png")


@pytest.mark.usefixtures("still")
def test_what_is_said_of_a_paragraph_follows_a_save(page: Any, preview: Any) -> None:
    page.locator(".spot", has_text=FIGURE).first.click()
    page.wait_for_selector("#inspector[data-ready]")
    preview.write(SHEET, f"{BASE}.noi-dung p {{ color: #c00000 }}\n")
    page.wait_for_selector("#inspector:has-text('color: #c00000')")
    assert f"mau/{SHEET}:2" in page.locator("#inspector").inner_text()
    preview.write(KIND, NEW_PARAGRAPH)
    page.wait_for_selector(".spot:has-text('Đoạn mới')")
    page.wait_for_selector(f"#inspector[data-ready]:has-text('{FIGURE}')")
    pressed = page.locator(".spot[aria-pressed=true]").first
    assert FIGURE in pressed.inner_text()


def test_the_difference_view_shows_both(page: Any, preview: Any, shots: Path) -> None:
    render = data(page, "render")
    preview.write(SHEET, f"{BASE}.ten-loai {{ font-size: 20pt }}\n")
    rendered_again(page, render)
    page.keyboard.press("5")
    page.wait_for_selector('.sheet[data-keys*="/"] img')
    assert page.locator("#legend").is_visible()
    page.screenshot(path=shots / "khac.png")
    preview.write(SHEET, BASE)


def test_word_stands_beside(page: Any, shots: Path) -> None:
    page.wait_for_selector("body[data-word=ready]")
    page.keyboard.press("3")
    page.wait_for_selector(".leaf:first-child .sheet:nth-child(2) img")
    page.screenshot(path=shots / "canh-nhau.png")
    page.keyboard.press("4")
    page.wait_for_selector('.sheet[data-keys*="/"] img')
    page.screenshot(path=shots / "chong.png")


@pytest.mark.parametrize("view", ["word", "beside", "over", "difference"])
def test_every_view_tells_of_a_paragraph(page: Any, view: str) -> None:
    page.wait_for_selector("body[data-word=ready]")
    page.locator(f"[data-view={view}]").click()
    last = page.locator(".leaf:first-child .sheet").last
    spot = last.locator(".spot", has_text=FIGURE)
    spot.click()
    page.wait_for_selector(f"#inspector[data-ready]:has-text('{FIGURE}')")
    assert "thong-bao.html" in page.locator("#inspector").inner_text()
    page.reload()
    page.wait_for_selector(f"[data-view={view}][aria-pressed=true]")


def test_a_narrow_window_shows_everything(page: Any, shots: Path) -> None:
    page.set_viewport_size({"width": 420, "height": 800})
    page.locator("#inspected").scroll_into_view_if_needed()
    assert page.evaluate(WIDEST) <= 420
    page.screenshot(path=shots / "hep.png")


def test_a_new_data_file_stands_in_the_list(page: Any, preview: Any) -> None:
    folder = preview.folder / "data" / "muong-vang"
    new = folder / "2032-h1.yaml"
    new.write_bytes((folder / "2024-h1.yaml").read_bytes())
    page.wait_for_selector("#documents button:has-text('2032-h1.yaml')")
    new.unlink()
    page.wait_for_selector("#documents:not(:has-text('2032-h1.yaml'))")


def focused(page: Any) -> str:
    return page.evaluate("() => document.activeElement.outerHTML.slice(0, 200)")


def test_keys_alone_reach_everything(page: Any) -> None:
    reached = set()
    for _ in range(80):
        page.keyboard.press("Tab")
        reached.add(page.evaluate(NAMED))
        ring = page.evaluate(RINGED)
        assert ring, focused(page)
        if "zoom-out" in reached and "pages" in reached and "skip" in reached:
            break
    wanted = {"pdf", "word", "beside", "over", "difference", "zoom-out", "fit", "zoom-in", "again",
              "help", "pages", "van_ban[0]", "van_ban[1]", "SUMMARY"}  # fmt: skip
    assert wanted <= reached


def test_keys_alone_inspect_a_paragraph(page: Any, shots: Path) -> None:
    page.wait_for_selector(".spot")
    page.keyboard.press("PageDown")
    page.wait_for_selector("#thumbs li:nth-child(2) [aria-current=true]")
    page.keyboard.press("PageUp")
    page.wait_for_selector("#thumbs li:nth-child(1) [aria-current=true]")
    page.keyboard.press(".")
    page.keyboard.press(".")
    assert "spot" in focused(page)
    page.screenshot(path=shots / "ban-phim.png")
    page.keyboard.press("Enter")
    page.wait_for_selector("#inspector[data-ready]")
    page.keyboard.press("Escape")
    page.wait_for_selector("#inspector:not([data-ready])")
    page.keyboard.press("F6")
    assert page.evaluate("() => Boolean(document.activeElement.closest('#right'))")
    page.keyboard.press("?")
    assert page.locator("#keys").is_visible()
    page.screenshot(path=shots / "phim.png")
    page.keyboard.press("Escape")
    assert not page.locator("#keys").is_visible()


def test_everything_has_a_name(page: Any) -> None:
    nameless = page.evaluate(NAMELESS)
    assert nameless == []


def test_another_document_is_opened(page: Any) -> None:
    page.locator('[data-document="van_ban[1]"]').click()
    page.wait_for_selector("h1:text('512-BC-HU')")
    page.wait_for_selector("body[data-render]")
    assert page.url.endswith("document=van_ban%5B1%5D")


def test_the_page_is_vietnamese_first(page: Any) -> None:
    assert page.locator("html").get_attribute("lang") == "vi"
    assert page.locator("[data-view=beside]").inner_text() == "Cạnh nhau"


def test_a_window_too_many_waits_until_it_is_looked_at(
    page: Any, preview: Any, browser: Any
) -> None:
    others = [browser.new_page() for _ in range(5)]
    for it in others:
        it.goto(preview.address)
        it.wait_for_selector("body[data-render]", state="attached")
    before = keys(page)
    preview.write(SHEET, f"{BASE}.ten-loai {{ color: #0000c0 }}\n")
    others[-1].wait_for_selector(f'.leaf:first-child .sheet:not([data-keys="{before[0]}"])')
    assert keys(page) == before
    page.evaluate("() => dispatchEvent(new Event('focus'))")
    page.wait_for_selector(f'.leaf:first-child .sheet:not([data-keys="{before[0]}"])')
    for it in others:
        it.close()
    preview.write(SHEET, BASE)


def test_without_libreoffice_our_own_boxes_stand_for_word(bare_page: Any, shots: Path) -> None:
    assert bare_page.locator("html").get_attribute("lang") == "en"
    bare_page.wait_for_selector("body[data-word=boxes]")
    bare_page.keyboard.press("2")
    inside = bare_page.frame_locator("#boxes")
    inside.locator("p", has_text=FIGURE).first.wait_for()
    assert "LibreOffice" in bare_page.locator("#legend").inner_text()
    bare_page.screenshot(path=shots / "khung-chu.png")
    bare_page.keyboard.press("3")
    bare_page.wait_for_selector(".boxed .leaf .sheet img")
    inside.locator("p", has_text=FIGURE).first.wait_for()
    bare_page.screenshot(path=shots / "khung-canh-nhau.png")
    bare_page.keyboard.press("4")
    assert "side by side" in bare_page.locator("#legend").inner_text()
