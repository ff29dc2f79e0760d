//! The foot: how it works, how hedges are read, keys.

use wasm_bindgen::{JsCast, JsValue};
use web_sys::HtmlDialogElement;

use super::context::Context;
use super::dom::{El, el, el_with, text};

/// Opens or closes the sheet of keys; open, it holds the focus, and Esc closes it.
pub(crate) fn show(cx: Context, open: bool) {
    let Some(sheet) = cx.element("keys", "") else { return };
    let sheet: HtmlDialogElement = sheet.html().unchecked_into();
    if open {
        // Refused only where it is open already.
        let _ = sheet.show_modal();
    } else {
        sheet.close();
    }
}

/// The single keys, in the order in which the words say what they do.
const KEYS: [&str; 7] = ["j k", "n p", "Enter", "Esc", "v", "/", "?"];

/// The foot of the full mode.
pub(crate) fn foot(cx: Context) -> El {
    let words = cx.words;
    let row = el("div.cx-wrap")
        .child(el("div").put("h2", words.how_title()).put("p", words.how_text()))
        .child(el("div").put("h2", words.hedges_title()).put("p", words.hedges_text()));
    if cx.options.shortcuts {
        let list = el("dl");
        for (keys, does) in KEYS.into_iter().zip(words.keys().iter()) {
            let caps = el("dt");
            for cap in keys.split(' ') {
                caps.add(el("kbd").text(cap));
                caps.add(text(" "));
            }
            list.add(caps);
            list.add(el("dd").text(does));
        }
        let use_keys = el("input[type=checkbox][checked]").on("change", cx, |cx, event| {
            let tick = event.target().map(JsValue::from).unwrap_or_default();
            let is_on = js_sys::Reflect::get(&tick, &"checked".into()).is_ok_and(|is_on| is_on.is_truthy());
            cx.single_keys.set(is_on);
        });
        let sheet = el_with("dialog.cx-keys[id=keys][aria-label=*]", words.keys_title())
            .put("h2", words.keys_title())
            .child(list)
            .child(el("label").child(use_keys).text(words.keys_use()))
            .put("p.cx-fine", words.keys_note())
            .child(el("button.cx-btn[type=button]").click(cx, |cx| show(cx, false)).text(words.close()));
        let open = el("button.cx-btn[type=button]").click(cx, |cx| show(cx, true)).text(words.keys_show());
        row.add(el("div").put("h2", words.keys_title()).put("p", words.keys_note()).child(open).child(sheet));
    }
    el("footer.cx-foot[part=footer]").child(row)
}
