//! Number lines: a table whose third column happens to be drawn.

use super::dom::{El, el, el_with, svg, svg_with, text};
use super::pieces;
use crate::viewmodel::chart::{Chart, Line, Mark, Zone, alike};
use crate::viewmodel::number::percent;
use crate::viewmodel::overview::Drawn;
use crate::viewmodel::tone::Tone;
use crate::words::{Words, fill};

/// The number line of a topic; `caption` says in words what is drawn.
pub(crate) fn chart(words: &Words, chart: &Chart, tone: Tone, caption: &str) -> El {
    let body = el("tbody[role=rowgroup]").maybe(chart.zone.as_ref().map(zone_note));
    let n_rows = chart.lines.len();
    for (at, line) in chart.lines.iter().enumerate() {
        let edge = if at == 0 {
            "first"
        } else if at + 1 == n_rows {
            "last"
        } else {
            ""
        };
        body.add(row(words, line, tone, chart, edge));
    }
    let head = pieces::heads(&[words.chart_account(), words.chart_figure(), words.chart_counts()]);
    let axis = el("div");
    for tick in &chart.ticks {
        let edge = match tick.place {
            ..=40 => "start",
            960.. => "end",
            _ => "",
        };
        axis.add(
            el_with("span.cx-axis__tick[data-edge=*]", edge)
                .attr_if(tick.spare, "data-spare")
                .var("--x", &percent(tick.place))
                .text(&tick.label),
        );
    }
    let table = el("table.cx-nl[role=table]")
        .put("caption.cx-vh", caption)
        .child(el("thead.cx-vh[role=rowgroup]").child(head))
        .child(body);
    el("div.cx-plotted").child(table).child(el("div.cx-axis[aria-hidden=true]").child(axis))
}

/// The words over the zone, held within the axis.
fn zone_note(zone: &Zone) -> El {
    let middle = (zone.from + zone.to) / 2;
    let (x, shift) = match middle {
        ..250 => (zone.from.max(0), "0%"),
        750.. => (zone.to.min(1000), "-100%"),
        _ => (middle, "-50%"),
    };
    let said = el("span").var("--x", &percent(x)).var("--shift", shift).text(&zone.label);
    el("tr[aria-hidden=true]").child(el_with("td.cx-nl__note[data-v=*]", zone.tone.as_str()).child(said))
}

fn row(words: &Words, line: &Line, topic: Tone, chart: &Chart, edge: &str) -> El {
    let silent = line.figure.is_empty();
    let apart = line.tone == Tone::Scope && topic != Tone::Conflict;
    let head = el("th[role=rowheader][scope=row]");
    head.add(match line.also {
        true => pieces::unseen(&fill(words.chart_second(), &[&line.label])),
        false => text(&line.label),
    });
    let says = el("td.cx-nl__says[role=cell]");
    let source = el("td.cx-nl__src[role=cell]");
    if silent {
        says.add(text(words.no_figure()));
    } else {
        says.add(pieces::figure(&line.figure, line.tone));
        if !line.scope.is_empty() {
            source.add(el("span").put("b", &line.scope));
        }
        source.add(text(" "));
        source.add(el("span").text(&line.source));
    }
    let plotted = el("td.cx-nl__plot[role=presentation][aria-hidden=true]");
    if let Some(zone) = chart.zone.as_ref().filter(|_| !apart) {
        let from = zone.from.clamp(0, 1000);
        plotted.add(
            el_with("div.cx-zone[data-v=*]", zone.tone.as_str())
                .attr("data-edge", edge)
                .var("--x", &percent(from))
                .var("--w", &percent(zone.to.clamp(0, 1000) - from)),
        );
    }
    // A mark is red or purple by its own verdict; the zone belongs to those that are compared.
    let drawn = if matches!(line.tone, Tone::Conflict | Tone::Scope) { line.tone.as_str() } else { "" };
    let plot = svg_with("svg.cx-plot[data-v=*]", drawn);
    for tick in &chart.ticks {
        let x = percent(tick.place);
        plot.add(svg("line.g[y1=0][y2=100%]").attr("x1", &x).attr("x2", &x));
    }
    for &one in &line.marks {
        plot.add(mark(one));
    }
    el("tr.cx-nl__row[role=row]")
        .class_if(line.also, "also")
        .class_if(silent, "silent")
        .class_if(apart, "apart")
        .child(head)
        .child(says)
        .child(plotted.child(plot))
        .child(source)
}

/// One mark; circles and lines take percent, arrows sit in a box that does.
fn mark(mark: Mark) -> El {
    let round = |spec, x| svg(spec).attr("cx", &percent(x));
    let straight = |spec, from, to| svg(spec).attr("x1", &percent(from)).attr("x2", &percent(to));
    match mark {
        Mark::Dot(x) => round("circle.dot[cy=50%][r=5.5]", x),
        Mark::Ring(x) => round("circle.ring[cy=50%][r=5]", x),
        Mark::Band(from, to) => {
            svg_with("rect.band[y=50%][height=14][transform=translate(0 -7)][rx=3][x=*]", &percent(from))
                .attr("width", &percent((to - from).max(4)))
        }
        Mark::Ray(from, to) => straight("line.ray[y1=50%][y2=50%]", from, to),
        Mark::Vague(from, to) => straight("line.vague[y1=50%][y2=50%]", from, to),
        Mark::Tip(x, end) => {
            let path = svg_with("path.tip[d=*]", if end { "M-6-5 0 0-6 5" } else { "M6-5 0 0 6 5" });
            svg_with("svg[y=50%][overflow=visible][x=*]", &percent(x)).child(path)
        }
    }
}

/// The key to the marks that stand in some charts.
pub(crate) fn key(words: &Words, charts: &[Drawn]) -> El {
    let drawn: [&[Mark]; 7] = [
        &[Mark::Dot(500)],
        &[Mark::Band(100, 900), Mark::Dot(500)],
        &[Mark::Band(100, 800), Mark::Ring(800)],
        &[Mark::Ray(200, 1000), Mark::Tip(1000, true), Mark::Ring(200)],
        &[Mark::Ray(200, 1000), Mark::Tip(1000, true), Mark::Dot(200)],
        &[Mark::Ray(0, 800), Mark::Tip(0, false), Mark::Dot(800)],
        &[Mark::Vague(80, 920), Mark::Tip(0, false), Mark::Tip(1000, true)],
    ];
    let key = el_with("ul.cx-marks[aria-label=*]", words.marks_title());
    for (at, label) in words.marks().iter().enumerate() {
        let symbol = match drawn.get(at) {
            Some(marks) => {
                let is_drawn = |one: &Drawn| one.chart.lines.iter().any(|line| alike(&line.marks, marks));
                if !charts.iter().any(is_drawn) {
                    continue;
                }
                let plot = svg("svg.cx-plot[aria-hidden=true]");
                for &one in *marks {
                    plot.add(mark(one));
                }
                plot
            }
            None => {
                let tone = if at == drawn.len() { Tone::Compatible } else { Tone::Conflict };
                if !charts.iter().any(|one| one.chart.zone.as_ref().is_some_and(|zone| zone.tone == tone)) {
                    continue;
                }
                el("span.cx-marks__zone[aria-hidden=true]")
                    .child(el_with("span.cx-zone[data-v=*]", tone.as_str()))
            }
        };
        key.add(el("li").child(symbol).text(label));
    }
    key
}
