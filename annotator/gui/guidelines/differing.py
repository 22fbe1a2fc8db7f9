"""What is new in a text and what is gone from it, word by word within the lines that changed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import Enum

_WORDS = re.compile(r"\s*\S+|\s+$")
_MOST_PAIRS = 250_000  # of words compared with one another: past that a passage counts as written anew


class Kind(Enum):
    """What became of a part of a text."""

    KEPT = "kept"
    NEW = "new"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Part:
    """Some words, and what became of them."""

    kind: Kind
    text: str


def difference(before: str, after: str) -> tuple[Part, ...]:
    """The later text with what is gone from the earlier one in its place.

    Without what is gone the parts are the later text, without what is new the earlier.
    """
    return tuple(_joined(_between(before.splitlines(keepends=True), after.splitlines(keepends=True), by_word=True)))


def words_of(parts: Sequence[Part], kind: Kind) -> int:
    """How many words are of that kind."""
    return sum(len(one.text.split()) for one in parts if one.kind is kind)


def _between(before: Sequence[str], after: Sequence[str], by_word: bool) -> Iterator[Part]:
    for verb, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
        if verb == "equal":
            yield Part(Kind.KEPT, "".join(after[c:d]))
        elif by_word and verb == "replace":
            yield from _within("".join(before[a:b]), "".join(after[c:d]))
        else:
            yield Part(Kind.GONE, "".join(before[a:b]))
            yield Part(Kind.NEW, "".join(after[c:d]))


def _within(before: str, after: str) -> Iterator[Part]:
    old, new = _WORDS.findall(before), _WORDS.findall(after)
    if len(old) * len(new) > _MOST_PAIRS:
        yield from (Part(Kind.GONE, before), Part(Kind.NEW, after))
    else:
        yield from _between(old, new, by_word=False)


def _joined(parts: Iterator[Part]) -> Iterator[Part]:
    """Neighbours of one kind as one, and none without a letter."""
    last: Part | None = None
    for one in parts:
        if last is not None and one.kind is last.kind:
            last = Part(last.kind, last.text + one.text)
        elif one.text:
            if last is not None:
                yield last
            last = one
    if last is not None:
        yield last
