"""What a name stands for: a person, a body, a place, a document.

| question | module |
| --- | --- |
| What speaks for each, word by word? | `votes.py` |
| What do the sentences around it say: 'she', 'its', 'in X'? | `surroundings.py` |
| Is it a place's, or a side's in a match? | `places.py` |
"""
