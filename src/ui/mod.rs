//! The widget: thin components that show what the viewmodel hands them. The only folder that names the browser.

use std::rc::Rc;

use leptos::prelude::*;
use wasm_bindgen::JsValue;

use crate::engine::Story;

/// The sheets of the widget, in their order, for `adoptedStyleSheets` of the shadow root.
pub const STYLES: &[&str] = &[include_str!("../../style/tokens.css")];

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
    /// The ones the reader's system asks for.
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
    let story = RwSignal::new(story);
    view! {
        <div class="cx-root" data-mode=options.mode.as_str() data-theme=options.theme.as_str()>
            <h2>{move || story.with(|story| story.title.clone())}</h2>
        </div>
    }
    .into_any()
}
