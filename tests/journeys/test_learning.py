"""Learning while the work goes on: after a hundred labelled sentences, in a process of its own, said while it lasts."""

import multiprocessing
from pathlib import Path

import pytest
from PySide6.QtCore import QElapsedTimer, Qt, QTimer

from annotator import paths
from annotator.domain.answers.listing import Order, Wanted
from tests.journeys.typist import Typist, press_arabic

KEY = Qt.Key
SENTENCES = (
    "وصلت القوات إلى حلب صباحا.",
    "قصفت الطائرات مدينة حلب ليلا.",
    "غادر المدنيون حلب بعد القصف.",
    "أعلن الجيش أنه دخل حلب من الشمال.",
    "لا ماء في حلب منذ أيام.",
)


@pytest.fixture
def project(project_of) -> Path:
    return project_of(*("\n".join(f"{one[:-1]} {number}." for one in SENTENCES) for number in range(21)))


@pytest.fixture
def typist(started, project: Path) -> Typist:
    return started.open(project)


def label_everywhere(typist: Typist) -> None:
    """The name in all documents, by seven keys."""
    typist.select("حلب")
    typist.press(KEY.Key_2)
    typist.wait_until_saved()
    typist.press(KEY.Key_M)
    mentioning = typist.program.opened.mentioning
    typist.qtbot.waitUntil(mentioning.dialog.list.hasFocus, timeout=5000)
    press_arabic("ح")  # the key of P
    typist.qtbot.waitUntil(lambda: len(mentioning.dialog.rows.candidates) == 104, timeout=10000)
    typist.qtbot.waitUntil(lambda: not mentioning._is_reading, timeout=5000)
    typist.qtbot.keyPress(mentioning.dialog.list, KEY.Key_Return)


def test_after_a_hundred_sentences_it_learns_keeps_it_and_ranks_documents(typist: Typist, record_property) -> None:
    proposing = typist.program.opened.proposing
    learning, said = proposing.proposer.learning, []
    learning.busy.connect(lambda _busy: said.append(typist.window.status.proposed()))
    told = []
    proposing.ranking.unlearned.connect(lambda: told.append("unlearned"))
    typist.program.desk.catalogue.want(Wanted(order=Order.UNCERTAIN))
    assert told == ["unlearned"]
    label_everywhere(typist)
    typist.qtbot.waitUntil(lambda: learning.is_busy, timeout=20000)
    gaps = Gaps(typist.window)
    typist.qtbot.waitUntil(lambda: proposing.proposer.knowledge.model is not None, timeout=60000)
    record_property("longest_gap_ms", gaps.longest)
    assert said and "learning" in said[0]
    assert proposing.proposer.knowledge.model.trained.sentences >= 100
    assert list(paths.models().rglob("model.json"))
    assert not learning.is_busy
    with typist.qtbot.waitSignal(proposing.ranking.ranked, timeout=20000):
        typist.program.desk.catalogue.rank_again()
    assert len(proposing.ranking.values()) == 21


def test_closing_does_not_wait_for_what_is_being_learned(typist: Typist, started) -> None:
    label_everywhere(typist)
    learning = typist.program.opened.proposing.proposer.learning
    typist.qtbot.waitUntil(lambda: learning.is_busy, timeout=20000)
    typist.qtbot.waitUntil(lambda: len(multiprocessing.active_children()) > 0, timeout=10000)
    clock = QElapsedTimer()
    clock.start()
    started.close()
    assert clock.elapsed() < 5000
    typist.qtbot.waitUntil(lambda: not multiprocessing.active_children(), timeout=10000)


def test_where_learning_is_switched_off_nothing_is_learned(typist: Typist) -> None:
    typist.window.actions_by_id["suggest_model"].trigger()
    learning = typist.program.opened.proposing.proposer.learning
    label_everywhere(typist)
    typist.qtbot.wait(1500)
    assert not learning.is_busy


class Gaps:
    """The longest time in which the window heard nothing."""

    def __init__(self, parent) -> None:
        self.longest = 0
        self._clock = QElapsedTimer()
        self._clock.start()
        timer = QTimer(parent, interval=5)
        timer.timeout.connect(self._beat)
        timer.start()

    def _beat(self) -> None:
        self.longest = max(self.longest, self._clock.restart())
