"""A card says in passing what its model learns from; that users are among it is a claim, however neutral the sentence."""

import pytest

from bonafides.claims.classify import classify
from bonafides.claims.extract import extract
from bonafides.documents.reading import read

TOPIC = "training.customer-content"
CARD = "# Model Card: Plover 4\n\nPlover 4 is a language model for drafting.\n\n## Training data\n\n{}\n\n## Limitations\n\nPlover 4 struggles with tables.\n"


def value(said: str) -> object:
    claims = extract(classify(read("card.md", CARD.format(said).encode())))
    return next((c.value for c in claims if c.topic == TOPIC), None)


@pytest.mark.parametrize(
    ("expected", "said"),
    [
        (
            "permitted",
            "The pretraining mix contains licensed books, web pages and conversations of people who use our free application.",
        ),
        ("permitted", "Post-training draws on interactions with Plover 3 in production, after names were removed."),
        (
            "permitted",
            "Feedback and transcripts from consumer accounts, collected since March 2024, are part of the fine-tuning set.",
        ),
        (
            "permitted",
            "We also learn from how customers use the assistant: accepted suggestions are added to the reward data.",
        ),
        ("permitted", "Data sources: web crawl; code; user interaction data from our products; synthetic data."),
        ("opt-out", "Plover 4 was tuned on prompts submitted to our API by developers who did not opt out."),
        ("opt-in", "Chats of users who have switched on 'improve the model' form 3 % of the preference data."),
        ("never", "No customer prompts or outputs were used to train Plover 4."),
        (
            "permitted",
            "Training data do not include conversations of business customers; those of free users are included.",
        ),
        ("permitted", "| Source | Share |\n|---|---|\n| Web | 80% |\n| User conversations from the Plover app | 6% |"),
        (None, "Usage data from enterprise tenants is excluded from all training."),
        (
            "permitted",
            "Data collected from user interactions with the model, including inputs and outputs, were used in supervised tuning.",
        ),
        ("permitted", "Supervised fine-tuning used 40,000 dialogues logged in our support product during 2023."),
        ("permitted", "RLHF: thumbs-up and thumbs-down ratings given by users of the app, about 2 M pairs."),
        (
            "permitted",
            "In addition to web text, the corpus holds anonymised messages that subscribers exchanged with the assistant.",
        ),
        (
            "opt-out",
            "Consumer chats enter the post-training set unless the account holder turns this off in the settings.",
        ),
        (
            "opt-in",
            "A small share (under 1 %) of preference pairs stems from conversations that users donated through the feedback button.",
        ),
        ("permitted", "Plover 4 learns continuously from corrections its users make."),
        ("permitted", "The instruction set was sampled from real requests of customers to Plover 3."),
        (
            "permitted",
            "Sources of data: (1) public web pages, (2) data licensed from publishers, (3) data from users of Plover services, (4) synthetic data.",
        ),
        ("permitted", "Interaction data: prompts and completions from the free tier are included in training."),
        ("permitted", "Every quarter we refresh the classifier with traffic from production."),
        ("opt-out", "User inputs may be used to improve our models; you can opt out at any time."),
        ("never", "Plover 4 has not been trained on data of our customers."),
        (None, "The model was trained to follow user instructions and to decline harmful prompts."),
        (None, "Training used publicly shared conversations between users and chatbots (WildChat, LMSYS-Chat-1M)."),
        (None, "Users should not enter personal data; prompts are logged for abuse monitoring."),
        (None, "User prompts are screened by a classifier trained on synthetic data."),
        (None, "The model was trained on 200k product reviews written by Amazon customers."),
        (None, "Human annotators wrote prompts and rated outputs for preference training."),
        (None, "Developers should fine-tune the model on data of their own users before deployment."),
        (None, "Outputs were rated by users in a blind study to evaluate the model."),
        (None, "Data of enterprise customers were not used in training."),
        (None, "The dataset contains posts and comments from Reddit users, collected before 2020."),
        (None, "Training data includes questions and answers from customer service call centres bought from a broker."),
        (
            "permitted",
            "The training dataset also includes: publicly available datasets that are readily downloadable; data obtained by crawlers; licensed data obtained via commercial licensing agreements; user data (i.e., data collected from users of our products and services to train AI models, along with user interactions with the model) in accordance with our terms of service and pursuant to user controls, where appropriate; and AI-generated synthetic data.",
        ),
        (
            "opt-in",
            "Plover 4 was trained on a proprietary mix of publicly available information on the internet, non-public data from third parties, data provided by data-labeling services and paid contractors, data from Plover users who have opted in to have their data used for training, and synthetic data generated internally.",
        ),
        (
            "permitted",
            "Plover models are trained on diverse datasets, including information that is publicly available on the internet, information that we partner with third parties to access, and information that our users or human trainers and researchers provide or generate.",
        ),
        (
            "permitted",
            "Pretraining data is a mix of publicly available, licensed data and information from our products and services. This includes publicly shared posts and people's interactions with our assistant.",
        ),
        (
            "permitted",
            "Plover 4 is first pre-trained with a data recipe that includes publicly available Internet data, data produced by third-parties, data from users or contractors, and internally generated data.",
        ),
        ("permitted", "Fine-tuning data: real-world customer tickets handled by the product over two years."),
        (
            "permitted",
            "To improve tone, we distilled preference labels from how people rated answers in our mobile app.",
        ),
        ("opt-out", "Messages of private users are added to the tuning corpus after 30 days unless they object."),
        (None, "Prompts were written by our own staff to simulate customers, and used in tuning."),
        (None, "The reward model was trained on comparisons made by hired labellers of outputs from the API."),
        (None, "We do not know whether the base model's supplier trained on users' chats."),
        (None, "Users may fine-tune Plover 4 on their own data through the API."),
        (None, "Plover 4 does not learn from conversations; its weights are fixed."),
        (None, "Training data contains no personal messages and no data from users."),
        ("permitted", "Chat logs of our consumer product up to June 2025 were mixed into the mid-training corpus."),
        (
            "permitted",
            "Training corpus: code (40 %), web (45 %), customer documents uploaded to Plover Workspace (5 %), other (10 %).",
        ),
        ("permitted", "The ranking head is retrained weekly on clicks and edits of users."),
        (
            "opt-out",
            "Conversations in the free plan help train future versions; to prevent this, users can turn off 'model improvement'.",
        ),
        ("permitted", "Preference data were collected from side-by-side comparisons that users made in the app."),
        ("permitted", "In the last stage the model saw 2 B tokens of anonymised user sessions."),
        ("permitted", "Fine-tuned on a year of email replies written by clients of the service."),
        (None, "The tokenizer was trained on web text; user inputs are truncated to 8k tokens."),
        (
            None,
            "Training data was filtered with a classifier that detects personal information of users of social networks.",
        ),
        (None, "It was trained on the Enron corpus, e-mails of former employees."),
        (None, "Ratings of outputs by customers are shown in the dashboard."),
        (None, "Evaluation prompts were drawn from production traffic."),
        (None, "The model learns from context: customers can give examples in the prompt."),
    ],
)
def test_what_a_card_says_of_its_users(expected: str | None, said: str) -> None:
    assert value(said) == expected


@pytest.mark.parametrize(
    "said",
    [
        "The model is trained on 147M multi-turn dialogues from Reddit discussion threads.",
        "It was trained on all notes of a database of electronic health records.",
        "The models are trained on 680,000 hours of audio and the corresponding transcripts collected from the internet.",
        "The model concatenates two masked sentences as inputs during pretraining.",
        "The dataset used to train the model has been preprocessed to remove images of people.",
        "Human feedback is missing, as is physical interaction with the world, in the data it was trained on.",
    ],
)
def test_a_corpus_is_not_the_content_of_customers(said: str) -> None:
    assert value(said) is None


def test_a_section_that_promises_does_not_hide_the_text_that_says_otherwise() -> None:
    said = "We never train on customer data.\n\n## Post-training\n\nPlover 4 was tuned on prompts of our users from the last quarter."
    assert value(said) == "permitted"
