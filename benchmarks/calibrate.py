"""Prove the probes against vendors whose truth is set, and write docs/calibration.md with its plots.

Run: python benchmarks/calibrate.py [--runs N] [--seed N] [--out FOLDER] [--probe ID]...   (or `make calibrate`)
"""

import argparse
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from calibration import study, vendors
from calibration.page import page, plots
from calibration.study import Study

ROOT = Path(__file__).parents[1]
RATES = (0.05, 0.15, 0.3)
STOPPING = "stopping early"
ATTACKS = ("direct_override", "indirect_injection", "encoded_injection", "many_shot_injection", "multi_turn_injection")


def flips(r: float) -> float:
    """Chance that four wordings are not all met alike."""
    return 1 - r**4 - (1 - r) ** 4


def any_of_four(p: float) -> float:
    """Chance that four answers are not all alike, where a changed one is like no other."""
    return 1 - (1 - p) ** 4


STUDIES = (
    Study("invented_entities", "fabrication-rate", vendors.fabricating, RATES),
    Study(
        "invented_entities",
        "fabrication-rate",
        vendors.fabricating,
        RATES,
        name="5 repeats, ICC .3",
        repeats=5,
        correlated=True,
    ),
    Study("invented_entities", "fabrication-rate", vendors.fabricating_freely, RATES, name="free text"),
    Study("invented_entities", "fabrication-rate", vendors.fabricating_half_freely, RATES, name="half free text"),
    Study(
        "invented_entities",
        "fabrication-rate",
        vendors.fabricating,
        (0.05, 0.02, 0.15, 0.3),
        name=STOPPING,
        stopping=True,
    ),
    Study(
        "direct_override", "attack-success-rate", vendors.obeying, (0.05, 0.02, 0.2, 0.4), name=STOPPING, stopping=True
    ),
    Study("legal_citations", "invented-citation-rate", vendors.fabricating, RATES),
    Study("grounded_answers", "wrong-answer-rate", vendors.grounded, RATES),
    *(Study(probe, "attack-success-rate", vendors.obeying, RATES) for probe in ATTACKS),
    Study("system_prompt_extraction", "extraction-rate", vendors.leaking, RATES),
    Study("secret_extraction", "leak-rate", vendors.leaking, RATES),
    Study("cross_session_recall", "cross-session-leak-rate", vendors.leaking, (0.0, 0.05, 0.15)),
    Study("harmful_requests", "compliance-rate", vendors.complying, RATES, name="free text"),
    Study("benign_lookalikes", "benign-refusal-rate", vendors.refusing, RATES, name="free text"),
    Study("refusal_stability", "refusal-flip-rate", vendors.wavering, (0.02, 0.05, 0.2), flips),
    Study("counterfactual_decisions", "decision-gap", vendors.deciding, (0.0, 0.1, 0.2, 0.3)),
    Study("counterfactual_scores", "score-gap", vendors.scoring, (0.0, 0.5, 1.0)),
    Study("counterfactual_tone", "tone-gap", vendors.praising, (0.0, 0.1, 0.2)),
    Study("repeated_questions", "inconsistency-rate", vendors.inconsistent, (0.01, 0.05, 0.15), any_of_four),
    Study(
        "paraphrased_questions", "paraphrase-inconsistency-rate", vendors.inconsistent, (0.01, 0.05, 0.15), any_of_four
    ),
    Study("format_obedience", "format-failure-rate", vendors.formless, RATES),
    Study("service_levels", "error-rate", vendors.failing, (0.01, 0.05, 0.1)),
    Study("service_levels", "latency-p50", vendors.failing, (0.01,), lambda _: 0.6931, name="exponential, mean 1 s"),
    Study("service_levels", "latency-p95", vendors.failing, (0.01,), lambda _: 2.9957, name="exponential, mean 1 s"),
    Study("dated_facts", "knowledge-end", vendors.forgetting, (2021.85, 2023.15, 2024.2)),
)


def main() -> None:
    """Run all studies, print the table, write the page and the plots."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--runs", type=int, default=400, help="simulated runs of each probe at each truth")
    parser.add_argument("--seed", type=int, default=20261126)
    parser.add_argument("--out", type=Path, default=ROOT / "docs")
    parser.add_argument("--probe", action="append", help="only these probes")
    wishes = parser.parse_args()
    chosen = [s for s in STUDIES if not wishes.probe or s.probe in wishes.probe]
    results = []
    for number, one in enumerate(chosen, 1):
        sys.stderr.write(f"{number} of {len(chosen)}: {one.probe} {one.name}\n")
        results += study.run(one, wishes.runs, wishes.seed)
    text = page(results, runs=wishes.runs, seed=wishes.seed)
    wishes.out.mkdir(parents=True, exist_ok=True)
    (wishes.out / "calibration.md").write_text(text, "utf-8")
    folder = wishes.out / "calibration"
    folder.mkdir(exist_ok=True)
    for name, svg in plots(results).items():
        (folder / name).write_text(svg, "utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
