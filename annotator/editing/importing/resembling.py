"""Which texts of an import the project has already, or nearly: wire copy comes from many newspapers."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from annotator.arabic.likeness import LikeTexts
from annotator.domain.document import document_id
from annotator.editing.sketches.sketching import Sketches
from annotator.formats.incoming import IncomingDocument
from annotator.formats.texts.plain import title_of
from annotator.storage.thread import ProjectThread

MOST_COMPARED = 20_000
"""Documents of a project, the newest, and as many of an import: compared in seconds, within 200 MB."""

_PAGE = 200
_NOT_QUITE = 0.999  # as like as another text can be


@dataclass(frozen=True, slots=True)
class Resembling:
    """A document that comes in, by its place among all that do, and the one it is like.

    `likeness` is 1.0 where it is the same text. `in_project` is true where the project has the other, false where it
    comes in too, before this one.
    """

    place: int
    path: str
    line: int
    title: str
    other: str
    likeness: float
    in_project: bool

    @property
    def is_same(self) -> bool:
        """It is the very text."""
        return self.likeness == 1.0


@dataclass(frozen=True, slots=True)
class _Met:
    title: str
    in_project: bool


class KnownTexts:
    """The texts that are known so far, to tell which of others are the same, or like one of them."""

    def __init__(self, sketches: Sketches) -> None:
        self._sketches = sketches
        self._met: dict[str, _Met] = {}
        self._like: LikeTexts[str] = LikeTexts()

    def __len__(self) -> int:
        return len(self._met)

    def add(self, texts: Sequence[tuple[str, str, str]]) -> None:
        """More of the project's documents: id, title and text of each."""
        found = self._sketches.of({id: text for id, _, text in texts})
        for (id, title, _), one in zip(texts, found, strict=True):
            self._met[id] = _Met(title, True)
            self._like.add(id, one)

    def compared(self, documents: Sequence[IncomingDocument], first: int = 0) -> Iterator[Resembling]:
        """Those that are the same as, or like, one that is known; from now on they are known too.

        `first` is the place of the first of them.
        """
        ids = [document_id(one.text) for one in documents]
        texts = {id: one.text for id, one in zip(ids, documents, strict=True)}
        sketches = dict(zip(texts, self._sketches.of(texts), strict=True))
        for place, (id, one) in enumerate(zip(ids, documents, strict=True), first):
            title = title_of(one.text, one.path) if one.title is None else one.title
            same = self._met.get(id)
            if same is not None:
                yield Resembling(place, one.path, one.line, title, same.title, 1.0, same.in_project)
                continue
            other, much = max(self._like.like(sketches[id]), key=lambda like: like[1], default=("", 0.0))
            if other:
                met = self._met[other]
                yield Resembling(place, one.path, one.line, title, met.title, min(much, _NOT_QUITE), met.in_project)
            self._met[id] = _Met(title, False)
            self._like.add(id, sketches[id])


def known_texts(thread: ProjectThread, sketches: Sketches, each: Callable[[int], None] | None = None) -> KnownTexts:
    """The newest texts of the project, read page by page, at most `MOST_COMPARED`.

    `each` is told how many are through; whatever it raises stops the work.
    """
    known = KnownTexts(sketches)
    before: tuple[int, str] | None = None
    for done in range(0, MOST_COMPARED, _PAGE):
        page = thread.ask(lambda file, before=before: file.searching.newest(before, _PAGE))  # type: ignore[misc]
        known.add([(one.id, one.title, one.text) for one in page])
        if each is not None:
            each(done + len(page))
        if len(page) < _PAGE:
            break
        before = (page[-1].position, page[-1].id)
    return known


def resembling(
    documents: Iterable[IncomingDocument], known: KnownTexts, each: Callable[[int], None] | None = None
) -> tuple[Resembling, ...]:
    """Which of the first `MOST_COMPARED` documents that come in are the same as, or like, one known or before them.

    `each` is told how many are through; whatever it raises stops the work.
    """
    found: list[Resembling] = []
    coming, done = islice(documents, MOST_COMPARED), 0
    while page := tuple(islice(coming, _PAGE)):
        found += known.compared(page, done)
        done += len(page)
        if each is not None:
            each(done)
    return tuple(found)
