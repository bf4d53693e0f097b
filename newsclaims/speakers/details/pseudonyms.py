"""Names that are not the real ones: 'Ruth (not her real name)', 'whom the paper is calling Ruth'."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.records import Mention, Referent
from newsclaims.syntax import Parse

#: Mentions looked at, characters before a name and behind it in which a wording may stand.
_MOST, _BEFORE, _BEHIND, _GAP = 40, 40, 60, 12


def pseudonym_sentences(
    parse: Parse, referent: Referent, mentions: Sequence[Mention], lexicon: Lexicon
) -> tuple[int, ...]:
    """The sentences that say that somebody's name is not the real one; none where the name is.

    Args:
        parse: the parse of the article.
        referent: the person.
        mentions: its mentions in text order.
        lexicon: `speakers_naming_cues` and `speakers_pseudonym_signs`.
    """
    if not referent.name or referent.animacy != "person":
        return ()
    found = [m.sentence for m in mentions[:_MOST] if m.head >= 0 and _assumed(parse, m, lexicon)]
    if len(referent.name_words) == 1 and not any(m.titles for m in mentions[:_MOST]):
        everybody = lexicon.pattern("speakers_pseudonym_signs", scope="all").finditer(parse.text)
        found += [t.sentence for m in everybody if (t := parse.at(m.start())) is not None]
    return tuple(dict.fromkeys(found))


def _assumed(parse: Parse, mention: Mention, lexicon: Lexicon) -> bool:
    text = parse.text
    if mention.kind == "pronoun":
        own = lexicon.pattern("speakers_pseudonym_signs", scope="owner").match(text, pos=mention.start)
        return own is not None
    if mention.kind != "name":
        return False
    before = text[max(0, mention.start - _BEFORE) : mention.start].rstrip(" \"“‘'")
    cues = lexicon.pattern("speakers_naming_cues", use="pseudonym").finditer(before)
    if any(m.end() == len(before) for m in cues):
        return True
    behind = text[mention.end : mention.end + _BEHIND]
    sign = lexicon.pattern("speakers_pseudonym_signs", scope="name").search(behind)
    return sign is not None and sign.start() <= _GAP and "." not in behind[: sign.start()]


def introduced(parse: Parse, name: Mention, lexicon: Lexicon) -> bool:
    """Whether 'We are calling her', 'asked us to call him', 'only her first name,' stands right before a name."""
    before = parse.text[max(0, name.start - _BEFORE) : name.start].rstrip()
    if before.endswith(","):
        following = parse.tokens[name.last : name.last + 1]
        closed = not following or following[0].text in {",", "."}
        if name.last - name.first > 1 or not closed:
            return False  # 'She would not give her first name, Jane Doe said'
        before = before[:-1]
    return any(m.end() == len(before) for m in lexicon.pattern("speakers_naming_cues").finditer(before))
