"""What holds of each of the formats beside CoNLL-2003."""

import io
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.sentences import sentences
from annotator.domain.errors.files import FileEmpty
from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.columns.leaving_out import TOKENLESS
from annotator.formats.columns.sheet import CUT_TOKENS
from annotator.formats.columns.tokens import TOKENISERS, cut
from annotator.formats.format import Outgoing
from annotator.formats.options import CHOICES, ExportOptions
from annotator.formats.registry import FORMATS, READABLE, WRITABLE
from annotator.formats.report import Report
from annotator.wording.window.exporting import FORMATS as EXPORT_FORMATS
from tests.formats.columns.exporting import EXAMPLE, ROOT, annotated, documents, pieces, seed, texts
from tests.formats.columns.row_formats import (
    CONLL2002,
    CONLLU,
    ROW_FORMATS,
    facts,
    left_out,
    read_back,
    runs_read,
    written,
)

each = pytest.mark.parametrize("form", ROW_FORMATS, ids=lambda form: form.name)
BLANKS_BETWEEN = [form for form in ROW_FORMATS if form is not CONLLU]


def different(most):
    """Documents as a project holds them: no two have the same text."""
    return st.lists(documents(), max_size=most, unique_by=lambda one: one.document.id)


def options_of(form):
    choices = {name: CHOICES[name] for name in form.options}
    if form is CONLL2002:
        choices["nested"] = ("innermost", "outermost")
    return st.fixed_dictionaries({name: st.sampled_from(values) for name, values in choices.items()})


@each
@given(st.data())
def test_exported_and_reported_are_stored_and_entities_are_what_the_tags_tell(form, data):
    drawn = data.draw(different(3))
    text, report = written(form, drawn, **data.draw(options_of(form)))
    assert report.is_balanced
    assert report.stored == sum(len(one.annotations) for one in drawn)
    assert report.documents == len(drawn)
    has_rows = any(line and not line.startswith("-DOCSTART-") for line in text.split("\n"))
    read = read_back(form, text) if has_rows else ()
    found = Counter(one.label for document in read for one in document.annotations)
    if form is CONLLU:  # which puts the pieces of a divided one together
        assert found.total() == report.exported
    else:
        assert found == Counter(report.entities)


@pytest.mark.parametrize("form", BLANKS_BETWEEN, ids=lambda form: form.name)
@given(st.data())
def test_what_is_read_is_every_exported_span_on_its_tokens(form, data):
    one, chosen = data.draw(documents()), data.draw(options_of(form))
    file, report = written(form, [one], **chosen)
    text, tokens = one.document.text, TOKENISERS[chosen["tokens"]](one.document.text)
    if chosen["edges"] == "split":
        tokens = cut(tokens, (edge for kept in one.annotations for edge in (kept.span.start, kept.span.end)))
    kept = [one for one in one.annotations if one.id not in left_out(report)]
    expected = Counter(piece for one in kept for piece in pieces(one, tokens, sentences(text)))
    if form is not CONLL2002:  # which cuts its reserved word once more
        read = read_back(form, file) if tokens else ()
        assert runs_read(read) == expected
        assert [word for document in read for word in document.text.replace("\n", " ").split(" ")] == [
            text[token.start : token.end] for token in tokens
        ]
    assert report.exported == len(kept)


@each
def test_the_running_example_comes_back(form):
    (document,) = read_back(form, written(form, [EXAMPLE])[0])
    found = [(one.label, document.text[one.start : one.end].replace(" ", "")) for one in document.annotations]
    expected = [(one.label, one.text.replace(" ", "")) for one in EXAMPLE.annotations]
    assert found == [one for one in expected if form is not CONLL2002 or one[0] not in ("actor", "quote")]


@each
def test_the_seed_article_is_written_as_the_golden_file(form):
    golden = (ROOT / f"tests/files/golden/seed.{form.name}").read_bytes().decode("utf-8")
    assert written(form, seed())[0] == golden


@each
@given(st.data())
def test_the_same_document_gives_the_same_bytes(form, data):
    one, chosen = data.draw(documents()), data.draw(options_of(form))
    assert written(form, [one], **chosen)[0] == written(form, [one], **chosen)[0]


@each
@given(st.data())
def test_no_line_holds_what_another_reader_would_take_for_a_line_break(form, data):
    text, _ = written(form, data.draw(different(2)), **data.draw(options_of(form)))
    assert text.splitlines() == text.split("\n")[:-1]


@each
def test_documents_are_written_as_they_come(form):
    file = io.StringIO()
    lengths = []

    def come():
        for number in range(3):
            lengths.append(len(file.getvalue()))
            yield annotated(f"قال رئيس {number}", [])

    form.write(Outgoing(come(), DEFAULT_LABELS), ExportOptions(), file, Report())
    assert 0 == lengths[0] < lengths[1] < lengths[2]


@each
def test_nothing_is_an_empty_file(form):
    text, report = written(form, [])
    assert (text, report.stored, report.warnings) == ("", 0, [])


@each
def test_a_document_without_a_token_is_told_where_the_file_has_no_place_for_it(form):
    empty = annotated("\n \n", [("quote", 0, 2)])
    _, report = written(form, [empty, annotated("قال", [])])
    told = [TOKENLESS.format(id=empty.document.id)]
    assert [one for one in report.warnings if "token" in one] == ([] if form is CONLL2002 else told)
    assert (report.documents, report.stored, len(report.reported)) == (2, 1, 1)


@each
def test_cut_tokens_are_warned_of(form):
    _, report = written(form, [EXAMPLE], edges="split")
    assert report.warnings == ([CUT_TOKENS] if "edges" in form.options else [])


@each
@pytest.mark.parametrize("text", ["", "\n\n", "\ufeff", " \r\n"])
def test_a_file_without_a_row_is_empty(form, text):
    incoming = form.read(text, "a")
    assert (incoming.documents, facts(incoming.problems)) == ((), [(FileEmpty.__name__, "a")])


@each
def test_carriage_returns_and_a_byte_order_mark_change_nothing(form):
    text, _ = written(form, [EXAMPLE, annotated("قال نعم. ثم\n\nعاد", [("quote", 4, 11)])])
    changed = form.read("\ufeff" + text.replace("\n", "\r\n"), "file")
    assert changed == form.read(text, "file")


@each
@given(st.integers(0, 3000))
def test_a_file_cut_off_anywhere_is_read_without_a_fall(form, length):
    whole = written(form, [EXAMPLE, annotated("زار وسوريا. ثم عاد", [("quote", 4, 14)])], tokens="clitics")[0]
    incoming = form.read(whole[:length], "a")
    assert incoming.documents or incoming.problems


PIECES = [
    "a", "B-x", "I-x", "E-y", "O", " ", "\t", "\n", "\n\n", "-DOCSTART-", "#", "# text = a", "# newdoc", "# newpar",
    "1", "2", "1-2", "2-9", "1.1", "\t_\t_\t_\t_\t_\t_\t_\t", "NER=B-x", "NER2=I-x", "|", "Span=0:1", "Span2=", "0:9",
    "1:", "SpaceAfter=No", "SpacesAfter=\\n", "SpacesBefore=a", "1\ta\t_\t_\t_\t_\t_\t_\t_\tNER=B-x|Span=0:1",
]  # fmt: skip


@each
@given(st.one_of(st.text(), texts, st.lists(st.sampled_from(PIECES)).map("".join)))
def test_whatever_comes_is_read_with_offsets_inside_its_text(form, text):
    for document in form.read(text, "a").documents:
        assert document.text or form.read(text, "a").problems
        assert all(0 <= one.start < one.end <= len(document.text) for one in document.annotations)


@each
def test_the_format_is_in_the_table_and_has_a_name_for_people(form):
    assert FORMATS[form.name] is form
    assert form.name in READABLE and form.name in WRITABLE
    assert form.suffixes == (f".{form.name}",)
    assert EXPORT_FORMATS[form.name]
    assert set(form.options) <= set(CHOICES)
    assert form.carries_offsets is (form is CONLLU)
