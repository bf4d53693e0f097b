"""What the parser takes for possessives, nouns and participles, and is a verb.

| question | module |
| --- | --- |
| Is it a contracted 'is': 'The town's a mess'? | `contracted.py` |
| Is it a verb: 'My phone works'? | `mistagged.py` |
"""
