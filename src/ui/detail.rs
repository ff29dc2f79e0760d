//! The detail of a claim, open in the flow under its row so that nothing is covered.

use super::address;
use super::context::Context;
use super::dom::{El, el, el_with, text};
use super::icons::{Icon, icon, tone_icon};
use super::overview::claim_link;
use super::pieces;
use crate::engine::letters::joined;
use crate::viewmodel::detail::{self, Detail, Field, Line, Match};
use crate::viewmodel::figure;
use crate::viewmodel::quote::citation;
use crate::viewmodel::state::Layout;
use crate::viewmodel::tone::Tone;
use crate::words::fill;

/// Letters of a figure that head a row or a column of the triangle.
const HEAD: usize = 40;

/// The detail of the topic with an id; nothing when there is none.
pub(crate) fn detail(cx: Context, id: &str) -> Option<El> {
    let words = cx.words;
    let comparison = cx.comparison.read();
    let topic = comparison.topic(id)?;
    let Detail { why_title, why, hints_title, hints, lines, triangle, matches, related } =
        detail::detail(comparison.model(), &comparison.columns, topic, &comparison.topics);
    let side = el("div.cx-detail__side").child(el("div").put("h3", why_title).put("p.cx-detail__lead", &why));
    if !hints.is_empty() {
        let said = el("div").put("h3", hints_title);
        for hint in &hints {
            said.add(el("p.cx-detail__body").text(hint));
        }
        side.add(said);
    }
    if !related.is_empty() {
        let links = el("ul.cx-detail__body");
        for (id, label) in &related {
            links.add(el("li").child(claim_link(cx, id, label)));
        }
        side.add(el("div").put("h3", words.related()).child(links));
    }
    let acts = el("div.cx-detail__acts")
        .child(el("button.cx-btn[type=button][data-do=link]").child(icon(Icon::Link)).text(words.copy_link()))
        .child(el_with("button.cx-btn[type=button][data-do=cite][data-of=*]", id).text(words.cite()));
    if let Some(line) = lines.first() {
        acts.add(in_text("button.cx-btn[type=button][data-do=text]", line).text(words.show_full()));
    }
    let main = el("div.cx-detail__main").child(figures(cx, &lines));
    if !triangle.is_empty() {
        main.add(triangle_of(cx, &lines, &triangle));
    }
    if !matches.is_empty() {
        main.add(matched(cx, &matches));
    }
    let section = el("section.cx-detail").attr("aria-label", &fill(words.details_of(), &[&topic.label]));
    Some(section.child(side.child(acts)).child(main))
}

/// Links to the topics nearby, on one line; nothing when there are none.
pub(crate) fn near(cx: Context, related: &[(String, String)]) -> Option<El> {
    let near = el("p.more").text(cx.words.close_by());
    for (at, (id, label)) in related.iter().enumerate() {
        near.add(text(if at == 0 { " " } else { " · " }));
        near.add(claim_link(cx, id, label));
    }
    (!related.is_empty()).then_some(near)
}

/// Copies what a topic says, with its sources.
pub(crate) fn cite(cx: Context, id: &str) {
    let comparison = cx.comparison.peek();
    if let Some(topic) = comparison.topic(id) {
        let cited = citation(comparison.model(), &comparison.columns, topic);
        address::copy(cx, &cited, cx.words.cited(), cx.words.not_cited());
    }
}

/// A button that leads to the passage of a line in the texts.
fn in_text(spec: &'static str, line: &Line) -> El {
    el(spec).attr("data-claim", &line.claim.to_string()).attr("data-of", &line.account)
}

/// Goes to the texts, to the passage of a claim.
pub(crate) fn show_in_text(cx: Context, claim: Option<usize>, account: &str) {
    let place = cx.comparison.peek().columns.iter().position(|column| column.id == account).unwrap_or(0);
    cx.tab.set(place);
    cx.page.set(place);
    cx.focus_claim.set(claim);
    cx.show(Layout::FullText);
}

fn figures(cx: Context, lines: &[Line]) -> El {
    let words = cx.words;
    let head = pieces::heads(&[
        words.chart_account(),
        words.as_written(),
        words.read_as(),
        words.counts(),
        words.who_says(),
        words.text(),
    ]);
    let body = el("tbody[role=rowgroup]");
    for line in lines {
        body.add(figure(cx, line));
    }
    let table = el_with("table.cx-ftable[role=table][aria-label=*]", words.figures_of())
        .child(el("thead[role=rowgroup]").child(head))
        .child(body);
    el("div").put("h3", words.figures()).child(table)
}

fn figure(cx: Context, line: &Line) -> El {
    let words = cx.words;
    // A claim in words has no figure to set apart, and may be long.
    let written = match line.reading.is_empty() {
        true => {
            let written = el("span.cx-ftable__words");
            for (_, part) in &line.written {
                written.add(text(part));
            }
            written
        }
        false => pieces::figure(&line.written, line.tone),
    };
    let or_none = |words: &str| text(if words.is_empty() { "–" } else { words });
    let of = fill(words.show_in_text_of(), &[&line.label]);
    // The names stand before the cells where there is no room for columns.
    let cell = |name: &str, shown: El| el_with("td[role=cell][data-l=*]", name).child(shown);
    let open = in_text("button.cx-open[type=button][data-do=text]", line)
        .child(icon(Icon::Text))
        .child(el("span").text(words.show_in_text()).child(pieces::unseen(&of)));
    let text_cell = cell(words.text(), open);
    if let Some(address) = &line.original {
        text_cell.add(
            el_with("a.cx-open[target=_blank][rel=noopener noreferrer][href=*]", address)
                .child(icon(Icon::Link))
                .child(el("span").text(words.original()).child(pieces::unseen(&of))),
        );
    }
    el("tr[role=row]")
        .child(el("th[role=rowheader][scope=row]").child(pieces::key(&line.letter)).text(&line.label))
        .child(cell(words.as_written(), written))
        .child(cell(words.read_as(), or_none(&line.reading)).attr("class", "cx-ftable__read"))
        .child(cell(words.counts(), or_none(&line.counts)))
        .child(cell(words.who_says(), text(&line.source)))
        .child(text_cell)
}

/// Every pair, as the triangle of a road atlas.
fn triangle_of(cx: Context, lines: &[Line], triangle: &[Vec<Field>]) -> El {
    let words = cx.words;
    let mut used = Vec::new();
    let body = el("tbody");
    for (line, fields) in lines.iter().skip(1).zip(triangle) {
        let row = el("tr").child(name(el("th[scope=row]"), line));
        for field in fields {
            row.add(match *field {
                Some(tone) => {
                    used.push(tone);
                    let symbol = el_with("td[data-v=*]", tone.as_str()).child(tone_icon(tone));
                    symbol.child(pieces::unseen(tone.word(words)))
                }
                None => el("td.cx-matrix__own").child(pieces::unseen(words.same_account())),
            });
        }
        body.add(row);
    }
    let foot = el("tr.cx-matrix__foot").child(el("td.cx-matrix__own"));
    for line in lines.iter().take(lines.len().saturating_sub(1)) {
        foot.add(name(el("th[scope=col]"), line));
    }
    let legend = el("p.cx-legend");
    for tone in Tone::ALL {
        if used.contains(&tone) {
            legend.add(pieces::verdict(words, tone));
        }
    }
    let table =
        el("table.cx-matrix").put("caption.cx-vh", words.every_pair_caption()).child(body.child(foot));
    let region =
        el_with("div.cx-matrix__box[role=region][tabindex=0][aria-label=*]", words.every_pair()).child(table);
    el("div").put("h3", words.every_pair()).child(region).child(legend)
}

/// A line of the figures as the head of a row or a column.
fn name(head: El, line: &Line) -> El {
    let mut written = figure::said(&line.written);
    if let Some((at, _)) = written.char_indices().nth(HEAD) {
        written.truncate(at);
        written.push('…');
    }
    let account = [&line.label, " "].concat();
    head.child(pieces::key(&line.letter)).child(pieces::unseen(&account)).text(&written)
}

fn matched(cx: Context, matches: &[Match]) -> El {
    let words = cx.words;
    let items = el("ul");
    for found in matches {
        let pair = el("p.cx-match__pair");
        for (letter, figure) in &found.sides {
            pair.add(pieces::key(letter));
            pair.add(el("span").text(figure));
        }
        pair.add(pieces::verdict(words, found.tone));
        let item = el("li").child(pair).put("p", &found.reason);
        let signs = signs(cx, found);
        if !signs.is_empty() {
            item.add(el("p.cx-fine").text(&signs));
        }
        items.add(item);
    }
    let summary = el("summary").put("span", words.matched()).child(pieces::chevron());
    el("details.cx-match").child(summary).put("p.cx-fine", words.matched_note()).child(items)
}

/// The signs by which a pair was matched, with their weights.
fn signs(cx: Context, found: &Match) -> String {
    let mut signs = Vec::new();
    if let Some(score) = found.score {
        signs.push(fill(cx.words.matched_score(), &[&score.to_string()]));
    }
    for (name, weight, carried) in &found.parts {
        let sign = if *weight < 0 { " −" } else { " +" };
        let mut part = [name, sign, &weight.unsigned_abs().to_string()].concat();
        if !carried.is_empty() {
            part.extend([" (", carried, ")"]);
        }
        signs.push(part);
    }
    joined(&signs, " · ")
}
