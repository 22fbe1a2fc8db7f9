"""Who came to harm, in numbers: how many were killed, injured, missing or captured in a phrase such as a casualty span.

A count belongs to the noun after it (8 قتلى), else to the event before it (مقتل 8), else to the verb behind it
(6 مسلحين قتلوا); one that is joined to it with و and counts people is added (3 مدنيين وطفلان). What is told after
بينهم is a part of what was told before.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, get_args

from annotator.arabic.numerals.counts import Count, read_count
from annotator.arabic.numerals.forms import Form, Match, Table, forms, phrases, table, valued
from annotator.arabic.numerals.people import ACCUSATIVES, DUALS, PEOPLE, SINGULARS, dual

Harm = Literal["killed", "injured", "missing", "captured"]

_SOME = Count(1, None, "vague")
_NEAR = 1  # words between an event and its count
_JOINED_WITHIN = 2  # words of what is counted, between a count and the one joined to it
_VERB_WITHIN = 8
_MOST_LETTERS = 2_000  # of a phrase are read: no casualty phrase is longer


@dataclass(frozen=True, slots=True)
class Casualty:
    """How many came to which harm: None where the words are silent; `unspecified` when they count and name no harm.

    Harm that is named without a number is one or more, vague. A number for two kinds of harm together
    (20 بين قتيل وجريح) is an upper end for each.
    """

    killed: Count | None = None
    injured: Count | None = None
    missing: Count | None = None
    captured: Count | None = None
    unspecified: Count | None = None


_PERSONS: Mapping[Harm, str] = {
    "killed": "قتيل، قتيلة، شهيد، شهيدة، جثة، جثمان",
    "injured": "جريح، جريحة، مصاب، مصابة",
    "missing": "مفقود",
    "captured": "أسير، أسيرة، معتقل، محتجز، مختطف، مخطوف، موقوف، رهينة",
}
_MANY: Mapping[Harm, str] = {
    "killed": "قتلى، شهداء، جثث",
    "injured": "جرحى، مصابين، مصابون، إصابة، إصابات",
    "missing": "مفقودين، مفقودون",
    "captured": """
        أسرى، معتقلين، معتقلون، محتجزين، محتجزون، مختطفين، مختطفون، مخطوفين، مخطوفون، موقوفين، موقوفون، رهائن
    """,
}
_EVENTS: Mapping[Harm, str] = {
    "killed": """
        مقتل، قتل، قتلت، يقتل، استشهاد، استشهد، استشهدت، مصرع، لقي، لقيت، وفاة، توفي، اغتيال، اغتيل، إعدام، أعدم، تصفية
    """,
    "injured": "إصابة، أصيب، أصيبت، جرح، جرحت",
    "missing": "فقدان، فقد، اختفاء، اختفى",
    "captured": "أسر، اعتقال، اعتقل، اعتقلت، خطف، اختطاف، اختطف، احتجاز، احتجز، توقيف، أوقف",
}
_ENDINGS: Mapping[Harm, str] = {
    "killed": """
        قتلوا، قتلا، مقتله، مقتلهم، مقتلهما، استشهدوا، مصرعه، مصرعهم، مصرعهما، مصرعها، حتفه، حتفهم، حتفهما
        توفوا، أعدموا
    """,
    "injured": "أصيبوا، أصيبا، جرحوا، جرحا، إصابته، إصابتهم",
    "missing": "فقدوا، اختفوا",
    "captured": "أسروا، اعتقلوا، خطفوا، اختطفوا، احتجزوا",
}
_ONE_PERSON = valued(_PERSONS)
_COUNTABLE = {
    **_ONE_PERSON,
    **{noun + "ا": harm for noun, harm in _ONE_PERSON.items()},
    **{form: harm for noun, harm in _ONE_PERSON.items() for form in dual(noun)},
    **valued(_MANY),
}
PERSON = Table(_ONE_PERSON)
COUNTED = Table(_COUNTABLE)
ENDING = table(_ENDINGS)  # closes what it tells: nothing more is joined to it
EVENT = table(_EVENTS)
_HARM = Table({**_COUNTABLE, **valued(_EVENTS), **valued(_ENDINGS)})
AMONG = table({True: "بينهم، بينهن، بينهما، بينها، منهم، منهن، ضمنهم"})
_NONE = table({True: "لا، لم، دون، بدون، عدم"})
_OF = frozenset(phrases("من، بين"))
_OR = frozenset(phrases("أو، و"))
_ONE = Count(1, 1)
_WITH_OWN_WAW = frozenset(phrases("وفاة، واحد، واحدة، واحدا، ولد، ولدا، ولدان، ولدين"))


@dataclass(frozen=True, slots=True)
class _Part:
    """A piece of the phrase that matters: harm named, a count, both, or the word for "among them"."""

    at: int
    next: int
    harms: tuple[Harm, ...] = ()
    count: Count | None = None
    implied: bool = False  # by a noun in the singular
    joined: bool = False  # with و to what stands before
    of_people: bool = False
    opens_part: bool = False

    @property
    def is_bare_harm(self) -> bool:
        return self.count is None and bool(self.harms)


def casualty_of(phrase: str) -> Casualty:
    """What the words of a phrase say; all None when they say nothing of harm or number."""
    words = forms(phrase[:_MOST_LETTERS])
    parts = tuple(_parts(words))
    told = _Told()
    told.read(parts)
    return told.casualty(parts)


@dataclass(slots=True)
class _Told:
    """Which count was found to belong to which harm; keys are indexes of parts."""

    owned: dict[int, tuple[Harm, ...]] = field(default_factory=dict)
    used: set[int] = field(default_factory=set)
    parted: set[int] = field(default_factory=set)  # counts that are part of another

    def read(self, parts: Sequence[_Part]) -> None:
        """Find the harm of every count: first by what stands before and beside it, then by the verb behind."""
        inside = False
        for at, part in enumerate(parts):
            inside = part.opens_part or (inside and not part.is_bare_harm)
            if part.count and (not inside or self._is_new(part)):
                self._own(parts, at)
            elif part.count:
                self.parted.add(at)
        for at in range(len(parts) - 1):
            self._own_by_verb(parts, at)

    def _is_new(self, part: _Part) -> bool:
        """Whether a count behind بينهم names a harm that was not told before it."""
        known = {harm for harms in self.owned.values() for harm in harms}
        return bool(part.harms) and known.isdisjoint(part.harms)

    def _own(self, parts: Sequence[_Part], at: int) -> None:
        part, before = parts[at], parts[at - 1] if at else None
        gap = part.at - before.next if before else 0
        if part.harms:
            self.owned[at] = part.harms
        elif before and before.is_bare_harm and gap <= _NEAR:
            self.owned[at] = before.harms
            self.used.add(at - 1)
        elif part.joined and part.of_people and at - 1 in self.owned and gap <= _JOINED_WITHIN:
            self.owned[at] = self.owned[at - 1]

    def _own_by_verb(self, parts: Sequence[_Part], at: int) -> None:
        part = parts[at]
        behind = next((b for b in range(at + 1, len(parts)) if b not in self.parted and not parts[b].opens_part), at)
        is_open = part.count and not part.implied and at not in self.owned and at not in self.parted
        near = parts[behind].at - part.next <= _VERB_WITHIN
        if is_open and near and parts[behind].is_bare_harm and behind not in self.used:
            self.owned[at] = parts[behind].harms
            self.used.add(behind)

    def casualty(self, parts: Sequence[_Part]) -> Casualty:
        """The sum for each harm; a harm that is only named is one or more."""
        counts = {harm: self._sum(parts, harm) for harm in get_args(Harm)}
        named = {harm for part in parts if part.is_bare_harm for harm in part.harms}
        for harm in named:
            counts[harm] = counts[harm] or _SOME
        return Casualty(**counts, unspecified=None if any(counts.values()) else self._unspecified(parts))

    def _sum(self, parts: Sequence[_Part], harm: Harm) -> Count | None:
        return _added(_share(parts[at], harms) for at, harms in self.owned.items() if harm in harms)

    def _unspecified(self, parts: Sequence[_Part]) -> Count | None:
        explicit = [part.count for at, part in enumerate(parts) if not part.implied and at not in self.parted]
        counts = [count for count in explicit if count]
        return counts[0] if len(counts) == 1 else None


def _share(part: _Part, harms: tuple[Harm, ...]) -> Count:
    assert part.count is not None  # only counts are owned
    return part.count if len(harms) == 1 else Count(0, part.count.max, "bound")


def _added(counts: Iterable[Count]) -> Count | None:
    total: Count | None = None
    for count in counts:
        total = _sum_of(total, count) if total else count
    return total


def _sum_of(one: Count, other: Count) -> Count:
    kinds = {one.kind, other.kind}
    highest = None if one.max is None or other.max is None else one.max + other.max
    return Count(one.min + other.min, highest, max(kinds, key=("exact", "bound", "vague").index))


def _parts(words: Sequence[Form]) -> Iterator[_Part]:
    at = 0
    while at < len(words):
        part = _denied(words, at) or _counted(words, at) or _one(words, at) or _named(words, at) or _among(words, at)
        if part:
            yield part
        at = part.next if part else at + 1


def _denied(words: Sequence[Form], at: int) -> _Part | None:
    """لا قتلى, دون وقوع إصابات, لم يقتل."""
    no = _NONE.at(words, at)
    for behind in (no.next, no.next + 1) if no else ():
        found = _HARM.at(words, behind)
        if found:
            return _Part(at, found.next, (found.value,), Count(0, 0))
    return None


def _counted(words: Sequence[Form], at: int) -> _Part | None:
    read = read_count(words, at)
    if read is None:
        return None
    harms, end = _harms_counted(words, at, read.next)
    told = range(at, read.next)
    of_people = PEOPLE.at(words, read.next) or any(DUALS.at(words, place) for place in told)
    return _Part(at, end, harms, read.count, joined=_is_joined(words, at), of_people=bool(of_people))


def _harms_counted(words: Sequence[Form], at: int, end: int) -> tuple[tuple[Harm, ...], int]:
    """The harm named within the count (قتيلان, 8 قتلى على الأقل), or by the noun right behind it."""
    for place in range(at, end):
        found = COUNTED.at(words, place)
        if found and (place == at or not _is_joined(words, place)):
            return (found.value,), end
    behind = end + (end < len(words) and words[end].folded in _OF)
    found = COUNTED.at(words, behind)
    if found is None or _is_joined(words, behind):
        return (), end
    return _with_joined(words, behind, found, between=behind > end)


def _one(words: Sequence[Form], at: int) -> _Part | None:
    """قتيل, جريح واحد على الأقل, and the person behind an event: مقتل طفل."""
    found = SINGULARS.at(words, at) or ACCUSATIVES.at(words, at)
    if found is None or words[at].folded[: found.cut].endswith("ال"):
        return None
    harm, again = COUNTED.at(words, at), read_count(words, found.next)
    count, end = (again.count, again.next) if again and again.count.min == 1 else (_ONE, found.next)
    harms = (harm.value,) if harm else ()
    return _Part(at, end, harms, count, implied=True, joined=_is_joined(words, at), of_people=True)


def _named(words: Sequence[Form], at: int) -> _Part | None:
    found = _HARM.at(words, at)
    if found is None:
        return None
    ends = ENDING.at(words, at)
    harms, end = ((found.value,), found.next) if ends else _with_joined(words, at, found)
    return _Part(at, end, harms)


def _with_joined(
    words: Sequence[Form], at: int, first: Match[Harm], between: bool = False
) -> tuple[tuple[Harm, ...], int]:
    """The harm, and the others joined to it at once: قتلى وجرحى, مقتل أو إصابة; not قتلى وجريح, which is one more."""
    harms, end = [first.value], first.next
    while end < len(words):
        alone = words[end].folded in _OR
        found = _HARM.at(words, end + alone)
        if found is None or not (alone or _is_joined(words, end)):
            break
        if not between and _is_one(words, end + alone) != _is_one(words, at):
            break
        harms.append(found.value)
        end = found.next
    return tuple(dict.fromkeys(harms)), end


def _is_one(words: Sequence[Form], at: int) -> bool:
    return bool(PERSON.at(words, at) or ACCUSATIVES.at(words, at))


def _is_joined(words: Sequence[Form], at: int) -> bool:
    """Whether the word is known only without the و in front of it; every word of our tables that begins with و is."""
    return words[at].folded.startswith("و") and words[at].folded not in _WITH_OWN_WAW


def _among(words: Sequence[Form], at: int) -> _Part | None:
    found = AMONG.at(words, at)
    return _Part(at, found.next, opens_part=True) if found else None
