"""How large what is clicked is: as drawn, or large, for hands that tremble and for fingers."""

_LARGE = 44  # WCAG 2.2, 2.5.5
_state = {"large": False}


def enlarge(large: bool) -> None:
    """Make targets large, or as they are drawn, in every window that is made from now on."""
    _state["large"] = large


def high(pixels: int, large: int = _LARGE) -> int:
    """The height of a target that is drawn so many pixels high."""
    return max(pixels, large) if _state["large"] else pixels
