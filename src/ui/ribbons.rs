//! Ribbons between neighbouring columns: one frame for each scroll, every box read first, then every path that changed
//! written. Passages are measured once, from the top of the group of paragraphs they stand in, when that comes on the
//! screen; of the others it is enough that they are above it or below.

use std::cell::{Cell, RefCell};

use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    DomRect, Element, FocusOptions, HtmlCollection, HtmlElement, ResizeObserver, ScrollBehavior,
    ScrollIntoViewOptions, ScrollLogicalPosition, ScrollToOptions,
};

use super::context::Context;
use super::dom::{El, next_frame, svg};
use super::icons::{UNEQUAL, tone_path};
use super::signal::keep;
use super::texts::passages_of;
use crate::engine::claim::Claim;
use crate::viewmodel::columns;
use crate::viewmodel::state::Layout;
use crate::viewmodel::texts::{self, Joined};
use crate::viewmodel::tone::Tone;

/// What is kept from one frame to the next.
#[derive(Default)]
pub(crate) struct Ribbons {
    /// Whether the next frame is to draw.
    waiting: Cell<bool>,
    /// Whether it is to bring the selected claim into view before.
    settling: Cell<bool>,
    /// Whether some passages of that claim were not there yet.
    unsettled: Cell<bool>,
    /// Whether it is to count the columns that fit before.
    resized: Cell<bool>,
    /// The parts of the full text.
    parts: RefCell<Option<Parts>>,
    /// What was read of the texts; nothing where that is to be read afresh.
    seen: RefCell<Option<Seen>>,
    /// The paths that are there.
    drawn: RefCell<Vec<(El, Stroke)>>,
}

/// What the full text is made of: to look for these among all paragraphs would take milliseconds.
#[derive(Clone)]
struct Parts {
    frame: El,
    tabs: El,
    columns: El,
    /// Is drawn in.
    overlay: El,
}

impl Parts {
    /// The texts themselves, each the last part of its column.
    fn bodies(&self) -> Vec<El> {
        self.columns.children().iter().filter_map(|column| column.children().pop()).collect()
    }
}

/// What stays the same while the texts scroll.
struct Seen {
    columns: Vec<Column>,
    pairs: Vec<Joined>,
    /// Position of the topic that is selected.
    selected: Option<usize>,
}

/// A column of text.
struct Column {
    account: Option<usize>,
    article: Element,
    body: Element,
    groups: HtmlCollection,
    /// What was measured of each group.
    measured: Vec<Option<Measured>>,
}

/// The passages of a group of paragraphs.
struct Measured {
    group: Element,
    passages: Vec<Anchor>,
}

/// Where a passage stands, from the top of its group.
struct Anchor {
    claim: usize,
    top: f64,
    bottom: f64,
}

/// An observer that stops with what it is kept for.
struct Watching {
    observer: ResizeObserver,
    _resized: Closure<dyn FnMut()>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Where a passage stands, from the top of the overlay.
#[derive(Clone, Copy)]
struct Place {
    column: usize,
    top: f64,
    bottom: f64,
    on_screen: bool,
}

/// A column, from the corner of the overlay.
struct Edges {
    account: Option<usize>,
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// Where the part of the text begins that is on the screen, and where it ends.
    from: usize,
    to: usize,
}

/// Where everything stands in a frame.
struct Sight<'a> {
    columns: Vec<Edges>,
    /// Of the claims in groups on the screen.
    places: Vec<Option<Place>>,
    claims: &'a [Claim],
}

/// A path to write.
#[derive(PartialEq)]
struct Stroke {
    class: &'static str,
    tone: Tone,
    d: String,
    /// Moved there, for badges.
    at: Option<String>,
}

/// Lines beyond which only conflicts are joined while nothing is selected: more would cover the texts.
const MANY: usize = 16;

/// The narrowest column of text, and the gutter where there are five or more, in pixels.
const MIN_COLUMN: f64 = 200.0;
const GUTTER: f64 = 48.0;

/// Room between a column's edge and the end of its ribbons.
const INSET: f64 = 15.0;

/// The element that the ribbons over the texts in `frame` are drawn in; they are drawn anew when the size of those
/// changes.
pub(crate) fn overlay(cx: Context, frame: &El, tabs: &El, columns: &El) -> El {
    let resized = Closure::<dyn FnMut()>::new(move || {
        cx.ribbons.resized.set(true);
        redraw_soon(cx);
    });
    if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(&frame.html());
        keep(Watching { observer, _resized: resized });
    }
    let overlay = svg("svg.cx-ribbons[aria-hidden=true]");
    cx.ribbons.drawn.take();
    cx.ribbons.parts.replace(Some(Parts {
        frame: frame.clone(),
        tabs: tabs.clone(),
        columns: columns.clone(),
        overlay: overlay.clone(),
    }));
    overlay
}

/// Draws at the next frame, once however often it is asked.
pub(crate) fn draw_soon(cx: Context) {
    if !cx.ribbons.waiting.replace(true) {
        next_frame(Box::new(move || {
            cx.ribbons.waiting.set(false);
            let parts = cx.ribbons.parts.borrow().clone();
            // The texts may be gone by now.
            if let Some(parts) = parts.filter(|parts| parts.frame.html().is_connected()) {
                draw(cx, &parts);
            }
        }));
    }
}

/// Draws texts that are laid out otherwise than before.
fn redraw_soon(cx: Context) {
    cx.ribbons.seen.take();
    draw_soon(cx);
}

/// Draws what was built; brings the selected claim into view if passages of it were missing.
pub(crate) fn built(cx: Context) {
    cx.ribbons.settling.set(cx.ribbons.settling.get() || cx.ribbons.unsettled.take());
    redraw_soon(cx);
}

/// Brings the selected claim into view and draws at the next frame, once however often it is asked.
pub(crate) fn settle_soon(cx: Context) {
    cx.ribbons.settling.set(true);
    cx.ribbons.resized.set(true);
    redraw_soon(cx);
}

fn draw(cx: Context, parts: &Parts) {
    // Nothing is to be seen while the table is shown.
    if *cx.layout.peek() != Layout::FullText {
        return;
    }
    if cx.ribbons.resized.take() {
        measure(cx, parts);
    }
    if cx.ribbons.settling.take() {
        let is_settled = align(cx, parts);
        cx.ribbons.unsettled.set(!is_settled);
        if is_settled {
            cx.focus_claim.set(None);
        }
        // What came into view is laid out at this frame's end; to be asked for boxes it would be laid out for each.
        return draw_soon(cx);
    }
    let strokes = read(cx, parts);
    write(&parts.overlay, strokes, &mut cx.ribbons.drawn.borrow_mut());
}

/// Counts the columns that fit; all of them where tabs show one at a time.
fn measure(cx: Context, parts: &Parts) {
    let one_at_a_time = 0 < parts.tabs.html().offset_height();
    let fit = if one_at_a_time {
        columns::MAX_SHOWN
    } else {
        ((f64::from(parts.frame.html().offset_width()) + GUTTER) / (MIN_COLUMN + GUTTER)).max(1.0) as usize
    };
    if *cx.fit.peek() != fit {
        cx.fit.set(fit);
    }
}

fn read(cx: Context, parts: &Parts) -> Vec<Stroke> {
    let origin = parts.overlay.html().get_bounding_client_rect();
    // Hidden where one account alone fits.
    if origin.width() == 0.0 {
        return Vec::new();
    }
    let comparison = cx.comparison.peek();
    let mut seen = cx.ribbons.seen.borrow_mut();
    let seen = seen.get_or_insert_with(|| see(cx, parts));
    let claims = &comparison.report.claims;
    let mut sight = Sight { columns: Vec::new(), places: vec![None; claims.len()], claims };
    for column in &mut seen.columns {
        column.read(&origin, &mut sight);
    }
    strokes(&sight, &seen.pairs, seen.selected)
}

/// Finds what stays while the texts scroll.
fn see(cx: Context, parts: &Parts) -> Seen {
    let (comparison, visible, claim) = (cx.comparison.peek(), cx.visible.peek(), cx.claim.peek());
    let mut columns = Vec::new();
    for body in parts.bodies() {
        let body: Element = body.html().into();
        let Some(article) = body.parent_element() else { continue };
        let account = article.get_attribute("data-account").and_then(|account| account.parse().ok());
        let groups = body.children();
        columns.push(Column { account, article, body, groups, measured: Vec::new() });
    }
    Seen {
        columns,
        pairs: texts::ribbons(comparison.model(), &comparison.topics, &visible),
        selected: comparison.topics.iter().position(|topic| Some(&topic.id) == claim.as_ref().as_ref()),
    }
}

impl Column {
    /// Adds where the column and its passages stand now.
    fn read(&mut self, origin: &DomRect, sight: &mut Sight) {
        let (outer, inner) = (self.article.get_bounding_client_rect(), self.body.get_bounding_client_rect());
        let box_of = |at: u32| self.groups.item(at).map(|group| group.get_bounding_client_rect());
        let n_groups = self.groups.length();
        // In the order of the text, so that few are asked where they stand.
        let (mut first, mut end) = (0, n_groups);
        while first < end {
            let middle = (first + end) / 2;
            match box_of(middle) {
                Some(place) if place.bottom() <= inner.top() => first = middle + 1,
                _ => end = middle,
            }
        }
        let from = |at: u32| {
            let start = self.groups.item(at).and_then(|group| group.get_attribute("data-at"));
            start.and_then(|start| start.parse().ok()).unwrap_or(0)
        };
        let mut edges = Edges {
            account: self.account,
            left: outer.left() - origin.left(),
            right: outer.right() - origin.left(),
            top: inner.top() - origin.top(),
            bottom: inner.bottom() - origin.top(),
            from: from(first),
            to: usize::MAX,
        };
        let column = sight.columns.len();
        self.measured.resize_with(n_groups as usize, || None);
        for at in first..n_groups {
            let Some(group) = self.groups.item(at) else { break };
            let place = group.get_bounding_client_rect();
            if inner.bottom() <= place.top() {
                edges.to = from(at);
                break;
            }
            let Some(measured) = self.measured.get_mut(at as usize) else { break };
            // A group that was built anew is another element.
            let known = measured.take().filter(|known| known.group == group);
            let known = known.unwrap_or_else(|| Measured::new(group, place.top()));
            for passage in &known.passages {
                let above = place.top() - origin.top();
                let (top, bottom) = (above + passage.top, above + passage.bottom);
                let on_screen = edges.top < bottom && top < edges.bottom;
                if let Some(place) = sight.places.get_mut(passage.claim) {
                    // A claim parted by a paragraph keeps its first part.
                    place.get_or_insert(Place { column, top, bottom, on_screen });
                }
            }
            *measured = Some(known);
        }
        sight.columns.push(edges);
    }
}

impl Measured {
    /// Measures a group that begins at `top`.
    fn new(group: Element, top: f64) -> Self {
        let mut passages = Vec::new();
        for passage in El::of(group.clone()).all(".cx-claim:not([data-v=one])") {
            let (from, to) = extent(&passage.html());
            if let Ok(claim) = passage.get("data-claim").parse() {
                passages.push(Anchor { claim, top: from - top, bottom: to - top });
            }
        }
        Self { group, passages }
    }
}

impl Sight<'_> {
    /// The column of the account that makes a claim.
    fn column(&self, claim: usize) -> Option<usize> {
        let account = self.claims.get(claim)?.account;
        self.columns.iter().position(|column| column.account == Some(account))
    }

    /// Where a claim stands; at the edge of its column where that is not on the screen.
    fn place(&self, claim: usize) -> Option<Place> {
        if let Some(Some(place)) = self.places.get(claim) {
            return Some(*place);
        }
        let column = self.column(claim)?;
        let edges = self.columns.get(column)?;
        let beyond = match self.claims.get(claim)?.span.start {
            start if start < edges.from => edges.top,
            start if edges.to <= start => edges.bottom,
            _ => return None,
        };
        Some(Place { column, top: beyond, bottom: beyond, on_screen: false })
    }

    fn is_on_screen(&self, claim: usize) -> bool {
        matches!(self.places.get(claim), Some(Some(Place { on_screen: true, .. })))
    }
}

/// Brings the passages of the selected claim to 30 % of the height of every column and focuses one if asked; whether all
/// were there, and stay where they are.
fn align(cx: Context, parts: &Parts) -> bool {
    let (selected, focus) = (cx.claim.peek(), *cx.focus_claim.peek());
    let Some(topic) = &*selected else { return true };
    let bodies = parts.bodies();
    // What is still to be built above them may move them.
    let mut is_all = !bodies.iter().any(|body| body.has("data-due"));
    let still = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    // What is scrolled past in a long text would be laid out only then, and would move what is looked for.
    let is_still =
        still.is_some_and(|query| query.matches()) || bodies.iter().any(|body| body.has("data-long"));
    let behavior = if is_still { ScrollBehavior::Auto } else { ScrollBehavior::Smooth };
    let mut plan: Vec<(HtmlElement, f64)> = Vec::new();
    let mut in_flow: Option<HtmlElement> = None;
    let mut wanted: Option<HtmlElement> = None;
    for body in bodies {
        let mut mark = None;
        for passage in body.all(&passages_of(topic)) {
            let is_wanted = focus.is_some() && passage.get("data-claim").parse().ok() == focus;
            if is_wanted && wanted.is_none() {
                wanted = Some(passage.html());
            }
            if is_wanted || mark.is_none() {
                mark = Some(passage.html());
            }
        }
        let body = body.html();
        let Some(mark) = mark else {
            is_all = false;
            continue;
        };
        let outer = body.get_bounding_client_rect();
        if outer.height() == 0.0 {
            continue;
        }
        if body.scroll_height() > body.client_height() + 4 {
            let (top, _) = extent(&mark);
            let top =
                top - outer.top() + f64::from(body.scroll_top()) - f64::from(body.client_height()) * 0.3;
            plan.push((body, top));
        } else {
            in_flow = in_flow.or(Some(mark));
        }
    }
    let scrolls = !plan.is_empty();
    for (body, top) in plan {
        let options = ScrollToOptions::new();
        options.set_top(top);
        options.set_behavior(behavior);
        body.scroll_to_with_scroll_to_options(&options);
    }
    let target = match scrolls {
        true => wanted.as_ref().map(|_| parts.frame.html()),
        false => wanted.clone().or(in_flow),
    };
    if let Some(target) = target {
        let options = ScrollIntoViewOptions::new();
        options.set_behavior(behavior);
        options.set_block(if scrolls {
            ScrollLogicalPosition::Nearest
        } else {
            ScrollLogicalPosition::Center
        });
        target.scroll_into_view_with_scroll_into_view_options(&options);
    }
    let Some(mark) = wanted else { return is_all && focus.is_none() };
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = mark.focus_with_options(&options);
    is_all
}

/// Top and bottom of an element that may run over several lines.
fn extent(element: &Element) -> (f64, f64) {
    let lines = element.get_client_rects();
    let (mut top, mut bottom) = (f64::MAX, f64::MIN);
    for idx in 0..lines.length() {
        let Some(line) = lines.get(idx) else { continue };
        // The words for those who listen are a box of one pixel.
        if line.width() > 2.0 {
            top = top.min(line.top());
            bottom = bottom.max(line.bottom());
        }
    }
    (top, bottom)
}

/// The commands of a path, and where they lead: letters stand for themselves, a space for the next number.
fn path(commands: &str, numbers: &[i32]) -> String {
    let mut path = String::new();
    let mut numbers = numbers.iter();
    for command in commands.chars() {
        path.push(command);
        if matches!(command, ' ' | 'M' | 'C' | 'H' | 'V') {
            path.push_str(&numbers.next().unwrap_or(&0).to_string());
        }
    }
    path
}

fn strokes(sight: &Sight, pairs: &[Joined], selected: Option<usize>) -> Vec<Stroke> {
    let (mut back, mut middle, mut front) = (Vec::new(), Vec::new(), Vec::new());
    let mut n_lines = 0;
    let mut badges: Vec<(usize, i32)> = Vec::new();
    let mut lane = 0;
    for Joined { topic, claims: (a, b), tone } in pairs {
        if !sight.is_on_screen(*a) && !sight.is_on_screen(*b) {
            continue;
        }
        let (Some(a), Some(b)) = (sight.place(*a), sight.place(*b)) else { continue };
        let (from, to) = if a.column <= b.column { (a, b) } else { (b, a) };
        let (Some(left), Some(right)) = (sight.columns.get(from.column), sight.columns.get(to.column)) else {
            continue;
        };
        let on = selected == Some(*topic);
        if from.column == to.column {
            continue;
        }
        // `clamp` could panic, and its message would be all that prints floats.
        let hold = |y: f64, column: &Edges| y.min(column.bottom - 2.0).max(column.top + 2.0) as i32;
        // The columns may stand from right to left.
        let (x0, x1, on_way) = if left.left <= right.left {
            ((left.right + INSET) as i32, (right.left - INSET) as i32, 1)
        } else {
            ((left.left - INSET) as i32, (right.right + INSET) as i32, -1)
        };
        let (t0, b0) = (hold(from.top, left), hold(from.bottom, left));
        let (t1, b1) = (hold(to.top, right), hold(to.bottom, right));
        let (m0, m1, xm) = ((t0 + b0) / 2, (t1 + b1) / 2, (x0 + x1) / 2);
        // One path for all that look the same.
        let draw = |out: &mut Vec<Stroke>, class, commands: &str, numbers: &[i32]| {
            let d = path(commands, numbers);
            match out.iter_mut().find(|stroke| stroke.class == class && stroke.tone == *tone) {
                Some(stroke) => stroke.d.push_str(&d),
                None => out.push(Stroke { class, tone: *tone, d, at: None }),
            }
        };
        let out = if on { &mut middle } else { &mut back };
        let is_next = to.column == from.column + 1;
        if !is_next {
            // Past columns that are silent, the selected claim runs along the rule under the headers.
            let is_passed = |claim: usize| {
                sight.column(claim).is_some_and(|column| from.column < column && column < to.column)
            };
            let speaks = |pair: &Joined| {
                pair.topic == *topic && (is_passed(pair.claims.0) || is_passed(pair.claims.1))
            };
            if !on || 4 < lane || pairs.iter().any(speaks) {
                continue;
            }
            let inset = on_way * (12 + 8 * lane);
            let (xa, xb, y) = (x0 + inset, x1 - inset, left.top as i32 + 8 + 8 * lane);
            lane += 1;
            draw(out, "via", "M HVHVH", &[x0, m0, xa, y, xb, m1, x1]);
            badge(&mut front, *tone, xa + on_way * 34, y);
        } else if on {
            let band = [x0, t0, xm, t0, xm, t1, x1, t1, b1, xm, b1, xm, b0, x0, b0];
            draw(out, "band", "M C     VC     Z", &band);
            let edge = [x0, t0, xm, t0, xm, t1, x1, t1, x0, b0, xm, b0, xm, b1, x1, b1];
            draw(out, "edge", "M C     M C     ", &edge);
            let mut y = (m0 + m1) / 2;
            while badges.iter().any(|(column, used)| *column == from.column && (used - y).abs() < 26) {
                y += 26;
            }
            badges.push((from.column, y));
            badge(&mut front, *tone, xm, y);
        } else if selected.is_none() {
            n_lines += 1;
            draw(out, "line", "M C     ", &[x0, m0, xm, m0, xm, m1, x1, m1]);
        }
        for (place, x, top, bottom) in [(from, x0 - on_way, t0, b0), (to, x1 + on_way, t1, b1)] {
            if place.on_screen {
                draw(out, if on { "bar on" } else { "bar" }, "M V", &[x, top, bottom]);
            }
        }
    }
    if MANY < n_lines {
        back.retain(|stroke| stroke.class != "line" || stroke.tone == Tone::Conflict);
    }
    back.extend(middle);
    back.extend(front);
    back
}

/// A disc with the tone's symbol.
fn badge(out: &mut Vec<Stroke>, tone: Tone, x: i32, y: i32) {
    let mut draw = |class, d: &str| {
        let at = Some(["translate(", &(x - 8).to_string(), " ", &(y - 8).to_string(), ")"].concat());
        out.push(Stroke { class, tone, d: d.to_string(), at });
    };
    draw("disc", "M20 8a12 12 0 1 1-24 0 12 12 0 0 1 24 0z");
    draw("symbol", tone_path(tone));
    if tone == Tone::Conflict {
        draw("unequal", UNEQUAL);
    }
}

/// Writes the paths that changed into the overlay; `drawn` are those that are there.
fn write(overlay: &El, strokes: Vec<Stroke>, drawn: &mut Vec<(El, Stroke)>) {
    overlay.set_class("has-on", strokes.iter().any(|stroke| matches!(stroke.class, "band" | "via")));
    for (path, _) in drawn.drain(strokes.len().min(drawn.len())..) {
        path.html().remove();
    }
    for (at, stroke) in strokes.into_iter().enumerate() {
        let path = match drawn.get(at) {
            Some((_, before)) if *before == stroke => continue,
            Some((path, _)) => path.clone(),
            None => {
                let path = svg("path");
                overlay.add(path.clone());
                path
            }
        };
        path.set("class", Some(stroke.class));
        path.set("data-v", Some(stroke.tone.as_str()));
        path.set("d", Some(&stroke.d));
        path.set("transform", stroke.at.as_deref());
        match drawn.get_mut(at) {
            Some(place) => place.1 = stroke,
            None => drawn.push((path, stroke)),
        }
    }
}
