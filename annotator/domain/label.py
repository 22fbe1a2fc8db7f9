"""What a span may be called."""

import re
import unicodedata
from collections.abc import Container, Mapping
from dataclasses import dataclass
from itertools import chain, count

from annotator.domain.errors import BadLabelId

_LONGEST = 40
_ID = re.compile(r"[a-z][a-z0-9_]{0,39}")


@dataclass(frozen=True, slots=True)
class Label:
    """A name for spans, with a colour and a key.

    `id` is the ASCII word chosen when the label was made; it is never changed, so files keep their meaning when
    `names` (by language, `en` and `ar`) do. `colour` has one value for each theme, `light` and `dark`.
    `key` is the digit that applies it, or an empty text. A retired label stays on its annotations and is not offered.

    Raises:
        BadLabelId: if `id` is not a lower-case ASCII word of at most 40 characters.
    """

    id: str
    names: Mapping[str, str]
    colour: Mapping[str, str]
    key: str = ""
    position: int = 0
    retired: bool = False

    def __post_init__(self) -> None:
        if not _ID.fullmatch(self.id):
            raise BadLabelId(self.id)

    def name(self, language: str) -> str:
        """The name in that language, else in English, else the id."""
        return self.names.get(language) or self.names.get("en") or self.id


def _default(position: int, word: str, english: str, arabic: str, light: str, dark: str) -> Label:
    return Label(
        word, {"en": english, "ar": arabic}, {"light": light, "dark": dark}, key=str(position), position=position
    )


# Colours: contrast at least 4.5:1 on both pages, told apart also by colour-blind eyes (smallest Lab distance 26).
DEFAULT_LABELS = (
    _default(1, "actor", "actor", "فاعل", "#1D44DB", "#6B90FF"),
    _default(2, "location", "location", "مكان", "#23805A", "#2FE3A6"),
    _default(3, "casualty", "casualty", "ضحايا", "#7A1F0A", "#EE6A45"),
    _default(4, "date", "date", "تاريخ", "#A33BA6", "#F7C62B"),
    _default(5, "quote", "quote", "اقتباس", "#3A3E4C", "#C9D4EC"),
)
SPARE_COLOURS = (("#876900", "#87D278"), ("#5A0096", "#E1A5FF"), ("#D21E4B", "#C37869"), ("#B40F78", "#FF2DB4"))
"""Colours for labels a project adds, by theme: light and dark; each at least 4.5:1 on its page.

Told apart from the five and from each other by colour-blind eyes too (smallest Lab distance 17).
"""


def made_label(word: str, position: int, key: str = "") -> Label:
    """A label for a word met in a file: its id is its name until a person gives it one.

    Raises:
        BadLabelId: if the word cannot be an id.
    """
    light, dark = SPARE_COLOURS[position % len(SPARE_COLOURS)]
    return Label(word, {"en": word, "ar": word}, {"light": light, "dark": dark}, key=key, position=position)


def suggested_id(name: str, taken: Container[str]) -> str:
    """An id for a label of that English name, which none of those taken is; `label` where the name has no letters."""
    letters = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode("ascii").lower()
    word = re.sub(r"[^a-z0-9]+", "_", letters).strip("_").lstrip("0123456789_")[:_LONGEST].rstrip("_") or "label"
    numbered = (f"{word[: _LONGEST - 4]}_{number}" for number in count(2))
    return next(one for one in chain((word,), numbered) if one not in taken)
