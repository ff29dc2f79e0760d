//! Profiles: what of a claim is compared with other claims.

use crate::engine::claim::{Claim, Sentence};
use crate::engine::lang::Family;
use crate::engine::order;
use crate::engine::quantity::{Dimension, Kind, Quantity};
use crate::engine::span::Span;
use crate::engine::story::Story;
use crate::engine::terms::{Bag, TermId, Terms, normalised, tidy};
use crate::engine::token::TokenKind;

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
}

/// A claim as alignment sees it.
#[derive(Clone, Debug)]
pub(super) struct Profile {
    pub(super) account: usize,
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
    /// The noun's modifiers.
    pub(super) modifiers: Bag,
}

/// How fast words lose weight with their distance from the figure, in tokens: at this distance they weigh half.
const NEAR: f64 = 7.0;

/// What words of the same sentence but another clause weigh.
const OTHER_CLAUSE: f64 = 0.6;

/// What words of the sentence before weigh.
const SENTENCE_BEFORE: f64 = 0.25;

/// An outcome word counts as the figure's own within this many tokens.
const OUTCOME_REACH: usize = 9;

/// A word of doing counts as the figure's own within this many tokens.
const ACT_REACH: usize = 7;

/// Interns the words of all sentences and counts in how many each stands.
pub(super) fn read_terms(
    story: &Story,
    sentences: &[Vec<Sentence>],
    terms: &mut Terms,
) -> Vec<Vec<Vec<Word>>> {
    let mut read = Vec::new();
    for (account, sentences) in story.accounts.iter().zip(sentences) {
        let mut of_account = Vec::new();
        for sentence in sentences {
            let words: Vec<Word> = words(&account.text, sentence, terms);
            let mut ids: Vec<TermId> = words.iter().map(|word| word.term).collect();
            order::sort(&mut ids);
            ids.dedup();
            terms.count_sentence(ids);
            of_account.push(words);
        }
        read.push(of_account);
    }
    name_openings(&mut read);
    read
}

/// A word that opens a sentence is a name when it is one further inside another sentence.
fn name_openings(read: &mut [Vec<Vec<Word>>]) {
    let names = order::set(read.iter().flatten().flatten().filter(|word| word.name).map(|word| word.term));
    for word in read.iter_mut().flatten().flatten().filter(|word| word.at == 0) {
        word.name = names.contains(&word.term);
    }
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
    /// Whether it is a form that says what was done.
    pub(super) act: bool,
}

fn words(text: &str, sentence: &Sentence, terms: &mut Terms) -> Vec<Word> {
    let mut words = Vec::new();
    for (at, token) in sentence.tokens.iter().enumerate().filter(|(_, token)| token.kind == TokenKind::Word) {
        let word = token.span.of(text);
        let Some(term) = terms.intern(word) else { continue };
        let name = at > 0 && word.starts_with(char::is_uppercase);
        let act = !name && terms.is_participle(word);
        words.push(Word { term, span: token.span, at, name, act });
    }
    words
}

/// The profile of one claim; `before` holds the words of the sentence before.
pub(super) fn profile(
    claim: &Claim,
    sentence: &Sentence,
    words: &[Word],
    before: &[Word],
    terms: &mut Terms,
) -> Profile {
    let figure = claim.figure();
    // The words of the figure itself say how much, not what.
    let own: Vec<Span> = claim.figures.iter().map(|figure| figure.span).collect();
    let words: Vec<&Word> =
        words.iter().filter(|word| !own.iter().any(|span| span.overlaps(word.span))).collect();
    let position = |byte: usize| sentence.tokens.partition_point(|token| token.span.end <= byte);
    let place = figure.map(|figure| (position(figure.span.start), position(figure.span.end)));

    let distance = |word: &Word| match place {
        None => 0,
        Some((start, end)) => {
            if word.at < start {
                start - word.at
            } else {
                word.at.saturating_sub(end) + 1
            }
        }
    };
    let weight = |word: &Word| {
        let near = NEAR / (NEAR + distance(word) as f64);
        if claim.span.contains(word.span) { near } else { near * OTHER_CLAUSE }
    };
    let focus = tidy(words.iter().map(|word| (word.term, weight(word))).collect());
    let mut topic: Bag = before.iter().map(|word| (word.term, SENTENCE_BEFORE)).collect();
    topic.extend(words.iter().map(|word| (word.term, 1.0)));
    let names = tidy(words.iter().filter(|word| word.name).map(|word| (word.term, 1.0)).collect());

    // "no casualties" counts people by what became of them.
    let counted = figure.and_then(|figure| counted(figure, terms));
    let fate = counted.filter(|&noun| terms.family(noun) == Some(Family::Outcome));
    let noun = if fate.is_some() { None } else { counted };
    let outcome = words
        .iter()
        .filter(|word| figure.is_some() && claim.span.contains(word.span))
        .filter(|word| terms.family(word.term) == Some(Family::Outcome) && distance(word) <= OUTCOME_REACH)
        // "killed and 20 were wounded": of two as near, the one that follows.
        .min_by_key(|word| (distance(word), std::cmp::Reverse(word.at)))
        .map(|word| word.term)
        .or(fate);
    let act = words
        .iter()
        .filter(|word| figure.is_some() && claim.span.contains(word.span) && Some(word.term) != noun)
        .filter(|word| {
            (word.act || terms.family(word.term).is_some_and(Family::is_act)) && distance(word) <= ACT_REACH
        })
        .min_by_key(|word| (distance(word), word.at))
        .map(|word| word.term);
    let modifiers = figure.and_then(|figure| figure.unit_span).map_or_else(Bag::new, |unit| {
        let within = words.iter().filter(|word| unit.contains(word.span) && Some(word.term) != noun);
        tidy(within.map(|word| (word.term, 1.0)).collect())
    });
    Profile {
        account: claim.account,
        sort: if claim.scope.reach { Sort::Reach } else { figure.map_or(Sort::Words, sort) },
        focus: normalised(focus, terms),
        topic: normalised(tidy(topic), terms),
        names: normalised(names, terms),
        people: noun.is_some_and(|noun| terms.family(noun) == Some(Family::People)),
        noun,
        outcome,
        act,
        modifiers: normalised(modifiers, terms),
    }
}

/// The term of what a figure counts; `None` for measured units and where nothing is named.
fn counted(figure: &Quantity, terms: &mut Terms) -> Option<TermId> {
    let unit = figure.unit.as_ref().filter(|unit| unit.dimension == Dimension::Count)?;
    let head = unit.name.rsplit([' ', '-']).next().unwrap_or(&unit.name);
    terms.intern(head)
}

fn sort(figure: &Quantity) -> Sort {
    use crate::engine::quantity::Extent;
    match (figure.kind, figure.extent) {
        (_, Extent::Clock(_)) => Sort::Clock,
        (Kind::Date, _) => Sort::Date,
        (Kind::Fraction | Kind::Percent, _) => Sort::Measure(Dimension::Share),
        (Kind::Money, _) => Sort::Measure(Dimension::Money),
        (Kind::Duration, _) => Sort::Measure(Dimension::Time),
        _ => match figure.unit.as_ref().map(|unit| unit.dimension) {
            None | Some(Dimension::Count) => Sort::Count,
            Some(dimension) => Sort::Measure(dimension),
        },
    }
}
