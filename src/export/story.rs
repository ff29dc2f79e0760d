//! A story as a story file; what is not known is left out.

use crate::engine::{Account, Story};
use crate::json::{Fields, Json};

/// The whole file.
pub fn story(story: &Story) -> Json {
    let mut fields = Fields::default();
    fields.text("title", &story.title);
    fields.known("note", &story.note);
    if !story.shown.is_empty() {
        fields.list("shown", story.shown.iter().map(|id| id.as_str().into()).collect());
    }
    fields.list("accounts", story.accounts.iter().map(account).collect());
    fields.done()
}

/// One account of it.
pub fn account(account: &Account) -> Json {
    let mut fields = Fields::default();
    fields.text("id", &account.id);
    fields.known("outlet", &account.outlet);
    fields.known("author", &account.author);
    fields.text("title", &account.title);
    fields.known("published", &account.published);
    fields.known("published_note", &account.published_note);
    fields.known("url", &account.url);
    fields.known("lang", &account.lang);
    if account.digest {
        fields.put("digest", Json::Bool(true));
    }
    fields.text("text", &account.text);
    fields.done()
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
