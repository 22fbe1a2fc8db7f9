import hashlib
import json
from collections.abc import Iterator
from contextlib import closing

import pytest

from annotator.domain.change import Edit
from annotator.domain.rule import Rule
from annotator.storage import clock
from annotator.storage.journal import Act, Line
from annotator.storage.project_file import ProjectFile
from tests.examples import OTHER, act


@pytest.fixture
def file() -> Iterator[ProjectFile]:
    with closing(ProjectFile.in_memory()) as file:
        for number in range(5):
            file.write(act(Edit(None, Rule(f"قاعدة {number}", "é")), id=f"act{number}"))
        yield file


def lines_of(file: ProjectFile) -> list[Line]:
    return [line for _, line in file.journal.lines_after(0)]


def test_the_id_of_a_line_is_the_hash_of_its_canonical_header_and_its_edits(file: ProjectFile) -> None:
    line = lines_of(file)[1]
    header = {name: getattr(line, name) for name in
              ("replica", "seq", "clock", "annotator", "action", "undoes", "verb", "prev")} | {"v": 1}  # fmt: skip
    told = json.dumps(header, sort_keys=True, separators=(",", ":"), ensure_ascii=False) + "\n" + line.edits
    assert line.id == hashlib.sha256(told.encode("utf-8")).hexdigest()
    assert line.edits == '[["rules",null,{"id":"قاعدة 1","value":"é"}]]'


def test_each_line_names_the_one_before_it(file: ProjectFile) -> None:
    lines = lines_of(file)
    assert [line.prev for line in lines] == [None, *(line.id for line in lines[:-1])]
    assert [line.seq for line in lines] == [1, 2, 3, 4, 5]
    assert len({line.replica for line in lines}) == 1


def test_lines_stay_in_order_when_the_computer_goes_back_in_time(file: ProjectFile, monkeypatch) -> None:
    monkeypatch.setattr(clock.time, "time_ns", lambda: 1)
    file.write(act(Edit(None, Rule("late", "")), id="late"))
    monkeypatch.setattr(clock.time, "time_ns", lambda: 10**18)
    file.write(act(Edit(None, Rule("later", "")), id="later"))
    clocks = [line.clock for line in lines_of(file)]
    assert clocks == sorted(set(clocks))
    assert file.findings() == ()


def test_acts_are_those_of_one_annotator_oldest_first(file: ProjectFile) -> None:
    file.write(act(Edit(None, Rule("other", "")), id="other", annotator=OTHER))
    file.write(file.action("act0").inverse("undo0"))
    found = file.journal.acts_of("analyst1")
    assert found == (*(Act(f"act{number}", None, "test") for number in range(5)), Act("undo0", "act0", "test"))
    assert file.journal.acts_of(OTHER.id) == (Act("other", None, "test"),)


def test_two_copies_of_a_project_have_the_same_replica_and_two_projects_have_not() -> None:
    with closing(ProjectFile.in_memory()) as one, closing(ProjectFile.in_memory()) as other:
        assert one.journal.replica != other.journal.replica
