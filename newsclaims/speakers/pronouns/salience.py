"""How well an earlier referent fits a pronoun: its agreement, and its salience where the pronoun stands."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import islice

from newsclaims.speakers.records import Gender, Mention, Referent, Seen
from newsclaims.syntax import NOUN_SUBJECTS, Parse, Token

# What counts for a referent, and what against it; logits of a kind, set by hand on news.
#: Against it: each sentence back, that there is one at all, each mention back.
_SENTENCE, _ANOTHER, _BACK = 0.7, 0.4, 0.05
#: For the subject of a clause, and of the clause above the pronoun's; against what belongs to another noun.
_SUBJECT, _MAIN_CLAUSE, _DEPENDENT = 1.0, 1.5, 0.6
#: Against the subject of a clause before its sentence's own subject, once the sentence is over.
_FRONTED = 0.7
#: Against somebody told of as somebody's in a relative clause; against whom another quotation speaks of.
_RELATED, _QUOTED = 2.0, 1.2
#: For the source of the last attribution, where the pronoun quotes and elsewhere; for one of the three before.
_LAST_QUOTING, _LAST, _RECENT = 2.0, 1.4, 0.6
#: Against those above the pronoun's paragraph, where that has gone on for a sentence; and where it has its own subject.
_SETTLED, _TOPIC = 0.6, 1.0
#: For each mention, and how many of them count.
_MENTIONED, _MOST = 0.1, 8
#: For whom the caller's coreference joins to the pronoun; for whom the sentence before has just brought in.
_COREFERENT, _NEW = 4.0, 1.5
#: For the subject of a sentence in between that has nothing of the last source ('The judge was unmoved. “No,” she').
_TURNED = 1.4
#: Against whom the words just reported speak of, where the pronoun reports more ('Roe said Doe was ill. He added').
_TOLD = 1.5
#: Against whom the pronoun's own content speaks of; for a document where the pronoun means something written.
_BARRED, _WRITTEN = 3.5, 4.0
# What agreement counts for 'he' and 'she':
#: for the same gender of a name, of a description; against what may be no person; and where most pronouns were others.
_NAME_AGREES, _NOUN_AGREES, _UNKNOWN, _OTHERWISE = 1.5, 0.5, 1.5, 5.0
#: For 'it': against what may be no thing, and what may be a person's name.
_NO_THING, _MAY_BE_SOMEBODY = 1.0, 0.7
#: For 'they': several people, a body and the police, somebody without a name, a document, somebody with a name.
_SEVERAL, _BODY, _FORCE, _SOMEBODY, _DOCUMENT, _NAMED = 1.5, -0.5, 1.5, -2.0, -2.5, -3.0

#: Verbs above a pronoun, and words below each of them, that are looked at.
_CHAIN = 60


@dataclass(frozen=True)
class Pronoun:
    """A third-person pronoun, and how it stands in its article."""

    parse: Parse
    mention: Mention
    last_sources: Sequence[Referent] = ()
    """Whom earlier attributions were given to, the latest last."""
    quoting: bool = False
    """Whether it is the source of a quotation."""
    content: Sequence[tuple[int, int]] = ()
    """What it is the source of (characters); a name in it is somebody else's (principle C)."""
    coreferent: Collection[int] = ()
    """Heads of the mentions that the caller's coreference joins to it."""
    written: bool = False
    """Whether it means something written ('it read')."""
    beside: bool = False
    """Whether its sentence speaks of somebody of the other gender, too ('he told her')."""
    told: Collection[int] = ()
    """Tokens of what others are reported to have said."""
    others: Collection[int] = ()
    """Ids of people who are named in `content`."""
    own: Referent | None = None
    """Whose own words it stands in, who is 'I' or 'we' there."""

    @cached_property
    def block(self) -> int:
        """Its block, -1 outside the prose."""
        return block_of(self.parse, self.mention)

    @cached_property
    def several(self) -> bool:
        """'all of them', 'one of them': whether it means several people or things."""
        if self.mention.head < 0 or self.mention.key != "them":
            return False
        token = self.parse.tokens[self.mention.head]
        return token.dep == "pobj" and self.parse.head(token).lower == "of"

    @cached_property
    def commanding(self) -> frozenset[int]:
        """The verbs whose subjects command it, a subject below them ('Roe was blamed after he asked').

        Nobody stands between: not 'Roe' of 'Roe said that Doe thinks it is safe'. Longer chains than news writes are
        cut.
        """
        tokens, head = self.parse.tokens, self.mention.head
        found: set[int] = set()
        if head < 0 or tokens[head].dep not in NOUN_SUBJECTS:
            return frozenset()
        for up in islice(self.parse.ancestors(tokens[head]), _CHAIN):
            found.add(up.i)
            if up.i != tokens[head].head and any(tokens[c].dep in NOUN_SUBJECTS for c in up.children[:_CHAIN]):
                break
        return frozenset(found)

    @cached_property
    def settled(self) -> bool:
        """Whether its paragraph has had a sentence before its own."""
        if self.mention.head < 0 or self.mention.sentence < 1:
            return False
        return self.parse.sentences[self.mention.sentence - 1].block == self.block

    def speaks_of(self, mention: Mention) -> bool:
        """Whether a mention stands in what it is the source of."""
        return any(a <= mention.start < b for a, b in self.content)


def block_of(parse: Parse, mention: Mention) -> int:
    """The block that a mention's head stands in, -1 outside the prose."""
    return parse.tokens[mention.head].block if mention.head >= 0 else -1


def salience(
    pronoun: Pronoun, near: Sequence[Seen], back: int, agrees: float, *, barred: bool, topic: bool
) -> tuple[float, tuple[str, ...]]:
    """How likely it is that a pronoun takes up an earlier mention, and what speaks for it.

    Args:
        pronoun: the pronoun.
        near: the mentions before the pronoun.
        back: how many of them lie between.
        agrees: what their agreement counts.
        barred: whether the pronoun's own content speaks of it.
        topic: whether the pronoun's paragraph has a subject of its own.
    """
    score, reasons, earlier = 0.0, [], near[-1 - back]
    for weight, reason in _evidence(pronoun, near, back):
        score += weight
        if reason:
            reasons.append(reason)
    document = pronoun.written and earlier.referent.animacy == "document"
    score += agrees - _BARRED * barred + _WRITTEN * document
    if topic and (earlier.mention.head < 0 or block_of(pronoun.parse, earlier.mention) != pronoun.block):
        score -= _TOPIC
    return score, tuple(reasons)


def _evidence(pronoun: Pronoun, near: Sequence[Seen], back: int) -> Iterator[tuple[float, str]]:
    """What counts for and against the mention, with what is said of it in the reasons."""
    mention, referent = near[-1 - back].mention, near[-1 - back].referent
    distance = max(pronoun.mention.sentence - mention.sentence, 0)
    yield -(_SENTENCE * distance + _ANOTHER * (distance > 0) + _BACK * back), f"sentences_back:{distance}"
    if mention.head >= 0:
        yield from _by_role(pronoun, mention, distance)
    if mention.run >= 0 and pronoun.mention.run != mention.run:
        yield -_QUOTED, "-inside_quotation"
    if pronoun.last_sources and pronoun.last_sources[-1] is referent:
        yield _LAST_QUOTING if pronoun.quoting else _LAST, "+last_source"
    elif any(source is referent for source in pronoun.last_sources[-3:]):
        yield _RECENT, "+recent_source"
    if mention.head >= 0 and pronoun.settled and block_of(pronoun.parse, mention) != pronoun.block:
        yield -_SETTLED, ""
    yield _MENTIONED * min(len(referent.mentions), _MOST), ""
    apart = distance or pronoun.mention.gender == "neuter"
    if pronoun.content and apart and mention.head in pronoun.told and pronoun.mention.head not in pronoun.told:
        yield -_TOLD, "-told_of"
    if mention.head in pronoun.coreferent and mention.head >= 0:
        yield _COREFERENT, "+coreference"
    if pronoun.quoting and distance == 1 and _brought_in(pronoun, near[-1 - back], near):
        yield _NEW, "+brought_in"
    elif pronoun.quoting and distance == 1 and _turned_to(pronoun, near[-1 - back], near):
        yield _TURNED, "+turned_to"


def _by_role(pronoun: Pronoun, mention: Mention, distance: int) -> Iterator[tuple[float, str]]:
    """What the mention's place in its clause counts."""
    token = pronoun.parse.tokens[mention.head]
    if token.dep in NOUN_SUBJECTS:
        yield _SUBJECT - _FRONTED * (distance > 0 and _is_fronted(pronoun.parse, token)), "+subject"
        if distance == 0 and token.head in pronoun.commanding and token.head != token.i:
            yield _MAIN_CLAUSE, "+main_clause"
    elif token.dep in {"poss", "compound", "nmod", "amod"}:
        yield -_DEPENDENT, ""
    if not pronoun.beside and pronoun.parse.tokens[mention.first].tag == "WP$":
        yield -_RELATED, ""  # 'Lee, whose son had left, disagreed. He ...'


def _is_fronted(parse: Parse, subject: Token) -> bool:
    """Whether the clause stands before the subject of its sentence: Roe of 'After Roe called him a liar, Doe sued'."""
    clause = parse.head(subject)
    own = parse.children(parse.head(clause), *NOUN_SUBJECTS) if clause.dep == "advcl" else ()
    return any(s.i >= clause.right for s in own)


def _brought_in(pronoun: Pronoun, seen: Seen, near: Sequence[Seen]) -> bool:
    """Whether the sentence before is about somebody new without a name: 'Another cook laughed. “No,” she said'.

    'When she came, a cook told her to wait' is about her, and goes on with her.
    """
    parse, earlier = pronoun.parse, seen.mention
    token, other = parse.tokens[earlier.head], parse.tokens[pronoun.mention.head]
    new = earlier.kind == "nominal" and earlier.animacy == "person" and earlier.number == "singular"
    new = new and not earlier.definite and earlier.run < 0 and token.dep == "nsubj"
    if not new or parse.head(token).dep != "ROOT" or token.block != other.block:
        return False
    return not any(
        s.mention.kind == "pronoun" and s.mention.gender == pronoun.mention.gender and s.mention.run < 0
        and s.referent is not seen.referent and s.mention.sentence == earlier.sentence
        for s in near
    )  # fmt: skip


def _turned_to(pronoun: Pronoun, seen: Seen, near: Sequence[Seen]) -> bool:
    """Whether the sentence before the quotation is about this person alone, who has not spoken last."""
    parse, earlier = pronoun.parse, seen.mention
    token = parse.tokens[earlier.head]
    person = seen.referent.animacy == "person" and seen.referent.number == "singular" and earlier.kind != "pronoun"
    last = bool(pronoun.last_sources) and pronoun.last_sources[-1] is seen.referent
    if not person or last or earlier.run >= 0 or token.dep not in NOUN_SUBJECTS or parse.head(token).dep != "ROOT":
        return False
    return not any(
        s.mention.sentence == earlier.sentence and s.referent is not seen.referent and s.mention.run < 0
        and agreement(pronoun.mention, s.referent) is not None
        for s in near
    )  # fmt: skip


def agreement(mention: Mention, referent: Referent) -> float | None:
    """What the agreement of a pronoun with a referent counts; None where they cannot be the same."""
    animacy = referent.animacy
    if mention.gender in {"masculine", "feminine"}:
        if referent.number == "plural" or animacy in {"body", "document"} or referent.is_author:
            return None
        if referent.gender not in {"any", mention.gender}:
            return None
        known = _NAME_AGREES if referent.name else _NOUN_AGREES
        agrees = referent.gender == mention.gender and referent.gender_told
        fit = known * agrees - _UNKNOWN * (animacy == "unknown")
        other: Gender = "feminine" if mention.gender == "masculine" else "masculine"
        return fit - _OTHERWISE * (referent.spoken_of[other] > referent.spoken_of[mention.gender])
    if mention.gender == "neuter":
        if animacy in {"person", "people"} or referent.number == "plural":
            return None
        if _is_police(referent):
            return None
        weak = referent.word_class == "place" or (referent.word_class == "body" and len(referent.name_words) == 1)
        return -_NO_THING * (animacy not in {"body", "document"}) - _MAY_BE_SOMEBODY * weak  # 'Ford' may be a man
    return _agreement_of_they(referent)


def _agreement_of_they(referent: Referent) -> float | None:
    """'they': several people first, then a body, then one person of whom no gender is known."""
    if referent.animacy == "document":
        return _DOCUMENT
    if referent.number == "plural":
        return _SEVERAL
    if referent.animacy == "body":
        return _BODY + _FORCE * _is_police(referent)
    if referent.gender in {"masculine", "feminine"}:
        return None
    return _SOMEBODY if referent.animacy == "person" and referent.name is None else _NAMED


def _is_police(referent: Referent) -> bool:
    """Whether the referent is 'police', who are several."""
    return referent.name_words[-1:] == ("police",) or any(m.key == "police" for m in referent.mentions[:1])
