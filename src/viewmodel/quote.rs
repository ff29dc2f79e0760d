//! Quotes: the exact words of claims with where they stand, to be cited and to be looked up in the original.

use super::Model;
use super::columns::Column;
use super::topic::Topic;
use crate::engine::letters::joined;
use crate::share::percent;
use crate::words::fill;

/// Words of a passage beyond which a link names only its beginning and its end.
const LONG: usize = 12;
/// Words that name each of them.
const EDGE: usize = 5;

/// What each account says of a topic, a line each: the words, the account, its headline, date and address.
pub fn citation(model: Model, columns: &[Column], topic: &Topic) -> String {
    let mut cited = String::new();
    for claim in topic.claims.iter().filter_map(|(idx, _)| model.claim(*idx)) {
        let Some(column) = columns.iter().find(|column| column.account == claim.account) else { continue };
        cited.push_str(&fill(model.words.quoted(), &[claim.span.of(model.text(claim.account))]));
        cited.push_str(" — ");
        cited.push_str(&column.name);
        let date = column.meta.first().map_or("", String::as_str);
        for part in [&column.headline, date, column.url.as_deref().unwrap_or_default()] {
            if !part.is_empty() {
                cited.push_str(model.words.list_comma());
                cited.push_str(part);
            }
        }
        cited.push('\n');
    }
    cited
}

/// The address of a passage in its original, with the words for the browser to go to (a text fragment).
///
/// `None` for a digest, whose words are not the original's, and where no web address is known.
pub fn original(model: Model, column: &Column, passage: &str) -> Option<String> {
    if model.story.accounts.get(column.account).is_none_or(|account| account.digest) {
        return None;
    }
    let page = column.url.as_deref()?.split('#').next()?;
    let words: Vec<&str> = passage.split_whitespace().collect();
    let named = |words: Option<&[&str]>| {
        // A hyphen would part the words from what stands before or after them.
        percent::encode(&words.unwrap_or_default().join(" ")).replace('-', "%2D")
    };
    let named = match words.len() {
        0 => return None,
        n if n <= LONG => named(Some(&words)),
        n => joined(&[named(words.get(..EDGE)), named(words.get(n - EDGE..))], ","),
    };
    Some([page, "#:~:text=", &named].concat())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::viewmodel::topic::tests::{story, with};

    #[test]
    fn a_citation_has_words_account_date_and_address() {
        let mut two = story(&["They sent 300 soldiers.", "They sent 700 soldiers."]);
        two.accounts[0].url = Some("https://example.org/a".into());
        with(&two, |model, columns, topics| {
            let topic = topics.first().expect("one topic");
            assert_eq!(
                citation(model, columns, topic),
                "“They sent 300 soldiers.” — Paper 1, 20 October 2024, https://example.org/a\n\
                 “They sent 700 soldiers.” — Paper 2, 20 October 2024\n"
            );
        });
    }

    #[test]
    fn links_lead_to_the_words() {
        let mut two = story(&["They sent 300 soldiers.", "They sent 700 soldiers."]);
        two.accounts[0].url = Some("https://example.org/a#top".into());
        let link = |two: &crate::engine::Story, passage: &str| {
            let mut found = None;
            with(two, |model, columns, _| {
                found = columns.first().and_then(|first| original(model, first, passage))
            });
            found
        };
        assert_eq!(
            link(&two, "a well-known, odd").as_deref(),
            Some("https://example.org/a#:~:text=a%20well%2Dknown%2C%20odd")
        );
        let long = "one two three four five six seven eight nine ten eleven twelve thirteen";
        let ends = "one%20two%20three%20four%20five,nine%20ten%20eleven%20twelve%20thirteen";
        assert_eq!(link(&two, long), Some(format!("https://example.org/a#:~:text={ends}")));
        assert_eq!(link(&two, " "), None);
        two.accounts[0].digest = true;
        assert_eq!(link(&two, "a digest"), None);
    }
}
