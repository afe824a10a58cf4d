"""Which companies' models stand behind a tool: sentences in our own words."""

import pytest
from reading import claim

TOPIC = "upstream.models"
NAMED = [
    (("OpenAI",), "Prompts are sent to OpenAI, which runs the model for us."),
    (("OpenAI", "Anthropic"), "We use third-party AI providers such as OpenAI and Anthropic to answer your questions."),
    (("Anthropic",), "Our assistant is powered by Anthropic."),
    (("Cohere",), "Embeddings are computed by our subprocessor Cohere."),
    (("Mistral AI",), "Your inputs may be shared with model providers including Mistral AI."),
    (("AWS Bedrock",), "Large language models are reached through AWS Bedrock, and inputs are processed there."),
    (("Azure OpenAI",), "Content is transmitted to the Azure OpenAI service."),
    (("ElevenLabs", "Deepgram"), "Voice features rely on vendors: ElevenLabs and Deepgram."),
    (("Google Gemini",), "Some features call the API of Google Gemini."),
    (("Groq",), "For speed, requests are processed by Groq."),
    (("Hugging Face",), "Models hosted by our provider Hugging Face receive the text you enter."),
    (("Stability AI",), "Image prompts are sent to Stability AI."),
]  # fmt: skip
SILENT = [
    "We use third-party AI providers to answer your questions.",
    "OpenAI and ChatGPT are trademarks of their owners, as are those of other providers.",
    "You can sign in with your account at Perplexity or another provider.",
    "Our models are our own.",
    "You may bring your own API keys for OpenAI.",
    "Share your work with the Hugging Face community.",
    "We do not sell data to third parties.",
    "The court cited a coherent third-party opinion.",
    "Payments are processed by Stripe.",
    "Our hosting provider is in Frankfurt.",
]


@pytest.mark.parametrize(("names", "text"), NAMED)
def test_named(names: tuple[str, ...], text: str) -> None:
    found = claim(TOPIC, text)
    assert (found.value, found.details.get("names")) == ("named", names)


@pytest.mark.parametrize("text", SILENT)
def test_silent(text: str) -> None:
    assert claim(TOPIC, text).value == "silent"


def test_the_vendors_own_models_are_not_upstream() -> None:
    text = 'These terms are between you and Cohere Inc. ("we").\n\nOur provider Cohere processes prompts; we also send them to Anthropic.'
    assert claim(TOPIC, text).details["names"] == ("Anthropic",)


def test_a_name_on_every_page_is_the_product() -> None:
    text = "\n\n".join(["The models of Perplexity are shared with you."] * 12)
    assert claim(TOPIC, text).value == "silent"
