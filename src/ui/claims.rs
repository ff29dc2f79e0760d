//! *By claim*: a row for each claim, a column for each account.

use leptos::prelude::*;

use super::context::Context;
use super::detail;
use super::erased::{Views, click, flag, live, maybe, text, value};
use super::pieces;
use crate::viewmodel::columns::Column;
use crate::viewmodel::rows::{Cell, Entry, Row, row};
use crate::viewmodel::state::Layout;
use crate::viewmodel::tone::Tone;

/// Rows beyond which those off the screen are not laid out.
const LONG: usize = 80;

/// The table; stays on the page when the texts are shown, for print.
pub(crate) fn claims(cx: Context) -> AnyView {
    let words = cx.words;
    // A row is made anew when what it shows changes; opening and closing leaves it alone.
    let rows = move || {
        let query = cx.query.get();
        cx.with_model(|model| {
            cx.columns.with(|columns| {
                cx.topics.with(|topics| {
                    let shown = cx.visible.get().into_iter().filter_map(|idx| topics.get(idx));
                    let mut version = query.clone();
                    columns.iter().for_each(|column| version.push_str(&column.id));
                    shown
                        .map(|topic| {
                            (
                                format!("{}\u{1f}{version}\u{1f}{}", topic.id, topic.reason),
                                row(model, columns, topic, &query),
                            )
                        })
                        .collect::<Vec<_>>()
                })
            })
        })
    };
    let head = live(move || {
        let heads = cx.columns.get().into_iter().map(column_head);
        heads.views()
    });
    let count = text(move || words.claims.of(cx.visible.with(Vec::len)));
    view! {
        <div class="cx-view-claims" data-crowd=flag(move || cx.columns.with(|columns| columns.len() > 5)) hidden=flag(move || cx.layout.get() != Layout::ByClaim)>
            <table
                class="cx-table"
                role="table"
                aria-labelledby="h-accounts"
                data-long=flag(move || cx.visible.with(|visible| visible.len() > LONG))
            >
                <thead role="rowgroup">
                    <tr role="row" class="cx-row cx-head">
                        <th role="columnheader" scope="col" class="cx-head__corner"><span>{count}</span></th>
                        {head}
                    </tr>
                </thead>
                <tbody role="rowgroup">
                    <For each=rows key=|(key, _)| key.clone() children=move |(_, row)| claim(cx, row) />
                </tbody>
            </table>
        </div>
    }
    .into_any()
}

fn column_head(column: Column) -> AnyView {
    view! {
        <th role="columnheader" scope="col" class="cx-acc-h">
            {pieces::key(column.letter)}
            <b>{column.name}</b>
            <small>{column.headline}</small>
        </th>
    }
    .into_any()
}

fn claim(cx: Context, row: Row) -> AnyView {
    let words = cx.words;
    let id = StoredValue::new(row.id.clone());
    let open = Memo::new(move |_| cx.claim.with(|claim| id.with_value(|id| claim.as_ref() == Some(id))));
    let toggle = move || cx.select((!open.get_untracked()).then(|| id.get_value()));
    let (row_id, detail_id) = (format!("c-{}", row.id), format!("d-{}", row.id));
    let n_columns = row.cells.len() + 1;
    let reason = (!row.reason.is_empty()).then(|| view! { <p class="cx-why">{row.reason}</p> });
    let cells = row.cells.into_iter().map(|one| cell(cx, one)).views();
    view! {
        <tr role="row" class="cx-row" class:is-open=flag(move || open.get()) id=row_id data-claim=row.id part="claim">
            <th role="rowheader" scope="row" class="cx-claim-h">
                <button
                    type="button"
                    id=format!("b-{}", row.id)
                    aria-expanded=value(move || open.get().to_string())
                    aria-controls=detail_id.clone()
                    on:click=click(toggle)
                >
                    {pieces::passage(row.label)}
                    <span class="cx-chev" aria-hidden=true.to_string()></span>
                </button>
                {pieces::verdict(words, row.tone)}
                {reason}
            </th>
            {cells}
        </tr>
        <tr role="row" class="cx-detail-row" id=detail_id hidden=flag(move || !open.get())>
            <td role="cell" colspan=n_columns.to_string()>
                {maybe(move || open.get().then(|| detail::detail(cx, &id.get_value())).flatten())}
            </td>
        </tr>
    }
    .into_any()
}

fn cell(cx: Context, cell: Cell) -> AnyView {
    let account = view! {
        <span class="cx-cell__acc" aria-hidden="true">{pieces::key(cell.letter)}<span>{cell.label}</span></span>
    };
    let silent = cell.entries.is_empty();
    let said = if silent {
        cx.words.not_mentioned.into_any()
    } else {
        cell.entries.into_iter().enumerate().map(|(at, one)| entry(cx, one, at > 0)).views()
    };
    view! { <td role="cell" class="cx-cell" class:silent=silent>{account}{said}</td> }.into_any()
}

/// A claim in a cell: its figure loud, its words quiet.
fn entry(cx: Context, entry: Entry, also: bool) -> AnyView {
    let words = cx.words;
    let figure = (!entry.figure.is_empty()).then(|| {
        let unit = (!entry.unit.is_empty()).then(|| view! { " "<span class="cx-figline__unit">{entry.unit}</span> });
        let scope = (!entry.scope.is_empty()).then(|| view! { <p class="cx-scope">{entry.scope}</p> });
        let restated = entry.restated.join(", ");
        let restated = (!restated.is_empty())
            .then(|| view! { <p class="cx-scope">{crate::viewmodel::strings::fill(words.also_here, &[&restated])}</p> });
        view! {
            <div class="cx-a">
                <p class="cx-figline">{pieces::figure(entry.figure, entry.tone)}{unit}</p>
                {scope}
                {restated}
            </div>
        }
    });
    let tone = if entry.tone == Tone::One { "" } else { entry.tone.as_str() };
    let lead = (!entry.lead.is_empty()).then(|| {
        view! {
            <span class="cx-digest__cut">{words.cut}</span>
            <span class="cx-digest__lead">{pieces::passage(entry.lead)}</span>
        }
    });
    let rest = view! {
        {figure}
        <p class="cx-digest" data-v=tone>{lead}{pieces::passage(entry.passage)}</p>
        <p class="cx-src">{entry.source}</p>
    };
    if also { view! { <div class="also">{rest}</div> }.into_any() } else { rest.into_any() }
}
