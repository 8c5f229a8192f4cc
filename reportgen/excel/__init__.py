"""Excel: forms that units fill, and workbooks of any make read into a period.

`outline` says what a form shows, `form` writes it; `workbook` opens any file as cells,
`find_form` and `find_mapped` say where figures stand in it, `read` reads them, `wanted` writes
the period file.
"""
