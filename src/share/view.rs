//! A view as a link fragment one can read: `cx=1&view=full&claim=g1f3&filter=differ&accounts=000,002&q=shells`.
//!
//! Parts stand in any order, apart by `&`; what is at its default is left out, and so a view that is wholly at its
//! default is the empty fragment. Several widgets on a page, and the page itself, share one fragment: each
//! writes only parts that start with its own key (`trade.cx=1&trade.view=full`) and keeps the others.

use std::fmt;

use super::percent;
use crate::engine::letters::joined;
use crate::engine::{Report, Story};
use crate::load::short;
use crate::viewmodel::state::{Filter, Layout, ViewState};

/// The most characters of a view, so that no program on the way cuts the link.
pub const MAX_LEN: usize = 300;

/// The version that is written and read.
const VERSION: &str = "1";

/// The most accounts that stand side by side.
const MAX_ACCOUNTS: usize = 8;

/// What a fragment says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Link {
    /// The view, as far as it could be read.
    pub state: ViewState,
    /// What could not be, in the order of the fragment.
    pub faults: Vec<Fault>,
}

/// Why part of a link was not followed. Shown as one sentence, without its full stop.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// The link was written by a later version of this program.
    Version(String),
    /// A part has a value that is none of those it can have.
    Value {
        /// The part: "view".
        key: &'static str,
        /// Its value, shortened.
        value: String,
    },
    /// A part is cut or damaged.
    Damaged {
        /// The part: "q".
        key: &'static str,
    },
    /// No claim of these accounts has this id.
    Claim(String),
    /// The story has no account with this id.
    Account(String),
}

impl Fault {
    /// The fault's stable name, for hosts.
    pub fn code(&self) -> &'static str {
        match self {
            Fault::Version(_) => "link-version",
            Fault::Value { .. } => "link-value",
            Fault::Damaged { .. } => "link-damaged",
            Fault::Claim(_) => "link-claim",
            Fault::Account(_) => "link-account",
        }
    }
}

impl Fault {
    /// The sentence that a reader is shown.
    pub fn say(&self) -> String {
        let parts = match self {
            Fault::Version(version) => [
                "This link is of version “",
                version,
                "”, which is newer than this page; reload the page",
                "",
                "",
            ],
            Fault::Value { key, value } => [
                "This link asks for ",
                key,
                " “",
                value,
                "”, which does not exist; the rest of it is followed",
            ],
            Fault::Damaged { key } => {
                ["The part “", key, "” of this link is damaged, probably cut; ask for the whole link", "", ""]
            }
            Fault::Claim(_) => {
                let gone = "This link names a claim that is not in these accounts; their texts may have changed since";
                [gone, "", "", "", ""]
            }
            Fault::Account(id) => {
                let left_out = "”, that is not in this story; it is left out";
                ["This link names an account, “", &short(id), left_out, "", ""]
            }
        };
        parts.concat()
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.say())
    }
}

/// The fragment of a view, without its `#`; empty for the default view.
///
/// At most [`MAX_LEN`] characters: the accounts are left out, and then the search cut short, where they do not
/// fit.
///
/// ```
/// use crosscheck::share::view::{decode, encode};
/// use crosscheck::viewmodel::state::{Filter, ViewState};
///
/// let state = ViewState { filter: Filter::Differ, query: "6 million shells".into(), ..ViewState::default() };
/// let fragment = encode(&state);
/// assert_eq!(fragment, "cx=1&filter=differ&q=6%20million%20shells");
/// assert_eq!(decode(&fragment).map(|link| link.state), Some(state));
/// assert_eq!(encode(&ViewState::default()), "");
/// ```
pub fn encode(state: &ViewState) -> String {
    joined(&parts(state, ""), "&")
}

/// What `fragment` says, with or without its `#`; `None` when it holds no view.
pub fn decode(fragment: &str) -> Option<Link> {
    decode_for("", fragment)
}

/// `fragment` with the parts of the widget `key` replaced by those of `state`; parts of others are kept.
///
/// The key is the id of the widget's element; empty where there is only one widget.
///
/// ```
/// use crosscheck::share::view::encode_for;
/// use crosscheck::viewmodel::state::{Layout, ViewState};
///
/// let state = ViewState { layout: Layout::FullText, ..ViewState::default() };
/// assert_eq!(encode_for("trade", "#top&a.cx=1&a.q=x", &state), "top&a.cx=1&a.q=x&trade.cx=1&trade.view=full");
/// ```
pub fn encode_for(key: &str, fragment: &str, state: &ViewState) -> String {
    let prefix = prefix(key);
    let mut all = Vec::new();
    for part in bare(fragment).split('&') {
        if !part.is_empty() && !is_own(&prefix, part) {
            all.push(part.to_string());
        }
    }
    all.extend(parts(state, &prefix));
    joined(&all, "&")
}

/// What `fragment` says to the widget `key`; `None` when it says nothing to it.
pub fn decode_for(key: &str, fragment: &str) -> Option<Link> {
    let prefix = prefix(key);
    let mut link = Link::default();
    let mut versions = own_parts(&prefix, fragment).filter(|(name, _)| *name == "cx");
    let (_, version) = versions.next()?;
    if version != VERSION {
        link.faults.push(Fault::Version(short(version)));
        return Some(link);
    }
    let mut seen: Vec<&str> = Vec::new();
    for (name, value) in own_parts(&prefix, fragment) {
        // The first of two wins; parts of later versions are unknown here and passed over.
        let Some(key) = KEYS.into_iter().find(|key| *key == name && !seen.contains(key)) else { continue };
        seen.push(key);
        if let Err(fault) = read(&mut link.state, key, value) {
            link.faults.push(fault);
        }
    }
    Some(link)
}

/// Holds a link against what it points into: a claim or an account that is not there becomes a fault.
pub fn check(link: Link, story: &Story, report: &Report) -> Link {
    let Link { mut state, mut faults } = link;
    if let Some(id) = state.claim.take_if(|id| !report.groups.iter().any(|group| group.id == **id)) {
        faults.push(Fault::Claim(id));
    }
    let is_there = |id: &String| story.accounts.iter().any(|account| account.id == *id);
    let (there, gone): (Vec<_>, Vec<_>) = std::mem::take(&mut state.accounts).into_iter().partition(is_there);
    faults.extend(gone.into_iter().map(Fault::Account));
    // One account alone is nothing to compare: the story's own choice stands instead.
    if there.len() >= 2 {
        state.accounts = there;
    }
    Link { state, faults }
}

const KEYS: [&str; 5] = ["view", "claim", "filter", "accounts", "q"];

/// The parts of a view in the order of [`KEYS`], the version first; none for the default view.
fn parts(state: &ViewState, prefix: &str) -> Vec<String> {
    let default = ViewState::default();
    let mut parts = Vec::new();
    let mut left = MAX_LEN.saturating_sub(prefix.len() + "cx=1".len());
    let mut push = |key: &str, value: String| {
        let part = [prefix, key, "=", &value].concat();
        let fits = part.len() < left;
        if fits {
            left -= part.len() + 1;
            parts.push(part);
        }
        fits
    };
    if state.layout != default.layout {
        push("view", state.layout.as_str().into());
    }
    if let Some(claim) = state.claim.as_ref().filter(|claim| !claim.is_empty()) {
        push("claim", percent::encode(claim));
    }
    if state.filter != default.filter {
        push("filter", state.filter.as_str().into());
    }
    if !state.accounts.is_empty() {
        let mut ids = String::new();
        for id in &state.accounts {
            if !ids.is_empty() {
                ids.push(',');
            }
            ids.push_str(&percent::encode(id));
        }
        push("accounts", ids);
    }
    if !state.query.is_empty() && !push("q", percent::encode(&state.query)) {
        // The longest beginning that fits; an encoded character is at most twelve long.
        let mut head: String = state.query.chars().take(MAX_LEN).collect();
        while head.pop().is_some() && !head.is_empty() && !push("q", percent::encode(&head)) {}
    }
    if !parts.is_empty() {
        parts.insert(0, [prefix, "cx=", VERSION].concat());
    }
    parts
}

fn read(state: &mut ViewState, key: &'static str, value: &str) -> Result<(), Fault> {
    let text = |value: &str| percent::decode(value).ok_or(Fault::Damaged { key });
    let unknown =
        || Fault::Value { key, value: short(&percent::decode(value).unwrap_or_else(|| value.into())) };
    match key {
        "view" => {
            let named = Layout::ALL.into_iter().find(|layout| layout.as_str() == value);
            state.layout = named.ok_or_else(unknown)?;
        }
        "filter" => {
            let named = Filter::ALL.into_iter().find(|filter| filter.as_str() == value);
            state.filter = named.ok_or_else(unknown)?;
        }
        "claim" => {
            let id = text(value)?;
            state.claim = (!id.is_empty()).then_some(id);
        }
        "q" => state.query = text(value)?,
        "accounts" => {
            let mut ids = Vec::new();
            for id in value.split(',').filter(|id| !id.is_empty()) {
                let id = text(id)?;
                if !ids.contains(&id) && ids.len() < MAX_ACCOUNTS {
                    ids.push(id);
                }
            }
            state.accounts = ids;
        }
        _ => {}
    }
    Ok(())
}

fn prefix(key: &str) -> String {
    if key.is_empty() { String::new() } else { percent::encode(key) + "." }
}

fn bare(fragment: &str) -> &str {
    fragment.strip_prefix('#').unwrap_or(fragment)
}

fn is_own(prefix: &str, part: &str) -> bool {
    let name = part.split('=').next().unwrap_or_default();
    name.strip_prefix(prefix).is_some_and(|name| name == "cx" || KEYS.contains(&name))
}

fn own_parts<'a>(prefix: &'a str, fragment: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
    bare(fragment).split('&').filter_map(move |part| part.strip_prefix(prefix)?.split_once('='))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::Account;
    use crate::engine::report::Group;
    use crate::engine::verdict::Basis;

    #[track_caller]
    fn check_faults(fragment: &str, expected: &[&str]) {
        let link = decode(fragment).expect("a view");
        let found: Vec<&str> = link.faults.iter().map(Fault::code).collect();
        assert_eq!(found, expected, "{fragment}");
    }

    #[test]
    fn fragments_of_others_hold_no_view() {
        for fragment in ["", "#", "#section-2", "view=full", "xcx=1", "a.cx=1&a.view=full", "cx"] {
            assert_eq!(decode(fragment), None, "{fragment}");
        }
    }

    #[test]
    fn every_choice_has_a_name() {
        for layout in Layout::ALL {
            for filter in Filter::ALL {
                let state = ViewState { layout, filter, ..ViewState::default() };
                assert_eq!(decode(&encode(&state)).unwrap_or_default(), Link { state, faults: vec![] });
            }
        }
    }

    #[test]
    fn faults_leave_the_rest() {
        check_faults("#cx=1", &[]);
        check_faults("cx=1&new=3&view=full&view=x", &[]);
        check_faults("cx=2&view=full", &["link-version"]);
        check_faults(
            "cx=1&view=wall&filter=&q=%zz&accounts=%F0",
            &["link-value", "link-value", "link-damaged", "link-damaged"],
        );
        let link = decode("cx=1&view=wall&filter=agree").unwrap_or_default();
        assert_eq!((link.state.layout, link.state.filter), (Layout::default(), Filter::Agree));
    }

    #[test]
    fn a_link_is_held_against_the_story() {
        let account = |id: &str| Account { id: id.into(), ..Account::default() };
        let story = Story { accounts: vec![account("a"), account("b")], ..Story::default() };
        let group = Group {
            id: "g1".into(),
            label: String::new(),
            claims: vec![],
            basis: Basis::Number,
            verdict: None,
            reason: None,
            related: vec![],
        };
        let report = Report { groups: vec![group], ..Report::default() };
        let checked = |fragment: &str| check(decode(fragment).unwrap_or_default(), &story, &report);
        assert_eq!(checked("cx=1&claim=g1&accounts=b,a").faults, []);
        assert_eq!(checked("cx=1&claim=g1&accounts=b,a").state.accounts, ["b", "a"]);
        let link = checked("cx=1&claim=g2&accounts=b,x");
        assert_eq!(link.faults, [Fault::Claim("g2".into()), Fault::Account("x".into())]);
        assert_eq!(link.state, ViewState::default());
    }

    #[test]
    fn widgets_share_a_fragment() {
        let state = |query: &str| ViewState { query: query.into(), ..ViewState::default() };
        let fragment = encode_for("b", &encode_for("a.x", "#section-2", &state("1")), &state("2"));
        assert_eq!(fragment, "section-2&a.x.cx=1&a.x.q=1&b.cx=1&b.q=2");
        assert_eq!(decode_for("a.x", &fragment).map(|link| link.state), Some(state("1")));
        assert_eq!(decode_for("b", &fragment).map(|link| link.state), Some(state("2")));
        assert_eq!(decode_for("a", &fragment), None);
        let emptied = encode_for("b", &encode_for("a.x", &fragment, &state("")), &state(""));
        assert_eq!(emptied, "section-2");
    }

    #[test]
    fn long_views_are_cut() {
        let long = ViewState {
            claim: Some("g1".into()),
            query: "й".repeat(500),
            accounts: (0..8).map(|n| format!("account-{n}")).collect(),
            ..ViewState::default()
        };
        let fragment = encode(&long);
        assert!((MAX_LEN - 12..=MAX_LEN).contains(&fragment.len()), "{}", fragment.len());
        let state = decode(&fragment).unwrap_or_default().state;
        assert!(
            long.query.starts_with(&state.query)
                && state.accounts == long.accounts
                && state.claim == long.claim
        );

        let accounts = vec!["x".repeat(MAX_LEN); 2];
        let state = decode(&encode(&ViewState { accounts, ..long })).unwrap_or_default().state;
        assert!(state.accounts.is_empty() && !state.query.is_empty());
    }
}
