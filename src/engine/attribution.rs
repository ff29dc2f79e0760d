//! Attribution: who says so, through whom, and how strongly.

use super::lang::Language;
use super::span::Span;
use super::token::{Token, TokenKind};

/// The source of a claim as the account names it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribution {
    /// Who says so, as written: "South Korean intelligence".
    pub source: String,
    /// Through whom, as written: "Newsweek".
    pub via: Option<String>,
    /// With what strength.
    pub strength: Strength,
    /// Where the source is written.
    pub span: Span,
}

/// How strongly a source stands behind what it says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Strength {
    /// "says", "reported", "according to".
    #[default]
    Says,
    /// "confirmed".
    Confirms,
    /// "estimates", "believes", "expects".
    Estimates,
    /// "claims", "alleges", "suggests".
    Alleges,
    /// "denies", "rejects".
    Denies,
}

impl Strength {
    /// The name in reports.
    pub fn as_str(self) -> &'static str {
        match self {
            Strength::Says => "says",
            Strength::Confirms => "confirms",
            Strength::Estimates => "estimates",
            Strength::Alleges => "alleges",
            Strength::Denies => "denies",
        }
    }
}

/// The sources a sentence names, in no order that matters.
///
/// Read are "according to <source>", "<source> <verb>" and "<verb> <source>" after a quotation; "<source> cited
/// by <other>" gives the other as `via`. A bare pronoun stands for `before`, the source of the sentence before.
pub fn sources(text: &str, tokens: &[Token], before: Option<&Attribution>, lang: &Language) -> Vec<Source> {
    let mut found = Vec::new();
    let Some(whole) = tokens.first().zip(tokens.last()).map(|(first, last)| first.span.join(last.span))
    else {
        return found;
    };
    for idx in 0..tokens.len() {
        let anywhere =
            after_prefix(text, tokens, idx, lang).into_iter().chain(after_verb(text, tokens, idx, lang));
        found.extend(anywhere.map(|attribution| Source { attribution, covers: whole }));
        if let Some(attribution) = before_verb(text, tokens, idx, before, lang) {
            // "… , police said." speaks of what comes before it; "police said that …" of what comes after.
            let closes = tokens.get(idx + 1).is_none_or(|next| matches!(next.span.of(text), "." | "," | ";"));
            let covers = if closes { whole } else { Span::new(attribution.span.start, whole.end) };
            found.push(Source { attribution, covers });
        }
    }
    found
}

/// A source and what of its sentence it can be the source of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who, and how.
    pub attribution: Attribution,
    /// What it speaks of.
    pub covers: Span,
}

/// The source of what stands at `around`: the nearest of `sources`, `None` when there is none.
pub fn nearest(sources: &[Source], around: Span) -> Option<Attribution> {
    let distance = |span: Span| span.start.abs_diff(around.start).min(span.end.abs_diff(around.start));
    let (relays, speakers): (Vec<_>, Vec<_>) = sources
        .iter()
        .filter(|source| source.covers.contains(around))
        .map(|source| &source.attribution)
        .filter(|a| !a.span.overlaps(around))
        .partition(|a| a.via.is_some());
    let speaker = speakers.into_iter().min_by_key(|a| distance(a.span));
    match (speaker, relays.first()) {
        (Some(speaker), Some(relay)) if speaker.source != relay.source => {
            Some(Attribution { via: relay.via.clone(), ..speaker.clone() })
        }
        (None, Some(relay)) => Some(Attribution { via: None, ..(*relay).clone() }),
        (speaker, _) => speaker.cloned(),
    }
}

/// "according to <source>".
fn after_prefix(text: &str, tokens: &[Token], at: usize, lang: &Language) -> Option<Attribution> {
    let prefix = lang.source_prefixes.iter().find(|prefix| {
        prefix.iter().enumerate().all(|(offset, word)| lower(text, tokens.get(at + offset)) == *word)
    })?;
    let start = at + prefix.len();
    let len = tokens.iter().skip(start).take(12).take_while(|token| in_name(text, token, lang)).count();
    let (source, span) = name(text, tokens.get(start..start + len)?, lang)?;
    // "<source> cited by <other>": the other only passes it on.
    let relays = prefix.last() == Some(&"by");
    Some(Attribution { via: relays.then(|| source.clone()), source, strength: Strength::Says, span })
}

/// "<source> said".
fn before_verb(
    text: &str,
    tokens: &[Token],
    at: usize,
    before: Option<&Attribution>,
    lang: &Language,
) -> Option<Attribution> {
    let strength = speech_verb(text, tokens.get(at)?, lang).filter(|_| is_verb(text, tokens, at, lang))?;
    let mut end = at;
    while end > 0 && is_in(lang.verb_helpers, &lower(text, tokens.get(end - 1))) {
        end -= 1;
    }
    // "<source>, who said" and "<source> (ABC) said".
    let sign =
        |idx: usize| idx.checked_sub(1).and_then(|idx| tokens.get(idx)).map(|token| token.span.of(text));
    if sign(end) == Some("who") && sign(end - 1) == Some(",") {
        end -= 2;
    } else if sign(end) == Some(")") {
        end = tokens.get(..end).and_then(|before| before.iter().rposition(|t| t.span.of(text) == "("))?;
    }
    let mut start = end;
    while start > 0
        && end - start < 12
        && tokens.get(start - 1).is_some_and(|token| in_name(text, token, lang))
    {
        start -= 1;
    }
    let words = tokens.get(start..end)?;
    if let [only] = words {
        let pronoun = lower(text, Some(only));
        if is_in(lang.source_pronouns, &pronoun) {
            if let Some((source, span)) = subject(text, tokens, start, lang) {
                return Some(Attribution { source, via: None, strength, span });
            }
            return before.map(|named| Attribution { strength, via: None, span: only.span, ..named.clone() });
        }
    }
    let (source, span) = name(text, words, lang)?;
    Some(Attribution { source, via: None, strength, span })
}

/// The name that opens a sentence, which a pronoun before `end` stands for.
fn subject(text: &str, tokens: &[Token], end: usize, lang: &Language) -> Option<(String, Span)> {
    let named = |token: &&Token| {
        let word = token.span.of(text);
        word.starts_with(char::is_uppercase) && !is_in(lang.stop_words, &word.to_lowercase())
    };
    let opening = tokens.get(..end)?;
    let start = opening.iter().position(|token| named(&token))?;
    let len = opening.iter().skip(start).take_while(named).count();
    // Two words or more: one alone may be a place, or any word that opens a sentence.
    name(text, opening.get(start..start + len)?, lang).filter(|_| len > 1)
}

/// "“…”, said <source>".
fn after_verb(text: &str, tokens: &[Token], at: usize, lang: &Language) -> Option<Attribution> {
    let strength = speech_verb(text, tokens.get(at)?, lang)?;
    let pause = at.checked_sub(1).and_then(|idx| tokens.get(idx)).map(|token| token.span.of(text));
    let after_pause = pause.is_some_and(|sign| matches!(sign, "," | "”" | "\"" | "’"));
    let len = tokens.iter().skip(at + 1).take(10).take_while(|token| in_name(text, token, lang)).count();
    let words = tokens.get(at + 1..at + 1 + len)?;
    let named = words.first().is_some_and(|first| first.span.of(text).starts_with(char::is_uppercase));
    let (source, span) = name(text, words, lang).filter(|_| after_pause && named)?;
    Some(Attribution { source, via: None, strength, span })
}

/// Whether the form of a speech verb at `at` is a verb there, and no noun.
fn is_verb(text: &str, tokens: &[Token], at: usize, lang: &Language) -> bool {
    let next = tokens.get(at + 1);
    // "shells estimated to reach", "the suspect said to have fled": no one speaks.
    if lower(text, next) == lang.infinitive {
        return false;
    }
    !is_in(lang.speech_nouns, &lower(text, tokens.get(at)))
        || next.is_some_and(|token| {
            token.kind == TokenKind::Number
                || matches!(token.span.of(text), "“" | "\"" | "‘" | ":" | "$" | "£" | "€")
                || is_in(lang.said_that, &token.span.of(text).to_lowercase())
        })
}

/// Whether a token can stand inside the name of a source.
fn in_name(text: &str, token: &Token, lang: &Language) -> bool {
    let word = token.span.of(text);
    match token.kind {
        TokenKind::Sign => matches!(word, "-" | "." | "’" | "'" | "&"),
        TokenKind::Number => false,
        TokenKind::Word => {
            let lower = word.to_lowercase();
            let ends_name = is_in(lang.clause_openers, &lower) && lower != "and";
            !ends_name
                && !is_in(lang.not_in_names, &lower)
                && (speech_verb(text, token, lang).is_none() || is_in(lang.speech_nouns, &lower))
        }
    }
}

/// The words of a source without what leads up to it; `None` when no name is left.
fn name(text: &str, words: &[Token], lang: &Language) -> Option<(String, Span)> {
    let filler = |token: &&Token| {
        let word = token.span.of(text);
        let acronym = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        token.kind != TokenKind::Word || !acronym && is_in(lang.stop_words, &word.to_lowercase())
    };
    let kept = words.get(words.iter().take_while(filler).count()..)?;
    let kept = kept.get(..kept.len() - kept.iter().rev().take_while(filler).count())?;
    let span = kept.first()?.span.join(kept.last()?.span);
    let source = span.of(text).split_whitespace().collect::<Vec<_>>().join(" ");
    let bare = is_in(lang.no_source, &source.to_lowercase());
    (!bare && source.chars().count() > 1).then_some((source, span))
}

fn speech_verb(text: &str, token: &Token, lang: &Language) -> Option<Strength> {
    let word = token.span.of(text);
    let idx = lang.speech_verbs.binary_search_by_key(&word, |&(verb, _)| verb).ok()?;
    lang.speech_verbs.get(idx).map(|&(_, strength)| strength)
}

fn lower(text: &str, token: Option<&Token>) -> String {
    token.map(|token| token.span.of(text).to_lowercase()).unwrap_or_default()
}

fn is_in(list: &[&str], word: &str) -> bool {
    list.binary_search(&word).is_ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lang::en::ENGLISH;
    use crate::engine::token::tokenize;

    /// The source, "via" and strength of the first figure in digits of a sentence.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let tokens = tokenize(text, Span::new(0, text.len()));
        let figure =
            tokens.iter().find(|token| token.kind == TokenKind::Number).map_or(Span::default(), |t| t.span);
        let found = nearest(&sources(text, &tokens, None, &ENGLISH), figure);
        let shown = found.map_or(String::new(), |a| {
            let via = a.via.map(|via| format!(" via {via}")).unwrap_or_default();
            format!("{}{via} {}", a.source, a.strength.as_str())
        });
        assert_eq!(shown, expected, "{text}");
    }

    #[test]
    fn named_sources() {
        check("According to the health ministry, 40 people fell ill.", "health ministry says");
        check("Police said 12 people were hurt.", "Police says");
        check("“We counted 12,” said Ann Poe, the mayor.", "Ann Poe says");
        check("The energy agency has confirmed that 12 plants are shut.", "energy agency confirms");
        check("The union claims 3,000 marched.", "union alleges");
        check("Mayor Ann Poe came by: her office, she said, had news of 40 floods.", "Mayor Ann Poe says");
        check("At least 40 fled, police said.", "police says");
        check("The mayor, who had said that 40 fled, left.", "mayor says");
        check("The Union of Dockers (UD) said 40 left.", "Union of Dockers says");
        check(
            "Some 900 left, according to army officers cited by the Gazette.",
            "army officers via Gazette says",
        );
    }

    #[test]
    fn silences() {
        check("It rose to 12 in March.", "");
        check("They said 12.", "");
        check("It lost 12 in May, but the mayor said that all was well.", "");
        check("Ties between the two states grew by 12 per cent.", "");
        check("It's argued that 12 left.", "");
        check("It made volumes of steel estimated to reach 12 tonnes.", "");
        check("", "");
    }
}
