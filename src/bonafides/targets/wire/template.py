"""Request templates: JSON or text with `{{names}}`, filled as values, so that no prompt can break out of its place."""

import re
from collections.abc import Mapping
from urllib.parse import quote

from bonafides.targets.wire.call import Call

_NAME = re.compile(r"\{\{\s*([a-z_.]+)\s*\}\}")
NAMES = ("prompt", "system", "messages", "conversation", "model", "max_tokens", "temperature", "seed")
"""What a template may name, besides the `env.*` of a login."""


def values_of(call: Call, model: str) -> dict[str, object]:
    """The values of one call, by name."""
    return {
        "prompt": call.prompt,
        "system": call.system,
        "messages": [{"role": m.role, "content": m.text} for m in call.messages],
        "conversation": call.conversation,
        "model": model,
        "max_tokens": call.max_tokens,
        "temperature": call.temperature,
        "seed": call.seed,
    }


def filled(template: object, values: Mapping[str, object]) -> object:
    """The template with every name replaced; a text that is one name alone becomes that value, whatever its type."""
    if isinstance(template, Mapping):
        return {str(name): filled(value, values) for name, value in template.items()}
    if isinstance(template, list):
        return [filled(value, values) for value in template]
    if not isinstance(template, str):
        return template
    alone = _NAME.fullmatch(template.strip())
    if alone:
        return values[alone[1]]
    return _NAME.sub(lambda m: str(values[m[1]]), template)


def filled_url(template: str, values: Mapping[str, object]) -> str:
    """A URL with every name replaced and quoted."""
    return _NAME.sub(lambda m: quote(str(values[m[1]]), safe=""), template)


def unknown_names(template: object, allowed: tuple[str, ...] = NAMES) -> tuple[str, ...]:
    """Names in the template that nothing fills, sorted."""
    if isinstance(template, Mapping):
        found = {name for value in template.values() for name in unknown_names(value, allowed)}
    elif isinstance(template, list):
        found = {name for value in template for name in unknown_names(value, allowed)}
    else:
        found = set(_NAME.findall(template)) - set(allowed) if isinstance(template, str) else set()
    return tuple(sorted(found))
