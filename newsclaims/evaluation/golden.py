"""Score against hand-made expectations: `X.txt` with `X.expected.json`, as in docs/reference/golden-format.md."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from newsclaims.evaluation.brat import text_of
from newsclaims.evaluation.expectations import ExpectationsError, read_expectations
from newsclaims.evaluation.marked import Offsets, characters, intersection_over_union, label_key, offsets
from newsclaims.evaluation.matching import same_source
from newsclaims.evaluation.tally import Tally, broken_spans
from newsclaims.models import Attribution, Claim, Extraction, Speaker

Expected = Mapping[str, Any]

#: The figures, in the order of the report.
GOLDEN_FIGURES = (
    "found",
    "content_exact",
    "speaker",
    "sourcing",
    "type",
    "kind",
    "count",
    "basis",
    "anonymity_reason",
    "not_quotes_kept_out",
    "claims",
    "hedged",
    "precision",
)

# From these common shares of word characters spans count as the same.
_SAME, _SAME_CLAIM, _EXACT = 0.5, 0.7, 0.999


class GoldenReport(NamedTuple):
    """How an extractor did on a folder of articles with hand-made expectations."""

    tallies: dict[str, Tally]
    """What was right of how many, by article."""
    misses: list[str]
    """What was not as expected, in words."""

    @property
    def total(self) -> Tally:
        """The tallies of all articles together."""
        total = Tally()
        for tally in self.tallies.values():
            total.update(tally)
        return total

    @property
    def figures(self) -> dict[str, float | int | None]:
        """The total's shares by name, and the number of broken spans."""
        total = self.total
        return {**{key: total.rate(key) for key in GOLDEN_FIGURES}, "broken_spans": total["broken_spans"]}


class Miss(NamedTuple):
    """Something that is not as expected."""

    figure: str
    """The figure of `GOLDEN_FIGURES` that it counts against."""
    words: str
    """What is otherwise, in words."""


def score_expectations(expected: Expected, extraction: Extraction) -> tuple[Tally, list[Miss]]:
    """Hold one extraction against the expectations of its article, every place of them with its offsets."""
    score = _Score(extraction.article.text, expected, extraction, Tally(), [])
    return score.run(), score.misses


def score_golden(extract: Callable[[str], Extraction], paths: Iterable[str | Path]) -> GoldenReport:
    """Read the articles and hold the results against what a careful reader expects.

    Args:
        extract: what reads a text, such as `newsclaims.extract`.
        paths: the articles, `X.txt`; the expectations lie beside them in `X.expected.json`.

    Raises:
        AnnotationError: a file is no UTF-8, the expectations are no JSON in their format, or they speak of words that
            the article does not have.
    """
    report = GoldenReport({}, [])
    for path in map(Path, paths):
        written, text = path.with_name(f"{path.stem}.expected.json"), text_of(path)
        expectations = read_expectations(written)
        try:
            expected = expectations.resolved(text)
        except ExpectationsError as e:
            raise ExpectationsError(f"{written}: {e}") from None
        report.tallies[path.stem], misses = score_expectations(expected, extract(text))
        report.misses.extend(f"{path.stem}: {miss.words}" for miss in misses)
    return report


class _Score(NamedTuple):
    """One article's expectations against one result."""

    text: str
    expected: Expected
    extraction: Extraction
    tally: Tally
    misses: list[Miss]

    def run(self) -> Tally:
        self.tally["broken_spans"] += len(broken_spans(self.extraction))
        pairs = _pair_up(self.text, self.expected["attributions"], self.extraction.attributions)
        expected_of: dict[str, str] = {}  # id of an expected attribution by that of the predicted one
        for i, wanted in enumerate(self.expected["attributions"]):
            found = self.extraction.attributions[pairs[i]] if i in pairs else None
            if found is not None and not same_source(_stretches(wanted["source"]), offsets([found.source])):
                found = None
            if wanted["required"]:
                self._see("found", found, f"missed {wanted['id']}: {_words(wanted['content'][0])}")
            if found is not None:
                expected_of[found.id] = wanted["id"]
                self._see_attribution(wanted, found)
        self._see_unexpected(set(pairs.values()))
        for span in self.expected["not_quotes"]:
            hit = any(self._iou(_stretches(span), offsets(q.spans)) >= _SAME for q in self.extraction.quotes)
            self._see("not_quotes_kept_out", not hit, f"taken for a quote: {_words(span)} ({span['why']})")
        for wanted in self.expected["claims"]:
            self._see_claim(wanted, expected_of)
        return self.tally

    def _see(self, key: str, ok: object, otherwise: str) -> None:
        self.tally.see(key, ok)
        if not ok:
            self.misses.append(Miss(key, otherwise))

    def _iou(self, a: Sequence[Offsets], b: Sequence[Offsets]) -> float:
        return intersection_over_union(self.text, a, b)

    def _see_attribution(self, wanted: Expected, found: Attribution) -> None:
        content = tuple(o for c in wanted["content"] for o in _stretches(c))
        exact = self._iou(content, offsets(found.content)) > _EXACT
        have = " … ".join(c.text for c in found.content)
        self._see("content_exact", exact, f"content of {wanted['id']} is {have!r}, not {_joined(wanted['content'])}")
        for field, value in (("type", found.quote_type), ("kind", found.kind), ("sourcing", found.sourcing.tag)):
            ok = value in [wanted[field], *wanted.get(f"{field}_alt", [])]
            # a source that the text does not name has no tag of its own in the annotation
            ok = ok or (field == "sourcing" and wanted[field] == "other" and value == "unattributed")
            self._see(field, ok, f"{field} of {wanted['id']} is {value}, not {wanted[field]}")
        if wanted["speaker"]:
            self._see_speaker(wanted, found)

    def _see_speaker(self, wanted: Expected, found: Attribution) -> None:
        speakers = self.expected["speakers"]
        speaker = next(s for s in speakers if s["id"] == wanted["speaker"])
        have = found.speaker and found.speaker.label
        want = speaker.get("name") or speaker.get("description")
        ok = _same_speaker(speaker, found.speaker, speakers)
        self._see("speaker", ok, f"speaker of {wanted['id']} is {have!r}, not {want!r}")
        if speaker["sourcing"] != "anonymous":
            return
        sourcing = found.sourcing
        if speaker.get("count") is not None:
            count = sourcing.source_count
            self._see("count", count == speaker["count"], f"count of {wanted['id']} is {count}, not {speaker['count']}")
        for field, span in (("basis", sourcing.basis), ("anonymity_reason", sourcing.anonymity_reason)):
            if speaker.get(field) is not None:
                text = span.text if span else ""
                ok = label_key(text) == label_key(speaker[field])
                self._see(field, ok, f"{field} of {wanted['id']} is {text!r}, not {speaker[field]!r}")

    def _see_unexpected(self, paired: set[int]) -> None:
        """Count precision; an unexpected attribution that lies within another's content is neither right nor wrong."""
        contents = [characters(offsets(a.content)) for a in self.extraction.attributions]
        for j, a in enumerate(self.extraction.attributions):
            nested = any(k != j and contents[j] and contents[j] < c for k, c in enumerate(contents))
            if j in paired or not nested:
                words = repr(a.content[0].text[:60]) if a.content else "''"
                self._see("precision", j in paired, f"unexpected: cue {a.cue and a.cue.text!r} content {words}")

    def _see_claim(self, wanted: Expected, expected_of: Mapping[str, str]) -> None:
        def common(claim: Claim) -> float:
            return self._iou(_stretches(wanted), offsets([claim.span]))

        best = max(self.extraction.claims, key=common, default=None)
        if best is None or common(best) < _SAME_CLAIM:
            self._see("claims", ok=False, otherwise=f"claim {_words(wanted)} not found")
            return
        owner = expected_of.get(best.attribution_id) if best.attribution_id else None
        self._see("claims", owner == wanted["attribution"], f"claim {_words(wanted)} given to {owner}")
        hedged = bool(wanted.get("hedged"))
        words = f"claim {_words(wanted)} is {'not ' if hedged else ''}hedged"
        self._see("hedged", bool(best.hedges) == hedged, words)


def _pair_up(text: str, expected: Sequence[Expected], found: Sequence[Attribution]) -> dict[int, int]:
    """Pair expected and found one to one, best contents first, their cues overlapping where both have one."""
    options = []
    for i, wanted in enumerate(expected):
        content = [o for c in wanted["content"] for o in _stretches(c)]
        cues = [o for c in (wanted["cue"], wanted.get("cue_alt")) if isinstance(c, dict) for o in _stretches(c)]
        for j, a in enumerate(found):
            common = intersection_over_union(text, content, offsets(a.content))
            agree = not (cues and a.cue) or any(a.cue.start < end and start < a.cue.end for start, end in cues)
            if common >= _SAME and agree:
                options.append((-common, i, j))
    pairs: dict[int, int] = {}
    for _, i, j in sorted(options):
        if i not in pairs and j not in pairs.values():
            pairs[i] = j
    return pairs


def _same_speaker(expected: Expected, speaker: Speaker | None, everybody: Sequence[Expected]) -> bool:
    """Whether it is the expected one: by name, or for one without a name by a wording that is not somebody else's."""
    if speaker is None:
        return False
    if expected.get("name"):
        return label_key(expected["name"]) in {label_key(speaker.name), label_key(speaker.label)}
    names = {label_key(x) for x in [expected.get("description"), *expected.get("aliases", [])]}
    others = {label_key(x) for s in everybody if s is not expected for x in [s.get("name"), s.get("description")]}
    label = label_key(speaker.label)
    return label in names or (label not in others and any(label in n or n in label for n in names if n))


def _stretches(span: Expected | None) -> tuple[Offsets, ...]:
    return ((span["start"], span["end"]),) if span else ()


def _words(span: Expected) -> str:
    return repr(span["text"][:60])


def _joined(spans: Sequence[Expected]) -> str:
    return repr(" … ".join(span["text"] for span in spans))
