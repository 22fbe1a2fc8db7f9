"""What spaCy reads in a DocBin of ours: the text to the letter, our tokens, sentences and every annotation."""

import sys
import warnings
import zlib
from collections import Counter

import pytest
from hypothesis import given, settings

from annotator.arabic.sentences import sentences
from annotator.arabic.words import tokens
from annotator.domain.errors.files import BadOption, ExtraMissing, FileBinary, FileTooLarge
from annotator.domain.label import DEFAULT_LABELS
from annotator.formats import limits
from annotator.formats.datasets.spacy import SPACY
from annotator.formats.format import Outgoing
from annotator.formats.incoming import Kind
from annotator.formats.options import ExportOptions
from annotator.formats.report import Report
from tests.formats.columns.exporting import EXAMPLE, documents, seed

with warnings.catch_warnings():
    warnings.simplefilter("ignore")
    spacy_tokens = pytest.importorskip("spacy.tokens")
    from spacy.vocab import Vocab

pytestmark = pytest.mark.filterwarnings("ignore")


def saved(path, documents, **options):
    report = Report()
    SPACY.write_to(Outgoing(iter(documents), DEFAULT_LABELS), ExportOptions(**options), path, report)
    assert report.is_balanced
    return report


def docs_in(path):
    return list(spacy_tokens.DocBin().from_disk(path).get_docs(Vocab()))


def said(one):
    return sorted((a.span.start, a.span.end, a.label) for a in one.annotations)


@pytest.mark.parametrize("nested", ["innermost", "outermost"])
def test_spacy_counts_the_entities_and_spans_of_the_sidecar(tmp_path, nested):
    written = [*seed(), EXAMPLE]
    report = saved(tmp_path / "o.spacy", written, nested=nested)
    docs = docs_in(tmp_path / "o.spacy")
    assert Counter(one.label_ for doc in docs for one in doc.ents) == Counter(report.entities)
    assert Counter(one.label_ for doc in docs for one in doc.spans["sc"]) == Counter(report.spans)
    assert sum(report.spans.values()) == report.stored == sum(len(one.annotations) for one in written)
    assert [doc.text for doc in docs] == [one.document.text for one in written]


def test_spacy_sees_our_tokens_and_sentences(tmp_path):
    saved(tmp_path / "o.spacy", seed())
    (doc,) = docs_in(tmp_path / "o.spacy")
    text = doc.text
    assert [one.text for one in doc if one.text.strip()] == [text[one.start : one.end] for one in tokens(text)]
    assert [one.text.strip() for one in doc.sents] == [text[one.start : one.end] for one in sentences(text)]


@settings(max_examples=40)
@given(written=documents())
def test_text_and_spans_come_back_but_for_widened_edges(written, tmp_path_factory):
    path = tmp_path_factory.mktemp("o") / "o.spacy"
    report = saved(path, [written], edges="split")
    incoming = SPACY.read_file(path, "auto")
    assert incoming.problems == ()
    if not written.document.text.strip():
        return
    (back,) = incoming.documents
    assert back.text == written.document.text
    lost = {(one.annotation.span.start, one.annotation.span.end, one.annotation.label) for one in report.reported}
    moved = {(one.annotation.span.start, one.annotation.span.end, one.annotation.label) for one in report.widened}
    found = {(one.start, one.end, one.label) for one in back.annotations}
    assert set(said(written)) - lost - moved <= found
    assert len(found) <= report.exported


def test_labels_of_the_document_and_links_of_its_entities_are_told(tmp_path):
    doc = spacy_tokens.Doc(Vocab(), words=["قال", "حلب"])
    doc.cats = {"خبر": 1.0}
    doc.set_ents([spacy_tokens.Span(doc, 1, 2, label="LOC", kb_id="Q41183")])
    bin = spacy_tokens.DocBin(attrs=["ENT_IOB", "ENT_TYPE", "ENT_KB_ID"], store_user_data=True, docs=[doc])
    bin.to_disk(tmp_path / "a.spacy")
    incoming = SPACY.read_file(tmp_path / "a.spacy", "auto")
    assert [(one.start, one.end, one.label) for one in incoming.documents[0].annotations] == [(4, 7, "LOC")]
    assert [(one.what, one.detail) for one in incoming.unheld] == [
        (Kind.DOCUMENT_LABEL, "خبر: 1.0"), (Kind.NORMALIZATION, "LOC حلب: Q41183"),
    ]  # fmt: skip


def test_the_same_documents_give_the_same_bytes(tmp_path):
    saved(tmp_path / "a", seed())
    saved(tmp_path / "b", seed())
    assert (tmp_path / "a").read_bytes() == (tmp_path / "b").read_bytes()


@pytest.mark.parametrize("nested", ["levels", "labels"])
def test_one_column_of_entities_cannot_be_several(tmp_path, nested):
    with pytest.raises(BadOption):
        saved(tmp_path / "o", seed(), nested=nested)


def test_without_spacy_the_export_says_what_to_install(tmp_path, monkeypatch):
    for name in [one for one in sys.modules if one.split(".")[0] == "spacy"]:
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(ExtraMissing) as refused:
        saved(tmp_path / "o", seed())
    assert (refused.value.package, refused.value.extra) == ("spaCy", "spacy")


@pytest.mark.parametrize("data", [b"", b"x", zlib.compress(b"x"), zlib.compress(b"\x81\xa1a\x01")])
def test_what_is_no_docbin_is_called_so(tmp_path, data):
    (tmp_path / "o.spacy").write_bytes(data)
    with pytest.raises(FileBinary):
        SPACY.read_file(tmp_path / "o.spacy", "auto")


def test_a_docbin_that_unpacks_without_end_is_refused(tmp_path, monkeypatch):
    monkeypatch.setattr("annotator.formats.datasets.spacy.LARGEST_FILE", 1 << 16)
    (tmp_path / "o.spacy").write_bytes(zlib.compress(bytes(1 << 20)))
    with pytest.raises(FileTooLarge):
        SPACY.read_file(tmp_path / "o.spacy", "auto")
    assert limits.LARGEST_FILE >= 1 << 28
