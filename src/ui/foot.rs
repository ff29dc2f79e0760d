//! The foot: how it works, how hedges are read, keys.

use super::context::Context;
use super::dom::{El, el, text};

/// The foot of the full mode.
pub(crate) fn foot(cx: Context) -> El {
    let words = cx.words;
    let row = el("div.cx-wrap")
        .child(el("div").put("h2", words.how_title).put("p", words.how_text))
        .child(el("div").put("h2", words.hedges_title).put("p", words.hedges_text));
    if cx.options.shortcuts {
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
        row.add(el("div.cx-foot__keys[id=keys][tabindex=-1]").put("h2", words.keys_title).child(list));
    }
    el("footer.cx-foot[part=footer]").child(row)
}
