"""Which claims of an article say the same, or the opposite.

| question | module |
| --- | --- |
| Which two are related? | `related.py` |
| May both figures be right? | `figures.py` |
| Is it a verdict on another claim: 'That is false'? | `verdicts.py` |
"""
