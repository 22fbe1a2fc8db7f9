"""What a project decides for itself: rules that the program keeps, guidelines that people keep."""

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rule:
    """One decision of a project, by name: `crossing` is `allowed` (the default) or `forbidden`."""

    id: str
    value: str


CROSSING_FORBIDDEN = Rule("crossing", "forbidden")


@dataclass(frozen=True, slots=True)
class Guideline:
    """One version of the guideline of a label in one language (`ar`, `en`), as Markdown; versions count from 1.

    A version is never altered: a better text is a new one, and annotations remember under which they were made.
    `created` is an ISO instant in UTC.
    """

    id: str
    label: str
    language: str
    version: int
    text: str
    created: str


LANGUAGES = ("ar", "en")
"""The languages a guideline is written in; of two texts of one version the first of these stands for both."""


def in_force(guidelines: Iterable[Guideline]) -> dict[str, Guideline]:
    """The newest version of each label's guideline, by label; of its languages the one that annotations remember."""
    newest: dict[str, Guideline] = {}
    for one in guidelines:
        known = newest.get(one.label)
        if known is None or _rank(one) > _rank(known):
            newest[one.label] = one
    return newest


def texts_of(guidelines: Iterable[Guideline], label: str, language: str) -> tuple[Guideline, ...]:
    """Every text of a label's guideline in that language, the oldest first."""
    return tuple(sorted((one for one in guidelines if (one.label, one.language) == (label, language)), key=_rank))


def newest_text(guidelines: Iterable[Guideline], label: str, language: str) -> Guideline | None:
    """The newest text of a label's guideline in that language, or None."""
    return next(reversed(texts_of(guidelines, label, language)), None)


def newest_version(guidelines: Iterable[Guideline], label: str) -> int:
    """The version of a label's guideline that is in force, 0 where it has none."""
    return max((one.version for one in guidelines if one.label == label), default=0)


def next_version(guidelines: Iterable[Guideline], label: str, language: str) -> int:
    """The version that a text written now belongs to.

    Where the language lags behind, the text is the translation of the version in force; where it does not, a new
    version begins.
    """
    texts = tuple(one for one in guidelines if one.label == label)
    newest = newest_version(texts, label)
    own = max((one.version for one in texts if one.language == language), default=0)
    return newest if own < newest else newest + 1


def _rank(guideline: Guideline) -> tuple[int, int, str, str]:
    known = LANGUAGES.index(guideline.language) if guideline.language in LANGUAGES else len(LANGUAGES)
    return guideline.version, -known, guideline.created, guideline.id
