//! The widget: thin components that show what the viewmodel hands them. The only folder that names the browser.

mod address;
mod bar;
mod chart;
mod claims;
mod compact;
mod compose;
pub mod context;
mod detail;
mod dom;
mod foot;
mod icons;
mod keys;
mod overview;
mod pieces;
mod ribbons;
pub mod signal;
mod states;
mod texts;
mod title;
mod tools;

use std::rc::Rc;

use any_spawner::Executor;
use leptos::prelude::Owner;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, Event, HtmlElement};

use dom::{El, el, el_with, group, once_drawn};
use signal::follow;

pub use context::Context;

use crate::engine::Story;
use crate::export::story;
use crate::viewmodel::state::{Filter, Layout};
use crate::words::Words;

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
#[derive(Clone)]
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
    /// The words of the interface.
    pub words: &'static Words,
    /// Whether the reader is far away, so that the host keeps back what nobody waits for.
    pub is_far: bool,
    /// Told of events: `view` (detail: the view as in links), `select` (the id of the claim, or null), `share` (the
    /// link that was copied), `save` (the page in one file is asked for), `link` (a link with the whole comparison is), `read` (the
    /// content of the files that are the detail is), `file` (a
    /// file with the story that is the detail, as JSON text, is), `later` (the function that is the detail is to be called
    /// when there is time for what nobody waits for), `story` (the reader's own story, too, null for the page's).
    pub emit: Option<Emit>,
}

/// A widget on the page; dropping it takes the widget off.
#[allow(missing_debug_implementations)]
pub struct Mounted {
    /// Holds all that is live in the widget.
    owner: Owner,
    root: HtmlElement,
    cx: Context,
}

impl Mounted {
    /// Opens or selects the claim with an id; closes what is open when no claim has it.
    pub fn select(&self, id: Option<String>) {
        let comparison = self.cx.comparison.peek();
        self.cx.select(id.filter(|id| comparison.report.groups.iter().any(|group| group.id == *id)));
    }

    /// Takes in files that were asked for: the name of each, and its bytes or null.
    pub fn take(&self, files: &js_sys::Array) {
        compose::incoming::take_files(self.cx, files);
    }
}

impl Drop for Mounted {
    fn drop(&mut self) {
        self.owner.cleanup();
        self.root.remove();
    }
}

/// Shows a story in `container`, compared.
pub fn mount(container: &HtmlElement, story: Story, options: Options) -> Mounted {
    // Refused only where it is done already.
    let _ = Executor::init_wasm_bindgen();
    dom::set_host(options.emit.clone());
    let owner = Owner::new();
    let (cx, root) = owner.with(|| {
        let cx = Context::new(story, options);
        (cx, widget(cx).html())
    });
    let _ = container.append_child(&root);
    Mounted { owner, root, cx }
}

/// The widget: one story, compared.
fn widget(cx: Context) -> El {
    if cx.options.hash {
        address::follow(cx);
    }
    follow(move || cx.emit("view", JsValue::from_str(&crate::share::view::encode(&cx.state.read()))));
    follow(move || cx.emit("select", cx.claim.read().as_deref().map_or(JsValue::NULL, JsValue::from_str)));
    follow(move || {
        let own = cx.own.get().then(|| story::story(&cx.story.read()).to_string());
        cx.emit("story", own.as_deref().map_or(JsValue::NULL, JsValue::from_str));
    });
    follow(move || {
        cx.comparison.read();
        cx.visible.read();
        cx.claim.read();
        cx.layout.read();
        cx.drawn.set(false);
        once_drawn(Box::new(move || {
            if !*cx.drawn.peek() {
                cx.drawn.set(true);
            }
        }));
    });
    if !*cx.is_whole.peek() {
        once_drawn(Box::new(move || cx.is_whole.set(true)));
    }
    // Said when the claims shown change, but not at the start.
    let mut before = None;
    follow(move || {
        let n_claims = cx.visible.read().len();
        if before.replace(n_claims).is_some_and(|before| before != n_claims) {
            cx.say(&cx.words.claims_shown().of(n_claims));
        }
    });
    // The page around it may be written in another direction.
    let root = el_with("div.cx-root[data-mode=*]", cx.options.mode.as_str())
        .attr("lang", cx.words.lang())
        .attr("dir", cx.words.dir())
        .live(cx, |cx, root| root.set("data-theme", Some(cx.theme.get().as_str())))
        .live(cx, |cx, root| root.set_var("--cx-n", &cx.comparison.read().columns.len().to_string()))
        .on("keydown", cx, |cx, event| keys::pressed(cx, event.unchecked_ref()))
        .on("click", cx, clicked);
    cx.set_root(root.clone());
    root.child(match cx.options.mode {
        Mode::Full => full(cx),
        Mode::Compact => compact::compact(cx),
    })
    .child(el("p.cx-vh[role=status][aria-live=polite]").live_text(cx, |cx| cx.status.get()))
    .live_part(cx, |cx| {
        let words = cx.toast.get();
        (!words.is_empty()).then(|| el("p.cx-toast[aria-hidden=true]").text(words))
    })
}

/// Acts on what the element that was clicked names in `data-do`, which elements made by the dozen have in place of a
/// listener each.
fn clicked(cx: Context, event: &Event) {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    tools::close_picker(cx, target.as_deref());
    let Some(link) = target.and_then(|target| target.closest("[data-do]").ok().flatten()) else { return };
    event.prevent_default();
    let named = |name: &str| link.get_attribute(name).unwrap_or_default();
    let of = named("data-of");
    match named("data-do").as_str() {
        "layout" => tools::choose(&link, move || {
            Layout::ALL.into_iter().filter(|one| one.as_str() == of).for_each(|one| cx.show(one));
        }),
        "filter" => tools::choose(&link, move || {
            let filter = Filter::ALL.into_iter().find(|one| one.as_str() == of);
            cx.state.update(|state| state.filter = filter.unwrap_or_default());
        }),
        "back" => tools::shift(cx, &of, false),
        "on" => tools::shift(cx, &of, true),
        "tab" => cx.tab.set(named("data-at").parse().unwrap_or(0)),
        "open" => overview::open_claim(cx, of),
        "text" => detail::show_in_text(cx, named("data-claim").parse().ok(), &of),
        "cite" => detail::cite(cx, &of),
        "link" => address::copy_link(cx),
        "all" => cx.all.set(true),
        "clear" => cx.clear(),
        "compose" => cx.composing.set(!*cx.composing.peek()),
        _ => cx.select((cx.claim.peek().as_deref() != Some(&of)).then_some(of)),
    }
}

/// The full mode.
fn full(cx: Context) -> El {
    let words = cx.words;
    let unless_composing = |cx: Context, part: &El| part.set_flag("hidden", cx.composing.get());
    let skip = el("a.cx-vh.cx-skip[href=#q]")
        .live(cx, unless_composing)
        .on("click", cx, |cx, event| {
            event.prevent_default();
            cx.focus("q", "");
        })
        .text(words.skip());
    let body = el("div.cx-wrap")
        .child(title::title(cx))
        .child(title::tally(cx))
        .live_part(cx, |cx| cx.is_whole.get().then(|| states::too_few(cx).unwrap_or_else(|| comparison(cx))));
    let shown = el("div").live(cx, unless_composing).child(body).child(foot::foot(cx));
    group().child(skip).child(bar::bar(cx)).child(compose::compose(cx)).child(shown)
}

/// The overview, and the accounts side by side.
fn comparison(cx: Context) -> El {
    let head = el("div.cx-sec__head").put("h2[id=h-accounts]", cx.words.accounts_title());
    let accounts = el("section.cx-sec[aria-labelledby=h-accounts]")
        .child(head)
        .child(tools::tools(cx))
        .live_part(cx, states::faults)
        .child(claims::claims(cx))
        .live_part(cx, states::no_match)
        .child(texts::texts(cx));
    group().child(overview::overview(cx)).child(accounts)
}
