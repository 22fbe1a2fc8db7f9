"""What this person prefers: one table, one frozen value, one small file."""

import json
import secrets
from dataclasses import asdict, dataclass, fields, replace
from pathlib import Path
from typing import Any

_MOST_RECENT = 10


@dataclass(frozen=True, slots=True)
class Settings:
    """Every preference there is, with its default.

    `language` is `ar`, `en`, or `system`; `theme` is `light`, `dark` or `system`; `page_size` is in pixels. `style` is
    how marks are drawn: `hybrid`, `lanes` or `fills`.
    `export` holds the choices of the last export.
    `annotator_id` is random and made once, so that two people's work never collides; the name is theirs to choose.
    """

    language: str = "system"
    theme: str = "system"
    page_size: int = 20
    chips: bool = False
    numbers: bool = True
    invisibles: bool = False
    style: str = "hybrid"
    annotator_id: str = ""
    annotator_name: str = "محلل 1"
    recent: tuple[str, ...] = ()
    export: str = ""
    window: str = ""
    second_backups: str = ""
    last_document: str = ""

    def with_recent(self, path: str) -> "Settings":
        """With that project first among the recent ones."""
        others = tuple(one for one in self.recent if one != path)
        return replace(self, recent=(path, *others)[:_MOST_RECENT])


_CHOICES = {
    "language": ("system", "ar", "en"),
    "theme": ("system", "light", "dark"),
    "style": ("hybrid", "lanes", "fills"),
}


def load(file: Path) -> Settings:
    """The settings of the file; what is missing or makes no sense in it is the default."""
    try:
        told = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        told = {}
    known = {one.name: told[one.name] for one in fields(Settings) if isinstance(told, dict) and one.name in told}
    settings = replace(Settings(), **_sane(known))
    return settings if settings.annotator_id else replace(settings, annotator_id=secrets.token_hex(10))


def _sane(told: dict[str, Any]) -> dict[str, Any]:
    default = Settings()
    sane: dict[str, Any] = {}
    for name, value in told.items():
        if name == "recent":
            if isinstance(value, list):
                sane[name] = tuple(one for one in value if isinstance(one, str))[:_MOST_RECENT]
        elif type(value) is type(getattr(default, name)) and value in _CHOICES.get(name, (value,)):
            sane[name] = value
    if not sane.get("annotator_name", default.annotator_name).strip():
        del sane["annotator_name"]
    if not 8 <= sane.get("page_size", default.page_size) <= 96:
        del sane["page_size"]
    return sane


def save(settings: Settings, file: Path) -> None:
    """Write the settings aside, then put them in place.

    Raises:
        OSError: if the place cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_name(file.name + ".partial")
    aside.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    aside.replace(file)
