//! The page around the comparison: what search engines, feeds and programs that show previews read.

use serde_json::{Value, json};

use super::html::Html;
use super::{Base, Options, Scene, compact, comparison, linked};
use crate::export::plain;

/// The type by which a page names its oEmbed.
const OEMBED: &str = "application/json+oembed";
/// Width and height that a consumer of oEmbed is offered: the compact mode with one chart and some claims.
const FRAME: (u32, u32) = (720, 960);

/// `index.html`, or `embed.html` for frames: the widget's compact mode, which leads to the page.
pub(super) fn page(scene: Scene, options: &Options, level: Level) -> String {
    let mut html = Html::default();
    html.void("!doctype html", &[]);
    html.open("html", &[("lang", Some(scene.words().lang())), ("dir", scene.words().turned())]);
    head(&mut html, scene, options, level);
    html.open("body", &[("class", Some("cx-page"))]);
    html.open("main", &[]);
    let full = options.base.as_ref().map_or_else(|| "index.html".to_string(), |base| base.join(""));
    cross_check(&mut html, scene, level, (level == Level::Frame).then_some(full.as_str()));
    html.finish()
}

/// `element.html`: the element alone, to be pasted into an article that has a headline of its own.
pub(super) fn element(scene: Scene) -> String {
    let mut html = Html::default();
    cross_check(&mut html, scene, Level::Article, None);
    html.finish()
}

/// Where the comparison stands among other headings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// On a page of its own.
    Page,
    /// On a page to be shown in a frame.
    Frame,
    /// Within an article.
    Article,
}

fn cross_check(html: &mut Html, scene: Scene, level: Level, full: Option<&str>) {
    // Not `hash`: a link may then hold a story, and anyone could show one of theirs under this address.
    // Either page may be shown in a frame, and then tells its height.
    let frame = (level != Level::Article).then_some("");
    let lang = Some(scene.words().lang()).filter(|lang| *lang != "en");
    let attributes = [("frame", frame), ("mode", full.map(|_| "compact")), ("full", full), ("lang", lang)];
    html.open("cross-check", &attributes);
    html.json("application/json", &compact(scene.model.story));
    comparison::write(html, scene, level);
    html.close();
}

fn head(html: &mut Html, scene: Scene, options: &Options, level: Level) {
    let base = options.base.as_ref();
    html.open("head", &[]);
    html.void("meta", &[("charset", Some("utf-8"))]);
    name(html, "viewport", "width=device-width, initial-scale=1");
    html.element("title", &[], &plain(&scene.headline()));
    name(html, "generator", concat!("Crosscheck ", env!("CARGO_PKG_VERSION")));
    if let Some(base) = base {
        html.void("link", &[("rel", Some("canonical")), ("href", Some(&base.join("")))]);
    }
    match level {
        // The page is the one to be found; a frame is part of another's article.
        Level::Frame => name(html, "robots", "noindex"),
        Level::Page | Level::Article => found(html, scene, base),
    }
    html.void("link", &[("rel", Some("stylesheet")), ("href", Some("page.css"))]);
    html.open("script", &[("src", Some(&options.script)), ("defer", Some(""))]);
    html.close();
    let lang = scene.words().lang();
    if lang != "en" {
        // The words stand beside the script.
        let pack = options.script.trim_end_matches("js");
        html.open("script", &[("src", Some(&format!("{pack}{lang}.js"))), ("defer", Some(""))]);
        html.close();
    }
    html.close();
}

/// What search engines and previews read.
fn found(html: &mut Html, scene: Scene, base: Option<&Base>) {
    let (title, summary) = (plain(&scene.headline()), scene.summary());
    name(html, "description", &summary);
    name(html, "twitter:card", "summary");
    property(html, "og:type", "article");
    property(html, "og:title", &title);
    property(html, "og:description", &summary);
    if let Some(base) = base {
        property(html, "og:url", &base.join(""));
        let address = base.join("oembed.json");
        let attributes = [
            ("rel", Some("alternate")),
            ("type", Some(OEMBED)),
            ("href", Some(address.as_str())),
            ("title", Some(title.as_str())),
        ];
        html.void("link", &attributes);
    }
    html.json("application/ld+json", &compact(&linked::graph(scene, base)));
}

fn name(html: &mut Html, name: &'static str, content: &str) {
    html.void("meta", &[("name", Some(name)), ("content", Some(content))]);
}

fn property(html: &mut Html, property: &'static str, content: &str) {
    html.void("meta", &[("property", Some(property)), ("content", Some(content))]);
}

/// `oembed.json`: `embed.html` as a frame, after oEmbed 1.0.
///
/// WordPress keeps of an unknown provider nothing but the frame, and sandboxes it; the page runs in such a frame.
pub(super) fn oembed(scene: Scene, base: &Base) -> Value {
    let title = plain(&scene.headline());
    let (width, height) = FRAME;
    let mut frame = Html::default();
    frame.open(
        "iframe",
        &[
            ("src", Some(&base.join("embed.html"))),
            ("title", Some(&title)),
            ("width", Some(&width.to_string())),
            ("height", Some(&height.to_string())),
            ("sandbox", Some("allow-scripts allow-popups")),
            ("loading", Some("lazy")),
        ],
    );
    json!({
        "version": "1.0",
        "type": "rich",
        "title": title,
        "provider_name": scene.words().name(),
        "provider_url": base.join(""),
        "width": width,
        "height": height,
        "html": frame.finish().trim(),
    })
}
