from hypothesis import given
from hypothesis import strategies as st

from annotator.arabic.sentences import sentences
from annotator.arabic.words import Token, tokens
from annotator.domain.span import Span
from annotator.formats.columns.tokens import TOKENISERS, Piece, cut, grid_of
from tests.formats.columns.exporting import documents, pieces, texts


@given(texts, st.sampled_from(sorted(TOKENISERS)))
def test_the_sentences_of_a_grid_are_all_its_tokens_in_order_and_none_is_empty(text, kind):
    grid = grid_of(text, TOKENISERS[kind](text))
    assert [at for run in grid.sentences for at in run] == list(range(len(grid.tokens)))
    assert all(grid.sentences)


@given(documents())
def test_a_run_cut_at_sentences_is_what_reading_sign_by_sign_finds(document):
    text = document.document.text
    grid = grid_of(text, tokens(text))
    for one in document.annotations:
        run = grid.run(one.span)
        found = [
            (one.label, grid.sentences[at.sentence].start + at.start, grid.sentences[at.sentence].start + at.end)
            for at in (grid.pieces(run) if run else ())
        ]
        assert found == pieces(one, grid.tokens, sentences(text))


@given(texts, st.lists(st.integers(-1, 120), max_size=10))
def test_cutting_keeps_every_sign_and_cuts_nowhere_else(text, offsets):
    before = tokens(text)
    after = cut(before, offsets)
    edges = {edge for token in before for edge in (token.start, token.end)}
    inside = {at for at in offsets if any(token.start < at < token.end for token in before)}
    assert {edge for token in after for edge in (token.start, token.end)} == edges | inside
    assert [at for token in after for at in range(token.start, token.end)] == [
        at for token in before for at in range(token.start, token.end)
    ]


def test_a_token_is_cut_at_each_of_several_offsets_in_it():
    assert cut((Token(2, 9),), (6, 3, 6, 2, 9)) == (Token(2, 3), Token(3, 6), Token(6, 9))


def test_a_span_of_blanks_alone_runs_over_no_token():
    grid = grid_of("قال \u200f ثم", tokens("قال \u200f ثم"))
    assert not grid.run(Span(3, 6))


def test_a_span_over_three_sentences_has_three_pieces():
    text = "قال. نعم.\n\nثم عاد"
    grid = grid_of(text, tokens(text))
    assert grid.pieces(grid.run(Span(0, len(text)))) == (Piece(0, 0, 2), Piece(1, 0, 2), Piece(2, 0, 2))
