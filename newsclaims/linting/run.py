"""Run the rules over an extraction."""

from __future__ import annotations

from collections.abc import Iterable

from newsclaims.arguments import of_type
from newsclaims.errors import UnknownCodeError
from newsclaims.lexicon import Lexicon, lexicon_or_default
from newsclaims.linting.case import Case
from newsclaims.linting.records import Finding, Rule
from newsclaims.linting.rules import RULES
from newsclaims.models import Extraction


def lint(
    extraction: Extraction,
    select: Iterable[str] | None = None,
    ignore: Iterable[str] | None = None,
    *,
    lexicon: Lexicon | None = None,
) -> tuple[Finding, ...]:
    """Find where an article falls short of published newsroom rules on sourcing.

    Args:
        extraction: the article's extraction.
        select: codes, or beginnings of codes, of the rules to run (`NC101`, `NC11`); all if None.
        ignore: codes, or beginnings of codes, of rules to leave out of those.
        lexicon: the words to go by (`lint_*`); those that ship if None.

    Returns:
        The findings in the order of the text.

    Raises:
        UnknownCodeError: no rule has such a code.
        ArgumentTypeError: it is no extraction, or no lexicon.
    """
    of_type("extraction", extraction, Extraction)
    case = Case(extraction, lexicon_or_default(lexicon))
    found = [
        Finding(code=rule.code, name=rule.name, span=hit.span, message=hit.message, object_id=hit.object_id)
        for rule in selected(select, ignore)
        for hit in rule.find(case)
    ]
    return tuple(sorted(found, key=lambda f: (f.span.start, f.span.end, f.code)))


def selected(select: Iterable[str] | None = None, ignore: Iterable[str] | None = None) -> tuple[Rule, ...]:
    """The rules that a selection names, in the order of their codes.

    Raises:
        UnknownCodeError: no rule has such a code.
    """
    wanted = None if select is None else _known(select)
    unwanted = _known(ignore or ())
    return tuple(r for r in RULES if (wanted is None or r.code.startswith(wanted)) and not r.code.startswith(unwanted))


def _known(codes: Iterable[str]) -> tuple[str, ...]:
    given = tuple(c.strip().upper() for c in ((codes,) if isinstance(codes, str) else codes))
    for code in given:
        if not code or not any(r.code.startswith(code) for r in RULES):
            raise UnknownCodeError(f"no lint rule {code!r}; there are {', '.join(r.code for r in RULES)}")
    return given
