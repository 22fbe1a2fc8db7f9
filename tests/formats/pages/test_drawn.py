"""The page people read: parsed again by Python's own parser, nothing of it is lost, alive or out of place."""

import io
from dataclasses import replace
from html.parser import HTMLParser

from hypothesis import given, settings

from annotator.domain.label import DEFAULT_LABELS, Label
from annotator.formats.format import Outgoing
from annotator.formats.options import ExportOptions
from annotator.formats.pages.declared import HTML
from annotator.formats.report import Report
from tests.examples import ANNOTATOR
from tests.formats.columns.exporting import EXAMPLE, annotated, seed
from tests.strategies import many_annotated


def page(documents, labels=DEFAULT_LABELS):
    file, report = io.StringIO(), Report()
    HTML.write(Outgoing(iter(documents), labels), ExportOptions(), file, report)
    return file.getvalue(), report


class Reader(HTMLParser):
    """The text of each article, and for each character the labels drawn on it; insists that marks nest."""

    def __init__(self, text):
        super().__init__()
        self.open, self.texts, self.drawn, self.tags = [], [], [], set()
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag, attrs):
        self.tags.add(tag)
        if tag in ("mark", "div"):
            self.open.append((tag, (dict(attrs).get("class") or "").split(" ")[0].removeprefix("label-")))
        if tag == "div":
            self.texts.append("")
            self.drawn.append([])

    def handle_endtag(self, tag):
        if tag in ("mark", "div"):
            assert self.open.pop()[0] == tag

    def handle_data(self, data):
        if any(tag == "div" for tag, _ in self.open):
            self.texts[-1] += data
            self.drawn[-1] += [sorted(label for tag, label in self.open if tag == "mark")] * len(data)


def covered(one):
    return [
        sorted(a.label for a in one.annotations if a.span.start <= at < a.span.end)
        for at in range(len(one.document.text))
    ]


@settings(max_examples=50)
@given(written=many_annotated((ANNOTATOR,)))
def test_every_character_carries_exactly_the_labels_it_has(written):
    text, report = page(written)
    told = Reader(text)
    assert told.texts == [one.document.text for one in written]
    assert told.drawn == [covered(one) for one in written]
    assert report.is_balanced and report.exported == sum(len(one.annotations) for one in written)


def test_crossing_marks_are_drawn_in_pieces():
    told = Reader(page([annotated("أبجدهوز", [("actor", 0, 4), ("date", 2, 6), ("quote", 2, 6)])])[0])
    assert told.drawn[0][1:5] == [["actor"], ["actor", "date", "quote"], ["actor", "date", "quote"], ["date", "quote"]]


def test_a_label_called_like_a_part_of_the_page_does_not_dress_it():
    names = ("text", "about", "legend", "d1")
    labels = tuple(Label(name, {"en": name}, {"light": f"#12345{place}"}) for place, name in enumerate(names))
    text, _ = page([EXAMPLE], labels)
    style = text[text.index("<style>") : text.index("</style>")]
    assert all(f".label-{name} {{ border-color: #12345{place}; }}" in style for place, name in enumerate(names))
    assert not any(f".{name} {{ border-color" in style for name in names)


def test_nothing_from_outside_is_alive():
    hostile = '<script>alert(1)</script><img src=x onerror="1">&amp;"\''
    label = Label("actor", {"ar": hostile, "en": hostile}, {"light": "red;} body { display: none } .x {"})
    one = annotated(hostile, [("actor", 0, 20)])
    one = replace(one, document=replace(one.document, title=hostile, source=hostile, published=hostile))
    text, _ = page([one], [label])
    assert Reader(text).tags.isdisjoint({"script", "img"})
    assert Reader(text).texts == [hostile]
    assert "display: none" not in text and "http" not in text.replace("http-equiv", "")


def test_the_page_is_arabic_right_to_left_and_explains_its_colours():
    text, _ = page([*seed(), EXAMPLE])
    assert '<html lang="ar" dir="rtl">' in text and "<script" not in text
    for label in DEFAULT_LABELS:
        assert label.name("ar") in text and label.colour["light"] in text
