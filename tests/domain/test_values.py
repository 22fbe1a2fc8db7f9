import hashlib

import pytest
from hypothesis import given

from annotator.domain.annotation import Annotator
from annotator.domain.document import document_id
from annotator.domain.errors import BadAnnotatorName, BadLabelId
from annotator.domain.label import DEFAULT_LABELS, Label, made_label
from tests.strategies import any_text


@given(any_text())
def test_the_id_of_a_document_is_the_hash_of_its_text(text: str) -> None:
    assert document_id(text) == hashlib.sha256(text.encode("utf-8")).hexdigest()


@pytest.mark.parametrize("word", ["", "Actor", "1st", "a b", "فاعل", "a-b", "a" * 41, "actor\n", "_a"])
def test_a_label_cannot_have_an_id_that_is_no_lower_case_ascii_word(word: str) -> None:
    with pytest.raises(BadLabelId):
        made_label(word, 1)


def test_the_five_labels_have_their_digits_as_keys_in_order() -> None:
    assert [(label.id, label.key) for label in DEFAULT_LABELS] == [
        ("actor", "1"), ("location", "2"), ("casualty", "3"), ("date", "4"), ("quote", "5"),
    ]  # fmt: skip


def test_a_label_without_a_name_in_a_language_goes_by_its_english_name_or_its_id() -> None:
    label = Label("actor", {"en": "actor!"}, {})
    assert (label.name("ar"), Label("actor", {}, {}).name("ar")) == ("actor!", "actor")


def _luminance(colour: str) -> float:
    """WCAG 2.1, relative luminance."""
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.03928 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize(("theme", "page"), [("light", 1.0), ("dark", 0.0)])
def test_every_label_stands_out_from_its_page(theme: str, page: float) -> None:
    for place in range(4):
        labels = (*DEFAULT_LABELS, made_label("new", place))
        for label in labels:
            lighter, darker = sorted((_luminance(label.colour[theme]), page), reverse=True)
            assert (lighter + 0.05) / (darker + 0.05) >= 4.5, (label.id, theme)


@pytest.mark.parametrize("name", ["", " ", "\n\t"])
def test_an_annotator_without_a_visible_name_cannot_be_made(name: str) -> None:
    with pytest.raises(BadAnnotatorName):
        Annotator("1", name)
