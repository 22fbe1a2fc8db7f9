"""Saved news pages: title, day and body out of them by `trafilatura`, or everything there is to read."""

import codecs
import logging
import re
from pathlib import Path
from typing import Any

from annotator.domain.errors.files import FileEmpty
from annotator.formats.decoding import AUTO, Decoded, decode
from annotator.formats.extras import extra
from annotator.formats.incoming import Incoming, IncomingDocument
from annotator.formats.limits import read_bytes
from annotator.formats.texts.boilerplate import FoundLine, Why
from annotator.formats.texts.plain import title_of

_CHARSET = re.compile(rb"charset\s*=\s*[\"']?\s*([A-Za-z0-9_.:-]{2,40})")
_HEAD = 4096  # bytes in which a page says its encoding
_TALKATIVE = ("trafilatura", "htmldate", "courlan", "justext")
_LARGEST_PAGE = 32 << 20
_TAGS = (
    "p",
    "div",
    "li",
    *(f"h{level}" for level in range(1, 7)),
    "br",
    "tr",
    "button",
    "article",
    "section",
    "header",
)
_BLOCKS = "|".join(f"//{tag}" for tag in _TAGS)
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


def load(path: Path, encoding: str) -> Incoming:
    """The article of a page: its title, then its body.

    Raises:
        ExtraMissing: if `trafilatura` is not installed.
        FileTooLarge, FileEmpty: if it is a page no more, or holds no words.
    """
    decoded = decoded_page(path, encoding)
    found = _article(decoded.text)
    if found is None:
        return load_whole(path, encoding)
    title, body = found.title, found.text.strip()
    text = body if not title or body.startswith(title) else f"{title}\n\n{body}"
    return _incoming(text, path, decoded, title, found.sitename, found.date)


def load_whole(path: Path, encoding: str) -> Incoming:
    """Everything there is to read on a page, buttons and all."""
    decoded = decoded_page(path, encoding)
    found = _article(decoded.text)
    text = _visible(decoded.text)
    if not text.strip():
        raise FileEmpty(str(path))
    told = (None, None, None) if found is None else (found.title, found.sitename, found.date)
    return _incoming(text, path, decoded, *told)


def left_out_of(path: Path, encoding: str) -> tuple[FoundLine, ...]:
    """The lines of a page that do not belong to its article, as `load` reads it."""
    (article,) = load(path, encoding).documents
    said = " ".join(article.text.split())
    lines = enumerate(_visible(decoded_page(path, encoding).text).split("\n"), 1)
    return tuple(
        FoundLine(number, line, Why.OUTSIDE) for number, line in lines if line and " ".join(line.split()) not in said
    )


def decoded_page(path: Path, encoding: str) -> Decoded:
    """The page's text, in the encoding asked for, the one its bytes tell, or the one it says it is in."""
    data = read_bytes(path, _LARGEST_PAGE)
    told = _CHARSET.search(data[:_HEAD])
    if encoding == AUTO and told is not None and not _is_unicode(data):
        name = told[1].decode("ascii")
        try:
            return Decoded(data.decode(name).replace("\0", "\ufffd"), codecs.lookup(name).name)
        except (LookupError, UnicodeError):
            pass
    return decode(data, str(path), encoding)


def _is_unicode(data: bytes) -> bool:
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    return True


def _article(page: str) -> Any:
    """What the package finds, None where it finds no article."""
    for name in _TALKATIVE:  # their messages quote the page, which no log may hold
        logging.getLogger(name).setLevel(logging.CRITICAL + 1)
    trafilatura = extra("trafilatura", "trafilatura", "html")
    try:
        found = trafilatura.bare_extraction(page, with_metadata=True, include_comments=False, favor_recall=True)
    except (ValueError, RecursionError):  # what its parser makes of pages that are none
        return None
    return found if found is not None and found.text and found.text.strip() else None


def _visible(page: str) -> str:
    """The words of a page, a line for each block."""
    html = extra("lxml.html", "lxml", "html")
    try:
        tree = html.document_fromstring(
            page.encode("utf-8", "replace"), parser=html.HTMLParser(encoding="utf-8"), ensure_head_body=True
        )
    except (ValueError, AssertionError, html.etree.ParserError):
        return ""
    for one in tree.xpath("//script|//style|//noscript|//template|//head"):
        one.drop_tree()
    for one in tree.xpath(_BLOCKS):
        one.text, one.tail = f"\n{one.text or ''}", f"\n{one.tail or ''}"
    lines = (" ".join(line.split()) for line in tree.text_content().split("\n"))
    return "\n".join(line for line in lines if line)


def _incoming(
    text: str, path: Path, decoded: Decoded, title: str | None, site: str | None, day: str | None
) -> Incoming:
    published = day if day and _DAY.fullmatch(day) else None
    one = IncomingDocument(
        text, str(path), title=title or title_of(text, str(path)), source=site or None, published=published
    )
    replaced = ((str(path), decoded.replaced),) if decoded.replaced else ()
    return Incoming((one,), replaced=replaced, encodings=((str(path), decoded.encoding),))
