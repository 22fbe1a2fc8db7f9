"""The label set is altered by commands: each is undone, none loses an annotation, and keys and names stay apart."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import (
    BadColour,
    BadLabelKey,
    EmptyGuideline,
    LabelExists,
    LabelKeyTaken,
    LabelNameTaken,
    UnknownLabel,
)
from annotator.domain.label import Label, made_label
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate, Relabel
from annotator.editing.commands.command import Command
from annotator.editing.commands.documents import AddDocument, PutAway
from annotator.editing.commands.guidelines import Uphold, WriteGuideline
from annotator.editing.commands.labels import AddLabel, MoveLabel, RecolourLabel, RekeyLabel, RenameLabel, RetireLabel
from annotator.editing.commands.project import RenameAnnotator
from annotator.editing.commands.suggestions import Accept
from annotator.editing.founding import project_in_memory
from annotator.editing.label_set.merging import merge_labels
from annotator.editing.session import Session
from tests.editing.reading_back import facts_agree_with_file, facts_of
from tests.examples import ANNOTATOR, example
from tests.strategies import LABELS

DOCUMENT = example().id


def keys(session: Session) -> dict[str, str]:
    return {label.id: label.key for label in session.facts.label_set() if not label.retired}


def order(session: Session) -> list[str]:
    return [label.id for label in session.facts.label_set()]


@pytest.mark.parametrize(
    "command",
    [
        RenameLabel("actor", {"en": "party", "ar": "جهة"}),
        RecolourLabel("actor", {"light": "#004488", "dark": "#88BBFF"}),
        RekeyLabel("actor", "9"),
        RekeyLabel("actor", "2", swap=True),
        MoveLabel("actor", 2),
        RetireLabel("actor"),
        WriteGuideline("actor", "ar", "دليل جديد"),
    ],
    ids=lambda command: command.verb,
)
def test_undo_gives_back_the_label_set_that_was_and_redo_the_new_one(session: Session, command: Command) -> None:
    session.do(AddDocument(example()))
    before = facts_of(session), dict(session.facts.guidelines)
    session.do(command)
    after = facts_of(session), dict(session.facts.guidelines)
    assert after != before
    session.undo()
    assert (facts_of(session), session.facts.guidelines) == before
    session.redo()
    assert (facts_of(session), session.facts.guidelines) == after
    assert facts_agree_with_file(session)
    assert session.thread.ask(lambda file: file.findings()) == ()


def test_a_label_renamed_in_one_language_keeps_its_name_in_the_other_and_its_id(session: Session) -> None:
    session.do(RenameLabel("actor", {"ar": "  جهة   مسلحة\n"}))
    label = session.facts.label("actor")
    assert (label.id, dict(label.names)) == ("actor", {"en": "actor", "ar": "جهة مسلحة"})
    session.do(RenameLabel("actor", {"ar": " "}))
    assert dict(session.facts.label("actor").names) == {"en": "actor"}


def test_a_name_keeps_no_sign_that_turns_directions_which_no_file_would_bring_back(session: Session) -> None:
    session.do(RenameLabel("actor", {"ar": "\u200fجهة \u202eمسلحة\u202c\x07", "en": "\u200e"}))
    assert dict(session.facts.label("actor").names) == {"ar": "جهة مسلحة"}
    session.do(AddLabel(replace(made_label("camp", 6), names={"ar": "مخيم\u2067", "en": " a\n camp "})))
    assert dict(session.facts.label("camp").names) == {"ar": "مخيم", "en": "a camp"}
    with pytest.raises(LabelNameTaken):
        session.do(RenameLabel("actor", {"ar": "مكان\u200f"}))
    session.do(RenameAnnotator("ليلى\u200f  ح."))
    assert session.facts.annotator.name == "ليلى ح."


def test_two_labels_offered_never_share_a_name_in_one_language(session: Session) -> None:
    with pytest.raises(LabelNameTaken) as refused:
        session.do(RenameLabel("actor", {"ar": "مكان"}))
    assert refused.value.label == "location"
    with pytest.raises(LabelNameTaken):
        session.do(AddLabel(replace(made_label("place", 6), names={"ar": "مكان"})))
    session.do(RetireLabel("location"))
    session.do(RenameLabel("actor", {"ar": "مكان"}))


def test_a_key_that_is_taken_is_refused_or_swapped(session: Session) -> None:
    with pytest.raises(LabelKeyTaken) as refused:
        session.do(RekeyLabel("actor", "2"))
    assert (refused.value.key, refused.value.label) == ("2", "location")
    session.do(RekeyLabel("actor", "2", swap=True))
    assert (keys(session)["actor"], keys(session)["location"]) == ("2", "1")
    session.do(RekeyLabel("quote", ""))
    session.do(RekeyLabel("quote", "2", swap=True))
    assert (keys(session)["quote"], keys(session)["actor"]) == ("2", "")


def test_a_retired_label_gives_away_no_key_that_another_has_by_now(session: Session) -> None:
    session.do(RetireLabel("location"))
    session.do(RekeyLabel("casualty", "2"))
    session.do(RekeyLabel("location", "1", swap=True))
    assert keys(session) == {"actor": "", "casualty": "2", "date": "4", "quote": "5"}


@pytest.mark.parametrize("key", ["0", "a", "12", " ", "١"])
def test_only_a_digit_from_1_to_9_is_a_key(session: Session, key: str) -> None:
    with pytest.raises(BadLabelKey):
        session.do(RekeyLabel("actor", key))
    with pytest.raises(BadLabelKey):
        session.do(AddLabel(made_label("place", 6, key)))


@pytest.mark.parametrize("colour", ["", "red", "#12345", "#12345G", "#1234567"])
def test_only_six_hexadecimal_digits_are_a_colour(session: Session, colour: str) -> None:
    with pytest.raises(BadColour):
        session.do(RecolourLabel("actor", {"light": colour}))


def test_the_key_of_a_retired_label_is_free_and_it_comes_back_without_where_it_is_taken(session: Session) -> None:
    session.do(RetireLabel("location"))
    session.do(RekeyLabel("actor", "2"))
    session.do(RetireLabel("location", retired=False))
    assert (keys(session)["actor"], keys(session)["location"]) == ("2", "")
    session.do(RetireLabel("date"))
    session.do(RetireLabel("date", retired=False))
    assert keys(session)["date"] == "4"


def test_a_label_is_moved_and_stops_at_the_ends(session: Session) -> None:
    session.do(MoveLabel("quote", -2))
    assert order(session) == ["actor", "location", "quote", "casualty", "date"]
    session.do(MoveLabel("quote", 99))
    assert order(session)[-1] == "quote"
    assert session.do(MoveLabel("quote", 1)) is None
    assert session.do(MoveLabel("actor", -1)) is None
    assert [label.position for label in session.facts.label_set()] == [1, 2, 3, 4, 5]


def test_nothing_is_done_to_a_label_there_is_not(session: Session) -> None:
    verbs: tuple[Command, ...] = (
        RenameLabel("x", {}),
        RecolourLabel("x", {}),
        RekeyLabel("x", "6"),
        MoveLabel("x", 1),
        WriteGuideline("x", "ar", "y"),
    )
    for command in verbs:
        with pytest.raises(UnknownLabel):
            session.do(command)
    with pytest.raises(LabelExists):
        session.do(AddLabel(made_label("actor", 6)))


MOVES = st.tuples(st.sampled_from(LABELS), st.integers(-6, 6))
ALTERING = st.one_of(
    st.builds(RekeyLabel, st.sampled_from(LABELS), st.sampled_from(("", *"123456789")), st.booleans()),
    MOVES.map(lambda move: MoveLabel(*move)),
    st.builds(RetireLabel, st.sampled_from(LABELS), st.booleans()),
)


@given(st.lists(ALTERING, max_size=12))
def test_whatever_is_done_keys_and_positions_tell_the_labels_offered_apart(commands: list[Command]) -> None:
    session = Session(project_in_memory(), ANNOTATOR)
    try:
        for command in commands:
            try:
                session.do(command)
            except LabelKeyTaken:
                continue
        held = [key for key in keys(session).values() if key]
        assert len(held) == len(set(held))
        assert sorted(order(session)) == sorted(LABELS), "no label is ever dropped"
        assert facts_agree_with_file(session)
        while session.history.undo_verb:
            session.undo()
        assert order(session) == list(LABELS)
        assert list(keys(session).values()) == list("12345")
    finally:
        session.close()


# -- guidelines --------------------------------------------------------------------------------------------------------


@pytest.fixture
def bare(opened: Session) -> Session:
    """Without the guidelines a project begins with."""
    for one in opened.facts.guidelines.values():
        assert one.version == 1
    opened.do(AddLabel(Label("unit", {"en": "unit"}, {"light": "#8A5A00", "dark": "#D9A35C"}, position=6)))
    return opened


def versions(session: Session, label: str) -> list[tuple[str, int, str]]:
    session.wait_until_saved()
    found = session.thread.ask(lambda file: file.read.guidelines())
    return [(one.language, one.version, one.text) for one in found if one.label == label]


def test_a_better_text_is_a_new_version_and_the_old_one_stays(bare: Session) -> None:
    bare.do(WriteGuideline("unit", "ar", "الأول"))
    bare.do(WriteGuideline("unit", "ar", "  الثاني\n\n"))
    assert bare.do(WriteGuideline("unit", "ar", "الثاني")) is None
    assert versions(bare, "unit") == [("ar", 1, "الأول\n"), ("ar", 2, "الثاني\n")]


def test_a_text_in_the_language_that_lags_behind_is_a_translation_of_the_version_in_force(bare: Session) -> None:
    bare.do(WriteGuideline("unit", "ar", "الأول"))
    bare.do(WriteGuideline("unit", "ar", "الثاني"))
    bare.do(WriteGuideline("unit", "en", "second"))
    assert versions(bare, "unit")[-1] == ("en", 2, "second\n")
    bare.do(WriteGuideline("unit", "en", "third"))
    assert versions(bare, "unit")[-1] == ("en", 3, "third\n")


def test_an_empty_guideline_is_refused(bare: Session) -> None:
    with pytest.raises(EmptyGuideline):
        bare.do(WriteGuideline("unit", "ar", " \n"))


def test_an_annotation_remembers_the_arabic_text_of_the_version_in_force(bare: Session) -> None:
    bare.do(Annotate(DOCUMENT, Span(4, 8), "unit", id="before"))
    bare.do(WriteGuideline("unit", "en", "first", id="en1"))
    bare.do(Annotate(DOCUMENT, Span(4, 9), "unit", id="english"))
    bare.do(WriteGuideline("unit", "ar", "الأول", id="ar1"))
    bare.do(Annotate(DOCUMENT, Span(4, 10), "unit", id="both"))
    bare.do(WriteGuideline("unit", "en", "second", id="en2"))
    bare.do(Annotate(DOCUMENT, Span(4, 11), "unit", id="newer"))
    told = {id: bare.facts.annotation(id).guideline for id in ("before", "english", "both", "newer")}
    assert told == {"before": None, "english": "en1", "both": "ar1", "newer": "en2"}
    bare.undo()
    bare.undo()
    assert bare.facts.guideline_of("unit") == "ar1", "what is undone is in force no more"


def test_relabelling_and_accepting_decide_under_the_guideline_in_force(bare: Session) -> None:
    from annotator.domain.suggestion import Suggestion

    bare.do(WriteGuideline("unit", "ar", "الأول", id="ar1"))
    bare.do(Annotate(DOCUMENT, Span(4, 8), "actor", id="one"))
    bare.do(Relabel("one", "unit"))
    assert bare.facts.annotation("one").guideline == "ar1"
    bare.do(Accept(Suggestion("s", DOCUMENT, "unit", Span(4, 9), "", "memory"), id="two"))
    assert bare.facts.annotation("two").guideline == "ar1"


def test_who_wrote_a_text_is_told_whatever_was_undone_and_done_again(bare: Session) -> None:
    bare.do(WriteGuideline("unit", "ar", "الأول", id="ar1"))
    bare.undo()
    bare.redo()
    bare.wait_until_saved()
    writers = bare.thread.ask(lambda file: file.labels.guideline_writers())
    assert writers["ar1"] == ANNOTATOR.id
    assert writers.keys() == bare.facts.guidelines.keys()


def outdated(session: Session) -> list[str]:
    session.wait_until_saved()
    return [one.id for one in session.thread.ask(lambda file: file.labels.outdated(ANNOTATOR.id))]


def test_what_was_made_under_an_older_version_is_listed_until_it_is_upheld(bare: Session) -> None:
    bare.do(WriteGuideline("unit", "ar", "الأول", id="ar1"))
    bare.do(Annotate(DOCUMENT, Span(9, 14), "unit", id="later on the page"))
    bare.do(Annotate(DOCUMENT, Span(4, 8), "unit", id="first on the page"))
    bare.do(Annotate(DOCUMENT, Span(4, 8), "actor", id="another label"))
    assert outdated(bare) == []
    bare.do(WriteGuideline("unit", "en", "translated", id="en1"))
    assert outdated(bare) == [], "a translation makes nothing old"
    bare.do(WriteGuideline("unit", "ar", "الثاني", id="ar2"))
    assert outdated(bare) == ["first on the page", "later on the page"]
    bare.do(Uphold("first on the page"))
    assert outdated(bare) == ["later on the page"]
    assert bare.facts.annotation("first on the page").guideline == "ar2"
    assert bare.do(Uphold("first on the page")) is None
    bare.undo()
    assert outdated(bare) == ["first on the page", "later on the page"]


def test_what_remembers_no_guideline_is_old_if_it_was_made_before_the_newest_was_written(bare: Session) -> None:
    bare.do(Annotate(DOCUMENT, Span(4, 8), "unit", id="long ago", created="2020-01-01T00:00:00Z"))
    bare.do(WriteGuideline("unit", "ar", "الأول", created="2021-01-01T00:00:00Z"))
    assert outdated(bare) == ["long ago"]
    bare.undo()
    assert outdated(bare) == []
    bare.do(WriteGuideline("unit", "ar", "الأول", created="2019-01-01T00:00:00Z"))
    assert outdated(bare) == []
    assert bare.do(Uphold("long ago")) is not None


def test_a_version_of_another_labels_guideline_says_nothing_of_this_one(bare: Session) -> None:
    for text in ("الأول", "الثاني", "الثالث"):
        bare.do(WriteGuideline("unit", "ar", text, created="2021-01-01T00:00:00Z"))
    bare.do(Annotate(DOCUMENT, Span(4, 8), "unit", id="merged", created="2020-01-01T00:00:00Z"))
    merge_labels(bare, "unit", "actor")
    bare.open_document(DOCUMENT)
    assert bare.facts.annotation("merged").guideline is not None
    assert outdated(bare) == ["merged"], "made before the guideline of actors was written"


def test_what_lies_in_the_bin_is_not_listed(bare: Session) -> None:
    bare.do(Annotate(DOCUMENT, Span(4, 8), "unit", id="away", created="2020-01-01T00:00:00Z"))
    bare.do(WriteGuideline("unit", "ar", "الأول"))
    assert outdated(bare) == ["away"]
    bare.do(PutAway(DOCUMENT))
    assert outdated(bare) == []
