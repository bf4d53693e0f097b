"""Score two sets of attributions: tokens, spans, whole attributions, direct quotations."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

import regex

from newsclaims.evaluation.marked import ROLES, Marked, Offsets, Role, characters
from newsclaims.evaluation.matching import SAME, exact, match, same_source
from newsclaims.lexicon import default_lexicon

Figures = dict[str, float | int | None]

_TOKEN = regex.compile(r"\w+|[^\w\s]")
_WORD = regex.compile(r"\w+(?:['’]\w+)*")
_INNER = regex.compile(r"\w.*\w|\w", regex.DOTALL)
_MARK = regex.compile("[“”\"]|''")

# A quotation counts as recalled where this share of its characters lies in one content; shorter ones are not counted.
_RECALLED = 0.8
_QUOTED_WORDS = 3


def score_attributions(documents: Iterable[tuple[str, Sequence[Marked], Sequence[Marked]]]) -> Figures:
    """Score predicted against gold attributions, micro-averaged over all documents.

    Args:
        documents: (text, gold, predicted) of each.

    Returns:
        `predicted` and `gold`, how many there are; precision, recall and F1 (`_P`, `_R`, `_F`) of `det` (content IoU
        at least 0.5, one to one), `det_src` (and the source right), `exact` (and the content the same word for word);
        F1 by token and by exact span of each role; recall of attributions with a plain reporting cue (`speech_`);
        recall of direct quotations and the share of them with the right source.
    """
    n: Counter[str] = Counter()
    for text, gold, predicted in documents:
        n["docs"] += 1
        n["gold"] += len(gold)
        n["predicted"] += len(predicted)
        for role in ROLES:
            _count_common(n, f"{role}_token", *(_role_tokens(text, side, role) for side in (gold, predicted)))
            _count_common(n, f"{role}_span", *(_exact_spans(text, side, role) for side in (gold, predicted)))
        _count_attributions(n, text, gold, predicted)
        _count_quotations(n, text, gold, predicted)
    figures: Figures = {"docs": n["docs"], "predicted": n["predicted"], "gold": n["gold"]}
    for unit in ("token", "span"):
        figures |= {f"{role}_{unit}_F": _f1(n, f"{role}_{unit}") for role in ROLES}
    for level in ("det", "det_src", "exact"):
        right = n[level]
        figures[f"{level}_P"] = _share(right, n["predicted"])
        figures[f"{level}_R"] = _share(right, n["gold"])
        figures[f"{level}_F"] = _share(2 * right, n["predicted"] + n["gold"])
    figures["speech_det_R"] = _share(n["speech_det"], n["speech"])
    figures["speech_det_src_R"] = _share(n["speech_det_src"], n["speech"])
    figures["direct_quote_recall"] = _share(n["recalled"], n["quotations"])
    figures["direct_quote_source_accuracy"] = _share(n["recalled_src"], n["recalled"])
    return figures


def quoted_runs(text: str) -> Iterator[Offsets]:
    """What stands between double quotation marks, paired within each line; an open one runs to the line's end.

    This is the yardstick's own reading of marks, simpler than the library's on purpose.
    """
    base = 0
    for line in text.split("\n"):
        opened: int | None = None
        for m in _MARK.finditer(line):
            if opened is None and m.group() != "”":
                opened = m.end()
            elif opened is not None and m.group() != "“":
                yield base + opened, base + m.start()
                opened = None
        if opened is not None and opened < len(line):
            yield base + opened, base + len(line)
        base += len(line) + 1


def _count_attributions(n: Counter[str], text: str, gold: Sequence[Marked], predicted: Sequence[Marked]) -> None:
    speech = default_lexicon().pattern("speech_cues")
    spoken = {i for i, g in enumerate(gold) if speech.search(" ".join(text[a:b] for a, b in g.cue))}
    n["speech"] += len(spoken)
    for pair in match(gold, predicted):
        for level, ok in (("det", True), ("det_src", pair.source)):
            n[level] += ok and pair.overlap >= SAME
            n[f"speech_{level}"] += ok and pair.overlap >= SAME and pair.gold in spoken
        n["exact"] += pair.source and exact(text, gold[pair.gold], predicted[pair.predicted])


def _count_quotations(n: Counter[str], text: str, gold: Sequence[Marked], predicted: Sequence[Marked]) -> None:
    contents = [characters(p.content) for p in predicted]
    for g, quoted in _quotations(text, gold):
        n["quotations"] += 1
        whole = characters(g.content)
        best = max(
            (
                (round(len(quoted & c) / len(quoted), 6), len(whole & c) / len(whole | c), -i)
                for i, c in enumerate(contents)
                if len(quoted & c) / len(quoted) >= _RECALLED
            ),
            default=None,
        )
        if best:
            n["recalled"] += 1
            n["recalled_src"] += same_source(g.source, predicted[-best[2]].source)


def _quotations(text: str, gold: Sequence[Marked]) -> Iterator[tuple[Marked, set[int]]]:
    """Each quoted run of at least three words that lies in a gold content, with its characters."""
    runs = list(quoted_runs(text))
    for g in gold:
        content = characters(g.content)
        for start, end in runs:
            words = _WORD.finditer(text, start, end)
            if sum(m.start() in content and m.end() - 1 in content for m in words) >= _QUOTED_WORDS:
                yield g, content.intersection(range(start, end))


def _role_tokens(text: str, attributions: Sequence[Marked], role: Role) -> set[Offsets]:
    covered = characters(stretch for a in attributions for stretch in a.role(role))
    return {m.span() for m in _TOKEN.finditer(text) if not covered.isdisjoint(range(*m.span()))}


def _exact_spans(text: str, attributions: Sequence[Marked], role: Role) -> set[Offsets]:
    """The stretches of a role without marks, punctuation and space at their ends."""
    found = set()
    for a in attributions:
        for start, end in a.role(role):
            if m := _INNER.search(text[start:end]):
                found.add((start + m.start(), start + m.end()))
    return found


def _count_common(n: Counter[str], key: str, gold: set[Offsets], predicted: set[Offsets]) -> None:
    n[f"{key}_right"] += len(gold & predicted)
    n[f"{key}_all"] += len(gold) + len(predicted)


def _f1(n: Counter[str], key: str) -> float:
    return _share(2 * n[f"{key}_right"], n[f"{key}_all"])


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
