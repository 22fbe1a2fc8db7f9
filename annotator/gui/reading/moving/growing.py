"""How a selection grows: word, phrase, clause, quotation, sentence. Offsets are code points.

A phrase is a run of words of one sentence that nothing cuts: no sign, no function word (a closed list of prepositions,
conjunctions, pronouns and the like), no proclitic (the run begins behind it), and no step from a word with the article
to one without: in Arabic the noun leads, and what is said of it follows and agrees (الجيش الأميركي | مطلع اليوم).
Hence it is completed forward first. A clause goes on to the next sign.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from annotator.arabic import words
from annotator.arabic.clitics import peel, proclitic_cuts
from annotator.arabic.folding import fold
from annotator.arabic.sentences import sentence_at
from annotator.arabic.words import Token
from annotator.domain.span import Span

_FUNCTION_WORDS = frozenset(
    fold(
        """
        من إلى على عن في حتى منذ خلال عبر ضد مع بين حول نحو لدى عند بعد قبل دون تجاه وفق عقب رغم
        و أو أم ثم بل لكن كما أن إن لأن كي إذ إذا لو ما لم لن لا قد ليس هل حيث بينما عندما فيما كلما
        الذي التي الذين اللذان اللتان اللذين اللتين اللواتي اللاتي هذا هذه هذان هاتان هؤلاء ذلك تلك أولئك
        هو هي هم هن هما أنا نحن أنت أنتم أنه أنها أنهم إنه إنها إنهم به بها بهم له لها لهم فيه فيها فيهم
        منه منها منهم عنه عنها عنهم عليه عليها عليهم إليه إليها إليهم معه معها معهم بينهم بينها ضده ضدها
        أي غير سوى كان كانت كانوا
        """
    ).text.split()
)
_CLOSING = {"«": "»", "“": "”", "‹": "›", '"': '"'}
_QUOTES = re.compile('[«»“”‹›"]')


def grown(text: str, start: int, end: int) -> Span | None:
    """What a selection grows to: the smallest of the runs around it that is larger; None when there is none.

    An empty selection is a caret: it grows to the word at it. A start behind proclitics or the article is kept while
    the selection grows forward; a selection that cuts words in any other way first takes them whole.
    """
    if start == end and (word := words.word_at(text, start)) is not None:
        return Span(word.start, word.end)
    sentence = sentence_at(text, start)
    runs = [one for one in _quotations(text, start) if end <= one.end]
    if sentence is not None:
        runs += [_within(runs, sentence), *_Reading.of(text, sentence).runs(start, end)]
    larger = (one for one in runs if one.start <= start and end <= one.end and len(one) > end - start)
    return min(larger, key=len, default=None)


def _within(quotations: Iterable[Span], sentence: Token) -> Span:
    """The sentence, or its part inside a quotation that goes on beyond it: what is said outside is another's."""
    whole = Span(sentence.start, sentence.end)
    for one in quotations:
        if one.crosses(whole):
            whole = Span(max(one.start, whole.start), min(one.end, whole.end))
    return whole


@dataclass(frozen=True, slots=True)
class _Reading:
    """The words of one sentence of a text."""

    text: str
    words: tuple[Token, ...]

    @classmethod
    def of(cls, text: str, sentence: Token) -> "_Reading":
        found = words.words(text[sentence.start : sentence.end])
        return cls(text, tuple(Token(one.start + sentence.start, one.end + sentence.start) for one in found))

    def runs(self, start: int, end: int) -> tuple[Span, ...]:
        """The selection with whole words at its ends; if it has them, with the rest of its phrase and its clause."""
        held = [at for at, one in enumerate(self.words) if one.start < end and start < one.end]
        if not held:
            return ()
        first, last = self.words[held[0]], self.words[held[-1]]
        kept = start in {first.start, *peel(self.text, first.start, first.end)}
        if not kept or last.end > end:
            return (Span(start if kept else min(start, first.start), max(end, last.end)),)
        phrase_end = self._end_of(held[-1], self._parts_phrase)
        begin = self._phrase_start(held[0]) if start == first.start else start
        clause_end = self._end_of(held[-1], self._parts_clause)
        return (Span(start, phrase_end), Span(begin, phrase_end), Span(start, clause_end))

    def _end_of(self, at: int, parts: Callable[[int], bool]) -> int:
        while at + 1 < len(self.words) and not parts(at):
            at += 1
        return self.words[at].end

    def _phrase_start(self, at: int) -> int:
        first = at
        while at > 0 and not self._parts_phrase(at - 1):
            at -= 1
        return self.words[at].start if at == first else self._stem(at)

    def _parts_clause(self, at: int) -> bool:
        """Whether a sign stands between that word and the next."""
        return not self.text[self.words[at].end : self.words[at + 1].start].isspace()

    def _parts_phrase(self, at: int) -> bool:
        """Whether a phrase ends between that word and the next."""
        stem, following = self._stem(at), self._stem(at + 1)
        return (
            self._parts_clause(at)
            or following > self.words[at + 1].start
            or self._is_function(at)
            or self._is_function(at + 1)
            or (self._is_definite(stem) and not self._is_definite(following))
        )

    def _stem(self, at: int) -> int:
        """Where the word begins behind its proclitics."""
        one = self.words[at]
        return one.start + max(proclitic_cuts(self.text[one.start : one.end]), default=0)

    def _is_definite(self, stem: int) -> bool:
        return self.text.startswith(("ال", "ٱل", "لل"), stem)

    def _is_function(self, at: int) -> bool:
        one = self.words[at]
        forms = (self.text[one.start : one.end], self.text[self._stem(at) : one.end])
        return any(fold(form).text in _FUNCTION_WORDS for form in forms)


def _quotations(text: str, offset: int) -> Iterator[Span]:
    """What stands between quotes around the offset, in its paragraph, without the quotes.

    Straight quotes open and close in turns from the paragraph's start; the others by their shape, nested or not.
    """
    start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    opened: list[tuple[str, int]] = []
    for found in _QUOTES.finditer(text, start, end if end >= 0 else len(text)):
        at, sign = found.start(), found[0]
        if opened and sign == opened[-1][0]:
            within = opened.pop()[1]
            if within <= offset <= at and within < at:
                yield Span(within, at)
        elif sign in _CLOSING:
            opened.append((_CLOSING[sign], at + 1))
