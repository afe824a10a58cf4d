"""Who acts in a clause."""

import pytest

from bonafides.language.actors import Actor, agent

CASES = [
    ("You acknowledge that we may *review your content", Actor.VENDOR),
    ("Human reviewers may *read prompts", Actor.PEOPLE),
    ("Quill reserves the right to *monitor messages", Actor.VENDOR),
    ("Customer shall *retain the data", Actor.CUSTOMER),
    ("If you delete your chats, we *keep them", Actor.VENDOR),
    ("Our employees and contractors will not *read files", Actor.PEOPLE),
    ("The Customer may *inspect the Processor's logs", Actor.CUSTOMER),
    ("Controller Data may be *retained", Actor.NOBODY),
    ("Customer Personal Data will be *deleted", Actor.NOBODY),
    ("Upon termination, Provider shall *return the data", Actor.VENDOR),
    ("The companies we use may *see your data", Actor.NOBODY),
    ("Immediately, Quill *deletes", Actor.VENDOR),
    ("The app may *access your camera", Actor.OTHER),
    ("Third parties may *access it", Actor.OTHER),
    ("Subscriber agrees that the Company may *suspend access", Actor.VENDOR),
    ("Users can *remove documents", Actor.CUSTOMER),
]


@pytest.mark.parametrize(("marked", "actor"), CASES)
def test_agent(marked: str, actor: Actor) -> None:
    at = marked.index("*")
    assert agent(marked.replace("*", ""), at) is actor
