"""The commands: what the command line asks for, and what it prints.

`documents` makes and checks our own, `word_files` inspects any Word file; `options` is what
they share.
"""
