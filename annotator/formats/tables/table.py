"""A table of texts: which column holds them, and the documents its rows make."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from annotator.arabic.folding import folded_text
from annotator.domain.errors.files import ColumnMissing, ColumnUnclear, FileEmpty, TableOfAnnotations
from annotator.formats.choice import TableChoice
from annotator.formats.decoding import AUTO
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
_BY_ITSELF = TableChoice()
_WORD = re.compile(r"[^\W\d_]")
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
    sheets: tuple[str, ...] = ()
    sheet: str | None = None
    heading: str = AUTO

    @property
    def has_names(self) -> bool:
        """The first row names the columns: its cells are short words, all different, and none is missing.

        Where it was chosen it is as chosen.
        """
        if self.heading != AUTO:
            return self.heading == "yes" and bool(self.rows)
        first = self.rows[0][1] if self.rows else ()
        if any(_folded(cell) in _ROLES for cell in first):
            return True
        is_full = all(0 < len(cell.strip()) <= _LONGEST_NAME and _WORD.search(cell) for cell in first)
        return len(first) > 1 and is_full and len(set(first)) == len(first) and len(self.rows) > 1

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns, each once; their numbers, counted from 1, where they have none."""
        width = max((len(cells) for _, cells in self.rows), default=0)
        first = self.rows[0][1] if self.rows and self.has_names else ()
        names = [first[at].strip() or str(at + 1) if at < len(first) else str(at + 1) for at in range(width)]
        return tuple(f"{name} ({at + 1})" if name in names[:at] else name for at, name in enumerate(names))

    @property
    def text_column(self) -> str | None:
        """The column that holds the texts, as far as its name tells, or because there is no other; else None."""
        return self._named("text") or (self.columns[0] if len(self.columns) == 1 else None)

    def _named(self, role: str) -> str | None:
        return next((one for one in self.columns if _ROLES.get(_folded(one)) == role), None)

    def told(self, choice: TableChoice) -> TableChoice:
        """The choice, with what the table tells by itself wherever nothing was chosen."""
        text = choice.text or self.text_column
        asked = {"title": choice.title, "source": choice.source, "published": choice.published}
        found = {role: self._named(role) if name is None else name or None for role, name in asked.items()}
        taken = {role: None if name == text else name for role, name in found.items()}
        return TableChoice(text, **taken, sheet=self.sheet, heading="yes" if self.has_names else "no")

    def incoming(self, choice: TableChoice = _BY_ITSELF) -> Incoming:
        """A document for each row with a text in the column asked for, or in the one that is told by itself.

        What a column of labels says of a row is told, as labels of whole documents have no place; other columns become
        metadata.

        Raises:
            FileEmpty: if there is no row.
            TableOfAnnotations: if it is what this program exports.
            ColumnUnclear, ColumnMissing: if it cannot be told, or there is no such column.
        """
        if not self.rows:
            raise FileEmpty(self.path)
        columns = self.columns
        if set(_OURS) <= set(columns):
            raise TableOfAnnotations(self.path)
        for asked in filter(None, (choice.text, choice.title, choice.source, choice.published)):
            if asked not in columns:
                raise ColumnMissing(self.path, asked, ", ".join(columns))
        told = self.told(choice)
        if told.text is None:
            raise ColumnUnclear(self.path, ", ".join(columns))
        unheld: list[Unheld] = []
        documents = tuple(self._documents(columns, told, unheld))
        replaced = ((self.path, self.replaced),) if self.replaced else ()
        encodings = ((self.path, self.encoding),) if self.encoding else ()
        problems = () if documents else (FileEmpty(self.path),)
        return Incoming(documents, problems=problems, replaced=replaced, unheld=tuple(unheld), encodings=encodings)

    def _documents(
        self, columns: Sequence[str], choice: TableChoice, unheld: list[Unheld]
    ) -> Iterator[IncomingDocument]:
        roles_of = _roles(columns, choice)
        at = next(number for number, name in enumerate(columns) if roles_of[name] == "text")
        for line, cells in self.rows[self.has_names :]:
            text = cells[at] if at < len(cells) else ""
            told = dict(zip(columns, cells, strict=False))
            named = {name: roles_of[name] for name in told if roles_of[name] != "text" and told[name].strip()}
            labels = [f"{name}: {told[name].strip()}" for name, role in named.items() if role == "label"]
            unheld += (Unheld(self.path, line, Kind.DOCUMENT_LABEL, label) for label in labels)
            if text.strip():
                yield self._document(text, line, {name: (role, told[name]) for name, role in named.items()})
            else:
                unheld.append(Unheld(self.path, line, Kind.TEXTLESS, " ".join(filter(str.strip, cells))))

    def _document(self, text: str, line: int, told: Mapping[str, tuple[str, str]]) -> IncomingDocument:
        """`told` is, by column, what it is taken for and what it says. What finds no other place is metadata."""
        roles = {role: cell for role, cell in reversed(tuple(told.values())) if role in _HELD}
        published = published_of(roles.get("published", ""))
        placed = {"label", *(role for role in _HELD if role != "published" or published)}
        return IncomingDocument(
            text.replace("\r\n", "\n").replace("\r", "\n"), self.path, line,
            title=_said(roles.get("title")), source=_said(roles.get("source")), published=published,
            foreign_id=_said(roles.get("id")),
            metadata={name: cell for name, (role, cell) in told.items() if role not in placed},
        )  # fmt: skip


def _roles(columns: Sequence[str], choice: TableChoice) -> dict[str, str]:
    """What each column is taken for; what no other thing is meant by is `""`. One column alone holds the texts."""
    taken = {"text": choice.text, "title": choice.title, "source": choice.source, "published": choice.published}
    chosen = {name: role for role, name in reversed(taken.items()) if name is not None}
    left = {name: _ROLES.get(_folded(name), "") for name in columns}
    return {name: chosen.get(name, "" if role in taken else role) for name, role in left.items()}


def _said(cell: str | None) -> str | None:
    return " ".join(cell.split())[:200] if cell and cell.strip() else None
