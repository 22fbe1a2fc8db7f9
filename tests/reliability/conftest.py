"""Fixtures of the reliability tests; the table of their figures is printed by `ledger`."""

from tests.reliability.ledger import ledger, pytest_terminal_summary

__all__ = ["ledger", "pytest_terminal_summary"]
