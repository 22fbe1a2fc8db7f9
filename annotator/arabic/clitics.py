"""Proclitics: the conjunctions و ف, the prepositions ب ل ك and the future س, written as one with the word after them.

Two answers. `proclitic_cuts` is one deterministic rule for exports, which asks a list of word frequencies whether what
is left is a word; `peel` offers a person every start that may be meant. Offsets are code points.
"""

from collections.abc import Iterator
from functools import lru_cache

from annotator.arabic.lexicon import frequency
from annotator.arabic.patterns import pattern
from annotator.arabic.words import BLANK, Token, tokens

VERSION = "clitics/1"

# Of each class a word has at most one, in this order.
_CLASSES = ("وف", "بلكس")

# What is left must be this many times as frequent as the whole: و often stands before a word, ك seldom.
_TIMES = {"و": 1.0, "ب": 1.0, "ل": 1.0, "س": 2.0, "ف": 4.0, "ك": 30.0}
# Enough when what is left takes the article, as nouns do: بشكل is six times as frequent as شكل.
_TIMES_BEFORE_NOUN = 0.1
# A word takes the article when it has it at least this often; then its first letter is its own: الوزير, never السوريا.
_WITH_ARTICLE = 0.05
# The share of a word's frequency that is granted to it with a pronoun behind, when that form is not in the list.
_WITH_PRONOUN = 0.3


def _listed(words: str) -> frozenset[str]:
    return frozenset(words.split())


# One word, although what is left of it is one too.
_WHOLE = _listed(
    """
    واحد وزير والد والدة والده والدته والدها والدتها والدي والدين والي
    بالغ بالغة بالغا بالون باليه بعد بين بي كان كالسيوم لكن لله لما لولا
    فقط فحسب فتحت فأر فأس فأل كأن كأنه كأنها كأنهم كأنك كأنما كأني كأننا
    """
)
# The only words of two letters that are looked for; by chance two letters are too often a word.
_SHORT = _listed("ما من أن إن ان لا هو هي لم لن لو قد كل بل ذا إذ أو أي عن في يا كي كم مع هم ها هل به له لك")
_PRONOUNS = _listed("ه ها هم هن هما ك كم كما نا ي")

_UNSOUNDED = r"[\p{M}ـ\u200c\u200d]"
_BLANK = rf"[{BLANK}]"


@lru_cache(maxsize=1 << 16)
def proclitic_cuts(word: str) -> tuple[int, ...]:
    """The offsets inside one written word where a proclitic ends; marks and tatweel stay with the letter before."""
    sounded = _sounded(word, 0, len(word))
    return tuple(sounded[cut] for cut in _cuts("".join(word[at] for at in sounded)))


def clitic_tokens(text: str) -> tuple[Token, ...]:
    """The tokens of a text, with every word cut after its proclitics."""
    return tuple(piece for token in tokens(text) for piece in _pieces(token, text))


def peel(text: str, start: int, end: int) -> tuple[int, ...]:
    """The starts a selection may be trimmed to: after one more leading proclitic each, last after the article.

    What is left of the first written word always has two letters or digits. The selection may begin inside a word.
    """
    sounded = _sounded(text, start, end)
    bare = "".join(text[at] for at in sounded)
    return tuple(sounded[cut] for cut in _peelings(bare) if sum(map(str.isalnum, bare[cut:])) >= 2)


def _pieces(token: Token, text: str) -> Iterator[Token]:
    start = token.start
    if text[start] in "وفبلكس":
        for cut in proclitic_cuts(text[start : token.end]):
            yield Token(start, token.start + cut)
            start = token.start + cut
    yield Token(start, token.end)


def _sounded(text: str, start: int, end: int) -> tuple[int, ...]:
    """The offsets of what is neither mark nor tatweel, up to the first blank."""
    unsounded = pattern(_UNSOUNDED)
    blank = pattern(_BLANK).search(text, start, end)
    return tuple(at for at in range(start, blank.start() if blank else end) if not unsounded.match(text[at]))


def _cuts(word: str) -> Iterator[int]:
    cut = 0
    for letters in _CLASSES:
        rest = word[cut:]
        if rest and rest[0] in letters and _is_proclitic(rest[0], rest[1:]):
            cut += 1
            yield cut


def _peelings(word: str) -> Iterator[int]:
    cut = 0
    for letters in _CLASSES:
        if word[cut : cut + 1] and word[cut] in letters:
            cut += 1
            yield cut
    if word[cut : cut + 2] in {"ال", "ٱل"}:
        yield cut + 2
    elif word.startswith("لل", cut - 1):  # the article loses its alef after ل
        yield cut + 1


def _is_proclitic(letter: str, rest: str) -> bool:
    """Whether the letter in front of the rest is a word of its own."""
    if not rest or letter + rest in _WHOLE:
        return False
    if not "ء" <= rest[0] <= "ي":
        return rest[0].isalnum()  # و2006 لـBBC, but not the name ب-52
    return _is_certain(letter, rest) or (_is_possible(letter, rest) and _is_likely(letter, rest))


def _is_certain(letter: str, rest: str) -> bool:
    """Whether the form alone shows it: no root begins with و or ف before أ, but for the few listed as whole."""
    return (
        (letter in "وف" and (rest in _WHOLE or rest[0] in "أإآ"))
        or (letter in "بل" and rest in _PRONOUNS)
        or (letter != "س" and rest.startswith("ال") and len(rest) > 4)
        or (letter in "وف" and rest.startswith("بال"))
    )


def _is_possible(letter: str, rest: str) -> bool:
    """Whether the form allows it: س stands before a verb in the present only."""
    if letter == "س" and rest[0] not in "يتنأ":
        return False
    return len(rest) > 2 or (rest in _SHORT and letter != "س")


def _is_likely(letter: str, rest: str) -> bool:
    """Whether the frequencies are for it."""
    whole = letter + rest
    if whole.startswith("لل"):
        return _familiarity("ال" + rest[1:]) > 0
    if _takes_article(whole):
        return _outweighs(rest, whole, max(_TIMES.values()))
    if letter == "و" and not _familiarity(rest) and not _familiarity(whole):
        return True  # nearly all words with a و of their own are in the list
    before_noun = letter in "وبل" and _takes_article(rest)
    return _outweighs(rest, whole, _TIMES_BEFORE_NOUN if before_noun else _TIMES[letter])


def _outweighs(rest: str, whole: str, times: float) -> bool:
    return _familiarity(rest) > times * _familiarity(whole)


def _takes_article(word: str) -> bool:
    """Whether the word, with or without a pronoun behind it, is often seen with the article."""
    return any(frequency("ال" + form) > _WITH_ARTICLE * frequency(form) for form in (word, *_stems(word)))


def _familiarity(word: str) -> float:
    """The word's frequency, or else a share of the frequency it has without the pronoun behind it."""
    return frequency(word) or _WITH_PRONOUN * max(map(frequency, _stems(word)), default=0.0)


def _stems(word: str) -> Iterator[str]:
    """What the word may be without a pronoun behind it: from قوتهم, قوت and قوة."""
    for pronoun in _PRONOUNS:
        stem = word.removesuffix(pronoun)
        if stem != word and len(stem) > 2 and len(word) > 4:
            yield stem
            if stem.endswith("ت"):
                yield stem[:-1] + "ة"
