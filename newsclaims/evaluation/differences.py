"""What changed between two readings of the same article, in words: `differences`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import takewhile
from typing import Any

from newsclaims.arguments import of_type
from newsclaims.models import Attribution, Claim, Extraction, Model, Quote, Speaker

Item = Speaker | Attribution | Quote | Claim

# Fields that hold ids. Ids shift when one thing more is found, so they are compared as what they stand for.
_REFERENCES = frozenset(
    {"speaker_id", "attribution_id", "parent_id", "continues", "nested", "supports", "disputes", "member_of"}
)

# Probabilities that differ by less are the same: arithmetic differs a little between processors.
_SAME_SCORE = 0.01
_WORDS = 40
# What is said of longer words, in characters, and how much of it before the place where they part.
_LONG, _BEFORE = 120, 30


def differences(before: Extraction, after: Extraction) -> list[str]:
    """One sentence for each difference, such as 'a3: speaker was Ravensby, is Dorsett'; none where they agree.

    Args:
        before: the accepted reading.
        after: the new reading of the same text; ids in the sentences are its own. Where the text has changed, one of
            the last sentences says so, and what stands before it is paired by words and places as well as can be.

    Raises:
        ArgumentTypeError: these are no extractions.
    """
    of_type("before", before, Extraction)
    of_type("after", after, Extraction)
    found: list[str] = []
    old_names, new_names = _names(before), _names(after)
    for kind in ("speakers", "attributions", "quotes", "claims"):
        old_items, new_items = getattr(before, kind), getattr(after, kind)
        pairs = _paired(old_items, new_items)
        gone = [o for i, o in enumerate(old_items) if i not in pairs]
        new = [n for j, n in enumerate(new_items) if j not in pairs.values()]
        found += [f"{_one(kind)} gone: {_title(item)}" for item in gone]
        found += [f"{_one(kind)} new: {item.id} {_title(item)}" for item in new]
        for i, j in sorted(pairs.items(), key=lambda pair: pair[1]):
            old, item = _flat(old_items[i], old_names), _flat(new_items[j], new_names)
            found += _changes(new_items[j].id, old, item)
    # last: it seldom changes, and pytest shows the first lines
    return [*found, *_changes("article", _flat(before.article, {}), _flat(after.article, {}))]


def _changes(label: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[str]:
    for field in dict.fromkeys([*before, *after]):
        old, new = before.get(field), after.get(field)
        if isinstance(old, float) and isinstance(new, float) and abs(old - new) < _SAME_SCORE:
            continue
        if old != new:
            was, now = _cut(_shown(old), _shown(new))
            yield f"{label}: {field} was {was}, is {now}"


def _cut(*shown: str) -> tuple[str, ...]:
    """Long words from a little before the place where they part."""
    common = sum(1 for _ in takewhile(lambda both: len(set(both)) == 1, zip(*shown, strict=False)))
    start = 0 if max(map(len, shown)) <= _LONG else max(0, common - _BEFORE)
    return tuple(
        ("…" if start else "") + s[start : start + _LONG] + ("…" if len(s) > start + _LONG else "") for s in shown
    )


def _flat(item: Model, names: Mapping[str, str]) -> dict[str, Any]:
    """The fields of a thing, one level deep; its own id left out, other ids replaced by what they stand for."""
    flat: dict[str, Any] = {}

    def add(key: str, value: Any) -> None:
        if isinstance(value, dict) and not _is_span(value):
            for inner, inner_value in value.items():
                add(f"{key}.{inner}" if key else inner, inner_value)
        elif isinstance(value, list) and value and isinstance(value[0], dict) and not _is_span(value[0]):
            for number, inner_value in enumerate(value, start=1):
                add(f"{key} {number}", inner_value)
        elif key in _REFERENCES:
            ids = value if isinstance(value, list) else [value]
            flat[key.removesuffix("_id")] = ", ".join(names.get(i, str(i)) for i in ids if i) or None
        elif not key.endswith("level"):  # follows from the score
            flat[key] = value

    add("", item.model_dump(mode="json", exclude={"id"}))
    return flat


def _is_span(value: Mapping[str, Any]) -> bool:
    """Whether it is a plain span, not a quantity or a time that has more to tell."""
    return value.keys() == {"start", "end", "text"}


def _names(extraction: Extraction) -> dict[str, str]:
    items: list[Item] = [
        *extraction.speakers,
        *extraction.attributions,
        *extraction.quotes,
        *extraction.claims,
    ]
    return {item.id: _title(item) for item in items}


def _title(item: Item) -> str:
    """What to call a thing: a speaker's label, else the first words."""
    if isinstance(item, Speaker):
        return item.label
    words = item.content[0].text if isinstance(item, Attribution) and item.content else getattr(item, "text", "")
    return f"“{words[:_WORDS]}{'…' if len(words) > _WORDS else ''}”"


def _place(item: Item) -> tuple[int, int]:
    """Where a thing stands in the text."""
    if isinstance(item, Speaker):
        spans = item.mentions
    elif isinstance(item, Attribution):
        spans = item.content
    else:
        spans = (item.span,) if isinstance(item, Claim) else item.spans
    return (spans[0].start, spans[-1].end) if spans else (0, 0)


def _paired(before: Sequence[Item], after: Sequence[Item]) -> dict[int, int]:
    """Pair old and new things: of one title at one place first, then of one title, then those that overlap."""
    pairs: dict[int, int] = {}
    free = dict(enumerate(after))

    def same(old: Item, new: Item) -> bool:
        return _title(old) == _title(new) and _place(old) == _place(new)

    def called_the_same(old: Item, new: Item) -> bool:
        return _title(old) == _title(new)

    def overlapping(old: Item, new: Item) -> bool:
        (a, b), (c, d) = _place(old), _place(new)
        return not isinstance(old, Speaker) and a < d and c < b

    for fits in (same, called_the_same, overlapping):
        for i, old in enumerate(before):
            if i not in pairs and (j := next((j for j, new in free.items() if fits(old, new)), None)) is not None:
                pairs[i] = j
                del free[j]
    return pairs


def _one(kind: str) -> str:
    return kind.removesuffix("s")


def _shown(value: Any) -> str:
    if value is None or value in ([], ""):
        return "none"
    if isinstance(value, dict):
        return f"“{value['text']}” at {value['start']}"
    if isinstance(value, list):
        return ", ".join(map(_shown, value))
    return str(value)
