"""One self-contained HTML page that shows articles with their sources, speakers and claims: `page`, `write`."""

from newsclaims.report.page import page
from newsclaims.report.write import write

__all__ = ["page", "write"]
