"""A page in the browser that shows documents while their templates and data are edited.

In this order: `orders` says what goes to the worker processes and comes back; `maker` (over
`bench`, `fingerprints`, `spots`) makes pages there, `drawer` draws them, LibreOffice
(`reportgen.office`) those of the Word file, `box_view` stands in for it; `desk` keeps what is
open and renders again on a save; `guard` lets in one browser only, `routes` answers it,
`serving` is the run.
"""
