"""Where else a name stands: every mention of it, whatever its spelling, with the words around it."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from annotator.domain.annotation import Annotation
from annotator.domain.document import Document
from annotator.domain.span import Span
from annotator.domain.suggestion import Rejection
from annotator.suggesting.names import Names
from annotator.suggesting.words import Key, key_of

_MOST_SPELLINGS = 256
AROUND = 60
"""The most characters shown on either side of a mention."""


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a name stands; `before` and `after` are the words around it, up to the ends of its line."""

    document: str
    span: Span
    text: str = field(repr=False)
    before: str = field(repr=False, default="")
    after: str = field(repr=False, default="")


class Standing(Enum):
    """What the annotator has said of a mention so far, where one label is asked about."""

    OPEN = "open"
    LABELLED = "labelled"
    REFUSED = "refused"


def mentions_of(name: str, documents: Iterable[Document], aliases: Iterable[Collection[str]] = ()) -> Iterator[Mention]:
    """Every mention of the name, document by document, in reading order, never overlapping.

    Spelling is folded (hamza, ta marbuta, alef maqsura, vowel marks, tatweel, digits); و ف ب ل ك س may stand in front,
    and لل for ال; the span is the name alone (و|سوريا). Longer words that only begin so are none (السورية).

    Each collection of `aliases` holds spellings that mean the same, of whole names or of words in them: with
    {الأميركية, الأمريكية}, القيادة المركزية الأميركية is found in both spellings.
    """
    names = Names(dict.fromkeys(spellings_of(name, aliases), True))
    for document in documents:
        past = 0
        for found in names.found_in(document.text):
            if found.first >= past:
                past = found.next
                yield _mention(document, found.span)


def spellings_of(name: str, aliases: Iterable[Collection[str]] = ()) -> tuple[Key, ...]:
    """The name as it is looked up, and all that aliases make of it, at most 256; none for a name without letters."""
    groups = [[key for key in map(key_of, group) if key] for group in aliases]
    found = {key_of(name): True} if key_of(name) else {}
    waiting = list(found)
    while waiting:
        key = waiting.pop()
        for other in _respelled(key, groups):
            if other not in found and len(found) < _MOST_SPELLINGS:
                found[other] = True
                waiting.append(other)
    return tuple(found)


def _respelled(key: Key, groups: Iterable[list[Key]]) -> Iterator[Key]:
    for group in groups:
        for one in group:
            for at in range(len(key) - len(one) + 1):
                if key[at : at + len(one)] == one:
                    yield from ((*key[:at], *other, *key[at + len(one) :]) for other in group if other != one)


def standing_of(
    mention: Mention, label: str, layer: Iterable[Annotation], rejections: Iterable[Rejection] = ()
) -> Standing:
    """What an annotator's layer of that document, and what they said no to, say of the mention."""
    if any(one.span == mention.span and one.label == label for one in layer):
        return Standing.LABELLED
    is_refused = any(no.span == mention.span and no.label == label for no in rejections)
    return Standing.REFUSED if is_refused else Standing.OPEN


def _mention(document: Document, span: Span) -> Mention:
    text = document.text
    line_start = text.rfind("\n", 0, span.start) + 1
    line_end = text.find("\n", span.end)
    before = text[max(line_start, span.start - AROUND) : span.start]
    after = text[span.end : min(len(text) if line_end < 0 else line_end, span.end + AROUND)]
    return Mention(document.id, span, span.text_in(text), before, after)
