"""Word, PDF and the archives they lie in: their words in order, and nothing that is made to harm is unpacked."""

import resource
import zipfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import ExtraMissing, FileBinary, FileEmpty, FileUnsafe, NoTextLayer
from annotator.formats.registry import read_file
from annotator.formats.texts import packed
from tests.formats.texts.archives import WORD, lying, paragraph, word_file


def text_of(path: Path) -> str:
    incoming = read_file(path)
    assert incoming.problems == ()
    (one,) = incoming.documents
    return one.text


def problem_of(path: Path) -> FileTrouble:
    (problem,) = read_file(path).problems
    return problem


def test_word_gives_paragraphs_and_tables_in_their_order(tmp_path: Path) -> None:
    table = "".join(
        f"<w:tr><w:tc>{paragraph(one)}</w:tc><w:tc>{paragraph(two)}</w:tc></w:tr>" for one, two in ("أب", "جد")
    )
    body = paragraph("قال ", "الوزير") + f"<w:tbl>{table}</w:tbl>" + paragraph("انتهى")
    assert text_of(word_file(tmp_path / "a.docx", body)) == "قال الوزير\nأ\tب\nج\tد\nانتهى"


def test_word_leaves_out_what_was_deleted_and_keeps_what_was_put_in(tmp_path: Path) -> None:
    runs = (
        "<w:ins><w:r><w:t>قُتل</w:t></w:r></w:ins><w:del><w:r><w:delText>جُرح</w:delText><w:t>x</w:t></w:r></w:del>"
        "<w:moveFrom><w:r><w:t>y</w:t></w:r></w:moveFrom><w:r><w:tab/><w:t>ثمانية</w:t><w:br/><w:t>أمس</w:t></w:r>"
    )
    stops = "<w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>"
    assert text_of(word_file(tmp_path / "a.docx", f"<w:p>{stops}{runs}</w:p>")) == "قُتل\tثمانية\nأمس"


def test_word_of_the_real_program_is_read(tmp_path: Path) -> None:
    """Namespaces in use, a fallback for old programs, text without its own run."""
    fallback = (
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Choice>'
        f"{paragraph('واحد')}</mc:Choice><mc:Fallback>{paragraph('اثنان')}</mc:Fallback></mc:AlternateContent>"
    )
    assert text_of(word_file(tmp_path / "a.docx", f"<w:p><w:r>{fallback}</w:r></w:p>")) == "واحد"


@pytest.mark.parametrize("body", ["", paragraph(" "), "<w:p/>"])
def test_a_word_file_without_words_is_empty(tmp_path: Path, body: str) -> None:
    assert isinstance(problem_of(word_file(tmp_path / "a.docx", body)), FileEmpty)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"no archive", b"\xd0\xcf\x11\xe0 an old .doc"])
def test_what_is_no_archive_is_told(tmp_path: Path, data: bytes) -> None:
    (tmp_path / "a.docx").write_bytes(data)
    assert isinstance(problem_of(tmp_path / "a.docx"), FileBinary)


def test_an_archive_that_is_no_word_file_is_told(tmp_path: Path) -> None:
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("../../escape.xml", "x")
    assert isinstance(problem_of(tmp_path / "a.docx"), FileBinary)


def test_a_zip_bomb_is_refused_before_it_is_unpacked(tmp_path: Path) -> None:
    with (
        zipfile.ZipFile(tmp_path / "a.docx", "w", zipfile.ZIP_DEFLATED) as archive,
        archive.open("word/document.xml", "w", force_zip64=True) as member,
    ):
        for _ in range(600):
            member.write(bytes(1 << 20))
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    problem = problem_of(tmp_path / "a.docx")
    assert isinstance(problem, FileUnsafe) and problem.what == "zip bomb"
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 50_000  # kilobytes


def test_a_bomb_that_lies_of_its_size_is_cut_off_there(tmp_path: Path) -> None:
    path = word_file(tmp_path / "a.docx", paragraph("x" * 3_000_000))
    assert isinstance(problem_of(lying(path, "word/document.xml", 1000)), FileUnsafe | FileBinary)


def test_an_archive_of_too_many_members_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packed, "_MOST_MEMBERS", 3)
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        for number in range(5):
            archive.writestr(f"{number}", "x")
    problem = problem_of(tmp_path / "a.docx")
    assert isinstance(problem, FileUnsafe) and problem.what == "zip of too many members"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_entities_are_never_read(tmp_path: Path, encoding: str) -> None:
    lol = '<!ENTITY a "lol"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">'
    head = f'<?xml version="1.0" encoding="{encoding}"?><!DOCTYPE w [{lol}]>'
    xml = f"{head}<w:document {WORD}>{paragraph('&b;&f;')}</w:document>"
    with zipfile.ZipFile(tmp_path / "a.docx", "w") as archive:
        archive.writestr("word/document.xml", xml.encode(encoding))
    problem = problem_of(tmp_path / "a.docx")
    assert isinstance(problem, FileUnsafe) and problem.what == "XML entities"


def test_xml_of_endless_depth_does_no_harm(tmp_path: Path) -> None:
    deep = "<w:p>" * 200_000 + "</w:p>" * 200_000
    assert isinstance(problem_of(word_file(tmp_path / "a.docx", deep)), FileEmpty | FileUnsafe)


@given(data=st.binary(max_size=200), suffix=st.sampled_from((".docx", ".xlsx", ".pdf", ".spacy", ".html", ".csv")))
def test_no_bytes_make_a_reader_fail(data: bytes, suffix: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    path = tmp_path_factory.mktemp("f") / f"a{suffix}"
    for begun in (data, b"PK\x03\x04" + data, b"%PDF-1.4\n" + data):
        path.write_bytes(begun)
        incoming = read_file(path)
        assert incoming.problems or incoming.documents


def pdf(path: Path, text: str) -> Path:
    """A PDF as Qt prints one."""
    from PySide6.QtGui import QPdfWriter, QTextDocument

    QTextDocument(text).print_(QPdfWriter(str(path)))
    return path


def test_pdf_is_read_by_its_text_layer_with_arabic_in_order(tmp_path: Path, qapp: object) -> None:
    pytest.importorskip("qalam")
    lines = "قال وزير الدفاع في بيان: نفذت القوات ضربات.\nوأفاد المرصد بمقتل 8 عناصر."
    assert text_of(pdf(tmp_path / "a.pdf", lines)).startswith(lines)


def test_a_pdf_without_a_text_layer_is_told(tmp_path: Path) -> None:
    pytest.importorskip("qalam")
    empty = b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n"
    (tmp_path / "a.pdf").write_bytes(empty + b"trailer<</Size 3/Root 1 0 R>>\n%%EOF")
    assert isinstance(problem_of(tmp_path / "a.pdf"), NoTextLayer | FileBinary)


@pytest.mark.parametrize(("suffix", "package"), [(".pdf", "qalam"), (".html", "trafilatura"), (".xlsx", "openpyxl")])
def test_a_package_that_is_missing_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, suffix: str, package: str
) -> None:
    monkeypatch.setitem(__import__("sys").modules, package, None)
    (tmp_path / f"a{suffix}").write_bytes(b"%PDF-1.4 <p>x</p>")
    problem = problem_of(tmp_path / f"a{suffix}")
    assert isinstance(problem, ExtraMissing) and (problem.package, problem.extra) == (package, suffix[1:])
