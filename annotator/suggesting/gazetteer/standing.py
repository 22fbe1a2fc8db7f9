"""What stands around a listed name decides whether it is proposed.

A name of several words speaks for itself, but a state alone may act as well as be a place (الولايات المتحدة), so it
wants a preposition of place. A name of one word is as often something else (قاعدة, المصدر): it wants a word for a kind
of place or a direction in front (مدينة الميادين, شرقي سوريا), or to be joined to a name that has one (مدينتي حلب
والرقة).
"""

from collections.abc import Iterable, Iterator, Sequence

from annotator.arabic.numerals.forms import phrases, stems
from annotator.domain.span import Span
from annotator.domain.suggestion import Listed
from annotator.suggesting.gazetteer.listing import Kind, Listing
from annotator.suggesting.names import FoundName, longest
from annotator.suggesting.proposal import GAZETTEER, Proposal
from annotator.suggesting.words import Word, openings, words_of

_PLACE_WORDS = frozenset(
    phrases(
        """
        مدينة، بلدة، قرية، محافظة، قضاء، ناحية، منطقة، ريف، حي، مخيم، ولاية، إمارة، مديرية، بلدية، ضاحية، جزيرة، قطاع
        إقليم، سهل، جبل، ضواحي، أطراف، أرياف، بادية، وادي
        """
    )
)
_MANY_PLACES = frozenset(
    phrases("مدينتي، بلدتي، قريتي، محافظتي، منطقتي، ريفي، حيي، مدن، بلدات، قرى، محافظات، مناطق، أحياء")
)
_DIRECTIONS = frozenset(phrases("شرقي، غربي، شمالي، جنوبي، شرق، غرب، شمال، جنوب، وسط"))
_SIDES = frozenset(phrases("الشرقي، الغربي، الشمالي، الجنوبي، الشرقية، الغربية، الشمالية، الجنوبية، الأوسط"))
_AT = frozenset(phrases("في، إلى، من، نحو، داخل، خارج، عبر، حدود، أراضي"))
_SURE, _LESS_SURE = 0.75, 0.6
_AND = "و"

Found = FoundName[tuple[Listing, ...]]


def placed(text: str, found: Iterable[Found], about: frozenset[str]) -> Iterator[Proposal]:
    """The proposals for names found in a text that is about those countries."""
    words = words_of(text)
    joined_to = -1
    for name in longest(found):
        listing = _preferred(name.value, about)
        ways = tuple(_ways(text, words, name, listing, joined_to))
        for span, sure, nests in ways:
            elsewhere = bool(listing.country and about and listing.country not in about)
            why = Listed(listing.list, listing.name, listing.country)
            if not (elsewhere and len(name.key) == 1):
                joined_to = name.next
                yield Proposal(span, listing.label, GAZETTEER, sure - 0.15 * elsewhere, why, nests)


def hint(found: Found, about: frozenset[str]) -> Proposal:
    """A name that is known, whatever stands around it; labelled with what it names."""
    listing = _preferred(found.value, about)
    why = Listed(listing.list, listing.name, listing.country)
    return Proposal(found.span, f"{listing.kind.value}/{listing.label}", GAZETTEER, 0.0, why)


def _preferred(listings: Sequence[Listing], about: frozenset[str]) -> Listing:
    """Of things of one name, the first in a country the text is about."""
    return next((one for one in listings if one.country in about), listings[0])


def _ways(
    text: str, words: Sequence[Word], name: Found, listing: Listing, joined_to: int
) -> Iterator[tuple[Span, float, bool]]:
    """The spans to propose for one name: alone, and with the word for its kind and its side around it."""
    before = words[name.first - 1] if name.first and words[name.first - 1].line == words[name.first].line else None
    cut = name.span.start - words[name.first].start
    kind = _start_of(text, before, _PLACE_WORDS) if before and not cut else None
    side = _start_of(text, before, _DIRECTIONS) if before and not cut else None
    if side is not None:
        yield Span(_past_sides(text, words, name.first - 1, side), name.span.end), _SURE, True
    elif kind is not None:
        yield name.span, _SURE, True
        yield Span(kind, _with_side(words, name)), _SURE, True
    elif _speaks(text, words, name, listing, before, joined_to):
        yield name.span, _SURE if len(name.key) > 1 else _LESS_SURE, False


def _past_sides(text: str, words: Sequence[Word], at: int, start: int) -> int:
    """Where the first of two directions begins: شمال غربي باكستان."""
    before = words[at - 1] if at and words[at - 1].line == words[at].line and words[at].start == start else None
    further = _start_of(text, before, _DIRECTIONS)
    return start if further is None else further


def _speaks(
    text: str, words: Sequence[Word], name: Found, listing: Listing, before: Word | None, joined_to: int
) -> bool:
    word = words[name.first]
    cut = text[word.start : name.span.start]
    if before and not cut and _start_of(text, before, _MANY_PLACES) is not None:
        return True
    if cut.startswith(_AND) and joined_to == name.first:
        return True
    is_state = listing.kind is Kind.STATE
    at_a_place = cut[-1:] == "ب" or bool(before and before.folded in _AT)
    return at_a_place if is_state else len(name.key) > 1


def _start_of(text: str, word: Word | None, known: frozenset[str]) -> int | None:
    """Where a word of that kind begins, behind its proclitics; None when it is none."""
    if word is None:
        return None
    for cut, folded in openings(text[word.start : word.end]):
        if folded in known:
            return word.start + cut
    is_known = any(stem in known for stem_cut, stem in stems(word.folded) if stem_cut == 0)
    return word.start if is_known else None


def _with_side(words: Sequence[Word], name: Found) -> int:
    """ريف دير الزور الشرقي."""
    behind = words[name.next] if name.next < len(words) else None
    is_side = behind and behind.folded in _SIDES and behind.line == words[name.next - 1].line
    return behind.end if behind and is_side else name.span.end
