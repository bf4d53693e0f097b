"""What `str()` of a result prints: article text may hold anything, and the terminal obeys some of it."""

from __future__ import annotations

import unicodedata

from newsclaims import Extractor, compare
from newsclaims.explanation import explain
from newsclaims.quotecheck import verify
from newsclaims.wording import harmless, without_article

LIVE = "“It held \x1b[2J\x1b]0;owned\x07 \u202eabc \x9b31m firmly and well all winter long,” Mayor Ada Quill told reporters."
EDITED = "“It held \x1b[2J firmly and \x1b[31m badly all winter long,” Mayor Ada Quill told reporters."


def test_words_of_results_do_not_act(extractor: Extractor) -> None:
    one, other = extractor.extract(LIVE), extractor.extract(EDITED)
    told = [verify(EDITED, LIVE, extractor=extractor), explain(one.attributions[0], one), compare([one, other])]
    for words in map(str, told):
        assert "held" in words
        assert not [c for c in words if c != "\n" and unicodedata.category(c) in {"Cc", "Cf"}], words


def test_what_is_shown_of_what_acts() -> None:
    assert harmless("  a\tb\r\nc\u2028d\x1be\u202ef\u200fg\x7f é\u00a0“x”") == "  a b  c d␛e�f�g␡ é\u00a0“x”"


def test_names_without_their_article() -> None:
    given = ["the Harbour Board", "An Post", "a", "The", "Theo Roe", "A B", ""]
    assert [without_article(name) for name in given] == ["Harbour Board", "Post", "a", "The", "Theo Roe", "B", ""]
