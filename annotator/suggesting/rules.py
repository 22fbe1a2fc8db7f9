"""Proposals by rule: dates, people who came to harm, quotations. They need no label made before."""

import datetime
from collections.abc import Iterator
from dataclasses import fields

from annotator.arabic.dates import dates_in
from annotator.arabic.numerals import Casualty, Count, casualties_in
from annotator.arabic.quotes import FoundQuote, quotes_in
from annotator.domain.document import Document
from annotator.domain.span import Span
from annotator.domain.suggestion import HarmTold, Quoted, ReadAsDate
from annotator.suggesting.proposal import RULE, Proposal

DATE, CASUALTY, QUOTE = "date", "casualty", "quote"
"""The labels that rules propose; a project without one of them is not offered it."""
_DATELINE_WITHIN = 400


def rule_proposals(document: Document) -> Iterator[Proposal]:
    """Every date, casualty and quotation the rules see."""
    text = document.text
    for date in dates_in(text, written_on(document)):
        value = date.value.as_text() if date.value else ""
        yield Proposal(Span(date.start, date.end), DATE, RULE, 0.7 if date.bare else 0.85, ReadAsDate(value))
    for harmed in casualties_in(text):
        sure = 0.85 if harmed.sure else 0.6
        yield Proposal(Span(harmed.start, harmed.end), CASUALTY, RULE, sure, HarmTold(_counts(harmed.told)))
    for quote in quotes_in(text):
        yield Proposal(Span(quote.start, quote.end), QUOTE, RULE, quote.sure, _quoted(text, quote))


def written_on(document: Document) -> datetime.date | None:
    """The day a document was written: as published, else the first whole day its head names, else None."""
    try:
        return datetime.date.fromisoformat(document.published or "")
    except ValueError:
        days = (date.value.first.whole_day for date in dates_in(document.text[:_DATELINE_WITHIN])
                if date.value and date.value.first)  # fmt: skip
        return next((day for day in days if day), None)


def _quoted(text: str, quote: FoundQuote) -> Quoted:
    if quote.speaker is None:
        return Quoted(quote.verb)
    speaker = Span(*quote.speaker)
    return Quoted(quote.verb, speaker, speaker.text_in(text))


def _counts(told: Casualty) -> tuple[tuple[str, str], ...]:
    counts = ((one.name, getattr(told, one.name)) for one in fields(told))
    return tuple((name, _as_text(count)) for name, count in counts if count)


def _as_text(count: Count) -> str:
    """8, 6–7, 8+ for no upper end."""
    if count.max is None:
        return f"{count.min}+"
    return str(count.min) if count.min == count.max else f"{count.min}–{count.max}"
