"""What this person prefers: one table, one frozen value, one small file."""

import json
import secrets
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

_MOST_RECENT = 10


@dataclass(frozen=True, slots=True)
class Place:
    """Where a person was in a project: the document, what was selected there, the first line seen, panels hidden."""

    document: str = ""
    anchor: int = 0
    caret: int = 0
    top: int = 0
    chosen: str = ""
    hidden: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Settings:
    """Every preference there is, with its default.

    `language` is `ar`, `en`, or `system`; `theme` is `light`, `dark` or `system`; `digits` are those of the interface,
    `latin` (123) or `arabic` (١٢٣). `page_family` is a typeface, empty for the program's own; `page_size` is in pixels,
    `leading` and `column`, the length of lines, in percent of the usual. `style` is how marks are drawn: `hybrid`,
    `lanes` or `fills`. `keys` holds, by action, the keys a person gave it.
    `export` holds the choices of the last export.
    `suggestions` says whether anything is proposed, `suggest_…` whether by that source; `shipped_…` whether that
    list of those that come with the program is used.
    `annotator_id` is random and made once, so that two people's work never collides; the name is theirs to choose.
    `recent`, `window`, `places` (by project) and `toured` are what the program remembers by itself.
    """

    language: str = "system"
    theme: str = "system"
    digits: str = "latin"
    page_family: str = ""
    page_size: int = 20
    leading: int = 100
    column: int = 100
    chips: bool = False
    numbers: bool = True
    invisibles: bool = False
    style: str = "hybrid"
    reduced_motion: bool = False
    large_targets: bool = False
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    suggestions: bool = True
    suggest_memory: bool = True
    suggest_rule: bool = True
    suggest_gazetteer: bool = True
    suggest_model: bool = True
    shipped_territories: bool = True
    shipped_areas: bool = True
    shipped_places: bool = True
    annotator_id: str = ""
    annotator_name: str = "محلل 1"
    recent: tuple[str, ...] = ()
    export: str = ""
    window: str = ""
    second_backups: str = ""
    places: Mapping[str, Place] = field(default_factory=dict)
    toured: bool = False

    def with_recent(self, path: str) -> "Settings":
        """With that project first among the recent ones."""
        others = tuple(one for one in self.recent if one != path)
        return replace(self, recent=(path, *others)[:_MOST_RECENT])

    def with_place(self, path: str, place: Place) -> "Settings":
        """With where a person was in that project; of projects that are not recent any more it is forgotten."""
        others = {one: at for one, at in self.places.items() if one != path and one in self.recent}
        return replace(self, places={path: place, **others})


_CHOICES = {
    "language": ("system", "ar", "en"),
    "theme": ("system", "light", "dark"),
    "style": ("hybrid", "lanes", "fills"),
    "digits": ("latin", "arabic"),
}
RANGES = {"page_size": (8, 96), "leading": (100, 200), "column": (60, 200)}
"""The least and the most of what is a number."""


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
        if name in _READERS:
            sane[name] = _READERS[name](value)
        elif type(value) is type(getattr(default, name)) and value in _CHOICES.get(name, (value,)):
            sane[name] = value
    if not sane.get("annotator_name", default.annotator_name).strip():
        del sane["annotator_name"]
    for name, (least, most) in RANGES.items():
        if not least <= sane.get(name, least) <= most:
            del sane[name]
    return sane


def _texts(told: object) -> tuple[str, ...]:
    return tuple(one for one in told if isinstance(one, str)) if isinstance(told, list) else ()


def _keys(told: object) -> dict[str, tuple[str, ...]]:
    return {id: _texts(keys) for id, keys in told.items() if isinstance(keys, list)} if isinstance(told, dict) else {}


def _places(told: object) -> dict[str, Place]:
    if not isinstance(told, dict):
        return {}
    return {path: _place(one) for path, one in told.items() if isinstance(one, dict)}


def _place(told: dict[str, Any]) -> Place:
    default = asdict(Place())
    plain = {name: told[name] for name, value in default.items() if name in told and type(told[name]) is type(value)}
    return Place(**plain, hidden=_texts(told.get("hidden")))


_READERS: Mapping[str, Callable[[object], Any]] = {
    "recent": lambda told: _texts(told)[:_MOST_RECENT],
    "keys": _keys,
    "places": _places,
}


def save(settings: Settings, file: Path) -> None:
    """Write the settings aside, then put them in place.

    Raises:
        OSError: if the place cannot be written.
    """
    file.parent.mkdir(parents=True, exist_ok=True)
    aside = file.with_name(file.name + ".partial")
    aside.write_text(json.dumps(asdict(settings), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    aside.replace(file)
