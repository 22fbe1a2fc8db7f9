"""Writes `docs/shortcuts.md` from the table of actions: `make translations` does it too."""

from pathlib import Path

from annotator.gui.shortcuts.page import key_page

PAGE = Path(__file__).parents[1] / "docs" / "shortcuts.md"

if __name__ == "__main__":
    PAGE.write_text(key_page(), encoding="utf-8")
