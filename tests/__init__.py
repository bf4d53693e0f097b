"""The tests: a folder for each of the package's, files named after what they test.

What they share stands here, and is imported from `tests`:

| question | module |
| --- | --- |
| Where do the checkout, its golden articles, the corpora lie? | `places.py` |
| Which pipeline, which extractor? | fixtures of `conftest.py` |
| What are the blocks of a text, the runs in its marks? | `laid_out.py`, `paired.py` |
| What is attributed, to whom, how well sourced, what is claimed? | `attributed.py`, `spoken.py`, `weighed.py`, `claimed.py` |
| An extraction made by hand, a page of the web | `made.py`, `web_page.py` |
| Texts and parses made up by hypothesis; every output of an extraction | `odd_texts.py`, `fake_parse.py`, `everything.py` |
| What a hostile text may hold | `hostile.py` |
| How long does it take? | `timed.py` |
| Do the pages of the documentation do what they show? | `doc_pages.py`, `doc_examples.py` |
| Is it linked data, is it SARIF? | `linked_data.py`, `contexts/`, `sarif_schema.py` |
| A browser; runs to be killed; Ray and Spark | `browser.py`, `stub_run.py`, `cluster_probe.py` |
"""
