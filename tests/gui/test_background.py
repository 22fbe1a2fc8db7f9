"""What was worked out elsewhere is told later, never while it is asked for."""

from concurrent.futures import Future

from annotator.gui.background import Background


def test_what_is_done_already_is_told_later_too(qtbot) -> None:
    background, told = Background(), []
    done: Future[int] = Future()
    done.set_result(5)
    background.when(done, told.append, told.append)
    assert told == []
    qtbot.waitUntil(lambda: told == [5])
    background.close()
