"""Steps of a schema are taken by sqlite-utils; no other module takes it in, for it is dear to start with."""

import sys
from collections.abc import Callable, Mapping

from annotator.storage.connection import Database

# sqlite-utils takes pandas and numpy in where they are installed, for types of columns that no project has: a second,
# and sixty megabytes. Python is told that there are none while it is taken in.
_UNWANTED = [name for name in ("pandas", "numpy") if name not in sys.modules]
sys.modules.update(dict.fromkeys(_UNWANTED))  # type: ignore[arg-type]

import sqlite_utils  # noqa: E402

for _name in _UNWANTED:
    del sys.modules[_name]


def take_steps(db: Database, name: str, steps: Mapping[str, Callable[[Database], None]]) -> None:
    """Apply the steps of that name which the file lacks, in order, each of them whole or not at all."""
    known = sqlite_utils.Migrations(name)
    for step_name, step in steps.items():
        known(name=step_name)(_on_connection(step))
    known.apply(sqlite_utils.Database(db, recursive_triggers=False, execute_plugins=False, strict=True))


def _on_connection(step: Callable[[Database], None]) -> Callable[[sqlite_utils.Database], None]:
    def taken(db: sqlite_utils.Database) -> None:
        step(db.conn)

    return taken
