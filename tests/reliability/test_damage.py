"""R9: any damage to a project file is refused when it is opened, or found by its check, or alters nothing at all.

That nothing is altered is never assumed: every row of every table is then read back and is what it was.
"""

import random
import shutil
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from annotator.domain.errors import AnnotatorError
from annotator.editing.founding import new_project
from annotator.editing.session import Session
from annotator.storage.project_file import ProjectFile
from annotator.storage.thread import ProjectThread
from tests.examples import ANNOTATOR
from tests.reliability.contents import contents
from tests.reliability.ledger import Ledger
from tests.reliability.native import LONG
from tests.reliability.script import WHOLE

CASES = 2000 if LONG else 150
PAGE = 4096
RUN = 64
FAIR = ("refused", "found", "harmless")

pytestmark = pytest.mark.xdist_group("damage")


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a project that the real writer worked on."""
    path = tmp_path_factory.mktemp("damage") / "project.annotator"
    new_project(path)
    session = Session(ProjectThread.open(path), ANNOTATOR)
    for step in WHOLE:
        step(session)
    session.close()
    return path.read_bytes()


@pytest.fixture
def project(tmp_path: Path) -> Path:
    (tmp_path / "place").mkdir()
    return tmp_path / "place" / "project.annotator"


def a_place(data: bytearray, chance: random.Random) -> int:
    """Somewhere in a page that holds data, on a byte that is not zero: not in the middle of nothing."""
    while data[place := chance.randrange(len(data))] == 0:
        pass
    return place


def flipped(data: bytearray, chance: random.Random) -> None:
    data[a_place(data, chance)] ^= 1 << chance.randrange(8)


def zeroed(data: bytearray, chance: random.Random) -> None:
    start = a_place(data, chance)
    data[start : start + RUN] = bytes(len(data[start : start + RUN]))


def cut_off(data: bytearray, chance: random.Random) -> None:
    """At any byte, or at the end of a page, as a copy that was not finished."""
    end = a_place(data, chance)
    del data[end if chance.random() < 0.5 else end // PAGE * PAGE :]


def fate(project: Path, data: bytes, expected: str) -> str:
    """How that damage shows: refused, found, harmless since nothing at all reads otherwise; else missed or crashed."""
    shutil.rmtree(project.parent)
    project.parent.mkdir()
    project.write_bytes(data)
    try:
        with closing(ProjectFile.open(project, backups=project.parent / "backups")) as file:
            if file.findings():
                return "found"
            return "harmless" if contents(file) == expected else "missed"
    except AnnotatorError:
        return "refused"
    except Exception as bug:  # noqa: BLE001 - damage may not lead to what no one foresaw
        return f"crashed: {bug!r}"


def expected_of(project: Path, written: bytes) -> str:
    project.write_bytes(written)
    with closing(ProjectFile.open(project)) as file:
        assert file.findings() == ()
        return contents(file)


def places_of(project: Path, table: str) -> list[int]:
    """Where the texts of a small table stand in the file: all on its one page."""
    with closing(ProjectFile.open(project)) as file:
        rows = file._database.execute(f'SELECT * FROM "{table}"').fetchall()
        (page,) = file._database.execute("SELECT rootpage FROM sqlite_schema WHERE name = ?", [table]).fetchone()
    start = (page - 1) * PAGE
    there = project.read_bytes()[start : start + PAGE]
    texts = {value.encode() for row in rows for value in row if isinstance(value, str)}
    return [start + there.index(text) + offset for text in texts for offset in range(len(text))]


@pytest.mark.parametrize("damage", [flipped, zeroed, cut_off])
def test_every_damage_that_alters_anything_is_found(
    project: Path, written: bytes, damage: Callable[[bytearray, random.Random], None], ledger: Ledger
) -> None:
    expected = expected_of(project, written)
    words = places_of(project, "meta")  # they have a test of their own
    told: Counter[str] = Counter()
    unfair = []
    for number in range(CASES):
        data = bytearray(written)
        damage(data, random.Random(f"{damage.__name__} {number}"))
        if data == written or (len(data) == len(written) and any(data[one] != written[one] for one in words)):
            continue
        outcome = fate(project, bytes(data), expected)
        told[outcome] += 1
        if outcome not in FAIR:
            unfair.append((number, outcome))
    shown = ", ".join(f"{told[word]} {word}" for word in FAIR)
    ledger.add("R9 damage", told.total(), lost=len(unfair), note=f"{damage.__name__}: {shown}")
    assert unfair == []
    assert told["found"] + told["refused"] > CASES / 3, "the damage is too harmless to mean anything"


@pytest.mark.parametrize("table", ["meta", "_sqlite_migrations"])
def test_damage_to_what_the_program_keeps_for_itself_is_found(
    project: Path, written: bytes, table: str, ledger: Ledger
) -> None:
    """Small tables that random damage seldom hits: every byte of every text in them is flipped."""
    expected = expected_of(project, written)
    told: Counter[str] = Counter()
    for place in places_of(project, table):
        data = bytearray(written)
        data[place] ^= 1
        told[fate(project, bytes(data), expected)] += 1
    unfair = {outcome: count for outcome, count in told.items() if outcome not in FAIR}
    ledger.add(f"R9 damage to {table}", told.total(), lost=sum(unfair.values()))
    assert unfair == {}
