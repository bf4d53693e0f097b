"""The words that a claim begins with where its clause leaves them out: `Leads`."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from newsclaims.claims.clauses.parts import Carried, phrase_of
from newsclaims.claims.drafts.records import Unit
from newsclaims.claims.grammar import WH, has_subject, own_subject
from newsclaims.claims.words import Words
from newsclaims.models import Article, Attribution, Span
from newsclaims.syntax import Parse, Token

_NOMINAL = frozenset({"NOUN", "PROPN", "DET", "PRON"})  # what opens a content that names its subject
_HIGHEST = 4  # steps up from a relative word to its clause
LONGEST_SUBJECT = 60  # tokens of a subject that is written out again


class Leads:
    """Writes out subjects and auxiliaries of one article."""

    def __init__(self, article: Article, parse: Parse, words: Words) -> None:
        self.article, self.parse, self.words = article, parse, words
        prose = sorted((s.start, s.end) for block in article.blocks for s in block.prose)
        self.prose_starts = [start for start, _ in prose]
        self.prose_ends = [end for _, end in prose]

    def worded(self, start: int, end: int) -> str:
        """The running text between two offsets, markup left out, white space made single."""
        pieces = []
        i = max(bisect_right(self.prose_starts, start) - 1, 0)
        while i < len(self.prose_starts) and self.prose_starts[i] < end:
            pieces.append(self.article.text[max(start, self.prose_starts[i]) : min(end, self.prose_ends[i])])
            i += 1
        return " ".join("".join(pieces).split())

    def cue_tokens(self, owner: Attribution) -> Sequence[Token]:
        """The tokens of the attribution's cue."""
        if owner.cue is None:
            return ()
        return self.parse.tokens[slice(*self.parse.within(owner.cue.start, owner.cue.end))]

    def source_lead(self, unit: Unit) -> str:
        """The source as the subject understood: 'the mayor' of 'vowed to cut aid'."""
        owner = unit.owner
        if owner is None or unit.direct or self.parse.tokens[unit.start].pos in _NOMINAL:
            return ""
        if owner.kind != "directive":
            return self.named(owner, owner.source)
        if owner.addressee is None:
            return self.told(owner)
        asked = self.parse.at(owner.addressee.start)
        if asked is not None and asked.end == owner.addressee.end and _is_oblique(asked):
            return owner.addressee.text  # 'them to leave'
        return self.named(owner, owner.addressee)

    def told(self, owner: Attribution) -> str:
        """Who is to do what a passive cue orders: 'The clerk was fined and ordered to repay it'."""
        for t in self.cue_tokens(owner):
            verb = t
            while verb.dep == "conj" and not has_subject(self.parse, verb) and verb.head < verb.i:
                verb = self.parse.head(verb)
            for subject in self.parse.children(verb, "nsubjpass"):
                return self.worded(*self.parse.offsets(*phrase_of(self.parse, subject)))
        return ""

    def named(self, owner: Attribution, who: Span | None) -> str:
        """The words of a source, or the speaker's label where they are a pronoun that is no subject: 'whose', 'him'."""
        if who is None:
            return ""
        first, last = self.parse.at(who.start), self.parse.at(who.end - 1)
        if first is not None and (first.tag in WH or (first is last and _is_oblique(first))):
            return owner.speaker.label if owner.speaker else ""
        end = last.start if last is not None and last.tag == "POS" else who.end
        return self.worded(who.start, end).rstrip(",") or " ".join(who.text.split())

    def lead_before(self, head: Token, unit: Unit) -> str:
        """The subject that stands before the content: 'The songs, as he put it, are “chiefly rain”'."""
        noun = own_subject(self.parse, head) if unit.owner is not None and not unit.direct else None
        if noun is None or noun.i >= unit.start or unit.start > head.i:
            return ""
        if noun.tag in WH:
            return self.antecedent(noun)
        subject = phrase_of(self.parse, noun)
        return self.worded(*self.parse.offsets(*subject)) if subject[1] <= unit.start else ""

    def antecedent(self, word: Token) -> str:
        """'the glacier' for the 'which' of 'the glacier, which guides say has shrunk'."""
        verb = word
        for _ in range(_HIGHEST):
            verb = self.parse.head(verb)
            if verb.dep == "relcl":
                break
        noun = self.parse.head(verb)
        if verb.dep != "relcl" or word.left != verb.left or noun.i >= word.i:
            return ""
        first, last = noun.left, min(phrase_of(self.parse, noun)[1], word.left)
        return self.worded(*self.parse.offsets(first, last)).rstrip(",") if last - first <= LONGEST_SUBJECT else ""

    def carried_lead(self, carried: Carried, owner: Attribution | None) -> str:
        """What a clause takes over from the one before it, else the source: 'the firm would' of 'sell a mill'."""
        words: list[str] = []
        for t in (self.parse.tokens[i] for i in carried.auxiliaries):
            joined = bool(words) and t.i - 1 in carried.auxiliaries and self.parse.tokens[t.i - 1].end == t.start
            words[-1:] = [words[-1] + t.text] if joined else [*words[-1:], t.text]  # 'don't'
        if carried.subject:
            if carried.subject[1] - carried.subject[0] > LONGEST_SUBJECT:
                return ""  # no proposition to read any more, and many copies of it would not be linear
            words.insert(0, self.worded(*self.parse.offsets(*carried.subject)))
        elif owner and owner.source and owner.quote_type != "direct":
            words.insert(0, self.named(owner, owner.source))
        return " ".join(words)


def _is_oblique(pronoun: Token) -> bool:
    """'his', and 'him' of 'thanked him for offering to sing'."""
    return pronoun.tag == "PRP$" or (pronoun.tag == "PRP" and pronoun.dep in ("dobj", "pobj", "dative"))
