//! Empty states: each says what happened, what it means and what to do next.

use super::context::Context;
use super::dom::{El, el, el_with, group};
use crate::viewmodel::state::{Filter, Layout};
use crate::words::fill;

/// A state: a heading, a sentence, and what can be done.
fn state(title: &str, says: &str, act: Option<El>) -> El {
    el("div.cx-state").put("h3", title).put("p", says).child(el("div.cx-state__acts").maybe(act))
}

/// In place of the comparison where there are fewer than two accounts with text; else nothing.
pub(crate) fn too_few(cx: Context) -> Option<El> {
    let words = cx.words;
    let story = cx.story.read();
    let n_texts = story.accounts.iter().filter(|account| !account.text.trim().is_empty()).count();
    if n_texts > 1 {
        return None;
    }
    let add = cx
        .options
        .editor
        .then(|| el("button.cx-btn.cx-btn--main[type=button][data-do=compose]").text(words.compare_own()));
    Some(match n_texts {
        0 => state(words.empty_title(), words.empty_text(), add),
        _ => state(words.one_title(), &words.one_text().of(cx.comparison.read().report.claims.len()), add),
    })
}

/// Under the toolbar where no claim is left; else nothing.
pub(crate) fn no_match(cx: Context) -> Option<El> {
    let words = cx.words;
    if !cx.visible.read().is_empty() {
        return None;
    }
    let n_claims = cx.comparison.read().topics.len();
    if n_claims == 0 {
        let read =
            el_with("button.cx-btn[type=button][data-do=layout][data-of=*]", Layout::FullText.as_str())
                .text(words.read_texts());
        return Some(state(words.apart_title(), words.apart_text(), Some(read)));
    }
    let (filter, query) = (cx.filter.get(), cx.query.read());
    let named = Filter::ALL.iter().position(|one| *one == filter).map_or("", |at| words.filters().get(at));
    let says = match (query.trim(), filter) {
        (query, Filter::All) => fill(words.none_query(), &[query]),
        ("", _) => fill(words.none_filter(), &[named]),
        (query, _) => fill(words.none_both(), &[query, named]),
    };
    let clear = el("button.cx-btn[type=button][data-do=clear]").text(&words.show_all().of(n_claims));
    Some(state(words.none_title(), &says, Some(clear)))
}

/// What of the link could not be followed.
pub(crate) fn faults(cx: Context) -> Option<El> {
    let faults = group();
    for fault in cx.faults.read().iter() {
        faults.add(el("p.cx-note.cx-note--fault").text(fault).text("."));
    }
    Some(faults)
}
