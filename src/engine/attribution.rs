//! Attribution: who says so, through whom, and how strongly.

use super::claim::Sentence;
use super::lang::{Cue, Role};
use super::letters;
use super::span::Span;
use super::terms::{Terms, WordId};
use super::token::TokenKind;

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

/// A source and what of its sentence it can be the source of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Source {
    /// Who, and how.
    pub attribution: Attribution,
    /// What it speaks of.
    pub covers: Span,
    /// Whether it only passes on what another source of the sentence says.
    pub relays: bool,
}

/// The longest name of a source, in tokens.
const MAX_NAME: usize = 12;

/// The sources a sentence names, in no order that matters.
///
/// Read are "according to <source>", "<source> <verb>" and "<verb> <source>" after a quotation; "<source> cited
/// by <other>" and "<other>, citing <source>" give the other as `via`. A bare pronoun stands for `before`, the source of
/// the sentence before.
pub fn sources(text: &str, sentence: &Sentence, before: Option<&Attribution>, terms: &Terms) -> Vec<Source> {
    let reader = Reader { text, sentence, terms };
    let mut found = Vec::new();
    let mut cited = None;
    for at in 0..sentence.tokens.len() {
        if let Some((cue, attribution)) = reader.after_prefix(at) {
            if cue == Cue::Citing {
                cited = Some(attribution.span);
            }
            found.push(Source { attribution, covers: sentence.span, relays: cue == Cue::Relay });
        }
        if let Some(attribution) = reader.owner(at) {
            let covers = Span::new(attribution.span.start, sentence.span.end);
            found.push(Source { attribution, covers, relays: false });
        }
        let Some(strength) = reader.speech(at) else { continue };
        if let Some(attribution) = reader.after_verb(at, strength) {
            found.push(Source { attribution, covers: sentence.span, relays: false });
        }
        if let Some(attribution) = reader.before_verb(at, strength, before) {
            // "… , police said." speaks of what comes before it; "police said that …" of what comes after.
            let closes = reader.closes(at) || reader.follows(attribution.span) && reader.trails_off(at);
            let verb = sentence.tokens.get(at).filter(|_| reader.goes_on(reader.lead(at)));
            let start = match verb {
                _ if closes => sentence.span.start,
                Some(verb) => verb.span.start,
                None => attribution.span.start,
            };
            let covers = Span::new(start, sentence.span.end);
            found.push(Source { attribution, covers, relays: false });
        }
    }
    // Whoever speaks "citing" another only passes it on.
    for source in &mut found {
        source.relays |= cited.is_some_and(|cited| source.attribution.span != cited);
    }
    found
}

/// The source of what stands at `around`: the nearest of `sources`, `None` when there is none.
pub fn nearest(sources: &[Source], around: Span) -> Option<Attribution> {
    let distance = |span: Span| span.start.abs_diff(around.start).min(span.end.abs_diff(around.start));
    let (mut relay, mut speaker): (Option<&Attribution>, Option<&Attribution>) = (None, None);
    for Source { attribution, covers, relays } in sources {
        if !covers.contains(around) || attribution.span.overlaps(around) {
            continue;
        }
        if *relays {
            relay = relay.or(Some(attribution));
        } else if speaker.is_none_or(|nearer| distance(attribution.span) < distance(nearer.span)) {
            speaker = Some(attribution);
        }
    }
    let mut nearest = speaker.or(relay)?.clone();
    nearest.via = relay.map(|relay| relay.source.clone()).filter(|via| *via != nearest.source);
    Some(nearest)
}

struct Reader<'a> {
    text: &'a str,
    sentence: &'a Sentence,
    terms: &'a Terms,
}

impl Reader<'_> {
    fn is(&self, at: usize, role: Role) -> bool {
        self.sentence.is(at, role, self.terms)
    }

    /// The words of a token; "" outside of the sentence.
    fn sign(&self, at: usize) -> &str {
        self.sentence.written(self.text, at)
    }

    fn is_capital(&self, at: usize) -> bool {
        self.sign(at).starts_with(letters::is_capital)
    }

    /// Whether the word at `at` ends what is said.
    fn closes(&self, at: usize) -> bool {
        matches!(self.sign(at + 1), "" | "." | "," | ";")
    }

    /// Whether a pause parts a name from what stands before it: "12 died, police said".
    fn follows(&self, name: Span) -> bool {
        let mut at = self.sentence.position(name.start);
        while at > 0 && self.is(at - 1, Role::STOP) && !self.is(at - 1, Role::OPENER) {
            at -= 1;
        }
        at > 0 && matches!(self.sign(at - 1), "," | "”" | "\"" | "’")
    }

    /// Whether the verb at `at` says nothing more: "said on Monday.", "told reporters in the capital,".
    fn trails_off(&self, at: usize) -> bool {
        for next in at + 1..at + MAX_NAME {
            if next > at + 1 && self.closes(next - 1) {
                return true;
            }
            let word = self.sentence.tokens.get(next).is_some_and(|token| token.kind == TokenKind::Word);
            let opens = self.is(next, Role::SAID_THAT) && next == at + 1 && !self.tells(at);
            if !word && self.sign(next) != "-"
                || opens
                || self.is(next, Role::COMPLEMENT)
                || self.is(next, Role::AUXILIARY)
            {
                return false;
            }
        }
        false
    }

    /// Where the words before the verb at `at` start that belong to it: "has since".
    fn lead(&self, at: usize) -> usize {
        at - (0..at).rev().take_while(|&at| self.is(at, Role::HELPER)).count()
    }

    /// Whether the predicate at `at` has the subject of the one before it: "Police held 12 people and said".
    fn goes_on(&self, at: usize) -> bool {
        let word = at.checked_sub(1).map_or("", |before| self.sign(before));
        word == self.terms.grammar().and || word == self.terms.grammar().but
    }

    /// Whether who hears it stands after the verb at `at`: "told the Gazette".
    fn tells(&self, at: usize) -> bool {
        self.sign(at) == self.terms.grammar().told
    }

    /// "according to <source>".
    fn after_prefix(&self, at: usize) -> Option<(Cue, Attribution)> {
        let wanted = |cue| matches!(cue, Cue::Source | Cue::Relay | Cue::Citing);
        let (cue, len) = self.terms.opening_cue(self.sentence.words.get(at..)?, wanted)?;
        Some((cue, self.name(at + len, self.name_end(at + len), Strength::Says)?))
    }

    /// "<source>'s figure is".
    fn owner(&self, at: usize) -> Option<Attribution> {
        let owner =
            at.checked_sub(1).filter(|_| self.is(at, Role::DATA) && self.is(at + 1, Role::AUXILIARY))?;
        let whose = self.terms.possessor(self.sign(owner))?;
        let mut named = self.name(self.name_start(at), at, Strength::Says)?;
        // Without its ending.
        let n_bytes = self.sign(owner).len() - whose.len();
        named.source.truncate(named.source.len().saturating_sub(n_bytes));
        Some(named)
    }

    /// "<source> said".
    fn before_verb(
        &self,
        at: usize,
        strength: Strength,
        before: Option<&Attribution>,
    ) -> Option<Attribution> {
        let verb = self.is_verb(at);
        let mut end = self.lead(at);
        // "<source>, who said" and "<source> (ABC) said".
        if end > 1 && self.sign(end - 1) == self.terms.grammar().who && self.sign(end - 2) == "," {
            end -= 2;
        } else if end > 0 && self.sign(end - 1) == ")" {
            end = (0..end).rev().find(|&idx| self.sign(idx) == "(")?;
        } else if end > 1 && self.sign(end - 1) == "," && verb {
            return self.with_apposition(end - 1, strength);
        }
        let mut start = if self.goes_on(end) {
            if self.is(at, Role::SPEECH_NOUN) {
                return None;
            }
            let start;
            (start, end) = self.subject_before(end - 1)?;
            if self.sign(end - 1) == "," {
                return self.with_apposition(end - 1, strength);
            }
            start
        } else {
            self.name_start(end)
        };
        // "Analysts polled by the agency said"
        let by = start > 2
            && self.sign(start - 1) == self.terms.grammar().by
            && self.is(start - 2, Role::PARTICIPLE);
        if by && !self.is(start - 3, Role::AUXILIARY) {
            end = start - 2;
            start = self.name_start(end);
        }
        if start + 1 == end && self.is(start, Role::PRONOUN) {
            if let Some(named) = self.subject(start, strength) {
                return Some(named);
            }
            let span = self.sentence.tokens.get(start)?.span;
            return before.map(|named| Attribution { strength, via: None, span, ..named.clone() });
        }
        let named = self.name(start, end, strength)?;
        // "…, the agency estimates."
        let last = matches!(self.sign(at + 1), "" | ".") && !(start..end).any(|at| self.is(at, Role::PLACE));
        (verb || last && self.follows(named.span)).then_some(named)
    }

    /// The subject of the first predicate of what stands before the token at `end`: "the mayor" of "Last week the
    /// mayor fled town".
    fn subject_before(&self, end: usize) -> Option<(usize, usize)> {
        let ends_quote = |at: &usize| matches!(self.sign(*at), "”" | "\"" | "’") && self.sign(at - 1) == ",";
        let opens = |at: &usize| self.sign(*at) == ";" || 0 < *at && ends_quote(at);
        let mut start = (0..end).rev().find(opens).map_or(0, |at| at + 1);
        // "After the flood, police held 12 people and said".
        if self.is(start, Role(Role::OPENER.0 | Role::NOT_IN_NAMES.0)) {
            start = (start..end).find(|&at| self.sign(at) == ",")? + 1;
        }
        let done = (start + 1..end)
            .find(|&at| self.acts(at) && (!self.is(at - 1, Role::STOP) || self.is(at - 1, Role::PRONOUN)))?;
        let pause = (start..done - 1).rev().find(|&at| self.sign(at) == ",");
        Some((pause.map_or(start, |at| at + 1), done))
    }

    /// Whether the word at `at` may be the verb of a clause.
    fn acts(&self, at: usize) -> bool {
        let verb = Role(Role::AUXILIARY.0 | Role::SAYS.0);
        let acts = |&word: &WordId| self.terms.is(word, verb) || self.terms.may_act(word);
        !self.is_capital(at) && self.sentence.words.get(at).is_some_and(acts)
    }

    /// "<source>, <who that is>, said": of the two whichever is a proper name.
    fn with_apposition(&self, close: usize, strength: Strength) -> Option<Attribution> {
        let open = (close.saturating_sub(MAX_NAME)..close).rev().find(|&at| self.sign(at) == ",")?;
        let start = self.name_start(open);
        let opens = start == 0
            || self.is(start - 1, Role::OPENER)
            || matches!(self.sign(start - 1), "," | "“" | "”" | "\"");
        if !opens || (start..open).any(|at| self.is(at, Role::AUXILIARY)) {
            return None;
        }
        let inner = !self.is_proper(start, open) && self.is_proper(open + 1, close);
        let (start, end) = if inner { (open + 1, close) } else { (start, open) };
        self.name(start, end, strength)
    }

    /// Whether the tokens are the name of a person: "Ann Poe-roe", but not "The Mayor" or "Poeland’s Mayor".
    fn is_proper(&self, start: usize, end: usize) -> bool {
        let opens = self.is_capital(start) && !self.is(start, Role::STOP) && start + 1 < end;
        opens
            && (start..end).all(|at| {
                let joined = matches!(self.sign(at), "-" | ".") || start < at && self.sign(at - 1) == "-";
                joined || self.is_capital(at) && !self.sign(at).contains(['\'', '’'])
            })
    }

    /// The name that opens a sentence, which a pronoun at `end` stands for.
    fn subject(&self, end: usize, strength: Strength) -> Option<Attribution> {
        let named = |at: usize| self.is_capital(at) && !self.is(at, Role::STOP);
        let start = (0..end).find(|&at| named(at))?;
        let len = (start..end).take_while(|&at| named(at)).count();
        // Two words or more: one alone may be a place, or any word that opens a sentence.
        if len > 1 { self.name(start, start + len, strength) } else { None }
    }

    /// "“…”, said <source>".
    fn after_verb(&self, at: usize, strength: Strength) -> Option<Attribution> {
        let after_pause = at > 0 && matches!(self.sign(at - 1), "," | "”" | "\"" | "’");
        let end = self.name_end(at + 1);
        // "…, says hospital chief."
        let closes = end < at + 5 && matches!(self.sign(end), "" | ".");
        // "The mayor, Ann Poe, said Poeland had lost 40 boats": what is said.
        let is_said = (at + 1..=end).any(|at| self.acts(at)) || self.tells(at);
        if !after_pause || !(closes || self.is_capital(at + 1)) || is_said {
            return None;
        }
        self.name(at + 1, end, strength)
    }

    /// How the word at `at` gives a source; `None` for words that give none.
    fn speech(&self, at: usize) -> Option<Strength> {
        // "Says" over a picture opens no statement; verbs of saying are small.
        let roles = self.terms.roles(*self.sentence.words.get(at)?);
        // "an estimated 40"
        let noun = at > 0 && matches!(self.sign(at - 1), "a" | "an" | "the");
        if !roles.has(Role::SPEECH) || self.is_capital(at) || noun {
            return None;
        }
        Some(if roles.has(Role::SAYS) {
            Strength::Says
        } else if roles.has(Role::CONFIRMS) {
            Strength::Confirms
        } else if roles.has(Role::ESTIMATES) {
            Strength::Estimates
        } else if roles.has(Role::ALLEGES) {
            Strength::Alleges
        } else {
            Strength::Denies
        })
    }

    /// Whether the form of a speech verb at `at` is a verb there, and no noun.
    fn is_verb(&self, at: usize) -> bool {
        // "shells estimated to reach", "the suspect said to have fled": no one speaks; but "rebels claim to have fled".
        if self.is(at + 1, Role::INFINITIVE) {
            return self.is(at, Role::ALLEGES) && self.is(at + 2, Role::AUXILIARY);
        }
        let number = self.sentence.tokens.get(at + 1).is_some_and(|token| token.kind == TokenKind::Number);
        let opens = matches!(self.sign(at + 1), "“" | "\"" | "‘" | ":" | "$" | "£" | "€");
        // "The state has added 40 beds."
        if self.is(at, Role::GROWS) {
            return opens || self.is(at + 1, Role::COMPLEMENT);
        }
        !self.is(at, Role::SPEECH_NOUN) || number || opens || self.is(at + 1, Role::SAID_THAT)
    }

    /// The first token of a name that ends before `end`.
    fn name_start(&self, end: usize) -> usize {
        let mut start = end;
        while start > 0 && end - start < MAX_NAME && self.in_name(start - 1) {
            start -= 1;
        }
        start
    }

    /// One past the last token of a name that starts at `start`.
    fn name_end(&self, start: usize) -> usize {
        start + (start..start + MAX_NAME).take_while(|&at| self.in_name(at)).count()
    }

    /// Whether a token can stand inside the name of a source.
    fn in_name(&self, at: usize) -> bool {
        let Some(token) = self.sentence.tokens.get(at) else { return false };
        match token.kind {
            TokenKind::Sign => matches!(self.sign(at), "-" | "." | "’" | "'" | "&"),
            TokenKind::Number => false,
            TokenKind::Word => {
                let ends = self.is(at, Role::OPENER)
                    && !self.sign(at).eq_ignore_ascii_case(self.terms.grammar().and);
                let speaks = self.speech(at).is_some() && !self.is(at, Role::SPEECH_NOUN);
                !ends && !speaks && !self.is(at, Role(Role::NOT_IN_NAMES.0 | Role::AUXILIARY.0))
            }
        }
    }

    /// Where the proper name at the end of a source starts that small words describe: "the news agency Reuters", "chief
    /// executive Jane Moss"; `first` where there is none.
    fn proper_name(&self, first: usize, last: usize) -> usize {
        let mut start = last + 1;
        let sign = |at: usize| matches!(self.sign(at), "-" | "." | "’" | "'" | "&");
        while first < start && (self.is_capital(start - 1) || sign(start - 1)) {
            start -= 1;
        }
        let acronym = !self.sign(start).contains(letters::is_small);
        let joined = |at: usize| self.is(at, Role::STOP) && !self.is(at, Role::JOINS);
        let whole = start <= first || last < start || acronym || (first..start).any(joined);
        if whole || self.is(start - 1, Role::JOINS) { first } else { start }
    }

    /// The source in these words without what leads up to it; `None` when no name is left.
    fn name(&self, start: usize, end: usize, strength: Strength) -> Option<Attribution> {
        let filler = |at: usize| {
            let Some(token) = self.sentence.tokens.get(at) else { return true };
            let acronym = token.span.len() > 1 && !self.sign(at).contains(letters::is_small);
            token.kind != TokenKind::Word || !acronym && self.is(at, Role::STOP)
        };
        let first = (start..end).find(|&at| !filler(at))?;
        // "data from the ministry"
        let collected = self.is(first, Role::DATA) && matches!(self.sign(first + 1), "by" | "from");
        let first = if collected { (first + 2..end).find(|&at| !filler(at)).unwrap_or(first) } else { first };
        let last = (first..end).rev().find(|&at| !filler(at))?;
        let first = self.proper_name(first, last);
        let tokens = &self.sentence.tokens;
        let span = tokens.get(first)?.span.join(tokens.get(last)?.span);
        let mut source = String::new();
        for word in span.of(self.text).split_whitespace() {
            if !source.is_empty() {
                source.push(' ');
            }
            source.push_str(word);
        }
        // "reports", "an initial investigation": nobody who says so, but "the panel's report" is somebody's.
        let own = !self.is_capital(first) && !self.sign(first).contains(['\'', '’']);
        let bare = (first == last || own && first + 1 == last) && self.is(last, Role::NO_SOURCE);
        (!bare && source.chars().nth(1).is_some()).then_some(Attribution {
            source,
            via: None,
            strength,
            span,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::lang::en::ENGLISH;

    /// The source, "via" and strength of the first figure in digits of a sentence.
    #[track_caller]
    fn check(text: &str, expected: &str) {
        let mut terms = Terms::new(&ENGLISH);
        let sentence = Sentence::read(text, Span::new(0, text.len()), &mut terms);
        let mut numbers = sentence.tokens.iter().filter(|token| token.kind == TokenKind::Number);
        let figure = numbers.next().map_or(Span::default(), |token| token.span);
        let found = nearest(&sources(text, &sentence, None, &terms), figure);
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
        check("At least 40 fled, a senior officer said on condition of anonymity.", "senior officer says");
        check("At least 40 fled, the mayor told reporters in the town.", "mayor says");
        check("At least 40 fled, the relief agency estimates.", "relief agency estimates");
        check("Prosecutors allege that 40 fled.", "Prosecutors alleges");
        check("The governor, Ann Poe, said 40 fled.", "Ann Poe says");
        check("Ann Poe, the governor, said 40 fled.", "Ann Poe says");
        check("Poeland’s Mayor, Ann Poe-roe, has said 40 fled.", "Ann Poe-roe says");
        check("Ann Poe, the Mayoralty’s Press Secretary, told reporters that 40 fled.", "Ann Poe says");
        check("Ann Poe, Vice President of Roe, said 40 fled.", "Ann Poe says");
        check("A spokesman for the ministry, Tom Roe, said 40 fled.", "Tom Roe says");
        check("The bank's chief executive Ann Poe said it lost 40 branches.", "Ann Poe says");
        check("News and financial information company Poe Roe said 40 left.", "Poe Roe says");
        check("Residents of northern Poeland said 40 left.", "Residents of northern Poeland says");
        check("The Gazette, citing a doctor, said 40 died.", "doctor via Gazette says");
        check("The panel's report said 40 died.", "panel's report says");
        check("At least 40 died, data from the ministry showed.", "ministry says");
        check("Figures from Poe Roe show that 40 left.", "Poe Roe says");
        check("Ministry figures show 40 died.", "Ministry figures says");
        check("Analysts polled by the agency expect 40 cuts.", "Analysts estimates");
        check("A man freed by police said 40 fled.", "man says");
        check("The rebels claimed to have killed 40 soldiers.", "rebels alleges");
        check("“We lost 40 boats,” the mayor added.", "mayor says");
        check("The mayor added that 40 fled.", "mayor says");
        check("40 hurt, says hospital chief.", "hospital chief says");
        check("It sold 40 boats, the yard said in its third-quarter report.", "yard says");
        check("Residents counted 40 blasts.", "Residents says");
        check("The mayor, who had said that 40 fled, left.", "mayor says");
        check("Police left town and said 40 had fled.", "Police says");
        check("The mayor closed the port but later said 40 had sailed.", "mayor says");
        check("After the flood, the mayor of Roe left and said 40 had fled.", "mayor of Roe says");
        check("Tom Roe, the mayor, closed the port and said 40 had sailed.", "Tom Roe says");
        check("The mayor and the police said 40 had fled.", "mayor and the police says");
        check("The mayor, Ann Poe, said Poeland had lost 40 boats.", "Ann Poe says");
        check("“We lost 40 boats,” Ann Poe told the Gazette.", "Ann Poe says");
        check("“We lost 40 boats,” her uncle, Ann Poe, told the Gazette.", "Ann Poe says");
        check("“We lost 40 boats by our latest count,” said Rear Adm. Ann Poe.", "Rear Adm. Ann Poe says");
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
        check("Photographs, intelligence reports, and 12 films show it.", "");
        check("An initial investigation showed 12 faults.", "");
        check("It has sold boats, planes and, said by some, 12 trains.", "");
        check("It lost 12 in May, but the mayor said that all was well.", "");
        check("Ties between the two states grew by 12 per cent.", "");
        check("It's argued that 12 left.", "");
        check("The state has added 40 beds.", "");
        check("The bank wrote off 40 million.", "");
        check("With 97 of the ballots counted, the party led.", "");
        check("The pipeline, which cost an estimated 40 million, runs west.", "");
        check("The drug harmed thousands and put 40 in hospital.", "");
        check("According to our latest count, 40 fled.", "");
        check("It made volumes of steel estimated to reach 12 tonnes.", "");
        check("", "");
    }
}
