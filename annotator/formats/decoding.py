"""From bytes to text: which encoding a file is in, and what to do where that cannot be told.

The order and the restriction to Arabic's encodings are measured: unrestricted detection reads 24 of 100 short
Windows-1256 texts as something else.
"""

import codecs
import re
from dataclasses import dataclass

from annotator.domain.errors.files import (
    EncodingUnsure,
    FileBinary,
    FileEmpty,
    UnknownEncoding,
    WrongEncoding,
)

AUTO = "auto"
_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
ARABIC = ("utf_8", "utf_16", "utf_16_le", "utf_16_be", "cp1256", "iso8859_6", "mac_arabic")
"""Encodings that Arabic texts come in; all but the last can be detected."""
_NOT_OF_FILES = frozenset({"idna", "punycode", "undefined", "unicode-escape", "raw-unicode-escape"})
_MOST_REPLACED = 0.01
_ARABIC_BLOCK = 0x06  # the high byte of U+0600 to U+06FF
_SHORTEST_UNMARKED = 16
_ENOUGH = 1 << 16  # bytes that detection looks at
_SAYS_SOMETHING = re.compile(r"[^\ufeff \t\r\n]")
_CONTROLS = frozenset(range(0x20)) - {0x09, 0x0A, 0x0B, 0x0C, 0x0D, 0x1B, 0x1C, 0x1D, 0x1E, 0x1F}


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text and the encoding it was read in; `replaced` counts U+FFFD put for bytes that mean nothing."""

    text: str
    encoding: str
    replaced: int = 0


def decode(data: bytes, path: str, encoding: str = AUTO) -> Decoded:
    """The text of a file, without its byte order mark; nothing else is altered.

    Raises:
        FileEmpty: if there is nothing but blanks.
        FileBinary: if it is no text.
        UnknownEncoding, WrongEncoding: if an encoding was named that does not exist or does not fit.
        EncodingUnsure: if it cannot be told (Mac Arabic never can).
    """
    decoded = _detected(data, path) if encoding == AUTO else _as_told(data, path, encoding)
    if "\0" in decoded.text:
        raise FileBinary(path)
    if _SAYS_SOMETHING.search(decoded.text) is None:
        raise FileEmpty(path)
    return decoded


def _as_told(data: bytes, path: str, encoding: str) -> Decoded:
    try:
        name = codecs.lookup(encoding).name
        if name in _NOT_OF_FILES or not codecs.lookup(encoding)._is_text_encoding:
            raise UnknownEncoding(encoding)
    except LookupError:
        raise UnknownEncoding(encoding) from None
    if name == "utf-8":
        name = "utf-8-sig"
    try:
        text = data.decode(name)
        if name.endswith(("-le", "-be")):  # the others take the mark away themselves
            text = text.removeprefix("\ufeff")
        text.encode("utf-8")  # some encodings, such as utf-7, let half of a surrogate pair pass
    except UnicodeDecodeError as error:
        read = error.object[: error.start].decode(name, "replace")
        raise WrongEncoding(path, encoding, read.count("\n") + 1) from None
    except UnicodeError:
        raise WrongEncoding(path, encoding, 1) from None
    return Decoded(text, name)


def _detected(data: bytes, path: str) -> Decoded:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _as_told(data, path, encoding)
    unmarked = _utf_16_without_mark(data)
    if unmarked:
        return _as_told(data, path, unmarked)
    try:
        return Decoded(data.decode("utf-8"), "utf-8")
    except UnicodeDecodeError:
        pass
    # Also where detection would say UTF-16: only its blanks and letters may bring zero bytes.
    loose = data.decode("utf-8", "replace")
    replaced = loose.count("\ufffd")
    if replaced <= len(loose) * _MOST_REPLACED:
        return Decoded(loose, "utf-8", replaced)
    return _guessed(data, path)


def _utf_16_without_mark(data: bytes) -> str | None:
    """Which UTF-16 it is where nearly every second byte says Arabic or ASCII, and the bytes between do not; or None."""
    beginning = data[:_ENOUGH]
    if len(data) % 2 or len(data) < _SHORTEST_UNMARKED:
        return None
    for encoding, highs, lows in (
        ("utf-16-le", beginning[1::2], beginning[0::2]),
        ("utf-16-be", beginning[0::2], beginning[1::2]),
    ):
        arabic, likely = highs.count(_ARABIC_BLOCK), highs.count(_ARABIC_BLOCK) + highs.count(0)
        if likely >= 0.9 * len(highs) and 2 * arabic >= len(highs) and lows.count(0) < 0.1 * len(lows):
            return encoding
    return None


def _parted_like_mac_arabic(data: bytes) -> bool:
    """Between its words stands 0xA0, the blank of Mac Arabic; elsewhere that is a no-break space, and rare.

    Its letters are those of ISO-8859-6, so that detection cannot tell the two apart.
    """
    return data.count(0xA0) > data.count(0x20) and len(data.split(b"\xa0")) > 2


def _guessed(data: bytes, path: str) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - costs 30 ms, and most files never need it

    best = from_bytes(data[:_ENOUGH], cp_isolation=list(ARABIC)).best()
    if best is None:
        if sum(byte in _CONTROLS for byte in data[:_ENOUGH]) > len(data[:_ENOUGH]) * _MOST_REPLACED:
            raise FileBinary(path)
        raise EncodingUnsure(path)
    if best.encoding == "mac_arabic" or _parted_like_mac_arabic(data[:_ENOUGH]):
        raise EncodingUnsure(path)
    return _as_told(data, path, best.encoding)
