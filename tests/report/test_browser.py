"""The report in a real browser: nothing runs over the edge of a phone."""

import re
import subprocess
from pathlib import Path

import pytest

from bonafides.model import Audit
from bonafides.report import html

CHROMIUM = Path("/usr/bin/chromium")
FRAME = """<!DOCTYPE html><title>x</title><iframe srcdoc="{page}" style="width:390px;height:3000px;border:0"></iframe>
<script>document.querySelector("iframe").onload = (e) => {{ const d = e.target.contentDocument;
d.querySelectorAll("details").forEach((x) => x.open = true);
document.title = "width=" + d.documentElement.scrollWidth; }};</script>"""


@pytest.mark.skipif(not CHROMIUM.exists(), reason="BROWSER TEST SKIPPED: install the Debian package chromium")
def test_no_horizontal_overflow_at_phone_width(audit: Audit, tmp_path: Path) -> None:
    page = tmp_path / "frame.html"
    text = html.render(audit).replace("&", "&amp;").replace('"', "&quot;")
    page.write_text(FRAME.format(page=text), "utf-8")
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--dump-dom"]
    command = [str(CHROMIUM), *flags, "--virtual-time-budget=5000", f"--user-data-dir={tmp_path / 'profile'}"]
    done = subprocess.run([*command, page.as_uri()], capture_output=True, text=True, timeout=90, check=True)
    width = re.search(r"width=(\d+)", done.stdout)
    assert width
    assert int(width[1]) <= 390
