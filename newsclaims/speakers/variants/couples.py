"""Mr and Mrs of one surname, of whom the article has no more than one full name or none."""

from __future__ import annotations

from collections import Counter, defaultdict

from newsclaims.lexicon import Lexicon
from newsclaims.speakers.names.find import Name
from newsclaims.speakers.variants.name_cluster import NameCluster
from newsclaims.syntax import Parse

#: Tokens behind a full name in which its pronoun may stand.
_AHEAD = 60


def couple(parse: Parse, cluster: NameCluster, full: NameCluster, lexicon: Lexicon) -> NameCluster | None:
    """The one of 'Mr Dale' and 'Mrs Dale' who is not the bearer of the full name; without one, who is called so later.

    Args:
        parse: the parse of the article.
        cluster: the surname alone.
        full: the full name that it stands for, itself where there is none.
        lexicon: the word tables.
    """
    genders: dict[str, list[Name]] = defaultdict(list)
    for name in cluster.names:
        if gender := _titled(parse, name, lexicon):
            genders[gender].append(name)
    own, titled = _own_gender(parse, full, lexicon) if full is not cluster else ("", False)
    if len(genders) < 2 and not (titled and genders.keys() - {own}):
        return None
    first = own if own in genders or len(genders) < 2 else min(genders, key=lambda gender: genders[gender][0].first)
    second = [n for gender, names in genders.items() if gender != first for n in names]
    return NameCluster(cluster.words, sorted(second), Counter(cluster.votes))


def _titled(parse: Parse, name: Name, lexicon: Lexicon) -> str:
    """The gender that the titles before a name reveal, '' where they reveal none."""
    table = lexicon.table("speakers_titles")
    rows = (table.get(parse.tokens[i].lower.rstrip(".")) for i in range(name.title_first, name.first))
    return next((r["gender"] for r in rows if r and r["gender"]), "")


def _own_gender(parse: Parse, full: NameCluster, lexicon: Lexicon) -> tuple[str, bool]:
    """The gender of the bearer of a full name, by title or by the next pronoun, and whether it is the title's."""
    for name in full.names:
        if len(name.words) > 1 and (gender := _titled(parse, name, lexicon)):
            return gender, True
    pronouns = lexicon.table("speakers_pronouns")
    for name in (n for n in full.names if len(n.words) > 1):
        rows = (pronouns.get(t.lower) for t in parse.tokens[name.last : name.last + _AHEAD])
        if found := next((r["gender"] for r in rows if r and r["gender"] in {"masculine", "feminine"}), ""):
            return found, False
    return "", False
