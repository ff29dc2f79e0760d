//! The compact mode, inside an article: the finding, one chart, three claims, and the rest on request.

use super::context::Context;
use super::dom::{El, el, group};
use super::icons::{Icon, icon};
use super::pieces::{self, button};
use super::signal::{Memo, Signal};
use super::{overview, states, title};
use crate::viewmodel::overview::Drawn;
use crate::viewmodel::rows::{Row, row};
use crate::viewmodel::{capitalised, findings};

/// Claims listed before the reader asks for all.
const FIRST: usize = 3;

/// The compact mode.
pub(crate) fn compact(cx: Context) -> El {
    let words = cx.words;
    let kicker = el("p.cx-kicker").child(icon(Icon::Mark)).live_text(move || {
        capitalised(&words.kicker_compared.spelled(cx.comparison.read().columns.len(), words))
    });
    let heading = el("h2").attr("id", "h-title").attr("part", "title").live_text(move || title::headline(cx));
    let counts = el("ul.cx-count").attr("part", "tally").attr("aria-label", words.tally).live(move || {
        let counts = group();
        for (tone, n) in findings::tally(&cx.comparison.read().topics) {
            if n > 0 {
                let label = [&n.to_string(), " ", tone.inline(words)].concat();
                counts.add(el("li").child(pieces::labelled(tone, &label)));
            }
        }
        Some(counts)
    });
    let foot = el("div.cx-cfoot")
        .attr("part", "footer")
        .child(el("p").text(words.made_with).text(" ").text(words.local));
    if let Some(url) = &cx.options().full_url {
        foot.add(el("a.cx-btn").attr("href", url).text(words.open_full));
    }
    let charts = overview::charts(cx);
    let all = Signal::new(false);
    el("section.cx-compact")
        .attr("aria-labelledby", "h-title")
        .child(el("div.cx-compact__top").child(kicker).child(heading).child(title::finding(cx)))
        .child(counts)
        .live(move || Some(states::too_few(cx).unwrap_or_else(|| body(cx, charts, all))))
        .child(title::note(cx))
        .child(foot)
}

fn body(cx: Context, charts: Memo<Vec<Drawn>>, all: Signal<bool>) -> El {
    let words = cx.words;
    let who = el("ol.cx-who").attr("aria-label", words.picker).live(move || {
        let who = group();
        for column in &cx.comparison.read().columns {
            who.add(el("li").child(pieces::key(&column.letter)).text(&column.label));
        }
        Some(who)
    });
    let claims = el("div.cx-brief").live(move || {
        let comparison = cx.comparison.read();
        let lead = charts.read().first().map(|drawn| drawn.id.clone());
        let n_shown = if all.get() { usize::MAX } else { FIRST };
        let claims = group();
        for topic in comparison.topics.iter().filter(|topic| Some(&topic.id) != lead.as_ref()).take(n_shown) {
            claims.add(brief(cx, &row(comparison.model(), &comparison.columns, topic, "")));
        }
        Some(claims)
    });
    let more = move || {
        let n_claims = cx.comparison.read().topics.len();
        (!all.get() && n_claims > FIRST + 1).then(|| {
            button("button.cx-brief__more", move || all.set(true)).text(&words.show_all_claims.of(n_claims))
        })
    };
    group()
        .live(move || charts.read().first().map(|drawn| overview::topic(cx, drawn, true, false)))
        .child(who)
        .child(claims.live(more))
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
            let said = el("div")
                .child(el("b").text(&cell.label))
                .child(digest)
                .child(el("p.cx-src").text(&entry.source));
            passages.add(el("li").child(pieces::key(&cell.letter)).child(said));
        }
    }
    let summary = el("summary")
        .child(el("b").child(pieces::passage(&row.label)).child(pieces::chevron()))
        .child(pieces::verdict(cx.words, row.tone))
        .child(figures);
    let body = el("div.cx-brief__body").child(el("p").text(&row.reason)).child(passages);
    el("details").attr("part", "claim").child(summary).child(body)
}
