"""Which words of a stretch head its clauses, and in what role: `HeadFinder`."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal

from newsclaims.claims.grammar import AUXILIARIES, SUBJECTS, WH, has_subject, is_finite, is_predicate
from newsclaims.claims.words import Words
from newsclaims.syntax import Parse, Token

Role = Literal["main", "coordinate", "contrast", "relative", "supplement", "frame", "result"]

_ASIDE_NOUNS = frozenset({"appos", "npadvmod", "dep", "attr", "dobj", "oprd"})
_BELOW = frozenset({"advcl", "relcl", "acl", "pcomp", "xcomp"})
_COMMAS = frozenset({",", "-", "--", "–", "—", "("})
_TOLD = frozenset({"main", "coordinate", "contrast"})
_STOPS = frozenset({";", ":", "--", "–", "—"})


class HeadFinder:
    """Finds the heads of clauses in one stretch."""

    def __init__(
        self, parse: Parse, start: int, end: int, words: Words, frames: Collection[int], *, transparent: bool
    ) -> None:
        self.parse, self.start, self.end, self.words, self.frames = parse, start, end, words, frames
        self.holes: Collection[int] = frames if transparent else frozenset()
        self.found: dict[int, tuple[Role, int | None]] = {}

    def roles(self, *, rescue: bool) -> dict[int, tuple[Role, int | None]]:
        """The role of each head, and for some the head that it hangs on."""
        tokens = self.parse.tokens
        for i in range(self.start, self.end):
            if i in self.frames:
                self.found[i] = ("frame", None)
            elif (role := self.role(tokens[i])) is not None:
                self.found[i] = role
        if rescue and not any(role == "main" for role, _ in self.found.values()) and (head := self.shallowest()):
            self.found[head[1]] = ("main", None)
        return self.found

    def role(self, t: Token) -> tuple[Role, int | None] | None:
        """The role of a token that heads a clause or an aside, with what it hangs on; None where it heads none."""
        top = t.head == t.i or not self.start <= t.head < self.end or t.head in self.holes
        if is_predicate(t):
            if top:
                return self.top(t)
            if t.dep == "conj":
                return self.coordinate(t)
            if t.dep in ("ccomp", "parataxis") and self.independent(t):
                return "main", None
            if t.dep in ("advcl", "relcl", "acl", "ccomp", "pcomp"):
                return self.subordinate(t)
        return ("supplement", None) if not top and self.aside(t) else None

    def top(self, t: Token) -> tuple[Role, int | None] | None:
        """A verb at the top makes the main clause, unless it is subordinate to something outside."""
        if t.dep in _BELOW:
            first = self.parse.tokens[max(t.left, self.start)]
            if first.dep == "mark" and first.lower not in self.words.complementisers:
                return None
            if t.tag in ("VBG", "VBN") and self.set_off(t) and not has_subject(self.parse, t):
                return "supplement", None
        return "main", None

    def coordinate(self, t: Token) -> tuple[Role, int | None] | None:
        """A verb that is coordinated with another: a clause of its own, or a part of the other's."""
        head = self.parse.tokens[t.head]
        subject, finite = has_subject(self.parse, t), is_finite(self.parse, t)
        if self.is_question(t) or self.is_alternative(head, t):
            return None
        host = self.found.get(head.i)
        if host is not None and host[0] == "result":
            return host if t.tag == "VBG" and t.lemma in self.words.results else None
        if host is not None and host[0] != "supplement":
            if (subject and finite) or (not self.shares_object(head, t) and (finite or self.shares_auxiliary(head, t))):
                return "coordinate", head.i
        elif subject and finite and self.resumes(head, t):
            return "coordinate", None
        elif not subject and (above := self.main_of(head, t)) is not None:
            return "coordinate", above
        return None

    def main_of(self, head: Token, t: Token) -> int | None:
        """The verb that the second one goes with in 'would close if sales fell and would pay no dividend'.

        The parser has it go with 'fell'. It is the one with the auxiliary of the second verb, which the verb between
        them lacks.
        """
        own = {c.lemma for c in self.parse.children(t, "aux") if c.tag == "MD"}
        while own and head.dep in _BELOW and not own & {c.lemma for c in self.parse.children(head, "aux")}:
            head = self.parse.head(head)
            if head.i in self.found:
                modals = {c.lemma for c in self.parse.children(head, "aux")}
                return head.i if own & modals and self.found[head.i][0] != "supplement" else None
        return None

    def is_question(self, t: Token) -> bool:
        """'where they live and how much they earn': part of what is asked, no clause by itself."""
        return any(self.parse.tokens[i].tag in WH for i in range(t.left, min(t.left + 2, t.i)))

    def is_alternative(self, head: Token, t: Token) -> bool:
        """'delayed or cancelled', 'guessed rather than asked': not both are claimed."""
        before = self.parse.tokens[t.left - 1].lower if t.left > self.start else ""
        if before in self.words.disjunctions and not (before == "nor" and has_subject(self.parse, t)):
            return True
        links = [c for c in self.parse.children(head, "cc") if c.i < t.i]
        if links and links[-1].lower == "nor" and has_subject(self.parse, t):
            return False  # 'nor had he spoken to her' is claimed, as not so
        return bool(links) and links[-1].lower in self.words.disjunctions

    def shares_auxiliary(self, head: Token, t: Token) -> bool:
        """'would stay and fight', 'had cut costs, raised prices and closed shops': also from further up the list."""
        if any(True for _ in self.parse.children(t, "mark")):
            return False
        while True:
            if t.tag == "VBG" != head.tag:
                return False
            if any(c.i < head.i for c in self.parse.children(head, *AUXILIARIES)):
                return _same_form(head, t)
            if head.dep != "conj" or self.found.get(head.i, ("", None))[0] != "coordinate":
                return False
            head = self.parse.tokens[head.head]

    def shares_object(self, head: Token, t: Token) -> bool:
        """'build and sell homes', 'will plan, build and sell': what follows the last verb belongs to all of them.

        A bare verb in the past ('resigned and left the country') stands by itself.
        """
        if head.tag in ("VBD", "VBN") or any(
            c.i > head.i and c.dep not in ("cc", "conj", "punct") for c in self.parse.children(head)
        ):
            return False
        return any(c.i > t.i and c.dep not in ("cc", "conj", "punct", "advmod") for c in self.parse.children(t))

    def resumes(self, head: Token, t: Token) -> bool:
        """Whether a clause that the parser hung on a lower verb goes on with the main one: '... and that it ...'."""
        before = self.parse.tokens[t.left - 1] if t.left > self.start else None
        if before is None or before.dep != "cc":
            return False
        if self.parse.tokens[t.left].lower in self.words.complementisers:
            return True
        comma = before.i > self.start and self.parse.tokens[before.i - 1].text in (",", ";")
        return comma and head.dep in _BELOW

    def independent(self, t: Token) -> bool:
        """'We didn't ignore it; we couldn't afford it': two main clauses, one hung on the other by the parser.

        Only a comma may stand between them where the second is no 'she said' or 'I think'.
        """
        if not has_subject(self.parse, t) or not is_finite(self.parse, t):
            return False
        edge = t.right if t.i < t.head else t.left - 1
        if not self.start < edge < self.end:
            return False
        mark = self.parse.tokens[edge].text
        return mark in _STOPS or (mark == "," and t.i < t.head and self.goes_on(self.parse.tokens[t.head], edge))

    def goes_on(self, t: Token, comma: int) -> bool:
        """Whether a full clause that is no attribution of the one before begins behind the comma."""
        if t.lemma in self.words.speech or not is_finite(self.parse, t):
            return False
        return any(c.left == comma + 1 for c in self.parse.children(t, *SUBJECTS))

    def subordinate(self, t: Token) -> tuple[Role, int | None] | None:
        """A verb below another: what is set against it, told about one of its nouns, or said by the way."""
        first = self.parse.tokens[t.left]
        set_off = self.set_off(t)
        if t.dep in ("advcl", "ccomp") and first.lower in self.words.contrasts:
            return ("contrast", None) if has_subject(self.parse, t) and is_finite(self.parse, t) else None
        if set_off and first.i < t.i and self.relative_word(t) is not None:
            return ("relative", t.head) if t.dep == "relcl" else ("supplement", None)
        if t.dep == "relcl" and first.tag == "WDT" and self.found.get(t.head, ("", 0))[0] == "supplement":
            return "relative", t.head  # ', a move that could help': the move is an aside, that it could help a claim
        bare = not has_subject(self.parse, t) and not is_finite(self.parse, t) and first.dep != "mark"
        if bare and set_off and self.is_result(t):
            return "result", t.head
        if bare and t.tag in ("VBG", "VBN") and (set_off or self.leading(t)):
            return "supplement", None
        return None

    def is_result(self, t: Token) -> bool:
        """', killing 14 people': what the event that the verb before it tells of did."""
        head = self.parse.tokens[t.head]
        told = head.tag == "VBD" and head.i < t.i and self.found.get(head.i, ("", 0))[0] in _TOLD
        named = any(c.pos in ("NOUN", "PROPN") for c in self.parse.children(head, "nsubj"))
        done = any(c.i > t.i for c in self.parse.children(t, "dobj"))
        return t.tag == "VBG" and t.lemma in self.words.results and told and named and done

    def relative_word(self, t: Token) -> Token | None:
        """The relative word among the clause's first three tokens: 'which', 'many of whom', 'in which'."""
        for i in range(t.left, min(t.left + 3, t.i)):
            if self.parse.tokens[i].tag in WH:
                return self.parse.tokens[i]
        return None

    def aside(self, t: Token) -> bool:
        """', including ...', ', a move that ...': what a comma sets off after the verb."""
        if not self.set_off(t) or t.head > t.i:
            return False
        first = self.parse.tokens[t.left]
        if t.dep == "prep":
            return first.lower in self.words.supplements
        if t.pos == "NOUN" and t.dep in _ASIDE_NOUNS:
            return (t.dep == "appos" or first.dep in ("det", "poss")) and not self.listed(t)
        if t.dep in ("advmod", "prt", "acomp", "advcl"):  # ', down from 12 percent'
            opens = first is t and t.lower in self.words.supplements
            return opens and any(True for _ in self.parse.children(t, "prep"))
        return False

    def listed(self, t: Token) -> bool:
        """'1,000 cars, 20 vans and 3 ships': counted like what stands before it, no aside."""
        counted = any(True for _ in self.parse.children(t, "nummod"))
        before = any(True for _ in self.parse.children(self.parse.head(t), "nummod"))
        return counted and before and any(True for _ in self.parse.children(t, "conj"))

    def set_off(self, t: Token) -> bool:
        """Whether a comma or dash stands before all that hangs on the token."""
        return t.left > self.start and self.parse.tokens[t.left - 1].text in _COMMAS

    def leading(self, t: Token) -> bool:
        """Whether the token's subtree opens the stretch and a comma ends it."""
        return t.left == self.start and t.right < self.end and self.parse.tokens[t.right].text == ","

    def shallowest(self) -> tuple[int, int] | None:
        """Depth and place of the finite verb with a subject that lies least deep, what hangs on a frame left out."""
        depth: dict[int, int] = {}
        owners = above(self.parse, self.start, self.end, self.found)
        return min(
            (
                (_depth(self.parse, t.i, depth), t.i)
                for t in self.parse.tokens[self.start : self.end]
                if is_predicate(t) and owners[t.i] is None and self.rescuable(t)
            ),
            default=None,
        )

    def rescuable(self, t: Token) -> bool:
        """Whether a verb that the parser put below something else may be a main verb after all."""
        if not (has_subject(self.parse, t) and is_finite(self.parse, t)):
            return False
        first = self.parse.tokens[t.left]
        if t.dep in _BELOW and (first.dep == "mark" or first.tag in WH):
            return False
        return not any(c.tag in WH for c in self.parse.children(t, *SUBJECTS))


def _same_form(head: Token, t: Token) -> bool:
    """Whether both may stand under one auxiliary; 'cut' and 'put' are their own participles."""
    if t.tag == head.tag or {t.tag, head.tag} == {"VBN", "VBD"}:
        return True
    pairs = ((head, t), (t, head))
    return any(a.tag == "VB" and b.tag in ("VBN", "VBD", "VBP") and b.lower == b.lemma for a, b in pairs)


def above(parse: Parse, start: int, end: int, found: Mapping[int, object]) -> dict[int, int | None]:
    """For each token the nearest clause head above it, or None."""
    owners: dict[int, int | None] = {i: i for i in found}
    for i in range(start, end):
        path, j = [], i
        while j not in owners:
            path.append(j)
            above = parse.tokens[j].head
            if above == j or not start <= above < end:
                owners[j] = None
                break
            j = above
        for k in path:
            owners[k] = owners[j]
    return owners


def _depth(parse: Parse, i: int, known: dict[int, int]) -> int:
    """How many steps token `i` lies below the root; `known` keeps what was counted before."""
    path = []
    while i not in known and parse.tokens[i].head != i:
        path.append(i)
        i = parse.tokens[i].head
    at = known.setdefault(i, 0)
    for j in reversed(path):
        at += 1
        known[j] = at
    return known[path[0]] if path else at
