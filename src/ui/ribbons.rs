//! Ribbons between neighbouring columns: one frame for each scroll, every box read first, then every path written.
//! Where passages stand in their texts is measured once, not at every scroll.

use gloo::utils::{document, window};
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::Closure;
use web_sys::{Element, HtmlElement, ResizeObserver};

use super::context::Context;
use super::dom::{El, group, next_frame, svg};
use super::icons::{UNEQUAL, tone_path};
use super::signal::{Signal, keep};
use crate::engine::order;
use crate::viewmodel::columns;
use crate::viewmodel::texts;
use crate::viewmodel::tone::Tone;

/// The overlay of the texts; a handful of pointers, copied freely, that lead nowhere once the texts are gone.
#[derive(Clone, Copy)]
pub(crate) struct Ribbons {
    cx: Context,
    frame: Signal<Option<HtmlElement>>,
    overlay: Signal<Option<El>>,
    /// Where the passages that ribbons join stand; empty until they are measured. Scrolling moves none of them.
    marks: Signal<Vec<Mark>>,
    waiting: Signal<bool>,
    settling: Signal<bool>,
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

/// The edges of a column, from the corner of the overlay.
struct Edges {
    left: f64,
    right: f64,
    top: f64,
    bottom: f64,
    /// How far its text is scrolled.
    scrolled: f64,
}

/// Where a passage stands in the text of its column, however far that is scrolled.
struct Mark {
    claim: usize,
    column: usize,
    top: f64,
    bottom: f64,
}

/// A path to write.
struct Stroke {
    class: &'static str,
    tone: Tone,
    d: String,
    /// Moved there, for badges.
    at: Option<(i32, i32)>,
}

/// The narrowest column of text, and the gutter where there are five or more, in pixels.
const MIN_COLUMN: f64 = 200.0;
const GUTTER: f64 = 48.0;

/// Room between a column's edge and the end of its ribbons.
const INSET: f64 = 15.0;

impl Ribbons {
    /// Ribbons in `frame`, drawn anew when its size changes.
    pub(crate) fn new(cx: Context, frame: &El) -> Self {
        let overlay = svg("svg.cx-ribbons").attr("aria-hidden", "true");
        let ribbons = Self {
            cx,
            frame: Signal::new(Some(frame.html())),
            overlay: Signal::new(Some(overlay)),
            marks: Signal::new(Vec::new()),
            waiting: Signal::new(false),
            settling: Signal::new(false),
        };
        let resized = Closure::<dyn FnMut()>::new(move || {
            ribbons.marks.set(Vec::new());
            ribbons.draw_soon();
        });
        if let Ok(observer) = ResizeObserver::new(resized.as_ref().unchecked_ref()) {
            observer.observe(&frame.html());
            keep(Watching { observer, _resized: resized });
        }
        ribbons
    }

    /// The element that the ribbons are drawn in.
    pub(crate) fn overlay(self) -> El {
        (*self.overlay.peek()).clone().unwrap_or_else(group)
    }

    /// Draws at the next frame, once however often it is asked.
    pub(crate) fn draw_soon(self) {
        once_a_frame(self.waiting, move || self.draw());
    }

    /// Brings the selected claim into view and draws at the next frame, once however often it is asked.
    pub(crate) fn settle_soon(self) {
        once_a_frame(self.settling, move || {
            self.marks.set(Vec::new());
            // What is asked for may stand in a part of the text that is not built yet.
            if self.align(*self.cx.focus_claim.peek()) {
                self.cx.focus_claim.set(None);
            }
            self.draw();
        });
    }

    fn draw(self) {
        let (frame, overlay) = (self.frame.peek(), self.overlay.peek());
        let (Some(frame), Some(overlay)) = (&*frame, &*overlay) else { return };
        let svg = overlay.html();
        self.measure(frame);
        let strokes = self.read(frame, &svg);
        write(&svg, &strokes);
    }

    /// Counts the columns that fit; all of them where tabs show one at a time.
    fn measure(self, frame: &HtmlElement) {
        let tabs = frame.query_selector(".cx-tabs").ok().flatten();
        let one_at_a_time = tabs.is_some_and(|tabs| tabs.get_bounding_client_rect().height() > 0.0);
        let fit = if one_at_a_time {
            columns::MAX_SHOWN
        } else {
            ((f64::from(frame.offset_width()) + GUTTER) / (MIN_COLUMN + GUTTER)).max(1.0) as usize
        };
        if *self.cx.fit.peek() != fit {
            self.cx.fit.set(fit);
        }
    }

    fn read(self, frame: &HtmlElement, svg: &Element) -> Vec<Stroke> {
        let origin = svg.get_bounding_client_rect();
        // Hidden where one account alone fits.
        if origin.width() == 0.0 {
            return Vec::new();
        }
        let comparison = self.cx.comparison.peek();
        let pairs = texts::ribbons(comparison.model(), &comparison.topics);
        let mut columns = Vec::new();
        let mut bodies = Vec::new();
        for account in all(frame, ".cx-acc") {
            let Ok(Some(body)) = account.query_selector(".cx-acc__body") else { continue };
            let (outer, inner) = (account.get_bounding_client_rect(), body.get_bounding_client_rect());
            columns.push(Edges {
                left: outer.left() - origin.left(),
                right: outer.right() - origin.left(),
                top: inner.top() - origin.top(),
                bottom: inner.bottom() - origin.top(),
                scrolled: f64::from(body.scroll_top()),
            });
            bodies.push(body);
        }
        if self.marks.peek().is_empty() {
            self.marks.set(marks(&bodies, &pairs));
        }
        let mut places: Vec<Option<Place>> = vec![None; comparison.report.claims.len()];
        for mark in self.marks.peek().iter() {
            let Some(edges) = columns.get(mark.column) else { continue };
            let (top, bottom) =
                (edges.top + mark.top - edges.scrolled, edges.top + mark.bottom - edges.scrolled);
            let on_screen = edges.top < bottom && top < edges.bottom;
            if let Some(place) = places.get_mut(mark.claim) {
                // A claim parted by a paragraph keeps its first part.
                place.get_or_insert(Place { column: mark.column, top, bottom, on_screen });
            }
        }
        strokes(&columns, &places, &pairs, self.cx.claim.peek().as_deref())
    }

    /// Brings the passages of the selected claim to 30 % of the height of every column; focuses one if asked, and
    /// tells whether it was there.
    fn align(self, focus: Option<usize>) -> bool {
        let (frame, selected) = (self.frame.peek(), self.cx.claim.peek());
        let (Some(frame), Some(topic)) = (&*frame, &*selected) else { return false };
        let still = window()
            .match_media("(prefers-reduced-motion: reduce)")
            .ok()
            .flatten()
            .is_some_and(|query| query.matches());
        let behavior = if still { web_sys::ScrollBehavior::Auto } else { web_sys::ScrollBehavior::Smooth };
        let mut plan: Vec<(Element, f64)> = Vec::new();
        let mut in_flow: Option<Element> = None;
        let mut wanted: Option<Element> = None;
        for body in all(frame, ".cx-acc__body") {
            let marks: Vec<Element> = passages(&body, topic);
            let is_wanted = |mark: &&Element| {
                mark.get_attribute("data-claim").and_then(|claim| claim.parse().ok()) == focus
            };
            let asked = marks.iter().find(is_wanted).filter(|_| focus.is_some());
            wanted = wanted.or(asked.cloned());
            let Some(mark) = asked.or(marks.first()) else { continue };
            let outer = body.get_bounding_client_rect();
            if outer.height() == 0.0 {
                continue;
            }
            if body.scroll_height() > body.client_height() + 4 {
                let (top, _) = extent(mark);
                plan.push((
                    body.clone(),
                    top - outer.top() + f64::from(body.scroll_top()) - f64::from(body.client_height()) * 0.3,
                ));
            } else {
                in_flow = in_flow.or(Some(mark.clone()));
            }
        }
        let scrolls = !plan.is_empty();
        for (body, top) in plan {
            let options = web_sys::ScrollToOptions::new();
            options.set_top(top);
            options.set_behavior(behavior);
            body.scroll_to_with_scroll_to_options(&options);
        }
        if let Some(mark) = wanted.as_ref().or(in_flow.as_ref()).filter(|_| !scrolls || focus.is_some()) {
            let options = web_sys::ScrollIntoViewOptions::new();
            options.set_behavior(behavior);
            options.set_block(if scrolls {
                web_sys::ScrollLogicalPosition::Nearest
            } else {
                web_sys::ScrollLogicalPosition::Center
            });
            let target = if scrolls { frame } else { mark };
            target.scroll_into_view_with_scroll_into_view_options(&options);
        }
        let Some(mark) = wanted.and_then(|mark| mark.dyn_into::<HtmlElement>().ok()) else { return false };
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = mark.focus_with_options(&options);
        true
    }
}

/// The elements that a selector finds within another.
pub(crate) fn all(within: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = within.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|idx| found.get(idx)?.dyn_into().ok()).collect()
}

/// The passages of a topic within an element. Ids are letters and digits, so that they need no escape.
pub(crate) fn passages(within: &Element, topic: &str) -> Vec<Element> {
    all(within, &[".cx-claim[data-topic=\"", topic, "\"]"].concat())
}

/// Measures the passages whose claims are of a pair.
fn marks(bodies: &[Element], pairs: &[(String, usize, usize, Tone)]) -> Vec<Mark> {
    let mut paired: Vec<usize> = pairs.iter().flat_map(|pair| [pair.1, pair.2]).collect();
    order::sort(&mut paired);
    let mut marks = Vec::new();
    for (column, body) in bodies.iter().enumerate() {
        let above = body.get_bounding_client_rect().top() - f64::from(body.scroll_top());
        for passage in all(body, ".cx-claim") {
            let claim = passage.get_attribute("data-claim").and_then(|claim| claim.parse().ok());
            let Some(claim) = claim.filter(|claim| paired.binary_search(claim).is_ok()) else { continue };
            let (top, bottom) = extent(&passage);
            marks.push(Mark { claim, column, top: top - above, bottom: bottom - above });
        }
    }
    marks
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

fn strokes(
    columns: &[Edges],
    places: &[Option<Place>],
    pairs: &[(String, usize, usize, Tone)],
    selected: Option<&str>,
) -> Vec<Stroke> {
    let (mut back, mut middle, mut front) = (Vec::new(), Vec::new(), Vec::new());
    let mut badges: Vec<(usize, i32)> = Vec::new();
    let mut lane = 0.0;
    for (topic, a, b, tone) in pairs {
        let (Some(Some(a)), Some(Some(b))) = (places.get(*a), places.get(*b)) else { continue };
        let (from, to) = if a.column <= b.column { (a, b) } else { (b, a) };
        let (Some(left), Some(right)) = (columns.get(from.column), columns.get(to.column)) else { continue };
        let on = selected == Some(topic.as_str());
        if from.column == to.column || (!from.on_screen && !to.on_screen) {
            continue;
        }
        // `clamp` could panic, and its message would be all that prints floats.
        let hold = |y: f64, column: &Edges| y.min(column.bottom - 2.0).max(column.top + 2.0);
        let (x0, x1) = ((left.right + INSET) as i32, (right.left - INSET) as i32);
        let (t0, b0) = (hold(from.top, left) as i32, hold(from.bottom, left) as i32);
        let (t1, b1) = (hold(to.top, right) as i32, hold(to.bottom, right) as i32);
        let (m0, m1, xm) = ((t0 + b0) / 2, (t1 + b1) / 2, (x0 + x1) / 2);
        let stroke = |class, d| Stroke { class, tone: *tone, d, at: None };
        let bars = |out: &mut Vec<Stroke>, class| {
            out.extend(from.on_screen.then(|| stroke(class, format!("M{} {t0}V{b0}", x0 - 1))));
            out.extend(to.on_screen.then(|| stroke(class, format!("M{} {t1}V{b1}", x1 + 1))));
        };
        let between = to.column - from.column;
        if between > 1 {
            // Past columns that are silent, the selected claim runs along the rule under the headers.
            let passed = from.column + 1..to.column;
            let topic_there = |column: usize| {
                pairs
                    .iter()
                    .filter(|pair| pair.0 == *topic)
                    .flat_map(|pair| [pair.1, pair.2])
                    .any(|claim| matches!(places.get(claim), Some(Some(place)) if place.column == column))
            };
            if !on || passed.into_iter().any(topic_there) || lane > 4.0 {
                continue;
            }
            let (xa, xb, y) = (
                x0 + 12 + (8.0 * lane) as i32,
                x1 - 12 - (8.0 * lane) as i32,
                (left.top + 8.0 + 8.0 * lane) as i32,
            );
            lane += 1.0;
            middle.push(stroke("via", format!("M{x0} {m0}H{xa}V{y}H{xb}V{m1}H{x1}")));
            bars(&mut middle, "bar on");
            badge(&mut front, *tone, xa + 34, y);
            continue;
        }
        if on {
            let curve = |y0: i32, y1: i32| format!("{y0}C{xm} {y0} {xm} {y1} {x1} {y1}");
            middle
                .push(stroke("band", format!("M{x0} {}V{b1}C{xm} {b1} {xm} {b0} {x0} {b0}Z", curve(t0, t1))));
            middle.push(stroke("edge", format!("M{x0} {}M{x0} {}", curve(t0, t1), curve(b0, b1))));
            bars(&mut middle, "bar on");
            let mut y = (m0 + m1) / 2;
            while badges.iter().any(|(column, used)| *column == from.column && (used - y).abs() < 26) {
                y += 26;
            }
            badges.push((from.column, y));
            badge(&mut front, *tone, xm, y);
        } else {
            back.push(stroke("line", format!("M{x0} {m0}C{xm} {m0} {xm} {m1} {x1} {m1}")));
            bars(&mut back, "bar");
        }
    }
    back.extend(middle);
    back.extend(front);
    back
}

/// A disc with the tone's symbol.
fn badge(out: &mut Vec<Stroke>, tone: Tone, x: i32, y: i32) {
    let at = Some((x - 8, y - 8));
    let stroke = |class, d: &str| Stroke { class, tone, d: d.to_string(), at };
    out.push(stroke("disc", "M20 8a12 12 0 1 1-24 0 12 12 0 0 1 24 0z"));
    out.push(stroke("symbol", tone_path(tone)));
    if tone == Tone::Conflict {
        out.push(stroke("unequal", UNEQUAL));
    }
}

/// Does something at the next frame, unless it is `waiting` to be done already.
fn once_a_frame(waiting: Signal<bool>, act: impl FnOnce() + 'static) {
    if !*waiting.peek() {
        waiting.set(true);
        next_frame(move || {
            waiting.set(false);
            act();
        });
    }
}

/// Writes the paths into the overlay, keeping the elements that are there.
fn write(svg: &Element, strokes: &[Stroke]) {
    let any_on = strokes.iter().any(|stroke| matches!(stroke.class, "band" | "via"));
    let _ = svg.class_list().toggle_with_force("has-on", any_on);
    let mut next = svg.first_element_child();
    for stroke in strokes {
        let path = match next {
            Some(path) => path,
            None => {
                let Ok(path) = document().create_element_ns(Some("http://www.w3.org/2000/svg"), "path")
                else {
                    return;
                };
                let _ = svg.append_child(&path);
                path
            }
        };
        let _ = path.set_attribute("class", stroke.class);
        let _ = path.set_attribute("data-v", stroke.tone.as_str());
        let _ = path.set_attribute("d", &stroke.d);
        let _ = match stroke.at {
            Some((x, y)) => path.set_attribute("transform", &format!("translate({x} {y})")),
            None => path.remove_attribute("transform"),
        };
        next = path.next_element_sibling();
    }
    while let Some(path) = next {
        next = path.next_element_sibling();
        path.remove();
    }
}
