//! The foot: how it works, how hedges are read, keys.

use super::context::Context;
use super::dom::{El, el, text};

/// The foot of the full mode.
pub(crate) fn foot(cx: Context) -> El {
    let words = cx.words;
    let row = el("div.cx-wrap")
        .child(section(words.how_title, words.how_text))
        .child(section(words.hedges_title, words.hedges_text));
    if cx.options().shortcuts {
        let list = el("dl");
        for (keys, does) in words.keys {
            let caps = el("dt");
            for cap in keys.split(' ') {
                caps.add(el("kbd").text(cap));
                caps.add(text(" "));
            }
            list.add(caps);
            list.add(el("dd").text(does));
        }
        row.add(
            el("div.cx-foot__keys")
                .attr("id", "keys")
                .attr("tabindex", "-1")
                .child(el("h2").text(words.keys_title))
                .child(list),
        );
    }
    el("footer.cx-foot").attr("part", "footer").child(row)
}

fn section(title: &str, says: &str) -> El {
    el("div").child(el("h2").text(title)).child(el("p").text(says))
}
