"""500 prompts by PyRIT: `python by_pyrit.py PORT COUNT CONCURRENCY FOLDER_OF_PROMPTS`; prints how many it logged."""

import asyncio
import sys

from pyrit.executor.attack import AttackExecutor, AttackScoringConfig, PromptSendingAttack
from pyrit.prompt_target import OpenAIChatTarget
from pyrit.score import SubStringScorer
from pyrit.setup import initialize_pyrit_async

sys.path.insert(0, sys.argv[4])
from prompts import prompts_of

port, count, concurrency = map(int, sys.argv[1:4])


async def main() -> int:
    await initialize_pyrit_async("SQLite", load_defaults=False, db_path="memory.db")
    target = OpenAIChatTarget(endpoint=f"http://127.0.0.1:{port}/v1", api_key="none", model_name="m")
    scorer = SubStringScorer(substring="UNKNOWN", categories=["abstained"])
    attack = PromptSendingAttack(
        objective_target=target, attack_scoring_config=AttackScoringConfig(objective_scorer=scorer)
    )
    done = await AttackExecutor(max_concurrency=concurrency).execute_attack_async(
        attack=attack, objectives=prompts_of(count)
    )
    return len(done.completed_results)


print(asyncio.run(main()))
