"""Places of a period file that are still to be filled."""

from collections.abc import Iterator

from reportgen.diagnostic import Diagnostic
from reportgen.period.catalogue import Catalogue
from reportgen.period.model import Period


def unfilled(period: Period, catalogue: Catalogue) -> Iterator[Diagnostic]:
    """Indicators that are named and are not computed, without a value or a note why."""
    for code, figure in period.so_lieu.items():
        indicator = catalogue.chi_tieu.get(code)
        if indicator is None or indicator.is_computed or figure.ghi_chu:
            continue
        if figure.thuc_hien is None:
            values = {"value": code, "label": indicator.ten}
            yield Diagnostic("chua-dien", figure.mark, values, "warning", f"so_lieu.{code}")
