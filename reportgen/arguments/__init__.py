"""The command line, a module a group of commands: names, options, help; what runs is in `commands`.

Each module declares its commands with `declare(app, lang)`; heavy modules are imported when a
command runs, so that `--help` answers at once.
"""
