"""Draw docs/images/report.png and notebook.png with Chromium: python docs/pictures_of_pages.py."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path

from nbconvert.exporters import HTMLExporter
from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

import newsclaims
from newsclaims.report import write

ROOT = Path(__file__).parents[1]
IMAGES = ROOT / "docs" / "images"
ARTICLES = ("harbour-tunnel", "tunnel-gazette", "tunnel-wire")


def main() -> None:
    """Make both pages, open them and keep what is seen."""
    IMAGES.mkdir(exist_ok=True)
    place = Path(tempfile.mkdtemp())
    texts = [(ROOT / "examples" / f"{name}.txt").read_text(encoding="utf-8") for name in ARTICLES]
    report = write(place / "report.html", list(newsclaims.Extractor().pipe(texts)))
    notebook = place / "notebook.html"
    source = ROOT / "examples" / "notebooks" / "first_look.ipynb"
    notebook.write_text(HTMLExporter().from_filename(str(source))[0], encoding="utf-8")
    with sync_playwright() as p:
        flags = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"]
        browser = p.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        page = _open(browser, report, 1440, 900)
        page.locator('article a[href="#1/a4"]').click()
        page.mouse.move(0, 0)
        page.screenshot(path=IMAGES / "report.png")
        page = _open(browser, notebook, 860, 900)
        page.screenshot(path=IMAGES / "notebook.png")
        browser.close()
    for image in IMAGES.glob("*.png"):
        Image.open(image).convert("RGB").quantize(
            255, method=Image.Quantize.MAXCOVERAGE, dither=Image.Dither.NONE
        ).save(image, optimize=True)


def _open(browser: Browser, path: Path, width: int, height: int) -> Page:
    """The page, without what it would fetch from the network."""
    page = browser.new_page(viewport={"width": width, "height": height}, reduced_motion="reduce")
    page.route("http*://**", lambda route: route.abort())
    page.goto(path.as_uri())
    page.wait_for_timeout(300)
    return page


if __name__ == "__main__":
    main()
