"""Two audits of one tool side by side: what closed, what opened, what stayed, and what the vendor sent meanwhile."""

from collections.abc import Iterable, Sequence

from bonafides.model import Document, Earlier, Finding, Outcome, Progress, Step


def progress(earlier: Earlier, findings: Sequence[Finding], documents: Iterable[Document]) -> Progress:
    """The steps from `earlier` to today; a check that only one of the two audits ran opens and closes nothing."""
    new, changed, gone = _documents(earlier, documents)
    fresh = {*new, *changed}
    steps = {f.card.check: _step(f, earlier, fresh) for f in sorted(findings, key=_weight)}
    known = [s for s in steps.values() if s.before]
    return Progress(
        date=earlier.date,
        recommendation=earlier.recommendation,
        closed=tuple(s for s in known if _gap(s.before) and s.after == Outcome.SATISFIED),
        moot=tuple(s for s in known if _gap(s.before) and s.after == Outcome.NOT_APPLICABLE),
        opened=tuple(s for s in known if not _gap(s.before) and _gap(s.after)),
        stayed=tuple(s for s in known if _gap(s.before) and _gap(s.after)),
        asked_anew=tuple(s for s in steps.values() if not s.before and _gap(s.after)),
        no_longer_asked=tuple(sorted(earlier.outcomes.keys() - steps.keys())),
        new=new,
        changed=changed,
        gone=gone,
    )


def _documents(
    earlier: Earlier, documents: Iterable[Document]
) -> tuple[tuple[str, ...], tuple[str, ...], tuple[str, ...]]:
    """(new, changed, gone) paths; a file that was only renamed is none of them."""
    today = {d.evidence.path: (d.evidence.sha256, d.kind) for d in documents}
    before = earlier.documents
    same = {sha for sha, _ in before.values()}
    fresh = [path for path, (sha, _) in today.items() if sha not in same]
    kept = {sha for sha, _ in today.values()}
    left = [path for path, (sha, _) in before.items() if sha not in kept]
    replaced = {path for path in left if path in today}
    # A contract sent anew under another name replaces the one of its kind that went away.
    for path in fresh:
        kind = today[path][1]
        match = next((p for p in left if p not in replaced and p not in today and before[p][1] == kind), None)
        if path not in before and match is not None and kind != "other":
            replaced.add(match)
    kinds_replaced = {before[p][1] for p in replaced if p not in today}
    changed = [path for path in fresh if path in before or today[path][1] in kinds_replaced]
    new = [path for path in fresh if path not in changed]
    return tuple(sorted(new)), tuple(sorted(changed)), tuple(sorted(p for p in left if p not in replaced))


def _step(finding: Finding, earlier: Earlier, fresh: set[str]) -> Step:
    cited = dict.fromkeys(c.path for c in finding.answer.citations if c.path in fresh)
    check = finding.card.check
    before = earlier.outcomes.get(check, "")
    by_person = finding.comfort == "more"
    return Step(check, finding.card.title, before, finding.outcome.value, tuple(cited), by_person)


def _gap(outcome: str) -> bool:
    return Outcome(outcome).is_gap


def _weight(finding: Finding) -> tuple[int, str]:
    return finding.card.severity.rank, finding.card.check
