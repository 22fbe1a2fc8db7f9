"""`.txt`: one file is one document. Line ends become LF; nothing else about the text changes."""

from pathlib import PurePath

from annotator.formats.format import Format
from annotator.formats.incoming import Incoming, IncomingDocument

_TITLE_WORDS = 5
_TITLE_LENGTH = 200


def title_of(text: str, path: str) -> str:
    """The first line of at least five words, else the file's name without its suffix."""
    for line in text.splitlines():
        if len(line.split()) >= _TITLE_WORDS:
            return " ".join(line.split())[:_TITLE_LENGTH]
    stem = PurePath(path).stem.encode("utf-8", "replace").decode()  # a file's name may be no Unicode at all
    return stem or "?"


def read(text: str, path: str) -> Incoming:
    """The one document of a text file."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return Incoming((IncomingDocument(text, path, title=title_of(text, path)),))


TXT = Format(
    "txt",
    (".txt", ".text"),
    read,
    None,
    is_bare=True,
    about="A text file is a document. Line ends become LF; nothing else is altered unless it is chosen.",
)
