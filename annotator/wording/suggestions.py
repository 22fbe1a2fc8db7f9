"""Why something is proposed, and what sources are called."""

from collections.abc import Callable, Mapping

from annotator.domain.suggestion import HarmTold, Learned, Listed, Quoted, ReadAsDate, Remembered, Suggestion
from annotator.wording.phrase import Phrase, said

SOURCE_NAMES = {
    "hand": said("by hand"),
    "mentions": said("all mentions"),
    "memory": said("memory"),
    "gazetteer": said("list"),
    "rule": said("rule"),
    "model": said("model"),
}
REMEMBERED = said("Labelled {label} before: {labelled}. Left alone: {left_alone}.")
LISTED = said("In the list {list}: {name}")
LISTED_IN = said("In the list {list}: {name} ({place})")
READ_AS_DATE = said("Reads as a date: {value}")
A_DATE = said("Reads as a date.")
HARM_TOLD = said("Tells of people harmed: {counts}")
QUOTED = said("Stands in quotation marks.")
QUOTED_AFTER = said("Quoted after “{verb}”.")
QUOTED_OF = said("Said by {said_by}.")
LEARNED = said("Learned from your sentences ({sentences}); probability: {percent}%")

HARMS = {
    "killed": said("killed: {count}"),
    "injured": said("injured: {count}"),
    "missing": said("missing: {count}"),
    "captured": said("captured: {count}"),
    "unspecified": said("count: {count}"),
}
_NEXT = said("{one}, {more}")
FROM_SOURCE = said("From: {source}")
FROM_SOURCE_SURE = said("From: {source} · certainty {percent}%")


def reason_for(suggestion: Suggestion, label_names: Mapping[str, str] | None = None) -> Phrase:
    """Why it is proposed, with labels called by `label_names` or else by their ids; a file's own words stay."""
    why = suggestion.why
    if why is None:
        return Phrase("{reason}", {"reason": suggestion.reason})
    if isinstance(why, Remembered):
        name = (label_names or {}).get(why.label, why.label)
        return Phrase(REMEMBERED, {"label": name, "labelled": why.labelled, "left_alone": why.left_alone})
    return _TOLD[type(why)](why)


def source_and_certainty(suggestion: Suggestion) -> Phrase:
    """Who proposes it, and how sure it is where the source says so."""
    known = SOURCE_NAMES.get(suggestion.source)
    source = Phrase(known) if known else suggestion.source
    if suggestion.confidence is None:
        return Phrase(FROM_SOURCE, {"source": source})
    return Phrase(FROM_SOURCE_SURE, {"source": source, "percent": round(100 * suggestion.confidence)})


def _listed(why: Listed) -> Phrase:
    return Phrase(LISTED_IN if why.place else LISTED, {"list": why.list, "name": why.name, "place": why.place})


def _date(why: ReadAsDate) -> Phrase:
    return Phrase(READ_AS_DATE, {"value": why.value}) if why.value else Phrase(A_DATE)


def _harm(why: HarmTold) -> Phrase:
    told: Phrase | None = None
    for harm, count in reversed(why.counts):
        one = Phrase(HARMS[harm], {"count": count})
        told = Phrase(_NEXT, {"one": one, "more": told}) if told else one
    return Phrase(HARM_TOLD, {"counts": told or ""})


def _quoted(why: Quoted) -> Phrase:
    if why.said_by:
        return Phrase(QUOTED_OF, {"said_by": why.said_by})
    return Phrase(QUOTED_AFTER, {"verb": why.verb}) if why.verb else Phrase(QUOTED)


def _learned(why: Learned) -> Phrase:
    return Phrase(LEARNED, {"sentences": why.sentences, "percent": round(100 * why.probability)})


_TOLD: dict[type, Callable[..., Phrase]] = {
    Listed: _listed, ReadAsDate: _date, HarmTold: _harm, Quoted: _quoted, Learned: _learned,
}  # fmt: skip
