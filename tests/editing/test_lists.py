"""Lists of names in a project: each verb is undone by its inverse, an import in one step."""

from dataclasses import replace

import pytest

from annotator.domain.errors import BadEntryName, ImportRefused, UnknownLabel
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.editing.commands.lists import AddEntry, AlterEntry, RemoveEntry
from annotator.editing.importing import start_list_import
from annotator.editing.session import Session
from annotator.formats.tables.name_lists import ListedName

ENTRY = GazetteerEntry("e", "فصائل", "actor", "هيئة تحرير الشام", ("جبهة النصرة",), {"iso": "SY"}, 35.9, 36.6)


def entries(session: Session) -> tuple[GazetteerEntry, ...]:
    return session.thread.ask(lambda file: file.read.gazetteer())


def test_an_entry_is_added_altered_and_taken_out_and_all_of_it_undone(session: Session) -> None:
    session.do(AddEntry(ENTRY))
    assert entries(session) == (ENTRY,)
    longer = replace(ENTRY, aliases=("جبهة النصرة", "النصرة"))
    session.do(AlterEntry(ENTRY, longer))
    assert entries(session) == (longer,)
    assert session.do(AlterEntry(longer, longer)) is None
    session.do(RemoveEntry(longer))
    assert entries(session) == ()
    for wanted in ((longer,), (ENTRY,), ()):
        session.undo()
        assert entries(session) == wanted


def test_an_entry_needs_a_label_of_the_project_and_names_to_look_for(session: Session) -> None:
    with pytest.raises(UnknownLabel):
        session.do(AddEntry(replace(ENTRY, label="nowhere")))
    with pytest.raises(BadEntryName):
        session.do(AddEntry(replace(ENTRY, aliases=(" — ",))))
    assert entries(session) == ()


def imported(session: Session, *names: ListedName) -> tuple[int, int, int]:
    report, written = start_list_import(session, names, "فصائل", "actor")
    written.result()
    session.adopt_many()
    return report.added, report.altered, report.known


def test_a_list_is_imported_in_one_step_and_joined_to_what_is_there(session: Session) -> None:
    session.do(AddEntry(ENTRY))
    names = (ListedName(1, "هيئه تحرير الشام", ("النصرة",)), ListedName(2, "حماس", label="actor"))
    assert imported(session, *names) == (1, 1, 0)
    (hamas, hts) = sorted(entries(session), key=lambda one: one.name)
    assert hts == replace(ENTRY, aliases=("جبهة النصرة", "هيئه تحرير الشام", "النصرة"))
    assert (hamas.name, hamas.label, hamas.list) == ("حماس", "actor", "فصائل")
    assert imported(session, *names) == (0, 0, 2)
    session.undo()
    assert entries(session) == (ENTRY,)


def test_a_list_with_a_label_nobody_knows_is_refused_whole(session: Session) -> None:
    with pytest.raises(ImportRefused):
        start_list_import(session, [ListedName(1, "حماس"), ListedName(2, "x", label="group")], "فصائل", "actor")
    assert entries(session) == ()
