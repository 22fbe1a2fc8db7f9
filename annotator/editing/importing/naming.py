"""Ids for the labels of files: a word that is none becomes one, the same way every time."""

import re
from collections.abc import Iterable, Mapping
from itertools import count

from annotator.domain.errors import BadLabelId
from annotator.domain.label import Label, made_label

_LONGEST = 40
_NO_LETTERS = re.compile(r"[^a-z0-9]+")
_NAMELESS = "label"


def ids_for(words: Iterable[str], known: Mapping[str, Label]) -> dict[str, str]:
    """The id of a label for each word, in the order given; the labels known keep theirs.

    A word that names a known label, whatever its capitals, is that label, so that a file read again brings nothing new.
    A word that can be an id is its own. Of others the ASCII words in small letters are the id (`Transfer-money` is
    `transfer_money`), with a number where that is taken; a word with other letters gets `label_1` and so on.
    """
    named = {name.casefold(): label.id for label in known.values() for name in (*label.names.values(), label.id)}
    words = tuple(dict.fromkeys(words))
    found = {word: named[word.casefold()] for word in words if word.casefold() in named}
    found |= {word: word for word in words if word not in found and _is_id(word)}
    taken = {*known, *found.values()}
    for word in words:
        if word not in found:
            found[word] = _free(_spelled(word), taken)
            taken.add(found[word])
    return {word: found[word] for word in words}


def _is_id(word: str) -> bool:
    try:
        made_label(word, 0)
    except BadLabelId:
        return False
    return True


def _spelled(word: str) -> str:
    """The ASCII words of it in small letters, or nothing where it has other letters or none."""
    spelled = _NO_LETTERS.sub("_", word.lower()).strip("_") if word.isascii() else ""
    return f"{_NAMELESS}_{spelled}" if spelled[:1].isdigit() else spelled


def _free(spelled: str, taken: set[str]) -> str:
    first = spelled[:_LONGEST].rstrip("_")
    if first and first not in taken:
        return first
    numbers = count(2 if first else 1)
    numbered = (f"{(first or _NAMELESS)[: _LONGEST - 1 - len(str(one))]}_{one}" for one in numbers)
    return next(one for one in numbered if one not in taken)
