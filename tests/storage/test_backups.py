"""Backups: verified, thinned, restorable; a bad project never takes the place of a good copy."""

import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import BackupFailed
from annotator.storage.project_file import ProjectFile
from annotator.storage.safekeeping.backups import (
    ALL_FOR,
    DAILY,
    MONTHLY,
    NEWEST_KEPT,
    WEEKLY,
    Backup,
    backups_in,
    folder_of,
    make_backup,
    restore_as_copy,
    superfluous,
)
from annotator.storage.safekeeping.copying import copy_whole, faults_in

NOON = datetime.datetime(2026, 3, 5, 12, tzinfo=datetime.UTC)
HOUR = datetime.timedelta(hours=1)


def backup(made: datetime.datetime, counter: int, size: int = 1) -> Backup:
    return Backup(made, counter, Path(f"{counter}.annotator"), size)


def made_of(project: Path, folder: Path, now: datetime.datetime = NOON) -> Backup:
    file = ProjectFile.open(project)
    try:
        return make_backup(project, lambda target: copy_whole(file._database, target), folder, now)
    finally:
        file.close()


def test_a_backup_is_whole_and_named_by_time_and_number(project: Path, tmp_path: Path) -> None:
    folder = folder_of(project, tmp_path / "backups")
    first, second = made_of(project, folder), made_of(project, folder, NOON - HOUR)
    assert [one.path.name for one in backups_in(folder)] == [
        "20260305T110000Z-002.annotator",
        "20260305T120000Z-001.annotator",
    ]
    assert faults_in(first.path) == faults_in(second.path) == ()
    assert list(folder.glob("*.tmp")) == []


def test_a_project_that_is_not_whole_never_becomes_a_backup(project: Path, tmp_path: Path) -> None:
    folder = tmp_path / "backups"
    good = made_of(project, folder)
    file = ProjectFile.open(project)
    file._database.execute("UPDATE labels SET key = '7' WHERE id = 'actor'")
    file.close()
    with pytest.raises(BackupFailed):
        made_of(project, folder, NOON + HOUR)
    assert [one.path for one in backups_in(folder)] == [good.path]


def test_a_hidden_trigger_is_found(project: Path) -> None:
    file = ProjectFile.open(project)
    file._database.execute("CREATE TRIGGER wipe AFTER INSERT ON annotations BEGIN DELETE FROM annotations; END")
    file.close()
    assert faults_in(project) == ("schema: trigger wipe",)


def test_a_backup_is_restored_as_a_copy_and_nothing_is_overwritten(project: Path, tmp_path: Path) -> None:
    made = made_of(project, tmp_path / "backups")
    target = tmp_path / "restored.annotator"
    restore_as_copy(made, target)
    ProjectFile.open(target).close()
    before = project.read_bytes()
    with pytest.raises(BackupFailed):
        restore_as_copy(made, project)
    assert project.read_bytes() == before


def test_a_broken_backup_is_not_restored(project: Path, tmp_path: Path) -> None:
    made = made_of(project, tmp_path / "backups")
    data = bytearray(made.path.read_bytes())
    data[len(data) // 2 :] = bytes(len(data) - len(data) // 2)
    made.path.write_bytes(data)
    target = tmp_path / "restored.annotator"
    with pytest.raises(BackupFailed):
        restore_as_copy(made, target)
    assert not target.exists()


def test_a_place_that_cannot_be_written_is_told(project: Path, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file, no folder", encoding="utf-8")
    with pytest.raises(BackupFailed):
        made_of(project, blocked)


def test_a_year_of_backups_twice_a_day_thins_to_what_is_promised() -> None:
    kept: list[Backup] = []
    for number in range(2 * 365):
        now = NOON + number * 12 * HOUR
        kept = [
            one
            for one in [backup(now, number), *kept]
            if one not in superfluous([backup(now, number), *kept], now, 1 << 40)
        ]
    older = [one for one in kept if now - one.made > ALL_FOR]
    assert len([one for one in kept if now - one.made <= ALL_FOR]) == 5
    days = {one.made.date() for one in kept}
    assert {(now - datetime.timedelta(days=day)).date() for day in range(DAILY)} <= days
    assert len({one.made.isocalendar()[:2] for one in kept}) >= WEEKLY
    assert len({(one.made.year, one.made.month) for one in kept}) >= MONTHLY
    assert len(older) <= DAILY + WEEKLY + MONTHLY


def test_what_takes_too_much_room_goes_from_the_oldest() -> None:
    some = [backup(NOON - number * HOUR, 10 - number, size=10) for number in range(10)]
    gone = superfluous(some, NOON, room=50)
    assert gone == tuple(some[5:])


instants = st.datetimes(datetime.datetime(2024, 1, 1), datetime.datetime(2030, 1, 1)).map(
    lambda one: one.replace(tzinfo=datetime.UTC, microsecond=0)
)


@given(st.lists(instants, max_size=60), instants, st.integers(0, 80))
def test_whatever_the_clock_did_the_newest_three_stay(
    times: list[datetime.datetime], now: datetime.datetime, room: int
) -> None:
    some = [backup(made, number) for number, made in enumerate(times)]
    gone = superfluous(some, now, room)
    newest = sorted(some, key=lambda one: one.counter)[-NEWEST_KEPT:]
    assert not set(gone) & set(newest)
    kept = [one for one in some if one not in gone]
    assert len(kept) <= max(room, NEWEST_KEPT)
    assert superfluous(kept, now, room) == ()


@given(st.lists(instants, min_size=1, max_size=60), instants)
def test_the_newest_of_each_of_twelve_days_stays(times: list[datetime.datetime], now: datetime.datetime) -> None:
    some = [backup(made, number) for number, made in enumerate(times)]
    kept = {one for one in some if one not in superfluous(some, now, 1 << 40)}
    newest_days = sorted({one.made.date() for one in some}, reverse=True)[:DAILY]
    assert set(newest_days) <= {one.made.date() for one in kept}
