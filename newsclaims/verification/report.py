"""A `Verification` in words, for the terminal and for `str()`."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.lexicon import default_lexicon
from newsclaims.verification.models import QuoteCheck, Verification
from newsclaims.wording import counted, harmless


def in_words(verification: Verification) -> str:
    """The checks one after the other, what fails marked, and a closing line that counts."""
    lines = [line for check in verification.checks for line in check_in_words(check)]
    failed = len(verification.failures)
    total = counted(len(verification.checks), "quotation")
    lines.append(f"{total} checked, {failed or 'none'} {'fails' if failed == 1 else 'fail'}")
    return "\n".join(map(harmless, lines))


def check_in_words(check: QuoteCheck) -> Iterator[str]:
    """One check as a heading and indented lines."""
    said = default_lexicon().table("compare_verdicts").rows[check.verdict]["words"]
    yield f"{'ok' if check.ok else 'FAIL'} {check.id} [{check.verdict}] {' '.join(check.span.text.split())}"
    place = f"     at {check.span.start}-{check.span.end}: {said}"
    yield place + (
        f" ({', '.join(check.differences)})" if check.verdict in {"marks", "cut"} and check.differences else ""
    )
    if check.edits:
        changed = f" ({check.changed_words} changed)" if check.changed_words else ""
        yield f"     words: {check.diff}{changed}"
    if check.negation_changed:
        yield "     a negation is among the words that differ"
    for passage in check.passages:
        yield f"     article {passage.start}-{passage.end}: {' '.join(passage.text.split())}"
    if check.speaker_match == "different":
        yield f"     given to {check.speaker}; in the article it is {check.article_speaker}"
