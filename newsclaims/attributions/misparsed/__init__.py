"""What the parser gets wrong about who says what, mended before anything else reads the parse."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.attributions.misparsed.asked import asked_in_passing
from newsclaims.attributions.misparsed.coordination import rejoined_verbs
from newsclaims.attributions.misparsed.dated import joined_passives
from newsclaims.attributions.misparsed.numbered import named_bodies
from newsclaims.attributions.misparsed.opened import with_later_subjects
from newsclaims.attributions.misparsed.passed_on import turned_reports
from newsclaims.attributions.misparsed.rehung import rehung_words
from newsclaims.attributions.misparsed.tree import changed
from newsclaims.attributions.misparsed.unread import reread_verbs
from newsclaims.lexicon import Lexicon
from newsclaims.marks import MarkedRun
from newsclaims.syntax import Parse

__all__ = ["repaired"]


def repaired(parse: Parse, runs: Sequence[MarkedRun], lexicon: Lexicon) -> Parse:
    """The parse with what is wrong in it mended where the words leave no doubt, each repair on what the last one left.

    1. 'No 10' and 'Number 11' are names (`numbered`).
    2. Verbs of a frame that were taken for nouns or participles ('the inquest heard', 'a cook, ..., claimed it had'),
       and callings that were taken for verbs ('said engineer Ann Lee'), are what they are (`unread`).
    3. The two words of a passive that a date parts ('was on Monday told') are joined (`dated`).
    4. 'Doe, asked about the vote, said he would wait': Doe is the subject of the last verb (`asked`).
    5. 'Sentencing Kells, Judge Falk said': of two nouns before a verb of saying the one that no comma parts from it
       is its subject (`opened`).
    6. 'The ministry said the ferry had sunk, the news agency reported': the verb at the end reports the one at the head
       (`passed_on`).
    7. Coordinated nouns and clauses hang on what they are coordinated with (`rehung`).
    8. Coordinated verbs of reporting hang on the verb whose subject can speak (`coordination`).

    Args:
        parse: the parse of an article.
        runs: its quoted runs.
        lexicon: the words that the rules go by.
    """
    parse = changed(parse, named_bodies(parse, lexicon))
    parse = changed(parse, reread_verbs(parse, lexicon))
    parse = changed(parse, joined_passives(parse))
    parse = changed(parse, asked_in_passing(parse, lexicon))
    parse = changed(parse, with_later_subjects(parse, lexicon))
    parse = changed(parse, turned_reports(parse, lexicon))
    parse = changed(parse, rehung_words(parse))
    return changed(parse, rejoined_verbs(parse, runs, lexicon))
