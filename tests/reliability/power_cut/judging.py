"""Opens what a power cut left with the program itself, and says whether it kept its word."""

import hashlib
import random
import shutil
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from annotator.domain.errors import AnnotatorError
from annotator.editing.founding import new_project
from annotator.storage.connection import DatabaseError
from annotator.storage.project_file import ProjectFile
from tests.reliability.contents import contents
from tests.reliability.power_cut.disk import Disk, Files, records

GOOD, LOST, HALF = "good", "lost", "half"
_FAST = Path("/dev/shm")  # memory, where there is such a place: a sync costs nothing there


@dataclass(frozen=True, slots=True)
class Replay:
    """A recorded session, a part of its instants, and how many of the images are looked at.

    `held` is what the project held after each acknowledged action. Right after an acknowledgement every image is
    opened, else one in `one_in`; and of those one in `thorough` is rebuilt from its journal and compared.
    """

    trace: Path
    project: str
    held: tuple[str, ...]
    instants: range
    draws: int
    one_in: int
    thorough: int


def judged(replay: Replay) -> Counter[str]:
    """How many images came out GOOD, LOST and HALF, how many were opened at all, and where the bad ones stand."""
    folder, aside = (Path(tempfile.mkdtemp(dir=_FAST if _FAST.is_dir() else None)) for _ in range(2))
    told: Counter[str] = Counter()
    try:
        for number, (instant, acknowledged, files) in enumerate(_images(replay)):
            for name, content in files.items():
                (folder / name).write_bytes(content)
            verdict, reason = _verdict(replay, folder, aside, acknowledged, number % replay.thorough == 0)
            told["images"] += 1
            told[verdict] += 1
            if verdict != GOOD:
                told[f"instant {instant}: {reason}"] += 1
            for left in (*folder.iterdir(), *aside.rglob("*.*")):
                left.unlink()
    finally:
        shutil.rmtree(folder)
        shutil.rmtree(aside)
    return told


def _images(replay: Replay) -> Iterator[tuple[int, int, Files]]:
    """No two of them alike, unless more was acknowledged meanwhile."""
    disk, seen, chance = Disk(), set(), random.Random(replay.instants.start)
    for instant, record in enumerate(records(replay.trace)):
        disk.take(record)
        if instant not in replay.instants:
            continue
        for files in disk.cuts(chance, replay.draws, 1 if record.what == "A" else replay.one_in):
            image = disk.acknowledged, _fingerprint(files)
            if image not in seen:
                seen.add(image)
                yield instant, disk.acknowledged, files


def _fingerprint(files: Files) -> bytes:
    told = hashlib.blake2b(digest_size=16)
    for name, content in sorted(files.items()):
        told.update(f"{name} {len(content)}\n".encode())
        told.update(content)
    return told.digest()


def _verdict(replay: Replay, folder: Path, aside: Path, acknowledged: int, is_thorough: bool) -> tuple[str, str]:
    """What the project holds must be what was acknowledged last, or that and the one action that was on its way.

    `aside` is where the program puts copies of a file whose end was unclean.
    """
    project = folder / replay.project
    if acknowledged == 0 and not project.exists():
        new_project(project)  # it was never made, and what lies about must not keep it from being made
    elif not project.exists():
        return LOST, "the project is gone"
    try:
        with closing(ProjectFile.open(project, backups=aside)) as file:
            now = contents(file)
            faults = _faults(file, is_thorough)
    except (AnnotatorError, DatabaseError) as error:
        return HALF, repr(error)
    if faults:
        return HALF, "; ".join(faults)
    if acknowledged == 0 or now in replay.held[acknowledged - 1 : acknowledged + 1]:
        return GOOD, ""
    return (LOST, "an older state") if now in replay.held else (HALF, "a state that never was")


def _faults(file: ProjectFile, is_thorough: bool) -> Iterable[str]:
    """SQLite's own check, or the program's, which includes it. The contents are compared in any case."""
    if is_thorough:
        return file.findings()
    return [one for (one,) in file._database.execute("PRAGMA integrity_check").fetchall() if one != "ok"]
