"""What an export is asked, as one frozen value; `CHOICES` is the table of what each option may say."""

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from annotator.domain.errors.files import BadOption

# The first of each is the default.
CHOICES: Mapping[str, tuple[str, ...]] = {
    "tokens": ("words", "clitics"),
    "edges": ("widen", "split", "strict"),
    "nested": ("innermost", "outermost", "levels", "labels"),
    "scheme": ("bio", "iob1", "ioe2", "bioes", "bilou"),
    "excel": ("no", "yes"),
}


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How spans are to be put into a format that cannot hold them as they are, and a table before a spreadsheet.

    Raises:
        BadOption: if a value is not in `CHOICES`.
    """

    tokens: str = "words"
    edges: str = "widen"
    nested: str = "innermost"
    scheme: str = "bio"
    excel: str = "no"

    def __post_init__(self) -> None:
        for option, allowed in CHOICES.items():
            value = getattr(self, option)
            if value not in allowed:
                raise BadOption(option, value, ", ".join(allowed))

    def as_json(self) -> dict[str, Any]:
        """The options as the sidecar names them."""
        return asdict(self)
