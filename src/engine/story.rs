//! A story as it comes in: accounts of the same events, each with its text.

use serde::{Deserialize, Serialize};

/// Two to eight accounts of one story.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Story {
    /// What the story is about, as a headline.
    #[serde(default)]
    pub title: String,
    /// A line for the reader about the texts as a whole, such as "these are digests".
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// Ids of the accounts that stand side by side at first; all of them when empty.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shown: Vec<String>,
    /// The accounts, in the order of their columns.
    pub accounts: Vec<Account>,
}

/// One account: a text and what is known of where it comes from.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Account {
    /// A short name, unique in the story.
    #[serde(default)]
    pub id: String,
    /// The newspaper, agency or site.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outlet: Option<String>,
    /// Who wrote it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<String>,
    /// The headline.
    #[serde(default)]
    pub title: String,
    /// ISO date of publication, of any precision; relative dates in the text are counted from it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// How the date is known, where the account does not state it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_note: Option<String>,
    /// Address of the original; only http and https are ever linked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// BCP 47 language tag of the text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lang: Option<String>,
    /// Whether the text is a digest in other words than the original's.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub digest: bool,
    /// The text; paragraphs end with a line break.
    pub text: String,
}

impl Account {
    /// What the account is called: its outlet, else its author, else the first words of its headline or text, else its
    /// id.
    pub fn label(&self) -> String {
        let named = [&self.outlet, &self.author].into_iter().flatten().find(|name| !name.trim().is_empty());
        if let Some(name) = named {
            return name.trim().to_string();
        }
        let from = if self.title.trim().is_empty() { &self.text } else { &self.title };
        let words: Vec<&str> = from.split_whitespace().take(5).collect();
        match words.len() {
            0 => self.id.clone(),
            1..=4 => ["“", &words.join(" "), "”"].concat(),
            _ => ["“", &words.get(..3).unwrap_or_default().join(" "), "…”"].concat(),
        }
    }
}
