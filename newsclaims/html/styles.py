"""The style sheet that notebook and report share: the palette's variables, and the looks of marks."""

from __future__ import annotations

from importlib.resources import files

from newsclaims.html.palette import PALETTE


def base_style(scope: str, light_where: str = "") -> str:
    """CSS of palette and marks.

    Light and dark follow the `color-scheme` of the elements that `scope` selects; browsers that do not know
    `light-dark()` get the light colours.

    Args:
        scope: selector of the element that carries the variables.
        light_where: an at-rule under which colours are always light (`@media print`).
    """
    light = f"{scope}{{{PALETTE.css('--nc-')}}}"
    rules = [light, f"@supports (color:light-dark(red,red)){{{scope}{{{PALETTE.css_both('--nc-')}}}}}"]
    if light_where:
        rules.append(f"{light_where}{{{light}}}")
    marks = files("newsclaims.html").joinpath("marks.css").read_text(encoding="utf-8")
    return "\n".join([*rules, PALETTE.css_tags(), marks])
