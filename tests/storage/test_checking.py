"""Whatever is changed behind the program's back is found."""

import random
import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from annotator.domain.change import Edit
from annotator.domain.document import DocumentState, Status
from annotator.domain.errors import AnnotatorError
from annotator.domain.rule import Rule
from annotator.storage.project_file import ProjectFile
from tests.examples import ANNOTATOR, act, annotation, example

ONE = example()


@pytest.fixture
def worked_on(project: Path) -> Path:
    with closing(ProjectFile.open(project)) as file:
        file.write(act(Edit(None, ANNOTATOR), Edit(None, ONE), Edit(None, annotation()), id="1"))
        file.write(act(Edit(None, annotation(15, 18, "location", "a2")), id="2"))
        file.write(act(Edit(annotation(), replace(annotation(), note="ملاحظة")), id="3"))
        file.write(act(Edit(None, DocumentState(ONE.id, ANNOTATOR.id, Status.DONE)), id="4"))
        file.write(act(Edit(None, Rule("crossing", "forbidden")), id="5"))
        file.write(file.action("2").inverse("6"))
    return project


def findings(path: Path) -> tuple[str, ...]:
    with closing(ProjectFile.open(path)) as file:
        return file.findings()


def test_a_project_that_was_worked_on_is_whole(worked_on: Path) -> None:
    assert findings(worked_on) == ()


TAMPERINGS = {
    "a text": "UPDATE texts SET text = replace(text, 'حلب', 'حلت')",
    "words of an annotation": "UPDATE annotations SET text = 'رئيس بلدية حمص'",
    "offsets of an annotation": "UPDATE annotations SET start = start + 1",
    "a label of an annotation": "UPDATE annotations SET label = 'quote'",
    "a note": "UPDATE annotations SET note = 'x'",
    "attributes": "UPDATE annotations SET attributes = '{\"killed\":9}'",
    "attributes that are no JSON": "UPDATE annotations SET attributes = '{'",
    "an annotation removed": "DELETE FROM annotations",
    "an annotation added": "INSERT INTO annotations SELECT 'new', document, annotator, label, start, \"end\", text, "
    "created, attributes, note, flags, origin, confidence, guideline FROM annotations",
    "a title": "UPDATE documents SET title = 'x'",
    "a state": "UPDATE document_states SET status = 'new'",
    "a rule removed": "DELETE FROM rules",
    "an annotator renamed": "UPDATE annotators SET name = 'x'",
    "a label's colour": "UPDATE labels SET colour = '{}' WHERE id = 'date'",
    "a label retired": "UPDATE labels SET retired = 1 WHERE id = 'date'",
    "edits of a line": "UPDATE changes SET edits = replace(edits, 'forbidden', 'allowed')",
    "a line's verb": "UPDATE changes SET verb = 'x' WHERE position = 3",
    "a line's annotator": "UPDATE changes SET annotator = 'x' WHERE position = 3",
    "a line's clock": "UPDATE changes SET clock = '0000000000000-000000' WHERE position = 3",
    "the first line removed": "DELETE FROM changes WHERE position = 1",
    "a line in the middle removed": "DELETE FROM changes WHERE position = 4",
    "the last line removed": "DELETE FROM changes WHERE position = (SELECT max(position) FROM changes)",
    "an action and its undo removed": "DELETE FROM changes WHERE action IN ('2', '6')",
    "two lines swapped": "UPDATE changes SET position = CASE position WHEN 3 THEN 40 ELSE position END",
    "a line twice": "INSERT INTO changes SELECT 90, replace(id, substr(id, 1, 4), 'ffff'), replica, seq, clock, "
    "annotator, action, undoes, verb, edits, prev FROM changes WHERE position = 3",
    "a text removed": "DELETE FROM texts",
    "the whole journal removed": "DELETE FROM changes",
}


@pytest.mark.parametrize("statement", TAMPERINGS.values(), ids=TAMPERINGS.keys())
def test_what_was_changed_by_hand_is_found(worked_on: Path, statement: str) -> None:
    with closing(sqlite3.connect(worked_on)) as other, other:
        other.execute("PRAGMA foreign_keys = OFF")
        assert other.execute(statement).rowcount > 0
    assert findings(worked_on) != ()


def test_the_text_of_a_document_that_was_put_away_is_still_watched(worked_on: Path) -> None:
    away = example("نص بلا توسيم", 2)
    with closing(ProjectFile.open(worked_on)) as file:
        file.write(act(Edit(None, away), id="7"))
        file.write(act(Edit(away, None), id="8"))
        assert file.findings() == ()
    with closing(sqlite3.connect(worked_on)) as other, other:
        other.execute("DELETE FROM texts WHERE id = ?", (away.id,))
    assert any(away.id in fault for fault in findings(worked_on))


def flip(data: bytearray, chance: random.Random) -> None:
    data[chance.randrange(len(data))] ^= 1 << chance.randrange(8)


def zero(data: bytearray, chance: random.Random) -> None:
    start = chance.randrange(len(data))
    data[start : start + 64] = bytes(len(data[start : start + 64]))


def cut(data: bytearray, chance: random.Random) -> None:
    del data[chance.randrange(len(data)) :]


@pytest.mark.parametrize("damage", [flip, zero, cut])
def test_no_damage_passes_unseen(worked_on: Path, damage: Callable[[bytearray, random.Random], None]) -> None:
    """Either it is refused, or it is found, or what is read is what was written."""
    whole = worked_on.read_bytes()
    with closing(ProjectFile.open(worked_on)) as file:
        expected = contents(file)
    chance = random.Random(20231113)
    for _ in range(60):
        data = bytearray(whole)
        damage(data, chance)
        worked_on.write_bytes(data)
        try:
            with closing(ProjectFile.open(worked_on)) as file:
                assert file.findings() != () or contents(file) == expected
        except AnnotatorError:
            pass
        Path(f"{worked_on}-journal").unlink(missing_ok=True)


def contents(file: ProjectFile) -> object:
    read = file.read
    return read.labels(), read.annotators(), read.rules(), read.annotated_page(), file.journal.lines_after(0)
