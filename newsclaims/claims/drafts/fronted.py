"""What stands before a clause, closed by a comma, and says where, when or on what condition it holds: `core_of`.

'In two of the vans, police found knives', 'After 30 years at sea, he came home', 'If sales fall, the mill will close'.
"""

from __future__ import annotations

from collections.abc import Collection

from newsclaims.claims.clauses.cut import Clause
from newsclaims.claims.grammar import AUXILIARIES, own_subject
from newsclaims.claims.words import Words
from newsclaims.syntax import Parse, Token

_ADVERBIAL = frozenset({"prep", "advcl", "npadvmod", "advmod"})
_MOST = 4  # adverbials in a row
_FULL = frozenset({"main", "coordinate", "contrast", "ground"})


def core_of(parse: Parse, clause: Clause, holes: Collection[int], words: Words) -> int:
    """The token with which the clause itself begins, behind such adverbials; its start where there are none.

    `holes` are the tokens of an attribution clause in between: 'Under the stairs, the clerk wrote, two cats slept'.
    """
    head = parse.tokens[clause.head]
    subject = own_subject(parse, head)
    if clause.role not in _FULL or subject is None or subject.i > head.i:
        return clause.start
    if head.pos == "AUX" and not any(c.i > head.i and c.pos != "PUNCT" for c in parse.children(head)):
        return clause.start  # 'If they do not move, we will'
    core = clause.start
    verbs = (head, *parse.children(head, *AUXILIARIES))
    for _ in range(_MOST):
        adverbial = next((c for v in verbs for c in parse.children(v, *_ADVERBIAL) if c.left == core), None)
        if adverbial is None:
            break
        behind = _behind(parse, adverbial, holes)
        closed = any(i in holes for i in range(adverbial.right, behind))  # 'Too often, she says, it fails'
        if not closed and (_is_word(parse, adverbial) or _is_stance(parse, adverbial, words)):
            break
        if not adverbial.right < behind <= subject.left:
            break
        core = behind
    return core


def _is_word(parse: Parse, adverbial: Token) -> bool:
    """'However', 'More importantly', which go with the clause; not 'Three weeks later', 'Early on Monday'."""
    return adverbial.dep == "advmod" and not parse.has_child(adverbial, "npadvmod", "prep")


def _is_stance(parse: Parse, adverbial: Token, words: Words) -> bool:
    """'As far as I know', 'In all likelihood', 'Without doubt': how sure the speaker is goes with the clause."""
    phrases = (words.hedge_phrases, words.booster_phrases)
    return any(p.match(parse, adverbial.left, adverbial.right) for p in phrases)


def _behind(parse: Parse, adverbial: Token, holes: Collection[int]) -> int:
    """The first token behind the comma or the attribution clause that closes the adverbial; its own end without one."""
    i = adverbial.right
    while i < len(parse.tokens) and (i in holes or parse.tokens[i].text == ","):
        i += 1
    return i
