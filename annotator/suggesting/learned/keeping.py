"""Where what was learned is kept: in this computer's cache, a folder for each project and annotator.

It is derived data: it may be deleted at any time and is made again. It is not kept in the project's own folder, because
a model is read by a library in C and a project's folder may come from strangers; only what this computer wrote is read.
"""

import hashlib
import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from annotator.suggesting.learned.lesson import VERSION, Trained

_INDEX = "model.json"


def models_folder(root: Path, replica: str, annotator: str) -> Path:
    """The folder of one annotator's model in one copy of a project."""
    return root / re.sub(r"\W", "_", replica) / re.sub(r"\W", "_", annotator)


def keep(trained: Trained, folder: Path) -> None:
    """Put what was learned in the place of what was there; the index comes last, so that no half is ever read.

    Raises:
        OSError: if the place cannot be written; the model is still good for this time.
    """
    folder.mkdir(parents=True, exist_ok=True)
    hashes = {label: hashlib.sha256(model).hexdigest() for label, model in trained.models.items()}
    for label, model in trained.models.items():
        (folder / _file(hashes[label])).write_bytes(model)
    index = {
        "version": trained.version, "sentences": trained.sentences, "models": hashes,
        "trust": [[*key, *counts] for key, counts in trained.trust.items()],
    }  # fmt: skip
    aside = folder / (_INDEX + ".partial")
    aside.write_text(json.dumps(index), encoding="utf-8")
    aside.replace(folder / _INDEX)
    for stray in set(folder.glob("*.crfsuite")) - {folder / _file(one) for one in hashes.values()}:
        stray.unlink(missing_ok=True)


def kept(folder: Path) -> Trained | None:
    """What was kept there; None when there is nothing, or nothing this version can use, or it is damaged."""
    try:
        index = json.loads((folder / _INDEX).read_text(encoding="utf-8"))
        return _trained(folder, index) if index["version"] == VERSION else None
    except (OSError, ValueError, KeyError, TypeError):
        return None


def _trained(folder: Path, index: Mapping[str, Any]) -> Trained:
    """As the index has it.

    Raises:
        ValueError: if a model is not the one that was kept.
    """
    models = {}
    for label, wanted in index["models"].items():
        models[label] = (folder / _file(wanted)).read_bytes()
        if hashlib.sha256(models[label]).hexdigest() != wanted:
            raise ValueError(label)
    trust = {(source, label): (made, right) for source, label, made, right in index["trust"]}
    return Trained(models, index["sentences"], trust)


def _file(hash: str) -> str:
    return re.sub(r"\W", "_", hash)[:64] + ".crfsuite"
