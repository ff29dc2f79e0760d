//! The compact mode, inside an article: the finding, one chart, three claims, and the rest on request.

use leptos::prelude::*;

use super::context::Context;
use super::erased::{Views, click, live, maybe, text};
use super::icons::{Icon, icon};
use super::pieces;
use super::{overview, states, title};
use crate::viewmodel::findings;
use crate::viewmodel::overview::drawn;
use crate::viewmodel::rows::{Row, row};

/// Claims listed before the reader asks for all.
const FIRST: usize = 3;

/// The compact mode.
pub(crate) fn compact(cx: Context) -> AnyView {
    let words = cx.words;
    let kicker = text(move || {
        crate::viewmodel::capitalised(&words.kicker_compared.spelled(cx.columns.with(Vec::len), words))
    });
    let counts = live(move || {
        let tally = cx.topics.with(|topics| findings::tally(topics)).into_iter().filter(|(_, n)| *n > 0);
        tally
            .map(|(tone, n)| {
                view! { <li>{pieces::labelled(tone, format!("{n} {}", tone.inline(words)))}</li> }.into_any()
            })
            .views()
    });
    let accounts = move || {
        let columns = cx.columns.get().into_iter();
        columns.map(|column| view! { <li>{pieces::key(column.letter)}{column.label}</li> }.into_any()).views()
    };
    let charts = Memo::new(move |_| {
        cx.with_model(|model| {
            cx.columns.with(|columns| cx.topics.with(|topics| drawn(model, columns, topics)))
        })
    });
    let lead = move || {
        charts.with(|charts| charts.first().cloned()).map(|drawn| overview::topic(cx, drawn, true, false))
    };
    let all = RwSignal::new(false);
    let claims = move || {
        let rows: Vec<Row> = cx.with_model(|model| {
            cx.columns.with(|columns| {
                cx.topics.with(|topics| {
                    let lead = charts.with(|charts| charts.first().map(|drawn| drawn.id.clone()));
                    let others = topics.iter().filter(|topic| Some(&topic.id) != lead.as_ref());
                    others.map(|topic| row(model, columns, topic, "")).collect()
                })
            })
        });
        let shown = if all.get() { rows.len() } else { FIRST };
        rows.into_iter().take(shown).map(|row| brief(cx, row)).views()
    };
    let more = move || {
        let n_claims = cx.topics.with(Vec::len);
        (!all.get() && n_claims > FIRST + 1).then(|| {
            let said = words.show_all_claims.of(n_claims);
            view! { <button type="button" class="cx-brief__more" on:click=click(move || all.set(true))>{said}</button> }.into_any()
        })
    };
    let full = cx.options().full_url.map(|url| view! { <a class="cx-btn" href=url>{words.open_full}</a> });
    let body = live(move || {
        states::too_few(cx).unwrap_or_else(|| {
            view! {
                {maybe(lead)}
                <ol class="cx-who" aria-label=words.picker>{live(accounts)}</ol>
                <div class="cx-brief">{live(claims)}{maybe(more)}</div>
            }
            .into_any()
        })
    });
    view! {
        <section class="cx-compact" aria-labelledby="h-title">
            <div class="cx-compact__top">
                <p class="cx-kicker">{icon(Icon::Mark)}{kicker}</p>
                <h2 id="h-title" part="title">{text(move || title::headline(cx))}</h2>
                {title::finding(cx)}
            </div>
            <ul class="cx-count" part="tally" aria-label=words.tally>{counts}</ul>
            {body}
            {title::note(cx)}
            <div class="cx-cfoot" part="footer"><p>{words.made_with}" "{words.local}</p>{full}</div>
        </section>
    }
    .into_any()
}

/// One claim: label, verdict, figures; its passages on request.
fn brief(cx: Context, row: Row) -> AnyView {
    let words = cx.words;
    let figures = row.cells.iter().flat_map(|cell| {
        let entries = cell.entries.iter().filter(|entry| !entry.figure.is_empty());
        entries.map(|entry| {
            view! {
                <span>
                    {pieces::key(cell.letter.clone())}
                    <span class="cx-vh">{format!("{}: ", cell.label)}</span>
                    {pieces::figure(entry.figure.clone(), entry.tone)}
                </span>
            }
            .into_any()
        })
    });
    let figures = figures.views();
    let passages = row.cells.into_iter().flat_map(|cell| {
        let (letter, label) = (cell.letter, cell.label);
        cell.entries.into_iter().map(move |entry| {
            view! {
                <li>
                    {pieces::key(letter.clone())}
                    <div>
                        <b>{label.clone()}</b>
                        <p class="cx-digest">{pieces::passage(entry.lead)}{pieces::passage(entry.passage)}</p>
                        <p class="cx-src">{entry.source}</p>
                    </div>
                </li>
            }
            .into_any()
        })
    });
    let passages = passages.views();
    view! {
        <details part="claim">
            <summary>
                <b>{pieces::passage(row.label)}<span class="cx-chev" aria-hidden=true.to_string()></span></b>
                {pieces::verdict(words, row.tone)}
                <span class="cx-brief__figs">{figures}</span>
            </summary>
            <div class="cx-brief__body"><p>{row.reason}</p><ul>{passages}</ul></div>
        </details>
    }
    .into_any()
}
