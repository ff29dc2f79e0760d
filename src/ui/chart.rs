//! Number lines: a table whose third column happens to be drawn.

use leptos::prelude::*;

use super::erased::Views;
use super::pieces;
use crate::viewmodel::chart::{Chart, Line, Mark, Zone};
use crate::viewmodel::number::percent;
use crate::viewmodel::strings::{Words, fill};
use crate::viewmodel::tone::Tone;

/// The number line of a topic; `caption` says in words what is drawn.
pub(crate) fn chart(words: &'static Words, chart: Chart, tone: Tone, caption: String) -> AnyView {
    let Chart { lines, ticks, zone, .. } = chart;
    let places: Vec<i32> = ticks.iter().map(|tick| tick.place).collect();
    let note = zone.as_ref().map(zone_note);
    let n_rows = lines.len();
    let rows = lines.into_iter().enumerate().map(|(at, line)| {
        let edge = if at == 0 {
            "first"
        } else if at + 1 == n_rows {
            "last"
        } else {
            ""
        };
        row(words, line, tone, &places, zone.as_ref(), edge)
    });
    let rows = rows.views();
    let axis = ticks.into_iter().map(|tick| {
        let edge = match tick.place {
            ..=40 => "start",
            960.. => "end",
            _ => "",
        };
        view! {
            <span class="cx-axis__tick" data-edge=edge data-spare=tick.spare style=("--x", percent(tick.place))>
                {tick.label}
            </span>
        }
        .into_any()
    });
    view! {
        <div class="cx-plotted">
            <table class="cx-nl" role="table">
                <caption class="cx-vh">{caption}</caption>
                <thead class="cx-vh" role="rowgroup">
                    <tr role="row">
                        <th role="columnheader" scope="col">{words.chart_account}</th>
                        <th role="columnheader" scope="col">{words.chart_figure}</th>
                        <th role="columnheader" scope="col">{words.chart_counts}</th>
                    </tr>
                </thead>
                <tbody role="rowgroup">{note}{rows}</tbody>
            </table>
            <div class="cx-axis" aria-hidden="true"><div>{axis.views()}</div></div>
        </div>
    }
    .into_any()
}

/// The words over the zone, held within the axis.
fn zone_note(zone: &Zone) -> AnyView {
    let middle = (zone.from + zone.to) / 2;
    let (x, shift) = match middle {
        ..250 => (zone.from.max(0), "0%"),
        750.. => (zone.to.min(1000), "-100%"),
        _ => (middle, "-50%"),
    };
    view! {
        <tr aria-hidden="true">
            <td class="cx-nl__note" data-v=zone.tone.as_str()>
                <span style=("--x", percent(x)) style=("--shift", shift)>{zone.label.clone()}</span>
            </td>
        </tr>
    }
    .into_any()
}

fn row(
    words: &'static Words,
    line: Line,
    topic: Tone,
    ticks: &[i32],
    zone: Option<&Zone>,
    edge: &'static str,
) -> AnyView {
    let silent = line.figure.is_empty();
    let apart = line.tone == Tone::Scope && topic != Tone::Conflict;
    let head = if line.also {
        let said = fill(words.chart_second, &[&line.label]);
        view! { <span class="cx-vh">{said}</span> }.into_any()
    } else {
        line.label.into_any()
    };
    let said = if silent { words.no_figure.into_any() } else { pieces::figure(line.figure, line.tone) };
    // A mark is red or purple by its own verdict; the zone belongs to those that are compared.
    let drawn = if matches!(line.tone, Tone::Conflict | Tone::Scope) { line.tone.as_str() } else { "" };
    let zone = zone.filter(|_| !apart).map(|zone| {
        let (from, to) = (zone.from.clamp(0, 1000), zone.to.clamp(0, 1000));
        view! {
            <div
                class="cx-zone"
                data-v=zone.tone.as_str()
                data-edge=edge
                style=("--x", percent(from))
                style=("--w", percent(to - from))
            ></div>
        }
    });
    let grid = ticks.iter().map(|&place| {
        view! { <line class="g" x1=percent(place) x2=percent(place) y1="0" y2="100%" /> }.into_any()
    });
    let marks = line.marks.iter().map(|&one| mark(one));
    let source = (!silent).then(|| {
        let scope = (!line.scope.is_empty()).then(|| view! { <span><b>{line.scope}</b></span> });
        view! { {scope}" "<span>{line.source}</span> }
    });
    view! {
        <tr role="row" class="cx-nl__row" class:also=line.also class:silent=silent class:apart=apart>
            <th role="rowheader" scope="row">{head}</th>
            <td role="cell" class="cx-nl__says">{said}</td>
            <td class="cx-nl__plot" role="presentation" aria-hidden="true">
                {zone}
                <svg class="cx-plot" data-v=drawn>{grid.views()}{marks.views()}</svg>
            </td>
            <td role="cell" class="cx-nl__src">{source}</td>
        </tr>
    }
    .into_any()
}

/// One mark; circles and lines take percent, arrows sit in a box that does.
pub(crate) fn mark(mark: Mark) -> AnyView {
    match mark {
        Mark::Dot(x) => view! { <circle class="dot" cx=percent(x) cy="50%" r="5.5" /> }.into_any(),
        Mark::Ring(x) => view! { <circle class="ring" cx=percent(x) cy="50%" r="5" /> }.into_any(),
        Mark::Band(from, to) => view! {
            <rect class="band" x=percent(from) width=percent((to - from).max(4)) y="50%" height="14" transform="translate(0 -7)" rx="3" />
        }
        .into_any(),
        Mark::Ray(from, to) => view! { <line class="ray" x1=percent(from) x2=percent(to) y1="50%" y2="50%" /> }.into_any(),
        Mark::Vague(from, to) => view! { <line class="vague" x1=percent(from) x2=percent(to) y1="50%" y2="50%" /> }.into_any(),
        Mark::Tip(x, end) => {
            let d = if end { "M-6-5 0 0-6 5" } else { "M6-5 0 0 6 5" };
            view! { <svg x=percent(x) y="50%" overflow="visible"><path class="tip" d=d /></svg> }.into_any()
        }
    }
}

/// The key to the marks.
pub(crate) fn key(words: &'static Words) -> AnyView {
    let drawn: [&[Mark]; 7] = [
        &[Mark::Dot(500)],
        &[Mark::Band(100, 900), Mark::Dot(500)],
        &[Mark::Band(100, 800), Mark::Ring(800)],
        &[Mark::Ray(200, 1000), Mark::Tip(1000, true), Mark::Ring(200)],
        &[Mark::Ray(200, 1000), Mark::Tip(1000, true), Mark::Dot(200)],
        &[Mark::Ray(0, 800), Mark::Tip(0, false), Mark::Dot(800)],
        &[Mark::Vague(80, 920), Mark::Tip(0, false), Mark::Tip(1000, true)],
    ];
    let lines = drawn.into_iter().zip(words.marks).map(|(marks, label)| {
        let marks = marks.iter().map(|&one| mark(one)).views();
        view! { <li><svg class="cx-plot" aria-hidden="true">{marks}</svg>{label}</li> }.into_any()
    });
    let zones = [Tone::Compatible, Tone::Conflict].into_iter().zip(words.marks.into_iter().skip(7)).map(|(tone, label)| {
        view! {
            <li><span class="cx-marks__zone" aria-hidden="true"><span class="cx-zone" data-v=tone.as_str()></span></span>{label}</li>
        }
        .into_any()
    });
    view! { <ul class="cx-marks" aria-label=words.marks_title>{lines.views()}{zones.views()}</ul> }.into_any()
}
