"""`.pdf`: the text layer of a PDF, by `qalam`, which puts Arabic letters back into their order."""

from pathlib import Path

from annotator.domain.errors.files import FileBinary, NoTextLayer
from annotator.formats.extras import extra
from annotator.formats.format import Format
from annotator.formats.incoming import Incoming, IncomingDocument
from annotator.formats.limits import read_bytes
from annotator.formats.texts.plain import title_of

_HEAD = b"%PDF-"
_HEAD_WITHIN = 1024
_MOST_UNREADABLE = 0.05


def load(path: Path, encoding: str) -> Incoming:
    """The one document of a PDF.

    Raises:
        ExtraMissing: if `qalam` is not installed.
        FileBinary: if it is no PDF.
        NoTextLayer: if it holds no text, or one whose letters mean nothing.
    """
    del encoding
    qalam = extra("qalam", "qalam", "pdf")
    if _HEAD not in read_bytes(path)[:_HEAD_WITHIN]:
        raise FileBinary(str(path))
    try:
        text = str(qalam.extract_text(str(path)))
    except Exception as error:  # a young package: whatever it makes of a broken file
        raise FileBinary(str(path)) from error
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n").strip("\n")
    unreadable = sum(sign in "\ufffd\0" or "\ue000" <= sign <= "\uf8ff" for sign in text)
    if not text.strip() or unreadable > _MOST_UNREADABLE * len(text):
        raise NoTextLayer(str(path))
    text = text.replace("\0", "\ufffd")
    return Incoming((IncomingDocument(text, str(path), title=title_of(text, str(path))),))


PDF = Format(
    name="pdf",
    suffixes=(".pdf",),
    read=None,
    write=None,
    load=load,
    is_bare=True,
    about="The text layer of a PDF, where it is sound.",
    loses=("pictures; scanned pages are refused",),
)
