"""The lines of a CoNLL-U file as sentences of written tokens; what is wrong with a line is told with its number."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenColumns, BrokenField, DuplicateId
from annotator.formats.incoming import Kind, Unheld
from annotator.formats.texts.lines import numbered

_COLUMNS = 10
_COMMENT = re.compile(r"#\s*(newdoc|newpar|sent_id|text)\b\s*(?:id\s*)?(?:=\s?)?(.*)", re.DOTALL)
_NAMES = ("ID", "FORM", "LEMMA", "UPOS", "XPOS", "FEATS", "HEAD", "DEPREL", "DEPS", "MISC")
_FIELD = re.compile(r"NER[0-9]*|Span[0-9]*|Space(?:After|sAfter|sBefore)")
_OVER_WORDS = {"B": "BII", "I": "III", "S": "BIE", "U": "BIL", "E": "IIE", "L": "IIL"}
_TAGGED = re.compile(r"NER[0-9]*")
_NUMBER = re.compile(r"([0-9]{1,9})(?:-([0-9]{1,9})|(\.[0-9]{1,9}))?")


@dataclass(frozen=True, slots=True)
class Word:
    """A row that may carry tags; `fields` is its last column."""

    line: int
    form: str
    fields: Mapping[str, str]


@dataclass(slots=True)
class Whole:
    """A token as it stands in the text and the words cut out of it: itself alone, or those of a row such as `3-4`."""

    word: Word
    words: list[Word]


@dataclass(slots=True)
class SentenceRows:
    """The tokens of a sentence and what its comments tell; `text` is None where none does."""

    line: int
    text: str | None = None
    begins_document: bool = False
    begins_paragraph: bool = False
    wholes: list[Whole] = field(default_factory=list)

    def words(self) -> list[Word]:
        """What carries the tags, in order."""
        return [word for whole in self.wholes for word in whole.words]


def sentences_in(text: str, path: str, problems: list[FileTrouble], unheld: list[Unheld]) -> tuple[SentenceRows, ...]:
    """The sentences that have a row; empty nodes (`3.1`) are passed over.

    A tag of a written token (`3-4`) is that of its words, where they have none. Told are columns and fields that hold
    something else than labels, each once, comments of other names, each once, and tags of empty nodes.

    Problems: BrokenColumns for a row without ten columns, BrokenField for a number that does not follow the one before,
    for a row without a form and for a text without rows at the end, DuplicateId for a sentence's.
    """
    reading = _Reading(path, problems, unheld)
    for number, line in numbered(text):
        reading.take(number, line)
    reading.end_file()
    return tuple(reading.sentences)


@dataclass(slots=True)
class _Reading:
    path: str
    problems: list[FileTrouble]
    unheld: list[Unheld]
    sentences: list[SentenceRows] = field(default_factory=list)
    now: SentenceRows | None = None
    counted: int = 0
    range_end: int = 0
    ids: set[str] = field(default_factory=set)
    told: set[str] = field(default_factory=set)

    def take(self, number: int, line: str) -> None:
        if not line.strip():
            self.end_sentence()
            return
        if self.now is None:
            self.now = SentenceRows(number)
        if line.startswith("#"):
            self._comment(self.now, number, line)
        else:
            self._row(self.now, number, line.split("\t"))

    def end_sentence(self) -> None:
        """Comments without a row wait for the sentence they speak of."""
        if self.now is None or not self.now.wholes:
            return
        if self.range_end > self.counted:
            line = self.now.wholes[-1].word.line
            self.problems.append(BrokenField(self.path, line, "ID", f"at most {self.counted}"))
        for whole in self.now.wholes:
            self._share(whole)
        self.sentences.append(self.now)
        self.now, self.counted, self.range_end = None, 0, 0

    def _share(self, whole: Whole) -> None:
        """Give the words the tags of the written token they are cut out of; where they have their own it is told."""
        for name, tag in whole.word.fields.items() if whole.words != [whole.word] else ():
            if not _TAGGED.fullmatch(name):
                continue
            if any(name in word.fields for word in whole.words):
                self.unheld.append(Unheld(self.path, whole.word.line, Kind.OTHER_VALUE, f"{name}={tag}"))
                continue
            tags = _spread(tag, len(whole.words))
            whole.words = [
                replace(word, fields={**word.fields, name: one}) for word, one in zip(whole.words, tags, strict=True)
            ]

    def end_file(self) -> None:
        """A text without rows was cut off from them."""
        self.end_sentence()
        if self.now is not None and self.now.text is not None:
            self.problems.append(BrokenField(self.path, self.now.line, "text", "the words of its rows"))

    def _comment(self, now: SentenceRows, number: int, line: str) -> None:
        name, value = found.groups() if (found := _COMMENT.fullmatch(line)) else ("", "")
        now.begins_document |= name == "newdoc"
        now.begins_paragraph |= name == "newpar"
        if name == "text":
            now.text = value
        if not name:
            self._tell(Kind.COMMENT, number, line.partition("=")[0], line)
        if name == "sent_id":
            if value in self.ids:
                self.problems.append(DuplicateId(self.path, number, value))
            self.ids.add(value)

    def _row(self, now: SentenceRows, number: int, cells: list[str]) -> None:
        found = _NUMBER.fullmatch(cells[0])
        is_node = found is not None and found[3] is not None
        if len(cells) == _COLUMNS:
            self._tell_row(number, cells, is_node)
        if is_node:
            return
        self.problems += self._row_problems(number, cells, found)
        is_whole = len(cells) == _COLUMNS
        word = Word(number, cells[min(1, len(cells) - 1)], _fields(cells[-1]) if is_whole else {})
        if found and found[2]:
            now.wholes.append(Whole(word, []))
            self.range_end = int(found[2])
            return
        if self.counted < self.range_end:
            now.wholes[-1].words.append(word)
        else:
            now.wholes.append(Whole(word, [word]))
        self.counted += 1

    def _tell_row(self, number: int, cells: list[str], is_node: bool) -> None:
        """What the row holds beside its form and its labels."""
        for name, cell in zip(_NAMES[2:-1], cells[2:-1], strict=True):
            if cell not in ("_", ""):
                self._tell(Kind.COLUMN, number, name, f"{name}: {cell}")
        for one in cells[-1].split("|"):
            name = one.partition("=")[0]
            if is_node and _TAGGED.fullmatch(name):
                self.unheld.append(Unheld(self.path, number, Kind.EMPTY_SPAN, f"{cells[0]} {cells[1]} {one}"))
            elif one not in ("_", "") and not _FIELD.fullmatch(name):
                self._tell(Kind.COLUMN, number, f"{_NAMES[-1]} {name}", f"{_NAMES[-1]}: {one}")

    def _tell(self, kind: Kind, number: int, name: str, detail: str) -> None:
        if name not in self.told:
            self.told.add(name)
            self.unheld.append(Unheld(self.path, number, kind, detail))

    def _row_problems(self, line: int, cells: list[str], number: re.Match[str] | None) -> Iterator[FileTrouble]:
        if len(cells) != _COLUMNS:
            yield BrokenColumns(self.path, line, _COLUMNS, len(cells))
            return
        if number is None or int(number[1]) != self.counted + 1 or (number[2] and not self._may_begin(number)):
            yield BrokenField(self.path, line, "ID", str(self.counted + 1))
        if not cells[1].strip():
            yield BrokenField(self.path, line, "FORM", "a word")

    def _may_begin(self, run: re.Match[str]) -> bool:
        """Whether a row such as `3-4` covers two words or more, and is not inside another."""
        return int(run[2]) > int(run[1]) and self.range_end <= self.counted


def _spread(tag: str, count: int) -> list[str]:
    """A tag on as many words as that."""
    prefix, _, label = tag.partition("-")
    if count <= 1 or prefix not in _OVER_WORDS:
        return [tag] * count
    first, inner, last = tuple(_OVER_WORDS[prefix])
    return [f"{one}-{label}" for one in (first, *inner * (count - 2), last)]


def _fields(cell: str) -> Mapping[str, str]:
    told = (one.partition("=") for one in cell.split("|"))
    return {name: value for name, equals, value in told if equals}
