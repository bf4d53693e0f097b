"""Turn a clause into a draft of a claim: its exact span, and its words with the subject written out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsclaims.claims.clauses.cut import Clause
from newsclaims.claims.clauses.parts import NOTHING, Carried, TokenRange
from newsclaims.claims.clauses.polarity import is_negative
from newsclaims.claims.drafts.edges import Edges
from newsclaims.claims.drafts.fronted import core_of
from newsclaims.claims.drafts.omitted_words import LONGEST_SUBJECT, Leads
from newsclaims.claims.drafts.records import Draft, Unit
from newsclaims.claims.grammar import STOPS, WH, has_subject, is_finite, own_subject
from newsclaims.claims.words import Words
from newsclaims.marks import MarkedRun
from newsclaims.models import Article, Attribution
from newsclaims.syntax import Parse, Token

_JOINTS = " ,“”‘’\"'«»"
_TELLING = 6  # tokens of a clause by the way that tells more than when or where
_NOMINAL = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
_LONGEST_EVENT = 600  # characters of a clause that is written out again


class Drafter(Leads):
    """Drafts the claims of one article."""

    def __init__(self, article: Article, parse: Parse, runs: Sequence[MarkedRun], words: Words) -> None:
        super().__init__(article, parse, words)
        stops = frozenset(t.end for t in parse.tokens if t.text[-1:] == "." and t.pos != "PUNCT" and len(t.text) > 1)
        self.edges = Edges(article.text, runs, stops)
        self.texts: dict[int, str] = {}  # of the drafts so far, by the heads of their clauses

    def clause(self, clause: Clause, carried: Carried, unit: Unit) -> Draft | None:
        """The clause as a claim, or None where it makes none."""
        if clause.role == "relative":
            return self._relative(clause, carried, unit)
        head = self.parse.tokens[clause.head]
        subject = has_subject(self.parse, head)
        if clause.role == "participial":
            return self._outcome(clause, carried, unit)
        if clause.role == "gapped" or (clause.role == "coordinate" and not subject):
            return self._draft(clause, carried, unit, lead=self.carried_lead(carried, unit.owner))
        finite = is_finite(self.parse, head) or bool(carried.auxiliaries)
        if clause.role == "main" and finite and (lead := self.lead_before(head, unit)):
            return self._draft(clause, carried, unit, lead=lead)
        if not subject and unit.holes:
            return self._draft(replace(clause, start=min(clause.start, unit.start)), carried, unit)
        if not subject and finite and self._inverted(clause, head, unit):
            return self._draft(clause, carried, unit)
        if not subject:
            alone = self._stands_alone(head, unit, finite=finite) and not self._after_noun(clause, unit)
            return self._draft(clause, carried, unit, lead=self.source_lead(unit)) if alone else None
        if not finite and clause.role != "coordinate" and (unit.owner is None or unit.direct):
            return self._draft(clause, carried, unit) if self._mistagged(head) else None
        if clause.role in ("main", "coordinate") and self.parse.tokens[clause.start - 1].lower == "nor":
            clause = replace(clause, start=clause.start - 1)
        return self._draft(clause, carried, unit)

    def _inverted(self, clause: Clause, head: Token, unit: Unit) -> bool:
        """'Inside the hall lay stacks of ballots', 'Also killed was a priest': the subject behind, taken for an object.

        Or one before the verb that the parser took for something else. In the reporter's own voice alone, where a full
        sentence is told; no order ('In a fire call for help') is.
        """
        if unit.owner is not None or clause.role != "main" or head.dep != "ROOT" or head.lemma in self.words.speech:
            return False
        block = self.article.blocks[head.block]
        last = self.parse.tokens[self.parse.sentences[head.sentence].end - 1]
        if block.kind == "headline" or last.text[-1:] not in STOPS or head.tag in ("VB", "MD"):
            return False
        if head.tag == "VBP" and head.pos != "AUX":
            return False
        before = self.parse.tokens[clause.start : head.i]
        if any(t.tag in WH for t in before[:2]):
            return False
        behind = any(t.pos in _NOMINAL for t in self.parse.tokens[head.i + 1 : clause.end])
        return behind and any(t.pos in _NOMINAL or t.tag == "VBN" for t in (*before, head))

    def _mistagged(self, head: Token) -> bool:
        """'The blocks stand on clay', 'Profit more than halved': a finite verb that the tagger took for another form.

        Headlines leave out auxiliaries.
        """
        if self.article.blocks[head.block].kind == "headline":
            return head.tag in ("VB", "VBN")  # 'Theatre to hire 40 actors', 'Two held over theft'
        sentence = self.parse.sentences[head.sentence]
        if head.dep not in ("ROOT", "conj", "acl"):
            return False
        if head.tag not in ("VB", "VBN") or self.parse.tokens[sentence.end - 1].text[-1:] not in STOPS:
            return False
        return not self.parse.has_child(head, "aux", "auxpass", "mark", "nsubjpass")

    def whole(self, unit: Unit, end: int) -> Draft | None:
        """The unit up to token `end` (exclusive) as one claim without a clause."""
        low, high = self._limits(unit)
        high += len("”,") if unit.holes else 0  # 'The song was called “odd”', whose content leaves the mark out
        start, stop = self.edges.trim(*self.parse.offsets(unit.start, end), low, high)
        if start >= stop:
            return None
        return Draft(start, stop, self.worded(start, stop), unit.owner, None, NOTHING, self.flips(unit.owner))

    def _asks_for_anonymity(self, start: int, end: int) -> bool:
        """'who spoke on condition of anonymity': how the source is named, nothing that the news is about."""
        return self.words.anonymity.search(self.article.text, start, end) is not None

    def flips(self, owner: Attribution | None) -> bool:
        """Whether the attribution turns its content round: a denial, a doubt, 'does not believe'."""
        if owner is None:
            return False
        negated = owner.negated or self.said_by_none(owner)
        doubts = any(self._turns(t) for t in self.cue_tokens(owner))
        if owner.kind == "denial":
            return not negated
        return doubts != negated

    def said_by_none(self, owner: Attribution) -> bool:
        """'Nothing suggests that', 'No witness said that', 'Few believe that'."""
        first = self.parse.at(owner.source.start) if owner.source is not None else None
        row = self.words.negators.get(first.lower) if first is not None and first.pos != "PROPN" else None  # 'No 10'
        return row is not None and row["role"] in ("pronoun", "determiner", "quantifier")

    def _turns(self, cue: Token) -> bool:
        """'doubts that', 'refused to'."""
        belief, negator = self.words.beliefs.get(cue.lemma), self.words.negators.get(cue.lemma)
        return (belief is not None and belief["polarity"] == "negative") or (
            negator is not None and negator["role"] == "cue"
        )

    def _draft(self, clause: Clause, carried: Carried, unit: Unit, *, lead: str = "") -> Draft | None:
        if clause.start >= clause.end:
            return None
        left, right = self.edges.trim(*self.parse.offsets(clause.start, clause.end), *self._limits(unit))
        if left >= right:
            return None
        negative = is_negative(self.parse, clause.head, carried.auxiliaries, self.words) != self.flips(unit.owner)
        core = core_of(self.parse, clause, unit.holes, self.words)
        text = f"{lead} {self._without_holes(left, right, clause, unit, core)}".strip()
        self.texts[clause.head] = text
        draft = Draft(left, right, text, unit.owner, clause, carried, negative)
        return self._framed(draft, core, unit) if core > clause.start and not lead else draft

    def _framed(self, draft: Draft, core: int, unit: Unit) -> Draft:
        """The draft as it begins at token `core`, with what stands before that as its frame."""
        start, end = self.edges.trim(self.parse.tokens[core].start, draft.end, *self._limits(unit))
        before = next(i for i in range(core - 1, -1, -1) if i not in unit.holes and self.parse.tokens[i].text != ",")
        frame = draft.start, self.parse.tokens[before].end
        return replace(draft, start=start, end=end, frame=frame) if frame[0] < frame[1] < start < end else draft

    def _without_holes(self, left: int, right: int, clause: Clause, unit: Unit, core: int) -> str:
        holes = [i for i in range(clause.start, clause.end) if i in unit.holes] if unit.holes else []
        if not holes or (unit.owner and unit.owner.source is None):  # 'he seems to have gone' needs its 'seems'
            return self.worded(left, right)
        first, last = self.parse.tokens[holes[0]].start, self.parse.tokens[holes[-1]].end
        joint = "," if holes[0] < core else ""  # 'Under the stairs, two cats slept'
        return f"{self.worded(left, first).rstrip(_JOINTS)}{joint} {self.worded(last, right).lstrip(_JOINTS)}"

    def _outcome(self, clause: Clause, carried: Carried, unit: Unit) -> Draft | None:
        """', killing 14 people': behind the words of its clause, since all of that may have led to it."""
        event = self.texts.get(clause.host or 0)
        if event is None or len(event) > _LONGEST_EVENT:
            return None
        return self._draft(clause, carried, unit, lead=f"{event},")

    def _relative(self, clause: Clause, carried: Carried, unit: Unit) -> Draft | None:
        """An incidental relative clause, its pronoun replaced by what it stands for."""
        first = self.parse.tokens[clause.start]
        word = self._relative_word(clause)
        if clause.host is None or word is None or word.i + 1 >= clause.end:
            return None
        phrase = carried.subject or (clause.host, clause.host + 1)
        if phrase[1] - phrase[0] > LONGEST_SUBJECT:
            return None
        if self.parse.tokens[clause.host].dep == "npadvmod" and first.tag == "WDT":
            return None  # 'fell 1%, which the firm blamed on rain': of all that stands before
        antecedent = self.worded(*self.parse.offsets(*phrase)).rstrip(",")
        if self._asks_for_anonymity(*self.parse.offsets(clause.start, clause.end)):
            return None
        if (
            first.tag == "WRB" and first.lower in self.words.circumstances
        ):  # ', when it shut', ', where the painting hangs'
            last = clause.end >= unit.end - 1
            closed = last or (self.parse.tokens[clause.end].text == "," and clause.end - clause.start >= _TELLING)
            told = closed and has_subject(self.parse, self.parse.tokens[clause.head])
            own = carried._replace(subject=None)
            return self._draft(replace(clause, start=word.i + 1), own, unit) if told else None
        if word is not first:
            draft = self._draft(clause, carried, unit)
            part = f"{self.worded(first.start, word.start)} {antecedent}"
            return draft and replace(draft, text=f"{part} {self.worded(word.end, draft.end)}")
        if first.tag == "WP$":
            antecedent += "’s"
        elif first.dep == "dobj" and first.head == clause.head:
            return self._of_object(clause, carried, unit, antecedent)
        elif first.dep not in ("nsubj", "nsubjpass") or first.head != clause.head:
            return None
        return self._draft(replace(clause, start=word.i + 1), carried, unit, lead=antecedent)

    def _relative_word(self, clause: Clause) -> Token | None:
        """The clause's relative word: its first, or the third of 'half of which' where that is its subject."""
        first = self.parse.tokens[clause.start]
        if first.tag in WH:
            return first
        word = self.parse.tokens[min(clause.start + 2, clause.end - 1)]
        subject = own_subject(self.parse, self.parse.tokens[clause.head])
        partitive = word.tag in ("WDT", "WP") and word.dep == "pobj" and self.parse.head(word).head == first.i
        return word if partitive and subject is first else None

    def _of_object(self, clause: Clause, carried: Carried, unit: Unit, antecedent: str) -> Draft | None:
        """', which the firm bought in 2019': 'the firm bought the mill in 2019'."""
        draft = self._draft(replace(clause, start=clause.start + 1), carried, unit)
        head = self.parse.tokens[clause.head]
        if draft is None or not draft.start < head.end <= draft.end or not has_subject(self.parse, head):
            return None
        if head.lemma in self.words.denying:
            return None  # ', which she denies': all that was told before
        front, back = self.worded(draft.start, head.end), self.worded(head.end, draft.end)
        thing = antecedent[:1].lower() + antecedent[1:] if self._begins_with_article(antecedent) else antecedent
        own = carried._replace(subject=None)
        return replace(draft, text=f"{front} {thing} {back}".strip(), carried=own)

    def _begins_with_article(self, phrase: str) -> bool:
        return phrase.split(" ", 1)[0].lower() in self.words.articles

    def _stands_alone(self, head: Token, unit: Unit, *, finite: bool) -> bool:
        """Whether a clause without a subject makes a claim: an order in quotation marks, what somebody vows to do."""
        if unit.owner is None:
            return False
        if unit.direct:
            if self.words.formulas.match(self.parse, head.i, unit.end) or self._is_elliptic(head):
                return False  # 'Thank you'
            return head.tag in ("VB", "VBP") and head.dep in ("ROOT", "ccomp", "conj") and unit.end - unit.start > 1
        return not finite or head.tag == "VB"

    def _is_elliptic(self, head: Token) -> bool:
        """'Always have': what is left of a clause."""
        return head.lemma in self.words.bare and not any(
            c.i > head.i and c.pos != "PUNCT" for c in self.parse.children(head)
        )

    def _after_noun(self, clause: Clause, unit: Unit) -> bool:
        """'a plan to widen the road': a noun phrase and no clause, but 'the firm to reopen' is what is demanded."""
        if unit.owner is not None and unit.owner.kind == "directive":
            return False
        before = self.parse.tokens[clause.start : clause.head]
        return any(
            t.pos in ("NOUN", "PROPN")
            and t.dep not in ("npadvmod", "compound")
            and not (t.dep == "pobj" and clause.start <= t.head < t.i)
            for t in before
        )

    def _limits(self, unit: Unit) -> TokenRange:
        """How far a claim may grow to take in quotation marks, as character offsets."""
        if unit.owner is None:
            return self.parse.offsets(unit.start, unit.end)
        return unit.owner.content[0].start, unit.owner.content[-1].end
