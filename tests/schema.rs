//! The schema of story files: it lets through what is read without a complaint, and nothing else that it can tell.

use boon::{Compiler, SchemaIndex, Schemas};
use crosscheck::load::{self, Code, Limits};
use proptest::prelude::*;
use serde_json::{Value, json};

const SCHEMA: &str = include_str!("../src/load/story.schema.json");

struct Schema {
    schemas: Schemas,
    index: SchemaIndex,
}

impl Schema {
    fn read() -> Self {
        let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
        let value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
        compiler.add_resource("story.schema.json", value).expect("the schema can be added");
        let index =
            compiler.compile("story.schema.json", &mut schemas).expect("the schema is one of 2020-12");
        Self { schemas, index }
    }

    fn takes(&self, story: &Value) -> bool {
        self.schemas.validate(story, self.index).is_ok()
    }
}

/// What a schema cannot say: that ids are of this story, that the calendar has the day, how long a text is in bytes.
const UNSEEN: [Code; 4] = [Code::DuplicateId, Code::UnknownAccount, Code::BadDate, Code::TextTooLong];

#[track_caller]
fn check(schema: &Schema, story: &Value, expected: bool) {
    assert_eq!(schema.takes(story), expected, "the schema on {story}");
    let problems = load::read(&story.to_string(), Limits::READER).problems;
    assert_eq!(problems.is_empty(), expected, "the loader on {story}: {problems:?}");
}

/// A story of two sound accounts with one field of the first replaced.
fn with(name: &str, value: Value) -> Value {
    let mut story = json!({"accounts": [{"text": "Ten came."}, {"text": "Nine came."}]});
    story["accounts"][0][name] = value;
    story
}

#[test]
fn stories_of_the_project() {
    let schema = Schema::read();
    for story in [
        include_str!("../src/stories/north-korea-russia.json"),
        include_str!("stories/flood.json"),
        include_str!("stories/takeover.json"),
    ] {
        check(&schema, &serde_json::from_str(story).expect("JSON"), true);
    }
}

#[test]
fn sound_fields() {
    let schema = Schema::read();
    for (name, value) in [
        ("id", json!("x")),
        ("id", json!(7)),
        ("id", json!(null)),
        ("outlet", json!("")),
        ("author", json!(null)),
        ("title", json!("A <b>headline</b>")),
        ("published", json!("2024-10-19")),
        ("published", json!("2024-10-19T08:00:00Z")),
        ("published", json!(" 2024-10 ")),
        ("published", json!("2024")),
        ("published", json!(2024)),
        ("published", json!("")),
        ("published_note", json!("from the address")),
        ("url", json!("HTTPS://é.example/a?b=c#d")),
        ("url", json!(" http://[::1]/ ")),
        ("url", json!("")),
        ("lang", json!("en-GB")),
        ("digest", json!(true)),
        ("unknown", json!([1])),
    ] {
        check(&schema, &with(name, value), true);
    }
    check(
        &schema,
        &json!({"$schema": "x", "title": null, "shown": ["b", "a"], "accounts": [{"text": "1"}, {"text": "2"}]}),
        true,
    );
}

#[test]
fn faulty_fields() {
    let schema = Schema::read();
    for (name, value) in [
        ("id", json!([])),
        ("outlet", json!(3)),
        ("title", json!({})),
        ("published", json!("last week")),
        ("published", json!("19.10.2024")),
        ("published", json!("2024-13")),
        ("published", json!("2024-10-32")),
        ("published", json!(20)),
        ("published", json!(true)),
        ("url", json!("javascript:alert(1)")),
        ("url", json!("https://")),
        ("url", json!("https:///x")),
        ("url", json!("https://a b")),
        ("url", json!("https://a\"b")),
        ("url", json!("https://a.example/\u{1b}")),
        ("url", json!("//a.example")),
        ("lang", json!(1)),
        ("digest", json!("no")),
        ("text", json!(null)),
        ("text", json!(" \n")),
        ("text", json!(["a"])),
    ] {
        check(&schema, &with(name, value), false);
    }
}

#[test]
fn faulty_stories() {
    let schema = Schema::read();
    let accounts = |n: usize| json!({"accounts": vec![json!({"text": "Ten came."}); n]});
    for story in [
        json!([]),
        json!("x"),
        json!({}),
        json!({"accounts": null}),
        json!({"accounts": {}}),
        json!({"accounts": [1, 2]}),
        json!({"accounts": [{"body": "x"}, {"text": "y"}]}),
        json!({"title": 1, "accounts": [{"text": "x"}, {"text": "y"}]}),
        json!({"shown": "a", "accounts": [{"text": "x"}, {"text": "y"}]}),
        json!({"shown": [["a"]], "accounts": [{"text": "x"}, {"text": "y"}]}),
        accounts(0),
        accounts(1),
        accounts(9),
    ] {
        check(&schema, &story, false);
    }
    check(&schema, &accounts(8), true);
}

#[test]
fn every_field_of_the_loader_is_described() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("JSON");
    let names = |at: &str| {
        let fields = schema.pointer(at).and_then(Value::as_object).expect("properties");
        assert!(fields.values().all(|field| field["description"].is_string()), "{at}");
        let mut names: Vec<String> = fields.keys().filter(|name| *name != "$schema").cloned().collect();
        names.sort();
        names
    };
    let text = |name: &str| Some(name.to_string());
    let account = crosscheck::engine::Account {
        id: "a".into(),
        outlet: text("o"),
        author: text("a"),
        title: "t".into(),
        published: text("2024"),
        published_note: text("n"),
        url: text("https://a.example"),
        lang: text("en"),
        digest: true,
        text: "t".into(),
    };
    let story = crosscheck::engine::Story {
        title: "t".into(),
        note: text("n"),
        shown: vec!["a".into()],
        accounts: vec![account],
    };
    let written = serde_json::to_value(&story).expect("JSON");
    let keys = |value: &Value| {
        let mut keys: Vec<String> = value.as_object().expect("an object").keys().cloned().collect();
        keys.sort();
        keys
    };
    assert_eq!(names("/properties"), keys(&written));
    assert_eq!(names("/$defs/account/properties"), keys(&written["accounts"][0]));
}

fn values() -> impl Strategy<Value = Value> {
    prop_oneof![
        Just(json!(null)),
        Just(json!(true)),
        Just(json!(2024)),
        Just(json!([])),
        Just(json!({"a": 1})),
        proptest::sample::select(vec![
            "",
            " ",
            "a",
            "b",
            "en",
            "2024",
            "2024-10",
            "2024-02-30",
            "2024-10-19",
            "yesterday",
            "https://a.example/x",
            "javascript:x",
            "Ten came.",
        ])
        .prop_map(|text| json!(text)),
    ]
}

fn accounts() -> impl Strategy<Value = Value> {
    let names = [
        "id",
        "outlet",
        "author",
        "title",
        "published",
        "published_note",
        "url",
        "lang",
        "digest",
        "text",
        "x",
    ];
    let fields = proptest::collection::btree_map(proptest::sample::select(names.to_vec()), values(), 0..3);
    (fields, 0..10_u32).prop_map(|(fields, odd)| {
        let mut account = json!({"text": "Ten came."});
        for (name, value) in fields {
            account[name] = value;
        }
        if odd == 0 { json!(3) } else { account }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, cases: 1_000, ..ProptestConfig::default() })]

    #[test]
    fn schema_and_loader_agree(
        accounts in proptest::collection::vec(accounts(), 0..5),
        fields in proptest::collection::btree_map(proptest::sample::select(vec!["title", "note", "shown", "x"]), values(), 0..3),
    ) {
        thread_local!(static SCHEMA: Schema = Schema::read());
        let mut story = json!({ "accounts": accounts });
        for (name, value) in fields {
            story[name] = value;
        }
        let takes = SCHEMA.with(|schema| schema.takes(&story));
        let problems = load::read(&story.to_string(), Limits::READER).problems;
        let seen: Vec<_> = problems.iter().filter(|problem| !UNSEEN.contains(&problem.code)).collect();
        if takes {
            prop_assert!(seen.is_empty(), "the loader complains of {story}: {seen:?}");
        } else {
            prop_assert!(!problems.is_empty(), "the loader takes {story}");
        }
    }
}
