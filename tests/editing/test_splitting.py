"""Sides of a split: grouped, seeded, stable, and told in the report; whatever the format."""

import json
import random
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.errors import Cancelled
from annotator.domain.errors.files import BadOption
from annotator.domain.span import Span
from annotator.editing.commands.annotations import Annotate
from annotator.editing.commands.documents import AddDocument
from annotator.editing.exporting import ExportRequest, export, preview_of
from annotator.editing.exporting.splitting import SIDES, Comparing, Split, sides_of
from annotator.editing.session import Session
from annotator.formats.registry import FORMATS, WRITABLE
from annotator.formats.report import Reason
from tests.examples import ANNOTATOR, example

WORDS = [f"كلمة{number}" for number in range(500)]
NONE = Split((80, 10, 10), ())


def article(seed: int, words: int = 60):
    source = random.Random(seed)
    return " ".join(source.choice(WORDS) for _ in range(words))


def document(number: int, text: str = "", source: str | None = None, published: str | None = None):
    return replace(example(text or article(number), number, f"ع{number}"), source=source, published=published)


def copied(number: int, of: int):
    return document(number, article(of) + " آخر")


def test_sides_have_about_the_parts_that_were_asked_for_and_another_seed_gives_others() -> None:
    many = [replace(example(f"نص {number}"), position=number) for number in range(2000)]
    sides = sides_of(many, NONE)
    counts = Counter(sides.of.values())
    assert len(sides.of) == 2000 and sides.left_out == []
    assert [abs(counts[side] / 20 - part) < 3 for side, part in zip(SIDES, NONE.parts, strict=True)] == [True] * 3
    assert sides_of(many, replace(NONE, seed=7)).of != sides.of
    assert set(sides_of(many, Split((100, 0, 0), ())).of.values()) == {"train"}


def test_the_same_source_and_day_or_nearly_the_same_text_never_stand_on_two_sides() -> None:
    many = [
        document(number, source=f"s{number % 3}", published=f"2023-11-{1 + number % 9:02d}") for number in range(80)
    ]
    many += [copied(200 + number, number * 2) for number in range(30)]
    sides = sides_of(many, Split((40, 30, 30)))
    days: dict[object, set[str]] = {}
    for one in many:
        if one.id in sides.of and one.source:
            days.setdefault((one.source, one.published), set()).add(sides.of[one.id])
    assert all(len(found) == 1 for found in days.values())
    assert all(sides.of[copied(200 + n, n * 2).id] == sides.of[document(n * 2).id] for n in range(30))
    assert sides.leakage["source_days_on_two_sides"] == sides.leakage["near_duplicates_on_two_sides"] == 0
    assert len(set(sides.of.values())) == 3


def test_what_is_asked_alone_is_what_keeps_together() -> None:
    pair = [document(1, source="s", published="2023-11-13"), document(2, source="s", published="2023-11-13T06:43")]
    assert len(sides_of(pair, Split((50, 25, 25))).groups) == 1
    assert len(sides_of(pair, Split((50, 25, 25), ("duplicates",))).groups) == 2
    month = [replace(one, published="2023-11") for one in pair]
    assert len(sides_of(month, Split((50, 25, 25))).groups) == 2


@given(st.integers(0, 50), st.integers(1, 39))
def test_sides_stay_when_documents_are_added(seed: int, had: int) -> None:
    source = random.Random(seed)
    many = [
        document(
            number,
            article(source.randrange(25), 12) + f" نهاية {number}",
            source=source.choice(["s", "t", None]),
            published=source.choice(["2023-11-13", "2023-11-14"]),
        )
        for number in range(40)
    ]
    split = Split((50, 25, 25), seed=seed)
    before, after = sides_of(many[:had], split), sides_of(many, split)
    assert before.of.items() <= after.of.items()
    assert before.left_out == after.left_out[: len(before.left_out)]
    assert after.leakage["near_duplicates_on_two_sides"] == after.leakage["source_days_on_two_sides"] == 0


def bridging(split: Split):
    """Two documents on different sides, and a newcomer of the source and day of one that copies the other."""
    for number in range(100):
        first, second = document(2 * number, source="s", published="2023-11-13"), document(2 * number + 1)
        if split.side_of(first.id) != split.side_of(second.id):
            newcomer = replace(copied(900, 2 * number + 1), source="s", published="2023-11-13")
            return first, second, newcomer
    raise AssertionError


def test_a_newcomer_that_would_join_two_sides_is_left_out_and_told() -> None:
    split = Split((50, 25, 25))
    first, second, newcomer = bridging(split)
    sides = sides_of([first, second, newcomer], split)
    (out,) = sides.left_out
    assert (out.document, set(out.joins)) == (newcomer.id, {first.id, second.id})
    assert newcomer.id not in sides.of


def test_a_group_of_more_than_a_twentieth_of_the_project_is_told() -> None:
    many = [document(number) for number in range(40)] + [
        document(100 + number, source="s", published="2023-11-13") for number in range(5)
    ]
    assert sides_of(many, Split((80, 10, 10))).large == ((many[40].id, 5),)


@pytest.mark.parametrize("parts", ["", "80/20", "80/10/20", "a/b/c", "-10/100/10", "0/50/50", "٨٠/١٠/١٠"])
def test_parts_that_make_no_hundred_are_refused(parts: str) -> None:
    with pytest.raises(BadOption):
        Split.of(parts)


def test_groupings_are_named_and_may_be_none() -> None:
    assert Split.of("80/10/10", "duplicates").group_by == ("duplicates",)
    assert Split.of("80/10/10", "").group_by == ()
    with pytest.raises(BadOption):
        Split.of("80/10/10", "day")


@pytest.fixture
def many(session: Session) -> Session:
    split = Split((50, 25, 25))
    for one in (*bridging(split), *(document(300 + number) for number in range(12))):
        session.do(AddDocument(one))
        session.open_document(one.id)
        session.do(Annotate(one.id, Span(0, 5), "actor"))
    session.wait_until_saved()
    return session


@pytest.mark.parametrize("form", WRITABLE)
def test_every_format_is_written_in_sides_with_a_balanced_report(many: Session, tmp_path: Path, form: str) -> None:
    request = ExportRequest(form, tmp_path / "o", split=Split((50, 25, 25)))
    report = export(many.thread, request)
    assert report.is_balanced and report.stored == 15 and report.split is not None
    assert {Path(one.name).stem for one in (tmp_path / "o").iterdir()} - {"README"} == set(SIDES)
    told = json.loads((tmp_path / "o.report.json").read_text(encoding="utf-8"))["split"]
    assert sum(side["documents"] for side in told["sides"].values()) == report.documents == 14
    assert len(told["left_out"]) == 1 and [one.reason for one in report.reported].count(Reason.TWO_SIDES) == 1
    assert told["leakage"]["near_duplicates_on_two_sides"] == told["leakage"]["source_days_on_two_sides"] == 0
    before = {path: path.read_bytes() for path in sorted(tmp_path.rglob("*")) if path.is_file()}
    export(many.thread, request)
    assert {path: path.read_bytes() for path in sorted(tmp_path.rglob("*")) if path.is_file()} == before


@pytest.mark.parametrize(
    "form", [name for name in WRITABLE if FORMATS[name].can_read and FORMATS[name].carries_offsets]
)
def test_the_sides_hold_each_document_once(many: Session, tmp_path: Path, form: str) -> None:
    report = export(many.thread, ExportRequest(form, tmp_path / "o", split=Split((50, 25, 25))))
    from annotator.formats.registry import read_files

    incoming = read_files([tmp_path / "o"])
    assert incoming.problems == ()
    texts = [one.text for one in incoming.documents]
    assert len(texts) == len(set(texts)) == report.documents
    assert sum(len(one.annotations) for one in incoming.documents) == report.exported


def test_pseudonyms_are_stable_and_no_name_or_id_is_left(many: Session, tmp_path: Path) -> None:
    names = []
    for number in range(2):
        out = tmp_path / f"{number}.jsonl"
        export(many.thread, ExportRequest("jsonl", out, pseudonyms=True))
        everything = out.read_text(encoding="utf-8") + (tmp_path / f"{number}.jsonl.report.json").read_text("utf-8")
        assert ANNOTATOR.name not in everything and f'"{ANNOTATOR.id}"' not in everything
        lines = [json.loads(line) for line in out.read_text(encoding="utf-8").splitlines()]
        names.append({one["annotator"] for line in lines for one in line["annotations"]})
    assert names[0] == names[1] and len(names[0]) == 1
    export(many.thread, ExportRequest("conll", tmp_path / "c", layer=ANNOTATOR.name, pseudonyms=True))
    assert ANNOTATOR.name not in (tmp_path / "c.report.json").read_text(encoding="utf-8")


def test_texts_are_compared_with_what_is_kept_and_can_be_stopped(tmp_path: Path) -> None:
    documents, told = [document(number) for number in range(250)], []
    split, kept = Split((80, 10, 10)), tmp_path / "kept"
    first = sides_of(documents, split, Comparing(kept, told.append))
    assert told == [100, 200, 250] and kept.is_dir()
    assert sides_of(documents, split, Comparing(kept)).of == first.of == sides_of(documents, split).of

    def stop(_: int) -> None:
        raise Cancelled

    with pytest.raises(Cancelled):
        sides_of(documents, split, Comparing(each=stop))


def test_an_export_in_sides_that_is_stopped_while_texts_are_compared_leaves_nothing(
    many: Session, tmp_path: Path
) -> None:
    def stop(_: int) -> None:
        raise Cancelled

    place = tmp_path / "place"
    place.mkdir()
    with pytest.raises(Cancelled):
        export(many.thread, ExportRequest("conll", place / "o", split=Split((50, 25, 25))), None, Comparing(each=stop))
    assert list(place.iterdir()) == []


def test_how_many_are_written_is_counted_over_all_sides(many: Session, tmp_path: Path) -> None:
    told: list[int] = []
    export(many.thread, ExportRequest("conll", tmp_path / "o", split=Split((50, 25, 25))), told.append)
    assert told == list(range(1, 15))


def test_the_preview_of_a_split_is_its_report_and_how_what_is_trained_on_begins(many: Session, tmp_path: Path) -> None:
    request = ExportRequest("conll", tmp_path / "o", split=Split((50, 25, 25)))
    preview = preview_of(many.thread, request)
    assert preview.report == export(many.thread, request)
    assert (preview.file, preview.files) == ("train.conll", 3)
    assert (tmp_path / "o/train.conll").read_text(encoding="utf-8").startswith(preview.beginning)


def test_the_data_card_tells_the_split_and_that_nothing_leaks(many: Session, tmp_path: Path) -> None:
    export(many.thread, ExportRequest("huggingface", tmp_path / "o", split=Split((50, 25, 25), seed=4)))
    card = (tmp_path / "o/README.md").read_text(encoding="utf-8")
    assert "as 50/25/25, with seed 4" in card and "| near-duplicates | 0 |" in card
    export(many.thread, ExportRequest("huggingface", tmp_path / "whole"))
    assert "Split" not in (tmp_path / "whole/README.md").read_text(encoding="utf-8")


def test_what_is_large_is_told_by_the_title_of_its_oldest(many: Session, tmp_path: Path) -> None:
    report = export(many.thread, ExportRequest("jsonl", tmp_path / "o", split=Split((100, 0, 0))))
    assert report.split is not None
    (group,) = report.split["large_groups"]
    assert group["documents"] == 3 and group["title"].startswith("ع")
