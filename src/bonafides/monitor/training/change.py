"""The training topic of two versions: sentences first, the readers' values beside them."""

from bonafides.language.sentences import Sentence
from bonafides.model import Citation, Claim, Direction, TopicChange, cite_view
from bonafides.monitor.alignment import Version, closest, words
from bonafides.monitor.training.stated import stated
from bonafides.monitor.training.traits import traits
from bonafides.monitor.training.verdict import Effect, effects

TOPIC = "training.customer-content"
_FREEDOM = ("never", "opt-in", "carve-outs", "silent", "ambiguous", "opt-out", "permitted")
"""Values from the least freedom of the vendor to the most."""
_PROMISED = frozenset(_FREEDOM[:3])
_TRAINED = frozenset(_FREEDOM[5:])

Said = list[tuple[Sentence, frozenset[str]]]
Side = tuple[Version, Said, Claim | None]


def training(old: Version, new: Version, old_claim: Claim | None, new_claim: Claim | None) -> TopicChange | None:
    """What changed about training, or None; a change of value counts only where changed sentences show it."""
    said_old, said_new = _said(old), _said(new)
    found = effects(_all(said_old), _all(said_new))
    if not found:
        return _by_value((old, said_old, old_claim), (new, said_new, new_claim))
    lead = found[0]
    doubted = lead.direction is Direction.BETTER and _value(old_claim) in _PROMISED and _value(new_claim) in _TRAINED
    quote_old, quote_new = _quotes(found, (old, said_old, old_claim), (new, said_new, new_claim))
    return TopicChange(
        TOPIC,
        Direction.UNCLEAR if doubted else lead.direction,
        lead.material,
        _value(old_claim),
        _value(new_claim),
        "; ".join(effect.words for effect in found),
        quote_old,
        quote_new,
    )


def _said(here: Version) -> Said:
    """Sentences with traits."""
    return [(s, t) for s, t in zip(here.said, traits(here.said, stated(here.statements)), strict=True) if t]


def _all(said: Said) -> frozenset[str]:
    return frozenset().union(*(found for _, found in said))


def _by_value(old: Side, new: Side) -> TopicChange | None:
    """What the readers' values warn of where no trait changed, if a sentence behind the new value is new.

    A value alone may warn, it never comforts.
    """
    old_claim, new_claim = old[2], new[2]
    was, now = _value(old_claim), _value(new_claim)
    if new_claim is None or not {was, now} <= set(_FREEDOM) or _FREEDOM.index(now) <= _FREEDOM.index(was):
        return None
    if not _news(new_claim, new[1], old[0]):
        return None
    material = now in _TRAINED or (was in _PROMISED and now not in _PROMISED)
    because = f"the reading changed from {was} to {now}"
    return TopicChange(TOPIC, Direction.WORSE, material, was, now, because, _first(old_claim), _first(new_claim))


def _news(claim: Claim, said: Said, there: Version) -> bool:
    """Whether the other version lacks a sentence on the vendor's use of content that the claim rests on."""
    starts = [cited.start for cited in claim.citations]
    for sentence, _ in said:
        low, high = sentence.block.view.span(sentence.start, sentence.end)
        if any(low <= start < high for start in starts) and not there.has(words(sentence.text)):
            return True
    return False


def _quotes(found: tuple[Effect, ...], old: Side, new: Side) -> tuple[Citation | None, Citation | None]:
    """The sentence that carries the leading effect, and on the other side what it replaced, else what decided there."""
    lead = found[0]
    here, there = (new, old) if lead.gained else (old, new)
    carrier = _carrier(lead, here)
    replaced = next((e for e in found if e.gained is not lead.gained and e.direction is lead.direction), None)
    other = _carrier(replaced, there) if replaced else closest(carrier, (s for s, _ in there[1]))
    shown = _cite(here[0], carrier)
    across = _cite(there[0], other) if other else _first(there[2])
    return (across, shown) if lead.gained else (shown, across)


def _carrier(effect: Effect, side: Side) -> Sentence:
    return next(s for s, found in side[1] if effect.trait in found)


def _cite(version: Version, sentence: Sentence) -> Citation:
    return cite_view(version.document, sentence.block, sentence.start, sentence.end)


def _first(claim: Claim | None) -> Citation | None:
    return claim.citations[0] if claim and claim.citations else None


def _value(claim: Claim | None) -> str:
    return str(claim.value) if claim else "silent"
