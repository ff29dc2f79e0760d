//! The page around the comparison: what search engines, feeds and programs that show previews read.

use serde_json::{Value, json};

use super::html::Html;
use super::{Base, Options, Scene, compact, comparison, linked};
use crate::export::plain;

/// Where the page names its own preview.
const OEMBED: &str = "application/json+oembed";
/// What an oEmbed consumer is offered; a frame that reports its height may grow past it.
const FRAME: (u32, u32) = (720, 900);

/// `index.html`.
pub(super) fn page(scene: Scene, options: &Options) -> String {
    let mut html = Html::default();
    html.void("!doctype html", &[]);
    html.open("html", &[("lang", Some(scene.words().lang))]);
    head(&mut html, scene, options);
    html.open("body", &[("class", Some("cx-page"))]);
    html.open("main", &[]);
    cross_check(&mut html, scene, Level::Page);
    html.finish()
}

/// `element.html`: the element alone, to be pasted into an article that has a headline of its own.
pub(super) fn element(scene: Scene) -> String {
    let mut html = Html::default();
    cross_check(&mut html, scene, Level::Article);
    html.finish()
}

/// Where the comparison stands among other headings.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// On a page of its own.
    Page,
    /// Within an article.
    Article,
}

fn cross_check(html: &mut Html, scene: Scene, level: Level) {
    // Only a page of its own has a fragment to keep the reader's view in.
    html.open("cross-check", &[("hash", (level == Level::Page).then_some(""))]);
    html.json("application/json", &compact(scene.model.story));
    comparison::write(html, scene, level);
    html.close();
}

fn head(html: &mut Html, scene: Scene, options: &Options) {
    let (title, summary) = (plain(&scene.headline()), scene.summary());
    let base = options.base.as_ref();
    let address = base.map(|base| base.join(""));
    html.open("head", &[]);
    html.void("meta", &[("charset", Some("utf-8"))]);
    html.void(
        "meta",
        &[("name", Some("viewport")), ("content", Some("width=device-width, initial-scale=1"))],
    );
    html.element("title", &[], &title);
    let name = |html: &mut Html, name, content: &str| {
        html.void("meta", &[("name", Some(name)), ("content", Some(content))]);
    };
    let property = |html: &mut Html, property, content: &str| {
        html.void("meta", &[("property", Some(property)), ("content", Some(content))]);
    };
    name(html, "description", &summary);
    name(html, "generator", concat!("Crosscheck ", env!("CARGO_PKG_VERSION")));
    property(html, "og:type", "article");
    property(html, "og:title", &title);
    property(html, "og:description", &summary);
    name(html, "twitter:card", "summary");
    if let Some(base) = base {
        property(html, "og:url", &base.join(""));
        html.void("link", &[("rel", Some("canonical")), ("href", address.as_deref())]);
        let oembed = base.join("oembed.json");
        html.void(
            "link",
            &[
                ("rel", Some("alternate")),
                ("type", Some(OEMBED)),
                ("href", Some(&oembed)),
                ("title", Some(&title)),
            ],
        );
    }
    html.json("application/ld+json", &compact(&linked::graph(scene, base)));
    html.void("link", &[("rel", Some("stylesheet")), ("href", Some("page.css"))]);
    html.open("script", &[("src", Some(&options.script)), ("defer", Some(""))]);
    html.close();
    html.close();
}

/// `oembed.json`: the page as a frame, after oEmbed 1.0.
///
/// WordPress keeps of an unknown provider nothing but the frame, and sandboxes it; the page runs in such a frame.
pub(super) fn oembed(scene: Scene, base: &Base) -> Value {
    let title = plain(&scene.headline());
    let address = base.join("");
    let (width, height) = FRAME;
    let mut frame = Html::default();
    frame.open(
        "iframe",
        &[
            ("src", Some(&address)),
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
        "provider_name": scene.words().name,
        "provider_url": address,
        "width": width,
        "height": height,
        "html": frame.finish().trim(),
    })
}
