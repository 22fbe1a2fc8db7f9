"""Documents of different shapes, recombined from the sentences of the seed article."""

import random
import re
from collections.abc import Callable, Iterator

_FLAGS = ("🇸🇾", "🇮🇶", "👨‍👩‍👧", "😀", "🏳️‍🌈", "1️⃣")
_MARKS = "\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652"
_ENGLISH = (
    "U.S. Central Command",
    "Fox News",
    "COVID-19",
    "(CENTCOM)",
    "Reuters",
    "F-15E",
    "@user_1",
    "https://a.example/b?c=1",
)
LONG_PARAGRAPH = 200_000


def sentences(seed: str) -> tuple[str, ...]:
    """The sentences of the article that are long enough to be told apart."""
    return tuple(one.strip() for one in re.split(r"(?<=[.:])\s+|\n", seed) if len(one) > 20)


def prose(seed: str, characters: int, luck: int = 7) -> str:
    """Paragraphs of one to four sentences, and blank ones between, at least that many characters long."""
    chance, stock = random.Random(luck), sentences(seed)
    made: list[str] = []
    length = 0
    while length < characters:
        made.append(" ".join(chance.choices(stock, k=chance.randint(0, 4))))
        length += len(made[-1]) + 1
    return "\n".join(made)


def one_paragraph(seed: str, characters: int = LONG_PARAGRAPH) -> str:
    """A single paragraph of exactly that many characters."""
    return prose(seed, characters + 1).replace("\n", " ")[:characters]


def _between_words(seed: str, change: Callable[[random.Random, str], str]) -> str:
    chance = random.Random(3)
    return "\n".join(
        " ".join(change(chance, word) for word in line.split(" ")) for line in prose(seed, 6000).split("\n")
    )


def with_emoji(seed: str) -> str:
    """Flags, families and keycaps between the words and glued to them."""
    return _between_words(
        seed, lambda chance, word: word + chance.choice(("", "", "", " ", "")) + chance.choice(("", "", *_FLAGS))
    )


def vocalised(seed: str) -> str:
    """Every letter with a vowel sign, some with two."""
    chance = random.Random(5)

    def marks(_: re.Match[str]) -> str:
        return _.group() + "".join(chance.sample(_MARKS, chance.choice((1, 1, 2))))

    return re.sub("[\u0621-\u064a]", marks, prose(seed, 5000))


def mixed(seed: str) -> str:
    """Arabic with names, codes and addresses in Latin, and every third paragraph English."""
    arabic = _between_words(
        seed, lambda chance, word: word if chance.random() < 0.85 else f"{word} {chance.choice(_ENGLISH)}"
    )
    english = "Fox News said on Monday that 6 or 7 members of الحرس الثوري were killed near دير الزور (Syria)."
    lines = arabic.split("\n")
    return "\n".join(english if place % 3 == 2 else line for place, line in enumerate(lines))


def tables(seed: str) -> str:
    """Rows of places, dates, times and numbers between tabs, dates and signs alone on a line."""
    chance = random.Random(9)
    places = ("دمشق", "البوكمال", "الميادين", "دير الزور", "غزة", "Deir ez-Zor")

    def row() -> Iterator[str]:
        yield chance.choice(places)
        yield f"{chance.randint(1, 28):02}/{chance.randint(1, 12):02}/2023"
        yield f"{chance.randint(0, 23):02}:{chance.randint(0, 59):02}"
        yield f"{chance.randint(1, 9_999):,}"
        yield f"{chance.random() * 100:.1f}%"
        yield f"-{chance.randint(1, 9)}"

    rows = ["\t".join(row()) for _ in range(150)]
    rows[::10] = ["2023.11.13 | 06:43", "***", "+963 11 555"] * 5
    return seed + "\n" + "\n".join(rows)


SHAPES: dict[str, Callable[[str], str]] = {
    "plain": lambda seed: prose(seed, 20_000),
    "emoji and flags": with_emoji,
    "vocalised": vocalised,
    "English and Arabic": mixed,
    "tables of numbers": tables,
    "one paragraph": one_paragraph,
}
