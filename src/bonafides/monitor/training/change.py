"""The training topic of two versions: the positions lead, what they do not show is read from the sentences."""

from bonafides.language.sentences import Sentence
from bonafides.model import Citation, Claim, Direction, TopicChange, cite_view
from bonafides.monitor.alignment import Version, closest, form, words
from bonafides.monitor.training.edits import edited
from bonafides.monitor.training.position import moved
from bonafides.monitor.training.reading import read
from bonafides.monitor.training.side import Said, Side
from bonafides.monitor.training.trait import Trait, Traits
from bonafides.monitor.training.verdict import Effect, effects

TOPIC = "training.customer-content"


def training(old: Version, new: Version, old_claim: Claim | None, new_claim: Claim | None) -> TopicChange | None:
    """What changed about training, or None; a change of value counts only where changed sentences show it."""
    before, after = _sides(old, new, old_claim, new_claim)
    led = moved(before, after)
    # Whether training came or went is told by the position, where it moved.
    found = tuple(e for e in effects(before.traits, after.traits) if not (led and _told_by(led[0], e)))
    if led is None and not found:
        return None
    direction, material = led or (found[0].direction, found[0].material)
    shown = tuple(e for e in found if e.direction is direction) or found
    material = material or any(e.material for e in found if e.direction is direction)
    if direction is Direction.BETTER and any(e.material for e in found if e.direction is Direction.WORSE):
        direction = Direction.UNCLEAR
    because = [f"the reading changed from {before.value} to {after.value}"] if led else []
    quotes = (_first(old_claim), _first(new_claim)) if led else _quotes(shown, before, after)
    return TopicChange(
        TOPIC,
        direction,
        material,
        before.value,
        after.value,
        "; ".join([*because, *(effect.words for effect in found)]),
        *quotes,
    )


def _told_by(direction: Direction, effect: Effect) -> bool:
    return effect.trait == Trait.TRAINS and effect.direction is not direction


def _sides(old: Version, new: Version, old_claim: Claim | None, new_claim: Claim | None) -> tuple[Side, Side]:
    """Both versions; a sentence that stands in both is read alike in both, whatever stands around it."""
    before, after = _read(old), _read(new)
    said_old, said_new = edited(_said(old, before, after), _said(new, after, before))
    return Side(old, said_old, old_claim), Side(new, said_new, new_claim)


def _keys(sentence: Sentence) -> tuple[str, str]:
    """What a sentence says with its lead-in, and without."""
    own = form(words(sentence.text))
    return f"{form(words(sentence.lead))}: {own}", own


def _read(version: Version) -> dict[str, Traits]:
    found: dict[str, Traits] = {}
    for sentence, traits in zip(version.said, read(version.said, version.told), strict=True):
        for key in _keys(sentence):
            found[key] = found.get(key, frozenset()) | traits
    return found


def _said(version: Version, here: dict[str, Traits], there: dict[str, Traits]) -> Said:
    said = []
    for sentence in version.said:
        whole, own = _keys(sentence)
        # An item that is no item of a list in the other version has lost the mark there, not its lead-in.
        unled = not sentence.lead or f": {own}" in there
        same = whole if whole in there else own if unled else ""
        said.append((sentence, here[whole] | there.get(same, frozenset())))
    return [(sentence, traits) for sentence, traits in said if traits]


def _quotes(found: tuple[Effect, ...], old: Side, new: Side) -> tuple[Citation | None, Citation | None]:
    """The sentence that carries the leading effect, and on the other side what it replaced, else what decided there."""
    lead = found[0]
    here, there = (new, old) if lead.gained else (old, new)
    carrier = _carrier(lead, here)
    replaced = next((e for e in found if e.gained is not lead.gained and e.direction is lead.direction), None)
    other = _carrier(replaced, there) if replaced else closest(carrier, (s for s, _ in there.said))
    shown = _cite(here.version, carrier)
    across = _cite(there.version, other) if other else _first(there.claim)
    return (across, shown) if lead.gained else (shown, across)


def _carrier(effect: Effect, side: Side) -> Sentence:
    return next(s for s, found in side.said if effect.trait in found)


def _cite(version: Version, sentence: Sentence) -> Citation:
    return cite_view(version.document, sentence.block, sentence.start, sentence.end)


def _first(claim: Claim | None) -> Citation | None:
    return claim.citations[0] if claim and claim.citations else None
