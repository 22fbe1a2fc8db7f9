"""Where resources, settings, projects and logs are, in a checkout and in an installed wheel alike."""

from pathlib import Path

import platformdirs

APPLICATION = "annotator"
_PACKAGE = Path(__file__).resolve().parent


def _shipped(name: str, beside: str = "") -> Path:
    """A folder shipped with the program: inside the package in a wheel, beside it in a checkout."""
    inside = _PACKAGE / name
    return inside if inside.is_dir() else _PACKAGE.parent / (beside or name)


def resources() -> Path:
    """The folder of fonts, icons, translations, word lists and the sample."""
    return _shipped("resources")


def seeds() -> Path:
    """The folder of the article the program was started from."""
    return _shipped("seeds")


def manual() -> Path:
    """The folder of the manual: chapters by language, and their pictures."""
    return _shipped("manual", "docs/manual")


def settings_file() -> Path:
    """The one small file that holds what this person prefers."""
    return platformdirs.user_config_path(APPLICATION, appauthor=False) / "settings.json"


def user_data() -> Path:
    """The folder the first-run project is built in."""
    return platformdirs.user_data_path(APPLICATION, appauthor=False)


def backups() -> Path:
    """The folder of all projects' backups."""
    return user_data() / "backups"


def models() -> Path:
    """The folder of what was learned for suggesting: derived data, safe to delete."""
    return platformdirs.user_cache_path(APPLICATION, appauthor=False) / "models"


def sketches() -> Path:
    """The folder of what is kept to compare texts: derived data, safe to delete."""
    return platformdirs.user_cache_path(APPLICATION, appauthor=False) / "sketches"


def log_file() -> Path:
    """The file the program writes its log to: ids and offsets, never the text of a document."""
    return platformdirs.user_log_path(APPLICATION, appauthor=False) / "annotator.log"
