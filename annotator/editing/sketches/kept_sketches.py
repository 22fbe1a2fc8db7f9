"""Sketches kept in a file of the computer's cache, so that no text is sketched twice: derived data, safe to delete.

A record for each text: its id, how many hashes there are, the hashes, and a check sum. What does not agree with its sum
is left unread, with all behind it, and the file is then written anew.
"""

import os
import struct
from array import array
from collections.abc import Iterator, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from zlib import crc32

_NAME = "sketches-1"  # another number whenever sketches are made in another way
_MOST = 50_000  # records: 28 MB, read in a fifth of a second
_HASHES = 128
_BODY = struct.Struct(f"<32sH{_HASHES}I")
_SUM = struct.Struct("<I")
_SIZE = _BODY.size + _SUM.size


def read_kept(folder: Path) -> dict[str, "array[int]"]:
    """The sketches kept there, by the ids of their texts; none where nothing can be read."""
    try:
        data = (folder / _NAME).read_bytes()
    except OSError:
        return {}
    return dict(_records(data))


def _records(data: bytes) -> Iterator[tuple[str, "array[int]"]]:
    for at in range(0, len(data) - _SIZE + 1, _SIZE):
        body = data[at : at + _BODY.size]
        if crc32(body) != _SUM.unpack_from(data, at + _BODY.size)[0]:
            return
        id, count, *hashes = _BODY.unpack(body)
        yield id.hex(), array("I", hashes[:count])


def keep(folder: Path, sketches: Mapping[str, "array[int]"], stored: int) -> None:
    """Keep these, of which so many of the first are `stored`: behind them, or anew where the file is not as it was.

    Where there are too many the last are kept. A place that cannot be written keeps none.
    """
    file = folder / _NAME
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        is_whole = file.exists() and file.stat().st_size == stored * _SIZE
        if is_whole and len(sketches) <= _MOST:
            with file.open("ab") as opened:
                opened.write(_written(sketches, stored))
        else:
            aside = folder / f"{_NAME}.{os.getpid()}"
            aside.write_bytes(_written(sketches, len(sketches) - _MOST))
            aside.replace(file)


def _written(sketches: Mapping[str, "array[int]"], first: int) -> bytes:
    return b"".join(_record(id, one) for id, one in islice(sketches.items(), max(first, 0), None))


def _record(id: str, sketch: "array[int]") -> bytes:
    body = _BODY.pack(bytes.fromhex(id), len(sketch), *sketch, *[0] * (_HASHES - len(sketch)))
    return body + _SUM.pack(crc32(body))
