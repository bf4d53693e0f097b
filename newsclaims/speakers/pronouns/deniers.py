"""Who denies in a clause beside it what is told of him: 'say Roe struck a guard, which he denies'."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from newsclaims.attributions.candidate import Candidate
from newsclaims.speakers.records import Mention, Referent
from newsclaims.syntax import SUBJECTS, Token

if TYPE_CHECKING:
    from newsclaims.speakers.reader import Reader

#: Longest way from what is denied to the verb that has the accused for its subject, in steps up the tree.
_HIGHEST = 5
_PEOPLE = frozenset({"person", "people", "unknown"})


def denier(reader: Reader, mention: Mention) -> Referent | None:
    """Whom the pronoun of ', which he denies' means: the subject of what is alleged, not whoever is named last.

    Who is charged with something is whom it means, even if the parser takes 'Roe' for a firm.
    """
    for c in reader.source_heads.get(mention.head, ()):
        candidate = reader.candidates[c]
        if candidate.rule != "verb-relative" or candidate.kind != "denial":
            continue
        accused = _accused(reader, candidate)
        if accused is None or accused.i >= mention.head:
            continue
        name = reader.name_at.get(accused.i)
        found = reader.at.get(name.head if name is not None else accused.i)
        nobody = found is None and (accused.lower == mention.key or accused.pos == "PROPN")  # 'He is accused of that'
        if nobody or (found is not None and found is _accuser(reader, accused)):
            found = reader.new(mention)
            found.animacy = "unknown" if mention.gender in {"neuter", "any"} else "person"
        charged = name is not None and accused.dep == "nsubjpass"
        if found is not None and (_fits(mention, found) or charged):
            reader.because(mention, 0.9, f"pronoun:{mention.key}", "subject")
            return found
    return None


def _accused(reader: Reader, candidate: Candidate) -> Token | None:
    """Who does what is denied, or is charged with it."""
    parse = reader.parse
    i, j = parse.within(*candidate.content[0])
    root = next((t for t in parse.tokens[i:j] if not i <= t.head < j or t.head == t.i), None)
    if root is None or (root.pos == "NOUN" and root.lemma in reader.lexicon.union("reporting_nouns", "disputed_nouns")):
        return None  # 'a claim he denies'
    for verb in islice((root, *parse.ancestors(root)), _HIGHEST):
        subject = parse.child(verb, *SUBJECTS)
        if subject is None:
            continue
        if verb.lower in reader.lexicon.keys("lint_accusations", use="cue") and subject.dep == "nsubj":
            return parse.child(verb, "dobj")  # 'accused Roe of lying'
        if i <= verb.i < j and subject.dep == "nsubjpass":
            agent = parse.child(verb, "agent")  # 'was struck by Roe'
            return parse.child(agent, "pobj") if agent is not None else None
        return subject
    return None


def _accuser(reader: Reader, accused: Token) -> Referent | None:
    """Who alleges it: 'The Fund' of 'The Fund said the firm hid it', whatever 'the firm' is taken for."""
    parse = reader.parse
    verb = parse.head(accused)
    subject = parse.child(parse.head(verb), "nsubj") if verb.dep == "ccomp" else None
    name = reader.name_at.get(subject.i) if subject is not None else None
    return reader.at.get(name.head if name is not None else subject.i) if subject is not None else None


def _fits(mention: Mention, found: Referent) -> bool:
    """Whether the pronoun agrees: 'he' is nobody's firm, 'it' no woman."""
    if mention.gender in {"masculine", "feminine"}:
        return found.animacy in _PEOPLE and found.number != "plural" and found.gender in {"any", mention.gender}
    if mention.gender == "neuter":
        return found.animacy not in {"person", "people"} and found.number != "plural"
    return found.number != "singular" or found.animacy == "body"
