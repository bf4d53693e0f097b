"""What a claim is like, and what it mentions.

| question | module |
| --- | --- |
| Fact, forecast, plan, opinion or demand? | `kinds.py` |
| When is it to hold? | `tense.py` |
| How sure: hedges and boosters? | `stance.py` |
| On what condition? | `conditions.py` |
| Who is its subject? | `subjects.py` |
| Which numbers does it give? | `quantities.py`, by the words of `quantity_words.py` |
| Which days does it mean? | `times.py` |
| What does it mention: entities, quantities, times? | `mentioned.py` |
"""
