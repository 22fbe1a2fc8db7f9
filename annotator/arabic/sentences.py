"""Sentences: they end at . ؟ ! … and at every line break, and never need capitals.

Offsets are code points. Closing quotes stay with their sentence; no edge falls inside a token of `words`.
"""

from collections.abc import Iterator

from annotator.arabic.patterns import pattern
from annotator.arabic.words import ADDRESS, BLANK, UNSEEN, Token

_LINE_BREAK = r"\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029"
_LINE = rf"[^{_LINE_BREAK}]+"
_LINE_BREAKS = rf"[{_LINE_BREAK}]"
_LETTER = r"(?:[\p{L}--ـ]\p{M}*+)"
_ARABIC = r"(?:[\p{Arabic}&&\p{L}--ـ][\p{M}ـ]*+)"
_CLOSING = rf"[.!?؟…۔\"'»”’›)\]}}{UNSEEN}]"
_BLANK_AHEAD = rf"(?=[{BLANK}]|$)"

# Addresses are stepped over, for they hold full stops and question marks.
_END = rf"""(?xV1)
      {ADDRESS}(*SKIP)(*FAIL)
    | (?: [!?؟…۔]{_CLOSING}*+ (?={_ARABIC}|[{BLANK}]|$)
        | (?<!\.)                                   # three dots are a pause, not an end
          (?<!(?:^|[^\p{{L}}\p{{M}}])و?{_LETTER})   # د. أ.ف.ب. ود.
          (?<!^[{BLANK}]*\d{{1,3}})                 # the number of an item, at the start of a line
          \.(?!\.){_CLOSING}*+{_BLANK_AHEAD}
        | (?<={_ARABIC}{{3}})\.(?={_ARABIC}{{3}})   # the blank was forgotten
      )
      (?:[{BLANK}][»”]{_CLOSING}*+{_BLANK_AHEAD})?  # « نعم. »
    """
_TRIMMED = rf"(?s)[{BLANK}{UNSEEN}]*+(.*[^{BLANK}{UNSEEN}][\u200c\u200d]*)"


def sentences(text: str) -> tuple[Token, ...]:
    """The sentences in order, without the blanks around them; every token of the text is in exactly one."""
    return tuple(
        sentence for line in pattern(_LINE).finditer(text) for sentence in _sentences_of(line[0], line.start())
    )


def sentence_at(text: str, offset: int) -> Token | None:
    """The sentence around the offset, or the one that ends there; None between sentences. Reads its line only."""
    start, end = _line_around(text, offset)
    touching = [found for found in _sentences_of(text[start:end], start) if found.start <= offset <= found.end]
    return touching[-1] if touching else None


def _sentences_of(line: str, shift: int) -> Iterator[Token]:
    """The sentences of one line, moved by the offset where the line begins."""
    start = 0
    for end in [*(found.end() for found in pattern(_END).finditer(line)), len(line)]:
        if trimmed := pattern(_TRIMMED).match(line, start, end):
            yield Token(trimmed.start(1) + shift, trimmed.end(1) + shift)
        start = end


def _line_around(text: str, offset: int) -> tuple[int, int]:
    start = offset
    while start > 0 and not pattern(_LINE_BREAKS).match(text[start - 1]):
        start -= 1
    after = pattern(_LINE_BREAKS).search(text, offset)
    return start, after.start() if after else len(text)
