"""The header of a file: its layers, each with its columns."""

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass

from annotator.domain.json_values import Json
from annotator.formats.standoff.values import from_field

FORMAT = "#FORMAT=WebAnno TSV "
FORMAT_LINE = re.compile(r"#FORMAT=WebAnno TSV 3\.[0-9]+\s*")
ENTITY = "de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity"
RELATION = "webanno.custom.Relation"
VALUE, NOTE = "value", "note"
UNUSUAL = re.compile(r"[\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
"""What a cell could not hold as it stands."""

_LAYER = re.compile(r"#T_(SP|RL|CH)=([^|]*)\|?(.*)")
_OF_TOKENS = frozenset({"Lemma", "Stem", "MorphologicalFeatures", "SurfaceForm"})
_LABELS = (VALUE, "PosValue", "DependencyType")
_PLAIN = re.compile(r"[A-Za-z_][A-Za-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Layer:
    """A kind of things said, `SP` spans, `RL` relations or `CH` chains, and its columns, the first at `first`."""

    kind: str
    name: str
    columns: tuple[str, ...]
    first: int

    @property
    def base(self) -> str:
        """Of a relation layer the layer it leads between."""
        return self.columns[-1].removeprefix("BT_")

    def features(self) -> dict[int, str]:
        """Its columns with values of one thing, by place in the row; slots, ends of relations and nothing are none."""
        slots = {at + 1 for at, name in enumerate(self.columns) if name.startswith("ROLE_")}
        return {
            self.first + at: name
            for at, name in enumerate(self.columns)
            if name and at not in slots and not name.startswith(("ROLE_", "BT_"))
        }

    def slots(self) -> tuple[int, ...]:
        """The places of its columns of roles; what plays the role stands in the next."""
        return tuple(self.first + at for at, name in enumerate(self.columns) if name.startswith("ROLE_"))

    def said(self, values: Mapping[str, str | None]) -> tuple[str, dict[str, Json], str | None]:
        """Label, attributes and note of a thing with these values by feature.

        The label is the value that names a kind (`value`, or the only feature), else the layer's own name: lemmas and
        the like are attributes of theirs.
        """
        short = self.name.rpartition(".")[2] or self.name
        naming = next((name for name in _LABELS if name in values), None)
        if naming is None and len(values) == 1:
            naming = next(iter(values))
        naming = None if short in _OF_TOKENS else naming
        told = (values.get(naming) if naming else None) or ""
        label = told if told.strip() else short
        others = {name: value for name, value in values.items() if name != naming and value is not None}
        note = from_field(others.pop(NOTE), UNUSUAL) if NOTE in others else None
        attributes = {read_name(name): from_field(value, UNUSUAL) for name, value in others.items()}
        return label, attributes, None if note is None else note if isinstance(note, str) else json.dumps(note)


def layer_of(line: str, first: int) -> Layer | None:
    """The layer that a line of the header declares, or None."""
    found = _LAYER.fullmatch(line)
    if found is None or not found[2].strip():
        return None
    columns = tuple(name for name in found[3].split("|") if name) or ("",)
    return Layer(found[1], found[2], columns, first)


def written_name(name: str) -> str:
    """An attribute's name as a feature's: as it is where it is an ASCII word of no other meaning, else as JSON."""
    is_taken = name in _LABELS or name == NOTE or name.startswith(("ROLE_", "BT_"))
    if _PLAIN.fullmatch(name) and not is_taken:
        return name
    return re.sub(r"[|\s\x1c-\x1f\x85]", lambda found: f"\\u{ord(found[0]):04x}", json.dumps(name, ensure_ascii=False))


def read_name(feature: str) -> str:
    """The name that `written_name` wrote."""
    if not feature.startswith('"'):
        return feature
    try:
        name = json.loads(feature)
        name.encode("utf-8")
    except (ValueError, AttributeError, RecursionError):
        return feature
    return str(name)
