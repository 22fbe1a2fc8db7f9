"""What is seen before an import is what the import does, and it can be chosen otherwise."""

from pathlib import Path

from annotator.domain.errors.files import EncodingUnsure
from annotator.editing.importing import ImportOptions, import_all
from annotator.editing.importing.preview import IN_PREVIEW, FileLook, look_again, look_at
from annotator.editing.session import Session
from annotator.formats.choice import KEEP, LEAVE, FileChoice, TableChoice
from annotator.formats.registry import read_files


def look(path: Path, **choice: object) -> FileLook:
    return look_again(path, FileChoice(**{"boilerplate": LEAVE, **choice}))  # type: ignore[arg-type]


def text_of(seen: FileLook) -> str:
    (one,) = seen.incoming.documents
    return one.text


def test_lines_that_are_no_news_are_listed_and_left_out_by_default(tmp_path: Path, seed: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(seed.decode().encode("cp1256"))
    (seen,) = look_at([tmp_path])
    assert (seen.choice, seen.format, seen.encoding, seen.incoming.problems) == (IN_PREVIEW, "txt", "cp1256", ())
    assert text_of(seen).startswith("8 قتلى") and seen.incoming.documents[0].published == "2023-11-13"
    assert [one.text for one in seen.seen.boilerplate][:2] == ["icon", "التغطية الحية"]


def test_all_lines_are_kept_when_that_is_chosen_and_still_listed(tmp_path: Path, seed: bytes) -> None:
    (tmp_path / "a.txt").write_bytes(seed)
    kept = look(tmp_path / "a.txt", boilerplate=KEEP)
    assert text_of(kept) == seed.decode()
    assert kept.seen.boilerplate == look(tmp_path / "a.txt").seen.boilerplate


def test_what_was_chosen_is_what_is_imported(tmp_path: Path, seed: bytes, session: Session) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(seed.decode().encode("mac_arabic", "ignore"))
    assert [type(one) for one in look(path).incoming.problems] == [EncodingUnsure]
    choice = FileChoice(encoding="mac_arabic", boilerplate=LEAVE, kept=frozenset({"التغطية الحية"}))
    import_all(session, read_files([path], choices={path: choice}), ImportOptions())
    (row,) = session.thread.ask(lambda file: file.read.document_rows("x"))
    text = session.thread.ask(lambda file: file.read.text(row.id))
    assert text == text_of(look_again(path, choice))
    assert "التغطية الحية" in text and "icon" not in text and row.published == "2023-11-13"


def test_columns_of_a_table_are_offered(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("a,b\nقال,وزير الدفاع\n", encoding="utf-8")
    unclear = look(tmp_path / "a.csv")
    assert (unclear.seen.table.columns, unclear.seen.table.choice.text) == (("a", "b"), None)
    assert len(unclear.incoming.problems) == 1
    assert text_of(look(tmp_path / "a.csv", table=TableChoice("b"))) == "وزير الدفاع"


def test_a_broken_text_is_offered_its_repair(tmp_path: Path, seed: bytes) -> None:
    (tmp_path / "a.txt").write_text(seed.decode("cp1256"), encoding="utf-8")
    seen = look(tmp_path / "a.txt")
    assert seen.seen.mojibake is not None and "الجيش" in seen.seen.mojibake.repaired
    mended = look(tmp_path / "a.txt", repaired=True)
    assert text_of(mended).startswith("8 قتلى") and mended.seen.mojibake is not None


def test_texts_with_annotations_are_never_altered(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "icon\\n2023.11.13"}\n', encoding="utf-8")
    seen = look(tmp_path / "a.jsonl", repaired=True)
    assert text_of(seen) == "icon\n2023.11.13" and seen.seen.boilerplate == ()
    assert seen.incoming.documents[0].published is None
