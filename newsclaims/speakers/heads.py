"""Which token heads the source of an attribution: the subject of its cue, else the noun that the others hang on."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from newsclaims.attributions.candidate import Candidate
from newsclaims.lexicon import Lexicon
from newsclaims.speakers.nouns import noun_class
from newsclaims.syntax import Parse, Token

#: Tokens of a place that stands before a source.
_PLACE = 6


def source_heads(parse: Parse, candidates: Sequence[Candidate], lexicon: Lexicon) -> list[int | None]:
    """For each candidate the token that heads its source; looked for in the span where none or no noun is given."""
    out: list[int | None] = []
    for c in candidates:
        subject = _subject_of_cue(parse, c)
        who = subject is not None and parse.tokens[subject].tag == "WP"
        head = c.source_head if subject is None or who else subject
        if (
            c.source is not None
            and (subject is None or who)
            and (head is None or not _nominal(parse.tokens[head], c, parse))
        ):
            first, last = parse.within(*c.source)
            inner = [
                t for t in parse.tokens[first:last] if t.pos in _NOMINAL and t.tag not in {"WP", "WDT", "WP$", "PRP$"}
            ]
            free = [t for t in inner if not _depends(t, first, last)]
            roots = [t for t in parse.tokens[first:last] if not first <= t.head < last or t.head == t.i]
            head = next((t.i for t in [*free, *inner, *roots]), head)
        if who and head is not None and (parse.tokens[head].ent_type in _PLACES or _belongs_to_person(parse, head)):
            head = subject  # 'voters in Norland, who'
        if head is not None and head + 2 < len(parse.tokens) and parse.tokens[head + 1].text == "-":
            after = parse.tokens[head + 2]  # 'ex-wife'
            head = after.i if after.pos == "NOUN" and parse.tokens[head].end + 1 == after.start else head
        head = head if head is None or c.source is None else _before_participle(parse, head, c.source)
        head = head if head is None or c.source is None else _behind_article(parse, head, c.source)
        head = head if head is None or c.source is None else _behind_place(parse, head, c.source, lexicon)
        head = head if head is None or c.source is None else _behind_colon(parse, head, c.source)
        head = head if head is None or c.source is None else _superlative(parse, head, c.source)
        out.append(head if head is None else _noun_before(parse, head, lexicon))
    return out


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


def _belongs_to_person(parse: Parse, head: int) -> bool:
    """Whether a body stands in what is said of somebody: 'Doe, president of the Acme League, who argued'."""
    if parse.tokens[head].ent_type != "ORG":
        return False
    nouns = takewhile(lambda t: t.pos not in {"VERB", "AUX"}, parse.ancestors(parse.tokens[head]))
    return any(t.ent_type == "PERSON" for t in nouns)


def _noun_before(parse: Parse, head: int, lexicon: Lexicon) -> int:
    """The person in 'one supporter queueing' where the parser takes the participle for the noun."""
    t = parse.tokens[head]
    if head and t.lower.endswith("ing") and t.pos == "NOUN" and noun_class(t, lexicon) is None:
        before = noun_class(parse.tokens[head - 1], lexicon)
        return head - 1 if before is not None and before.animacy == "person" else head
    return head


def _before_participle(parse: Parse, head: int, source: tuple[int, int]) -> int:
    """'Doe, reached by phone at home': the name, though the tagger saw none, and not the phone."""
    first, last = parse.within(*source)
    three = parse.tokens[first : min(first + 3, last)]
    if parse.tokens[head].dep != "pobj" or len(three) < 3 or three[1].text != ",":
        return head
    return first if three[0].text[:1].isupper() and three[2].tag in {"VBN", "VBG"} else head


def _behind_article(parse: Parse, head: int, source: tuple[int, int]) -> int:
    """'old' of 'the 29-year-old', where the parser hangs article and adjective on the verb."""
    first, last = parse.within(*source)
    if parse.tokens[head].tag != "DT" or head != first or not first < last - 1 < head + len("29-year-old"):
        return head
    end = parse.tokens[last - 1]
    plain = not any(t.pos in {"ADP", "VERB", "AUX", "PRON"} for t in parse.tokens[first:last])
    return end.i if end.pos in {"ADJ", "NOUN"} and plain else head


def _behind_place(parse: Parse, head: int, source: tuple[int, int], lexicon: Lexicon) -> int:
    """'widow' of 'Outside court, the victim's widow, Jane Doe,', where the parser takes the place for the source."""
    first, last = parse.within(*source)
    tokens = parse.tokens
    comma = next((i for i in range(first, min(first + _PLACE, last)) if tokens[i].lower == ","), None)
    beside = tokens[first].lower in lexicon.keys("prepositions", uses="beside")
    if not beside or comma is None or not first <= head < comma:
        return head
    inner = [t for t in tokens[comma + 1 : last] if t.pos in _NOMINAL and not _depends(t, comma + 1, last)]
    return inner[0].i if inner else head


def _behind_colon(parse: Parse, head: int, source: tuple[int, int]) -> int:
    """'version' of 'CORRECTION (4 May): An earlier version of this article', where the parser takes the label.

    Doe of 'Update: After it came out, Doe', as who speaks stands behind what the sentence begins with.
    """
    first, last = parse.within(*source)
    tokens = parse.tokens
    colon = next((t.i for t in tokens[first:last] if t.text.endswith(":")), last)
    label = parse.text[source[0] : tokens[colon].end] if colon < last else ""
    if head >= colon or label.count("(") > label.count(")"):  # 'Acme (XYZ: ACM)'
        return head
    start = next((t.i for t in tokens[colon + 1 : last] if t.pos != "SPACE"), last)
    if start < last and tokens[start].pos in {"ADP", "SCONJ"}:
        start = next((t.i for t in tokens[start:last] if t.lower == ","), last) + 1
    inner = [t for t in tokens[start:last] if t.pos in _NOMINAL and not _depends(t, start, last)]
    return inner[0].i if inner else head


def _superlative(parse: Parse, head: int, source: tuple[int, int]) -> int:
    """'youngest' of 'My youngest asked', where the parser takes no more than 'My' for the subject."""
    t = parse.tokens[head]
    after = parse.tokens[head + 1] if head + 1 < len(parse.tokens) else t
    return after.i if t.tag == "PRP$" and after.tag == "JJS" and t.end == source[1] else head


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
