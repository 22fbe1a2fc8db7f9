"""How tags say where an entity begins and ends: five ways to write it, one to read them all.

             [ district of Aleppo ] [ Aleppo ] [ Damascus ]     two actors and a location that touch
    bio      B-actor  I-actor I-actor B-actor B-location        B begins every entity (IOB2)
    iob1     I-actor  I-actor I-actor B-actor I-location        B only after an entity of the same label that it touches
    ioe2     I-actor  I-actor E-actor E-actor E-location        E ends every entity
    bioes    B-actor  I-actor E-actor S-actor S-location        S stands alone (IOBES)
    bilou    B-actor  I-actor L-actor U-actor U-location        the same, with L for last and U for unit

Sources: Ramshaw and Marcus 1995 (iob1); Tjong Kim Sang and Veenstra 1999 (iob2, ioe2); Ratinov and Roth 2009 (bilou).
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

OUTSIDE = "O"
# The prefix of an entity of one token; of the first, the inner and the last token of a longer one.
_PREFIXES: Mapping[str, tuple[str, str, str, str]] = {
    "bio": ("B", "B", "I", "I"),
    "iob1": ("I", "I", "I", "I"),
    "ioe2": ("E", "I", "I", "E"),
    "bioes": ("S", "B", "I", "E"),
    "bilou": ("U", "B", "I", "L"),
}
_TAG = re.compile(r"O|[BIESLU]-\S+")


class Entity(NamedTuple):
    """A label on a run of tokens of one sentence, end exclusive."""

    start: int
    end: int
    label: str


def tags(entities: Iterable[Entity], length: int, scheme: str) -> list[str]:
    """The tags of a sentence of `length` tokens; the entities come in order and do not overlap."""
    column = [OUTSIDE] * length
    before = Entity(0, 0, "")
    for one in entities:
        start, end, label = one
        column[start:end] = [f"{prefix}-{label}" for prefix in _prefixes(end - start, scheme)]
        if scheme == "iob1" and before.end == start and before.label == label:
            column[start] = f"B-{label}"
        before = one
    return column


def entities(column: Sequence[str]) -> tuple[Entity, ...]:
    """The entities that the tags of a sentence tell, in any of the five schemes and in order.

    B, S and U always begin one; E, S, L and U always end one; I, E and L go on with one of the same label or else
    begin one, as iob1 and ioe2 demand and conlleval reads the others. What is not a tag is outside.
    """
    found = []
    begun: Entity | None = None
    for at, tag in enumerate((*column, OUTSIDE)):
        prefix, _, label = tag.partition("-") if is_tag(tag) else (OUTSIDE, "", "")
        if begun and not (prefix in "IEL" and label == begun.label):
            found.append(Entity(begun.start, at, begun.label))
            begun = None
        if prefix != OUTSIDE and begun is None:
            begun = Entity(at, at + 1, label)
        if prefix in "ESLU" and begun:
            found.append(Entity(begun.start, at + 1, label))
            begun = None
    return tuple(found)


def is_tag(text: str) -> bool:
    """Whether it is `O`, or a prefix, a hyphen and a label."""
    return _TAG.fullmatch(text) is not None


def _prefixes(length: int, scheme: str) -> str:
    alone, first, inner, last = _PREFIXES[scheme]
    return alone if length == 1 else first + inner * (length - 2) + last
