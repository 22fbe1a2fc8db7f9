"""`.docx`: the words of a Word document as they would be printed: without what was deleted, tables in their place.

Paragraphs become lines, rows of a table lines with a tab between cells. Pictures, notes and headers are left out.
"""

import zlib
from collections.abc import Mapping
from pathlib import Path
from xml.etree import ElementTree

from annotator.domain.errors.files import FileBinary, FileEmpty, FileUnsafe
from annotator.formats.format import Format
from annotator.formats.incoming import Incoming, IncomingDocument
from annotator.formats.texts.packed import member_of, require_sane
from annotator.formats.texts.plain import title_of

_WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_SKIPPED = frozenset({
    f"{_WORD}del", f"{_WORD}moveFrom", f"{_WORD}instrText",
    "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback",
})  # fmt: skip
_SIGNS = {f"{_WORD}tab": "\t", f"{_WORD}br": "\n", f"{_WORD}cr": "\n", f"{_WORD}noBreakHyphen": "-"}


class _Words:
    """Takes the words down while the file is parsed; builds no tree, so depth costs nothing."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._skipping = 0
        self._in_text = False
        self._in_paragraph_style = 0
        self.pieces: list[str] = []

    def doctype(self, name: str, pubid: str | None, system: str | None) -> None:
        """No Word document declares entities."""
        raise FileUnsafe(str(self._path), "XML entities")

    def start(self, tag: str, attrs: Mapping[str, str]) -> None:
        """An element begins."""
        self._skipping += tag in _SKIPPED
        self._in_paragraph_style += tag == f"{_WORD}pPr"  # its tabs are stops, not signs
        self._in_text = tag == f"{_WORD}t"
        if tag in _SIGNS and not self._skipping and not self._in_paragraph_style:
            self.pieces.append(_SIGNS[tag])

    def end(self, tag: str) -> None:
        """An element ends."""
        self._skipping -= tag in _SKIPPED
        self._in_paragraph_style -= tag == f"{_WORD}pPr"
        self._in_text = False
        if tag == f"{_WORD}p":
            self.pieces.append("\n")
        elif tag == f"{_WORD}tc":
            self._end_with("\t")
        elif tag == f"{_WORD}tr":
            self._end_with("\n")

    def data(self, data: str) -> None:
        """Letters of the open element."""
        if self._in_text and not self._skipping:
            self.pieces.append(data)

    def close(self) -> None:
        """The file is at its end."""

    def _end_with(self, sign: str) -> None:
        while self.pieces and self.pieces[-1] in ("\n", "\t"):
            self.pieces.pop()
        self.pieces.append(sign)


def load(path: Path, encoding: str) -> Incoming:
    """The one document of a Word file.

    Raises:
        FileBinary, FileUnsafe, FileEmpty: if it is none, is made to harm, or holds no words.
    """
    del encoding
    require_sane(path)
    try:
        data = member_of(path, "word/document.xml")
        words = _Words(path)
        parser = ElementTree.XMLParser(target=words)  # noqa: S314 - a document type is refused, so no entity is there
        parser.feed(data)
        parser.close()
    except (ElementTree.ParseError, zlib.error) as error:
        raise FileBinary(str(path)) from error
    text = "".join(words.pieces).strip("\n")
    if not text.strip():
        raise FileEmpty(str(path))
    return Incoming((IncomingDocument(text, str(path), title=title_of(text, str(path))),))


DOCX = Format(
    name="docx",
    suffixes=(".docx", ".docm"),
    read=None,
    write=None,
    load=load,
    is_bare=True,
    about="Word documents: the words as they would be printed, tables in their place.",
    loses=("pictures, notes, headers and footers, what was deleted",),
)
