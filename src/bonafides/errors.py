"""Every exception of bonafides, each with what the reader of the message should do next.

BonafidesError
├── UsageError          the command or a file given to it is wrong; exit 2
│   ├── PacketError     a packet cannot be opened at all
│   ├── PolicyError     a policy file says something that cannot be
│   ├── CorrectionError a file of corrections says something that cannot be
│   ├── PreviousError   the previous audit cannot be read, or is about something else
│   ├── TargetError     a target file is wrong, not permitted, or names what is not there
│   ├── RunError        a run's folder cannot be used: another run holds it, or it holds another run
│   └── OutputError     the results cannot be written
├── NothingReadable     not one document of the packet could be read; exit 3
├── NotRead             one file or member cannot be read; becomes a *not-read* entry with this reason
└── CatalogError        a data file or a part of bonafides itself is broken (a bug, or half an installation)
"""


class BonafidesError(Exception):
    """Root of all; `advice` says what a person can do next."""

    def __init__(self, message: str, *, advice: str = "") -> None:
        super().__init__(message)
        self.advice = advice


class UsageError(BonafidesError):
    """The command, or a file given to it, is wrong."""


class PacketError(UsageError):
    """A packet cannot be opened at all."""


class PolicyError(UsageError):
    """A policy file says something that cannot be."""


class CorrectionError(UsageError):
    """A file of corrections says something that cannot be."""


class PreviousError(UsageError):
    """The previous audit cannot be read, or is about another vendor, tool or day."""


class TargetError(UsageError):
    """A target file is wrong, not permitted, or names what is not there."""


class RunError(UsageError):
    """The folder of a run cannot be used: another run holds it, or it holds another run."""


class OutputError(UsageError):
    """The results cannot be written where they were asked for."""


class NothingReadable(BonafidesError):  # noqa: N818  (the outcome is its name)
    """Not one document of the packet could be read."""


class NotRead(BonafidesError):  # noqa: N818  (the outcome is its name)
    """One file cannot be read; the message is the reason shown beside it."""


class CatalogError(BonafidesError):
    """A data file or a part of bonafides itself is broken."""
