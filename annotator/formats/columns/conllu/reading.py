"""Reads CoNLL-U (see the folder's own text): the texts exactly as their comments have them, and the labels."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from annotator.domain.errors import FileTrouble
from annotator.domain.errors.files import BrokenField, BrokenTag, FileEmpty, OffsetsOutsideText, TextDisagrees
from annotator.formats.columns.conllu.rows import SentenceRows, Whole, Word, sentences_in
from annotator.formats.columns.conllu.spacing import gap_after, is_gap, unescaped
from annotator.formats.columns.schemes import OUTSIDE, Entity, entities, is_tag
from annotator.formats.incoming import Incoming, IncomingAnnotation, IncomingDocument, Unheld

_LEVEL = re.compile(r"(?:NER|Span)([0-9]*)")
_SPAN = re.compile(r"([0-9]{1,15}):([0-9]{1,15})")


def read(text: str, path: str) -> Incoming:
    """The documents of a file, each begun by `# newdoc`; without it, one document.

    A sentence without `# text` is made of its tokens and what is told to follow each. Between sentences that do not
    tell what follows them stands a blank, or a line feed before `# newpar`. A word cut out of a written token that is
    not spelled as there stands for all of it. Problems: those of `sentences_in`, BrokenField for a text that is not
    its tokens and a `Span` that is none or without its tag, BrokenTag, OffsetsOutsideText, TextDisagrees for a `Span`
    on other tokens than its tags, and FileEmpty where there is no row.
    """
    problems: list[FileTrouble] = []
    documents: list[_Document] = []
    unheld: list[Unheld] = []
    for sentence in sentences_in(text, path, problems, unheld):
        if sentence.begins_document or not documents:
            documents.append(_Document(path, sentence.line, problems))
        documents[-1].add(sentence)
    if not documents:
        problems.append(FileEmpty(path))
    return Incoming(tuple(one.ended() for one in documents), problems=tuple(problems), unheld=tuple(unheld))


@dataclass(frozen=True, slots=True)
class _Located:
    """A word and where it stands in its document's text."""

    word: Word
    start: int
    end: int

    def shares(self, start: int, end: int) -> bool:
        return self.start < end and start < self.end


@dataclass(slots=True)
class _Document:
    """A document of which sentence after sentence is read."""

    path: str
    line: int
    problems: list[FileTrouble]
    text: str = ""
    sentences: list[tuple[_Located, ...]] = field(default_factory=list)
    last: Whole | None = None

    def add(self, sentence: SentenceRows) -> None:
        """The next sentence, with what stands before it."""
        first = sentence.wholes[0].word
        usual = "\n" if sentence.begins_paragraph else " "
        self.text += gap_after(self.last.word.fields, usual) if self.last else unescaped(_before(first))
        text, starts = self._text(sentence)
        start = len(self.text)
        self.sentences.append(tuple(_words(sentence.wholes, [start + at for at in starts])))
        self.text += text
        self.last = sentence.wholes[-1]

    def ended(self) -> IncomingDocument:
        """The document, with the labels checked against the whole of its text."""
        self.text += gap_after(self.last.word.fields, "") if self.last else ""
        found: dict[tuple[object, ...], IncomingAnnotation] = {}
        for words in self.sentences:
            for key, one in self._annotations(words):
                found.setdefault(key, one)
        annotations = sorted(found.values(), key=lambda one: (one.start, -one.end))
        return IncomingDocument(self.text, self.path, self.line, annotations=tuple(annotations))

    def _text(self, sentence: SentenceRows) -> tuple[str, list[int]]:
        """The sentence's text and where in it its written tokens begin."""
        self.problems += _gap_problems(self.path, sentence.wholes)
        if sentence.text is not None:
            starts = _starts(sentence.text, sentence.wholes)
            if starts is not None:
                return sentence.text, starts
            self.problems.append(BrokenField(self.path, sentence.line, "text", "the words of its rows"))
        return _spelled(sentence.wholes)

    def _annotations(self, words: Sequence[_Located]) -> Iterator[tuple[tuple[object, ...], IncomingAnnotation]]:
        """What the tags of a sentence tell; pieces of one annotation have the same key."""
        levels = {found[1] for one in words for name in one.word.fields if (found := _LEVEL.fullmatch(name))}
        for level in sorted(levels):
            tags = [one.word.fields.get(f"NER{level}", OUTSIDE) for one in words]
            self.problems += (
                BrokenTag(self.path, one.word.line, tag)
                for one, tag in zip(words, tags, strict=True)
                if not is_tag(tag)
            )
            told = entities(tags)
            self._require_tags(level, told, words)
            for one in told:
                start, end = words[one.start].start, words[one.end - 1].end
                span = words[one.start].word.fields.get(f"Span{level}")
                if span is None:
                    yield (level, start, end), IncomingAnnotation(start, end, one.label)
                elif (exact := self._span(span, one, words)) is not None:
                    yield (level, one.label, *exact), IncomingAnnotation(*exact, one.label)

    def _require_tags(self, level: str, found: Sequence[Entity], words: Sequence[_Located]) -> None:
        """A `Span` stands beside the first tag of what it tells of, or that would be lost."""
        begun = {one.start for one in found}
        self.problems += (
            BrokenField(self.path, one.word.line, f"Span{level}", f"beside a tag that begins, NER{level}")
            for at, one in enumerate(words)
            if f"Span{level}" in one.word.fields and at not in begun
        )

    def _span(self, told: str, entity: Entity, words: Sequence[_Located]) -> tuple[int, int] | None:
        """The offsets of a `Span` field, if they are those of the tokens its tags are on."""
        line = words[entity.start].word.line
        found = _SPAN.fullmatch(told)
        if found is None:
            self.problems.append(BrokenField(self.path, line, "Span", "start:end"))
            return None
        start, end = int(found[1]), int(found[2])
        if not start < end <= len(self.text):
            self.problems.append(OffsetsOutsideText(self.path, line, start, end, len(self.text)))
            return None
        beside = (*words[max(0, entity.start - 1) : entity.start], *words[entity.end : entity.end + 1])
        tagged = words[entity.start : entity.end]
        if not all(one.shares(start, end) for one in tagged) or any(one.shares(start, end) for one in beside):
            said = self.text[words[entity.start].start : words[entity.end - 1].end]
            self.problems.append(TextDisagrees(self.path, line, start, end, said, self.text[start:end]))
            return None
        return start, end


def _before(word: Word) -> str:
    return word.fields.get("SpacesBefore", "")


def _gap_problems(path: str, wholes: Sequence[Whole]) -> Iterator[FileTrouble]:
    for whole in wholes:
        for name in ("SpacesBefore", "SpacesAfter"):
            if not is_gap(unescaped(whole.word.fields.get(name, ""))):
                yield BrokenField(path, whole.word.line, name, "blanks")


def _starts(text: str, wholes: Sequence[Whole]) -> list[int] | None:
    """Where the tokens begin in the text; None where it holds others."""
    starts = []
    at = 0
    for whole in wholes:
        start = text.find(whole.word.form, at)
        if start < 0 or not is_gap(text[at:start]):
            return None
        starts.append(start)
        at = start + len(whole.word.form)
    return starts if is_gap(text[at:]) else None


def _spelled(wholes: Sequence[Whole]) -> tuple[str, list[int]]:
    """The text that tokens make with what is told to follow each, and where in it they begin."""
    text, starts = "", []
    for whole in wholes:
        starts.append(len(text))
        text += whole.word.form + gap_after(whole.word.fields, " ")
    return text[: starts[-1] + len(wholes[-1].word.form)], starts


def _words(wholes: Sequence[Whole], starts: Sequence[int]) -> Iterator[_Located]:
    for whole, start in zip(wholes, starts, strict=True):
        forms = [word.form for word in whole.words]
        is_cut = "".join(forms) == whole.word.form
        at = start
        for word in whole.words:
            yield _Located(word, at, at + len(word.form if is_cut else whole.word.form))
            at += len(word.form) if is_cut else 0
