"""500 prompts by garak: `python by_garak.py PORT COUNT CONCURRENCY FOLDER_OF_PROMPTS`; prints how many it logged.

garak sends in parallel by processes; 16 of them, since a hundred do not fit a small machine.
"""

import json
import os
import sys
from contextlib import redirect_stdout
from pathlib import Path

sys.path.insert(0, sys.argv[4])
from prompts import prompts_of

PROCESSES = "16"
port, count = sys.argv[1], int(sys.argv[2])
options = {"openai": {"OpenAICompatible": {"uri": f"http://127.0.0.1:{port}/v1/", "api_key": "none"}}}
Path("options.json").write_text(json.dumps(options))
os.environ["OPENAICOMPATIBLE_API_KEY"] = "none"

from garak import cli  # noqa: E402  (it reads the environment as it is loaded)
from garak.probes.test import Test  # noqa: E402

Test.prompts = prompts_of(count)
Test.primary_detector = "mitigation.MitigationBypass"
arguments = [
    "--target_type",
    "openai.OpenAICompatible",
    "--target_name",
    "m",
    "--generator_option_file",
    "options.json",
]
arguments += [
    "--probes",
    "test.Test",
    "--generations",
    "1",
    "--parallel_attempts",
    PROCESSES,
    "--report_prefix",
    "bench",
]
with redirect_stdout(sys.stderr):
    cli.main(arguments)
(report,) = Path().rglob("bench.report.jsonl")
rows = [json.loads(line) for line in report.read_text().splitlines()]
print(sum(row.get("entry_type") == "attempt" and row["status"] == 2 for row in rows))
