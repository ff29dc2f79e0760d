//! Claims: what one account says in one clause, with the figures it says it with.

use std::collections::{BTreeMap, BTreeSet};

use super::attribution::{self, Attribution};
use super::decimal::Decimal;
use super::lang::{Family, Language};
use super::order;
use super::quantity::{Dimension, Extent, Hedge, Interval, Kind, Quantity};
use super::span::Span;
use super::stance::{self, Stance};
use super::story::Account;
use super::token::{Token, TokenKind, tokenize};

/// One thing one account says.
#[derive(Clone, Debug, PartialEq)]
pub struct Claim {
    /// Made from the account's id and the words, so that it survives edits elsewhere.
    pub id: String,
    /// Position of the account in the story.
    pub account: usize,
    /// Position of the sentence in the account.
    pub sentence: usize,
    /// The clause.
    pub span: Span,
    /// The figures that say the one thing; the first is the one compared, others restate it in other units.
    /// Empty for a claim without figures.
    pub figures: Vec<Quantity>,
    /// When, where, of what part, done or planned.
    pub scope: Scope,
    /// Who says so.
    pub attribution: Option<Attribution>,
    /// How firmly it is said.
    pub stance: Stance,
}

impl Claim {
    /// The figure that is compared.
    pub fn figure(&self) -> Option<&Quantity> {
        self.figures.first()
    }
}

/// What a figure covers.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    /// The time window it counts over, resolved against the account's date.
    pub window: Option<Window>,
    /// The place, as written.
    pub place: Option<String>,
    /// The part or sub-population, as written ("alone", "another").
    pub part: Option<String>,
    /// Said of the future.
    pub planned: bool,
    /// A running count ("so far", "to date").
    pub so_far: bool,
    /// An earlier count, which the account itself brings up to date further on.
    pub earlier: bool,
    /// A date that says over which time another figure of its clause counts.
    pub frames: bool,
    /// How long ago the last time was ("for the first time in 24 years"), not how long something took.
    pub reach: bool,
}

/// A window in time as written and as days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Window {
    /// Where it is written.
    pub span: Span,
    /// First and last day, each open where the words leave it open.
    pub days: Interval<i64>,
    /// The window in words for a reader: "since August 2023", "in summer 2024".
    pub label: String,
}

impl Scope {
    /// The scope in words, empty when nothing is known: "since August last year, planned".
    pub fn describe(&self) -> String {
        let mut parts: Vec<&str> = Vec::new();
        parts.extend(self.window.as_ref().map(|window| window.label.as_str()));
        parts.extend(self.place.as_deref());
        parts.extend(self.part.as_deref());
        parts.extend(self.planned.then_some("planned"));
        parts.extend(self.so_far.then_some("so far"));
        parts.extend(self.earlier.then_some("earlier count"));
        parts.join(", ")
    }
}

/// A sentence with its tokens.
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Its words, numbers and signs.
    pub tokens: Vec<Token>,
    /// The same in lower case.
    pub lower: Vec<String>,
}

/// Sentences with fewer words than this say nothing that can be compared without a figure.
const MIN_WORDS: usize = 6;

/// A date alone beside fewer words than this dates the page ("Last updated at 12:41"), not an event.
const MIN_DATED: usize = 4;

/// A claim's words are looked at as one thing up to this many bytes; longer ones are cut around the figure.
const MAX_CLAUSE: usize = 480;

/// The claims of one account, in the order of its text: one for each figure, and one for each sentence
/// without figures.
pub fn claims(
    account_idx: usize,
    account: &Account,
    sentences: &[Sentence],
    quantities: &[Quantity],
    lang: &Language,
) -> Vec<Claim> {
    let text = &account.text;
    let mut claims: Vec<Claim> = Vec::new();
    let mut rest = quantities;
    let mut before: Option<Attribution> = None;
    let outcomes = outcome_stems(lang);
    for (sentence_idx, sentence) in sentences.iter().enumerate() {
        let n_before = rest.partition_point(|quantity| quantity.span.start < sentence.span.start);
        let n_within = rest.partition_point(|quantity| quantity.span.start < sentence.span.end);
        let within = rest.get(n_before..n_within).unwrap_or_default();
        rest = rest.get(n_within..).unwrap_or_default();

        let own = |token: &Token| within.iter().any(|quantity| quantity.span.overlaps(token.span));
        let n_said = sentence.tokens.iter().filter(|t| t.kind == TokenKind::Word && !own(t)).count();
        let only_dates = within.iter().all(|quantity| quantity.kind == Kind::Date);
        let telling: Vec<Quantity> = within
            .iter()
            .filter(|quantity| quantity.kind != Kind::Date || !only_dates || MIN_DATED <= n_said)
            .filter(|quantity| counts_something(text, &sentence.tokens, quantity, &outcomes, lang))
            .cloned()
            .collect();
        let facts = restated(&telling, text);
        let clauses = clauses(text, sentence, &facts, lang);
        let sources = attribution::sources(text, &sentence.tokens, before.as_ref(), lang);
        let named =
            sources.iter().map(|source| &source.attribution).min_by_key(|source| source.span).cloned();
        for fact in &facts {
            let Some(figure) = fact.first() else { continue };
            let clause =
                clauses.iter().copied().find(|clause| clause.contains(figure.span)).unwrap_or(sentence.span);
            let span = cut(text, clause, figure.span);
            let stance =
                stance::stance(text, &sentence.tokens, around(text, &sentence.tokens, clause, figure), lang);
            claims.push(Claim {
                id: content_id(&[&account.id, span.of(text), figure.span.of(text)]),
                account: account_idx,
                sentence: sentence_idx,
                span,
                scope: scope(text, sentence, clause, figure, within, stance, lang),
                attribution: attribution::nearest(&sources, figure.span),
                stance,
                figures: fact.clone(),
            });
        }
        let n_words = sentence.tokens.iter().filter(|token| token.kind == TokenKind::Word).count();
        if facts.is_empty() && n_words >= MIN_WORDS {
            claims.push(Claim {
                id: content_id(&[&account.id, sentence.span.of(text)]),
                account: account_idx,
                sentence: sentence_idx,
                span: cut(text, sentence.span, sentence.span),
                figures: Vec::new(),
                scope: Scope::default(),
                attribution: named.clone(),
                stance: stance::stance(text, &sentence.tokens, sentence.span, lang),
            });
        }
        before = named.or(before);
    }
    number_repeats(&mut claims);
    claims
}

/// Tells claims of the same words apart: the second is "…-2".
fn number_repeats(claims: &mut [Claim]) {
    let mut seen: BTreeMap<String, u32> = BTreeMap::new();
    for claim in claims {
        let count = seen.entry(claim.id.clone()).or_default();
        *count += 1;
        if *count > 1 {
            claim.id = format!("{}-{count}", claim.id);
        }
    }
}

/// The largest number that "the" before it makes known rather than counted: "the two countries".
const MAX_KNOWN: i64 = 4;

/// An order of magnitude with a smaller upper end than this is no figure to compare: "a few", "several".
const MIN_VAGUE: i64 = 12;

/// Whether a figure says how many, how much or when, rather than pointing at what is known ("the two sides", "a few").
fn counts_something(
    text: &str,
    tokens: &[Token],
    quantity: &Quantity,
    outcomes: &BTreeSet<String>,
    lang: &Language,
) -> bool {
    let Extent::Number(stated) = quantity.extent else { return true };
    let below = |limit: i64| stated.hi.is_some_and(|hi| hi < Decimal::from(limit));
    if quantity.kind == Kind::Ordinal || quantity.hedge == Hedge::Vague && below(MIN_VAGUE) {
        return false;
    }
    let at = tokens.partition_point(|token| token.span.end <= quantity.span.start);
    let before = at.checked_sub(1).and_then(|idx| tokens.get(idx)).map(|t| t.span.of(text).to_lowercase());
    let known = before.is_some_and(|word| lang.definite.binary_search(&word.as_str()).is_ok());
    // "the three bank workers died" counts the dead; "the two countries agreed" counts nothing.
    let plain = quantity.hedge == Hedge::Exact
        && quantity.unit.as_ref().is_none_or(|unit| unit.dimension == Dimension::Count);
    let outcome =
        || tokens.iter().any(|token| outcomes.contains(&(lang.stem)(&token.span.of(text).to_lowercase())));
    !(known && plain && below(MAX_KNOWN + 1)) || outcome()
}

/// The stems of all words that tell what became of people.
fn outcome_stems(lang: &Language) -> BTreeSet<String> {
    let outcomes = lang.concepts.iter().filter(|concept| concept.family == Family::Outcome);
    order::set(outcomes.flat_map(|concept| concept.words).map(|word| (lang.stem)(word)))
}

/// How many tokens after a figure may still say of it that it is planned, alleged or denied.
const STANCE_REACH: usize = 8;

/// The part of a clause that can say how firmly a figure is meant: all before it, and what follows up to a pause.
fn around(text: &str, tokens: &[Token], clause: Span, figure: &Quantity) -> Span {
    let end = figure.unit_span.map_or(figure.span.end, |unit| unit.end.max(figure.span.end));
    let after = tokens.iter().skip_while(|token| token.span.start < end).take(STANCE_REACH);
    let pause = |token: &&Token| !matches!(token.span.of(text), "and" | "but" | "," | ";");
    let end = after.take_while(pause).last().map_or(end, |token| token.span.end);
    Span::new(clause.start, end.min(clause.end))
}

/// Figures that can be compared, each with those right after it that restate it: "2 million euros ($2.6 million)".
fn restated(quantities: &[Quantity], text: &str) -> Vec<Vec<Quantity>> {
    let mut facts: Vec<Vec<Quantity>> = Vec::new();
    for quantity in quantities {
        let restates = facts.last().and_then(|fact| fact.last()).is_some_and(|last| {
            let end = last.unit_span.map_or(last.span.end, |unit| unit.end.max(last.span.end));
            let between = Span::new(end, quantity.span.start).of(text).trim();
            let opened = matches!(between, "(" | "(about" | "(around" | "/" | ";" | "[")
                || (between.is_empty() && Span::new(end, quantity.span.end).of(text).contains('('));
            let dimension = |q: &Quantity| q.unit.as_ref().map(|unit| unit.dimension);
            let same_sort = dimension(last) == dimension(quantity) && last.kind == quantity.kind;
            let converts = dimension(last).is_some_and(|d| !matches!(d, Dimension::Count | Dimension::Share));
            opened && same_sort && (converts || quantity.kind == Kind::Date) && last.unit != quantity.unit
        });
        match facts.last_mut() {
            Some(fact) if restates => fact.push(quantity.clone()),
            _ => facts.push(vec![quantity.clone()]),
        }
    }
    facts
}

/// Cuts a sentence into clauses so that each holds a figure; clauses without one go with the one before.
fn clauses(text: &str, sentence: &Sentence, facts: &[Vec<Quantity>], lang: &Language) -> Vec<Span> {
    let mut starts = vec![sentence.span.start];
    let tokens = &sentence.tokens;
    for (idx, token) in tokens.iter().enumerate() {
        let word = token.span.of(text);
        let next = tokens.get(idx + 1);
        let opens = match word {
            ";" | "—" => true,
            "–" | "-" => text.get(token.span.end..).is_some_and(|rest| rest.starts_with(' ')),
            "," => next.is_some_and(|next| {
                lang.clause_openers.binary_search(&next.span.of(text).to_lowercase().as_str()).is_ok()
            }),
            _ => false,
        };
        let Some(next) = next.filter(|_| opens) else { continue };
        starts.push(next.span.start);
    }
    starts.push(sentence.span.end);
    let mut clauses: Vec<Span> = Vec::new();
    for window in starts.windows(2) {
        let &[start, end] = window else { continue };
        let clause = Span::new(start, end);
        let holds = |span: Span| {
            facts.iter().any(|fact| fact.first().is_some_and(|figure| span.contains(figure.span)))
        };
        match clauses.last_mut() {
            Some(last) if !holds(clause) || !holds(*last) => *last = last.join(clause),
            _ => clauses.push(clause),
        }
    }
    clauses.iter().map(|clause| trim(text, *clause)).collect()
}

/// Drops white space and a closing comma or dash.
fn trim(text: &str, span: Span) -> Span {
    let words = span.of(text);
    let kept =
        words.trim_end_matches(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '–' | '—' | '-'));
    Span::new(span.start, span.start + kept.len())
}

/// At most [`MAX_CLAUSE`] bytes of `clause` around `figure`, cut at spaces.
fn cut(text: &str, clause: Span, figure: Span) -> Span {
    if clause.len() <= MAX_CLAUSE {
        return clause;
    }
    let at = if clause == figure { clause.start } else { figure.start };
    let from = at.saturating_sub(MAX_CLAUSE / 2).max(clause.start);
    let to = (from + MAX_CLAUSE).min(clause.end);
    let space = |from: usize, to: usize, last: bool| {
        let window: Vec<usize> =
            (from..to).filter(|&byte| text.as_bytes().get(byte) == Some(&b' ')).collect();
        if last { window.last().copied() } else { window.first().copied() }
    };
    let start = if from == clause.start { from } else { space(from, at, false).map_or(at, |byte| byte + 1) };
    let end = if to == clause.end { to } else { space(at, to, true).unwrap_or(clause.end) };
    Span::new(start, end)
}

/// The scope of a figure: the nearest window, place and marks of part in its clause.
fn scope(
    text: &str,
    sentence: &Sentence,
    clause: Span,
    figure: &Quantity,
    quantities: &[Quantity],
    stance: Stance,
    lang: &Language,
) -> Scope {
    let tokens = &sentence.tokens;
    let words: Vec<(Span, &str)> = tokens
        .iter()
        .zip(&sentence.lower)
        .filter(|(token, _)| clause.contains(token.span))
        .map(|(token, lower)| (token.span, lower.as_str()))
        .collect();
    let run = |run: &[&str]| {
        words
            .windows(run.len().max(1))
            .any(|found| found.iter().map(|(_, word)| *word).eq(run.iter().copied()))
    };
    let reach = reaches_back(&words, figure, lang);
    let window = quantities
        .iter()
        .filter(|_| figure.kind != Kind::Date)
        .filter(|other| clause.contains(other.span) && frames(text, tokens, other, figure, lang))
        .filter_map(|other| {
            let days = other.days()?;
            Some(Window { span: other.span, days, label: other.span.of(text).to_string() })
        })
        .min_by_key(|window| window.span.start.abs_diff(figure.span.start));
    let beside = |word: &(Span, &str)| {
        let gap = if word.0.end <= figure.number.start {
            figure.number.start - word.0.end
        } else {
            word.0.start.saturating_sub(figure.unit_span.map_or(figure.span.end, |unit| unit.end))
        };
        gap <= 2
    };
    let part = words
        .iter()
        .find(|word| beside(word) && lang.further.binary_search(&word.1).is_ok())
        .or_else(|| words.iter().find(|word| lang.part_words.binary_search(&word.1).is_ok()))
        .map(|word| word.1.to_string());
    Scope {
        window,
        place: place(text, tokens, clause, figure, lang),
        part,
        planned: stance == Stance::Planned,
        so_far: lang.so_far.iter().any(|cue| run(cue)),
        earlier: false,
        frames: quantities.iter().any(|other| {
            let counts = !matches!(other.kind, Kind::Date | Kind::Ordinal | Kind::Duration);
            counts && clause.contains(other.span) && frames(text, tokens, figure, other, lang)
        }),
        reach,
    }
}

/// How many tokens from the start of a sentence a date may stand to date all of it: "On the night of 3 May, …".
const OPENING: usize = 6;

/// Whether `date` says over which time `figure` counts: it opens the sentence, or nothing between the two starts
/// to say something else (a comma, "and was …").
fn frames(text: &str, tokens: &[Token], date: &Quantity, figure: &Quantity, lang: &Language) -> bool {
    if date.kind != Kind::Date || date.span.overlaps(figure.span) {
        return false;
    }
    let opens = tokens.get(OPENING).is_none_or(|token| date.span.start < token.span.start);
    if opens && date.span.end <= figure.span.start {
        return true;
    }
    let (left, right) =
        if date.span.start < figure.span.start { (date.span, figure.span) } else { (figure.span, date.span) };
    let between: Vec<&str> = tokens
        .iter()
        .filter(|token| left.end <= token.span.start && token.span.end <= right.start)
        .map(|token| token.span.of(text))
        .collect();
    // The commas of a date set off by them part nothing: "has, since May, sent 40".
    let between = match between.as_slice() {
        [",", rest @ ..] if left == date.span => rest,
        [part, ",", rest @ ..] if left == date.span && lang.part_words.binary_search(part).is_ok() => rest,
        [rest @ .., ","] if right == date.span => rest,
        all => all,
    };
    let starts_over = between.windows(2).any(|pair| {
        matches!(pair, [joint, verb] if lang.clause_openers.binary_search(joint).is_ok()
            && lang.auxiliaries.binary_search(verb).is_ok())
    });
    !between.contains(&",") && !starts_over
}

/// How many words before "in 24 years" or "since 2000" may make it reach back.
const RECORD_REACH: usize = 6;

/// Whether the figure says how long ago the last time was: "for the first time in 24 years", "the worst since 2008".
fn reaches_back(words: &[(Span, &str)], figure: &Quantity, lang: &Language) -> bool {
    let length = figure.kind == Kind::Duration;
    let since = figure.kind == Kind::Date && figure.hedge == Hedge::AtLeast;
    if !length && !since {
        return false;
    }
    let before: Vec<&str> =
        words.iter().filter(|(span, _)| span.end <= figure.number.start).map(|(_, word)| *word).collect();
    let near = before.iter().rev().take(RECORD_REACH);
    near.clone().any(|word| lang.records.binary_search(word).is_ok())
}

/// The first "in <Name>" after the figure in its clause.
fn place(text: &str, tokens: &[Token], clause: Span, figure: &Quantity, lang: &Language) -> Option<String> {
    let after: Vec<&Token> = tokens
        .iter()
        .filter(|token| clause.contains(token.span) && figure.span.end <= token.span.start)
        .collect();
    for (idx, token) in after.iter().enumerate() {
        if lang.place_prepositions.binary_search(&token.span.of(text).to_lowercase().as_str()).is_err() {
            continue;
        }
        let name: Vec<&&Token> = after
            .iter()
            .skip(idx + 1)
            .skip_while(|next| next.span.of(text) == "the")
            .take_while(|next| {
                next.kind == TokenKind::Word && next.span.of(text).starts_with(char::is_uppercase)
            })
            .collect();
        let (Some(first), Some(last)) = (name.first(), name.last()) else { continue };
        let words = first.span.join(last.span).of(text);
        let next = after.iter().find(|next| last.span.end <= next.span.start);
        // "in Russian hands", "in May 2024" and "in Rome’s suburbs" name no place by these words alone.
        let describes = next.is_some_and(|next| {
            let lower = next.span.of(text).to_lowercase();
            let common = lang.stop_words.binary_search(&lower.as_str()).is_ok();
            next.kind == TokenKind::Number || next.kind == TokenKind::Word && !common
        });
        if words.ends_with("'s") || words.ends_with("’s") {
            // "in Russia’s far east": what is owned is the place.
            let owned =
                after.iter().filter(|next| last.span.end <= next.span.start).take(2).take_while(|next| {
                    let word = next.span.of(text);
                    next.kind == TokenKind::Word && lang.stop_words.binary_search(&word).is_err()
                });
            return owned.last().map(|end| first.span.join(end.span).of(text).to_string());
        }
        if !describes {
            return Some(words.to_string());
        }
    }
    None
}

/// Cuts every sentence into tokens.
pub fn sentences(text: &str, spans: &[Span]) -> Vec<Sentence> {
    let sentence = |&span: &Span| {
        let tokens = tokenize(text, span);
        let lower = tokens.iter().map(|token| token.span.of(text).to_lowercase()).collect();
        Sentence { span, tokens, lower }
    };
    spans.iter().map(sentence).collect()
}

/// Eight characters that depend on the words alone (64-bit FNV-1a, base 32).
pub(crate) fn content_id(words: &[&str]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for byte in words.iter().flat_map(|word| word.bytes().chain([0x1f])) {
        hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    }
    let digit = |idx: u32| {
        let value = (hash >> (idx * 5)) as u8 & 31;
        char::from(if value < 10 { b'0' + value } else { b'a' + value - 10 })
    };
    (0..8).map(digit).collect()
}
