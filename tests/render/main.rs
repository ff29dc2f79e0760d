//! Static pages: they hold the whole comparison, and no text from anyone becomes anything but text.
#![cfg(feature = "cli")]

mod reader;

use crosscheck::engine::{Account, Story, compare};
use crosscheck::load;
use crosscheck::render::{Base, File, Options, files};
use crosscheck::viewmodel::Model;
use crosscheck::viewmodel::columns::columns;
use crosscheck::viewmodel::reason::say;
use crosscheck::viewmodel::rows::row;
use crosscheck::viewmodel::tone::Tone;
use crosscheck::viewmodel::topic::topics;
use crosscheck::words::{self, ENGLISH, Words};
use proptest::prelude::*;
use reader::Page;
use serde_json::Value;

fn bundled() -> Story {
    load::story(include_str!("../../src/stories/north-korea-russia.json"))
        .expect("the bundled story is whole")
}

fn options() -> Options {
    Options { base: Base::parse("https://news.example/flood"), ..Options::default() }
}

#[track_caller]
fn file(files: &[File], name: &str) -> String {
    files.iter().find(|file| file.name == name).expect("the file is written").text.clone()
}

/// The page of a story, checked.
#[track_caller]
fn page(story: &Story) -> Page {
    let written = files(story, &compare(story), &options());
    check(story, &reader::read(&file(&written, "element.html")));
    check(story, &reader::read(&file(&written, "embed.html")));
    let page = reader::read(&file(&written, "index.html"));
    check(story, &page);
    page
}

#[track_caller]
fn check(story: &Story, page: &Page) {
    assert!(page.attributes.iter().all(|(_, name, _)| name != "hash"), "a link may bring no other story");
    for (tag, name, value) in &page.attributes {
        match name.as_str() {
            "href" | "src" => {
                let own = ["page.css", "crosscheck.js"].contains(&value.as_str()) || value.starts_with('#');
                let web = load::is_web_address(value);
                assert!(own || web, "<{tag} {name}={value:?}>");
            }
            "class" => assert!(value.starts_with("cx-"), "the class {value:?}"),
            "id" => assert!(value.starts_with("cx-"), "the id {value:?}"),
            _ => {}
        }
    }
    let ids: Vec<&String> =
        page.attributes.iter().filter(|(_, name, _)| name == "id").map(|(_, _, id)| id).collect();
    for (at, id) in ids.iter().enumerate() {
        assert!(!ids.iter().skip(at + 1).any(|other| other == id), "two elements are #{id}");
    }
    for (_, _, link) in page.attributes.iter().filter(|(tag, name, _)| tag == "a" && name == "href") {
        let inner = link.strip_prefix('#');
        assert!(inner.is_none_or(|anchor| ids.iter().any(|id| *id == anchor)), "{link} leads nowhere");
    }
    for piece in &page.pieces {
        assert!(!piece.text.chars().any(|c| c.is_control() && !c.is_whitespace()), "{piece:?}");
        assert!(piece.isolated || !turns(&piece.text), "{piece:?} may turn what stands beside it");
    }
    let of_type = |wanted: &str| page.scripts.iter().filter(|(mime, _)| mime == wanted).collect::<Vec<_>>();
    assert!(
        page.scripts.iter().all(|(mime, text)| !mime.is_empty() || text.is_empty()),
        "no script of its own"
    );
    let stories = of_type("application/json");
    assert_eq!(stories.len(), 1, "one story");
    let json = &stories[0].1;
    let again: Story = serde_json::from_str(json).expect("the story is JSON");
    assert_eq!(again, *story);
    for (mime, json) in &page.scripts {
        assert!(!json.contains(['\u{2028}', '\u{2029}', '&']) && !turns(json), "a character of {mime}");
    }
}

/// Whether a text says in which direction it or what follows runs.
fn turns(text: &str) -> bool {
    text.contains(|c| matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}' | '\u{200e}' | '\u{200f}' | '\u{61c}'))
}

#[test]
fn the_page_holds_the_whole_comparison() {
    let story = bundled();
    let report = compare(&story);
    let page = page(&story);
    let text = page.text();
    for account in &story.accounts {
        for paragraph in account.text.split('\n').filter(|line| !line.is_empty()) {
            assert!(text.contains(paragraph), "{paragraph}");
        }
    }
    for group in report.groups.iter().filter(|group| group.verdict.is_some()) {
        let reason = group.reason.as_ref().map_or(String::new(), |reason| say(&ENGLISH, reason));
        assert!(text.contains(&reason), "{reason}");
        let label: String = group.label.chars().skip(1).collect();
        assert!(page.texts("h3").iter().any(|heading| heading.ends_with(&label)), "{label}");
        for claim in &group.claims {
            let link = format!("#cx-claim-{claim}");
            assert!(page.attributes.iter().any(|(_, _, value)| *value == link), "{link} in {}", group.label);
        }
    }
    let n_compared = report.groups.iter().filter(|group| group.verdict.is_some()).count();
    let n_tables = page.texts("caption").len();
    assert!(n_compared <= n_tables && n_tables <= n_compared + story.accounts.len());
    assert!(text.contains("What only one account says"));
    assert!(text.contains("10,450 to under 11,000"), "readings stand beside what is written");
}

/// The widget paints the entries of `viewmodel::rows`; the page has a row for each of them.
#[test]
fn the_page_says_what_the_widget_says() {
    let story = bundled();
    let (report, page) = (compare(&story), page(&story));
    let model = Model { story: &story, report: &report, words: &ENGLISH };
    let columns = columns(&ENGLISH, &story, &[0, 1, 2, 3, 4]);
    let mut n_entries = 0;
    for topic in topics(model, &columns) {
        let shared = topic.tone != Tone::One;
        for cell in row(model, &columns, &topic, "").cells {
            for entry in cell.entries {
                n_entries += 1;
                let figure: Vec<&str> = entry.figure.iter().map(|(_, part)| part.as_str()).collect();
                let is_entry = |row: &&Vec<String>| {
                    let (account, rest) =
                        if shared { (row.first(), row.get(1..)) } else { (None, row.get(..)) };
                    let rest = rest.unwrap_or_default();
                    account.is_none_or(|account| *account == format!("{} ({})", cell.label, cell.letter))
                        && (figure.is_empty() || rest.first() == Some(&figure.join(" ")))
                        && rest.iter().any(|cell| cell.ends_with(&entry.scope))
                        && rest.last() == Some(&entry.source)
                };
                assert!(page.rows.iter().any(|row| is_entry(&row)), "{}: {figure:?}", topic.label);
            }
        }
    }
    let heads = page.rows.iter().filter(|row| row.iter().any(|cell| cell == ENGLISH.as_written())).count();
    assert_eq!(page.rows.len(), n_entries + heads, "and no other");
}

/// The element shows an account again below an error unless it finds its beginning in the page.
#[test]
fn texts_stand_as_they_are() {
    let mut story = bundled();
    story.accounts[0].text = "LYON\n\nIt rained.\n \nTen came.".into();
    assert!(page(&story).text().contains("LYON\n\nIt rained.\n\nTen came."));
}

/// The tags of the page, each with those around it.
#[test]
fn structure() {
    let mut found = page(&bundled()).paths;
    found.sort();
    let found = found.join("\n");
    let path = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/render/structure.txt");
    if std::env::var_os("UPDATE_SNAPSHOTS").is_some() {
        std::fs::write(&path, format!("{found}\n")).expect("the structure can be written");
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    assert_eq!(found.trim(), expected.trim(), "UPDATE_SNAPSHOTS=1 writes what it is now");
}

#[test]
fn the_same_story_gives_the_same_bytes() {
    let story = bundled();
    let once = files(&story, &compare(&story), &options());
    assert_eq!(once, files(&story, &compare(&story), &options()));
    let again = load::story(&file(&once, "story.json")).expect("story.json can be read");
    assert_eq!(again, story);
    assert!(once.iter().all(|file| file.text.ends_with('\n')));
}

#[test]
fn the_element_is_the_page_one_heading_lower() {
    let story = bundled();
    let written = files(&story, &compare(&story), &options());
    let (page, element) =
        (reader::read(&file(&written, "index.html")), reader::read(&file(&written, "element.html")));
    assert_eq!(page.text().trim(), element.text().trim());
    assert_eq!((page.texts("h1").len(), element.texts("h1").len()), (1, 0));
    assert_eq!(page.texts("h1"), element.texts("h2")[..1]);
    let tells_height =
        |page: &Page| page.attributes.iter().any(|(tag, name, _)| tag == "cross-check" && name == "frame");
    assert!(tells_height(&page) && !tells_height(&element));
}

#[test]
fn two_elements_on_a_page_share_no_id() {
    let ids = |path: &str| {
        let json = std::fs::read_to_string(path).expect("the story");
        let story = load::story(&json).expect("the story is whole");
        let element = reader::read(&file(&files(&story, &compare(&story), &options()), "element.html"));
        let of = |wanted: &str| {
            let found = element.attributes.iter().filter(|(_, name, _)| name == wanted);
            found.map(|(_, _, value)| value.trim_start_matches('#').to_string()).collect::<Vec<_>>()
        };
        let (ids, links) = (of("id"), of("href"));
        assert!(
            links.iter().filter(|link| !link.starts_with("http")).all(|link| ids.contains(link)),
            "{links:?}"
        );
        ids
    };
    let (flood, takeover) = (ids("tests/stories/flood.json"), ids("tests/stories/takeover.json"));
    assert!(flood.len() > 3 && !flood.iter().any(|id| takeover.contains(id)), "{flood:?}");
}

#[test]
fn frames_show_the_compact_mode_and_are_not_found_instead_of_the_page() {
    let story = bundled();
    let attribute = |options: &Options, wanted: &str| {
        let frame = reader::read(&file(&files(&story, &compare(&story), options), "embed.html"));
        assert!(frame.attributes.iter().any(|(_, _, value)| value == "noindex"));
        assert!(frame.scripts.iter().all(|(mime, _)| mime != "application/ld+json"));
        let of_element = |(tag, name, _): &&(String, String, String)| tag == "cross-check" && name == wanted;
        frame.attributes.iter().find(of_element).map(|(_, _, value)| value.clone())
    };
    assert_eq!(attribute(&options(), "mode").as_deref(), Some("compact"));
    assert_eq!(attribute(&options(), "frame").as_deref(), Some(""), "it tells its height");
    assert_eq!(attribute(&options(), "full").as_deref(), Some("https://news.example/flood/"));
    assert_eq!(attribute(&Options::default(), "full").as_deref(), Some("index.html"));
}

#[test]
fn previews() {
    let story = bundled();
    let page = page(&story);
    let meta = |name: &str| {
        let at = page.attributes.iter().position(|(_, _, value)| value == name)?;
        page.attributes.get(at + 1).map(|(_, _, value)| value.clone())
    };
    assert_eq!(meta("og:title").as_deref(), Some(story.title.as_str()));
    assert_eq!(meta("og:url").as_deref(), Some("https://news.example/flood/"));
    assert_eq!(meta("canonical").as_deref(), Some("https://news.example/flood/"));
    assert_eq!(meta("application/json+oembed").as_deref(), Some("https://news.example/flood/oembed.json"));
    assert!(meta("og:description").is_some_and(|said| said.starts_with("Of ")));

    let without = files(&story, &compare(&story), &Options::default());
    assert!(without.iter().all(|file| file.name != "oembed.json"));
    assert!(!file(&without, "index.html").contains("canonical"));
}

#[test]
fn oembed_is_one_frame() {
    let mut story = bundled();
    story.title = "</iframe><script>\u{202e}\"".into();
    let written = files(&story, &compare(&story), &options());
    let oembed: Value = serde_json::from_str(&file(&written, "oembed.json")).expect("JSON");
    assert_eq!(oembed["version"], "1.0");
    assert_eq!(oembed["type"], "rich");
    assert!(oembed["width"].is_u64() && oembed["height"].is_u64());
    let frame = reader::read(oembed["html"].as_str().expect("a text"));
    assert_eq!(frame.paths, ["iframe"]);
    let value = |wanted: &str| {
        frame.attributes.iter().find(|(_, name, _)| name == wanted).map(|(_, _, value)| value.as_str())
    };
    assert_eq!(value("src"), Some("https://news.example/flood/embed.html"));
    assert_eq!(value("title"), Some("</iframe><script>\""));
}

#[test]
fn addresses_of_folders() {
    let join = |address: &str| Base::parse(address).map(|base| format!("{base:?}"));
    assert_eq!(join("https://a.example/x"), join(" https://a.example/x/ "));
    for odd in
        ["", "a.example", "javascript:x", "https://a.example/?x", "https://a.example/#x", "https://a b"]
    {
        assert!(Base::parse(odd).is_none(), "{odd}");
    }
}

fn linked(story: &Story) -> Vec<Value> {
    let page = page(story);
    let (_, json) = page.scripts.iter().find(|(mime, _)| mime == "application/ld+json").expect("linked data");
    let graph: Value = serde_json::from_str(json).expect("JSON");
    assert_eq!(graph["@context"], "https://schema.org");
    graph["@graph"].as_array().expect("a graph").clone()
}

fn account(id: &str, published: &str, text: &str) -> Account {
    Account {
        id: id.into(),
        outlet: Some(format!("Paper {id}")),
        published: Some(published.into()),
        text: text.into(),
        ..Account::default()
    }
}

#[test]
fn linked_data_names_who_said_it_first() {
    let story = Story {
        title: "A flood".into(),
        accounts: vec![
            account("a", "2024-05-03", "The flood killed 15 people."),
            account("b", "2024-05-01", "The flood killed 15 people."),
            account("c", "2024-05", "The flood killed 22 people."),
        ],
        ..Story::default()
    };
    let nodes = linked(&story);
    let of_type = |kind: &str| nodes.iter().filter(|node| node["@type"] == kind).collect::<Vec<_>>();
    assert_eq!((&nodes[0]["@type"], &nodes[0]["headline"]), (&"Article".into(), &"A flood".into()));
    assert_eq!(nodes[0]["citation"].as_array().map(Vec::len), Some(3));
    assert_eq!(of_type("NewsArticle").len(), 3);
    assert_eq!(of_type("NewsArticle")[1]["publisher"]["name"], "Paper b");
    let claims = of_type("Claim");
    assert_eq!(claims.len(), 2, "what two accounts say alike is one claim");
    let ids: Vec<String> = page(&story)
        .attributes
        .into_iter()
        .filter(|(_, name, _)| name == "id")
        .map(|(_, _, id)| id)
        .collect();
    for node in &nodes[1..] {
        let (_, anchor) =
            node["@id"].as_str().and_then(|id| id.split_once('#')).expect("a place on the page");
        assert!(ids.iter().any(|id| id == anchor), "{anchor}");
    }
    let id = |letter: &str| format!("https://news.example/flood/#cx-account-{letter}");
    assert_eq!(claims[0]["appearance"][0]["@id"], id("a"));
    assert_eq!(claims[0]["appearance"][1]["@id"], id("b"));
    assert_eq!(claims[0]["firstAppearance"]["@id"], id("b"));
    assert_eq!(claims[1]["appearance"][0]["@id"], id("c"));
    assert!(claims[1].get("firstAppearance").is_none(), "one appearance is not known to be the first");
    assert!(of_type("ClaimReview").is_empty());

    let mut unsure = story;
    unsure.accounts[1].published = Some("2024-05".into());
    let nodes = linked(&unsure);
    assert!(nodes.iter().all(|node| node.get("firstAppearance").is_none()), "the month holds the other day");
}

#[test]
fn the_page_in_another_language() {
    let (story, report) = (bundled(), compare(&bundled()));
    for (lang, says) in [("de", "Was mehrere Berichte sagen"), ("ar", "ما يورده أكثر من تقرير")]
    {
        let words: &Words = Box::leak(Box::new(words::of(lang).expect("a table")));
        let written = files(&story, &report, &Options { words, ..options() });
        let page = file(&written, "index.html");
        assert!(page.contains(says) && !page.contains(ENGLISH.page_compared()), "{lang}");
        let dir = if lang == "ar" { " dir=\"rtl\"" } else { "" };
        assert!(page.contains(&format!("<html lang=\"{lang}\"{dir}>")), "{lang}");
        assert!(page.contains(&format!("<cross-check frame lang=\"{lang}\">")), "{lang}");
        assert!(page.contains(&format!("src=\"crosscheck.{lang}.js\"")), "{lang}");
        assert!(page.contains("Kim Yong-hyun"), "the account stays in its own words");
    }
    assert!(words::of("xx").is_none());
}

#[test]
fn originals_are_linked_only_on_the_web() {
    let mut story = bundled();
    for (idx, url) in ["https://a.example/?x=1&y=\"", "javascript:alert(1)", "https://b.example/?x=1&y=2"]
        .iter()
        .enumerate()
    {
        story.accounts[idx].url = Some(url.to_string());
    }
    let page = page(&story);
    let outside: Vec<&str> = page
        .attributes
        .iter()
        .filter(|(tag, name, value)| tag == "a" && name == "href" && !value.starts_with('#'))
        .map(|(_, _, value)| value.as_str())
        .collect();
    assert_eq!(outside, ["https://b.example/?x=1&y=2"; 2], "in the list of accounts and above the text");
}

/// What tries to leave its place in HTML, attributes, JSON or a line of text.
fn hostile() -> impl Strategy<Value = String> {
    let bits = [
        "<",
        ">",
        "\"",
        "'",
        "&",
        "/",
        "=",
        "`",
        "\\",
        "<script>",
        "</script>",
        "<!--",
        "-->",
        "]]>",
        "</title>",
        "</bdi>",
        "</cross-check>",
        "<img src=x onerror=alert(1)>",
        "\" onload=\"x",
        "&lt;",
        "&#60;",
        "&amp",
        "javascript:alert(1)",
        "https://a.example/\"><b>",
        "https://a.example/x",
        "\u{202e}",
        "\u{2066}",
        "\u{2069}",
        "\u{200f}",
        "\u{2028}",
        "\u{2029}",
        "\0",
        "\u{1b}",
        "\u{85}",
        "\u{feff}",
        "\u{fffe}",
        "\r",
        "\n",
        "\t",
        " ",
        "{}",
        "{1}",
        "12",
        "15 people",
        "about",
        "killed",
        ".",
        "en",
        "2024-10-19",
        "שלום",
        "é",
    ];
    proptest::collection::vec(proptest::sample::select(bits.to_vec()), 0..12).prop_map(|bits| bits.concat())
}

fn hostile_account() -> impl Strategy<Value = Account> {
    let maybe = || proptest::option::of(hostile());
    (hostile(), hostile(), maybe(), maybe(), maybe(), maybe(), (maybe(), maybe(), any::<bool>(), any::<u8>()))
        .prop_map(|(text, title, outlet, author, published, published_note, (url, lang, digest, n))| {
            Account {
                id: format!("{text}{n}"),
                outlet,
                author,
                title,
                published,
                published_note,
                url,
                lang,
                digest,
                text: format!("The flood killed {n} people{text}.\n{text} killed {n} people."),
            }
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn no_text_can_open_a_tag(
        title in hostile(),
        note in proptest::option::of(hostile()),
        accounts in proptest::collection::vec(hostile_account(), 0..4),
    ) {
        page(&Story { title, note, shown: Vec::new(), accounts });
    }
}
