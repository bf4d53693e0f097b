"""Whether a clause is negated, and what is denied along with it: `is_negative`, `denies_what_follows`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from newsclaims.claims.grammar import AUXILIARIES, has_subject
from newsclaims.claims.words import Words
from newsclaims.syntax import Parse, Token

_NOUNS = frozenset({"NOUN", "PROPN", "PRON"})
_ARGUMENTS = ("nsubj", "nsubjpass", "dobj", "attr")
_HIGHEST = 8  # steps up a list of verbs to the one that names their subject


def is_negative(parse: Parse, head: int, carried: Sequence[int], words: Words) -> bool:
    """Whether the clause is negated: beside its verb, or in its subject or object ('nobody', 'no evidence').

    `carried` are the auxiliaries that it takes over from the clause before.
    """
    token = parse.tokens[head]
    before = parse.tokens[token.left - 1] if token.left else None
    negations = _beside(parse, token, words)
    opener = parse.tokens[token.left]  # 'Nor did she pay'
    negations += any(t is not None and t.dep == "cc" and t.lower == "nor" for t in (before, opener))
    negations += sum(_negator(parse.tokens[i], words) == "adverb" for i in carried)
    arguments: Iterable[Token] = (
        (token,) if token.pos in _NOUNS else parse.children(token, *_ARGUMENTS)
    )  # a second object is its own
    negations += sum(_in_argument(parse, argument, words) for argument in arguments)
    negations += _falls_short(parse, token, words)
    return negations % 2 == 1


def denies_what_follows(parse: Parse, verb: Token, words: Words) -> bool:
    """'did not close because', 'No shop closed because': a negation whose scope may take in what hangs on the verb."""
    if any(c.lower in words.negators or c.dep == "neg" for c in parse.children(verb)):
        return True
    if _beside(parse, verb, words):
        return True
    for _ in range(_HIGHEST):  # 'No player left and came back because'
        if verb.dep != "conj" or has_subject(parse, verb):
            break
        verb = parse.head(verb)
    return any(
        _in_argument(parse, c, words) or _not_all(parse, c, words) for c in parse.children(verb, "nsubj", "nsubjpass")
    )


def _beside(parse: Parse, token: Token, words: Words) -> int:
    """How many negations stand beside the verb: 'not', 'no longer', 'not all' before the subject."""
    negations = sum(
        _negator(c, words) == "adverb" and c.dep in ("neg", "advmod", "preconj") and not _on_phrase(parse, c, words)
        for verb in (token, *(a for a in parse.children(token, *AUXILIARIES) if a.children))
        for c in parse.children(verb)
    )
    negations += sum(c.dep == "preconj" and _negator(c, words) == "determiner" for c in parse.children(token))
    negations += sum(words.negative_phrases.match(parse, c.left, c.right) > 0 for c in parse.children(token))
    negations += _turned_by(parse, token, words)
    return negations + sum(_not_all(parse, c, words) for c in parse.children(token, "nsubj", "nsubjpass"))


def _turned_by(parse: Parse, verb: Token, words: Words) -> bool:
    """'Never before had the council lost', 'Not once did she call': the subject stands behind the auxiliary."""
    subject = next(parse.children(verb, "nsubj", "nsubjpass"), None)
    turned = [a for a in parse.children(verb, *AUXILIARIES) if subject is not None and a.i < subject.left]
    adverbs = (c for a in (verb, *turned) for c in parse.children(a, "advmod") if turned and c.i < turned[0].i)
    return any(_negator(n, words) == "adverb" for c in adverbs for n in parse.children(c, "neg", "advmod"))


def _in_argument(parse: Parse, argument: Token, words: Words) -> bool:
    """'nobody', 'no evidence', 'few members', but not 'no doubt'."""
    if words.booster_phrases.match(parse, argument.left, argument.i + 1):
        return False  # 'there is no doubt that'
    return (
        _negator(argument, words) == "pronoun"
        or any(
            _negator(c, words) == "determiner" and not _bounds(parse, c)
            for c in parse.children(argument, "det", "neg", "preconj")
        )
        or _is_scant(parse, argument, words)
    )


def _not_all(parse: Parse, subject: Token, words: Words) -> bool:
    """'Not everyone agrees', but not 'not only guns'."""
    first = parse.tokens[subject.left]
    if first is subject or _negator(first, words) != "adverb" or first.dep not in ("neg", "advmod", "preconj"):
        return False
    return not _on_phrase(parse, first, words)


def _is_scant(parse: Parse, noun: Token, words: Words) -> bool:
    """'few members', 'little to gain', but not 'a few', 'the few', 'little Ann'."""
    scant = noun if _negator(noun, words) == "quantifier" else None
    scant = next((c for c in parse.children(noun, "amod") if _negator(c, words) == "quantifier"), scant)
    if scant is None or parse.tokens[max(scant.i - 1, 0)].tag in ("DT", "PRP$", "POS"):
        return False
    return scant.tag in ("JJ", "NN", "NNS") and (scant is noun or noun.tag == ("NNS" if scant.lower == "few" else "NN"))


def _bounds(parse: Parse, determiner: Token) -> bool:
    """'no fewer than six ministers', 'no more than six'."""
    behind = parse.tokens[determiner.i + 1 : determiner.i + 3]
    return len(behind) == 2 and behind[0].tag in ("JJR", "RBR") and behind[1].lower == "than"


def _falls_short(parse: Parse, verb: Token, words: Words) -> bool:
    """'failed to agree': what did not happen."""
    return _negator(verb, words) == "shortfall" and any(
        any(a.lower == "to" for a in parse.children(c, "aux")) for c in parse.children(verb, "xcomp")
    )


def _on_phrase(parse: Parse, negator: Token, words: Words) -> bool:
    """'not only', 'not surprisingly': about the phrase behind it."""
    behind = negator.i + 1
    return behind < len(parse.tokens) and _negator(parse.tokens[behind], words) == "focus"


def _negator(token: Token, words: Words) -> str:
    row = words.negators.get(token.lower.replace("’", "'")) or words.negators.get(token.lemma)
    return row["role"] if row else ""
