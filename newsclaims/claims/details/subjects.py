"""Whom the subject of a claim names or stands for: `SubjectReader`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from newsclaims.claims.words import Words
from newsclaims.models import Attribution, Span, Speaker
from newsclaims.syntax import Parse, Token

_ADVERBS = 5  # tokens behind 'he'd' among which its verb stands


class SubjectReader:
    """Finds the speakers of one article among the subjects of its claims."""

    def __init__(self, parse: Parse, attributions: Iterable[Attribution], words: Words) -> None:
        self._parse, self._words = parse, words
        speakers = {a.speaker.id: a.speaker for a in attributions if a.speaker is not None}
        mentions = sorted((m.start, m.end, s.id) for s in speakers.values() for m in s.mentions)
        self._speakers = speakers
        self._mentions, self._starts = mentions, [m[0] for m in mentions]

    def speaker(self, subject: Span | None, owner: Attribution | None) -> Speaker | None:
        """The speaker whom a subject names, or stands for as a pronoun.

        Args:
            subject: The subject of a claim.
            owner: The attribution of the claim; in its direct content 'I' is its speaker.
        """
        if subject is None:
            return None
        token = self._parse.at(subject.start)
        if token is not None and token.lower in self._words.first_person and token.end == subject.end:
            own = owner is not None and owner.quote_type == "direct" and token.tag == "PRP" and token.lemma == "i"
            return owner.speaker if owner is not None and own else None
        for i in range(bisect_left(self._starts, subject.start), bisect_left(self._starts, subject.end)):
            start, end, who = self._mentions[i]
            # the whole subject, or all of it but what stands behind a comma; not 'his wife', not 'Lee and Roe'
            if start == subject.start and (end >= subject.end or self._parse.text[end : end + 1] in (",", " (")):
                return self._speakers[who]
        return None

    def resolved(self, text: str, subject: Span | None, who: Speaker | None) -> str | None:
        """The words of a claim with the pronoun at their head written out; None where there is none."""
        if subject is None or who is None:
            return None
        token = self._parse.at(subject.start)
        if token is None or token.tag != "PRP" or token.lower in self._words.first_person or token.end != subject.end:
            return None
        if text[: len(subject.text)].lower() != subject.text.lower():
            return None
        if who.label.lower() in self._words.pronouns or who.label.lower() in self._words.first_person:
            return None
        behind = text[len(subject.text) :]
        return f"{who.label}{self._written_out(token, behind)}"

    def _opens_perfect(self, short: Token, form: str) -> bool:
        """'he'd been', 'he's been', 'he's got': by the word behind, not the parser's reading of the letter."""
        behind = (t for t in self._parse.tokens[short.i + 1 : short.i + _ADVERBS] if t.pos not in ("ADV", "PART"))
        verb = next(behind, None)
        if verb is None or verb.sentence != short.sentence:
            return False
        if form == "'d":  # 'he'd have loved' has a bare form behind it
            return verb.tag == "VBN" or self._parse.tokens[short.i + 1].lower == "better"
        return verb.tag in ("VBN", "VBD") and verb.lemma in ("be", "have", "get")

    def _written_out(self, subject: Token, behind: str) -> str:
        """'’s not safe' as ' is not safe': what is contracted with a pronoun is not with a name."""
        if behind[:1] not in ("'", "’") or subject.i + 1 >= len(self._parse.tokens):
            return behind
        short = self._parse.tokens[subject.i + 1]
        form = short.lower.replace("’", "'")
        perfect = (form == "'s" and short.lemma == "have") or self._opens_perfect(short, form)
        words = {
            "'s": "has" if perfect else "is",
            "'re": "are",
            "'ve": "have",
            "'ll": "will",
            "'d": "had" if perfect else "would",
        }
        return f" {words[form]}{behind[len(short.text) :]}" if form in words else behind
