"""What a model sees of a sentence: its tokens, cut after proclitics, each with what can be told of it."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from annotator.arabic.clitics import clitic_tokens
from annotator.arabic.folding import fold
from annotator.arabic.lexicon import frequency
from annotator.arabic.sentences import sentences
from annotator.arabic.words import Token
from annotator.domain.span import Span
from annotator.suggesting.overlaps import Overlaps
from annotator.suggesting.proposal import Proposal

Features = list[str]


def sentence_tokens(text: str, cuts: Iterable[int] = ()) -> Iterator[tuple[Token, list[Token]]]:
    """Each sentence with its tokens; they are cut at `cuts` too, where an annotation begins or ends inside one."""
    pieces = _cut(clitic_tokens(text), sorted(cuts))
    at = 0
    for sentence in sentences(text):
        start = at
        while at < len(pieces) and pieces[at].end <= sentence.end:
            at += 1
        if at > start:
            yield sentence, pieces[start:at]


def _cut(tokens: Sequence[Token], cuts: Sequence[int]) -> list[Token]:
    found: list[Token] = []
    at = 0
    for token in tokens:
        edges = [token.start]
        while at < len(cuts) and cuts[at] < token.end:
            if cuts[at] > token.start:
                edges.append(cuts[at])
            at += 1
        found += [Token(*pair) for pair in pairwise(dict.fromkeys((*edges, token.end)))]
    return found


def features_of(text: str, tokens: Sequence[Token], hints: "Hints") -> list[Features]:
    """The features of each token of a sentence, those of its neighbours included."""
    own = [_seen(text[token.start : token.end]) for token in tokens]
    folded = ["<", "<", *(seen[0] for seen in own), ">", ">"]
    short = ["", "", *(seen[1] for seen in own), "", ""]
    glued = [i > 0 and tokens[i - 1].end == token.start for i, token in enumerate(tokens)]
    hinted = hints.over(tokens)
    found = []
    for i in range(len(tokens)):
        at = i + 2
        features = [
            *own[i][2],
            f"w-1={folded[at - 1]}", f"w+1={folded[at + 1]}", f"w-2={folded[at - 2]}", f"w+2={folded[at + 2]}",
            f"b-1={folded[at - 1]}|{folded[at]}", f"b+1={folded[at]}|{folded[at + 1]}",
            f"s-1={short[at - 1]}", f"s+1={short[at + 1]}", f"s-2={short[at - 2]}",
            f"s-1={short[at - 1]}|{short[at]}",
        ]  # fmt: skip
        if glued[i]:
            features.append("glued")
        features += hinted[i]
        found.append(features)
    _look_around(found, hinted)
    return found


def _look_around(found: Sequence[Features], hinted: Sequence[Sequence[str]]) -> None:
    for i, features in enumerate(found):
        if i:
            features += [f"-1{hint}" for hint in hinted[i - 1]]
        if i + 1 < len(found):
            features += [f"+1{hint}" for hint in hinted[i + 1]]


@lru_cache(maxsize=1 << 16)
def _seen(word: str) -> tuple[str, str, tuple[str, ...]]:
    """The word folded, in short, and what can be told of it alone."""
    folded = fold(word).text or word
    shape = _shape(folded)
    short = folded[:2] + "~" + folded[-2:] if shape == "a" else shape
    bare = folded[2:] if folded.startswith("ال") and len(folded) > 4 else folded
    features = [
        "bias", f"w={folded}", f"x={bare}", f"shape={shape}", f"n={min(len(folded), 6)}",
        f"f={_rarity(word)}", *(f"p{n}={bare[:n]}" for n in (1, 2, 3)), *(f"e{n}={folded[-n:]}" for n in (1, 2, 3)),
    ]  # fmt: skip
    if bare is not folded:
        features.append("the")
    return folded, short, tuple(features)


def _shape(folded: str) -> str:
    if folded.isdecimal():
        return f"d{min(len(folded), 5)}"
    if any(map(str.isdecimal, folded)):
        return "d"
    if folded.isascii():
        return "l" if folded.isalpha() else folded
    return "a"


def _rarity(word: str) -> int:
    """How rare the word is, in five steps."""
    often = frequency(word)
    return 5 if not often else sum(often < limit for limit in (1e-3, 1e-4, 1e-5, 1e-6))


class Hints:
    """What other sources propose, as features of the tokens they cover: where it begins, goes on and ends."""

    def __init__(self, proposals: Iterable[Proposal]) -> None:
        self._spans = Overlaps((one.span, f"{one.source}:{one.label}") for one in proposals)

    def over(self, tokens: Sequence[Token]) -> list[list[str]]:
        """The hints that cover each token of a sentence."""
        found: list[list[str]] = [[] for _ in tokens]
        starts = [token.start for token in tokens]
        for span, name in dict.fromkeys(self._spans.over(Span(tokens[0].start, tokens[-1].end))):
            for at in range(bisect_left(starts, span.start), len(tokens)):
                end = tokens[at].end
                if end > span.end:
                    break
                place = "B" if starts[at] == span.start else "E" if end == span.end else "I"
                found[at].append(f"{place}:{name}")
        return found


def edges_of(proposals: Iterable[Proposal]) -> set[int]:
    """Where proposals begin and end: there tokens are cut, so that names inside words can be told."""
    return {edge for one in proposals if one.confidence for edge in (one.span.start, one.span.end)}


def tags_of(tokens: Sequence[Token], spans: Iterable[Span]) -> list[str]:
    """The BIO tags of one label; where its spans overlap, the longest counts."""
    tags = ["O"] * len(tokens)
    for span in sorted(spans, key=lambda one: (-len(one), one)):
        inside = [i for i, token in enumerate(tokens) if span.start <= token.start and token.end <= span.end]
        if inside and all(tags[i] == "O" for i in inside):
            tags[inside[0]] = "B"
            tags[inside[0] + 1 : inside[-1] + 1] = ["I"] * (len(inside) - 1)
    return tags
