"""Sketches are kept from one import to the next; damage costs time, and nothing else."""

from array import array
from pathlib import Path

import pytest

from annotator.arabic.likeness import sketch
from annotator.domain.document import document_id
from annotator.editing.sketches import kept_sketches
from annotator.editing.sketches.kept_sketches import keep, read_kept
from annotator.editing.sketches.sketching import Sketches

TEXTS = {document_id(text): text for text in ("قال وزير الدفاع اليوم إن", "سقط ثلاثة قتلى في حلب", "كلمة", "")}


def kept(folder: Path) -> dict[str, tuple[int, ...]]:
    return {id: tuple(one) for id, one in read_kept(folder).items()}


def test_what_is_sketched_once_is_known_the_next_time(tmp_path: Path) -> None:
    with Sketches(tmp_path / "new") as sketches:
        found = sketches.of(TEXTS)
    assert kept(tmp_path / "new") == {id: sketch(text) for id, text in TEXTS.items()}
    again = Sketches(tmp_path / "new")
    assert again.of(dict.fromkeys(TEXTS, "another text, which is not looked at")) == found


def test_more_are_put_behind_those_there_are(tmp_path: Path) -> None:
    first, *others = TEXTS.items()
    for some in ([first], others):
        with Sketches(tmp_path) as sketches:
            sketches.of(dict(some))
    assert list(kept(tmp_path)) == list(TEXTS)
    assert [one.name for one in tmp_path.iterdir()] == ["sketches-1"]


@pytest.mark.parametrize("harm", [lambda data: data[:-1], lambda data: data[:-9] + b"x" + data[-8:], lambda _: b"x"])
def test_a_damaged_file_gives_what_is_whole_and_is_mended(tmp_path: Path, harm) -> None:
    with Sketches(tmp_path) as sketches:
        sketches.of(TEXTS)
    file = tmp_path / "sketches-1"
    file.write_bytes(harm(file.read_bytes()))
    assert kept(tmp_path).items() <= {id: sketch(text) for id, text in TEXTS.items()}.items()
    with Sketches(tmp_path) as sketches:
        sketches.of(TEXTS)
    assert kept(tmp_path) == {id: sketch(text) for id, text in TEXTS.items()}


def test_the_file_begins_anew_before_it_grows_without_end(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept_sketches, "_MOST", 3)
    sketches = {f"{number:064x}": array("I", range(number)) for number in range(4)}
    keep(tmp_path, dict(list(sketches.items())[:2]), 0)
    keep(tmp_path, sketches, 2)
    assert kept(tmp_path) == {id: tuple(one) for id, one in list(sketches.items())[1:]}


def test_a_place_that_cannot_be_written_keeps_none(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with Sketches(tmp_path / "file") as sketches:
        assert sketches.of(TEXTS) == [sketch(text) for text in TEXTS.values()]
