//! A story as a story file; what is not known is left out.

use crate::engine::{Account, Story};
use crate::json::Json;

/// The whole file.
pub fn story(story: &Story) -> Json {
    let mut fields = vec![field("title", &story.title)];
    fields.extend(story.note.iter().map(|note| field("note", note)));
    if !story.shown.is_empty() {
        let ids = story.shown.iter().map(|id| id.as_str().into());
        fields.push(("shown".into(), Json::List(ids.collect())));
    }
    fields.push(("accounts".into(), Json::List(story.accounts.iter().map(account).collect())));
    Json::Object(fields)
}

/// One account of it.
pub fn account(account: &Account) -> Json {
    let mut fields = vec![field("id", &account.id)];
    let mut push = |name: &str, value: Option<&String>| fields.extend(value.map(|text| field(name, text)));
    push("outlet", account.outlet.as_ref());
    push("author", account.author.as_ref());
    push("title", Some(&account.title));
    push("published", account.published.as_ref());
    push("published_note", account.published_note.as_ref());
    push("url", account.url.as_ref());
    push("lang", account.lang.as_ref());
    if account.digest {
        fields.push(("digest".into(), Json::Bool(true)));
    }
    fields.push(field("text", &account.text));
    Json::Object(fields)
}

fn field(name: &str, text: &str) -> (String, Json) {
    (name.into(), text.into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(found: &Story) {
        let written = serde_json::from_str::<serde_json::Value>(&story(found).to_string());
        assert_eq!(written.ok(), serde_json::to_value(found).ok());
    }

    #[test]
    fn every_field_is_written_under_its_name() {
        check(&Story::default());
        let text = |name: &str| Some(format!("{name} \"\\\n"));
        let account = Account {
            id: "a".into(),
            outlet: text("outlet"),
            author: text("author"),
            title: "title".into(),
            published: text("published"),
            published_note: text("published_note"),
            url: text("url"),
            lang: text("lang"),
            digest: true,
            text: "text".into(),
        };
        check(&Story {
            title: "t".into(),
            note: text("note"),
            shown: vec!["a".into()],
            accounts: vec![account, Account::default()],
        });
    }
}
