//! Symbols, each one path or two; always beside a word.

use super::dom::{El, svg, svg_with};
use crate::viewmodel::tone::Tone;

/// A symbol of 16 by 16.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Icon {
    Mark,
    Search,
    Link,
    Text,
    Up,
    Down,
    Left,
    Right,
    Close,
}

impl Icon {
    fn path(self) -> &'static str {
        match self {
            Icon::Mark => "M1.2 3.2h9.2v4H1.2zM6.4 9.9h8v2.6h-8z",
            Icon::Search => "M11.6 7a4.6 4.6 0 1 1-9.2 0 4.6 4.6 0 0 1 9.2 0zM10.5 10.5l4 4",
            Icon::Link => {
                "M6.5 9.5 9.5 6.5M7 4.5l1.6-1.6a3.2 3.2 0 0 1 4.5 4.5L11.5 9M9 11.5l-1.6 1.6a3.2 3.2 0 0 1-4.5-4.5L4.5 7"
            }
            Icon::Text => "M2.5 3.5h11M2.5 6.5h11M2.5 9.5h6M10 12.5h3.5m-2-2 2 2-2 2",
            Icon::Up => "m3.5 10 4.5-4.5L12.5 10",
            Icon::Down => "m3.5 6 4.5 4.5L12.5 6",
            Icon::Left => "m10 3.5-4.5 4.5 4.5 4.5",
            Icon::Right => "m6 3.5 4.5 4.5-4.5 4.5",
            Icon::Close => "m4 4 8 8M12 4l-8 8",
        }
    }
}

/// The symbol of a verdict: a diamond, two rings, a ring and a square, two bars, a dashed ring.
pub(crate) fn tone_path(tone: Tone) -> &'static str {
    match tone {
        Tone::Conflict => "M8 .2 15.8 8 8 15.8.2 8z",
        Tone::Compatible => {
            "M10 8a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0zM14.8 8a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0z"
        }
        Tone::Scope => "M7.5 8a3.3 3.3 0 1 1-6.6 0 3.3 3.3 0 0 1 6.6 0zM9.2 4.7h6v6.6h-6z",
        Tone::Same => "M2.5 5.7h11M2.5 10.3h11",
        Tone::One => "M12.4 8a4.4 4.4 0 1 1-8.8 0 4.4 4.4 0 0 1 8.8 0z",
    }
}

/// The strokes on the diamond of a conflict.
pub(crate) const UNEQUAL: &str = "M4.9 6.5h6.2M4.9 9.5h6.2M9.7 4.6 6.3 11.4";

/// A symbol, hidden from speech.
pub(crate) fn icon(icon: Icon) -> El {
    drawn(icon.path())
}

/// The symbol of a tone, hidden from speech.
pub(crate) fn tone_icon(tone: Tone) -> El {
    let symbol = drawn(tone_path(tone)).attr("data-v", tone.as_str());
    if tone == Tone::Conflict {
        symbol.add(svg_with("path.cx-icon__unequal[d=*]", UNEQUAL));
    }
    symbol
}

fn drawn(path: &str) -> El {
    svg("svg.cx-icon[viewBox=0 0 16 16][aria-hidden=true]").child(svg_with("path[d=*]", path))
}
