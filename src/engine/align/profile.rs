//! Profiles: what of a claim is compared with other claims.

use crate::engine::claim::{Claim, Sentence};
use crate::engine::date::Date;
use crate::engine::decimal::Decimal;
use crate::engine::lang::{Family, Role};
use crate::engine::letters;
use crate::engine::order;
use crate::engine::quantity::{Dimension, Extent, Interval, Kind, Quantity};
use crate::engine::span::Span;
use crate::engine::stance::{self, Stance};
use crate::engine::story::Story;
use crate::engine::terms::{Bag, TermId, Terms, normalise, put};
use crate::engine::token::{Token, TokenKind};
use crate::engine::verdict::{Context, stated_in_shares, years_before};

/// What a figure can be compared with.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Sort {
    /// Counts, with or without a noun.
    Count,
    /// A measured unit of this dimension.
    Measure(Dimension),
    /// How long ago the last time was, in years or as a date.
    Reach,
    /// Dates and windows.
    Date,
    /// Times of day.
    Clock,
    /// No figure: words alone.
    Words,
    /// No figure: whether what the story is about is confirmed.
    Confirmed,
    /// The same, as somebody who is named has it.
    ConfirmedBy,
}

impl Sort {
    /// A number for the sorts that can be compared with one another.
    pub(super) fn code(self) -> u32 {
        match self {
            Sort::Count => 0,
            Sort::Reach => 1,
            Sort::Date => 2,
            Sort::Clock => 3,
            Sort::Words => 4,
            Sort::Confirmed => 5,
            Sort::ConfirmedBy => 6,
            Sort::Measure(dimension) => 7 + dimension as u32,
        }
    }
}

/// A claim as alignment sees it.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    pub(super) sort: Sort,
    /// The words around the figure, weighted by nearness; of the whole sentence where there is no figure.
    pub(super) focus: Bag,
    /// The words of the sentence and, more faintly, of the one before.
    pub(super) topic: Bag,
    /// Names in the sentence.
    pub(super) names: Bag,
    /// The counted noun.
    pub(super) noun: Option<TermId>,
    /// Whether the noun stands for people.
    pub(super) people: bool,
    /// What became of those counted.
    pub(super) outcome: Option<TermId>,
    /// What is done, as far as the nearest such word tells: "founded", "bought".
    pub(super) act: Option<TermId>,
    /// What is measured, where nothing is counted: "turnout", "depth", "profit".
    pub(super) measured: Option<TermId>,
    /// Which of those that go by that noun: "net" of profits.
    pub(super) which: Option<TermId>,
    /// Whether it is of another event, long past.
    past: bool,
    /// The time it counts over.
    days: Option<Interval<i64>>,
    /// The names of the place it counts in.
    pub(super) place: Vec<TermId>,
    /// Whether that place is but a part of where the story plays: no account opens with it, and its own account has
    /// another count without it.
    pub(super) local: bool,
    /// Whether it is what something came to ("rose to 40"), not by how much it moved.
    pub(super) level: bool,
    /// Whether it refers back to what was said before it.
    pub(super) refers: bool,
    /// The figures' values.
    pub(super) values: Vec<Value>,
    /// Whether its account counts or measures the same by no other value.
    pub(super) alone: bool,
    /// Whether it counts people without saying which.
    pub(super) anyone: bool,
}

impl Profile {
    /// Whether the two count different things by different figures, such as crates and what was in them.
    pub(super) fn counts_else(&self, other: &Profile) -> bool {
        let differ = matches!((self.noun, other.noun), (Some(a), Some(b)) if a != b);
        differ && !(self.people && other.people) && !self.shares_value(other)
    }

    /// Whether things are counted, by a whole number; a magnitude is none of things.
    pub(super) fn counts(&self) -> bool {
        self.sort == Sort::Count && self.values.iter().all(|value| value.lo.fract() == 0.0)
    }

    /// Whether it is told what is counted.
    pub(super) fn counts_something(&self) -> bool {
        self.counts() && (self.noun.is_some() || self.outcome.is_some())
    }

    /// Counts what `told` counts.
    pub(super) fn count_like(&mut self, told: &Profile) {
        self.focus.clone_from(&told.focus);
        (self.noun, self.people, self.anyone) = (told.noun, told.people, told.anyone);
        (self.outcome, self.act, self.measured) = (told.outcome, told.act, None);
    }

    /// How telling it is that another figure has the same value: 1, less for small counts, which news is full of.
    pub(super) fn telling(&self) -> f64 {
        let value = self.values.first().map_or(0.0, |value| value.lo);
        if self.counts() { ((value + 2.0) / SMALL).min(1.0) } else { 1.0 }
    }

    /// Whether two figures tell what became of different people in one event: killed, wounded, missing.
    pub(super) fn other_outcome(&self, other: &Profile) -> bool {
        let people = |of: &Profile| of.counts() && (of.people || of.noun.is_none());
        people(self)
            && people(other)
            && self.outcome.is_some()
            && other.outcome.is_some()
            && self.outcome != other.outcome
            && self.past == other.past
    }

    /// Whether a word is among those around the figure.
    pub(super) fn tells(&self, term: TermId) -> bool {
        self.focus.binary_search_by_key(&term, |&(told, _)| told).is_ok()
    }

    /// Whether the two are said of times apart.
    pub(super) fn other_time(&self, other: &Profile) -> bool {
        self.days.zip(other.days).is_some_and(|(ours, theirs)| !ours.meets(theirs))
    }

    fn shares_place(&self, other: &Profile) -> bool {
        self.place.iter().any(|term| other.place.contains(term))
    }

    /// Whether a claim of the same account counts the same elsewhere or in all, by a figure that cannot be this one.
    fn counts_a_part((ours, claim): (&Profile, &Claim), (theirs, other): (&Profile, &Claim)) -> bool {
        let readings = |claim: &Claim| claim.figure().and_then(Quantity::reading);
        ours.counts()
            && theirs.counts()
            && (ours.noun == theirs.noun || ours.people && theirs.people)
            && ours.outcome == theirs.outcome
            && ours.past == theirs.past
            && !ours.shares_place(theirs)
            && readings(claim).zip(readings(other)).is_some_and(|(a, b)| !a.meets(b))
    }

    /// Whether the two give numbers too far apart to be one thing's, whatever their hedges.
    pub(super) fn other_number(&self, other: &Profile) -> bool {
        self.ratio(other).is_some_and(|ratio| OTHER_RATIO <= ratio)
    }

    /// How many times as large as the other the larger of two figures above zero is, as far as they have a unit in
    /// common: 1 and more, by the values that are nearest.
    pub(super) fn ratio(&self, other: &Profile) -> Option<f64> {
        let mut nearest: Option<f64> = None;
        for ours in &self.values {
            for theirs in other.values.iter().filter(|theirs| theirs.unit == ours.unit) {
                if let Some((ours, theirs)) = ours.middle.zip(theirs.middle) {
                    let ratio = ours.max(theirs) / ours.min(theirs);
                    nearest = Some(nearest.map_or(ratio, |nearest| nearest.min(ratio)));
                }
            }
        }
        nearest
    }

    /// The same for two figures of different units, such as currencies, over what one unit may be worth of another.
    pub(super) fn foreign_ratio(&self, other: &Profile) -> Option<f64> {
        let middle = |of: &Profile| of.values.first().and_then(|value| value.middle);
        let (ours, theirs) = middle(self).zip(middle(other))?;
        Some(ours.max(theirs) / ours.min(theirs) / MOST_PER_UNIT)
    }

    /// Whether the two give one value.
    pub(super) fn shares_value(&self, other: &Profile) -> bool {
        self.values.iter().any(|value| other.values.contains(value))
    }

    /// Whether two figures are of the same time and place, where they are of the past or of a part of where the
    /// story plays: 0.5 for each that is the same, -1 for each that differs or that only one of them has. Where all of
    /// the story plays tells no two figures apart.
    pub(super) fn setting(&self, other: &Profile) -> f64 {
        let time = match (self.past, other.past) {
            (false, false) => 0.0,
            (true, true) if self.days.zip(other.days).is_some_and(|(a, b)| a.meets(b)) => 0.5,
            _ => -1.0,
        };
        let told = |of: &Profile, by: &Profile| {
            of.place.iter().all(|term| by.topic.binary_search_by_key(term, |&(other, _)| other).is_ok())
        };
        let place = if self.shares_place(other) {
            if self.local || other.local { 0.5 } else { 0.0 }
        } else if self.local && !told(self, other) || other.local && !told(other, self) {
            -1.0
        } else {
            0.0
        };
        time + place
    }
}

/// The value of a figure, whatever its hedge.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Value {
    lo: f64,
    hi: f64,
    /// The geometric mean of the ends, of a number above zero.
    middle: Option<f64>,
    /// Values are the same only of one dimension and currency: two million euros are not two million dollars.
    unit: u64,
}

impl Value {
    /// The year that something last happened in: "in 24 years", said in 2024, is "since 2000".
    fn last_time(claim: &Claim, context: &Context) -> Option<Self> {
        let figure = claim.figure()?;
        let year = match figure.extent {
            Extent::Date(Interval { lo, .. }) => lo?.year,
            _ => years_before(claim, figure, context)?,
        };
        Some(Self { lo: f64::from(year), hi: f64::from(year), middle: None, unit: LAST_TIME })
    }

    fn of(figure: &Quantity, terms: &mut Terms) -> Self {
        let (lo, hi) = match figure.extent {
            Extent::Number(_) => {
                let Interval { lo, hi } = stated_in_shares(figure).unwrap_or(Interval { lo: None, hi: None });
                // Five feet are not five kilometres.
                let factor = figure.unit.as_ref().and_then(|unit| unit.factor()).unwrap_or(Decimal::ONE);
                let float = |end: Option<Decimal>| end.map_or(0.0, |end| (end * factor).to_f64());
                (float(lo.or(hi)), float(hi.or(lo)))
            }
            Extent::Date(Interval { lo, hi }) => {
                let ends = |date: Date| date.first_day() as f64 + date.last_day() as f64 / 1e6;
                (lo.map_or(-1e9, ends), hi.map_or(1e9, ends))
            }
            Extent::Clock(Interval { lo, hi }) => {
                let end = |end: Option<u16>| end.map_or(-1.0, f64::from);
                (end(lo), end(hi))
            }
        };
        let unit = match &figure.unit {
            _ if matches!(figure.kind, Kind::Fraction | Kind::Percent) => 1,
            Some(unit) if unit.dimension == Dimension::Money => 2 | u64::from(terms.word(&unit.name)) << 8,
            Some(unit) if !is_counted(unit.dimension) => 3 + unit.dimension as u64,
            _ => 0,
        };
        let is_number = matches!(figure.extent, Extent::Number(_));
        let middle = (is_number && 0.0 < lo && 0.0 < hi).then(|| (lo * hi).sqrt());
        Self { lo, hi, middle, unit }
    }
}

/// The unit of the years that something last happened in.
const LAST_TIME: u64 = u64::MAX;

/// No currency of the world is worth more of another than about this.
const MOST_PER_UNIT: f64 = 30_000.0;

/// From so many times on a figure is another one, in the same account.
const OTHER_RATIO: f64 = 1.25;

/// How many claims before and after one are looked at for the whole that it is a part of.
const PART_REACH: usize = 64;

/// Notes which claims count in a part of where the story plays.
pub(super) fn mark_local(claims: &[Claim], profiles: &mut [Profile], terms: &Terms) {
    for at in 0..claims.len() {
        let (Some(claim), Some(profile)) = (claims.get(at), profiles.get(at)) else { continue };
        if profile.place.is_empty() || profile.place.iter().any(|&term| terms.is_lead(term)) {
            continue;
        }
        let near = at.saturating_sub(PART_REACH)..(at + PART_REACH).min(claims.len());
        let others = claims.get(near.clone()).zip(profiles.get(near)).unwrap_or_default();
        let local = others.0.iter().zip(others.1).any(|(other, theirs)| {
            other.account == claim.account && Profile::counts_a_part((profile, claim), (theirs, other))
        });
        if let Some(profile) = profiles.get_mut(at) {
            profile.local = local;
        }
    }
}

/// Notes which claims give the only value by which their account counts or measures something.
pub(super) fn mark_alone(claims: &[Claim], profiles: &mut [Profile], terms: &Terms) {
    let person = terms.find(terms.grammar().person).and_then(|word| terms.term(word));
    let mut by_thing: Vec<(u64, u64)> = Vec::new();
    for (idx, (claim, profile)) in claims.iter().zip(profiles.iter_mut()).enumerate() {
        profile.anyone = profile.noun.is_some() && profile.noun == person;
        if let Some(thing) = profile.noun.or(profile.measured) {
            let outcome = profile.outcome.map_or(0, |term| 1 + u64::from(term));
            let of_account = (claim.account as u64) << 8 | u64::from(profile.sort.code());
            by_thing.push((of_account << 48 ^ u64::from(thing) << 24 ^ outcome, idx as u64));
        }
    }
    order::sort_keyed(&mut by_thing);
    for alike in by_thing.chunk_by(|a, b| a.0 == b.0).filter(|alike| alike.len() <= MAX_ALIKE) {
        for &(_, idx) in alike {
            let shares = |&(_, other): &(u64, u64)| {
                let pair = profiles.get(idx as usize).zip(profiles.get(other as usize));
                pair.is_some_and(|(ours, theirs)| ours.shares_value(theirs))
            };
            let alone = alike.iter().all(shares);
            if let Some(profile) = profiles.get_mut(idx as usize) {
                profile.alone = alone;
            }
        }
    }
}

/// Who counts something more often than this in an account does not do so by one value.
const MAX_ALIKE: usize = 12;

/// Counts of two less than this are as telling as any.
const SMALL: f64 = 14.0;

/// How fast words lose weight with their distance from the figure, in tokens: at this distance they weigh half.
const NEAR: f64 = 7.0;

/// What words of the same sentence but another clause weigh.
const OTHER_CLAUSE: f64 = 0.6;

/// What words of the sentence before weigh.
const SENTENCE_BEFORE: f64 = 0.25;

/// An outcome word counts as the figure's own within this many tokens.
const OUTCOME_REACH: usize = 12;

/// How much further away an outcome word seems that "and" parts from the figure, in tokens.
const PARTED: usize = 5;

/// A word of doing counts as the figure's own within this many tokens.
const ACT_REACH: usize = 7;

/// What an account names in its first so many sentences, headline included, is where the story plays.
const LEAD: usize = 2;

/// The telling words of all sentences, by account and sentence; counts in how many sentences each term stands.
pub(super) fn read_terms(
    story: &Story,
    sentences: &[Vec<Sentence>],
    terms: &mut Terms,
) -> Vec<Vec<Vec<Word>>> {
    let mut read = Vec::new();
    terms.n_accounts = story.accounts.len() as u32;
    for (account_idx, (account, sentences)) in story.accounts.iter().zip(sentences).enumerate() {
        let mut of_account = Vec::new();
        for (at, sentence) in sentences.iter().enumerate() {
            let words = words(&account.text, sentence, terms);
            terms.count_sentence();
            for (idx, word) in words.iter().enumerate() {
                if !words.iter().take(idx).any(|other| other.term == word.term) {
                    terms.count(word.term, account_idx);
                }
                if word.name {
                    terms.mark_name(word.term, word.span.of(&account.text));
                } else if !word.opens {
                    terms.mark_common(word.term);
                }
                if word.place {
                    terms.mark_place(word.term);
                }
                if at < LEAD {
                    terms.mark_lead(word.term, account_idx);
                }
            }
            of_account.push(words);
        }
        read.push(of_account);
    }
    terms.weigh();
    // A word that opens a sentence is a name when it is one further inside another sentence, and one of a headline
    // unless it is written small elsewhere.
    for word in read.iter_mut().flatten().flatten() {
        word.name = (word.name || word.opens) && terms.is_name(word.term);
    }
    read
}

/// A telling word of a sentence.
#[derive(Clone, Copy, Debug)]
pub(super) struct Word {
    pub(super) term: TermId,
    pub(super) span: Span,
    /// Position among the tokens of the sentence.
    pub(super) at: usize,
    /// Whether it is written like a name.
    pub(super) name: bool,
    /// Whether it is the first of its sentence.
    opens: bool,
    /// Whether it is part of a name or a title ("Prime Minister"), in a sentence that has words in small letters.
    titled: bool,
    /// Whether it is a form that says what was done.
    pub(super) act: bool,
    /// Whether it is the name of a county, a town, …
    place: bool,
    /// Whether it is a verb in the past or says how a figure moves.
    pub(super) verb: bool,
}

/// A sentence in which no word of so many letters is written small is a headline.
const MIN_SMALL: usize = 4;

fn words(text: &str, sentence: &Sentence, terms: &Terms) -> Vec<Word> {
    let mut words = Vec::with_capacity(sentence.words.len() / 2);
    let written = |at: usize| sentence.tokens.get(at).map_or("", |token| token.span.of(text));
    let (mut at, mut first) = (0, true);
    let small = |token: &Token| {
        let word = token.span.of(text);
        MIN_SMALL <= word.len() && word.starts_with(letters::is_small)
    };
    let is_headline = !sentence.tokens.iter().any(small);
    while let Some((token, &id)) = sentence.tokens.get(at).zip(sentence.words.get(at)) {
        let (here, mut span) = (at, token.span);
        at += 1;
        if id == 0 {
            continue;
        }
        let opens = std::mem::take(&mut first);
        let capital = written(here).starts_with(letters::is_capital);
        let mut found = terms.term(id);
        if terms.is(id, Role::PHRASE)
            && let Some(&second) = sentence.words.get(here + 1)
        {
            // "North Korea’s": a name of two words.
            let (first, second) = (terms.spelling(id), terms.spelling(second));
            let bare = terms.possessor(second).unwrap_or(second);
            let bare = if bare.ends_with("ns") { bare.trim_end_matches('s') } else { bare };
            if let Some(name) = terms.find(&[first, " ", bare].concat()) {
                found = terms.term(name);
                span = span.join(sentence.tokens.get(here + 1).map_or(span, |token| token.span));
                at += 1;
            }
        } else if capital && span.len() == 1 && written(here + 1) == "." {
            // "U.S."
            let mut letters = written(here).to_string();
            while written(at) == "."
                && written(at + 1).len() == 1
                && written(at + 1).starts_with(letters::is_capital)
            {
                letters.push_str(written(at + 1));
                at += 2;
                span = span.join(sentence.tokens.get(at).map_or(span, |token| token.span));
            }
            found = terms.find(&letters).filter(|_| letters.len() > 1).and_then(|name| terms.term(name));
        }
        let Some(term) = found else { continue };
        let name = !opens && capital;
        let act = !name && terms.is(id, Role::PARTICIPLE);
        let verb = act || terms.is_irregular(id) || terms.family(term) == Some(Family::Movement);
        let place = name && sentence.words.get(at).is_some_and(|&next| terms.is(next, Role::PLACE_NOUN));
        words.push(Word {
            term,
            span,
            at: here,
            name,
            opens,
            titled: name && !is_headline,
            act,
            verb,
            place,
        });
    }
    words
}

/// The profile of one claim; `beside` are the claims around it, those of its sentence among them, `words` the telling
/// ones of its sentence, `before` those of the sentence before.
pub(super) fn profile(
    claim: &Claim,
    beside: &[Claim],
    sentence: &Sentence,
    words: &[Word],
    before: &[Word],
    context: &Context,
    terms: &mut Terms,
) -> Profile {
    let figure = claim.figure();
    // "51 reports, 18 of which led to fires": of those it is told what they came to, not what they are.
    let of_which = figure.is_some_and(|figure| {
        let at = sentence.position(figure.number.end);
        let of = sentence.words.get(at).is_some_and(|&word| terms.spelling(word) == terms.grammar().of);
        of && sentence.is(at + 1, Role::RELATIVE, terms)
    });
    let counted = figure.filter(|_| !of_which).and_then(|figure| counted(figure, terms));
    // "no casualties" and "34 bodies" count people by what became of them.
    let written = figure.and_then(|figure| figure.unit_span).and_then(|unit| {
        let last = sentence.position(unit.end).checked_sub(1)?;
        terms.term(*sentence.words.get(last)?)
    });
    let fate = counted.and_then(|noun| {
        [Some(noun), written]
            .into_iter()
            .flatten()
            .find(|&noun| terms.family(noun).is_some_and(Family::is_outcome))
    });
    // "nine in ten delegates", as "90% of delegates".
    let of_share = counted.filter(|_| figure.is_some_and(|figure| figure.kind == Kind::Fraction));
    let noun =
        if fate.or(of_share).is_some() { None } else { counted.filter(|_| !counts_anything(figure, terms)) };
    let place = figure.map(|f| (sentence.position(f.span.start), sentence.position(f.span.end)));
    let parted = place
        .and_then(|(start, _)| start.checked_sub(1))
        .is_some_and(|at| sentence.is(at, Role::JOINS, terms) || sentence.is(at, Role::OPENER, terms));
    // "900 of its 6,400 jobs": what is done is done to the 900.
    let is_whole = place.is_some_and(|(start, _)| {
        start.checked_sub(3).is_some_and(|part| {
            sentence.tokens.get(part).is_some_and(|token| token.kind == TokenKind::Number)
                && sentence.spelled(part + 1, terms) == terms.grammar().of
                && sentence.is(part + 2, Role::DEFINITE, terms)
        })
    });
    let (mut outcome_at, mut act_at) = (OUTCOME_REACH + 1, ACT_REACH + 1);
    let mut profile = Profile {
        sort: match figure {
            Some(_) if claim.scope.reach => Sort::Reach,
            Some(figure) => sort(figure),
            None => said(claim, sentence, terms),
        },
        focus: Bag::with_capacity(words.len()),
        topic: Bag::with_capacity(words.len() + before.len()),
        names: Bag::new(),
        people: noun.is_some_and(|noun| is_people(noun, figure, terms)),
        noun,
        outcome: fate,
        act: None,
        measured: figure
            .filter(|figure| counted.is_none() && !matches!(figure.kind, Kind::Date | Kind::Duration))
            .and_then(|figure| measured(claim, figure, sentence, words, terms))
            .or(of_share.filter(|_| fate.is_none())),
        which: None,
        place: own_place(claim, terms),
        local: false,
        past: claim.scope.past,
        days: claim.scope.window.as_ref().map(|window| window.days),
        level: place.is_some_and(|(start, _)| {
            start
                .checked_sub(1)
                .and_then(|at| sentence.words.get(at))
                .is_some_and(|&word| terms.spelling(word) == "to")
        }),
        refers: sentence.words_in(claim.clause).iter().any(|&word| terms.is(word, Role::REFERS)),
        alone: false,
        anyone: false,
        values: claim.figures.iter().map(|figure| Value::of(figure, terms)).collect(),
    };
    if profile.sort == Sort::Reach
        && let Some(year) = Value::last_time(claim, context)
    {
        profile.values = vec![year];
    }
    for word in before {
        put(&mut profile.topic, word.term, SENTENCE_BEFORE);
    }
    for word in words {
        // The words of the figure itself say how much, not what.
        if claim.figures.iter().any(|figure| figure.span.overlaps(word.span)) {
            continue;
        }
        let distance = match place {
            None => 0,
            Some((start, _)) if word.at < start => start - word.at,
            Some((_, end)) => word.at.saturating_sub(end) + 1,
        };
        let near = NEAR / (NEAR + distance as f64);
        let inside = claim.clause.contains(word.span);
        if inside || figure.is_some() {
            put(&mut profile.focus, word.term, if inside { near } else { near * OTHER_CLAUSE });
        }
        put(&mut profile.topic, word.term, 1.0);
        if word.name {
            put(&mut profile.names, word.term, 1.0);
        }
        let Some(figure) = figure else { continue };
        if !inside || is_whole && place.is_some_and(|(start, _)| word.at < start) {
            continue;
        }
        let family = terms.family(word.term);
        // "killed and 20 were wounded": of two as near, the one that follows.
        let describes =
            figure.unit_span.is_some_and(|unit| unit.contains(word.span) && word.span.end < unit.end)
                && !word.act;
        // "were killed during marches by thousands": in the passive it is of those before it.
        let of_others =
            place.is_some_and(|(start, _)| word.at < start) && is_passive(sentence, word.at, terms);
        // "Of the injured, 12 are …"
        let of_whole = claim.scope.of_those && place.is_some_and(|(start, _)| word.at < start);
        // "12 are missing and 40 were rescued": what stands before "and" is of another figure.
        let apart = if parted && place.is_some_and(|(start, _)| word.at < start) { PARTED } else { 0 };
        let others =
            place.is_some_and(|place| is_others(claim, beside, sentence, (word.at, place), parted, terms));
        // "160, a survivor told the agency", "she charged that 17 had died"
        let speaks = !word.act && sentence.is(word.at + 1, Role::SPEECH, terms)
            || sentence.is(word.at + 1, Role::COMPLEMENT, terms);
        // "The death toll in a crash from which 30 were rescued rose to 27."
        let toll = family == Some(Family::Outcome)
            && place.is_some_and(|(start, _)| word.at < start)
            && sentence.words.get(word.at).is_some_and(|&id| terms.spelling(id) == terms.grammar().toll);
        let reach = if toll { 0 } else { distance + apart };
        if family.is_some_and(Family::is_outcome)
            && !describes
            && !speaks
            && !is_modifier(sentence, word, terms)
            && !of_others
            && !of_whole
            && !others
            && reach <= outcome_at.min(OUTCOME_REACH)
            && 0 < outcome_at
        {
            (profile.outcome, outcome_at) = (Some(word.term), reach);
        }
        let act = word.act || family.is_some_and(Family::is_act);
        if act && Some(word.term) != noun && distance < act_at {
            (profile.act, act_at) = (Some(word.term), distance);
        }
    }
    for pair in words.windows(2) {
        let &[which, measured] = &pair else { continue };
        if Some(measured.term) == profile.measured
            && which.at + 1 == measured.at
            && terms.family(which.term) == Some(Family::Kind)
        {
            profile.which = Some(which.term);
        }
    }
    if profile.counts() && profile.outcome.is_some() {
        // What is told of those counted is what became of them, and no measure.
        profile.measured = None;
    }
    for bag in [&mut profile.focus, &mut profile.topic, &mut profile.names] {
        normalise(bag, terms);
    }
    profile
}

/// Whether a figure counts again what was counted before it: "a monitor said; police put the number at 12,000".
pub(super) fn counts_again(claim: &Claim, sentence: &Sentence, terms: &Terms) -> bool {
    let Some(figure) = claim.figure().filter(|figure| figure.kind == Kind::Count && figure.unit.is_none())
    else {
        return false;
    };
    let grammar = terms.grammar();
    sentence.position(figure.span.start).checked_sub(3).is_some_and(|at| {
        sentence.is(at, Role::DEFINITE, terms)
            && grammar.counts.contains(&sentence.spelled(at + 1, terms))
            && grammar.comes_to.contains(&sentence.spelled(at + 2, terms))
    })
}

/// The terms of the place that a claim's figure counts in.
fn own_place(claim: &Claim, terms: &mut Terms) -> Vec<TermId> {
    let mut place = Vec::new();
    let given = claim.scope.place.as_deref().unwrap_or("");
    // "Arden reported 40 dead": a town that gives its own count.
    let source = claim.attribution.as_ref().map_or("", |source| &source.source);
    for (words, is_place) in [(given, true), (source, false)] {
        if !place.is_empty() {
            break;
        }
        for word in words.split_whitespace() {
            if word.starts_with(letters::is_capital) {
                let word = terms.word(word);
                place.extend(terms.term(word).filter(|&term| is_place || terms.is_place(term)));
            }
        }
    }
    place
}

/// What a figure without counted noun measures: "a depth of 6 miles", "4 percent of the workforce", "a $3bn charge",
/// else the noun before it that is nearest, over the words that say how it moved: "turnout reached 65%".
fn measured(
    claim: &Claim,
    figure: &Quantity,
    sentence: &Sentence,
    words: &[Word],
    terms: &Terms,
) -> Option<TermId> {
    let (start, end) = (sentence.position(figure.span.start), sentence.position(figure.span.end));
    let unit_end = figure.unit_span.map_or(end, |unit| sentence.position(unit.end).max(end));
    let is_of = |at: usize| sentence.words.get(at).is_some_and(|&word| terms.spelling(word) == "of");
    let when = claim.scope.window.as_ref().map(|window| window.span);
    let noun = |word: &&Word| {
        !word.verb
            && claim.clause.contains(word.span)
            && !word.span.overlaps(figure.span)
            && !when.is_some_and(|when| when.overlaps(word.span))
            && !sentence.is(word.at, Role::SPEECH, terms)
            // "the highest in 20 years"
            && !terms.is_unit(word.term)
    };
    let before = |word: &&Word| word.at < start && noun(word) && !word.name && !word.titled;
    let behind = |word: &&Word| unit_end <= word.at && noun(word);
    if is_of(start.wrapping_sub(1)) {
        return words.iter().rfind(before).map(|word| word.term);
    }
    let worth = sentence.words.get(unit_end).is_some_and(|&word| terms.spelling(word) == "worth");
    if is_of(unit_end + usize::from(worth)) {
        return words
            .iter()
            .filter(|word| unit_end + usize::from(worth) < word.at)
            .find(behind)
            .map(|word| word.term);
    }
    // "10 miles from the border", "10 miles south-west of it": what it is far from.
    let is_length = figure.unit.as_ref().is_some_and(|unit| unit.dimension == Dimension::Length);
    let spelled = |at: usize| sentence.spelled(at, terms);
    let from = (unit_end..unit_end + FROM_REACH).filter(|_| is_length).find(|&at| match spelled(at) {
        "from" | "off" | "outside" => true,
        "of" => spelled(at - 1).ends_with("st") || spelled(at - 1).ends_with("th"),
        _ => false,
    });
    if let Some(word) = from.and_then(|from| words.iter().filter(|word| from < word.at).find(behind)) {
        return Some(word.term);
    }
    let beside = |word: &&Word| word.at == unit_end && figure.per.is_none() && noun(word);
    if let Some(word) = words.iter().find(beside) {
        return Some(word.term);
    }
    // "shares in the firm": the first of the two.
    let mut found: Option<&Word> = None;
    for word in words.iter().filter(before) {
        let within = (1..3).any(|back| {
            sentence.is(word.at.wrapping_sub(back), Role::PLACE, terms) || is_of(word.at.wrapping_sub(back))
        });
        if found.is_none() || !within {
            found = Some(word);
        }
    }
    found.map(|word| word.term)
}

/// How many words after a distance what it is from is looked for: "(15 km) to the south of".
const FROM_REACH: usize = 7;

/// How many words a hedge has at most: "killing at least 68".
const HEDGE_WORDS: usize = 3;

/// Whether what became of people, told at token `word`, is told of another figure of the sentence than the one at
/// `place`: of the 68 in "with 72 on board crashed, killing at least 68", of the 69 in "69 people have died after a flight
/// carrying 72 crashed".
fn is_others(
    claim: &Claim,
    beside: &[Claim],
    sentence: &Sentence,
    (word, place): (usize, (usize, usize)),
    parted: bool,
    terms: &Terms,
) -> bool {
    let of_sentence = |other: &&Claim| other.account == claim.account && other.sentence == claim.sentence;
    beside.iter().filter(of_sentence).filter_map(Claim::figure).any(|other| {
        let start = sentence.position(other.span.start);
        let end =
            sentence.position(other.unit_span.map_or(other.span.end, |unit| unit.end.max(other.span.end)));
        if place.1 <= word {
            place.1 < start && word < start && start <= word + 1
        } else {
            let leads = place.0 <= word + HEDGE_WORDS;
            let said_of = end <= word && (end..word).all(|at| sentence.is(at, Role::AUXILIARY, terms));
            end <= place.0 && said_of && !leads && !parted
        }
    })
}

/// How the nouns among the words for what becomes of people end: "rescue", "arrest", "detention", "injury", "murder",
/// "death"; not "dead" or "missing".
const OUTCOME_NOUNS: [&str; 6] = ["ue", "st", "on", "ry", "er", "ath"];

/// Whether such a noun tells what sort of thing the word behind it is: "a rescue charity", "arrest warrants".
fn is_modifier(sentence: &Sentence, word: &Word, terms: &Terms) -> bool {
    let is_noun = OUTCOME_NOUNS.iter().any(|end| sentence.spelled(word.at, terms).ends_with(end));
    let next = word.at + 1;
    let term = sentence.words.get(next).and_then(|&id| terms.term(id));
    !word.act
        && is_noun
        && term.is_some_and(|term| term != word.term && terms.family(term) != Some(Family::Movement))
        && !sentence.is(next, Role::PARTICIPLE, terms)
        && !sentence.is(next, Role::SPEECH, terms)
}

/// Whether "was", "were", … stands before the word at `at`.
fn is_passive(sentence: &Sentence, at: usize, terms: &Terms) -> bool {
    let before = at.checked_sub(1).and_then(|at| sentence.words.get(at));
    before.is_some_and(|&word| matches!(terms.spelling(word), "was" | "were" | "is" | "are" | "been" | "be"))
}

/// The sort of a clause without figure.
fn said(claim: &Claim, sentence: &Sentence, terms: &Terms) -> Sort {
    match stance::cue(&sentence.words_in(claim.clause), terms) {
        Some((Stance::Confirmed | Stance::Unconfirmed, false)) => Sort::Confirmed,
        Some((Stance::Confirmed | Stance::Unconfirmed, true)) => Sort::ConfirmedBy,
        _ => Sort::Words,
    }
}

/// The term of what a figure counts; `None` for measured units and where nothing is named.
fn counted(figure: &Quantity, terms: &mut Terms) -> Option<TermId> {
    let unit = figure.unit.as_ref().filter(|unit| is_counted(unit.dimension))?;
    let word = terms.word(head(&unit.name));
    terms.term(word)
}

fn sort(figure: &Quantity) -> Sort {
    match (figure.kind, figure.extent) {
        (_, Extent::Clock(_)) => Sort::Clock,
        (Kind::Date, _) => Sort::Date,
        (Kind::Fraction | Kind::Percent, _) => Sort::Measure(Dimension::Share),
        (Kind::Money, _) => Sort::Measure(Dimension::Money),
        (Kind::Duration, _) => Sort::Measure(Dimension::Time),
        _ => match figure.unit.as_ref().map(|unit| unit.dimension) {
            Some(dimension) if !is_counted(dimension) => Sort::Measure(dimension),
            _ => Sort::Count,
        },
    }
}

/// Whether a counted noun stands for people; those of a country are named as it is.
fn is_people(noun: TermId, figure: Option<&Quantity>, terms: &mut Terms) -> bool {
    let head = figure.and_then(|figure| figure.unit.as_ref()).map_or("", |unit| head(&unit.name));
    matches!(terms.family(noun), Some(Family::People | Family::Country)) || terms.is_person(head)
}

/// The last word of a unit, which says what is counted.
fn head(unit: &str) -> &str {
    unit.rsplit([' ', '-']).next().unwrap_or(unit)
}

/// Whether a figure counts things without saying which: "1.2 million units".
fn counts_anything(figure: Option<&Quantity>, terms: &Terms) -> bool {
    let unit = figure.and_then(|figure| figure.unit.as_ref());
    unit.is_some_and(|unit| terms.find(&unit.name).is_some_and(|word| terms.is(word, Role::ANY_THING)))
}

/// Whether figures of a dimension are told apart by their noun alone: "a 6.1-magnitude quake" counts magnitudes,
/// "magnitude 6.1" is in units of it.
fn is_counted(dimension: Dimension) -> bool {
    matches!(dimension, Dimension::Count | Dimension::Other)
}
