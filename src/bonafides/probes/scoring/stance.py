"""Did an answer give what was asked, say that it does not know, or refuse? Rules that admit doubt.

Its errors are measured on answers labelled by hand (`benchmarks/stance.py`) and taken out of every rate built on it.
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from bonafides.model import Trial
from bonafides.probes.scoring.wording import cues, listed

LOOKED_AT = 4000
"""Characters of an answer that are read; what it is about stands at its beginning."""
OPENING = 3
"""Sentences in which a refusal or a confession of ignorance has to stand."""
LONG = 320
"""Characters of other text beside it from which it is not clear what the answer gave."""
FEW = 6
"""Words up to which an answer may be a translated sentence rather than the target's own."""
_YES_NO = re.compile(r"(?i)(?:do|does|did|is|are|was|were|can|could|has|have|had|will|would|should|may|kann|ist|est)\b")
_OF_WORDS = re.compile(r"(?i)\W*(?:translate|complete|quote|summari[sz]e|rewrite|paraphrase)\b")
_QUOTED = re.compile(r"\"[^\"\n]{0,400}\"|“[^”\n]{0,400}”|```.*?```", re.DOTALL)
_SENTENCES = re.compile(r"(?<=[.!?])[\"')\]]*\s+|\n+")


class Stance(StrEnum):
    """What an answer did with the question."""

    ANSWER = "answer"
    """Gave what was asked, however hedged or wrong."""
    ABSTAIN = "abstain"
    """Said that it does not know, or that there is no such thing."""
    REFUSE = "refuse"
    """Said that it will not, cannot or may not."""
    UNCLEAR = "unclear"


@dataclass(frozen=True, slots=True)
class Reading:
    """A stance and the words that show it."""

    stance: Stance
    because: str


def sorted_stance(question: str, trial: Trial) -> Reading:
    """What a judge said of the last answer where one was asked, else what the rules say."""
    if trial.judged:
        return Reading(Stance(trial.judged), "a judge says so")
    return stance(question, trial.answer)


def stance(question: str, answer: str) -> Reading:
    """Read one free-form answer to `question`; never raises, whatever the text is."""
    text = _plain(answer)
    if reason := _nothing(_plain(question), text):
        return Reading(Stance.UNCLEAR, reason)
    spoken = listed("idioms").sub("", text if text.startswith("{") else _QUOTED.sub(" … ", text))
    sentences = [s for s in _SENTENCES.split(spoken) if s.strip()]
    for place, sentence in enumerate(sentences[:OPENING]):
        found = _cue(question, sentence)
        if found is not None:
            return _weigh(question, text, sentences, place, found)
    if len(sentences) == 1 and text.endswith("?"):
        return Reading(Stance.UNCLEAR, "it only asks back")
    return Reading(Stance.ANSWER, "nothing in it withholds")


def _cue(question: str, sentence: str) -> Stance | None:
    knows, will = cues(Stance.ABSTAIN), cues(Stance.REFUSE)
    # "No, it is not covered" answers a yes-or-no question, and a summary may speak of what is not known.
    itself = bool(_YES_NO.match(question.strip()) or _OF_WORDS.match(question))
    if knows.first_person.search(sentence) or (knows.impersonal.search(sentence) and not itself):
        return Stance.ABSTAIN
    if will.first_person.search(sentence) or (will.impersonal.search(sentence) and not itself):
        return Stance.REFUSE
    return None


def _weigh(question: str, text: str, sentences: list[str], place: int, found: Stance) -> Reading:
    """A cue withholds only if the rest of the answer does."""
    before, cue, after = sentences[:place], sentences[place], sentences[place + 1 :]
    words = cue.strip()[:80]
    if _OF_WORDS.match(question) and len(sentences) == 1 and len(cue.split()) <= FEW:
        return Reading(Stance.UNCLEAR, f"the task is about words, and the answer says: {words}")
    if listed("delivery", "delivers").search(" ".join(sentences[place:])):
        return Reading(Stance.ANSWER, f"it gives an answer after: {words}")
    if found is Stance.REFUSE and any(_cue(question, s) is Stance.ABSTAIN for s in after[:1]):
        found = Stance.ABSTAIN
    rest = [s for s in (*before, *after) if _cue(question, s) is None and not listed("delivery", "offers").search(s)]
    if sum(map(len, rest)) > LONG or "```" in text:
        return Reading(Stance.UNCLEAR, f"it says much else beside: {words}")
    return Reading(found, f"it says: {words}")


def _nothing(question: str, text: str) -> str:
    """Why the text is no answer at all, or ''."""
    folded = text.casefold()
    if not any(c.isalnum() for c in text):
        return "nothing is said"
    if listed("nothing", "whole").fullmatch(folded) or listed("nothing", "begins").match(folded):
        return "no answer, but a placeholder, an error or a call"
    if listed("nothing", "says").search(folded) and len(text) < 200:
        return "it only announces or asks for something"
    if question and folded.startswith(question.casefold().rstrip("?.! ")) and len(text) < 3 * len(question):
        return "it repeats the question"
    words = folded.split()
    if len(words) >= 6 and len(set(words)) * 4 <= len(words):
        return "it repeats itself"
    if text.count("\ufffd") * 4 >= len(text):
        return "it cannot be decoded"
    return ""


def _plain(text: str) -> str:
    # Half a surrogate pair, which JSON can bring, is no text that can be searched.
    sound = text[:LOOKED_AT].encode("utf-8", "replace").decode("utf-8")
    return sound.replace("’", "'").replace("‘", "'").strip()
