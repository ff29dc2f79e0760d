//! Exports: what other programs read is what the report says, whatever the texts hold.

use crosscheck::engine::{Account, Report, Story, compare};
use crosscheck::export::{annotation, csv, markdown};
use crosscheck::load;
use proptest::prelude::*;
use serde_json::Value;

fn bundled() -> Story {
    load::story(include_str!("../src/stories/north-korea-russia.json")).expect("the bundled story is whole")
}

/// Reads RFC 4180 strictly: records end with CRLF, and a quote stands only around a cell or doubled within one.
#[track_caller]
fn read_csv(text: &str) -> Vec<Vec<String>> {
    let mut records = Vec::new();
    let mut record = Vec::new();
    let mut rest = text;
    while !rest.is_empty() {
        let mut cell = String::new();
        if let Some(quoted) = rest.strip_prefix('"') {
            rest = quoted;
            loop {
                let (part, after) = rest.split_once('"').expect("a quoted cell ends");
                cell.push_str(part);
                match after.strip_prefix('"') {
                    Some(after) => {
                        cell.push('"');
                        rest = after;
                    }
                    None => {
                        rest = after;
                        break;
                    }
                }
            }
        } else {
            let end = rest.find([',', '\r', '\n', '"']).unwrap_or(rest.len());
            let (plain, after) = rest.split_at(end);
            cell.push_str(plain);
            rest = after;
        }
        record.push(cell);
        if let Some(after) = rest.strip_prefix(',') {
            rest = after;
        } else {
            rest = rest.strip_prefix("\r\n").expect("a cell ends with a comma or CRLF");
            records.push(std::mem::take(&mut record));
        }
    }
    assert!(record.is_empty(), "the last record ends with CRLF");
    records
}

/// What a cell held before it was made harmless; no text here begins with an apostrophe of its own.
fn meant(cell: &str) -> &str {
    cell.strip_prefix('\'').filter(|rest| !rest.starts_with(|c: char| c.is_alphanumeric())).unwrap_or(cell)
}

#[track_caller]
fn check_csv(story: &Story, report: &Report) {
    let records = read_csv(&csv::csv(story, report));
    let (header, rows) = records.split_first().expect("a header");
    assert_eq!(header, &csv::COLUMNS);
    let n_rows: usize = report
        .groups
        .iter()
        .flat_map(|group| &group.claims)
        .map(|idx| report.claims[*idx].figures.len().max(1))
        .sum();
    assert_eq!(rows.len(), n_rows, "a row for each figure");
    let at = |row: &Vec<String>, name: &str| {
        let idx = csv::COLUMNS.iter().position(|column| *column == name).expect("a column");
        row[idx].clone()
    };
    for row in rows {
        assert_eq!(row.len(), csv::COLUMNS.len());
        for cell in row {
            let number =
                cell.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit()));
            assert!(number || !cell.starts_with(['=', '+', '-', '@', '\t', '\r', '\n']), "{cell:?}");
        }
        let id = at(row, "account");
        let account = story.accounts.iter().find(|account| account.id == meant(&id)).expect("the account");
        let offset = |name: &str| at(row, name).parse::<usize>().expect("an offset");
        let (start, end) = (offset("start"), offset("end"));
        let passage: String = account.text.chars().skip(start).take(end - start).collect();
        assert_eq!(meant(&at(row, "passage")), passage);
        assert!(account.text.contains(meant(&at(row, "written"))));
    }
}

#[track_caller]
fn check_annotations(story: &Story, report: &Report) {
    let page: Value =
        serde_json::from_str(&annotation::annotations(story, report).to_string()).expect("JSON");
    assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    let items = page["items"].as_array().expect("annotations");
    assert_eq!(items.len(), report.groups.iter().map(|group| group.claims.len()).sum::<usize>());
    let claims = report.groups.iter().flat_map(|group| &group.claims).map(|idx| &report.claims[*idx]);
    for (item, claim) in items.iter().zip(claims) {
        let account = &story.accounts[claim.account];
        let [target, originals @ ..] = &item["target"].as_array().expect("targets")[..] else {
            unreachable!("a target for each annotation")
        };
        assert!(originals.iter().all(|original| original["source"] == account.url.as_deref().unwrap_or("")));
        let (quote, position) = (&target["selector"][0], &target["selector"][1]);
        let text = |value: &Value| value.as_str().expect("a text").to_string();
        let exact = text(&quote["exact"]);
        assert_eq!(exact, claim.span.of(&account.text));
        assert!(account.text.contains(&format!(
            "{}{exact}{}",
            text(&quote["prefix"]),
            text(&quote["suffix"])
        )));
        let offset =
            |name: &str| usize::try_from(position[name].as_u64().expect("an offset")).expect("small");
        let (start, end) = (offset("start"), offset("end"));
        assert_eq!(account.text.chars().skip(start).take(end - start).collect::<String>(), exact);
    }
}

/// Without its escapes, the Markdown holds only the marks that this program writes.
#[track_caller]
fn check_markdown(story: &Story, report: &Report) {
    let written = markdown::markdown(story, report);
    let mut bare = String::new();
    let mut chars = written.chars();
    while let Some(c) = chars.next() {
        if c == '\\' {
            assert!(chars.next().is_some_and(|c| c.is_ascii_punctuation()), "a lone backslash");
        } else {
            bare.push(c);
        }
    }
    for line in bare.lines() {
        assert!(!line.contains(['`', '~']), "{line}");
        assert!(!line.chars().any(|c| c.is_control() || ('\u{202a}'..='\u{202e}').contains(&c)), "{line}");
        let fixed = ["# ", "## ", "| ", "- **", "**"].iter().any(|mark| line.starts_with(mark));
        let n_links = line.matches("](<http").count();
        assert_eq!((line.matches('<').count(), line.matches('[').count()), (n_links, n_links), "{line}");
        assert!(n_links == 0 || line.starts_with("- **"), "{line}");
        assert!(!line.starts_with('|') || line.matches('|').count() == 6, "{line}");
        assert!(fixed || !line.starts_with(['#', '-', '*', '+', '=', ' ', '\t']), "{line}");
    }
    assert_eq!(bare.lines().filter(|line| line.starts_with("# ")).count(), 1);
}

#[track_caller]
fn check(story: &Story) {
    let report = compare(story);
    check_csv(story, &report);
    check_annotations(story, &report);
    check_markdown(story, &report);
}

#[test]
fn the_bundled_story() {
    let mut story = bundled();
    check(&story);
    story.accounts[0].url = Some("https://a.example/(x)?y=1".into());
    story.accounts[1].url = Some("javascript:alert(1)".into());
    for account in &mut story.accounts {
        account.digest = false;
    }
    let report = compare(&story);
    let page = annotation::annotations(&story, &report).to_string();
    assert!(page.contains("https://a.example/(x)") && !page.contains("javascript:"));
    let markdown = markdown::markdown(&story, &report);
    assert!(
        markdown.contains("[Original](<https://a.example/(x)?y=1>)") && !markdown.contains("](<javascript")
    );
    assert!(
        markdown.contains("| *") || markdown.contains("| almost 11,000 | 10,450 to under 11,000 |"),
        "{markdown}"
    );
    check_csv(&story, &report);
    check_markdown(&story, &report);
}

#[test]
fn a_digest_is_not_annotated_as_the_original() {
    let mut story = bundled();
    for account in &mut story.accounts {
        (account.digest, account.url) = (true, Some("https://a.example/".into()));
    }
    assert!(!annotation::annotations(&story, &compare(&story)).to_string().contains("https://a.example/"));
}

#[test]
fn stories_with_little_in_them() {
    check(&Story::default());
    let account = |text: &str| Account { text: text.into(), ..Account::default() };
    check(&Story { accounts: vec![account("")], ..Story::default() });
    check(&Story { accounts: vec![account("Nothing here.")], ..Story::default() });
}

fn hostile() -> impl Strategy<Value = String> {
    let bits = [
        "=1+1",
        "+",
        "-",
        "@",
        "\t",
        "\r",
        "\n",
        "\"",
        ",",
        ";",
        "|",
        "*",
        "**",
        "_",
        "`",
        "```",
        "[x](y)",
        "<b>",
        "&lt;",
        "\\",
        "#",
        "# ",
        "- ",
        "1. ",
        "~~",
        "> ",
        "---",
        "\u{202e}",
        "\0",
        "\u{2028}",
        "＝",
        "12",
        "15 people",
        "about ",
        "killed",
        ".",
        "é",
        "https://a.example/",
        " ",
    ];
    proptest::collection::vec(proptest::sample::select(bits.to_vec()), 0..10).prop_map(|bits| bits.concat())
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 128, ..ProptestConfig::default() })]

    #[test]
    fn any_text_stays_in_its_place(
        title in hostile(),
        texts in proptest::collection::vec((hostile(), hostile(), 1..40_u32), 0..4),
    ) {
        let account = |(idx, (name, text, n)): (usize, &(String, String, u32))| Account {
            id: format!("{name}{idx}"),
            outlet: Some(name.clone()),
            author: Some(text.clone()),
            title: text.clone(),
            url: Some(name.clone()),
            text: format!("The flood killed {n} people{text}.\n{name} killed {n} people."),
            ..Account::default()
        };
        check(&Story { title, accounts: texts.iter().enumerate().map(account).collect(), ..Story::default() });
    }
}
