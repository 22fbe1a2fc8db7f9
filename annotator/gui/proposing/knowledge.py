"""What suggestions are made from, as one frozen value that workers may hold."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from annotator.domain.gazetteer_entry import GazetteerEntry
from annotator.domain.label import Label
from annotator.suggesting import MODEL, Gazetteer, Memory, Pace, Reading, Suggester, countries_of
from annotator.suggesting.gazetteer import SHIPPED, Kind
from annotator.suggesting.learned import Model, Trained, kept
from annotator.suggesting.words import key_of

_LOOKED_AT = 200
"""Documents by which it is judged which countries a project is about."""


@dataclass(frozen=True, slots=True)
class Knowledge:
    """The memory of names, the lists, and the model that was learned, if one was."""

    memory: Memory = field(default_factory=Memory)
    gazetteer: Gazetteer = field(default_factory=Gazetteer)
    model: Model | None = None

    @classmethod
    def of(
        cls, readings: Sequence[Reading], entries: Iterable[GazetteerEntry], models: Path,
        shipped: Collection[Kind] = SHIPPED, paced: Pace = iter,
    ) -> "Knowledge":  # fmt: skip
        """From all that an annotator did, the project's lists, and the folder their model is kept in.

        `paced` gives each reading when there is time for it.
        """
        countries = countries_of(one.document.text for one in readings[:_LOOKED_AT])
        trained = kept(models)
        memory = Memory.of(readings, paced)
        return cls(memory, Gazetteer(entries, countries, shipped), Model(trained) if trained else None)

    def after(self, changed: Iterable[Reading]) -> "Knowledge":
        """With some documents read anew."""
        memory = self.memory
        for one in changed:
            memory = memory.after(one)
        return replace(self, memory=memory)

    def taught(self, trained: Trained) -> "Knowledge":
        """With what was learned in place of what was before."""
        return replace(self, model=Model(trained))

    def label_of(self, name: str) -> str | None:
        """The label that a name standing free had at least half the times it was met; None if nothing is known."""
        record = self.memory.names.get(key_of(name))
        best = record.best(inside=False) if record else None
        return best.label if best else None

    def suggester(self, labels: tuple[Label, ...], off: frozenset[str]) -> Suggester:
        """The suggester of all this."""
        return Suggester(labels, self.memory, self.gazetteer, None if MODEL in off else self.model, off)
