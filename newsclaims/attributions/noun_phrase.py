"""How far a noun phrase reaches: titles and identifying appositives in, incidental clauses out."""

from __future__ import annotations

from newsclaims.attributions.context import Context
from newsclaims.syntax import Token


def noun_phrase(context: Context, head: Token) -> tuple[int, int]:
    """Token range of the noun phrase: titles and identifying appositives in, incidental clauses out.

    The convention is PolNeAR's (Newell et al. 2018): the whole phrase that identifies the source.
    """
    parse = context.parse
    start, end = head.left, head.right
    cut = end
    for child in parse.children(head):
        if child.i < head.i:
            inner = child.dep == "punct" and child.lower in {"-", "/", "'", "’", "."}  # 'the 31-year-old'
            if (
                child.dep in {"relcl", "advcl", "ccomp", "parataxis", "punct", "prep", "cc", "mark"}
                and child.right <= head.i
                and not inner
            ):
                start = max(start, child.right)
            continue
        after_comma = child.left > 0 and parse.tokens[child.left - 1].lower in {",", "—", "–", "("}
        if (
            (
                child.dep in {"relcl", "acl", "advcl", "ccomp", "parataxis", "dep"}
                and (after_comma or child.dep in {"parataxis", "ccomp", "relcl"})
            )
            or (child.dep == "appos" and not _identifies(context, head, child))
            or (child.dep == "conj" and child.pos in {"VERB", "AUX"})
            or (child.dep == "prep" and after_comma and child.tag != "VBG")
        ):
            cut = min(cut, child.left)
    end = max(cut, head.i + 1)
    run = context.inner[head.i]
    while end - 1 > head.i and (
        parse.tokens[end - 1].pos in {"PUNCT", "SPACE", "CCONJ"} or context.inner[end - 1] != run
    ):
        end -= 1
    while start < head.i and (parse.tokens[start].pos in {"PUNCT", "SPACE", "CCONJ"} or context.inner[start] != run):
        start += 1
    known = next((c.right for c in parse.children(head, "acl") if c.i > head.i and is_known_as(context, c)), 0)
    return start, max(end, known)


def is_known_as(context: Context, participle: Token) -> bool:
    """'known to her fans as the Professor': how somebody is called, which helps to say who it is."""
    if f"{participle.lower} as" not in context.lexicon.keys("marks_readings"):
        return False
    return any(t.lower == "as" and t.dep == "prep" for t in context.parse.tokens[participle.i : participle.right])


def _identifies(context: Context, head: Token, appositive: Token) -> bool:
    """Whether an appositive helps to say who it is ('Roe, a teacher'), rather than to say more of the clause."""
    tokens = context.parse.tokens[appositive.left : appositive.right]
    named = "PROPN" in {head.pos, appositive.pos}
    return named and len(tokens) <= 12 and not any(t.dep == "relcl" for t in tokens)
