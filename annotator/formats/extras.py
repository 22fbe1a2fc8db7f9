"""Packages that are not needed to run the program: taken in when first used, or refused in one sentence."""

import importlib
from types import ModuleType

from annotator.domain.errors.files import ExtraMissing


def extra(module: str, package: str, name: str) -> ModuleType:
    """The module of a package that the extra `name` of this program installs.

    Raises:
        ExtraMissing: if it is not installed.
    """
    try:
        return importlib.import_module(module)
    except ImportError as error:
        raise ExtraMissing(package, name) from error
