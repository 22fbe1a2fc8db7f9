"""Which of many things a person means by a few words, however they are spelled."""

from annotator.arabic import folding

_START, _WORD, _INSIDE = 0, 1, 3
_ARTICLE = "ال"


def folded(text: str) -> str:
    """The one spelling that names and queries are compared in."""
    return " ".join(folding.folded(text).split())


def rank(query: str, names: tuple[str, ...]) -> int | None:
    """How well a folded query fits the best of some folded names, 0 the best; None where it fits none.

    Every word of the query must stand in the same name: at its start, at the start of a word (behind the article
    too), or else inside one.
    """
    ranks = [one for one in (_rank(query.split(), name) for name in names) if one is not None]
    return min(ranks, default=None)


def _rank(words: list[str], name: str) -> int | None:
    total = 0
    for word in words:
        places = [_rank_at(name, at) for at in _places(word, name)]
        if not places:
            return None
        total += min(places)
    return total


def _places(word: str, name: str) -> list[int]:
    found, at = [], name.find(word)
    while at >= 0:
        found.append(at)
        at = name.find(word, at + 1)
    return found


def _rank_at(name: str, at: int) -> int:
    if name[max(0, at - 2) : at] == _ARTICLE and not name[max(0, at - 3) : max(0, at - 2)].isalnum():
        at -= 2
    if at == 0:
        return _START
    return _INSIDE if name[at - 1].isalnum() else _WORD
