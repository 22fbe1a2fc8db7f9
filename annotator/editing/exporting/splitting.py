"""Which side of a split each document falls to: never two that belong together on different sides.

Documents belong together that are of the same source and day, or near-duplicates of one another (wire copy). They are
taken in the order they came, whatever else the export asks for; a group stands where its oldest document does, by a
hash of the seed and that document's id. So sides stay as they are when documents are added. A newcomer that belongs to
groups on two sides is left out, and told.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import Any

from annotator.arabic.likeness import ALIKE, LikeTexts, Sketch
from annotator.domain.document import Document
from annotator.domain.errors.files import BadOption
from annotator.editing.sketches.sketching import Sketches

SIDES = ("train", "dev", "test")
GROUPINGS = ("source-day", "duplicates")
_LARGE = 0.05  # of the project
_LOOKED_AT = 0.3  # likeness across sides that is looked for in the check
_DAY = len("2023-11-13")
_STEPS = 1 << 64
_PAGE = 100  # documents, after which it is told how many are through


@dataclass(frozen=True, slots=True)
class Split:
    """What is asked: hundredths for each side, what keeps documents together, and a seed."""

    parts: tuple[int, int, int]
    group_by: tuple[str, ...] = GROUPINGS
    seed: int = 0

    @classmethod
    def of(cls, parts: str, group_by: str = ",".join(GROUPINGS), seed: int = 0) -> "Split":
        """The split that `80/10/10` and `source-day,duplicates` ask for.

        Raises:
            BadOption: if the parts are not three numbers that make a hundred, or a grouping is not known.
        """
        found = tuple(int(one) if one.strip().isascii() and one.strip().isdigit() else -1 for one in parts.split("/"))
        if len(found) != len(SIDES) or min(found) < 0 or sum(found) != 100 or not found[0]:
            raise BadOption("split", parts, "80/10/10")
        names = tuple(dict.fromkeys(one.strip() for one in group_by.split(",") if one.strip()))
        if not set(names) <= set(GROUPINGS):
            raise BadOption("group-by", group_by, ",".join(GROUPINGS))
        return cls((found[0], found[1], found[2]), names, seed)

    def side_of(self, document: str) -> str:
        """The side of a group whose oldest document that is."""
        digest = hashlib.sha256(f"{self.seed}:{document}".encode()).digest()
        place = int.from_bytes(digest[:8], "big") * 100
        first, second, _ = self.parts
        return SIDES[(place >= first * _STEPS) + (place >= (first + second) * _STEPS)]


@dataclass(frozen=True, slots=True)
class Comparing:
    """How texts are compared: `kept` is the folder where sketches are kept from one time to the next.

    `each` is told how many texts are through; whatever it raises stops the work.
    """

    kept: Path | None = None
    each: Callable[[int], None] | None = None


COMPARING = Comparing()


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A document that belongs to groups on two sides, and the oldest document of each of them."""

    document: str
    title: str
    joins: tuple[str, ...]


@dataclass(slots=True)
class Sides:
    """The side and title of every document that has one; what was left out; groups by their oldest, with sizes."""

    of: dict[str, str] = field(default_factory=dict)
    left_out: list[LeftOut] = field(default_factory=list)
    groups: Counter[str] = field(default_factory=Counter)
    titles: dict[str, str] = field(default_factory=dict)
    leakage: dict[str, Any] = field(default_factory=dict)

    @property
    def large(self) -> tuple[tuple[str, int], ...]:
        """Groups of more than a twentieth of the project, the largest first."""
        most = _LARGE * (len(self.of) + len(self.left_out))
        return tuple((oldest, size) for oldest, size in self.groups.most_common() if size > max(most, 1))


def sides_of(documents: Iterable[Document], split: Split, comparing: Comparing = COMPARING) -> Sides:
    """The side of each document; they come in the order in which they came into the project."""
    sorter, coming, done = _Sorter(split), iter(documents), 0
    with Sketches(comparing.kept) as sketches:
        while page := tuple(islice(coming, _PAGE)):
            sorter.take(page, sketches)
            done += len(page)
            if comparing.each is not None:
                comparing.each(done)
    return sorter.sides()


class _Sorter:
    """Takes documents one by one; `_above` leads from the oldest document of a group to that of the one it joined."""

    def __init__(self, split: Split) -> None:
        self._split = split
        self._above: dict[str, str] = {}
        self._order: dict[str, int] = {}
        self._days: dict[tuple[str, str], str] = {}
        self._like: LikeTexts[str] = LikeTexts()
        self._sketches: dict[str, Sketch] = {}
        self._day_of: dict[str, tuple[str, str]] = {}
        self._left_out: list[LeftOut] = []
        self._titles: dict[str, str] = {}

    def take(self, documents: Sequence[Document], sketches: Sketches) -> None:
        texts = {one.id: one.text for one in documents} if "duplicates" in self._split.group_by else {}
        found = dict(zip(texts, sketches.of(texts), strict=True))
        for one in documents:
            self._take(one, self._day(one), found.get(one.id, ()))

    def _take(self, one: Document, day: tuple[str, str] | None, met: Sketch) -> None:
        groups = tuple(dict.fromkeys(map(self._oldest, self._relatives(day, met))))
        if len({self._split.side_of(group) for group in groups}) > 1:
            self._left_out.append(LeftOut(one.id, one.title, groups))
            return
        self._keep(one.id, day, met, groups)
        self._titles[one.id] = one.title
        if day is not None:
            self._day_of[one.id] = day

    def sides(self) -> Sides:
        found = Sides(left_out=self._left_out, titles=self._titles)
        found.of = {id: self._split.side_of(self._oldest(id)) for id in self._above}
        found.groups = Counter(map(self._oldest, self._above))
        found.leakage = _leakage(found.of, self._day_of, self._sketches)
        return found

    def _keep(self, id: str, day: tuple[str, str] | None, met: Sketch, groups: tuple[str, ...]) -> None:
        """The groups, the first of which has the oldest document, become one with this document in it."""
        first = min(groups, key=self._order.__getitem__, default=id)
        self._order[id] = len(self._order)
        for group in (*groups, id):
            self._above[group] = first
        if day is not None:
            self._days.setdefault(day, id)
        if met:
            self._like.add(id, met)
            self._sketches[id] = met

    def _relatives(self, day: tuple[str, str] | None, met: Sketch) -> Iterator[str]:
        if day is not None and day in self._days:
            yield self._days[day]
        for id, _ in self._like.like(met):
            yield id

    def _oldest(self, id: str) -> str:
        above = self._above[id]
        while above != id:
            id, above = above, self._above[above]
        return id

    def _day(self, one: Document) -> tuple[str, str] | None:
        day = (one.published or "")[:_DAY]
        is_known = "source-day" in self._split.group_by and one.source and len(day) == _DAY
        return (one.source or "", day) if is_known else None


def _leakage(of: dict[str, str], days: dict[str, tuple[str, str]], sketches: dict[str, Sketch]) -> dict[str, Any]:
    """A check by another road: what stands on two sides after all. All counts must be nought."""
    sides_by_day: defaultdict[tuple[str, str], set[str]] = defaultdict(set)
    for id, day in days.items():
        sides_by_day[day].add(of[id])
    known: LikeTexts[str] = LikeTexts()
    closest, twins = 0.0, 0
    for id, met in sketches.items():
        across = [much for other, much in known.like(met, _LOOKED_AT) if of[other] != of[id]]
        twins += sum(much >= ALIKE for much in across)
        closest = max([closest, *across])
        known.add(id, met)
    return {
        "source_days_on_two_sides": sum(len(sides) > 1 for sides in sides_by_day.values()),
        "near_duplicates_on_two_sides": twins,
        "closest_across_sides": round(closest, 2),
    }
