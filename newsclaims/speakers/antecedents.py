"""Which earlier referent a pronoun takes up: agreement, recency, subjecthood, quotation flow."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import islice
from typing import NamedTuple

from newsclaims.record import record
from newsclaims.speakers.records import Gender, Mention, Referent
from newsclaims.syntax import NOUN_SUBJECTS, Parse

#: How far back an antecedent may lie, in mentions and in sentences.
WINDOW, SENTENCES = 60, 8
#: The score that an only candidate is measured against.
_ALONE = -3.0
#: What a paragraph of one's own counts against those above it, and what the caller's coreference counts for somebody.
_SETTLED, _COREFERENT = 0.6, 4.0
#: What it counts against somebody that most pronouns for them were of the other gender.
_OTHERWISE = 5.0
#: What it counts against somebody that the pronoun's paragraph has a subject of its own.
_TOPIC = 1.0
#: What it counts against somebody to be told of as somebody's in a relative clause.
_RELATED = 2.0
#: What counts for a document where the pronoun means something written, and for the police where it is 'they'.
_WRITTEN, _FORCE = 4.0, 1.5
#: What it counts for somebody unnamed that the sentence before the quotation has just brought them in.
_NEW = 1.5
#: Verbs above a pronoun, and words below each of them, that are looked at.
_CHAIN = 60


class Link(NamedTuple):
    """An antecedent, how well it fits, and what speaks for it."""

    referent: Referent
    score: float
    margin: float  # by how much it is better than the next
    reasons: tuple[str, ...]


@record
class Seen:
    """A mention read so far, with its referent."""

    mention: Mention
    referent: Referent


def best_antecedent(
    parse: Parse,
    mention: Mention,
    history: Sequence[Seen],
    last_sources: Sequence[Referent],
    *,
    quoting: bool,
    content: Sequence[tuple[int, int]] = (),
    coreferent: Collection[int] = (),
    written: bool = False,
    beside: bool = False,
    others: Collection[int] = (),
) -> Link | None:
    """The likeliest antecedent of a third-person pronoun, or None.

    Args:
        parse: the parse of the article.
        mention: the pronoun.
        history: mentions read so far.
        last_sources: whom earlier attributions were given to, the latest last.
        quoting: whether the pronoun is the source of a quotation.
        content: what the pronoun is the source of (characters); a name in it is somebody else's (principle C).
        coreferent: heads of the mentions that the caller's coreference joins to the pronoun.
        written: whether the pronoun means something written ('it read').
        beside: whether its sentence speaks of somebody of the other gender, too ('he told her').
        others: ids of people who are named in `content`.
    """
    barred = {
        id(s.referent)
        for s in history[-12:]
        if (s.mention.kind == "name" or (quoting and _third_person(s.mention)) or _parted(parse, mention, s.mention))
        and _within(s.mention, content)
    }.union(others)
    several = mention.head >= 0 and _of_them(parse, mention)
    if not quoting and not any(_may_speak(mention, s) and id(s.referent) not in barred for s in history[-WINDOW:]):
        barred = set()  # 'Doe nearly left, she has revealed' before anybody else is there
    best_of: dict[int, Link] = {}
    commanding = _commanding(parse, mention)
    elsewhere = _TOPIC * _has_topic(parse, mention, history)
    for back, earlier in enumerate(reversed(history[-WINDOW:])):
        referent = earlier.referent
        distance = mention.sentence - earlier.mention.sentence
        if mention.sentence >= 0 and earlier.mention.sentence >= 0 and distance > SENTENCES:
            break
        fit = None if several and referent.number == "singular" else _fits(mention, referent)
        guess = quoting and earlier.mention.kind == "pronoun" and _within(earlier.mention, content)
        if guess or fit is None or _same_clause(parse, mention, earlier.mention):
            continue
        score, reasons = _score(
            parse, mention, earlier, last_sources, back, max(distance, 0),
            quoting=quoting, beside=beside, commanding=commanding,
        )  # fmt: skip
        if earlier.mention.head in coreferent and earlier.mention.head >= 0:
            score, reasons = score + _COREFERENT, (*reasons, "+coreference")
        if quoting and distance == 1 and _brought_in(parse, earlier.mention, mention):
            score, reasons = score + _NEW, (*reasons, "+brought_in")
        score += (
            fit - (3.5 if id(referent) in barred else 0.0) + _WRITTEN * (written and referent.animacy == "document")
        )
        if elsewhere and (
            earlier.mention.head < 0 or parse.tokens[earlier.mention.head].block != _block(parse, mention)
        ):
            score -= elsewhere
        known = best_of.get(id(referent))
        if known is None or score > known.score:
            best_of[id(referent)] = Link(referent, score, 0.0, reasons)
    ranked = sorted(best_of.values(), key=lambda link: -link.score)
    if not ranked:
        return None
    runner_up = ranked[1].score if len(ranked) > 1 else _ALONE
    return ranked[0]._replace(margin=ranked[0].score - runner_up)


def _within(mention: Mention, spans: Sequence[tuple[int, int]]) -> bool:
    return any(a <= mention.start < b for a, b in spans)


def _parted(parse: Parse, pronoun: Mention, mention: Mention) -> bool:
    """Whether the pronoun's clause parts a subject from its verb: 'The lift, it said, was safe'."""
    near = mention.kind == "nominal" and mention.sentence == pronoun.sentence and mention.end < pronoun.start
    return near and parse.text[mention.end : pronoun.start].strip() == ","


def _third_person(mention: Mention) -> bool:
    """Whether it speaks of somebody as nobody speaks of themselves: 'the senator'."""
    return mention.kind == "nominal" and mention.animacy == "person"


def _may_speak(pronoun: Mention, seen: Seen) -> bool:
    return seen.referent.animacy == "person" and _fits(pronoun, seen.referent) is not None


def _block(parse: Parse, mention: Mention) -> int:
    return parse.tokens[mention.head].block if mention.head >= 0 else -1


def _has_topic(parse: Parse, pronoun: Mention, history: Sequence[Seen]) -> bool:
    """Whether a sentence before in the pronoun's paragraph has somebody who fits for its subject, by name."""
    block = _block(parse, pronoun)
    for seen in reversed(history[-WINDOW:]):
        m = seen.mention
        if m.head < 0 or parse.tokens[m.head].block != block:
            return False
        subject = m.kind == "name" and m.run < 0 and parse.tokens[m.head].dep in NOUN_SUBJECTS
        if (
            subject
            and m.sentence < pronoun.sentence
            and seen.referent.animacy == "person"
            and _fits(pronoun, seen.referent) is not None
        ):
            return True
    return False


def _of_them(parse: Parse, mention: Mention) -> bool:
    """'all of them', 'one of them': several people or things."""
    token = parse.tokens[mention.head]
    return mention.key == "them" and token.dep == "pobj" and parse.head(token).lower == "of"


def _fits(mention: Mention, referent: Referent) -> float | None:
    """Agreement: None where they cannot be the same, else what it adds."""
    animacy = referent.animacy
    if mention.gender in {"masculine", "feminine"}:
        if referent.number == "plural" or animacy in {"body", "document"} or referent.is_author:
            return None
        if referent.gender not in {"any", mention.gender}:
            return None
        known = 1.5 if referent.name else 0.5
        fit = (known if referent.gender == mention.gender else 0.0) - (1.5 if animacy == "unknown" else 0.0)
        other: Gender = "feminine" if mention.gender == "masculine" else "masculine"
        return fit - _OTHERWISE * (referent.spoken_of[other] > referent.spoken_of[mention.gender])
    if mention.gender == "neuter":
        if animacy in {"person", "people"} or referent.number == "plural":
            return None
        weak = referent.word_class == "place" or (referent.word_class == "body" and len(referent.name_words) == 1)
        return (0.0 if animacy in {"body", "document"} else -1.0) - (0.7 if weak else 0.0)  # 'Ford' may be a man
    return _fits_they(referent)


def _fits_they(referent: Referent) -> float | None:
    """'they': several people first, then a body, then one person of whom no gender is known."""
    if referent.animacy == "document":
        return -2.5
    if referent.number == "plural":
        return 1.5
    if referent.animacy == "body":
        plural = referent.name_words[-1:] == ("police",) or any(m.key == "police" for m in referent.mentions[:1])
        return -0.5 + _FORCE * plural
    if referent.gender in {"masculine", "feminine"}:
        return None
    return -2.0 if referent.animacy == "person" and referent.name is None else -3.0


def _same_clause(parse: Parse, pronoun: Mention, earlier: Mention) -> bool:
    """Whether both are arguments of one verb, so that a plain pronoun cannot take the other up."""
    if pronoun.head < 0 or earlier.head < 0:
        return False
    a, b = parse.tokens[pronoun.head], parse.tokens[earlier.head]
    if a.dep == "poss" or b.dep in {"poss", "compound"}:
        return False
    if earlier.animacy == "document" and a.dep == "nsubj" and b.dep == "pobj" and parse.head(b).head == a.head:
        return True  # 'In a statement, it said'
    return a.head == b.head and {a.dep, b.dep} & NOUN_SUBJECTS != set() and a.dep != b.dep


def _commanding(parse: Parse, pronoun: Mention) -> frozenset[int]:
    """The verbs whose subjects command the pronoun, a subject below them ('Roe was blamed after he asked').

    Nobody stands between: not 'Roe' of 'Roe said that Doe thinks it is safe'. Chains longer than news writes are cut.
    """
    found: set[int] = set()
    if pronoun.head < 0 or parse.tokens[pronoun.head].dep not in NOUN_SUBJECTS:
        return frozenset()
    own = parse.tokens[pronoun.head].head
    for up in islice(parse.ancestors(parse.tokens[pronoun.head]), _CHAIN):
        found.add(up.i)
        if up.i != own and any(parse.tokens[c].dep in NOUN_SUBJECTS for c in up.children[:_CHAIN]):
            break
    return frozenset(found)


def _settled(parse: Parse, pronoun: Mention) -> bool:
    """Whether its paragraph has had a sentence before the pronoun's."""
    if pronoun.head < 0 or pronoun.sentence < 1:
        return False
    return parse.sentences[pronoun.sentence - 1].block == parse.tokens[pronoun.head].block


def _brought_in(parse: Parse, earlier: Mention, pronoun: Mention) -> bool:
    """Whether the sentence before is about somebody new without a name: 'Another cook laughed. “No,” she said'."""
    token, other = parse.tokens[earlier.head], parse.tokens[pronoun.head]
    new = earlier.kind == "nominal" and earlier.animacy == "person" and earlier.number == "singular"
    new = new and not earlier.definite and earlier.run < 0 and token.dep == "nsubj"
    return new and parse.head(token).dep == "ROOT" and token.block == other.block


def _score(
    parse: Parse,
    mention: Mention,
    earlier: Seen,
    last_sources: Sequence[Referent],
    back: int,
    distance: int,
    *,
    quoting: bool,
    beside: bool,
    commanding: Collection[int],
) -> tuple[float, tuple[str, ...]]:
    referent, score, reasons = earlier.referent, 0.0, []
    score -= 0.7 * distance + 0.4 * (distance > 0) + 0.05 * back
    reasons.append(f"sentences_back:{distance}")
    if earlier.mention.head >= 0:
        token = parse.tokens[earlier.mention.head]
        if token.dep in NOUN_SUBJECTS:
            score += 1.0
            reasons.append("+subject")
            if distance == 0 and token.head in commanding and token.head != token.i:
                score += 1.5
                reasons.append("+main_clause")
        elif token.dep in {"poss", "compound", "nmod", "amod"}:
            score -= 0.6
        if not beside and parse.tokens[earlier.mention.first].tag == "WP$":
            score -= _RELATED  # 'Lee, whose son had left, disagreed. He ...'
    if earlier.mention.run >= 0 and mention.run != earlier.mention.run:
        score -= 1.2
        reasons.append("-inside_quotation")
    if last_sources and last_sources[-1] is referent:
        score += 2.0 if quoting else 1.4
        reasons.append("+last_source")
    elif any(source is referent for source in last_sources[-3:]):
        score += 0.6
        reasons.append("+recent_source")
    if _settled(parse, mention) and earlier.mention.head >= 0:
        same = parse.tokens[earlier.mention.head].block == parse.tokens[mention.head].block
        score -= 0.0 if same else _SETTLED
    score += 0.1 * min(len(referent.mentions), 8)
    return score, tuple(reasons)
