//! Claims: what one account says in one clause, with the figures it says it with.

use super::attribution::{self, Attribution};
use super::date::Date;
use super::decimal::Decimal;
use super::lang::{Cue, Family, Role};
use super::letters::{self, lowered};
use super::order;
use super::quantity::{Dimension, Extent, Hedge, Interval, Kind, Quantity};
use super::span::Span;
use super::stance::{self, Stance};
use super::story::Account;
use super::terms::{Terms, WordId};
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
    /// The words that say it.
    pub span: Span,
    /// The clause that they are read in; more than they are where one predicate follows another.
    pub clause: Span,
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
    /// Whether the window lies so far back that it dates another event than the news: "in 1997".
    pub past: bool,
    /// The place, as written.
    pub place: Option<String>,
    /// Whether the place is a part of where the story plays.
    pub local: bool,
    /// The part or sub-population, as written ("alone", "another").
    pub part: Option<String>,
    /// Whether it stands beside what was counted before it: "another 12".
    pub further: bool,
    /// Whether that tells of what was counted before it: "of whom 12".
    pub of_those: bool,
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
    /// Whether it is told by its length, so that what is counted was counted over all of it: "in the last 24 hours".
    pub is_length: bool,
}

/// A sentence with its tokens.
pub struct Sentence {
    /// Where it stands.
    pub span: Span,
    /// Its words, numbers and signs.
    pub tokens: Vec<Token>,
    /// The word of each token; 0 for numbers and signs.
    pub words: Vec<WordId>,
}

impl Sentence {
    /// Cuts a sentence into tokens and looks up their words.
    pub fn read(text: &str, span: Span, terms: &mut Terms) -> Self {
        let tokens = tokenize(text, span);
        let mut words = Vec::with_capacity(tokens.len());
        for token in &tokens {
            words.push(if token.kind == TokenKind::Word { terms.word(token.span.of(text)) } else { 0 });
        }
        Self { span, tokens, words }
    }

    /// The token at or after byte `byte`.
    pub fn position(&self, byte: usize) -> usize {
        self.tokens.partition_point(|token| token.span.end <= byte)
    }

    /// The words within `span`, without numbers and signs.
    pub fn words_in(&self, span: Span) -> Vec<WordId> {
        let mut words = Vec::with_capacity(self.words.len());
        for (token, &word) in self.tokens.iter().zip(&self.words) {
            if word != 0 && span.contains(token.span) {
                words.push(word);
            }
        }
        words
    }

    /// The token at `at` as written; "" outside of the sentence.
    pub fn written<'a>(&self, text: &'a str, at: usize) -> &'a str {
        self.tokens.get(at).map_or("", |token| token.span.of(text))
    }

    /// The word of the token at `at` in small letters; "" for numbers, signs and outside of the sentence.
    pub fn spelled<'a>(&self, at: usize, terms: &'a Terms) -> &'a str {
        self.words.get(at).map_or("", |&word| terms.spelling(word))
    }

    /// Whether the word of the token at `at` has one of these roles.
    pub fn is(&self, at: usize, role: Role, terms: &Terms) -> bool {
        self.words.get(at).is_some_and(|&word| terms.is(word, role))
    }

    fn has_outcome(&self, terms: &Terms) -> bool {
        let outcome = |word: &WordId| {
            terms.term(*word).is_some_and(|term| terms.family(term).is_some_and(Family::is_outcome))
        };
        self.words.iter().any(outcome)
    }
}

/// Sentences with fewer words than this say nothing that can be compared without a figure.
const MIN_WORDS: usize = 5;

/// A date alone beside fewer words than this dates the page ("Last updated at 12:41"), not an event.
const MIN_DATED: usize = 4;

/// A claim's words are looked at as one thing up to this many bytes; longer ones are cut around the figure.
const MAX_CLAUSE: usize = 480;

/// The claims of one account, in the order of its text: one for each figure, and one for each clause
/// that says something without one.
pub fn claims(
    account_idx: usize,
    account: &Account,
    sentences: &[Sentence],
    quantities: &[Quantity],
    terms: &Terms,
) -> Vec<Claim> {
    let text = &account.text;
    let mut claims: Vec<Claim> = Vec::new();
    let mut rest = quantities;
    let mut before: Option<Attribution> = None;
    let published = account.published.as_deref().and_then(Date::parse).map(Date::first_day);
    for (sentence_idx, sentence) in sentences.iter().enumerate() {
        let n_before = rest.partition_point(|quantity| quantity.span.start < sentence.span.start);
        let n_within = rest.partition_point(|quantity| quantity.span.start < sentence.span.end);
        let within = rest.get(n_before..n_within).unwrap_or_default();
        rest = rest.get(n_within..).unwrap_or_default();

        let facts = restated(&telling(text, published, sentence, within, terms), text);
        let mut sources = attribution::sources(text, sentence, before.as_ref(), terms);
        // "eight confirmed cases"
        sources.retain(|source| {
            !within.iter().any(|quantity| quantity.number.contains(source.attribution.span))
        });
        let mut named: Option<&Attribution> = None;
        for source in &sources {
            if named.is_none_or(|first| source.attribution.span < first.span) {
                named = Some(&source.attribution);
            }
        }
        let claim = |span: Span, figures: Vec<Quantity>| Claim {
            id: content_id(&[&account.id, span.of(text), figures.first().map_or("", |f| f.span.of(text))]),
            account: account_idx,
            sentence: sentence_idx,
            span,
            clause: span,
            figures,
            scope: Scope::default(),
            attribution: None,
            stance: Stance::Asserted,
        };
        let clauses = clauses(text, sentence, &facts, terms);
        let predications = predications(text, published, sentence, within, terms);
        for fact in facts {
            let Some(figure) = fact.first() else { continue };
            let clause =
                clauses.iter().copied().find(|clause| clause.contains(figure.span)).unwrap_or(sentence.span);
            let stance = stance::stance(&sentence.words_in(around(text, sentence, clause, figure)), terms);
            let mut scope = scope(text, sentence, clause, figure, within, (published, stance), terms);
            // "according to the US Geological Survey" names a source, "to US$3.4 billion" an amount.
            let taken = |span: Span| {
                sources.iter().any(|source| source.attribution.span.overlaps(span))
                    || within.iter().any(|quantity| quantity.span.overlaps(span))
            };
            if figure.kind != Kind::Date {
                scope.place = place(text, sentence, clause, figure, &taken, terms);
            }
            let end = scope.window.as_ref().and_then(|window| window.days.hi);
            scope.past = end.zip(published).is_some_and(|(end, published)| end + PAST < published);
            let attribution = attribution::nearest(&sources, figure.span);
            let clause = cut(text, clause, figure.span);
            let span = own(sentence, clause, &fact, &predications, terms);
            claims.push(Claim { scope, attribution, stance, span, ..claim(clause, fact) });
        }
        for said in predications.iter().filter(|said| said.plain).map(|said| said.span) {
            let stance = stance::stance(&sentence.words_in(said), terms);
            let attribution = attribution::nearest(&sources, said).or_else(|| named.cloned());
            claims.push(Claim { attribution, stance, ..claim(cut(text, said, said), Vec::new()) });
        }
        before = named.cloned().or(before);
    }
    number_repeats(&mut claims);
    claims
}

/// A window that ended this many days before its account was published dates another event.
const PAST: i64 = 183;

/// A part of a sentence with a predicate of its own.
struct Predication {
    span: Span,
    /// Whether it says something without a figure.
    plain: bool,
}

/// The parts of a sentence that each say one thing, but for short ones, which go with what they open or follow.
fn predications(
    text: &str,
    published: Option<i64>,
    sentence: &Sentence,
    within: &[Quantity],
    terms: &Terms,
) -> Vec<Predication> {
    let mut found: Vec<Predication> = Vec::new();
    let (mut start, mut n_words, mut plain, mut acts) = (sentence.span.start, 0, true, false);
    for (at, token) in sentence.tokens.iter().enumerate() {
        let counted = |quantity: &Quantity| {
            quantity.hedge != Hedge::Vague
                && quantity.span.contains(token.span)
                && counts_something(sentence, quantity, terms)
                && !is_bare_day(text, published, quantity)
        };
        plain &= !within.iter().any(counted);
        n_words += usize::from(token.kind == TokenKind::Word);
        acts |= sentence
            .words
            .get(at)
            .is_some_and(|&word| terms.is(word, Role::AUXILIARY) || terms.may_act(word));
        let end = match sentence.tokens.get(at + 1) {
            Some(next)
                if (opens_clause(text, sentence, at, terms) && !lists(sentence, at + 1, terms))
                    || acts && goes_on(text, sentence, at, terms) =>
            {
                next.span.start
            }
            Some(_) => continue,
            None => sentence.span.end,
        };
        let clause = trim(text, Span::new(start, end));
        if MIN_WORDS <= n_words || !plain {
            found.push(Predication { span: clause, plain });
        } else if let Some(last) = found.last_mut().filter(|last| last.plain && start <= last.span.end + 2) {
            last.span = last.span.join(clause);
        } else if n_words < MIN_WORDS && plain && end < sentence.span.end {
            // Too short to stand alone; it opens what follows.
            continue;
        }
        (start, n_words, plain, acts) = (end, 0, true, false);
    }
    found
}

/// The words of `clause` that say `fact`: from the last subject before its figures to the end of their predicate.
fn own(
    sentence: &Sentence,
    clause: Span,
    fact: &[Quantity],
    predications: &[Predication],
    terms: &Terms,
) -> Span {
    let mut figures = Vec::with_capacity(fact.len());
    for figure in fact {
        figures.push(figure.unit_span.map_or(figure.span, |unit| unit.join(figure.span)));
    }
    let Some(figures) = figures.into_iter().reduce(Span::join) else { return clause };
    let mut own = clause;
    for said in predications.iter().map(|said| said.span) {
        let at = sentence.position(said.start);
        // "officials, who would not be named, said that 300 …": the predicate after it has its subject before it.
        let has_subject = sentence.is(at, Role::OPENER, terms) && !sentence.is(at, Role::RELATIVE, terms);
        if has_subject && clause.start < said.start && said.start <= figures.start {
            own.start = said.start;
        }
        // "may have been, or will be, sent": not yet.
        let whole =
            sentence.position(said.end).checked_sub(1).is_some_and(|at| !sentence.is(at, Role::STOP, terms));
        if figures.end <= said.end && said.end < own.end && whole {
            own.end = said.end;
        }
    }
    own
}

/// Whether after the token at `at` a predicate goes on about what was spoken of: ", signing a pact", "and are training".
fn goes_on(text: &str, sentence: &Sentence, at: usize, terms: &Terms) -> bool {
    let word = |at: usize| sentence.written(text, at);
    let done = |at: usize| sentence.is(at, Role::PARTICIPLE, terms);
    let going_on = |at: usize| sentence.words.get(at).is_some_and(|&word| terms.is_going_on(word));
    if word(at) == "," {
        (done(at + 1) || going_on(at + 1)) && !sentence.is(at + 1, Role::STOP, terms)
    } else {
        word(at + 1) == terms.grammar().and && (done(at + 2) || sentence.is(at + 2, Role::AUXILIARY, terms))
    }
}

/// Whether the word at `at` goes on with a list or a description rather than with a new clause: "and fuel".
fn lists(sentence: &Sentence, at: usize, terms: &Terms) -> bool {
    sentence.is(at, Role::JOINS, terms) && !sentence.is(at + 1, Role::AUXILIARY, terms)
}

/// Whether a new clause starts after the token at `at`.
fn opens_clause(text: &str, sentence: &Sentence, at: usize, terms: &Terms) -> bool {
    let Some(token) = sentence.tokens.get(at).filter(|token| token.kind == TokenKind::Sign) else {
        return false;
    };
    match token.span.of(text) {
        ";" | "—" => true,
        "–" | "-" => text.as_bytes().get(token.span.end) == Some(&b' '),
        "," => sentence.is(at + 1, Role::OPENER, terms),
        _ => false,
    }
}

/// Tells claims of the same words apart: the second is "…-2".
fn number_repeats(claims: &mut [Claim]) {
    let by_id = order::sorted(claims.len(), &|a, b| {
        let id = |idx: usize| claims.get(idx).map(|claim| claim.id.as_str());
        id(a).cmp(&id(b))
    });
    let (mut last, mut count) = (String::new(), 0);
    for idx in by_id {
        let Some(claim) = claims.get_mut(idx) else { continue };
        if claim.id == last {
            count += 1;
            claim.id.push('-');
            claim.id.push_str(&count.to_string());
        } else {
            last.clone_from(&claim.id);
            count = 1;
        }
    }
}

/// The figures of a sentence that can be compared.
fn telling(
    text: &str,
    published: Option<i64>,
    sentence: &Sentence,
    within: &[Quantity],
    terms: &Terms,
) -> Vec<Quantity> {
    let only_dates = within.iter().all(|quantity| quantity.kind == Kind::Date);
    let said = |token: &&Token| {
        token.kind == TokenKind::Word && !within.iter().any(|quantity| quantity.span.overlaps(token.span))
    };
    let dates_page = only_dates && sentence.tokens.iter().filter(said).count() < MIN_DATED;
    let mut telling = Vec::new();
    for quantity in within {
        if !dates_page
            && !is_bare_day(text, published, quantity)
            && counts_something(sentence, quantity, terms)
        {
            telling.push(quantity.clone());
        }
    }
    telling
}

/// "on Monday", "since yesterday": a day of the news itself, which dates what is said and is nothing to compare.
fn is_bare_day(text: &str, published: Option<i64>, quantity: &Quantity) -> bool {
    let Extent::Date(Interval { lo, hi }) = quantity.extent else { return false };
    let n_days = lo.or(hi).zip(hi.or(lo)).map(|(lo, hi)| hi.last_day() - lo.first_day());
    let far = |(date, published): (Date, i64)| NEWS_DAYS < (date.first_day() - published).abs();
    // "on Saturday and Sunday", "over the weekend".
    n_days.is_some_and(|n_days| n_days < 2)
        && !lo.or(hi).zip(published).is_some_and(far)
        && !quantity.span.of(text).contains(|c: char| c.is_ascii_digit())
}

/// A weekday without a date is at most this many days from when its account was published; "by early May" may be more.
const NEWS_DAYS: i64 = 7;

/// The largest number that "the" before it makes known rather than counted: "the two countries".
const MAX_KNOWN: i64 = 4;

/// An order of magnitude with a smaller upper end than this is no figure to compare: "a few", "several".
const MIN_VAGUE: i64 = 12;

/// Whether a figure says how many, how much or when, rather than pointing at what is known ("the two sides", "a few").
fn counts_something(sentence: &Sentence, quantity: &Quantity, terms: &Terms) -> bool {
    let Extent::Number(stated) = quantity.extent else { return true };
    let below = |limit: i64| stated.hi.is_some_and(|hi| hi < Decimal::from(limit));
    if quantity.kind == Kind::Ordinal || quantity.hedge == Hedge::Vague && below(MIN_VAGUE) {
        return false;
    }
    let at = sentence.position(quantity.span.start);
    let known = at > 0 && sentence.is(at - 1, Role::DEFINITE, terms);
    // "the three bank workers died" counts the dead; "the two countries agreed" counts nothing.
    let plain = quantity.hedge == Hedge::Exact
        && quantity.unit.as_ref().is_none_or(|unit| unit.dimension == Dimension::Count);
    !(known && plain && below(MAX_KNOWN + 1)) || sentence.has_outcome(terms)
}

/// How many tokens after a figure may still say of it that it is planned, alleged or denied.
const STANCE_REACH: usize = 8;

/// The part of a clause that can say how firmly a figure is meant: all before it, and what follows up to a pause.
fn around(text: &str, sentence: &Sentence, clause: Span, figure: &Quantity) -> Span {
    let own = figure.unit_span.map_or(figure.span.end, |unit| unit.end.max(figure.span.end));
    let mut end = own;
    for token in sentence.tokens.iter().skip_while(|token| token.span.start < own).take(STANCE_REACH) {
        if matches!(token.span.of(text), "and" | "but" | "," | ";") {
            break;
        }
        end = token.span.end;
    }
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
                || (between.is_empty() && letters::has(Span::new(end, quantity.span.end).of(text), '('));
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
fn clauses(text: &str, sentence: &Sentence, facts: &[Vec<Quantity>], terms: &Terms) -> Vec<Span> {
    let mut clauses: Vec<Span> = Vec::new();
    if facts.is_empty() {
        return clauses;
    }
    let holds =
        |span: Span| facts.iter().any(|fact| fact.first().is_some_and(|figure| span.contains(figure.span)));
    let mut start = sentence.span.start;
    for idx in 0..sentence.tokens.len() {
        let opens = opens_clause(text, sentence, idx, terms);
        let end = match sentence.tokens.get(idx + 1) {
            Some(next) if opens => next.span.start,
            Some(_) => continue,
            None => sentence.span.end,
        };
        let clause = Span::new(start, end);
        start = end;
        match clauses.last_mut() {
            Some(last) if !holds(clause) || !holds(*last) => *last = last.join(clause),
            _ => clauses.push(clause),
        }
    }
    for clause in &mut clauses {
        *clause = trim(text, *clause);
    }
    clauses
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
    let is_space = |byte: &usize| text.as_bytes().get(*byte) == Some(&b' ');
    let space = |from: usize, to: usize, last: bool| {
        if last { (from..to).rev().find(is_space) } else { (from..to).find(is_space) }
    };
    let start = if from == clause.start { from } else { space(from, at, false).map_or(at, |byte| byte + 1) };
    let end = if to == clause.end { to } else { space(at, to, true).unwrap_or(clause.end) };
    Span::new(start, end)
}

/// How many bytes from a figure "alone" or "nationwide" may stand to be said of it.
const PART_REACH: usize = 40;

/// The scope of a figure: the nearest window, place and marks of part in its clause.
fn scope(
    text: &str,
    sentence: &Sentence,
    clause: Span,
    figure: &Quantity,
    quantities: &[Quantity],
    (published, stance): (Option<i64>, Stance),
    terms: &Terms,
) -> Scope {
    let mut scope = Scope { planned: stance == Stance::Planned, ..Scope::default() };
    let unit_end = figure.unit_span.map_or(figure.span.end, |unit| unit.end);
    // "81 and 71 deaths, respectively": of two parts.
    let is_part = |at: usize, token: Span| {
        // "140 injured, 12 of them seriously"
        let nearer = |other: &Quantity| {
            other.kind != Kind::Date
                && figure.span.join(token).contains(other.span)
                && other.span != figure.span
        };
        sentence.is(at, Role::PART, terms) && !quantities.iter().any(nearer)
            || figure.kind == Kind::Count && sentence.written(text, at) == terms.grammar().respectively
    };
    for (at, token) in sentence.tokens.iter().enumerate() {
        if !clause.contains(token.span) {
            continue;
        }
        let gap = if token.span.end <= figure.number.start {
            figure.number.start - token.span.end
        } else {
            token.span.start.saturating_sub(unit_end)
        };
        let further = gap <= 2 && sentence.is(at, Role::FURTHER, terms);
        if further && !scope.further || scope.part.is_none() && gap <= PART_REACH && is_part(at, token.span) {
            scope.part = sentence.words.get(at).map(|&word| terms.spelling(word).to_string());
            scope.further |= further;
        }
    }
    if let Some(of) = part_of_outcome(sentence, figure, terms) {
        scope.part = Some(of.of(text).to_string());
    } else if let Some(of) = part_of_those(text, sentence, figure, terms) {
        // "2,059, of whom 1,404": of 2,059.
        let whole =
            quantities.iter().rfind(|whole| whole.span.end <= of.start && of.start <= whole.span.end + 2);
        let parts = [terms.grammar().of, " ", whole.map_or("", |whole| whole.span.of(text))];
        scope.part = Some(whole.map_or_else(|| lowered(of.of(text)), |_| parts.concat()));
        scope.of_those = true;
    }
    for other in quantities {
        if !clause.contains(other.span) {
            continue;
        }
        let latest = latest(sentence, other, published, terms);
        let dated = latest.is_some() && joins(text, sentence, other, figure, terms);
        let after = sentence.position(other.span.end);
        let when = |at: usize| sentence.written(text, at) == terms.grammar().when;
        let when = when(after) || when(after + 1);
        // "the deadliest since 2002, killed 1,000": that is how far back the next one lies.
        if !when && other.kind == Kind::Date && reaches_back(sentence, clause, other, terms) {
            continue;
        }
        if figure.kind != Kind::Date && (dated || frames(text, sentence, other, figure, terms)) {
            let nearer = scope.window.as_ref().is_none_or(|window: &Window| {
                let distance = |span: Span| span.start.abs_diff(figure.span.start);
                distance(other.span) < distance(window.span)
            });
            if let Some(mut days) = other.days().or(latest).filter(|_| nearer) {
                // "the worst since 1997, when 112 people died": the figure is of that year alone.
                if other.span.end <= figure.span.start
                    && when
                    && let Extent::Date(Interval { lo: Some(date), .. }) = other.extent
                {
                    days.hi = days.hi.or(Some(date.last_day()));
                }
                let starts = sentence.position(other.span.start);
                let since = since(text, sentence, clause, starts, terms).filter(|_| latest.is_none());
                if since.is_some() {
                    days.hi = None;
                }
                let up_to = up_to(sentence, quantities, starts, terms).filter(|_| since.is_none());
                if let Some((_, n_days)) = up_to {
                    days.lo = days.hi.map(|last| last - n_days + 1);
                }
                // "last three months": the word that makes a window of it belongs to it.
                let lead = starts.checked_sub(1).filter(|_| latest.is_some()).or(since);
                let lead = lead.and_then(|at| sentence.tokens.get(at));
                let lead = lead.map(|token| token.span).or(up_to.map(|(length, _)| length));
                let span = lead.map_or(other.span, |lead| other.span.join(lead));
                let is_length = latest.is_some() || up_to.is_some();
                scope.window = Some(Window { span, days, label: span.of(text).to_string(), is_length });
            }
        }
        let counts = !matches!(other.kind, Kind::Date | Kind::Ordinal | Kind::Duration);
        scope.frames |= counts && frames(text, sentence, figure, other, terms);
    }
    scope.so_far = terms.cue(&sentence.words_in(clause), |cue| cue == Cue::SoFar).is_some();
    scope.reach = reaches_back(sentence, clause, figure, terms);
    scope
}

/// What a count is a part of, where that is what became of people: "eleven of the dead", "12 of the 30 arrested".
fn part_of_outcome(sentence: &Sentence, figure: &Quantity, terms: &Terms) -> Option<Span> {
    let at = sentence.position(figure.number.end);
    let word = |at: usize| sentence.words.get(at).map(|&word| terms.spelling(word));
    if figure.kind != Kind::Count
        || word(at) != Some(terms.grammar().of)
        || !sentence.is(at + 1, Role::DEFINITE, terms)
    {
        return None;
    }
    let is_outcome = |at: &usize| {
        let term = sentence.words.get(*at).and_then(|&word| terms.term(word));
        term.and_then(|term| terms.family(term)).is_some_and(Family::is_outcome)
    };
    let is_number = sentence.tokens.get(at + 2).is_some_and(|token| token.kind == TokenKind::Number);
    let last = Some(at + 2 + usize::from(is_number)).filter(is_outcome)?;
    Some(sentence.tokens.get(at)?.span.join(sentence.tokens.get(last)?.span))
}

/// What stands before a count of a part of it: "of whom 12", "Of the injured, 12".
fn part_of_those(text: &str, sentence: &Sentence, figure: &Quantity, terms: &Terms) -> Option<Span> {
    let end = sentence.position(figure.span.start);
    let word = |at: usize| sentence.tokens.get(at).map_or("", |token| token.span.of(text));
    let is_of = |at: usize| lowered(word(at)) == terms.grammar().of;
    let before = end.checked_sub(2)?;
    let start = if sentence.is(end - 1, Role::RELATIVE, terms) && is_of(before) {
        before
    } else if word(end - 1) == "," && is_of(0) && (1..end - 1).all(|at| word(at) != ",") {
        0
    } else {
        return None;
    };
    let of = sentence.tokens.get(start)?.span.join(sentence.tokens.get(before)?.span);
    (figure.kind == Kind::Count)
        .then_some(of.join(sentence.tokens.get(end - 1 - usize::from(start == 0))?.span))
}

/// How many words "since" may stand before its date: "since the war began in 2022".
const SINCE_REACH: usize = 8;

/// The token of a "since" whose clause the date at token `starts` ends.
fn since(text: &str, sentence: &Sentence, clause: Span, starts: usize, terms: &Terms) -> Option<usize> {
    let from = starts.saturating_sub(SINCE_REACH).max(sentence.position(clause.start));
    for at in (from..starts).rev() {
        if sentence.is(at, Role::SINCE, terms) {
            // "has since killed 40 in 2022"
            return (!at.checked_sub(1).is_some_and(|before| sentence.is(before, Role::AUXILIARY, terms)))
                .then_some(at);
        }
        if sentence.written(text, at) == "," {
            return None;
        }
    }
    None
}

/// The days of a length of time that reaches up to the account's own day: "the last three months".
fn latest(
    sentence: &Sentence,
    length: &Quantity,
    published: Option<i64>,
    terms: &Terms,
) -> Option<Interval<i64>> {
    let at = sentence.position(length.number.start).checked_sub(1)?;
    let n_days = n_days(length).filter(|_| sentence.is(at, Role::LATEST, terms))?;
    published.map(|day| Interval { lo: Some(day - n_days), hi: Some(day) })
}

/// The length of time whose end the date at token `starts` is, and its days: "in the three months to September".
fn up_to(sentence: &Sentence, quantities: &[Quantity], starts: usize, terms: &Terms) -> Option<(Span, i64)> {
    let to = starts.checked_sub(1).filter(|at| sentence.is(*at, Role::INFINITIVE, terms))?;
    let length = quantities.iter().find(|length| sentence.position(length.span.end) == to)?;
    Some((length.span, n_days(length)?))
}

/// A length of time in whole days, where it has some.
fn n_days(length: &Quantity) -> Option<i64> {
    let unit = length.unit.as_ref().filter(|unit| unit.dimension == Dimension::Time)?;
    let Extent::Number(stated) = length.extent else { return None };
    let seconds = (stated.single()? * unit.factor()?).to_f64();
    Some((seconds / 86_400.0) as i64).filter(|n_days| (1..100_000).contains(n_days))
}

/// How many tokens from the start of a sentence a date may stand to date all of it: "On the night of 3 May, …".
const OPENING: usize = 6;

/// Whether `date` says over which time `figure` counts: it opens the sentence, or nothing between the two starts
/// to say something else (a comma, "and was …").
fn frames(text: &str, sentence: &Sentence, date: &Quantity, figure: &Quantity, terms: &Terms) -> bool {
    date.kind == Kind::Date && joins(text, sentence, date, figure, terms)
}

/// See [`frames`]; of a date, or of a length of time that ends with the account's day.
fn joins(text: &str, sentence: &Sentence, date: &Quantity, figure: &Quantity, terms: &Terms) -> bool {
    if date.span.overlaps(figure.span) {
        return false;
    }
    let opens = sentence.tokens.get(OPENING).is_none_or(|token| date.span.start < token.span.start);
    if opens && date.span.end <= figure.span.start {
        return true;
    }
    let first = date.span.start < figure.span.start;
    let (left, right) = if first { (date.span, figure.span) } else { (figure.span, date.span) };
    let (mut start, mut end) = (sentence.position(left.end), sentence.position(right.start));
    let comma = |at: usize| sentence.written(text, at) == ",";
    // The commas of a date set off by them part nothing: "has, since May, sent 40".
    if !first {
        end -= usize::from(start < end && comma(end - 1));
    } else if comma(start) {
        start += 1;
    } else if comma(start + 1) && sentence.is(start, Role::PART, terms) {
        start += 2;
    }
    for at in start..end {
        let starts_over = sentence.is(at, Role::OPENER, terms)
            && at + 1 < end
            && sentence.is(at + 1, Role::AUXILIARY, terms);
        if comma(at) || starts_over {
            return false;
        }
    }
    true
}

/// How many words before "in 24 years" or "since 2000" may make it reach back.
const RECORD_REACH: usize = 6;

/// Whether the figure says how long ago the last time was: "for the first time in 24 years", "the worst since 2008".
fn reaches_back(sentence: &Sentence, clause: Span, figure: &Quantity, terms: &Terms) -> bool {
    let length = figure.kind == Kind::Duration;
    let since = figure.kind == Kind::Date && figure.hedge == Hedge::AtLeast;
    let end = sentence.position(figure.span.start);
    let from = end.saturating_sub(RECORD_REACH).max(sentence.position(clause.start));
    (length || since) && (from..end).any(|at| sentence.is(at, Role::RECORD, terms))
}

/// Where a figure counts: the first "in <Name>" after it in its clause, else "In <Name>, …" that opens its sentence,
/// else the nearest before it, in its clause or in what its clause describes ("in <Name>, where …"); of words that are not `taken` for something else.
fn place(
    text: &str,
    sentence: &Sentence,
    clause: Span,
    figure: &Quantity,
    taken: &dyn Fn(Span) -> bool,
    terms: &Terms,
) -> Option<String> {
    let named = |at: usize, end: usize| {
        let name = place_at(text, sentence, at, end, terms).filter(|name| !taken(*name))?;
        Some(name.of(text).to_string())
    };
    let (start, end) = (sentence.position(clause.start), sentence.position(clause.end.saturating_sub(1)) + 1);
    for at in sentence.position(figure.span.end)..end {
        // "1,723 people, 1,082 of them in Arden"
        let word = |at: usize| sentence.tokens.get(at).map_or("", |token| token.span.of(text));
        let is_part = word(at) == terms.grammar().of
            && sentence
                .tokens
                .get(at.wrapping_sub(1))
                .is_some_and(|token| token.kind == TokenKind::Number && figure.span.end <= token.span.start);
        // "71 people: 60 in Arden and 11 in Brill"
        if is_part || word(at) == ":" || sentence.is(at, Role::SAYS, terms) {
            break;
        }
        if let Some(name) = named(at, end) {
            return Some(name);
        }
    }
    if let Some(name) = named(0, sentence.position(figure.span.start)) {
        return Some(name);
    }
    let opens = sentence.is(start, Role::RELATIVE, terms);
    let from = if opens { start.saturating_sub(MAX_PLACE) } else { start };
    let figure_at = sentence.position(figure.span.start);
    // Within the clause only before a comma: "hit the town of Arden, killing dozens".
    let mut tail = false;
    let mut said = false;
    for at in (from..figure_at).rev() {
        // "Leaders in Arden, and in Brill, fear that 12 …": where they fear it, too.
        said |= sentence.is(at, Role::SAYS, terms) || sentence.is(at, Role::COMPLEMENT, terms);
        tail |= sentence.written(text, at) == ",";
        let name = named(at, if at < start { start } else { figure_at });
        if name.is_some() && (at < start || tail && !said) {
            return name;
        }
    }
    None
}

/// How many tokens before a clause that describes something the place of that thing may stand.
const MAX_PLACE: usize = 8;

/// The name after a word that stands before places, before the token at `end`: "in Arden", "in the northern town of
/// Arden", "in Arden’s far east".
fn place_at(text: &str, sentence: &Sentence, at: usize, end: usize, terms: &Terms) -> Option<Span> {
    let word = |at: usize| match sentence.tokens.get(at) {
        Some(token) if at < end && token.kind == TokenKind::Word => token.span.of(text),
        _ => "",
    };
    let named = |at: usize| word(at).starts_with(letters::is_capital);
    let common = |at: usize| sentence.is(at, Role::STOP, terms);
    let grammar = terms.grammar();
    if !sentence.is(at, Role::PLACE, terms) && word(at) != grammar.of {
        return None;
    }
    let has_article = word(at + 1).eq_ignore_ascii_case(grammar.the);
    let mut first = at + 1 + usize::from(has_article);
    let titled = has_article && named(first);
    if !named(first) {
        // "the northern town of Arden"
        let of = (first..first + 3)
            .find(|&at| sentence.is(at, Role::PLACE_NOUN, terms) && word(at + 1) == grammar.of)?;
        first = of + 2;
    } else if word(at) == grammar.of {
        return None;
    }
    let mut last = first;
    while named(last + 1) {
        last += 1;
    }
    // "in the Chamber" is none, "in the Netherlands" and "in the Arden Valley" are.
    let is_country = |at: usize| {
        let term = sentence.words.get(at).and_then(|&word| terms.term(word));
        term.and_then(|term| terms.family(term)) == Some(Family::Country)
    };
    let ends_in_noun = (last..last + 2).any(|at| sentence.is(at, Role::PLACE_NOUN, terms));
    if titled && first == last && !is_country(first) && !ends_in_noun {
        return None;
    }
    // "U" of "the U.S." is half a name.
    if !named(first) || word(last).len() == 1 {
        return None;
    }
    last += usize::from(sentence.is(last + 1, Role::PLACE_NOUN, terms));
    let next = last + 1;
    // "in Russia’s far east": what is owned is the place.
    if terms.possessor(word(last)).is_some() {
        for owned in next..next + 2 {
            if word(owned).is_empty() || common(owned) {
                break;
            }
            last = owned;
        }
        if last < next {
            return None;
        }
    } else {
        // "in Russian hands" and "in May 2024" name no place by these words alone.
        let number = sentence.tokens.get(next).is_some_and(|token| token.kind == TokenKind::Number);
        if next < end && (number || !word(next).is_empty() && !common(next)) {
            return None;
        }
    }
    Some(sentence.tokens.get(first)?.span.join(sentence.tokens.get(last)?.span))
}

/// Cuts every sentence into tokens.
pub fn sentences(text: &str, spans: &[Span], terms: &mut Terms) -> Vec<Sentence> {
    let mut sentences = Vec::with_capacity(spans.len());
    for &span in spans {
        sentences.push(Sentence::read(text, span, terms));
    }
    sentences
}

/// Eight characters that depend on the words alone (64-bit FNV-1a, base 32).
pub(crate) fn content_id(words: &[&str]) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |byte: u8| hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    for word in words {
        word.bytes().for_each(&mut add);
        add(0x1f);
    }
    let mut id = String::with_capacity(8);
    for idx in 0..8 {
        let value = (hash >> (idx * 5)) as u8 & 31;
        id.push(char::from(if value < 10 { b'0' + value } else { b'a' + value - 10 }));
    }
    id
}
