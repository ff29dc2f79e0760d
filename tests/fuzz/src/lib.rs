//! What must hold of any input: one check for each target, which panics where it does not hold.
//!
//! Only what every caller may rely on is checked, so that the engine's rules can change without these.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

use crosscheck::engine::date::Date;
use crosscheck::engine::lang::en::ENGLISH;
use crosscheck::engine::quantity::{self, Extent, Interval, Quantity};
use crosscheck::engine::span::Span;
use crosscheck::engine::{self, Account, Report, Story, sentence};
use crosscheck::load::{self, Incoming, Limits};
use crosscheck::share::view;
use crosscheck::viewmodel::reason::say;
use crosscheck::words;

/// The most accounts of a story that is compared.
const MAX_ACCOUNTS: usize = 8;

/// Stands between the accounts in the input of [`compare`].
const BETWEEN_ACCOUNTS: &str = "\n---\n";

/// A text, after a line with its date if the first line is one: its sentences and figures stand on it, in their
/// order, and are found in a time bound by its length.
pub fn extract(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let (published, text) = dated(&input);
    let published = published.and_then(Date::parse);
    let read = || {
        let sentences = sentence::segment(text, &ENGLISH);
        let figures = quantity::extract(text, &sentences, published, &ENGLISH);
        (sentences, figures)
    };
    let (sentences, figures) = within(time_for(text.len()), read);

    for sentence in &sentences {
        on_text(text, *sentence);
        assert!(
            !sentence.is_empty() && sentence.of(text).trim() == sentence.of(text),
            "{sentence:?} is not trimmed"
        );
    }
    in_order("sentences", sentences.iter().copied());
    in_order("figures", figures.iter().map(|figure| figure.span));
    for figure in &figures {
        check_figure(text, figure);
        assert!(
            sentences.iter().any(|sentence| sentence.contains(figure.span)),
            "{figure:?} is in no sentence"
        );
    }
    let again = read();
    assert!(again == (sentences, figures), "a second reading finds something else");
}

/// A story, its accounts apart by a line of three dashes and each like the input of [`extract`]: the report's
/// parts fit together, and do not depend on the order of the accounts.
pub fn compare(input: &[u8]) {
    let input = String::from_utf8_lossy(input);
    let mut texts: Vec<&str> = input.split(BETWEEN_ACCOUNTS).take(MAX_ACCOUNTS).collect();
    // Of two accounts with the same words, only their order tells which is which.
    texts.sort_unstable();
    texts.dedup();
    let accounts = texts.into_iter().enumerate().map(|(idx, input)| {
        let (published, text) = dated(input);
        let published = published.map(String::from);
        Account { id: load::letter_id(idx), published, text: text.into(), ..Account::default() }
    });
    let mut story = Story { accounts: accounts.collect(), ..Story::default() };
    let report = within(2 * time_for(input.len()), || engine::compare(&story));
    check_report(&story, &report);
    assert!(report == engine::compare(&story), "a second comparison finds something else");

    let findings = findings(&story, &report);
    story.accounts.reverse();
    let reversed = engine::compare(&story);
    check_report(&story, &reversed);
    let reversed = self::findings(&story, &reversed);
    for (before, after) in findings.iter().zip(&reversed) {
        assert_eq!(before, after, "changes with the order of the accounts");
    }
    assert_eq!(findings.len(), reversed.len(), "changes with the order of the accounts");
}

/// Bytes as a story file, a text, Markdown and the fragment of a link.
pub fn load(input: &[u8]) {
    for name in ["a.json", "a.md", "a.txt"] {
        match load::read_file(name, input) {
            Ok(Incoming::Account(account)) => {
                assert!(!account.text.trim().is_empty(), "{name}: an account without text")
            }
            Ok(Incoming::Story(loaded)) => check_loaded(loaded),
            Err(error) => check_message(&error.to_string()),
        }
    }
    let Ok(text) = std::str::from_utf8(input) else { return };
    check_loaded(load::read(text, Limits::NONE));
    if let Err(error) = load::story(text) {
        check_message(&error.to_string());
    }
    let Some(link) = view::decode(text) else { return };
    // What is written is read back; no more is asked of a state that is too long for a link.
    let written = view::encode(&link.state);
    let read = view::decode(&written).map(|link| link.state).unwrap_or_default();
    assert_eq!(view::encode(&read), written, "a link that does not lead back to its view");
    static COMPARED: OnceLock<(Story, Report)> = OnceLock::new();
    let (story, report) = COMPARED.get_or_init(|| {
        let account =
            |id: &str, text: &str| Account { id: id.into(), text: text.into(), ..Account::default() };
        let accounts = vec![account("a", "Ten people came."), account("b", "Nine people came.")];
        let story = Story { accounts, ..Story::default() };
        let report = engine::compare(&story);
        (story, report)
    });
    let checked = view::check(link, story, report);
    assert!(checked.state.accounts.iter().all(|id| id == "a" || id == "b"), "an account that is not there");
}

/// The first line, if it is a date, and the text after it.
fn dated(input: &str) -> (Option<&str>, &str) {
    match input.split_once('\n') {
        Some((line, text)) if Date::parse(line).is_some() => (Some(line), text),
        _ => (None, input),
    }
}

/// Far more than a text so long ever takes in this build, and less than it would in quadratic time.
fn time_for(n_bytes: usize) -> Duration {
    Duration::from_millis(50) + n_bytes as u32 * Duration::from_micros(20)
}

/// Runs, and again while it is slower than `limit`: a busy machine is slow once or twice, slow code always.
fn within<T>(limit: Duration, run: impl Fn() -> T) -> T {
    let mut fastest = Duration::MAX;
    for _ in 0..8 {
        let start = Instant::now();
        let result = run();
        fastest = fastest.min(start.elapsed());
        if fastest < limit {
            return result;
        }
    }
    assert!(fastest < limit, "took {fastest:?}, more than {limit:?}");
    run()
}

#[track_caller]
fn on_text(text: &str, span: Span) {
    let words = text.get(span.start..span.end);
    assert_eq!(words, Some(span.of(text)), "{span:?} is off the text");
}

fn in_order(what: &str, spans: impl Iterator<Item = Span>) {
    let mut end = 0;
    for span in spans {
        assert!(end <= span.start, "{what}: {span:?} overlaps the one before it");
        end = span.end;
    }
}

fn check_figure(text: &str, figure: &Quantity) {
    on_text(text, figure.span);
    on_text(text, figure.number);
    figure.unit_span.into_iter().for_each(|span| on_text(text, span));
    assert!(!figure.span.is_empty() && figure.span.contains(figure.number), "{figure:?}");
    match figure.extent {
        Extent::Number(interval) => assert!(is_ordered(interval), "{figure:?}"),
        // By their days, below: "June to 2023" ends with the year that June is in.
        Extent::Date(_) => {}
        // From ten in the evening to two in the morning.
        Extent::Clock(_) => {}
    }
    assert!(figure.reading().is_none_or(is_ordered), "{figure:?}");
    assert!(figure.days().is_none_or(is_ordered), "{figure:?}");
}

fn is_ordered<T: PartialOrd>(interval: Interval<T>) -> bool {
    match interval {
        Interval { lo: Some(lo), hi: Some(hi) } => lo <= hi,
        _ => true,
    }
}

fn check_report(story: &Story, report: &Report) {
    let text = |account: usize| story.accounts[account].text.as_str();
    assert_eq!(report.accounts.len(), story.accounts.len());
    for (idx, account) in report.accounts.iter().enumerate() {
        account.sentences.iter().for_each(|span| on_text(text(idx), *span));
        in_order("sentences", account.sentences.iter().copied());
    }
    for claim in &report.claims {
        on_text(text(claim.account), claim.span);
        assert!(claim.sentence < report.accounts[claim.account].sentences.len(), "{claim:?} has no sentence");
        claim.attribution.iter().for_each(|attribution| on_text(text(claim.account), attribution.span));
        claim.scope.window.iter().for_each(|window| assert!(is_ordered(window.days), "{claim:?}"));
        claim.figures.iter().for_each(|figure| check_figure(text(claim.account), figure));
    }
    unique("claims", report.claims.iter().map(|claim| claim.id.as_str()));
    unique("groups", report.groups.iter().map(|group| group.id.as_str()));

    let mut group_of = vec![None; report.claims.len()];
    for (idx, group) in report.groups.iter().enumerate() {
        assert!(!group.claims.is_empty(), "{group:?} is empty");
        for claim in &group.claims {
            assert_eq!(group_of[*claim].replace(idx), None, "a claim is in two groups");
        }
        for other in &group.related {
            let back = report.groups.get(*other).is_some_and(|other| other.related.contains(&idx));
            assert!(back && *other != idx, "{group:?} is related on one side only");
        }
    }
    for pair in &report.pairs {
        let group = group_of[pair.a];
        assert!(group.is_some() && group == group_of[pair.b], "{pair:?} is not within a group");
        assert_ne!(
            report.claims[pair.a].account, report.claims[pair.b].account,
            "{pair:?} is within one account"
        );
        assert!((0.0..=1.0).contains(&pair.score), "{pair:?}");
        let reason = report.reason(story, pair).map(|reason| say(&words::ENGLISH, &reason));
        assert!(reason.is_some_and(|reason| !reason.trim().is_empty()), "{pair:?} has no reason");
    }
}

#[track_caller]
fn unique<'a>(what: &str, ids: impl Iterator<Item = &'a str>) {
    let mut ids: Vec<&str> = ids.collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| pair[0] != pair[1]), "two {what} have one id");
}

/// What a report says, line by line, in an order that the order of the accounts does not change.
fn findings(story: &Story, report: &Report) -> Vec<String> {
    let name = |idx: usize| {
        let claim = &report.claims[idx];
        let at = claim.figure().map_or(claim.span, |figure| figure.span);
        format!("{}:{}-{}", story.accounts[claim.account].id, at.start, at.end)
    };
    let mut lines: Vec<String> = Vec::new();
    for group in &report.groups {
        let mut members: Vec<String> = group.claims.iter().map(|idx| name(*idx)).collect();
        members.sort_unstable();
        let related: Vec<&str> = group.related.iter().map(|&idx| report.groups[idx].id.as_str()).collect();
        let related = related.join(" ");
        lines.push(format!("group {} {:?} {} ~ {related}", members.join(" "), group.verdict, group.label));
    }
    for pair in &report.pairs {
        let mut members = [name(pair.a), name(pair.b)];
        members.sort_unstable();
        lines.push(format!("pair {} {:?}", members.join(" "), pair.verdict));
    }
    lines.sort_unstable();
    lines
}

fn check_loaded(loaded: load::Loaded) {
    for problem in &loaded.problems {
        check_message(&problem.to_string());
    }
    let Some(story) = loaded.story else {
        assert!(!loaded.problems.is_empty(), "no story, and no word of why");
        return;
    };
    assert!(!story.accounts.is_empty(), "a story without accounts");
    unique("accounts", story.accounts.iter().map(|account| account.id.as_str()));
    for account in &story.accounts {
        assert!(account.url.as_deref().is_none_or(load::is_web_address), "{:?}", account.url);
        assert!(
            account.published.as_deref().is_none_or(|date| Date::parse(date).is_some()),
            "{:?}",
            account.published
        );
    }
}

/// A sentence for a reader: there is one, and it stays on its line however odd the file.
fn check_message(message: &str) {
    assert!(!message.trim().is_empty() && !message.contains(['\n', '\r', '\0']), "{message:?}");
}
