"""Files of every format damaged at random: refused in a sentence, or read with everything in its place."""

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from annotator.domain.errors import FileTrouble
from annotator.domain.label import DEFAULT_LABELS
from annotator.formats.format import Outgoing
from annotator.formats.incoming import Incoming
from annotator.formats.options import ExportOptions
from annotator.formats.registry import FORMATS, READABLE, read_files
from annotator.formats.report import Report
from annotator.wording.refusals import sentence_for
from tests.examples import ANNOTATOR
from tests.formats.travelling import EXAMPLE, seed

FORMS = tuple(FORMATS[name] for name in READABLE if FORMATS[name].can_write and name not in ("html", "csv", "spacy"))
BITS = (
    *(b"\t", b"\n", b"\r", b"|", b"[1]", b"\\", b'"', b"{", b"]", b",", b":", b"-1", b"1e999", b"true", b"null"),
    *(b"\xf0\x9f\x98\x80", b"\xff", b"\\ud800", b"\0", b"T1", b"*", b"_", b"#", b"3-4", b"O", b"B-x", b"\xef\xbb\xbf"),
)
PLACES = st.floats(0, 1, exclude_max=True)
DAMAGE = st.lists(
    st.one_of(
        st.tuples(st.just("put"), PLACES, st.sampled_from(BITS)),
        st.tuples(st.just("cut"), PLACES, st.integers(1, 40)),
        st.tuples(st.just("end"), PLACES, st.none()),
        st.tuples(st.just("again"), PLACES, st.integers(1, 60)),
    ),
    min_size=1,
    max_size=6,
)


def damaged(data: bytes, damage: list[tuple[str, float, object]]) -> bytes:
    for kind, place, what in damage:
        at = int(place * len(data))
        match kind, what:
            case "put", bytes(bit):
                data = data[:at] + bit + data[at:]
            case "cut", int(length):
                data = data[:at] + data[at + length :]
            case "again", int(length):
                data = data[:at] + data[at : at + length] + data[at:]
            case _:
                data = data[:at]
    return data


@pytest.fixture(scope="module")
def exports(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """The files of an export of the running example and the sample in each format; of a folder all of them."""
    found = {}
    for form in FORMS:
        out = tmp_path_factory.mktemp("out") / f"a{form.suffixes[0]}"
        form.write_to(Outgoing(iter([EXAMPLE, *seed()]), DEFAULT_LABELS, (ANNOTATOR,)), ExportOptions(), out, Report())
        found[form.name] = out
    return found


def require_in_place(incoming: Incoming) -> None:
    """What is wrong can be said to a person, and what came in could be stored."""
    for problem in incoming.problems:
        assert isinstance(problem, FileTrouble)
        assert str(sentence_for(problem)).encode("utf-8")
    for left in incoming.unheld:
        assert left.path and left.detail.encode("utf-8") is not None
    for document in incoming.documents:
        assert "\0" not in document.text
        assert document.text.encode("utf-8") is not None
        for one in document.labelled:
            assert 0 <= one.start < one.end <= len(document.text)
            assert one.label.strip()
        ids = {one.id for one in document.annotations}
        assert all({one.source, one.target} <= ids and one.source != one.target for one in document.relations)


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.name)
@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(damage=DAMAGE, which=PLACES)
def test_a_damaged_file_is_refused_or_read_with_everything_in_its_place(
    form: object, damage: list[tuple[str, float, object]], which: float, exports: dict[str, Path],
    tmp_path_factory: pytest.TempPathFactory,
) -> None:  # fmt: skip
    name = form.name  # type: ignore[attr-defined]
    out = exports[name]
    files = sorted(one for one in out.rglob("*") if one.is_file()) if out.is_dir() else [out]
    folder = tmp_path_factory.mktemp("damaged")
    hit = files[int(which * len(files))]
    for file in files:
        data = file.read_bytes()
        (folder / file.name).write_bytes(damaged(data, damage) if file == hit else data)
    require_in_place(read_files([folder], name))
    require_in_place(read_files([folder]))
