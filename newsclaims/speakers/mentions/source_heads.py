"""Which token heads the source of an attribution: the subject of its cue, else the noun that the others hang on."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import NamedTuple

from newsclaims.attributions.candidate import Candidate
from newsclaims.lexicon import Lexicon
from newsclaims.speakers.nouns import noun_class
from newsclaims.syntax import Parse, Token

#: Tokens of a place that stands before a source.
_PLACE = 6
#: Most tokens of a source that begins with an article and may end with an adjective ('the 29-year-old').
_AGED = 11


class _Stretch(NamedTuple):
    """A source in its article: its characters `start` to `end`, its tokens `first` to `last` (both exclusive)."""

    parse: Parse
    lexicon: Lexicon
    start: int
    end: int
    first: int
    last: int


def source_heads(parse: Parse, candidates: Sequence[Candidate], lexicon: Lexicon) -> list[int | None]:
    """For each candidate the token that heads its source; looked for in the span where none or no noun is given."""
    return [_head(parse, c, lexicon) for c in candidates]


def _head(parse: Parse, c: Candidate, lexicon: Lexicon) -> int | None:
    subject = _subject_of_cue(parse, c)
    who = subject is not None and parse.tokens[subject].tag == "WP"
    head = c.source_head if subject is None or who else subject
    if (
        c.source is not None
        and (subject is None or who)
        and (head is None or not _nominal(parse.tokens[head], c, parse))
    ):
        head = next(_likely(parse, *parse.within(*c.source)), head)
    if who and head is not None and (parse.tokens[head].ent_type in _PLACES or _belongs_to_person(parse, head)):
        head = subject  # 'voters in Norland, who'
    if head is not None and head + 2 < len(parse.tokens) and parse.tokens[head + 1].text == "-":
        after = parse.tokens[head + 2]  # 'ex-wife'
        head = after.i if after.pos == "NOUN" and parse.tokens[head].end + 1 == after.start else head
    if head is None:
        return None
    if c.source is not None:
        source = _Stretch(parse, lexicon, *c.source, *parse.within(*c.source))
        for mended in _MENDED:
            head = mended(source, head)
    return _noun_before(parse, head, lexicon)


def _likely(parse: Parse, first: int, last: int) -> Iterator[int]:
    """Tokens that may head a source, likeliest first: nouns that hang on no other, any nouns, what hangs outside it."""
    inner = [t for t in parse.tokens[first:last] if t.pos in _NOMINAL and t.tag not in {"WP", "WDT", "WP$", "PRP$"}]
    yield from (t.i for t in inner if not _depends(t, first, last))
    yield from (t.i for t in inner)
    yield from (t.i for t in parse.tokens[first:last] if not first <= t.head < last or t.head == t.i)


def _belongs_to_person(parse: Parse, head: int) -> bool:
    """Whether a body stands in what is said of somebody: 'Doe, president of the Acme League, who argued'."""
    if parse.tokens[head].ent_type != "ORG":
        return False
    nouns = takewhile(lambda t: t.pos not in {"VERB", "AUX"}, parse.ancestors(parse.tokens[head]))
    return any(t.ent_type == "PERSON" for t in nouns)


def _subject_of_cue(parse: Parse, candidate: Candidate) -> int | None:
    """The subject of the cue's verb where it stands in the source: 'Roe' of 'In recent weeks, Roe has said'."""
    if candidate.source is None or candidate.cue_head is None:
        return None
    first, last = parse.within(*candidate.source)
    if last - first <= 1:
        return None
    verb = parse.tokens[candidate.cue_head]
    subject = next(parse.children(verb, "nsubj"), None)
    if subject is None or not first <= subject.i < last or first <= verb.i < last:
        return None
    return subject.i if subject.pos in {"PROPN", "PRON"} else None


def _noun_before(parse: Parse, head: int, lexicon: Lexicon) -> int:
    """The person in 'one supporter queueing' where the parser takes the participle for the noun."""
    t = parse.tokens[head]
    if head and t.lower.endswith("ing") and t.pos == "NOUN" and noun_class(t, lexicon) is None:
        before = noun_class(parse.tokens[head - 1], lexicon)
        return head - 1 if before is not None and before.animacy == "person" else head
    return head


def _before_participle(source: _Stretch, head: int) -> int:
    """'Doe, reached by phone at home': the name, though the tagger saw none, and not the phone."""
    tokens, first = source.parse.tokens, source.first
    three = tokens[first : min(first + 3, source.last)]
    if tokens[head].dep != "pobj" or len(three) < 3 or three[1].text != ",":
        return head
    return first if three[0].text[:1].isupper() and three[2].tag in {"VBN", "VBG"} else head


def _behind_article(source: _Stretch, head: int) -> int:
    """'old' of 'the 29-year-old', where the parser hangs article and adjective on the verb."""
    words = source.parse.tokens[source.first : source.last]
    if source.parse.tokens[head].tag != "DT" or head != source.first or not 2 <= len(words) <= _AGED:
        return head
    end = words[-1]
    plain = not any(t.pos in {"ADP", "VERB", "AUX", "PRON"} for t in words)
    return end.i if end.pos in {"ADJ", "NOUN"} and plain else head


def _behind_place(source: _Stretch, head: int) -> int:
    """'widow' of 'Outside court, the victim's widow, Jane Doe,', where the parser takes the place for the source."""
    first, last, tokens = source.first, source.last, source.parse.tokens
    comma = next((i for i in range(first, min(first + _PLACE, last)) if tokens[i].lower == ","), None)
    beside = tokens[first].lower in source.lexicon.keys("prepositions", uses="beside")
    if not beside or comma is None or not first <= head < comma:
        return head
    inner = [t for t in tokens[comma + 1 : last] if t.pos in _NOMINAL and not _depends(t, comma + 1, last)]
    return inner[0].i if inner else head


def _behind_colon(source: _Stretch, head: int) -> int:
    """'version' of 'CORRECTION (4 May): An earlier version of this article', where the parser takes the label.

    Doe of 'Update: After it came out, Doe', as who speaks stands behind what the sentence begins with.
    """
    last, tokens = source.last, source.parse.tokens
    colon = next((t.i for t in tokens[source.first : last] if t.text.endswith(":")), last)
    label = source.parse.text[source.start : tokens[colon].end] if colon < last else ""
    if head >= colon or label.count("(") > label.count(")"):  # 'Acme (XYZ: ACM)'
        return head
    start = next((t.i for t in tokens[colon + 1 : last] if t.pos != "SPACE"), last)
    if start < last and tokens[start].pos in {"ADP", "SCONJ"}:
        start = next((t.i for t in tokens[start:last] if t.lower == ","), last) + 1
    inner = [t for t in tokens[start:last] if t.pos in _NOMINAL and not _depends(t, start, last)]
    return inner[0].i if inner else head


def _superlative(source: _Stretch, head: int) -> int:
    """'youngest' of 'My youngest asked', where the parser takes no more than 'My' for the subject."""
    tokens = source.parse.tokens
    t = tokens[head]
    after = tokens[head + 1] if head + 1 < len(tokens) else t
    return after.i if t.tag == "PRP$" and after.tag == "JJS" and t.end == source.end else head


def _of_members(source: _Stretch, head: int) -> int:
    """'bench' of 'A bench of Justice Roe and Justice Doe', where the parser takes the last of its members."""
    tokens = source.parse.tokens
    if tokens[source.first].tag != "DT":
        return head
    for t in tokens[source.first + 1 : min(source.first + _PLACE, head)]:
        of = tokens[t.i + 1].lower == "of" and t.dep in {"nmod", "compound"} and t.head == head
        if of and t.lemma in source.lexicon.table("speakers_bodies"):
            return t.i
    return head


#: What is made of a head that the parser took for one, in this order.
_MENDED = (_before_participle, _behind_article, _behind_place, _behind_colon, _superlative, _of_members)
_PLACES = frozenset({"GPE", "LOC", "FAC"})
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})


def _nominal(token: Token, candidate: Candidate, parse: Parse) -> bool:
    """Whether the token can head a source: a noun or the like, or the one word of the source."""
    if candidate.source is None:
        return True
    first, last = parse.within(*candidate.source)
    if last - first <= 1:
        return True
    return token.pos in _NOMINAL | {"ADJ", "DET"} and token.tag not in {"WP", "WDT", "WP$"}


def _depends(t: Token, first: int, last: int) -> bool:
    """Whether the noun belongs to another noun of the span (compound, possessive, object of a preposition)."""
    return first <= t.head < last and t.dep in {"compound", "poss", "nmod", "amod", "nummod", "quantmod"}
