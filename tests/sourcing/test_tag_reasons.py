"""What a tag rests on: tables of (article with the source in braces, tag, reason).

The reasons are those that `explain` puts in words.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from newsclaims.explanation.words import in_words
from newsclaims.lexicon import default_lexicon
from tests.weighed import weighed

if TYPE_CHECKING:
    from spacy.language import Language

    from newsclaims.models import AttributionKind, Sourcing


def checked(found: Sourcing) -> tuple[str, tuple[str, ...]]:
    """Tag and reasons, which must have words, of a sourcing that is never certain."""
    assert 0 < found.confidence.score < 1
    assert all(in_words(reason, default_lexicon()) for reason in found.confidence.reasons)
    return found.tag, found.confidence.reasons


STATED = [
    # named, in the source itself or elsewhere in the article
    ("{Ruth Okafor} said the road was shut.", "named", ("name",)),
    ("Residents met {Ruth Okafor} said the road was shut.", "named", ("name",)),
    ("{The mayor, Ruth Okafor,} said the road was shut.", "named", ("name",)),
    ("{Ruth Okafor} said no. {She} said the road was shut.", "named", ("name_elsewhere",)),
    ("Ruth Okafor left. {She} said the road was shut, and Okafor was sure.", "named", ("name_elsewhere",)),
    ("{The mayor} said no. Her name is Ruth Okafor.", "anonymous", ("one_unnamed_person", "definite")),
    # by a name that is not the real one
    ("{Mara, a pseudonym,} said the road was shut.", "anonymous", ("pseudonym",)),
    ("Mara, not her real name, lives here. {Mara} said the road was shut.", "anonymous", ("pseudonym",)),
    # in a headline that the tagger takes for a title as a whole
    (
        "{Roe}: 'I did it'\n\nAsked by Miss Lee whether he owned a knife, Roe replied: 'No, I never have.'",
        "named",
        ("name",),
    ),
    # by a pronoun that takes up nobody: what it tells itself
    ("{She} said the road was shut.", "named", ("pronoun_without_antecedent",)),
    ("{It} said the road was shut.", "institutional", ("pronoun_without_antecedent",)),
    ("{Its} said the road was shut.", "institutional", ("pronoun_without_antecedent",)),
    ("{They} said the road was shut.", "collective", ("pronoun_without_antecedent",)),
    ("{Their} said the road was shut.", "collective", ("pronoun_without_antecedent",)),
    ("{Them} said the road was shut.", "collective", ("pronoun_without_antecedent",)),
    ("{You} said the road was shut.", "collective", ("pronoun_without_antecedent",)),
    # by a label or a handle alone
    ("A talk\n\n{VOICE}: Is it shut?\n\nROE: It is.\n\nVOICE: Why?", "anonymous", ("label_only",)),
    ("{@coldtern} said the road was shut.", "anonymous", ("handle_only",)),
    ("A talk\n\nVOICE: Is it shut?\n\n{JANE ROE}: It is.\n\nVOICE: Why?", "named", ("name",)),
    # by a noun that no table has
    ("<According to> {the gauge}, the road was shut.", "documentary", ("unlisted_noun", "cue:accord")),
    ("The road was shut, to quote {the gauge}.", "institutional", ("unlisted_noun",)),
    ("{The gauge} showed the road was shut.", "documentary", ("unlisted_noun", "cue:show")),
    ("{The smell} suggests the road is shut.", "documentary", ("unlisted_noun", "cue:suggest")),
    ("{The gauge} said the road was shut.", "institutional", ("unlisted_noun",)),
    ("{The gauges} said the road was shut.", "collective", ("unlisted_noun", "plural")),
    # by what tells something in writing
    ("{The instruction} said the road was shut.", "documentary", ("document_noun",)),
    ("{The box} says the road is shut.", "documentary", ("document_noun",)),
    ("{The terms on its website} say the road is shut.", "documentary", ("document_noun",)),
    ("{An emergency warning} said the road was shut.", "documentary", ("document_noun",)),
    ("{Acme Packaging} said the road was shut.", "institutional", ("body",)),
    # one body, these bodies, so many bodies; bodies of that sort
    ("{A union} said the road was shut.", "institutional", ("body",)),
    ("{Norland Power} said the road was shut.", "institutional", ("body",)),
    ("Norland Power met. {The company} said the road was shut.", "institutional", ("body",)),
    ("{The unions} said the road was shut.", "institutional", ("bodies",)),
    ("{Those banks} said the road was shut.", "institutional", ("bodies",)),
    ("{Two agencies} said the road was shut.", "institutional", ("bodies",)),
    ("{Some agencies} said the road was shut.", "collective", ("open_class_of_bodies",)),
    ("{Agencies} said the road was shut.", "collective", ("open_class_of_bodies",)),
    ("{Regulators} said the road was shut.", "institutional", ("body",)),
    ("{Its regulators} said the road was shut.", "institutional", ("body",)),
    ("{A spokeswoman for Norland Power} said the road was shut.", "institutional", ("unnamed_spokesperson",)),
    # officials by whom a body speaks, unless they are counted, picked out or no longer in office
    ("{Federal prosecutors} said the road was shut.", "institutional", ("official:prosecutor",)),
    ("{Retired prosecutors} said the road was shut.", "anonymous", ("informants_who_tell",)),
    ("{Many prosecutors} said the road was shut.", "anonymous", ("informants_who_tell",)),
    # one person
    ("{A lawmaker} said the road was shut.", "anonymous", ("one_unnamed_person",)),
    ("{Each aide} said the road was shut.", "anonymous", ("one_unnamed_person",)),
    ("{The lawmaker} said the road was shut.", "anonymous", ("one_unnamed_person", "definite")),
    ("{His lawyer} said the road was shut.", "anonymous", ("one_unnamed_person", "definite")),
    ("{Every lawmaker} said the road was shut.", "collective", ("open_class:lawmaker",)),
    # people at large, or some of them
    ("{People} said the road was shut.", "collective", ("people_at_large",)),
    ("{Most of the people in the queue} said the road was shut.", "collective", ("quantifier:most", "people_at_large")),
    ("{Most of the governor's aides} said the road was shut.", "anonymous", ("informants_of_one_body",)),
    ("{Most people in town} said the road was shut.", "collective", ("quantifier:most", "people_at_large")),
    ("{Young people} said the road was shut.", "anonymous", ("informants_who_tell",)),
    ("{These people} said the road was shut.", "anonymous", ("informants_who_tell",)),
    ("{Two people} said the road was shut.", "anonymous", ("informants_who_tell",)),
    # who says how they know is an informant
    ("{Voters familiar with the plan} said the road was shut.", "anonymous", ("basis_stated",)),
    ("{Lawmakers from the north close to the talks} said the road was shut.", "anonymous", ("basis_stated",)),
    ("{Lawmakers, close to the talks,} said the road was shut.", "collective", ("open_class:lawmaker",)),
    (
        "{Lawmakers from the far north and the far south of Norland close to the talks} said the road was shut.",
        "collective",
        ("open_class:lawmaker",),
    ),
    # counsel of one party speaks for it
    ("{Representatives for Acme and the club} declined to comment.", "institutional", ("speaks_for_one",)),
    ("{A rep for the singer} said the road was shut.", "institutional", ("speaks_for_one",)),
    ("{Representatives} said the road was shut.", "anonymous", ("informants_who_tell",)),
    ("{Lawyers for Doe} said the road was shut.", "institutional", ("counsel_of_one_party",)),
    ("{Her lawyers} said the road was shut.", "institutional", ("counsel_of_one_party",)),
    ("{Lawyers} said the road was shut.", "anonymous", ("informants_who_tell",)),
    # peers pass something on, but not most of them
    ("{Friends} said the road was shut.", "anonymous", ("peers_who_tell",)),
    ("{Many friends} said the road was shut.", "collective", ("peers:statement",)),
    # who else is in the list
    ("{Voters and senior aides} said the road was shut.", "anonymous", ("informants_who_tell",)),
    ("{Voters, teachers and their lawyers} said the road was shut.", "anonymous", ("informants_who_tell",)),
    ("{Voters and friends of the mayor} said the road was shut.", "collective", ("open_class:voter",)),
    ("{Voters and guards} said the road was shut.", "collective", ("open_class:voter",)),
    # of an open class, a few who are counted
    ("{Two lawmakers} said the road was shut.", "anonymous", ("few_counted",)),
    ("{Twelve lawmakers} said the road was shut.", "anonymous", ("few_counted",)),
    ("{Thirteen lawmakers} said the road was shut.", "collective", ("open_class:lawmaker",)),
    # somebody's family, or any family
    ("{His family} said the road was shut.", "anonymous", ("crowd_of_one",)),
    ("{Brandt’s family} said the road was shut.", "anonymous", ("crowd_of_one",)),
    ("{His family} left. {The family} said the road was shut.", "anonymous", ("crowd_of_one",)),
    ("{The family} said the road was shut.", "collective", ("open_class:family",)),
    ("{Brandt’s voters} said the road was shut.", "collective", ("open_class:voter",)),
    # leaders of a body
    ("{Company leaders} said the road was shut.", "anonymous", ("leaders_who_tell",)),
    ("{Norland Power leaders} said the road was shut.", "anonymous", ("leaders_who_tell",)),
    ("{The party’s leaders} said the road was shut.", "anonymous", ("leaders_who_tell",)),
    ("{Leaders of the union} said the road was shut.", "anonymous", ("leaders_who_tell",)),
    ("{Leaders of the strike} said the road was shut.", "collective", ("open_class:leader",)),
    ("{Leaders at the union} said the road was shut.", "collective", ("open_class:leader",)),
    ("{Youth leaders} said the road was shut.", "collective", ("open_class:leader",)),
    ("{Leaders} said the road was shut.", "collective", ("open_class:leader",)),
    ("{Company drivers} said the road was shut.", "collective", ("open_class:driver",)),
    # what is said in private, in the same sentence and near the cue
    ("{Some lawmakers} have privately said the road was shut.", "anonymous", ("told_in_private",)),
    ("{Some lawmakers} said, off the record, that the road was shut.", "anonymous", ("asked_not_to_be_named",)),
    ("Quietly {voters} say the road is shut.", "anonymous", ("told_in_private",)),
    ("They met privately. {Lawmakers} said the road was shut.", "collective", ("open_class:lawmaker",)),
    ("{Lawmakers} said so. Privately, the road was shut.", "collective", ("open_class:lawmaker",)),
    (
        "{Some lawmakers} said on the pier at dawn privately that the road was shut.",
        "collective",
        ("open_class:lawmaker",),
    ),
    ("Privately, the road was shut, to quote {some lawmakers}.", "collective", ("open_class:lawmaker",)),
]


@pytest.mark.parametrize(("marked", "tag", "reasons"), STATED)
def test_what_a_tag_rests_on(nlp: Language, marked: str, tag: str, reasons: tuple[str, ...]) -> None:
    assert checked(weighed(nlp, marked)) == (tag, reasons)


DONE: list[tuple[str, AttributionKind, str, tuple[str, ...]]] = [
    # informants tell, believe, deny, ask or do not answer; what they only do or want makes a class of them
    ("{Officials} denied the road was shut.", "denial", "anonymous", ("informants_who_tell",)),
    ("{Officials} declined to say the road was shut.", "nonresponse", "anonymous", ("informants_who_tell",)),
    ("{Officials} asked whether the road was shut.", "question", "anonymous", ("informants_who_tell",)),
    ("{Officials} believe the road is shut.", "belief", "anonymous", ("informants_who_tell",)),
    ("{Officials} decided the road was shut.", "decision", "collective", ("informants_who_act",)),
    ("{Officials} promised the road was shut.", "commitment", "collective", ("informants_who_act",)),
    ("{Senior officials} wanted the road shut.", "attitude", "collective", ("informants_who_act",)),
    ("{Aides with a grudge} wanted the road shut.", "attitude", "collective", ("informants_who_act",)),
    ("{Most of his aides} wanted the road shut.", "attitude", "collective", ("quantifier:most", "no_telling")),
    # ... unless they belong to one person or body
    ("{His aides} wanted the road shut.", "attitude", "anonymous", ("informants_of_one_body",)),
    ("{The mayor’s aides} wanted the road shut.", "attitude", "anonymous", ("informants_of_one_body",)),
    ("{Norland officials} wanted the road shut.", "attitude", "anonymous", ("informants_of_one_body",)),
    ("{Officials in Kyiv} wanted the road shut.", "attitude", "anonymous", ("informants_of_one_body",)),
    ("{Officials at the ministry} wanted the road shut.", "attitude", "anonymous", ("informants_of_one_body",)),
    ("{Officials of the port} wanted the road shut.", "attitude", "anonymous", ("informants_of_one_body",)),
    ("{Advisers to the mayor} wanted the road shut.", "attitude", "anonymous", ("informants_of_one_body",)),
    ("{Agents for the club} wanted the road shut.", "attitude", "anonymous", ("informants_of_one_body",)),
    # peers and open classes that want something
    ("{Friends} wanted the road shut.", "attitude", "collective", ("peers:attitude",)),
    ("{Two lawmakers} wanted the road shut.", "attitude", "collective", ("open_class:lawmaker",)),
]


@pytest.mark.parametrize(("marked", "kind", "tag", "reasons"), DONE)
def test_what_it_rests_on_by_what_they_do(
    nlp: Language, marked: str, kind: AttributionKind, tag: str, reasons: tuple[str, ...]
) -> None:
    assert checked(weighed(nlp, marked, kind)) == (tag, reasons)


SURER = [
    # a name beside the words over one further off
    ("{Ruth Okafor} said no.", "Ruth Okafor left. {She} said no."),
    # a name over a pronoun that takes up nobody
    ("Ruth Okafor left. {She} said no.", "{She} said no."),
    # anybody over somebody whom the article may name elsewhere
    ("{A lawmaker} said no.", "{The lawmaker} said no."),
    # one body over several
    ("{The union} said no.", "{The unions} said no."),
    # a noun of the tables over one that none has
    ("{The report} said no.", "{The gauge} showed no."),
    ("{The gauges} said no.", "{The gauge} said no."),
    # who says how they know over who does not
    ("{Voters familiar with the plan} said no.", "{Two voters} said no."),
]


@pytest.mark.parametrize(("surer", "less_sure"), SURER)
def test_how_sure_a_tag_is(nlp: Language, surer: str, less_sure: str) -> None:
    assert weighed(nlp, surer).confidence.score > weighed(nlp, less_sure).confidence.score


SHARES = [
    # a share of a class, of people or of firms, is no number of informants
    ("{60 per cent of teachers} said no.", "collective", None),
    ("{Nine out of 10 nurses} said no.", "collective", None),
    ("{Two thirds of managers} said no.", "collective", None),
    ("{Three-quarters of officials} said no.", "collective", None),
    ("{One in three} said no.", "collective", None),
    ("{60% of firms} said no.", "collective", None),
    ("{A quarter of employers} said no.", "collective", None),
    ("{8 in 10 officials surveyed} said no.", "collective", None),
    # but these are counted
    ("{Two 51% shareholders} said no.", "anonymous", 2),
    ("{Two of the three men} said no.", "anonymous", 2),
    ("{Two in the car} said no.", "anonymous", 2),
    ("{One in 2019} said no.", "anonymous", 1),
    ("{A second official} said no.", "anonymous", 1),
    ("{Up to 12 officials} said no.", "anonymous", 12),
]


@pytest.mark.parametrize(("marked", "tag", "count"), SHARES)
def test_a_share_is_no_number_of_people(nlp: Language, marked: str, tag: str, count: int | None) -> None:
    found = weighed(nlp, marked)
    assert (found.tag, found.source_count) == (tag, count)
