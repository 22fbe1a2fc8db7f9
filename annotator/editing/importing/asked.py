"""What an import is asked, and what it tells afterwards."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from annotator.editing.importing.resembling import Resembling
from annotator.formats.incoming import PassedOver, Recounted, Unheld

LABEL_POLICIES = ("refuse", "add", "drop")


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """How what comes in is fitted to the project.

    `label_map` renames labels of the files. `labels` says what to do with those the project does not know: refuse the
    import, add them, or drop their annotations (which are counted). Those of `leave_out` are dropped in any case.
    """

    label_map: Mapping[str, str] = field(default_factory=dict)
    labels: str = "refuse"
    leave_out: frozenset[str] = frozenset()


@dataclass(slots=True)
class ImportReport:
    """What an import did. `known` counts what the project had already; `dropped` counts what was dropped, by label.

    `replaced` tells, by path, how many bytes that mean nothing became U+FFFD. `unheld` lists what the files hold and
    this program has no place for: where and what. `recounted` lists the documents whose offsets were in other units.
    `renamed` gives, by word of the files, the id of the label it became, where that is another word. `passed_over` is
    what lay in folders and was not read, `resembling` which documents are the same as, or like, one of the project or
    one before them.
    """

    documents: int = 0
    documents_known: int = 0
    annotations: int = 0
    annotations_known: int = 0
    relations: int = 0
    suggestions: int = 0
    labels: tuple[str, ...] = ()
    dropped: dict[str, int] = field(default_factory=dict)
    replaced: tuple[tuple[str, int], ...] = ()
    unheld: list[Unheld] = field(default_factory=list)
    recounted: tuple[Recounted, ...] = ()
    renamed: dict[str, str] = field(default_factory=dict)
    passed_over: tuple[PassedOver, ...] = ()
    resembling: tuple[Resembling, ...] = ()
