//! The comparison as linked data: schema.org `Article`, `NewsArticle` and `Claim`, for search engines.
//!
//! The page comes first, as an article that cites the accounts: reader modes and search engines take the first article
//! they find for what the page is, and its headline must not be one of the accounts'.
//! Never `ClaimReview`: that is for a verdict on whether a claim is true, and Crosscheck gives none.

use serde_json::{Map, Value, json};

use super::{Base, Scene, account_anchor, claim_anchor, original};
use crate::engine::date::Date;
use crate::engine::verdict::Verdict;
use crate::export::plain;
use crate::viewmodel::columns::Column;
use crate::viewmodel::tone::Tone;
use crate::viewmodel::topic::Topic;

/// The page, its accounts and what two or more of them say.
pub(super) fn graph(scene: Scene, base: Option<&Base>) -> Value {
    let id = |anchor: &str| base.map_or(format!("#{anchor}"), |base| base.join(&format!("#{anchor}")));
    let mut claims = Vec::new();
    for topic in scene.topics.iter().filter(|topic| topic.tone != Tone::One) {
        for members in alike(scene, topic) {
            claims.push(claim(scene, topic, &members, &id));
        }
    }
    let articles: Vec<Value> = scene.columns.iter().map(|column| article(scene, column, &id)).collect();
    let mut page = Map::new();
    page.insert("@type".into(), json!("Article"));
    if let Some(base) = base {
        page.insert("@id".into(), json!(base.join("")));
        page.insert("url".into(), json!(base.join("")));
    }
    page.insert("headline".into(), json!(plain(&scene.headline())));
    page.insert("description".into(), json!(scene.summary()));
    page.insert("inLanguage".into(), json!(scene.words().lang()));
    let cited = scene.columns.iter().map(|column| json!({"@id": id(&account_anchor(column))}));
    page.insert("citation".into(), cited.collect());
    let mut nodes = vec![Value::Object(page)];
    nodes.extend(articles);
    nodes.extend(claims);
    json!({"@context": "https://schema.org", "@graph": nodes})
}

fn article(scene: Scene, column: &Column, id: &dyn Fn(&str) -> String) -> Value {
    let mut node = Map::new();
    node.insert("@type".into(), json!("NewsArticle"));
    node.insert("@id".into(), json!(id(&account_anchor(column))));
    let Some(account) = scene.model.story.accounts.get(column.account) else { return Value::Object(node) };
    let mut put = |name: &str, value: Option<Value>| {
        if let Some(value) = value {
            node.insert(name.into(), value);
        }
    };
    let named = |name: &Option<String>, kind: &str| {
        name.as_deref()
            .map(plain)
            .filter(|name| !name.is_empty())
            .map(|name| json!({"@type": kind, "name": name}))
    };
    put("headline", (!column.headline.is_empty()).then(|| json!(plain(&column.headline))));
    put("publisher", named(&account.outlet, "Organization"));
    put("author", named(&account.author, "Person"));
    let date = account.published.as_deref().and_then(Date::parse);
    put("datePublished", date.map(|date| json!(date.to_string())));
    put("inLanguage", account.lang.as_deref().map(|lang| json!(plain(lang))));
    put("url", original(column).map(|url| json!(url)));
    Value::Object(node)
}

/// One thing that is said, and the accounts it appears in.
fn claim(scene: Scene, topic: &Topic, members: &[usize], id: &dyn Fn(&str) -> String) -> Value {
    let model = scene.model;
    let mut accounts: Vec<usize> =
        members.iter().filter_map(|idx| Some(model.claim(*idx)?.account)).collect();
    accounts.dedup();
    let article = |account: usize| {
        let column = scene.columns.iter().find(|column| column.account == account)?;
        Some(json!({"@id": id(&account_anchor(column))}))
    };
    let first = members.first().and_then(|idx| model.claim(*idx));
    let text = first.map(|claim| plain(claim.span.of(model.text(claim.account)))).unwrap_or_default();
    let mut node = Map::new();
    node.insert("@type".into(), json!("Claim"));
    if let Some(idx) = members.first() {
        node.insert("@id".into(), json!(id(&claim_anchor(*idx))));
    }
    node.insert("name".into(), json!(plain(&topic.label)));
    node.insert("text".into(), json!(text));
    let appearances: Vec<Value> = accounts.iter().filter_map(|account| article(*account)).collect();
    node.insert("appearance".into(), json!(appearances));
    if let Some(article) = earliest(scene, &accounts).and_then(article) {
        node.insert("firstAppearance".into(), article);
    }
    Value::Object(node)
}

/// The claims of a topic in lots whose members all say the same of each other.
fn alike(scene: Scene, topic: &Topic) -> Vec<Vec<usize>> {
    let same = |left: usize, right: usize| {
        let pair = topic.pair(scene.model, left, right).and_then(|idx| scene.model.report.pairs.get(idx));
        pair.is_some_and(|pair| pair.verdict == Verdict::Same)
    };
    let mut lots: Vec<Vec<usize>> = Vec::new();
    for (idx, _) in &topic.claims {
        match lots.iter_mut().find(|lot| lot.iter().all(|other| same(*other, *idx))) {
            Some(lot) => lot.push(*idx),
            None => lots.push(vec![*idx]),
        }
    }
    lots
}

/// The one account that was certainly published before the others; none where a date is missing or they overlap.
fn earliest(scene: Scene, accounts: &[usize]) -> Option<usize> {
    let mut dated = Vec::new();
    for &account in accounts {
        let date = scene.model.story.accounts.get(account)?.published.as_deref().and_then(Date::parse)?;
        dated.push((account, date));
    }
    let &(first, date) = dated.iter().min_by_key(|(_, date)| date.last_day())?;
    let others = dated.iter().filter(|(account, _)| *account != first);
    let before = others.clone().all(|(_, other)| date.last_day() < other.first_day());
    (dated.len() > 1 && before).then_some(first)
}
