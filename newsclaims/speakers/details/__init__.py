"""What the article tells of a speaker.

| question | module |
| --- | --- |
| A man or a woman? | `genders.py` |
| How many are they? | `counts.py` |
| Which body do they belong to? | `affiliation.py` |
| Of what body or place is somebody, as a title says? | `title_seats.py` |
| Is the name the real one? | `pseudonyms.py` |
| What is said of all the unnamed at once: 'All three spoke on condition of anonymity'? | `all_unnamed.py` |
"""
