//! The foot: how it works, how hedges are read, keys.

use leptos::prelude::*;

use super::context::Context;
use super::erased::Views;

/// The foot of the full mode.
pub(crate) fn foot(cx: Context) -> AnyView {
    let words = cx.words;
    let keys = cx.options().shortcuts.then(|| {
        let keys = words.keys.map(|(key, does)| {
            let caps = key.split(' ').map(|cap| view! { <kbd>{cap.to_string()}</kbd>" " }.into_any()).views();
            view! { <dt>{caps}</dt><dd>{does}</dd> }.into_any()
        });
        view! {
            <div class="cx-foot__keys" id="keys" tabindex="-1">
                <h2>{words.keys_title}</h2>
                <dl>{keys.into_iter().views()}</dl>
            </div>
        }
    });
    view! {
        <footer class="cx-foot" part="footer">
            <div class="cx-wrap">
                <div><h2>{words.how_title}</h2><p>{words.how_text}</p></div>
                <div><h2>{words.hedges_title}</h2><p>{words.hedges_text}</p></div>
                {keys}
            </div>
        </footer>
    }
    .into_any()
}
