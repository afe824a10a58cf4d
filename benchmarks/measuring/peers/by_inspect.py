"""500 prompts by Inspect: `python by_inspect.py PORT COUNT CONCURRENCY FOLDER_OF_PROMPTS`; prints how many it logged."""

import sys

from inspect_ai import Task, eval
from inspect_ai.dataset import Sample
from inspect_ai.scorer import includes

sys.path.insert(0, sys.argv[4])
from prompts import prompts_of

port, count, concurrency = map(int, sys.argv[1:4])
task = Task(dataset=[Sample(input=p, target="UNKNOWN") for p in prompts_of(count)], scorer=includes())
(log,) = eval(
    task,
    model="openai/m",
    model_base_url=f"http://127.0.0.1:{port}/v1",
    model_args={"api_key": "none", "responses_api": False},
    max_connections=concurrency,
    max_samples=concurrency,
    max_tokens=64,
    log_dir="log",
    display="none",
)
assert log.status == "success", log.error
print(log.results.completed_samples)
