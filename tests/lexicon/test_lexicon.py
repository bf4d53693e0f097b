"""Lexicon tables: words as data with provenance, open to a user's own."""

from __future__ import annotations

from pathlib import Path
from typing import get_args

import pytest
import regex

from newsclaims.errors import LexiconError
from newsclaims.lexicon import Lexicon, default_lexicon
from newsclaims.models import AttributionKind, Bound, ClaimKind, ReasonClass, Tense
from newsclaims.speakers.details.all_unnamed import conditions

HEAD = "# Made up for this test.\nphrase\tkind\n"


def written(folder: Path, rows: str, name: str = "colours") -> Path:
    path = folder / f"{name}.tsv"
    path.write_text(HEAD + rows, encoding="utf-8")
    return path


@pytest.fixture
def lexicon(tmp_path: Path) -> Lexicon:
    path = written(tmp_path, "sea green\tcool\nred\twarm\npeople's blue\tcool\n")
    return Lexicon({}).extended(path, new_tables=True)


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
    path = written(tmp_path, "teal\tcool dark\nsky\tcool\nsoot\tdark\npale\n")
    colours = Lexicon({}).extended(path, new_tables=True)
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
    path = written(tmp_path, "".join(f"{key}\twarm\n" for key in keys))
    pattern = default_lexicon().extended(path, new_tables=True).pattern("colours")
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
    with pytest.raises(LexiconError, match=message) as e:
        lexicon.extended(path)
    assert str(e.value).startswith(str(path))


def test_table_or_file_that_is_not_there(lexicon: Lexicon, tmp_path: Path) -> None:
    with pytest.raises(LexiconError, match="no lexicon table 'shapes'; there are colours"):
        lexicon.table("shapes")
    with pytest.raises(LexiconError, match="no lexicon file or folder"):
        lexicon.extended(tmp_path / "nothing")


def test_a_name_that_no_table_has(tmp_path: Path) -> None:
    path = written(tmp_path, "", "reporting_verb")
    with pytest.raises(LexiconError) as e:
        default_lexicon().extended(path)
    assert str(e.value) == f"{path}: no table is called 'reporting_verb'; did you mean 'reporting_verbs'?"
    path = written(tmp_path, "red\twarm\n")
    with pytest.raises(LexiconError, match=r"no table is called 'colours'$"):
        Lexicon({}).extended(path)
    assert "red" in default_lexicon().extended(path, new_tables=True).table("colours")


# ---- what cells may hold

VERBS = "lemma\tkind\tframes\tprepositions\trate\n"
CELLS = [
    (
        "reporting_verbs",
        VERBS + "aver\tstatment\tt\n",
        "line 2: kind is 'statment'; it must be one of statement denial",
    ),
    ("reporting_verbs", VERBS + "aver\tstatement denial\n", "line 2: kind is 'statement denial'; it must be one of"),
    ("reporting_verbs", VERBS + "aver\n", "line 2: kind is ''; it must be one of statement denial"),
    ("reporting_verbs", "lemma\tframes\naver\tt\n", "line 2: kind is ''; it must be one of statement denial"),
    ("reporting_verbs", VERBS + "aver\tstatement\tt z\n", "line 2: frames is 't z'; it must be some of n q t"),
    (
        "reporting_verbs",
        VERBS + "aver\tstatement\tt\t\thigh\n",
        "line 2: rate is 'high'; it must be a number from 0 to 1 or",
    ),
    (
        "reporting_verbs",
        VERBS + "aver\tstatement\tt\t\t1.5\n",
        "line 2: rate is '1.5'; it must be a number from 0 to 1 or",
    ),
    ("speakers_numbers", "word\tcount\nscore\ttwenty\n", "line 2: count is 'twenty'; it must be a whole number"),
    ("claims_numbers", "word\tvalue\trole\nscore\t" + "9" * 5000 + "\tunit\n", "line 2: value is '999"),
    ("layout_promos", "key\tmatch\nour pick\tstrat\n", "line 2: match is 'strat'; it must be some of"),
]


@pytest.mark.parametrize(("name", "content", "message"), CELLS)
def test_cells_that_the_table_does_not_take(tmp_path: Path, name: str, content: str, message: str) -> None:
    path = tmp_path / f"{name}.tsv"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError) as e:
        default_lexicon().extended(path)
    assert str(e.value).startswith(f"{path} {message}")


def test_cells_that_it_takes(tmp_path: Path) -> None:
    path = tmp_path / "reporting_verbs.tsv"
    rows = "!say\nclaim\tstatement\tt  q\naver\tbelief\t\t\t.5\nvow\tcommitment\ti\tto\t1.0\n"
    path.write_text("#! kind: one of nothing\n" + VERBS + rows, encoding="utf-8")  # the table's own head counts
    verbs = default_lexicon().extended(path).table("reporting_verbs")
    assert ("say" in verbs, verbs.rows["aver"]["rate"], verbs.rows["claim"]["frames"]) == (False, ".5", "t  q")


HEADS = [
    ("#! kind: one of warm\nphrase\tkind\nred\twarm\n", ""),
    ("#! kind: one of warm\nphrase\tkind\nsky\tcool\n", "line 3: kind is 'cool'; it must be one of warm"),
    ("#! size: integer\nphrase\tkind\n", "line 2: the table has no column size, of which its head tells"),
    ("#! kind: many\nphrase\tkind\n", "line 1: 'kind: many' declares no column; expected 'COLUMN: one of WORDS'"),
    ("#! usr bin\nphrase\tkind\n", "line 1: 'usr bin' declares no column"),
]


@pytest.mark.parametrize(("content", "message"), HEADS)
def test_heads_of_new_tables(tmp_path: Path, content: str, message: str) -> None:
    path = tmp_path / "colours.tsv"
    path.write_text(content, encoding="utf-8")
    if not message:
        table = Lexicon({}).extended(path, new_tables=True).table("colours")
        assert (table.provenance, table.cells["kind"].said) == ("", "one of warm")
        return
    with pytest.raises(LexiconError) as e:
        Lexicon({}).extended(path, new_tables=True)
    assert str(e.value).startswith(f"{path} {message}")


@pytest.mark.parametrize("name", ["reporting_verbs", "reporting_nouns", "reporting_kinds", "view_nouns"])
def test_kinds_are_those_of_the_model(name: str) -> None:
    assert default_lexicon().table(name).cells["kind"].words == set(get_args(AttributionKind))


def test_other_words_are_those_of_the_model() -> None:
    tables = default_lexicon().tables
    assert tables["claims_bounds"].cells["bound"].words == set(get_args(Bound)) - {"exact", "between"}
    for column in tables["claims_kinds"].columns[1:]:
        assert tables["claims_kinds"].cells[column].words == set(get_args(ClaimKind))
    for column in tables["claims_tenses"].columns[1:]:
        assert tables["claims_tenses"].cells[column].words == set(get_args(Tense))
    for name, column in (("sourcing_reasons", "names"), ("sourcing_reason_words", "class")):
        assert tables[name].cells[column].words < set(get_args(ReasonClass))


#: Tables whose cells name kinds, tenses and reasons of the models, any of which a user may give a word.
OF_THE_MODELS = {
    "claims_kinds",
    "claims_tenses",
    "reporting_kinds",
    "reporting_nouns",
    "sourcing_reason_words",
    "view_nouns",
}


def test_every_value_that_a_head_declares_has_a_row() -> None:
    for name, table in default_lexicon().tables.items():
        for column, cells in table.cells.items() if name not in OF_THE_MODELS else ():
            assert cells.words <= {word for row in table.rows.values() for word in row[column].split()}, (name, column)
