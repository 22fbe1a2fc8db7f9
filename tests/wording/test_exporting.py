"""The export dialog has words for all that formats and reports can say."""

from annotator.formats.options import CHOICES
from annotator.formats.registry import WRITABLE
from annotator.formats.report import Reason
from annotator.wording.window import exporting


def test_every_format_that_can_be_written_has_a_name() -> None:
    assert set(WRITABLE) <= set(exporting.FORMATS)


def test_every_reason_to_leave_something_out_has_a_sentence() -> None:
    assert set(Reason) == set(exporting.REASONS)


def test_every_option_has_a_name() -> None:
    assert set(CHOICES) == set(exporting.OPTIONS)
