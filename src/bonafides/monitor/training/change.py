"""The training topic of two versions: the positions lead, what they do not show is read from the sentences."""

from bonafides.language.sentences import Sentence
from bonafides.model import Citation, Claim, Direction, TopicChange, cite_view
from bonafides.monitor.alignment import Version, closest, form, words
from bonafides.monitor.training.position import Side, moved
from bonafides.monitor.training.reading import read
from bonafides.monitor.training.trait import Traits
from bonafides.monitor.training.verdict import Effect, effects

TOPIC = "training.customer-content"


def training(old: Version, new: Version, old_claim: Claim | None, new_claim: Claim | None) -> TopicChange | None:
    """What changed about training, or None; a change of value counts only where changed sentences show it."""
    before, after = _sides(old, new, old_claim, new_claim)
    led = moved(before, after)
    found = effects(before.traits, after.traits)
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


def _sides(old: Version, new: Version, old_claim: Claim | None, new_claim: Claim | None) -> tuple[Side, Side]:
    """Both versions; a sentence that stands in both is read alike in both, whatever stands around it."""
    read_old, read_new = (_read(version) for version in (old, new))
    shared = {}
    like = {form(key): key for key in read_old}
    for key, traits in read_new.items():
        if (former := like.get(form(key))) is not None:
            shared[key] = shared[former] = traits | read_old[former]
    return Side(old, _said(old, read_old | shared), old_claim), Side(new, _said(new, read_new | shared), new_claim)


def _key(sentence: Sentence) -> str:
    return words(sentence.whole)


def _read(version: Version) -> dict[str, Traits]:
    found: dict[str, Traits] = {}
    for sentence, traits in zip(version.said, read(version.said, version.told), strict=True):
        key = _key(sentence)
        found[key] = found.get(key, frozenset()) | traits
    return found


def _said(version: Version, traits: dict[str, Traits]) -> list[tuple[Sentence, Traits]]:
    return [(s, found) for s in version.said if (found := traits[_key(s)])]


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
