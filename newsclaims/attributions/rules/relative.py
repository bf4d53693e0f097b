"""What somebody else makes of a claim, in a clause that hangs on it: 'a claim that officials rejected'."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.attributions.candidate import Candidate
from newsclaims.attributions.content import piece, quote_type
from newsclaims.attributions.context import Context, frames_of, kind_in
from newsclaims.attributions.noun_phrase import noun_phrase
from newsclaims.attributions.rules.silence import is_negated
from newsclaims.attributions.standing import NOMINAL
from newsclaims.models import AttributionKind
from newsclaims.syntax import Token

#: What a clause that lacks its object has none of behind its verb.
OBJECTS = frozenset({"dobj", "ccomp", "xcomp", "dative"})
CLAUSES = frozenset({"relcl", "acl"})
_PREDICATES = frozenset({"oprd", "acomp", "ccomp"})


def relative_claims(context: Context) -> Iterator[Candidate]:
    """A candidate for each verb of denying or judging whose object is the claim that its clause hangs on."""
    parse = context.parse
    for verb in parse.tokens:
        noun = parse.head(verb)
        if verb.i < noun.i or context.outer[verb.i] >= 0 or not (_is_clause(verb) or taken_for_noun(context, verb)):
            continue
        found = judged(context, verb, noun)
        before = (c for c in parse.children(verb, "nsubj", "compound") if c.i < verb.i)
        subject = next((c for c in before if c.pos in NOMINAL), None)
        if found is None or subject is None or subject.tag in {"WP", "WDT"}:
            continue
        start, _ = noun_phrase(context, noun)
        claim, predicate = piece(context, start, _before_clause(context, noun, verb)), found[1]
        said = piece(context, predicate.left, predicate.right) if predicate is not None else None
        if claim is None or (predicate is not None and said is None):
            continue
        content = (claim, said) if said is not None else (claim,)
        yield Candidate(
            rule="verb-relative",
            content=content,
            cue=parse.offsets(*context.verb_group(verb)),
            source=parse.offsets(*_subject(context, verb, subject)),
            cue_head=verb.i,
            source_head=subject.i,
            negated=is_negated(context, verb),
            quote_type=quote_type(context, content),
            kind=found[0],
            score=0.75,
            reasons=(f"cue:{verb.lemma}", "rule:verb-relative", "source:subject"),
        )


def judged(context: Context, verb: Token, noun: Token) -> tuple[AttributionKind, Token | None] | None:
    """The kind, and what the claim is called, where the clause turns down or judges a claim and has no other object."""
    lexicon, row = context.lexicon, context.verb(verb)
    if noun.pos != "NOUN" or row is None or not is_claim(context, noun):
        return None
    behind = [c for c in context.parse.children(verb) if c.i > verb.i]
    if "x" in frames_of(row):
        if noun.lemma not in lexicon.table("reporting_nouns"):
            return None  # 'a toll that Roe described as “invented”'
        predicate = next((c for c in behind if c.dep in _PREDICATES and c.pos in {"ADJ", "NOUN"}), None)
        objects = any(c.dep in {"dobj", "xcomp"} for c in behind)
        kind = kind_in(row)
        return (kind, predicate) if predicate is not None and not objects else None
    denies = row["kind"] == "denial" or verb.lemma in lexicon.keys("rejection_verbs")
    if not denies or any(c.dep in OBJECTS for c in behind):
        return None
    return "denial", next((c for c in behind if c.dep == "prep" and c.lower == "as"), None)


def is_claim(context: Context, noun: Token) -> bool:
    """Whether a noun may stand for what has been said: 'an allegation', 'a figure'."""
    lexicon = context.lexicon
    return noun.lemma in lexicon.table("reporting_nouns") or noun.lemma in lexicon.keys("disputed_nouns")


def taken_for_noun(context: Context, word: Token) -> bool:
    """Whether the tagger takes the last verb of ', a claim the ministry rejects' for a plural."""
    if word.tag != "NNS" or word.dep not in {*CLAUSES, "appos"} or context.verb(word) is None:
        return False
    tokens, noun = context.parse.tokens, context.parse.head(word)
    ends = word.i + 1 >= len(tokens) or tokens[word.i + 1].pos == "PUNCT"
    set_off = noun.left > 0 and tokens[noun.left - 1].lower == ","
    named = any(c.i == word.i - 1 for c in context.parse.children(word, "compound", "nsubj"))
    return ends and set_off and named and noun.i < word.left


def _is_clause(verb: Token) -> bool:
    return verb.dep in CLAUSES and verb.pos == "VERB"


def _subject(context: Context, verb: Token, subject: Token) -> tuple[int, int]:
    """The whole phrase before a verb that the tagger takes for its head noun."""
    return (verb.left, verb.i) if subject.dep == "compound" else noun_phrase(context, subject)


def _before_clause(context: Context, noun: Token, verb: Token) -> int:
    """Where the clause begins behind the noun, a comma before it left out."""
    tokens, end = context.parse.tokens, max(verb.left, noun.i + 1)
    while end > noun.i + 1 and tokens[end - 1].pos == "PUNCT":
        end -= 1
    return end
