"""Saved news pages: the article out of the page, or all of it, in the encoding the page says it is in."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.formats.choice import KEEP, FileChoice
from annotator.formats.pages.saved import left_out_of
from annotator.formats.registry import read_file

pytest.importorskip("trafilatura")

TITLE = "8 قتلى في أعنف قصف متبادل بين القوات الأميركية والميليشيات الإيرانية"
BODY = [f"شن الجيش الأميركي مطلع اليوم الإثنين ضربات جوية على موقعين شرقي سوريا للمرة رقم {one}." for one in range(6)]
PAGE = """<!doctype html><html lang="ar" dir="rtl"><head><meta charset="{charset}">
<title>{title} | تلفزيون سوريا</title>
<meta property="article:published_time" content="2023-11-13T06:43:00+03:00"></head><body>
<nav><ul><li><a href="/">الرئيسية</a></li><li><a href="/p">سياسة</a></li></ul></nav><article><h1>{title}</h1>
<div>2023.11.13 | 06:43 دمشق</div><div><button>+A</button><span>حجم الخط</span><button>-A</button></div>{body}</article>
<footer>جميع الحقوق محفوظة</footer><script>alert("لا")</script></body></html>"""


def page(path: Path, charset: str = "utf-8", as_bytes: str = "") -> Path:
    text = PAGE.format(charset=charset, title=TITLE, body="".join(f"<p>{one}</p>" for one in BODY))
    path.write_bytes(text.encode(as_bytes or charset))
    return path


@pytest.mark.parametrize("charset", ["utf-8", "windows-1256", "iso-8859-6"])
def test_title_day_and_body_come_out_of_the_page(tmp_path: Path, charset: str) -> None:
    (one,) = read_file(page(tmp_path / "a.html", charset)).documents
    assert (one.title, one.published) == (TITLE, "2023-11-13")
    assert all(line in one.text for line in BODY) and one.text.startswith(TITLE)
    assert not any(words in one.text for words in ("الرئيسية", "حجم الخط", "محفوظة", "alert", "+A"))


def test_the_whole_page_comes_when_it_is_wanted(tmp_path: Path) -> None:
    (one,) = read_file(page(tmp_path / "a.html"), FileChoice(boilerplate=KEEP)).documents
    assert (
        all(words in one.text for words in ("الرئيسية", "حجم الخط", "محفوظة", "+A", *BODY)) and "alert" not in one.text
    )


def test_the_lines_outside_the_article_are_listed(tmp_path: Path) -> None:
    lines = {one.text for one in left_out_of(page(tmp_path / "a.html"), "auto")}
    assert {"الرئيسية", "سياسة", "جميع الحقوق محفوظة"} <= lines and lines.isdisjoint(BODY)


def test_an_encoding_the_page_claims_wrongly_does_not_break_what_is_utf8(tmp_path: Path) -> None:
    (one,) = read_file(page(tmp_path / "a.html", "windows-1256", "utf-8")).documents
    assert BODY[0] in one.text


@given(
    tags=st.lists(st.sampled_from(["<p>", "</p>", "<div", ">", "قال", "&#0;", "<table><tr><td>", "<![CDATA[", "\0"]))
)
def test_no_page_makes_the_reader_fail(tags: list[str], tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("h") / "a.html"
    path.write_text("".join(tags), encoding="utf-8")
    for how in ("auto", KEEP):
        incoming = read_file(path, FileChoice(boilerplate=how))
        assert incoming.problems or "\0" not in incoming.documents[0].text


def test_a_page_nested_without_end_does_no_harm(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text("<div>" * 100_000 + "قال", encoding="utf-8")
    incoming = read_file(tmp_path / "a.html")
    assert incoming.problems or incoming.documents
