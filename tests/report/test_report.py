"""The report page as a file: one, closed, truthful; in a browser it is tested in test_browser.py."""

from __future__ import annotations

import hashlib
import json
import re
from base64 import b64encode
from html.parser import HTMLParser
from pathlib import Path

import pytest

from newsclaims import Extraction
from newsclaims.cli import main
from newsclaims.models import Article
from newsclaims.report import page, write
from newsclaims.report.write import put
from tests import hostile
from tests.made import TEXT, extraction


class Shell(HTMLParser):
    """What a browser with a script engine finds: elements, and the text of scripts and styles."""

    CDATA_CONTENT_ELEMENTS = ("script", "style", "noscript")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.texts: dict[str, list[str]] = {}
        self.within = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note an element."""
        self.found.append((tag, dict(attrs)))
        self.texts.setdefault(tag, []).append("")

        self.within = tag

    def handle_endtag(self, tag: str) -> None:  # noqa: ARG002 # as HTMLParser has it
        """Text no longer belongs to an element that matters."""
        self.within = ""

    def handle_data(self, data: str) -> None:
        """Note its text."""
        if self.within:
            self.texts[self.within][-1] += data


def test_page_is_closed_and_loads_nothing() -> None:
    shell = Shell(page(extraction()))
    names = [tag for tag, _ in shell.found]
    assert not set(names) & {"link", "img", "iframe", "object", "embed", "base", "form"}
    assert not [a for _, a in shell.found if {"src", "style"} & set(a) or any(k.startswith("on") for k in a)]
    policy = next(a["content"] for _, a in shell.found if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert "default-src 'none'" in policy
    assert "unsafe" not in policy
    for text in (shell.texts["style"][0], shell.texts["script"][1]):
        digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy


def test_data_is_the_extraction() -> None:
    data = json.loads(Shell(page(extraction())).texts["script"][0])
    (article,) = data["articles"]
    assert article["title"] == "Ferry line to add boats, say sources"
    shown = "".join(text for _, row in article["paragraphs"] for text, _ in row)
    assert re.sub(r"\s", "", shown) == re.sub(r"\s", "", TEXT)
    assert [a["id"] for a in article["attributions"]] == ["a1", "a2", "a3"]
    assert article["attributions"][1]["text"] == "“We need them,” … “All of them.”"
    assert article["speakers"][0]["said"] == ["a1"]
    assert {ref for *_, ref in article["anchors"]} == {"a1", "a2", "a3"}  # every attribution has its link
    assert article["claims"][0]["attribution"] == "a1"


def test_script_never_makes_markup_of_text() -> None:
    script = Shell(page(extraction())).texts["script"][1]
    assert not re.search(r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function", script)


def test_hostile_text_stays_inside() -> None:
    text = page(hostile.extraction(), names=["</title><script>alert(1)</script>"], title="</title><script>alert(2)")
    assert text.count("<script") == 2
    assert text.count("</script") == 2
    assert "\u202e" not in text
    assert Shell(text).texts["title"] == ["</title><script>alert(2)"]


@pytest.mark.parametrize("text", ["", " \n ", "\x00", "“", "a" * 100_000, "<!--<script>" * 20], ids=repr)
def test_odd_texts_make_pages(text: str) -> None:
    assert page(Extraction(model="none", article=Article(text=text))).endswith("</html>\n")


def test_names_go_with_articles() -> None:
    with pytest.raises(ValueError, match="2 articles, but 1 names"):
        page([extraction(), extraction()], names=["one"])
    assert "<title>2 articles</title>" in page([extraction(), extraction()])


def test_written_whole_or_not_at_all(tmp_path: Path) -> None:
    target = write(tmp_path / "report.html", extraction())
    before = target.read_text(encoding="utf-8")
    with pytest.raises(UnicodeEncodeError):
        put(target, "half of it \ud800")
    assert target.read_text(encoding="utf-8") == before
    assert [p.name for p in tmp_path.iterdir()] == ["report.html"]
    target.chmod(0o640)
    put(target, "new")
    assert target.stat().st_mode & 0o777 == 0o640


def test_command_writes_a_page(tmp_path: Path, nlp: object, monkeypatch: pytest.MonkeyPatch) -> None:
    from newsclaims import extractor

    monkeypatch.setattr(extractor, "load_model", lambda _=None: nlp)
    article, out = tmp_path / "ferry.txt", tmp_path / "out.html"
    article.write_text(TEXT, encoding="utf-8")
    assert main(["report", str(article), "-o", str(out), "--title", "Ferries"]) == 0
    assert "<title>Ferries</title>" in out.read_text(encoding="utf-8")


def test_command_reads_saved_results(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    saved, bad = tmp_path / "all.jsonl", tmp_path / "bad.json"
    saved.write_text(
        f"{extraction().model_dump_json()}\n\n{hostile.extraction().model_dump_json()}\n", encoding="utf-8"
    )
    bad.write_text("{}", encoding="utf-8")
    assert main(["report", str(saved), "-o", "-"]) == 0
    assert len(json.loads(Shell(capfd.readouterr().out).texts["script"][0])["articles"]) == 2
    assert main(["report", str(bad), str(tmp_path / "none.txt"), "-o", str(tmp_path / "x.html")]) == 1
    assert "no result of newsclaims extract" in capfd.readouterr().err
    bad.write_text(json.dumps(extraction().model_dump(mode="json") | {"schema_version": "99.0"}), encoding="utf-8")
    assert main(["report", str(bad), "-o", str(tmp_path / "x.html")]) == 1
    assert "bad.json: these results have schema_version '99.0'" in capfd.readouterr().err
    assert not (tmp_path / "x.html").exists()
