"""`drawn`: a page that this program drew, read back: its texts as they were, with every span that is drawn on them."""

from collections.abc import Mapping
from html.parser import HTMLParser

from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument
from annotator.formats.pages.drawn import GENERATOR

_ENOUGH = 2000  # characters in which a page says who made it


def is_own(beginning: str) -> bool:
    """Whether a page that begins so was drawn by this program."""
    return GENERATOR in beginning[:_ENOUGH]


def read(text: str, path: str) -> Incoming:
    """The documents of the page, with line numbers of the page."""
    reader = _Reader(path)
    reader.feed(text)
    reader.close()
    return Incoming(tuple(reader.documents))


class _Reader(HTMLParser):
    """Takes down title, source, date and text of each article, and where each mark begins and ends.

    Of a span that crosses another the pieces carry the same number, and become one again.
    """

    def __init__(self, path: str) -> None:
        super().__init__()
        self._path = path
        self._told: dict[str, str] = {}
        self._into: str | None = None  # the part of the article whose letters come
        self._line = 1
        self._open: list[tuple[str, str, int]] = []
        self._spans: dict[tuple[str, str], tuple[int, int]] = {}
        self.documents: list[IncomingDocument] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        found = {name: value or "" for name, value in attrs}
        kind = found.get("class", "")
        if tag == "article":
            self._told, self._spans, self._line = {}, {}, self.getpos()[0]
        elif tag == "h2":
            self._into = "title"
        elif (tag, kind) in (("bdi", "source"), ("bdi", "published"), ("div", "text")):
            self._into = kind
        elif tag == "mark" and self._into == "text":
            self._begin(found)
        if self._into is not None:
            self._told.setdefault(self._into, "")

    def _begin(self, found: Mapping[str, str]) -> None:
        number = found.get("data-span") or f"at {self.getpos()}"
        self._open.append((number, found.get("title", ""), len(self._told["text"])))

    def handle_endtag(self, tag: str) -> None:
        """An element ends."""
        if tag == "mark" and self._open:
            number, label, start = self._open.pop()
            first, _ = self._spans.get((number, label), (start, 0))
            self._spans[number, label] = first, len(self._told.get("text", ""))
        elif tag == "article":
            self._end()
        elif tag in ("h2", "bdi", "div"):
            self._into = None

    def handle_data(self, data: str) -> None:
        """Letters of the open element."""
        if self._into is not None:
            self._told[self._into] += data

    def _end(self) -> None:
        told = self._told
        annotations = tuple(
            IncomingAnnotation(start, end, label, line=self._line)
            for (_, label), (start, end) in self._spans.items()
            if start < end
        )
        self.documents.append(
            IncomingDocument(
                told.get("text", ""), self._path, self._line, title=told.get("title") or None,
                source=told.get("source"), published=told.get("published"), annotations=annotations,
            )
        )  # fmt: skip
