"""What a claim is compared by: its content words, names and figures."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from newsclaims.claims.relations.figures import agree
from newsclaims.lexicon import Lexicon
from newsclaims.models import Claim, Extraction, Quantity, Span, Speaker
from newsclaims.verification.identity import name_words
from newsclaims.verification.words import key_of, words_of

#: What a name and a figure count for where a content word counts one.
NAME, FIGURE = 1.5, 2.0
#: Words of a claim that are looked at.
_MOST = 80


class Features(NamedTuple):
    """A claim as it is compared."""

    weights: Mapping[str, float]  # content words, names; figures begin with '#'
    figures: tuple[Quantity, ...]
    subject: frozenset[str]
    object: frozenset[str]
    passive: bool
    mood: tuple[str | None, bool, bool, bool]  # tense, whether it only may be, is on a condition, is demanded
    months: frozenset[str]
    weekdays: frozenset[str]

    @property
    def words(self) -> frozenset[str]:
        """The features that are no figures."""
        return frozenset(f for f in self.weights if f[0] != "#")


class Reader:
    """Reads the features of one article's claims."""

    def __init__(self, extraction: Extraction, lexicon: Lexicon) -> None:
        self._light = lexicon.keys("compare_light_words")
        self._forms = {k: r["base"] for k, r in lexicon.table("compare_forms").rows.items()}
        self._modals = lexicon.keys("claims_hedges", roles="modal")
        self._months, self._weekdays = (
            {k: row["value"] for k, row in lexicon.table("claims_times").rows.items() if row["role"] == role}
            for role in ("month", "weekday")
        )
        self._be = lexicon.keys("compare_forms", base="be") | {"be"}
        named = [(m.start, m.end, s) for s in extraction.speakers if s.name for m in s.mentions]
        self._mentions: list[tuple[int, int, Speaker]] = sorted(named, key=lambda m: (m[0], m[1]))
        self._starts = [m[0] for m in self._mentions]

    def features(self, claim: Claim) -> Features:
        """What the claim is compared by."""
        left_out, extra = self._left_out(claim)
        weights: dict[str, float] = {}
        names = self._names(name_words(e.text) for e in claim.entities) | extra
        for stem in self._stems(claim.text, left_out):
            weights.setdefault(stem, names.get(stem, 1.0))
        weights |= extra
        for figure in claim.quantities:
            if figure.value is not None:
                weights[f"#{figure.value:.12g} {self.stem(key_of(figure.unit or ''))}".strip()] = FIGURE
        for time in claim.times:
            if time.date is not None:
                weights[f"#{time.date.isoformat()}"] = 1.0
        predicate = words_of(claim.predicate.text).keys if claim.predicate else ()
        return Features(
            weights,
            tuple(q for q in claim.quantities if q.value is not None),
            self._role(claim.subject),
            self._role(claim.object),
            len(predicate) > 1 and bool(set(predicate[:-1]) & self._be),
            self._mood(claim),
            self._named(claim, self._months),
            self._named(claim, self._weekdays),
        )

    def _named(self, claim: Claim, names: Mapping[str, str]) -> frozenset[str]:
        """The months, or the days of the week, that the times of a claim name, by their numbers."""
        return frozenset(names[key] for time in claim.times for key in words_of(time.text).keys if key in names)

    def _mood(self, claim: Claim) -> tuple[str | None, bool, bool, bool]:
        modal = any(h.text.lower() in self._modals for h in claim.hedges)
        return claim.tense, modal, bool(claim.conditions), claim.kind == "demand"

    def unit(self, figure: Quantity) -> str:
        """The unit of a figure as it is compared."""
        return self.stem(key_of(figure.unit or ""))

    def stem(self, word: str) -> str:
        """A word without its common endings; enough to join 'closes', 'closed' and 'closing'."""
        return stem(word, self._forms)

    def _names(self, names: Iterable[tuple[str, ...]]) -> dict[str, float]:
        """What each word of some names counts: a name counts once, however many words it has."""
        found: dict[str, float] = {}
        for name in names:
            stems = {self.stem(w) for w in name if w not in self._light}
            found |= {w: max(NAME / len(stems), found.get(w, 0.0)) for w in stems}
        return found

    def _left_out(self, claim: Claim) -> tuple[set[str], dict[str, float]]:
        """Words that other features stand for (figures, dates, hedges, forms of names), and what those names count."""
        spans: list[Span] = [q for q in claim.quantities if q.value is not None]
        spans += [t for t in claim.times if t.date is not None]
        spans += claim.hedges
        units = {key_of(q.unit) for q in claim.quantities if q.unit}
        out = {k for s in spans for k in words_of(s.text).keys if k not in units}
        names: list[tuple[str, ...]] = []
        for speaker in {s.id: s for span in (claim.span, claim.subject) if span for s in self._named_in(span)}.values():
            whole = name_words(speaker.name or "")
            if whole and speaker.kind == "person":
                out.update(whole[:-1])
                names.append(whole[-1:])
            else:
                names.append(whole)
        for entity in claim.entities:
            if entity.label == "PERSON":
                out.update(name_words(entity.text)[:-1])
        return out, self._names(names)

    def _named_in(self, span: Span) -> Iterable[Speaker]:
        for i in range(bisect_left(self._starts, span.start), bisect_left(self._starts, span.end)):
            if self._mentions[i][1] <= span.end:
                yield self._mentions[i][2]

    def _role(self, span: Span | None) -> frozenset[str]:
        return frozenset(self._stems(span.text, set())) if span else frozenset()

    def _stems(self, text: str, left_out: set[str]) -> list[str]:
        found = []
        words = words_of(text)
        for n, (key, (start, end)) in enumerate(zip(words.keys[:_MOST], words.spans, strict=False)):
            word = text[start:end]
            # 'US' and 'May' are no pronoun and no auxiliary
            proper = len(word) > 1 and (word.isupper() or (n > 0 and word[0].isupper()))
            if key not in left_out and (key not in self._light or proper):
                found.append(self.stem(key))
        return found


def stem(word: str, forms: Mapping[str, str]) -> str:
    """A word by its base form where it is irregular, else without its ending."""
    word = word.removesuffix("'s").removesuffix("'")
    if word in forms:
        return stem(forms[word], {})
    if len(word) > 4 and word.endswith("ies"):
        word = word[:-3] + "y"
    elif len(word) > 3 and word.endswith("s") and not word.endswith(("ss", "us", "is")):
        word = word[:-1]
    for ending, least in (("ing", 6), ("ed", 5)):
        if len(word) >= least and word.endswith(ending):
            word = word[: -len(ending)]
            if len(word) > 2 and word[-1] == word[-2] and word[-1] not in "lsz":
                word = word[:-1]
            break
    return word.removesuffix("e") if len(word) > 3 else word


def conflict(reader: Reader, one: Sequence[Quantity], other: Sequence[Quantity]) -> tuple[Quantity, Quantity] | None:
    """Two figures of one unit of which no pair can be the same, or None."""
    for a in one[:5]:
        same = [b for b in other[:5] if reader.unit(a) == reader.unit(b)]
        if same and not any(agree(x, b) for x in one[:5] if reader.unit(x) == reader.unit(a) for b in same):
            return a, same[0]
    return None
