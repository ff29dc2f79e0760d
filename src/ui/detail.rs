//! The detail of a claim, open in the flow under its row so that nothing is covered.

use leptos::prelude::*;

use super::address;
use super::context::Context;
use super::erased::{Views, click};
use super::icons::{Icon, icon, tone_icon};
use super::overview::claim_link;
use super::pieces;
use crate::engine::order;
use crate::viewmodel::detail::{self, Detail, Field, Line, Match};
use crate::viewmodel::state::Layout;
use crate::viewmodel::strings::fill;
use crate::viewmodel::tone::Tone;

/// The detail of the topic with an id; nothing when there is none.
pub(crate) fn detail(cx: Context, id: &str) -> Option<AnyView> {
    let (label, detail) = cx.with_model(|model| {
        cx.columns.with(|columns| {
            cx.topics.with(|topics| {
                let topic = topics.iter().find(|topic| topic.id == id)?;
                Some((topic.label.clone(), detail::detail(model, columns, topic, topics)))
            })
        })
    })?;
    let words = cx.words;
    let Detail { why_title, why, hints_title, hints, lines, triangle, matches, related } = detail;
    let hints = (!hints.is_empty()).then(|| {
        let hints =
            hints.into_iter().map(|hint| view! { <p class="cx-detail__body">{hint}</p> }.into_any()).views();
        view! { <div><h3>{hints_title}</h3>{hints}</div> }
    });
    let related = (!related.is_empty()).then(|| {
        let links =
            related.into_iter().map(|(id, label)| view! { <li>{claim_link(cx, id, label)}</li> }.into_any());
        view! { <div><h3>{words.related}</h3><ul class="cx-detail__body">{links.views()}</ul></div> }
    });
    let pairs = (!triangle.is_empty()).then(|| triangle_of(cx, &lines, triangle));
    let matched = (!matches.is_empty()).then(|| matched(cx, matches));
    let first = lines.first().map(|line| (line.claim, line.account.clone()));
    let show = move || {
        if let Some((claim, account)) = &first {
            show_in_text(cx, *claim, account);
        }
    };
    Some(
        view! {
            <section class="cx-detail" aria-label=fill(words.details_of, &[&label])>
                <div class="cx-detail__side">
                    <div><h3>{why_title}</h3><p class="cx-detail__lead">{why}</p></div>
                    {hints}
                    {related}
                    <div class="cx-detail__acts">
                        <button type="button" class="cx-btn" on:click=click(move || address::copy_link(cx))>
                            {icon(Icon::Link)}
                            {words.copy_link}
                        </button>
                        <button type="button" class="cx-btn" on:click=click(show)>{words.show_full}</button>
                    </div>
                </div>
                <div class="cx-detail__main">
                    {figures(cx, lines)}
                    {pairs}
                    {matched}
                </div>
            </section>
        }
        .into_any(),
    )
}

/// Goes to the texts, to the passage of a claim.
fn show_in_text(cx: Context, claim: usize, account: &str) {
    let place = cx.columns.with_untracked(|columns| columns.iter().position(|column| column.id == account));
    cx.tab.set(place.unwrap_or(0));
    cx.page.set(place.unwrap_or(0));
    cx.focus_claim.set_value(Some(claim));
    cx.show(Layout::FullText);
}

fn figures(cx: Context, lines: Vec<Line>) -> AnyView {
    let words = cx.words;
    let rows = lines.into_iter().map(|line| {
        let (claim, account) = (line.claim, line.account);
        let open = move || show_in_text(cx, claim, &account);
        let of = fill(words.show_in_text_of, &[&line.label]);
        // A claim in words has no figure to set apart, and may be long.
        let written = if line.reading.is_empty() {
            let words: String = line.written.into_iter().map(|(_, words)| words).collect();
            view! { <span class="cx-ftable__words">{words}</span> }.into_any()
        } else {
            pieces::figure(line.written, line.tone)
        };
        let counts = if line.counts.is_empty() { "–".to_string() } else { line.counts };
        let reading = if line.reading.is_empty() { "–".to_string() } else { line.reading };
        view! {
            <tr role="row">
                <th role="rowheader" scope="row">{pieces::key(line.letter)}{line.label}</th>
                <td role="cell" data-l=words.as_written>{written}</td>
                <td role="cell" data-l=words.read_as class="cx-ftable__read">{reading}</td>
                <td role="cell" data-l=words.counts>{counts}</td>
                <td role="cell" data-l=words.who_says>{line.source}</td>
                <td role="cell" data-l=words.text>
                    <button type="button" class="cx-open" on:click=click(open)>
                        {icon(Icon::Text)}
                        <span>{words.show_in_text}<span class="cx-vh">{of}</span></span>
                    </button>
                </td>
            </tr>
        }
        .into_any()
    });
    let heads =
        [words.chart_account, words.as_written, words.read_as, words.counts, words.who_says, words.text];
    let heads = heads.map(|head| view! { <th role="columnheader" scope="col">{head}</th> }.into_any());
    view! {
        <div>
            <h3>{words.figures}</h3>
            <table class="cx-ftable" role="table" aria-label=words.figures_of>
                <thead role="rowgroup"><tr role="row">{heads.into_iter().views()}</tr></thead>
                <tbody role="rowgroup">{rows.views()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

/// Every pair, as the triangle of a road atlas.
fn triangle_of(cx: Context, lines: &[Line], triangle: Vec<Vec<Field>>) -> AnyView {
    let words = cx.words;
    let name = |line: &Line| {
        let written: Vec<&str> = line.written.iter().map(|(_, words)| words.as_str()).collect();
        let mut written = written.join(" ");
        if let Some((at, _)) = written.char_indices().nth(40) {
            written.truncate(at);
            written.push('…');
        }
        let account = format!("{} ", line.label);
        view! { {pieces::key(line.letter.clone())}<span class="cx-vh">{account}</span>{written} }.into_any()
    };
    let mut used: Vec<Tone> = triangle.iter().flatten().flatten().copied().collect();
    order::sort(&mut used);
    used.dedup();
    let rows = lines.iter().skip(1).zip(triangle).map(|(line, fields)| {
        let fields = fields.into_iter().map(|field| match field {
            Some(tone) => view! {
                <td data-v=tone.as_str()>{tone_icon(tone)}<span class="cx-vh">{tone.word(words)}</span></td>
            }
            .into_any(),
            None => view! { <td class="cx-matrix__own"><span class="cx-vh">{words.same_account}</span></td> }
                .into_any(),
        });
        view! { <tr><th scope="row">{name(line)}</th>{fields.views()}</tr> }.into_any()
    });
    let rows = rows.views();
    let n_columns = lines.len().saturating_sub(1);
    let foot =
        lines.iter().take(n_columns).map(|line| view! { <th scope="col">{name(line)}</th> }.into_any());
    let legend = used.into_iter().map(|tone| pieces::verdict(words, tone)).views();
    view! {
        <div>
            <h3>{words.every_pair}</h3>
            <div class="cx-matrix__box" role="region" tabindex="0" aria-label=words.every_pair>
                <table class="cx-matrix">
                    <caption class="cx-vh">{words.every_pair_caption}</caption>
                    <tbody>
                        {rows}
                        <tr class="cx-matrix__foot"><td class="cx-matrix__own">{String::new()}</td>{foot.views()}</tr>
                    </tbody>
                </table>
            </div>
            <p class="cx-legend">{legend}</p>
        </div>
    }
    .into_any()
}

fn matched(cx: Context, matches: Vec<Match>) -> AnyView {
    let words = cx.words;
    let items = matches.into_iter().map(|found| {
        let [(left, left_figure), (right, right_figure)] = found.sides;
        let parts = found.parts.into_iter().map(|(name, weight, carried)| {
            let weight = if weight < 0 { format!("−{}", -weight) } else { format!("+{weight}") };
            let carried = if carried.is_empty() { String::new() } else { format!(" ({carried})") };
            format!("{name} {weight}{carried}")
        });
        let parts: Vec<String> = parts.collect();
        let score = found.score.map(|score| fill(words.matched_score, &[&score.to_string()]));
        let signs: Vec<String> = score.into_iter().chain(parts).collect();
        let signs = signs.join(" · ");
        view! {
            <li>
                <p class="cx-match__pair">
                    {pieces::key(left)}<span>{left_figure}</span>
                    {pieces::key(right)}<span>{right_figure}</span>
                    {pieces::verdict(words, found.tone)}
                </p>
                <p>{found.reason}</p>
                {(!signs.is_empty()).then(|| view! { <p class="cx-fine">{signs}</p> })}
            </li>
        }
        .into_any()
    });
    view! {
        <details class="cx-match">
            <summary><span>{words.matched}</span><span class="cx-chev" aria-hidden=true.to_string()></span></summary>
            <p class="cx-fine">{words.matched_note}</p>
            <ul>{items.views()}</ul>
        </details>
    }
    .into_any()
}
