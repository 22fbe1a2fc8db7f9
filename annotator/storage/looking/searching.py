"""Words found in all texts, or in all annotations of a label, however either is spelled."""

from collections.abc import Iterator

from annotator.arabic.folding import find, fold, folded_text, found_in
from annotator.domain.answers.hit import Hit, HitPage
from annotator.domain.answers.texts import TextRow
from annotator.domain.span import Span
from annotator.storage.connection import Database

SLICE = 100
"""Documents looked through at a time: about ten milliseconds of news."""
_AROUND = 48

_TEXTS = """SELECT d.id, d.title, d.position, t.text FROM documents d JOIN texts t ON t.id = d.id
    WHERE (d.position, d.id) > (?, ?) AND d.put_away IS NULL ORDER BY d.position, d.id LIMIT ?"""
_NEWEST = """SELECT d.position, d.id, d.title, t.text FROM documents d JOIN texts t ON t.id = d.id
    WHERE (d.position, d.id) < (?, ?) AND d.put_away IS NULL ORDER BY d.position DESC, d.id DESC LIMIT ?"""
_PAST_ALL = (1 << 62, "")
_ANNOTATIONS = (
    """SELECT id, start, "end", text FROM annotations WHERE document = ? AND label = ? ORDER BY start, "end", id"""
)


class Searching:
    """Searches one open project, on its own thread."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def page(self, words: str, label: str | None = None, after: tuple[int, str] = (-1, "")) -> HitPage:
        """What is found in the next documents after a (position, id).

        Blanks around the words count for nothing. With a label, annotations are found whose words hold `words`, in any
        layer; all of them where it is empty. Without one, nothing is found for words of which folding leaves nothing.
        """
        rows = self._database.execute(_TEXTS, [*after, SLICE]).fetchall()
        words = words.strip()
        wanted = folded_text(words)
        hits: list[Hit] = []
        for document, title, _, text in rows:
            if label is not None:
                hits += self._annotations(document, title, text, words, label)
            elif wanted and wanted in folded_text(text):
                hits += _places(document, title, text, words)
        last = (int(rows[-1][2]), str(rows[-1][0])) if len(rows) == SLICE else None
        return HitPage(tuple(hits), len(rows), last)

    def newest(self, before: tuple[int, str] | None, limit: int) -> tuple[TextRow, ...]:
        """The documents in use that came last, or those before a (position, id), the newest first."""
        rows = self._database.execute(_NEWEST, [*(before or _PAST_ALL), limit]).fetchall()
        return tuple(TextRow(*row) for row in rows)

    def _annotations(self, document: str, title: str, text: str, words: str, label: str) -> Iterator[Hit]:
        for id, start, end, covered in self._database.execute(_ANNOTATIONS, [document, label]).fetchall():
            if not words or any(find(covered, words)):
                yield _hit(document, title, text, Span(start, end), id, label)


def _places(document: str, title: str, text: str, words: str) -> Iterator[Hit]:
    for start, end in found_in(fold(text), words):
        yield _hit(document, title, text, Span(start, end))


def _hit(
    document: str, title: str, text: str, span: Span, annotation: str | None = None, label: str | None = None
) -> Hit:
    before, after = _before(text, span.start), _after(text, span.end)
    return Hit(document, title, span, span.text_in(text), before, after, annotation, label)


def _before(text: str, end: int) -> str:
    """What stands before in the same line, from the start of a word."""
    start = max(0, end - _AROUND)
    line = text[start:end].rpartition("\n")[2]
    is_cut = len(line) == end - start and start > 0 and not text[start - 1].isspace()
    return line.partition(" ")[2] if is_cut and " " in line else line


def _after(text: str, start: int) -> str:
    """What stands behind in the same line, to the end of a word."""
    end = start + _AROUND
    line = text[start:end].partition("\n")[0]
    is_cut = len(line) == _AROUND and end < len(text) and not text[end].isspace()
    return line.rpartition(" ")[0] if is_cut and " " in line else line
