"""What an unnamed source amounts to: how many people, how closely described, for what sort of reason unnamed."""

from __future__ import annotations

from typing import NamedTuple, cast

from newsclaims.attributions.candidate import Candidate
from newsclaims.lexicon import Lexicon
from newsclaims.models import ReasonClass, Span
from newsclaims.speakers import Mention
from newsclaims.speakers.details.counts import counted_at, told_numbers
from newsclaims.speakers.groups import conjuncts
from newsclaims.syntax import Parse, Token

#: Characters before a noun phrase in which a bound of its number may stand ('no fewer than').
_BEFORE = 16
#: Tokens from the beginning of a noun phrase to its head in which 'several', 'dozens' is looked for.
_FAR = 16
#: What 'about' leaves open on either side of a number, 'nearly' on one, as a share of it; this house's own convention.
_ABOUT = 0.2
#: The most that a description can tell: role, institution, and rank or involvement.
_MOST, _BARE = 3, 2
#: Mentions of an entity whose descriptions are read together.
_READ = 12


def classify_reason(reason: Span | None, lexicon: Lexicon) -> ReasonClass:
    """The class of a reason for anonymity by its words, else by its opening; `none_given` without one.

    Args:
        reason: the article's words.
        lexicon: the tables `sourcing_reason_words` (in the order of its ranks) and `sourcing_reasons`.
    """
    if reason is None:
        return "none_given"
    found = [m.group().lower() for m in lexicon.pattern("sourcing_reason_words").finditer(reason.text)]
    rows = [row for word in found if (row := lexicon.table("sourcing_reason_words").get(" ".join(word.split())))]
    if rows:
        return cast("ReasonClass", min(rows, key=lambda row: int(row["rank"]))["class"])
    opening = lexicon.pattern("sourcing_reasons").match(reason.text)
    row = lexicon.table("sourcing_reasons").get(" ".join(opening.group().lower().split())) if opening else None
    return cast("ReasonClass", row["names"]) if row else "other"


def count_range(
    parse: Parse, mention: Mention | None, candidate: Candidate, count: int | None, lexicon: Lexicon
) -> tuple[int, int | None] | None:
    """The least and the most people that a source can be; None at the top where the article sets no limit.

    'two people' is (2, 2), 'more than a dozen' (13, None), 'several' (3, None), a bare plural (2, None).
    """
    if mention is None:
        return None if count is None else (count, count)
    if count is None:
        return _vague(parse, mention, candidate, lexicon)
    return _bounded(parse, mention, count, lexicon) if count > 1 or mention.number == "plural" else (count, count)


def _vague(parse: Parse, mention: Mention, candidate: Candidate, lexicon: Lexicon) -> tuple[int, int | None] | None:
    told = told_numbers(parse, mention, lexicon)
    if told.between:
        return min(told.numbers), max(told.numbers)
    first = min([mention.first, *(parse.within(*s)[0] for s in [candidate.source] if s)])
    table = lexicon.table("sourcing_ranges")
    for t in parse.tokens[first : mention.head + 1] if mention.head - first < _FAR else ():
        if row := table.get(t.lower):
            return int(row["least"]), int(row["most"]) if row["most"] else None
    return (2, None) if mention.number == "plural" else None


def _bounded(parse: Parse, mention: Mention, count: int, lexicon: Lexicon) -> tuple[int, int | None]:
    """What 'more than', 'up to', 'about' before the number make of it."""
    numbers = lexicon.table("speakers_numbers")
    tokens = parse.tokens[mention.first : counted_at(parse, mention, lexicon) + 1]
    number = next((t for t in tokens if t.lower in numbers or t.lower.replace(",", "").isdecimal()), None)
    if number is None:
        return count, count
    start = max(0, parse.tokens[mention.first].start - _BEFORE)
    before = " ".join(parse.text[start : number.start].lower().removesuffix("a ").split())
    found = [m for m in lexicon.pattern("claims_bounds", place="before").finditer(before) if m.end() == len(before)]
    behind = lexicon.pattern("claims_bounds", place="after").match(
        parse.text[number.end : number.end + _BEFORE].lower().lstrip()
    )
    said = max((m.group() for m in found), key=len, default=behind.group() if behind else "")
    row = lexicon.table("claims_bounds").get(said)
    bound = row["bound"] if row else ""
    if row and bound == "approximate":
        low = count if row["side"] == "above" else int(count * (1 - _ABOUT))
        return low, count if row["side"] == "below" else int(count * (1 + _ABOUT))
    ranges: dict[str, tuple[int, int | None]] = {
        "more_than": (count + 1, None),
        "at_least": (count, None),
        "at_most": (1, count),
        "less_than": (1, max(1, count - 1)),
    }
    return ranges.get(bound, (count, count))


class _Told(NamedTuple):
    """What one noun phrase tells of who a source is."""

    role: bool
    institution: bool
    rank: bool


def specificity(parse: Parse, mentions: list[Mention], basis: Span | None, lexicon: Lexicon) -> int:
    """How closely an unnamed source is described, 0 to 3, all its mentions taken together.

    0: bare ('a source', 'some people'); 1: a role or group, or how they know ('officials', 'people briefed on the
    plan'); 2: a role with its institution, its rank or how they know ('a State Department official', 'officials
    briefed on the plan'); 3: role, institution, and rank or how they know ('a senior Treasury official involved in
    the talks'). One without a role has 2 at most.
    """
    nominals = [m for m in mentions if m.kind == "nominal" and m.head >= 0][:_READ]
    told = [_told(parse, t, lexicon) for m in nominals for t in _heads(parse, m, lexicon)]
    role, institution = any(t.role for t in told), any(t.institution for t in told)
    ranked = any(t.rank for t in told)
    if basis is not None and not institution:
        institution = _close_to_a_body(parse, basis, lexicon)
    total = role + institution + (ranked or basis is not None)
    if institution and not role:
        total = _BARE
    return min(total, _MOST if role else _BARE)


def _told(parse: Parse, head: Token, lexicon: Lexicon) -> _Told:
    words = lexicon.table("sourcing_specifics")
    before = parse.tokens[head.left : head.i]
    kinds = {row["kind"] for t in (*before, head) if (row := words.get(t.lower) or words.get(t.lemma))}
    bare = head.lemma in lexicon.keys("sourcing_specifics", kind="bare") or head.lower in lexicon.table(
        "speakers_numbers"
    )
    field = any(t.pos == "NOUN" and t.dep in {"compound", "nmod"} for t in before)  # 'law enforcement sources'
    return _Told(not bare or field, "institution" in kinds or _tied(parse, head, before, lexicon), "rank" in kinds)


def _heads(parse: Parse, mention: Mention, lexicon: Lexicon) -> list[Token]:
    """The nouns of a description: of 'one of his aides' the aides, of 'supporters and campaign officials' both."""
    head = parse.tokens[mention.head]
    of = next((p for p in parse.children(head, "prep") if p.lower == "of"), None)
    part = next(parse.children(of, "pobj"), None) if of is not None else None
    if part is not None and (head.lower in lexicon.table("speakers_numbers") or head.pos in {"DET", "PRON", "ADJ"}):
        head = part
    return conjuncts(parse, head)


def _tied(parse: Parse, head: Token, before: tuple[Token, ...], lexicon: Lexicon) -> bool:
    """Whether the description names a body, a place, a party or a person that the source belongs to."""
    if any(t.tag == "PRP$" or t.dep == "poss" or _is_body(t, lexicon) for t in before):
        return True
    if any(c.lower == "there" and c.i > head.i for c in parse.children(head, "advmod")):
        return True
    of_a_body = lexicon.keys("prepositions", uses="body")
    preps = [p for p in parse.children(head, "prep") if p.i > head.i and p.lower in of_a_body]
    objects = [(p, o) for p in preps for o in parse.children(p, "pobj")]
    return any(p.lower == "to" or _is_body(o, lexicon) or o.ent_type for p, o in objects)


def _is_body(t: Token, lexicon: Lexicon) -> bool:
    proper = t.ent_type in {"ORG", "GPE", "NORP", "PERSON", "LOC", "FAC"} or (t.pos == "PROPN" and t.text[:1].isupper())
    return proper or (t.pos in {"NOUN", "PROPN"} and t.lemma in lexicon.table("speakers_bodies"))


def _close_to_a_body(parse: Parse, basis: Span, lexicon: Lexicon) -> bool:
    """'close to the campaign', 'who work at the ministry': the basis itself names the institution."""
    if not lexicon.pattern("sourcing_specifics", kind="near").match(basis.text):
        return False
    first, last = parse.within(basis.start, basis.end)
    return any(_is_body(t, lexicon) for t in parse.tokens[first:last])
