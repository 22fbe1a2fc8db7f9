"""docs/formats.md says what the formats declare, and each declares enough."""

import pytest

from annotator.formats.registry import FORMATS
from tests.formats.documentation import PLACE, documentation

pytest.importorskip("spacy")


def test_the_documentation_is_current() -> None:
    assert PLACE.read_text(encoding="utf-8") == documentation(), "run python -m tests.formats.documentation"


def test_every_format_says_what_it_is_and_what_it_loses() -> None:
    assert [one.name for one in FORMATS.values() if not one.about] == []
    keeps_all = {"jsonl", "txt"}
    assert {one.name for one in FORMATS.values() if not one.loses} <= keeps_all
