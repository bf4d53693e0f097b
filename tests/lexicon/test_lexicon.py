"""Lexicon tables: words as data with provenance, open to a user's own."""

from __future__ import annotations

from pathlib import Path

import pytest
import regex

from newsclaims.errors import LexiconError
from newsclaims.lexicon import Lexicon, default_lexicon
from newsclaims.speakers.details.all_unnamed import conditions

HEAD = "# Made up for this test.\nphrase\tkind\n"


def written(folder: Path, rows: str, name: str = "colours") -> Path:
    path = folder / f"{name}.tsv"
    path.write_text(HEAD + rows, encoding="utf-8")
    return path


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    return Lexicon({}).extended(written(tmp_path, "sea green\tcool\nred\twarm\npeople's blue\tcool\n"))


def test_every_table_that_ships_tells_where_it_comes_from() -> None:
    tables = default_lexicon().tables
    assert tables
    assert [name for name, table in tables.items() if len(table.provenance) < 40] == []


def test_default_lexicon_is_read_once() -> None:
    assert default_lexicon() is default_lexicon()


def test_keys_by_column(lexicon: Lexicon) -> None:
    assert lexicon.keys("colours") == {"sea green", "red", "people's blue"}
    assert lexicon.keys("colours", kind="cool") == {"sea green", "people's blue"}
    assert lexicon.keys("colours", kind="hot") == frozenset()


def test_keys_by_one_of_several_values(tmp_path: Path) -> None:
    colours = Lexicon({}).extended(written(tmp_path, "teal\tcool dark\nsky\tcool\nsoot\tdark\npale\n"))
    assert colours.keys("colours", kind="cool") == {"teal", "sky"}
    assert colours.keys("colours", kind="dark") == {"teal", "soot"}
    assert colours.keys("colours", kind="cool dark") == {"teal"}
    assert colours.keys("colours", kind="") == {"pale"}


def test_several_values_of_a_table_that_ships() -> None:
    lexicon = default_lexicon()
    assert {"think", "suppose"} <= lexicon.keys("claims_hedges", roles="first_person")
    for role in ("adjective", "participle"):
        assert {"set", "due"} <= lexicon.keys("claims_plans", role=role)
    assert "claimed" in lexicon.keys("lint_loaded_cues", not_before="victory")


def test_any_of_some_keys_in_a_longer_pattern(lexicon: Lexicon) -> None:
    assert regex.findall(rf"{lexicon.any_of('colours', kind='cool')} wall", "sea\ngreen wall, red wall") == [
        "sea\ngreen wall"
    ]
    assert regex.search(rf"x{lexicon.any_of('colours', kind='hot')}", "x") is None  # none of them


def test_a_word_of_the_user_for_what_nobody_would_be(tmp_path: Path) -> None:
    text = "None of them would be pictured."
    assert [m.group() for m in conditions(text, default_lexicon())] == []
    path = tmp_path / "speakers_naming_words.tsv"
    path.write_text("# Our paper.\nword\tuses\npictured\trefused\n", encoding="utf-8")
    assert [m.group() for m in conditions(text, default_lexicon().extended(path))] == [text.rstrip(".")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a Sea  Green wall", ["Sea  Green"]),  # any case, any white space
        ("people’s blue", ["people’s blue"]),  # either apostrophe
        ("red, Red; RED.", ["red", "Red", "RED"]),
        ("reddish, infrared", []),  # whole words only
    ],
)
def test_pattern_finds_whole_words(lexicon: Lexicon, text: str, found: list[str]) -> None:
    assert lexicon.pattern("colours").findall(text) == found


def test_pattern_of_nothing_finds_nothing(lexicon: Lexicon) -> None:
    assert lexicon.pattern("colours", kind="hot").findall("red hot") == []


NESTED = [
    ["a", "ab", "abc", "b", "b c", "b cd"],  # keys that begin with one another
    ["don't", "don’t know", "do"],  # two apostrophes
    ["s", "ſ s", "straße", "strasse", "ı", "i"],  # letters that are alike in any case
    ["z" + "a" * n for n in range(1, 400)],  # nested deep
    ["a.b", "a*", "(a|b)", "c++"],  # what a pattern would read
    ["", "x"],
]


@pytest.mark.parametrize("keys", NESTED, ids=range(len(NESTED)))
def test_pattern_takes_the_longest_key(tmp_path: Path, keys: list[str]) -> None:
    """As all keys, one after the other from the longest, would be found."""
    pattern = (
        default_lexicon().extended(written(tmp_path, "".join(f"{key}\twarm\n" for key in keys))).pattern("colours")
    )
    each = (regex.escape(key, literal_spaces=True) for key in sorted(filter(None, keys), key=len, reverse=True))
    plain = "|".join(each).replace(" ", r"\s+").replace("'", "['’]")
    reference = regex.compile(rf"(?<!\w)(?:{plain})(?!\w)", regex.IGNORECASE)
    text = "; ".join(f"{key} {key.upper()} x{key} {key}  {key}" for key in keys)
    assert pattern.findall(text) == reference.findall(text) != []


def test_row_and_provenance(lexicon: Lexicon) -> None:
    table = lexicon.table("colours")
    assert "red" in table
    assert table.get("red")["kind"] == "warm"
    assert table.get("blue") is None
    assert table.provenance == "Made up for this test."


def test_user_adds_replaces_and_takes_out(lexicon: Lexicon, tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()
    written(folder, "teal\tcool\nred\tloud\n!sea green\n")
    mine = lexicon.extended(folder)
    assert mine.keys("colours") == {"red", "people's blue", "teal"}
    assert mine.table("colours").get("red")["kind"] == "loud"
    assert lexicon.keys("colours") == {"sea green", "red", "people's blue"}  # the first is as it was


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (HEAD + "a\tb\tc\n", "line 3: 3 cells, but the table has the columns phrase, kind"),
        (HEAD + "Red\twarm\n", "the key 'Red' must be lower case with single spaces"),
        (HEAD + "red\twarm\nsea green\tcool\nred\tloud\n", "line 5: the key 'red' is there already; give it one row"),
        ("# only a head\n", "has no line that names its columns"),
        ("word\tkind\nred\twarm\n", "has the columns word, kind; expected phrase, kind"),
        ("phrase\tsize\nred\tbig\n", "has the columns phrase, size; expected phrase, kind"),
    ],
)
def test_malformed_table_says_what_is_wrong(lexicon: Lexicon, tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "bad" / "colours.tsv"
    path.parent.mkdir()
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        lexicon.extended(path)


def test_table_or_file_that_is_not_there(lexicon: Lexicon, tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no lexicon table 'shapes'; there are colours"):
        lexicon.table("shapes")
    with pytest.raises(LexiconError, match="no lexicon file or folder"):
        lexicon.extended(tmp_path / "nothing")
