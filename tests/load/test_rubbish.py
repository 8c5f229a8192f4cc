"""Text of old encodings is found, and real text raises no alarm."""

import random
import unicodedata

import pytest

from reportgen.load import load
from reportgen.load.legacy import TCVN3, from_tcvn3, from_vni
from reportgen.load.rubbish import find_rubbish
from reportgen.load.syllables import is_syllable

REAL = """\
Qua sáu tháng triển khai, cấp ủy các cấp đã quán triệt nghiêm túc; 12/15 xã về đích nông thôn
mới, bình quân 17,3 tiêu chí/xã, thu ngân sách ước đạt 48,2 tỷ đồng (bằng 52,4% kế hoạch).
Tuy nhiên, giải ngân còn chậm; khoảng 0,4‰ hộ dân ở vùng sâu thiếu nước sạch “mùa khô” – nhất là
bản Huổi Só, Nậm Ngà, Pa Vệ Sủ, Tà Ghềnh, Giàng Ly Cha, Ka Lăng, Mù Cả; diện tích 3×4 m² …
Nguyên nhân: quy hoạch thiếu đồng bộ, khuyến nông yếu; xuýt xoa, khuếch trương, nghiêng ngả,
quặng, quốc phòng, quỳnh, giếng, gìn giữ, loẹt xoẹt, ngoằn ngoèo, thuở, khuya, rượu, hươu, oẳn.
PHÓ BÍ THƯ THƯỜNG TRỰC, ỦY BAN NHÂN DÂN, HỘI ĐỒNG NHÂN DÂN XÃ; hoà thuận, thuỷ lợi, lý luận.
"""
WORDS = [word for word in REAL.split() if word.isalpha() and not word.isascii()]


def to_tcvn3(text: str) -> str:
    codes = {letter: code for code, letter in TCVN3.items()}
    return "".join(codes.get(c) or codes.get(c.lower(), c) for c in text)


def twice(text: str, encoding: str) -> str:
    return "".join(
        bytes([b]).decode(encoding) if b not in b"\x81\x8d\x8f\x90\x9d" else chr(b)
        for b in text.encode()
    )


@pytest.mark.parametrize("form", ["NFC", "NFD"])
def test_real_text_raises_no_alarm(form: str) -> None:
    text = unicodedata.normalize(form, REAL)
    assert find_rubbish(text) == []
    assert find_rubbish(text.upper()) == []


def test_every_word_is_a_syllable() -> None:
    assert [word for word in WORDS if not is_syllable(word)] == []


def test_nearly_every_line_of_tcvn3_is_found() -> None:
    for line in REAL.lower().splitlines():
        [found] = find_rubbish(to_tcvn3(line))
        assert found.certain
        assert found.encoding.startswith("TCVN3")
        assert found.meant in line
        assert from_tcvn3(to_tcvn3(line)).replace("ì4", "×4") == line  # the sign was no letter


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_every_line_encoded_twice_is_found(encoding: str) -> None:
    for line in REAL.splitlines():
        [found] = [r for r in find_rubbish(twice(line, encoding)) if r.encoding == "UTF-8"]
        assert found.certain
        assert found.meant in line


def test_vni() -> None:
    text = "Thöïc hieän nghò quyeát, Ñaûng boä huyeän ñaõ taäp trung laõnh ñaïo phaùt trieån"
    [found] = find_rubbish(text)
    assert (found.encoding, found.certain) == ("VNI (VNI-Times)", True)
    assert from_vni(text) == "thực hiện nghị quyết, đảng bộ huyện đã tập trung lãnh đạo phát triển"


def test_random_words_of_real_text_raise_no_alarm() -> None:
    chance = random.Random(7)  # noqa: S311 - no secret
    for _ in range(300):
        line = " ".join(chance.choices(WORDS, k=8))
        assert find_rubbish(line) == [], line


@pytest.mark.parametrize(
    "text",
    [
        "5m×3m và 4m×6m",
        "µm, µg/m³",
        "«i», «ii»",
        "VNPT®, Viettel®, MobiFone©",
        "Nam¹, Hà²",
        "giá»…",
    ],
)
def test_signs_beside_letters_are_real(text: str) -> None:
    assert find_rubbish(text) == []


@pytest.mark.parametrize("word", ["ke", "kết", "Kết", "KẾT", "ủy", "quý", "gì", "nghiêng", "đường"])
def test_syllables(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["", "KÕt", "kÕt", "qu¶", "kêt̀́", "hòt", "ngi", "cê", "xyz", "kếT"])
def test_no_syllables(word: str) -> None:
    assert not is_syllable(word)


def test_bytes_of_old_encodings_are_named() -> None:
    tcvn3 = to_tcvn3("a: " + REAL.lower().split("\n")[0]).encode("latin-1", "replace")
    _, [diagnostic] = load("a", tcvn3)
    assert diagnostic.code == "ma-hoa-cu"
    assert diagnostic.values["encoding"] == "TCVN3 (.VnTime)"
