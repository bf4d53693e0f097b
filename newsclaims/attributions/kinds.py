"""What a source does with a content, for cues that no rule has read: statement, belief, decision, ..."""

from __future__ import annotations

from newsclaims.attributions.context import Context
from newsclaims.models import AttributionKind
from newsclaims.syntax import Token


def kind_of(context: Context, cue: Token) -> AttributionKind:
    """The kind by the lexicon's row for the cue word; without one by what the word governs.

    A verb of no reporting that takes an infinitive of its own subject tells an intention ('is poised to run'),
    a predicate adjective with a clause or preposition a belief or an attitude ('is confident that', 'is critical of').
    """
    row = context.verb(cue) or context.lexicon.table("reporting_nouns").get(cue.lemma)
    if row is not None:
        kind: AttributionKind = row["kind"]  # type: ignore[assignment]
        asked = kind == "question" and any(c.dep == "xcomp" for c in context.parse.children(cue))
        return "directive" if asked else kind  # 'asked to see it'
    for child in context.parse.children(cue, "acomp", "attr"):
        clause = any(c.dep in {"ccomp", "acl"} for c in context.parse.children(child))
        return "belief" if clause else "attitude"
    if any(c.dep == "xcomp" for c in context.parse.children(cue)):
        return "commitment"
    return "statement"
