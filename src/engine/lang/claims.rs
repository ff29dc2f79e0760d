//! The words by which claims are told apart, attributed and weighed.

use crate::engine::stance::Stance;

/// The words of a language that claims are made and compared with.
pub struct ClaimWords {
    /// Words by role, parted by spaces.
    pub roles: &'static [(Role, &'static str)],
    /// Runs of words, parted by `|`; of several that a clause holds the first decides.
    pub cues: &'static [(Cue, &'static str)],
    /// Words that news uses for one another, one concept a line; a line with commas holds names of up to two words.
    pub concepts: &'static [(Family, &'static str)],
    /// Irregular forms, each followed by the word it belongs to.
    pub irregular: &'static str,
    /// Folds the endings of a lower-case word.
    pub stem: fn(&str) -> String,
    /// Whether a lower-case word can say what was done to something ("shipped").
    pub is_participle: fn(&str) -> bool,
    /// Whether one can say what goes on ("signing").
    pub is_going_on: fn(&str) -> bool,
    /// Whether a lower-case noun in the singular counts people, as far as no concept says so.
    pub is_person: fn(&str) -> bool,
    /// Words that rules look for one by one.
    pub grammar: GrammarWords,
    /// The words of labels that need not stand in the texts.
    pub labels: LabelWords,
}

/// Words of the grammar, in small letters.
pub struct GrammarWords {
    /// Of the words that make a part of a figure, those that make all of it.
    pub all: &'static [&'static str],
    /// Joins two of a kind.
    pub and: &'static str,
    /// Before what stands beside what was counted before.
    pub another: &'static str,
    /// Opens a range, with the space after it.
    pub between: &'static str,
    /// Joins two that differ.
    pub but: &'static str,
    /// Before who did what was done.
    pub by: &'static str,
    /// Before what a thing is a part of.
    pub of: &'static str,
    /// What a count is called that is not called by what is counted: "the number".
    pub counts: &'static [&'static str],
    /// Stand between that and its figure: "put the number at 12".
    pub comes_to: &'static [&'static str],
    /// Before what is known.
    pub the: &'static str,
    /// Gives each of several its figure.
    pub respectively: &'static str,
    /// Any of people.
    pub person: &'static str,
    /// The verb of saying before who hears it.
    pub told: &'static str,
    /// What a count of the dead is called: a figure that it moved to is of them.
    pub toll: &'static str,
    /// Opens what happened at the time before it.
    pub when: &'static str,
    /// Opens what the person before it did.
    pub who: &'static str,
}

/// Words that labels are put together with.
pub struct LabelWords {
    /// People without a noun: "12 were killed".
    pub people: &'static str,
    /// Whether something is confirmed.
    pub confirmed: &'static str,
    /// Before the name of who has or has not confirmed it.
    pub by: &'static str,
    /// Words that join what follows to a noun: "of", "without".
    pub links: &'static [&'static str],
    /// Words that make a participle say what was done to what stands before it: "were".
    pub passive: &'static [&'static str],
    /// Joins a noun to what it is of.
    pub of: &'static str,
    /// Joins what was done to where it goes.
    pub to: &'static str,
    /// Before what the figures are a share of.
    pub share: &'static str,
    /// Before what rose.
    pub rise: &'static str,
    /// Before what fell.
    pub fall: &'static str,
    /// Before what was done on a date.
    pub when: &'static str,
    /// Before what has a date.
    pub date: &'static str,
    /// Before what has a time of day.
    pub time: &'static str,
    /// After what has lasted or been so since a date.
    pub since: &'static str,
    /// Before somebody whose age is given.
    pub age: &'static str,
    /// How a figure that is an age ends.
    pub old: &'static str,
}

/// What a word can do in a sentence; a set of bits.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Role(pub u32);

impl Role {
    /// Too common to tell claims apart.
    pub const STOP: Role = Role(1);
    /// Opens a new clause after a comma.
    pub const OPENER: Role = Role(1 << 1);
    /// Opens a predicate after "and": "is", "was", "has".
    pub const AUXILIARY: Role = Role(1 << 2);
    /// Stands before a place.
    pub const PLACE: Role = Role(1 << 3);
    /// Points at a number of things known already ("the two countries").
    pub const DEFINITE: Role = Role(1 << 4);
    /// Makes "in 24 years" reach back to the last time ("first", "worst").
    pub const RECORD: Role = Role(1 << 5);
    /// Makes a figure one beside others ("another 20,000").
    pub const FURTHER: Role = Role(1 << 6);
    /// Makes a figure a part of a larger one ("alone").
    pub const PART: Role = Role(1 << 7);
    /// May stand between a source and its verb.
    pub const HELPER: Role = Role(1 << 8);
    /// Never is a source by itself.
    pub const NO_SOURCE: Role = Role(1 << 9);
    /// Ends the name of a source.
    pub const NOT_IN_NAMES: Role = Role(1 << 10);
    /// Refers back to a source named before.
    pub const PRONOUN: Role = Role(1 << 11);
    /// A speech verb that is a noun as often.
    pub const SPEECH_NOUN: Role = Role(1 << 12);
    /// Shows that such a form before it is a verb.
    pub const SAID_THAT: Role = Role(1 << 13);
    /// Makes a speech verb before it speak of somebody else ("said to have fled").
    pub const INFINITIVE: Role = Role(1 << 14);
    /// Gives a source.
    pub const SAYS: Role = Role(1 << 15);
    /// Gives a source that confirms.
    pub const CONFIRMS: Role = Role(1 << 16);
    /// Gives a source that estimates.
    pub const ESTIMATES: Role = Role(1 << 17);
    /// Gives a source that alleges.
    pub const ALLEGES: Role = Role(1 << 18);
    /// Gives a source that denies.
    pub const DENIES: Role = Role(1 << 19);
    /// Makes a time after it one that goes on from there: "since".
    pub const SINCE: Role = Role(1 << 20);
    /// Opens a name of two words.
    pub const PHRASE: Role = Role(1 << 21);
    /// Can say what was done to something.
    pub const PARTICIPLE: Role = Role(1 << 22);
    /// Refers back to what was said before.
    pub const REFERS: Role = Role(1 << 23);
    /// Joins parts of a clause as often as clauses ("and").
    pub const JOINS: Role = Role(1 << 24);
    /// Opens a clause that describes what stands before it ("where").
    pub const RELATIVE: Role = Role(1 << 25);
    /// Says what sort of place a name is of ("province").
    pub const PLACE_NOUN: Role = Role(1 << 26);
    /// Opens what is said, thought or feared ("that").
    pub const COMPLEMENT: Role = Role(1 << 27);
    /// Counts things without saying which ("units").
    pub const ANY_THING: Role = Role(1 << 28);
    /// Is what figures come in: "data", "figures".
    pub const DATA: Role = Role(1 << 29);
    /// A speech verb that as often says what was done: "added", "recalled".
    pub const GROWS: Role = Role(1 << 30);
    /// Makes a length of time after it reach up to the account's own day: "last", "past".
    pub const LATEST: Role = Role(1 << 31);
    /// Any verb of saying.
    pub const SPEECH: Role = Role(31 << 15);

    /// Whether the two sets share a role.
    pub const fn has(self, other: Role) -> bool {
        self.0 & other.0 != 0
    }
}

/// What a run of words shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cue {
    /// How firmly what is said holds.
    Stance(Stance),
    /// The same, as somebody who is named has it: "the ministry has not confirmed".
    By(Stance),
    /// That a figure is a running count.
    SoFar,
    /// That an account brings a figure up to date.
    Update,
    /// That a source follows.
    Source,
    /// That one follows who passes on what another source says.
    Relay,
    /// That one follows whose words are passed on.
    Citing,
}

/// How concepts of one family stand to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// What became of people: one figure cannot count two of these.
    Outcome,
    /// What became of things: one figure cannot count two of these.
    Ruin,
    /// Any other event or thing.
    Event,
    /// Things that are counted or measured, and what belongs to them.
    Thing,
    /// Which of several things that go by one noun: "net" and "operating" of profits.
    Kind,
    /// How a figure moves: "rose", "slumped".
    Movement,
    /// People by what they are counted as: a figure of one may restate a figure of another.
    People,
    /// A country, its people, its capital and its government.
    Country,
}

impl Family {
    /// Whether words of the family can say what happened.
    pub fn is_act(self) -> bool {
        self.is_outcome() || matches!(self, Family::Event | Family::Movement)
    }

    /// Whether they say what became of what is counted.
    pub fn is_outcome(self) -> bool {
        matches!(self, Family::Outcome | Family::Ruin)
    }
}
