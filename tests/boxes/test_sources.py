"""A page that is asked for again is not parsed again, and nobody can tell."""

from xml.etree import ElementTree as ET

import pytest

from reportgen.boxes import engine, sources

HTML = '<html lang="vi"><head><title>a</title></head><body><!-- b --><p id="c">d<b>e</b>f</p>g'


def no_file(path: str) -> bytes:
    raise LookupError(path)


def test_its_elements_are_the_callers_own() -> None:
    before = ET.tostring(sources.page(HTML, no_file).etree_element)
    found = sources.page(HTML, no_file).etree_element
    assert ET.tostring(found) == before
    for element in found.iter():
        element.set("class", "x")
        element.text = "y"
    found.clear()
    assert ET.tostring(sources.page(HTML, no_file).etree_element) == before


def test_its_files_are_those_of_who_asks() -> None:
    page = f'{HTML}<img src="a.svg">'
    files = {"a.svg": b'<svg xmlns="http://www.w3.org/2000/svg"/>'}
    for _ in range(2):
        engine.front_end(page, files.__getitem__)
        with pytest.raises(engine.FetchError), engine.listening():
            engine.front_end(page, no_file)


def test_however_deep_it_is() -> None:
    deepest = root = ET.Element("a")
    for _ in range(100_000):
        deepest = ET.SubElement(deepest, "a")
    assert sum(1 for _ in sources._copied(root).iter()) == 100_001
