"""Whom a description means.

| question | module |
| --- | --- |
| Whom does it mean, by whatever way? | `referent.py` |
| What does 'the second official', 'the governor' take up? | `definites.py` |
| Which named body is 'the company', 'the lender'? | `bodies.py` |
| What does 'the striker', 'the man' take up? | `people.py` |
| Which unnamed people are 'the aide', 'both sources'? | `informants.py` |
| Who is 'one of the people', 'another'? | `members.py` |
| Who is 'her husband'? | `kin.py` |
| What is known of the earlier referents it is compared with? | `earlier_referents.py` |
| Whom had it meant, now that the name follows? | `described_before.py` |
| Whom does it mean in headline and lead, before the article names them? | `headline_and_lead.py` |
"""
