"""The rows of the curated words that the rules of the coding room go by."""

from dataclasses import dataclass
from typing import ClassVar, Literal

RuleRole = Literal[
    "light_verb",  # lends a noun its happening, and the subject does it: "launched an attack"
    "occurring_verb",  # says of a noun that it happened: "fighting broke out"
    "starting_verb",  # tells something new even of a definite noun: "the attack was launched"
    "witnessing_verb",  # has a happening as its object: "the week saw clashes"
    "suffering_verb",  # its subject bears what the noun tells: "suffered an attack"
    "answering_verb",  # its subject does what stands after "with": "responded with air strikes"
    "striking_verb",  # its object bears what the subject tells: "an air strike hit the convoy"
    "ongoing_adjective",  # says that a happening goes on: "fighting was fierce"
    "wrapper",  # the noun behind "of" is the happening: "a series of attacks"
    "earlier_adjective",  # puts a happening before the time that is told: "a previous attack"
    "lasting_verb",  # a verb below another's clause that says where: "used rockets as fighting raged in X"
    "falling_verb",  # what a weapon does where it strikes: "shells rained on the town"
    "aiming_verb",  # says at what a weapon was aimed: "used rockets to hit X"
    "leading_verb",  # its agent acts too: "rebels led by the Front"
    "supporting_verb",  # its agent helps: "troops backed by militiamen"
    "wrecking_verb",  # "with" gives those who died of it: "sank with 90 of her crew"
    "thinking_verb",  # its participle gives a reason and no report: "fired, believing that X had fallen"
    "finding_verb",  # an inquiry says what it "found"; soldiers only came upon it
    "inquiry",  # says what it found: "the inquiry established that …"
    "counting_verb",  # its object is a number that its subject gives: "counted 29 dead"
    "estimating_verb",  # the number stands after "at": "put the toll at eleven"
    "ensuing_adjective",  # makes even a definite happening a new one: "the ensuing battle"
    "impending_adjective",  # puts a happening in the future or in doubt: "an imminent attack"
    "moving_verb",  # with where to, troops that advance: "worked through the town"
    "authoring_verb",  # its agent did what the noun tells: "a blast claimed by the Front"
    "trying_verb",  # its infinitive tells what troops attacked for: "tried to retake the town"
    "attempt_noun",  # likewise: "two attempts to enter the town failed"
    "passing_verb",  # its subject comes into others' hands: "fell under rebel control"
    "held_in",  # by it one knows in whose hands a place is: "under rebel control"
    "owned_noun",  # is theirs who stand before it: "rebel fire", "rebel hands"
    "reducing_verb",  # what is left stands after "to": "the battalion was reduced to 140 men"
    "reaching_verb",  # the number that a toll is or comes to: "the death toll rose to 31"
    "losing_verb",  # its subject bears what its object counts: "the brigade lost 120 men"
    "perishing_verb",  # its subject bears the outcome: "twelve soldiers died"
    "stative_verb",  # tells how things are, not what was done: "the front remained calm"
    "uttering_verb",  # makes a noun of speech an act: "issued a condemnation"
    "naming_verb",  # judges by the word that it gives its object: "called the strike a crime"
    "replying_verb",  # is speech only with what is said: not "replied with small-arms fire"
    "bodily_verb",  # tells blows as well as words: "charged the enemy", "charged B with murder"
    "threatened",  # what words threaten with: "threatened sanctions"
    "blame",  # says whose fault it is: "B was responsible"
    "conduct",  # is praised or condemned for those whose it is: "the courage of the troops"
    "own_deed",  # denying it answers an accusation: "denied responsibility"
    "own_deed_verb",  # likewise: "denied that it had used gas"
    "statement",  # what another said: "rejected the findings"
    "means",  # what soldiers ask for: "requested reinforcements"
    "anonymity",  # "asked not to be named"
    "foreboding_verb",  # tells what may come: "would lead to war"
    "diplomatic",  # in the name of a body of state that speaks for it: "Foreign Ministry"
    "side_noun",  # with "both" all who fight: "both parties"
    "venue",  # where somebody speaks: "at a press conference"
    "edge",  # near the place that follows: "the outskirts of X"
    "part_of_place",  # at the place that follows: "the centre of X"
    "approach",  # toward the place that follows: "the road to X"
    "gathering",  # is where its people are: "a meeting of leaders in X"
    "generic_place",  # goes back to any place just named: "the area"
    "settlement",  # goes back to a settlement just named: "the town"
    "government_noun",  # stands for the state: "the authorities"
    "army_noun",  # without more means the forces of the government: "the army", "soldiers"
    "militia_noun",  # with a people's adjective no force of its state: "Norse militiamen"
    "part_of_force",  # is the force that follows: "elements of the 16th Division"
    "local_people",  # are where the place that follows is: "the garrison of X"
    "single_person",  # singled out by "a" although its plural is a mass: "a journalist"
    "background_adverb",  # tells where somebody comes from: "had previously fought in X"
    "alleging_adverb",  # makes an event claimed: "reportedly"
    "self_claiming_verb",  # its infinitive is what is claimed: "claimed to have taken X"
]


@dataclass(frozen=True, slots=True)
class RuleWordRow:
    """A word in its base form and the part that it plays in the rules of coding."""

    KEY: ClassVar = ("word", "role")

    word: str
    role: RuleRole
