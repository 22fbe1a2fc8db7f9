"""How much of a file is taken in before it is refused: nothing from outside may eat the computer's memory."""

from pathlib import Path

from annotator.domain.errors.files import FileTooLarge

LARGEST_FILE = 512 << 20
"""Bytes of one file, packed or unpacked; the texts of about 100,000 news articles."""


def read_bytes(path: Path, most: int = LARGEST_FILE) -> bytes:
    """The bytes of a file.

    Raises:
        FileTooLarge: if it has more than `most` bytes; no more than that is read, whatever the system says its size is.
        OSError: if it cannot be read.
    """
    if path.stat().st_size > most:
        raise FileTooLarge(str(path), most >> 20)
    with path.open("rb") as file:
        data = file.read(most + 1)
    if len(data) > most:
        raise FileTooLarge(str(path), most >> 20)
    return data
