"""What might be true: annotations that the program proposes. It never makes one: only a person accepts.

Everything here is a function of frozen values; nothing is written, read from a project, or remembered between calls.

    memory = Memory.of(Reading(document, layer, rejections, is_done) for …)     all the annotator read so far
    memory = memory.after(Reading(…))                                            one document read anew: milliseconds
    gazetteer = Gazetteer(project_entries, countries_of(texts))                  with the shipped places; build it once
    model = Model(trained) or None                                               see `learned`: what is kept, or trained
    suggester = Suggester(labels, memory, gazetteer, model, off=frozenset())     or `gathering.gathered(…).suggester(…)`
    for suggestion in suggester.suggestions_for(document, layer, rejections):    a `domain.suggestion.Suggestion`
        suggestion.source, suggestion.confidence                                 one of `SOURCES`; 0 to 1
        wording.suggestions.reason_for(suggestion, label_names)                  why, as a sentence to translate

    suggester.uncertainty(document)                                              to sort by: most to learn from first

    for mention in mentions_of("القيادة المركزية الأميركية", documents, aliases=[{"الأميركية", "الأمريكية"}]):
        standing_of(mention, "actor", layer, rejections)                         open, labelled or refused
    spread(session, AnnotateMentions("actor", chosen, refused))                  in `editing`: one step of undo

Offsets are code points of the stored text; spans may begin inside a written word (و|سوريا).
"""

from annotator.suggesting.gazetteer import Gazetteer, countries_of
from annotator.suggesting.memory import Memory, Pace, Reading
from annotator.suggesting.mentions import Mention, Standing, mentions_of, standing_of
from annotator.suggesting.proposal import GAZETTEER, MEMORY, MODEL, RULE, SOURCES
from annotator.suggesting.suggester import Suggester

__all__ = [
    "GAZETTEER", "MEMORY", "MODEL", "RULE", "SOURCES", "Gazetteer", "Memory", "Mention", "Pace", "Reading",
    "Standing", "Suggester", "countries_of", "mentions_of", "standing_of",
]  # fmt: skip
