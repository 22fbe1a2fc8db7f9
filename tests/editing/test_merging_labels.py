"""Two labels become one: no span is lost, nothing is said twice, and undo is the way back."""

from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from annotator.domain.annotated import AnnotatedDocument
from annotator.domain.annotation import Relation
from annotator.domain.change import Edit
from annotator.domain.errors import Cancelled, LabelRetired, MergedIntoItself, UnknownLabel
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.suggestion import Rejection, Suggestion
from annotator.domain.summary import LabelUse
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.documents import PutAway
from annotator.editing.commands.labels import RetireLabel
from annotator.editing.founding import new_project, project_in_memory
from annotator.editing.keeping import Keeper
from annotator.editing.label_set.merging import merge_labels, start_merge
from annotator.editing.session import Session
from annotator.storage.project_file import ProjectFile
from annotator.storage.thread import ProjectThread
from tests.editing.reading_back import facts_agree_with_file, file_of
from tests.examples import ANNOTATOR, INSTANT, OTHER, act, annotation, example
from tests.strategies import LABELS, many_annotated

ONE = example()


def filled(session: Session, *documents: AnnotatedDocument) -> Session:
    """With these documents, written as they are."""
    session.thread.ask(lambda file: file.write(act(*_edits(documents), id="filling")))
    session.adopt_many()
    return session


def _edits(documents: tuple[AnnotatedDocument, ...]) -> list[Edit]:
    said = (ANNOTATOR, OTHER)
    for one in documents:
        said += (one.document, *one.annotations, *one.states, *one.relations)  # type: ignore[assignment]
        said += (*one.suggestions, *one.rejections, *one.sources)  # type: ignore[assignment]
    return [Edit(None, one) for one in said]


def in_file(session: Session) -> AnnotatedDocument:
    return session.thread.ask(lambda file: file.read.annotated(ONE.id))


TWINS = (
    replace(annotation(4, 18, "actor", "stays"), attributes={"kind": "army"}, note="one", flags=("unsure",)),
    replace(annotation(4, 18, "location", "goes"), attributes={"kind": "town", "code": 7}, note="two", flags=("x",)),
    annotation(15, 18, "location", "alone"),
    annotation(4, 18, "location", "of another", OTHER),
)


def test_every_layer_suggestion_and_refusal_is_put_under_the_other_label_and_the_first_retires(
    session: Session,
) -> None:
    alone, other = annotation(15, 18, "location", "mine"), annotation(4, 18, "location", "theirs", OTHER)
    suggestion = Suggestion("s", ONE.id, "location", alone.span, alone.text, "model", created=INSTANT)
    no = Rejection("n", ONE.id, OTHER.id, "location", alone.span, alone.text, INSTANT)
    filled(session, AnnotatedDocument(ONE, (other, alone), (), (), (suggestion,), (no,)))
    entry = GazetteerEntry("g", "towns", "location", "حلب")
    session.thread.ask(lambda file: file.write(act(Edit(None, entry), id="list")))
    session.adopt_many()
    report = merge_labels(session, "location", "actor")
    there = in_file(session)
    assert {one.label for one in (*there.annotations, *there.suggestions, *there.rejections)} == {"actor"}
    assert [one.label for one in session.thread.ask(lambda file: file.read.gazetteer())] == ["actor"]
    assert session.facts.label("location").retired
    assert (report.relabelled, report.settled, report.suggestions, report.rejections) == (2, 0, 1, 1)
    assert session.thread.ask(lambda file: file.findings()) == ()


def test_what_would_be_said_twice_is_said_once_with_all_that_either_said(session: Session) -> None:
    filled(session, AnnotatedDocument(ONE, TWINS, ()))
    report = merge_labels(session, "location", "actor")
    there = {one.id: one for one in in_file(session).annotations}
    assert there.keys() == {"stays", "alone", "of another"}
    both = there["stays"]
    assert both.attributes == {"kind": "army", "code": 7}
    assert (both.note, both.flags) == ("one\ntwo", ("unsure", "x"))
    assert (report.relabelled, report.settled, report.differing) == (2, 1, 1)


def arrow(id: str, source: str, target: str) -> Relation:
    return Relation(id, ONE.id, ANNOTATOR.id, "near", source, target, INSTANT)


def test_arrows_of_what_goes_lead_to_what_stays_and_none_to_itself_or_twice(session: Session) -> None:
    arrows = (
        arrow("moves", "goes", "alone"),
        arrow("moves too", "alone", "goes"),
        arrow("same as another", "of another", "goes"),
        arrow("the other", "of another", "stays"),
        arrow("to itself", "goes", "stays"),
    )
    filled(session, AnnotatedDocument(ONE, TWINS, (), arrows))
    report = merge_labels(session, "location", "actor")
    left = {one.id: (one.source, one.target) for one in in_file(session).relations}
    assert left == {
        "moves": ("stays", "alone"),
        "moves too": ("alone", "stays"),
        "the other": ("of another", "stays"),
    }
    assert report.arrows == 4
    assert session.thread.ask(lambda file: file.findings()) == ()


def test_two_arrows_that_come_to_say_the_same_are_one(session: Session) -> None:
    more = (annotation(15, 18, "actor", "stays too"), annotation(15, 18, "location", "goes too"))
    arrows = (arrow("one", "goes", "stays too"), arrow("other", "stays", "goes too"))
    filled(session, AnnotatedDocument(ONE, (*TWINS[:2], *more), (), arrows))
    merge_labels(session, "location", "actor")
    assert [(one.source, one.target) for one in in_file(session).relations] == [("stays", "stays too")]


def test_suggestions_and_refusals_that_become_the_same_are_one(session: Session) -> None:
    span, words = annotation().span, annotation().text
    suggestions = tuple(
        Suggestion(f"{label} {source}", ONE.id, label, span, words, source, created=INSTANT)
        for label, source in (("actor", "model"), ("location", "model"), ("location", "memory"))
    )
    suggestions += (replace(suggestions[-1], id="location memory again"),)
    refusals = tuple(Rejection(label, ONE.id, OTHER.id, label, span, words, INSTANT) for label in ("actor", "location"))
    filled(session, AnnotatedDocument(ONE, (), (), (), suggestions, refusals))
    report = merge_labels(session, "location", "actor")
    there = in_file(session)
    assert {one.id for one in there.suggestions} == {"actor model", "location memory"}
    assert {one.id for one in there.rejections} == {"actor"}
    assert (report.suggestions, report.rejections) == (3, 1)


def test_the_bin_is_merged_too(session: Session) -> None:
    filled(session, AnnotatedDocument(ONE, TWINS, ()))
    session.open_document(ONE.id)
    session.do(PutAway(ONE.id))
    assert merge_labels(session, "location", "actor").relabelled == 2
    assert {one.label for one in in_file(session).annotations} == {"actor"}


def test_a_merge_is_one_act_and_undo_and_redo_take_all_of_it(session: Session) -> None:
    filled(session, AnnotatedDocument(ONE, TWINS, (), (arrow("moves", "goes", "alone"),)))
    before = file_of(session)
    merge_labels(session, "location", "actor")
    after = file_of(session)
    assert session.history.undo_verb == "merge_labels"
    session.undo()
    assert file_of(session) == before
    session.redo()
    assert file_of(session) == after
    session.undo()
    session.open_document(ONE.id)
    assert facts_agree_with_file(session)


@pytest.mark.parametrize(
    ("label", "into", "refusal"),
    [("actor", "actor", MergedIntoItself), ("x", "actor", UnknownLabel), ("actor", "quote", LabelRetired)],
)
def test_what_cannot_be_merged_is_refused_and_nothing_is_changed(session: Session, label, into, refusal) -> None:
    session.do(RetireLabel("quote"))
    before = file_of(session)
    with pytest.raises(refusal):
        start_merge(session, label, into)
    assert file_of(session) == before


def test_a_merge_that_is_stopped_changes_nothing(session: Session) -> None:
    filled(session, AnnotatedDocument(ONE, TWINS, ()))
    before = file_of(session)

    def stop(_done: int) -> None:
        raise Cancelled

    _, written = start_merge(session, "location", "actor", stop)
    with pytest.raises(Cancelled):
        written.result()
    assert file_of(session) == before


def test_a_backup_is_made_before_a_merge(tmp_path: Path) -> None:
    new_project(tmp_path / "p.annotator")
    thread = ProjectThread.open(tmp_path / "p.annotator")
    session = filled(
        Session(thread, ANNOTATOR, keeper=Keeper(thread, tmp_path / "backups")), AnnotatedDocument(ONE, TWINS, ())
    )
    merge_labels(session, "location", "actor")
    assert session.keeper is not None
    (backup,) = session.keeper.backups()
    session.close()
    file = ProjectFile.open(backup.path, read_only=True)
    assert {one.label for one in file.read.annotated(ONE.id).annotations} == {"actor", "location"}
    file.close()


def test_uses_count_every_layer_and_the_bin(opened: Session) -> None:
    opened.do(Annotate(ONE.id, annotation().span, "actor"))
    opened.do(PutAway(ONE.id))
    opened.wait_until_saved()
    no = Rejection("n", ONE.id, ANNOTATOR.id, "quote", annotation().span, annotation().text, INSTANT)
    opened.thread.ask(lambda file: file.write(act(Edit(None, no), id="no")))
    assert opened.thread.ask(lambda file: file.labels.uses()) == {
        "actor": LabelUse(annotations=1, documents=1, annotators=1),
        "quote": LabelUse(rejections=1),
    }


@given(many_annotated((ANNOTATOR, OTHER)))
@settings(max_examples=60)
def test_no_span_is_lost_nothing_is_said_twice_and_undo_is_the_identity(
    documents: tuple[AnnotatedDocument, ...],
) -> None:
    session = Session(project_in_memory(), ANNOTATOR)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("annotator.editing.label_set.merging.PAGE", 1)  # every seam between pages is met
        try:
            filled(session, *documents)
            before = file_of(session)
            report = merge_labels(session, LABELS[0], LABELS[1])
            after = session.thread.ask(lambda file: file.read.annotated_page())
            for then, now in zip(documents, after, strict=True):
                wanted = {
                    (one.annotator, one.span, one.label.replace(LABELS[0], LABELS[1])) for one in then.annotations
                }
                said = [(one.annotator, one.span, one.label) for one in now.annotations]
                assert set(said) == wanted
                assert len(said) == len(wanted)
            moved = sum(one.label == LABELS[0] for each in documents for one in each.annotations)
            assert report.relabelled + report.settled == moved
            assert session.thread.ask(lambda file: file.findings()) == ()
            if session.history.undo_verb:
                session.undo()
            assert file_of(session) == before
        finally:
            session.close()
