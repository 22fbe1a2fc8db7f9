"""The chapters of the manual as they lie in files, and the sections their headings make."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache

from annotator import paths
from annotator.gui.commands.matching import folded

_KEY = re.compile(r"\[`([^`]+)`\]\(key:(\w+)\)")
_HEADING = re.compile(r"^(#{1,2}) (.+)$", re.MULTILINE)
_MARKUP = re.compile(r"!?\[([^\]]*)\]\([^)]*\)|[*`#]")


@dataclass(frozen=True, slots=True)
class Section:
    """A heading with what stands below it; `place` counts the headings of its chapter from 0, which is its title."""

    chapter: int
    place: int
    title: str
    searched: str

    @property
    def is_chapter(self) -> bool:
        """It is the chapter's own title."""
        return self.place == 0


@dataclass(frozen=True, slots=True)
class Chapter:
    """One file: its Markdown, in which a key is written `[`Ctrl+I`](key:import_files)`, and its sections."""

    markdown: str
    sections: tuple[Section, ...]

    def with_keys(self, key_of: Callable[[str], str]) -> str:
        """The Markdown with the keys that `key_of` tells of actions now."""
        return _KEY.sub(lambda found: f"`{key_of(found[2]) or found[1]}`", self.markdown)


@cache
def chapters(language: str) -> tuple[Chapter, ...]:
    """The chapters in that language, in their order."""
    files = sorted((paths.manual() / language).glob("*.md"))
    return tuple(_chapter(at, file.read_text(encoding="utf-8")) for at, file in enumerate(files))


def _chapter(at: int, markdown: str) -> Chapter:
    found = list(_HEADING.finditer(markdown))
    ends = [*(one.start() for one in found[1:]), len(markdown)]
    sections = (
        Section(at, place, heading[2], folded(_MARKUP.sub(r"\1", markdown[heading.start() : end])))
        for place, (heading, end) in enumerate(zip(found, ends, strict=True))
    )
    return Chapter(markdown, tuple(sections))


def keys_named(markdown: str) -> tuple[tuple[str, str], ...]:
    """The keys that a chapter names, each with the action it is said to do."""
    return tuple((found[1], found[2]) for found in _KEY.finditer(markdown))


def sections(language: str, words: str = "") -> tuple[Section, ...]:
    """The sections in which all the words stand, however spelled; all of them for no words."""
    wanted = folded(words).split()
    return tuple(
        section
        for chapter in chapters(language)
        for section in chapter.sections
        if all(word in section.searched for word in wanted)
    )
