"""Which texts of an import the project has already, or nearly: wire copy comes from many newspapers."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from annotator.arabic.likeness import LikeTexts, sketch
from annotator.domain.document import document_id
from annotator.editing.importing.preview import FileLook
from annotator.formats.incoming import IncomingDocument
from annotator.formats.texts.plain import title_of
from annotator.storage.thread import ProjectThread

_PAGE = 200
_NOT_QUITE = 0.999  # as like as another text can be


@dataclass(frozen=True, slots=True)
class Resembling:
    """A document that comes in, by its line in the file, and the one it is like.

    `likeness` is 1.0 where it is the same text.
    `in_project` is true where the project has the other, false where it comes in too, before this one.
    """

    title: str
    line: int
    other: str
    likeness: float
    in_project: bool


@dataclass(frozen=True, slots=True)
class _Met:
    title: str
    path: Path | None  # None in the project


class KnownTexts:
    """The texts of a project and those met in this preview, to tell what comes a second time."""

    def __init__(self) -> None:
        self._met: dict[str, _Met] = {}
        self._like: LikeTexts[str] = LikeTexts()

    def add(self, text: str, title: str, path: Path | None = None) -> None:
        """One more text, of that file or of the project."""
        id = document_id(text)
        if id not in self._met:
            self._met[id] = _Met(title, path)
            self._like.add(id, sketch(text))

    def forget(self, path: Path) -> None:
        """That file is read again."""
        for id in [id for id, one in self._met.items() if one.path == path]:
            del self._met[id]

    def compared(self, one: IncomingDocument, title: str, path: Path) -> Resembling | None:
        """The text that is the same, or else the one that is most like it; from now on this one is known too."""
        same = self._met.get(document_id(one.text))
        if same is not None:
            return Resembling(title, one.line, same.title, 1.0, same.path is None)
        likely = ((self._met[id], much) for id, much in self._like.like(sketch(one.text)) if id in self._met)
        found = max(likely, key=lambda like: like[1], default=None)
        self.add(one.text, title, path)
        if found is None:
            return None
        return Resembling(title, one.line, found[0].title, min(found[1], _NOT_QUITE), found[0].path is None)


def known_texts(thread: ProjectThread, each: Callable[[int], None] | None = None) -> KnownTexts:
    """The texts of the project, read page by page.

    `each` is told how many are through; whatever it raises stops the work.
    """
    known = KnownTexts()
    after, count = (-1, ""), 0
    while page := thread.ask(lambda file, after=after: file.read.annotated_page(after, _PAGE)):  # type: ignore[misc]
        for one in page:
            known.add(one.document.text, one.document.title)
        count += len(page)
        if each is not None:
            each(count)
        after = (page[-1].document.position, page[-1].document.id)
    return known


def resembling(look: FileLook, known: KnownTexts) -> tuple[Resembling, ...]:
    """The documents of a file that are the same as, or like, one that is known; from now on they are known too."""
    if look.path is None:
        return ()
    known.forget(look.path)
    found = (known.compared(one, _title(one), look.path) for one in look.incoming.documents)
    return tuple(one for one in found if one is not None)


def _title(one: IncomingDocument) -> str:
    return title_of(one.text, one.path) if one.title is None else one.title
