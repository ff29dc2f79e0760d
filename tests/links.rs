//! Links: what goes into a fragment comes out of it, and nothing that comes in does harm.

use crosscheck::share::view::{self, MAX_LEN};
use crosscheck::viewmodel::state::{Filter, Layout, ViewState};
use proptest::prelude::*;

fn states() -> impl Strategy<Value = ViewState> {
    let ids = proptest::collection::btree_set("[a-z0-9é.,&=#%+ -]{1,4}", 0..4);
    (
        proptest::sample::select(Layout::ALL.to_vec()),
        proptest::option::of("[a-zA-Z0-9._&=%#é]{1,8}"),
        proptest::sample::select(Filter::ALL.to_vec()),
        "\\PC{0,8}",
        ids,
    )
        .prop_map(|(layout, claim, filter, query, accounts)| ViewState {
            layout,
            claim,
            filter,
            query,
            accounts: accounts.into_iter().collect(),
        })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn views_come_back(state in states(), hash in any::<bool>()) {
        let fragment = view::encode(&state);
        prop_assert!(fragment.len() <= MAX_LEN, "{fragment}");
        prop_assert!(fragment.bytes().all(|byte| byte.is_ascii_graphic() && !b"#\"<>".contains(&byte)), "{fragment}");
        let fragment = if hash { format!("#{fragment}") } else { fragment };
        let link = view::decode(&fragment).unwrap_or_default();
        prop_assert_eq!(&link.state, &state);
        prop_assert!(link.faults.is_empty());
    }

    #[test]
    fn several_widgets_keep_apart(states in proptest::collection::vec(("[a-c.]{1,3}|", states()), 1..4)) {
        let mut fragment = String::from("section-2");
        for (key, state) in &states {
            fragment = view::encode_for(key, &fragment, state);
        }
        for (idx, (key, state)) in states.iter().enumerate() {
            if states.iter().skip(idx + 1).any(|(later, _)| later == key) {
                continue;
            }
            prop_assert_eq!(&view::decode_for(key, &fragment).unwrap_or_default().state, state, "{} {}", key, &fragment);
        }
        prop_assert!(fragment.starts_with("section-2"));
    }

    #[test]
    fn cut_links_never_change_a_choice_they_do_not_name(state in states(), n in 0_usize..MAX_LEN) {
        let fragment = view::encode(&state);
        let cut = fragment.get(..n.min(fragment.len())).unwrap_or_default();
        let read = view::decode(cut).unwrap_or_default().state;
        prop_assert!(read.layout == state.layout || read.layout == Layout::default());
        prop_assert!(read.filter == state.filter || read.filter == Filter::default());
        prop_assert!(state.query.starts_with(&read.query));
    }

    #[test]
    fn hostile_fragments_do_no_harm(fragment in ".*", key in ".{0,3}") {
        let _ = view::decode_for(&key, &fragment);
        let _ = view::decode(&format!("cx=1&{fragment}"));
        let state = view::decode(&format!("#cx=1&q={fragment}&accounts={fragment}")).unwrap_or_default().state;
        prop_assert!(view::encode(&state).len() <= MAX_LEN);
    }
}

#[test]
fn long_fragments_are_read_in_linear_time() {
    let long = format!("cx=1&{}", "accounts=a,%20&q=%".repeat(100_000));
    assert!(view::decode(&long).is_some());
}
