"""`html`: a page that a person can read and print, with every annotation drawn on the words and a legend.

One article a document, right to left where its text is. Nested annotations are drawn one below the other, crossing ones
in pieces. Everything from outside is escaped, and the page can run nothing and fetch nothing.
"""

import re
from collections.abc import Iterator, Sequence
from html import escape
from typing import IO

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Annotation, reading_order
from annotator.domain.label import Label
from annotator.formats.format import Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report

GENERATOR = '<meta name="generator" content="Annotator">'
"""By this a page is known that was drawn here."""

_COLOUR = re.compile(r"#[0-9A-Fa-f]{6}")
_PLAIN = "#555555"
_DEEPEST = 6
"""Levels drawn one below the other; what is deeper is drawn on the last."""

# Only what is above or below the letters: a border or a blank at a mark's side would part letters that join.
_STYLE = """
body { font: 1.1rem/2.2 "Noto Naskh Arabic", "Geeza Pro", "Traditional Arabic", serif; max-width: 46rem;
  margin: 2rem auto; padding: 0 1rem; color: #222; background: #fff; }
article { border-top: 1px solid #bbb; margin-top: 2rem; break-before: auto; }
h1, h2 { font-size: 1.3rem; line-height: 1.6; }
.about { color: #555; font-size: .9rem; }
.text { white-space: pre-wrap; unicode-bidi: plaintext; }
mark { color: inherit; border-bottom: 3px solid; background: none; }
.legend { list-style: none; padding: 0; display: flex; flex-wrap: wrap; gap: 0 1.5rem; }
@media print { body { margin: 0; max-width: none; } article { break-inside: auto; } h2 { break-after: avoid; } }
"""


def write(outgoing: Outgoing, options: ExportOptions, file: IO[str], report: Report) -> None:
    """The page, document by document as they come."""
    del options
    file.write(_head(outgoing.labels))
    for annotated in outgoing.documents:
        file.writelines(_article(annotated))
        report.documents += 1
        for one in annotated.annotations:
            report.stored += 1
            report.exported += 1
            report.count_entity(one.label)
    file.write("</body>\n</html>\n")


def _head(labels: Sequence[Label]) -> str:
    colours = "".join(f".{_class_of(label.id)} {{ border-color: {_colour(label)}; }}\n" for label in labels)
    depths = "".join(f".d{depth} {{ padding-bottom: {4 * depth}px; }}\n" for depth in range(_DEEPEST))
    legend = "".join(map(_legend, labels))
    return (
        '<!DOCTYPE html>\n<html lang="ar" dir="rtl">\n<head>\n<meta charset="utf-8">\n'
        f"{GENERATOR}\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width">\n'
        f"<title>Annotator</title>\n<style>{_STYLE}{colours}{depths}</style>\n</head>\n<body>\n"
        f'<ul class="legend">\n{legend}</ul>\n'
    )


def _legend(label: Label) -> str:
    name = f'<mark class="{_class_of(label.id)} d0"><bdi>{escape(label.name("ar"))}</bdi></mark>'
    return f"<li>{name} <bdi>{escape(label.id)}</bdi></li>\n"


def _class_of(label: str) -> str:
    """A name that no class of the page's own has, whatever the label is called."""
    return f"label-{label}"


def _colour(label: Label) -> str:
    """The label's colour on a light page; files may say anything."""
    colour = label.colour.get("light", "")
    return colour if _COLOUR.fullmatch(colour) else _PLAIN


def _article(annotated: AnnotatedDocument) -> Iterator[str]:
    document = annotated.document
    yield f'<article id="{escape(document.id)}">\n<h2 dir="auto">{escape(document.title)}</h2>\n'
    told = (("source", document.source), ("published", document.published))
    about = " · ".join(f'<bdi class="{name}">{escape(one)}</bdi>' for name, one in told if one)
    if about:
        yield f'<p class="about">{about}</p>\n'
    yield '<div class="text" dir="auto">'
    yield from _drawn(document.text, annotated.annotations)
    yield "</div>\n</article>\n"


def _drawn(text: str, annotations: Sequence[Annotation]) -> Iterator[str]:
    """The text with its marks; at each edge what ends is closed, and what it lay in is opened again."""
    waiting = sorted(enumerate(annotations), key=lambda one: reading_order(one[1]), reverse=True)
    edges = sorted({0, len(text), *(edge for one in annotations for edge in (one.span.start, one.span.end))})
    open_: list[tuple[int, Annotation]] = []
    for start, end in zip(edges, [*edges[1:], len(text)], strict=True):
        going_on = [one for one in open_ if one[1].span.end > start]
        begun = []
        while waiting and waiting[-1][1].span.start == start:
            begun.append(waiting.pop())
        kept = next((at for at, one in enumerate(open_) if one[1].span.end <= start), len(open_))
        yield "</mark>" * (len(open_) - kept)
        open_ = [*going_on, *begun]
        yield from (_opening(*one, depth) for depth, one in enumerate(open_[kept:], kept))
        yield escape(text[start:end], quote=False)
    yield "</mark>" * len(open_)


def _opening(number: int, one: Annotation, depth: int) -> str:
    classes = f"{_class_of(one.label)} d{min(depth, _DEEPEST - 1)}"
    return f'<mark class="{classes}" title="{escape(one.label)}" data-span="{number}">'
