"""A document made of tokens that came without their text.

Its text is the tokens with single blanks between them and a line feed between sentences; the file does not say how it
was written. Offsets are code points of that text.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import accumulate

from annotator.formats.columns.schemes import Entity
from annotator.formats.incoming import IncomingAnnotation, IncomingDocument


@dataclass(frozen=True, slots=True)
class TaggedSentence:
    """Tokens, at least one, and the entities on them, which count tokens of this sentence."""

    tokens: tuple[str, ...]
    entities: tuple[Entity, ...]

    @property
    def text(self) -> str:
        """The tokens with a blank between them."""
        return " ".join(self.tokens)

    def annotations(self, start: int) -> Iterator[IncomingAnnotation]:
        """What is labelled, outer before inner; the sentence begins at that offset."""
        starts = tuple(accumulate((len(token) + 1 for token in self.tokens), initial=start))
        for one in sorted(self.entities, key=lambda one: (one.start, -one.end)):
            yield IncomingAnnotation(starts[one.start], starts[one.end] - 1, one.label)


def rebuilt(
    sentences: Iterable[TaggedSentence], path: str, line: int, source: str | None = None, published: str | None = None
) -> IncomingDocument:
    """The document whose sentences these are; it begins in that line of the file."""
    sentences = tuple(sentences)
    starts = accumulate((len(one.text) + 1 for one in sentences), initial=0)
    found = (mark for one, start in zip(sentences, starts, strict=False) for mark in one.annotations(start))
    text = "\n".join(one.text for one in sentences)
    return IncomingDocument(text, path, line, source=source, published=published, annotations=tuple(found))
