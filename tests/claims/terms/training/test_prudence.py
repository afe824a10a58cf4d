"""False comfort is the one error that must not happen: permissions in many words, and sentences that only sound like promises."""

import pytest

from bonafides.claims.terms import training
from bonafides.documents.reading import read
from bonafides.language.sentences import sentences

COMFORT = frozenset({"never", "opt-in", "carve-outs"})
PROMISES = (
    "We do not use Customer Data to train our models.",
    "Personal Data will not be used to train models without your consent.",
)
PERMISSIONS = """
Your prompts make our models smarter.
User conversations form the basis on which our assistant is retrained every month.
We feed your inputs back into our models.
Your recordings are added to our training corpus.
We keep a copy of your uploads for model development.
Inputs and outputs may be retained for the development of AI.
The Company has the right, but not the obligation, to use Customer Content in training its models.
We collect your chats in order to train, test and evaluate our language models.
The data you provide is processed for machine learning purposes.
We may disclose your content to our affiliates for the training of their algorithms.
Your text is used to fine tune the system for all customers.
The purposes for which we process prompts are: operating the service, billing, AI training.
Our systems learn from every document you process.
Every correction you make to a transcript improves our speech recognition models.
We use your data to build better AI for everyone.
You agree that we can train on your work.
Models are trained using customer data.
Customer data is a training resource for our models.
We analyse emails that you process with the service to improve our classification models.
With respect to Content, you waive any objection to our using it for training artificial intelligence.
Customer agrees not to object to the use of Customer Content for training Vendor's models.
We use machine learning algorithms that are trained on the messages of our users.
The licence you grant us covers training artificial intelligence with your material.
This includes the use of your inputs for developing and improving our models.
Your use of the free version means that your prompts become available to us for training.
We may create datasets from your content and license them to third parties who train AI models.
We sell access to user content to companies that train AI models.
Our partners may train AI models on your public posts.
Data which we receive from you helps to train our AI.
Legal basis for training our AI with your personal data: legitimate interest.
We have a legitimate interest in training our models with the content of conversations.
The service improves itself by learning from what its users type.
Unless prohibited by applicable law, we will use your content to train our AI models.
We will ask for your consent where the law requires it; otherwise we use your content to train our models.
Where you have not objected, your content is used to train our models.
To the extent permitted by law, Customer Data may be incorporated into our models.
Training data for our models includes your prompts.
Part of the training data comes from users' conversations with the assistant.
You understand that content you submit may be used by the Company and its licensors to improve AI models.
We use the foregoing information to train our models.
We may use all data, including prompts, to improve our AI.
Company shall be free to use Customer Data to improve its algorithms during and after the term.
Your content helps us to train, and you allow us to do so by using the service.
Content is reviewed by people and used for reinforcement learning.
Our human labelers annotate your conversations, and the annotations are used to train our models.
We log prompts. Logged prompts are used for training.
Data collected through the service may be used to train our models.
Information you give us may be used to develop our artificial intelligence technologies.
We do not use your data to train our models for advertising; we use it to train our models for quality.
We don't train on your data by name, but once names are removed we train on it.
Usage Data, including the text of your prompts, may be used to train models.
In the case of free users, we use prompts for training.
When you upload a file, you grant us the right to train models on it.
As part of the service, we continuously retrain our models on recent conversations.
Your inputs are, among other things, used for the training of AI.
You hereby permit the Provider to exploit Customer Data for AI training.
Customer Data may be used for any purpose, including the improvement of AI systems.
We collect data from your interactions in order to enhance the capabilities of our AI.
Your feedback and conversations are stored to make the model better.
Our AI gets better with every question you ask, because we train it on those questions.
For the avoidance of doubt, the right to use Customer Data includes the right to train models.
We will use your interactions with the product to train, calibrate and validate algorithms.
Vendor may retain and use Customer Data post termination to further train its models.
The Vendor owns all models trained on Customer Data.
Customer acknowledges that the models have been and will be trained on Customer Data.
Subject to applicable law, prompts and completions are used in model development.
We use content from your account, such as files and messages, to develop machine learning.
By enabling the assistant you let us use your data for training.
Data from free accounts is used to train our models.
Your inputs may be shared with OpenAI, which may use them to train its models.
Third-party model providers may use your prompts to improve their models.
We use voice recordings to improve speech recognition.
Recordings may be transcribed manually to improve our speech recognition algorithms.
In order to improve our algorithms, our employees may listen to recordings of your calls.
Text that you paste into the editor is used to improve suggestions and to train the underlying models.
Our recommendation engine is trained on the behaviour and the content of all users.
You consent to the processing of your data, including for the purposes of AI development and training.
We may process your personal data for research purposes and to train artificial intelligence systems.
We may use all content made available through the service for the training of AI systems, and you waive moral rights to that extent.
Anything you publish in the gallery may be used to train our models.
Content of users on the free tier can be used by us for training unless prohibited.
You give us permission to use your work in machine learning datasets.
The parties agree that training on Customer Data is a permitted use.
Permitted purposes include model training with Customer Data.
Customer Data may be used for model training at Vendor's discretion.
Where we act as controller, we use prompts for training our models on the basis of our legitimate interests.
""".strip().splitlines()
NO_PROMISES = """
We do not train our models on your payment details.
We do not use cookies to train our models.
We never share your content with third parties for their training.
Our providers are not allowed to train on your prompts.
You must not use our content to train your models.
We do not guarantee that your content is not used to train models.
We cannot exclude that your content is used for training.
We do not only use your content to provide the service but also to train our models.
It is not possible to prevent your content from being used for training.
We are not responsible if third parties use your content to train AI models.
We do not need your consent to train our models on your content.
You have no right to object to training on your content.
No compensation is due for the use of your content in training our models.
We will not be liable for training our models on your content.
There is no limit on our use of your content for training.
We do not train our models on your content without first removing your name.
We do not use your content to train models unless we consider it useful.
Your content will not be used to train our models until it has been reviewed.
We do not intend to use your content to train models at this time.
We do not currently train models on your content, but we may do so in the future.
If you opt out, your content will not be used to train our models.
Enterprise customers' content is not used to train models.
We will stop using your content for training when you delete your account.
Deleted conversations are not used for training.
Content that you mark as private is not used to train our models.
We do not use your name or email to train our models.
We do not use children's data to train our models.
Sensitive personal data is not used to train our models.
We do not permit competitors to train models on our service.
We do not sell data, and we do not allow scraping of the site to train AI.
No one may train AI on the content of this website.
We do not let anyone else train on your content.
Your images are not used to train models of our partners.
This policy does not describe how we use content to train models.
This section does not apply to content used for training our models.
We do not notify you when we use your content to train models.
We would never train on your data without telling you.
We have no obligation to refrain from training on your content.
Nothing obliges us not to use your content for training.
We do not waive our right to train models on your content.
Failure to opt out does not prevent us from training on your content.
Our commitment not to train on your content ends when your subscription ends.
The restriction on training does not cover content that you share publicly.
You may not prohibit us from training our models on your content.
We do not train our models on your raw content; we train them on summaries of it.
Your content is not visible to other users but is used to train our models.
We process your content not to identify you but to train our models.
""".strip().splitlines()
LIMITED = """
Your content is not used to train our models if you are a paying customer.
We do not use your content to train our models other than as described in our Privacy Policy.
Enterprise customers' content is not used to train models.
We do not currently train models on your content.
""".strip().splitlines()


def _value(text: str) -> object:
    document = read("terms.md", f"# Terms\n\n## Your content\n\n{text}\n".encode())
    return training.claim(document, sentences(document.blocks)).value


@pytest.mark.parametrize("permission", PERMISSIONS)
def test_a_permission_in_any_words_takes_the_comfort_out_of_a_promise(permission: str) -> None:
    for promise in PROMISES:
        assert _value(f"{promise}\n\n## Other\n\n{permission}") not in COMFORT


@pytest.mark.parametrize("sentence", NO_PROMISES)
def test_what_only_sounds_like_a_promise_is_none(sentence: str) -> None:
    allowed = {"carve-outs"} if sentence in LIMITED else set()
    assert _value(sentence) not in COMFORT - allowed


@pytest.mark.parametrize("sentence", LIMITED)
def test_a_limited_promise_is_never_whole(sentence: str) -> None:
    assert _value(sentence) == "carve-outs"
