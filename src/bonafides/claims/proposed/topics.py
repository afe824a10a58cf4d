"""What may be proposed: topics and their values, from the most comfort for the buyer to the least."""

from collections.abc import Mapping

COMFORT: Mapping[str, tuple[str, ...]] = {
    "training.customer-content": ("never", "opt-in", "carve-outs", "silent", "ambiguous", "opt-out", "permitted"),
    "retention.customer-content": ("zero", "fixed", "until-deleted-by-user", "as-long-as-needed", "silent"),
    "access.human-review": ("denied", "silent", "allowed"),
    "subprocessors.notice": ("advance-days", "notice-no-period", "list-only", "silent"),
    "change.notice": ("advance-days", "notice-no-period", "silent", "at-any-time"),
    "deletion.on-termination": ("days", "on-request", "vague", "silent"),
}
"""`silent` stands where a check would put it: between what comforts and what alarms."""
