"""Fixtures of the reliability tests; the hook that prints their table is taken from `ledger` by `tests/conftest.py`."""

from tests.reliability.ledger import ledger

__all__ = ["ledger"]
