"""The lines of a file of lines, whichever way they end."""

from collections.abc import Iterator


def numbered(text: str) -> Iterator[tuple[int, str]]:
    """Each line with its number, counted from 1, without its end and the file's byte order mark.

    Lines end in LF or CR LF; in a file that has neither, as old Macs wrote them, in CR.
    """
    whole = text.removeprefix("\ufeff")
    if "\n" not in whole:
        whole = whole.replace("\r", "\n")
    for number, line in enumerate(whole.split("\n"), start=1):
        yield number, line.removesuffix("\r")
