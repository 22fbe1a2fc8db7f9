"""The shortest way of keys from one selection to another, found by trying the verbs of the page on its text.

Costs are presses: a chord is one, each repeat one more, and the letter after a jump one. Vertical arrows are left out,
for where they lead depends on the width of the window.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from heapq import heapify, heappop, heappush
from itertools import count

from annotator.arabic import clitics, letters, words
from annotator.arabic.folding import fold
from annotator.domain.span import Span
from annotator.gui.reading.moving.ends import STEPS, back_to, moved
from annotator.gui.reading.moving.growing import grown
from annotator.gui.reading.moving.jumping import next_word
from annotator.gui.reading.moving.walking import by_paragraph, by_sentence

_END_KEYS = {
    "end_on": "J", "end_back": "K", "start_on": "L", "start_back": ";",
    "end_word_on": "Shift+J", "end_word_back": "Shift+K", "start_word_on": "Shift+L", "start_word_back": "Shift+;",
}  # fmt: skip
_LONGEST = 9
_REPEATS = 5
_NEAR = 20  # characters around the target's ends within which its ends are worked on


Keys = tuple[str, ...]


@dataclass(frozen=True, slots=True)
class State:
    """What is selected; `chosen` when the caret stands at the start of an annotation that was just made."""

    anchor: int
    caret: int
    chosen: bool = False

    @property
    def span(self) -> Span | None:
        start, end = sorted((self.anchor, self.caret))
        return Span(start, end) if start < end else None


class Router:
    """Finds ways in one text: first a walk and a jump that lead near, then what makes the selection exact."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._landings: dict[str, list[Span]] = {}

    def route(self, state: State, target: Span) -> Keys:
        """The keys that lead from the state to the target."""
        order = count()
        queue = [(len(keys), next(order), there, keys) for keys, there in self._landings_near(state, target)]
        heapify(queue)
        best: dict[State, int] = {}
        while queue:
            cost, _, here, keys = heappop(queue)
            if here.span == target:
                return keys
            if best.get(here, _LONGEST) <= cost:
                continue
            best[here] = cost
            for key, there in self._steps(here):
                if _is_near(there, target):
                    heappush(queue, (cost + 1, next(order), there, (*keys, key)))
        raise AssertionError(f"no way to {target}")

    def _landings_near(self, state: State, target: Span) -> Iterator[tuple[Keys, State]]:
        """Where walks by sentence and paragraph, with a jump behind them or not, come near the target."""
        letters = self._letters_about(target)
        for walked, here in self._walked(state):
            if _is_near(here, target):
                yield walked, here
            for keys, there in self._jumps(here, letters):
                if _is_near(there, target):
                    yield (*walked, *keys), there

    def _walked(self, state: State) -> Iterator[tuple[Keys, State]]:
        yield (), state
        for paragraph, sentence, forward in (("Ctrl+Down", "Alt+Left", True), ("Ctrl+Up", "Alt+Right", False)):
            above, to_above = state.caret, ()
            for _ in range(_LONGEST):
                at, keys = above, to_above
                for _ in range(3):
                    at, keys = by_sentence(self._text, at, forward), (*keys, sentence)
                    yield keys, State(at, at)
                above, to_above = by_paragraph(self._text, above, forward), (*to_above, paragraph)
                yield to_above, State(above, above)

    def _jumps(self, here: State, letters: Iterable[str]) -> Iterator[tuple[Keys, State]]:
        span = here.span
        start = span.start if span else here.caret - (not here.chosen)
        for letter in letters:
            starts = [one.start for one in self._of(letter)]
            behind = self._of(letter)[bisect_right(starts, start) :][:_REPEATS]
            before = self._of(letter)[: bisect_left(starts, span.start if span else here.caret)][::-1][:_REPEATS]
            for jump, again, found in (("F", "G", behind), ("Shift+F", "Shift+G", before)):
                for times, one in enumerate(found):
                    yield (jump, letter, *(again,) * times), State(one.start, one.end)

    def _of(self, letter: str) -> list[Span]:
        """All places a letter jumps to."""
        if letter not in self._landings:
            found, at = [], -1
            while (one := next_word(self._text, {letter}, at, True)) is not None:
                found.append(one)
                at = one.start
            self._landings[letter] = found
        return self._landings[letter]

    def _letters_about(self, target: Span) -> list[str]:
        """The letters that words in the target, and one before it, begin with in any of their forms."""
        start = words.next_word_edge(self._text, target.start, forward=False)
        found = set()
        for word in words.words(self._text[start : target.end]):
            first, end = start + word.start, start + word.end
            for cut in (first, *clitics.peel(self._text, first, end)):
                found.add(fold(self._text[cut:end]).text[:1])
        return sorted(found - {""})

    def _steps(self, here: State) -> Iterator[tuple[str, State]]:
        text, span = self._text, here.span
        yield from _moves(text, here)
        larger = grown(text, *sorted((here.anchor, here.caret)))
        if larger is not None:
            yield "Space", State(larger.start, larger.end)
        trimmed = _trimmed(text, here)
        if trimmed is not None:
            yield "X", trimmed
        if span is not None:
            for id, key in _END_KEYS.items():
                start, end = moved(text, span, STEPS[id])
                if start < end:
                    yield key, State(start, end)


def _is_near(there: State, target: Span) -> bool:
    low, high = sorted((there.anchor, there.caret))
    return abs(low - target.start) <= _NEAR or abs(high - target.end) <= _NEAR


def _moves(text: str, here: State) -> Iterator[tuple[str, State]]:
    caret = here.caret
    for forward, arrow in ((True, "Left"), (False, "Right")):
        by_letter = letters.next_boundary if forward else letters.previous_boundary
        to_word, to_letter = words.next_word_edge(text, caret, forward), by_letter(text, caret)
        toward = here.anchor != caret and forward == (caret < here.anchor)
        yield arrow, State(to_letter, to_letter)
        yield f"Shift+{arrow}", State(here.anchor, to_letter)
        yield f"Ctrl+{arrow}", State(to_word, to_word)
        yield f"Ctrl+Shift+{arrow}", State(here.anchor, back_to(text, here.anchor, caret) if toward else to_word)


def _trimmed(text: str, here: State) -> State | None:
    span = here.span
    word = words.word_at(text, span.start if span else here.caret)
    if word is None:
        return None
    starts = (word.start, *clitics.peel(text, word.start, word.end))
    end, now = (span.end, span.start) if span else (word.end, word.start)
    return State(next((one for one in starts if now < one < end), word.start), end)
