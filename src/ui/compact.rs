//! The compact mode, inside an article: the finding, one chart, three claims, and the rest on request.

use super::context::Context;
use super::dom::{El, el, el_with, group};
use super::icons::{Icon, icon};
use super::{overview, pieces, states, title};
use crate::viewmodel::rows::{Row, row};
use crate::viewmodel::{capitalised, findings};

/// Claims listed before the reader asks for all.
const FIRST: usize = 3;

/// The compact mode.
pub(crate) fn compact(cx: Context) -> El {
    let words = cx.words;
    let kicker = el("p.cx-kicker").child(icon(Icon::Mark)).live_text(cx, |cx| {
        capitalised(&cx.words.kicker_compared().spelled(cx.comparison.read().columns.len()))
    });
    let heading = el("h2[id=h-title][part=title]").live_text(cx, title::headline);
    let counts = el_with("ul.cx-count[part=tally][aria-label=*]", words.tally()).live_part(cx, |cx| {
        let counts = group();
        for (tone, n) in findings::tally(&cx.comparison.read().topics) {
            if n > 0 {
                let label = [&n.to_string(), " ", tone.inline(cx.words)].concat();
                counts.add(el("li").child(pieces::labelled(tone, &label)));
            }
        }
        Some(counts)
    });
    let foot =
        el("div.cx-cfoot[part=footer]").child(el("p").text(words.made_with()).text(" ").text(words.local()));
    if let Some(url) = &cx.options.full_url {
        foot.add(el_with("a.cx-btn[href=*]", url).text(words.open_full()));
    }
    el("section.cx-compact[aria-labelledby=h-title]")
        .child(el("div.cx-compact__top").child(kicker).child(heading).child(title::finding(cx)))
        .child(counts)
        .live_part(cx, |cx| Some(states::too_few(cx).unwrap_or_else(|| body(cx))))
        .child(title::note(cx))
        .child(foot)
}

/// One chart, who says it, and the gravest claims.
fn body(cx: Context) -> El {
    let words = cx.words;
    let comparison = cx.comparison.read();
    let who = el_with("ol.cx-who[aria-label=*]", words.picker());
    for column in &comparison.columns {
        who.add(el("li").child(pieces::key(&column.letter)).text(&column.label));
    }
    let charts = cx.charts.read();
    let lead = charts.first();
    let n_shown = if cx.all.get() { usize::MAX } else { FIRST };
    let claims = el("div.cx-brief");
    let others = comparison.topics.iter().filter(|topic| lead.is_none_or(|lead| topic.id != lead.id));
    for topic in others.take(n_shown) {
        claims.add(brief(cx, &row(comparison.model(), &comparison.columns, topic, "")));
    }
    let n_claims = comparison.topics.len();
    if FIRST + 1 < n_claims && n_shown == FIRST {
        let more = words.show_all_claims().of(n_claims);
        claims.add(el("button.cx-brief__more[type=button][data-do=all]").text(&more));
    }
    group().maybe(lead.map(|drawn| overview::topic(cx, drawn, true, false))).child(who).child(claims)
}

/// One claim: label, verdict, figures; its passages on request.
fn brief(cx: Context, row: &Row) -> El {
    let (figures, passages) = (el("span.cx-brief__figs"), el("ul"));
    for cell in &row.cells {
        for entry in &cell.entries {
            if !entry.figure.is_empty() {
                let name = [&cell.label, ": "].concat();
                let figure = el("span").child(pieces::key(&cell.letter)).child(pieces::unseen(&name));
                figures.add(figure.child(pieces::figure(&entry.figure, entry.tone)));
            }
            let digest =
                el("p.cx-digest").child(pieces::passage(&entry.lead)).child(pieces::passage(&entry.passage));
            let said = el("div").put("b", &cell.label).child(digest).put("p.cx-src", &entry.source);
            passages.add(el("li").child(pieces::key(&cell.letter)).child(said));
        }
    }
    let summary = el("summary")
        .child(el("b").child(pieces::passage(&row.label)).child(pieces::chevron()))
        .child(pieces::verdict(cx.words, row.tone))
        .child(figures);
    let body = el("div.cx-brief__body").put("p", &row.reason).child(passages);
    el("details[part=claim]").child(summary).child(body)
}
