//! Ribbons between neighbouring columns: one frame for each scroll, every box read first, then every path written.
//! Only the paragraphs on the screen are measured; of the others it is enough that they are above it or below.

use std::cell::Cell;

use gloo::utils::window;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{
    Element, FocusOptions, HtmlElement, ResizeObserver, ScrollBehavior, ScrollIntoViewOptions,
    ScrollLogicalPosition, ScrollToOptions,
};

use super::context::Context;
use super::dom::{El, next_frame, svg};
use super::icons::{UNEQUAL, tone_path};
use super::signal::keep;
use super::texts::passages;
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

/// A path to write.
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

/// Draws ribbons in `frame` anew when its size changes.
pub(crate) fn watch(cx: Context, frame: &El) {
    let resized = Closure::<dyn FnMut()>::new(move || {
        cx.ribbons.resized.set(true);
        draw_soon(cx);
    });
    if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
        observer.observe(&frame.html());
        keep(Watching { observer, _resized: resized });
    }
}

/// The element that the ribbons are drawn in.
pub(crate) fn overlay() -> El {
    svg("svg.cx-ribbons[id=ribbons][aria-hidden=true]")
}

/// Draws at the next frame, once however often it is asked.
pub(crate) fn draw_soon(cx: Context) {
    if !cx.ribbons.waiting.replace(true) {
        next_frame(Box::new(move || {
            cx.ribbons.waiting.set(false);
            // The texts may be gone by now.
            if let (Some(frame), Some(overlay)) = (cx.element("full", ""), cx.element("ribbons", "")) {
                draw(cx, &frame, &overlay);
            }
        }));
    }
}

/// Draws what was built; brings the selected claim into view if passages of it were missing.
pub(crate) fn built(cx: Context) {
    cx.ribbons.settling.set(cx.ribbons.settling.get() || cx.ribbons.unsettled.take());
    draw_soon(cx);
}

/// Brings the selected claim into view and draws at the next frame, once however often it is asked.
pub(crate) fn settle_soon(cx: Context) {
    cx.ribbons.settling.set(true);
    cx.ribbons.resized.set(true);
    draw_soon(cx);
}

fn draw(cx: Context, frame: &El, overlay: &El) {
    // Nothing is to be seen while the table is shown.
    if *cx.layout.peek() != Layout::FullText {
        return;
    }
    if cx.ribbons.resized.take() {
        measure(cx, frame);
    }
    if cx.ribbons.settling.take() {
        let is_settled = align(cx, frame);
        cx.ribbons.unsettled.set(!is_settled);
        if is_settled {
            cx.focus_claim.set(None);
        }
        // What came into view is laid out at this frame's end; to be asked for boxes it would be laid out for each.
        return draw_soon(cx);
    }
    let strokes = read(cx, frame, &overlay.html());
    write(overlay, &strokes);
}

/// Counts the columns that fit; all of them where tabs show one at a time.
fn measure(cx: Context, frame: &El) {
    let one_at_a_time = frame.all(".cx-tabs").iter().any(|tabs| 0 < tabs.html().offset_height());
    let fit = if one_at_a_time {
        columns::MAX_SHOWN
    } else {
        ((f64::from(frame.html().offset_width()) + GUTTER) / (MIN_COLUMN + GUTTER)).max(1.0) as usize
    };
    if *cx.fit.peek() != fit {
        cx.fit.set(fit);
    }
}

fn read(cx: Context, frame: &El, svg: &Element) -> Vec<Stroke> {
    let origin = svg.get_bounding_client_rect();
    // Hidden where one account alone fits.
    if origin.width() == 0.0 {
        return Vec::new();
    }
    let (comparison, visible) = (cx.comparison.peek(), cx.visible.peek());
    let pairs = texts::ribbons(comparison.model(), &comparison.topics, &visible);
    let mut places: Vec<Option<Place>> = vec![None; comparison.report.claims.len()];
    let mut columns = Vec::new();
    for (column, body) in frame.all(".cx-acc__body").iter().enumerate() {
        let html = body.html();
        let Some(account) = html.parent_element() else { continue };
        let (outer, inner) = (account.get_bounding_client_rect(), html.get_bounding_client_rect());
        // In the order of the text, so that few are asked where they stand.
        let paragraphs = html.children();
        let box_of = |at: u32| paragraphs.item(at).map(|paragraph| paragraph.get_bounding_client_rect());
        let (mut first, mut end) = (0, paragraphs.length());
        while first < end {
            let middle = (first + end) / 2;
            match box_of(middle) {
                Some(place) if place.bottom() <= inner.top() => first = middle + 1,
                _ => end = middle,
            }
        }
        let from = |at: u32| {
            let start = paragraphs.item(at).and_then(|paragraph| paragraph.get_attribute("data-at"));
            start.and_then(|start| start.parse().ok()).unwrap_or(0)
        };
        let mut edges = Edges {
            account: account.get_attribute("data-account").and_then(|account| account.parse().ok()),
            left: outer.left() - origin.left(),
            right: outer.right() - origin.left(),
            top: inner.top() - origin.top(),
            bottom: inner.bottom() - origin.top(),
            from: from(first),
            to: usize::MAX,
        };
        for at in first..paragraphs.length() {
            if box_of(at).is_none_or(|place| inner.bottom() <= place.top()) {
                edges.to = from(at);
                break;
            }
            let Some(paragraph) = paragraphs.item(at) else { break };
            for passage in El::of(paragraph).all(".cx-claim:not([data-v=one])") {
                let claim: Option<usize> = passage.get("data-claim").parse().ok();
                let (top, bottom) = extent(&passage.html());
                let (top, bottom) = (top - origin.top(), bottom - origin.top());
                let on_screen = edges.top < bottom && top < edges.bottom;
                if let Some(place) = claim.and_then(|claim| places.get_mut(claim)) {
                    // A claim parted by a paragraph keeps its first part.
                    place.get_or_insert(Place { column, top, bottom, on_screen });
                }
            }
        }
        columns.push(edges);
    }
    for (place, claim) in places.iter_mut().zip(&comparison.report.claims) {
        let column = columns.iter().position(|column| column.account == Some(claim.account));
        let Some((column, edges)) = column.and_then(|column| Some((column, columns.get(column)?))) else {
            continue;
        };
        let beyond = match claim.span.start {
            start if start < edges.from => edges.top,
            start if edges.to <= start => edges.bottom,
            _ => continue,
        };
        place.get_or_insert(Place { column, top: beyond, bottom: beyond, on_screen: false });
    }
    let claim = cx.claim.peek();
    let selected = comparison.topics.iter().position(|topic| Some(&topic.id) == claim.as_ref().as_ref());
    strokes(&columns, &places, &pairs, selected)
}

/// Brings the passages of the selected claim to 30 % of the height of every column and focuses one if asked; whether all
/// were there, and stay where they are.
fn align(cx: Context, frame: &El) -> bool {
    let (selected, focus) = (cx.claim.peek(), *cx.focus_claim.peek());
    let Some(topic) = &*selected else { return true };
    // What is still to be built above them may move them.
    let mut is_all = frame.all("[data-due]").is_empty();
    let still = window().match_media("(prefers-reduced-motion: reduce)").ok().flatten();
    // What is scrolled past in a long text would be laid out only then, and would move what is looked for.
    let is_still = still.is_some_and(|query| query.matches()) || !frame.all("[data-long]").is_empty();
    let behavior = if is_still { ScrollBehavior::Auto } else { ScrollBehavior::Smooth };
    let mut plan: Vec<(HtmlElement, f64)> = Vec::new();
    let mut in_flow: Option<HtmlElement> = None;
    let mut wanted: Option<HtmlElement> = None;
    for body in frame.all(".cx-acc__body") {
        let mut mark = None;
        for passage in passages(&body, topic) {
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
        true => wanted.as_ref().map(|_| frame.html()),
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

fn strokes(
    columns: &[Edges],
    places: &[Option<Place>],
    pairs: &[Joined],
    selected: Option<usize>,
) -> Vec<Stroke> {
    let (mut back, mut middle, mut front) = (Vec::new(), Vec::new(), Vec::new());
    let mut n_lines = 0;
    let mut badges: Vec<(usize, i32)> = Vec::new();
    let mut lane = 0;
    for Joined { topic, claims: (a, b), tone } in pairs {
        let (Some(Some(a)), Some(Some(b))) = (places.get(*a), places.get(*b)) else { continue };
        let (from, to) = if a.column <= b.column { (a, b) } else { (b, a) };
        let (Some(left), Some(right)) = (columns.get(from.column), columns.get(to.column)) else { continue };
        let on = selected == Some(*topic);
        if from.column == to.column || (!from.on_screen && !to.on_screen) {
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
            let is_passed = |claim: usize| match places.get(claim) {
                Some(Some(place)) => from.column < place.column && place.column < to.column,
                _ => false,
            };
            let speaks = pairs
                .iter()
                .any(|pair| pair.topic == *topic && (is_passed(pair.claims.0) || is_passed(pair.claims.1)));
            if !on || speaks || lane > 4 {
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

/// Writes the paths into the overlay, keeping the elements that are there.
fn write(overlay: &El, strokes: &[Stroke]) {
    let any_on = strokes.iter().any(|stroke| matches!(stroke.class, "band" | "via"));
    overlay.set_class("has-on", any_on);
    let paths = overlay.all("path");
    for (at, stroke) in strokes.iter().enumerate() {
        let path = paths.get(at).cloned().unwrap_or_else(|| {
            let path = svg("path");
            overlay.add(path.clone());
            path
        });
        path.set("class", Some(stroke.class));
        path.set("data-v", Some(stroke.tone.as_str()));
        path.set("d", Some(&stroke.d));
        path.set("transform", stroke.at.as_deref());
    }
    for path in paths.iter().skip(strokes.len()) {
        path.html().remove();
    }
}
