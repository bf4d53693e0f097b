"""Which words of a stretch head its clauses, and in what role: `HeadFinder`."""

from __future__ import annotations

from newsclaims.claims.clauses.asides import is_part
from newsclaims.claims.clauses.coordination import Role, Sharing
from newsclaims.claims.clauses.gapped import gapped_verb
from newsclaims.claims.clauses.main_clause import BELOW, shallowest
from newsclaims.claims.grammar import (
    WH,
    has_subject,
    is_finite,
    is_predicate,
    own_subject,
    reduces,
)
from newsclaims.syntax import FINITE, SUBJECTS, Token

_BESIDE = frozenset({"ccomp", "conj"})
_SUBORDINATE = frozenset({"advcl", "relcl", "acl", "ccomp", "pcomp"})
_QUALITIES = frozenset({"acomp", "attr", "oprd"})
_COMPLEMENTS = frozenset({"xcomp", "pcomp", "prep", "acomp"})
_STOPS = frozenset({";", ":", "--", "–", "—"})
_HYPHENS = frozenset({"-", "\u2010", "\u2011"})


class HeadFinder(Sharing):
    """Finds the heads of clauses in one stretch."""

    def roles(self, *, rescue: bool) -> dict[int, tuple[Role, int | None]]:
        """The role of each head, and for some the head that it hangs on."""
        tokens = self.parse.tokens
        for i in range(self.start, self.end):
            if i in self.frames:
                self.found[i] = ("frame", None)
            elif (role := self.role(tokens[i])) is not None:
                self.found[i] = role
                if role[0] in ("main", "coordinate"):
                    self.mains[tokens[i].head] = i
                    self.spoken.add(i)
        if (
            rescue
            and not any(role == "main" for role, _ in self.found.values())
            and (head := shallowest(self.parse, self.start, self.end, self.found))
        ):
            self.found[head[1]] = ("main", None)
        return self.found

    def role(self, t: Token) -> tuple[Role, int | None] | None:
        """The role of a token that heads a clause or an aside, with what it hangs on; None where it heads none."""
        if self.is_joined(t):
            return None
        if is_predicate(t):
            if reduces(self.parse, t) or self.modifies_last(t):
                return None
            if self.modifies_source(t):
                return "supplement", None
            if t.dep == "acl" and self.below_subject(t):
                return "main", None
            if t.dep in _BESIDE and (first := self.beside(t)) is not None:
                return "coordinate", first
            if role := self.top(t) if self.is_top(t) else self.below(t):
                return role
        elif t.dep == "conj" and not self.is_top(t):
            verb = gapped_verb(self.parse, t, self.spoken, self.words)
            if verb is not None:
                return "gapped", verb
        aside = self.aside(t) or (self.spoken and self.set_off(t) and is_part(self.parse, t))
        return ("supplement", None) if aside and not self.is_top(t) else None

    def is_joined(self, t: Token) -> bool:
        """The parts of 're-enacted' behind the first where the parser takes each of them for a verb."""
        if t.i < self.start + 1:
            return False
        before = self.parse.tokens[t.i - 1]
        part = t.text in _HYPHENS or before.text in _HYPHENS
        return part and before.end == t.start and is_predicate(before)

    def is_top(self, t: Token) -> bool:
        """Whether the token hangs on nothing of the stretch."""
        return t.head == t.i or not self.start <= t.head < self.end or t.head in self.holes

    def below(self, t: Token) -> tuple[Role, int | None] | None:
        """A verb below another one of the stretch."""
        if self.in_brackets(t) and self.ends_bracketed(t):
            return "main", None
        if t.dep == "ccomp" and (self.is_wrapped(t) or self.is_result(t)):
            self.found[t.head] = ("frame", None)
            self.spoken.discard(t.head)
            return "main", None
        if t.dep == "conj" or (t.dep == "advcl" and self.in_list(t)) or self.follows_on(t):
            return self.coordinate(t)
        if t.dep in ("ccomp", "parataxis", "advcl") and self.independent(t):
            return "main", None
        return self.subordinate(t) if t.dep in _SUBORDINATE else None

    def in_brackets(self, t: Token) -> bool:
        """'it had hoped for 40' of 'won 31 seats (it had hoped for 40)': a full clause, wherever the parser hung it."""
        first = t.left + (self.parse.tokens[t.left].text == "(")
        if first <= self.start or self.parse.tokens[first - 1].text != "(" or t.dep == "conj":
            return False
        close = next((x.i for x in self.parse.tokens[t.i : self.end] if x.text == ")"), self.end)
        if min(t.right, self.end) > close + 1:
            return False
        return self.parse.tokens[first].tag not in WH and has_subject(self.parse, t) and is_finite(self.parse, t)

    def ends_bracketed(self, t: Token) -> bool:
        """Whether nothing of the clause around it stands behind its bracket."""
        if any(x.text == ")" for x in self.parse.tokens[t.i : t.right - 1]):
            return False
        behind = t.right
        while behind < self.end and self.parse.tokens[behind].pos == "PUNCT":
            behind += 1
        return behind >= self.end or self.parse.tokens[behind].dep == "cc"

    def beside(self, t: Token) -> int | None:
        """The clause before that a bare verb goes on with, where the parser set them side by side below a third."""
        first = self.mains.get(t.head) if t.dep == "ccomp" else None
        outside = t.head in self.holes or not self.start <= t.head < self.end
        if t.dep == "conj" and outside and self.spoken:  # hung on the cue itself
            first = max(self.spoken)
        if first is None or not self.start < t.left or not is_finite(self.parse, t):
            return None
        before = self.parse.tokens[t.left - 1]
        linked = before.text == "," or before.dep == "cc"
        return first if linked and not has_subject(self.parse, t) and self.parse.tokens[t.left].tag not in WH else None

    def top(self, t: Token) -> tuple[Role, int | None] | None:
        """A verb at the top makes the main clause, unless it is subordinate to something outside."""
        if t.dep == "conj" and self.is_adverbial(t):
            return None
        if t.dep in BELOW:
            first = self.parse.tokens[max(t.left, self.start)]
            if first.dep == "mark" and first.lower not in self.words.complementisers:
                return ("ground", None) if first.i > self.start and self.is_ground(t) else None
            if t.tag in ("VBG", "VBN") and self.set_off(t) and not has_subject(self.parse, t):
                return "supplement", None
        return "main", None

    def coordinate(self, t: Token) -> tuple[Role, int | None] | None:
        """A verb that is coordinated with another: a clause of its own, or a part of the other's."""
        head = self.parse.tokens[t.head]
        subject, finite = has_subject(self.parse, t), is_finite(self.parse, t)
        if self.is_question(t) or self.is_alternative(head, t):
            return None
        if finite and not subject and head.dep in _QUALITIES and head.i not in self.found:
            head = self.parse.head(head)  # 'was “derisory” and “undervalues the mill”', the verb hung on what it was
        host = self.found.get(head.i)
        if host is not None and host[0] == "participial":
            return ("participial", host[1]) if t.tag == head.tag and not self.shares_object(head, t) else None
        if host is not None and host[0] != "supplement":
            if self.is_adverbial(t) or self.is_aside(head, t):
                return None
            if (subject and finite) or (not self.shares_object(head, t) and self.shares_form(head, t, finite=finite)):
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
        while own and head.dep in BELOW and not own & {c.lemma for c in self.parse.children(head, "aux")}:
            head = self.parse.head(head)
            if head.i in self.found:
                modals = {c.lemma for c in self.parse.children(head, "aux")}
                return head.i if own & modals and self.found[head.i][0] != "supplement" else None
        return None

    def is_wrapped(self, t: Token) -> bool:
        """'The snag is that nobody knew', 'What I can say is, nobody knew': nothing is said but that nobody knew."""
        host = self.parse.tokens[t.head]
        if host.lemma != "be" or host.i > t.i or self.found.get(host.i, ("", 0))[0] not in ("main", "coordinate"):
            return False
        if not has_subject(self.parse, t) or not is_finite(self.parse, t) or host.tag not in FINITE:
            return False
        shell = own_subject(self.parse, host)
        if shell is None or shell.i > host.i or not (shell.lemma in self.words.shells or self.is_cleft(shell)):
            return False
        return all(c.i <= shell.i or c is t or c.pos == "PUNCT" for c in self.parse.children(host) if c.i < t.i)

    def is_result(self, t: Token) -> bool:
        """'they have frozen it' of 'It is high, which is why they have frozen it'."""
        host, why = self.parse.tokens[t.head], self.parse.tokens[t.left]
        subject = own_subject(self.parse, host)
        if why.lower != "why" or why.i != host.i + 1 or host.lemma != "be" or host.dep not in BELOW or subject is None:
            return False
        whole = has_subject(self.parse, t) and is_finite(self.parse, t)
        return whole and subject.tag == "WDT" and subject.left == host.left and self.set_off(host)

    def result_of(self, t: Token) -> int | None:
        """The verb whose outcome a participle behind it tells: 'sank within minutes, killing 14 people'."""
        if t.tag != "VBG" or t.dep not in ("advcl", "acl") or t.lower in self.words.supplements:
            return None
        if t.lemma in self.words.speech or not self.parse.has_child(t, "dobj", "ccomp"):
            return None
        above = self.parse.head(t)
        while self.found.get(above.i, ("ground", 0))[0] == "ground" and self.start <= above.head < above.i:
            above = self.parse.head(above)
        told = self.found.get(above.i, ("", 0))[0] in ("main", "coordinate", "contrast")
        stated = is_finite(self.parse, above) or own_subject(self.parse, above) is not None
        return above.i if told and stated else None

    def resumes(self, head: Token, t: Token) -> bool:
        """Whether a clause that the parser hung on a lower verb goes on with the main one: '... and that it ...'."""
        before = self.parse.tokens[t.left - 1] if t.left > self.start else None
        if before is None or before.dep != "cc":
            return False
        if self.parse.tokens[t.left].lower in self.words.complementisers:
            return True
        comma = before.i > self.start and self.parse.tokens[before.i - 1].text in (",", ";")
        return comma and head.dep in BELOW

    def independent(self, t: Token) -> bool:
        """'We didn't miss it; we had no clock': two main clauses, one hung on the other by the parser.

        Only a comma may stand between them where the second is no 'she said' or 'I think'.
        """
        edge = t.right if t.i < t.head else t.left - 1
        if not self.start < edge < self.end:
            return False
        mark = self.parse.tokens[edge].text
        if not has_subject(self.parse, t) or not is_finite(self.parse, t):
            opens = t.left - self.start <= 1  # but for a mark
            return opens and t.tag == "VB" and t.i < t.head and mark in _STOPS  # 'Let me be clear: it will not close'
        if mark == "," and self.parallel(t, edge):
            return True
        if t.dep == "advcl":
            return mark == ";" and not self.parse.has_child(t, "mark")
        return mark in _STOPS or (mark == "," and t.i < t.head and self.goes_on(self.parse.tokens[t.head], edge))

    def goes_on(self, t: Token, comma: int) -> bool:
        """Whether a full clause that is no attribution of the one before begins behind the comma."""
        verbs = (t, *self.parse.children(t, "xcomp"))  # 'she used to say'
        if any(v.lemma in self.words.speech for v in verbs) or not is_finite(self.parse, t):
            return False
        first = comma + 1
        if first < self.end and self.parse.tokens[first].lower in self.words.results:  # ', so I slowed down'
            first += 1
        return any(c.left == first for c in self.parse.children(t, *SUBJECTS))

    def subordinate(self, t: Token) -> tuple[Role, int | None] | None:
        """A verb below another: what is set against it, told about one of its nouns, or said by the way."""
        first = self.parse.tokens[t.left]
        set_off = self.set_off(t)
        contrast = first.lower in self.words.contrasts or self.words.contrast_phrases.match(self.parse, first.i, t.i)
        if t.dep in ("advcl", "ccomp") and contrast:
            return ("contrast", None) if has_subject(self.parse, t) and is_finite(self.parse, t) else None
        if self.is_ground(t):
            above = self.parse.head(t)
            past = t.tag == "VBD" or any(a.lower == "had" for a in self.parse.children(t, "aux"))
            while (
                past and above.dep in _COMPLEMENTS and above.i not in self.found and self.start <= above.head < above.i
            ):
                above = self.parse.head(above)  # 'may think of quitting the league after the side lost at home'
            told = self.found.get(above.i, ("", 0))[0] in ("main", "coordinate", "contrast")
            return ("ground", None) if told or (t.i < above.i and self.is_top(above)) else None
        if set_off and self.comments(t):
            return "supplement", None
        if set_off and first.i < t.i and self.relative_word(t) is not None:
            return ("relative", t.head) if t.dep == "relcl" else ("supplement", None)
        if t.dep == "relcl" and first.tag == "WDT" and self.found.get(t.head, ("", 0))[0] == "supplement":
            return "relative", t.head  # ', a step that may help': the step is an aside, that it may help a claim
        bare = not has_subject(self.parse, t) and not is_finite(self.parse, t) and first.dep != "mark"
        if set_off and bare and self.behind_adverb(t):
            return None
        if bare and t.tag in ("VBG", "VBN") and (set_off or self.leading(t)):
            host = self.result_of(t)
            return ("participial", host) if host is not None else ("supplement", None)
        return None
