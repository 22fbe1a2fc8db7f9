"""The seed in every encoding news comes in: whole, and as a hundred headlines of four words each."""

import codecs
from collections.abc import Callable

import pytest

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import EncodingUnsure
from annotator.formats.decoding import decode

HEADLINES = 100
LEAST = {
    "utf-8": 100, "utf-8-sig": 100, "utf-16": 100, "utf-16-le": 100, "utf-16-be": 100, "cp1256": 100, "iso8859_6": 97,
}  # fmt: skip
"""Of a hundred headlines, how many must come through to the letter."""

MARKS = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}


@pytest.fixture
def headlines(seed: bytes) -> list[str]:
    """Runs of four words that hold Arabic letters alone, evenly over the article."""
    words = [one.strip("\"'.,،:؛()-") for one in seed.decode().split()]
    arabic = [one for one in words if one and all("\u0621" <= sign <= "\u064a" for sign in one)]
    runs = [" ".join(arabic[at : at + 4]) for at in range(len(arabic) - 3)]
    step = max(1, len(runs) // HEADLINES)
    return runs[::step][:HEADLINES]


def encoded(text: str, encoding: str) -> bytes:
    return MARKS.get(encoding, b"") + text.encode(encoding)


def reads(data: bytes, text: str) -> bool:
    try:
        return decode(data, "file").text == text
    except FileTrouble:
        return False


@pytest.mark.parametrize("encoding", LEAST)
def test_the_whole_article_comes_through(seed: bytes, encoding: str) -> None:
    text = seed.decode()
    if encoding == "iso8859_6":  # it has no letters beyond Arabic and ASCII
        text = text.encode(encoding, "ignore").decode(encoding)
    assert decode(encoded(text, encoding), "file").text == text


@pytest.mark.parametrize("encoding", LEAST)
def test_headlines_of_four_words_come_through_as_often_as_was_measured(headlines: list[str], encoding: str) -> None:
    assert len(headlines) == HEADLINES
    found = sum(reads(encoded(one, encoding), one) for one in headlines)
    assert found >= LEAST[encoding], f"{encoding}: {found} of {HEADLINES}"


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_told(seed: bytes, headlines: list[str], encoding: str) -> None:
    assert decode(seed.decode().encode(encoding), "file").text == seed.decode()
    assert all(reads(one.encode(encoding), one) for one in headlines)


def is_unsure(headline: str) -> bool:
    try:
        decode(headline.encode("mac_arabic"), "file")
    except EncodingUnsure:
        return True
    return False


def test_mac_arabic_is_never_guessed_and_is_exact_when_chosen(headlines: list[str], seed: bytes) -> None:
    whole = seed.decode().encode("mac_arabic", "ignore").decode("mac_arabic")
    for text in (whole, *headlines):
        data = text.encode("mac_arabic")
        assert decode(data, "file", "mac_arabic").text == text
    with pytest.raises(EncodingUnsure):
        decode(whole.encode("mac_arabic"), "file")
    read: Callable[[str], bool] = lambda one: reads(one.encode("mac_arabic"), one)  # noqa: E731
    assert not any(map(read, headlines))
    assert sum(map(is_unsure, headlines)) >= 0.95 * len(headlines)
