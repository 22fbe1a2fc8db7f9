"""The guidelines a project begins with: those of the five labels, in Arabic and English, that come with the program."""

import hashlib
from collections.abc import Iterator

from annotator import paths
from annotator.domain.label import DEFAULT_LABELS
from annotator.domain.rule import LANGUAGES, Guideline

WRITTEN = "2026-11-25T00:00:00Z"
"""The day the texts were written. With it and an id made of the text, the same text is the same in every project."""


def first_guidelines() -> Iterator[Guideline]:
    """The first version of each."""
    for label in DEFAULT_LABELS:
        for language in LANGUAGES:
            text = first_text(label.id, language)
            digest = hashlib.sha256(text.encode("utf-8")).hexdigest()[:12]
            yield Guideline(f"{label.id}-{language}-{digest}", label.id, language, 1, text, WRITTEN)


def first_text(label: str, language: str) -> str:
    """The text that comes with the program for that label, empty where there is none."""
    if not any(label == one.id for one in DEFAULT_LABELS) or language not in LANGUAGES:
        return ""
    return (paths.resources() / "guidelines" / language / f"{label}.md").read_text(encoding="utf-8")
