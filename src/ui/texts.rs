//! *Full text*: the accounts side by side, each scrolling by itself; the selected claim at one height in all.

use leptos::prelude::*;

use super::address;
use super::context::Context;
use super::erased::{Views, click, flag, follow, live, maybe, value};
use super::icons::{Icon, icon};
use super::keys;
use super::pieces;
use super::ribbons::{self, Ribbons};
use crate::viewmodel::columns::{Column, window};
use crate::viewmodel::rows::row;
use crate::viewmodel::state::Layout;
use crate::viewmodel::strings::fill;
use crate::viewmodel::texts::{Passage, paragraphs};
use crate::viewmodel::topic::Topic;

/// The texts; made on first use and again when accounts, filter or search change.
pub(crate) fn texts(cx: Context) -> AnyView {
    maybe(move || (cx.layout.get() == Layout::FullText).then(|| frame(cx)))
}

fn frame(cx: Context) -> AnyView {
    let frame = NodeRef::<leptos::html::Div>::new();
    let ribbons = Ribbons::new(cx, frame);
    let draw = move || ribbons.draw_soon();
    let columns = live(move || {
        let columns = in_window(cx);
        let query = cx.query.get();
        let shown: Vec<Topic> = cx
            .topics
            .with(|topics| cx.visible.get().into_iter().filter_map(|idx| topics.get(idx).cloned()).collect());
        draw();
        columns
            .into_iter()
            .map(|(at, column)| {
                let text = cx.with_model(|model| paragraphs(model, &column, &shown, &query));
                account(cx, at, column, text, ribbons)
            })
            .views()
    });
    // The selection moves the texts once they are on the screen.
    Effect::new(move |_| {
        cx.claim.track();
        cx.columns.track();
        cx.visible.track();
        request_animation_frame(move || {
            let wanted = cx.focus_claim.try_update_value(Option::take).flatten();
            ribbons::align(cx, frame, wanted);
            ribbons.draw_soon();
        });
    });
    view! {
        <div
            class="cx-full"
            style=("--cx-n", value(move || in_window(cx).len().to_string()))
            data-crowd=flag(move || cx.columns.with(|columns| columns.len() > 4))
            node_ref=frame
        >
            {maybe(move || pager(cx))}
            {tabs(cx)}
            <div class="cx-full__cols">{columns}</div>
            <svg class="cx-ribbons" aria-hidden=true.to_string() node_ref=ribbons.svg></svg>
            {maybe(move || dock(cx))}
        </div>
    }
    .into_any()
}

/// The columns shown, with their places among all.
fn in_window(cx: Context) -> Vec<(usize, Column)> {
    cx.columns.with(|columns| {
        let shown = window(columns.len(), cx.fit.get(), cx.page.get());
        shown.filter_map(|at| Some((at, columns.get(at)?.clone()))).collect()
    })
}

/// Turns the columns where not all fit; verdicts still use every account chosen.
fn pager(cx: Context) -> Option<AnyView> {
    let words = cx.words;
    let columns = cx.columns.get();
    let (n_columns, fit) = (columns.len(), cx.fit.get());
    let shown = window(n_columns, fit, cx.page.get());
    if shown.len() == n_columns {
        return None;
    }
    let letters = columns.into_iter().enumerate().map(|(at, column)| {
        let on = shown.contains(&at);
        view! { <span class="cx-key" data-on=on>{column.letter}</span> }.into_any()
    });
    let letters = letters.views();
    let (first, last) = (shown.start == 0, shown.end == n_columns);
    let (back, on) = (shown.start.saturating_sub(fit), shown.start + fit);
    let said = fill(words.pager, &[&words.spell(n_columns), &words.spell(shown.len())]);
    Some(
        view! {
            <div class="cx-pager">
                <button type="button" class="cx-btn" aria-label=words.pager_back disabled=first on:click=click(move || cx.page.set(back))>
                    {icon(Icon::Left)}
                </button>
                <span class="cx-pager__letters" aria-hidden=true.to_string()>{letters}</span>
                <button type="button" class="cx-btn" aria-label=words.pager_on disabled=last on:click=click(move || cx.page.set(on))>
                    {icon(Icon::Right)}
                </button>
                <span class="cx-fine">{crate::viewmodel::capitalised(&said)}</span>
            </div>
        }
        .into_any(),
    )
}

fn tabs(cx: Context) -> AnyView {
    let tabs = live(move || {
        let n_columns = cx.columns.with(Vec::len);
        let tabs = cx.columns.get().into_iter().enumerate().map(|(at, column)| {
            let said = column.label.clone();
            let on = move || cx.tab.get().min(n_columns.saturating_sub(1)) == at;
            let arrows = move |event: web_sys::KeyboardEvent| {
                let to = match event.key().as_str() {
                    "ArrowRight" => (at + 1) % n_columns,
                    "ArrowLeft" => (at + n_columns - 1) % n_columns,
                    "Home" => 0,
                    "End" => n_columns - 1,
                    _ => return,
                };
                event.prevent_default();
                cx.tab.set(to);
                cx.focus(&format!("tab-{to}"));
            };
            view! {
                <button
                    type="button"
                    role="tab"
                    id=format!("tab-{at}")
                    aria-selected=value(move || on().to_string())
                    aria-controls=format!("full-{}", column.letter)
                    aria-label=said
                    tabindex=value(move || if on() { "0" } else { "-1" }.to_string())
                    on:click=click(move || cx.tab.set(at))
                    on:keydown=arrows
                >
                    {pieces::key(column.letter.clone())}
                    <span class="cx-tabs__name">{column.label.clone()}</span>
                </button>
            }
            .into_any()
        });
        tabs.views()
    });
    view! { <div class="cx-tabs" role="tablist" aria-label=cx.words.tabs>{tabs}</div> }.into_any()
}

fn account(cx: Context, at: usize, column: Column, text: Vec<Vec<Passage>>, ribbons: Ribbons) -> AnyView {
    let words = cx.words;
    let idx = column.account;
    let silent = Memo::new(move |_| {
        cx.claim.with(|claim| {
            let Some(id) = claim else { return false };
            cx.topics.with(|topics| {
                let topic = topics.iter().find(|topic| topic.id == *id);
                topic.is_some_and(|topic| {
                    cx.report.with(|report| {
                        let of_this = |claim: &usize| {
                            report.claims.get(*claim).is_some_and(|claim| claim.account == idx)
                        };
                        !topic.claims.iter().any(|(claim, _)| of_this(claim))
                    })
                })
            })
        })
    });
    let is_tab = move || cx.tab.get().min(cx.columns.with(Vec::len).saturating_sub(1)) == at;
    let head_id = format!("fh-{}", column.letter);
    let (named, labelled) = (head_id.clone(), head_id.clone());
    let original = column.url.map(|url| {
        view! { <p><a href=url target="_blank" rel="noopener noreferrer">{words.original}</a></p> }
    });
    let notes = column.notes.into_iter().map(|note| view! { <p>{note}</p> }.into_any()).views();
    let paragraphs = text.into_iter().map(|passages| {
        let passages = passages.into_iter().map(|one| passage(cx, one)).views();
        view! { <p>{passages}</p> }.into_any()
    });
    view! {
        <article
            class="cx-acc"
            class:is-tab=flag(is_tab)
            class:is-silent=flag(move || silent.get())
            id=format!("full-{}", column.letter)
            aria-labelledby=named
        >
            <header class="cx-acc-h">
                {pieces::key(column.letter.clone())}
                <b id=head_id>
                    <span class="cx-vh">{fill(words.full_account, &[&column.letter])}</span>
                    {column.name}
                </b>
                <small>{column.headline}</small>
                <details class="cx-acc-h__about">
                    <summary>{column.meta.join(" · ")}<span class="cx-chev" aria-hidden=true.to_string()></span></summary>
                    {notes}
                    {original}
                </details>
                {maybe(move || silent.get().then(|| view! { <span class="cx-acc-h__silent">{words.silent}</span> }.into_any()))}
            </header>
            <div
                class="cx-acc__body"
                tabindex="0"
                role="region"
                aria-labelledby=labelled
                on:scroll=move |_| ribbons.draw_soon()
            >
                {paragraphs.views()}
            </div>
        </article>
    }
    .into_any()
}

fn passage(cx: Context, passage: Passage) -> AnyView {
    let Some(mark) = passage.claim else { return pieces::passage(passage.runs) };
    let words = cx.words;
    let topic = StoredValue::new(mark.topic.clone());
    let on =
        Memo::new(move |_| cx.claim.with(|claim| topic.with_value(|topic| claim.as_ref() == Some(topic))));
    let select = follow(move || cx.select((!on.get_untracked()).then(|| topic.get_value())));
    let said = fill(words.claim_suffix, &[&mark.label, mark.tone.inline(words)]);
    let figures = passage.runs.into_iter().map(|run| {
        let figure = run.voice.is_some();
        let words = pieces::passage(vec![run]);
        if figure { view! { <span class="cx-claim__f">{words}</span> }.into_any() } else { words }
    });
    view! {
        <a
            class="cx-claim"
            class:is-on=flag(move || on.get())
            href=address::href(Layout::FullText, &mark.topic)
            aria-current=value(move || on.get().to_string())
            data-v=mark.tone.as_str()
            data-claim=mark.claim.to_string()
            data-topic=mark.topic.clone()
            on:click=select
        >
            {figures.views()}
            <span class="cx-vh">{said}</span>
        </a>
    }
    .into_any()
}

/// What each account says about the selected claim, in the same columns.
fn dock(cx: Context) -> Option<AnyView> {
    let words = cx.words;
    let id = cx.claim.get()?;
    let (label, row) = cx.with_model(|model| {
        cx.columns.with(|columns| {
            cx.topics.with(|topics| {
                let topic = topics.iter().find(|topic| topic.id == id)?;
                Some((topic.label.clone(), row(model, columns, topic, "")))
            })
        })
    })?;
    cx.say(fill(words.selected_said, &[&label, row.tone.word(words), row.reason.trim_end_matches('.')]));
    let shown = window(row.cells.len(), cx.fit.get(), cx.page.get());
    let cells = row.cells.into_iter().enumerate().filter(|(at, _)| shown.contains(at)).map(|(_, cell)| {
        let said = if cell.entries.is_empty() {
            view! { <span>{words.not_mentioned}</span> }.into_any()
        } else {
            let entries = cell.entries.into_iter().map(|entry| {
                if entry.figure.is_empty() {
                    let words: String = entry.passage.iter().map(|run| run.text.as_str()).collect();
                    return view! { <span class="cx-dock__words">{words}</span> }.into_any();
                }
                let scope = if entry.scope.is_empty() { entry.unit } else { entry.scope };
                view! { {pieces::figure(entry.figure, entry.tone)}<span>{scope}</span> }.into_any()
            });
            entries.views()
        };
        view! {
            <div>
                {pieces::key(cell.letter)}
                <span class="cx-vh">{format!("{}: ", cell.label)}</span>
                <div class="cx-dock__said">{said}</div>
            </div>
        }
        .into_any()
    });
    let button = |said: &'static str, symbol: Icon, act: fn(Context)| {
        view! { <button type="button" aria-label=said on:click=click(move || act(cx))>{icon(symbol)}</button> }
            .into_any()
    };
    Some(
        view! {
            <section class="cx-dock" aria-label=words.selected>
                <div class="cx-dock__head">
                    <h3>{label}</h3>
                    {pieces::verdict(words, row.tone)}
                    <p class="cx-why">{row.reason}</p>
                    <span class="cx-nav">
                        {button(words.prev_claim, Icon::Up, |cx| keys::step(cx, false))}
                        {button(words.next_claim, Icon::Down, |cx| keys::step(cx, true))}
                        {button(words.close, Icon::Close, keys::close_dock)}
                    </span>
                </div>
                <div class="cx-dock__cols">{cells.views()}</div>
            </section>
        }
        .into_any(),
    )
}
