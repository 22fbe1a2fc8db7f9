"""The manual: what it says of keys is so, its pictures are there, and it is found in both languages."""

import re
from pathlib import Path

import pytest

from annotator import paths
from annotator.gui.actions import ACTIONS
from annotator.gui.appearance.language import in_both
from annotator.gui.manual.chapters import chapters, keys_named, sections
from annotator.wording.actions import ACTION_NAMES, MENUS

KEYS = {row.id: row.keys for row in ACTIONS}
LANGUAGES = ("ar", "en")
# Keys that are no action's: of labels, of the page itself, and of whatever is open.
OTHER = {"1", "2", "3", "4", "5", "Ctrl", "Alt", "Shift", "←", "Esc", "Enter", "Tab", "F", "A"}
NO_KEYS = {".annotator", "PER", "annotator --safe", "annotator self-test"}


def files(language: str) -> list[Path]:
    return sorted((paths.manual() / language).glob("*.md"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_key_the_manual_names_is_the_key_of_that_action(language: str) -> None:
    named = [one for file in files(language) for one in keys_named(file.read_text(encoding="utf-8"))]
    assert len(named) > 50
    assert [one for one in named if one[0] not in KEYS.get(one[1], ())] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_key_of_an_action_is_named_without_saying_which(language: str) -> None:
    bare = {
        found
        for file in files(language)
        for found in re.findall(r"`([^`]+)`", re.sub(r"\[`[^`]+`\]\(key:\w+\)", "", file.read_text(encoding="utf-8")))
    }
    assert bare - OTHER - NO_KEYS == set()


def test_both_languages_have_the_same_chapters_and_name_the_same_keys() -> None:
    for arabic, english in zip(files("ar"), files("en"), strict=True):
        assert arabic.name == english.name
        texts = [one.read_text(encoding="utf-8") for one in (arabic, english)]
        assert sorted(keys_named(texts[0])) == sorted(keys_named(texts[1])), arabic.name
        assert [text.count("\n## ") for text in texts] == [texts[0].count("\n## ")] * 2


@pytest.mark.parametrize(
    ("language", "quoted", "arrow"), [("en", r"\*([^*\n]+)\*", " → "), ("ar", "«([^»\n]+)»", " ← ")]
)
def test_every_way_through_menus_is_named_as_the_menus_are(language: str, quoted: str, arrow: str) -> None:
    called = {in_both(one)[LANGUAGES[::-1].index(language)] for one in (*ACTION_NAMES.values(), *MENUS.values())}
    ways = [way for file in files(language) for way in re.findall(quoted, file.read_text("utf-8")) if arrow in way]
    assert len(ways) > 10
    assert [way for way in ways if not called.issuperset(way.split(arrow))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_picture_of_the_manual_is_there_and_each_that_is_there_is_shown(language: str) -> None:
    shown = {
        name for file in files(language) for name in re.findall(r"\]\(\.\./images/([^)]+)\)", file.read_text("utf-8"))
    }
    assert shown == {one.name for one in (paths.manual() / "images").glob(f"*-{language}.png")}


def test_a_section_is_found_by_its_words_however_they_are_spelled() -> None:
    assert [one.title for one in sections("ar", "النسخ الإحتياطيه نصف ساعة")] == ["النسخ الاحتياطية"]
    assert "Backups" in [one.title for one in sections("en", "HALF hour")]
    assert sections("en", "half no-such-word") == ()
    assert len(sections("en")) == sum(len(one.sections) for one in chapters("en"))


def test_a_key_is_shown_as_it_is_now() -> None:
    (start, *_) = chapters("en")
    assert "`Ctrl+I`" in start.with_keys(lambda _: "")
    assert "`Ctrl+J`" in start.with_keys(lambda action: "Ctrl+J" if action == "import_files" else "")
    assert "key:" not in start.with_keys(lambda _: "")
