"""A word of a file that is no label's id becomes one, the same way every time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.label import DEFAULT_LABELS, Label, made_label
from annotator.editing.importing.naming import ids_for

KNOWN = {label.id: label for label in DEFAULT_LABELS}


@pytest.mark.parametrize(
    ("words", "ids"),
    [
        (["Person"], ["person"]),
        (["person", "Person", "PERSON"], ["person", "person_2", "person_3"]),
        (["Person", "person"], ["person_2", "person"]),
        (["Transfer-money", "B.Loc 2", "__x__"], ["transfer_money", "b_loc_2", "x"]),
        (["شخص", "Café", "*", "!!"], ["label_1", "label_2", "label_3", "label_4"]),
        (["1st", "2"], ["label_1st", "label_2"]),
        (["Actor", "فاعل", "LOCATION"], ["actor", "actor", "location"]),
        (["x" * 50, "X" * 50], ["x" * 40, "x" * 38 + "_2"]),
        ([], []),
    ],
)
def test_a_word_becomes_its_ascii_words_or_a_number_or_the_label_it_names(words: list[str], ids: list[str]) -> None:
    assert ids_for(words, KNOWN) == dict(zip(words, ids, strict=True))


def test_a_label_made_for_a_word_is_found_again_by_its_name() -> None:
    made = Label("label_1", {"en": "شخص", "ar": "شخص"}, {"light": "#000000", "dark": "#ffffff"})
    assert ids_for(["شخص", "مكان ما"], KNOWN | {"label_1": made}) == {"شخص": "label_1", "مكان ما": "label_2"}


@given(st.lists(st.text(max_size=60) | st.sampled_from(["a b", "A-B", "a_b", "_", "label 1"]), unique=True))
def test_every_word_gets_an_id_that_can_be_one_and_new_ids_are_not_shared(words: list[str]) -> None:
    found = ids_for(words, KNOWN)
    assert list(found) == words
    assert all(made_label(id, 1).id == id for id in found.values())
    new = [id for id in found.values() if id not in KNOWN]
    assert len(new) == len(set(new))
    assert found == ids_for(words, KNOWN)
