"""Which pages may still be asked for."""

import asyncio

from reportgen.preview.gallery import MOST_FILES, Gallery
from reportgen.preview.orders import Sheet
from reportgen.preview.pools import Pools


def sheet(key: str) -> tuple[Sheet, ...]:
    return (Sheet(key, 595, 842),)


def test_what_is_asked_for_again_stays_and_the_oldest_goes() -> None:
    pools = Pools(())
    try:
        gallery = Gallery(pools)
        gallery.hang(b"word", sheet("word"))
        gallery.hang(b"old", sheet("old"))
        for number in range(MOST_FILES - 2):
            gallery.hang(b"%d" % number, sheet(f"{number}"))
        assert gallery.keeps(sheet("word"))
        gallery.hang(b"new", sheet("new"))
        gallery.hang(b"newer", sheet("newer"))
        assert gallery.keeps(sheet("word"))
        assert not gallery.keeps(sheet("old"))
        assert not gallery.keeps(())
        assert asyncio.run(gallery.picture(100, "old")) is None
    finally:
        pools.close()
