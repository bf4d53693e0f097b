"""Cut a stretch of a sentence into the clauses that each make one proposition: `clauses_in`.

A clause is known by its head (the verb that carries it). Coordinated clauses, clauses set against each other
('while', 'although') and incidental relative clauses stand by themselves; participial and 'including' asides are
cut off and dropped; all other dependents stay with the verb that they depend on.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Literal, NamedTuple

from newsclaims.claims.words import Words
from newsclaims.syntax import Parse, Token

Role = Literal["main", "coordinate", "contrast", "relative", "supplement", "frame"]

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
AUXILIARIES = frozenset({"aux", "auxpass"})
WH = frozenset({"WDT", "WP", "WP$", "WRB"})
FINITE = frozenset({"VBZ", "VBP", "VBD", "MD"})
_NOT_CLAUSAL = frozenset({"aux", "auxpass", "amod", "compound", "prep", "nmod", "det"})
_ASIDE_NOUNS = frozenset({"appos", "npadvmod", "dep", "attr", "dobj", "oprd"})
_BELOW = frozenset({"advcl", "relcl", "acl", "pcomp", "xcomp"})
_OBJECTS = frozenset({"dobj", "attr", "ccomp", "xcomp", "oprd", "acomp"})
_COMMAS = frozenset({",", "-", "--", "–", "—", "("})
_STOPS = frozenset({";", ":", "--", "–", "—"})


class Clause(NamedTuple):
    """One clause; all numbers are token indices."""

    head: int
    role: Role
    start: int
    end: int  # one past the last token
    host: int | None  # the head that it is coordinated with; of a relative clause the noun that it tells about


def is_predicate(token: Token) -> bool:
    """Whether the token can carry a clause."""
    return token.pos in ("VERB", "AUX") and token.tag[:1] in ("V", "M") and token.dep not in _NOT_CLAUSAL


def has_subject(parse: Parse, token: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(True for _ in parse.children(token, *SUBJECTS))


def is_finite(parse: Parse, token: Token) -> bool:
    """Whether the verb or one of its auxiliaries is finite."""
    return token.tag in FINITE or any(c.tag in FINITE for c in parse.children(token, *AUXILIARIES))


def clauses_in(
    parse: Parse,
    start: int,
    end: int,
    words: Words,
    frames: Collection[int] = frozenset(),
    *,
    transparent: bool = False,
    rescue: bool = False,
) -> tuple[Clause, ...]:
    """The clauses among tokens `start` to `end` (exclusive) of one sentence, in the order of their heads.

    Args:
        parse: The parse of the article.
        start: First token of the stretch.
        end: One past its last token.
        words: The lexicon words of this stage.
        frames: Tokens whose subtree belongs to no clause here (the verb of an attribution clause, its content).
        transparent: Whether what hangs on a frame counts as hanging on nothing (an attribution clause in a content).
        rescue: Whether, if no verb is at the top, the finite clause that lies least deep is taken for the main one.
    """
    finder = _Finder(parse, start, end, words, frames, transparent=transparent)
    found = finder.roles(rescue=rescue)
    owners = _owners(parse, start, end, found)
    return tuple(_ranges(parse, found, owners, words))


def asides_in(parse: Parse, start: int, end: int, words: Words) -> tuple[int, ...]:
    """Where asides that belong to no clause begin among tokens `start` to `end` (exclusive)."""
    found = _Finder(parse, start, end, words, frozenset(), transparent=False).roles(rescue=False)
    return tuple(parse.tokens[i].left for i, (role, _) in found.items() if role == "supplement")


class _Finder:
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
        head = self.parse.tokens[t.head]
        subject, finite = has_subject(self.parse, t), is_finite(self.parse, t)
        if self.is_question(t) or self.is_alternative(head, t):
            return None
        host = self.found.get(head.i)
        if host is not None and host[0] != "supplement":
            if (subject and finite) or (not self.shares_object(head, t) and (finite or self.shares_auxiliary(head, t))):
                return "coordinate", head.i
        elif subject and finite and self.resumes(head, t):
            return "coordinate", None
        return None

    def is_question(self, t: Token) -> bool:
        """'where they live and how much they earn': part of what is asked, no clause by itself."""
        return any(self.parse.tokens[i].tag in WH for i in range(t.left, min(t.left + 2, t.i)))

    def is_alternative(self, head: Token, t: Token) -> bool:
        """'delayed or cancelled', 'guessed rather than asked': not both are claimed."""
        if t.left > self.start and self.parse.tokens[t.left - 1].lower in self.words.disjunctions:
            return True
        links = [c for c in self.parse.children(head, "cc") if c.i < t.i]
        return bool(links) and links[-1].lower in self.words.disjunctions

    def shares_auxiliary(self, head: Token, t: Token) -> bool:
        """'would stay and fight', 'has cut costs and raised prices', 'to cut costs and raise prices'."""
        if any(True for _ in self.parse.children(t, "mark")) or t.tag == "VBG" != head.tag:
            return False
        same = t.tag == head.tag or {t.tag, head.tag} == {"VBN", "VBD"}
        return same and any(c.i < head.i for c in self.parse.children(head, *AUXILIARIES))

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
        """'We didn't ignore it; we couldn't afford it': two main clauses, one hung on the other by the parser."""
        if not has_subject(self.parse, t) or not is_finite(self.parse, t):
            return False
        edge = t.right if t.i < t.head else t.left - 1
        return self.start < edge < self.end and self.parse.tokens[edge].text in _STOPS

    def subordinate(self, t: Token) -> tuple[Role, int | None] | None:
        first = self.parse.tokens[t.left]
        set_off = self.set_off(t)
        if t.dep in ("advcl", "ccomp") and first.lower in self.words.contrasts:
            return ("contrast", None) if has_subject(self.parse, t) and is_finite(self.parse, t) else None
        if set_off and first.i < t.i and self.relative_word(t) is not None:
            return ("relative", t.head) if t.dep == "relcl" else ("supplement", None)
        if t.dep == "relcl" and first.tag == "WDT" and self.found.get(t.head, ("", 0))[0] == "supplement":
            return "relative", t.head  # ', a move that could help': the move is an aside, that it could help a claim
        bare = not has_subject(self.parse, t) and not is_finite(self.parse, t) and first.dep != "mark"
        if bare and t.tag in ("VBG", "VBN") and (set_off or self.leading(t)):
            return "supplement", None
        return None

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
            return t.dep == "appos" or first.dep == "det"
        return False

    def set_off(self, t: Token) -> bool:
        return t.left > self.start and self.parse.tokens[t.left - 1].text in _COMMAS

    def leading(self, t: Token) -> bool:
        return t.left == self.start and t.right < self.end and self.parse.tokens[t.right].text == ","

    def shallowest(self) -> tuple[int, int] | None:
        """Depth and place of the finite verb with a subject that lies least deep, what hangs on a frame left out."""
        depth: dict[int, int] = {}
        owners = _above(self.parse, self.start, self.end, self.found)
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


def _above(parse: Parse, start: int, end: int, found: Mapping[int, object]) -> dict[int, int | None]:
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


def _owners(parse: Parse, start: int, end: int, found: Mapping[int, object]) -> dict[int, int | None]:
    """The clause head that each token belongs to: the nearest one above it, else that of its neighbour."""
    owners = _above(parse, start, end, found)
    last = next((owners[i] for i in range(start, end) if owners[i] is not None), None)
    for i in range(start, end):
        if owners[i] is None:
            owners[i] = last
        last = owners[i]
    return owners


def _ranges(
    parse: Parse,
    found: Mapping[int, tuple[Role, int | None]],
    owners: Mapping[int, int | None],
    words: Words,
) -> list[Clause]:
    """The clauses with their trimmed ranges."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for i, owner in owners.items():
        if owner is not None:
            first[owner] = min(i, first.get(owner, i))
            last[owner] = max(i, last.get(owner, i))
    clauses = []
    limit: int | None = None  # where the next clause of the same rank begins
    for head in sorted(found, reverse=True):
        role, host = found[head]
        if role == "supplement":
            continue
        left, right = first[head], last[head] + 1
        if limit is not None and role in ("main", "coordinate", "contrast", "frame") and left < limit:
            right = min(right, limit)
        left, right = _trimmed(parse, (left, right), head, owners, words)
        if role in ("main", "coordinate", "contrast", "frame"):
            limit = left
        clauses.append(Clause(head, role, left, right, host))
    return sorted(clauses)


def _trimmed(
    parse: Parse, ends: tuple[int, int], head: int, owners: Mapping[int, int | None], words: Words
) -> tuple[int, int]:
    """The range without what belongs to others, conjunctions, complementisers and punctuation at its ends."""

    def loose(t: Token) -> bool:
        return owners.get(t.i) != head or t.dep in ("cc", "punct") or t.pos in ("PUNCT", "SPACE")

    def opens(t: Token) -> bool:
        return t.dep == "mark" and (t.lower in words.complementisers or t.lower in words.contrasts)

    left, right = ends
    while left < head and (loose(parse.tokens[left]) or opens(parse.tokens[left])):
        left += 1
    while right - 1 > head and loose(parse.tokens[right - 1]):
        right -= 1
    return left, right
