//! Small pieces that several parts show: verdicts, letters, figures, passages.

use leptos::prelude::*;

use super::erased::Views;
use super::icons::tone_icon;
use crate::viewmodel::figure::Voice;
use crate::viewmodel::rows::Run;
use crate::viewmodel::strings::Words;
use crate::viewmodel::tone::Tone;

/// A verdict: symbol and word.
pub(crate) fn verdict(words: &Words, tone: Tone) -> AnyView {
    labelled(tone, tone.word(words).to_string())
}

/// The symbol of a tone beside words of one's own.
pub(crate) fn labelled(tone: Tone, label: String) -> AnyView {
    view! { <span class="cx-verdict" data-v=tone.as_str()>{tone_icon(tone)}<span>{label}</span></span> }
        .into_any()
}

/// An account's letter; hidden from speech, since the name is always beside it.
pub(crate) fn key(letter: String) -> AnyView {
    view! { <span class="cx-key" aria-hidden="true">{letter}</span> }.into_any()
}

/// A figure as written, underlined by its tone.
pub(crate) fn figure(parts: Vec<(Voice, String)>, tone: Tone) -> AnyView {
    let n_parts = parts.len();
    let parts = parts.into_iter().enumerate().map(|(at, (voice, words))| {
        let words = if at + 1 < n_parts { format!("{words} ") } else { words };
        voiced(Some(voice), words)
    });
    view! {
        <span class="cx-fig" data-v=tone.as_str()>
            <span class="cx-fig__n">{parts.views()}</span>
        </span>
    }
    .into_any()
}

/// Words in the voice of a figure's part.
pub(crate) fn voiced(voice: Option<Voice>, words: String) -> AnyView {
    match voice {
        None => words.into_any(),
        Some(Voice::Hedge) => view! { <em>{words}</em> }.into_any(),
        Some(Voice::Number) => view! { <b>{words}</b> }.into_any(),
    }
}

/// A passage: figures in their voices, search hits marked.
pub(crate) fn passage(runs: Vec<Run>) -> AnyView {
    runs.into_iter()
        .map(|run| {
            let words = voiced(run.voice, run.text);
            if run.hit { view! { <mark>{words}</mark> }.into_any() } else { words }
        })
        .views()
}
