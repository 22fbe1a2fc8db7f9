"""The page about keys for `docs/`, made from the tables: every command, its keys, its names in both languages."""

from collections.abc import Iterator

from annotator.gui.appearance.language import in_both
from annotator.gui.shortcuts.groups import Group, groups
from annotator.gui.shortcuts.keymap import DEFAULT_KEYS
from annotator.wording.actions import ACTION_NAMES

_HEAD = """# Keys

Made from the table of actions by `make translations`; a test tells when it is out of date. Every key counts by its
place, so all of them work with an Arabic layout alone. *Edit → Keys* changes them; `F1` shows them in the window.

Labels have keys of their own: `1` … `5` label the selection, with `Shift` they load the brush, with `Ctrl` they go to
the next annotation of that label, with `Ctrl+Shift` to the one before.
"""


def key_page() -> str:
    """The page, in Markdown."""
    return "\n".join((_HEAD, *(line for group in groups() for line in _section(group))))


def _section(group: Group) -> Iterator[str]:
    english, arabic = in_both(group.name)
    yield f"## {english} · {arabic}\n"
    yield "| key | command | الأمر |"
    yield "| --- | --- | --- |"
    for action in group.actions:
        keys = " ".join(f"`{key}`" for key in DEFAULT_KEYS[action]) or "–"
        yield f"| {keys} | {' | '.join(in_both(ACTION_NAMES[action]))} |"
    yield ""
