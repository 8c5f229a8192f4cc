"""Word as a styling tool: the named styles in a Word file, and what was changed there as CSS.

In this order: `traits` are the properties that a style has on both sides; `specimens` are
documents of a standard in which every component stands; `book` gathers their styles and writes
them into a Word file, each in use; `reading` takes the styles out of such a file, opened as
untrusted; `changes` compares; `cascade` knows the rules of the stylesheet, `selectors` how one of
ours wins over them; `overrides` finds the rules that bring the changes about; `sheet` is the text
of the stylesheet; `broken` names the rules of the standard that the changes break.
"""
