"""Files too large to be read at once are refused before they are, in every format."""

import tracemalloc
from pathlib import Path

import pytest

from annotator.domain.errors.files import FileTooLarge
from annotator.formats.choice import FileChoice
from annotator.formats.limits import read_bytes
from annotator.formats.registry import FORMATS, READABLE, read_file

OF_BYTES = [name for name in READABLE if FORMATS[name].suffixes and name not in ("docx", "xlsx", "brat")]


@pytest.mark.parametrize("form", OF_BYTES)
def test_a_line_of_a_gigabyte_is_refused_without_being_read(tmp_path: Path, form: str) -> None:
    path = tmp_path / f"a{FORMATS[form].suffixes[0]}"
    with path.open("wb") as file:
        file.write(b'{"text": "')
        file.truncate(1 << 30)  # a hole: nothing lies on the disk
    if form == "spacy":
        pytest.importorskip("spacy")
    tracemalloc.start()
    (problem,) = read_file(path, FileChoice(form)).problems
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert isinstance(problem, FileTooLarge) and peak < 50 << 20


def test_what_does_not_tell_its_size_is_read_no_further_than_the_limit() -> None:
    with pytest.raises(FileTooLarge):
        read_bytes(Path("/dev/zero"), 1 << 16) if Path("/dev/zero").exists() else pytest.skip("no such device")
