"""The traits of a sentence on training, by which two versions are compared."""

from enum import StrEnum


class Trait(StrEnum):
    """One thing that a sentence on training or improvement does."""

    TRAINS = "training on customer content"
    TRAINS_ON_USAGE = "training on usage data"
    OTHERS_TRAIN = "training by affiliates or third parties"
    IF_ALLOWED = "training where the customer allows it"
    PROMISE = "a promise not to train"
    CONSENT = "a promise to ask before training"
    OTHERS_BOUND = "a promise that binds affiliates or third parties too"
    LIMITED_PROMISE = "a promise not to train that only some customers have"
    SCOPED_PROMISE = "a promise not to train on one kind of data or models"
    WAY_OUT = "a way to refuse training"
    SOME_WAY_OUT = "a way to refuse training that only some customers have"
    STILL = "training even after a refusal"
    SAFEGUARD = "a limit to de-identified or aggregated content"
    RESTRICTED = "a limit to those who agreed, or to some customers"
    FREED = "training without a limit that another version has"
    ON = "training that is on by default"
    OFF = "training that is off by default"
    LASTING = "a perpetual or irrevocable licence"
    IMPROVES = "use for improving the services"
    NEW_PRODUCTS = "use for developing products and services"


EXCEPTION, DATA, KEPT_OUT = "exception: ", "data: ", "kept out of training: "
Traits = frozenset[str]
