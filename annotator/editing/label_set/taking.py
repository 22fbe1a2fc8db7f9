"""A label set comes from a file into a project, and goes from a project into a file."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import ClassVar

from annotator.domain.change import Change, Edit
from annotator.domain.errors import LabelNameTaken
from annotator.domain.label import Label
from annotator.domain.rule import LANGUAGES, Guideline, newest_text, next_version
from annotator.editing.facts import Facts
from annotator.editing.stamps import new_id, now
from annotator.formats.json.label_sets import LabelSet


@dataclass(frozen=True, slots=True)
class TakeLabelSet:
    """Make the labels of a set what it says they are; labels it does not name stay, behind them.

    Where it gives a key to one of its own, another label that had it keeps none. A guideline that reads otherwise than
    the newest becomes a new version.
    """

    verb: ClassVar[str] = "take_label_set"
    label_set: LabelSet
    created: str = field(default_factory=now)

    def plan(self, facts: Facts) -> Change:
        """The labels added or altered, and the texts added; nothing if the project has all of it."""
        return Change(self.verb, (*self._labels(facts), *self._guidelines(facts)))

    def _labels(self, facts: Facts) -> Iterator[Edit]:
        named = {label.id for label in self.label_set.labels}
        keys = {label.key for label in self.label_set.labels if not label.retired}
        others = [label for label in facts.label_set() if label.id not in named]
        self._require_other_names(others)
        kept = (replace(one, key="" if one.key in keys else one.key) for one in others)
        for position, label in enumerate((*self.label_set.labels, *kept), start=1):
            before, after = facts.labels.get(label.id), replace(label, position=position)
            if before != after:
                yield Edit(before, after)

    def _require_other_names(self, others: list[Label]) -> None:
        names = {pair: label.id for label in self.label_set.labels for pair in label.names.items()}
        for other in others:
            for language, name in other.names.items():
                if not other.retired and (language, name) in names:
                    raise LabelNameTaken(name, other.id)

    def _guidelines(self, facts: Facts) -> Iterator[Edit]:
        texts = list(facts.guidelines.values())
        for label, by_language in self.label_set.guidelines.items():
            for language, written in by_language.items():
                text, newest = written.strip() + "\n", newest_text(texts, label, language)
                if newest is None or newest.text != text:
                    version = next_version(texts, label, language)
                    texts.append(Guideline(new_id(), label, language, version, text, self.created))
                    yield Edit(None, texts[-1])


def label_set_of(facts: Facts) -> LabelSet:
    """The labels that are offered, in their order, with the newest text of each guideline."""
    labels = tuple(label for label in facts.label_set() if not label.retired)
    texts = facts.guidelines.values()
    newest = {
        label.id: {language: found.text for language in LANGUAGES if (found := newest_text(texts, label.id, language))}
        for label in labels
    }
    return LabelSet(labels, {label: by_language for label, by_language in newest.items() if by_language})
