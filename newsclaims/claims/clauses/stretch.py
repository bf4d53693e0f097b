"""What stands by the way in a stretch of a sentence, and what opens it: `Stretch`."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import KW_ONLY, InitVar, dataclass, field

from newsclaims.claims.clauses.asides import is_item, is_measured, is_multiple, is_sum
from newsclaims.claims.clauses.polarity import denies_what_follows
from newsclaims.claims.grammar import (
    AUXILIARIES,
    WH,
    auxiliaries,
    has_subject,
    is_finite,
    misplaced_subject,
    own_subject,
)
from newsclaims.claims.words import Words
from newsclaims.syntax import FINITE, SUBJECTS, TENSED, Parse, Token

_ASIDE_NOUNS = frozenset({"appos", "npadvmod", "dep", "attr", "dobj", "oprd"})
_CONCEDED = frozenset({"prep", "advmod", "acomp", "npadvmod"})
_TELLING = 8  # tokens of a clause that tells more than when or why
_TOLD = 5  # of one behind a comma and 'as'; 'as rain fell' says too little
_LONGEST_LIST = 12  # verbs of a list that are looked at
_COMMAS = frozenset({",", "-", "--", "–", "—", "("})


@dataclass(eq=False)
class Stretch:
    """Tokens `start` to `end` (exclusive) of one sentence, and the verbs in it that frame what somebody said.

    In a content, `transparent`, the frames are all tokens of an attribution clause in between: a hole. `denied`
    contents are turned down by whoever speaks.
    """

    parse: Parse
    start: int
    end: int
    words: Words
    frames: Collection[int]
    _: KW_ONLY
    transparent: InitVar[bool]
    denied: bool = False
    holes: Collection[int] = field(init=False)

    def __post_init__(self, transparent: bool) -> None:  # by keyword in the constructor
        """Take the frames of a transparent stretch for holes."""
        self.holes = self.frames if transparent else frozenset()

    def relative_word(self, t: Token) -> Token | None:
        """The relative word among the clause's first three tokens: 'which', 'many of whom', 'in which'."""
        for i in range(t.left, min(t.left + 3, t.i)):
            if self.parse.tokens[i].tag in WH:
                return self.parse.tokens[i]
        return None

    def aside(self, t: Token) -> bool:
        """', including ...', ', a step that ...': what a comma sets off after the verb."""
        if t.head > t.i or not self.set_off(t):
            return False
        first = self.parse.tokens[t.left]
        if first.lower in self.words.concessions and t.dep in _CONCEDED and (first is not t or t.dep == "prep"):
            return True
        if t.dep == "prep":
            compares = first is t and t.lower in self.words.comparing and self.counts(t)
            if any(self.parse.tokens[c.left].tag == "WP" for c in self.parse.children(t, "pcomp")) and t.lower == "in":
                return True  # ', in what she called a scandal'
            return compares or first.lower in self.words.supplements
        if t.pos == "NOUN" and t.dep in _ASIDE_NOUNS:
            among = first.lower in self.words.parting and self.parse.tokens[first.i + 1].tag == "PRP"
            opens = among or t.dep == "appos" or first.dep in ("det", "poss") or is_multiple(self.parse, t)
            return opens and not self.listed(t)
        if t.dep in ("advmod", "prt", "acomp", "advcl"):  # ', down from 12 percent'
            opens = first is t and t.lower in self.words.supplements
            if opens and self.parse.has_child(t, "prep"):
                return True
        return is_measured(self.parse, t) or is_sum(self.parse, t)

    def is_cleft(self, t: Token) -> bool:
        """'What I can tell you', but not 'What I'm not saying'."""
        if t.dep != "csubj" or t.lemma not in self.words.clefts or self.parse.has_child(t, "neg"):
            return False
        speaks = any(c.lower in self.words.first_person for c in self.parse.children(t, "nsubj"))
        return speaks and self.parse.tokens[t.left].tag == "WP"

    def below_subject(self, t: Token) -> bool:
        """'The ferry, carrying 212 people, capsized on Monday': the parser hung the verb on its subject.

        In a headline: 'Ministry says $2 billion already paid to farmers'.
        """
        noun = misplaced_subject(self.parse, t)
        if noun is None or t.head < self.start:
            return False
        return noun.dep != "dobj" or (noun.left == self.start and self.parse.head(noun).lemma in self.words.stating)

    def in_list(self, t: Token) -> bool:
        """'He left home, studied to be a cook and ran two inns', the second verb taken for an adverbial clause."""
        if not self.set_off(t) or t.tag not in FINITE or self.parse.head(t).tag != t.tag or has_subject(self.parse, t):
            return False
        linked = self.parse.has_child(t, "cc")
        opens = self.parse.tokens[t.left].dep != "mark"
        return linked and opens and any(c.tag == t.tag for c in self.parse.children(t, "conj"))

    def follows_on(self, t: Token) -> bool:
        """'He robbed a bank, then fled to Tarn': a second verb behind a comma that the parser could not place."""
        head = self.parse.head(t)
        if t.dep != "dep" or head.i > t.i or t.tag not in TENSED or head.pos not in ("VERB", "AUX"):
            return False
        comma = t.left - 1 - (self.parse.tokens[t.left - 1].pos == "ADV")
        same = t.tag == head.tag or any(c.tag == t.tag for c in auxiliaries(self.parse, head))
        return same and comma > self.start and self.parse.tokens[comma].text == "," and not has_subject(self.parse, t)

    def parallel(self, t: Token, comma: int) -> bool:
        """'On Monday it was here, in June it had gone': clauses side by side, each with its time or place first."""
        before, after = sorted((t.i, t.head))
        firsts = ((before, self.parse.tokens[self.parse.tokens[before].left]), (after, self.parse.tokens[comma + 1]))
        return all(
            first.dep == "prep"
            and first.head == verb
            and first.lower in self.words.placing
            and is_finite(self.parse, self.parse.tokens[verb])
            and self.parse.tokens[verb].lemma not in self.words.speech
            for verb, first in firsts
        )

    def counts(self, t: Token) -> bool:
        """'against two in the other group', 'against 4 percent': a number behind the preposition."""
        return any(c.pos == "NUM" or self.parse.has_child(c, "nummod") for c in self.parse.children(t))

    def listed(self, t: Token) -> bool:
        """'1,000 cars, 20 vans and 3 ships': counted like what stands before it, no aside."""
        if is_item(self.parse, t, self.words):
            return True
        counted = self.parse.has_child(t, "nummod")
        before = self.parse.has_child(self.parse.head(t), "nummod")
        return counted and before and self.parse.has_child(t, "conj")

    def set_off(self, t: Token) -> bool:
        """Whether a comma or dash stands before all that hangs on the token."""
        before = t.left - 1
        return before >= self.start and before not in self.holes and self.parse.tokens[before].text in _COMMAS

    def behind_adverb(self, t: Token) -> bool:
        """'denies, however, having sung': the comma before it closes what interrupts the verb and its object."""
        before = self.parse.tokens[max(t.head, t.left - 4) + 1 : t.left]
        return t.left - t.head == 4 and [x.pos for x in before] == ["PUNCT", "ADV", "PUNCT"]

    def modifies_last(self, t: Token) -> bool:
        """'would "never hire a piper" known to drink': a participle behind a noun, which the parser hung outside."""
        if t.tag != "VBN" or t.head == t.i or self.start <= t.head < self.end or t.left <= self.start:
            return False
        if has_subject(self.parse, t) or self.parse.has_child(t, "mark", "cc", *AUXILIARIES):
            return False
        last = self.parse.tokens[t.left - 1]
        while last.pos == "PUNCT" and last.text not in _COMMAS and last.i > self.start:
            last = self.parse.tokens[last.i - 1]
        return last.pos in ("NOUN", "PROPN")

    def modifies_source(self, t: Token) -> bool:
        """'A placard hung across the gates read': a participle with which the parser coordinated the cue itself."""
        if t.tag not in ("VBN", "VBD") or self.parse.has_child(t, "cc", *AUXILIARIES):
            return False
        return any(
            c.i in self.frames
            and not has_subject(self.parse, c)
            and self.parse.tokens[c.left - 1].pos not in ("PUNCT", "CCONJ")
            for c in self.parse.children(t, "conj", "dep")
        )

    def leading(self, t: Token) -> bool:
        """Whether the token's subtree opens the stretch and a comma ends it."""
        return t.left == self.start and t.right < self.end and self.parse.tokens[t.right].text == ","

    def is_ground(self, t: Token) -> bool:
        """', because roads were cut', 'after the board had voted to sell the mill': told as having happened, too.

        Not behind a negation without a comma, nor beside a condition, nor in what somebody denies: the whole of that is
        denied, not each half. Short ones ('because it was tired', 'after we met') belong to what they explain or date.
        """
        first, host = self.parse.tokens[t.left], self.parse.head(t)
        if self.denied or t.dep != "advcl" or first.dep not in ("mark", "advmod"):
            return False
        if not has_subject(self.parse, t) or not is_finite(self.parse, t):
            return False
        before = self.parse.tokens[t.left - 1] if t.left > self.start and not self.set_off(t) else None
        if first.dep == "advmod":
            return before is not None and self.is_occasion(t, before)
        if before is not None and (before.pos == "ADV" or denies_what_follows(self.parse, host, self.words)):
            return False  # 'partly because', 'soon after'
        if any(self.parse.tokens[c.left].lower in self.words.conditions for c in self.parse.children(host, "advcl")):
            return False
        telling = t.right - t.left >= _TELLING
        if first.lower in self.words.reasons:
            return telling or self.set_off(t) or t.left == self.start
        if first.lower in self.words.attendants:
            return self.set_off(t) and t.right - t.left >= _TOLD and self.is_told(t)
        past = t.tag == "VBD" or any(c.tag in TENSED for c in self.parse.children(t, *AUXILIARIES))
        return first.lower in self.words.sequels and past and telling

    def is_occasion(self, t: Token, before: Token) -> bool:
        """'was asleep in the attic when the fire broke out on the stairs': somebody or something else, and past.

        Where the clause before is bare ('died when', 'came when') or about the same ('was right when he said'), it
        says little without this one; nor is 'would go when the rent was due' past.
        """
        first, host, subject = self.parse.tokens[t.left], self.parse.head(t), own_subject(self.parse, t)
        if first.lower not in self.words.occasions or subject is None or subject.pos not in ("NOUN", "PROPN"):
            return False
        past = all(v.tag == "VBD" or any(c.tag == "VBD" for c in auxiliaries(self.parse, v)) for v in (t, host))
        alone = before.i <= host.i or (before.pos == "ADV" and before.head > before.i)  # 'came when', 'just when'
        if not past or alone or denies_what_follows(self.parse, host, self.words):
            return False
        return t.right - t.left >= _TELLING

    def is_told(self, t: Token) -> bool:
        """', as heavy rain fell on the town'; not ', as it did in May', ', as a child would', ', as Lee told us'."""
        subject = own_subject(self.parse, t)
        if t.lemma in self.words.commenting or any(c.tag == "MD" for c in self.parse.children(t, "aux")):
            return False
        if subject is None or subject.i > t.i:  # ', as is usual', ', as did his wife'
            return False
        if any(c.lower == "it" for c in self.parse.children(t, "dobj")):  # ', as she put it'
            return False
        full = t.pos == "VERB" and t.lemma not in self.words.bare
        return full or any(c.i > t.i for c in self.parse.children(t, "attr", "acomp", "dobj"))

    def comments(self, t: Token) -> bool:
        """', as the guild wants': an aside that says nothing without the clause it is about; not ', as rain fell'."""
        first = self.parse.tokens[t.left]
        if t.dep != "advcl" or first.dep != "mark" or first.lower not in self.words.comments:
            return False
        if t.lemma not in self.words.commenting:
            return False
        bare = t.tag == "VBN" and not self.parse.has_child(t, *SUBJECTS, *AUXILIARIES)
        if bare and t.lemma in self.words.foretelling:
            return True  # ', as forecast by all of them'; who alleges something is told
        return t.right == t.i + 1 and any(c.i < t.i for c in self.parse.children(t, *SUBJECTS))

    def is_adverbial(self, t: Token) -> bool:
        """'..., but only if skies are clear': says when the first clause holds, and nothing by itself."""
        words = self.words
        return any(
            self.start <= c.i <= t.left + 2
            and c.lower not in words.complementisers
            and c.lower not in words.contrasts
            and c.lower not in words.results
            for c in self.parse.children(t, "mark")
        )

    def is_aside(self, head: Token, t: Token) -> bool:
        """'had lost a singer, taken ill with a chill': a participle with no conjunction in all of its list."""
        if t.tag not in ("VBN", "VBD") or own_subject(self.parse, t) or self.parse.has_child(t, *AUXILIARIES):
            return False
        if not any(c.lemma == "have" for c in self.parse.children(head, "aux")) or not self.set_off(t):
            return False
        return not any(True for x in (head, *self.parse.children(head, "conj")) for _ in self.parse.children(x, "cc"))

    def is_question(self, t: Token) -> bool:
        """'where they live and how much they earn': part of what is asked, no clause by itself."""
        first = self.parse.tokens[t.left]
        opens = first.tag in WH or (first.pos in ("ADP", "ADV") and self.parse.tokens[first.i + 1].tag in WH)
        return opens and first.i < t.i  # not 'those who stay are paid less'

    def is_first_of(self, t: Token) -> bool:
        """'lost' of 'spent, lost or hidden': the conjunction stands further down the list."""
        for _ in range(_LONGEST_LIST):
            links = [c for c in self.parse.children(t, "cc") if c.i > t.i]
            if links:
                return links[0].lower in self.words.disjunctions
            following = next((c for c in self.parse.children(t, "conj") if c.i > t.i), None)
            if following is None:
                return False
            t = following
        return False

    def is_alternative(self, head: Token, t: Token) -> bool:
        """'delayed or cancelled', 'guessed rather than asked': not both are claimed."""
        before = self.parse.tokens[t.left - 1].lower if t.left > self.start else ""
        if before in self.words.disjunctions and not (before == "nor" and has_subject(self.parse, t)):
            return True
        links = [c for c in self.parse.children(head, "cc") if c.i < t.i]
        if before == "," and not links and not has_subject(self.parse, t) and self.is_first_of(t):
            return True
        if links and links[-1].lower == "nor" and has_subject(self.parse, t):
            return False  # 'nor had he spoken to her' is claimed, as not so
        return bool(links) and links[-1].lower in self.words.disjunctions
