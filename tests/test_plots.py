"""Plots: what they show, on axes given or new, and what is said where matplotlib is missing."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import pytest

from newsclaims import MissingExtraError
from newsclaims.models import Article, Extraction
from tests.made import extraction


@pytest.fixture(autouse=True)
def _no_screen() -> Iterator[None]:
    matplotlib = pytest.importorskip("matplotlib", reason="matplotlib is not installed")
    matplotlib.use("Agg")
    yield
    import matplotlib.pyplot as plt

    plt.close("all")


def test_sourcing_shows_shares_of_tags() -> None:
    ax = extraction().plot_sourcing()
    assert [t.get_text() for t in ax.get_yticklabels()] == ["named", "institutional", "anonymous"]
    assert [round(p.get_width()) for p in ax.patches] == [33, 33, 33]
    assert [t.get_text() for t in ax.texts] == ["33 %  (1)"] * 3


def test_sourcing_by_words() -> None:
    ax = extraction().plot_sourcing(by="words")
    assert ax.get_title(loc="left") == "Share of the attributed words"
    assert [t.get_text() for t in ax.texts] == ["35 %  (6)", "24 %  (4)", "41 %  (7)"]


def test_voices_are_rows_in_the_order_of_the_text() -> None:
    ax = extraction().plot_voices()
    rows = [t.get_text() for t in ax.get_yticklabels()]
    assert rows == ["two people with knowledge of the …", "Ada Quill", "The union"]
    assert ax.get_xlim() == (0, 100)
    legend = [t.get_text() for t in ax.get_legend().get_texts()]
    assert legend == ["named", "institutional", "anonymous", "quoted", "reported"]


def test_voices_keep_those_who_say_most() -> None:
    assert len(extraction().plot_voices(limit=2).get_yticks()) == 2


def test_drawn_on_axes_given() -> None:
    from matplotlib.figure import Figure

    one, other = Figure().subplots(2)
    assert extraction().plot_sourcing(one) is one
    assert extraction().plot_voices(other) is other


def test_nothing_to_show_is_no_error() -> None:
    empty = Extraction(model="x", article=Article(text=""))
    for ax in (empty.plot_sourcing(), empty.plot_voices()):
        ax.figure.canvas.draw()
        assert [*ax.patches, *ax.lines, *ax.collections, *ax.texts, *ax.get_yticklabels()] == []


def test_words_are_no_formula() -> None:
    made = extraction()
    speaker = made.speakers[1].model_copy(update={"label": "$x^2$ and $\\bad$"})
    attribution = made.attributions[1].model_copy(update={"speaker": speaker})
    one = Extraction(model="x", article=made.article, speakers=(speaker,), attributions=(attribution,))
    ax = one.plot_voices()
    ax.figure.canvas.draw()  # a formula that is none would be an error here
    assert [t.get_text() for t in ax.get_yticklabels()] == [r"\$x^2\$ and \$\bad\$"]  # '\$' is drawn as '$'


def test_missing_extra_tells_the_command(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "matplotlib", None)
    monkeypatch.delitem(sys.modules, "matplotlib.pyplot", raising=False)
    with pytest.raises(MissingExtraError, match=r'pip install "newsclaims\[plot\]"'):
        extraction().plot_sourcing()
