"""How many strokes suggestions save, how right they are, and how fast. Run with `pytest tests/bench -s`.

A simulated annotator goes through documents in order and follows the gold. After each document memory knows it; the
model learns at a hundred labelled sentences and after every fifty. Counted as strokes: 4.3 for a span by hand (what
thirty spans of the seed take, see tests/journeys). Suggestions are gone through line by line the shorter way: one to
go to each and one more to accept it; or two to say no to each wrong one, one to accept the line and one to go there.

The gold is the sample annotation of the seed, and what others made, no part of the project: the Wojood sample (MIT, all
21 nested types) and NewsFANE (CC BY-SA 3.0; people and organisations as actor, places as location).
"""

import json
import time
from collections import Counter
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path

import pytest

from annotator import paths
from annotator.domain.annotation import Annotation
from annotator.domain.document import Document, document_id
from annotator.domain.label import DEFAULT_LABELS, made_label
from annotator.domain.span import Span
from annotator.suggesting import MODEL, Gazetteer, Memory, Reading, Suggester, countries_of
from annotator.suggesting.learned import Lesson, Model, is_due, labelled_sentences, train
from tests.examples import INSTANT, example

NER = Path(__file__).parents[3] / "shared" / "data" / "ner"
BY_HAND = 4.3
SENTENCES_IN_DOCUMENT = 10
PLACES = {
    "Nation", "Population-Center", "State-or-Province", "Continent", "GPE-Cluster", "County-or-District", "Land",
    "Water-Body", "Building-Grounds", "Airport", "Subarea-Facility", "Path", "Land-Region-Natural", "Celestial",
}  # fmt: skip
FIVE = {"gpe": "location", "loc": "location", "fac": "location", "org": "actor", "pers": "actor", "norp": "actor",
        "occ": "actor", "date": "date", "time": "date"}  # fmt: skip


def sentences_in(path):
    if not path.exists():
        pytest.skip(f"{path.name} is not beside the project")
    rows = []
    for line in path.read_text(encoding="utf-8").splitlines():
        row = line.replace("\u200e", "").split()
        if row:
            rows.append(row)
        elif rows:
            yield rows
            rows = []
    if rows:
        yield rows


def reading(sentences, label_of):
    """One document of some sentences, a line each, with its gold as the layer of an annotator who is done."""
    text, found = "", []
    for rows in sentences:
        open_spans = {}
        for word, *tags in rows:
            start, now = len(text), {tag[2:]: tag[0] for tag in tags if tag != "O"}
            text += word
            for kind in [kind for kind in open_spans if now.get(kind) != "I"]:
                found.append((kind, *open_spans.pop(kind)))
            for kind, begins in now.items():
                first = open_spans[kind][0] if begins == "I" and kind in open_spans else start
                open_spans[kind] = (first, len(text))
            text += " "
        found += [(kind, *span) for kind, span in open_spans.items()]
        text = text.rstrip() + "\n"
    document = example(text)
    spans = {(label_of(kind), Span(start, end)) for kind, start, end in found}
    layer = (Annotation(f"{document.id[:8]}{at}", document.id, "a", label, span, span.text_in(text), INSTANT)
             for at, (label, span) in enumerate(sorted(spans)))  # fmt: skip
    return Reading(document, tuple(layer), is_done=True)


def readings(sentences, label_of):
    rest = iter(sentences)
    while some := tuple(islice(rest, SENTENCES_IN_DOCUMENT)):
        yield reading(some, label_of)


def wojood(*names, label_of=str.lower):
    return tuple(readings((one for name in names for one in sentences_in(NER / "wojood_sample" / name)), label_of))


def newsfane(most):
    sentences = sentences_in(NER / "newsfane" / "NewsFANE_first_60_percent.txt")
    return tuple(readings(islice(sentences, most), lambda kind: "location" if kind in PLACES else "actor"))


def five(read):
    made = tuple(Annotation(one.id, one.document, "a", FIVE[one.label], one.span, one.text, INSTANT)
                 for one in read.layer if one.label in FIVE)  # fmt: skip
    return Reading(read.document, made, is_done=True)


def seed():
    told = json.loads((paths.resources() / "sample" / "seed.jsonl").read_text(encoding="utf-8"))
    document = Document(document_id(told["text"]), told["title"], told["text"], published=told["published"])
    layer = (Annotation(str(at), document.id, "a", one["label"], Span(one["start"], one["end"]), one["text"], INSTANT)
             for at, one in enumerate(told["annotations"]))  # fmt: skip
    return Reading(document, tuple(layer), is_done=True)


@dataclass
class Score:
    """What was proposed, and what of it was right, by source."""

    gold: int = 0
    made: Counter = field(default_factory=Counter)
    right: Counter = field(default_factory=Counter)
    strokes: float = 0.0

    def take(self, suggestions, read):
        gold = {(one.label, one.span) for one in read.layer}
        right = {(one.label, one.span) for one in suggestions} & gold
        by_line = Counter(read.document.text.count("\n", 0, one.span.start) for one in suggestions)
        right_by_line = Counter(read.document.text.count("\n", 0, span.start) for _, span in right)
        for line, made in by_line.items():
            hits = right_by_line[line]
            self.strokes += min(made + hits, 2 * (made - hits) + 2)
        self.gold += len(gold)
        self.made.update(one.source for one in suggestions)
        self.right.update(one.source for one in suggestions if (one.label, one.span) in gold)
        self.strokes += BY_HAND * (len(gold) - len(right))

    @property
    def precision(self):
        return sum(self.right.values()) / max(1, sum(self.made.values()))

    @property
    def recall(self):
        return sum(self.right.values()) / max(1, self.gold)

    @property
    def f(self):
        return 2 * self.precision * self.recall / max(1e-9, self.precision + self.recall)

    def tell(self, name):
        sources = ", ".join(f"{source} P {self.right[source] / made:.2f} R {self.right[source] / self.gold:.2f}"
                            for source, made in sorted(self.made.items()))  # fmt: skip
        print(f"\n{name}: P {self.precision:.3f} R {self.recall:.3f} F {self.f:.3f} of {self.gold} spans ({sources})")
        print(f"{name}: strokes a span {self.strokes / self.gold:.2f} with help, {BY_HAND} without")


def labels_of(read):
    return tuple(made_label(one, at) for at, one in enumerate(sorted({a.label for r in read for a in r.layer})))


def taught(read, labels):
    gazetteer = Gazetteer((), countries_of(one.document.text for one in read))
    model = Model(train(Lesson(tuple(read), (), gazetteer.countries)))
    return Suggester(labels, Memory.of(read), gazetteer, model)


def scored(suggester, read):
    score = Score()
    for one in read:
        score.take(suggester.suggestions_for(one.document), one)
    return score


def replay(read, labels):
    """The simulated annotator's way through all documents."""
    score, memory, gazetteer, trained, model = Score(), Memory(), Gazetteer(), None, None
    for at, one in enumerate(read):
        score.take(Suggester(labels, memory, gazetteer, model).suggestions_for(one.document), one)
        memory = memory.after(one)
        if is_due(labelled_sentences(read[: at + 1]), trained):
            memory = Memory.of(read[: at + 1])
            trained = train(Lesson(read[: at + 1]))
            model = Model(trained)
    return score


def test_on_the_seed_without_labels_half_of_dates_casualties_and_quotations_are_proposed_exactly():
    one = seed()
    score = scored(Suggester(DEFAULT_LABELS), [one])
    score.tell("seed, nothing labelled")
    made = {(s.label, s.span) for s in Suggester(DEFAULT_LABELS).suggestions_for(one.document)}
    for label in ("date", "casualty", "quote"):
        gold = {(a.label, a.span) for a in one.layer if a.label == label}
        print(f"  {label}: {len(gold & made)} of {len(gold)}")
        assert len(gold & made) >= len(gold) / 2
    assert score.precision >= 0.6


def test_on_the_seed_paragraph_by_paragraph_strokes_are_saved():
    """What is done so far of the document is what is remembered."""
    one, strokes, labelled = seed(), 0.0, []
    paragraphs = [at for at, char in enumerate(one.document.text) if char == "\n"] + [len(one.document.text)]
    start = 0
    for end in paragraphs:
        gold = [a for a in one.layer if start <= a.span.start < end]
        memory = Memory.of([Reading(one.document, tuple(labelled))])
        made = [s for s in Suggester(DEFAULT_LABELS, memory).suggestions_for(one.document, labelled)
                if start <= s.span.start < end]  # fmt: skip
        part = Score()
        part.take(made, Reading(one.document, tuple(gold)))
        strokes, start, labelled = strokes + part.strokes, end, labelled + gold
    print(f"\nseed, paragraph by paragraph: strokes a span {strokes / len(one.layer):.2f} with help, {BY_HAND} without")
    assert strokes / len(one.layer) < 0.75 * BY_HAND


def test_on_wojood_after_three_hundred_sentences_f_is_sixty_per_cent():
    everything = wojood("train.txt", "val.txt")
    learned, rest = everything[:30], everything[30:]
    score = scored(taught(learned, labels_of(everything)), rest)
    score.tell("Wojood after 300 sentences, 21 nested types")
    assert score.f >= 0.60
    mapped = tuple(map(five, everything))
    scored(taught(mapped[:30], DEFAULT_LABELS), mapped[30:]).tell("Wojood after 300 sentences, as five labels")


def test_wojood_replayed_takes_fewer_strokes_with_help():
    read = tuple(map(five, wojood("train.txt")[:40]))
    score = replay(read, DEFAULT_LABELS)
    score.tell("Wojood, 400 sentences replayed")
    assert score.strokes / score.gold < 0.75 * BY_HAND


def test_newsfane_replayed_takes_fewer_strokes_with_help():
    read = newsfane(500)
    score = replay(read, DEFAULT_LABELS)
    score.tell("NewsFANE, 500 sentences replayed")
    assert score.strokes / score.gold < BY_HAND


@pytest.fixture(scope="module")
def thousand():
    read = tuple(map(five, wojood("train.txt")[:100]))
    gazetteer = Gazetteer((), countries_of(one.document.text for one in read))
    began = time.perf_counter()
    trained = train(Lesson(read, (), gazetteer.countries))
    seconds = time.perf_counter() - began
    print(f"\ntraining on 1,000 sentences: {seconds:.1f} s, {sum(map(len, trained.models.values())) // 1000} kB")
    return Suggester(DEFAULT_LABELS, Memory.of(read), gazetteer, Model(trained)), seconds


def test_training_on_a_thousand_sentences_takes_less_than_fifteen_seconds(thousand):
    assert thousand[1] < 15


@pytest.mark.parametrize(("off", "most"), [({MODEL}, 50), (set(), 150)])
def test_proposing_for_five_thousand_characters_is_quick(thousand, off, most):
    suggester = thousand[0]
    if off:
        suggester = Suggester(suggester.labels, suggester.memory, suggester.gazetteer)
    text, times = (seed().document.text * 2)[:5000], []
    for at in range(40):
        document = example(f"{at}\n" + text[at:])
        began = time.process_time()  # of this process alone: others may be busy
        suggester.suggestions_for(document)
        times.append((time.process_time() - began) * 1000)
    times.sort()
    print(f"\nproposing, {'without' if off else 'with'} model: median {times[20]:.0f} ms, p95 {times[37]:.0f} ms")
    assert times[37] < most


def test_a_document_read_anew_is_remembered_in_twenty_milliseconds(thousand):
    memory, one = thousand[0].memory, seed()
    began = time.perf_counter()
    memory.after(one)
    milliseconds = (time.perf_counter() - began) * 1000
    print(f"\nmemory of {len(memory.names)} names, after one document: {milliseconds:.1f} ms")
    assert milliseconds < 60
