"""A process that is killed or interrupted at a random moment loses nothing finished and counts nothing twice."""

import json
import signal
import time
from pathlib import Path

import pytest

from killing import IN_FLIGHT, Server, kill_again_and_again, rows, start, wait_for

COUNT, KILLS = 120, 8


def test_kill_loses_nothing_and_resume_sends_exactly_the_rest(tmp_path: Path) -> None:
    server = Server(tmp_path, 0.02)
    try:
        found = kill_again_and_again(tmp_path, server, kills=KILLS, count=COUNT, seed=11)
    finally:
        server.close()
    assert (found.lost, found.doubled, found.trials) == (0, 0, COUNT)
    assert (found.said["trials"], found.said["complete"], found.said["errors"]) == (COUNT, True, 0)
    # Whatever was received twice was in flight at a kill or on its way to the disk, and every call is charged.
    assert COUNT <= found.sent <= COUNT + KILLS * 2 * IN_FLIGHT
    assert found.charged >= found.sent
    assert found.again <= KILLS + 1


@pytest.mark.parametrize("times", [1, 2])
def test_ctrl_c_once_is_clean_and_twice_is_at_once(tmp_path: Path, times: int) -> None:
    server = Server(tmp_path, 0.5)
    try:
        process = start(tmp_path, server.url, COUNT)
        wait_for(tmp_path, 5)
        process.send_signal(signal.SIGINT)
        if times == 2:
            time.sleep(0.1)
            process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    finally:
        server.close()
    said = json.loads(out)
    assert said["ended"]["why"] == "interrupted"
    assert ("at once" in said["ended"]["because"]) is (times == 2)
    assert said["trials"] == len(rows(tmp_path)) > 0
    if times == 1:
        # Everything that was sent has been waited for.
        assert said["trials"] == len(server.prompts())
        assert "calls in flight" in err
    else:
        assert said["trials"] < len(server.prompts())
