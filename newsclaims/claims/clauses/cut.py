"""Cut a stretch of a sentence into the clauses that each make one proposition: `clauses_in`.

A clause is known by its head (the verb that carries it). Coordinated clauses, clauses set against each other
('while', 'although'), reasons, what came before ('after the board had voted to sell the mill') and incidental relative
clauses stand by themselves; participial and 'including' asides are cut off and dropped; all other dependents stay with
the verb that they depend on.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from newsclaims.claims.clauses.asides import rest_of
from newsclaims.claims.clauses.coordination import Role
from newsclaims.claims.clauses.heads import HeadFinder
from newsclaims.claims.clauses.main_clause import above
from newsclaims.claims.grammar import misplaced_subject
from newsclaims.claims.words import Words
from newsclaims.record import record
from newsclaims.syntax import Parse, Token

_IN_ROW = frozenset({"main", "coordinate", "contrast", "ground", "gapped", "frame"})  # each ends where the next begins


@record
class Clause:
    """One clause; all numbers are token indices."""

    head: int
    role: Role
    start: int
    end: int  # one past the last token
    host: int | None  # the head that it is coordinated with; of a relative clause the noun that it tells about


def clauses_in(
    parse: Parse,
    start: int,
    end: int,
    words: Words,
    frames: Collection[int] = frozenset(),
    *,
    transparent: bool = False,
    denied: bool = False,
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
        denied: Whether all of the stretch is denied by whoever says it, so that reasons in it are no claims.
        rescue: Whether, if no verb is at the top, the finite clause that lies least deep is taken for the main one.
    """
    finder = HeadFinder(parse, start, end, words, frames, transparent=transparent, denied=denied)
    found = finder.roles(rescue=rescue)
    owners = _owners(parse, start, end, found)
    unfinished = frozenset(i for i in found if _is_cut_off(parse, i, frames)) if transparent else frozenset[int]()
    if unfinished:
        owners = _across(owners, frames, unfinished)
    return tuple(_ranges(parse, found, owners, words, unfinished))


def asides_in(parse: Parse, start: int, end: int, words: Words) -> tuple[int, ...]:
    """Where asides that belong to no clause begin among tokens `start` to `end` (exclusive)."""
    found = HeadFinder(parse, start, end, words, frozenset(), transparent=False).roles(rescue=False)
    return tuple(parse.tokens[i].left for i, (role, _) in found.items() if role == "supplement")


def _owners(parse: Parse, start: int, end: int, found: Mapping[int, tuple[Role, int | None]]) -> dict[int, int | None]:
    """The clause head that each token belongs to: the nearest one above it, else that of its neighbour."""
    owners = above(parse, start, end, found)
    hung = next((i for i in found if misplaced_subject(parse, parse.tokens[i]) is not None), None)
    for i, (role, host) in found.items():
        if role == "relative" and host is not None:
            owners.update((j, i) for j in _names_behind(parse, i, host, end) if j not in found)
        elif role == "coordinate":
            owners.update((j, i) for j in _adverb_before(parse, i, host) if j > start)
        elif role == "supplement":
            owners.update((j, i) for j in rest_of(parse, i, end, found))
    if hung is not None:
        owners = {i: hung if owner is None else owner for i, owner in owners.items()}
    _with_places(parse, end, found, owners)
    last = next((owners[i] for i in range(start, end) if owners[i] is not None), None)
    for i in range(start, end):
        if owners[i] is None:
            owners[i] = last
        last = owners[i]
    return owners


def _with_places(
    parse: Parse, end: int, found: Mapping[int, tuple[Role, int | None]], owners: dict[int, int | None]
) -> None:
    """Give, in place, 'two guns | in the house' its place, which the parser hung on the verb left out."""
    for i in found:
        if found[i][0] == "gapped":
            j = parse.tokens[i].right
            while j < end and owners[j] == found[i][1]:
                owners[j] = i
                j += 1


def _adverb_before(parse: Parse, head: int, host: int | None) -> tuple[int, ...]:
    """'then' of 'robbed a mill, then fled', which the parser hung on the verb before."""
    before = parse.tokens[parse.tokens[head].left - 1]
    comma = parse.tokens[before.i - 1].text == ","
    return (before.i,) if before.dep == "advmod" and before.head == host and comma else ()


def _names_behind(parse: Parse, head: int, noun: int, end: int) -> Iterator[int]:
    """'Ann Lee' of 'the club, which was the work of her sister, Ann Lee', which the parser hung on the club."""
    for name in parse.children(parse.tokens[noun], "appos"):
        if parse.tokens[head].right <= name.left:
            yield from range(name.left, min(name.right, end))


def _is_cut_off(parse: Parse, head: int, holes: Collection[int]) -> bool:
    """'is' of 'The bridge is, she says, unsafe': nothing stands behind it before the attribution clause."""
    if head in holes or parse.tokens[head].lemma != "be":
        return False
    i = head + 1
    while i < len(parse.tokens) and i not in holes and parse.tokens[i].dep in ("neg", "punct"):
        i += 1
    return i in holes


def _across(
    owners: Mapping[int, int | None], holes: Collection[int], unfinished: Collection[int]
) -> dict[int, int | None]:
    """The owners, what the parser hung on a hole and stands outside it given to the unfinished clause before."""
    own: dict[int, int | None] = {}
    last: int | None = None
    for i, owner in owners.items():
        own[i] = last if owner in holes and i not in holes and last in unfinished else owner
        if own[i] not in holes:
            last = own[i]
    return own


def _ranges(
    parse: Parse,
    found: Mapping[int, tuple[Role, int | None]],
    owners: Mapping[int, int | None],
    words: Words,
    unfinished: Collection[int],
) -> list[Clause]:
    """The clauses with their trimmed ranges; an unfinished one goes on behind the attribution clause."""
    first: dict[int, int] = {}
    last: dict[int, int] = {}
    for i, owner in owners.items():
        if owner is not None:
            if i < first.get(owner, i + 1):
                first[owner] = i
            if i > last.get(owner, i - 1):
                last[owner] = i
    clauses = []
    limit: int | None = None  # where the next clause of the same rank begins
    for head in sorted(found, reverse=True):
        role, host = found[head]
        if role == "supplement":
            continue
        left, right = first[head], last[head] + 1
        if limit is not None and role in _IN_ROW and left < limit and head not in unfinished:
            right = min(right, limit)
        left, right = _trimmed(parse, (left, right), head, role, owners, words)
        if role in _IN_ROW:
            limit = left
        clauses.append(Clause(head, role, left, right, host))
    return sorted(clauses)


def _trimmed(
    parse: Parse, ends: tuple[int, int], head: int, role: Role, owners: Mapping[int, int | None], words: Words
) -> tuple[int, int]:
    """The range without what belongs to others, conjunctions, complementisers and punctuation at its ends."""

    def loose(t: Token) -> bool:
        return owners.get(t.i) != head or t.dep in ("cc", "punct") or t.pos in ("PUNCT", "SPACE")

    def opens(t: Token) -> bool:
        if role == "ground" and t.lower in words.occasions:
            return True
        if t.lower == "why" and t.tag == "WRB" and parse.tokens[t.i - 1].lemma == "be":
            return True  # ', which is why nobody builds there'
        if t.dep != "mark" or subject:
            return False
        own = t.head == head and t.lower in words.contrasts  # not 'Though not in Karsk, the choir sang'
        return own or t.lower in words.complementisers or role == "ground"

    # 'Whether it will work is unclear', 'That he lied is plain'
    subject = any(c.i < head and c.left == ends[0] for c in parse.children(parse.tokens[head], "csubj", "csubjpass"))
    left, right = ends
    left += words.contrast_phrases.match(parse, left, head)
    while left < head and (loose(parse.tokens[left]) or opens(parse.tokens[left])):
        left += 1
    while right - 1 > head and loose(parse.tokens[right - 1]):
        right -= 1
    return left, right
