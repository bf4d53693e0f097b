"""What a second verb takes over from the one it is coordinated with: its subject, its auxiliary, its object."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from newsclaims.claims.clauses.stretch import Stretch
from newsclaims.claims.grammar import AUXILIARIES, own_subject, same_form
from newsclaims.syntax import FINITE, SUBJECTS, Token

Role = Literal["main", "coordinate", "contrast", "ground", "relative", "participial", "gapped", "supplement", "frame"]

_INFINITE = frozenset({"TO", "MD", "VB"})
_PLURAL = frozenset({"NNS", "NNPS"})


@dataclass(eq=False)
class Sharing(Stretch):
    """Tells what coordinated verbs of a stretch share."""

    found: dict[int, tuple[Role, int | None]] = field(init=False, default_factory=dict)
    spoken: set[int] = field(init=False, default_factory=set)
    """Main and coordinate clauses."""
    mains: dict[int, int] = field(init=False, default_factory=dict)
    """By what it hangs on, the last main clause."""

    def shares_form(self, head: Token, t: Token, *, finite: bool) -> bool:
        """Whether a verb without a subject goes on with the clause before: by its own form or by what it shares."""
        if finite or self.shares_auxiliary(head, t):
            return True
        if head.tag == "VBD" and t.tag == "VBN" and not self.parse.has_child(t, *AUXILIARIES, "agent"):
            # 'had eleven chances and scored once', taken for a participle; 'was ill and taken to Karsk'
            whole = head.lemma == "be" or self.parse.has_child(head, "dobj")
            return whole and own_subject(self.parse, head) is not None
        if t.tag == "VB" and head.tag in FINITE and self.is_present(head, t):
            return True
        if not head.tag == t.tag == "VB" or (head.dep == "conj" and self.found[head.i][0] != "coordinate"):
            return False
        return head.dep in ("ROOT", "ccomp", "conj") and not any(
            True for v in (head, t) for _ in self.parse.children(v, *AUXILIARIES, *SUBJECTS)
        )  # 'Stay indoors and wait'

    def is_present(self, head: Token, t: Token) -> bool:
        """'The Wolves lost on Friday and now trail 3-2': of a plural the present looks like an infinitive."""
        subject = own_subject(self.parse, head)
        if subject is None or not self.is_plural(subject):
            return False
        helped = self.parse.has_child(t, "mark", "dep", *AUXILIARIES)
        between = any(x.tag in _INFINITE for x in self.parse.tokens[head.i + 1 : t.i])
        return not helped and not between and self.parse.tokens[t.left - 1].dep == "cc"

    def is_plural(self, subject: Token) -> bool:
        """'The Wolves', 'they', 'shares and bonds'."""
        row = self.words.pronouns.get(subject.lower) if subject.tag == "PRP" else None
        several = row is not None and row["person"] != "1" and row["number"] != "singular"
        return several or subject.tag in _PLURAL or self.parse.has_child(subject, "conj")

    def shares_auxiliary(self, head: Token, t: Token) -> bool:
        """'would stay and fight', 'had cut costs, raised prices and closed shops': also from further up the list."""
        if self.parse.has_child(t, "mark"):
            return False
        while True:
            if t.tag == "VBG" != head.tag:
                return False
            if any(c.i < head.i for c in self.parse.children(head, *AUXILIARIES)):
                return same_form(head, t)
            if head.dep != "conj" or self.found.get(head.i, ("", None))[0] != "coordinate":
                return False
            head = self.parse.tokens[head.head]

    def shares_object(self, head: Token, t: Token) -> bool:
        """'build and sell homes', 'will plan, build and sell': what follows the last verb belongs to all of them.

        A bare verb in the past ('resigned and left the country') stands by itself, but 'were seen and approved by the
        guild' does not.
        """
        agent = head.tag == "VBN" and {c.dep for c in self.parse.children(t)} & {"agent", *AUXILIARIES} == {"agent"}
        if (head.tag in ("VBD", "VBN") and not agent) or any(
            c.i > head.i and c.dep not in ("cc", "conj", "punct") for c in self.parse.children(head)
        ):
            return False
        return any(c.i > t.i and c.dep not in ("cc", "conj", "punct", "advmod") for c in self.parse.children(t))
