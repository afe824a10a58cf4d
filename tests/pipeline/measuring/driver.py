"""Run a target file with the tests' own probe, as a process of its own that can be killed."""

import os
import sys
from pathlib import Path

from bonafides.pipeline.measure.command import Terminal, Wishes, measure
from measuring_kit import TINY

if __name__ == "__main__":
    file, out, count, resume = sys.argv[1:5]
    wishes = Wishes(Path(file), ("tiny",), int(count), seed=4, out=Path(out), resume=resume == "resume")
    terminal = Terminal(os.environ, sys.stderr.write, False, lambda: True)
    ended = measure(wishes, terminal, tools={"tiny": TINY})
    assert ended is not None
    sys.stdout.write(ended.json)
    sys.stdout.flush()
    os._exit(0 if ended.run.complete else 11)
