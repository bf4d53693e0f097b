"""Whom a pronoun means.

| question | module |
| --- | --- |
| Whom does it mean, by whatever way? | `referent.py` |
| Which earlier referent does it take up? | `antecedents.py` |
| How well does a referent fit it, where it stands? | `salience.py` |
| What if the name comes behind it: 'Asked whether he would go, Doe said'? | `cataphora.py` |
| Who is 'I' in a quotation? | `first_person.py` |
| Whom does it not mean, as they have just accused whoever denies? | `accusers.py` |
"""
