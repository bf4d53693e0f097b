"""Codes turned into words: `reason_in_words`."""

from __future__ import annotations

import regex

from newsclaims.lexicon import Lexicon

#: A code: a sign, a name, a value behind a colon.
_CODE = regex.compile(r"(?P<sign>[+-]?)(?P<code>.*)", regex.DOTALL)


def in_words(code: str, lexicon: Lexicon) -> str | None:
    """What a code says, by the table `explain_reasons`; None where the table does not have it.

    Args:
        code: the code without its sign; of `name:value` the table may have `name:*`.
        lexicon: where the table is.
    """
    rows = lexicon.table("explain_reasons").rows
    name, colon, value = code.partition(":")
    row = rows.get(code.lower()) or (rows.get(f"{name.lower()}:*") if colon else None)
    return row["words"].replace("{value}", value) if row else None


def reason_in_words(reason: str, lexicon: Lexicon) -> str:
    """A reason of a `Confidence` as a sentence; one that nobody has put in words is shown as it is."""
    m = _CODE.fullmatch(reason)
    sign, code = (m["sign"], m["code"]) if m else ("", reason)
    words = in_words(code, lexicon) or f"the code {code!r}"
    return {"+": "speaks for it: ", "-": "speaks against it: "}.get(sign, "") + words


def rule_in_words(rule: str, lexicon: Lexicon) -> str:
    """What an attribution's rule says; of `one+other` both, which agree."""
    said = (in_words(f"rule:{part}", lexicon) or f"the rule {part!r} proposed it" for part in rule.split("+"))
    return "; a rule agrees: ".join(said)
