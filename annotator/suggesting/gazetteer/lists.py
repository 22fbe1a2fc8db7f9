"""What lists know of names, ready to be found in texts."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import cache
from itertools import chain

from annotator.arabic.folding import fold
from annotator.domain.document import Document
from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.paths import resources
from annotator.suggesting.gazetteer.listing import SHIPPED, Kind, Listing
from annotator.suggesting.gazetteer.standing import hint, placed
from annotator.suggesting.names import FoundName, Names
from annotator.suggesting.proposal import Proposal
from annotator.suggesting.words import Key, key_of

LOCATION = "location"
_COUNTRY_CODES = ("country", "iso", "iso3166")
_NAMED_IN = 0.1  # of a project's documents: then a state is one of its own


class Gazetteer:
    """The shipped places and a project's own entries, by name. Frozen.

    `countries` are those the project is about: places in them are preferred to places of the same name elsewhere.
    `shipped` are the lists of the program that are known beside the project's own entries.
    """

    def __init__(
        self, entries: Iterable[GazetteerEntry] = (), countries: Collection[str] = (),
        shipped: Collection[Kind] = SHIPPED,
    ) -> None:  # fmt: skip
        self.countries, self.shipped = frozenset(countries), frozenset(shipped)
        known, own = tuple(entries), defaultdict[Key, list[Listing]](list)
        for entry in known:
            country = next((entry.codes[code] for code in _COUNTRY_CODES if code in entry.codes), "")
            for name in (entry.name, *entry.aliases):
                own[key_of(name)].append(Listing(entry.list, entry.name, entry.label, Kind.OWN, country))
        self._own = Names({key: tuple(found) for key, found in own.items()})
        self.aliases = tuple((entry.name, *entry.aliases) for entry in known if entry.aliases)

    def proposals(self, document: Document) -> Iterator[Proposal]:
        """Names of the lists that stand in a document; of one word only where something else speaks for it."""
        about = self.countries | states_in(document.text)
        yield from placed(document.text, self._found_in(document.text), about)

    def hints(self, document: Document) -> Iterator[Proposal]:
        """Every name that is known, those of one word too: for a model to weigh, never to be shown."""
        about = self.countries
        for found in self._found_in(document.text):
            yield hint(found, about)

    def _found_in(self, text: str) -> Iterator[FoundName[tuple[Listing, ...]]]:
        yield from self._own.found_in(text)
        if self.shipped:
            for found in shipped_places().found_in(text):
                wanted = tuple(one for one in found.value if one.kind in self.shipped)
                if wanted:
                    yield replace(found, value=wanted)


def states_in(text: str) -> frozenset[str]:
    """The codes of the states a text names."""
    return frozenset(
        one.country for found in shipped_places().found_in(text) for one in found.value if one.kind is Kind.STATE
    )


def countries_of(texts: Iterable[str]) -> frozenset[str]:
    """The states named in at least a tenth of the texts."""
    counts: dict[str, int] = defaultdict(int)
    named = tuple(map(states_in, texts))
    for state in chain.from_iterable(named):
        counts[state] += 1
    return frozenset(state for state, count in counts.items() if count >= _NAMED_IN * len(named))


@cache
def shipped_places() -> Names[tuple[Listing, ...]]:
    """The places of `resources/gazetteer`, read when first asked for (see ATTRIBUTION.md there)."""
    known: dict[Key, list[Listing]] = defaultdict(list)
    for kind in SHIPPED:
        source = "CLDR" if kind is Kind.STATE else "GeoNames"
        for line in _lines(kind):
            country, _, _, names = line.split("\t")
            first, *_ = spellings = names.split("|")
            for name in spellings:
                known[_key(name)].append(Listing(source, first, LOCATION, kind, country))
    return Names({key: tuple(found) for key, found in known.items()})


@cache
def shipped_counts() -> dict[Kind, int]:
    """How many names each shipped list has, other spellings not counted."""
    return {kind: len(_lines(kind)) for kind in SHIPPED}


def _lines(kind: Kind) -> list[str]:
    return (resources() / "gazetteer" / f"{kind.value}.tsv").read_text(encoding="utf-8").splitlines()


def _key(name: str) -> Key:
    """As `key_of`, at once for names of plain words."""
    words = tuple(fold(name).text.split())
    return words if all(map(str.isalpha, words)) else key_of(name)
