import codecs
import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import EncodingUnsure, FileBinary, FileEmpty, UnknownEncoding, WrongEncoding
from annotator.formats.decoding import decode
from tests.strategies import any_text

HEADLINE = "8 قتلى في أعنف قصف متبادل بين القوات الأميركية والميليشيات الإيرانية في سوريا"
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "cp1256")
WITH_MARK = {"utf-16-le": codecs.BOM_UTF16_LE, "utf-16-be": codecs.BOM_UTF16_BE}


def encoded(text: str, encoding: str) -> bytes:
    return WITH_MARK.get(encoding, b"") + text.encode(encoding)


@pytest.mark.parametrize("encoding", (*ENCODINGS, "utf-16-le", "utf-16-be", "iso8859_6"))
def test_the_article_reads_the_same_from_every_encoding(seed: bytes, encoding: str) -> None:
    text = seed.decode("utf-8")
    if encoding == "iso8859_6":  # it has no letters beyond Arabic and ASCII
        text = text.encode(encoding, "ignore").decode(encoding)
    assert decode(encoded(text, encoding), "file").text == text


@pytest.mark.parametrize("words", ["قتلى في أعنف قصف", "رد إيراني على الغارات", "وقال وزير الدفاع الأميركي", HEADLINE])
@pytest.mark.parametrize("encoding", (*ENCODINGS, "utf-16-le", "utf-16-be"))
def test_a_headline_reads_the_same_from_every_encoding(words: str, encoding: str) -> None:
    assert decode(encoded(words, encoding), "file").text == words


@given(any_text(1).filter(lambda text: text.strip("\ufeff \t\r\n")), st.sampled_from((*ENCODINGS[:3], *WITH_MARK)))
def test_any_text_comes_through_unicode_unaltered(text: str, encoding: str) -> None:
    if text.startswith("\ufeff"):
        text = text.lstrip("\ufeff") + "a"
    assert decode(encoded(text, encoding), "file").text == text
    assert decode(encoded(text, encoding), "file", encoding).text == text


def test_the_encoding_that_was_found_is_told() -> None:
    told = [decode(encoded(HEADLINE, encoding), "file").encoding for encoding in ENCODINGS]
    assert told == ["utf-8", "utf-8-sig", "utf-16", "cp1256"]


def test_line_ends_are_left_to_the_formats() -> None:
    assert decode("سطر\r\nسطر\rسطر".encode(), "file").text == "سطر\r\nسطر\rسطر"


@pytest.mark.parametrize("data", [b"", b" \n\t\r\n", codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF8 + b"\n"])
def test_a_file_of_blanks_is_empty(data: bytes) -> None:
    with pytest.raises(FileEmpty) as refused:
        decode(data, "file")
    assert refused.value.path == "file"


BINARY = {
    "png": b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x02\x00\x00\x00\x02\x00\x08\x06" + bytes(range(256)) * 4,
    "zip": b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + random.Random(1).randbytes(3000),
    "sqlite": b"SQLite format 3\x00\x10\x00\x01\x01\x00@  " + bytes(2000),
    "zeros": bytes(100),
    "noise": random.Random(2).randbytes(5000),
    "text with a zero": b"abc\0def",
}


@pytest.mark.parametrize("data", BINARY.values(), ids=BINARY.keys())
def test_what_is_no_text_is_called_so(data: bytes) -> None:
    with pytest.raises((FileBinary, EncodingUnsure)) as refused:
        decode(data, "file")
    assert isinstance(refused.value, FileBinary)


def test_an_encoding_that_was_named_and_does_not_fit_is_told_with_its_line() -> None:
    with pytest.raises(WrongEncoding) as refused:
        decode("one\ntwo\nسوريا\n".encode("cp1256"), "file", "utf-8")
    assert (refused.value.path, refused.value.encoding, refused.value.line) == ("file", "utf-8", 3)


@pytest.mark.parametrize("encoding", ["utf-16-le", "ascii", "utf-8"])
def test_the_line_is_counted_in_characters_of_that_encoding(encoding: str) -> None:
    broken = {"utf-16-le": b"\x00\xdc", "ascii": b"\xff", "utf-8": codecs.BOM_UTF8[:0] + b"\xff"}[encoding]
    with pytest.raises(WrongEncoding) as refused:
        decode("a\nb\n".encode(encoding) + broken, "file", encoding)
    assert refused.value.line == 3


@pytest.mark.parametrize("encoding", ["klingon", "", "rot13", "hex", "idna", "unicode_escape"])
def test_an_encoding_that_does_not_exist_is_told(encoding: str) -> None:
    with pytest.raises(UnknownEncoding) as refused:
        decode(b"abc", "file", encoding)
    assert refused.value.encoding == encoding


@pytest.mark.parametrize("encoding", ["cp1256", "windows-1256", "CP1256"])
def test_a_named_encoding_is_taken_at_its_word(encoding: str) -> None:
    assert decode(HEADLINE.encode("cp1256"), "file", encoding).text == HEADLINE


def test_half_of_a_surrogate_pair_never_comes_through() -> None:
    with pytest.raises(WrongEncoding):
        decode(b"a+2AA-b", "file", "utf-7")


def test_a_damaged_utf8_file_is_still_utf8_and_says_how_much_was_replaced(seed: bytes) -> None:
    damaged = bytearray(seed)
    damaged[1000] = 0xFF
    told = decode(bytes(damaged), "file")
    assert (told.encoding, told.replaced >= 1) == ("utf-8", True)
    assert told.text.count("\ufffd") == told.replaced


@given(
    st.binary(max_size=300), st.sampled_from(("auto", "utf-8", "cp1256", "utf-16", "utf-7", "idna", "unicode_escape"))
)
def test_no_bytes_at_all_make_the_decoder_fail(data: bytes, encoding: str) -> None:
    with suppress(FileTrouble):
        decode(data, "file", encoding).text.encode("utf-8")
