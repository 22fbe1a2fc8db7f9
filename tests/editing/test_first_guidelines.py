"""A project begins with guidelines whose examples are annotated in the sample as they say."""

import re

import pytest

from annotator import paths
from annotator.domain.label import DEFAULT_LABELS
from annotator.editing.founding import project_in_memory, sample_project
from annotator.editing.label_set.first_guidelines import first_guidelines, first_text
from annotator.editing.session import Session
from annotator.formats.registry import read_files
from annotator.storage.thread import ProjectThread
from tests.examples import ANNOTATOR

TEXTS = tuple(first_guidelines())
EVERY_TEXT = pytest.mark.parametrize("text", TEXTS, ids=lambda text: f"{text.label}-{text.language}")


def annotated(label: str | None = None) -> set[str]:
    """The words of the sample's annotations, of one label or all."""
    (article,) = read_files([paths.resources() / "sample" / "seed.jsonl"]).documents
    return {article.text[one.start : one.end] for one in article.annotations if label in (None, one.label)}


def examples(text: str) -> set[str]:
    """What stands between square brackets, also inside others, without those whose words are left out."""
    found, begun = set(), []
    for place, letter in enumerate(text):
        if letter == "[":
            begun.append(place + 1)
        elif letter == "]":
            found.add(re.sub(r"ـ(?=\[)|[\[\]]", "", text[begun.pop() : place]))
    assert not begun, "every bracket is closed"
    return {one for one in found if one.strip() and "…" not in one}


@EVERY_TEXT
def test_every_example_is_annotated_in_the_sample(text) -> None:
    told = examples(text.text)
    assert len(told) >= 5
    assert told - annotated() == set()


@EVERY_TEXT
def test_examples_of_a_label_are_annotated_with_it(text) -> None:
    assert len(examples(text.text) & annotated(text.label)) >= 4


@EVERY_TEXT
def test_a_text_says_what_counts_what_does_not_where_spans_end_and_how_they_nest(text) -> None:
    headings = re.findall(r"^(#+) ", text.text, re.MULTILINE)
    assert headings == ["#", "##", "##", "##", "##"]


def test_arabic_inside_english_is_isolated_so_that_no_bracket_turns_around() -> None:
    for label in DEFAULT_LABELS:
        text = first_text(label.id, "en")
        outside = re.sub("\u2067[^\u2067\u2069]*\u2069", "", text)
        assert not re.search("[\u0600-\u06ff]", outside)
        assert text.count("\u2067") == text.count("\u2069")


def test_there_is_no_text_for_other_labels_and_languages() -> None:
    assert first_text("unit", "ar") == first_text("../actor", "ar") == first_text("actor", "fr") == ""


def test_two_new_projects_begin_with_the_same_guidelines() -> None:
    read = []
    for _ in range(2):
        thread = project_in_memory()
        read.append(thread.ask(lambda file: file.read.guidelines()))
        thread.close()
    assert read[0] == read[1]
    assert len(read[0]) == 10


def test_the_sample_was_annotated_under_them(tmp_path) -> None:
    sample_project(tmp_path / "s.annotator", ANNOTATOR)
    session = Session(ProjectThread.open(tmp_path / "s.annotator"), ANNOTATOR)
    (row,) = session.thread.ask(lambda file: file.read.document_rows(ANNOTATOR.id))
    layer = session.open_document(row.id).layer(ANNOTATOR.id)
    assert {one.guideline for one in layer} == {session.facts.guideline_of(label.id) for label in DEFAULT_LABELS}
    assert session.thread.ask(lambda file: file.labels.outdated(ANNOTATOR.id)) == ()
    assert session.history.undo_verb is None
    session.close()
