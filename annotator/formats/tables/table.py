"""A table of texts: which column holds them, and the documents its rows make."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from annotator.arabic.folding import folded_text
from annotator.domain.errors.files import ColumnUnclear, FileEmpty, TableOfAnnotations
from annotator.formats.incoming import Incoming, IncomingDocument, Kind, Unheld
from annotator.formats.texts.dateline import published_of

_NAMES = {
    "text": "text، texts، column_data، content، body، article، "
    "النص، نص، نص الخبر، نص المقال، المحتوى، محتوى، الخبر، المقال، المتن",
    "title": "title، headline، العنوان، عنوان، عنوان الخبر",
    "source": "source، publisher، site، المصدر، مصدر، الموقع",
    "published": "published، date، published_at، pubdate، التاريخ، تاريخ، تاريخ النشر",
    "label": "label، labels، column_label، category، class، التصنيف، تصنيف، الفئة، فئة",
    "id": "id، url، link، الرابط، رابط، الرقم، رقم",
}
_HELD = ("title", "source", "published", "id")
_LONGEST_NAME = 60
_OURS = ("document", "label", "start", "end")


def _folded(name: str) -> str:
    return folded_text(name).strip()


_ROLES = {_folded(name): role for role, names in _NAMES.items() for name in names.split("،")}


@dataclass(frozen=True, slots=True)
class Table:
    """Rows of cells as they stand in the file, with the line each begins in, counted from 1."""

    path: str
    rows: tuple[tuple[int, tuple[str, ...]], ...]
    replaced: int = 0
    encoding: str = ""

    @property
    def has_names(self) -> bool:
        """The first row names the columns: its cells are short, all different, and none is missing."""
        first = self.rows[0][1] if self.rows else ()
        if any(_folded(cell) in _ROLES for cell in first):
            return True
        is_full = all(0 < len(cell.strip()) <= _LONGEST_NAME for cell in first)
        return len(first) > 1 and is_full and len(set(first)) == len(first) and len(self.rows) > 1

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns; their numbers, counted from 1, where they have none."""
        width = max((len(cells) for _, cells in self.rows), default=0)
        first = self.rows[0][1] if self.rows and self.has_names else ()
        return tuple(first[at].strip() or str(at + 1) if at < len(first) else str(at + 1) for at in range(width))

    @property
    def text_column(self) -> str | None:
        """The column that holds the texts, as far as its name tells, or because there is no other; else None."""
        named = (one for one in self.columns if _ROLES.get(_folded(one)) == "text")
        return next(named, None) or (self.columns[0] if len(self.columns) == 1 else None)

    def incoming(self, column: str | None) -> Incoming:
        """A document for each row with a text in the column asked for, or in the one that is told by itself.

        What a column of labels says of a row is told, as labels of whole documents have no place; other columns become
        metadata.

        Raises:
            FileEmpty: if there is no row.
            TableOfAnnotations: if it is what this program exports.
            ColumnUnclear: if there is no such column, or it cannot be told.
        """
        if not self.rows:
            raise FileEmpty(self.path)
        columns = self.columns
        if set(_OURS) <= set(columns):
            raise TableOfAnnotations(self.path)
        wanted = self.text_column if column is None else column
        if wanted is None or wanted not in columns:
            raise ColumnUnclear(self.path, ", ".join(columns))
        unheld: list[Unheld] = []
        documents = tuple(self._documents(columns, wanted, unheld))
        replaced = ((self.path, self.replaced),) if self.replaced else ()
        encodings = ((self.path, self.encoding),) if self.encoding else ()
        problems = () if documents else (FileEmpty(self.path),)
        return Incoming(documents, problems=problems, replaced=replaced, unheld=tuple(unheld), encodings=encodings)

    def _documents(self, columns: Sequence[str], wanted: str, unheld: list[Unheld]) -> Iterator[IncomingDocument]:
        at = columns.index(wanted)
        for line, cells in self.rows[self.has_names :]:
            text = cells[at] if at < len(cells) else ""
            told = dict(zip(columns, cells, strict=False))
            named = {name: _ROLES.get(_folded(name)) for name in told if name != wanted and told[name].strip()}
            labels = [f"{name}: {told[name].strip()}" for name, role in named.items() if role == "label"]
            unheld += (Unheld(self.path, line, Kind.DOCUMENT_LABEL, label) for label in labels)
            if text.strip():
                roles = {role: told[name] for name, role in reversed(named.items()) if role in _HELD}
                left = {name: told[name] for name, role in named.items() if role not in _HELD and role != "label"}
                yield IncomingDocument(
                    text.replace("\r\n", "\n").replace("\r", "\n"), self.path, line,
                    title=_said(roles.get("title")), source=_said(roles.get("source")),
                    published=published_of(roles.get("published") or ""), foreign_id=_said(roles.get("id")),
                    metadata=left,
                )  # fmt: skip


def _said(cell: str | None) -> str | None:
    return " ".join(cell.split())[:200] if cell and cell.strip() else None
