//! Odd stories and texts through loading, comparing and writing: no panic, no span off a character, no blow-up.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crosscheck::engine::span::Span;
use crosscheck::engine::{Account, Report, Story, compare};
use crosscheck::export::json;
use crosscheck::load::{self, Code, Limits, read_file};
use proptest::prelude::*;
use serde_json::{Value, json};

/// A text with figures, one of which other accounts share.
const PLAIN: &str = "Police said on Monday that 1,200 people marched through Riga. More than 30 were hurt.";

/// Texts that have broken other programs.
fn odd_texts() -> Vec<(&'static str, String)> {
    let own = |text: &str| text.to_string();
    vec![
        ("empty", own("")),
        ("blank", own(" \n\t\u{a0}\u{2003}\r\n ")),
        ("punctuation", own("…?! -- ;;; “”‘’ ((())) %%% $$$ £ € ,,, ... – — 's '")),
        (
            "digits and signs",
            own("1, 2. 3% $4 £5bn €6.7.8 9,99 0x10 1e9 -11 +12 1/2 ½ ²³ № 13th 1.2.3.4 12:99 99/99/9999"),
        ),
        (
            "bidi controls",
            own("About \u{202e}000,3\u{202c} \u{2066}people\u{2069} \u{200f}came\u{200e}, 1\u{202d}2 left."),
        ),
        ("bidi controls left open", "\u{202e}\u{2067}\u{202b}1,200 people ".repeat(50)),
        ("NULs", own("Ten\0 people, 1\0,200 of them\0.\0")),
        ("zero-width", own("1\u{200b},\u{200d}2\u{feff}00 pe\u{ad}ople\u{2060} came, 30\u{200b}% left.")),
        (
            "combining",
            own("1\u{301}2\u{20dd}0\u{fe0f} people, Z\u{340}\u{340}\u{340}algo 7\u{489} m\u{302}en"),
        ),
        ("right to left", own("قال مسؤولون إن أكثر من ١٢٠٠ شخص، و 30 شرطيا. ב-7 באוקטובר נהרגו 1,200 איש.")),
        ("other digits", own("१,२०० लोग, ３００ 人, ۱۲ نفر, 1.2万, 三千人, 𝟙𝟚 people, Ⅻ, ①")),
        ("emoji", own("👩‍👩‍👧‍👦 12👍🏽 people 🇱🇻3️⃣0 hurt, $5💰 million… 🏴\u{e0067}\u{e0062}\u{e007f}1,000")),
        ("replacement and private", own("\u{fffd}1\u{e000}2\u{10ffff}3\u{fffe} people")),
        (
            "markup",
            own("<b>1,200</b> people</p><script>alert(30)</script> &lt;40&gt; ]]> <!-- 50 --> {{60}} ${70}"),
        ),
        ("unfinished", own("At least")),
        ("hedges only", own("more than about almost at least up to nearly over under between and from to")),
        (
            "ranges",
            own("between 5 and and 7, from 9 to, 3-4-5-6, 10–, –10, 5 to 3 people, between 2030 and 1990"),
        ),
        (
            "dates",
            own(
                "31 February 2024, 29/2/2023, 0 May, 99th of June, May 0000, in 99999, Monday Monday, the 1980s'",
            ),
        ),
        (
            "huge numbers",
            own(
                "99999999999999999999999999999999999999 million billion trillion people; 1e400; 0.00000000000000000000000000000000000001 %",
            ),
        ),
        ("scale words", "a hundred thousand million billion ".repeat(40)),
        ("number words", "twenty-".repeat(500)),
        ("commas", format!("{} people", "1,".repeat(2_000))),
        ("100k digits", format!("{} people came.", "7".repeat(100_000))),
        ("quotes", "“‘\"".repeat(1_000)),
        ("brackets", format!("{}30 people{}", "(".repeat(3_000), ")".repeat(3_000))),
        ("full stops", ". ".repeat(20_000)),
        ("breaks", "\n\r\u{2028}\u{2029}".repeat(5_000)),
        ("one word", "a".repeat(50_000)),
        ("capitals", "A. B. ".repeat(5_000)),
        ("negations", "not no never denied that it denied that ".repeat(500)),
    ]
}

fn account(id: &str, text: &str) -> Account {
    Account { id: id.into(), text: text.into(), published: Some("2024-10-19".into()), ..Account::default() }
}

/// Every span of the report lies on characters of its account, and everything that points points at something.
#[track_caller]
fn check_report(story: &Story, report: &Report, name: &str) {
    let on_text = |account: usize, span: Span| {
        let text = &story.accounts.get(account).expect("an account").text;
        assert!(
            text.get(span.start..span.end).is_some(),
            "{name}: {span:?} is off the text of account {account}"
        );
    };
    assert_eq!(report.accounts.len(), story.accounts.len(), "{name}");
    for (idx, account) in report.accounts.iter().enumerate() {
        account.sentences.iter().for_each(|span| on_text(idx, *span));
        let in_order = account.sentences.windows(2).all(|pair| matches!(pair, [a, b] if a.end <= b.start));
        assert!(in_order, "{name}: sentences of account {idx} overlap");
    }
    for claim in &report.claims {
        on_text(claim.account, claim.span);
        let sentences = &report.accounts.get(claim.account).expect("an account").sentences;
        assert!(claim.sentence < sentences.len(), "{name}: a claim without its sentence");
        if let Some(attribution) = &claim.attribution {
            on_text(claim.account, attribution.span);
        }
        for figure in &claim.figures {
            on_text(claim.account, figure.span);
            on_text(claim.account, figure.number);
            assert!(figure.span.contains(figure.number), "{name}: {figure:?}");
            figure.unit_span.into_iter().for_each(|span| on_text(claim.account, span));
            let _ = (figure.reading(), figure.days());
        }
    }
    for group in &report.groups {
        assert!(!group.claims.is_empty(), "{name}: an empty group");
        assert!(group.claims.iter().all(|idx| *idx < report.claims.len()), "{name}");
        assert!(group.related.iter().all(|idx| *idx < report.groups.len()), "{name}");
    }
    let mut ids: Vec<&str> = report.groups.iter().map(|group| group.id.as_str()).collect();
    ids.sort_unstable();
    assert!(ids.windows(2).all(|pair| matches!(pair, [a, b] if a != b)), "{name}: two groups share an id");
    for pair in &report.pairs {
        assert!(pair.a < report.claims.len() && pair.b < report.claims.len() && pair.a != pair.b, "{name}");
        assert!(pair.score.is_finite(), "{name}");
    }
}

/// Through the whole program: story file, loading, comparing, report file.
#[track_caller]
fn check_texts(texts: &[&str], name: &str) {
    let accounts: Vec<Value> = texts
        .iter()
        .map(|text| json!({"text": text, "title": text, "outlet": text, "published": "2024-10-19"}))
        .collect();
    let file = json!({"title": name, "accounts": accounts}).to_string();
    let Some(story) = load::read(&file, Limits::NONE).story else { return };
    let report = compare(&story);
    check_report(&story, &report, name);
    let again = serde_json::to_value(json::report(&story, &report)).expect("the report is JSON");
    for claim in again.get("claims").and_then(Value::as_array).into_iter().flatten() {
        check_surfaces(&story, claim, name);
    }
    assert!(report == compare(&story), "{name}: the same story twice");
}

/// The code points of the file lead back to the words.
#[track_caller]
fn check_surfaces(story: &Story, claim: &Value, name: &str) {
    let id = claim.get("account").and_then(Value::as_str).expect("an account");
    let text: Vec<char> =
        story.accounts.iter().find(|account| account.id == id).expect("the account").text.chars().collect();
    for figure in claim.get("quantities").and_then(Value::as_array).into_iter().flatten() {
        let at = |key: &str| {
            figure
                .get(key)
                .and_then(Value::as_u64)
                .and_then(|at| usize::try_from(at).ok())
                .expect("an offset")
        };
        let words: String = text.get(at("start")..at("end")).expect("a range of the text").iter().collect();
        assert_eq!(figure.get("surface").and_then(Value::as_str), Some(words.as_str()), "{name}");
    }
}

#[test]
fn odd_texts_beside_a_plain_one() {
    for (name, text) in odd_texts() {
        check_texts(&[&text, PLAIN, PLAIN], name);
    }
}

#[test]
fn odd_texts_within_a_plain_one() {
    for (name, text) in odd_texts() {
        let head: String = text.chars().take(2_000).collect();
        check_texts(&[&format!("{PLAIN} {head} {PLAIN}"), &format!("{head}{PLAIN}\n{head}"), PLAIN], name);
    }
}

#[test]
fn odd_texts_as_files() {
    for (name, text) in odd_texts() {
        for file_name in ["a.txt", "a.md"] {
            if let Ok(load::Incoming::Account(account)) = read_file(file_name, text.as_bytes()) {
                assert!(!account.text.trim().is_empty(), "{name}");
                check_texts(&[&account.text, PLAIN], name);
            }
        }
    }
}

#[test]
fn odd_story_files() {
    let deep = format!(r#"{{"accounts": {}{}}}"#, "[".repeat(50_000), "]".repeat(50_000));
    assert_eq!(load::story(&deep).map_err(|error| error.code()), Err(Code::NotJson));
    let shallow = format!(r#"{{"x": {}{}, "accounts": 1}}"#, "[".repeat(100), "]".repeat(100));
    assert_eq!(load::story(&shallow).map_err(|error| error.code()), Err(Code::NotAStory));

    let surrogates =
        r#"{"accounts": [{"text": "Ten \ud83d men \udc00\ud800."}, {"text": "\ud83d\udc4d Nine men."}]}"#;
    let loaded = load::read(surrogates, Limits::READER);
    assert_eq!(
        loaded.problems.iter().map(|problem| problem.code).collect::<Vec<_>>(),
        [Code::BrokenCharacter]
    );
    let story = loaded.story.expect("a story");
    assert_eq!(
        story.accounts.first().map(|account| account.text.as_str()),
        Some("Ten \u{fffd} men \u{fffd}\u{fffd}.")
    );
    check_report(&story, &compare(&story), "surrogates");

    let many: Vec<Value> =
        (0..64).map(|n| json!({"id": n % 3, "text": format!("{PLAIN} {n} stayed.")})).collect();
    let file = json!({ "accounts": many }).to_string();
    let error = load::story(&file).expect_err("64 accounts");
    assert_eq!(
        error.to_string(),
        "accounts has 64 entries; the first 8 are shown; leave out the accounts that matter least"
    );
    let story = load::read(&file, Limits::NONE).story.expect("a story");
    check_report(&story, &compare(&story), "64 accounts");

    let names: Vec<Value> = odd_texts()
        .iter()
        .map(|(_, text)| json!({"id": text, "url": text, "published": text, "text": PLAIN}))
        .collect();
    let story = load::read(&json!({ "accounts": names }).to_string(), Limits::NONE).story.expect("a story");
    assert!(story.accounts.iter().all(|account| account.url.is_none() && account.published.is_none()));
    check_report(&story, &compare(&story), "odd names");
}

/// The shortest of three runs.
fn time(run: impl Fn()) -> Duration {
    let once = || {
        let start = Instant::now();
        run();
        start.elapsed()
    };
    (0..3).map(|_| once()).min().unwrap_or_default()
}

/// Ten times the text takes less than thirty times as long: linear with slack for a shared machine, where
/// quadratic work would take a hundred times as long.
#[track_caller]
fn check_growth(name: &str, n_bytes: usize, text: impl Fn(usize) -> String) {
    let run = |n_bytes: usize| {
        let story =
            Story { accounts: vec![account("a", &text(n_bytes)), account("b", PLAIN)], ..Story::default() };
        time(|| assert_eq!(compare(&story).accounts.len(), 2))
    };
    let floor = Duration::from_millis(2);
    let (short, mut long) = (run(n_bytes), run(n_bytes * 10));
    // A busy machine only ever adds time: the shortest run of several tells what the work takes.
    for _ in 0..5 {
        if short.max(floor) * 30 <= long {
            long = long.min(run(n_bytes * 10));
        }
    }
    assert!(
        long < short.max(floor) * 30,
        "{name}: {n_bytes} bytes took {short:?}, ten times as many {long:?}"
    );
}

#[test]
fn long_texts_take_linear_time() {
    check_growth("one line without a space", 3_000, |n| "x".repeat(n));
    check_growth("one line of words", 3_000, |n| "word and ".repeat(n / 9));
    check_growth("digits", 3_000, |n| "7".repeat(n));
    check_growth("numbers", 3_000, |n| {
        format!(
            "{}
",
            "12 ".repeat(100)
        )
        .repeat(n / 301)
    });
    check_growth("full stops", 3_000, |n| ". ".repeat(n / 2));
    check_growth("brackets", 3_000, |n| "(".repeat(n));
    check_growth("abbreviations", 3_000, |n| "U.S. ".repeat(n / 5));
}

#[test]
fn long_news_takes_linear_time() {
    let nouns =
        ["people", "soldiers", "houses", "cars", "shells", "votes", "tonnes of rice", "police officers"];
    check_growth("news", 15_000, |n_bytes| {
        let mut text = String::new();
        for n in 0.. {
            if text.len() >= n_bytes {
                break;
            }
            let noun = nouns[n % nouns.len()];
            let _ = write!(
                text,
                "Officials in district {n} said on Monday that about {} {noun} had been counted. ",
                n * 7 + 100
            );
        }
        text
    });
}

#[test]
fn a_megabyte_on_one_line() {
    let line = format!("{PLAIN} ").repeat(1_000_000 / (PLAIN.len() + 1));
    let story = Story { accounts: vec![account("a", &line), account("b", PLAIN)], ..Story::default() };
    let start = Instant::now();
    let report = compare(&story);
    check_report(&story, &report, "a megabyte");
    assert!(start.elapsed() < Duration::from_secs(60), "{:?}", start.elapsed());
}

/// Characters that the stages treat apart, in any order.
fn soup() -> impl Strategy<Value = String> {
    let bits = [
        "1",
        "2,000",
        "3.5",
        "million",
        "dozen",
        " ",
        " ",
        " ",
        ".",
        ",",
        "-",
        "–",
        "%",
        "$",
        "£",
        "“",
        "”",
        "’",
        "(",
        ")",
        "\n",
        "about",
        "at least",
        "more than",
        "between",
        "and",
        "from",
        "to",
        "people",
        "soldiers",
        "killed",
        "said",
        "not",
        "Monday",
        "May",
        "2024",
        "October",
        "since",
        "half",
        "per",
        "a",
        "U.S.",
        "Mr.",
        "é",
        "\u{202e}",
        "\u{200b}",
        "👍",
        "٣",
        "\0",
        "year",
        "hours",
        "ago",
        "th",
        "'s",
        "no",
        "denied",
        "km",
        "/",
    ];
    proptest::collection::vec(proptest::sample::select(bits.to_vec()), 0..60).prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_texts(texts in proptest::collection::vec(prop_oneof![soup(), ".{0,80}"], 0..4)) {
        check_texts(&texts.iter().map(String::as_str).collect::<Vec<_>>(), "any");
    }

    #[test]
    fn any_files(name in "[a-z]{0,3}(\\.(txt|md|json|html|pdf))?", bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
        let _ = read_file(&name, &bytes);
    }

    #[test]
    fn any_json(json in "[\\[\\]{}\",:0-9a-z\\\\ ]{0,80}") {
        let _ = load::story(&json);
    }

    #[test]
    fn any_markdown(text in "[-#*_>`~!\\[\\]()a-z1. \n\\\\]{0,200}") {
        if let Ok(load::Incoming::Account(account)) = read_file("a.md", text.as_bytes()) {
            prop_assert!(!account.text.is_empty());
        }
    }

    #[test]
    fn a_story_file_that_is_cut_says_so(n in 0_usize..400) {
        let whole = json!({"title": "T", "accounts": [{"text": PLAIN, "title": "é \\ \" 👍"}, {"text": PLAIN}]}).to_string();
        let cut: String = whole.chars().take(n).collect();
        match load::story(&cut) {
            Ok(story) => prop_assert_eq!(story.accounts.len(), 2),
            Err(error) => prop_assert!(cut.len() < whole.len() && error.code() == Code::NotJson && error.is_fatal()),
        }
    }
}

/// Texts that share some of what they count.
fn news() -> impl Strategy<Value = Vec<String>> {
    let sentence = (
        proptest::sample::select(vec![
            "Police said",
            "Officials reported",
            "The ministry claimed",
            "Witnesses thought",
        ]),
        proptest::sample::select(vec!["", "about ", "at least ", "more than ", "up to "]),
        proptest::sample::select(vec![9_u32, 30, 31, 100, 1_200, 1_500]),
        proptest::sample::select(vec![
            "people were killed",
            "soldiers were wounded",
            "houses burned down",
            "shells were shipped",
        ]),
        proptest::sample::select(vec!["", " in Riga", " on Monday", " since 2023"]),
    )
        .prop_map(|(who, hedge, n, what, scope)| format!("{who} that {hedge}{n} {what}{scope}."));
    let text = proptest::collection::vec(sentence, 1..6).prop_map(|sentences| sentences.join(" "));
    proptest::collection::vec(text, 2..5)
}

/// Each group as the claims it holds, told apart from order by account id and words; and its id.
fn groups(story: &Story) -> Vec<(String, Vec<(String, usize)>)> {
    let report = compare(story);
    let member = |idx: &usize| {
        let claim = report.claims.get(*idx).expect("a claim");
        let at = claim.figure().map_or(claim.span.start, |figure| figure.span.start);
        (story.accounts.get(claim.account).expect("an account").id.clone(), at)
    };
    let mut groups: Vec<_> = report
        .groups
        .iter()
        .map(|group| {
            let mut members: Vec<_> = group.claims.iter().map(member).collect();
            members.sort();
            (group.id.clone(), members)
        })
        .collect();
    groups.sort();
    groups
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn the_order_of_accounts_changes_no_group((texts, order) in news().prop_flat_map(|texts| {
        let order: Vec<usize> = (0..texts.len()).collect();
        (Just(texts), Just(order).prop_shuffle())
    })) {
        let accounts: Vec<Account> =
            texts.iter().enumerate().map(|(idx, text)| account(&load::letter_id(idx), text)).collect();
        let moved = order.iter().filter_map(|idx| accounts.get(*idx).cloned()).collect();
        let before = groups(&Story { accounts, ..Story::default() });
        let after = groups(&Story { accounts: moved, ..Story::default() });
        prop_assert!(before.iter().any(|(_, members)| !members.is_empty()));
        prop_assert_eq!(before, after);
    }
}

#[test]
fn the_order_of_the_bundled_accounts_changes_no_group() {
    let story =
        load::story(include_str!("../src/stories/north-korea-russia.json")).expect("the bundled story");
    let before = groups(&story);
    let n_shared =
        before.iter().filter(|(_, members)| members.windows(2).any(|pair| pair[0].0 != pair[1].0)).count();
    assert!(4 <= n_shared, "the accounts share {n_shared} claims");
    let mut moved = story;
    moved.accounts.reverse();
    assert_eq!(groups(&moved), before, "reversed");
    for n in 1..moved.accounts.len() {
        moved.accounts.rotate_left(1);
        assert_eq!(groups(&moved), before, "reversed and turned by {n}");
    }
}
