from hypothesis import given
from hypothesis import strategies as st

from annotator.domain.change import MOST_EDITS, Action, Change, Edit, Entity, in_changes
from annotator.domain.rule import Rule

RULES = st.builds(Rule, st.sampled_from("abc"), st.sampled_from(("1", "2")))
EDITS = st.builds(lambda id, sides: Edit(*(side and Rule(id, side) for side in sides)), st.sampled_from("abc"),
                  st.sampled_from(((None, "1"), ("1", None), ("1", "2"))))  # fmt: skip
CHANGES = st.lists(st.lists(EDITS, min_size=1, max_size=4), min_size=1, max_size=3)


def follow(edits: list[Edit]) -> list[Edit]:
    """The edits, each made to start from what the ones before it left."""
    there: dict[str, Entity] = {}
    made = []
    for edit in edits:
        before = there.get(edit.subject.id)
        after = edit.after
        if before is None and after is None:
            continue
        made.append(Edit(before, after))
        if after is None:
            there.pop(edit.subject.id)
        else:
            there[after.id] = after
    return made


def applied(edits: object, to: dict[str, Entity]) -> dict[str, Entity]:
    there = dict(to)
    for edit in edits:  # type: ignore[attr-defined]
        assert there.get(edit.subject.id) == edit.before
        there.pop(edit.subject.id, None)
        if edit.after is not None:
            there[edit.subject.id] = edit.after
    return there


@given(CHANGES)
def test_an_action_and_then_its_inverse_leave_everything_as_it_was(groups: list[list[Edit]]) -> None:
    edits = follow([edit for group in groups for edit in group])
    half = len(edits) // 2
    action = Action("1", "who", (Change("do", tuple(edits[:half])), Change("do", tuple(edits[half:]))))
    undo = action.inverse("2")
    assert undo.undoes == "1"
    assert applied(undo.edits, applied(action.edits, {})) == {}
    assert tuple(undo.inverse("3").changes) == action.changes


@given(st.integers(0, 3 * MOST_EDITS))
def test_a_stream_of_edits_becomes_changes_of_at_most_a_thousand_in_order(count: int) -> None:
    edits = [Edit(None, Rule(str(number), "")) for number in range(count)]
    changes = tuple(in_changes("import", iter(edits)))
    assert [edit for change in changes for edit in change.edits] == edits
    assert all(0 < len(change.edits) <= 1000 for change in changes)
    assert len(changes) == -(-count // 1000)


def test_changes_are_made_while_the_edits_are_read() -> None:
    read = 0

    def edits() -> object:
        nonlocal read
        while True:
            read += 1
            yield Edit(None, Rule(str(read), ""))

    next(iter(in_changes("import", edits())))  # type: ignore[arg-type]
    assert read == 1000
