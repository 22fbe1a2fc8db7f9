"""The export dialog has words for all that formats and reports can say."""

from annotator.formats.columns.leaving_out import TOKENLESS
from annotator.formats.columns.sheet import CUT_TOKENS
from annotator.formats.columns.wojood import RUN_TOGETHER
from annotator.formats.json.tasks import BARE
from annotator.formats.options import CHOICES
from annotator.formats.registry import WRITABLE
from annotator.formats.report import Reason
from annotator.formats.standoff.brat.writing import BYTE_ORDER
from annotator.formats.standoff.webanno.writing import SEVERAL
from annotator.wording.window import exporting


def test_every_format_that_can_be_written_has_a_name() -> None:
    assert set(WRITABLE) <= set(exporting.FORMATS)


def test_every_reason_to_leave_something_out_has_a_sentence() -> None:
    assert set(Reason) == set(exporting.REASONS)


def test_every_option_has_a_name() -> None:
    assert set(CHOICES) == set(exporting.OPTIONS)


def test_every_warning_of_a_format_has_a_sentence_and_keeps_its_number() -> None:
    assert {TOKENLESS, CUT_TOKENS, RUN_TOGETHER, BARE, BYTE_ORDER, SEVERAL} <= set(exporting.WARNINGS)
    told = [
        str(one) for one in exporting.warned([BARE.format(count=7), TOKENLESS.format(id="(3.+"), "of another kind"])
    ]
    assert told == [
        "Attributes and notes of annotations are not in the file: 7.",
        "Document (3.+ has no token, and is not in the file.",
        "Note: of another kind.",
    ]
    assert str(list(exporting.warned([SEVERAL] * 40))[-1]) == "… and 34 more."
