//! The widget: thin components that show what the viewmodel hands them. The only folder that names the browser.

mod address;
mod bar;
mod chart;
mod claims;
mod compact;
mod compose;
pub mod context;
mod detail;
mod erased;
mod foot;
mod icons;
mod keys;
mod overview;
mod pieces;
mod ribbons;
mod states;
mod texts;
mod title;
mod tools;

use std::rc::Rc;

use erased::{flag, live, maybe, text, value};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};

pub use context::Context;

use crate::engine::Story;

/// The sheets of the widget, in their order, for `adoptedStyleSheets` of the shadow root.
pub const STYLES: &[&str] = &[
    include_str!("../../style/tokens.css"),
    include_str!("../../style/base.css"),
    include_str!("../../style/pieces.css"),
    include_str!("../../style/bar.css"),
    include_str!("../../style/title.css"),
    include_str!("../../style/overview.css"),
    include_str!("../../style/chart.css"),
    include_str!("../../style/tools.css"),
    include_str!("../../style/claims.css"),
    include_str!("../../style/detail.css"),
    include_str!("../../style/texts.css"),
    include_str!("../../style/compact.css"),
    include_str!("../../style/compose.css"),
    include_str!("../../style/foot.css"),
    include_str!("../../style/states.css"),
];

/// How much of the comparison is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Mode {
    /// Everything, as a page of its own.
    #[default]
    Full,
    /// One chart and the gravest claims, inside an article.
    Compact,
}

impl Mode {
    /// Every mode.
    pub const ALL: [Mode; 2] = [Mode::Full, Mode::Compact];

    /// The name in the element's `mode` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Mode::Full => "full",
            Mode::Compact => "compact",
        }
    }
}

/// Which colours are used.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// The page's own: what its `color-scheme` allows and the reader's system asks for.
    #[default]
    Auto,
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
}

impl Theme {
    /// Every theme.
    pub const ALL: [Theme; 3] = [Theme::Auto, Theme::Light, Theme::Dark];

    /// The name in the element's `theme` attribute.
    pub fn as_str(self) -> &'static str {
        match self {
            Theme::Auto => "auto",
            Theme::Light => "light",
            Theme::Dark => "dark",
        }
    }
}

/// Tells the host that something happened: the event's name without prefix, and its detail.
pub type Emit = Rc<dyn Fn(&str, JsValue)>;

/// What the host of the widget decides.
#[derive(Clone, Default)]
pub struct Options {
    /// How much is shown.
    pub mode: Mode,
    /// Which colours.
    pub theme: Theme,
    /// Whether the view is kept in the fragment of the page's address.
    pub hash: bool,
    /// Whether single keys act; on only while focus is inside the widget and outside fields.
    pub shortcuts: bool,
    /// Whether the reader may compare accounts of their own.
    pub editor: bool,
    /// Where the whole comparison stands, for the link of the compact mode.
    pub full_url: Option<String>,
    /// Told of events: `ready`, `view` (detail: the view as in links), `story`.
    pub emit: Option<Emit>,
}

/// The widget: one story, compared.
#[component]
pub fn Widget(
    /// The story shown first.
    story: Story,
    /// What the host decides.
    options: Options,
) -> impl IntoView {
    let root = NodeRef::<leptos::html::Div>::new();
    let cx = Context::new(story, options, root);
    provide_context(cx);
    let Options { mode, hash, .. } = cx.options();
    if hash {
        address::follow(cx);
    }
    Effect::new(move |_| cx.emit("view", JsValue::from_str(&cx.state.with(crate::share::view::encode))));
    // Said when the claims shown change, but not at the start.
    Effect::new(move |before: Option<usize>| {
        let n_claims = cx.visible.with(Vec::len);
        if before.is_some_and(|before| before != n_claims) {
            cx.say(cx.words.claims_shown.of(n_claims));
        }
        n_claims
    });
    let pressed = move |event: web_sys::KeyboardEvent| keys::pressed(cx, &event);
    let clicked = move |event: web_sys::MouseEvent| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Node>().ok());
        tools::close_panels(cx, target.as_ref());
    };
    let body = match mode {
        Mode::Full => full(cx),
        Mode::Compact => compact::compact(cx),
    };
    view! {
        <div
            class="cx-root"
            data-mode=mode.as_str()
            data-theme=value(move || cx.theme.get().as_str().to_string())
            lang=cx.words.lang
            style=("--cx-n", value(move || cx.columns.with(Vec::len).to_string()))
            node_ref=root
            on:keydown=pressed
            on:click=clicked
        >
            {body}
            <p class="cx-vh" role="status" aria-live="polite">{text(move || cx.status.get())}</p>
            {maybe(move || cx.toast.get().map(|words| view! { <p class="cx-toast" aria-hidden=true.to_string()>{words}</p> }.into_any()))}
        </div>
    }
    .into_any()
}

/// The full mode.
fn full(cx: Context) -> AnyView {
    let words = cx.words;
    let comparison = live(move || {
        states::too_few(cx).unwrap_or_else(|| {
            view! {
                {overview::overview(cx)}
                <section class="cx-sec" aria-labelledby="h-accounts">
                    <div class="cx-sec__head"><h2 id="h-accounts">{words.accounts_title}</h2></div>
                    {tools::tools(cx)}
                    {states::faults(cx)}
                    {states::unread(cx)}
                    {claims::claims(cx)}
                    {maybe(move || states::no_match(cx))}
                    {texts::texts(cx)}
                </section>
            }
            .into_any()
        })
    });
    let skip = move |event: web_sys::MouseEvent| {
        event.prevent_default();
        cx.focus("q");
    };
    view! {
        <a class="cx-vh cx-skip" href="#q" hidden=move || cx.composing.get() on:click=skip>{words.skip}</a>
        {bar::bar(cx)}
        {compose::compose(cx)}
        <div hidden=flag(move || cx.composing.get())>
            <div class="cx-wrap">
                {title::title(cx)}
                {title::tally(cx)}
                {comparison}
            </div>
            {foot::foot(cx)}
        </div>
    }
    .into_any()
}
