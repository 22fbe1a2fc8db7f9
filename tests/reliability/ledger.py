"""What the reliability tests counted, collected from all processes and shown as one table at the end of the run.

A test asks for the fixture `ledger` and adds to it; the figures travel in the test's own report (`user_properties`),
which xdist carries to the process that prints.
"""

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass

import pytest

_PROPERTY = "reliability"


@dataclass(frozen=True, slots=True)
class Tally:
    """Of `cases` tried for a promise: `lost` what had been acknowledged, `half` showed a half of an action or worse."""

    promise: str
    cases: int
    lost: int = 0
    half: int = 0
    note: str = ""


class Ledger:
    """Where one test puts its figures."""

    def __init__(self, properties: list[tuple[str, object]]) -> None:
        self._properties = properties

    def add(self, promise: str, cases: int, lost: int = 0, half: int = 0, note: str = "") -> None:
        """Put one line into the table; lines of one promise are added up."""
        self._properties.append((_PROPERTY, json.dumps(asdict(Tally(promise, cases, lost, half, note)))))


@pytest.fixture
def ledger(request: pytest.FixtureRequest) -> Ledger:
    return Ledger(request.node.user_properties)


def table(tallies: Iterable[Tally]) -> list[str]:
    """The lines of the table, one for each promise; empty if nothing was counted."""
    by_promise: dict[str, list[Tally]] = {}
    for tally in tallies:
        by_promise.setdefault(tally.promise, []).append(tally)
    if not by_promise:
        return []
    width = max(map(len, by_promise))
    lines = [f"{'promise':{width}} {'cases':>8} {'lost':>6} {'half':>6}"]
    for promise, group in sorted(by_promise.items()):
        cases, lost, half = (sum(getattr(one, name) for one in group) for name in ("cases", "lost", "half"))
        notes = "; ".join(dict.fromkeys(one.note for one in group if one.note))
        lines.append(f"{promise:{width}} {cases:>8} {lost:>6} {half:>6}  {notes}".rstrip())
    return lines


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    reports = [one for group in terminalreporter.stats.values() for one in group if isinstance(one, pytest.TestReport)]
    told = [value for one in reports if one.when == "call" for name, value in one.user_properties if name == _PROPERTY]
    lines = table(Tally(**json.loads(str(value))) for value in told)
    if lines:
        terminalreporter.section("reliability")
        for line in lines:
            terminalreporter.write_line(line)
