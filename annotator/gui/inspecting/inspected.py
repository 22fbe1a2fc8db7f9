"""What the inspector shows of an annotation, as values ready to be shown."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from annotator.domain.annotation import UNSURE, Annotation, Annotator, Relation
from annotator.gui.appearance.language import figures, isolated, left_to_right, speak
from annotator.gui.appearance.theme import LabelStyle
from annotator.wording.window import inspecting as words

QUOTE, ACTOR = "quote", "actor"


@dataclass(frozen=True, slots=True)
class ValueRow:
    """An attribute: its name in files, its title for people, and what it is now."""

    name: str
    title: str
    text: str


@dataclass(frozen=True, slots=True)
class ArrowRow:
    """An arrow that begins or ends here: its id, its words, and the annotation at its other end."""

    id: str
    text: str
    other: str


@dataclass(frozen=True, slots=True)
class Inspected:
    """An annotation as the inspector shows it; `proposed` is what its words mean, empty where that is nothing new."""

    id: str
    words: str
    style: LabelStyle
    values: tuple[ValueRow, ...]
    proposed: str
    note: str
    is_unsure: bool
    arrows: tuple[ArrowRow, ...]
    asks_speaker: bool
    made: str


def inspected(
    annotation: Annotation,
    style: LabelStyle,
    values: Mapping[str, str],
    proposed: Mapping[str, str],
    arrows: Iterable[tuple[Relation, Annotation]],
    person: Annotator | None,
) -> Inspected:
    """The annotation ready to be shown. `values` are those to show, by name; each arrow comes with its other end."""
    is_new = any(values.get(name) != value for name, value in proposed.items())
    return Inspected(
        annotation.id,
        annotation.text,
        style,
        tuple(ValueRow(name, value_title(name), text) for name, text in values.items()),
        values_in_words(proposed) if is_new else "",
        annotation.note or "",
        UNSURE in annotation.flags,
        tuple(_arrow_row(annotation.id, arrow, other) for arrow, other in arrows),
        annotation.label == QUOTE,
        _made(annotation, person),
    )


def value_title(name: str) -> str:
    """A value's name for people; one that came from outside as it is."""
    return speak(words.ATTRIBUTES[name]) if name in words.ATTRIBUTES else isolated(name)


def values_in_words(values: Mapping[str, str]) -> str:
    """Values in one line; a date alone needs no name."""
    if set(values) == {"date"}:
        return left_to_right(values["date"])
    return " · ".join(f"{value_title(name)} {left_to_right(value)}" for name, value in values.items())


def relation_title(label: str) -> str:
    """What an arrow means, for people; a word that came from outside as it is."""
    return speak(words.RELATIONS[label]) if label in words.RELATIONS else isolated(label)


def _arrow_row(here: str, arrow: Relation, other: Annotation) -> ArrowRow:
    template = words.ARROW_OUT if arrow.source == here else words.ARROW_IN
    text = speak(template, relation=relation_title(arrow.label), text=" ".join(other.text.split()))
    return ArrowRow(arrow.id, text, other.id)


def _made(annotation: Annotation, person: Annotator | None) -> str:
    parts = [speak(words.ORIGIN_HAND) if annotation.origin == "hand" else speak(words.FROM, origin=annotation.origin)]
    if annotation.confidence is not None:
        parts.append(speak(words.CONFIDENCE, percent=round(100 * annotation.confidence)))
    if person is not None:
        parts.append(isolated(person.name))
    parts.append(left_to_right(_local_time(annotation.created)))
    return " · ".join(parts)


def _local_time(instant: str) -> str:
    try:
        return figures(f"{datetime.fromisoformat(instant).astimezone():%Y-%m-%d %H:%M}")
    except ValueError:  # came so in a file
        return instant
